"""What is laid over the pages of a PDF: stamps and notes of a viewer, the values of a form's fields.

pdfium leaves them out of a page's text. A page that shows any is opened again with their appearances in its content.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium

from pipeline.reading.notes import MOST, UNSEEN, opened, typed_notes, write

_SHOWN = frozenset((pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_WIDGET))
"""Kinds that may show text; the text of a comment opens in a window of its own, and links show none."""


@contextmanager
def filled_form(document: Any) -> Iterator[Any]:
    """The form of an open document, which draws the values of its fields; None where there is none."""
    if pdfium.FPDF_GetFormType(document) == pdfium.FORMTYPE_NONE:
        yield None
        return
    calls = pdfium.FPDF_FORMFILLINFO(version=2)  # outlives the form
    form = pdfium.FPDFDOC_InitFormFillEnvironment(document, calls)
    try:
        yield form
    finally:
        if form:
            pdfium.FPDFDOC_ExitFormFillEnvironment(form)


def open_page(document: Any, index: int, form: Any = None) -> Any:
    """A page of a document with what is laid over it; null where it cannot be loaded."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page or not _shows_any(page):
        return page
    undrawn = typed_notes(page)
    if form:
        pdfium.FORM_OnAfterLoadPage(page, form)
    drawn = pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS
    if form:
        pdfium.FORM_OnBeforeClosePage(page, form)
    if drawn:
        pdfium.FPDF_ClosePage(page)
        page = pdfium.FPDF_LoadPage(document, index)
    if page:
        write(document, page, undrawn)
    return page


def _shows_any(page: Any) -> bool:
    count = pdfium.FPDFPage_GetAnnotCount(page)
    shown = [_shown(page, index) for index in range(min(count, MOST))]  # each is looked at, for those to be hidden
    return any(shown)


def _shown(page: Any, index: int) -> bool:
    """Whether an annotation shows text; one that is not for the screen is hidden, which pdfium does not do itself."""
    with opened(page, index) as annotation:
        if not annotation:
            return False
        flags = pdfium.FPDFAnnot_GetFlags(annotation)
        if flags & pdfium.FPDF_ANNOT_FLAG_NOVIEW:
            pdfium.FPDFAnnot_SetFlags(annotation, flags | pdfium.FPDF_ANNOT_FLAG_HIDDEN)
        return not flags & UNSEEN and pdfium.FPDFAnnot_GetSubtype(annotation) in _SHOWN
