"""Civilities in a list of members: what a printed one tells, whose it is, and where « M. » is an initial instead."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from extractors.grammar.first_names import is_first_name
from extractors.grammar.name_chunks import LETTER, UPPER, Chunk, Token, shape
from extractors.grammar.name_words import CIVILITIES, PLURALS
from extractors.grammar.text import fold

_WITH_INITIAL = re.compile(rf"(?<![{LETTER}])[{UPPER}][{UPPER}'’-]+ (?!M\.)[{UPPER}]\.(?![{LETTER}])")
_CIVIL_INITIAL = re.compile(
    rf"\b(?:M\.|Mr\.?|Mme|MME|Mlle|Monsieur|Madame)\s(?!M\.)[{UPPER}]\.(?:-?[{UPPER}]\.)?\s?[{UPPER}][{LETTER}'’-]"
)
_WITH_CIVILITY = re.compile(r"\b(?:Mmes?|MME|Madame|Monsieur|MM)\b")
_GLUED_GIVEN = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]{2,}(?![\w'’-])")
"""A first name that no white space parts from the « M. » before it."""
_LONE_GIVEN = re.compile(
    rf"[ ]?([{UPPER}][a-zà-ÿ]+)(?=[ ]?(?:[,;/(]|\Z|\n\s*(?:MM?\b|Mmes?\b|\Z)|(?:n[ée]e|[ée]pouse|veuve)[ ]))"
)
"""A first name behind which the entry ends, or the name at birth or of the spouse follows."""
_RAISED = re.compile(r"\bm (?=(?:mes?|e?lles?)\b)")
"""The letters of a civility that stood raised behind the first: « M me »."""
_TWICE = re.compile(r"M\. ?M\.")
_MADAME = re.compile(r"(?:Mme|MME|Mlle|Madame)\.? ")
_SHOUTED_NEXT = re.compile(rf" (?!MM?E?\b)[{UPPER}]['’]?[{UPPER}]")
_SURNAME_NEXT = re.compile(rf"(?:[{UPPER}]\.)?\s[{UPPER}]{{2}}[{UPPER}'’-]*\s*(?:[,;()]|\Z)")
"""A surname behind which the entry ends."""
_CIVILITY_IN_BRACKETS = re.compile(r"\(\s?(M(?:r|me|M[Ee]|lle|elle|onsieur|adame)?)\.?\s?\)")
_ENTRY_ENDS = re.compile(r"\s*(?:[,;)]|\Z)")
_LINE_ENDS, _HEAD_NEXT = re.compile(r"[ \t]*\n"), re.compile(r"[ \t]*\n(?:[ ]*\t|[A-ZÀ-Þ][^\n:,;]{2,40}:)")


@lru_cache(maxsize=512)
def civility(printed: str) -> tuple[str | None, bool]:
    """The normal civility of a printed one, and whether it is a plural that governs a run of names.

    >>> civility("Mmes"), civility("Monsieur"), civility("Mesdames et Messieurs")
    (('Mme', True), ('M.', False), (None, True))
    """
    folded = _RAISED.sub("m", fold(printed).replace("(s)", "s"))
    words = [w for w in re.findall(r"m\.m|[a-z]+", folded) if w in CIVILITIES]
    kinds = {CIVILITIES[w] for w in words}
    plural = len(words) > 1 or any(w in PLURALS for w in words)
    return (kinds.pop() if len(kinds) == 1 else None), plural


def _initialled(text: str) -> bool:
    """Whether the members are told by surname and initial, without a civility (« DUPRÉ J. NOËL M. PETIT Z. »)."""
    return len(_WITH_INITIAL.findall(text)) >= 3 and _WITH_CIVILITY.search(text) is None


def _civil_initialled(text: str) -> bool:
    """Whether the members are told by civility, initial and surname (« Mme A. DUPRÉ, M. J.P. NOËL »).

    « M. » behind one of these is an initial then (« Mme M. DUPRÉ »).
    """
    return len(_CIVIL_INITIAL.findall(text)) >= 3


def is_initial(text: str, match: re.Match[str], chunk: Chunk) -> bool:
    """Whether « M » or « M. » is the initial of the name at hand, and no civility."""
    printed = match[0]
    if chunk.own:
        return printed == "M." and not chunk.words and (_lady(text, match, chunk) or _civil_initialled(text))
    if printed == "M":
        return shape(chunk) == "M"
    return printed == "M." and bool(chunk.words) and chunk.words[-1][2] == "U" and _initialled(text)


def _lady(text: str, match: re.Match[str], chunk: Chunk) -> bool:
    """Whether « M. » stands between the civility of a woman and her surname."""
    near = _MADAME.fullmatch(text, chunk.start, match.start())
    return near is not None and _SHOUTED_NEXT.match(text, match.end()) is not None


def is_double(text: str, match: re.Match[str], chunk: Chunk) -> bool:
    """Whether « M. » begins a double first name behind a surname in capitals (« Mme BONHOMME M. Françoise »)."""
    if match[0] != "M." or not chunk.words:
        return False
    glued = _GLUED_GIVEN.match(text, match.end()) if len(chunk.words) == 1 and not chunk.own else None
    if glued is not None and is_first_name(fold(glued[0])):
        return True  # « Druon M.Claire », and no second member
    if set(shape(chunk)) != {"U"}:
        return False
    given = _LONE_GIVEN.match(text, match.end())
    return given is not None and is_first_name(fold(given[1]))


def holds_initial(text: str, match: re.Match[str]) -> bool:
    """Whether the second « M. » of two is the initial of the surname that follows (« M. M. DUPRÉ »)."""
    twice = _TWICE.fullmatch(match[0]) and _SURNAME_NEXT.match(text, match.end())
    return twice is not None and _civil_initialled(text)


def stands_behind(text: str, match: re.Match[str], chunk: Chunk, *, hard: bool) -> bool:
    """Whether a civility is that of the surname before it, at the end of an entry (« DUPRÉ Mme, LEROY Paul »).

    `hard` says that the end of a line is one.
    """
    if chunk.own or chunk.grouped or not chunk.words or match[0].rstrip(".") == "M":
        return False
    ends = (_ENTRY_ENDS, _HEAD_NEXT, _LINE_ENDS) if hard else (_ENTRY_ENDS, _HEAD_NEXT)
    return any(pattern.match(text, match.end()) for pattern in ends)


def give_civilities_behind(text: str, tokens: list[Token]) -> None:
    """Give members the civility that stands in brackets behind them (« DUPRÉ (Mme) »)."""
    for token, beside in pairwise(tokens):
        name = token.name
        told = _CIVILITY_IN_BRACKETS.fullmatch(text, beside.start, beside.end) if beside.kind == "paren" else None
        if name is not None and told is not None and not name.own:
            name.civility, name.own = civility(told[1])[0], True
