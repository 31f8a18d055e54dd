"""Folded texts that know where their words stand, and patterns that are sought by the words they may begin with.

A text of a page holds thousands of signs, some hundred of which begin a word, few of which the word that a pattern
wants: `re` tries them all. Dozens of patterns are sought in the same text, so that its words are looked up once.
"""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property, lru_cache
from string import ascii_lowercase
from sys import maxsize

import numpy as np

from extractors.grammar.beginnings import DIGIT, KEY_LENGTH, Beginning, beginnings
from extractors.grammar.patterns import sought

_LETTER, _DIGIT = 1, 2
_LAST_DIGIT = 0x1FBF9
"""No digit of any script stands behind it."""
_OUTSIDE = np.zeros(1, dtype=np.uint8)
_LEAD = re.compile(r"[a-z]+")


@lru_cache(maxsize=1)
def _kinds() -> np.ndarray:
    """What each sign is to a word; the last stands for all that follow."""
    kinds = np.zeros(_LAST_DIGIT + 2, dtype=np.uint8)
    kinds[ord("a") : ord("z") + 1] = _LETTER
    kinds[[code for code in range(_LAST_DIGIT + 1) if chr(code).isdecimal()]] = _DIGIT
    return kinds


class Indexed(str):
    """A folded text, and the places of its words. A part of it is a plain text."""

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where the words stand that begin with some signs, by these signs, each digit being a `0`."""
        kinds = _kinds().take(np.frombuffer(self.encode("utf-32-le", "surrogatepass"), np.uint32), mode="clip")
        padded = np.concatenate((_OUTSIDE, kinds, _OUTSIDE))
        bounds = np.flatnonzero(padded[1:] != padded[:-1])
        starts, ends = bounds[:-1], bounds[1:]
        keys, of = np.minimum(ends, starts + KEY_LENGTH), kinds[starts]
        words, numbers = of == _LETTER, of == _DIGIT
        places: dict[str, list[int]] = defaultdict(list)
        for start, end in zip(starts[words].tolist(), keys[words].tolist(), strict=True):
            places[self[start:end]].append(start)
        for start, end in zip(starts[numbers].tolist(), keys[numbers].tolist(), strict=True):
            places[DIGIT * (end - start)].append(start)
        return places

    @cached_property
    def by_letter(self) -> dict[str, list[str]]:
        """The keys of `places` by their first letters."""
        keys: dict[str, list[str]] = defaultdict(list)
        for key in self.places:
            keys[key[0]].append(key)
        return keys


class ByWords:
    """A pattern for folded text that is sought in an `Indexed` one by the words with which a match may begin.

    It finds what the pattern finds. Of any other text, it is searched as `sought` has it.

    Raises:
        ValueError: a match may begin with anything.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.match = re.compile(pattern, flags).match
        self._source = pattern, flags

    @cached_property
    def sought(self) -> re.Pattern[str]:
        """The pattern as it is searched in other texts."""
        return sought(*self._source)

    @cached_property
    def _beginnings(self) -> tuple[dict[str, bool], list[Beginning]]:
        """Keys of words, and whether a gap may stand before; beginnings that are no keys."""
        found = beginnings(*self._source)
        if found is None or any(not beginning.word for beginning in found):
            raise ValueError(f"may begin with anything: {self._source[0]}")
        keys: dict[str, bool] = {}
        others = []
        for beginning in sorted(found):
            word, whole, gap, inside = beginning
            if not inside and (whole or len(word) == KEY_LENGTH):
                keys[word] = gap or keys.get(word, False)
            else:
                others.append(beginning)
        return keys, others

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match."""
        if isinstance(text, Indexed):
            return next(self._found(text, start, end), None)
        return self.sought.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """The matches, one behind the other."""
        return self._found(text, start, end) if isinstance(text, Indexed) else self.sought.finditer(text, start, end)

    def _found(self, text: Indexed, start: int, end: int) -> Iterator[re.Match[str]]:
        match = self.match
        candidates = self._candidates(text)
        if end < len(text) and (cut := _cut(text, end)) is not None:
            insort(candidates, cut)
        for place in candidates:
            if start <= place < end:
                found = match(text, place, end)
                if found is not None:
                    yield found
                    start = found.end()

    def _candidates(self, text: Indexed) -> list[int]:
        """Where a match may begin, in order."""
        keys, others = self._beginnings
        candidates: list[int] = []
        places = text.places
        for key in places.keys() & keys.keys():
            candidates += _with_gaps(text, places[key]) if keys[key] else places[key]
        for word, _, gap, inside in others:
            if inside:
                candidates += _places_inside(text, word)
                continue
            for key in text.by_letter.get(word[0], ()):
                if key.startswith(word):
                    candidates += _with_gaps(text, places[key]) if gap else places[key]
        candidates.sort()
        return candidates


class AtWords:
    """A pattern that is tried at the beginnings of words, and between words, but only where it may match.

    Capitals of the text count, so that it need not be folded, but it bears no accents.
    """

    def __init__(self, pattern: str) -> None:
        self._match = re.compile(pattern).match
        self._pattern = pattern
        self._may_begin = lru_cache(maxsize=4096)(self._begins)

    @cached_property
    def _beginnings(self) -> tuple[frozenset[str], tuple[str, ...]]:
        """Whole first words, and what others begin with."""
        found = beginnings(rf"\b(?:{self._pattern})", caseless=True)
        if found is None:
            raise ValueError(f"may begin with anything: {self._pattern}")
        words = [beginning for beginning in found if not beginning.gap]
        return frozenset(b.word for b in words if b.whole), tuple(b.word for b in words if not b.whole)

    def _begins(self, signs: str) -> bool:
        """Whether a match may begin with some signs, `KEY_LENGTH` of the text."""
        word = _LEAD.match(signs)
        if word is None:
            return True
        whole, begun = self._beginnings
        return word[0] in whole or word[0].startswith(begun)

    def match(self, text: str, place: int, end: int = maxsize) -> re.Match[str] | None:
        """The match that begins at a place, which stands within no word."""
        return self._match(text, place, end) if self._may_begin(text[place : place + KEY_LENGTH].lower()) else None


def _with_gaps(text: str, places: list[int]) -> Iterator[int]:
    for place in places:
        yield place
        while place > 0 and not ((sign := text[place - 1]) in ascii_lowercase or sign.isdecimal()):
            place -= 1
            yield place


def _cut(text: str, end: int) -> int | None:
    """Where a word begins of which an end leaves less than a key: another word then, which the index does not know."""
    sign = text[end]
    if sign not in ascii_lowercase and not sign.isdecimal():
        return None
    goes_on = str.isdecimal if sign.isdecimal() else ascii_lowercase.__contains__
    place = end
    while place > 0 and goes_on(text[place - 1]):
        place -= 1
        if end - place == KEY_LENGTH:
            return None
    return place if place < end else None


def _places_inside(text: str, signs: str) -> Iterator[int]:
    place = text.find(signs)
    while place >= 0:
        yield place
        place = text.find(signs, place + 1)
