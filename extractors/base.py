"""What every extractor works on: the text of a zone, and the readings that it leaves there.

A zone is a run of lines. A spaCy `Doc` bears it from one extractor to the next, each of which is a spaCy component: it
reads `view(doc)`, and leaves `Reading`s with `view.add(...)`. Offsets are characters of the text of the view, where
`"\\n"` ends each line and `"\\t"` stands for a column gap; they lead back to words and boxes.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
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

    def __init__(self, lines: list[Line]) -> None:
        texts = [line.text for line in lines]
        self.text = "\n".join([*texts, ""])
        self.folded = Indexed(fold_whole(self.text))
        self.lines = lines
        self.readings: dict[str, list[Reading]] = defaultdict(list)
        self.claimed: list[tuple[int, int, str]] = []
        self.marks: dict[str, int] = {}
        self.line_starts: list[int] = list(accumulate([len(text) + 1 for text in texts], initial=0))

    @cached_property
    def _words(self) -> tuple[list[Word], list[int]]:
        """The words, and where they begin; one sign stands behind each."""
        starts: list[int] = []
        for line, start in zip(self.lines, self.line_starts, strict=False):
            starts += list(accumulate([len(word.text) + 1 for word in line.words], initial=start))[:-1]
        return [word for line in self.lines for word in line.words], starts

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
        words, starts = self._words
        i = bisect_right(starts, start) - 1
        j = bisect_left(starts, end, lo=i + 1)
        if i < 0 or starts[i] + len(words[i].text) <= start:
            i += 1  # it ends before
        return words[i:j]


def make_doc(vocab: Vocab, lines: list[Line]) -> Doc:
    """A spaCy Doc that bears the view of some lines; it has no tokens, for which no extractor asks."""
    doc = Doc(vocab)
    doc.user_data["view"] = View(lines)
    return doc


def view(doc: Doc) -> View:
    """The view of a Doc made by `make_doc`.

    Raises KeyError for any other Doc.
    """
    return cast(View, doc.user_data["view"])
