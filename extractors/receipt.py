"""The receipt of an act: its ACTES identifier, when it was sent to the préfecture, received there, and published."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import islice
from operator import attrgetter

from spacy.language import Language
from spacy.tokens import Doc

from extractors.base import Reading, View, view
from extractors.grammar import receipt_cues as cues
from extractors.grammar.blocks import blocks
from extractors.grammar.dates import DateFound, dates
from extractors.grammar.furniture_cues import ACT_ID
from extractors.grammar.siren import luhn

_START = attrgetter("start")
_BLOCK = 160
_MARGIN = 30
_LEAD = 60

_Label = tuple[int, int, str]
"""Start, end and field of a label."""


@Language.component("registre_receipt")
def receipt(doc: Doc) -> Doc:
    """Leave the readings `receipt.*` of an act or of the stamps of a document."""
    text = view(doc)
    if "receipt" in text.marks:  # an extract is read as opening and as act
        return doc
    text.marks["receipt"] = 0
    labels = _labels(text.folded)
    found = (
        [d for d in dates(text.folded) if d.value is not None]
        if labels or cues.RECEIVED.search(text.folded) or cues.ARRIVED.search(text.folded)
        else []
    )
    _identifier(text)
    _posted_in_block(text, found)
    _dates(text, labels, found)
    _received(text, found)
    return doc


def _labels(folded: str) -> list[_Label]:
    """The labels of dates, in order."""
    found = [(m.start(), m.end(), field) for field, pattern in cues.LABELS for m in pattern.finditer(folded)]
    posted = {label for label in found if label[2] == "receipt.published_on"}
    minutes = {label for label in posted if cues.OF_SITTING.search(folded, max(0, label[0] - _LEAD), label[1])}
    if any(cues.OF_ACT.search(folded, max(0, start - _LEAD), end) for start, end, _ in posted - minutes):
        found = [label for label in found if label not in minutes]
    return sorted(found, key=lambda label: label[:2])


def _identifier(text: View) -> None:
    """The identifier that stands there most often; of two printed one over the other, the later."""
    ids = [(m, _normal(text, m)) for m in ACT_ID.finditer(text.folded)]
    if not ids:
        return
    often = Counter(value for _, value in ids)
    top = max(often.values())
    best = next(i for i, (_, value) in enumerate(ids) if often[value] == top)
    for later in range(best + 1, len(ids)):
        if often[ids[later][1]] < top or text.text[ids[best][0].end() : ids[later][0].start()].strip():
            break
        best = later
    value = ids[best][1]
    match = next(m for m, v in ids if v == value)
    text.add(Reading("receipt.act_id", value, match.start(), match.end(), "ACTES identifier"))
    siren = match["siren"]
    if luhn(siren):
        text.add(Reading("assembly.siren", siren, *match.span("siren"), "ACTES identifier"))


def _normal(text: View, match: re.Match[str]) -> str:
    """An identifier with the dashes that the format asks for, and no blank in its date; its number as printed."""
    parts = [text.text[slice(*match.span(name))] for name in ("department", "siren", "date", "number", "nature")]
    parts[2] = parts[2].replace(" ", "")
    parts[4] = parts[4].upper()
    return "-".join(parts) + (match["annex"] or "")


def _dates(text: View, labels: list[_Label], found: list[DateFound]) -> None:
    """Each label with the date that follows it, or with the date of its rank in the block below."""
    waiting: list[str] = []
    joined: list[str] = []
    used: set[int] = set()
    for i, (start, end, field) in enumerate(labels):
        limit = labels[i + 1][0] if i + 1 < len(labels) else len(text.folded)
        at = bisect_left(found, end - 1, key=_START)
        after = found[at] if at < len(found) and found[at].start < min(end + _BLOCK, limit) else None
        if after is not None and _belongs(text.folded, start, end, after.start):
            waiting = [*waiting, field]
            below = islice(found, at, bisect_left(found, limit, key=_START))
            block = list(islice((d for d in below if d.start not in used), len(waiting)))
            block = _adjoining(text, block)
            fields = waiting if len(block) == len(waiting) else waiting[-1:]
            for name, date in zip(fields, block, strict=False):
                used.add(date.start)
                _put(text, name, date, start)
            for name in joined:
                _put(text, name, after, start)
            waiting, joined = [], []
        elif cues.DONE.match(text.folded, start) and cues.JOINED.fullmatch(text.folded[end:limit]):
            joined.append(field)
        elif cues.BLANK.fullmatch(text.folded[end:limit]) and limit < len(text.folded):
            waiting.append(field)
        else:
            waiting, joined = [], []


def _belongs(folded: str, start: int, end: int, date: int) -> bool:
    """Whether nothing but signs stands between a label and a date, or who signs in the column before both."""
    if cues.VALUE_AFTER.match(folded[end:date]) is not None:
        return True
    cell = folded.rfind("\t", folded.rfind("\n", 0, start) + 1, start) >= 0
    return cell and cues.BESIDE.fullmatch(folded[end:date]) is not None


def _adjoining(text: View, block: list[DateFound]) -> list[DateFound]:
    """The dates of a block with nothing between them."""
    kept = block[:1]
    for date in block[1:]:
        if text.folded[kept[-1].end : date.start].strip():
            break
        kept.append(date)
    return kept


def _put(text: View, field: str, date: DateFound, label: int) -> None:
    if date.value is None or text.first(field) is not None:
        return
    if field == "receipt.published_on" and not _is_publication(text, date, label):
        return
    if field == "receipt.transmitted_on" and _sent_to_members(text, date, label):
        return
    text.add(Reading(field, date.value, date.start, date.end, "stamp"))


def _sent_to_members(text: View, date: DateFound, label: int) -> bool:
    """Whether what was sent before the sitting are its papers (« Rapports transmis le … »), not the act."""
    sitting = text.first("session.date")
    before = sitting is not None and date.value is not None and date.value < sitting.value
    line = text.line_span(text.line_at(label))[0]
    return before and cues.PAPERS_BEFORE.search(text.folded, line, label) is not None


def _is_publication(text: View, date: DateFound, label: int) -> bool:
    """Whether a posting is that of the act: a label of its own, not before the sitting, nor beside the convocation."""
    line = text.line_span(text.line_at(label))[0]
    said = cues.EXECUTORY_BEFORE.search(text.folded, max(0, label - _BLOCK), label) is not None
    said = said or cues.SAME_STAMP.search(text.folded, line, label) is not None or _of_minutes(text, line, label)
    if (label - line > _MARGIN and not said) or cues.ALONE.match(text.folded[date.end : date.end + 30]) is None:
        return False
    sitting = text.first("session.date")
    if sitting is not None and date.value is not None and date.value != sitting.value:
        return bool(date.value > sitting.value)
    return cues.CONVOCATION.search(text.folded[max(0, label - 80) : label + 60]) is None


def _of_minutes(text: View, line: int, label: int) -> bool:
    """Whether a posting is that of the minutes of the sitting, and not of the one before."""
    minutes = cues.MINUTES_POSTED.search(text.folded, line, label)
    sitting = text.first("session.date")
    if minutes is None or sitting is None:
        return minutes is not None
    told = [(date.day, date.month) for date in dates(text.folded, minutes.start(), label)]
    return not told or (sitting.value.day, sitting.value.month) in told


def _posted_in_block(text: View, found: list[DateFound]) -> None:
    """A posting after the sitting, in a block of labels and values."""
    sitting = text.first("session.date")
    if sitting is None or not any(d.value is not None and d.value > sitting.value for d in found):
        return
    for pair in blocks(text.folded):
        date = next((d for d in found if d.start == pair.value_start), None)
        if pair.label == "posted" and date is not None and date.value is not None and date.value > sitting.value:
            text.add(Reading("receipt.published_on", date.value, date.start, date.end, "block"))
            return


def _received(text: View, found: list[DateFound]) -> None:
    """« Reçu le » below the stamp of the préfecture or an identifier."""
    if text.first("receipt.received_on") is not None:
        return
    for match in cues.RECEIVED.finditer(text.folded):
        above = text.folded[max(0, match.start() - _BLOCK) : match.start()]
        date = next((d for d in found if d.start == match.end()), None)
        if date is None:
            continue
        below = cues.STAMPED_BELOW.match(text.folded, date.end)
        if below or cues.STAMPED.search(above) or ACT_ID.search(above):
            text.add(Reading("receipt.received_on", date.value, date.start, date.end, "below the stamp"))
            return
    _arrived(text, found)


def _arrived(text: View, found: list[DateFound]) -> None:
    """The date between the name of the préfecture and « arrivée », each on its line, as a round stamp has them."""
    for match in cues.ARRIVED.finditer(text.folded):
        above = bisect_left(found, match.start(), key=_START) - 1
        if above < 0 or text.folded[found[above].end : match.start()].strip(" ."):
            continue
        date = found[above]
        if cues.STAMP_ABOVE.search(text.folded, max(0, date.start - _BLOCK), date.start):
            text.add(Reading("receipt.received_on", date.value, date.start, date.end, "stamp"))
            return
