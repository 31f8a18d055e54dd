"""Typeset the samples: `sources/*.toml` → `*.txt` and `*.pdf`. The same sources give the same bytes.

    python samples/build.py            writes the files
    python samples/build.py --check    says which files differ from their source, and writes nothing

A source holds the page (fonts, stamp, head, foot) and `[[block]]`s. In `text`, single ends of line are blanks and an
empty line starts a paragraph; in `lines`, an end of line stays one. In `rows`, a line is a row and `|` parts cells.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from benchmarks.generator.layout import Aside, Block, Grid, Layout, PageBreak, Para, Rule, Space  # noqa: E402
from benchmarks.generator.plain import write_text  # noqa: E402
from benchmarks.generator.typeset import write_pdf  # noqa: E402

_PARA = ("bold", "italic", "align", "indent", "size", "after")
_GRID = ("ruled", "bold_head", "size", "after")
_LAYOUT = ("head", "foot", "font", "size", "title", "text_width", "text_cell", "text_aside", "text_page", "text_break")


def load(source: Path) -> Layout:
    """The layout that a source describes.

    Raises:
        ValueError: a block is of no known kind.
    """
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    blocks = tuple(block for node in data["block"] for block in _blocks(node))
    options = {key: data[key] for key in _LAYOUT if key in data}
    return Layout(blocks=blocks, stamp=tuple(data.get("stamp", "").strip().splitlines()), **options)


def build(source: Path) -> dict[Path, bytes]:
    """The files of one sample, by path."""
    layout = load(source)
    stem = HERE / source.stem
    return {stem.with_suffix(".txt"): write_text(layout).encode(), stem.with_suffix(".pdf"): write_pdf(layout)}


def sources() -> list[Path]:
    """All sources, in order of name."""
    return sorted((HERE / "sources").glob("*.toml"))


def _blocks(node: dict[str, Any]) -> list[Block]:
    match node.get("kind", "para"):
        case "para":
            return list(_paras(node))
        case "grid":
            return [_grid(node)]
        case "aside":
            main = tuple(b for part in node["main"] for b in _blocks(part) if isinstance(b, Para | Grid))
            side = tuple(p for part in node["side"] for p in _paras(part))
            share = node.get("side_share", 0.26)
            return [Aside(side, main, share, node.get("right", False), node.get("after", 8.0))]
        case "space":
            return [Space(node.get("height", 10.0))]
        case "rule":
            return [Rule(node.get("share", 1.0))]
        case "page":
            return [PageBreak()]
        case unknown:
            raise ValueError(f"no such kind of block: {unknown}")


def _paras(node: dict[str, Any]) -> list[Para]:
    options = {key: node[key] for key in _PARA if key in node}
    if "lines" in node:
        return [Para(node["lines"].strip("\n"), **options)]
    return [Para(" ".join(part.split()), **options) for part in node["text"].strip().split("\n\n")]


def _grid(node: dict[str, Any]) -> Grid:
    rows = [[cell.strip() for cell in row.split("|")] for row in node["rows"].strip("\n").splitlines()]
    columns = max(len(row) for row in rows)
    padded = tuple(tuple(row + [""] * (columns - len(row))) for row in rows)
    options = {key: node[key] for key in _GRID if key in node}
    return Grid(padded, tuple(node.get("widths", [1.0] * columns)), **options)


def main(arguments: list[str]) -> int:
    """Write or check the files of all samples; 1 where a check finds a difference."""
    stale = []
    for source in sources():
        for path, content in build(source).items():
            if "--check" in arguments:
                if not path.exists() or path.read_bytes() != content:
                    stale.append(path.name)
            else:
                path.write_bytes(content)
    if stale:
        print("à reconstruire (python samples/build.py) : " + ", ".join(stale), file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
