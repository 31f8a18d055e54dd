"""A whole archive: documents a second, against two `pdftotext -layout` side by side over the same files.

    python -m benchmarks.batch [--documents 5000] [--workers 2] [--keep FOLDER]

Documents are generated PDF of 2 to 6 pages. They are read in rounds, each followed by pdftotext over the same files,
so that what else the machine does weighs on both alike. The memory is that of this process, which runs the archive:
the most that it held up to the end of each round. `--keep` keeps the documents for another time.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

import psutil

from pipeline import memory
from pipeline.batch.archive import Archive
from pipeline.batch.run import Local, fill
from pipeline.batch.sources import Found, find
from pipeline.runner import Job, run

ROUNDS = 5
PAGES = range(2, 7)


def generated(folder: Path, number: int) -> list[Path]:
    """So many PDF of 2 to 6 pages, written where they are not there yet."""
    import pypdfium2

    from benchmarks.generator.documents import generate

    folder.mkdir(parents=True, exist_ok=True)
    paths = sorted(folder.glob("*.pdf"))
    for seed in count(int(paths[-1].stem.rpartition("-")[2]) + 1 if paths else 1):
        if len(paths) >= number:
            return paths[:number]
        document = generate(seed)
        if len(pypdfium2.PdfDocument(document.pdf)) in PAGES:
            paths.append(folder / f"{document.name}.pdf")
            paths[-1].write_bytes(document.pdf)
    return paths


def pdftotext(paths: list[Path], workers: int) -> float:
    """Seconds of `pdftotext -layout` over files, so many at a time."""

    def text(path: Path) -> None:
        subprocess.run(["pdftotext", "-layout", str(path), "-"], stdout=subprocess.DEVNULL, check=True)

    start = time.perf_counter()
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(text, paths))
    return time.perf_counter() - start


def nothing(_data: bytes, _job: Job) -> None:
    """What a worker does when only the engine is measured."""


def engine(paths: list[Path], workers: int) -> float:
    """Seconds a document that the engine takes: hashing, passing to a worker that reads the file, and back."""
    found = [document for path in paths for document in find([str(path)])]
    results = run(_jobs(found[:50]), workers=workers, work=nothing, ordered=False)
    next(results)  # the workers are there
    results.close()
    start = time.perf_counter()
    seconds = 0.0
    for i, _ in enumerate(run(_jobs(found), workers=workers, work=nothing, ordered=False)):
        if i == 0:
            start = time.perf_counter()  # from the first result: starting is paid once a run
        seconds = time.perf_counter() - start
    return seconds / len(paths)


def _jobs(found: Iterable[Found]) -> Iterator[Job]:
    for document in found:
        document.digest()
        yield Job(document.name, document.source, document.path)


def stages(paths: list[Path], into: Path) -> dict[str, float]:
    """Milliseconds of processor time a document of each stage, one document after another in this process."""
    from benchmarks.extract import clocks
    from pipeline import core
    from pipeline.batch.reading import product
    from pipeline.checks import check

    seconds: dict[str, float] = defaultdict(float)

    def timed(name: str, function: Any, *arguments: Any) -> Any:
        start = time.process_time()
        try:
            return function(*arguments)
        finally:
            seconds[name] += time.process_time() - start

    with clocks() as inner, Archive(into) as archive:
        for path in paths[:20]:
            core.process(path.read_bytes(), path.name)
        inner.clear()
        for path in paths:
            (found,) = find([str(path)])
            timed("hash", found.digest)
            record = timed("process", core.process, path.read_bytes(), path.name)
            made = timed("rows and JSON", product, timed("check", check, record))
            row = (made.sha256, path.name, "ok", None, None, 0, *made.about, "", "", 0.0, 0)
            timed("write", archive.replace, row, made.json, made.rows)
            timed("write", archive.put, "sources", [(path.name, made.sha256, None, 1)])
        timed("write", archive.commit)
        timed("duplicates noted at the end", archive.settle)
        whole = seconds.pop("process")
        found_inside = {f"process: {name}": value for name, value in inner.items()}
    found_inside["process: other"] = whole - sum(found_inside.values())
    return {name: 1000 * value / len(paths) for name, value in {**found_inside, **seconds}.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        paths = generated(options.keep or Path(temporary) / "documents", options.documents)
        size = sum(path.stat().st_size for path in paths)
        print(f"{len(paths)} PDF of 2 to 6 pages, {size / 1e6:.0f} MB, {options.workers} workers\n")
        archive = Path(temporary) / "archive.db"
        rounds(paths, archive, options.workers)
        print(f"\nengine alone: {1000 * engine(paths[:2000], options.workers):.2f} ms a document")
        print(f"archive: {archive.stat().st_size / len(paths) / 1000:.1f} kB a document\n")
        print("| stage | ms a document | share |\n|---|--:|--:|")
        found = stages(paths[:300], Path(temporary) / "stages.db")
        for name, value in sorted(found.items(), key=lambda item: -item[1]):
            print(f"| {name} | {value:.2f} | {value / sum(found.values()):.0%} |")


class Processor:
    """The processor's time of this process and of all below it, while something runs."""

    def __init__(self) -> None:
        self._start, self._children = self._own(), self._below()
        self._most = self._children

    def sample(self, progress: Any) -> None:
        """Look at the processes below, before they end."""
        if progress.read % 20 == 0:
            self._most = max(self._most, self._below())

    def seconds(self) -> float:
        """Since the start."""
        return self._own() - self._start + self._most - self._children

    @staticmethod
    def _own() -> float:
        return time.process_time()

    @staticmethod
    def _below() -> float:
        """The fork server has the time of the workers that have ended."""
        total = 0.0
        for process in psutil.Process().children(recursive=True):
            with suppress(psutil.NoSuchProcess):
                total += sum(process.cpu_times()[:4])
        return total


def rounds(paths: list[Path], into: Path, workers: int) -> None:
    """Fill an archive round by round, and say how long each took beside pdftotext, and the memory so far."""
    print("| documents so far | documents/s | × pdftotext | × its processor time | memory now, MB | most so far, MB |")
    print("|--:|--:|--:|--:|--:|--:|")
    processors: list[float] = []
    ratios, step = [], max(1, len(paths) // ROUNDS)
    memory.forget_peak()
    compared = shutil.which("pdftotext") is not None
    for start in range(0, len(paths), step):
        part = paths[start : start + step]
        processor = Processor()
        with Archive(into) as archive:
            summary = fill(archive, find(map(str, part)), Local(workers), told=processor.sample)
        taken = processor.seconds()
        assert summary.complete
        assert summary.met == len(part)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        base = pdftotext(part, workers) if compared else float("nan")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        its = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        processors.append(taken / its if compared else float("nan"))
        ratios.append(summary.seconds / base)
        now = psutil.Process().memory_info().rss / 2**20
        pace = len(part) / summary.seconds
        row = [f"{pace:.1f}", f"{ratios[-1]:.2f}", f"{processors[-1]:.2f}", f"{now:.0f}", str(memory.peak())]
        print(f"| {start + len(part)} | {' | '.join(row)} |", flush=True)
    print(
        f"\nmedian: {statistics.median(ratios):.2f} × {workers} pdftotext side by side, "
        f"{statistics.median(processors):.2f} × their processor time"
    )


if __name__ == "__main__":
    main()
