"""The sitting: its day and hour, its place, when it was convened, who presides it and who keeps the minutes."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

from extractors.base import Reading, View, view
from extractors.grammar import session_cues as cues
from extractors.grammar.blocks import blocks, label_above
from extractors.grammar.dates import WEEKDAYS, DateFound, TimeFound, dates, times
from extractors.officers import chair, secretaries
from schemas import Box

_HEAD, _BEFORE, _AFTER = 9000, 220, 560
_LONGEST_NOTICE = dt.timedelta(days=120)
_SENTENCE = 420
_HOUR = 24
_WEEKDAY = 16
_DAY_WORDS = 48
_FLAT_TITLE = 600
_NEAR_NAME = 12
"""Signs before a date in a list of names."""
_LEAD = 5
"""Signs from the end of a line up to a date that begins the next, a few marks before it."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date of the opening and what it is the date of."""

    date: DateFound
    what: str


@Language.component("registre_session")
def session(doc: Doc) -> Doc:
    """Leave the readings `session.*` of the opening of a sitting."""
    text = view(doc)
    head = _head_end(text)
    dated = [
        _Dated(d, _below_label(text, d) or _what(text.folded, d))
        for d in dates(text.folded, 0, min(len(text.folded), head + _HEAD))
    ]
    sitting = _sitting(text, dated, head)
    _time(text, dated, sitting, head)
    _notice(text, dated, sitting.value if sitting is not None else None, head)
    chair(text, min(len(text.folded), head + _HEAD))
    secretaries(text)
    _flags(text, head)
    return doc


def _head_end(text: View) -> int:
    """Where the heading ends and the text of an act or of a debate begins."""
    opened = cues.OPENING_SENTENCE.match(text.folded, 0, _HEAD)
    match = cues.START_OF_TEXT.search(text.folded, opened.end() if opened else 0)
    return match.start() if match else len(text.folded)


def _what(folded: str, date: DateFound) -> str:
    """What a date is the date of, by the words around it."""
    if date.form.startswith("year first"):
        if cues.WE_CONVENED.match(folded, date.end):
            return "convened"
        return "sitting: formula" if date.form == "year first" else "sitting: year alone"
    before = folded[max(0, date.start - _BEFORE) : date.start]
    wrapped = cues.LABEL_BELOW.match(folded, date.end) if before.endswith(cues.LABEL_BROKEN) else None
    if wrapped is not None:
        return wrapped.lastgroup or ""
    alone = "\t" in before and folded[date.end : date.end + 1] in ("\t", "\n")
    beside = cues.BESIDE_LABEL.search(before) if alone else None
    before = (label_above(folded, date) or before) if beside is None else beside["label"]
    words = cues.DAY_WORDS.search(before, max(0, len(before) - _DAY_WORDS))
    before = before[: words.start()] if words is not None else before
    after = folded[date.end : date.end + _AFTER]
    if cues.AFTER_EARLIER.match(after):
        return "earlier"
    if cues.AFTER_CONVENED.match(folded, date.end) and not cues.OF_SITTING.search(before):
        return "convened"
    what = next((name for name, pattern in cues.BEFORE_DATE if pattern.search(before)), "")
    begun = what not in ("convened", "posted") and not before.rpartition("\n")[2].strip()
    begun = begun and cues.TO_APPROVE_BEFORE.search(before) is None
    if begun and date.end < _FLAT_TITLE and cues.TITLE_BEHIND.match(after):
        return "sitting: title"
    if what.startswith("sitting") and cues.EARLIER.search(before) and not cues.LISTED_OF_SITTING.search(before):
        return "earlier"
    stripped = len(folded[max(0, date.start - _BEFORE) : date.start]) - len(before) > 0
    line = before.rpartition("\n")[2]
    dated_at = cues.PLACE_ALONE.fullmatch(line) is not None and cues.LETTER_BEGINS.match(after) is not None
    begins = len(line) < 40 or cues.SENTENCE_BEFORE.search(line) is not None
    if not what and stripped and not dated_at and begins and cues.OPENING_SENTENCE.match(after):
        if (not line.strip() and cues.MET_ON_ANOTHER.match(after)) or _heads_another(after, date):
            return what
        return "sitting: sentence"
    return what


def _heads_another(after: str, date: DateFound) -> bool:
    """Whether the title of a sitting of another day begins right behind a date."""
    title = cues.TITLE_OF_ANOTHER.match(after)
    return title is not None and int(title["day"]) != date.day


_LABEL_ABOVE = re.compile(
    r"\bdate (?:de )?(?:la |l'|d')?(?:(?P<convened>convocation)|(?P<posted>affichage)|(?P<other>envoi|publication))"
    r"(?= ?:? ?(?:\t(?![^\t\n]{0,20}\d)|\Z))"
)
"""A label that has no value on its own line."""
_LINES_ABOVE = 6
"""Lines between the cell of a label and that of its date: those of the cells beside the date may come first."""


_APART = 1.5
"""White space, in sizes, that sets a cell apart."""


def _below_label(text: View, date: DateFound) -> str:
    """What a date is that stands in the cell below a label, by their places on the page."""
    words = text.words_at(date.start, date.end)
    box = words[0].box if words else None
    if box is None or date.form.startswith("year first") or not _begins_cell(text, date, box):
        return ""
    line = text.line_at(date.start)
    for above in range(line - 1, max(line - 1 - _LINES_ABOVE, -1), -1):
        start, end = text.line_span(above)
        for label in _LABEL_ABOVE.finditer(text.folded[start:end]):
            places = [w.box for w in text.words_at(start + label.start(), start + label.end()) if w.box]
            if places and places[0].x0 - box.x1 < 0 < places[-1].x1 - box.x0 and places[-1].bottom <= box.top + 1:
                return label.lastgroup or ""
    return ""


def _begins_cell(text: View, date: DateFound, box: Box) -> bool:
    """Whether a date is the first of its cell, or set apart from what is before it on its line."""
    start, _ = text.line_span(text.line_at(date.start))
    if text.text[start : date.start].rstrip(" ")[-1:] in ("\t", ""):
        return True
    before = text.words_at(start, date.start)
    return bool(before and before[-1].box and box.x0 - before[-1].box.x1 > _APART * before[-1].size)


_STRENGTH = (
    "sitting: formula",
    "sitting: sentence",
    "sitting: met on",
    "sitting: title",
    "sitting: number",
    "sitting: year alone",
    "sitting: convened for",
)


def _sitting(text: View, dated: list[_Dated], head: int) -> DateFound | None:
    """The day of the sitting: the formula in words, the sentence of the opening, the title, the number of the act."""
    for limit in (head, len(text.folded)):
        for strength in _STRENGTH:
            for found in dated:
                date = found.date
                if found.what != strength or date.value is None or date.start > limit:
                    continue
                if strength == "sitting: title" and not _in_title(text, date):
                    continue
                if strength == "sitting: formula":
                    date = _of_likely_year(text, _with_weekday(text, date, dated), dated)
                start = _weekday(text, date.start)
                form = strength.partition(": ")[2]
                if date.other is not None or _title_differs(text, date, dated, head):
                    form = cues.AGAINST_TITLE
                text.add(Reading("session.date", date.value, start, date.end, form))
                return date
    return None


def _title_differs(text: View, date: DateFound, dated: list[_Dated], head: int) -> bool:
    """Whether the title of the heading gives the sitting another day alone: one of the two is a slip of the pen."""
    told = {
        other.date.value
        for other in dated
        if other.what == "sitting: title" and other.date.start < min(date.start, head) and _in_title(text, other.date)
    }
    return bool(told - {None}) and date.value not in told


def _with_weekday(text: View, date: DateFound, dated: list[_Dated]) -> DateFound:
    """The date of the title in place of the formula's, where they differ in the year and the weekday is the title's.

    « L'an deux mil quinze, le jeudi 11 février », below « Séance du jeudi 11 février 2016 »: the year before.
    """
    told = text.folded[date.start : date.end]
    weekday = next((i for i, word in enumerate(WEEKDAYS) if re.search(rf"\b{word}\b", told)), None)
    if weekday is None or date.value is None or date.value.weekday() == weekday:
        return date
    for other in (d.date for d in dated if d.what == "sitting: title" and d.date.value is not None):
        same_day = (other.day, other.month) == (date.day, date.month)
        if same_day and other.value is not None and other.value.weekday() == weekday and _in_title(text, other):
            return other
    return date


def _of_likely_year(text: View, date: DateFound, dated: list[_Dated]) -> DateFound:
    """The day of the formula in the year that the title and the convocation prove, where two are told.

    « L'an deux mille dix-huit, le 6 avril 2019 », convened on 1 April 2018. `other` is left where neither is proven.
    """
    titles = [d.date for d in dated if d.what == "sitting: title" and _in_title(text, d.date)]
    same_day = [t for t in titles if (t.day, t.month) == (date.day, date.month) and t.value is not None]
    told = [date, *([replace(date, value=date.other)] if date.other is not None else []), *same_day]
    years = {one.value for one in told}
    if len(years) < 2:
        return date
    called = [d.date.value for d in dated if d.what == "convened" and d.date.value is not None]

    def proofs(one: DateFound) -> int:
        value = one.value
        near = any(value is not None and dt.timedelta() <= value - day <= _LONGEST_NOTICE for day in called)
        return near + any(title is not one and title.value == value for title in same_day)

    best = max(told, key=proofs)
    doubted = any(proofs(one) == proofs(best) for one in told if one.value != best.value)
    return date if doubted else replace(best, other=None)


def _weekday(text: View, start: int) -> int:
    """Where a date begins with the day of the week before it, if one is printed there."""
    found = cues.WEEKDAY.search(text.folded[max(start - _WEEKDAY, 0) : start])
    return start if found is None else start - len(found.group())


def _begins_line(folded: str, start: int) -> bool:
    """Whether a date may be the value of a block, which stands alone on its line."""
    return start - folded.rfind("\n", 0, start) <= _LEAD


def _in_title(text: View, date: DateFound) -> bool:
    """Whether the line of a date, or the one before where the date begins its line, begins as a title."""
    start, _ = text.line_span(text.line_at(date.start))
    line = text.folded[start : date.start]
    if date.start < _FLAT_TITLE and cues.TITLE_RIGHT_BEFORE.search(line[-60:]) is not None:
        return True
    if len(line) > 110:
        return False
    return cues.TITLE_BLOCK.match(text.folded, start) is not None or "seance" in line or "\t" in line


def _time(text: View, dated: list[_Dated], sitting: DateFound | None, head: int) -> None:
    """The hour: in the sentence of the sitting's day, else in its title, else that of the opening."""
    for found in sorted(dated, key=lambda found: found.what == "sitting: title"):
        if sitting is None or not found.what.startswith("sitting"):
            continue
        if found.date.value not in (sitting.value, None) and found.date.start != sitting.start:
            continue
        end = min(found.date.end + _SENTENCE, len(text.folded))
        stop = cues.STOP_TIME.search(text.folded, found.date.end, end)
        for hour in times(text.folded, found.date.end, stop.start() if stop else end)[:1]:
            if cues.SOMEBODY_MOVES.match(text.folded, hour.end):
                break
            if cues.HOUR_PARTED.match(text.folded, hour.end):
                return
            text.add(Reading("session.time", hour.value, hour.start, hour.end, found.what.partition(": ")[2]))
            return
    again = _told_again(text, dated, sitting)
    if again is not None:
        text.add(Reading("session.time", again.value, again.start, again.end, "day told again"))
        return
    for hour in times(text.folded, 0, min(len(text.folded), head + _HEAD)):
        before = text.folded[max(0, hour.start - 140) : hour.start]
        opened = cues.OPENS_AT.search(before) and cues.OPENED_AFTER.match(text.folded, hour.end)
        if opened or cues.OPENED_AT.search(before):
            text.add(Reading("session.time", hour.value, hour.start, hour.end, "opened at"))
            return


def _told_again(text: View, dated: list[_Dated], sitting: DateFound | None) -> TimeFound | None:
    """The hour that follows the day of the sitting, where it is told again outside of a title or a formula."""
    for found in dated:
        if sitting is None or found.what or found.date.value != sitting.value:
            continue
        at = cues.HOUR_NEXT.match(text.folded, found.date.end)
        hours = times(text.folded, at.start(), min(at.end() + _HOUR, len(text.folded))) if at is not None else []
        if at is not None and hours and hours[0].start == at.end():
            return hours[0]
    return None


def _notice(text: View, dated: list[_Dated], sitting: dt.date | None, head: int) -> None:
    """When the council was convened, and when the convocation was posted: no later than the sitting."""
    wanted = {"convened": "session.convened_on", "posted": "session.posted_on"}
    alone = any(_begins_line(text.folded, found.date.start) for found in dated)
    values = blocks(text.folded, 0, min(len(text.folded), _HEAD)) if alone else []
    by_place = {pair.value_start: pair.label for pair in values}
    if cues.SECOND_CONVOCATION.search(text.folded, 0, head + _HEAD):
        dated = sorted(dated, key=lambda found: not _again(text.folded, found.date.start))
    for found in _earlier_first(dated, sitting, head):
        what = by_place.get(found.date.start, found.what)
        field = wanted.get(what)
        if field is None or text.first(field) is not None or (sitting is None and found.date.start > head):
            continue
        value = found.date.before(sitting)
        if value is None or (sitting is not None and not sitting - _LONGEST_NOTICE <= value <= sitting):
            continue
        text.add(Reading(field, value, _weekday(text, found.date.start), found.date.end, what))
    if text.first("session.convened_on") is None and sitting is not None:
        _woven_notice(text, dated, sitting)


def _woven_notice(text: View, dated: list[_Dated], sitting: dt.date) -> None:
    """The day of a convocation whose label the next label follows, and which stands among the names of the lists.

    Lines of two columns that were made one: « Date de convocation : Présents : Luc ROY, 23/11/2023 Zoé VIAL ».
    """
    label = cues.CONVENED_WOVEN.search(text.folded, 0, _HEAD)
    found = next((f for f in dated if label is not None and f.date.start >= label.end()), None)
    if label is None or found is None or found.what or found.date.start - label.end() > _AFTER:
        return
    among = cues.AMONG_NAMES.match(text.text, max(0, found.date.start - _NEAR_NAME))
    value = found.date.value
    if among is not None and value is not None and sitting - _LONGEST_NOTICE <= value <= sitting:
        text.add(Reading("session.convened_on", value, found.date.start, found.date.end, "woven with the lists"))


def _earlier_first(dated: list[_Dated], sitting: dt.date | None, head: int) -> list[_Dated]:
    """The dates in their order, those of the heading that are the sitting's own day last of the heading.

    « Séance du 8 mars convoqué / Convoqué le 1er mars »: the title is no call where another day is.
    """

    def rank(found: _Dated) -> int:
        if found.date.start > head:
            return 2
        return 1 if sitting is not None and found.date.before(sitting) == sitting else 0

    return sorted(dated, key=rank)


def _again(folded: str, start: int) -> bool:
    """Whether a date is that of a second convocation, which the sitting follows."""
    return cues.AGAIN.search(folded[max(0, start - _BEFORE) : start]) is not None


def _of_earlier(text: View, start: int) -> bool:
    """Whether what is said at a place is said of an earlier sitting, in a visa."""
    return cues.OF_EARLIER_LINE.match(text.folded, *text.line_span(text.line_at(start))) is not None


def _flags(text: View, head: int) -> None:
    """What is said of the quorum, of a second convocation, of urgency; and the place."""
    limit = min(len(text.folded), head + 1500)
    for field, pattern in (
        ("session.quorum_stated", cues.QUORUM),
        ("session.second_convocation", cues.SECOND_CONVOCATION),
        ("session.urgency", cues.URGENCY),
    ):
        match = next((m for m in pattern.finditer(text.folded, 0, limit) if not _of_earlier(text, m.start())), None)
        if match is not None:
            text.add(Reading(field, True, match.start(), match.end(), "stated"))
    match = cues.PLACE.search(text.folded, 0, limit) or cues.PLACE_NAMED_PRINTED.search(text.text, 0, limit)
    if match:
        start, end = match.span("place")
        more = cues.AFTER_PLACE.search(text.folded, start, end)
        end = more.start() if more else end
        text.add(Reading("session.place", text.printed(start, end), start, end, "met at"))
