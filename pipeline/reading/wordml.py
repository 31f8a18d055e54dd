"""Word documents (.docx): paragraphs as the page shows them, with the numbers of lists, text boxes and tables.

The XML is walked as it stands: python-docx's own text leaves out what stands in content controls, smart tags, fields,
insertions and text boxes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from pipeline.reading.blocks import APART, Cell, Flow, Paragraph
from pipeline.reading.numbering import Levels, Numbering

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = {"del", "moveFrom", "Fallback", "instrText", "delText", "txbxContent", "pPr", "rPr", "footnoteReference"}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = {"0", "false", "off", "none"}
_MAX_COLUMNS = 200
_TWIPS = re.compile(r"[0-9]{1,6}")
_AUTOMATIC = 14.0
"""Points between paragraphs that are spaced as web pages do."""


def read_docx(data: bytes, flow: Flow) -> None:
    """Read a .docx: the head of its first page, its body, its foot."""
    import docx

    document = docx.Document(io.BytesIO(data))
    reader = _Reader(document, flow)
    section = document.sections[0] if len(document.sections) else None
    first = section is not None and section.different_first_page_header_footer
    if section is not None:
        reader.walk((section.first_page_header if first else section.header)._element)
    flow.blank()
    reader.walk(document.element.body)
    flow.blank()
    if section is not None:
        reader.walk((section.first_page_footer if first else section.footer)._element)


class _Reader:
    def __init__(self, document: Any, flow: Flow) -> None:
        self.flow = flow
        self.styles = {style.get(_W + "styleId"): style for style in document.styles.element.iter(_W + "style")}
        self.plain = next((s for s in self.styles.values() if _is_default(s)), None)
        self.defaults = document.styles.element.find(f"{_W}docDefaults/{_W}pPrDefault")
        self.numbering = Numbering(*_lists(document))
        self.last: tuple[Any, float] = (None, 0.0)

    def walk(self, container: Any) -> None:
        """Read the blocks of a body, a head, a text box or a cell."""
        for block in _blocks(container):
            if _tag(block) == "p":
                for box in _boxes(block):
                    self.walk(box)
                self.flow.paragraph(self.paragraph(block, apart=self.apart(block)))
            else:
                self.table(block)

    def table(self, table: Any) -> None:
        """Read a table by rows, or, where tables stand within it, cell by cell: it lays out the page."""
        cells = [list(_children(row, "tc")) for row in _children(table, "tr")]
        if any(_tag(block) == "tbl" for row in cells for cell in row for block in _blocks(cell)):
            for cell in (cell for row in cells for cell in row):
                self.walk(cell)
            return
        self.flow.table([[part for cell in row for part in self.cell(cell)] for row in cells])

    def cell(self, cell: Any) -> Iterator[Cell]:
        """A cell, and an empty one for each further column that it spans or row that it is merged with."""
        properties = cell.find(_W + "tcPr")
        merged = properties.find(_W + "vMerge") if properties is not None else None
        span = properties.find(_W + "gridSpan") if properties is not None else None
        kept = merged is None or merged.get(_W + "val") == "restart"
        yield [self.paragraph(part) for block in _blocks(cell) for part in _with_boxes(block)] if kept else []
        width = int(span.get(_W + "val") or 1) if span is not None else 1
        for _ in range(1, min(width, _MAX_COLUMNS)):
            yield []

    def apart(self, paragraph: Any) -> bool:
        """Whether a paragraph of the body stands apart from the one before it."""
        style, (last, below) = self.style(paragraph), self.last
        self.last = style, self.margin(paragraph, "after")
        if style is last and any(s.find(f"{_W}pPr/{_W}contextualSpacing") is not None for s in self.chain(style)):
            return False
        return max(self.margin(paragraph, "before"), below) >= APART

    def margin(self, paragraph: Any, side: str) -> float:
        """Points that a paragraph keeps free "before" or "after" it."""
        for owner in (paragraph, *self.chain(self.style(paragraph)), self.defaults):
            spacing = owner.find(f"{_W}pPr/{_W}spacing") if owner is not None else None
            if spacing is not None and (points := _margin(spacing, side)) is not None:
                return points
        return 0.0

    def paragraph(self, paragraph: Any, *, apart: bool = False) -> Paragraph:
        """The text of a paragraph, whether all of it is bold, and the number or sign of its list."""
        runs = [run for run in _inline(paragraph) if not _hidden(run)]
        written = [(run, text) for run in runs if (text := "".join(_text(run)))]
        printed = [run for run, text in written if text.strip()]
        style = self.style(paragraph)
        bold = bool(printed) and all(self.bold(run, style) for run in printed)
        text = "".join(text for _, text in written)
        return Paragraph(text, bold, self.sign(paragraph, style) if text.strip() else "", apart)

    def style(self, paragraph: Any) -> Any:
        """The style of a paragraph, or None."""
        name = _value(paragraph.find(f"{_W}pPr/{_W}pStyle"))
        return self.plain if name is None else self.styles.get(name)

    def bold(self, run: Any, style: Any) -> bool:
        """Whether a run is bold: by itself, by its style or by its paragraph's."""
        for properties in (run.find(_W + "rPr"), *(s.find(_W + "rPr") for s in self.chain(style))):
            mark = properties.find(_W + "b") if properties is not None else None
            if mark is not None:
                return (mark.get(_W + "val") or "true") not in _OFF
        return any((_value(s.find(_W + "name")) or "").lower().startswith("heading") for s in self.chain(style))

    def chain(self, style: Any) -> Iterator[Any]:
        """A style and those that it is based on."""
        for _ in range(10):
            if style is None:
                return
            yield style
            style = self.styles.get(_value(style.find(_W + "basedOn")))

    def sign(self, paragraph: Any, style: Any) -> str:
        """The number or sign that the page shows before a paragraph of a list."""
        for owner in (paragraph, *self.chain(style)):
            properties = owner.find(f"{_W}pPr/{_W}numPr")
            if properties is not None:
                level = _value(properties.find(_W + "ilvl")) or "0"
                return self.numbering.next(_value(properties.find(_W + "numId")) or "0", int(level))
        return ""


def _is_default(style: Any) -> bool:
    return style.get(_W + "type") == "paragraph" and (style.get(_W + "default") or "0") not in _OFF


def _margin(spacing: Any, side: str) -> float | None:
    """Points before or after a paragraph, as one `w:spacing` has them; None where it does not tell."""
    if (spacing.get(f"{_W}{side}Autospacing") or "0") not in _OFF:
        return _AUTOMATIC
    twips = spacing.get(_W + side) or ""
    return int(twips) / 20 if _TWIPS.fullmatch(twips) else None


def _lists(document: Any) -> tuple[dict[str, Levels], dict[str, str]]:
    """The levels of each list, and its counter: lists of one definition count on unless they say where they start."""
    try:
        numbering = document.part.numbering_part.element
    except (KeyError, NotImplementedError):  # there is none, and python-docx does not make one
        return {}, {}
    definitions = {node.get(_W + "abstractNumId"): _levels(node) for node in numbering.iter(_W + "abstractNum")}
    lists, counters = {}, {}
    for node in numbering.iter(_W + "num"):
        name, definition = node.get(_W + "numId"), _value(node.find(_W + "abstractNumId"))
        lists[name] = definitions.get(definition, {})
        restarted = node.find(f"{_W}lvlOverride/{_W}startOverride") is not None
        counters[name] = name if restarted else f"definition {definition}"
    return lists, counters


def _levels(definition: Any) -> Levels:
    return {
        int(level.get(_W + "ilvl") or 0): (
            _value(level.find(_W + "numFmt")) or "decimal",
            _value(level.find(_W + "lvlText")) or "",
            int(_value(level.find(_W + "start")) or 1),
        )
        for level in definition.iter(_W + "lvl")
    }


def _blocks(container: Any) -> Iterator[Any]:
    """The paragraphs and tables of a container, those in content controls and insertions too."""
    for child in container:
        tag = _tag(child)
        if tag in ("p", "tbl"):
            yield child
        elif tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _blocks(child)


def _children(node: Any, wanted: str) -> Iterator[Any]:
    for child in node:
        if _tag(child) == wanted:
            yield child
        elif _tag(child) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _children(child, wanted)


def _with_boxes(block: Any) -> list[Any]:
    """The paragraphs of the text boxes that hang on a paragraph, and the paragraph itself."""
    return [p for box in _boxes(block) for p in _blocks(box) if _tag(p) == "p"] + [block]


def _boxes(paragraph: Any) -> Iterator[Any]:
    """The outermost text boxes that hang on a paragraph."""
    for run in _inline(paragraph):
        for box in run.iter(_W + "txbxContent"):
            inner = any(_tag(a) in ("txbxContent", "Fallback") for a in _ancestors(box, run))
            if not inner:
                yield box


def _ancestors(node: Any, top: Any) -> Iterator[Any]:
    node = node.getparent()
    while node is not None and node is not top:
        yield node
        node = node.getparent()


def _inline(node: Any) -> Iterator[Any]:
    """The runs of a paragraph, those within links, fields, smart tags, insertions and content controls too."""
    for child in node:
        tag = _tag(child)
        if tag == "r":
            yield child
        elif tag not in _SKIPPED:
            yield from _inline(child)


def _hidden(run: Any) -> bool:
    """Whether a run is marked as hidden: Word does not print it."""
    mark = run.find(f"{_W}rPr/{_W}vanish")
    return mark is not None and (mark.get(_W + "val") or "true") not in _OFF


def _text(node: Any) -> Iterator[str]:
    for child in node:
        tag = _tag(child)
        if tag == "t":
            yield child.text or ""
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag not in _SKIPPED:
            yield from _text(child)


def _tag(node: Any) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _value(node: Any) -> str | None:
    return None if node is None else node.get(_W + "val")
