"""What several documents of one council say against each other (X01 …)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.checks import crossings
from pipeline.checks.crossings import Document, Told
from pipeline.checks.rule import law
from pipeline.councils import by_council
from schemas.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Crossing:
    """A finding over several documents, and how the user named them."""

    finding: Finding
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CrossRule:
    """A rule over the documents of one council, for the catalogue."""

    code: str
    title: str
    severity: Severity
    articles: tuple[str, ...]
    arithmetic: str
    judge: Callable[[Sequence[Document]], Iterable[Told]]


def across(documents: Iterable[Document]) -> list[Crossing]:
    """Compare the records of each council with one another.

    Args:
        documents: (how the user named the document, its record); the councils are told apart here.
    """
    return [crossing for council in by_council(list(documents)) for crossing in within(council)]


def within(council: Sequence[Document]) -> list[Crossing]:
    """Compare the records of one council with one another."""
    scanned = {label for label, record in council if record.source.reading != "native"}
    return [_crossing(rule, told, scanned) for rule in CROSS_RULES for told in rule.judge(council)]


def _crossing(rule: CrossRule, told: Told, scanned: set[str]) -> Crossing:
    """A finding; one that rests on a scanned document cannot be told from a misreading."""
    why = "document numérisé" if scanned.intersection(told.documents) else told.open
    doubt = f"Non vérifiable ({why}) : " if why else ""
    finding = Finding(
        code=rule.code,
        title=rule.title,
        outcome="unverifiable" if doubt else "anomaly",
        severity=told.severity or rule.severity,
        message=doubt + told.message,
        terms=list(told.terms),
        legal_basis=list(law(*rule.articles)),
        remedy="les feuilles de présence et le registre des délibérations",
    )
    return Crossing(finding, tuple(dict.fromkeys(told.documents)))


CROSS_RULES: Final = (
    CrossRule(
        "X01",
        "Présences différentes dans une même séance",
        "drafting",
        ("L2121-15",),
        "un membre présent dans un acte et non dans un autre, sans arrivée ni départ",
        crossings.attendance,
    ),
    CrossRule(
        "X02",
        "Membres en exercice différents dans un même mois",
        "information",
        ("L2121-2",),
        "un seul nombre de membres en exercice par mois, sauf démission ou vacance ; un seul par séance",
        crossings.in_office,
    ),
    CrossRule(
        "X03",
        "Numéro en double",
        "drafting",
        ("R2121-9",),
        "un numéro par séance, ou par année s'il la porte : une délibération",
        crossings.doubled,
    ),
    CrossRule("X04", "Numéro manquant", "information", ("R2121-9",), "des numéros qui se suivent", crossings.missing),
    CrossRule(
        "X05",
        "Pouvoir sur plus de trois séances",
        "information",
        ("L2121-20",),
        "mêmes mandant et mandataire ≤ 3 séances de suite",
        crossings.proxies,
    ),
    CrossRule(
        "X06",
        "Membre inconnu des autres actes",
        "information",
        ("L2121-15",),
        "chaque membre nommé figure dans les autres actes de la séance",
        crossings.strangers,
    ),
)
