"""Quorum in particular cases (Q07, Q08, Q12, Q14 to Q17): second calls, overseas, elections, video, suppléants."""

from __future__ import annotations

import datetime as dt
import re

from extractors.grammar.text import fold
from pipeline.checks import regimes
from pipeline.checks.case import Case, Seat
from pipeline.checks.heads import counted, quorum, readings_of_law
from pipeline.checks.notice import SAME_DAY, impossible
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
from pipeline.checks.subjects import elects, nominates, title
from pipeline.french import count, date, listed
from schemas.finding import Term

_ATTENDANCE = ("/counts/in_office", "/counts/present", "/attendance")
_SECOND_GAP = 3
"""Clear days between the second convocation and its sitting (CGCT L2121-17 al. 2)."""

_CALLS = "les deux convocations et leurs ordres du jour"


def _second(case: Case) -> Term | None:
    """The mark of a second convocation, or None."""
    if not case.session.second_convocation:
        return None
    return Term(name="seconde convocation", value="oui", pointer="/session/second_convocation")


class SecondCall(Rule):
    """Q07: after a second convocation at three clear days, no quorum is needed (CGCT L2121-17 al. 2).

    That of a CCAS is sent three days before, which the text does not call clear (CASF R123-16, R123-17).
    """

    code = "Q07"
    title = "Seconde convocation, sans quorum"
    severity = "illegality"
    basis = (*law("L2121-17"), *law("R123-16", "R123-17", code="CASF"))
    inputs = ("/session/second_convocation", "/session/convened_on", "/session/date", *_ATTENDANCE)
    arithmetic = "jours francs entre la seconde convocation et la séance ≥ 3 ; même ordre du jour que la première"
    source = "CGCT (texte de 2015) ; CE 16 juin 1997, Pfister, n° 142691"
    remedy = _CALLS
    bodies = (regimes.COUNCILS | regimes.GROUPINGS | {"CCAS"}) - {"COM_AM"}
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Count the clear days between the second call and the sitting."""
        mark = _second(case)
        if mark is None:
            return not_applicable("Sans objet : pas de seconde convocation.")
        called = case.session.convened_on
        if called is None:
            raise MissingFigure("la date de la seconde convocation", _CALLS)
        free = clear_days(called, case.day)
        terms = (
            mark,
            Term(name="convocation", value=called.isoformat(), pointer="/session/convened_on"),
            Term(name="séance", value=case.day.isoformat(), pointer="/session/date"),
            Term(name="jours francs", value=free),
        )
        told = f"du {date(called)} au {date(case.day)}, {count(max(free, 0), 'jour franc', 'jours francs')}"
        if impossible(called, case.day):
            return unverifiable(f"Non vérifiable : les dates ne vont pas ensemble, voir K09. {told}.", *terms)
        if free >= _SECOND_GAP:
            return conform(f"Seconde convocation : {told}, {_SECOND_GAP} requis ; aucun quorum n'est requis.", *terms)
        if called == case.day:
            return warning(f"Seconde convocation : {told}, {_SECOND_GAP} requis. {SAME_DAY}", *terms, remedy=_CALLS)
        if case.body == "CCAS" and free == _SECOND_GAP - 1:
            return warning(
                f"Seconde convocation : {told} ; assez si les trois jours de l'article R. 123-16 ne sont pas francs, "
                "trop peu s'ils le sont.",
                *terms,
            )
        return anomaly(
            f"Délibération prise sur seconde convocation : {told}, {_SECOND_GAP} requis ; "
            f"il en manque {_SECOND_GAP - max(free, 0)}.",
            *terms,
        )


class AlsatianSecondCall(Rule):
    """Q08: in Alsace-Moselle, the second call recalls expressly that no quorum is needed (CGCT L2541-4)."""

    code = "Q08"
    title = "Seconde convocation en Alsace-Moselle"
    severity = "irregularity"
    basis = law("L2541-4")
    inputs = ("/session/second_convocation", "/acts/*/visas")
    arithmetic = "la seconde convocation, sur le même objet, rappelle expressément l'article L. 2541-4"
    source = "CGCT (texte de 2015) ; QA 9-45678"
    remedy = "le texte de la seconde convocation"
    bodies = frozenset({"COM_AM"})
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Look for the article in the visas."""
        mark = _second(case)
        if mark is None:
            return not_applicable("Sans objet : pas de seconde convocation.")
        for i, act in enumerate(case.record.acts):
            for j, visa in enumerate(act.visas):
                if "2541-4" in visa:
                    cited = Term(name="visa", value="L. 2541-4", pointer=f"/acts/{i}/visas/{j}")
                    return conform("Seconde convocation : l'article L. 2541-4 est rappelé.", mark, cited)
        return unverifiable(
            "Non vérifiable : l'acte ne dit pas si la seconde convocation rappelait l'article L. 2541-4.",
            mark,
            remedy=self.remedy,
        )


class OverseasQuorum(Rule):
    """Q12: the assemblies of Guyane and Martinique; their texts were not read, so nothing is concluded."""

    code = "Q12"
    title = "Quorum des assemblées de Guyane et de Martinique"
    severity = "irregularity"
    basis = law("L7122-14", "L7222-15")
    inputs = _ATTENDANCE
    arithmetic = "présents ≥ E(en exercice / 2) + 1, à confirmer"
    source = "articles cités par les lois de 2020 et 2021, non lus"
    confidence = "L"
    remedy = "la feuille de présence de la séance"
    bodies = frozenset({"GUY", "MTQ"})
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Tell the count; a majority that is not reached is only to be looked at."""
        if not case.regime.is_common_law:
            return not_applicable(f"Sans objet : régime dérogatoire ({case.regime.law}), voir Q02.")
        found = quorum(case)
        if found.outcome != "anomaly":
            return found
        return warning(f"Quorum à vérifier (L. 7122-14, L. 7222-15). {found.message}", *found.terms)


class PresidentialQuorum(Rule):
    """Q14: two thirds of the members for the election of the president (CGCT L3122-1, L4133-1, L4422-8)."""

    code = "Q14"
    title = "Quorum des deux tiers pour l'élection du président"
    severity = "illegality"
    basis = law("L3122-1", "L4133-1", "L4422-8")
    inputs = ("/acts/*/subject", *_ATTENDANCE)
    arithmetic = "présents ≥ ⌈2 × en exercice / 3⌉ (en Corse, présents ou représentés) ; sinon, trois jours plus tard"
    source = "CGCT (texte de 2015) pour la Corse ; de mémoire pour les autres"
    confidence = "L"
    remedy = "la feuille de présence, et le procès-verbal d'une première réunion"
    bodies = regimes.DEPARTMENTS | {"COR"}

    def judge(self, case: Case) -> Verdict:
        """Compare the members who count with two thirds of those in office."""
        if not (elects(case.act) and re.search(r"\bpresidente?\b(?! de seance)", _without_vice(title(case.act)))):
            return not_applicable("Sans objet : l'acte n'élit pas le président.")
        reading = readings_of_law(case)[0]
        found = counted(case, reading)
        values = [h.value for h in found.heads]
        needed = -(-2 * int(found.in_office.value or 0) // 3)
        who = " ou ".join(h.told for h in found.heads)
        told = f"{who} pour {found.in_office.value} en exercice, {needed} requis (deux tiers)"
        terms = (*found.terms[:-1], Term(name="deux tiers", value=needed))
        if min(values) >= needed:
            return conform(f"{told}.", *terms)
        if max(values) >= needed:
            return unverifiable(f"Non vérifiable : le quorum dépend de la lecture ({told}).", *terms)
        return warning(
            f"Quorum des deux tiers requis pour l'élection du président : {told} ; il en manque "
            f"{needed - max(values)}. Sinon la réunion se tient de droit trois jours plus tard, sans quorum.",
            *terms,
        )


def _without_vice(text: str) -> str:
    return re.sub(r"\bvice[- ]president\w*", " ", text)


_REMOTE = re.compile(r"\b(?:visio[- ]?conference|visio|teleconference|audioconference)\b")
_BROADCAST = re.compile(r"\b(?:retransmi\w+|diffus\w+|public)\b")
_BUDGET = re.compile(r"\bbudgets? primitifs?\b")
_REMOTE_SPANS = (
    (dt.date(2020, 3, 12), dt.date(2020, 7, 10)),
    (dt.date(2020, 10, 31), dt.date(2021, 9, 30)),
    (dt.date(2021, 11, 10), dt.date(2022, 7, 31)),
)
"""Days on which any body could sit at a distance (ordonnance 2020-391, art. 6, and the laws that revived it)."""

_REMOTE_DOUBT = (dt.date(2020, 7, 11), dt.date(2020, 10, 30))
"""Days between the two waves: the law of November 2020 revives sittings at a distance from 31 October on."""

_EPCI_SINCE = dt.date(2020, 8, 1)
_GROUPINGS_SINCE = dt.date(2022, 8, 1)
_DEPARTMENTS_SINCE = dt.date(2022, 2, 23)


class VideoSitting(Rule):
    """Q15: members at a distance are present; the vote is public, and some matters are excluded (CGCT L5211-11-1)."""

    code = "Q15"
    title = "Séance en visioconférence"
    severity = "illegality"
    basis = law("L5211-11-1", "L3121-9-1", "L4132-9-1", "L7122-9-1")
    inputs = ("/session/place", "/session/date", "/acts/*/vote/method", "/acts/*/subject")
    arithmetic = "séance à distance permise au jour dit ; ni scrutin secret, ni élection, ni budget primitif"
    source = "CGCT L5211-11-1 (versions 2019 et 2022) ; loi n° 2022-217, art. 170 ; ordonnance n° 2020-391, art. 6"
    confidence = "M"
    remedy = "le procès-verbal : qui siégeait à distance, et dans quelle salle"

    def judge(self, case: Case) -> Verdict:
        """Judge a sitting whose place is said to be at a distance."""
        place = case.session.place
        if not _REMOTE.search(fold(place or "")):
            return not_applicable("Sans objet : la séance n'est pas dite à distance.")
        at = Term(name="lieu", value=place, pointer="/session/place")
        if _BROADCAST.search(fold(place or "")):
            return unverifiable(
                "Non vérifiable : la visioconférence peut n'être que la retransmission au public.",
                at,
                remedy=self.remedy,
            )
        day = Term(name="séance", value=case.day.isoformat(), pointer="/session/date")
        if any(since <= case.day <= until for since, until in _REMOTE_SPANS):
            why = self._secret(case)
            told = "Séance à distance, permise à cette date"
            return anomaly(f"{told}, mais {why}.", at, day) if why else conform(f"{told}, par dérogation.", at, day)
        if case.body is None:
            raise MissingFigure("le type d'assemblée", "l'option --type, ou le fichier des assemblées")
        since = _remote_since(case.body)
        if (since is None or case.day < since) and _REMOTE_DOUBT[0] <= case.day <= _REMOTE_DOUBT[1]:
            return unverifiable(
                "Non vérifiable : de juillet à octobre 2020, la fin des séances à distance de l'ordonnance n° 2020-391 "
                "est discutée.",
                at,
                day,
            )
        if since is None:
            return anomaly("Séance en visioconférence d'une assemblée que la loi n'y autorise pas.", at, day)
        if case.day < since:
            return anomaly(f"Séance en visioconférence avant le {date(since)}, date qui la permet.", at, day)
        why = self._secret(case) or self._excluded(case)
        if why:
            return anomaly(f"Séance en visioconférence : {why}.", at, day)
        return conform("Séance en visioconférence permise ; vote public et matière non exclue.", at, day)

    def _secret(self, case: Case) -> str | None:
        return "le scrutin est secret" if case.vote.method == "secret" else None

    def _excluded(self, case: Case) -> str | None:
        if elects(case.act) or nominates(case.act):
            return "l'acte élit ou désigne, matière exclue"
        return "le budget primitif est exclu" if _BUDGET.search(title(case.act)) else None


def _remote_since(body: str) -> dt.date | None:
    """The day from which a body may sit at a distance under common law; None where it may not."""
    if body == "EPCI":
        return _EPCI_SINCE
    if body in regimes.GROUPINGS | {"SMO"}:
        return _GROUPINGS_SINCE
    if body in regimes.DEPARTMENTS | regimes.COMMISSIONS | {"GUY", "MTQ", "COR"}:
        return _DEPARTMENTS_SINCE
    return None


_SUBSTITUTE = re.compile(r"\bsuppleante?s?\b(?:\s*(?:de|d')\s*)?")


class Substitute(Rule):
    """Q16: a suppléant sits for an absent titulaire, who then gives no proxy (CGCT L5211-6, L5212-7)."""

    code = "Q16"
    title = "Suppléant et pouvoir"
    severity = "irregularity"
    basis = law("L5211-6", "L5212-7")
    inputs = ("/attendance/*/role", "/attendance/*/proxy_holder")
    arithmetic = "un titulaire suppléé ne donne pas de pouvoir"
    source = "CGCT (texte de 2015) ; Gazette 412518"
    confidence = "M"
    remedy = "la feuille de présence et les pouvoirs"
    bodies = regimes.GROUPINGS | {"SMO"}
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Look for a titulaire who is both replaced and represented."""
        substitutes = [s for s in case.in_state("present") if _SUBSTITUTE.search(fold(s.member.role or ""))]
        if not substitutes:
            return not_applicable("Sans objet : aucun suppléant n'est nommé.")
        both, terms = [], []
        for seat in substitutes:
            replaced = _SUBSTITUTE.sub("", fold(seat.member.role or ""))
            terms.append(Term(name="suppléant", value=seat.name, pointer=seat.pointer))
            for grantor in _grantors(case, seat):
                surname = fold(grantor.member.name.last or "")
                if surname and re.search(rf"\b{re.escape(surname)}\b", replaced):
                    both.append(grantor.name)
                    terms.append(Term(name="titulaire", value=grantor.name, pointer=grantor.pointer))
        if both:
            return anomaly(f"{listed(both)} : à la fois suppléé et représenté par pouvoir.", *terms)
        named = all(_SUBSTITUTE.sub("", fold(s.member.role or "")).strip() for s in substitutes)
        told = count(len(substitutes), "suppléant présent", "suppléants présents")
        if not named and case.in_state("represented"):
            return unverifiable(
                f"Non vérifiable : {told}, dont l'acte ne dit pas le titulaire.", *terms, remedy=self.remedy
            )
        return conform(f"{told} ; aucun titulaire suppléé n'a donné pouvoir.", *terms)


def _grantors(case: Case, substitute: Seat) -> list[Seat]:
    """The members who gave a proxy; one who is listed as represented, by nobody or by that substitute, gave none."""
    return [
        seat
        for seat in case.in_state("represented")
        if seat.member.proxy_holder is not None and seat.holder != substitute.index
    ]


class QuorumStatement(Rule):
    """Q17: since 1 July 2022 the minutes state the quorum (CGCT L2121-15); an extract need not."""

    code = "Q17"
    title = "Mention du quorum"
    severity = "information"
    basis = law("L2121-15")
    inputs = ("/session/quorum_stated",)
    arithmetic = "le procès-verbal mentionne le quorum"
    source = "hanffou-avocat.com"
    confidence = "M"
    remedy = "le procès-verbal"
    bodies = regimes.COUNCILS | regimes.GROUPINGS
    since = dt.date(2022, 7, 1)
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Look for the words; a page that does not show them proves nothing."""
        if case.session.quorum_stated is not None:
            said = Term(name="quorum mentionné", value="oui", pointer="/session/quorum_stated")
            return conform("Le quorum est mentionné.", said)
        if case.record.kind == "extract":
            return not_applicable("Sans objet : un extrait n'a pas à mentionner le quorum.")
        return unverifiable(
            "Quorum non mentionné dans ce qui a été lu ; calculé par l'outil.", remedy="le procès-verbal complet"
        )


RULES: tuple[Rule, ...] = (
    SecondCall(),
    AlsatianSecondCall(),
    OverseasQuorum(),
    PresidentialQuorum(),
    VideoSitting(),
    Substitute(),
    QuorumStatement(),
)
