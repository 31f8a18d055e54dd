"""Every rule of the catalogue, over every act of a record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from pipeline.checks import regimes
from pipeline.checks.case import Case, cases
from pipeline.checks.french import the_body
from pipeline.checks.profile import Profile
from pipeline.checks.rule import MissingFigure, Rule, Verdict, not_applicable, unverifiable
from pipeline.french import date
from schemas.finding import Finding, LegalBasis
from schemas.record import Record


def findings(record: Record, rules: Sequence[Rule], profile: Profile | None = None) -> list[Finding]:
    """What the rules say of a record: the sitting first, then act by act, in the order of the catalogue.

    Each rule judges all acts before the next one does, which is faster than act by act.
    """
    judged: list[tuple[Case, list[Finding]]] = [(case, []) for case in cases(record, profile or Profile())]
    sitting, *acts = judged
    held = {"sitting": [sitting], "act": acts, "list": [sitting, *(told for told in acts if told[0].moved)]}
    for rule in rules:
        outside = _outside(rule, sitting[0])  # the body and the day are the same for all acts
        for case, found in held[rule.level]:
            verdicts = (outside,) if outside is not None else _judged(rule, case)
            found.extend([_finding(rule, case, verdict) for verdict in verdicts])
    sitting[0].__dict__.pop("each_act", None)  # they hold each other: none would go by itself
    return [finding for _, found in judged for finding in found]


def _judged(rule: Rule, case: Case) -> Iterable[Verdict]:
    """The verdicts of a rule that holds for a case: its arithmetic, and the doubt of OCR."""
    try:
        judged = rule.judge(case)
        verdicts = (judged,) if isinstance(judged, Verdict) else tuple(judged)
    except MissingFigure as missing:
        return (unverifiable(f"Non vérifiable : il manque {missing.what}.", remedy=missing.remedy),)
    return [_with_doubt(verdict, case) for verdict in verdicts] if case.doubts else verdicts


def _outside(rule: Rule, case: Case) -> Verdict | None:
    """Why a rule does not hold for a case, or cannot be known to; None where it holds."""
    if case.body in regimes.OUT_OF_SCOPE:
        return not_applicable(f"Hors périmètre : {regimes.NAMES[case.body]}.")
    if rule.bodies is not regimes.ALL:
        if case.body is None:
            return unverifiable(
                "Non vérifiable : le type d'assemblée n'est pas connu.",
                remedy="l'option --type, ou le fichier des assemblées",
            )
        if case.body not in rule.bodies:
            return not_applicable(f"Sans objet : la règle ne vise pas {the_body(case.body)}.")
    if rule.since is None and rule.until is None:
        return None
    day = case.session.date
    if day is None:
        return unverifiable("Non vérifiable : il manque la date de la séance.", remedy="la première page de l'acte")
    if rule.since is not None and day < rule.since:
        return not_applicable(f"Sans objet : la règle vaut à partir du {date(rule.since)}.")
    if rule.until is not None and day > rule.until:
        return not_applicable(f"Sans objet : la règle valait jusqu'au {date(rule.until)}.")
    return None


def _with_doubt(verdict: Verdict, case: Case) -> Verdict:
    """A verdict, or « non vérifiable » with the place to look at, where OCR is not sure of a figure behind it."""
    if verdict.outcome not in ("anomaly", "conform"):
        return verdict
    for term in verdict.terms:
        place = case.doubtful(term)
        if place is not None:
            page, text = place
            return unverifiable(
                f"Non vérifiable : « {text} » est mal lu (page {page}). Sous cette réserve : {verdict.message}",
                *verdict.terms,
                remedy=f"la page {page} du document, à relire",
            )
    return verdict


@cache
def _basis(rule: Rule, body: str | None) -> tuple[LegalBasis, ...]:
    """The articles of a rule that bind an assembly."""
    return tuple(regimes.own_articles(rule.basis, body))


def _finding(rule: Rule, case: Case, verdict: Verdict) -> Finding:
    outcome = verdict.outcome
    return Finding.trusted(
        {
            "code": rule.code,
            "title": rule.title,
            "act": case.index,
            "outcome": outcome,
            "severity": verdict.severity or rule.severity,
            "message": verdict.message,
            "terms": list(verdict.terms),
            "margin": case.voices,
            "legal_basis": list(_basis(rule, case.body)),
            "remedy": verdict.remedy or (rule.remedy if outcome == "anomaly" else None),
        }
    )
