"""Names of bodies for short: the acronym that stands for the words of the same name at length."""

from __future__ import annotations

import re

from extractors.assembly_names import Named
from extractors.base import View
from extractors.grammar import assembly_cues as cues
from extractors.grammar.text import fold

_ACRONYM = re.compile(r"[A-Z]{3,10}")
_INSTITUTION = re.compile(r"(?:[A-Z]{4,7}|C[CAU]|(?:[A-Z]\.){3,7})(?=\s\S)")
_LINKS = frozenset({"de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "a", "sur", "sous"})


def is_short(printed: str) -> bool:
    """Whether a name begins with an acronym for what the body is (« SDIS de la Brue »)."""
    return _INSTITUTION.match(printed) is not None and not printed.isupper()


def spelled_out(text: View, named: list[Named]) -> list[Named]:
    """The names, those that are an acronym of another as that other (« la CIVAL »), unless it says the kind alone."""
    for short in named:
        printed = text.text[short.start : short.end]
        if not _ACRONYM.fullmatch(printed) or cues.UNION.fullmatch(fold(printed)):
            continue
        longer = (n for n in named if " " in n.words and spells(printed, text.text[n.start : n.end]))
        whole = next(longer, None)
        if whole is not None:
            short.words, short.bare = whole.words, True
    return named


def spells(acronym: str, name: str) -> bool:
    """Whether an acronym is made of the beginnings of the words of a name, those that link others left out or not.

    >>> spells("CIVAL", "Communauté intercommunale du Val")
    True
    """
    words = re.findall(r"[a-z0-9]+", fold(name))
    return _spells(acronym.lower(), tuple(words))


def _spells(letters: str, words: tuple[str, ...]) -> bool:
    if not words:
        return not letters
    first, rest = words[0], words[1:]
    if first in _LINKS and _spells(letters, rest):
        return True
    shared = next(
        (i for i, (a, b) in enumerate(zip(letters, first, strict=False)) if a != b), min(len(letters), len(first))
    )
    return any(_spells(letters[taken:], rest) for taken in range(1, shared + 1))
