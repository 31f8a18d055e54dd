"""Persons as councils print them: civilities, parts of names, names in running text and in lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from extractors.grammar.name_words import CIVILITIES, NOT_NAMES, PARTICLES, PLURALS, STATES
from extractors.grammar.text import flow, fold
from schemas import Person


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
    r"|(?:[Mm]onsieur|[Mm]adame|[Mm]essieurs|[Mm]esdames|[Mm]ademoiselle|MONSIEUR|MADAME|MESSIEURS|MESDAMES|Mesdemoiselles"
    r"|MADEMOISELLE"
    r"|M\. ?M|MM|Mrs|MRS|Mr|MR|Mmes?|MMES?|MMe|Mlles?|MLLES?|Mmc|Mrnes?|Rnmes?|Dr|Docteur|Me)\b(?:\.|(?![\w’']))"
    rf"|M ?\.(?=\s*(?:[{_U}]|d[eu]\s|d['’]|l[ae]\s))(?![ ]?-)|M(?=\s+[{_U}])|Mme(?=[{_U}])|mme(?=\s+[{_U}]))"
    r"(?:\s*\((?:s|e|es)\))?)"
)
_INITIALS = rf"(?:[{_U}]\.(?:-?[{_U}]\.)+|[{_U}][a-zà-ÿ]?\.[ \-]{{0,2}}(?:[{_U}]\.[ \-]?){{0,2}}(?=[{_U}])|[{_U}](?:-[{_U}])*(?![{_L}\d{_APOSTROPHE}])\.?)"
_LETTERS = rf"(?:[{_L}]|[\[\]|1!](?=[{_L}]{{2}}))"
_PLAIN = (
    rf"(?>[{_U}]{_LETTERS}*"
    rf"(?:(?:[{_APOSTROPHE}] ?|\.(?=[{_U}]{{2}})|-\s?\n\s?|-|- (?=[{_U}])(?<=[{_L}]- )(?!M\.|Mme|Mr|MM|Monsieur|Madame)){_LETTERS}+)*)"
    r"(?!\d)"
)
_LOWER = rf"(?:d[{_APOSTROPHE}]\s?|l[{_APOSTROPHE}]\s?|(?:{'|'.join(sorted(PARTICLES - {'d', 'l'}))})\s+)"
_MASTER = re.compile(
    rf"(?P<paren>[(\[{{][^()\[\]{{}}]{{0,240}}(?:[)\]}}]|\Z))|{_CIVILITY}"
    rf"|(?P<word>{_LOWER}{{0,3}}(?:{_INITIALS}|{_PLAIN}))"
    rf"|(?P<line>[ \t]*\n\s*)|(?P<tab>[ ]*\t\s*)"
    r"|(?P<sep>\s?[,;/•●▪+|}“”\"«»*>➢✓·&]+\s?|[ ]?[-–—]{1,2}(?=\s|[A-ZÀ-Ý])|\bet\b|\bET\b|\bainsi que\b)"
    rf"|(?P<colon>\s?:)|(?P<dot>[.…]+)|(?P<blank> +)|(?P<other>[{_L}\d°%€@]+|.)",
    re.DOTALL,
)
_POINTED = re.compile(rf"[{_U}](?:[.\- ]+[{_U}]){{0,2}}[.\- ]*")
_SHOUTED_THEN_NAME = re.compile(r"[A-Z]{2,} (?!MM?E?S?\b|Mr|Monsieur|Madame)(?:[A-Z]{2}|[A-Z][a-z])")
_OF_PLACE = re.compile(rf"(?:de|du|des)\s|d[{_APOSTROPHE}]")
_GROUP_HEAD = re.compile(
    rf"[ \t]*(?!MM|M\.|Mme|MME|Mr|Monsieur|Madame|Mesdames|Messieurs)[{_U}][^\n:,;()\d\t]{{1,45}}:(?!\s*(?:pouv|proc|donn|absen|excus|à ))"
)
_INLINE = re.compile(r"[,;/•]|\s[-–—]\s|[–—]")
_ORDINAL = re.compile(r"\d")


@dataclass(slots=True)
class _Chunk:
    """Words that stand together, before it is known how many persons they are."""

    start: int
    words: list[tuple[int, int, str]]
    civility: str | None = None
    own: bool = False
    grouped: bool = False
    glued: bool = False


def _kind(word: str) -> str:
    """U for a shouted word, I for initials, M for any other."""
    bare = re.sub(rf"^(?:{_LOWER})+", "", word)
    letters = [c for c in bare if c.isalpha()]
    if bare in ("St", "Ste"):
        return "U"
    if len(letters) == 1 or (
        len(letters) <= 3 and re.fullmatch(rf"(?:[{_U}][.\- ]*)+", bare) and re.search(r"[.\-]", bare)
    ):
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
    end = len(text) if end is None else end
    folded = fold(text)
    hard = _hard_lines(text, start, end) if hard is None else hard
    tokens = _raw(text, folded, start, end, cues, folded if plain is None else plain, hard)
    return _refine(text, tokens, hard)


def _hard_lines(text: str, start: int, end: int) -> bool:
    """Whether each line is an entry of its own (a list without separators in its lines)."""
    lines = [line for line in text[start:end].split("\n") if line.strip()]
    inner = sum(len(_INLINE.findall(re.sub(r"\([^()]*\)", "", line).strip(" ,;-–—\t"))) for line in lines)
    return inner < 0.5 * len(lines)


def _raw(
    text: str, folded: str, start: int, end: int, cues: re.Pattern[str] | None, plain: str, hard: bool
) -> list[Token | _Chunk]:
    found: list[Token | _Chunk] = []
    chunk: _Chunk | None = None
    group: str | None = None
    grouped = False
    position = start
    while position < end:
        if cues is not None and (position == start or not text[position - 1].isalnum()):
            cue = cues.match(plain, position, end)
            if cue is not None and cue.end() > position and not _surname(plain, cue):
                chunk = None
                found.append(Token(str(cue.lastgroup), position, cue.end()))
                position = cue.end()
                continue
        if position == start or text[position - 1] == "\n":
            head = _GROUP_HEAD.match(text, position, end)
            if head is not None:
                chunk = None
                found.append(Token("head", position, head.end()))
                position = head.end()
                continue
        match = _MASTER.match(text, position, end)
        if match is None:
            break
        kind, position = str(match.lastgroup), match.end()
        if kind == "blank":
            continue
        if kind == "line" and not hard:
            if chunk is None:
                found.append(Token("line", match.start(), match.end()))
            continue
        if kind == "civ" and not (match[0] == "M" and chunk is not None and not chunk.own and _shape(chunk) == "M"):
            normal, plural = civility(match[0])
            group, grouped = (normal if plural else None), plural
            chunk = None if plural else _Chunk(match.start(), [], normal, True)
            if chunk is not None:
                found.append(chunk)
            continue
        if kind == "civ" or (kind == "word" and not _common(folded, match, chunk)):
            if chunk is None:
                chunk = _Chunk(match.start(), [], group, grouped=grouped)
                found.append(chunk)
            chunk.words.append((match.start(), match.end(), _kind(match[0])))
            continue
        if kind == "dot" and chunk is not None and chunk.own and not chunk.words:
            continue
        if kind in ("line", "tab") and chunk is not None and not chunk.words:
            continue
        if kind == "colon" and chunk is not None and chunk.words:
            kept = _before_last_line(text, chunk)
            head = chunk.words[len(kept)][0] if kept else chunk.start
            chunk.words = kept
            if not kept:
                found.pop()
            found.append(Token("head", head, match.end()))
            chunk = None
            continue
        chunk = None
        found.append(Token({"word": "other", "dot": "sep", "colon": "sep"}.get(kind, kind), match.start(), match.end()))
    return [t for t in found if isinstance(t, Token) or t.words]


def _before_last_line(text: str, chunk: _Chunk) -> list[tuple[int, int, str]]:
    """The words of a chunk before its last end of line: what follows it heads a group (« … Anne DUPRÉ / SAINT-LÔ : »)."""
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
    word = re.sub(rf"^(?:{_LOWER})+", "", folded[match.start() : match.end()]).strip(".")
    if match[0] in ("À", "Â"):
        return True
    if word in NOT_NAMES and chunk is not None and match[0].isupper() and not word.startswith(STATES):
        if _shape(chunk) == "M" or (not chunk.words and word == "maire"):
            return False
    return word in NOT_NAMES or (word.rsplit("-", 1)[-1] in NOT_NAMES and word.split("-", 1)[0] in NOT_NAMES)


def _shape(chunk: _Chunk) -> str:
    return re.sub(r"(.)\1+", r"\1", "".join("M" if k == "I" else k for *_, k in chunk.words))


def _refine(text: str, tokens: list[Token | _Chunk], hard: bool) -> list[Token]:
    shapes = Counter(_shape(t) for t in tokens if isinstance(t, _Chunk))
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
    bare = [flow(text[s:e]) for s, e, _ in chunk.words]
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


def people(text: str, start: int = 0, end: int | None = None) -> list[Name]:
    """The persons printed in a stretch of running text or of a list, in order.

    What stands in brackets, roles and common words are left out.

    >>> [n.printed for n in people("MM. DUPRÉ, Le Goff et Mme Anne d'ARC (maire)")]
    ['DUPRÉ', 'Le Goff', "Mme Anne d'ARC"]
    """
    return [t.name for t in lex(text, start, end) if t.name is not None and plausible(t.name)]


def plausible(name: Name) -> bool:
    """Whether a stretch looks like a person: one to seven words of letters, one of them of two letters or more."""
    words = [w for w in re.split(r"[\s]+", name.printed) if w]
    bare = [w for w in words if fold(w).strip(".") not in CIVILITIES]
    letters = sum(c.isalpha() for c in name.printed)
    return (
        1 <= len(bare) <= 7
        and (len(bare) > 1 or bare[0][0].isupper())
        and letters >= 0.5 * len(name.printed)
        and any(sum(c.isalpha() for c in w) >= 2 for w in bare)
        and not (bare[-1].islower() and fold(bare[-1]) in PARTICLES)
        and (name.own or name.grouped or not bare[0][0].islower() or _kind(bare[0]) == "U" or _kind(bare[1]) == "U")
        and not _ORDINAL.search(name.printed.replace("1", "", 1))
    )


def parse_name(printed: str) -> tuple[str | None, str | None, str | None]:
    """Civility, first name and surname of a printed person; None for what the print does not tell.

    >>> parse_name("Mme Marie-Laure LE BRETON")
    ('Mme', 'Marie-Laure', 'LE BRETON')
    """
    for token in lex(printed.replace("\n", " ")):
        if token.name is not None:
            return token.name.civility, token.name.first, token.name.last
    return None, None, None


def person(name: Name) -> Person:
    """The person of a record for a name found in a text."""
    return Person(printed=name.printed, civility=name.civility, first=name.first, last=name.last)


def words_of(printed: str) -> tuple[str, ...]:
    """The folded words of a name without civility, sorted: what two prints of one person share."""
    return tuple(sorted(w for w in re.findall(r"[a-z0-9]+", fold(printed)) if w not in CIVILITIES))


def same_member(a: str, b: str) -> bool:
    """Whether two prints may name one person: equal words in any order, a surname alone, or an OCR slip.

    >>> same_member("M. DUPRÉ", "Jean Dupre"), same_member("Jean DUPRÉ", "Anne DUPRÉ")
    (True, False)
    """
    left, right = words_of(a), words_of(b)
    if not left or not right:
        return False
    if left == right or set(left) <= set(right) or set(right) <= set(left):
        return True
    return SequenceMatcher(None, " ".join(left), " ".join(right), autojunk=False).ratio() >= 0.93


def without_civility(name: Name) -> Name:
    """The same name, its civility unknown."""
    return replace(name, civility=None)
