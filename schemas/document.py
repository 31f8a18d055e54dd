"""What a reader hands over, whatever the format: pages of lines of words with boxes.

Plain dataclasses and not pydantic models: a document holds thousands of words, and they never leave the program.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

ReadingKind = Literal["native", "ocr", "mixed"]


class Box(NamedTuple):
    """A rectangle on a page, in points from the top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float

    def union(self, other: Box) -> Box:
        """The smallest box that holds both."""
        return Box(
            min(self.x0, other.x0), min(self.top, other.top), max(self.x1, other.x1), max(self.bottom, other.bottom)
        )


@dataclass(slots=True)
class Word:
    """A run of characters without white space.

    `box` is None for formats without geometry. `tab` says that a column gap stands before the word.
    `size` is the font size in points (0 where unknown); `confidence` is 0 to 100, for OCR alone. `column` counts the
    columns of a table from 0, in formats without geometry. `at` counts the characters of its line before the word that
    begins a cell, in texts.
    """

    text: str
    box: Box | None = None
    size: float = 0.0
    bold: bool = False
    tab: bool = False
    confidence: float | None = None
    column: int | None = None
    at: int | None = None


@dataclass(slots=True)
class Line:
    """Words on one baseline, in reading order.

    `page` counts from 1. `block` numbers the column or sidebar that the line stands in, within its page.
    `gap` says that white space (a blank line, or more than the usual leading) stands before the line.
    """

    words: list[Word]
    page: int = 1
    block: int = 0
    gap: bool = False

    @property
    def text(self) -> str:
        """The words with a blank, or a tab where a column gap stands, between them."""
        text = " ".join(["\t" + word.text if word.tab else word.text for word in self.words]).replace(" \t", "\t")
        return text[1:] if text[:1] == "\t" else text

    @property
    def box(self) -> Box | None:
        """The box around all words, or None without geometry."""
        found: Box | None = None
        for word in self.words:
            if word.box is not None:
                found = word.box if found is None else found.union(word.box)
        return found


@dataclass(slots=True)
class Page:
    """One page: its size in points (0 without geometry) and its lines in reading order."""

    number: int
    width: float = 0.0
    height: float = 0.0
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Document:
    """A source document after reading."""

    name: str
    sha256: str
    media_type: str
    pages: list[Page]
    reading: ReadingKind = "native"
    paged: bool = True

    def lines(self) -> Iterator[Line]:
        """All lines, page after page, in reading order."""
        for page in self.pages:
            yield from page.lines
