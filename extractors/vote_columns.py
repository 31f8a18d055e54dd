"""Voters named in columns, each under the sense of the vote (« Pour | Contre | Abstention », and the names below)."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from extractors.base import Reading, View
from extractors.grammar.names import lex, person, plausible
from extractors.vote_roll import place_of, sense_of, sense_rows
from schemas import Word

_FEWEST = 3
"""Names from which cells below senses are a table of voters."""

_COUNTED = re.compile(r"(?P<sense>[^\d:(]+?)\s?[:(]?\s?(?P<figure>\d{1,3})\)?(?:\s?voix)?\s?:?")

_Cell = list[Word]
_Head = tuple[str, float | None]
"""A sense, and where its column stands."""


def read_columns(text: View) -> list[Reading]:
    """The names below each sense; nothing where a row holds anything but names, or the column of one is open."""
    for i in sense_rows(text):
        heads = _heads(text.lines[i].words)
        readings = _below(text, i, heads) if heads else []
        if len(readings) >= _FEWEST:
            return readings
    return []


def read_counted(text: View) -> list[Reading]:
    """The names below each sense and its figure (« Contre : 1 ⇥ Abstentions : 2 »), as many as these say."""
    for i in reversed(sense_rows(text)):
        cells = _cells(text.lines[i].words)
        told = [_COUNTED.fullmatch(" ".join([word.text for word in cell])) for cell in cells]
        senses = [sense_of(match["sense"]) if match is not None else None for match in told]
        if len(set(senses)) < max(len(cells), 2) or None in senses:
            continue
        figures = {
            f"vote.names.{sense}": int(match["figure"]) for sense, match in zip(senses, told, strict=True) if match
        }
        readings = _below(text, i, [(str(sense), _left(cell)) for sense, cell in zip(senses, cells, strict=True)])
        named = Counter(reading.field for reading in readings)
        if named and all(figures[field] == count for field, count in named.items()):
            return readings
    return []


def _below(text: View, index: int, heads: list[_Head]) -> list[Reading]:
    """The names in the rows below the senses; none where the column of one is open."""
    readings: list[Reading] = []
    for row in range(index + 1, len(text.lines)):
        found = None if text.lines[row].gap and readings else _row(text, row, heads)
        if found is None:
            break
        if not found:
            return []
        readings += found
    return readings


def _cells(words: list[Word]) -> list[_Cell]:
    cuts = [0, *(i for i, word in enumerate(words) if word.tab and i), len(words)]
    return [words[a:b] for a, b in pairwise(cuts)]


def _heads(words: list[Word]) -> list[_Head]:
    """The senses of a line of nothing but senses, each its own, with the places of their columns."""
    heads: list[_Head] = []
    for cell in _cells(words):
        sense = sense_of(" ".join([word.text for word in cell]))
        if sense is None or any(sense == other for other, _ in heads):
            return []
        heads.append((sense, _left(cell)))
    return heads if len(heads) > 1 else []


def _left(cell: _Cell) -> float | None:
    return cell[0].box.x0 if cell[0].box is not None else place_of(cell[0])


def _row(text: View, index: int, heads: list[_Head]) -> list[Reading] | None:
    """The names of a line, each with the sense of its column; empty where one stands in no column.

    None for a line that is no row of names.
    """
    start, end = text.line_span(index)
    cells = _cells(text.lines[index].words)
    readings = []
    at = start
    for rank, cell in enumerate(cells):
        sense = _column(cell, rank, len(cells), heads)
        stop = text.text.find("\t", at, end)
        stop = end if stop < 0 else stop
        tokens = lex(text.text[at:stop])
        names = [t.name for t in tokens if t.name is not None and plausible(t.name)]
        if not names or any(t.kind not in ("name", "sep", "paren") for t in tokens):
            return None
        if sense is None:
            return []
        for name in names:
            place = (at + name.start, at + name.end)
            readings.append(Reading(f"vote.names.{sense}", person(name), *place, "names in columns"))
        at = stop + 1
    return readings


def _column(cell: _Cell, rank: int, cells: int, heads: list[_Head]) -> str | None:
    """The sense whose column a cell stands in: by its place on the page, or its rank in a row without gaps."""
    left = _left(cell)
    if left is None or any(place is None for _, place in heads):
        return heads[rank][0] if cells == len(heads) else None
    near, second = sorted((abs(left - (place or 0.0)), sense) for sense, place in heads)[:2]
    return near[1] if near[0] * 3 < second[0] else None
