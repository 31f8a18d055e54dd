"""Rarer words of sending and of posting; the posting of the minutes."""

from __future__ import annotations

import pytest
from receipt_reading import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Compte-rendu de la délibération affiché le : 20/02/2023\n(articles L", {"published_on": "2023-02-20"}),
        (
            "certifiée exécutoire compte-tenu de sa réception en Sous-Préfecture le 19 FEV. 2023 et de son affichage "
            "en mairie le 20 FEV. 2023",
            {"received_on": "2023-02-19", "published_on": "2023-02-20"},
        ),
        ("Publication par voie électronique le 20 février 2023", {"published_on": "2023-02-20"}),
        ("Publication en ligne : 20/02/2023", {"published_on": "2023-02-20"}),
        (
            "La présente délibération a été affichée le 20 février 2023 et transmise en préfecture le 19 février 2023",
            {"transmitted_on": "2023-02-19", "published_on": "2023-02-20"},
        ),
        ("La délibération du 9 mai a été affichée le 20 février 2023.", {}),
        ("Transmission préfecture le 20/02/2023", {"transmitted_on": "2023-02-20"}),
        (
            "Rendue exécutoire après affichage le 18 février 2023 et réception au Haut-Commissariat, subdivision "
            "administrative des Atolls, le 20 février 2023",
            {"received_on": "2023-02-20", "published_on": "2023-02-18"},
        ),
        ("Publication sur le site de l'agence : 20/02/2023", {"published_on": "2023-02-20"}),
        ("Publication / Notification : 20/02/2023", {"published_on": "2023-02-20"}),
        ("Affiché au CCAS le 20/02/2023", {"published_on": "2023-02-20"}),
        ("Affiché le 20/02/2023 SLO", {"published_on": "2023-02-20"}),
        ("Publié sur papier le 20/02/23", {"published_on": "2023-02-20"}),
        (
            "Transmise au commissaire délégué de la République le : 20 février 2023",
            {"transmitted_on": "2023-02-20"},
        ),
        (
            "Transmis le 20.02.2023 – Affiché le 21.02.2023 – Le Président : Luc PIC",
            {"transmitted_on": "2023-02-20", "published_on": "2023-02-21"},
        ),
        ("Date de Publicité : 20/02/2023", {"published_on": "2023-02-20"}),
        (
            "Rendu exécutoire après transmission au contrôle de légalité\net affichage en mairie le 20 février 2023",
            {"published_on": "2023-02-20"},
        ),
        ("Transmis à la préfecture des B.A. le 20 février 2023", {"transmitted_on": "2023-02-20"}),
        (
            "Le Maire certifie que la convocation avait été faite le 9 février 2023 et que le compte rendu de cette "
            "séance a été affiché à la porte de la Mairie le 20 février 2023.",
            {"published_on": "2023-02-20"},
        ),
    ],
)
def test_rarer_words_of_sending_and_of_posting(text: str, expected: dict[str, str]) -> None:
    assert values(f"Séance du 16 février 2023\n{text}", opening=True) == expected


def test_the_posting_of_the_minutes_of_another_sitting_is_not_that_of_the_act() -> None:
    told = "Séance du 16 février 2023\nLe compte rendu de la séance du {} a été affiché à la mairie le 20 février 2023."
    assert values(told.format("19 janvier"), opening=True) == {}
    assert values(told.format("16 janvier"), opening=True) == {}
    assert values(told.format("16 février"), opening=True) == {"published_on": "2023-02-20"}
