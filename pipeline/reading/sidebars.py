"""Sidebars in texts that keep the layout of the page: a narrow margin beside running text, parted by a white gutter."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

_GUTTER = 3
"""Blanks that part a margin from the text on its line."""
_CLEAR = 2
"""Blanks that every line keeps before the column where the text starts."""
_SHARED = 3
"""Lines, at the least, on which margin and text stand side by side."""
_BODY = 5
"""Lines, at the least, that start at the column of the text."""
_MARGIN = 32
_MEASURE = 40
_TRIES = 3
_WRAPPED = 2
"""Lines of the text, at the least, that begin in the middle of a sentence."""
_OPENS = re.compile(
    r"(?:l['’ ]?an\s|le\s(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|\d{1,2}\s)|aujourd)", re.IGNORECASE
)
"""How the sentence of the opening begins, beside which a short margin of labels may stand."""
_LABEL = re.compile(
    r"\W*(?:dates?|convocation|affich|nombre|nbre|en\sexercice|présents?|votants?|pouvoirs?|procurations?|absents?|excusés?"
    r"|représentés?|quorum|membres|conseillers|afférents|suffrages|ont\spris|qui\sont)\b",
    re.IGNORECASE,
)
"""A label of the heading, in a margin."""


@dataclass(frozen=True, slots=True)
class _Run:
    start: int
    end: int
    column: int
    body: int


def unfold(lines: list[str]) -> list[str]:
    """The lines of a page, each margin first and the text beside it after.

    Only a margin beside *running* text is taken apart: the rows of a list in columns stay rows.
    """
    for _ in range(_TRIES):
        run = _best(lines)
        if run is None:
            break
        part = lines[run.start : run.end]
        left = [line[: run.column].strip() for line in part]
        right = [line[run.column :].rstrip() for line in part]
        lines = [*lines[: run.start], *filter(None, left), "", *right, "", *lines[run.end :]]
    return lines


def _best(lines: list[str]) -> _Run | None:
    columns: Counter[int] = Counter()
    for line in lines:
        for column in _starts(line):
            columns[column] += 1
    runs = [run for column, count in columns.most_common(5) if count >= _SHARED for run in _runs(lines, column)]
    return max(runs, key=lambda run: run.body, default=None)


def _starts(line: str) -> list[int]:
    """The columns where text starts again after a gutter; a line that is indented alone has none."""
    text = line.expandtabs(1)
    found: list[int] = []
    if " " * _GUTTER not in text.strip(" "):
        return found
    blanks = 0
    for i, character in enumerate(text[:120]):
        if character == " ":
            blanks += 1
            continue
        if blanks >= _GUTTER and i > blanks:
            found.append(i)
        blanks = 0
    return found


def _runs(lines: list[str], column: int) -> list[_Run]:
    """The stretches of lines that leave a gutter free before a column, where they are a margin beside a text."""
    found, start = [], 0
    for i in range(len(lines) + 1):
        if i < len(lines) and not lines[i][column - _CLEAR : column].strip():
            continue
        run = _trimmed(lines, start, i, column)
        if run is not None:
            found.append(run)
        start = i + 1
    return found


def _trimmed(lines: list[str], start: int, end: int, column: int) -> _Run | None:
    shared = [i for i in range(start, end) if lines[i][:column].strip() and lines[i][column:].strip()]
    if len(shared) < _SHARED:
        return None
    body = [i for i in range(shared[0], end) if lines[i][column : column + 1].strip()]
    right = [lines[i][column:].rstrip() for i in body]
    if not right:
        return None
    left = [lines[i][:column].strip() for i in range(shared[0], body[-1] + 1) if lines[i][:column].strip()]
    measure = max(map(len, right))
    if measure < _MEASURE or max(map(len, left)) > min(_MARGIN, 0.6 * measure):
        return None
    full = sum(len(text) >= 0.8 * measure for text in right)
    wraps = sum(text[0].islower() for text in right)
    opens = _OPENS.match(right[0]) is not None and sum(map(bool, map(_LABEL.match, left))) >= _SHARED
    if not (opens and full and wraps) and (len(body) < _BODY or full < _SHARED or wraps < _WRAPPED):
        return None
    return _Run(shared[0], body[-1] + 1, column, len(body))
