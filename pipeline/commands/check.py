"""registre check: records against the law of their day."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

import click

from pipeline.commands.french import HELP_NAMES, FrenchCommand, OneOf
from pipeline.commands.judged import judged, reading_options, stated_profiles

if TYPE_CHECKING:
    from pipeline.checks import Crossing
    from schemas import Record

CLEAN, REACHED, NONE_READ, SOME_REFUSED = 0, 1, 3, 4
_LEVELS = {
    "illegalite": "illegality",
    "irregularite": "irregularity",
    "redaction": "drafting",
    "information": "information",
}

_EPILOG = """\b
Codes de sortie :
  0  tout est lu, et aucune anomalie n'atteint --fail-on
  1  une anomalie atteint la gravité de --fail-on
  2  ligne de commande incorrecte, ou résultat impossible à écrire
  3  aucun document n'est lu
  4  au moins un document est refusé, les autres sont lus et contrôlés
"""


@click.command(cls=FrenchCommand, context_settings=HELP_NAMES, epilog=_EPILOG, options_metavar="[OPTIONS]")
@click.argument("files", nargs=-1, required=True, metavar="FICHIER|DOSSIER…")
@click.option(
    "--format",
    "form",
    type=OneOf(["text", "json", "csv", "html"]),
    default="text",
    metavar="text|json|csv|html",
    help="Texte à lire, enregistrements avec leurs constats (un par ligne), tableau, ou page web. Défaut : text.",
)
@click.option("-o", "--output", metavar="FICHIER", help="Écrit dans FICHIER plutôt que sur la sortie standard.")
@click.option("--all", "everything", is_flag=True, help="Montre aussi ce qui est conforme, non vérifiable, sans objet.")
@click.option(
    "--fail-on",
    type=OneOf(list(_LEVELS)),
    metavar="|".join(_LEVELS),
    help="Sort avec le code 1 si une anomalie est au moins de cette gravité.",
)
@reading_options
def check(
    files: tuple[str, ...],
    form: str,
    output: str | None,
    everything: bool,
    fail_on: str | None,
    body: str | None,
    population: int | None,
    department: str | None,
    assemblees: str | None,
    workers: int | None,
    ocr: bool,
) -> int:
    """Contrôle des actes : quorum, pouvoirs, votes, convocation, forme.

    FICHIER est un document (comme pour « registre extract »), ou un enregistrement .json déjà tiré ; un dossier est
    parcouru. Chaque constat
    montre la somme, l'article et la pièce à demander. Une donnée qui manque rend la règle non vérifiable : ce n'est
    ni une conformité ni une anomalie. Plusieurs documents sont aussi comparés entre eux.
    """
    from pipeline.checks import across
    from pipeline.review.verdicts import reaches, worst

    profiles = stated_profiles(assemblees, body, population, department)
    refused: list[str] = []
    checked: list[tuple[str, Record]] = []
    with _written(output) as stream:
        writer = _Writer(form, stream, everything, refused)
        for found in judged(files, profiles, workers, ocr, refused):
            checked.append((found.label, found.record))
            writer.add(found.label, found.record)
        crossings = across(checked)
        writer.end(checked, crossings)
    if not checked:
        return NONE_READ
    severity = worst([*(f for _, r in checked for f in r.findings), *(c.finding for c in crossings)])
    if fail_on is not None and reaches(severity, _LEVELS[fail_on]):  # type: ignore[arg-type]
        return REACHED
    return SOME_REFUSED if refused else CLEAN


@contextmanager
def _written(output: str | None) -> Iterator[IO[str]]:
    """The stream to write to."""
    if output is None:
        yield sys.stdout
        return
    try:
        with open(output, "w", encoding="utf-8", newline="") as stream:
            yield stream
    except OSError as error:
        raise click.UsageError(f"impossible d'écrire {output}") from error


class _Writer:
    """Writes the findings in the form that was asked for, document by document."""

    def __init__(self, form: str, stream: IO[str], everything: bool, refused: list[str]) -> None:
        self.form, self.stream, self.everything, self.refused = form, stream, everything, refused
        if form == "csv":
            import csv

            from pipeline.review.rows import COLUMNS

            self.csv = csv.DictWriter(stream, COLUMNS)
            self.csv.writeheader()
        elif form == "text":
            from rich.console import Console

            self.console = Console(file=stream, highlight=False)

    def add(self, label: str, record: Record) -> None:
        """Write one document."""
        if self.form == "json":
            self.stream.write(record.to_json(indent=None) + "\n")
        elif self.form == "csv":
            from pipeline.review.rows import rows

            self.csv.writerows(
                row
                for row in rows(record, label)
                if self.everything or row["resultat"] in ("anomalie", "non vérifiable")
            )
        elif self.form == "text":
            from pipeline.review.terminal import render

            for part in render(record, label, everything=self.everything):
                self.console.print(part)
            self.console.print()

    def end(self, checked: list[tuple[str, Record]], crossings: list[Crossing]) -> None:
        """Write what comes after the last document."""
        if self.form == "html":
            from pipeline.review.report import Reported, render

            documents = (Reported(label, record) for label, record in checked)
            self.stream.write(render(documents, [(c.finding, c.documents) for c in crossings], refused=self.refused))
        elif self.form == "text" and crossings:
            from pipeline.review.terminal import crossing

            for found in crossings:
                self.console.print(crossing(found.finding, found.documents))
        elif self.form == "csv":
            from pipeline.review.rows import crossing_row

            self.csv.writerows(crossing_row(c.finding, c.documents) for c in crossings)
