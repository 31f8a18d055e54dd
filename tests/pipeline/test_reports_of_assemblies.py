"""Minutes of assemblies whose items are reports: ranks of three figures, codes, votes on several at once, wishes."""

from __future__ import annotations

import pytest
from sitting import CLOSE, HEAD

from pipeline import process
from schemas import Record


def _read(items: str) -> Record:
    return process((HEAD + items + CLOSE).encode(), "pv.txt")


def _told(items: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(act.number, act.subject, act.vote.outcome) for act in _read(items).acts]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rapport n° 101", "Rapport n° 102"),
        ("2022.CP.1501", "2022.CP.1502"),
        ("22-40112-DGAVE –", "22-40130-DGAUFP –"),
        ("Rapport n° 22-031-4S –", "Rapport n° 22-032-4S –"),
    ],
)
def test_reports_by_their_numbers(first: str, second: str) -> None:
    found = _told(
        f"{first} Budget du lavoir\n\nAdopté à l'unanimité.\n\n{second} Tarif du four\n\nAdopté à la majorité.\n\n"
    )
    numbers = [head.removeprefix("Rapport n° ").removesuffix(" –") for head in (first, second)]
    assert found == [(numbers[0], "Budget du lavoir", "adopted"), (numbers[1], "Tarif du four", "adopted")]


def test_the_votes_of_groups_below_a_title_are_no_part_of_it() -> None:
    found = _told(
        "2022.CP.1501 Carte des formations\nPour : Union des vallées, Rives vertes\nContre : néant\nADOPTÉ\n\n"
        "2022.CP.1502 Gare de Brue\nRAPPORT AJOURNÉ\n\n"
    )
    assert [subject for _, subject, _ in found] == ["Carte des formations", "Gare de Brue"]


def test_one_vote_of_several_items_is_of_each() -> None:
    acts = _read(
        "1 - Budget du lavoir\nVote : unanimité\n\n2 - Garantie pour six logements\n3 - Garantie pour dix logements\n"
        "4 - Prolongation du bail\nVote : unanimité pour les trois délibérations\n\n"
        "5 - Cession du four\nCe rapport est retiré par le président, l'avis n'étant pas parvenu.\n\n"
    ).acts
    assert [(act.number, act.vote.unanimous, act.vote.outcome) for act in acts] == [
        ("1", True, "adopted"),
        ("2", True, "adopted"),
        ("3", True, "adopted"),
        ("4", True, "adopted"),
        ("5", None, "postponed"),
    ]


@pytest.mark.parametrize("head", ["VŒU\n", ""])
def test_a_wish_below_the_last_report_is_an_act(head: str) -> None:
    acts = _read(
        "Rapport n° 101 Budget du lavoir\n\nPour : 3 ; Contre : 1\n\nRapport n° 102 Tarif du four\n\nAdopté.\n\n"
        f"{head}Vœu du groupe des vallées pour le maintien du four\nRejeté par 3 voix contre et une pour.\n\n"
    ).acts
    assert [act.subject for act in acts][2:] == ["Vœu du groupe des vallées pour le maintien du four"]
    assert [act.vote.outcome for act in acts][1:] == ["adopted", "rejected"]


def test_the_title_of_a_motion_within_its_item_is_no_act_of_its_own() -> None:
    found = _told(
        "1 - Budget du lavoir\n\nVote : unanimité\n\n2 - Motion de soutien au four\n\nLecture est donnée.\n\n"
        "Motion pour le four\nLe four doit rester ouvert.\n\nLa motion est adoptée à l'unanimité.\n\n"
    )
    assert [number for number, *_ in found] == ["1", "2"]


def test_an_opinion_beside_the_title_is_what_became_of_the_item() -> None:
    acts = _read(
        "22-40112-DGAVE – Budget du lavoir – AVIS FAVORABLE À L'UNANIMITÉ\n"
        "22-40130-DGAUFP – Tarif du four – AVIS FAVORABLE À LA MAJORITÉ\n\n"
    ).acts
    assert (acts[0].subject, acts[0].vote.unanimous) == ("Budget du lavoir", True)


def test_the_one_file_that_an_item_tells_of_is_no_act() -> None:
    found = _told(
        "1 - Budget du lavoir\n\nVote : unanimité\n\n2 - Contrôle des comptes\n\n"
        "Rapport n° 101 de la chambre des comptes\n\nLe conseil prend acte.\n\n"
        "3 - Tarif du four\n\nVote : unanimité\n\n"
    )
    assert [number for number, *_ in found] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("head", "rows", "vote"),
    [
        ("Rapports n° 201 à 203 : votes groupés", "  {n}  {title}", "Ces trois rapports sont adoptés à l'unanimité."),
        ("Rapports n°s 201 à 203", "{n} - {title}", "Adoptés à l'unanimité."),
        ("Dossiers 201 à 203", "{n} : {title}", "Vote : les trois dossiers sont adoptés à l'unanimité."),
    ],
)
def test_reports_that_a_line_announces_together_are_acts_with_one_vote(head: str, rows: str, vote: str) -> None:
    titles = ["SCHEMA DES MOBILITES", "PRIX DE JOURNEE", "MAISONS DE SERVICES"]
    listed = "\n".join(rows.format(n=201 + i, title=title) for i, title in enumerate(titles))
    text = (
        "CONSEIL DEPARTEMENTAL DE L'ORVE\nRÉUNION DU 4 FÉVRIER 2019\nCOMPTE RENDU SOMMAIRE\n"
        "Présents : Mme Aude BELLANGER, M. Bruno CARPIN, Mme Céline DARRAS\n\n"
        "Rapport n° 101  BUDGET PRIMITIF\nAdopté à l'unanimité.\n\n"
        f"{head}\n{listed}\n{vote}\n\n"
        "A 11 h 55, départ de Mme Aude BELLANGER qui donne pouvoir à M. Bruno CARPIN.\n\n"
        "Rapport n° 204  AIDE AUX ECOLES\nPour : 15 ; Contre : 0 ; Abstention : 0\n"
    )
    acts = process(text.encode(), "cr.txt").acts
    assert [(act.number, act.subject) for act in acts[1:4]] == [(str(201 + i), t) for i, t in enumerate(titles)]
    assert [act.vote.unanimous for act in acts[1:4]] == [True] * 3
    assert acts[-1].number == "204"
