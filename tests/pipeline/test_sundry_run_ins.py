"""What the council decides among sundry questions, under a title on the line of its text, is an act."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, VOTED, told

FIRST = f"1 - ACQUISITION D'UNE BALAYEUSE\n{VOTED}2 - TARIFS DU CAMPING\n{VOTED}"
SUNDRY = (
    "Éclairage public : M. Vidalenc demande un candélabre. Le conseil, à l'unanimité, demande un devis.\n"
    "Chemin de la Combe : Mme Carrier signale l'état du chemin. Les agents passeront lundi.\n"
    "Salle des fêtes : les aînés demandent la gratuité. Après en avoir délibéré, le conseil accepte par 3 voix pour.\n"
)


@pytest.mark.parametrize(
    "heading", ["3 - DEMANDES DIVERSES", "Questions diverses", "AFFAIRES DIVERSES :", "3. Sujets divers"]
)
def test_titles_on_the_line_of_their_text_among_sundry_questions(heading: str) -> None:
    acts = told(f"{HEAD}{FIRST}{heading}\n{SUNDRY}\n{CLOSE}")
    assert [subject for _, subject, _ in acts] == [
        "ACQUISITION D'UNE BALAYEUSE",
        "TARIFS DU CAMPING",
        "Éclairage public",
        "Salle des fêtes",
    ]


@pytest.mark.parametrize(
    "told_there",
    [
        "Réponse du maire : le conseil a décidé ce point à l'unanimité l'an dernier.",
        "Numérotation : Mme Carrier demande quand les plaques seront posées. Au printemps.",
        "Comité des fêtes : 500 €",
        "- Plan de secours : pour rappel le plan du syndicat de la Dourle, que tous appliquent, a été approuvé le\n"
        "12/04/2016. Il a servi lors de la crue.",
        "Le conseil décide à l'unanimité : le bon d'achat est offert.",
    ],
)
def test_news_among_sundry_questions_are_no_acts(told_there: str) -> None:
    acts = told(f"{HEAD}{FIRST}QUESTIONS DIVERSES\n{told_there}\n\n{CLOSE}")
    assert [subject for _, subject, _ in acts] == ["ACQUISITION D'UNE BALAYEUSE", "TARIFS DU CAMPING"]


def test_bullets_among_sundry_questions_are_acts_by_what_each_decides() -> None:
    bullets = (
        "* Stade : le syndicat d'électrification a décidé de financer les travaux.\n* Fuite d'eau : réparation faite.\n"
        "* Secrétariat : le conseil décide de fermer la mairie le samedi.\n"
    )
    below = "* Sentier des Aulnes\n" + VOTED
    acts = told(
        f"{HEAD}DÉLIBÉRATIONS :\n\n{below}{below.replace('Aulnes', 'Prés')}QUESTIONS DIVERSES :\n\n{bullets}\n{CLOSE}"
    )
    assert [subject for _, subject, _ in acts] == ["Sentier des Aulnes", "Sentier des Prés", "Secrétariat"]


def test_the_decision_may_stand_in_a_paragraph_of_its_own_below_a_title_on_the_line_of_its_text() -> None:
    asked = (
        "Achat de terrain : Messieurs Vidal et Orme demandent le chemin qui longe leur maison.\n\n"
        "Le conseil donne un accord de principe.\n\nLes frais seront à la charge des acquéreurs.\n\n"
        "Bruit : un voisin se plaint.\n\nFour à pain : Mme Carrier présente le plan.\n\n"
        "Le conseil se prononce favorablement par 3 voix pour et 1 abstention.\n\n"
    )
    acts = told(f"{HEAD}{FIRST}Demandes diverses.\n\n{asked}{CLOSE}")
    assert [subject for _, subject, _ in acts][2:] == ["Achat de terrain", "Four à pain"]


@pytest.mark.parametrize("title", ["DEMANDES DIVERSES D'ADMINISTRÉS", "SUJETS DIVERS DE VOIRIE"])
def test_a_title_that_tells_whose_demands_it_is_about_ends_no_items(title: str) -> None:
    acts = told(f"{HEAD}{FIRST}3 - {title}\n{VOTED}{CLOSE}")
    assert [subject for _, subject, _ in acts][2:] == [title]
