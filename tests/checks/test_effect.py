"""The effect of irregular proxies on the result: lowered where they could not have changed it."""

from __future__ import annotations

from typing import Any

import pytest
from acts import act, only, people, sitting

A, B, C = people(3)
AWAY = people(3, 20)


def sat(vote: dict[str, Any], **more: Any) -> Any:
    """Eight present of eleven, two proxies in one hand: one voice in doubt."""
    return sitting(present=8, represented={AWAY[0]: A, AWAY[1]: A}, absent=AWAY[2:], acts=[act(vote=vote)], **more)


@pytest.mark.parametrize(
    ("vote", "severity", "words", "robust", "influence"),
    [
        ({"for": 9, "against": 1}, "irregularity", "sans influence sur le résultat : écart de 8", "conform", "conform"),
        ({"for": 6, "against": 4}, "irregularity", "écart de 2 voix pour 1 en doute", "conform", "conform"),
        ({"for": 5, "against": 4, "abstention": 1}, "illegality", "possible : écart de 1 voix", "anomaly", "anomaly"),
        ({"unanimous": True}, "irregularity", "sans influence", "conform", "conform"),
        ({}, "illegality", "influence non exclue", "unverifiable", "anomaly"),
        ({"for": 9}, "irregularity", "écart de 8 voix", "conform", "conform"),
        ({"outcome": "noted"}, "irregularity", "aucun vote", "not_applicable", "conform"),
    ],
)  # fmt: skip
def test_an_irregular_proxy_weighs_as_much_as_the_gap(
    vote: dict[str, Any], severity: str, words: str, robust: str, influence: str
) -> None:
    record = sat(vote)
    found = only(record, "P01")
    assert (found.outcome, found.severity) == ("anomaly", severity)
    assert words in found.message
    assert only(record, "M1").outcome == robust
    assert only(record, "M2").outcome == influence


def test_the_worst_act_of_the_sitting_decides() -> None:
    acts = [act(vote={"for": 10, "against": 0}), act(vote={"for": 5, "against": 5 - 1})]
    record = sitting(present=8, represented={AWAY[0]: A, AWAY[1]: A}, absent=AWAY[2:], acts=acts)
    found = only(record, "P01")
    assert (found.severity, found.margin) == ("illegality", 1)


def test_nothing_is_in_doubt_without_an_irregularity() -> None:
    record = sitting(present=8, represented={AWAY[0]: A, AWAY[1]: B}, absent=AWAY[2:], vote={"for": 5, "against": 5})
    assert only(record, "M1").outcome == "not_applicable"
    assert only(record, "M2").outcome == "not_applicable"


def test_a_member_who_steps_aside_and_votes_is_a_voice_in_doubt() -> None:
    vote = act(vote={"for": 5, "against": 4}, names={"not_participating": [A], "for": [A, B, C]})
    assert only(sitting(present=9, absent=AWAY[:2], acts=[vote]), "M1").outcome == "anomaly"


def test_a_proxy_in_doubt_is_counted_once() -> None:
    record = sitting(
        present=8,
        represented={AWAY[0]: AWAY[2], AWAY[1]: AWAY[2]},
        absent=AWAY[2:],
        vote={"for": 6, "against": 3},
    )
    assert only(record, "P01").outcome == "anomaly"
    assert "− 2 en doute = 1" in only(record, "M1").message


@pytest.mark.parametrize(("present", "expected"), [(10, "conform"), (9, "unverifiable")])
def test_where_proxies_make_the_quorum_they_must_not_have_made_it(present: int, expected: str) -> None:
    names = people(present)
    record = sitting(
        present=names,
        represented={AWAY[0]: names[0], AWAY[1]: names[0]},
        in_office=20,
        body="COR",
        chair=None,
        vote={"for": 11, "against": 0},
    )
    assert only(record, "Q11").outcome == "conform"
    assert only(record, "M1").outcome == expected
