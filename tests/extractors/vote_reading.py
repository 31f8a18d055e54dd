"""What the component of votes reads in a text of our own."""

from __future__ import annotations

from typing import Any

from laid_out import lines_of
from spacy.vocab import Vocab

from extractors import View, make_doc, view
from extractors.votes import read_votes

VOCAB = Vocab()


def read(text: str, title_lines: int = 0) -> View:
    """The view of a text of our own after the component ran."""
    doc = make_doc(VOCAB, lines_of(text))
    if title_lines:
        view(doc).marks["title_end"] = view(doc).line_starts[title_lines]
    return view(read_votes(doc))


def found(text: str, title_lines: int = 0) -> dict[str, Any]:
    """What was read, without the prefix; names as lists of surnames or printed names."""
    seen = read(text, title_lines)
    values: dict[str, Any] = {}
    for name, readings in seen.readings.items():
        leaf = name.removeprefix("vote.")
        if leaf.startswith("names."):
            values[leaf] = [r.value.last or r.value.printed for r in readings]
        else:
            values[leaf] = readings[0].value
    return values


def figures(text: str) -> tuple[int | None, ...]:
    """For, against, abstention, not participating."""
    values = found(text)
    return tuple(values.get(s) for s in ("for", "against", "abstention", "not_participating"))


OPENING = "Les membres se sont réunis en mairie sur la convocation qui leur fut adressée. " * 3
COUNCIL = "Le Conseil municipal, après en avoir délibéré, "
