"""Notice (K01 to K03, K06 to K08): days between the call and the sitting, by assembly."""

from __future__ import annotations

import datetime as dt
from abc import abstractmethod
from typing import ClassVar

from extractors.grammar.session_cues import AGAINST_TITLE
from pipeline.checks import regimes
from pipeline.checks.case import Case
from pipeline.checks.regimes import clear_days
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
from pipeline.checks.size import COMMUNES
from pipeline.checks.subjects import elects_chief, names_electors
from pipeline.french import count, date, weekday
from schemas.finding import Term

CALL = "la convocation, avec la preuve de son envoi"
LARGE_NOTICE = 5
"""Clear days from 3 500 inhabitants on (CGCT L2121-12, QS 17397)."""

SMALL = 3_500
"""Inhabitants under which a commune has three clear days and not five (CGCT L2121-11, L2121-12)."""


STATUTES = "les statuts du syndicat mixte, s'il est ouvert, fixent le délai"
STATUTES_PAPER = "les statuts du syndicat mixte"
_DANTHONY = "Le retard n'annule que s'il a pu changer le vote ou privé les élus d'une garantie."
SAME_DAY = "La date imprimée est celle de la séance : convocation tardive, ou erreur de plume dans l'acte."
"""What is told of a call that is dated of the sitting itself, as templates print it."""


def dates(case: Case) -> tuple[dt.date, dt.date, tuple[Term, ...]]:
    """The day of the call, that of the sitting, and both as terms.

    Raises MissingFigure where one was not read.
    """
    sent = case.session.convened_on
    if sent is None:
        raise MissingFigure("la date de convocation", CALL)
    return (
        sent,
        case.day,
        (
            Term(name="convocation", value=sent.isoformat(), pointer="/session/convened_on"),
            Term(name="séance", value=case.day.isoformat(), pointer="/session/date"),
        ),
    )


def told_days(sent: dt.date, session: dt.date) -> str:
    """Both dates, with the clear days between them, as a sentence."""
    free = clear_days(sent, session)
    days = count(max(free, 0), "jour franc", "jours francs")
    return f"Convocation du {weekday(sent)} {date(sent)} pour le {weekday(session)} {date(session)} : {days}"


def impossible(sent: dt.date, session: dt.date) -> bool:
    """Whether the two dates cannot be those of one sitting: a slip of the pen, judged by K09 alone."""
    return sent > session or (session - sent).days > 120


def unjudged(case: Case, told: str, terms: tuple[Term, ...]) -> Verdict | None:
    """Why the usual notice is not judged: impossible dates, a decree's day, a second call (Q07), a bureau's own."""
    if case.session.convened_on is not None and impossible(case.session.convened_on, case.day):
        return unverifiable(f"Non vérifiable : les dates ne vont pas ensemble, voir K09. {told}.", *terms)
    if any(place.form == AGAINST_TITLE for place in case.record.evidence.get("/session/date", [])):
        return unverifiable(
            f"Non vérifiable : le titre du document donne un autre jour de séance. {told}.", *terms, remedy=CALL
        )
    if any(names_electors(act) for act in case.record.acts):
        return unverifiable(
            f"Non vérifiable : un décret fixe le jour où sont désignés les délégués sénatoriaux. {told}.", *terms
        )
    if case.is_bureau:
        return not_applicable(f"Sans objet : le règlement intérieur fixe le délai du bureau. {told}.", *terms)
    if not case.session.second_convocation:
        return None
    return not_applicable(f"Sans objet : seconde convocation, trois jours francs, voir Q07. {told}.", *terms)


_TOWN = 29
"""Members of the council of a commune of 5 000 inhabitants: a smaller one has as many as a commune nouvelle alone."""
_SIZES = frozenset(seats for _, seats in COMMUNES if seats >= _TOWN)


def _large(case: Case, free: int) -> Term | None:
    """The members in office of a commune whose population is not given, where they are as many as a town elects.

    Not in the year of a renewal, whose first sitting is convened in three days everywhere.
    """
    seats = case.counts.in_office
    if case.body != "COM" or free < 3 or seats not in _SIZES or regimes.after_renewal(case.day):
        return None
    return Term(name="en exercice", value=seats, pointer="/counts/in_office")


class _ClearDays(Rule):
    """Clear days between the sending of the call and the sitting; neither end counts, Sundays and holidays do."""

    severity = "illegality"
    inputs = ("/session/convened_on", "/session/date", "/session/urgency")
    remedy = CALL
    level = "sitting"

    @abstractmethod
    def required(self, case: Case) -> tuple[int, int]:
        """(least, most) clear days that the law asks for: they differ where the population is not known."""

    def judge(self, case: Case) -> Verdict:
        """Compare the clear days with those that the law asks for."""
        sent, session, terms = dates(case)
        told, free = told_days(sent, session), clear_days(sent, session)
        other = unjudged(case, told, terms)
        if other is not None:
            return other
        least, most = self.required(case)
        terms = (*terms, Term(name="jours francs", value=max(free, 0)), Term(name="jours requis", value=most))
        if free >= most:
            exact = ", le minimum" if free == most else ""
            return conform(f"{told}{exact}, {most} requis.", *terms)
        if case.session.urgency and free >= 1:
            return not_applicable(f"Sans objet : urgence mentionnée, voir K04. {told}.", *terms)
        if free >= least:
            large = _large(case, free)
            if large is not None:
                return warning(
                    f"{told} ; 3 requis sous 3 500 habitants, 5 au-delà : trop peu si l'effectif ({large.value} "
                    "membres en exercice) est celui d'une commune de 3 500 habitants ou plus, assez dans une commune "
                    "nouvelle plus petite.",
                    *terms,
                    large,
                    remedy="la population municipale (option --population)",
                )
            between, paper = (
                f"3 requis sous 3 500 habitants, {most} au-delà",
                "la population municipale (option --population)",
            )
            if case.body == "ARR":
                between, paper = f"3 requis ou {most}, le texte qui vaut pour l'arrondissement n'est pas vérifié", CALL
            if free < 3:
                between = (
                    f"3 requis sous 3 500 habitants (Alsace et Moselle : trois jours, non dits francs), {most} au-delà"
                )
                paper = "le département et la population municipale"
            return unverifiable(f"Non vérifiable : {told} ; {between}.", *terms, remedy=paper)
        if case.statutes_may_rule and case.body != "SMO" and free >= 0:
            return unverifiable(f"Non vérifiable : {told}, {most} requis ; {STATUTES}.", *terms, remedy=STATUTES_PAPER)
        asked = f"{most} requis" if least == most else f"3 requis, {most} dès 3 500 habitants"
        if sent == session:
            return warning(f"{told}, {asked}. {SAME_DAY}", *terms)
        return anomaly(f"{told}, {asked}. {_DANTHONY}", *terms)


class CommuneNotice(_ClearDays):
    """K01: three clear days under 3 500 inhabitants, five from there (CGCT L2121-11, L2121-12)."""

    code = "K01"
    title = "Délai de convocation du conseil municipal"
    basis = law("L2121-11", "L2121-12")
    arithmetic = "jours francs ≥ 3 (moins de 3 500 habitants) ou ≥ 5"
    source = "CGCT ; CE 3 juin 1983, Dame Vincent, n° 31680 ; CE 8 juin 2016"
    bodies = frozenset({"COM", "PARIS", "ARR"})

    def required(self, case: Case) -> tuple[int, int]:
        """Three or five days, by the population; three at the first sitting after a renewal (L2121-7)."""
        people = case.profile.population
        first = first_sitting(case)
        if case.body != "COM":
            return (3, 5) if case.body == "ARR" else (5, 5)
        if first:
            return (3, 3)
        low = 2 if case.department is None and case.profile.type is None else 3
        if people is None:
            return (low, 5)
        return (3, 3) if people < SMALL else (5, 5)


def first_sitting(case: Case) -> bool:
    """Whether a sitting elects the maire: it may be the first after a renewal, convened in three days."""
    return any(elects_chief(act) for act in case.record.acts)


class GroupingNotice(_ClearDays):
    """K02: five clear days for groupings and syndicates, whatever their size (CGCT L5211-1)."""

    code = "K02"
    title = "Délai de convocation de l'assemblée intercommunale"
    basis = law("L5211-1", "L2121-12")
    arithmetic = "jours francs ≥ 5, quelle que soit la population ; syndicat mixte ouvert : selon ses statuts"
    source = "CGCT ; CE cité par Environnement-Magazine (1er octobre 2015)"
    bodies = regimes.GROUPINGS | {"SMO"}

    def required(self, case: Case) -> tuple[int, int]:
        """Five days; those of its statutes for an open mixed syndicate.

        Raises MissingFigure where the statutes are not given.
        """
        if case.body != "SMO":
            return (5, 5)
        days = case.profile.notice_days
        if days is None:
            raise MissingFigure("le délai que fixent les statuts", "les statuts du syndicat mixte")
        return (days, days)


class FirstSitting(_ClearDays):
    """K03: three clear days for the sitting that elects the maire after a renewal, in every commune (L2121-7)."""

    code = "K03"
    title = "Convocation de la première séance après le renouvellement"
    basis = law("L2121-7")
    arithmetic = "jours francs ≥ 3 dans toutes les communes"
    source = "CGCT (texte de 2015)"
    bodies = frozenset({"COM", "PARIS"})

    def judge(self, case: Case) -> Verdict:
        """Judge the sittings that elect a maire."""
        if not first_sitting(case):
            return not_applicable("Sans objet : aucune élection du maire à cette séance.")
        return super().judge(case)

    def required(self, case: Case) -> tuple[int, int]:
        """Three days."""
        return (3, 3)


class _Days(Rule):
    """Days between the sending and the sitting where the text does not say that they are clear."""

    severity = "illegality"
    inputs = ("/session/convened_on", "/session/date", "/session/urgency")
    remedy = CALL
    level = "sitting"
    days: ClassVar[int]

    def judge(self, case: Case) -> Verdict:
        """Compare the days with those of the text; exactly as many is open to both readings."""
        sent, session, terms = dates(case)
        told, days = told_days(sent, session), (session - sent).days
        if impossible(sent, session):
            return unverifiable(f"Non vérifiable : les dates ne vont pas ensemble, voir K09. {told}.", *terms)
        if case.session.second_convocation:
            return not_applicable(f"Sans objet : seconde réunion, qui a son propre délai. {told}.", *terms)
        terms = (*terms, Term(name="jours", value=days), Term(name="jours requis", value=self.days))
        if case.session.urgency:
            return not_applicable(f"Sans objet : urgence mentionnée. {told}.", *terms)
        if days > self.days:
            return conform(f"{told} ; {days} jours, {self.days} requis.", *terms)
        if days == self.days:
            return warning(
                f"{told} ; {days} jours, {self.days} requis : assez si les jours ne sont pas francs, trop peu s'ils le "
                "sont.",
                *terms,
            )
        return anomaly(f"{told} ; {days} jours, {self.days} requis.", *terms)


class AlsaceMoselle(_Days):
    """K06: three days at least in Alsace-Moselle under 3 500 inhabitants (L2541-2); five clear days from there."""

    code = "K06"
    title = "Délai de convocation en Alsace-Moselle"
    basis = law("L2541-2", "L2541-3")
    arithmetic = "séance − envoi ≥ 3 jours ; = 3 : les deux lectures ; 3 500 habitants et plus : 5 jours francs"
    source = "CGCT (texte de 2015) ; QS 17397 (1996)"
    confidence = "M"
    bodies = frozenset({"COM_AM"})
    days = 3

    def judge(self, case: Case) -> Verdict:
        """Judge by the population, where it is known."""
        people = case.profile.population
        sent, session, terms = dates(case)
        usual = not (case.session.urgency or case.session.second_convocation)
        if people is not None and people >= SMALL and usual and not impossible(sent, session):
            free, told = clear_days(sent, session), told_days(sent, session)
            return conform(f"{told}, 5 requis.", *terms) if free >= 5 else anomaly(f"{told}, 5 requis.", *terms)
        found = super().judge(case)
        if people is None and found.outcome == "conform" and clear_days(sent, session) < LARGE_NOTICE:
            return unverifiable(
                f"Non vérifiable : {told_days(sent, session)} ; assez sous 3 500 habitants, 5 jours francs "
                "requis au-delà.",
                *terms,
                remedy="la population municipale (option --population)",
            )
        return found


class DepartmentNotice(_Days):
    """K07: reports reach members twelve days before a sitting of département, région or Lyon (L3121-19, L4132-18)."""

    code = "K07"
    title = "Envoi des rapports aux conseillers départementaux et régionaux"
    basis = law("L3121-19", "L4132-18", "L3611-3")
    arithmetic = "séance − envoi ≥ 12 jours ; = 12 : les deux lectures"
    source = "CGCT (texte de 2015)"
    confidence = "M"
    bodies = regimes.DEPARTMENTS
    days = 12
    remedy = "la preuve de l'envoi des rapports, qui peut précéder la convocation"

    def judge(self, case: Case) -> Verdict:
        """Judge by the date of the call: the reports may have been sent before it, so a short notice is a doubt."""
        verdict = super().judge(case)
        if verdict.outcome != "anomaly" or verdict.severity is not None:
            return verdict
        told = (
            f"{verdict.message} Irrégulier si les rapports sont partis avec la convocation, régulier s'ils sont partis "
        )
        return warning(f"{told}douze jours avant la séance.", *verdict.terms, remedy=self.remedy)


class CcasNotice(_Days):
    """K08: three days at least before a sitting of a CCAS (CASF R123-16)."""

    code = "K08"
    title = "Délai de convocation du conseil d'administration du CCAS"
    basis = law("R123-16", code="CASF")
    arithmetic = "séance − envoi ≥ 3 jours ; = 3 : les deux lectures"
    source = "CASF (texte de 2015)"
    confidence = "M"
    bodies = frozenset({"CCAS"})
    days = 3


RULES: tuple[Rule, ...] = (
    CommuneNotice(),
    GroupingNotice(),
    FirstSitting(),
    AlsaceMoselle(),
    DepartmentNotice(),
    CcasNotice(),
)
