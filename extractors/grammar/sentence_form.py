"""Names printed in capitals, as a person writes them in a sentence."""

from __future__ import annotations

import re

_LETTERS = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    ["de", "du", "des", "d", "l", "la", "le", "les", "lès", "sur", "sous", "en", "et", "aux", "au", "à", "a"]
)
_ARTICLES = frozenset(["l", "la", "le", "les"])
_ACRONYMS = frozenset(
    [
        "CCAS",
        "CIAS",
        "EPT",
        "SI",
        "SIE",
        "SIRP",
        "SIRS",
        "SIVOM",
        "SIVU",
        "SIAEP",
        "SIVOS",
        "SMICTOM",
        "SICTOM",
        "SITCOM",
        "SMIRTOM",
        "SIRTOM",
        "SMITOM",
        "PETR",
        "SDIS",
        "OPH",
        "EPTB",
        "EPAGE",
        "SMO",
        "CC",
        "II",
        "III",
    ]
)


def shouted(printed: str) -> bool:
    """Whether a name is printed in capitals: its last long word, and most of its letters."""
    words = re.findall(r"[^\W\d_]{3,}", printed)
    letters = [c for c in printed if c.isalpha()]
    return bool(words) and words[-1].isupper() and sum(c.isupper() for c in letters) > 0.6 * len(letters)


def _dotted(printed: str, end: int, word: str) -> bool:
    """Whether a letter is one of a name in dots (« C.C.A.S. »), and no preposition."""
    return len(word) == 1 and printed[end : end + 1] == "."


def sentence_form(printed: str, *, commune: bool = False) -> str:
    """The words in capitals with a capital first letter only; articles and prepositions small, acronyms kept.

    The article that stands after « de » begins the name of a commune, and keeps its capital.

    >>> sentence_form("CENTRE COMMUNAL D'ACTION SOCIALE")
    "Centre Communal d'Action Sociale"
    >>> sentence_form("C.C.A.S. DE BELLEVAL")
    'C.C.A.S. de Belleval'
    """
    pieces: list[str] = []
    end, last = 0, ""
    for match in _LETTERS.finditer(printed):
        word, small = match.group(), match.group().lower()
        between = printed[end : match.start()]
        pieces.append(between)
        own_article = commune and last == "de" and small in _ARTICLES and between.isspace()
        if not word.isupper() or word in _ACRONYMS:
            pieces.append(word)
        elif last and small in _SMALL and not own_article and not _dotted(printed, match.end(), word):
            pieces.append(small)
        else:
            pieces.append(word.capitalize())
        end, last = match.end(), small
    return "".join(pieces) + printed[end:]
