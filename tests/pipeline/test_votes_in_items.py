"""Clauses and votes in items of minutes: what is decided or voted opens no item, and closes the one that it is of."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, told

from pipeline import process
from schemas import Act


def acts_of(items: str) -> list[Act]:
    """The acts of a sitting with these items."""
    return process(f"{HEAD}{items}{CLOSE}".encode(), "pv.txt").acts


CLAUSES = """TARIFS DU GITE
Madame le maire présente les tarifs.
Le conseil municipal, après en avoir délibéré, à l'unanimité :
1.
Fixe la nuitée à 45 euros.
2.
Charge Madame le maire de l'appliquer.
ACHAT D'UN FOUR
Madame le maire présente le devis.
Le conseil municipal, après en avoir délibéré, à l'unanimité :
1.
Accepte le devis de 900 euros.
2.
Autorise Madame le maire à le signer.
"""


def test_numbers_alone_above_clauses_are_no_items() -> None:
    acts = acts_of(CLAUSES)
    assert [act.subject for act in acts] == ["TARIFS DU GITE", "ACHAT D'UN FOUR"]
    assert [[d.text for d in act.decisions] for act in acts] == [
        ["Fixe la nuitée à 45 euros.", "Charge Madame le maire de l'appliquer."],
        ["Accepte le devis de 900 euros.", "Autorise Madame le maire à le signer."],
    ]


def test_voices_behind_the_word_are_no_number_of_an_act() -> None:
    items = (
        "1. Vente du four\nLe conseil approuve la vente.\n2. Tarif du gîte\nAmendement : 3 pour, 14 contre, rejeté.\n"
        "Délibération : 14 pour, 3 contre, adoptée.\n3. Achat d'une haie\nLe conseil accepte le devis.\n"
    )
    assert [act.subject for act in acts_of(items)] == ["Vente du four", "Tarif du gîte", "Achat d'une haie"]


def test_a_vote_that_the_title_names_is_none_of_the_act() -> None:
    items = (
        "2021-05 : Vote des locations\nLe conseil fixe la location à 30 €.\n"
        "2021-06 : Vote des tarifs\nLe conseil fixe le tarif à 12 €.\n"
    )
    assert [number for number, _, _ in told(HEAD + items + CLOSE)] == ["2021-05", "2021-06"]


def test_voters_behind_letters_are_no_theme_of_the_next_item() -> None:
    items = (
        "1. Vente du four\nLe conseil approuve la vente.\nP : 14 / C : CARRIER, LESTRADE / A : VIDALENC\n"
        "2. Tarif du gîte\nLe conseil fixe le tarif.\nP : 12 / C : VIDALENC / A : CARRIER\n"
    )
    acts = acts_of(items)
    assert [(act.vote.for_, len(act.vote.names.against)) for act in acts if act.vote] == [(14, 2), (12, 1)]


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Tous les conseillers sont d'accord.", "adopted"),
        ("Cette demande est rejetée par le conseil municipal.", "rejected"),
        ("La proposition n'est pas retenue.", "rejected"),
        ("Proposition non retenue.", "rejected"),
        ("Avis favorable du conseil municipal.", "adopted"),
        ("Le conseil municipal décline cette proposition.", "rejected"),
        ("Le conseil municipal n'est pas favorable.", "rejected"),
        ("Le conseil municipal prend bonne note de cette information.", "noted"),
        ("Report de ce point à une séance ultérieure.", "postponed"),
        ("Madame le maire décide de retirer cette délibération.", "postponed"),
        ("Acte est donné au maire de cette communication.", "noted"),
    ],
)
def test_words_that_end_an_item(said: str, outcome: str) -> None:
    items = (
        "1. Vente du four\nLe conseil approuve la vente.\n"
        f"2. Tarif du gîte\nMadame le maire propose 45 euros.\n{said}\n"
        "3. Achat d'une haie\nLe conseil accepte le devis.\n"
    )
    assert [(subject, became) for _, subject, became in told(HEAD + items + CLOSE)] == [
        ("Vente du four", "adopted"),
        ("Tarif du gîte", outcome),
        ("Achat d'une haie", "adopted"),
    ]


def test_a_deed_named_right_below_the_opening_is_the_first_item() -> None:
    items = (
        "Subvention au comité des fêtes\nMonsieur le maire propose 300 euros. Le conseil, à l'unanimité, les accorde.\n"
        "Tarif du gîte communal\nMonsieur le maire propose 45 euros. Le conseil, à l'unanimité, fixe ce tarif.\n"
        "Achat d'une haie vive\nMonsieur le maire lit le devis. Le conseil, à l'unanimité, accepte le devis.\n"
    )
    assert [subject for _, subject, _ in told(HEAD.rstrip() + "\n" + items + CLOSE)] == [
        "Subvention au comité des fêtes",
        "Tarif du gîte communal",
        "Achat d'une haie vive",
    ]
