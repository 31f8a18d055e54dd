"""Small marks that the ink shows where Tesseract misses them; what is not plain is left as it was read."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.reading.marks import with_marks
from pipeline.reading.tesseract import Image, Row

DPI, POINTS, WIDTH, HEIGHT = 200, 11, 200, 40
SIZE, BASELINE = POINTS * DPI / 72, (HEIGHT - 14) * DPI / 72


def printed(text: str, font: str = "Helvetica", gap: float = 0) -> tuple[Image, list[Row]]:
    """A line of print, and its words with their boxes as Tesseract gives them; « ¦ » parts words that are printed
    `gap` points from each other."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    canvas.setFont(font, POINTS)
    rows, x = [], 10.0
    for word in text.split("¦"):
        canvas.drawString(x, 14, word)
        wide = canvas.stringWidth(word, font, POINTS)
        left, right = x * DPI / 72 + 2, (x + wide) * DPI / 72 - 1
        rows.append(Row(0, word, 80, left, BASELINE - 0.72 * SIZE, right, BASELINE + 0.2 * SIZE))
        x += wide + gap
    canvas.save()
    (page,) = list(pypdfium2.PdfDocument(out.getvalue()))
    return np.asarray(page.render(scale=DPI / 72).to_pil().convert("L")), rows


def marked(page: Image, rows: list[Row]) -> list[str]:
    return [row.text for row in with_marks(page, rows, BASELINE, SIZE)]


@pytest.mark.parametrize("font", ["Helvetica", "Times-Roman", "Helvetica-Bold"])
@pytest.mark.parametrize(
    ("paper", "read", "right"),
    [
        ("BRUNÈLE,", "BRUNELE,", "BRUNÈLE,"),
        ("NOYÉ", "NOYE", "NOYÉ"),
        ("ORMETTE", "ORMETTE", "ORMETTE"),
        ("FORÊT", "FORET", "FORET"),
        ("NOËL", "NOEL", "NOEL"),
        ("ÀPRE", "APRE", "APRE"),
        ("N°2E", "N°2E", "N°2E"),
        ("Église", "Eglise", "Eglise"),
    ],
)
def test_a_capital_gets_the_accent_that_stands_over_it(font: str, paper: str, read: str, right: str) -> None:
    page, (row,) = printed(paper, font)
    assert marked(page, [row._replace(text=read)]) == [right]


def test_the_line_above_is_no_accent() -> None:
    page, (row,) = printed("NOYE")
    page = page.copy()
    middle = int(row.right - 0.3 * SIZE)
    page[: int(BASELINE - 0.8 * SIZE), middle : middle + 4] = 0  # the tail of a « g »
    assert marked(page, [row]) == ["NOYE"]


@pytest.mark.parametrize(
    ("text", "gap", "right"),
    [
        ("BAY¦ARDE", 0, ["BAYARDE"]),
        ("LE¦NOYER", POINTS * 0.22, ["LE", "NOYER"]),
        ("le¦noyer", 0, ["le", "noyer"]),
        ("12¦14", 0, ["12", "14"]),
    ],
)
def test_a_word_in_capitals_without_a_blank_is_one(text: str, gap: float, right: list[str]) -> None:
    page, rows = printed(text, gap=gap)
    assert marked(page, rows) == right


def test_an_underline_joins_no_words() -> None:
    page, rows = printed("LE¦NOYER", gap=POINTS * 0.22)
    page = page.copy()
    page[int(BASELINE) - 2 : int(BASELINE) + 2] = 0
    assert marked(page, rows) == ["LE", "NOYER"]


@pytest.mark.parametrize("font", ["Helvetica", "Times-Roman", "Helvetica-Bold"])
@pytest.mark.parametrize("sign", [":", ";"])
def test_a_point_over_a_comma_is_a_semicolon(font: str, sign: str) -> None:
    page, (row,) = printed(sign, font)
    wide = row._replace(text=":", left=row.left - 2, right=row.right + 1)
    assert marked(page, [wide]) == [sign]
