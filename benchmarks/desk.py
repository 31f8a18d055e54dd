"""The desk under load: a large archive, many readers at once, over loopback.

    python -m benchmarks.desk [--acts 100000] [--readers 20] [--requests 50]

The archive holds invented acts, each of a few hundred repeated under other documents, numbers and days, with its rows
as `registre batch` writes them. Each reader asks for pages of the list, searches and acts in turn: first one reader
alone, then all of them with a second to look at each page, then all of them as fast as they are answered, which no
people do. Printed are the median and the 95th percentile of each kind of page, and the time that laying out the list
takes at the start.
"""

from __future__ import annotations

import argparse
import http.client
import random
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pipeline.batch.archive import Archive
from pipeline.batch.run import Local, fill
from pipeline.batch.sources import find
from pipeline.batch.tables import FLAT

MODELS = 300
WORDS = ("budget", "convention", "tarif", "subvention", "voirie", "musée", "marché", "personnel", "cession", "régie")


def archive(path: Path, acts: int) -> None:
    """An archive of so many invented acts."""
    from benchmarks.generate import generate, write

    with tempfile.TemporaryDirectory() as folder:
        for seed in range(MODELS):
            write(generate(seed), Path(folder), "text")
        with Archive(path) as held:
            fill(held, find([str(Path(folder) / "documents")]), Local(2))
    db = sqlite3.connect(path)
    with db:
        db.execute("UPDATE acts SET duplicate_of = NULL")
        (first,) = db.execute("SELECT COUNT(*) FROM acts").fetchone()
        tables = [*(table for table in FLAT if table.name != "sources")]
        for copy in range(1, -(-acts // first)):
            for table in tables:
                columns = [column.name for column in table.columns]
                values = ["document || '-' || ?", *columns[1:]]
                if table.name == "acts":
                    values[columns.index("date")] = "date(date, '-' || (? % 3000) || ' days')"
                bound = [copy] * sum(value.count("?") for value in values)
                where = "WHERE document NOT LIKE '%-%'"
                db.execute(f"INSERT INTO {table.name} SELECT {', '.join(values)} FROM {table.name} {where}", bound)
            db.execute(
                "INSERT INTO records SELECT document || '-' || ?, json FROM records WHERE document NOT LIKE '%-%'",
                [copy],
            )
    db.close()


@contextmanager
def served(path: Path) -> Iterator[tuple[int, float]]:
    """The desk over an archive in a process of its own: its port, and the seconds until it answered."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "pipeline.cli", "review", str(path), "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        line = next(line for line in process.stderr if "http://" in line)
        port = int(re.search(r":(\d+)/", line)[1])  # type: ignore[index]
        asked(port, "/aide")
        yield port, time.perf_counter() - start
    finally:
        process.terminate()
        process.wait()


def asked(port: int, path: str) -> float:
    """Milliseconds that a page takes, connection and all."""
    start = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{path} : {answer.status}")
    return (time.perf_counter() - start) * 1000


def reader(port: int, documents: list[str], requests: int, seed: int, look: float) -> dict[str, list[float]]:
    """What somebody's pages take, in milliseconds, by kind; each is looked at for about so many seconds."""
    chance, found = random.Random(seed), defaultdict(list)
    for i in range(requests):
        time.sleep(look * chance.uniform(0.5, 1.5))
        kind = ("list", "search", "act")[i % 3]
        path = {
            "list": f"/?sort={chance.choice(['triage', 'date', 'conseil'])}&page={chance.randint(1, 200)}",
            "search": f"/?words={quote(chance.choice(WORDS))}+{chance.choice(('co', 'de', 'mu', 'an', 'pr'))}",
            "act": f"/acte/{chance.choice(documents)}/0?i={chance.randint(0, 5000)}",
        }[kind]
        found[kind].append(asked(port, path))
    return found


def measured(port: int, documents: list[str], readers: int, requests: int, look: float = 0.0) -> dict[str, list[float]]:
    """The pages of so many readers at once, by kind."""
    together: dict[str, list[float]] = defaultdict(list)
    with ThreadPoolExecutor(readers) as pool:
        jobs = [pool.submit(reader, port, documents, requests, seed, look) for seed in range(readers)]
        for job in jobs:
            for kind, times in job.result().items():
                together[kind].extend(times)
    return together


def main() -> None:
    """Make the archive, serve it, measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--acts", type=int, default=100_000)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--requests", type=int, default=50)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "actes.db"
        archive(path, options.acts)
        db = sqlite3.connect(path)
        documents = [row[0] for row in db.execute("SELECT document FROM records ORDER BY RANDOM() LIMIT 500")]
        (acts,) = db.execute("SELECT COUNT(*) FROM acts").fetchone()
        db.close()
        with served(path) as (port, seconds):
            print(f"{acts} acts, {path.stat().st_size / 2**20:.0f} MB; ready after {seconds:.1f} s")
            _told("1 reader", measured(port, documents, 1, options.requests))
            some = (port, documents, options.readers, options.requests)
            _told(f"{options.readers} readers, a second a page", measured(*some, look=1.0))
            _told(f"{options.readers} readers without a pause", measured(*some))


def _told(title: str, times: dict[str, list[Any]]) -> None:
    print(f"{title}:")
    for kind, found in times.items():
        ordered = sorted(found)
        late = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
        print(f"  {kind:7} {len(found):5} pages  median {statistics.median(found):7.1f} ms  95 % {late:7.1f} ms")


if __name__ == "__main__":
    main()
