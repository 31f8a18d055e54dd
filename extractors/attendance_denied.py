"""Two lists that deny each other: a member present and absent, a proxy given to two holders."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.base import View
from extractors.entry import Entry, Place
from extractors.grammar.names import words_of
from extractors.grammar.text import fold

PRESENT_TOO, AWAY_TOO, OTHER_HOLDER = "named present too", "named absent too", "named with another holder"
"""The forms in which a list says of a member what an earlier one denies."""

_OFFICES = frozenset({"maire", "president", "presidente"})

_JOINS = re.compile(
    r"[^a-z\d]*(?:(?:et|mm?|mmes?|mr|messieurs|mesdames|monsieur|madame|pouvoirs?|procurations?)\b[^a-z\d]*)*"
)
_FARTHEST = 2000
"""Characters behind a second list in which it may be told that one of its members comes or goes."""
_PART_ONLY = re.compile(
    r"[\s)]*\(?[^,;.\n)]{0,40}(?:\d|\b(?:depuis|jusqu|a\s+partir|arriv|depart|parti|quitt|rejoi|sorti|points?\b|questions?\b|votes?\b))"
)
"""Between two names of one list; after a name, that it is listed for a part of the sitting."""
_OF_ALL_THE_SITTING = re.compile(
    r"[^a-z\d]*(?:(?:etai(?:en)?t|sont|est|ont|ayant|avai(?:en)?t|donne(?:nt)?|presente?s?|absente?s?|excusee?s?|representee?s?"
    r"|et|ou|non|avec|sans|les?|a|au|leurs?|m|mm|mmes?|messieurs|mesdames|membres?|conseill\w+|elus?|deleguee?s?|titulaires?"
    r"|municip\w+|communaut\w+|syndic\w+|bon|pouvoirs?|procurations?|mandats?|par)\b[^a-z\d]*)+"
)
"""A heading that limits its list to no vote, item or hour (« Absents lors du vote : » does)."""


def otherwise(before: Entry, entry: Entry) -> Entry | None:
    """What a second list says of a member that cannot be true with the first; None where both can."""
    if before.moves or entry.moves:
        return None
    if "present" in (before.status, entry.status) and before.status != entry.status:
        return replace(entry, form=PRESENT_TOO if entry.status == "present" else AWAY_TOO)
    if before.holder is None or entry.holder is None or before.status != "represented":
        return None
    one, other = set(words_of(before.holder.printed)), set(words_of(entry.holder.printed))
    apart = not (one & other or _OFFICES & one or _OFFICES & other)
    return replace(entry, form=OTHER_HOLDER) if apart else None


def plainly(text: View, entry: Entry, listed: list[Entry]) -> bool:
    """Whether a second list names a member as it does the others: right behind one or its heading, for all the time."""
    start, end = entry.name.start, (entry.holder or entry.name).end
    if _OF_ALL_THE_SITTING.fullmatch(text.folded, *entry.proof) is None or _labelled_again(text, entry):
        return False
    before = max((e.end for other in listed for e in (other.name, other.holder) if e and e.end <= start), default=0)
    gap = text.folded[max(before, entry.proof[1] if entry.proof[1] <= start else 0) : start]
    if _JOINS.fullmatch(gap) is None or _PART_ONLY.match(text.folded, end):
        return False
    words = r"\s+".join(map(re.escape, fold(entry.name.last or entry.name.printed).split()))
    told = re.finditer(rf"\b{words}\b", text.folded[: end + _FARTHEST])
    return not any(_PART_ONLY.match(text.folded, place.end()) for place in told)


def _labelled_again(text: View, entry: Entry) -> bool:
    """Whether another label than the heading of the list stands before a name (« Retardataires : »)."""
    start = entry.name.start
    above = entry.proof[1] if entry.proof[0] <= start else text.folded.rfind("\n", 0, start)
    return ":" in text.folded[max(above, 0) : start]


def place_of(entry: Entry) -> Place:
    """Where the second list denies the first: at the holder, or at the name."""
    told = entry.holder if entry.form == OTHER_HOLDER and entry.holder is not None else entry.name
    return told.start, told.end
