"""Members whom several lists name: one entry each, with the state at the opening; holders spelled as members are."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache

from extractors.attendance_denied import otherwise
from extractors.entry import Entry
from extractors.grammar.first_names import is_first_name
from extractors.grammar.name_words import CIVILITIES
from extractors.grammar.names import Name, initialled, same_member, words_of
from extractors.grammar.text import fold

_OTHER_SEAT = 0.5
"""How alike the prints of one commune are at the least, its slips included."""


def merge(found: list[Entry], text: str = "") -> list[Entry]:
    """One entry per member, with the state at the opening, where several lists name them.

    Of one name, those whom one list of a `text` gives for two communes are two members.
    """
    _open_with_first(found)
    kept: list[Entry] = []
    by_words: dict[tuple[str, ...], list[Entry]] = {}
    lists: set[tuple[int, int]] = set()
    for entry in found:
        key = words_of(entry.name.printed)
        if not key:
            continue
        alike = [e for e in by_words.get(key, ()) if one_sex(e, entry)]
        before = _same_seat(alike, entry, text) if alike else None
        if before is None and not alike and lists - {entry.proof}:
            before = _namesake(entry, kept)
        if before is None:
            kept.append(entry)
            by_words.setdefault(key, []).append(entry)
            lists.add(entry.proof)
        elif entry.status != before.status or entry.holder is not None:
            again = otherwise(before, entry) if key == words_of(before.name.printed) else None
            _settle(before, entry)
            before.again = before.again or again
            lists.add(before.proof)
    _respell(kept)
    return kept


_SEAT = re.compile(
    r"\s?\((?!Maire|Pr[ée]s|Vice|Adj|Cons|D[ée]l[ée]g|Tit|Suppl|Pouv|Proc|Abs|Exc|Repr)([A-ZÀ-Ý][\w'’ -]{2,40})\)"
)
"""The commune in brackets behind a member, and not the office or the state."""


def _same_seat(alike: list[Entry], entry: Entry, text: str) -> Entry | None:
    """The entry of one name that has the commune of another; None where their list gives it for another commune."""
    own = _SEAT.match(text, entry.name.end)
    seats = [_SEAT.match(text, other.name.end) for other in alike]
    if own is None or None in seats:
        return alike[0]
    near = [SequenceMatcher(None, own[1], seat[1]).ratio() for seat in seats if seat is not None]
    if max(near) < _OTHER_SEAT and all(other.proof == entry.proof for other in alike):
        return None
    return alike[near.index(max(near))]


def _open_with_first(found: list[Entry]) -> None:
    """Take the items that several members have as their first, and that are the first told, for those of the opening.

    « Jean DUPRÉ (de la délibération 15 à 37), absents : Paul LEROY (de la délibération 15 à 22) »
    """
    begun = {entry.begins for entry in found if entry.begins is not None}
    opening = [entry for entry in found if entry.begins is not None and entry.begins == min(begun)]
    if len(begun) < 2 or len(opening) < 2 or not all(entry.ranged for entry in opening):
        return
    for entry in opening:
        if entry.status == "present":
            entry.arrived, entry.left = None, entry.left or entry.arrived
        else:
            entry.since, entry.until = False, True
            entry.arrived, entry.left = entry.left or entry.arrived, None


def without_holders(found: list[Entry]) -> list[Entry]:
    """The entries without those that tell no more than who votes for another, and name one who sits, or none of a list.

    Who holds a proxy is told by fewer words than the list of the present has, or below a heading of those who miss.
    """
    sitting = [(set(words_of(e.name.printed)), e) for e in found if e.status == "present" and not e.holds]

    def told_again(entry: Entry) -> bool:
        own = set(words_of(entry.name.printed))
        return sum(own < theirs and one_sex(entry, other) for theirs, other in sitting) == 1

    return [e for e in found if not e.holds or (e.status == "present" and not told_again(e))]


def one_sex(a: Entry, b: Entry) -> bool:
    """Whether no civilities tell two entries apart."""
    return a.name.civility is None or b.name.civility is None or a.name.civility == b.name.civility


def _namesake(entry: Entry, kept: list[Entry]) -> Entry | None:
    """The one entry of another list that names the same person with an OCR slip, or with fewer or more words.

    A surname alone among the present and a full name among the represented may be two persons: they stay apart,
    unless proxies are told twice.
    """
    words = words_of(entry.name.printed)
    own = frozenset(words)
    moves = entry.moves
    fits = []
    for other in kept:
        if other.proof == entry.proof:
            continue
        theirs = words_of(other.name.printed)
        apart = other.status != entry.status and not moves and own.isdisjoint(theirs)
        if apart or not one_sex(entry, other):
            continue
        if other.status == entry.status:
            if _told_twice(entry, other) and any(same_member(a, b) for a in words for b in theirs if len(a) > 3):
                fits.append(other)
            continue
        both = moves and other.moves
        if own.isdisjoint(theirs) and not both:
            continue
        within = own <= set(theirs) or own.issuperset(theirs) or initialled(words, theirs) or initialled(theirs, words)
        moved = entry.since or other.since or entry.until or other.until
        slip = len(words) == len(theirs) > (0 if both else 1) and same_member(entry.name.printed, other.name.printed)
        slip = slip or letters(entry.name) == letters(other.name)
        if slip or (within and (moved or "present" not in (entry.status, other.status))):
            fits.append(other)
    return fits[0] if len(fits) == 1 else None


def _told_twice(a: Entry, b: Entry) -> bool:
    """Whether two proxies have one holder, as two lists print him or her."""
    if a.holder is None or b.holder is None:
        return False
    first, second = set(words_of(a.holder.printed)), set(words_of(b.holder.printed))
    return first <= second or second <= first


_OFFICES = frozenset({"le", "la", "maire", "president", "presidente"})


def _respell(kept: list[Entry]) -> None:
    """Print a holder as the list of members does, where they differ in hyphens, blanks or accents alone.

    A first name alone, whose surname is torn off, is that of the one member who has it, or of nobody.
    """
    listed = {words_of(e.name.printed) for e in kept if e.status == "present"}
    joined: dict[str, Name] = {}
    for entry in kept:
        holder = entry.holder
        if holder is None or words_of(holder.printed) in listed or set(words_of(holder.printed)) <= _OFFICES:
            continue
        if _torn_off(holder, entry.name):
            sharing = [e.name for e in kept if e.status == "present" and e.name.first == holder.printed]
            entry.holder = replace(sharing[0], start=holder.start, end=holder.end) if len(sharing) == 1 else None
            continue
        joined = joined or {letters(e.name): e.name for e in kept if e.status == "present"}
        member = joined.get(letters(holder))
        if member is not None and len(words_of(member.printed)) > len(words_of(holder.printed)):
            printed = member.printed if holder.civility is None or member.civility is not None else holder.printed
            entry.holder = replace(holder, printed=printed, first=member.first, last=member.last)


def _torn_off(holder: Name, grantor: Name) -> bool:
    """Whether of a holder the first name alone is there, where the grantor has both."""
    printed = holder.printed
    return (
        None not in (grantor.first, grantor.last)
        and " " not in printed
        and not printed.isupper()
        and is_first_name(fold(printed))
    )


def letters(name: Name) -> str:
    """The letters of a name without its civility: what hyphens, blanks and accents do not change."""
    return _letters_of(name.printed)


@lru_cache(maxsize=4096)
def _letters_of(printed: str) -> str:
    words = (fold(w) for w in printed.split())
    return re.sub(r"[^a-z]", "", "".join(w for w in words if w.strip(".") not in CIVILITIES))


def _settle(before: Entry, entry: Entry) -> None:
    """Give an entry the state at the opening, of two that are told of one member."""
    states = {before.status, entry.status}
    first = before if before.status == "present" else entry
    other = entry if first is before else before
    if "present" not in states and before.until != entry.until:
        winner = before if before.until else entry
    elif "present" not in states:
        given = next((e for e in (before, entry) if e.status == "represented" and e.holder is not None), None)
        winner = given or next((e for e in (before, entry) if e.status == "represented"), before)
    elif states == {"present"}:
        winner = before
    elif _sooner(other, first):
        winner = other
    elif other.since or first.left is not None:
        winner = first
    elif other.until or first.arrived is not None or other.left is not None:
        winner = other
    else:
        winner = other if other.arrived is not None or (before.missed and other.holder is not None) else first
    arrived, left = before.arrived or entry.arrived, before.left or entry.left
    before.status, before.proof, before.form = winner.status, winner.proof, winner.form
    before.replaced, before.missed = winner.replaced, "excused" in states or "absent" in states
    before.holder = winner.holder if winner.status == "represented" else None
    if winner.status == "present" and other.status == "represented" and (other.since or first.left is not None):
        before.later = other.holder
    if "present" not in states:
        before.name = max(before.name, entry.name, key=lambda n: len(words_of(n.printed)))
    before.role, before.arrived, before.left = before.role or entry.role, arrived, left


def _sooner(a: Entry, b: Entry) -> bool:
    """Whether both states begin with an item, or at an hour, that is told, and that of `a` is the first."""
    return a.begins is not None and b.arrived is not None and b.begins is not None and a.begins < b.begins
