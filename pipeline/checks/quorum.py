"""Quorum (Q01 to Q06, Q09 to Q13): how many members sit, against how many must, by type of assembly and day."""

from __future__ import annotations

import datetime as dt
from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from pipeline.checks import regimes
from pipeline.checks.case import Case
from pipeline.checks.heads import Count, Reading, counted, doubt_of, quorum, readings_of_law
from pipeline.checks.rule import Rule, Verdict, anomaly, conform, law, not_applicable, unverifiable, warning
from pipeline.checks.subjects import elects
from pipeline.checks.voices import interest_stated, people
from pipeline.french import agreed, count, date
from schemas.finding import Term

_SHEET = "la feuille de présence de la séance"
_INPUTS = ("/counts/in_office", "/counts/present", "/attendance")
_NEAR = 2
"""Days from a change of regime within which the date of the sitting is worth a look."""


class _Quorum(Rule):
    """The members who count at the opening, against the quorum of common law; derogations are Q02's."""

    severity = "illegality"
    inputs: ClassVar[tuple[str, ...]] = _INPUTS
    arithmetic = "présents ≥ E(en exercice / 2) + 1 ; les pouvoirs ne comptent pas"
    remedy = _SHEET
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Compare the members who count with the quorum of the day."""
        if not (case.body == "SMO" or case.regime.is_common_law):
            return not_applicable(f"Sans objet : régime dérogatoire ({case.regime.law}), voir Q02.")
        return _elsewhere(case) or quorum(case)


def _elsewhere(case: Case) -> Verdict | None:
    """What keeps the quorum from being judged at the opening: a second convocation asks for none."""
    if not case.session.second_convocation:
        return None
    if case.body == "COM_AM":
        where = "voir Q08"
    elif case.body in regimes.DEPARTMENTS | regimes.COMMISSIONS | {"COR"}:
        where = "réunion de plein droit trois jours après la première"
    else:
        where = "voir Q07"
    return not_applicable(
        f"Sans objet : seconde réunion, aucun quorum n'est requis ({where}).",
        Term(name="seconde convocation", value="oui", pointer="/session/second_convocation"),
    )


class CommonQuorum(_Quorum):
    """Q01: more than half of the members in office are present; proxies never count (CGCT L2121-17).

    In an open mixed syndicate, the quorum of the statutes, where the user gives it.
    """

    code = "Q01"
    title = "Quorum de droit commun"
    basis = law("L2121-17", "L5211-1")
    source = "CGCT (texte de 2015) ; ATD31 ; guide du Sénat 2008"
    bodies = regimes.COUNCILS | regimes.GROUPINGS | {"SMO"}


class Derogation(Rule):
    """Q02: under the derogations of 2020 to 2022, a third of the members in office."""

    code = "Q02"
    title = "Quorum dérogatoire"
    severity = "illegality"
    basis = (
        *law("10", code="Loi n° 2020-290"),
        *law("6", code="Loi n° 2020-1379"),
        *law("10", code="Loi n° 2021-1465"),
    )
    inputs = (*_INPUTS, "/counts/proxies", "/session/date")
    arithmetic = "présents ≥ ⌈en exercice / 3⌉ ; du 3 avril au 10 juillet 2020, présents + représentés"
    source = "Légifrance (loi n° 2020-290, versions 2020) ; AMF 40896, 41015 ; ADM54"
    remedy = _SHEET
    bodies = regimes.ALL - {"SMO"}
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Compare the members who count with a third of those in office."""
        if case.regime.is_common_law:
            return not_applicable("Sans objet : droit commun à la date de la séance.")
        return _elsewhere(case) or quorum(case)


class NearMiss(Rule):
    """Q03: a quorum that a derogation alone allows, or a date near a change of regime, is worth a look."""

    code = "Q03"
    title = "Quorum et changement de régime"
    severity = "information"
    basis = (*law("L2121-17"), *Derogation.basis)
    inputs = Derogation.inputs
    arithmetic = "quorum calculé sous les deux régimes ; avertir à deux jours ou moins d'un changement, s'ils diffèrent"
    source = Derogation.source
    remedy = "la date exacte de la séance"
    bodies = regimes.ALL - {"SMO"}
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Compute the quorum under the regime of the day and under its neighbour."""
        away = regimes.days_from_boundary(case.day)
        other = _neighbour(case, away)
        if other is None:
            return not_applicable("Sans objet : droit commun, loin de tout changement de régime.")
        mine = counted(case, readings_of_law(case)[0])
        both = case.body in regimes.COMMISSIONS or case.body == "COR"
        its = counted(case, Reading(other, represented=both and other.is_common_law))
        if mine.met is None or its.met is None or not (mine.met or its.met):
            return not_applicable("Sans objet : le quorum n'est pas établi, voir les autres règles.", *mine.terms)
        when = f" ; séance à {count(away, 'jour')} d'un changement de régime" if away <= _NEAR else ""
        if mine.met and its.met:
            derogatory, common = (its, mine) if mine.reading.regime.is_common_law else (mine, its)
            return conform(
                f"Quorum atteint sous les deux régimes : {derogatory.required} requis par dérogation "
                f"({derogatory.reading.regime.law}), {common.required} en droit commun ; {_who(mine)}{when}.",
                *mine.terms,
            )
        if not mine.met:
            return warning(
                f"Quorum atteint seulement sous {other.law}, qui ne vaut pas le {date(case.day)} : {its.told}{when}. "
                "Vérifier la date de séance.",
                *mine.terms,
            )
        told = f"Conforme seulement grâce à la dérogation ({case.regime.law}) : {mine.told}"
        told += f" ; {its.required} en droit commun"
        if when:
            return warning(f"{told}{when}. Vérifier la date de séance.", *mine.terms)
        return conform(f"{told}.", *mine.terms)


def _who(count: Count) -> str:
    return " ou ".join(h.told for h in count.heads)


def _neighbour(case: Case, away: int) -> regimes.Regime | None:
    """The regime to compare with that of the day: common law, or the derogation that a few days part from it."""
    if not case.regime.is_common_law:
        return regimes.COMMON_LAW
    if away > _NEAR:
        return None
    ends = [r for r in regimes.REGIMES if not r.is_common_law and r.since and r.until]
    return min(ends, key=lambda r: min(abs((case.day - e).days) for e in (r.since, r.until) if e))


class QuorumOfItem(Rule):
    """Q04: the quorum holds for each item, arrivals and departures counted (CE 18 October 1989, Heiltz-l'Évêque)."""

    code = "Q04"
    title = "Quorum à chaque point"
    severity = "illegality"
    basis = law("L2121-17", "L3121-14", "L4132-13")
    inputs = (*_INPUTS, "/acts/*/attendance")
    arithmetic = "mêmes calculs que Q01 et Q02, avec les présents lors de l'examen du point"
    source = "CE 18 octobre 1989, n° 63984 ; CAA Nancy 1er avril 2010, n° 09NC01131 ; QA 10296"
    remedy = "le procès-verbal : heures d'arrivée et de départ"

    def judge(self, case: Case) -> Verdict:
        """Compare the members present for the item with the quorum."""
        if not case.moved:
            return not_applicable("Sans objet : mêmes membres qu'à l'ouverture, voir le quorum de la séance.")
        elsewhere = _elsewhere(case)
        if elsewhere is not None:
            return elsewhere
        found = quorum(case)
        if found.outcome != "anomaly" or found.severity == "information":
            return found
        if elects(case.act) and quorum(case.at_opening).outcome == "conform":
            return conform(
                "Quorum atteint à l'ouverture : un départ pendant l'élection ne le rompt pas "
                f"({found.message.rstrip('.')}).",
                *found.terms,
            )
        return anomaly(f"Quorum perdu en séance. {found.message}", *found.terms, *_gone(case))


def _gone(case: Case) -> Iterator[Term]:
    """The members who sat at the opening and no longer do, where the act tells of it."""
    for before, now in zip(case.opening, case.seats, strict=False):
        if before.status == "present" != now.status and before.name == now.name:
            yield Term(name=agreed("parti", now.member.name), value=now.name, pointer=f"{now.pointer}/status")


class _Aside(Rule):
    """Members who take no part in an act, and the quorum without them."""

    inputs = (*_INPUTS, "/acts/*/vote/not_participating", "/acts/*/vote/names/not_participating")
    bodies = regimes.ALL - {"SMO"}
    stated: ClassVar[bool]

    def judge(self, case: Case) -> Verdict:
        """Compute the quorum without the members who take no part."""
        out = _aside(case)
        if out is None or interest_stated(case) != self.stated:
            return not_applicable(self._none(case, out))
        least, most, term = out
        reading = readings_of_law(case)[0]
        return self.without(case, reading, least, most, term)

    def _none(self, case: Case, out: object) -> str:
        if out is None:
            return "Sans objet : personne n'est dit ne pas prendre part au vote."
        return f"Sans objet : le motif est {'dit, voir Q05' if not self.stated else 'tu, voir Q06'}."

    @abstractmethod
    def without(self, case: Case, reading: Reading, least: int, most: int, term: Term) -> Verdict:
        """The verdict without `least` to `most` of the members counted."""


def _aside(case: Case) -> tuple[int, int, Term] | None:
    """Members who take no part and still count as present: at least, at most, and the figure; None where there is none.

    A printed figure may hold proxies, which never counted.
    """
    named, printed = people(case, "not_participating"), case.vote.not_participating
    if not named and not printed:
        return None
    seats = [case.seat_of(person) for person in named]
    still = sum(seat is None or seat.status == "present" for seat in seats)
    if not named:
        term = Term(name="sans part au vote", value=printed, pointer=f"{case.at}/vote/not_participating")
        return (0 if case.moved else 1), printed or 0, term
    term = Term(name="sans part au vote", value=len(named), pointer=f"{case.at}/vote/names/not_participating")
    return still, still, term


class InterestedInQuorum(_Aside):
    """Q05: members interested in the matter do not count as present (CE 19 January 1983, Chauré)."""

    code = "Q05"
    title = "Quorum et membres intéressés"
    severity = "illegality"
    basis = law("L2121-17", "L2131-11", "L1111-6")
    arithmetic = (
        "présents − intéressés ≥ quorum de l'effectif ; depuis le 23 février 2022 (L. 1111-6 II ; département "
        "et région : 24 décembre 2025), quorum de l'effectif − intéressés"
    )
    source = "QS 24626 (2007) ; loi n° 2022-217 (3DS) ; loi n° 2025-1249, art. 32"
    confidence = "M"
    remedy = "le procès-verbal : motif du retrait, représentation dans un organisme extérieur"
    stated = True

    def without(self, case: Case, reading: Reading, least: int, most: int, term: Term) -> Verdict:
        """Judge under both denominators: it is broken where both say so."""
        whole = counted(case, reading, without=most)
        fewest = counted(case, reading, without=least)
        reduced = counted(case, reading, without=least, out_of_office=least)
        terms = (*whole.terms, term)
        told = f"{count(most, 'élu intéressé', 'élus intéressés')} : {whole.told}"
        if whole.met:
            return conform(f"{told}.", *terms)
        if not counted(case, reading).met:
            return not_applicable("Sans objet : le quorum manque déjà, ou dépend de la lecture.", *terms)
        if fewest.met is not False:
            return unverifiable(f"Non vérifiable : {told}, selon les pouvoirs que compte ce nombre.", *terms)
        if reduced.met and case.day >= _out_of_office_since(case):
            return anomaly(
                f"{told} si les intéressés restent dans l'effectif ; {reduced.required} requis, atteints, s'ils en "
                "sont retirés (L. 1111-6 II).",
                *terms,
                severity="irregularity",
            )
        doubt = doubt_of(case, whole)
        if doubt is not None:
            return unverifiable(f"Non vérifiable : {doubt} ({told}).", *terms, remedy=_SHEET)
        return anomaly(f"Quorum non atteint. {told}.", *terms)


def _out_of_office_since(case: Case) -> dt.date:
    """The day from which who steps aside may be out of the number in office of a body."""
    late = case.body in regimes.DEPARTMENTS | regimes.COMMISSIONS
    return regimes.INTERESTED_OUT_SINCE if late else regimes.OUTSIDE_BODIES_SINCE


class AsideInQuorum(_Aside):
    """Q06: who takes no part without saying why abstains, and stays among the present (RQE 10690, 1994)."""

    code = "Q06"
    title = "Quorum et membres sans part au vote"
    severity = "information"
    basis = law("L2121-17")
    arithmetic = "quorum avec et sans les membres qui ne prennent pas part au vote ; avertir s'ils diffèrent"
    source = "RQE 10690, JO AN 14 mars 1994 ; MDC85"
    confidence = "M"
    remedy = "le procès-verbal : motif de la non-participation"
    stated = False

    def without(self, case: Case, reading: Reading, least: int, most: int, term: Term) -> Verdict:
        """Warn where the quorum holds only with them."""
        best, worst = counted(case, reading), counted(case, reading, without=most)
        terms = (*worst.terms, term)
        told = f"{count(most, 'élu ne prend', 'élus ne prennent')} pas part au vote, motif non lu"
        if worst.met:
            return conform(f"{told} : quorum atteint même sans eux ({worst.told}).", *terms)
        if not best.met:
            return not_applicable("Sans objet : le quorum manque déjà, ou dépend de la lecture.", *terms)
        return warning(f"{told} : quorum atteint seulement s'ils restent comptés présents ({worst.told}).", *terms)


class DepartmentQuorum(_Quorum):
    """Q09: majority of the members present; failing that, three days later of right (CGCT L3121-14, L4132-13)."""

    code = "Q09"
    title = "Quorum du conseil départemental, régional ou de la Métropole de Lyon"
    basis = law("L3121-14", "L4132-13", "L3611-3")
    arithmetic = "présents ≥ E(en exercice / 2) + 1 ; sinon réunion de plein droit trois jours plus tard"
    source = "CGCT (texte de 2015)"
    remedy = f"{_SHEET}, ou le report de plein droit trois jours plus tôt"
    bodies = regimes.DEPARTMENTS


class CommissionQuorum(_Quorum):
    """Q10: in a permanent commission, members present or represented make the quorum (CGCT L3121-14-1)."""

    code = "Q10"
    title = "Quorum de la commission permanente"
    basis = law("L3121-14-1", "L4132-13-1")
    inputs = (*_INPUTS, "/counts/proxies")
    arithmetic = "présents + représentés ≥ E(en exercice / 2) + 1"
    source = "CGCT (texte de 2015)"
    bodies = regimes.COMMISSIONS


class CorsicanQuorum(_Quorum):
    """Q11: in Corsica, members present or represented make the quorum (CGCT L4422-7)."""

    code = "Q11"
    title = "Quorum de l'Assemblée de Corse"
    basis = law("L4422-7", "L4422-8", "L4422-9")
    inputs = CommissionQuorum.inputs
    arithmetic = CommissionQuorum.arithmetic + " ; élection du président et de la commission permanente : voir Q14"
    source = "CGCT (texte de 2015)"
    bodies = frozenset({"COR"})


class CcasQuorum(_Quorum):
    """Q13: the majority of the members of the board attend (CASF R123-17)."""

    code = "Q13"
    title = "Quorum du conseil d'administration du CCAS"
    basis = law("R123-17", code="CASF")
    source = "CASF (texte de 2015)"
    bodies = frozenset({"CCAS"})


RULES: tuple[Rule, ...] = (
    CommonQuorum(),
    Derogation(),
    NearMiss(),
    QuorumOfItem(),
    InterestedInQuorum(),
    AsideInQuorum(),
    DepartmentQuorum(),
    CommissionQuorum(),
    CorsicanQuorum(),
    CcasQuorum(),
)
