"""The French of the messages: dates, plurals, names, sums."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from pipeline.checks import regimes
from schemas.finding import Term

_DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
_MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin"]
_MONTHS += ["juillet", "août", "septembre", "octobre", "novembre", "décembre"]
_FEMININE = ("commune", "commission", "région", "Métropole", "Ville")


def date(day: dt.date) -> str:
    """A date as a French reader writes it, such as 1er octobre 2021."""
    return f"{'1er' if day.day == 1 else day.day} {_MONTHS[day.month - 1]} {day.year}"


def weekday(day: dt.date) -> str:
    """The French name of a day of the week."""
    return _DAYS[day.weekday()]


def count(number: int, noun: str, plural: str | None = None) -> str:
    """A number and its noun: 1 présent, 2 présents; 0 takes the singular."""
    return f"{number} {noun if number < 2 else plural or noun + 's'}"


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: A, B et C."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} et {names[-1]}" if names else ""


def the_body(body: str) -> str:
    """A body with its article: la commune, l'Assemblée de Corse."""
    name = regimes.NAMES[body]
    if name[0] in "éAaeo":
        return f"l'{name}"
    return f"{'la' if name.startswith(_FEMININE) else 'le'} {name}"


def readings(terms: Sequence[Term]) -> str:
    """The readings of one figure, each with its name: 16 (présents) ou 17 (noms de présents)."""
    return " ou ".join(f"{term.value} ({term.name})" for term in terms)
