"""Documents through `pipeline.process` in worker processes that can be killed, so that a bad one harms no other.

No library bounds what a hostile PDF takes in time and memory; a process of its own, a clock and a memory limit do.
Workers are kept, and started from a fork server: it imports spaCy once, and a replacement for a worker that died is
there in a tenth of a second. A plain `fork` would copy the threads and locks of the caller, and `spawn` imports
everything again (three seconds) for each worker. Where there is no fork server (Windows), `spawn` serves.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from pebble import ProcessExpired, ProcessPool

from pipeline.reading.options import OcrOptions
from schemas.errors import DocumentError

State = Literal["ok", "refused", "failed", "timed out", "crashed"]

MAX_BYTES = 200_000_000
_STATES: dict[str, State] = {"E301": "timed out", "E302": "crashed", "E303": "crashed", "E901": "failed"}
_ALLOCATION_SIGNALS = {-int(getattr(signal, name, 0)) for name in ("SIGABRT", "SIGTRAP", "SIGILL")} - {0}
_TASKS_PER_WORKER = 500
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


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take: seconds by the clock, and megabytes of memory beyond the idle worker's own."""

    timeout: float = 300.0
    memory: int = 2048


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one document: the record as JSON text, or a typed error.

    `unread` holds the (page, text) of the lines of the header that no extractor claimed, where it was asked for.
    """

    job: Job
    json: str | None = None
    error: DocumentError | None = None
    seconds: float = 0.0
    unread: tuple[tuple[int, str], ...] | None = None

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
) -> Generator[Result, None, None]:
    """Process documents in worker processes; the results come in the order of the jobs, one for each.

    Jobs are drawn as they are needed, so an archive of any size may be given.

    Args:
        jobs: the documents.
        workers: how many processes; by default as many as this process may use cores.
        limits: bounds of time and memory for each document.
        indent: of the JSON text; None puts it on one line.
        explain: also tell which lines of the header were not read.
        ocr: how scanned pages are read.

    No error of a document is raised: it is in its result.
    """
    limits = limits or Limits()
    source = iter(jobs)
    pending: deque[tuple[Job, Any]] = deque()
    size = workers or default_workers()
    pool = _start(size)
    broken = 0

    def submit(job: Job) -> tuple[Job, Any]:
        task = (job, limits.memory, indent, explain, ocr)
        try:
            return job, pool.schedule(_work, args=task, timeout=limits.timeout or None)
        except RuntimeError as error:  # the pool is broken: found out when the result is asked for
            future: Future[Result] = Future()
            future.set_exception(BrokenProcessPool(error))
            return job, future

    try:
        while True:
            pending.extend(submit(job) for job in islice(source, _WINDOW * size - len(pending)))
            if not pending:
                return
            job, future = pending[0]
            try:
                result = _settle(job, future, limits)
            except BrokenProcessPool:  # a worker was killed between two documents
                broken += 1
                _stop(pool)
                pool = _start(size)
                if broken >= _RESTARTS:
                    pending.popleft()
                    broken = 0
                    yield Result(job, error=DocumentError("E303", job.label))
                pending = deque(task if _is_read(task[1]) else submit(task[0]) for task in list(pending))
                continue
            pending.popleft()
            broken = 0
            yield result
    finally:
        _stop(pool)


def default_workers() -> int:
    """The number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _start(workers: int) -> ProcessPool:
    # Workers share the cores: numerical libraries, which read this when they are loaded, must not take them all.
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "OMP_THREAD_LIMIT"):
        os.environ.setdefault(variable, "1")
    if "forkserver" in multiprocessing.get_all_start_methods():
        context: Any = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["pipeline.preload"])
        _serve()
    else:
        context = multiprocessing.get_context("spawn")
    pool = ProcessPool(workers, max_tasks=_TASKS_PER_WORKER, initializer=_prepare, context=context)
    with _uninterrupted():
        assert pool.active  # asking starts the workers
    return pool


def _serve() -> None:
    """Start the fork server deaf to Ctrl-C, which a terminal sends to all processes: ending is this process's part."""
    from multiprocessing import forkserver

    with _sigint(signal.SIG_IGN):
        forkserver.ensure_running()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Put Ctrl-C off to the end of the block: a pool that is half started would leave its workers behind."""
    caught: list[int] = []
    with _sigint(lambda number, _: caught.append(number)):
        yield
    if caught:
        raise KeyboardInterrupt


@contextmanager
def _sigint(handler: Any) -> Iterator[None]:
    """Handle Ctrl-C otherwise within the block; only the main thread may."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _stop(pool: Any) -> None:
    pool.stop()
    pool.join()


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
        # Native code ends itself by these signals when an allocation fails; any other death is a crash.
        code = "E302" if limits.memory and expired.exitcode in _ALLOCATION_SIGNALS else "E303"
        return Result(job, error=DocumentError(code, job.label))
    except MemoryError:
        return Result(job, error=DocumentError("E302", job.label))
    return result


def _prepare() -> None:
    """Make a worker ready: everything imported, killable at once, no core files."""
    import gc

    import pipeline.preload  # noqa: F401

    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a Python handler would wait for the native call to end
    gc.freeze()
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _work(job: Job, memory: int, indent: int | None, explain: bool, ocr: OcrOptions | None = None) -> Result:
    """Read one document in a worker; every error becomes a result."""
    start = time.perf_counter()
    record: str | None = None
    unread: tuple[tuple[int, str], ...] | None = None
    error: DocumentError | None = None
    try:
        _bound(memory)
        record, unread = _record(job, indent, explain, ocr)
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
        _bound(0)
    return Result(replace(job, data=None), record, error, time.perf_counter() - start, unread)


def _record(
    job: Job, indent: int | None, explain: bool, ocr: OcrOptions | None
) -> tuple[str, tuple[tuple[int, str], ...] | None]:
    from pipeline import core

    data = job.data if job.data is not None else _read_file(job)
    unread = None
    if explain:
        explained = core.explain(data, job.name, ocr)
        record, unread = explained.record, explained.unread
    else:
        record = core.process(data, job.name, ocr)
    if job.covering and not core.is_whole(record):
        raise DocumentError("E202", job.label)
    return record.to_json(indent=indent), unread


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


def _bound(megabytes: int) -> None:
    """Let this process take so many megabytes beyond what it holds now; 0 takes the bound away.

    RLIMIT_DATA counts what is allocated, not the libraries mapped. Linux keeps it; other systems may not.
    """
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    soft = hard
    if megabytes:
        import psutil

        soft = getattr(psutil.Process().memory_info(), "data", 0) + megabytes * 2**20
        if hard != resource.RLIM_INFINITY:
            soft = min(soft, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))
