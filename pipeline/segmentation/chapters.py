"""Numbered headings with bulleted titles right below them: a chapter of several acts, or one title of two lines."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest

from pipeline.segmentation.page import Heading, Page
from pipeline.segmentation.rows import Row
from pipeline.segmentation.title_rows import is_title_like
from pipeline.segmentation.zones import RANKED

_BULLET = re.compile(r"(?P<sign>[-–−•●▪■➢►❖*>→✓♦◆➔])\s{0,3}(?P<first>\w)")
_CLAUSE = re.compile(r"\W{1,3}\s{0,2}(?:d'|de )?\w{2,}(?:er|ir|re)\b")
_LONGEST = 100
_MARKED = {"item numbers", "agenda match", "number series", RANKED}


def parted(page: Page, heads: list[Heading]) -> list[Heading]:
    """The headings, where the first bulleted title of a chapter is told apart and a lone one joins the title above."""
    return [_parted(page, head, after) for head, after in zip_longest(heads, heads[1:])]


def _parted(page: Page, head: Heading, after: Heading | None) -> Heading:
    if head.proof not in _MARKED or _sign(page.rows[head.at]):
        return head
    body = head.at + head.title
    inner = [i for i in range(head.at + 1, min(body + 1, len(page.rows))) if _sign(page.rows[i])]
    if inner and inner[0] < body:
        same = after is not None and _sign(page.rows[after.at]) == _sign(page.rows[inner[0]])
        return replace(head, at=inner[0], title=body - inner[0]) if same and len(inner) == 1 else head
    end = after.at if after is not None else len(page.rows)
    return replace(head, title=head.title + 1) if _goes_below(page.rows[body:end]) else head


def _goes_below(rows: list[Row]) -> bool:
    """Whether the first of the rows below a title is its second line: one bullet, with white space below it."""
    if len(rows) < 2 or not _is_bulleted_title(rows[0]) or rows[0].gap or not rows[1].gap:
        return False
    sign = _sign(rows[0])
    return not any(_sign(row) == sign and _is_bulleted_title(row) for row in rows[1:])


def _is_bulleted_title(row: Row) -> bool:
    bullet = _BULLET.match(row.text.lstrip())
    short = len(row.folded) < _LONGEST and row.folded[-1:] not in ".,;:"
    return (
        bullet is not None
        and bullet["first"].isupper()
        and short
        and is_title_like(row)
        and not (row.formula or row.tabbed or _CLAUSE.match(row.folded) or "€" in row.text)
    )


def _sign(row: Row) -> str:
    """The bullet that opens a row, one sign for all dashes; nothing where there is none."""
    bullet = _BULLET.match(row.folded)
    return "" if bullet is None else re.sub("[–−]", "-", bullet["sign"])
