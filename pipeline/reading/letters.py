"""The text of pages as pdfium tells it → words: where each begins and ends, and what it says once it is tidied."""

from __future__ import annotations

import re
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.intp]
Kinds = NDArray[np.uint8]

_LINE_HYPHEN = 0xFFFE
"""What pdfium's page text has for a hyphen at a line's end, where it leaves the line break out."""

_ALIKE = dict(
    zip("АВЕЅІЈКМНОРСТХҪаеѕіјорсухҫΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTXÇaesijopcyxçABEZHIKMNOPTYXo", strict=True)
)
"""Cyrillic and Greek letters that are printed as Latin ones are, which recognisers and keyboards put for these."""
_FOREIGN = re.compile("[\u0391-\u03bf\u0400-\u04ff]")
_AS_LATIN = str.maketrans(_ALIKE)
LIGATURES = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    "Ɵ": "ti",  # the codes that some fonts give their ligatures
    "Ʃ": "tt",
}
_CLEAN = str.maketrans(
    {
        **_ALIKE,
        **LIGATURES,
        "\ufffe": "-",
        "−": "-",
        "\u2010": "-",
        "\u2011": "-",
        "\u00ad": "-",  # a glyph on the page is a visible hyphen, whatever its code says
        **dict.fromkeys(map(chr, [*range(32), 0x7F, *range(0x200B, 0x2010), 0x2060, 0xFEFF, 0xFFFF]), ""),
    }
)
_ODD_RANGES = (
    ("\x00", "\x08"), ("\x0e", "\x1f"), "\x7f", "\xad", "\u019f", "\u01a9", ("\u0300", "\u036f"), ("\u0391", "\u03bf"),
    ("\u0400", "\u04ff"), ("\u200b", "\u2011"), "\u2060", "\u2212",
    ("\ue000", "\uf8ff"), ("\ufb00", "\ufb06"), "\ufeff", ("\ufffe", "\uffff"),
)  # fmt: skip
"""Characters that are tidied: the first and the last of each range."""
_ODD = re.compile("[" + "".join(f"{each[0]}-{each[-1]}" for each in _ODD_RANGES) + "]")
_LETTER, _TIDIED, LEANS, BREAK, _HYPHEN = 1, 2, 4, 8, 16
_KINDS = np.full(0x10001, _LETTER, np.uint8)
"""What characters are, by their codes: no white space; tidied; their ink may begin left of where they are set, by a
point and more; the end of a line; a hyphen at a line's end. The last stands for all that follow it."""
_KINDS[[*range(33), 0xA0, *range(0x2000, 0x200C), 0x202F, 0x3000]] = 0
_KINDS[[ord(letter) for letter in "fjpJ"]] |= LEANS
_KINDS[10] |= BREAK
_KINDS[_LINE_HYPHEN] |= _HYPHEN
for _range in _ODD_RANGES:
    _KINDS[ord(_range[0]) : ord(_range[-1]) + 1] |= _TIDIED
_SYMBOLS = {"\uf020": "", "\uf02d": "-"}
"""Signs of symbol fonts that stand alone and are no bullets."""


def in_latin(text: str) -> str:
    """The text with Latin letters for those of other alphabets that look like them.

    >>> in_latin("FRANҪOIS et la Сour")
    'FRANÇOIS et la Cour'
    """
    return text.translate(_AS_LATIN) if _FOREIGN.search(text) is not None else text


def kinds_of(text: str, units: NDArray[np.uint16]) -> Kinds:
    """What the characters of a text are, which in UTF-16 has these units."""
    if len(text) == len(units):
        return _KINDS[units]
    return _KINDS.take(np.frombuffer(text.encode("utf-32-le", "replace"), np.uint32), mode="clip")


def word_ends(kinds: Kinds) -> tuple[Ints, Ints]:
    """First and last character of each run without white space; a hyphen at a line's end closes its run."""
    letter = np.zeros(len(kinds) + 2, np.uint8)
    np.bitwise_and(kinds, _LETTER, out=letter[1:-1])
    edges = (letter[1:] != letter[:-1]).nonzero()[0]
    first, last = edges[::2], edges[1::2] - 1
    closed = (kinds >= _HYPHEN).nonzero()[0]
    if len(closed):
        closed = closed[letter[closed + 2] > 0]
        first, last = np.sort(np.concatenate((first, closed + 1))), np.sort(np.concatenate((last, closed)))
    return first, last


def words_of(text: str, kinds: Kinds, first: Ints, last: Ints) -> list[str]:
    """The words of a page's text, tidied where the page has anything to tidy."""
    odd = (kinds & _TIDIED).nonzero()[0]
    words = text.replace("\ufffe", "\ufffe ").split() if len(odd) else text.split()
    if len(words) != len(first) or (len(odd) and list(map(len, words)) != (last - first + 1).tolist()):
        words = [text[i : j + 1] for i, j in zip(first.tolist(), last.tolist(), strict=True)]
    for i in set((first.searchsorted(odd, side="right") - 1).tolist()) - {-1}:  # that is above the first word
        words[i] = tidy(words[i])
    return words


def tidy(text: str) -> str:
    """A word without ligature characters, line hyphens and controls, its accents composed; symbol fonts made plain."""
    if _ODD.search(text) is None:
        return text
    text = normalize("NFC", text.translate(_CLEAN))
    if any("\uf020" <= c <= "\uf0ff" for c in text):
        if len(text) == 1:
            return _SYMBOLS.get(text, "•")
        return "".join(chr(ord(c) - 0xF000) if "\uf020" <= c <= "\uf0ff" else c for c in text).strip()
    return text
