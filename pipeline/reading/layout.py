"""Words of a page → lines in reading order, told apart by geometry alone."""

from __future__ import annotations

import itertools

from pipeline.reading.glyphs import Glyphs
from schemas import Box, Line, Page, Word


def lay_out(glyphs: Glyphs, number: int) -> Page:
    """The lines of a page."""
    page = Page(number, glyphs.width, glyphs.height)
    words = [
        Word(t, Box(*b), s, bold)
        for t, b, s, bold in zip(
            glyphs.texts, glyphs.boxes.tolist(), glyphs.sizes.tolist(), glyphs.bold.tolist(), strict=True
        )
    ]
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.box.bottom, w.box.x0)):  # type: ignore[union-attr]
        if rows and abs(rows[-1][0].box.bottom - word.box.bottom) < 3:  # type: ignore[union-attr]
            rows[-1].append(word)
        else:
            rows.append([word])
    last = 0.0
    for row in rows:
        row.sort(key=lambda w: w.box.x0)  # type: ignore[union-attr]
        for a, b in itertools.pairwise(row):
            b.tab = b.box.x0 - a.box.x1 > 2.2 * max(a.size, 6)  # type: ignore[union-attr]
        line = Line(row, number, 0, row[0].box.top - last > row[0].size)  # type: ignore[union-attr]
        last = row[0].box.bottom  # type: ignore[union-attr]
        page.lines.append(line)
    return page
