"""Web pages: their paragraphs, lists and tables; scripts, styles and navigation are left out."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from itertools import chain
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.dammit import EncodingDetector
from bs4.element import NavigableString

from pipeline.reading.blocks import Cell, Flow, Paragraph
from pipeline.reading.numbering import BULLET, written
from pipeline.reading.text import decode
from schemas import Document, DocumentError

_SKIPPED = {"script", "style", "nav", "noscript", "template", "svg", "head", "form", "iframe", "button", "select"}
_BLOCKS = {
    "p", "div", "section", "article", "main", "header", "footer", "aside", "ul", "ol", "li", "dl", "dt", "dd", "h1",
    "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "center", "address", "figure", "body", "html", "fieldset", "hr",
    "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption",
}  # fmt: skip
_WITH_MARGINS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "figure", "hr"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLANK = re.compile(r"[ \t\r\n\f\v]+")
"""Not the hard space: rows of them part cells."""
_MAX_SPAN = 200
_TOLD_BY_BYTES = {"utf-8", "utf8", "utf-16", "iso-8859-1", "latin-1", "latin1", "windows-1252", "cp1252", "us-ascii"}
"""What pages declare though they are written otherwise: UTF-8 proves itself, all else is Windows-1252."""
_AS_WRITTEN = {"pre", "xmp", "listing", "plaintext", "textarea"}
_KEPT = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_INVISIBLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def read_html(data: bytes, name: str) -> Document:
    """Read a web page into lines and cells without geometry; the page or its bytes tell the encoding.

    Raises:
        DocumentError: E201, no text in the page.
    """
    soup = BeautifulSoup(_decoded(data), "lxml")
    flow = Flow()
    _Walker(flow.paragraph, flow.table, flow.verbatim).walk(soup)
    flow.space()
    if not flow.page.lines:
        raise DocumentError("E201", name)
    return Document(name, hashlib.sha256(data).hexdigest(), "text/html", [flow.page], paged=False)


def _decoded(data: bytes) -> str:
    """The text of a page: what it says of its encoding is believed where the bytes alone do not tell better."""
    declared = (EncodingDetector.find_declared_encoding(data, is_html=True) or "").lower()
    if declared and declared not in _TOLD_BY_BYTES:
        with suppress(LookupError, UnicodeDecodeError):
            return data.decode(declared)
    return decode(data)


def _hidden(node: Tag) -> bool:
    return node.has_attr("hidden") or _INVISIBLE.search(str(node.get("style") or "")) is not None


def _as_written(node: Tag) -> str | None:
    """The text of an element whose line ends are kept, None where it has none, or blocks inside."""
    if node.name not in _AS_WRITTEN and _KEPT.search(str(node.get("style") or "")) is None:
        return None
    if node.find(list(_BLOCKS)) is not None:
        return None
    parts = [
        "\n" if getattr(n, "name", "") == "br" else str(n) if type(n) is NavigableString else ""
        for n in node.descendants
    ]
    text = "".join(parts).strip("\r\n")
    if node.name in _AS_WRITTEN:
        return text
    return text if "\n" in text.strip() and (node.name in _BLOCKS or not _amid_text(node)) else None


def _amid_text(node: Tag) -> bool:
    """Whether an element stands in a line of its block, beside text that is not kept as it is written."""
    for other in chain(node.previous_siblings, node.next_siblings):
        plain = not isinstance(other, Tag) or (other.name not in _BLOCKS and not _KEPT.search(str(other.get("style"))))
        if plain and other.get_text().strip():
            return True
    return False


class _Walker:
    """Gathers inline text into paragraphs, and hands on paragraphs, tables and texts that keep their line ends."""

    def __init__(
        self,
        paragraph: Callable[[Paragraph], None],
        table: Callable[[list[list[Cell]]], None] | None = None,
        verbatim: Callable[[str], None] | None = None,
    ) -> None:
        self.paragraph, self.table, self.verbatim = paragraph, table, verbatim
        self.parts: list[str] = []
        self.bold: list[bool] = []
        self.sign = ""
        self.apart = False
        self.counts: dict[int, int] = {}

    def walk(self, node: Tag) -> None:
        """Read what is below a node; each block ends the paragraph before it and its own."""
        stack: list[tuple[Any, bool]] = [(node, False)]
        while stack:  # no recursion: pages nest as deep as they please
            item, bold = stack.pop()
            if item is None:
                self.end()
                self.apart = self.apart or bold
            elif isinstance(item, NavigableString):
                if type(item) is NavigableString:  # not a comment, not a declaration
                    self.add(str(item), bold)
            elif isinstance(item, Tag) and item.name not in _SKIPPED and not _hidden(item):
                if item.name == "br":
                    self.parts.append("\n")
                elif item.name == "table" and self.table is not None and item.find("table") is None:
                    self.end()
                    self.table(_rows(item))
                elif self.verbatim is not None and (text := _as_written(item)) is not None:
                    self.end()
                    sign = self.number(item) if item.name == "li" else self.sign
                    self.verbatim(Paragraph(text, sign=sign).whole)
                    self.sign = ""
                else:
                    strong = bold or item.name in ("b", "strong") or item.name in _HEADINGS
                    if item.name in _BLOCKS:
                        margins = item.name in _WITH_MARGINS
                        self.end()
                        self.apart = self.apart or margins
                        stack.append((None, margins))
                    if item.name == "li":
                        self.sign = self.number(item)
                    stack.extend((child, strong) for child in reversed(list(item.children)))

    def add(self, text: str, bold: bool) -> None:
        """Add inline text."""
        self.parts.append(_BLANK.sub(" ", text))
        if text.strip():
            self.bold.append(bold)

    def end(self) -> None:
        """End the paragraph; one of nothing but a line break or a hard space is an empty line."""
        if not self.bold and any("\n" in part or "\xa0" in part for part in self.parts):
            self.paragraph(Paragraph(""))
        elif self.bold:
            text = "\n".join(_BLANK.sub(" ", line).strip(" ") for line in "".join(self.parts).strip().split("\n"))
            self.paragraph(Paragraph(text, all(self.bold), self.sign, self.apart))
            self.sign, self.apart = "", False
        self.parts, self.bold = [], []

    def number(self, item: Tag) -> str:
        """The sign before an item of a list."""
        owner = item.parent
        if owner is None or owner.name != "ol":
            return BULLET
        start = str(owner.get("start") or "1")
        number = self.counts.get(id(owner), int(start) if start.isdigit() else 1)
        self.counts[id(owner)] = number + 1
        return f"{written(number, str(owner.get('type') or '1'))}."


def _rows(table: Tag) -> list[list[Cell]]:
    """The rows of a table; an empty cell for each further column or row that a cell spans."""
    rows = []
    below: dict[int, int] = defaultdict(int)
    for row in table.find_all("tr"):
        cells: list[Cell] = []
        for cell in row.find_all(["td", "th"]):
            _merged(cells, below)
            found: Cell = []
            _Walker(found.append).walk(cell)
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            for column in range(len(cells), len(cells) + width):
                below[column] = height - 1
            cells += [found, *([] for _ in range(width - 1))]
        _merged(cells, below)
        rows.append(cells)
    return rows


def _merged(cells: list[Cell], below: dict[int, int]) -> None:
    """Add the empty cells that cells of the rows above reach down to."""
    while below[len(cells)] > 0:
        below[len(cells)] -= 1
        cells.append([])


def _span(cell: Tag, name: str) -> int:
    value = str(cell.get(name) or "1")
    return min(int(value), _MAX_SPAN) if value.isdigit() and int(value) > 0 else 1
