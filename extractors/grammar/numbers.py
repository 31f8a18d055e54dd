"""Numbers in figures and in French words."""

from __future__ import annotations

import re

_UNITS = {
    "zero": 0, "aucun": 0, "aucune": 0, "neant": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
    "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
WORD = rf"(?:{'|'.join(sorted([*_UNITS, 'vingts', 'cents?', 'mil(?:le)?', 'premier'], key=len, reverse=True))})"
"""Pattern (folded text) of one word of a number."""

WORDS = rf"{WORD}(?:(?:[\s-]+et[\s-]+|[\s-]+){WORD}){{0,11}}"
"""Pattern (folded text) of a number in words; use inside a larger pattern, between word boundaries."""

GARBLED = r"[oil]+(?![a-z])"
"""Pattern (folded text) of letters that OCR prints for figures, right behind one: the number (« 3l ») is not known."""

_FULL = re.compile(WORDS)


def number(folded: str) -> int | None:
    """The value of a number in figures or in words (folded text), or None.

    >>> number("quatre-vingt-trois"), number("deux mil vingt-quatre"), number("27"), number("pour")
    (83, 2024, 27, None)
    """
    text = folded.strip()
    if text.isdecimal():
        return int(text)
    if not _FULL.fullmatch(text):
        return None
    total = current = 0
    for word in re.split(r"[\s-]+", text):
        if word == "et":
            continue
        if word in ("mil", "mille"):
            total += max(current, 1) * 1000
            current = 0
        elif word in ("cent", "cents"):
            current = max(current, 1) * 100
        elif word in ("vingt", "vingts") and current % 100 == 4:
            current += 76
        elif word == "premier":
            current += 1
        else:
            current += _UNITS[word]
    return total + current
