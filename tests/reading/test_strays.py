"""Numbers of items that the extraction of text put above the last clauses of the item before."""

from __future__ import annotations

import pytest

from pipeline.reading.strays import brought_down

ITEMS = """1. TARIFS DE LA CANTINE
Le conseil accepte.

2.

Autorise le maire à signer.
Charge le maire de l'exécution.

VENTE DE LA MAISON FORESTIÈRE
Le conseil vend la maison.
\f3.
Approuve la vente.

ACHAT D'UNE HORLOGE
Le conseil achète.

4.
Dit que la dépense est inscrite.

DÉNOMINATION DU SQUARE
"""


def test_a_lone_number_above_clauses_is_that_of_the_title_in_capitals_below_them() -> None:
    told = [line for line in brought_down(ITEMS).split("\n") if line[:1].isdigit() or "\f" in line]
    assert told == [
        *("1. TARIFS DE LA CANTINE", "2. VENTE DE LA MAISON FORESTIÈRE", "\f"),
        *("3. ACHAT D'UNE HORLOGE", "4. DÉNOMINATION DU SQUARE"),
    ]


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        ("4.\n", "7.\n"),  # numbers that count nothing
        ("4.\nDit", "Dit"),  # too few
        ("4.\nDit", "1.\nDit"),  # those of clauses, which begin anew
        ("Autorise", "Le marché autorise"),  # no clause below
        ("VENTE DE LA MAISON FORESTIÈRE", "Vente de la maison forestière"),
    ],
)
def test_other_lone_numbers_stay_where_they_are(printed: str, instead: str) -> None:
    text = ITEMS.replace(printed, instead, 1)
    assert "\n2.\n" in brought_down(text)
