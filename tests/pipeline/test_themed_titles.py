"""A theme and the numbered title of its first act on one line."""

from __future__ import annotations

import pytest

from pipeline import process
from tests.pipeline.sitting import CLOSE, HEAD, VOTED


def told(items: str) -> list[tuple[str | None, str | None, str | None]]:
    """(theme, number, subject) of each act."""
    record = process((HEAD + items + CLOSE).encode(), "pv.txt")
    return [(act.theme, act.number, act.subject) for act in record.acts]


@pytest.mark.parametrize("joint", [" ", " - ", " : ", "\t"])
@pytest.mark.parametrize("lead", [("", ""), ("I – ", "II – ")])
def test_the_theme_is_parted_from_the_title(lead: tuple[str, str], joint: str) -> None:
    items = (
        f"{lead[0]}FINANCES{joint}1 - Achat d'une haie\n{VOTED}2 - Vente d'un broyeur\n{VOTED}"
        f"{lead[1]}TRAVAUX{joint}3 - Réfection du four\n{VOTED}"
    )
    assert told(items) == [
        ("FINANCES", "1", "Achat d'une haie"),
        ("FINANCES", "2", "Vente d'un broyeur"),
        ("TRAVAUX", "3", "Réfection du four"),
    ]


def test_numbers_begin_again_under_each_theme() -> None:
    items = f"FINANCES 1 - Achat d'une haie\n{VOTED}TRAVAUX 1 - Réfection du four\n{VOTED}"
    assert told(items) == [("FINANCES", "1", "Achat d'une haie"), ("TRAVAUX", "1", "Réfection du four")]


def test_a_number_within_a_title_parts_nothing() -> None:
    items = f"1. Budget 2 - Décision modificative\n{VOTED}2. Travaux 1 - Réfection du four\n{VOTED}"
    assert [subject for *_, subject in told(items)] == [
        "Budget 2 - Décision modificative",
        "Travaux 1 - Réfection du four",
    ]


@pytest.mark.parametrize("theme", ["RH", "EAU", "I – RH"])
def test_a_theme_may_be_short(theme: str) -> None:
    items = f"FINANCES 1 - Achat d'une haie\n{VOTED}{theme} 2 - Tableau des emplois\n{VOTED}"
    assert [(number, subject) for _, number, subject in told(items)] == [
        ("1", "Achat d'une haie"),
        ("2", "Tableau des emplois"),
    ]


@pytest.mark.parametrize(("short", "theme"), [("RH", "RH"), ("EAU", "EAU"), ("CCAS", None)])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_short_heading_of_department_ends_the_one_above(short: str, theme: str | None, gap: str) -> None:
    decided = "Le conseil municipal, à l'unanimité, approuve la proposition.\n\n"
    text = (
        "COMMUNE DE VALBRUNE\nCOMPTE RENDU DU CONSEIL MUNICIPAL\nSéance du 12 mars 2019\nPrésents : Luc PIC\n\n"
        f"FINANCES\n\n1 - Subventions\n{decided}{short}{gap}2 - Création d'un poste\n{decided}"
    )
    assert [act.theme for act in process(text.encode(), "cr.txt").acts] == ["FINANCES", theme]


def test_a_letter_heads_the_numbered_items_below_it_whatever_its_words() -> None:
    text = f"1) Bail du four\n{VOTED}A) Nouveau siège de la régie\n2) Installation\n{VOTED}3) Tarifs du lavoir\n{VOTED}"
    assert [(theme, subject) for theme, _, subject in told(text)] == [
        (None, "Bail du four"),
        ("Nouveau siège de la régie", "Installation"),
        ("Nouveau siège de la régie", "Tarifs du lavoir"),
    ]


def test_roman_headings_in_capitals_are_themes_whatever_their_words() -> None:
    items = (
        f"I – APPROBATION ET INFORMATION\n1. Achat d'une haie\n{VOTED}2. Vente d'un broyeur\n{VOTED}"
        f"II – SALLES ET LIEUX\n\n3. Réfection du four\n{VOTED}"
    )
    assert told(items) == [
        ("APPROBATION ET INFORMATION", "1", "Achat d'une haie"),
        ("APPROBATION ET INFORMATION", "2", "Vente d'un broyeur"),
        ("SALLES ET LIEUX", "3", "Réfection du four"),
    ]


def test_a_department_at_the_head_of_a_page_is_the_theme_of_the_item_below() -> None:
    items = f"1. Achat d'une haie\n{VOTED.rstrip()}\n\fPOLE SENIOR\n2. Réfection du four\n{VOTED}"
    assert told(items) == [(None, "1", "Achat d'une haie"), ("POLE SENIOR", "2", "Réfection du four")]


def test_a_number_with_a_blank_behind_its_dash_is_whole() -> None:
    items = f"D2021- 001 — Achat d'une haie\n{VOTED}D2021- 002 — Réfection du four\n{VOTED}"
    assert [number for _, number, _ in told(items)] == ["D2021- 001", "D2021- 002"]


@pytest.mark.parametrize("sign", [". ", " - ", " ", ") "])
def test_the_chapter_whose_number_a_title_bears_before_a_dot_is_its_theme(sign: str) -> None:
    items = (
        f"1. Commune et bois\n1.1{sign}Achat d'une haie\n{VOTED}1.2{sign}Vente d'un broyeur\n{VOTED}"
        f"2. Affaires du four\n2.1{sign}Lettre du boulanger\nElle est lue.\n\n2.2{sign}Prix du pain\n{VOTED}"
    )
    assert [each for each in told(items) if each[1] not in ("1", "2", "2.1")] == [
        ("Commune et bois", "1.1", "Achat d'une haie"),
        ("Commune et bois", "1.2", "Vente d'un broyeur"),
        ("Affaires du four", "2.2", "Prix du pain"),
    ]
