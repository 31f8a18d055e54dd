"""registre export csv, parquet, jsonl: tables for programs, and records whole."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.commands.export.given import command, output, records_of, rows_of, told, writing


@command("csv")
@output("Le dossier à remplir.", "DOSSIER")
def tables(records: tuple[str, ...], output: str) -> int:
    """Un CSV par table : documents, actes, présences, pouvoirs, décisions, votes, constats.

    datapackage.json (Frictionless) dit ce que tient chaque colonne. Les constats sont ceux de « registre check » ou de
    « registre batch ».
    """
    from pipeline.exports.tidy import write_csv

    with writing(output):
        return told(write_csv(rows_of(records), Path(output)))


@command("parquet")
@output("Le dossier à remplir.", "DOSSIER")
def parquet(records: tuple[str, ...], output: str) -> int:
    """Les mêmes tables en Parquet (pip install 'registre[parquet]')."""
    from pipeline.exports.tidy import write_parquet

    try:
        with writing(output):
            return told(write_parquet(rows_of(records), Path(output)))
    except ImportError as error:
        raise click.UsageError("il manque pyarrow : pip install 'registre[parquet]'") from error


@command("jsonl")
@output("Le fichier .jsonl à écrire.", "FICHIER")
def jsonl(records: tuple[str, ...], output: str) -> int:
    """Les enregistrements entiers, un par ligne."""
    from pipeline.exports.tidy import write_lines

    with writing(output):
        count = write_lines(records_of(records), Path(output))
    click.echo(f"{count} enregistrement{'s' * (count > 1)}.", err=True)
    return 0
