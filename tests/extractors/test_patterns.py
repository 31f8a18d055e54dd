"""A pattern that is sought finds what the same pattern finds when it is compiled as it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.grammar import count_cues, receipt_cues, session_cues
from extractors.grammar.indexed import ByWords
from extractors.grammar.patterns import Around, Gated, sought

PATTERNS = (
    r"\bvu\b",
    r"\b(?:lu|[rv]u)\s+le\b",
    r"(?:sous-)?vu|(?<![a-z])re[cg]u\s",
    r"(?<!le )\b(?:vu|(?:le|la)\s)(?:v|r)u?\b|\nvu",
    r"(?<=le )vu|\bvu(?:e|\(e\))?",
    r"\b(?:un|(?P<two>deux))\b",
    r"\d{1,2}\svu|\bvu",
    r"le?\s|\bvue*",
    r"\b(?:[^u]u|vu)",
)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.text(alphabet="lervuc ségé\n-(8_", max_size=40))
def test_sought_finds_the_same(pattern: str, text: str) -> None:
    plain = [(m.span(), m.groupdict()) for m in re.finditer(pattern, text)]
    assert [(m.span(), m.groupdict()) for m in sought(pattern).finditer(text)] == plain


@pytest.mark.parametrize("pattern", [r"\b(?:un|(?P<two>deux))\b", r"\d\svu|\bvu", r"le?\s", r"\b(?:[^u]u|vu)"])
def test_a_pattern_that_may_begin_with_anything_stays_as_it_is(pattern: str) -> None:
    assert sought(pattern).pattern == pattern


def test_case_is_left_alone() -> None:
    assert sought(r"\bvu\b", re.IGNORECASE).search("VU")


def test_cues_are_searched_by_their_first_letters() -> None:
    assert session_cues.STOP_TIME.pattern[0].isalpha()
    assert isinstance(receipt_cues.RECEIVED, ByWords)


@pytest.mark.parametrize(
    "text",
    [
        "nombre de membres en exercice : 27, presents : 20, votants 22",
        "membres presents et representes : 22\nabsents excuses : 3 date de convocation",
        "dont pouvoirs : 4 ; etaient presents : 18 ; quorum 14",
        "aucune etiquette",
    ],
)
def test_labels_stand_where_the_whole_pattern_finds_them(text: str) -> None:
    whole = count_cues.LABEL.finditer(text)
    assert [m.groupdict() for m in count_cues.labels_in(text, len(text))] == [m.groupdict() for m in whole]


AROUND = (
    (r"\b[a-z]{0,4}ye\s+le", r"ye\s", 4),
    (r"(?:^|\n)-{0,2}(?:\d\s?)?(?P<label>vu|lu)\b", r"vu|lu", 5),
    (r"(?m)^(?P<labels>[^\n:]{1,9}(?:/[^\n:]{1,9}){1,2}):\d", r":\d", None),
)


@pytest.mark.parametrize(("pattern", "needle", "reach"), AROUND)
@given(text=st.text(alphabet="lervuy\n-18:/ ", max_size=40), start=st.integers(0, 9), end=st.integers(9, 50))
def test_what_holds_a_needle_is_found_around_it(
    pattern: str, needle: str, reach: int | None, text: str, start: int, end: int
) -> None:
    found = Around(pattern, needle, reach).finditer(text, start, end)
    assert [m.span() for m in found] == [m.span() for m in re.compile(pattern).finditer(text, start, end)]


@given(text=st.text(alphabet="lervu -", max_size=12))
def test_what_holds_signs_is_found_where_they_stand(text: str) -> None:
    plain, gated = re.compile(r"\W*(?:le )?vu|lu\b"), Gated(r"\W*(?:le )?vu|lu\b", holds=("vu", "lu"))
    for way in ("match", "search", "fullmatch"):
        expected, found = getattr(plain, way)(text), getattr(gated, way)(text)
        assert (found and found.span()) == (expected and expected.span())
