"""Headings with a plain number, a roman figure or a letter: the run that agenda and decisions speak for most."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest

from extractors.grammar.act_cues import FORM
from extractors.grammar.heading_cues import THEME, THEME_NUMBERED
from pipeline.segmentation import cues, opening_cues
from pipeline.segmentation.items import BARE, ITEM, items
from pipeline.segmentation.marks import Mark, chain, sections
from pipeline.segmentation.page import Heading, Page, alone_below_opening, next_cut
from pipeline.segmentation.rows import Row
from pipeline.segmentation.sentences import says
from pipeline.segmentation.title_rows import is_title_like, over_its_text, past_asides, title_rows
from pipeline.segmentation.zones import RANKED

_CAPITAL = re.compile(r"\W{0,3}[A-H]\s?[.)/–-]{1,2}\s")
_LETTER = re.compile(r"[a-h]\Z")
"""The letter of an item below a numbered one, which is no rank of its own."""
_POINT_ALONE = re.compile(r"\W{0,4}(?:point|question|affaire|dossier|sujet)\s?n\s?°\s?\d{1,2}\s?[:.–-]{0,2}\W*\Z")
"""« Point n° 3 : » and nothing more: the item of that rank, whose title stands in the agenda."""
_LEADS_OFF = re.compile(
    r"(?:approbation|adoption|lecture)\b[^.;:]{0,60}?\b(?:proces[ -]verb(?:al|aux)|comptes?[ -]rendus?|pv)\b"
)
"""The first item of a sitting: the minutes of the last."""
_LOUD = 4
"""Items in capitals that run on from the minutes of the last sitting, from which on they prove each other."""
_TOP = 8
_CLAUSE = re.compile(rf"(?:{FORM})\s(?:l[ae]s?\s|l'|qu[e']|une?\s|m\.|mme\s|monsieur|madame|aux?\s|a\s|acte\b)")
"""The beginning of a clause: a verb of the council and its object (« Fixe le tarif », not « Classe de neige »)."""
_NEAR = 3
"""Rows below the last of several titles in which their one vote is told."""
MOST_TOGETHER = 100
"""Items that one vote may be of."""
_ANNOUNCED = 0.8
"""The part of the bare numbers that the agenda announces, from which on they are those of the items."""
_SURE = 2
"""Decided items that prove the sign of a chapter and a rank."""


def by_items(page: Page) -> list[Heading]:
    """Headings with a plain number: the run that agenda and closing formulas speak for most."""
    best: list[Mark] = []
    most, bare = 0.0, False
    for shape, marks in items(page.rows, page.agenda, listed=page.listed).items():
        weight = _weights(marks, page)
        for mark in marks:
            mark.restarts |= shape[0] == "1" and mark.at > 0 and _theme(page.rows[mark.at - 1])
        run = chain(marks, weight, page.cuts or _beheaded(page))
        if (
            shape[0] == "a"
            and not all(page.in_agenda(page.rows[m.at].folded) for m in run)
            and not _capitals(run, page)
        ):
            continue
        filled = _with_information(run, marks, page)
        if BARE in shape and not _whole(filled, page):
            continue
        if (
            shape[0] in ("f1", "a.1")
            and sum(page.formulas(m.at, end) > 0 for m, end in sections(run, len(page.rows))) < _SURE
        ):
            continue
        total = sum(weight[m.at] for m in run)
        if total > most and _holds(filled, page):
            best, most, bare = filled, total, BARE in shape
    headings = []
    for mark in [*_first_of(best, page), *best]:
        announced = page.in_agenda(page.rows[mark.at].folded)
        proof = RANKED if bare else "agenda match" if announced else "item numbers"
        least = 1 if mark.rest else 1 + past_asides(page.rows, mark.at + 1, len(page.rows)) - mark.at
        alone = _told_by_rank(page, mark)
        title = 1 if alone else title_rows(page.rows, mark.at, next_cut(page, mark.at), least)
        headings.append(Heading(mark.at, title, proof, seq=mark.seq, kind="item"))
    return headings


def _with_information(run: list[Mark], marks: list[Mark], page: Page) -> list[Mark]:
    """The run, with the items for information that have the numbers and the look missing in it.

    They end the item above, which is decided before them; nothing is decided on them.
    """
    filled = list(run)
    for above, below in pairwise(run):
        between = [m for m in marks if above.at < m.at < below.at]
        wanted = list(range(above.seq + 1, below.seq))
        if not between or [m.seq for m in between] != wanted or not page.formulas(above.at, between[0].at):
            continue
        look = {(r.bold, r.caps, r.gap, round(r.size)) for r in (page.rows[m.at] for m in (above, *between, below))}
        if len(look) == 1:
            filled += between
    if run and page.breaks_off:  # the decision on the last item was taken away
        filled += [m for m in marks if m.at > run[-1].at and m.seq == run[-1].seq + 1 and _alike(page, run[-1], m)][:1]
    return sorted(filled, key=lambda m: m.at)


def _alike(page: Page, one: Mark, other: Mark) -> bool:
    """Whether two rows have one look."""
    a, b = page.rows[one.at], page.rows[other.at]
    return (a.bold, a.caps, a.gap, round(a.size)) == (b.bold, b.caps, b.gap, round(b.size))


def _whole(run: list[Mark], page: Page) -> bool:
    """Whether numbers from 1 on open the items of the whole sitting, of which one at most has no decision.

    Where the agenda announces them, others may be for information.
    """
    if len(run) < (_SURE if page.breaks_off else _SURE + 1) or [m.seq for m in run] != list(range(1, len(run) + 1)):
        return False
    if sum(page.in_agenda(page.rows[m.at].folded) for m in run) >= _ANNOUNCED * len(run):
        return True
    bare = [m for m, end in sections(run, len(page.rows)) if not page.formulas(m.at, end)]
    return len([m for m in bare if not cues.END_OF_ITEMS.match(page.rows[m.at].folded)]) <= 1


def _capitals(run: list[Mark], page: Page) -> bool:
    """Whether capital letters from A on open the items of the whole sitting, each with its decision."""
    if not run or [m.seq for m in run] != list(range(1, len(run) + 1)):
        return False
    parted = sections(run, len(page.rows))
    decided = [m for m, end in parted if page.formulas(m.at, end) or cues.END_OF_ITEMS.match(page.rows[m.at].folded)]
    capital = all(_CAPITAL.match(page.rows[m.at].text) and is_title_like(page.rows[m.at]) for m in run)
    return capital and decided == run and page.formulas(page.floor + 1, run[0].at) <= 1


def _beheaded(page: Page) -> list[int]:
    """A cut before the first row, where the text begins with the end of an item: no head, no opening."""
    head = page.rows[:_TOP]
    heads = (opening_cues.RUNNING_TITLE, opening_cues.HEADER, opening_cues.STARTS_MINUTES, opening_cues.OPENING_FORMULA)
    named = any(cue.match(row.folded) for row in head for cue in heads)
    return [-1] if not named and any(row.formula for row in head) else []


def _first_of(run: list[Mark], page: Page) -> list[Mark]:
    """The item before 1.2 (or 3.2, …) whose dotted number was misread: « 14 Title », right below the title above."""
    if not run or not run[0].restarts or run[0].seq % 50 != 2 or page.rows[run[0].at].folded[:1].isalpha():
        return []
    slip = re.compile(rf"\W{{0,3}}{run[0].seq // 50}\s?[.,]?\s?[1il4]\s(?=[a-z]{{4}})")
    for at in range(run[0].at - 1, max(run[0].at - 60, 0), -1):
        row = page.rows[at]
        match = slip.match(row.folded)
        if match and is_title_like(row) and page.formulas(at, run[0].at) and at not in page.agenda:
            return [Mark(at, run[0].seq - 1, (), row.folded[match.end() :])]
    return []


def _weights(marks: list[Mark], page: Page) -> dict[int, float]:
    weight = {}
    together, led = _voted_together(marks, page), _led_by_minutes(marks, page)
    for mark, following in zip_longest(marks, marks[1:]):
        end = following.at if following is not None else len(page.rows)
        cut = next((c for c in page.cuts if mark.at < c < end), end)
        proved = page.formulas(mark.at, cut) > 0 or mark.at in together
        announced = page.in_agenda(page.rows[mark.at].folded)
        first = not proved and _torn_off_first(page, mark)
        prose = (
            bool(cues.BODY.match(mark.rest))
            or (_rest(page, mark).endswith((";", ",", "?")) and not (proved and over_its_text(page.rows, mark.at)))
            or _lower(page.rows[mark.at], mark.rest)
        )
        weight[mark.at] = (
            (1.0 if proved else 0.2 if cut < end or page.listed or mark.at in led or first else -0.6)
            + (2.0 if announced else 0.0)
            - (1.2 if prose and not announced and not _told_at_once(page.rows[mark.at], mark) else 0.0)
            - 2.0 * bool(cues.BALLOT_STAGE.match(mark.rest) or _untitled(page, mark) or _heads_item(page, mark))
            - 2.0 * (not announced and _CLAUSE.match(mark.rest) is not None)
        )
        if not (proved or announced or mark.at in led or page.listed or first) and end - mark.at < 3:
            weight[mark.at] -= 0.5
    return weight


def _led_by_minutes(marks: list[Mark], page: Page) -> set[int]:
    """The rows of items in capitals, rank after rank, the first of which is the minutes of the last sitting."""
    for k, first in enumerate(marks):
        if first.seq != 1 or not page.rows[first.at].caps or not _LEADS_OFF.match(first.rest):
            continue
        run = [first]
        for mark in marks[k + 1 :]:
            if mark.seq == len(run) + 1 and page.rows[mark.at].caps:
                run.append(mark)
        if len(run) >= _LOUD:
            return {m.at for m in run}
    return set()


def _rest(page: Page, mark: Mark) -> str:
    """The words after a number, with the line below where they are a question that ends there in a word or two."""
    below = page.rows[mark.at + 1] if mark.at + 1 < len(page.rows) else None
    asked = below is not None and not below.gap and below.text[:1].islower() and below.folded.endswith("?")
    return f"{mark.rest} {below.folded}" if below is not None and asked else mark.rest


def _voted_together(marks: list[Mark], page: Page) -> set[int]:
    """The rows of titles that nothing parts, below the last of which one vote is told to be of all."""
    found: set[int] = set()
    run: list[int] = []
    for mark, following in zip_longest(marks, marks[1:]):
        run.append(mark.at)
        if following is not None and following.at <= mark.at + _SURE and not page.formulas(mark.at, following.at):
            continue
        below = page.rows[mark.at + 1 : mark.at + 1 + _NEAR] if len(run) > 1 else []
        if any(row.formula and cues.VOTED_TOGETHER.search(row.folded) for row in below):
            found.update(run)
        run = []
    return found


def shared_vote(page: Page, heads: list[Heading]) -> list[Row]:
    """The rows of the vote below the last of several headings that nothing parts, where it is told to be of all."""
    for head, following in pairwise(heads):
        if following.at != head.at + head.title:
            break
        body = following.at + following.title
        voted = next((i for i in range(body, min(body + _NEAR, len(page.rows))) if page.rows[i].formula), None)
        if voted is not None and cues.VOTED_TOGETHER.search(page.rows[voted].folded):
            return page.rows[voted : voted + 1]
    return []


def _untitled(page: Page, mark: Mark) -> bool:
    """Whether a bare number is followed by no title, though it be no « Point n° 3 : »."""
    if _told_by_rank(page, mark):
        return False
    below = past_asides(page.rows, mark.at + 1, len(page.rows))
    return not mark.rest and not (below < len(page.rows) and is_title_like(page.rows[below]))


def _told_by_rank(page: Page, mark: Mark) -> bool:
    """Whether a label and a number stand alone on their row, above the text of the item."""
    below = page.rows[mark.at + 1 : mark.at + 2]
    alone = _POINT_ALONE.match(page.rows[mark.at].folded) is not None
    if not (alone and below):
        return False
    return below[0].formula or cues.BODY.match(below[0].folded) is not None or not is_title_like(below[0])


def _heads_item(page: Page, mark: Mark) -> bool:
    """Whether a number is that of a theme, right below which the first item stands with its own."""
    if mark.at + 1 >= len(page.rows) or THEME.fullmatch(page.rows[mark.at].folded) is None:
        return False
    below = page.rows[mark.at + 1]
    item = ITEM.match(below.folded) if not below.formula and is_title_like(below) else None
    return item is not None and not _LETTER.match(item["number"])


def _told_at_once(row: Row, mark: Mark) -> bool:
    """Whether a number stands before the sentence of the decision, in place of a title: « 4) Le conseil décide … »."""
    return says(mark.rest) and not _lower(row, mark.rest) and (row.formula or cues.decides(mark.rest))


def _lower(row: Row, rest: str) -> bool:
    """Whether the words after a number begin with a small letter."""
    return bool(rest) and row.text.rstrip()[len(row.text.rstrip()) - len(rest) :][:1].islower()


def _holds(run: list[Mark], page: Page) -> bool:
    """Whether a run is proved: announced by the agenda, or decided item after item."""
    decided = sum(page.formulas(m.at, end) > 0 for m, end in sections(run, len(page.rows)))
    announced = sum(page.in_agenda(page.rows[m.at].folded) for m in run)
    torn = page.breaks_off and not page.cuts and run[-1].seq == len(run) <= _SURE and decided == len(run) - 1
    if torn and (announced or len(run) == _SURE):
        return True  # the first items of a sitting, of which the rest was taken away
    alone = len(run) == 1 and page.breaks_off and not page.cuts
    if alone and run[0].seq == 1 and run[0].at > 0 and _ranked_theme(page.rows[run[0].at - 1]):
        return True
    if alone and _torn_off_first(page, run[0]):
        return True
    if len(run) == 1 and not announced and page.cuts and page.rows[run[0].at].folded.lstrip(" .-(")[:1].isalpha():
        return False
    if len(run) == 1 and not announced and (cues.BODY.match(run[0].rest) or _lower(page.rows[run[0].at], run[0].rest)):
        return False
    if decided and len(_led_by_minutes(run, page)) == len(run):
        return 2 * sum(below.at > above.at + 1 for above, below in pairwise(run)) >= len(run)
    return announced >= 2 or decided >= 2 or (decided == 1 and (announced == 1 or bool(page.cuts)))


def _torn_off_first(page: Page, mark: Mark) -> bool:
    """Whether a number is that of the first item, all that is left of the sitting below its opening."""
    title = title_rows(page.rows, mark.at, len(page.rows))
    return mark.seq == 1 and bool(mark.rest) and alone_below_opening(page, mark.at, title)


def _ranked_theme(row: Row) -> bool:
    """Whether a row is the heading of a department with its Roman number or letter, which items stand under."""
    return THEME_NUMBERED.match(row.folded) is not None and THEME.fullmatch(row.folded) is not None


def _theme(row: Row) -> bool:
    return (row.caps or row.bold) and is_title_like(row)
