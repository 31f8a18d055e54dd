"""Rows of minutes → the opening and the acts."""

from __future__ import annotations

import re

from pipeline.segmentation import agenda, bound, cues, headings
from pipeline.segmentation.headings import Heading, Page
from pipeline.segmentation.rows import Row, is_title_like
from pipeline.segmentation.zones import ActZone, Zones
from schemas.document import Line

_HEAD = 45


def acts_of(found: list[Row]) -> Zones | None:
    """The zones of minutes or of several extracts bound together; None for a single extract."""
    starts = bound.headers(found)
    if starts:
        return _bound(found, starts)
    inside, titles = agenda.spans(found)
    page = headings.survey(found, inside, titles)
    kind = _said_kind(found)
    listed = any(cues.LIST_OF_ACTS.match(row.folded) for row in found[:_HEAD])
    heads = _headings(page, kind)
    zones = _zones(page, heads, listed)
    if kind == "minutes":
        return zones if zones.acts else _without_heading(page, zones)
    decided = sum(any(cues.FORMULA.search(_folded(line)) for line in act.lines) for act in zones.acts)
    strong = {"number series", "agenda match", "item numbers", "object label"}
    if len(zones.acts) >= 2 and decided >= 2 and any(a.proof in strong for a in zones.acts):
        return zones
    return None


def _folded(line: Line) -> str:
    from extractors.grammar.text import fold

    return fold(line.text)


def _said_kind(found: list[Row]) -> str | None:
    """What the head says that the document is."""
    minutes = None
    for i, row in enumerate(found[:_HEAD]):
        if cues.EXTRACT.search(row.folded) and len(row.folded) < 140:
            return "extract"
        said = cues.MINUTES.search(row.folded)
        if (
            said
            and len(row.folded) < 110
            and not cues.NOT_TITLE.search(row.folded)
            and minutes is None
            and (i < 25 or row.caps or row.bold)
        ):
            minutes = "minutes"
    return minutes or _told_kind(found)


def _told_kind(found: list[Row]) -> str | None:
    """Minutes without such a title: they close the sitting, put sundry questions, and bear no head of an extract."""
    if any(cues.HEADER.match(row.folded) for row in found):
        return None
    closes = any(re.search(r"\bseance\b.{0,30}\blevee|\bleve(?:e)? la seance", row.folded) for row in found)
    others = any(cues.END_OF_ITEMS.match(row.folded) and "diverse" in row.folded for row in found)
    agenda_row = any(cues.AGENDA.match(row.folded) for row in found)
    return "minutes" if closes + others + agenda_row >= 1 and len(found) > 60 else None


def _headings(page: Page, kind: str | None) -> list[Heading]:
    """The headings of the family with the strongest proof, and those of other families that part decided items."""
    walls = _walls(page)
    families = [headings.numbered(page), headings.by_items(page), headings.by_label(page)]
    held: list[Heading] = []
    for family in families:
        if not held:
            held = family
        elif kind == "minutes" or held:
            held = headings.merge(page, held, family, walls)
    if kind != "minutes":
        return held
    held = headings.merge(page, held, headings.approvals(page), walls)
    if held and len(held) >= 1:
        look = headings.by_look(page)
        held = headings.merge(page, held, [h for h in look if _in_style(h, held, page)], walls)
    else:
        held = headings.merge(page, [], headings.by_look(page), walls)
        if not held:
            held = headings.merge(page, [], headings.by_bullet(page), walls)
    return held


def _in_style(new: Heading, held: list[Heading], page: Page) -> bool:
    """Whether a heading by its look has the look of the headings that are proved."""
    row = page.rows[new.at]
    if cues.STARTS_MINUTES.match(row.folded) or (row.folded.endswith(":") and new.at < held[0].at):
        return False
    if page.in_agenda(row.folded):
        return True
    return any(
        page.rows[h.at].bold == row.bold and (page.rows[h.at].caps or page.rows[h.at + h.title - 1].caps) == row.caps
        for h in held
    )


def _walls(page: Page) -> list[int]:
    """Rows where any act ends: a cut, the close of the sitting, sundry questions, decisions by delegation."""
    return [
        i
        for i, row in enumerate(page.rows)
        if i not in page.agenda
        and (
            row.cut
            or row.closes
            or (len(row.folded) < 110 and (cues.END_OF_ITEMS.match(row.folded) or _delegated(row)))
        )
    ]


def _delegated(row: Row) -> bool:
    return bool(cues.DELEGATED.match(row.folded)) and (row.bold or row.caps or row.gap)


def _zones(page: Page, heads: list[Heading], listed: bool) -> Zones:
    found = page.rows
    walls = _walls(page)
    heads = sorted(heads, key=lambda h: h.at)
    acts: list[ActZone] = []
    for n, head in enumerate(heads):
        body = head.at + head.title
        following = heads[n + 1].at if n + 1 < len(heads) else len(found)
        end = min(following, next((w for w in walls if w >= body), len(found)))
        while end > body and end == following and _is_theme(found[end - 1]):
            end -= 1
        if _is_act(page, head, end, listed):
            acts.append(ActZone([row.line for row in found[head.at : end]], head.title, head.proof))
    first = heads[0].at if heads else next((w for w in walls if w > 0), len(found))
    return Zones("minutes", [row.line for row in found[:first]], acts)


def _is_theme(row: Row) -> bool:
    return (row.caps or row.bold) and is_title_like(row) and len(row.folded) < 90 and not row.formula


def _is_act(page: Page, head: Heading, end: int, listed: bool) -> bool:
    """Whether something is decided, voted or noted under a heading, or its number says so, or the rest is cut off."""
    row = page.rows[head.at]
    if cues.DELEGATED.match(row.folded) and not head.number and not page.formulas(head.at, end):
        return False
    if cues.END_OF_ITEMS.match(row.folded) and not head.number:
        return False
    if head.number and (listed or end - head.at > head.title):
        return True
    if page.formulas(head.at, end):
        return not (cues.SECRETARY.match(row.folded) and head.proof == "typography")
    cut = end < len(page.rows) and page.rows[end].cut
    info = re.search(r"\binformations?\b|communication|presentation", row.folded)
    return cut and not info and head.proof in ("item numbers", "agenda match", "object label", "number series")


def _without_heading(page: Page, zones: Zones) -> Zones:
    """Minutes without a heading: the end of one act after a cut, or one decision in all, or no act."""
    found = page.rows
    start = page.cuts[-1] + 1 if page.cuts else len(zones.opening)
    end = next((w for w in _walls(page) if w > start), len(found))
    if start < end and page.formulas(start, end):
        zones.acts = [ActZone([row.line for row in found[start:end]], 0, "closing formula")]
    return zones


def _bound(found: list[Row], starts: list[int]) -> Zones:
    """Complete extracts one after the other: the first is the opening too."""
    acts: list[ActZone] = []
    for start, end in zip(starts, [*starts[1:], len(found)], strict=True):
        cut = next((i for i in range(start, end) if found[i].cut), end)
        acts.append(ActZone([row.line for row in found[start:cut]], 0, "bound extracts"))
    return Zones("minutes", acts[0].lines, acts)
