"""Votes that stand on the line above their title, or are told for all items at the end of the sitting."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD

from pipeline import process

TITLES = ("ACQUISITION D'UNE BALAYEUSE", "TARIFS DU CAMPING", "VENTE DE BOIS")
DEEDS = tuple(
    f"Madame le maire expose le dossier. Le conseil municipal {deed}.\n"
    for deed in ("décide d'acheter la machine", "fixe les tarifs", "accepte la coupe")
)
_Vote = tuple[int | None, int | None, int | None, bool | None]


def votes(text: str) -> list[tuple[str | None, _Vote]]:
    """For, against, abstention and unanimity of each act."""
    acts = process((HEAD + text + CLOSE).encode(), "pv.txt").acts
    return [(a.subject, (a.vote.for_, a.vote.against, a.vote.abstention, a.vote.unanimous)) for a in acts]


def items(above: tuple[str, str, str] = ("", "", ""), below: tuple[str, str, str] = ("", "", "")) -> str:
    parts = zip(above, TITLES, DEEDS, below, strict=True)
    return "".join(f"{a}{n} - {title}\n{deed}{b}\n" for n, (a, title, deed, b) in enumerate(parts, 1))


def test_a_vote_above_each_title_is_that_of_the_item_below() -> None:
    lines = ("Vote : unanimité\n", "Vote : 4 pour, 1 abstention\n", "Vote : 3 pour, 2 contre\n")
    assert votes(items(above=lines)) == [
        (TITLES[0], (None, None, None, True)),
        (TITLES[1], (4, None, 1, None)),
        (TITLES[2], (3, 2, None, None)),
    ]


def test_a_vote_below_each_item_stays_with_it() -> None:
    lines = ("\nVote : unanimité\n", "\nVote : 4 pour, 1 abstention\n", "\nVote : 3 pour, 2 contre\n")
    text = items(below=lines).replace("unanimité\n\n", "unanimité\n").replace("abstention\n\n", "abstention\n")
    assert [vote for _, vote in votes(text)] == [(None, None, None, True), (4, None, 1, None), (3, 2, None, None)]


@pytest.mark.parametrize(
    "told",
    [
        "Toutes les délibérations ont été adoptées à l'unanimité.",
        "Sauf mention contraire, les délibérations ci-dessus ont été adoptées à l'unanimité des membres présents.",
        "L'ensemble des points sont votés à l'unanimité.",
        "L'ensemble de ces délibérations est adopté à l'unanimité.\n\nQuestions diverses\nFête : le 14 juillet.",
    ],
)
def test_the_vote_of_all_is_that_of_the_items_without_one(told: str) -> None:
    text = items(below=("", "", "Vote : 3 pour, 2 contre.\n")) + told + "\n"
    unanimous = (None, None, None, True)
    assert votes(text) == [(TITLES[0], unanimous), (TITLES[1], unanimous), (TITLES[2], (3, 2, None, None))]


@pytest.mark.parametrize("head", ["N°\tObjet", "Objet", "N°"])
def test_a_table_of_all_votes_at_the_end(head: str) -> None:
    figures = ("5\t0\t0", "4\t0\t1", "3\t2\t0")
    cells = {"N°": "{n}", "Objet": "{title}", "N°\tObjet": "{n}\t{title}"}[head]
    rows = [
        f"{cells.format(n=n, title=title.capitalize())}\t{row}\n"
        for n, (title, row) in enumerate(zip(TITLES, figures, strict=True), 1)
    ]
    text = items() + f"RÉCAPITULATIF DES VOTES\n{head}\tPour\tContre\tAbstention\n" + "".join(rows) + "\n"
    assert [vote for _, vote in votes(text)] == [(5, 0, 0, None), (4, 0, 1, None), (3, 2, 0, None)]


def test_an_item_left_out_of_the_vote_of_all_has_no_vote() -> None:
    text = items() + "Sauf le point 2, toutes les délibérations ont été adoptées à l'unanimité.\n"
    assert [vote[3] for _, vote in votes(text)] == [True, None, True]
