"""The documents behind an archive: their bytes, their pages as pictures, their lines where they have no pages."""

from __future__ import annotations

import hashlib
import io
import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

Opener = Callable[[str], bytes | None]
"""The bytes of a source as the archive names it; None where it is there no more."""
Liner = Callable[[bytes, str], list[list[str]]]
"""The lines of each page of a document without geometry."""

_KEPT_DOCUMENTS: Final = 8
_KEPT_PICTURES: Final = 60
_WIDTHS: Final = (700, 1100, 1600)
_MAX_PAGES: Final = 2_000  # of a longer one (which no reader takes) the first are shown, and the page says so
_PDFIUM: Final = threading.Lock()  # pdfium is not safe to call from two threads


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page to look at: its number from 1, its size in points, its lines where it is no picture."""

    number: int
    width: float = 0.0
    height: float = 0.0
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Original:
    """A document as it was found: its bytes, the pages to look at and how many it has."""

    data: bytes
    sheets: tuple[Sheet, ...]
    pdf: bool
    pages: int


class Sources:
    """The documents of an archive, opened as they are looked at and kept for a while."""

    def __init__(self, opener: Opener, liner: Liner) -> None:
        self._opener, self._liner = opener, liner
        self._originals: OrderedDict[str, Original] = OrderedDict()
        self._pictures: OrderedDict[tuple[str, int, int], bytes] = OrderedDict()
        self._lock = threading.Lock()

    def original(self, db: sqlite3.Connection, document: str) -> Original | None:
        """The document whose content the archive knows; None where it is gone or has changed."""
        with self._lock:
            if document in self._originals:
                self._originals.move_to_end(document)
                return self._originals[document]
        found = self._read(db, document)
        if found is not None:  # what is missing may be put back
            with self._lock:
                _keep(self._originals, document, found, _KEPT_DOCUMENTS)
        return found

    def picture(self, db: sqlite3.Connection, document: str, page: int, width: int) -> bytes | None:
        """A page as PNG, about `width` pixels wide; None where there is no such page."""
        width = next((w for w in _WIDTHS if w >= width), _WIDTHS[-1])
        key = (document, page, width)
        with self._lock:
            if key in self._pictures:
                self._pictures.move_to_end(key)
                return self._pictures[key]
        original = self.original(db, document)
        if original is None or not original.pdf or not 1 <= page <= len(original.sheets):
            return None
        made = _rendered(original.data, page, width)
        if made is None:
            return None
        with self._lock:
            _keep(self._pictures, key, made, _KEPT_PICTURES)
        return made

    def _read(self, db: sqlite3.Connection, document: str) -> Original | None:
        rows = db.execute("SELECT source FROM sources WHERE document = ? ORDER BY source", [document]).fetchall()
        name = db.execute("SELECT name FROM documents WHERE document = ?", [document]).fetchone()
        for (source,) in rows:
            data = self._opener(source)
            if data is not None and hashlib.sha256(data).hexdigest() == document:
                if data[:1024].lstrip().startswith(b"%PDF"):
                    return _pdf(data)
                pages = self._liner(data, name[0] if name else source)
                sheets = tuple(Sheet(i, lines=tuple(lines)) for i, lines in enumerate(pages, 1))
                return Original(data, sheets, False, len(sheets))
        return None


def _pdf(data: bytes) -> Original:
    """A PDF; without pages where it cannot be opened."""
    import pypdfium2

    with _PDFIUM:
        try:
            pdf = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError:
            return Original(data, (), True, 0)
        try:
            pages = len(pdf)
            sizes = [pdf.get_page_size(i) for i in range(min(pages, _MAX_PAGES))]
        finally:
            pdf.close()
    return Original(data, tuple(Sheet(i, width, height) for i, (width, height) in enumerate(sizes, 1)), True, pages)


def _rendered(data: bytes, page: int, width: int) -> bytes | None:
    import pypdfium2

    with _PDFIUM:
        pdf = pypdfium2.PdfDocument(data)
        try:
            sheet = pdf[page - 1]
            across, down = sheet.get_size()
            scale = min(width / max(across, 1.0), 6 * width / max(down, 1.0))
            image: Any = sheet.render(scale=scale, grayscale=False).to_pil()
        except pypdfium2.PdfiumError:
            return None
        finally:
            pdf.close()
    stream = io.BytesIO()
    image.save(stream, "PNG", compress_level=1)
    return stream.getvalue()


def _keep(kept: OrderedDict[Any, Any], key: Any, value: Any, most: int) -> None:
    kept[key] = value
    kept.move_to_end(key)
    while len(kept) > most:
        kept.popitem(last=False)
