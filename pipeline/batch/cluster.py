"""The same work on an existing Dask cluster: its workers read, this process writes the archive.

Documents travel as bytes, so the workers need no disk in common; several a task, since a task costs some 3 ms. Within a
worker each document is read in a process that can be killed, under the same bounds as on one machine.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from pipeline.batch.reading import NEEDS, Reader
from pipeline.batch.run import ATTEMPTS, version
from pipeline.pool import Kept
from pipeline.runner import Job, Limits, Result, run
from schemas.errors import DocumentError

_CHUNK_BYTES: Final = 8 * 2**20
_TASKS_PER_THREAD: Final = 3
_CONNECT_SECONDS: Final = 20


class EngineError(Exception):
    """A cluster that cannot be used; the message is French."""


@dataclass(frozen=True, slots=True)
class Dask:
    """A Dask cluster. `chunk` is how many documents make a task, at most."""

    scheduler: str
    limits: Limits = field(default_factory=Limits)
    chunk: int = 32

    def __call__(self, jobs: Iterable[Job], reader: Reader) -> Iterator[Result]:
        """Read documents on the cluster; what a lost worker had begun is read again on another.

        Raises:
            EngineError: there is no such cluster, or its workers have another version of registre.
        """
        client, completed = _connected(self.scheduler)
        with client:
            chunks = _chunks(jobs, self.chunk)
            under_way: dict[Any, list[Job]] = {}

            def submit(some: list[Job]) -> None:
                future = client.submit(read_chunk, some, self.limits, reader, pure=False, retries=ATTEMPTS - 1)
                under_way[future] = some
                completed.add(future)

            while True:
                wanted = _TASKS_PER_THREAD * max(1, sum(client.nthreads().values()))
                while len(under_way) < wanted and (some := next(chunks, None)) is not None:
                    submit(some)
                if not under_way:
                    return
                future = next(completed)
                some = under_way.pop(future)
                if future.status == "finished":
                    yield from future.result()
                elif len(some) == 1:  # it brings down one worker after another
                    yield Result(replace(some[0], data=None), error=DocumentError("E303", some[0].label))
                else:
                    for job in some:
                        submit([job])


def _connected(scheduler: str) -> tuple[Any, Any]:
    """A client of the cluster, and what tells the tasks that are done.

    Raises:
        EngineError: as `Dask`.
    """
    try:
        from distributed import Client, as_completed
    except ImportError as error:
        raise EngineError("il faut l'extra « cluster » : pip install 'registre[cluster]'") from error
    try:
        client = Client(scheduler, timeout=_CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise EngineError(f"{scheduler} : aucun ordonnanceur Dask ne répond à cette adresse") from error
    try:
        others = {found for found in client.run(version).values() if found != version()}
    except Exception as error:  # whatever a worker without registre raises
        client.close()
        raise EngineError(f"{scheduler} : registre n'est pas installé sur chaque machine ({error})") from error
    if others:
        client.close()
        raise EngineError(f"{scheduler} : registre {version()} ici, {', '.join(sorted(others))} sur la grappe")
    return client, as_completed(loop=client.loop)


def _chunks(jobs: Iterable[Job], size: int) -> Iterator[list[Job]]:
    """Jobs with their bytes, some at a time; files that cannot be read any more are left to the worker to refuse."""
    some: list[Job] = []
    held = 0
    for job in jobs:
        if job.data is None and job.path is not None:
            try:
                job = replace(job, data=job.path.read_bytes(), path=None)
            except OSError:
                job = replace(job, path=job.path)
        some.append(job)
        held += len(job.data or b"")
        if len(some) == size or held > _CHUNK_BYTES:
            yield some
            some, held = [], 0
    if some:
        yield some


_here = threading.local()


def read_chunk(jobs: list[Job], limits: Limits, reader: Reader) -> list[Result]:
    """Read some documents on a worker of the cluster, in a process of its own that is kept for the next task."""
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]  # else it may have no child
    if not hasattr(_here, "kept"):
        _here.kept = Kept()
    results = run(jobs, workers=1, limits=limits, work=reader, needs=NEEDS, attempts=ATTEMPTS, kept=_here.kept)
    return list(results)
