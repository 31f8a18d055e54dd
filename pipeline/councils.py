"""Which records are of one council: by SIREN where an act of it prints one, else by name and type."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

from extractors.grammar.siren import siren_of
from extractors.grammar.text import fold
from schemas.record import Record

T = TypeVar("T")

_PARTS: Final = ("commission permanente", "bureau")
_TITLE: Final = re.compile(r"^(?:(?:ville|commune|mairie)\s+(?:de\s+la\s+|de\s+l'|d'|des\s+|du\s+|de\s+))")


def by_council(documents: Iterable[tuple[T, Record]]) -> Iterator[list[tuple[T, Record]]]:
    """The documents of each council, in the order of its first; those whose body is not read are left out."""
    held = list(documents)
    sirens: dict[tuple[str, str], str] = {}
    for _, record in held:
        siren = siren_of_record(record)
        if siren is not None:
            sirens.setdefault(_name(record), siren)
    found: dict[tuple[str, ...], list[tuple[T, Record]]] = defaultdict(list)
    for label, record in held:
        name = _name(record)
        council = siren_of_record(record) or sirens.get(name) or (name[0] and "/".join(name))
        if council:
            found[council, _part(record)].append((label, record))
    yield from found.values()


def siren_of_record(record: Record) -> str | None:
    """The SIREN that a record prints, alone or in an ACTES identifier."""
    found = [record.assembly.siren, *(siren_of(act.receipt.act_id) for act in record.acts)]
    return next((siren for siren in found if siren), None)


def _name(record: Record) -> tuple[str, str]:
    """The name of the body without what it is called by, and its type."""
    return _TITLE.sub("", fold(record.assembly.name or "").strip()), record.assembly.type or ""


def _part(record: Record) -> str:
    """The organ, where it is not the whole assembly."""
    organ = fold(record.assembly.organ or "")
    return next((part for part in _PARTS if part in organ), "")
