"""Size of the assembly: the bands of population, both ends of each."""

from __future__ import annotations

import pytest
from acts import message, outcome, severity, small_council

from pipeline.checks.size import COMMUNES, GROUPINGS, seats_for
from schemas import Record


def sized(number: int, kind: str = "COM", date: str = "2023-03-14") -> Record:
    """A council of so many members in office."""
    record = small_council(kind=kind, date=date, convened_on=None)
    record.counts.in_office = number
    return record


@pytest.mark.parametrize(
    ("population", "seats"),
    [(0, 7), (99, 7), (100, 11), (3_499, 23), (3_500, 27), (9_999, 29), (299_999, 65), (300_000, 69), (900_000, 69)],
)
def test_seats_of_a_commune(population: int, seats: int) -> None:
    assert seats_for(population) == seats


@pytest.mark.parametrize(
    ("population", "seats"),
    [(3_499, 16), (3_500, 18), (250_000, 72), (1_000_000, 100), (1_000_001, 130)],
)
def test_seats_of_a_grouping(population: int, seats: int) -> None:
    assert seats_for(population, GROUPINGS) == seats


def test_every_council_of_a_commune_is_odd() -> None:
    assert all(seats % 2 for _, seats in COMMUNES)


@pytest.mark.parametrize(
    ("number", "population", "expected"),
    [(15, 800, "conform"), (16, 800, "anomaly"), (10, 800, "conform"), (9, 800, "anomaly"), (15, None, "unverifiable")],
)
def test_a_municipal_council(number: int, population: int | None, expected: str) -> None:
    assert outcome(sized(number), "S01", population=population) == expected


def test_a_council_too_short_is_only_told() -> None:
    assert severity(sized(9), "S01", population=800) == "information"
    assert severity(sized(17), "S01", population=800) == "drafting"
    assert "2 de trop" in message(sized(17), "S01", population=800)


@pytest.mark.parametrize(
    ("number", "population", "date", "expected"),
    [
        (5, 80, "2020-06-02", "conform"),
        (4, 80, "2020-06-02", "anomaly"),
        (9, 400, "2020-06-02", "conform"),
        (8, 400, "2020-06-02", "anomaly"),
        (11, 400, "2020-06-02", "not_applicable"),
        (13, 900, "2026-03-14", "not_applicable"),
        (13, 900, "2026-03-15", "conform"),
        (9, 400, "2019-06-02", "not_applicable"),
        (9, None, "2020-06-02", "unverifiable"),
    ],
)
def test_a_council_deemed_complete(number: int, population: int | None, date: str, expected: str) -> None:
    assert outcome(sized(number, date=date), "S02", population=population) == expected


@pytest.mark.parametrize(
    ("number", "population", "communes", "expected"),
    [
        (86, 260_000, 23, "conform"),
        (64, 260_000, 23, "conform"),
        (63, 260_000, 23, "anomaly"),
        (118, 260_000, 23, "conform"),
        (119, 260_000, 23, "anomaly"),
        (86, 260_000, None, "unverifiable"),
        (86, None, 23, "unverifiable"),
    ],
)
def test_a_grouping(number: int, population: int | None, communes: int | None, expected: str) -> None:
    assert outcome(sized(number, "EPCI"), "S03", population=population, communes=communes) == expected


@pytest.mark.parametrize(
    ("kind", "number", "date", "expected"),
    [
        ("PARIS", 163, "2023-03-14", "conform"),
        ("PARIS", 161, "2023-03-14", "conform"),
        ("PARIS", 164, "2023-03-14", "anomaly"),
        ("PARIS", 63, "2023-03-14", "unverifiable"),
        ("LYON", 150, "2023-03-14", "conform"),
        ("LYON", 165, "2019-03-14", "conform"),
        ("COR", 64, "2023-03-14", "anomaly"),
        ("COM", 64, "2023-03-14", "not_applicable"),
    ],
)
def test_a_size_of_its_own(kind: str, number: int, date: str, expected: str) -> None:
    assert outcome(sized(number, kind, date), "S04") == expected


def test_a_size_that_was_not_read_in_a_text_is_only_told() -> None:
    assert severity(sized(64, "COR"), "S04") == "information"
    assert severity(sized(164, "PARIS"), "S04") == "drafting"


def test_a_commune_with_a_size_of_its_own_is_known_by_its_siren() -> None:
    assert outcome(sized(73), "S04", siren="216901231") == "conform"
    assert outcome(sized(75), "S04", siren="216901231") == "anomaly"
    assert outcome(sized(73), "S01", siren="216901231", population=520_000) == "not_applicable"


@pytest.mark.parametrize(
    ("code", "kind", "number", "expected"),
    [
        ("S05", "DEP", 34, "conform"),
        ("S05", "DEP", 33, "unverifiable"),
        ("S06", "CCAS", 17, "conform"),
        ("S06", "CCAS", 11, "conform"),
        ("S06", "CCAS", 12, "unverifiable"),
        ("S06", "CCAS", 19, "anomaly"),
    ],
)
def test_departments_and_boards(code: str, kind: str, number: int, expected: str) -> None:
    assert outcome(sized(number, kind), code) == expected


def test_an_intercommunal_board_may_be_larger() -> None:
    record = sized(25, "CCAS")
    record.assembly.name = "Centre intercommunal d'action sociale des Deux Rives"
    assert outcome(record, "S06") == "unverifiable"


@pytest.mark.parametrize(
    ("number", "expected"),
    [(11, "conform"), (14, "conform"), (60, "conform"), (61, "anomaly"), (10, "anomaly")],
)
def test_a_district(number: int, expected: str) -> None:
    record = sized(number)
    record.assembly.regime = "ARR"
    assert outcome(record, "S07") == expected


def test_a_merged_commune_has_a_size_of_its_own() -> None:
    record = sized(29)
    record.assembly.name = "Commune nouvelle de Val-de-Combe"
    assert outcome(record, "S01", population=1_400) == "not_applicable"
