"""Words of a page's text that the page does not show: in a layer that is off, white on white, without ink.

What pictures or drawings cover stays, however it is set: it is white print on a dark ground, or what a recogniser read
in a picture.
"""

from __future__ import annotations

import ctypes
from itertools import compress, repeat
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from pipeline.reading.calls import Answers, address, argument, prototype
from pipeline.reading.faces import Runs
from pipeline.reading.layers import Layers

_colours = Answers("FPDFPageObj_GetFillColor", 4, ctypes.c_uint, places=4)
_inks = Answers("FPDFPageObj_GetStrokeColor", 4, ctypes.c_uint, places=4)
_bounds = Answers("FPDFPageObj_GetBounds", 4, ctypes.c_float, places=4)
_draw_modes = Answers("FPDFPath_GetDrawMode", 2, ctypes.c_int, places=2)
_object = prototype("FPDFPage_GetObject", ctypes.c_void_p)
_type = prototype("FPDFPageObj_GetType", ctypes.c_int)
_segments = prototype("FPDFPath_CountSegments", ctypes.c_int)

_MAX_OBJECTS = 20_000
_WHITE, _CLEAR = 250, 5
"""How light all three colours of white print are, at the least, and how opaque print without ink is, at the most."""
_THICK = 4.0
"""Points from which on a straight line may be a ground: some programs draw the band behind a heading so."""
_AT_ONCE = 100
"""Words that are held against all grounds at a time."""
_MOST = 0.5
"""The share of the words of a page that may be hidden: where more are, they are what there is to read."""

Mask = NDArray[np.bool_]


def unseen(page: Any, runs: Runs, boxes: NDArray[np.floating[Any]], layers: Layers) -> list[int]:
    """The words of an open page that it does not show.

    Args:
        page: pdfium's page.
        runs: its text objects.
        boxes: those of the first glyphs (left, top, right, bottom; upwards).
        layers: those of the file.
    """
    ends, items, modes = runs
    pale = _pale(items, modes)
    if not layers.likely and not pale.any():
        return []  # nearly all pages
    lengths = np.subtract(ends, [-1, *ends[:-1]])
    hidden = np.array(layers.hidden(items)).repeat(lengths)
    pale = pale.repeat(lengths)
    if pale.any() and not (pale | hidden).all():
        places = pale.nonzero()[0]
        pale[places] = ~_covered(boxes[places], _grounds(page))
    hidden |= pale
    return hidden.nonzero()[0].tolist() if 0 < hidden.mean() <= _MOST else []


def _pale(items: list[Any], modes: list[int]) -> Mask:
    """Which text objects leave no mark on white paper."""
    colours = _colours.of(items)
    inked = colours[:, 0].max() < _WHITE and colours[:, 3].min() > _CLEAR  # of nearly all pages
    if inked and pdfium.FPDF_TEXTRENDERMODE_INVISIBLE not in modes:
        return np.zeros(len(items), bool)
    white = (colours[:, :3] >= _WHITE).all(axis=1) | ((colours[:, 3] <= _CLEAR) & (colours[:, :3].any(axis=1)))
    shown = np.array(modes)
    pale: Mask = (shown == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE) | ((shown == pdfium.FPDF_TEXTRENDERMODE_FILL) & white)
    return pale


def _grounds(page: Any) -> NDArray[np.float32]:
    """The boxes (left, bottom, right, top) of what is drawn on a page and may show behind, or for, a text."""
    count = min(pdfium.FPDFPage_CountObjects(page), _MAX_OBJECTS)
    items = list(map(argument, map(_object, repeat(address(page)), range(count))))
    kinds = np.fromiter(map(_type, items), int, count)
    drawn = kinds != pdfium.FPDF_PAGEOBJ_TEXT
    paths = (kinds == pdfium.FPDF_PAGEOBJ_PATH).nonzero()[0]
    of_paths = [items[i] for i in paths.tolist()]
    filled, stroked = (_draw_modes.of(of_paths) > 0).T
    drawn[paths] = filled & ~(_colours.of(of_paths)[:, :3] >= _WHITE).all(axis=1)
    grounds = _bounds.of([items[i] for i in drawn.nonzero()[0].tolist()])
    return np.concatenate((grounds, _bands(list(compress(of_paths, stroked.tolist())))))


def _bands(stroked: list[Any]) -> NDArray[np.float32]:
    """The boxes of the straight lines among stroked paths that are thick and not white."""
    lines = [item for item in stroked if _segments(item) == 2]
    boxes = _bounds.of(lines)
    thick = np.minimum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]) >= _THICK
    found: NDArray[np.float32] = boxes[thick & ~(_inks.of(lines)[:, :3] >= _WHITE).all(axis=1)]
    return found


def _covered(words: NDArray[np.floating[Any]], grounds: NDArray[np.float32]) -> Mask:
    """Which words lie over or under a ground."""
    low_x, low_y, high_x, high_y = grounds.T[:, None]
    over = np.zeros(len(words), bool)
    for start in range(0, len(words), _AT_ONCE):
        left, top, right, bottom = words[start : start + _AT_ONCE].T[:, :, None]
        beside = (left < high_x) & (low_x < right) & (bottom < high_y) & (low_y < top)
        over[start : start + _AT_ONCE] = beside.any(axis=1)
    return over
