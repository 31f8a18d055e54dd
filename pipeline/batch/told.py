"""What an archive tells of its documents: records as reviewers corrected them, what was found, what was decided."""

from __future__ import annotations

import datetime as dt
import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pipeline.batch.archive import DISTINCT, reading
from pipeline.batch.reading import SITTING
from pipeline.batch.reviews import FINDING_KINDS, Review, corrected, of_document, states

if TYPE_CHECKING:
    from schemas import Record
    from schemas.finding import Finding

_ARTICLE: Final = re.compile(r"^(.*?) ((?!\d{4}-\d)(?:[LRD]\.? ?)?\d.*)$")
"""The code and the article of « CGCT L2121-20 », « Loi n° 2020-290 10 »."""

_WITHIN: Final = "document IN (SELECT document FROM acts WHERE date BETWEEN ? AND ?)"


@dataclass(frozen=True, slots=True)
class Told:
    """A document: its first source, its record with findings, what was said of these."""

    source: str
    record: Record
    reviews: tuple[Review, ...]

    def decided(self, kind: str) -> frozenset[tuple[int | None, str, str]]:
        """The findings of which this was said last (`accept`, `dismiss`): act, code, message."""
        found = states(self.reviews)
        return frozenset((_act(act), code, said) for (act, code, said), review in found.items() if review.kind == kind)

    def comments(self) -> dict[tuple[int | None, str, str], list[str]]:
        """What was written of each finding, with a decision or without: act, code, message."""
        found: dict[tuple[int | None, str, str], list[str]] = defaultdict(list)
        for review in self.reviews:
            if review.kind in FINDING_KINDS and review.comment:
                found[_act(review.act), review.target, review.before].append(f"{review.comment} ({review.who})")
        return dict(found)


def count(path: Path, since: dt.date | None = None, until: dt.date | None = None) -> int:
    """How many documents `documents` gives.

    Raises:
        ArchiveError: as `connect`.
    """
    with reading(path) as db:
        where, values = _where(since, until)
        (found,) = db.execute(f"SELECT COUNT(*) FROM records WHERE {where}", values).fetchone()
        return int(found)


def documents(path: Path, since: dt.date | None = None, until: dt.date | None = None) -> Iterator[Told]:
    """The documents of an archive, each once; those of sittings within two days, both included, where they are given.

    Raises:
        ArchiveError: as `connect`.
    """
    with reading(path) as db:
        where, values = _where(since, until)
        sql = f"SELECT document, json FROM records WHERE {where} ORDER BY document"
        for document, text in db.execute(sql, values):
            yield settled(db, document, text)


def one(path: Path, document: str) -> Told:
    """One document of an archive, which holds a record of it.

    Raises:
        ArchiveError: as `connect`.
    """
    with reading(path) as db:
        (text,) = db.execute("SELECT json FROM records WHERE document = ?", [document]).fetchone()
        return settled(db, document, text)


def unread(path: Path) -> list[str]:
    """Why documents were not read, a message each.

    Raises:
        ArchiveError: as `connect`.
    """
    with reading(path) as db:
        rows = db.execute(
            "SELECT MIN(source), reason, detail FROM documents JOIN sources USING (document) "
            "WHERE status NOT IN ('ok', 'partial') GROUP BY document ORDER BY 1"
        )
        return [f"{reason} {source} : {detail}" for source, reason, detail in rows]


def settled(db: sqlite3.Connection, document: str, text: str) -> Told:
    """A document of an open archive, from the JSON of its record."""
    from schemas import Record

    reviews = of_document(db, document)
    record = Record.model_validate_json(corrected(text, reviews)[0] if reviews else text)
    (source,) = db.execute("SELECT MIN(source) FROM sources WHERE document = ?", [document]).fetchone()
    found = list(_findings(db, document))
    return Told(source or record.source.name, record.model_copy(update={"findings": found}), tuple(reviews))


def _where(since: dt.date | None, until: dt.date | None) -> tuple[str, Sequence[str]]:
    if since is None and until is None:
        return DISTINCT, ()
    return f"{DISTINCT} AND {_WITHIN}", ((since or dt.date.min).isoformat(), (until or dt.date.max).isoformat())


def _findings(db: sqlite3.Connection, document: str) -> Iterator[Finding]:
    """The findings of a document, as the rules made them."""
    from schemas.finding import Finding

    rows = db.execute(
        "SELECT code, title, act, outcome, severity, message, terms, margin, articles, remedy FROM findings "
        "WHERE document = ? ORDER BY act, position",
        [document],
    )
    for code, title, act, outcome, severity, message, terms, margin, articles, remedy in rows:
        told: dict[str, Any] = {
            "code": code,
            "title": title,
            "act": _act(act),
            "outcome": outcome,
            "severity": severity,
            "message": message,
            "terms": json.loads(terms or "[]"),
            "margin": margin,
            "remedy": remedy,
            "legal_basis": [_basis(article) for article in articles.split(", ")] if articles else [],
        }
        yield Finding.model_validate(told)


def _act(number: int) -> int | None:
    return None if number == SITTING else number


def _basis(text: str) -> dict[str, str]:
    found = _ARTICLE.match(text)
    code, article = found.groups() if found else ("", text)
    return {"code": code, "article": article}
