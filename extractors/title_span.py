"""The span of a title: without the numbers, labels and marks around it, and no longer than a title is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.base import View
from extractors.grammar import heading_cues as cues
from extractors.grammar import number_cues
from extractors.grammar.prose import opens_sentence
from extractors.grammar.text import is_broken

_LONGEST = 900
SHORTEST, SHORTEST_NUMBERED = 5, 3
"""Letters of a title; a number or label before it shows that a short word is one (« 4. Bail »)."""
_PAGE = re.compile(r"\s*\bpage\s\d{1,3}(?:\s?(?:sur|/)\s?\d{1,3})?\W*\Z")
"""The number of the page, in the cell right of a title."""
_ACTS = re.compile(r"(?:dit|precise|charge|autorise|approuve|decide)\s|prend\s+acte\s|donne\s+(?:acte|pouvoir)\s")


@dataclass(slots=True)
class Title:
    """A title: its place in the text, and what proved it. `theme` is the place of a heading above it."""

    start: int
    end: int
    form: str
    theme: tuple[int, int] | None = None


def checked(text: View, title: Title, shortest: int = SHORTEST) -> Title | None:
    """A title without blanks and marks around it; None where nothing is left or it runs on for too long."""
    start, end = title.start, title.end
    sentence = cues.NEXT_SENTENCE_PRINTED.search(text.text, start, end)
    if sentence is not None and text.text[start:end].lstrip()[:1].islower():
        return None
    end = sentence.start() if sentence is not None else end
    for body in (cues.TITLE_ENDS.search(text.folded, start, end), cues.RUN_ON_PRINTED.search(text.text, start, end)):
        end = min(end, body.start()) if body is not None else end
    while start < end and not (text.text[start].isalnum() or text.text[start] in '«"“(['):
        start += 1
    end = _led_end(text, start, end)
    page = _PAGE.search(text.folded, start, end)
    end = page.start() if page is not None else end
    while end > start and (text.text[end - 1].isspace() or text.text[end - 1] in ":;,-–—_*|=•"):
        end -= 1
    if text.text.startswith(("[", "("), start) and not any(c in text.text[start:end] for c in ")]"):
        start += 1
    bullet = cues.BULLET_PRINTED.match(text.text, start, end)
    start = bullet.end() if bullet is not None else start
    label = cues.ACT_LABEL.match(text.folded, start, end)
    start = label.end() if label is not None else start
    number = number_cues.NUMBER_BEFORE_PRINTED.match(text.text, start, end)
    start = number.end() if number is not None else start
    rank = number_cues.RANK_PRINTED.match(text.text, start, end)
    start = rank.end() if rank is not None else start
    begins = cues.NOT_TITLE.match(text.folded, start, end)
    if shortest < SHORTEST and cues.RECORD.fullmatch(text.folded, start, end):
        begins = None
    if begins is not None and (text.text[start].islower() or begins.end() - begins.start() > 4):
        return None
    if _ACTS.match(text.folded, start, end) and text.text[start : start + 3].isupper():
        return None
    if "....." in text.text[start:end] or is_broken(text.text[start:end]):
        return None
    letters = sum(c.isalpha() for c in text.text[start:end])
    if not shortest <= end - start <= _LONGEST or letters < (shortest if text.text[start].isupper() else SHORTEST):
        return None
    return Title(start, end, title.form, title.theme)


def _led_end(text: View, start: int, end: int) -> int:
    """Where a title ends that opens a paragraph: « CANTINE. – Repas porté à 3 €. », « Cantine. – Le prix est … »."""
    for match in cues.LED_SIGN_PRINTED.finditer(text.text, start, end):
        loud = text.text[start : match.start()].isupper() and not text.text[match.end() : end].isupper()
        told = opens_sentence(text.text, match.end(), end)
        if match["colon"]:
            told = loud and (told or cues.PERSON_DID_PRINTED.match(text.text, match.end(), end) is not None)
        if told or (loud and not match["colon"]):
            return match.start()
    return end


def past_number(text: View, start: int, end: int) -> int:
    """The place after the numbers before a title; behind that of the act, a code is of the title (« RD751 »)."""
    ordinal = number_cues.ORDINAL_PRINTED.match(text.text, start, end)
    start = ordinal.end() if ordinal is not None else start
    numbered = False
    bare = number_cues.BARE_RANK_PRINTED.match(text.text, start, end) if "ranked" in text.marks else None
    start = bare.end() if bare is not None else start
    for _ in range(3):
        match = number_cues.ITEM_PRINTED.match(text.text, start, end)
        if match is None or (match.end() >= end and not text.text[match.end() : end].strip()):
            break
        if numbered and match["n5"]:
            break
        numbered = not (match["n4"] or match["n6"])
        start = match.end()
        day = cues.DAY_PRINTED.match(text.text, start, end)
        start = day.end() if day is not None else start
        while start < end and text.text[start] in " \t\n":
            start += 1
    return start
