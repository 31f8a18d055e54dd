"""Pages whose text is turned as they are shown: they are read as one turns the paper, and their boxes stay as shown."""

from __future__ import annotations

from typing import Any

import numpy as np
import pypdfium2.raw as pdfium

from pipeline.reading.glyphs import Glyphs, read_glyphs
from pipeline.reading.layers import Layers
from schemas import Box, Page

_MOST = 0.97
"""The share of the words of a page that are turned from which on the page is, and not a stamp on it."""
_BETTER = 0.25
"""How many of them are turned still, at the most, once the page is turned right."""


def uprighted(page: Any, glyphs: Glyphs, layers: Layers) -> tuple[Glyphs, int]:
    """The words of an open page, which stays turned so that most are upright, and by how many quarters clockwise."""
    share = np.count_nonzero(glyphs.turned) / max(len(glyphs.turned), 1)
    if share <= _MOST:
        return glyphs, 0
    shown = pdfium.FPDFPage_GetRotation(page)
    for quarters in (1, 2, 3):
        pdfium.FPDFPage_SetRotation(page, (shown + quarters) % 4)
        (found,) = read_glyphs([page], layers)
        if found is not None and len(found.turned) and found.turned.mean() <= _BETTER * share:
            return found, quarters
    pdfium.FPDFPage_SetRotation(page, shown)
    return glyphs, 0


def as_shown(page: Page, quarters: int) -> Page:
    """A page that was read turned by some quarters clockwise, with its boxes on the page as it is shown."""
    if not quarters:
        return page
    wide, high = page.width, page.height
    for line in page.lines:
        for word in line.words:
            if word.box is not None:
                word.box = _turned_back(word.box, quarters, wide, high)
    if quarters != 2:
        page.width, page.height = high, wide
    return page


def _turned_back(box: Box, quarters: int, wide: float, high: float) -> Box:
    x0, top, x1, bottom = box
    match quarters:
        case 1:
            sides = top, wide - x1, bottom, wide - x0
        case 2:
            sides = wide - x1, high - bottom, wide - x0, high - top
        case _:
            sides = high - bottom, x0, high - top, x1
    return Box(*(round(side, 2) for side in sides))
