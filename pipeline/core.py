"""The whole job for one document."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, islice

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractors import ACT_PIPES, LIST_PIPES, OPENING_PIPES, RECEIPT_PIPES, WHOLE_PIPES, View, make_doc, view
from extractors.grammar.text import fold
from extractors.vote_context import ORGANS
from pipeline.assembly import ELSEWHERE, assemble
from pipeline.garbage import garbage_left
from pipeline.memory import into_large_pages
from pipeline.reading import read
from pipeline.reading.options import OcrOptions
from pipeline.segmentation import BOUND, IDENTIFIED, LED, RANKED, UNTITLED, ActZone, Zones, segment
from pipeline.stamps import by_act
from schemas import Document, DocumentError, Record, Vote


@lru_cache(maxsize=1)
def _language() -> Language:
    nlp = Language(meta={"lang": "fr", "name": "registre"})
    for pipe in dict.fromkeys((*OPENING_PIPES, *ACT_PIPES, *LIST_PIPES, *RECEIPT_PIPES, *WHOLE_PIPES)):
        nlp.add_pipe(pipe)
    return nlp


@lru_cache(maxsize=8)
def _components(pipes: tuple[str, ...]) -> tuple[Callable[[Doc], Doc], ...]:
    """Some components of the pipeline, which looks the settings of each up whenever it is itself called."""
    return tuple(map(_language().get_pipe, pipes))


@lru_cache(maxsize=1)
def _vocabulary() -> Vocab:
    """The vocabulary that every Doc must have; it stays empty."""
    return Vocab()


def warm_up() -> None:
    """Load what every document needs, so that the first one does not wait for it (a worker is forked after this)."""
    import pipeline.reading.pdf
    import pipeline.reading.text  # noqa: F401

    for pipes in (OPENING_PIPES, ACT_PIPES, RECEIPT_PIPES):
        run([], pipes)
    gc.collect()
    gc.freeze()  # all of it lives as long as the process
    into_large_pages()


@garbage_left
def process(data: bytes, name: str, ocr: OcrOptions | None = None) -> Record:
    """Read one document and make its record: no state of its own, no network, deterministic to the byte.

    Args:
        data: the document's bytes (PDF, text, word processor, web page).
        name: its file name, for the record's source and for messages.
        ocr: how scanned pages are read; by default they are, where Tesseract is installed.

    Raises:
        DocumentError: the document cannot be read, or is no deliberation.
    """
    return build(read(data, name, ocr))


def build(document: Document) -> Record:
    """Make the record of a document that was read.

    Raises:
        DocumentError: E202, the text is no deliberation.
    """
    return _assemble(document, _extract(document))


@dataclass(frozen=True, slots=True)
class Explanation:
    """A record, and the (page, text) of the lines of its header that no extractor claimed.

    The forms of drafting that served stand in the record, at `evidence[…].form`.
    """

    record: Record
    unread: tuple[tuple[int, str], ...]


@garbage_left
def explain(data: bytes, name: str, ocr: OcrOptions | None = None) -> Explanation:
    """Do what `process` does, and tell what was not read.

    Raises:
        DocumentError: as `process`.
    """
    document = read(data, name, ocr)
    extracted = _extract(document)
    return Explanation(_assemble(document, extracted), unread_header(view(extracted[1])))


def unread_header(opening: View) -> tuple[tuple[int, str], ...]:
    """The (page, text) of the lines before the act's own words where no reading stands and nothing is claimed."""
    taken = [(s, e) for s, e, _ in opening.claimed]
    end = len(opening.text)
    for name, readings in opening.readings.items():
        for reading in readings:
            taken.extend((r.start, r.end) for r in (reading, *reading.parts.values()))
            if name.startswith(("act.visas", "act.decisions", "vote.")):
                end = min(end, reading.start)
    return tuple(
        (opening.lines[opening.line_at(start)].page, opening.printed(start, stop))
        for start, stop in opening.iter_lines(0, end)
        if opening.text[start:stop].strip() and not any(s < stop and start < e for s, e in taken)
    )


_TITLE = re.compile(
    r"\s*(?!\W*vu\b)[^\n]*?"
    r"(?:extrait du registre|proces[ -]verbal|compte[ -]rendu|\bdeliberations?\b|seance du conseil)"
)
_TITLE_LINES = 30
_NO_VOTE = Vote()


def is_deliberation(record: Record) -> bool:
    """Whether anything shows that a council sat or decided: a date, an attendance, a decision, a vote, a receipt."""
    return bool(
        record.session.date
        or record.attendance
        or any(act.decisions or act.vote != _NO_VOTE or act.receipt.act_id for act in record.acts)
    )


def is_whole(record: Record) -> bool:
    """Whether a record holds who sat and what was decided: a letter about a deliberation does not."""
    figures = any(count is not None for count in record.counts.model_dump().values())
    decided = any(act.decisions or act.vote != _NO_VOTE for act in record.acts)
    return decided and (bool(record.attendance) or figures)


def is_titled(document: Document) -> bool:
    """Whether the first lines call the document a deliberation or minutes, whatever could be read of it."""
    return any(_TITLE.match(fold(line.text)) for line in islice(document.lines(), _TITLE_LINES))


def _extract(document: Document) -> tuple[Zones, Doc, list[Doc], list[Doc], Doc | None]:
    """The zones of a document, and the Docs of its opening, its acts and their stamps, all read.

    The last is the Doc of the whole text, read where the opening leaves out the body, the day, the secretaries or the
    figures.
    """
    zones = segment(document)
    opening = run(zones.opening, OPENING_PIPES, zones.act_of_opening)
    sits = _sits(view(opening))
    acts = [
        run_on(opening, ACT_PIPES) if zone is zones.act_of_opening else run(zone.lines, _pipes(zone), zone, sits=sits)
        for zone in zones.acts
    ]
    stamps = [run(lines, RECEIPT_PIPES) if lines else _nothing() for lines in by_act(document, zones)]
    if zones.kind == "minutes":
        acts, stamps = _told(zones, acts, stamps)
    elif _is_agenda(acts, stamps):
        zones.acts, acts, stamps = [], [], []
    whole = None
    if zones.kind == "minutes" and not said(view(opening)):
        furniture = set(map(id, zones.furniture))
        lines = sorted(document.lines(), key=lambda line: id(line) in furniture)  # what repeats on pages stands last
        whole = run(lines, WHOLE_PIPES)
    return zones, opening, acts, stamps, whole


@lru_cache(maxsize=1)
def _nothing() -> Doc:
    """The Doc of no lines: most acts of minutes bear no stamps."""
    return make_doc(_vocabulary(), [])


_NAMING = ("act.number", "act.subject", "receipt.act_id")
"""What an act is known by."""


def _told(zones: Zones, acts: list[Doc], stamps: list[Doc]) -> tuple[list[Doc], list[Doc]]:
    """The acts that have a number, a title or an identifier, and their stamps; what a cut leaves of another is none.

    The zones of the others are dropped with them. Whole extracts stay, sentences that each say a decision, and acts
    of which none has a name, but for what a cut leaves and nothing is read of. An identifier may stand in the stamps
    of an act, where no other act bears it.
    """
    names = [reading.value if (reading := view(doc).first("receipt.act_id")) is not None else None for doc in stamps]
    told = [
        zone.proof in (*IDENTIFIED, "sentences")
        or any(view(doc).first(name) for name in _NAMING)
        or (name is not None and names.count(name) == 1)
        for zone, doc, name in zip(zones.acts, acts, names, strict=True)
    ]
    if not any(told):
        told = [zone.proof != "closing formula" or _speaks(doc) for zone, doc in zip(zones.acts, acts, strict=True)]
    zones.acts = list(compress(zones.acts, told))
    return list(compress(acts, told)), list(compress(stamps, told))


_AGENDA = re.compile(r"\b(?:Ordre|ORDRE)\s(?i:du\sjour)\b")
_OF_ACT = ("act.", "vote.", "receipt.")


def _is_agenda(acts: list[Doc], stamps: list[Doc]) -> bool:
    """Whether the one act of an extract, of which nothing is read, is the agenda below the opening of a sitting."""
    told = any(map(_speaks, (*acts, *stamps)))
    return not told and len(acts) == 1 and _AGENDA.search(view(acts[0]).text) is not None


def _speaks(doc: Doc) -> bool:
    """Whether anything of an act is read in a Doc."""
    return any(found and name.startswith(_OF_ACT) for name, found in view(doc).readings.items())


def _pipes(zone: ActZone) -> tuple[str, ...]:
    """What is read of an act: an extract that is bound with others has a list of members of its own."""
    return (*LIST_PIPES, *ACT_PIPES) if zone.proof == BOUND else ACT_PIPES


def said(opening: View) -> bool:
    """Whether an opening names the body, its day and its secretaries, has figures and lists members."""
    counted = any(name.startswith("counts.") for name in opening.readings)
    return (
        counted
        and opening.first("attendance") is not None
        and all(opening.first(name) is not None for name in ELSEWHERE)
    )


def _assemble(document: Document, extracted: tuple[Zones, Doc, list[Doc], list[Doc], Doc | None]) -> Record:
    record = assemble(document, *extracted)
    if not is_deliberation(record) and not is_titled(document):
        raise DocumentError("E202", document.name)
    return record


def _sits(opening: View) -> str | None:
    """Which organ the opening names as the one that sits, where the votes of others are told from its own by it."""
    organ = opening.first("assembly.organ")
    named = fold(organ.value) if organ is not None else ""
    return next((word for word in ORGANS if word in named), None)


def run(
    lines: list,  # type: ignore[type-arg]
    pipes: tuple[str, ...],
    act: ActZone | None = None,
    *,
    sits: str | None = None,
) -> Doc:
    """Make a Doc of lines and run components over it; `sits` is the organ that does."""
    doc = make_doc(_vocabulary(), lines)
    if sits is not None:
        view(doc).marks[sits] = 0
    if act is not None and act.themed:
        view(doc).marks["theme_end"] = view(doc).line_starts[1]
    if act is not None and act.proof in UNTITLED:
        view(doc).marks["untitled"] = 0
    if act is not None and act.proof == LED:
        view(doc).marks["led"] = 0
    if act is not None and act.proof == RANKED:
        view(doc).marks["ranked"] = 0
    if act is not None and act.title_lines:
        view(doc).marks["title_end"] = view(doc).line_starts[min(act.title_lines, len(lines))]
    return run_on(doc, pipes)


def run_on(doc: Doc, pipes: tuple[str, ...]) -> Doc:
    """Run components over a Doc that may have been through others."""
    for component in _components(pipes):
        doc = component(doc)
    return doc


__all__ = ["Explanation", "Zones", "build", "explain", "is_deliberation", "is_titled", "is_whole", "process", "warm_up"]
