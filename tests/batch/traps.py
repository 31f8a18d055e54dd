"""What hostile documents do to a worker, played on demand: bytes that start with a word spring its trap."""

from __future__ import annotations

import ctypes
import os
import signal
import time
from pathlib import Path
from typing import Any

from pipeline.batch import crossings
from pipeline.batch.archive import Archive
from pipeline.batch.reading import Product, Reader
from pipeline.runner import Job


def _devour() -> None:
    kept = []
    while True:
        kept.append(bytearray(10_000_000))


def _spin() -> None:
    while True:
        pass


SPRUNG = {
    b"PIEGE sommeil": lambda: time.sleep(600),
    b"PIEGE memoire": _devour,
    b"PIEGE natif": lambda: ctypes.string_at(0),
    b"PIEGE sortie": lambda: os._exit(7),
    b"PIEGE tue": lambda: os.kill(os.getpid(), signal.SIGKILL),
    b"PIEGE boucle": _spin,
    b"PIEGE erreur": lambda: [][1],
}


class Trapped(Reader):
    """A reader with the traps."""

    def __call__(self, data: bytes, job: Job) -> Product:
        for word, spring in SPRUNG.items():
            if data.startswith(word):
                spring()
        return super().__call__(data, job)


def once(path: str) -> bool:
    """Whether this is the first time, over all processes: the file remembers."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return False
    return True


class DiesOnce(Reader):
    """A reader whose process is killed the first time that it reads a document that starts with a path."""

    def __call__(self, data: bytes, job: Job) -> Product:
        path, _, rest = data.partition(b"\n")
        if path.startswith(b"/") and once(path.decode()):
            os.kill(os.getpid(), signal.SIGKILL)
        return super().__call__(rest if path.startswith(b"/") else data, job)


def killed_once(archive: Path) -> None:
    """Compare the documents of an archive in a process that is killed the first time."""
    if once(f"{archive}.once"):
        os.kill(os.getpid(), signal.SIGKILL)
    crossings.compare(archive)


def killed(_archive: Path) -> None:
    """Compare nothing: the process is always killed."""
    os.kill(os.getpid(), signal.SIGKILL)


def refused(path: Path) -> None:
    """Write more than the disk holds."""
    with Archive(path, lent=True) as archive:
        ((pages,),) = archive.query("PRAGMA page_count")
        archive.query(f"PRAGMA max_page_count = {pages}")
        archive.put("sources", [(f"{i}" * 50, "x" * 900, None, 1) for i in range(100)])


def trapped(run: Any) -> None:
    """Let runs of this process use the reader with the traps."""
    run.Reader = Trapped
