"""What stands in brackets behind a member of a list: a proxy, an office, a state, when they came or left."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.entry import Entry
from extractors.grammar import list_cues as cues
from extractors.grammar.name_chunks import Token
from extractors.grammar.name_lexer import lex, shift
from extractors.grammar.names import Name
from extractors.grammar.text import fold, plain
from extractors.proxies import PLURAL, TYING, Reader
from extractors.proxy_sharing import names_holder

_BARE_PROXY = re.compile(r"(?:pouvoirs?|procurations?|pouv|proc)\s?[.:]?\s?")
_SHORT_PROXY = re.compile(r"\s?p\s?\.?\s?(?:a\s|:\s?)(?=\w)")
"""In brackets behind one who misses: the initial of a proxy, before its holder (« (P. à Mme ROY) »)."""
_CUT = re.compile(r"\s?(?=(?:a )?\w{3})(?:(?:a |ayant |)donn\w{0,3}\s?)?(?:pou?v?o?i?r?|procu\w{0,8})?(?:\s[a-z]?)?")
"""Words that tell a proxy, broken off anywhere."""
_VOID = re.compile(
    r"(?:\W*\b(?:ce|son|pouvoir|procuration|mandat|mais|est|n'est|n'a|pu|ete)\b)*\W*\b(?:non|pas)\s+(?:(?:pu\s+)?etre\s+|ete\s+)?"
    r"(?:pris\w{0,2}\s+en\s+(?:compte|consideration)|(?:comptabilis|compt|reten|accept|regularis|parven|recu|transmis|arriv)\w{0,4}|valables?|valides?|recevables?)\b"
    r"|(?:\W*\b(?:pouvoir|procuration|mandat)\b)?\W*\birrecevable\b"
)
"""In brackets, that the proxy is not counted (« (non pris en compte) »): its giver is represented by nobody."""
_PROXY_FOR_A_TIME = re.compile(
    r"presente?\s(?:pour\s|au\s|aux\s|jusqu)[^,;]{3,40}\s(?:puis|et|ensuite)\s(?:(?:a\s)?donne\s)?(?P<then>pouvoir|procuration)\b"
    r"|(?:pouvoir|procuration)\sa\s[^,;]{3,80}?\s"
    r"(?:(?P<until>jusqu|(?:a\s(?:partir|compter)\s)?d[eu]s?\s(?:debut|(?:l[ae]\s)?(?:point|question|deliberation)\s(?:n°\s?)?1(?!\d)))"
    r"|(?P<since>a\s(?:partir|compter)|des\s|depuis\s)"
    r"|(?:aux?|pour\sl(?:es?|a))\s(?:seule?s?\s)?(?:points?|questions?|deliberations?|rapports?|affaires?)\s)"
)
"""In brackets behind one who sits: a proxy up to an item, from one on, or for some items only."""
_UNTIL = re.compile(r"\barriv|jusqu|debut de (?:la )?seance")
"""Of one who gave a proxy: that he or she came later."""


@dataclass(slots=True)
class _Aside:
    """What stands in one pair of brackets: where it begins, on one line, folded, as tokens, and their kinds."""

    start: int
    inner: str
    folded: str
    tokens: list[Token]
    kinds: set[str]

    @property
    def end(self) -> int:
        """Where the brackets close."""
        return self.start + len(self.inner)

    @property
    def of_a_group(self) -> bool:
        """Whether they tell the group of a member (« (Ensemble pour Orbrun) »)."""
        kinds = [t.kind for t in self.tokens[:2]]
        return kinds == ["name", "to"] and self.folded.startswith("pour", self.tokens[1].start)

    @property
    def of_someone_else(self) -> bool:
        """Whether they tell that another, whom they name, came or left."""
        named = any(t.name is not None and (t.name.own or t.name.size > 1) for t in self.tokens)
        moves = cues.PAREN_LEFT.search(self.folded) or cues.PAREN_ARRIVED.search(self.folded)
        return named and not self.kinds & TYING and moves is not None


class ListReader(Reader):
    """Reads the tokens of one list, with what stands in brackets behind its members."""

    __slots__ = ()

    def _paren(self, token: Token) -> None:
        start, end = token.start + 1, token.end - (self.text[token.end - 1] in ")]}")
        inner = self.text[start:end]
        if self.current is None:
            inside = lex(inner, cues=cues.LIST_CUES, plain=plain(inner))
            shift(inside, start)
            self.read([t for t in inside if t.kind != "paren"])
            return
        folded = fold(inner)
        if self._is_substitute(folded):
            self._stands_in(self.current)
            return
        if cues.SUBSTITUTE_OF.search(folded) and "represente" not in folded:
            if self.section.status == "present":
                self.current.role = self.current.role or (start, end)
            return
        self._aside(token, self.current, _lexed(start, inner.replace("\n", " "), folded))

    def _aside(self, token: Token, entry: Entry, aside: _Aside) -> None:
        """What brackets tell of a member beside substitutes."""
        if self._tells_another(aside):
            return
        if (
            aside.of_a_group
            or aside.of_someone_else
            or "respectivement" in aside.folded
            or self._tells_holder(entry, aside)
        ):
            return
        sits = self.section.status == "present"
        part = _PROXY_FOR_A_TIME.search(aside.folded) if sits else None
        if part is not None:
            if part.lastgroup is not None:
                self._move(aside.start, aside.end, arrived=part.lastgroup == "until")
                entry.later = self._first_named(aside) if part.lastgroup == "since" else entry.later
            return
        if sits and cues.NO_VOICE.search(aside.folded):
            self.entries.remove(entry)
            self.current, self.pending = None, None
            return
        if not sits and _VOID.match(aside.folded):
            self._uncounted(entry, aside)
            return
        later = cues.ABSENT_UNTIL.match(aside.folded) if sits else None
        if later is not None:
            self._move(aside.start + later.start("arrived"), aside.start + later.end("arrived"), arrived=True)
        elif self._is_cut(token, aside.folded):
            self._granted(token)
        elif sits and cues.PAREN_LEFT.search(aside.folded):
            told = aside.folded.find(",") if aside.kinds & {"name", *TYING} else -1
            self._move(aside.start, aside.start + told if told >= 0 else aside.end, arrived=False)
            entry.later = self._first_named(aside) if "link" in aside.kinds else entry.later
        elif not (aside.kinds & TYING and self._reads_proxies(aside)):
            self._tells_state(entry, aside)

    def _first_named(self, aside: _Aside) -> Name | None:
        """The first person named in brackets."""
        token = next((t for t in aside.tokens if t.name is not None), None)
        shift([token] if token is not None else [], aside.start)
        return token.name if token is not None else None

    def _tells_another(self, aside: _Aside) -> bool:
        """Whether brackets among those who miss tell of one who sits from when on he or she misses too."""
        named = aside.tokens[0].name if aside.tokens else None
        left = cues.MISSES_FROM.match(aside.folded, aside.tokens[0].end) if named is not None else None
        if named is None or left is None or self.section.status not in ("absent", "excused"):
            return False
        shift(aside.tokens[:1], aside.start)
        place = (aside.start + left.start(), aside.end)
        self.entries.append(Entry(named, self.section.status, self.section.heading, left=place, since=True))
        return True

    def _move(self, start: int, end: int, *, arrived: bool) -> None:
        """A proxy that one of the present gave from some item on holds when he or she has left."""
        entry = self.current
        sits = entry is not None and entry.status == "represented" and self.section.status == "present"
        if entry is not None and sits and arrived and "arriv" not in fold(self.text[start:end]):
            entry.status, entry.holder, entry.left, entry.later = "present", None, (start, end), entry.holder
            return
        Reader._move(self, start, end, arrived=arrived)

    def _replaced(self, token: Token) -> None:
        """« Pouvoirs donnés par M. X à Mme Y, par M. Z à M. V »: behind a holder stands the next who gave one."""
        held = self.current is not None and self.current.holder is not None and not self.pending
        ahead = [t.kind for t in self.ahead if t.kind not in ("other", "paren", "blank")][:2]
        if held and ahead == ["name", "to"] and fold(self.text[token.start : token.end]).strip() == "par":
            self.pending, self.grantors = "grantor", 1
            return
        Reader._replaced(self, token)

    def _uncounted(self, entry: Entry, aside: _Aside) -> None:
        """The proxy of a member who misses is not counted: he or she misses, as one who gave none."""
        missing = self.section.status if self.section.status in ("absent", "excused") else "absent"
        entry.status, entry.holder, entry.proof = missing, None, (aside.start, aside.end)
        self.pending = None

    def _tells_holder(self, entry: Entry, aside: _Aside) -> bool:
        """Whether one person alone stands in the brackets of one who misses: the holder, where it is plainly one."""
        short = _SHORT_PROXY.match(aside.folded) if self.section.status != "present" else None
        if short is not None:
            aside.tokens = lex(aside.inner, short.end())
        held = aside.tokens[0].name if len(aside.tokens) == 1 else None
        if held is None or entry.holder is not None or not (short or self.section.status == "represented"):
            return False
        if short or names_holder(held):
            shift(aside.tokens, aside.start)
            self._hold(entry, held, "link")
        return True

    def _reads_proxies(self, aside: _Aside) -> bool:
        """Read the proxies that brackets tell; whether they are those that the member holds, and tell nothing more."""
        if self._holds(aside):
            aside.tokens[0].kind = "reverse"
            aside.kinds = {t.kind for t in aside.tokens}
        held = "reverse" in aside.kinds
        shift(aside.tokens, aside.start)
        keep, before = self.current, len(self.entries)
        self.fresh = self.inside = True
        left_out = ("paren", "arrived", "left") if held else ("paren",)
        self.read([t for t in aside.tokens if t.kind not in left_out])
        self.current, self.pending, self.inside = keep, None, False
        for granted in self.entries[before:] if held else ():
            granted.since = granted.since or bool(cues.PAREN_ARRIVED.search(aside.folded))
        return held

    def _tells_state(self, entry: Entry, aside: _Aside) -> None:
        """When a member came or left, the state, the office."""
        place, folded = (aside.start, aside.end), aside.folded
        if entry.status != "present" and cues.AFTER_LEAVING.match(folded):
            self._move(*place, arrived=True)
        elif entry.status == "represented" and _UNTIL.search(folded) and not cues.RANGE.match(folded):
            entry.until = True
        elif cues.PAREN_ARRIVED.search(folded):
            self._move(*place, arrived=True)
        elif cues.PAREN_LEFT.search(folded):
            self._move(*place, arrived=False)
        elif aside.kinds == {"status"}:
            self.fresh = True
            told = next((t for t in aside.tokens if folded.startswith("represent", t.start)), aside.tokens[0])
            self._status(Token("status", aside.start + told.start, aside.start + told.end))
        elif cues.RANGE.match(folded):
            entry.ranged = True
            self._move(*place, arrived=not cues.FROM_FIRST.match(folded))
        elif "role" in aside.kinds and entry.role is None and not aside.kinds & {"name", "link"}:
            entry.role = None if PLURAL.search(aside.inner) else place

    def _is_cut(self, token: Token, folded: str) -> bool:
        """Whether the text breaks off amid the words that would tell a proxy (« Luc VIDAL (pouvo »)."""
        return token.end == len(self.text) and self.text[token.end - 1] not in ")]}" and bool(_CUT.fullmatch(folded))

    def _holds(self, aside: _Aside) -> bool:
        """Whether a member who sits holds the proxy in brackets (« (pouvoir Luc VIDAL) »): no « à » leads to a holder.

        Where the person in brackets sits too, it is the member who gave it.
        """
        kinds = [t.kind for t in aside.tokens[:2]]
        named = [t.name for t in aside.tokens if t.name is not None]
        if self.section.status != "present" or kinds != ["link", "name"] or len(named) != 1:
            return False
        link = aside.tokens[0]
        bare = _BARE_PROXY.fullmatch(fold(aside.inner[link.start : link.end])) is not None
        told = re.findall(rf"(?<!\w){re.escape(named[0].printed)}(?!\w)", self.text)
        return bare and len(told) < 2


def _lexed(start: int, inner: str, folded: str) -> _Aside:
    tokens = lex(inner, cues=cues.LIST_CUES, plain=plain(inner))
    return _Aside(start, inner, folded, tokens, {t.kind for t in tokens})
