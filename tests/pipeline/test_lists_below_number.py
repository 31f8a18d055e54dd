"""Minutes whose first act number stands above the lists of members: these are no title, and are read."""

from __future__ import annotations

import pytest

from pipeline import process
from tests.pipeline.sitting import CLOSE

HEAD = "COMMUNE DE VALMORTE\nCOMPTE RENDU DE LA SÉANCE DU CONSEIL MUNICIPAL\ndu 4 mars 2021\n"
PRESENT = "Présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY\n"
PROXY = "1 POUVOIR : M. Luc VIDAL à M. Jean DUPRÉ\n"
VOTED = "Le conseil municipal, après en avoir délibéré, fixe le tarif à l'unanimité.\n"


@pytest.mark.parametrize("label", ["", "Objet : "])
@pytest.mark.parametrize(
    "told",
    [
        f"{PRESENT}Délibération n° 2021-37\n{PROXY}",
        f"Délibération n° 2021-37\n{PRESENT}{PROXY}2 ABSENTS : M. Marc NOËL, Mme Zoé PETIT\n",
        f"{PRESENT}Délibération n° 2021-37\n1 POUVOIR :\nM. Luc VIDAL donne pouvoir à M. Jean DUPRÉ\n",
    ],
)
def test_lists_between_the_number_and_the_title_are_no_title(told: str, label: str) -> None:
    acts = f"{label}Tarifs du camping\n{VOTED}Délibération n° 2021-38\n{label}Tarifs du four\n{VOTED}"
    record = process((HEAD + told + acts + CLOSE).encode(), "pv.txt")
    assert [(act.number, act.subject) for act in record.acts] == [
        ("2021-37", "Tarifs du camping"),
        ("2021-38", "Tarifs du four"),
    ]
    members = [f"{member.status[0].upper()} {member.name.last}" for member in record.attendance]
    assert members[:4] == ["P DUPRÉ", "P MARTIN", "P LEROY", "R VIDAL"]
