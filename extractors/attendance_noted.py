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
_FROM_THEN = re.compile(
    r"[^();\n]{0,12}\s(?:(?P<since>(?:(?:a|des|depuis)\s(?:partir|compter|(?:son|leur)\sdepart|le|la)\b|au\smoment\sd)[^();\n]{0,60})"
    r"|pour\sl(?:es?|a)\s(?:seule?s?\s)?(?:points?|questions?|deliberations?)\b)"
)
"""Behind the holder, that the proxy holds later only, or for some items: the member sits at the opening."""
_STATE = re.compile(
    r"\b(?:(?P<present>presente?s?)|(?P<excused>(?:absente?s?[ ](?:et[ ])?)?excusee?s?)|(?P<absent>absente?s?))\b"
)
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
    for entry in kept:
        entry.arrived, entry.left = (
            move if move and move[0] < begins else None for move in (entry.arrived, entry.left)
        )
        if id(entry) in marked:
            _represent(text, entry, *notes[marked[id(entry)]])
        elif entry.holder is not None and entry.holder.start > begins:  # the last of the list
            _restore(text, entry)
    return kept


def _represent(text: View, entry: Entry, proof: Place, holder: Name) -> None:
    """Take a note for a member, who is represented, or sits and leaves where the proxy holds from then on."""
    later = _FROM_THEN.match(text.folded, holder.end) if entry.status == "present" else None
    if later is None:
        entry.status, entry.proof, entry.holder, entry.form = "represented", proof, holder, _FORM
    elif later["since"]:
        entry.left = later.span("since")


def _restore(text: View, entry: Entry) -> None:
    """Give the last member of the lists, whom the notes below were taken to tell of, the state of the heading above."""
    told = list(_STATE.finditer(text.folded, 0, entry.name.start))
    entry.holder, entry.form = None, "list"
    if told:
        entry.status = "present" if told[-1]["present"] else "excused" if told[-1]["excused"] else "absent"
        entry.proof = told[-1].span()


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
