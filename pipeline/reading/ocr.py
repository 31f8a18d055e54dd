"""Scanned pages → lines of words with boxes and confidence, by Tesseract.

One page is rendered by pdfium, its coloured ink (stamps, signatures) bleached, its skew undone, and given to
`tesseract --psm 4`, which keeps columns of members apart (0.4 % character errors at 200 dpi on clean scans, where the
default mode has 14 %).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.reading.options import OcrOptions
from schemas import Box, Line, Page, Word

Image = NDArray[np.uint8]

MAX_PIXELS = 20_000_000
PAGE_SECONDS = 120
LINE_CONFIDENCE = 45
"""A line whose letters have less on average is noise, a stamp or handwriting; a doubtful word in a sure line stays."""
_UPSIDE_DOWN = 55
"""Mean confidence under which the page may stand on its side or head."""
_VERSION = 1


@lru_cache(maxsize=1)
def available() -> bool:
    """Whether Tesseract, its French data and its Python face are installed."""
    if shutil.which("tesseract") is None:
        return False
    try:
        import pytesseract

        return "fra" in pytesseract.get_languages()
    except Exception:  # a Tesseract that does not even answer is as good as none
        return False


def read_page(page: Any, number: int, options: OcrOptions) -> Page:
    """Recognise one page of a pdfium document.

    Boxes are in points from the top left corner, confidence is 0 to 100.
    """
    width, height = page.get_size()
    scale = min(options.dpi / 72, (MAX_PIXELS / max(width * height, 1.0)) ** 0.5)
    image = bleach(page.render(scale=scale).to_numpy())
    key = hashlib.sha256(image.tobytes() + str((image.shape, _VERSION)).encode()).hexdigest()
    rows = _cached(options.cache, key)
    if rows is None:
        rows = recognise(image)
        _keep(options.cache, key, rows)
    return Page(number, float(width), float(height), _lines(rows, number, scale))


def bleach(image: Image) -> Image:
    """A grey page in which coloured ink is light: the brightest channel of each point."""
    if image.ndim == 2:
        return image
    return np.ascontiguousarray(image[:, :, :3].max(axis=2))


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


Row = tuple[int, str, float, float, float, float, float]
"""(line, text, confidence, left, top, right, bottom), in pixels of the page as it was given."""


def recognise(image: Image) -> list[Row]:
    """The words of a grey page with their lines, undoing skew, and turns by a quarter where nothing is legible."""
    angle = skew(image)
    rows, mean = _tesseract(image, angle)
    if mean < _UPSIDE_DOWN:
        for quarter in (90, 180, 270):
            turned, better = _tesseract(image, float(quarter))
            if better > mean + 10:
                rows, mean = turned, better
    return rows


def _tesseract(image: Image, angle: float) -> tuple[list[Row], float]:
    import pytesseract
    from PIL import Image as Pil

    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    page = Pil.fromarray(image)
    if angle:
        page = page.rotate(angle, expand=angle % 90 == 0, fillcolor=255, resample=Pil.Resampling.BILINEAR)
    try:
        table = pytesseract.image_to_data(
            page, lang="fra", config="--psm 4", timeout=PAGE_SECONDS, output_type=pytesseract.Output.DICT
        )
    except RuntimeError:  # how pytesseract says that the time is up
        return [], 0.0
    rows: list[Row] = []
    lines: dict[tuple[int, int, int], int] = {}
    weighted = letters = 0.0
    for i, text in enumerate(table["text"]):
        confidence = float(table["conf"][i])
        if not text.strip() or confidence < 0:
            continue
        line = lines.setdefault((table["block_num"][i], table["par_num"][i], table["line_num"][i]), len(lines))
        left, top = float(table["left"][i]), float(table["top"][i])
        box = _unturn((left, top, left + table["width"][i], top + table["height"][i]), angle, page.size, image.shape)
        weighted += confidence * len(text)
        letters += len(text)
        rows.append((line, text.strip(), confidence, *box))
    return rows, weighted / letters if letters else 0.0


def _unturn(
    box: tuple[float, float, float, float], angle: float, size: tuple[int, int], shape: tuple[int, ...]
) -> tuple[float, float, float, float]:
    """A box on the turned page, back on the page as it was given."""
    if not angle:
        return box
    turn = np.deg2rad(angle)
    centre, origin = (size[0] / 2, size[1] / 2), (shape[1] / 2, shape[0] / 2)
    middle = ((box[0] + box[2]) / 2 - centre[0], (box[1] + box[3]) / 2 - centre[1])
    x = origin[0] + middle[0] * np.cos(turn) - middle[1] * np.sin(turn)
    y = origin[1] + middle[0] * np.sin(turn) + middle[1] * np.cos(turn)
    width, height = box[2] - box[0], box[3] - box[1]
    if angle in (90, 270):
        width, height = height, width
    return (float(x - width / 2), float(y - height / 2), float(x + width / 2), float(y + height / 2))


_LEGIBLE = re.compile(r"[0-9A-Za-zÀ-ÿ]")
_TICK = re.compile(r"(?=.*[^0-9A-Za-zÀ-ÿ.)])[^\s0-9]{1,3}")


def _lines(rows: list[Row], number: int, scale: float) -> list[Line]:
    """Words → lines, by Tesseract's own lines (they follow the skew); noise is left out."""
    found: dict[int, list[Row]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    grouped: list[list[Word]] = []
    for line in found.values():
        if sum(r[2] * len(r[1]) for r in line) < LINE_CONFIDENCE * sum(len(r[1]) for r in line):
            continue
        words = []
        for i, (_, text, confidence, *box) in enumerate(line):
            if i == 0 and len(line) > 1 and confidence < 60 and _TICK.fullmatch(text):
                text = "•"  # a drawn bullet or tick, which no alphabet holds
            elif not _LEGIBLE.search(text) and confidence < 60:
                continue
            words.append(Word(text, Box(*(v / scale for v in box)), 0.0, confidence=confidence))
        if words:
            grouped.append(words)
    lines: list[Line] = []
    bottom = 0.0
    for words in grouped:
        heights = sorted(w.box.bottom - w.box.top for w in words if w.box is not None)
        height = heights[len(heights) // 2]
        for word in words:
            word.size = round(height, 1)
        for before, after in pairwise(words):
            if before.box is not None and after.box is not None:
                after.tab = after.box.x0 - before.box.x1 > 2.0 * height
        top = min(w.box.top for w in words if w.box is not None)
        lines.append(Line(words, number, gap=bool(lines) and top - bottom > height))
        bottom = max(w.box.bottom for w in words if w.box is not None)
    return lines


def _cached(folder: str | None, key: str) -> list[Row] | None:
    if folder is None:
        return None
    try:
        return [tuple(row) for row in json.loads((Path(folder) / f"{key}.json").read_text(encoding="utf-8"))]
    except (OSError, ValueError):
        return None


def _keep(folder: str | None, key: str, rows: list[Row]) -> None:
    if folder is None:
        return
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        part = Path(folder) / f"{key}.{os.getpid()}.part"
        part.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
        part.replace(Path(folder) / f"{key}.json")
    except OSError:  # a cache that cannot be written is no reason to lose the page
        return
