"""What the findings of a record come to: a verdict per act, and the findings in the order in which people read them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pipeline import french
from pipeline.french import SEVERITIES
from schemas.finding import Finding, LegalBasis, Severity, Term
from schemas.record import Act, Evidence, Record

OUTCOMES: Final = {
    "conform": "conforme",
    "anomaly": "anomalie",
    "unverifiable": "non vérifiable",
    "not_applicable": "sans objet",
}

VERDICTS: Final = {
    "illegality": "illégalité à examiner",
    "irregularity": "irrégularité",
    "drafting": "à rectifier",
    "clear": "rien à redire",
    "unknown": "rien de vérifiable",
}
"""What an act comes to, from the gravest."""

_CODIFIED: Final = re.compile(r"\b([LRD])(?=\d{2})")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_SPACED: Final = r"\1. "
_RANK: Final = {severity: rank for rank, severity in enumerate(SEVERITIES)}
_SEEN: Final = {"anomaly": 0, "unverifiable": 1, "conform": 2, "not_applicable": 3}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The findings of one act, or of the sitting (`act` None), gravest first."""

    act: Act | None
    index: int | None
    findings: tuple[Finding, ...]

    @property
    def anomalies(self) -> tuple[Finding, ...]:
        """What does not fit, gravest first."""
        return self._of("anomaly")

    @property
    def unverifiable(self) -> tuple[Finding, ...]:
        """What cannot be told from the document."""
        return self._of("unverifiable")

    @property
    def conform(self) -> tuple[Finding, ...]:
        """What was checked, and is in order."""
        return self._of("conform")

    @property
    def not_applicable(self) -> tuple[Finding, ...]:
        """What has no object here."""
        return self._of("not_applicable")

    @property
    def worst(self) -> Severity | None:
        """The gravest severity among the anomalies."""
        return self.anomalies[0].severity if self.anomalies else None

    @property
    def state(self) -> str:
        """What the findings come to: a key of `VERDICTS`."""
        worst = self.worst
        if worst is None or worst == "information":
            return "clear" if self.conform else "unknown"
        return worst

    @property
    def verdict(self) -> str:
        """The verdict in a few French words."""
        return VERDICTS[self.state]

    def _of(self, outcome: str) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.outcome == outcome)


def sheets(record: Record) -> Iterator[Sheet]:
    """The sitting, then each act."""
    for index in (None, *range(len(record.acts))):
        found = (f for f in record.findings if f.act == index)
        yield Sheet(None if index is None else record.acts[index], index, _sorted(found))


def joined(sitting: Sheet, act: Sheet) -> Sheet:
    """An act and its sitting as one sheet."""
    return Sheet(act.act, act.index, _sorted((*sitting.findings, *act.findings)))


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda f: (_SEEN[f.outcome], _RANK[f.severity])))


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The gravest severity among the anomalies, or None."""
    found = {f.severity for f in findings if f.outcome == "anomaly"}
    return next((severity for severity in SEVERITIES if severity in found), None)


def reaches(severity: Severity | None, threshold: Severity) -> bool:
    """Whether a severity is at least as grave as a threshold."""
    return severity is not None and _RANK[severity] <= _RANK[threshold]


def figure(term: Term) -> str:
    """The value of a term for people: days in French, a dash for what is missing."""
    if term.value is None:
        return "—"
    text = str(term.value)
    try:
        return french.date(dt.date.fromisoformat(text)) if _DAY.fullmatch(text) else text
    except ValueError:
        return text


def article(basis: LegalBasis) -> str:
    """An article as lawyers write it, without its code: L. 2121-17."""
    return spaced(basis.article)


def spaced(articles: str) -> str:
    """Articles as lawyers write them: « CGCT L2121-17 » → « CGCT L. 2121-17 »."""
    return _CODIFIED.sub(_SPACED, articles)


def articles(finding: Finding) -> str:
    """The articles of a finding with their codes: CGCT L. 2121-17, CGCT L. 5211-1."""
    return ", ".join(f"{basis.code} {article(basis)}".strip() for basis in finding.legal_basis)


def proofs(finding: Finding, record: Record) -> list[Evidence]:
    """Where the terms of a finding stand, each place once."""
    found: dict[tuple[int, str], Evidence] = {}
    for term in finding.terms:
        if term.pointer is None:
            continue
        held = record.evidence.get(term.pointer)
        if held is None:
            held = next((p for key, p in record.evidence.items() if key.startswith(term.pointer + "/")), [])
        for proof in held[:1]:
            found[proof.page, proof.text] = proof
    return list(found.values())


def places(finding: Finding, record: Record) -> list[tuple[int, str]]:
    """(page, text) of where the terms of a finding stand, each place once."""
    return [(proof.page, proof.text) for proof in proofs(finding, record)]
