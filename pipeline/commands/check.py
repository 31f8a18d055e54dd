"""registre check: records against the law of their day."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from pipeline.commands.console import progress
from pipeline.commands.french import HELP_NAMES, FrenchCommand, Number, OneOf

if TYPE_CHECKING:
    from pipeline.checks import Crossing, Profiles
    from pipeline.commands.sources import Source
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
@click.option("--type", "body", metavar="TYPE", help="Type d'assemblée, quand l'acte ne le dit pas : COM, EPCI, DEP…")
@click.option("--population", type=Number(int, 0), metavar="N", help="Population municipale au dernier renouvellement.")
@click.option(
    "--assemblees", metavar="TOML", help="Ce que l'acte ne dit pas, par SIREN ou par nom : voir docs/rules.md."
)
@click.option(
    "--fail-on",
    type=OneOf(list(_LEVELS)),
    metavar="|".join(_LEVELS),
    help="Sort avec le code 1 si une anomalie est au moins de cette gravité.",
)
@click.option("--workers", type=Number(int, 1, 256), metavar="N", help="Processus de lecture. Défaut : un par cœur.")
@click.option("--ocr/--no-ocr", "ocr", default=True, help="Lit ou non les pages numérisées. Défaut : oui.")
def check(
    files: tuple[str, ...],
    form: str,
    output: str | None,
    everything: bool,
    body: str | None,
    population: int | None,
    assemblees: str | None,
    fail_on: str | None,
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

    profiles = stated_profiles(assemblees, body, population)
    refused: list[str] = []
    checked: list[tuple[str, Record]] = []
    with _written(output) as stream:
        writer = _Writer(form, stream, everything)
        for label, record in _records(files, profiles, workers, ocr, refused):
            checked.append((label, record))
            writer.add(label, record)
        crossings = across(checked)
        writer.end(checked, crossings)
    if not checked:
        return NONE_READ
    severity = worst([*(f for _, r in checked for f in r.findings), *(c.finding for c in crossings)])
    if fail_on is not None and reaches(severity, _LEVELS[fail_on]):  # type: ignore[arg-type]
        return REACHED
    return SOME_REFUSED if refused else CLEAN


def stated_profiles(toml: str | None, body: str | None, population: int | None) -> Profiles:
    """What the user says of the assemblies."""
    from pydantic import ValidationError

    from pipeline.checks import Profile, ProfileError, Profiles, load
    from pipeline.checks.regimes import NAMES

    if body is not None and body not in NAMES:
        raise click.UsageError(f"--type « {body} » : choisissez parmi {', '.join(NAMES)}")
    default = Profile.model_validate({"type": body, "population": population})
    try:
        return Profiles(default=default) if toml is None else load(Path(toml), default)
    except (ProfileError, ValidationError) as error:
        raise click.UsageError(str(error)) from error


def _records(
    files: tuple[str, ...], profiles: Profiles, workers: int | None, ocr: bool, refused: list[str]
) -> Iterator[tuple[str, Record]]:
    """(label, record with findings) of every document and record; what is refused is told on the error stream."""
    from rich.console import Console

    from pipeline.checks import check as judged
    from pipeline.commands.console import user_cache
    from pipeline.commands.sources import STDIN, SameTargetError, find
    from pipeline.french import clean
    from pipeline.reading.options import OcrOptions
    from pipeline.runner import run
    from schemas import Record

    console = Console(stderr=True, highlight=False, soft_wrap=True)

    def refuse(message: str) -> None:
        refused.append(message)
        console.print(clean(message), markup=False)

    stdin = sys.stdin.buffer.read() if STDIN in files else None
    try:
        sources = find(files, stdin)
    except SameTargetError as error:
        raise click.UsageError(str(error)) from error
    results = run(
        [s.job for s in sources if s.error is None and not _is_record(s)],
        workers=workers,
        indent=None,
        ocr=OcrOptions(ocr, cache=str(user_cache() / "ocr")),
    )
    with progress(console, len(sources), quiet=sys.stdout.isatty()) as advance:
        for source in sources:
            label, record = source.job.label, None
            if _is_record(source):
                record = _loaded(source.job.path)
                reason: object = f"{label} : enregistrement illisible ; donnez un fichier de « registre extract »"
            elif source.error is not None:
                reason = source.error
            else:
                result = next(results)
                if result.passed_over:
                    continue
                record, reason = (Record.model_validate_json(result.json) if result.json else None), result.error
            advance()
            if record is None:
                refuse(str(reason))
            else:
                yield label, judged(record, profiles.of(record))
    results.close()


def _is_record(source: Source) -> bool:
    """Whether a source is a record that was written before, and no document."""
    return source.job.path is not None and source.job.path.suffix.lower() == ".json"


def _loaded(path: Path | None) -> Record | None:
    """A record that was written before, or None where the file holds none."""
    from pydantic import ValidationError

    from schemas import Record

    try:
        return None if path is None else Record.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None


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

    def __init__(self, form: str, stream: IO[str], everything: bool) -> None:
        self.form, self.stream, self.everything = form, stream, everything
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
            from pipeline.review.page import render

            self.stream.write(render(checked, [(c.finding, c.documents) for c in crossings]))
        elif self.form == "text" and crossings:
            from pipeline.review.terminal import crossing

            for found in crossings:
                self.console.print(crossing(found.finding, found.documents))
        elif self.form == "csv":
            from pipeline.review.rows import crossing_row

            self.csv.writerows(crossing_row(c.finding, c.documents) for c in crossings)
