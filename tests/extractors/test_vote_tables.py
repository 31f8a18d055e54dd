"""Figures of the vote in tables: the row of the sums, and cells with a figure and the voters' names."""

from __future__ import annotations

import pytest
from vote_reading import VOCAB

from extractors.base import make_doc, view
from extractors.votes import read_votes
from schemas import Box, Line, Word


def told(*rows: tuple[tuple[int, str], ...]) -> dict[str, object]:
    """What is read of a decision and a table of cells, each at its place across the page."""
    decided = "Le conseil municipal , après en avoir délibéré , APPROUVE le tarif de la salle ."
    lines = [Line([Word(text) for text in decided.split()])]
    for cells in rows:
        words = []
        for x, cell in cells:
            for i, text in enumerate(cell.split()):
                words.append(Word(text, Box(x + 30 * i, 0, x + 30 * i + 25, 10), tab=i == 0 and bool(words)))
        lines.append(Line(words))
    readings = view(read_votes(make_doc(VOCAB, lines))).readings
    figures = {name[5:]: found[0].value for name, found in readings.items() if name[5:] in SENSES}
    names = {name[11:]: [r.value.printed for r in found] for name, found in readings.items() if ".names." in name}
    return figures | {f"names {sense}": found for sense, found in names.items()}


SENSES = ("for", "against", "abstention", "not_participating")
HEADS = ((200, "Pour"), (300, "Contre"), (400, "Abstention"))


def test_the_row_of_the_sums_tells_the_figures_of_the_groups() -> None:
    groups = (((50, "Groupe de la halle"), (205, "10")), ((50, "Groupe du lac"), (305, "1"), (405, "2")))
    sums = ((50, "Total"), (205, "10"), (305, "1"), (405, "2"))
    assert told(HEADS, *groups, sums) == {"for": 10, "against": 1, "abstention": 2}


def test_an_empty_sum_is_no_figure() -> None:
    sums = ((50, "TOTAL"), (205, "10"), (405, "2"))
    assert told(((50, "Élus"), *HEADS), ((50, "Groupe du lac"), (405, "2")), sums) == {"for": 10, "abstention": 2}


@pytest.mark.parametrize("title", ["Tarif", "Projet", "Option retenue", "Délibération"])
def test_the_sums_of_what_is_put_to_a_vote_row_by_row_are_no_figures_of_one_vote(title: str) -> None:
    rows = (((50, "Repas d'enfant"), (205, "10"), (305, "5")), ((50, "Total"), (205, "22"), (305, "8")))
    assert told(((50, title), *HEADS), *rows) == {}


def test_figures_of_groups_are_not_added_up() -> None:
    groups = (((50, "Groupe de la halle"), (205, "10")), ((50, "Groupe du lac"), (205, "3"), (405, "2")))
    assert told(HEADS, *groups) == {}


def test_names_behind_the_figure_of_a_cell_are_those_of_the_voters() -> None:
    row = ((200, "10"), (300, "1 M. SORBIER"), (400, "2 Mme MERLIN M. GAUDRY"))
    assert told(HEADS, row) == {
        "for": 10,
        "against": 1,
        "abstention": 2,
        "names against": ["M. SORBIER"],
        "names abstention": ["Mme MERLIN", "M. GAUDRY"],
    }


def test_a_sum_between_two_columns_tells_nothing() -> None:
    assert told(HEADS, ((50, "Groupe du lac"), (205, "3")), ((50, "Total"), (252, "10"))) == {}
