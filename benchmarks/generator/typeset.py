"""A layout as PDF, typeset by position. The same layout gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from benchmarks.generator.layout import Align, Aside, Block, Grid, Layout, PageBreak, Para, Rule, Space, wrap

WIDTH, HEIGHT = A4
LEFT, RIGHT, TOP, BOTTOM = 56.0, 56.0, 50.0, 56.0
LEADING = 1.22
_FACES = {
    "Helvetica": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
    "Times": ("Times-Roman", "Times-Bold", "Times-Italic"),
}
Drawing = Callable[[Canvas], None]


@dataclass(slots=True)
class _Cursor:
    """Where the next line goes: the page and the distance from its top; one per column."""

    page: int
    y: float


@dataclass(slots=True)
class _Sheet:
    layout: Layout
    pages: list[list[Drawing]] = field(default_factory=lambda: [[]])

    @property
    def top(self) -> float:
        """Where the flow begins on a page, below stamp and running head."""
        stamp = 9.0 * len(self.layout.stamp) + 14 if self.layout.stamp else 0.0
        return TOP + max(stamp, 20.0 if self.layout.head else 0.0)

    def room(self, cursor: _Cursor, height: float) -> None:
        """Go to the next page where `height` does not fit any more."""
        if cursor.y + height > HEIGHT - BOTTOM:
            cursor.page, cursor.y = cursor.page + 1, self.top
        while len(self.pages) <= cursor.page:
            self.pages.append([])

    def face(self, bold: bool = False, italic: bool = False) -> str:
        return _FACES[self.layout.font][1 if bold else 2 if italic else 0]

    def put(self, page: int, drawing: Drawing) -> None:
        self.pages[page].append(drawing)


def write_pdf(layout: Layout) -> bytes:
    """The PDF of a layout."""
    sheet = _Sheet(layout)
    cursor = _Cursor(0, sheet.top)
    for block in layout.blocks:
        _flow(sheet, block, cursor, LEFT, WIDTH - LEFT - RIGHT)
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setTitle(layout.title)
    for number, page in enumerate(sheet.pages, 1):
        _furniture(canvas, layout, number, len(sheet.pages))
        for drawing in page:
            drawing(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _furniture(canvas: Canvas, layout: Layout, number: int, total: int) -> None:
    values = {"page": number, "pages": total}
    if layout.stamp:
        width = max(stringWidth(s, "Helvetica", 7.5) for s in layout.stamp)
        x = WIDTH - 30 - width
        canvas.rect(x - 5, HEIGHT - 22 - 9 * len(layout.stamp) - 4, width + 10, 9 * len(layout.stamp) + 7)
        canvas.setFont("Helvetica", 7.5)
        for i, line in enumerate(layout.stamp):
            canvas.drawString(x, HEIGHT - 28 - 9 * i, line)
    canvas.setFont("Helvetica", 8)
    if layout.head:
        canvas.drawString(LEFT, HEIGHT - 36, layout.head.format(**values))
    if layout.foot:
        canvas.drawCentredString(WIDTH / 2, 30, layout.foot.format(**values))


def _flow(sheet: _Sheet, block: Block, cursor: _Cursor, x: float, width: float) -> None:
    match block:
        case Para():
            _para(sheet, block, cursor, x, width)
        case Grid():
            _grid(sheet, block, cursor, x, width)
        case Aside():
            _aside(sheet, block, cursor, x, width)
        case Space():
            cursor.y += block.height
        case Rule():
            sheet.room(cursor, 8)
            at, share = HEIGHT - cursor.y - 2, width * block.share
            sheet.put(cursor.page, lambda c: c.line(x, at, x + share, at))
            cursor.y += 10
        case PageBreak():
            sheet.room(cursor, HEIGHT)


def _para(sheet: _Sheet, block: Para, cursor: _Cursor, x: float, width: float) -> None:
    size = block.size or sheet.layout.size
    face = sheet.face(block.bold, block.italic)
    x, width = x + block.indent, width - block.indent
    hyphenate = sheet.layout.hyphenate and block.align == "justify"
    lines = wrap(block.text, width, partial(stringWidth, fontName=face, fontSize=size), hyphenate)
    for i, line in enumerate(lines):
        sheet.room(cursor, size * LEADING)
        at = HEIGHT - cursor.y - size
        last = i == len(lines) - 1
        sheet.put(cursor.page, partial(_line, line, x, at, width, face, size, block.align, last))
        cursor.y += size * LEADING
    cursor.y += block.after


def _line(
    text: str, x: float, y: float, width: float, face: str, size: float, align: Align, last: bool, canvas: Canvas
) -> None:
    canvas.setFont(face, size)
    free = width - stringWidth(text, face, size)
    if align == "justify" and not last and " " in text and 0 < free < width * 0.3:
        for word in text.split(" "):
            canvas.drawString(x, y, word)
            x += stringWidth(word, face, size) + stringWidth(" ", face, size) + free / text.count(" ")
        return
    shift = {"center": free / 2, "right": free}.get(align, 0.0)
    canvas.drawString(x + shift, y, text)


def _grid(sheet: _Sheet, block: Grid, cursor: _Cursor, x: float, width: float) -> None:
    size = block.size or sheet.layout.size - 1
    pad = 3.0 if block.ruled else 0.0
    shares = [width * w / sum(block.widths) for w in block.widths]
    for r, row in enumerate(block.rows):
        face = sheet.face(bold=block.bold_head and r == 0)
        measure = partial(stringWidth, fontName=face, fontSize=size)
        cells = [wrap(c, w - 2 * pad - 4, measure) for c, w in zip(row, shares, strict=True)]
        height = max(len(c) for c in cells) * size * LEADING + 2 * pad
        sheet.room(cursor, height)
        left = x
        for cell, share in zip(cells, shares, strict=True):
            for i, line in enumerate(cell):
                at = HEIGHT - cursor.y - pad - size - i * size * LEADING
                sheet.put(cursor.page, partial(_line, line, left + pad, at, share, face, size, "left", True))
            if block.ruled:
                box = (left, HEIGHT - cursor.y - height, share, height)
                sheet.put(cursor.page, lambda c, box=box: c.rect(*box))  # type: ignore[misc]
            left += share
        cursor.y += height
    cursor.y += block.after


def _aside(sheet: _Sheet, block: Aside, cursor: _Cursor, x: float, width: float) -> None:
    narrow = width * block.side_share
    wide = width - narrow - 16
    side, main = _Cursor(cursor.page, cursor.y), _Cursor(cursor.page, cursor.y)
    for paragraph in block.side:
        _flow(sheet, paragraph, side, x + wide + 16 if block.right else x, narrow)
    for part in block.main:
        _flow(sheet, part, main, x if block.right else x + narrow + 16, wide)
    lower = max((side, main), key=lambda c: (c.page, c.y))
    cursor.page, cursor.y = lower.page, lower.y + block.after
