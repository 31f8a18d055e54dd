"""What Tesseract misses and the ink shows: the accent of a capital E, the tail of « ; », a word that is whole.

Nothing is mended into a figure, and nothing where the ink is not plain.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from pipeline.reading.regions import runs
from pipeline.reading.tesseract import Image, Row

Mask = NDArray[np.bool_]

_DARK = 160
_CAPITALS = 0.7
"""The height of capitals, in sizes."""
_CLOSE = 0.06
"""Up to this white, in sizes, there is no blank between two words; the narrowest blank is twice as wide."""
_TAILED = 1.5
"""How much higher than its head the foot of « ; » is; the points of « : » are alike."""
_TAIL = 0.08
"""How far, in sizes, the tail of « ; » reaches below the baseline."""
_OVER = 0.32
"""How far above its capitals, in sizes, a word's accents are looked for; what reaches higher is the line above."""
_ACCENT = (0.08, 0.3)
"""Height and width of an accent, in sizes."""
_SLANTED = 0.45
"""How well the columns of an accent follow its rows; for « ^ » and « ¨ » this is under 0.3."""
_EDGE = 0.06
"""How far the blurred edge of capitals reaches above them, in sizes."""
_FILLED = 0.3
"""The share of a word's fullest row of ink from which a row is one of its letters, not of their accents."""
_WIDTHS = {"I": 0.45, "J": 0.75, "M": 1.25, "W": 1.35, "L": 0.85, "E": 0.95, "F": 0.9, "-": 0.5, ",": 0.4, ".": 0.4}
"""Widths of capitals and signs; others have 1."""
_NEAR = 0.4
"""How far from the middle of its letter an accent stands at the most, in mean widths of a letter."""


def with_marks(page: Image, line: list[Row], baseline: float, size: float) -> list[Row]:
    """The words of a line of a grey page, set right where their ink is plain; its font's measures are in pixels."""
    found: list[Row] = []
    for row in line:
        if found and _is_one_word(page, found[-1], row, baseline, size):
            found[-1] = _joined(found[-1], row)
        elif row.text == ":" and _is_tailed(page, row, baseline, size):
            found.append(row._replace(text=";"))
        else:
            found.append(row)
    return [_accented(page, row, baseline, size) if _may_lack_accent(row) else row for row in found]


def _is_one_word(page: Image, left: Row, right: Row, baseline: float, size: float) -> bool:
    """Whether two words in capitals stand as near to each other as letters, and no stroke joins them."""
    if not (left.text.isalpha() and left.text.isupper() and right.text.isalpha() and right.text.isupper()):
        return False
    if not 0 < right.left - left.right < size / 2:
        return False
    head, foot = _rows(page, baseline - _CAPITALS * size, baseline + 1)
    ink = page[head:foot, int(left.right - size / 3) : int(right.left + size / 3) + 1] < _DARK
    crossed = (page[head:foot, int(left.right) : int(right.left) + 1] < _DARK).all(axis=1).any()
    widest = max((b - a for a, b in runs(~ink.any(axis=0))), default=0)
    return bool(ink.any()) and not crossed and widest <= _CLOSE * size


def _joined(left: Row, right: Row) -> Row:
    return left._replace(
        text=left.text + right.text,
        confidence=min(left.confidence, right.confidence),
        top=min(left.top, right.top),
        right=right.right,
        bottom=max(left.bottom, right.bottom),
    )


def _is_tailed(page: Image, row: Row, baseline: float, size: float) -> bool:
    """Whether what was read as « : » is a point over a comma."""
    ink = page[int(row.top) : int(row.bottom) + 1, int(row.left) : int(row.right) + 1] < _DARK
    points = runs(ink.any(axis=1))
    if len(points) != 2:
        return False
    head, foot = points
    below = int(row.top) + foot[1] - baseline
    return foot[1] - foot[0] >= _TAILED * (head[1] - head[0]) and below >= _TAIL * size


def _may_lack_accent(row: Row) -> bool:
    bare = row.text.rstrip(",.;")
    return len(bare) > 2 and "E" in bare and bare.isascii() and _capitals(bare)


def _capitals(text: str) -> bool:
    letters = text.replace("-", "")
    return letters.isalpha() and letters.isupper()


def _accented(page: Image, row: Row, baseline: float, size: float) -> Row:
    """A word in capitals with the accents that stand over its E's, each alone and plainly slanted."""
    top, foot = _rows(page, baseline - (_CAPITALS + _OVER) * size, baseline)
    ink = page[top:foot, int(row.left) : int(row.right) + 1] < _DARK
    filled = ink.sum(axis=1)
    above = round(_OVER * size / 2)
    letters = np.flatnonzero(filled[above:] >= _FILLED * max(int(filled.max(initial=0)), 1))
    head = above + int(letters[0]) if len(letters) else 0
    over = ink[: max(head - round(_EDGE * size), 0)]
    marks: dict[int, list[str]] = {}
    for start, end in runs(over.any(axis=0)):
        at = _letter_at(row.text, (start + end) / 2 / ink.shape[1])
        if at is not None and row.text[at] == "E":
            marks.setdefault(at, []).append(_accent(over[:, start:end], size))
    accents = {at: found[0] for at, found in marks.items() if len(found) == 1 and found[0]}
    return row._replace(text="".join(accents.get(at, letter) for at, letter in enumerate(row.text)))


def _accent(blob: Mask, size: float) -> str:
    """É or È, as a mark above an E leans; nothing where it is no accent, or not plainly one of the two."""
    rows, columns = np.nonzero(blob)
    height, width = int(rows.max() - rows.min()) + 1, blob.shape[1]
    low, high = _ACCENT
    if rows.min() == 0 or not (low * size <= height <= high * size and low * size <= width <= high * size):
        return ""
    if rows.std() == 0 or columns.std() == 0:
        return ""
    lean = float(np.corrcoef(columns, rows)[0, 1])
    return "È" if lean > _SLANTED else "É" if lean < -_SLANTED else ""


def _letter_at(text: str, share: float) -> int | None:
    """The letter in the middle of which a share of the width of a word lies; none where it lies between two."""
    widths = np.array([_WIDTHS.get(letter, 1.0) for letter in text])
    middles = np.cumsum(widths) - widths / 2
    away = np.abs(middles - share * widths.sum())
    nearest = int(away.argmin())
    return nearest if away[nearest] <= _NEAR * widths.mean() else None


def _rows(page: Image, head: float, foot: float) -> tuple[int, int]:
    return max(int(head), 0), min(max(int(foot), 0), page.shape[0])
