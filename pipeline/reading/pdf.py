"""Born-digital PDF."""

from __future__ import annotations

import hashlib
import io

import pdfplumber

from schemas import Box, Document, DocumentError, Line, Page, Word


def read_pdf(data: bytes, name: str) -> Document:
    """Read a PDF (first version, on pdfplumber)."""
    try:
        pdf = pdfplumber.open(io.BytesIO(data))
    except Exception as error:
        raise DocumentError("E101", name) from error
    pages = []
    for n, p in enumerate(pdf.pages, 1):
        page = Page(n, float(p.width), float(p.height))
        rows: list[list[Word]] = []
        ws = p.extract_words(extra_attrs=["fontname", "size"], x_tolerance=1.5)
        for w in sorted(ws, key=lambda w: (w["bottom"], w["x0"])):
            word = Word(w["text"], Box(w["x0"], w["top"], w["x1"], w["bottom"]), w["size"], "Bold" in w["fontname"])
            if rows and abs(rows[-1][0].box.bottom - w["bottom"]) < 3:  # type: ignore[union-attr]
                rows[-1].append(word)
            else:
                rows.append([word])
        last = 0.0
        for row in rows:
            row.sort(key=lambda w: w.box.x0)  # type: ignore[union-attr]
            for a, b in zip(row, row[1:], strict=False):
                b.tab = b.box.x0 - a.box.x1 > 2.2 * max(a.size, 6)  # type: ignore[union-attr]
            line = Line(row, n, 0, row[0].box.top - last > row[0].size)  # type: ignore[union-attr]
            last = row[0].box.bottom  # type: ignore[union-attr]
            page.lines.append(line)
        pages.append(page)
    if not any(p.lines for p in pages):
        raise DocumentError("E106", name)
    return Document(name, hashlib.sha256(data).hexdigest(), "application/pdf", pages)
