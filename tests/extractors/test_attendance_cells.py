"""Members whose surname, first name and civility stand in cells of their own."""

from __future__ import annotations

import pytest

from tests.extractors.attendance_reading import members

WHOLE = ["P DUPRÉ Jean", "P MARTIN Anne", "P DE LA RUE Jean-Paul", "P ROY Lucie"]
BELOW = "\nAbsents : M. Marc NOËL, Mme Zoé PETIT\nSecrétaire : Mme Lucie ROY"
ABSENT = ["A M. Marc NOËL", "A Mme Zoé PETIT"]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("DUPRÉ\tJean\nMARTIN\tAnne\nDE LA RUE\tJean-Paul\nROY\tLucie", WHOLE),
        ("NOM\tPrénom\nDUPRÉ\tJean\nMARTIN\tAnne\nDE LA RUE\tJean-Paul\nROY\tLucie", WHOLE),
        ("DUPRÉ\tJean\tMARTIN\tAnne\nDE LA RUE\tJean-Paul\tROY\tLucie", WHOLE),
        ("DUPRÉ\tJean\tmaire\nMARTIN\tAnne\tadjointe\nDE LA RUE\tJean-Paul\nROY\tLucie", WHOLE),
        (
            "M.\tDUPRÉ\tJean\nMme\tMARTIN\tAnne\nM. DE LA RUE\tJean-Paul\nMme\tROY\tLucie",
            ["P M. DUPRÉ Jean", "P Mme MARTIN Anne", "P M. DE LA RUE Jean-Paul", "P Mme ROY Lucie"],
        ),
        (
            "Jean\tDUPRÉ\nAnne\tMARTIN\nJean-Paul\tDE LA RUE\nLucie\tROY",
            ["P Jean DUPRÉ", "P Anne MARTIN", "P Jean-Paul DE LA RUE", "P Lucie ROY"],
        ),
        (
            "Nom\tPrénom\nDupré\tJean\nMartin\tAnne\nde la Rue\tJean-Paul\nRoy\tLucie",
            ["P Dupré Jean", "P Martin Anne", "P de la Rue Jean-Paul", "P Roy Lucie"],
        ),
    ],
    ids=["surname first", "titles", "two members a row", "offices", "civilities", "first name first", "one case"],
)
def test_the_cells_of_a_member_are_one_name(rows: str, found: list[str]) -> None:
    assert members(f"Présents :\n{rows}{BELOW}") == [*found, *ABSENT]


def test_columns_of_whole_names_stay_apart() -> None:
    rows = "DUPRÉ Jean\tMARTIN Anne\nLEROY Paul\tROY Lucie\nPIN Marc\tVIDAL Zoé"
    assert members(f"Présents :\n{rows}{BELOW}") == [
        *(f"P {name}" for name in ("DUPRÉ Jean", "MARTIN Anne", "LEROY Paul", "ROY Lucie", "PIN Marc", "VIDAL Zoé")),
        *ABSENT,
    ]
