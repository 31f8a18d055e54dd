"""Members replaced by a substitute, who sits for them in their own right: no proxy is given."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.base import View
from extractors.entry import Entry
from extractors.grammar.names import Name, same_member, words_of
from extractors.grammar.text import fold

_SUBSTITUTE = re.compile(r"\bsuppleante?s?\b")
_PROXY = re.compile(r"pouvoir|procuration|mandat")
_SHORTEST = 3
"""Letters of the shortest word that tells a person."""


def seated(text: View, found: list[Entry]) -> list[Entry]:
    """The entries, where whoever was taken for the holder of a proxy sits as the substitute of the member.

    The member misses; the substitute is one of the present, where a list of them does not hold the name.
    """
    replaced = [entry for entry in found if entry.replaced and entry.holder is not None]
    if not replaced:
        return found
    sits = [entry.name for entry in found if entry.status == "present"]
    listed = bool(sits)
    seats: list[Entry] = []
    for entry in replaced:
        holder, entry.holder = entry.holder, None
        entry.status, entry.form = entry.replaced or "absent", "replaced by a substitute"
        if holder is None or not listed or any(_one_person(holder, other) for other in sits):
            continue
        sits.append(holder)
        low, high = sorted((entry.proof[0], holder.end))
        told = _SUBSTITUTE.search(text.folded, low, high) or _SUBSTITUTE.match(text.folded, holder.end + 2)
        role = told.span() if told is not None else None
        seats.append(replace(entry, name=holder, status="present", role=role, form="substitute present"))
    return [*found, *seats]


def _one_person(a: Name, b: Name) -> bool:
    """Whether two names may be one person's, all words of both or a surname being the same but for a slip."""
    words = words_of(b.printed)
    surname = [word for word in words_of(a.last or "") if len(word) >= _SHORTEST]
    return same_member(a.printed, b.printed) or any(same_member(x, y) for x in surname for y in words)


def is_substitution(words: str, heading: str) -> bool:
    """Whether words that tie a holder to a member tell a substitute.

    >>> is_substitution("représenté par son suppléant", "Excusés :"), is_substitution("représentée par", "Excusés :")
    (True, False)
    """
    words, heading = fold(words), fold(heading)
    if "supple" in words or "sieger" in words or "supple" in heading or "remplac" in heading:
        return True
    return "remplac" in words and not _PROXY.search(heading)


def votes_for(entry: Entry, holder: Name, words: str, listed: list[Entry]) -> bool:
    """Whether one of those present represents a member whom their list names, as holder of a proxy: he or she sits."""
    others = (other for other in listed if other is not entry and other.status == "present")
    return (
        "represent" in fold(words)
        and not is_substitution(words, "")
        and any(same_member(holder.printed, other.name.printed) for other in others)
    )


def tells_proxy(words: str, heading: str) -> bool:
    """Whether words that tie a holder to a member, or else the heading of their list, tell a proxy.

    >>> tells_proxy("a donné pouvoir à", "Excusés :"), tells_proxy("représenté par", "Excusés ayant donné pouvoir :")
    (True, False)
    """
    words, heading = fold(words), fold(heading)
    if "represent" in heading or _PROXY.search(words):
        return True
    return "represent" not in words and _PROXY.search(heading) is not None
