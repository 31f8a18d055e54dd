"""What a rule judges: one act of a sitting (or the sitting itself), its figures, and who sat for it.

The record holds what is printed; what is counted from it (names listed as present, voices of an act) is derived here,
and never goes back into the record.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from extractors.grammar.siren import siren_of
from extractors.grammar.text import fold
from pipeline.checks import regimes
from pipeline.checks.profile import Profile
from pipeline.checks.rule import MissingFigure
from pipeline.checks.shared import OfList, OfSitting
from pipeline.identity import tokens
from schemas.finding import Term
from schemas.record import Act, Counts, Member, Person, Record, Session, Status, Vote

DOUBTFUL = 60.0
"""Confidence of OCR (0 to 100) under which a word is not relied upon."""

_OFFICE = re.compile(
    r"^(?:(?:m|mm|mme|monsieur|madame)\.? )?(?:le |la |l')?(?:maire|presidente?|premiere? adjointe?)\b"
)


_CHIEF = re.compile(r"(?:le |la )?(?:maire|presidente?)")
"""The role of the maire or president, as a list prints it."""

_BUREAU = re.compile(r"\bbureau\b")

STANDS_IN = "presided by a deputy"
"""The form of drafting that names an adjoint, a vice-president or the eldest as who presides."""

SUBSTITUTE = re.compile(r"\bsuppleante?s?\b")
"""The word by which a list tells who sits in place of a member."""

_TOLD_OF = ("", "/status", "/proxy_holder")
"""The leaves of a member whose evidence may say that a substitute sits for them."""

_MIXED = re.compile(r"\b(?:syndicat mixte|parc naturel|pole metropolitain)\b")


@dataclass(frozen=True, slots=True)
class Seat:
    """A member of the list, as they sit for an act. `holder` is the seat of their proxy's holder, where it is known."""

    index: int
    member: Member
    status: Status
    pointer: str
    holder: int | None = None

    @property
    def name(self) -> str:
        """The name as printed."""
        return self.member.name.printed


@dataclass(frozen=True)
class Case:
    """One act of a record, or the sitting (`index` None), for a rule to judge.

    An act knows its `sitting`: what is worked out for one act or rule is there for all.
    """

    record: Record
    profile: Profile
    index: int | None = None
    sitting: Case | None = field(default=None, repr=False, compare=False)

    @cached_property
    def act(self) -> Act:
        """The act; a rule of the sitting has none.

        Raises MissingFigure where the record has no act.
        """
        if self.index is None or not self.record.acts:
            raise MissingFigure("une délibération")
        return self.record.acts[self.index]

    @cached_property
    def at(self) -> str:
        """The JSON pointer of the act."""
        return f"/acts/{self.index}"

    @cached_property
    def vote(self) -> Vote:
        """The vote of the act."""
        return self.act.vote

    @property
    def session(self) -> Session:
        """The sitting."""
        return self.record.session

    @property
    def counts(self) -> Counts:
        """The figures that the opening prints."""
        return self.record.counts

    @property
    def day(self) -> dt.date:
        """The day of the sitting.

        Raises MissingFigure where it was not read.
        """
        if self.session.date is None:
            raise MissingFigure("la date de la séance", "la première page de l'acte")
        return self.session.date

    @OfSitting
    def body(self) -> str | None:
        """Which assembly the law sees, the profile first; None where nothing tells."""
        printed = self.record.assembly.regime or self.record.assembly.type
        body: str | None = self.profile.type or printed
        if body == "COM" and self.department in regimes.ALSACE_MOSELLE:
            return "COM_AM"
        return body if body in regimes.NAMES else None

    @OfSitting
    def department(self) -> str | None:
        """The number of the département: from the profile, the record, or the ACTES identifier of an act."""
        told = self.profile.department or self.record.assembly.department
        if told is not None:
            return told
        ids = [act.receipt.act_id for act in self.record.acts if siren_of(act.receipt.act_id)]
        return ids[0].split("-")[0] if ids and ids[0] else None

    @OfSitting
    def regime(self) -> regimes.Regime:
        """The regime of quorum and proxies of the day.

        Raises MissingFigure where the day was not read.
        """
        return regimes.regime_on(self.day)

    # --- who sits ---------------------------------------------------------------------------------------------------

    @OfSitting
    def opening(self) -> tuple[Seat, ...]:
        """The members as the opening lists them."""
        return self._seats(self.record.attendance, "/attendance")

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        """The members as they sit for the act: the opening list, or the act's own where somebody came or went."""
        own = self.record.acts[self.index].attendance if self.index is not None and self.record.acts else None
        return self.opening if own is None else self._seats(own, f"{self.at}/attendance")

    @cached_property
    def moved(self) -> bool:
        """Whether the members who sit for the act are not those of the opening."""
        return self.seats is not self.opening

    def _seats(self, members: list[Member], pointer: str) -> tuple[Seat, ...]:
        found = []
        for i, member in enumerate(members):
            holder = _index(member.proxy_holder)
            found.append(Seat(i, member, member.status, f"{pointer}/{i}", holder))
        return tuple(found)

    def seat_of(self, person: Person | None) -> Seat | None:
        """The seat of a person who is named elsewhere, where exactly one member of the list fits."""
        index = _index(person)
        return self.seats[index] if index is not None and index < len(self.seats) else None

    def in_state(self, *states: Status) -> list[Seat]:
        """The members in one of the given states for the act."""
        return [seat for seat in self.seats if seat.status in states]

    def held_by(self, index: int) -> list[Seat]:
        """The members whose proxy a member holds."""
        return [seat for seat in self.seats if seat.status == "represented" and seat.holder == index]

    @OfList
    def substituted(self) -> frozenset[int]:
        """The members listed as represented whose substitute sits among the present, so that no proxy is held."""
        found = set()
        for seat in self.in_state("represented"):
            at = f"/attendance/{seat.index}"
            told = " ".join(place.text for leaf in _TOLD_OF for place in self.record.evidence.get(at + leaf, []))
            if (
                seat.holder is not None
                and self.seats[seat.holder].status == "present"
                and SUBSTITUTE.search(fold(told))
            ):
                found.add(seat.index)
        return frozenset(found)

    @cached_property
    def each_act(self) -> tuple[Case, ...]:
        """The act, or for the sitting every act of it."""
        if self.index is not None:
            return (self,)
        return tuple(Case(self.record, self.profile, i, self) for i in range(len(self.record.acts)))

    @property
    def at_opening(self) -> Case:
        """The sitting, of which this is an act."""
        return self.sitting or self

    @cached_property
    def bound(self) -> bool:
        """Whether the act is a later extract of several bound in one file, with a list of its own that was not read."""
        if not self.index or self.moved:
            return False
        places = self.record.evidence.get(self.at, [])
        if f"{self.at}/attendance" in self.record.evidence:
            return False
        return bool(places) and places[0].form == "bound extracts"

    @OfList
    def suspect_list(self) -> bool:
        """Whether the list may not hold everybody: fewer names than figures, OCR, a board with members by office."""
        named = len(self.in_state("present"))
        printed = self.counts.present
        fewer = printed is not None and named < printed
        return fewer or self.record.source.reading != "native" or self.record.assembly.type == "OTHER"

    @OfList
    def whole_list(self) -> bool:
        """Whether the list names as many members as are in office, so that who is not named is no member."""
        names = {fold(seat.name) for seat in self.seats}
        in_office = self.counts.in_office
        return in_office is not None and len(names) + self.chair_apart >= in_office

    @OfList
    def list_fits(self) -> bool:
        """Whether the list agrees with the printed figures; where none is printed, whether most names are present."""
        named = sum(seat.status == "present" for seat in self.opening)
        if self.counts.present is not None:
            return self.counts.present in (named, named + 1 if self.chair_apart or self.chair_is_office else named)
        in_office = self.counts.in_office
        return 2 * named > len(self.opening) and (in_office is None or len(self.opening) <= in_office)

    @OfSitting
    def is_bureau(self) -> bool:
        """Whether it is the bureau that sits: no text sets its notice, its quorum or its proxies."""
        return _BUREAU.search(fold(self.record.assembly.organ or "")) is not None

    @OfSitting
    def statutes_may_rule(self) -> bool:
        """Whether the body may be an open mixed syndicate, whose statutes set quorum, proxies and notice."""
        if self.profile.type is not None or self.record.assembly.regime is not None:
            return self.body == "SMO"
        name = self.record.assembly.name
        return self.body == "SYN" and (name is None or _MIXED.search(fold(name)) is not None)

    @OfList
    def chair_apart(self) -> bool:
        """Whether the chair is named, and the list does not hold them: they sit all the same, one more present."""
        chair = self.session.chair
        if chair is None or not self.seats or _index(chair) is not None or _OFFICE.match(fold(chair.printed)):
            return False
        surname = tokens(chair.last or chair.printed)
        return len(self.seats) != self.counts.in_office and not any(surname & tokens(s.name) for s in self.seats)

    @property
    def chief(self) -> Seat | None:
        """The maire or president: who presides, or the member whom the list calls so; None where neither is known."""
        chair = self.seat_of(self.session.chair)
        if chair is not None:
            return chair
        return next((seat for seat in self.seats if _CHIEF.fullmatch(fold(seat.member.role or "").strip())), None)

    @OfSitting
    def chair_stands_in(self) -> bool:
        """Whether the act says that who presides does so in place of the maire or president."""
        return any(place.form == STANDS_IN for place in self.record.evidence.get("/session/chair", []))

    @OfSitting
    def chair_is_office(self) -> bool:
        """Whether the chair is only called by an office, so that the list may or may not hold them."""
        chair = self.session.chair
        return chair is not None and _index(chair) is None and bool(_OFFICE.match(fold(chair.printed)))

    # --- figures ----------------------------------------------------------------------------------------------------

    @OfSitting
    def in_office(self) -> Term:
        """Members in office (N), as printed.

        Raises MissingFigure.
        """
        if self.counts.in_office is None:
            raise MissingFigure("le nombre de membres en exercice", "le tableau du conseil à la date de la séance")
        return Term(name="en exercice", value=self.counts.in_office, pointer="/counts/in_office")

    @cached_property
    def present(self) -> tuple[Term, ...]:
        """The readings of how many members are present for the act (P), the most direct first.

        A chair named apart from the list counts as one more; the printed figure of the opening follows the movements.

        Raises MissingFigure where neither a list nor a figure was read.
        """
        if self.bound:
            raise MissingFigure("la liste des présents propre à cet acte", "la feuille de présence")
        found: list[Term] = []
        if self.seats:
            named = len(self.in_state("present"))
            if named:
                found.append(Term(name="noms de présents", value=named, pointer=self._list))
                if self.chair_apart or self.chair_is_office:
                    found.append(Term(name="noms de présents, président compris", value=named + 1, pointer=self._list))
                if self.chair_apart:
                    found.reverse()
        if self.counts.present is not None:
            value = self.counts.present
            if self.moved:
                value += len(self.in_state("present")) - sum(s.status == "present" for s in self.opening)
            found.insert(0, Term(name="présents", value=max(value, 0), pointer="/counts/present"))
        if not found:
            raise MissingFigure("le nombre de présents", "la feuille de présence")
        return _distinct(found)

    @cached_property
    def proxies(self) -> tuple[Term, ...]:
        """The readings of how many proxies are held for the act (R), figures first; 0 where none is told."""
        found: list[Term] = []
        if self.index is not None and self.record.acts and self.vote.proxies is not None:
            found.append(Term(name="pouvoirs", value=self.vote.proxies, pointer=f"{self.at}/vote/proxies"))
        if self.counts.proxies is not None:
            found.append(Term(name="pouvoirs", value=self.counts.proxies, pointer="/counts/proxies"))
        named = len(self.in_state("represented")) - len(self.substituted)
        if named or not found:
            found.append(Term(name="membres représentés", value=named, pointer=self._list if named else None))
        return _distinct(found)

    @property
    def _list(self) -> str:
        return f"{self.at}/attendance" if self.moved else "/attendance"

    @cached_property
    def voices(self) -> int | None:
        """Voices between the result and its contrary: the gap between for and against; None where none is printed.

        For the sitting, the smallest of the acts that it votes; None where one of them prints none.
        """
        if self.index is None:
            gaps = [act.voices for act in self.each_act if act.vote.outcome not in ("noted", "postponed")]
            return min((gap for gap in gaps if gap is not None), default=None) if None not in gaps else None
        if self.vote.for_ is None:
            return None
        return abs(self.vote.for_ - (self.vote.against or 0))

    # --- places ------------------------------------------------------------------------------------------------------

    @OfSitting
    def doubts(self) -> bool:
        """Whether OCR is not sure of something in the record."""
        return bool(self._unsure)

    def doubtful(self, term: Term) -> tuple[int, str] | None:
        """(page, text) of the most doubtful reading behind a term, where OCR is not sure of it; else None."""
        if term.pointer is None:
            return None
        worst: tuple[float, int, str] | None = None
        for pointer, place in self._unsure:
            if pointer != term.pointer and not pointer.startswith(term.pointer + "/"):
                continue
            if worst is None or place[0] < worst[0]:
                worst = place
        return None if worst is None else worst[1:]

    @OfSitting
    def _unsure(self) -> list[tuple[str, tuple[float, int, str]]]:
        """(pointer, (confidence, page, text)) of the readings of OCR that are not sure."""
        return [
            (pointer, (place.confidence, place.page, place.text))
            for pointer, places in self.record.evidence.items()
            for place in places
            if place.confidence is not None and place.confidence < DOUBTFUL
        ]


def _index(person: Person | None) -> int | None:
    return int(person.member.rsplit("/", 1)[1]) if person is not None and person.member is not None else None


def _distinct(terms: Iterable[Term]) -> tuple[Term, ...]:
    """The terms whose value no earlier one has."""
    kept: dict[object, Term] = {}
    for term in terms:
        kept.setdefault(term.value, term)
    return tuple(kept.values())


def cases(record: Record, profile: Profile) -> Iterator[Case]:
    """The sitting, then each act."""
    sitting = Case(record, profile)
    yield sitting
    yield from sitting.each_act
