"""The ink of a scanned page: coloured ink over print is taken away, dust as well."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from pipeline.reading.tesseract import Image

Mask = NDArray[np.bool_]

_COLOURFUL = 70
"""How far the brightest channel of coloured ink is from its darkest."""
_LIGHT = 120
"""The brightest channel of a stamp's ink where nothing is printed below."""
_BLACK = 110
_CELL = 4
_FRINGED = 0.3
"""Where more of the print than this has colour at its edges, the colour is the scanner's."""
_STEPS = 400
_DUSTY = 0.0002
"""The share of lone black points from which a page is dusty; print has next to none."""


def bleach(image: Image) -> Image:
    """A grey page in which coloured ink is light: the brightest channel of each point.

    Coloured strokes that run over black print (stamps, signatures) are white; print in colour touches no black.
    """
    if image.ndim == 2:
        return image
    grey = np.ascontiguousarray(image[:, :, :3].max(axis=2))
    coloured = (grey - image[:, :, :3].min(axis=2) > _COLOURFUL) & (grey > _LIGHT)
    if not coloured.any():
        return grey
    black, tinted = _cells(grey < _BLACK), _cells(coloured)
    over = black & tinted
    if not over.any() or over.sum() > _FRINGED * black.sum():
        return grey
    stamped = np.kron(_grown(over, tinted), np.ones((_CELL, _CELL), bool))[: grey.shape[0], : grey.shape[1]]
    grey[coloured & stamped] = 255
    return grey


def _cells(mask: Mask) -> Mask:
    """Which squares of a page hold two points of a mask at least."""
    height, width = (-(-side // _CELL) * _CELL for side in mask.shape)
    padded = np.zeros((height, width), bool)
    padded[: mask.shape[0], : mask.shape[1]] = mask
    counted: Mask = padded.reshape(height // _CELL, _CELL, width // _CELL, _CELL).sum(axis=(1, 3)) >= 2
    return counted


def _grown(seeds: Mask, within: Mask) -> Mask:
    """All that hangs together with the seeds within a mask."""
    found = seeds
    for _ in range(_STEPS):
        wider = found.copy()
        wider[1:] |= found[:-1]
        wider[:-1] |= found[1:]
        wider[:, 1:] |= wider[:, :-1].copy()
        wider[:, :-1] |= wider[:, 1:].copy()
        wider &= within
        wider |= seeds
        if (wider == found).all():
            break
        found = wider
    return found


def despeckle(image: Image) -> Image:
    """A grey page without the lone black points that a dusty scanner leaves; a clean page is given back as it is."""
    dark = image < 128
    lone = dark.copy()
    lone[1:] &= ~dark[:-1]
    lone[:-1] &= ~dark[1:]
    lone[:, 1:] &= ~dark[:, :-1]
    lone[:, :-1] &= ~dark[:, 1:]
    if lone.mean() < _DUSTY:
        return image
    cleaned = image.copy()
    cleaned[lone] = 255
    return cleaned
