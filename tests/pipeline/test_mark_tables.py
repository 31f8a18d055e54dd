"""A table of members with a mark in the column of a state, as text files hold it."""

from __future__ import annotations

import pytest

from pipeline import process

_HEAD = """COMMUNE DE BREUIL-LA-FORÊT
EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL
Séance du 12 mars 2019
Présidence de Mme Anne VASSEUR, maire

"""
_TAIL = """
Objet : Tarif de la salle des fêtes
Après en avoir délibéré, le conseil municipal, à l'unanimité, approuve le tarif.
"""
_TABS = """Nom\tPrésent\tAbsent\tPouvoir à
Anne VASSEUR\tX
Luc PERROT\tX
Jean MOREL\tX
Lise COLIN\tX
Paul RAVEL\t\tX\tLuc PERROT
Yves TALON\t\tX
"""
_STATES = {
    "VASSEUR": ("present", None),
    "PERROT": ("present", None),
    "MOREL": ("present", None),
    "COLIN": ("present", None),
    "RAVEL": ("represented", "Luc PERROT"),
    "TALON": ("absent", None),
}
"""What every table of the members says, however it is drawn: each with the state and the holder of the proxy."""


def _read(table: str) -> dict[str | None, tuple[str, str | None]]:
    """The members of an act with a table, as `_STATES` tells them."""
    record = process((_HEAD + table + _TAIL).encode(), "acte.txt")
    return {m.name.last: (m.status, m.proxy_holder and m.proxy_holder.printed) for m in record.attendance}


@pytest.mark.parametrize(
    "table",
    [
        _TABS,
        "| Nom | Présent | Absent | Pouvoir à |\n|---|---|---|---|\n"
        "| Anne VASSEUR | X |  |  |\n| Luc PERROT | X |  |  |\n| Jean MOREL | X |  |  |\n| Lise COLIN | X |  |  |\n"
        "| Paul RAVEL |  | X | Luc PERROT |\n| Yves TALON |  | X |  |\n",
        "Nom | Présent | Absent | Pouvoir à\n"
        "Anne VASSEUR | X | |\nLuc PERROT | X | |\nJean MOREL | X | |\nLise COLIN | X | |\n"
        "Paul RAVEL | | X | Luc PERROT\nYves TALON | | X |\n",
        "Commune\tNom\tPrésent\tAbsent\tPouvoir à\n"
        "Breuil-la-Forêt\tAnne VASSEUR\tX\nBreuil-la-Forêt\tLuc PERROT\tX\nLes Aulnes\tJean MOREL\tX\n"
        "Saint-Obre\tLise COLIN\tX\nOrmeval\tPaul RAVEL\t\tX\tLuc PERROT\nLa Brue\tYves TALON\t\tX\n",
    ],
)
def test_the_column_of_the_mark_is_the_state(table: str) -> None:
    assert _read(table) == _STATES


def test_a_table_whose_columns_are_lost_gives_nobody() -> None:
    torn = _TABS.replace("\t\t", " ").replace("\t", " ")
    assert process((_HEAD + torn + _TAIL).encode(), "acte.txt").attendance == []


def test_the_votes_of_members_may_be_marked_in_the_columns_after_their_states() -> None:
    table = (
        "Nom                  Présent   Absent   Procuration à        Pour   Contre\n"
        "VASSEUR Anne            X                                     X\n"
        "PERROT Luc              X                                              X\n"
        "MOREL Jean              X                                     X\n"
        "RAVEL Paul                        X      PERROT Luc                     X\n"
        "TALON Yves                        X\n"
    )
    assert _read(table) == {
        "VASSEUR": ("present", None),
        "PERROT": ("present", None),
        "MOREL": ("present", None),
        "RAVEL": ("represented", "PERROT Luc"),
        "TALON": ("absent", None),
    }


@pytest.mark.parametrize(
    "table",
    [
        "Nom\tGroupe\tPrésent\tAbsent\tPouvoir à\nAnne VASSEUR\tEnsemble\tX\nLuc PERROT\tEnsemble\tX\n"
        "Jean MOREL\tEnsemble\tX\nLise COLIN\tAutrement\tX\nPaul RAVEL\tAutrement\t\t\tLuc PERROT\nYves TALON\t\t\tX\n",
        "Nom\tPrésent\tA donné pouvoir à\nAnne VASSEUR\tOui\nLuc PERROT\tOui\nJean MOREL\tOui\nLise COLIN\tOui\n"
        "Paul RAVEL\tNon\tLuc PERROT\nYves TALON\tNon\n",
        "Anne VASSEUR ☒ Présent ☐ Absent ☐ Pouvoir à\nLuc PERROT ☒ Présent ☐ Absent ☐ Pouvoir à\n"
        "Jean MOREL ☒ Présent ☐ Absent ☐ Pouvoir à\nLise COLIN ☒ Présent ☐ Absent ☐ Pouvoir à\n"
        "Paul RAVEL ☐ Présent ☐ Absent ☒ Pouvoir à Luc PERROT\nYves TALON ☐ Présent ☒ Absent ☐ Pouvoir à\n",
        "Nom\tÉtat\tPouvoir à\tNom\tÉtat\tPouvoir à\nAnne VASSEUR\tPrésente\t\tLise COLIN\tPrésente\n"
        "Luc PERROT\tPrésent\t\tPaul RAVEL\tReprésenté\tLuc PERROT\nJean MOREL\tPrésent\t\tYves TALON\tAbsent\n",
        "P : présent – A : absent – R : représenté\nNom\tÉtat\tPouvoir à\nAnne VASSEUR\tP\nLuc PERROT\tP\n"
        "Jean MOREL\tP\nLise COLIN\tP\nPaul RAVEL\tR\tLuc PERROT\nYves TALON\tA\n",
    ],
    ids=["holder without a mark", "yes and no", "squares", "two tables in words", "letters"],
)
def test_what_stands_in_the_row_of_a_member_is_the_state(table: str) -> None:
    assert _read(table) == _STATES


def test_states_in_cells_are_told_row_by_row_under_communes() -> None:
    table = (
        "BRUE\nAnne VASSEUR\tPrésent(e)\nLuc PERROT\tPrésent(e)\nCORVE\nJean MOREL\tPrésent(e)\n"
        "Paul RAVEL\tAbsent – pouvoir à Luc PERROT\nYves TALON\tExcusé(e)\nLise COLIN\tPrésent(e)\n"
    )
    record = process((_HEAD + table + _TAIL).encode(), "acte.txt")
    assert {m.name.last: m.status for m in record.attendance} == {
        "VASSEUR": "present",
        "PERROT": "present",
        "MOREL": "present",
        "RAVEL": "represented",
        "TALON": "excused",
        "COLIN": "present",
    }


def test_a_row_that_is_not_read_loses_nobody_of_the_list() -> None:
    people = ["Mme Anne VASSEUR", "M. Luc PERROT", "M. Jean MOREL", "Mme Lise COLIN", "M. Yves TALON"]
    listed = f"Étaient présents : {', '.join(people)}\nAbsents : M. Paul RAVEL, Mme Zoé PIN\n"
    rows = "".join(f"{name}\tPrésent\n" for name in people[:4]) + "M. Paul RAVEL\tExcusé\n"
    record = process((_HEAD + listed + "Feuille de présence\n" + rows + _TAIL).encode(), "acte.txt")
    found = {m.name.last: m.status for m in record.attendance}
    assert (len(found), found["TALON"], found["RAVEL"], found["PIN"]) == (7, "present", "excused", "absent")
