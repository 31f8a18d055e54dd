"""Ruling lines of a page, from pdfium's path objects."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise, repeat
from typing import Any, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from pipeline.reading.calls import prototype
from pipeline.reading.frame import Frame

MAX_OBJECTS = 20_000
MAX_RULES = 3_000
_MAX_SEGMENTS = 400
_THIN = 3.0
_SHORT = 4.0

_P, _I = ctypes.c_void_p, ctypes.c_int
_object = prototype("FPDFPage_GetObject", _P, _P, _I)
_type = prototype("FPDFPageObj_GetType", _I, _P)
_bounds = prototype("FPDFPageObj_GetBounds", _I, _P, _P, _P, _P, _P)
_matrix = prototype("FPDFPageObj_GetMatrix", _I, _P, _P)
_draw_mode = prototype("FPDFPath_GetDrawMode", _I, _P, _P, _P)
_segment_count = prototype("FPDFPath_CountSegments", _I, _P)
_segment = prototype("FPDFPath_GetPathSegment", _P, _P, _I)
_point = prototype("FPDFPathSegment_GetPoint", _I, _P, _P, _P)
_segment_type = prototype("FPDFPathSegment_GetType", _I, _P)
_closes = prototype("FPDFPathSegment_GetClose", _I, _P)

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
    handle = ctypes.cast(page, _P).value
    items = list(map(_object, repeat(handle), range(count)))
    paths = [item for item, kind in zip(items, map(_type, items), strict=True) if kind == pdfium.FPDF_PAGEOBJ_PATH]
    bounds = np.zeros((len(paths), 4), np.float32)
    at = range(bounds.ctypes.data, bounds.ctypes.data + 16 * len(paths), 16)
    for path, address in zip(paths, at, strict=True):
        _bounds(path, address, address + 4, address + 8, address + 12)
    thin = np.minimum(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1]) <= _THIN
    strokes = bounds[thin].tolist()
    for i in np.flatnonzero(~thin).tolist():
        strokes += _strokes(paths[i])
    if not strokes or len(strokes) > MAX_RULES:
        return [], []
    return _along_axes(np.array(strokes, float), Frame(page))


def _along_axes(strokes: NDArray[np.float64], frame: Frame) -> tuple[list[Rule], list[Rule]]:
    """The strokes (x0, y0, x1, y1) that run along an axis of the page as shown."""
    ax, ay = frame.shown(strokes[:, 0], strokes[:, 1])
    bx, by = frame.shown(strokes[:, 2], strokes[:, 3])
    wide, high = np.abs(bx - ax), np.abs(by - ay)
    flat = (wide >= _SHORT) & (high <= _THIN)
    upright = ~flat & (high >= _SHORT) & (wide <= _THIN)
    across = np.column_stack(((ay + by) / 2, np.minimum(ax, bx), np.maximum(ax, bx)))[flat]
    down = np.column_stack(((ax + bx) / 2, np.minimum(ay, by), np.maximum(ay, by)))[upright]
    return list(map(Rule._make, across.tolist())), list(map(Rule._make, down.tolist()))


def _strokes(path: int) -> Iterator[list[float]]:
    """The straight lines (x0, y0, x1, y1) of a path that is no rule itself: stroked sides, thin filled parts."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    _draw_mode(path, ctypes.addressof(fill), ctypes.addressof(stroke))
    count = _segment_count(path)
    if not (stroke.value or fill.value) or not 2 <= count <= _MAX_SEGMENTS:
        return
    segments = list(map(_segment, repeat(path), range(count)))
    kinds = list(map(_segment_type, segments))
    if not stroke.value and (kinds.count(pdfium.FPDF_SEGMENT_MOVETO) == 1 or pdfium.FPDF_SEGMENT_BEZIERTO in kinds):
        return  # one filled figure, which is no thin one, or a drawing
    for part in _parts(path, segments, kinds):
        if stroke.value:
            yield from ([*start, *end] for start, end in pairwise(part))
        elif len(part) > 2:
            xs, ys = [x for x, _ in part], [y for _, y in part]
            if min(max(xs) - min(xs), max(ys) - min(ys)) <= _THIN:
                yield [min(xs), min(ys), max(xs), max(ys)]


def _parts(path: int, segments: list[int], kinds: list[int]) -> list[list[Point]]:
    """The subpaths of a path as points of the page's space, closed where the path says so."""
    matrix = (ctypes.c_float * 6)()
    if not _matrix(path, ctypes.addressof(matrix)):
        return []
    a, b, c, d, e, f = matrix
    count = len(segments)
    points = (ctypes.c_float * (2 * count))()
    start = ctypes.addressof(points)
    list(map(_point, segments, range(start, start + 8 * count, 8), range(start + 4, start + 8 * count, 8)))
    parts: list[list[Point]] = []
    for x, y, kind, closes in zip(points[::2], points[1::2], kinds, map(_closes, segments), strict=True):
        point = (a * x + c * y + e, b * x + d * y + f)
        if kind == pdfium.FPDF_SEGMENT_MOVETO or not parts:
            parts.append([point])
        else:
            parts[-1].append(point)
        if closes:
            parts[-1].append(parts[-1][0])
    return parts
