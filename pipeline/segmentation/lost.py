"""Items whose heading was lost: what follows the decision on the item above is not that item's."""

from __future__ import annotations

import re

from pipeline.segmentation import cues
from pipeline.segmentation.page import Heading, Page
from pipeline.segmentation.rows import Row

_MOST = 5
"""The largest step of the numbers that tells of lost items, and of no other series."""
_DELIBERATED = re.compile(
    r"\bapres (?:en )?(?:avoir )?(?:en )?deliber\w+|\bmise? aux voix\b|\b(?:adopte|approuve|vote)e?s? a l'unanimite"
    r"|\bvotes?\s?:\s?(?:pour|unanim|\d)"
)
_VOTED = re.compile(r"\bunanimite\b|\bmajorite\b|\d voix\b|\d pour\b")
_VOICES = re.compile(r"\W*(?:pour|contre|abstentions?|votes?|votants|n'?ppv|ne pren|adopte|unanim|par \d)")


def end_before(page: Page, head: Heading, following: Heading | None, end: int) -> int:
    """The row where an item ends: that of the next heading, or where another begins whose number is missing.

    `end` is the row of the next heading. The missing number proves that the text below the decision is another's.
    """
    if following is None or head.seq <= 0 or not 1 < following.seq - head.seq <= _MOST or head.kind != following.kind:
        return end
    first = next((i for i in range(head.at + head.title, end) if _is_decision(page.rows[i])), end)
    for i in range(first + 1, end):
        if _opens(page.rows[i]) and any(map(_is_decision, page.rows[i + 1 : end])):
            return i
    return end


def _is_decision(row: Row) -> bool:
    """Whether a row says that the council deliberated, or decided by its voices."""
    return _DELIBERATED.search(row.folded) is not None or (
        cues.decides(row.folded) and _VOTED.search(row.folded) is not None
    )


def _opens(row: Row) -> bool:
    """Whether a paragraph begins that is neither a clause of a decision nor its vote."""
    worded = row.text.lstrip()[:1].isalnum() and not _VOICES.match(row.folded)
    return row.gap and worded and not row.formula and not cues.decides(row.folded) and "article" not in row.folded[:12]
