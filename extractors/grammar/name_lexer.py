"""From a list of persons to tokens: civilities, words of names, where one name ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from extractors.grammar.double_names import close_hyphens
from extractors.grammar.first_names import is_first_name
from extractors.grammar.indexed import AtWords
from extractors.grammar.name_chunks import (
    HEADS,
    LETTER,
    UPPER,
    Chunk,
    Token,
    shape,
    shape_of,
)
from extractors.grammar.name_civilities import (
    civility,
    give_civilities_behind,
    holds_initial,
    is_double,
    is_initial,
    stands_behind,
)
from extractors.grammar.name_heads import (
    COMMUNE_LINKS,
    THEN_PLACE,
    before_last_line,
    begins_place,
    one_surname,
    starts_common,
    to_first_name,
    to_surname,
    told_member,
)
from extractors.grammar.name_order import in_one_case, order_of, told
from extractors.grammar.name_parts import refine
from extractors.grammar.name_pieces import PIECE
from extractors.grammar.name_plurals import parted
from extractors.grammar.name_sense import after_particles, common, surname_of_office
from extractors.grammar.text import fold

_SHOUTED_THEN_NAME = re.compile(r"[A-Z]{2,} (?!MM?E?S?\b|Mr|Monsieur|Madame)(?:[A-Z]{2}|[A-Z][a-z])")
_GROUP_HEAD = re.compile(
    rf"[ \t]*(?!MM|M\.|Mme|MME|Mr|Monsieur|Madame|Mesdames"
    rf"|Messieurs)[{UPPER}][^\n:,;()\d\t]{{1,60}}:(?!\s*(?:pouv|proc|donn|absen|excus|à ))"
)
_MEMBER_THEN_PLACE = re.compile(
    rf"\s*[{UPPER}][a-zà-ÿ]+(?:-[{UPPER}][a-zà-ÿ]+)*(?:\s[{UPPER}][{UPPER}'’-]+)+\s(?:L[ae]s?\s)?[{UPPER}][a-zà-ÿ]"
)
"""« Anne DUPRÉ Saint-Obre : »: a member, and the commune that heads the next group."""
_TIES = frozenset({"link", "replaced", "to"})
"""Kinds of tokens before the holder of a proxy, whose civility ends no group (« MM. X à Mme Y, Z à M. W »)."""
_CLOSED_BY = {"word": "other", "dot": "sep", "colon": "sep"}
"""Kinds of tokens that close a name, by the kinds of pieces that are called otherwise."""
_STATE_NEXT = re.compile(r"\s*(?:(?:a\s+)?(?:donn|remis)\w*\s|pouvoir|procuration|absent|excuse|represente)")
"""After a colon: what is told of the member before it, who heads no group."""
_NUMBER_NEXT = re.compile(r"[A-Z]{1,5}[ ._-]{0,2}(?:[Nn]\W{1,2})?\d")
"""The number of an act, whose letters end no name of the line above."""
_BETWEEN_WORDS = re.compile(rf"(?<=[{LETTER}]) (?=[{LETTER}])")
_GLUED = re.compile(rf"(?P<last>[{UPPER}'’-]{{3,}})(?P<first>[{UPPER}][a-zà-ÿ]+(?:-[{UPPER}][a-zà-ÿ]+)*)")
_ARROWS = "→►⇒"
"""Signs before a holder, which may follow the giver without a blank."""
_MOST_WORDS = 300
"""Words that may stand together before it is known how many persons they are."""
_LISTS_KEPT = 16
"""Stretches whose tokens are kept, for when the next act repeats them."""
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_INLINE = re.compile(r"[,;/•]|\s[-–—]\s|[–—]|\set\s(?=(?:MM?\.?|Mmes?|Mlle|Mr|Monsieur|Madame|Messieurs|Mesdames)\s)")


def lex(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    cues: AtWords | None = None,
    plain: str | None = None,
    hard: bool | None = None,
) -> list[Token]:
    """Read a list of persons as tokens, in order of place.

    Args:
        cues: patterns of named groups; what it matches becomes a token of the group's name.
        plain: the text in which the cues are looked for, of the same length (the folded text, where none is given).
        hard: whether each line is an entry of its own (told by the separators in the lines, where None).
    """
    amid = start > 0 and text[start - 1] != "\n"
    tokens = _lexed(text[start:end], cues, plain and plain[start:end], hard, amid)
    return [token.moved(start) for token in tokens]


@lru_cache(maxsize=_LISTS_KEPT)
def _lexed(text: str, cues: AtWords | None, plain: str | None, hard: bool | None, amid: bool) -> tuple[Token, ...]:
    """The tokens of a stretch; of a list that many acts of a sitting repeat word for word, they are read once."""
    part = close_hyphens(text)
    hard = _hard_lines(part) if hard is None else hard
    folded = fold(part)
    found = _Lexer(part, folded, cues, plain, hard, amid).run()
    order = order_of(folded, [t.words for t in found if isinstance(t, Chunk)])
    if order is not None:
        found = _Lexer(part, folded, cues, plain, hard, amid, order).run()
    tokens = refine(part, folded, parted(part, folded, found), hard)
    if "(M" in part or "( M" in part:
        give_civilities_behind(part, tokens)
    return tuple(tokens)


def _next_glued(word: str) -> int:
    """Where a first name begins that is run together with the surname before it (« Anne DUPRÉLouis »), else 0."""
    glued = _GLUED.fullmatch(word) if word[:3].isupper() else None
    return glued.end("last") if glued is not None and is_first_name(fold(glued["first"])) else 0


def shift(tokens: Iterable[Token], offset: int) -> None:
    """Move tokens, and the names that they hold, by a number of characters."""
    for token in tokens:
        token.start += offset
        token.end += offset
        if token.name is not None:
            token.name.start += offset
            token.name.end += offset


def _hard_lines(text: str) -> bool:
    """Whether each line is an entry of its own (a list without separators in its lines)."""
    lines = [line for line in text.split("\n") if line.strip()]
    bare = [_IN_BRACKETS.sub("", line) if "(" in line else line for line in lines]
    inner = sum([len(_INLINE.findall(line.strip(" ,;-–—\t"))) for line in bare])
    return inner < 0.5 * len(lines)


@dataclass(slots=True)
class _Lexer:
    """Reads a text from left to right; `chunk` holds the words of the name at hand."""

    text: str
    folded: str
    cues: AtWords | None
    plain: str | None
    hard: bool
    amid: bool
    order: str | None = None
    found: list[Token | Chunk] = field(default_factory=list)
    chunk: Chunk | None = None
    group: str | None = None
    grouped: bool = False

    @property
    def before(self) -> str:
        """What stands before the text, which may begin amid a line."""
        return " " if self.amid else "\n"

    def run(self) -> list[Token | Chunk]:
        position = 0
        text, size, cues = self.text, len(self.text), self.cues
        while position < size:
            if text[position] == " " and _BETWEEN_WORDS.match(text, position):  # most steps are a blank within a name
                position += 1
            before = text[position - 1] if position else self.before
            amid = before.isalnum() and text[position] not in _ARROWS
            end = None if cues is None or amid else self._cue(cues, position)
            if not end and before == "\n":
                end = self._group_head(position)
            if not end:
                match = PIECE.match(text, position)
                if match is None:
                    break
                _HANDLERS.get(str(match.lastgroup), _Lexer._close)(self, match)
                end = match.end()
            position = end
        found = [t for t in self.found if isinstance(t, Token) or t.words]
        for token in found if self.order is not None else ():
            if isinstance(token, Chunk):
                self._tell(token)
        return found

    def _tell(self, chunk: Chunk) -> None:
        """Give the words of a name in one case the kinds that the order of the list tells."""
        if self.order is not None and len(chunk.words) > 1 and in_one_case(self.folded, chunk.words):
            chunk.words, chunk.told = told(self.folded, chunk.words, self.order), True

    def _put(self, kind: str, start: int, end: int) -> int:
        self.chunk = None
        self.found.append(Token(kind, start, end))
        return end

    def _cue(self, cues: AtWords, position: int) -> int | None:
        plain = self.folded if self.plain is None else self.plain
        cue = cues.match(plain, position)
        if cue is None or cue.end() <= position or _surname(plain, cue) or self._goes_on(cue):
            return None
        return self._put(str(cue.lastgroup), position, cue.end())

    def _goes_on(self, cue: re.Match[str]) -> bool:
        """Whether a shouted word that tells a role ends the surname at hand (« Paul LE MAIRE »)."""
        chunk = self.chunk
        return (
            cue.lastgroup == "role"
            and cue[0].isupper()
            and chunk is not None
            and chunk.words[:1] != []
            and chunk.words[0][2] in ("M", "I")
            and (after_particles(self.text, chunk) or surname_of_office(self.text, chunk, cue))
        )

    def _broken_off(self, chunk: Chunk) -> bool:
        """Whether the name at hand lacks its last part, as far as its words tell."""
        if self.order != "MU" or len(chunk.words) < 2 or not in_one_case(self.folded, chunk.words):
            return shape(chunk) in ("M", "MUM")
        return begins_place(self.text, chunk.words[-1])

    def _group_head(self, position: int) -> int | None:
        if not self.hard and self.chunk is not None and self.chunk.words and self._broken_off(self.chunk):
            return None  # the line above breaks off within a name, or within the commune
        head = _GROUP_HEAD.match(self.text, position)
        if head is not None and _MEMBER_THEN_PLACE.match(head[0]) and not starts_common(head[0]):
            return None
        return None if head is None else self._put("head", position, head.end())

    def _close(self, match: re.Match[str]) -> None:
        kind = str(match.lastgroup)
        self.chunk = None
        self.found.append(Token(_CLOSED_BY.get(kind, kind), *match.span()))

    def _on_blank(self, match: re.Match[str]) -> None:
        """A blank parts words of one name."""

    def _on_maiden(self, match: re.Match[str]) -> None:
        """The name at birth, or that of the spouse, told after the name in use: no other member."""
        if self.chunk is None:
            self._close(match)

    def _on_civ(self, match: re.Match[str]) -> None:
        chunk = self.chunk
        if chunk is not None and (is_initial(self.text, match, chunk) or is_double(self.text, match, chunk)):
            self._on_word(match)
            return
        normal, plural = civility(match[0])
        if holds_initial(self.text, match):
            self.group, self.grouped = None, False
            self.chunk = Chunk(match.start(), [(match.end() - 2, match.end(), "I")], "M.", True)
            self.found.append(self.chunk)
            return
        if chunk is not None and not plural and stands_behind(self.text, match, chunk, hard=self.hard):
            chunk.civility, chunk.own, self.chunk = normal, True, None
            return
        if normal in ("Mme", "Mlle") and chunk is not None and chunk.own and not chunk.words and match[0].isupper():
            normal, plural = None, True  # « M. MLLE » over a list of both
        held = not plural and isinstance(last := self.found[-1] if self.found else None, Token) and last.kind in _TIES
        if not held:
            self.group, self.grouped = (normal if plural else None), plural
        self.chunk = None if plural else Chunk(match.start(), [], normal, True)
        if self.chunk is not None:
            self.found.append(self.chunk)

    def _on_word(self, match: re.Match[str]) -> None:
        chunk = self.chunk
        if match.lastgroup == "word" and common(self.text, self.folded, match, chunk):
            self._close(match)
            return
        start, end = match.span()
        if chunk is None or len(chunk.words) >= _MOST_WORDS:
            chunk = self.chunk = Chunk(start, [], self.group, grouped=self.grouped)
            self.found.append(chunk)
        glued = _next_glued(match[0]) if chunk.words and chunk.words[0][2] == "M" else 0
        if glued:
            chunk.words.append((start, start + glued, "U"))
            chunk = self.chunk = Chunk(start + glued, [], self.group, grouped=self.grouped)
            self.found.append(chunk)
        chunk.words.append((start + glued, end, shape_of(match[0][glued:])))

    def _on_line(self, match: re.Match[str]) -> None:
        if self.chunk is None or (self.hard and self.chunk.words) or _NUMBER_NEXT.match(self.text, match.end()):
            self._close(match)

    def _on_tab(self, match: re.Match[str]) -> None:
        if self.chunk is None or self.chunk.words:
            self._close(match)

    def _on_dot(self, match: re.Match[str]) -> None:
        if self.chunk is None or self.chunk.words or not self.chunk.own:
            self._close(match)

    def _on_sep(self, match: re.Match[str]) -> None:
        """A semicolon may stand for the colon after a commune, in a list under communes."""
        if ";" in match[0] and self.chunk is not None and shape(self.chunk) == "MUM" and len(self._heads()) >= HEADS:
            self.chunk.words = to_surname(self.chunk)
        self._close(match)

    def _heads(self) -> list[Token]:
        """What headed the groups so far."""
        return [t for t in self.found if isinstance(t, Token) and t.kind == "head"]

    def _under_head(self) -> bool:
        """Whether the name at hand stands below the commune in capitals that it sits for."""
        heads = self._heads()
        return bool(heads) and self._shouted(heads[-1])

    def _shouted(self, head: Token) -> bool:
        return self.text[head.start : head.end].strip(" \t\n:").isupper()

    def _on_colon(self, match: re.Match[str]) -> None:
        chunk = self.chunk
        if chunk is None or not chunk.words or _STATE_NEXT.match(self.folded, match.end()):
            self._close(match)
            return
        self._tell(chunk)
        kept = self._before_place(chunk)
        if kept and len(kept) == len(chunk.words):
            self._close(match)
            return
        if not kept:
            self._cut_at_link()
        start = chunk.words[len(kept)][0] if kept else chunk.start
        chunk.words = kept
        self._put("head", start, match.end())

    def _before_place(self, chunk: Chunk) -> list[tuple[int, int, str]]:
        """The words of a name before the commune that a colon follows; none, where these are all the commune's."""
        if chunk.told and not self.hard and self.order == "MU":
            return told_member(self.text, self.folded, chunk)
        kinds = shape(chunk)
        if THEN_PLACE.fullmatch(kinds) or self._surname_alone(chunk):
            return to_surname(chunk)
        if not self.hard and kinds.startswith("UM") and kinds.endswith("UM") and self._heads():
            kept = to_first_name(self.folded, chunk)
            if kept:
                return kept
        kept = before_last_line(self.text, chunk)
        if not self.hard and len(kept) == 1 and kept[0][2] == "M" and self._under_head():
            kept = []  # the line above breaks off before the surname
        if not kept and kinds == "MU" and self._under_head():
            return one_surname(self.text, chunk)
        if not kept and kinds == "UMU" and (chunk.own or self._under_head()):
            last = max(i for i, word in enumerate(chunk.words) if word[2] != "U")
            return chunk.words[: last + 1]
        return kept

    def _surname_alone(self, chunk: Chunk) -> bool:
        """Whether a surname under a civility stands before a commune, where all members bear one and no first name."""
        here = id(chunk), id(self.chunk)
        members = [t for t in self.found if isinstance(t, Chunk) and t.words and id(t) not in here]
        alone = bool(members) and all((m.own or m.grouped) and shape(m) == "U" for m in members)
        return alone and shape(chunk) == "UM" and (chunk.own or chunk.grouped)

    def _cut_at_link(self) -> None:
        """Take the first half of a commune from the name before it (« Anne DUPRÉ Saint-Obre sur Orle : »)."""
        if len(self.found) < 3:
            return
        before, link = self.found[-3], self.found[-2]
        if not isinstance(before, Chunk) or not isinstance(link, Token):
            return
        if self.folded[link.start : link.end] not in COMMUNE_LINKS:
            return
        if shape(before) == "MUM" or self._surname_alone(before):
            before.words = to_surname(before)
        elif shape(before) == "MU" and self.text[link.start : link.end].isupper() and self._heads():
            before.words = one_surname(self.text, before)


_HANDLERS: dict[str, Callable[[_Lexer, re.Match[str]], None]] = {
    "blank": _Lexer._on_blank,
    "maiden": _Lexer._on_maiden,
    "civ": _Lexer._on_civ,
    "word": _Lexer._on_word,
    "line": _Lexer._on_line,
    "tab": _Lexer._on_tab,
    "dot": _Lexer._on_dot,
    "sep": _Lexer._on_sep,
    "colon": _Lexer._on_colon,
}
"""What is done with a piece of a list, by its kind; any other closes the name at hand."""


def _surname(plain: str, cue: re.Match[str]) -> bool:
    """Whether a shouted word that tells a role is a surname: a name follows it at once (« DOYEN Virginie »)."""
    return cue.lastgroup == "role" and bool(_SHOUTED_THEN_NAME.match(plain, cue.start()))
