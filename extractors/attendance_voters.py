"""Tables of voters whose columns are lost: a member, who holds the proxy, one or no voice (« M. ROY Mme PETIT 1 »)."""

from __future__ import annotations

import re

from extractors.attendance_sections import OPENING
from extractors.base import View
from extractors.entry import Entry
from extractors.grammar.names import Name, parse_name

_FEWEST = 6
"""Rows that follow each other, from which they are a table of voters."""
_FORM = "table of voters"
_TITLES = re.compile(
    r"\b(?P<present>presents?)\s+(?P<absent>(?:absents?|excuses?)(?:\s?/\s?(?:absents?|excuses?))?)\s+[^:.;\d]{0,24}?"
    r"\b(?P<given>(?:procurations?|pouvoirs?)(?:\s+a)?)\s+votants?(?=\s)"
)
_CIVIL = r"(?:M\.|Mme|Mlle|Mr|Monsieur|Madame)"
_WORD = r"[A-ZÀ-Þ][\w'’-]*"
_PERSON = rf"{_CIVIL}\s+{_WORD}(?:\s+(?:[–-]\s+)?(?!{_CIVIL}\s){_WORD})*"
_ROW = re.compile(rf"\s*(?P<member>{_PERSON})(?:\s+(?P<holder>{_PERSON}))?\s+(?P<voice>[01])(?!\S)")


def voters(text: View) -> list[Entry]:
    """The members of a table of voters below its titles; none where its rows do not follow each other."""
    titles = _TITLES.search(text.folded, 0, min(len(text.folded), OPENING))
    if titles is None:
        return []
    found: list[Entry] = []
    position = titles.end()
    while (row := _ROW.match(text.text, position)) is not None:
        found.append(_entry(text, titles, row))
        position = row.end()
    return found if len(found) >= _FEWEST else []


def _entry(text: View, titles: re.Match[str], row: re.Match[str]) -> Entry:
    member = _name(text, *row.span("member"))
    if row["holder"]:
        holder = _name(text, *row.span("holder"))
        return Entry(member, "represented", titles.span("given"), holder, form=_FORM)
    if row["voice"] == "0":
        return Entry(member, "absent", titles.span("absent"), form=_FORM)
    return Entry(member, "present", titles.span("present"), form=_FORM)


def _name(text: View, start: int, end: int) -> Name:
    printed = text.printed(start, end)
    civility, first, last = parse_name(re.sub(r" [–-] ", "-", printed))
    return Name(start, end, printed, civility, first, last, own=True, size=len(printed.split()) - 1, placed=True)
