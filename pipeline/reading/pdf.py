"""Born-digital PDF: opening, limits, errors."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import repeat
from typing import Any

import pypdfium2  # noqa: F401 - starts the library
import pypdfium2.raw as pdfium

from pipeline.garbage import garbage_left
from pipeline.reading import tesseract
from pipeline.reading.annotations import filled_form, open_page
from pipeline.reading.careful import read_carefully
from pipeline.reading.frame import Frame
from pipeline.reading.glyphs import Glyphs, PageTooLarge, read_glyphs
from pipeline.reading.hyphens import rejoined
from pipeline.reading.layers import Layers
from pipeline.reading.layout import lay_out
from pipeline.reading.options import OcrOptions
from pipeline.reading.quality import Layer
from pipeline.reading.rules import read_rules
from pipeline.reading.scans import complete, layer_of
from pipeline.reading.sniff import identify
from pipeline.reading.tables import find_tables
from pipeline.reading.upright import as_shown, uprighted
from schemas import Document, DocumentError, Page

MAX_BYTES = 200_000_000
MAX_PAGES = 2_000
_TOGETHER = 4
"""Pages that are open at a time: they share their fonts, and each step finds what it needs at hand from page to page,
which takes 3 % less time than page after page."""
_OPENING_SECONDS = 0.05
"""Seconds of opening after which no other page is opened beside: a map that takes half of one holds a hundred
megabytes, and how many things are drawn does not tell, as one may be a form of a million."""
_PDFIUM = threading.RLock()
"""pdfium is not thread-safe, nor are the places of its answers (`calls.py`)."""


@garbage_left
def read_pdf(data: bytes, name: str, options: OcrOptions | None = None) -> Document:
    """Read the pages of a PDF: their text, or their picture where the text is missing or worthless.

    One document at a time in a process: another thread waits. Time and memory are bounded by the worker process that
    the batch runs this in; here only what can be told beforehand is.

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
    with _PDFIUM, _opened(data, name) as document, filled_form(document) as form:
        count = pdfium.FPDF_GetPageCount(document)
        if count <= 0:
            raise DocumentError("E105", name)
        if count > MAX_PAGES:
            raise DocumentError("E104", name, f"{count:,}".replace(",", "\u202f"))
        hidden = Layers(data)
        judged = options.enabled and tesseract.installed()  # else no page is recognised, whatever its text is worth
        read: list[tuple[Page, Layer]] = []
        while len(read) < count:
            wanted = range(len(read) + 1, min(len(read) + _TOGETHER, count) + 1)
            read += _read_pages(document, form, data, hidden, wanted, name, judged=judged)
    pages, layers = [page for page, _ in read], [layer for _, layer in read]
    if all(page.width == 0 for page in pages):
        raise DocumentError("E105", name)
    with _PDFIUM:
        pages, reading = complete(pages, layers, data, options)
    if not any(page.lines for page in pages):
        raise DocumentError("E106", name)
    rejoined(pages)
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


def _read_pages(
    document: Any, form: Any, data: bytes, hidden: Layers, wanted: range, name: str, *, judged: bool
) -> list[tuple[Page, Layer]]:
    """The first of some pages, and what their text layers are: good, where they need not be judged.

    All of them, where they open fast. A page that cannot be loaded has no size and no lines.
    """
    handles: list[Any] = []
    begun = time.perf_counter()
    try:
        for number in wanted:
            handles.append(open_page(document, number - 1, form))
            if time.perf_counter() - begun > _OPENING_SECONDS:
                break
        numbers = wanted[: len(handles)]
        glyphs = _glyphs(handles, data, hidden, numbers, name)
        pages = [_laid_out(*each, hidden) for each in zip(handles, glyphs, numbers, strict=True)]
        layers: Iterable[Layer] = map(layer_of, pages, handles) if judged else repeat("good", len(pages))
        return list(zip(pages, layers, strict=True))
    finally:
        for handle in filter(None, handles):
            pdfium.FPDF_ClosePage(handle)


def _laid_out(page: Any, glyphs: Glyphs, number: int, hidden: Layers) -> Page:
    glyphs, quarters = uprighted(page, glyphs, hidden)
    return as_shown(lay_out(glyphs, number, lambda: find_tables(read_rules(page), glyphs.boxes)), quarters)


def _glyphs(pages: list[Any], data: bytes, hidden: Layers, numbers: range, name: str) -> list[Glyphs]:
    """The words of pages, by pdfplumber where pdfium's are doubtful; none where neither can tell."""
    try:
        found = read_glyphs(pages, hidden)
    except PageTooLarge as error:
        raise DocumentError("E107", name, str(numbers[error.place])) from error
    each = zip(found, pages, numbers, strict=True)
    return [_carefully(page, data, number) if glyphs is None else glyphs for glyphs, page, number in each]


def _carefully(page: Any, data: bytes, number: int) -> Glyphs:
    if not page:
        return Glyphs(0.0, 0.0)
    frame = Frame(page)
    return read_carefully(data, page, number) or Glyphs(frame.width, frame.height)
