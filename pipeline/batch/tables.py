"""The tables of an archive, as data: the SQL, the types of the DataFrames and docs/archive.md are made from them.

A change of this module is a change of the schema: it takes a new number and a migration in `archive.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["TEXT", "INTEGER", "REAL", "BOOLEAN", "DATE", "JSON"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the type it is declared with, and what it holds."""

    name: str
    kind: Kind
    note: str
    measured: bool = False
    """Whether it differs from one run to the next; such columns are left out of the exports."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what a row is, its columns, its key, and the columns that are looked up."""

    name: str
    row: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    indexes: tuple[str, ...] = ()

    @property
    def flat(self) -> bool:
        """Whether the table is drawn from records."""
        return self.columns[0].name == "document" and self.name != "records"

    def sql(self) -> list[str]:
        """The statements that make the table."""
        columns = [f'"{c.name}" {c.kind}' for c in self.columns]
        key = ", ".join(f'"{name}"' for name in self.key)
        return [
            f'CREATE TABLE "{self.name}" ({", ".join(columns)}, PRIMARY KEY ({key}))',
            *(f'CREATE INDEX "{self.name}_{i}" ON "{self.name}" ("{i}")' for i in self.indexes),
        ]


_DOCUMENT: Final = Column("document", "TEXT", "the document (`documents.document`)")
_ACT: Final = Column("act", "INTEGER", "the act's place in the record, from 0")
_MAYBE_ACT: Final = Column("act", "INTEGER", "the act that the row is of, from 0; −1 for the sitting as a whole")
_POSITION: Final = Column("position", "INTEGER", "the place in its list, from 0")


def _texts(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, "TEXT", "") for name in names)


def _counts(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, "INTEGER", "") for name in names)


DOCUMENTS: Final = Table(
    "documents",
    "a content that was met, whatever its names",
    (
        Column("document", "TEXT", "SHA-256 of the bytes; `-` and SHA-256 of the source where they could not be had"),
        Column("name", "TEXT", "the file name that the record carries: that of its first source"),
        Column("status", "TEXT", "ok, partial, refused, failed, timed out, crashed"),
        Column("reason", "TEXT", "code of the reason: E… (docs/errors.md) or P… (below)"),
        Column("detail", "TEXT", "the reason in French"),
        Column("bytes", "INTEGER", "size"),
        Column("pages", "INTEGER", "pages"),
        Column("kind", "TEXT", "extract or minutes"),
        Column("media_type", "TEXT", "media type"),
        Column("reading", "TEXT", "native, ocr or mixed"),
        Column("version", "TEXT", "version of registre that read it"),
        Column("configuration", "TEXT", "digest of what was set and changes a record: OCR, assemblies"),
        Column("seconds", "REAL", "time to read and check, in seconds", measured=True),
        Column("memory", "INTEGER", "most memory that the worker held, in megabytes", measured=True),
    ),
    ("document",),
    ("status",),
)
SOURCES: Final = Table(
    "sources",
    "a file, a member of a container or a URL, as the user named it",
    (
        Column("source", "TEXT", "path or URL; a member is its container, a slash and its name"),
        Column("document", "TEXT", "the content found there (`documents.document`)"),
        Column("duplicate_of", "TEXT", "the first source of the same content, where this is another one"),
        Column("run", "INTEGER", "the run that met it last (`runs.run`)", measured=True),
    ),
    ("source",),
    ("document", "run"),
)
RECORDS: Final = Table(
    "records",
    "a record",
    (_DOCUMENT, Column("json", "JSON", "the record, as `registre extract` writes it; its findings are in `findings`")),
    ("document",),
)
RUNS: Final = Table(
    "runs",
    "a run of `registre batch`; left out of the exports",
    (
        Column("run", "INTEGER", "number, from 1", measured=True),
        Column("started", "TEXT", "time of the start, UTC", measured=True),
        Column("ended", "TEXT", "time of the end, UTC; empty where the run was killed", measured=True),
        Column("found", "INTEGER", "sources that the run met", measured=True),
        Column("read", "INTEGER", "documents that it read", measured=True),
        Column("seconds", "REAL", "how long it took", measured=True),
        Column(
            "complete", "BOOLEAN", "whether it came to the end of its sources and each has its result", measured=True
        ),
    ),
    ("run",),
)
ACTS: Final = Table(
    "acts",
    "an act; the sitting's own values are repeated in it",
    (
        _DOCUMENT,
        _ACT,
        *_texts("number", "theme", "subject"),
        *_texts("assembly", "organ", "assembly_type", "siren", "department"),
        Column("date", "DATE", "day of the sitting"),
        Column("time", "TEXT", "hour of the sitting"),
        Column("place", "TEXT", ""),
        Column("convened_on", "DATE", "day of the convocation"),
        *_texts("chair", "secretaries", "rapporteur"),
        *_counts("seats", "in_office", "present", "proxies", "absent", "excused", "voting"),
        *_texts("matter_code", "matter_label"),
        Column("visas", "INTEGER", "how many texts are cited"),
        Column("decisions", "INTEGER", "how many operative clauses"),
        Column("act_id", "TEXT", "ACTES identifier of the receipt"),
        Column("transmitted_on", "DATE", ""),
        Column("received_on", "DATE", ""),
        Column("published_on", "DATE", ""),
        Column("identity", "TEXT", "what makes two acts one: body, day, number and title, folded; empty where unknown"),
        Column("duplicate_of", "TEXT", "`document#act` of the same act met first, where this is met again"),
    ),
    ("document", "act"),
    ("identity", "act_id", "date"),
)
ATTENDANCE: Final = Table(
    "attendance",
    "a member of a list",
    (
        _DOCUMENT,
        _MAYBE_ACT,
        _POSITION,
        *_texts("printed", "civility", "first", "last"),
        Column("status", "TEXT", "present, represented, excused, absent"),
        *_texts("role", "proxy_holder", "arrived", "left"),
    ),
    ("document", "act", "position"),
)
PROXIES: Final = Table(
    "proxies",
    "a proxy",
    (
        _DOCUMENT,
        _MAYBE_ACT,
        Column("position", "INTEGER", "the place of who gives it in `attendance`"),
        Column("grantor", "TEXT", "who gives it, as printed"),
        Column("holder", "TEXT", "who holds it, as printed"),
        Column("holder_position", "INTEGER", "the place of who holds it in the list of the sitting, where one fits"),
    ),
    ("document", "act", "position"),
)
DECISIONS: Final = Table(
    "decisions",
    "an operative clause",
    (
        _DOCUMENT,
        _ACT,
        _POSITION,
        *_texts("article", "verb", "text"),
        Column("amounts", "JSON", "sums of money in euros, as decimals"),
    ),
    ("document", "act", "position"),
)
VOTES: Final = Table(
    "votes",
    "the vote on an act, where anything of it is printed; figures are voices",
    (
        _DOCUMENT,
        _ACT,
        *_counts("votes_for", "votes_against", "abstentions", "not_participating", "blank_votes", "null_votes"),
        *_counts("proxies"),
        Column("unanimous", "BOOLEAN", ""),
        *_texts("outcome", "method"),
        *_counts("ballots", "votes_cast", "majority"),
        Column("casting", "BOOLEAN", "whether the chair's voice decided"),
        *(Column(f"names_{sense}", "JSON", "members named") for sense in ("for", "against", "abstention")),
        Column("names_not_participating", "JSON", "members named"),
    ),
    ("document", "act"),
)
FINDINGS: Final = Table(
    "findings",
    "what a rule says of an act or a sitting; rules that do not apply have no row",
    (
        _DOCUMENT,
        _MAYBE_ACT,
        _POSITION,
        Column("code", "TEXT", "the rule (`registre rules`)"),
        *_texts("title"),
        Column("outcome", "TEXT", "anomaly, conform, unverifiable"),
        Column("severity", "TEXT", "illegality, irregularity, drafting, information"),
        *_texts("message"),
        Column("terms", "JSON", "the figures: name, value, pointer into the record"),
        Column("margin", "INTEGER", "voices between the two sides"),
        *_texts("articles", "remedy"),
    ),
    ("document", "act", "position"),
    ("code",),
)
CROSSINGS: Final = Table(
    "crossings",
    "what the documents of one council say against each other, for one of these documents; found when a run ends",
    (
        Column("crossing", "INTEGER", "number of the finding, from 1, in the order of councils and rules"),
        Column("position", "INTEGER", "the place of the document among those of the finding, from 0"),
        _DOCUMENT,
        Column("code", "TEXT", "the rule, X01 … (`registre rules`)"),
        *_texts("title"),
        Column("outcome", "TEXT", "anomaly or unverifiable"),
        Column("severity", "TEXT", "illegality, irregularity, drafting, information"),
        *_texts("message"),
        Column("terms", "JSON", "the figures: name, value"),
        *_texts("articles", "remedy"),
    ),
    ("crossing", "position"),
    ("document", "code"),
)
FORMS: Final = Table(
    "forms",
    "a form of drafting that proved values of a document",
    (_DOCUMENT, Column("form", "TEXT", "its name"), Column("count", "INTEGER", "how many values it proved")),
    ("document", "form"),
)
REVIEWS: Final = Table(
    "reviews",
    "what somebody said of a finding or a value; nothing is ever taken out, and a new reading leaves it",
    (
        Column("review", "INTEGER", "number, in the order in which they came"),
        Column("at", "TEXT", "when, UTC"),
        Column("who", "TEXT", "who"),
        Column("document", "TEXT", "the document (`documents.document`)"),
        Column("act", "INTEGER", "the act, from 0; −1 for the sitting as a whole"),
        Column("kind", "TEXT", "accept, dismiss, comment, reopen (a finding); correct, restore (a value); validate"),
        Column("target", "TEXT", "the code of the finding, or the JSON pointer of the value in the record as read"),
        Column("before", "JSON", "the value before, or the message of the finding"),
        Column("value", "JSON", "the value after"),
        Column("page", "INTEGER", "the page where the value stands, from 1"),
        Column("bbox", "JSON", "the box where it stands, in points"),
        Column("comment", "TEXT", "in the reviewer's words"),
    ),
    ("review",),
    ("document",),
)

TABLES: Final = (
    DOCUMENTS,
    SOURCES,
    RECORDS,
    ACTS,
    ATTENDANCE,
    PROXIES,
    DECISIONS,
    VOTES,
    FINDINGS,
    FORMS,
    RUNS,
    REVIEWS,
    CROSSINGS,
)
BY_NAME: Final = {table.name: table for table in TABLES}
FLAT: Final = tuple(table for table in TABLES if table.flat)
