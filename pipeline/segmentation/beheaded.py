"""What a cut of the text leaves of items: their decisions, without the headings that were cut off."""

from __future__ import annotations

import re

from extractors.grammar.heading_cues import THEME
from pipeline.segmentation import cues
from pipeline.segmentation.agenda import alike, key
from pipeline.segmentation.page import Heading, Page
from pipeline.segmentation.rows import Row
from pipeline.segmentation.title_rows import is_title_like

_MOST_ROWS = 4
_LONGEST = 120
_OPERATIVE = re.compile(
    r"\btoute?s? (?:les |la )?(?:documents?|actes?|pieces?|demarches?)|\bsigner|\bcredits (?:sont|seront)"
)
"""Words of the end of a decision, which no title has."""


def beheaded(page: Page, heads: list[Heading], walls: list[int]) -> list[Heading]:
    """The rows after each cut that end with a decision, before any heading.

    The item right before the next heading is the one right before it in the agenda, which gives its title.
    """
    found: list[Heading] = []
    for cut in page.cuts:
        end = min((at for at in (*walls, *(h.at for h in heads)) if at > cut), default=len(page.rows))
        parts = [cut + 1, *(i for i in range(cut + 2, end) if cues.DELIBERATION_ALONE.fullmatch(page.rows[i].folded))]
        for start, stop in zip(parts, [*parts[1:], end], strict=True):
            if any(map(_decides, page.rows[start:stop])):
                found.append(Heading(start, 0, "closing formula", sure=True))
        if found and len(parts) == 1 and found[-1].at == cut + 1:
            found[-1] = _titled(page, heads, found[-1], end)
    return found


def _decides(row: Row) -> bool:
    """Whether a row holds closing words that only a decision has, or begins with the shouted verb of one."""
    shouted = row.text.strip()[:4].isupper() and cues.DECIDES.match(row.folded) is not None
    return shouted or cues.DECIDED.search(row.folded) is not None


def _ends_title(page: Page, at: int) -> bool:
    """Whether a row is the end of a title whose beginning is cut off: alone above the text."""
    if at + 1 >= len(page.rows):
        return False
    row, below = page.rows[at], page.rows[at + 1]
    short = len(row.folded) < _LONGEST and len(row.folded.split()) > 2 and row.folded[-1:].isalnum()
    other = row.formula or THEME.fullmatch(row.folded) is not None or _OPERATIVE.search(row.folded) is not None
    return short and is_title_like(row) and not other and below.gap and cues.BODY.match(below.folded) is not None


def _titled(page: Page, heads: list[Heading], rest: Heading, end: int) -> Heading:
    """The rest of an item with the end of its title, or with that of the agenda where the row after it proves which."""
    if _ends_title(page, rest.at):
        return Heading(rest.at, 1, "end of a title", sure=True)
    rows = _entry_before(page, end)
    title = key(" ".join(page.rows[i].folded for i in rows))
    told = any(alike(title, key(page.rows[h.at].folded)) for h in heads)
    if not rows or told or len(rows) > _MOST_ROWS:
        return rest
    return Heading(rest.at, 0, "entry of the agenda", sure=True, above=rows)


def _entry_before(page: Page, end: int) -> list[int]:
    """The rows of the agenda's entry right before the one that a row repeats, or before the sundry questions."""
    starts = page.announced
    if end >= len(page.rows) or not starts:
        return []
    row = page.rows[end]
    title = key(row.folded)
    sundry = cues.END_OF_ITEMS.match(row.folded) is not None
    same = [
        n
        for n, at in enumerate(starts)
        if (alike(title, key(page.rows[at].folded)) and not sundry)
        or (sundry and cues.END_OF_ITEMS.match(page.rows[at].folded))
    ]
    if not same or (len(same) > 1 and not sundry):
        return []
    n = same[0] - 1
    while n >= 0 and (page.rows[starts[n]].caps or THEME.fullmatch(page.rows[starts[n]].folded)):
        n -= 1
    if n < 0 or _no_act(page.rows[starts[n]].folded):
        return []
    return [i for i in range(starts[n], starts[n + 1]) if not page.rows[i].caps]


def _no_act(text: str) -> bool:
    """Whether an entry announces information, or what was decided by delegation."""
    return any(cue.match(text) for cue in (cues.END_OF_ITEMS, cues.INFORMATION, cues.DELEGATED))
