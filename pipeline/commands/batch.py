"""registre batch: archives of any size into one SQLite file."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.commands.french import HELP_NAMES, FrenchCommand, Number, OneOf

if TYPE_CHECKING:
    from pipeline.batch.reading import Settings
    from pipeline.batch.run import Engine, Summary

COMPLETE, INCOMPLETE, INTERRUPTED = 0, 1, 130

_EPILOG = """\b
Codes de sortie :
  0  chaque document a son résultat dans l'archive, quel qu'il soit
  1  une source n'a pas de résultat : relancez la même commande
  2  ligne de commande incorrecte, source ou archive inutilisable
  70  erreur interne
  130  interrompu (Ctrl-C) : l'archive est saine, la même commande reprend
"""


@click.command(cls=FrenchCommand, context_settings=HELP_NAMES, epilog=_EPILOG, options_metavar="[OPTIONS]")
@click.argument("sources", nargs=-1, metavar="[SOURCE…]")
@click.option("--into", "into", required=True, metavar="ARCHIVE.db", help="Le fichier SQLite à remplir ou à compléter.")
@click.option(
    "--retry",
    type=OneOf(["failed", "refused", "partial", "all"]),
    multiple=True,
    metavar="failed|refused|partial|all",
    help="Relit aussi les documents en échec, expirés ou plantés (failed), refusés, partiels, ou tous.",
)
@click.option("--report", is_flag=True, help="Montre le bilan de l'archive ; sans SOURCE, ne lit rien.")
@click.option("--report-html", metavar="FICHIER", help="Écrit le bilan en page web, avec ses graphiques.")
@click.option("--export", "export", metavar="DOSSIER", help="Écrit les tables en CSV et les enregistrements en JSON.")
@click.option("--workers", type=Number(int, 1, 256), metavar="N", help="Processus de lecture. Défaut : un par cœur.")
@click.option("--engine", type=OneOf(["local", "dask"]), default="local", metavar="local|dask", help="Défaut : local.")
@click.option("--scheduler", metavar="ADRESSE", help="L'ordonnanceur de la grappe Dask : tcp://machine:8786.")
@click.option("--timeout", type=Number(float, 0.1), default=300.0, metavar="S", help="Secondes par document (300).")
@click.option("--memory", type=Number(int, 16), default=2048, metavar="MO", help="Mégaoctets par document (2048).")
@click.option("--cpu", type=Number(int, 1), default=None, metavar="S", help="Secondes de processeur par document.")
@click.option("--ocr/--no-ocr", "ocr", default=True, help="Lit ou non les pages numérisées. Défaut : oui.")
@click.option("--type", "body", metavar="TYPE", help="Type d'assemblée, quand l'acte ne le dit pas : COM, EPCI, DEP…")
@click.option("--population", type=Number(int, 0), metavar="N", help="Population municipale au dernier renouvellement.")
@click.option("--departement", "department", metavar="N°", help="Département des assemblées.")
@click.option("--assemblees", metavar="TOML", help="Ce que l'acte ne dit pas, par SIREN ou par nom.")
def batch(
    sources: tuple[str, ...],
    into: str,
    retry: tuple[str, ...],
    report: bool,
    report_html: str | None,
    export: str | None,
    workers: int | None,
    engine: str,
    scheduler: str | None,
    timeout: float,
    memory: int,
    cpu: int | None,
    ocr: bool,
    body: str | None,
    population: int | None,
    department: str | None,
    assemblees: str | None,
) -> int:
    """Lit et contrôle une archive d'actes dans une base SQLite, chaque document une seule fois.

    SOURCE est un dossier, un zip, un tar, une liste de chemins ou d'adresses (un par ligne), une adresse (file:, et
    avec l'extra « remote » s3:, https:…) ou un document. La même commande relancée ne lit que ce qui est nouveau ou
    changé ; arrêtée n'importe où, elle reprend.
    """
    from pipeline.batch.archive import ArchiveError
    from pipeline.batch.cluster import Dask, EngineError
    from pipeline.batch.run import Local
    from pipeline.batch.sources import SourceError
    from pipeline.runner import Limits

    if not (sources or report or report_html or export):
        raise click.UsageError("il manque SOURCE (ou --report, pour le bilan d'une archive)")
    if (engine == "dask") != (scheduler is not None):
        raise click.UsageError("--engine dask et --scheduler ADRESSE vont ensemble")
    path, code = Path(into), COMPLETE
    limits = Limits(timeout, memory, cpu or 0)
    try:
        if sources:
            chosen = Local(workers, limits) if scheduler is None else Dask(scheduler, limits)
            settings = _settings(ocr, body, population, department, assemblees)
            code = _fill(path, sources, chosen, settings, retry)
        if report or report_html or export:
            _show(path, report, report_html, export)
    except (ArchiveError, SourceError, EngineError) as error:
        raise click.UsageError(str(error).rstrip(".")) from error
    return code


def _settings(
    ocr: bool, body: str | None, population: int | None, department: str | None, assemblees: str | None
) -> Settings:
    """What the user sets that changes a record."""
    import hashlib

    from pipeline.batch.reading import Settings
    from pipeline.commands.console import user_cache
    from pipeline.commands.judged import stated_profiles
    from pipeline.reading.options import OcrOptions

    digest = None
    options = (("type", body), ("population", population), ("departement", department))
    said = tuple((name, value) for name, value in options if value is not None)
    if said or assemblees is not None:
        stated_profiles(assemblees, body, population, department)
    if assemblees is not None:
        digest = hashlib.sha256(Path(assemblees).read_bytes()).hexdigest()
        assemblees = str(Path(assemblees).resolve())
    return Settings(OcrOptions(ocr, cache=str(user_cache() / "ocr")), assemblees, digest, said)


def _fill(path: Path, sources: tuple[str, ...], engine: Engine, settings: Settings, retry: tuple[str, ...]) -> int:
    """Run over the sources; the exit code."""
    from pipeline.batch.archive import Archive
    from pipeline.batch.progress import shown
    from pipeline.batch.run import RETRIED, fill
    from pipeline.batch.sources import find, total

    wanted = frozenset(status for name in retry for status in RETRIED[name])
    with _stoppable() as stopping, Archive(path) as archive, shown(total(sources), sys.stderr) as told:
        summary = fill(archive, find(sources), engine, settings, retry=wanted, told=told, stopping=stopping)
    click.echo(_said(summary, path), err=True)
    if summary.missing:
        return INCOMPLETE
    return COMPLETE if summary.complete else INTERRUPTED


def _said(summary: Summary, path: Path) -> str:
    """The end of a run, in a few words."""
    from pipeline.batch.progress import statuses
    from pipeline.french import count

    met, read = count(summary.met, "source"), f"{summary.read} lue{'s' * (summary.read > 1)}"
    told = f"{met}, {read} en {summary.seconds:.0f} s : {statuses(summary.statuses) or 'aucun document'}."
    if summary.missing:
        return f"{told}\nSans résultat : {count(summary.missing, 'source')}. Relancez la même commande."
    if not summary.complete:
        return f"{told}\nInterrompu ; la même commande reprend : {path} est à jour de ce qui est lu."
    return told


@contextmanager
def _stoppable() -> Iterator[Callable[[], bool]]:
    """Let the first Ctrl-C (or SIGTERM) ask for the end, and the second have it at once."""
    asked: list[int] = []

    def ask(number: int, _frame: object) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)
        click.echo("Arrêt demandé : les documents en cours se terminent (Ctrl-C encore pour arrêter net).", err=True)

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _show(path: Path, report: bool, html: str | None, export: str | None) -> None:
    """The report of an archive, and its exports."""
    from pipeline.batch import exports
    from pipeline.batch import report as reports
    from pipeline.batch.archive import connect

    db = connect(path)
    try:
        if export is not None:
            exports.write(db, Path(export))
        if report or html:
            told = reports.gather(db)
            if report:
                reports.print_text(told, path.name)
            if html:
                Path(html).write_text(reports.html(told, path.name), encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"impossible d'écrire {error.filename}") from error
    finally:
        db.close()
