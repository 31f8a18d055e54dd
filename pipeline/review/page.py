"""Findings as one page of HTML that opens anywhere, without network, and prints well."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from jinja2 import Environment, PackageLoader, Template, select_autoescape

from pipeline import french
from pipeline.french import SEVERITIES
from pipeline.review.verdicts import articles, places, sheets
from schemas.finding import Finding
from schemas.record import Record


@lru_cache(maxsize=1)
def _template() -> Template:
    env = Environment(loader=PackageLoader("pipeline.review"), autoescape=select_autoescape(["html"]))
    env.filters.update(date=french.date, clean=french.clean, articles=articles)
    return env.get_template("findings.html")


def render(documents: Iterable[tuple[str, Record]], across: Iterable[tuple[Finding, tuple[str, ...]]] = ()) -> str:
    """The page.

    Args:
        documents: (how the user named the document, its record with findings).
        across: findings over several documents, with the documents that they concern.
    """
    shown = [(label, record, list(sheets(record))) for label, record in documents]
    tally = dict.fromkeys(SEVERITIES, 0)
    for _, record, _ in shown:
        for finding in record.findings:
            if finding.outcome == "anomaly":
                tally[finding.severity] += 1
    return _template().render(
        documents=shown, across=list(across), severities=SEVERITIES, tally=tally, places=places, count=french.count
    )
