"""Who sits: figures against names, secretary, chair."""

from __future__ import annotations

from typing import Any

import pytest
from acts import member, message, outcome, person, proved, severity, small_council
from hypothesis import given
from hypothesis import strategies as st

from schemas import Member, Record


def counted(lists: tuple[int, int, int], reading: str = "native", **figures: int | None) -> Record:
    """A sitting of so many present, represented and absent members, whose header prints other figures."""
    present, represented, absent = lists
    record = small_council(present=present, represented=represented, absent=absent)
    record.counts = record.counts.model_copy(update=figures)
    record.source.reading = reading  # type: ignore[assignment]
    return record


@pytest.mark.parametrize(
    ("lists", "figures", "expected"),
    [
        ((9, 2, 3), {}, "conform"),
        ((9, 2, 3), {"absent": 3}, "conform"),
        ((9, 2, 3), {"absent": 5}, "conform"),
        ((9, 2, 0), {"absent": 5, "in_office": 14}, "conform"),
        ((9, 2, 3), {"present": 10}, "anomaly"),
        ((8, 2, 4), {"present": 9}, "anomaly"),
        ((9, 2, 3), {"in_office": 15}, "anomaly"),
        ((9, 2, 3), {"in_office": 10}, "anomaly"),
        ((9, 2, 1), {"absent": 6, "in_office": 20, "present": 10}, "anomaly"),
        ((9, 2, 3), {"seats": 11}, "anomaly"),
        ((9, 2, 0), {"in_office": 14}, "unverifiable"),
        ((9, 2, 0), {"excused": 3, "in_office": 20}, "unverifiable"),
        ((9, 2, 0), {"excused": 3, "in_office": 14}, "conform"),
        ((7, 2, 3), {"present": 9, "in_office": 14}, "unverifiable"),
        ((9, 2, 3), {"present": 2, "in_office": None}, "unverifiable"),
        ((0, 0, 0), {"present": None, "in_office": None, "proxies": None}, "unverifiable"),
    ],
)
def test_figures_against_names(lists: tuple[int, int, int], figures: dict[str, int | None], expected: str) -> None:
    assert outcome(counted(lists, **figures), "F02") == expected


def test_the_sum_shows_its_terms_and_both_readings_of_the_absents() -> None:
    told = message(counted((9, 2, 1), absent=6, in_office=20, present=10), "F02")
    assert "10 présents + 2 pouvoirs + 6 absents = 18 pour 20 membres en exercice" in told
    assert "ou 16 si les absents comptent les représentés" in told
    assert "2 membres d'écart" in told


def test_a_chair_named_apart_from_the_list_is_one_of_those_present() -> None:
    record = counted((9, 2, 3), present=10, in_office=15)
    record.session.chair = type(record.session.chair).model_validate(  # type: ignore[union-attr]
        {"printed": "Anne-Bruno ZELLER", "first": "Anne-Bruno", "last": "ZELLER"}
    )
    assert outcome(record, "F02") == "conform"
    assert outcome(record, "F04") == "conform"


def test_a_member_who_comes_late_may_be_left_out_of_the_figure() -> None:
    record = counted((9, 2, 3), present=8)
    record.attendance[4].arrived = "à partir du point 3"
    assert outcome(record, "F02") == "conform"


def with_name(printed: str, status: str, last: str | None = None, **more: Any) -> Record:
    record = small_council()
    record.attendance.append(Member.model_validate({"name": {"printed": printed, "last": last}, "status": status}))
    record.counts = record.counts.model_copy(update={"in_office": None, "present": None, **more})
    return record


def test_a_name_in_two_lists_or_twice_in_one() -> None:
    assert outcome(with_name("Odile TERRASSON", "absent"), "F02") == "anomaly"
    assert "présent et absent" in message(with_name("Odile TERRASSON", "absent"), "F02")
    assert "deux fois parmi les présents" in message(with_name("TERRASSON Odile", "present"), "F02")


def test_a_surname_alone_or_a_longer_name_may_be_somebody_else() -> None:
    twice = with_name("DUPONT", "present")
    twice.attendance.append(twice.attendance[-1].model_copy())
    assert outcome(twice, "F02") == "unverifiable"
    assert outcome(with_name("Odile TERRASSON-ROUX", "absent"), "F02") == "unverifiable"


@given(st.permutations(range(14)))
def test_the_order_of_the_names_changes_nothing(order: list[int]) -> None:
    record = counted((9, 2, 3))
    record.attendance = [record.attendance[i] for i in order]
    assert outcome(record, "F02") == "conform"


@pytest.mark.parametrize(("index", "expected"), [(1, "conform"), (9, "anomaly"), (12, "anomaly")])
def test_the_secretary_is_present(index: int, expected: str) -> None:
    record = small_council(secretaries=[member(index)])
    assert outcome(record, "F03") == expected
    if expected == "anomaly":
        assert severity(record, "F03") == "irregularity"


def test_a_secretary_who_is_no_member_is_told_and_not_blamed() -> None:
    stranger = person("Zoé QUINTARD")
    assert severity(small_council(secretaries=[stranger]), "F03") == "information"
    assert outcome(small_council(secretaries=[person(f"Zoé {member(2).last}")]), "F03") == "unverifiable"
    assert outcome(small_council(secretaries=[]), "F03") == "unverifiable"
    alsace = small_council(secretaries=[stranger])
    alsace.assembly.department = "67"
    assert outcome(alsace, "F03") == "conform"


@pytest.mark.parametrize(("index", "expected"), [(0, "conform"), (9, "anomaly"), (13, "anomaly")])
def test_the_chair_is_present(index: int, expected: str) -> None:
    assert outcome(small_council(chair=member(index)), "F04") == expected


def test_a_chair_who_steps_out_for_the_account_is_not_blamed() -> None:
    record = small_council(chair=member(13), subject="Approbation du compte administratif 2022")
    assert outcome(record, "F04") == "unverifiable"
    assert outcome(small_council(chair=None), "F04") == "unverifiable"


@pytest.mark.parametrize(
    ("subject", "vote", "expected"),
    [
        ("Compte financier unique 2024", {}, "conform"),
        ("Subventions aux associations", {"not_participating": 1}, "conform"),
        ("Subventions aux associations", {}, "anomaly"),
    ],
)
def test_who_steps_out_for_a_vote_may_be_left_out_of_its_figures(
    subject: str, vote: dict[str, Any], expected: str
) -> None:
    record = small_council(subject=subject, vote=vote)
    record.counts = record.counts.model_copy(update={"present": 8})
    assert record.kind == "extract"
    assert outcome(record, "F02") == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("remplacé par M. Guy FABRE", "conform"),
        ("représenté par son suppléant", "conform"),
        ("Absents :", "anomaly"),
    ],
)
def test_who_sits_for_a_member_who_is_replaced_is_not_one_too_many(told: str, expected: str) -> None:
    record = proved(counted((9, 2, 3), in_office=13), "/attendance/11/status", told)
    assert outcome(record, "F02") == expected


def test_a_list_of_suppleants_explains_one_member_too_many() -> None:
    record = counted((9, 2, 3), in_office=13)
    record = proved(record, "/attendance/8/status", "Suppléants présents avec droit de vote")
    assert outcome(record, "F02") == "conform"


@pytest.mark.parametrize(
    ("form", "expected"), [("named absent too", "anomaly"), ("named with another holder", "conform")]
)
def test_a_member_whom_a_second_list_calls_absent_is_told(form: str, expected: str) -> None:
    record = proved(small_council(), "/attendance/3/name", member(3).printed, form=form)
    assert outcome(record, "F02") == expected
    record.source.reading = "ocr"
    assert outcome(record, "F02") != "anomaly"


def test_a_roll_of_all_members_denies_nothing() -> None:
    record = small_council()
    for i in (3, 4, 5):
        record = proved(record, f"/attendance/{i}/name", member(i).printed, form="named absent too")
    assert outcome(record, "F02") == "unverifiable"


def test_a_list_of_the_excused_does_not_name_all_who_are_away() -> None:
    record = counted((9, 2, 3), in_office=16)
    for who in record.attendance:
        who.status = "excused" if who.status == "absent" else who.status
    assert outcome(record, "F02") == "unverifiable"
    assert outcome(proved(record, "/attendance/11/status", "Absents excusés :"), "F02") == "anomaly"
