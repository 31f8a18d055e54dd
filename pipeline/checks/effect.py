"""Whether a defect could change the result (M1, M2): the vote without the voices in doubt."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.checks.case import Case
from pipeline.checks.heads import counted, readings_of_law
from pipeline.checks.mandates import Fault, faults, in_doubt
from pipeline.checks.rule import (
    MissingFigure,
    Rule,
    Verdict,
    anomaly,
    conform,
    law,
    not_applicable,
    unverifiable,
    warning,
)
from pipeline.checks.voices import UNPROVED, figure, people, proved, voters
from pipeline.french import count
from schemas.finding import Severity, Term

_VOTES = "le procès-verbal de la séance : décompte des voix"


@dataclass(frozen=True, slots=True)
class Gap:
    """Voices between the result of an act and its contrary: at least `least`; `terms` are the figures behind it."""

    least: int
    told: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Effect:
    """Whether voices in doubt could have changed a result: `safe` where they could not."""

    safe: bool
    told: str


def gap(case: Case) -> Gap | None:
    """The gap of an act, or the least that it can be; None where the act prints nothing to bound it by."""
    vote = case.vote
    pour, contre = figure(case, "for"), figure(case, "against")
    terms = tuple(t for t in (pour, contre) if t is not None)
    if vote.for_ is not None and (vote.against is not None or vote.unanimous):
        against = vote.against or 0
        return Gap(abs(vote.for_ - against), f"{vote.for_} pour, {against} contre", terms)
    try:
        totals = [total for total, _ in voters(case)]
    except MissingFigure:
        return None
    abstained = max(vote.abstention or 0, len(people(case, "abstention")))
    if vote.for_ is not None:
        against = max(max(totals) - vote.for_ - (vote.abstention or 0), 0)
        return Gap(vote.for_ - against, f"{vote.for_} pour, {against} contre au plus", terms) if totals else None
    if vote.unanimous:
        aside = max(vote.not_participating or 0, len(people(case, "not_participating")))
        least = min(totals) - abstained - aside
        said = Term(name="unanimité", value="oui", pointer=f"{case.at}/vote/unanimous")
        return Gap(least, f"unanimité, {least} pour au moins", (said,)) if least > 0 else None
    return None


def is_voted(case: Case) -> bool:
    """Whether an act is put to the vote: it is not only noted, or postponed."""
    return case.vote.outcome not in ("noted", "postponed") or case.vote.for_ is not None


def effect(case: Case, doubtful: int) -> Effect:
    """Whether `doubtful` voices could have changed the result of an act, or of any act of the sitting.

    A proxy that counts for the quorum (permanent commissions, Corsica, spring of 2020) must not have made it either.
    """
    voted = [act for act in case.each_act if is_voted(act)]
    if not voted:
        return Effect(True, "sans influence : aucun vote")
    gaps = [gap(act) for act in voted]
    known = [g.least for g in gaps if g is not None]
    many = "d'au moins " if len(voted) > 1 else "de "
    if len(known) < len(gaps):
        return Effect(False, "influence non exclue : les voix ne sont pas imprimées")
    if not _quorum_holds(case, doubtful):
        return Effect(False, "influence non exclue : ces pouvoirs comptent dans le quorum")
    voices = count(min(known), "voix", "voix")
    if min(known) > doubtful:
        return Effect(True, f"sans influence sur le résultat : écart {many}{voices} pour {doubtful} en doute")
    return Effect(False, f"influence possible : écart de {voices} pour {doubtful} en doute")


def _quorum_holds(case: Case, doubtful: int) -> bool:
    """Whether the quorum holds without proxies in doubt; true where proxies never count."""
    try:
        readings = [r for r in readings_of_law(case) if r.represented]
        return all(counted(case, reading, without=doubtful).met for reading in readings)
    except MissingFigure:
        return False


def weighed(case: Case, fault: Fault, severity: Severity) -> tuple[str, Severity]:
    """What a fault could have changed, as a sentence, and its severity: an illegality without effect is lowered."""
    found = effect(case, fault.excess)
    lowered: Severity = "irregularity" if found.safe and severity == "illegality" else severity
    return found.told, lowered


def participations(case: Case) -> int:
    """Voices of members who are said to take no part, and are named among the voters: theirs and those they hold."""
    out = {seat.index for p in people(case, "not_participating") if (seat := case.seat_of(p)) is not None}
    if not out:
        return 0
    named = [case.seat_of(p) for sense in ("for", "against", "abstention") for p in people(case, sense)]
    both = {seat.index for seat in named if seat is not None and seat.index in out}
    return sum(1 + len(case.held_by(index)) for index in both)


class Robustness(Rule):
    """M1: the result holds without the voices in doubt, and so does the quorum."""

    code = "M1"
    title = "Solidité du résultat"
    severity = "illegality"
    basis = law("L2121-20")
    inputs = ("/acts/*/vote/for", "/acts/*/vote/against", "/attendance")
    arithmetic = "pour − voix en doute > contre, et quorum atteint sans elles"
    source = "CE 10 mars 1976, Fourel, n° 88946 (ATD31)"
    remedy = "les pouvoirs écrits et le procès-verbal de la séance"

    def judge(self, case: Case) -> Verdict:
        """Take the voices in doubt away from the result."""
        doubtful = in_doubt(case) + participations(case)
        if not doubtful:
            return not_applicable("Sans objet : aucune voix en doute.")
        if not is_voted(case):
            return not_applicable("Sans objet : il n'y a pas de vote.")
        found = gap(case)
        if found is None:
            return unverifiable(
                f"Non vérifiable : {_doubted(doubtful)}, et les voix ne sont pas imprimées.", remedy=_VOTES
            )
        terms = (*found.terms, Term(name="voix en doute", value=doubtful))
        rest = found.least - doubtful
        told = f"{found.told} : écart de {found.least} − {doubtful} en doute = {rest}"
        if rest <= 0 and found.terms and case.vote.for_ is not None and not proved(case):
            return unverifiable(f"Non vérifiable : {told}, mais {UNPROVED}.", *terms, remedy=_VOTES)
        if rest <= 0:
            return anomaly(f"Le résultat ne tient pas sans les voix en doute. {told}.", *terms)
        if not _quorum_holds(case, doubtful):
            return unverifiable(
                f"Non vérifiable : {told}, mais le quorum n'est pas sûr sans ces pouvoirs.", *terms, remedy=self.remedy
            )
        return conform(f"Le résultat tient sans les voix en doute. {told}.", *terms)


def _doubted(number: int) -> str:
    return count(number, "voix en doute", "voix en doute")


class Influence(Rule):
    """M2: an irregularity annuls only where it could change the result or deprives of a guarantee (Danthony, 2011)."""

    code = "M2"
    title = "Effet des irrégularités sur le résultat"
    severity = "information"
    basis = law("L2121-20", "L2131-11")
    inputs = Robustness.inputs
    arithmetic = "pouvoirs irréguliers et participations d'intéressés : sans influence si leur nombre < écart des voix"
    source = "CE Ass. 23 décembre 2011, Danthony, n° 335033 ; CE 10 mars 1976, Fourel, n° 88946"
    remedy = Robustness.remedy

    def judge(self, case: Case) -> Verdict:
        """Tell each irregularity of the act and whether it could weigh on the result."""
        everything = faults(case) + (faults(case.at_opening) if case.moved else ())
        proved = [fault for fault in everything if fault.proved]
        taking_part = participations(case)
        if not proved and not taking_part:
            return not_applicable("Sans objet : aucune irrégularité de pouvoir ni de participation établie.")
        told = [fault.told for fault in proved]
        if taking_part:
            told.append(f"{count(taking_part, 'voix', 'voix')} de membres dits sans part au vote")
        terms = tuple(m.term for fault in proved for m in fault.mandates)
        found = effect(case, in_doubt(case) + taking_part)
        message = f"{' ; '.join(told)} : {found.told}."
        return conform(message, *terms) if found.safe else warning(message, *terms)


RULES: tuple[Rule, ...] = (Robustness(), Influence())
