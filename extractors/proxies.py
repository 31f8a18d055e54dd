"""The entries of one list of members: who, with what state, and who holds the proxy of whom."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.attendance_sections import Section
from extractors.attendance_style import Style
from extractors.grammar import attendance_cues as cues
from extractors.grammar.name_lexer import Name, Token, lex, shift
from extractors.grammar.names import plausible
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


_OFFICE = re.compile(r"\b(?:M\.|Mr|Mme|MME|Monsieur|Madame|MONSIEUR|MADAME)\s*\Z")
"""What stands before an office that is named in place of its holder."""
_PLURAL = re.compile(r"^\W*(?:\w+[- ])?\w+s\b")


@dataclass(slots=True)
class _Reader:
    """Reads the tokens of one list from left to right."""

    section: Section
    text: str
    entries: list[Entry] = field(default_factory=list)
    current: Entry | None = None
    pending: str | None = None
    fresh: bool = False
    inside: bool = False
    closed: bool = False
    ahead: list[Token] = field(default_factory=list)

    def read(self, tokens: list[Token]) -> list[Entry]:
        for i, token in enumerate(tokens):
            if self.closed:
                break
            self.ahead = tokens[i + 1 : i + 8]
            getattr(self, f"_{token.kind}", self._skip)(token)
            self.fresh = token.kind in ("name", "paren") or (self.fresh and token.kind in ("tab", "sep", "other"))
        return self.entries

    def _skip(self, token: Token) -> None:
        pass

    def _head(self, token: Token) -> None:
        self.current, self.pending = None, None
        self.closed = self.closed or bool(cues.REPRESENTED.search(fold(self.text[token.start : token.end])))

    def _name(self, token: Token) -> None:
        assert token.name is not None
        name = token.name
        if self.pending == "seat":
            self.pending = None
            if not name.own:
                return  # the commune that the member sits for
        if self.pending and self.current is not None:
            self._hold(self.current, name, self.pending)
            if not (self.inside and self.pending == "reverse"):
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
        if kind == "instead":
            entry.form = "substitute present"
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
        if self.current is None or (self.current.holder is not None and not self.pending):
            return  # a stray « à » after the holder
        if self.section.status != "present" or self.pending:
            self.pending = "link"
        elif self.text[token.start : token.end].strip() == "pour":
            self.pending = "seat"

    def _replaced(self, token: Token) -> None:
        if self.current is not None:
            self.pending = "replaced"
            self._granted(token)

    def _instead(self, token: Token) -> None:
        """The name that follows is the member replaced: the one before it sits."""
        if self.current is not None and self.section.status == "present":
            self.pending = "instead"

    def _reverse(self, token: Token) -> None:
        if self.current is not None:
            self.pending = "reverse"

    def _role(self, token: Token) -> None:
        entry = self.current
        printed = self.text[token.start : token.end]
        plural = _PLURAL.search(printed)
        if (
            entry is not None
            and self.pending == "link"
            and _OFFICE.search(self.text[max(0, token.start - 14) : token.start])
        ):
            self._office(token, entry)
            return
        if entry is not None and entry.role is None and self.fresh and not plural:
            entry.role = (token.start, token.end)

    def _office(self, token: Token, entry: Entry) -> None:
        """A holder told by the office alone (« pouvoir à M. le Maire ») is no one that follows."""
        gap = next((t for t in self.ahead if t.kind != "other"), None)
        following = [t.kind for t in self.ahead if t.kind not in ("other", "paren", "sep", "line", "tab")][:2]
        apart = gap is None or gap.kind == "line" or (gap.kind == "sep" and "," not in self.text[gap.start : gap.end])
        if apart or following[:1] != ["name"] or following[1:] == ["link"]:
            self.pending = None
            if entry.status != "represented":
                entry.status, entry.proof = "represented", (token.start, token.end)

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
        entry, place = self.current, (start, end)
        if entry is None:
            return
        if entry.status == "represented":
            entry.since, entry.until = entry.since or arrived, entry.until or not arrived
        elif entry.status in ("absent", "excused"):
            later = arrived and "arriv" not in fold(self.text[start:end])
            entry.since, entry.until = entry.since or later, entry.until or not later
            entry.left, entry.arrived = (place, entry.arrived) if later else (entry.left, place)
        elif arrived and entry.arrived is None:
            entry.arrived = place
        elif not arrived and entry.left is None:
            entry.left = place

    def _paren(self, token: Token) -> None:
        start, end = token.start + 1, token.end - (self.text[token.end - 1] in ")]}")
        inner = self.text[start:end]
        if self.current is None:
            inside = lex(inner, cues=cues.LIST_CUES, plain=plain(inner))
            shift(inside, start)
            self.read([t for t in inside if t.kind != "paren"])
            return
        folded = fold(inner)
        if cues.SUBSTITUTE_OF.search(folded) and "represente" not in folded:
            return
        inner = inner.replace("\n", " ")
        inside = lex(inner, cues=cues.LIST_CUES, plain=plain(inner))
        kinds = {t.kind for t in inside}
        leaves = self.section.status == "present" and cues.PAREN_LEFT.search(folded)
        if kinds & {"link", "reverse", "replaced", "to"} and not leaves:
            shift(inside, start)
            keep = self.current
            self.fresh = self.inside = True
            self.read([t for t in inside if t.kind != "paren"])
            self.current, self.pending, self.inside = keep, None, False
        if leaves:
            asides = kinds & {"name", "link", "reverse", "replaced", "to"}
            self._move(start, start + (folded.find(",") if asides and "," in folded else len(inner)), arrived=False)
        elif self.current.status == "represented" and re.search(r"\barriv|jusqu", folded):
            self.current.until = True
        elif cues.PAREN_ARRIVED.search(folded):
            self._move(start, end, arrived=True)
        elif cues.PAREN_LEFT.search(folded):
            self._move(start, end, arrived=False)
        elif kinds == {"status"}:
            self.fresh = True
            told = next((t for t in inside if folded.startswith("represent", t.start)), inside[0])
            self._status(Token("status", start + told.start, start + told.end))
        elif "role" in kinds and self.current.role is None and not kinds & {"name", "link"}:
            self.current.role = (start, end)


_PLAIN = {
    code: (folded.upper() if chr(code).isupper() else folded)
    for code in [*range(0x41, 0x250), *range(0x2010, 0x2034)]
    if (folded := fold(chr(code))) != chr(code) and len(folded) == 1
}


def plain(text: str) -> str:
    """The text without accents, its capitals kept; of the same length."""
    return text.translate(_PLAIN)


_HALF_DASH = re.compile(r"(?<=[^\W\d_])- (?=[A-ZÀ-Þ])")


def _parted(text: str) -> str:
    """A list whose dashes have a blank after them alone (« DUPRÉ Jean- LEROY Paul- »), with commas for them."""
    dashes = len(_HALF_DASH.findall(text))
    return _HALF_DASH.sub(", ", text) if dashes >= 3 and not re.search(r"[,;]| [-–] ", text) else text


@dataclass(slots=True)
class Listing:
    """A list and its tokens."""

    section: Section
    tokens: list[Token]

    @classmethod
    def of(cls, section: Section) -> Listing:
        """Read the tokens of a list."""
        text = _parted(section.text)
        lines = [line for line in fold(text).split("\n") if line.strip()]
        linked = sum(bool(cues.PROXY_WORD.search(line)) for line in lines)
        hard = True if len(lines) > 1 and linked >= 0.8 * len(lines) and text.count(";") < linked / 2 else None
        return cls(section, lex(text, cues=cues.LIST_CUES, plain=plain(text), hard=hard))

    @property
    def names(self) -> list[Name]:
        """The persons of the list, before any is refused."""
        return [t.name for t in self.tokens if t.name is not None]


def entries(listing: Listing, style: Style) -> list[Entry]:
    """The entries of one list; empty where the list cannot be trusted (columns run together, junk)."""
    section, names = listing.section, listing.names
    if len(names) >= 8 and sum(n.glued for n in names) > 0.3 * len(names):
        return []
    tokens = listing.tokens
    linked = any(t.kind in ("link", "to", "replaced") for t in tokens)
    bare = _surnames(section, names)
    if not bare and (not linked or any(style.marks(n) for n in names) or not all(n.printed.isupper() for n in names)):
        tokens = style.kept(section.text, tokens)
    columns = _columns(tokens)
    if columns is None:
        columns = _rows(section, tokens)
    if columns is not None:
        found = [
            Entry(a, "represented", section.heading, b, form="columns of grantors and holders") for a, b in columns
        ]
    else:
        found = _Reader(section, section.text).read(tokens)
    if section.mixed and any(e.holder is not None for e in found):
        for entry in found:
            if entry.status == "represented" and entry.holder is None and entry.proof == section.heading:
                entry.status = "excused"
    for entry in found:
        _place(entry, section)
    return [e for e in found if plausible(e.name)]


def _surnames(section: Section, names: list[Name]) -> bool:
    """Whether a list of those who miss is of bare surnames under a plural civility (« Absents : MM. X, Y »)."""
    return (
        section.status in ("absent", "excused")
        and 2 <= len(names) <= 12
        and "\n" not in section.text.strip()
        and all(n.grouped and n.size == 1 for n in names)
    )


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


def _columns(tokens: list[Token]) -> list[tuple[Name, Name]] | None:
    """Pairs by rank, where grantors and holders stand in columns of their own and the counts agree.

    Either grantors, as many « pouvoir à », holders; or grantors, then as many « à » each with its holder.
    None for a list that is not set in such columns; empty where the counts disagree.
    """
    kept = [t for t in tokens if t.kind in ("name", "link", "to", "replaced")]
    shape = "".join("N" if t.kind == "name" else "L" for t in kept)
    names = [t.name for t in kept if t.name is not None]
    stacked = re.fullmatch(r"(N{2,})(L{2,})(N+)", shape)
    if stacked:
        a, links, b = (len(g) for g in stacked.groups())
        return list(zip(names[:a], names[a:], strict=True)) if a == links == b else []
    rows = re.fullmatch(r"(N{2,})((?:LN){2,})", shape)
    if rows and len(rows[1]) == len(rows[2]) // 2:
        return list(zip(names[: len(rows[1])], names[len(rows[1]) :], strict=True))
    return [] if re.search(r"L{3}", shape) else None


_HOLDERS_BESIDE = re.compile(
    r"mandataire|beneficiaire|titulaire\s+d[ue]|donnee?s?\s+a\b|pouvoirs?\s+a\b|procurations?\s+a\b"
)


def _rows(section: Section, tokens: list[Token]) -> list[tuple[Name, Name]] | None:
    """Grantor and holder side by side, where each line has two names and a heading speaks of holders."""
    first = next((i for i, t in enumerate(tokens) if t.name is not None), 0)
    if any(t.kind == "tab" for t in tokens[:first]):
        tokens = tokens[first:]  # the titles of the columns
    if section.status != "represented" or any(t.kind in ("link", "to", "replaced", "paren") for t in tokens):
        return None
    rows: list[list[Name]] = [[]]
    for token in tokens:
        if token.kind == "line":
            rows.append([])
        elif token.name is not None:
            rows[-1].append(token.name)
    filled = [r for r in rows if r]
    if not filled or any(len(r) != 2 for r in filled) or not _HOLDERS_BESIDE.search(fold(section.text)):
        return None
    return [(a, b) for a, b in filled]
