"""Figures of a vote that another body held, cited in an act: they are not the council's."""

from __future__ import annotations

import pytest

from pipeline import process
from tests.extractors.vote_reading import figures, found

DECIDES = "Le Conseil municipal, après en avoir délibéré, à l'unanimité, approuve le projet."
OTHERS = [
    "La CLECT a adopté ce rapport par 14 voix pour et 1 contre.",
    "Le projet de statuts a été adopté par le comité syndical par 14 voix pour.",
    "Ces statuts ont été adoptés par 14 voix pour et 2 contre par le comité syndical.",
    "Ces statuts ont été adoptés par 14 voix pour et 2 contre en comité syndical.",
    "Ces statuts ont été adoptés par 14 voix pour lors du comité syndical du 3 mai.",
    "La délibération du comité syndical, adoptée par 20 voix pour et 3 contre, a été notifiée.",
    "La commission, après en avoir délibéré, a émis un avis favorable (5 voix pour, 2 abstentions).",
    "Le comité de programmation a retenu le projet par 8 voix pour et 2 contre.",
]
GROUPINGS = [
    "Le syndicat a adopté ses statuts par 14 voix pour et 2 contre.",
    "La communauté de communes a approuvé par 14 voix pour et 2 contre cette modification.",
    "Par délibération du 3 mai, le comité syndical a adopté, par 20 voix pour et 3 contre, de nouveaux statuts.",
]
NONE = (None, None, None, None)


@pytest.mark.parametrize("told", OTHERS)
def test_the_vote_of_another_body_is_not_the_council_s(told: str) -> None:
    assert figures(f"{told}\n{DECIDES}") == NONE


@pytest.mark.parametrize("told", [*OTHERS, *GROUPINGS])
def test_in_minutes_whose_opening_alone_names_the_council(told: str) -> None:
    text = (
        "COMMUNE DE VALBRUNE\nPROCÈS-VERBAL DE LA SÉANCE DU CONSEIL MUNICIPAL\ndu 12 mars 2021\n"
        "Présents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY\n\n"
        f"1. Rapport de l'année\n{told}\nAprès en avoir délibéré, le Conseil, à l'unanimité, approuve le rapport.\n"
        "2. Tarifs du camping\nLe Conseil approuve les tarifs par 10 voix pour et 2 contre.\n"
    )
    first, second = process(text.encode(), "pv.txt").acts
    assert (first.vote.for_, first.vote.against, first.vote.unanimous) == (None, None, True)
    assert (second.vote.for_, second.vote.against) == (10, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Le rapport est adopté par 14 voix pour et 2 contre par le conseil municipal.",
        "Adopté en conseil municipal par 14 voix pour et 2 contre.",
        "Le conseil municipal approuve, par 14 voix pour et 2 contre, la convention entre le syndicat et la commune.",
        "Sur proposition de la commission, après en avoir délibéré, le conseil approuve par 14 voix pour et 2 contre.",
        "Vu la délibération du comité syndical,\nLe conseil municipal approuve par 14 voix pour et 2 contre.",
        "Le comité syndical approuve le budget par 14 voix pour et 2 contre.",
    ],
)
def test_the_council_s_own_vote_beside_the_name_of_another_body(text: str) -> None:
    assert figures(text)[:2] == (14, 2)


def test_a_general_assembly_that_sits_votes_for_itself() -> None:
    text = (
        "Assemblée Générale du 9 mai 2016\nLes délégués de communes formant le Syndicat Mixte ORLE se sont réunis.\n"
        "Présents : M. DUPRÉ, Mme MARTIN, M. LEROY\nSecrétaire de séance : Mme MARTIN\n"
        "1. Tarifs\nL'Assemblée Générale, après en avoir délibéré, à l'unanimité, approuve les tarifs.\n"
        "2. Budget\nL'Assemblée Générale approuve le budget par 20 voix pour et 3 voix contre.\n"
    )
    record = process(text.encode(), "pv.txt")
    first, second = record.acts
    assert (record.assembly.organ, first.vote.unanimous, first.vote.outcome) == ("Assemblée Générale", True, "adopted")
    assert (second.vote.for_, second.vote.against, second.vote.outcome) == (20, 3, "adopted")


def test_the_voices_of_the_council_follow_those_of_a_board_in_a_visa() -> None:
    text = (
        "Vu la délibération du conseil d'administration du 8 octobre, adoptée par 18 voix pour et 2 contre,\n"
        "Le conseil municipal, par 4 voix pour et 1 abstention, approuve la convention."
    )
    assert figures(text) == (4, None, 1, None)


def test_a_report_that_another_body_adopted_is_noted() -> None:
    text = (
        "Le rapport, adopté à l'unanimité par le conseil communautaire le 16 décembre, est présenté par M. ORME.\n"
        "Le conseil municipal prend acte."
    )
    assert found(text) == {"outcome": "noted"}


def test_members_who_belong_to_no_group_are_no_electors() -> None:
    text = "Voix pour : 13 (groupe Majorité : 11 ; non-inscrits : 2)\nVoix contre : 3 (groupe Gauche)\nAbstention : 1"
    assert figures(text) == (13, 3, 1, None)


@pytest.mark.parametrize(("noted", "outcome"), [("Le conseil communautaire prend acte.\n", "noted"), ("", None)])
def test_a_list_of_what_the_bureau_has_done_is_not_what_the_council_does(noted: str, outcome: str | None) -> None:
    text = (
        "COMMUNAUTÉ DE COMMUNES DES AULNES\nEXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL COMMUNAUTAIRE\n"
        "Séance du 12 mars 2021\nPrésents : M. Jean DUPRÉ, Mme Anne MARTIN, M. Paul LEROY\n\n"
        "Objet : Compte rendu des délégations\n\nLe président rend compte de ce qui suit. Le bureau a :\n"
        f"– approuvé la convention avec le lavoir,\n– décidé de louer le four à un potier.\n\n{noted}"
    )
    (act,) = process(text.encode(), "cc.txt").acts
    assert act.vote.outcome == outcome
