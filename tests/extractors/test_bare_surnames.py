"""Lists of those who miss in surnames alone, beside others that bear more, and the proxies that they give."""

from __future__ import annotations

import pytest
from attendance_reading import read

_FULL = "Présents : Pierre DUPRÉ – Guy LAURENT – Philippe BERTIN – Michèle GARDE\n"
_CIVIL = "Présents : MM. PRÉVOT, ALBERT, ANGLADE, Mmes ARNAULT, BORIE, BOUCARD\n"
_SMALL = "Présents : MM. Prévot, Albert, Anglade, Mmes Arnault, Borie, Boucard\n"
_SHOUTED = "PRÉSENTS :\nVASSEUR, PERROT, MOREL, COLIN\n"


def missing(text: str) -> list[str]:
    """Those who are not present, as « NAME state → HOLDER »."""
    told = []
    for reading in read(text).readings["attendance"]:
        if reading.value != "present":
            holder = reading.parts.get("proxy_holder")
            name = reading.parts["name"].value.printed
            told.append(f"{name} {reading.value}" + (f" → {holder.value.printed}" if holder is not None else ""))
    return told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{_FULL}Représentés :\nCécile VEYRON : pouvoir à LAURENT ; Jean GUERIN : pouvoir à BERTIN\n",
            ["Cécile VEYRON represented → LAURENT", "Jean GUERIN represented → BERTIN"],
        ),
        (
            f"{_FULL}Ont donné procuration : RAVEL Paul à LAURENT ; BOSC Léa à GARDE\n",
            ["RAVEL Paul represented → LAURENT", "BOSC Léa represented → GARDE"],
        ),
        (
            f"{_CIVIL}Absents excusés : BALLOT (procuration à BORIE), CAUQUEL (procuration à ALBERT)\n",
            ["BALLOT represented → BORIE", "CAUQUEL represented → ALBERT"],
        ),
        (
            f"{_CIVIL}Sont représentés : POUJOL par ALBERT, DAUDET par ANGLADE\n",
            ["POUJOL represented → ALBERT", "DAUDET represented → ANGLADE"],
        ),
        (
            f"{_CIVIL}Pouvoirs :\nPOUVOIR DE POUJOL A ALBERT\nPOUVOIR DE DAUDET A ANGLADE\n",
            ["POUJOL represented → ALBERT", "DAUDET represented → ANGLADE"],
        ),
        (
            f"{_SMALL}Procurations : Poujol à Albert, Daudet à Anglade\nAbsents : Amar, Viala\n",
            ["Poujol represented → Albert", "Daudet represented → Anglade", "Amar absent", "Viala absent"],
        ),
        (
            f"{_SHOUTED}ABSENTS REPRÉSENTÉS :\nRAVEL, représenté par PERROT\nBOSC, représentée par MOREL\n",
            ["RAVEL represented → PERROT", "BOSC represented → MOREL"],
        ),
        (
            f"{_FULL}Pouvoirs : Paul RAVEL > Guy LAURENT, Jean BOSC > Michèle GARDE\n",
            ["Paul RAVEL represented → Guy LAURENT", "Jean BOSC represented → Michèle GARDE"],
        ),
        (
            f"{_CIVIL}Représentés : BRENON (par ALBERT), DUCROIX (par BORIE)\n",
            ["BRENON represented → ALBERT", "DUCROIX represented → BORIE"],
        ),
        (
            f"{_CIVIL}Absents : DAUDET, POUJOL (donne pouvoir à ALBERT), VIGNE\n",
            ["DAUDET absent", "POUJOL represented → ALBERT", "VIGNE absent"],
        ),
        (
            f"{_SMALL}Absents : Remond - Gassin – Legal.\n",
            ["Remond absent", "Gassin absent", "Legal absent"],
        ),
        (
            f"{_SMALL}Procurations : Poujol (Albert), Daudet (Anglade)\n",
            ["Poujol represented → Albert", "Daudet represented → Anglade"],
        ),
        (
            f"{_SHOUTED}REPRÉSENTÉS :\nRAVEL / PERROT\nBOSC / MOREL\n",
            ["RAVEL represented → PERROT", "BOSC represented → MOREL"],
        ),
        (f"{_FULL}Absent : TISSOT\n", ["TISSOT absent"]),
        (f"{_FULL}Absents : NÉANT\nExcusés : SO\n", []),
        (f"{_FULL}Absents : Personne\n", []),
        (f"{_FULL}Absents : Zéro\nPouvoirs : RIEN\n", []),
        (
            f"{_FULL}Pouvoirs :\nM. Paul RAVEL à M. Guy LAURENT\nDélégation de M. Jean BOSC à Mme Michèle GARDE\n",
            ["M. Paul RAVEL represented → M. Guy LAURENT", "M. Jean BOSC represented → Mme Michèle GARDE"],
        ),
    ],
)
def test_surnames_alone_beside_others(text: str, expected: list[str]) -> None:
    assert missing(text) == expected


def test_the_next_member_is_not_the_holder_where_the_holder_is_unknown() -> None:
    told = missing(f"{_FULL}Pouvoirs : Paul RAVEL à NOVALIS ; Jean BOSC à Michèle GARDE\n")
    assert "Paul RAVEL represented → Jean BOSC" not in told
    assert "Jean BOSC represented → Michèle GARDE" in told


@pytest.mark.parametrize("told", ["Ravel à LAURENT, Bosc à BERTIN", "Ravel (à LAURENT), Bosc (à BERTIN)"])
def test_the_holder_of_a_grantor_that_is_not_read_is_no_grantor(told: str) -> None:
    assert not any(line.startswith(("LAURENT", "BERTIN")) for line in missing(f"{_FULL}Pouvoirs : {told}\n"))


def test_a_part_of_a_name_grants_nothing() -> None:
    told = missing(
        "Présents : Mme Anne DUPRÉ – M. Jean ROY – M. Luc LEROY – Mme Eva BLANC\n"
        "Représentés : Mme Maire ARAÏ par Mme Anne DUPRÉ – M. Paul VIDAL par M. Jean ROY\n"
    )
    assert not any(line.startswith("ARAÏ") for line in told)


_PAIRS = ["M. POUJOL represented → Mme ALBERT", "M. DAUDET represented → M. BORIE"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Procurations : M. POUJOL : Mme ALBERT, M. DAUDET : M. BORIE\n", _PAIRS),
        ("Procurations :\nM. POUJOL : Mme ALBERT\nM. DAUDET : M. BORIE\n", _PAIRS),
        ("Procurations : M. POUJOL / Mme ALBERT - M. DAUDET / M. BORIE\n", _PAIRS),
        ("Procurations : M. POUJOL – Mme ALBERT ; M. DAUDET – M. BORIE\n", _PAIRS),
        ("Procurations : POUJOL / ALBERT\n", ["POUJOL represented → ALBERT"]),
        ("Pouvoirs : Mme POUJOL = M. ALBERT\n", ["Mme POUJOL represented → M. ALBERT"]),
    ],
)
def test_grantor_and_holder_in_turn_without_a_word_between(told: str, expected: list[str]) -> None:
    assert missing(f"{_CIVIL}{told}") == expected


@pytest.mark.parametrize(
    "told",
    [
        "Représentés : M. POUJOL, Mme VIGNE\n",
        "Représentés : M. POUJOL et M. ALBERT\n",
    ],
)
def test_those_represented_are_no_pairs_where_nothing_joins_two(told: str) -> None:
    assert not any("→" in line for line in missing(f"{_CIVIL}{told}"))


_PARTED = "Paul LEROY, Lucie ROY, {one}, Luc NOËL, Eva BLANC, Marc VIDAL, Jean FABRE, {other}, Rose PIC, Léa MOREL"


@pytest.mark.parametrize(
    ("one", "other", "more"),
    [
        ("Anne Dupré", "Guy PETIT", ["Anne Dupré", "Guy PETIT"]),
        ("Jean-Pierre Lefort", "Guy PETIT", ["Jean-Pierre Lefort", "Guy PETIT"]),
        ("Domaine Public", "Guy PETIT", ["Guy PETIT"]),
    ],
)
def test_a_surname_in_small_letters_amid_others_in_capitals(one: str, other: str, more: list[str]) -> None:
    text = f"Présents : {_PARTED.format(one=one, other=other)}\n"
    named = [r.parts["name"].value.printed for r in read(text).readings["attendance"]]
    assert [name for name in named if name in (*one.split(", "), other)] == more
