"""What the desk reads of an archive and writes into it."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence, Sized
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pipeline.batch.archive import ArchiveError, connect, explained
from pipeline.batch.reviews import Review, corrected, of_document, states, write
from pipeline.batch.tables import BY_NAME
from pipeline.french import SEVERITIES

Rows = Mapping[str, Sequence[Sequence[Any]]]
Judge = Callable[[str], Rows]
"""The rows of the flat tables of a record given as JSON, checked anew.

Raises:
    ValueError: the text is no record.
"""

_WAIT: Final = 10.0
_RANK: Final[dict[str, int]] = {severity: rank for rank, severity in enumerate(SEVERITIES)}
_FIRSTS: Final = """SELECT document, date, MAX(in_office) AS in_office, MAX(present) AS present FROM acts
                    WHERE assembly IN ({marks}) AND date IS NOT NULL GROUP BY document"""
_SEEN: Final = ("anomaly", "unverifiable", "conform")


def marks(values: Sized) -> str:
    """The question marks of a list of values in a statement."""
    return ", ".join("?" * len(values))


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with what was decided of it, and what was said."""

    act: int
    code: str
    title: str
    outcome: str
    severity: str
    message: str
    terms: tuple[dict[str, Any], ...]
    margin: int | None
    articles: str | None
    remedy: str | None
    decision: Review | None = None
    comments: tuple[Review, ...] = ()

    @property
    def pointers(self) -> list[str]:
        """Where its figures stand in the record."""
        return [term["pointer"] for term in self.terms if term.get("pointer")]


@dataclass(frozen=True, slots=True)
class Crossing:
    """What documents of one council say against each other."""

    code: str
    title: str
    severity: str
    message: str
    articles: str | None
    remedy: str | None
    documents: tuple[tuple[str, str], ...]
    """Each with its name."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A document as the desk shows it.

    `record` is the corrected record, decoded; what was taken out of a list is still in it, and named in `removed`.
    `read` is the record as it was read. `corrected` and `added` go by where the values stand in `record`, which after
    a new reading may be another place than the one that they were said of.
    """

    document: str
    name: str
    record: dict[str, Any]
    read: dict[str, Any]
    reviews: tuple[Review, ...]
    corrected: dict[str, Review]
    removed: frozenset[str]
    added: dict[str, Review]
    lost: tuple[Review, ...]
    findings: tuple[Shown, ...]

    def of_act(self, act: int) -> list[Shown]:
        """The findings of an act, or of the sitting (−1); of an extract both together. Gravest first."""
        wanted = {act, -1} if len(self.record["acts"]) <= 1 else {act}
        found = [finding for finding in self.findings if finding.act in wanted]
        return sorted(found, key=lambda f: (_SEEN.index(f.outcome), _RANK[f.severity], f.code))

    def accepted(self, act: int) -> list[Shown]:
        """The findings of an act that somebody accepted."""
        return [f for f in self.of_act(act) if f.decision is not None and f.decision.kind == "accept"]


class Store:
    """An archive, read from any thread and written by one at a time."""

    def __init__(self, path: Path, judge: Judge) -> None:
        self.path, self._judge = path, judge
        self._local, self._writing = threading.local(), threading.Lock()

    def reader(self) -> sqlite3.Connection:
        """This thread's own connection."""
        db = getattr(self._local, "db", None)
        if db is None:
            db = self._local.db = connect(self.path, shared=True)
        return db

    def document(self, document: str) -> Reviewed | None:
        """A document; None where the archive holds no record of it."""
        db = self.reader()
        row = db.execute(
            "SELECT name, json FROM records JOIN documents USING (document) WHERE document = ?", [document]
        ).fetchone()
        if row is None:
            return None
        reviews = of_document(db, document)
        text, lost, held = corrected(row[1], reviews, removing=False)
        added = {place: review for place, review in held.items() if review.target.endswith("/-")}
        changed = {place: review for place, review in held.items() if place not in added}
        removed = frozenset(p for p, r in changed.items() if r.value is None and p.rpartition("/")[2].isdigit())
        return Reviewed(
            *(document, row[0], json.loads(text), json.loads(row[1]), tuple(reviews)),
            *(changed, removed, added, tuple(lost)),
            tuple(self._findings(db, document, reviews, removed)),
        )

    def crossings(self, documents: Sequence[str]) -> list[Crossing]:
        """What documents of one council say against each other, where one of these is among them."""
        rows = self.reader().execute(
            f"""SELECT crossing, code, title, severity, message, articles, remedy,
                (SELECT JSON_GROUP_ARRAY(JSON_ARRAY(document, name))
                 FROM crossings AS o JOIN documents USING (document) WHERE o.crossing = c.crossing)
                FROM crossings AS c WHERE outcome = 'anomaly' AND document IN ({marks(documents)})
                GROUP BY crossing ORDER BY crossing""",
            documents,
        )
        return [
            Crossing(code, title, severity, message, articles, remedy, tuple(map(tuple, json.loads(named))))
            for _, code, title, severity, message, articles, remedy, named in rows
        ]

    def unread(self, most: int) -> tuple[list[tuple[str, str, str | None, str | None, str]], int]:
        """Source, status, code, reason and document of those without a record or without acts; how many there are."""
        found = """FROM sources JOIN documents USING (document) WHERE status NOT IN ('ok', 'partial')
                   OR (status = 'partial' AND document NOT IN (SELECT document FROM acts))"""
        sql = f"SELECT source, status, reason, detail, document {found} ORDER BY source LIMIT ?"
        ((total,),) = self.reader().execute(f"SELECT COUNT(*) {found}")
        return self.reader().execute(sql, [most]).fetchall(), total

    def members(self, councils: Sequence[str]) -> list[tuple[str, str, str]]:
        """Day, name and status of each member at each sitting of the council that goes under some names."""
        firsts = _FIRSTS.format(marks=marks(councils))
        sql = f"""SELECT f.date, a.printed, a.status FROM ({firsts}) AS f
                  JOIN attendance AS a ON a.document = f.document AND a.act = -1 ORDER BY f.date, a.position"""
        return self.reader().execute(sql, councils).fetchall()

    def numbers(self, councils: Sequence[str]) -> list[tuple[str, int | None, int | None]]:
        """Day, members in office and members present at each sitting of a council."""
        firsts = _FIRSTS.format(marks=marks(councils))
        sql = f"SELECT date, MAX(in_office), MAX(present) FROM ({firsts}) GROUP BY date ORDER BY date"
        return self.reader().execute(sql, councils).fetchall()

    def say(self, review: Review) -> Review:
        """Write what somebody said; where it is of a value, the tables follow.

        Raises:
            ArchiveError: the archive cannot be written, or is held by a run for long.
            ValueError: the corrected record would be none.
        """
        with self._writer() as db:
            said = write(db, review)
            if review.kind in ("correct", "restore"):
                self._follow(db, review.document)
            return said

    def _follow(self, db: sqlite3.Connection, document: str) -> None:
        (text,) = db.execute("SELECT json FROM records WHERE document = ?", [document]).fetchone()
        rows = self._judge(corrected(text, of_document(db, document))[0])
        for name, found in rows.items():
            kept = _kept(db, document) if name == "acts" else {}
            db.execute(f'DELETE FROM "{name}" WHERE document = ?', [document])
            db.executemany(f'INSERT INTO "{name}" VALUES ({marks(BY_NAME[name].columns)})', found)
            for act, duplicate in kept.items():
                db.execute(
                    "UPDATE acts SET duplicate_of = ? WHERE document = ? AND act = ?", [duplicate, document, act]
                )

    def _findings(
        self, db: sqlite3.Connection, document: str, reviews: Sequence[Review], removed: Collection[str]
    ) -> Iterator[Shown]:
        decided = states(reviews)
        rows = db.execute(
            "SELECT act, code, title, outcome, severity, message, terms, margin, articles, remedy FROM findings "
            "WHERE document = ? ORDER BY act, position",
            [document],
        )
        for act, code, title, outcome, severity, message, terms, margin, articles, remedy in rows:
            told = tuple(_pointed(term, removed) for term in json.loads(terms)) if terms else ()
            said = [r for r in reviews if r.kind == "comment" and (r.act, r.target, r.before) == (act, code, message)]
            yield Shown(
                *(act, code, title, outcome, severity, message, told, margin, articles, remedy),
                decided.get((act, code, message)),
                tuple(said),
            )

    @contextmanager
    def _writer(self) -> Iterator[sqlite3.Connection]:
        with self._writing, explained(self.path):
            db = sqlite3.connect(self.path, timeout=_WAIT, isolation_level=None)
            try:
                db.execute("BEGIN IMMEDIATE")
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise
            finally:
                db.close()


def _pointed(term: dict[str, Any], removed: Collection[str]) -> dict[str, Any]:
    """A term that points into the record with what was taken out of its lists, as the desk shows it.

    The rules saw the lists without it.
    """
    pointer = term.get("pointer")
    if not pointer:
        return term
    for gone in sorted(removed, key=lambda place: int(place.rpartition("/")[2])):
        stem, _, place = gone.rpartition("/")
        head, slash, tail = pointer.removeprefix(f"{stem}/").partition("/")
        if pointer.startswith(f"{stem}/") and head.isdigit() and int(head) >= int(place):
            pointer = f"{stem}/{int(head) + 1}{slash}{tail}"
    return {**term, "pointer": pointer}


def _kept(db: sqlite3.Connection, document: str) -> dict[int, str]:
    """Which acts of a document are met elsewhere: a correction does not tell them apart."""
    sql = "SELECT act, duplicate_of FROM acts WHERE document = ? AND duplicate_of IS NOT NULL"
    return dict(db.execute(sql, [document]).fetchall())


__all__ = ["ArchiveError", "Crossing", "Judge", "Reviewed", "Shown", "Store"]
