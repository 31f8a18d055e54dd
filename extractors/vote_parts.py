"""Votes on the parts of an act (articles, chapters, lots, the sums of a list), which are not the vote on the act."""

from __future__ import annotations

import re
from itertools import islice

from extractors.base import View
from extractors.grammar.act_cues import FORM
from extractors.vote_mention import Mention

_PART_NAMED = (
    r"(?:l[ea]s?\s|l')?(?:articles?|chapitres?|titres?|sections?|paragraphes?|alineas?|tranches?|lots?)\s"
    r"(?:n\s?°\s?)?(?:\d{1,3}|[ivx]{1,4}|unique|premier|d'(?:investissement|exploitation)|de\sfonctionnement)\b[^\n]{0,60}?"
)
_PART = re.compile(
    rf"\W{{0,4}}(?:{_PART_NAMED}"
    r"|[^:\n]{3,60}\s?:\s?\d[\d .,]*\s?(?:€|euros?)[^\n]{0,20}?)"
    r"(?:\s?[:(,–-]|\s(?:est|sont)\b|\sadopte|\svote)"
)
"""How a line begins that tells the vote on a part: « Article 2 : adopté par … », « Amicale : 100 € : 4 pour »."""


_PART_ALONE = re.compile(
    rf"\W{{0,4}}(?!articles?\s(?:n\s?°\s?)?\w{{1,8}}\W{{0,4}}\w){_PART_NAMED}(?<![.;,])\s?[:–-]?\s*"
    r"|\W{0,4}(?:l')?articles?\s(?:n\s?°\s?)?\w{1,8}\W*"
)
_LEADS_VOTE = re.compile(r"\W{0,4}(?:(?:votes?|resultat|adopte|approuve)\w{0,2}\s?:?\s?)?(?:(?:par|avec)\s)?\W{0,3}")
"""The line of a part alone, and what its vote on the line below may begin with.

An article with its words is a clause."""
_PARTS_VOTED = re.compile(
    rf"(?m:^)(?:{_PART_ALONE.pattern})\n(?:{_LEADS_VOTE.pattern})(?:a\sl['a]|\d|pour\b|contre\b|unanim)"
)
"""One of the parts with its vote below it; below the last thing that an act tells stands the vote on the act."""
_SEVERAL = 2
_CLAUSE = re.compile(rf"\W{{0,6}}(?P<verb>{FORM})")
_FIGURES = re.compile(r"\d{1,3}\s(?:voix\s)?(?:pour|contre|abst)")


def without_parts(text: View, groups: list[list[Mention]], *, whole: bool) -> list[list[Mention]]:
    """The votes without those on parts, where several are told that differ, or one on the `whole`, in words or figures.

    The votes on all parts, if they are alike, tell that on the act.
    """
    clauses = [group for group in groups if _in_clause(text, group)]
    several = len({text.line_at(group[0].start) for group in clauses}) > 1
    told = set(map(id, clauses)) if several else set()
    told |= {id(group) for group in groups if id(group) not in told and on_part(text, group[0].start)}
    parts = [group for group in groups if id(group) in told]
    others = [group for group in groups if id(group) not in told]
    if not parts or not (whole or others or len({_figures(group) for group in parts}) > 1):
        return groups
    return others


def voted_in_figures(text: View) -> bool:
    """Whether the line of a part tells its vote in figures."""
    return any(on_part(text, found.start()) for found in _FIGURES.finditer(text.folded))


def on_part(text: View, at: int) -> bool:
    """Whether a place stands in a line that tells the vote on a part of the act, or below that of one of several."""
    line = text.line_at(at)
    start, end = text.line_span(line)
    found = _PART.match(text.folded, start, end)
    if found is not None:
        return found.end() <= at + 1
    above = text.line_span(line - 1) if line else (0, 0)
    alone = _PART_ALONE.fullmatch(text.folded, *above) is not None
    if not alone or _LEADS_VOTE.fullmatch(text.folded, start, at) is None:
        return False
    return len(list(islice(_PARTS_VOTED.finditer(text.folded), _SEVERAL))) == _SEVERAL


def _in_clause(text: View, group: list[Mention]) -> bool:
    """Whether the voices for stand in a clause of what is decided, below a verb in capitals that has them alone."""
    if all(mention.sense != "for" or mention.value is None for mention in group):
        return False
    start, _ = text.line_span(text.line_at(group[0].start))
    found = _CLAUSE.match(text.folded, start, group[0].start)
    return found is not None and text.text[found.start("verb") : found.end("verb")].isupper()


def _figures(group: list[Mention]) -> tuple[tuple[str, int | None], ...]:
    return tuple(sorted((mention.sense, mention.value) for mention in group))
