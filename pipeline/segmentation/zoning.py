"""Headings → the opening of minutes and their acts: where each ends, and what stands above it."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.grammar.heading_cues import THEME, THEME_NUMBERED
from pipeline.segmentation import apart, cues, looks, lost, opening_cues, ranked
from pipeline.segmentation.page import Heading, Page, lists_apart
from pipeline.segmentation.rows import Row
from pipeline.segmentation.title_rows import is_title_like
from pipeline.segmentation.zones import LED, RANKED, ActZone, Zones
from schemas.document import Line

_PUT_OFF = re.compile(r"\b(?:est|sont) (?:reporte|ajourne|retire)e?s?\b")
STRONG = {"number series", "agenda match", "item numbers", "object label", RANKED}
_OPEN_ENDED = {*STRONG, "approval of the minutes", "typography"}
_SUB_ITEM = re.compile(r"\W{0,3}[-–−•●▪■*➢►]\s{0,3}\w|\W*[a-h]\s?[).–-]\s?\w")
_RANKED_TITLE = re.compile(r"\W{0,3}\d{1,2}\s?[.)/-]{1,2}\s{0,4}[a-z«\"]")
_LETTERED = re.compile(r"[A-H]\s?[).]\s[A-ZÀ-Ý][^.;:!?]{3,80}")
_DOTTED = re.compile(r"\W{0,3}(?P<chapter>\d{1,2})[.-]\d{1,2}\s?[-–.):]{0,2}\s{0,4}[a-z«\"]")
_CHAPTER = re.compile(r"\W{0,3}(?P<n>\d{1,2})\s?[-–.):/]{1,2}\s{0,4}(?=[a-z«\"])[^.;:!?]{3,}\W{0,3}")
"""« 2.1 Tarifs » and the heading « 2. Finances » that it stands under."""
_FAR = 12
_LONGEST_CHAPTER = 90
_ROMAN = re.compile(r"[ivx]{1,5}\s?[-–.):/]{1,2}\s?(?!questions? diverses)[a-z]{3}")
"""A Roman number before a heading in capitals, which the acts below it stand under whatever its words."""
_LISTED = {"item numbers", "agenda match", "results", RANKED}
"""Proofs of the acts of a list, whose results may stand anywhere."""


def zones_of(page: Page, heads: list[Heading]) -> Zones:
    """The opening of minutes and the acts below the headings under which something is decided."""
    found = page.rows
    walls = page.walls
    heads = sorted(heads, key=lambda h: h.at)
    while heads and not heads[0].number and opening_cues.FORMALITY.match(found[heads[0].at].folded):
        del heads[0]  # its text is part of the opening
    acts: list[ActZone] = []
    opening: list[Row] = []
    theme = _theme(found, heads[0].at - 1, heads[0].at, None) if heads and heads[0].at else None
    chapter: Row | None = None
    votes = apart.told(page, heads)
    for n, head in enumerate(heads):
        chapter = _chapter(page, head, chapter)
        body = head.at + head.title
        following = heads[n + 1].at if n + 1 < len(heads) else len(found)
        following -= following - 1 in votes.above
        end = votes.end(page, body, min(following, next((w for w in walls if w >= body), len(found))))
        end = lost.end_before(page, head, heads[n + 1] if n + 1 < len(heads) else None, end)
        shared = ranked.shared_vote(page, heads[n : n + ranked.MOST_TOGETHER]) or [
            found[i] for i in votes.above & {head.at - 1}
        ]
        while end > body and end == following and (_is_theme(found[end - 1]) or _lettered(found, end - 1)):
            end -= 1
        if n + 1 < len(heads) and end - 1 > body and _chapter_above(page, heads[n + 1]) == end - 1:
            end -= 1
        if shared or _is_act(page, head, end) or (votes.covers(head) and _may_be_act(found[head.at])):
            title, told = lists_apart(page, head)
            opening += told if head is heads[0] else []
            rows = [*title, *(told if head is not heads[0] else ()), *found[body:end], *shared]
            lines = [*(row.line for row in rows), *votes.lines(head, rows)]
            above = [row.line for row in (theme or chapter,) if row is not None]
            cut_off = _without_rank([found[i].line for i in head.above], heads)
            size = len(title) + len(above) + len(cut_off)
            acts.append(ActZone([*above, *cut_off, *lines], size, head.proof, bool(above)))
        theme = _theme(found, end, following, theme)
    first = heads[0].at - (heads[0].at - 1 in votes.above) if heads else next((w for w in walls if w > 0), len(found))
    return Zones("minutes", [row.line for row in [*found[:first], *opening]], acts)


def _without_rank(lines: list[Line], heads: list[Heading]) -> list[Line]:
    """The lines of an agenda's entry without its rank, where the acts bear numbers of their own."""
    if not lines or not any(h.number for h in heads) or not re.match(r"\W*\d{1,2}\W*\Z", lines[0].words[0].text):
        return lines
    return [replace(lines[0], words=lines[0].words[1:]), *lines[1:]]


def _theme(found: list[Row], start: int, end: int, theme: Row | None) -> Row | None:
    """The heading of department for what follows: one with a number or set apart by its type, between two acts.

    Any other row there ends what stood before: it may be a heading that is not understood.
    """
    if start == end:
        return theme
    row = found[end - 1]
    if cues.END_OF_ITEMS.match(row.folded):
        return None
    apart = row.gap or (end > 1 and found[end - 2].line.page != row.line.page)
    loud = (row.caps or row.bold or row.text.isupper()) and apart and row.folded[:1].isalpha()
    if apart and row.text.isupper() and _ROMAN.match(row.folded) and len(row.folded) < _LONGEST_CHAPTER:
        return row
    told = (THEME_NUMBERED.match(row.folded) or loud) and THEME.fullmatch(row.folded)
    return row if told or _lettered(found, end - 1) else None


def _lettered(found: list[Row], at: int) -> bool:
    """Whether a row is a heading with a capital letter right above an item with a number: « A) Voirie ⏎ 3) Bail »."""
    if at + 1 >= len(found) or not found[at].gap or found[at].formula:
        return False
    return _LETTERED.fullmatch(found[at].text) is not None and _RANKED_TITLE.match(found[at + 1].folded) is not None


def _chapter(page: Page, head: Heading, held: Row | None) -> Row | None:
    """The numbered heading right above the first of several bulleted or lettered titles, which they stand under."""
    row = page.rows[head.at]
    if (dotted := _DOTTED.match(row.folded)) is not None:
        same = _CHAPTER.match(held.folded) if held is not None else None
        at = _chapter_above(page, head)
        return held if same and same["n"] == dotted["chapter"] else page.rows[at] if at is not None else None
    if _SUB_ITEM.match(row.folded) is None:
        return None
    at = head.at - 1
    above = page.rows[at] if at >= 0 and at not in page.agenda else None
    if above is None or not _RANKED_TITLE.match(above.folded):
        return held
    fits = is_title_like(above) and (above.bold or above.caps or above.gap) and len(above.folded) < _LONGEST_CHAPTER
    return above if fits and not (above.formula or above.tabbed) else None


def _chapter_above(page: Page, head: Heading) -> int | None:
    """The row of the numbered heading shortly above a title with its number and a dot, nothing decided between."""
    dotted = _DOTTED.match(page.rows[head.at].folded)
    for at in range(head.at - 1, max(head.at - _FAR, -1), -1) if dotted is not None else ():
        row = page.rows[at]
        heads = _CHAPTER.fullmatch(row.folded)
        if at in page.agenda or row.formula or row.cut:
            return None
        if heads is not None and dotted is not None and heads["n"] == dotted["chapter"]:
            fits = is_title_like(row) and not row.tabbed and len(row.folded) < _LONGEST_CHAPTER
            return at if fits and row.text.lstrip(" 0123456789-–.):/")[:1].isupper() else None
    return None


def _is_theme(row: Row) -> bool:
    """Whether a row above a heading may be another heading; the end of a sentence in capitals is none."""
    if (row.text[:1].islower() and not row.gap) or row.text[:1] == "(" or looks.ends_bracket(row.text):
        return False
    short = row.text.isupper() and ((row.gap and row.text.isalpha()) or THEME.fullmatch(row.folded) is not None)
    like = (row.caps or row.bold or short) and is_title_like(row)
    return like and len(row.folded) < 90 and not row.formula


def _is_act(page: Page, head: Heading, end: int) -> bool:
    """Whether something is decided, voted or noted under a heading, or its number says so, or the rest is cut off."""
    row = page.rows[head.at]
    if opening_cues.FORMALITY.match(row.folded) and not head.number:
        return False
    if cues.DELEGATED.match(row.folded) and not head.number:
        return any(cues.NOTES.search(r.folded) or _PUT_OFF.search(r.folded) for r in page.rows[head.at : end])
    if cues.END_OF_ITEMS.match(row.folded) and not head.number:
        return False
    last = end == len(page.rows) and row.folded.startswith("delib")
    if head.number and (page.listed or last or _in_list(page, head) or end - head.at > head.title):
        return True
    if head.sure and any(cues.PROPOSAL.search(r.folded) for r in page.rows[head.at + head.title : end]):
        return True
    if head.proof == "title of a deed":
        return True
    if cues.INFORMATION.match(row.folded):
        return False
    if page.listed and head.proof in _LISTED:
        return True
    if page.formulas(head.at, end):
        return not (opening_cues.SECRETARY.match(row.folded) and head.proof == "typography")
    if (head.proof in STRONG or head.proof == LED) and any(cues.decides(r.folded) for r in page.rows[head.at : end]):
        return True
    if head.proof == "short titles" and any(cues.DECIDES.match(r.folded) for r in page.rows[head.at + 1 : end]):
        return True
    cut = page.rows[end].cut if end < len(page.rows) else page.breaks_off
    no_deed = cues.NO_DEED.search(row.folded) or opening_cues.SECRETARY.match(row.folded)
    return cut and no_deed is None and head.proof in _OPEN_ENDED


def _may_be_act(row: Row) -> bool:
    """Whether a title is not that of news or of sundry questions."""
    others = (cues.INFORMATION.match, cues.END_OF_ITEMS.match, cues.NO_DEED.search)
    return not any(other(row.folded) for other in others)


def _in_list(page: Page, head: Heading) -> bool:
    """Whether a heading stands in a list of the acts of the sitting."""
    return any(head.at - 250 <= at < head.at for at in page.lists)
