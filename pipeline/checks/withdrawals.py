"""Who must not vote (V12, V13): members interested in the matter, the maire on their own account."""

from __future__ import annotations

import re

from extractors.grammar.text import fold
from pipeline.checks import regimes
from pipeline.checks.case import Case
from pipeline.checks.regimes import after_renewal
from pipeline.checks.rule import (
    Rule,
    Verdict,
    anomaly,
    conform,
    law,
    not_applicable,
    unverifiable,
    warning,
)
from pipeline.checks.subjects import (
    approves_account,
)
from pipeline.checks.voices import FRENCH, UNPROVED, figure, interest_stated, people, proved, subject_of
from pipeline.french import agreed, listed
from schemas.finding import Term
from schemas.record import Person

_VOTING = ("for", "against", "abstention")


_DEPUTY = re.compile(r"\badjointe?\b|\bvice[- ]president|\bdoyen|\bconseill")
"""The role of one who presides in place of the maire or president."""


def _is_among(case: Case, person: Person, seats: set[int]) -> bool:
    seat = case.seat_of(person)
    return seat is not None and seat.index in seats


class InterestedMembers(Rule):
    """V12: a member interested in the matter takes no part: no vote, no report (CGCT L2131-11)."""

    code = "V12"
    title = "Membres intéressés"
    severity = "illegality"
    basis = law("L2131-11", "L1111-6", "L3132-5", "L4142-5")
    inputs = ("/acts/*/vote/names", "/acts/*/rapporteur")
    arithmetic = "qui ne prend pas part au vote ne vote pas, ne rapporte pas"
    source = "CGCT (texte de 2015) ; loi n° 2025-1249, art. 32"
    remedy = "le procès-verbal : motif du retrait et moment où l'élu a quitté la salle"
    bodies = regimes.ALL - {"SMO"}

    def judge(self, case: Case) -> Verdict:
        """Compare those who step aside with those who vote and report."""
        out = people(case, "not_participating")
        if not out:
            return not_applicable("Sans objet : personne n'est dit ne pas prendre part au vote.")
        terms = tuple(
            Term(name="sans part au vote", value=p.printed, pointer=f"{case.at}/vote/names/not_participating/{i}")
            for i, p in enumerate(out)
        )
        aside = {seat.index for p in out if (seat := case.seat_of(p)) is not None}
        for sense in _VOTING:
            both = [p.printed for p in people(case, sense) if _is_among(case, p, aside)]
            if both:
                return self._both(case, f"{listed(both)} : ne prend pas part au vote, et vote {FRENCH[sense]}", terms)
        reporter = case.act.rapporteur
        if reporter is None and not any(people(case, sense) for sense in _VOTING):
            return unverifiable("Non vérifiable : ni votant ni rapporteur ne sont nommés.", *terms)
        if reporter is not None and _is_among(case, reporter, aside) and not approves_account(case.act):
            told = Term(name="rapporteur", value=reporter.printed, pointer=f"{case.at}/rapporteur")
            if not interest_stated(case):
                return warning(
                    f"{reporter.printed} rapporte l'affaire et ne prend pas part au vote, motif non lu : régulier "
                    "par simple refus de voter, irrégulier si c'est par intérêt.",
                    *terms,
                    told,
                )
            return anomaly(
                f"{reporter.printed}, {agreed('intéressé', reporter)} à l'affaire, la rapporte sans prendre part au "
                "vote : l'avoir rapportée peut avoir influencé le vote.",
                *terms,
                told,
                severity="irregularity",
            )
        return conform(f"{listed([p.printed for p in out])} : sans part au vote, ne vote ni ne rapporte.", *terms)

    def _both(self, case: Case, told: str, terms: tuple[Term, ...]) -> Verdict:
        """A member in two lists: a vote against the law where an interest is told and the voices are borne out."""
        if not interest_stated(case):
            return warning(
                f"{told}, motif non lu : irrégulier si c'est par intérêt, erreur de plume s'il s'est abstenu.", *terms
            )
        if not proved(case):
            return unverifiable(f"Non vérifiable : {told}, mais {UNPROVED}.", *terms)
        return anomaly(f"{told}.", *terms)


class Account(Rule):
    """V13: the maire neither chairs nor votes their own account; it is approved unless a majority is against it."""

    code = "V13"
    title = "Compte administratif ou compte financier unique"
    severity = "illegality"
    basis = law("L2121-14", "L1612-12")
    inputs = ("/acts/*/subject", "/session/chair", "/acts/*/vote", "/acts/*/attendance")
    arithmetic = "le maire (président) ne préside ni ne vote ; arrêté sauf majorité contre : contre ≤ pour"
    source = "QA 47837 ; QS 8561 (CE 18 novembre 1931, Leclert)"
    remedy = "le procès-verbal : élection du président de séance et sortie du maire"
    bodies = regimes.COUNCILS | regimes.GROUPINGS | regimes.DEPARTMENTS

    def judge(self, case: Case) -> Verdict:
        """Judge the approval of the account of the year."""
        if not approves_account(case.act):
            return not_applicable("Sans objet : l'acte n'arrête pas un compte administratif.")
        subject = subject_of(case)
        pour, contre = figure(case, "for"), figure(case, "against")
        figures = tuple(t for t in (subject, pour, contre) if t is not None)
        if pour is not None and contre is not None and case.vote.outcome in ("adopted", "rejected"):
            f, c = int(pour.value or 0), int(contre.value or 0)
            if (c <= f) != (case.vote.outcome == "adopted") and proved(case):
                return anomaly(
                    f"Compte administratif : {f} pour, {c} contre ; il est arrêté si contre ≤ pour.", *figures
                )
        chief = case.session.chair
        seat = case.seat_of(chief)
        if seat is None or chief is None:
            return unverifiable("Non vérifiable : on ne sait qui préside la séance.", *figures)
        told = Term(name="président de séance", value=chief.printed, pointer="/session/chair")
        if case.chair_stands_in or _DEPUTY.search(fold(seat.member.role or "")):
            return unverifiable(
                f"Non vérifiable : {chief.printed} préside à la place du maire (ou du président), dont le retrait au "
                "vote n'est pas dit.",
                *figures,
                told,
            )
        if seat.status in ("absent", "excused") or any(
            case.seat_of(p) == seat for p in people(case, "not_participating")
        ):
            return conform(f"{chief.printed} s'est retiré pour le vote du compte administratif.", *figures, told)
        voted = [sense for sense in _VOTING if any(case.seat_of(p) == seat for p in people(case, sense))]
        if voted and after_renewal(case.day):
            return self._renewed(f"{chief.printed} vote {FRENCH[voted[0]]}", chief.printed, (*figures, told))
        if voted:
            return anomaly(
                f"{chief.printed}, qui préside, vote {FRENCH[voted[0]]} le compte administratif.", told, subject
            )
        return self._by_sum(case, chief.printed, (*figures, told))

    def _by_sum(self, case: Case, chief: str, terms: tuple[Term, ...]) -> Verdict:
        """Whether the sum of the voices leaves room for the maire to have withdrawn."""
        held = len(case.held_by(seat.index)) if (seat := case.seat_of(case.session.chair)) else 0
        vote = case.vote
        cast = (vote.for_ or 0) + (vote.against or 0) + (vote.abstention or 0)
        totals = {int(p.value or 0) + int(r.value or 0) for p in case.present for r in case.proxies}
        whole = vote.against is not None and vote.abstention is not None
        if vote.for_ is None or not (whole or cast == max(totals)):
            return unverifiable(
                "Non vérifiable : le retrait du maire (ou du président) n'est pas dit, et les voix manquent.", *terms
            )
        if cast in totals and not totals & {cast + 1, cast + 1 + held}:
            if after_renewal(case.day):
                told = f"{cast} voix pour {cast} présents et représentés"
                return self._renewed(told, chief, (*terms, Term(name="voix", value=cast)))
            close = (case.voices or 0) <= 1 + held
            return anomaly(
                f"{cast} voix pour {cast} présents et représentés : irrégulier si {chief}, qui préside la séance, est "
                "l'ordonnateur et a voté ; régulier s'il s'est retiré, et que l'en-tête ne le compte plus.",
                *terms,
                Term(name="voix", value=cast),
                severity="irregularity" if close else "information",
            )
        return unverifiable("Non vérifiable : le retrait du maire (ou du président) n'est pas dit.", *terms)

    def _renewed(self, told: str, chief: str, terms: tuple[Term, ...]) -> Verdict:
        """A chair who votes, in the year of a renewal: the account may be that of another."""
        return unverifiable(
            f"Non vérifiable : {told}, l'année d'un renouvellement : {chief} a pu être élu depuis la clôture du "
            "compte, qui est alors celui d'un autre.",
            *terms,
            remedy="le nom de l'ordonnateur de l'exercice, et le procès-verbal du vote",
        )


RULES: tuple[Rule, ...] = (InterestedMembers(), Account())
