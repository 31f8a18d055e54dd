"""Figures of the body that sentences give, as data, for folded text."""

from __future__ import annotations

import re

from extractors.grammar.count_cues import OF, OF_BODY, WHO, WORDED
from extractors.grammar.indexed import ByWords
from extractors.grammar.numbers import WORDS

_COUNTED = rf"(?P<n>\d{{1,3}}|{WORDED})(?:\s?\(\s?\d{{1,3}}\s?\))?"
_BEGINS = r"(?:(?<=\n)|(?<=\.\s)|(?<=\n[-•]\s))"
_NO_PAGE = r"(?!1\n)"
"""Before a figure above a label of several: not that of the first page."""
_PEOPLE = r"(?:m\.|mm\b|mme|mr|monsieur|madame|messieurs|mesdames)"
SENTENCE: tuple[tuple[str, ByWords], ...] = (
    ("present", ByWords(rf"\bpresence\s+effective\s+de\s+{_COUNTED}\s+{WHO}{OF}\b")),
    (
        "proxies",
        ByWords(
            rf"\b{_COUNTED}\s+{WHO}(?:\s+titulaires)?(?:\s+(?:absents|excuses)){{0,2}}\s+ayant\s+donne\s+(?:un\s+)?"
            r"(?:pouvoirs?|procurations?)(?:\s+de\s+vote)?\s?:"
        ),
    ),
    (
        "proxies",
        ByWords(
            rf"\b{_COUNTED}[ ](?:{WHO}[ ])?(?:ont|avaient)[ ]donne[ ](?:un[ ]|leur[ ])?"
            r"(?:pouvoir|procuration)\b(?!\s?:)"
        ),
    ),
    ("in_office", ByWords(rf"\bdont\s+{_COUNTED}\s+sont\s+(?:encore\s+|toujours\s+)?en\s+exercice\b")),
    ("in_office", ByWords(rf"\b(?P<n>{WORDS})\s+{WHO}{OF}\s+en\s+exercice\b(?!\s?[:,]\s?\d)")),
    (
        "in_office",
        ByWords(rf"(?:(?<=\n)|(?<=[;,(.]\s))(?P<n>\d{{1,3}})\s+{WHO}{OF}\s+en\s+exercice\b(?=[ ]*(?:\n|\Z|[.;)]))"),
    ),
    ("in_office", ByWords(rf"\bsur\s+(?:un\s+total\s+de\s+|les\s+)?{_COUNTED}\s+(?:{WHO}{OF}\s+)?en\s+exercice\b")),
    ("in_office", ByWords(rf"\b(?:comprend|compte)\s+{_COUNTED}\s+{WHO}{OF}\s+en\s+exercice\b")),
    ("in_office", ByWords(rf"\bcomposee?\s+de\s+{_COUNTED}\s+{WHO}{OF}\s+en\s+exercice\b")),
    (
        "in_office",
        ByWords(
            rf"\b(?:majorite|moitie|tiers)\s+des\s+{_COUNTED}\s+(?:{WHO}{OF}(?:{OF_BODY}|\s+du\s+conseil\s+d['\s]\w+)\s+)?en\s+exercice\b"
        ),
    ),
    (
        "in_office",
        ByWords(
            rf"\b(?:majorite|moitie|tiers)\s+des\s+(?:{WHO}{OF}\s+)?en\s+exercice\s?,?\s"
            rf"(?:(?:qui\s|lesquels\s)?sont\s+au\s+nombre\s+de|qui\s+est\s+de)\s+{_COUNTED}"
        ),
    ),
    (
        "in_office",
        ByWords(
            rf"\bmajorite\s+des\s+(?:{WHO}{OF}\s+)?en\s+exercice\s?\(\s?(?P<n>\d{{1,3}})\s?\)"
            r"(?!\s?,?\s(?:est|etant|etait)\s(?:requis|necessaire|exige|atteint))"
        ),
    ),
    (
        "present",
        ByWords(rf"\bsoit\s+{_COUNTED}\s+{WHO}(?:\s+presents)?\s?,?\s+formant\s+la\s+majorite\b"),
    ),
    (
        "present",
        ByWords(rf"\b(?:{WHO}{OF}\s+)?presents?(?:\s*,)?\s+au\s+nombre\s+de\s+{_COUNTED}"),
    ),
    (
        "present",
        ByWords(
            rf"(?<!les )(?<!des )\b{_COUNTED}\s+{WHO}{OF}{OF_BODY}\s+(?:etant|etaient|sont)\s+presente?s\b"
            r"(?!\s(?:ou|et)\s(?:[a-z]+\s)?represente)(?!\s(?:par|en|a\sdistance|lors|dans|a\sla\s(?:commission|premiere))\b)"
        ),
    ),
    ("voting", ByWords(rf"\bpresents?\s+et\s+{_COUNTED}\s+vot(?:ent|aient|ants)\b")),
    ("present", ByWords(rf"\bquorum\s?:\s?{_COUNTED}\s+presents?\b(?=\s?[,;–-]\s?\d{{1,3}}\s+votants\b)")),
    ("present", ByWords(rf"{_BEGINS}{_NO_PAGE}(?P<n>\d{{1,3}})\s(?:{WHO}{OF}\s)?presente?s\s?:(?=\s{_PEOPLE})")),
    ("excused", ByWords(rf"{_BEGINS}{_NO_PAGE}(?P<n>\d{{1,3}})\s(?:absente?s?\s)?excusee?s?\s?:(?=\s{_PEOPLE})")),
    ("absent", ByWords(rf"{_BEGINS}{_NO_PAGE}(?P<n>\d{{1,3}})\sabsente?s?\s?:(?=\s{_PEOPLE})")),
    ("present", ByWords(rf"{_BEGINS}\(\s?(?P<n>\d{{1,3}})\s?\)\s(?:{WHO}{OF}\s)?presente?s\s?:(?=\s[a-z])")),
    ("absent", ByWords(rf"{_BEGINS}\(\s?(?P<n>\d{{1,3}})\s?\)\sabsente?s?\s?:(?=\s[a-z])")),
    (
        "present",
        ByWords(rf"\ben\s+exercice\s*[,;]\s{_COUNTED}\s+(?:{WHO}{OF}\s+)?(?:sont|etaient|etant)\s+presents?\b"),
    ),
    (
        "present",
        ByWords(
            rf"\b(?:avec|quorum[^.;:]{{0,20}},\s?par|constate\s+que|compte|denombre|constate\s+la\s+presence\s+de)\s+{_COUNTED}"
            rf"\s+(?:{WHO}{OF}\s+)?presente?s\b(?!\s(?:ou|et)\s(?:[a-z]+\s)?represente)"
        ),
    ),
    (
        "proxies",
        ByWords(
            rf"\bdenombre\s[^.;:]{{4,60}}?\bpresente?s\b[^.;:]{{0,12}}?\b(?:plus|et|,)\s{_COUNTED}\s(?:pouvoir|procuration)"
        ),
    ),
)
"""A figure that a sentence gives."""

OTHER_SITTING = re.compile(
    r"\bquorum\s+n'|\b(?:faute\s+d[eu]|defaut\s+d[eu]|sans)\s+quorum\b|\bpremiere\s+(?:seance|reunion|convocation)\b"
)
"""In a sentence: that it tells who sat when the council could not deliberate."""
