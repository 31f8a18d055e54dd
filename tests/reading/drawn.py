"""Small PDF drawn for tests."""

from __future__ import annotations

import io
from collections.abc import Callable

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from schemas import Document

WIDTH, HEIGHT = A4
LEADING = 14


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
