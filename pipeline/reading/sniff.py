"""What a file really is, by its first bytes."""

from __future__ import annotations

from typing import Literal

Family = Literal["pdf", "text", "other"]

_HEAD = 1024
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "une image PNG"),
    (b"\xff\xd8\xff", "une image JPEG"),
    (b"GIF8", "une image GIF"),
    (b"II*\0", "une image TIFF"),
    (b"MM\0*", "une image TIFF"),
    (b"BM", "une image BMP"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "un document bureautique ancien (.doc, .xls)"),
    (b"{\\rtf", "un document RTF"),
    (b"%!PS", "un fichier PostScript"),
    (b"\x1f\x8b", "une archive gzip"),
    (b"7z\xbc\xaf\x27\x1c", "une archive 7z"),
    (b"Rar!", "une archive RAR"),
    (b"SQLite format 3\0", "une base SQLite"),
    (b"\x7fELF", "un programme"),
    (b"MZ", "un programme"),
)
_ZIPPED: tuple[tuple[bytes, str], ...] = (
    (b"application/vnd.oasis.opendocument", "un document OpenDocument (.odt, .ods)"),
    (b"word/", "un document Word (.docx)"),
    (b"xl/", "un classeur Excel (.xlsx)"),
)
_MARKUP: tuple[tuple[bytes, str], ...] = (
    (b"<!doctype html", "une page HTML"),
    (b"<html", "une page HTML"),
    (b"<?xml", "un fichier XML"),
)


def identify(data: bytes) -> tuple[Family, str]:
    """The family of a file and its French name with article ("" for a PDF, or where nothing tells).

    A PDF may have junk before its head, as readers of PDF allow: the mark is looked for in the first 1,024 bytes.
    Bytes that nothing names are "text" where they hold no NUL outside of UTF-16, else "other".
    """
    head = data[:_HEAD]
    if b"%PDF-" in head:
        return "pdf", ""
    if head.startswith(b"PK\x03\x04"):
        return "other", next((label for mark, label in _ZIPPED if mark in data[:65536]), "une archive ZIP")
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "other", "une image WebP"
    for mark, label in _MAGIC:
        if head.startswith(mark) and (len(mark) > 2 or b"\0" in head):
            return "other", label
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for mark, label in _MARKUP:
        if start.startswith(mark):
            return "other", label
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or not _binary(data[:65536]):
        return "text", "un fichier texte"
    return "other", ""


def _binary(data: bytes) -> bool:
    """Whether four bytes or more, and more than 2 %, are control characters that no text has."""
    return len(data.translate(None, _TEXTUAL)) > max(3, 0.02 * len(data))


_TEXTUAL = bytes(b for b in range(256) if b >= 32 and b != 127) + b"\t\n\v\f\r\x1b\x85"
