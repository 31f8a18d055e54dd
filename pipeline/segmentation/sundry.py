"""What the council decides among sundry questions, each under a title on the line of its text.

« DEMANDES DIVERSES ⏎ Éclairage public : M. X demande un point lumineux. Le conseil, à l'unanimité, accepte. »
"""

from __future__ import annotations

import re

from pipeline.segmentation import cues
from pipeline.segmentation.page import Heading, Page
from pipeline.segmentation.sentences import RUN_IN_PRINTED, led_title
from pipeline.segmentation.zones import LED

_LONGEST = 60
_LOOSE = ("bullets", "lines that stand alone")
_SAID = re.compile(
    r"\W*(?:reponses?|questions?|remarques?|nota|n\.?b|date|lieu|heure|prochaine?s?|rappel|decision|avis|demande"
    r"|observations?|total|montant|resultats?|pour|contre|abstentions?)\b|.*\d ?(?:€|euros|h\b)"
    r"|.*\b(?:est|sont|a ete|ont|sera|seront|demande|demandent|propose|informe|signale|precise|rappelle)\b"
)
"""What stands before a colon and is no title: the label of an answer, a sentence."""


_COUNCIL = re.compile(r"\W*(?:apres |a l'unanimite|l[ea]s? (?:conseil|elus|conseillers|membres)\b|l'assemblee)")
"""How a paragraph begins that tells the decision."""


def with_run_ins(page: Page, held: list[Heading]) -> list[Heading]:
    """The headings, with the titles that open paragraphs of sundry questions in which the council decides."""
    if not held:
        return held
    bullets = [head for head in held if head.proof in _LOOSE and _opens(page, head.at)]
    kept = [head for head in held if head not in bullets]
    ats = [head.at for head in kept]
    first = held[0].at
    for start in (i for i in page.sundry if i not in page.agenda and i >= first and "divers" in page.rows[i].folded):
        end = min((w for w in (*page.walls, *ats) if w > start), default=len(page.rows))
        kept += [Heading(i, 0, LED) for i in range(start + 1, end) if _opens(page, i) and _decided(page, i, end)]
        bullets = [head for head in bullets if not start < head.at < end]
    return sorted([*kept, *bullets], key=lambda head: head.at)


def _opens(page: Page, at: int) -> bool:
    """Whether a row begins a paragraph with a title and a colon."""
    above = page.rows[at - 1].folded
    if not (page.rows[at].gap or above[-1:] in ".!?»)" or cues.END_OF_ITEMS.match(above)):
        return False
    title = led_title(page.rows, at)
    return title is not None and len(title) <= _LONGEST and not _SAID.match(page.rows[at].folded[: len(title)])


def _decided(page: Page, at: int, end: int) -> bool:
    """Whether something is decided in the paragraph that a row begins."""
    stop = at + 1
    bullet = page.rows[at].text.lstrip()[:1] if RUN_IN_PRINTED.match(page.rows[at].text) else None
    while stop < end and not (page.rows[stop].gap and not (page.rows[at].gap and _goes_on(page, stop))):
        ended = page.rows[stop - 1].folded[-1:] in ".!?»" and not page.rows[stop].gap
        if page.rows[stop].text.lstrip().startswith(bullet) if bullet else ended:
            break
        stop += 1
    return page.formulas(at, stop) > 0


def _goes_on(page: Page, at: int) -> bool:
    """Whether a paragraph set apart goes on with the question above: the council decides on it there."""
    return _COUNCIL.match(page.rows[at].folded) is not None and not _opens(page, at)
