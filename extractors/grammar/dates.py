"""Dates and times of day, in figures and in French words.

Every pattern is for folded text (`extractors.grammar.text.fold`), so that places are those of the printed text.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from extractors.grammar.indexed import ByWords
from extractors.grammar.numbers import WORDS, number
from extractors.grammar.patterns import sought

_START = attrgetter("start")
_EARLIEST, _LATEST = 1790, 2049
_CUT_YEAR = 2000
"""The year that is left in words where a line ends after « deux mille » and another column follows."""


def _spaced(word: str) -> str:
    """A word whose letters may be set apart, as in « S E P T E M B R E »."""
    return " ?".join(word)


_MONTHS: tuple[tuple[str, ...], ...] = (
    (_spaced("janvier"), "janv", _spaced("jan")), (_spaced("fevrier"), "fevr", _spaced("fev"), r"f.vrier"),
    (_spaced("mars"), "mar"), (_spaced("avril"), _spaced("avr")), ("m ?a ?i",), (_spaced("juin"),),
    (_spaced("juillet"), _spaced("juil"), r"jui[l1i]{2}et"),
    (_spaced("aout"), "aou", "ao[^a-z\\s\\d]t"), (_spaced("septembre"), "sept", "septernbre", _spaced("sep")),
    (_spaced("octobre"), _spaced("oct")), (_spaced("novembre"), _spaced("nov"), "novernbre"),
    (_spaced("decembre"), _spaced("dec"), "decernbre", "d.cembre"),
)  # fmt: skip
_MONTH = "|".join(f"(?P<m{i}>{'|'.join(forms)})" for i, forms in enumerate(_MONTHS, 1))
_MONTH_NAME = rf"(?:{_MONTH})(?![a-z])\.?"
_MONTH_ALONE = re.compile(_MONTH)
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)})\s*,?\s*)?"
_BEFORE_DAY = r"(?:(?<![\w.,/])|(?<=\bdu)|(?<=\ble))"
_GLUED = r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b"
"""A month that stands right behind « 1er »."""
_DAY = (
    rf"(?P<day>{_BEFORE_DAY}(?:[0-3l] ?[\dlio](?:\s?(?:er|eme)\b)?|[1-9l](?:\s?(?:er(?:\b|(?={_GLUED}))|[°%*]))?)"
    rf"|(?<![a-z-])(?:{WORDS}))(?:\s?[({{\[][a-z -]{{2,20}}[)}}\]])?"
)
_YEAR_FIGURES = r"(?:[12] ?[\do] ?[\dolis] ?[\dolis])(?![\d/])"
_YEAR_WORDS = (
    rf"(?:(?:deux(?:\s+m[il1][a-z]{{1,3}}(?![a-z]))?|mil(?:le)?s?)(?=[\s-])(?:(?:[\s-]+et[\s-]+|[\s-]+)(?:{WORDS}"
    rf"|milles?))*)"
)
_YEAR = rf"(?P<year>{_YEAR_FIGURES}|{_YEAR_WORDS})"
_OF_MONTH = r"(?:\s{0,3}|-)(?:(?:jours?\s{1,2})?du\s{1,2}mois\s{1,2}(?:de\s{1,2}|d'\s?))?"

_FIRST = rf"(?P<first>\d{{1,2}}(?:\s?er)?(?!\w)|(?:{WORDS})(?![a-z-]))"
"""The first of several days."""
_CELL_BESIDE = r"(?<=\n)[^\n\t\d]{1,30}\t?\d{1,3}\t"
"""A cell of the column beside, a label and its figure, before the day in the line below the year."""
_YEAR_FIRST = re.compile(
    rf"(?:(?P<an>(?<![a-z])l?\s?'?\s?an\s{{1,3}})|^\W{{0,3}}(?=d"
    rf"|mil)){_YEAR}[\s,.;:-]{{0,6}}(?:{_CELL_BESIDE})?(?:et\s{{1,2}})?[\s,]{{0,3}}(?:le|ce|du)?\s{{0,3}}"
    rf"(?:les\s{{1,2}}{_WEEKDAY}{_FIRST}\s?(?:,|et|puis|au)\s(?:le\s)?)?"
    rf"(?:jour\s{{1,2}})?{_WEEKDAY}(?:le\s{{1,2}})?{_DAY}{_OF_MONTH}{_MONTH_NAME}",
    re.MULTILINE,
)
_YEAR_AGAIN = re.compile(r"[ ](?P<year>(?:19|20)\d\d)\b(?![\d/.-]?\d)")
"""The year in figures behind the day, whatever the words before say (« L'an deux mille dix-huit, le 7 mai 2019 »)."""
_NAMED = re.compile(
    rf"{_DAY}{_OF_MONTH}{_MONTH_NAME}(?:(?:\s{{0,3}},?\s{{0,3}}|-)(?:de\s{{1,2}}l'an(?:nee)?\s{{1,2}})?{_YEAR})?"
)
_FIGURES = ByWords(
    r"(?<![\w/.-])(?P<day>[0-3] \d(?= [/.-]|[/.-] [01]|[/.-][01] \d)|[0-3]?\d) ?(?P<sep>[/.-]) ?"
    r"(?P<month>[01] \d|[01]?\d) ?(?:(?P=sep)|1(?=20\d\d(?!\d))) ?"
    r"(?P<year>(?:19|20)\d\d|2 0 ?[0-4] ?\d|\d\d)(?![\d/]|[.-]\d|-[a-z])"
)
_ISO = ByWords(r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w/-])")
_OF_NOTICE = ByWords(
    r"(?:convoquee?s?\s(?:le|du|en\sdate\sdu)|convocations?\s(?:le|du|en\sdate\sdu|:))\s"
    r"(?P<date>(?P<day>[0-3]?\d) ?/ ?(?P<month>[01]?\d))(?![\d/.-])"
)
"""The day of a notice without its year (« convoqué le 18/03 »)."""
_SAME_MONTH = re.compile(
    rf"{_DAY}\s{{1,2}}(?:(?:du|de\s+ce)\s+(?:meme\s+mois|present\s+mois|mois(?:\s+courant)?)|courant)\b(?!\s+(?:d|suivant|prochain|precedent|ecoule|passe))"
)
"""A day of the month that a date before it tells (« convoqué le trois du même mois »)."""
_SAME = sought(r"\b(?:meme|present|ce|du)\s+mois\b|(?<!mois )\bcourant\b")
_NAMED_FORMS = (("year first", _YEAR_FIRST, 170), ("month named", _NAMED, 110))
_DAY_LONG = 24
"""Characters of a day in words, and what stands between it and its month."""
_OTHER_MONTH = 12
"""Characters behind « du mois » that may tell that it is another one."""
_AFTER_MONTH = 90
"""Dates in words, which are looked for as many signs before the name of a month."""
_FIGURE_FORMS = (("figures", _FIGURES), ("ISO", _ISO), ("figures without year", _OF_NOTICE))
_NO_LETTER_BUT_1ER = r"(?<![^1]er)(?<![^e]r)(?<![a-qs-z])"
_ANY_MONTH = sought(rf"{_NO_LETTER_BUT_1ER}(?:{'|'.join(form for forms in _MONTHS for form in forms)})(?![a-z])")
_SLIPS = str.maketrans("lio", "110")
_FIRST_OF_SEVERAL = re.compile(
    rf"(?:(?<![a-z])[dl]es|\b(?:seance|session|reunion|conseil)\b[a-z' ]{{0,40}}\sdu)\s{{1,2}}{_WEEKDAY}{_FIRST}"
    rf"(?:\s(?P<month>[a-z]{{3,9}}))??(?:\s?,\s{_WEEKDAY}(?:\d{{1,2}}|{WORDS}))?\s?(?:et|au|puis|&|,|-)\s?"
    rf"(?:(?:le|du)\s)?{_WEEKDAY}\Z"
)
"""Before a day: the first of several that it is the last of (« séance des 14 et 15 décembre »)."""
_JOINS = sought(r"(?:\bet|\bau|\bpuis|&|,|-)\s?(?:[a-z]{2,8}\s){0,2}\Z")
_TWO_DAYS = re.compile(r"[a-z]\set\s(?!une?\b|onze\b)")
"""Within a day in words: that they are two (« quatorze et quinze »)."""
_SEVERAL = 90
"""Characters before a day in which the first of several may stand."""


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in a text: where (characters), and what.

    `value` is None where the print gives no year (`year` is None too), or where no such day exists. `other` is the same
    day in the year that the words before it tell, where the figures behind it tell another.
    """

    start: int
    end: int
    value: dt.date | None
    day: int
    month: int
    year: int | None
    form: str
    other: dt.date | None = None

    def before(self, limit: dt.date | None) -> dt.date | None:
        """The date; without a printed year, the last such day up to `limit`.

        >>> dates("convoques le 29 fevrier")[0].before(dt.date(2024, 3, 6))
        datetime.date(2024, 2, 29)
        """
        if self.value is not None or self.year is not None or limit is None:
            return self.value
        return _date(limit.year, self.month, self.day, limit) or _date(limit.year - 1, self.month, self.day, limit)


@dataclass(frozen=True, slots=True)
class TimeFound:
    """A time of day in a text: where (characters), and `HH:MM`."""

    start: int
    end: int
    value: str


def dates(folded: str, start: int = 0, end: int | None = None) -> list[DateFound]:
    """The dates between two characters of a folded text, in order.

    >>> [d.value for d in dates("l'an deux mille vingt-trois, le seize mars; vu l'avis du 1er/02")]
    [datetime.date(2023, 3, 16)]
    """
    return list(_dates(folded, start, len(folded) if end is None else end))


@lru_cache(maxsize=16)
def _dates(folded: str, start: int, end: int) -> tuple[DateFound, ...]:
    """The dates of a stretch; kept, since several extractors ask for those of one text."""
    found: list[DateFound] = []
    figures = ((form, match) for form, pattern in _FIGURE_FORMS for match in pattern.finditer(folded, start, end))
    for form, match in chain(_named(folded, start, end), figures):
        date = _found(match, form)
        if date is None:
            continue
        first = _first_of_several(folded, date)
        if first is not date:
            date = first
            found = [other for other in found if other.start < date.start or other.end > date.end]
        at = bisect_right(found, date.start, key=_START)
        if (at and found[at - 1].end > date.start) or (at < len(found) and found[at].start < date.end):
            continue
        found.insert(at, date)
    for date in list(_of_same_month(folded, start, end, found)):
        found.insert(bisect_right(found, date.start, key=_START), date)
    return tuple(found)


def _first_of_several(folded: str, date: DateFound) -> DateFound:
    """The day, or the first of several days that it is the last of: a sitting of two days is that of the first."""
    before = folded[max(0, date.start - _SEVERAL) : date.start]
    told = _FIRST_OF_SEVERAL.search(before) if date.form == "month named" and _JOINS.search(before) else None
    day = _day(told["first"]) if told is not None else None
    if told is None or day is None or date.year is None:
        return date
    month = _month(told["month"]) if told["month"] else date.month
    year = date.year - (month is not None and month > date.month)
    value = _date(year, month, day) if month is not None else None
    if month is None or value is None or (date.value is not None and value >= date.value):
        return date
    return DateFound(date.start - len(before) + told.start("first"), date.end, value, day, month, year, date.form)


def _month(name: str) -> int | None:
    """The month of a name."""
    named = _MONTH_ALONE.fullmatch(name)
    return None if named is None else next(i for i in range(1, 13) if named[f"m{i}"] is not None)


def _of_same_month(folded: str, start: int, end: int, found: list[DateFound]) -> Iterator[DateFound]:
    """The days whose month is that of the date before them."""
    if folded.find("mois", start, end) < 0 and folded.find("courant", start, end) < 0:
        return
    for told in _SAME.finditer(folded, start, end):
        first = _SAME_MONTH.search(folded, max(start, told.start() - _DAY_LONG), min(end, told.end() + _OTHER_MONTH))
        before = found[at - 1] if first and (at := bisect_right(found, first.start(), key=_START)) else None
        day = _day(first["day"]) if first else None
        if first is None or day is None or before is None or before.end > first.start():
            continue
        value = _date(before.year, before.month, day) if before.year is not None else None
        yield DateFound(first.start(), first.end(), value, day, before.month, before.year, "same month")


def _named(folded: str, start: int, end: int) -> Iterator[tuple[str, re.Match[str]]]:
    """The matches of dates in words, which are looked for around the names of months alone."""
    months = [match.span() for match in _ANY_MONTH.finditer(folded, start, end)]
    for form, pattern, before in _NAMED_FORMS:
        low = start
        for begun, ended in months:
            first = pattern.search(folded, max(low, begun - before), min(end, ended + _AFTER_MONTH))
            match = first and pattern.match(folded, first.start(), end)  # which may go on behind these signs
            if match is not None:
                yield form, match
                low = match.end()


def _found(match: re.Match[str], form: str) -> DateFound | None:
    groups = match.groupdict()
    month = (
        int(groups["month"].replace(" ", ""))
        if "month" in groups
        else next(i for i in range(1, 13) if groups[f"m{i}"] is not None)
    )
    day = _day(groups.get("first") or groups["day"])
    if day is None:
        return None
    year = _year(groups["year"]) if groups.get("year") else None
    if (
        year == _CUT_YEAR
        and not groups["year"].isdecimal()
        and match.string[match.end("year") :].lstrip(" ")[:1] == "\n"
    ):
        year = None
    again = _YEAR_AGAIN.match(match.string, match.end()) if "an" in groups else None
    worded, year = (year, int(again["year"])) if again is not None else (year, year)
    value = _date(year, month, day) if year is not None else None
    if "an" in groups and groups["an"] is None:
        form = "year first, alone"
    start = match.start("date") if "date" in groups else match.start()
    other = _date(worded, month, day) if worded is not None and worded != year else None
    return DateFound(start, again.end() if again is not None else match.end(), value, day, month, year, form, other)


def _day(printed: str) -> int | None:
    words = None if _TWO_DAYS.search(printed) else number(printed.replace("\n", " "))
    if words is None:
        digits = re.sub(r"er|eme|[°%* ]", "", printed).translate(_SLIPS)
        words = int(digits) if digits.isdecimal() else None
    return words if words is not None and words <= 99 else None


def _year(printed: str) -> int:
    digits = printed.replace(" ", "").replace("s", "5").translate(_SLIPS)
    if digits.isdecimal():
        year = int(digits)
        return year if year > 99 else (2000 if year < 70 else 1900) + year
    return number(re.sub(r"\bm[il1][a-z]{1,3}\b", "mille", printed)) or 0


def _date(year: int, month: int, day: int, limit: dt.date | None = None) -> dt.date | None:
    """A day of the calendar in plausible years, or None."""
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        value = dt.date(year, month, day)
    except ValueError:
        return None
    return value if limit is None or value <= limit else None


_MINUTES = rf"(?P<m>[0-5o] ?[\dol](?![\da-z])|(?:{WORDS})(?![a-z])|et\s+demie?|demie?\b)"
_TIME = re.compile(
    rf"(?P<h>(?<![\w.,/-])(?:[0-2l][\dol]|[1l] [\dol]|\d)|(?<![a-z-])(?:{WORDS}))(?:\s{{0,2}}|-(?=h))"
    r"(?:(?:heures?|hres?|hrs|h)(?![a-z])|h(?=[\do]{2}(?!\w)))"
    r"[ .:]{0,3}(?:\n(?:[a-z ]{3,40} ?: ?\d{1,4}[ \t])?)?"
    rf"(?:(?:et\s{{1,2}})?{_MINUTES}(?:\s?(?:minutes?|mns?|min)\b)?)?"
)
_AFTER_AT = re.compile(r"(?<=\ba[ \n])(?P<h>[0-2]\d) ?[:.] ?(?P<m>[0-5]\d)(?!\d|[.:/]\d)")
_CLOCK = re.compile(r"(?<![\w.,/-])(?<!\d:)(?<!\ba[ \n])(?P<h>[0-2]\d):(?P<m>[0-5]\d)(?!\d|[.:/]\d)")


def times(folded: str, start: int = 0, end: int | None = None) -> list[TimeFound]:
    """The times of day between two characters of a folded text, in order.

    >>> [t.value for t in times("a dix-neuf heures quinze, puis a 20 h 30")]
    ['19:15', '20:30']
    """
    end = len(folded) if end is None else end
    found: list[TimeFound] = []
    for pattern in (_TIME, _AFTER_AT, _CLOCK):
        for match in pattern.finditer(folded, start, end):
            hour, minutes = _clock_number(match["h"]), _clock_number(match["m"] or "0")
            if hour is not None and minutes is not None and hour < 24 and minutes < 60:
                found.append(TimeFound(match.start(), match.end(), f"{hour:02d}:{minutes:02d}"))
    return sorted(found, key=lambda t: t.start)


def _clock_number(printed: str) -> int | None:
    if "demi" in printed:
        return 30
    digits = printed.replace(" ", "").translate(_SLIPS)
    return int(digits) if digits.isdecimal() else number(printed.replace("\n", " "))
