"""Texts whose ends of lines were lost: an end of line is set before the words that begin a line in every act.

Nothing is added but ends of lines, and only where a text shows that its own are lost: lines longer than any page is
wide, or the labels and formulas of an act again and again within lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractors.grammar.act_cues import FORMS
from extractors.grammar.text import fold
from schemas.document import Document, Line

FLAT = 260
"""Characters from which on a line is one whose ends are lost."""
_FEW = 3
"""Lines of a page up to which its ends of lines are lost."""
_SHORT = 50
_SHORT_VERB = 6
_TORN = 3
"""Labels and formulas within lines, at the least, of a text whose lines were cut anew."""
_BOUND = frozenset(
    re.findall(
        r"\w+",
        "le la les l un une des du de d au aux a et ou en sa son ses ce cette ces par pour sur dans que qui dont non"
        " ledit ladite etaient etait sont ont vote votes voix se ne s n avec sans",
    )
)
"""Words after which no line of its own begins."""

_WHO = r"(?:membres|conseill(?:ers|eres)|delegues|elus|presents|votants|pouvoirs|absents|procurations|suffrages|voix)"
_CIVIL = r"(?:mm?\.|mmes?|mr|mlle|monsieur|madame|messieurs|mesdames)"
_OFFICE = r"(?:maire|presidente?|rapporteure?)"
_TELLS = (
    r"(?:expose|rappelle|informe|presente|explique|propose|indique|precise|donne|fait|constate|ouvre|souhaite|soumet"
    r"|rend|declare|demande)\b"
)
_NAME = r"(?:[a-z][\w'-]*\s){1,4}"
_STATE = r"(?:presente?s?|absente?s?(?:\s?\(s\))?|excusee?s?|representee?s?)"
_MADE = r"(?:nomme|designe|elu)e?\s(?:comme\s)?secretaire"
_SIT = (
    r"extrait\s(?:du|des)\s(?:registre|delib)",
    r"republique\sfrancaise\b",
    r"seance\s(?:du|publique|ordinaire)\b",
    r"l\s?'\s?an\s(?:deux|20\d\d)",
    r"date\sd(?:e\s|')(?:la\s)?(?:convocation|affichage)",
    rf"nombre\sd(?:e\s|es\s|'){_WHO}",
    r"objet(?:\sde\sla\s(?:presente\s)?deliberation\b|\s?:)",
    r"numero\sde\s(?:l'acte|(?:la\s)?deliberation)",
    r"rapporteure?\s?:",
    r"deliberation\sn\s?°\s?\w",
    r"(?:rapport|affaire|question|point)\sn\s?°\s?[\w./-]{1,16}\s?[-–:]\s",
    rf"(?:eta[il]ent|etait|sont)\s(?:excuses\set\s)?{_STATE}",
    rf"{_STATE}(?:\s(?:et\s)?(?:{_STATE}|avec\spouvoirs?|ayant\sdonne\s\w+|non\s\w+|procurations?)){{0,2}}\s?:",
    rf"(?:conseillers|membres|delegues|elus)\s(?:[a-z]+\s)?{_STATE}\b",
    rf"{_STATE}\s(?:et\s)?(?:ayant\sdonne|avec\s(?:pouvoir|procuration))",
    r"(?:pouvoirs?|procurations?|votants|en\sexercice|quorum)\s?(?:\(\s?\d{1,2}\s?\)\s?)?:",
    r"(?:ont|avaient|avait)\sdonne\s(?:pouvoir|procuration|mandat)",
    r"secretaires?\sde\s(?:la\s)?seance\b",
    rf"(?:mesdames\set\smessieurs|messieurs\set\smesdames)\s(?:les\s)?{_WHO}\b[^.:;]{{0,30}}:",
    r"en\spresence\sde\s?:",
)
_SURE = (*_SIT, r"vu\s(?:l[aes]{1,2}\s|l')", r"considerant\b", r"pour\s(?:extrait|copie|expedition)\b")
_REST = (
    rf"a\sete\s{_MADE}",
    rf"{_CIVIL}\s{_NAME}(?:a\sete|est)\s{_MADE}",
    r"assistai(?:en)?t\s",
    r"ordre\sdu\sjour\s?(?::|(?=1\s?[.)°–-]))",
    r"vue?s?\s(?:l[aes]{1,2}|son|sa|ses)\s|vu\sl'",
    r"attendu\b",
    rf"(?:{_CIVIL}\s)?l[ea]\s{_OFFICE},?\s{_TELLS}",
    r"l(?:[ea]\s|')(?:conseil|comite|commission|bureau|assemblee)\b[^.;:]{0,60}?,\s(?:apres|oui|a\sl'unanimite|sur)\b",
    r"apres\s(?:en\s)?(?:avoir|en\savoir|deliber)",
    r"article\s(?:\d{1,2}|1er|premier|unique)\s?(?:er|°)?\s?[:–.-]\s",
    r"(?:pour|contre|abstentions?|votes?)\s?(?:\(s\)\s?)?[:=](?=\s?\d)",
    r"(?<!\d\s)(?:pour|contre|abstentions?|votes?)\s?(?:\(s\)\s?)?[:=]",
    r"(?:ont\svote|se\ssont\sabstenus|scrutin\s|ne\sse\sprononce|ne\spren(?:d|nent)\spas)\b",
    r"(?:ainsi\s)?(?:fait|delibere)\s(?:et|a|en)\s",
    r"certifiee?\s(?:ex|conf|par)",
    r"acte\s(?:rendu\s)?executoire",
    r"l[ea]\s(?:maire|presidente?|secretaire(?:\sde\sseance)?)\s?[,:]",
    r"(?:envoye|recu)e?\s(?:en|le|par)\s",
    r"(?:publie|affiche|transmis|teletransmis)e?\s(?:le|sur|en|au|:)",
    r"id\s?:\s",
    r"accuse\sde\sreception",
    r"la\spresente\s(?:deliberation|decision)\s(?:peut|pourra|sera)",
    r"sur\sle\srapport\s",
    r"(?:adoptee?|vote)\s(?:a\s(?:l'unanimite|la\smajorite)|par)\b",
    r"voix\s(?:pour|contre)\b|votants\s(?:pour|\d)",
    r"date\sde\s(?:publication|transmission|reception|notification|mise)\b",
    r"cette\sdeliberation\sest\sadoptee",
    r"delibere\s(?:les|le)\sjour",
    r"la\sseance\sest\slevee\b",
)
_CUE = re.compile(rf"(?<=\S)[ \t]+(?=(?:{'|'.join((*_SURE, *_REST))}))")
"""Before the words of an act that begin a line; they are printed with a capital."""
_COUNTED = rf"[-–•]\s\d{{1,3}}\s{_WHO}\s{_STATE}\s?:"
_OPENS = rf"(?:{_CIVIL}\s)?l[ea]\s{_OFFICE}\s(?:ouvre|constate|declare)\b"
_BEFORE_PEOPLE = rf"(?:absente?s|excusee?s|representee?s)(?:\s(?:et\s)?(?:excuse|represente)e?s)?\s(?={_CIVIL}\s[a-z])"
_LABEL = re.compile("|".join((*_SIT, _COUNTED, _OPENS, _BEFORE_PEOPLE)))
_SHOUTED = re.compile(r"(?:QUESTION|POINT|AFFAIRE|RAPPORT)\sN\s?°\s?\d")
"""A label in capitals, before which the words of the text may end in any way (« n'est pas soumise à vote »)."""
_WOVEN = re.compile(
    r"(?:presente?s?|absente?s?|pouvoirs?|procurations?|votants|suffrages\sexprimes)\s?:\s?\d{1,3}\s"
    r"(?:[a-z][a-z'-]+\s){2,4}a\s(?:[a-z][a-z'-]+\s){1,3}"
)
"""A count amid a list of proxies (« Présents : 17 Anne MARTIN à Luc ROY »): two columns were woven into one line."""
_COUNT = re.compile(
    r"(?:votants|quorum|en\sexercice|nombre\sde\s(?:conseillers|membres|delegues)(?:\s[a-z]+){0,2})\s?:\s?\d{1,3}\s"
)
"""A count that stands amid a list, which goes on behind it."""
_CAPITAL = re.compile(r"(?<=[ \t])[A-ZÀ-Þ•–-]")
"""How a label of the opening of a sitting begins, and how it is printed amid a line."""
_SURE_CUE = re.compile(rf"(?:^|(?<=\s))(?=(?:{'|'.join(_SURE)}))", re.MULTILINE)
_HEAD = re.compile(
    r"(?<=[\w)°\"])[ \t]+(?=(?:commune|ville|departement|metropole|syndicat"
    r"|communaute\s(?:de\scommunes|d'agglomeration|urbaine))\s(?:d[eu]s?\s|d'|intercommunal|mixte)|(?:deliberation\sdu\s|l[ea]\s|l')?(?:conseil|comite|commission\spermanente)"
    r"\s(?:municipal|communautaire|syndical|departemental|regional|metropolitain|d'administration|d[eu]\s))"
)
"""Before the name of the body, in the head of an act or of a page, or where the council begins to act."""
_SENTENCE = re.compile(
    r"(?<=[\w)°\"])[ \t]+(?=(?:l'|(?:le|la|les|une?|cette|cet|ces|ce|ils?|elles?)\s)"
    r"(?P<noun>[a-z][\w'-]*\s)(?:[a-z][\w'-]*\s){0,5}?"
    r"(?:est|sont|(?P<has>a)|ont|etait|etaient|doit|doivent|peut|peuvent|permet|prevoit|comprend|porte|fixe|dispose|vise"
    r"|convient|etant)\s)"
)
"""Before a sentence that no mark stands before: an article with a capital, a noun without one, a verb."""
_VERB = re.compile(rf"(?<=[^\s•+>*-])[ \t]+(?=(?P<verb>{'|'.join(sorted(FORMS, key=len, reverse=True))})\s(?:[a-z]|:))")
_CLAUSE = re.compile(
    rf"(?<=[^\s•+>*-])[ \t]+(?=[-•+>*]\s?(?:(?P<verb>{'|'.join(sorted(FORMS, key=len, reverse=True))})\s[a-z]"
    r"|d(?:e\s|')[a-z]{2,14}(?:er|ir|re)\b))"
)
"""Before a clause: a verb in capitals, or after a bullet."""
_NUMBER = re.compile(
    r"(?<=\S) +(?P<n>n\s?°\s?(?:[a-z]{1,5}[-_ ]?)?(?:(?:19|20)\d\d(?:\s?[-/_.]\s?\d{1,4}){1,2}|\d{1,4}/20\d\d"
    r"|20\d{6}[ _-]{1,3}\d{1,4}|\d{1,4}(?=\sobjet\s?:)))(?![\w/.-])(?:(?P<after>[ \t]+(?=[a-z\"]))|(?= *(?:[:-]|$)))"
)
_CODE = re.compile(
    r"(?<=[.;!?»)]) +(?=(?:d|del|delib|dcm|cm)[. _-]{0,2}(?:19|20)\d\d(?:[-/_.]\d{1,4}){1,3} ?[:–-] )", re.I
)
"""Before the code of an act, after the end of a sentence: « D.2014-09-10/0038 : »."""
_CODED = re.compile(
    r"(?<=\S)(?<!\bla)(?<!ération)(?<!n°) +(?:(?<=[.;!?»)_] )|(?=[\w /-]{6,20} [A-ZÀ-Ý]{4,} ))"
    r"(?=(?:(?:19|20)\d\d[_-](?:DEL|DELIB|DCM|DE|D|CM)[_-]?\d{1,4} [A-ZÀ-Ý]"
    r"|(?:DE|DEL|DELIB|DCM|CM|D)[ _.-]?(?:\d{1,3}-(?:19|20)\d\d(?:/\d\d-\d{1,3})?"
    r"|(?:19|20)\d\d[-/_.]\d{1,4}(?:[-/_.]\d{1,4}){0,2}) [A-ZÀ-Ý]))"
)
"""The same before a title in capitals, or another after the end of a sentence or a rule (« ____ D2016/76 Tarifs »)."""
_NUMBERED = re.compile(
    r"(?:(?<!\w)[a-zà-ÿ]{2,}|\b(?:LOI|D[ÉE]CRET|ARR[ÊE]T[ÉE]|ORDONNANCE|CIRCULAIRE|ARTICLE|AVENANT|MARCH[ÉE]|CONTRAT"
    r"|CONVENTION|LOT|CONCESSION|PARCELLE|D[ÉE]CISION|D[ÉE]LIB[ÉE]RATION|Délibération|R[Aa][Pp][Pp][Oo][Rr][Tt]|A[Ff][Ff][Aa][Ii][Rr][Ee]|[A-Z]{1,3}))\W*\Z"
)
"""Before a number, as printed: that it is one of a thing told in the sentence."""
_ROMAN = re.compile(
    r"(?<=\S) +(?=(?P<rank>I{1,3}|I?V|VI{1,3}|I?X|XI{1,3})\s(?:[-–:.)]{1,2}\s)?[A-ZÀ-Ý][\w'’-]* [\w'’(«])"
)
RANKS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII")
FEWEST_RANKS = 3
"""Roman ranks in their order, from I on, before the titles of items."""
_SECRETARY = re.compile(
    r"\b[Ss](?:ecr[ée]taires?|ECR[ÉE]TAIRES?)(?:\s(?:de|DE)\s(?:(?:la|LA)\s)?(?:s[ée]ance|S[ÉE]ANCE))?\s?:\s"
    r"(?P<who>(?:(?:MM?|Mme|Mlle|Mr)\.?|Monsieur|Madame)?(?:\s?[A-ZÀ-Ý][\w'’-]+){2,5})"
)
"""The secretary, and what follows with a capital."""
_TITLE_NEXT = re.compile(
    r"(?!(?:D[EU]S?|L[AE]S?|Du|De|Des|Le|La)\s)[A-ZÀ-Ý](?!\.)|(?:19|20)\d\d[-_/]|\d{1,3}[-/](?:19|20)\d\d\s?[–—:-]"
)
"""How a title, or the number before it, begins there; a particle or a day goes on with a name."""
_OFFICES = re.compile(_OFFICE)
_LAST_WORD = re.compile(r"\w+\W?\Z")


def rebroken(document: Document) -> Document | None:
    """The document with ends of lines where its own were lost; None where none are, or where lines have places."""
    if any(word.box is not None for line in document.lines() for word in line.words[:1]):
        return None
    few = max(len(page.lines) for page in document.pages) <= _FEW
    flat = few and any(len(line.text) > FLAT for line in document.lines())
    pages = [replace(page, lines=_lines(page.lines, flat=flat)) for page in document.pages]
    changed = any(len(page.lines) != len(new.lines) for page, new in zip(document.pages, pages, strict=True))
    return replace(document, pages=pages) if changed else None


def parted_labels(lines: list[Line]) -> list[Line]:
    """The lines of an opening whose ends of lines were lost, parted where the labels of a sitting begin."""
    return [part for line in lines for part in parted(line, _labels(line.text))]


def _labels(text: str) -> Iterator[tuple[int, bool]]:
    """Where the labels of a sitting begin within a text, white space before them."""
    folded = fold(text)
    if len(_WOVEN.findall(folded)) > 1:
        return
    ended = 0
    for capital in _CAPITAL.finditer(text):
        at = capital.start()
        label = _LABEL.match(folded, at) if at >= ended and not _woven(folded, at) else None
        if label is not None and not runs_on(folded[max(at - 20, 0) : at]):
            ended = label.end()
            yield at, True


def _woven(folded: str, at: int) -> bool:
    """Whether a count stands at a place amid a list, which goes on behind it."""
    return folded[max(at - 2, 0) : at] == ", " and _COUNT.match(folded, at) is not None


def is_flat(line: Line, text: str) -> bool:
    """Whether the ends of the lines that a line holds were lost."""
    return len(text) > FLAT and line.words[0].box is None


def _lines(lines: list[Line], *, flat: bool) -> list[Line]:
    """The lines of a page, those parted that hold the beginnings of others; all of them where pages are flat."""
    texts = [line.text for line in lines]
    torn = _torn(texts)
    if torn and _cut_anew(lines, texts):
        lines = [replace(lines[0], words=[word for line in lines for word in line.words])]
        texts = [lines[0].text]
    return [
        part
        for line, text in zip(lines, texts, strict=True)
        for part in (parted(line, _beginnings(text)) if torn or flat or len(text) > FLAT else [line])
    ]


def _torn(texts: list[str]) -> bool:
    """Whether what begins a line in every act stands within lines more often than not, in lines as wide as a page."""
    text = "\n".join(text for text in texts if len(text) <= FLAT)
    folded = fold(text)
    inside = leading = 0
    for match in _SURE_CUE.finditer(folded):
        at = match.start()
        if not text[at].isupper():
            continue
        before = folded[max(folded.rfind("\n", 0, at) + 1, at - 20) : at]
        if not before.strip():
            leading += 1
        elif not runs_on(before):
            inside += 1
    return inside >= _TORN and inside > leading


def _cut_anew(lines: list[Line], texts: list[str]) -> bool:
    """Whether the lines are those of a text that was wrapped anew: all are of some length, without white space."""
    short = sum(len(text) < _SHORT for text in texts)
    spaced = any(line.gap for line in lines[1:]) or any(word.tab for line in lines for word in line.words[1:])
    return len(lines) > 5 and not spaced and max(map(len, texts)) <= FLAT and short <= 1 + 0.05 * len(lines)


def runs_on(before: str) -> bool:
    """Whether the last word of a folded text is one that no line ends with."""
    last = _LAST_WORD.search(before.rstrip())
    return last is not None and last[0].rstrip("' ") in _BOUND


def parted(line: Line, beginnings: Iterable[tuple[int, bool]]) -> list[Line]:
    """A line as several, white space before each of the beginnings that it holds."""
    starts = {start: gap for start, gap in beginnings if start}
    if not starts:
        return [line]
    parts = [replace(line, words=[])]
    at = 0
    for word in line.words:
        if at in starts:
            parts.append(replace(line, words=[], gap=starts[at]))
        parts[-1].words.append(word)
        at += len(word.text) + 1
    return parts


def _beginnings(text: str) -> Iterator[tuple[int, bool]]:
    """Where a line begins within a text, and whether white space stands before it."""
    folded = fold(text)
    for match in _NUMBER.finditer(folded):
        if not _NUMBERED.search(text, max(match.start() - 24, 0), match.start()):
            if match["after"]:
                yield match.end("after"), False
            yield match.start("n"), True
    yield from ((place, True) for place in (*_ranked(text), *after_secretary(text)))
    yield from ((match.end(), True) for pattern in (_CODE, _CODED) for match in pattern.finditer(text))
    for pattern in (_CUE, _HEAD, _SENTENCE, _VERB, _CLAUSE):
        for match in pattern.finditer(folded):
            amid = _woven(folded, match.end()) or runs_on(folded[max(match.start() - 20, 0) : match.start()])
            amid = amid and _SHOUTED.match(text, match.end()) is None
            if _begins(text, match) and not amid:
                yield match.end(), True


def _ranked(text: str) -> list[int]:
    """Where Roman ranks stand before titles, from I on, each the next one."""
    places: list[int] = []
    for match in _ROMAN.finditer(text):
        if len(places) < len(RANKS) and match["rank"] == RANKS[len(places)]:
            places.append(match.end())
    return places if len(places) >= FEWEST_RANKS else []


def after_secretary(text: str) -> Iterator[int]:
    """Where the title behind the name of the secretary begins, whom the list of the members above names too."""
    for match in _SECRETARY.finditer(text):
        words = list(re.finditer(r"\S+", match["who"]))
        for word in words[:0:-1]:
            name = match["who"][: word.end()]
            at = match.start("who") + word.end() + 1
            if not word[0].isupper() or _TITLE_NEXT.match(text, at) is None:
                continue
            if re.search(rf"{re.escape(name)}\s?[,;.(]", text[: match.start()]):
                yield at
                break


def _begins(line: str, match: re.Match[str]) -> bool:
    """Whether what follows a match is printed as a beginning: with a capital; a verb in capitals or after a bullet."""
    groups = match.re.groupindex
    if "verb" in groups and match["verb"] is not None:
        start, end = match.span("verb")
        listed = match.re is _CLAUSE or end - start > _SHORT_VERB
        return line[start:end].isupper() or (line[start].isupper() and listed)
    if "noun" in groups and line[match.start("noun")].isupper() and not _OFFICES.match(match["noun"]):
        return False
    if "has" in groups and match["has"] is not None and line[match.start("has")] != "a":
        return False
    return match.re is _CLAUSE or line[match.end()].isupper()
