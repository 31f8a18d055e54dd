"""Scans: pages a second and errors of characters and of fields, on worn renderings of the samples.

    python -m benchmarks.ocr [--samples NAME…] [--limit N]

Each sample's PDF is rendered at 150, 200 and 300 dots an inch, turned by a degree, sprinkled with noise and stamped in
colour, and read again. « ours » is the program; « plain » gives the same extractors what `tesseract` prints of the
same picture by default. Characters are compared with the text of the born-digital PDF, fields with its record.
"""

from __future__ import annotations

import argparse
import io
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
from PIL import Image, ImageChops, ImageDraw

from pipeline.core import process
from pipeline.reading import read
from pipeline.reading.child import call
from pipeline.reading.options import OcrOptions
from pipeline.reading.tesseract import PAGE_SECONDS
from schemas import DocumentError

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


@dataclass(frozen=True, slots=True)
class Wear:
    """How a scan is worn: dots an inch, degrees of skew, share of black specks, and whether it is stamped."""

    name: str
    dpi: int = 200
    skew: float = 0.0
    specks: float = 0.0
    stamp: bool = False


WEARS = (
    Wear("150 dpi", dpi=150),
    Wear("200 dpi"),
    Wear("300 dpi", dpi=300),
    Wear("turned by 1°", skew=1.0),
    Wear("specks", specks=0.002),
    Wear("stamped", stamp=True),
    Wear("all of it", skew=-0.8, specks=0.001, stamp=True),
)


def pictures(pdf: bytes, wear: Wear, seed: int = 1) -> Iterator[Image.Image]:
    """The pages of a PDF as worn pictures; the same seed gives the same pictures."""
    random = np.random.default_rng(seed)
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            image = page.render(scale=wear.dpi / 72).to_pil().convert("RGB")
            if wear.stamp:
                image = _stamp(image, wear.dpi)
            if wear.skew:
                image = image.rotate(wear.skew, fillcolor="white", resample=Image.Resampling.BICUBIC)
            if wear.specks:
                dots = np.asarray(image).copy()
                dots[random.random(dots.shape[:2]) < wear.specks] = 0
                image = Image.fromarray(dots)
            yield image
    finally:
        document.close()


def _stamp(page: Image.Image, dpi: int) -> Image.Image:
    """A page under a red stamp and a blue stroke; ink lets what is printed below through."""
    ink = Image.new("RGB", page.size, "white")
    pen = ImageDraw.Draw(ink)
    x, y, r = page.width * 0.62, page.height * 0.24, dpi * 0.75
    pen.ellipse((x - r, y - r, x + r, y + r), outline=(210, 40, 60), width=dpi // 30)
    pen.ellipse((x - r * 0.7, y - r * 0.7, x + r * 0.7, y + r * 0.7), outline=(210, 40, 60), width=dpi // 60)
    pen.line((x - r, y + r * 0.4, x + r, y - r * 0.5), fill=(40, 60, 190), width=dpi // 40)
    return ImageChops.multiply(page, ink)


def scan(pdf: bytes, wear: Wear, seed: int = 1) -> bytes:
    """A PDF whose pages are worn pictures, as a copier makes it."""
    out = io.BytesIO()
    first, *rest = pictures(pdf, wear, seed)
    first.save(out, "PDF", resolution=wear.dpi, save_all=True, append_images=rest, creationDate=None, modDate=None)
    return out.getvalue()


def text_of(data: bytes, name: str, cache: str | None = None) -> str:
    """The text of a document, line by line."""
    return "\n".join(line.text.replace("\t", " ") for line in read(data, name, OcrOptions(cache=cache)).lines())


def spent() -> float:
    """Seconds of one core that this process and those that it called have taken; other work does not count."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def plain(pdf: bytes, wear: Wear) -> str:
    """What `tesseract` prints of the pages by default."""
    return "\f".join(_plain(image) for image in pictures(pdf, wear))


def _plain(image: Image.Image) -> str:
    picture = io.BytesIO()
    image.save(picture, "PNG")
    _, out = call(("tesseract", "stdin", "stdout", "-l", "fra"), data=picture.getvalue(), seconds=PAGE_SECONDS)
    return out.decode()


def character_errors(expected: str, found: str) -> float:
    """The share of characters that differ, blanks left out."""
    a, b = "".join(sorted(expected.split(), key=str)), "".join(sorted(found.split(), key=str))
    same = sum(block.size for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    return 1 - same / max(len(a), len(b), 1)


def field_errors(expected: dict[str, Any], found: dict[str, Any]) -> float:
    """The share of values of a record that another does not hold in their place."""
    left, right = dict(_leaves(expected)), dict(_leaves(found))
    return sum(right.get(key) != value for key, value in left.items()) / max(len(left), 1)


def _leaves(node: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        for key, child in node.items():
            if key not in ("source", "evidence", "member", "visas", "schema_version"):
                yield from _leaves(child, f"{pointer}/{key}")
    elif isinstance(node, list):
        for i, child in enumerate(node):
            yield from _leaves(child, f"{pointer}/{i}")
    elif node is not None:
        yield pointer, node


def record_of(data: bytes, name: str, cache: str | None = None) -> dict[str, Any]:
    """The record of a document as plain data; an empty one where it is refused."""
    try:
        return process(data, name, OcrOptions(cache=cache)).model_dump(mode="json", by_alias=True)
    except DocumentError:
        return {}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", nargs="*", help="names of samples (default: all)")
    parser.add_argument("--limit", type=int, default=6, help="how many samples at the most (default: 6)")
    arguments = parser.parse_args()
    paths = [p for p in sorted(SAMPLES.glob("*.pdf")) if not arguments.samples or p.stem in arguments.samples]
    paths = paths[: arguments.limit]
    print(f"{len(paths)} samples\n")
    print("| scan | pages/s, one core | characters wrong, ours | plain | fields wrong, ours | plain |")
    print("|---|--:|--:|--:|--:|--:|")
    for wear in WEARS:
        pages, seconds = 0, 0.0
        errors: list[tuple[float, float, float, float]] = []
        for path in paths:
            pdf = path.read_bytes()
            truth, text = record_of(pdf, path.name), text_of(pdf, path.name)
            scanned = scan(pdf, wear)
            with tempfile.TemporaryDirectory() as cache:
                start = spent()
                found = text_of(scanned, path.name, cache)
                seconds += spent() - start
                record = record_of(scanned, path.name, cache)
            pages += len(read(pdf, path.name).pages)
            printed = plain(pdf, wear)
            errors.append(
                (
                    character_errors(text, found),
                    character_errors(text, printed),
                    field_errors(truth, record),
                    field_errors(truth, record_of(printed.encode(), "plain.txt")),
                )
            )
        ours, theirs, fields, plain_fields = (sum(column) / len(errors) for column in zip(*errors, strict=True))
        print(
            f"| {wear.name} | {pages / seconds:.2f} | {ours:.2%} | {theirs:.2%} | {fields:.1%} | {plain_fields:.1%} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
