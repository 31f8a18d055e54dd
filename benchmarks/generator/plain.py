"""A layout as plain text, as programs that take the text out of a PDF write it."""

from __future__ import annotations

from itertools import zip_longest

from benchmarks.generator.layout import Aside, Block, Grid, Layout, PageBreak, Para, Rule, Space, wrap

_BREAK = "\f"


def write_text(layout: Layout) -> str:
    """The text of a layout, stamps and feet on each page."""
    lines: list[str] = []
    for block in layout.blocks:
        lines.extend(_block(block, layout, layout.text_width))
    pages = _pages(lines, layout.text_page)
    written = []
    for number, page in enumerate(pages, 1):
        values = {"page": number, "pages": len(pages)}
        parts = [layout.head.format(**values)] if layout.head else []
        parts += [*layout.stamp, ""] if layout.stamp else []
        parts += page
        parts += ["", layout.foot.format(**values)] if layout.foot else []
        written.append("\n".join(parts).strip("\n"))
    return layout.text_break.join(written) + "\n"


def _pages(lines: list[str], length: int) -> list[list[str]]:
    pages: list[list[str]] = [[]]
    for line in lines:
        if line == _BREAK or len(pages[-1]) >= length:
            pages.append([])
        if line != _BREAK and (line or pages[-1]):
            pages[-1].append(line)
    return [p for p in pages if p] or [[]]


def _block(block: Block, layout: Layout, width: int) -> list[str]:
    match block:
        case Para():
            return [*_para(block, layout, width), *([""] if block.after >= 4 else [])]
        case Grid():
            return [*_grid(block, layout), ""]
        case Aside():
            return [*_aside(block, layout, width), ""]
        case Space():
            return [""]
        case Rule():
            return ["-" * 24, ""]
        case PageBreak():
            return [_BREAK]


def _para(block: Para, layout: Layout, width: int) -> list[str]:
    indent = " " * min(2, round(block.indent / 8))
    return [
        indent + line if line else line
        for line in wrap(block.text, width - len(indent), len, layout.hyphenate and block.align == "justify")
    ]


def _grid(block: Grid, layout: Layout) -> list[str]:
    if block.ruled and layout.text_cell != "\t":
        return ["| " + " | ".join(c.replace("\n", " ") for c in row) + " |" for row in block.rows]
    if layout.text_cell == "\t":
        return ["\t".join(c.replace("\n", " ") for c in row).rstrip("\t") for row in block.rows]
    widths = [max(len(row[i].replace("\n", " ")) for row in block.rows) for i in range(len(block.widths))]
    return [
        "    ".join(c.replace("\n", " ").ljust(w) for c, w in zip(row, widths, strict=True)).rstrip()
        for row in block.rows
    ]


def _aside(block: Aside, layout: Layout, width: int) -> list[str]:
    narrow = max(18, round(width * block.side_share))
    side = [line for p in block.side for line in _block(p, layout, narrow)]
    main = [line for b in block.main for line in _block(b, layout, width - narrow - 4)]
    side, main = _trim(side), _trim(main)
    if layout.text_aside == "before":
        return [*main, "", *side] if block.right else [*side, "", *main]
    left, right = (main, side) if block.right else (side, main)
    room = max((len(line) for line in left), default=0) + 4
    return [(a.ljust(room) + b).rstrip() if b else a for a, b in zip_longest(left, right, fillvalue="")]


def _trim(lines: list[str]) -> list[str]:
    while lines and not lines[-1]:
        lines = lines[:-1]
    return lines
