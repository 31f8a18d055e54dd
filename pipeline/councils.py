"""Which records are of one council: by SIREN where an act of it prints one, else by name and type."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from extractors.grammar.siren import siren_of
from extractors.grammar.text import fold
from schemas.record import Record

T = TypeVar("T")

_PARTS: Final = ("commission permanente", "bureau")
_TITLE: Final = re.compile(r"^(?:(?:ville|commune|mairie)\s+(?:de\s+la\s+|de\s+l'|d'|des\s+|du\s+|de\s+))")


@dataclass(frozen=True, slots=True)
class Body:
    """What tells one council from another: its SIREN, its name and type, and the organ where it is not the whole."""

    siren: str | None
    name: tuple[str, str]
    part: str

    @classmethod
    def told(cls, name: str | None, kind: str | None, organ: str | None, siren: str | None) -> Body:
        """The body that is printed so."""
        folded = fold(organ or "")
        return cls(
            siren,
            (place_words(name or ""), kind or ""),
            next((part for part in _PARTS if part in folded), ""),
        )

    @classmethod
    def of(cls, record: Record) -> Body:
        """The body of a record."""
        told = record.assembly
        return cls.told(told.name, told.type, told.organ, siren_of_record(record))


def place_words(name: str) -> str:
    """The words by which the name of a council is compared: « Ville de X » and « commune de x » are « x »."""
    return _TITLE.sub("", fold(name).strip())


def councils(documents: Iterable[tuple[T, Body]]) -> Iterator[list[T]]:
    """The documents of each council, in the order of its first; those whose body is not read are left out."""
    held = list(documents)
    sirens: dict[tuple[str, str], str] = {}
    for _, body in held:
        if body.siren is not None:
            sirens.setdefault(body.name, body.siren)
    found: dict[tuple[str, ...], list[T]] = defaultdict(list)
    for document, body in held:
        council = body.siren or sirens.get(body.name) or (body.name[0] and "/".join(body.name))
        if council:
            found[council, body.part].append(document)
    yield from found.values()


def by_council(documents: Iterable[tuple[T, Record]]) -> Iterator[list[tuple[T, Record]]]:
    """The records of each council, as `councils`."""
    yield from councils((document, Body.of(document[1])) for document in documents)


def siren_of_record(record: Record) -> str | None:
    """The SIREN that a record prints, alone or in an ACTES identifier."""
    found = [record.assembly.siren, *(siren_of(act.receipt.act_id) for act in record.acts)]
    return next((siren for siren in found if siren), None)
