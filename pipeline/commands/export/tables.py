"""registre export csv, parquet, jsonl: tables for programs, and records whole."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.commands.export.given import Given, command, output, told, writing


@command("csv")
@output("Le dossier à remplir.", "DOSSIER")
def tables(given: Given, output: str) -> int:
    """Un CSV par table : documents, actes, présences, pouvoirs, décisions, votes, constats.

    datapackage.json (Frictionless) dit ce que tient chaque colonne. Les constats sont ceux de « registre check » ou de
    « registre batch ».
    """
    from pipeline.exports.tidy import write_csv

    with writing(output):
        return told(write_csv(given.rows(), Path(output)))


@command("parquet")
@output("Le dossier à remplir.", "DOSSIER")
def parquet(given: Given, output: str) -> int:
    """Les mêmes tables en Parquet (pip install 'registre[parquet]')."""
    from pipeline.exports.tidy import write_parquet

    try:
        with writing(output):
            return told(write_parquet(given.rows(), Path(output)))
    except ImportError as error:
        raise click.UsageError("il manque pyarrow : pip install 'registre[parquet]'") from error


@command("jsonl")
@output("Le fichier .jsonl à écrire.", "FICHIER")
def jsonl(given: Given, output: str) -> int:
    """Les enregistrements entiers, un par ligne."""
    from pipeline.exports.tidy import write_lines

    with writing(output):
        count = write_lines(given.records(), Path(output))
    click.echo(f"{count} enregistrement{'s' * (count > 1)}.", err=True)
    return 0
