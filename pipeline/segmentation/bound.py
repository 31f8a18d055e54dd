"""Several complete extracts bound in one file: each new header opens a new act."""

from __future__ import annotations

import itertools
import re

from extractors.grammar.patterns import Gated
from pipeline.segmentation import cues, opening_cues, series
from pipeline.segmentation.agenda import key
from pipeline.segmentation.rows import Row
from pipeline.segmentation.title_rows import PERSON

_AHEAD = 30
_LONGEST = 120
_NEAR = 12
"""Rows of a head."""
_SITTING = Gated(
    r"\bl'\s?an\s(?:deux|mil|20)|presents?\s?:|nombre de (?:membres|conseillers)|seance du",
    holds=("l'", "present", "nombre de", "seance du"),
)
_STAMP = re.compile(r"\b\d{3}-\d{9}-\d{8}-|\b(?:recu|reception|envoye|transmi\w+)\b.{0,30}\bprefecture\b")
_OFFICE = re.compile(r"\W*(?:pour )?l[ea] (?:maire|president|presidente|secretaire)\b.{0,30}")
_OBJECT = re.compile(r"\W{0,3}objet\s?[:-]?\s?(?P<what>.*)")
_ID = re.compile(
    r"\b(?:n\s?°|numero(?: d[e'] ?(?:l'|la )?(?:acte|deliberation|ordre))?\s?:)\s?"
    r"(?P<id>[a-z_-]{0,8}\d{2,8}[-/_.]\d{1,4}(?:[-/_.]\d{1,4})?)|\b(?P<del>del[ _-]\d{4,8}[_-]\d{1,4})"
)
_BODY_LINE = re.compile(r"\W*(?:le )?(?:conseil|comite|bureau|commission|assemblee)\b[^,;.:]{0,70}")
_ACT_LINE = re.compile(r"\W*(?:extrait d[eu]s? )?deliberations?\W*")
_NAMED = re.compile(r"\W*deliberation (?:n\s?° ?)?(?=[\w-]*\d)")
_BARE = re.compile(r"\W*(?P<id>\d{4}[-/_.]\d{1,4})\W*")


def headers(found: list[Row]) -> list[int]:
    """The rows where complete extracts begin (at least two of different acts), or an empty list."""
    starts = (
        _openings(found, opening_cues.HEADER) or _openings(found, opening_cues.HEADER_OF_ACT) or _in_two_lines(found)
    )
    if starts:
        starts = [at for n, at in enumerate(starts) if not n or not _told_again(found, starts[n - 1], at)]
        starts = sorted({*starts, *_after_cuts(found, starts)})
    if len(starts) < 2:
        return []
    kept = [0]
    lead = any(_STAMP.search(row.folded) for row in found[: starts[0]])
    tops = [0, *(_top(found, start, before, lead=lead) for before, start in itertools.pairwise(starts))]
    seen = {_identity(found, tops[0], tops[1])}
    for n, start in enumerate(starts[1:], 1):
        end = tops[n + 1] if n + 1 < len(starts) else len(found)
        who = _identity(found, tops[n], end)
        over = any(row.cut or cues.EXTRACT_END.search(row.folded) for row in found[starts[n - 1] : start])
        ended = any(cues.EXTRACT_END.search(row.folded) for row in found[starts[n - 1] : start])
        if ((who or over) and who not in seen) or (ended and not who):
            kept.append(tops[n])
            seen.add(who)
    return kept if len(kept) > 1 else []


def _told_again(found: list[Row], before: int, at: int) -> bool:
    """Whether a header only says again what a running head above it says: nothing was decided between them."""
    between = found[before:at]
    near = at - before < _NEAR and found[before].page == found[at].page
    return near and not any(row.formula or row.cut or cues.EXTRACT_END.search(row.folded) for row in between)


def _openings(found: list[Row], header: re.Pattern[str]) -> list[int]:
    """The rows of a header that the opening of a sitting follows."""
    heads = [i for i, row in enumerate(found) if header.match(row.folded) and len(row.folded) < _LONGEST]
    return [i for i in heads if _opens(found, i)]


def _in_two_lines(found: list[Row]) -> list[int]:
    """The first rows of heads that name the body on one line and call the act on the next."""
    heads = [
        i
        for i, (row, below) in enumerate(itertools.pairwise(found))
        if _BODY_LINE.fullmatch(row.folded) and _ACT_LINE.fullmatch(below.folded) and row.caps == below.caps
    ]
    return [i for i in heads if _opens(found, i)]


def _after_cuts(found: list[Row], starts: list[int]) -> list[int]:
    """The first rows after a cut of the text where a page of another act names it."""
    heads = []
    for cut in (i for i, row in enumerate(found) if row.cut and i > starts[0]):
        for i in range(cut + 1, min(cut + 4, len(found))):
            if _NAMED.match(found[i].folded) and i not in starts:
                heads.append(i)
                break
    return heads


def _opens(found: list[Row], index: int) -> bool:
    """Whether the opening of a sitting follows a header."""
    return any(_SITTING.search(row.folded) for row in found[index : index + _AHEAD])


def _identity(found: list[Row], start: int, end: int) -> str:
    """What tells an extract from its neighbours: its number, or its object."""
    for row in found[start : min(end, start + 80)]:
        named = _NAMED.match(row.folded)
        if named is not None:
            return re.sub(r"\W", "", row.folded[named.end() :])[:20]
        match = _ID.search(row.folded) or _BARE.fullmatch(row.folded)
        if match is not None and not re.match(r"\W*(?:vu|considerant|-)", row.folded):
            return re.sub(r"\W", "", next(g for g in match.groups() if g))
        name = _OBJECT.match(row.folded)
        if name is not None and len(name["what"]) > 8:
            return key(name["what"])[:40]
        if series.at_end(row.folded):
            return series.at_end(row.folded) or ""
    return ""


def _named_first(found: list[Row], row: Row) -> bool:
    """Whether a row names an act as the first row of the file does: its pages are headed by the act."""
    return _ID.search(row.folded) is not None and _ID.sub("", row.folded) == _ID.sub("", found[0].folded)


def _top(found: list[Row], start: int, floor: int, *, lead: bool) -> int:
    """The first row of the page (or of the letterhead after a gap of text) that a header stands on.

    Stamps above it are those of the extract before, unless they `lead`: the first of the file stands above its head.
    """
    top = start
    while top - 1 > floor and start - top < 12:
        row = found[top - 1]
        if PERSON.fullmatch(row.text.strip()) and _OFFICE.fullmatch(found[top - 2].folded):
            break  # who signed the extract before
        if (
            row.cut
            or row.page != found[start].page
            or (len(row.folded) > 60 and not _named_first(found, row))
            or cues.BODY.match(row.folded)
            or cues.EXTRACT_END.search(row.folded)
            or row.formula
            or (not lead and _STAMP.search(row.folded))
        ):
            break
        top -= 1
    return top
