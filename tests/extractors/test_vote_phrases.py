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
        ("Le conseil, par 12 voix, approuve.", YES | {"for": 12}),
        ("Le conseil municipal, par 23 voix et 4 abstentions, approuve.", YES | {"for": 23, "abstention": 4}),
        ("Le conseil approuve les tarifs. Pour : 15 dont 2 pouvoirs.", YES | {"for": 15, "proxies": 2}),
        ("Le conseil approuve les tarifs. Contre : 3.", YES | {"against": 3}),
        ("Sans opposition ni abstention, le conseil approuve.", YES | {"against": 0, "abstention": 0}),
        ("Accord du conseil.", YES),
        ("Accord unanime du conseil.", ALL),
        ("Avis favorable du conseil municipal.", YES),
        ("Accepté.", YES),
        ("Validé.", YES),
        ("Proposition acceptée.", YES),
        ("Adopté par la majorité des voix, 2 voix contre.", YES | {"against": 2}),
        ("Adopté, Mme ROY votant contre.", YES | {"names.against": ["ROY"]}),
        ("Le conseil municipal unanime approuve.", ALL),
        ("Votants : 15 – Pour : 15 – Unanimité", ALL | {"for": 15}),
        ("Vote à bulletin secret : blancs 2, nuls 1.", {"method": "secret", "blank": 2, "null": 1}),
    ],
)
def test_what_a_phrase_tells(text: str, expected: dict[str, Any]) -> None:
    assert found(f"Tarifs du four\n{text}", title_lines=1) == expected


@pytest.mark.parametrize(
    "text",
    [
        "14/15",
        "L'accord du conseil départemental est attendu.",
        "Avis favorable de la commission.",
        "La proposition acceptée par l'entreprise est jointe.",
        "Le devis est accepté par les riverains",
        "Les élus ont reçu l'avis unanime du bureau.",
        "Le marché est passé avec 14 voix de retard.",
        "Le conseil, par 12 voix de fonds, finance les travaux.",
    ],
)
def test_words_that_tell_no_vote_of_the_council(text: str) -> None:
    assert found(f"Tarifs du four\n{text}", title_lines=1) == {}
