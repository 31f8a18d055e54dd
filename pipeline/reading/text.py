"""Text files: encodings, tab-separated columns, Markdown leftovers."""

from __future__ import annotations

import hashlib
import re

from schemas import Document, DocumentError, Line, Page, Word

_MARKDOWN = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
_INVISIBLE = re.compile("[\u200b-\u200f\ufeff\u2060\u00ad]")
_CELL = re.compile(r"\t+|(?<=\S) {3,}(?=\S)")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


def decode(data: bytes) -> str:
    """Bytes → text: a byte order mark decides, then UTF-8, then Windows-1252."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def clean(text: str) -> str:
    """Text without ligature characters, invisible characters and Markdown emphasis."""
    return _MARKDOWN.sub("", _INVISIBLE.sub("", text.translate(_LIGATURES)))


def read_text(data: bytes, name: str) -> Document:
    """Read a text file; a form feed starts a new page.

    Raises:
        DocumentError: E201, nothing legible in the file.
    """
    text = clean(decode(data)).replace("\r\n", "\n").replace("\r", "\n")
    pages = []
    for number, part in enumerate(text.split("\f"), 1):
        page = Page(number)
        gap = False
        for raw in part.split("\n"):
            words = [
                Word(token, tab=i > 0 and j == 0)
                for i, cell in enumerate(_CELL.split(raw.strip("\n")))
                for j, token in enumerate(cell.split())
            ]
            if not words:
                gap = True
                continue
            words[0].tab = False
            page.lines.append(Line(words, page=number, gap=gap))
            gap = False
        pages.append(page)
    if not any(p.lines for p in pages):
        raise DocumentError("E201", name)
    return Document(name, hashlib.sha256(data).hexdigest(), "text/plain", pages, paged=len(pages) > 1)
