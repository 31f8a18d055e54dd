"""Lists told body by body, of a joint body on which several have seats (« Titulaires : … / Absents excusés : … »)."""

from __future__ import annotations

import re

from schemas.record import Status

Mark = tuple[Status | None, tuple[int, int], bool]
"""Status that a heading gives (None for one that ends the list before), its place, whether holders come first."""

_LABEL = re.compile(r"^[ ]*(?P<kind>titulaires|suppleants)[ ]?:", re.MULTILINE)
_BODY = re.compile(
    r"[ ]*(?:communaute|agglomeration|metropole|commune|ville|syndicat|departement|region|pays)\b[^\n:]*\n\Z"
)
_FEWEST = 2


def with_seats(folded: str, marks: list[Mark]) -> list[Mark]:
    """The headings, with the labels of those who sit for each of several bodies, where no heading calls them present.

    Each label of full members has the name of the body above it for a part: that is no member of the list before.
    """
    if folded.count("titulaires") < _FEWEST:
        return marks
    labels = list(_LABEL.finditer(folded))
    groups = [label for label in labels if label["kind"] == "titulaires"]
    missing = [place for status, place, _ in marks if status in ("absent", "excused")]
    below = sum(any(a.end() < start < b for start, _ in missing) for a, b in _spans(groups, len(folded)))
    if len(groups) < _FEWEST or below < _FEWEST or any(status == "present" for status, *_ in marks):
        return marks
    seats: list[Mark] = [("present", (_begins(folded, label), label.end()), False) for label in labels]
    return sorted([*marks, *seats], key=lambda mark: mark[1])


def _spans(groups: list[re.Match[str]], end: int) -> list[tuple[re.Match[str], int]]:
    return list(zip(groups, [*(group.start() for group in groups[1:]), end], strict=True)) if groups else []


def _begins(folded: str, label: re.Match[str]) -> int:
    """Where a label begins, with the line above it that names the body."""
    line = folded.rfind("\n", 0, max(label.start() - 1, 0)) + 1
    return line if _BODY.match(folded[line : label.start()]) else label.start()
