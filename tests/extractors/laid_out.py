"""The lines of a text of our own, as a reader hands them over."""

from __future__ import annotations

from schemas import Line, Word


def lines_of(text: str) -> list[Line]:
    """A line for each that is not empty; a tab is a column gap, an empty line is white space."""
    lines: list[Line] = []
    gap = False
    for raw in text.split("\n"):
        words = [
            Word(token, tab=i > 0 and j == 0)
            for i, cell in enumerate(raw.split("\t"))
            for j, token in enumerate(cell.split())
        ]
        if words:
            lines.append(Line(words, gap=gap))
        gap = not words
    return lines
