"""registre evaluate: the scorecard against a gold set."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline.commands.french import HELP_NAMES, FrenchCommand, Number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.evaluation import Figures, Scorecard
    from pipeline.runner import Result

SUFFIX = ".gold.json"
REACHED, BELOW_FLOOR = 0, 1
WORST_DOCUMENTS = 5

_EPILOG = """\b
Codes de sortie :
  0  la mesure est faite, et atteint --min-f1 si un seuil est donné
  1  la F1 d'ensemble est sous le seuil
  2  ligne de commande incorrecte, ou aucun document de référence
"""


@click.command(cls=FrenchCommand, context_settings=HELP_NAMES, epilog=_EPILOG, options_metavar="[OPTIONS]")
@click.argument("gold", metavar="DOSSIER")
@click.option("--documents", metavar="DOSSIER", help="Où sont les documents. Défaut : documents/, à côté de gold/.")
@click.option("--only", metavar="TEXTE", default="", help="Seulement les documents dont le nom contient TEXTE.")
@click.option("--single", is_flag=True, help="Seulement les extraits : les documents d'un seul acte.")
@click.option("--min-f1", type=Number(float, 0, 1), metavar="X", help="Échoue si la F1 d'ensemble est sous X.")
@click.option("--json", "out", metavar="FICHIER", help="Écrit aussi les chiffres dans FICHIER.")
@click.option(
    "--worst", type=Number(int, 0), default=0, metavar="N", help="Montre N écarts par champ et les N pires documents."
)
@click.option("--workers", type=Number(int, 1, 256), metavar="N", help="Processus de lecture. Défaut : un par cœur.")
def evaluate(
    gold: str,
    documents: str | None,
    only: str,
    single: bool,
    min_f1: float | None,
    out: str | None,
    worst: int,
    workers: int | None,
) -> int:
    """Mesure la lecture, champ par champ, sur des documents lus par des personnes.

    DOSSIER contient un <nom du document>.gold.json par document, ou bien les dossiers gold/ et documents/. Un document
    qui n'est pas lu compte comme entièrement manqué.
    """
    from pipeline.evaluation import Scorecard
    from pipeline.runner import Job, run

    folder, beside = _folders(Path(gold), documents)
    golds = _golds(folder, only, single)
    card, results = Scorecard(), []
    jobs = [Job(name, name, path=beside / name) for name in golds]
    for result in run(jobs, workers=workers):
        results.append(result)
        card.score(result.job.name, golds[result.job.name], json.loads(result.json) if result.json else {})
    _print(card, results, worst)
    if out is not None:
        _write(Path(out), _figures(card, results))
    if min_f1 is not None and card.micro.f1 < min_f1:
        click.echo(f"F1 d'ensemble {card.micro.f1:.4f}, sous le seuil de {min_f1:g}.", err=True)
        return BELOW_FLOOR
    return REACHED


def _folders(given: Path, documents: str | None) -> tuple[Path, Path]:
    """The folders of the gold and of the documents."""
    gold = given / "gold" if (given / "gold").is_dir() else given
    beside = Path(documents) if documents else gold.parent / "documents"
    if not beside.is_dir():
        raise click.UsageError(f"pas de dossier de documents {beside} (voir --documents)")
    return gold, beside


def _golds(folder: Path, only: str, single: bool) -> dict[str, Any]:
    """The gold of each document, by its file name."""
    golds = {}
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        try:
            gold = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise click.UsageError(f"référence illisible : {path}") from error
        if only in path.name and not (single and len(gold.get("acts") or []) != 1):
            golds[path.name.removesuffix(SUFFIX)] = gold
    if not golds:
        raise click.UsageError(f"aucun document de référence dans {folder}")
    return golds


def _print(card: Scorecard, results: list[Result], worst: int) -> None:
    """Print the scorecard, the worst documents, those that were not read, and differences."""
    seconds = sorted(r.seconds for r in results)
    failed = [r.error for r in results if r.error is not None]
    click.echo(
        f"{len(results)} documents, {len(results) - len(failed)} lus, {len(failed)} non lus ; "
        f"lecture {sum(seconds):.1f} s, médiane {seconds[len(seconds) // 2]:.2f} s, maximum {seconds[-1]:.2f} s"
    )
    click.echo(_line("champ", ("réf.", "justes", "faux", "manqués", "préc.", "rappel", "F1")))
    for name, figures in sorted(card.fields.items()):
        click.echo(_line(name, _row(figures)))
    click.echo(_line("ensemble (micro)", _row(card.micro)))
    click.echo(_line("moyenne des champs", (*[""] * 6, f"{card.mean_f1:.3f}")))
    times = {r.job.name: r.seconds for r in results}
    click.echo("Documents les moins bien lus (F1, secondes) :")
    for name, figures in card.worst(max(worst, WORST_DOCUMENTS)):
        click.echo(f"  {figures.f1:.3f}  {times[name]:6.2f}  {name}")
    if failed:
        click.echo("Non lus :")
    for error in failed:
        click.echo(f"  {error}")
    _print_differences(card, worst)


def _print_differences(card: Scorecard, count: int) -> None:
    """Print so many differences of each field."""
    shown: Counter[str] = Counter()
    for difference in card.differences:
        shown[difference.field] += 1
        if shown[difference.field] <= count:
            click.echo(f"{difference.field} : {difference.document}")
            click.echo(f"  référence  {difference.gold!r}\n  trouvé     {difference.found!r}")


def _line(name: str, cells: Sequence[str]) -> str:
    return f"{name:26}" + "".join(f"{cell:>8}" for cell in cells)


def _row(figures: Figures) -> list[str]:
    counts = (figures.hit + figures.miss, figures.hit, figures.false, figures.miss)
    ratios = (figures.precision, figures.recall, figures.f1)
    return [str(n) for n in counts] + [f"{r:.3f}" for r in ratios]


def _figures(card: Scorecard, results: list[Result]) -> dict[str, Any]:
    """The scorecard as plain data."""
    micro = card.micro
    return {
        "documents": len(results),
        "not_read": {r.job.name: r.error.code for r in results if r.error is not None},
        "micro": _as_data(micro),
        "mean_f1": card.mean_f1,
        "fields": {name: _as_data(figures) for name, figures in sorted(card.fields.items())},
        "per_document": {
            r.job.name: {**_as_data(card.documents[r.job.name]), "seconds": round(r.seconds, 3)} for r in results
        },
    }


def _as_data(figures: Figures) -> dict[str, float]:
    return {
        "hit": figures.hit,
        "false": figures.false,
        "miss": figures.miss,
        "precision": figures.precision,
        "recall": figures.recall,
        "f1": figures.f1,
    }


def _write(path: Path, data: dict[str, Any]) -> None:
    try:
        path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"impossible d'écrire {path}") from error
