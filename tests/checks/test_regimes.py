"""The law by date: the days on which it changes."""

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks.regimes import REGIMES, clear_days, days_from_boundary, own_articles, regime_on, tolerance_on
from pipeline.checks.rule import law


@pytest.mark.parametrize(
    ("day", "code", "required_of_86", "proxies"),
    [
        ("2020-03-23", "DC", 44, 1),
        ("2020-03-24", "C1a", 29, 2),
        ("2020-04-03", "C1b", 29, 2),
        ("2020-07-10", "C1b", 29, 2),
        ("2020-07-11", "C2", 29, 2),
        ("2020-08-30", "C2", 29, 2),
        ("2020-08-31", "DC", 44, 1),
        ("2021-09-30", "C4", 29, 2),
        ("2021-10-01", "DC", 44, 1),
        ("2021-11-10", "C6", 29, 2),
        ("2022-07-31", "C6", 29, 2),
        ("2022-08-01", "DC", 44, 1),
    ],
)
def test_the_day_decides_of_quorum_and_proxies(day: str, code: str, required_of_86: int, proxies: int) -> None:
    regime = regime_on(dt.date.fromisoformat(day))
    assert (regime.code, regime.required(86), regime.proxies) == (code, required_of_86, proxies)


@pytest.mark.parametrize(("in_office", "required"), [(7, 4), (8, 5), (11, 6), (15, 8), (86, 44)])
def test_more_than_half_is_one_more_than_the_half_rounded_down(in_office: int, required: int) -> None:
    assert regime_on(dt.date(2024, 1, 15)).required(in_office) == required


@pytest.mark.parametrize(("in_office", "required"), [(9, 3), (10, 4), (11, 4), (12, 4)])
def test_a_third_is_rounded_up(in_office: int, required: int) -> None:
    assert regime_on(dt.date(2021, 1, 15)).required(in_office) == required


def test_regimes_follow_one_another_without_gap_or_overlap() -> None:
    for before, after in itertools.pairwise(REGIMES):
        assert before.until is not None
        assert after.since == before.until + dt.timedelta(days=1)


@given(st.dates(dt.date(1982, 1, 1), dt.date(2040, 1, 1)))
def test_every_day_has_one_regime(day: dt.date) -> None:
    assert sum((r.since or day) <= day <= (r.until or day) for r in REGIMES) == 1


def test_the_autumn_of_2020_is_contested() -> None:
    assert tolerance_on(dt.date(2020, 10, 16)) is None
    assert tolerance_on(dt.date(2020, 10, 17)) is not None
    assert tolerance_on(dt.date(2020, 11, 16)) is None


def test_boundary_days() -> None:
    assert days_from_boundary(dt.date(2021, 10, 1)) == 0
    assert days_from_boundary(dt.date(2021, 9, 28)) == 2


def test_clear_days_count_neither_end_and_count_sundays() -> None:
    assert clear_days(dt.date(2021, 9, 24), dt.date(2021, 9, 30)) == 5
    assert clear_days(dt.date(2021, 9, 30), dt.date(2021, 9, 30)) == -1


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("COM", ["L2121-20", "L1612-12"]),
        ("EPCI", ["L2121-20", "L5211-1", "L1612-12"]),
        ("DEP", ["L3121-16", "L1612-12"]),
        ("REG_CP", ["L4132-15", "L1612-12"]),
        ("CCAS", ["R123-16"]),
        (None, ["L2121-20", "L3121-16", "L4132-15", "L5211-1", "L1612-12", "R123-16"]),
    ],
)
def test_a_finding_cites_the_articles_that_bind_the_assembly(body: str | None, expected: list[str]) -> None:
    basis = law("L2121-20", "L3121-16", "L4132-15", "L5211-1", "L1612-12") + law("R123-16", code="CASF")
    assert [article.article for article in own_articles(basis, body)] == expected


def test_where_no_article_is_the_assembly_s_own_all_are_cited() -> None:
    assert own_articles(law("L2121-20"), "DEP") == list(law("L2121-20"))
