"""What an archive is made from: folders, zip and tar files, lists of paths or URLs, documents; one after another.

Everything is drawn as it is needed: a source of a million documents takes no more memory than one of ten.
"""

from __future__ import annotations

import hashlib
import os
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, Any, Final

from pipeline.runner import MAX_BYTES
from pipeline.suffixes import CONTAINERS, SUFFIXES
from schemas.errors import DocumentError

_TAR: Final = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
_CHUNK: Final = 2**20
_RATIO: Final = 500
_SMALL: Final = 10 * 2**20
_LIST_HEAD: Final = 20


@dataclass(frozen=True, slots=True)
class Found:
    """A document that was found: `source` is unique within a run; its bytes, its path, or why it cannot be had.

    `covering` says that it is the text of an e-mail with attachments.
    """

    source: str
    name: str
    path: Path | None = None
    data: bytes | None = None
    error: DocumentError | None = None
    covering: bool = False

    def digest(self) -> tuple[str, int]:
        """SHA-256 and size of the content.

        Raises:
            DocumentError: it cannot be read, or is too large.
        """
        if self.error is not None:
            raise self.error
        if self.path is None:
            data = self.data or b""
            return hashlib.sha256(data).hexdigest(), len(data)
        return _digest_of_file(self.path, self.source)


class SourceError(Exception):
    """A source that cannot be used at all; the message is French."""


def find(arguments: Iterable[str]) -> Iterator[Found]:
    """The documents of the sources, in an order that is the same each time.

    Raises:
        SourceError: a source does not exist or does not open.
    """
    for argument in dict.fromkeys(arguments):
        yield from _of(argument)


def total(arguments: Iterable[str]) -> int | None:
    """How many documents there are, where counting them is quick."""
    count = 0
    for argument in dict.fromkeys(arguments):
        path = Path(argument)
        if _is_url(argument) or not path.exists() or _is_tar(path):
            return None
        if path.is_dir():
            if any(p.suffix.lower() in CONTAINERS or _is_tar(p) for p in _walk(path)):
                return None
            count += sum(1 for _ in _walk(path))
        elif zipfile.is_zipfile(path) and path.suffix.lower() == ".zip":
            with zipfile.ZipFile(path) as archive:
                count += sum(not e.is_dir() and not _hidden(e.filename) for e in archive.infolist())
        else:
            count += sum(1 for _ in _lines(path)) if _is_list(path) else 1
    return count


def _of(argument: str) -> Iterator[Found]:
    if _is_url(argument):
        yield from _remote(argument)
        return
    path = Path(argument)
    if path.is_dir():
        for file in _walk(path):
            yield from _file(file, walked=True)
    elif not path.exists():
        raise SourceError(f"{_text(path)} : il n'y a ni fichier ni dossier de ce nom")
    elif _is_list(path):
        yield from _listed(path)
    else:
        yield from _file(path, walked=False)


def _file(path: Path, *, walked: bool) -> Iterator[Found]:
    """A document, or those of a container."""
    label, suffix = _text(path), path.suffix.lower()
    regular = path.is_file()
    if regular and suffix == ".zip":
        yield from _zip(path, label)
    elif regular and _is_tar(path):
        yield from _tar(path, label)
    elif regular and suffix in CONTAINERS:
        yield from _inner(label, path.name, _content(path, label))
    elif walked and regular and suffix not in SUFFIXES:
        yield Found(label, _text(path.name), error=_unsupported(label))
    else:
        yield Found(label, _text(path.name), path)


def _listed(path: Path) -> Iterator[Found]:
    """The documents that a list names; paths are taken from the list's folder where they are not absolute."""
    met: Counter[str] = Counter()
    for line in _lines(path):
        met[line] += 1
        if met[line] > 1:
            continue
        if _is_url(line):
            yield from _remote(line)
            continue
        file = path.parent / line if not Path(line).exists() else Path(line)
        if file.is_dir():
            yield from (found for inner in _walk(file) for found in _file(inner, walked=True))
        else:
            yield from _file(file, walked=False)


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", errors="surrogateescape") as lines:
        yield from (line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _is_list(path: Path) -> bool:
    """Whether a text names files: one of its first lines is a URL or the path of a file."""
    if path.suffix.lower() not in (".txt", ".lst", ".list", ".csv", ""):
        return False
    try:
        lines = [line for line, _ in zip(_lines(path), range(_LIST_HEAD), strict=False)]
        return any(_is_url(line) or (path.parent / line).exists() or Path(line).exists() for line in lines)
    except (OSError, ValueError):
        return False


def _walk(folder: Path) -> Iterator[Path]:
    """The files below a folder, sorted, hidden ones left out. Links to folders are not followed: they may go round."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        raise SourceError(f"{_text(folder)} : dossier illisible ({os.strerror(error.errno or 0)})") from error
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        elif not (entry.is_symlink() and Path(entry.path).is_dir()):
            yield Path(entry.path)


def _zip(path: Path, label: str) -> Iterator[Found]:
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError):
        yield Found(label, _text(path.name), error=DocumentError("E110", label))
        return
    with archive:
        met: Counter[str] = Counter()
        for entry in archive.infolist():
            if entry.is_dir() or _hidden(entry.filename):
                continue
            place = _numbered(f"{label}/{_text(entry.filename)}", met)
            huge = entry.file_size > MAX_BYTES
            bomb = entry.file_size > _SMALL and entry.file_size > _RATIO * max(entry.compress_size, 1)
            if huge or bomb:
                yield Found(place, _last(place), error=DocumentError("E004", place, "contenu compressé démesuré"))
            else:
                yield from _member(place, _last(entry.filename), partial(archive.open, entry))


def _tar(path: Path, label: str) -> Iterator[Found]:
    met: Counter[str] = Counter()
    try:
        with tarfile.open(path, "r|*") as archive:
            for entry in archive:
                place = _numbered(f"{label}/{_text(entry.name)}", met)
                if entry.isdir() or _hidden(entry.name):
                    continue
                if not entry.isfile():
                    error = DocumentError("E002", place, "ce n'est pas un fichier ordinaire")
                    yield Found(place, _last(place), error=error)
                elif entry.size > MAX_BYTES:
                    detail = f"{entry.size // 1_000_000} Mo, limite {MAX_BYTES // 1_000_000} Mo"
                    yield Found(place, _last(place), error=DocumentError("E004", place, detail))
                else:
                    yield from _member(place, _last(entry.name), partial(archive.extractfile, entry))
                archive.members = []  # type: ignore[attr-defined, unused-ignore]  # else it keeps them all
    except (tarfile.TarError, zlib.error, EOFError, OSError, ValueError):
        yield Found(f"{label} (suite)", _text(path.name), error=DocumentError("E110", label))


def _member(place: str, name: str, opened: Any) -> Iterator[Found]:
    """A document of a container, or those of a container in it."""
    try:
        with opened() as stream:
            data: bytes | DocumentError = stream.read(MAX_BYTES + 1)
    except RuntimeError:  # how zipfile says that a member is encrypted
        data = DocumentError("E102", place)
    except Exception as error:  # zipfile lets through whatever a damaged member makes zlib, lzma or struct say
        if isinstance(error, MemoryError):
            raise
        data = DocumentError("E110", place)
    if isinstance(data, DocumentError):
        yield Found(place, name, error=data)
    elif PurePosixPath(name).suffix.lower() in CONTAINERS:
        yield from _inner(place, name, data)
    elif PurePosixPath(name).suffix.lower() not in SUFFIXES:
        yield Found(place, name, error=_unsupported(place))
    else:
        yield Found(place, name, data=data)


def _inner(place: str, name: str, data: bytes | DocumentError) -> Iterator[Found]:
    """The documents of an e-mail, or of a container within a container."""
    from pipeline.reading.containers import content, members

    if isinstance(data, DocumentError):
        yield Found(place, name, error=data)
        return
    met: Counter[str] = Counter()
    try:
        for member in members(data, place):
            inner, last = _numbered(_text(member.label), met), _last(_text(member.label))
            if member.error is not None:
                yield Found(inner, last, error=member.error)
            elif PurePosixPath(last).suffix.lower() not in SUFFIXES:
                yield Found(inner, last, error=_unsupported(inner))
            else:
                try:
                    yield Found(inner, last, data=content(data, member.chain, inner), covering=member.covering)
                except DocumentError as error:
                    yield Found(inner, last, error=error)
    except DocumentError as error:
        yield Found(place, name, error=error)


def _remote(url: str) -> Iterator[Found]:
    """The document at a URL, or all below it where it is a folder."""
    try:
        import fsspec
    except ImportError as error:
        if url.startswith("file:"):
            from urllib.request import url2pathname

            yield from _of(url2pathname(url.removeprefix("file:").removeprefix("//")))
            return
        raise SourceError(f"{url} : il faut l'extra « remote » : pip install 'registre[remote]'") from error
    try:
        system, path = fsspec.core.url_to_fs(url)
        places = sorted(system.find(path)) if system.isdir(path) else [path]
    except Exception as error:  # whatever the file system's own library raises
        yield Found(url, _last(url), error=_unreachable(url, error))
        return
    for place in places:
        label = url if len(places) == 1 and place == path else system.unstrip_protocol(place)
        if place != path and PurePosixPath(place).suffix.lower() not in SUFFIXES:
            yield Found(label, _last(place), error=_unsupported(label))
            continue
        try:
            size = system.size(place) or 0
            if size > MAX_BYTES:
                detail = f"{size // 1_000_000} Mo, limite {MAX_BYTES // 1_000_000} Mo"
                raise DocumentError("E004", label, detail)
            yield Found(label, _last(place), data=system.cat_file(place))
        except DocumentError as refused:
            yield Found(label, _last(place), error=refused)
        except Exception as error:
            yield Found(label, _last(place), error=_unreachable(label, error))


def _unreachable(url: str, error: Exception) -> DocumentError:
    missing = isinstance(error, FileNotFoundError)
    return DocumentError("E002", url, "il n'existe pas" if missing else f"{type(error).__name__}")


def _unsupported(label: str) -> DocumentError:
    return DocumentError("E003", label, PurePosixPath(label).suffix or "fichier sans extension")


def _content(path: Path, label: str) -> bytes | DocumentError:
    try:
        with _opened(path, label) as file:
            return file.read()
    except DocumentError as error:
        return error


def _digest_of_file(path: Path, label: str) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    try:
        with _opened(path, label) as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
    except OSError as error:
        raise DocumentError("E002", label, os.strerror(error.errno or 0)) from error
    return digest.hexdigest(), size


def _opened(path: Path, label: str) -> IO[bytes]:
    """A regular file of bearable size, open.

    Raises:
        DocumentError: E002, E004.
    """
    try:
        if not path.is_file():
            missing = not path.exists()
            raise DocumentError("E002", label, "il n'existe pas" if missing else "ce n'est pas un fichier ordinaire")
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise DocumentError("E004", label, f"{size // 1_000_000} Mo, limite {MAX_BYTES // 1_000_000} Mo")
        return path.open("rb")
    except OSError as error:
        denied = isinstance(error, PermissionError)
        raise DocumentError("E002", label, "accès refusé" if denied else os.strerror(error.errno or 0)) from error


def _numbered(label: str, met: Counter[str]) -> str:
    """A label that stands once: containers may hold several members of one name."""
    met[label] += 1
    return label if met[label] == 1 else f"{label} ({met[label]})"


def _text(name: str | Path) -> str:
    """A file name as text; bytes that are no UTF-8 are shown as \\xNN, so that names stay apart."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _last(label: str) -> str:
    return label.replace("\\", "/").rpartition("/")[2] or label


def _hidden(path: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in path.split("/") if part not in ("", ".", ".."))


def _is_tar(path: Path) -> bool:
    return path.name.lower().endswith(_TAR)


def _is_url(text: str) -> bool:
    head, found, _ = text.partition(":")
    return bool(found) and len(head) > 1 and head.replace("+", "").isalnum() and text[len(head) :].startswith((":/",))
