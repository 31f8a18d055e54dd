"""Cuttings of the pages where the terms of findings stand, their places outlined."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from pipeline.review.verdicts import proofs
from schemas.finding import Finding
from schemas.record import Record

Box = tuple[float, float, float, float]

_AROUND: Final = 16.0
"""Points of the page shown above and below a place."""
_TOGETHER: Final = 30.0
"""Points between two cuttings under which they are one."""
_TALLEST: Final = 240.0
"""Points of the page that one cutting shows at most."""
_MOST: Final = 4
"""Cuttings of one finding; its other places are quoted."""
_DPI: Final = 110
_WIDEST: Final = 1100
"""Pixels across, at most: a plan on A0 is no wider than a letter."""
_PAPER: Final = (255, 214, 80, 70)
_INK: Final = (179, 0, 27, 255)


@dataclass(frozen=True, slots=True)
class Place:
    """A strip of a page: its number from 1, its upper and lower edges in points, the boxes outlined, their texts."""

    page: int
    top: float
    bottom: float
    boxes: tuple[Box, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Crop:
    """The picture of a place; `kind` is the subtype of its media type."""

    place: Place
    kind: str
    data: bytes
    width: int
    height: int


def places_of(finding: Finding, record: Record) -> list[Place]:
    """The strips of the pages where the terms of a finding stand; none where the document has no geometry."""
    found: list[Place] = []
    boxed = [(p.page, p.bbox, p.text) for p in proofs(finding, record) if p.bbox is not None]
    for page, box, text in sorted(boxed, key=lambda item: (item[0], item[1][1])):
        top, bottom = max(box[1] - _AROUND, 0.0), min(box[3] + _AROUND, box[1] - _AROUND + _TALLEST)
        last = found[-1] if found else None
        if (
            last is not None
            and last.page == page
            and top - last.bottom <= _TOGETHER
            and max(bottom, last.bottom) - last.top <= _TALLEST
        ):
            found[-1] = Place(page, last.top, max(bottom, last.bottom), (*last.boxes, box), (*last.texts, text))
        else:
            found.append(Place(page, top, bottom, (box,), (text,)))
    return found[:_MOST]


class Labelled(Protocol):
    """What a worker is given beside the bytes."""

    @property
    def label(self) -> str:
        """How messages call the document."""


@dataclass(frozen=True, slots=True)
class Cutter:
    """The work of a worker: the bytes of a document to the pictures of the places wanted of it.

    `wanted` holds the SHA-256 and the places by the label of the document; one that has changed since gives nothing.
    """

    wanted: Mapping[str, tuple[str, tuple[Place, ...]]]

    def __call__(self, data: bytes, job: Labelled) -> list[Crop]:
        """Cut the pages of a PDF; no pictures where it is none, or not the one that was read."""
        digest, places = self.wanted[job.label]
        if hashlib.sha256(data).hexdigest() != digest or not data[:1024].lstrip().startswith(b"%PDF"):
            return []
        return cut(data, places)


def cut(data: bytes, places: Sequence[Place]) -> list[Crop]:
    """The pictures of places on the pages of a PDF, in their order."""
    import pypdfium2

    made: dict[Place, Crop] = {}
    pdf = pypdfium2.PdfDocument(data)
    try:
        for number in sorted({place.page for place in places}):
            if not 1 <= number <= len(pdf):
                continue
            page = pdf[number - 1]
            across, down = page.get_size()
            scale = min(_DPI / 72, _WIDEST / max(across, 1.0), 4 * _WIDEST / max(down, 1.0))
            image = page.render(scale=scale).to_pil().convert("RGB")
            for place in places:
                if place.page == number:
                    made[place] = _crop(image, place, scale)
            page.close()
    finally:
        pdf.close()
    return [made[place] for place in places if place in made]


def _crop(image: Any, place: Place, scale: float) -> Crop:
    from PIL import ImageDraw

    top = min(round(place.top * scale), image.height - 1)
    bottom = max(min(round(place.bottom * scale), image.height), top + 1)
    strip = image.crop((0, top, image.width, bottom))
    pen = ImageDraw.Draw(strip, "RGBA")
    for x0, y0, x1, y1 in place.boxes:
        edges = (x0 * scale - 3, y0 * scale - top - 3, x1 * scale + 3, y1 * scale - top + 3)
        pen.rectangle(edges, fill=_PAPER)
        pen.rectangle(edges, outline=_INK, width=2)
    kind, data = min((_encoded(strip, kind) for kind in ("png", "jpeg")), key=lambda made: len(made[1]))
    return Crop(place, kind, data, strip.width, strip.height)


def _encoded(image: Any, kind: str) -> tuple[str, bytes]:
    """Print is smallest as a few colours, a scan as JPEG."""
    stream = io.BytesIO()
    if kind == "png":
        image.quantize(24).save(stream, "PNG", optimize=True)
    else:
        image.save(stream, "JPEG", quality=60)
    return kind, stream.getvalue()


def wanted(records: Iterable[tuple[str, Record]]) -> dict[str, tuple[str, tuple[Place, ...]]]:
    """What a `Cutter` is to cut: the places of all anomalies, by the label of their document."""
    found: dict[str, tuple[str, tuple[Place, ...]]] = {}
    for label, record in records:
        anomalies = (finding for finding in record.findings if finding.outcome == "anomaly")
        places = dict.fromkeys(place for finding in anomalies for place in places_of(finding, record))
        if places:
            found[label] = (record.source.sha256, tuple(places))
    return found
