"""The list of acts: what an archive holds, laid out so that any page of it is found at once.

The list is a scratch file of its own beside nobody's data: it is made when the desk opens and when the archive changed.
"""

from __future__ import annotations

import sqlite3
import threading
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final
from unicodedata import normalize
from urllib.parse import quote

from pipeline.batch.archive import read_only
from pipeline.councils import place_words
from pipeline.french import SEVERITIES
from pipeline.review.desk.store import marks

PAGE: Final = 50
"""Acts on a page of the list."""

SORTS: Final[dict[str, str]] = {
    "triage": "worst, margin_key, date DESC, id",
    "date": "date DESC, id",
    "ancien": "date, id",
    "conseil": "council, date DESC, id",
    "marge": "margin_key, id",
}
"""Name of an order → what it sorts by. In triage: the gravest first, then the narrowest result."""

STATES: Final = ("open", "settled", "none")
"""What is left to decide: some anomalies, none any more, or there was none."""

_COUNTED: Final = 500
_NEAR: Final = 25
"""Rows on each side of where an act stood, among which it is looked for."""
NO_MARGIN: Final = 1_000_000
_LEVELS: Final[dict[str, int]] = {severity: rank for rank, severity in enumerate(SEVERITIES)}
_NONE: Final = len(_LEVELS)

_TABLES: Final = """
CREATE TABLE listing (
    id INTEGER PRIMARY KEY, document TEXT, act INTEGER, name TEXT, council TEXT, organ TEXT, type TEXT, date TEXT,
    number TEXT, subject TEXT, present INTEGER, proxies INTEGER, votes_for INTEGER, against INTEGER, abstention INTEGER,
    not_participating INTEGER, unanimous INTEGER, outcome TEXT, illegality INTEGER, irregularity INTEGER,
    drafting INTEGER, information INTEGER, anomalies INTEGER, decided INTEGER, worst INTEGER, margin INTEGER,
    margin_key INTEGER, state TEXT
);
CREATE VIRTUAL TABLE words USING fts5(
    subject, council, number, decisions, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
"""
_INDEXES: Final = (
    *(f'CREATE INDEX "by_{name}" ON listing ({order})' for name, order in SORTS.items()),
    "CREATE INDEX by_document ON listing (document, act)",
    "CREATE INDEX by_worst ON listing (worst)",
    "CREATE INDEX by_council ON listing (council, type, date)",
)

# A dismissed finding weighs no more; an accepted one still does, and is no longer open.
_DECIDED: Final = """
    SELECT r.document, r.act, r.target, r.before, r.kind FROM archive.reviews AS r
    JOIN (SELECT MAX(review) AS review FROM archive.reviews WHERE kind IN ('accept', 'dismiss', 'reopen')
          GROUP BY document, act, target, before) AS last USING (review) WHERE r.kind <> 'reopen'
"""
_WEIGHED: Final = f"""
    SELECT f.document, f.act,
        SUM(severity = 'illegality' AND d.kind IS NOT 'dismiss') AS illegality,
        SUM(severity = 'irregularity' AND d.kind IS NOT 'dismiss') AS irregularity,
        SUM(severity = 'drafting' AND d.kind IS NOT 'dismiss') AS drafting,
        SUM(severity = 'information' AND d.kind IS NOT 'dismiss') AS information,
        SUM(d.kind IS NOT NULL) AS decided, COUNT(*) AS anomalies,
        MIN(CASE WHEN d.kind IS NOT 'dismiss' THEN margin END) AS margin
    FROM archive.findings AS f LEFT JOIN ({_DECIDED}) AS d
        ON d.document = f.document AND d.act = f.act AND d.target = f.code AND d.before = json_quote(f.message)
    WHERE f.outcome = 'anomaly' {{where}} GROUP BY f.document, f.act
"""
_ROWS: Final = f"""
    WITH weighed AS ({_WEIGHED}),
    counted AS (SELECT document, COUNT(*) AS acts FROM archive.acts WHERE duplicate_of IS NULL {{acts}} GROUP BY 1),
    places AS (
        SELECT document, act FROM archive.acts WHERE duplicate_of IS NULL {{acts}}
        UNION ALL SELECT w.document, -1 FROM weighed AS w JOIN counted USING (document) WHERE w.act = -1 AND acts > 1
    )
    SELECT p.document, p.act, doc.name, COALESCE(a.assembly, ''), a.organ, a.assembly_type, a.date,
        CASE WHEN p.act >= 0 THEN a.number END, CASE WHEN p.act >= 0 THEN a.subject END, a.present, a.proxies,
        v.votes_for, v.votes_against, v.abstentions, v.not_participating, v.unanimous, v.outcome,
        COALESCE(w.illegality, 0) + COALESCE(s.illegality, 0),
        COALESCE(w.irregularity, 0) + COALESCE(s.irregularity, 0),
        COALESCE(w.drafting, 0) + COALESCE(s.drafting, 0), COALESCE(w.information, 0) + COALESCE(s.information, 0),
        COALESCE(w.anomalies, 0) + COALESCE(s.anomalies, 0), COALESCE(w.decided, 0) + COALESCE(s.decided, 0),
        CASE WHEN w.margin IS NULL THEN s.margin WHEN s.margin IS NULL THEN w.margin ELSE MIN(w.margin, s.margin) END
    FROM places AS p JOIN archive.documents AS doc USING (document)
    JOIN archive.acts AS a ON a.document = p.document AND a.act = MAX(p.act, 0)
    LEFT JOIN archive.votes AS v ON v.document = p.document AND v.act = p.act
    LEFT JOIN weighed AS w ON w.document = p.document AND w.act = p.act
    LEFT JOIN counted AS c ON c.document = p.document
    LEFT JOIN weighed AS s ON s.document = p.document AND s.act = -1 AND c.acts = 1 AND p.act >= 0
    ORDER BY a.date, doc.name, p.act
"""
_WORDS: Final = """
    INSERT INTO words (rowid, subject, council, number, decisions)
    SELECT l.id, l.subject, l.council, l.number,
        (SELECT GROUP_CONCAT(text, ' ') FROM archive.decisions AS d WHERE d.document = l.document AND d.act = l.act)
    FROM listing AS l WHERE l.id >= ?
"""


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked of the list: words, filters, order. Empty means everything."""

    words: str = ""
    severity: str = ""
    state: str = ""
    type: str = ""
    council: str = ""
    outcome: str = ""
    since: str = ""
    until: str = ""
    sort: str = "triage"

    def parameters(self) -> dict[str, str]:
        """The query as parameters of a URL, those that say nothing left out."""
        told = {name: getattr(self, name) for name in self.__slots__}
        return {name: value for name, value in told.items() if value and (name, value) != ("sort", "triage")}

    @classmethod
    def of(cls, parameters: Iterable[tuple[str, str]]) -> Query:
        """The query that parameters of a URL say; what is none of its parameters is passed over."""
        known = {k: v.strip()[:200] for k, v in parameters if k in cls.__slots__}
        query = cls(**known)
        return query if query.sort in SORTS else replace(query, sort="triage")


@dataclass(frozen=True, slots=True)
class Row:
    """An act in the list, or the sitting of minutes (`act` −1); votes and counts as printed, findings as counts."""

    id: int
    document: str
    act: int
    name: str
    council: str
    organ: str | None
    type: str | None
    date: str | None
    number: str | None
    subject: str | None
    present: int | None
    proxies: int | None
    votes_for: int | None
    against: int | None
    abstention: int | None
    not_participating: int | None
    unanimous: int | None
    outcome: str | None
    illegality: int
    irregularity: int
    drafting: int
    information: int
    anomalies: int
    decided: int
    worst: int
    margin: int | None
    margin_key: int
    state: str

    @property
    def severity(self) -> str | None:
        """The gravest severity among what was not dismissed."""
        return next((s for s, rank in _LEVELS.items() if rank == self.worst), None)


class Listing:
    """The list over one archive; it can be read from any thread.

    Args:
        archive: the archive, which is only read here.
        scratch: a file that this list may write and nobody else does.
    """

    def __init__(self, archive: Path, scratch: Path) -> None:
        self._archive, self._scratch = archive, scratch
        self._local = threading.local()
        self._lock = threading.Lock()
        self._seen: tuple[Any, ...] | None = None
        self._said = 0
        self._counted: dict[Any, Any] = {}
        self._next = 1
        scratch.unlink(missing_ok=True)
        with self._connect() as db:
            db.execute("PRAGMA journal_mode = WAL")
            db.executescript(_TABLES)
            for index in _INDEXES:
                db.execute(index)
        self.refresh()

    def refresh(self) -> bool:
        """Lay out anew what a run, or a desk beside this one, changed in the archive; whether any did."""
        with self._lock:
            db = self._connect()
            try:
                seen = tuple(
                    db.execute("SELECT COUNT(*), MAX(run), MAX(ended), MAX(read) FROM archive.runs").fetchone()
                )
                ((said,),) = db.execute("SELECT COALESCE(MAX(review), 0) FROM archive.reviews").fetchall()
                if seen != self._seen:
                    with db:
                        db.execute("DELETE FROM listing")
                        db.execute("INSERT INTO words (words) VALUES ('delete-all')")
                        self._fill(db)
                elif said > self._said:
                    sql = "SELECT DISTINCT document FROM archive.reviews WHERE review > ?"
                    for (document,) in db.execute(sql, [self._said]).fetchall():
                        self._anew(db, document)
                else:
                    return False
                self._seen, self._said, self._counted = seen, said, {}
                return True
            finally:
                db.close()

    def renew(self, document: str) -> None:
        """Lay the rows of one document out anew, after somebody said something of it."""
        with self._lock:
            db = self._connect()
            try:
                self._anew(db, document)
                self._counted = {}
            finally:
                db.close()

    def _anew(self, db: sqlite3.Connection, document: str) -> None:
        with db:
            db.execute("DELETE FROM listing WHERE document = ?", [document])
            self._fill(db, document)

    def page(self, query: Query, number: int) -> tuple[list[Row], int]:
        """The rows of a page, numbered from 1, and how many rows there are in all."""
        where, values = self._where(query)
        db = self._reader()
        ((total,),) = self._once(f"SELECT COUNT(*) FROM listing {where}", values)
        rows = db.execute(
            f"SELECT * FROM listing {where} ORDER BY {SORTS[query.sort]} LIMIT ? OFFSET ?",
            [*values, PAGE, (max(number, 1) - 1) * PAGE],
        )
        return [Row(*row) for row in rows], total

    def neighbours(self, query: Query, place: int, document: str, act: int) -> tuple[int, Row | None, Row | None]:
        """Where an act stands in what a query finds, from 0, and the rows before and after it.

        Decisions move rows, so `place` only says where the act stood. Of one that the query finds no more, the row that
        took its place comes after.
        """
        where, values = self._where(query)
        start = max(place - _NEAR, 0)
        sql = f"SELECT * FROM listing {where} ORDER BY {SORTS[query.sort]} LIMIT ? OFFSET ?"
        rows = [Row(*row) for row in self._reader().execute(sql, [*values, 2 * _NEAR + 1, start])]
        at = next((i for i, row in enumerate(rows) if (row.document, row.act) == (document, act)), None)
        before = (place - start if at is None else at) - 1
        after = before + (1 if at is None else 2)
        return (
            start + before + 1,
            rows[before] if 0 <= before < len(rows) else None,
            rows[after] if after < len(rows) else None,
        )

    def of_document(self, document: str) -> list[Row]:
        """The rows of a document."""
        sql = "SELECT * FROM listing WHERE document = ? ORDER BY act"
        return [Row(*row) for row in self._reader().execute(sql, [document])]

    def names(self, council: str) -> list[str]:
        """The names under which the acts of a council go: one prints « Ville de X », another « X »."""
        kept = self._counted
        by_place: dict[str, list[str]] | None = kept.get(place_words)
        if by_place is None:
            by_place = defaultdict(list)
            for (name,) in self._reader().execute("SELECT DISTINCT council FROM listing WHERE council <> ''"):
                by_place[place_words(name)].append(name)
            kept[place_words] = by_place
        return by_place.get(place_words(council), [])

    def of_sitting(self, councils: Sequence[str], day: str) -> list[Row]:
        """The rows of a sitting of the council that goes under some names."""
        sql = f"SELECT * FROM listing WHERE council IN ({marks(councils)}) AND date = ? ORDER BY id"
        return [Row(*row) for row in self._reader().execute(sql, [*councils, day])]

    def sittings(self, councils: Sequence[str]) -> list[tuple[str | None, int, int, int]]:
        """The sittings of a council: day, acts, illegalities and other anomalies; the latest first."""
        sql = f"""SELECT date, SUM(act >= 0), SUM(illegality), SUM(irregularity + drafting) FROM listing
                  WHERE council IN ({marks(councils)}) GROUP BY date ORDER BY date DESC"""
        return self._reader().execute(sql, councils).fetchall()

    def tally(self) -> dict[str, int]:
        """How many acts there are of each gravest severity, and in all."""
        found = dict(self._once("SELECT worst, COUNT(*) FROM listing GROUP BY worst"))
        return {**{s: found.get(rank, 0) for s, rank in _LEVELS.items()}, "all": sum(found.values())}

    def types(self) -> list[str]:
        """The types of assembly that occur."""
        sql = "SELECT DISTINCT type FROM listing WHERE type IS NOT NULL ORDER BY 1"
        return [name for (name,) in self._once(sql)]

    def _once(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows of a statement, asked once until the list changes: counting a large list takes its time."""
        kept, key = self._counted, (sql, tuple(values))
        rows: list[Any] | None = kept.get(key)
        if rows is None:
            if len(kept) >= _COUNTED:
                kept.clear()  # other threads may be asking: what they hold by now is theirs
            rows = kept[key] = self._reader().execute(sql, values).fetchall()
        return rows

    def _fill(self, db: sqlite3.Connection, document: str | None = None) -> None:
        """Add the rows of all documents, or of one; new rows take new numbers, as their words cannot be taken out."""
        one, values = (
            (("", ""), ()) if document is None else (("AND f.document = ?", "AND document = ?"), [document] * 3)
        )
        first = self._next
        rows = db.execute(_ROWS.replace("{where}", one[0]).replace("{acts}", one[1]), values).fetchall()
        self._next += len(rows)
        db.executemany(
            f"INSERT INTO listing VALUES ({', '.join('?' * 28)})",
            ((first + i, *row[:23], *_judged(row)) for i, row in enumerate(rows)),
        )
        db.execute(_WORDS, [first])

    def _where(self, query: Query) -> tuple[str, list[Any]]:
        said: list[str] = []
        values: list[Any] = []

        def add(sql: str, *bound: Any) -> None:
            said.append(sql)
            values.extend(bound)

        if query.words:
            add("id IN (SELECT rowid FROM words WHERE words MATCH ?)", _match(query.words))
        if query.severity in _LEVELS:
            add("worst = ?", _LEVELS[query.severity])
        if query.state in STATES:
            add("state = ?", query.state)
        for column in ("type", "council", "outcome"):
            if getattr(query, column):
                add(f"{column} = ?", getattr(query, column))
        if query.since:
            add("date >= ?", query.since)
        if query.until:
            add("date <= ?", query.until)
        return (f"WHERE {' AND '.join(said)}" if said else ""), values

    def _reader(self) -> sqlite3.Connection:
        db = getattr(self._local, "db", None)
        if db is None:
            db = self._local.db = sqlite3.connect(self._scratch, isolation_level=None)
            db.execute("PRAGMA query_only = ON")
        return db

    def _connect(self) -> sqlite3.Connection:
        db = sqlite3.connect(f"file:{quote(str(self._scratch.absolute()))}", uri=True)
        db.execute("ATTACH ? AS archive", [read_only(self._archive)])
        return db


def _judged(row: Sequence[Any]) -> tuple[int, int | None, int, str]:
    """The gravest rank, the margin, the margin to sort by, and what is left to decide."""
    found, anomalies, decided, margin = row[17:21], row[21], row[22], row[23]
    worst = next((rank for rank, number in enumerate(found) if number), _NONE)
    state = "none" if not anomalies else "settled" if decided >= anomalies else "open"
    return worst, margin, NO_MARGIN if margin is None else margin, state


def _match(words: str) -> str:
    """The words of somebody who searches as a question to FTS5: all of them, the last one as a beginning.

    A last letter alone is the beginning of nearly anything, and is left out where other words stand before it.
    """
    terms = "".join(c if c.isalnum() else " " for c in normalize("NFC", words)).split()
    if len(terms) > 1 and len(terms[-1]) == 1:
        terms.pop()
    return " ".join(f'"{term}"' for term in terms[:-1]) + (f' "{terms[-1]}"*' if terms else '""')
