"""Who holds whose proxy for a case, and what is wrong with it, for the rules on proxies and the effect on the vote.

Every function is pure, of the case alone.
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Literal

from extractors.attendance_denied import OTHER_HOLDER
from extractors.grammar.text import fold
from pipeline.checks import regimes
from pipeline.checks.case import Case, Seat
from pipeline.checks.denials import denied
from pipeline.checks.rule import MissingFigure
from pipeline.checks.shared import once
from pipeline.checks.voices import people, voices
from pipeline.french import agreed
from pipeline.identity import is_office, tokens
from schemas.finding import Term
from schemas.record import Person

Code = Literal["P01", "P02", "P03", "P04", "P05", "P06"]

_ALIKE = 0.75
"""Likeness (0 to 1, of difflib) over which two names may be two spellings of one."""

_PARTICLE = 2
"""Letters of a word that is no name of its own (« DE », « LE »)."""

_MISREAD = "la liste des présents ne se recoupe pas avec les nombres"

_PERSONAL = regimes.COUNCILS | regimes.GROUPINGS | regimes.DEPARTMENTS | {"COR", "CCAS"}
"""Bodies whose own text says how many proxies a member holds."""


@dataclass(frozen=True)
class Mandate:
    """A proxy: who gave it, who is named to hold it, and the holder's seat where exactly one fits."""

    grantor: Seat
    holder: Person | None
    seat: Seat | None
    is_chair: bool

    @cached_property
    def key(self) -> str:
        """What tells one holder from another."""
        if self.is_chair:
            return "chair"
        return f"#{self.seat.index}" if self.seat is not None else fold(self.holder.printed if self.holder else "")

    @cached_property
    def name(self) -> str:
        """The holder as the list prints them, or as the proxy names them."""
        return self.seat.name if self.seat is not None else self.holder.printed if self.holder is not None else ""

    @cached_property
    def term(self) -> Term:
        """The proxy as a term: who gave it, to whom."""
        pointer = f"{self.grantor.pointer}/proxy_holder" if self.holder is not None else self.grantor.pointer
        return Term(
            name=f"pouvoir de {self.grantor.name}",
            value=self.holder.printed if self.holder is not None else None,
            pointer=pointer,
        )


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with proxies: the sentence, the proxies behind it, how many voices are in doubt.

    `doubt` says why it proves nothing; `contested` that the law of the day is discussed.
    """

    code: Code
    told: str
    mandates: tuple[Mandate, ...]
    excess: int = 1
    doubt: str | None = None
    contested: str | None = None

    @property
    def proved(self) -> bool:
        """Whether the proxies are irregular without a doubt of reading or of law."""
        return self.doubt is None and self.contested is None


@once
def mandates(case: Case) -> tuple[Mandate, ...]:
    """The proxies given for a case, in the order of the list."""
    found = []
    for grantor in case.in_state("represented"):
        if grantor.index in case.substituted:
            continue
        holder = grantor.member.proxy_holder
        seat = case.seats[grantor.holder] if grantor.holder is not None else None
        found.append(Mandate(grantor, holder, seat, seat is None and _is_chair(case, holder)))
    return tuple(found)


def _is_chair(case: Case, holder: Person | None) -> bool:
    """Whether an unlisted holder is who presides: called by the office, or by the name of a chair out of the list."""
    chair = case.session.chair
    if holder is None:
        return False
    if is_office(holder.printed):
        return True
    if chair is None:
        return False
    named, presides = tokens(holder.printed), tokens(chair.printed)
    if named and named == presides:
        return True
    by_surname = chair.first is None and bool(presides) and presides == tokens(holder.last or "")
    return case.chair_apart and (by_surname or (bool(named) and named <= presides))


def allowed(case: Case) -> tuple[int, int, str | None]:
    """How many proxies a member may hold on the day: the number retained, another that is defended, and why.

    Raises MissingFigure where the day, or the statutes that rule, are not known.
    """
    if case.profile.proxies_per_holder is not None:
        return case.profile.proxies_per_holder, case.profile.proxies_per_holder, None
    if case.body == "SMO":
        raise MissingFigure("le nombre de pouvoirs que les statuts permettent", "les statuts du syndicat mixte ouvert")
    doubt = regimes.tolerance_on(case.day)
    mine = case.regime.proxies
    return (mine, doubt.other.proxies, doubt.why) if doubt is not None else (mine, mine, None)


@once
def faults(case: Case) -> tuple[Fault, ...]:
    """Everything wrong with the proxies of a case.

    Raises MissingFigure where the day is not known.
    """
    given = mandates(case)
    found = [
        *_too_many(case, given),
        *_absent_holders(case, given),
        *_chains(case, given),
        *_present_grantors(case, given),
        *_doubled(case, given),
        *_strangers(case, given),
    ]
    if not case.moved:
        return tuple(found)
    before = {(f.code, m.grantor.index, m.key) for f in faults(case.at_opening) for m in f.mandates}
    return tuple(f for f in found if not {(f.code, m.grantor.index, m.key) for m in f.mandates} <= before)


def in_doubt(case: Case) -> int:
    """How many voices of a case are held by irregular proxies, each counted once."""
    held: set[int] = set()
    everything = faults(case) + (faults(case.at_opening) if case.moved else ())
    for fault in sorted(everything, key=lambda f: f.code == "P01"):
        if not fault.proved:
            continue
        grantors = [m.grantor.index for m in fault.mandates]
        known = [g for g in grantors if g in held]
        fresh = [g for g in grantors if g not in held]
        held.update(fresh[: max(fault.excess - len(known), 0)])
    return len(held)


def _too_many(case: Case, given: tuple[Mandate, ...]) -> list[Fault]:
    held: dict[str, dict[str, Mandate]] = defaultdict(dict)
    for mandate in given:
        if mandate.holder is not None:
            held[mandate.key][fold(mandate.grantor.name)] = mandate
    if not any(len(by) > 1 for by in held.values()) and case.body != "SMO":
        return []
    mine, other, why = allowed(case)
    found = []
    for by in held.values():
        their = tuple(by.values())
        if len(their) <= min(mine, other):
            continue
        contested = why if len(their) <= max(mine, other) else None
        told = f"{their[0].name} porte {len(their)} pouvoirs ({', '.join(m.grantor.name for m in their)})"
        found.append(Fault("P01", told, their, len(their) - max(mine, other), _doubt_of_number(case, their), contested))
    return found


def _two_in_one(their: Sequence[Mandate]) -> bool:
    """Whether the holders of some proxies have no word of their names in common: the list has two members for one."""
    named = [tokens(m.holder.printed) for m in their if m.holder is not None and not is_office(m.holder.printed)]
    return any(not one & other for one, other in combinations(named, 2))


def _doubt_of_number(case: Case, their: Sequence[Mandate]) -> str | None:
    first = their[0]
    if case.profile.proxies_per_holder is not None:
        return None
    if case.body is None:
        return "le type d'assemblée n'est pas connu"
    if case.is_bureau:
        return "le règlement intérieur fixe les pouvoirs du bureau"
    if case.body not in _PERSONAL:
        return "le règlement de cette assemblée fixe le nombre de pouvoirs"
    if case.statutes_may_rule:
        return "les statuts du syndicat mixte, s'il est ouvert, fixent le nombre de pouvoirs"
    if not case.list_fits or _two_in_one(their):
        return _MISREAD
    if first.seat is not None or first.is_chair:
        return None
    if case.body in regimes.GROUPINGS:
        return "le mandataire peut être un suppléant, qui siège pour l'un et tient le pouvoir de l'autre"
    return "plusieurs membres peuvent porter ce nom" if first.holder and _like(case, first.holder) else None


def _out(seat: Seat | None) -> str:
    """How a holder misses the sitting, in words that agree with them."""
    who = seat.member.name if seat is not None else None
    if seat is not None and seat.status == "excused":
        return agreed("excusé", who)
    return f"{agreed('absent', who)} de la séance"


def _absent_holders(case: Case, given: tuple[Mandate, ...]) -> list[Fault]:
    out = {seat.index for p in people(case, "not_participating") if (seat := case.seat_of(p))} if case.moved else set()
    lapsed = [
        m for m in given if m.seat is not None and m.seat.status in ("absent", "excused") and m.seat.index not in out
    ]
    if not lapsed or (case.moved and _left_out_of_the_vote(case, len(lapsed))):
        return []
    return [
        Fault(
            "P02",
            f"le pouvoir de {m.grantor.name} est donné à {m.name}, {_out(m.seat)}",
            (m,),
            doubt=_doubt_of_list(case, m) or (_doubt_of_vote(case, len(lapsed)) if case.moved else None),
        )
        for m in lapsed
    ]


def _totals(case: Case, lapsed: int) -> set[int]:
    return {int(p.value or 0) + int(r.value or 0) - lapsed for p in case.present for r in case.proxies}


def _left_out_of_the_vote(case: Case, lapsed: int) -> bool:
    """Whether the voices of an act are those without the proxies whose holder left."""
    if case.vote.for_ is None:
        return False
    cast = voices(case).total
    return cast in _totals(case, lapsed) and cast not in _totals(case, 0)


def _doubt_of_vote(case: Case, lapsed: int) -> str | None:
    """Why it is not known whether proxies whose holder left were voted, or None."""
    if case.vote.for_ is None:
        return "le mandataire est parti, et l'acte n'imprime pas les voix qui diraient si le pouvoir a servi"
    cast = voices(case).total
    return None if cast in _totals(case, 0) and cast not in _totals(case, lapsed) else "les voix ne le disent pas"


def _doubt_of_list(case: Case, mandate: Mandate) -> str | None:
    """Why the state of a holder on the list proves nothing, or None."""
    seat = mandate.seat
    if seat is not None and (seat.member.arrived or seat.member.left):
        return "le mandataire est arrivé ou parti en cours de séance"
    if mandate.seat is mandate.grantor or not (case.counts.present is not None or case.whole_list):
        return "rien ne recoupe la liste des présents"
    return None if case.list_fits else _MISREAD


def _chains(case: Case, given: tuple[Mandate, ...]) -> list[Fault]:
    return [
        Fault(
            "P04",
            f"{m.name} a donné pouvoir et en reçoit un de {m.grantor.name}",
            (m,),
            doubt=_doubt_of_list(case, m),
        )
        for m in given
        if m.seat is not None and m.seat.status == "represented"
    ]


def _present_grantors(case: Case, given: tuple[Mandate, ...]) -> list[Fault]:
    present = {fold(seat.name): seat for seat in case.in_state("present")} if given else {}
    found = []
    for m in given:
        twin = present.get(fold(m.grantor.name))
        if twin is None or any(s.member.arrived or s.member.left for s in (twin, m.grantor)):
            continue
        who = m.grantor.member.name
        told = f"{m.grantor.name} figure {agreed('présent', who)} et {agreed('représenté', who)}"
        found.append(Fault("P03", told, (m,), doubt=_homonyms(m.grantor)))
    return found


def _homonyms(seat: Seat) -> str | None:
    """Why one name in two places may be two members, or None."""
    alone = seat.member.name.first is None and sum(len(word) > _PARTICLE for word in tokens(seat.name)) < 2
    return "deux membres peuvent porter ce nom" if alone else None


def _doubled(case: Case, given: tuple[Mandate, ...]) -> list[Fault]:
    by_grantor: dict[str, list[Mandate]] = defaultdict(list)
    for mandate in given:
        by_grantor[fold(mandate.grantor.name)].append(mandate)
    return [*_second_holders(case, given)] + [
        Fault(
            "P05",
            f"{theirs[0].grantor.name} a donné {len(theirs)} pouvoirs ({', '.join(m.name or '?' for m in theirs)})",
            tuple(theirs),
            len(theirs) - 1,
            _homonyms(theirs[0].grantor),
        )
        for theirs in by_grantor.values()
        if len({m.key for m in theirs}) > 1
    ]


def _second_holders(case: Case, given: tuple[Mandate, ...]) -> Iterator[Fault]:
    """Grantors whom the lists name twice, with two holders: the record holds the first."""
    for m in given:
        place = denied(case, m.grantor)
        if place is None or place.form != OTHER_HOLDER:
            continue
        doubt = _homonyms(m.grantor) if case.record.source.reading == "native" else "la liste est mal lue"
        told = f"{m.grantor.name} a donné deux pouvoirs ({m.name}, {place.text})"
        yield Fault("P05", told, (m,), doubt=doubt, contested="un nom répété peut être une erreur de plume de l'acte")


def _strangers(case: Case, given: tuple[Mandate, ...]) -> list[Fault]:
    return [
        Fault(
            "P06",
            f"{m.name}, à qui {m.grantor.name} a donné pouvoir, n'est pas sur la liste des membres",
            (m,),
            doubt=_doubt_of_stranger(case, m.holder),
        )
        for m in given
        if m.holder is not None and m.seat is None and not m.is_chair
    ]


def _doubt_of_stranger(case: Case, person: Person) -> str | None:
    """Why a holder who is not on the list may be a member all the same, or None."""
    if case.body in regimes.GROUPINGS | {"SMO", None}:
        return "le mandataire peut être un suppléant"
    if not (case.whole_list and case.list_fits) or case.record.source.reading != "native":
        return "la liste ne nomme pas tous les membres en exercice"
    return "un membre porte un nom voisin" if _like(case, person) else None


def _like(case: Case, person: Person) -> bool:
    """Whether a member of the list has a surname like that of a person: a word of it, or a spelling near it."""
    wanted = fold(person.last or person.printed)
    for seat in case.seats:
        theirs = fold(seat.member.name.last or seat.name)
        if theirs.startswith(wanted) or wanted.startswith(theirs):
            return True
        if theirs.endswith(wanted) or wanted.endswith(theirs):  # the edge of the page is cut
            return True
        if person.first and tokens(person.first) & tokens(seat.name):
            return True
        if tokens(wanted) & tokens(theirs) or difflib.SequenceMatcher(None, wanted, theirs).ratio() >= _ALIKE:
            return True
    return False
