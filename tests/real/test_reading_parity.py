"""Both readers see the same words: pdfium's glyphs, grouped by numpy, and pdfplumber's, on real born-digital PDFs.

The same letters, and boxes within a point on all four sides. A word that differs counts against us unless one of the
known differences of `docs/reading.md` explains it; what each explains is counted, and held down.
"""

from __future__ import annotations

import io
import os
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from pipeline.reading import read
from pipeline.reading.letters import tidy
from pipeline.reading.ocr import OcrOptions
from schemas import Box, Document, DocumentError

pytestmark = pytest.mark.real

PAGES = int(os.environ.get("REGISTRE_PARITY_PAGES", "3"))
"""Pages compared of each document: pdfplumber takes 20 times as long."""
SPACE = 1.5
NEAR = 1.0
FLOOR = 0.995
"""Words that are the same in each document, the known differences set aside."""
EXPLAINED = 0.04
"""Words of all documents that the known differences may explain."""
INK = "fjpFTVWYKRXrtdk’'\""
"""Letters whose ink reaches beyond their advance width where they are slanted, or stand at a word's end."""


@dataclass(frozen=True)
class Found:
    """A word of pdfplumber's, with what may explain that ours differs."""

    text: str
    box: Box
    turned: bool
    font: str
    moved: bool


Ours = list[tuple[str, Box]]


def ours(document: Document, number: int) -> Ours:
    lines = document.pages[number].lines
    return [(plain(word.text), word.box) for line in lines for word in line.words if word.box]


def plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def theirs(page: Any) -> Iterator[Found]:
    """pdfplumber's words: what is printed twice taken once, unmapped glyphs left out, symbols named as ours."""
    page = page.dedupe_chars(tolerance=0.6)
    nought = [(c["top"], c["x0"]) for c in page.chars if c["x1"] - c["x0"] < 0.01 and c["text"].strip()]
    for word in page.extract_words(x_tolerance=SPACE, return_chars=True):
        text = plain(tidy(word["text"]))
        if text and "(cid:" not in text:
            yield Found(
                text,
                Box(word["x0"], word["top"], word["x1"], word["bottom"]),
                any(abs(char["matrix"][1]) > abs(char["matrix"][0]) for char in word["chars"]),
                word["chars"][0]["fontname"],
                any(abs(top - word["top"]) < 3 and x0 <= word["x1"] + 0.1 for top, x0 in nought),
            )


def same_box(one: Box, other: Box) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(one, other, strict=True))


def differing(mine: Ours, other: list[Found]) -> list[Found]:
    """pdfplumber's words that have no counterpart of ours."""
    left: dict[str, list[Box]] = defaultdict(list)
    for text, box in mine:
        left[text].append(box)
    missing = []
    for word in other:
        near = next((box for box in left[word.text] if same_box(box, word.box)), None)
        if near is None:
            missing.append(word)
        else:
            left[word.text].remove(near)
    return missing


def is_turned(word: Found, mine: Ours, other: list[Found]) -> bool:
    """Turned text, which pdfplumber reads backwards or letter by letter."""
    return word.turned


def is_moved(word: Found, mine: Ours, other: list[Found]) -> bool:
    """A glyph that pdfminer knows no width of, and the words after it on its line, which it moves to the left."""
    return word.moved


def is_broken(word: Found, mine: Ours, other: list[Found]) -> bool:
    """A piece of a word that is whole in ours: within its box, pdfplumber has the same letters."""
    for text, box in mine:
        if within(word.box, box) and len(text) > len(word.text):
            pieces = "".join(o.text for o in other if within(o.box, box))
            if sorted(pieces) == sorted(text):
                return True
    return False


def within(inner: Box, outer: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return outer.x0 - NEAR <= x <= outer.x1 + NEAR and outer.top - NEAR <= y <= outer.bottom + NEAR


def is_symbol(word: Found, mine: Ours, other: list[Found]) -> bool:
    """A bullet or a tick, of a symbol font with a height of its own."""
    return not any(c.isalnum() for c in word.text) and any(t == word.text and within(word.box, b) for t, b in mine)


def is_ink(word: Found, mine: Ours, other: list[Found]) -> bool:
    """A word whose last letter, or first, leans out of its advance width: pdfium's box holds its ink."""
    box = word.box
    reach = 0.25 * (box.bottom - box.top)
    return (word.text[-1] in INK or word.text[0] in INK) and any(
        text == word.text
        and abs(own.bottom - box.bottom) <= NEAR
        and abs(own.top - box.top) <= NEAR
        and -reach <= own.x0 - box.x0 <= NEAR
        and -NEAR <= own.x1 - box.x1 <= reach
        for text, own in mine
    )


def is_hyphenated(word: Found, mine: Ours, other: list[Found]) -> bool:
    """A half of a word that hyphenation cuts: it is whole in ours, at the line where it begins."""
    whole = {text for text, _ in mine}
    if word.text.endswith("-"):
        return any(word.text[:-1] + rest.text in whole for rest in other)
    return any(head.text[:-1] + word.text in whole for head in other if head.text.endswith("-"))


KNOWN: dict[str, Callable[[Found, Ours, list[Found]], bool]] = {
    "turned": is_turned,
    "no width": is_moved,
    "broken": is_broken,
    "symbol": is_symbol,
    "ink": is_ink,
    "hyphenated": is_hyphenated,
}


def born_digital(shared: Path) -> list[Path]:
    folders = (shared / "evaluation/dev/documents", shared / "evaluation/unlabelled")
    return [path for folder in folders for path in sorted(folder.glob("*.pdf"))]


def native(data: bytes, name: str) -> Document | None:
    """The document where it has text of its own, else None."""
    try:
        return read(data, name, OcrOptions(enabled=False))
    except DocumentError:
        return None


def is_scan(page: Any) -> bool:
    """Whether a picture covers half of a page: its text was recognised, and is no born-digital text."""
    area = page.width * page.height
    return any((i["x1"] - i["x0"]) * (i["bottom"] - i["top"]) > 0.5 * area for i in page.images)


def test_words_of_both_readers_are_the_same(shared: Path) -> None:
    total, explained, unlike = 0, Counter[str](), {}
    for path in born_digital(shared):
        data = path.read_bytes()
        document = native(data, path.name)
        if document is None:
            continue
        words, wrong = 0, []
        with pdfplumber.open(io.BytesIO(data), pages=list(range(1, PAGES + 1))) as plumbed:
            for number, page in enumerate(plumbed.pages):
                if is_scan(page):
                    continue
                mine, other = ours(document, number), list(theirs(page))
                words += len(other)
                for word in differing(mine, other):
                    name = next((name for name, explains in KNOWN.items() if explains(word, mine, other)), "")
                    explained[name] += 1
                    wrong += [(number + 1, word)] * (not name)
        total += words
        if len(wrong) > (1 - FLOOR) * words:
            unlike[path.name] = (words, wrong[:8])
    print(total, explained)
    assert total > 10_000
    assert not unlike
    assert sum(explained.values()) <= EXPLAINED * total, explained
