"""Decisions by delegation that minutes list, numbered as acts are: none is an act, and none hides those that are."""

from __future__ import annotations

import pytest

from pipeline import process

OPENING = (
    "COMMUNE DE VALBRUNE\nPROCÈS-VERBAL DE LA SÉANCE DU CONSEIL MUNICIPAL\ndu 12 mars 2021\n"
    "L'an deux mille vingt et un, le douze mars à 20 heures, le conseil municipal s'est réuni sous la présidence de "
    "M. Jean DUPRÉ, maire.\nPrésents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY\nAbsent : M. Luc VIDAL\n"
    "Secrétaire de séance : Mme Anne MARTIN\n\n"
)
TARIFF = (
    "Tarifs du camping\nLa commune gère un camping.\nLe conseil municipal, à l'unanimité, fixe le tarif à 12 euros.\n"
)
PATH = (
    "Réfection du chemin\nAprès en avoir délibéré, le conseil municipal, à l'unanimité, décide de refaire le chemin.\n"
)
ACTS = {
    "items": (f"1. {TARIFF}", f"2. {PATH}"),
    "deliberations": (f"Délibération n° 2021-11 : {TARIFF}", f"Délibération n° 2021-12 : {PATH}"),
}
LISTS = {
    "codes": "2021-07 Attribution du marché du four\n2021-08 Contrat de location\n2021-09 Demande de subvention\n",
    "letters": "D2021_007 : Attribution du marché\nD2021_008 : Contrat de location\nD2021_009 : Demande d'aide\n",
    "paragraphs": "N° 2021-07\nAttribution du marché\nLe marché est attribué à la société BATIR.\n"
    "N° 2021-08\nContrat de location\nUn contrat est conclu avec Mme Orme.\n",
    "cells": "03/03\n/2021\n\n2021-07\n\nFinances\n\nATTRIBUTION DU MARCHÉ\nDU FOUR\n\n"
    "Objet et montant : Approuver le marché\n"
    "\n04/03\n/2021\n\n2021-08\n\nTravaux\n\nCONTRAT DE LOCATION\n\nObjet : Autoriser la location\n",
}
HEADINGS = [
    "Décisions du maire",
    "Décisions municipales",
    "Communication des décisions du maire",
    "Compte rendu de la délégation donnée au maire",
    "Monsieur le Maire rend compte des décisions prises dans le cadre de sa délégation :",
    "Article L. 2122-22 du CGCT – Décisions",
    "Déclarations d'intention d'aliéner",
]


def subjects(*parts: str) -> list[str | None]:
    """The titles of the acts of minutes of our own, without those that the council only takes note of."""
    text = OPENING + "\n".join(parts) + "\nLa séance est levée à 22 heures.\n"
    return [act.subject for act in process(text.encode(), "pv.txt").acts if act.vote.outcome != "noted"]


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("listed", LISTS)
@pytest.mark.parametrize("kind", ACTS)
def test_decisions_by_delegation_are_no_acts(heading: str, listed: str, kind: str) -> None:
    first, second = ACTS[kind]
    told = f"{heading}\n\n{LISTS[listed]}Le conseil municipal prend acte de ces décisions.\n"
    assert subjects(first, told, second) == ["Tarifs du camping", "Réfection du chemin"]
    assert subjects(first, second, told) == ["Tarifs du camping", "Réfection du chemin"]


def test_acts_below_decisions_that_bear_numbers_of_their_kind_are_acts() -> None:
    acts = (f"2021-11 : {TARIFF}", f"2021-12 : {PATH}")
    assert subjects("Décisions du maire\n\nNéant.\n", *acts) == ["Tarifs du camping", "Réfection du chemin"]


def test_a_table_of_decisions_is_told_by_its_days_where_its_heading_is_cut() -> None:
    first, second = ACTS["items"]
    assert subjects(first, second, "[...]\n" + LISTS["cells"]) == ["Tarifs du camping", "Réfection du chemin"]


def test_decisions_that_run_on_in_one_line_are_no_acts() -> None:
    told = "".join(
        f"• Décision du 0{day}/03/2021 n° MA-DEC-2021-02{day} : MARCHÉ DE TRAVAUX - ACHAT D'UN FOUR (1.1) "
        for day in (2, 3, 8)
    )
    first, second = (f"DÉLIBÉRATION N°MA-DEL-2021-11{i} : {act}" for i, act in enumerate((TARIFF, PATH)))
    opening = "Après rapport du maire sur ses délégations : "
    assert subjects(opening + told, first, second) == ["Tarifs du camping", "Réfection du chemin"]


@pytest.mark.parametrize("joint", [":", "–"])
def test_numbers_of_decisions_by_delegation_swallow_no_act(joint: str) -> None:
    told = f"I – Compte-rendu des décisions du Maire :\n\n- 03/2021 {joint} Décision du Maire portant location.\n\n"
    acts = f"2021-02-001\nII – {TARIFF}\n2021-02-002\nIII – {PATH}"
    record = process((OPENING + told + acts).encode(), "pv.txt")
    assert [(act.number, act.subject) for act in record.acts] == [
        ("2021-02-001", "Tarifs du camping"),
        ("2021-02-002", "Réfection du chemin"),
    ]
    record = process((OPENING + told + f"II – {TARIFF}\nIII – {PATH}").encode(), "pv.txt")
    assert [act.subject for act in record.acts] == ["Tarifs du camping", "Réfection du chemin"]


def test_acts_go_on_with_the_numbers_of_decisions_after_a_leap() -> None:
    told = "Décisions du Maire\n03/2021 : Attribution du marché du four\n04/2021 : Contrat de location\n\n"
    record = process((OPENING + told + f"12/2021 : {TARIFF}\n13/2021 : {PATH}").encode(), "pv.txt")
    assert [(act.number, act.subject) for act in record.acts] == [
        ("12/2021", "Tarifs du camping"),
        ("13/2021", "Réfection du chemin"),
    ]


@pytest.mark.parametrize(
    "deed",
    [
        "Le conseil municipal entérine le tableau présenté.",
        "Le conseil municipal porte la redevance à 7 €.",
        "Le conseil municipal, après discussion, met fin au contrat.",
        "Les élus optent pour le second devis.",
        "Accord de principe des élus.",
        "Le conseil est favorable au projet.",
        "Le conseil diffère sa décision.",
    ],
)
def test_an_item_that_the_council_decides_in_other_words_is_an_act(deed: str) -> None:
    lane = f"2. Entretien de la ruelle\nLe maire expose le dossier aux élus.\n{deed}\n"
    assert "Entretien de la ruelle" in subjects(f"1. {TARIFF}", lane, f"3. {PATH}")


@pytest.mark.parametrize(
    "told",
    [
        "Le conseil avait décidé le 3 mars de vendre la parcelle. L'acte de vente est signé.",
        "Le conseil municipal a décidé le 3 mars 2020 de vendre la parcelle. L'acte sera signé jeudi.",
        "Par délibération du 3 mars 2020, le conseil municipal a approuvé la vente. L'acte sera signé jeudi.",
        "En 2019, le conseil municipal avait autorisé le maire à vendre le bien. La vente est faite.",
    ],
)
def test_what_the_council_decided_on_another_day_is_no_act(told: str) -> None:
    decided = "\n\nAprès en avoir délibéré, le conseil municipal approuve à l'unanimité.\n\n"
    titles = "ACHAT D'UN TRACTEUR", "VENTE DE LA PARCELLE DU PRÉ", "TARIFS DU FOUR"
    assert subjects(titles[0] + decided, f"{titles[1]}\n\n{told}\n\n", titles[2] + decided) == [titles[0], titles[2]]
    again = f"{told}\n\nLe conseil municipal approuve l'acte de vente."
    assert subjects(titles[0] + decided, f"{titles[1]}\n\n{again}\n\n", titles[2] + decided) == list(titles)
