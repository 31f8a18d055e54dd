"""registre report: what was found in documents, on one page that opens anywhere, and the letters drafted from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from pipeline.commands.french import HELP_NAMES, Day, FrenchCommand, OneOf
from pipeline.commands.judged import judged, reading_options, stated_profiles
from pipeline.commands.letters import write_letters

if TYPE_CHECKING:
    from pipeline.batch.told import Told
    from pipeline.review.crops import Crop
    from pipeline.review.desk.sources import Opener
    from pipeline.review.report import Reported
    from pipeline.runner import Job

CLEAN, NONE_READ, SOME_REFUSED = 0, 3, 4
_MOST: Final = 5_000
"""Documents of an archive in one report: it is held in memory, and read by a person."""

_EPILOG = """\b
Codes de sortie :
  0  tout est lu
  2  ligne de commande incorrecte, ou résultat impossible à écrire
  3  aucun document n'est lu
  4  au moins un document est refusé, les autres sont dans le rapport
"""


@click.command(cls=FrenchCommand, context_settings=HELP_NAMES, epilog=_EPILOG, options_metavar="[OPTIONS]")
@click.argument("files", nargs=-1, required=True, metavar="ARCHIVE.db|FICHIER|DOSSIER…")
@click.option("-o", "--output", required=True, metavar="FICHIER", help="La page à écrire, par exemple rapport.html.")
@click.option("--lettres", metavar="DOSSIER", help="Écrit aussi une lettre d'observations (ODT) par acte à anomalies.")
@click.option(
    "--depuis", type=Day(), metavar="DATE", help="D'une archive, les séances à partir de ce jour (AAAA-MM-JJ)."
)
@click.option(
    "--jusqu-au", "until", type=Day(), metavar="DATE", help="D'une archive, les séances jusqu'à ce jour compris."
)
@click.option(
    "--documents", metavar="DOSSIER", help="D'où partent les chemins d'une archive. Défaut : le dossier courant."
)
@click.option("--lang", type=OneOf(["fr", "en"]), default="fr", metavar="fr|en", help="Langue de la page. Défaut : fr.")
@reading_options
def report(
    files: tuple[str, ...],
    output: str,
    lettres: str | None,
    depuis: dt.date | None,
    until: dt.date | None,
    documents: str | None,
    lang: str,
    body: str | None,
    population: int | None,
    department: str | None,
    assemblees: str | None,
    workers: int | None,
    ocr: bool,
) -> int:
    """Le rapport de contrôle en une page qui s'ouvre partout, sans réseau, et s'imprime.

    FICHIER est un document ou un enregistrement .json, comme pour « registre check ». Chaque anomalie y est montrée
    avec sa somme, son article, la pièce à demander et l'extrait de la page où ses termes figurent. D'une archive, les
    corrections et les décisions des agents comptent : ce qu'ils ont écarté n'y est plus, et les lettres ne portent
    que sur ce qu'ils ont accepté.
    """
    from pipeline.checks import across
    from pipeline.review.desk.words import translator
    from pipeline.review.report import Reported, render

    profiles = stated_profiles(assemblees, body, population, department)
    refused: list[str] = []
    told: list[Reported] = []
    jobs: dict[str, Callable[[], Job | None]] = {}
    for name in (f for f in files if _is_archive(f)):
        for one, job in _archived(Path(name), depuis, until, documents, refused):
            told.append(one)
            jobs[one.label] = job
    given = [f for f in files if not _is_archive(f)]
    for found in judged(given, profiles, workers, ocr, refused) if given else ():
        told.append(Reported(found.label, found.record))
        jobs[found.label] = partial(_kept, found.job)
    crossings = [(c.finding, c.documents) for c in across([(one.label, one.record) for one in told])]
    crops, t = _crops(told, jobs, workers), translator(lang)
    page = render(told, crossings, refused=refused, crops=crops, made_on=dt.date.today(), t=t, language=lang)
    try:
        Path(output).write_text(page, encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"impossible d'écrire {output}") from error
    if lettres is not None:
        write_letters(told, lettres)
    return NONE_READ if not told else SOME_REFUSED if refused else CLEAN


def _is_archive(name: str) -> bool:
    return Path(name).suffix == ".db"


def _kept(job: Job) -> Job:
    return job


def _archived(
    path: Path, since: dt.date | None, until: dt.date | None, folder: str | None, refused: list[str]
) -> Iterator[tuple[Reported, Callable[[], Job | None]]]:
    """The documents of an archive as its reviewers left them, each with what finds its bytes again."""
    from pipeline.batch import told
    from pipeline.batch.archive import ArchiveError
    from pipeline.commands.review import opener

    try:
        number = told.count(path, since, until)
        if number > _MOST:
            raise click.UsageError(
                f"{path} : {number} documents, un rapport en tient {_MOST} ; choisissez des séances (--depuis, "
                "--jusqu-au), ou ouvrez l'archive (registre review)"
            )
        refused += told.unread(path)
        opened = opener(folder)
        for one in told.documents(path, since, until):
            yield _reported(one), partial(_found_again, opened, one)
    except ArchiveError as error:
        raise click.UsageError(str(error).rstrip(".")) from error


def _reported(one: Told) -> Reported:
    """A document of an archive: what reviewers dismissed is left out, what they accepted or said is marked."""
    from pipeline.review.report import Reported, key

    dismissed = one.decided("dismiss")
    kept = [finding for finding in one.record.findings if key(finding) not in dismissed]
    record = one.record.model_copy(update={"findings": kept})
    gone = len(one.record.findings) - len(kept)
    return Reported(one.source, record, True, one.decided("accept"), one.comments(), gone)


def _found_again(opened: Opener, one: Told) -> Job | None:
    from pipeline.runner import Job

    data = opened(one.source)
    return None if data is None else Job(one.record.source.name, one.source, data=data)


def _crops(
    told: Sequence[Reported], jobs: Mapping[str, Callable[[], Job | None]], workers: int | None
) -> dict[str, list[Crop]]:
    """The cuttings of the pages, made by workers: a page that cannot be drawn costs no more than its picture."""
    from pipeline.review.crops import Cutter, wanted
    from pipeline.runner import run

    places = wanted((one.label, one.record) for one in told)
    found = (jobs[label]() for label in places)
    results = run((job for job in found if job is not None), workers=workers, work=Cutter(places))
    return {result.job.label: result.product for result in results if result.product}
