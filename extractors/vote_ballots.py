"""Ballots for persons: what the count of the papers says. The voices of a candidate are not voices for an act."""

from __future__ import annotations

import re

from extractors.base import Reading, View
from extractors.grammar import ballot_cues as cues
from extractors.grammar.numbers import number


def is_ballot(text: View) -> bool:
    """Whether the text counts the papers of a ballot."""
    words = ("bulletin", "obtenu", "majorite absolue")
    return any(word in text.folded for word in words) and cues.BALLOT.search(text.folded) is not None


def casting(text: View) -> Reading | None:
    """That the chair's voice decided, where the act says that it did (not where it cites the rule)."""
    if "preponderante" not in text.folded and " double" not in text.folded:
        return None
    for found in cues.CASTING.finditer(text.folded):
        sentence = max(text.folded.rfind(mark, 0, found.start()) for mark in (".", ";", "\n\n")) + 1
        if not cues.CASTING_RULE.search(text.folded, sentence, found.end()):
            return Reading("vote.casting", True, found.start(), found.end(), "casting vote")
    return None


def short_counts(text: View, start: int, end: int) -> list[Reading]:
    """Blank and null papers told beside the figures of a secret vote, which stand between two characters."""
    readings = []
    for name, patterns in cues.SHORT_COUNTS.items():
        for pattern in patterns:
            found = pattern.search(text.folded, start, end)
            group = "m" if found and found.groupdict().get("m") else "n"
            value = number(found[group]) if found else None
            if found and value is not None:
                readings.append(Reading(name, value, *found.span(group), "count of a ballot"))
                break
    return readings


def counts(text: View) -> list[Reading]:
    """Papers of the last ballot counted: found, blank, null, cast; the majority; members who took no part."""
    readings = []
    for name, pattern in cues.BALLOT_COUNTS.items():
        places = list(pattern.finditer(text.folded))
        if name == "vote.cast":
            places = sorted([*places, *cues.CAST_BEFORE.finditer(text.folded)], key=re.Match.start)
        last = places[-1] if places else None
        if last is not None:
            readings.append(Reading(name, int(last["n"]), last.start("n"), last.end("n"), "count of a ballot"))
    return readings
