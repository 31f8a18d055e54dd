"""The voices of an act: the sum of what is printed, and what it should come to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from extractors.grammar.text import fold
from pipeline.checks.case import Case
from pipeline.checks.headcount import made_up
from pipeline.checks.rule import MINUTES, MissingFigure, Verdict, not_applicable
from pipeline.checks.subjects import touches_account, words
from pipeline.french import VOICES
from schemas.finding import Term
from schemas.record import Person

SENSES = ("for", "against", "abstention", "not_participating")
"""The senses of a vote in which members are named."""

_FIELDS = {"for": "for_"}
"""Senses whose field of the record has another name."""

FRENCH = VOICES

FIGURES = tuple(f"/acts/*/vote/{sense}" for sense in FRENCH)
"""Pointers of the figures of a vote."""

_STATED_INTEREST = re.compile(
    r"\b(?:2131-11|1111-6|3132-5|4142-5)\b|\bconflits? d'interets?\b|\binteresses? a l'affaire\b"
)

_NO_VOTE = ("noted", "postponed")
"""Outcomes of an act that is not put to the vote."""

METHODS = {"secret": "secret", "public": "public", "show_of_hands": "à main levée"}
"""Ways of voting, as the record has them, in French."""


@dataclass(frozen=True, slots=True)
class Voices:
    """What the vote of an act prints, in voices. `complete` tells whether nothing can be missing from the sum.

    Against and abstention that are not printed are nothing where the act is unanimous.
    """

    terms: tuple[Term, ...]
    total: int
    complete: bool

    @property
    def sum(self) -> str:
        """The sum as a sentence: 83 pour + 0 contre + 0 abstention = 83."""
        parts = " + ".join(f"{term.value} {term.name}" for term in self.terms)
        return f"{parts} = {self.total}" if len(self.terms) > 1 else parts


def without_vote(case: Case) -> Verdict | None:
    """Why an act has no voices to count, or None."""
    if case.vote.outcome in _NO_VOTE and case.vote.for_ is None:
        return not_applicable("Sans objet : l'assemblée prend acte, ou l'affaire est retirée ; il n'y a pas de vote.")
    return None


def figure(case: Case, sense: str) -> Term | None:
    """The printed figure of one sense, or None."""
    value = getattr(case.vote, _FIELDS.get(sense, sense))
    return None if value is None else Term(name=FRENCH[sense], value=value, pointer=f"{case.at}/vote/{sense}")


def need(case: Case, sense: str) -> Term:
    """The printed figure of one sense.

    Raises MissingFigure.
    """
    term = figure(case, sense)
    if term is None:
        raise MissingFigure(f"le nombre de voix « {FRENCH[sense]} »", MINUTES)
    return term


def subject_of(case: Case) -> Term:
    """The subject of the act, as a term."""
    return Term(name="objet", value=case.act.subject, pointer=f"{case.at}/subject")


def voices(case: Case) -> Voices:
    """The voices that the vote prints.

    Raises MissingFigure where no voice for is printed.
    """
    needed = need(case, "for")
    terms = [needed, *(t for s in FRENCH if s != "for" and (t := figure(case, s)) is not None)]
    printed = {term.name for term in terms}
    complete = bool(case.vote.unanimous) or {"contre", "abstention"} <= printed
    return Voices(tuple(terms), sum(_value(t) for t in terms), complete)


def people(case: Case, sense: str) -> list[Person]:
    """The members named in one sense."""
    found: list[Person] = getattr(case.vote.names, _FIELDS.get(sense, sense))
    return found


def interest_stated(case: Case) -> bool:
    """Whether the act says that members are interested in it."""
    places = [
        fold(place.text)
        for pointer, found in case.record.evidence.items()
        if pointer.startswith((f"{case.at}/vote/not_participating", f"{case.at}/vote/names/not_participating"))
        for place in found
    ]
    return bool(_STATED_INTEREST.search(" . ".join([words(case.act), *places])))


def aside(case: Case) -> tuple[int, ...]:
    """How many voices those who step aside may make, where no figure says it: with or without proxies.

    The maire steps aside for their own account, whether or not the act says so (CGCT L2121-14). A proxy lapses where
    its holder leaves.
    """
    out = _aside(case)
    if not case.moved:
        return out
    gone = {seat.index for seat in case.in_state("absent", "excused")}
    lapsed = sum(seat.holder in gone for seat in case.in_state("represented"))
    return tuple(dict.fromkeys((*out, *(number + lapsed for number in out))))


def _aside(case: Case) -> tuple[int, ...]:
    """The voices of those who step aside, whose proxies are not said to lapse."""
    if touches_account(case.act) and case.vote.not_participating in (None, 0) and not case.moved:
        chair = case.chief
        holdings = [len(case.held_by(s.index)) for s in ((chair,) if chair is not None else case.in_state("present"))]
        return tuple(range(max(holdings, default=0) + 2))
    if case.vote.not_participating is not None:
        return (0,)
    named = [case.seat_of(person) for person in people(case, "not_participating")]
    if not people(case, "not_participating"):
        return (0,)
    held = sum(len(case.held_by(seat.index)) for seat in named if seat is not None)
    alone = len(people(case, "not_participating"))
    unknown = 0
    if None in named:  # « M. le Maire », whom no member of the list is known to be
        unknown = max((len(case.held_by(seat.index)) for seat in case.in_state("present")), default=0)
    return tuple(dict.fromkeys((alone, alone + held, *range(alone + held + 1, alone + held + unknown + 1), 0)))


def voters(case: Case) -> tuple[tuple[int, tuple[Term, ...]], ...]:
    """The readings of how many voices there are: present and represented, or the printed number of voters.

    Raises MissingFigure where none is known.
    """
    found: dict[int, tuple[Term, ...]] = {}
    try:
        for present, proxies in product(_present(case), case.proxies):
            found.setdefault(_value(present) + _value(proxies), (present, proxies))
    except MissingFigure:
        if case.counts.voting is None or case.moved:
            raise
    if case.counts.voting is not None and not case.moved:
        term = Term(name="votants", value=case.counts.voting, pointer="/counts/voting")
        found.setdefault(case.counts.voting, (term,))
    return tuple(found.items())


def fitting(case: Case) -> tuple[tuple[int, tuple[Term, ...]], int] | None:
    """The reading of the voters that the voices make up, and how many voices step aside besides; None if none does.

    Raises MissingFigure where the voices, or the voters, are not known.
    """
    cast, readings = voices(case), voters(case)
    fits = [(r, more) for r in readings for more in aside(case) if cast.total + more == r[0]]
    out = case.vote.not_participating or 0
    fits += [(r, 0) for r in readings if out and cast.total - out == r[0]]  # the figure of voters leaves them out
    return fits[0] if fits else None


def proved(case: Case) -> bool:
    """Whether the voices of an act are borne out by the voters: one figure misread would part them.

    Nothing that hangs on the figures of a vote alone is called unlawful without it.
    """
    try:
        return fitting(case) is not None and made_up(case) is not False
    except MissingFigure:
        return False


UNPROVED = "les voix ne se recoupent pas avec le nombre de votants : un chiffre peut être mal lu"
"""Why figures of a vote that are not `proved` prove nothing."""


def _present(case: Case) -> tuple[Term, ...]:
    """The readings of the members present for the act, and at the opening where somebody stepped aside since."""
    if not case.moved:
        return case.present
    return (*case.present, *case.at_opening.present)


def expected(reading: tuple[int, tuple[Term, ...]]) -> str:
    """A number of voters as a sentence: 75 présents + 8 pouvoirs = 83."""
    total, terms = reading
    parts = " + ".join(f"{term.value} {term.name}" for term in terms)
    return f"{parts} = {total}" if len(terms) > 1 else parts


_NARROWED = {"exprim": "suffrages exprimés", "moins": "suffrages exprimés", "votant": "votants"}
"""The words of a unanimity that leaves the abstentions out → whose it is."""


def qualified_unanimity(case: Case) -> str | None:
    """The words that narrow a unanimity (« exprimés », « votants », « moins »), as the act prints them, or None."""
    for place in case.record.evidence.get(f"{case.at}/vote/unanimous", []):
        text = fold(place.text)
        for word, whose in _NARROWED.items():
            if word in text:
                return whose
    return None


def _value(term: Term) -> int:
    return term.value if isinstance(term.value, int) else 0
