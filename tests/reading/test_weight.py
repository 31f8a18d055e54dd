"""Bold print of a scanned page is told by the thickness of its strokes."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.reading.tesseract import Row
from pipeline.reading.weight import bold, strokes


def word(text: str, thickness: float, line: int = 0) -> Row:
    return Row(line, text, 95, 0, 0, 10, 10, thickness)


def test_strokes_are_as_thick_as_their_runs_of_ink() -> None:
    page = np.full((40, 60), 255, np.uint8)
    page[10:30, 10:14] = page[10:30, 30:34] = 0
    assert strokes(page, Row(0, "ll", 95, 5, 8, 50, 32)) == 4
    assert strokes(page, Row(0, "ll", 95, 50, 8, 59, 32)) == 0


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([word("Présents", 4.4), word("Luc", 2.9, 1), word("ORME", 3.0, 1), word("NOYER", 3.1, 1)], [1, 0, 0, 0]),
        ([word("Budget", 4.3), word("de", 0, 0), word("Luc", 2.9, 1), word("NOYER", 3.1, 1)], [1, 1, 0, 0]),
        ([word("Budget", 4.3), word("principal", 4.5)], [0, 0]),
        ([word("Budget", 3.0), word("principal", 3.5)], [0, 0]),
    ],
)
def test_what_is_bolder_than_the_plain_print_of_the_page_is_bold(words: list[Row], found: list[int]) -> None:
    assert bold(words, [30.0] * len(words)).tolist() == [bool(b) for b in found]


def test_small_print_is_not_bold_for_being_small() -> None:
    words = [word("Présents", 3.0), word("Luc", 2.0, 1), word("ORME", 2.1, 1)]
    assert not bold(words, [30.0, 20.0, 20.0]).any()
