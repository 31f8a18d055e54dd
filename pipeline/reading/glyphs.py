"""Glyphs of a page → words, by pdfium and numpy.

One call gives the text of the whole page; boxes are asked for the first and the last glyph of each word only (asking
for every glyph took 30 % longer, opening the pages included). pdfium's "loose" boxes are made of the advance width and
the ascent and descent of the font, so that the words of one line share their top and bottom.
"""

from __future__ import annotations

import ctypes
import math
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import compress, repeat
from operator import mul
from typing import Any
from unicodedata import normalize

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from pipeline.reading.calls import Answers, address, prototype
from pipeline.reading.faces import font_size, matrices, weigh
from pipeline.reading.frame import Frame

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]
Kinds = NDArray[np.uint8]
Loose = NDArray[np.float32]

MAX_GLYPHS = 200_000
"""Glyphs a page may hold."""

_LINE_HYPHEN = 0xFFFE
"""What pdfium's page text has for a hyphen at a line's end, where it leaves the line break out."""

_CLEAN = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        "\ufffe": "-",
        "−": "-",
        "\u2010": "-",
        "\u2011": "-",
        "\u00ad": "-",  # a glyph on the page is a visible hyphen, whatever its code says
        **dict.fromkeys(map(chr, [*range(32), 0x7F, *range(0x200B, 0x2010), 0x2060, 0xFEFF, 0xFFFF]), ""),
    }
)
_ODD_RANGES = (
    ("\x00", "\x08"), ("\x0e", "\x1f"), "\x7f", "\xad", ("\u0300", "\u036f"), ("\u200b", "\u2011"), "\u2060", "\u2212",
    ("\ue000", "\uf8ff"), ("\ufb00", "\ufb06"), "\ufeff", ("\ufffe", "\uffff"),
)  # fmt: skip
"""Characters that are tidied: the first and the last of each range."""
_ODD = re.compile("[" + "".join(f"{each[0]}-{each[-1]}" for each in _ODD_RANGES) + "]")
_LETTER, _TIDIED, _LEANS, _BREAK, _HYPHEN = 1, 2, 4, 8, 16
_KINDS = np.full(0x10001, _LETTER, np.uint8)
"""What characters are, by their codes: no white space; tidied; their ink may begin left of where they are set, by a
point and more; the end of a line; a hyphen at a line's end. The last stands for all that follow it."""
_KINDS[[*range(33), 0xA0, *range(0x2000, 0x200C), 0x202F, 0x3000]] = 0
_KINDS[[ord(letter) for letter in "fjpJ"]] |= _LEANS
_KINDS[10] |= _BREAK
_KINDS[_LINE_HYPHEN] |= _HYPHEN
for _range in _ODD_RANGES:
    _KINDS[ord(_range[0]) : ord(_range[-1]) + 1] |= _TIDIED
_SYMBOLS = {"\uf020": "", "\uf02d": "-"}
"""Signs of symbol fonts that stand alone and are no bullets."""


class PageTooLarge(Exception):  # noqa: N818 - a limit, told to the user as E107
    """The page holds more glyphs than any page of text."""


class DoubtfulGeometry(Exception):  # noqa: N818 - not an error: the careful reader takes over
    """The page's text and its glyphs do not tally, or its boxes are absurd."""


_get_text = prototype("FPDFText_GetText", ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
_char_index = prototype("FPDFText_GetCharIndexFromTextIndex", ctypes.c_int)
_loose_boxes = Answers("FPDFText_GetLooseCharBox", 4, ctypes.c_float)
_tight_boxes = Answers("FPDFText_GetCharBox", 4, ctypes.c_double, places=4)
_origins = Answers("FPDFText_GetCharOrigin", 2, ctypes.c_double, places=2)

_NEAR = 0.08
"""Sizes between a figure and its exponent."""
_EXPONENT = re.compile(r"(?:ers?|[eè]res?|[eèé]mes?|e|nde?s?)\b")
ABSURD = 1e5
"""Points; no page is 35 metres wide."""


@dataclass(slots=True)
class Glyphs:
    """The words of a page in the order of its content stream; boxes are (x0, top, x1, bottom), points from top left.

    `turned` says that a word does not run from left to right on the page as shown; `stream_line` numbers the lines of
    pdfium's text.
    """

    width: float
    height: float
    texts: list[str] = field(default_factory=list)
    boxes: Floats = field(default_factory=lambda: np.empty((0, 4)))
    sizes: Floats = field(default_factory=lambda: np.empty(0))
    bold: NDArray[np.bool_] = field(default_factory=lambda: np.empty(0, bool))
    turned: NDArray[np.bool_] = field(default_factory=lambda: np.empty(0, bool))
    stream_line: Ints = field(default_factory=lambda: np.empty(0, np.intp))


def read_glyphs(page: Any) -> Glyphs:
    """The words of one open pdfium page.

    Raises:
        PageTooLarge: more than MAX_GLYPHS glyphs.
        DoubtfulGeometry: text and glyphs do not tally, or boxes are absurd.
    """
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        raise DoubtfulGeometry("no text page")
    try:
        return _Reader(page, text_page).read()
    finally:
        pdfium.FPDFText_ClosePage(text_page)


class _Reader:
    """One page on its way from glyphs to words."""

    def __init__(self, page: Any, text_page: Any) -> None:
        self.text_page, self.page = text_page, address(text_page)
        self.frame = Frame(page)

    def read(self) -> Glyphs:
        glyphs = Glyphs(self.frame.width, self.frame.height)
        count = pdfium.FPDFText_CountChars(self.text_page)
        if count > MAX_GLYPHS:
            raise PageTooLarge(count)
        if count <= 0:
            return glyphs
        text, kinds = self._text(count)
        first, last = _word_ends(kinds)
        if not len(first):
            return glyphs
        glyphs.texts = _texts(text, kinds, first, last)
        glyphs.stream_line = (kinds == _BREAK).nonzero()[0].searchsorted(first)
        leaning = (kinds[first] & _LEANS).nonzero()[0]
        if len(text) != count:
            chars = self._char_indices(len(text))
            first, last = chars[first], chars[last]
        starts = first.tolist()
        loose = _loose_boxes.of_glyphs(self.page, starts + last.tolist(), math.nan)
        tails = self._measure(glyphs, loose, first, last)
        self._lean(glyphs, starts, leaning)
        self._weigh(glyphs, starts, loose[: len(first)], *tails)
        _join_exponents(glyphs)
        return _kept(glyphs)

    def _text(self, count: int) -> tuple[str, Kinds]:
        """The text of the page, and what its characters are."""
        buffer = np.empty(2 * count + 2, np.uint16)
        written = _get_text(ctypes.cast(self.text_page, ctypes.c_void_p), 0, count, buffer.ctypes.data)
        units = buffer[: max(written - 1, 0)]
        text = units.tobytes().decode("utf-16-le", "replace")
        if len(text) == len(units):
            return text, _KINDS[units]
        return text, _KINDS.take(np.frombuffer(text.encode("utf-32-le", "replace"), np.uint32), mode="clip")

    def _char_indices(self, length: int) -> Ints:
        """The glyph that each character of the text stands for: not the same number on pages with unmapped glyphs.

        Each unmapped glyph moves all that follow by one: the places where they do are looked for by halving.
        """
        found = np.arange(length)

        def moved(index: int) -> int:
            return int(_char_index(self.page, index)) - index

        if moved(length - 1) < 0:
            raise DoubtfulGeometry("text and glyphs do not tally")
        start = 0
        while start < length:
            offset = moved(start)
            end = bisect_right(range(length), offset, lo=start, key=moved) if moved(length - 1) != offset else length
            found[start:end] += offset
            start = end
        return found

    def _measure(self, glyphs: Glyphs, loose: Loose, first: Ints, last: Ints) -> tuple[Floats, Floats]:
        """Boxes, and their heights for sizes, from those of all first and then all last glyphs of the words.

        Returns the tops and feet of the last glyphs.
        """
        if not np.abs(loose).max() <= ABSURD:  # what is no number is not either
            raise DoubtfulGeometry("glyphs without boxes, or boxes without bounds")
        count = len(first)
        sides = np.array(loose.T, np.float64, order="C")
        x, y = self.frame.shown(sides[::2], sides[1::2])
        left, right = np.minimum(x[0], x[1]), np.maximum(x[0], x[1])
        top, foot = np.minimum(y[0], y[1]), np.maximum(y[0], y[1])
        boxes = np.empty((4, count))
        np.minimum(left[:count], left[count:], out=boxes[0])
        np.minimum(top[:count], top[count:], out=boxes[1])
        np.maximum(right[:count], right[count:], out=boxes[2])
        np.maximum(foot[:count], foot[count:], out=boxes[3])
        glyphs.boxes = boxes.T
        glyphs.sizes = foot[:count] - top[:count]
        glyphs.turned = np.zeros(count, bool)
        odd = np.abs(foot[:count] - foot[count:]) > 0.45 * glyphs.sizes
        odd |= (glyphs.sizes < 0.5) | (boxes[2] - boxes[0] < 0.01)
        odd |= sides[2, :count] < sides[0, :count]
        odd |= self.frame.rotation > 0
        if odd.any():
            self._turn(glyphs, odd, first, last)
        return top[count:], foot[count:]

    def _turn(self, glyphs: Glyphs, odd: NDArray[np.bool_], first: Ints, last: Ints) -> None:
        """Tell which words are turned, where some look odd, and measure these by the ink of both ends."""
        glyphs.turned[odd] = self._turned(first[odd])
        if not glyphs.turned.any():
            return
        glyphs.turned = self._turned(first)  # short words of a turned line do not show it by their boxes
        turned = np.flatnonzero(glyphs.turned)
        starts = first[turned].tolist()
        shape = matrices.of_glyphs(self.page, starts).T.tolist()
        sizes = map(mul, map(math.hypot, shape[2], shape[3]), map(font_size, repeat(self.page), starts))
        ink = _tight_boxes.of_glyphs(self.page, starts + last[turned].tolist()).reshape(2, len(turned), 4)
        x, y = self.frame.shown(ink[..., :2], ink[..., 2:])
        sides = (x.min(axis=(0, 2)), y.min(axis=(0, 2)), x.max(axis=(0, 2)), y.max(axis=(0, 2)))
        glyphs.boxes[turned] = np.column_stack(sides)
        glyphs.sizes[turned] = [size or 1.0 for size in sizes]

    def _turned(self, chars: Ints) -> NDArray[np.bool_]:
        """Which glyphs are turned on the page as shown, by three degrees or more."""
        shapes = matrices.of_glyphs(self.page, chars.tolist()).astype(float)
        angles: Floats = np.degrees(np.arctan2(shapes[:, 1], shapes[:, 0])) - 90 * self.frame.rotation
        turned: NDArray[np.bool_] = np.abs((angles + 180) % 360 - 180) > 3
        return turned

    def _lean(self, glyphs: Glyphs, starts: list[int], leaning: Ints) -> None:
        """Let a word begin where its first letter is set, and not where the ink of an italic `j` or `f` reaches."""
        leaning = leaning[~glyphs.turned[leaning]]
        if len(leaning):
            origins = _origins.of_glyphs(self.page, [starts[i] for i in leaning.tolist()])
            places, _ = self.frame.shown(origins[:, 0], origins[:, 1])
            glyphs.boxes[leaning, 0] = np.maximum(glyphs.boxes[leaning, 0], places)

    def _weigh(self, glyphs: Glyphs, starts: list[int], loose: Loose, top: Floats, foot: Floats) -> None:
        """Font size and weight, by the first glyphs of the words.

        pdfium's box is as high as its font's ascent and descent say; the size is what the page says. `loose` are the
        boxes of the first glyphs, `top` and `foot` those of the last: an exponent rises above its word.
        """
        boxes, aside = glyphs.boxes, self.frame.rotation % 2 > 0
        heights = loose[:, 2] - loose[:, 0] if aside else loose[:, 1] - loose[:, 3]
        glyphs.bold, scale = weigh(self.page, starts, heights, aside=aside)
        sizes = glyphs.sizes / scale
        tops = boxes[:, 3] - sizes
        raised = boxes[:, 3] - foot > 0.1 * sizes
        if raised.any():
            tops[raised] = np.minimum(tops, foot - (foot - top) / scale)[raised]
        upright = ~glyphs.turned
        np.copyto(glyphs.sizes, sizes, where=upright)
        np.copyto(boxes[:, 1], tops, where=upright)


def _kept(glyphs: Glyphs) -> Glyphs:
    """The words that are on the page and have text left after tidying."""
    x0, top, x1, bottom = sides = glyphs.boxes.T
    (last_x0, last_top), (first_x1, first_foot) = sides[:2].max(axis=1).tolist(), sides[2:].min(axis=1).tolist()
    inside = first_x1 > 0 and last_x0 < glyphs.width and first_foot > 0 and last_top < glyphs.height
    if inside and all(glyphs.texts):
        return glyphs
    keep = (x1 > 0) & (x0 < glyphs.width) & (bottom > 0) & (top < glyphs.height)
    keep &= np.fromiter(map(bool, glyphs.texts), bool, len(keep))
    glyphs.texts = list(compress(glyphs.texts, keep.tolist()))
    for name in ("boxes", "sizes", "bold", "turned", "stream_line"):
        setattr(glyphs, name, getattr(glyphs, name)[keep])
    return glyphs


def _join_exponents(glyphs: Glyphs) -> None:
    """Make one word of a figure and the exponent that pdfium parts from it (« 1 » « er »)."""
    size = glyphs.sizes[:-1]
    smaller = glyphs.sizes[1:] < 0.8 * size
    if not smaller.any():
        return
    x0, _, x1, bottom = glyphs.boxes.T
    near = smaller & (np.abs(x0[1:] - x1[:-1]) < _NEAR * size) & (bottom[1:] < bottom[:-1] - 0.1 * size)
    for i in np.flatnonzero(near & ~glyphs.turned[:-1]).tolist():
        if glyphs.texts[i][-1:].isdigit() and _EXPONENT.match(glyphs.texts[i + 1]):
            glyphs.texts[i : i + 2] = glyphs.texts[i] + glyphs.texts[i + 1], ""
            top = min(glyphs.boxes[i, 1], glyphs.boxes[i + 1, 1])
            glyphs.boxes[i, 1:3] = top, glyphs.boxes[i + 1, 2]


def _word_ends(kinds: Kinds) -> tuple[Ints, Ints]:
    """First and last character of each run without white space; a hyphen at a line's end closes its run."""
    letter = np.zeros(len(kinds) + 2, np.uint8)
    np.bitwise_and(kinds, _LETTER, out=letter[1:-1])
    edges = (letter[1:] != letter[:-1]).nonzero()[0]
    first, last = edges[::2], edges[1::2] - 1
    closed = (kinds >= _HYPHEN).nonzero()[0]
    if len(closed):
        closed = closed[letter[closed + 2] > 0]
        first, last = np.sort(np.concatenate((first, closed + 1))), np.sort(np.concatenate((last, closed)))
    return first, last


def _texts(text: str, kinds: Kinds, first: Ints, last: Ints) -> list[str]:
    """The words of a page's text, tidied where the page has anything to tidy."""
    odd = (kinds & _TIDIED).nonzero()[0]
    words = text.replace("\ufffe", "\ufffe ").split() if len(odd) else text.split()
    if len(words) != len(first) or (len(odd) and list(map(len, words)) != (last - first + 1).tolist()):
        words = [text[i : j + 1] for i, j in zip(first.tolist(), last.tolist(), strict=True)]
    for i in set((first.searchsorted(odd, side="right") - 1).tolist()):
        words[i] = _tidy(words[i])
    return words


def _tidy(text: str) -> str:
    """A word without ligature characters, line hyphens and controls, its accents composed; symbol fonts made plain."""
    if _ODD.search(text) is None:
        return text
    text = normalize("NFC", text.translate(_CLEAN))
    if any("\uf020" <= c <= "\uf0ff" for c in text):
        if len(text) == 1:
            return _SYMBOLS.get(text, "•")
        return "".join(chr(ord(c) - 0xF000) if "\uf020" <= c <= "\uf0ff" else c for c in text).strip()
    return text
