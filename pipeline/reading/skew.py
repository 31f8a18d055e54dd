"""Scans that lie askew: the words of their text layer, set level before lines are made of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from pipeline.reading.glyphs import Glyphs

_LEVEL = 0.3
"""The share of words of a printed page, at the least, that have their foot at the very height of the word before."""
_LONG = 12.0
"""Sizes from the first to the last word of a line that shows how a page lies."""
_FEWEST = 5
"""Lines that show it."""
_LEAST = 0.004
"""The least slope (a quarter of a degree) at which a line reaches from the height of one line to that of another."""
_ALIKE = 0.8
"""The share of the lines that must lean to the side to which the page does."""


def levelled(glyphs: Glyphs) -> Glyphs:
    """The words of a page where they would stand if it lay straight; the same where it does."""
    slope = _slope(glyphs)
    if not slope:
        return glyphs
    x0, top, x1, bottom = glyphs.boxes.T
    down, across = -slope * (x0 + x1 - glyphs.width) / 2, slope * (top + bottom - glyphs.height) / 2
    return replace(glyphs, boxes=glyphs.boxes + np.column_stack((across, down, across, down)))


def _slope(glyphs: Glyphs) -> float:
    """How far the lines of a page sink for each point of their length; 0 where it is print, or nothing shows it."""
    feet = glyphs.boxes[:, 3]
    if np.count_nonzero(feet[1:] == feet[:-1]) >= _LEVEL * len(feet):
        return 0.0
    x0, top, _, bottom = glyphs.boxes.T
    size = glyphs.sizes
    shared = np.minimum(bottom[1:], bottom[:-1]) - np.maximum(top[1:], top[:-1])
    follows = (shared > 0.5 * np.minimum(size[1:], size[:-1])) & (x0[1:] > x0[:-1])
    ends = np.append((~follows).nonzero()[0], len(size) - 1)
    starts = np.append(0, ends[:-1] + 1)
    length = x0[ends] - x0[starts]
    long = (
        (length > _LONG * size[starts])
        & ~glyphs.turned[starts]
        & (np.abs(size[ends] - size[starts]) < 0.2 * size[starts])
    )
    slopes = (bottom[ends] - bottom[starts])[long] / length[long]
    if len(slopes) < _FEWEST:
        return 0.0
    slope = float(np.median(slopes))
    proved = abs(slope) > _LEAST and np.count_nonzero(slopes * slope > 0) >= _ALIKE * len(slopes)
    return slope if proved else 0.0
