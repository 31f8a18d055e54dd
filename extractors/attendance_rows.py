"""Tables of members, a row each: the state in words in the row, or a mark in the column of a state."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from itertools import pairwise

from extractors.attendance_sections import OPENING
from extractors.base import View
from extractors.entry import Entry
from extractors.grammar import attendance_cues as cues
from extractors.grammar import list_cues
from extractors.grammar.names import Name, people
from extractors.grammar.patterns import sought
from extractors.grammar.text import fold
from schemas import Word
from schemas.record import Status

_FEWEST = 4
"""Rows from which lines are a table of members."""
_APART = 2
"""Lines without a member that may stand between two rows."""
_LOWER = re.compile(r"(?<![\w'’-])[a-zà-ÿ]{3,}(?![\w-])")
_SLACK = 2
"""Points, or characters, by which a mark may stand beside the words of its title."""
_FORM = "row of a table"
_STATES: tuple[tuple[str, Status], ...] = (
    ("present", "present"),
    ("visio", "present"),
    ("distanciel", "present"),
    ("absent", "absent"),
    ("excus", "excused"),
    ("represent", "represented"),
    ("pouvoir", "represented"),
    ("procuration", "represented"),
)
_STATE_WORD = sought(rf"(?<![^\W\d_])(?:{'|'.join(stem for stem, _ in _STATES)})[^\W\d_]*")


def rows(text: View) -> list[Entry]:
    """The members of a table of states; none where no table is plain."""
    return _told(text) or _marked(text)


def state_of(word: str) -> Status | None:
    """The state that a word tells, in any of its forms."""
    return next((status for stem, status in _STATES if word.startswith(stem)), None)


def _told(text: View) -> list[Entry]:
    """Rows that tell the state in words (« DUPRÉ Jean : présent »)."""
    found: list[Entry] = []
    since = 0
    for start, end in text.iter_lines(0, min(len(text.text), OPENING)):
        entries = [entry for part in _tables(text, start, end) if (entry := _row(text, *part)) is not None]
        if entries:
            found, since = [*found, *entries], 0
        elif text.text[start:end].strip():
            since += 1
            if since > _APART and len(found) < _FEWEST:
                found = []
            elif since > _APART:
                break
    plain = len(found) >= _FEWEST and any(e.status == "present" for e in found)
    return found if plain else []


_STATE_CELL = re.compile(
    r"(?:\A|\t)[^\t]+\t[ ]?(?:presente?|absente?(?: excusee?)?|excusee?|representee?)[ ]?(?=\t|\Z)"
)


def _tables(text: View, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a line that belong to tables side by side: each of them has a name and a state in cells."""
    begins = [start + row.start() for row in _STATE_CELL.finditer(text.folded[start:end])][1:]
    bounds = [start, *begins, end]
    return list(pairwise(bounds))


def ticked(text: View) -> list[Entry]:
    """Rows that print all states, each behind a square, of which one is ticked (« ☒ Présent ☐ Absent »)."""
    if "☐" not in text.text or len(found := _told(text)) < _FEWEST:
        return []
    return found if all("☐" in text.text[slice(*text.line_span(text.line_at(e.name.start)))] for e in found) else []


_STATED = re.compile(r"\t[ ]?(?:present|absent|excuse|represente|pouvoir)")


def celled(text: View) -> list[Entry]:
    """Rows that tell the state in a cell of its own (« M. DUPRÉ ⇥ Présent(e) »), several states in all."""
    if len(_STATED.findall(text.folded[:OPENING])) < _FEWEST:
        return []
    found = [entry for entry in _told(text) if text.text[: entry.proof[0]].rstrip(" ").endswith("\t")]
    return found if len(found) >= _FEWEST and len({entry.status for entry in found}) > 1 else []


_EMPTY = re.compile(r"☐[^☐☒☑✓✔■\n]*")
"""A state behind an empty square, which is not the member's."""


def _row(text: View, start: int, end: int) -> Entry | None:
    cells, folded = text.text[start:end], text.folded[start:end]
    if "☐" in cells:
        cells, folded = (_EMPTY.sub(lambda empty: " " * len(empty[0]), each) for each in (cells, folded))
    line = cells.replace("\t", " ")
    told = list_cues.ROW_STATE.search(folded)
    group = "state" if told is not None and told["state"] else "given"
    status = state_of(told[group]) if told is not None else None
    if told is None or status is None:
        return None
    name = _member(cells[: told.start()].rstrip(" :;,(-–\t"), start)
    if name is None:
        return None
    holders = people(line[told.end() :])
    rest = line[told.end() : told.end() + (holders[0].start if holders else len(line))]
    if len(holders) > 1 or re.search(r"[a-zà-ÿ]{3}", rest):
        return None
    holder = placed(holders[0], start + told.end()) if holders else None
    if holder is not None:
        status = "represented"
    return Entry(name, status, (start + told.start(group), start + told.end(group)), holder, form=_FORM)


def _member(cells: str, offset: int) -> Name | None:
    """The member of a row: whom one of its cells names whole, beside a commune, or the one person of all of them."""
    parts = list(re.finditer(r"[^\t]+", cells))
    whole = [(part, named) for part in parts if (named := people(part[0])) and all(n.own or n.apart for n in named)]
    if len(parts) > 1 and len(whole) == 1 and len(whole[0][1]) == 1:
        return alone(whole[0][0][0], offset + whole[0][0].start())
    return alone(cells.replace("\t", " "), offset)


def alone(line: str, offset: int) -> Name | None:
    """The one person of a stretch, who begins it."""
    names = people(line)
    if len(names) != 1 or re.search(r"[^\W\d_]", line[: names[0].start]):
        return None
    if any(fold(word) not in cues.LIST_WORDS for word in _LOWER.findall(line[names[0].end :])):
        return None
    return placed(names[0], offset)


_YES, _NO = ("Oui", "oui", "OUI"), ("Non", "non", "NON")
"""What stands for a mark below the title of a state, and what denies it."""
_OTHER_MARK = re.compile(r"\s[xX✓✔☒☑](?=\s|\Z)")


def placed(name: Name, offset: int) -> Name:
    """A name read in a stretch of a text, at its place in the whole."""
    name.start, name.end, name.placed = name.start + offset, name.end + offset, True
    return name


@dataclass(frozen=True, slots=True)
class _Column:
    """The title of a column of marks: its state, its span across the page (or its number) and its place in the text."""

    status: Status
    span: tuple[float, float]
    place: tuple[int, int]


def span_of(word: Word) -> tuple[float, float] | None:
    """Where a word stands across the page: in points, in characters, or its column; None where nothing tells."""
    if word.box is not None:
        return word.box.x0, word.box.x1
    if word.at is not None:
        return float(word.at), float(word.at + len(word.text))
    return None if word.column is None else (float(word.column), float(word.column))


def _marked(text: View) -> list[Entry]:
    """Rows with a mark below the title of a state, where the page or the table tells which."""
    for i, (start, end) in enumerate(lines := list(text.iter_lines(0, min(len(text.text), OPENING)))):
        columns = _columns(text, start, end)
        if columns:
            tables = _side_by_side(columns)
            places = ((part, each) for low, high in lines[i + 1 :] for part, each in _parts(text, low, high, tables))
            found = [e for part, each in places if (e := _marked_row(text, *part, each)) is not None]
            if len(found) >= _FEWEST and any(e.status == "present" for e in found):
                return found
    return []


def _columns(text: View, start: int, end: int) -> list[_Column]:
    """The titles of columns of a line, where two states stand there, each in its place, and no mark."""
    found = []
    for match in _STATE_WORD.finditer(text.folded, start, end):
        status = state_of(match[0])
        words = text.words_at(*match.span())
        span = span_of(words[0]) if words else None
        if status is not None and span is not None:
            found.append(_Column(status, span, match.span()))
    return found if len({c.status for c in found}) >= 2 else []


_Table = tuple[float, list[_Column]]
"""Where a table begins across the page at the earliest, and its columns."""


def _side_by_side(columns: list[_Column]) -> list[_Table]:
    """The tables whose titles stand on one line: two, where the second half of them says the same as the first."""
    half = len(columns) // 2
    first, second = columns[:half], columns[half:]
    if not half or [column.status for column in first] != [column.status for column in second]:
        return [(-math.inf, columns)]
    return [(-math.inf, first), (first[-1].span[1], second)]


def _parts(text: View, start: int, end: int, tables: list[_Table]) -> list[tuple[tuple[int, int], list[_Column]]]:
    """The stretches of a line that stand below each of some tables' titles, with the columns of these."""
    bounds = [start]
    for begins, _ in tables[1:]:
        cells = (match.end() for match in re.finditer("\t", text.text[start:end]))
        beyond = (
            start + at
            for at in cells
            if (words := text.words_at(start + at, end)) and (span := span_of(words[0])) and span[0] > begins
        )
        bounds.append(next(beyond, end))
    bounds.append(end)
    return [(part, columns) for part, (_, columns) in zip(pairwise(bounds), tables, strict=True)]


def _marked_row(text: View, start: int, end: int, columns: list[_Column]) -> Entry | None:
    said = [w for w in text.words_at(start, end) if list_cues.MARK.fullmatch(w.text) or w.text in (*_YES, *_NO)]
    marks = [w for w in said if w.text not in _NO] or said
    if not marks:
        return _held_row(text, start, end, columns)
    below = [column for mark in marks if (column := _column_of(mark, columns)) is not None]
    column = below[0] if len(below) == 1 and _column_of(marks[0], columns) is not None else None
    at = re.search(r"(?<!\S)" + re.escape(marks[0].text) + r"(?!\S)", text.text[start:end]) if column else None
    if column is None or at is None:
        return None
    line = text.text[start:end].replace("\t", " ")
    name = _member(text.text[start : start + at.start()], start)
    if name is None:
        return None
    rest = _OTHER_MARK.split(line[at.end() :], maxsplit=1)[0]  # how the member votes, in the columns after
    denied = marks[0].text in _NO
    if denied and column.status != "present":
        return None
    holders = people(rest) if denied or column.status != "present" else []
    holder = placed(holders[0], start + at.end()) if len(holders) == 1 else None
    given = holder is not None and any(c.status == "represented" for c in columns)
    status: Status = "represented" if given else "absent" if denied else column.status
    return Entry(name, status, column.place, holder if status == "represented" else None, form=_FORM)


def _held_row(text: View, start: int, end: int, columns: list[_Column]) -> Entry | None:
    """A row without a mark, but with a person alone in the last cell, below the title of the proxies."""
    title = columns[-1]
    cell = text.text.rfind("\t", start, end) + 1
    if title.status != "represented" or not cell:
        return None
    span = span_of(text.words_at(cell, end)[0])
    name, holder = _member(text.text[start : cell - 1], start), alone(text.text[cell:end], cell)
    below = span is not None and span[0] > columns[-2].span[1]
    return Entry(name, "represented", title.place, holder, form=_FORM) if below and name and holder else None


def _column_of(mark: Word, columns: list[_Column]) -> _Column | None:
    """The one column below whose title a mark stands."""
    span = span_of(mark)
    if span is None:
        return None
    middle = (span[0] + span[1]) / 2
    slack = 0 if mark.box is None and mark.at is None else _SLACK
    below = [c for c in columns if c.span[0] - slack <= middle <= c.span[1] + slack]
    return below[0] if len(below) == 1 else None
