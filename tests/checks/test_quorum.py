"""Quorum: positive and negative cases of each rule, the days on which the law changes, odd and even numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from acts import MAIRE, act, judged, only, people, sitting
from hypothesis import given
from hypothesis import strategies as st

ASIDE = people(3)


def figures(in_office: int, present: int, proxies: int = 0, **more: Any) -> Any:
    """A sitting of which only figures are printed: who is neither present nor represented is away."""
    counts = {"present": present, "proxies": proxies, "absent": max(in_office - present - proxies, 0)}
    return sitting(present=(), in_office=in_office, counts=counts, **more)


def test_a_sitting_without_quorum_that_takes_no_act_breaks_no_law() -> None:
    off = act("Éclairage", vote={"outcome": "postponed"})
    postponed = figures(15, 5, acts=[off], kind="minutes")
    assert only(postponed, "Q01").outcome == "unverifiable"
    assert only(figures(15, 5, acts=[off, act("Voirie")], kind="minutes"), "Q01").outcome == "anomaly"
    postponed.acts.clear()
    assert only(postponed, "Q01").outcome == "unverifiable"


@pytest.mark.parametrize(
    ("code", "body", "regime", "in_office", "present", "proxies", "expected"),
    [
        ("Q01", "COM", None, 7, 4, 0, "conform"),
        ("Q01", "COM", None, 7, 3, 4, "anomaly"),
        ("Q01", "COM", None, 8, 5, 0, "conform"),
        ("Q01", "COM", None, 8, 4, 0, "anomaly"),
        ("Q01", "EPCI", None, 86, 44, 0, "conform"),
        ("Q01", "EPCI", None, 86, 43, 9, "anomaly"),
        ("Q09", "DEP", None, 46, 24, 0, "conform"),
        ("Q09", "REG", None, 46, 23, 5, "anomaly"),
        ("Q10", "DEP", "DEP_CP", 30, 14, 2, "conform"),
        ("Q10", "DEP", "DEP_CP", 30, 14, 1, "anomaly"),
        ("Q11", "COR", None, 63, 30, 2, "conform"),
        ("Q11", "COR", None, 63, 30, 1, "anomaly"),
        ("Q13", "CCAS", None, 13, 7, 0, "conform"),
        ("Q13", "CCAS", None, 13, 6, 3, "anomaly"),
        ("Q12", "GUY", None, 55, 28, 0, "conform"),
        ("Q12", "GUY", None, 55, 20, 0, "anomaly"),
    ],
)
def test_more_than_half_of_the_members_by_type_of_assembly(
    code: str, body: str, regime: str | None, in_office: int, present: int, proxies: int, expected: str
) -> None:
    found = only(figures(in_office, present, proxies, body=body, regime=regime), code)
    assert found.outcome == expected
    assert found.severity == ("information" if code == "Q12" and expected == "anomaly" else found.severity)


def test_the_sum_the_threshold_and_the_gap_are_told() -> None:
    found = only(figures(15, 6), "Q01")
    assert found.message == (
        "Quorum non atteint : 6 présents pour 15 en exercice, 8 requis ; il en manque 2. Les pouvoirs ne comptent pas."
    )
    assert [(t.name, t.value, t.pointer) for t in found.terms] == [
        ("en exercice", 15, "/counts/in_office"),
        ("présents", 6, "/counts/present"),
        ("quorum", 8, None),
    ]
    assert found.remedy == "la feuille de présence de la séance"


@pytest.mark.parametrize(
    ("day", "code", "expected"),
    [
        ("2021-09-30", "Q02", "conform"),
        ("2021-10-01", "Q01", "anomaly"),
        ("2022-07-31", "Q02", "conform"),
        ("2022-08-01", "Q01", "anomaly"),
        ("2020-07-11", "Q02", "conform"),
        ("2020-08-31", "Q01", "anomaly"),
        ("2020-03-23", "Q01", "anomaly"),
        ("2020-03-24", "Q02", "conform"),
    ],
)
def test_a_third_suffices_on_the_days_of_the_derogations(day: str, code: str, expected: str) -> None:
    record = figures(15, 5, day=day)
    assert only(record, code).outcome == expected
    assert only(record, "Q01" if code == "Q02" else "Q02").outcome == "not_applicable"


def test_a_third_is_not_reached() -> None:
    found = only(figures(15, 4, 6, day="2021-03-04"), "Q02")
    assert (found.outcome, found.severity) == ("anomaly", "illegality")


@pytest.mark.parametrize(("day", "expected"), [("2020-07-10", "information"), ("2020-07-11", "illegality")])
def test_that_proxies_counted_in_the_spring_of_2020_is_only_a_reading(day: str, expected: str) -> None:
    found = only(figures(15, 4, 2, day=day), "Q02")
    assert (found.outcome, found.severity) == ("anomaly", expected)


def test_a_contested_day_tells_both_readings() -> None:
    found = only(figures(15, 5, day="2020-10-20"), "Q01")
    assert (found.outcome, found.severity) == ("anomaly", "information")
    assert "discuté" in found.message
    assert only(figures(15, 4, day="2020-10-20"), "Q01").severity == "illegality"


def test_a_commission_under_the_derogation_has_two_readings() -> None:
    record = figures(30, 8, 4, day="2021-03-04", body="DEP", regime="DEP_CP")
    assert only(record, "Q02").severity == "information"


@pytest.mark.parametrize(
    ("day", "present", "expected", "words"),
    [
        ("2021-09-30", 8, "conform", "5 requis par dérogation"),
        ("2021-09-30", 5, "anomaly", "grâce à la dérogation"),
        ("2021-03-04", 5, "conform", "grâce à la dérogation"),
        ("2021-10-01", 5, "anomaly", "atteint seulement sous"),
        ("2021-10-01", 8, "conform", "8 en droit commun"),
        ("2019-03-04", 8, "not_applicable", "loin"),
        ("2021-10-01", 4, "not_applicable", "autres règles"),
    ],
)
def test_a_sitting_near_a_change_of_regime(day: str, present: int, expected: str, words: str) -> None:
    found = only(figures(15, present, day=day), "Q03")
    assert (found.outcome, found.severity) == (expected, "information")
    assert words in found.message


def test_two_readings_of_the_present_that_disagree_conclude_nothing() -> None:
    record = sitting(present=5, in_office=11, counts={"present": 6})
    found = only(record, "Q01")
    assert found.outcome == "unverifiable"
    assert "6 présents ou 5 présents" in found.message


def test_a_chair_named_apart_from_the_list_counts() -> None:
    assert only(sitting(present=people(5), in_office=11, chair=MAIRE, absent=people(5, 5)), "Q01").outcome != "anomaly"


def test_a_list_that_does_not_name_everybody_proves_no_want_of_quorum() -> None:
    assert only(sitting(present=5, in_office=11), "Q01").outcome == "unverifiable"
    assert only(sitting(present=5, in_office=11, absent=people(6, 20)), "Q01").outcome == "anomaly"


def test_without_the_number_in_office_the_highest_that_holds_is_told() -> None:
    found = only(sitting(present=8, in_office=None), "Q01")
    assert found.outcome == "unverifiable"
    assert "jusqu'à 15 en exercice" in found.message
    assert only(sitting(present=8, in_office=None, counts={"seats": 15}), "Q01").outcome == "conform"
    assert only(sitting(present=7, in_office=None, counts={"seats": 15}), "Q01").outcome == "unverifiable"


def test_the_statutes_of_a_mixed_syndicate_may_set_the_quorum() -> None:
    assembly = {"name": "Syndicat mixte des Trois Vallées", "type": "SYN"}
    assert only(figures(20, 8, assembly=assembly), "Q01").outcome == "unverifiable"
    assert (
        only(
            figures(20, 8, assembly=assembly),
            "Q01",
        ).remedy
        == "la feuille de présence"
    )
    assert only(figures(20, 8, assembly=assembly), "Q01", type="SMF").outcome == "anomaly"


def test_the_quorum_of_an_open_mixed_syndicate_is_that_of_its_statutes() -> None:
    record = figures(20, 8, body="SYN", regime="SMO", day="2021-03-04")
    assert only(record, "Q01").outcome == "unverifiable"
    assert only(record, "Q01", quorum="tiers").outcome == "conform"
    assert only(record, "Q01", quorum="majorite").outcome == "anomaly"
    assert only(record, "Q02").outcome == "not_applicable"


# --- item by item ----------------------------------------------------------------------------------------------------


def _leaving(number: int, subject: str = "Achat d'une balayeuse", **more: Any) -> Any:
    gone: Mapping[str, str] = dict.fromkeys(people(number), "absent")
    return sitting(present=7, absent=people(4, 20), acts=[act(), act(subject, states=gone)], **more)


def test_the_quorum_is_counted_again_for_each_item() -> None:
    stays, goes = judged(_leaving(1), "Q04")
    assert (stays.outcome, goes.outcome) == ("not_applicable", "conform")
    lost = judged(_leaving(2), "Q04")[1]
    assert (lost.outcome, lost.severity, lost.act) == ("anomaly", "illegality", 1)
    assert "perdu en séance" in lost.message


def test_printed_figures_follow_the_movements() -> None:
    assert judged(_leaving(2, counts={"present": 7}), "Q04")[1].outcome == "anomaly"


def test_leaving_during_the_election_of_the_maire_does_not_break_the_quorum() -> None:
    assert judged(_leaving(2, "Élection du maire"), "Q04")[1].outcome == "conform"


@pytest.mark.parametrize(
    ("present", "aside", "day", "expected", "severity"),
    [
        (9, 3, "2024-03-04", "conform", "illegality"),
        (8, 3, "2024-03-04", "anomaly", "irregularity"),
        (8, 3, "2022-02-22", "conform", "illegality"),
        (8, 3, "2019-03-04", "anomaly", "illegality"),
        (6, 3, "2024-03-04", "anomaly", "illegality"),
    ],
)
def test_interested_members_do_not_make_the_quorum(
    present: int, aside: int, day: str, expected: str, severity: str
) -> None:
    vote = act(visas=["Vu l'article L. 2131-11 du CGCT"], names={"not_participating": people(aside)})
    found = only(sitting(present=present, absent=people(11 - present, 20), day=day, acts=[vote]), "Q05")
    assert (found.outcome, found.severity) == (expected, severity)


def test_members_aside_without_a_stated_interest_remain_present() -> None:
    named = act(names={"not_participating": people(3)})
    found = only(sitting(present=8, absent=people(3, 20), acts=[named]), "Q06")
    assert (found.outcome, found.severity) == ("anomaly", "information")
    assert only(sitting(present=9, absent=people(2, 20), acts=[named]), "Q06").outcome == "conform"
    assert only(sitting(present=8, acts=[named]), "Q05").outcome == "not_applicable"
    assert only(sitting(present=8, vote={"not_participating": 2}), "Q06").outcome == "conform"


# --- properties ------------------------------------------------------------------------------------------------------


@given(
    st.integers(1, 60), st.integers(0, 60), st.sampled_from(["2020-04-15", "2020-10-20", "2021-09-30", "2024-03-04"])
)
def test_one_more_member_present_never_breaks_the_quorum(in_office: int, present: int, day: str) -> None:
    for code in ("Q01", "Q02"):
        less, more = (only(figures(in_office, present + n, day=day), code) for n in (0, 1))
        if less.outcome == "conform":
            assert more.outcome == "conform"


@given(st.permutations(range(12)), st.integers(0, 12))
def test_the_order_of_the_names_changes_nothing(order: list[int], cut: int) -> None:
    names = people(12)
    shuffled = [names[i] for i in order]
    straight = sitting(present=sorted(shuffled[:cut]), absent=sorted(shuffled[cut:]), in_office=12, chair=None)
    mixed = sitting(present=shuffled[:cut], absent=shuffled[cut:], in_office=12, chair=None)
    assert only(straight, "Q01").message == only(mixed, "Q01").message


@pytest.mark.parametrize(
    ("voting", "proxies", "expected"),
    [
        (10, 2, "unverifiable"),  # eight voters sit: suppléants whom « 6 titulaires » leaves out
        (9, 2, "anomaly"),
        (8, 2, "anomaly"),
        (8, 0, "anomaly"),  # proxies that nothing tells
    ],
)
def test_voters_who_sit_may_make_the_quorum_that_the_present_do_not(voting: int, proxies: int, expected: str) -> None:
    record = figures(15, 6, proxies)
    record.counts.voting = voting
    assert only(record, "Q01").outcome == expected


def test_a_list_that_proves_the_figure_of_the_present_outweighs_the_voters() -> None:
    record = sitting(present=6, absent=people(9, 20), in_office=15, counts={"present": 6, "proxies": 2, "voting": 10})
    assert only(record, "Q01").outcome == "anomaly"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"present": 6}, "illegality"),  # as many names, though nothing is told of nine members
        ({"present": 6, "absent": people(6, 20)}, "illegality"),  # six of twelve are too few already
        ({"present": 0}, "information"),  # no name, nobody away, no voters: nothing bears the figure out
        ({"present": 4}, "unverifiable"),  # names that are wanting
        ({"present": 6, "absent": people(9, 20)}, "illegality"),
        ({"present": 6, "absent": people(2, 20)}, "unverifiable"),  # who are the seven others?
        ({"present": 6, "counts": {"present": 6, "absent": 4}}, "unverifiable"),
        ({"present": 0, "counts": {"present": 6, "absent": 9}}, "illegality"),
        ({"present": 0, "counts": {"present": 6, "proxies": 2, "voting": 8}}, "illegality"),
        ({"present": 0, "counts": {"present": 6, "proxies": 7, "voting": 13}}, "illegality"),
        ({"present": 0, "counts": {"present": 6, "proxies": 2, "voting": 13}}, "unverifiable"),
    ],
)
def test_a_quorum_is_wanting_where_more_than_one_figure_says_so(more: dict[str, Any], expected: str) -> None:
    record = sitting(**{"in_office": 15, "chair": None, "counts": {"present": 6}, **more})
    found = only(record, "Q01")
    assert (found.severity if found.outcome == "anomaly" else found.outcome) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"present": 6}, "information"),  # one digit of the fifteen misread
        ({"present": 6, "absent": people(6, 20)}, "illegality"),  # six of twelve are too few already
    ],
)
def test_a_figure_that_a_scan_may_misread_is_borne_out(more: dict[str, Any], expected: str) -> None:
    record = sitting(in_office=15, chair=None, counts={"present": 6}, **more)
    record.source.reading = "ocr"
    assert only(record, "Q01").severity == expected
