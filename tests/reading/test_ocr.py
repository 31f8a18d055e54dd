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
from pipeline.reading import ocr, read, tesseract
from pipeline.reading import pdf as pdf_reader
from pipeline.reading.ink import bleach, despeckle
from pipeline.reading.ocr import skew
from pipeline.reading.options import OcrOptions
from pipeline.reading.quality import judge
from pipeline.reading.ruling import erase_rules
from pipeline.reading.tesseract import available
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
@pytest.mark.parametrize(
    "name", ["scrutin-secret", "departement-commission-permanente", "metropole-trois-colonnes", "tableau-votes"]
)
def test_a_clean_scan_gives_the_record_of_its_page_value_for_value(name: str) -> None:
    page, scanned = (
        process(pdf, "a.pdf").model_dump(mode="json", by_alias=True)
        for pdf in (native(name), scan(native(name), Wear("scan")))
    )
    assert (field_errors(page, scanned), field_errors(scanned, page)) == (0, 0)


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


def with_layer(pdf: bytes, texts: list[str], strips: int = 1) -> bytes:
    """A scanned page, in strips, over the invisible text that a recogniser left."""
    (page,) = list(pypdfium2.PdfDocument(pdf))
    width, height = page.get_size()
    picture = page.render(scale=200 / 72).to_pil()
    from reportlab.lib.utils import ImageReader

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(width, height))
    for i in range(strips):
        part = picture.crop((0, picture.height * i // strips, picture.width, picture.height * (i + 1) // strips))
        canvas.drawImage(ImageReader(part), 0, height * (strips - 1 - i) / strips, width, height / strips)
    layer = canvas.beginText(40, height - 40)
    layer.setTextRenderMode(3)
    for text in texts:
        layer.textLine(text)
    canvas.drawText(layer)
    canvas.save()
    return out.getvalue()


@needs_tesseract
@pytest.mark.parametrize("strips", [1, 5])
def test_a_poor_layer_over_a_scanned_page_is_recognised_again_and_a_good_one_kept(strips: int) -> None:
    scanned = scan(native("ccas"), Wear("scan"))
    poor = read(
        with_layer(scanned, ["L'an dcux mil(le vÈndr.{di 3 iuin, le c0ns€il s'e5t réun¡ à 20h3O"] * 6, strips), "a.pdf"
    )
    good = read(
        with_layer(scanned, ["Le conseil d'administration s'est réuni le 3 juin 2020 à 20h30."] * 6, strips), "a.pdf"
    )
    assert (poor.reading, good.reading) == ("ocr", "native")


@needs_tesseract
def test_a_stamp_over_a_page_scanned_in_strips_does_not_hide_it() -> None:
    pdf = with_layer(scan(native("ccas"), Wear("scan")), ["Reçu en préfecture le 18/11/2022"], strips=6)
    assert sum(len(line.words) for line in read(pdf, "a.pdf").lines()) > 60


@needs_tesseract
def test_figures_in_a_ruled_table_are_read() -> None:
    record = process(scan(native("tableau-votes"), Wear("turned", skew=0.6)), "a.pdf")
    vote = record.acts[0].vote
    assert vote is not None
    assert (vote.for_, vote.against, vote.abstention, vote.not_participating) == (12, 3, 2, 0)


@needs_tesseract
def test_results_are_kept_by_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = scan(native("ccas"), Wear("scan"))
    options = OcrOptions(cache=str(tmp_path))
    first = process(pdf, "a.pdf", options)
    monkeypatch.setattr(ocr, "recognise", lambda _: pytest.fail("recognised again"))
    assert process(pdf, "a.pdf", options) == first


@pytest.mark.parametrize("installed", [True, False])
def test_a_scan_that_is_not_recognised_says_what_to_install(installed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "available", lambda: installed)
    with pytest.raises(DocumentError) as caught:
        read(scan(native("ccas"), Wear("scan")), "a.pdf", OcrOptions(enabled=not installed))
    assert caught.value.code == "E106"
    assert "make setup-ocr" in caught.value.remedy


def test_text_layers_are_not_judged_where_no_page_could_be_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = native("ccas")
    judged = read(pdf, "a.pdf")
    monkeypatch.setattr(tesseract, "installed", lambda: False)
    monkeypatch.setattr(pdf_reader, "layer_of", lambda *_: pytest.fail("judged"))
    assert read(pdf, "a.pdf") == judged


def test_coloured_ink_is_bleached_and_black_ink_kept() -> None:
    page = np.full((4, 4, 3), 255, np.uint8)
    page[0], page[1], page[2] = (210, 40, 60), (30, 50, 200), (10, 10, 10)
    assert bleach(page).tolist() == [[210] * 4, [200] * 4, [10] * 4, [255] * 4]


def test_a_stamp_over_print_goes_and_print_in_colour_stays() -> None:
    page = np.full((200, 400, 3), 255, np.uint8)
    page[10:90, 42:46] = 10  # black print
    page[48:52, 20:100] = (40, 60, 190)  # a stroke of the pen over it
    page[48:52, 42:46] = 5
    page[120:140, 40:44] = (40, 60, 160)  # print in blue
    bleached = bleach(page)
    assert (bleached[48:52, 46:100] == 255).all()
    assert (bleached[10:90, 42:46] <= 10).all()
    assert (bleached[120:140, 40:44] == 160).all()


def test_lone_points_go_and_strokes_stay() -> None:
    page = np.full((200, 200), 255, np.uint8)
    page[20:180, 50] = 0
    page[::20, ::20] = 0
    assert (despeckle(page) < 128).sum() == 160
    clean = np.full((200, 200), 255, np.uint8)
    clean[20:180, 50] = 0
    clean[10, 10] = 0
    assert (despeckle(clean) < 128).sum() == 161


def test_ruling_lines_are_found_and_erased_and_letters_and_fields_left() -> None:
    page = np.full((600, 800), 255, np.uint8)
    page[100:103, 50:750] = page[200:203, 50:750] = 0
    page[100:203, 50:53] = page[100:203, 747:750] = 0
    page[130:160, 300:304] = 0  # a stem
    page[400:480, 100:500] = 0  # a filled field
    erased, (horizontal, vertical) = erase_rules(page, 200)
    assert [(rule.start, rule.end) for rule in horizontal] == [(50, 750)] * 2
    assert [round(rule.start, -1) for rule in vertical] == [100] * 2
    assert (erased[90:210] == 0).sum() == 30 * 4
    assert (erased[400:480, 100:500] == 0).all()


def test_a_page_without_lines_is_given_back_as_it_is() -> None:
    page = np.full((600, 800), 255, np.uint8)
    page[100:120:2, 50:90] = 0
    assert erase_rules(page, 200)[0] is page


def test_skew_is_found_and_a_straight_page_left() -> None:
    from PIL import Image

    page = np.full((1200, 900), 255, np.uint8)
    page[100:1100:30, 100:800] = 0
    turned = np.asarray(Image.fromarray(page).rotate(2.0, fillcolor=255))
    assert skew(page) == 0.0
    assert skew(turned) == pytest.approx(-2.0, abs=0.3)


SHIFTED = ("6HFU«WDLUH", "GH", "V«DQFH", "3U«VHQWV", "&RQVHLO", "PXQLFLSDO", "GX", "PDUV", "DEVHQWV", "SRXYRLU") * 3
"""French as a font gives it that does not tell what its glyphs mean."""


def a_page(*texts: str, bold: tuple[str, ...] = ()) -> Page:
    told = [*((text, False) for text in texts), *((text, True) for text in bold)]
    words = [Word(t, Box(0, 10 * i, 50, 10 * i + 8), bold=heavy) for i, (t, heavy) in enumerate(told)]
    return Page(1, 595, 842, [Line([w]) for w in words])


@pytest.mark.parametrize(
    ("page", "picture", "layer"),
    [
        (a_page(), 1.0, "none"),
        (a_page("Reçu", "en", "préfecture"), 0.95, "stamp"),
        (a_page("Reçu", "en", "préfecture"), 0.1, "good"),
        (a_page(*["le", "conseil", "municipal"] * 40), 1.0, "good"),
        (a_page(*["\ue012\ue013\ue014"] * 30), 0.0, "bad"),
        (a_page(*["L'an", "deux", "mil(le", "1e", "vÈndr.{di", "3", "iuin", "à", "20h30,"] * 10), 1.0, "poor"),
        (a_page(*["L'an", "deux", "mil(le", "1e", "vÈndr.{di", "3", "iuin", "à", "20h30,"] * 10), 0.2, "good"),
        (
            a_page(*["Présents", ":", "M.", "J.-P.", "D'ARTOIS-MERLE,", "n°", "2020/14", "1er", "(20h30)"] * 10),
            1.0,
            "good",
        ),
        (a_page(*["xqzrt", "bdfgh", "klmnp"] * 30), 0.0, "bad"),
        (a_page(*SHIFTED), 0.0, "bad"),
        (a_page(*["le", "conseil", "municipal"] * 40, bold=SHIFTED), 0.0, "bad"),
        (a_page(*SHIFTED, bold=("le", "conseil", "municipal") * 40), 0.0, "bad"),
        (a_page(*["le", "conseil", "municipal"] * 40, bold=SHIFTED[:4]), 0.0, "good"),
        (a_page(*["le", "conseil", "municipal"] * 40, bold=("HT", "TTC", "DGS", "PC", "TVA") * 20), 0.0, "good"),
        (a_page(*["TVA", "HT", "TTC", "18", "450,00", "DGF", "Recettes", "Dépenses", "Chapitre"] * 9), 0.0, "good"),
    ],
)
def test_what_a_text_layer_is_worth(page: Page, picture: float, layer: str) -> None:
    assert judge(page, picture) == layer
