"""The typefaces of a page: which words are bold, and how high pdfium's boxes are for a point of size."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from itertools import islice, repeat
from operator import mul
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.reading.calls import Answers, argument, prototype

_P, _I = ctypes.c_void_p, ctypes.c_int
matrices = Answers("FPDFText_GetMatrix", 6, ctypes.c_float)
font_size = prototype("FPDFText_GetFontSize", ctypes.c_double)
_text_object = prototype("FPDFText_GetTextObject", _P)
_font_of = prototype("FPDFTextObj_GetFont", _P)
_render_mode = prototype("FPDFTextObj_GetTextRenderMode", _I)
_font_name = prototype("FPDFFont_GetBaseFontName", ctypes.c_size_t, _P, _P, ctypes.c_size_t)

_SAMPLES = 5
"""Glyphs of a font that are measured."""
_STROKED = 2
"""The render mode of text whose outlines are stroked as well as filled: a poor man's bold."""


class _Face(NamedTuple):
    """A typeface: whether it is bold, and the height of pdfium's boxes for one point of size."""

    bold: bool
    height: float


class Faces:
    """The typefaces of the words of a page, met as they are asked for, each with its number."""

    def __init__(self, page: Any, chars: NDArray[np.intp], heights: NDArray[np.float32], aside: bool) -> None:
        """The page as `calls.address` has it, the first glyph of each word and the height of its box; `aside` says
        that the page is shown turned by a quarter."""
        self._page, self._chars, self._heights, self._aside = page, chars, heights, aside
        self._of_object: dict[int | None, int] = {}
        self._of_font: dict[int | None, tuple[int, int]] = {}  # as it is, and stroked
        self._numbers: dict[_Face, int] = {}

    def of(self, words: NDArray[np.intp]) -> list[int]:
        """The number of the typeface of each of some words, by the text object that its first glyph belongs to."""
        objects = list(map(_text_object, repeat(self._page), self._chars[words].tolist()))
        fresh = {item: word for item, word in zip(objects, words.tolist(), strict=True) if item not in self._of_object}
        if fresh:
            self._meet(fresh)
        return list(map(self._of_object.__getitem__, objects))

    @property
    def measures(self) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
        """By number: whether a typeface is bold, and the height of its boxes."""
        bold, heights = zip(*self._numbers, strict=True)
        return np.array(bold), np.array(heights)

    def _meet(self, fresh: dict[int | None, int]) -> None:
        """Learn the typefaces of text objects, each with a word of its own."""
        items = list(map(argument, fresh))
        fonts = list(map(_font_of, items))
        samples: dict[int | None, list[int]] = defaultdict(list)
        for font, word in zip(fonts, fresh.values(), strict=True):
            samples[font].append(word)
        met = {font: words[:_SAMPLES] for font, words in samples.items() if font not in self._of_font}
        if met:
            self._measure(met)
        for item, font, mode in zip(fresh, fonts, map(_render_mode, items), strict=True):
            self._of_object[item] = self._of_font[font][mode == _STROKED]

    def _number(self, face: _Face) -> int:
        return self._numbers.setdefault(face, len(self._numbers))

    def _measure(self, samples: dict[int | None, list[int]]) -> None:
        """Learn fonts, each with some words: a box grows with its ink, so that the lowest of a font is its own."""
        words = [word for of_font in samples.values() for word in of_font]
        chars = self._chars[words].tolist()
        scales = np.abs(matrices.of_glyphs(self._page, chars)[:, 2 if self._aside else 3]).tolist()
        sizes = map(mul, scales, map(font_size, repeat(self._page), chars))
        measured = zip(self._heights[words].tolist(), sizes, strict=True)
        for font, of_font in samples.items():
            heights = [height / size for height, size in islice(measured, len(of_font)) if size > 0.01]
            face = _Face(_named_bold(font), min([h for h in heights if 0.5 < h < 2.5], default=1.0))
            self._of_font[font] = self._number(face), self._number(face._replace(bold=True))


_NAME = (ctypes.c_char * 128)()
"""Where pdfium writes the name of a font."""


def _named_bold(font: int | None) -> bool:
    """Whether a font's name says that it is bold."""
    if not font:
        return False
    _NAME[0] = b"\0"
    _font_name(font, ctypes.addressof(_NAME), len(_NAME))
    name = _NAME.value.lower()
    return any(mark in name for mark in (b"bold", b"black", b"heavy", b"demi"))
