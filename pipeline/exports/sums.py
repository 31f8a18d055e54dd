"""Sums of money in a text, as the decisions of an act are read."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.decisions import amount
from extractors.grammar.decision_cues import AMOUNT
from extractors.grammar.text import fold


def sums_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and value (a decimal with a point) of each sum in euros.

    >>> list(sums_in("au prix de 9 100 euros"))
    [(11, 22, '9100.00')]
    """
    for match in AMOUNT.finditer(fold(text)):
        yield match.start(), match.end(), amount(match["n"], match["k"])
