"""Figures of the body in rows and columns: labels that follow each other, and as many figures beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.base import Reading, View
from extractors.grammar import count_cues as cues

_COLUMN = 3
"""Figures that make a column."""
_LABEL_LINES = 3

Found = dict[str, Reading]
Matches = list[re.Match[str]]


def reading_of(value: int, start: int, end: int, form: str) -> Reading:
    """A figure where it stands; whose it is, is said by the key under which it is kept."""
    return Reading("", value, start, end, form)


def runs(text: View, labels: Matches, end: int) -> Iterator[tuple[Matches, Matches]]:
    """Labels that follow each other without a figure, and the figures that follow the last, where they are several."""
    run: Matches = []
    for label in (*labels, None):
        if label is not None and (not run or not text.folded[run[-1].end() : label.start()].strip(" \t\n:")):
            run.append(label)
            continue
        figures = cues.FIGURES.match(text.folded, run[-1].end(), end) if len(run) > 1 else None
        if figures is None and len(run) > 2:
            figures = _figures_above(text, run)
        if figures is not None:
            yield run, list(re.compile(r"\d+").finditer(text.folded, *figures.span()))
        run = [label] if label is not None else []


def _figures_above(text: View, run: Matches) -> re.Match[str] | None:
    """As many figures, each on its line above labels that follow each other, where those who vote are those who sit."""
    start = run[0].start()
    figures = cues.FIGURES_ABOVE.search(text.folded, max(0, start - 60), start)
    if figures is None:
        return None
    told = dict(zip(map(cues.label_of, run), map(int, figures[0].split()), strict=False))
    sit = told.get("present", -1) + told.get("proxies", told.get("represented", 0))
    return figures if len(figures[0].split()) == len(run) and told.get("voting") == sit else None


def flat_rows(runs: list[tuple[Matches, Matches]]) -> Found:
    """A row of labels and a row of as many figures, run together (« Présents Votants 20 23 »)."""
    found: Found = {}
    for labels, figures in runs:
        if len(labels) == len(figures):
            for label, figure in zip(labels, figures, strict=True):
                found.setdefault(cues.label_of(label), reading_of(int(figure[0]), *figure.span(), "row"))
    return found


def series(text: View, end: int) -> Found:
    """Labels parted by strokes, and as many figures after them (« En exercice / Présents : 19 / 15 »)."""
    found: Found = {}
    for match in cues.SERIES.finditer(text.folded, 0, end):
        labels = [cues.LABEL_LINE.fullmatch(part) for part in match["labels"].split("/")]
        values = list(re.finditer(r"\d+", match["values"]))
        if len(labels) != len(values):
            continue
        for label, value in zip(labels, values, strict=True):
            if label is not None:
                at = match.start("values") + value.start()
                reading = reading_of(int(value.group()), at, at + len(value.group()), "series of labels and figures")
                found.setdefault(cues.label_of(label), reading)
    return found


def stacked(text: View, end: int) -> Found:
    """Figures alone on their lines, each above its label of a line or more: a column of at least three of them.

    It begins with a figure and ends with a label, so that no figure may belong to the label above it.
    """
    spans = list(text.iter_lines(0, end))
    lines = [text.folded[slice(*span)].strip() for span in spans]
    found: Found = {}
    if sum(map(str.isdecimal, lines)) < _COLUMN:
        return found
    at = 0
    while at < len(lines):
        column: Found = {}
        start = at
        while at < len(lines) and lines[at].isdecimal() and (told := _label_below(lines, at)) is not None:
            name, size = told
            column.setdefault(name, reading_of(int(lines[at]), *spans[at], "figure above its label"))
            at += 1 + size
        alone = len(column) >= _COLUMN and not (at < len(lines) and lines[at].isdecimal())
        above = lines[start - 1] if start else ""
        if alone and not above.endswith(":") and not cues.LABEL_LINE.fullmatch(above):
            found = column | found
        at = max(at, start + 1)
    return found


def _label_below(lines: list[str], at: int) -> tuple[str, int] | None:
    """What the longest label in the lines below a line names, and in how many lines it stands."""
    for size in range(_LABEL_LINES, 0, -1):
        words = " ".join(lines[at + 1 : at + 1 + size])
        label = cues.LABEL_LINE.fullmatch(words) if not words.endswith(":") else None  # whose figure stands below
        if label is not None and not any(line.isdecimal() for line in lines[at + 1 : at + 1 + size]):
            return cues.label_of(label), size
    return None
