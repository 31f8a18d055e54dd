"""The lines of a title: which may be of one, which is set in the same type, and which goes on with the one above."""

from __future__ import annotations

import re

from extractors.base import View
from extractors.grammar import heading_cues as cues
from extractors.grammar import number_cues
from extractors.grammar.names import people
from extractors.grammar.prose import opens_sentence

MOST_LINES = 14
_OF_SITTING = re.compile(
    r"\W{0,3}(?:(?:conseil|comite|bureau)\s+[a-z]{5,16}|seance)\s+du\s+(?:\w{5,8}\s+)?\d{1,2}(?:er)?\s+\w{3,9}\s+\d{4}\W*"
)
"""A line that names the sitting, below a title."""
_YEAR = re.compile(r"\W*(?:19|20)\d\d\W*")


def listed(text: View, position: int) -> bool:
    """Whether a line tells proxies, or is one of a list of members: claimed, and made of names."""
    if text.is_claimed(position, "proxies"):
        return True
    if not text.is_claimed(position, "attendance"):
        return False
    start, end = text.line_span(text.line_at(position))
    if cues.HARD.match(text.folded, start, end):
        return True
    letters = sum(map(str.isalpha, text.text[start:end]))
    named = sum(len(n.printed) for n in people(text.text, start, end))
    return named >= 0.6 * max(letters, 1)


def title_like(text: View, index: int, *, soft: bool) -> bool:
    """Whether a line may be of a title; a `soft` one has no label or number before it."""
    start, end = text.line_span(index)
    folded = text.folded
    if sum(map(str.isalpha, folded[start:end])) < 3:
        return False
    if any(p.match(folded, start, end) for p in (cues.HARD, cues.OPENING, cues.BODY, cues.NAMES)):
        return False
    numbered = (number_cues.NUMBER_LABELLED_PRINTED, number_cues.NUMBER_CODE_ALONE_PRINTED)
    if any(p.match(text.text, max(start - 1, 0), end) for p in numbered):
        return False
    return not (soft and (cues.SOFT.match(folded, start, end) or listed(text, start)))


def same_type(text: View, a: int, b: int) -> bool:
    """Whether two lines are set in the same type, as far as the reader knows it."""
    one, two = text.lines[a], text.lines[b]
    if one.block != two.block:
        return False
    return abs(_size(text, a) - _size(text, b)) < 0.8 and _bold(text, a) == _bold(text, b)


def _size(text: View, index: int) -> float:
    words = text.lines[index].words
    return words[0].size if words else 0.0


def _bold(text: View, index: int) -> bool:
    words = text.lines[index].words
    return 2 * sum(w.bold for w in words) > len(words)


def follows(text: View, first: int, last: int) -> bool:
    """Whether the line after `last` goes on with the title."""
    following = last + 1
    start, end = text.line_span(last)
    dangling = cues.DANGLING.search(text.folded, start, end) is not None
    nstart, nend = text.line_span(following)
    if _YEAR.fullmatch(text.folded, nstart, nend) and not text.lines[following].gap:
        return True
    if not text.text[nstart:nend].strip() or not title_like(text, following, soft=False):
        return dangling and bool(text.text[nstart:nend].strip()) and text.text[nstart:nend].strip()[:1].islower()
    if not dangling and (
        _OF_SITTING.fullmatch(text.folded, nstart, nend)
        or opens_sentence(text.text, nstart, _paragraph_end(text, following))
    ):
        return False
    if text.lines[following].page != text.lines[last].page or not same_type(text, first, following):
        return False
    if text.lines[following].gap:
        return dangling
    return text.text[start:end].rstrip()[-1:] != "." or text.text[nstart:nend].isupper()


def _paragraph_end(text: View, index: int) -> int:
    """Where the paragraph of a line ends: before white space, or a line that begins the text of the act."""
    last = index
    while last + 1 < len(text.lines) and not text.lines[last + 1].gap:
        below = text.line_span(last + 1)
        if cues.STRONG_BODY.match(text.folded, *below) or cues.BODY.match(text.folded, *below):
            break
        last += 1
    return text.line_span(last)[1]
