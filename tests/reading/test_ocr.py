"""Scanned pages: recognised where Tesseract is, with boxes and confidence; judged page by page."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from benchmarks.ocr import WEARS, Wear, field_errors, scan
from pipeline import process
from pipeline.reading import ocr, read
from pipeline.reading.ocr import available, bleach, despeckle, skew
from pipeline.reading.options import OcrOptions
from pipeline.reading.quality import judge
from schemas import Box, DocumentError, Line, Page, Word

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
needs_tesseract = pytest.mark.skipif(not available(), reason="Tesseract with its French data is not installed")


def native(name: str) -> bytes:
    return (SAMPLES / f"{name}.pdf").read_bytes()


def joined(*pdfs: bytes) -> bytes:
    whole = pypdfium2.PdfDocument.new()
    for pdf in pdfs:
        whole.import_pages(pypdfium2.PdfDocument(pdf))
    out = io.BytesIO()
    whole.save(out)
    return out.getvalue()


def stamped(pdf: bytes, text: str) -> bytes:
    """A scanned page with a line of real text laid over its head, as the préfecture's platform does."""
    (page,) = list(pypdfium2.PdfDocument(pdf))
    width, height = page.get_size()
    from reportlab.lib.utils import ImageReader

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(width, height))
    canvas.drawImage(ImageReader(page.render(scale=200 / 72).to_pil()), 0, 0, width, height)
    canvas.setFont("Helvetica", 8)
    canvas.drawString(300, height - 20, text)
    canvas.save()
    return out.getvalue()


@needs_tesseract
@pytest.mark.parametrize("wear", [WEARS[1], WEARS[3]], ids=lambda w: w.name)
def test_a_scan_gives_the_record_of_the_native_page(wear: Wear) -> None:
    truth = process(native("commune-encart"), "a.pdf").model_dump(mode="json", by_alias=True)
    record = process(scan(native("commune-encart"), wear), "a.pdf")
    assert record.source.reading == "ocr"
    assert field_errors(truth, record.model_dump(mode="json", by_alias=True)) < 0.06


@needs_tesseract
def test_evidence_of_a_scan_has_boxes_where_the_native_page_has_them_and_a_confidence() -> None:
    pdf = native("commune-encart")
    truth = process(pdf, "a.pdf").evidence["/acts/0/number"][0].bbox
    found = process(scan(pdf, Wear("turned", skew=1.0)), "a.pdf").evidence["/acts/0/number"][0]
    assert truth is not None
    assert found.bbox is not None
    assert found.confidence is not None
    centre = [((b[0] + b[2]) / 2, (b[1] + b[3]) / 2) for b in (truth, found.bbox)]
    # the page itself is turned by a degree about its middle, so that its words move by up to six points
    assert abs(centre[0][0] - centre[1][0]) < 8
    assert abs(centre[0][1] - centre[1][1]) < 8


@needs_tesseract
def test_a_document_of_native_and_scanned_pages_is_read_whole() -> None:
    document = read(joined(native("ccas"), scan(native("ccas"), Wear("scan"))), "a.pdf")
    assert document.reading == "mixed"
    first, second = (" ".join(line.text for line in page.lines) for page in document.pages)
    assert len(second) == pytest.approx(len(first), rel=0.05)
    assert document.pages[0].lines[0].words[0].confidence is None
    assert document.pages[1].lines[0].words[0].confidence is not None


@needs_tesseract
def test_a_scanned_page_under_a_stamp_of_real_text_is_read_whole() -> None:
    document = read(stamped(scan(native("commune-encart"), Wear("scan")), "Reçu en préfecture le 18/11/2022"), "a.pdf")
    text = "\n".join(line.text for line in document.lines())
    assert "Reçu en préfecture le 18/11/2022" in text
    assert "TAILLEFER" in text


@needs_tesseract
def test_results_are_kept_by_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = scan(native("ccas"), Wear("scan"))
    options = OcrOptions(cache=str(tmp_path))
    first = process(pdf, "a.pdf", options)
    monkeypatch.setattr(ocr, "recognise", lambda _: pytest.fail("recognised again"))
    assert process(pdf, "a.pdf", options) == first


@pytest.mark.parametrize("installed", [True, False])
def test_a_scan_that_is_not_recognised_says_what_to_install(installed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "available", lambda: installed)
    with pytest.raises(DocumentError) as caught:
        read(scan(native("ccas"), Wear("scan")), "a.pdf", OcrOptions(enabled=not installed))
    assert caught.value.code == "E106"
    assert "make setup-ocr" in caught.value.remedy


def test_coloured_ink_is_bleached_and_black_ink_kept() -> None:
    page = np.full((4, 4, 3), 255, np.uint8)
    page[0], page[1], page[2] = (210, 40, 60), (30, 50, 200), (10, 10, 10)
    assert bleach(page).tolist() == [[210] * 4, [200] * 4, [10] * 4, [255] * 4]


def test_lone_points_go_and_strokes_stay() -> None:
    page = np.full((200, 200), 255, np.uint8)
    page[20:180, 50] = 0
    page[::20, ::20] = 0
    assert (despeckle(page) < 128).sum() == 160
    clean = np.full((200, 200), 255, np.uint8)
    clean[20:180, 50] = 0
    clean[10, 10] = 0
    assert (despeckle(clean) < 128).sum() == 161


def test_skew_is_found_and_a_straight_page_left() -> None:
    from PIL import Image

    page = np.full((1200, 900), 255, np.uint8)
    page[100:1100:30, 100:800] = 0
    turned = np.asarray(Image.fromarray(page).rotate(2.0, fillcolor=255))
    assert skew(page) == 0.0
    assert skew(turned) == pytest.approx(-2.0, abs=0.3)


def a_page(*texts: str) -> Page:
    words = [Word(t, Box(0, 10 * i, 50, 10 * i + 8)) for i, t in enumerate(texts)]
    return Page(1, 595, 842, [Line([w]) for w in words])


@pytest.mark.parametrize(
    ("page", "picture", "layer"),
    [
        (a_page(), 1.0, "none"),
        (a_page("Reçu", "en", "préfecture"), 0.95, "stamp"),
        (a_page("Reçu", "en", "préfecture"), 0.1, "good"),
        (a_page(*["le", "conseil", "municipal"] * 40), 1.0, "good"),
        (a_page(*["\ue012\ue013\ue014"] * 30), 0.0, "bad"),
        (a_page(*["xqzrt", "bdfgh", "klmnp"] * 30), 0.0, "bad"),
    ],
)
def test_what_a_text_layer_is_worth(page: Page, picture: float, layer: str) -> None:
    assert judge(page, picture) == layer
