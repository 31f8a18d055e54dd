"""Members who are each followed by the commune that they sit for, with nothing between the two."""

from __future__ import annotations

import pytest
from attendance_reading import members

SEATS = [
    ("Jean", "DUPRÉ", "Valbrune"),
    ("Anne", "MARTIN", "Ormeval"),
    ("Paul", "LEROY", "Saint-Obre"),
    ("Lucie", "ROY", "La Chaume"),
    ("Marc", "NOËL", "Valbrune"),
    ("Zoé", "PETIT", "Haute-Orle"),
]
SECONDS = ["Noyer", "Orme", "Frene", "Charme", "Aulne", "Saule"]


@pytest.mark.parametrize("joint", ["\n", ", ", " ; ", " "])
@pytest.mark.parametrize("name", ["{0} {1}", "{1} {0}", "M. {0} {1}"])
def test_the_commune_after_each_member_is_no_part_of_the_name(name: str, joint: str) -> None:
    listed = joint.join(f"{name} {{2}}".format(*seat) for seat in SEATS)
    expected = [f"P {name.format(*seat)}" for seat in SEATS]
    assert members(f"Présents :\n{listed}\nSecrétaire de séance : M. Jean DUPRÉ") == expected


def test_the_commune_behind_delegates_joined_by_dashes_is_no_part_of_a_name() -> None:
    listed = (
        "M. Jean DUPRÉ- Mme Anne MARTIN VALBRUNE ET ORMEVAL M. Paul LEROY – Mme Lucie ROY SAINT-OBRE sur LOUE M. Pas de"
        " représentant présent M. Marc NOËL BRUE M. Luc DI PIN – M. Guy BLANC Les CHAUMES M. Zéphyr PETIT MORELLE"
    )
    names = (
        "M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, Mme Lucie ROY, M. Marc NOËL, M. Luc DI PIN, M. Guy BLANC,"
        " M. Zéphyr PETIT"
    )
    text = f"Comité syndical du 4 mai 2015\nÉtaient présents –\n\n{listed}\n\nDate de la convocation : 2 avril 2015"
    assert members(text) == [f"P {name}" for name in names.split(", ")]


def test_second_surnames_of_members_joined_by_dashes_stay() -> None:
    listed = "M. Jean DUPRÉ NOYER – Mme Anne MARTIN – M. Paul LEROY – Mme Lucie ROY ORME – M. Marc NOËL"
    assert members(f"Comité syndical\nPrésents : {listed}")[0] == "P M. Jean DUPRÉ NOYER"


@pytest.mark.parametrize("office", ["Maire", "Adjointe", "Président", "Membre", "Doyenne"])
def test_an_office_after_each_member_is_no_commune(office: str) -> None:
    listed = "\n".join(f"{first} {last} {office}" for first, last, _ in SEATS)
    assert members(f"Présents :\n{listed}") == [f"P {first} {last}" for first, last, _ in SEATS]


def test_two_first_names_are_no_commune() -> None:
    listed = ", ".join(f"{last} {first} Marie" for first, last, _ in SEATS)
    assert members(f"Présents : {listed}") == [f"P {last} {first} Marie" for first, last, _ in SEATS]


@pytest.mark.parametrize("civility", ["", "M. "])
def test_a_second_surname_of_every_member_of_a_municipal_council_is_no_commune(civility: str) -> None:
    names = [f"{civility}{first} {last} {second}" for (first, last, _), second in zip(SEATS, SECONDS, strict=True)]
    text = f"Présents : {', '.join(names)}"
    assert members(f"Le conseil municipal s'est réuni.\n{text}") == [f"P {name}" for name in names]
    bare = [f"P {civility}{first} {last}" for first, last, _ in SEATS]
    assert members(f"Le conseil communautaire s'est réuni.\n{text}") == bare
