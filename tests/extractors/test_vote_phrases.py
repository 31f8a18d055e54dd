"""Short ways to tell a vote: what each prints is read, and what it does not print stays empty."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extractors.vote_reading import found

YES = {"outcome": "adopted"}
ALL = {"outcome": "adopted", "unanimous": True}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voté à 14 voix.", YES | {"for": 14}),
        ("Le conseil municipal, sans débat, approuve les tarifs.", YES),
        ("Le comité, compte tenu de\nces éléments, fixe le tarif à 4 €.", YES),
        ("Le conseil, soucieux du bien commun, rejette la proposition.", {"outcome": "rejected"}),
        ("Le conseil municipal, qui se réunira lundi, approuve les tarifs.", {}),
        ("Le conseil, par 12 voix, approuve.", YES | {"for": 12}),
        ("Le conseil municipal, par 23 voix et 4 abstentions, approuve.", YES | {"for": 23, "abstention": 4}),
        ("Le conseil approuve les tarifs. Pour : 15 dont 2 pouvoirs.", YES | {"for": 15, "proxies": 2}),
        ("Le conseil approuve les tarifs. Contre : 3.", YES | {"against": 3}),
        ("Sans opposition ni abstention, le conseil approuve.", YES | {"against": 0, "abstention": 0}),
        (
            "Le compte rendu est adopté sans opposition ni abstention.\n"
            "Le conseil municipal, par 12 voix pour et 2 contre, approuve les tarifs.",
            YES | {"for": 12, "against": 2},
        ),
        ("Le conseil vote par 12 voix pour et deux contre la vente du pré.", YES | {"for": 12, "against": 2}),
        (
            "Le conseil vote les tarifs à l'unanimité.\nPar ailleurs, le club demande 200 €.\n"
            "Le conseil se prononce par 14 voix pour et 1 abstention.",
            YES | {"for": 14, "abstention": 1},
        ),
        ("Le conseil approuve les tarifs à la majorité (14 voix).", YES | {"for": 14}),
        ("Le conseil élit le four communal à la majorité absolue (8 voix) et approuve les tarifs.", YES),
        ("Le comité vote à la majorité simple (11 voix). Le conseil approuve les tarifs.", YES),
        ("Le syndicat vote à 2 voix par commune. Le conseil approuve les tarifs.", YES),
        ("Le conseil suit la proposition et renvoie l'affaire en commission.", {}),
        ("Le conseil suit l'avis de la commission.", YES),
        ("Le conseil adopte à 4 voix près les tarifs.", YES),
        ("La majorité (21 voix minimum) est requise. Le conseil approuve les tarifs.", YES),
        ("Accord du conseil.", YES),
        ("Approbation à la majorité : 10 pour et 5 contre", YES | {"for": 10, "against": 5}),
        ("Adoption à la majorité.", YES),
        ("Rejet à l'unanimité.", {"outcome": "rejected", "unanimous": True}),
        ("Accord unanime du conseil.", ALL),
        ("Avis favorable du conseil municipal.", YES),
        ("Accepté.", YES),
        ("Validé.", YES),
        ("Proposition acceptée.", YES),
        ("Adopté par la majorité des voix, 2 voix contre.", YES | {"against": 2}),
        ("Adopté, Mme ROY votant contre.", YES | {"names.against": ["ROY"]}),
        ("Le conseil municipal unanime approuve.", ALL),
        ("Votants : 15 – Pour : 15 – Unanimité", ALL | {"for": 15}),
        ("VOTE : ADOPTÉ", YES),
        ("Résultat du vote : approuvé", YES),
        ("Approuvé par : 20 voix pour, 0 voix contre", YES | {"for": 20, "against": 0}),
        ("Majorité (14 pour, 1 abstention)", YES | {"for": 14, "abstention": 1}),
        ("Le conseil approuve à la majorité (20 voix).", YES | {"for": 20}),
        ("L'ensemble des élus approuve cette proposition.", YES),
        ("Il est proposé d'agir. Le conseil suit cette proposition.", YES),
        (
            "11 conseillers ont voté pour, 2 ont voté contre et 1 s'est abstenu. Le conseil approuve.",
            YES | {"for": 11, "against": 2, "abstention": 1},
        ),
        (
            "Scrutin secret : 20 pour, 3 contre, 2 blancs. Le conseil approuve.",
            YES | {"for": 20, "against": 3, "blank": 2, "method": "secret"},
        ),
        (
            "Le conseil décide à l'unanimité de ne pas recourir au scrutin secret et désigne à l'unanimité M. ROY.",
            ALL,
        ),
        ("Vote à bulletin secret : blancs 2, nuls 1.", {"method": "secret", "blank": 2, "null": 1}),
    ],
)
def test_what_a_phrase_tells(text: str, expected: dict[str, Any]) -> None:
    assert found(f"Tarifs du four\n{text}", title_lines=1) == expected


@pytest.mark.parametrize(
    "text",
    [
        "14/15",
        "Majorité",
        "Le conseil départemental suit le chantier.",
        "Vote : le 3 mars",
        "L'accord du conseil départemental est attendu.",
        "Avis favorable de la commission.",
        "La proposition acceptée par l'entreprise est jointe.",
        "Le devis est accepté par les riverains",
        "Les élus ont reçu l'avis unanime du bureau.",
        "Le marché est passé avec 14 voix de retard.",
        "Le conseil décide de ne pas recourir au scrutin secret.",
        "Le conseil, par 12 voix de fonds, finance les travaux.",
    ],
)
def test_words_that_tell_no_vote_of_the_council(text: str) -> None:
    assert found(f"Tarifs du four\n{text}", title_lines=1) == {}
