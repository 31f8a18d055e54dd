"""The archive: one SQLite file, written by one run at a time, read by anybody at any time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from pipeline.batch.reviews import Review, by_document, corrected, of_document
from pipeline.batch.tables import BY_NAME, CROSSINGS, FLAT, REVIEWS, TABLES

APPLICATION: Final = 0x52656773
"""What tells an archive from any other SQLite file (`PRAGMA application_id`)."""

_DISTINCT = "CREATE VIEW distinct_acts AS SELECT * FROM acts WHERE duplicate_of IS NULL"

_LATER: Final = (REVIEWS, CROSSINGS)
_FIRST_TABLES: Final = [table for table in TABLES if table not in _LATER]

MIGRATIONS: Final[tuple[tuple[str, ...], ...]] = (
    (*(sql for table in _FIRST_TABLES for sql in table.sql()), _DISTINCT),
    *(tuple(table.sql()) for table in _LATER),
)
"""What brings an archive from each version of the schema to the next; the first makes it."""

_PROBLEMS: Final = {
    sqlite3.SQLITE_FULL: "le disque est plein ; libérez de la place, puis relancez la même commande : elle reprendra",
    sqlite3.SQLITE_READONLY: "l'archive est en lecture seule ; vérifiez les droits du fichier et de son dossier",
    sqlite3.SQLITE_PERM: "accès refusé ; vérifiez les droits du fichier et de son dossier",
    sqlite3.SQLITE_CANTOPEN: "l'archive ne s'ouvre pas ; vérifiez le chemin et les droits",
    sqlite3.SQLITE_NOTADB: "ce fichier n'est pas une archive de registre ; choisissez un autre nom",
    sqlite3.SQLITE_CORRUPT: "l'archive est abîmée ; reprenez une sauvegarde, ou recommencez dans un fichier neuf",
    sqlite3.SQLITE_BUSY: "un autre programme tient l'archive ; attendez qu'il ait fini",
    sqlite3.SQLITE_IOERR: "le disque ne répond pas comme il faut ; vérifiez-le, puis relancez la même commande",
}


_PACE: Final = ("cache_size = -4000", "wal_autocheckpoint = 8000")
"""Kilobytes kept in memory (told by the sign), pages written before they go to their places.

Documents come in no order of their keys: writing each takes a quarter less so once there are thousands."""


class ArchiveError(Exception):
    """An archive that cannot be read or written; the message is French and says what to do."""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says within the block into words for people.

    Raises:
        ArchiveError: SQLite failed.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        raise ArchiveError(f"{path} : {_PROBLEMS.get(code, f'SQLite répond « {error} »')}.") from error


class Archive:
    """An archive open for writing: no other run can write it meanwhile.

    Args:
        path: the file; it is made where there is none.
        lent: whether the process that holds it waits for this one to write.

    Raises:
        ArchiveError: another run holds it, it is no archive, it is of a later version, or the disk refuses.
    """

    def __init__(self, path: Path, *, lent: bool = False) -> None:
        self.path = path
        with explained(path):
            self._lock = _held(path) if not lent else None
            try:
                self._db = sqlite3.connect(path, isolation_level=None)
                migrate(self._db, path)
                self._db.execute("PRAGMA journal_mode = WAL")
                self._db.execute("PRAGMA synchronous = NORMAL")
                for setting in _PACE:
                    self._db.execute(f"PRAGMA {setting}")
            except BaseException:
                self._let_go()
                raise

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Keep what is written so far, and let the archive go."""
        with explained(self.path):
            try:
                if self._db.in_transaction:
                    self._db.execute("COMMIT")
            finally:
                self._db.close()
                self._let_go()

    def _let_go(self) -> None:
        if self._lock is not None:
            self._lock.close()

    def query(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The rows of a statement."""
        with explained(self.path):
            return self._db.execute(sql, values).fetchall()

    def each(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """The rows of a statement, one at a time."""
        with explained(self.path):
            yield from self._db.execute(sql)

    def said(self) -> dict[str, list[Review]]:
        """What reviewers said of values, by document."""
        with explained(self.path):
            return by_document(self._db)

    def said_of(self, document: str) -> list[Review]:
        """What reviewers said of a document so far; they say nothing more until the transaction ends."""
        self.begin()
        with explained(self.path):
            return of_document(self._db, document)

    def begin(self) -> None:
        """Start a transaction, where none is under way."""
        with explained(self.path):
            if not self._db.in_transaction:
                self._db.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Keep what is written so far."""
        with explained(self.path):
            if self._db.in_transaction:
                self._db.execute("COMMIT")

    def put(self, table: str, rows: Iterable[Sequence[Any]]) -> None:
        """Write rows, in the order of the columns; a row whose key is there is replaced."""
        columns = BY_NAME[table].columns
        with explained(self.path):
            self.begin()
            self._db.executemany(f'REPLACE INTO "{table}" VALUES ({",".join("?" * len(columns))})', rows)

    def replace(self, document: Sequence[Any], json: str | None, rows: Mapping[str, Sequence[Sequence[Any]]]) -> None:
        """Write all that is known of one document, in place of what was.

        Args:
            document: its row of `documents`.
            json: its record, where there is one.
            rows: the rows of the flat tables, by table.
        """
        self.forget([document[0]])
        self.put("documents", [document])
        if json is not None:
            self.put("records", [(document[0], json)])
        for table, found in rows.items():
            self.put(table, found)

    def forget(self, documents: Iterable[str]) -> None:
        """Take out what is known of documents."""
        keys = [(document,) for document in documents]
        with explained(self.path):
            self.begin()
            for table in (*FLAT, BY_NAME["records"], BY_NAME["documents"]):
                self._db.executemany(f'DELETE FROM "{table.name}" WHERE document = ?', keys)

    def clear(self, table: str) -> None:
        """Take every row out of a table."""
        with explained(self.path):
            self.begin()
            self._db.execute(f'DELETE FROM "{table}"')

    def settle(self) -> None:
        """Note the duplicates, and forget contents that no source has any more. Doing it twice changes nothing."""
        orphans = self.query("SELECT document FROM documents WHERE document NOT IN (SELECT document FROM sources)")
        self.forget(document for (document,) in orphans)
        with explained(self.path):
            for sql in _DUPLICATES:
                self._db.execute(sql)
        self.commit()


_FIRST = "SELECT document, MIN(source) AS source FROM sources GROUP BY document"
_DUPLICATES: Final = (
    f"""
    UPDATE sources SET duplicate_of = NULLIF(f.source, sources.source) FROM ({_FIRST}) AS f
    WHERE f.document = sources.document AND duplicate_of IS NOT NULLIF(f.source, sources.source)
    """,
    f"""
    WITH f AS ({_FIRST}),
    by_id AS (
        SELECT document, act, FIRST_VALUE(document) OVER w AS d, FIRST_VALUE(act) OVER w AS a
        FROM acts JOIN f USING (document) WHERE act_id IS NOT NULL
        WINDOW w AS (PARTITION BY act_id ORDER BY source, act)
    ),
    by_identity AS (
        SELECT document, act, FIRST_VALUE(document) OVER w AS d, FIRST_VALUE(act) OVER w AS a
        FROM acts JOIN f USING (document) WHERE identity IS NOT NULL
        WINDOW w AS (PARTITION BY identity ORDER BY source, act)
    ),
    told AS (
        SELECT a.document, a.act, COALESCE(
            (SELECT d || '#' || i.a FROM by_id AS i WHERE i.document = a.document AND i.act = a.act
                AND d <> a.document),
            (SELECT d || '#' || i.a FROM by_identity AS i WHERE i.document = a.document AND i.act = a.act
                AND d <> a.document)
        ) AS first FROM acts AS a
    )
    UPDATE acts SET duplicate_of = told.first FROM told
    WHERE told.document = acts.document AND told.act = acts.act AND acts.duplicate_of IS NOT told.first
    """,
)


def _held(path: Path) -> sqlite3.Connection:
    """A lock that the system takes away when this process dies, however it dies.

    Raises:
        ArchiveError: another run holds it.
    """
    lock = sqlite3.connect(path.with_name(path.name + ".lock"), timeout=0, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        raise ArchiveError(
            f"{path} : un autre « registre batch » écrit dans cette archive ; attendez qu'il ait fini."
        ) from error
    return lock


def migrate(db: sqlite3.Connection, path: Path) -> None:
    """Bring an archive to the schema of this version, each step whole or not at all.

    Raises:
        ArchiveError: it is another program's file, or a later version's.
    """
    (version,) = db.execute("PRAGMA user_version").fetchone()
    _recognised(db, path, version)
    for number, steps in enumerate(MIGRATIONS[version:], version + 1):
        db.execute("BEGIN EXCLUSIVE")
        try:
            for sql in steps:
                db.execute(sql)
            db.execute(f"PRAGMA application_id = {APPLICATION}")
            db.execute(f"PRAGMA user_version = {number}")
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise


def _recognised(db: sqlite3.Connection, path: Path, version: int) -> None:
    (application,) = db.execute("PRAGMA application_id").fetchone()
    empty = db.execute("SELECT NOT EXISTS (SELECT 1 FROM sqlite_master)").fetchone()[0]
    if application != APPLICATION and not empty:
        raise ArchiveError(f"{path} : {_PROBLEMS[sqlite3.SQLITE_NOTADB]}.")
    if version > len(MIGRATIONS):
        raise ArchiveError(
            f"{path} : archive d'une version plus récente de registre (schéma {version}, connu : {len(MIGRATIONS)}) ; "
            "mettez registre à jour."
        )


def read_only(path: Path) -> str:
    """The URI under which SQLite opens an archive for reading alone."""
    place = f"file:{quote(str(path.absolute()))}"
    db = sqlite3.connect(f"{place}?mode=ro", uri=True)
    try:
        db.execute("PRAGMA user_version").fetchone()
    except sqlite3.OperationalError:  # a folder that cannot be written: no run writes there either
        return f"{place}?immutable=1"
    finally:
        db.close()
    return f"{place}?mode=ro"


def connect(path: Path, *, shared: bool = False) -> sqlite3.Connection:
    """An archive open for reading alone, even while a run writes it.

    Args:
        path: the archive.
        shared: whether another thread than this one may close it.

    Raises:
        ArchiveError: there is none, or it is no archive of this version.
    """
    if not path.is_file():
        raise ArchiveError(f"{path} : il n'y a pas d'archive de ce nom.")
    with explained(path):
        db = sqlite3.connect(read_only(path), uri=True, check_same_thread=not shared)
        (version,) = db.execute("PRAGMA user_version").fetchone()
        _recognised(db, path, version)
        if version != len(MIGRATIONS):
            raise ArchiveError(
                f"{path} : schéma {version}, connu : {len(MIGRATIONS)} ; « registre batch » la met à jour."
            )
        return db


DISTINCT: Final = "document NOT IN (SELECT document FROM acts GROUP BY document HAVING COUNT(*) = COUNT(duplicate_of))"
"""What holds of a document that has an act which stands in no other."""


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """An archive open for reading within the block.

    Raises:
        ArchiveError: as `connect`, or SQLite failed.
    """
    db = connect(path)
    try:
        with explained(path):
            yield db
    finally:
        db.close()


def records(path: Path) -> Iterator[str]:
    """The records of an archive as JSON, as reviewers corrected them.

    A document whose acts all stand in another one too is left out.

    Raises:
        ArchiveError: as `connect`.
    """
    with reading(path) as db:
        said = by_document(db)
        for document, text in db.execute(f"SELECT document, json FROM records WHERE {DISTINCT} ORDER BY document"):
            yield corrected(text, said[document])[0] if document in said else text
