"""The number of an act, and a theme that is printed with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.base import Reading, View
from extractors.grammar import heading_cues as cues
from extractors.grammar import number_cues
from extractors.grammar.dates import dates
from extractors.grammar.text import flow

_THEME_WITH = re.compile(r"\s?/\s?(?P<theme>[A-ZÀ-Ý][^\n\t/:]{2,50})\Z")
_ORDINAL = re.compile(r"\d{1,3}(?:[.-]\d{1,2}){0,2}")
_CITED = re.compile(r"(?<![\w-])(?:la|une|sa|par|de|des|les|cette|ladite|et|du|vu)\s*\Z")
_LABEL_ALONE = re.compile(r"\W*(?:deliberation|delib\.?|dcm|d\.c\.m\.?|acte)\s?(?:n\s?[°o]\s?)?\W*")
_WORD = re.compile(r"\w")
_WRAPPED = re.compile(r"[^\n]{25}(?:deliberation|arrete|decision|decret|loi|ordonnance)\s*\Z")
_YEARS = re.compile(r"(?:[A-Z]+ )?(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d")
_SHORT = re.compile(r"\d{2}([-./])\d{2}\1\d{2}")
_NUMERO = re.compile(r"[Nn]\s?[°º˚]")
"""« N° 26-03-01 » is a number of the year, though it be written as a date is."""
_NUMERO_BEFORE = re.compile(r"[Nn]\s?[°º˚]\s?\Z")
_DIGITS = re.compile(r"\d+")
_SHORT_YEAR = re.compile(r"(\d\d)[-/]\d{2,4}\Z")
_FILE = re.compile(r"\d{1,2}/\d{1,3}")
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d{6}")
_MEANT = re.compile(
    r"\b(?:deliberations?|arrete|decision|marche|lot|convention|contrat|budget|exercice|annees?|n[°o]?|numero|du|la|de|et"
    r"|dossier|permis|operation|programme|plan|avenant|facture|devis|appel\s+(?:d'offres|a\s+projets?)|affaire|mapa)"
    r"\W{0,3}\Z"
)
"""Before a code that is another's, and not the number of the act (« retrait de la délibération DE_2019_014 »)."""
_OTHERS = re.compile(
    r"\b(?:marches?|lots?|conventions?|contrats?|avenants?|permis|arretes?|emprunts?|dossiers?|decisions?)\b"
)
"""In a title that ends with « n° » and a code: whose it may be, for it is not of the act."""
_LONGEST_TERM = 6
"""Years of a programme or a term of office that a title ends with (« Contrat de ruralité – 2021-26 »)."""
_SEASON = re.compile(r"(?:19|20)(\d\d)-(\d\d)")
_LABEL = 40
"""Characters of a line that a colon ends, from which on it is a sentence that leads to a list, and no label."""
_ENTRY = re.compile(r"\W{0,4}n\s?°\s?:?\s?\d[\w/.-]*\s?[:–—-]\s?[a-z]")
"""A number and what bears it: of two such lines, one below the other, neither tells the number of the act."""
_DAY_NEXT = re.compile(r"\s?(?:en date )?(?:du|de)\s(?=\d{1,2}(?:er)?[\s/.])")
_TITLE_NEXT = re.compile(r"\s{0,2}[-–—:]\s{1,2}[A-ZÀ-Ý«]")
_ADDRESS = re.compile(r"\b(?:cedex|tel|siret)\b|@|www")
_FOLIO = re.compile(r"\W*(?:paraphe|feuillet|folio)s?\b")
"""Beside a code: that it is the number of the leaf of the register."""
_NOT_OURS = re.compile(
    r"\b(?:vu|loi|decret|arrete|circulaire|ordonnance|directive|article|convention|marche|cede[x]|tel|siret"
    r"|parcelle|paraphe|feuillet|folio)\b|@|www"
)


def numbers(text: View, head_end: int, *, titled: bool, below: int | None = None) -> Iterator[Reading]:
    """Numbers of the act, the strongest proof first.

    Args:
        head_end: where the head of the act ends.
        titled: whether the text begins with the title of the act (an item of minutes).
        below: where the text may begin to tell of other numbers, if that is not where the head ends.
    """
    if titled:
        yield from _labelled(text, head_end)
        yield from _below(text, head_end)
        yield from (item for item in _item(text, head_end) if not _ORDINAL.fullmatch(item.value))
        bracketed = bracketed_number(text, 0, head_end)
        if bracketed is not None and _DATED.search(bracketed.value):
            yield bracketed
        yield from _labelled(text, len(text.text), anywhere=True)
        yield from _item(text, head_end)
        yield from _brackets(text, head_end + 200)
        return
    yield from _labelled(text, head_end + 400)
    yield from _headed(text, head_end)
    for reading in _line(text, head_end + 400, head_end if below is None else below):
        if reading.value.isdecimal():
            yield from (c for c in _code(text, head_end + 200) if re.search(rf"\D0*{reading.value}\Z", c.value))
        yield reading
    yield from _code(text, head_end + 200)
    yield from _brackets(text, head_end + 200)
    for match in number_cues.NUMBER_FILED_PRINTED.finditer(text.text, 0, min(head_end + 400, len(text.text))):
        filed = _reading(text, match, "n", "number of the file")
        if filed is not None:
            yield filed
    for match in number_cues.REFERENCE_PRINTED.finditer(text.text, 0, min(head_end, len(text.text))):
        coded = _DATED.search(re.sub(r"\D", "", match["n"])) is not None and not _is_sitting(text, match["n"])
        filed = _reading(text, match, "n", "reference") if coded else None
        if filed is not None:
            yield filed
    yield from _item(text, min(head_end, 200), strict=True)
    yield from _ranked(text, head_end)


def _is_sitting(text: View, printed: str) -> bool:
    """Whether the figures of a reference are the day of the sitting (« Réf. 2021.05.04 »)."""
    sitting = text.first("session.date")
    day = [] if sitting is None else sitting.value.strftime("%Y %m %d").split()
    return _DIGITS.findall(printed) in (day, day[::-1])


def _ranked(text: View, end: int) -> Iterator[Reading]:
    """The rank before the label of object."""
    for match in number_cues.NUMBER_OBJECT_PRINTED.finditer(text.text, 0, min(end, len(text.text))):
        group = next(name for name in ("n", "coded", "rank") if match[name])
        reading = _reading(text, match, group, "number before the label")
        if reading is not None:
            yield reading
    for match in number_cues.NUMBER_AMID_PRINTED.finditer(text.text, 0, min(end + 20, len(text.text))):
        reading = _reading(text, match, "n", "number before the label")
        if reading is not None:
            yield reading


def _reading(text: View, match: re.Match[str], group: str, form: str) -> Reading | None:
    start, end = match.span(group)
    printed = flow(match[group]).strip(" -–—_./")
    dated = number_cues.DATE.match(printed) is not None and not _numbered(text, match, start, printed)
    if not printed or dated or _YEARS.fullmatch(printed):
        return None
    return Reading("act.number", printed, start, end, form)


def _numbered(text: View, match: re.Match[str], start: int, printed: str) -> bool:
    """Whether what is written as a date is a number: « N° 26-03-01 », « N° 06/08/2020 », « 26.03.01 » in March 2026.

    Neither the day of the sitting is one, nor a day of another year.
    """
    sitting = text.first("session.date")
    if _SHORT.fullmatch(printed):
        ranked = sitting is not None and printed.startswith((f"{sitting.value:%y.%m.}", f"{sitting.value:%y-%m-}"))
        return ranked or "ranked" in text.marks or _NUMERO.search(match[0]) is not None
    figures = _DIGITS.findall(printed)
    of_year = sitting is None or (
        str(sitting.value.year) in figures and figures != sitting.value.strftime("%d %m %Y").split()
    )
    told = "ranked" in text.marks or _NUMERO_BEFORE.search(text.text, match.start(), start) is not None
    return of_year and told


def _alone(text: View, number: Reading, start: int, end: int) -> bool:
    """Whether a stretch holds a number and its label and nothing else."""
    return _LABEL_ALONE.fullmatch(text.folded, start, number.start) is not None and not _WORD.search(
        text.folded, number.end, end
    )


def _labelled(text: View, end: int, *, start: int = 0, anywhere: bool = False) -> Iterator[Reading]:
    for match in number_cues.NUMBER_LABELLED_PRINTED.finditer(text.text, start, min(end, len(text.text))):
        group = next(name for name in ("n", "code", "named", "m") if match[name])
        line_start, line_end = text.line_span(text.line_at(match.start(group)))
        if _CITED.search(text.folded, max(0, match.start() - 12), match.start() + 1):
            continue
        if anywhere and line_start > 0 and (line_end - match.end() > 40 or group == "m"):
            continue
        reading = _reading(text, match, group, "labelled number")
        if reading is not None and not (anywhere and _heaped(text, reading)):
            yield reading


def _heaped(text: View, number: Reading) -> bool:
    """Whether a number alone on its line stands above or below another: those of a margin, each of some other act."""
    line = text.line_at(number.start)
    near = [text.text[slice(*text.line_span(i))] for i in (line, line - 1, line + 1) if 0 <= i < len(text.lines)]
    alone = [_DIGITS.findall(said) for said in near if number_cues.NUMBER_ALONE_PRINTED.fullmatch(said) is not None]
    return number_cues.NUMBER_ALONE_PRINTED.fullmatch(near[0]) is not None and any(n != alone[0] for n in alone)


def _line(text: View, end: int, below: int) -> Iterator[Reading]:
    for match in number_cues.NUMBER_LINE_PRINTED.finditer(text.text, 0, min(end, len(text.text))):
        reading = _reading(text, match, "n", "number on its line")
        if _WRAPPED.search(text.folded, max(0, match.start() - 60), match.start()):
            continue
        if _of_another_day(text, match) or (match.start("n") >= below and _of_list(text, match)):
            continue
        foreign = _ADDRESS if _TITLE_NEXT.match(match["rest"]) else _NOT_OURS
        if reading is None or foreign.search(text.folded, *match.span("rest")):
            continue
        theme = _THEME_WITH.match(match["rest"])
        if theme is not None:
            at = match.start("rest") + theme.start("theme")
            reading.parts["theme"] = Reading(
                "act.theme", flow(theme["theme"]), at, match.end("rest"), "with the number"
            )
        yield reading


def _of_list(text: View, match: re.Match[str]) -> bool:
    """Whether a number at the head of a line is an entry's (« … peuvent être vendues : / N° 101 : Parcelle … »)."""
    line = text.line_at(match.start("n"))
    above = text.folded[slice(*text.line_span(line - 1))] if line else ""
    if above.endswith((":", ";")) and len(above) > _LABEL:
        return True
    beside = (line - 1, line + 1) if _ENTRY.match(text.folded, *text.line_span(line)) else ()
    return any(0 <= i < len(text.lines) and _ENTRY.match(text.folded, *text.line_span(i)) for i in beside)


def _of_another_day(text: View, match: re.Match[str]) -> bool:
    """Whether a number at the head of a line is that of an older act (« Vu l'arrêté / n° 2020-12 du 4 juin 2020 »)."""
    end = text.line_span(text.line_at(match.start("n")))[1]
    day = _DAY_NEXT.match(text.folded, match.end("n"), end)
    told = dates(text.folded, day.end(), end) if day is not None else []
    sitting = text.first("session.date")
    return bool(told) and sitting is not None and told[0].value not in (None, sitting.value)


def _below(text: View, head_end: int) -> Iterator[Reading]:
    """A number with a year, or as a reference, that stands alone on the line right below the title."""
    filed = number_cues.REFERENCE_PRINTED.search(text.text, 0, min(head_end + 40, len(text.text)))
    if filed is not None and filed.start() <= head_end:
        reading = _reading(text, filed, "n", "number below the title")
        if reading is not None:
            yield reading
    if not 0 < head_end < len(text.text):
        return
    end = text.line_span(text.line_at(head_end))[1]
    yield from (
        n for n in _labelled(text, end, start=head_end - 1) if _DATED.search(n.value) and _alone(text, n, head_end, end)
    )
    match = number_cues.NUMBER_LINE_PRINTED.match(text.text, head_end - 1, end)
    if match is not None and not match["rest"].strip(" )].-–—_") and _DATED.search(match["n"]):
        reading = _reading(text, match, "n", "number below the title")
        if reading is not None:
            yield reading


def _headed(text: View, end: int) -> Iterator[Reading]:
    """A code with a year before the title on its line."""
    for match in number_cues.NUMBER_HEADED_PRINTED.finditer(text.text, 0, min(end, len(text.text))):
        others = (cues.HARD, cues.SOFT, cues.OPENING, cues.NAMES, _FOLIO)
        if text.is_claimed(match.start("n")) or any(p.match(text.folded, match.end()) for p in others):
            continue
        proved = _DATED.search(match["n"]) is not None or _of_sitting(text, match["n"]) or _of_commission(text, match)
        reading = _reading(text, match, "n", "number before the title") if proved else None
        if reading is not None:
            yield reading


def _of_sitting(text: View, number: str) -> bool:
    """Whether a number begins with the last two figures of the year of the sitting (« 19-045 – Tarifs »)."""
    sitting = text.first("session.date")
    year = _SHORT_YEAR.match(number) if sitting is not None else None
    return sitting is not None and year is not None and int(year[1]) == sitting.value.year % 100


def _of_commission(text: View, number: re.Match[str]) -> bool:
    """Whether a département or région numbers the files of each of its commissions (« 3/14 – ROUTES »)."""
    body = text.first("assembly.type")
    return body is not None and body.value in ("DEP", "REG") and _FILE.fullmatch(number["n"]) is not None


def _code(text: View, end: int) -> Iterator[Reading]:
    for match in number_cues.NUMBER_CODE_PRINTED.finditer(text.text, 0, min(end, len(text.text))):
        line = text.folded[slice(*text.line_span(text.line_at(match.start("n"))))]
        if _NOT_OURS.search(line) or re.match(r"\W*(?:id|vu)\b", line):
            continue
        reading = _reading(text, match, "n", "code")
        if reading is not None:
            yield reading
    for match in number_cues.NUMBER_OF_YEAR_PRINTED.finditer(text.text, 0, min(end, len(text.text))):
        if _of_sitting(text, match["n"]):
            yield Reading("act.number", match["n"], *match.span("n"), "rank of the year on its line")


def ranked_title(text: View, start: int, end: int) -> tuple[Reading | None, int]:
    """The labelled number before a title, and where the title begins: « Affaire n° 5 : Tarifs », « RAPPORT N° 7 »."""
    match = number_cues.ITEM_PRINTED.match(text.text, start, end)
    if match is None or not match["label"] or match.end() >= end:
        above = text.line_span(text.line_at(start) - 1) if text.line_at(start) else (0, 0)
        alone = number_cues.ITEM_ALONE_PRINTED.fullmatch(text.text, *above) is not None
        match = number_cues.ITEM_PRINTED.match(text.text, *above) if alone else None
        return (_reading(text, match, "n1", "item number") if match is not None and match["n1"] else None), start
    reading = _reading(text, match, "n1", "item number")
    rest = cues.OF_AGENDA_PRINTED.match(text.text, match.end(), end)
    return reading, start if reading is None else rest.end() if rest is not None else match.end()


def bracketed_number(text: View, start: int, end: int) -> Reading | None:
    """A number in brackets at the end of a title: « (n°02/2020-01) »."""
    match = number_cues.NUMBER_BRACKETS_PRINTED.search(text.text, start, min(end, len(text.text)))
    return _reading(text, match, "n", "number in brackets") if match is not None else None


def trailing_number(text: View, start: int, end: int) -> tuple[Reading | None, int]:
    """The number with a year that ends a title, and where the title ends before it (« Tarifs - DE_2019_093 »)."""
    match = number_cues.NUMBER_TRAILING_PRINTED.search(text.text[start:end])
    if match is None or not match.start():
        return None, end
    group = match.lastgroup if match.lastgroup in ("n", "b", "ref") else "m"
    begun, ended = (start + place for place in match.span(group))
    printed = flow(match[group])
    season = _SEASON.fullmatch(printed)
    years = season is not None and 0 < (int(season[2]) - int(season[1])) % 100 <= _LONGEST_TERM
    aside = group == "ref" and any(sign in text.text[start + match.start() - 1 : begun] for sign in ",(")
    others = (match["no"] is not None or aside) and _OTHERS.search(text.folded, start, begun)
    begins = start + match.start() if match["label"] else begun
    if years or others or _MEANT.search(text.folded, max(0, begins - 20), begins):
        return None, end
    return Reading("act.number", printed, begun, ended, "number after the title"), start + match.start()


def _brackets(text: View, end: int) -> Iterator[Reading]:
    reading = bracketed_number(text, 0, end)
    if reading is not None:
        yield reading


def _item(text: View, end: int, *, strict: bool = False) -> Iterator[Reading]:
    start = text.marks.get("theme_end", 0)
    match = number_cues.ITEM_PRINTED.match(text.text, start, max(end, 1))
    if match is None:
        bare = number_cues.BARE_RANK_PRINTED.match(text.text, start, max(end, 1)) if "ranked" in text.marks else None
        reading = _reading(text, bare, "n", "item number") if bare is not None and not strict else None
        if reading is not None:
            yield reading
        return
    if match["n4"]:
        after = number_cues.ITEM_PRINTED.match(text.text, match.end(), max(end, 1))
        match = after if after is not None and (after["n2"] or after["n3"] or after["n7"]) else match
    for group in ("n1", "n2", "n3", "n7", "n4", "n6", "n5"):
        if match[group] and not (strict and group in ("n4", "n5", "n6")):
            reading = _reading(text, match, group, "item number")
            if reading is not None:
                yield reading
            return
