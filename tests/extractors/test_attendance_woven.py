"""Members at the opening, amid figures of a column beside, communes they sit for, or a roll of all members."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, members


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Présents : M. Jean DUPRÉ, En exercice : 15 Mme Anne MARTIN, Présents : 12 M. Paul LEROY, Votants : 14 "
            "Mme Lucie ROY, 14 votants M. Luc VIDAL",
            "M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY, Mme Lucie ROY, M. Luc VIDAL",
        ),
        (
            "Présents : M. Jean DUPRÉ, M. Paul 14 Votants LEROY,\nPour : 14 Mme Anne MARTIN,\n"
            "Contre : 00 Mme Lucie ROY,\nAbstention : 00 M. Luc VIDAL, Mme Eva Convocation du BLANC.",
            "M. Jean DUPRÉ, M. Paul LEROY, Mme Anne MARTIN, Mme Lucie ROY, M. Luc VIDAL, Mme Eva BLANC",
        ),
        (
            "Présents : Nombre de Mme Anne MARTIN, Monsieur conseillers, Luc VIDAL, M. Jean membres du bureau DUPRÉ,"
            " Mme Lucie En exercice : 17 ROY, Présents : 12 Absents : 5 M. Paul LEROY",
            "Mme Anne MARTIN, Monsieur Luc VIDAL, M. Jean DUPRÉ, Mme Lucie ROY, M. Paul LEROY",
        ),
        (
            "Présents : M. Jean DUPRÉ, Mme Anne MARTIN\nVotants : 14 M. Paul LEROY, Mme Lucie ROY",
            "M. Jean DUPRÉ, Mme Anne MARTIN",
        ),
    ],
)
def test_figures_of_a_column_beside_are_no_part_of_the_list(text: str, expected: str) -> None:
    assert members(text) == [f"P {name}" for name in expected.split(", ")]


@pytest.mark.parametrize(
    ("proxies", "represented"),
    [
        ("Luc VIDAL donne pouvoir à Jean DUPRÉ, Marc NOËL donne pouvoir à Anne MARTIN", ["Luc VIDAL", "Marc NOËL"]),
        ("Luc VIDAL donne pouvoir à Jean DUPRÉ", []),
        ("Luc VIDAL à Jean DUPRÉ pour le point 3, Marc NOËL à Anne MARTIN pour le point 4", []),
        ("Luc VIDAL à Jean DUPRÉ, Marc NOËL à Anne MARTIN (lors du vote du budget)", []),
        ("Luc VIDAL donne pouvoir à Jean DUPRÉ, Eva BLANC donne pouvoir à Anne MARTIN", ["Eva BLANC"]),
    ],
)
def test_a_roll_of_all_members_names_those_who_give_a_proxy_too(proxies: str, represented: list[str]) -> None:
    found = members(f"Présents : {LIST}, Luc VIDAL, Marc NOËL\nPouvoirs : {proxies}")
    assert [m[2:] for m in found if m[0] == "R"] == represented
    assert [m[2:] for m in found if m[0] == "P"] == [
        *LIST.split(", "),
        *(m for m in ("Luc VIDAL", "Marc NOËL") if m not in represented),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Étaient présents : Madame et Messieurs Jean DUPRÉ pour la commune de Valbrune, Anne MARTIN pour la commune de "
        "Saint-Obre, Paul LEROY pour la commune d'Orval, Lucie ROY pour la commune de Brue sur Orle",
        "Étaient présents : pour la commune de VALBRUNE : Jean DUPRÉ pour la commune de SAINT OBRE : Anne MARTIN pour "
        "la commune d'ORVAL : Paul LEROY pour la commune de BRUE : Lucie ROY",
        f"Présents avec droit de vote : {LIST}",
        f"Membres présents ayant droit de vote : {LIST}",
        f"Séance Nombre de présents : (6) Dont (4) présent(e)s avec droit de vote formant le quorum : {LIST}",
        "Présents : Jean DUPRÉ, Anne MARTIN, Paul LEROY\nMembres suppléants avec voix délibérative : Lucie ROY\n"
        "Membres suppléants : Luc VIDAL",
    ],
)
def test_whom_members_sit_for_and_how_they_vote(text: str) -> None:
    assert members(text) == FOUR


@pytest.mark.parametrize(
    "told",
    [
        "Droits de vote délégués : Luc VIDAL à Jean DUPRÉ, Marc NOËL à Anne MARTIN",
        "Ont délégué le droit de vote : Luc VIDAL à Jean DUPRÉ, Marc NOËL à Anne MARTIN",
        "Délégués suppléants présents sans droit de vote : Luc VIDAL, Marc NOËL",
        "Présents sans voix délibérative : Luc VIDAL, Marc NOËL",
    ],
)
def test_who_has_no_vote_or_gives_it_away_does_not_sit(told: str) -> None:
    assert [m for m in members(f"Présents : {LIST}\n{told}") if m[0] == "P"] == FOUR


def test_a_commune_follows_a_name_that_begins_with_the_surname() -> None:
    text = "Présents : BRUE : M. DUPRÉ Jean VALBRUNE : M. LEROY Paul ORVAL : Mme ROY Lucie"
    assert members(text) == ["P M. DUPRÉ Jean", "P M. LEROY Paul", "P Mme ROY Lucie"]


def test_a_short_line_of_whole_names_goes_on_with_the_list() -> None:
    lines = [
        "DUPRÉ Jean MARTIN Anne LEROY Paul ROY Lucie NOËL Marc PETIT Zoé VIDAL Luc",
        "BLANC Guy FABRE Eva",
        "MOREL Lise HAAS Rose VALMONT Aya GARNIER Ugo TURPIN Luce FORVAL Léa DOYE Éric",
        "SARDE Noé GRIMAL Ève LACAZE Ivo PUJOL Max BRUN Tom COSTE Rémi",
    ]
    found = members("Étaient présents :\n" + "\n".join(lines) + "\nAbsents : NAY Luc")
    assert " ".join(m[2:] for m in found) == " ".join([*lines, "NAY Luc"])


def test_a_commune_that_lacks_its_colon_is_no_part_of_the_name() -> None:
    text = (
        "Présents : Carpe : Jean DUPRÉ. Saint-Obre : Anne MARTIN ; Paul LEROY. Orval : Marc NOËL. "
        "Valbrune Lucie ROY ; Luc VIDAL. Montclair Zoé PETIT ; Guy BLANC."
    )
    expected = "Jean DUPRÉ, Anne MARTIN, Paul LEROY, Marc NOËL, Lucie ROY, Luc VIDAL, Zoé PETIT, Guy BLANC"
    assert [m[2:] for m in members(text)] == expected.split(", ")
