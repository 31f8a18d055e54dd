"""What is put off: the act itself, or something else that its text tells of (« Le vote du budget est reporté »)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.grammar import outcome_cues
from extractors.grammar import postponed_cues as cues
from extractors.vote_context import Context

_REACH = 200
_BEFORE = 120
_SUBJECT = 90
"""Characters that may hold what is put off, or the council before what it wishes."""
_AUXILIARY = 16
_TITLE = 160
"""Characters at the beginning of an act that stand for its title, where none is marked."""
_STEM = 5
_ENDS = re.compile(r"(?:\s+par\s[^.;\n]{3,40})?\s?[.!]?\s*(?:\n|\Z)")
_NEW_SENTENCE = re.compile(r"[.;]\s|\n\s?(?=[A-ZÀ-Þ])|\n\s?\W{1,3}\s")


def told_put_off(context: Context) -> Iterator[tuple[int, int]]:
    """« Ce point est reporté », « Différé. », where the point itself is what is put off."""
    for found in context.at("postponed", cues.POSTPONED_LOOSE_AT):
        start, end = found.span()
        low = max(0, start - _BEFORE)
        told = cues.POSTPONED_SUBJECT_BEFORE.search(context.folded, low, start) is not None
        vote = cues.POSTPONED_VOTE_BEFORE.search(context.folded, low, start) is not None
        if told or _stands_alone(context, start, end) or (vote and put_off_itself(context, start, end, decided=True)):
            yield start, end
    for found in context.at("tasked", cues.TASKED_AT):
        if cues.TASKED_BEFORE.search(context.folded, max(0, found.start() - _BEFORE), found.start()):
            yield found.span()
    for found in context.at("waits", cues.WAITS_AT):
        if cues.WAITS_BEFORE.search(context.folded, max(0, found.start() - _SUBJECT), found.start()):
            yield found.span()


def _stands_alone(context: Context, start: int, end: int) -> bool:
    """Whether a word that puts off is a sentence of its own, or begins one as a noun (« Report à la séance »)."""
    begins = outcome_cues.ALONE_BEFORE.search(context.folded, max(0, start - 8), start) is not None
    whole = context.folded[start:end] == "report" or _ENDS.match(context.folded, end) is not None
    return begins and whole and context.text.text[start].isupper()


def put_off_itself(context: Context, start: int, end: int, *, decided: bool) -> bool:
    """Whether the words between two characters put off the act itself.

    Where something is `decided` beside, what is put off must be told to be the point at hand, or bear the words of its
    title; where nothing is, it is the act unless it is nothing that a council deliberates on.
    """
    if cues.COUNCIL_PUTS_OFF_AT.match(context.folded, start):
        return not decided or not _of_another(context, end)
    subject = _subject(context, start)
    sent_back = decided and cues.WAS_SENT_BACK.search(context.folded, max(0, start - _AUXILIARY), end)
    if sent_back or cues.OTHER_EVENT.search(subject):
        return False
    others = cues.OTHER_POINTS.search(subject) is not None
    if not others and (not decided or cues.NO_SUBJECT.fullmatch(subject) or cues.POINT_AT_HAND.search(subject)):
        return True
    title = _stems(_title(context))
    return bool(title) and title <= _stems(subject)


def _of_another(context: Context, end: int) -> bool:
    """Whether what somebody puts off by these words is the vote of something that the title does not name."""
    vote = cues.VOTE_OF_AFTER.match(context.folded, end)
    return vote is not None and not _stems(vote["of"]) & _stems(_title(context))


def _subject(context: Context, start: int) -> str:
    """The folded words of the sentence before what is put off."""
    low = max(0, start - _REACH)
    for found in _NEW_SENTENCE.finditer(context.text.text, low, start):
        low = found.end() if found.end() < start else low
    return context.folded[low:start]


def _title(context: Context) -> str:
    subject = context.text.first("act.subject")
    if subject is not None:
        return context.folded[subject.start : subject.end]
    return context.folded[: context.text.marks.get("title_end", 0) or _TITLE]


def _stems(text: str) -> set[str]:
    """The first letters of the words of a text that tell what it is about."""
    return {w[:_STEM] for w in re.findall(r"[a-z]{4,}", text) if w not in cues.NO_TOPIC}
