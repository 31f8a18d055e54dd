"""An archive as files: the same archive gives the same bytes, whatever runs made it."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from pipeline.batch.tables import TABLES, Table


def write(db: sqlite3.Connection, folder: Path) -> list[Path]:
    """Write each table to FOLDER/<table>.csv in the order of its key, and the records to FOLDER/records.jsonl.

    What differs from one run to the next (seconds, memory, the runs themselves) is left out.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for table in TABLES:
        columns = [c.name for c in table.columns if not c.measured]
        if table.name == "records":
            written.append(_lines(db, folder / "records.jsonl"))
        elif columns:
            path = folder / f"{table.name}.csv"
            with path.open("w", encoding="utf-8", newline="") as stream:
                writer = csv.writer(stream, lineterminator="\n")
                writer.writerow(columns)
                writer.writerows(_rows(db, table, columns))
            written.append(path)
    return written


def _rows(db: sqlite3.Connection, table: Table, columns: list[str]) -> Iterable[tuple[object, ...]]:
    names, key = (", ".join(f'"{name}"' for name in some) for some in (columns, table.key))
    return db.execute(f'SELECT {names} FROM "{table.name}" ORDER BY {key}')


def _lines(db: sqlite3.Connection, path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.writelines(f"{text}\n" for (text,) in db.execute("SELECT json FROM records ORDER BY document"))
    return path
