"""Documents through `pipeline.process` in worker processes that can be killed, so that a bad one harms no other.

No library bounds what a hostile PDF takes in time and memory; a process of its own, a clock and a memory limit do.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from itertools import count, islice
from pathlib import Path
from typing import Any, Literal

from pebble import ProcessExpired

from pipeline import memory
from pipeline.garbage import garbage_left
from pipeline.pool import Kept, first_done, schedule, start, stop
from pipeline.reading.options import OcrOptions
from schemas.errors import DocumentError

State = Literal["ok", "refused", "failed", "timed out", "crashed"]

MAX_BYTES = 200_000_000
_STATES: dict[str, State] = {"E301": "timed out", "E302": "crashed", "E303": "crashed", "E901": "failed"}
_ALLOCATION_SIGNALS = {-int(getattr(signal, name, 0)) for name in ("SIGABRT", "SIGTRAP", "SIGILL")} - {0}
_PROCESSOR_SIGNAL = -int(getattr(signal, "SIGXCPU", 0))
_WINDOW = 16
_RESTARTS = 3


@dataclass(frozen=True, slots=True)
class Job:
    """One document to read: its bytes, or the path of the file that a worker reads.

    `name` goes into the record; `label` is how messages call the document (its path as the user gave it). `member` is
    its place where the file is an archive or an e-mail (`containers.members` tells it); `covering` says that it is the
    text of an e-mail with attachments, and may be no document at all.
    """

    name: str
    label: str
    path: Path | None = None
    data: bytes | None = None
    member: tuple[int, ...] = ()
    covering: bool = False


Work = Callable[[bytes, Job], Any]
"""What a worker makes of a document: its bytes to anything that can be pickled."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take; 0 is no bound.

    Seconds by the clock, megabytes of memory beyond the idle worker's own, seconds of the processor.
    """

    timeout: float = 300.0
    memory: int = 2048
    cpu: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one document: the record as JSON text, or a typed error.

    `unread` holds the (page, text) of the lines of the header that no extractor claimed, where it was asked for;
    `product` what the caller's own work made. `peak` is the most memory that the worker held meanwhile, in megabytes.
    """

    job: Job
    json: str | None = None
    error: DocumentError | None = None
    seconds: float = 0.0
    unread: tuple[tuple[int, str], ...] | None = None
    product: Any = None
    peak: int | None = None

    @property
    def passed_over(self) -> bool:
        """Whether this was the text of an e-mail that only covers its attachments: nothing to tell of it."""
        return self.job.covering and self.error is not None and self.error.code == "E202"

    @property
    def state(self) -> State:
        """ok, refused (the document's own fault), timed out, crashed, or failed (ours)."""
        return "ok" if self.error is None else _STATES.get(self.error.code, "refused")


def run(
    jobs: Iterable[Job],
    *,
    workers: int | None = None,
    limits: Limits | None = None,
    indent: int | None = 2,
    explain: bool = False,
    ocr: OcrOptions | None = None,
    work: Work | None = None,
    needs: tuple[str, ...] = (),
    ordered: bool = True,
    attempts: int = 1,
    kept: Kept | None = None,
) -> Generator[Result, None, None]:
    """Process documents in worker processes, one result for each, in the order of the jobs unless told otherwise.

    Jobs are drawn as they are needed, so an archive of any size may be given.

    Args:
        jobs: the documents.
        workers: how many processes; by default as many as this process may use cores.
        limits: bounds of time and memory for each document.
        indent: of the JSON text; None puts it on one line.
        explain: also tell which lines of the header were not read.
        ocr: how scanned pages are read.
        work: what to do with a document instead of making its record; it fills `Result.product`.
        needs: modules that this work imports, for all workers at once.
        ordered: False gives each result as soon as it is there, so that a slow document holds up no other.
        attempts: how often a document is tried whose worker was killed, by the system or by somebody.
        kept: workers of an earlier run to go on with, and to keep for the next.

    No error of a document is raised: it is in its result.
    """
    limits = limits or Limits()
    source = iter(jobs)
    pending: dict[Future[Result], tuple[Job, int]] = {}
    size = workers or default_workers()
    pool = (kept.take() if kept is not None else None) or start(size, needs)
    ended, broken = False, 0

    def submit(job: Job) -> Future[Result]:
        return schedule(pool, _work, (job, limits, indent, explain, ocr, work), limits.timeout or None)

    try:
        while True:
            pending.update((submit(job), (job, 1)) for job in islice(source, _WINDOW * size - len(pending)))
            if not pending:
                ended = True
                return
            future = first_done(list(pending)[:1] if ordered else list(pending), pool)
            job, attempt = pending[future]
            try:
                result = _settle(job, future, limits)
            except BrokenProcessPool:  # a worker was killed between two documents
                broken += 1
                stop(pool)
                pool = start(size, needs)
                if broken >= _RESTARTS:
                    del pending[future]
                    broken = 0
                    yield Result(job, error=DocumentError("E303", job.label))
                pending = {f if _is_read(f) else submit(task[0]): task for f, task in pending.items()}
                continue
            del pending[future]
            broken = 0
            if attempt < attempts and result.error is not None and result.error.code == "E303":
                pending = {submit(job): (job, attempt + 1), **pending}
            else:
                yield result
    finally:
        if ended and kept is not None:
            kept.give(pool)
        else:
            stop(pool)


def default_workers() -> int:
    """The number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _is_read(future: Future[Result]) -> bool:
    return future.done() and future.exception() is None


def _settle(job: Job, future: Any, limits: Limits) -> Result:
    """Wait for one document, and put a name on what went wrong."""
    try:
        result: Result = future.result()
    except TimeoutError:
        error = DocumentError("E301", job.label, f"{limits.timeout:g}")
        return Result(job, error=error, seconds=limits.timeout)
    except ProcessExpired as expired:
        if limits.cpu and expired.exitcode == _PROCESSOR_SIGNAL:
            error = DocumentError("E301", job.label, f"{limits.cpu:g}")
            return Result(job, error=error, seconds=float(limits.cpu))
        # Native code ends itself by these signals when an allocation fails; any other death is a crash.
        code = "E302" if limits.memory and expired.exitcode in _ALLOCATION_SIGNALS else "E303"
        return Result(job, error=DocumentError(code, job.label))
    except MemoryError:
        return Result(job, error=DocumentError("E302", job.label))
    return result


_SETTLED = 20
"""Tasks after which a worker lays its memory out anew: one that is given few would lose by it."""
_tasks = count()
"""Those of this worker."""


@garbage_left
def _work(
    job: Job,
    limits: Limits,
    indent: int | None,
    explain: bool,
    ocr: OcrOptions | None = None,
    work: Work | None = None,
) -> Result:
    """Read one document in a worker; every error becomes a result."""
    if next(_tasks) == _SETTLED:
        memory.into_large_pages()  # what a fork shares with its parent comes in small ones again
    start = time.perf_counter()
    made: dict[str, Any] = {}
    error: DocumentError | None = None
    try:
        memory.forget_peak()
        _bound(limits.memory, limits.cpu)
        made = _record(job, indent, explain, ocr) if work is None else {"product": work(_bytes(job), job)}
    except DocumentError as refused:
        error = DocumentError(refused.code, job.label, refused.detail)
    except MemoryError:
        error = DocumentError("E302", job.label)
    except Exception as bug:
        if os.environ.get("REGISTRE_DEBUG") == "1":
            import traceback

            traceback.print_exc()
        error = DocumentError("E901", job.label, type(bug).__name__)
    finally:
        _bound(0, 0)
    told = replace(job, data=None)
    return Result(told, error=error, seconds=time.perf_counter() - start, peak=memory.peak(), **made)


def _record(job: Job, indent: int | None, explain: bool, ocr: OcrOptions | None) -> dict[str, Any]:
    from pipeline import core

    unread = None
    if explain:
        explained = core.explain(_bytes(job), job.name, ocr)
        record, unread = explained.record, explained.unread
    else:
        record = core.process(_bytes(job), job.name, ocr)
    if job.covering and not core.is_whole(record):
        raise DocumentError("E202", job.label)
    return {"json": record.to_json(indent=indent), "unread": unread}


def _bytes(job: Job) -> bytes:
    return job.data if job.data is not None else _read_file(job)


def _read_file(job: Job) -> bytes:
    """The bytes of a job's file.

    Raises:
        DocumentError: E002 it cannot be read, or is no regular file; E004 it is too large.
    """
    path = job.path
    try:
        if path is None or not path.is_file():
            missing = path is None or not path.exists()
            raise DocumentError(
                "E002", job.label, "il n'existe pas" if missing else "ce n'est pas un fichier ordinaire"
            )
        if job.member:
            from pipeline.reading.containers import content

            return content(path, job.member, job.label)
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise DocumentError("E004", job.label, f"{size // 1_000_000} Mo, limite {MAX_BYTES // 1_000_000} Mo")
        return path.read_bytes()
    except OSError as error:
        detail = "accès refusé" if isinstance(error, PermissionError) else os.strerror(error.errno or 0)
        raise DocumentError("E002", job.label, detail) from error


def _bound(megabytes: int, seconds: int) -> None:
    """Let this process take so much beyond what it has taken: megabytes of memory, seconds of the processor.

    0 takes a bound away. RLIMIT_DATA counts what is allocated, not the libraries mapped. Linux keeps it; other systems
    may not.
    """
    if sys.platform == "win32":
        return
    import resource

    data, used = 0, 0.0
    if megabytes:
        data = memory.allocated()
    if seconds:
        used = time.process_time()
    _lower(resource.RLIMIT_DATA, data + megabytes * 2**20 if megabytes else None)
    _lower(resource.RLIMIT_CPU, int(used) + seconds + 1 if seconds else None)


def _lower(which: int, bound: int | None) -> None:
    """Set the soft limit of a resource, to the hard one where there is no bound."""
    import resource

    _, hard = resource.getrlimit(which)
    within = hard if bound is None else bound if hard == resource.RLIM_INFINITY else min(bound, hard)
    resource.setrlimit(which, (within, hard))
