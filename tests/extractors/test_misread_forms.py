"""Sentences of ordinary documents that look like a form of drafting and are none: nothing is invented of them."""

from __future__ import annotations

import re

import pytest
from assembly_reading import value as of_assembly
from attendance_reading import members
from counts_reading import read as figures
from heading_reading import BODY, OPENING, read, value
from session_reading import value as of_session

from extractors.grammar.numbers import WORDS
from pipeline import process
from tests.extractors.vote_reading import found


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Un recours a été formé en 2019.\nRejeté.\nLe conseil, à l'unanimité, approuve le protocole.", "adopted"),
        ("Le premier rapport est ainsi rejeté\nLe conseil municipal, à l'unanimité, adopte le second.", "adopted"),
        (
            "Article 1 :\nRejeté\nPour : 3\nContre : 9\nLe conseil municipal adopte le tarif.\nPour : 11\nContre : 1",
            "adopted",
        ),
        ("Il sera réexaminé à la prochaine séance. Le conseil, à l'unanimité, fixe le tarif.", "adopted"),
        ("Le conseil prend note de l'avis et décide d'adopter le tarif.", None),
        ("Le conseil prend la décision suivante : rejet de l'offre.", None),
        ("Proposition du garage retenue par 8 voix contre 2 par la commission d'appel d'offres.", None),
        ("Avis de la commission : 12 pour, 3 contre.\nLe repas est fixé à 3 €.", None),
    ],
)
def test_what_became_of_another_matter_is_not_what_became_of_the_act(text: str, outcome: str | None) -> None:
    assert found("Dossier\n" + text, title_lines=1).get("outcome") == outcome


def test_groups_in_square_brackets_hide_no_voter() -> None:
    assert found("Pour : 12\nAbstentions : 2 (M. ORME [groupe Avenir], Mme NOYER)")["names.abstention"] == [
        "ORME",
        "NOYER",
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Conférence des maires du 2 avril 2021\nCOMMUNE DE VALBRUNE\nSéance du 4 mai 2021", "2021-05-04"),
        ("Conférence territoriale du 4 mai 2021\nPrésents : Luc PIC, Anne MARTEL", "2021-05-04"),
    ],
)
def test_a_conference_of_mayors_is_no_sitting(text: str, day: str) -> None:
    assert str(of_session(text, "date")) == day


def test_who_presents_at_the_opening_is_not_who_presides() -> None:
    text = "Ouverture de la séance à 20 h, présentation du projet par M. Luc SERRE, architecte."
    assert of_session(text, "chair") is None


def test_a_council_that_will_be_convened_again_sits_on_its_first_call() -> None:
    assert not of_session(
        "Le conseil s'est réuni. L'assemblée sera de nouveau convoquée en juin.", "second_convocation"
    )


def test_the_name_of_a_commune_below_its_number_is_without_it() -> None:
    assert of_assembly("Commune de\n58 - VALBRUNE\nConseil municipal du 4 mai", "name") == "Valbrune"


def test_an_association_that_asks_for_aid_is_not_the_body_that_sits() -> None:
    text = "COMMUNE DE VALBRUNE\nConvention avec l'ASA du Canal\nLe syndicat de l'ASA du Canal demande une aide."
    assert of_assembly(text, "type") != "OTHER"


def test_the_day_of_the_sitting_is_no_reference() -> None:
    text = "Commune de Valbrune\nSéance du 16 mars 2023\nRéf. 2023.03.16\nObjet : Tarifs de la cantine" + BODY
    assert process(text.encode(), "acte.txt").acts[0].number is None


@pytest.mark.parametrize(
    "title",
    [
        "Avenant au marché du multi-accueil La Ronde qui sera signé en juin",
        "Location du gîte Les Tilleuls dont la toiture est neuve",
    ],
)
def test_a_name_with_an_article_ends_no_title(title: str) -> None:
    assert value(read(f"{OPENING}Objet : {title}{BODY}"), "subject") == title


def test_a_change_told_of_one_figure_is_not_of_the_next() -> None:
    text = "Effectif passé à 14 conseillers en exercice, présents : 12, votants : 13"
    assert figures(text) == {"present": 12, "voting": 13}


def test_offices_are_no_communes() -> None:
    text = (
        "L'an deux mil neuf, le dix juin, le conseil s'est réuni sous la présidence de M. DUPRÉ\n"
        "Premier adjoint : Mme MARTIN\nDeuxième adjoint : M. LEROY\nTroisième adjoint : Mme ROY"
    )
    assert members(text) == []


@pytest.mark.parametrize("answers", [("Oui", "Non"), ("Présent", "Absent")])
def test_answers_below_names_change_nothing_of_a_list_above_them(answers: tuple[str, str]) -> None:
    """A roll call of votes, or the members of another body, in cells one after another."""
    names = ["M. Jean DUPRÉ", "Mme Anne MARTIN", "M. Paul LEROY", "Mme Lucie ROY", "M. Luc VIDAL"]
    cells = "\n".join(f"{name}\n{answers[i % 2]}" for i, name in enumerate(names))
    text = f"Présents : {', '.join(names)}\nObjet : Plan\n{cells}\nLe conseil municipal adopte le plan."
    assert members(text) == [f"P {name}" for name in names]


def test_a_label_of_proxies_far_below_makes_no_table_of_the_lists_above_it() -> None:
    text = (
        "Présents : M. Jean DUPRÉ, Mme Anne MARTIN\nMembres absents\nM. Luc VIDAL, pouvoir à M. Jean DUPRÉ\n"
        "Mme Zoé PETIT, excusée\nM. Guy NOËL\nA donné pouvoir à\nObjet : Tarifs"
    )
    assert members(text)[2:] == ["R M. Luc VIDAL", "E Mme Zoé PETIT", "A M. Guy NOËL"]


def test_a_number_in_words_has_an_end() -> None:
    """A page of such words is read in a time that grows with its length alone."""
    told = re.match(WORDS, "deux " * 200)
    assert told is not None
    assert told.end() < 100
