"""Members whom one case prints throughout: common first names show the order of the list, so the ends of a name."""

from __future__ import annotations

import pytest
from attendance_reading import members, read

from extractors.grammar.name_order import order_of
from extractors.grammar.names import people


def _words(*names: str) -> list[list[tuple[int, int, str]]]:
    found, start = [], 0
    for name in names:
        words = []
        for word in name.split():
            words.append((start, start + len(word), "U" if word.isupper() else "M"))
            start += len(word) + 1
        found.append(words)
    return found


@pytest.mark.parametrize(
    ("names", "order"),
    [
        (("Anne Dupré", "Siegmar Leroy", "Lucie Roy", "Marc Vidal"), "MU"),
        (("ANNE DUPRÉ", "PAUL LEROY", "LUCIE ROY", "MARC VIDAL"), "MU"),
        (("Dupré Anne", "Leroy Paul", "Le Roy Lucie", "Vidal Marc"), "UM"),
        (("Martin Paul", "Paul Martin", "Thomas Anne", "Simon Marc"), None),
        (("Anne DUPRÉ", "Paul LEROY", "Lucie ROY", "Marc VIDAL"), None),
        (("Voirie communale", "Projet urbain", "Budget annexe", "Eau potable"), None),
        (("Anne Dupré", "Paul Leroy"), None),
    ],
)
def test_first_names_tell_the_order(names: tuple[str, ...], order: str | None) -> None:
    assert order_of(" ".join(names).lower().replace("é", "e"), _words(*names)) == order


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anne Dupré - Paul Leroy Siegmar Valin - Lucie Roy Zoé Petit - Marc Vidal",
            ["Anne Dupré", "Paul Leroy Siegmar Valin", "Lucie Roy", "Zoé Petit", "Marc Vidal"],
        ),
        (
            "Dupré Anne / Le Roy Paul Vidal Lucie / Petit Zoé / Blanc Eva / Noël Luc",
            ["Dupré Anne", "Le Roy Paul", "Vidal Lucie", "Petit Zoé", "Blanc Eva", "Noël Luc"],
        ),
        (
            "ANNE DUPRÉ, PAUL LEROY LUCIE ROY, ZOÉ PETIT, EVA BLANC",
            ["ANNE DUPRÉ", "PAUL LEROY", "LUCIE ROY", "ZOÉ PETIT", "EVA BLANC"],
        ),
    ],
)
def test_names_in_one_case_that_nothing_parts(text: str, expected: list[str]) -> None:
    assert [n.printed for n in people(text)] == expected


def test_two_cases_alone_tell_the_parts_of_a_name() -> None:
    names = people("Anne Dupré, Paul Leroy, Lucie Roy, Marc Vidal")
    assert all(n.apart and n.first is None and n.last is None for n in names)


MEMBERS = ["P Anne Dupré", "P Paul Leroy", "P Lucie Roy", "P Luc Noël", "P Eva Blanc", "P Zoé Petit"]


@pytest.mark.parametrize(
    "text",
    [
        "Présents :\nAnne Dupré\nValbrune\nPaul Leroy\nSaint-Obre\nLucie Roy - Luc Noël\nLa Fosse\nEva Blanc\n"
        "Montclair\nZoé Petit\nBrue",
        "Présents : Valbrune : Anne Dupré - Paul Leroy Saint-Obre : Lucie Roy\nLa Fosse : Luc Noël - Eva Blanc Brue\n"
        "les Bains : Zoé Petit",
        "Présents : VALBRUNE : Anne Dupré - Paul Leroy - Lucie Roy\nSAINT PAUL EN BRUE : Luc Noël - Eva Blanc\nBRUE : "
        "Zoé Petit",
        "Présents : M. Anne Dupré de Valbrune, Paul Leroy de Brue, Lucie Roy de Saint-Obre, Luc Noël, Eva Blanc, "
        "Zoé Petit de La Fosse",
        "Présents : Valbrune (Anne Dupré, Paul Leroy), Saint-Obre (Lucie Roy), Brue (Luc Noël, Eva Blanc), "
        "La Fosse (Zoé Petit)",
        "Présents :\nAnne Dupré – Valbrune\nPaul Leroy – Valbrune\nLucie Roy – Saint-Obre\nLuc Noël – Brue\n"
        "Eva Blanc – Brue\nZoé Petit – La Fosse",
        "Présidence de Mme Anne Dupré, maire.\nAnne Dupré, Paul Leroy, Lucie Roy, Luc Noël, Eva Blanc, Zoé Petit",
    ],
    ids=[
        "communes below",
        "communes and colons amid lines",
        "communes in capitals",
        "of a commune",
        "in brackets",
        "dashes",
        "no heading",
    ],
)
def test_communes_are_no_part_of_names_in_small_letters(text: str) -> None:
    assert [m.replace("M. ", "") for m in members(text)] == MEMBERS


SWAPPED = ["P DUPRÉ Anne", "P LEROY Paul", "P ROY Lucie", "P NOËL Luc", "P BLANC Eva", "P PETIT Zoé"]


@pytest.mark.parametrize(
    "text",
    [
        "Présents :\nDUPRÉ Anne\nVALBRUNE\nLEROY Paul\nSAINT-OBRE\nROY Lucie - NOËL Luc\nLA FOSSE\nBLANC Eva\n"
        "MONTCLAIR\nPETIT Zoé\nBRUE",
        "Présents : DUPRÉ Anne de Valbrune, LEROY Paul de Brue, ROY Lucie de Saint-Obre, NOËL Luc, BLANC Eva, "
        "PETIT Zoé de La Fosse",
        "Présents : Valbrune : DUPRÉ Anne - LEROY Paul Saint-Obre : ROY Lucie\nLa Fosse : NOËL Luc - BLANC Eva Brue\n"
        "les Bains : PETIT Zoé",
    ],
    ids=["communes below", "of a commune", "communes and colons amid lines"],
)
def test_communes_are_no_part_of_names_with_the_surname_first(text: str) -> None:
    assert members(text) == SWAPPED


def test_communes_in_small_letters_after_names_in_capitals() -> None:
    text = (
        "Présents : Mme ANNE DUPRÉ de Valbrune, M. PAUL LEROY de Brue, Mme LUCIE ROY de Saint-Obre, M. LUC NOËL, "
        "Mme EVA BLANC, Mme ZOÉ PETIT de La Fosse"
    )
    assert [m.split(" ", 2)[2] for m in members(text)] == [m.upper()[2:] for m in MEMBERS]


def test_communes_after_names_in_capitals_in_a_list_in_capitals() -> None:
    text = (
        "PRÉSENTS : ANNE DUPRÉ DE VALBRUNE, PAUL LEROY DE BRUE, LUCIE ROY, LUC NOËL, EVA BLANC, ZOÉ PETIT DE LA FOSSE"
    )
    assert members(text) == [m.upper() for m in MEMBERS]


@pytest.mark.parametrize(
    "below",
    [
        "JE VAIS VOUS DIRE EN QUELQUES MOTS POURQUOI NOUS SOMMES ICI, ET CE QUE LE CONSEIL DOIT",
        "MME SIMON ÉTANT ARRIVÉE, ELLE EST INVITÉE ET VOTE AVEC NOUS",
    ],
)
def test_a_sentence_in_capitals_ends_a_list_in_capitals(below: str) -> None:
    assert members("PRÉSENTS : M. LEROY, MME DUPRÉ, M. NOËL, MME ROY JUSQU'AU POINT 3\n" + below) == [
        "P M. LEROY",
        "P MME DUPRÉ",
        "P M. NOËL",
        "P MME ROY",
    ]


def test_surnames_below_first_names_in_capitals() -> None:
    text = "PRÉSENTS :\nM. PAUL\nLEROY\nMME ANNE\nDUPRÉ\nM. LUC\nNOËL\nMME ZOÉ PETIT"
    assert members(text) == ["P M. PAUL LEROY", "P MME ANNE DUPRÉ", "P M. LUC NOËL", "P MME ZOÉ PETIT"]


def test_a_surname_below_its_first_name() -> None:
    text = "Présents :\nM. Paul\nLeroy\nMme Anne\nDupré\nMme Siegrun\nVal\nM. Luc Noël"
    assert members(text) == ["P M. Paul Leroy", "P Mme Anne Dupré", "P Mme Siegrun Val", "P M. Luc Noël"]


def test_a_holder_whose_surname_stands_on_the_next_line() -> None:
    text = (
        "Présents : Anne Dupré, Paul Leroy, Lucie Roy\nReprésentés : Luc Noël donne pouvoir à Anne Dupré, Eva Blanc "
        "donne pouvoir à Paul\nLeroy, Zoé Petit donne pouvoir à Lucie Roy"
    )
    held = [
        r.parts["proxy_holder"].value.printed for r in read(text).readings["attendance"] if r.value == "represented"
    ]
    assert held == ["Anne Dupré", "Paul Leroy", "Lucie Roy"]


def test_an_initial_parts_a_name_in_small_letters() -> None:
    assert all(n.apart for n in people("A Dupré, P-J Leroy, M.-L. Roy, L Vidal"))


def test_those_who_miss_are_read_below_others_with_civilities() -> None:
    text = "Présents : Mmes et MM. Dupré Anne / Leroy Paul / Roy Lucie / Noël Luc\nAbsents : 2\nBlanc Eva / Petit Zoé."
    assert members(text)[-2:] == ["A Blanc Eva", "A Petit Zoé"]


def test_columns_torn_apart_in_small_letters() -> None:
    text = (
        "sous la présidence de Mme Anne Dupré, maire\n\nPrésents\nAnne Dupré\nPaul Leroy\nSiegmar Valin\n\n"
        "Absents ayant donné procuration\nEva Blanc\nOsmin Petit\nLuc Noël\n\nprocuration à\nprocuration à\n"
        "procuration à\n\nPaul Leroy\nAnne Dupré\nSiegmar Valin\n"
    )
    assert members(text)[-3:] == ["R Eva Blanc", "R Osmin Petit", "R Luc Noël"]
