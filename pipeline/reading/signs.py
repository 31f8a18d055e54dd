"""Dashes and bullets of a recognised line, told by their ink: Tesseract has one name for all dashes, and reads the
drawn bullets of word processors as letters."""

from __future__ import annotations

import re

from pipeline.reading.tesseract import Row

SIGNS = ("-", "–", "—", "•")

_FLAT = 0.2
"""A sign lower than this share of the size is a dash."""
_DASHES = ((0.4, "-"), (0.75, "–"), (2.0, "—"))
"""Up to which width, in sizes, a dash is which."""
_DASH = re.compile(r"[-–—_~]{1,2}")
_DRAWN = re.compile(r"[^\s0-9]{1,2}")
_TICK = re.compile(r"(?=.*[^0-9A-Za-zÀ-ÿ.)])[^\s0-9]{1,3}")
_BULLET_LETTERS = ("À", "Â", "Q", "e", "o", "O")
"""What Tesseract takes arrows, rings and points at the head of a line for."""
_SURE_LETTER = 70
_SURE_SIGN = 75


def with_signs(line: list[Row], size: float) -> list[Row]:
    """The words of a line of print of a size in pixels, its dashes as wide as they are, its drawn bullets as « • »."""
    found = [row._replace(text=_dash(row, size)) if _is_dash(row, i, size) else row for i, row in enumerate(line)]
    if len(found) > 1 and _is_bullet(found[0]):
        found[0] = found[0]._replace(text="•")
    return found


def _is_dash(row: Row, i: int, size: float) -> bool:
    flat = row.bottom - row.top < _FLAT * size
    if _DASH.fullmatch(row.text):
        return flat
    return i == 0 and flat and row.confidence < _SURE_LETTER and _DRAWN.fullmatch(row.text) is not None


def _dash(row: Row, size: float) -> str:
    width = (row.right - row.left) / max(size, 1.0)
    return next((dash for limit, dash in _DASHES if width < limit), row.text)


def _is_bullet(row: Row) -> bool:
    if row.text in SIGNS:
        return False
    if row.text in _BULLET_LETTERS:
        return row.confidence < _SURE_LETTER
    return row.confidence < (_SURE_SIGN if row.text == ">" else 60) and _TICK.fullmatch(row.text) is not None
