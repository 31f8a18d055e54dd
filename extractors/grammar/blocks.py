"""A block of labels followed by the block of their values, as columns come out when read one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, takewhile

from extractors.grammar.count_cues import LABEL_LINE, VALUE_LINE, label_of
from extractors.grammar.dates import WEEKDAYS, DateFound, dates

_FIGURE = re.compile(r"\d")
_LEAD = 15
"""Signs of a line in which the first figure of a value stands: marks, and the day of the week, before it."""
_OTHER_WORD = re.compile(rf"\b(?!(?:{'|'.join(WEEKDAYS)}|heures?)\b)[a-z]{{3}}")
"""A word that a line of nothing but dates has none of."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and the value of the same rank: what the label names, the place of the value (characters)."""

    label: str
    value_start: int
    value_end: int


def blocks(folded: str, start: int = 0, end: int | None = None) -> list[Pair]:
    """The pairs of all blocks of two labels or more with as many values.

    >>> [(p.label, p.value_start) for p in blocks("presents\\nvotants\\n12\\n14\\n")]
    [('present', 17), ('voting', 20)]
    """
    lines = folded[start:end].split("\n")
    values = [VALUE_LINE.fullmatch(line) if _FIGURE.search(line, 0, _LEAD) else None for line in lines]
    if not any(values):
        return []
    places = list(accumulate((len(line) + 1 for line in lines), initial=start))
    found: list[Pair] = []
    for i in (i for i, value in enumerate(values) if value and i and not values[i - 1]):
        labels: list[str] = []
        above = i - 1
        while above >= 0 and not values[above] and (told := _label(lines, above)) is not None:
            labels.insert(0, told[0])
            above -= told[1]
        run = takewhile(lambda item: item[0], zip(values[i:], places[i:], strict=False))
        spans = [(place + value.start("value"), place + value.end("value")) for value, place in run if value]
        found += _paired(labels, spans)
    return found


def _label(lines: list[str], at: int) -> tuple[str, int] | None:
    """What the label that ends with a line names, and in how many lines it stands (« qui ont pris / part »)."""
    for size in (1, 2):
        if size <= at + 1 and (label := LABEL_LINE.fullmatch(" ".join(lines[at + 1 - size : at + 1]))):
            return label_of(label), size
    return None


def _paired(labels: list[str], values: list[tuple[int, int]]) -> list[Pair]:
    if len(labels) > 2 and labels[0] == "size" and len(labels) == len(values) + 1:
        labels = labels[1:]  # the title of the block: « Nombre de membres »
    if len(labels) < 2 or len(labels) != len(values):
        return []
    return [Pair(name, *value) for name, value in zip(labels, values, strict=True)]


def label_above(folded: str, date: DateFound) -> str | None:
    """The label of a date in a line of dates, of the same rank in the line of as many labels above it.

    >>> folded = "seance du : convocation du :\n15 mai 2020 8 mai 2020\n"
    >>> [label_above(folded, date) for date in dates(folded)]
    ['seance du : ', ' convocation du : ']
    """
    start = folded.rfind("\n", 0, date.start) + 1
    above = folded[folded.rfind("\n", 0, max(start - 1, 0)) + 1 : max(start - 1, 0)].rstrip()
    labels = [f"{label}: " for label in above.split(":")]
    if labels.pop() != ": " or len(labels) < 2 or _FIGURE.search(above):
        return None
    end = folded.find("\n", start)
    end = len(folded) if end < 0 else end
    found = dates(folded, start, end)
    places = [value.start for value in found]
    beside = map(slice, [start, *(value.end for value in found)], [*places, end])
    if any(_OTHER_WORD.search(folded[between]) for between in beside):
        return None
    return labels[places.index(date.start)] if date.start in places and len(places) == len(labels) else None
