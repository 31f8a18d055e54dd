"""Items whose titles stand one below the other, above one text with a vote for each."""

from __future__ import annotations

import re

from extractors.grammar.text import fold
from pipeline.segmentation.zones import ActZone

_BULLET = re.compile(r"\W{1,3}\s*[a-z]")
_VOTE = re.compile(r"\W*votes?\s*:?\s*$")
_FIGURES = re.compile(r"\W*(?:pour|contre|abstentions?|nppv|ne prend)\b")


def unstack(act: ActZone) -> list[ActZone]:
    """The acts that a zone holds: one for each title of a stack, where as many votes are put; else the zone itself."""
    title = act.lines[1 : act.title_lines + 1]
    first = next((i for i, line in enumerate(title, 1) if _BULLET.match(fold(line.text))), 0)
    if not first:
        return [act]
    folded = [fold(line.text) for line in act.lines]
    below = first
    while below < len(folded) and _BULLET.match(folded[below]) and not _FIGURES.match(folded[below]):
        below += 1
    bullets = range(first, below)
    votes = [i for i in range(below, len(folded)) if _VOTE.match(folded[i])]
    if below < act.title_lines or len(bullets) < 2 or len(votes) != len(bullets):
        return [act]
    parts, start = [], below
    for bullet, vote in zip(bullets, votes, strict=True):
        end = vote + 1
        while end < len(folded) and _FIGURES.match(folded[end]):
            end += 1
        end = len(folded) if vote == votes[-1] else end
        parts.append(ActZone([act.lines[bullet], *act.lines[start:end]], 1, "stacked titles"))
        start = end
    return parts
