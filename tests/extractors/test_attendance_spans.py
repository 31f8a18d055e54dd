"""Members told in two lists, each for a part of the sitting: the record gives their state at the opening."""

from __future__ import annotations

import pytest
from attendance_reading import members, read

PRESENT = "Étaient présents : M. DUPRÉ, Mme MARTIN, Mme ROY, M. LEROY"


@pytest.mark.parametrize(
    ("here", "away", "expected"),
    [
        ("(de la délibération n°12 à la n°30)", "de la délibération n°1 à la n°11", "R M. LEROY"),
        ("(de la délibération n°1 à la n°11)", "de la délibération n°12 à la n°30", "P M. LEROY"),
        ("(de la délibération n°240 à la n°286)", "de la délibération n°227 à la n°239", "R M. LEROY"),
        ("(à partir du point 3)", "jusqu'au point 2", "R M. LEROY"),
        (", à partir du point sur les travaux", "pour le point sur les tarifs", "R M. LEROY"),
        (", jusqu'au point sur les travaux", "pour le point sur les tarifs", "P M. LEROY"),
        ("(jusqu'au point 2)", "à partir du point 3", "P M. LEROY"),
    ],
)
def test_the_list_that_begins_first_gives_the_state(here: str, away: str, expected: str) -> None:
    text = f"{PRESENT} {here}\nExcusés représentés : M. LEROY (pouvoir à M. DUPRÉ {away})"
    found = members(text)
    assert [m for m in found if "LEROY" in m] == [expected]


@pytest.mark.parametrize(("first", "expected"), [("001", "R M. LEROY"), ("003", "P M. LEROY")])
def test_the_items_of_a_proxy_may_be_told_one_after_the_other(first: str, expected: str) -> None:
    proxies = f"Absents ayant donné procuration :\nM. LEROY\nprocuration à M. DUPRÉ\n(DEL2023_{first}, _007 à _011)"
    found = members(f"{PRESENT}\n{proxies}\nM. NOËL\nprocuration à Mme ROY")
    assert [m for m in found if "LEROY" in m] == [expected]


def test_the_hour_of_who_comes_later_is_whole_where_no_bracket_closes() -> None:
    text = (
        "Présents : M. DUPRÉ, Mme MARTIN, M. LEROY (à partir de 21 heures 04, Mme ROY,\nM. NOËL, conseillers,\n"
        "Absente ayant donné procuration :\nMme PIC à M. DUPRÉ"
    )
    found = {r.parts["name"].value.printed: r for r in read(text).readings["attendance"]}
    assert found["M. LEROY"].parts["arrived"].value == "à partir de 21 heures 04"
    assert len(found) == 6


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("(a donné procuration à Mme ROY à compter du point 7)", ("P M. LEROY", None, True)),
        ("(pouvoir à Mme ROY à partir de 20h30)", ("P M. LEROY", None, True)),
        (", pouvoir à Mme ROY à partir du point 4", ("P M. LEROY", None, True)),
        ("(a donné pouvoir à Mme ROY au point 8)", ("P M. LEROY", None, None)),
        ("(procuration à Mme ROY pour les points 3 et 4)", ("P M. LEROY", None, None)),
        ("(a donné procuration à Mme ROY du début de la séance jusqu'au point 14)", ("P M. LEROY", True, None)),
        ("(a donné procuration à Mme ROY à compter du point 1 jusqu'au point 12)", ("P M. LEROY", True, None)),
        ("(pouvoir à Mme ROY)", ("R M. LEROY", None, None)),
    ],
)
def test_a_proxy_that_one_of_the_present_gave_for_a_time(
    told: str, expected: tuple[str, bool | None, bool | None]
) -> None:
    text = f"{PRESENT} {told}, Mme PIC".replace(" ,", ",")
    who, arrived, left = expected
    entry = next(r for r in read(text).readings["attendance"] if r.parts["name"].value.printed == "M. LEROY")
    assert [m for m in members(text) if "LEROY" in m] == [who]
    assert ("arrived" in entry.parts, "left" in entry.parts) == (bool(arrived), bool(left))


def test_a_surname_printed_in_two_ways_is_one_member_where_each_list_tells_a_part() -> None:
    text = (
        "Étaient présents : M. DUPRÉ, Mme MARTIN, Mme ROY, Mme VALETTO (de la délibération n°12 à la n°30)\n"
        "Excusés représentés : Mme VALLETTO (pouvoir à M. DUPRÉ de la délibération n°1 à la n°11)"
    )
    found = read(text).readings["attendance"][-1]
    assert members(text) == ["P M. DUPRÉ", "P Mme MARTIN", "P Mme ROY", "R Mme VALETTO"]
    assert found.parts["proxy_holder"].value.printed == "M. DUPRÉ"


def test_surnames_that_differ_by_a_letter_are_two_members_where_nothing_tells_of_parts() -> None:
    text = f"{PRESENT}, Mme VALETTO\nExcusée : Mme VALLETTO"
    assert [m for m in members(text) if "VAL" in m] == ["P Mme VALETTO", "E Mme VALLETTO"]


@pytest.mark.parametrize(
    ("present", "proxies", "absent", "expected"),
    [
        (
            "(de la délibération n° 2019-115 à la n° 2019-137)",
            "(pour les délibérations n° 2019-138 et 2019-139)",
            None,
            "P",
        ),
        ("", None, "(de la délibération n° 2019-115 à la n° 2019-122)", "A"),
        ("", "(pour les délibérations n° 2019-138 et 2019-139)", None, "P"),
        (None, "(de la n° 2019-123 à la n° 2019-139)", "(de la n° 2019-115 à la n° 2019-122)", "A"),
        (None, "(de la n° 2019-115 à la n° 2019-122)", "(de la n° 2019-123 à la n° 2019-139)", "R"),
    ],
)
def test_items_that_two_members_share_as_the_first_are_those_of_the_opening(
    present: str | None, proxies: str | None, absent: str | None, expected: str
) -> None:
    here, given, missing = (
        "" if told is None else f", {name} {told}"
        for told, name in ((present, "Luc VIDAL"), (proxies, "Luc VIDAL à Anne MARTIN"), (absent, "Luc VIDAL"))
    )
    text = (
        f"PRÉSENTS : Jean DUPRÉ, Anne MARTIN{here}\n"
        f"PROCURATIONS : Lucie ROY à Jean DUPRÉ (de la délibération n° 2019-130 à la n° 2019-139){given}\n"
        f"ABSENTS : Marc PETIT (de la délibération n° 2019-115 à la n° 2019-126){missing}"
    )
    assert [m for m in members(text) if "VIDAL" in m] == [f"{expected} Luc VIDAL"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("à M. Vidal après son départ 20 H 30", "P"),
        ("à M. Vidal (après son départ)", "P"),
        ("à M. Vidal à partir de son départ", "P"),
        ("à M. Vidal jusqu'à son arrivée 17 H 20", "R"),
        ("à M. Vidal jusqu à son arrivée", "R"),
        ("à M. Vidal en attendant son arrivée", "R"),
        ("à M. le Maire jusqu'à son arrivée à 18h15", "R"),
        ("à M. Vidal durant son absence 18 H 05 – 18 H 40", "P"),
    ],
)
def test_a_proxy_until_one_comes_is_that_of_the_opening_and_one_after_one_leaves_is_not(
    told: str, expected: str
) -> None:
    text = f"PRÉSENTS : MM. VIDAL – BLANC – NOËL – PETIT\nPOUVOIRS REÇUS DE : - M. NOËL {told} - Mlle ROY à M. Petit"
    assert [m for m in members(text) if "NOËL" in m] == [f"{expected} NOËL"]


def test_a_proxy_until_one_comes_holds_though_the_list_of_the_present_says_so_too() -> None:
    text = (
        "PRÉSENTS : M. Luc NOËL, Maire M. Jean ROY 1 er Adjoint jusqu’à son arrivée à partir de la question 0.2,"
        " Mme Anne PETIT\nEXCUSÉS : Monsieur Jean ROY qui a donné procuration à Monsieur Luc NOËL jusqu’à son arrivée"
    )
    assert members(text) == ["P M. Luc NOËL", "R M. Jean ROY", "P Mme Anne PETIT"]
