"""What a rule is: its place in the law as class attributes, its arithmetic as one method."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from pipeline.checks import regimes
from schemas.finding import LegalBasis, Outcome, Severity, Term

if TYPE_CHECKING:
    from pipeline.checks.case import Case

Level = Literal["sitting", "act", "list"]
"""What a rule judges: the sitting, each act, or each list of members (the sitting, and each act with its own list)."""

MINUTES = "le procès-verbal de la séance"
SHEET = "la feuille de présence"
"""The paper that clears most anomalies."""


class Verdict(NamedTuple):
    """What a rule says of one case. `severity` and `remedy` stand where they differ from the rule's own."""

    outcome: Outcome
    message: str
    terms: tuple[Term, ...] = ()
    severity: Severity | None = None
    remedy: str | None = None


class MissingFigure(Exception):  # noqa: N818 - it ends a rule's arithmetic, it is no error of the program
    """A figure that the record does not hold: the rule cannot conclude.

    `what` names it in French, with its article; `remedy` is the paper that would give it.
    """

    def __init__(self, what: str, remedy: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


def law(*articles: str, code: str = "CGCT") -> tuple[LegalBasis, ...]:
    """Articles of one code, such as `law("L2121-17", "L5211-1")`."""
    return tuple(LegalBasis(code=code, article=article) for article in articles)


class Rule(ABC):
    """One rule of the catalogue. A subclass fills the attributes, and judges a case in `judge`.

    `bodies` are the assemblies and `since`, `until` the days (both included) for which it holds; elsewhere it is
    « sans objet ». `inputs` are record pointers (`*` for any index). `arithmetic` is a French sentence for the
    catalogue, `source` what the legal basis was read in, `confidence` H, M or L how sure that reading is, and
    `remedy` the paper that would clear an anomaly.
    """

    code: ClassVar[str]
    title: ClassVar[str]
    severity: ClassVar[Severity]
    basis: ClassVar[tuple[LegalBasis, ...]]
    inputs: ClassVar[tuple[str, ...]]
    arithmetic: ClassVar[str]
    source: ClassVar[str] = ""
    confidence: ClassVar[Literal["H", "M", "L"]] = "H"
    remedy: ClassVar[str | None] = None
    bodies: ClassVar[frozenset[str]] = regimes.ALL
    since: ClassVar[dt.date | None] = None
    until: ClassVar[dt.date | None] = None
    level: ClassVar[Level] = "act"

    @abstractmethod
    def judge(self, case: Case) -> Verdict | Iterable[Verdict]:
        """What the rule says of a case that it holds for.

        Raises:
            MissingFigure: the record lacks what the arithmetic needs.
        """


def conform(message: str, *terms: Term) -> Verdict:
    """The rule is met; the message shows the sum."""
    return Verdict("conform", message, terms)


def anomaly(message: str, *terms: Term, severity: Severity | None = None, remedy: str | None = None) -> Verdict:
    """The rule is not met; the message shows the sum, the threshold and the gap."""
    return Verdict("anomaly", message, terms, severity, remedy)


def unverifiable(message: str, *terms: Term, remedy: str | None = None) -> Verdict:
    """Nothing can be concluded; the message says which figure is missing, or which two readings are defended."""
    return Verdict("unverifiable", message, terms, remedy=remedy)


def not_applicable(message: str, *terms: Term) -> Verdict:
    """The rule has no object here; the message says why."""
    return Verdict("not_applicable", message, terms)


def warning(message: str, *terms: Term, remedy: str | None = None) -> Verdict:
    """A point that the law leaves open: both readings are told, and nothing is called unlawful."""
    return Verdict("anomaly", message, terms, "information", remedy)
