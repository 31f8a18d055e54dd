"""Figures of the heading in lines and columns apart from their labels."""

from __future__ import annotations

import pytest
from counts_reading import read

from extractors.grammar.blocks import blocks

STACKED = "55\nmembres du conseil municipal\nen exercice\n43\nprésents\n10\nprocurations\n2\nabsent(s)\n"


def test_a_line_of_labels_stands_above_the_line_of_their_figures() -> None:
    labels = "Conseillers en exercice : Nombre de présents : Nombre de représentés par pouvoir : Nombre de votants :"
    assert read(f"{labels}\n27 20 4 24\n") == {"in_office": 27, "present": 20, "proxies": 4, "voting": 24}


def test_a_block_pairs_labels_and_values_by_rank() -> None:
    found = blocks("convocation envoyee le\nnombre de votants\n7 fevrier 2020\n29\n")
    assert [p.label for p in found] == ["convened", "voting"]
    assert blocks("presents\nvotants\n12\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (STACKED + "délibéré : Adopté", {"in_office": 55, "present": 43, "proxies": 10, "absent": 2}),
        ("27\n16\n3\n19\nNombre de conseillers en exercice\nPrésents\nProcurations\nVotants", {
            "in_office": 27, "present": 16, "proxies": 3, "voting": 19,
        }),
        ("En exercice\n27\nPrésents\n16\nVotants\n19\n", {"in_office": 27, "present": 16, "voting": 19}),
        ("Votants : 19\nEn exercice : 27\nPrésents : MM. ORME, PIN", {"in_office": 27, "voting": 19}),
        ("Formant la majorité des membres en exercice (35)", {"in_office": 35}),
        ("La majorité des membres en exercice (6) est requise.", {}),
        ("La moitié des membres en exercice (6)", {}),
        (
            "en exercice 10\tla Loi\nqui ont pris part à la\tla présidence de M. ORME\n"
            "délibération 9\tM. ORME préside.",
            {"in_office": 10, "voting": 9},
        ),
    ],
)  # fmt: skip
def test_columns_of_figures_and_labels(text: str, expected: dict[str, int]) -> None:
    assert read(text) == expected
