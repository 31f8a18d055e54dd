"""Findings as rows of a table, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pipeline.french import SEVERITIES
from pipeline.review.verdicts import OUTCOMES, articles, places, sheets
from pipeline.spreadsheet import safe_cell
from schemas.finding import Finding
from schemas.record import Record

COLUMNS: Final = (
    "document", "assemblee", "seance", "acte", "numero", "objet", "regle", "intitule", "resultat", "gravite",
    "message", "ecart_voix", "articles", "a_demander", "pages",
)  # fmt: skip


def rows(record: Record, label: str) -> Iterator[dict[str, str]]:
    """The findings as rows of a table of text: one per finding, every value safe in a spreadsheet."""
    for sheet in sheets(record):
        for finding in sheet.findings:
            found = places(finding, record)
            yield {
                key: safe_cell(value)
                for key, value in {
                    "document": label,
                    "assemblee": record.assembly.name or "",
                    "seance": record.session.date.isoformat() if record.session.date else "",
                    "acte": "" if finding.act is None else str(finding.act + 1),
                    "numero": (sheet.act.number or "") if sheet.act else "",
                    "objet": (sheet.act.subject or "") if sheet.act else "",
                    "regle": finding.code,
                    "intitule": finding.title,
                    "resultat": OUTCOMES[finding.outcome],
                    "gravite": SEVERITIES[finding.severity] if finding.outcome == "anomaly" else "",
                    "message": finding.message,
                    "ecart_voix": "" if finding.margin is None else str(finding.margin),
                    "articles": articles(finding),
                    "a_demander": finding.remedy or "",
                    "pages": " ".join(str(page) for page in sorted({p for p, _ in found})),
                }.items()
            }


def crossing_row(finding: Finding, documents: tuple[str, ...]) -> dict[str, str]:
    """A finding over several documents as a row."""
    row = dict.fromkeys(COLUMNS, "") | {
        "document": " ; ".join(documents),
        "regle": finding.code,
        "intitule": finding.title,
        "resultat": OUTCOMES[finding.outcome],
        "gravite": SEVERITIES[finding.severity],
        "message": finding.message,
        "articles": articles(finding),
        "a_demander": finding.remedy or "",
    }
    return {key: safe_cell(value) for key, value in row.items()}
