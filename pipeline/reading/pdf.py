"""Born-digital PDF: opening, limits, errors."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import repeat
from typing import Any

import pypdfium2  # noqa: F401 - starts the library
import pypdfium2.raw as pdfium

from pipeline.garbage import garbage_left
from pipeline.reading.careful import read_carefully
from pipeline.reading.frame import Frame
from pipeline.reading.glyphs import DoubtfulGeometry, Glyphs, PageTooLarge, read_glyphs
from pipeline.reading.layout import lay_out
from pipeline.reading.options import OcrOptions
from pipeline.reading.quality import Layer
from pipeline.reading.rules import read_rules
from pipeline.reading.scans import complete, layer_of
from pipeline.reading.sniff import identify
from pipeline.reading.tables import find_tables
from schemas import Document, DocumentError, Page

MAX_BYTES = 200_000_000
MAX_PAGES = 2_000
_TOGETHER = 4
"""Pages that are open at a time: they share their fonts, and each step finds what it needs at hand from page to page,
which takes 3 % less time than page after page."""


@garbage_left()
def read_pdf(data: bytes, name: str, options: OcrOptions | None = None) -> Document:
    """Read the pages of a PDF: their text, or their picture where the text is missing or worthless.

    pdfium is not thread-safe: one document at a time in a process. Time and memory are bounded by the worker process
    that the batch runs this in; here only what can be told beforehand is.

    Raises:
        DocumentError: E004 too large; E101 broken; E102 encrypted; E103 no PDF at all; E104 too many pages; E105 no
            pages; E106 no text; E107 a page with too much on it.
    """
    options = options or OcrOptions()
    if len(data) > MAX_BYTES:
        raise DocumentError("E004", name, f"{len(data) // 1_000_000} Mo, limite {MAX_BYTES // 1_000_000} Mo")
    family, label = identify(data)
    if family != "pdf" and label and b"endobj" not in data[-65536:]:  # else a PDF that lost its head
        raise DocumentError("E103", name, label)
    with _opened(data, name) as document:
        count = pdfium.FPDF_GetPageCount(document)
        if count <= 0:
            raise DocumentError("E105", name)
        if count > MAX_PAGES:
            raise DocumentError("E104", name, f"{count:,}".replace(",", "\u202f"))
        starts = range(0, count, _TOGETHER)
        read = [each for start in starts for each in _read_pages(document, data, start, name, judged=options.enabled)]
    pages, layers = [page for page, _ in read], [layer for _, layer in read]
    if all(page.width == 0 for page in pages):
        raise DocumentError("E105", name)
    pages, reading = complete(pages, layers, data, options)
    if not any(page.lines for page in pages):
        raise DocumentError("E106", name)
    return Document(name, hashlib.sha256(data).hexdigest(), "application/pdf", pages, reading)


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[Any]:
    """An open pdfium document, closed at the end. `data` outlives it."""
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise DocumentError(_OPENING_ERRORS.get(pdfium.FPDF_GetLastError(), "E101"), name)
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


_OPENING_ERRORS = {
    pdfium.FPDF_ERR_SUCCESS: "E105",  # the file is whole, but its page tree is empty
    pdfium.FPDF_ERR_PASSWORD: "E102",
    pdfium.FPDF_ERR_SECURITY: "E102",
    pdfium.FPDF_ERR_PAGE: "E105",
}


def _read_pages(document: Any, data: bytes, start: int, name: str, *, judged: bool) -> list[tuple[Page, Layer]]:
    """The next pages of a document, and what their text layers are: good, where they need not be judged.

    A page that cannot be loaded has no size and no lines.
    """
    end = min(start + _TOGETHER, pdfium.FPDF_GetPageCount(document))
    numbers = range(start + 1, end + 1)
    handles = [pdfium.FPDF_LoadPage(document, number - 1) for number in numbers]
    try:
        glyphs = [_glyphs(handle, data, number, name) for handle, number in zip(handles, numbers, strict=True)]
        pages = [_laid_out(*each) for each in zip(handles, glyphs, numbers, strict=True)]
        layers: Iterable[Layer] = map(layer_of, pages, handles) if judged else repeat("good", len(pages))
        return list(zip(pages, layers, strict=True))
    finally:
        for handle in filter(None, handles):
            pdfium.FPDF_ClosePage(handle)


def _laid_out(page: Any, glyphs: Glyphs, number: int) -> Page:
    return lay_out(glyphs, number, lambda: find_tables(read_rules(page), glyphs.boxes))


def _glyphs(page: Any, data: bytes, number: int, name: str) -> Glyphs:
    """The words of a page, by pdfplumber where pdfium's are doubtful; none where neither can tell."""
    if not page:
        return Glyphs(0.0, 0.0)
    try:
        return read_glyphs(page)
    except PageTooLarge as error:
        raise DocumentError("E107", name, str(number)) from error
    except DoubtfulGeometry:
        frame = Frame(page)
        return read_carefully(data, page, number) or Glyphs(frame.width, frame.height)
