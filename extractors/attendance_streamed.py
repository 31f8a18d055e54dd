"""Tables of members whose cells were written one after another: the member, the state, who holds the proxy.

« M. Jean DUPRÉ / Présent / Mme Anne MARTIN / Représentée / M. Jean DUPRÉ »: the words of the states part the rows.
What stands between two of them is the member of the next row, after the holder of the row above where one is told.
Nobody is read where a row does not say that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extractors.attendance_legend import legend
from extractors.attendance_rows import placed, state_of
from extractors.attendance_sections import FARTHEST, OPENING
from extractors.base import View
from extractors.entry import Entry, Place
from extractors.grammar import attendance_cues as cues
from extractors.grammar.indexed import ByWords
from extractors.grammar.names import Name, people
from extractors.grammar.patterns import sought
from extractors.grammar.text import fold
from schemas.record import Status

_FEWEST = 5
"""Rows from which on words of states are those of a table."""
_LONGEST = 160
"""Characters between the states of two rows."""
_E = r"(?:e|\s?\(\s?e\s?\)|\.e)?"
_STATE = ByWords(
    rf"(?:^|(?<=[ .…]))(?P<state>present{_E}|absent{_E}(?:[ ](?:et[ ])?excuse{_E})?|excuse{_E}|represente{_E}"
    r"|pouvoir|procuration|oui|non)(?:[ ](?:a|par))?(?=[ ]?$|[ ](?:m\.|mme|mr|mlle|monsieur|madame)[ ])",
    re.MULTILINE,
)
"""A state that ends its line, or stands before a person; what stands for a mark below the title of the present."""
_ANSWERS: dict[str, Status] = {"oui": "present", "non": "absent"}
_TITLE = re.compile(r"\bpresente?s?\b")
_LIST_ABOVE = sought(r"\bpresente?s?\b[^\n:]{0,40}(?::|\n)")
_LISTED = 3
"""Members below such a heading from which they are the list, and no titles of columns or first rows."""
_LEADERS = re.compile(r"\.{4}|…{2}")
_AT_HEAD = re.compile(r"(?:\A|\n)[ ]?\Z")
_LOWER = re.compile(r"(?<![\w'’-])[a-zà-ÿ]{3,}(?![\w-])")
_CIVIL = re.compile(r"\s*(?:MM?\.?|Mmes?|Mr|Mlle|Monsieur|Madame)(?=\s|\Z)\s*")
_LETTER = re.compile(r"[^\W\d_]")
_FORM = "cells of a table one after another"


@dataclass(frozen=True, slots=True)
class _State:
    """The word of a state, and its place."""

    status: Status
    place: Place


def streamed(text: View) -> list[Entry] | None:
    """The members of such a table at the opening; none of a table that is not plain, None where there is no table.

    A table of rows that are lines of their own is none.
    """
    states = _states(text)
    heads = sum(_AT_HEAD.search(text.text, max(0, state.place[0] - 2), state.place[0]) is not None for state in states)
    sit = any(state.status == "present" for state in states)
    if (
        len(states) < _FEWEST
        or not sit
        or not (heads or _LEADERS.search(text.text, states[0].place[0], states[-1].place[0]))
    ):
        return None
    while (member := _first(text, states[0])) is None:  # of the titles of the columns
        states = states[1:]
        if len(states) < _FEWEST:
            return [] if heads >= _FEWEST else None
    if _is_listed_above(text, member.start):
        return None  # of the voters in a roll call, or of those whom the act is about
    found = _rows(text, states, member)
    if found or heads >= _FEWEST:
        return found if any(entry.status == "present" for entry in found) else []
    return None


def _is_listed_above(text: View, start: int) -> bool:
    """Whether a list above a place names those present already."""
    headings = _LIST_ABOVE.finditer(text.folded, max(0, start - FARTHEST), start)
    return any(len(people(text.text[heading.end() : start])) >= _LISTED for heading in headings)


def _rows(text: View, states: list[_State], member: Name) -> list[Entry]:
    """The rows whose states these are, the first of which is that of a member; none where one is not plain."""
    found: list[Entry] = []
    for state, below in [*pairwise(states), (states[-1], None)]:
        names = _last(text, state) if below is None else _between(text, state.place[1], below.place[0])
        holders = names[:-1] if below is not None else names
        given = state.status == "represented" or (state.status != "present" and bool(holders))
        if (below is not None and not names) or len(holders) > given:
            return []
        status: Status = "represented" if given else state.status
        found.append(Entry(member, status, state.place, holders[0] if holders else None, form=_FORM))
        member = names[-1] if below is not None else member
    return found


def _states(text: View) -> list[_State]:
    """The states of the first run of rows, none of them far from the next."""
    run: list[_State] = []
    for state in _told(text):
        if run and state.place[0] - run[-1].place[1] > _LONGEST:
            if len(run) >= _FEWEST:
                break
            run = []
        run.append(state)
    return run


def _told(text: View) -> Iterator[_State]:
    """The states of rows: the letters of a legend, or words."""
    limit = min(len(text.text), OPENING)
    marks, _, end = legend(text)
    if marks:
        letters = re.compile(
            rf"(?m)(?:^|(?<=[ .…]))(?:{'|'.join(map(re.escape, marks))})(?=[ ]?$|[ ](?:MM?\.|Mmes?)[ ])"
        )
        yield from (_State(marks[match[0]], match.span()) for match in letters.finditer(text.text, end, limit))
        return
    answered = False
    for match in _STATE.finditer(text.folded, 0, limit):
        word = match["state"]
        answered = answered or _TITLE.search(text.folded, max(0, match.start() - _LONGEST), match.start()) is not None
        status = _ANSWERS.get(word) if answered else None
        status = status or state_of(word)
        if status is not None:
            yield _State(status, (match.start("state"), match.end()))


def _between(text: View, start: int, end: int) -> list[Name]:
    """The persons between two states, one or two; none where words of another kind stand there.

    Beside persons with civilities a line may name the commune; a line of its own may hold each word of a name.
    """
    printed = text.text[start:end]
    if any(fold(word) not in cues.LIST_WORDS for word in _LOWER.findall(printed)):
        return []
    cells: list[tuple[int, str]] = []
    for line in re.finditer(r"[^\n]+", printed):
        begins = not cells or _CIVIL.match(line[0]) or _is_person(cells[-1][1]) or _is_person(line[0])
        if not _LETTER.search(line[0]) or (cells and _CIVIL.fullmatch(line[0]) and not _CIVIL.match(cells[-1][1])):
            continue
        if begins:
            cells.append((line.start(), line[0]))
        else:
            at = cells[-1][0]
            cells[-1] = at, printed[at : line.end()].replace("\n", " ")
    named = [(at, people(cell)) for at, cell in cells]
    civil = any(name.own for _, names in named for name in names)
    members = [
        (at, name) for at, names in named for name in names if not civil or name.own or not name.printed.isupper()
    ]
    plain = len(members) < 3 and (civil or all(len(names) == 1 for _, names in named))
    return [placed(name, start + at) for at, name in members] if plain else []


def _is_person(cell: str) -> bool:
    """Whether a cell is one person, civility and all."""
    names = people(cell)
    return len(names) == 1 and names[0].own and names[0].size > 1


def _first(text: View, state: _State) -> Name | None:
    """The member of the first row, right before its state: on its line, or on the lines above, a word on each."""
    line = text.line_at(state.place[0])
    low = text.line_span(line)[0]
    if not _LETTER.search(text.text, low, state.place[0]):
        line -= 1
    for first in range(line, max(line - 3, -1), -1):
        low = text.line_span(first)[0]
        printed = text.text[low : state.place[0]].replace("\n", " ")
        names = people(printed)
        if len(names) != 1 or _LETTER.search(printed.replace(names[0].printed, "")):
            return None
        if names[0].own or (names[0].size > 1 and first == line):
            return placed(names[0], low)
    return None


def _last(text: View, state: _State) -> list[Name]:
    """Who holds the proxy told in the last row, on the line of the state or below."""
    line = text.line_at(state.place[1])
    start, end = state.place[1], text.line_span(line)[1]
    if state.status != "represented" or (not text.text[start:end].strip(" :") and line + 1 == len(text.lines)):
        return []
    if not text.text[start:end].strip(" :"):
        start, end = text.line_span(line + 1)
    names = people(text.text[start:end])
    whole = len(names) == 1 and not _LETTER.search(text.text[start:end].replace(names[0].printed, ""))
    return [placed(names[0], start)] if whole else []
