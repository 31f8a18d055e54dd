"""Lists whose headings stand side by side on one line (« PRÉSENTS ⇥ REPRÉSENTÉS ⇥ ABSENTS »), each above its column."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.attendance_extent import CUT
from extractors.attendance_headings import status_told
from extractors.attendance_rows import span_of
from extractors.attendance_sections import OPENING, Section
from extractors.base import View
from extractors.grammar import attendance_cues as cues
from extractors.grammar.names import people
from extractors.grammar.text import fold
from schemas.record import Status

_FEWEST, _MOST = 2, 4
_SURE = 3
"""Rows of several cells from which on those of a row without places may be told by what they hold."""
_LONGEST = 60
"""Rows of such lists."""
_OF_HOLDERS = re.compile(r"\b(?:a|par)\Z")
"""The end of the title of a column of holders, beside that of grantors (« Absent ⇥ Pouvoir donné à »)."""
_RANK = re.compile(r"\s*(\d{1,2})\s?[.)/°-]")
_HOLDER = re.compile(r"\s*(?:(?:pouvoir|procuration)\s)?(?:donnee?\s)?a\s")
_GIVEN_TO = "→"
"""What stands for the gap between one who misses and the holder in the next cell."""
_PROSE = re.compile(r"(?<![\w'’-])[a-zà-ÿ]{3,}(?![\w-])")

_COMMUNES = re.compile(r"\W*(?:communes?(?: membres)?|collectivites?(?: membres)?|membres)\W*")
"""The title of the column of those that send the members."""

Span = tuple[int, int]
_Title = tuple[Status | None, Span]
"""The state that a heading tells, and its place; none for the column of the communes that send the members."""


def side_by_side(text: View, printed: str, folded: str) -> tuple[str, str, list[Section]]:
    """The text with such lists blanked, and a section for each column; nobody is told where a cell has no place."""
    found: list[Section] = []
    for index in text.tabbed:
        start, end = text.line_span(index)
        if start > OPENING:
            break
        titles = _titles(folded, start, end)
        rows = _rows(text, printed, folded, index, titles) if titles else []
        columns = _columns(text, titles, rows)
        if columns is not None and sum(map(bool, columns)) < _FEWEST:
            continue
        columns = _with_holders(text, printed, folded, titles, columns) if columns is not None else None
        stop = text.line_span(index + len(rows))[1]
        for (status, heading), cells in zip(titles, columns or (), strict=False):
            if cells and status is not None:
                found.append(_section(printed, status, heading, cells))
        printed, folded = (_blanked(whole, start, stop) for whole in (printed, folded))
    return printed, folded, found


def _titles(folded: str, start: int, end: int) -> list[_Title]:
    """The headings of a line that holds nothing else, each of a state of its own.

    Beside a column of communes, full members and substitutes may have the same state.
    """
    spans = _cells(folded, start, end)
    titles: list[_Title] = []
    if spans and _COMMUNES.fullmatch(folded, *spans[0]):
        titles.append((None, spans.pop(0)))
    for low, high in spans if _FEWEST <= len(spans) <= _MOST else ():
        heading = cues.HEADING.match(folded, low, high)
        tail = cues.HEADING_TAIL.match(folded, heading.end(), high) if heading is not None else None
        status = status_told(heading["words"]) if heading is not None and heading["words"] else None
        if (
            heading is None
            or status is None
            or (_OF_HOLDERS.search(heading[0]) and [told for told, _ in titles[1:]] not in (["absent"], ["excused"]))
            or folded[tail.end() if tail else heading.end() : high].strip(" :.")
        ):
            return []
        titles.append((status, (low, high)))
    own = len({status for status, _ in titles}) == len(titles)
    return titles if own or titles[0][0] is None else []


def _cells(folded: str, start: int, end: int) -> list[Span]:
    """The cells of a line that hold letters or figures."""
    found, at = [], start
    for cell in folded[start:end].split("\t"):
        if cell.strip():
            found.append((at, at + len(cell)))
        at += len(cell) + 1
    return found


def _rows(text: View, printed: str, folded: str, index: int, titles: list[_Title]) -> list[list[Span]]:
    """The cells of the lines below the headings, up to the first that holds no member."""
    communes = titles[0][0] is None
    rows: list[list[Span]] = []
    for line in range(index + 1, min(index + _LONGEST, len(text.lines))):
        start, end = text.line_span(line)
        words = [w for w in _PROSE.findall(printed[start:end]) if w not in cues.LIST_WORDS]
        heading = cues.HEADING.match(folded, start, end)
        if heading is not None or cues.STOP.search(folded, start, end) or CUT.match(printed, start) or len(words) > 2:
            break
        cells = _cells(folded, start, end)
        named = cells[1:] if communes else cells
        if not named or len(cells) > len(titles) or not all(people(printed[slice(*cell)]) for cell in named):
            break
        rows.append(cells)
    return rows


def _columns(text: View, titles: list[_Title], rows: list[list[Span]]) -> list[list[Span]] | None:
    """The cells of each column; None where a cell cannot be told to stand in one."""
    columns: list[list[Span]] = [[] for _ in titles]
    whole = [row for row in rows if len(row) == len(titles)]
    begins = [_place(text, cell) for cell in (whole[0] if whole else [heading for _, heading in titles])]
    for row in rows:
        taken = -1
        for rank, cell in enumerate(row):
            known = len(row) == len(titles) or (rank == 0 and titles[0][0] is None)
            column = rank if known else _nearest(begins, _place(text, cell))
            if column is None and sum(len(row) > 1 for row in rows) >= _SURE:
                column = _guessed(text, columns, taken, cell)
            if column is None:
                return None
            taken = column
            columns[taken].append(cell)
    return columns


def _with_holders(
    text: View, printed: str, folded: str, titles: list[_Title], columns: list[list[Span]]
) -> list[list[Span]]:
    """The columns, where each cell of one names the holder alone of who misses in the cell before (« à M. LEROY »).

    These stand in one column then, each behind its giver.
    """
    told = list(columns)
    for i, ((missing, _), (given, _)) in enumerate(pairwise(titles)):
        givers = {text.line_at(cell[0]) for cell in columns[i]}
        holders = columns[i + 1]
        if missing not in ("absent", "excused") or given != "represented" or not holders:
            continue
        of_givers = all(text.line_at(cell[0]) in givers for cell in holders)
        named = all(len(people(printed[slice(*cell)])) == 1 for cell in holders)
        titled = _OF_HOLDERS.search(folded[slice(*titles[i + 1][1])].rstrip(" :.")) is not None
        if of_givers and named and (titled or all(_HOLDER.match(folded, *cell) for cell in holders)):
            told[i], told[i + 1] = sorted([*columns[i], *holders]), []
    return told


def _nearest(begins: list[float | None], at: float | None) -> int | None:
    """The column that begins nearest to a place across the page."""
    known = [(abs(begin - at), i) for i, begin in enumerate(begins) if begin is not None and at is not None]
    return min(known)[1] if len(known) == len(begins) else None


def _guessed(text: View, columns: list[list[Span]], taken: int, cell: Span) -> int | None:
    """The one column of a cell without a place: by its rank, else the first where all that is left fits.

    The cells of a column all tell a proxy, or none does.
    """
    free = range(taken + 1, len(columns))
    rank = _RANK.match(text.text, *cell)
    if rank is not None:
        fits = [i for i in free if columns[i] and _rank(text, columns[i][-1]) == int(rank[1]) - 1][:1]
    elif taken < 0:
        fits = [0]
    else:
        fits = [i for i in free if not columns[i] or _tells_proxy(text, columns[i][-1]) == _tells_proxy(text, cell)]
    return fits[0] if len(fits) == 1 else None


def _rank(text: View, cell: Span) -> int | None:
    rank = _RANK.match(text.text, *cell)
    return int(rank[1]) if rank is not None else None


def _tells_proxy(text: View, cell: Span) -> bool:
    return len(people(text.text[slice(*cell)])) > 1


def _place(text: View, cell: Span) -> float | None:
    words = text.words_at(*cell)
    span = span_of(words[0]) if words else None
    return None if span is None else span[0]


def _section(printed: str, status: Status, heading: Span, cells: list[Span]) -> Section:
    """The list of one column: its cells, and blanks for all that stands beside them."""
    start, end = heading[1], cells[-1][1]
    kept = list(_blanked(printed, start, end)[start:end])
    for low, high in cells:
        kept[low - start : high - start] = printed[low:high]
    for (_, above), (low, _) in pairwise(cells):
        if "\n" not in printed[above:low]:
            kept[low - 1 - start] = _GIVEN_TO
    mixed = status != "present" and cues.MIXED.search(fold(printed[slice(*heading)])) is not None
    return Section(status, heading, start, end, "".join(kept), mixed=mixed)


def _blanked(whole: str, start: int, end: int) -> str:
    return whole[:start] + re.sub(r"[^\n]", " ", whole[start:end]) + whole[end:]
