"""The entries of one list of members: who, with what state, and who holds the proxy of whom."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.attendance_sections import Section
from extractors.grammar import attendance_cues as cues
from extractors.grammar.names import Name, Token, lex, people, plausible, same_member
from extractors.grammar.text import fold
from schemas.record import Status

Place = tuple[int, int]


@dataclass(slots=True)
class Entry:
    """One member as a list gives them. `proof` is the place of the words that prove the status.

    `until` and `since` say that the state of this list ends, or begins, during the sitting.
    """

    name: Name
    status: Status
    proof: Place
    holder: Name | None = None
    role: Place | None = None
    arrived: Place | None = None
    left: Place | None = None
    until: bool = False
    since: bool = False
    form: str = "list"


_STATUS: tuple[tuple[str, Status], ...] = (
    ("represent", "represented"),
    ("present", "present"),
    ("absent", "absent"),
    ("excuse", "excused"),
)


@dataclass(slots=True)
class _Reader:
    """Reads the tokens of one list from left to right."""

    section: Section
    text: str
    entries: list[Entry] = field(default_factory=list)
    current: Entry | None = None
    pending: str | None = None
    fresh: bool = False

    def read(self, tokens: list[Token]) -> list[Entry]:
        for token in tokens:
            getattr(self, f"_{token.kind}", self._skip)(token)
            self.fresh = token.kind in ("name", "paren") or (self.fresh and token.kind in ("tab", "sep", "other"))
        return self.entries

    def _skip(self, token: Token) -> None:
        pass

    def _head(self, token: Token) -> None:
        self.current, self.pending = None, None

    def _name(self, token: Token) -> None:
        assert token.name is not None
        name = token.name
        if self.pending and self.current is not None:
            self._hold(self.current, name, self.pending)
            self.pending = None
            return
        self.pending = None
        self.current = Entry(name, self.section.status, self.section.heading)
        self.entries.append(self.current)

    def _hold(self, entry: Entry, name: Name, kind: str) -> None:
        if kind == "replaced" and self.section.status == "present":
            entry.name = name
            entry.form = "substitute present"
            return
        if kind == "reverse" or (self.section.reverse and kind == "replaced"):
            granted = Entry(name, "represented", (name.start, name.end), entry.name, form="proxy beside its holder")
            if self.section.reverse:
                entry.name, entry.holder, entry.status = name, granted.holder, "represented"
            else:
                self.entries.append(granted)
            return
        entry.holder = name
        if entry.status != "represented":
            entry.status = "represented"
            entry.proof = (name.start, name.end)
        entry.form = "proxy"

    def _link(self, token: Token) -> None:
        if self.current is not None:
            self.pending = "link"
            self._granted(token)
            if re.search(r"jusqu", fold(self.text[token.start : token.end])):
                self.current.until = True
            if re.search(r"partir|compter", fold(self.text[token.start : token.end])):
                self.current.since = True

    def _granted(self, token: Token) -> None:
        """A proxy that is told makes its grantor represented, though the holder be not named."""
        entry = self.current
        if entry is not None and entry.status in ("absent", "excused"):
            entry.status, entry.proof = "represented", (token.start, token.end)

    def _to(self, token: Token) -> None:
        if self.current is not None and (self.section.status != "present" or self.pending):
            self.pending = "link"

    def _replaced(self, token: Token) -> None:
        if self.current is not None:
            self.pending = "replaced"
            self._granted(token)

    def _reverse(self, token: Token) -> None:
        if self.current is not None:
            self.pending = "reverse"

    def _role(self, token: Token) -> None:
        entry = self.current
        if entry is not None and entry.role is None and self.fresh and not re.search(r"s\W*$|x\W*$", self.text[token.start : token.end]):
            entry.role = (token.start, token.end)

    def _status(self, token: Token) -> None:
        if self.current is None or not self.fresh or self.pending:
            return
        word = fold(self.text[token.start : token.end])
        status = next(s for stem, s in _STATUS if word.startswith(stem))
        if self.section.status in ("represented", status):
            return
        self.current.status, self.current.proof = status, (token.start, token.end)

    def _arrived(self, token: Token) -> None:
        self._move(token.start, token.end, arrived=True)

    def _left(self, token: Token) -> None:
        self._move(token.start, token.end, arrived=False)

    def _move(self, start: int, end: int, *, arrived: bool) -> None:
        entry = self.current
        if entry is None:
            return
        if entry.status == "represented":
            entry.since, entry.until = entry.since or arrived, entry.until or not arrived
        elif arrived and entry.arrived is None:
            entry.arrived = (start, end)
        elif not arrived and entry.left is None:
            entry.left = (start, end)

    def _paren(self, token: Token) -> None:
        if self.current is None:
            return
        start, end = token.start + 1, token.end - (self.text[token.end - 1] in ")]}")
        inner = self.text[start:end]
        folded = fold(inner)
        if cues.SUBSTITUTE_OF.search(folded) and "represente" not in folded:
            return
        inside = lex(inner, cues=cues.LIST_CUES, plain=plain(inner))
        kinds = {t.kind for t in inside}
        if kinds & {"link", "reverse", "replaced", "to"}:
            _shift(inside, start)
            keep = self.current
            self.fresh = True
            self.read([t for t in inside if t.kind != "paren"])
            self.current, self.pending = keep, None
        if cues.PAREN_ARRIVED.search(folded):
            self._move(start, end, arrived=True)
        elif cues.PAREN_LEFT.search(folded):
            self._move(start, end, arrived=False)
        elif kinds == {"status"}:
            self.fresh = True
            self._status(Token("status", start + inside[0].start, start + inside[0].end))
        elif "role" in kinds and self.current.role is None and not kinds & {"name", "link"}:
            self.current.role = (start, end)


def plain(text: str) -> str:
    """The text without accents, its capitals kept."""
    return "".join(f.upper() if c.isupper() else f for c, f in zip(text, fold(text), strict=True))


def _shift(tokens: list[Token], offset: int) -> None:
    for token in tokens:
        token.start += offset
        token.end += offset
        if token.name is not None:
            token.name.start += offset
            token.name.end += offset


def entries(section: Section) -> list[Entry]:
    """The entries of one list; empty where the list cannot be trusted (columns run together, junk)."""
    tokens = lex(section.text, cues=cues.LIST_CUES, plain=plain(section.text))
    tokens = _trusted(tokens)
    text = section.text
    columns = _columns(tokens)
    if columns is not None:
        found = [
            Entry(a, "represented", section.heading, b, form="columns of grantors and holders") for a, b in columns
        ]
    else:
        found = _Reader(section, text).read(tokens)
    for entry in found:
        _place(entry, section)
    return [e for e in found if plausible(e.name)]


def _place(entry: Entry, section: Section) -> None:
    """Turn the places of an entry into characters of the whole text."""

    def moved(place: Place | None) -> Place | None:
        return None if place is None else (place[0] + section.start, place[1] + section.start)

    names = {id(n): n for n in (entry.name, entry.holder) if n is not None}
    for name in names.values():
        if not name.placed:
            name.start += section.start
            name.end += section.start
            name.placed = True
    entry.role, entry.arrived, entry.left = moved(entry.role), moved(entry.arrived), moved(entry.left)
    if entry.proof != section.heading:
        entry.proof = (entry.proof[0] + section.start, entry.proof[1] + section.start)


def _trusted(tokens: list[Token]) -> list[Token]:
    """Drop what cannot be a person in this list: a lone word where all others have two parts or a civility."""
    names = [t.name for t in tokens if t.name is not None]
    if len(names) < 4:
        return tokens
    civil = sum(n.civil for n in names) / len(names)
    parted = sum(n.first is not None and n.last is not None for n in names) / len(names)
    several = sum(" " in n.printed or n.civil for n in names) / len(names)
    lost = sum(n.glued for n in names) / len(names)
    if lost > 0.6 and len(names) >= 6:
        return [t for t in tokens if t.name is None]

    def fits(token: Token) -> bool:
        name = token.name
        if name is None or name.civil:
            return True
        if civil >= 0.75 and " " not in name.printed:
            return False
        if parted >= 0.8 and (name.first is None or name.last is None):
            return False
        return not (several >= 0.8 and " " not in name.printed)

    return [t for t in tokens if fits(t)]


def _columns(tokens: list[Token]) -> list[tuple[Name, Name]] | None:
    """Grantors, then as many « pouvoir à », then holders: paired by rank where the counts agree.

    None for a list that is not set in such columns; empty where the counts disagree.
    """
    kinds = [t for t in tokens if t.kind in ("name", "link", "to", "replaced")]
    run = best = at = 0
    for i, token in enumerate(kinds):
        run = run + 1 if token.kind != "name" else 0
        if run > best:
            best, at = run, i + 1
    if best < 2 or best < sum(t.kind != "name" for t in kinds) - 1:
        return None
    before = [t.name for t in kinds[: at - best] if t.name is not None]
    after = [t.name for t in kinds[at:] if t.name is not None]
    if len(before) == best and len(after) == best:
        return list(zip(before, after, strict=True))
    return []


__all__ = ["Entry", "entries", "people", "plain", "same_member"]
