"""What stands amid the items of minutes with the look of one: formalities of the opening, parts of one act, clauses."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, VOTED, told

PEOPLE = "Présents : Odile TERRASSON, Gaspard VIDALENC, Noémie CARRIER\nLe quorum est atteint à l'unanimité.\n\n"
SHORT = "COMMUNE DE VALMORTE\nPROCÈS-VERBAL\nSéance du conseil municipal du 4 mars 2021\n\n"


@pytest.mark.parametrize(
    "heading",
    [
        "APPEL NOMINAL",
        "APPEL NOMINAL ET VÉRIFICATION DU QUORUM",
        "CONSEILLERS PRÉSENTS ET QUORUM",
        "OUVERTURE DE LA SÉANCE, APPEL DES CONSEILLERS ET DÉSIGNATION DU SECRÉTAIRE DE SÉANCE",
        "COMMUNICATION DES POUVOIRS",
    ],
)
@pytest.mark.parametrize("ranks", [("A) ", "B) ", "C) "), ("I - ", "II - ", "III - ")])
def test_a_heading_of_the_formalities_of_the_opening_is_no_act(heading: str, ranks: tuple[str, str, str]) -> None:
    first, second, third = ranks
    text = f"{SHORT}{first}{heading}\n{PEOPLE}{second}TARIFS DU FOUR\n{VOTED}{third}VENTE DU LAVOIR\n{VOTED}{CLOSE}"
    assert [subject for _, subject, _ in told(text)] == ["TARIFS DU FOUR", "VENTE DU LAVOIR"]


@pytest.mark.parametrize("title", ["Délibération n° 2021-07 : Règlement du conseil", "RÈGLEMENT DU CONSEIL"])
@pytest.mark.parametrize("part", ["Chapitre", "CHAPITRE", "Titre", "SECTION"])
def test_the_parts_of_one_act_that_are_each_adopted_are_no_acts(title: str, part: str) -> None:
    text = HEAD + (
        f"{title}\n\nMadame le maire donne lecture du projet.\n\n{part} 1 : Réunions\nAdopté à l'unanimité.\n\n"
        f"{part} 2 : Commissions\nAdopté à l'unanimité.\n\n{part} 3 : Débats\nAdopté à l'unanimité.\n\n"
    )
    acts = told(text + CLOSE)
    assert [(subject.lower() if subject else None, outcome) for _, subject, outcome in acts] == [
        ("règlement du conseil", "adopted")
    ]


@pytest.mark.parametrize("sign", ["{n}.\n", "{n}) "])
def test_clauses_with_ranks_below_titles_in_capitals_are_no_items(sign: str) -> None:
    clauses = f"{sign.format(n=1)}Fixe le tarif à 3 euros.\n\n{sign.format(n=2)}Dit qu'il vaut pour un an.\n\n"
    item = f"Après en avoir délibéré, le conseil municipal, à l'unanimité,\n\n{clauses}"
    text = f"{HEAD}TARIFS DU FOUR\n\n{item}TARIFS DU LAVOIR\n\n{item}TARIFS DU PRESSOIR\n\n{item}{CLOSE}"
    assert told(text) == [
        (None, "TARIFS DU FOUR", "adopted"),
        (None, "TARIFS DU LAVOIR", "adopted"),
        (None, "TARIFS DU PRESSOIR", "adopted"),
    ]


@pytest.mark.parametrize(
    "title",
    ["Tranche 2 des travaux du four", "Partie 3 du lotissement des Ormes", "Section de fonctionnement : virement"],
)
def test_a_title_that_begins_with_a_part_of_a_work_is_one(title: str) -> None:
    text = f"{HEAD}Tarifs du four\n{VOTED}{title}\n{VOTED}Vente du lavoir\n{VOTED}{CLOSE}"
    assert [subject for _, subject, _ in told(text)] == ["Tarifs du four", title, "Vente du lavoir"]


@pytest.mark.parametrize("title", ["VŒU POUR LA POSTE", "MOTION SUR LE FOUR"])
def test_a_motion_that_the_council_adopts_is_an_act_though_a_group_might_word_it_so(title: str) -> None:
    worded = f"{title}\nNous souhaitons que le bureau reste ouvert.\n{VOTED}"
    text = f"{HEAD}{worded}VENTE DU LAVOIR\n{VOTED}BAIL DU FOUR\n{VOTED}{CLOSE}"
    assert [subject for _, subject, _ in told(text)] == [title, "VENTE DU LAVOIR", "BAIL DU FOUR"]


def test_a_noun_that_is_written_as_a_verb_begins_a_title() -> None:
    text = f"{HEAD}1. Classe de neige\n{VOTED}2. Arrêté des comptes du four\n{VOTED}{CLOSE}"
    assert [subject for _, subject, _ in told(text)] == ["Classe de neige", "Arrêté des comptes du four"]
