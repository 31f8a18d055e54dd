"""Lists side by side: the headings of two or three states in the cells of one line, a column of members below each."""

from __future__ import annotations

import re

from extractors.attendance_sections import OPENING, Section, status_told
from extractors.base import View
from extractors.grammar import attendance_cues as cues
from extractors.grammar.names import people

_FEWEST = 3
"""Rows of members from which columns stand below headings."""
_RANK = re.compile(r"\s*(\d{1,2})\s?[.)/°-]")

_Cell = tuple[int, int]


def beside(text: View) -> list[Section]:
    """The lists below headings that stand side by side, of which one is of those present; none where no such stand."""
    for i in text.tabbed:
        start, end = text.line_span(i)
        if start > OPENING:
            break
        if "presents" not in text.folded[start:end]:
            continue
        titles = _cells(text, i)
        found = _columns(text, i, titles) if _are_headings(text, titles) else []
        if found:
            return found
    return []


def _cells(text: View, line: int) -> list[_Cell]:
    start, end = text.line_span(line)
    return [m.span() for m in re.compile(r"[^\t]+").finditer(text.text, start, end)]


def _are_headings(text: View, titles: list[_Cell]) -> bool:
    """Whether each cell holds heading words and nothing else, no two of one state, none of a column of marks."""
    if not 2 <= len(titles) <= 3:
        return False
    words = [text.folded[start:end].strip(" :.") for start, end in titles]
    plain = [re.sub(r"\s?\(?\d{1,3}\)?\Z", "", told) for told in words]
    if any(cues.HEADING.fullmatch(told) is None or not re.search(r"s\)?\Z", told) for told in plain):
        return False
    return len({status_told(told) for told in plain}) == len(titles)


def _columns(text: View, line: int, titles: list[_Cell]) -> list[Section]:
    """A list for each heading, of the same length, the cells of the other columns blanked."""
    rows: list[list[_Cell | None]] = []
    last = line
    while last + 1 < len(text.lines) and (row := _row(text, last + 1, titles, rows)) is not None:
        rows.append(row)
        last += 1
    if sum(all(row[:2]) for row in rows) < _FEWEST:
        return []
    start, end = text.line_span(line)[1], text.line_span(last)[1]
    found = []
    for column, title in enumerate(titles):
        kept = [" " if c != "\n" else c for c in text.text[start:end]]
        for cell in (row[column] for row in rows):
            if cell is not None:
                kept[cell[0] - start : cell[1] - start] = text.text[slice(*cell)]
        status = status_told(text.folded[slice(*title)])
        if status is not None:
            mixed = status != "present" and bool(cues.MIXED.search(text.folded[slice(*title)]))
            found.append(Section(status, title, start, end, "".join(kept), mixed=mixed))
    return found if any(section.status == "present" for section in found) else []


def _row(text: View, line: int, titles: list[_Cell], above: list[list[_Cell | None]]) -> list[_Cell | None] | None:
    """The cells of a row, each in its column; None for a line that is no row of members."""
    cells = _cells(text, line)
    start, end = text.line_span(line)
    named = all(len(people(text.text[slice(*cell)])) >= 1 for cell in cells)
    if not named or not cells or len(cells) > len(titles) or cues.STOP.search(text.folded, start, end):
        return None
    row: list[_Cell | None] = [None] * len(titles)
    for i, cell in enumerate(cells):
        column = i if len(cells) == len(titles) else _column(text, cell, titles, above, row)
        if column is None or row[column] is not None:
            return None
        row[column] = cell
    return row


def _column(
    text: View, cell: _Cell, titles: list[_Cell], above: list[list[_Cell | None]], row: list[_Cell | None]
) -> int | None:
    """The column of a cell of a row that has fewer: by its place across the page, its rank, or else the first free."""
    boxes = [text.words_at(*place)[0].box for place in (cell, *titles)]
    if None not in boxes:
        left = [box.x0 for box in boxes if box is not None]
        return min(range(len(titles)), key=lambda i: abs(left[i + 1] - left[0]))
    rank = _RANK.match(text.text, *cell)
    if rank is None:
        return row.index(None)
    for column in range(len(titles)):
        before = next((c for row in reversed(above) if (c := row[column]) is not None), None)
        told = _RANK.match(text.text, *before) if before is not None else None
        if told is not None and int(told[1]) + 1 == int(rank[1]):
            return column
    return None
