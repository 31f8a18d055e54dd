"""Votes on the articles, chapters or lines of an act are not the vote on the act."""

from __future__ import annotations

import pytest

from tests.extractors.vote_reading import figures, found

ARTICLES = "Article 1 : adopté à l'unanimité.\nArticle 2 : adopté par 4 voix pour et 1 contre.\n"


def test_the_vote_on_the_whole_is_that_of_the_act() -> None:
    text = f"Monsieur le maire propose le règlement.\n{ARTICLES}L'ensemble est adopté par 4 voix pour et 1 abstention."
    assert figures(text) == (4, None, 1, None)
    assert "unanimous" not in found(text)


@pytest.mark.parametrize(
    "parts",
    [
        "Chapitre 011 : 5 voix pour\nChapitre 012 : 4 voix pour, 1 abstention\nLe budget est adopté à l'unanimité.",
        "Le conseil municipal, à l'unanimité, vote les subventions suivantes :\nComité des fêtes : 500 €\n"
        "Amicale des chasseurs : 100 € : 4 pour, 1 contre\nCoopérative : 250 €",
    ],
)
def test_the_unanimity_on_the_whole_is_not_denied_by_a_part(parts: str) -> None:
    assert found(parts) == {"unanimous": True, "outcome": "adopted"}


@pytest.mark.parametrize(
    "text",
    [
        "Lot 1 : adopté par 9 voix pour et 2 contre\nLot 2 : adopté par 8 voix pour et 3 contre",
        "Le chapitre 1 est adopté à l'unanimité.\nLe chapitre 2 est adopté par 9 voix pour et 2 contre.",
        "Section de fonctionnement :\nPour : 11 Contre : 0\nSection d'investissement :\nPour : 9 Contre : 2",
        "Le conseil municipal, après en avoir délibéré,\nFIXE la taxe du bâti à 12 % par 11 voix pour,\n"
        "FIXE la taxe du non bâti à 40 % par 9 voix pour et 2 contre.",
    ],
)
def test_parts_that_differ_tell_no_vote_on_the_act(text: str) -> None:
    assert figures(text) == (None, None, None, None)
    assert "unanimous" not in found(text)


@pytest.mark.parametrize(
    "told",
    [
        "Section de fonctionnement : 9 pour, 2 contre\nSection d'investissement : 9 pour, 2 contre",
        "Article 1 : adopté par 9 voix pour et 2 contre",
        "Prix du repas : 3 €\nVote : 9 pour, 2 contre",
    ],
)
def test_parts_that_agree_or_stand_alone_tell_the_vote(told: str) -> None:
    assert figures(told)[:2] == (9, 2)


def test_parts_voted_in_words_and_figures_tell_no_vote_on_the_act() -> None:
    text = "Le conseil attribue les aides :\nJudo : 300 € (unanimité)\nBoules : 150 € (5 pour, 1 abstention)"
    assert found(text) == {"outcome": "adopted"}


@pytest.mark.parametrize(
    "last",
    [
        "Article 2 : autorise le maire à la signer.",
        "Article 2 : Le maire est chargé de l'exécution.",
        "Article 2 : d'inscrire",
        "Article 2 : d'attribuer\nLot 1 à la société Orme\nLot 2 à la société Tilleul",
    ],
)
def test_the_vote_below_the_last_part_is_that_on_the_act(last: str) -> None:
    text = f"Le conseil municipal décide :\nArticle 1 : d'approuver le bail.\n{last}\nAdopté à l'unanimité."
    assert found(f"{text}\nVotants : 14\nPour : 14") == {"for": 14, "unanimous": True, "outcome": "adopted"}
