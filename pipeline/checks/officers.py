"""Who keeps the minutes and who presides (F03, F04): the secretary and the chair of a sitting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks import regimes
from pipeline.checks.case import Case
from pipeline.checks.headcount import complete
from pipeline.checks.rule import (
    MINUTES,
    SHEET,
    MissingFigure,
    Rule,
    Verdict,
    anomaly,
    conform,
    law,
    unverifiable,
    warning,
)
from pipeline.checks.subjects import title
from pipeline.french import STATUSES, agreed
from pipeline.identity import tokens
from schemas.finding import Term
from schemas.record import Person

_ACCOUNTS = re.compile(r"\bcomptes?\s+(?:administratifs?|de\s+gestion|financiers?\s+uniques?)\b")


class Secretary(Rule):
    """F03: the secretary of the sitting is named, a member, and present (CGCT L2121-15)."""

    code = "F03"
    title = "Secrétaire de séance"
    severity = "irregularity"
    basis = law("L2121-15")
    inputs = ("/session/secretaries", "/attendance")
    arithmetic = "le secrétaire est nommé, membre de l'assemblée, et présent"
    source = "CGCT (texte de 2015) ; CE 11 octobre 1999, n° 165510 : formalité non substantielle"
    remedy = f"{MINUTES} et {SHEET}"
    level = "sitting"

    def judge(self, case: Case) -> Iterator[Verdict]:
        """Look the secretaries up in the list."""
        if not case.session.secretaries:
            raise MissingFigure("le nom du secrétaire de séance", MINUTES)
        for i, person in enumerate(case.session.secretaries):
            yield self._one(case, person, Term(name="secrétaire", value=person.printed, pointer=_secretary(i)))

    def _one(self, case: Case, person: Person, term: Term) -> Verdict:
        if not case.in_state("present"):
            raise MissingFigure("la liste des présents", SHEET)
        seat = case.seat_of(person)
        if seat is None:
            return self._stranger(case, person, term)
        state = Term(name="liste", value=STATUSES[seat.status], pointer=seat.pointer)
        if seat.status == "present":
            return conform(f"{person.printed}, secrétaire, est dans la liste des présents.", term, state)
        if seat.member.arrived:
            return unverifiable(
                f"Non vérifiable : {person.printed}, secrétaire, est {agreed('arrivé', person)} en séance.", term, state
            )
        if not case.list_fits or (case.counts.present is None and not case.whole_list):
            return unverifiable(
                f"Non vérifiable : {person.printed}, secrétaire, est {agreed(STATUSES[seat.status], person)}, mais "
                "rien ne recoupe la liste des présents.",
                term,
                state,
            )
        return anomaly(
            f"{person.printed}, secrétaire, est {agreed(STATUSES[seat.status], person)} et non "
            f"{agreed('présent', person)} ; la formalité n'est pas substantielle.",
            term,
            state,
            severity=None if case.body in regimes.COUNCILS | regimes.GROUPINGS | {None} else "drafting",
        )

    def _stranger(self, case: Case, person: Person, term: Term) -> Verdict:
        """A secretary whom the list does not hold: another member, an official, or a misread name."""
        if case.body == "COM_AM":
            return conform(f"{person.printed}, secrétaire ; être membre n'est pas exigé (L. 2541-6).", term)
        known = any(tokens(person.printed) & tokens(seat.name) for seat in case.seats)
        if known or case.suspect_list or not complete(case):
            return unverifiable(
                f"Non vérifiable : {person.printed}, secrétaire, n'est pas retrouvé dans la liste.", term
            )
        return warning(
            f"{person.printed}, secrétaire, n'est pas dans la liste des membres : régulier si c'est un auxiliaire pris "
            "hors de l'assemblée, irrégulier s'il est le seul secrétaire.",
            term,
        )


def _secretary(index: int) -> str:
    return f"/session/secretaries/{index}"


class Chair(Rule):
    """F04: who presides is present (CGCT L2121-14)."""

    code = "F04"
    title = "Président de séance"
    severity = "drafting"
    basis = law("L2121-14")
    inputs = ("/session/chair", "/attendance")
    arithmetic = "le président de séance figure parmi les présents, ou est nommé à part"
    source = "CGCT (texte de 2015)"
    remedy = f"{MINUTES} et {SHEET}"
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Look the chair up in the list."""
        chair = case.session.chair
        if chair is None:
            raise MissingFigure("le nom du président de séance", MINUTES)
        if not case.in_state("present"):
            raise MissingFigure("la liste des présents", SHEET)
        term = Term(name="président", value=chair.printed, pointer="/session/chair")
        seat = case.seat_of(chair)
        if seat is None and case.chair_apart:
            return conform(f"{chair.printed} préside, nommé à part de la liste des présents.", term)
        if seat is None:
            return unverifiable(f"Non vérifiable : {chair.printed}, qui préside, n'est pas retrouvé sûrement.", term)
        state = Term(name="liste", value=STATUSES[seat.status], pointer=seat.pointer)
        if seat.status == "present":
            return conform(f"{chair.printed} préside et figure parmi les présents.", term, state)
        if seat.member.arrived:
            return unverifiable(
                f"Non vérifiable : {chair.printed}, qui préside, est {agreed('arrivé', chair)} en séance.", term, state
            )
        if any(_ACCOUNTS.search(title(act)) for act in case.record.acts):
            return unverifiable(
                f"Non vérifiable : {chair.printed}, qui préside selon l'en-tête, est "
                f"{agreed(STATUSES[seat.status], chair)} ; le maire se retire au vote de son compte, et un autre "
                "préside.",
                term,
                state,
            )
        return anomaly(f"{chair.printed} préside, mais figure comme {STATUSES[seat.status]}.", term, state)


RULES: tuple[Rule, ...] = (Secretary(), Chair())
