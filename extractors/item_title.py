"""The title of an item: on its own lines, without number, label, theme and what became of it."""

from __future__ import annotations

import re

from extractors.act_title import collect
from extractors.base import View
from extractors.grammar import heading_cues as cues
from extractors.grammar import number_cues
from extractors.grammar.deed_cues import DEED
from extractors.grammar.prose import opens_sentence
from extractors.title_lines import MOST_LINES, follows, title_like
from extractors.title_span import SHORTEST, SHORTEST_NUMBERED, Title, checked, past_number

_FEWEST_WORDS = 3
_HEAD = 6_000
_SEVERAL = re.compile(r";|,[^,]{3,80}(?:,|\bet\b)|\b(?:questions?|affaires?|informations?|points?)\sdivers(?:es)?\b")
"""In the line of an agenda: that it announces more than one item."""


def of_item(text: View, end: int) -> Title | None:
    """The title of an item of minutes, whose lines are known: without number, label and theme."""
    start = 0
    filed = number_cues.REFERENCE_PRINTED.search(text.text, 0, end)
    end = filed.start() if filed is not None and filed.start() > SHORTEST else end
    first = text.line_at(0)
    last = max(text.line_at(max(end - 1, 0)), first)
    if last > first and number_cues.NUMBER_ALONE_PRINTED.fullmatch(text.text, *text.line_span(last)):
        last, end = last - 1, text.line_span(last)[0] - 1
    theme: tuple[int, int] | None = None
    themed = text.marks.get("theme_end", 0)
    for index in range(first, last + 1):
        s, e = text.line_span(index)
        named = cues.THEME.fullmatch(text.folded, s, e) and not number_cues.ITEM_PRINTED.match(text.text, s, e)
        if index < last and (named or e < themed):
            theme = (s, e)
            start = e + 1
            continue
        break
    numbered = past_number(text, start, end)
    shortest = SHORTEST_NUMBERED if numbered > start else SHORTEST
    start = _past_asides(text, numbered, end)
    if number_cues.ITEM_ALONE_PRINTED.fullmatch(text.text, start, end):
        return None
    label = cues.OBJECT_HERE.match(text.folded, start, end)
    if label is not None and label.end() <= end:
        start = past_number(text, label.end(), end)
    brackets = number_cues.NUMBER_BRACKETS_PRINTED.search(text.text, start, end)
    stop = brackets.start() if brackets is not None and brackets.start() > start + SHORTEST else end
    below = _below_theme(text, start, stop) if theme is None else None
    return below or checked(text, Title(start, _before_result(text, start, stop), "title of the item", theme), shortest)


def itemised(text: View, body: int) -> Title | None:
    """The title of the paragraph above the body that the label and the number of an item open (« POINT 5 - … »)."""
    for index in range(text.line_at(body) if body < len(text.text) else len(text.lines)):
        start, end = text.line_span(index)
        match = number_cues.ITEM_PRINTED.match(text.text, start, end) if text.lines[index].gap else None
        if match is None or not match["label"] or not match["n1"] or not cues.ITEM_LABEL.match(match["label"].lower()):
            continue
        if sum(c.isalpha() for c in text.text[match.end() : end]) >= SHORTEST and not text.is_claimed(start):
            last = index
            while last + 1 < len(text.lines) and last - index < MOST_LINES and follows(text, index, last):
                last += 1
            return checked(text, Title(start, text.line_span(last)[1], "item of the agenda"))
    return None


def sole_item(text: View) -> Title | None:
    """The one item of an agenda, told on its line: « Ordre du jour : Choix de l'architecte »."""
    match = cues.AGENDA_ITEM.search(text.folded, 0, _HEAD)
    title = collect(text, match.end(), "item of the agenda") if match is not None else None
    if title is None or _SEVERAL.search(text.folded, title.start, title.end):
        return None
    below = text.line_at(title.end) + 1
    apart = below >= len(text.lines) or text.lines[below].gap or cues.BODY.match(text.folded, *text.line_span(below))
    return title if apart else None


def _below_theme(text: View, start: int, end: int) -> Title | None:
    """The title below a number and the name of a department: it names a deed, or stands by itself above the text."""
    end = start + len(text.text[start:end].rstrip())
    index = text.line_at(max(end - 1, start)) + 1
    if start == text.line_span(index - 1)[0] or not cues.THEME.fullmatch(text.folded, start, end):
        return None
    if index + 1 >= len(text.lines) or not title_like(text, index, soft=False):
        return None
    title, body = text.line_span(index), text.line_span(index + 1)
    apart = text.lines[index + 1].gap and cues.BODY.match(text.folded, *body) is not None
    deed = DEED.match(text.folded, *title) is not None and "unanimite" not in text.folded[slice(*title)]
    said = opens_sentence(text.text, *title) or text.text[title[1] - 1] in ".:;,"
    if not (apart or deed) or said or len(text.text[slice(*title)].split()) < _FEWEST_WORDS:
        return None
    return checked(text, Title(title[0], _before_result(text, *title), "title below the theme", (start, end)))


def _before_result(text: View, start: int, end: int) -> int:
    """Where a title ends that is followed on its line by what became of the item: « Tarifs 2024 – Adopté »."""
    for match in cues.RESULT_AT_END.finditer(text.folded, start + SHORTEST, end):
        said = match.start("result")
        if match["sign"].strip() or "\t" in match["sign"] or text.text[said].isupper():
            return match.start()
    return end


def _past_asides(text: View, start: int, end: int) -> int:
    """The place after the lines that name the rapporteur or the matter, where a title follows them."""
    at = start
    while (aside := cues.ASIDE.match(text.folded, at, end)) is not None:
        stop = text.line_span(text.line_at(aside.start()))[1] + 1
        if stop >= end:
            return start
        at = stop
    return at
