"""What the list says of a sitting and of an act, in French: the same in every format."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from pipeline import french
from pipeline.exports.sittings import Sitting
from schemas.record import Act, Vote

TITLE: Final = "Liste des délibérations examinées"
COLUMNS: Final = ("N°", "Objet", "Décision", "Vote")
UNKNOWN: Final = "à compléter"
"""What stands where the documents say nothing: whoever posts the list fills it in."""

POSTED: Final = "Affichée et mise en ligne le :"

_OUTCOMES: Final = {
    "adopted": "adoptée",
    "rejected": "rejetée",
    "noted": "prise d'acte",
    "postponed": "ajournée ou retirée",
}
_FIGURES: Final = (
    ("for_", "pour", "pour"),
    ("against", "contre", "contre"),
    ("abstention", "abstention", "abstentions"),
    ("not_participating", "ne prend pas part au vote", "ne prennent pas part au vote"),
)
_SINCE: Final = dt.date(2022, 7, 1)
"""First day of the list (ordonnance 2021-1310, article 40); before it a summary of the sitting was posted."""

_ARTICLES: Final = {"COM": "article L. 2121-25", "EPCI": "articles L. 2121-25 et L. 5211-1"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: the four columns."""

    number: str
    subject: str
    decision: str
    vote: str


def lines(sitting: Sitting) -> list[Line]:
    """The acts of a sitting, in its order."""
    return [
        Line(
            french.clean(act.number or ""),
            french.clean(act.subject or UNKNOWN),
            _OUTCOMES.get(act.vote.outcome or "", UNKNOWN),
            vote(act),
        )
        for act in sitting.acts
    ]


def vote(act: Act) -> str:
    """The vote as it is printed: « à l'unanimité », or the figures; empty where nothing is."""
    found = ["à l'unanimité"] if act.vote.unanimous else []
    found += [french.count(n, one, many) for n, one, many in _figures(act.vote)]
    return ", ".join(found)


def _figures(vote: Vote) -> list[tuple[int, str, str]]:
    told = [(getattr(vote, name), one, many) for name, one, many in _FIGURES]
    return [(number, one, many) for number, one, many in told if number is not None]


def heads(sitting: Sitting) -> list[str]:
    """What stands above the list: the body, the sitting, who presided it."""
    session, body = sitting.session, sitting.assembly
    named = [french.clean(part) for part in (body.name, body.organ) if part]
    when = f"Séance du {french.date(sitting.day)}"
    when += f" à {session.time.replace(':', ' h ')}" if session.time else ""
    people = [f"présidée par {session.chair.printed}"] if session.chair else []
    people += [f"secrétaire : {french.listed([p.printed for p in session.secretaries])}"] if session.secretaries else []
    whole = ", ".join(named)
    return [whole[:1].upper() + whole[1:], french.clean(", ".join([when, *people]))]


def law(sitting: Sitting) -> str | None:
    """The articles that ask for the list, where they hold for the body and the day."""
    articles = _ARTICLES.get(sitting.assembly.type or "")
    return f"Code général des collectivités territoriales, {articles}" if articles and sitting.day >= _SINCE else None
