"""The place of a sitting, who presides in place of the maire, what stands beside the opening."""

from __future__ import annotations

import datetime as dt

import pytest
from session_reading import FORMULA, read, value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le 16 mars 2023 le conseil municipal s'est réuni en mairie, salle des Ormes, sous la présidence", "Ormes"),
        (
            "le 16 mars 2023 le conseil municipal s'est réuni salle des Ormes sur convocation adressée par le maire",
            "Ormes",
        ),
        ("le 16 mars 2023 le conseil s'est réuni au centre des arts, Salle du Vieux\nFour, sous la présidence", "Four"),
        ("le 16 mars 2023 le comité syndical s'est réuni en visioconférence, sous la présidence", "visioconférence"),
        ("le 16 mars 2023 le conseil municipal s'est réuni à La Filature sous la\nprésidence", "à La Filature"),
        (
            "le 16 mars 2023 le conseil s'est réuni à dix-neuf heures dans la salle des Ormes sous la présidence",
            "Ormes",
        ),
        ("CONSEIL MUNICIPAL DU 16 MARS 2023\nSéance tenue en visioconférence\nPrésents : Luc PIC", "visioconférence"),
    ],
)
def test_the_place_is_read_with_its_room(text: str, expected: str) -> None:
    place = str(value(text, "place"))
    assert place.endswith(expected)
    assert "heures" not in place


@pytest.mark.parametrize(
    "words",
    [
        *("au nombre prescrit", "à huis clos", "à nouveau", "au complet", "au grand complet", "à midi"),
        *("à la suite de la convocation du Maire", "à la demande du tiers des membres", "à l'appel de M. ORME"),
        *("à l'initiative du Maire", "à titre exceptionnel", "à la date prévue", "à trois reprises", "à Vingt heures"),
    ],
)
def test_how_a_council_met_is_no_place(words: str) -> None:
    text = f"Le 16 mars, 2023, le conseil municipal s'est réuni {words} sous la présidence de M. ORME"
    assert value(text, "place") is None


def test_where_a_committee_met_is_no_place_of_the_sitting() -> None:
    told = "Présents : Luc PIC. Le comité de pilotage s'est tenu en visioconférence le 3 mars."
    text = f"Séance du 16 mars 2023\n{told}"
    assert value(text, "place") is None


def test_a_column_beside_the_sentence_does_not_part_it() -> None:
    text = (
        "Nombre de membres\tL'an deux mille vingt-trois, le seize mars, à vingt heures\n"
        "en exercice : 15\ttrente minutes, le conseil municipal s'est réuni en mairie,\n"
        "Date de convocation :\tsous la présidence de M. Paul AUBIN, maire.\n"
        "8 mars 2023\tPrésents : M. Paul AUBIN"
    )
    assert value(text, "time") == "20:30"
    assert value(text, "convened_on") == dt.date(2023, 3, 8)


@pytest.mark.parametrize(
    ("told", "form"),
    [
        ("sous la présidence de Mme Rose AUBIN, maire.", "presided by"),
        (
            "sous la présidence de M. Paul AUBIN, 1er adjoint, Mme Rose NOYER, maire, étant sortie.",
            "presided by a deputy",
        ),
        ("sous la présidence de M. Paul AUBIN, doyen d'âge", "presided by a deputy"),
        ("sous la présidence du premier adjoint, M. Paul AUBIN", "presided by a deputy"),
        ("sous la présidence de Mme Rose AUBIN, maire. M. Luc IF, adjoint, est secrétaire.", "presided by"),
    ],
)
def test_who_presides_in_place_of_the_maire(told: str, form: str) -> None:
    chair = read(f"{FORMULA} {told}").first("session.chair")
    assert chair is not None
    assert chair.form == form


def test_the_date_of_a_letter_is_not_that_of_the_sitting() -> None:
    text = (
        "Valbrune, le 12 mars 2015\nRÉUNION DU CONSEIL MUNICIPAL\nJeudi 19 février 2015\n"
        "Le conseil municipal s'est réuni en mairie."
    )
    assert value(text, "date") == dt.date(2015, 2, 19)


def test_an_hour_whose_minutes_stand_past_a_column_beside_is_none() -> None:
    opened = "L'an deux mille vingt-deux, le quatorze novembre, à vingt heures {}trente minutes, le conseil s'est réuni"
    assert value(opened.format(""), "time") == "20:30"
    assert value(opened.format("en exercice : 15 "), "time") is None


def test_a_title_in_capitals_below_the_secretary_is_no_part_of_the_name() -> None:
    title = "APPROBATION DU COMPTE RENDU DE LA REUNION DU 16/12/2020\nVu le code,\nLe conseil municipal approuve"
    assert value(f"Secrétaire : Isabelle Dupré\n{title}", "secretaries").printed == "Isabelle Dupré"
