"""Tables of members whose heading tells what the letter in each row stands for (« présents (P), excusés (E) »)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.attendance_rows import alone, placed, state_of
from extractors.attendance_sections import OPENING, Section
from extractors.base import View
from extractors.entry import Entry
from extractors.grammar.names import Name, people
from schemas.record import Status

_FEWEST = 4
"""Rows from which lines are a table of members."""
_LONGEST = 80
"""Characters that may hold the first member of such a roll."""
_FORM = "row of a table with a legend"
_STATE = r"(?:presente?|absente?|excusee?|representee?|pouvoir|procuration)(?:s|\s?\(?e?\)?\s?\(?s\))?"
_LEGEND = re.compile(
    rf"\b(?P<state>{_STATE})\s?\(\s?(?P<mark>[a-z]{{1,3}})\s?\)"
    rf"|(?<![\w'-])(?P<letter>[a-z]{{1,3}})\s?[:=]\s?(?P<told>{_STATE})(?![\w:])"
)
_PRESENT = re.compile(r"present(?:(?<=[:=]present)|(?<=[:=]\spresent)|[es()\s]{0,10}\(\s?[a-z])")
"""What every legend holds: the letter of the present, behind the word or before it."""
_APART = 2
"""Lines without a member that may stand between two rows."""
_FARTHEST = 120
"""Characters in which the states of one legend stand."""


def with_legend(text: View) -> list[Entry]:
    """The members of a table below a legend, those whose row bears one of its letters; none where rows are few."""
    return _explained(text) or _stroked(text)


def _explained(text: View) -> list[Entry]:
    """The members below a legend that tells what its letters stand for, or above it."""
    marks, begin, end = legend(text)
    if not marks:
        return []
    return _below(text, marks, end) or _above(text, marks, begin)


def _below(text: View, marks: dict[str, Status], end: int) -> list[Entry]:
    """The members of the rows below a legend."""
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
    return found if _is_table(found) else []


def _above(text: View, marks: dict[str, Status], end: int) -> list[Entry]:
    """The members of the rows above a legend, each before its letter, which may stand in brackets."""
    letters = "|".join(sorted(map(re.escape, marks), key=len, reverse=True))
    mark = re.compile(rf"(?<![^\s(])\(?(?P<mark>{letters})\)?(?![^\s,;.])")
    found: list[Entry] = []
    for start, stop in text.iter_lines(0, end):
        line = text.text[start:stop].replace("\t", " ")
        since = 0
        for told in mark.finditer(line):
            begins = since + len(line[since : told.start()]) - len(line[since : told.start()].lstrip(" ,;.-–•"))
            name = alone(line[begins : told.start()].rstrip(), start + begins)
            if name is None and not since:  # the first of a roll whose ends of lines are lost
                begins = max(0, told.start() - _LONGEST)
                last = people(line[begins : told.start()].rstrip())[-1:]
                ends = [begins + name.end for name in last] == [len(line[: told.start()].rstrip())]
                name = placed(last[0], start + begins) if ends else None
            if name is not None:
                place = start + told.start("mark"), start + told.end("mark")
                found.append(Entry(name, marks[told["mark"]], place, form=_FORM))
            since = told.end()
    return found if _is_table(found) else []


def _is_table(found: list[Entry]) -> bool:
    """Whether members are those of a table: there are some, and one is there."""
    return len(found) >= _FEWEST and any(entry.status == "present" for entry in found)


_STROKES = ("P/", "P /", "P-", "P -")
_STROKED = re.compile(
    r"^[^\n]*(?<![^\s(])(?P<letters>P ?[/-] ?(?:A|E|AE|EX|R|PR)(?: ?[/-] ?(?:A|E|AE|EX|R|PR|PV|S)){0,3})(?![^\s)])"
    r"[^\n]*$",
    re.MULTILINE,
)
"""The title of a column of letters that nothing explains (« Commune / Délégué / P/A/E »)."""
_SHORT: dict[str, Status] = {
    "P": "present", "A": "absent", "E": "excused", "AE": "excused", "EX": "excused", "R": "represented",
    "PR": "represented", "PV": "represented",
}  # fmt: skip
_SURNAME = r"(?:(?:DE|DU|DES|LE|LA|D['’])[ ]?)?[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?:[ ][A-ZÀ-Þ][A-ZÀ-Þ'’-]+)*"
_GIVEN = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?"
_MEMBER_LAST = re.compile(
    rf"(?:(?<=[\s;,])|\A)(?P<who>{_SURNAME}[ ]{_GIVEN}|{_GIVEN}[ ]{_SURNAME})[ ]*(?:\([^()\n]*\)[ ]*)?\Z"
)
"""The end of a stretch that a member with a surname in capitals is, behind the commune."""
_GIVEN_TO = re.compile(r"[ :,(-]*(?:pouvoir|procuration|proc\.?|pouv\.?)\s(?:donnee?\s)?a\s")


def _stroked(text: View) -> list[Entry]:
    """The members below the title of a column of letters, each behind the member whose state it is."""
    limit = min(len(text.text), OPENING)
    title = _STROKED.search(text.text, 0, limit) if any(sign in text.text for sign in _STROKES) else None
    if title is None:
        return []
    letters = [letter for letter in re.split(r" ?[/-] ?", title["letters"]) if letter in _SHORT]
    mark = re.compile(rf"(?<!\S)(?:{'|'.join(sorted(letters, key=len, reverse=True))})(?!\S)")
    found: list[Entry] = []
    since = 0
    for start, stop in text.iter_lines(title.end() + 1, limit):
        told = list(_of_row(text, start, stop, mark))
        since = 0 if told else since + 1
        if since > _APART:
            break
        found += told
    return found if _is_table(found) else []


def _of_row(text: View, start: int, stop: int, mark: re.Pattern[str]) -> Iterator[Entry]:
    """The members of a row, each before its letter; a proxy behind the letter tells the holder."""
    line = text.text[start:stop].replace("\t", " ")
    marks = list(mark.finditer(line))
    for before, told in zip([None, *marks], marks, strict=False):
        begin = before.end() if before is not None else 0
        who = _MEMBER_LAST.search(line, begin, told.start())
        named = people(who["who"]) if who is not None else []
        if who is None or len(named) != 1:
            continue
        name = placed(named[0], start + who.start("who"))
        place = start + told.start(), start + told.end()
        given = _GIVEN_TO.match(text.folded, place[1], stop)
        holders = people(line[given.end() - start :]) if given is not None else []
        if len(holders) == 1 and given is not None:
            yield Entry(name, "represented", place, placed(holders[0], given.end()), form=_FORM)
        else:
            yield Entry(name, _SHORT[told[0]], place, form=_FORM)


def _before(text: View, start: int, end: int) -> Name | None:
    """The one person before a letter in its row, or in the cell next to it (after the commune)."""
    line = text.text[start:end].rstrip()
    cell = line.rfind("\t") + 1
    return alone(line.replace("\t", " "), start) or (alone(line[cell:], start + cell) if cell else None)


def legend(text: View) -> tuple[dict[str, Status], int, int]:
    """The letters of the legend, printed with a capital, with the states that they stand for, and its place.

    None where it tells of no present, or of them alone.
    """
    marks: dict[str, Status] = {}
    begin = end = 0
    if _PRESENT.search(text.folded, 0, OPENING) is None:
        return marks, begin, end
    for match in _LEGEND.finditer(text.folded, 0, min(len(text.folded), OPENING)):
        group, state = ("mark", match["state"]) if match["mark"] else ("letter", match["told"])
        letters = text.text[slice(*match.span(group))]
        status = state_of(state)
        if not letters[0].isupper() or status is None:
            continue
        if marks and match.start() - end > _FARTHEST:
            break
        begin = begin if marks else match.start()
        marks[letters] = status
        end = match.end()
    told = "present" in marks.values() and len(set(marks.values())) > 1
    return (marks, begin, end) if told else ({}, 0, 0)


_TICKED, _UNTICKED = (re.compile(rf"(?:^|(?<=[\t\n]))[ ]*[{marks}][ ]*\Z") for marks in ("☒☑✓✔", "☐□◻"))
_BOX = re.compile("[☐□◻]")


def boxed(section: Section, found: list[Entry]) -> list[Entry]:
    """Those of a list before whom the box is ticked, where boxes stand before all and some are not ticked."""
    if section.status != "present" or not _BOX.search(section.text):
        return found
    before = [section.text[: entry.name.start] for entry in found]
    ticked = [_TICKED.search(text) is not None for text in before]
    if sum(ticked) + sum(_UNTICKED.search(text) is not None for text in before) < len(found):
        return found
    return [entry for entry, is_ticked in zip(found, ticked, strict=True) if is_ticked] if any(ticked) else found
