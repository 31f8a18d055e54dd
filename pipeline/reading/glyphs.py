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
from itertools import repeat
from operator import ne
from typing import Any, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from pipeline.reading.frame import Frame

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]

MAX_GLYPHS = 200_000
"""Glyphs a page may hold."""

_LINE_HYPHEN = 0xFFFE
"""What pdfium's page text has for a hyphen at a line's end, where it leaves the line break out."""

_BLANK = np.zeros(0x3002, bool)
"""Which characters are white space, by their codes; the last stands for all that follow it."""
_BLANK[[*range(33), 0xA0, *range(0x2000, 0x200C), 0x202F, 0x3000]] = True

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


_ODD = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u2011\u2060\u2212\ue000-\uf8ff\ufb00-\ufb06\ufeff\ufffe\uffff]"
)
_SYMBOLS = {"\uf020": "", "\uf02d": "-"}
"""Signs of symbol fonts that stand alone and are no bullets."""


class PageTooLarge(Exception):  # noqa: N818 - a limit, told to the user as E107
    """The page holds more glyphs than any page of text."""


class DoubtfulGeometry(Exception):  # noqa: N818 - not an error: the careful reader takes over
    """The page's text and its glyphs do not tally, or its boxes are absurd."""


def prototype(name: str, result: Any, *arguments: Any) -> Any:
    """A pdfium function that takes addresses as plain integers: half the cost of ctypes pointers, a word at a time.

    Letting go of the interpreter's lock and taking it again would be a tenth of each of these short calls.
    """
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value or 0)


_P, _I, _F, _D = ctypes.c_void_p, ctypes.c_int, ctypes.c_float, ctypes.c_double
_loose_box = prototype("FPDFText_GetLooseCharBox", _I, _P, _I, _P)
_tight_box = prototype("FPDFText_GetCharBox", _I, _P, _I, _P, _P, _P, _P)
_matrix = prototype("FPDFText_GetMatrix", _I, _P, _I, _P)
_origin = prototype("FPDFText_GetCharOrigin", _I, _P, _I, _P, _P)
_font_size = prototype("FPDFText_GetFontSize", _D, _P, _I)
_char_index = prototype("FPDFText_GetCharIndexFromTextIndex", _I, _P, _I)
_text_object = prototype("FPDFText_GetTextObject", _P, _P, _I)
_font_of = prototype("FPDFTextObj_GetFont", _P, _P)
_render_mode = prototype("FPDFTextObj_GetTextRenderMode", _I, _P)
_font_name = prototype("FPDFFont_GetBaseFontName", ctypes.c_size_t, _P, _P, ctypes.c_size_t)


class _Face(NamedTuple):
    """A typeface: whether it is bold, and the height of pdfium's boxes for one point of size."""

    bold: bool
    height: float


_SAMPLES = 5
"""Glyphs of a font that are measured."""
_LEANING = np.array([ord(letter) for letter in "fjpJ"], np.uint32)
"""Letters whose ink may reach left of where they are set, by a point and more."""
_NEAR = 0.08
"""Sizes between a figure and its exponent."""
_EXPONENT = re.compile(r"(?:ers?|[eè]res?|[eèé]mes?|e|nde?s?)\b")
_ABSURD = 1e5
"""Points; no page is 35 metres wide."""
_STROKED = 2
"""The render mode of text whose outlines are stroked as well as filled: a poor man's bold."""


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
        self.handle: int = ctypes.cast(text_page, _P).value or 0
        self.text_page = text_page
        self.frame = Frame(page)
        self.size = (self.frame.width, self.frame.height)
        self.matrix, self.box = np.zeros(6, np.float32), np.zeros(4, np.float32)
        self.at = self.matrix.ctypes.data, self.box.ctypes.data

    def read(self) -> Glyphs:
        glyphs = Glyphs(*self.size)
        count = pdfium.FPDFText_CountChars(self.text_page)
        if count > MAX_GLYPHS:
            raise PageTooLarge(count)
        if count <= 0:
            return glyphs
        text, codes = self._text(count)
        first, last = _word_ends(codes)
        if not len(first):
            return glyphs
        char = self._char_indices(len(text), count)
        glyphs.texts = _texts(text, first, last)
        glyphs.stream_line = np.cumsum(codes == 10)[first]
        tails = self._measure(glyphs, char[first], char[last])
        self._lean(glyphs, char[first], codes[first])
        self._weigh(glyphs, char[first], tails)
        _join_exponents(glyphs)
        return self._kept(glyphs)

    def _text(self, count: int) -> tuple[str, NDArray[np.uint32]]:
        buffer = np.empty(2 * count + 2, np.uint16)
        address = buffer.ctypes.data_as(ctypes.POINTER(ctypes.c_ushort))
        written = pdfium.FPDFText_GetText(self.text_page, 0, count, address)
        text = buffer[: max(written - 1, 0)].tobytes().decode("utf-16-le", "replace")
        return text, np.frombuffer(text.encode("utf-32-le", "replace"), np.uint32)

    def _char_indices(self, length: int, count: int) -> Ints:
        """The glyph that each character of the text stands for: the same number, but on pages with unmapped glyphs.

        Each unmapped glyph moves all that follow by one: the places where they do are looked for by halving.
        """
        found = np.arange(length)
        if length == count:
            return found

        def moved(index: int) -> int:
            return int(_char_index(self.handle, index)) - index

        if moved(length - 1) < 0:
            raise DoubtfulGeometry("text and glyphs do not tally")
        start = 0
        while start < length:
            offset = moved(start)
            end = bisect_right(range(length), offset, lo=start, key=moved) if moved(length - 1) != offset else length
            found[start:end] += offset
            start = end
        return found

    def _measure(self, glyphs: Glyphs, first: Ints, last: Ints) -> Floats:
        """Boxes and sizes from the first and last glyph of each word; the boxes of the last glyphs are returned."""
        longer = last > first
        ends = np.concatenate((first, last[longer]))
        loose = np.zeros((len(ends), 4), np.float32)
        start = loose.ctypes.data
        results = list(map(_loose_box, repeat(self.handle), ends.tolist(), range(start, start + 16 * len(ends), 16)))
        if not all(results):
            raise DoubtfulGeometry("glyphs without boxes")
        if not np.isfinite(loose).all() or np.abs(loose).max() > _ABSURD:
            raise DoubtfulGeometry("boxes without bounds")
        boxes = self._shown(loose.astype(np.float64))
        a, b = boxes[: len(first)], boxes[: len(first)].copy()
        b[longer] = boxes[len(first) :]
        glyphs.boxes = np.column_stack((np.minimum(a, b)[:, :2], np.maximum(a, b)[:, 2:]))
        glyphs.sizes = a[:, 3] - a[:, 1]
        narrow = glyphs.boxes[:, 2] - glyphs.boxes[:, 0] < 0.01
        slope = (np.abs(a[:, 3] - b[:, 3]) > 0.45 * glyphs.sizes) & longer
        mirrored = loose[: len(first), 2] < loose[: len(first), 0]
        odd = (glyphs.sizes < 0.5) | narrow | slope | mirrored | (self.frame.rotation > 0)
        glyphs.turned = np.zeros(len(first), bool)
        glyphs.turned[odd] = self._turned(first[odd])
        if glyphs.turned.any():  # short words of a turned line do not show it by their boxes
            glyphs.turned = self._turned(first)
        for i in np.flatnonzero(glyphs.turned).tolist():
            glyphs.boxes[i], glyphs.sizes[i] = self._measure_turned(int(first[i]), int(last[i]))
        return b

    def _lean(self, glyphs: Glyphs, first: Ints, letters: NDArray[np.uint32]) -> None:
        """Let a word begin where its first letter is set, and not where the ink of an italic `j` or `f` reaches."""
        leaning = np.flatnonzero((letters[:, None] == _LEANING).any(axis=1) & ~glyphs.turned)
        origins = np.zeros((len(leaning), 2))
        start = origins.ctypes.data
        stop = start + 16 * len(leaning)
        list(
            map(
                _origin,
                repeat(self.handle),
                first[leaning].tolist(),
                range(start, stop, 16),
                range(start + 8, stop, 16),
            )
        )
        places, _ = self.frame.shown(origins[:, 0], origins[:, 1])
        glyphs.boxes[leaning, 0] = np.maximum(glyphs.boxes[leaning, 0], places)

    def _shown(self, boxes: Floats) -> Floats:
        """Boxes (left, top, right, bottom, y upwards) of the page's own space as they are shown."""
        x0, y0 = self.frame.shown(boxes[:, 0], boxes[:, 1])
        x1, y1 = self.frame.shown(boxes[:, 2], boxes[:, 3])
        return np.column_stack((np.minimum(x0, x1), np.minimum(y0, y1), np.maximum(x0, x1), np.maximum(y0, y1)))

    def _turned(self, chars: Ints) -> NDArray[np.bool_]:
        """Which glyphs are turned on the page as shown, by three degrees or more."""
        matrices = np.zeros((len(chars), 6), np.float32)
        start = matrices.ctypes.data
        list(map(_matrix, repeat(self.handle), chars.tolist(), range(start, start + 24 * len(chars), 24)))
        sine, cosine = matrices[:, 1].astype(float), matrices[:, 0].astype(float)
        angles: Floats = np.degrees(np.arctan2(sine, cosine)) - 90 * self.frame.rotation
        turned: NDArray[np.bool_] = np.abs((angles + 180) % 360 - 180) > 3
        return turned

    def _measure_turned(self, first: int, last: int) -> tuple[tuple[float, float, float, float], float]:
        """Box and size of a word that does not run to the right: the ink of its first and last glyph."""
        matrix, sides = np.zeros(6, np.float32), np.zeros(4, np.float64)
        _matrix(self.handle, first, matrix.ctypes.data)
        size = math.hypot(matrix[2], matrix[3]) * float(_font_size(self.handle, first)) or 1.0
        corners = []
        at = sides.ctypes.data
        for index in (first, last):
            _tight_box(self.handle, index, at, at + 8, at + 16, at + 24)
            x0, x1, y0, y1 = sides.tolist()
            corners += [self.frame.shown(x0, y0), self.frame.shown(x1, y1)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return (min(xs), min(ys), max(xs), max(ys)), size

    def _weigh(self, glyphs: Glyphs, first: Ints, tails: Floats) -> None:
        """Font size and weight: asked for at both ends of each line of the stream, and within only where they differ.

        pdfium's box is as high as its font's ascent and descent say; the size is what the page says. `tails` are the
        boxes of the last glyphs: an exponent rises above its word.
        """
        line = glyphs.stream_line
        starts = np.flatnonzero(np.concatenate(([True], line[1:] != line[:-1])))
        ends = np.concatenate((starts[1:], [len(line)])) - 1
        known: dict[int, _Face] = {}
        at_start, at_end = self._faces(first[starts], known), self._faces(first[ends], known)
        heights = glyphs.boxes[:, 3] - glyphs.boxes[:, 1]
        uneven = np.maximum.reduceat(heights, starts) - np.minimum.reduceat(heights, starts) > 0.1
        mixed = uneven | np.fromiter(map(ne, at_start, at_end), bool, len(starts))
        faces, lengths = np.array(at_start, float), ends - starts + 1
        faces = np.repeat(faces, lengths, axis=0)
        if mixed.any():
            within = np.repeat(mixed, lengths)
            faces[within] = self._faces(first[within], known)
        glyphs.bold, scale = faces[:, 0] > 0, faces[:, 1]
        glyphs.sizes = np.where(glyphs.turned, glyphs.sizes, glyphs.sizes / scale)
        tops = glyphs.boxes[:, 3] - glyphs.sizes
        raised = glyphs.boxes[:, 3] - tails[:, 3] > 0.1 * glyphs.sizes
        tops[raised] = np.minimum(tops, tails[:, 3] - (tails[:, 3] - tails[:, 1]) / scale)[raised]
        glyphs.boxes[:, 1] = np.where(glyphs.turned, glyphs.boxes[:, 1], tops)

    def _faces(self, chars: Ints, known: dict[int, _Face]) -> list[_Face]:
        """The typeface of each glyph, by the text object that it belongs to."""
        handles = [handle or 0 for handle in map(_text_object, repeat(self.handle), chars.tolist())]
        fresh = {handle: char for char, handle in zip(chars.tolist(), handles, strict=True) if handle not in known}
        samples: dict[int, list[int]] = defaultdict(list)
        fonts = {handle: (_font_of(handle) or 0) if handle else 0 for handle in fresh}
        for handle, font in fonts.items():
            samples[font].append(fresh[handle])
        for font, of_font in samples.items():
            if font not in known:  # a box grows with its ink: the lowest is the font's
                heights = [height for height in map(self._height, of_font[:_SAMPLES]) if 0.5 < height < 2.5]
                known[font] = _Face(_named_bold(font), min(heights, default=1.0))
        for handle, font in fonts.items():
            stroked = handle and _render_mode(handle) == _STROKED
            known[handle] = _Face(True, known[font].height) if stroked else known[font]
        return [known[handle] for handle in handles]

    def _height(self, char: int) -> float:
        """How high pdfium's box is for a glyph, at size 1; 0 where the glyph has no size, or is turned."""
        matrix, box = self.matrix, self.box
        matrix.fill(0)
        _matrix(self.handle, char, self.at[0])
        _loose_box(self.handle, char, self.at[1])
        aside = self.frame.rotation % 2
        size = float(abs(matrix[2 if aside else 3])) * float(_font_size(self.handle, char))
        return float(box[2] - box[0] if aside else box[1] - box[3]) / size if size > 0.01 else 0.0

    def _kept(self, glyphs: Glyphs) -> Glyphs:
        """The words that are on the page and have text left after tidying."""
        width, height = self.size
        x0, top, x1, bottom = glyphs.boxes.T
        keep = (x1 > 0) & (x0 < width) & (bottom > 0) & (top < height) & np.fromiter(map(bool, glyphs.texts), bool)
        if keep.all():
            return glyphs
        glyphs.texts = [t for t, k in zip(glyphs.texts, keep.tolist(), strict=True) if k]
        for name in ("boxes", "sizes", "bold", "turned", "stream_line"):
            setattr(glyphs, name, getattr(glyphs, name)[keep])
        return glyphs


def _join_exponents(glyphs: Glyphs) -> None:
    """Make one word of a figure and the exponent that pdfium parts from it (« 1 » « er »)."""
    x0, _, x1, bottom = glyphs.boxes.T
    gap, size = x0[1:] - x1[:-1], glyphs.sizes[:-1]
    near = (np.abs(gap) < _NEAR * size) & (glyphs.sizes[1:] < 0.8 * size) & (bottom[1:] < bottom[:-1] - 0.1 * size)
    for i in np.flatnonzero(near & ~glyphs.turned[:-1]).tolist():
        if glyphs.texts[i][-1:].isdigit() and _EXPONENT.match(glyphs.texts[i + 1]):
            glyphs.texts[i : i + 2] = glyphs.texts[i] + glyphs.texts[i + 1], ""
            top = min(glyphs.boxes[i, 1], glyphs.boxes[i + 1, 1])
            glyphs.boxes[i, 1:3] = top, glyphs.boxes[i + 1, 2]


def _word_ends(codes: NDArray[np.uint32]) -> tuple[Ints, Ints]:
    """First and last character of each run without white space; a hyphen at a line's end closes its run."""
    letter = ~_BLANK[np.minimum(codes, len(_BLANK) - 1)]
    begins, ends = letter.copy(), letter.copy()
    hyphen = codes == _LINE_HYPHEN
    begins[1:] &= ~letter[:-1] | hyphen[:-1]
    ends[:-1] &= ~letter[1:] | hyphen[:-1]
    return np.flatnonzero(begins), np.flatnonzero(ends)


def _texts(text: str, first: Ints, last: Ints) -> list[str]:
    """The words of a page's text, tidied where the page has anything to tidy."""
    odd = _ODD.search(text) is not None
    words = text.replace("\ufffe", "\ufffe ").split() if odd else text.split()
    if len(words) != len(first) or (odd and not np.array_equal(list(map(len, words)), last - first + 1)):
        words = [text[i : j + 1] for i, j in zip(first.tolist(), last.tolist(), strict=True)]
    return [word if word.isascii() and word.isprintable() else _tidy(word) for word in words] if odd else words


def _tidy(text: str) -> str:
    """A word without ligature characters, line hyphens and controls; private codes of symbol fonts made plain."""
    if _ODD.search(text) is None:
        return text
    text = text.translate(_CLEAN)
    if any("\uf020" <= c <= "\uf0ff" for c in text):
        if len(text) == 1:
            return _SYMBOLS.get(text, "•")
        return "".join(chr(ord(c) - 0xF000) if "\uf020" <= c <= "\uf0ff" else c for c in text).strip()
    return text


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
