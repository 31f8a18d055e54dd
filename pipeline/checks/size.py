"""Size of the assembly (S01 to S07): members in office against what the law allows for so many inhabitants."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from typing import ClassVar, Final

from extractors.grammar.siren import siren_of
from extractors.grammar.text import fold
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
from schemas.finding import Severity, Term

_BOARD = "le tableau du conseil à la date de la séance"
_ORDER = "l'arrêté préfectoral qui fixe la composition de l'organe"

COMMUNES: Final = (
    (0, 7), (100, 11), (500, 15), (1500, 19), (2500, 23), (3500, 27), (5000, 29), (10_000, 33), (20_000, 35),
    (30_000, 39), (40_000, 43), (50_000, 45), (60_000, 49), (80_000, 53), (100_000, 55), (150_000, 59), (200_000, 61),
    (250_000, 65), (300_000, 69),
)  # fmt: skip
"""Seats of a municipal council from so many inhabitants (CGCT L2121-2, since 2014)."""

GROUPINGS: Final = (
    (0, 16), (3500, 18), (5000, 22), (10_000, 26), (20_000, 30), (30_000, 34), (40_000, 38), (50_000, 40), (75_000, 42),
    (100_000, 48), (150_000, 56), (200_000, 64), (250_000, 72), (350_000, 80), (500_000, 90), (700_000, 100),
    (1_000_001, 130),
)  # fmt: skip
"""Seats of the organ of a grouping from so many inhabitants, before those of right (CGCT L5211-6-1, III)."""

_MERGED: Final = re.compile(r"\bcommunes? nouvelles?\b")
_RENEWAL_2014: Final = dt.date(2014, 3, 23)
_RENEWAL_2020: Final = dt.date(2020, 3, 15)
_RENEWAL_2026: Final = dt.date(2026, 3, 15)


def seats_for(population: int, table: tuple[tuple[int, int], ...] = COMMUNES) -> int:
    """Seats for a population, in a table of (inhabitants, seats)."""
    return table[bisect_right([floor for floor, _ in table], population) - 1][1]


def _people(case: Case) -> Term:
    """The population of the profile.

    Raises MissingFigure.
    """
    if case.profile.population is None:
        raise MissingFigure("la population", "l'option --population, ou le fichier des assemblées")
    return Term(name="habitants", value=case.profile.population)


def _number(case: Case) -> tuple[int, Term]:
    """The members in office, and their term.

    Raises MissingFigure.
    """
    term = case.in_office
    assert isinstance(term.value, int)
    return term.value, term


class _Size(Rule):
    severity: ClassVar[Severity] = "drafting"
    inputs = ("/counts/in_office",)
    remedy = _BOARD
    level = "sitting"


class CouncilSize(_Size):
    """S01: a municipal council has no more members than its population allows (CGCT L2121-2)."""

    code = "S01"
    title = "Effectif du conseil municipal"
    basis = law("L2121-2")
    arithmetic = "membres en exercice ≤ effectif légal de la strate ; en dessous des deux tiers, à signaler"
    source = "CGCT (texte de 2015)"
    bodies = frozenset({"COM", "COM_AM"})
    since = _RENEWAL_2014

    def judge(self, case: Case) -> Verdict:
        """Compare the members in office with the legal size."""
        if _own_size(case) is not None:
            return not_applicable("Sans objet : effectif fixé par un texte propre, voir S04.")
        if _MERGED.search(fold(case.record.assembly.name or "")):
            return not_applicable("Sans objet : effectif propre aux communes nouvelles (L. 2113-7, L. 2113-8).")
        people = _people(case)
        assert isinstance(people.value, int)
        number, term = _number(case)
        legal = Term(name="effectif légal", value=seats_for(people.value))
        assert isinstance(legal.value, int)
        told = f"{number} membres en exercice pour {people.value} habitants, effectif légal {legal.value}"
        terms = (term, people, legal)
        if number > legal.value:
            return anomaly(f"{told} : {number - legal.value} de trop, sauf commune nouvelle (L. 2113-7).", *terms)
        if 3 * number < 2 * legal.value:
            return warning(f"{told} : moins des deux tiers.", *terms)
        return conform(f"{told}.", *terms)


class CompleteWhenShort(_Size):
    """S02: the council of a small commune is deemed complete below its legal size (CGCT L2121-2-1)."""

    code = "S02"
    title = "Conseil réputé complet"
    severity = "information"
    basis = law("L2121-2-1")
    arithmetic = (
        "moins de 100 habitants : 5 membres ; de 100 à 499 : 9 ; de 500 à 999, depuis le renouvellement de 2026 : 13"
    )
    source = "lois n° 2019-1461, art. 38, et n° 2025-444, art. 5"
    bodies = frozenset({"COM", "COM_AM"})
    since = _RENEWAL_2020

    def judge(self, case: Case) -> Verdict:
        """Tell whether a council that is short is deemed complete."""
        people = _people(case)
        assert isinstance(people.value, int)
        enough = _enough(people.value, case.day)
        if enough is None:
            return not_applicable(f"Sans objet : {people.value} habitants.")
        number, term = _number(case)
        legal = seats_for(people.value)
        terms = (term, people, Term(name="réputé complet à", value=enough))
        if number >= legal:
            return not_applicable(f"Sans objet : effectif légal de {legal} atteint.", *terms)
        told = f"{number} membres pour un effectif légal de {legal}"
        if number >= enough:
            return conform(f"{told} ; le conseil est réputé complet s'il a été élu à {enough} au moins.", *terms)
        return warning(f"{told} : moins de {enough}, vacances depuis l'élection ou conseil incomplet.", *terms)


def _enough(population: int, day: dt.date) -> int | None:
    """The members at which a council is deemed complete, or None where the rule does not hold."""
    steps = ((100, 5), (500, 9), (1000, 13)) if day >= _RENEWAL_2026 else ((100, 5), (500, 9))
    return next((enough for below, enough in steps if population < below), None)


class GroupingSize(_Size):
    """S03: the organ of a grouping has a size that the law makes likely (CGCT L5211-6-1)."""

    code = "S03"
    title = "Effectif de l'organe intercommunal"
    basis = law("L5211-6-1")
    arithmetic = "0,9 × tableau ≤ membres en exercice ≤ 1,25 × (tableau + nombre de communes)"
    source = "CGCT (texte de 2015)"
    confidence = "M"
    remedy = _ORDER
    bodies = frozenset({"EPCI"})
    since = _RENEWAL_2014

    def judge(self, case: Case) -> Verdict:
        """Compare the members in office with the likely span."""
        if case.is_bureau:
            return not_applicable("Sans objet : c'est le bureau qui siège.")
        people = _people(case)
        assert isinstance(people.value, int)
        communes = case.profile.communes
        if communes is None:
            raise MissingFigure("le nombre de communes membres", "le fichier des assemblées")
        number, term = _number(case)
        table = seats_for(people.value, GROUPINGS)
        least, most = 9 * table // 10, 5 * (table + communes) // 4
        terms = (term, people, Term(name="communes", value=communes), Term(name="tableau", value=table))
        told = (
            f"{number} membres en exercice, entre {least} et {most} attendus ({table} au tableau, {communes} communes)"
        )
        if number > most:
            return anomaly(f"Effectif peu vraisemblable : {told}.", *terms)
        if number < least:
            return anomaly(f"Effectif peu vraisemblable, sauf sièges vacants : {told}.", *terms)
        return conform(f"{told}.", *terms)


_OWN: Final[dict[str, tuple[tuple[dt.date, int], ...]]] = {
    "PARIS": ((dt.date.min, 163),),
    "LYON": ((dt.date(2015, 1, 1), 165), (dt.date(2020, 6, 28), 150)),
    "COR": ((dt.date(2018, 1, 1), 63),),
    "MTQ": ((dt.date(2016, 1, 1), 51),),
    "GUY": ((dt.date(2016, 1, 1), 51), (dt.date(2021, 7, 1), 55)),
    "216901231": ((dt.date.min, 73),),
    "211300553": ((dt.date.min, 101), (_RENEWAL_2026, 111)),
}
"""Sizes that a text of their own fixes, by body or by SIREN: from which day, how many seats."""

_SURE: Final = frozenset({"PARIS", "216901231", "211300553"})
"""Sizes read in the code (CGCT L2512-3, L2513-1); the others are to be confirmed."""


def _own_size(case: Case) -> tuple[int, bool] | None:
    """(seats, whether the text was read) of an assembly whose size a text of its own fixes, or None."""
    sirens = [case.profile.siren, case.record.assembly.siren, *(siren_of(a.receipt.act_id) for a in case.record.acts)]
    key = next((k for k in (case.body, *sirens) if k in _OWN), None)
    if key is None:
        return None
    held = [seats for since, seats in _OWN[key] if since <= case.day]
    return (held[-1], key in _SURE and case.day < _RENEWAL_2026) if held else None


class FixedSize(_Size):
    """S04: an assembly whose size a text of its own fixes has that many members, less its vacant seats."""

    code = "S04"
    title = "Effectif fixé par un texte propre"
    basis = law("L2512-3", "L2513-1", "L7122-1", "L7222-1")
    arithmetic = "membres en exercice = effectif fixé, moins les sièges vacants"
    source = "CGCT (texte de 2015) pour L2512-3 et L2513-1 ; les autres effectifs sont à confirmer"
    confidence = "M"

    def judge(self, case: Case) -> Verdict:
        """Compare the members in office with the fixed size."""
        fixed = _own_size(case)
        if fixed is None:
            return not_applicable("Sans objet : l'effectif ne vient pas d'un texte propre.")
        seats, sure = fixed
        number, term = _number(case)
        terms = (term, Term(name="effectif fixé", value=seats))
        told = f"{number} membres en exercice, {seats} fixés par la loi"
        if number > seats:
            message = f"{told} : {number - seats} de trop"
            return anomaly(f"{message}.", *terms) if sure else warning(f"{message} (effectif à confirmer).", *terms)
        if 10 * number < 9 * seats:
            return unverifiable(f"Non vérifiable : {told} ; sièges vacants, ou effectif mal lu.", *terms, remedy=_BOARD)
        vacant = f", {seats - number} sièges vacants" if number < seats else ""
        return conform(f"{told}{vacant}.", *terms)


class DepartmentEven(_Size):
    """S05: a departmental council has an even number of seats, two for each canton."""

    code = "S05"
    title = "Effectif pair du conseil départemental"
    severity = "information"
    basis = law("L191", code="Code électoral")
    arithmetic = "membres en exercice pairs, moins les sièges vacants"
    source = "à confirmer"
    confidence = "L"
    bodies = frozenset({"DEP"})
    since = dt.date(2015, 4, 2)

    def judge(self, case: Case) -> Verdict:
        """Tell an odd number."""
        number, term = _number(case)
        if number % 2 == 0:
            return conform(f"{number} membres en exercice, deux par canton.", term)
        return unverifiable(
            f"Non vérifiable : {number} membres en exercice, nombre impair ; un siège vacant l'explique.",
            term,
            remedy=_BOARD,
        )


class CcasSize(_Size):
    """S06: the board of a CCAS has its chair, and as many elected as appointed members, eight of each at most."""

    code = "S06"
    title = "Effectif du conseil d'administration du CCAS"
    basis = law("R123-7", code="CASF")
    arithmetic = "membres en exercice ≤ 1 + 8 + 8, nombre impair (président, autant d'élus que de nommés)"
    source = "CASF (texte de 2015)"
    bodies = frozenset({"CCAS"})

    def judge(self, case: Case) -> Verdict:
        """Compare the members in office with the limit and with the parity."""
        number, term = _number(case)
        name = fold(f"{case.record.assembly.name or ''} {case.record.assembly.organ or ''}")
        if number > _CCAS and ("intercommunal" in name or "cias" in name.split()):
            return unverifiable(
                f"Non vérifiable : {number} membres ; un centre intercommunal peut en avoir davantage (R. 123-28).",
                term,
            )
        if number > _CCAS:
            return anomaly(f"{number} membres en exercice, {_CCAS} au plus (1 + 8 + 8).", term)
        if number % 2 == 0:
            return unverifiable(
                f"Non vérifiable : {number} membres, nombre pair ; un siège est vacant, ou les élus et les nommés ne "
                "sont pas en nombre égal.",
                term,
                remedy="la délibération qui fixe le nombre des administrateurs et l'arrêté de nomination",
            )
        return conform(f"{number} membres en exercice : le président et {number // 2} + {number // 2}.", term)


_CCAS: Final = 17
_DISTRICT: Final = (11, 60)
"""A municipal councillor and ten of its own, the least that there are; twenty, and forty of its own."""


class DistrictSize(_Size):
    """S07: a district council has twice as many councillors of its own as municipal ones, and ten to forty of them."""

    code = "S07"
    title = "Effectif du conseil d'arrondissement"
    severity = "information"
    basis = law("L2511-8")
    arithmetic = "conseillers municipaux élus dans l'arrondissement, et le double de conseillers, de 10 à 40 : 11 à 60"
    source = "CGCT (texte de 2015) ; réforme de 2026 non lue"
    confidence = "M"
    bodies = frozenset({"ARR"})
    until = dt.date(2026, 3, 14)

    def judge(self, case: Case) -> Verdict:
        """Compare the members in office with the span."""
        number, term = _number(case)
        least, most = _DISTRICT
        told = f"{number} membres en exercice, entre {least} et {most} attendus"
        return conform(f"{told}.", term) if least <= number <= most else warning(f"{told}.", term)


RULES: tuple[Rule, ...] = (
    CouncilSize(),
    CompleteWhenShort(),
    GroupingSize(),
    FixedSize(),
    DepartmentEven(),
    CcasSize(),
    DistrictSize(),
)
