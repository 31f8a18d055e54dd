"""Sittings → the list of the deliberations examined, which a council posts within a week (CGCT L2121-25)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pipeline.exports.liste.odt import odt
from pipeline.exports.liste.page import page
from pipeline.exports.naming import Names, slug
from pipeline.exports.sittings import sittings
from schemas.record import Record

__all__ = ["odt", "page", "write_all"]


def write_all(records: Iterable[Record], folder: Path) -> tuple[list[Path], list[tuple[Record, str]]]:
    """Write FOLDER/liste_<body>_<day>.html and .odt for each sitting; the pages, and the records that are of none.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    found, left = sittings(records)
    names, written = Names(), list[Path]()
    for sitting in found:
        body = slug(" ".join(filter(None, (sitting.assembly.name, sitting.assembly.organ))))
        stem = names.of(f"liste_{body}_{sitting.day.isoformat()}")
        written.append(folder / f"{stem}.html")
        written[-1].write_text(page(sitting), encoding="utf-8")
        (folder / f"{stem}.odt").write_bytes(odt(sitting))
    return written, left
