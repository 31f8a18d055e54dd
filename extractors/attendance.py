"""Members at the opening of a sitting: who is present, represented, excused or absent."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from extractors.attendance_sections import Section, sections
from extractors.base import Reading, View, view
from extractors.grammar.names import person, words_of
from extractors.proxies import Entry, entries

OPENING = 8_000
"""Characters in which the first list must begin."""


@Language.component("registre_attendance")
def attendance(doc: Doc) -> Doc:
    """Leave one reading `attendance` per member, and claim the stretch of the lists."""
    text = view(doc)
    found: list[Entry] = []
    used: list[Section] = []
    for section in sections(text.text, text.folded):
        if not used and section.heading[0] > OPENING:
            break
        listed = entries(section)
        if listed:
            found.extend(listed)
            used.append(section)
    for entry in merge(found):
        text.add(_reading(text, entry))
    if used:
        start, end = used[0].heading[0], used[-1].end
        for section in used:
            text.claim(section.heading[0], section.end, "attendance")
        text.marks["attendance_start"], text.marks["attendance_end"] = start, end
    return doc


def merge(found: list[Entry]) -> list[Entry]:
    """One entry per member, with the state at the opening, where several lists name them."""
    kept: list[Entry] = []
    by_words: dict[tuple[str, ...], Entry] = {}
    for entry in found:
        key = words_of(entry.name.printed)
        if not key:
            continue
        before = by_words.get(key) or _namesake(entry, kept)
        if before is None:
            kept.append(entry)
            by_words[key] = entry
        elif entry.status != before.status or entry.holder is not None:
            _settle(before, entry)
    return kept


def _namesake(entry: Entry, kept: list[Entry]) -> Entry | None:
    """The entry of another list that names the same person with fewer or more words, where exactly one does."""
    words = set(words_of(entry.name.printed))
    fits = [
        e
        for e in kept
        if e.proof != entry.proof
        and e.status != entry.status
        and (words <= set(words_of(e.name.printed)) or set(words_of(e.name.printed)) <= words)
        and entry.name.civility in (None, e.name.civility)
    ]
    return fits[0] if len(fits) == 1 else None


def _settle(before: Entry, entry: Entry) -> None:
    """Give an entry the state at the opening, of two that are told of one member."""
    states = {before.status, entry.status}
    first = before if before.status == "present" else entry
    other = entry if first is before else before
    if "present" not in states:
        winner = next((e for e in (before, entry) if e.status == "represented" and e.holder is not None), None)
        winner = winner or next((e for e in (before, entry) if e.status == "represented"), before)
    elif states == {"present"}:
        winner = before
    elif other.since or first.left is not None:
        winner = first
    elif other.until or first.arrived is not None or other.left is not None or other.status == "represented":
        winner = other
    else:
        winner = other if other.arrived is not None else first
    arrived, left = before.arrived or entry.arrived, before.left or entry.left
    before.status, before.proof, before.form = winner.status, winner.proof, winner.form
    before.holder = winner.holder if winner.status == "represented" else None
    before.role, before.arrived, before.left = before.role or entry.role, arrived, left


def _reading(text: View, entry: Entry) -> Reading:
    name = entry.name
    parts = {
        "name": Reading("name", person(name), name.start, name.end, entry.form),
        "status": Reading("status", entry.status, *entry.proof, entry.form),
    }
    if entry.holder is not None and entry.status == "represented":
        holder = entry.holder
        parts["proxy_holder"] = Reading("proxy_holder", person(holder), holder.start, holder.end, entry.form)
    for leaf, place in (("role", entry.role), ("arrived", entry.arrived), ("left", entry.left)):
        if place is not None:
            printed = re.sub(r"^[\s,;:()–-]+|[\s,;:()–-]+$", "", text.printed(*place))
            if printed:
                parts[leaf] = Reading(leaf, printed, *place, entry.form)
    return Reading("attendance", entry.status, name.start, name.end, entry.form, parts)
