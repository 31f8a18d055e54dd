"""Minutes that are one line: items behind the name of the secretary, with Roman ranks, with the rank and the year."""

from __future__ import annotations

import pytest
from sitting import told

from pipeline import process

OPENING = (
    "COMMUNE DE VALMORTE PROCÈS-VERBAL DU CONSEIL MUNICIPAL DU 12 MARS 2019 Présents : M. Gaspard VIDALENC, Mme Odile "
    "TERRASSON, M. Alban LESTRADE, Mme Noémie CARRIER Secrétaire de séance : M. Alban LESTRADE "
)
TOLD = "Monsieur le maire rappelle le dossier. Le conseil municipal, après en avoir délibéré, à l'unanimité, approuve."
TITLES = ("Vente du four banal", "Tarifs de la cantine", "Convention avec le syndicat")


def _flat(*leads: str) -> str:
    items = (f"{lead}{title} {TOLD}" for lead, title in zip(leads, TITLES, strict=True))
    return f"{OPENING}{' '.join(items)} La séance est levée à 22 h."


@pytest.mark.parametrize(
    ("leads", "numbers"),
    [
        (("", "", ""), (None, None, None)),
        (("I ", "II ", "III "), (None, None, None)),
        (("17-2019 – ", "18-2019 – ", "19-2019 – "), ("17-2019", "18-2019", "19-2019")),
        (("2019_DEL017 ", "2019_DEL018 ", "2019_DEL019 "), ("2019_DEL017", "2019_DEL018", "2019_DEL019")),
    ],
)
def test_the_items_of_minutes_in_one_line(leads: tuple[str, str, str], numbers: tuple[str | None, ...]) -> None:
    expected = [(number, title, "adopted") for number, title in zip(numbers, TITLES, strict=True)]
    assert told(_flat(*leads)) == expected


def test_a_title_behind_the_name_of_the_secretary_is_none_of_its_words() -> None:
    text = f"{OPENING}VENTE DU FOUR BANAL {TOLD} TARIFS DE LA CANTINE {TOLD} La séance est levée à 22 h."
    record = process(text.encode(), "pv.txt")
    assert [person.printed for person in record.session.secretaries] == ["M. Alban LESTRADE"]
    assert [act.subject for act in record.acts] == ["VENTE DU FOUR BANAL", "TARIFS DE LA CANTINE"]


@pytest.mark.parametrize(
    ("title", "number", "subject"),
    [("1. Vente du four banal", "1", "Vente du four banal"), ("VENTE DU FOUR BANAL", None, "VENTE DU FOUR BANAL")],
)
def test_the_first_item_is_all_that_is_left_of_a_sitting(title: str, number: str | None, subject: str) -> None:
    text = (
        "COMMUNE DE VALMORTE\nPROCÈS-VERBAL DU CONSEIL MUNICIPAL DU 12 MARS 2019\n\nPrésents : M. Gaspard VIDALENC, "
        f"Mme Odile TERRASSON\nSecrétaire : M. Alban LESTRADE\n\n{title}\n\nMonsieur le maire expose que le four peut "
        "être vendu. Il rappelle que le service des domaines a"
    )
    assert told(text) == [(number, subject, None)]
