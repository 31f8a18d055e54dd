"""Folding and joining of printed text."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress

import numpy as np

_SAME = {
    "’": "'", "‘": "'", "‛": "'", "`": "'", "´": "'", "ʼ": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "­": "-", "¬": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u2008": " ", "\u200a": " ", "\u3000": " ",
    "º": "°", "˚": "°", "…": ".", "œ": "o", "Œ": "o", "æ": "a", "Æ": "a", "ø": "o", "Ø": "o", "ß": "s",
}  # fmt: skip


def _fold_table() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in range(0x41, 0x250):
        base = "".join(c for c in unicodedata.normalize("NFKD", chr(code)) if not unicodedata.combining(c)).lower()
        if len(base) == 1 and base != chr(code):
            table[code] = base
    table.update({ord(k): v for k, v in _SAME.items()})
    return table


class Exchange:
    """Puts one sign for another in whole texts, as `str.translate` does, which takes ten times as long."""

    def __init__(self, table: dict[int, str]) -> None:
        self._table = table
        self._codes = np.arange(0x10000, dtype=np.uint32)
        self._codes[list(table)] = [ord(sign) for sign in table.values()]

    def __call__(self, text: str) -> str:
        """The text with the signs of the table for its own."""
        if len(text) > _LONG:
            codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
            with suppress(IndexError):  # of a sign beyond the table
                return self._codes.take(codes).tobytes().decode("utf-32-le", "surrogatepass")
        return text.translate(self._table)


_LONG = 55
"""Characters from which on numpy is the faster."""
_folded = Exchange(_fold_table())


_SQUARE = re.compile(r"\[(\s?\d{1,3}\s?)\]")
"""A figure in square brackets (« PRÉSENTS [13] : »), which says what it says in round ones."""


def fold(text: str) -> str:
    """Lower case without accents, plain quotes, dashes, blanks and brackets of figures.

    It is of **the same length**, so that offsets hold.

    >>> fold("L’Été – « Œuvre »"), fold("Présents [13] :")
    ('l\\'ete - " ouvre "', 'presents (13) :')
    """
    if "[" in text:
        text = _SQUARE.sub(r"(\1)", text)
    if text.isascii():  # `translate` takes ten times as long
        return text.lower().replace("`", "'")
    return _folded(text)


_FEW_KEPT = 3
"""Apostrophes of a text that may have lost the others: typewritten among printed ones."""
_ELIDED = re.compile(r"\b([ldnsjcm]|qu) (?=[aeiouy][a-z])")


def fold_whole(text: str) -> str:
    """`fold`, with the apostrophes of a whole text that has lost them, all or all but a few.

    >>> fold_whole("Lors de l appel et d un vote")
    "lors de l'appel et d'un vote"
    """
    folded = fold(text)
    kept = folded.count("'")
    if kept > _FEW_KEPT or len(_ELIDED.findall(folded)) < 2 + 4 * kept:
        return folded
    return _ELIDED.sub(r"\1'", folded)


def fold_lines(lines: list[str]) -> list[str]:
    """Each line folded, as one text; all at once, which takes a fraction of the time."""
    return fold_whole("\n".join(lines)).split("\n") if lines else []


_SOFT_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])")
_HARD_HYPHEN = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")


def flow(text: str) -> str:
    """Lines run together as a person reads them: words cut at a line's end are joined, blanks are single.

    >>> flow("inter-\\ncommunal de\\nLEVY-\\nRAMEAU")
    'intercommunal de LEVY-RAMEAU'
    """
    if "-" in text and "\n" in text:
        text = _HARD_HYPHEN.sub("-", _SOFT_HYPHEN.sub("", text))
    return " ".join(text.split())


_MIXED = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ][^\W\d_]*")
"""What a word of both cases holds once: a small letter before a capital, and the rest."""


def is_broken(text: str) -> bool:
    """Whether most words are letters apart (« C om mu ne de ») or of both cases (« oerENus »): a bad text layer.

    >>> is_broken("D é par tem ent d es H au ts"), is_broken("Avis sur le plan de la ZAC du Bas")
    (True, False)
    >>> is_broken("VotE oes suBveNtioNs"), is_broken("Convention avec OpenStreetMap")
    (True, False)
    """
    words = [word for word in text.split() if word[0].isalpha()]
    if len(words) > 7 and sum(len(word) <= 3 for word in words) >= 0.85 * len(words):
        return True
    mixed = len(_MIXED.findall(text))
    return mixed > 1 and mixed > 0.5 * sum(len(word) > 3 for word in words)


_unaccented = Exchange(
    {
        code: (folded.upper() if chr(code).isupper() else folded)
        for code in [*range(0x41, 0x250), *range(0x2010, 0x2034)]
        if (folded := fold(chr(code))) != chr(code) and len(folded) == 1
    }
)


_TO = re.compile(r"(?<![\w'’])À(?![\w'’])")
"""« À » in capitals, which is no initial."""


def plain(text: str) -> str:
    """The text without accents, its capitals kept; of the same length."""
    return _unaccented(_TO.sub("a", text) if "À" in text else text)
