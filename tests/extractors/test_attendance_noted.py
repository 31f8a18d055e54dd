"""Proxies that the notes of a list tell, by the figures behind the names of members."""

from __future__ import annotations

import pytest
from attendance_reading import read

LIST = "Présents : Mmes DUPRÉ Anne{one}, ROY Lucie, PETIT Zoé, MM. LEROY Paul{two}, VIDAL Marc, NOËL Luc, BLANC Guy\n\n"


def states(text: str) -> dict[str, str]:
    told = {}
    for reading in read(text).readings["attendance"]:
        holder = reading.parts.get("proxy_holder")
        told[reading.parts["name"].value.last] = reading.value + (f" → {holder.value.last}" if holder else "")
    return told


@pytest.mark.parametrize(
    ("marks", "notes"),
    [
        (("(1)", " (2)"), "Pouvoirs : (1) Pouvoir donné à Mme Lucie ROY (2) Pouvoir donné à Mr Marc VIDAL.\n"),
        ((" (1)", "(2)"), "(1) a donné pouvoir à Mme ROY Lucie\n(2) a donné pouvoir à M. VIDAL Marc\n"),
        (("(1)", "(2)"), "(1) procuration à Mme ROY Lucie - (2) procuration à M. VIDAL Marc (jusqu'à 20h)\n"),
    ],
)
def test_a_note_says_who_holds_the_proxy(marks: tuple[str, str], notes: str) -> None:
    told = states(LIST.format(one=marks[0], two=marks[1]) + notes)
    assert {name: state for name, state in told.items() if state != "present"} == {
        "DUPRÉ": "represented → ROY",
        "LEROY": "represented → VIDAL",
    }
    assert len(told) == 7


def test_figures_without_notes_say_nothing() -> None:
    assert set(states(LIST.format(one="(1)", two=" (2)") + "Absent : M. FABRE Jean\n").values()) == {
        "present",
        "absent",
    }


PRESENT = "Présents : Mme DUPRÉ Anne (1), M. LEROY Paul, Mme ROY Lucie, M. VIDAL Marc\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PRESENT + "(1) a donné pouvoir à M. LEROY à partir du point 12\n", {}),
        (PRESENT + "(1) pouvoir à M. LEROY à son départ à 20h\n", {}),
        (PRESENT + "(1) pouvoir à M. LEROY pour la délibération 4\n", {}),
        (
            PRESENT + "Absents : M. NOËL Luc\n(1) pouvoir à M. LEROY\n",
            {"DUPRÉ": "represented → LEROY", "NOËL": "absent"},
        ),
        (
            PRESENT + "Absents excusés : M. NOËL Luc (2), M. PIN Jean\n(1) pouvoir à M. LEROY\n(2) pouvoir à Mme ROY\n",
            {"DUPRÉ": "represented → LEROY", "NOËL": "represented → ROY", "PIN": "excused"},
        ),
    ],
)
def test_a_note_tells_of_its_member_alone(text: str, expected: dict[str, str]) -> None:
    told = states(text)
    assert {name: state for name, state in told.items() if state != "present"} == expected
    assert len(told) == 4 + ("NOËL" in text) + ("PIN" in text)


def test_a_proxy_that_holds_later_tells_when_the_member_left() -> None:
    (first, *others) = read(PRESENT + "(1) pouvoir à M. LEROY à partir du point 12\n").readings["attendance"]
    assert first.parts["left"].value == "à partir du point 12"
    assert not any({"left", "arrived"} & other.parts.keys() for other in others)
