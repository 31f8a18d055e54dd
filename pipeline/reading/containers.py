"""Files that hold documents: zip archives and e-mails. Nothing is unpacked to disk, and names are labels only.

A container is listed once, and each document in it is read by itself when its turn comes: an archive of any size takes
the memory of its largest member.
"""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import lru_cache
from pathlib import Path
from typing import Any

from schemas import DocumentError

MAX_MEMBERS = 100_000
MAX_MEMBER_BYTES = 200 * 2**20
MAX_TOTAL_BYTES = 20 * 2**30
MAX_RATIO = 500
MAX_DEPTH = 3

_MAGIC = b"PK\x03\x04"
_OFFICE_PARTS = ("word/", "xl/", "ppt/", "META-INF/manifest.xml", "content.xml")
_OFFICE_SUFFIXES = (".docx", ".odt", ".xlsx", ".ods", ".pptx", ".odp")
_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, EOFError, OSError, ValueError)
_ENCRYPTED = 1

Chain = tuple[int, ...]
"""Where a document is: its number in the container, then in the container within, and so on."""


@dataclass(frozen=True, slots=True)
class Member:
    """A document in a container: its label (the container's, a slash, its own name) and place, or why it is not had.

    `covering` says that it is the text of an e-mail with attachments, which may be no document but a covering letter.
    """

    label: str
    chain: Chain
    error: DocumentError | None = None
    covering: bool = False


def is_container(data: bytes, name: str) -> bool:
    """Whether a file is a zip archive of documents (an office file is none) or an e-mail."""
    if data.startswith(_MAGIC):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                return not any(n.startswith(_OFFICE_PARTS) for n in archive.namelist())
        except zipfile.BadZipFile:
            return name.lower().endswith(".zip")
    return name.lower().endswith(".eml")


def members(container: Path | bytes, name: str, chain: Chain = ()) -> Iterator[Member]:
    """Yield each document in a container, those of inner containers too, without reading them.

    Args:
        container: its file, or its bytes.
        name: its label; the labels of the members begin with it. They are no paths, and are never opened.
        chain: its own place, where it stands in another.

    Raises:
        DocumentError: E110, the container does not open; E004, it holds more than the bounds allow.
    """
    if name.lower().endswith(".eml"):
        yield from _in_mail(_bytes(container), name, chain)
    else:
        yield from _in_zip(container, name, chain)


def content(container: Path | bytes, chain: Chain, label: str) -> bytes:
    """The bytes of a document in a container, given as its file or as its bytes.

    Raises:
        DocumentError: E110, it is damaged; E102, it is encrypted; E004, it is larger than it says.
        OSError: the container cannot be read.
    """
    if isinstance(container, bytes):
        for number in chain[:-1]:
            container = _part(container, number, label)
        return _part(container, chain[-1], label)
    kept = _inner(container, container.stat().st_mtime_ns, chain[:-1]) if len(chain) > 1 else container
    return _part(kept, chain[-1], label)


@lru_cache(maxsize=1)
def _inner(container: Path, changed: int, chain: Chain) -> bytes:
    """The bytes of an inner container, kept while its documents are read one after the other."""
    found: Path | bytes = container
    for number in chain:
        found = _part(found, number, container.name)
    return _bytes(found)


def _part(container: Path | bytes, number: int, label: str) -> bytes:
    """One member of a container."""
    if _is_zip(container):
        return _unpacked(container, number, label)
    for i, part in enumerate(_message(_bytes(container), label).walk()):
        if i == number:
            return _decoded(part, label)
    raise DocumentError("E110", label)


def _is_zip(container: Path | bytes) -> bool:
    if isinstance(container, bytes):
        return container.startswith(_MAGIC)
    with container.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def _bytes(container: Path | bytes) -> bytes:
    return container if isinstance(container, bytes) else container.read_bytes()


def _opened(container: Path | bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(container) if isinstance(container, bytes) else container)


def _in_zip(container: Path | bytes, name: str, chain: Chain) -> Iterator[Member]:
    try:
        archive = _opened(container)
    except zipfile.BadZipFile as error:
        raise DocumentError("E110", name) from error
    with archive:
        entries = archive.infolist()
        if len(entries) > MAX_MEMBERS or sum(e.file_size for e in entries) > MAX_TOTAL_BYTES:
            raise DocumentError("E004", name, "archive au contenu démesuré")
        for i, entry in enumerate(entries):
            if entry.is_dir() or _hidden(entry.filename):
                continue
            label, place = f"{name}/{entry.filename}", (*chain, i)
            if entry.flag_bits & _ENCRYPTED:
                yield Member(label, place, DocumentError("E102", label))
            elif _oversized(entry):
                yield Member(label, place, DocumentError("E004", label, "contenu compressé démesuré"))
            else:
                yield from _documents(lambda e=entry, n=label: _read(archive, e, n), label, place)


def _documents(read: Any, label: str, place: Chain) -> Iterator[Member]:
    """A member, or, where it is a container itself, its members. `read` gives its first bytes, or all of them."""
    error = None
    if len(place) <= MAX_DEPTH and not label.lower().endswith(_OFFICE_SUFFIXES):
        try:
            inner = read() if label.lower().endswith((".zip", ".eml")) else b""
            if is_container(inner, label):
                yield from members(inner, label, place)
                return
        except DocumentError as damaged:
            error = damaged
    yield Member(label, place, error)


def _oversized(entry: zipfile.ZipInfo) -> bool:
    packed = max(entry.compress_size, 1)
    return entry.file_size > MAX_MEMBER_BYTES or (entry.file_size > 10 * 2**20 and entry.file_size > MAX_RATIO * packed)


def _unpacked(container: Path | bytes, number: int, label: str) -> bytes:
    try:
        with _opened(container) as archive:
            return _read(archive, archive.infolist()[number], label)
    except (zipfile.BadZipFile, IndexError) as error:
        raise DocumentError("E110", label) from error


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, label: str) -> bytes:
    """A member of an archive, no more of it than its directory says."""
    try:
        with archive.open(entry) as part:
            return part.read(entry.file_size + 1)
    except RuntimeError as error:  # how zipfile says that a member is encrypted
        raise DocumentError("E102", label) from error
    except _DAMAGED as error:
        raise DocumentError("E110", label) from error


def _hidden(path: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in path.split("/") if part not in ("", ".", ".."))


# E-mails


def _in_mail(data: bytes, name: str, chain: Chain) -> Iterator[Member]:
    """The attachments of a mail, those of mails that it forwards too, and the texts of these mails."""
    message = _message(data, name)
    parts = list(enumerate(message.walk()))
    attached = [(i, part) for i, part in parts if _is_attached(part)]
    texts = [text for _, part in parts if (text := _text(part)) is not None]
    for i, part in parts:
        if any(part is text for text in texts):
            suffix = "html" if part.get_content_subtype() == "html" else "txt"
            yield Member(f"{name}/message.{suffix}", (*chain, i), covering=bool(attached))
    for i, part in attached:
        label = f"{name}/{part.get_filename() or f'piece-{i}'}"
        yield from _documents(lambda p=part, n=label: _decoded(p, n), label, (*chain, i))


def _message(data: bytes, name: str) -> EmailMessage:
    message = message_from_bytes(data, policy=policy.default)
    if not isinstance(message, EmailMessage):
        raise DocumentError("E110", name)
    return message


def _is_attached(part: Any) -> bool:
    """Whether a part is a document that comes with a mail: named or said to be attached, and no picture of its text."""
    if part.is_multipart() or part.get_content_maintype() == "message":
        return False
    if part.get_content_disposition() == "attachment":
        return True
    named = part.get_filename() is not None or part.get_content_maintype() == "application"
    return (
        named
        and part.get_content_maintype() not in ("image", "multipart")
        and "signature" not in part.get_content_type()
    )


def _text(message: Any) -> Any:
    """The part that holds the text of a mail, where the part given is a mail."""
    if message.get("From") is None and message.get("Subject") is None:
        return None
    try:
        text = message.get_body(preferencelist=("html", "plain"))
    except (AttributeError, KeyError, ValueError):  # headers that no mail program writes
        return None
    return None if text is None or _is_attached(text) else text


def _decoded(part: Any, label: str) -> bytes:
    """The bytes of a part; the text of a mail is given in UTF-8, with the mark of it, its soft line ends undone."""
    try:
        if part.get_content_maintype() == "text" and not _is_attached(part):
            text = str(part.get_content()).replace("\r\n", "\n")
            if part.get_param("format") == "flowed":
                text = re.sub(r"(?<!^--) \n(?!\n)", " ", text, flags=re.MULTILINE)
            return b"\xef\xbb\xbf" + text.encode("utf-8", "replace")
        decoded = part.get_payload(decode=True)
    except (ValueError, LookupError, AttributeError) as error:
        raise DocumentError("E110", label) from error
    if not isinstance(decoded, bytes):
        raise DocumentError("E110", label)
    return decoded
