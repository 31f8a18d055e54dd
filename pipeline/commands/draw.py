"""registre draw: the pages of PDF documents with the evidence of their records drawn on them."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.commands.french import HELP_NAMES, FrenchCommand, Number


@click.command(cls=FrenchCommand, context_settings=HELP_NAMES, options_metavar="[OPTIONS]")
@click.argument("files", nargs=-1, required=True, metavar="FICHIER…")
@click.option("-o", "--output", "output", required=True, metavar="DOSSIER", help="Où écrire les images PNG.")
@click.option("--dpi", type=Number(int, 20, 400), default=110, metavar="N", help="Points par pouce. Défaut : 110.")
def draw(files: tuple[str, ...], output: str, dpi: int) -> int:
    """Dessine sur les pages, en couleurs, d'où vient chaque valeur.

    FICHIER est un PDF. Chaque page qui porte une preuve donne DOSSIER/<nom du fichier>-<page>.png.
    """
    from pipeline.commands.extract import ALL_READ, NONE_READ, SOME_REFUSED
    from pipeline.review.drawing import draw as pages
    from pipeline.runner import Job, run
    from schemas import Record

    folder = Path(output)
    drawn = refused = 0
    for result in run(Job(Path(f).name, f, path=Path(f)) for f in files):
        path = result.job.path
        if result.json is None or path is None:
            refused += 1
            click.echo(str(result.error), err=True)
            continue
        record = Record.model_validate_json(result.json)
        if record.source.media_type != "application/pdf":
            refused += 1
            click.echo(f"{result.job.label} : ce n'est pas un PDF, il n'a pas de pages à dessiner.", err=True)
            continue
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for number, image in pages(path.read_bytes(), record, dpi):
                image.save(folder / f"{path.name}-{number}.png", optimize=True)
        except OSError as error:
            raise click.UsageError(f"impossible d'écrire dans {output}") from error
        drawn += 1
    return ALL_READ if not refused else SOME_REFUSED if drawn else NONE_READ
