"""Lists that were tables of communes and their members, all on one line: the communes are no words of the members."""

from __future__ import annotations

import re

from extractors.grammar.first_names import is_first_name
from extractors.grammar.text import fold

_UPPER = "A-ZÀ-ÖØ-ÞŒ"
_SHOUT = rf"[{_UPPER}][{_UPPER}'’/-]*"
_PARTICLE = r"(?:d[eu](?:[ \n]la)?[ \n]|le[ \n]|la[ \n]|van[ \n]|d['’])"
_SHOUTED_PARTICLE = re.compile(r"(?<![\w'’-])(?:DE[ \n]LA|D[EU]S?|L[EA]S?|VAN)[ \n]\Z")

_SEAT = re.compile(r",?[ \n](?:titulaires?|suppléante?s?)\b(?=[ \n]*(?:[/(]|[A-ZÀ-Þ]|\Z))")
_SEATED = re.compile(
    rf"(?:[ \n]*\([^()]*\))?[ \n]*(?P<place>(?:(?:{_SHOUT}|/)[ \n])+)"
    rf"(?=(?:{_PARTICLE})?{_SHOUT}[ \n][{_UPPER}][a-zà-ÿ])"
)
_FEWEST = 4
_SHARE = 0.6

_CIVIL = r"(?:MM?\.[ \n]?|(?:MM?|Mmes?)[ \n])"
_ONE = rf"(?:{_PARTICLE}|(?:DE[ \n]LA|D[EU]S?|L[EA]S?|VAN)[ \n])?[{_UPPER}]{{2}}[{_UPPER}'’-]*"
_COUPLE = re.compile(rf"(?<![\w'’]){_CIVIL}{_ONE}(?:[ \n]et[ \n](?:{_CIVIL})?{_ONE})?(?![\w'’])")
_COMMUNES = re.compile(rf"[ \n]*(?:(?:{_SHOUT}|/|sur|sous|les?|la|de|des|du|aux?|en)[ \n]+)+")
_GAPS = 0.4

_HEADS = re.compile(
    r"\W*(?:COMMUNES?|Communes?)[ \n]+(?i:conseillers|d[ée]l[ée]gu[ée]s|membres|[ée]lus|repr[ée]sentants)"
    r"(?:[ \n]+(?i:communautaires|titulaires))?(?=[ \n])"
)
_HOLDERS = re.compile(rf"(?m)^Par[ ]{_CIVIL}[^\n]{{2,40}}[ ]Par[ ]{_CIVIL}[^\n]+$")
_GIVEN = rf"[{_UPPER}][a-zà-ÿ]+(?:-[{_UPPER}][a-zà-ÿ]+)*"
_NAMED = re.compile(
    rf"(?<![\w'’-])(?:{_GIVEN}[ \n]){{1,2}}(?:(?:DE|DU|DES|DELLA|LE|LA|VAN|DI|DA)[ \n]){{0,2}}{_SHOUT}(?![\w'’-])"
)
_DASH = re.compile(r"[ ]?[-–—][ ]|[ ][–—]|[()\n]")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SAINT = re.compile(r"(?<!\w)(?i:sainte?|ste?)[ -]\Z")
_PLACED = 0.3
"""The share of members behind dashes before whom the commune of the member before stands."""
_SHOUTS = re.compile(rf"(?<![\w'’-]){_SHOUT}(?:[ \n](?:{_SHOUT}|/))*(?![\w'’-])")
"""The words in capitals of a commune."""


def without_columns(text: str) -> str:
    """A list without the communes that stand before the members whom they send, as long; as it was where unsure.

    « VALBRUNE DUPRÉ Jean, titulaire SAINT-OBRE ROY Anne, MARTIN Paul, titulaires » tells the two apart by the last
    word in capitals before a first name, « VALBRUNE M. DUPRÉ et Mme ROY SAINT-OBRE M. PIN » by the civilities, and
    « COMMUNES CONSEILLERS VALBRUNE Jean DUPRÉ - Anne ROY SAINT-OBRE Paul MARTIN » by one word for each surname.
    """
    return _without_after_dashes(_without_before_couples(_without_before_seated(_without_between_named(text))))


def without_holders(text: str) -> str:
    """A list without the lines of holders whose givers stand elsewhere (« Par M. DUPRÉ Par Mme ROY »), as long."""
    return _HOLDERS.sub(lambda line: "," + " " * (len(line.group()) - 1), text) if "Par M" in text else text


def _without_between_named(text: str) -> str:
    """The communes between first names with surnames, below the heads of the two columns."""
    heads = _HEADS.match(text)
    if heads is None or re.search(_CIVIL, text[heads.end() :]):
        return text
    named = [named.span() for named in _NAMED.finditer(text, heads.end())]
    if len(named) < _FEWEST:
        return text
    ends = [heads.end(), *(end for _, end in named)]
    starts = [*(start for start, _ in named), len(text)]
    gaps = [_SHOUTS.search(text, end, start) for end, start in zip(ends, starts, strict=True)]
    return _without(text, [gap.span() for gap in gaps if gap is not None])


def _without_after_dashes(text: str) -> str:
    """The communes behind dashes, right before the next member (« Jean Dupré – Valbrune Anne Martin – Brue … »)."""
    dashes = [dash.span() for dash in _DASH.finditer(text)]
    if len(dashes) < 2 * _FEWEST or re.search(rf"[{_UPPER}]{{3}}", text):
        return text
    ends = zip([0, *(end for _, end in dashes)], [*(start for start, _ in dashes), len(text)], strict=True)
    cells = [(start, end) for start, end in ends if text[start:end].strip()]
    begun = [(start, given) for start, end in cells if (given := _given(text, start, end)) is not None]
    placed = [(start, given) for start, given in begun if text[start:given].strip()]
    plain = len(begun) - len(placed)
    if begun[:1] == placed[:1] or plain < _FEWEST or len(placed) < max(_FEWEST, _PLACED * len(begun)):
        return text
    alone = [(start, end) for start, end in cells if text[start - 1 : start] in ("-", "–", "—", " ") and start]
    return _without(text, [*placed, *(cell for cell in alone if not _holds_given(text, *cell))])


def _given(text: str, start: int, end: int) -> int | None:
    """Where the first name stands in a cell that other words follow; none where it is the last."""
    words = list(_WORD.finditer(text, start, end))
    return next((word.start() for word in words[:-1] if _is_given(text, word, start)), None)


def _holds_given(text: str, start: int, end: int) -> bool:
    return any(_is_given(text, word, start) for word in _WORD.finditer(text, start, end))


def _is_given(text: str, word: re.Match[str], start: int) -> bool:
    """Whether a word is a first name, and not that of a saint."""
    return word[0][0].isupper() and is_first_name(fold(word[0])) and not _SAINT.search(text, start, word.start())


def _without_before_seated(text: str) -> str:
    """The communes before the first of those whose seats are told after them (« …, titulaires »)."""
    if text.count("titulaire") + text.count("suppléant") < _FEWEST:
        return text
    starts = [0, *(seat.end() for seat in _SEAT.finditer(text))][:-1]
    if len(starts) < _FEWEST:
        return text
    found = [(a, b) for a, b in (_place(text, start) for start in starts) if a < b]
    if len(found) < max(_FEWEST, _SHARE * len(starts)):
        return text
    return _without(text, found)


def _place(text: str, start: int) -> tuple[int, int]:
    """Where the commune stands that begins at a place, without a particle that the surname begins with."""
    seated = _SEATED.match(text, start)
    if seated is None:
        return start, start
    particle = _SHOUTED_PARTICLE.search(text, *seated.span("place"))
    return seated.start("place"), particle.start() if particle is not None else seated.end("place")


def _without_before_couples(text: str) -> str:
    """The communes between members of one surname each, who bear a civility; nothing else stands in such a list."""
    if re.search(r"[,;:]", text):
        return text
    couples = [couple.span() for couple in _COUPLE.finditer(text)]
    if len(couples) < 2 * _FEWEST:
        return text
    gaps = list(zip([0, *(end for _, end in couples)], [*(start for start, _ in couples), len(text)], strict=True))
    filled = [(a, b) for a, b in gaps if text[a:b].strip()]
    told = all(_COMMUNES.fullmatch(text[a:b].strip() + " ") for a, b in filled)
    if not filled or not told or filled[0][0] or len(filled) < _GAPS * len(couples):
        return text
    return _without(text, filled)


def _without(text: str, places: list[tuple[int, int]]) -> str:
    kept = list(text)
    for start, end in places:
        kept[start:end] = "," + re.sub(r"[^\n]", " ", text[start + 1 : end])
    return "".join(kept)
