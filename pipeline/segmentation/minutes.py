"""Rows of minutes → the opening and the acts."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from extractors.grammar.act_cues import FORM
from extractors.grammar.deed_cues import DEED
from extractors.grammar.heading_cues import THEME
from extractors.grammar.text import fold
from pipeline.segmentation import (
    above,
    agenda,
    approval_cues,
    blocks,
    bound,
    chapters,
    cues,
    deeds,
    headings,
    kinds,
    levels,
    listed,
    looks,
    opening_cues,
    ranked,
    sentences,
    sundry,
    unannounced,
)
from pipeline.segmentation.beheaded import beheaded
from pipeline.segmentation.merging import merge
from pipeline.segmentation.page import Heading, Page, delegated, survey
from pipeline.segmentation.rows import Row, is_formula
from pipeline.segmentation.telling import FILE, over_telling
from pipeline.segmentation.title_rows import is_title_like
from pipeline.segmentation.zones import LED, RANKED, ActZone, Zones
from pipeline.segmentation.zoning import STRONG, zones_of

_LABELS = 2
_BULLETIN = 8
"""Rows at the head of a bulletin, one of which names the sitting that it tells of."""
_ITEMS = 3
"""Decided items, at the least, around the one whose files bear numbers of their own."""
_PROSE = 70
_NUMBER = re.compile(r"\bn\s?°\s?(?P<n>\d[\w/.-]*)")
_LABELLED = re.compile(r"\W{0,3}(?:avis|rapport|point|question|affaire|dossier)\sn\s?°\s?\d")
_CLAUSE = re.compile(rf"\W*\d{{1,2}}\s?[°.)/-]{{1,3}}\s?(?:{FORM})")
"""A rank before what the council does: « 1°) Lui donne acte … »."""
_LOOSE = {"typography", "lines that stand alone", "bullets"}


def acts_of(found: list[Row]) -> Zones | None:
    """The zones of minutes or of several extracts bound together; None for a single extract."""
    starts = bound.headers(found)
    if starts:
        return _bound(found, starts)
    page = survey(found, *agenda.spans(found))
    kind = kinds.said_kind(found)
    if kind == "either":
        heads = _headings(page, "minutes")
        zones = zones_of(page, heads)
        several = len(zones.acts) > 1 and all(map(_decides, zones.acts))
        return zones if several and not _parts_of_one(page, heads) else None
    if kind not in ("minutes", "perhaps"):
        heads = [head for head in _headings(page, None) if not _runs_again(page, head.at)]
        if len(heads) < 2:
            if kind is not None or heads or kinds.certified(found):
                return None
            told = sentences.titled(found) or unannounced.titles(page)
            if not told and kinds.names_sitting(found, _BULLETIN) and not listed.of_bullets(page):
                return _told_in_bulletin(page)
            return zones_of(page, told) if told else None
        zones = zones_of(page, heads)
        if len(zones.acts) < 2 or _told_twice(page, heads) or _parts_of_one(page, heads):
            return None
        decides = list(map(_decides, zones.acts))
        if kind is None and not kinds.certified(found) and _each_decided(page, heads, kinds.names_sitting(found)):
            decides = [True] * len(decides)
        decided = sum(decides)
        bare = sum(not yes and act.proof != "number series" for yes, act in zip(decides, zones.acts, strict=True))
        if _sitting_torn_off(page, heads, decides):
            bare, decided = 0, decided + 1
        if decided < (2 if bare or not page.cuts else 1) or not any(a.proof in STRONG for a in zones.acts):
            return None
    heads = _headings(page, "minutes")
    zones = zones_of(page, [*heads, *beheaded(page, heads, page.walls)])
    if kind == "perhaps" and not zones.acts:
        return _told_in_bulletin(page)
    return zones if zones.acts else _without_heading(page, zones)


def _each_decided(page: Page, heads: list[Heading], sitting: bool) -> bool:
    """Whether the council decides below each of several numbered titles, of two where the text is told of a sitting."""
    ends = [*(head.at for head in heads[1:]), len(page.rows)]
    told = all(page.formulas(head.at + head.title, end) for head, end in zip(heads, ends, strict=True))
    few = 2 if sitting else unannounced.FEWEST
    return told and len(heads) >= few and all(is_title_like(page.rows[head.at]) for head in heads)


def _sitting_torn_off(page: Page, heads: list[Heading], decides: list[bool]) -> bool:
    """Whether items begin by the previous minutes, and a text that breaks off has lost the decision on the last."""
    first = approval_cues.APPROVAL.match(page.rows[heads[0].at].folded) is not None
    return first and page.breaks_off and all(decides[:-1]) and not decides[-1]


def _parts_of_one(page: Page, heads: list[Heading]) -> bool:
    """Whether ranks part what is decided on one act: each before a verb, or below its object with a vote of its own."""
    ranks = all(head.proof in ("item numbers", RANKED) for head in heads)
    clauses = all(_CLAUSE.match(page.rows[head.at].folded) for head in heads)
    return ranks and (clauses or any(unannounced.OF_ONE_ACT.match(row.folded) for row in page.rows[: heads[0].at]))


def _told_twice(page: Page, heads: list[Heading]) -> bool:
    """Whether all headings have one number: that of the act, above the lists of members and again below them."""
    numbers = {_NUMBER.search(page.rows[head.at].folded) for head in heads}
    return len({number and number["n"] for number in numbers}) == 1 and None not in numbers


def _runs_again(page: Page, at: int) -> bool:
    """Whether a line is a code alone that stands above too: the head of another page of the act."""
    code = page.rows[at].text
    alone = " " not in code and any(map(str.isdigit, code))
    return alone and any(row.text == code for row in page.rows[:at])


def _decides(act: ActZone) -> bool:
    """Whether closing words stand in the lines of an act."""
    return any(is_formula(fold(line.text)) for line in act.lines)


def _headings(page: Page, kind: str | None) -> list[Heading]:
    """The headings of the family with the strongest proof, and those of other families that part decided items."""
    walls = page.walls
    loud = looks.by_look(page) if kind == "minutes" else []
    itemised = ranked.by_items(page)
    labelled = headings.by_label(page)
    held = headings.numbered(page, labelled)
    if _listed_after(page, itemised, held) or _within_item(page, itemised, held):
        held = []
    if kind == "minutes" and _of_sitting(page, itemised, held):
        held = []
    if kind == "minutes" and not held and not _announced(page, itemised):
        held = looks.by_style(page, loud, itemised)
    if len(held) == 1 and _labelled_apart(page, itemised):
        held = merge(page, held, itemised, walls)
    if not held or (len(held) == 1 and _announced(page, itemised)):
        held = itemised or merge(page, [], labelled, walls) or (listed.told(page) if page.listed else [])
        held = held or (listed.of_bullets(page) if kind == "minutes" else [])
    if kind != "minutes":
        return held
    firm = _announced(page, held)
    more = [*headings.by_agenda(page), *labelled, *loud]
    if _beside(itemised, held):
        held = merge(page, held, itemised, walls)
    else:
        more.extend(itemised)
    held = merge(page, held, headings.approvals(page), walls)
    if not held:
        held = merge(page, [], more, walls)
    else:
        held = merge(page, held, [h for h in more if _in_style(h, held, page, firm)], walls)
    parted = chapters.parted(page, deeds.beside(page, _with_loose(page, held, loud, walls)))
    return above.led(page, sundry.with_run_ins(page, parted))


def _labelled_apart(page: Page, itemised: list[Heading]) -> bool:
    """Whether a label stands before the number of each of several decided items: « Avis n° 1 – … »."""
    parted = pairwise([*(head.at for head in itemised), len(page.rows)])
    labelled = all(_LABELLED.match(page.rows[head.at].folded) for head in itemised)
    return len(itemised) > 1 and labelled and all(page.formulas(a, b) for a, b in parted)


def _listed_after(page: Page, itemised: list[Heading], held: list[Heading]) -> bool:
    """Whether act numbers stand in a list below the close of the sitting alone, which tells its items again."""
    if not held or len(itemised) < max(2, len(held) - 1) or held[0].at < itemised[-1].at:
        return False
    return any(row.closes for row in page.rows[itemised[-1].at : held[0].at])


def _within_item(page: Page, itemised: list[Heading], held: list[Heading]) -> bool:
    """Whether all act numbers stand below one of several decided items: those of the files that it deals with."""
    at = bisect_left([item.at for item in itemised], held[0].at) if held else 0
    if not at or any(head.kind.startswith("delib") for head in held):
        return False
    ends = [*(item.at for item in itemised[1:]), len(page.rows)]
    others = [k for k in range(len(itemised)) if k != at - 1 and page.formulas(itemised[k].at, ends[k])]
    return held[-1].at < ends[at - 1] and len(others) >= _ITEMS


def _of_sitting(page: Page, itemised: list[Heading], held: list[Heading]) -> bool:
    """Whether a lone number stands above the lists of members, below which items are decided: it is the sitting's."""
    if len(held) != 1 or not itemised or held[0].kind.startswith("delib"):
        return False
    decided = page.formulas(itemised[0].at, len(page.rows)) > 0 or page.breaks_off
    return decided and held[0].at < page.floor < itemised[0].at


def _with_loose(page: Page, held: list[Heading], loud: list[Heading], walls: list[int]) -> list[Heading]:
    """Add sub-items, and the headings without number or style that sundry questions and summaries have."""
    alone = looks.standing_alone(page)
    if not held or all(h.proof == "approval of the minutes" for h in held):
        dashed = [Heading(at, 0, LED) for at in sentences.dashed(page.rows, page.floor + 1, _first_wall(page))]
        if dashed:
            return sorted([*held, *dashed], key=lambda h: h.at)
    quiet = all(h.proof == "typography" and not h.sure for h in held) or (
        held and all(_is_theme(page, h) for h in held)
    )
    if quiet and (themed := looks.below_themes(page, loud, alone)):
        return themed
    loud_ones = [h for h in held if h.proof == "typography" and not h.sure]
    if loud_ones and all(h in loud_ones or h.proof in _LOOSE for h in held) and _departments(page, loud_ones):
        opened = blocks.titles(page, _first_wall(page))
        if len(opened) > len(held):
            return opened
    if not held:
        labels = merge(page, [], looks.ended_by_colon(page), walls)
        if len(labels) >= _LABELS:
            return labels
        told = over_telling(page)
        found = merge(page, [], told or alone, walls)
        found = merge(page, found, alone, walls) if told else found
        proven = len(found) > (1 if told else 2) or all(DEED.match(page.rows[h.at].folded) for h in found)
        opened = blocks.titles(page, _first_wall(page))
        return opened if len(opened) > len(found) else found if proven else []
    if all(h.proof == "approval of the minutes" for h in held):
        found = merge(page, held, alone, walls)
        new = [h for h in found if h not in held]
        if len(found) > 2 or (new and all(DEED.match(page.rows[h.at].folded) for h in new)):
            return deeds.named(page, found, alone, walls)
    held = merge(page, held, levels.by_subitem(page, held), walls)
    taken = {h.at for h in held}
    held = sorted([*held, *(h for h in levels.by_second_level(page, held) if h.at not in taken)], key=lambda h: h.at)
    asides = _sundry(page, held)
    loose = all(h.proof == "typography" and not h.sure for h in held)
    every = {h.at: h for h in (*loud, *alone)}
    fit = [
        h
        for h in every.values()
        if (loose and h.proof == "bullets")
        or _after_close(page, h)
        or any(a < h.at < b and _decided_below(page, h) for a, b in asides)
    ]
    fit += [Heading(i, 0, "sentences") for a, b in asides for i in range(a, b) if sentences.run_in(page.rows[i])]
    found = looks.under_themes(page, deeds.named(page, merge(page, held, fit, walls), [*loud, *alone], walls), alone)
    return [h for h in found if not _told_by_delegation(page, h, walls)]


def _is_theme(page: Page, head: Heading) -> bool:
    """Whether a heading is a rank and a department in capitals, below which a title without any mark may stand."""
    row, below = page.rows[head.at], page.rows[min(head.at + 1, len(page.rows) - 1)]
    if looks.LETTERED.match(below.folded) or looks.NUMBER.match(below.folded) or not below.text[:1].isalpha():
        return False
    return head.proof == "item numbers" and head.title == 1 and row.text.isupper() and bool(THEME.fullmatch(row.folded))


def _departments(page: Page, heads: list[Heading]) -> bool:
    """Whether all headings are departments of the sitting, set apart by white space."""
    return all(blocks.department(page, head.at) for head in heads)


def _decided_below(page: Page, head: Heading) -> bool:
    """Whether something is decided before the next bullet of the same sign, where a bullet marks a heading."""
    if head.proof != "bullets":
        return True
    sign = page.rows[head.at].text.lstrip()[:1]
    below = range(head.at + head.title, len(page.rows))
    end = next((i for i in below if page.rows[i].text.lstrip().startswith(f"{sign} ")), len(page.rows))
    return page.formulas(head.at, end) > 0


def _told_by_delegation(page: Page, head: Heading, walls: list[int]) -> bool:
    """Whether a heading without number only tells a decision of the mayor: the heading of those ended no item yet."""
    at = bisect_left(walls, head.at) - 1
    if head.sure or head.number or head.proof not in _LOOSE or at < 0:
        return False
    told = any(map(delegated, page.rows[max(walls[at] - 1, 0) : walls[at] + 1]))
    return told and not page.formulas(walls[at], head.at)


def _after_close(page: Page, new: Heading) -> bool:
    """Whether a line that stands alone follows the close of an item and is followed by the text of another."""
    end = new.at + new.title
    if new.proof == "bullets" or page.rows[new.at].bold or end >= len(page.rows):
        return False
    if FILE.match(page.rows[new.at].folded) and FILE.match(page.rows[new.at - 1].folded):
        return False
    if page.rows[new.at - 1].formula and cues.BODY.match(page.rows[end].folded):
        return True
    below = page.rows[end]
    prose = (len(below.folded) > _PROSE and below.text[:1].isupper()) or cues.DECIDES.match(below.folded) is not None
    return looks.decided_above(page, new.at) and below.gap and prose


def _beside(itemised: list[Heading], held: list[Heading]) -> bool:
    """Whether item numbers stand where act numbers stand, so that an item without act number is one of the row.

    Numbers that are the same under each act are those of its parts.
    """
    near = {h.at + k for h in held for k in (-1, 0, 1)}
    ranks = {i.seq for i in itemised if i.at in near}
    return held is not itemised and 2 * len(ranks) >= len(held) > 0 and len(ranks) >= min(2, len(held))


def _announced(page: Page, held: list[Heading]) -> bool:
    """Whether most headings stand in the agenda."""
    return len(held) > 1 and sum(page.in_agenda(page.rows[h.at].folded) for h in held) >= 0.6 * len(held)


def _sundry(page: Page, held: list[Heading]) -> list[tuple[int, int]]:
    """The stretches of sundry questions, and those that are called « délibérations », each up to the next heading."""
    acts = [h.at for h in held if not h.number and cues.ACTS_BELOW.match(page.rows[h.at].folded)]
    starts = sorted([*(i for i in page.sundry if i not in page.agenda and i > held[0].at), *acts])
    return [(i, next((h.at for h in held if h.at > i), len(page.rows))) for i in starts]


def _in_style(new: Heading, held: list[Heading], page: Page, firm: bool) -> bool:
    """Whether a heading has the look of the headings that are proved, or stands in the agenda."""
    row = page.rows[new.at]
    if opening_cues.STARTS_MINUTES.match(row.folded) or (row.folded.endswith(":") and new.at < held[0].at):
        return False
    if page.in_agenda(row.folded):
        return True
    if firm:
        return False
    if new.proof != "typography":
        return new.proof in ("object label", "number series")
    return any(
        page.rows[h.at].bold == row.bold
        and round(page.rows[h.at].size) == round(row.size)
        and (page.rows[h.at].caps or page.rows[h.at + h.title - 1].caps) == row.caps
        for h in held
    )


def _without_heading(page: Page, zones: Zones) -> Zones:
    """Minutes without a heading: the end of one act after a cut, or one decision in all, or no act."""
    found = page.rows
    start = page.cuts[-1] + 1 if page.cuts else len(zones.opening)
    end = next((w for w in page.walls if w > start), len(found))
    said = [] if page.cuts else sentences.paragraphs(found, page.floor + 1, _first_wall(page))
    led = None if page.cuts else _led(page)
    if led is not None and len(led.acts) > len(said):
        return led
    if said:
        acts = [ActZone([row.line for row in found[a:b]], 0, "sentences") for a, b in said]
        return Zones("minutes", [row.line for row in found[: said[0][0]]], acts)
    if told := [] if page.cuts else sentences.titled(found):
        return zones_of(page, told)
    if few := None if page.cuts else _led(page, least=1):
        return few
    if start < end and page.formulas(start, end):
        zones.acts = [ActZone([row.line for row in found[start:end]], 0, "closing formula")]
    return zones


def _told_in_bulletin(page: Page) -> Zones | None:
    """What a bulletin tells of a sitting, each title on the line of its text; nothing is decided above the first."""
    zones = _led(page)
    first = len(zones.opening) if zones is not None else 0
    open_ended = any(fold(act.lines[0].text).endswith(":") for act in zones.acts) if zones is not None else True
    return None if open_ended or page.formulas(page.floor + 1, first) else zones


def _led(page: Page, least: int = sentences.LEAST) -> Zones | None:
    """The paragraphs that a title and a colon open, where they are the acts of the sitting."""
    found = page.rows
    led = sentences.led(found, page.floor + 1, _first_wall(page), least)
    acts = [ActZone([row.line for row in found[a:b]], 0, LED) for a, b in led]
    return Zones("minutes", [row.line for row in found[: led[0][0]]], acts) if led else None


def _first_wall(page: Page) -> int:
    """The row after the opening where any act ends."""
    return next((w for w in page.walls if w > page.floor), len(page.rows))


def _bound(found: list[Row], starts: list[int]) -> Zones:
    """Complete extracts one after the other: the first is the opening too. A cut may leave the end of another."""
    acts: list[ActZone] = []
    for start, end in zip(starts, [*starts[1:], len(found)], strict=True):
        cut = next((i for i in range(start, end) if found[i].cut), end)
        acts.append(ActZone([row.line for row in found[start:cut]], 0, "bound extracts"))
        if any(cues.DECIDED.search(row.folded) for row in found[cut + 1 : end]):
            acts.append(ActZone([row.line for row in found[cut + 1 : end]], 0, "closing formula"))
    return Zones("minutes", acts[0].lines, acts)
