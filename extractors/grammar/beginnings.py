"""With which words a match of a pattern may begin, told from the pattern as `re` itself understands it.

Words are those of folded text: runs of `a` to `z`, and runs of digits, each of which is taken for a `0`. A word is
known by its first signs. What a match may have before its first word (blanks, quotes, ends of lines) is its gap.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from string import ascii_letters, ascii_lowercase
from typing import Any, NamedTuple

KEY_LENGTH = 4
"""Signs of a word that its key holds."""

DIGIT = "0"
"""What stands for any digit."""

_MANY = 16
"""A class of more signs than this says nothing of a word."""

_FEW = 0x100
"""Signs of a range that are looked at one by one."""

_LETTER, _DIGIT, _OTHER = "letter", "digit", "other"
_BOTH = frozenset((_LETTER, _DIGIT))
_NOWHERE: frozenset[str] = frozenset()
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_CATEGORIES = {op.CATEGORY_DIGIT: {DIGIT}, op.CATEGORY_SPACE: {" "}, op.CATEGORY_NOT_WORD: {" "}}

Items = tuple[tuple[Any, Any], ...]


class Beginning(NamedTuple):
    """A first word: its first signs, whether they are all of it, whether a gap may stand before it within the match.

    The word is empty where a match may hold nothing but a gap.
    `inside` says that the signs may as well stand in the middle of a word; they are as many as a key has.
    """

    word: str
    whole: bool
    gap: bool = False
    inside: bool = False


class _UnknownError(Exception):
    """A match may begin with anything."""


class _State(NamedTuple):
    """What is known of a match so far.

    `starts` says which kinds of word surely start here: those whose signs can't stand just before.
    `caseless` says that capitals are letters of words as well.
    """

    word: str = ""
    starts: frozenset[str] = _NOWHERE
    gap: bool = False
    inside: bool = False
    caseless: bool = False

    def ended(self) -> Beginning:
        """The word, which ends here."""
        if self.inside:
            raise _UnknownError
        return Beginning(self.word, True, self.gap)


def beginnings(pattern: str, flags: int = 0, *, caseless: bool = False) -> frozenset[Beginning] | None:
    r"""The words with which a match may begin, in lower case; None where it may begin with anything.

    The pattern is one for folded text; `caseless` says that its capitals, or those that it finds, matter nonetheless.

    >>> sorted(beginnings(r"\b(?:vu|d[eu])\s|^\W*objet"))  # doctest: +NORMALIZE_WHITESPACE, +ELLIPSIS
    [Beginning(word='de', whole=True, gap=False, inside=False), Beginning(word='du', whole=True, gap=False, ...),
     Beginning(word='obje', whole=False, gap=False, ...), Beginning(word='obje', whole=False, gap=True, ...),
     Beginning(word='vu', whole=True, ...)]
    >>> beginnings(r"vu\b"), beginnings(r"\b\w+ent\b")
    (None, None)
    """
    try:
        tree = _parser.parse(pattern, flags)
        if tree.state.flags & op.SRE_FLAG_IGNORECASE and not caseless:
            return None
        return frozenset(_begin(tuple(tree), _State(caseless=caseless)))
    except _UnknownError:
        return None


def _begin(todo: Items, so_far: _State) -> Iterator[Beginning]:
    """The beginnings of what is still to match, after what has matched."""
    word = so_far.word
    if len(word) == KEY_LENGTH or not todo:
        yield from _open(so_far)
        return
    (code, value), rest = todo[0], todo[1:]
    if code is op.BRANCH:
        for branch in value[1]:
            yield from _begin((*branch, *rest), so_far)
    elif code is op.SUBPATTERN and (so_far.caseless or not value[1] & op.SRE_FLAG_IGNORECASE):
        yield from _begin((*value[3], *rest), so_far)
    elif code is op.ATOMIC_GROUP:
        yield from _begin((*value, *rest), so_far)
    elif code in _REPEATS:
        yield from _repeated(value, rest, so_far)
    elif code is op.AT:
        yield from _at(value, rest, so_far)
    elif code in (op.ASSERT, op.ASSERT_NOT):
        yield from _begin(rest, so_far if word else so_far._replace(starts=so_far.starts | _before(code, value)))
    else:
        signs = _signs(code, value)
        yield from _sign({sign.lower() for sign in signs} if signs and so_far.caseless else signs, rest, so_far)


def _open(so_far: _State) -> Iterator[Beginning]:
    """A word of which no more is known."""
    word, _, gap, inside, _ = so_far
    if not (word or gap) or (inside and len(word) < KEY_LENGTH):
        raise _UnknownError
    yield Beginning(word, False, gap, inside)


def _repeated(value: tuple[int, int, Any], rest: Items, so_far: _State) -> Iterator[Beginning]:
    least, most, inner = value
    signs = _signs(*inner[0]) if len(inner) == 1 else None
    if least == 0:
        yield from _begin(rest, so_far)
    if most == 1 or signs == {" "}:  # of blanks, one says as much as many
        yield from _begin((*inner, *rest), so_far)
    elif signs == {DIGIT}:
        for times in range(min(max(least, 1), KEY_LENGTH), min(most, KEY_LENGTH) + 1):
            yield from _begin((*(tuple(inner) * times), *rest), so_far)
    else:
        yield from _begin((*inner, (op.ANY, None)), so_far)


def _at(place: Any, rest: Items, so_far: _State) -> Iterator[Beginning]:
    if so_far.word and place is op.AT_BOUNDARY:
        yield so_far.ended()
        return
    known = not so_far.word and place in (op.AT_BOUNDARY, op.AT_BEGINNING, op.AT_BEGINNING_STRING)
    yield from _begin(rest, so_far._replace(starts=_BOTH) if known else so_far)


def _before(code: Any, value: tuple[int, Any]) -> frozenset[str]:
    """The kinds of word that surely start where something must, or must not, stand before."""
    direction, inner = value
    if direction > 0 or not len(inner):
        return _NOWHERE
    if code is op.ASSERT:
        last = _signs(*inner[-1])
        kinds = {_kind(sign) for sign in last} if last is not None else _BOTH
    elif len(inner) == 1 and inner[0][0] is op.IN and inner[0][1][0][0] is not op.NEGATE:
        signs = inner[0][1]
        word = (op.CATEGORY, op.CATEGORY_WORD) in signs
        letters = word or (op.RANGE, (ord("a"), ord("z"))) in signs
        digits = word or (op.CATEGORY, op.CATEGORY_DIGIT) in signs
        kinds = _BOTH - ({_LETTER} if letters else set()) - ({_DIGIT} if digits else set())
    else:
        kinds = _BOTH
    return _BOTH - kinds


def _sign(signs: set[str] | None, rest: Items, so_far: _State) -> Iterator[Beginning]:
    """The beginnings of which one of some signs is the next."""
    if signs is None:
        yield from _open(so_far)
        return
    for sign in signs:
        kind = _kind(sign)
        if so_far.word:
            if kind is _kind(so_far.word[0]):
                yield from _begin(rest, so_far._replace(word=so_far.word + sign))
            else:
                yield so_far.ended()
        elif kind is _OTHER:
            yield from _begin(rest, so_far._replace(starts=_BOTH, gap=True))
        elif kind is _DIGIT and _DIGIT not in so_far.starts:
            raise _UnknownError
        else:
            yield from _begin(rest, so_far._replace(word=sign, inside=kind not in so_far.starts))


def _kind(sign: str) -> str:
    return _LETTER if sign in ascii_lowercase else _DIGIT if sign == DIGIT else _OTHER


def _signs(code: Any, value: Any) -> set[str] | None:
    """The signs for which an item stands: letters, `0` for digits, a blank for all others; None for too many."""
    if code is op.LITERAL:
        return {_folded(value)}
    if code is not op.IN:
        return None
    found: set[str] = set()
    for kind, sign in value:
        if kind is op.NEGATE:
            return {" "} if (op.CATEGORY, op.CATEGORY_WORD) in value else None
        if kind is op.LITERAL:
            found.add(_folded(sign))
        elif kind is op.RANGE and sign[1] - sign[0] < _FEW:
            found.update(map(_folded, range(sign[0], sign[1] + 1)))
        elif kind is op.CATEGORY and sign in _CATEGORIES:
            found |= _CATEGORIES[sign]
        else:
            return None
    return found if len(found) <= _MANY else None


def _folded(code: int) -> str:
    sign = chr(code)
    return sign if sign in ascii_letters else DIGIT if sign.isdecimal() else " "
