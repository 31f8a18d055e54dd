"""Who does what a verb of the vote says: how the text tells that the council is its subject."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from extractors.grammar import outcome_cues as cues
from extractors.vote_context import Context

_REACH = 320
_REACH_WITH_NAMES = 1200
_OPENING = 32
"""Characters that may open a sentence before the council."""


def subject_of(context: Context, start: int, end: int) -> str | None:
    """How the text says that the council is the subject of a verb, or None."""
    folded, printed = context.folded, context.text.text
    low = max(0, start - (_REACH_WITH_NAMES if ")" in folded[max(0, start - _REACH) : start] else _REACH))
    for found in cues.SENTENCE_END.finditer(folded, low, start):
        if not _bracketed(folded, low, found.start(), start):
            low = found.end()
    participle = printed[end - 1] in "éÉ" or folded.startswith("pris", start)
    if participle and not cues.AUXILIARY_BEFORE.search(folded, max(0, start - 20), start):
        marked = cues.BULLET_BEFORE.search(folded, max(0, start - 8), start) is not None
        listed = marked and cues.DONE_AFTER.match(folded, end) is not None
        return "clause" if listed and not context.of_list_of_another(start) else None
    council = _last(context.councils, low, start)
    if council and _is_subject(folded, council, start, end):
        return "council"
    near = context.formulas[bisect_left(context.formulas, (low,)) : bisect_right(context.formulas, (start,))]
    formula = _last([f for f in near if not _bracketed(folded, low, f[0], start)], low, start)
    if formula and _one_sentence(cues.BRACKETED.sub("", folded[formula[1] : start])):
        return "formula of deliberation"
    opened = (bool(context.openers) and context.openers[0] < start) or _begins_act(context, start)
    opened = opened or (printed[start:end].isupper() and _heads_line(context, start))
    if not opened or participle or not cues.LIST_MARK_BEFORE.search(folded, max(0, start - 40), start):
        return None
    marked = not folded[max(0, start - 2) : start].endswith((", ", "; "))
    if printed[start:end].isupper() or (marked and cues.STRONG_AT.match(folded, start)):
        return "clause"
    return None


def _bracketed(folded: str, low: int, place: int, high: int) -> bool:
    """Whether a place stands in brackets that open and close between two others (« (2 contre : M. X ; 1 nul) »)."""
    opened = folded.rfind("(", low, place)
    return opened > folded.rfind(")", low, place) and folded.find(")", place, high) >= 0


def _begins_act(context: Context, start: int) -> bool:
    """Whether nothing but the mark of a clause stands between the title of an act and a verb."""
    title = context.text.marks.get("title_end", 0)
    return 0 < title <= start and cues.MARK_ALONE.fullmatch(context.folded, title, start) is not None


def _heads_line(context: Context, start: int) -> bool:
    """Whether a verb that decides heads its line, and no officer who decides alone is named above."""
    folded = context.folded
    if cues.SHOUTED_AT.match(folded, start) is None or not cues.HEADS_LINE_BEFORE.search(
        folded, max(0, start - 6), start
    ):
        return False
    return context.officer is None or context.officer > start


def _is_subject(folded: str, council: tuple[int, int], start: int, end: int) -> bool:
    """Whether a council that is named just before a verb is its subject (« le conseil décide », « a décidé de »)."""
    if cues.PLAIN_GAP.fullmatch(folded, council[1], start):
        return True
    has = cues.COUNCIL_HAS_BEFORE.search(folded, council[1], start)
    if has is None or not cues.HAS_DECIDED_AT.match(folded, start) or cues.OTHER_DAY_AFTER.match(folded, end):
        return False
    first = cues.COUNCIL_FIRST_BEFORE.search(folded, max(0, council[0] - _OPENING), council[0])
    return first is not None and cues.PLAIN_GAP.fullmatch(folded, council[1], has.start()) is not None


def _one_sentence(gap: str) -> bool:
    """Whether a verb may belong to a formula with these words between."""
    if len(gap) > cues.MOST_GAP or cues.GAP_STOP.search(gap):
        return False
    return len(cues.GAP_BREAK.findall(gap)) <= cues.MOST_GAP_BREAKS


def _last(spans: list[tuple[int, int]], low: int, high: int) -> tuple[int, int] | None:
    """The last span that lies between two characters."""
    i = bisect_right(spans, (high, -1)) - 1
    while i >= 0 and spans[i][1] > high:
        i -= 1
    return spans[i] if i >= 0 and spans[i][0] >= low else None
