"""registre extract: a record for each document."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.commands.console import progress
from pipeline.commands.french import HELP_NAMES, FrenchCommand, Number, OneOf

if TYPE_CHECKING:
    from rich.console import Console

    from pipeline.commands.sources import Source
    from pipeline.reading.options import OcrOptions
    from pipeline.runner import Limits, Result

ALL_READ, SOME_REFUSED, NONE_READ = 0, 1, 3

_EPILOG = """\b
Codes de sortie :
  0  tous les documents sont lus
  1  au moins un document est refusé, les autres sont lus
  2  ligne de commande incorrecte, ou résultat impossible à écrire
  3  aucun document n'est lu
  70  erreur interne
  130  interrompu (Ctrl-C)
"""


@click.command(cls=FrenchCommand, context_settings=HELP_NAMES, epilog=_EPILOG, options_metavar="[OPTIONS]")
@click.argument("files", nargs=-1, required=True, metavar="FICHIER…")
@click.option("-o", "--output", "output", metavar="DOSSIER", help="Écrit DOSSIER/<nom du fichier>.json par document.")
@click.option(
    "--format",
    "form",
    type=OneOf(["json", "table"]),
    default="json",
    metavar="json|table",
    help="Sortie standard : JSON (sans -o), ou tableau à lire. Défaut : json.",
)
@click.option("--workers", type=Number(int, 1, 256), metavar="N", help="Processus de lecture. Défaut : un par cœur.")
@click.option(
    "--timeout",
    type=Number(float, 0.1),
    default=300.0,
    metavar="S",
    help="Durée laissée à un document, en secondes. Défaut : 300.",
)
@click.option(
    "--memory",
    type=Number(int, 16),
    default=2048,
    metavar="MO",
    help="Mémoire laissée à un document, en mégaoctets. Défaut : 2048.",
)
@click.option("--ocr/--no-ocr", "ocr", default=True, help="Lit ou non les pages numérisées. Défaut : oui.")
@click.option("--ocr-cache", metavar="DOSSIER", help="Garde les pages reconnues. Défaut : le cache de l'utilisateur.")
@click.option(
    "--explain",
    is_flag=True,
    help="Dit quelle forme de rédaction a prouvé chaque valeur, et quelles lignes de l'en-tête n'ont pas été lues.",
)
def extract(
    files: tuple[str, ...],
    output: str | None,
    form: str,
    workers: int | None,
    timeout: float,
    memory: int,
    ocr: bool,
    ocr_cache: str | None,
    explain: bool,
) -> int:
    """Tire un enregistrement de chaque document.

    FICHIER est un document (PDF, texte, bureautique, page web), un conteneur (zip, courriel .eml) dont chaque document
    est lu, un dossier (parcouru en entier, fichiers cachés exclus) ou « - » pour l'entrée standard. Un document seul
    donne un objet JSON ; plusieurs en donnent un par ligne. Les refus sont écrits sur la sortie d'erreur, avec leur
    code et ce qu'il faut faire.
    """
    from pipeline.commands.console import user_cache
    from pipeline.commands.sources import STDIN, SameTargetError, find
    from pipeline.reading.options import OcrOptions
    from pipeline.runner import Limits

    stdin = sys.stdin.buffer.read() if STDIN in files else None
    try:
        sources = find(files, stdin)
    except SameTargetError as error:
        raise click.UsageError(f"deux documents donneraient le même fichier de résultat : {error}") from error
    expected = sum(not source.job.covering for source in sources)
    single = len(files) == 1 and expected == 1 and not Path(files[0]).is_dir()
    report = _Report(_folder(output), form, explain, single, expected)
    options = OcrOptions(ocr, cache=ocr_cache or str(user_cache() / "ocr"))
    return report.print_all(sources, workers, Limits(timeout, memory), options)


def _folder(output: str | None) -> Path | None:
    """The output folder, made where it is not there."""
    if output is None:
        return None
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.UsageError(f"impossible d'écrire dans {output}") from error
    return folder


class _Report:
    """Where the results of a run are printed and written."""

    def __init__(self, folder: Path | None, form: str, explain: bool, single: bool, total: int) -> None:
        from rich.console import Console

        self.folder, self.form, self.explain, self.single, self.total = folder, form, explain, single, total
        self.out = Console(highlight=False)
        self.err = Console(stderr=True, highlight=False, soft_wrap=True)
        self.read = self.refused = 0

    def print_all(self, sources: list[Source], workers: int | None, limits: Limits, ocr: OcrOptions) -> int:
        """Process the documents, print each as it comes, and return the exit code."""
        from pipeline.runner import default_workers, run

        targets = {id(s.job): s.target for s in sources}
        sound = [s.job for s in sources if s.error is None]
        results = run(
            sound,
            workers=min(workers or default_workers(), max(len(sound), 1)),
            limits=limits,
            indent=2 if self.single or self.folder else None,
            explain=self.explain,
            ocr=ocr,
        )
        with progress(self.err, self.total, quiet=self.folder is None and self.out.is_terminal) as advance:
            for source in sources:
                if source.error is not None:
                    self.refuse(str(source.error))
                else:
                    result = next(results)
                    if not result.passed_over:
                        self.show(result, targets[id(source.job)])
                advance()
        results.close()
        if not sources:
            self.refuse("aucun document dans ce dossier")
        elif self.folder is not None or self.total > 1:
            self.err.print(
                f"{self.read} lu{'s' * (self.read > 1)}, {self.refused} refusé{'s' * (self.refused > 1)}.", markup=False
            )
        return ALL_READ if not self.refused else SOME_REFUSED if self.read else NONE_READ

    def refuse(self, message: str) -> None:
        """Say why a document has no record."""
        from pipeline.french import clean

        self.refused += 1
        self.err.print(clean(message), markup=False)

    def show(self, result: Result, target: str) -> None:
        """Print or write one result."""
        if result.json is None:
            self.refuse(str(result.error))
            return
        self.read += 1
        if self.folder is not None:
            _write(self.folder / target, result.json)
        if self.form == "json":
            if self.folder is None:
                click.echo(result.json.encode())
            if self.explain:
                self.explanation(self.err, result)
            return
        import json

        from pipeline.commands.table import render

        self.out.print(render(json.loads(result.json), result.job.label))
        if self.explain:
            self.explanation(self.out, result)

    def explanation(self, console: Console, result: Result) -> None:
        """Print how the values of one record were found."""
        import json

        from rich.text import Text

        from pipeline.commands.table import explanation

        for line in explanation(json.loads(result.json or "{}"), result.unread or ()):
            console.print(Text(line), soft_wrap=True)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"impossible d'écrire {path}") from error
