"""Reading order by geometry: which stretches of text stand side by side as flows of their own, and which are rows.

A page is a set of `Piece`s: words on one baseline without a column gap. Where a vertical gutter parts pieces over some
height, the two sides are either *rows* (a list of members in columns, labels with their values: baselines shared, lines
that do not fill the column) or *flows* (a sidebar, two columns of prose). Rows are left together; flows are read one
after the other.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter
from statistics import median

from pipeline.reading.labels import (
    centred_bands,
    foot_bands,
    from_label,
    is_headed,
    is_interrupted,
    is_titled,
    label_bands,
    with_labels,
)
from pipeline.reading.pieces import Flow, Piece, Row

_FOOT, _LEFT, _TOP = attrgetter("bottom", "x0"), attrgetter("x0"), attrgetter("top")
_MIDDLE, _SIZE = attrgetter("middle"), attrgetter("size")
MAX_PIECES = 1500
"""Beyond this a page is a drawing or a plan, and its pieces are read from top to bottom."""
_FEWEST_ROWS = 2
"""Rows of a flow beside another, which has more."""
_CANDIDATES = 8
_DEPTH = 6


def flows(pieces: list[Piece]) -> list[Flow]:
    """The flows of a page in reading order: left before right, above before below."""
    return _flows(pieces, rows_of(pieces)) if pieces else []


def _flows(pieces: list[Piece], rows: Flow, depth: int = 0) -> list[Flow]:
    """The flows of a part of a page, of which the rows are known."""
    if depth >= _DEPTH or len(pieces) > MAX_PIECES or (len(rows) == len(pieces) and not _beside(rows)):
        return [rows]
    split = _best_split(pieces, rows)
    if split is None:
        return [with_labels(rows)]
    above, left, right, below = split
    if left[1][0][0].label and is_interrupted(left[1], right[1]):
        left, below = _without_tail(left, right, below)
    head, tail = (_flows(*part, depth + 1) if part[0] else [] for part in (above, below))
    banded = _banded(left[1], right[1])
    if banded:
        return [*head, banded, *tail]
    if _runs_under(left[1], below[1]):
        left, right = right, left
    return [*head, *_flows(*left, depth + 1), *_flows(*right, depth + 1), *tail]


def _banded(labels: Flow, values: Flow) -> Flow | None:
    """Labels with what they belong to, as one flow; None where the two sides are flows of their own."""
    return centred_bands(labels, values) or foot_bands(labels, values) or label_bands(labels, values)


def rows_of(pieces: list[Piece]) -> Flow:
    """Pieces gathered into rows, top to bottom, each from left to right.

    A piece joins a row where their baselines differ by less than a third of the smaller size, or where it is raised or
    lowered within the row's height (an exponent).
    """
    if len(pieces) == 1:  # most cells of tables
        return [pieces[:]]
    rows: Flow = []
    shared = False
    lowest = -math.inf
    for piece in sorted(pieces, key=_FOOT):
        best, distance = None, math.inf
        apart, above, lowest = 0.34 * piece.size, lowest, piece.bottom
        if lowest - above >= apart and above <= piece.top:  # plainly below all others
            rows.append([piece])
            continue
        for row in rows[-3:]:
            for other in row:
                lower = piece.bottom - other.bottom
                if lower >= distance or (lower >= apart and other.bottom <= piece.top):  # plainly above
                    continue
                if _same_row(other, piece):
                    best, distance = row, lower
        if best is None:
            rows.append([piece])
        else:
            best.append(piece)
            shared = True
    if shared:
        for row in rows:
            if len(row) > 1:
                row.sort(key=_LEFT)
        rows.sort(key=_foot)
    return rows


def _foot(row: Row) -> float:
    """The foot of a row: that of its largest piece."""
    return (max(row, key=_SIZE) if len(row) > 1 else row[0]).bottom


def _same_row(one: Piece, other: Piece) -> bool:
    if one.x0 < other.x1 - 1 and other.x0 < one.x1 - 1:
        return False
    small, large = (one.size, other.size) if one.size < other.size else (other.size, one.size)
    if abs(one.bottom - other.bottom) < 0.34 * small:
        return True
    if small >= 0.8 * large:
        return False
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.6 * small and max(one.x0, other.x0) - min(one.x1, other.x1) < 0.5 * large


def _beside(rows: Flow) -> bool:
    """Whether of rows of one piece two stand side by side at the same height (a sidebar with its own leading)."""
    for i, ((before,), (below,)) in enumerate(pairwise(rows)):
        if below.top >= before.bottom:  # below all that come before
            continue
        for (above,) in rows[max(0, i - 3) : i + 1]:
            overlap = below.top < above.bottom - 0.25 * min(above.size, below.size)
            if overlap and (below.x0 >= above.x1 or above.x0 >= below.x1):
                return True
    return False


Sides = tuple[list[Piece], list[Piece]]
"""Pieces left and right of a gutter."""
Part = tuple[list[Piece], Flow]
"""The pieces of a part of a page, and their rows."""
Split = tuple[Part, Part, Part, Part]
"""What stands above, left, right, below."""


def _best_split(pieces: list[Piece], rows: Flow) -> Split | None:
    """The gutter that parts most pieces into two flows, or None where everything is rows."""
    best: tuple[Part, Part] | None = None
    highest = 0
    refused: list[Sides] = []  # gutters a few points apart leave the same two sides
    down = sorted(pieces, key=_MIDDLE)
    for gutter in _gutters(rows):
        for band in _bands(down, gutter):
            trimmed = _trimmed(*band) if _score(*band) > highest else None
            if trimmed is None or _score(*trimmed) <= highest or trimmed in refused:
                continue
            left, right = ((side, rows_of(side)) for side in trimmed)
            if _independent(left[1], right[1]):
                best, highest = (left, right), _score(*trimmed)
            else:
                refused.append(trimmed)
    return _around(pieces, *best) if best else None


def _score(left: list[Piece], right: list[Piece]) -> int:
    """How much a gutter parts; nothing where a side cannot be a flow."""
    fewer, more = sorted((len(left), len(right)))
    return fewer * 1000 + fewer + more if fewer >= _FEWEST_ROWS and more > _FEWEST_ROWS else 0


def _gutters(rows: Flow) -> list[float]:
    """Left edges that pieces with a neighbour on their left share, the commonest first."""
    edges: dict[int, tuple[int, float]] = {}
    flat = [piece for row in rows for piece in row]
    leftmost = min([piece.x1 for piece in flat])
    for i, piece in enumerate(flat):
        edge, top, bottom = piece.x0 + 0.5, piece.top, piece.bottom
        if leftmost > edge:
            continue
        for near in flat[max(0, i - 8) : i + 9]:
            if near.x1 <= edge and near.top < bottom and top < near.bottom:
                key = round(piece.x0 / 4)
                count, x = edges.get(key, (0, piece.x0))
                edges[key] = count + 1, min(x, piece.x0)
                break
    ranked = sorted(edges.values(), key=lambda e: -e[0])[:_CANDIDATES]
    return [x - 0.1 for _, x in ranked]


def _bands(down: list[Piece], gutter: float) -> Iterator[Sides]:
    """(left, right) of each stretch of the page where no piece crosses the gutter; `down` goes from top to bottom."""
    left: list[Piece] = []
    right: list[Piece] = []
    ends, begins = gutter + 0.5, gutter - 1
    for piece in down:
        if piece.x1 <= ends:
            left.append(piece)
        elif piece.x0 >= begins:
            right.append(piece)
        else:
            if left and right:
                yield left, right
            left, right = [], []
    yield left, right


def _trimmed(left: list[Piece], right: list[Piece]) -> Sides | None:
    """A band without what stands above the other side alone, or below it after blank space."""
    for _ in range(2):
        if not left or not right:
            return None
        left, right = _within(left, right), _within(right, left)
    return (from_label(left, right), right) if left and right else None


def _within(side: list[Piece], other: list[Piece]) -> list[Piece]:
    """One side of a band from the last blank space above the other's start to the first below its end."""
    start = min([p.top for p in other])
    end = max([p.bottom for p in other])
    kept: list[Piece] = []
    foot = float("-inf")
    for piece in sorted(side, key=_TOP):
        top, size = piece.top, piece.size
        if top - foot > 0.8 * size:  # blank
            if top <= start + 1.5 * size:
                kept = []
            elif top >= end - 0.3 * size:
                break
        kept.append(piece)
        if piece.bottom > foot:
            foot = piece.bottom
    return kept if foot > start else []


def _around(pieces: list[Piece], left: Part, right: Part) -> Split:
    """What stands above and below a band, and its two sides."""
    band = [*left[0], *right[0]]
    inside = set(map(id, band))
    centre = (min([p.top for p in band]) + max([p.bottom for p in band])) / 2
    rest = [p for p in pieces if id(p) not in inside]
    above, below = [p for p in rest if p.middle < centre], [p for p in rest if p.middle >= centre]
    return (above, rows_of(above)), left, right, (below, rows_of(below))


def _independent(one: Flow, two: Flow) -> bool:
    """Whether two sides of a gutter are flows of their own, and not the cells of common rows."""
    few, many = sorted((one, two), key=len)
    if len(few) < _FEWEST_ROWS or len(many) <= _FEWEST_ROWS:
        return False
    if any(row[0].label or row[0].heading for row in one) and _labelled(one, two):
        return True
    if (is_titled(one) and _is_wider(two, one)) or (is_titled(two) and _is_wider(one, two)):
        return True
    if is_prose(one) or is_prose(two):
        return not (few is one and _scattered(few) and _aligned(few, many) == len(few))
    return _aligned(few, many) < 0.6 * len(few)


def is_prose(rows: Flow) -> bool:
    """Whether lines of four words or more run on: three fill the column, and most do or end what such a line begins."""
    count = len(rows)
    if count < 3 or sum([len(row) == 1 for row in rows]) < 0.7 * count or 3 * sum([r[-1].label for r in rows]) > count:
        return False
    full = max([row[-1].x1 for row in rows]) - 2.5 * median([row[0].size for row in rows])
    filled = [row[-1].x1 > full for row in rows]
    if sum(filled) < 3:
        return False
    if sum(filled) < 0.5 * count:
        ended = sum([filled[i - 1] and not filled[i] and rows[i][0].runs_on for i in range(1, count)])
        if sum(filled) < count / 3 or sum(filled) + ended < 0.8 * count:
            return False
    return median([sum([len(p.words) for p in row]) for row in rows]) >= 4


def _is_wider(text: Flow, box: Flow) -> bool:
    """Whether lines of five words or more, most of them, stand beside a box of half their width at the most.

    The cells of columns of names are no lines.
    """
    wide, narrow = (max(row[-1].x1 for row in rows) - min(row[0].x0 for row in rows) for rows in (text, box))
    words = median([sum(len(piece.words) for piece in row) for row in text])
    whole = sum(len(row) == 1 for row in text) >= 0.8 * len(text)
    return len(text) > _FEWEST_ROWS and whole and words >= 5 and narrow <= 0.5 * wide


def _labelled(one: Flow, two: Flow) -> bool:
    """Whether labels tell that two sides of a gutter are no rows."""
    return (
        (is_headed(one) and is_headed(two))
        or is_interrupted(one, two)
        or bool(centred_bands(one, two) or foot_bands(one, two))
    )


def _without_tail(left: Part, right: Part, below: Part) -> tuple[Part, Part]:
    """The left of two columns without what stands below the end of the right one, and that with what stands below."""
    end = max([piece.bottom for piece in right[0]])
    under = [piece for piece in left[0] if piece.top > end - 0.3 * piece.size]
    kept = [piece for piece in left[0] if piece not in under]
    rest = [*under, *below[0]]
    return (kept, rows_of(kept)), (rest, rows_of(rest))


def _runs_under(left: Flow, below: Flow) -> bool:
    """Whether the last line beside a box on the right is filled, and goes on below the box."""
    if not below or not is_prose(left):
        return False
    last, first = left[-1][-1], below[0][0]
    filled = last.x1 > max([row[-1].x1 for row in left]) - 2.5 * last.size
    near = first.top - last.bottom < 0.7 * last.size and abs(first.x0 - left[-1][0].x0) < 2
    return filled and near and abs(first.size - last.size) < 0.1 * last.size


def _aligned(few: Flow, many: Flow) -> int:
    """How many rows of one side share their baseline with a row of the other."""
    marks = sorted([(piece.bottom, piece.size) for row in many for piece in row])
    return sum([any(_has_level(piece, marks) for piece in row) for row in few])


def _has_level(piece: Piece, marks: list[tuple[float, float]]) -> bool:
    """Whether a piece shares its baseline with one of others, of which these are the feet and sizes, downwards."""
    foot, size = piece.bottom, piece.size
    for i in range(bisect_left(marks, (foot - size,)), len(marks)):
        bottom, other = marks[i]
        if abs(foot - bottom) < 0.34 * min(size, other):
            return True
        if bottom > foot + size:
            break
    return False


def _scattered(rows: Flow) -> bool:
    """Whether lines stand apart (labels in a margin), and do not follow each other as text does."""
    return all(below[0].top - above[0].bottom > 0.7 * below[0].size for above, below in pairwise(rows))
