"""Hands on a record: what the plants of defects change in it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from schemas import Member, Person, Record, Vote


def members(record: Record, present: int, absent: int = 0, *, represented: int = 0) -> None:
    """Give the record a plain list of that many members, and figures that agree with it."""
    listed = []
    for i in range(present + represented + absent):
        status = "present" if i < present else "represented" if i < present + represented else "absent"
        listed.append(Member(name=nth_person(i), status=status))  # type: ignore[arg-type]
    for i in range(represented):
        listed[present + i].proxy_holder = tied(record_person(listed[i + 1]), i + 1)
    record.attendance = listed
    record.counts = type(record.counts)(in_office=present + represented + absent, present=present, proxies=represented)
    record.session.chair = tied(nth_person(0), 0)
    record.session.secretaries = [tied(nth_person(1), 1)] if present > 1 else []
    for act in record.acts:
        act.attendance = None
        act.rapporteur = None


_LAST = "ABADIE BRUNEL CADIOU DELMAS ESTEVE FABRE GARNIER HUBERT IMBERT JOUVE KELLER LACAZE MARTY NOGUES OLIVIER PRADEL"
_FIRST = "Anne Bruno Claire Denis Elsa Franck Gaëlle Hugo Inès Jules Katia Louis Maude Nadia Oscar Paul"


def nth_person(i: int) -> Person:
    last, first = _LAST.split()[i % 16], _FIRST.split()[(i // 16 + i) % 16]
    last += "" if i < 16 else f"-{_LAST.split()[i // 16]}"
    return Person(printed=f"{first} {last}", first=first, last=last)


def record_person(member: Member) -> Person:
    return member.name.model_copy()


def tied(person: Person, index: int) -> Person:
    return person.model_copy(update={"member": f"/attendance/{index}"})


def vote(record: Record, **fields: Any) -> Vote:
    """Give the first act a vote of these fields only, without the words of the one before."""
    record.acts[0].vote = Vote.model_validate(fields)
    for pointer in [p for p in record.evidence if p.startswith("/acts/0/vote/")]:
        del record.evidence[pointer]
    return record.acts[0].vote


def subject(record: Record, text: str) -> None:
    record.acts[0].subject = text
    record.acts[0].decisions = []
    record.acts[0].theme = None


def on(record: Record, day: str) -> None:
    """Move the sitting to another day, with a call long before, and receipts that agree."""
    record.session.date = dt.date.fromisoformat(day)
    record.session.convened_on = record.session.date - dt.timedelta(20)
    record.session.posted_on = None
    record.session.urgency = None
    for act in record.acts:
        act.receipt = type(act.receipt)()


def body(record: Record, kind: str) -> None:
    coarse = {"DEP_CP": "DEP", "REG_CP": "REG", "COM_AM": "COM", "LYON": "LYON"}.get(kind, kind)
    record.assembly.type = coarse  # type: ignore[assignment]
    record.assembly.regime = kind if kind != coarse else None
    record.assembly.department = "39" if kind != "COM_AM" else "67"
    record.assembly.siren = None


def with_proxies(record: Record, day: str, represented: int) -> None:
    """Make the sitting one of a commune, on a day: twelve members present, some represented, two absent."""
    body(record, "COM")
    on(record, day)
    members(record, 12, 2, represented=represented)
    vote(record, unanimous=True, outcome="adopted")
