"""Regions of a scanned page: texts whose lines overlap in height are parted, rows of one table are not."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.reading.regions import Image, lowered, regions, stacked

DPI = 200


def page(*lines: tuple[int, int, int]) -> Image:
    """A page with lines of ink at (left, top, right), each 24 points high."""
    picture = np.full((800, 1600), 255, np.uint8)
    for left, top, right in lines:
        picture[top : top + 24, left:right] = 0
    return picture


MARGIN = [(60, 100 + 52 * i, 400) for i in range(6)]
TEXT = [(560, 112 + 40 * i, 1500) for i in range(9)]
BODY = [(60, 560 + 40 * i, 1500) for i in range(4)]


def test_a_margin_beside_the_text_is_a_region_of_its_own() -> None:
    found = regions(page(*MARGIN, *TEXT, *BODY), DPI)
    assert [(r.left < 60, r.right > 1500) for r in found] == [(True, False), (False, True), (True, True)]
    margin, text, body = found
    assert margin.right == text.left
    assert 400 < margin.right < 560
    assert text.bottom <= body.top


@pytest.mark.parametrize(
    "lines",
    [
        BODY,
        [(left, top, left + 300) for top in range(100, 400, 40) for left in (60, 600, 1100)],  # members in columns
        [(60, top, 80) for top in range(100, 400, 80)] + [(130, top, 1500) for top in range(100, 400, 40)],  # a list
    ],
    ids=["prose", "rows", "list"],
)
def test_what_shares_its_baselines_stays_together(lines: list[tuple[int, int, int]]) -> None:
    assert regions(page(*lines), DPI) == []


def test_regions_stand_one_under_another_and_their_rows_are_found_again() -> None:
    picture = page(*MARGIN, *TEXT, *BODY)
    found = regions(picture, DPI)
    column = stacked(picture, found, DPI)
    assert (column == 0).sum() == (picture == 0).sum()
    for region in found:
        row = region.at + 5
        assert row + lowered(row, found) == region.top + 5
    assert lowered(300, []) == 0
