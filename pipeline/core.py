"""The whole job for one document."""

from __future__ import annotations

from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from extractors import ACT_PIPES, OPENING_PIPES, RECEIPT_PIPES, make_doc, view
from pipeline.assembly import assemble
from pipeline.reading import read
from pipeline.reading.ocr import OcrOptions
from pipeline.segmentation import ActZone, Zones, segment
from schemas import Document, Record


@lru_cache(maxsize=8)
def _language(pipes: tuple[str, ...]) -> Language:
    nlp = Language(meta={"lang": "fr", "name": "registre"})
    for pipe in pipes:
        nlp.add_pipe(pipe)
    return nlp


def process(data: bytes, name: str, ocr: OcrOptions | None = None) -> Record:
    """Read one document and make its record: no globals, no network, deterministic to the byte.

    Args:
        data: the document's bytes (PDF or text).
        name: its file name, for the record's source and for messages.
        ocr: how scanned pages are read; by default they are, where Tesseract is installed.

    Raises:
        DocumentError: the document cannot be read, or is no deliberation.
    """
    return build(read(data, name, ocr))


def build(document: Document) -> Record:
    """Make the record of a document that was read."""
    zones = segment(document)
    opening = run(zones.opening, OPENING_PIPES, zones.act_of_opening)
    acts = [
        run_on(opening, ACT_PIPES) if zone is zones.act_of_opening else run(zone.lines, ACT_PIPES, zone)
        for zone in zones.acts
    ]
    furniture = run(zones.furniture, RECEIPT_PIPES)
    return assemble(document, zones, opening, acts, furniture)


def run(lines: list, pipes: tuple[str, ...], act: ActZone | None = None) -> Doc:  # type: ignore[type-arg]
    """Make a Doc of lines and run components over it."""
    doc = make_doc(_language(pipes).vocab, lines)
    if act is not None and act.title_lines:
        view(doc).marks["title_end"] = view(doc).line_starts[act.title_lines]
    return run_on(doc, pipes)


def run_on(doc: Doc, pipes: tuple[str, ...]) -> Doc:
    """Run components over a Doc that may have been through others."""
    return _language(pipes)(doc)


__all__ = ["Zones", "build", "process"]
