"""Quorum (Q01 …): how many members sit, against how many must."""

from __future__ import annotations

from pipeline.checks import regimes
from pipeline.checks.case import Case
from pipeline.checks.french import readings
from pipeline.checks.rule import Rule, Verdict, anomaly, conform, law, not_applicable, unverifiable
from schemas.finding import Term


class CommonQuorum(Rule):
    """Q01: more than half of the members in office are present; proxies never count (CGCT L2121-17)."""

    code = "Q01"
    title = "Quorum de droit commun"
    severity = "illegality"
    basis = law("L2121-17", "L5211-1")
    inputs = ("/counts/in_office", "/counts/present", "/attendance")
    arithmetic = "présents ≥ E(en exercice / 2) + 1 ; les pouvoirs ne comptent pas"
    source = "CGCT (texte de 2015) ; ATD31 ; guide du Sénat 2008"
    remedy = "la feuille de présence de la séance"
    bodies = regimes.COUNCILS | regimes.GROUPINGS
    level = "sitting"

    def judge(self, case: Case) -> Verdict:
        """Compare the members present at the opening with the quorum of common law."""
        if not case.regime.is_common_law:
            return not_applicable(f"Sans objet : régime dérogatoire ({case.regime.law}).")
        return majority(case, counted=case.present)


def majority(case: Case, counted: tuple[Term, ...]) -> Verdict:
    """Whether each reading of the members who count reaches the quorum of the day.

    The rule is met where all readings reach it and broken where none does; between the two, nothing is concluded.
    """
    in_office = case.in_office
    assert isinstance(in_office.value, int)
    required = Term(name="quorum", value=case.regime.required(in_office.value))
    values = [term.value for term in counted if isinstance(term.value, int)]
    terms = (in_office, *counted, required)
    sum_ = f"{readings(counted)} pour {in_office.value} en exercice, {required.value} requis"
    assert isinstance(required.value, int)
    if min(values) >= required.value:
        return conform(f"Quorum atteint : {sum_}.", *terms)
    if max(values) < required.value:
        return anomaly(f"Quorum non atteint : {sum_}. Les pouvoirs ne comptent pas.", *terms)
    return unverifiable(f"Non vérifiable : le quorum dépend de la lecture ({sum_}).", *terms)


RULES: tuple[Rule, ...] = (CommonQuorum(),)
