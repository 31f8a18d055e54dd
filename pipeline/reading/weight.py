"""How bold the words of a scanned page are, by the mean length of the runs of ink along their rows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from pipeline.reading.tesseract import Image, Row

_DARK = 128
_PLAIN = 0.3
"""Of the letters of a page, three tenths at least are held to be of its plain weight."""
_BOLDER = 1.27
"""Strokes of bold print are at least 1.3 times as thick as those of plain print, which vary by a fifth."""
_FEWEST = 3
"""Letters from which the strokes of a word tell its weight; shorter ones are as bold as the word before them."""


def strokes(page: Image, row: Row) -> float:
    """The mean length in pixels of the runs of ink within a word's box; 0 where there is none."""
    dark = page[int(row.top) : int(row.bottom) + 1, int(row.left) : int(row.right) + 1] < _DARK
    starts = int((dark[:, 1:] & ~dark[:, :-1]).sum() + dark[:, :1].sum())
    return float(dark.sum()) / starts if starts else 0.0


def bold(rows: list[Row], sizes: list[float]) -> NDArray[np.bool_]:
    """Which words of a page are bolder than its plain print; `sizes` are those of their lines, in one unit."""
    weights = np.array([row.strokes / max(size, 1.0) for row, size in zip(rows, sizes, strict=True)])
    letters = np.array([len(row.text) for row in rows])
    order = np.argsort(weights)
    passed = np.cumsum(letters[order])
    plain = weights[order[np.searchsorted(passed, _PLAIN * passed[-1])]]
    found: NDArray[np.bool_] = np.asarray(weights > _BOLDER * plain)
    for i in np.flatnonzero(letters < _FEWEST).tolist():
        found[i] = i > 0 and rows[i - 1].line == rows[i].line and found[i - 1]
    return found
