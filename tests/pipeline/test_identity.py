"""A mention stands for a member where exactly one fits."""

from __future__ import annotations

from typing import Any

import pytest

from extractors import view
from pipeline import presence, process
from pipeline.core import run
from pipeline.identity import Roll, tie
from pipeline.reading.text import read_text
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
    tie(data, Roll(data["attendance"]))
    assert data["session"]["secretaries"][0].member == "/attendance/3"
    against = data["acts"][0]["vote"]["names"]["against"]
    assert [p.member for p in against] == ["/attendance/1", None]


def _sitting(act_texts: list[str], members: list[dict[str, Any]]) -> list[dict[int, str]]:
    """The members whose status differs, for each act of a sitting that the first of them presides."""
    docs = [
        run(list(read_text(t.encode(), "t.txt").lines()), ("registre_votes", "registre_movements")) for t in act_texts
    ]
    numbers: list[str | None] = [str(i + 1) for i in range(len(docs))]
    changes = presence.by_act(members, numbers, [view(d) for d in docs], Roll(members), 0)
    return [{member: change.status for member, change in here.items()} for here in changes]


_VOTED = "Après en avoir délibéré, le conseil municipal, à l'unanimité, approuve la convention.\n"


@pytest.mark.parametrize(
    ("extra", "acts", "expected"),
    [
        # printed beside the name in the opening list
        ({"left": "départ à 19h45, après le point 2"}, [_VOTED] * 3, [{}, {}, {0: "absent"}]),
        ({"left": "présent jusqu'au point 1"}, [_VOTED] * 2, [{}, {0: "absent"}]),
        ({"left": "départ au point 2"}, [_VOTED] * 2, [{}, {0: "absent"}]),
        ({"arrived": "arrivé au point 2"}, [_VOTED] * 2, [{0: "absent"}, {}]),
        ({"arrived": "arrivé après le point 2"}, [_VOTED] * 3, [{0: "absent"}, {0: "absent"}, {}]),
        ({"status": "excused", "arrived": "arrivée au point 2"}, [_VOTED] * 2, [{}, {0: "present"}]),
        ({"left": "départ à 21h"}, [_VOTED] * 2, [{}, {}]),
        ({"arrived": "du point 2 au point 3"}, [_VOTED] * 4, [{0: "absent"}, {}, {}, {0: "absent"}]),
        ({"left": "de la délibération 1 à 2"}, [_VOTED] * 3, [{}, {}, {0: "absent"}]),
        # told between two votes: after the vote it counts for the next act
        ({}, [_VOTED + "Départ de M. Paul VERNET à 20h10.", _VOTED], [{}, {0: "absent"}]),
        ({}, ["Départ de M. Paul VERNET à 20h10.\n" + _VOTED, _VOTED], [{0: "absent"}, {0: "absent"}]),
        ({"status": "absent"}, [_VOTED + "Arrivée de M. Paul VERNET à 20h10.", _VOTED], [{}, {0: "present"}]),
        ({}, ["Compte administratif\nMme le Maire quitte la séance.\n" + _VOTED, _VOTED], [{0: "absent"}, {}]),
        ({}, ["M. Paul VERNET quitte la séance et donne pouvoir à M. LAMY.\n" + _VOTED], [{0: "represented"}]),
        ({}, ["M. Luc LAMY, cité par M. Paul VERNET, quitte la séance.\n" + _VOTED], [{}]),
        ({}, ["Contre : M. Paul VERNET\n- Madame DANEL réintègre la séance.\n" + _VOTED], [{}]),
        ({}, ["Rapporteur : M. Paul VERNET\nMadame Anne LAMY quitte la séance.\n" + _VOTED], [{}]),
        ({}, ["Mme LAMY et M. Paul VERNET quittent la séance.\n" + _VOTED, _VOTED], [{0: "absent"}] * 2),
        ({}, ["M. Paul VERNET quitte la salle pendant cet exposé.\n" + _VOTED, _VOTED], [{0: "absent"}, {}]),
        ({}, [_VOTED + "M. Paul VERNET sort de la salle et ne prend pas part au vote.", _VOTED], [{0: "absent"}, {}]),
    ],
)
def test_who_sits_for_each_act(extra: dict[str, str], acts: list[str], expected: list[dict[int, str]]) -> None:
    assert _sitting(acts, [{**member("M.", "Paul", "VERNET"), **extra}]) == expected


@pytest.mark.parametrize(
    ("opening", "chair"),
    [
        ("s'est réuni sous la présidence de Mme le Maire.\nPrésents : Anne VERNET, Maire, Luc PETIT", "Anne VERNET"),
        ("s'est réuni.\nPrésents : Anne VERNET (maire), Luc PETIT\nMme le maire ouvre la séance.", "Anne VERNET"),
        ("s'est réuni.\nPrésents : Anne VERNET (maire), Luc PETIT", None),
        ("s'est réuni sous la présidence de M. le Maire.\nPrésents : Anne VERNET (maire déléguée), Luc PETIT", None),
        ("s'est réuni sous la présidence de M. le Maire.\nPrésents : Luc PETIT\nAbsente : Anne VERNET (maire)", None),
    ],
)
def test_a_chair_told_by_the_office_is_the_one_member_who_holds_it(opening: str, chair: str | None) -> None:
    text = f"COMMUNE DE VALBRUNE\nLe 4 juin 2021, le conseil municipal {opening}\nVu le code,\nDÉCIDE de créer un parc."
    found = process(text.encode(), "seance.txt").session.chair
    assert (found.printed if found else None) == chair


def test_voters_whom_two_columns_wove_of_several_members_are_left_out() -> None:
    roll = Roll([*MEMBERS, member("Mme", "Rose", "GALTIER")])
    woven = ["M. Paul GALTIER", "Mme Rose PETIT", "Mme Zoé VERNET"]
    assert roll.weaves([Person(printed=name) for name in woven])
    assert not roll.weaves([Person(printed=name) for name in ("M. Paul GALTIER", "M. Paul VERNET", "Mme VERNET")])
    assert not roll.weaves([Person(printed=name) for name in ("M. Jean ORME", "Mme Odile IF")])
