"""Web pages: their paragraphs, lists and tables; scripts, styles and navigation are left out."""

from __future__ import annotations

import hashlib
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from pipeline.reading.blocks import Flow
from schemas import Document, DocumentError

_SKIPPED = {"script", "style", "nav", "noscript", "template", "svg", "head", "form", "iframe", "button", "select"}
_BLOCKS = {
    "p", "div", "section", "article", "main", "header", "footer", "aside", "ul", "ol", "li", "dl", "dt", "dd", "h1",
    "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "center", "address", "figure", "body", "html", "fieldset", "hr",
}  # fmt: skip
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


def read_html(data: bytes, name: str) -> Document:
    """Read a web page into lines and cells without geometry; the page or its bytes tell the encoding.

    Raises:
        DocumentError: E201, no text in the page.
    """
    soup = BeautifulSoup(data, "lxml")
    flow = Flow()
    _Walker(flow).walk(soup)
    if not flow.page.lines:
        raise DocumentError("E201", name)
    return Document(name, hashlib.sha256(data).hexdigest(), "text/html", [flow.page], paged=False)


class _Walker:
    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.parts: list[str] = []
        self.bold: list[bool] = []

    def walk(self, node: Any, *, bold: bool = False, bullet: bool = False) -> None:
        """Gather inline text, and end the paragraph at each block."""
        stack: list[tuple[Any, bool, bool, bool]] = [(node, bold, bullet, False)]
        while stack:  # no recursion: pages nest as deep as they please
            item, bold, bullet, closing = stack.pop()
            if closing:
                self._flush(bullet)
            elif isinstance(item, NavigableString):
                if type(item) is NavigableString and str(item):  # not a comment, not a declaration
                    self.parts.append(" ".join(str(item).split()) if str(item).strip() else " ")
                    if str(item)[:1].isspace():
                        self.parts.insert(len(self.parts) - 1, " ")
                    if str(item)[-1:].isspace():
                        self.parts.append(" ")
                    if str(item).strip():
                        self.bold.append(bold)
            elif isinstance(item, Tag) and item.name not in _SKIPPED:
                if item.name == "br":
                    self.parts.append("\n")
                elif item.name == "table" and item.find("table") is None:
                    self._flush(False)
                    self.flow.table(_rows(item))
                else:
                    strong = bold or item.name in ("b", "strong") or item.name in _HEADINGS
                    block = item.name in _BLOCKS or item.name in ("table", "tr", "td", "th")
                    if block:
                        self._flush(False)
                        stack.append((None, False, item.name == "li", True))
                    stack.extend((child, strong, False, False) for child in reversed(list(item.children)))

    def _flush(self, bullet: bool) -> None:
        text = "\n".join(" ".join(part.split()) for part in "".join(self.parts).split("\n"))
        if text.strip():
            self.flow.paragraph(text, bold=bool(self.bold) and all(self.bold), bullet=bullet)
        self.parts.clear()
        self.bold.clear()


def _rows(table: Tag) -> list[list[list[str]]]:
    rows = []
    for row in table.find_all("tr"):
        cells = []
        for cell in row.find_all(["td", "th"]):
            for br in cell.find_all(["br", "p", "div", "li"]):
                br.insert_before("\n")
            cells.append([" ".join(part.split()) for part in cell.get_text().split("\n")])
        rows.append(cells)
    return rows
