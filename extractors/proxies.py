"""From the tokens of a list of members to its entries: who, with what state, and who holds the proxy of whom."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from extractors.attendance_sections import Section
from extractors.entry import Entry, Place
from extractors.grammar import attendance_cues as cues
from extractors.grammar.list_cues import BEGINS, MISSES_FROM, UNTIL_COMING
from extractors.grammar.name_chunks import Name, Token
from extractors.grammar.name_civilities import civility
from extractors.grammar.names import words_of
from extractors.grammar.text import fold
from extractors.proxy_sharing import second_holder, sharers, without_of
from extractors.substitutes import is_substitution, tells_proxy, votes_for
from schemas.record import Status

_STATUS: tuple[tuple[str, Status], ...] = (
    ("represent", "represented"),
    ("present", "present"),
    ("absent", "absent"),
    ("excuse", "excused"),
)
_TO_OFFICE = re.compile(r"\b(?P<civil>M\.|Mr|Mme|MME|Monsieur|Madame|MONSIEUR|MADAME)\s*\Z|\b(?:au|AU|à\s+la)\s*\Z")
"""What stands before an office that is named in place of its holder."""
_AT_OFFICE = re.compile(r"(?i:\b(?:adjoint|delegue)e?s\s+(?:au|à\s+la)\s*)\Z")
_THE = ("le ", "la ")
TYING = frozenset({"link", "reverse", "replaced", "to"})
"""Kinds of tokens that tie a grantor and a holder."""
_UNREAD = re.compile(r"\s*(?:,|et\s|[-–•])\s*(?:[A-ZÀ-Þ][\w'’-]+[ ]){1,3}[A-ZÀ-Þ][\w'’-]+[\s,(]*")
"""A name, between a separator and the words of a proxy."""
_COUNTED = re.compile(r"(?<![\w/])\d{1,2}[ ]\Z")
"""Before the word of proxies: how many a member holds."""
_HEADING_ENDS = re.compile(r"[.;]\s*\n\W*\Z")
_HEADS_PAIRS = re.compile(r"(?i:pouvoirs|procurations)\s*:?\s*(?!(?:à|a|au|aux|de|du|des)\b)[A-ZÀ-Þ]")
"""A sentence that is over, and the word below it that heads the pairs of proxies (« Pouvoirs Mme X à M. Y »)."""
_BESIDE = frozenset({"tab", "sep", "other", "role"})
"""Kinds of tokens that may stand between a member and the words on his or her state."""
_TWO_NAMES = 4
"""Words from which on a holder may be two persons."""
_GRANTORS = re.compile(r"name(?: sep name)* (?=to|link)")
"""After « pouvoir de »: those who gave it, and the words before its holder."""
_OFFICES = 3
"""Offices that one member may have; more of them in a row are a column of their own, beside that of the names."""
_AND_OF = re.compile(r"\s*,?\s*(?:et|ET)\s+(?:de\s|d['’])")
_AND_SOMEONE = re.compile(r"\s*,?\s*(?:et|ET)\s")
"""After one who gave a proxy to the member before: there is another, for « pouvoir » and for « pouvoirs »."""
_JOINT = re.compile(r"\s*[,;]?\s*(?:et\s+)?(?:de\s+)?")
_ENUMERATED = re.compile(r"\s*(?:[,;]\s*(?:et\s+)?|et\s+)")
"""Between members whose state is told together (« M. PETIT et Mme ROY sont excusés »)."""
_PROXIES = re.compile(r"(?:pouvoir|procuration|mandat)s")
_NAMES_HOLDER = re.compile(r"\s(?:à|À|a|A|au)\s*\Z")
"""How the words of a proxy end that its holder follows."""
_EITHER = ("pour", ":")
"""Between two persons of a proxy: either may be its holder."""
_COMES = re.compile(UNTIL_COMING)
"""Until he or she came, of one who is told among the present."""
_LEADS = re.compile(r"(?i:\b(?:à|a|aux?|par|de)|[:=>…])\s*\Z")
"""How the words of a proxy end that its holder follows for sure."""
_LINE_BEGINS, _COLON_NEXT = re.compile(r"\n\W*\Z"), re.compile(r"\s?:\s*[A-ZÀ-Þ]")
_HELD_BY_SEVERAL = re.compile(
    r"\b(?:ont|sont|detiennent|recoivent|porteurs|porteuses|avaient|vot(?:ent|eront|aient)|agissent|signent|representent)\b"
)
_REPRESENTS = re.compile(r"represente(?P<several>nt)?\s")
"""What whoever is named before does: for the member whose substitute he or she is, or who gave a proxy."""
_DEPOSITED = re.compile(r"\bau\s+nom\s+d")
"""In the words that lead from holders to grantors: there are several holders, or all who follow are grantors."""
PLURAL = re.compile(r"^\W*(?:\w+[- ])?\w+s\b")


@dataclass(slots=True)
class Reader:
    """Reads the tokens of one list from left to right, without what stands in brackets."""

    section: Section
    text: str
    entries: list[Entry] = field(default_factory=list)
    current: Entry | None = None
    pending: str | None = None
    fresh: bool = False
    inside: bool = False
    cue: int = 0
    tie: Place = (0, 0)
    grantors: int = 0
    others: re.Pattern[str] = _AND_OF
    several: bool = False
    closed: bool = False
    offices: int = 0
    torn: bool = False
    ahead: list[Token] = field(default_factory=list)
    missing: tuple[Status, Place] | None = None
    came: Place | None = None

    def read(self, tokens: list[Token]) -> list[Entry]:
        """The entries read so far, with those of these tokens."""
        for i, token in enumerate(tokens):
            if self.closed:
                break
            self.ahead = tokens[i + 1 : i + 8]
            getattr(self, f"_{token.kind}", self._skip)(token)
            self.fresh = token.kind in ("name", "paren") or (self.fresh and token.kind in _BESIDE)
        without_of(self.entries)
        return self.entries

    def _amid(self, token: Token) -> None:
        """« ORMEVAL : M. DUPRÉ ; excusée : Mme MARTIN »: who is named up to the end of the line misses."""
        told = fold(self.text[token.start : token.end])
        self.current, self.pending = None, None
        self.missing = ("excused" if "excus" in told else "absent", (token.start, token.end))

    def _line(self, token: Token) -> None:
        self.missing, self.came = None, None

    def _skip(self, token: Token) -> None:
        pass

    def _head(self, token: Token) -> None:
        self.current, self.pending, self.missing = None, None, None
        self.closed = self.closed or bool(cues.REPRESENTED.search(fold(self.text[token.start : token.end])))

    def _name(self, token: Token) -> None:
        assert token.name is not None
        name, self.offices = token.name, 0
        if self.pending in ("later", "nobody"):  # holds the proxy of one who has left, or is told by the office alone
            if self.current is not None and self.pending == "later":
                self.current.later = name
            self.pending = None
            return
        if self.pending == "seat":
            self.pending = None
            if self.inside or not name.own:
                return  # the commune, or the member, for whom the one before sits
        if self.pending == "grantor":
            self.grantors -= 1
            self.pending = "grantor" if self.grantors else None
            self.current = Entry(name, "represented", (name.start, name.end), form="proxy")
            self.entries.append(self.current)
            return
        if self.pending and self.current is not None:
            self._hold(self.current, name, self.pending)
            if self.pending != "reverse" or not (self.inside or self.others.match(self.text, name.end)):
                self.pending = None
            return
        self.pending = None
        following = next((t.kind for t in self.ahead if t.kind not in ("other", "paren", "role")), None)
        if following not in TYING and second_holder(self.text, self.entries, name):
            self.entries[-1].holder = name
            return
        status, proof = self.missing or (self.section.status, self.section.heading)
        self.current = Entry(name, status, proof, arrived=self.came)
        self.entries.append(self.current)

    def _hold(self, entry: Entry, name: Name, kind: str) -> None:
        words = self.text[slice(*self.tie)]
        if kind == "replaced" and self.section.status == "present" and not votes_for(entry, name, words, self.entries):
            entry.name = name
            entry.form = "substitute present"
            return
        if kind == "reverse" or (self.section.reverse and (kind == "replaced" or entry.either)):
            first = not (self.section.reverse and entry.status == "represented" and entry.holder is not None)
            holder = None if self.several else entry.name if first else entry.holder
            granted = Entry(name, "represented", (name.start, name.end), holder, form="proxy beside its holder")
            if self.section.reverse and first:
                entry.name, entry.holder, entry.status, entry.either = name, holder, "represented", False
            else:
                self.entries.append(granted)
            return
        if kind == "instead":
            entry.form = "substitute present"
            entry.role = entry.role or (self.cue, name.end)
            return
        alike = sharers(self.section, self.text, self.entries, self.tie, name) if entry is self.entries[-1] else []
        for giver in (*alike, entry):
            self._given(giver, name)
        if kind == "replaced" and is_substitution(words, self.section.announced):
            for giver in (*alike, entry):
                self._stands_in(giver)

    def _given(self, entry: Entry, name: Name) -> None:
        entry.holder = name
        if entry.status != "represented":
            entry.status = "represented"
            entry.proof = (name.start, name.end)
        entry.form = "proxy"

    def _stands_in(self, entry: Entry) -> None:
        """The holder is the substitute of a member who misses."""
        entry.replaced = self.section.status if self.section.status in ("absent", "excused") else "absent"
        entry.proof = self.tie

    def _link(self, token: Token) -> None:
        if _COUNTED.search(self.text, 0, token.start) and self.ahead[:1] and self.ahead[0].kind == "sep":
            return  # « M. X + 1 pouvoir, »
        if _HEADING_ENDS.search(self.text, 0, token.start) and _HEADS_PAIRS.match(self.text, token.start):
            self.section = replace(self.section, status="represented", heading=(token.start, token.end))
            self.current, self.pending = None, None
            return
        if self.current is not None and self.current.holder is not None and self.current.holder.size >= _TWO_NAMES:
            self.current.holder, self.pending = None, "nobody"  # the next grantor is run together with the holder
            return
        if self._has_left():
            self.pending = "later" if _NAMES_HOLDER.search(self.text, token.start, token.end) else None
            return
        if self._unread(token):
            self.current, self.pending = None, "nobody"
            return
        if self.current is not None:
            self.pending, self.tie = "link", (token.start, token.end)
            self.current.either = not _LEADS.search(self.text, token.start, token.end)
            self._granted(token)
            if re.search(r"jusqu", fold(self.text[token.start : token.end])):
                self.current.until = True
            if re.search(r"partir|compter", fold(self.text[token.start : token.end])):
                self.current.since = True

    def _unread(self, token: Token) -> bool:
        """Whether a grantor who is not read as a member stands between the last holder and the words of a proxy."""
        holder = self.current.holder if self.current is not None else None
        return holder is not None and _UNREAD.fullmatch(self.text, holder.end, token.start) is not None

    def _has_left(self) -> bool:
        """Whether the member at hand sits until he or she leaves: a proxy that is told then holds afterwards."""
        return self.section.status == "present" and self.current is not None and self.current.left is not None

    def _granted(self, token: Token) -> None:
        """A proxy that is told makes its grantor represented, though the holder be not named."""
        entry = self.current
        if entry is not None and entry.status in ("absent", "excused"):
            entry.status, entry.proof = "represented", (token.start, token.end)

    def _unsaid(self, token: Token) -> None:
        """« N'ont pas donné pouvoir »: who is told right before has none, among others who have."""
        place = (token.start, token.end)
        for entry in reversed(self.entries):
            if entry.status != "represented" or entry.holder is not None:
                break
            entry.status, entry.proof = "absent", place

    def _mine(self, token: Token) -> None:
        """« M'a remis un pouvoir »: whoever speaks holds it, and is not named."""
        self._granted(token)

    def _to(self, token: Token) -> None:
        if self.current is None or (self.current.holder is not None and not self.pending):
            return  # a stray « à » after the holder
        if self._has_left():
            self.pending = "nobody"
            return
        told = self.text[token.start : token.end].strip()
        listed = self.section.status != "present" or (told != "pour" and self._gives_too())
        if listed or self.pending or self.current.status == "represented":
            self.tie = self.tie if self.pending else (token.start, token.end)
            self.pending, self.current.holds = "link", False
            self.current.either = told in _EITHER
        elif told == "pour":
            self.pending = "seat"

    def _gives_too(self) -> bool:
        """Whether the member at hand follows another and his or her holder: « X donne pouvoir à Y et Z à … »."""
        before = self.entries[-2] if len(self.entries) > 1 and self.entries[-1] is self.current else None
        if before is None or before.holder is None or before.form != "proxy" or self.current is None:
            return False
        return _JOINT.fullmatch(self.text, before.holder.end, self.current.name.start) is not None

    def _replaced(self, token: Token) -> None:
        if self._unread(token):
            self.current, self.pending = None, "nobody"
            return
        if self.current is not None:
            self.pending, self.tie = "replaced", (token.start, token.end)
            if not is_substitution(self.text[token.start : token.end], self.section.announced):
                self._granted(token)
            elif self.current.status in ("absent", "excused"):
                self.current.proof = self.tie

    def _instead(self, token: Token) -> None:
        """The name that follows is the member replaced: the one before it sits."""
        if self.current is None:
            return
        sits = self.section.status == "present"
        represents = _REPRESENTS.match(fold(self.text[token.start : token.end]))
        if represents and (represents["several"] or not sits or self._told_again(self.current)):
            self._reverse(token)
        elif sits:
            self.pending, self.cue = "instead", token.start

    def _told_again(self, entry: Entry) -> bool:
        """Whether a list has named a member already: he or she sits, and is no substitute."""
        own = set(words_of(entry.name.printed))
        return any(own <= set(words_of(other.name.printed)) for other in self.entries if other is not entry)

    def _reverse(self, token: Token) -> None:
        kinds = [t.kind for t in self.ahead if t.kind not in ("other", "paren", "blank")]
        named = _GRANTORS.match(" ".join(kinds))
        if named and not self.inside:
            self.pending = "grantor"  # « pouvoir de X à Y », « pouvoirs de X et Y à Z »
            self.grantors = named[0].count("name")
        elif self.torn or self.offices > _OFFICES:
            self.current, self.pending, self.torn = None, "nobody", True
        elif self.current is not None:
            self.pending = "reverse"
            told = fold(self.text[self.current.name.end : token.end])
            self.several = not self.inside and _HELD_BY_SEVERAL.search(told) is not None
            joint = self.several or _DEPOSITED.search(told) or _PROXIES.search(told)
            self.others = (_ENUMERATED if self.several else _AND_SOMEONE) if joint else _AND_OF
            if not (self.inside or self.section.reverse):
                self._votes_for_another(self.current)

    def _votes_for_another(self, last: Entry) -> None:
        """Who votes for another sits; so do those who are enumerated before, where several vote for others."""
        last.holds = last.holder is None
        for entry, following in zip(self.entries[-2::-1], self.entries[:0:-1], strict=True):
            if not self.several or _ENUMERATED.fullmatch(self.text, entry.name.end, following.name.start) is None:
                break
            entry.holds = entry.holder is None

    def _is_substitute(self, told: str) -> bool:
        """Whether words behind a holder say that he or she is a substitute, to whom no proxy was given in words."""
        tied = self.current is not None and self.current.holder is not None and self.current.form == "proxy"
        tied = tied and told.startswith("suppleant") and self.section.status != "present"
        return tied and not tells_proxy(self.text[slice(*self.tie)], self.section.announced)

    def _role(self, token: Token) -> None:
        entry = self.current
        self.offices += 1
        printed = self.text[token.start : token.end]
        if entry is not None and self.fresh and self._is_substitute(fold(printed)):
            self._stands_in(entry)
            return
        plural = PLURAL.search(printed)
        before = _TO_OFFICE.search(self.text[max(0, token.start - 14) : token.start])
        ahead = next((t.kind for t in self.ahead if t.kind != "other"), None)
        if before and before["civil"] and printed[:3].lower() in _THE and ahead == "link" and not self.pending:
            self.current, self.pending = None, "nobody"
            return
        if entry is not None and self.pending == "link" and (before or printed[:3].lower() in _THE):
            civil = before["civil"] if before else None
            self._office(token, entry, token.start - 14 + before.start("civil") if before and civil else token.start)
            return
        if _AT_OFFICE.search(self.text[max(0, token.start - 20) : token.start]):
            return  # « Mme DUVAL, Adjoints au Maire »: the end of the title of several
        heads = self.text[token.end :].lstrip(" ").startswith(":")
        if entry is not None and entry.role is None and self.fresh and not plural and not heads:
            entry.role = (token.start, token.end)

    def _office(self, token: Token, entry: Entry, start: int) -> None:
        """A holder told by the office alone (« pouvoir à M. le Maire »), unless the name follows."""
        gap = next((t for t in self.ahead if t.kind != "other"), None)
        following = [t.kind for t in self.ahead if t.kind not in ("other", "paren", "sep", "line", "tab")][:2]
        apart = gap is None or gap.kind == "line" or (gap.kind == "sep" and "," not in self.text[gap.start : gap.end])
        if apart or following[:1] != ["name"] or following[1:] == ["link"]:
            self.pending = None
            printed = self.text[start : token.end]
            words = printed.split()
            civil = civility(words[0])[0] if len(words) > 1 else None
            self._hold(entry, Name(start, token.end, " ".join(words), civil, own=True, size=len(words)), "link")

    def _status(self, token: Token) -> None:
        if self.current is None or not self.fresh or self.pending:
            return
        if self.current.holder is not None:
            return  # « sauf M. X (pouvoir à Mme Y), excusés »
        word = fold(self.text[token.start : token.end])
        status: Status = "excused" if "excus" in word else next(s for stem, s in _STATUS if word.startswith(stem))
        if self.section.status == status or (self.section.status == "represented" and "fait" not in word):
            return
        self.current.status, self.current.proof = status, (token.start, token.end)
        if not word.endswith("s") and not word.startswith("se sont"):
            return
        joint = _AND_SOMEONE if self.section.status == "present" else _ENUMERATED
        for entry, following in zip(self.entries[-2::-1], self.entries[:0:-1], strict=True):
            apart = joint.fullmatch(self.text, entry.name.end, following.name.start) is None
            if apart or entry.status != self.section.status:
                break
            entry.status, entry.proof = status, (token.start, token.end)

    def _arrived(self, token: Token) -> None:
        if _COLON_NEXT.match(self.text, token.end) and _LINE_BEGINS.search(self.text, 0, token.start):
            self.came, self.current = (token.start, token.end), None  # « Arrivés à 19 h 45 : M. X, Mme Y »
            return
        self._move(token.start, token.end, arrived=True)

    def _left(self, token: Token) -> None:
        self._move(token.start, token.end, arrived=False)

    def _move(self, start: int, end: int, *, arrived: bool) -> None:
        entry, place = self.current, (start, end)
        if entry is None:
            return
        if not arrived and entry.status == "present" and _COMES.match(fold(self.text[start:end])):
            return  # « présent jusqu'à son arrivée »: of the proxy that held until then
        if arrived and entry.begins is None and (first := BEGINS.search(self.text, start, end)):
            entry.begins = int(first["n"])
        if entry.status == "represented":
            entry.since, entry.until = entry.since or arrived, entry.until or not arrived
        elif entry.status in ("absent", "excused"):
            told = fold(self.text[start:end])
            later = "arriv" not in told if arrived else MISSES_FROM.match(told) is not None
            entry.since, entry.until = entry.since or later, entry.until or not later
            entry.left, entry.arrived = (place, entry.arrived) if later else (entry.left, place)
        elif arrived and entry.arrived is None:
            entry.arrived = place
        elif not arrived and entry.left is None:
            entry.left = place
