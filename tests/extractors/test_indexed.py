"""A pattern that is sought by words finds what `re` finds."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import extractors
import pipeline.segmentation
from extractors.grammar.beginnings import beginnings
from extractors.grammar.indexed import AtWords, ByWords, Indexed

PATTERNS = (
    r"\bvu\b",
    r"\b(?:lu|[rv]u|1er)\s+le\b",
    r"(?:^|\n|\t)[^\w\n]{0,5}(?:\d{1,2}\s?[.)]\s?)?(?P<visa>vus?)(?=\s)|(?<=[;,.]\s)vu",
    r"(?m)^\W*vue?$|(?<![a-z])recu",
    r"(?<!le )\b(?:vu|(?:le|la)\s)(?:v|r)u?\b|\nvu",
    r"(?<=le )vu|\bvu(?:e|\(e\))?",
    r"(?<!\w)\d{1,2}\svu|\brevu|\b(?:recul)+",
    r"\b(?=l)(?<!vu )(?:les?|la|l')\s?vu",
    r"\br[a-z]{1,3}ue?\s|\b(?P<a>v)(?P=a)?u",
    r"(?<![\w/.-])[0-3]?\d ?[/.-] ?(?P<month>\d)|(?<=\bdu)\d",
    r"ervu|\bvu|r(?:evue?|ecu)s|vuvu\b",
    r"\ble?\s|\b(?:vu+|e{2})\s|\bge{0,3}\b",
)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(
    text=st.text(alphabet="lervucgd \n\t-('._81é", max_size=40),
    start=st.integers(0, 12),
    end=st.integers(20, 50),
)
def test_the_same_is_found(pattern: str, text: str, start: int, end: int) -> None:
    plain = [(m.span(), m.groupdict()) for m in re.compile(pattern).finditer(text, start, end)]
    by_words = ByWords(pattern)
    for given_text in (text, Indexed(text)):
        found = [(m.span(), m.groupdict()) for m in by_words.finditer(given_text, start, end)]
        assert found == plain
        first = by_words.search(given_text, start, end)
        assert (first and first.span()) == (plain[0][0] if plain else None)


@pytest.mark.parametrize(
    "pattern", [r"vu\b", r"\b\w+ent\b", r"\W*", r"vus|\bvu", r"\b(?:vu|)", r"(?<![a-z])\d", r"(?i)\bvu", r"\b[^x]u"]
)
def test_a_pattern_that_may_begin_with_anything_has_no_beginnings(pattern: str) -> None:
    assert beginnings(pattern) is None
    with pytest.raises(ValueError, match="anything"):
        ByWords(pattern).search(Indexed("vu"))


@pytest.mark.parametrize(
    "pattern",
    [r"(?i:vu)\b|[Ll]e?\s|[ ]?a(?=\sL)|-+>", r"(?<=V )(?P<to>A)|(?i:rev\w{1,3}|(?:lu\s)?(?:et\s)?ecu)|1er?"],
)
@given(text=st.text(alphabet="LlerVvuca 1->é", max_size=24))
def test_a_pattern_tried_at_words_matches_what_it_matches(pattern: str, text: str) -> None:
    at_words = AtWords(pattern)
    for place in (i for i in range(len(text)) if not text[i - 1 : i].isalnum()):
        expected, found = re.compile(pattern).match(text, place), at_words.match(text, place)
        assert (found and found.span()) == (expected and expected.span())


def test_parts_of_an_indexed_text_are_plain() -> None:
    assert type(Indexed("vu le code")[3:]) is str


def _patterns(value: object) -> Iterator[ByWords]:
    """The patterns of a value of a module, those of its tables too."""
    if isinstance(value, ByWords):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _patterns(part)


MODULES = [
    module.name
    for package in (extractors, pipeline.segmentation)
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + ".")
]


@pytest.mark.parametrize("module", MODULES)
def test_every_pattern_by_words_has_beginnings(module: str) -> None:
    for value in vars(importlib.import_module(module)).values():
        for pattern in _patterns(value):
            assert pattern.search(Indexed("")) is None


def test_a_word_that_an_end_cuts_is_another_word() -> None:
    text = Indexed("tout est revu, vues, 2014")
    assert [m.span() for m in ByWords(r"\bvu\b|\brevu").finditer(text, 0, 17)] == [(9, 13), (15, 17)]
    assert [m.span() for m in ByWords(r"\b\d{1,2}\b|\bvues").finditer(text, 0, 23)] == [(15, 19), (21, 23)]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b\d{1,2}\s", {("0", True), ("00", True)}),
        (r"\b(?:2e|20\d\d)\b", {("0", True), ("0000", False)}),
        (r"\b\d{5}\s", {("0000", False)}),
        (r"\b\d+", {("0", False), ("00", False), ("000", False), ("0000", False)}),
        (r"\b[0-3]?\d/", {("0", True), ("00", True)}),
    ],
)
def test_numbers_are_known_by_their_length(pattern: str, words: set[tuple[str, bool]]) -> None:
    assert {(beginning.word, beginning.whole) for beginning in beginnings(pattern) or ()} == words
