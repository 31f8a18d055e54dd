"""Lists and tables of members in the order in which tools that take text out of pages write them."""

from __future__ import annotations

import pytest
from attendance_reading import members, proxies

CHAIR = "Le conseil municipal s'est réuni sous la présidence de M. Jean DUPRÉ, maire.\n"
SIX = "Jean DUPRÉ, Anne MARTIN, Paul LEROY,\nLucie ROY, Marc NOËL et Zoé PETIT"
SEATED = ["P Jean DUPRÉ", "P Anne MARTIN", "P Paul LEROY", "P Lucie ROY", "P Marc NOËL", "P Zoé PETIT"]


def test_the_present_stand_above_their_heading_where_nothing_stands_below_it() -> None:
    below = "Présents :\n\nAbsents ayant voté par procuration :\nLuc VIDAL\n\nAbsents :\n\nTarifs"
    assert members(f"{CHAIR}N° 2031/4\n\n{SIX}\n\n{below}") == [*SEATED, "R Luc VIDAL"]


@pytest.mark.parametrize(
    "above",
    [
        f"Excusés : {SIX}",  # another heading has them
        f"Ont été reçus à la mairie {SIX}",
        "Jean DUPRÉ, Anne MARTIN",
    ],
)
def test_what_is_no_list_of_its_own_right_above_is_not_that_of_the_present(above: str) -> None:
    text = f"{CHAIR}\n{above}\n\nPrésents :\n\nAbsents :\nLuc VIDAL\n\nObjet : Tarifs"
    assert not [member for member in members(text) if member[0] == "P"]


ROLL = ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "R M. Luc VIDAL", "P Mme Lucie ROY", "A M. Paul LEROY"]


@pytest.mark.parametrize(
    "table",
    [
        "Nom / État / Pouvoir à / M. Jean DUPRÉ Présent / Mme Anne MARTIN / Présente / M. Luc VIDAL"
        " / Représenté M. Jean DUPRÉ / Mme Lucie ROY Présente / M. Paul LEROY / Absent",
        "Civilité / NOM / Prénom / Présence / Pouvoir à / M. / Jean / DUPRÉ / Présent / Mme / Anne / MARTIN / Présente"
        " / M. / Luc / VIDAL / Pouvoir / M. Jean DUPRÉ / Mme / Lucie / ROY / Présente / M. / Paul / LEROY / Absent",
        "Conseiller / Présent A donné pouvoir à / M. Jean DUPRÉ Oui / Mme Anne MARTIN / Oui / M. Luc VIDAL / Non"
        " / M. Jean DUPRÉ / Mme Lucie ROY / Oui / M. Paul LEROY Non",
        "P : présent – A : absent – R : représenté / M. Jean DUPRÉ P / Mme Anne MARTIN / P / M. Luc VIDAL / R"
        " / M. Jean DUPRÉ / Mme Lucie ROY / P / M. Paul LEROY A",
        "M. Jean DUPRÉ ........ Présent / Mme Anne MARTIN ........ Présente / M. Luc VIDAL .... Pouvoir à M. Jean DUPRÉ"
        " / Mme Lucie ROY ........ Présente / M. Paul LEROY ........ Absent",
        "VALBRUNE / M. Jean DUPRÉ / Présent / Mme Anne MARTIN Présente / ORLE-LE-HAUT / M. Luc VIDAL / Représenté"
        " / M. Jean DUPRÉ / SAINT-OBRE / Mme Lucie ROY Présente / M. Paul LEROY / Absent",
    ],
)
def test_the_states_part_the_cells_of_a_table_that_stand_one_after_another(table: str) -> None:
    text = CHAIR + table.replace(" / ", "\n") + "\nSecrétaire de séance : Mme Lucie ROY"
    assert members(text) == ROLL
    assert [holder for _, holder in proxies(text)] == ["M. Jean DUPRÉ"]


def test_a_table_whose_rows_are_out_of_order_tells_of_nobody() -> None:
    rows = ["M. Jean DUPRÉ\nPrésent", "Mme Anne MARTIN\nPrésente", "M. Luc VIDAL\nM. Paul LEROY\nPrésent", "Absent"]
    assert members(CHAIR + "\n".join([*rows, "Mme Lucie ROY\nPrésente", "M. Marc NOËL\nPrésent"])) == []


PRESENT = f"{CHAIR}Présents : Jean DUPRÉ, Anne MARTIN, Paul LEROY, Lucie ROY.\n"
PAIRS = [("Luc VIDAL", "Jean DUPRÉ"), ("Zoé PETIT", "Lucie ROY")]


@pytest.mark.parametrize(
    "table",
    [
        "Mandant / Mandataire / Luc VIDAL / Jean DUPRÉ / Zoé PETIT / Lucie ROY",
        "Conseiller absent / Pouvoir donné à / Luc VIDAL / Jean DUPRÉ / Zoé PETIT / Lucie ROY",
        "Élus excusés / Luc VIDAL / Zoé PETIT / A donné pouvoir à / Jean DUPRÉ / Lucie ROY",
    ],
)
def test_titles_of_a_table_of_proxies_tell_who_of_its_names_gives_one(table: str) -> None:
    text = PRESENT + table.replace(" / ", "\n") + "\nAbsent : Marc NOËL"
    assert proxies(text) == PAIRS
    assert members(text)[-1] == "A Marc NOËL"


def test_a_table_of_proxies_whose_columns_are_mixed_gives_none() -> None:
    mixed = "Mandant / Luc VIDAL / Zoé PETIT / Jean DUPRÉ / Mandataire / Lucie ROY / Marc NOËL"
    assert members(PRESENT + mixed.replace(" / ", "\n") + "\nObjet : Tarifs") == [
        *("P Jean DUPRÉ", "P Anne MARTIN", "P Paul LEROY", "P Lucie ROY"),
    ]


def test_a_heading_amid_the_wrapped_lines_of_its_list_heads_all_of_it() -> None:
    text = (
        f"{CHAIR}\nM. Jean DUPRÉ, Mme Anne MARTIN, M.\nPaul LEROY, Mme Lucie\nPrésents :\nROY, M. Marc NOËL\n"
        "Mme Zoé PETIT à M. Jean DUPRÉ, M. Luc VIDAL à\nPouvoirs :\nMme Lucie ROY\nAbsents : M. Hugo ABEL\n"
    )
    assert members(text) == [
        *("P M. Jean DUPRÉ", "P Mme Anne MARTIN", "P M. Paul LEROY", "P Mme Lucie ROY", "P M. Marc NOËL"),
        *("R Mme Zoé PETIT", "R M. Luc VIDAL", "A M. Hugo ABEL"),
    ]
    assert proxies(text) == [("Mme Zoé PETIT", "M. Jean DUPRÉ"), ("M. Luc VIDAL", "Mme Lucie ROY")]


def test_the_lines_of_a_column_of_figures_amid_a_wrapped_list_are_no_part_of_it() -> None:
    text = (
        f"{CHAIR}Présents : M. Jean DUPRÉ, Mme Anne\nDate de convocation :\nMARTIN, M. Paul LEROY, Mme\n8 mars 2031\n"
        "Lucie ROY, M. Marc\nVotants : 5\nNOËL.\nAbsent : M. Luc VIDAL."
    )
    assert members(text) == [
        *("P M. Jean DUPRÉ", "P Mme Anne MARTIN", "P M. Paul LEROY", "P Mme Lucie ROY", "P M. Marc NOËL"),
        "A M. Luc VIDAL",
    ]


def test_surnames_and_first_names_in_columns_apart_are_nobody() -> None:
    columns = "DUPRÉ\nMARTIN\nLEROY\nROY\n\nJean\nAnne\nPaul\nLucie\n"
    assert members(f"{CHAIR}Présents :\n\n{columns}\nAbsent : M. Luc VIDAL") == ["A M. Luc VIDAL"]


def test_titles_of_columns_whose_marks_are_lost_head_no_list() -> None:
    table = "Titulaires\nPrésents\nX\nX\nX\nX\nSuppléants\nPrésents\nM. Paul LEROY\nMme Lucie ROY\n"
    assert members(f"{CHAIR}{table}Absent : M. Luc VIDAL") == ["A M. Luc VIDAL"]
