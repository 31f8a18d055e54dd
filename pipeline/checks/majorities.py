"""Majorities and votes of their own kind (V14 to V16, V18): two thirds, closed doors, syndicates à la carte."""

from __future__ import annotations

import datetime as dt

from pipeline.checks.case import Case
from pipeline.checks.rule import (
    MINUTES,
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
    closes_doors,
    defines_community_interest,
    qualified_majority,
)
from pipeline.checks.voices import UNPROVED, need, proved, subject_of
from schemas.finding import Term


class CommunityInterest(Rule):
    """V14: the community's interest is defined by two thirds, of the members, then (2019-12-29) of the votes cast."""

    code = "V14"
    title = "Définition de l'intérêt communautaire ou métropolitain"
    severity = "illegality"
    basis = law("L5214-16", "L5215-20", "L5216-5", "L5217-2")
    inputs = ("/acts/*/subject", "/acts/*/vote/for", "/acts/*/vote/against", "/counts/in_office")
    arithmetic = "pour ≥ ⌈2/3 des membres⌉ avant le 8 août 2015 ; ≥ ⌈2/3 des exprimés⌉ depuis le 29 décembre 2019"
    source = "TA Lille 16 décembre 2004 ; CAA Douai 11 mai 2006 ; loi n° 2019-1461, art. 21"
    confidence = "M"
    remedy = MINUTES
    bodies = frozenset({"EPCI"})

    def judge(self, case: Case) -> Verdict:
        """Compare the voices for with two thirds."""
        if not defines_community_interest(case.act):
            return not_applicable("Sans objet : l'acte ne définit pas l'intérêt communautaire.")
        pour = need(case, "for")
        if not case.vote.unanimous:
            need(case, "against")
        f, c = int(pour.value or 0), case.vote.against or 0
        of_cast = -(-2 * (f + c) // 3)
        if case.day >= dt.date(2019, 12, 29):
            told = f"{f} pour sur {f + c} exprimés, {of_cast} requis (deux tiers)"
            return conform(f"{told}.", pour) if f >= of_cast else _missed(case, told, pour)
        of_members = -(-2 * int(case.in_office.value or 0) // 3)
        told = f"{f} pour, {of_members} requis (deux tiers de {case.in_office.value} membres)"
        if f >= of_members:
            return conform(f"{told}.", pour, case.in_office)
        if case.day < dt.date(2015, 8, 8) or f < of_cast:
            return _missed(case, told, pour, case.in_office)
        return warning(
            f"Point discuté de 2015 à 2019 : {told} selon une lecture ; {of_cast} (deux tiers des exprimés), atteints, "
            "selon l'autre.",
            pour,
            case.in_office,
        )


def _missed(case: Case, told: str, *terms: Term) -> Verdict:
    """What is told of two thirds that are not reached, by voices that the voters bear out or not."""
    if not proved(case):
        return unverifiable(f"Non vérifiable : {told}, mais {UNPROVED}.", *terms, remedy=MINUTES)
    return anomaly(f"Majorité des deux tiers non atteinte : {told}.", *terms)


class ClosedDoors(Rule):
    """V15: closed doors (huis clos) are voted without debate, by the absolute majority of present or represented."""

    code = "V15"
    title = "Huis clos"
    severity = "irregularity"
    basis = law("L2121-18", "L5211-11", "L3121-11", "L4132-10", "L4422-5")
    inputs = ("/acts/*/subject", "/acts/*/vote")
    arithmetic = "huis clos voté sans débat, à la majorité absolue des présents ou représentés"
    source = "CGCT (texte de 2015)"
    remedy = "le procès-verbal : demande et vote du huis clos"

    def judge(self, case: Case) -> Verdict:
        """Look for the vote of closed doors."""
        if not closes_doors(case.act):
            return not_applicable("Sans objet : pas de huis clos.")
        vote = case.vote
        if vote.for_ is not None or vote.unanimous:
            return conform("Huis clos voté.", subject_of(case))
        if vote.outcome is None:
            return warning(
                "Huis clos sans vote mentionné : irrégulier s'il n'a pas été voté, régulier si l'acte seul le tait.",
                subject_of(case),
            )
        return unverifiable("Non vérifiable : le vote du huis clos est dit sans ses voix.", subject_of(case))


class SpecialMajority(Rule):
    """V16: subjects for which a text asks for more than the absolute majority."""

    code = "V16"
    title = "Majorité qualifiée probable"
    severity = "information"
    basis = law("L5211-10", "L2336-3") + law("1609 nonies C", code="CGI")
    inputs = ("/acts/*/subject",)
    arithmetic = "objets qui demandent plus que la majorité absolue"
    source = "CGCT (texte de 2015) pour L. 5211-10"
    confidence = "L"
    bodies = frozenset({"EPCI"})

    def judge(self, case: Case) -> Verdict:
        """Tell which majority the subject suggests."""
        why = qualified_majority(case.act)
        if why is None:
            return not_applicable("Sans objet : l'objet ne suggère aucune majorité qualifiée.")
        return unverifiable(
            f"Majorité qualifiée probable : {why}.", subject_of(case), remedy="le texte qui fonde l'acte"
        )


class PartialSyndicate(Rule):
    """V18: in a syndicate « à la carte », only the delegates of the communes concerned vote."""

    code = "V18"
    title = "Syndicat à la carte"
    severity = "information"
    basis = law("L5212-16")
    inputs = ("/assembly/type",)
    arithmetic = "effectif et votants restreints aux communes concernées, sauf budget, présidence et statuts"
    source = "CGCT (texte de 2015)"
    bodies = frozenset({"SYN", "SMF"})

    def judge(self, case: Case) -> Verdict:
        """Say which paper tells."""
        return unverifiable(
            "Non vérifiable : si le syndicat est à la carte, seuls votent les délégués des communes concernées.",
            remedy="les statuts du syndicat",
        )


RULES: tuple[Rule, ...] = (CommunityInterest(), ClosedDoors(), SpecialMajority(), PartialSyndicate())
