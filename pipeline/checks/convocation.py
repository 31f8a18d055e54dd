"""Convocation (K01 …): days between the call and the sitting, urgency, form of the call."""

from __future__ import annotations

import datetime as dt
from abc import abstractmethod
from typing import ClassVar

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
from pipeline.checks.subjects import elects_chief
from pipeline.french import count, date, weekday
from schemas.finding import Term

_CALL = "la convocation, avec la preuve de son envoi"
_LARGE_NOTICE = 5
"""Clear days from 3 500 inhabitants on (CGCT L2121-12, QS 17397)."""

_SMALL = 3_500
"""Inhabitants under which a commune has three clear days and not five (CGCT L2121-11, L2121-12)."""


_STATUTES = "les statuts du syndicat mixte, s'il est ouvert, fixent le délai"
_STATUTES_PAPER = "les statuts du syndicat mixte"
_DANTHONY = "Le retard n'annule que s'il a pu changer le vote ou privé les élus d'une garantie."
_SAME_DAY = "La date imprimée est celle de la séance : convocation tardive, ou erreur de plume dans l'acte."


def dates(case: Case) -> tuple[dt.date, dt.date, tuple[Term, ...]]:
    """The day of the call, that of the sitting, and both as terms.

    Raises MissingFigure where one was not read.
    """
    sent = case.session.convened_on
    if sent is None:
        raise MissingFigure("la date de convocation", _CALL)
    return (
        sent,
        case.day,
        (
            Term(name="convocation", value=sent.isoformat(), pointer="/session/convened_on"),
            Term(name="séance", value=case.day.isoformat(), pointer="/session/date"),
        ),
    )


def _told(sent: dt.date, session: dt.date) -> str:
    free = clear_days(sent, session)
    days = count(max(free, 0), "jour franc", "jours francs")
    return f"Convocation du {weekday(sent)} {date(sent)} pour le {weekday(session)} {date(session)} : {days}"


def _impossible(sent: dt.date, session: dt.date) -> bool:
    """Whether the two dates cannot be those of one sitting: a slip of the pen, judged by K09 alone."""
    return sent > session or (session - sent).days > 120


def _second_call(case: Case, told: str, terms: tuple[Term, ...]) -> Verdict | None:
    """Why the usual notice is not asked for: a second call has its own, three clear days (Q07); None for a first."""
    if not case.session.second_convocation:
        return None
    return not_applicable(f"Sans objet : seconde convocation, trois jours francs, voir Q07. {told}.", *terms)


class _ClearDays(Rule):
    """Clear days between the sending of the call and the sitting; neither end counts, Sundays and holidays do."""

    severity = "illegality"
    inputs = ("/session/convened_on", "/session/date", "/session/urgency")
    remedy = _CALL
    level = "sitting"

    @abstractmethod
    def required(self, case: Case) -> tuple[int, int]:
        """(least, most) clear days that the law asks for: they differ where the population is not known."""

    def judge(self, case: Case) -> Verdict:
        """Compare the clear days with those that the law asks for."""
        sent, session, terms = dates(case)
        told, free = _told(sent, session), clear_days(sent, session)
        if _impossible(sent, session):
            return unverifiable(f"Non vérifiable : les dates ne vont pas ensemble, voir K09. {told}.", *terms)
        second = _second_call(case, told, terms)
        if second is not None:
            return second
        least, most = self.required(case)
        terms = (*terms, Term(name="jours francs", value=max(free, 0)), Term(name="jours requis", value=most))
        if free >= most:
            exact = ", le minimum" if free == most else ""
            return conform(f"{told}{exact}, {most} requis.", *terms)
        if case.session.urgency and free >= 1:
            return not_applicable(f"Sans objet : urgence mentionnée, voir K04. {told}.", *terms)
        if free >= least:
            return unverifiable(
                f"Non vérifiable : {told} ; 3 requis sous 3 500 habitants, {most} au-delà.",
                *terms,
                remedy="la population municipale (option --population)",
            )
        if case.statutes_may_rule and case.body != "SMO" and free >= 0:
            return unverifiable(
                f"Non vérifiable : {told}, {most} requis ; {_STATUTES}.", *terms, remedy=_STATUTES_PAPER
            )
        asked = f"{most} requis" if least == most else f"3 requis, {most} dès 3 500 habitants"
        if sent == session:
            return anomaly(f"{told}, {asked}. {_SAME_DAY}", *terms, severity="irregularity")
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
            return (5, 5)
        if first:
            return (3, 3)
        low = 2 if case.department is None and case.profile.type is None else 3
        if people is None:
            return (low, 5)
        return (3, 3) if people < _SMALL else (5, 5)


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


class Urgency(Rule):
    """K04: a shortened notice says the urgency, which the council judges; it is never under one clear day."""

    code = "K04"
    title = "Urgence"
    severity = "illegality"
    basis = law("L2121-11", "L2121-12", "L3121-19", "L4132-18")
    inputs = ("/session/urgency", "/session/convened_on", "/session/date")
    arithmetic = "délai abrégé : urgence mentionnée et jugée à l'ouverture ; jamais moins d'un jour franc"
    source = "CGCT (texte de 2015)"
    remedy = "le rapport du maire sur l'urgence et la décision du conseil"
    bodies = frozenset({"COM", "PARIS", "EPCI", "SYN", "SMF", "DEP", "REG", "LYON"})
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Judge a notice under the usual delay."""
        sent, session, terms = dates(case)
        told, free = _told(sent, session), clear_days(sent, session)
        if _impossible(sent, session):
            return unverifiable(f"Non vérifiable : les dates ne vont pas ensemble, voir K09. {told}.", *terms)
        second = _second_call(case, told, terms)
        if second is not None:
            return second
        if case.session.urgency:
            said = Term(name="urgence", value="oui", pointer="/session/urgency")
            if free < 1:
                return anomaly(f"{told} ; même en urgence, il faut un jour franc.", *terms, said)
            return conform(f"Urgence mentionnée. {told}.", *terms, said)
        if sent == session:
            return not_applicable(f"Sans objet : convocation du jour même, voir K09. {told}.", *terms)
        if case.statutes_may_rule:
            return unverifiable(f"Non vérifiable : {told} ; {_STATUTES}.", *terms, remedy=_STATUTES_PAPER)
        if free < 1:
            return anomaly(f"{told} ; sans un jour franc, aucune urgence ne permet la séance.", *terms)
        if case.body in regimes.DEPARTMENTS:
            return not_applicable(f"Sans objet : le délai est celui de l'envoi des rapports, voir K07. {told}.", *terms)
        if free < (5 if case.body in regimes.GROUPINGS else 3):
            if case.department is None and case.body == "COM" and free == 2:
                return unverifiable(f"Non vérifiable : {told} ; trois jours en Alsace-Moselle.", *terms)
            return anomaly(f"{told} : délai abrégé sans mention de l'urgence.", *terms)
        return not_applicable(f"Sans objet : le délai usuel est tenu. {told}.", *terms)


class DayCounting(Rule):
    """K05: how days are counted; shown, not judged."""

    code = "K05"
    title = "Décompte des jours francs"
    severity = "information"
    basis = law("L2121-11", "L2121-12")
    inputs = ("/session/convened_on", "/session/date")
    arithmetic = "ni le jour d'envoi ni celui de la séance ne comptent ; dimanches et fêtes comptent ; l'envoi fait foi"
    source = "CE 12 juillet 1955, Mignaloux-Beauvoir ; CE 13 octobre 1993 ; QS 343 (2013) ; QA 33389"
    bodies = regimes.ALL - {"SMO"}
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Show the days that count."""
        sent, session, terms = dates(case)
        free = clear_days(sent, session)
        if free < 1 or _impossible(sent, session):
            return not_applicable(f"Sans objet : aucun jour franc à compter. {_told(sent, session)}.", *terms)
        first, last = sent + dt.timedelta(1), session - dt.timedelta(1)
        return conform(f"{_told(sent, session)} (du {date(first)} au {date(last)}).", *terms)


class _Days(Rule):
    """Days between the sending and the sitting where the text does not say that they are clear."""

    severity = "illegality"
    inputs = ("/session/convened_on", "/session/date", "/session/urgency")
    remedy = _CALL
    level = "sitting"
    days: ClassVar[int]

    def judge(self, case: Case) -> Verdict:
        """Compare the days with those of the text; exactly as many is open to both readings."""
        sent, session, terms = dates(case)
        told, days = _told(sent, session), (session - sent).days
        if _impossible(sent, session):
            return unverifiable(f"Non vérifiable : les dates ne vont pas ensemble, voir K09. {told}.", *terms)
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
        if people is not None and people >= _SMALL and not case.session.urgency and not _impossible(sent, session):
            free, told = clear_days(sent, session), _told(sent, session)
            return conform(f"{told}, 5 requis.", *terms) if free >= 5 else anomaly(f"{told}, 5 requis.", *terms)
        found = super().judge(case)
        if people is None and found.outcome == "conform" and clear_days(sent, session) < _LARGE_NOTICE:
            return unverifiable(
                f"Non vérifiable : {_told(sent, session)} ; assez sous 3 500 habitants, 5 jours francs requis au-delà.",
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


class OrderOfDates(Rule):
    """K09: the call comes before the sitting, in the same months, and is posted near its sending."""

    code = "K09"
    title = "Ordre des dates"
    severity = "drafting"
    basis = law("R2121-7")
    inputs = ("/session/convened_on", "/session/posted_on", "/session/date")
    arithmetic = "convocation < séance, de moins de quatre mois ; affichage de la convocation entre les deux"
    source = "logique ; CGCT R2121-7"
    remedy = _CALL
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Compare the dates with one another."""
        sent, session, terms = dates(case)
        told = f"convocation du {date(sent)}, séance du {date(session)}"
        if sent >= session:
            when = "le jour même" if sent == session else "après la séance"
            return anomaly(f"Date de convocation erronée, ou {when} : {told}.", *terms)
        if (session - sent).days > 120:
            return anomaly(f"Dates trop éloignées : {told}.", *terms)
        posted = case.session.posted_on
        if posted is not None:
            terms = (*terms, Term(name="affichage", value=posted.isoformat(), pointer="/session/posted_on"))
            if posted < sent - dt.timedelta(7):
                return anomaly(f"Affichage du {date(posted)} avant la convocation : {told}.", *terms)
        return conform(f"{told[0].upper()}{told[1:]}.", *terms)


class Agenda(Rule):
    """K10: the agenda goes with the call, and a note of synthesis from 3 500 inhabitants; an extract cannot show it."""

    code = "K10"
    title = "Ordre du jour et note de synthèse"
    severity = "information"
    basis = law("L2121-10", "L2121-12")
    inputs = ()
    arithmetic = "ordre du jour joint à la convocation ; note de synthèse dès 3 500 habitants et dans les groupements"
    source = "CE 14 novembre 2012, Mandelieu, n° 342327 ; CE 13 septembre 2021, Dourdan, n° 439653"
    bodies = regimes.COUNCILS | regimes.GROUPINGS
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Say which papers tell."""
        return unverifiable(
            "Non vérifiable sur un extrait : ordre du jour et note de synthèse.",
            remedy="la convocation avec son ordre du jour et la note de synthèse",
        )


class FormOfCall(Rule):
    """K11: since 29 December 2019 the call is sent in electronic form, on paper on request (L2121-10)."""

    code = "K11"
    title = "Forme de la convocation"
    severity = "information"
    basis = law("L2121-10")
    inputs = ()
    arithmetic = "convocation dématérialisée par défaut, sur papier à la demande"
    source = "loi n° 2019-1461 ; Maires de France 440"
    confidence = "M"
    bodies = regimes.COUNCILS | regimes.GROUPINGS
    since = dt.date(2019, 12, 29)
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Say which paper tells."""
        return unverifiable("Non vérifiable sur un extrait : mode d'envoi de la convocation.", remedy=_CALL)


RULES: tuple[Rule, ...] = (
    CommuneNotice(),
    GroupingNotice(),
    FirstSitting(),
    Urgency(),
    DayCounting(),
    AlsaceMoselle(),
    DepartmentNotice(),
    CcasNotice(),
    OrderOfDates(),
    Agenda(),
    FormOfCall(),
)
