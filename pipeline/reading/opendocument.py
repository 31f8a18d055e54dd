"""OpenDocument texts (.odt): paragraphs as the page shows them, with the numbers of lists, text boxes and tables."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pipeline.reading.blocks import APART, Cell, Flow, Paragraph
from pipeline.reading.numbering import Levels, Numbering

_SKIPPED = {"tracked-changes", "sequence-decls", "note", "annotation", "forms", "text-box"}
_MAX_COLUMNS = 200
_LENGTH = re.compile(r"(\d+\.?\d*|\.\d+)(pt|cm|mm|in|pc|px)")
_POINTS = {"pt": 1.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "in": 72.0, "pc": 12.0, "px": 0.75}


def read_odt(data: bytes, flow: Flow) -> None:
    """Read an .odt: the head of its first page, its body, its foot."""
    from odf import opendocument

    document = opendocument.load(io.BytesIO(data))
    reader = _Reader(document, flow)
    pages = [node for node in document.masterstyles.childNodes if _tag(node) == "master-page"]
    reader.edge(pages, "header")
    reader.walk(document.text)
    reader.edge(pages, "footer")


class _Reader:
    def __init__(self, document: Any, flow: Flow) -> None:
        self.flow = flow
        self.bold: dict[str, bool | None] = {}
        self.parents: dict[str, str] = {}
        self.margins: dict[str, tuple[float | None, float | None]] = {}
        self.below = 0.0
        lists: dict[str, Levels] = {}
        for group in (document.styles, document.automaticstyles):
            for node in group.childNodes:
                name = str(node.getAttribute("name")) if _tag(node) in ("style", "list-style") else ""
                if _tag(node) == "style":
                    self.bold[name] = _weight(node)
                    self.parents[name] = str(node.getAttribute("parentstylename") or "")
                    self.margins[name] = _margins(node)
                elif name:
                    lists[name] = _levels(node)
        self.numbering = Numbering(lists)

    def edge(self, pages: list[Any], which: str) -> None:
        """Read the head or the foot of the first kind of page that has one."""
        for page in pages:
            for part in page.childNodes:
                if _tag(part) == which and part.childNodes:
                    self.flow.blank()
                    self.walk(part)
                    self.flow.blank()
                    return

    def walk(self, node: Any) -> None:
        """Read the blocks below a node."""
        for child in node.childNodes:
            tag = _tag(child)
            if tag in ("p", "h"):
                self.boxed(child)
            elif tag == "table":
                self.table(child)
            elif tag == "list":
                self.listed(child, None, 0)
            elif tag == "text-box" or tag not in _SKIPPED:
                self.walk(child)

    def boxed(self, paragraph: Any, sign: str = "") -> None:
        """Read a paragraph, and first the text boxes that hang on it."""
        for box in _boxes(paragraph):
            self.walk(box)
        above, below = self.margin(paragraph, 0), self.below
        self.below = self.margin(paragraph, 1)
        self.flow.paragraph(replace(self.paragraph(paragraph, sign), apart=max(above, below) >= APART))

    def listed(self, node: Any, style: str | None, depth: int) -> None:
        """Read a list: the first paragraph of each item has its sign."""
        style = str(node.getAttribute("stylename") or "") or style
        if depth == 0 and not (node.getAttribute("continuenumbering") == "true" or node.getAttribute("continuelist")):
            self.numbering.restart(style or "")
        for item in node.childNodes:
            first = _tag(item) == "list-item"
            for child in item.childNodes:
                if _tag(child) in ("p", "h"):
                    sign = self.numbering.next(style or "", depth) if first and _text(child).strip() else ""
                    self.boxed(child, sign)
                    first = False
                elif _tag(child) == "list":
                    self.listed(child, style, depth + 1)

    def paragraph(self, node: Any, sign: str = "") -> Paragraph:
        """The text of a paragraph, and whether all of it is bold."""
        text = _text(node)
        strong = _tag(node) == "h" or self.is_bold(node)
        return Paragraph(text, bool(text.strip()) and self.all_bold(node, strong), sign)

    def styles(self, node: Any) -> Iterator[str]:
        """The name of the style of a node, and of those that it comes from."""
        name = str(node.getAttribute("stylename") or "")
        for _ in range(10):
            yield name
            name = self.parents.get(name, "")

    def margin(self, node: Any, side: int) -> float:
        """Points that a paragraph keeps free above (0) or below (1) it."""
        told = (self.margins.get(name, (None, None))[side] for name in self.styles(node))
        return next((points for points in told if points is not None), 0.0)

    def is_bold(self, node: Any, inherited: bool = False) -> bool:
        """Whether the style of a node, or one that it comes from, is bold."""
        told = (self.bold.get(name) for name in self.styles(node))
        return next((bold for bold in told if bold is not None), inherited)

    def all_bold(self, node: Any, strong: bool) -> bool:
        """Whether everything printed below a node is bold."""
        for child in node.childNodes:
            if child.nodeType == child.TEXT_NODE:
                if child.data.strip() and not strong:
                    return False
            elif _tag(child) == "span":
                if not self.all_bold(child, self.is_bold(child, strong)):
                    return False
            elif _tag(child) not in _SKIPPED and not self.all_bold(child, strong):
                return False
        return True

    def table(self, table: Any) -> None:
        """Read a table by rows, or, where tables stand within it, cell by cell: it lays out the page."""
        rows = [[c for c in row.childNodes if _tag(c).endswith("table-cell")] for row in _rows(table)]
        if any(_tag(block) == "table" for row in rows for cell in row for block in cell.childNodes):
            for cell in (cell for row in rows for cell in row):
                self.walk(cell)
            return
        self.flow.table([[part for cell in row for part in self.cell(cell)] for row in rows])

    def cell(self, cell: Any) -> Iterator[Cell]:
        """A cell, as often as it is repeated."""
        found = list(self.paragraphs(cell))
        repeated = int(cell.getAttribute("numbercolumnsrepeated") or 1)
        for _ in range(min(repeated, _MAX_COLUMNS)):
            yield found

    def paragraphs(self, node: Any, sign: str = "") -> Iterator[Paragraph]:
        """The paragraphs of a cell, those of lists and text boxes too."""
        for child in node.childNodes:
            if _tag(child) in ("p", "h"):
                for box in _boxes(child):
                    yield from self.paragraphs(box)
                yield self.paragraph(child, sign)
                sign = ""
            elif _tag(child) == "list-item":
                yield from self.paragraphs(child, self.numbering.next("", 0))
            elif _tag(child) not in _SKIPPED:
                yield from self.paragraphs(child, sign)


def _weight(style: Any) -> bool | None:
    """Whether a style says bold or not bold; None where it says neither."""
    for child in style.childNodes:
        if _tag(child) == "text-properties" and (weight := child.getAttribute("fontweight")):
            return str(weight) in ("bold", "600", "700", "800", "900")
    return None


def _margins(style: Any) -> tuple[float | None, float | None]:
    """Points above and below paragraphs of a style, None where it does not tell."""
    for child in style.childNodes:
        if _tag(child) == "paragraph-properties":
            above, below = (_LENGTH.fullmatch(str(child.getAttribute(n) or "")) for n in ("margintop", "marginbottom"))
            return (_points(above), _points(below))
    return (None, None)


def _points(length: re.Match[str] | None) -> float | None:
    return float(length[1]) * _POINTS[length[2]] if length is not None else None


def _levels(style: Any) -> Levels:
    """The levels of a list style: (format, text, start)."""
    found: Levels = {}
    for node in style.childNodes:
        depth = int(node.getAttribute("level") or 1) - 1
        if _tag(node) == "list-level-style-number":
            form = str(node.getAttribute("numformat") or "none")
            before, after = (str(node.getAttribute(name) or "") for name in ("numprefix", "numsuffix"))
            shown = min(int(node.getAttribute("displaylevels") or 1), depth + 1)
            numbers = ".".join(f"%{d + 1}" for d in range(depth + 1 - shown, depth + 1))
            found[depth] = (form, f"{before}{numbers}{after}", int(node.getAttribute("startvalue") or 1))
        else:
            found[depth] = ("bullet", "", 1)
    return found


def _rows(table: Any) -> Iterator[Any]:
    for child in table.childNodes:
        if _tag(child) == "table-row":
            yield child
        elif _tag(child).startswith("table-"):
            yield from _rows(child)


def _boxes(node: Any) -> Iterator[Any]:
    """The outermost text boxes below a paragraph."""
    for child in node.childNodes:
        if _tag(child) == "text-box":
            yield child
        elif child.nodeType != child.TEXT_NODE:
            yield from _boxes(child)


def _text(node: Any) -> str:
    parts: list[str] = []
    for child in node.childNodes:
        tag = _tag(child)
        if child.nodeType == child.TEXT_NODE:
            parts.append(child.data)
        elif tag == "tab":
            parts.append("\t")
        elif tag == "line-break":
            parts.append("\n")
        elif tag == "s":
            parts.append(" " * int(child.getAttribute("c") or 1))
        elif tag not in _SKIPPED:
            parts.append(_text(child))
    return "".join(parts)


def _tag(node: Any) -> str:
    qname = getattr(node, "qname", None)
    return str(qname[1]) if qname else ""
