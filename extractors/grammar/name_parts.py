"""Runs of words of a list → persons: what is one name, where two touch, what are its parts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from extractors.grammar.double_names import DOUBLING, opened
from extractors.grammar.first_names import is_first_name
from extractors.grammar.name_chunks import (
    APOSTROPHE,
    BROKEN_OFF,
    HEADS,
    TORN_HYPHEN,
    Chunk,
    Name,
    Token,
    shape,
    shape_of,
)
from extractors.grammar.name_words import PARTICLES
from extractors.grammar.text import flow, fold

_SHOUTED_PARTICLE = re.compile(
    rf"DES?|DU|L[AE]S?|EL|BEN|VAN|DEN|DER|VON|DI|DA|DOS|MAC|O[{APOSTROPHE}].*|ST|STE|SAINTE?"
)
_GOES_ON = re.compile(r"[ ](?:d[eu]s?|à|aux?|et|en|pour|sur|dans|par|avec)\b|[ ][dl]['’]")
_OF_PLACE = re.compile(rf"(?:de|du|des)\s|d[{APOSTROPHE}]")
_SHOUTED_OF = re.compile(r"D(?:E|U|ES)")
_SAINT = re.compile(r"(?:de|d['’])\s?Ste?")
_PREPOSITION, _ELIDED = re.compile(r"(?:de|du)\s+(?=[^\W\d_]{2})"), re.compile(rf"d[{APOSTROPHE}]\s?")
_PLACES, _PLACED = 3, 0.2
"""Communes after members in one case, and their share, from which they are no part of their surnames."""
_SEVERAL = 0.7
"""The share of names of two words or more from which a first name alone lacks its surname."""
_TURNED_ROUND = re.compile(r"U{1,2}MMU{1,2}")
_RUN = 6
"""Words without a separator from which on they are members that follow each other."""


def refine(text: str, folded: str, tokens: list[Token | Chunk], hard: bool) -> list[Token]:
    """Make persons of the chunks of a list, by the order of first name and surname that most of them have."""
    shapes = [shape(t)[:2] for t in tokens if isinstance(t, Chunk)]
    order = "UM" if shapes.count("UM") > shapes.count("MU") else "MU"
    if hard:
        tokens = _joined(text, _columns_joined(text, tokens, order), order)
    placed = [_place(text, t, order, shouted=order == "UM" or t.told) for t in tokens if isinstance(t, Chunk)]
    places = len(placed) - placed.count(None)
    if any(isinstance(t, Chunk) and t.told for t in tokens) and places < max(_PLACES, _PLACED * len(placed)):
        places = 0  # « Guy Turpin de Forval »
    led = _led_by_places(folded, tokens) if order == "MU" else frozenset()
    found: list[Token] = []
    for token in tokens:
        if isinstance(token, Token):
            found.append(token)
            continue
        token.words = _before_sentence(text, token)
        token.words = token.words[: _place(text, token, order, shouted=places >= 2)]
        if id(token) in led:
            token.words = token.words[_place_before(folded, token) :]
            token.start = token.words[0][0]
        _drop_preposition(text, token, order)
        own = order if len(token.words) <= _RUN else _order_of_run(text, token)
        for chunk in _split(text, token, own) if own else ():
            if chunk is not token:
                _drop_preposition(text, chunk, order)
            name = _name(text, chunk)
            found.append(Token("name", name.start, name.end, name))
    return found


def _before_sentence(text: str, chunk: Chunk) -> list[tuple[int, int, str]]:
    """The words of a chunk up to its surname in capitals, where what follows is no name but a title or a sentence."""
    words = chunk.words
    if len(words) < 3 or shape(chunk) != "MUM":
        return words
    last = max(i for i, word in enumerate(words) if word[2] == "U")
    apart = "\n" in text[words[last][1] : words[-1][1]]
    goes_on = last + 2 < len(words) or _GOES_ON.match(text, words[-1][1])
    return words[: last + 1] if goes_on and not apart else words


def _order_of_run(text: str, chunk: Chunk) -> str | None:
    """The order of first name and surname in a run of members, by its ends; what follows its last surname is left out.

    None where nothing tells where a member begins: surnames, or capitals that are none, stand at both ends, or most
    surnames are of two words (the second being a commune).
    """
    kinds = shape(chunk)
    if "U" not in kinds:
        return None
    if kinds[0] == kinds[-1] == "M":
        while chunk.words[-1][2] != "U" and len(chunk.words) > 1:
            chunk.words.pop()
    shouted = [kind == "U" and not _SHOUTED_PARTICLE.fullmatch(text, start, end) for start, end, kind in chunk.words]
    twice = sum(a and b for a, b in pairwise(shouted))
    if kinds[0] == kinds[-1] == "U" or 2 * twice > kinds.count("U"):
        return None
    return "UM" if kinds[0] == "U" else "MU"


def _led_by_places(folded: str, tokens: list[Token | Chunk]) -> frozenset[int]:
    """The identity of the names that a place leads, where most do (« Valbrune Paul LEROY – Saint-Obre Lucie ROY »).

    In a list under places, with colons, any that lacks its colon leads a name too.
    """
    names = [t for t in tokens if isinstance(t, Chunk)]
    if sum(isinstance(t, Token) and t.kind == "head" for t in tokens) >= HEADS:
        return frozenset(id(chunk) for chunk in names if _place_before(folded, chunk))
    most = len(names) - max(3, 0.6 * len(names))
    led: set[int] = set()
    for i, chunk in enumerate(names, 1):
        if _place_before(folded, chunk):
            led.add(id(chunk))
        if i - len(led) > most:
            return frozenset()
    return frozenset(led)


def _place_before(folded: str, chunk: Chunk) -> int:
    """How many words stand before the first name, none of them a first name, of one that has a surname in capitals."""
    if chunk.own or chunk.grouped or shape(chunk) != "MU":
        return 0
    return next(
        (i for i, (start, end, kind) in enumerate(chunk.words) if kind != "U" and is_first_name(folded[start:end])), 0
    )


def _drop_preposition(text: str, chunk: Chunk, order: str) -> None:
    """Take « de » from before a first name (« de Luc PETIT à », « d'Inès ROY à »): it is no particle of the surname."""
    if order == "MU" and not chunk.own and len(chunk.words) > 1 and text[chunk.words[0][0]] in "dD":
        start, end, kind = chunk.words[0]
        if kind != "M":
            return
        of = _PREPOSITION.match(text, start, end)
        elided = _ELIDED.match(text, start, end)
        if elided is not None and is_first_name(fold(text[elided.end() : end])):
            of = elided
        if (of is None and text[start:end] != "De") or all(k != "U" for *_, k in chunk.words[1:]):
            return
        if of is not None:
            chunk.words[0] = (of.end(), end, kind)
            chunk.start = of.end()
        elif is_first_name(fold(text[slice(*chunk.words[1][:2])])):
            del chunk.words[0]
            chunk.start = chunk.words[0][0]


def _columns_joined(text: str, tokens: list[Token | Chunk], order: str) -> list[Token | Chunk]:
    """Put the names of a row together again that their columns cut, each with the word below it.

    The row below has no civility, and as many cells as names above lack their last part.
    """
    if "\t" not in text:
        return tokens
    rows: list[list[Token | Chunk]] = [[]]
    for token in tokens:
        rows[-1].append(token)
        if isinstance(token, Token) and token.kind == "line":
            rows.append([])
    kept = rows[:1]
    for row in rows[1:]:
        names = [t for t in row if isinstance(t, Chunk)]
        others = {t.kind for t in row if isinstance(t, Token) and text[t.start : t.end] != TORN_HYPHEN}
        cut = _cut_names(text, kept[-1], order)
        below = len(names) > 1 or any(text[end : end + 1] == TORN_HYPHEN for *_, (_, end, _) in (c.words for c in cut))
        if below and len(cut) == len(names) and others <= {"tab", "line"} and not any(n.own for n in names):
            for above, rest in zip(cut, names, strict=True):
                above.words.extend(rest.words)
                above.torn = True
        else:
            kept.append(row)
    return [token for row in kept for token in row]


def _cut_names(text: str, row: list[Token | Chunk], order: str) -> list[Chunk]:
    """The names of a row of cells that lack their last part."""
    if not any(isinstance(t, Token) and t.kind == "tab" for t in row):
        return []
    names = [t for t in row if isinstance(t, Chunk) and t.words]
    return [
        n
        for n in names
        if (n.own and shape(n) == order[0])
        or text[n.words[-1][0] : n.words[-1][1]] in BROKEN_OFF
        or text[n.words[-1][1] : n.words[-1][1] + 1] == TORN_HYPHEN
    ]


def _joined(text: str, tokens: list[Token | Chunk], order: str) -> list[Token | Chunk]:
    """Put a name together again that was cut by the end of a line, or of a cell (« Monsieur Jean-Luc / MARTINET »)."""
    found: list[Token | Chunk] = []
    own = [t for t in tokens if isinstance(t, Chunk) and t.own]
    several = len(own) > 2 and sum(len(t.words) > 1 for t in own) >= 0.75 * len(own)
    torn = _torn_after_first(text, tokens)
    for i, token in enumerate(tokens):
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        alone = following is None or (isinstance(following, Token) and following.kind == "line")
        if isinstance(token, Chunk) and not token.own and _breaks_off(text, found, several, torn):
            broken = found[-2]
            assert isinstance(broken, Chunk)
            found.pop()
            broken.words.extend(token.words)
            continue
        if isinstance(token, Chunk) and not token.own and shape(token) == order[1]:
            before = _unfinished(found, order)
            if before is not None and (alone or before is found[-2]):
                before.torn = before is not found[-2]
                found.pop()
                before.words.extend(token.words)
                continue
        found.append(token)
    return found


def _torn_after_first(text: str, tokens: list[Token | Chunk]) -> frozenset[int]:
    """The identity of first names below which the surname stands, in one case (« Mme Anne / Dupré, »).

    They bear a civility, and many of them are common first names; or all do where the others are of two words or more.
    """
    torn = []
    names = [t for t in tokens if isinstance(t, Chunk)]
    several = sum(len(t.words) > 1 for t in names) >= _SEVERAL * len(names)
    for above, line, below in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if not (isinstance(above, Chunk) and isinstance(line, Token) and isinstance(below, Chunk)):
            continue
        bare = len(above.words) == 1 and not below.own and len(below.words) < 3
        apart = shape(above) == "U" and shape(below)[0] != "U"  # « Mme DUPRÉ / Anne »
        if bare and line.kind == "line" and (above.own or several) and not apart:
            torn.append(above)
    known = {id(chunk) for chunk in torn if is_first_name(fold(text[slice(*chunk.words[0][:2])]))}
    many = len(known) >= max(2, 0.5 * len(torn))
    return frozenset(id(chunk) for chunk in torn if (many if chunk.own else id(chunk) in known))


def _breaks_off(text: str, found: list[Token | Chunk], several: bool, torn: frozenset[int]) -> bool:
    """Whether the name that ends the line before lacks a part: it ends in « DE LA », or is one word where `several`.

    `several` says that the members bear a civility and two words or more, `torn` which first names lack the surname.
    """
    if len(found) < 2 or not isinstance(found[-1], Token) or found[-1].kind != "line":
        return False
    last = found[-2]
    if not isinstance(last, Chunk) or not last.words:
        return False
    start, end, _ = last.words[-1]
    particle = (last.own or len(last.words) > 1) and text[start:end] in BROKEN_OFF
    return particle or (id(last) in torn and len(last.words) == 1) or (several and last.own and len(last.words) == 1)


def _unfinished(found: list[Token | Chunk], order: str) -> Chunk | None:
    """The one name of the line before that lacks its last part."""
    if not found or not isinstance(found[-1], Token) or found[-1].kind != "line":
        return None
    candidates = []
    for token in reversed(found[:-1]):
        if isinstance(token, Token):
            if token.kind == "line":
                break
        elif shape(token) == order[0] and (token.own or len(token.words) == 1):
            candidates.append(token)
    return candidates[0] if len(candidates) == 1 else None


def _split(text: str, chunk: Chunk, order: str) -> Iterable[Chunk]:
    """Cut words where a separator was lost between two whole names (« Jean DUPONT Marie DURAND »)."""
    if len(chunk.words) < 3:
        return [chunk]
    kinds = ["M" if k == "I" else k for *_, k in chunk.words]
    lead, tail = order[0], order[1]
    cuts = _told_cuts(text, chunk) or [
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
        found.append(Chunk(start, words, civility, own, chunk.grouped, a > 0, told=chunk.told))
    return found


def _at_first_names(text: str, chunk: Chunk) -> list[int]:
    """The cuts of words without capitals that are first names and surnames in turn (« Anne Dupré Paul Morin »)."""
    if chunk.own or len(chunk.words) % 2 or shape(chunk) != "M":
        return []
    known = [is_first_name(fold(text[start:end])) for start, end, _ in chunk.words]
    return list(range(2, len(known), 2)) if all(known[::2]) and not any(known[1::2]) else []


def _told_cuts(text: str, chunk: Chunk) -> list[int]:
    return _at_first_names(text, chunk) or _turned_round(text, chunk)


def _turned_round(text: str, chunk: Chunk) -> list[int]:
    """The cut between a surname with its first name and one the other way round (« DUPRÉ Anne Luc MORIN »)."""
    kinds = "".join([kind for *_, kind in chunk.words])
    if not _TURNED_ROUND.fullmatch(kinds):
        return []
    cut = kinds.index("MM") + 1
    above, below = chunk.words[cut - 1], chunk.words[cut]
    first, second = fold(text[slice(*above[:2])]), fold(text[slice(*below[:2])])
    parted = "\n" in text[above[1] : below[0]] or (first not in DOUBLING and not chunk.own)
    return [cut] if parted and is_first_name(first) and is_first_name(second) else []


def _place(text: str, chunk: Chunk, order: str, *, shouted: bool = False) -> int | None:
    """Where the commune begins that follows a shouted surname (« Anne DUPRÉ de Saint-Obre »), or None.

    `shouted` says that communes were found in this list, so that a shouted one may be told too.
    """
    if order == "MU":
        words = chunk.words
        for i in range(1, len(words)):
            if chunk.told and i > 1 and _SHOUTED_OF.fullmatch(text, *words[i][:2]) and i + 1 < len(words):
                return i
            if words[i - 1][2] != "U" or not _OF_PLACE.match(text, words[i][0]):
                continue
            last = shouted and i == len(words) - 1
            if words[i][2] == "M" or last or (shouted and chunk.told) or _SAINT.fullmatch(text, *words[i][:2]):
                return i
    return _place_after_first(text, chunk) if order == "UM" and shouted else None


def _place_after_first(text: str, chunk: Chunk) -> int | None:
    """Where the commune begins that follows surname and first name (« M. DUPRÉ Hubert de VALBRUNE »), or None."""
    words = chunk.words
    if shape(chunk)[:2] != "UM":
        return None
    first = next(i for i, (*_, kind) in enumerate(words) if kind != "U")
    return next((i for i in range(first + 1, len(words)) if _OF_PLACE.match(text, words[i][0])), None)


def _name(text: str, chunk: Chunk) -> Name:
    start, end = (chunk.start if chunk.own else chunk.words[0][0]), chunk.words[-1][1]
    if text[end - 1] == "." and chunk.words[-1][2] != "I":
        end -= 1
    whole = text[start:end]
    words = [text[s:e].strip() for s, e, _ in chunk.words]
    if "\n" in whole:
        words = [flow(word) if "\n" in word else word for word in words]
    kinds = [shape_of(text[s:e]) if chunk.told else k for s, e, k in chunk.words]
    first, last = _parts([opened(word) for word in words], kinds, chunk.civility is not None)
    printed = flow(opened(_torn(text, chunk) if chunk.torn else whole))
    return Name(
        start,
        end,
        printed,
        chunk.civility,
        first,
        last,
        chunk.own,
        chunk.grouped,
        chunk.glued,
        len(chunk.words),
        apart=(first is not None and last is not None) or _told_apart(text, chunk),
    )


def _told_apart(text: str, chunk: Chunk) -> bool:
    """Whether a common first name stands at an end of a name in one case: at that which the order of its list tells."""
    if len(chunk.words) < 2:
        return False
    kinds = {kind for *_, kind in chunk.words}
    if "I" in kinds:
        return len(kinds) > 1
    ends = chunk.words if chunk.told else (chunk.words[0], chunk.words[-1])
    known = any((kind == "M" or not chunk.told) and is_first_name(fold(text[s:e])) for s, e, kind in ends)
    return known and (not chunk.told or "U" in kinds)


def _torn(text: str, chunk: Chunk) -> str:
    """The words of a name between which other cells stand, with its civility."""
    lead = text[chunk.start : chunk.words[0][0]]
    words = (text[s:e] + ("-" if text[e : e + 1] == TORN_HYPHEN else " ") for s, e, _ in chunk.words)
    return lead + "".join(words).strip()


def _parts(words: list[str], kinds: list[str], civil: bool) -> tuple[str | None, str | None]:
    """First name and surname, where capitals (or a civility before one word, or initials) tell them apart."""
    shouted = [w for w, k in zip(words, kinds, strict=True) if k == "U"]
    rest = [w for w, k in zip(words, kinds, strict=True) if k != "U"]
    if shouted and rest and len(shouted) < len(words):
        return " ".join(rest), " ".join(shouted)
    if shouted:
        return None, " ".join(words)
    if all(w.lower() in PARTICLES for w in words[:-1]):
        return (None, " ".join(words)) if civil else (None, None)
    return None, None
