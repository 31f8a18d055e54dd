"""Headings of several proofs put together, so that no cut parts what is one act."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from pipeline.segmentation import cues, opening_cues
from pipeline.segmentation.page import Heading, Page, alone_below_opening, next_cut
from pipeline.segmentation.rows import Row
from pipeline.segmentation.title_rows import is_title_like

_OF_OPENING = re.compile(r"\b(?:seance|reunion|presente?s?|absente?s?|assist\w+|secretaire|president|debats)\b")
"""In capitals right below the opening: words of it, and no title."""
_APPROVED = "approval of the minutes"
"""The proof of a title on whose line the decision may stand (« Approbation du PV à l'unanimité »)."""
_OF_SITTING = re.compile(r"\W*(?:conseil|comite|seance)\b.{0,40}\b(?:19|20)\d\d\W*")
_STATEMENT = re.compile(
    r"\W*nous\s(?:tenons|souhaitons|regrettons|deplorons|denoncons|rappelons|voudrions|avons\s(?:ete\selus|choisi))\b"
)
"""How a group of members begins a statement that is annexed to the minutes, and what its head may name above."""
_DELIBERATED = re.compile(r"\bavoir delibere|\bet delibere")
_WORDS = 2


def merge(page: Page, held: list[Heading], more: Iterable[Heading], walls: list[int]) -> list[Heading]:
    """Add headings that part what is decided from what is decided: a formula before each (or no text), and one after.

    What follows a heading is read up to the next of its look. `walls` are the rows (sorted) where sections end.
    """
    found = sorted(held, key=lambda h: h.at)
    candidates = sorted(more, key=lambda h: h.at)
    siblings: dict[tuple[object, ...], int] = {}
    stop: dict[int, int] = {}
    for new in reversed(candidates):
        look = _look(page, new)
        stop[id(new)] = siblings.get(look, len(page.rows))
        siblings[look] = new.at
    for new in candidates:
        at = bisect_right(found, new.at, key=lambda h: h.at)
        last = found[at - 1] if at else None
        if last is not None and new.at < last.at + last.title:
            continue
        following = found[at].at if at < len(found) else len(page.rows)
        wall = bisect_right(walls, new.at)
        reach = min(following, walls[wall] if wall < len(walls) else len(page.rows))
        end = min(reach, stop[id(new)])
        if _is_statement(page, new, end):
            continue
        body = new.at + (new.title if new.proof == "typography" else 0)
        torn = _torn_off(page, last, new, end, reach)
        if not (torn or page.formulas(body, end) or _cut_off(page, last, new, end)):
            continue
        start = last.at + (0 if last.proof == _APPROVED else last.title) if last is not None else 0
        walled = wall > 0 and last is not None and walls[wall - 1] >= last.at
        if last is not None and not walled and start < new.at and not page.formulas(start, new.at):
            if not _introduced(page.rows[start : new.at], last):
                continue
            found.remove(last)
            at -= 1
        found.insert(at, new)
    return found


def _look(page: Page, heading: Heading) -> tuple[object, ...]:
    """What headings of one kind have in common."""
    row = page.rows[heading.at]
    sign = row.folded[:1] if heading.proof == "bullets" else ""
    return (heading.proof, round(row.size), row.bold, row.caps, sign)


def _introduced(between: list[Row], last: Heading) -> bool:
    """Whether only the name of a rapporteur stands between a theme and the first heading under it."""
    return not last.sure and not last.number and len(between) == 1 and "rapporteu" in between[0].folded


def _cut_off(page: Page, last: Heading | None, new: Heading, end: int) -> bool:
    """Whether a heading right after the opening loses its decision to a cut of the text."""
    cut = next_cut(page, new.at)
    if cut >= len(page.rows) or not 0 <= page.floor < new.at < page.floor + 40 or page.formulas(new.at + 1, cut):
        return False
    if not new.sure and (end >= len(page.rows) or not page.rows[end].cut):
        return False
    empty = last is None or last.at + last.title == new.at
    return (
        empty
        and len(page.rows[new.at].folded.split()) > 2
        and not opening_cues.STARTS_MINUTES.match(page.rows[new.at].folded)
    )


def _is_statement(page: Page, new: Heading, end: int) -> bool:
    """Whether a heading that its type alone tells stands above what a group of members states (« Nous tenons à … »).

    The council decides on a motion that is worded so, and on no statement.
    """
    if new.sure or new.number or new.proof != "typography":
        return False
    below = new.at + new.title
    below += below < len(page.rows) and _OF_SITTING.fullmatch(page.rows[below].folded) is not None
    stated = below < len(page.rows) and _STATEMENT.match(page.rows[below].folded) is not None
    return stated and not any(
        cues.decides(row.folded) or _DELIBERATED.search(row.folded) for row in page.rows[below:end]
    )


def _torn_off(page: Page, last: Heading | None, new: Heading, end: int, reach: int) -> bool:
    """Whether a heading like the one before, which is decided, or the first, is the last before the text breaks off."""
    cut = reach < len(page.rows) and page.rows[reach].cut and not page.formulas(new.at, reach)
    amid = cut and last is not None and _over_text(page, new)
    if not (amid or (page.breaks_off and end >= len(page.rows))) or new.proof in ("bullets", "lines that stand alone"):
        return False
    if last is None and new.proof == "typography" and alone_below_opening(page, new.at, new.title):
        row = page.rows[new.at]
        return row.caps and _OF_OPENING.search(row.folded) is None
    if last is None:
        return new.proof == _APPROVED and new.at > page.floor
    return _look(page, last)[1:] == _look(page, new)[1:] and page.formulas(last.at, new.at) > 0


def _over_text(page: Page, new: Heading) -> bool:
    """Whether a title of several words stands right above the text of an item."""
    row, below = page.rows[new.at], page.rows[min(new.at + new.title, len(page.rows) - 1)]
    return len(row.folded.split()) > _WORDS and is_title_like(row) and cues.BODY.match(below.folded) is not None
