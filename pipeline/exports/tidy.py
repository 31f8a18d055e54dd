"""Records and archives → tables where a row is one thing, for programs that read CSV or Parquet.

The same records give the same bytes. A document that is given twice is written once.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from pipeline.batch.archive import connect, explained
from pipeline.batch.reading import rows
from pipeline.batch.tables import BY_NAME, DOCUMENTS, Table
from pipeline.batch.told import settled
from schemas.record import Record

Row = tuple[Any, ...]
Rows = dict[str, list[Row]]
"""The rows of one document, by table."""

Told = tuple[Rows, Rows]
"""The rows of one document as they are read, and as they are written."""

Change = Callable[[Record], Record]

_OF_A_RECORD: Final = ("document", "name", "kind", "media_type", "reading", "pages")
TABLES: Final = (
    replace(DOCUMENTS, columns=tuple(c for n in _OF_A_RECORD for c in DOCUMENTS.columns if c.name == n), indexes=()),
    *(BY_NAME[name] for name in ("acts", "attendance", "proxies", "decisions", "votes", "findings")),
)
"""The tables, in the order in which they are written."""

_TYPES: Final = {"TEXT": "string", "INTEGER": "integer", "BOOLEAN": "boolean", "DATE": "date", "JSON": "array"}
_BATCH: Final = 20_000
"""Rows of a table that are held before they are written to Parquet."""


def of_records(records: Iterable[Record], change: Change | None = None) -> Iterator[Told]:
    """The rows of each record, by table: as they are read, and as they are written after a change of the record."""
    for record in records:
        found = _of(record)
        yield found, found if change is None else _changed(found, change(record))


def _of(record: Record) -> Rows:
    source, found = record.source, rows(record)
    about = (source.sha256, source.name, record.kind, source.media_type, source.reading, source.pages)
    return {"documents": [about], **{table.name: found[table.name] for table in TABLES[1:]}}


def _changed(found: Rows, record: Record) -> Rows:
    """The rows of a record after a change; what an archive alone knows of its findings stays."""
    names = [column.name for column in BY_NAME["findings"].columns]
    kept = {name: place for place, name in enumerate(names) if name not in ("message", "terms")}
    told = _of(record)
    pairs = zip(found["findings"], told["findings"], strict=True)
    told["findings"] = [
        tuple(old[i] if i in kept.values() else new[i] for i in range(len(names))) for old, new in pairs
    ]
    return told


def of_archive(path: Path, change: Change | None = None) -> Iterator[Told]:
    """The rows of each document of an archive that has a record, by table; its findings are there, duplicates too.

    Raises:
        ArchiveError: there is no archive at the path.
    """
    db = connect(path)
    try:
        with explained(path):
            for document, text in db.execute("SELECT document, json FROM records ORDER BY document").fetchall():
                found = {table.name: _held(db, table, document) for table in TABLES}
                yield found, found if change is None else _changed(found, change(settled(db, document, text).record))
    finally:
        db.close()


def _held(db: sqlite3.Connection, table: Table, document: str) -> list[Row]:
    names, key = (", ".join(f'"{name}"' for name in some) for some in ([c.name for c in table.columns], table.key))
    found = db.execute(f'SELECT {names} FROM "{table.name}" WHERE document = ? ORDER BY {key}', [document])
    flags = [c.kind == "BOOLEAN" for c in table.columns]
    return [tuple(bool(v) if f and v is not None else v for f, v in zip(flags, row, strict=True)) for row in found]


def distinct(batches: Iterable[Told]) -> Iterator[Rows]:
    """Each document once; `acts.duplicate_of` names the same act met first (`document#act`), as they were read."""
    documents: set[str] = set()
    first: dict[str, str] = {}
    for found, told in batches:
        document = found["documents"][0][0]
        if document not in documents:
            documents.add(document)
            pairs = zip([_told(row, first) for row in found["acts"]], told["acts"], strict=True)
            yield {**told, "acts": [_as_told(known, row) for known, row in pairs]}


def _as_told(known: Row, row: Row) -> Row:
    """An act as it is written, a duplicate of the act that it is; a title that was changed makes no identity."""
    names = [column.name for column in BY_NAME["acts"].columns]
    was, cells = dict(zip(names, known, strict=True)), dict(zip(names, row, strict=True))
    identity = was["identity"] if was["subject"] == cells["subject"] else None
    return tuple((cells | {"identity": identity, "duplicate_of": was["duplicate_of"]}).values())


def _told(row: Row, first: dict[str, str]) -> Row:
    cells = dict(zip((column.name for column in BY_NAME["acts"].columns), row, strict=True))
    keys = [f"{name} {cells[name]}" for name in ("act_id", "identity") if cells[name]]
    here = f"{cells['document']}#{cells['act']}"
    met = cells["duplicate_of"] or next((first[key] for key in keys if key in first), here)
    for key in keys:
        first.setdefault(key, met)
    return tuple((cells | {"duplicate_of": None if met == here else met}).values())


def write_csv(batches: Iterable[Told], folder: Path) -> dict[str, int]:
    """Write FOLDER/<table>.csv and FOLDER/datapackage.json (Frictionless); how many rows each table has.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    counts = dict.fromkeys((table.name for table in TABLES), 0)
    with ExitStack() as stack:
        writers = {}
        for table in TABLES:
            stream = stack.enter_context((folder / f"{table.name}.csv").open("w", encoding="utf-8", newline=""))
            writers[table.name] = csv.writer(stream, lineterminator="\n")
            writers[table.name].writerow(c.name for c in table.columns)
        for found in distinct(batches):
            for name, some in found.items():
                counts[name] += len(some)
                writers[name].writerows([_cell(value) for value in row] for row in some)
    text = json.dumps(datapackage(), ensure_ascii=False, indent=2) + "\n"
    (folder / "datapackage.json").write_text(text, encoding="utf-8")
    return counts


def _cell(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value


def datapackage() -> dict[str, Any]:
    """The data dictionary of the CSV files, as a Frictionless tabular data package."""
    return {
        "profile": "tabular-data-package",
        "name": "registre",
        "title": "Délibérations : actes, présences, pouvoirs, décisions, votes, constats",
        "resources": [_resource(table) for table in TABLES],
    }


def _resource(table: Table) -> dict[str, Any]:
    parents = [("documents", ["document"])]
    if table.name in ("decisions", "votes"):
        parents.append(("acts", ["document", "act"]))
    schema: dict[str, Any] = {
        "fields": [
            {"name": c.name, "type": _TYPES[c.kind], "description": c.note or "as printed"} for c in table.columns
        ],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table.name != "documents":
        schema["foreignKeys"] = [
            {"fields": fields, "reference": {"resource": name, "fields": fields}} for name, fields in parents
        ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": f"A row is {table.row}.",
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def write_parquet(batches: Iterable[Told], folder: Path) -> dict[str, int]:
    """Write FOLDER/<table>.parquet; how many rows each table has. Lists (JSON) are text, as in an archive.

    Raises:
        ImportError: pyarrow is not installed (extra `parquet`).
        OSError: the folder cannot be written.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    kinds = {
        "TEXT": pa.string(),
        "JSON": pa.string(),
        "INTEGER": pa.int64(),
        "BOOLEAN": pa.bool_(),
        "DATE": pa.date32(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    counts = dict.fromkeys((table.name for table in TABLES), 0)
    held: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    with ExitStack() as stack:
        schemas = {
            t.name: pa.schema([pa.field(c.name, kinds[c.kind], metadata={"description": c.note}) for c in t.columns])
            for t in TABLES
        }
        writers = {
            name: stack.enter_context(pq.ParquetWriter(folder / f"{name}.parquet", schema))
            for name, schema in schemas.items()
        }

        def flush(table: Table) -> None:
            columns = list(zip(*held[table.name], strict=True)) or [()] * len(table.columns)
            arrays = [
                pa.array([_day(v) for v in values] if c.kind == "DATE" else list(values), kinds[c.kind])
                for c, values in zip(table.columns, columns, strict=True)
            ]
            writers[table.name].write_table(pa.Table.from_arrays(arrays, schema=schemas[table.name]))
            counts[table.name] += len(held[table.name])
            held[table.name].clear()

        for found in distinct(batches):
            for table in TABLES:
                held[table.name].extend(found[table.name])
                if len(held[table.name]) >= _BATCH:
                    flush(table)
        for table in TABLES:
            flush(table)
    return counts


def _day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def write_lines(records: Iterable[Record], path: Path) -> int:
    """Write the records whole, one JSON text a line; how many.

    Raises:
        OSError: the file cannot be written.
    """
    count = 0
    with path.open("w", encoding="utf-8", newline="") as stream:
        for record in records:
            stream.write(record.to_json(indent=None) + "\n")
            count += 1
    return count
