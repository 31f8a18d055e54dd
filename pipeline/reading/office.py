"""Word processors: .docx, .odt, .rtf by kept libraries, .doc through antiword or LibreOffice where installed."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pipeline.reading.blocks import Flow
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
    import docx
    from docx.table import Table

    document = docx.Document(io.BytesIO(data))

    def walk(container: Any) -> None:
        for block in container.iter_inner_content():
            if isinstance(block, Table):
                flow.table([_docx_row(row) for row in block.rows])
                continue
            runs = [run for run in block.runs if run.text.strip()]
            numbered = _docx_numbered(block)
            bold = bool(runs) and all(_docx_bold(run, block) for run in runs)
            flow.paragraph(block.text, bold=bold, bullet=numbered and not bold)

    walk(document)


def _docx_numbered(paragraph: Any) -> bool:
    properties = [paragraph._p.pPr, paragraph.style.element.pPr if paragraph.style is not None else None]
    return any(p is not None and p.numPr is not None for p in properties)


def _docx_bold(run: Any, paragraph: Any) -> bool:
    if run.bold is not None:
        return bool(run.bold)
    style = paragraph.style
    return bool(style is not None and (style.font.bold or style.name.startswith("Heading")))


def _docx_row(row: Any) -> list[list[str]]:
    cells, seen = [], set()
    for cell in row.cells:
        if id(cell._tc) not in seen:  # a merged cell is given once for each column that it spans
            seen.add(id(cell._tc))
            cells.append([p.text for p in cell.paragraphs] + [r.text for t in cell.tables for r in _inner(t)])
    return cells


def _inner(table: Any) -> Iterator[Any]:
    for row in table.rows:
        yield from row.cells


def _odt(data: bytes, name: str, flow: Flow) -> None:
    from odf import opendocument

    document = opendocument.load(io.BytesIO(data))
    bold_styles = {
        style.getAttribute("name")
        for style in document.getElementsByType(_odf_style())
        if any(
            child.getAttribute("fontweight") == "bold" for child in style.childNodes if _tag(child) == "text-properties"
        )
    }
    _odt_walk(document.text, flow, bold_styles, False)


def _odf_style() -> Any:
    from odf.style import Style

    return Style


def _tag(node: Any) -> str:
    qname = getattr(node, "qname", None)
    return str(qname[1]) if qname else ""


def _odt_walk(node: Any, flow: Flow, bold_styles: set[str], bullet: bool) -> None:
    for child in node.childNodes:
        tag = _tag(child)
        if tag in ("p", "h"):
            style = child.getAttribute("stylename")
            flow.paragraph(_odt_text(child), bold=tag == "h" or style in bold_styles, bullet=bullet)
            bullet = False
        elif tag == "table":
            flow.table([[_odt_cell(c) for c in row.childNodes] for row in _odt_rows(child)])
        elif tag == "list-item":
            _odt_walk(child, flow, bold_styles, True)
        elif tag not in ("tracked-changes", "sequence-decls", "note", "annotation"):
            _odt_walk(child, flow, bold_styles, bullet)


def _odt_rows(table: Any) -> Iterator[Any]:
    for child in table.childNodes:
        if _tag(child) == "table-row":
            yield child
        elif _tag(child).startswith("table-"):
            yield from _odt_rows(child)


def _odt_cell(cell: Any) -> list[str]:
    found: list[str] = []
    for child in cell.childNodes:
        found.extend([_odt_text(child)] if _tag(child) in ("p", "h") else _odt_cell(child))
    return found


def _odt_text(node: Any) -> str:
    parts: list[str] = []
    for child in node.childNodes:
        tag = _tag(child)
        if child.nodeType == child.TEXT_NODE:
            parts.append(child.data)
        elif tag == "tab":
            parts.append("\t")
        elif tag == "line-break":
            parts.append("\n")
        elif tag == "s":
            parts.append(" " * int(child.getAttribute("c") or 1))
        elif tag not in ("note", "annotation"):
            parts.append(_odt_text(child))
    return "".join(parts)


def _rtf(data: bytes, name: str, flow: Flow) -> None:
    from striprtf.striprtf import rtf_to_text

    for line in str(rtf_to_text(data.decode("latin-1"), errors="replace")).split("\n"):
        flow.table([[[cell] for cell in line.split("|")]]) if line.count("|") > 1 else flow.paragraph(line)


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
            done = subprocess.run(command, capture_output=True, timeout=CONVERTER_SECONDS, check=False)
        except subprocess.TimeoutExpired as error:
            raise DocumentError("E301", name, str(CONVERTER_SECONDS)) from error
        text = done.stdout.decode("utf-8", errors="replace")
        converted = path.with_suffix(".txt")
        if converted.exists():
            text = converted.read_text(encoding="utf-8-sig", errors="replace")
    if done.returncode and not text.strip():
        raise DocumentError("E110", name)
    for line in text.split("\n"):
        if line.startswith("|") and line.rstrip().endswith("|"):
            flow.table([[[cell] for cell in line.strip().strip("|").split("|")]])
        else:
            flow.paragraph(line)


_READERS: dict[str, tuple[Callable[[bytes, str, Flow], None], str]] = {
    "docx": (_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "odt": (_odt, "application/vnd.oasis.opendocument.text"),
    "rtf": (_rtf, "application/rtf"),
    "doc": (_doc, "application/msword"),
}
