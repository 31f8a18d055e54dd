"""registre report: what was found in documents, on one page that opens anywhere, and the letters drafted from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from pipeline.commands.french import HELP_NAMES, FrenchCommand
from pipeline.commands.judged import judged, reading_options, stated_profiles

if TYPE_CHECKING:
    from pipeline.review.crops import Crop
    from pipeline.review.report import Reported
    from pipeline.runner import Job
    from schemas.finding import Finding

CLEAN, NONE_READ, SOME_REFUSED = 0, 3, 4
_UNSAFE: Final = re.compile(r"[^\w.-]+")
_LONGEST: Final = 80

_EPILOG = """\b
Codes de sortie :
  0  tout est lu
  2  ligne de commande incorrecte, ou résultat impossible à écrire
  3  aucun document n'est lu
  4  au moins un document est refusé, les autres sont dans le rapport
"""


@click.command(cls=FrenchCommand, context_settings=HELP_NAMES, epilog=_EPILOG, options_metavar="[OPTIONS]")
@click.argument("files", nargs=-1, required=True, metavar="FICHIER|DOSSIER…")
@click.option("-o", "--output", required=True, metavar="FICHIER", help="La page à écrire, par exemple rapport.html.")
@click.option("--lettres", metavar="DOSSIER", help="Écrit aussi une lettre d'observations (ODT) par acte à anomalies.")
@reading_options
def report(
    files: tuple[str, ...],
    output: str,
    lettres: str | None,
    body: str | None,
    population: int | None,
    assemblees: str | None,
    workers: int | None,
    ocr: bool,
) -> int:
    """Le rapport de contrôle en une page qui s'ouvre partout, sans réseau, et s'imprime.

    FICHIER est un document ou un enregistrement .json, comme pour « registre check ». Chaque anomalie y est montrée
    avec sa somme, son article, la pièce à demander et l'extrait de la page où ses termes figurent.
    """
    import datetime as dt

    from pipeline.checks import across
    from pipeline.review.report import Reported, render

    profiles = stated_profiles(assemblees, body, population)
    refused: list[str] = []
    found = list(judged(files, profiles, workers, ocr, refused))
    documents = [Reported(one.label, one.record) for one in found]
    crossings = [(c.finding, c.documents) for c in across([(one.label, one.record) for one in found])]
    crops = _crops(documents, {one.label: one.job for one in found}, workers)
    page = render(documents, crossings, refused=refused, crops=crops, made_on=dt.date.today())
    try:
        Path(output).write_text(page, encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"impossible d'écrire {output}") from error
    if lettres is not None:
        _letters(documents, lettres)
    return NONE_READ if not documents else SOME_REFUSED if refused else CLEAN


def _crops(documents: Sequence[Reported], jobs: dict[str, Job], workers: int | None) -> dict[str, list[Crop]]:
    """The cuttings of the pages, made by workers: a page that cannot be drawn costs no more than its picture."""
    from pipeline.review.crops import Cutter, wanted
    from pipeline.runner import run

    places = wanted((one.label, one.record) for one in documents)
    results = run([jobs[label] for label in places if label in jobs], workers=workers, work=Cutter(places))
    return {result.job.label: result.product for result in results if result.product}


def _letters(documents: Sequence[Reported], folder: str) -> None:
    """Write the letters, one for each act with something to tell."""
    from pipeline.review.letter import letter

    place = Path(folder)
    written = 0
    try:
        place.mkdir(parents=True, exist_ok=True)
        for one in documents:
            for index, findings in _addressed(one):
                name = _letter_name(one, index)
                (place / name).write_bytes(letter(one.record, index, findings))
                written += 1
    except OSError as error:
        raise click.UsageError(f"impossible d'écrire dans {folder}") from error
    click.echo(f"{written} lettre{'s' * (written > 1)} dans {folder}.", err=True)


def _addressed(one: Reported) -> Iterator[tuple[int | None, list[Finding]]]:
    """The acts of a document that call for a letter, each with what it is about."""
    from pipeline.review.report import sheets_of

    for sheet in sheets_of(one.record):
        findings = [finding for finding in sheet.anomalies if finding.severity != "information"]
        if findings:
            yield sheet.index, findings


def _letter_name(one: Reported, index: int | None) -> str:
    """The name of the file: day, act, document; any disk takes it, and no two acts share it."""
    day = one.record.session.date
    act = "seance" if index is None else f"acte-{index + 1}"
    digest = one.record.source.sha256[:8]
    document = _UNSAFE.sub("_", one.record.source.name).strip("._")[:_LONGEST]
    return f"{day.isoformat() if day else 'sans-date'}-{document}-{digest}-{act}.odt"
