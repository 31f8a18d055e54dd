"""One run over sources, into an archive: what is known is left, what is new is read, each source gets its result."""

from __future__ import annotations

import datetime as dt
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from pipeline.batch import crossings
from pipeline.batch.archive import Archive
from pipeline.batch.reading import NEEDS, PARTIAL, Product, Reader, Settings, rows_of
from pipeline.batch.reviews import corrected
from pipeline.batch.sources import Found
from pipeline.runner import Job, Limits, Result, run
from schemas.errors import DocumentError

STATUSES: Final = ("ok", "partial", "refused", "failed", "timed out", "crashed")
RETRIED: Final = {
    "failed": frozenset({"failed", "timed out", "crashed"}),
    "refused": frozenset({"refused"}),
    "partial": frozenset({"partial"}),
    "all": frozenset(STATUSES),
}
"""What `--retry` names → the statuses that are read again."""

ATTEMPTS: Final = 3
"""How often a document is read whose worker was killed: the system may have killed it for another's sake."""

_COMMIT_DOCUMENTS: Final = 500
_COMMIT_SECONDS: Final = 1.0


class Engine(Protocol):
    """What reads documents: jobs in, a result for each, in any order."""

    def __call__(self, jobs: Iterable[Job], reader: Reader) -> Iterator[Result]:
        """Read documents; jobs are drawn as they are needed."""


@dataclass(frozen=True, slots=True)
class Local:
    """Worker processes on this machine."""

    workers: int | None = None
    limits: Limits = field(default_factory=Limits)

    def __call__(self, jobs: Iterable[Job], reader: Reader) -> Iterator[Result]:
        """Read documents; a slow one holds up no other."""
        return run(
            jobs,
            workers=self.workers,
            limits=self.limits,
            work=reader,
            needs=NEEDS,
            ordered=False,
            attempts=ATTEMPTS,
        )


@dataclass(slots=True)
class Progress:
    """Where a run stands: sources met, their results by status, and documents read."""

    met: int = 0
    read: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    started: float = field(default_factory=time.monotonic)
    stopped: bool = False

    @property
    def seconds(self) -> float:
        """Since the start."""
        return time.monotonic() - self.started


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did. `missing` counts the sources without a result, which a run that ends by itself has none of."""

    met: int
    read: int
    missing: int
    seconds: float
    statuses: Counter[str]
    complete: bool


def version() -> str:
    """The version of registre, as it stands in the archive."""
    from importlib.metadata import version

    return version("registre")


def fill(
    archive: Archive,
    found: Iterable[Found],
    engine: Engine,
    settings: Settings | None = None,
    *,
    retry: frozenset[str] = frozenset(),
    told: Callable[[Progress], None] = lambda _: None,
    stopping: Callable[[], bool] = lambda: False,
) -> Summary:
    """Read what an archive does not hold yet.

    Args:
        archive: where results go, and what tells what is known.
        found: the documents, in an order that is the same each time.
        engine: what reads them.
        settings: what changes a record.
        retry: the statuses that are read again.
        told: called after each source, with where the run stands.
        stopping: asked before each source; once it says so, what is under way is finished and no more is begun.

    Raises:
        ArchiveError: the archive cannot be written. What was committed stays.
        SourceError: a source cannot be used.
    """
    ledger = _Ledger(archive, settings or Settings(), retry, told)
    results = engine(ledger.jobs(found, stopping), Reader(ledger.settings))
    try:
        for result in results:
            ledger.take(result)
    finally:
        if hasattr(results, "close"):
            results.close()
    return ledger.end()


class _Ledger:
    """What is known, what is under way, and what is written."""

    def __init__(
        self, archive: Archive, settings: Settings, retry: frozenset[str], told: Callable[[Progress], None]
    ) -> None:
        self.archive, self.settings, self.retry, self.told = archive, settings, retry, told
        self.stamp = (version(), settings.configuration)
        self.progress = Progress()
        self.under_way: dict[str, tuple[str, int, list[str]]] = {}  # source → document, bytes, other sources of it
        self.reading: dict[str, str] = {}  # document → the source under which it is read
        self.written, self.committed = 0, time.monotonic()
        ((number,),) = archive.query("SELECT COALESCE(MAX(run), 0) + 1 FROM runs")
        self.number = int(number)
        self.row: list[Any] = [self.number, _now(), None, 0, 0, 0.0, False]
        archive.put("runs", [self.row])
        archive.commit()

    def jobs(self, found: Iterable[Found], stopping: Callable[[], bool]) -> Iterator[Job]:
        """The documents to read. What is known, or cannot be had, is settled here."""
        for source in found:
            if stopping():
                self.progress.stopped = True
                return
            if source.source in self.under_way or self._met(source.source):
                continue
            self.progress.met += 1
            try:
                document, size = source.digest()
            except DocumentError as error:
                self._unread(source, error)
                continue
            if document in self.reading:
                self.under_way[self.reading[document]][2].append(source.source)
                continue
            status = self._known(document)
            if status is not None:
                self._name(source.source, document, status)
                continue
            self.reading[document] = source.source
            self.under_way[source.source] = (document, size, [])
            yield Job(source.name, source.source, source.path, source.data, covering=source.covering)

    def take(self, result: Result) -> None:
        """Write what became of a document."""
        source = result.job.label
        document, size, others = self.under_way.pop(source)
        del self.reading[document]
        made: Product | None = result.product
        measures = (round(result.seconds, 4), result.peak)
        if made is None:
            status, error = result.state, result.error or DocumentError("E901", source, "aucun résultat")
            told = (error.code, error.problem, size, None, None, None, None)
            self.archive.replace((document, result.job.name, status, *told, *self.stamp, *measures), None, {})
        else:
            status = "ok" if made.reason is None else "partial"  # type: ignore[assignment]
            document = made.sha256  # a file may have changed since it was met: what was read is what counts
            about = (made.reason, PARTIAL.get(made.reason or ""), size, *made.about)
            row = (document, result.job.name, status, *about, *self.stamp, *measures)
            said = self.archive.said_of(document)
            rows = rows_of(corrected(made.json, said)[0], self.settings) if said else made.rows
            self.archive.replace(row, made.json, rows)
        self.progress.read += 1
        for label in (source, *others):
            self._name(label, document, status)

    def end(self) -> Summary:
        """Note the duplicates, compare each council's documents, count out against in, and close the run's row."""
        self.archive.settle()
        crossings.settle(self.archive)
        ((there,),) = self.archive.query(
            "SELECT COUNT(*) FROM sources JOIN documents USING (document) WHERE run = ?", [self.number]
        )
        progress = self.progress
        missing = progress.met - int(there)
        complete = not progress.stopped and not missing
        self.row[2:] = [_now(), progress.met, progress.read, round(progress.seconds, 3), complete]
        self.archive.put("runs", [self.row])
        self.archive.commit()
        return Summary(progress.met, progress.read, missing, progress.seconds, progress.statuses, complete)

    def _met(self, source: str) -> bool:
        """Whether this run has met a source already."""
        return bool(self.archive.query("SELECT 1 FROM sources WHERE source = ? AND run = ?", [source, self.number]))

    def _known(self, document: str) -> str | None:
        """The status of a document that need not be read; None where it must be."""
        rows = self.archive.query(
            "SELECT status FROM documents WHERE document = ? AND version = ? AND configuration = ?",
            [document, *self.stamp],
        )
        if not rows or (rows[0][0] in self.retry and not self._read_now(document)):
            return None
        return str(rows[0][0])

    def _read_now(self, document: str) -> bool:
        """Whether a document has its result of this run: another source of it was met before."""
        return bool(self.archive.query("SELECT 1 FROM sources WHERE document = ? AND run = ?", [document, self.number]))

    def _unread(self, source: Found, error: DocumentError) -> None:
        """Write a source whose content cannot be had: there is no digest to know it by."""
        import hashlib

        document = "-" + hashlib.sha256(source.source.encode()).hexdigest()
        about = (error.code, error.problem, None, None, None, None, None)
        self.archive.replace((document, source.name, "refused", *about, *self.stamp, 0.0, None), None, {})
        self._name(source.source, document, "refused")

    def _name(self, source: str, document: str, status: str) -> None:
        """Write what is at a source, and tell."""
        self.archive.put("sources", [(source, document, None, self.number)])
        self.progress.statuses[status] += 1
        self.written += 1
        if self.written >= _COMMIT_DOCUMENTS or time.monotonic() - self.committed > _COMMIT_SECONDS:
            self.archive.commit()
            self.written, self.committed = 0, time.monotonic()
        self.told(self.progress)


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
