"""Tables of delegates: full members and substitutes in columns of their own, each with marks below states beside it.

« Communes ⇥ Titulaires ⇥ Présents ⇥ Suppléants ⇥ Présents »: a cell may hold all delegates of a commune, one under
another, and the marks of each stand at the height of the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from extractors.attendance_rows import placed, span_of, state_of
from extractors.attendance_sections import OPENING
from extractors.base import View
from extractors.entry import Entry
from extractors.grammar import list_cues
from extractors.grammar.names import Name, people
from extractors.grammar.patterns import sought
from schemas import Word
from schemas.record import Status

_FEWEST = 3
"""Members from which lines are such a table."""
_APART = 3
"""Lines without any that may stand between two of its rows."""
_LEVEL = 0.5
"""Sizes by which a mark may stand above or below its name."""
_GAP = 1.0
"""White space, in sizes, that parts titles on one line."""
_FORM = "row of a table of delegates"
_TITULAR = sought(r"(?<![^\W\d_])titulaires?")
_STATE = re.compile(r"(?:present|absent|excus|represent|pouvoir|procuration)[^\W\d_]*")
_SUBSTITUTE = re.compile(r"suppleant")
_FIRST: tuple[Status, ...] = ("represented", "excused", "absent", "present")
"""Of several states that are marked, the one that tells most."""
_LETTERS = {"present": "P", "absent": "A", "excused": "E", "represented": "R"}
"""Letters that stand for a mark in the column of the state."""

Span = tuple[float, float]


@dataclass(slots=True)
class _Cell:
    """A cell of a line: its characters, and where it stands across the page."""

    start: int
    end: int
    across: Span


@dataclass(slots=True)
class _Title:
    """The title of a column: names, or a state; None where it is neither."""

    kind: Literal["names"] | Status | None
    cell: _Cell


@dataclass(slots=True)
class _Seat:
    """A column of names, with the columns of states that follow it."""

    names: _Title
    states: list[_Title] = field(default_factory=list)


def delegates(text: View) -> list[Entry]:
    """The members that the marks of a table of delegates tell; none where no table is plain."""
    limit = min(len(text.text), OPENING)
    for title in _TITULAR.finditer(text.folded, 0, limit):
        start, end = text.line_span(text.line_at(title.start()))
        titles = [_title(text, cell) for cell in _cells(text, start, end)]
        seats = _seats(titles)
        if not seats or not all(seat.states for seat in seats):
            continue
        found = _below(text, end + 1, limit, titles, seats)
        if len(found) >= _FEWEST and any(entry.status == "present" for entry in found):
            return found
    return []


def _cells(text: View, start: int, end: int) -> list[_Cell]:
    """The cells of a line that stand somewhere on the page; titles that are evenly set apart have no tab between."""
    found: list[_Cell] = []
    before: Word | None = None
    for match in re.finditer(r"\S+", text.text[start:end]):
        words = text.words_at(start + match.start(), start + match.end())
        span = span_of(words[0]) if words else None
        if span is None:
            continue
        if before is not None and not words[0].tab and not _is_far(before, words[0]):
            found[-1].end, found[-1].across = start + match.end(), (found[-1].across[0], span[1])
        else:
            found.append(_Cell(start + match.start(), start + match.end(), span))
        before = words[0]
    return found


def _is_far(before: Word, word: Word) -> bool:
    return before.box is not None and word.box is not None and word.box.x0 - before.box.x1 > _GAP * word.size


def _title(text: View, cell: _Cell) -> _Title:
    folded = text.folded[cell.start : cell.end]
    state = _STATE.search(folded)
    if state is not None:
        return _Title(state_of(state[0]), cell)
    return _Title("names" if _TITULAR.search(folded) or _SUBSTITUTE.search(folded) else None, cell)


def _seats(titles: list[_Title]) -> list[_Seat]:
    seats: list[_Seat] = []
    for title in titles:
        if title.kind == "names":
            seats.append(_Seat(title))
        elif title.kind is not None and seats:
            seats[-1].states.append(title)
    return seats


def _below(text: View, start: int, limit: int, titles: list[_Title], seats: list[_Seat]) -> list[Entry]:
    """The members of the rows below the titles."""
    found: list[Entry] = []
    since = 0
    for low, high in text.iter_lines(start, limit):
        row = _by_title(_cells(text, low, high), titles)
        told = [entry for seat in seats for entry in _members(text, row, seat)]
        named = any(id(seat.names) in row for seat in seats)
        since = 0 if told or named else since + 1
        if since > _APART:
            break
        found += told
    return found


def _by_title(cells: list[_Cell], titles: list[_Title]) -> dict[int, _Cell]:
    """The cells of a row by the titles (their identity) below which they stand, in the order of both."""
    bounds = [(a.cell.across[1] + b.cell.across[0]) / 2 for a, b in pairwise(titles)]
    row: dict[int, _Cell] = {}
    for cell in cells:
        touched = [title for title in titles if _touch(title.cell.across, cell.across)]
        middle = (cell.across[0] + cell.across[1]) / 2
        title = touched[0] if len(touched) == 1 else titles[sum(bound < middle for bound in bounds)]
        row.setdefault(id(title), cell)
    return row


def _touch(one: Span, other: Span) -> bool:
    return min(one[1], other[1]) > max(one[0], other[0])


def _members(text: View, row: dict[int, _Cell], seat: _Seat) -> Iterator[Entry]:
    """The members of a column of names whose state a mark, or the name of a holder, tells."""
    cell = row.get(id(seat.names))
    if cell is None:
        return
    names = [placed(name, cell.start) for name in people(text.text[cell.start : cell.end].replace("\t", " "))]
    for name in names:
        first = None if len(names) == 1 else text.words_at(name.start, name.end)[0]
        told = {
            title.kind: entry
            for title in seat.states
            if (other := row.get(id(title))) is not None and (entry := _entry(text, name, title, other, first))
        }
        entry = next((told[status] for status in _FIRST if status in told), None)
        if entry is not None and not ("present" in told and len(told) > 1):
            yield entry


def _entry(text: View, name: Name, title: _Title, cell: _Cell, first: Word | None) -> Entry | None:
    """The member that a cell of a state tells: by a mark, or by a holder, where `first` has others beside its name.

    Then the mark stands at the height of the name.
    """
    status: Status = title.kind  # type: ignore[assignment]
    place = title.cell.start, title.cell.end
    words = [word for word in text.words_at(cell.start, cell.end) if first is None or _level(first, word)]
    holders = [
        holder
        for holder in (people(text.text[cell.start : cell.end]) if status == "represented" else [])
        if first is None or _level(first, text.words_at(cell.start + holder.start, cell.end)[0])
    ]
    if len(holders) == 1:
        return Entry(name, status, place, placed(holders[0], cell.start), form=_FORM)
    marked = any(list_cues.MARK.fullmatch(word.text) or word.text.upper() == _LETTERS[status] for word in words)
    return Entry(name, status, place, form=_FORM) if marked and not holders else None


def _level(one: Word, other: Word) -> bool:
    if one.box is None or other.box is None:
        return False
    return abs(one.box.bottom - other.box.bottom) < _LEVEL * max(one.size, other.size)
