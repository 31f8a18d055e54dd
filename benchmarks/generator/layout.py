"""The layout of a document without its format: blocks, and what stands on every page.

The same layout is written as text by `plain` and as PDF by `typeset`, so that both carry the same content.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "center", "right", "justify"]
_VOWELS = "aeiouyéèêàâîôû"
_GLUED = frozenset([";", ":", "!", "?", "»", "€"])
"""What no line begins with."""


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; an end of line in `text` is one on the page. `indent` and `after` are points."""

    text: str
    bold: bool = False
    italic: bool = False
    align: Align = "left"
    indent: float = 0.0
    size: float = 0.0
    after: float = 5.0


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells by position: columns of members, or a ruled table. `widths` are shares of the measure."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    ruled: bool = False
    bold_head: bool = False
    size: float = 0.0
    after: float = 8.0


@dataclass(frozen=True, slots=True)
class Aside:
    """A narrow column beside the main one. `side_share` is its share of the measure."""

    side: tuple[Para, ...]
    main: tuple[Para | Grid, ...]
    side_share: float = 0.26
    right: bool = False
    after: float = 8.0


@dataclass(frozen=True, slots=True)
class Space:
    """White space, in points."""

    height: float = 10.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""

    share: float = 1.0


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block starts a page."""


Block = Para | Grid | Aside | Space | Rule | PageBreak


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole document: its blocks, and what stands on every page.

    `stamp` is the receipt of the préfecture in a corner of each page; `foot` and `head` may hold `{page}`, `{pages}`.
    `text_*` say how the text version is written: its measure in characters, what stands between cells, how an aside
    is laid (line beside line, or one after the other), how many lines make a page, what stands
    between pages. `hyphenate` breaks common words of justified paragraphs at the ends of lines.
    """

    blocks: tuple[Block, ...]
    stamp: tuple[str, ...] = ()
    head: str = ""
    foot: str = ""
    font: Literal["Helvetica", "Times"] = "Helvetica"
    size: float = 10.0
    title: str = ""
    text_width: int = 96
    text_cell: str = "\t"
    text_aside: Literal["beside", "before"] = "beside"
    text_page: int = 60
    text_break: str = "\n\f"
    hyphenate: bool = False


def wrap(text: str, width: float, measure: Callable[[str], float], hyphenate: bool = False) -> list[str]:
    """Break a text into lines no wider than `width`, at blanks and after the hyphens of compound words.

    Args:
        text: the text; its own ends of line are kept.
        width: the measure, in the unit of `measure`.
        measure: the width of a string.
        hyphenate: whether common words are broken after a syllable.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for piece, glue in _pieces(paragraph):
            candidate = line + (glue if line else "") + piece
            if line and measure(candidate) > width:
                head, tail = _syllables(piece) if hyphenate and glue else ("", piece)
                fits = bool(head) and measure(f"{line}{glue}{head}-") <= width
                lines.append(f"{line}{glue}{head}-" if fits else line)
                line = tail if fits else piece
            else:
                line = candidate
        lines.append(line)
    return lines


def _pieces(paragraph: str) -> list[tuple[str, str]]:
    """Pieces that a line may end after, each with what joins it to the piece before."""
    found: list[tuple[str, str]] = []
    for word in paragraph.split(" "):
        if word in _GLUED and found:
            found[-1] = (f"{found[-1][0]} {word}", found[-1][1])
            continue
        parts = word.split("-")
        letters = len(parts) > 1 and all(p[:1].isalpha() and p[-1:].isalpha() for p in parts[:-1])
        if not letters or not parts[-1][:1].isalpha():
            found.append((word, " "))
            continue
        for i, part in enumerate(parts):
            found.append((part + ("-" if i < len(parts) - 1 else ""), "" if i else " "))
    return found


def _syllables(word: str) -> tuple[str, str]:
    """A common word in two, between a vowel and a consonant with its vowel; ("", word) where it has no such place."""
    if len(word) > 7 and word.isalpha() and word.islower():
        for i in range(len(word) // 2, len(word) - 3):
            if word[i - 1] in _VOWELS and word[i] not in _VOWELS and word[i + 1] in _VOWELS:
                return word[:i], word[i:]
    return "", word
