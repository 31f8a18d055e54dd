"""Short titles of a text that has neither type nor space, told by the words below them."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.grammar.prose import opens_sentence
from pipeline.segmentation import cues
from pipeline.segmentation.looks import LETTERED, NUMBER, voted
from pipeline.segmentation.page import Heading, Page
from pipeline.segmentation.rows import Row
from pipeline.segmentation.title_rows import PERSON, is_title_like

FILE = re.compile(r"\W*(?:dossier|demande|lot|devis|parcelle|offre)\s(?:n\s?°\s?)?\d")
"""One of the files, lots or offers that an item lists."""
_LONGEST, _WHOLE = 70, 50
_TELLS = re.compile(
    r"(?:monsieur|madame|mr\.?|m\.|mme) .{2,60}?\b(?:informe|rappelle|expose|propose|presente|explique|indique|fait"
    r"|demande|donne|precise|signale|annonce|soumet|souhaite)(?:nt)?\b"
)
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}[A-Z]?(?: ?[/,-] ?(?:[A-Z]\.){2,}[A-Z]?)*")
"""A title that is the initials of a plan or a body (« P.L.U. »)."""
_HAS_VERB = re.compile(
    r"\b(?:est|sont|a ete|ont|sera|seront|doit|peut|a lieu)\b|[a-z]{3}(?:era|eront)\b|\d ?(?:€|euros)"
    r"|\A(?:pour|contre|abst\w*)\b.{0,60}: ?\d"
)
_LONGEST_QUOTED = 80
"""Rows of what is quoted: a mark that nothing closes quotes nothing."""


def over_telling(page: Page) -> list[Heading]:
    """Short lines without a verb, between the end of a paragraph and the words of who tells the matter.

    « Achat du terrain. ⏎ Monsieur le Maire informe le conseil … »: titles of a text that has neither type nor space.
    Where there are such, those that a full stop ends above a whole line, or a short sentence, are titles too. What is
    quoted has none.
    """
    quoted = _quoted(page.rows)
    short = [i for i in range(max(page.floor, 0) + 1, len(page.rows) - 1) if i not in quoted and _is_short(page, i)]
    told = {i for i in short if _TELLS.match(page.rows[i + 1].folded)}
    ended = {i for i in short if page.rows[i].text.endswith(".") and page.rows[i + 1].text[:1].isupper()}
    like = {i for i in ended if i - 1 not in ended and (i + 1 in ended or _wraps(page, i + 1))}
    found = [i for i in short if i in told or i in like]
    ends = dict(pairwise([*found, len(page.rows)]))
    found = [i for i in found if page.formulas(i, ends[i]) or not _INITIALS.fullmatch(page.rows[i].text.strip())]
    return [Heading(i, 1, "lines that stand alone") for i in found] if len(told) > 1 else []


def _wraps(page: Page, at: int) -> bool:
    """Whether a row is a whole line of a sentence that goes on below."""
    goes_on = at + 1 < len(page.rows) and page.rows[at + 1].text[:1].islower()
    return page.rows[at].full or (goes_on and len(page.rows[at].text) > _WHOLE)


def _quoted(found: list[Row]) -> set[int]:
    """The rows that begin within quotation marks, as those of a letter that is read out."""
    within: set[int] = set()
    opened: int | None = None
    for i, row in enumerate(found):
        if opened is not None and ("»" in row.text or i - opened > _LONGEST_QUOTED):
            within.update(range(opened + 1, i + 1) if "»" in row.text else ())
            opened = None
        if row.text.rfind("«") > row.text.rfind("»"):
            opened = i
    return within


def _is_short(page: Page, at: int) -> bool:
    """Whether a row is a few words without a verb or a mark, below the end of a sentence."""
    above, row = page.rows[at - 1], page.rows[at]
    ended = above.folded.endswith((".", ")", "?")) or voted(above)
    few = len(row.folded) < _LONGEST and len(row.folded.split()) > 1 and row.text[:1].isupper()
    if _INITIALS.fullmatch(row.text.strip()):
        return ended and at not in page.agenda
    if at in page.agenda or not (ended and few) or row.full or row.formula or row.tabbed or row.caps or row.bold:
        return False
    other = (LETTERED, NUMBER, FILE, cues.END_OF_ITEMS)
    if any(p.match(row.folded) for p in other) or row.folded.endswith((",", ";", ":", "?", ")")):
        return False
    said = opens_sentence(row.text) or _HAS_VERB.search(row.folded) or PERSON.fullmatch(row.text.strip())
    return not said and is_title_like(row)
