"""Ruling lines of a scanned page: found, to give tables cells, and erased, since Tesseract drops what they frame."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from pipeline.reading.rules import MAX_RULES, Rule

Image = NDArray[np.uint8]
Mask = NDArray[np.bool_]

_DARK = 160
_LENGTH = 0.5
"""Inches: no stroke of a letter is as long along the line."""
_HEIGHT = 0.35
"""Inches: no stem of a letter is as high, but for the largest titles, whose stems are thick."""
_THICK = 0.04
"""Inches: what is thicker is a filled field."""
_WHITE = 255


def erase_rules(image: Image, dpi: float) -> tuple[Image, tuple[list[Rule], list[Rule]]]:
    """A grey page set upright without its ruling lines, and these lines: (horizontal, vertical), in pixels.

    Vertical lines are looked for only where two horizontal ones are found; a page without lines is given back as it is.
    """
    dark = image < _DARK
    across = _strokes(dark, round(_LENGTH * dpi), round(_THICK * dpi))
    horizontal = _rules(across)
    if not horizontal or len(horizontal) > MAX_RULES:
        return image, ([], [])
    down = np.zeros_like(across)
    vertical: list[Rule] = []
    if horizontal[-1].at - horizontal[0].at > _THICK * dpi:
        down = _strokes(dark.T, round(_HEIGHT * dpi), round(_THICK * dpi)).T
        vertical = _rules(down.T)
        if len(vertical) > MAX_RULES:
            down, vertical = np.zeros_like(across), []
    erased = image.copy()
    erased[_widened(across) | _widened(down.T).T] = _WHITE
    return erased, (horizontal, vertical)


def _strokes(dark: Mask, length: int, thick: int) -> Mask:
    """The dark points on runs of `length` or more along the rows that are not parts of fields thicker than `thick`."""
    closed = dark.copy()
    closed[:, 1:-1] |= dark[:, :-2] & dark[:, 2:]
    runs = _opened(closed, length)
    return runs & ~_opened(runs.T, thick).T if runs.any() else runs


def _opened(mask: Mask, length: int) -> Mask:
    """The points on runs of at least `length` along the rows."""
    found = np.zeros_like(mask)
    for row in np.flatnonzero(mask.sum(axis=1) >= length).tolist():
        for start, end in _spans(mask[row]):
            if end - start >= length:
                found[row, start:end] = True
    return found


def _spans(row: Mask) -> list[tuple[int, int]]:
    """The runs of a row: (first point, point after the last)."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], row, [False]))))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _rules(strokes: Mask) -> list[Rule]:
    """Strokes along the rows as rules, from the top; the rows of one stroke are one rule."""
    found: list[Rule] = []
    below: list[Rule] = []
    for row in np.flatnonzero(strokes.any(axis=1)).tolist():
        here = []
        for start, end in _spans(strokes[row]):
            above = next((r for r in below if r.at >= row - 2 and r.start < end and start < r.end), None)
            if above is not None:
                below.remove(above)
                start, end = min(start, int(above.start)), max(end, int(above.end))
            here.append(Rule(row, start, end))
        found += [r for r in below if r.at < row - 2]
        below = [r for r in below if r.at >= row - 2] + here
    return sorted(found + below)


def _widened(strokes: Mask) -> Mask:
    """Strokes along the rows with the grey rows beside them."""
    wide = strokes.copy()
    wide[1:] |= strokes[:-1]
    wide[:-1] |= strokes[1:]
    return wide
