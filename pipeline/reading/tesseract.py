"""Tesseract: a grey picture → the words that it finds, with boxes in pixels and confidence."""

from __future__ import annotations

from functools import lru_cache
from shutil import which
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.reading.child import call

Image = NDArray[np.uint8]

PAGE_SECONDS = 120
_COMMAND = ("tesseract", "stdin", "stdout", "-l", "fra", "--psm", "4", "-c", "tessedit_create_tsv=1")
_BLOCK, _WORD, _LEFT, _CONFIDENCE, _COLUMNS = 2, 5, 6, 10, 12
"""Columns of the table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text."""


class Row(NamedTuple):
    """A word that Tesseract found: its line, text and confidence, and its box in pixels of the picture.

    `strokes` is how thick its strokes are, in pixels; 0 where that was not measured.
    """

    line: int
    text: str
    confidence: float
    left: float
    top: float
    right: float
    bottom: float
    strokes: float = 0.0


@lru_cache(maxsize=1)
def installed() -> bool:
    """Whether there is a Tesseract at all: whether it is `available` takes a while to tell."""
    return which(_COMMAND[0]) is not None


@lru_cache(maxsize=1)
def available() -> bool:
    """Whether Tesseract and its French data are installed."""
    try:
        code, out = call(("tesseract", "--list-langs"), seconds=PAGE_SECONDS)
    except OSError:  # not installed, or it does not even answer; TimeoutError is one too
        return False
    return code == 0 and b"fra" in out.split()


def words_of(picture: Image) -> list[Row]:
    """The words of a picture whose texts stand one under another, or in rows; none where it takes too long."""
    pgm = b"P5 %d %d 255\n" % picture.shape[::-1] + picture.tobytes()
    try:
        _, table = call(_COMMAND, data=pgm, seconds=PAGE_SECONDS)
    except TimeoutError:
        return []
    found: list[Row] = []
    lines: dict[tuple[str, ...], int] = {}
    for row in table.decode("utf-8", "replace").split("\n")[1:]:
        cells = row.split("\t")
        text = cells[-1].strip()
        if len(cells) < _COLUMNS or not text or float(cells[_CONFIDENCE]) < 0:
            continue
        line = lines.setdefault(tuple(cells[_BLOCK:_WORD]), len(lines))
        left, top, width, height, confidence = map(float, cells[_LEFT : _CONFIDENCE + 1])
        found.append(Row(line, text, confidence, left, top, left + width, top + height))
    return found


def sureness(rows: list[Row]) -> float:
    """The mean confidence of words, letter by letter; 0 where there are none."""
    letters = sum(len(row.text) for row in rows)
    return sum(row.confidence * len(row.text) for row in rows) / letters if letters else 0.0


def by_line(rows: list[Row]) -> list[list[Row]]:
    """Words gathered into the lines that they stand on, in the order in which these were found."""
    lines: dict[int, list[Row]] = {}
    for row in rows:
        lines.setdefault(row.line, []).append(row)
    return list(lines.values())
