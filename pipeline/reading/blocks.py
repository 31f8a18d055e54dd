"""Paragraphs and tables of formats without geometry → lines with cells."""

from __future__ import annotations

import re

from pipeline.reading.text import clean
from schemas import Line, Page, Word

_CELL = re.compile(r"\t+| {3,}")


class Flow:
    """Collects the lines of one page: paragraphs, bullets, tables, and the blanks between them."""

    def __init__(self) -> None:
        self.page = Page(1)
        self._gap = False
        self._block = 0

    def blank(self) -> None:
        """An empty paragraph."""
        self._gap = True

    def paragraph(self, text: str, *, bold: bool = False, bullet: bool = False) -> None:
        """One paragraph; a line break inside it starts a new line, a tab a new cell."""
        for i, raw in enumerate(clean(text).split("\n")):
            cells = _CELL.split(raw.strip())
            if bullet and i == 0 and raw.strip():
                cells[0] = f"- {cells[0]}"
            self._line(cells, bold)
        if not text.strip():
            self.blank()

    def table(self, rows: list[list[list[str]]]) -> None:
        """A table: rows of cells of paragraphs.

        Cells of one paragraph make one line a row; cells whose paragraphs stand side by side (as many in each) make
        as many lines; other cells are read one after the other, each as a block of its own.
        """
        for row in rows:
            cells = [[p for p in (clean(part).strip() for part in cell) if p] for cell in row]
            filled = [len(cell) for cell in cells if cell]
            if not filled:
                self.blank()
            elif max(filled) == min(filled):
                for i in range(filled[0]):
                    self._line([cell[i] if cell else "" for cell in cells])
            else:
                for cell in cells:
                    self._block += 1
                    self._gap = True
                    for part in cell:
                        self.paragraph(part)
                self._block += 1
        self.blank()

    def _line(self, cells: list[str], bold: bool = False) -> None:
        words = [
            Word(token, bold=bold, tab=j == 0 and i > 0)
            for i, cell in enumerate(cells)
            for j, token in enumerate(cell.split())
        ]
        if not words:
            return
        words[0].tab = False
        self.page.lines.append(Line(words, block=self._block, gap=self._gap))
        self._gap = False
