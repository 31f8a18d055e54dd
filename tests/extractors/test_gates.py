"""What a pattern is gated by stands in everything that it can match."""

from __future__ import annotations

import importlib
import pkgutil
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import extractors
import pipeline
from extractors.grammar.patterns import Gated

_MOST = 400
"""Texts of one part of a pattern that are looked at one by one."""

Texts = set[str]


def _texts(code: Any, value: Any) -> Texts | None:
    """All texts that an item can match; None where they are too many."""
    if code is op.LITERAL:
        return {chr(value)}
    if code is op.IN and all(kind is op.LITERAL for kind, _ in value):
        return {chr(sign) for _, sign in value}
    if code is op.SUBPATTERN:
        return _all_texts(value[3])
    if code is op.BRANCH:
        parts = [_all_texts(branch) for branch in value[1]]
        return None if None in parts else set().union(*(part for part in parts if part is not None))
    if code is op.MAX_REPEAT and value[1] == 1:
        inner = _all_texts(value[2])
        return None if inner is None else inner | {""} if value[0] == 0 else inner
    return {""} if code in (op.AT, op.ASSERT, op.ASSERT_NOT) else None


def _all_texts(items: Any) -> Texts | None:
    found = {""}
    for item in items:
        texts = _texts(*item)
        if texts is None or len(found) * len(texts) > _MOST:
            return None
        found = {before + text for before in found for text in texts}
    return found


def _holds(items: Any, signs: tuple[str, ...]) -> bool:
    """Whether every match of a sequence holds one of some signs, within one part of it or across plain ones."""
    run = {""}
    for code, value in items:
        texts = _texts(code, value)
        if texts is not None and len(run) * len(texts) <= _MOST:
            run = {before + text for before in run for text in texts}
            if all(any(s in text for s in signs) for text in run):
                return True
            continue
        run = texts if texts is not None else {""}
        within = {
            op.SUBPATTERN: lambda v: _holds(v[3], signs),
            op.BRANCH: lambda v: all(_holds(branch, signs) for branch in v[1]),
            op.MAX_REPEAT: lambda v: v[0] > 0 and _holds(v[2], signs),
        }.get(code)
        if within is not None and within(value):
            return True
        if texts is not None and all(any(s in text for s in signs) for text in texts):
            return True
    return False


def _gated(value: object) -> list[Gated]:
    if isinstance(value, Gated):
        return [value]
    return [found for part in value for found in _gated(part)] if isinstance(value, tuple) else []


MODULES = [
    module.name
    for package in (extractors, pipeline)
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + ".")
    if module.name.startswith(("extractors.grammar", "pipeline.segmentation", "pipeline.furniture"))
]


@pytest.mark.parametrize("module", MODULES)
def test_every_match_holds_the_signs_that_a_pattern_is_gated_by(module: str) -> None:
    for name, value in vars(importlib.import_module(module)).items():
        for gated in _gated(value):
            assert _holds(_parser.parse(gated.pattern), gated.holds), f"{name}: {gated.pattern}"


@pytest.mark.parametrize(
    ("pattern", "signs", "held"),
    [
        (r"\W*(?:le )?(?:vu|lus?)\b", ("vu", "lu"), True),
        (r"(?:date|day) d(?:e|u) vote", ("te d", "vote"), True),
        (r"vu(?: le)?|l[au]", ("vu", "lu"), False),
        (r"(?:vu)?.{0,3}la", ("vu",), False),
    ],
)
def test_signs_are_held_by_all_ways_or_not(pattern: str, signs: tuple[str, ...], held: bool) -> None:
    assert _holds(_parser.parse(pattern), signs) is held
