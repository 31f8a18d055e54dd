"""Ballots for persons: what the count of the papers says. The voices of a candidate are not voices for an act."""

from __future__ import annotations

from extractors.base import Reading, View
from extractors.grammar import ballot_cues as cues


def is_ballot(text: View) -> bool:
    """Whether the text counts the papers of a ballot."""
    words = ("bulletin", "obtenu", "majorite absolue")
    return any(word in text.folded for word in words) and cues.BALLOT.search(text.folded) is not None


def counts(text: View) -> list[Reading]:
    """Blank and null papers, and members who took no part, of the last ballot counted."""
    readings = []
    for name, pattern in cues.BALLOT_COUNTS.items():
        last = None
        for found in pattern.finditer(text.folded):
            last = found
        if last is not None:
            readings.append(
                Reading(name, int(last["n"].replace("o", "0")), last.start("n"), last.end("n"), "count of a ballot")
            )
    return readings
