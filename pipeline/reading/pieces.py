"""Words of a page → pieces: words on one baseline without a column gap, which rows and flows are made of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.reading.glyphs import Glyphs

COLUMN_GAP = 1.2
"""White space, in sizes, that parts columns, where the line's other gaps are not nearly as wide."""
_WIDE = 2.5
_LABEL_GAP, _UNLIKE = 0.45, 1.6
"""White space behind a label near its values, in sizes and in other blanks of the line."""
_EDGE, _SHARED = 1.0, 3
"""Points by which a left edge may vary, and pieces that must share it with a word to prove that it begins a column."""
_SHORT_LINE, _EVEN = 3, 0.06
"""Words of a short line that is justified, and sizes by which its blanks may differ."""
_BESIDE = 0.75
"""Sizes by which the feet of pieces side by side differ at the most; those of lines differ by more."""
_MARKER_REACH = 4.5
_MARKER = re.compile(r"[-–—•*+▪◦■□●○✓✔➢➤>o·]{1,2}|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)°]{1,2}-?|\d{1,2}\s?-")
_HEADING_BEGINS, _LONGEST_HEADING = frozenset("PAERSÉ"), 5
_HEADING = re.compile(
    r"(?i:(?:[ée]taient |sont |membres )?"
    r"(?:pr[ée]sents|absents|excus[ée]s|repr[ée]sent[ée]s)(?: excus[ée]s| repr[ée]sent[ée]s)?"
    r"|absents (?:ayant|avec|et|non)\b.*|(?:ayant donn[ée] )?(?:pouvoirs|procurations)"
    r"|secr[ée]taires? de(?: la)?(?: s[ée]ance)?)"
)
Array = NDArray[Any]


@dataclass(slots=True, eq=False)
class Piece:
    """Words on one baseline without a column gap; `words` are numbers of words. Points from the top left.

    `cell` says that it is all the text of a table's cell, which may be wrapped; `label`, that it ends with a colon;
    `heading`, that it is or begins the words that head a list of members, without a colon; `runs_on`, that it begins
    with a small letter.
    """

    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    words: list[int]
    cell: bool = False
    label: bool = False
    heading: bool = False
    runs_on: bool = False

    @property
    def middle(self) -> float:
        """Half way between top and bottom."""
        return (self.top + self.bottom) / 2


Row = list[Piece]
Flow = list[Row]
"""The rows of one flow of text, from top to bottom."""


def pieces_of(glyphs: Glyphs) -> list[Piece]:
    """Runs of words that follow each other in the page's stream on one baseline, without a column gap."""
    order = (~glyphs.turned).nonzero()[0].tolist()
    if not order:
        return []
    sides, size = glyphs.boxes.T, glyphs.sizes
    if len(order) < len(size):
        sides, size = sides[:, order], size[order]
    x0, top, x1, bottom = sides
    gap = x0[1:] - x1[:-1]
    large = np.maximum(size[1:], size[:-1])
    shared = np.minimum(bottom[1:], bottom[:-1]) - np.maximum(top[1:], top[:-1])
    follows = (shared > 0.5 * np.minimum(size[1:], size[:-1])) & (gap > -0.5 * large)
    apart = ~follows
    wide = (follows & (gap > COLUMN_GAP * large)).nonzero()[0].tolist()
    if wide:
        gaps, chained = gap.tolist(), follows.tolist()
        apart[wide] = [not _is_justified(i, gaps, chained) for i in wide]
    breaks = (apart.nonzero()[0] + 1).tolist()
    firsts, afters = [0, *breaks], [*breaks, len(order)]
    starts = np.array(firsts)
    sizes = np.maximum.reduceat(size, starts)
    feet = _baselines(bottom, size, sizes, starts)
    left, head = np.minimum.reduceat(x0, starts).tolist(), np.minimum.reduceat(top, starts).tolist()
    right = np.maximum.reduceat(x1, starts).tolist()
    words = [order[i:j] for i, j in zip(firsts, afters, strict=True)]
    return _with_markers(list(map(Piece, left, head, right, feet, sizes.tolist(), words)), glyphs.texts)


def _with_markers(pieces: list[Piece], texts: list[str]) -> list[Piece]:
    """Pieces, each sign or number of an item of a list joined to the item's text, a tabulator away on its right."""
    found: list[Piece] = []
    alone: list[Piece] = []
    for piece in pieces:
        is_marker = len(piece.words) == 1 and _MARKER.fullmatch(texts[piece.words[0]]) is not None
        (alone if is_marker else found).append(piece)
    for marker in alone:
        reach = marker.x1 + _MARKER_REACH * max(marker.size, 8.0)
        items = [p for p in found if marker.x1 <= p.x0 + 1 <= reach and p.top < marker.middle < p.bottom]
        if not items:
            found.append(marker)
            continue
        item = min(items, key=lambda p: p.x0)
        item.words = marker.words + item.words
        item.x0 = marker.x0
    return found


def _baselines(bottom: Array, size: Array, large: Array, starts: Array) -> list[float]:
    """The foot of each piece: that of its lowest word that is not small print (an exponent, an index)."""
    if (np.minimum.reduceat(size, starts) < 0.8 * large).any():
        of_word = large.repeat(np.diff(starts, append=len(size)))
        bottom = np.where(size >= 0.8 * of_word, bottom, -np.inf)
    return np.maximum.reduceat(bottom, starts).tolist()  # type: ignore[no-any-return]


def _is_justified(i: int, gap: list[float], follows: list[bool]) -> bool:
    """Whether a wide gap is one of many alike in its line (a badly justified line, and no column)."""
    start, end = i, i + 1
    while start > 0 and follows[start - 1]:
        start -= 1
    while end < len(gap) and follows[end]:
        end += 1
    others = gap[start:i] + gap[i + 1 : end]
    return len(others) >= 3 and gap[i] < _WIDE * median(others)


def told(pieces: list[Piece], glyphs: Glyphs) -> list[Piece]:
    """Pieces that know how their text begins and ends, parted behind labels that stand near the edge of the values."""
    texts = glyphs.texts
    edges = sorted([piece.x0 for piece in pieces])
    found: list[Piece] = []
    colons = {i for i, text in enumerate(texts) if text[-1] == ":"}
    for piece in _with_short_lines(pieces, texts, edges):
        if colons.isdisjoint(piece.words) or len(piece.words) < 3:
            found.append(piece)
        else:
            found += _behind_label(piece, glyphs, edges)
    for piece in found:
        piece.label, piece.runs_on = piece.words[-1] in colons, texts[piece.words[0]][0].islower()
        piece.heading = len(piece.words) <= _LONGEST_HEADING and _is_heading([texts[word] for word in piece.words])
    return found


def _is_heading(words: list[str]) -> bool:
    return words[0][0] in _HEADING_BEGINS and _HEADING.fullmatch(" ".join(words)) is not None


def _with_short_lines(pieces: list[Piece], texts: list[str], edges: list[float]) -> list[Piece]:
    """Pieces with the words of a short line that is justified as one: its blanks are wide but the same.

    Words that begin at an edge which others share stand in columns, whatever the blanks between them.
    """
    if sum([len(piece.words) == 1 for piece in pieces]) < _SHORT_LINE:
        return pieces
    found: list[Piece] = []
    run: list[Piece] = []
    for piece in pieces:
        single = len(piece.words) == 1 and texts[piece.words[0]].isalpha()
        if run and not (single and _continues(run, piece)):
            found += _one_line(run, edges)
            run = []
        (run if single else found).append(piece)
    return found + _one_line(run, edges)


def _continues(run: list[Piece], piece: Piece) -> bool:
    """Whether a word stands on the line of the words of a run, behind a blank as wide as those between them."""
    if abs(piece.bottom - run[-1].bottom) > _EVEN * piece.size:
        return False
    blank = piece.x0 - run[-1].x1
    return blank > 0 and (len(run) == 1 or abs(blank - (run[1].x0 - run[0].x1)) < _EVEN * piece.size)


def _one_line(run: list[Piece], edges: list[float]) -> list[Piece]:
    if len(run) < _SHORT_LINE or any(_sharing(piece.x0, edges) > 1 for piece in run[1:]):
        return run
    words = [word for piece in run for word in piece.words]
    heads, sizes = [piece.top for piece in run], [piece.size for piece in run]
    return [Piece(run[0].x0, min(heads), run[-1].x1, run[0].bottom, max(sizes), words)]


def _sharing(x: float, edges: list[float]) -> int:
    """How many of sorted left edges are at a place."""
    return bisect_right(edges, x + _EDGE) - bisect_left(edges, x - _EDGE)


def _behind_label(piece: Piece, glyphs: Glyphs, edges: list[float]) -> list[Piece]:
    """A piece, parted in two where the first word behind a colon stands at a left edge that others share."""
    words = piece.words
    at = next((i for i in range(1, len(words)) if glyphs.texts[words[i - 1]][-1] == ":"), 0)
    edge = float(glyphs.boxes[words[at], 0])
    if not at or _sharing(edge, edges) < _SHARED:
        return [piece]
    x0, x1 = glyphs.boxes[words, 0], glyphs.boxes[words, 2]
    gaps = (x0[1:] - x1[:-1]).tolist()
    if gaps.pop(at - 1) < max(_LABEL_GAP * piece.size, _UNLIKE * median(gaps)):
        return [piece]
    label = Piece(piece.x0, piece.top, float(x1[at - 1]), piece.bottom, piece.size, words[:at])
    return [label, Piece(edge, piece.top, piece.x1, piece.bottom, piece.size, words[at:])]


def side_by_side(pieces: list[Piece]) -> bool:
    """Whether two rows or more of a page hold several pieces, be they level or not."""
    marks = sorted([(p.bottom, p.size) for p in pieces])
    return sum([below - above < _BESIDE * size for (above, _), (below, size) in pairwise(marks)]) >= 2


def joined(lines: Flow) -> Piece:
    """All the text of lines as that of one cell."""
    pieces = [piece for row in lines for piece in row]
    return Piece(
        min([p.x0 for p in pieces]),
        min([p.top for p in pieces]),
        max([p.x1 for p in pieces]),
        max([p.bottom for p in pieces]),
        max([p.size for p in pieces]),
        [word for piece in pieces for word in piece.words],
        cell=True,
    )
