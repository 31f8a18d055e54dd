"""Extracts bound in one file: each has the members of its own list."""

from __future__ import annotations

import pytest

from pipeline import process
from pipeline.checks import check

_HEAD = """COMMUNE DE BREUIL-LA-FORÊT
EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL
SÉANCE DU 12 MARS 2019
L'an deux mille dix-neuf, le douze mars à vingt heures, le conseil municipal, convoqué le 4 mars 2019, s'est réuni sous
la présidence de Mme Anne VASSEUR, maire.
Étaient présents : Mme Anne VASSEUR, M. Luc PERROT, M. Jean MOREL{more}
Absents ayant donné pouvoir : M. Paul RAVEL à M. Luc PERROT
Absents : {absent}
DÉLIBÉRATION N° 2019-{number}
Objet : {subject}
Le conseil municipal, après en avoir délibéré, par {voices} voix pour, 0 contre et 0 abstention,
DÉCIDE de retenir la proposition de la commission.
Fait et délibéré en séance les jour, mois et an susdits.

"""

_LEFT = """PROCÈS-VERBAL DU CONSEIL MUNICIPAL DE VALMORTE
SÉANCE DU 4 MARS 2021

L'an deux mille vingt et un, le quatre mars à vingt heures, le conseil municipal de Valmorte, dûment convoqué,
s'est réuni en mairie sous la présidence de Madame le maire.
Présents : Odile TERRASSON, maire, Gaspard VIDALENC, Noémie CARRIER, Alban LESTRADE
Absent excusé : Firmin ROUVIER (pouvoir à Noémie CARRIER)

1. Tarifs de la cantine
Après en avoir délibéré, le conseil municipal approuve à l'unanimité.

2. Achat d'une tondeuse
Gaspard VIDALENC quitte la séance.
Après en avoir délibéré, le conseil municipal approuve à l'unanimité.
"""


def bound(second_more: str, second_absent: str, voices: str) -> str:
    return _HEAD.format(
        more="", absent="Mme Lise COLIN", number="07", subject="Tarif de la salle des fêtes", voices="quatre"
    ) + _HEAD.format(more=second_more, absent=second_absent, number="08", subject="Achat d'une tondeuse", voices=voices)


def test_a_member_who_came_between_two_extracts_is_present_for_the_second() -> None:
    record = process(bound(", Mme Lise COLIN", "néant", "cinq").encode(), "liasse.txt")
    assert [act.number for act in record.acts] == ["2019-07", "2019-08"]
    assert record.acts[0].attendance is None
    own = record.acts[1].attendance
    assert own is not None
    assert [m.name.printed for m in own] == [m.name.printed for m in record.attendance]
    assert [m.status for m in own if "COLIN" in m.name.printed] == ["present"]
    assert own[3].proxy_holder is not None
    assert own[3].proxy_holder.member == "/attendance/1"
    colin = next(i for i, m in enumerate(own) if "COLIN" in m.name.printed)
    assert "COLIN" in record.evidence[f"/acts/1/attendance/{colin}/name"][0].text
    sums = [f.outcome for f in check(record).findings if f.code == "V01"]
    assert sums == ["conform", "conform"]


def test_the_same_list_is_not_repeated() -> None:
    record = process(bound("", "Mme Lise COLIN", "quatre").encode(), "liasse.txt")
    assert [act.attendance for act in record.acts] == [None, None]
    assert [f.outcome for f in check(record).findings if f.code == "V01"] == ["conform", "conform"]


def test_a_list_of_other_members_is_no_list_of_these() -> None:
    record = process(bound(", M. Yves TALON", "néant", "cinq").encode(), "liasse.txt")
    assert record.acts[1].attendance is None
    assert [f.outcome for f in check(record).findings if f.code == "V01"] == ["conform", "unverifiable"]


def test_who_corrects_a_person_in_the_list_of_an_act_changes_no_other_list() -> None:
    record = process(_LEFT.encode(), "pv.txt")
    first, own = record.attendance, record.acts[1].attendance
    assert own is not None
    persons = [p for m in (*first, *own) for p in (m.name, m.proxy_holder) if p is not None]
    assert len({id(person) for person in persons}) == len(persons) > len(first) + len(own)


def test_a_chair_told_by_the_office_in_the_list_is_a_mention_of_that_member() -> None:
    record = process(_LEFT.encode(), "pv.txt")
    assert record.session.chair is not None
    assert (record.session.chair.printed, record.session.chair.member) == ("Odile TERRASSON", "/attendance/0")
    assert record.attendance[0].name.member is None


def test_who_leaves_the_room_at_an_hour_after_the_last_vote_sat_for_it() -> None:
    text = _LEFT.replace("Gaspard VIDALENC quitte la séance.\n", "") + "Gaspard VIDALENC quitte la salle à 21 h 30.\n"
    assert process(text.encode(), "pv.txt").acts[1].attendance is None


@pytest.mark.parametrize(
    ("present", "below"),
    [
        ("(jusqu'au point 1)", "\nPouvoirs : Alban LESTRADE à Noémie CARRIER (à partir du point 2)"),
        ("(jusqu'au point 1, puis pouvoir à Noémie CARRIER)", ""),
        ("(pouvoir à Noémie CARRIER à partir du point 2)", ""),
        ("", "\nDépart de M. Alban LESTRADE au point 2, qui donne pouvoir à Mme Noémie CARRIER."),
    ],
)
def test_who_leaves_and_gives_a_proxy_is_represented_from_then_on(present: str, below: str) -> None:
    text = _LEFT.replace("\nGaspard VIDALENC quitte la séance.", "")
    head, tail = text.replace("LESTRADE", f"LESTRADE {present}", 1).split("\nAbsent excusé : ")
    excused, items = tail.split("\n", 1)
    record = process(f"{head}\nAbsent excusé : {excused}{below}\n{items}".encode(), "pv.txt")
    lestrade = next(i for i, m in enumerate(record.attendance) if "LESTRADE" in m.name.printed)
    assert (record.attendance[lestrade].status, record.acts[0].attendance) == ("present", None)
    own = record.acts[1].attendance
    assert own is not None
    assert (own[lestrade].status, own[lestrade].proxy_holder and own[lestrade].proxy_holder.last) == (
        "represented",
        "CARRIER",
    )
    assert record.evidence[f"/acts/1/attendance/{lestrade}/proxy_holder"]


def test_who_is_represented_until_he_comes_sits_from_then_on() -> None:
    text = _LEFT.replace("\nGaspard VIDALENC quitte la séance.", "")
    text = text.replace("Alban LESTRADE", "Alban LESTRADE, Firmin ROUVIER (à partir du point 2)")
    record = process(text.replace("Noémie CARRIER)", "Noémie CARRIER jusqu'au point 1)").encode(), "pv.txt")
    own = record.acts[1].attendance
    rouvier = next(i for i, m in enumerate(record.attendance) if "ROUVIER" in m.name.printed)
    assert (record.attendance[rouvier].status, own and own[rouvier].status) == ("represented", "present")
    assert own is not None
    assert own[rouvier].proxy_holder is None
