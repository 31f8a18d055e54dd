"""The sitting: its day and hour, its place, when it was convened, who presides it and who keeps the minutes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

from extractors.base import Reading, View, view
from extractors.grammar import session_cues as cues
from extractors.grammar.blocks import blocks, label_above
from extractors.grammar.dates import WEEKDAYS, DateFound, TimeFound, dates, times
from extractors.grammar.first_names import is_first_name
from extractors.grammar.name_words import NOT_NAMES
from extractors.grammar.names import Name, people, person
from extractors.grammar.text import fold

_HEAD, _BEFORE, _AFTER = 9000, 220, 560
_LONGEST_NOTICE = dt.timedelta(days=120)
_SENTENCE = 420
_HOUR = 24
_WEEKDAY = 16
_DAY_WORDS = 48
_FLAT_TITLE = 600
_SAID = 160
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
    dated = [_Dated(d, _what(text.folded, d)) for d in dates(text.folded, 0, min(len(text.folded), head + _HEAD))]
    sitting = _sitting(text, dated, head)
    _time(text, dated, sitting, head)
    _notice(text, dated, sitting.value if sitting is not None else None, head)
    _chair(text, head)
    _secretaries(text)
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
        return "sitting: formula" if date.form == "year first" else "sitting: year alone"
    before = folded[max(0, date.start - _BEFORE) : date.start]
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
    if what.startswith("sitting") and cues.EARLIER.search(before):
        return "earlier"
    stripped = len(folded[max(0, date.start - _BEFORE) : date.start]) - len(before) > 0
    line = before.rpartition("\n")[2]
    dated_at = cues.PLACE_ALONE.fullmatch(line) is not None and after.lstrip(" .")[:1] in ("", "\n")
    begins = len(line) < 40 or cues.SENTENCE_BEFORE.search(line) is not None
    if not what and stripped and not dated_at and begins and cues.OPENING_SENTENCE.match(after):
        return "sitting: sentence"
    return what


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
                    date = _with_weekday(text, date, dated)
                start = _weekday(text, date.start)
                text.add(Reading("session.date", date.value, start, date.end, strength.partition(": ")[2]))
                return date
    return None


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
    return cues.TITLE_BLOCK.match(text.folded[start:]) is not None or "seance" in line or "\t" in line


def _time(text: View, dated: list[_Dated], sitting: DateFound | None, head: int) -> None:
    """The hour: in the sentence or the title of the sitting's day, else that of the opening."""
    for found in dated:
        if sitting is None or not found.what.startswith("sitting") or found.date.value not in (sitting.value, None):
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


def _earlier_first(dated: list[_Dated], sitting: dt.date | None, head: int) -> list[_Dated]:
    """The dates in their order, those of the heading that are the sitting's own day last of the heading.

    « Séance du 8 mars convoqué / Convoqué le 1er mars »: the title is no call where another day is.
    """
    heading = [found for found in dated if found.date.start <= head]
    same_day = [found for found in heading if sitting is not None and found.date.before(sitting) == sitting]
    return [*(f for f in heading if f not in same_day), *same_day, *(f for f in dated if f not in heading)]


def _again(folded: str, start: int) -> bool:
    """Whether a date is that of a second convocation, which the sitting follows."""
    return cues.AGAIN.search(folded[max(0, start - _BEFORE) : start]) is not None


def _chair(text: View, head: int) -> None:
    for match in cues.CHAIR_BEFORE.finditer(text.folded, 0, min(len(text.folded), head + _HEAD)):
        name = _whole(text, _named_after(text, match.end()))
        if name is not None and not cues.CHAIR_LEFT.search(text.folded, max(0, match.start() - _SAID), match.start()):
            deputy = cues.DEPUTY_AFTER.match(text.folded, name.end) or cues.DEPUTY.search(
                text.folded, match.end(), name.start
            )
            form = "presided by a deputy" if deputy else "presided by"
            text.add(Reading("session.chair", person(name), name.start, name.end, form))
            return
    for cue, after, form in (
        (cues.PRESIDES, cues.CHAIR_AFTER, "presides"),
        (cues.OPENS, cues.CHAIR_OPENS, "opens the sitting"),
    ):
        for said in cue.finditer(text.folded, 0, min(len(text.folded), head + _HEAD)):
            for name in _persons(text, said.start() - _SAID, said.start()):
                end = said.start() if form == "opens the sitting" else said.end() + _SAID
                if after.match(text.folded[name.end : end]):
                    text.add(Reading("session.chair", person(name), name.start, name.end, form))
                    return
    office = cues.CHAIR_OFFICE.search(text.folded, 0, min(len(text.folded), head + _HEAD))
    if office is not None:
        text.marks["chair_office"] = office.start()


def _persons(text: View, start: int, end: int) -> Iterator[Name]:
    """The persons printed in a stretch; a role or the words of a title are no person."""
    end = min(len(text.text), end)
    begins = cues.WORD_BEGINS.search(text.text, max(0, start), end)
    return (
        name
        for found in people(text.text, begins.start() if begins else end, end)
        if (name := _to_surname(text, found)) is not None
        and (words := _foreign(text.folded[name.start : name.end]))
        and not cues.TITLE_WORDS.intersection(words)
        and not {"d", "un", "une"}.issuperset(words)
        and words[0] not in cues.NO_BEGINNING
        and (len(words) > 1 or name.civility is not None or name.printed.isupper() or _called(name))
    )


def _called(name: Name) -> bool:
    """Whether a known first name stands with a surname in capitals, a role elsewhere (« Simone VILLE »)."""
    return name.first is not None and name.last is not None and is_first_name(fold(name.first))


def _to_surname(text: View, name: Name) -> Name | None:
    """A name up to its surname in capitals, where other words go on after it."""
    kept = cues.SURNAME_ENDS_PRINTED.match(text.text, name.start, min(name.end + 3, len(text.text)))
    if kept is None or kept.end("kept") >= name.end:
        return name
    return next(iter(people(text.text, name.start, kept.end("kept"))), None)


def _named_after(text: View, start: int) -> Name | None:
    """The person named right after a cue; a role, or a piece of the column beside, may stand between."""
    found = next(_persons(text, start, start + 160), None)
    if found is None:
        return None
    between = cues.FIGURE_BESIDE.sub("", text.folded[start : found.start])
    words = _foreign(between)
    broken = "\n" in between.lstrip(" ")[:2] or "\t" in between
    return found if not words or (broken and len(words) <= 6 and "." not in between) else None


def _whole(text: View, name: Name | None) -> Name | None:
    """A name with the rest of its surname, where the line ends amid it (« Anne COSTA / RIBEIRO. »)."""
    if name is None or name.first is None or name.last is None or not name.printed.endswith(name.last):
        return name
    rest = cues.REST_OF_SURNAME.match(text.text, name.end) if name.last.isupper() else None
    if rest is None or any(fold(word) in NOT_NAMES for word in rest["rest"].split()):
        return name
    more = f" {rest['rest']}"
    return replace(name, end=rest.end("rest"), printed=name.printed + more, last=name.last + more)


def _secretaries(text: View) -> None:
    """The secretaries of the sitting; two are joined by « et »."""
    for names, form in (
        (_secretaries_after(text), "label"),
        (_secretaries_before(text), "designated"),
        (_secretaries_titled(text), "designated under a title"),
        (_secretaries_signed(text), "signature"),
    ):
        if names:
            for name in names:
                text.add(Reading("session.secretaries", person(name), name.start, name.end, form))
            return


def _secretaries_after(text: View) -> list[Name]:
    for form, pattern in cues.SECRETARY_BEFORE:
        for match in pattern.finditer(text.folded):
            if cues.NOT_SECRETARY.match(text.folded[match.start() + 10 : match.end() + 30].lstrip("s ")):
                continue
            stop = cues.STOP_NAMES.search(text.folded, match.end(), match.end() + 140)
            found = list(_persons(text, match.end(), stop.start() if stop else match.end() + 140))
            between = text.folded[match.end() : found[0].start] if found else "."
            if form in ("line", "amid") and between.strip():
                continue
            if form == "amid" and not _labels(text, match.start()):
                continue
            if not re.search(r"[.;]\s|\bet\b", between + " ") and not set(_foreign(between)) - cues.CHOOSING:
                return _run(text, found, several="secretaires" in match.group())
    return []


def _labels(text: View, start: int) -> bool:
    """Whether a word amid a line begins what follows, and is no office of the person before it."""
    return text.text[start].isupper() and not text.text[:start].rstrip().endswith((",", "("))


def _foreign(between: str) -> list[str]:
    """The words between a cue and a name that are neither civilities nor roles."""
    return [w for w in re.findall(r"[\w-]+", between) if w not in cues.ROLES]


def _run(text: View, found: list[Name], *, several: bool) -> list[Name]:
    """The first person and those joined to it."""
    names = found[:1]
    for name in found[1:4]:
        joint = text.folded[names[-1].end : name.start].strip()
        if joint not in (("et", ",", "&", "-") if several else ("et", "&")):
            break
        names.append(name)
    return names


def _secretaries_before(text: View) -> list[Name]:
    named = [
        (match.end() + 20, list(_persons(text, match.start() - 200, match.start())))
        for match in cues.SECRETARY.finditer(text.folded)
        if not cues.NOT_SECRETARY.match(text.folded[match.end() : match.end() + 30].lstrip("s "))
    ]
    for pattern in cues.SECRETARY_AFTER:
        for end, found in named:
            for i, name in enumerate(found):
                if pattern.match(text.folded[name.end : end]):
                    joined = (
                        found[i - 1 : i] if i and text.folded[found[i - 1].end : name.start].strip() == "et" else []
                    )
                    return [*joined, name]
    return []


def _secretaries_titled(text: View) -> list[Name]:
    for match in cues.SECRETARY_TITLE.finditer(text.folded):
        for name in _persons(text, match.end(), match.end() + 260):
            if cues.ELECTED.match(text.folded[name.end : name.end + 140]):
                return [name]
    return []


def _secretaries_signed(text: View) -> list[Name]:
    for match in cues.SIGNED.finditer(text.folded):
        found = list(_persons(text, match.end(), match.end() + 80))
        between = text.folded[match.end() : found[0].start] if found else "."
        if "." not in between and "\n" in between and not _foreign(between):
            return found[:1]
    return []


def _flags(text: View, head: int) -> None:
    """What is said of the quorum, of a second convocation, of urgency; and the place."""
    limit = min(len(text.folded), head + 1500)
    for field, pattern in (
        ("session.quorum_stated", cues.QUORUM),
        ("session.second_convocation", cues.SECOND_CONVOCATION),
        ("session.urgency", cues.URGENCY),
    ):
        match = pattern.search(text.folded, 0, limit)
        if match:
            text.add(Reading(field, True, match.start(), match.end(), "stated"))
    match = cues.PLACE.search(text.folded, 0, limit)
    if match:
        start, end = match.span("place")
        more = cues.AFTER_PLACE.search(text.folded, start, end)
        end = more.start() if more else end
        text.add(Reading("session.place", text.printed(start, end), start, end, "met at"))
