"""registre query: a question in SQL to an archive."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from pipeline.commands.french import HELP_NAMES, FrenchCommand, Number, OneOf


@click.command(cls=FrenchCommand, context_settings=HELP_NAMES, options_metavar="[OPTIONS]")
@click.argument("sql", metavar="SQL")
@click.option("-a", "--archive", metavar="ARCHIVE.db", help="L'archive. Défaut : le seul fichier .db du dossier.")
@click.option(
    "--format",
    "form",
    type=OneOf(["table", "csv", "json"]),
    default="table",
    metavar="table|csv|json",
    help="Tableau à lire, CSV, ou un objet JSON par ligne. Défaut : table.",
)
@click.option("--limit", type=Number(int, 1), default=None, metavar="N", help="Montre au plus N lignes.")
def query(sql: str, archive: str | None, form: str, limit: int | None) -> int:
    """Interroge une archive : registre query "SELECT status, COUNT(*) FROM documents GROUP BY 1".

    Les tables : documents, sources, records, acts, distinct_acts, attendance, proxies, decisions, votes, findings,
    forms, runs (voir docs/archive.md). L'archive n'est jamais modifiée.
    """
    import sqlite3

    from pipeline.batch.archive import ArchiveError, connect

    try:
        db = connect(_archive(archive))
    except ArchiveError as error:
        raise click.UsageError(str(error).rstrip(".")) from error
    try:
        cursor = db.execute(sql)
        names = [column[0] for column in cursor.description or ()]
        rows = cursor.fetchmany(limit) if limit else cursor.fetchall()
    except (sqlite3.Error, sqlite3.Warning) as error:
        raise click.UsageError(f"requête refusée par SQLite : {error}") from error
    finally:
        db.close()
    _print(names, rows, form)
    return 0


def _archive(path: str | None) -> Path:
    if path is not None:
        return Path(path)
    found = sorted(Path.cwd().glob("*.db"))
    if len(found) != 1:
        raise click.UsageError("précisez --archive ARCHIVE.db : ce dossier n'a pas un seul fichier .db")
    return found[0]


def _print(names: list[str], rows: list[tuple[object, ...]], form: str) -> None:
    if form == "csv":
        import csv

        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(names)
        writer.writerows(rows)
    elif form == "json":
        import json

        for row in rows:
            click.echo(json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False, default=str))
    else:
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text

        from pipeline.french import clean

        table = Table()
        for i, name in enumerate(names):
            numeric = all(row[i] is None or isinstance(row[i], int | float) for row in rows)
            table.add_column(Text(clean(name)), justify="right" if numeric else "left", overflow="fold")
        for row in rows:
            table.add_row(*(Text("" if cell is None else clean(str(cell))) for cell in row))
        Console(highlight=False).print(table)
