"""Roll calls: one member per line, with the sense of their vote in words or as a mark under a column."""

from __future__ import annotations

import re

from extractors.base import Reading, View
from extractors.grammar import vote_cues as cues
from extractors.grammar.names import lex, person, plausible
from extractors.grammar.text import fold
from schemas import Word

_FEWEST = 3
_MARK = re.compile(r"[xX✓✔✗☒■1]\Z")
_SENSE_CELL = re.compile(
    rf"(?:vote\s+)?(?:(?P<for>pour)|(?P<against>contre)|(?P<abstention>abst(?:entions?|ient)?\.?)"
    rf"|(?P<not_participating>{cues.NOT_PARTICIPATING}))\s*\.?\Z"
)
_SENSE_KEYS = ("pour", "cont", "abst")
"""How the words of all senses but taking no part begin, as the index of a text has them."""
_PROXY = re.compile(r"\s?\([^()]*\b(?:pouvoirs?|procurations?|mandats?)\b[^()]*\)\s*\Z")
"""Behind a voter: whose proxy they hold, or who holds theirs."""
_CELLS = re.compile(r"\t|\s:\s|\s[-–]\s")


def read_roll(text: View) -> list[Reading]:
    """The names by sense of a roll call of three members or more; nothing where a line leaves the sense open."""
    readings: list[Reading] = []
    columns: dict[str, float] = {}
    tabbed, titles = set(text.tabbed), set(sense_rows(text))
    for i, line in enumerate(text.lines):
        head = _columns(line.words) if i in titles else {}
        if head:
            columns = head
            continue
        start, end = text.line_span(i)
        folded = text.folded[start:end].rstrip()
        parted = i in tabbed or ": " in folded or "- " in folded
        cuts = list(_CELLS.finditer(folded)) if parted else []
        if not cuts:
            columns = {}
            continue
        cut = cuts[-1]
        cell = _SENSE_CELL.match(folded, cut.end())
        sense = cell.lastgroup if cell else _column(line.words, columns)
        said = text.text[start : start + cut.start()]
        proxy = _PROXY.search(folded, 0, cut.start())
        names = lex(said if proxy is None else said[: proxy.start()]) if sense else []
        named = [t.name for t in names if t.name is not None and plausible(t.name)]
        if sense and len(names) == len(named) == 1:
            name = named[0]
            place = (start + name.start, start + name.end)
            readings.append(Reading(f"vote.names.{sense}", person(name), *place, "roll call"))
    return readings if len(readings) >= _FEWEST else []


def sense_rows(text: View) -> list[int]:
    """The lines with column gaps that may name two senses: taking no part alone is told in other words than these."""
    if not text.tabbed:
        return []
    places = text.folded.places
    told = {text.line_at(place) for key in _SENSE_KEYS for place in places.get(key, ())}
    return [i for i in text.tabbed if i in told]


def _columns(words: list[Word]) -> dict[str, float]:
    """The middle of each column of a head that names two senses or more and no figure; only where places tell it."""
    found: dict[str, float] = {}
    for word in words:
        cell = _SENSE_CELL.match(word.text.lower()) if word.tab else None
        if cell and cell.lastgroup and (place := place_of(word)) is not None:
            found[cell.lastgroup] = place
    return found if len(found) > 1 and not any(c.isdigit() for w in words for c in w.text) else {}


def _column(words: list[Word], columns: dict[str, float]) -> str | None:
    """The column under which the one mark of a line stands."""
    marks = [place for w in words if w.tab and _MARK.match(w.text) and (place := place_of(w)) is not None]
    if len(columns) < 2 or len(marks) != 1:
        return None
    near, second = sorted((abs(marks[0] - x), sense) for sense, x in columns.items())[:2]
    return near[1] if near[0] * 3 < second[0] else None


def sense_of(cell: str) -> str | None:
    """The sense that a cell of a table names alone (« Contre », « Vote pour »), or None."""
    found = _SENSE_CELL.match(fold(cell).strip())
    return found.lastgroup if found else None


def place_of(word: Word) -> float | None:
    """Where a word stands across the page, in points, or in columns of its table; None where nothing tells."""
    if word.box is not None:
        return (word.box.x0 + word.box.x1) / 2
    return None if word.column is None else float(word.column)
