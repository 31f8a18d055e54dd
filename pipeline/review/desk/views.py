"""What each page of the desk shows, as plain data for its template."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from pipeline.review.desk.sources import Original
from pipeline.review.desk.store import Reviewed

_QUIET: Final = ("/status", "/form")


@dataclass(frozen=True, slots=True)
class Place:
    """A box on a page: the pointer of its value, its edges in points; `quiet` ones are drawn only when looked for."""

    pointer: str
    x: float
    y: float
    width: float
    height: float
    quiet: bool


def places(seen: Reviewed, act: int) -> dict[int, list[Place]]:
    """The boxes of an act and of its sitting, by page."""
    found: dict[int, list[Place]] = defaultdict(list)
    for pointer, proofs in _own(seen, act):
        for proof in proofs:
            box = proof.get("bbox")
            if box:
                x0, top, x1, bottom = box
                quiet = pointer.endswith(_QUIET)
                found[proof["page"]].append(Place(pointer, x0, top, x1 - x0, bottom - top, quiet))
    return found


def lines(seen: Reviewed, act: int, original: Original) -> list[tuple[int, list[tuple[str, str]]]]:
    """The lines of a document without geometry, page by page, each with the pointers of the values that it prints.

    Who sits for an act may be told before its heading: in the list of the opening, by a departure.
    """
    texts: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for pointer, proofs in _own(seen, act):
        for proof in proofs:
            texts[proof["page"]].append((pointer, _plain(proof["text"])))
    shown = []
    for sheet in original.sheets:
        plain = [_plain(line) for line in sheet.lines]
        held: list[list[str]] = [[] for _ in plain]
        title = next((text for pointer, text in texts[sheet.number] if pointer == f"/acts/{act}/subject"), "")
        start = _heading(plain, title)
        for pointer, text in texts[sheet.number]:
            after = start if pointer.startswith("/acts/") and "/attendance/" not in pointer else 0
            for place in _standing(plain[after:], text):
                held[after + place].append(pointer)
        shown.append((sheet.number, [(line, " ".join(p)) for line, p in zip(sheet.lines, held, strict=True)]))
    return shown


def first_page(seen: Reviewed, act: int) -> int:
    """The page where an act begins."""
    pages = [
        proof["page"]
        for pointer, proofs in seen.record["evidence"].items()
        if pointer.startswith(f"/acts/{act}/")
        for proof in proofs[:1]
    ]
    return min(pages, default=1)


def settled(seen: Reviewed) -> dict[str, Any]:
    """The record without what was taken out of its lists."""
    record: dict[str, Any] = json.loads(json.dumps(seen.record))
    for pointer in sorted(seen.removed, key=lambda p: int(p.rpartition("/")[2]), reverse=True):
        *path, last = pointer.strip("/").split("/")
        node: Any = record
        for part in path:
            node = node[int(part) if isinstance(node, list) else part]
        del node[int(last)]
    return record


def _own(seen: Reviewed, act: int) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    stem = f"/acts/{act}/"
    for pointer, proofs in seen.record["evidence"].items():
        if pointer.startswith(stem) or not pointer.startswith("/acts"):
            yield pointer, proofs


def _heading(lines: list[str], title: str) -> int:
    """The line where an act begins: the last that prints its title, as an agenda may print it before."""
    found = [i for i, line in enumerate(lines) if title and (title in line or (line and title.startswith(line)))]
    return max(found, default=0)


def _standing(lines: list[str], text: str) -> list[int]:
    """The lines on which a text stands: one that holds it, or as many as it runs over."""
    if not text:
        return []
    whole = next((i for i, line in enumerate(lines) if text in line), None)
    if whole is not None:
        return [whole]
    for start, line in enumerate(lines):
        if line and text.startswith(line):
            end, rest = start, text
            while end < len(lines) and lines[end] and rest.startswith(lines[end]):
                rest = rest[len(lines[end]) :].lstrip()
                end += 1
            if not rest or (end < len(lines) and lines[end].startswith(rest)):
                return list(range(start, end + bool(rest)))
    return []


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
