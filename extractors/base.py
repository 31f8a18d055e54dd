"""What every extractor works on: the text of a zone, and the readings that it leaves there.

A zone is a run of lines. It becomes one spaCy `Doc` whose tokens are the reader's words, with a token `"\\n"` at the
end of each line and `"\\t"` where a column gap stands. An extractor is a spaCy component: it reads `view(doc)`, and
leaves `Reading`s with `view.add(...)`. Offsets are characters of `doc.text`; they lead back to words and boxes.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from operator import add
from typing import Any, cast

from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractors.grammar.indexed import Indexed
from extractors.grammar.text import flow, fold_whole
from schemas.document import Line, Word


@dataclass(slots=True)
class Reading:
    """One value read in a zone.

    `value` is the normalised value; `start` and `end` are its place in characters of the zone's text (its evidence);
    `form` names the form of drafting that served. `parts` holds the readings that a compound value is made of.
    """

    field: str
    value: Any
    start: int
    end: int
    form: str = ""
    parts: dict[str, Reading] = dataclasses.field(default_factory=dict)


class View:
    """The text of a zone, folded and as printed, with the way back from characters to words."""

    def __init__(self, text: str, lines: list[Line], words: list[Word | None], starts: list[int]) -> None:
        self.text = text
        self.folded = Indexed(fold_whole(self.text))
        self.lines = lines
        self.words = words
        self.starts = starts
        self.readings: dict[str, list[Reading]] = defaultdict(list)
        self.claimed: list[tuple[int, int, str]] = []
        self.marks: dict[str, int] = {}
        self.line_starts: list[int] = [0, *accumulate([len(line) + 1 for line in text.split("\n")[:-1]])]

    @cached_property
    def tabbed(self) -> list[int]:
        """The indices of the lines that hold a column gap, in order."""
        return [i for i, line in enumerate(self.text.split("\n")) if "\t" in line]

    def add(self, reading: Reading) -> None:
        """Keep a reading under the name of its field."""
        self.readings[reading.field].append(reading)

    def first(self, name: str) -> Reading | None:
        """The first reading of a field, or None."""
        found = self.readings.get(name)
        return found[0] if found else None

    def claim(self, start: int, end: int, by: str) -> None:
        """Say that the characters from `start` to `end` are understood, so that no other extractor takes them."""
        self.claimed.append((start, end, by))

    def is_claimed(self, position: int, by: str | None = None) -> bool:
        """Whether a character stands in a claimed stretch (of one claimer, where `by` is given)."""
        return any(s <= position < e and (by is None or who == by) for s, e, who in self.claimed)

    def line_at(self, position: int) -> int:
        """The index of the line that holds a character."""
        return bisect_right(self.line_starts, position, 0, len(self.lines)) - 1

    def line_span(self, index: int) -> tuple[int, int]:
        """The characters of a line, its end of line left out."""
        return self.line_starts[index], self.line_starts[index + 1] - 1

    def iter_lines(self, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
        """(start, end) of the parts of lines between two characters."""
        end = len(self.text) if end is None else end
        if not self.lines:
            return
        starts = self.line_starts
        for i in range(self.line_at(start), len(self.lines)):
            if starts[i] >= end:
                return
            stop = starts[i + 1] - 1
            yield (start if start > starts[i] else starts[i]), (stop if stop < end else end)

    def printed(self, start: int, end: int) -> str:
        """The text between two characters as a person reads it: lines run together, single blanks."""
        return flow(self.text[start:end])

    def words_at(self, start: int, end: int) -> list[Word]:
        """The words that touch the characters from `start` to `end`."""
        i = bisect_right(self.starts, start) - 1
        j = bisect_left(self.starts, end, lo=i + 1)
        first = self.words[i]
        if first is not None and self.starts[i] + len(first.text) <= start:
            i += 1  # it ends before
        return [word for word in self.words[i:j] if word is not None]


def make_doc(vocab: Vocab, lines: list[Line]) -> Doc:
    """A spaCy Doc of the reader's words, a token for each end of line and column gap. Its text is the zone's text."""
    texts: list[str] = []
    spaces: list[bool] = []
    words: list[Word | None] = []
    printed: list[str] = []
    for line in lines:
        for cell in _cells(line.words):
            said = [word.text for word in cell]
            texts += said
            words += cell
            spaces += [True] * len(cell)
            if cell:
                spaces[-1] = False
            printed.append(" ".join(said))
            texts.append("\t")
            printed.append("\t")
            words.append(None)
            spaces.append(False)
        texts[-1] = printed[-1] = "\n"
    starts = list(accumulate(map(add, map(len, texts), spaces), initial=0))[:-1]
    doc = Doc(vocab, words=list(map(_numbers(vocab).__getitem__, texts)), spaces=spaces)  # type: ignore[arg-type]
    doc.user_data["view"] = View("".join(printed), lines, words, starts)  # a Doc's own text takes ten times as long
    return doc


def _cells(words: list[Word]) -> list[list[Word]]:
    """The words of a line, parted where column gaps stand."""
    cuts = [i for i, word in enumerate(words) if word.tab and i]
    return [words[a:b] for a, b in pairwise([0, *cuts, len(words)])] if cuts else [words]


class _Numbers(dict[str, int]):
    """The numbers by which a vocabulary knows its words, which it works out anew each time that it is asked."""

    def __init__(self, vocab: Vocab) -> None:
        self._add = vocab.strings.add

    def __missing__(self, text: str) -> int:
        number = self[text] = self._add(text)
        return number


@lru_cache(maxsize=1)
def _numbers(vocab: Vocab) -> _Numbers:
    return _Numbers(vocab)


def view(doc: Doc) -> View:
    """The view of a Doc made by `make_doc`.

    Raises KeyError for any other Doc.
    """
    return cast(View, doc.user_data["view"])
