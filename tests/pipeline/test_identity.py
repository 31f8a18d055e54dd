"""A mention stands for a member where exactly one fits."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.identity import Roll, tie
from schemas import Person


def member(civility: str, first: str, last: str) -> dict[str, Any]:
    return {
        "status": "present",
        "name": Person(printed=f"{civility} {first} {last}", civility=civility, first=first, last=last),
    }


MEMBERS = [
    member("M.", "Paul", "VERNET"),
    member("Mme", "Anne", "VERNET"),
    member("M.", "Luc", "DE LA TOUR"),
    member("Mme", "Zoé", "PETIT-JEAN"),
    member("M.", "Marc", "PETIT"),
]


@pytest.mark.parametrize(
    ("mention", "index"),
    [
        ("Paul VERNET", 0),
        ("VERNET Anne", 1),
        ("Mme VERNET", 1),
        ("VERNET", None),
        ("A. VERNET", 1),
        ("M. DE LA TOUR", 2),
        ("Zoé PETIT JEAN", 3),
        ("M. PETIT", 4),
        ("M. le Maire", 2),
        ("Madame DURAND", None),
        ("", None),
    ],
)
def test_mentions(mention: str, index: int | None) -> None:
    assert Roll(MEMBERS).find(mention, chair=2) == index


def test_persons_of_a_record_are_tied_by_pointer() -> None:
    data = {
        "attendance": [dict(m) for m in MEMBERS],
        "session": {
            "chair": Person(printed="M. Luc DE LA TOUR, Maire"),
            "secretaries": [Person(printed="Zoé PETIT-JEAN")],
        },
        "acts": [{"vote": {"names": {"against": [Person(printed="Mme VERNET"), Person(printed="VERNET")]}}}],
    }
    tie(data)
    assert data["session"]["secretaries"][0].member == "/attendance/3"
    against = data["acts"][0]["vote"]["names"]["against"]
    assert [p.member for p in against] == ["/attendance/1", None]


def test_a_sentence_names_members_by_surname_and_namesakes_by_full_name() -> None:
    roll = Roll(MEMBERS)
    assert roll.named_in("M. de La Tour quitte la séance") == [2]
    assert roll.named_in("VERNET quitte la séance") == []
    assert roll.named_in("Anne VERNET quitte la séance") == [1]
