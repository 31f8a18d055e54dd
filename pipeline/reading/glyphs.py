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
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import accumulate, compress, repeat
from operator import mul
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from pipeline.reading.calls import Answers, address, prototype
from pipeline.reading.faces import font_size, matrices, runs_of, together, weigh
from pipeline.reading.frame import Frame
from pipeline.reading.layers import Layers
from pipeline.reading.letters import BREAK, LEANS, Ints, kinds_of, word_ends, words_of
from pipeline.reading.unseen import unseen

Floats = NDArray[np.float64]
Loose = NDArray[np.float32]

MAX_GLYPHS = 200_000
"""Glyphs a page may hold."""


class PageTooLarge(Exception):  # noqa: N818 - a limit, told to the user as E107
    """A page holds more glyphs than any page of text; `place` is that among the pages that are read together."""

    def __init__(self, place: int) -> None:
        super().__init__(place)
        self.place = place


_get_text = prototype("FPDFText_GetText", ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
_char_index = prototype("FPDFText_GetCharIndexFromTextIndex", ctypes.c_int)
_loose_boxes = Answers("FPDFText_GetLooseCharBox", 4, ctypes.c_float)
_tight_boxes = Answers("FPDFText_GetCharBox", 4, ctypes.c_double, places=4)
_origins = Answers("FPDFText_GetCharOrigin", 2, ctypes.c_double, places=2)

_NEAR = 0.08
"""Sizes between a figure and its exponent."""
_EXPONENT = re.compile(r"(?:ers?|[eè]res?|[eèé]mes?|e|nde?s?)\b")
_LEVEL = 0.05
"""How much a line of upright text may rise or fall along its length."""
ABSURD = 1e5
"""Points; no page is 35 metres wide."""


@dataclass(slots=True)
class Glyphs:
    """The words of a page in the order of its content stream; boxes are (x0, top, x1, bottom), points from top left.

    `turned` says that a word does not run from left to right on the page as shown; `stream_line` numbers the lines of
    pdfium's text, where words are turned.
    """

    width: float
    height: float
    texts: list[str] = field(default_factory=list)
    boxes: Floats = field(default_factory=lambda: np.empty((0, 4)))
    sizes: Floats = field(default_factory=lambda: np.empty(0))
    bold: NDArray[np.bool_] = field(default_factory=lambda: np.empty(0, bool))
    turned: NDArray[np.bool_] = field(default_factory=lambda: np.empty(0, bool))
    stream_line: Ints = field(default_factory=lambda: np.empty(0, np.intp))


_OF_WORDS = ("boxes", "sizes", "bold", "turned", "stream_line")


def read_glyphs(pages: list[Any], layers: Layers) -> list[Glyphs | None]:
    """The words of open pdfium pages, none for a page where text and glyphs do not tally, or boxes are absurd.

    What stands in a layer of the file that is off is left out.

    pdfium is asked page by page, which it has at hand; then pages of one frame are measured together, as numpy takes
    about as long for one of them as for four.

    Raises:
        PageTooLarge: one has more than MAX_GLYPHS glyphs.
    """
    found: list[Glyphs | None] = [None] * len(pages)
    groups: dict[object, list[_Told]] = defaultdict(list)
    opened: list[Any] = []
    try:
        for place, page in enumerate(pages):
            opened.append(pdfium.FPDFText_LoadPage(page))
            if opened[-1]:
                told = _Told(page, opened[-1], place)
                if not told.words:
                    found[place] = Glyphs(told.frame.width, told.frame.height)
                elif told.ask(page, layers):
                    groups[told.frame.sides].append(told)
        for together in groups.values():
            for told, glyphs in zip(together, _Reader(together).read(), strict=True):
                found[told.place] = glyphs
        return found
    finally:
        for text_page in filter(None, opened):
            pdfium.FPDFText_ClosePage(text_page)


class _Told:
    """What pdfium tells of one page: its words, the glyphs that they begin and end with, boxes and text objects."""

    def __init__(self, page: Any, text_page: Any, place: int) -> None:
        self.place, self.page, self.frame = place, address(text_page), Frame(page)
        self._count: int = pdfium.FPDFText_CountChars(text_page)
        if self._count > MAX_GLYPHS:
            raise PageTooLarge(place)
        buffer = np.empty(2 * max(self._count, 0) + 2, np.uint16)
        written = _get_text(ctypes.cast(text_page, ctypes.c_void_p), 0, self._count, buffer.ctypes.data)
        units = buffer[: max(written - 1, 0)]
        text = units.tobytes().decode("utf-16-le", "replace")
        self._text, self.kinds = text, kinds_of(text, units)
        self.first, self.last = word_ends(self.kinds)
        self.words = words_of(text, self.kinds, self.first, self.last)

    def ask(self, page: Any, layers: Layers) -> bool:
        """Ask for glyphs, boxes and objects; false where what is told cannot be. Hidden words lose their text."""
        if not self._ask_ends():
            return False
        cuts = self._cuts()
        if cuts:
            self.first = np.sort(np.concatenate((self.first, cuts)))
            self.last = np.sort(np.concatenate((self.last, np.subtract(cuts, 1))))
            self.words = words_of(self._text, self.kinds, self.first, self.last)
            self._ask_ends()
        self.runs = runs_of(self.page, self.starts)
        for word in unseen(page, self.runs, self.loose[: len(self.starts)], layers):
            self.words[word] = ""
        return bool(np.abs(self.loose).max() <= ABSURD)  # what is no number is not either

    def _ask_ends(self) -> bool:
        """Ask for the glyphs that words begin and end with, and for their boxes; false where there are none."""
        first, last = self.first, self.last
        if len(self.kinds) != self._count:
            chars = self._char_indices(len(self.kinds))
            if chars is None:
                return False
            first, last = chars[first], chars[last]
        self.starts, self.ends = first.tolist(), last.tolist()
        self.loose: Loose = _loose_boxes.of_glyphs(repeat(self.page), self.starts + self.ends, math.nan)
        return True

    def _cuts(self) -> list[int]:
        """The characters of the text that begin another line within a word: pdfium parts not all things that are set
        one under another (the values of a form's fields)."""
        starts, ends = self.loose[: len(self.starts)], self.loose[len(self.starts) :]
        places = _apart(starts, ends).nonzero()[0].tolist()
        if not places:
            return []
        shapes = matrices.of_glyphs(repeat(self.page), [self.starts[i] for i in places])
        upright = (shapes[:, 0] > 0) & (np.abs(shapes[:, 1]) < _LEVEL * shapes[:, 0])
        cuts = []
        for i in compress(places, upright.tolist()):
            start, end, first = self.starts[i], self.ends[i], int(self.first[i])
            if end - start == int(self.last[i]) - first:
                boxes = _loose_boxes.of_glyphs(repeat(self.page), range(start, end + 1), math.nan)
                cuts += (_apart(boxes[:-1], boxes[1:]).nonzero()[0] + first + 1).tolist()
        return cuts

    def _char_indices(self, length: int) -> Ints | None:
        """The glyph that each character of the text stands for: not the same number on pages with unmapped glyphs.

        Each unmapped glyph moves all that follow by one: the places where they do are looked for by halving. None
        where text and glyphs do not tally.
        """
        found = np.arange(length)

        def moved(index: int) -> int:
            return int(_char_index(self.page, index)) - index

        if moved(length - 1) < 0:
            return None
        start = 0
        while start < length:
            offset = moved(start)
            end = bisect_right(range(length), offset, lo=start, key=moved) if moved(length - 1) != offset else length
            found[start:end] += offset
            start = end
        return found


def _apart(some: Loose, others: Loose) -> NDArray[np.bool_]:
    """Which boxes (left, top, right, bottom; upwards) are above or below their others."""
    apart: NDArray[np.bool_] = (some[:, 3] > others[:, 1]) | (others[:, 3] > some[:, 1])
    return apart


class _Reader:
    """Pages of one frame on their way from glyphs to words."""

    def __init__(self, told: list[_Told]) -> None:
        self.told, self.frame = told, told[0].frame
        self.pages = [page for each in told for page in repeat(each.page, len(each.starts))]
        self.starts = [char for each in told for char in each.starts]
        self.ends = [char for each in told for char in each.ends]
        self.bounds = list(accumulate([len(each.words) for each in told], initial=0))

    def read(self) -> list[Glyphs]:
        """The words of each page."""
        texts = [word for each in self.told for word in each.words]
        glyphs = Glyphs(self.frame.width, self.frame.height, texts)
        heads = [each.loose[: len(each.words)] for each in self.told]
        loose = np.concatenate((*heads, *[each.loose[len(each.words) :] for each in self.told]))
        tails = self._measure(glyphs, loose)
        self._lean(glyphs)
        self._weigh(glyphs, loose[: len(texts)], *tails)
        _join_exponents(glyphs, self.bounds)
        return _kept(glyphs, self.bounds)

    def _measure(self, glyphs: Glyphs, loose: Loose) -> tuple[Floats, Floats]:
        """Boxes, and their heights for sizes, from those of all first and then all last glyphs of the words.

        Returns the tops and feet of the last glyphs.
        """
        count = len(self.starts)
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
        glyphs.turned, glyphs.stream_line = np.zeros(count, bool), np.zeros(count, np.intp)
        odd = np.abs(foot[:count] - foot[count:]) > 0.45 * glyphs.sizes
        odd |= (glyphs.sizes < 0.5) | (boxes[2] - boxes[0] < 0.01)
        odd |= sides[2, :count] < sides[0, :count]
        odd |= sides[0, count:] < sides[0, :count]  # upside down: the last glyph stands left of the first
        odd |= self.frame.rotation > 0
        doubted = odd.nonzero()[0]
        if len(doubted):
            self._turn(glyphs, doubted)
        return top[count:], foot[count:]

    def _turn(self, glyphs: Glyphs, odd: Ints) -> None:
        """Tell which words are turned, where some look odd, and measure these by the ink of both ends."""
        glyphs.turned[odd] = self._turned(odd)
        if not glyphs.turned.any():
            return
        on_page = np.logical_or.reduceat(glyphs.turned, self.bounds[:-1]).repeat(np.diff(self.bounds))
        glyphs.turned[on_page] = self._turned(on_page.nonzero()[0])  # short words of a turned line do not look odd
        glyphs.stream_line = np.concatenate(
            [(each.kinds == BREAK).nonzero()[0].searchsorted(each.first) for each in self.told]
        )
        turned = np.flatnonzero(glyphs.turned)
        pages, starts, ends = self._glyphs_of(turned)
        shape = matrices.of_glyphs(pages, starts).T.tolist()
        sizes = map(mul, map(math.hypot, shape[2], shape[3]), map(font_size, pages, starts))
        ink = _tight_boxes.of_glyphs(pages * 2, starts + ends).reshape(2, len(turned), 4)
        x, y = self.frame.shown(ink[..., :2], ink[..., 2:])
        sides = (x.min(axis=(0, 2)), y.min(axis=(0, 2)), x.max(axis=(0, 2)), y.max(axis=(0, 2)))
        glyphs.boxes[turned] = np.column_stack(sides)
        glyphs.sizes[turned] = [size or 1.0 for size in sizes]

    def _turned(self, words: Ints) -> NDArray[np.bool_]:
        """Which words begin with a glyph that is turned on the page as shown, by three degrees or more."""
        pages, starts, _ = self._glyphs_of(words)
        shapes = matrices.of_glyphs(pages, starts).astype(float)
        angles: Floats = np.degrees(np.arctan2(shapes[:, 1], shapes[:, 0])) - 90 * self.frame.rotation
        turned: NDArray[np.bool_] = np.abs((angles + 180) % 360 - 180) > 3
        return turned

    def _glyphs_of(self, words: Ints) -> tuple[list[Any], list[int], list[int]]:
        """The pages of some words, their first and last glyphs."""
        chosen = words.tolist()
        pages, starts, ends = ([of_word[i] for i in chosen] for of_word in (self.pages, self.starts, self.ends))
        return pages, starts, ends

    def _lean(self, glyphs: Glyphs) -> None:
        """Let a word begin where its first letter is set, and not where the ink of an italic `j` or `f` reaches."""
        leaning = (np.concatenate([each.kinds[each.first] for each in self.told]) & LEANS).nonzero()[0]
        leaning = leaning[~glyphs.turned[leaning]]
        if len(leaning):
            pages, starts, _ = self._glyphs_of(leaning)
            origins = _origins.of_glyphs(pages, starts)
            places, _ = self.frame.shown(origins[:, 0], origins[:, 1])
            glyphs.boxes[leaning, 0] = np.maximum(glyphs.boxes[leaning, 0], places)

    def _weigh(self, glyphs: Glyphs, loose: Loose, top: Floats, foot: Floats) -> None:
        """Font size and weight, by the first glyphs of the words.

        pdfium's box is as high as its font's ascent and descent say; the size is what the page says. `loose` are the
        boxes of the first glyphs, `top` and `foot` those of the last: an exponent rises above its word.
        """
        boxes, aside = glyphs.boxes, self.frame.rotation % 2 > 0
        heights = loose[:, 2] - loose[:, 0] if aside else loose[:, 1] - loose[:, 3]
        runs = together([each.runs for each in self.told], self.bounds)
        glyphs.bold, scale = weigh(runs, self.pages, self.starts, heights, aside=aside)
        sizes = glyphs.sizes / scale
        tops = boxes[:, 3] - sizes
        raised = (boxes[:, 3] - foot > 0.1 * sizes).nonzero()[0]
        if len(raised):
            tops[raised] = np.minimum(tops, foot - (foot - top) / scale)[raised]
        upright = ~glyphs.turned
        np.copyto(glyphs.sizes, sizes, where=upright)
        np.copyto(boxes[:, 1], tops, where=upright)


def _kept(glyphs: Glyphs, bounds: list[int]) -> list[Glyphs]:
    """The words, page by page, that are on the page and have text left after tidying; `bounds` are those of pages."""
    x0, top, x1, bottom = sides = glyphs.boxes.T
    (last_x0, last_top), (first_x1, first_foot) = sides[:2].max(axis=1).tolist(), sides[2:].min(axis=1).tolist()
    inside = first_x1 > 0 and last_x0 < glyphs.width and first_foot > 0 and last_top < glyphs.height
    if inside and all(glyphs.texts):
        return _by_page(glyphs, bounds)
    keep = (x1 > 0) & (x0 < glyphs.width) & (bottom > 0) & (top < glyphs.height)
    keep &= np.fromiter(map(bool, glyphs.texts), bool, len(keep))
    glyphs.texts = list(compress(glyphs.texts, keep.tolist()))
    for name in _OF_WORDS:
        setattr(glyphs, name, getattr(glyphs, name)[keep])
    kept = [0, *keep.cumsum().tolist()]
    return _by_page(glyphs, [kept[bound] for bound in bounds])


def _by_page(glyphs: Glyphs, bounds: list[int]) -> list[Glyphs]:
    """The words of each page."""
    if len(bounds) == 2:
        return [glyphs]
    pages = map(slice, bounds, bounds[1:])
    arrays = [glyphs.texts, *(getattr(glyphs, name) for name in _OF_WORDS)]
    return [Glyphs(glyphs.width, glyphs.height, *(array[page] for array in arrays)) for page in pages]


def _join_exponents(glyphs: Glyphs, bounds: list[int]) -> None:
    """Make one word of a figure and the exponent that pdfium parts from it (« 1 » « er ») on one page."""
    size = glyphs.sizes[:-1]
    smaller = (glyphs.sizes[1:] < 0.8 * size).nonzero()[0]
    if not len(smaller):
        return
    x0, _, x1, bottom = glyphs.boxes.T
    near = (np.abs(x0[1:] - x1[:-1]) < _NEAR * size) & (bottom[1:] < bottom[:-1] - 0.1 * size) & ~glyphs.turned[:-1]
    for i in smaller[near[smaller]].tolist():
        if i + 1 not in bounds and glyphs.texts[i][-1:].isdigit() and _EXPONENT.match(glyphs.texts[i + 1]):
            glyphs.texts[i : i + 2] = glyphs.texts[i] + glyphs.texts[i + 1], ""
            top = min(glyphs.boxes[i, 1], glyphs.boxes[i + 1, 1])
            glyphs.boxes[i, 1:3] = top, glyphs.boxes[i + 1, 2]
