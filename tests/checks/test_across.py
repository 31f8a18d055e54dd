"""Documents of one council against each other."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from acts import act, people, sitting

from pipeline.checks import Crossing, across
from schemas import Record


def told(*records: Record) -> list[Crossing]:
    """What the comparison of documents named a, b, c … tells."""
    return across([(chr(ord("a") + i), record) for i, record in enumerate(records)])


def codes(*records: Record) -> list[str]:
    return [crossing.finding.code for crossing in told(*records)]


def extract(number: str | None = None, subject: str = "Achat d'une balayeuse", **more: Any) -> Record:
    """A sitting of eleven, eight present and three absent, and its one act."""
    given = {"present": 8, "absent": people(3, 20), **more}
    return sitting(acts=[act(subject, number=number)], **given)


def minutes(*numbered: tuple[str | None, str]) -> Record:
    """Minutes with acts of those numbers and subjects."""
    return sitting(acts=[act(subject, number=number) for number, subject in numbered], kind="minutes")


def test_one_document_says_nothing_against_itself() -> None:
    assert told(extract()) == []
    assert told() == []


# --- X01


def moved(**more: Any) -> Record:
    """The sitting with one of the present among the absents."""
    names = people(7)
    return extract(present=["Odile TERRASSON", *names[:-1]], absent=[*people(3, 20), names[-1]], **more)


def test_a_member_present_in_one_act_and_not_in_the_other() -> None:
    (found,) = told(extract(), moved())
    assert found.finding.code == "X01"
    assert found.finding.severity == "drafting"
    assert people(7)[-1] in found.finding.message
    assert "8 présents, puis 7" in found.finding.message
    assert found.documents == ("a", "b")


def test_the_same_lists_in_another_order_agree() -> None:
    assert codes(extract(), extract(present=["Odile TERRASSON", *reversed(people(7))])) == []


def test_who_is_said_to_have_left_may_be_absent_later() -> None:
    assert codes(extract(moves={people(7)[-1]: {"left": "20h08"}}), moved()) == []


def test_two_sittings_are_not_one() -> None:
    assert codes(extract(), moved(day="2024-03-05")) == []
    assert codes(extract(session={"time": "18:00"}), moved(session={"time": "20:30"})) == []
    assert codes(extract(session={"time": "18:00"}), moved()) == ["X01"]


def test_minutes_may_tell_by_act_who_was_away() -> None:
    (found,) = told(extract(kind="minutes"), moved())
    assert found.finding.outcome == "unverifiable"


def test_a_scan_proves_nothing() -> None:
    scan = moved()
    scan.source.reading = "ocr"
    (found,) = told(extract(), scan)
    assert found.finding.outcome == "unverifiable"
    assert "numérisé" in found.finding.message


# --- X02


def test_two_numbers_of_members_in_one_sitting_are_a_slip() -> None:
    (found,) = told(extract(in_office=11), extract(in_office=12))
    assert (found.finding.code, found.finding.severity) == ("X02", "drafting")
    assert "11 et 12" in found.finding.message


def test_two_numbers_in_one_month_may_be_a_resignation() -> None:
    (found,) = told(extract(in_office=11), extract(in_office=12, day="2024-03-25"))
    assert (found.finding.code, found.finding.severity) == ("X02", "information")


def test_one_number_or_two_months() -> None:
    assert codes(extract(in_office=11), extract(in_office=11, day="2024-03-25")) == []
    assert codes(extract(in_office=11), extract(in_office=12, day="2024-04-02")) == []
    assert codes(extract(in_office=11), extract(in_office=None)) == []


# --- X03


def test_one_number_for_two_subjects() -> None:
    (found,) = told(extract("2024-12"), extract("2024-12", "Tarifs du camping"))
    assert found.finding.code == "X03"
    assert "« Achat d'une balayeuse » et « Tarifs du camping »" in found.finding.message


def test_a_number_that_holds_its_year_serves_once_in_the_year() -> None:
    later = {"subject": "Tarifs du camping", "day": "2024-05-13"}
    assert codes(extract("2024-12"), extract("2024-12", **later)) == ["X03"]
    assert codes(extract("12"), extract("12", **later)) == []


@pytest.mark.parametrize(
    ("number", "subject"),
    [
        ("2024-12", "ACHAT D'UNE BALAYEUSE"),
        ("2024-12", "Voirie - Achat d'une balayeuse de trottoirs"),
        ("2024-13", "Tarifs du camping"),
        ("2024-12-B", "Tarifs du camping"),
        (None, "Tarifs du camping"),
    ],
)
def test_one_number_for_one_subject(number: str | None, subject: str) -> None:
    assert codes(extract("2024-12"), extract(number, subject)) == []


def test_items_of_an_agenda_begin_again_under_each_heading() -> None:
    assert codes(minutes(("1", "Achat d'une balayeuse"), ("1", "Tarifs du camping"))) == []
    assert codes(minutes(("D24-1", "Achat d'une balayeuse"), ("D24-1", "Tarifs du camping"))) == ["X03"]


# --- X04


SUBJECTS = ("Achat", "Tarifs", "Emprunt", "Voirie", "École", "Motion", "Crèche", "Chasse")


def numbered(*ranks: int, series: str = "2024-") -> Record:
    return minutes(*((f"{series}{rank:02}", SUBJECTS[i]) for i, rank in enumerate(ranks)))


def test_a_number_is_missing() -> None:
    (found,) = told(numbered(1, 2, 3, 5, 6))
    assert found.finding.code == "X04"
    assert "il manque 4" in found.finding.message


def test_numbers_that_follow_or_that_a_batch_leaves_out() -> None:
    assert codes(numbered(1, 2, 3, 4)) == []
    assert codes(numbered(1, 5, 9, 12)) == []
    assert codes(numbered(1, 2, 3, 5, 6, series="")) == []
    spaced = minutes(("DE- 2024/1", "Achat"), ("DE-2024/2", "Tarifs"), ("DE- 2024/3", "Emprunt"))
    assert codes(spaced) == []


def test_the_missing_number_may_stand_in_another_document() -> None:
    assert codes(numbered(1, 2, 3, 5, 6), extract("2024-04", "Tarif de la cantine")) == []


# --- X05


def with_proxy(day: str, holder: str = "Odile TERRASSON", **more: Any) -> Record:
    return extract(day=day, represented={"Maud SERVAN": holder}, in_office=12, **more)


DAYS = [(dt.date(2024, 1, 15) + dt.timedelta(30 * i)).isoformat() for i in range(5)]


def test_one_proxy_over_four_sittings() -> None:
    (found,) = told(*(with_proxy(day) for day in DAYS))
    assert found.finding.code == "X05"
    assert "Maud SERVAN a donné pouvoir à Odile TERRASSON pour 4 séances" in found.finding.message
    assert found.finding.severity == "information"


def test_proxies_that_may_serve() -> None:
    assert codes(*(with_proxy(day) for day in DAYS[:3])) == []
    assert codes(*(with_proxy(day) for day in DAYS[:2]), extract(day=DAYS[2]), *(with_proxy(d) for d in DAYS[3:])) == []
    assert codes(*(with_proxy(day, people(4)[i]) for i, day in enumerate(DAYS[:4]))) == []
    assert codes(*(with_proxy(f"2024-{month:02}-01") for month in (1, 5, 9)), with_proxy("2025-01-01")) == []


def test_a_substitute_holds_no_proxy() -> None:
    place = {"page": 1, "text": "Maud SERVAN, représentée par sa suppléante Odile TERRASSON"}
    evidence = {"/attendance/8": [place]}
    assert codes(*(with_proxy(day, evidence=evidence) for day in DAYS)) == []


# --- X06


def test_another_spelling_is_told_once() -> None:
    names = people(7)
    other = ["Odile TERRASSON", *names[:-1], names[-1][:-1] + "LE"]
    (found,) = told(extract(), extract(present=other))
    assert found.finding.code == "X06"
    assert "s'écrit" in found.finding.message
    assert found.documents == ("a", "b")


def test_a_member_whom_the_other_acts_do_not_know() -> None:
    stranger = ["Odile TERRASSON", *people(6), "Zoé QUINTARD"]
    found = told(extract(), extract(), extract(present=stranger))
    assert {c.finding.code for c in found} == {"X06"}
    assert any("Zoé QUINTARD" in c.finding.message for c in found)


def test_a_shorter_list_leaves_members_out() -> None:
    assert codes(extract(), extract(absent=())) == []


def test_a_name_with_less_or_cut_by_a_hyphen_is_the_same() -> None:
    long = extract(absent=["Maud SERVAN-LUCAS", *people(2, 20)])
    cut = extract(absent=["Maud SERVANLUCAS", *people(2, 20)])
    short = extract(absent=["SERVAN-LUCAS", *people(2, 20)])
    assert codes(long, cut) == []
    assert codes(long, short) == []


# --- councils


def test_councils_are_told_apart_and_a_siren_is_carried_by_the_name() -> None:
    other = moved()
    other.assembly.name = "Commune de Hautbreuil"
    assert codes(extract(), other) == []
    with_siren, plain = extract(), moved()
    with_siren.assembly.siren = "732829320"
    plain.assembly.name = "Valmorte"
    assert codes(with_siren, plain) == ["X01"]
    bureau = extract(in_office=5)
    bureau.assembly.organ = "Bureau communautaire"
    assert codes(extract(in_office=11), bureau) == []
