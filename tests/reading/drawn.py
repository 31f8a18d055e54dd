"""Small PDF drawn for tests."""

from __future__ import annotations

import io
from collections.abc import Callable

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from schemas import Document

WIDTH, HEIGHT = A4
LEADING = 14
PROSE = (
    "Le Conseil municipal, légalement convoqué le douze mars, s'est réuni en session",
    "ordinaire dans la salle des délibérations, en séance publique, sous la présidence",
    "de Madame Odile VERNAY, Maire, qui constate que le quorum est atteint et ouvre la",
    "séance à dix-neuf heures trente, puis soumet à l'approbation des membres présents",
    "le compte rendu de la réunion précédente, qui ne soulève aucune observation.",
)

PRESENT = (
    "Mme Odile VERNAY", "M. Basile CORDIER", "Mme Inès LAROQUE",
    "M. Hugues TISSOT", "Mme Flore PINEL", "M. Omer DACIER",
)  # fmt: skip


def pdf(draw: Callable[[Canvas], None]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def column(
    canvas: Canvas, x: float, y: float, lines: tuple[str, ...], size: float = 10, leading: float = LEADING
) -> None:
    """Lines from `y` points below the top of the page."""
    canvas.setFont("Times-Roman", size)
    for i, line in enumerate(lines):
        canvas.drawString(x, HEIGHT - y - i * leading, line)


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines()]
