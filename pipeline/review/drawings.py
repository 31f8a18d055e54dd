"""Drawings of a council as geometry: who sat and how they voted, a vote; `timelines.py` has those over time.

Pure functions of plain values; `templates/drawings.html` makes SVG of what they return, and `templates/drawings.css`
gives the classes their colours, so that pages under a strict policy need neither styles nor scripts.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pipeline.french import STATUSES, VOICES, clean, listed

Translate = Callable[[str], str]
"""From French words to those of the page."""

SENSES: Final = ("for", "against", "abstention", "not_participating")
"""The senses in which members are named, and voices told in a bar."""

_WIDTH: Final = 400.0
_MARGIN: Final = 8.0
_DEPTH: Final = 0.62
"""How much of the radius the rows of a hemicycle take, the outermost counted."""
_ROWS: Final = 10
_ONE_ROW: Final = 9
"""Up to so many seats stand on one arc."""
_SHORT: Final = 12
"""Names told in the label of a drawing; beyond, they are counted."""

# From the left to the right of the hemicycle: those named for, those whose vote is not named, those named otherwise.
_PLACES: Final = {
    "for": 0,
    ("present", None): 1,
    ("represented", None): 2,
    "abstention": 3,
    "against": 4,
    "not_participating": 5,
    ("excused", None): 6,
    ("absent", None): 7,
}


def same(text: str) -> str:
    """The French words themselves."""
    return text


@dataclass(frozen=True, slots=True)
class Seat:
    """A member of the list: their status, and the sense in which they are named, where they are."""

    name: str
    status: str
    sense: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A seat drawn: its centre, its classes, what it stands for."""

    x: float
    y: float
    classes: str
    title: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a legend."""

    classes: str
    text: str


@dataclass(frozen=True, slots=True)
class Hemicycle:
    """Seats on arcs, all of one radius. `label` says in words what the drawing shows."""

    width: float
    height: float
    radius: float
    marks: tuple[Mark, ...]
    legend: tuple[Entry, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a bar: where it begins, how long it is, its class and its figure; `text` only where it has room."""

    x: float
    width: float
    classes: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Bar:
    """Parts one after another on a line."""

    width: float
    height: float
    spans: tuple[Span, ...]
    legend: tuple[Entry, ...]
    label: str


def hemicycle(seats: Sequence[Seat], t: Translate = same) -> Hemicycle | None:
    """The members as seats, votes only where they are named; None where nobody is listed."""
    if not seats:
        return None
    rows = next((n for n in range(1, _ROWS) if _capacity(n) >= len(seats)), _ROWS)
    gap = _DEPTH / rows
    outer = _WIDTH / 2 - _MARGIN
    shares = list(zip(_shared(len(seats), rows), _radii(rows), strict=True))
    spots = sorted(_spots(shares), key=lambda spot: (-spot[0], -spot[1]))
    tight = min(math.pi * r / max(n - 1, 1) for n, r in shares if n)
    radius = round(0.42 * outer * min(gap, tight, 0.2), 1)
    ordered = sorted(seats, key=_place)
    marks = tuple(
        Mark(
            round(_WIDTH / 2 + (outer - radius) * r * math.cos(angle), 1),
            round(outer + _MARGIN - (outer - radius) * r * math.sin(angle), 1),
            _classes(seat),
            told(seat, t),
        )
        for seat, (angle, r) in zip(ordered, spots, strict=True)
    )
    return Hemicycle(_WIDTH, round(outer + 2 * _MARGIN + radius, 1), radius, marks, _legend(seats, t), _label(seats, t))


def seats(record: Mapping[str, Any], act: int) -> list[Seat]:
    """The members of a record (decoded JSON), as they stood for an act, or at the opening (−1).

    A sense is told of whoever the act names in the vote, and of nobody else.
    """
    own = record["acts"][act] if act >= 0 else {}
    senses = {
        _listed_name(person, record["attendance"]): sense
        for sense, people in ((own.get("vote") or {}).get("names") or {}).items()
        for person in people
    }
    members = own.get("attendance") or record["attendance"]
    return [Seat(m["name"]["printed"], m["status"], senses.get(_bare(m["name"]["printed"]))) for m in members]


def _listed_name(person: Mapping[str, Any], members: Sequence[Mapping[str, Any]]) -> str:
    """The name in the list of whoever is named elsewhere."""
    place = int(str(person.get("member") or "/-1").rpartition("/")[2])
    return _bare(members[place]["name"]["printed"] if 0 <= place < len(members) else person["printed"])


def _bare(name: str) -> str:
    return " ".join(name.split()).casefold()


def told(seat: Seat, t: Translate = same) -> str:
    """A seat in words: name, status and sense."""
    sense = "" if seat.sense is None else f", {t(VOICES[seat.sense])}"
    return f"{clean(seat.name)} : {t(STATUSES[seat.status])}{sense}"  # type: ignore[index]


def vote_bar(voices: Mapping[str, int | None], t: Translate = same, width: float = _WIDTH) -> Bar | None:
    """The printed voices of a vote as one bar; None where those for are not: the others alone would look like all.

    Args:
        voices: by sense (`SENSES`), None or left out where nothing is printed.
        t: from French words to those of the page.
        width: of the bar.
    """
    if voices.get("for") is None:
        return None
    told = ((f"vote-{sense}", t(VOICES[sense]), voices.get(sense)) for sense in SENSES)
    return bar([(classes, name, value) for classes, name, value in told if value is not None], width)


def bar(parts: Sequence[tuple[str, str, int]], width: float = _WIDTH, height: float = 20.0) -> Bar | None:
    """Parts of a whole, given as (classes, name, number), as one bar; None where they come to nothing."""
    total = sum(number for _, _, number in parts)
    if not total:
        return None
    spans, x = [], 0.0
    for classes, name, number in parts:
        length = width * number / total
        if number:
            text = str(number) if length >= 9.0 * len(str(number)) + 6 else ""
            spans.append(Span(round(x, 1), round(length, 1), classes, f"{name} : {number}", text))
        x += length
    legend = tuple(Entry(classes, f"{name} : {number}") for classes, name, number in parts)
    return Bar(width, height, tuple(spans), legend, ", ".join(entry.text for entry in legend))


def _capacity(rows: int) -> int:
    """How many seats fit on so many rows, seats in a row as far from one another as rows are."""
    if rows == 1:
        return _ONE_ROW
    return sum(int(math.pi * r * rows / _DEPTH) + 1 for r in _radii(rows))


def _radii(rows: int) -> list[float]:
    """The radii of the rows from the outermost, as parts of it."""
    return [1 - i * _DEPTH / rows for i in range(rows)]


def _shared(seats: int, rows: int) -> list[int]:
    """How many seats each row takes, in proportion to its length."""
    radii = _radii(rows)
    exact = [seats * r / sum(radii) for r in radii]
    shares = [int(n) for n in exact]
    for i in sorted(range(rows), key=lambda i: shares[i] - exact[i])[: seats - sum(shares)]:
        shares[i] += 1
    return shares


def _spots(shares: Sequence[tuple[int, float]]) -> list[tuple[float, float]]:
    """(angle, radius) of each seat, of rows given as (seats, radius)."""
    return [(math.pi / 2 if n == 1 else math.pi * i / (n - 1), r) for n, r in shares for i in range(n)]


def _place(seat: Seat) -> int:
    return _PLACES[seat.sense if seat.sense is not None else (seat.status, None)]


def _classes(seat: Seat) -> str:
    return f"seat {seat.status}" + ("" if seat.sense is None else f" vote-{seat.sense}")


def _legend(seats: Sequence[Seat], t: Translate) -> tuple[Entry, ...]:
    statuses = Counter(seat.status for seat in seats)
    senses = Counter(seat.sense for seat in seats)
    attended = (
        Entry(f"seat {name}", f"{t(word)} : {statuses[name]}") for name, word in STATUSES.items() if statuses[name]
    )
    voted = (Entry(f"seat vote-{s}", f"{t(VOICES[s])} ({t('nommés')}) : {senses[s]}") for s in SENSES if senses[s])
    return (*attended, *voted)


def _label(seats: Sequence[Seat], t: Translate) -> str:
    """What the drawing shows, in words, with the names of those who did not vote for."""
    parts = [", ".join(entry.text for entry in _legend(seats, t))]
    for sense in SENSES[1:]:
        names = [clean(seat.name) for seat in seats if seat.sense == sense]
        if 0 < len(names) <= _SHORT:
            parts.append(f"{t(VOICES[sense])} : {listed(names)}")
    return ". ".join(parts)
