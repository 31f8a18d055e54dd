"""Lists under headings that stand side by side in the cells of one line, and members in tables."""

from __future__ import annotations

import pytest
from attendance_reading import VOCAB, members, read

from extractors.attendance import attendance
from extractors.base import make_doc, view
from pipeline import process
from schemas import Box, Line, Word

_HEAD = "COMMUNE DE BREUIL-LA-FORÊT\nSéance du conseil municipal du 12 mars 2019\n\n"
_TAIL = "\nObjet : Tarif de la salle\nLe conseil municipal, à l'unanimité, approuve le tarif.\n"


def _told(lists: str) -> set[tuple[str, str, str | None]]:
    record = process((_HEAD + lists + _TAIL).encode(), "acte.txt")
    return {(m.name.printed, m.status, m.proxy_holder and m.proxy_holder.printed) for m in record.attendance}


TWO = (
    "ÉLUS PRÉSENTS\tÉLUS ABSENTS\n"
    "1. M. DUPRÉ Jean, Maire\t1. M. VIDAL Luc (P° à M. LEROY)\n"
    "2. Mme MARTIN Anne\t2. M. NOËL Marc\n"
    "3. M. LEROY Paul\t3. Mme PETIT Zoé\n"
    "4. Mme ROY Lucie\n"
    "Secrétaire de séance : Mme ROY Lucie"
)
THREE = (
    "PRESENTS\tABSENTS EXCUSES\tPOUVOIRS\n"
    "M. DUPRÉ Jean\tM. VIDAL Luc\tM. VIDAL Luc à M. DUPRÉ Jean\n"
    "Mme MARTIN Anne\tM. NOËL Marc\tM. NOËL Marc à Mme ROY Lucie\n"
    "M. LEROY Paul\tMme PETIT Zoé\n"
    "Mme ROY Lucie"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            TWO,
            [
                "P M. DUPRÉ Jean",
                "P Mme MARTIN Anne",
                "P M. LEROY Paul",
                "P Mme ROY Lucie",
                "R M. VIDAL Luc",
                "A M. NOËL Marc",
                "A Mme PETIT Zoé",
            ],
        ),
        (
            THREE,
            [
                "P M. DUPRÉ Jean",
                "P Mme MARTIN Anne",
                "P M. LEROY Paul",
                "P Mme ROY Lucie",
                "R M. VIDAL Luc",
                "R M. NOËL Marc",
                "E Mme PETIT Zoé",
            ],
        ),
    ],
)
def test_each_column_is_a_list(text: str, expected: list[str]) -> None:
    assert members(text) == expected


def test_who_holds_a_proxy_is_told_in_the_column_of_the_absent() -> None:
    found = {r.parts["name"].value.printed: r for r in read(TWO).readings["attendance"]}
    assert found["M. VIDAL Luc"].parts["proxy_holder"].value.printed == "M. LEROY"


def test_who_has_no_holder_below_a_heading_of_both_is_excused() -> None:
    text = THREE.replace("ABSENTS EXCUSES\tPOUVOIRS", "REPRÉSENTÉS / EXCUSÉS").replace(
        "\tM. VIDAL Luc à", " (pouvoir à"
    )
    text = text.replace("M. DUPRÉ Jean\nMme", "M. DUPRÉ Jean)\nMme").replace("\tM. NOËL Marc à Mme ROY Lucie", "")
    assert members(text)[-3:] == ["R M. VIDAL Luc", "E M. NOËL Marc", "E Mme PETIT Zoé"]


def test_a_line_that_names_nobody_ends_the_columns() -> None:
    text = TWO.replace("Secrétaire de séance", "Budget\tprimitif\n1. M. GARNIER Éric\nSecrétaire")
    assert "P M. GARNIER Éric" not in members(text)


@pytest.mark.parametrize(
    "lists",
    [
        "     PRESENTS                REPRESENTES                              ABSENTS\n"
        "  Mme VASSEUR Anne        M. RAVEL Paul (par Mme VASSEUR Anne)     M. TALON Yves\n"
        "  M. PERROT Luc                                                    Mme NOIR Zoé\n"
        "  Mme COLIN Lise\n",
        "Présents (3) :\tPouvoir :\tExcusés\n"
        "Mme VASSEUR Anne\tM. RAVEL Paul à Mme VASSEUR Anne\tM. TALON Yves\n"
        "M. PERROT Luc\t\tMme NOIR Zoé\n"
        "Mme COLIN Lise\n",
    ],
)
def test_each_column_is_of_the_heading_above_it(lists: str) -> None:
    found = {(name, "absent" if status == "excused" else status, holder) for name, status, holder in _told(lists)}
    assert found == {
        ("Mme VASSEUR Anne", "present", None),
        ("M. PERROT Luc", "present", None),
        ("Mme COLIN Lise", "present", None),
        ("M. RAVEL Paul", "represented", "Mme VASSEUR Anne"),
        ("M. TALON Yves", "absent", None),
        ("Mme NOIR Zoé", "absent", None),
    }


def test_columns_below_a_list_of_their_own() -> None:
    found = _told(
        "Présents : Mme Anne VASSEUR, M. Luc PERROT\n\n"
        "Pouvoirs (1) :                          Absents (2) :\n"
        "M. Paul RAVEL (à M. Luc PERROT)         M. Yves TALON\n"
        "                                        Mme Zoé NOIR\n"
    )
    assert ("M. Paul RAVEL", "represented", "M. Luc PERROT") in found
    assert {name for name, status, _ in found if status == "absent"} == {"M. Yves TALON", "Mme Zoé NOIR"}


def test_cells_without_a_place_give_nobody_a_state_of_another() -> None:
    lists = "PRESENTS\tREPRESENTES\tABSENTS\nMme VASSEUR Anne\tM. PERROT Luc\nM. RAVEL Paul\tM. TALON Yves"
    assert members(lists) == []


def test_marks_below_the_titles_of_a_layout_in_blanks() -> None:
    found = _told(
        "NOM Prénom           Qualité          Présent    Visio    Excusé    Pouvoir à\n"
        "VASSEUR Anne         Présidente          X\n"
        "PERROT Luc           Membre                        X\n"
        "RAVEL Paul           Membre                                 X       VASSEUR Anne\n"
        "COLIN Lise           Membre              X\n"
        "TALON Yves           Membre                                 X\n"
    )
    assert found == {
        ("VASSEUR Anne", "present", None),
        ("PERROT Luc", "present", None),
        ("COLIN Lise", "present", None),
        ("RAVEL Paul", "represented", "VASSEUR Anne"),
        ("TALON Yves", "excused", None),
    }


@pytest.mark.parametrize(
    "lists",
    [
        "PRESENTS :\tLES AULNES\tMM. VASSEUR Jean et PERROT Luc\nBRUE\tMme COLIN Lise\nSAINT-OBRE\tM. RAVEL Paul",
        "Présents :\nCommune\tNom\tCommune\tNom\nBRUE\tVASSEUR Jean\tOBRE-LE-VAL\tCOLIN Lise\n"
        "LES AULNES\tPERROT Luc\tORLE\tRAVEL Paul",
        "Présents :\nCC du Val ......... VASSEUR Jean, PERROT Luc\nCA de Brue ........ COLIN Lise\n"
        "Orle ....... RAVEL Paul",
    ],
)
def test_communes_in_cells_of_their_own_are_no_members(lists: str) -> None:
    assert sorted(name.split()[-2] for name in members(lists)) == ["COLIN", "PERROT", "RAVEL", "VASSEUR"]
    assert all(name.startswith("P ") for name in members(lists))


@pytest.mark.parametrize(
    "heading",
    [
        "Étaient présents les délégués des communes de :",
        "Étaient présents les conseillers suivants (indiquer un nom par case) :",
        "Délégués présents (voix délibérative) :",
        "Étaient présents sur le site de Brue :",
        "PRESENTS/COMMUNES :",
    ],
)
def test_headings_with_an_aside_or_the_place(heading: str) -> None:
    assert members(f"{heading} M. Jean VASSEUR, Mme Lise COLIN, M. Luc PERROT") == [
        "P M. Jean VASSEUR",
        "P Mme Lise COLIN",
        "P M. Luc PERROT",
    ]


def test_whom_a_member_represents_is_no_member() -> None:
    listed = "Mme Lise COLIN, vice-présidente\nM. Luc PERROT, UDAF\nMme Zoé NOIR, Secours du Val\nM. Paul RAVEL"
    assert [name[2:] for name in members(f"Sont présents :\n{listed}")] == [
        "Mme Lise COLIN",
        "M. Luc PERROT",
        "Mme Zoé NOIR",
        "M. Paul RAVEL",
    ]


def test_who_presides_is_told_below_the_absent_and_misses_nothing() -> None:
    text = (
        "Présents : Mme Lise COLIN, M. Luc PERROT\nAbsents : MM. NOIR et RAVEL\nPrésidente de séance : Mme COLIN Lise"
    )
    assert [name for name in members(text) if name.startswith("A")] == ["A NOIR", "A RAVEL"]


def _placed(*rows: tuple[tuple[int, str], ...]) -> list[str]:
    """The members of rows of cells, each at its place across the page."""
    lines = []
    for cells in rows:
        words = []
        for x, cell in cells:
            for i, text in enumerate(cell.split()):
                words.append(Word(text, Box(x + 30 * i, 0, x + 30 * i + 25, 10), tab=i == 0 and bool(words)))
        lines.append(Line(words))
    found = view(attendance(make_doc(VOCAB, lines))).readings["attendance"]
    return sorted(f"{r.value[0].upper()} {r.parts['name'].value.printed}" for r in found)


COMMUNES = (
    ((50, "Communes"), (150, "Délégués présents"), (300, "Délégués absents ou excusés")),
    ((50, "VALBRUNE"), (150, "M. DUPRÉ"), (300, "M. VIDAL")),
    ((50, "BRAY-LE-HAUT"), (300, "Mme NOIR")),
    ((50, "SAINT-OBRE"), (150, "Mme MARTIN")),
    ((50, "Secrétaire : Mme MARTIN"),),
)


def test_a_member_is_in_the_column_below_whose_title_he_stands_beside_his_commune() -> None:
    assert _placed(*COMMUNES) == ["E M. VIDAL", "E Mme NOIR", "P M. DUPRÉ", "P Mme MARTIN"]


def test_full_members_and_substitutes_have_columns_of_the_same_state() -> None:
    rows = (
        "VALBRUNE\tM. DUPRÉ Jean\tMme MARTIN Anne\tM. LEROY Paul\nBRAY-LE-HAUT\tMme ROY Lucie\tM. NOËL Marc\tM. BRU Luc"
    )
    heads = "Communes\tTitulaires présents\tSuppléants présents\tAbsents"
    assert sorted(members(f"{heads}\n{rows}\nSecrétaire : Mme ROY Lucie")) == [
        "A M. BRU Luc", "A M. LEROY Paul",
        "P M. DUPRÉ Jean", "P M. NOËL Marc", "P Mme MARTIN Anne", "P Mme ROY Lucie",
    ]  # fmt: skip


def test_two_tables_of_marks_side_by_side_are_each_read_below_their_titles() -> None:
    heads = ((50, "Nom"), (150, "Présent"), (200, "Absent"), (330, "Nom"), (400, "Présent"), (450, "Absent"))
    rows = (
        ((50, "M. DUPRÉ"), (155, "X"), (300, "Mme MARTIN"), (455, "X")),
        ((50, "M. VIDAL"), (205, "X"), (300, "Mme NOIR"), (405, "X")),
        ((50, "M. LEROY"), (155, "X")),
    )
    assert _placed(heads, *rows) == ["A M. VIDAL", "A Mme MARTIN", "P M. DUPRÉ", "P M. LEROY", "P Mme NOIR"]


def test_a_proxy_told_in_a_cell_of_its_own_is_that_of_the_row() -> None:
    rows = (
        "M.\tDUPRÉ\tJean\tPrésent",
        "Mme\tMARTIN\tAnne\tPrésente",
        "M.\tVIDAL\tLuc\tPouvoir\tM. Jean DUPRÉ",
        "Mme\tNOIR\tZoé\tAbsente",
    )
    assert sorted(members("\n".join(("Civilité\tNOM\tPrénom\tPrésence\tPouvoir à", *rows)))) == [
        "A Mme NOIR Zoé", "P M. DUPRÉ Jean", "P Mme MARTIN Anne", "R M. VIDAL Luc",
    ]  # fmt: skip


_SIX = ("M. Jean DUPRÉ", "Mme Anne MARTIN", "M. Paul LEROY", "Mme Lucie ROY", "M. Luc VIDAL", "Mme Zoé PETIT")


@pytest.mark.parametrize(
    "lists",
    [
        "Présents :\tAbsents :\tPouvoirs :\n{0}\t{4}\tà {1}\n{1}\t{5}\tà {0}\n{2}\tM. Marc NOËL\n{3}",
        "Présents\tAbsents\tPouvoir à\n{0}\t{4}\t{1}\n{1}\t{5}\t{0}\n{2}\tM. Marc NOËL\n{3}",
        "Présents : {0}, {1}, {2}, {3}\nAbsents ayant donné pouvoir :\tPouvoir à :\n{4}\t{1}\n{5}\t{0}\n"
        "Absent : M. Marc NOËL",
        "Présents : {0}, {1}, {2}, {3}\nOnt donné pouvoir :\n{4}\n{5}\nPouvoir à :\n{1}\n{0}\nAbsent : M. Marc NOËL",
    ],
)
def test_holders_in_a_column_of_their_own_beside_the_givers_or_below(lists: str) -> None:
    present = {(name, "present", None) for name in _SIX[:4]}
    given = {("M. Luc VIDAL", "represented", "Mme Anne MARTIN"), ("Mme Zoé PETIT", "represented", "M. Jean DUPRÉ")}
    assert _told(lists.format(*_SIX)) == present | given | {("M. Marc NOËL", "absent", None)}
