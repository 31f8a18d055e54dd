"""The head of an act of a community: its number, where its title ends, what is no title."""

from __future__ import annotations

import pytest
from heading_reading import read, value


@pytest.mark.parametrize(
    ("item", "number", "subject"),
    [
        ("2016.84 : TARIFS DU FOUR", "2016.84", "TARIFS DU FOUR"),
        ("2016.107 – Tarifs du four", "2016.107", "Tarifs du four"),
        (
            "Délibération n° 2021_109 : Tarifs du four Affaire présentée par : Luc Vidal Résumé : L’article 2",
            "2021_109",
            "Tarifs du four",
        ),
        ("Délibération n° 2021_109 : Tarifs du four Résumé : le four est tarifé", "2021_109", "Tarifs du four"),
    ],
)
def test_items_of_communities(item: str, number: str, subject: str) -> None:
    text = read(f"{item}\nLe président expose.", title_lines=1)
    assert (value(text, "number"), value(text, "subject")) == (number, subject)


@pytest.mark.parametrize(
    "text",
    [
        "2020-075\nCOMMUNAUTE DE COMMUNES DE LA VALLEE DE LA LOUE\nÉtaient présents : M. Luc VIDAL",
        "N° 36/2023 La loi n° 2023-175 du 10 mars 2023 vise à simplifier les projets\nVu le code",
    ],
)
def test_neither_the_body_nor_a_law_is_a_title(text: str) -> None:
    assert value(read(text), "subject") is None
