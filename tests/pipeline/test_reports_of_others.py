"""Minutes that tell the votes of other bodies: these are no acts, and say nothing of the act above."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD, VOTED, told

from pipeline import process

FIRST = f"1 - ACQUISITION D'UNE BALAYEUSE\n{VOTED}"
LAST = "2 - TARIFS DU CAMPING\nLe conseil municipal, par 3 voix pour et 1 abstention, approuve les tarifs.\n\n"
ACTS = [("1", "ACQUISITION D'UNE BALAYEUSE", "adopted"), ("2", "TARIFS DU CAMPING", "adopted")]

REPORTS = {
    "loud": "COMPTES RENDUS\n\nCommunauté de communes :\nLe conseil communautaire a voté le budget à l'unanimité.\n\n"
    "École :\nLe conseil d'école s'est réuni. Il s'est prononcé à l'unanimité pour la semaine de quatre jours.\n\n"
    "Syndicat des eaux :\nVote du budget : 18 pour, 2 contre.\n\n",
    "plain": "Compte rendu du conseil communautaire du 10 février\nLes élus ont voté à l'unanimité les subventions.\n\n"
    "Compte rendu de la commission scolaire\nLa commission a décidé de garder l'étude. Accord de tous les membres.\n\n",
    "news": "Informations du maire\n- SIVOS : le comité a voté le budget par 10 voix pour et 2 abstentions.\n"
    "- Eau : le comité syndical a décidé une hausse. Vote : 18 pour, 2 contre.\n"
    "- Le rapport a été adopté à l'unanimité par le comité syndical le 3 février.\n\n",
    "board": "INFORMATIONS\n\nL'assemblée générale de l'office a adopté à l'unanimité les comptes de 2020.\n\n",
}


@pytest.mark.parametrize("reports", REPORTS)
def test_votes_of_other_bodies_are_no_acts(reports: str) -> None:
    assert told(HEAD + FIRST + LAST + REPORTS[reports] + CLOSE) == ACTS


@pytest.mark.parametrize("reports", ["loud", "plain", "board"])
def test_votes_of_other_bodies_say_nothing_of_the_act_above(reports: str) -> None:
    record = process((HEAD + FIRST + LAST + REPORTS[reports] + CLOSE).encode(), "pv.txt")
    vote = record.acts[-1].vote
    assert (vote.for_, vote.against, vote.abstention, vote.unanimous) == (3, None, 1, None)


def test_reports_that_have_a_number_end_with_the_next() -> None:
    reports = "2 - Comptes rendus des réunions\na) Syndicat\nLe comité a approuvé le programme à l'unanimité.\n\n"
    item = f"3 - Vente du tracteur\n{VOTED}"
    assert told(HEAD + FIRST + reports + item + CLOSE) == [ACTS[0], ("3", "Vente du tracteur", "adopted")]


@pytest.mark.parametrize(
    "decided",
    [
        "Après avis de la commission, le conseil municipal décide à l'unanimité d'acheter la parcelle.",
        "Le conseil municipal approuve le rapport que la commission a adopté à l'unanimité.",
        "La commission a émis un avis favorable. Après en avoir délibéré, le conseil approuve à l'unanimité.",
        "Le comité syndical a adopté le rapport. Le conseil prend acte de sa présentation.",
    ],
)
def test_what_the_council_decides_upon_a_report_is_an_act(decided: str) -> None:
    item = f"2 - Rapport de la commission des chemins\nMonsieur le maire présente le dossier.\n{decided}\n\n"
    acts = told(HEAD + FIRST + item + CLOSE)
    assert [subject for _, subject, _ in acts] == [
        "ACQUISITION D'UNE BALAYEUSE",
        "Rapport de la commission des chemins",
    ]


@pytest.mark.parametrize(
    "decided",
    [
        "Vu que le conseil communautaire a approuvé le 12 janvier 2021 les statuts, le conseil municipal les approuve.",
        "Le département a accordé une aide ; vote : 9 pour.",
        "La région a voté une aide. Elle est acceptée à l'unanimité.",
        "Le bureau a validé les tarifs. Ils sont fixés à l'unanimité par le conseil municipal.",
        "Le comité des fêtes, qui a donné un bal, reçoit 300 € à l'unanimité.",
        "Le conseil d'école a émis un avis favorable, les élus sont d'accord à l'unanimité.",
    ],
)
def test_what_the_council_decides_where_another_body_is_told_of_is_an_act(decided: str) -> None:
    item = f"2 - Aménagement des chemins\nMonsieur le maire présente le dossier.\n{decided}\n\n"
    assert [subject for _, subject, _ in told(HEAD + FIRST + item + CLOSE)] == [
        "ACQUISITION D'UNE BALAYEUSE",
        "Aménagement des chemins",
    ]


def test_the_minutes_of_a_grouping_are_its_own() -> None:
    head = HEAD.replace("CONSEIL MUNICIPAL", "CONSEIL COMMUNAUTAIRE").replace(
        "conseil municipal", "conseil communautaire"
    )
    item = "1 - ACQUISITION D'UNE BALAYEUSE\nLe conseil communautaire a approuvé à l'unanimité.\n\n"
    assert told(head + item + LAST.replace("municipal", "communautaire") + CLOSE) == ACTS


def test_an_item_whose_own_decision_is_torn_away_stays_an_act() -> None:
    item = "2 - STATUTS DU SYNDICAT\nEn séance, le comité du syndicat a approuvé à l'unanimité les statuts :\n"
    torn = "Est autorisée la création d'un syndicat intercommunal qui aura pour objet l'étude et la réalisation de"
    assert [subject for _, subject, _ in told(HEAD + FIRST + item + torn)][1:] == ["STATUTS DU SYNDICAT"]


def test_a_sentence_on_another_body_or_day_makes_no_act_of_news() -> None:
    works = "2 - Point sur les chemins\nL'an dernier, le conseil avait voté ce chantier par 8 voix contre 3."
    board = "3 - Pays d'accueil\nLe conseil d'administration a voté un budget à la majorité. Il a accordé une aide."
    item = f"4 - Vente du tracteur\n{VOTED}"
    acts = told(f"{HEAD}{FIRST}{works}\n\n{board}\n\n{item}{CLOSE}")
    assert [subject for _, subject, _ in acts] == ["ACQUISITION D'UNE BALAYEUSE", "Vente du tracteur"]


@pytest.mark.parametrize("vote", ["Le conseil approuve à l'unanimité.", "Adopté à l'unanimité.", "Vote : 4 pour."])
def test_a_sentence_on_another_body_before_the_vote_hides_no_act(vote: str) -> None:
    item = f"2 - Statuts du syndicat\nLe comité syndical a approuvé les statuts le 3 mai à l'unanimité. {vote}\n\n"
    acts = told(HEAD + FIRST + item + CLOSE)
    assert [subject for _, subject, _ in acts] == ["ACQUISITION D'UNE BALAYEUSE", "Statuts du syndicat"]
