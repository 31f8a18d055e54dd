"""Votes that do not stand in their item: on the line above its title, or told for all items at the end."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.grammar.text import fold
from extractors.vote_roll import sense_of
from pipeline.segmentation import cues
from pipeline.segmentation.agenda import alike, key
from pipeline.segmentation.page import Heading, Page
from pipeline.segmentation.rows import Row
from schemas.document import Line, Word

_SHARE = 0.6
_SHORT = 90
_SENSES = 2
"""Senses at the head of a table of votes, at the least."""
_VOTE = re.compile(
    r"\W*(?:votes?|resultat du vote|adopt\w+|approuv\w+|unanimite|a l'unanimite|pour\s?:|\d{1,3} (?:voix )?pour)\b"
)
"""How a line begins that is a vote and nothing else."""
_OF_ALL = re.compile(
    r"\W*(?:(?:sauf|excepte|hormis|a l'exception d[ue]s?) (?P<but>[^,]{3,60}), ?)?"
    r"(?:l'ensemble d(?:es|e (?:ces|toutes les))|(?:tou(?:te)?s )?(?:les|ces))\s"
    r"(?:deliberations|decisions|questions|points|dossiers|rapports)\b[^.;]{0,60}?\b(?:ont(?: toute?s)? ete"
    r"|sont(?: toute?s)?|est|a ete)\s(?:toute?s )?(?:adopte|prise?|vote|approuve|accepte)(?:e?s)?\b"
    r"[^.;]{0,20}(?:unanimite|majorite|\d voix)"
)
"""The sentence at the end that tells the vote on all acts: « Toutes les délibérations sont prises à l'unanimité »."""
_VOTED = re.compile(
    r"unanim|majorite|\bvoix\b|\bvotes?\s?:|\bpour\s?:|\bcontre\s?:|abst|\d pour\b|pris acte|report|ajourn|retir"
    r"|rejet|refus"
)
"""What an item tells of its own vote, or of what became of it otherwise."""


@dataclass(slots=True)
class Apart:
    """Votes apart from their items: the rows of those above a title, that of all items, and a table from a row on.

    `at` is the row of that of all.
    """

    above: set[int]
    at: int
    of_all: Row | None
    top: int
    tabled: dict[int, list[Line]]

    def end(self, page: Page, body: int, end: int) -> int:
        """Where an item ends: before the vote of all items."""
        return next((i for i in range(body, end) if i in (self.top, self.at)), end)

    def covers(self, head: Heading) -> bool:
        """Whether an item has its vote in the sentence that tells that of all, whatever its text tells."""
        return self._tells_of(head) and bool(head.seq)

    def _tells_of(self, head: Heading) -> bool:
        """Whether that sentence stands below an item and does not leave it out by its rank: « Sauf le point 4, … »."""
        told = _OF_ALL.match(self.of_all.folded) if self.of_all is not None and head.at < self.at else None
        return told is not None and str(head.seq) not in re.findall(r"\d+", told["but"] or "")

    def lines(self, head: Heading, rows: list[Row]) -> list[Line]:
        """The lines that tell the vote on an item elsewhere, where its own rows tell none."""
        if self.of_all is not None and self._tells_of(head) and not _tells_vote(rows):
            return [self.of_all.line]
        return self.tabled.get(head.at, [])


def told(page: Page, heads: list[Heading]) -> Apart:
    """The votes of a sitting that do not stand in their items."""
    at = _vote_of_all(page, heads)
    of_all = page.rows[at] if at < len(page.rows) else None
    return Apart(_votes_above(page, heads), at, of_all, *_voted_in_table(page, heads))


def _votes_above(page: Page, heads: list[Heading]) -> set[int]:
    """The rows of votes right above the titles, where the first title and most others have one."""
    above = [_above(page, head) for head in heads]
    if len(heads) < 2 or not above[0] or sum(above) < _SHARE * len(heads):
        return set()
    below = range(heads[-1].at + heads[-1].title, len(page.rows))
    if any(page.rows[i].formula and _VOTE.match(page.rows[i].folded) for i in below):
        return set()  # the last item has its vote below
    return {head.at - 1 for head, voted in zip(heads, above, strict=True) if voted}


def _above(page: Page, head: Heading) -> bool:
    """Whether the vote stands right above a title, and white space above it."""
    row = page.rows[head.at - 1] if head.at else None
    if row is None or head.at - 1 in page.agenda or len(row.folded) > _SHORT:
        return False
    return row.gap and not page.rows[head.at].gap and row.formula and _VOTE.match(row.folded) is not None


def _vote_of_all(page: Page, heads: list[Heading]) -> int:
    """The row that tells the vote on all acts of the sitting: behind the last, or right above what is no act."""
    start = heads[1].at if len(heads) > 1 else len(page.rows)
    told = (i for i in range(start, len(page.rows)) if _OF_ALL.match(page.rows[i].folded))
    return next((i for i in told if i > heads[-1].at or i + 1 in page.walls), len(page.rows))


def _voted_in_table(page: Page, heads: list[Heading]) -> tuple[int, dict[int, list[Line]]]:
    """The first row of a table of all votes at the end; of each item, the heads of the senses and the figures."""
    start = heads[-1].at + heads[-1].title if len(heads) > 1 else len(page.rows)
    top = next((i for i in range(start, len(page.rows)) if len(_senses(page.rows[i])) >= _SENSES), len(page.rows))
    senses = _senses(page.rows[top]) if top < len(page.rows) else []
    found: dict[int, list[Line]] = {}
    for row in page.rows[top + 1 :]:
        cells = _cells(row)
        figures = cells[-len(senses) :]
        if len(cells) <= len(senses) or not all(len(cell) == 1 and cell[0].text.isdecimal() for cell in figures):
            break
        told = cells[: -len(senses)]
        head = next((head for head in heads if head.at not in found and _named(page, head, told)), None)
        if head is not None:
            titles = [word for cell in senses for word in cell]
            values = [word for cell in figures for word in cell]
            found[head.at] = [replace(page.rows[top].line, words=titles), replace(row.line, words=values)]
    return (top, found) if len(found) > 1 else (len(page.rows), {})


def _cells(row: Row) -> list[list[Word]]:
    """The words of each cell of a row."""
    cells: list[list[Word]] = []
    for word in row.line.words:
        if word.tab or not cells:
            cells.append([])
        cells[-1].append(word)
    return cells


def _senses(row: Row) -> list[list[Word]]:
    """The last cells of the head of a table, which name the senses of the vote, each its own."""
    cells = _cells(row) if row.tabbed else []
    senses = [sense_of(" ".join(word.text for word in cell)) for cell in cells]
    first = next((i for i, sense in enumerate(senses) if sense is not None), len(senses))
    named = senses[first:]
    return cells[first:] if first and None not in named and len(set(named)) == len(named) else []


def _named(page: Page, head: Heading, cells: list[list[Word]]) -> bool:
    """Whether the first cells of a row name an item: by its rank or by its title, and by no other rank."""
    told = [fold(" ".join(word.text for word in cell)) for cell in cells]
    title = key(" ".join(row.folded for row in page.rows[head.at : head.at + head.title]))
    ranks = [int(text) for text in told if text.isdecimal()]
    titled = any(alike(key(text), title) for text in told)
    return titled if not (ranks and head.seq) else ranks[0] == head.seq and (titled or len(told) == 1)


def _tells_vote(rows: list[Row]) -> bool:
    """Whether rows tell the vote on their item, or that it was none."""
    return any(_VOTED.search(row.folded) or cues.NOTES.search(row.folded) for row in rows)
