"""What the tests of segmentation share: an invented sitting, and how its acts are read."""

from __future__ import annotations

from pipeline import process
from pipeline.reading.text import read_text
from pipeline.segmentation import Zones, segment

HEAD = """PROCÈS-VERBAL DU CONSEIL MUNICIPAL
SÉANCE DU 4 MARS 2021

L'an deux mille vingt et un, le quatre mars à vingt heures, le conseil municipal de Valmorte, dûment convoqué,
s'est réuni en mairie sous la présidence de Madame Odile TERRASSON, maire.
Présents : Odile TERRASSON, Gaspard VIDALENC, Noémie CARRIER, Alban LESTRADE
Absent excusé : Firmin ROUVIER (pouvoir à Noémie CARRIER)
Secrétaire de séance : Alban LESTRADE

"""
VOTED = (
    "Madame le maire rappelle le dossier.\nAprès en avoir délibéré, le conseil municipal approuve à l'unanimité.\n\n"
)
CLOSE = "L'ordre du jour étant épuisé, la séance est levée à 21 h 30.\nLe maire, Odile TERRASSON\n"


def read(text: str) -> Zones:
    return segment(read_text(text.encode(), "pv.txt"))


def titles(zones: Zones) -> list[str]:
    return [" ".join(line.text for line in act.lines[: act.title_lines]) for act in zones.acts]


def body(zones: Zones, index: int) -> str:
    return "\n".join(line.text for line in zones.acts[index].lines)


TWO = ["Attribution d'une aide au collège", "Acquisition d'une balayeuse"]


def told(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """Number, subject and outcome of each act of a text."""
    record = process(text.encode(), "pv.txt")
    return [(act.number, act.subject, act.vote.outcome) for act in record.acts]
