"""Lists of boards and of joint bodies that sit in parts: colleges, those elected and those named, bodies, offices."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, PEOPLE, members, proxies

SIX = [f"P {name}" for name in PEOPLE.split(", ")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Membres élus :", "Membres nommés :"),
        ("Collège des communes affiliées", "Collège spécifique"),
        ("Représentants du Département", "Représentants des communes et de leurs groupements :"),
        ("Administrateurs élus", "Administrateurs nommés par le maire"),
    ],
)
def test_the_lists_of_each_part_of_a_board(first: str, second: str) -> None:
    text = (
        f"{first}\nPrésents : Jean DUPRÉ, Anne MARTIN\nExcusés : Luc VIDAL (pouvoir à Anne MARTIN), Guy BLANC\n"
        f"{second}\nPrésents : Paul LEROY (Secours local), Lucie ROY\nAbsente : Éva PIN\n"
        "Secrétaire de séance : Lucie ROY"
    )
    assert members(text) == [
        "P Jean DUPRÉ",
        "P Anne MARTIN",
        "R Luc VIDAL",
        "E Guy BLANC",
        "P Paul LEROY",
        "P Lucie ROY",
        "A Éva PIN",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Représentants du Département :",
            "Représentants des communes et des établissements publics de coopération intercommunale :",
        ),
        ("Collège des communes affiliées", "Collège des établissements publics affiliés"),
        (
            "Au titre du conseil : \nMembres de droit",
            "Personnalités qualifiées désignées par le préfet de la Brue",
        ),
    ],
)
def test_the_titles_of_the_parts_amid_one_list_are_no_end_of_it(first: str, second: str) -> None:
    text = (
        f"ÉTAIENT PRÉSENTS\n{first}\nM. Jean DUPRÉ, maire d’Ormeval\nMme Anne MARTIN, maire de Brue\n"
        f"{second}\nM. Paul LEROY, Mme Lucie ROY\nÉTAIT EXCUSÉ\nM. Luc VIDAL, pouvoir à Mme Anne MARTIN"
    )
    assert members(text) == [
        "P M. Jean DUPRÉ",
        "P Mme Anne MARTIN",
        "P M. Paul LEROY",
        "P Mme Lucie ROY",
        "R M. Luc VIDAL",
    ]


def test_bodies_above_their_full_members_are_no_members() -> None:
    text = (
        "Présents :\nCC Val de Brue\nTitulaires : Jean DUPRÉ, Anne MARTIN\nSuppléants : Paul LEROY\n"
        "CA du Grand Ormeval\nTitulaires : Lucie ROY\nSuppléants : néant\nExcusé : Luc VIDAL"
    )
    assert members(text) == [*FOUR, "E Luc VIDAL"]


@pytest.mark.parametrize("told", ["sans voix délibérative", "voix consultative", "à titre consultatif"])
def test_who_attends_without_a_vote_does_not_sit(told: str) -> None:
    assert members(f"Présents : {LIST}, Luc VIDAL ({told})\nExcusé : Guy BLANC") == [*FOUR, "E Guy BLANC"]


def test_who_does_not_vote_on_one_act_sits() -> None:
    assert members(f"Présents : {LIST}, Luc VIDAL (ne vote pas)\nExcusé : Guy BLANC") == [
        *FOUR,
        "P Luc VIDAL",
        "E Guy BLANC",
    ]


def test_the_prefect_is_no_member() -> None:
    text = f"Présents : {PEOPLE}\nExcusés : M. Guy BLANC\nM. Yves PIN, préfet de la Brue, représenté par le sous-préfet"
    assert members(text) == [*SIX, "E M. Guy BLANC"]


def test_the_prefect_and_those_with_him_are_no_members_amid_a_list_in_the_flow() -> None:
    text = (
        f"Le conseil s'est réuni. Présents : {PEOPLE}. Absents : Mme Zoé FABRE , Préfète de la Brue et M. Yves PIN,"
        " directeur de cabinet de Mme la Préfète de la Brue, MM. Guy BLANC, Luc VIDAL."
    )
    assert members(text) == [*SIX, "A Guy BLANC", "A Luc VIDAL"]


def test_the_departments_of_members_are_no_members() -> None:
    text = "Présents : Mme Anne MARTIN, Mme Zoé PETIT - CD 16 M. Jean DUPRÉ - CD 17 M. Luc VIDAL - CD 79"
    assert members(text) == ["P Mme Anne MARTIN", "P Mme Zoé PETIT", "P M. Jean DUPRÉ", "P M. Luc VIDAL"]


def test_what_the_assembly_does_ends_a_list() -> None:
    text = (
        f"Le conseil s'est réuni. Sont présents : {PEOPLE}. Absent excusé : M. Guy BLANC. L’Assemblée prend"
        " les décisions suivantes sur les sujets à l'ordre du jour : MODALITÉS"
    )
    assert members(text) == [*SIX, "E M. Guy BLANC"]


def test_offices_head_a_list_that_nothing_announces() -> None:
    text = (
        "Le conseil s’est réuni sous la présidence de Mme Anne MARTIN, Présidente.\n"
        "La convocation a été adressée le 18 mai 2022.\n\nPrésidente : Anne MARTIN\n1er Vice-Président : Jean DUPRÉ\n"
        "Vice-Présidents : Paul LEROY, Lucie ROY\nConseillers délégués : Marc NOËL\n"
        "Conseillers communautaires : Zoé PETIT, Guy BLANC\nPouvoirs : Luc VIDAL à Jean DUPRÉ"
    )
    seated = ["Anne MARTIN", "Jean DUPRÉ", "Paul LEROY", "Lucie ROY", "Marc NOËL", "Zoé PETIT", "Guy BLANC"]
    assert members(text) == [*(f"P {name}" for name in seated), "R Luc VIDAL"]


def test_who_leaves_in_the_course_of_the_sitting_was_there() -> None:
    text = f"Présents : {LIST}\nAbsents : Guy BLANC\nDéparts en cours de séance : Paul LEROY (après le point 4)"
    assert members(text) == [*FOUR, "A Guy BLANC"]


def test_proxies_given_in_the_course_of_the_sitting() -> None:
    text = (
        f"ETAIENT PRESENTS : {PEOPLE}\nEXCUSE(S) AYANT DONNE PROCURATION :\nM. Luc VIDAL à Mme Lucie ROY\n"
        "PROCURATION(S) EN COURS DE SEANCE :\nMme Anne MARTIN à M. Jean DUPRÉ à partir de 12h05\n"
        "EXCUSE(S) :\nM. Guy BLANC\nLA SEANCE EST OUVERTE"
    )
    assert members(text) == [*SIX, "R M. Luc VIDAL", "E M. Guy BLANC"]
    assert proxies(text) == [("M. Luc VIDAL", "Mme Lucie ROY")]


def test_members_of_a_board_are_called_so_behind_their_names() -> None:
    text = (
        "ETAIENT PRESENTS :\nJean DUPRÉ, Administrateur, Anne MARTIN, Administratrice Paul LEROY, Administrateur "
        "Lucie ROY, Administratrice\nL’État étant représenté par Monsieur Guy BLANC\nÉTAIT ABSENT EXCUSÉ :\n"
        "Luc VIDAL, Administrateur qui a donné pouvoir à M. DUPRÉ"
    )
    assert members(text) == [*FOUR, "R Luc VIDAL"]
    assert proxies(text) == [("Luc VIDAL", "M. DUPRÉ")]


def test_who_misses_of_a_commune_is_told_on_its_line() -> None:
    text = (
        "Étaient présents :\nORMEVAL : M. Jean DUPRÉ ; excusée : Mme Éva PIN (pouvoir à M. Paul LEROY)\n"
        "BRUE : Mme Anne MARTIN, M. Paul LEROY ; absents : MM. Luc VIDAL, Guy BLANC\nVALBRUNE : Mme Lucie ROY"
    )
    found = members(text)
    assert [m for m in found if m[0] == "P"] == [*SIX[:1], "P Mme Anne MARTIN", "P M. Paul LEROY", "P Mme Lucie ROY"]
    assert [m for m in found if m[0] != "P"] == ["R Mme Éva PIN", "A Luc VIDAL", "A Guy BLANC"]


def test_who_presides_in_place_of_another_heads_the_list() -> None:
    text = (
        "Étaient présents : Mme Anne MARTIN, vice-présidente, présidente de séance en l’absence de M. le Maire ; "
        "Mme Lucie ROY ; MM. Jean DUPRÉ, Paul LEROY\nExcusé : M. Guy BLANC"
    )
    assert members(text) == ["P Mme Anne MARTIN", "P Mme Lucie ROY", "P Jean DUPRÉ", "P Paul LEROY", "E M. Guy BLANC"]
