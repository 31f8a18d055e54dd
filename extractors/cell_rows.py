"""Rows of cells amid the text of an act: whether they are a table, or what a sentence lists."""

from __future__ import annotations

from extractors.base import View
from extractors.grammar.act_cues import SENTENCE_END

_ROWS = 5
"""Rows of cells from which on they are a table of their own; fewer are what the sentence above them fixes."""
_FEW_WORDS = 3


def is_table(text: View, line: int) -> bool:
    """Whether a line and those below it are rows of cells, with figures: more than a sentence lists, or parted."""
    lines = text.lines
    stop = line
    while stop < min(line + _ROWS, len(lines)) and "\t" in _row(text, stop):
        stop += 1
    parted = stop - line >= _ROWS or any(lines[i].gap for i in range(line + 1, stop))
    return parted and any(map(str.isdecimal, "".join(_row(text, i) for i in range(line, stop))))


def heads_cells(text: View, start: int, end: int, previous: str) -> bool:
    """Whether a word or two right below the end of a sentence head the cells of a table, each set apart."""
    below = text.line_at(start) + 1
    words = text.text[start:end].split()
    apart = below < len(text.lines) and text.lines[below].gap
    ended = SENTENCE_END.search(previous, max(0, len(previous) - 1)) is not None
    return ended and apart and len(words) <= _FEW_WORDS and words[0].istitle() and words[-1].isalpha()


def _row(text: View, line: int) -> str:
    return text.text[slice(*text.line_span(line))]
