"""Records → sittings: what several extracts and minutes of one sitting tell together, each act once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from extractors.grammar.text import fold
from pipeline.councils import by_council
from schemas.record import Act, Assembly, Record, Session, Vote

M = TypeVar("M", Assembly, Session, Act)


@dataclass(slots=True)
class Sitting:
    """A sitting and its acts. `assembly` and `session` are those of its first document, what they lack filled in."""

    day: dt.date
    assembly: Assembly
    session: Session
    acts: list[Act] = field(default_factory=list)


def sittings(records: Iterable[Record]) -> tuple[list[Sitting], list[tuple[Record, str]]]:
    """The sittings of the records, by council and day; and the records that are of none, with the reason in French."""
    held = [(record, record) for record in records]
    councils = [[record for record, _ in council] for council in by_council(held)]
    known = {id(record) for council in councils for record in council}
    left = [(record, "l'assemblée n'est pas lue") for record, _ in held if id(record) not in known]
    left += [(r, "la date de la séance n'est pas lue") for c in councils for r in c if r.session.date is None]
    return [sitting for council in councils for sitting in _days(council)], left


def _days(council: list[Record]) -> Iterator[Sitting]:
    days = sorted({record.session.date for record in council if record.session.date is not None})
    for day in days:
        yield _sitting(day, [record for record in council if record.session.date == day])


def _sitting(day: dt.date, records: list[Record]) -> Sitting:
    """Put the documents of one day together: minutes first, since they tell the order of the sitting."""
    records = sorted(records, key=lambda record: record.kind != "minutes")
    first = records[0]
    sitting = Sitting(day, first.assembly, first.session)
    for record in records[1:]:
        sitting.assembly = _filled(sitting.assembly, record.assembly)
        sitting.session = _filled(sitting.session, record.session)
    told: list[tuple[Act, Record]] = []
    for record in records:
        for act in record.acts:
            met = next((i for i, (other, source) in enumerate(told) if _one(other, source, act, record)), None)
            if met is None:
                told.append((act, record))
            else:
                told[met] = (_together(told[met][0], act), told[met][1])
    sitting.acts = [act for act, _ in told]
    if len(records) > 1 and first.kind != "minutes":
        sitting.acts.sort(key=_place)
    return sitting


def _one(act: Act, source: Record, other: Act, record: Record) -> bool:
    """Whether acts of two documents are one; minutes number their items, extracts their acts."""
    if source is record:
        return False
    if act.receipt.act_id and act.receipt.act_id == other.receipt.act_id:
        return True
    if not (act.subject and other.subject):
        return act.number is not None and act.number == other.number
    numbered = act.number == other.number or source.kind != record.kind
    return numbered and _words(act.subject) == _words(other.subject)


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", fold(text))


def _together(act: Act, other: Act) -> Act:
    vote = act.vote if act.vote != Vote() else other.vote
    return _filled(act, other).model_copy(update={"vote": vote})


def _filled(one: M, other: M) -> M:
    """A model, with what it lacks taken from another."""
    lacking = {name: getattr(other, name) for name, value in one if value is None or value == []}
    return one.model_copy(update=lacking)


def _place(act: Act) -> tuple[bool, list[tuple[int, int | str]]]:
    """The place of an act by its number, figures as numbers; acts without one come last."""
    pieces = re.findall(r"\d+|[a-z]+", fold(act.number or ""))
    return act.number is None, [(0, int(p)) if p.isdigit() else (1, p) for p in pieces]
