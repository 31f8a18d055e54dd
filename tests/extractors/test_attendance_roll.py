"""Rolls of the members in the flow, where each name is followed by its state."""

from __future__ import annotations

import pytest
from attendance_reading import members, read

from extractors.attendance_roll import MEMBER

EXPECTED = ["P M. Jean DUPRÉ", "P Mme Anne MARTIN", "R Mme Lucie ROY", "A M. Luc VIDAL", "P M. Paul LEROY"]


@pytest.mark.parametrize(
    "roll",
    [
        "M. Jean DUPRÉ : présent Mme Anne MARTIN : présente Mme Lucie ROY : excusée, pouvoir à M. Jean DUPRÉ"
        " M. Luc VIDAL : absent M. Paul LEROY : présent",
        "M. Jean DUPRÉ (présent), Mme Anne MARTIN (présente), Mme Lucie ROY (excusée, a donné pouvoir à M. Jean DUPRÉ),"
        " M. Luc VIDAL (absent), M. Paul LEROY (présent).",
        "M. Jean DUPRÉ – présent ; Mme Anne MARTIN – présente ; Mme Lucie ROY – représentée – procuration donnée à"
        " M. Jean DUPRÉ ; M. Luc VIDAL – absent ; M. Paul LEROY – présent",
        "M. Jean DUPRÉ : présent Mme Anne MARTIN : présente Mme Lucie ROY : absente, représentée par M. Jean DUPRÉ"
        " M. Luc VIDAL : absent M. Paul LEROY : présent",
    ],
)
def test_each_member_has_the_state_behind_the_name(roll: str) -> None:
    text = f"Le conseil municipal s'est réuni sous la présidence de M. Jean DUPRÉ, maire.\n{roll}\nObjet : Tarifs"
    assert members(text) == EXPECTED
    told = [r.parts["proxy_holder"].value.printed for r in read(text).readings["attendance"] if r.value[0] == "r"]
    assert told == ["M. Jean DUPRÉ"]


TABLE = (
    "commune nom prénom 1 DUPRÉ Jean Présent 2 BRUE MARTIN Anne Présente 3 HAUT DE LOUE LEROY Paul Procuration à J"
    " DUPRÉ 4 ROY Lucie Absente 5 ORVAL DE LA TOUR Luc Présent 6 NOËL Marc Suppléé par D Faure 7 PETIT Zoé Présente 8"
    " BLANC Eva Absente 9 MORELLE FABRE Yves – Pierre Présent"
)


def test_a_table_of_states_that_lost_its_cells() -> None:
    text = f"Le conseil s'est réuni.\nPrésents / Excusés / Absents / Procurations\n\n{TABLE}\nObjet : Tarifs"
    assert members(text) == [
        "P DUPRÉ Jean",
        "P MARTIN Anne",
        "R LEROY Paul",
        "A ROY Lucie",
        "P DE LA TOUR Luc",
        "A NOËL Marc",
        "P PETIT Zoé",
        "A BLANC Eva",
        "P FABRE Yves – Pierre",
        "P D Faure",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "M. Jean DUPRÉ : présent Mme Anne MARTIN : présente",
        "M. Jean DUPRÉ : absent M. Luc VIDAL : absent Mme Anne MARTIN : absente M. Paul LEROY : absent",
        "M. Jean DUPRÉ : présente le projet Mme Anne MARTIN : présente les devis",
    ],
)
def test_a_few_names_or_none_present_are_no_roll(text: str) -> None:
    assert members(text) == []


def test_a_member_is_sought_from_no_letter_within_a_word() -> None:
    """From each letter of a long line of capitals it took as long as the square of the line."""
    roll = "ADUPRÉ Jean : présent"
    assert MEMBER.match(roll) is not None
    assert MEMBER.match(roll, 1) is None
