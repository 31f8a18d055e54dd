"""The typefaces of a page: which words are bold, and how high pdfium's boxes are for a point of size."""

from __future__ import annotations

import ctypes
import re
from itertools import islice, repeat
from operator import mul
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.reading.calls import Answers, argument, prototype

_P, _I = ctypes.c_void_p, ctypes.c_int
matrices = Answers("FPDFText_GetMatrix", 6, ctypes.c_float)
font_size = prototype("FPDFText_GetFontSize", ctypes.c_double)
_text_object = prototype("FPDFText_GetTextObject", ctypes.c_size_t)
_font_of = prototype("FPDFTextObj_GetFont", _P)
_render_mode = prototype("FPDFTextObj_GetTextRenderMode", _I)
_font_name = prototype("FPDFFont_GetBaseFontName", ctypes.c_size_t, _P, _P, ctypes.c_size_t)

_SAMPLES = 5
"""Glyphs of a font that are measured on a page."""
_STROKED = 2
"""The render mode of text whose outlines are stroked as well as filled: a poor man's bold."""


class Runs(NamedTuple):
    """The text objects that words begin in, one after the other."""

    ends: list[int]
    """The last word of each."""
    items: list[Any]
    """Their addresses as `calls.argument` has them."""
    modes: list[int]
    """How they are rendered."""


def runs_of(page: Any, chars: list[int]) -> Runs:
    """The text objects of the first glyphs of the words of a page, which is as `calls.address` has it."""
    objects = np.fromiter(map(_text_object, repeat(page), chars), np.uintp, len(chars))
    ends = (objects[1:] != objects[:-1]).nonzero()[0].tolist()
    ends.append(len(chars) - 1)
    items = list(map(argument, objects[ends].tolist()))
    return Runs(ends, items, list(map(_render_mode, items)))


def together(runs: list[Runs], bounds: list[int]) -> Runs:
    """Those of several pages, of which the words begin at `bounds`."""
    ends = [first + end for first, each in zip(bounds, runs, strict=False) for end in each.ends]
    return Runs(ends, [item for each in runs for item in each.items], [mode for each in runs for mode in each.modes])


def weigh(
    runs: Runs, pages: list[Any], chars: list[int], heights: NDArray[np.floating[Any]], *, aside: bool
) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
    """Which words are bold, and the height of pdfium's boxes for one point of their size.

    Args:
        runs: the text objects of the words, which tell their fonts.
        pages: the page of each word as `calls.address` has it.
        chars: the first glyph of each word.
        heights: those of the boxes of these glyphs.
        aside: whether the pages are shown turned by a quarter.
    """
    ends, items, modes = runs
    numbers: dict[tuple[int | None, Any], int] = {}  # of fonts, on each page for itself
    faces = [
        numbers.setdefault((font, pages[word]), len(numbers))
        for font, word in zip(map(_font_of, items), ends, strict=True)
    ]
    samples: list[list[int]] = [[] for _ in numbers]
    for face, word in zip(faces, ends, strict=True):
        samples[face].append(word)
    named = [_named_bold(font) for font, _ in numbers]
    bold = [named[face] or mode == _STROKED for face, mode in zip(faces, modes, strict=True)]
    scales = np.array(_scales([words[:_SAMPLES] for words in samples], pages, chars, heights, aside=aside))
    lengths = np.subtract(ends, [-1, *ends[:-1]])
    return np.array(bold).repeat(lengths), scales[faces].repeat(lengths)


def _scales(
    samples: list[list[int]], pages: list[Any], chars: list[int], heights: NDArray[np.floating[Any]], *, aside: bool
) -> list[float]:
    """The heights of boxes of fonts, each with some words: a box grows with its ink, so the lowest is the font's."""
    words = [word for of_font in samples for word in of_font]
    places, glyphs = [pages[word] for word in words], [chars[word] for word in words]
    scales = np.abs(matrices.of_glyphs(places, glyphs)[:, 2 if aside else 3]).tolist()
    sizes = map(mul, scales, map(font_size, places, glyphs))
    measured = zip(heights[words].tolist(), sizes, strict=True)
    found = []
    for of_font in samples:
        ratios = [height / size for height, size in islice(measured, len(of_font)) if size > 0.01]
        found.append(min([ratio for ratio in ratios if 0.5 < ratio < 2.5], default=1.0))
    return found


_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_NAME = (ctypes.c_char * 128)()
"""Where pdfium writes the name of a font."""


def _named_bold(font: int | None) -> bool:
    """Whether a font's name says that it is bold."""
    if not font:
        return False
    _NAME[0] = b"\0"
    _font_name(font, ctypes.addressof(_NAME), len(_NAME))
    return _BOLD.search(_NAME.value) is not None
