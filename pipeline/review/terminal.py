"""Findings as a good linter prints them: one act, its verdict, what is wrong with the sum and the article."""

from __future__ import annotations

from collections.abc import Iterator

from rich.padding import Padding
from rich.text import Text

from pipeline import french
from pipeline.french import SEVERITIES, clean
from pipeline.review.verdicts import Sheet, articles, places, sheets
from schemas.finding import Finding
from schemas.record import Record

_COLOURS = {"illegality": "bold red", "irregularity": "yellow", "drafting": "cyan", "information": "dim"}
_VERDICTS = {None: "green", "information": "green", "drafting": "cyan", "irregularity": "yellow", "illegality": "red"}
_LONG = 90


def render(record: Record, label: str, *, everything: bool = False) -> Iterator[Padding | Text]:
    """The findings of a record, to be printed one after the other.

    Args:
        record: with its findings.
        label: how the user named the document.
        everything: also what is conform, not verifiable or without object; else these are only counted.
    """
    session, assembly = record.session, record.assembly
    head = [clean(part) for part in (label, assembly.name) if part]
    if session.date is not None:
        head.append(f"séance du {french.date(session.date)}")
    yield Text(" · ".join(head), style="bold underline")
    for sheet in sheets(record):
        if sheet.findings:
            yield from _sheet(sheet, record, everything)


def _sheet(sheet: Sheet, record: Record, everything: bool) -> Iterator[Padding | Text]:
    title = Text(_name(sheet) + " : ")
    title.append(sheet.verdict, style=_VERDICTS[sheet.worst])
    title.append(f"  ({_tally(sheet)})", style="dim")
    yield Padding(title, (0, 0, 0, 1))
    for finding in sheet.anomalies:
        yield from _finding(finding, record, SEVERITIES[finding.severity], _COLOURS[finding.severity])
    if everything:
        for finding in sheet.unverifiable:
            yield from _finding(finding, record, "non vérifiable", "magenta")
        for finding in sheet.conform:
            yield from _finding(finding, record, "conforme", "green")
        for finding in sheet.not_applicable:
            yield from _finding(finding, record, "sans objet", "dim")


def _name(sheet: Sheet) -> str:
    if sheet.act is None:
        return "Séance"
    subject = _shortened(clean(sheet.act.subject or "objet non lu"))
    number = f"n° {clean(sheet.act.number)} " if sheet.act.number else ""
    return f"Délibération {number}« {subject} »"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONG else text[: _LONG - 1].rstrip() + "…"


def _tally(sheet: Sheet) -> str:
    parts = [
        french.count(len(sheet.anomalies), "anomalie"),
        french.count(len(sheet.conform), "règle conforme", "règles conformes"),
        french.count(len(sheet.unverifiable), "non vérifiable", "non vérifiables"),
    ]
    return ", ".join(parts)


def _finding(finding: Finding, record: Record, label: str, colour: str) -> Iterator[Padding]:
    line = Text()
    line.append(f"{finding.code} ", style="bold")
    line.append(label, style=colour)
    line.append(f" {finding.title}", style="dim")
    line.append(f"\n{clean(finding.message)}")
    law = articles(finding)
    if law:
        line.append(f"\n{law}", style="dim")
    if finding.outcome in ("anomaly", "unverifiable"):
        if finding.remedy:
            line.append(f"\nÀ demander : {finding.remedy}", style="dim")
        for page, text in places(finding, record):
            line.append(f"\np. {page} : {_shortened(clean(text))}", style="dim italic")
    yield Padding(line, (0, 0, 0, 4))


def crossing(finding: Finding, documents: tuple[str, ...]) -> Text:
    """A finding over several documents."""
    line = Text(f"{finding.code} ", style="bold")
    line.append(SEVERITIES[finding.severity], style=_COLOURS[finding.severity])
    line.append(f" {finding.title}\n    {clean(finding.message)}\n    {clean(', '.join(documents))}", style="not bold")
    return line
