"""Bundles whose acts only their stamps tell apart: pages without text of their own, each under the stamp of an act."""

from __future__ import annotations

from extractors.grammar.furniture_cues import ACT_ID
from extractors.grammar.text import fold
from pipeline.segmentation.zones import ActZone
from schemas.document import Document, Line


def by_stamps(document: Document, furniture: list[Line]) -> list[ActZone]:
    """The acts of a bundle without a decision in its text: one for each ACTES identifier, from its first stamp on.

    Empty where there are not two identifiers at least, or where they alternate.
    """
    stamped = {id(line) for line in furniture}
    lines = list(document.lines())
    starts: dict[str, int] = {}
    last = ""
    top = 0
    for at, line in enumerate(lines):
        match = ACT_ID.search(fold(line.text)) if id(line) in stamped else None
        if id(line) not in stamped:
            top = at + 1
        if match is None:
            continue
        name = match.group()
        if name != last:
            if name in starts:
                return []
            starts[name], last = top, name
        top = at + 1
    places = list(starts.values())
    if len(places) < 2:
        return []
    return [ActZone(lines[a:b], 0, "stamps alone") for a, b in zip(places, [*places[1:], len(lines)], strict=True)]
