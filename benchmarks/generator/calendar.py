"""Dates and hours as acts print them, in figures and in words."""

from __future__ import annotations

import datetime as dt
import random

MONTHS = tuple(
    """
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    """.split()  # noqa: SIM905
)
DAYS = tuple(
    """
    lundi mardi mercredi jeudi vendredi samedi dimanche
    """.split()  # noqa: SIM905
)
_SMALL = tuple(
    """
    zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept
    dix-huit dix-neuf vingt
    """.split()  # noqa: SIM905
)
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}


def number(value: int) -> str:
    """A number below one hundred in words."""
    if value <= 20:
        return _SMALL[value]
    base = value - value % 10
    if base in (70, 90):
        base -= 10
    rest = value - base
    if rest == 0:
        return _TENS[base] + ("s" if base == 80 else "")
    joint = " et " if rest in (1, 11) and base != 80 else "-"
    return _TENS[base] + joint + _SMALL[rest]


def year(value: int, rng: random.Random) -> str:
    """A year of this century in words."""
    thousand = rng.choice(["deux mille", "deux mille", "deux mil"])
    return thousand if value == 2000 else f"{thousand} {number(value - 2000)}"


def day(value: int) -> str:
    """A day of the month in words."""
    return "premier" if value == 1 else number(value)


def long(date: dt.date, weekday: bool = False) -> str:
    """« 14 novembre 2022 », « lundi 14 novembre 2022 »."""
    first = "1er" if date.day == 1 else str(date.day)
    return (f"{DAYS[date.weekday()]} " if weekday else "") + f"{first} {MONTHS[date.month - 1]} {date.year}"


def short(date: dt.date) -> str:
    """« 14/11/2022 »."""
    return date.strftime("%d/%m/%Y")


def words(date: dt.date, rng: random.Random) -> str:
    """« deux mille vingt-deux, le quatorze novembre »."""
    return f"{year(date.year, rng)}, le {day(date.day)} {MONTHS[date.month - 1]}"


def hour(hours: int, minutes: int, rng: random.Random) -> str:
    """An hour in one of its forms."""
    figures = [
        f"{hours}h{minutes:02}",
        f"{hours} h {minutes:02}",
        f"{hours}H{minutes:02}",
        f"{hours} heures {minutes:02}",
    ]
    spoken = f"{number(hours)} heures" + (f" {number(minutes)}" if minutes else "")
    if minutes == 0:
        figures += [f"{hours} heures", f"{hours}h", f"{hours} h"]
    return rng.choice([*figures, spoken, spoken + (" minutes" if minutes else "")])
