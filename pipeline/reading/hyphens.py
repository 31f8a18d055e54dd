"""Words that break at a hyphen at the ends of lines, whole again.

What stands alone on a row below the cell that it ends belongs there in any document: its place tells, and the hyphen
stays, since names and numbers mostly break at one of their own. Elsewhere only a document that hyphenates tells a word
that was cut, and its hyphen goes. Where the ends of lines were lost, the halves stand side by side (« dési- gnée »).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.grammar.first_names import is_first_name
from extractors.grammar.text import fold
from schemas import Line, Page, Word

_LEAST = 3
"""Words cut in small letters from which on a document hyphenates."""
_TWO_NAMES = 12
"""Letters of a surname in capitals from which on it is more often two than one."""
_COLUMN = 3.0
"""Points by which the words of a cell may be set off from each other at their left."""
_NUMBER_BREAKS = re.compile(r"\(.*\d[-/]\Z")
_NUMBER_ENDS = re.compile(r"\d{1,4}\)[.:;]?")
"""A number in brackets that breaks at its hyphen (« (n°2023- »), and its end (« 02) »)."""
_NUMBER_BEGUN = re.compile(r"(?:19|20)\d\d[-/_]\Z")
_NUMBER_REST = re.compile(r"\d{1,4}[A-Z]?")
"""The year that begins the number of an act, and what follows it."""
_LONGEST = 60
"""Letters at the end of a word that are looked at: a rule of dashes and letters may be as long as a text."""
_HEAD = re.compile(r"(?:[^\W\d_]+-)*[^\W\d_]{2,}-\Z")
_TAIL = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FIRST_HALF = re.compile(
    r"(?:a[ur]?c?|apres|arriere|avant|bas(?:se)?|bien|celles?|celui|centre|ceux|chef|ci|co|comptes?|contre|cotes?|cours"
    r"|demi|elles?|eux|ex|est|ouest|nord|sud|grande?|haute?|hors|inter|jusque|lui|maitre|mal|mi|moi|main|mont|non|nous"
    r"|outre|par|pont|pre|presque|proces|puy|quasi|quelques|rendez|rez|saint[es]?|semi|socio|sous|ste|tout[es]?|trop|val"
    r"|vice|ville|vous)"
)
_SECOND_HALF = re.compile(
    r"(?:aux|ci|d[eu]s?|dela|dessous|dessus|elles?|en|et|ils?|l[ae]s?|lez|memes?|on|rendus?|sous|sur|verba(?:l|ux)|vous)"
)
"""What stands before and behind a hyphen of its own (« procès-verbal », « Saint-Obre-sur-Orle »)."""


@dataclass(slots=True)
class _Cut:
    """A hyphen at the end of a line or cell: where its word and the next stand, the letters before and behind it."""

    above: Line
    at: int
    below: Line
    to: int
    head: str
    tail: str

    @property
    def small(self) -> bool:
        """Whether both halves are in small letters at the hyphen."""
        return self.head[-2].islower() and self.tail[0].islower()

    @property
    def shouted(self) -> bool:
        """Whether both are in capitals."""
        return self.head.isupper() and self.tail.isupper()

    @property
    def own(self) -> bool:
        """Whether the hyphen may be one of the word itself, by its halves."""
        first, second = fold(self.head.split("-")[-2]), fold(self.tail.split("-")[0])
        double = self.shouted and (is_first_name(first) or len(first) + len(second) >= _TWO_NAMES)
        return bool(_FIRST_HALF.fullmatch(first) or _SECOND_HALF.fullmatch(second)) or double


def with_wrapped_cells(lines: list[Line]) -> list[Line]:
    """The lines of a flow, without those that hold but the end of a cell or number above, which breaks at a hyphen."""
    found: list[Line] = []
    for line in lines:
        number = _broken_number(found[-1], line) if found else None
        if number is not None:
            _join(found[-1], number[0], line, number[1])
        if not line.words:
            continue
        at = _broken_above(found[-1], line) if found and len(line.words) == 1 and not line.gap else None
        if at is None:
            found.append(line)
        else:
            _join(found[-1], at, line, 0)
    return found


def _broken_number(above: Line, line: Line) -> tuple[int, int] | None:
    """The word of the line above and that of a line which are one number, which breaks in a narrow cell at its hyphen.

    Its end is alone in its cell, below its beginning, beside other cells.
    """
    starts = _starts(above)
    if len(starts) < 2:
        return None
    for start, end in zip(starts, [*starts[1:], len(above.words)], strict=True):
        if _NUMBER_BEGUN.search(above.words[end - 1].text) is None:
            continue
        under = _starts(line)
        for to, after in zip(under, [*under[1:], len(line.words)], strict=True):
            alone = after == to + 1 and _NUMBER_REST.fullmatch(line.words[to].text) is not None
            if alone and _is_below(above.words[start], above.words[end - 1], line.words[to]):
                return end - 1, to
    return None


def _is_below(first: Word, last: Word, word: Word) -> bool:
    """Whether a word stands right below the words of a cell, of which these are the first and the last."""
    if first.box is None or last.box is None or word.box is None:
        return False
    near = 0 <= word.box.top - last.box.bottom + 0.3 * word.size < word.size
    return near and first.box.x0 - _COLUMN <= word.box.x0 and word.box.x1 <= last.box.x1 + _COLUMN


def _broken_above(above: Line, line: Line) -> int | None:
    """The index of the word of the line above that goes on in the only word of a line."""
    if _NUMBER_ENDS.fullmatch(line.words[0].text) and _NUMBER_BREAKS.search(above.words[-1].text):
        return len(above.words) - 1
    if len(_starts(above)) < 2:
        return None
    ends = ((at, above.words[at].text) for at, _ in _ends(above, line))
    return next((at for at, text in ends if text.endswith("-") and len(text) > 2), None)


def rejoined(pages: list[Page]) -> None:
    """Move the ends of words that hyphenation cut back to the lines where they begin, in place.

    A document hyphenates where words in small letters are cut again and again. A hyphen stays where the document
    prints the word with it elsewhere, or where it may be the word's own.
    """
    small = [cut for page in pages if _breaks(page) for cut in _cuts(page.lines, cells=False) if cut.small]
    plain = sum(not cut.own for cut in small)
    if plain < _LEAST or 2 * plain < len(small):
        return
    known = _words_of(line for page in pages for line in page.lines)
    cuts = [cut for page in pages for cut in _cuts(page.lines, cells=True)]
    for cut in reversed(cuts):  # a line may end with one, and begin with the end of another
        if _is_cut(cut, known):
            _join(cut.above, cut.at, cut.below, cut.to, hyphen=False)
    for page in pages:
        page.lines = [line for line in page.lines if line.words]


def _breaks(page: Page) -> bool:
    """Whether a word of a page ends with a small letter and a hyphen, as few do."""
    words = "\n".join([word.text for line in page.lines for word in line.words])
    return any(before[-1:].islower() for before in f"{words}\n".split("-\n")[:-1])


def _cuts(lines: list[Line], *, cells: bool) -> Iterator[_Cut]:
    """The hyphens at the ends of lines, and amid a line before a blank, in order of place."""
    if lines:
        yield from _cuts_within(lines[0])
    for above, below in pairwise(lines):
        yield from _cuts_between(above, below, cells=cells)
        yield from _cuts_within(below)


def _cuts_within(line: Line) -> Iterator[_Cut]:
    words = line.words
    for at in [i for i, word in enumerate(words) if word.text[-1:] == "-"]:  # of few lines
        if at + 1 == len(words) or words[at + 1].tab:
            continue
        begun, rest = words[at], words[at + 1]
        head, tail = _HEAD.search(begun.text[-_LONGEST:]), _TAIL.match(rest.text)
        if head is not None and tail is not None and head[0][-2].islower() and tail[0][0].islower():
            yield _Cut(line, at, line, at + 1, head[0], tail[0])  # in capitals a dash may part two names


def _cuts_between(above: Line, below: Line, *, cells: bool) -> Iterator[_Cut]:
    if not (cells or above.words[-1].text[-1:] == "-") or below.gap or below.block != above.block:
        return
    for at, to in _ends(above, below):
        head, tail = _HEAD.search(above.words[at].text[-_LONGEST:]), _TAIL.match(below.words[to].text)
        if head is not None and tail is not None:
            yield _Cut(above, at, below, to, head[0], tail[0])


def _ends(above: Line, below: Line) -> Iterator[tuple[int, int]]:
    """The last words of a line or its cells, each with the first word below it."""
    starts, under = _starts(above), _starts(below)
    if len(starts) == len(under) == 1:
        yield len(above.words) - 1, 0
        return
    for start, end in zip(starts, [*starts[1:], len(above.words)], strict=True):
        left = above.words[start].box
        for to in under:
            box = below.words[to].box
            if left is not None and box is not None and abs(left.x0 - box.x0) < _COLUMN:
                yield end - 1, to


def _starts(line: Line) -> list[int]:
    return [i for i, word in enumerate(line.words) if i == 0 or word.tab]


def _words_of(lines: Iterable[Line]) -> frozenset[str]:
    """The words of lines, folded; those with a hyphen whole."""
    return frozenset(_WORD.findall(fold("\n".join({word.text for line in lines for word in line.words}))))


def _is_cut(cut: _Cut, known: frozenset[str]) -> bool:
    if not (cut.small or cut.shouted) or fold(cut.head + cut.tail) in known:
        return False
    return fold(cut.head[:-1] + cut.tail) in known or not cut.own


def _join(above: Line, at: int, below: Line, to: int, *, hyphen: bool = True) -> None:
    """Move a word of one line to the end of a word of the line above, whose last sign goes where it is no hyphen."""
    begun, rest = above.words[at], below.words.pop(to)
    if rest.tab and to < len(below.words):
        below.words[to].tab = True
    box = begun.box.union(rest.box) if begun.box is not None and rest.box is not None else None
    above.words[at] = replace(begun, text=(begun.text if hyphen else begun.text[:-1]) + rest.text, box=box)
