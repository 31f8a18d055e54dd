"""Titles of a second level: bulleted, lettered or numbered ones below the heading of an item."""

from __future__ import annotations

import re

from pipeline.segmentation import cues
from pipeline.segmentation.items import sequence
from pipeline.segmentation.looks import LETTERED, NUMBER
from pipeline.segmentation.page import Heading, Page, next_cut
from pipeline.segmentation.rows import Row
from pipeline.segmentation.title_rows import is_title_like, title_rows

_SUBITEM = re.compile(r"(?P<sign>[-•●▪■➢►❖*>]|[a-h](?=[).-]))[).-]?\s{0,2}(?P<title>\w{2})")
_INFINITIVE = re.compile(r"\W{0,3}(?:d'|de )?\w{2,}(?:er|ir)\b")


def by_subitem(page: Page, held: list[Heading]) -> list[Heading]:
    """Bulleted or lettered titles under a heading, each with its own decision."""
    found: list[Heading] = []
    ends = [h.at for h in held[1:]] + [len(page.rows)] * bool(held)
    for heading, end in zip(held, ends, strict=True):
        first = heading.at + heading.title
        sign = _SUBITEM.match(page.rows[first].folded) if first < end and not heading.number else None
        if sign is None or page.formulas(first, end) < 2 or cues.INFORMATION.match(page.rows[heading.at].folded):
            continue
        ats = [i for i in range(first, end) if _is_subitem(page.rows[i], sign["sign"])]
        stops = [*ats[1:], end]
        if len(ats) > 1 and all(page.formulas(a, b) for a, b in zip(ats, stops, strict=True)):
            found.extend(Heading(a, title_rows(page.rows, a, next_cut(page, a)), "sub-items") for a in ats)
    return found


def by_second_level(page: Page, held: list[Heading]) -> list[Heading]:
    """Items numbered 2.1, 2.2 … (or a, b …) under a heading numbered 2, the first right below it."""
    found: list[Heading] = []
    ends = [h.at for h in held[1:]] + [len(page.rows)] * bool(held)
    for heading, end in zip(held, ends, strict=True):
        number = NUMBER.match(page.rows[heading.at].folded)
        first = heading.at + heading.title
        if number is None or heading.number or first >= end or cues.INFORMATION.match(page.rows[heading.at].folded):
            continue
        child = (
            LETTERED
            if LETTERED.match(page.rows[first].folded)
            else re.compile(rf"\W{{0,3}}{_chapter(number['number'])}[.-]\d{{1,2}}[.) :–-]{{1,3}}(?=[a-z«\"])")
        )
        ats = [i for i in range(first, end) if child.match(page.rows[i].folded) and is_title_like(page.rows[i])]
        ats = _lettered_on(page, ats) if child is LETTERED else ats
        if ats and ats[0] - first < 5 and not page.formulas(first, ats[0]):
            found.extend(Heading(at, title_rows(page.rows, at, next_cut(page, at)), "item numbers") for at in ats)
    return found


def _lettered_on(page: Page, ats: list[int]) -> list[int]:
    """The rows whose letters count on from « a »: those of speakers do not (« E. MARCHAL : je m'étonne … »)."""
    counted: list[int] = []
    for at in ats:
        if ord(page.rows[at].folded[0]) - ord("a") == len(counted):
            counted.append(at)
    return counted


def _chapter(number: str) -> str:
    """How the items below a heading name its number: « II.1 », or « 2.1 », under « II »."""
    return number if number.isdecimal() else f"(?:{number}|{sequence(number)[0]})"


def _is_subitem(row: Row, sign: str) -> bool:
    match = _SUBITEM.match(row.folded)
    if (
        match is None
        or row.formula
        or _INFINITIVE.match(row.folded)
        or row.folded.endswith((";", ","))
        or len(row.folded) > 130
    ):
        return False
    same = match["sign"] == sign or (sign.isalpha() and match["sign"].isalpha())
    return same and row.text.lstrip()[match.start("title") :][:1].isupper()
