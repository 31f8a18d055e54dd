"""Publicity and transmission: dates in order, regimes by date, the parts of an identifier."""

from __future__ import annotations

import pytest
from acts import message, outcome, severity, small_council

from schemas import Record


def sent(date: str = "2023-03-14", kind: str = "COM", number: str | None = "2023-14", **receipt: str) -> Record:
    """An act with a receipt."""
    record = small_council(date=date, kind=kind)
    record.acts[0].number = number
    record.acts[0].receipt = type(record.acts[0].receipt).model_validate(receipt)
    return record


@pytest.mark.parametrize(
    ("date", "published", "kind", "population", "expected"),
    [
        ("2022-06-30", "2022-07-04", "COM", 9_000, "conform"),
        ("2022-07-01", "2022-07-04", "COM", 9_000, "unverifiable"),
        ("2022-07-01", "2022-07-04", "COM", None, "unverifiable"),
        ("2022-07-01", "2022-07-04", "COM", 3_499, "conform"),
        ("2022-07-01", "2022-07-04", "SYN", None, "conform"),
        ("2022-07-01", "2022-07-04", "EPCI", 2_000, "unverifiable"),
    ],
)
def test_publicity_by_date(date: str, published: str, kind: str, population: int | None, expected: str) -> None:
    assert outcome(sent(date, kind, published_on=published), "F07", population=population) == expected


@pytest.mark.parametrize(
    ("receipt", "expected"),
    [
        ({"transmitted_on": "2023-03-16", "received_on": "2023-03-16", "published_on": "2023-03-17"}, "conform"),
        ({"received_on": "2023-03-14"}, "conform"),
        ({"received_on": "2023-03-10"}, "anomaly"),
        ({"published_on": "2023-03-13"}, "anomaly"),
        ({"transmitted_on": "2023-03-20", "received_on": "2023-03-16"}, "anomaly"),
        ({"received_on": "2013-03-16"}, "unverifiable"),
        ({}, "unverifiable"),
    ],
)
def test_dates_of_the_receipt_follow_one_another(receipt: dict[str, str], expected: str) -> None:
    assert outcome(sent(**receipt), "F08") == expected


def test_an_act_binds_from_the_last_of_both_dates() -> None:
    told = message(sent(received_on="2023-03-16", published_on="2023-03-20"), "F08")
    assert "exécutoire à partir du 20 mars 2023" in told


def test_a_slow_transmission_is_told() -> None:
    assert outcome(sent(received_on="2023-05-13"), "F09") == "conform"
    assert severity(sent(received_on="2023-05-14"), "F09") == "information"
    assert outcome(sent(), "F09") == "unverifiable"
    assert outcome(sent(received_on="2023-03-01"), "F09") == "not_applicable"


GOOD = "039-213902505-20230314-2023_14-DE"


@pytest.mark.parametrize(
    ("act_id", "number", "expected"),
    [
        (GOOD, "2023-14", "conform"),
        (GOOD, None, "conform"),
        (GOOD + "-1-1_1", "2023/14", "conform"),
        ("039-213902505-20230314-lmc118722-DE", "2023-14", "conform"),
        ("039-213902505-20230314-Delib2023-14-DE", "14", "conform"),
        ("039-213902505-20230313-2023_14-DE", "2023-14", "anomaly"),
        ("039-213902502-20230314-2023_14-DE", "2023-14", "anomaly"),
        ("025-213902505-20230314-2023_14-DE", "2023-14", "anomaly"),
        ("039-213902505-20230314-2023_14-AR", "2023-14", "anomaly"),
        ("039-213902505-20230314-2023_41-DE", "2023-14", "anomaly"),
        ("025-213902502-20210314-2023_41-AR", "2023-14", "unverifiable"),
        ("039-2139025-20230314-2023_14-DE", "2023-14", "unverifiable"),
    ],
)
def test_the_parts_of_an_identifier(act_id: str, number: str | None, expected: str) -> None:
    assert outcome(sent(number=number, act_id=act_id), "F10") == expected


def test_an_identifier_of_another_body_or_of_an_overseas_seat() -> None:
    other = sent(act_id=GOOD)
    other.assembly.siren = "732829320"
    assert "l'acte porte 732829320" in message(other, "F10")
    overseas = sent(act_id=GOOD.replace("039-", "974-"))
    overseas.assembly.department = "974"
    assert outcome(overseas, "F10") == "conform"


@pytest.mark.parametrize(
    ("kind", "date", "population", "receipt", "expected"),
    [
        ("EPCI", "2021-01-14", None, {}, "unverifiable"),
        ("EPCI", "2021-01-14", None, {"act_id": GOOD}, "conform"),
        ("EPCI", "2021-01-14", None, {"received_on": "2021-01-18"}, "conform"),
        ("COM", "2021-01-14", 50_000, {}, "not_applicable"),
        ("COM", "2021-01-14", 50_001, {}, "unverifiable"),
        ("COM", "2021-01-14", None, {}, "unverifiable"),
        ("EPCI", "2020-08-06", None, {}, "not_applicable"),
    ],
)
def test_who_must_send_by_wire(
    kind: str, date: str, population: int | None, receipt: dict[str, str], expected: str
) -> None:
    assert outcome(sent(date, kind, **receipt), "F11", population=population) == expected
