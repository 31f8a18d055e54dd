"""What became of an act, where a list or a short report tells it right after the title: « Tarifs 2024 – Adoptée ».

Patterns are for folded text.
"""

from __future__ import annotations

import re

_KINDS = {
    "rejected": r"rejetee?s?|refusee?s?|repoussee?s?|non\s(?:adopte|approuve)e?s?",
    "postponed": r"reportee?s?|ajournee?s?|retiree?s?",
    "noted": r"prend(?:re)?\sacte|prise?s?\sd'\s?acte|(?:il\s(?:en\s)?est\s)?pris\sacte|dont\sacte",
    "adopted": r"(?:avis\s)?favorable(?=\W{1,3}(?:a\sl|unan))"
    r"|adoptee?s?|approuvee?s?|validee?s?|votee?s?|acceptee?s?|(?:a\s)?l'?\s?unanimite|unanimite"
    r"|(?:a\sla\s)?majorite",
}
_WORDS = "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items())
_HOW = (
    r"(?:[\s,:(–—-]{0,3}(?:a\s(?:l'?\s?unanim|la\smajor|la\s(?:prochaine|demande)|une\s|main)|par\s\d|avec\s\d|a\s\d|\d"
    r"|de\sl'ordre|de\sl'ensemble|des\s(?:votes?|voix|membres|suffrages|presents)|du\srapport)[^\n\t]{0,90})?"
)
AFTER_TITLE = re.compile(
    r"[\s–—:|(.;,-]{1,8}(?:(?:la\s|le\s)?(?:deliberation|proposition|motion|rapport|point|question|dossier|conseil(?:\smunicipal)?)\s)?"
    rf"(?:(?:est|a\sete)\s)?(?:votes?\s?:\s?)?(?P<result>(?:{_WORDS})\b{_HOW})[^\w\n\t]*(?=\n|\t|\Z)"
)
"""The words that follow a title, alone on what is left of its line or on the line below."""

CELL = re.compile(rf"\t(?P<result>(?:{_WORDS})\b{_HOW})[^\w\n\t]*(?=\n)")
"""A cell beside the first line of a title that goes on below it."""

VOICES_BESIDE = re.compile(r"\t\W{0,3}\d{1,3}\s(?:voix\s)?(?:pour|contre|abstentions?)\b[^\n\t]{0,60}\Z")
"""The rest of such a cell, beside the last line of the title."""

VOTE_BESIDE = re.compile(r"\t\W{0,3}(?:votes?|pour|contre|abstentions?)\s?:\s?(?:\d|\n|m\.|mme)")
"""The box of the vote in the column right of a title of several lines."""

UNANIMOUS = re.compile(r"(?<!quasi )(?<!quasi-)unanimite")
