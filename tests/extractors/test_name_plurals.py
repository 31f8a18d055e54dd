"""Surnames in capitals that nothing parts below a plural civility: how many members they are."""

from __future__ import annotations

import pytest
from attendance_reading import read

from extractors.grammar.names import people

LONG = "ARNAUD BLANC CARON DI MARCO DUVAL FABRE GARCIN LEROY MOREAU MALLET NOËL PETIT-ROY ROGER VIDAL"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Mmes MARTEL BLANC, M. PETIT", ["MARTEL", "BLANC", "M. PETIT"]),
        ("MM. MARTEL VIDAL (à partir du point 2) - Mme ROY", ["MARTEL", "VIDAL", "Mme ROY"]),
        ("Messieurs DE VAL ROY", ["DE VAL", "ROY"]),
        ("Messieurs Martel Vidal Blanc, Mesdames Roy Morin", ["Martel", "Vidal", "Blanc", "Roy", "Morin"]),
        (
            "Mesdames Roy, Morin et Messieurs Martel Vidal Blanc Caron, Petit",
            ["Roy", "Morin", "Martel", "Vidal", "Blanc", "Caron", "Petit"],
        ),
        # one member, or nobody can tell
        ("MM. De La Tour De Brie, Roy", ["De La Tour De Brie", "Roy"]),
        ("MM. Luc Martel Vidal, Roy", ["Luc Martel Vidal", "Roy"]),
        ("Mme MARTEL BLANC, M. PETIT", ["Mme MARTEL BLANC", "M. PETIT"]),
        ("MM. LE TALLEC", ["LE TALLEC"]),
        ("MM. MARTEL PAUL", ["MARTEL PAUL"]),
        ("Mmes MARTEL BLANC - ROY - MM. VIDAL", ["MARTEL BLANC", "ROY", "VIDAL"]),
        ("Mmes et MM. JEAN MARTEL PAUL VIDAL LUC BLANC", ["JEAN MARTEL PAUL VIDAL LUC BLANC"]),
    ],
)
def test_members_below_a_plural_civility(text: str, printed: list[str]) -> None:
    assert [name.printed for name in people(text)] == printed


def test_a_long_list_in_the_order_of_the_alphabet_has_a_member_for_each_surname() -> None:
    names = LONG.replace("DI MARCO", "DI_MARCO").split()
    found = read(f"Présents : Mmes et MM. {LONG}.\nSecrétaire de séance : M. DUVAL").readings["attendance"]
    assert [r.parts["name"].value.printed for r in found] == [name.replace("_", " ") for name in names]


def test_a_surname_out_of_the_order_is_the_second_half_of_the_one_before() -> None:
    text = LONG.replace("FABRE", "FABRE VIAL")
    assert "FABRE VIAL" in [name.printed for name in people(f"Mmes et MM. {text}")]


def test_a_long_list_in_no_order_is_not_parted() -> None:
    text = "VIDAL ARNAUD ROGER BLANC LEROY CARON DUVAL"
    assert len(people(f"Mmes et MM. {text}")) < 2
