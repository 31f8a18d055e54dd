"""The numbers and signs that word processors put before the paragraphs of a list, and do not keep in the text."""

from __future__ import annotations

import re
from collections import defaultdict

Levels = dict[int, tuple[str, str, int]]
"""Depth → (format, text such as « Article %1 - », first number)."""

BULLET = "-"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LARGEST = 3999


class Numbering:
    """Counts the paragraphs of each list."""

    def __init__(self, lists: dict[str, Levels], counters: dict[str, str] | None = None) -> None:
        """The levels of each list by its name, and the name of the counter of lists that count on from another."""
        self._lists = lists
        self._counters = counters or {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def restart(self, name: str) -> None:
        """Count a list from its start again."""
        self._counts.pop(name, None)

    def next(self, name: str, depth: int) -> str:
        """The sign of the next paragraph of a list at a depth counted from 0; "" where the list has none."""
        levels = self._lists.get(name, {})
        if name == "0":  # how Word says that a paragraph leaves the list of its style
            return ""
        if depth not in levels:
            return BULLET
        form, text, start = levels[depth]
        if form == "none":
            return ""
        if form == "bullet":
            return BULLET
        counts = self._counts[self._counters.get(name, name)]
        counts[depth] = counts.get(depth, start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return re.sub(r"%(\d)", lambda m: _of_level(levels, counts, int(m[1]) - 1), text).strip()


def _of_level(levels: Levels, counts: dict[int, int], depth: int) -> str:
    form, _, start = levels.get(depth, ("decimal", "", 1))
    return written(counts.get(depth, start), form)


def written(number: int, form: str) -> str:
    """A number as a list writes it: in figures, letters or Roman figures."""
    if form in ("lowerLetter", "upperLetter", "a", "A") and number > 0:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters.upper() if form in ("upperLetter", "A") else letters
    if form in ("lowerRoman", "upperRoman", "i", "I") and 0 < number <= _LARGEST:
        roman = ""
        for value, sign in _ROMAN:
            roman += sign * (number // value)
            number %= value
        return roman.upper() if form in ("upperRoman", "I") else roman
    return f"{number:02}" if form == "decimalZero" else str(number)
