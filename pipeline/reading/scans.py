"""The pages of a PDF whose text layer is missing or worthless, read from their picture."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

from pipeline.reading import ocr, tesseract
from pipeline.reading.options import OcrOptions
from pipeline.reading.quality import Layer, judge, junk, merge
from schemas import Page
from schemas.document import ReadingKind

_SURE = 150
"""A page with more words than this is looked at for what its text layer says alone."""
_BETTER = 0.6
"""How much less junk a page must have once it is recognised again."""
_DEPTH = 3
"""Levels of forms in which pictures are looked for."""


def complete(
    pages: list[Page], layers: list[Layer], data: bytes, options: OcrOptions
) -> tuple[list[Page], ReadingKind]:
    """Recognise the pages that need it, as their text layers say, where OCR is installed.

    Returns the pages, and how the document was read: native, ocr (every page with text was recognised) or mixed.
    """
    suspects = [i for i, layer in enumerate(layers) if layer != "good" and pages[i].width]
    if not suspects or not tesseract.available():
        return pages, "native"
    import pypdfium2

    found = list(pages)
    recognised = 0
    document = pypdfium2.PdfDocument(data)
    try:
        for i in suspects:
            page, layer = document[i], layers[i]
            if layer == "none" and not _marked(page):
                continue
            read = ocr.read_page(page, i + 1, options)
            if layer == "poor" and junk(read) >= _BETTER * junk(pages[i]):
                continue
            if read.lines:
                found[i] = merge(pages[i], read) if layer == "stamp" else read
                recognised += 1
    finally:
        document.close()
    if not recognised:
        return pages, "native"
    return found, "ocr" if recognised == sum(bool(page.lines) for page in found) else "mixed"


def layer_of(page: Page, opened: Any) -> Layer:
    """What the text layer of a page, which is open in pdfium, is: its pictures count only where that leaves a doubt."""
    if sum([len(line.words) for line in page.lines]) > _SURE and judge(page, 1.0) == "good":
        return "good"
    area = pdfium.FPDF_GetPageWidthF(opened) * pdfium.FPDF_GetPageHeightF(opened)
    return judge(page, min(_pictured(opened) / max(area, 1.0), 1.0))


def _pictured(page: Any) -> float:
    """How much of a page its pictures (some scanners cut a page in strips) cover, in square points."""
    sides = (ctypes.c_float(), ctypes.c_float(), ctypes.c_float(), ctypes.c_float())
    area = 0.0
    for item in _pictures(page, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, _DEPTH):
        if pdfium.FPDFPageObj_GetBounds(item, *sides):
            left, bottom, right, top = (side.value for side in sides)
            area += max(right - left, 0.0) * max(top - bottom, 0.0)
    return area


def _pictures(holder: Any, count: Any, get: Any, depth: int) -> Iterator[Any]:
    """The pictures of a page or of a form on it, and of the forms within, down to some depth."""
    for item in map(get, repeat(holder), range(count(holder))):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            yield item
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth > 1:
            yield from _pictures(item, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, depth - 1)


def _marked(page: Any) -> bool:
    """Whether anything at all is drawn on a page."""
    return next(iter(page.get_objects(max_depth=1)), None) is not None
