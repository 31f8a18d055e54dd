"""An archive as DataFrames."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pipeline.batch.archive import connect, explained
from pipeline.batch.reading import SITTING
from pipeline.batch.reviews import corrected, of_document
from pipeline.batch.tables import BY_NAME

if TYPE_CHECKING:
    import pandas as pd

_DTYPES: Final = {"TEXT": "string", "JSON": "string", "INTEGER": "Int64", "REAL": "Float64", "BOOLEAN": "boolean"}
_CATEGORIES: Final = frozenset({"status", "outcome", "severity", "kind", "reading", "code", "reason", "form"})


class Frames:
    """An archive open for reading; each table is a DataFrame, with days as dates and figures as integers.

    It can be used in a `with` block.

    Raises:
        ArchiveError: there is no archive at the path.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self._path = Path(path)
        self._db = connect(self._path)

    def __enter__(self) -> Frames:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go."""
        self._db.close()

    def documents(self) -> pd.DataFrame:
        """A row for each content that was met: status, reason, size, seconds, memory."""
        return self._table("documents")

    def sources(self) -> pd.DataFrame:
        """A row for each file, member or URL, with the content that it holds."""
        return self._table("sources")

    def acts(self, *, duplicates: bool = False) -> pd.DataFrame:
        """A row for each act; those that were met before, only on demand."""
        return self._table("acts", "" if duplicates else "WHERE duplicate_of IS NULL")

    def attendance(self) -> pd.DataFrame:
        """A row for each member of a list."""
        return self._table("attendance")

    def proxies(self) -> pd.DataFrame:
        """A row for each proxy."""
        return self._table("proxies")

    def decisions(self) -> pd.DataFrame:
        """A row for each operative clause."""
        return self._table("decisions")

    def votes(self) -> pd.DataFrame:
        """A row for each act on whose vote something is printed."""
        return self._table("votes")

    def findings(self) -> pd.DataFrame:
        """A row for what each rule says of each act; of a finding between documents (X…), one for each of these."""
        import pandas as pd

        across = self.crossings().assign(act=SITTING, margin=None).astype({"act": "Int64", "margin": "Int64"})
        found = self._table("findings")
        if across.empty:
            return found
        both = pd.concat([found, across[found.columns]], ignore_index=True)
        return both.astype({name: "category" for name in found.columns if name in _CATEGORIES})

    def crossings(self) -> pd.DataFrame:
        """A row for each document of what the documents of one council say against each other."""
        return self._table("crossings")

    def record(self, document: str) -> dict[str, Any] | None:
        """The record of a document, decoded, as reviewers corrected it; None where there is none."""
        import json

        row = self._db.execute("SELECT json FROM records WHERE document = ?", [document]).fetchone()
        return None if row is None else dict(json.loads(corrected(row[0], of_document(self._db, document))[0]))

    def query(self, sql: str) -> pd.DataFrame:
        """The rows of a statement, with the types that pandas makes of them."""
        import pandas as pd

        with explained(self._path):
            return pd.read_sql_query(sql, self._db)

    def _table(self, name: str, where: str = "") -> pd.DataFrame:
        import pandas as pd

        table = BY_NAME[name]
        key = ", ".join(f'"{column}"' for column in table.key)
        with explained(self._path):
            rows = self._db.execute(f'SELECT * FROM "{name}" {where} ORDER BY {key}').fetchall()
        columns = list(zip(*rows, strict=True)) or [()] * len(table.columns)
        return pd.DataFrame(
            {c.name: _series(c.name, c.kind, values) for c, values in zip(table.columns, columns, strict=True)}
        )


def _series(name: str, kind: str, values: tuple[Any, ...]) -> pd.Series[Any]:
    import pandas as pd

    if kind == "DATE":
        return pd.Series(pd.to_datetime(list(values), format="ISO8601", errors="coerce")).astype("datetime64[s]")
    if name in _CATEGORIES:
        return pd.Series(values, dtype="category")
    if kind == "BOOLEAN":
        return pd.Series([None if v is None else bool(v) for v in values], dtype="boolean")
    return pd.Series(list(values), dtype=_DTYPES[kind])


def open_archive(path: str | PathLike[str]) -> Frames:
    """An archive that `registre batch` made, as DataFrames: `open_archive("ARCHIVE.db").acts()`.

    Raises:
        ArchiveError: there is no archive at the path.
    """
    return Frames(path)
