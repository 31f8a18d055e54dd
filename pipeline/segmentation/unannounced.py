"""Titles that are the items of a sitting, though no head says that the text is its minutes."""

from __future__ import annotations

import re

from pipeline.segmentation import cues, listed, looks
from pipeline.segmentation.merging import merge
from pipeline.segmentation.page import Heading, Page
from pipeline.segmentation.telling import over_telling

FEWEST = 3
"""Titles in capitals, at the least, that prove a sitting."""
OF_ONE_ACT = re.compile(r"\W*(?:objets?\s?[:;-]|(?:deliberation|acte)\sn)")
"""How the head of a single act begins, whose parts titles in capitals may be."""
_PART_TITLE = re.compile(
    r"\W*(?:(?:conditions|modalites|calendrier|duree|cout|montant|contexte|description|presentation|economie)\b"
    r"|(?:plan de )?financement\b|autorisations? de sign|signature)"
)
"""How the title of a part of one act begins (« CONDITIONS FINANCIÈRES », « AUTORISATION DE SIGNATURE »)."""
_PARTS = 3
"""One title in so many, behind the first, that begins as a part of one act does: the text is one act."""


def _by_capitals(page: Page) -> list[Heading]:
    """Several titles in capitals, each with a decision of its own: items of a sitting that no head announces."""
    rows = page.rows
    loud = [h for h in merge(page, [], looks.by_look(page), page.walls) if rows[h.at].caps]
    loud = [h for h in loud if not rows[h.at - 1].folded.endswith((":", ","))]
    if not loud or any(OF_ONE_ACT.match(row.folded) for row in rows) or page.formulas(0, loud[0].at):
        return []
    if any(_PART_TITLE.match(rows[h.at].folded) for h in loud[1:]):
        return []
    ends = [*(h.at for h in loud[1:]), len(rows)]
    texts = [rows[h.at + h.title : end] for h, end in zip(loud, ends, strict=False)]
    decided = all(any(cues.DECIDED.search(r.folded) or cues.decides(r.folded) for r in text) for text in texts)
    return loud if len(loud) >= FEWEST and decided else []


def _told(page: Page) -> list[Heading]:
    """Several short titles, each above the words of who tells the matter, and with a decision of its own.

    The sitting must be told to its end: a single act may have such titles above its parts.
    """
    if not any(row.closes for row in page.rows):
        return []
    heads = merge(page, [], over_telling(page), page.walls)
    parts = sum(_PART_TITLE.match(page.rows[h.at].folded) is not None for h in heads[1:])
    return heads if len(heads) > 1 and _PARTS * parts < len(heads) - 1 else []


def _listed(page: Page) -> list[Heading]:
    """Bullets with what became of each, where nothing else is decided: they may be the parts of one act."""
    entries = listed.of_bullets(page)
    if not entries or any(OF_ONE_ACT.match(row.folded) for row in page.rows):
        return []
    below = {at for entry in entries for at in range(entry.at, entry.at + entry.title)}
    led = entries[0].at > 0 and page.rows[entries[0].at - 1].folded.endswith(":")
    return [] if led or any(row.formula for i, row in enumerate(page.rows) if i not in below) else entries


def titles(page: Page) -> list[Heading]:
    """The titles of the items of a sitting that no head announces; none where they may be the parts of one act."""
    return _by_capitals(page) or _told(page) or _listed(page)
