"""Worker processes: started, kept, given work, ended.

They come from a fork server: it imports spaCy once, and a replacement for a worker that died is there in a tenth of a
second. A plain `fork` would copy the threads and locks of the caller, and `spawn` imports everything again (three
seconds) for each worker. Where there is no fork server (Windows), `spawn` serves.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, InvalidStateError, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

T = TypeVar("T")

_TASKS_PER_WORKER = 500
_LOOK_SECONDS = 2.0
"""How often the pool is looked at while nothing is done."""


class KilledError(Exception):
    """A process was ended before it had done what it was to do."""


class Kept:
    """Workers that outlive a run, for one that follows with as many: starting them takes longer than a document."""

    def __init__(self) -> None:
        self._pool: ProcessPool | None = None

    def take(self) -> ProcessPool | None:
        """The workers, where there are sound ones; they are the caller's then."""
        pool, self._pool = self._pool, None
        if pool is not None and not pool.active:
            stop(pool)
            return None
        return pool

    def give(self, pool: ProcessPool) -> None:
        """Keep idle workers."""
        self._pool = pool

    def close(self) -> None:
        """End the workers."""
        if self._pool is not None:
            stop(self._pool)
            self._pool = None


def start(workers: int, needs: tuple[str, ...] = ()) -> ProcessPool:
    """So many workers, ready for documents; `needs` are modules that what they do imports besides."""
    # Workers share the cores: numerical libraries, which read this when they are loaded, must not take them all.
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "OMP_THREAD_LIMIT"):
        os.environ.setdefault(variable, "1")
    if "forkserver" in multiprocessing.get_all_start_methods():
        context: Any = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([*needs, "pipeline.preload"])
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
        signal.raise_signal(signal.SIGINT)


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


def stop(pool: Any) -> None:
    """End workers, whatever they do."""
    pool.stop()
    pool.join()


def schedule(
    pool: Any, function: Callable[..., T], arguments: Sequence[Any], timeout: float | None = None
) -> Future[T]:
    """Have a worker call a function, for so many seconds at most."""
    try:
        scheduled: Future[T] = pool.schedule(function, args=arguments, timeout=timeout)
        return scheduled
    except RuntimeError as error:  # the pool is broken: found out when the result is asked for
        future: Future[T] = Future()
        future.set_exception(BrokenProcessPool(error))
        return future


def first_done(futures: list[Future[T]], pool: Any) -> Future[T]:
    """The earliest of the futures that are done, once one is.

    A pool that breaks while it is given a task may forget it: nothing would ever come of its future.
    """
    while not (done := wait(futures, _LOOK_SECONDS, return_when=FIRST_COMPLETED).done):
        if not pool.active:
            with suppress(InvalidStateError):  # it is done after all
                futures[0].set_exception(BrokenProcessPool("forgotten"))
    return next(f for f in futures if f in done)


def apart(function: Callable[..., T], *arguments: Any, attempts: int = 1) -> T:
    """What a function gives in a process of its own, which takes its memory with it when it ends.

    Args:
        function: of a module, so that another process finds it.
        arguments: what it is called with.
        attempts: how often it is called, where somebody or the system kills the process.

    Raises:
        KilledError: the process ended each time. What the function raises is raised here too.
    """
    for _ in range(attempts):
        pool = start(1)
        try:
            return first_done([schedule(pool, function, arguments)], pool).result()
        except (ProcessExpired, BrokenProcessPool):
            continue
        finally:
            stop(pool)
    raise KilledError(function.__name__)


def _prepare() -> None:
    """Make a worker ready: everything imported, killable at once, no core files."""
    import gc

    import pipeline.preload  # noqa: F401

    _end_with_parent()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a Python handler would wait for the native call to end
    gc.freeze()
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _end_with_parent() -> None:
    """End this worker when the process that runs the pool dies: nobody would stop a document that never ends.

    Linux sends SIGIO, which ends a process, when the other end of the pipe to the parent closes, whatever native code
    is running. Elsewhere a thread waits for it.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    if sys.platform == "linux":
        import fcntl

        signal.signal(signal.SIGIO, signal.SIG_DFL)
        fcntl.fcntl(parent.sentinel, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(parent.sentinel, fcntl.F_SETFL, fcntl.fcntl(parent.sentinel, fcntl.F_GETFL) | os.O_ASYNC)
        if not parent.is_alive():
            os._exit(1)
    else:
        threading.Thread(target=lambda: (parent.join(), os._exit(1)), daemon=True).start()
