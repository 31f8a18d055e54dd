"""Files that hold documents: zip archives and e-mails. Nothing is unpacked to disk, and names are labels only."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from schemas import DocumentError

MAX_MEMBERS = 10_000
MAX_MEMBER_BYTES = 200 * 2**20
MAX_TOTAL_BYTES = 2 * 2**30
MAX_RATIO = 500
MAX_DEPTH = 3

_OFFICE_PARTS = ("word/", "xl/", "ppt/", "META-INF/manifest.xml", "content.xml")


def is_container(data: bytes, name: str) -> bool:
    """Whether a file is a zip archive of documents (an office file is none) or an e-mail."""
    if data.startswith(b"PK\x03\x04"):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                return not any(n.startswith(_OFFICE_PARTS) for n in archive.namelist())
        except zipfile.BadZipFile:
            return name.lower().endswith(".zip")
    return name.lower().endswith(".eml")


def members(data: bytes, name: str, depth: int = 0) -> Iterator[tuple[str, bytes | DocumentError]]:
    """Yield (name, bytes) for each document in a container, those of inner containers too.

    The name is the container's, a slash, and the member's own name as a label: it is no path, and is never opened.
    A member that cannot be had (damaged, encrypted, beyond bounds) is yielded with its error instead of its bytes.

    Raises:
        DocumentError: E110, the container does not open; E004, it holds more than the bounds allow.
    """
    pairs = _mail(data, name) if name.lower().endswith(".eml") else _zip(data, name)
    for member, content in pairs:
        if isinstance(content, bytes) and depth < MAX_DEPTH and is_container(content, member):
            try:
                yield from members(content, member, depth + 1)
            except DocumentError as error:
                yield member, error
        else:
            yield member, content


def _zip(data: bytes, name: str) -> Iterator[tuple[str, bytes | DocumentError]]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as error:
        raise DocumentError("E110", name) from error
    with archive:
        entries = [e for e in archive.infolist() if not e.is_dir() and not _hidden(e.filename)]
        if len(entries) > MAX_MEMBERS or sum(e.file_size for e in entries) > MAX_TOTAL_BYTES:
            raise DocumentError("E004", name, "archive au contenu démesuré")
        for entry in entries:
            label = f"{name}/{entry.filename}"
            if entry.file_size > MAX_MEMBER_BYTES or (
                entry.file_size > 10 * 2**20 and entry.file_size > MAX_RATIO * max(entry.compress_size, 1)
            ):
                yield label, DocumentError("E004", label, "contenu compressé démesuré")
                continue
            try:
                with archive.open(entry) as part:
                    content = part.read(entry.file_size + 1)
            except RuntimeError:  # how zipfile says that a member is encrypted
                yield label, DocumentError("E102", label)
                continue
            except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, EOFError, OSError, ValueError):
                yield label, DocumentError("E110", label)
                continue
            yield label, content


def _mail(data: bytes, name: str) -> Iterator[tuple[str, bytes | DocumentError]]:
    message = message_from_bytes(data, policy=policy.default)
    if not isinstance(message, EmailMessage):
        raise DocumentError("E110", name)
    for i, part in enumerate(message.walk()):
        if part.is_multipart() or part.get_content_disposition() != "attachment":
            continue
        label = f"{name}/{part.get_filename() or f'piece-{i}'}"
        try:
            content = part.get_payload(decode=True)
        except (ValueError, LookupError):
            content = None
        if isinstance(content, bytes):
            yield label, content
        else:
            yield label, DocumentError("E110", label)


def _hidden(path: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in path.split("/") if part not in ("", ".", ".."))
