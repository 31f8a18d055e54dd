"""Persons as councils print them: names in running text and in lists, their parts, who may be whom."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from extractors.grammar.first_names import is_first_name
from extractors.grammar.name_chunks import Name, Token, shape_of
from extractors.grammar.name_lexer import lex
from extractors.grammar.name_words import CIVILITIES, PARTICLES
from extractors.grammar.text import fold
from schemas import Person


def people(text: str, start: int = 0, end: int | None = None) -> list[Name]:
    """The persons printed in a stretch of running text or of a list, in order.

    What stands in brackets, roles and common words are left out.

    >>> [n.printed for n in people("MM. DUPRÉ, Le Goff et Mme Anne d'ARC (maire)")]
    ['DUPRÉ', 'Le Goff', "Mme Anne d'ARC"]
    """
    return [t.name for t in lex(text, start, end) if t.name is not None and plausible(t.name)]


_SAINTS = frozenset({"saint", "sainte", "monsieur", "madame"})
_ARTICLES = frozenset({"le", "la", "les", "de", "du", "des"})


def plausible(name: Name) -> bool:
    """Whether a stretch looks like a person: one to seven words of letters, one of them of two letters or more.

    « Mme l'Inspectrice » tells an office.
    """
    return _plausible(name.printed, name.own or name.grouped)


_OF_NOBLES = re.compile(r"d['’][A-ZÀ-Þ]")
"""A surname alone with its particle (« M. d'Orbrun »)."""


@lru_cache(maxsize=4096)
def _plausible(printed: str, civil: bool) -> bool:
    bare = [w for w in printed.split() if fold(w).strip(".") not in CIVILITIES]
    letters = sum(map(str.isalpha, printed))
    return (
        1 <= len(bare) <= 7
        and bare[0][:2] not in ("l'", "l’")
        and (len(bare) > 1 or bare[0][0].isupper() or (civil and _OF_NOBLES.match(bare[0]) is not None))
        and letters >= 0.5 * len(printed)
        and any(sum(map(str.isalpha, w)) >= 2 and (fold(w) not in _ARTICLES or not w.isascii()) for w in bare)
        and not (bare[-1].islower() and fold(bare[-1]) in PARTICLES)
        and (civil or not bare[0][0].islower() or "U" in map(shape_of, bare[:2]) or _led_by_particle(bare))
        and not re.search(r"\d", printed.replace("1", "", 1))
    )


def _led_by_particle(words: list[str]) -> bool:
    """Whether words are a surname with a particle and a first name behind it (« de Lorgis Olivier »)."""
    elided = words[0][:2] in ("d'", "d’")
    bare = [fold(w) for w in words if not (w.islower() and fold(w) in PARTICLES)]
    surname = len(bare) > 1 and not is_first_name(bare[0]) and bare[0] not in _SAINTS
    return surname and (elided or len(bare) < len(words)) and is_first_name(bare[-1])


def parse_name(printed: str) -> tuple[str | None, str | None, str | None]:
    """Civility, first name and surname of a printed person; None for what the print does not tell.

    >>> parse_name("Mme Marie-Laure LE BRETON")
    ('Mme', 'Marie-Laure', 'LE BRETON')
    """
    for token in lex(printed.replace("\n", " ")):
        if token.name is not None:
            return token.name.civility, token.name.first, token.name.last
    return None, None, None


def person(name: Name) -> Person:
    """The person of a record for a name found in a text."""
    return Person.trusted(
        {
            "printed": name.printed,
            "civility": name.civility,
            "first": name.first,
            "last": name.last,
            "member": None,
        }
    )


@lru_cache(maxsize=4096)
def words_of(printed: str) -> tuple[str, ...]:
    """The folded words of a name without civility, sorted: what two prints of one person share."""
    return tuple(sorted(w for w in re.findall(r"[a-z0-9]+", fold(printed)) if w not in CIVILITIES))


def same_member(a: str, b: str) -> bool:
    """Whether two prints may name one person: equal words in any order, a surname alone, or an OCR slip.

    >>> same_member("M. DUPRÉ", "Jean Dupre"), same_member("Jean DUPRÉ", "Anne DUPRÉ")
    (True, False)
    """
    left, right = words_of(a), words_of(b)
    if not left or not right:
        return False
    if left == right or set(left) <= set(right) or set(right) <= set(left):
        return True
    return SequenceMatcher(None, " ".join(left), " ".join(right), autojunk=False).ratio() >= 0.93


def initialled(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a name has initials for the words that another prints whole.

    >>> initialled(words_of("M. S. DUPRÉ"), words_of("Simone DUPRÉ")), initialled(("dupre",), ("dupre", "simone"))
    (True, False)
    >>> initialled(words_of("P. MARTY"), words_of("P. PRADAL"))
    False
    """
    letters = [w for w in short if len(w) == 1]
    if not letters:
        return False
    shared = [w for w in short if len(w) > 1]
    rest = [w for w in whole if w not in shared]
    return bool(shared) and set(shared) <= set(whole) and letters == sorted(w[0] for w in rest)


__all__ = [
    "Name", "Token", "initialled", "lex", "parse_name", "people", "person", "plausible", "same_member",
    "words_of",
]  # fmt: skip
