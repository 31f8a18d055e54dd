"""Members whose substitute sits: they miss and give no proxy, and the substitute is one of the present."""

from __future__ import annotations

import pytest
from attendance_reading import read

PRESENT = "Présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, Mme Lucie ROY\n"


def others(told: str) -> list[str]:
    """The members beyond those of `PRESENT`, as « R Luc VIDAL → Jean DUPRÉ [role] », without civility."""
    lines = []
    for reading in read(PRESENT + told).readings["attendance"][4:]:
        named = [reading.parts[part].value for part in ("name", "proxy_holder") if part in reading.parts]
        names = " → ".join(" ".join(filter(None, (person.first, person.last))) for person in named)
        role = reading.parts.get("role")
        lines.append(f"{reading.value[0].upper()} {names}" + (f" [{role.value}]" if role else ""))
    return lines


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Absents : M. Luc VIDAL remplacé par M. Guy FABRE, Mme Eva BLANC", ["A Luc VIDAL", "P Guy FABRE"]),
        ("Excusés : M. Luc VIDAL suppléé par M. Guy FABRE, Mme Eva BLANC", ["E Luc VIDAL", "P Guy FABRE"]),
        (
            "Absents : M. Luc VIDAL (remplacé par son suppléant M. Guy FABRE)\nMme Eva BLANC",
            ["A Luc VIDAL", "P Guy FABRE [suppléant]"],
        ),
        ("Absents : M. Luc VIDAL (remplacé par son suppléant), Mme Eva BLANC", ["A Luc VIDAL"]),
        (
            "Excusés : M. Luc VIDAL, représenté par son suppléant, M. Guy FABRE ; Mme Eva BLANC",
            ["E Luc VIDAL", "P Guy FABRE [suppléant]"],
        ),
        (
            "Absents : M. Luc VIDAL représenté par M. Guy FABRE (suppléant), Mme Eva BLANC",
            ["A Luc VIDAL", "P Guy FABRE [suppléant]"],
        ),
        ("Représentés par leur suppléant : M. Luc VIDAL par M. Guy FABRE", ["A Luc VIDAL", "P Guy FABRE"]),
        (
            "Absents excusés : M. Luc VIDAL (est appelé à siéger M. Guy FABRE) ; Mme Eva BLANC",
            ["E Luc VIDAL", "P Guy FABRE"],
        ),
        ("Étaient suppléés : M. Luc VIDAL par M. Guy FABRE", ["A Luc VIDAL", "P Guy FABRE"]),
        ("Représentés : M. Luc VIDAL par M. Guy FABRE (suppléant)", ["R Luc VIDAL → Guy FABRE [suppléant]"]),
        ("Absents remplacés : M. Luc VIDAL par M. Guy FABRE", ["A Luc VIDAL", "P Guy FABRE"]),
        (
            "Excusés ayant donné procuration : M. Luc VIDAL, suppléé par M. Guy FABRE",
            ["A Luc VIDAL", "P Guy FABRE"],
        ),
    ],
)
def test_a_substitute_holds_no_proxy(told: str, expected: list[str]) -> None:
    assert [member for member in others(told) if "Eva BLANC" not in member] == expected


@pytest.mark.parametrize("name", ["Mme Lucie ROY", "Mme ROY"])
def test_a_substitute_whom_the_list_of_the_present_names_sits_once(name: str) -> None:
    told = f"Absents : M. Luc VIDAL, représenté par sa suppléante {name}\nMme Eva BLANC"
    assert others(told) == ["A Luc VIDAL", "A Eva BLANC"]


def test_who_represents_without_being_a_substitute_holds_a_proxy() -> None:
    told = "Excusés : M. Luc VIDAL représenté par M. Jean DUPRÉ ; Mme Eva BLANC remplacée par Mme Zoé FABRE"
    assert others(told) == ["R Luc VIDAL → Jean DUPRÉ", "E Eva BLANC", "P Zoé FABRE"]
    told = "Pouvoirs : M. Luc VIDAL remplacé par M. Jean DUPRÉ"
    assert others(told) == ["R Luc VIDAL → Jean DUPRÉ"]


@pytest.mark.parametrize(
    "told",
    [
        "Excusés : Mme Eva BLANC, M. Luc VIDAL a donné pouvoir à M. Jean DUPRÉ, suppléant",
        "Excusés : Mme Eva BLANC, M. Luc VIDAL (pouvoir à M. Jean DUPRÉ, suppléant)",
        "Absents : Mme Eva BLANC\nAbsents ayant donné procuration : M. Luc VIDAL à M. Jean DUPRÉ (suppléant)",
    ],
)
def test_a_substitute_who_sits_may_hold_the_proxy_that_is_given_in_words(told: str) -> None:
    assert [member.partition(" [")[0] for member in others(told) if "VIDAL" in member] == ["R Luc VIDAL → Jean DUPRÉ"]


@pytest.mark.parametrize(
    "told",
    [
        "M. Luc VIDAL, représenté par M. Jean DUPRÉ.",
        "M. Luc VIDAL est représenté par M. Jean DUPRÉ.",
        "M. Luc VIDAL s'est fait représenter par M. Jean DUPRÉ.",
    ],
)
def test_who_is_represented_by_one_of_the_present_below_their_list_gave_a_proxy(told: str) -> None:
    assert others(told) == ["R Luc VIDAL → Jean DUPRÉ"]


def test_who_represents_a_member_amid_the_present_and_is_none_of_them_sits() -> None:
    assert others("M. Luc VIDAL, représenté par M. Guy FABRE.") == ["P Guy FABRE"]


@pytest.mark.parametrize("whom", ["(pour M. Luc VIDAL)", "(pour M.VIDAL)", "(pour Mme Eva BLANC) (3)"])
def test_for_whom_one_sits_in_brackets_is_none_of_the_present(whom: str) -> None:
    assert others(f"Suppléants présents : M. Guy FABRE {whom}\nAbsents : M. Marc NOËL") == [
        "P Guy FABRE",
        "A Marc NOËL",
    ]


def test_a_substitute_beside_a_member_or_told_by_the_seat_is_there() -> None:
    text = (
        "Présents : Mme Anne MARTIN et sa suppléante Mme Eva BLANC (Orbrun) ; M. Jean DUPRÉ, titulaire, et suppléant"
        " M. Luc VIDAL (Brue) ; délégué suppléant M. Paul LEROY (Loue)"
    )
    found = [(r.value, r.parts["name"].value.last) for r in read(text).readings["attendance"]]
    assert found == [("present", name) for name in ("MARTIN", "BLANC", "DUPRÉ", "VIDAL", "LEROY")]


def test_for_whom_a_substitute_sits_follows_without_a_link() -> None:
    text = (
        "Présents : M. Jean DUPRÉ (Orbrun) ; Mme Anne MARTIN suppléante M. Luc VIDAL (Brue) ; M. Paul LEROY (Loue)\n"
        "Absents : M. Luc VIDAL (Brue)"
    )
    found = [(r.value, r.parts["name"].value.last) for r in read(text).readings["attendance"]]
    assert found == [("present", "DUPRÉ"), ("present", "MARTIN"), ("present", "LEROY"), ("absent", "VIDAL")]


def test_for_whom_a_substitute_sits_amid_communes_is_none_of_the_present() -> None:
    text = (
        "Présents : ORBRUN M. Jean DUPRÉ VALBRUNE Mme Anne MARTIN suppléante de M. Luc VIDAL MORELLE SUR LOUE M. Paul"
        " LEROY BRUE M. ROY Jacques CLAIRVAL SUR LOUE M. Henri PETIT Mme Lucie FABRE VAUVERT SUR LOUE M. Marc NOËL"
    )
    found = [r.parts["name"].value for r in read(text).readings["attendance"]]
    assert [(name.first, name.last) for name in found] == [
        ("Jean", "DUPRÉ"),
        ("Anne", "MARTIN"),
        ("Paul", "LEROY"),
        ("Jacques", "ROY"),
        ("Henri", "PETIT"),
        ("Lucie", "FABRE"),
        ("Marc", "NOËL"),
    ]
