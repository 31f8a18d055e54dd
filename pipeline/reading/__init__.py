"""bytes → Document, whatever the format."""

from __future__ import annotations

import io
import re
import zipfile

from pipeline.reading.options import OcrOptions
from pipeline.reading.sniff import identify
from schemas import Document, DocumentError

_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|div|p|table)\b", re.IGNORECASE)
_OFFICE = ("docx", "odt", "rtf", "doc")


def kind_of(data: bytes, name: str) -> str:
    """The format of a document by its first bytes, and by its name where they do not tell.

    pdf, docx, odt, rtf, doc, html, text, or "" for anything that no reader takes.
    """
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    suffix = name.lower().rpartition(".")[2]
    family, _ = identify(data)
    if family == "pdf" or suffix == "pdf":
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _zip_kind(data) or (suffix if suffix in _OFFICE else "")
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "doc"
    if suffix in ("html", "htm", "xhtml") or (suffix not in ("txt", "md") and _HTML.search(head)):
        return "html"
    if suffix in ("docx", "odt"):
        return suffix
    return "" if family == "other" else "text"


def _zip_kind(data: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except zipfile.BadZipFile:
        return None
    if "word/document.xml" in names:
        return "docx"
    return "odt" if "content.xml" in names and "mimetype" in names else None


def read(data: bytes, name: str, ocr: OcrOptions | None = None) -> Document:
    """Read the bytes of one document (PDF, text, word processor, web page) into pages, lines, words and boxes.

    Raises:
        DocumentError: the document cannot be read; the code says why.
    """
    if not data:
        raise DocumentError("E001", name)
    kind = kind_of(data, name)
    if kind == "pdf":
        from pipeline.reading.pdf import read_pdf

        return read_pdf(data, name, ocr)
    if kind in _OFFICE:
        from pipeline.reading.office import read_office

        return read_office(data, name, kind)
    if kind == "html":
        from pipeline.reading.html import read_html

        return read_html(data, name)
    if not kind:
        raise DocumentError("E003", name, identify(data)[1] or "fichier binaire")
    from pipeline.reading.text import read_text

    return read_text(data, name)
