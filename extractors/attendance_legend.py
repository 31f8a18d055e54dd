"""Tables of members whose heading tells what the letter in each row stands for (« présents (P), excusés (E) »)."""

from __future__ import annotations

import re

from extractors.attendance_rows import alone, placed, state_of
from extractors.attendance_sections import OPENING
from extractors.base import View
from extractors.entry import Entry
from extractors.grammar.names import Name, people
from schemas.record import Status

_FEWEST = 4
"""Rows from which lines are a table of members."""
_FORM = "row of a table with a legend"
_STATE = r"(?:presente?|absente?|excusee?|representee?|pouvoir|procuration)(?:s|\s?\(?e?\)?\s?\(?s\))?"
_LEGEND = re.compile(
    rf"\b(?P<state>{_STATE})\s?\(\s?(?P<mark>[a-z]{{1,3}})\s?\)"
    rf"|(?<![\w'-])(?P<letter>[a-z]{{1,3}})\s?[:=]\s?(?P<told>{_STATE})(?![\w:])"
)
_PRESENT = re.compile(r"present(?:(?<=[:=]present)|(?<=[:=]\spresent)|[es()\s]{0,10}\(\s?[a-z])")
"""What every legend holds: the letter of the present, behind the word or before it."""
_FARTHEST = 120
"""Characters in which the states of one legend stand."""


def with_legend(text: View) -> list[Entry]:
    """The members of a table below a legend, those whose row bears one of its letters; none where rows are few."""
    marks, end = legend(text)
    if not marks:
        return []
    letters = "|".join(sorted(map(re.escape, marks), key=len, reverse=True))
    mark = re.compile(rf"(?<!\S)(?:{letters})(?!\S)", re.IGNORECASE)
    states = {printed.lower(): status for printed, status in marks.items()}
    found: list[Entry] = []
    for start, stop in text.iter_lines(end, min(len(text.text), OPENING)):
        line = text.text[start:stop].replace("\t", " ")
        told = next((m for m in mark.finditer(line) if m[0][0].isupper() and m.start()), None)
        name = _before(text, start, start + told.start()) if told is not None else None
        if told is not None and name is not None:
            place = start + told.start(), start + told.end()
            status = states[told[0].lower()]
            holders = people(line[told.end() :]) if status == "represented" else []
            holder = placed(holders[0], place[1]) if len(holders) == 1 else None
            found.append(Entry(name, status, place, holder, form=_FORM))
    plain = len(found) >= _FEWEST and any(entry.status == "present" for entry in found)
    return found if plain else []


def _before(text: View, start: int, end: int) -> Name | None:
    """The one person before a letter in its row, or in the cell next to it (after the commune)."""
    line = text.text[start:end].rstrip()
    cell = line.rfind("\t") + 1
    return alone(line.replace("\t", " "), start) or (alone(line[cell:], start + cell) if cell else None)


def legend(text: View) -> tuple[dict[str, Status], int]:
    """The letters of the legend, printed with a capital, with the states that they stand for, and where it ends.

    None where it tells of no present, or of them alone.
    """
    marks: dict[str, Status] = {}
    end = 0
    if _PRESENT.search(text.folded, 0, OPENING) is None:
        return marks, end
    for match in _LEGEND.finditer(text.folded, 0, min(len(text.folded), OPENING)):
        group, state = ("mark", match["state"]) if match["mark"] else ("letter", match["told"])
        letters = text.text[slice(*match.span(group))]
        status = state_of(state)
        if not letters[0].isupper() or status is None:
            continue
        if marks and match.start() - end > _FARTHEST:
            break
        marks[letters] = status
        end = match.end()
    return (marks, end) if "present" in marks.values() and len(set(marks.values())) > 1 else ({}, 0)
