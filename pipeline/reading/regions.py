"""Regions of a scanned page that Tesseract must not see side by side, since it makes one line of lines that overlap.

A page is cut where a white gutter parts texts whose lines do not stand on common baselines (a margin beside the text,
a stamp beside the heading), and its regions are set one under another on a picture of their own. Columns of members and
cells of tables share their baselines; they stay beside each other.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
Mask = NDArray[np.bool_]
Span = tuple[int, int]

_DARK = 160
_WHITE = 255
_CELL = 0.02
"""Inches: the grain at which ink is looked at."""
_GUTTER = 0.16
"""Inches of white that part columns; words of justified prose stand nearer over three lines."""
_WIDE_GUTTER = 0.3
"""Inches of white that part columns over a height of less than `_TALL`."""
_TALL = 0.45
_NARROW = 0.3
"""Inches: what is narrower (numbers of a list, bullets, a bar) is no column of its own."""
_APART = 0.45
"""How far, in heights of the smaller, lines must be displaced to share no baseline."""
_DEPTH = 4
_SPACING = 0.12
"""Inches between regions that are set one under another."""


class Region(NamedTuple):
    """A rectangle of the page in pixels, and the row at which it stands on the picture of all regions."""

    left: int
    top: int
    right: int
    bottom: int
    at: int = 0


def regions(image: Image, dpi: float) -> list[Region]:
    """The regions of a grey page without ruling lines; none where its texts stand one under another already."""
    cell = max(round(_CELL * dpi), 1)
    ink = _grid(image, cell)
    boxes = _cut(ink, (0, ink.shape[0]), (0, ink.shape[1]), cell / dpi, 0)
    if len(boxes) < 2:
        return []
    found = []
    at = spacing = round(_SPACING * dpi)
    for (top, bottom), (left, right) in boxes:
        box = Region(left * cell, top * cell, min(right * cell, image.shape[1]), min(bottom * cell, image.shape[0]), at)
        found.append(box)
        at += box.bottom - box.top + spacing
    return found


def stacked(image: Image, found: list[Region], dpi: float) -> Image:
    """The regions of a page, one under another."""
    spacing = round(_SPACING * dpi)
    last = found[-1]
    page = np.full((last.at + last.bottom - last.top + spacing, image.shape[1]), _WHITE, np.uint8)
    for region in found:
        part = image[region.top : region.bottom, region.left : region.right]
        page[region.at : region.at + part.shape[0], region.left : region.right] = part
    return page


def lowered(row: float, found: list[Region]) -> float:
    """By how many points a row of the picture of all regions stands lower on the page; 0 where there are none."""
    region = next((r for r in reversed(found) if r.at <= row), found[0] if found else None)
    return region.top - region.at if region is not None else 0.0


def _grid(image: Image, cell: int) -> Mask:
    """Which cells of a page have ink; one or two points are dust."""
    height, width = (-(-side // cell) * cell for side in image.shape)
    dark = np.zeros((height, width), bool)
    dark[: image.shape[0], : image.shape[1]] = image < _DARK
    counted: NDArray[np.intp] = dark.reshape(height // cell, cell, width // cell, cell).sum(axis=(1, 3))
    return counted > 2


def _cut(ink: Mask, rows: Span, columns: Span, inch: float, depth: int) -> list[tuple[Span, Span]]:
    """The regions of a part of the page, as (rows, columns) of the grid; `inch` is the size of a cell."""
    part = ink[rows[0] : rows[1], columns[0] : columns[1]]
    bands = runs(part.any(axis=1))
    found: list[tuple[Span, Span]] = []
    plain: Span | None = None
    i = 0
    while i < len(bands):
        last, gutters = _group(part, bands, i, inch) if depth < _DEPTH else (i, [])
        if gutters:
            if plain is not None:
                found.append(_shifted(plain, (0, part.shape[1]), rows, columns))
                plain = None
            edges = [0, *((a + b) // 2 for a, b in gutters), part.shape[1]]
            for left, right in pairwise(edges):
                inner = _shifted((bands[i][0], bands[last][1]), (left, right), rows, columns)
                found += _cut(ink, *inner, inch, depth + 1)
        else:
            last = i
            plain = (bands[i][0] if plain is None else plain[0], bands[i][1])
        i = last + 1
    if plain is not None:
        found.append(_shifted(plain, (0, part.shape[1]), rows, columns))
    return found


def _shifted(rows: Span, columns: Span, by_rows: Span, by_columns: Span) -> tuple[Span, Span]:
    return (
        (rows[0] + by_rows[0], rows[1] + by_rows[0]),
        (columns[0] + by_columns[0], columns[1] + by_columns[0]),
    )


def _group(part: Mask, bands: list[Span], first: int, inch: float) -> tuple[int, list[Span]]:
    """The last of the bands from `first` on that share gutters, and these; none where they part nothing."""
    taken = np.zeros(part.shape[1], bool)
    best: tuple[int, list[Span]] = (first, [])
    for i in range(first, len(bands)):
        taken = taken | part[bands[i][0] : bands[i][1]].any(axis=0)
        tall = (bands[i][1] - bands[first][0]) * inch >= _TALL
        gutters = _gutters(taken, (_GUTTER if tall else _WIDE_GUTTER) / inch, _NARROW / inch)
        if not gutters:
            if i > first and not _could_part(taken, _GUTTER / inch):
                break
            continue
        best = (i, gutters)
    last, gutters = best
    kept = [g for g in gutters if any(_displaced(part[a:b], g) for a, b in bands[first : last + 1])]
    return last, kept


def _could_part(taken: Mask, width: float) -> bool:
    """Whether there is still white for a gutter, be it beside all that was seen so far."""
    return any(b - a >= width for a, b in runs(~taken))


def _gutters(taken: Mask, width: float, narrow: float) -> list[Span]:
    """The white stretches of at least `width` that part columns, none of them `narrow`."""
    inked = np.flatnonzero(taken)
    if not len(inked):
        return []
    found: list[Span] = []
    start = int(inked[0])
    for a, b in runs(~taken):
        if b - a >= width and a - start >= narrow and inked[-1] + 1 - b >= narrow:
            found.append((a, b))
            start = b
    return found


def _displaced(band: Mask, gutter: Span) -> bool:
    """Whether the lines left and right of a gutter stand at different heights within one band."""
    middle = sum(gutter) // 2
    left, right = runs(band[:, :middle].any(axis=1)), runs(band[:, middle:].any(axis=1))
    if not left or not right:
        return False
    if len(left) != len(right):
        return True
    return any(abs(a[1] - b[1]) > _APART * min(a[1] - a[0], b[1] - b[0]) for a, b in zip(left, right, strict=True))


def runs(row: Any) -> list[Span]:
    """The runs of true points: (first, after the last)."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], row, [False]))))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
