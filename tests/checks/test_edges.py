"""The first and the last day of each law: what is lawful on one side of it and not on the other."""

from __future__ import annotations

import pytest
from acts import act, only, people, sitting

from schemas import Record


def _told(record: Record, code: str) -> str:
    """The severity of an anomaly, else the outcome."""
    found = only(record, code)
    return found.severity if found.outcome == "anomaly" else found.outcome


def _counted(in_office: int, present: int, proxies: int, day: str, **more: object) -> Record:
    counts = {"present": present, "proxies": proxies, "absent": max(in_office - present - proxies, 0)}
    return sitting(present=0, in_office=in_office, counts=counts, day=day, chair=None, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "code", "expected"),
    [
        ("2020-03-11", "Q01", "illegality"),
        ("2020-03-12", "Q01", "information"),  # the ordonnance of 1 April 2020 says that it holds from that day on
        ("2020-03-23", "Q01", "information"),
        ("2020-03-24", "Q02", "conform"),
        ("2020-04-02", "Q02", "conform"),
        ("2020-04-03", "Q02", "conform"),
        ("2020-08-30", "Q02", "conform"),
        ("2020-08-31", "Q01", "illegality"),
        ("2020-10-16", "Q01", "illegality"),
        ("2020-10-17", "Q01", "information"),
        ("2020-11-14", "Q01", "information"),
        ("2020-11-15", "Q02", "information"),
        ("2020-11-16", "Q02", "conform"),
        ("2021-11-09", "Q01", "illegality"),
        ("2021-11-10", "Q02", "information"),
        ("2021-11-11", "Q02", "information"),
        ("2021-11-12", "Q02", "conform"),
    ],
)
def test_a_third_of_the_members_present(day: str, code: str, expected: str) -> None:
    assert _told(_counted(15, 5, 0, day), code) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-03-11", "irregularity"),
        ("2020-03-12", "information"),
        ("2020-03-24", "conform"),
        ("2020-08-30", "conform"),
        ("2020-08-31", "irregularity"),
        ("2020-10-17", "information"),
        ("2020-11-14", "information"),
        ("2020-11-16", "conform"),
        ("2021-11-09", "irregularity"),
        ("2021-11-10", "information"),
        ("2021-11-12", "conform"),
    ],
)
def test_two_proxies_of_one_holder(day: str, expected: str) -> None:
    holder, *others = people(6)
    record = sitting(
        present=[holder, *others],
        represented=dict.fromkeys(people(2, 20), holder),
        day=day,
        vote={"for": 8, "against": 0, "abstention": 0},
    )
    assert _told(record, "P01") == expected


@pytest.mark.parametrize(("day", "expected"), [("2020-05-14", "information"), ("2020-05-15", "illegality")])
def test_the_represented_make_no_quorum_of_an_election_since_15_may_2020(day: str, expected: str) -> None:
    record = _counted(15, 4, 2, day, acts=[act("Élection du maire")])
    assert _told(record, "Q02") == expected


@pytest.mark.parametrize(("day", "expected"), [("2020-07-10", "information"), ("2020-07-11", "conform")])
def test_the_derogation_names_permanent_commissions_since_11_july_2020(day: str, expected: str) -> None:
    assert _told(_counted(30, 10, 2, day, body="DEP", regime="DEP_CP"), "Q02") == expected


@pytest.mark.parametrize(
    ("body", "day", "expected"),
    [
        ("DEP", "2025-12-23", "illegality"),
        ("DEP", "2025-12-24", "irregularity"),  # who represents the council elsewhere leaves the number in office
        ("COM", "2025-12-23", "irregularity"),
    ],
)
def test_interested_members_leave_the_number_in_office(body: str, day: str, expected: str) -> None:
    vote = act(visas=["Vu l'article L. 1111-6 du CGCT"], names={"not_participating": people(3)})
    assert _told(sitting(present=8, absent=people(3, 20), day=day, body=body, acts=[vote]), "Q05") == expected


@pytest.mark.parametrize(
    ("code", "body", "before", "first"),
    [
        ("K11", "COM", "2019-12-28", "2019-12-29"),
        ("Q17", "COM", "2022-06-30", "2022-07-01"),
        ("F11", "EPCI", "2020-08-06", "2020-08-07"),
        ("S01", "COM", "2014-03-22", "2014-03-23"),
        ("S02", "COM", "2020-03-14", "2020-03-15"),
        ("S03", "EPCI", "2014-03-22", "2014-03-23"),
        ("S05", "DEP", "2015-04-01", "2015-04-02"),
    ],
)
def test_a_rule_holds_from_its_first_day(code: str, body: str, before: str, first: str) -> None:
    assert only(sitting(day=before, body=body, kind="minutes"), code).outcome == "not_applicable"
    assert only(sitting(day=first, body=body, kind="minutes"), code).outcome != "not_applicable"


def test_a_rule_holds_to_its_last_day() -> None:
    assert only(sitting(day="2026-03-14", regime="ARR"), "S07").outcome != "not_applicable"
    assert only(sitting(day="2026-03-15", regime="ARR"), "S07").outcome == "not_applicable"


@pytest.mark.parametrize(("name", "code"), [("Bureau communautaire", "Q01"), ("Bureau syndical", "P01")])
def test_the_rules_of_a_bureau_are_its_own(name: str, code: str) -> None:
    """No text sets the notice, the quorum or the proxies of a bureau, which sits by delegation."""
    holder = people(1)[0]
    body = "EPCI" if "communautaire" in name else "SYN"
    assembly = {"name": "Communauté de Valmorte", "organ": name, "type": body}
    record = sitting(
        present=5, represented=dict.fromkeys(people(2, 20), holder), absent=people(4, 30), body=body, assembly=assembly
    )
    assert only(record, code).outcome == "unverifiable"
