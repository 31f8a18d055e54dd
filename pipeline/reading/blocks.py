"""Paragraphs and tables of formats without geometry → lines with cells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.reading.text import SPREAD, clean, pages_of
from schemas import Line, Page, Word

_CELL = re.compile("\t+|[ \u00a0]{3,}")
APART = 6.0
"""Points between two paragraphs from which they stand apart."""
_SIDE_BY_SIDE = 90
"""Characters: where a paragraph of a cell is longer, the cells of its row are read one after the other."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its text (a line break starts a new line, a tab a new cell), the sign of its list before it.

    `apart` says that it stands apart from what is before it.
    """

    text: str
    bold: bool = False
    sign: str = ""
    apart: bool = False

    @property
    def whole(self) -> str:
        """The text as the page shows it: after the sign of its list, if it has one."""
        return f"{self.sign} {self.text.lstrip()}" if self.sign and self.text.strip() else self.text


Cell = list[Paragraph]


class Flow:
    """Collects the lines of one page: paragraphs, bullets, tables, and the blanks between them."""

    def __init__(self) -> None:
        self.page = Page(1)
        self._gap = False
        self._block = 0
        self._apart: list[int] = []

    def space(self) -> None:
        """Leave a gap before the paragraphs that stand apart, unless most lines do: then it is how the page spaces."""
        lines = self.page.lines
        if len(self._apart) < SPREAD * len(lines):
            for place in self._apart:
                if place < len(lines):
                    lines[place].gap = True

    def blank(self) -> None:
        """An empty paragraph."""
        self._gap = True

    def paragraph(self, paragraph: Paragraph) -> None:
        """One paragraph; a line break inside it starts a new line, a tab a new cell."""
        if paragraph.apart:
            self._apart.append(len(self.page.lines))
        for raw in clean(paragraph.whole).split("\n"):
            if raw.strip():
                self._line([(None, cell) for cell in _CELL.split(raw.strip())], paragraph.bold)
            else:
                self.blank()

    def verbatim(self, text: str) -> None:
        """Text whose blanks and line ends are kept as they are, with a gap before and after."""
        pages = pages_of(clean(text).replace("\r\n", "\n").replace("\r", "\n"))
        lines = [line for page in pages for line in page.lines]
        self._block += 1
        for line in lines:
            line.page, line.block = 1, self._block
        if lines:
            lines[0].gap = True
        self.page.lines += lines
        self._block += 1
        self.blank()

    def table(self, rows: list[list[Cell]]) -> None:
        """A table: rows of cells of paragraphs; an empty cell keeps its place.

        Cells of one paragraph make one line a row; cells whose paragraphs stand side by side (as many in each) make
        as many lines; other cells are read one after the other, each as a block of its own.
        """
        for row in rows:
            cells = [[p for p in cell if clean(p.text).strip()] for cell in row]
            if not any(cells):
                self.blank()
                continue
            lines = _side_by_side(cells)
            if lines is not None:
                for line in lines:
                    self._line(list(enumerate(line)))
                continue
            for cell in cells:
                self._block += 1
                self._gap = True
                for paragraph in cell:
                    self.paragraph(paragraph)
            self._block += 1
        self.blank()

    def _line(self, cells: list[tuple[int | None, str]], bold: bool = False) -> None:
        words = [
            Word(token, bold=bold, tab=j == 0 and i > 0, column=column)
            for i, (column, cell) in enumerate(cells)
            for j, token in enumerate(cell.split())
        ]
        if not words:
            return
        words[0].tab = False
        self.page.lines.append(Line(words, block=self._block, gap=self._gap))
        self._gap = False


def _side_by_side(cells: list[Cell]) -> list[list[str]] | None:
    """The lines that the cells of one row share, each a text per cell; None where they have no common lines.

    Where line breaks do not tally (a head of table is broken to fit), those within a paragraph are blanks.
    """
    texts = [[clean(p.whole).strip() for p in cell] for cell in cells]
    filled = [cell for cell in texts if cell]
    broken = [[line for text in cell for line in text.split("\n") if line.strip()] for cell in texts]
    for lines in (broken, [[text.replace("\n", " ") for text in cell] for cell in texts]):
        heights = {len(cell) for cell in lines if cell}
        if len(heights) > 1:
            continue
        height = heights.pop()
        if height > 1 and len(filled) > 1 and any(len(text) > _SIDE_BY_SIDE for cell in lines for text in cell):
            return None
        return [[cell[i] if cell else "" for cell in lines] for i in range(height)]
    return None
