"""Records → tables where a row is one thing: those of an archive, for programs that read CSV or Parquet.

The same records give the same bytes. A document that is given twice is written once.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from pipeline.batch.reading import rows
from pipeline.batch.tables import BY_NAME, DOCUMENTS, Table
from schemas.record import Record

Row = tuple[Any, ...]

_OF_A_RECORD: Final = ("document", "name", "kind", "media_type", "reading", "pages")
TABLES: Final = (
    replace(DOCUMENTS, columns=tuple(c for n in _OF_A_RECORD for c in DOCUMENTS.columns if c.name == n), indexes=()),
    *(BY_NAME[name] for name in ("acts", "attendance", "proxies", "decisions", "votes", "findings")),
)
"""The tables, in the order in which they are written."""

_TYPES: Final = {"TEXT": "string", "INTEGER": "integer", "BOOLEAN": "boolean", "DATE": "date", "JSON": "array"}
_BATCH: Final = 20_000
"""Rows of a table that are held before they are written to Parquet."""


def tidied(records: Iterable[Record]) -> Iterator[dict[str, list[Row]]]:
    """The rows of each record by table. `acts.duplicate_of` names the same act met first (`document#act`)."""
    documents: set[str] = set()
    first: dict[str, str] = {}
    for record in records:
        source = record.source
        if source.sha256 in documents:
            continue
        documents.add(source.sha256)
        found = rows(record)
        found["acts"] = [_told(row, first) for row in found["acts"]]
        about = (source.sha256, source.name, record.kind, source.media_type, source.reading, source.pages)
        yield {"documents": [about], **{table.name: found[table.name] for table in TABLES[1:]}}


def _told(row: Row, first: dict[str, str]) -> Row:
    names = [column.name for column in BY_NAME["acts"].columns]
    cells = dict(zip(names, row, strict=True))
    keys = [f"{name} {cells[name]}" for name in ("act_id", "identity") if cells[name]]
    cells["duplicate_of"] = next((first[key] for key in keys if key in first), None)
    for key in keys:
        first.setdefault(key, cells["duplicate_of"] or f"{cells['document']}#{cells['act']}")
    return tuple(cells.values())


def write_csv(records: Iterable[Record], folder: Path) -> dict[str, int]:
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
        for found in tidied(records):
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


def write_parquet(records: Iterable[Record], folder: Path) -> dict[str, int]:
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

        for found in tidied(records):
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
