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
    titles = [fold(line.text) for line in act.lines[: act.title_lines]]
    bullets = [i for i, title in enumerate(titles) if _BULLET.match(title)]
    if len(bullets) < 2 or bullets != list(range(bullets[0], act.title_lines)):
        return [act]
    folded = [fold(line.text) for line in act.lines]
    votes = [i for i in range(act.title_lines, len(folded)) if _VOTE.match(folded[i])]
    if len(votes) != len(bullets):
        return [act]
    parts, start = [], act.title_lines
    for bullet, vote in zip(bullets, votes, strict=True):
        end = vote + 1
        while end < len(folded) and _FIGURES.match(folded[end]):
            end += 1
        end = len(folded) if vote == votes[-1] else end
        parts.append(ActZone([act.lines[bullet], *act.lines[start:end]], 1, "stacked titles"))
        start = end
    return parts
