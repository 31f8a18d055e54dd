"""What became of an act that is told right after its title, as lists of the acts of a sitting tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.base import Reading, View
from extractors.grammar import result_cues as cues

_NOUNS = ("vote", "votes")
"""What the item is about, and no result: « Budget annexe 2024 : vote », not « … : voté »."""


def cell_within(text: View, start: int, end: int) -> re.Match[str] | None:
    """The cell with the result that stands beside the first line of a title of several lines."""
    return cues.CELL.search(text.folded, start, end) if "\t" in text.text[start:end] else None


def listed_result(text: View) -> Iterator[Reading]:
    """`vote.outcome`, and `vote.unanimous` where it says so, from the words that follow the title of an item."""
    title = text.first("act.subject")
    if title is None or "title_end" not in text.marks:
        return
    match = cell_within(text, title.start, title.end) or cues.AFTER_TITLE.match(text.folded, title.end)
    if match is None or text.text[slice(*match.span("result"))].strip().lower() in _NOUNS:
        return
    kind = next(kind for kind in ("rejected", "postponed", "noted", "adopted") if match[kind])
    yield Reading("vote.outcome", kind, *match.span("result"), "result after the title")
    said = cues.UNANIMOUS.search(text.folded, *match.span("result"))
    if said is not None and kind == "adopted":
        yield Reading("vote.unanimous", True, *said.span(), "result after the title")
