"""Titles that name the deed of an act (« Vente … », « Approbation … ») and look as the proved headings do.

Such a line is the heading of an act though nothing below says how the council decided, or where a cut took it away.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from extractors.grammar.deed_cues import DEED
from pipeline.segmentation import cues
from pipeline.segmentation.page import Heading, Page, delegated
from pipeline.segmentation.rows import Row, body_size
from pipeline.segmentation.title_rows import is_title_like, title_rows

_INFORMS = re.compile(r"\bpour information\b|\binforme (?:le conseil|l'assemblee|les (?:membres|conseillers|elus))")
"""Words by which a title tells no deed but news."""
_ANNOUNCES = re.compile(r"\bsuivante?s?\b|\bcomme suit\b|\bci-(?:apres|dessous)\b")
_TOLD = 6
_ALIKE = frozenset({"typography", "lines that stand alone", "bullets", "approval of the minutes", "agenda match"})


def named(page: Page, held: list[Heading], candidates: list[Heading], walls: list[int]) -> list[Heading]:
    """The candidates that name a deed, look as most headings do, and follow the decision on the item before."""
    looks = {_look(page, h) for h in held if h.proof in _ALIKE}
    found = sorted(held, key=lambda h: h.at)
    size = body_size(page.rows)
    for new in sorted(candidates, key=lambda h: h.at):
        at = bisect_right(found, new.at, key=lambda h: h.at)
        if not at or _look(page, new) not in looks or not DEED.match(page.rows[new.at].folded):
            continue
        last = found[at - 1]
        start, end = last.at + last.title, new.at + new.title
        walled = any(start <= wall <= new.at for wall in walls)
        if new.at < start or walled or end >= len(page.rows) or not page.formulas(start, new.at):
            continue
        row = page.rows[new.at]
        below = next((r for r in page.rows[end:] if any(map(str.isalnum, r.text))), page.rows[end])
        loud = row.bold or row.caps or row.size > size + 1.5
        told = page.rows[end : end + _TOLD]
        if any(_INFORMS.search(r.folded) for r in told) or _tells_earlier(page, new, found[at:]):
            continue
        if _enumerated(page.rows[start : new.at]) and not cues.BODY.match(below.folded):
            continue  # a part of what the item above decides: « décide les tarifs suivants : »
        if below.cut or below.caps or (not loud and not (row.gap and cues.BODY.match(below.folded))):
            continue
        found.insert(at, Heading(new.at, new.title, "title of a deed", sure=True))
    return found


def _tells_earlier(page: Page, new: Heading, following: list[Heading]) -> bool:
    """Whether all that an item tells of the council is what it decided on another day."""
    start, end = new.at + new.title, following[0].at if following else len(page.rows)
    if page.formulas(start, end):
        return False
    return any(cues.tells_earlier(r.folded) for r in page.rows[start : min(end, start + _TOLD)])


def _enumerated(rows: list[Row]) -> bool:
    """Whether what an item decides is an enumeration, which a colon announces at the end of its decision."""
    return any(
        row.folded.endswith(":") and _ANNOUNCES.search(" ".join([r.folded for r in rows[max(i - 1, 0) : i + 1]]))
        for i, row in enumerate(rows)
        if row.formula or (i and rows[i - 1].formula)
    )


def beside(page: Page, held: list[Heading]) -> list[Heading]:
    """The headings, with those of what a council deals with beside its items: wishes, the decisions of the mayor."""
    return _delegations(page, wishes(page, held))


def _delegations(page: Page, held: list[Heading]) -> list[Heading]:
    """The headings, with that of the decisions taken by delegation, of which the council takes note above the items."""
    first = held[0].at if held else 0
    at = next((i for i in page.walls if page.floor < i < first and delegated(page.rows[i])), None)
    if at is None or not any(cues.NOTES.search(row.folded) for row in page.rows[at + 1 : first]):
        return held
    return [Heading(at, title_rows(page.rows, at, first), "object label", sure=True), *held]


def wishes(page: Page, held: list[Heading]) -> list[Heading]:
    """The headings, with the titles of wishes and motions that stand apart below a decided item, each voted."""
    found = list(held)
    for i, row in enumerate(page.rows):
        at = bisect_right(found, i, key=lambda h: h.at)
        if not at or i in page.agenda or not row.gap or not cues.WISH.match(row.folded) or not is_title_like(row):
            continue
        last = found[at - 1]
        end = found[at].at if at < len(found) else len(page.rows)
        if page.formulas(last.at + last.title, i) and page.formulas(i + 1, end):
            first = i + (row.folded.strip(" :.-").isalpha() and i + 1 < end)  # « VŒU » above its title
            found.insert(at, Heading(first, title_rows(page.rows, first, end), "object label", sure=True))
    return found


def _look(page: Page, heading: Heading) -> tuple[int, bool, bool]:
    row = page.rows[heading.at]
    return round(row.size), row.bold, row.caps
