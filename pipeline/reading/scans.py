"""The pages of a PDF whose text layer is missing or worthless, read from their picture."""

from __future__ import annotations

from typing import Any

from pipeline.reading import ocr, tesseract
from pipeline.reading.options import OcrOptions
from pipeline.reading.quality import judge, junk, merge
from schemas import Page
from schemas.document import ReadingKind

_SURE = 150
"""A page with more words than this is looked at for what its text layer says alone."""
_BETTER = 0.6
"""How much less junk a page must have once it is recognised again."""


def complete(pages: list[Page], data: bytes, options: OcrOptions) -> tuple[list[Page], ReadingKind]:
    """Recognise the pages that need it, where OCR is wanted and installed.

    Returns the pages, and how the document was read: native, ocr (every page with text was recognised) or mixed.
    """
    if not options.enabled:
        return pages, "native"
    suspects = [i for i, page in enumerate(pages) if _suspect(page)]
    if not suspects or not tesseract.available():
        return pages, "native"
    import pypdfium2

    found = list(pages)
    recognised = 0
    document = pypdfium2.PdfDocument(data)
    try:
        for i in suspects:
            if pages[i].width == 0:
                continue
            page = document[i]
            layer = judge(pages[i], _picture_share(page))
            if layer == "good" or (layer == "none" and not _marked(page)):
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


def _suspect(page: Page) -> bool:
    return sum(len(line.words) for line in page.lines) <= _SURE or judge(page, 1.0) != "good"


def _picture_share(page: Any) -> float:
    """How much of a page its pictures (some scanners cut a page in strips) cover, 0 to 1."""
    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    area = 0.0
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = item.get_bounds()
        area += max(right - left, 0.0) * max(top - bottom, 0.0)
    return float(min(area / max(width * height, 1.0), 1.0))


def _marked(page: Any) -> bool:
    """Whether anything at all is drawn on a page."""
    return next(iter(page.get_objects(max_depth=1)), None) is not None
