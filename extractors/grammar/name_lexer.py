"""From a list of persons to tokens: civilities, words of names, where one name ends and the next begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from extractors.grammar.name_words import CIVILITIES, NOT_NAMES, PARTICLES, PLURALS, STATES
from extractors.grammar.text import flow, fold


@dataclass(slots=True)
class Name:
    """A person found in a text: where (characters) and how printed, with the parts that the print shows.

    `own` says that a civility stands before the name, `grouped` that one governs its group, `glued` that no separator
    parted it from the name before. `size` is the number of its words.
    """

    start: int
    end: int
    printed: str
    civility: str | None = None
    first: str | None = None
    last: str | None = None
    own: bool = False
    grouped: bool = False
    glued: bool = False
    size: int = 1
    placed: bool = False


@dataclass(slots=True)
class Token:
    """A piece of a list. `kind` is `name`, `sep`, `line`, `tab`, `paren`, `head`, `other`, or the name of a cue."""

    kind: str
    start: int
    end: int
    name: Name | None = None


_L = r"A-Za-zÀ-ÖØ-öø-ž"
_U = r"A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽ"
_APOSTROPHE = "'’`´‘"
_CIVILITY = (
    r"(?P<civ>(?:(?:Mesdames|MESDAMES|Mmes|MMES)\W{1,3}(?:et\W{1,2})?(?:Messieurs|MESSIEURS|MM|M)\b\.?"
    r"|(?:Messieurs|MESSIEURS|MM|M\.?M)\b\.?\W{0,2}(?:et|ET|/|-|,)?\W{0,2}(?:Mesdames|MESDAMES|Mmes|MMES|Mme|MME)\b\.?"
    r"|(?:[Mm]onsieur|[Mm]adame|[Mm]essieurs|[Mm]esdames|[Mm]ademoiselle|MONSIEUR|MADAME|MESSIEURS"
    r"|MESDAMES|Mesdemoiselles"
    r"|MADEMOISELLE"
    r"|M\. ?M|MM|Mrs|MRS|Mr|MR|Mmes?|MMES?|MMe|Mlles?|MLLES?|Mmc|Mrnes?|Rnmes?|Dr|Docteur|Me)\b(?:\.|(?![\w’']))"
    rf"|M ?\.(?=\s*(?:[{_U}]|d[eu]\s|d['’]|l[ae]\s))(?![ ]?-)|M(?=\s+[{_U}])|Mme(?=[{_U}])|mme(?=\s+[{_U}]))"
    r"(?:\s*\((?:s|e|es)\))?)"
)
_INITIALS = (
    rf"(?:[{_U}]\.(?:-?[{_U}]\.)+|[{_U}][a-zà-ÿ]?\.[ \-]{{0,2}}(?:[{_U}]\.[ \-]?){{0,2}}(?=[{_U}])"
    rf"|[{_U}](?:-[{_U}])*(?![{_L}\d{_APOSTROPHE}])\.?)"
)
_LETTERS = rf"(?:[{_L}]|[\[\]|1!](?=[{_L}]{{2}}))"
_PLAIN = (
    rf"(?>[{_U}]{_LETTERS}*"
    rf"(?:(?:[{_APOSTROPHE}] ?|\.(?=[{_U}]{{2}})|-\s?\n\s?|-|- (?=[{_U}])(?<=[{_L}]- )(?!M\.|Mme|Mr|MM"
    rf"|Monsieur|Madame)){_LETTERS}+)*)"
    r"(?!\d)"
)
_LOWER = rf"(?:d[{_APOSTROPHE}]\s?|l[{_APOSTROPHE}]\s?|(?:{'|'.join(sorted(PARTICLES - {'d', 'l'}))})\s+)"
_MASTER = re.compile(
    rf"(?P<paren>[(\[{{][^()\[\]{{}}]{{0,240}}(?:[)\]}}]|\Z))|{_CIVILITY}"
    rf"|(?P<word>(?:{_LOWER}{{1,3}}(?!M\.\s|MM|Mme|MME|Mr\b|Monsieur|Madame|MONSIEUR|MADAME))?(?:{_INITIALS}|{_PLAIN}))"
    rf"|(?P<line>[ \t]*\n\s*)|(?P<tab>[ ]*\t\s*)"
    r"|(?P<sep>\s?[,;/•●▪+|}“”\"«»*>➢✓·&]+\s?|[ ]?[-–—]{1,2}(?=\s|[A-ZÀ-Ý])|\bet\b|\bET\b|\bainsi que\b)"
    rf"|(?P<colon>\s?:)|(?P<dot>[.…]+)|(?P<blank> +)|(?P<other>[{_L}\d°%€@]+|.)",
    re.DOTALL,
)
_SHOUTED_THEN_NAME = re.compile(r"[A-Z]{2,} (?!MM?E?S?\b|Mr|Monsieur|Madame)(?:[A-Z]{2}|[A-Z][a-z])")
_OF_PLACE = re.compile(rf"(?:de|du|des)\s|d[{_APOSTROPHE}]")
_GROUP_HEAD = re.compile(
    rf"[ \t]*(?!MM|M\.|Mme|MME|Mr|Monsieur|Madame|Mesdames"
    rf"|Messieurs)[{_U}][^\n:,;()\d\t]{{1,45}}:(?!\s*(?:pouv|proc|donn|absen|excus|à ))"
)
_PARTICLES_FIRST = re.compile(rf"(?:{_LOWER})+")
_POINTED = re.compile(rf"[{_U}](?:[.\- ]+[{_U}]){{0,2}}[.\- ]*")
_MOST_WORDS = 16
"""Words that may stand together before it is known how many persons they are."""
_INLINE = re.compile(r"[,;/•]|\s[-–—]\s|[–—]")


@dataclass(slots=True)
class _Chunk:
    """Words that stand together, before it is known how many persons they are."""

    start: int
    words: list[tuple[int, int, str]]
    civility: str | None = None
    own: bool = False
    grouped: bool = False
    glued: bool = False


def _without_particles(word: str) -> str:
    particles = _PARTICLES_FIRST.match(word) if word[:1].islower() else None
    return word[particles.end() :] if particles else word


def shape_of(word: str) -> str:
    """U for a shouted word, I for initials, M for any other."""
    bare = _without_particles(word)
    letters = [c for c in bare if c.isalpha()]
    if bare in ("St", "Ste"):
        return "U"
    if len(letters) == 1 or (len(letters) <= 3 and len(bare) > len(letters) and _POINTED.fullmatch(bare)):
        return "I"
    upper = sum(c.isupper() for c in letters)
    return "U" if upper >= 2 and upper >= 0.7 * len(letters) else "M"


def civility(printed: str) -> tuple[str | None, bool]:
    """The normal civility of a printed one, and whether it is a plural that governs a run of names.

    >>> civility("Mmes"), civility("Monsieur"), civility("Mesdames et Messieurs")
    (('Mme', True), ('M.', False), (None, True))
    """
    words = [w for w in re.findall(r"m\.m|[a-z]+", fold(printed).replace("(s)", "s")) if w in CIVILITIES]
    kinds = {CIVILITIES[w] for w in words}
    plural = len(words) > 1 or any(w in PLURALS for w in words)
    return (kinds.pop() if len(kinds) == 1 else None), plural


def lex(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    cues: re.Pattern[str] | None = None,
    plain: str | None = None,
    hard: bool | None = None,
) -> list[Token]:
    """Read a list of persons as tokens, in order of place.

    Args:
        cues: pattern of named groups; what it matches becomes a token of the group's name.
        plain: the text in which the cues are looked for, of the same length (the folded text, where none is given).
        hard: whether each line is an entry of its own (told by the separators in the lines, where None).
    """
    part = text[start:end]
    hard = _hard_lines(part) if hard is None else hard
    tokens = _refine(part, _Lexer(part, fold(part), cues, plain and plain[start:end], hard).run(), hard)
    if start:
        shift(tokens, start)
    return tokens


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
    inner = sum(len(_INLINE.findall(re.sub(r"\([^()]*\)", "", line).strip(" ,;-–—\t"))) for line in lines)
    return inner < 0.5 * len(lines)


@dataclass(slots=True)
class _Lexer:
    """Reads a text from left to right; `chunk` holds the words of the name at hand."""

    text: str
    folded: str
    cues: re.Pattern[str] | None
    plain: str | None
    hard: bool
    found: list[Token | _Chunk] = field(default_factory=list)
    chunk: _Chunk | None = None
    group: str | None = None
    grouped: bool = False

    def run(self) -> list[Token | _Chunk]:
        position = 0
        while position < len(self.text):
            end = self._cue(position) or self._group_head(position)
            if not end:
                match = _MASTER.match(self.text, position)
                if match is None:
                    break
                getattr(self, f"_on_{match.lastgroup}", self._close)(match)
                end = match.end()
            position = end
        return [t for t in self.found if isinstance(t, Token) or t.words]

    def _put(self, kind: str, start: int, end: int) -> int:
        self.chunk = None
        self.found.append(Token(kind, start, end))
        return end

    def _cue(self, position: int) -> int | None:
        if self.cues is None or (position and self.text[position - 1].isalnum()):
            return None
        plain = self.folded if self.plain is None else self.plain
        cue = self.cues.match(plain, position)
        if cue is None or cue.end() <= position or _surname(plain, cue):
            return None
        return self._put(str(cue.lastgroup), position, cue.end())

    def _group_head(self, position: int) -> int | None:
        if position and self.text[position - 1] != "\n":
            return None
        head = _GROUP_HEAD.match(self.text, position)
        return None if head is None else self._put("head", position, head.end())

    def _close(self, match: re.Match[str]) -> None:
        kind = str(match.lastgroup)
        self._put({"word": "other", "dot": "sep", "colon": "sep"}.get(kind, kind), match.start(), match.end())

    def _on_blank(self, match: re.Match[str]) -> None:
        """A blank parts words of one name."""

    def _on_civ(self, match: re.Match[str]) -> None:
        chunk = self.chunk
        if match[0] == "M" and chunk is not None and not chunk.own and _shape(chunk) == "M":
            self._on_word(match)
            return
        normal, plural = civility(match[0])
        self.group, self.grouped = (normal if plural else None), plural
        self.chunk = None if plural else _Chunk(match.start(), [], normal, True)
        if self.chunk is not None:
            self.found.append(self.chunk)

    def _on_word(self, match: re.Match[str]) -> None:
        if match.lastgroup == "word" and _common(self.folded, match, self.chunk):
            self._close(match)
            return
        if self.chunk is None or len(self.chunk.words) >= _MOST_WORDS:
            self.chunk = _Chunk(match.start(), [], self.group, grouped=self.grouped)
            self.found.append(self.chunk)
        self.chunk.words.append((match.start(), match.end(), shape_of(match[0])))

    def _on_line(self, match: re.Match[str]) -> None:
        if self.chunk is None or (self.hard and self.chunk.words):
            self._close(match)

    def _on_tab(self, match: re.Match[str]) -> None:
        if self.chunk is None or self.chunk.words:
            self._close(match)

    def _on_dot(self, match: re.Match[str]) -> None:
        if self.chunk is None or self.chunk.words or not self.chunk.own:
            self._close(match)

    def _on_colon(self, match: re.Match[str]) -> None:
        chunk = self.chunk
        if chunk is None or not chunk.words:
            self._close(match)
            return
        kept = _before_last_line(self.text, chunk)
        start = chunk.words[len(kept)][0] if kept else chunk.start
        chunk.words = kept
        self._put("head", start, match.end())


def _before_last_line(text: str, chunk: _Chunk) -> list[tuple[int, int, str]]:
    """The words of a chunk before its last end of line; what follows it heads a group (« Anne DUPRÉ / SAINT-LÔ : »)."""
    words = chunk.words
    for i in range(len(words) - 1, 0, -1):
        if "\n" in text[words[i - 1][1] : words[i][0]]:
            return words[:i]
    return []


def _surname(plain: str, cue: re.Match[str]) -> bool:
    """Whether a shouted word that tells a role is a surname: a name follows it at once (« DOYEN Virginie »)."""
    return cue.lastgroup == "role" and bool(_SHOUTED_THEN_NAME.match(plain, cue.start()))


def _common(folded: str, match: re.Match[str], chunk: _Chunk | None) -> bool:
    """Whether a capitalised word is a common word, and not part of a name that has begun in capitals."""
    word = folded[match.start() : match.end()]
    if match[0][0].islower():
        word = _without_particles(word)
    word = word.strip(".")
    if match[0] in ("À", "Â"):
        return True
    shouted = chunk is not None and match[0].isupper() and not word.startswith(STATES)
    if shouted and chunk is not None and (_shape(chunk) == "M" or (not chunk.words and word == "maire")):
        return False
    return word in NOT_NAMES or (word.rsplit("-", 1)[-1] in NOT_NAMES and word.split("-", 1)[0] in NOT_NAMES)


def _shape(chunk: _Chunk) -> str:
    return re.sub(r"(.)\1+", r"\1", "".join("M" if k == "I" else k for *_, k in chunk.words))


def _refine(text: str, tokens: list[Token | _Chunk], hard: bool) -> list[Token]:
    shapes = Counter(_shape(t)[:2] for t in tokens if isinstance(t, _Chunk))
    order = "UM" if shapes["UM"] > shapes["MU"] else "MU"
    if hard:
        tokens = _joined(tokens, order)
    places = sum(_place(text, t, order) is not None for t in tokens if isinstance(t, _Chunk))
    found: list[Token] = []
    for token in tokens:
        if isinstance(token, Token):
            found.append(token)
            continue
        token.words = token.words[: _place(text, token, order, shouted=places >= 2)]
        for chunk in _split(text, token, order):
            name = _name(text, chunk)
            found.append(Token("name", name.start, name.end, name))
    return found


def _joined(tokens: list[Token | _Chunk], order: str) -> list[Token | _Chunk]:
    """Put a name together again that was cut by the end of a line (« Monsieur Jean-Luc / MARTINET »)."""
    found: list[Token | _Chunk] = []
    for token in tokens:
        if isinstance(token, _Chunk) and not token.own and len(found) >= 2:
            line, before = found[-1], found[-2]
            if (
                isinstance(line, Token)
                and line.kind == "line"
                and isinstance(before, _Chunk)
                and (_shape(before), _shape(token)) == tuple(order)
                and (before.own or len(before.words) == 1)
            ):
                found.pop()
                before.words.extend(token.words)
                continue
        found.append(token)
    return found


def _split(text: str, chunk: _Chunk, order: str) -> Iterable[_Chunk]:
    """Cut words where a separator was lost between two whole names (« Jean DUPONT Marie DURAND »)."""
    kinds = ["M" if k == "I" else k for *_, k in chunk.words]
    lead, tail = order[0], order[1]
    cuts = [
        i
        for i in range(1, len(kinds))
        if kinds[i] == lead
        and kinds[i - 1] == tail
        and lead in kinds[:i]
        and (tail in kinds[i:] or "\n" in text[chunk.words[i - 1][1] : chunk.words[i][0]])
    ]
    if not cuts:
        return [chunk]
    found = []
    for a, b in zip([0, *cuts], [*cuts, len(kinds)], strict=True):
        words = chunk.words[a:b]
        own = chunk.own and a == 0
        civility = chunk.civility if own or chunk.grouped else None
        start = chunk.start if a == 0 else words[0][0]
        found.append(_Chunk(start, words, civility, own, chunk.grouped, a > 0))
    return found


def _place(text: str, chunk: _Chunk, order: str, *, shouted: bool = False) -> int | None:
    """Where the commune begins that follows a shouted surname (« Anne DUPRÉ de Saint-Lô »), or None.

    `shouted` says that communes were found in this list, so that a shouted one may be told too.
    """
    if order == "MU":
        words = chunk.words
        for i in range(1, len(words)):
            last = shouted and i == len(words) - 1
            if words[i - 1][2] == "U" and (words[i][2] == "M" or last) and _OF_PLACE.match(text, words[i][0]):
                return i
    return None


def _name(text: str, chunk: _Chunk) -> Name:
    start, end = (chunk.start if chunk.own else chunk.words[0][0]), chunk.words[-1][1]
    if text[end - 1] == "." and chunk.words[-1][2] != "I":
        end -= 1
    printed = flow(text[start:end].replace("\t", " "))
    bare = [flow(text[s:e]) if "\n" in text[s:e] else text[s:e] for s, e, _ in chunk.words]
    first, last = _parts(bare, [k for *_, k in chunk.words], chunk.civility is not None)
    return Name(
        start, end, printed, chunk.civility, first, last, chunk.own, chunk.grouped, chunk.glued, len(chunk.words)
    )


def _parts(words: list[str], kinds: list[str], civil: bool) -> tuple[str | None, str | None]:
    """First name and surname, where capitals (or a civility before one word, or initials) tell them apart."""
    shouted = [w for w, k in zip(words, kinds, strict=True) if k == "U"]
    rest = [w for w, k in zip(words, kinds, strict=True) if k != "U"]
    if shouted and rest and len(shouted) < len(words):
        return " ".join(rest), " ".join(shouted)
    if shouted:
        return None, " ".join(words)
    if len(words) == 1:
        return (None, words[0]) if civil else (None, None)
    return None, None
