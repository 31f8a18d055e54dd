"""bytes → Document, whatever the format."""

from __future__ import annotations

from schemas import Document, DocumentError


def read(data: bytes, name: str) -> Document:
    """Read the bytes of one document (PDF or text) into pages, lines, words and boxes.

    Raises:
        DocumentError: the document cannot be read; the code says why.
    """
    if not data:
        raise DocumentError("E001", name)
    if data[:1024].lstrip()[:5] == b"%PDF-" or name.lower().endswith(".pdf"):
        from pipeline.reading.pdf import read_pdf

        return read_pdf(data, name)
    from pipeline.reading.text import read_text

    return read_text(data, name)
