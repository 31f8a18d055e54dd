"""Where a text names bodies that may be the one that deliberates, with what proves each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.base import View
from extractors.grammar import assembly_cues as cues
from extractors.grammar import body_name_cues as naming
from extractors.grammar.patterns import sought
from extractors.grammar.territory_cues import TERRITORY
from extractors.grammar.text import fold

_WRAPPED = 60
_SITS = 3
"""What it is worth that a body is told to have met."""
_HOUSE_BELOW = re.compile(r"(?<=[a-zà-ÿ])\nL(?:es?|a)[ ][A-ZÀ-Þ][a-zà-ÿ-]+(?=\n|\Z)")
"""Below a line in small letters: one that begins with the article of a house, and is whole."""
_COMPLEMENT = re.compile(r"(?:de|du|des)\Z|d['’]")
"""How the complement of the word before begins (« ARRONDISSEMENT DE VALBRUNE COMMUNAUTÉ DE … »)."""
_CAPITALS = re.compile(r"[^a-zà-öø-ÿœ]{3,}")
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"(?:\d[\dAB]\d{0,3}[ ]?[-–]?[ ]?)?(?=[A-ZÀ-Þ])")
"""Before the name of a commune: the number of its département or of its post (« Mairie de / 58 - VALBRUNE »)."""
_NAME_WORD = rf"(?:{naming.LINK.pattern}\s?)?(?:{naming.WORD.pattern})"
_THEN_MEETS = re.compile(
    rf"{_NAME_WORD}(?:[ ]{_NAME_WORD}){{0,3}}"
    r",?\s(?:d[uû]ment|l[eé]galement|r[eé]guli[eè]rement|convoqu[eé]|s['’]est\s(?:l[eé]galement\s)?(?:r[eé]uni|assembl))"
)
"""The rest of a name, and that who bears it met."""
_OWN_ARTICLE = sought(r"\bde\s(?P<article>la\s|l'\s?)\Z")
_GENERIC = frozenset(
    """
    ville commune de du des la le les l d mairie communaute communes agglomeration metropole et departement
    region conseil regional etablissement public territorial
    """.split()  # noqa: SIM905 (a table is read by eye)
)
_NO_PLACE = frozenset(
    {"pays", "val", "vallee", "canton", "portes", "terres", "intercommunal", "mixte", "departemental"}
)
"""Words that begin the name of a place, or of a syndicate, and are none by themselves."""


_PURPOSE = re.compile(
    r"syndicat\s+(?:(?:mixte|intercommunal)\s+)?(?:(?:d(?:es?|u)\s|d'|pour\s|l[ae]\s|l'|et\s|à\s)"
    r"|(?:amenagement|gestion|developpement|etudes?|travaux|entretien|valorisation|traitement|realisation|preservation)\b\s*)+"
)
"""The name of a syndicate that tells what it is for, and not where: that of its territory stands beside it."""


@dataclass(slots=True)
class Named:
    """A name found in the text: where (with the generic words before it), its place words, how well proved.

    `bare` says that the words before it (an organ, a house) are no part of it; `own` that it is spoken of as one's own,
    `runs_on` that other words follow it.
    """

    start: int
    end: int
    words: str
    weight: int
    form: str
    bare: bool = False
    own: bool = False
    runs_on: bool = False


def names_of_bodies(text: View, kind: str | None) -> list[Named]:
    """The names of bodies of a kind (of any, where None), with what proves each of them."""
    found: list[Named] = []
    for of, form, weight, pattern in cues.NAMES:
        if kind is not None and of != kind:
            continue
        for match in pattern.finditer(text.folded):
            below = None if (beside := _name_at(text, match.end())) else _name_below(text, match.start(), match.end())
            name = beside or below
            if name is None:
                continue
            if of == "COM" and cues.COMMUNITY_NAMED.match(text.folded, name[0]):
                continue  # « le retrait de la commune de la Communauté de Communes … »
            if of == "COM":
                name = _with_article(text, match.start(), *name)
            elif of == "EPCI":
                name = name[0], _listed_end(text, name[1])
            start = match.start() if form == "named body" or of == "DEP" else name[0]
            if below is not None and _DIGIT.search(text.text, match.end(), name[0]):
                start = name[0]  # a number stands between
            before = text.folded[max(0, match.start() - 50) : match.start()].rpartition("\t")[2]
            if naming.SAT_FOR.search(before) or (of == "COM" and cues.DELEGATED.match(text.folded, match.start())):
                continue
            nameless = text.text[match.start() : match.start() + 2].isupper() and naming.NAMELESS.search(before)
            elsewhere = None if nameless else naming.ELSEWHERE.search(before)
            sits = _SITS * (naming.MEETS.match(text.folded, name[1]) is not None)
            strength = (weight + 3 * (match.start() < cues.TOP) + sits) if not elsewhere else 0
            if match.start() < cues.HEAD or strength:
                own = of != "COM" or text.folded[max(0, match.start() - 4) : match.start()].endswith((" la ", "\nla "))
                found.append(Named(start, name[1], _place(text, *name), strength, form, form != "named body", own))
    if kind == "EPCI":
        found += _trailing(text)
    if kind == "OTHER":
        found += _territories(text) + _offices(text) + _of_districts(text)
    if kind == "SYN":
        for match in cues.SYNDICATE.finditer(text.folded):
            weight = 4 + 3 * (match.start() < cues.TOP)
            weight = 2 if _PURPOSE.fullmatch(match[0]) else weight
            own = text.line_span(text.line_at(match.start()))[0] == match.start()
            start, end = match.start(), _before_house(text, *match.span())
            found.append(Named(start, end, _place(text, start, end), weight, "named body", own=own))
        for match in naming.OF_ACRONYM.finditer(text.text):
            place = match.span("name")
            found.append(Named(*place, _place(text, *place), 4 + 3 * (match.start() < cues.TOP), "organ of", True))
    if kind == "COM":
        for match in naming.DATELINE.finditer(text.folded):
            name = _name_at(text, match.start("name"))
            if name is not None and name[1] == match.end("name"):
                found.append(Named(*name, _place(text, *name), 2, "dateline", True))
    return [n for n in found if n.words and n.words not in _NO_PLACE]


def _territories(text: View) -> list[Named]:
    """The collectivity of an assembly overseas that sits."""
    places = (match.span(str(match.lastgroup)) for match in TERRITORY.finditer(text.folded, 0, cues.TOP))
    return [Named(*place, _place(text, *place), 7, "organ of", True) for place in places]


_OFFICE_BELOW = re.compile(
    r"^[^\w\n]{0,4}(?P<name>[A-ZÀ-Þ][\w'’&.-]+(?:[ ][\w'’&.-]+){0,4})(?:[ ]*\n+[^\w\n]{0,4}|[ ][-–—|][ ])"
    r"(?i:office[ ]public[ ](?:départemental[ ]|municipal[ ])?de[ ]l['’]habitat)\b(?![ ](?:d[eu]|[A-ZÀ-Þ]))",
    re.MULTILINE,
)


def _offices(text: View) -> list[Named]:
    """The name of a housing office, on the line above what it is."""
    places = (match.span("name") for match in _OFFICE_BELOW.finditer(text.text, 0, cues.TOP))
    return [Named(*place, _place(text, *place), 7, "organ of", True) for place in places]


_OF_DISTRICT = re.compile(
    r"\bcaisse\s+des\s+ecoles\s+du\s+\d{1,2}\s?(?:er|e|eme)\s+arrondissement(?:\s+de\s+[a-z-]{4,20})?"
)


def _of_districts(text: View) -> list[Named]:
    """The board of the schools of a district of a city, which has a number for a name."""
    places = (match.span() for match in _OF_DISTRICT.finditer(text.folded, 0, cues.TOP))
    return [Named(*place, text.folded[slice(*place)], 7, "named body") for place in places]


def _before_house(text: View, start: int, end: int) -> int:
    """Where the name of a syndicate ends, which its seat may follow in the letterhead (« … / Les Passerelles »)."""
    house = _HOUSE_BELOW.search(text.text, start, end)
    return end if house is None else house.start()


def _with_article(text: View, cue: int, start: int, end: int) -> tuple[int, int]:
    """A name of a commune with the article that stands before it (« de La Chaume »), which is its own."""
    article = _OWN_ARTICLE.search(text.folded, cue, start)
    generic = fold(text.text[start:end]).split(" ")[0] in _GENERIC
    return (start if article is None or generic else article.start("article")), end


def _trailing(text: View) -> list[Named]:
    """Names whose kind stands last: « Les Monts Agglomération »."""
    found = []
    for match in naming.TRAILING.finditer(text.folded):
        if not text.text[match.start()].isupper():
            continue
        start = max(text.line_span(text.line_at(match.start()))[0], text.text.rfind("\t", 0, match.start()) + 1)
        before = text.text[start : match.start()].rstrip()
        words = before.split(" ")
        while words and not (naming.WORD.fullmatch(words[0]) and _may_lead(words)):
            words.pop(0)
        if words and not _COMPLEMENT.match(fold(words[0])):
            begin = start + len(before) - len(" ".join(words))
            found.append(
                Named(begin, match.end(), _place(text, begin, match.end()), 3 + 3 * (begin < cues.TOP), "kind last")
            )
    return found


def _may_lead(words: list[str]) -> bool:
    """Whether all words up to the kind are capitalised or links, and none ends a name."""
    return all(
        (
            naming.WORD.fullmatch(w)
            or naming.LINK.fullmatch(w + " ")
            or w in ("de", "du", "la", "le", "les", "et", "en", "sur", "-", "–")
        )
        and fold(w) not in naming.STOP - {"le"}
        and not naming.TRAILING.fullmatch(re.sub(r"\A[ld]'", "", fold(w)))
        for w in words
    )


def _name_at(text: View, start: int) -> tuple[int, int] | None:
    """The run of capitalised words and links that begins at a character: (start, end), or None."""
    position = end = start
    begin: int | None = None
    while position < len(text.text):
        gap = naming.GAP.match(text.text, position)
        ahead = gap.end() if gap else position
        if "\n" in text.text[position:ahead] and begin is not None and not _runs_on(text, end, position, ahead):
            break
        word = naming.WORD.match(text.text, ahead)
        link = naming.LINK.match(text.text, ahead)
        if link is not None and (word is None or link.end() >= word.end()) and begin is not None:
            position = link.end()
            continue
        if word is None or (
            fold(word.group()).strip("-") in naming.STOP and not (begin is None and _leads(text, ahead))
        ):
            break
        if begin is not None and _CAPITALS.fullmatch(text.text, begin, end) and not word.group().isupper():
            break  # « COMMUNE DE VALBRUNE Liste des délibérations »
        begin = ahead if begin is None else begin
        position = end = word.end()
        if end - begin > 70 or naming.BESIDE.search(
            text.folded, word.start(), text.line_span(text.line_at(end - 1))[1]
        ):
            return None
    if begin is None or end - begin < 2 or naming.INFINITIVE.fullmatch(text.folded[begin:end]):
        return None
    return begin, end


def _name_below(text: View, cue: int, start: int) -> tuple[int, int] | None:
    """The name in the line below the words that lead to it, alone in its cell, where another column stands beside."""
    ends = text.text.rfind("\n", cue, start)
    beside = text.text.find("\t", cue, start)
    if ends < 0 and beside >= 0:
        ends = text.text.find("\n", start)
    begun = _NUMBERED.match(text.text, ends + 1) if ends >= 0 else None
    name = _name_at(text, begun.end()) if begun is not None else None
    return name if name is not None and text.text[name[1] : name[1] + 1] in ("\t", "\n", "") else None


def _leads(text: View, start: int) -> bool:
    """Whether an article, or a territory, begins the name of a place (« Commune de Le Valbrun »), and no sentence."""
    lead = naming.ARTICLE.match(text.text, start) or naming.LAND.match(text.text, start)
    return lead is not None and fold(lead["next"]) not in naming.STOP


def _listed_end(text: View, end: int) -> int:
    """Where a name ends that may list other places after its first."""
    more = naming.LISTED.match(text.text, end)
    if more is None or any(w in naming.STOP for w in re.findall(r"[\w'-]+", fold(more[0]))):
        return end
    return more.end()


def _runs_on(text: View, end: int, stop: int, following: int) -> bool:
    """Whether a name that ends, with its links at `stop`, may go on in the line that begins at `following`.

    It does after a hyphen or a link, in a line as long as running text is, and where that line tells that it met.
    """
    line = text.line_span(text.line_at(end - 1))
    if naming.TITLE_LINE.match(text.text, line[0]):
        return False
    if text.text[end - 1] in "-–" or line[1] - line[0] >= _WRAPPED or (stop > end and text.text[stop - 1] != "-"):
        return True
    return _THEN_MEETS.match(text.text, following) is not None


def _place(text: View, start: int, end: int) -> str:
    """The folded place words of a name: what tells bodies apart."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"-\s*\n\s*", "-", text.folded[start:end]))
    return " ".join(w for w in words if w not in _GENERIC)
