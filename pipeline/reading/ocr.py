"""Scanned pages → lines of words with boxes and confidence, by Tesseract.

One page is rendered by pdfium, its coloured ink (stamps, signatures) bleached, its skew undone, its ruling lines
erased (Tesseract drops the figures that they frame), and given to `tesseract --psm 4`, which keeps columns of members
apart (0.4 % character errors at 200 dpi on clean scans, where the default mode has 14 %).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from pipeline.reading.again import look_again
from pipeline.reading.glyphs import Glyphs
from pipeline.reading.ink import bleach, despeckle
from pipeline.reading.layout import lay_out
from pipeline.reading.marks import with_marks
from pipeline.reading.options import OcrOptions
from pipeline.reading.regions import lowered, regions, stacked
from pipeline.reading.rules import Rule
from pipeline.reading.ruling import erase_rules
from pipeline.reading.signs import SIGNS, with_signs
from pipeline.reading.slips import known, mend
from pipeline.reading.tables import find_tables
from pipeline.reading.tesseract import Image, Row, by_line, sureness, words_of
from pipeline.reading.weight import bold, strokes
from schemas import Box, Line, Page

MAX_PIXELS = 20_000_000
LINE_CONFIDENCE = 45
"""A line whose letters have less on average is noise, a stamp or handwriting; a doubtful word in a sure line stays."""
_KNOWN = 90
"""What a word that every act has counts for where a line is weighed: Tesseract may give « Pour » no confidence."""
_UPSIDE_DOWN = 55
"""Mean confidence under which the page may stand on its side or head."""
_VERSION = 13


def read_page(page: Any, number: int, options: OcrOptions) -> Page:
    """Recognise one page of a pdfium document.

    Boxes are in points from the top left corner, confidence is 0 to 100.
    """
    width, height = page.get_size()
    scale = min(options.dpi / 72, (MAX_PIXELS / max(width * height, 1.0)) ** 0.5)
    image = despeckle(bleach(page.render(scale=scale).to_numpy()))
    key = hashlib.sha256(image.tobytes() + str((image.shape, _VERSION)).encode()).hexdigest()
    found = _cached(options.cache, key)
    if found is None:
        found = recognise(image, scale * 72)
        _keep(options.cache, key, found)
    return Page(number, float(width), float(height), _lines(found, image.shape, number, scale))


def skew(image: Image, limit: float = 4.0) -> float:
    """The angle in degrees by which the text lines of a grey page are turned: that whose row profile is sharpest."""
    from PIL import Image as Pil

    factor = max(image.shape[1] // 600, 1)
    small = Pil.fromarray(((image[::factor, ::factor] < 140) * 255).astype(np.uint8))

    def sharpness(angle: float) -> float:
        profile = np.asarray(small.rotate(angle, fillcolor=0), dtype=np.float64).sum(axis=1)
        return float(((profile[1:] - profile[:-1]) ** 2).sum())

    best = max(np.arange(-limit, limit + 0.01, 1.0), key=sharpness)
    best = max(np.arange(best - 0.75, best + 0.76, 0.25), key=sharpness)
    return float(best) if sharpness(float(best)) > 1.05 * sharpness(0.0) else 0.0


class Found(NamedTuple):
    """What was found on a page that was turned by `angle` degrees to a size of `width` by `height` pixels.

    `horizontal` and `vertical` are its ruling lines, in pixels.
    """

    angle: float
    width: int
    height: int
    rows: list[Row]
    horizontal: list[Rule]
    vertical: list[Rule]


def recognise(image: Image, dpi: float) -> Found:
    """The words of a grey page with their lines, undoing skew, and turns by a quarter where nothing is legible."""
    found, mean = _tesseract(image, skew(image), dpi)
    if mean < _UPSIDE_DOWN:
        for quarter in (90, 180, 270):
            turned, better = _tesseract(image, float(quarter), dpi)
            if better > mean + 10:
                found, mean = turned, better
    return found


def _tesseract(image: Image, angle: float, dpi: float) -> tuple[Found, float]:
    """The words of a page turned by an angle, and their mean confidence, letter by letter."""
    from PIL import Image as Pil

    page = Pil.fromarray(image)
    if angle:
        page = page.rotate(angle, expand=angle % 90 == 0, fillcolor=255, resample=Pil.Resampling.BILINEAR)
    erased, rules = erase_rules(np.asarray(page), dpi)
    found = Found(angle, *page.size, [], *rules)
    parts = regions(erased, dpi)
    rows = words_of(stacked(erased, parts, dpi) if parts else erased)
    for row in rows:
        down = lowered((row.top + row.bottom) / 2, parts)
        found.rows.append(row._replace(top=row.top + down, bottom=row.bottom + down))
    mean = sureness(rows)
    if mean >= _UPSIDE_DOWN:
        looked = by_line(look_again(erased, found.rows, dpi))
        rows = [row for line in looked for row in with_marks(erased, line, *_font(line))]
        found = found._replace(rows=[row._replace(strokes=strokes(erased, row)) for row in rows])
    return found, mean


def _unturn(row: Row, found: Found, shape: tuple[int, ...]) -> tuple[float, float, float, float]:
    """The box of a word on the page as it was given, before it was set upright."""
    if not found.angle:
        return row[3:7]
    turn = np.deg2rad(found.angle)
    x, y = (row.left + row.right - found.width) / 2, (row.top + row.bottom - found.height) / 2
    middle_x = shape[1] / 2 + x * np.cos(turn) - y * np.sin(turn)
    middle_y = shape[0] / 2 + x * np.sin(turn) + y * np.cos(turn)
    half_width, half_height = (row.right - row.left) / 2, (row.bottom - row.top) / 2
    if found.angle in (90, 270):
        half_width, half_height = half_height, half_width
    return (
        float(middle_x - half_width),
        float(middle_y - half_height),
        float(middle_x + half_width),
        float(middle_y + half_height),
    )


_ABOVE, _BELOW = 0.75, 0.21
"""How far a font reaches above and below its baseline, in sizes."""
_CAPITALS, _SMALL = 0.7, 0.52
"""The heights of capitals and of small letters, in sizes."""
_DESCENDER = re.compile(r"[gjpqyçQÇ,;()\[\]{}/|@§µ_]")
_ASCENDER = re.compile(r"[A-Z0-9bdfhklÀ-Ý]")
_UNITS = ("€", "£", "%")
_LEGIBLE = re.compile(r"[0-9A-Za-zÀ-ÿ]")


def _lines(found: Found, shape: tuple[int, ...], number: int, scale: float) -> list[Line]:
    """Words → lines in reading order, by the same geometry as glyphs; noise is left out.

    Tesseract's boxes are tight around the ink. The words of one of its lines are given the top and bottom that its
    font has, so that they share a baseline, and get their own boxes back, on the page as it was given, once they are
    in order.
    """
    rows: list[Row] = []
    boxes: list[tuple[float, float, float, float]] = []
    sizes: list[float] = []
    for line in by_line(found.rows):
        baseline, size = _font(line)
        kept = _without_noise(with_signs(line, size))
        if kept:
            top, bottom = (baseline - _ABOVE * size) / scale, (baseline + _BELOW * size) / scale
            rows.extend(kept)
            boxes.extend((row.left / scale, top, row.right / scale, bottom) for row in kept)
            sizes.extend([max(size / scale, 1.0)] * len(kept))
    if not rows:
        return []
    places = np.round(np.array(boxes), 2)
    upright = np.zeros(len(rows), bool)
    texts = [row.text for row in rows]
    lines_of = np.array([row.line for row in rows], np.intp)
    glyphs = Glyphs(
        shape[1] / scale, shape[0] / scale, texts, places, np.array(sizes), bold(rows, sizes), upright, lines_of
    )
    of_box = {tuple(place): row for place, row in zip(places.tolist(), rows, strict=True)}
    rules = tuple([Rule(*(v / scale for v in rule)) for rule in side] for side in (found.horizontal, found.vertical))
    page = lay_out(glyphs, number, lambda: find_tables((rules[0], rules[1]), glyphs.boxes))
    for word in (word for line in page.lines for word in line.words):
        source = of_box.get(tuple(word.box or ()))
        if source is not None:
            word.box = Box(*(v / scale for v in _unturn(source, found, shape)))
            word.confidence = source.confidence
        elif word.box is not None:  # joined of several: a hyphenated cell, a spaced word
            parts = [row for place, row in of_box.items() if _within(place, word.box)]
            word.confidence = min((row.confidence for row in parts), default=0.0)
    mend(page.lines)
    return page.lines


def _within(place: tuple[float, ...], box: Box) -> bool:
    x, y = (place[0] + place[2]) / 2, (place[1] + place[3]) / 2
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def _font(line: list[Row]) -> tuple[float, float]:
    """The baseline and the font size of a line, in pixels, from the ink of its words."""
    feet = [row.bottom for row in line if not _DESCENDER.search(row.text)]
    heads = [row.top for row in line if _ASCENDER.search(row.text)]
    low, high = (float(np.median(edges)) for edges in ([row.bottom for row in line], [row.top for row in line]))
    if heads:
        capitals = (float(np.median(feet)) if feet else low) - float(np.median(heads))
        size = capitals / (_CAPITALS if feet else _CAPITALS + _BELOW)
    else:
        size = (low - high) / (_SMALL if feet else _SMALL + _BELOW)
    return float(np.median(feet)) if feet else low - _BELOW * size, size


def _without_noise(line: list[Row]) -> list[Row]:
    """The words of a line that are worth keeping: none where the line is noise, a stamp or handwriting."""
    sure = sum((max(r.confidence, _KNOWN) if known(r.text) else r.confidence) * len(r.text) for r in line)
    if sure < LINE_CONFIDENCE * sum(len(r.text) for r in line):
        return []
    return [
        row
        for i, row in enumerate(line)
        if _LEGIBLE.search(row.text)
        or row.confidence >= 60
        or (row.text in SIGNS and i < len(line) - 1)
        or (row.text[:1] in _UNITS and i and line[i - 1].text[-1:].isdigit())
    ]


def _cached(folder: str | None, key: str) -> Found | None:
    if folder is None:
        return None
    try:
        kept = json.loads((Path(folder) / f"{key}.json").read_text(encoding="utf-8"))
        angle, width, height, rows, *rules = kept
        horizontal, vertical = ([Rule(*rule) for rule in side] for side in rules)
        return Found(float(angle), int(width), int(height), [Row(*row) for row in rows], horizontal, vertical)
    except (OSError, ValueError, TypeError):
        return None


def _keep(folder: str | None, key: str, found: Found) -> None:
    if folder is None:
        return
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        part = Path(folder) / f"{key}.{os.getpid()}.part"
        part.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
        part.replace(Path(folder) / f"{key}.json")
    except OSError:  # a cache that cannot be written is no reason to lose the page
        return
