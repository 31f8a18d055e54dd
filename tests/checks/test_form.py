"""Form of the act: mentions, number, place, days of the week, years of budgets."""

from __future__ import annotations

import pytest
from acts import message, outcome, proved, small_council

from schemas import Record


def test_the_mentions_that_lack_are_listed() -> None:
    record = small_council()
    assert outcome(record, "F01") == "conform"
    record.session.secretaries = []
    record.acts[0].number = None
    assert outcome(record, "F01") == "unverifiable"
    assert "il manque le secrétaire de séance et le numéro de l'acte" in message(record, "F01")


def test_absents_and_proxies_are_not_wanted_where_everybody_sits() -> None:
    record = small_council(present=11, represented=0, absent=0)
    record.counts.proxies = None
    assert outcome(record, "F01") == "conform"


def test_who_signs_depends_on_the_day() -> None:
    assert "tous les membres présents" in message(small_council(date="2022-06-30", convened_on=None), "F05")
    assert "le secrétaire" in message(small_council(date="2022-07-01", convened_on=None), "F05")
    assert outcome(small_council(), "F05") == "unverifiable"
    assert outcome(small_council(kind="CCAS"), "F05") == "not_applicable"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("14", "conform"),
        ("2023-14", "conform"),
        ("DEL2023_02_14", "conform"),
        ("DEL_20230314_14", "conform"),
        ("2014", "conform"),
        ("2022-14", "unverifiable"),
        (None, "unverifiable"),
    ],
)
def test_the_number(number: str | None, expected: str) -> None:
    record = small_council()
    record.acts[0].number = number
    assert outcome(record, "F06") == expected


@pytest.mark.parametrize(
    ("place", "date", "expected"),
    [
        ("en mairie, salle du conseil", "2023-03-14", "conform"),
        ("au lieu ordinaire de ses séances", "2023-03-14", "conform"),
        ("à l'Hôtel de Ville", "2023-03-14", "conform"),
        ("au siège de la communauté", "2023-03-14", "conform"),
        ("dans la salle des délibérations", "2023-03-14", "conform"),
        ("à la salle des fêtes", "2023-03-14", "unverifiable"),
        ("au lieu extraordinaire de ses séances", "2023-03-14", "unverifiable"),
        ("à la salle des fêtes", "2021-03-09", "conform"),
        (None, "2023-03-14", "unverifiable"),
    ],
)
def test_the_place(place: str | None, date: str, expected: str) -> None:
    assert outcome(small_council(date=date, convened_on=None, place=place), "F12") == expected


@pytest.mark.parametrize(
    ("pointer", "printed", "expected"),
    [
        ("/session/date", "L'an deux mille vingt-trois, le mardi 14 mars", "conform"),
        ("/session/date", "le MARDI 14 mars 2023", "conform"),
        ("/session/date", "L'an deux mille vingt-trois, le jeudi 14 mars", "anomaly"),
        ("/session/convened_on", "mercredi 1er mars 2023", "conform"),
        ("/session/convened_on", "lundi 1er mars 2023", "anomaly"),
        ("/session/date", "14 mars 2023", "not_applicable"),
        ("/session/date", "du lundi 13 au mardi 14 mars", "not_applicable"),
    ],
)
def test_the_day_of_the_week(pointer: str, printed: str, expected: str) -> None:
    assert outcome(proved(small_council(), pointer, printed), "F13") == expected


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Vote du budget primitif 2023", "conform"),
        ("Adoption du budget primitif principal 2024", "conform"),
        ("Vote du budget primitif 2021", "anomaly"),
        ("Décision modificative n° 3 au budget primitif 2022", "not_applicable"),
        ("Approbation du compte administratif 2022", "conform"),
        ("Compte administratif 2023 du service des eaux", "anomaly"),
        ("Compte administratif 2023 du lotissement : clôture du budget", "not_applicable"),
        ("Compte administratif 2023 du lotissement, clos au 1er mars", "not_applicable"),
        ("Compte de gestion 2022 du comptable", "conform"),
        ("Tarif de la cantine", "not_applicable"),
    ],
)
def test_the_year_of_a_budget_or_of_an_account(subject: str, expected: str) -> None:
    assert outcome(small_council(subject=subject), "F13") == expected


def test_a_doubtful_reading_of_the_day_concludes_nothing() -> None:
    record: Record = proved(small_council(), "/session/date", "le jeudi 14 mars", confidence=41.0)
    assert outcome(record, "F13") == "unverifiable"
