"""The pages of a document with the evidence of its record drawn on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from schemas import Record

COLOURS: dict[str, tuple[int, int, int]] = {
    "assembly": (106, 61, 154),
    "session": (31, 120, 180),
    "counts": (0, 121, 107),
    "attendance": (51, 140, 44),
    "acts": (230, 97, 1),
    "vote": (214, 39, 40),
    "receipt": (120, 120, 120),
}
"""The colour of each room of the record, as red, green and blue from 0 to 255."""

MAX_PIXELS = 12_000_000


def draw(data: bytes, record: Record, dpi: int = 110) -> Iterator[tuple[int, Any]]:
    """Yield (page number, Pillow image) for each page of a PDF that holds evidence, boxes drawn and labelled.

    Args:
        data: the bytes of the PDF that the record was made of.
        record: its record.
        dpi: dots per inch of the picture; a huge page is drawn smaller.
    """
    import pypdfium2
    from PIL import ImageDraw, ImageFont

    places: dict[int, list[tuple[str, tuple[float, float, float, float]]]] = {}
    for pointer, found in record.evidence.items():
        for place in found:
            if place.bbox is not None:
                places.setdefault(place.page, []).append((pointer, place.bbox))
    pdf = pypdfium2.PdfDocument(data)
    try:
        for number in sorted(places):
            page = pdf[number - 1]
            width, height = page.get_size()
            scale = min(dpi / 72, (MAX_PIXELS / max(width * height, 1.0)) ** 0.5)
            image = page.render(scale=scale).to_pil().convert("RGB")
            plain = image.convert("L")
            pen = ImageDraw.Draw(image, "RGBA")
            font = ImageFont.load_default(size=max(9, int(7 * scale)))
            labelled: set[str] = set()
            for pointer, box in places[number]:
                colour = COLOURS[_room(pointer)]
                edges = tuple(v * scale for v in box)
                pen.rectangle(edges, outline=(*colour, 255), fill=(*colour, 28), width=max(1, round(scale)))
                label = _label(pointer)
                spot = pen.textbbox((edges[2] + 3, edges[1]), label, font=font)
                if label not in labelled and "/attendance/" not in pointer and _is_blank(plain, spot):
                    labelled.add(label)
                    pen.text(spot[:2], label, fill=(*colour, 255), font=font, anchor="lt")
            yield number, image
    finally:
        pdf.close()


def _is_blank(page: Any, box: tuple[float, float, float, float]) -> bool:
    """Whether nothing is printed within a box of a grey page."""
    if box[2] > page.width:
        return False
    darkest, _ = page.crop(tuple(round(v) for v in box)).getextrema()
    return bool(darkest > 200)


def _label(pointer: str) -> str:
    """The field's own name: the last part of a pointer that is no index, and that index where there is one."""
    parts = pointer.strip("/").split("/")
    named = max(i for i, part in enumerate(parts) if not part.isdigit())
    if parts[named] == "text" and named > 1:
        named -= 2
    return " ".join(parts[named : named + 2])


def _room(pointer: str) -> str:
    parts = pointer.strip("/").split("/")
    for part in parts:
        if part in ("vote", "receipt", "attendance"):
            return part
    return parts[0] if parts[0] in COLOURS else "acts"
