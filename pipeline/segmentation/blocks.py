"""Short titles that open the paragraphs of a sitting, each right above its text, in a text without type or numbers."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.grammar.heading_cues import THEME
from pipeline.segmentation import cues, opening_cues
from pipeline.segmentation.page import Heading, Page
from pipeline.segmentation.rows import Row
from pipeline.segmentation.title_rows import PERSON, is_title_like

_LONGEST = 70
_FEWEST = 3
"""Titles with a decision below, at the least, that prove the habit."""
_SHARE = 0.6
"""The part of the paragraphs that begin so, and of the titles that something is decided on, from which on it holds."""
_SAYS = re.compile(
    r"\b(?:est|sont|a ete|ont|sera|seront|doit|peut|a lieu|rappelle|informe|propose|ouvre)\b|\d ?(?:€|euros)"
)
"""What a sentence says, and no title."""


def titles(page: Page, end: int) -> list[Heading]:
    """The titles, where most paragraphs up to a row begin with a line of a few words right above their text.

    « Voirie ⏎ M. X présente les devis. … Accord unanime. »: white space stands above each, none below.
    """
    tops = [i for i in range(max(page.floor, 0) + 1, end) if page.rows[i].gap and i not in page.agenda]
    tops = [i for i in tops if not department(page, i)]
    found = [i for i in tops if i + 1 < end and _opens(page.rows[i], page.rows[i + 1])]
    stops = [*found[1:], end]
    decided = sum(page.formulas(at, stop) > 0 for at, stop in zip(found, stops, strict=False))
    habit = len(found) >= _SHARE * len(tops) and decided >= max(_FEWEST, _SHARE * len(found))
    told_twice = any(page.rows[a].folded == page.rows[b].folded for a, b in pairwise(found))
    return [Heading(at, 1, "short titles") for at in found] if habit and not told_twice else []


def department(page: Page, at: int) -> bool:
    """Whether a row is a word or two in capitals, with white space above and below: a department of the sitting."""
    row, below = page.rows[at], page.rows[at + 1] if at + 1 < len(page.rows) else None
    alone = row.gap and below is not None and below.gap
    return alone and row.text.isupper() and THEME.fullmatch(row.folded) is not None


def _opens(row: Row, below: Row) -> bool:
    """Whether a row is a few words without a verb or a mark at its end, and its text stands right below it."""
    if len(row.folded) > _LONGEST or row.formula or row.full or row.tabbed or below.gap or below.cut:
        return False
    ended = row.folded.rstrip()[-1:] in ".,;:?!)"
    begins = row.text[:1].isupper() or row.text[:1].isdigit()
    other = _SAYS.search(row.folded) or PERSON.fullmatch(row.text.strip()) or cues.END_OF_ITEMS.match(row.folded)
    return begins and not ended and not other and is_title_like(row) and not opening_cues.opens_sitting(row.folded)
