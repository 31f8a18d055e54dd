"""Quorum in particular cases: second calls, elections, video sittings, suppléants, the statement of the quorum."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from acts import act, only, people, sitting


def _second(called: str | None, **more: Any) -> Any:
    day = dt.date.fromisoformat(called) if called else None
    return sitting(present=3, session={"second_convocation": True, "convened_on": day}, **more)


@pytest.mark.parametrize(
    ("called", "expected"),
    [("2024-02-29", "conform"), ("2024-03-01", "anomaly"), ("2024-03-09", "unverifiable"), (None, "unverifiable")],
)
def test_three_clear_days_part_the_second_call_from_its_sitting(called: str | None, expected: str) -> None:
    assert only(_second(called), "Q07").outcome == expected
    assert only(_second(called), "Q01").outcome == "not_applicable"


@pytest.mark.parametrize(
    ("called", "expected"), [("2024-02-28", "conform"), ("2024-03-01", "information"), ("2024-03-02", "illegality")]
)
def test_the_second_call_of_a_ccas_is_sent_three_days_before(called: str, expected: str) -> None:
    found = only(_second(called, body="CCAS"), "Q07")
    assert (found.severity if found.outcome == "anomaly" else found.outcome) == expected
    assert {basis.code for basis in found.legal_basis} == {"CASF"}
    assert only(_second(called, body="CCAS"), "K08").outcome == "not_applicable"


def test_a_second_call_of_alsace_moselle_has_no_days_of_its_own() -> None:
    assert only(_second("2024-03-02", regime="COM_AM"), "K06").outcome == "not_applicable"


def test_a_department_meets_again_of_right() -> None:
    found = only(_second(None, body="DEP"), "Q09")
    assert (found.outcome, "plein droit" in found.message) == ("not_applicable", True)
    assert only(_second(None, body="DEP"), "Q07").outcome == "not_applicable"


def test_in_alsace_moselle_the_second_call_recalls_the_article() -> None:
    assert only(_second(None, regime="COM_AM"), "Q08").outcome == "unverifiable"
    recalled = act(visas=["Vu l'article L. 2541-4 du code général des collectivités territoriales"])
    assert only(_second(None, regime="COM_AM", acts=[recalled]), "Q08").outcome == "conform"
    assert only(sitting(regime="COM_AM"), "Q08").outcome == "not_applicable"


@pytest.mark.parametrize(
    ("subject", "present", "expected"),
    [
        ("Élection du président du conseil départemental", 31, "conform"),
        ("Élection du président du conseil départemental", 30, "anomaly"),
        ("Élection des vice-présidents", 30, "not_applicable"),
        ("Garantie d'emprunt", 30, "not_applicable"),
    ],
)
def test_two_thirds_elect_the_president(subject: str, present: int, expected: str) -> None:
    record = sitting(present=(), in_office=46, counts={"present": present}, body="DEP", acts=[act(subject)])
    found = only(record, "Q14")
    assert found.outcome == expected
    if expected == "anomaly":
        assert found.severity == "information"


@pytest.mark.parametrize(
    ("body", "day", "subject", "method", "expected"),
    [
        ("COM", "2021-09-30", "Achat d'une balayeuse", None, "conform"),
        ("COM", "2021-10-01", "Achat d'une balayeuse", None, "anomaly"),
        ("COM", "2021-09-30", "Achat d'une balayeuse", "secret", "anomaly"),
        ("EPCI", "2023-03-04", "Achat d'une balayeuse", None, "conform"),
        ("EPCI", "2023-03-04", "Budget primitif 2023", None, "anomaly"),
        ("EPCI", "2023-03-04", "Élection d'un vice-président", None, "anomaly"),
        ("SYN", "2022-07-31", "Achat d'une balayeuse", None, "conform"),
        ("SYN", "2021-10-15", "Achat d'une balayeuse", None, "anomaly"),
        ("DEP", "2021-10-15", "Achat d'une balayeuse", None, "anomaly"),
        ("COM", "2020-07-10", "Achat d'une balayeuse", None, "conform"),
        ("COM", "2020-07-11", "Achat d'une balayeuse", None, "unverifiable"),
        ("COM", "2020-10-30", "Achat d'une balayeuse", None, "unverifiable"),
        ("COM", "2020-10-31", "Achat d'une balayeuse", None, "conform"),
        ("EPCI", "2020-07-31", "Achat d'une balayeuse", None, "unverifiable"),
        ("EPCI", "2020-08-01", "Achat d'une balayeuse", None, "conform"),
        ("EPCI", "2020-08-01", "Élection d'un vice-président", None, "anomaly"),
        (None, "2023-03-04", "Achat d'une balayeuse", None, "unverifiable"),
    ],
)
def test_who_may_sit_at_a_distance_and_for_what(
    body: str | None, day: str, subject: str, method: str | None, expected: str
) -> None:
    record = sitting(
        body=body, day=day, session={"place": "en visioconférence"}, acts=[act(subject, vote={"method": method})]
    )
    assert only(record, "Q15").outcome == expected
    assert only(sitting(body=body, day=day), "Q15").outcome == "not_applicable"


def test_a_titulaire_who_is_replaced_gives_no_proxy() -> None:
    substitute, titulaire, other, holder = people(4)

    def found(grantor: str, role: str) -> str:
        record = sitting(
            body="EPCI",
            present=[holder, substitute],
            represented={grantor: holder},
            moves={substitute: {"role": role}},
        )
        return only(record, "Q16").outcome

    surname = titulaire.split()[-1]
    assert found(titulaire, f"suppléant de M. {surname}") == "anomaly"
    assert found(other, f"suppléant de M. {surname}") == "conform"
    assert found(other, "suppléante") == "unverifiable"
    assert only(sitting(body="EPCI"), "Q16").outcome == "not_applicable"


@pytest.mark.parametrize("holder", [None, "substitute"])
def test_a_titulaire_listed_as_represented_by_the_substitute_alone_gives_no_proxy(holder: str | None) -> None:
    substitute, titulaire = people(2)
    record = sitting(
        body="EPCI",
        present=[substitute],
        represented={titulaire: substitute if holder else None},
        moves={substitute: {"role": f"suppléant de M. {titulaire.split()[-1]}"}},
    )
    assert only(record, "Q16").outcome == "conform"


@pytest.mark.parametrize(
    ("kind", "stated", "day", "expected"),
    [
        ("minutes", True, "2022-07-01", "conform"),
        ("minutes", None, "2022-07-01", "unverifiable"),
        ("minutes", None, "2022-06-30", "not_applicable"),
        ("extract", None, "2022-07-01", "not_applicable"),
    ],
)
def test_minutes_state_the_quorum_since_july_2022(kind: str, stated: bool | None, day: str, expected: str) -> None:
    assert only(sitting(kind=kind, day=day, session={"quorum_stated": stated}), "Q17").outcome == expected
