"""Votes on the parts of an act (articles, chapters, lots, the sums of a list), which are not the vote on the act."""

from __future__ import annotations

import re

from extractors.base import View
from extractors.vote_mention import Mention

_PART = re.compile(
    r"\W{0,4}(?:(?:articles?|chapitres?|titres?|sections?|paragraphes?|alineas?|tranches?|lots?)\s"
    r"(?:n\s?°\s?)?(?:\d{1,3}|[ivx]{1,4}|unique|premier|de\s(?:fonctionnement|d'investissement)|d'investissement)\b"
    r"[^\n]{0,60}?|[^:\n]{3,60}\s?:\s?\d[\d .,]*\s?(?:€|euros?)[^\n]{0,20}?)"
    r"(?:\s?[:(,–-]|\s(?:est|sont)\b|\sadopte|\svote)"
)
"""How a line begins that tells the vote on a part: « Article 2 : adopté par … », « Amicale : 100 € : 4 pour »."""


_FIGURES = re.compile(r"\d{1,3}\s(?:voix\s)?(?:pour|contre|abst)")


def without_parts(text: View, groups: list[list[Mention]], *, whole: bool) -> list[list[Mention]]:
    """The votes without those on parts, where several are told that differ, or one on the `whole`, in words or figures.

    The votes on all parts, if they are alike, tell that on the act.
    """
    parts = [group for group in groups if on_part(text, group[0].start)]
    others = [group for group in groups if group not in parts]
    if not parts or not (whole or others or len({_figures(group) for group in parts}) > 1):
        return groups
    return others


def voted_in_figures(text: View) -> bool:
    """Whether the line of a part tells its vote in figures."""
    return any(on_part(text, found.start()) for found in _FIGURES.finditer(text.folded))


def on_part(text: View, at: int) -> bool:
    """Whether a place stands in a line that tells the vote on a part of the act."""
    start, end = text.line_span(text.line_at(at))
    found = _PART.match(text.folded, start, end)
    return found is not None and found.end() <= at + 1


def _figures(group: list[Mention]) -> tuple[tuple[str, int | None], ...]:
    return tuple(sorted((mention.sense, mention.value) for mention in group))
