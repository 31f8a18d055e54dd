"""Rows of a theme and, behind it, the numbered title of the first act below it: « FINANCES 1 - Tarifs du camping »."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from extractors.grammar.heading_cues import THEME
from pipeline.furniture import fold_all
from pipeline.segmentation.rows import Row, as_rows

_RANK = re.compile(r"[a-z]\s?[:.–-]?\s(?P<at>(?P<rank>\d{1,2})\s?[-–.)/]{1,2}\s{1,2}(?=[a-z\"«]))")
_SIGN = re.compile(r"\d\s?[-–.)/]{1,2}\s{1,2}[a-z\"«]")
"""The rank, its sign and a title: most texts hold none anywhere."""
_MOST = 60
"""Characters in which a theme ends."""
_FEWEST = 2
"""Rows from which they are such."""


def parted(found: list[Row]) -> list[Row]:
    """The rows, where each of several themes stands on one of its own, above the title of its first act."""
    if _SIGN.search("\n".join([row.folded for row in found])) is None:
        return found
    ranks = {i: match for i, row in enumerate(found) if (match := _ranked(row)) is not None}
    told = [int(match["rank"]) for match in ranks.values()]
    rising = all(a < b or b == 1 for a, b in pairwise(told))
    first = told == [1] and all(_is_shouted(found[i].text, match) for i, match in ranks.items())
    if not (first or (len(ranks) >= _FEWEST and rising)):
        return found
    return [part for i, row in enumerate(found) for part in (_split(row, ranks[i]) if i in ranks else [row])]


def _ranked(row: Row) -> re.Match[str] | None:
    """The rank and its sign behind a theme, with which a row begins."""
    if row.formula or not row.text[:1].isupper():
        return None
    match = _RANK.search(row.folded, 0, _MOST)
    return match if match is not None and _theme(row, match) else None


def _theme(row: Row, match: re.Match[str]) -> re.Match[str] | None:
    """What stands before the rank, where it is a theme."""
    return THEME.fullmatch(row.folded[: match.start("at")].rstrip(" \t:.–-"))


def _is_shouted(text: str, match: re.Match[str]) -> bool:
    """Whether a theme in capitals stands before a title in small letters."""
    return text[: match.start("at")].isupper() and not text[match.end() :].isupper()


def _split(row: Row, match: re.Match[str]) -> list[Row]:
    """The row of the theme, and that of the title."""
    before = row.text[: match.start("at")].split()
    words, title = row.line.words, len(before)
    named = [i for i, word in enumerate(before) if word.strip("-–:.")]
    told = _theme(row, match)
    lead = row.folded[: told.start("words")] if told is not None else ""
    first = len(f"{lead}.".split()) - 1  # without « I – »
    theme = replace(row.line, words=words[first : named[-1] + 1], gap=True)
    rest = replace(row.line, words=[replace(words[title], tab=False), *words[title + 1 :]], gap=False)
    rows = as_rows(fold_all([theme, rest]))
    rows[-1].full = row.full
    return rows
