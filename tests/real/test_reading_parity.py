"""Both readers see the same words: pdfium's glyphs, grouped by numpy, and pdfplumber's, on real born-digital PDFs."""

from __future__ import annotations

import io
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from pipeline.reading import read
from pipeline.reading.glyphs import _tidy
from pipeline.reading.ocr import OcrOptions
from schemas import Box, Document, DocumentError

pytestmark = pytest.mark.real

PAGES = 1
"""Pages compared of each document: pdfplumber takes 25 times as long."""
SPACE = 1.5
NEAR = 1.0
OVERHANG = 0.25
FLOOR = 0.995

Found = tuple[str, Box]


def ours(document: Document, number: int) -> list[Found]:
    lines = document.pages[number].lines
    return [(word.text, word.box) for line in lines for word in line.words if word.box]


def theirs(page: Any, space: float) -> list[Found]:
    """pdfplumber's words: what is printed twice taken once, unmapped glyphs and symbol fonts named as ours."""
    words = page.extract_words(x_tolerance=space)
    tidied = [(_tidy(w["text"]), Box(w["x0"], w["top"], w["x1"], w["bottom"])) for w in words]
    return [(text, box) for text, box in tidied if any(c.isalnum() for c in text) and "(cid:" not in text]


def same_place(mine: Box, other: Box) -> bool:
    """Boxes within one point; pdfium's may reach further by the ink of a slanted letter, or up to an exponent's top."""
    reach = OVERHANG * (mine.bottom - mine.top) + NEAR
    return (
        -reach <= mine.x0 - other.x0 <= NEAR
        and -NEAR <= mine.x1 - other.x1 <= reach
        and abs(mine.bottom - other.bottom) <= NEAR
        and abs(mine.top - other.top) <= NEAR + (3 if other.bottom - other.top > mine.bottom - mine.top else 0)
    )


def differences(mine: list[Found], other: list[Found]) -> list[Found]:
    """The words of the second list that have no counterpart in the first."""
    left: dict[str, list[Box]] = defaultdict(list)
    for text, box in mine:
        left[unicodedata.normalize("NFKC", text)].append(box)
    missing = []
    for text, box in other:
        boxes = left[unicodedata.normalize("NFKC", text)]
        near = next((b for b in boxes if same_place(b, box)), None)
        if near is None:
            missing.append((text, box))
        else:
            boxes.remove(near)
    return missing


def is_printed(item: dict[str, Any]) -> bool:
    """Whether an object of pdfplumber's is anything but a blank."""
    return item["object_type"] != "char" or bool(item["text"].strip())


def unbroken(missing: list[Found], mine: list[Found], wide: list[Found]) -> list[Found]:
    """The missing words that are no part of a word that both readers have once blanks are set aside."""
    lost = {box for _, box in differences(mine, wide)}
    whole = [box for _, box in wide if box not in lost]
    return [
        (text, box)
        for text, box in missing
        if not any(
            w.x0 - NEAR <= box.x0 and box.x1 <= w.x1 + NEAR and abs(w.bottom - box.bottom) <= NEAR for w in whole
        )
    ]


def born_digital(shared: Path) -> list[Path]:
    folders = (shared / "evaluation/dev/documents", shared / "evaluation/unlabelled")
    return [path for folder in folders for path in sorted(folder.glob("*.pdf"))]


def native(data: bytes, name: str) -> Document | None:
    """The document where it has text of its own, else None."""
    try:
        return read(data, name, OcrOptions(enabled=False))
    except DocumentError:
        return None


def test_words_of_both_readers_are_the_same(shared: Path) -> None:
    total = wrong = 0
    worst: list[tuple[int, str, list[Found]]] = []
    for path in born_digital(shared):
        data = path.read_bytes()
        document = native(data, path.name)
        if document is None:
            continue
        with pdfplumber.open(io.BytesIO(data), pages=list(range(1, PAGES + 1))) as plumbed:
            for number, raw in enumerate(plumbed.pages):
                page = raw.dedupe_chars(tolerance=0.6)
                other = theirs(page, SPACE)
                missing = differences(ours(document, number), other)
                if missing:  # blanks of a hidden layer that lie across a word break it in pdfplumber
                    missing = unbroken(missing, ours(document, number), theirs(page.filter(is_printed), SPACE))
                total += len(other)
                wrong += len(missing)
                worst.append((len(missing), f"{path.name} p. {number + 1}", missing[:8]))
    worst.sort(reverse=True, key=lambda w: w[0])
    assert total > 10_000
    assert 1 - wrong / total >= FLOOR, (total, wrong, worst[:6])
