"""A block of labels followed by the block of their values, as columns come out when read one after the other."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.grammar.count_cues import LABEL_LINE, VALUE_LINE, label_of


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and the value of the same rank: their places (characters), and what the label names."""

    label: str
    label_start: int
    value_start: int
    value_end: int


def blocks(folded: str, start: int = 0, end: int | None = None) -> list[Pair]:
    """The pairs of all blocks of two labels or more with as many values.

    >>> [(p.label, p.value_start) for p in blocks("presents\\nvotants\\n12\\n14\\n")]
    [('present', 17), ('voting', 20)]
    """
    found: list[Pair] = []
    labels: list[tuple[str, int]] = []
    values: list[tuple[int, int]] = []
    position = start
    for raw in [*folded[start:end].split("\n"), ""]:
        label, value = LABEL_LINE.fullmatch(raw), VALUE_LINE.fullmatch(raw)
        if label is None or value is not None or values:
            if value is not None and labels:
                values.append((position + value.start("value"), position + value.end("value")))
            else:
                found += _paired(labels, values)
                labels, values = [], []
        if label is not None and value is None:
            labels.append((label_of(label), position + label.start()))
        position += len(raw) + 1
    return found


def _paired(labels: list[tuple[str, int]], values: list[tuple[int, int]]) -> list[Pair]:
    if len(labels) < 2 or len(labels) != len(values):
        return []
    return [Pair(name, at, *value) for (name, at), value in zip(labels, values, strict=True)]
