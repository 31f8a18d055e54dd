"""Acts ↔ Akoma Ntoso 3.0, one document an act: `write` makes it, `read` makes a record of what it holds."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from pipeline.exports.akomantoso.reading import NotOursError, read
from pipeline.exports.akomantoso.writing import NoDateError, file_name, write
from pipeline.exports.naming import Names
from pipeline.spreadsheet import safe_cell
from schemas.record import Record

__all__ = ["NoDateError", "NotOursError", "file_name", "read", "write", "write_all"]

REFUSED = "refus.csv"


def write_all(records: Iterable[Record], folder: Path) -> tuple[int, int]:
    """Write FOLDER/<body>_<day>_<number>.xml for each act, and FOLDER/refus.csv; how many were written, and refused.

    Acts of one body, day and number have files of their own: the number of the file is added.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    names, written = Names(), 0
    refused: list[list[str]] = []
    for record in records:
        for index in range(len(record.acts)):
            try:
                name, data = file_name(record, index), write(record, index)
            except NoDateError as error:
                refused.append([safe_cell(record.source.name), str(index + 1), str(error)])
                continue
            (folder / f"{names.of(name)}.xml").write_bytes(data)
            written += 1
    if refused:
        with (folder / REFUSED).open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([["SOURCE", "ACTE", "RAISONS"], *refused])
    else:
        (folder / REFUSED).unlink(missing_ok=True)
    return written, len(refused)
