"""What a worker makes of one document: its record, checked, and the rows of the flat tables."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pipeline.reading.options import OcrOptions
from schemas.errors import DocumentError

if TYPE_CHECKING:
    from pipeline.checks import Profiles
    from pipeline.runner import Job
    from schemas import Record
    from schemas.finding import Finding
    from schemas.record import Act, Member, Person, Vote

Row = tuple[Any, ...]

SITTING: Final = -1
"""What stands in the column `act` for the sitting as a whole: a part of a key is never empty."""

PARTIAL: Final[dict[str, str]] = {
    "P101": "aucune délibération n'est trouvée",
    "P102": "l'assemblée n'est pas trouvée",
    "P103": "la date de la séance n'est pas trouvée",
    "P104": "aucune décision ni issue de vote n'est trouvée",
}
"""Why a record is partial: what a deliberation always has, and was not found. The first that holds is told."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set that changes a record: how scans are read, and what is said of the assemblies.

    `assemblies` is the path of the file, `said` what the command line says of every assembly; `digest` is the
    SHA-256 of the file's content, so that another content is another configuration.
    """

    ocr: OcrOptions = field(default_factory=OcrOptions)
    assemblies: str | None = None
    digest: str | None = None
    said: tuple[tuple[str, Any], ...] = ()

    @property
    def configuration(self) -> str:
        """A short digest of the settings; the folder that keeps OCR results changes no record and is left out."""
        told = json.dumps([self.ocr.enabled, self.ocr.dpi, self.digest, self.said], default=str)
        return hashlib.sha256(told.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Product:
    """What goes into the archive of one document that was read."""

    sha256: str
    reason: str | None
    about: tuple[int, str, str, str]
    """Pages, kind, media type, reading."""
    json: str
    rows: dict[str, list[Row]] = field(default_factory=dict)


NEEDS: Final = ("pipeline.checks",)
"""What a reader imports besides the pipeline: workers are forked with it."""


@dataclass(frozen=True, slots=True)
class Reader:
    """The work of a worker, with its settings; it can be pickled, and is small."""

    settings: Settings = field(default_factory=Settings)

    def __call__(self, data: bytes, job: Job) -> Product:
        """Read and check one document.

        Raises:
            DocumentError: as `pipeline.process`; E202 too where the text of an e-mail only covers its attachments.
        """
        from pipeline import core
        from pipeline.checks import check

        record = core.process(data, job.name, self.settings.ocr)
        if job.covering and not core.is_whole(record):
            raise DocumentError("E202", job.label)
        return product(check(record, _profiles(self.settings).of(record)))


@lru_cache(maxsize=2)
def _profiles(settings: Settings) -> Profiles:
    from pipeline.checks import Profile, Profiles, load

    default = Profile.model_validate(dict(settings.said))
    return Profiles(default=default) if settings.assemblies is None else load(Path(settings.assemblies), default)


def product(record: Record) -> Product:
    """What goes into the archive of a checked record."""
    source = record.source
    about = (source.pages, record.kind, source.media_type, source.reading)
    extracted = record.model_copy(update={"findings": []})
    return Product(source.sha256, _lacks(record), about, extracted.to_json(indent=None), rows(record))


def rows_of(text: str, settings: Settings) -> dict[str, list[Row]]:
    """The rows of a record that somebody corrected: it is checked anew.

    Raises:
        pydantic.ValidationError: the text is no record.
    """
    from pipeline.checks import check
    from schemas import Record

    record = Record.model_validate_json(text)
    return rows(check(record, _profiles(settings).of(record)))


def _lacks(record: Record) -> str | None:
    """Why a record is partial; None where it is whole."""
    if not record.acts:
        return "P101"
    if record.assembly.name is None:
        return "P102"
    if record.session.date is None:
        return "P103"
    if not any(act.decisions or act.vote.outcome for act in record.acts):
        return "P104"
    return None


def rows(record: Record) -> dict[str, list[Row]]:
    """The rows of the flat tables, in the order of `tables.py`."""
    found: dict[str, list[Row]] = {
        name: [] for name in ("acts", "attendance", "proxies", "decisions", "votes", "findings", "forms")
    }
    document = record.source.sha256
    lists = [(SITTING, record.attendance), *((i, act.attendance or []) for i, act in enumerate(record.acts))]
    for index, members in lists:
        found["attendance"].extend(_attendance(document, index, members))
        found["proxies"].extend(_proxies(document, index, members))
    for index, act in enumerate(record.acts):
        found["acts"].append((document, index, *_act(record, act)))
        found["decisions"].extend(
            (document, index, i, d.article, d.verb, d.text, json_of(a.value for a in d.amounts))
            for i, d in enumerate(act.decisions)
        )
        vote = _vote(act)
        if vote is not None:
            found["votes"].append((document, index, *vote))
    found["findings"].extend(_findings(document, record))
    forms = Counter(place.form for places in record.evidence.values() for place in places if place.form)
    found["forms"].extend((document, form, count) for form, count in sorted(forms.items()))
    return found


def _act(record: Record, act: Act) -> Row:
    body, session, counts, receipt = record.assembly, record.session, record.counts, act.receipt
    return (
        *(act.number, act.theme, act.subject),
        *(body.name, body.organ, body.type, body.siren, body.department),
        *(_day(session.date), session.time, session.place, _day(session.convened_on)),
        *(_name(session.chair), _listed(session.secretaries), _name(act.rapporteur)),
        *(counts.seats, counts.in_office, counts.present, counts.proxies, counts.absent, counts.excused, counts.voting),
        *((act.matter.code, act.matter.label) if act.matter else (None, None)),
        *(len(act.visas), len(act.decisions)),
        *(receipt.act_id, _day(receipt.transmitted_on), _day(receipt.received_on), _day(receipt.published_on)),
        *(identity(record, act), None),
    )


def identity(record: Record, act: Act) -> str | None:
    """What two prints of one act share: body, organ, day, number and title, folded.

    None where the body, the day, or both number and title are missing: nothing then proves that two acts are one.
    """
    from extractors.grammar.text import fold

    body, day = record.assembly, record.session.date
    if body.name is None or day is None or not (act.number or act.subject):
        return None
    said = (body.name, body.organ, body.siren, body.department, day.isoformat(), act.number, act.subject)
    return "|".join(" ".join(fold(part or "").split()) for part in said)


def _attendance(document: str, index: int, members: Iterable[Member]) -> Iterator[Row]:
    for i, member in enumerate(members):
        name = member.name
        yield (
            *(document, index, i, name.printed, name.civility, name.first, name.last),
            *(member.status, member.role, _name(member.proxy_holder), member.arrived, member.left),
        )


def _proxies(document: str, index: int, members: Iterable[Member]) -> Iterator[Row]:
    for i, member in enumerate(members):
        holder = member.proxy_holder
        if holder is not None:
            place = int(holder.member.rpartition("/")[2]) if holder.member else None
            yield document, index, i, member.name.printed, holder.printed, place


def _vote(act: Act) -> Row | None:
    """The row of a vote; None where nothing of it is printed."""
    vote = act.vote
    if vote == _no_vote():
        return None
    names = vote.names
    return (
        *(vote.for_, vote.against, vote.abstention, vote.not_participating, vote.blank, vote.null, vote.proxies),
        *(vote.unanimous, vote.outcome, vote.method, vote.ballots, vote.cast, vote.majority, vote.casting),
        *(
            json_of(person.printed for person in people)
            for people in (names.for_, names.against, names.abstention, names.not_participating)
        ),
    )


@lru_cache(maxsize=1)
def _no_vote() -> Vote:
    from schemas.record import Vote

    return Vote()


def _findings(document: str, record: Record) -> Iterator[Row]:
    for i, finding in enumerate(record.findings):
        if finding.outcome == "not_applicable":
            continue
        act = SITTING if finding.act is None else finding.act
        terms = json_of(map(vars, finding.terms))
        yield (
            *(document, act, i, finding.code, finding.title, finding.outcome, finding.severity, finding.message),
            *(terms, finding.margin, articles_of(finding), finding.remedy),
        )


def articles_of(finding: Finding) -> str | None:
    """The legal basis of a finding as one text."""
    return ", ".join(f"{basis.code} {basis.article}" for basis in finding.legal_basis) or None


def json_of(values: Iterable[Any]) -> str | None:
    """Values as a JSON list; None where there is none."""
    kept = list(values)
    return _encoded(kept) if kept else None


_encoded = json.JSONEncoder(ensure_ascii=False).encode
"""`json.dumps` makes an encoder for each call that asks for more than ASCII."""


def _day(day: Any) -> str | None:
    return None if day is None else str(day.isoformat())


def _name(person: Person | None) -> str | None:
    return None if person is None else person.printed


def _listed(people: Iterable[Person]) -> str | None:
    return ", ".join(person.printed for person in people) or None
