"""Word processors: .docx, .odt, .rtf by kept libraries, .doc through antiword or LibreOffice where installed."""

from __future__ import annotations

import hashlib
import io
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from pipeline.reading.blocks import Flow, Paragraph
from pipeline.reading.child import call
from schemas import Document, DocumentError

MAX_UNPACKED = 200 * 2**20
"""Bytes that the parts of an office file may unpack to."""

MAX_RATIO = 200
"""How many times its packed size a part of more than 10 MiB may unpack to."""

CONVERTER_SECONDS = 90
"""How long the converter of a .doc may take."""


def read_office(data: bytes, name: str, kind: str) -> Document:
    """Read a .docx, .odt, .rtf or .doc into lines and cells without geometry.

    Raises:
        DocumentError: E110 damaged file, E111 no converter for .doc, E004 unpacks beyond bounds, E201 no text.
    """
    reader, media_type = _READERS[kind]
    if kind in ("docx", "odt"):
        check_zip(data, name)
    flow = Flow()
    try:
        reader(data, name, flow)
    except DocumentError:
        raise
    except Exception as error:  # the libraries raise anything at all on damaged files
        raise DocumentError("E110", name, type(error).__name__) from error
    flow.space()
    if not flow.page.lines:
        raise DocumentError("E201", name)
    return Document(name, hashlib.sha256(data).hexdigest(), media_type, [flow.page], paged=False)


def check_zip(data: bytes, name: str) -> None:
    """Refuse a zip file that is damaged (E110) or unpacks beyond bounds (E004), from its directory alone."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except zipfile.BadZipFile as error:
        raise DocumentError("E110", name) from error
    if sum(p.file_size for p in parts) > MAX_UNPACKED or any(
        p.file_size > 10 * 2**20 and p.file_size > MAX_RATIO * max(p.compress_size, 1) for p in parts
    ):
        raise DocumentError("E004", name, "contenu compressé démesuré")


def _docx(data: bytes, name: str, flow: Flow) -> None:
    from pipeline.reading.wordml import read_docx

    read_docx(data, flow)


def _odt(data: bytes, name: str, flow: Flow) -> None:
    from pipeline.reading.opendocument import read_odt

    read_odt(data, flow)


def _rtf(data: bytes, name: str, flow: Flow) -> None:
    from striprtf.striprtf import rtf_to_text

    for line in str(rtf_to_text(data.decode("latin-1"), errors="replace")).split("\n"):
        if line.count("|") > 1:
            flow.table([[[Paragraph(cell)] for cell in line.split("|")]])
        else:
            flow.paragraph(Paragraph(line))


def _doc(data: bytes, name: str, flow: Flow) -> None:
    with tempfile.TemporaryDirectory(prefix="registre-") as folder:
        path = Path(folder) / "document.doc"
        path.write_bytes(data)
        if shutil.which("antiword"):
            command = ["antiword", "-m", "UTF-8.txt", "-w", "0", str(path)]
        elif shutil.which("soffice"):
            command = [
                "soffice",
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                folder,
                str(path),
            ]
        else:
            raise DocumentError("E111", name)
        try:
            code, out = call(command, seconds=CONVERTER_SECONDS)
        except TimeoutError as error:
            raise DocumentError("E301", name, str(CONVERTER_SECONDS)) from error
        text = out.decode("utf-8", errors="replace")
        converted = path.with_suffix(".txt")
        if converted.exists():
            text = converted.read_text(encoding="utf-8-sig", errors="replace")
    if code and not text.strip():
        raise DocumentError("E110", name)
    for line in text.split("\n"):
        if line.startswith("|") and line.rstrip().endswith("|"):
            flow.table([[[Paragraph(cell)] for cell in line.strip().strip("|").split("|")]])
        else:
            flow.paragraph(Paragraph(line))


_READERS: dict[str, tuple[Callable[[bytes, str, Flow], None], str]] = {
    "docx": (_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "odt": (_odt, "application/vnd.oasis.opendocument.text"),
    "rtf": (_rtf, "application/rtf"),
    "doc": (_doc, "application/msword"),
}
