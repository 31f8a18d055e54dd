"""Broken and hostile PDF files: a typed error or what can be read, never a traceback."""

from __future__ import annotations

import io
import subprocess
import sys
import threading
import time
import zipfile
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from pipeline.reading import careful, glyphs, pdf, read
from pipeline.reading.layers import Layers
from pipeline.reading.ocr import OcrOptions
from pipeline.reading.pdf import read_pdf
from schemas import Document, DocumentError
from tests.reading.handmade import CATALOG, FONT, PAGES, raw, stream

NO_OCR = OcrOptions(enabled=False)


def sound(encrypt: StandardEncryption | None = None, pages: int = 2) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=encrypt)
    for number in range(pages):
        canvas.drawString(72, 700, f"Extrait du registre, page {number + 1}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


TEXT = b"BT /F1 12 Tf 72 700 Td (Deliberation) Tj ET"


def one_page(
    content: bytes, box: bytes = b"[0 0 595 842]", resources: bytes = b"", contents: bytes = b"4 0 R"
) -> bytes:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents %s /Resources << /Font << /F1 5 0 R >> %s >> >>"
    return raw([CATALOG, PAGES, page % (box, contents, resources), content, FONT])


def zipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return buffer.getvalue()


ERRORS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "E001"),
    "cut in the middle": (sound()[:700], "E101"),
    "cut at its head": (sound()[400:], "E101"),
    "noise behind a head": (b"%PDF-1.7\n" + bytes(range(256)) * 40, "E101"),
    "noise": (bytes(range(128, 256)) * 40 + b"\0" * 999, "E101"),
    "user password": (sound(StandardEncryption("secret", "patron")), "E102"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "E103"),
    "a photograph": (b"\xff\xd8\xff\xe0\0\x10JFIF\0" + b"\0" * 99, "E103"),
    "a web page": (b"<!DOCTYPE html><html><body>Introuvable</body></html>", "E103"),
    "a Word file": (zipped(), "E103"),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "E103"),
    "plain text": ("Extrait du registre des délibérations".encode(), "E103"),
    "no page": (raw([CATALOG, b"<< /Type /Pages /Kids [] /Count 0 >>"]), "E105"),
    "a count that lies": (raw([CATALOG, b"<< /Type /Pages /Kids [] /Count 7 >>"]), "E105"),
    "a page tree that is its own child": (raw([CATALOG, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]), "E105"),
    "a scan": (one_page(stream(b"q 100 0 0 100 0 0 cm Q")), "E106"),
    "contents that are their own page": (one_page(stream(b""), contents=b"3 0 R"), "E106"),
}


@pytest.mark.parametrize(("data", "code"), ERRORS.values(), ids=ERRORS)
def test_what_cannot_be_read_has_a_typed_error(data: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(data, "acte.pdf", NO_OCR)
    assert caught.value.code == code
    assert "acte.pdf" in str(caught.value)
    assert "Success" not in str(caught.value)


READABLE: dict[str, bytes] = {
    "owner password alone": sound(StandardEncryption("", "patron")),
    "junk before the head": b"\r\n" * 100 + sound(),
    "a head without version": one_page(stream(TEXT)).replace(b"%PDF-1.4", b"%PDF-x.y"),
    "a huge media box": one_page(stream(TEXT), box=b"[0 0 2e9 2e9]"),
    "nested arrays": one_page(stream(b"[" * 5000 + b"]" * 5000 + b" TJ\n" + TEXT)),
    "nested states": one_page(stream(b"q " * 5000 + TEXT)),
    "a form that shows itself": raw(
        [
            CATALOG,
            PAGES,
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>",
            stream(TEXT + b" /X Do"),
            FONT,
            stream(
                b"/X Do",
                b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
            ),
        ]
    ),
    "a stream of blanks": one_page(stream(zlib.compress(TEXT + b" " * 3_000_000), b"/Filter /FlateDecode")),
}


@pytest.mark.parametrize("data", READABLE.values(), ids=READABLE)
def test_odd_files_that_hold_text_are_read(data: bytes) -> None:
    document = read(data, "acte.pdf", NO_OCR)
    assert next(document.lines()).text.split()[0] in {"Extrait", "Deliberation"}


def test_text_that_lies_off_the_page_is_none() -> None:
    off = one_page(stream(b"BT /F1 12 Tf 5000 700 Td (Deliberation) Tj ET"))
    with pytest.raises(DocumentError, match="E106"):
        read(off, "acte.pdf", NO_OCR)


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 3)
    with pytest.raises(DocumentError, match="E104"):
        read_pdf(sound(pages=4), "acte.pdf", NO_OCR)


def test_ten_thousand_pages_are_refused_before_they_are_read() -> None:
    kids = b" ".join([b"3 0 R"] * 10_000)
    data = raw(
        [
            CATALOG,
            b"<< /Type /Pages /Kids [%s] /Count 10000 >>" % kids,
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        ]
    )
    with pytest.raises(DocumentError) as caught:
        read_pdf(data, "acte.pdf", NO_OCR)
    assert (caught.value.code, caught.value.detail) == ("E104", "10\u202f000")


def test_a_file_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_BYTES", 500)
    with pytest.raises(DocumentError, match="E004"):
        read_pdf(sound(), "acte.pdf", NO_OCR)


def test_a_page_with_too_many_glyphs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "MAX_GLYPHS", 10)
    with pytest.raises(DocumentError) as caught:
        read_pdf(sound(), "acte.pdf", NO_OCR)
    assert (caught.value.code, caught.value.detail) == ("E107", "1")


@pytest.fixture
def pages_open(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many pages are open, after each that is opened or closed."""
    told = [0]

    def counted(step: int, call: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*arguments: Any) -> Any:
            told.append(told[-1] + step)
            return call(*arguments)

        return counting

    monkeypatch.setattr(pdf.pdfium, "FPDF_LoadPage", counted(1, pdf.pdfium.FPDF_LoadPage))
    monkeypatch.setattr(pdf.pdfium, "FPDF_ClosePage", counted(-1, pdf.pdfium.FPDF_ClosePage))
    return told


def test_a_few_pages_are_open_at_a_time_and_all_are_closed(pages_open: list[int]) -> None:
    assert len(read_pdf(sound(pages=10), "acte.pdf", NO_OCR).pages) == 10
    assert (max(pages_open), pages_open[-1]) == (4, 0)


def test_no_page_is_opened_beside_one_that_takes_long_to_open(
    pages_open: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "_OPENING_SECONDS", -1.0)
    numbers = [page.number for page in read_pdf(sound(pages=10), "acte.pdf", NO_OCR).pages]
    assert numbers == list(range(1, 11))
    assert (max(pages_open), pages_open[-1]) == (1, 0)


def test_pages_are_closed_where_one_is_refused(pages_open: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "MAX_GLYPHS", 10)
    with pytest.raises(DocumentError, match="E107"):
        read_pdf(sound(pages=4), "acte.pdf", NO_OCR)
    assert pages_open[-1] == 0


def test_threads_read_one_document_after_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """pdfium would end the process."""
    inside: list[int] = []
    most: list[int] = []

    def watched(pages: list[Any], layers: Layers) -> list[glyphs.Glyphs | None]:
        inside.append(threading.get_ident())
        most.append(len(set(inside)))
        time.sleep(0.01)
        found = glyphs.read_glyphs(pages, layers)
        inside.remove(threading.get_ident())
        return found

    monkeypatch.setattr(pdf, "read_glyphs", watched)
    with ThreadPoolExecutor(3) as threads:
        read_by = list(threads.map(lambda n: read_pdf(sound(pages=n), "acte.pdf", NO_OCR), (5, 6, 7)))
    assert [len(document.pages) for document in read_by] == [5, 6, 7]
    assert max(most) == 1


def test_pages_with_letters_that_count_double_are_read_beside_others() -> None:
    """UTF-16 has two units for a letter of mathematics, so that its page's text is longer than its glyphs."""
    two_pages = b"<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>"
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %s /Resources << /Font << /F1 5 0 R >> >> >>"
    )
    font = FONT.replace(b">>", b"/ToUnicode 8 0 R >>")
    codes = stream(b"begincmap 1 beginbfchar <42> <D835DC01> endbfchar endcmap")
    plain, double = stream(TEXT), stream(b"BT /F1 12 Tf 72 700 Td (B: les voix B) Tj ET")
    data = raw([CATALOG, two_pages, page % b"4 0 R", double, font, page % b"7 0 R", plain, codes])
    assert [line.text for line in read_pdf(data, "acte.pdf", NO_OCR).lines()] == [
        "\U0001d401: les voix \U0001d401",
        "Deliberation",
    ]


def test_a_page_of_nothing_but_a_control_character_is_empty_beside_others() -> None:
    codes = stream(b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <42> <0001> endbfchar")
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 8 0 R >>"
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %s /Resources << /Font << /F1 6 0 R >> >> >>"
    )
    two_pages = b"<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>"
    control = stream(b"BT /F1 12 Tf 72 700 Td (B) Tj ET")
    data = raw([CATALOG, two_pages, page % b"4 0 R", control, page % b"7 0 R", font, stream(TEXT), codes])
    assert [line.text for line in read_pdf(data, "acte.pdf", NO_OCR).lines()] == ["Deliberation"]


def doubtful(pages: list[Any], layers: Layers) -> list[None]:
    """What the fast reader says of pages that it is not sure of."""
    return [None] * len(pages)


def test_a_doubtful_page_goes_to_the_careful_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read_pdf(sound(), "acte.pdf", NO_OCR)
    monkeypatch.setattr(pdf, "read_glyphs", doubtful)
    slow = read_pdf(sound(), "acte.pdf", NO_OCR)
    assert [line.text for line in slow.lines()] == [line.text for line in fast.lines()]


def test_the_careful_reader_tells_glyphs_by_their_places_and_leaves_those_printed_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each glyph that is kept is asked for its place: going through all for each took minutes on a damaged page."""
    monkeypatch.setattr(pdf, "read_glyphs", doubtful)
    chars = careful.Chars([{"text": "a"}, {"text": "a"}])
    assert [chars.index(char) for char in chars] == [0, 1]
    twice = one_page(stream(TEXT + b" BT /F1 12 Tf 72.2 700 Td (Deliberation) Tj ET"))
    assert [line.text for line in read_pdf(twice, "acte.pdf", NO_OCR).lines()] == ["Deliberation"]


def test_words_beyond_any_page_are_left_by_the_careful_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 700, "Extrait du registre")
    canvas.drawString(72, -1e25, "ailleurs")
    canvas.save()
    monkeypatch.setattr(pdf, "read_glyphs", doubtful)
    assert [line.text for line in read_pdf(buffer.getvalue(), "acte.pdf", NO_OCR).lines()] == ["Extrait du registre"]


def test_glyphs_that_stand_for_no_letter_are_left_by_the_careful_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    codes = stream(b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <42> <> endbfchar")
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
    page += b" /Resources << /Font << /F1 5 0 R >> >> >>"
    text = stream(b"BT /F1 12 Tf 72 700 Td (Les voix) Tj 200 0 Td (B) Tj ET")
    monkeypatch.setattr(pdf, "read_glyphs", doubtful)
    found = read_pdf(raw([CATALOG, PAGES, page, text, font, codes]), "acte.pdf", NO_OCR)
    assert [line.text for line in found.lines()] == ["Les voix"]


def test_remarks_of_the_careful_reader_are_not_for_users() -> None:
    program = (
        "import logging, pipeline.reading.pdf\nlogging.getLogger('pdfminer.pdffont').warning('Could not get FontBBox')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stderr == b""


def test_what_neither_reader_can_read_has_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "read_glyphs", doubtful)
    with pytest.raises(DocumentError, match="E106"):
        read_pdf(one_page(stream(b"")), "acte.pdf", NO_OCR)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_damage_anywhere_is_a_typed_error_or_a_document(data: st.DataObject) -> None:
    body = bytearray(sound())
    for _ in range(data.draw(st.integers(1, 12))):
        body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(body)))
    outcome: Document | DocumentError
    try:
        outcome = read(bytes(body[:cut]), "acte.pdf", NO_OCR)
    except DocumentError as error:
        outcome = error
    assert isinstance(outcome, Document) or outcome.problem
