"""Ruling lines of a page, from pdfium's path objects."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from pipeline.reading.frame import Frame

MAX_OBJECTS = 20_000
MAX_RULES = 3_000
_MAX_SEGMENTS = 400
_THIN = 3.0
_SHORT = 4.0

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
    frame = Frame(page)
    horizontal: list[Rule] = []
    vertical: list[Rule] = []
    for i in range(count):
        item = pdfium.FPDFPage_GetObject(page, i)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        for (x0, y0), (x1, y1) in _strokes(item):
            ax, ay = frame.shown(x0, y0)
            bx, by = frame.shown(x1, y1)
            wide, high = abs(bx - ax), abs(by - ay)
            if wide >= _SHORT and high <= _THIN:
                horizontal.append(Rule((ay + by) / 2, min(ax, bx), max(ax, bx)))
            elif high >= _SHORT and wide <= _THIN:
                vertical.append(Rule((ax + bx) / 2, min(ay, by), max(ay, by)))
        if len(horizontal) + len(vertical) > MAX_RULES:
            return [], []
    return horizontal, vertical


def _strokes(item: Any) -> Iterator[tuple[Point, Point]]:
    """The straight lines that a path shows: itself where it is thin, its stroked sides, its thin parts."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return
    if min(right.value - left.value, top.value - bottom.value) <= _THIN:
        yield (left.value, bottom.value), (right.value, top.value)
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    for part in _parts(item):
        if stroke.value:
            yield from pairwise(part)
        elif fill.value and len(part) > 2:
            xs, ys = [x for x, _ in part], [y for _, y in part]
            if min(max(xs) - min(xs), max(ys) - min(ys)) <= _THIN:
                yield (min(xs), min(ys)), (max(xs), max(ys))


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
