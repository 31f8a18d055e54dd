"""Lists of delegates with their communes, which nothing sets apart (« VALBRUNE Jean DUPRÉ Anne MARTIN BRUE … »)."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.attendance_grouped import without_last_of_groups
from extractors.grammar.first_names import is_first_name
from extractors.grammar.name_chunks import UPPER, Name, Token, shape_of
from extractors.grammar.names import people
from extractors.grammar.text import fold

_FEWEST = 5
"""Members from which a list is read so."""
_GROUPS = 3
_SHARE = 0.4
_SMALL_SHARE = 0.15
"""Communes, at the least, and their share of the members; the small one where their letters tell them apart."""
_KNOWN = 0.7
"""The share of first names that are common ones."""
_NAMED_SO = 0.3
"""The share of communes that hold a common first name, at the most."""
_BROKEN = 0.4
"""The share of names that an end of line breaks, at the most, beyond which each line is an entry."""
_AMID = 0.1
"""The share of other words and marks in such a list, at the most."""
_MARKS = ":;,()\t"
_WORD = 16
"""Characters in which an office shows."""
_RUN = re.compile(r"\w+")
_ITEM = re.compile(
    rf"(?P<civil>(?:MM?\.?|Mme|Mr|Mlle|Monsieur|Madame)(?=\s))|(?P<word>[{UPPER}][\w'’-]*)"
    rf"|(?P<link>(?:de|du|des|la|le|les|sur|sous|en|lès)\b|d['’])|(?P<other>\w+)|(?P<mark>[{_MARKS}])"
)
_SAINT = re.compile(r"sainte?|ste?")
_PARTICLE = re.compile(r"DE|DU|DES|LA|LE|LES|VAN|EL|BEN")
_PLACE = re.compile(r"SAINTE?|STE?|LA|LE|LES|NOTRE|L['’].*")
_FIRST_LAST = re.compile(r"C?(?:(?<=C)[FM]+|F*[FM])U+")
_LAST_FIRST = re.compile(r"C?U+(?:F+|M)")

Span = tuple[int, int]


def without_communes(text: str, *, municipal: bool) -> str:
    """A list without the communes amid its members, or in the cells and lines of these; as long.

    In the list of a `municipal` council, a word after each member that no two share is a second surname.
    """
    text = text if municipal else _without_heads(without_last_of_groups(text))
    return _without_line_ends(_without_last(_without_amid(_without_cells(text)), municipal=municipal))


_CIVIL_CELL = re.compile(r"[ ]?(?:MM?\.|Mmes?|Mr|Mlle|Monsieur|Madame)[ ]")
_HEAD_CELL = re.compile(rf"[ ]?[{UPPER}][{UPPER}'’-]+(?:[ ][{UPPER}'’-]+)*[ ]?")


def _without_heads(text: str) -> str:
    """A list in columns without the communes, in capitals, that stand in cells above their members; as long.

    Every other cell begins with a civility, so that nobody is taken for a commune.
    """
    if text.count("\t") < _FEWEST_ROWS:
        return text
    cells = [cell for cell in _CELL.finditer(text) if any(map(str.isalpha, cell[0]))]
    shouted = [cell for cell in cells if _HEAD_CELL.fullmatch(cell[0])]
    heads = [cell for cell in shouted if not any(map(is_first_name, fold(cell[0]).split()))]
    members = sum(_CIVIL_CELL.match(cell[0]) is not None for cell in cells)
    if len(heads) < _GROUPS or members < len(heads) or len(heads) + members < len(cells):
        return text
    kept = list(text)
    for cell in heads:
        kept[cell.start() : cell.end()] = " " * len(cell[0])
    return "".join(kept)


PERSON = (
    r"(?:(?:M\.|Mme|Mr|Mlle|Monsieur|Madame)[ ]|[A-ZÀ-Þ][A-ZÀ-Þ'’-]+[ ][A-ZÀ-Þ][a-zà-ÿ]"
    r"|[A-ZÀ-Þ][a-zà-ÿ-]+[ ][A-ZÀ-Þ]{2})"
)
"""How a person begins."""
_TOLD = r"(?i:maire|adjoint|conseill|vice|président|délégu|titulaire|suppl|présent|absent|excus|représent|pouvoir|proc)"
_COMMUNE_LAST = re.compile(
    rf"^[ \t]*(?:[-–•*][ ]?|\d{{1,2}}[.)]?[ ])?{PERSON}[^\n\t,;()–—]*?"
    r"(?:,[ ](?i:\d|maire|adjoint|conseill|vice|président|délégu)[^,\n\t–—-]{0,60}?)?"
    rf"(?P<place>(?:[ ]?,[ ]|[ ][-–—][ ]|[ ]?\t[ ]?)(?!{PERSON}|{_TOLD})[A-ZÀ-Þ][\w'’ -]{{1,40}})[ .;,]*$",
    re.MULTILINE,
)


_CIVIL_LINE = re.compile(r"^[ \t]*(?:[-–•*][ ]?)?(?:M\.|Mme|Mr|Mlle|Monsieur|Madame)[ ]", re.MULTILINE)
_WHOM = re.compile(
    rf"{_CIVIL_LINE.pattern}[^\n\t,;()]*?(?P<place>,[ ](?!{PERSON}|{_TOLD})[A-ZÀ-Þ][\w'’-]+[ ][\w'’ -]{{1,40}})"
    r"[ .;,]*$",
    re.MULTILINE,
)


def _without_line_ends(text: str) -> str:
    """A list of lines each of a delegate and his or her commune (« Jean DUPRÉ – Valbrune »), without these, as long.

    Nor does whom one represents stay, where each line begins with a civility (« M. Jean DUPRÉ, Secours local »).
    """
    found = list(_COMMUNE_LAST.finditer(text))
    lines = sum(any(map(str.isalpha, line)) for line in text.split("\n"))
    if len(found) < 3 or len(found) < 0.8 * lines:
        return text if len(_CIVIL_LINE.findall(text)) < max(4, lines) else _WHOM.sub(_blank_place, text)
    return _COMMUNE_LAST.sub(_blank_place, text)


def _blank_place(match: re.Match[str]) -> str:
    return match[0][: match.start("place") - match.start()].ljust(len(match[0]), " ")


_FEWEST_ROWS = 2
_SEVERAL_ROWS = 0.8
_CELL = re.compile(r"[^\t\n]+")
_CIVILITY = r"(?:MM?\.?|Mmes?|MME|Mr|Mlle|Monsieur|Madame)\s"
_COMMUNE_CELL = re.compile(rf"(?!{_CIVILITY})(?:[{UPPER}]|L['’])[^\t\n,;:()\d]*")


def _without_cells(text: str) -> str:
    """A list without the communes in cells of their own, each left of its members; as long.

    « VALBRUNE ⇥ M. Jean DUPRÉ » tells the two apart by the civility, or by the case of a first name.
    """
    if text.count("\t") < _FEWEST_ROWS:
        return text
    lines = [
        [cell for cell in _CELL.finditer(text, *line.span()) if any(map(str.isalpha, cell[0]))]
        for line in re.finditer(r"[^\n]+", text)
    ]
    if sum(map(_may_sit_for, lines)) < _FEWEST_ROWS:
        return text
    kept, told, rows = list(text), 0, 0
    for cells in lines:
        rows += any(_holds_members(cell[0]) for cell in cells)
        pairs = list(zip(cells[::2], cells[1::2], strict=False))
        if not _may_sit_for(cells) or not all(_sits_for(a[0].strip(), b[0]) for a, b in pairs):
            continue
        told += 1
        for cell, _ in pairs:
            kept[cell.start() : cell.end()] = " " * len(cell[0])
    return "".join(kept) if told >= max(_FEWEST_ROWS, _SEVERAL_ROWS * rows) else text


def _may_sit_for(cells: list[re.Match[str]]) -> bool:
    """Whether the cells of a row may be communes, each left of its members, by their letters alone."""
    paired = bool(cells) and len(cells) % 2 == 0
    return paired and all(_COMMUNE_CELL.fullmatch(cell[0].strip()) for cell in cells[::2])


def _sits_for(commune: str, members: str) -> bool:
    """Whether the words of a cell name nobody, and the cell on their right holds members."""
    return _holds_members(members) and not any(told_apart(n) for n in people(commune))


def _holds_members(cell: str) -> bool:
    named = people(cell)
    return bool(named) and all(n.own or n.grouped or told_apart(n) for n in named)


def _without_amid(text: str) -> str:
    """A list without the communes that stand amid it, a comma after each member; as long, and as it was where unsure.

    The list begins, or ends, with a commune. Capitals and common first names tell where a member begins and ends.
    """
    marks = sum(map(text.count, _MARKS))
    if marks > _AMID * (marks + len(_RUN.findall(text))):  # which no item but the marks is more than
        return text
    items = [(str(m.lastgroup), m.start(), m.end()) for m in _ITEM.finditer(text)]
    if sum(kind in ("other", "mark") for kind, *_ in items) > _AMID * len(items):
        return text
    words = [item for item in items if item[0] in ("civil", "word", "link")]
    kinds = "".join(_kind(text, words, i) for i in range(len(words)))
    first_last = kinds.rstrip("lC").endswith("U") or kinds.lstrip("lC").startswith("F")
    order = _FIRST_LAST if first_last else _LAST_FIRST
    found = [m.span() for m in order.finditer(kinds)]
    broken = sum("\n" in text[words[a][1] : words[b - 1][2]] for a, b in found)
    if len(found) < _FEWEST or broken > _BROKEN * len(found):
        return text
    last = kinds[found[-1][1] :].strip("lC")
    if not (kinds[: found[0][0]].strip("Cl") or last) and order is _FIRST_LAST:
        return text
    found = [_own(text, words, kinds, span, shouted=kinds[0] == "U", first=order is _FIRST_LAST) for span in found]
    gaps = [kinds[a[1] : b[0]].strip("lC") for a, b in pairwise([(0, 0), *found])]
    communes = sum(bool(gap) for gap in gaps)
    given = [kinds[a:b].strip("UCl") for a, b in found]
    known = sum("F" in names for names in given)
    if sum("F" in gap for gap in gaps) > _NAMED_SO * communes:
        return text  # members in small letters, rather than communes
    if (
        last
        and not gaps[0]
        and any(_OFFICE.match(fold(text[words[b][1] :][:_WORD])) for _, b in found if b < len(words))
    ):
        return text
    share = _SMALL_SHARE if order is _FIRST_LAST and kinds[0] != "U" else _SHARE
    if not (gaps[0] or last) or communes < max(_GROUPS, share * len(found)) or known < _KNOWN * len(found):
        return text
    return _blanked(text, _seated(text, [(words[a][1], words[b - 1][2]) for a, b in found]))


_SAT_FOR = re.compile(r"\bsuppleante?\s+(?:de\s+|d')(?:(?:m\.|mme|mr|monsieur|madame)\s+)?\Z")
"""Before a member: that another, named before, sits as the substitute."""
_TOLD_BEFORE = 30


def _seated(text: str, members: list[Span]) -> list[Span]:
    """The members of a list without those for whom the one before sits."""
    return [
        (start, end)
        for (_, before), (start, end) in pairwise([(0, 0), *members])
        if not _SAT_FOR.search(fold(text[max(before, start - _TOLD_BEFORE) : start]))
    ]


_SURNAME = rf"(?:(?:D[EU]S?|LA|LE|LES|VAN|EL|BEN) |D['’])*[{UPPER}][{UPPER}'’-]+"
_GIVEN = rf"[{UPPER}][a-zà-ÿ]+(?:[- ][{UPPER}][a-zà-ÿ]+)?"
_MIXED = rf"(?:L[ae]s? |L['’]|St[e]? )?[{UPPER}][a-zà-ÿ][\w'’-]*(?: (?:[a-zà-ÿ'’]+ )?[{UPPER}][\w'’-]*){{0,3}}"
_CIVIL = r"(?:(?:M\.|Mme|Mr|Mlle|Monsieur|Madame) )?"
_THEN_COMMUNE = (
    re.compile(rf"\s*{_CIVIL}(?P<given>{_GIVEN}) {_SURNAME}(?: {_SURNAME})?(?P<place> {_MIXED})\s*"),
    re.compile(rf"\s*{_CIVIL}{_SURNAME}(?: {_SURNAME})? (?P<given>{_GIVEN}?)(?P<place> {_MIXED})\s*"),
)
"""A member and, after a blank, the commune, in another case than the surname: in one, nothing tells them apart."""
_OFFICE = re.compile(
    r"\W*(?:maire|adjoint|conseill|vice|president|delegue|titulaire|suppl|present|absent|excus|represent|pouvoir|proc|depute"
    r"|senat|arriv|depart|membre|secret|tresor|doyen|rapport|elu|major|oppos|groupe|liste|oui|non|pour|contre|vot|direct"
    r"|agent|citoyen)"
)
_ENTRY = re.compile(r"[^,;\n]+")
_MOST_SHARE = 0.8


def _without_last(text: str, *, municipal: bool) -> str:
    """A list whose members are each followed by their commune, with nothing between, without it; as long."""
    entries = list(_ENTRY.finditer(text))
    entries = [entry for entry in entries if any(map(str.isalpha, entry[0]))]
    if len(entries) < _FEWEST:
        return text
    for order in _THEN_COMMUNE:
        found = _placed(text, entries, order)
        if found and not (municipal and len({m["place"] for m in found}) == len(found)):
            kept = list(text)
            for match in found:
                start, end = match.span("place")
                kept[start:end] = " " * (end - start)
            return "".join(kept)
    return text


def _placed(text: str, entries: list[re.Match[str]], order: re.Pattern[str]) -> list[re.Match[str]]:
    """The entries that are members with communes, where most are; a list of other members is left at its beginning."""
    least = max(_FEWEST, _MOST_SHARE * len(entries))
    found: list[re.Match[str]] = []
    for i, entry in enumerate(entries):
        if len(found) + len(entries) - i < least:
            return []
        match = order.fullmatch(text, *entry.span())
        if match is not None and _is_placed(match):
            found.append(match)
    return found if len(found) >= least else []


def _is_placed(match: re.Match[str]) -> bool:
    """Whether a common first name stands in a member, and a place after it: no office, and no other first name."""
    given, place = fold(match["given"]), fold(match["place"])
    known = any(is_first_name(word) for word in re.split(r"[ -]", given))
    return known and _OFFICE.match(place) is None and not is_first_name(place.split()[0])


def _kind(text: str, words: list[tuple[str, int, int]], index: int) -> str:
    """C(ivility), l(ink), U for a shouted word, F for a first name, M for any other word."""
    kind, start, end = words[index]
    if kind != "word":
        return "C" if kind == "civil" else "l"
    if shape_of(text[start:end]) == "U":
        return "U"
    after_saint = index and _SAINT.fullmatch(fold(text[slice(*words[index - 1][1:])])) is not None
    return "F" if not after_saint and is_first_name(fold(text[start:end])) else "M"


def _own(text: str, words: list[tuple[str, int, int]], kinds: str, span: Span, *, shouted: bool, first: bool) -> Span:
    """The words of a member without the commune in capitals that stands right after, or before."""
    start, end = span
    if not shouted:
        return span
    if first:
        at = kinds.index("U", start)
        if start > 1 and kinds[start - 2 : start + 1] == "CUF":
            return start - 2, at  # « M. DUPRÉ Jean VALBRUNE », among others told by first name and surname
        last = next((i for i in range(at, end) if not _PARTICLE.fullmatch(text, *words[i][1:])), end - 1)
        return start, next(
            (i for i in range(last + 1, min(last + 3, end)) if _PLACE.fullmatch(text, *words[i][1:])), last + 1
        )
    if kinds[start] == "C":
        return span
    at = kinds.index("U", start)
    last = max(i for i in range(at, end) if kinds[i] == "U")
    while last > at and _PARTICLE.fullmatch(text, *words[last - 1][1:]):
        last -= 1
    return last, end


def _blanked(text: str, members: list[Span]) -> str:
    """The text with blanks for all words but those of members, and a comma after each member where a blank stood."""
    kept = list(text)
    for (_, end), (start, _) in pairwise([(0, 0), *members, (len(text), len(text))]):
        for i in range(end, start):
            kept[i] = " " if text[i].isalnum() or text[i] in "'’" else text[i]
        if end and end < start and text[end].isspace():
            kept[end] = ","
    return "".join(kept)


def told_apart(name: Name) -> bool:
    """Whether two cases show where a name begins and ends, though nothing parts it from the others."""
    return name.apart


_OF_COMMUNES = re.compile(
    r"communes?\b|.*\bcommunes?(?:\s+(?:adherentes|membres|suivantes))?(?:\s+de)?\s?:?\s*\Z", re.DOTALL
)
"""A heading that announces communes, or those whom the communes listed sent (« les délégués des communes de : »)."""


_LEAD = re.compile(r"\s*[^\n:;,]{0,70}\b[Cc]ommunes?\b[^\n:;,]{0,20}:")
"""The rest of a heading that is broken over lines (« Étaient présents / les délégués des communes de : »)."""


def are_communes(announced: str, listed: str, names: list[Name]) -> bool:
    """Whether a heading announces communes, and no member (« Communes absentes : VALBRUNE, MONTBREUX »).

    The list may begin with the rest of the heading.
    """
    lead = _LEAD.match(listed)
    whole = announced if lead is None else f"{announced} {lead[0]}"
    persons = any(n.own or n.apart or (n.grouped and lead is None) for n in names)
    return _OF_COMMUNES.match(fold(whole)) is not None and not persons


_PLACES = 4
_PLACE_WORDS = re.compile(r"(?:L[ae]s? |L['’]|Sainte?[ -])?[A-ZÀ-Þ][a-zà-ÿ][\w'’-]*")


def _personal(name: Name) -> bool:
    """Whether a name may be that of a person where others have a first name and a surname in capitals."""
    return name.own or name.grouped or _PLACE_WORDS.fullmatch(name.printed) is None


def without_places(tokens: list[Token]) -> list[Token]:
    """The tokens of a list of « M. DUPRÉ, Valbrune Mme MARTIN, Saint-Obre … » without the places.

    So are names without a civility, one after each that has one, where nothing parts them from the next civility; and
    words in two cases, alone or after an article, where the others are first names and surnames in capitals.
    """
    names = [t.name for t in tokens if t.name is not None]
    told = sum(told_apart(n) for n in names)
    places = [n for n in names if not told_apart(n)]
    if told >= _PLACES <= len(places) and told >= len(places) - 1 and not any(map(_personal, places)):
        return [t for t in tokens if not any(t.name is place for place in places)]
    bare = [i for i, t in enumerate(tokens) if t.name is not None and not (t.name.own or t.name.grouped)]
    owners = sum(t.name is not None and t.name.own for t in tokens)
    if len(bare) < 3 or not len(bare) <= owners <= len(bare) + 1:
        return tokens
    for i in bare:
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        glued = following is None or (following.name is not None and following.name.own)
        before = [t.kind for t in tokens[max(0, i - 2) : i] if t.kind != "other"]  # « Les » of « Les Aulnes » left out
        if not glued or before[-1:] != ["sep"]:
            return tokens
    return [t for i, t in enumerate(tokens) if i not in bare]
