"""French for people: dates, plurals, names in a sentence, text that is safe to print."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from schemas.finding import Severity
from schemas.record import Person, Status

_DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
_MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin"]
_MONTHS += ["juillet", "août", "septembre", "octobre", "novembre", "décembre"]


_OF_WOMEN = ("Mme", "Mlle", "Madame", "Mademoiselle")
"""The civilities of women."""

SEVERITIES: Final[dict[Severity, str]] = {
    "illegality": "illégalité",
    "irregularity": "irrégularité",
    "drafting": "rédaction",
    "information": "information",
}
"""From the gravest to the lightest, with their French names."""

_MANY: Final = {"illégalité": "illégalités", "irrégularité": "irrégularités"}
"""Severities that count findings; the others name a kind."""

STATUSES: Final[dict[Status, str]] = {
    "present": "présent",
    "represented": "représenté",
    "excused": "excusé",
    "absent": "absent",
}
"""How a member attends, with the French names."""

VOICES: Final = {
    "for": "pour",
    "against": "contre",
    "abstention": "abstention",
    "not_participating": "sans part au vote",
    "blank": "blancs",
    "null": "nuls",
}
"""The figures of a vote, with their French names."""


def date(day: dt.date) -> str:
    """A date as a French reader writes it, such as 1er octobre 2021."""
    return f"{'1er' if day.day == 1 else day.day} {_MONTHS[day.month - 1]} {day.year}"


def severity_of(name: str, number: int) -> str:
    """The French name of a severity after a number of findings."""
    return name if number < 2 else _MANY.get(name, name)


def agreed(word: str, person: Person | None) -> str:
    """A participle or adjective as it stands of a person: « absente » of Mme X; as given where no civility tells."""
    return f"{word}e" if person is not None and person.civility in _OF_WOMEN else word


def weekday(day: dt.date) -> str:
    """The French name of a day of the week."""
    return _DAYS[day.weekday()]


def count(number: int, noun: str, plural: str | None = None) -> str:
    """A number and its noun: 1 présent, 2 présents; 0 takes the singular."""
    return f"{number} {noun if number < 2 else plural or noun + 's'}"


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: A, B et C."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} et {names[-1]}" if names else ""


def clean(text: str) -> str:
    """A text without control characters: what a document prints must not steer the terminal."""
    return "".join(" " if c in "\t\n\r" else c for c in text if c in "\t\n\r" or unicodedata.category(c) != "Cc")


_KEPT: Final = re.compile(r"(?<=«) | (?=[»;:!?])|(?<=\bn°) ")


def unbroken(text: str) -> str:
    """A text whose quotation marks and high signs keep with their words at the end of a line, as French asks."""
    return _KEPT.sub("\N{NO-BREAK SPACE}", text)
