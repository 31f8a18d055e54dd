"""The careful reader: pages whose text and glyphs do not tally in pdfium, read again by pdfplumber.

It takes 25 times as long and has no bounds of its own, so it reads single pages, and none with too many objects.
"""

from __future__ import annotations

import io
import logging
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium

from pipeline.reading.glyphs import ABSURD, Glyphs
from pipeline.reading.rules import MAX_OBJECTS

_SPACE = 1.5
"""White space, in points, that parts words."""

logging.getLogger("pdfminer").addHandler(logging.NullHandler())  # else users read its remarks on damaged files


def read_carefully(data: bytes, page: Any, number: int) -> Glyphs | None:
    """The words of one page by pdfplumber, or None where it cannot read the page either.

    Args:
        data: the whole PDF.
        page: the same page, open in pdfium (tells how much there is on it).
        number: counted from 1.
    """
    if pdfium.FPDFPage_CountObjects(page) > MAX_OBJECTS:
        return None
    import pdfplumber
    from pdfplumber.utils.text import dedupe_chars, extract_words

    try:
        with pdfplumber.open(io.BytesIO(data), pages=[number]) as document:
            if not document.pages:
                return None
            plumbed = document.pages[0]
            found = extract_words(
                dedupe_chars(Chars(plumbed.chars)),
                x_tolerance=_SPACE,
                use_text_flow=True,
                extra_attrs=["fontname", "size", "upright"],
            )
            width, height = float(plumbed.width), float(plumbed.height)
    except Exception:  # pdfminer lets anything through: RecursionError, struct.error, KeyError, its own
        return None
    return from_words([word for word in found if word["text"] and _is_placed(word)], width, height)


class Chars(list[dict[str, Any]]):
    """Characters that know their places, which pdfplumber asks each for: a list would be gone through for every one."""

    def __init__(self, chars: list[dict[str, Any]]) -> None:
        super().__init__(chars)
        self._places = {id(char): place for place, char in enumerate(chars)}

    def index(self, char: dict[str, Any], *_: Any) -> int:
        """The place of a character of the list."""
        return self._places[id(char)]


def _is_placed(word: dict[str, Any]) -> bool:
    """Whether all measures of a word are numbers that a page has room for: damaged files have others."""
    measures = (float(word[name]) for name in ("x0", "top", "x1", "bottom", "size"))
    return all(abs(measure) <= ABSURD for measure in measures)  # what is no number is not either


def from_words(found: list[dict[str, Any]], width: float, height: float) -> Glyphs:
    """pdfplumber's words as glyphs of the fast reader."""
    boxes = [(word["x0"], word["top"], word["x1"], word["bottom"]) for word in found]
    bottoms = np.array([round(box[3]) for box in boxes], np.intp)
    return Glyphs(
        width,
        height,
        [word["text"] for word in found],
        np.array(boxes, float).reshape(-1, 4),
        np.array([float(word["size"]) for word in found]),
        np.array(["bold" in word["fontname"].lower() for word in found], bool),
        np.array([not word["upright"] for word in found], bool),
        np.cumsum(np.concatenate(([0], np.diff(bottoms) != 0)))[: len(found)].astype(np.intp),
    )
