"""Every pattern that is sought by words, needles or signs finds what `re` finds, in texts made of its own matches."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from random import Random
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import extractors
import pipeline.furniture
import pipeline.segmentation
from extractors.grammar.indexed import ByWords, Indexed
from extractors.grammar.patterns import Around, Gated, Led

ROUNDS = 120
"""Texts for each pattern."""

SIGNS = "abdelnrstuv015 \n\t.,:'°/-_\u00a0²٣жé"
KINDS = {
    op.CATEGORY_DIGIT: "0159٣",
    op.CATEGORY_SPACE: " \n\t\u00a0",
    op.CATEGORY_WORD: "adelsv19_ж²",
    op.CATEGORY_NOT_WORD: " .,'\n-°:",
    op.CATEGORY_NOT_SPACE: "abel0.'-",
    op.CATEGORY_NOT_DIGIT: "abel .'\n",
}


class Maker:
    """Makes texts that a pattern may match, or nearly."""

    def __init__(self, tree: Any) -> None:
        self.tree, self.random = tree, Random(1)

    def text(self) -> str:
        """Some matches, one of them spoilt now and then, with signs between them that join or part them."""
        return "".join(self._spoilt(self._all(self.tree)) + self._sign(1) for _ in range(self.random.randint(1, 4)))

    def _sign(self, most: int) -> str:
        return "".join(self.random.choices(SIGNS, k=self.random.randint(0, most)))

    def _spoilt(self, text: str) -> str:
        at = self.random.randint(0, len(text))
        return text if self.random.random() < 0.6 else text[:at] + self._sign(2) + text[at + 1 :]

    def _all(self, items: Iterable[tuple[Any, Any]]) -> str:
        return "".join(self._one(code, value) for code, value in items)

    def _one(self, code: Any, value: Any) -> str:
        if code is op.BRANCH:
            return self._all(self.random.choice(value[1]))
        if code is op.SUBPATTERN:
            return self._all(value[3])
        if code in (op.MAX_REPEAT, op.MIN_REPEAT):
            times = min(value[1], value[0] + self.random.choice((0, 1, 1, 2, 16)))
            return "".join(self._all(value[2]) for _ in range(self.random.randint(value[0], times)))
        if code is op.ASSERT:
            return self._all(value[1]) if self.random.random() < 0.6 else ""
        if code in (op.AT, op.ASSERT_NOT, op.GROUPREF):
            return self.random.choice(("", "", "\n", " "))
        return self._printed(code, value)

    def _printed(self, code: Any, value: Any) -> str:
        if code is op.LITERAL:
            return chr(value)
        if code is not op.IN or value[0][0] is op.NEGATE:
            return self.random.choice(SIGNS)
        kind, sign = self.random.choice(value)
        if kind is op.RANGE:
            return chr(self.random.randint(*sign))
        return chr(sign) if kind is op.LITERAL else self.random.choice(KINDS[sign])


def _patterns(value: object) -> Iterator[ByWords | Around | Gated | Led]:
    if isinstance(value, ByWords | Around | Gated | Led):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _patterns(part)


MODULES = [
    module.name
    for package in (extractors, pipeline.segmentation)
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + ".")
]


def _source(pattern: Any) -> tuple[str, int]:
    if isinstance(pattern, ByWords):
        return pattern._source
    method: Any = pattern._search if isinstance(pattern, Gated) else pattern.match
    compiled = method.__self__
    return getattr(pattern, "pattern", compiled.pattern), compiled.flags & ~re.UNICODE


def _spans(finditer: Callable[..., Iterator[re.Match[str]]], *where: Any) -> list[Any]:
    return [(found.span(), found.groups()) for found in finditer(*where)]


def _first(found: re.Match[str] | None) -> Any:
    return found and (found.span(), found.groups())


@pytest.mark.parametrize("module", MODULES)
def test_the_same_is_found(module: str) -> None:
    for pattern in (p for value in vars(importlib.import_module(module)).values() for p in _patterns(value)):
        source, flags = _source(pattern)
        plain, maker = re.compile(source, flags), Maker(_parser.parse(source, flags))
        for _ in range(ROUNDS):
            text = maker.text()
            start, end = maker.random.randint(0, 6), maker.random.randint(len(text) // 2, len(text) + 1)
            if isinstance(pattern, Gated):
                for way in ("match", "search", "fullmatch"):
                    assert _first(getattr(pattern, way)(text)) == _first(getattr(plain, way)(text)), (source, text)
                continue
            for where in ((), (start,), (start, end)):
                expected = _spans(plain.finditer, text, *where)
                assert _spans(pattern.finditer, Indexed(text), *where) == expected, (source, text)
