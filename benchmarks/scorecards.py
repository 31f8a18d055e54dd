"""What the benchmarks on documents with gold share: the folder, the record of a text, the rows of a table."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pipeline import process
from pipeline.evaluation import Difference, Figures
from schemas import DocumentError

RULE = "|---|--:|--:|--:|--:|--:|--:|"


def head(first: str) -> str:
    """The head of a table of figures."""
    return f"| {first} | hits | false | missed | precision | recall | F1 |\n{RULE}"


def row(name: str, told: Figures) -> str:
    """A row of such a table."""
    ratios = " | ".join(f"{value:.3f}" for value in (told.precision, told.recall, told.f1))
    return f"| {name} | {told.hit} | {told.false} | {told.miss} | {ratios} |"


def golds(folder: Path, suffix: str) -> dict[Path, Path]:
    """The documents of a folder with `gold/` and `documents/` whose names end in a suffix, each with its gold."""
    return {
        document: gold
        for gold in sorted((folder / "gold").glob(f"*{suffix}.gold.json"))
        if (document := folder / "documents" / gold.name.removesuffix(".gold.json")).is_file()
    }


def record_of(data: bytes, name: str) -> dict[str, Any]:
    """The record of a document; an empty one where it is refused, so that all of its gold is missed."""
    try:
        return process(data, name).model_dump(mode="json", by_alias=True)
    except DocumentError:
        return {}


def write(folder: Path, differences: Iterable[Difference], texts: dict[str, str]) -> None:
    """Write the texts that differ from their gold, each below what differs."""
    folder.mkdir(parents=True, exist_ok=True)
    told: dict[str, list[str]] = {}
    for d in differences:
        told.setdefault(d.document.split("#")[0], []).append(f"{d.field}: {d.gold!r} → {d.found!r}")
    for name, lines in told.items():
        page = "\n".join([*lines, "=" * 72, texts[name], ""])
        (folder / f"{name}.txt").write_text(page, encoding="utf-8", errors="replace")
