"""What a page hides is not read: layers that are off, white print, print without ink where no picture lies."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pipeline.reading import read
from pipeline.reading.options import OcrOptions
from tests.reading.drawn import HEIGHT, column, pdf, texts
from tests.reading.handmade import FONT, PAGES, raw, stream

BODY = ("Présents : Mme Odile VERNAY, M. Basile CORDIER", "Secrétaire de séance : Mme Flore PINEL")
HIDDEN = "Absents : M. Jean FAUX, M. Luc CACHE"
NO_OCR = OcrOptions(enabled=False)


def layered(state: bytes, *names: bytes) -> bytes:
    """Two lines, the first in a layer of the first name."""
    groups = [b"<< /Type /OCG /Name (%s) >>" % name for name in names]
    numbers = b" ".join(b"%d 0 R" % number for number in range(6, 6 + len(names)))
    catalog = b"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [%s] /D << %s >> >> >>" % (numbers, state)
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> /Properties << /L 6 0 R >> >> >>"
    )
    content = (
        b"/OC /L BDC BT /F1 12 Tf 72 720 Td (Projet) Tj ET EMC"
        b" /P << /MCID 0 >> BDC BT /F1 12 Tf 72 700 Td (Acte du jour) Tj ET EMC"
    )
    return raw([catalog, PAGES, page, stream(content), FONT, *groups])


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        (b"/OFF [6 0 R]", False),
        (b"/BaseState /OFF", False),
        (b"/BaseState /OFF /ON [6 0 R]", True),
        (b"/OFF [7 0 R]", True),
        (b"", True),
        (b"/OFF 12", True),
    ],
)
def test_a_layer_that_is_off_is_not_read(state: bytes, shown: bool) -> None:
    found = texts(read(layered(state, b"brouillon", b"fond"), "a.pdf", NO_OCR))
    assert found == [*(["Projet"] if shown else []), "Acte du jour"]


def test_a_layer_that_has_the_name_of_one_shown_is_read() -> None:
    found = texts(read(layered(b"/OFF [6 0 R]", b"calque", b"calque"), "a.pdf", NO_OCR))
    assert found == ["Projet", "Acte du jour"]


def drawn(mode: int, white: bool, ground: str) -> bytes:
    def draw(canvas: Canvas) -> None:
        column(canvas, 50, 200, BODY)
        if ground == "band":
            canvas.setFillColorRGB(0.1, 0.3, 0.5)
            canvas.rect(40, HEIGHT - 110, 300, 20, stroke=0, fill=1)
        elif ground == "picture":
            canvas.drawImage(ImageReader(io.BytesIO(pixel())), 40, HEIGHT - 110, 300, 20)
        elif ground == "stroke":
            canvas.setStrokeColorRGB(0.1, 0.3, 0.5)
            canvas.setLineWidth(20)
            canvas.line(40, HEIGHT - 100, 340, HEIGHT - 100)
        elif ground == "rule":
            canvas.line(40, HEIGHT - 104, 340, HEIGHT - 104)
        elif ground == "frame":
            canvas.rect(40, HEIGHT - 110, 300, 20, stroke=1, fill=0)
        text = canvas.beginText(50, HEIGHT - 104)
        text.setTextRenderMode(mode)
        text.setFillColorRGB(*((1, 1, 1) if white else (0, 0, 0)))
        text.textLine(HIDDEN)
        canvas.drawText(text)

    return pdf(draw)


def pixel() -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("L", (8, 8), 200).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("mode", "white", "ground", "shown"),
    [
        (0, True, "paper", False),
        (0, True, "frame", False),
        (0, True, "rule", False),
        (0, True, "stroke", True),
        (0, True, "band", True),
        (0, True, "picture", True),
        (1, True, "paper", True),
        (3, False, "paper", False),
        (3, False, "picture", True),
        (0, False, "paper", True),
    ],
)
def test_print_that_leaves_no_mark_is_not_read(mode: int, white: bool, ground: str, shown: bool) -> None:
    found = texts(read(drawn(mode, white, ground), "a.pdf", NO_OCR))
    assert found == [*([HIDDEN] if shown else []), *BODY]


def test_a_page_of_nothing_else_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(1, 1, 1)
        column(canvas, 50, 100, BODY)

    assert texts(read(pdf(draw), "a.pdf", NO_OCR)) == list(BODY)
