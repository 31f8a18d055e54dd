"""Which documents a command line names, and where their records go."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from pipeline.runner import Job
from pipeline.suffixes import CONTAINERS, SUFFIXES
from schemas.errors import DocumentError

STDIN = "-"

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*]')
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Source:
    """A document to read, or the reason why it is not; `target` is its record's place below the output folder.

    `inner` is the part of it that comes from within a container.
    """

    job: Job
    target: str
    error: DocumentError | None = None
    inner: str = ""


class SameTargetError(Exception):
    """Two documents whose records would have one name."""


def find(arguments: Sequence[str], stdin: bytes | None) -> list[Source]:
    """The documents that arguments name: files, folders (walked, sorted), or `-` for `stdin`. Each document once.

    Raises:
        SameTargetError: two records would go to one place, even with the folders kept in their names.
    """
    sources: list[Source] = []
    seen: set[Path] = set()
    for argument in dict.fromkeys(arguments):
        if argument == STDIN:
            sources.append(Source(Job("stdin", STDIN, data=stdin or b""), "stdin.json"))
            continue
        path = Path(argument)
        for file, target in _walk(path) if path.is_dir() else [(path, path.name)]:
            real = file.resolve()
            if real not in seen:
                seen.add(real)
                if file.suffix.lower() in CONTAINERS and file.is_file():
                    sources.extend(_unpacked(file, target))
                else:
                    sources.append(_source(file, target, walked=path.is_dir()))
    return _apart(sources)


def _unpacked(file: Path, target: str) -> list[Source]:
    """The documents in a zip archive or an e-mail, not read yet; what is no document in it is named with its reason."""
    from pipeline.reading.containers import members
    from pipeline.runner import MAX_BYTES

    label, found = _readable(str(file)), []
    places: set[str] = set()
    try:
        size = file.stat().st_size
        if size > MAX_BYTES and file.suffix.lower() != ".zip":  # a mail is read whole, an archive is not
            raise DocumentError("E004", label, f"{size // 1_000_000} Mo, limite {MAX_BYTES // 1_000_000} Mo")
        for member in members(file, label):
            parts = PurePosixPath(member.label[len(label) :].replace("\\", "/")).parts
            place = _free("/".join(["", *(_safe(p) for p in parts if p not in ("/", "..", "."))]), places)
            error, suffix = member.error, PurePosixPath(place).suffix
            if error is None and suffix.lower() not in SUFFIXES:
                error = DocumentError("E003", member.label, suffix or "fichier sans extension")
            name = parts[-1] if parts else member.label
            job = Job(name, member.label, path=file, member=member.chain, covering=member.covering)
            found.append(Source(job, f"{target}{place}.json", error, place))
    except OSError:
        return [_source(file, target, walked=False)]
    except DocumentError as error:
        found.append(Source(Job(_readable(file.name), label, path=file), f"{target}.json", error))
    return found


def _safe(name: str) -> str:
    """A name from a container as one that any disk takes."""
    stem, dot, suffix = _UNSAFE.sub("_", name).rpartition(".")
    return f"{stem[:_LONGEST]}{dot}{suffix[:_LONGEST]}"


def _free(place: str, taken: set[str]) -> str:
    """A place that no other document of the container has, and that is taken now."""
    stem, suffix = os.path.splitext(place)
    count = 1
    while (found := f"{stem}-{count}{suffix}" if count > 1 else place) in taken:
        count += 1
    taken.add(found)
    return found


def _walk(folder: Path) -> list[tuple[Path, str]]:
    """The files below a folder, hidden ones left out, with their path from the folder."""
    found: list[Path] = []
    for where, folders, files in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".")]
        found.extend(Path(where, name) for name in files if not name.startswith("."))
    return [(path, str(path.relative_to(folder))) for path in sorted(found, key=lambda p: p.parts)]


def _source(file: Path, target: str, *, walked: bool) -> Source:
    job = Job(_readable(file.name), _readable(str(file)), path=file)
    error = None
    if walked and file.suffix.lower() not in SUFFIXES:
        error = DocumentError("E003", job.label, file.suffix or "fichier sans extension")
    return Source(job, f"{target}.json", error)


def _readable(name: str) -> str:
    """A file name as text: bytes that are no UTF-8 are replaced."""
    return os.fsencode(name).decode("utf-8", "replace")


def _apart(sources: list[Source]) -> list[Source]:
    """Keep the folders in the targets of files that have the same name."""
    by_target = defaultdict(list)
    for i, source in enumerate(sources):
        by_target[source.target].append(i)
    for indexes in by_target.values():
        files = [sources[i].job.path for i in indexes]
        if len(files) < 2 or None in files:
            continue
        paths = [Path(os.path.abspath(f)) for f in files if f is not None]
        common = os.path.commonpath([p.parent for p in paths])
        for i, path in zip(indexes, paths, strict=True):
            target = f"{path.relative_to(common)}{sources[i].inner}.json"
            sources[i] = replace(sources[i], target=target)
    targets: dict[str, Source] = {}
    for source in sources:
        if source.target in targets and source.error is None:
            raise SameTargetError(f"{targets[source.target].job.label} et {source.job.label}")
        targets[source.target] = source
    return sources
