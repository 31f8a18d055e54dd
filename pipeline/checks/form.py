"""Form of the act (F01, F05, F06, F12, F13): its mentions, its signatures, its number, its place, its dates."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Final

from extractors.grammar.text import fold
from pipeline.checks import regimes
from pipeline.checks.case import Case
from pipeline.checks.places import is_usual
from pipeline.checks.rule import (
    MINUTES,
    MissingFigure,
    Rule,
    Verdict,
    anomaly,
    conform,
    law,
    not_applicable,
    unverifiable,
)
from pipeline.checks.subjects import title
from pipeline.french import date, listed, weekday
from schemas.finding import Term

_REGISTER = "le registre des délibérations"


def _in_list(*states: str) -> Callable[[Case], bool]:
    return lambda case: any(seat.status in states for seat in case.seats)


_MENTIONS: Final[tuple[tuple[str, Callable[[Case], bool]], ...]] = (
    ("la date de la séance", lambda case: case.session.date is not None),
    ("la date de convocation", lambda case: case.session.convened_on is not None),
    ("le nombre de membres en exercice", lambda case: case.counts.in_office is not None),
    ("les présents", lambda case: case.counts.present is not None or _in_list("present")(case)),
    ("les pouvoirs", lambda case: _full(case) or case.counts.proxies is not None or _in_list("represented")(case)),
    ("les absents", lambda case: _full(case) or _absents(case)),
    ("le président de séance", lambda case: case.session.chair is not None),
    ("le secrétaire de séance", lambda case: bool(case.session.secretaries)),
    ("l'objet", lambda case: all(act.subject for act in case.record.acts)),
    ("la décision", lambda case: all(act.decisions or act.vote.outcome for act in case.record.acts)),
    ("le vote", lambda case: all(act.vote.outcome or act.vote.for_ is not None for act in case.record.acts)),
    ("le numéro de l'acte", lambda case: all(act.number for act in case.record.acts)),
)
"""What an act that is sent must let the préfet read (QS 25310): each mention, and whether the record holds it."""


def _absents(case: Case) -> bool:
    counts = case.counts
    return counts.absent is not None or counts.excused is not None or _in_list("absent", "excused")(case)


def _full(case: Case) -> bool:
    """Whether those present and represented are all the members in office, so that nobody is left to name."""
    sitting = len(case.in_state("present", "represented"))
    return bool(sitting) and case.counts.in_office in (sitting, case.counts.present)


class Mentions(Rule):
    """F01: the mentions without which the préfet asks for the act to be completed."""

    code = "F01"
    title = "Mentions de l'acte"
    severity = "information"
    basis = law("L2131-1", "L2131-6")
    inputs = ("/session", "/counts", "/attendance", "/acts/*")
    arithmetic = (
        "séance, convocation, effectif, présents, pouvoirs, absents, président, secrétaire, objet, décision, vote, "
        "numéro : aucune forme n'est imposée à l'extrait"
    )
    source = "réponse à la question écrite Sénat n° 25310 du 1er mars 2007"
    remedy = "l'acte complet"
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """List the mentions that were not found; one that is not read may still be printed."""
        if not case.record.acts:
            raise MissingFigure("une délibération")
        missing = [what for what, told in _MENTIONS if not told(case)]
        if not missing:
            return conform("Toutes les mentions utiles sont là.")
        return unverifiable(
            f"Transmission à compléter, sauf mention non lue : il manque {listed(missing)}. "
            "Le délai de déféré court du texte complet.",
            remedy=self.remedy,
        )


class Signatures(Rule):
    """F05: who signs the register: the members present, since July 2022 the maire and the secretary (CGCT L2121-23)."""

    code = "F05"
    title = "Signatures du registre"
    severity = "irregularity"
    basis = law("L2121-23", "R2121-9")
    inputs = ("/session/date",)
    arithmetic = (
        "séances jusqu'au 30 juin 2022 : tous les membres présents, ou la cause de l'empêchement ; depuis : le maire "
        "et le secrétaire"
    )
    source = "CGCT L2121-23, ancienne et nouvelle rédactions ; CE 3 octobre 1990, n° 90679 : jamais à peine de nullité"
    bodies = regimes.COUNCILS | regimes.GROUPINGS
    remedy = _REGISTER
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Say who had to sign, on what paper."""
        before = case.day <= dt.date(2022, 6, 30)
        who = "tous les membres présents" if before else "le maire ou président et le secrétaire"
        return unverifiable(
            f"Non vérifiable sur une copie : le registre est signé par {who}. L'extrait n'a pas à porter ces "
            "signatures, et leur défaut n'annule pas l'acte.",
            remedy=_REGISTER,
        )


_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Number(Rule):
    """F06: an act has its number within the sitting (CGCT R2121-9)."""

    code = "F06"
    title = "Numéro de délibération"
    severity = "drafting"
    basis = law("R2121-9")
    inputs = ("/acts/*/number", "/session/date")
    arithmetic = "un numéro est imprimé ; une année qu'il porte est celle de la séance"
    source = "CGCT R2121-9 (texte de 2015)"
    bodies = regimes.COUNCILS | regimes.GROUPINGS
    remedy = _REGISTER

    def judge(self, case: Case) -> Verdict:
        """Look for the number and for the year in it."""
        number = case.act.number
        if number is None:
            raise MissingFigure("le numéro de la délibération", _REGISTER)
        term = Term(name="numéro", value=number, pointer=f"{case.at}/number")
        years = _YEAR.findall(number)
        rest = _YEAR.sub("", number, count=1)
        if len(years) != 1 or not any(c.isdigit() for c in rest) or case.session.date is None:
            return conform(f"Numéro {number}.", term)
        session = Term(name="séance", value=case.day.isoformat(), pointer="/session/date")
        if int(years[0]) == case.day.year:
            return conform(f"Numéro {number}, de l'année de la séance.", term, session)
        return unverifiable(
            f"Non vérifiable : le numéro {number} porte l'année {years[0]}, la séance est du {date(case.day)}.",
            term,
            session,
            remedy=_REGISTER,
        )


class Place(Rule):
    """F12: the council sits at its seat, or where it has decided to (CGCT L2121-7, L5211-11)."""

    code = "F12"
    title = "Lieu de la séance"
    severity = "information"
    basis = law("L2121-7", "L5211-11")
    inputs = ("/session/place", "/session/date")
    arithmetic = (
        "mairie ou siège ; ailleurs, un lieu neutre, accessible et public de la commune, décidé à titre définitif "
        "(groupement : une commune membre, choisie par l'organe)"
    )
    source = "CGCT (texte de 2015)"
    bodies = regimes.COUNCILS | regimes.GROUPINGS
    remedy = "la délibération qui fixe le lieu des séances"
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Tell the usual places from others."""
        place = case.session.place
        if place is None:
            raise MissingFigure("le lieu de la séance", MINUTES)
        term = Term(name="lieu", value=place, pointer="/session/place")
        if is_usual(place):
            return conform(f"Lieu : {place}.", term)
        if case.session.date is not None and not case.regime.is_common_law:
            return conform(f"Lieu : {place} ; un autre lieu était permis ({case.regime.law}).", term)
        return unverifiable(
            f"Non vérifiable : l'assemblée a siégé « {place} » ; la décision qui fixe ce lieu est à produire.",
            term,
            remedy=self.remedy,
        )


_WEEKDAY: Final = re.compile(r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b")
_BUDGET: Final = re.compile(
    r"\b(?P<what>budgets?\s+primitifs?|comptes?\s+administratifs?|comptes?\s+de\s+gestion)\b[^.;\d]{0,40}"
    r"(?P<year>20\d\d)\b(?!\s*[-/]?\s*20\d\d)"
)
_CLOSED: Final = re.compile(r"\bclotur|\bclose?\b|\bdissol|\bdissou|\bsuppression\b|\btransfer")
"""A budget that ends within its year: its account is voted then."""
_DATED: Final = (
    ("/session/date", "la séance", "date"),
    ("/session/convened_on", "la convocation", "convened_on"),
    ("/session/posted_on", "l'affichage", "posted_on"),
)


class Dates(Rule):
    """F13: a day of the week is that of its date; the year of a budget or of an account fits the sitting."""

    code = "F13"
    title = "Concordance des dates"
    severity = "drafting"
    basis = law("R2121-9", "L1612-2", "L1612-12")
    inputs = ("/session/date", "/session/convened_on", "/session/posted_on", "/acts/*/subject")
    arithmetic = (
        "jour de la semaine imprimé = celui de la date ; budget primitif de l'année ou de la suivante ; compte d'une "
        "année close"
    )
    source = "calendrier"
    remedy = MINUTES
    level = "sitting"

    def judge(self, case: Case) -> Iterator[Verdict]:
        """Compare the days of the week with the dates, then the years of the budgets with the sitting."""
        told = [*_weekdays(case), *_budgets(case)]
        wrong = [v for v in told if v.outcome == "anomaly"]
        if wrong:
            yield from wrong
        elif told:
            yield conform(" ".join(dict.fromkeys(v.message for v in told)), *(t for v in told for t in v.terms))
        else:
            yield not_applicable("Sans objet : ni jour de la semaine, ni année de budget à comparer.")


def _weekdays(case: Case) -> Iterator[Verdict]:
    for pointer, what, field in _DATED:
        day: dt.date | None = getattr(case.session, field)
        printed = " ".join(place.text for place in case.record.evidence.get(pointer, []))
        names = set(_WEEKDAY.findall(fold(printed)))
        if day is None or len(names) != 1:
            continue
        name = names.pop()
        term = Term(name=f"jour de {what}", value=day.isoformat(), pointer=pointer)
        if name == weekday(day):
            yield conform(f"Le {date(day)}, jour de {what}, est bien un {name}.", term)
        else:
            yield anomaly(f"Le {date(day)}, jour de {what}, est un {weekday(day)}, non un {name}.", term)


def _budgets(case: Case) -> Iterator[Verdict]:
    if case.session.date is None:
        return
    now = case.day.year
    for i, act in enumerate(case.record.acts):
        found = _BUDGET.search(title(act))
        if found is None:
            continue
        year, budget = int(found["year"]), found["what"].startswith("budget")
        terms = (
            Term(name="objet", value=act.subject or act.theme, pointer=f"/acts/{i}/subject"),
            Term(name="séance", value=case.day.isoformat(), pointer="/session/date"),
        )
        what = "Budget primitif" if budget else "Compte"
        if (year in (now, now + 1)) if budget else year < now:
            yield conform(f"{what} {year}, séance de {now}.", *terms)
        elif budget:
            yield from _old_budget(act.subject or "", year, now, terms)
        elif not _CLOSED.search(title(act)):
            yield anomaly(f"{what} {year} approuvé en {now}, avant la clôture de l'année.", *terms)


def _old_budget(subject: str, year: int, now: int, terms: tuple[Term, ...]) -> Iterator[Verdict]:
    """A primitive budget of a year gone by, where the act votes it rather than amends it or speaks of it."""
    votes = re.match(
        r"\W*(?:(?:vote|adoption|approbation|presentation)\b[^.;]{0,20})?\bbudgets?\s+primitifs?\b", fold(subject)
    )
    if votes is not None:
        yield anomaly(f"Budget primitif {year}, séance de {now}.", *terms)


RULES: tuple[Rule, ...] = (Mentions(), Signatures(), Number(), Place(), Dates())
