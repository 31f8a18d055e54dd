"""The second look at doubtful lines: the surer words are kept, figures that differ are marked."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.reading import again
from pipeline.reading.again import look_again
from pipeline.reading.tesseract import Row

PAGE = np.full((400, 800), 255, np.uint8)


def line(*words: tuple[str, float], number: int = 0, top: float = 100, larger: float = 1.0) -> list[Row]:
    found, left = [], 40.0
    for text, confidence in words:
        right = left + 12 * len(text)
        found.append(Row(number, text, confidence, left * larger, top * larger, right * larger, (top + 24) * larger))
        left = right + 8
    return found


def looked(monkeypatch: pytest.MonkeyPatch, first: list[Row], *second: tuple[str, float]) -> list[tuple[str, float]]:
    monkeypatch.setattr(again, "words_of", lambda _: line(*second, top=30, larger=1.5))
    return [(row.text, row.confidence) for row in look_again(PAGE, first, 200)]


def test_the_surer_word_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    first = line(("Absenits", 50), (":", 95), ("ORME", 93))
    assert looked(monkeypatch, first, ("Absents", 92), (":", 90), ("ORNE", 60)) == [
        ("Absents", 92),
        (":", 95),
        ("ORME", 93),
    ]


def test_accents_are_lost_and_not_invented(monkeypatch: pytest.MonkeyPatch) -> None:
    assert looked(monkeypatch, line(("MARQUÈS", 55)), ("MARQUES", 71)) == [("MARQUÈS", 55)]


def test_a_figure_that_is_read_in_two_ways_is_doubtful(monkeypatch: pytest.MonkeyPatch) -> None:
    ((text, confidence),) = looked(monkeypatch, line(("18", 65)), ("16", 90))
    assert (text, confidence) == ("16", 40)


def test_a_sure_line_is_not_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "words_of", lambda _: pytest.fail("looked again"))
    first = line(("Absents", 96), (":", 95))
    assert look_again(PAGE, first, 200) == first


def test_words_are_back_in_their_place(monkeypatch: pytest.MonkeyPatch) -> None:
    first = line(("Absenits", 50))
    shift = again._SPACING * 200 * 1.5
    seen = [row._replace(left=shift, right=shift + 90, top=shift, bottom=shift + 36) for row in line(("Absents", 92))]
    monkeypatch.setattr(again, "words_of", lambda _: seen)
    (found,) = look_again(PAGE, first, 200)
    assert (found.left, found.right) == pytest.approx((35, 95), abs=1)
    assert (found.top, found.bottom) == pytest.approx((95, 119), abs=1)
