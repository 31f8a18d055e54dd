"""Convocation (K04, K05, K09 to K11): urgency, how days are counted, order of the dates, form of the call."""

from __future__ import annotations

import datetime as dt

from pipeline.checks import regimes
from pipeline.checks.case import Case
from pipeline.checks.notice import (
    CALL,
    LARGE_NOTICE,
    SMALL,
    STATUTES,
    STATUTES_PAPER,
    dates,
    first_sitting,
    impossible,
    told_days,
    unjudged,
)
from pipeline.checks.regimes import clear_days
from pipeline.checks.rule import Rule, Verdict, anomaly, conform, law, not_applicable, unverifiable
from pipeline.french import date
from schemas.finding import Term


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
        told, free = told_days(sent, session), clear_days(sent, session)
        other = unjudged(case, told, terms)
        if other is not None:
            return other
        if case.session.urgency:
            said = Term(name="urgence", value="oui", pointer="/session/urgency")
            if free < 1:
                return anomaly(f"{told} ; même en urgence, il faut un jour franc.", *terms, said)
            return conform(f"Urgence mentionnée. {told}.", *terms, said)
        if sent == session:
            return not_applicable(f"Sans objet : convocation du jour même, voir K09. {told}.", *terms)
        if case.statutes_may_rule:
            return unverifiable(f"Non vérifiable : {told} ; {STATUTES}.", *terms, remedy=STATUTES_PAPER)
        if free < 1:
            return anomaly(f"{told} ; sans un jour franc, aucune urgence ne permet la séance.", *terms)
        if case.body in regimes.DEPARTMENTS:
            return not_applicable(f"Sans objet : le délai est celui de l'envoi des rapports, voir K07. {told}.", *terms)
        if free < _usual(case):
            if case.department is None and case.body == "COM" and free == 2:
                return unverifiable(f"Non vérifiable : {told} ; trois jours en Alsace-Moselle.", *terms)
            return anomaly(f"{told} : délai abrégé sans mention de l'urgence.", *terms)
        return not_applicable(f"Sans objet : le délai usuel est tenu. {told}.", *terms)


def _usual(case: Case) -> int:
    """Clear days under which a notice is shortened for sure."""
    people = case.profile.population
    large = case.body == "PARIS" or (case.body == "COM" and people is not None and people >= SMALL)
    return LARGE_NOTICE if case.body in regimes.GROUPINGS or (large and not first_sitting(case)) else 3


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
        if free < 1 or impossible(sent, session):
            return not_applicable(f"Sans objet : aucun jour franc à compter. {told_days(sent, session)}.", *terms)
        first, last = sent + dt.timedelta(1), session - dt.timedelta(1)
        return conform(f"{told_days(sent, session)} (du {date(first)} au {date(last)}).", *terms)


class OrderOfDates(Rule):
    """K09: the call comes before the sitting, in the same months, and is posted near its sending."""

    code = "K09"
    title = "Ordre des dates"
    severity = "drafting"
    basis = law("R2121-7")
    inputs = ("/session/convened_on", "/session/posted_on", "/session/date")
    arithmetic = "convocation < séance, de moins de quatre mois ; affichage de la convocation entre les deux"
    source = "logique ; CGCT R2121-7"
    remedy = CALL
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
        return unverifiable("Non vérifiable sur un extrait : mode d'envoi de la convocation.", remedy=CALL)


RULES: tuple[Rule, ...] = (Urgency(), DayCounting(), OrderOfDates(), Agenda(), FormOfCall())
