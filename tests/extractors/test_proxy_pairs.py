"""Grantors and holders of proxies told in pairs: columns with titles, dashes, two joined by « et », figures alone."""

from __future__ import annotations

import pytest
from attendance_reading import FOUR, LIST, read

TWO = ["Luc VIDAL → Jean DUPRÉ", "Marc NOËL → Anne MARTIN"]


def proxies(text: str) -> list[str]:
    """The members beyond those of `LIST`, as « Luc VIDAL → Jean DUPRÉ »."""
    found = read(f"Présents : {LIST}\n{text}").readings["attendance"]
    assert [f"{r.value[0].upper()} {r.parts['name'].value.printed}" for r in found][:4] == FOUR
    return [" → ".join(r.parts[p].value.printed for p in ("name", "proxy_holder") if p in r.parts) for r in found[4:]]


@pytest.mark.parametrize(
    "text",
    [
        "Mandants\tMandataires\nLuc VIDAL\tJean DUPRÉ\nMarc NOËL\tAnne MARTIN",
        "Procurations :\nMandant : Luc VIDAL – Mandataire : Jean DUPRÉ\nMandant : Marc NOËL – Mandataire : Anne MARTIN",
        "Procurations : Luc VIDAL et Marc NOËL à Jean DUPRÉ et Anne MARTIN",
        "Procurations : Luc VIDAL et Marc NOËL à Jean DUPRÉ et à Anne MARTIN",
        "Absents excusés : Luc VIDAL et Marc NOËL qui ont donné pouvoir à Jean DUPRÉ et Anne MARTIN",
        "ABSENTS :\nLuc VIDAL\nqui a donné\nMarc NOËL\nqui a donné\npouvoir\npouvoir\nà\nà\nJean DUPRÉ\nAnne MARTIN",
    ],
)
def test_grantors_and_holders_in_pairs(text: str) -> None:
    assert proxies(text) == TWO


def test_a_second_giver_behind_a_holder_is_no_holder() -> None:
    text = "Procurations : Luc VIDAL et Marc NOËL à Jean DUPRÉ et Zoé PETIT à Anne MARTIN"
    assert proxies(text) == ["Luc VIDAL → Jean DUPRÉ", "Marc NOËL → Jean DUPRÉ", "Zoé PETIT → Anne MARTIN"]


def test_surnames_that_sit_in_turn_are_grantors_and_holders() -> None:
    text = "Pouvoirs : M. VIDAL - M. DUPRÉ ; M. NOËL - Mme MARTIN"
    assert proxies(text) == ["M. VIDAL → M. DUPRÉ", "M. NOËL → Mme MARTIN"]


def test_one_who_misses_and_one_who_sits_are_a_pair_that_a_dash_ties() -> None:
    assert proxies("Absent : Luc VIDAL\nProcuration : Luc VIDAL – Jean DUPRÉ") == ["Luc VIDAL → Jean DUPRÉ"]
    assert proxies("Procurations : Luc VIDAL, Jean DUPRÉ") != ["Luc VIDAL → Jean DUPRÉ"]


@pytest.mark.parametrize("office", ["Adjoint", "Conseiller Municipal,", "3e adjoint"])
def test_the_office_of_the_grantor_stands_before_the_holder(office: str) -> None:
    text = f"Absents représentés : M. Luc VIDAL, {office} par Jean DUPRÉ, Maire."
    assert proxies(text) == ["M. Luc VIDAL → Jean DUPRÉ"]


def test_a_member_whom_two_lists_tell_to_miss_does_not_sit() -> None:
    text = f"Présents : {LIST}, Luc VIDAL\nAbsent excusé : Luc VIDAL\nProcuration : Luc VIDAL à Jean DUPRÉ"
    found = read(text).readings["attendance"]
    assert [(r.value, r.parts["name"].value.printed) for r in found][4:] == [("represented", "Luc VIDAL")]


def test_a_sentence_that_is_over_gives_no_proxy_to_the_next_list() -> None:
    text = f"Présents : {LIST}.\n. pouvoirs Mme VIDAL à M. DUPRÉ M. NOËL à Mme MARTIN formant la majorité"
    found = read(text).readings["attendance"]
    assert [r.value for r in found] == ["present"] * 4 + ["represented"] * 2
    assert [r.parts["proxy_holder"].value.printed for r in found[4:]] == ["M. DUPRÉ", "Mme MARTIN"]


def test_a_count_of_proxies_ties_a_member_to_nobody() -> None:
    found = read("Présents : Jean DUPRÉ, Anne MARTIN, Paul LEROY + 1 pouvoir, Lucie ROY").readings["attendance"]
    assert [f"{r.value[0].upper()} {r.parts['name'].value.printed}" for r in found] == FOUR


def test_holders_of_all_stand_in_the_bracket_behind_the_last_grantor() -> None:
    text = (
        "Absents et représentés : Luc VIDAL, Marc NOËL, Zoé PETIT (procuration à Jean DUPRÉ, Anne MARTIN,\n"
        "Paul LEROY).\n"
        "Excusé : Rémi PIC"
    )
    assert proxies(text) == [*TWO, "Zoé PETIT → Paul LEROY", "Rémi PIC"]
    one = "Absents : Luc VIDAL, Marc NOËL, Zoé PETIT (procuration à Jean DUPRÉ)"
    assert proxies(one) == ["Luc VIDAL", "Marc NOËL", "Zoé PETIT → Jean DUPRÉ"]


def test_a_holder_in_brackets_is_told_by_an_initial() -> None:
    text = "Absents ayant donné pouvoir : Luc Vidal (J. Dupré), Marc Noël (A.-M. Martin)"
    assert proxies(text) == ["Luc Vidal → J. Dupré", "Marc Noël → A.-M. Martin"]


@pytest.mark.parametrize("joint", ["\n", " "])
def test_proxies_are_told_right_after_the_majority_that_the_present_form(joint: str) -> None:
    text = (
        f"Présents : {LIST} formant la majorité des membres en exercice.{joint}Monsieur VIDAL a donné pouvoir à"
        f" Monsieur DUPRÉ{joint}Madame PETIT a donné pouvoir à Madame MARTIN{joint}Absents : M. Marc NOËL"
    )
    found = read(text).readings["attendance"][4:]
    assert [(r.value, r.parts["name"].value.printed) for r in found] == [
        ("represented", "Monsieur VIDAL"),
        ("represented", "Madame PETIT"),
        ("absent", "M. Marc NOËL"),
    ]


def test_holders_under_a_label_of_their_own_are_paired_by_rank_or_not_at_all() -> None:
    assert proxies("Mandants : Luc VIDAL, Marc NOËL\nMandataires : Jean DUPRÉ, Anne MARTIN") == TWO
    assert proxies("Mandants : Luc VIDAL, Marc NOËL\nMandataires : Jean DUPRÉ") == ["Luc VIDAL", "Marc NOËL"]
