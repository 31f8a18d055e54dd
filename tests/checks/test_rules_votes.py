"""Votes: each rule is met, broken, silent where it should be."""

from __future__ import annotations

from typing import Any

import pytest
from acts import (
    MAIRE,
    act,
    judged,
    member,
    message,
    only,
    outcome,
    people,
    proved,
    severity,
    sitting,
    small_council,
    voted,
)
from hypothesis import given
from hypothesis import strategies as st

from schemas import Person, Record


@pytest.mark.parametrize(
    ("code", "record", "expected"),
    [
        ("V01", voted(11, 0, 0), "conform"),
        ("V01", voted(9, 1, 1), "conform"),
        ("V01", voted(10, 0, 0), "anomaly"),
        ("V01", voted(10), "unverifiable"),
        ("V01", voted(12), "anomaly"),
        ("V01", voted(11, unanimous=True), "conform"),
        ("V01", voted(10, 0, 0, not_participating=1), "conform"),
        ("V01", voted(None), "unverifiable"),
        ("V01", voted(None, outcome="noted"), "not_applicable"),
        ("V02", voted(11, 0, 0), "conform"),
        ("V02", voted(15, 0, 0), "anomaly"),
        ("V02", voted(11, 0, 0, proxies=3), "anomaly"),
        ("V03", voted(6, 5, 0), "conform"),
        ("V03", voted(5, 6, 0), "anomaly"),
        ("V03", voted(5, 6, 0, outcome="rejected"), "not_applicable"),
        ("V03", voted(5, 6, 0, subject="Avis sur le projet de parc éolien"), "unverifiable"),
        ("V03", voted(5, 6, 0, subject=""), "unverifiable"),
        ("V03", voted(6), "unverifiable"),
        ("V04", voted(5, 5, 1, method="secret"), "anomaly"),
        ("V04", voted(5, 5, 1, casting=True), "conform"),
        ("V04", voted(5, 5, 1, casting=True, method="secret"), "anomaly"),
        ("V04", voted(5, 5, 1, outcome="rejected"), "conform"),
        ("V04", voted(5, 5, 1), "unverifiable"),
        ("V04", voted(6, 4, 1, casting=True), "anomaly"),
        ("V04", voted(6, 4, 1), "not_applicable"),
        ("V05", voted(11, 0, 0, unanimous=True), "conform"),
        ("V05", voted(11, unanimous=True), "unverifiable"),
        ("V05", voted(10, 1, 0, unanimous=True), "anomaly"),
        ("V05", voted(10, 0, 1, unanimous=True), "anomaly"),
        ("V05", voted(10, 0, 1), "not_applicable"),
        ("V06", voted(6, 5, 0), "conform"),
        ("V06", voted(6, 5, 0, outcome="rejected"), "anomaly"),
        ("V06", voted(11, 0, 0, outcome="noted"), "not_applicable"),
        ("V08", voted(8, 3, 0, method="public"), "anomaly"),
        ("V08", voted(11, 0, 0, method="public"), "conform"),  # the list tells who voted, and how
        ("V08", voted(11, 0, 0, method="public", names={"for": [member(0)]}), "conform"),
        ("V08", voted(11, 0, 0), "not_applicable"),
        ("V09", voted(None, subject="Élection du maire", method="secret"), "conform"),
        ("V09", voted(None, subject="Élection du maire", method="show_of_hands"), "anomaly"),
        ("V09", voted(None, subject="Élection du président de séance", method="show_of_hands"), "unverifiable"),
        ("V09", voted(11, subject="Élection du maire suite à démission", method="show_of_hands"), "anomaly"),
        ("V09", voted(None, subject="Élection du maire", method="show_of_hands", majority=7, cast=12), "unverifiable"),
        ("V09", voted(11, subject="Nombre d'adjoints avant leur élection", method="show_of_hands"), "not_applicable"),
        (
            "V09",
            voted(11, subject="Fixation du nombre puis élection des adjoints", method="show_of_hands"),
            "unverifiable",
        ),
        (
            "V09",
            voted(11, subject="Indemnités suite à l'élection du maire", method="show_of_hands"),
            "unverifiable",
        ),
        ("V09", voted(11, subject="Élection du vice-président du CCAS", method="show_of_hands"), "unverifiable"),
        (
            "V09",
            voted(11, subject="Élection du président de la commission des finances", method="show_of_hands"),
            "unverifiable",
        ),
        *(
            ("V09", voted(11, subject=f"Élection du {who}", method="show_of_hands"), "unverifiable")
            for who in (
                "président pour le vote du compte administratif",
                "vice-président de la caisse des écoles",
                "président de l'association foncière",
                "président du conseil de quartier",
                "président du conseil municipal des jeunes",
                "maire et des adjoints : indemnités",
            )
        ),
        ("V03", voted(0, 0, 0), "unverifiable"),  # a form that was not filled in
        ("V03", voted(2, 9, 0, subject="Plan vélo : pour 2, contre 9"), "anomaly"),  # the voices, no decision against
        ("V03", voted(2, 9, 0, subject="Recours contre un arrêté"), "unverifiable"),
        ("V03", voted(0, 0, 11), "anomaly"),
        ("V09", voted(11, subject="Élection d'un représentant auprès du président", method="public"), "unverifiable"),
        ("V09", voted(11, subject="Élections : bureau de vote", method="show_of_hands"), "unverifiable"),
        ("V09", voted(None, subject="Désignation des délégués au syndicat"), "unverifiable"),
        (
            "V09",
            voted(11, subject="Élection du président du SIVOM : information", method="show_of_hands"),
            "unverifiable",
        ),
        ("V09", voted(11, subject="Élection du président de l'agence", method="show_of_hands"), "unverifiable"),
        ("V09", voted(11, 0, 0), "not_applicable"),
        ("V10", voted(8, 3, 0, method="secret"), "conform"),
        ("V10", voted(8, 3, 0, method="secret", names={"against": [member(4)]}), "anomaly"),
        ("V11", voted(None, ballots=15, blank=1, null=1, cast=13, majority=7), "conform"),
        ("V11", voted(None, ballots=15, blank=1, null=1, cast=12, majority=7), "anomaly"),
        ("V11", voted(None, ballots=15, blank=1, cast=14, majority=7), "anomaly"),
        ("V11", voted(None, ballots=15, blank=1, null=1, cast=13), "unverifiable"),
        ("V11", voted(11, 0, 0), "not_applicable"),
        ("V15", small_council(subject="Demande de huis clos"), "conform"),
        ("V15", small_council(subject="Demande de huis clos", vote={"unanimous": None, "outcome": None}), "anomaly"),
        ("V16", small_council(kind="EPCI", subject="Modification des statuts"), "unverifiable"),
        ("V16", small_council(kind="EPCI"), "not_applicable"),
        ("V16", small_council(subject="Modification des statuts"), "not_applicable"),
        ("V17", small_council(kind="CCAS", vote={"for": 5, "against": 6, "unanimous": None}), "anomaly"),
        ("V17", small_council(kind="CCAS", vote={"for": 6, "against": 5, "unanimous": None}), "conform"),
        ("V17", voted(5, 6, 0), "not_applicable"),
        ("V18", small_council(kind="SYN"), "unverifiable"),
    ],
)
def test_the_outcome_of_a_rule(code: str, record: Record, expected: str) -> None:
    assert outcome(record, code) == expected


def test_an_extract_need_not_hold_the_names_of_a_public_ballot() -> None:
    record = voted(8, 3, 0, method="public")
    assert severity(record, "V08") == "information"
    assert severity(record.model_copy(update={"kind": "minutes"}), "V08") == "irregularity"


@pytest.mark.parametrize(
    ("majority", "elected", "expected"), [(6, None, "illegality"), (6, 9, "drafting"), (9, 9, "drafting"), (7, 9, None)]
)
def test_a_wrong_majority_is_grave_where_it_may_have_elected(
    majority: int, elected: int | None, expected: str | None
) -> None:
    record = voted(elected, subject="Élection du maire", method="secret", ballots=13, cast=13, majority=majority)
    assert severity(record, "V11") == expected


def test_the_sum_is_shown() -> None:
    assert "11 pour + 0 contre + 0 abstention = 11" in message(voted(11, 0, 0), "V01")
    assert "9 présents + 2 pouvoirs = 11" in message(voted(10, 0, 0), "V01")


def test_a_gap_of_voices_is_grave_where_it_may_change_the_result() -> None:
    assert severity(voted(7, 6, 0), "V01") == "illegality"
    assert severity(voted(12, 1, 0), "V01") == "drafting"


def test_voices_that_are_wanting_may_be_those_of_members_who_left_the_room() -> None:
    found = only(voted(5, 4, 0), "V01")
    assert (found.severity, "l'écart peut changer le résultat" in found.message) == ("drafting", True)


def test_a_short_list_of_minutes_is_no_measure_of_the_voices() -> None:
    short = sitting(present=4, in_office=11, vote={"for": 6, "against": 2, "abstention": 0})
    assert outcome(short, "V01") == "unverifiable"


@pytest.mark.parametrize(("for_", "against"), [(2, 3), (4, 5), (0, 11)])
def test_voices_that_are_not_those_of_the_voters_prove_no_act_unlawful(for_: int, against: int) -> None:
    assert outcome(voted(for_, against, 0), "V03") == "unverifiable"


def test_minutes_without_a_list_do_not_tell_who_left_before_a_later_item() -> None:
    votes = ({"for": 9, "against": 0, "abstention": 0}, {"for": 8, "against": 0, "abstention": 0})
    acts = [act(f"Tarif n° {i}", vote=vote) for i, vote in enumerate(votes)]
    record = sitting(present=[], acts=acts, counts={"present": 9, "proxies": 0}, chair=None, kind="minutes")
    assert [found.outcome for found in judged(record, "V01")] == ["conform", "unverifiable"]


def test_a_member_whom_the_list_of_minutes_does_not_name_may_have_arrived() -> None:
    record = sitting(present=9, in_office=11, kind="minutes", vote={"for": 10, "against": 0, "abstention": 0})
    assert outcome(record, "V01") == "unverifiable"
    extract = sitting(present=9, in_office=11, vote={"for": 10, "against": 0, "abstention": 0})
    assert outcome(extract, "V01") == "anomaly"
    full = sitting(present=9, in_office=11, absent=people(2, 20), kind="minutes", vote={"for": 10, "against": 0})
    full.acts[0].vote.abstention = 0
    assert outcome(full, "V01") == "anomaly"


def test_a_substitute_who_sits_holds_no_proxy() -> None:
    names = people(8)
    vote = {"for": 9, "against": 0, "abstention": 0}
    record = sitting(present=[MAIRE, *names], represented={"Luc VIDAL": names[0]}, in_office=10, body="EPCI", vote=vote)
    assert outcome(record, "V01") == "anomaly"
    record = proved(record, "/attendance/9/status", "représenté par sa suppléante")
    assert outcome(record, "V01") == "conform"
    assert outcome(record, "P01") == "not_applicable"


def test_members_who_step_aside_by_name_are_counted_with_their_proxies() -> None:
    aside = {"not_participating": [member(1)]}
    assert outcome(voted(10, 0, 0, names=aside), "V01") == "conform"
    assert outcome(voted(9, 0, 0, names=aside), "V01") == "conform"
    assert outcome(voted(8, 0, 0, names=aside), "V01") == "anomaly"


def test_unanimity_of_the_votes_cast_bears_abstentions() -> None:
    record = voted(10, 0, 1, unanimous=True)
    pointer = "/acts/0/vote/unanimous"
    assert outcome(proved(record, pointer, "à l'unanimité des suffrages exprimés"), "V05") == "conform"
    assert outcome(proved(record, pointer, "à l'unanimité moins une abstention"), "V05") == "conform"
    assert severity(proved(record, pointer, "à l'unanimité des votants"), "V05") == "information"
    assert severity(proved(record, pointer, "à l'unanimité"), "V05") == "drafting"


@pytest.mark.parametrize(
    ("names", "figures", "expected"),
    [
        ({"against": [member(4)]}, (10, 1, 0), "conform"),
        ({"against": [member(1)]}, (9, 2, 0), "conform"),  # with the proxy that they hold
        ({"against": [member(12)]}, (10, 1, 0), "anomaly"),  # absent
        ({"against": [member(9)]}, (10, 1, 0), "conform"),  # represented
        ({"against": [member(4)], "abstention": [member(4)]}, (9, 1, 1), "anomaly"),
        ({"against": [member(1)], "abstention": [member(1)]}, (9, 1, 1), "conform"),  # their own voice, and the proxy's
        ({"against": [member(4), member(5)]}, (10, 1, 0), "anomaly"),
        ({"against": [member(4)]}, (8, 3, 0), "anomaly"),
        ({}, (11, 0, 0), "not_applicable"),
    ],
)
def test_names_agree_with_the_list_and_the_voices(names: dict[str, Any], figures: Any, expected: str) -> None:
    assert outcome(voted(*figures, names=names), "V07") == expected


def test_names_that_meet_neither_list_nor_figure_prove_nothing() -> None:
    stranger = Person(printed="Zoé QUERCY", last="QUERCY")
    assert outcome(voted(None, names={"against": [stranger]}), "V07") == "unverifiable"


def test_a_member_who_steps_aside_neither_votes_nor_reports() -> None:
    aside = {"not_participating": [member(4)]}
    assert outcome(voted(10, 0, 0, names=aside), "V12") == "unverifiable"
    assert outcome(voted(10, 0, 0, names=aside | {"for": [member(5)]}), "V12") == "conform"
    assert outcome(voted(10, 0, 0, names=aside | {"for": [member(4)]}), "V12") == "anomaly"
    record = voted(10, 0, 0, names=aside)
    record.acts[0].rapporteur = record.acts[0].vote.names.not_participating[0]
    assert severity(record, "V12") == "information"  # who refuses to vote may report
    assert severity(proved(record, "/acts/0/vote/names/not_participating/0", "intéressé à l'affaire"), "V12") == (
        "irregularity"
    )


class TestAccount:
    subject = "Approbation du compte administratif 2022"

    def test_the_maire_who_is_said_to_step_aside(self) -> None:
        record = voted(10, 0, 0, subject=self.subject, names={"not_participating": [member(0)]})
        assert outcome(record, "V13") == "conform"

    def test_voices_for_everybody_present_leave_no_room_for_the_maire(self) -> None:
        assert outcome(voted(11, 0, 0, subject=self.subject), "V13") == "anomaly"

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            ("2020-03-14", "anomaly"),
            ("2020-03-15", "unverifiable"),  # from a renewal to the end of its year, the account may be another's
            ("2020-12-31", "unverifiable"),
            ("2021-01-01", "anomaly"),
            ("2026-06-20", "unverifiable"),
        ],
    )
    def test_a_maire_elected_since_votes_the_account_of_another(self, day: str, expected: str) -> None:
        vote = {"for": 11, "against": 0, "abstention": 0, "unanimous": None}
        assert outcome(small_council(date=day, subject=self.subject, vote=vote), "V13") == expected

    def test_a_deputy_named_by_the_list_votes(self) -> None:
        record = voted(11, 0, 0, subject=self.subject)
        record.attendance[0].role = "1ère adjointe"
        assert outcome(record, "V13") == "unverifiable"

    def test_without_a_chair_the_maire_may_have_left_with_a_proxy(self) -> None:
        record = voted(9, 0, 0, subject=self.subject)
        record.session.chair = None
        assert outcome(record, "V01") == "conform"

    def test_a_deputy_who_presides_votes(self) -> None:
        record = proved(voted(11, 0, 0, subject=self.subject), "/session/chair", "M. X", form="presided by a deputy")
        assert outcome(record, "V13") == "unverifiable"

    def test_one_voice_less_may_be_the_maire(self) -> None:
        assert outcome(voted(10, 0, 0, subject=self.subject), "V13") == "unverifiable"

    def test_a_maire_who_withdraws_without_a_word_leaves_the_sum_right(self) -> None:
        assert outcome(voted(10, 0, 0, subject=self.subject), "V01") == "conform"
        assert outcome(voted(8, 0, 0, subject=self.subject), "V01") == "anomaly"

    def test_both_accounts_in_one_title_are_voted_without_the_maire(self) -> None:
        told = voted(10, 0, 0, subject="Compte administratif et compte de gestion 2022")
        assert outcome(told, "V01") == "conform"
        assert outcome(voted(8, 0, 0, subject="Compte administratif et compte de gestion 2022"), "V01") == "anomaly"

    def test_a_board_has_no_account_of_the_maire(self) -> None:
        record = voted(11, 0, 0, subject=self.subject)
        record.assembly.type = "CCAS"
        assert outcome(record, "V13") == "not_applicable"

    def test_a_tie_approves(self) -> None:
        tied = voted(5, 5, 0, subject=self.subject, names={"not_participating": [member(0)]})
        assert outcome(tied, "V13") == "conform"
        tied.acts[0].vote.outcome = "rejected"
        assert outcome(tied, "V13") == "anomaly"

    def test_the_account_of_the_treasurer_is_another(self) -> None:
        assert outcome(voted(11, 0, 0, subject="Approbation du compte de gestion 2022"), "V13") == "not_applicable"
        assert (
            outcome(voted(11, 0, 0, subject="Affectation du résultat du compte administratif"), "V13")
            == "not_applicable"
        )


@pytest.mark.parametrize(
    ("day", "for_", "expected"),
    [
        ("2015-08-07", 8, "anomaly"),  # ten of fourteen members needed
        ("2015-08-07", 10, "conform"),
        ("2018-03-01", 8, "anomaly"),  # contested: two readings are told
        ("2019-12-28", 8, "anomaly"),
        ("2019-12-29", 8, "conform"),  # eight of eleven votes cast
        ("2019-12-29", 7, "anomaly"),
    ],
)
def test_two_thirds_of_members_then_of_votes_cast(day: str, for_: int, expected: str) -> None:
    record = small_council(
        kind="EPCI",
        date=day,
        subject="Définition de l'intérêt communautaire",
        vote={"for": for_, "against": 11 - for_, "unanimous": None},
    )
    assert outcome(record, "V14") == expected
    if day == "2018-03-01":
        assert severity(record, "V14") == "information"


def test_two_thirds_need_the_voices_against() -> None:
    record = small_council(kind="EPCI", subject="Définition de l'intérêt communautaire", vote={"for": 9})
    record.acts[0].vote.unanimous = None
    assert outcome(record, "V14") == "unverifiable"


def test_a_doubtful_figure_is_not_verifiable_and_the_page_is_told() -> None:
    record = proved(voted(10, 0, 0), "/acts/0/vote/for", "lO voix", confidence=31.0)
    assert outcome(record, "V01") == "unverifiable"
    assert "« lO voix » est mal lu (page 1)" in message(record, "V01")


@given(st.integers(0, 11), st.integers(0, 11))
def test_any_split_of_the_voices_that_are_there_fits(for_: int, against: int) -> None:
    against = min(against, 11 - for_)
    assert outcome(voted(for_, against, 11 - for_ - against), "V01") == "conform"


@given(st.permutations(range(9)))
def test_the_order_of_names_changes_nothing(order: list[int]) -> None:
    record = voted(11, 0, 0)
    present = [record.attendance[i] for i in order]
    shuffled = record.model_copy(update={"attendance": [*present, *record.attendance[9:]]})
    assert outcome(shuffled, "V01") == "conform"


def test_movements_without_anybody_present_leave_no_number_of_voters() -> None:
    record = voted(0)
    record.attendance = [m for m in record.attendance if m.status == "represented"]
    record.acts[0].attendance = [m.model_copy() for m in record.attendance]
    record.counts = record.counts.model_copy(update={"present": None, "voting": 5})
    assert outcome(record, "V01") == "unverifiable"


def test_statutes_of_a_mixed_syndicate_may_give_a_member_several_voices() -> None:
    many = voted(30, 28, 0)
    assert [severity(many, code) for code in ("V01", "V02")] == ["drafting", "drafting"]
    many.assembly.type, many.assembly.name = "SYN", "Syndicat mixte des Étangs"
    assert [outcome(many, code) for code in ("V01", "V02")] == ["unverifiable", "unverifiable"]


def test_the_statutes_of_an_open_mixed_syndicate_may_give_the_voices_of_several_to_one() -> None:
    vote = {"for": 8, "against": 3, "abstention": 0}
    record = sitting(
        present=8, represented={"Maud VIAL": None}, acts=[act(vote=vote, names={"against": [people(1)[0]]})]
    )
    assert outcome(record, "V07") == "anomaly"
    record.assembly.regime = "SMO"
    assert outcome(record, "V07") != "anomaly"
