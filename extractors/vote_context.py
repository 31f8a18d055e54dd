"""Whose vote a phrase tells of: the council's on this act, or another body's, another day's, another question's."""

from __future__ import annotations

import re

from extractors.base import View
from extractors.grammar import vote_cues as cues

_REACH = 420


def clause(text: View, start: int, end: int) -> tuple[str, str]:
    """The folded words of the clause before a phrase, and those after it up to the end of the sentence."""
    folded = text.folded
    low = max(0, start - _REACH)
    begin = low
    for found in cues.CLAUSE_BREAK.finditer(folded, low, start):
        begin = found.end()
    for found in cues.COUNCIL.finditer(folded, begin, start):
        begin = found.start()
    stop = cues.CLAUSE_BREAK.search(folded, end, min(len(folded), end + 200))
    return folded[begin:start], folded[end : stop.start() if stop else min(len(folded), end + 200)]


def foreign(text: View, start: int, end: int) -> bool:
    """Whether the words around show that the vote is another body's, another day's, or only a possibility."""
    before, after = clause(text, start, end)
    if cues.VISA.search(before) or cues.MODAL.search(before) or cues.PAST.search(before):
        return True
    if not cues.COUNCIL.search(before) and cues.ANOTHER_BODY.search(before):
        return True
    return bool(re.match(r"\W*(?:par|de|en|des)\s+(?:la\s+|les\s+)?(?:sous-)?commissions?\b(?! permanente)", after))


def preliminary(text: View, start: int, end: int) -> bool:
    """Whether the vote is on the minutes, the secretary, the agenda: not the act's, unless the act is about these."""
    before, after = clause(text, start, end)
    if not after.strip(" :\n"):
        after = text.folded[end : end + 120]
    line = _NEW_PARAGRAPH.search(text.text, end, end + len(after))
    after = cues.SIGNATURE.split(after[: line.start() - end] if line else after, maxsplit=1)[0]
    return bool(cues.MINUTES_BEFORE.search(before) or cues.MINUTES_AFTER.search(after))


_NEW_PARAGRAPH = re.compile(r"\n\s*(?=[A-ZÀ-Ý])")


def about_voting(text: View, start: int, end: int) -> bool:
    """Whether the vote is on the way of voting itself (« décide à l'unanimité de ne pas voter au scrutin secret »)."""
    _, after = clause(text, start, end)
    before, _ = clause(text, start, end)
    return bool(cues.WAY_OF_VOTING.search(after) or cues.WAY_OF_VOTING.search(before[-120:]))


_OBJECT = re.compile(r"\bobjet\s?:\s?(?P<object>[^\n]{0,200}\n?[^\n]{0,100})")


def title_is_preliminary(text: View) -> bool:
    """Whether the act itself is about the minutes, the secretary or the agenda."""
    end = text.marks.get("title_end", 0)
    if end:
        return bool(cues.MINUTES.search(text.folded, 0, end))
    found = _OBJECT.search(text.folded)
    title = found["object"] if found else text.folded[:160]
    return bool(cues.MINUTES_TITLE.search(title))
