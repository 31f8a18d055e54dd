"""Pages that are turned: by a flag, by what draws them, or both."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.reading import read
from tests.reading.drawn import HEIGHT, PRESENT, PROSE, WIDTH, column, pdf, texts


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_turned_page_reads_as_it_is_shown(angle: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(angle)
        canvas.setFont("Times-Roman", 12)
        match angle:
            case 90:
                canvas.translate(HEIGHT, 0)  # reportlab turns the media box as well
            case 180:
                canvas.translate(WIDTH, HEIGHT)
            case 270:
                canvas.translate(0, WIDTH)
        canvas.rotate(angle)
        canvas.drawString(70, HEIGHT - 100, "Séance publique du 12 mars")
        canvas.drawString(70, HEIGHT - 120, "sous la présidence du Maire")

    document = read(pdf(draw), "a.pdf")
    assert texts(document) == ["Séance publique du 12 mars", "sous la présidence du Maire"]
    box = document.pages[0].lines[0].box
    assert box is not None
    assert box.x0 == pytest.approx(70, abs=1)
    assert box.bottom == pytest.approx(102.4, abs=2)
    assert document.pages[0].lines[0].words[0].size == pytest.approx(12, abs=0.1)


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_as_one_turns_the_paper(angle: int) -> None:
    def draw(canvas: Canvas) -> None:
        column(canvas, 60, 80, PROSE)
        column(canvas, 60, 200, PRESENT[:3])
        column(canvas, 300, 200, PRESENT[3:])

    upright, shown = read(pdf(draw), "a.pdf"), read(_flagged(pdf(draw), angle), "a.pdf")
    assert texts(shown) == texts(upright)
    wide, high = shown.pages[0].width, shown.pages[0].height
    assert (wide, high) == pytest.approx((HEIGHT, WIDTH) if angle % 180 else (WIDTH, HEIGHT), abs=0.1)
    first, last = (document.pages[0].lines[0].words[0].box for document in (upright, shown))
    assert first is not None
    assert last is not None
    x0, top, x1, bottom = first
    sides = {
        90: (wide - bottom, x0, wide - top, x1),
        180: (wide - x1, high - bottom, wide - x0, high - top),
        270: (top, high - x1, bottom, high - x0),
    }
    assert last == pytest.approx(sides[angle], abs=0.1)


def test_a_page_that_is_drawn_upside_down_is_read_as_one_turns_the_paper() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(WIDTH, HEIGHT)
        canvas.rotate(180)
        column(canvas, 60, 80, PROSE)

    assert texts(read(pdf(draw), "a.pdf")) == list(PROSE)


def _flagged(data: bytes, angle: int) -> bytes:
    document = pypdfium2.PdfDocument(data)
    document[0].set_rotation(angle)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
