"""Ruling lines of a page, from pdfium's path objects."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise, repeat
from typing import Any, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium

from pipeline.reading.frame import Frame
from pipeline.reading.glyphs import prototype

MAX_OBJECTS = 20_000
MAX_RULES = 3_000
_MAX_SEGMENTS = 400
_THIN = 3.0
_SHORT = 4.0

_P = ctypes.c_void_p
_object = prototype("FPDFPage_GetObject", _P, _P, ctypes.c_int)
_type = prototype("FPDFPageObj_GetType", ctypes.c_int, _P)
_bounds = prototype("FPDFPageObj_GetBounds", ctypes.c_int, _P, _P, _P, _P, _P)

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
        strokes += _strokes(ctypes.cast(paths[i], pdfium.FPDF_PAGEOBJECT))
    if len(strokes) > MAX_RULES:
        return [], []
    return _along_axes(strokes, Frame(page))


def _along_axes(strokes: list[list[float]], frame: Frame) -> tuple[list[Rule], list[Rule]]:
    """The strokes that run along an axis of the page as shown."""
    horizontal: list[Rule] = []
    vertical: list[Rule] = []
    for x0, y0, x1, y1 in strokes:
        ax, ay = frame.shown(x0, y0)
        bx, by = frame.shown(x1, y1)
        wide, high = abs(bx - ax), abs(by - ay)
        if wide >= _SHORT and high <= _THIN:
            horizontal.append(Rule((ay + by) / 2, min(ax, bx), max(ax, bx)))
        elif high >= _SHORT and wide <= _THIN:
            vertical.append(Rule((ax + bx) / 2, min(ay, by), max(ay, by)))
    return horizontal, vertical


def _strokes(item: Any) -> Iterator[list[float]]:
    """The straight lines (x0, y0, x1, y1) that a path shows: its stroked sides, its thin filled parts."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    for part in _parts(item):
        if stroke.value:
            yield from ([*start, *end] for start, end in pairwise(part))
        elif fill.value and len(part) > 2:
            xs, ys = [x for x, _ in part], [y for _, y in part]
            if min(max(xs) - min(xs), max(ys) - min(ys)) <= _THIN:
                yield [min(xs), min(ys), max(xs), max(ys)]


def _parts(item: Any) -> list[list[Point]]:
    """The subpaths of a path as points of the page's space, closed where the path says so."""
    count = pdfium.FPDFPath_CountSegments(item)
    if not 2 <= count <= _MAX_SEGMENTS:
        return []
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return []
    parts: list[list[Point]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for i in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(item, i)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO or not parts:
            parts.append([point])
        else:
            parts[-1].append(point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            parts[-1].append(parts[-1][0])
    return parts
