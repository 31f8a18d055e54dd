"""Texts typed onto a page (« FreeText ») that no appearance draws: the viewer writes them, and so does this."""

from __future__ import annotations

import ctypes
import re
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

MOST = 2_000
"""Annotations of a page that are looked at."""
UNSEEN = pdfium.FPDF_ANNOT_FLAG_INVISIBLE | pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
"""What tells that an annotation is not shown."""
_LONGEST = 20_000
"""Bytes of a typed text."""
_MOST_LINES = 2_000
"""Lines of the typed texts of a page."""
_SIZE = re.compile(r"(?<![\d.])(\d+(?:\.\d*)?|\.\d+) Tf")
_USUAL, _LARGEST = 10.0, 100.0
"""The size of a text that does not tell its own, and the largest."""
_LEADING, _WIDTH = 1.2, 0.5
"""How far its lines are apart, and how wide a letter is, in sizes."""


@contextmanager
def opened(page: Any, index: int) -> Iterator[Any]:
    """An annotation of an open page; null where it cannot be read."""
    annotation = pdfium.FPDFPage_GetAnnot(page, index)
    try:
        yield annotation
    finally:
        if annotation:
            pdfium.FPDFPage_CloseAnnot(annotation)


class Note(NamedTuple):
    """A typed text: its lines, its size, the left edge and the top of its box on the page, upwards."""

    lines: list[str]
    size: float
    left: float
    top: float


def typed_notes(page: Any) -> list[Note]:
    """The typed texts of an open page that are shown and have no appearance."""
    found: list[Note] = []
    left = _MOST_LINES
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST)):
        with opened(page, index) as annotation:
            if annotation and left > 0 and _is_typed(annotation):
                note = _note(annotation)
                found.append(note._replace(lines=note.lines[:left]))
                left -= len(note.lines)
    return found


def write(document: Any, page: Any, notes: list[Note]) -> None:
    """Set typed texts on an open page of a document, where its text is read from."""
    for note in notes:
        for number, line in enumerate(note.lines, 1):
            item = pdfium.FPDFPageObj_NewTextObj(document, b"Helvetica", note.size)
            units = (line + "\0").encode("utf-16-le")
            pdfium.FPDFText_SetText(item, (ctypes.c_ushort * (len(units) // 2)).from_buffer_copy(units))
            foot = note.top - number * _LEADING * note.size
            pdfium.FPDFPageObj_Transform(item, 1, 0, 0, 1, note.left, foot)
            pdfium.FPDFPage_InsertObject(page, item)


def _is_typed(annotation: Any) -> bool:
    shown = not pdfium.FPDFAnnot_GetFlags(annotation) & UNSEEN
    drawn = pdfium.FPDFAnnot_GetAP(annotation, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0) > 2
    return shown and not drawn and pdfium.FPDFAnnot_GetSubtype(annotation) == pdfium.FPDF_ANNOT_FREETEXT


def _note(annotation: Any) -> Note:
    sides = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, sides)
    told = _SIZE.search(_value(annotation, b"DA"))
    size = float(told[1]) if told is not None else _USUAL
    size = min(size, _LARGEST) or _USUAL
    measure = max(int((sides.right - sides.left) / (_WIDTH * size)), 1)
    lines = [part for line in _value(annotation, b"Contents").splitlines() for part in _wrapped(line, measure)]
    return Note(lines, size, sides.left, sides.top)


def _wrapped(line: str, measure: int) -> list[str]:
    return textwrap.wrap(line, measure, break_long_words=False, break_on_hyphens=False)


def _value(annotation: Any, key: bytes) -> str:
    """A text of an annotation, cut where it is too long."""
    length = min(pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0), _LONGEST)
    buffer = ctypes.create_string_buffer(_LONGEST)
    if not 0 < length < _LONGEST:
        return ""
    pdfium.FPDFAnnot_GetStringValue(annotation, key, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")
