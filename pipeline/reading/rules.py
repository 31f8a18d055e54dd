"""Ruling lines of a page, from pdfium's path objects."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise, repeat
from typing import Any, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from pipeline.reading.calls import Answers, address, argument, prototype
from pipeline.reading.frame import Frame

MAX_OBJECTS = 20_000
MAX_RULES = 3_000
_MAX_SEGMENTS = 400
_PATH, _CURVE, _MOVE = pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_SEGMENT_BEZIERTO, pdfium.FPDF_SEGMENT_MOVETO
_THIN = 3.0
_SHORT = 4.0

_object = prototype("FPDFPage_GetObject", ctypes.c_void_p)
_type = prototype("FPDFPageObj_GetType", ctypes.c_int)
_bounds = Answers("FPDFPageObj_GetBounds", 4, ctypes.c_float, places=4)
_matrix = Answers("FPDFPageObj_GetMatrix", 6, ctypes.c_float)
_draw_mode = Answers("FPDFPath_GetDrawMode", 2, ctypes.c_int, places=2)
_segment_count = prototype("FPDFPath_CountSegments", ctypes.c_int)
_segment = prototype("FPDFPath_GetPathSegment", ctypes.c_void_p)
_segment_type = prototype("FPDFPathSegment_GetType", ctypes.c_int)
_point = Answers("FPDFPathSegment_GetPoint", 2, ctypes.c_float, places=2)
_closes = prototype("FPDFPathSegment_GetClose", ctypes.c_int)

Point = tuple[float, float]


class Rule(NamedTuple):
    """A straight line along an axis: at `at`, from `start` to `end`, in points from the top left."""

    at: float
    start: float
    end: float


def read_rules(page: Any) -> tuple[list[Rule], list[Rule]]:
    """(horizontal, vertical) ruling lines of an open page; none at all where the page is a drawing."""
    count = pdfium.FPDFPage_CountObjects(page)
    if count > MAX_OBJECTS:
        return [], []
    items = list(map(argument, map(_object, repeat(address(page)), range(count))))
    paths = [item for item, kind in zip(items, map(_type, items), strict=True) if kind == _PATH]
    bounds = _bounds.of(paths)
    thin = np.minimum(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1]) <= _THIN
    strokes = bounds[thin].astype(float)
    thick = np.flatnonzero(~thin).tolist()
    if thick:
        modes = _draw_mode.of([paths[i] for i in thick]).tolist()
        more = [stroke for i, mode in zip(thick, modes, strict=True) for stroke in _strokes(paths[i], *mode)]
        strokes = np.concatenate((strokes, np.array(more, float).reshape(-1, 4)))
    if not len(strokes) or len(strokes) > MAX_RULES:
        return [], []
    return _along_axes(strokes, Frame(page))


def _along_axes(strokes: NDArray[np.float64], frame: Frame) -> tuple[list[Rule], list[Rule]]:
    """The strokes (x0, y0, x1, y1) that run along an axis of the page as shown."""
    ax, ay = frame.shown(strokes[:, 0], strokes[:, 1])
    bx, by = frame.shown(strokes[:, 2], strokes[:, 3])
    wide, high = np.abs(bx - ax), np.abs(by - ay)
    flat = (wide >= _SHORT) & (high <= _THIN)
    upright = ~flat & (high >= _SHORT) & (wide <= _THIN)
    across = np.array(((ay + by) / 2, np.minimum(ax, bx), np.maximum(ax, bx)))[:, flat]
    down = np.array(((ax + bx) / 2, np.minimum(ay, by), np.maximum(ay, by)))[:, upright]
    rules = (map(tuple.__new__, repeat(Rule), zip(*lines.tolist(), strict=True)) for lines in (across, down))
    return tuple(map(list, rules))  # type: ignore[return-value]


def _strokes(path: Any, filled: int, stroked: int) -> Iterator[list[float]]:
    """The straight lines (x0, y0, x1, y1) of a path that is no rule itself: stroked sides, thin filled parts."""
    count = _segment_count(path)
    if not (stroked or filled) or not 2 <= count <= _MAX_SEGMENTS:
        return
    if not stroked and _is_figure(path, count):
        return
    for part in _parts(path, count):
        if stroked:
            yield from ([*start, *end] for start, end in pairwise(part))
        elif len(part) > 2:
            xs, ys = [x for x, _ in part], [y for _, y in part]
            if min(max(xs) - min(xs), max(ys) - min(ys)) <= _THIN:
                yield [min(xs), min(ys), max(xs), max(ys)]


def _is_figure(path: Any, count: int) -> bool:
    """Whether a filled path is one figure, which is no thin one, or has curves."""
    moves = 0
    for kind in map(_segment_type, map(argument, map(_segment, repeat(path), range(count)))):
        if kind == _CURVE:
            return True
        moves += kind == _MOVE
    return moves == 1


def _parts(path: Any, count: int) -> list[list[Point]]:
    """The subpaths of a path as points of the page's space, closed where the path says so."""
    ((a, b, c, d, e, f),) = _matrix.of([path]).tolist()
    segments = list(map(argument, map(_segment, repeat(path), range(count))))
    parts: list[list[Point]] = []
    told = zip(_point.of(segments).tolist(), map(_segment_type, segments), map(_closes, segments), strict=True)
    for (x, y), kind, closes in told:
        point = (a * x + c * y + e, b * x + d * y + f)
        if kind == _MOVE or not parts:
            parts.append([point])
        else:
            parts[-1].append(point)
        if closes:
            parts[-1].append(parts[-1][0])
    return parts
