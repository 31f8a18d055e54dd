"""Convocation: days on both sides of each limit, for each type of assembly."""

from __future__ import annotations

import datetime as dt

import pytest
from acts import judged, message, outcome, severity, small_council
from hypothesis import given
from hypothesis import strategies as st

from extractors.grammar.session_cues import AGAINST_TITLE
from schemas import Evidence, Record

DAY = dt.date(2023, 3, 14)


def called(days: int, kind: str = "COM", **session: object) -> Record:
    """A sitting that many days after its call."""
    return small_council(kind=kind, date=DAY.isoformat(), convened_on=(DAY - dt.timedelta(days)).isoformat(), **session)


@pytest.mark.parametrize(
    ("code", "kind", "days", "population", "expected"),
    [
        ("K01", "COM", 4, 1_200, "conform"),
        ("K01", "COM", 3, 1_200, "anomaly"),
        ("K01", "COM", 6, 3_500, "conform"),
        ("K01", "COM", 5, 3_500, "anomaly"),
        ("K01", "COM", 5, None, "unverifiable"),
        ("K01", "COM", 6, None, "conform"),
        ("K01", "COM", 3, None, "anomaly"),
        ("K01", "EPCI", 3, None, "not_applicable"),
        ("K02", "EPCI", 6, None, "conform"),
        ("K02", "EPCI", 5, None, "anomaly"),
        ("K02", "SYN", 5, None, "anomaly"),
        ("K02", "COM", 5, None, "not_applicable"),
        ("K04", "COM", 3, None, "anomaly"),
        ("K04", "COM", 5, None, "not_applicable"),
        ("K05", "COM", 5, None, "conform"),
        ("K07", "DEP", 13, None, "conform"),
        ("K07", "DEP", 11, None, "anomaly"),
        ("K08", "CCAS", 4, None, "conform"),
        ("K08", "CCAS", 2, None, "anomaly"),
        ("K09", "COM", 5, None, "conform"),
        ("K09", "COM", 0, None, "anomaly"),
        ("K09", "COM", -1, None, "anomaly"),
        ("K09", "COM", 200, None, "anomaly"),
        ("K01", "COM", 200, None, "unverifiable"),
        ("K10", "COM", 5, None, "unverifiable"),
        ("K11", "COM", 5, None, "unverifiable"),
    ],
)
def test_days_of_notice(code: str, kind: str, days: int, population: int | None, expected: str) -> None:
    assert outcome(called(days, kind), code, population=population) == expected


def test_a_sitting_of_two_days_is_not_judged_by_its_notice() -> None:
    record = called(1)
    assert outcome(record, "K04") == "anomaly"
    record.evidence["/session/date"] = [Evidence(page=1, text="le 14 mars 2023", form=AGAINST_TITLE)]
    assert {outcome(record, code) for code in ("K01", "K04")} == {"unverifiable"}


@pytest.mark.parametrize(("code", "kind", "days"), [("K07", "DEP", 12), ("K08", "CCAS", 3), ("K06", "COM_AM", 3)])
def test_exactly_as_many_days_is_open_to_both_readings(code: str, kind: str, days: int) -> None:
    record = called(days, kind if kind != "COM_AM" else "COM")
    if kind == "COM_AM":
        record.assembly.department = "67"
    assert severity(record, code) == "information"


def test_alsace_moselle() -> None:
    record = called(4)
    record.assembly.department = "67"
    assert outcome(record, "K06") == "unverifiable"  # five clear days are asked for from 3 500 inhabitants on
    assert outcome(record, "K06", population=900) == "conform"
    assert outcome(record, "K01") == "not_applicable"
    assert outcome(record, "K06", population=4_000) == "anomaly"


def test_reports_may_have_left_before_the_call() -> None:
    assert severity(called(11, "DEP"), "K07") == "information"


@pytest.mark.parametrize(("kind", "code"), [("EPCI", "K02"), ("COM", "K01")])
def test_a_second_call_has_its_own_notice(kind: str, code: str) -> None:
    record = called(4, kind, second_convocation=True)
    assert outcome(record, code, population=5_000) == "not_applicable"
    assert outcome(record, "K04") == "not_applicable"
    assert outcome(record, "Q07") == "conform"


def test_the_statutes_of_a_mixed_syndicate_may_set_the_notice() -> None:
    record = called(3, "SYN")
    record.assembly.name = "Syndicat mixte des Hautes Combes"
    assert [outcome(record, code) for code in ("K02", "K04")] == ["unverifiable", "unverifiable"]
    assert [outcome(record, code, type="SMF") for code in ("K02", "K04")] == ["anomaly", "anomaly"]


def test_urgency_shortens_the_notice_to_one_clear_day() -> None:
    assert outcome(called(2, urgency=True), "K04") == "conform"
    assert outcome(called(2, urgency=True), "K01") == "not_applicable"
    assert severity(called(1, urgency=True), "K04") == "illegality"


def test_a_large_commune_that_shortens_its_notice_says_the_urgency() -> None:
    assert outcome(called(5), "K04", population=3_500) == "anomaly"
    assert outcome(called(6), "K04", population=3_500) == "not_applicable"
    assert outcome(called(5), "K04", population=3_499) == "not_applicable"
    first = called(4)
    first.acts[0].subject = "Élection du maire"
    assert outcome(first, "K04", population=50_000) == "not_applicable"


def test_a_call_on_the_day_itself_may_be_a_slip_of_the_pen() -> None:
    assert severity(called(0), "K01") == "information"
    assert "erreur de plume" in message(called(0), "K01")


def test_the_first_sitting_has_three_days_everywhere() -> None:
    record = called(4)
    record.acts[0].subject = "Élection du maire"
    assert outcome(record, "K03") == "conform"
    assert outcome(record, "K01", population=50_000) == "conform"
    assert outcome(called(4), "K03") == "not_applicable"


def test_no_date_no_verdict() -> None:
    assert outcome(small_council(convened_on=None), "K01") == "unverifiable"
    assert "la date de convocation" in message(small_council(convened_on=None), "K01")


def test_the_worked_example_of_the_reference() -> None:
    record = small_council(kind="EPCI", date="2021-09-30", convened_on="2021-09-24")
    (found,) = judged(record, "K02")
    assert found.outcome == "conform"
    assert "5 jours francs, le minimum" in found.message


@given(st.integers(1, 100))
def test_a_longer_notice_never_breaks_a_rule(days: int) -> None:
    order = ["anomaly", "unverifiable", "conform"]
    now, later = (order.index(outcome(called(d, "EPCI"), "K02")) for d in (days, days + 1))
    assert later >= now


def test_an_open_mixed_syndicate_follows_its_statutes() -> None:
    record = called(9, "SYN")
    assert outcome(record, "K02", type="SMO") == "unverifiable"
    assert outcome(record, "K02", type="SMO", notice_days=8) == "conform"
    assert outcome(record, "K02", type="SMO", notice_days=10) == "anomaly"


def test_a_short_notice_is_warned_of_where_the_members_are_those_of_a_town() -> None:
    record = called(5)
    town = record.model_copy(update={"counts": record.counts.model_copy(update={"in_office": 29})})
    assert (outcome(town, "K01"), severity(town, "K01")) == ("anomaly", "information")
    assert "29 membres en exercice" in message(town, "K01")
