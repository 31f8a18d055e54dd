"""What lists tell beside members: why they miss, when they came, how many seats, whether their box is ticked."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, members, proxies, read

THREE = FOUR[:3]
OF_THREE = "Jean DUPRÉ, Anne MARTIN, Paul LEROY"


@pytest.mark.parametrize(
    ("text", "others"),
    [
        (
            "Absents excusés : Luc VIDAL (pour motif professionnel), Zoé PETIT pour raison de santé, "
            "Hugo SERRE, en déplacement",
            ["E Luc VIDAL", "E Zoé PETIT", "E Hugo SERRE"],
        ),
        (
            "Excusé pour motif professionnel : Luc VIDAL\nExcusée pour raison de santé : Zoé PETIT",
            ["E Luc VIDAL", "E Zoé PETIT"],
        ),
        (
            "Absent(s) excusé(es) sans pouvoir : - Luc VIDAL pour la seule durée de son absence ; - Zoé PETIT.",
            ["E Luc VIDAL", "E Zoé PETIT"],
        ),
        (
            "Excusés avec pouvoir : - Luc VIDAL qui donne pouvoir à Paul LEROY pour la seule durée de son absence ;",
            ["R Luc VIDAL"],
        ),
        ("S'étaient fait représenter : Zoé PETIT par Anne MARTIN", ["R Zoé PETIT"]),
        (
            "Absents (2) dont 1 pouvoir : Luc VIDAL (pouvoir à Lucie ROY) - Zoé PETIT",
            ["R Luc VIDAL", "A Zoé PETIT"],
        ),
    ],
)
def test_the_words_of_a_reason_are_no_prose_and_head_no_list(text: str, others: list[str]) -> None:
    assert members(f"Présents : {OF_THREE}\n{text}") == [*THREE, *others]


@pytest.mark.parametrize(
    "text",
    [
        "Présents :\nBrue (2 voix) : Jean DUPRÉ, Anne MARTIN\nOrle (1 voix) : Paul LEROY\nVernoy (3 voix) : Lucie ROY",
        "Présents :\nCOMMUNE DE BRUE – 2 délégués : Jean DUPRÉ, Anne MARTIN\nCOMMUNE D'ORLE – 1 délégué : Paul LEROY\n"
        "COMMUNE DE VERNOY – 1 délégué : Lucie ROY",
        f"Sont présents autour de la table : {LIST}",
        "Présents :\n☒ Jean DUPRÉ\n☒ Anne MARTIN\n☐ Luc VIDAL\n☒ Paul LEROY\n☐ Zoé PETIT\n☒ Lucie ROY",
    ],
)
def test_seats_of_communes_are_no_members_nor_are_those_whose_box_is_empty(text: str) -> None:
    assert members(text) == FOUR


@pytest.mark.parametrize(
    "label", ["Arrivé à 19h45 : Luc VIDAL", "Arrivée en cours de séance : Luc VIDAL à 19h45 (point 4)"]
)
def test_who_arrives_under_a_label_is_not_the_member_above_it(label: str) -> None:
    found = read(f"Présents : {OF_THREE}\n{label}\nAbsents : Zoé PETIT").readings["attendance"]
    assert [r.parts["name"].value.printed for r in found if "arrived" in r.parts] == ["Luc VIDAL"]
    assert len(found) == 5


def test_who_is_represented_by_another_is_no_holder_of_the_next() -> None:
    text = f"Présents : {LIST}\nS'étaient fait représenter : Zoé PETIT par Anne MARTIN, Luc VIDAL par Paul LEROY"
    assert proxies(text) == [("Zoé PETIT", "Anne MARTIN"), ("Luc VIDAL", "Paul LEROY")]


@pytest.mark.parametrize(
    ("heading", "state"),
    [
        ("N'ont pas siégé", "A"),
        ("N'étaient pas présents", "A"),
        ("Conseillers non présents", "A"),
        ("Non présent(e)s", "A"),
        ("N'ont pas pu assister à la réunion", "A"),
        ("Ne participaient pas à la séance", "A"),
        ("Membres n'ayant pas siégé", "A"),
        ("Manquaient", "A"),
        ("Défaillants", "A"),
        ("Ont été excusés", "E"),
        ("Avaient prié le maire de les excuser", "E"),
    ],
)
def test_sentences_that_head_those_who_miss(heading: str, state: str) -> None:
    text = f"Présents : {OF_THREE}\n{heading} : M. Luc VIDAL, Mme Zoé PETIT"
    assert members(text) == [*THREE, f"{state} M. Luc VIDAL", f"{state} Mme Zoé PETIT"]


def test_those_who_do_not_vote_do_not_miss() -> None:
    for heading in ("N'ont pas pris part au vote", "N'ont pas participé au vote"):
        assert members(f"Présents : {OF_THREE}\n{heading} : M. Jean DUPRÉ, Mme Anne MARTIN") == THREE
