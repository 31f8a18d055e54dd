"""The text layer of a scan that lies askew: its lines are those of the paper."""

from __future__ import annotations

import math

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.reading import read
from tests.reading.drawn import HEIGHT, LEADING, WIDTH, pdf, texts

LINES = (
    "Présents : Mme Odile VERNAY, M. Basile CORDIER, Mme Inès LAROQUE, M. Hugues TISSOT, Mme Flore",
    "PINEL, M. Omer DACIER, Mme Zoé BARRAL, M. Léon GAUDRY, Mme Rose AUBIN, M. Ivan SORBIER, Mme",
    "Ada MERLIN.",
    "Absents ayant donné pouvoir : M. Guy ROUVRE à M. Basile CORDIER, Mme Lise HAMELIN à Mme Inès",
    "LAROQUE.",
    "Le Conseil municipal, légalement convoqué, s'est réuni en session ordinaire, en séance publique, à",
    "dix-neuf heures.",
    "Après en avoir délibéré, il approuve le remplacement des lampes de la halle couverte et le marché",
    "de l'entreprise classée première, puis dit que la dépense est inscrite à la section d'investissement.",
)


@pytest.mark.parametrize("degrees", [-2.0, -0.8, 0.0, 0.8, 2.0, 4.0])
def test_lines_are_those_of_the_paper(degrees: float) -> None:
    """Each word stands upright where the scan has it, as a recogniser leaves it."""
    slope = math.radians(degrees)

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 10)
        for i, line in enumerate(LINES):
            x = 60.0
            for word in line.split():
                away, up = x - WIDTH / 2, -200 - i * LEADING + HEIGHT / 2
                left, low = away * math.cos(slope) - up * math.sin(slope), away * math.sin(slope) + up * math.cos(slope)
                canvas.drawString(left + WIDTH / 2, low + HEIGHT / 2, word)
                x += canvas.stringWidth(word + " ", "Times-Roman", 10)

    document = read(pdf(draw), "a.pdf")
    assert texts(document) == list(LINES)
    words = document.pages[0].lines[0].words
    boxes = [word.box for word in words if word.box is not None]
    sinks = (boxes[-1].bottom - boxes[0].bottom) / (boxes[-1].x0 - boxes[0].x0)
    assert sinks == pytest.approx(-math.tan(slope), abs=0.002)  # boxes are those of the page
