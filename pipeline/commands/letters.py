"""The letters that `registre report` writes beside its page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from pipeline.review.report import Reported
    from schemas.finding import Finding

_UNSAFE: Final = re.compile(r"[^\w.-]+")
_LONGEST: Final = 80


def write_letters(told: Sequence[Reported], folder: str) -> None:
    """Write the letters, one for each act with something to tell, and say how many."""
    from pipeline.review.letter import letter

    place, written = Path(folder), 0
    try:
        place.mkdir(parents=True, exist_ok=True)
        for one in told:
            for index, findings in _addressed(one):
                (place / _name(one, index)).write_bytes(letter(one.record, index, findings))
                written += 1
    except OSError as error:
        raise click.UsageError(f"impossible d'écrire dans {folder}") from error
    click.echo(f"{written} lettre{'s' * (written > 1)} dans {folder}.", err=True)


def _addressed(one: Reported) -> Iterator[tuple[int | None, list[Finding]]]:
    """The acts of a document that call for a letter, each with what it is about."""
    from pipeline.review.report import key, sheets_of

    for sheet in sheets_of(one.record):
        if one.reviewed:
            findings = [finding for finding in sheet.findings if key(finding) in one.accepted]
        else:
            findings = [finding for finding in sheet.anomalies if finding.severity != "information"]
        if findings:
            yield sheet.index, findings


def _name(one: Reported, index: int | None) -> str:
    """The name of the file: day, document, act; any disk takes it, and no two acts share it."""
    day, source = one.record.session.date, one.record.source
    act = "seance" if index is None else f"acte-{index + 1}"
    document = _UNSAFE.sub("_", source.name).strip("._")[:_LONGEST]
    return f"{day.isoformat() if day else 'sans-date'}-{document}-{source.sha256[:8]}-{act}.odt"
