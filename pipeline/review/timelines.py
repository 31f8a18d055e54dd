"""Attendance and numbers over time, as geometry: see `drawings.py`."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.french import STATUSES, clean
from pipeline.identity import tokens
from pipeline.review.drawings import Entry, Mark, Translate, same


@dataclass(frozen=True, slots=True)
class Cell:
    """A member at a sitting, in a strip."""

    x: float
    y: float
    classes: str
    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a strip: a name and where it stands."""

    x: float
    y: float
    name: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis: where, and what it says."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Strip:
    """Members against sittings: a cell for each, `size` wide and high."""

    width: float
    height: float
    size: float
    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    cells: tuple[Cell, ...]
    legend: tuple[Entry, ...]
    label: str


_ACROSS: Final = 900.0
_NAMES: Final = 190.0
"""Width that the names of a strip take."""
_BETWEEN: Final = 24.0
"""Between two blocks of members, side by side where the sittings are few."""
_HEAD: Final = 18.0
_YEAR: Final = 30.0
"""Width that a year takes."""
_LINE: Final = 16.0
_NAME_LETTERS: Final = 26


def attendance(rows: Iterable[tuple[str, str, str]]) -> tuple[list[str], list[tuple[str, list[str | None]]]]:
    """Members against sittings, as `strip` takes them; those who sat most first.

    Args:
        rows: (ISO date, name as printed, status), in the order of the days.
    """
    by_day: dict[str, dict[str, str]] = defaultdict(dict)
    names: dict[str, str] = {}
    for day, printed, status in rows:
        letters = _letters(printed)
        names.setdefault(letters, printed)
        by_day[day].setdefault(letters, status)
    table = [(printed, [held.get(name) for held in by_day.values()]) for name, printed in names.items()]
    return list(by_day), sorted(table, key=lambda row: -sum(cell is not None for cell in row[1]))


def _letters(printed: str) -> str:
    """What tells a member from another whatever the order, the spaces and the hyphens of the name."""
    return "".join(sorted("".join(tokens(printed))))


def strip(days: Sequence[str], rows: Sequence[tuple[str, Sequence[str | None]]], t: Translate = same) -> Strip | None:
    """Attendance over time: a row for each member, a column for each sitting.

    Args:
        days: the sittings, ISO dates in their order.
        rows: name and a status for each day, None where the list does not hold the member.
        t: from French words to those of the page.
    """
    if not days or not rows:
        return None
    size = max(6.0, min(16.0, (_ACROSS - _NAMES) / len(days)))
    block = _NAMES + len(days) * size + _BETWEEN
    blocks = max(1, int((_ACROSS + _BETWEEN) // block))
    deep = -(-len(rows) // blocks)  # members of a block
    lines, cells, ticks = [], [], []
    for i, (name, statuses) in enumerate(rows):
        left, top = i // deep * block, _HEAD + i % deep * _LINE
        lines.append(Line(round(left, 1), round(top + 11.5, 1), _short(name)))
        if i % deep == 0:
            ticks += [Tick(round(left + tick.at, 1), tick.text) for tick in _year_ticks(days, size)]
        for column, status in enumerate(statuses):
            if status is not None:
                title = f"{clean(name)}, {_day(days[column])} : {t(STATUSES[status])}"  # type: ignore[index]
                cells.append(Cell(round(left + _NAMES + column * size, 1), round(top, 1), f"cell {status}", title))
    counted = {status for _, statuses in rows for status in statuses}
    legend = tuple(Entry(f"cell {name}", t(STATUSES[name])) for name in STATUSES if name in counted)
    label = f"{len(rows)} {t('membres')}, {len(days)} {t('séances')} : {_day(days[0])} – {_day(days[-1])}"
    width = max(min(blocks, -(-len(rows) // deep)) * block - _BETWEEN, _NAMES + 60, ticks[-1].at + _YEAR)
    return Strip(round(width, 1), _HEAD + deep * _LINE, size, tuple(lines), tuple(ticks), tuple(cells), legend, label)


def _year_ticks(days: Sequence[str], size: float) -> tuple[Tick, ...]:
    """A mark at the first sitting of each year, where there is room for it."""
    ticks: list[Tick] = []
    for column, day in enumerate(days):
        at = round(_NAMES + column * size, 1)
        is_first = column == 0 or days[column - 1][:4] != day[:4]
        if is_first and (not ticks or at - ticks[-1].at >= _YEAR):
            ticks.append(Tick(at, day[:4]))
    return tuple(ticks)


@dataclass(frozen=True, slots=True)
class Curve:
    """A step line: its class, the data of its path, its dots with their titles."""

    classes: str
    path: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """Numbers over time."""

    width: float
    height: float
    left: float
    base: float
    curves: tuple[Curve, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    legend: tuple[Entry, ...]
    label: str


def steps(
    days: Sequence[str], curves: Sequence[tuple[str, str, Sequence[int | None]]], width: float = 760.0
) -> Steps | None:
    """Numbers over time as step lines; None where there are not two days.

    Args:
        days: ISO dates in their order.
        curves: class, name and a number for each day, None where none is printed.
        width: of the drawing.
    """
    numbers = [n for _, _, values in curves for n in values if n is not None]
    if len(days) < 2 or not numbers:
        return None
    left, top, base, height = 34.0, 10.0, 130.0, 152.0
    most = max(*numbers, 1)
    first, last = dt.date.fromisoformat(days[0]), dt.date.fromisoformat(days[-1])
    length = max((last - first).days, 1)
    xs = [left + (width - left - 10) * (dt.date.fromisoformat(day) - first).days / length for day in days]

    def up(number: int) -> float:
        return round(base - (base - top) * number / most, 1)

    drawn = []
    for classes, name, values in curves:
        points = [(round(x, 1), n, day) for x, n, day in zip(xs, values, days, strict=True) if n is not None]
        path = "".join(f"M{x} {up(n)}" if not i else f"H{x}V{up(n)}" for i, (x, n, _) in enumerate(points))
        marks = tuple(Mark(x, up(n), classes, f"{_day(day)} : {n} {name}") for x, n, day in points)
        drawn.append(Curve(classes, path, marks))
    across = (Tick(left, _day(days[0])), Tick(width - 10, _day(days[-1])))
    legend = tuple(Entry(classes, name) for classes, name, _ in curves)
    label = " ; ".join(f"{name} : {_extent(values)}" for _, name, values in curves)
    ticks = tuple(Tick(up(n), str(n)) for n in sorted({0, most, most // 2}))
    return Steps(width, height, left, base, tuple(drawn), across, ticks, legend, label)


def _extent(values: Sequence[int | None]) -> str:
    found = [n for n in values if n is not None]
    if not found:
        return "—"
    return str(found[0]) if min(found) == max(found) else f"{min(found)} – {max(found)}"


def _short(name: str) -> str:
    name = clean(name)
    return name if len(name) <= _NAME_LETTERS else name[: _NAME_LETTERS - 1].rstrip() + "…"


def _day(day: str) -> str:
    return "/".join(reversed(day.split("-")))
