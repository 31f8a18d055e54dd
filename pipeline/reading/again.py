"""A second look at doubtful lines: enlarged, set one under another and recognised again; the surer reading is kept.

Small print is read far better when it is enlarged, and what is read otherwise at another size is a slip at one of them.
A figure of which the two looks say different things is marked as doubtful, whichever is kept.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import accumulate
from statistics import median
from typing import NamedTuple

import numpy as np

from extractors.grammar.text import fold
from pipeline.reading.tesseract import Image, Row, by_line, sureness, words_of

_LARGER = 1.5
_SMALL = 0.085
"""Inches from head to foot of the words of a line under which print is small (8 points)."""
_DOUBTFUL = 70
_HOPELESS = 30
"""A line whose letters have less on average is a drawing or handwriting, and stays so."""
_SPACING = 0.12
_MARGIN = 0.2
"""How much of its height is left above and below a line that is cut out."""
_NEW = 80
"""The confidence from which a word that was seen at the second look alone is believed."""
_UNSURE_FIGURE = 40.0
_AS_SURE = 5
"""Confidences that differ by less tell nothing."""
_LEGIBLE = re.compile(r"[0-9A-Za-zÀ-ÿ]")
_ACCENTED = re.compile(r"[À-ÖØ-öø-ÿ]")
_DIGITS = re.compile(r"\d")

Box = tuple[int, int, int, int]


class Crop(NamedTuple):
    """What is cut out of a page (left, top, right, bottom), and the lines on it."""

    box: Box
    lines: list[list[Row]]

    @property
    def size(self) -> tuple[int, int]:
        """Width and height once it is enlarged."""
        left, top, right, bottom = self.box
        return round((right - left) * _LARGER), round((bottom - top) * _LARGER)


def look_again(page: Image, rows: list[Row], dpi: float) -> list[Row]:
    """The words of a page after a second look at its doubtful lines."""
    lines = by_line(rows)
    looked = [line for line in lines if _worth_it(line, dpi)]
    if not looked:
        return rows
    crops = _crops(looked, page.shape)
    found = _recognised(page, crops, dpi)
    result: list[Row] = []
    for line in lines:
        second = found.get(line[0].line)
        result += line if second is None else _surer(line, second)
    return result


def _worth_it(line: list[Row], dpi: float) -> bool:
    if sureness(line) < _HOPELESS:
        return False
    small = len(line) > 2 and median(row.bottom - row.top for row in line) < _SMALL * dpi
    return small or any(row.confidence < _DOUBTFUL and _LEGIBLE.search(row.text) for row in line)


def _crops(lines: list[list[Row]], shape: tuple[int, ...]) -> list[Crop]:
    """What is cut out: lines that follow each other closely are cut out together."""
    found: list[Crop] = []
    for line in lines:
        left, top = min(row.left for row in line), min(row.top for row in line)
        right, bottom = max(row.right for row in line), max(row.bottom for row in line)
        margin = _MARGIN * (bottom - top)
        box = (
            max(int(left - margin), 0),
            max(int(top - margin), 0),
            min(int(right + margin) + 1, shape[1]),
            min(int(bottom + margin) + 1, shape[0]),
        )
        if found and _follows(found[-1].box, box, margin):
            last, others = found[-1]
            union = (min(last[0], box[0]), last[1], max(last[2], box[2]), max(last[3], box[3]))
            found[-1] = Crop(union, [*others, line])
        else:
            found.append(Crop(box, [line]))
    return found


def _follows(above: Box, below: Box, margin: float) -> bool:
    """Whether a line stands right under what was cut out before it, in one column with it."""
    return above[1] < below[1] <= above[3] + margin and min(above[2], below[2]) > max(above[0], below[0])


def _recognised(page: Image, crops: list[Crop], dpi: float) -> dict[int, list[Row]]:
    """The number of each line that was looked at → what is read there now."""
    spacing = round(_SPACING * dpi * _LARGER)
    starts = list(accumulate((crop.size[1] + spacing for crop in crops), initial=spacing))
    picture = np.full((starts.pop(), max(crop.size[0] for crop in crops) + 2 * spacing), 255, np.uint8)
    for start, crop in zip(starts, crops, strict=True):
        width, height = crop.size
        picture[start : start + height, spacing : spacing + width] = _enlarged(page, crop)
    found: dict[int, list[Row]] = {}
    for seen in by_line(words_of(picture)):
        middle = median((row.top + row.bottom) / 2 for row in seen)
        which = max((i for i, start in enumerate(starts) if start <= middle), default=0)
        placed = [_placed(row, crops[which], spacing, starts[which]) for row in seen]
        line = _line_at(crops[which].lines, median((row.top + row.bottom) / 2 for row in placed))
        if line is not None:
            found.setdefault(line, []).extend(row._replace(line=line) for row in placed)
    return found


def _enlarged(page: Image, crop: Crop) -> Image:
    from PIL import Image as Pil

    left, top, right, bottom = crop.box
    return np.asarray(Pil.fromarray(page[top:bottom, left:right]).resize(crop.size, Pil.Resampling.LANCZOS))


def _placed(row: Row, crop: Crop, left: float, top: float) -> Row:
    """A word of an enlarged part that stands at (left, top), where it is on the page."""
    return row._replace(
        left=(row.left - left) / _LARGER + crop.box[0],
        top=(row.top - top) / _LARGER + crop.box[1],
        right=(row.right - left) / _LARGER + crop.box[0],
        bottom=(row.bottom - top) / _LARGER + crop.box[1],
    )


def _line_at(lines: list[list[Row]], middle: float) -> int | None:
    """The line on which a height of the page stands; slivers of the lines above and below stand on none."""
    for line in lines:
        if min(row.top for row in line) <= middle <= max(row.bottom for row in line):
            return line[0].line
    return None


def _surer(first: list[Row], second: list[Row]) -> list[Row]:
    """Two readings of one line as one: where they differ, the surer words."""
    second = sorted(second, key=lambda row: row.left)
    a, b = [row.text for row in first], [row.text for row in second]
    result: list[Row] = []
    for kind, a0, a1, b0, b1 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        ours, theirs = first[a0:a1], second[b0:b1]
        if kind == "equal":
            result += [
                row._replace(confidence=max(row.confidence, o.confidence)) for row, o in zip(ours, theirs, strict=True)
            ]
        elif kind == "insert":
            result += [row for row in theirs if row.confidence >= _NEW]
        elif kind == "delete":
            result += ours
        else:
            kept = max(ours, theirs, key=lambda rows: _weight(rows, ours, theirs))
            result += kept if _digits(ours) == _digits(theirs) else [_doubted(row) for row in kept]
    return result


def _weight(rows: list[Row], ours: list[Row], theirs: list[Row]) -> tuple[int, int, int]:
    """What a reading counts for: accents and first letters are lost, seldom invented."""
    alike = fold(_text(ours)) == fold(_text(theirs))
    accents = len(_ACCENTED.findall(_text(rows))) if alike else 0
    return accents, round(sureness(rows) / _AS_SURE), len(_text(rows))


def _text(rows: list[Row]) -> str:
    return " ".join(row.text for row in rows)


def _digits(rows: list[Row]) -> str:
    return "".join(_DIGITS.findall("".join(row.text for row in rows)))


def _doubted(row: Row) -> Row:
    return row._replace(confidence=min(row.confidence, _UNSURE_FIGURE)) if _DIGITS.search(row.text) else row
