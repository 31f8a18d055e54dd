"""Figures in a table under the senses of the vote: in the row of the sums, or beside the names of the voters."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.base import View
from extractors.grammar.names import lex, person, plausible
from extractors.grammar.text import fold
from extractors.vote_mention import Mention, value_of
from extractors.vote_names import Named
from extractors.vote_roll import place_of, sense_of, sense_rows
from schemas import Word

_LONGEST = 120
"""Rows of such a table."""
_SHORT = 40
"""Signs of a line without cells that may be a row of it (a member who cast no vote)."""
_SUMS = re.compile(r"(?:total|totaux|ensemble)(?: (?:general|des (?:voix|votes|suffrages)))?\s*:?")
_VOTERS = re.compile(
    r"\W*(?:groupes?|elue?s?|conseill\w+|membres?|noms?|listes?|votants?|votes?|voix|delegues?|communes?|partis?"
    r"|nuances?|intercommunalites?|resultats?|scrutin)\b.{0,40}|\W*"
)
"""What the titles of rows may be: who votes. Rows of anything else are each put to a vote of its own."""
_FORM = "table of figures"

_Cell = tuple[int, list[Word]]
"""Where a cell begins in the text, and its words."""
_Head = tuple[str, float | None]
"""A sense, and where the middle of its title stands across the page."""


def told_in_table(text: View) -> list[Mention]:
    """The figures of the first table that has senses for titles; nothing where a cell stands in no column."""
    for index in sense_rows(text):
        heads, titled = _heads(_cells(text, index))
        if len(heads) < 2:
            continue
        for row in range(index + 1, min(index + _LONGEST, len(text.lines))):
            cells = _cells(text, row)
            if (len(cells) < 2 and len(text.lines[row].text) > _SHORT) or len(_heads(cells)[0]) > 1:
                break  # prose, or the titles of another table
            if _SUMS.fullmatch(fold(_printed(cells[0])).strip()):
                return _figures(text, cells[1:], heads)
            if not titled and row == index + 1 and len(cells) == len(heads) and (found := _figures(text, cells, heads)):
                return found
    return []


def _cells(text: View, index: int) -> list[_Cell]:
    """The cells of a line: a tab in the text stands before each but the first."""
    start, end = text.line_span(index)
    starts = [start, *(start + match.end() for match in re.finditer("\t", text.text[start:end]))]
    words = text.lines[index].words
    cuts = [0, *(i for i, word in enumerate(words) if word.tab and i), len(words)]
    return list(zip(starts, [words[a:b] for a, b in pairwise(cuts)], strict=False))


def _printed(cell: _Cell) -> str:
    return " ".join([word.text for word in cell[1]])


def _heads(cells: list[_Cell]) -> tuple[list[_Head], bool]:
    """The senses of a line of titles, each its own, and whether a title of the rows stands before them."""
    senses = [sense_of(_printed(cell)) for cell in cells]
    titled = senses[:1] == [None]
    if titled and _VOTERS.fullmatch(fold(_printed(cells[0]))) is None:
        return [], titled
    named = [sense for sense in senses[titled:] if sense is not None]
    if len(named) < len(senses) - titled or len(set(named)) < len(named):
        return [], titled
    return [(sense, _middle(cell)) for sense, cell in zip(named, cells[titled:], strict=True)], titled


def _middle(cell: _Cell) -> float | None:
    ends = [place_of(cell[1][0]), place_of(cell[1][-1])]
    return None if None in ends else sum(end for end in ends if end is not None) / 2


def _figures(text: View, cells: list[_Cell], heads: list[_Head]) -> list[Mention]:
    """The figure of each cell, with the names behind it."""
    found: list[Mention] = []
    for rank, cell in enumerate(cells):
        sense = heads[rank][0] if len(cells) == len(heads) else _below(_middle(cell), heads)
        start, first = cell[0], cell[1][0].text
        value = value_of(first) if first.isdecimal() else None
        names = _names(text, start + len(first), start + len(_printed(cell)))
        if sense is None or value is None or names is None or any(sense == other.sense for other in found):
            return []
        found.append(Mention(sense, start, start + len(first), value, proven=True, form=_FORM, names=names))
    return found


def _below(middle: float | None, heads: list[_Head]) -> str | None:
    """The sense below whose title a cell stands."""
    if middle is None or any(place is None for _, place in heads):
        return None
    near, second = sorted((abs(middle - (place or 0.0)), sense) for sense, place in heads)[:2]
    return near[1] if near[0] * 3 < second[0] else None


def _names(text: View, start: int, end: int) -> list[Named] | None:
    """The members of the rest of a cell; None where it holds anything else."""
    tokens = lex(text.text[start:end])
    names = [token.name for token in tokens if token.name is not None and plausible(token.name)]
    if any(token.kind not in ("name", "sep", "paren", "line") for token in tokens):
        return None
    return [Named(person(name), start + name.start, start + name.end) for name in names]
