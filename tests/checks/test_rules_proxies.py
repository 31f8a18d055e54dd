"""Proxies: positive and negative cases of each rule, what a doubt of reading changes, and the days of the law."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from acts import MAIRE, act, judged, only, people, proved, sitting
from hypothesis import given
from hypothesis import strategies as st

A, B, C, D, E, F, G, H = people(8)
AWAY = people(8, 20)


def council(represented: dict[str, str | None], **more: Any) -> Any:
    """Eleven in office: eight present (the maire and A to G), the others represented or absent."""
    absent = more.pop("absent", [name for name in AWAY[:3] if name not in represented])
    present = more.pop("present", [MAIRE, A, B, C, D, E, F, G])
    return sitting(present=present, represented=represented, absent=absent, **more)


# --- P01 -------------------------------------------------------------------------------------------------------------

TWO = {AWAY[0]: A, AWAY[1]: A}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2021-09-30", "conform"),
        ("2021-10-01", "anomaly"),
        ("2022-07-31", "conform"),
        ("2022-08-01", "anomaly"),
        ("2020-07-10", "conform"),
        ("2020-07-11", "conform"),
        ("2020-03-23", "anomaly"),
    ],
)
def test_one_proxy_for_each_holder_two_under_the_derogations(day: str, expected: str) -> None:
    assert only(council(TWO, day=day), "P01").outcome == expected


def test_three_are_always_too_many() -> None:
    three = dict.fromkeys(AWAY[:3], A)
    found = only(council(three, day="2021-03-04"), "P01")
    assert found.outcome == "anomaly"
    assert f"{A} porte 3 pouvoirs ({', '.join(AWAY[:3])}), 2 autorisés le 4 mars 2021" in found.message
    assert [t.pointer for t in found.terms][:3] == [f"/attendance/{i}/proxy_holder" for i in (8, 9, 10)]


def test_a_contested_day_is_told_with_both_readings() -> None:
    found = only(council(TWO, day="2020-10-20"), "P01")
    assert (found.outcome, found.severity) == ("anomaly", "information")


def test_the_maire_by_name_and_by_office_is_one_holder() -> None:
    found = only(council({AWAY[0]: "M. le Maire", AWAY[1]: MAIRE}), "P01")
    assert (found.outcome, f"{MAIRE} porte 2 pouvoirs" in found.message) == ("anomaly", True)


def test_two_members_of_one_surname_are_two_holders() -> None:
    present = [MAIRE, "Lucie ROCAMBLE", "Hector ROCAMBLE", C, D, E, F, G]
    found = only(council({AWAY[0]: "ROCAMBLE", AWAY[1]: "ROCAMBLE"}, present=present), "P01")
    assert found.outcome == "unverifiable"


def test_a_holder_who_goes_by_two_names_may_be_two_members_that_the_list_has_as_one() -> None:
    present = [MAIRE, "CASSEGRAIN LOUBEAU", B, C, D, E, F, G]
    found = only(council({AWAY[0]: "Mme CASSEGRAIN", AWAY[1]: "M. LOUBEAU"}, present=present), "P01")
    assert found.outcome == "unverifiable"
    found = only(council({AWAY[0]: "Mme CASSEGRAIN", AWAY[1]: "Mme CASSEGRAIN LOUBEAU"}, present=present), "P01")
    assert found.outcome == "anomaly"


def test_the_statutes_or_an_unknown_body_may_allow_more() -> None:
    assert only(council(TWO, body="DEP", regime="DEP_CP"), "P01").outcome == "unverifiable"
    assert only(council(TWO, body=None), "P01").outcome == "unverifiable"
    assert only(council(TWO, body="SYN", regime="SMO"), "P01").outcome == "unverifiable"
    assert only(council(TWO, regime="SMO"), "P01", proxies_per_holder=2).outcome == "conform"


def test_a_suppleant_of_one_may_hold_the_proxy_of_another() -> None:
    stranger = "Solène VALBOURG"
    assert only(council(dict.fromkeys(AWAY[:2], stranger), body="EPCI"), "P01").outcome == "unverifiable"
    assert only(council(dict.fromkeys(AWAY[:2], stranger), body="COM"), "P01").outcome == "anomaly"


def test_proxies_without_holders_show_nothing() -> None:
    assert only(council({AWAY[0]: None}), "P01").outcome == "unverifiable"
    assert only(council({}), "P01").outcome == "not_applicable"
    assert only(council({}, counts={"proxies": 2}), "P01").outcome == "unverifiable"


# --- P02 to P06 ------------------------------------------------------------------------------------------------------


def test_the_holder_is_present() -> None:
    assert only(council({AWAY[0]: A}), "P02").outcome == "conform"
    found = only(council({AWAY[0]: AWAY[1]}, absent=AWAY[1:3]), "P02")
    assert (found.outcome, found.severity) == ("anomaly", "illegality")


def test_a_list_that_does_not_agree_with_its_figures_proves_no_absence() -> None:
    assert only(council({AWAY[0]: AWAY[1]}, absent=AWAY[1:3], counts={"present": 9}), "P02").outcome == "unverifiable"
    moved = {AWAY[1]: {"arrived": "20 h 15"}}
    assert only(council({AWAY[0]: AWAY[1]}, absent=AWAY[1:3], moves=moved), "P02").outcome == "unverifiable"


@pytest.mark.parametrize(("voices", "expected"), [(7, "conform"), (8, "anomaly"), (None, "unverifiable")])
def test_a_proxy_lapses_where_its_holder_leaves(voices: int | None, expected: str) -> None:
    vote = {"for": voices, "against": 0, "abstention": 0}
    record = council({AWAY[0]: A}, acts=[act(), act(vote=vote, states={A: "absent"})])
    opening, later = judged(record, "P02")
    assert (opening.outcome, later.outcome) == ("conform", expected)


def test_what_is_told_of_the_sitting_is_not_told_again_for_an_act() -> None:
    record = council({AWAY[0]: AWAY[1]}, absent=AWAY[1:3], acts=[act(), act(states={B: "absent"})])
    assert [f.outcome for f in judged(record, "P02")] == ["anomaly", "conform"]


def test_who_gives_a_proxy_is_not_present() -> None:
    assert only(council({AWAY[0]: A}), "P03").outcome == "conform"
    both = only(council({B: A}, absent=AWAY[:3]), "P03")
    assert (both.outcome, both.severity) == ("anomaly", "irregularity")
    assert only(council({B: A}, moves={B: {"left": "21 h 10"}}), "P03").outcome == "conform"


def test_proxies_make_no_chain() -> None:
    assert only(council({AWAY[0]: A, AWAY[1]: B}), "P04").outcome == "conform"
    assert only(council({AWAY[0]: AWAY[1], AWAY[1]: A}), "P04").outcome == "anomaly"
    assert only(council({AWAY[0]: AWAY[1], AWAY[1]: A}), "P02").outcome == "conform"


def test_a_member_gives_one_proxy() -> None:
    assert only(council({AWAY[0]: A}), "P05").outcome == "conform"
    twice = council({AWAY[0]: A, AWAY[1]: B})
    twice.attendance[9].name = twice.attendance[8].name
    assert only(twice, "P05").outcome == "anomaly"


@pytest.mark.parametrize(
    ("holder", "more", "expected"),
    [
        ("Solène VALBOURG", {}, "anomaly"),
        ("Solène VALBOURG", {"body": "EPCI"}, "unverifiable"),
        ("Solène VALBOURG", {"in_office": 15}, "unverifiable"),
        (f"Solène {A.split()[-1][:-1]}", {}, "unverifiable"),
        (A, {}, "conform"),
        ("Madame le Maire", {}, "conform"),
    ],
)
def test_the_holder_is_a_member(holder: str, more: dict[str, Any], expected: str) -> None:
    assert only(council({AWAY[0]: holder}, **more), "P06").outcome == expected


def test_a_chair_named_apart_from_the_list_holds_a_proxy() -> None:
    record = council({AWAY[0]: "Mme TERRASSON"}, present=[A, B, C, D, E, F, G])
    assert only(record, "P06").outcome == "conform"


def test_who_presides_holds_a_proxy_though_the_list_is_as_long_as_it_may_be() -> None:
    more = [A, B, C, D, E, F, G, "Odile VASSEREAU"]
    assert only(council({AWAY[0]: MAIRE}, present=more), "P06").outcome == "conform"
    assert only(council({AWAY[0]: "Solène VALBOURG"}, present=more), "P06").outcome == "anomaly"


def test_a_chair_told_by_the_surname_alone_holds_a_proxy_under_the_whole_name() -> None:
    record = council({AWAY[0]: MAIRE}, present=[A, B, C, D, E, F, G], chair="Mme TERRASSON")
    assert only(record, "P06").outcome == "conform"


# --- P07 to P11 ------------------------------------------------------------------------------------------------------


def test_one_act_does_not_show_how_long_a_proxy_serves() -> None:
    assert only(council({AWAY[0]: A}), "P07").outcome == "unverifiable"
    assert only(council({}), "P07").outcome == "not_applicable"


def test_each_proxy_names_its_holder() -> None:
    assert only(council({AWAY[0]: A}), "P08").outcome == "conform"
    assert only(council({AWAY[0]: A, AWAY[1]: None}), "P08").outcome == "anomaly"
    assert only(council({AWAY[0]: None}), "P08").outcome == "unverifiable"
    assert only(council({AWAY[0]: A, AWAY[1]: None}, body="EPCI"), "P08").outcome == "unverifiable"


@pytest.mark.parametrize(
    ("printed", "voted", "more", "expected"),
    [
        (2, 2, {}, "conform"),
        (3, None, {}, "anomaly"),
        (2, 3, {}, "anomaly"),
        (None, None, {}, "not_applicable"),
        (3, None, {"in_office": 15}, "unverifiable"),
        (3, None, {"moves": {A: {"left": "21 h"}}}, "unverifiable"),
    ],
)
def test_the_numbers_of_proxies_agree(
    printed: int | None, voted: int | None, more: dict[str, Any], expected: str
) -> None:
    counts = {"proxies": printed} if printed is not None else {}
    record = council({AWAY[0]: A, AWAY[1]: B}, counts=counts, vote={"proxies": voted}, **more)
    assert only(record, "P09").outcome == expected


def test_a_member_without_a_holder_may_be_absent_without_a_proxy() -> None:
    record = council({AWAY[0]: A, AWAY[1]: None}, counts={"proxies": 1})
    assert only(record, "P08").outcome == "unverifiable"
    assert only(record, "P09").outcome == "unverifiable"
    assert only(council({AWAY[0]: A, AWAY[1]: None}, counts={"proxies": 2}), "P08").outcome == "anomaly"


def test_one_proxy_each_is_allowed_whatever_the_day() -> None:
    assert only(council({AWAY[0]: A, AWAY[1]: B}, day=None), "P01").outcome == "conform"
    assert only(council(TWO, day=None), "P01").outcome == "unverifiable"


def test_a_suppleant_among_the_represented_explains_one_proxy_less() -> None:
    record = council({AWAY[0]: A, AWAY[1]: "Solène VALBOURG"}, counts={"proxies": 1}, body="EPCI")
    assert only(record, "P09").outcome == "unverifiable"


@pytest.mark.parametrize(
    ("vote", "expected"),
    [
        ({"for": 5, "against": 4, "abstention": 0}, ("anomaly", "illegality")),
        ({"for": 9, "against": 0, "abstention": 0}, ("anomaly", "irregularity")),  # the result holds without it
        ({"for": 8, "against": 0, "abstention": 0}, ("conform", "illegality")),  # given for the sitting, not voted here
        ({"unanimous": True}, ("unverifiable", "illegality")),
    ],
)
def test_the_proxy_of_the_maire_does_not_vote_their_own_account(vote: Any, expected: tuple[str, str]) -> None:
    accounts = [act("Compte administratif 2023", vote=vote)]
    roles = {AWAY[0]: {"role": "Maire"}}
    found = only(council({AWAY[0]: A}, acts=accounts, moves=roles, chair=A), "P10")
    assert (found.outcome, found.severity) == expected
    assert only(council({AWAY[0]: A}, acts=accounts, chair=B), "P10").outcome == "not_applicable"


@pytest.mark.parametrize(("voices", "expected"), [(7, "conform"), (8, "anomaly"), (5, "unverifiable")])
def test_the_proxies_held_by_who_steps_aside(voices: int, expected: str) -> None:
    vote = act(vote={"for": voices, "against": 0, "abstention": 0}, names={"not_participating": [A]})
    found = only(council({AWAY[0]: A}, acts=[vote]), "P10")
    assert found.outcome == expected
    if expected == "anomaly":
        assert found.severity == "information"


def test_a_proxy_of_a_reported_sitting() -> None:
    again = {"second_convocation": True}
    assert only(council({AWAY[0]: A}, session=again), "P11").outcome == "unverifiable"
    assert only(council({AWAY[0]: A}), "P11").outcome == "not_applicable"


CODES = ("P01", "P02", "P03", "P04", "P05", "P06")


@given(st.permutations(range(3)), st.permutations(range(8)))
def test_the_order_of_the_names_changes_no_outcome(order: list[int], seats: list[int]) -> None:
    pairs = [(AWAY[0], A), (AWAY[1], A), (AWAY[2], AWAY[0])]
    names = [MAIRE, A, B, C, D, E, F, G]
    straight = council(dict(pairs))
    mixed = council(dict(pairs[i] for i in order), present=[names[i] for i in seats])
    for code in CODES:
        assert [f.outcome for f in judged(straight, code)] == [f.outcome for f in judged(mixed, code)]


@given(st.lists(st.sampled_from([*people(8), *AWAY[:3], "M. le Maire", "X Y"]), min_size=3, max_size=3))
def test_every_rule_says_something_of_any_proxies(holders: list[str]) -> None:
    record = council(dict(zip(AWAY[:3], holders, strict=True)))
    for code, day in itertools.product(CODES, ["2021-09-30", "2021-10-01"]):
        record.session.date = record.session.date and record.session.date.fromisoformat(day)
        assert judged(record, code)


def test_a_grantor_whom_the_lists_name_with_two_holders_gave_two_proxies() -> None:
    record = council({AWAY[0]: A})
    seat = next(i for i, m in enumerate(record.attendance) if m.status == "represented")
    told = proved(record, f"/attendance/{seat}/name", "M. Hector DUMAZEL", form="named with another holder")
    found = only(told, "P05")
    assert (found.outcome, found.severity) == ("anomaly", "information")  # a slip of the pen, or two proxies
    assert "a donné deux pouvoirs" in found.message
    assert only(proved(record, f"/attendance/{seat}/name", "x", form="named absent too"), "P05").outcome == "conform"
