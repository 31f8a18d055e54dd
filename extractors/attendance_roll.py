"""A roll of the members in the flow, each with a state (« M. ROY : présent Mme PETIT : excusée, pouvoir à M. ROY »)."""

from __future__ import annotations

import re

from extractors.attendance_sections import OPENING
from extractors.base import View
from extractors.entry import Entry
from extractors.grammar.names import Name, parse_name
from extractors.grammar.patterns import sought
from schemas.record import Status

_FEWEST = 4
"""Members that follow each other, from which they are a roll."""
_FORM = "roll in the flow"
_TABLE = "table run together"
_CIVIL = r"(?:M\.|Mme|Mlle|Mr|Monsieur|Madame)"
_WORD = r"[A-ZÀ-Þ][\w'’.-]*"
_CIVILLY = rf"{_CIVIL}\s+(?:(?:d[eu]|la)\s)*{_WORD}(?:\s+(?:(?:d[eu]|la)\s)*(?!{_CIVIL}\s){_WORD}){{0,4}}"
_PERSON = rf"(?:{_CIVILLY}|{_WORD}(?:\s+(?:(?:d[eu]|la)\s)*{_WORD}){{1,4}})"
MEMBER = re.compile(
    rf"[\s,;.•|–-]*(?<!\w)(?P<member>{_PERSON})\s?(?::|=|–|-\s|,|\()\s?"
    r"(?P<state>(?:[Pp]résent|[Aa]bsent|[Ee]xcusé|[Rr]eprésenté|PR[ÉE]SENT|ABSENT|EXCUS[ÉE]|REPR[ÉE]SENT[ÉE])[eE]?)(?!\w)"
    r"(?:\s(?:et\s)?excusée?)?"
    r"(?:[\s,(–-]{1,3}(?:(?:(?:a|ayant)\sdonné\s|avec\s)?(?:[Pp]ouvoir|[Pp]rocuration)\s(?:donnée?\s)?à|[Rr]eprésentée?\spar)\s+"
    rf"(?P<holder>{_CIVILLY}|{_PERSON}(?=\s?(?:[,;.)]|\Z|\n))))?\s?\)?"
)
"""A member with his or her state, from the beginning of a word: a line is not tried from each of its letters."""
_TOLD = re.compile(r"[:=–(,-]\s?(?:present|absent|excuse|represente)e?\b")
"""The states behind their marks, in the folded text: most openings hold too few to be searched for a roll."""
_STATES: dict[str, Status] = {"p": "present", "a": "absent", "e": "excused", "r": "represented"}


_TITLES = sought(r"\bnom\s+(?:et\s+)?prenom\b")
_TITLED = 300
"""Characters between the titles of a table and its first row."""
_SHOUTED = r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]+"
_SURNAME = re.compile(rf"(?<![\w'’-])(?:(?:D[EIU]S?|L[AE]|VAN|EL)[ ]|D['’])*{_SHOUTED}\Z")
"""The last words in capitals of a row, those before which are the commune's."""
_ROW = re.compile(
    rf"(?<![\w/.,-])\d{{1,3}}[ \n](?P<words>{_SHOUTED}(?:[ \n]{_SHOUTED}){{0,7}})"
    r"[ \n](?P<given>[A-ZÀ-Þ][a-zà-ÿ]+(?:[ ]?[-–]?[ ]?[A-ZÀ-Þ][a-zà-ÿ]+){0,2}?)[ \n]"
    r"(?P<state>(?:[Pp]résent|[Aa]bsent|[Ee]xcusé)e?(?![\w'’])"
    rf"|(?:[Pp]rocuration|[Pp]ouvoir|[Ss]uppléée?)[ ](?:à|par)[ ](?P<holder>(?:[A-ZÀ-Þ]{{1,2}}\.?[ ])?{_WORD}))"
)
"""A row of a table that lost its cells: its number, the commune where it is printed, the member, the state."""
_ROWS = 8


def in_rows(text: View) -> list[Entry]:
    """The members of a table of surnames, first names and states whose cells and lines are run together."""
    titles = _TITLES.search(text.folded, 0, min(len(text.folded), OPENING))
    if titles is None:
        return []
    found = list(_ROW.finditer(text.text, titles.end(), titles.end() + OPENING))
    if len(found) < _ROWS or found[0].start() - titles.end() > _TITLED:
        return []
    entries = [_row(text, row) for row in found]
    return entries if any(entry.status == "present" for entry in entries) else []


def _row(text: View, row: re.Match[str]) -> Entry:
    surname = _SURNAME.search(row["words"])
    start = row.start("words") + (surname.start() if surname is not None else 0)
    name = _name(text, start, row.end("given"))
    if row["holder"] is None:
        return Entry(name, _STATES[row["state"][0].lower()], row.span("state"), form=_TABLE)
    holder = _name(text, *row.span("holder"))
    if row["state"][0] in "Ss":
        return Entry(name, "represented", row.span("state"), holder, replaced="absent", form=_TABLE)
    return Entry(name, "represented", row.span("state"), holder, form=_TABLE)


def in_the_flow(text: View) -> list[Entry]:
    """The members of a roll that nothing interrupts; none where they are few, or nobody is present."""
    if rowed := in_rows(text):
        return rowed
    position = 0
    limit = min(len(text.text), OPENING)
    if len(_TOLD.findall(text.folded, 0, limit)) < _FEWEST:
        return []
    while (first := MEMBER.search(text.text, position, limit)) is not None:
        found: list[Entry] = []
        position = first.start()
        while (member := MEMBER.match(text.text, position, limit)) is not None:
            found.append(_entry(text, member))
            position = member.end()
        if len(found) >= _FEWEST and any(entry.status == "present" for entry in found):
            return found
    return []


def _entry(text: View, member: re.Match[str]) -> Entry:
    name = _name(text, *member.span("member"))
    if member["holder"]:
        holder = _name(text, *member.span("holder"))
        return Entry(name, "represented", member.span("state"), holder, form=_FORM)
    return Entry(name, _STATES[member["state"][0].lower()], member.span("state"), form=_FORM)


def _name(text: View, start: int, end: int) -> Name:
    printed = text.printed(start, end)
    civility, first, last = parse_name(printed)
    return Name(start, end, printed, civility, first, last, own=True, size=len(printed.split()) - 1, placed=True)
