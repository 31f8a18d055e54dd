"""Publicity and transmission (F07 to F11): from what day the act binds, and how that is proved."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from extractors.grammar.siren import luhn
from pipeline.checks import regimes
from pipeline.checks.case import Case
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
from pipeline.checks.subjects import is_budget
from pipeline.french import count, date
from schemas.finding import Term

WEB: Final = dt.date(2022, 7, 1)
"""First day of the publicity on the web (ordonnance 2021-1310)."""

_WEB_THRESHOLD: Final = 3500
_ELECTRONIC_THRESHOLD: Final = 50_000
_SLOW: Final = 60
"""Days between the sitting and the transmission past which the delay is told."""

_LIKELY: Final = 400
"""Days before the sitting past which a date of receipt is a misreading rather than a slip."""

_RECEIPT: Final = "l'accusé de réception de la préfecture"
_DATES: Final = {"transmitted_on": "transmise", "received_on": "reçue", "published_on": "publiée"}


def _day(case: Case, field: str) -> Term | None:
    """A date of the receipt as a term, or None."""
    value: dt.date | None = getattr(case.act.receipt, field)
    if value is None:
        return None
    return Term(name=_DATES[field], value=value.isoformat(), pointer=f"{case.at}/receipt/{field}")


def _read(term: Term) -> dt.date:
    return dt.date.fromisoformat(str(term.value))


def _session(case: Case) -> Term:
    return Term(name="séance", value=case.day.isoformat(), pointer="/session/date")


class Publicity(Rule):
    """F07: how an act is made public: posted or on paper until June 2022, on the web since (CGCT L2131-1, R2131-1)."""

    code = "F07"
    title = "Régime de publicité"
    severity = "information"
    basis = law("L2131-1", "R2131-1", "L2121-25")
    inputs = ("/session/date", "/acts/*/receipt/published_on")
    arithmetic = (
        "jusqu'au 30 juin 2022 : affichage ou publication sur papier ; depuis : texte intégral en ligne, deux mois au "
        "moins (affichage ou papier au choix sous 3 500 habitants et dans les syndicats)"
    )
    source = "ordonnance n° 2021-1310 et décret n° 2021-1311 du 7 octobre 2021 ; CDG77"
    bodies = regimes.COUNCILS | regimes.GROUPINGS | regimes.DEPARTMENTS
    remedy = "le certificat d'affichage, ou la page du site où l'acte est publié"

    def judge(self, case: Case) -> Verdict:
        """Tell the regime of the day, and what the act says of its publication."""
        day = case.day
        published = _day(case, "published_on")
        if published is None:
            raise MissingFigure("la date de publication", self.remedy)
        told = f"Publiée le {date(_read(published))}"
        terms = (_session(case), published)
        if day < WEB:
            return conform(f"{told} ; affichage ou publication sur papier jusqu'au 30 juin 2022.", *terms)
        if case.body in ("SYN", "SMF") or self._small(case):
            return conform(f"{told} ; affichage, papier ou site, au choix de l'assemblée.", *terms)
        return unverifiable(
            f"Non vérifiable : {told.lower()} ; depuis le 1er juillet 2022 le texte intégral se publie en ligne, et "
            "l'acte ne montre pas son mode de publication.",
            *terms,
            remedy=self.remedy,
        )

    def _small(self, case: Case) -> bool:
        people = case.profile.population
        return case.body in regimes.COUNCILS and people is not None and people < _WEB_THRESHOLD


class Enforceable(Rule):
    """F08: an act is sent, received and published on or after the day of the sitting, and received once sent."""

    code = "F08"
    title = "Dates de transmission et de publication"
    severity = "drafting"
    basis = law("L2131-1", "L3131-1", "L4141-1", "L5211-3")
    inputs = ("/session/date", *(f"/acts/*/receipt/{field}" for field in _DATES))
    arithmetic = "séance ≤ transmission ≤ réception ; séance ≤ publication ; exécutoire à la dernière des deux"
    source = "CGCT L2131-1, ancienne et nouvelle rédactions"
    remedy = f"{_RECEIPT} et le certificat de publication"

    def judge(self, case: Case) -> Verdict:
        """Compare the dates with one another."""
        dates = [term for field in _DATES if (term := _day(case, field)) is not None]
        if not dates:
            raise MissingFigure("les dates de transmission et de publication", self.remedy)
        day, terms = case.day, (_session(case), *dates)
        early = [t for t in dates if _read(t) < day]
        if any((day - _read(t)).days > _LIKELY for t in early):
            far = ", ".join(f"{t.name} le {date(_read(t))}" for t in early)
            return unverifiable(f"Non vérifiable : {far}, date peu vraisemblable, sans doute mal lue.", *terms)
        if early:
            told = " et ".join(f"{t.name} le {date(_read(t))}" for t in early)
            return anomaly(f"{told.capitalize()}, avant la séance du {date(day)}.", *terms)
        sent, received = _day(case, "transmitted_on"), _day(case, "received_on")
        if sent is not None and received is not None and _read(received) < _read(sent):
            return anomaly(f"Reçue le {date(_read(received))}, avant sa transmission le {date(_read(sent))}.", *terms)
        last = max(_read(t) for t in dates)
        told = ", ".join(f"{t.name} le {date(_read(t))}" for t in dates)
        if len(dates) > 1 and _day(case, "published_on") is not None:
            told += f" : exécutoire à partir du {date(last)}"
        return conform(f"{told.capitalize()}.", *terms)


class Delay(Rule):
    """F09: no law limits the delay of transmission of a deliberation; it binds nobody before (CGCT L2131-1)."""

    code = "F09"
    title = "Délai de transmission"
    severity = "information"
    basis = law("L2131-1", "L2131-6")
    inputs = ("/session/date", "/acts/*/receipt/transmitted_on", "/acts/*/receipt/received_on")
    arithmetic = f"réception − séance ≤ {_SLOW} jours ; aucun délai légal, mais l'acte n'est pas exécutoire avant"
    source = "CGCT (texte de 2015)"
    remedy = _RECEIPT

    def judge(self, case: Case) -> Verdict:
        """Count the days between the sitting and the receipt."""
        arrived = _day(case, "received_on") or _day(case, "transmitted_on")
        if arrived is None:
            raise MissingFigure("la date de réception en préfecture", _RECEIPT)
        days = (_read(arrived) - case.day).days
        terms = (_session(case), arrived)
        if days < 0:
            return not_applicable("Sans objet : date antérieure à la séance, voir F08.", *terms)
        told = f"{arrived.name.capitalize()} {count(days, 'jour')} après la séance"
        if days <= _SLOW:
            return conform(f"{told}.", *terms)
        return warning(f"{told} : l'acte n'était pas exécutoire avant. Aucun délai légal n'est dépassé.", *terms)


ACT_ID: Final = re.compile(
    r"^(?P<department>\d{3}|02[AB])-(?P<siren>\d{9})-(?P<date>\d{8})-(?P<number>.{1,60}?)-"
    r"(?P<nature>DE|AR|AI|CC|BF|AU)(?:-\d{1,3}-\d{1,3}(?:_\d{1,3})?)?$"
)
"""The identifier of an act, DDD-SIREN-AAAAMMJJ-NUMERO-NATURE; its number is kept as the page prints it."""


class Identifier(Rule):
    """F10: the parts of the ACTES identifier agree with the act: département, SIREN, day, number, nature."""

    code = "F10"
    title = "Identifiant ACTES"
    severity = "drafting"
    basis = law("L2131-1")
    inputs = ("/acts/*/receipt/act_id", "/session/date", "/acts/*/number", "/assembly/siren", "/assembly/department")
    arithmetic = (
        "DDD-SIREN-AAAAMMJJ-NUMERO-DE : clé du SIREN juste, date = séance, nature DE (BF : budget ou compte), "
        "numéro = numéro imprimé "
        "quand ils sont de même forme"
    )
    source = "schéma ACTES (accusés de réception de Pastell)"
    remedy = _RECEIPT

    def judge(self, case: Case) -> Verdict:
        """Compare the parts of the identifier with the record."""
        act_id = case.act.receipt.act_id
        if act_id is None:
            raise MissingFigure("l'identifiant ACTES", _RECEIPT)
        term = Term(name="identifiant", value=act_id, pointer=f"{case.at}/receipt/act_id")
        parts = ACT_ID.match(act_id)
        if parts is None:
            return unverifiable(f"Non vérifiable : l'identifiant « {act_id} » est incomplet ou mal lu.", term)
        if case.bound:
            return unverifiable(
                "Non vérifiable : plusieurs extraits en un fichier, la séance est celle du premier.", term
            )
        wrong = list(_discords(case, parts))
        terms = (term, *(t for _, t in wrong if t is not None))
        if len(wrong) > 2:
            return unverifiable("Non vérifiable : l'identifiant n'est pas celui de cet acte, ou il est mal lu.", *terms)
        if wrong:
            return anomaly(f"Identifiant ACTES incohérent : {' ; '.join(why for why, _ in wrong)}.", *terms)
        return conform(f"L'identifiant {act_id} s'accorde avec l'acte.", *terms)


def _discords(case: Case, parts: re.Match[str]) -> Iterator[tuple[str, Term | None]]:
    """The parts of an identifier that the act contradicts, each with the term that it is held against."""
    told = case.profile.department or case.record.assembly.department
    if told is not None and told.zfill(3) != parts["department"] and parts["department"][:2] != "97":
        term = Term(name="département", value=told, pointer="/assembly/department")
        yield f"département {parts['department']}, l'acte vient du {told}", term
    siren = case.record.assembly.siren
    if not luhn(parts["siren"]):
        yield f"la clé du SIREN {parts['siren']} est fausse", None
    elif siren is not None and siren != parts["siren"]:
        yield (
            f"SIREN {parts['siren']}, l'acte porte {siren}",
            Term(name="SIREN", value=siren, pointer="/assembly/siren"),
        )
    day = case.session.date
    if day is not None and parts["date"] != f"{day:%Y%m%d}":
        stamped = "-".join((parts["date"][:4], parts["date"][4:6], parts["date"][6:]))
        yield f"date {stamped}, la séance est du {date(day)}", _session(case)
    if parts["nature"] != "DE" and not (parts["nature"] == "BF" and is_budget(case.act)):
        yield f"nature {parts['nature']}, DE attendue pour une délibération", None
    number = case.act.number
    if number is not None and _other_number(number, parts["number"]):
        term = Term(name="numéro", value=number, pointer=f"{case.at}/number")
        yield f"numéro {parts['number']}, l'acte porte {number}", term


def _other_number(printed: str, stamped: str) -> bool:
    """Whether two numbers of one form differ, such as 2023-14 and 2023_41; other forms cannot be compared."""
    one, two = (re.sub(r"[^0-9A-Z]", "", text.upper()) for text in (printed, stamped))
    shape = [re.sub(r"\d", "0", text) for text in (one, two)]
    return one != two and shape[0] == shape[1] and any(c.isdigit() for c in one)


class ElectronicTransmission(Rule):
    """F11: large communes, groupings, départements and régions send their acts by wire (CGCT L2131-1)."""

    code = "F11"
    title = "Transmission électronique"
    severity = "information"
    basis = law("L2131-1", "L3131-1", "L4141-1", "L5211-3")
    inputs = ("/acts/*/receipt/act_id", "/acts/*/receipt/received_on")
    arithmetic = "commune de plus de 50 000 habitants, EPCI, département, région : accusé de réception ACTES attendu"
    source = "loi n° 2015-991, art. 128 (cinq ans) ; liste au-delà des communes à confirmer"
    confidence = "M"
    remedy = _RECEIPT
    bodies = regimes.COUNCILS | regimes.DEPARTMENTS | regimes.COMMISSIONS | {"EPCI", "COR", "GUY", "MTQ"}
    since = dt.date(2020, 8, 7)

    def judge(self, case: Case) -> Verdict:
        """Look for the receipt."""
        act_id, received = case.act.receipt.act_id, _day(case, "received_on")
        if act_id is not None:
            term = Term(name="identifiant", value=act_id, pointer=f"{case.at}/receipt/act_id")
            return conform("L'acte porte un identifiant ACTES.", term)
        if received is not None:
            return conform(f"L'acte porte sa date de réception, le {date(_read(received))}.", received)
        if case.body in regimes.COUNCILS and case.body != "PARIS":
            people = case.profile.population
            if people is None:
                raise MissingFigure(
                    "la population de la commune", "l'option --population, ou le fichier des assemblées"
                )
            if people <= _ELECTRONIC_THRESHOLD:
                return not_applicable(f"Sans objet : {people} habitants, la transmission peut se faire sur papier.")
        return unverifiable("Non vérifiable : aucun accusé de réception ACTES n'est imprimé.", remedy=_RECEIPT)


RULES: tuple[Rule, ...] = (Publicity(), Enforceable(), Delay(), Identifier(), ElectronicTransmission())
