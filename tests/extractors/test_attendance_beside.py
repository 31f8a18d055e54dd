"""Lists under headings that stand side by side in the cells of one line."""

from __future__ import annotations

import pytest
from attendance_reading import members, read

TWO = (
    "ÉLUS PRÉSENTS\tÉLUS ABSENTS\n"
    "1. M. DUPRÉ Jean, Maire\t1. M. VIDAL Luc (P° à M. LEROY)\n"
    "2. Mme MARTIN Anne\t2. M. NOËL Marc\n"
    "3. M. LEROY Paul\t3. Mme PETIT Zoé\n"
    "4. Mme ROY Lucie\n"
    "Secrétaire de séance : Mme ROY Lucie"
)
THREE = (
    "PRESENTS\tABSENTS EXCUSES\tPOUVOIRS\n"
    "M. DUPRÉ Jean\tM. VIDAL Luc\tM. VIDAL Luc à M. DUPRÉ Jean\n"
    "Mme MARTIN Anne\tM. NOËL Marc\tM. NOËL Marc à Mme ROY Lucie\n"
    "M. LEROY Paul\tMme PETIT Zoé\n"
    "Mme ROY Lucie"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            TWO,
            [
                "P M. DUPRÉ Jean",
                "P Mme MARTIN Anne",
                "P M. LEROY Paul",
                "P Mme ROY Lucie",
                "R M. VIDAL Luc",
                "A M. NOËL Marc",
                "A Mme PETIT Zoé",
            ],
        ),
        (
            THREE,
            [
                "P M. DUPRÉ Jean",
                "P Mme MARTIN Anne",
                "P M. LEROY Paul",
                "P Mme ROY Lucie",
                "R M. VIDAL Luc",
                "R M. NOËL Marc",
                "E Mme PETIT Zoé",
            ],
        ),
    ],
)
def test_each_column_is_a_list(text: str, expected: list[str]) -> None:
    assert members(text) == expected


def test_who_holds_a_proxy_is_told_in_the_column_of_the_absent() -> None:
    found = {r.parts["name"].value.printed: r for r in read(TWO).readings["attendance"]}
    assert found["M. VIDAL Luc"].parts["proxy_holder"].value.printed == "M. LEROY"


def test_a_line_that_names_nobody_ends_the_columns() -> None:
    text = TWO.replace("Secrétaire de séance", "Budget\tprimitif\n1. M. GARNIER Éric\nSecrétaire")
    assert "P M. GARNIER Éric" not in members(text)
