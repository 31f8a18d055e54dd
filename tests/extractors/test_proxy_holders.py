"""Who votes for another is told first: the holder sits, and is nobody beyond the list; the giver does not sit."""

from __future__ import annotations

import pytest
from attendance_reading import LIST, read

ONE, BOTH = ["Luc VIDAL → MARTIN"], ["Luc VIDAL → MARTIN", "Zoé PETIT → LEROY"]


def told(text: str) -> list[str]:
    """Those beyond the four who sit, without civilities: « P Luc VIDAL », « Luc VIDAL → MARTIN », « Luc VIDAL → »."""
    found = read(f"Présents : {LIST}\n{text}").readings["attendance"]
    assert [r.value for r in found].count("present") >= 4
    said = []
    for reading in found:
        name, holder = (reading.parts.get(part) for part in ("name", "proxy_holder"))
        who, whom = (r.value.printed.removeprefix("M. ").removeprefix("Mme ") if r else "" for r in (name, holder))
        if who not in LIST:
            said.append(f"{who} → {whom.split()[-1] if whom else ''}" if reading.value == "represented" else who)
    return said


@pytest.mark.parametrize(
    "text",
    [
        "Mme MARTIN vote pour le compte de M. Luc VIDAL.",
        "Mme Anne MARTIN vote pour M. Luc VIDAL.",
        "Anne MARTIN vote aussi au nom de Luc VIDAL",
        "Mme Anne MARTIN votera en lieu et place de M. Luc VIDAL",
        "Mme MARTIN ayant reçu mandat de voter pour M. Luc VIDAL",
        "Mme MARTIN, agissant au nom de M. Luc VIDAL",
        "Mme MARTIN représente M. Luc VIDAL",
        "Mme MARTIN est mandatée par M. Luc VIDAL",
        "Mme MARTIN a procuration pour M. Luc VIDAL",
        "Mme MARTIN : pouvoir M. Luc VIDAL",
        "Mme MARTIN dispose d'un pouvoir de M. Luc VIDAL",
        "M. Luc VIDAL a mandaté Mme MARTIN",
        "Absents excusés : M. Luc VIDAL\nMme MARTIN vote pour M. VIDAL",
        "Absents excusés : M. Luc VIDAL, pour lequel vote Mme Anne MARTIN",
        "Absents excusés : M. Luc VIDAL\nMme MARTIN représente M. Luc VIDAL.",
        "Excusés :\n- M. Luc VIDAL ayant donné procuration de vote à Mme MARTIN",
        "Pouvoirs : Mme MARTIN pour M. Luc VIDAL",
        "Pouvoirs : M. Luc VIDAL pour Mme MARTIN",
    ],
)
def test_who_votes_for_another_sits_and_is_listed_already(text: str) -> None:
    assert told(text) == ONE


@pytest.mark.parametrize(
    "text",
    [
        "Mme MARTIN vote pour M. Luc VIDAL, M. LEROY vote pour Mme Zoé PETIT.",
        "Mme MARTIN détient le pouvoir de M. Luc VIDAL et M. LEROY celui de Mme Zoé PETIT.",
        "Absents : M. Luc VIDAL, Mme Zoé PETIT\nMme MARTIN vote pour M. VIDAL et M. LEROY vote pour Mme PETIT.",
        "Absents : M. Luc VIDAL pour qui vote Mme MARTIN, Mme Zoé PETIT pour laquelle M. LEROY vote.",
    ],
)
def test_two_holders_each_of_one(text: str) -> None:
    assert told(text) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "Mme Anne MARTIN et M. Paul LEROY votent pour Luc VIDAL et Zoé PETIT.",
        "Mme MARTIN et M. LEROY représentent M. Luc VIDAL et Mme Zoé PETIT.",
        "Mme MARTIN et M. LEROY ont déposé un pouvoir au nom de Luc VIDAL et Zoé PETIT.",
        "MM. DUPRÉ et LEROY ont déposé un pouvoir au nom de Luc VIDAL et Zoé PETIT.",
        "Pouvoirs : Mme MARTIN et M. LEROY ont déposé un pouvoir au nom de Luc VIDAL et Zoé PETIT.",
        "Absents : M. Luc VIDAL, Mme Zoé PETIT\nMme MARTIN et M. LEROY votent pour M. Luc VIDAL et Mme Zoé PETIT.",
    ],
)
def test_of_several_holders_nothing_tells_whose_each_is(text: str) -> None:
    assert told(text) == ["Luc VIDAL → ", "Zoé PETIT → "]


def test_one_whom_no_list_names_represents_as_a_substitute() -> None:
    assert told("M. Hugo SERRE représente M. Luc VIDAL") == ["Hugo SERRE"]
    assert told("M. Hugo SERRE vote pour M. Luc VIDAL") == ["Hugo SERRE", "Luc VIDAL → SERRE"]


@pytest.mark.parametrize(
    "missing",
    [
        "Luc VIDAL (Jean DUPRÉ), Zoé PETIT (Anne MARTIN)",
        "Luc VIDAL (J. DUPRÉ), Zoé PETIT (A. MARTIN)",
        "M. VIDAL (DUPRÉ), Mme PETIT (MARTIN)",
        "Luc VIDAL (M. Dupré), Hugo SERRE (maladie), Zoé PETIT (Mme Martin)",
    ],
)
def test_who_sits_and_stands_in_brackets_behind_one_who_misses_holds_the_proxy(missing: str) -> None:
    text = f"Le conseil municipal s'est réuni.\nPrésents : {LIST}\nAbsents excusés : {missing}"
    found = [r for r in read(text).readings["attendance"] if "proxy_holder" in r.parts]
    holders = [r.parts["proxy_holder"].value.printed.upper().split()[-1] for r in found]
    assert holders == ["DUPRÉ", "MARTIN"]


@pytest.mark.parametrize(
    ("council", "missing"),
    [
        ("municipal", "Luc VIDAL (Remi FAU), Zoé PETIT (Anne MARTIN)"),
        ("municipal", "Luc VIDAL (MARTIN)"),
        ("municipal", "Luc VIDAL (Ensemble pour Orbrun), Zoé PETIT"),
        ("communautaire", "Luc VIDAL (Jean DUPRÉ), Zoé PETIT (Anne MARTIN)"),
    ],
)
def test_other_words_in_brackets_hold_no_proxy(council: str, missing: str) -> None:
    text = f"Le conseil {council} s'est réuni.\nPrésents : {LIST}\nAbsents excusés : {missing}"
    states = [r.value for r in read(text).readings["attendance"]]
    assert states[4:] == ["excused"] * (len(states) - 4)
