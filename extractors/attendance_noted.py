"""Proxies told in notes: the members of a list bear the figures of the notes that name the holders below.

« Mmes DUPRÉ Anne(1), ROY Lucie, MM. LEROY Paul (2) … ⏎ (1) Pouvoir donné à Mme ROY (2) Pouvoir donné à M. VIDAL »
"""

from __future__ import annotations

import re

from extractors.attendance_sections import OPENING
from extractors.base import View
from extractors.entry import Entry, Place
from extractors.grammar.names import Name, people

_NOTE = re.compile(
    r"\(\s?(?P<n>\d{1,2})\s?\)\s?(?:(?:a|ayant)\s(?:donne\s)?)?(?:pouvoirs?|procuration|donne\s(?:pouvoir|procuration))\s"
    r"(?:donnee?\s)?a\s"
)
_MARK = re.compile(r"[ ]?\(\s?(?P<n>\d{1,2})\s?\)")
_FORM = "proxy in a note"


def noted(text: View, found: list[Entry]) -> list[Entry]:
    """The members, those represented whose note says who holds their proxy; a note is no member."""
    notes = _notes(text)
    marks = {id(entry): _MARK.match(text.text, entry.name.end) for entry in found} if notes else {}
    marked = {key: mark["n"] for key, mark in marks.items() if mark is not None and mark["n"] in notes}
    if not marked or len(marked) < len(notes):
        return found
    begins = min(place[0] for place, _ in notes.values())
    kept = [entry for entry in found if entry.name.start < begins]
    listed = next((entry for entry in kept if id(entry) not in marked and entry.holder is None), None)
    for entry in kept:
        if id(entry) in marked:
            entry.proof, entry.holder = notes[marked[id(entry)]]
            entry.status, entry.form = "represented", _FORM
        elif listed is not None and entry.holder is not None and entry.holder.start > begins:  # the last of the list
            entry.status, entry.proof, entry.holder, entry.form = listed.status, listed.proof, None, listed.form
    return kept


def _notes(text: View) -> dict[str, tuple[Place, Name]]:
    """The notes by their figures: where each says that a proxy is given, and to whom."""
    told = list(_NOTE.finditer(text.folded, 0, OPENING)) if "(1)" in text.text or "( 1 )" in text.text else []
    lines = [text.line_span(text.line_at(note.start()))[1] for note in told[-1:]]
    ends = [*(note.start() for note in told[1:]), *lines]
    notes: dict[str, tuple[Place, Name]] = {}
    for note, end in zip(told, ends, strict=True):
        holder = next(iter(people(text.text, note.end(), end)), None)
        if holder is not None and not text.folded[note.end() : holder.start].strip():
            notes.setdefault(note["n"], (note.span(), holder))
    return notes
