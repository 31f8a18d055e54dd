"""Rows of senses and figures in every order: a figure is given to its own sense or to none, whatever stands around."""

from __future__ import annotations

import random

import pytest

from tests.extractors.vote_reading import figures

_BEFORE = [
    "", "Article 5\n", "Page 3/8\n", "Votants : {all}\n", "Votants : {all} ", "Présents : 12, votants : {all}, ",
    "Vote : ",
    "Nombre de votants : {all} - exprimés : 20 - ", "DEL 2022-14\n", "coût de 12 € par repas.\n", "3. Tarifs\n",
]  # fmt: skip
_AFTER = [
    "",
    "\nFait et délibéré",
    " Adopté.",
    "\n12 mai 2022",
    "\n5. Questions diverses",
    "\nPage 4/8",
    "\n14 rue Haute",
]
_SENSES = ("for", "against", "abstention")
_LABELS = (
    ("Pour", "POUR", "Voix pour"),
    ("Contre", "CONTRE", "Votes contre"),
    ("Abstention", "Abst.", "Abstention(s)"),
)
_COUNTED = (
    ("pour", "voix pour", "votes pour", "voix « Pour »"),
    ("CONTRE", "voix contre"),
    ("abstentions", "ABSTENTION"),
)
_VALUES = (0, 1, 2, 3, 12, 14, 20, 31)


def _labels_first(rng: random.Random, order: list[int], values: dict[int, int]) -> str:
    sep = rng.choice([" : ", ": ", " ", " = ", "\t", "\n", " .... "])
    join = "\n" if sep == "\n" else rng.choice([", ", " - ", " / ", "\n", " ; ", " | "])
    return join.join(f"{rng.choice(_LABELS[s])}{sep}{values[s]}" for s in order)


def _figures_first(rng: random.Random, order: list[int], values: dict[int, int]) -> str:
    join = rng.choice([", ", " - ", " / ", "\n", " ; ", " et ", " "])
    return rng.choice(["", "par ", "avec ", "("]) + join.join(f"{values[s]} {rng.choice(_COUNTED[s])}" for s in order)


def _in_blocks(rng: random.Random, order: list[int], values: dict[int, int]) -> str:
    join = rng.choice(["\t", " ", "\n"])
    return join.join(_LABELS[s][0] for s in order) + "\n" + join.join(str(values[s]) for s in order)


@pytest.mark.parametrize("form", [_labels_first, _figures_first, _in_blocks])
def test_no_row_gives_a_figure_to_another_sense(form) -> None:  # type: ignore[no-untyped-def]
    rng = random.Random(7)
    missed = told = 0
    for _ in range(250):
        order = rng.sample(range(3), rng.choice([2, 3, 3]))
        values = {s: rng.choice(_VALUES) for s in order}
        text = rng.choice(_BEFORE).format(all=sum(values.values())) + form(rng, order, values) + rng.choice(_AFTER)
        read = dict(zip(_SENSES, figures(text), strict=False))
        for s, sense in enumerate(_SENSES):
            assert read[sense] in (None, values.get(s)), text
        told += len(order)
        missed += sum(read[_SENSES[s]] is None for s in order)
    assert missed < 0.1 * told
