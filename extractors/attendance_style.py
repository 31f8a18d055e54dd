"""How one document prints its members, so that what is printed otherwise can be told from them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extractors.grammar.first_names import is_first_name
from extractors.grammar.list_cues import PROXY_WORD
from extractors.grammar.name_chunks import Name, Token
from extractors.grammar.names import words_of
from extractors.grammar.text import fold
from schemas.record import Status

_LINES_AHEAD = 3
_LINES_OF_COMMUNES = 8
"""Lines without a member after which a list has ended, where communes without delegate may stand among them."""
_WORD = re.compile(r"\w{2}")
_WORDS = re.compile(r"[\w'-]+")
_GLUED = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,}[A-ZÀ-Þ][a-zà-ÿ]{2,}(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?")
"""A surname in capitals whose blank before the first name is lost (« DUPRÉJean »)."""
_FEW_PLACES, _MOST_BARE, _MOST_APART = 0.25, 0.6, 0.8
"""The share of communes in a list under communes, that of them among words alone, that of first names told."""


@dataclass(frozen=True, slots=True)
class Style:
    """Whether the members bear a civility, or first name and surname in two cases, or more than one word.

    `headed` says that the communes that they sit for stand alone on lines above them, `short` that the first names are
    initials; `surnames` holds those of the present, `whole` their names in two cases, folded, `sitting` the words of
    the names of the present. `municipal` says that the body is a municipal council, which has no substitutes.
    """

    civil: bool = False
    parted: bool = False
    several: bool = False
    some: bool = False
    headed: bool = False
    short: bool = False
    surnames: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    sitting: frozenset[tuple[str, ...]] = frozenset()
    municipal: bool = False

    @classmethod
    def of(cls, names: Iterable[Name], alone: frozenset[int] = frozenset()) -> Style:
        """The style of the names of all lists of a document.

        `alone` holds the identity of those that stand alone on their line: where others are marked and none of these
        is, they are the communes above their delegates.
        """
        members = list(names)
        bare = [n for n in members if id(n) in alone and not (n.own or n.grouped or _parted(n))]
        without = {id(n) for n in bare}
        others = [n for n in members if id(n) not in without]
        marked = [n for n in others if n.own or n.grouped or _parted(n)]
        enough = max(4, len(bare) // (4 if all(n.own for n in others) else 1))
        headed = len(bare) >= 2 and len(marked) == len(others) >= enough
        members = others if headed else members
        if len(members) < 4:
            return cls()
        if not headed and _under_places(members, alone):
            return cls(several=True, some=True, headed=True)
        count = len(members)
        civil = sum(n.own or n.grouped for n in members)
        parted = sum(_parted(n) for n in members)
        several = sum(n.size > 1 or n.own for n in members)
        told = sum(n.own or _parted(n) for n in members)
        return cls(
            civil >= 0.75 * count,
            parted >= 0.75 * count,
            several >= 0.8 * count,
            told >= max(8, 0.35 * count),
            headed,
            2 * sum(_parted(n) and not _WORD.search(n.first or "") for n in members) > parted,
        )

    def marks(self, name: Name) -> bool:
        """Whether a name bears what the members of this document bear."""
        if name.own:
            return True
        if self.civil and not name.grouped and name.printed[0].islower():
            return False  # « M. Jean DUPRÉ de Valbrune »
        if " " not in name.printed and _GLUED.fullmatch(name.printed):
            return True
        if _parted(name):
            return not self.civil or name.grouped or bool(_WORD.search(name.first or ""))
        if self.parted:
            return self.short and name.grouped and self.civil and name.printed.isupper()
        if self.civil:
            return name.grouped or name.apart
        return name.size > 1 or name.grouped or not self.several

    def kept(self, text: str, tokens: list[Token]) -> list[Token]:
        """The tokens of a list without what is no member, up to where members are no longer printed."""
        end = self._end(text, tokens) if self.civil or self.parted or self.several else len(text)
        uncivil = _without_civility(tokens) if self.civil else _in_small(tokens) if self.parted else frozenset()
        kept: list[Token] = []
        nobodys: set[int] = set()
        for i, token in enumerate(tokens):
            if token.start >= end:
                break
            if i in nobodys:
                continue
            name = token.name
            member = name is None or (self.marks(name) and not (self.some and self._stray(tokens, i)))
            if member or i in uncivil or _held(tokens, i) or self._of_proxy(text, tokens, i):
                kept.append(token)
                continue
            if kept and kept[-1].kind in _TO_HOLDERS:
                kept.pop()  # the next member is not the holder
            elif not _waits(kept):
                nobodys = set(_proxy_of(tokens, i))
        return kept

    def _of_proxy(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether the words of a proxy tell that a name is a member's."""
        return self._holds(tokens, index) or self._grants(text, tokens, index)

    def _holds(self, tokens: list[Token], index: int) -> bool:
        """Whether a name stands right after the words of a proxy and is the surname of a member."""
        name = tokens[index].name
        tie = index - 2 if index > 1 and tokens[index - 1].kind == "line" else index - 1
        tied = tie >= 0 and tokens[tie].kind in _TO_HOLDERS
        if not tied or name is None:
            return False
        return self._sits(name) or (name.printed.isupper() and fold(name.printed) in self.whole)

    def _grants(self, text: str, tokens: list[Token], index: int) -> bool:
        """Whether a surname gives its proxy to a member, who is named after it at once or in brackets."""
        name = tokens[index].name
        if name is None or name.size > _FEW_WORDS or not name.printed[0].isupper():
            return False
        if index and tokens[index - 1].kind in ("role", "name", "other"):
            return False  # the surname of one told by an office, or the place of the one before
        tie = _next(tokens, index + 1, ("line", "sep"))
        bracketed = tie is not None and tokens[tie].kind == "paren"
        if self.parted and not bracketed and not any(map(str.isupper, name.printed.split())):
            return not _follows_giver(tokens, index) and self._is_tied_to_one_who_sits(tokens, tie)
        if tie is not None and bracketed:
            told = fold(text[tokens[tie].start : tokens[tie].end])
            if PROXY_WORD.search(told) is None and self.surnames.isdisjoint(_WORDS.findall(told)):
                return False
            return name.printed.isupper() or self.who_sits(told.rpartition(" a ")[2]) is not None
        if tie is None or tokens[tie].kind not in _TO_HOLDERS:
            return False
        held = _next(tokens, tie + 1, ("line",))
        holder = None if held is None else tokens[held].name
        known = holder is not None and self._sits(holder)
        return known or (holder is not None and name.printed.isupper() and self.marks(holder))

    def _is_tied_to_one_who_sits(self, tokens: list[Token], tie: int | None) -> bool:
        held = _next(tokens, tie + 1, ("line",)) if tie is not None and tokens[tie].kind in _TO_HOLDERS else None
        holder = tokens[held].name if held is not None else None
        return holder is not None and self._sits(holder)

    def _sits(self, name: Name) -> bool:
        """Whether a name is, or holds, the surname of one who sits, or has words of the whole name of one alone.

        A single word may be the end of a double surname that a line breaks off.
        """
        told = fold(name.printed)
        if told in self.surnames or not self.surnames.isdisjoint(told.split()):
            return True
        whole = self.who_sits(told)
        return whole is not None and (len(words_of(told)) > 1 or len(whole) == 2)

    def who_sits(self, told: str) -> tuple[str, ...] | None:
        """The words of the one member of the present whom words name: whole, by initials, or by a part of the name."""
        words = words_of(told)
        whole = {word for word in words if len(word) > 1}
        letters = [word for word in words if len(word) == 1]
        fits = [theirs for theirs in self.sitting if whole and whole <= set(theirs)]
        fits = [theirs for theirs in fits if all(any(w[0] == x for w in theirs if w not in whole) for x in letters)]
        return fits[0] if len(fits) == 1 else None

    def _stray(self, tokens: list[Token], index: int) -> bool:
        """Whether an unmarked name stands alone on its line, or cell, among marked ones."""
        name = tokens[index].name
        if name is None or name.own or name.apart:
            return False
        around = (
            tokens[index - 1].kind if index else "line",
            tokens[index + 1].kind if index + 1 < len(tokens) else "line",
        )
        return all(kind in ("line", "tab") for kind in around)

    def _end(self, text: str, tokens: list[Token]) -> int:
        """Where the first line begins that holds no member, as do not the next lines."""
        holds: dict[int, bool] = {}
        starts = [0, *(m.end() for m in re.finditer(r"\n", text))]
        line = 0
        for i, token in enumerate(tokens):
            while line + 1 < len(starts) and starts[line + 1] <= token.start:
                line += 1
            printed = text[token.start : token.end]
            if token.name is None and not (token.kind == "other" and any(map(str.isalpha, printed))):
                continue
            member = token.name is not None and self.marks(token.name) and not _speaks(text, tokens, i)
            member = member or self._of_proxy(text, tokens, i)
            holds[line] = holds.get(line, False) or member
            if member and "\n" in printed:
                holds[line + 1] = True
        lines = sorted(holds)
        ahead = _LINES_OF_COMMUNES if self.headed else _LINES_AHEAD
        first = next((i for i, number in enumerate(lines) if holds[number]), 0) if self.headed else 0
        for i, number in enumerate(lines[first:], first):
            if not any(holds[n] for n in lines[i : i + 1 + ahead]):
                return starts[number]
        return len(text)


_FEW_WORDS = 3
"""Words of a surname alone, particles among them."""
_TO_HOLDERS = frozenset({"link", "to", "replaced"})
"""Kinds of tokens that stand before the holder of a proxy."""
_FIRST_AND_LAST = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?[ ][A-ZÀ-Þ][a-zà-ÿ]{2,}")
_FEW_BARE = 0.15
"""The share of surnames in a list that may lack the civility that the others bear."""
_MOSTLY = 0.8


def _without_civility(tokens: list[Token]) -> frozenset[int]:
    """The places of surnames in capitals that stand between commas amid others with a civility, and lack it.

    « M. DUPRÉ, LEROY, Mme ROY »: who drew up the list went on without it. They are few, and no longer than others, and
    each is parted from its neighbours as these are: places would follow most members, or none.
    """
    names = {i: t.name for i, t in enumerate(tokens) if t.name is not None}
    shouted = [n for n in names.values() if n.first is None and n.printed.split()[-1].isupper()]
    if len(shouted) < _MOSTLY * len(names):
        return frozenset()
    bare = frozenset(
        i
        for i, name in names.items()
        if not (name.own or name.grouped) and name.printed.isupper() and _parted_off(tokens, i)
    )
    return bare if len(bare) <= _FEW_BARE * len(names) else frozenset()


def _in_small(tokens: list[Token]) -> frozenset[int]:
    """The places of first names and surnames in small letters amid others whose surnames are in capitals.

    « Paul LEROY, Anne Dupré, Luc ROY »: they are few, each parted from its neighbours as these are.
    """
    names = {i: t.name for i, t in enumerate(tokens) if t.name is not None}
    small = frozenset(
        i
        for i, name in names.items()
        if not _parted(name) and _FIRST_AND_LAST.fullmatch(name.printed) and _parted_off(tokens, i)
        if is_first_name(fold(name.printed).split(" ")[0])
    )
    return small if len(small) <= max(1, _FEW_BARE * len(names)) else frozenset()


def _parted_off(tokens: list[Token], index: int) -> bool:
    """Whether separators stand on both sides of a token, or brackets after it."""
    before = tokens[index - 1].kind if index else None
    after = tokens[index + 1].kind if index + 1 < len(tokens) else "sep"
    return before == "sep" and after in ("sep", "paren")


def _held(tokens: list[Token], index: int) -> bool:
    """Whether a name that is no title in capitals stands right after « pouvoir à » or « suppléant de »."""
    name = tokens[index].name
    before = index - 2 if index > 1 and tokens[index - 1].kind == "line" else index - 1
    tied = before >= 0 and tokens[before].kind in ("link", "to", "instead")
    return tied and name is not None and name.size > 1 and not name.printed.isupper()


def _next(tokens: list[Token], index: int, kinds: tuple[str, ...]) -> int | None:
    """The place of the token at an index, or behind it where one token of such kinds stands there."""
    place = index + (index < len(tokens) and tokens[index].kind in kinds)
    return place if place < len(tokens) else None


def _waits(kept: list[Token]) -> bool:
    """Whether the last member may still be told to give a proxy: no words of one stand before or behind him or her."""
    last = next((i for i in range(len(kept) - 1, -1, -1) if kept[i].name is not None), None)
    if last is None:
        return False
    around = [*kept[max(0, last - 1) : last], *kept[last + 1 :]]
    return not any(t.kind in _TO_HOLDERS for t in around)


def _follows_giver(tokens: list[Token], index: int) -> bool:
    """Whether a name stands behind one who has no words of a proxy yet: a place may."""
    told = [t for t in tokens[:index] if t.kind != "line"]
    return _waits(told) and not any(t.kind == "paren" for t in told[-2:])


def _proxy_of(tokens: list[Token], index: int) -> list[int]:
    """The places of the words of the proxy, and of its holder, behind a grantor."""
    tie = _next(tokens, index + 1, ("line", "sep"))
    if tie is not None and tokens[tie].kind == "paren":
        return [tie]
    if tie is None or tokens[tie].kind not in _TO_HOLDERS:
        return []
    held = _next(tokens, tie + 1, ("line",))
    return [tie] if held is None or tokens[held].name is None else [tie, held]


def surname(name: Name) -> str:
    """The surname of a person, folded, or all words where nothing tells it."""
    return fold(name.last or name.printed)


def _parted(name: Name) -> bool:
    return name.first is not None and name.last is not None and name.size <= 8


_ARTICLES = frozenset({"le", "la", "les", "saint", "sainte", "st", "ste"})


def _under_places(members: list[Name], alone: frozenset[int]) -> bool:
    """Whether members in one case, with common first names, stand under communes: words alone on many of the lines."""
    apart = sum(n.apart for n in members)
    bare = [n for n in members if id(n) in alone and not (n.own or n.grouped or n.apart)]
    places = [n for n in bare if n.size == 1 or fold(n.printed.split()[0]) in _ARTICLES]
    others = len(members) - len(bare)
    enough = max(4, _FEW_PLACES * len(members), _MOST_BARE * len(bare))
    return others >= 4 and len(places) >= enough and apart >= _MOST_APART * others


_AT_HOUR = re.compile(r"(?:à|vers|dès|depuis)[ ]\d{1,2}[ ]?(?:h|:)")


def _speaks(text: str, tokens: list[Token], index: int) -> bool:
    """Whether a lower-case word that no list knows follows a name at once: the subject of a sentence."""
    following, state = [*tokens[index + 1 : index + 3], None, None][:2]
    if following is None or following.kind != "other" or not text[following.start].islower():
        return False
    if _AT_HOUR.match(text, following.start):
        return False  # « Arrivé en cours de séance : M. PETIT à 19h45 »
    return state is None or state.kind != "status"  # « M. PETIT est excusé »


_SURNAME = r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ'’-]*(?:[ ][A-ZÀ-Þ]{2}[A-ZÀ-Þ'’-]*)?"
_CASED = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:[-'’][A-ZÀ-Þ]?[a-zà-ÿ]+)*"
_SURNAMES_ALONE = re.compile(
    "|".join(rf"\s*(?:{one}(?:\s?[,;]|\s[-–—/:])\s+)*{one}(?:[ ]et[ ]{one})?[ ]?\.?\s*" for one in (_SURNAME, _CASED))
)
"""A list of surnames parted by such signs, and nothing else (« DUPRÉ, LE GOFF, ROY. », « Dupré, Roy »)."""
_MOST_SURNAMES = 40
_SHORT = 3
"""Letters of a word that may be a surname where nothing but its heading tells so (« Absents : SO »)."""
_NOBODY = frozenset(("personne", "zero", "rien", "idem", "nihil", "nul", "ras", "ci-joint"))
"""Words, printed as a surname is, by which a list says that it is empty or stands elsewhere."""
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_BROKEN_LINE = re.compile(r"(?<![,;])(?<!\bet)[ ]?\n")


def bare_surnames(status: Status, text: str, names: list[Name]) -> bool:
    """Whether a list of those who miss is of bare surnames under a plural civility (« Absents : MM. X, Y »).

    So is one of surnames alone, parted by such signs, whatever stands in brackets.
    """
    if status == "present" or not 1 <= len(names) <= _MOST_SURNAMES:
        return False
    if len(names) == 1 and ("\n" in text or len(names[0].printed) < _SHORT):
        return False
    if any(fold(n.printed) in _NOBODY for n in names):
        return False
    civil = any(n.grouped for n in names) and all((n.grouped or n.own) and n.size <= 2 for n in names)
    if civil and sum(n.size for n in names) < 1.5 * len(names):
        return _BROKEN_LINE.search(text.strip()) is None
    return not any(n.own or n.grouped for n in names) and _SURNAMES_ALONE.fullmatch(_BRACKETS.sub("", text)) is not None


_WHOLE = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?[ ][A-ZÀ-Þ][\w'’-]+"
_WHOLE_NAMES = re.compile(rf"\s*{_WHOLE}(?:[ ]à[ ]{_WHOLE})?(?:,\s{_WHOLE}(?:[ ]à[ ]{_WHOLE})?)*\s?\.\s*")
"""A list of first names and surnames, or of pairs of them, parted by commas up to a stop, and nothing else."""


def whole_names(status: Status, text: str, names: list[Name]) -> bool:
    """Whether a list of those who miss holds common first names with surnames alone (« Luc Noir à Anne Pré, … »)."""
    if status == "present" or not names or _WHOLE_NAMES.fullmatch(text) is None:
        return False
    return all(is_first_name(fold(name.printed.split()[0])) for name in names)
