"""Grantors and holders who are paired by their rank: in the order of an enumeration, in columns, side by side."""

from __future__ import annotations

import re

from extractors.attendance_asides import ListReader
from extractors.attendance_sections import Section
from extractors.attendance_style import Style, surname
from extractors.entry import Entry
from extractors.grammar.list_cues import LIST_CUES
from extractors.grammar.name_chunks import Name, Token
from extractors.grammar.name_lexer import lex, shift
from extractors.grammar.names import words_of
from extractors.grammar.text import fold, plain

_RESPECTIVELY = 30
"""Characters around the words of a proxy in which « respectivement » stands."""


def respectively(section: Section, tokens: list[Token]) -> list[Entry] | None:
    """Grantors, then as many holders in their order (« A et B, ayant respectivement donné pouvoir à C et D »)."""
    if all(t.kind != "link" for t in tokens):
        return None
    folded = fold(section.text)
    at = next(
        (
            i
            for i, t in enumerate(tokens)
            if t.kind == "link"
            and (
                "respectivement" in folded[max(0, t.start - _RESPECTIVELY) : t.end + _RESPECTIVELY]
                or _both(folded, tokens, i)
                or _MANDATAIRES.match(folded, t.start)
            )
        ),
        None,
    )
    if at is None:
        return None
    ends = (i for i in range(at + 1, len(tokens)) if "." in section.text[tokens[i].start : tokens[i].end])
    stop = next((i for i in ends if tokens[i].kind == "sep"), len(tokens))
    grantors = [t.name for t in tokens[:at] if t.name is not None]
    holders = [t.name for t in tokens[at:stop] if t.name is not None]
    alone = len(grantors) - len(holders)
    if alone and _MANDATAIRES.match(folded, tokens[at].start):
        return [Entry(name, section.status, section.heading) for name in grantors]
    if alone < 0 or not holders:
        return []
    others = [Entry(name, section.status, section.heading) for name in grantors[:alone]]
    pairs = [
        Entry(name, "represented", (holder.start, holder.end), holder, form="holders in the order of grantors")
        for name, holder in zip(grantors[alone:], holders, strict=True)
    ]
    return [*others, *pairs, *ListReader(section, section.text).read(tokens[stop:])]


_MANDATAIRES = re.compile(r"\W*mandataires\s?:")
"""The label of the holders of all (« Mandants : A, B / Mandataires : C, D »)."""
_DEPOSITED = re.compile(r"ont\s+depose\s")


def in_the_names_of(section: Section, tokens: list[Token]) -> list[Entry] | None:
    """Holders, then as many grantors in their order (« A et B ont déposé un pouvoir pour voter au nom de C et D »)."""
    if not section.reverse:
        return None
    folded = fold(section.text)
    at = next((i for i, t in enumerate(tokens) if t.kind == "reverse" and _DEPOSITED.match(folded, t.start)), None)
    if at is None:
        return None
    holders = [t.name for t in tokens[:at] if t.name is not None]
    grantors = [t.name for t in tokens[at:] if t.name is not None]
    if len(holders) != len(grantors):
        return []
    return [
        Entry(name, "represented", (holder.start, holder.end), holder, form="grantors in the order of holders")
        for name, holder in zip(grantors, holders, strict=True)
    ]


def _both(folded: str, tokens: list[Token], at: int) -> bool:
    """Whether two who are joined give their proxies to two who are (« A et B ont donné pouvoir à C et D »)."""
    around = [*tokens[max(0, at - 4) : at], *tokens[at + 1 : at + 4]]
    names = [t.name for t in around if t.name is not None and t.start < tokens[at].start][-2:]
    holders = [t.name for t in around if t.name is not None and t.start > tokens[at].start]
    if len(names) != 2 or len(holders) != 2 or not re.match(r"(?:qui\s)?ont\s", folded[tokens[at].start :][:8]):
        return False
    return all(folded[a.end : b.start].strip() == "et" for a, b in (names, holders))


_ALL_TO = re.compile(
    r"\s*(?:(?:pouvoir|procuration|mandat)s?(?:\s(?:donnee?s?|respecti\w+))?\s(?:a|aux?)|representee?s?\spar)\s"
)
_FEWEST = 3
"""Grantors from which on a bracket behind the last of them may hold the holders of all."""


def in_one_bracket(section: Section, tokens: list[Token]) -> list[tuple[Name, Name]] | None:
    """Grantors, and in the one bracket behind the last as many holders in their order.

    « Mme A, M. B, M. C (procuration à Mme D, M. E, M. F) »
    """
    brackets = [t for t in tokens if t.kind == "paren"]
    grantors = [t.name for t in tokens if t.name is not None]
    if section.status == "present" or len(brackets) != 1 or len(grantors) < _FEWEST:
        return None
    start, end = brackets[0].start + 1, brackets[0].end - 1
    inner = section.text[start:end].replace("\n", " ")
    if start < grantors[-1].start or _ALL_TO.match(fold(inner)) is None:
        return None
    inside = lex(inner, cues=LIST_CUES, plain=plain(inner))
    shift(inside, start)
    holders = [t.name for t in inside if t.name is not None]
    return list(zip(grantors, holders, strict=True)) if len(holders) == len(grantors) else None


def in_columns(tokens: list[Token]) -> list[tuple[Name, Name]] | None:
    """Pairs by rank, where grantors and holders stand in columns of their own and the counts agree.

    Either grantors, as many « pouvoir à », holders; or grantors, then as many « à » each with its holder
    (pairs side by side may follow).
    None for a list that is not set in such columns; empty where the counts disagree.
    """
    if any(t.kind == "reverse" for t in tokens):
        return None  # « …, procurations données par A à B, par C à D »
    kept = [t for t in tokens if t.kind in ("name", "link", "to", "replaced")]
    shape = "".join("N" if t.kind == "name" else "L" for t in kept)
    names = [t.name for t in kept if t.name is not None]
    stacked = re.fullmatch(r"(N{2,})(L{2,})(N+)", shape)
    if stacked:
        a, links, b = (len(g) for g in stacked.groups())
        return list(zip(names[:a], names[a:], strict=True)) if a == b and links in (a, 2 * a - 1, 2 * a) else []
    rows = re.fullmatch(r"(N{2,})((?:LN){2,})((?:NLN)*)", shape)
    if rows and (a := len(rows[1])) == len(rows[2]) // 2:
        paired = names[2 * a :]
        return [*zip(names[:a], names[a : 2 * a], strict=True), *zip(paired[::2], paired[1::2], strict=True)]
    return [] if re.search(r"L{3}", shape) else None


_HOLDERS_BESIDE = re.compile(
    r"mandataire|beneficiaire|titulaire\s+d[ue]|donnee?s?\s+a\b|pouvoirs?\s+a\b|procurations?\s+a\b|^\s*a\s*\n"
    r"|representee?s?\s+par"
)


def paired_lines(section: Section, tokens: list[Token]) -> list[tuple[Name, Name]] | None:
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


def heads_as_grantors(section: Section, tokens: list[Token], style: Style) -> list[Token]:
    """The tokens of a list of proxies in which each head of a group is a person (« M. A : Mme B, M. C : M. D »).

    Heads bear civilities, or those below them sit and they do not.
    """
    heads = [token for token in tokens if token.kind == "head"]
    if not heads or section.status != "represented" or sum(t.name is not None for t in tokens) != len(heads):
        return tokens
    grantors = {id(head): _named(section, head) for head in heads}

    def sits(name: Name) -> bool:
        return surname(name) in style.surnames or style.who_sits(name.printed) is not None

    sitting = all(sits(t.name) for t in tokens if t.name is not None)
    if not all(n and (n.own or (sitting and not sits(n))) for n in grantors.values()):
        return tokens
    read: list[Token] = []
    for token in tokens:
        name = grantors.get(id(token))
        colon = section.text.rfind(":", token.start, token.end)
        read += [token] if name is None else [Token("name", token.start, colon, name), Token("to", colon, colon + 1)]
    return read


_BEHIND = re.compile(r"\s*\((?P<told>[^()\n]+)\)")


def holders_in_brackets(section: Section, found: list[Entry], style: Style) -> None:
    """Tell who holds the proxy of a member who misses: one who sits, alone in brackets (« Dupré (Martin) »).

    Of a municipal council, which has no substitutes, whoever so stands behind one excused or absent holds the proxy
    too, where all that stands so, reasons apart, are members who sit.
    """
    behind = [(entry, _BEHIND.match(section.text, entry.name.end)) for entry in found if entry.holder is None]
    told = [(entry, *match.span("told")) for entry, match in behind if match is not None]
    if section.status == "represented":
        for entry, start, end in told:
            if entry.status == "represented" and fold(section.text[start:end]) in style.surnames:
                entry.holder = _one_person(section, start, end)
        return
    named = [place for place in told if section.text[place[1] : place[2]].strip()[:1].isupper()]
    words = [section.text[start:end] for _, start, end in named]
    whole = any(len(words_of(w)) > 1 or _CIVIL.match(w) for w in words)
    if section.status == "present" or not style.municipal or not all(map(style.who_sits, words)):
        return
    if not whole and len(words) < 2:  # a surname alone may be that of birth
        return
    for entry, start, end in named:
        if entry.status == section.status and (holder := _one_person(section, start, end)) is not None:
            entry.holder, entry.status, entry.proof, entry.form = holder, "represented", (start, end), "proxy"


_CIVIL = re.compile(r"\s*(?:MM?\.|Mmes?|Mlle|Mr|Monsieur|Madame)\s")


def _named(section: Section, head: Token) -> Name | None:
    """The one person whom the head of a group names."""
    return _one_person(section, head.start, head.start + len(section.text[head.start : head.end].rstrip(": \n")))


def _one_person(section: Section, start: int, end: int) -> Name | None:
    """The person whom a stretch of a list names, where it names one alone."""
    told = section.text[start:end]
    inside = lex(told, cues=LIST_CUES, plain=plain(told))
    shift(inside, start)
    names = [t.name for t in inside]
    return names[0] if len(names) == 1 else None
