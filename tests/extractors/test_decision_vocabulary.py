"""Verbs, articles and numbers of operative clauses as councils print them, on lines and in texts that lost them."""

from __future__ import annotations

import pytest

from tests.extractors.decision_reading import read

COUNCIL = "Le Conseil municipal, après en avoir délibéré, "
TOLD = [
    (COUNCIL + "décide à l'unanimité\nd'approuver le plan\nd'autoriser le Maire à signer", ["approuver", "autoriser"]),
    (COUNCIL + "décide :\n1°/ d'approuver le plan ;\n2°/ d'autoriser le Maire à signer.", ["approuver", "autoriser"]),
    ("Le Conseil municipal a décidé d'approuver la convention.", ["approuver"]),
    ("Le Conseil municipal a décidé la vente de la parcelle.", ["décider"]),
    (COUNCIL + "détermine les modalités de la publicité.", ["déterminer"]),
    (COUNCIL + "souscrit un emprunt de 9 000 euros.", ["souscrire"]),
    (COUNCIL + "contracte un emprunt de 9 000 euros.", ["contracter"]),
    (COUNCIL + "se porte candidat au programme.", ["se porter"]),
    (COUNCIL + "décide : 1. d'approuver le plan ; 2. d'autoriser le Maire à signer.", ["approuver", "autoriser"]),
    (COUNCIL + "décide : 1/ D'approuver le plan 2/ D'autoriser le Maire à signer", ["approuver", "autoriser"]),
    (COUNCIL + "décide : 1- d'approuver le plan ; 2- d'autoriser le Maire à signer.", ["approuver", "autoriser"]),
    (
        COUNCIL + "à l'unanimité : a) approuve le plan ; b) autorise le Maire à signer.",
        ["approuver", "autoriser"],
    ),
    (COUNCIL + "à l'unanimité : - approuve le plan, - et autorise le Maire à signer.", ["approuver", "autoriser"]),
    (COUNCIL + "décide de : - créer un poste, - supprimer un poste.", ["créer", "supprimer"]),
    ("Approuve le plan du lavoir.\nAutorise le Maire à signer.\nAdopté à l'unanimité.", ["approuver", "autoriser"]),
    (
        COUNCIL + "à l'unanimité :\nDécide d'approuver la convention\nAutorise le Maire à signer\nDit que tout est là",
        ["approuver", "autoriser", "dire"],
    ),
    (COUNCIL + "à l'unanimité :\n❖ approuve le plan\n❖ autorise le Maire à signer", ["approuver", "autoriser"]),
    (COUNCIL + "fait droit à la demande de l'association.", ["faire"]),
    (COUNCIL + "réitère son soutien à la gare.", ["réitérer"]),
    ("Approuvé en 2019, le plan change.\nAutorise-t-on la vente ?\nAdopté à l'unanimité.", []),
]
ARTICLES = [
    (
        COUNCIL + "décide :\n- article 1 : d'approuver le plan\n- article 2 : d'autoriser le Maire à signer",
        [("approuver", "1"), ("autoriser", "2")],
    ),
    (
        COUNCIL + "à l'unanimité, Art. 1 - Approuve le plan Art. 2 - Autorise le Maire à signer",
        [("approuver", "1"), ("autoriser", "2")],
    ),
    (
        COUNCIL + "décide : Article premier : d'approuver le plan Article deux : d'autoriser le Maire à signer",
        [("approuver", "1"), ("autoriser", "2")],
    ),
]


@pytest.mark.parametrize(("text", "verbs"), TOLD)
def test_the_verb_of_each_clause(text: str, verbs: list[str]) -> None:
    assert [r.parts["verb"].value for r in read(text)] == verbs


def test_what_opens_or_joins_clauses_is_no_part_of_them() -> None:
    text = COUNCIL + "adopte la délibération suivante :\nArticle 1 : Le plan est approuvé.\nArticle 2 : Il est public."
    assert [r.value for r in read(text)] == ["Le plan est approuvé.", "Il est public."]
    text = COUNCIL + "DÉCIDE D'APPROUVER le plan du lavoir ET AUTORISE le Maire à signer."
    assert [r.value for r in read(text)] == ["DÉCIDE D'APPROUVER le plan du lavoir", "AUTORISE le Maire à signer."]


@pytest.mark.parametrize(("text", "expected"), ARTICLES)
def test_the_article_of_each_clause(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(r.parts["verb"].value, r.parts["article"].value) for r in read(text)] == expected
