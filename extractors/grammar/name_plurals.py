"""Surnames that a plural civility heads and nothing parts: « MM. PETIT ROY », « Messieurs Petit Roy Morin »."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.grammar.first_names import is_first_name
from extractors.grammar.name_chunks import BROKEN_OFF, Chunk, Token
from extractors.grammar.name_words import PARTICLES

_PLURAL_BEFORE = re.compile(r"\b(?:MM|Mrs|Mmes|MMES|Messieurs|Mesdames|MESSIEURS|MESDAMES)\b\.?\s*\Z")
_CIVILITY = 14
"""Characters that a civility may take."""
_LIST = 6
"""Surnames from which on their order tells that each is a member's."""
_TOO_LONG = 4
"""Words that no one surname has, whoever else stands in the list."""
_IN_ORDER = 0.85
"""The share of those that follow the one before in the alphabet."""

_Word = tuple[int, int, str]


def parted(text: str, folded: str, tokens: list[Token | Chunk]) -> list[Token | Chunk]:
    """The tokens, with a member for each surname of a run that is all a plural civility heads."""
    chunks = [token for token in tokens if isinstance(token, Chunk)]
    alone = {id(one) for one, other in pairwise([*chunks, None]) if one is not None and _is_alone(text, one, other)}
    if not alone:
        return tokens
    found: list[Token | Chunk] = []
    for token in tokens:
        if isinstance(token, Chunk) and id(token) in alone:
            found.extend(_members(text, folded, token))
        else:
            found.append(token)
    return found


def _is_alone(text: str, chunk: Chunk, following: Chunk | None) -> bool:
    """Whether a run of words of one case is all that the plural civility right before it heads, or too long for one."""
    kinds = {kind for *_, kind in chunk.words}
    if not chunk.grouped or chunk.own or len(chunk.words) < 2 or kinds not in ({"U"}, {"M"}):
        return False
    particles = kinds == {"M"} and any(text[start:end].lower() in PARTICLES for start, end, _ in chunk.words)
    if particles or not _plural_before(text, chunk):
        return False
    if len(chunk.words) >= _TOO_LONG:
        return True
    return following is None or following.own or not following.grouped or _plural_before(text, following)


def _plural_before(text: str, chunk: Chunk) -> bool:
    start = chunk.words[0][0] if chunk.words else chunk.start
    return _PLURAL_BEFORE.search(text, max(0, start - _CIVILITY), start) is not None


def _members(text: str, folded: str, chunk: Chunk) -> list[Chunk]:
    """A chunk for each surname, where it is plain that each word, or words with a particle, is one."""
    runs: list[list[_Word]] = []
    for word in chunk.words:
        if runs and text[runs[-1][-1][0] : runs[-1][-1][1]] in BROKEN_OFF:
            runs[-1].append(word)
        else:
            runs.append([word])
    if len(runs) >= _LIST:
        runs = _in_order(folded, runs)
    elif any(is_first_name(folded[start:end]) for start, end, _ in chunk.words):
        return [chunk]
    if len(runs) < 2:
        return [chunk]
    return [Chunk(run[0][0], run, chunk.civility, grouped=True) for run in runs]


def _in_order(folded: str, runs: list[list[_Word]]) -> list[list[_Word]]:
    """The surnames of a list in the order of the alphabet; one whose letter is out of it goes with the one before."""
    found: list[list[_Word]] = []
    for run, following in pairwise([*runs, None]):
        letter = folded[run[0][0]] if run else ""
        after = folded[following[0][0]] if following else "z"
        if found and run and letter > after >= folded[found[-1][0][0]]:
            found[-1] = [*found[-1], *run]
        elif run:
            found.append(run)
    names = [folded[run[0][0] : run[-1][1]] for run in found]
    ordered = sum(a <= b for a, b in pairwise(names))
    return found if ordered >= _IN_ORDER * (len(names) - 1) else []
