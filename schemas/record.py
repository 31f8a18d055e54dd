"""The record: one per source document, everything as printed, `None` or an empty list where nothing is printed."""

from __future__ import annotations

import datetime as dt
import json
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from schemas.finding import Finding
from schemas.trusted import Trusted

SCHEMA_VERSION: Literal["1.0"] = "1.0"

AssemblyType = Literal["COM", "EPCI", "SYN", "DEP", "REG", "CCAS", "PARIS", "LYON", "COR", "GUY", "MTQ", "OTHER"]
Status = Literal["present", "represented", "excused", "absent"]
VoteOutcome = Literal["adopted", "rejected", "noted", "postponed"]
Count = Annotated[int, Field(ge=0)]
Time = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True, json_schema_serialization_defaults_required=True)


class Person(Trusted, _Model):
    """A person as printed, with the parts that the print shows.

    `member` is the JSON pointer of the member of the list whom a mention stands for, where exactly one fits.
    """

    printed: str
    civility: str | None = None
    first: str | None = None
    last: str | None = None
    member: Annotated[str, Field(pattern=r"^/attendance/\d+$")] | None = None


class Source(_Model):
    """Where the record comes from: the file, its SHA-256 and how it was read."""

    name: str
    sha256: str
    media_type: str
    pages: Count
    reading: Literal["native", "ocr", "mixed"] = "native"


class Assembly(_Model):
    """The body that deliberates. `regime` is the finer type that the law tells apart (COM_AM, DEP_CP, REG_CP …)."""

    name: str | None = None
    organ: str | None = None
    type: AssemblyType | None = None
    regime: str | None = None
    siren: Annotated[str, Field(pattern=r"^\d{9}$")] | None = None
    department: str | None = None


class Session(_Model):
    """The sitting."""

    date: dt.date | None = None
    time: Time | None = None
    place: str | None = None
    convened_on: dt.date | None = None
    posted_on: dt.date | None = None
    chair: Person | None = None
    secretaries: list[Person] = []
    quorum_stated: bool | None = None
    second_convocation: bool | None = None
    urgency: bool | None = None


class Counts(_Model):
    """Figures that the header or the opening prints for the body, in members."""

    seats: Count | None = None
    in_office: Count | None = None
    present: Count | None = None
    proxies: Count | None = None
    absent: Count | None = None
    excused: Count | None = None
    voting: Count | None = None
    cast: Count | None = None


class Member(_Model):
    """A member in the lists at the opening. `arrived` and `left` are the hour or the item as printed."""

    name: Person
    status: Status
    proxy_holder: Person | None = None
    role: str | None = None
    arrived: str | None = None
    left: str | None = None


class Amount(_Model):
    """A sum of money; `value` is a decimal with a point."""

    value: Annotated[str, Field(pattern=r"^-?\d+(\.\d+)?$")]
    currency: Literal["EUR"] = "EUR"


class Decision(_Model):
    """One operative clause, whole."""

    article: str | None = None
    verb: str | None = None
    text: str
    amounts: list[Amount] = []


class VoteNames(_Model):
    """Members named per sense of vote."""

    for_: list[Person] = Field(default=[], alias="for")
    against: list[Person] = []
    abstention: list[Person] = []
    not_participating: list[Person] = []


class Vote(_Model):
    """The vote as printed, in voices.

    Of a ballot: `ballots` found in the urn, votes `cast` (suffrages exprimés) and the absolute `majority` announced.
    `casting` is true where the chair's voice is said to have decided (voix prépondérante). `method` is how the council
    voted, where it says so: `secret`, `public` (scrutin public, appel nominal) or `show_of_hands`.
    """

    for_: Count | None = Field(default=None, alias="for")
    against: Count | None = None
    abstention: Count | None = None
    not_participating: Count | None = None
    blank: Count | None = None
    null: Count | None = None
    proxies: Count | None = None
    unanimous: bool | None = None
    outcome: VoteOutcome | None = None
    method: str | None = None
    names: VoteNames = VoteNames()
    ballots: Count | None = None
    cast: Count | None = None
    majority: Count | None = None
    casting: bool | None = None


class Matter(_Model):
    """The matière of the national nomenclature, such as 8.5."""

    code: str
    label: str | None = None
    basis: Literal["printed", "inferred"]


class Receipt(_Model):
    """What the préfecture's receipt and the certification print."""

    act_id: str | None = None
    transmitted_on: dt.date | None = None
    received_on: dt.date | None = None
    published_on: dt.date | None = None


class Act(_Model):
    """One deliberation. `attendance` is filled only where it differs from that of the opening."""

    number: str | None = None
    theme: str | None = None
    subject: str | None = None
    rapporteur: Person | None = None
    matter: Matter | None = None
    visas: list[str] = []
    decisions: list[Decision] = []
    vote: Vote = Vote()
    receipt: Receipt = Receipt()
    attendance: list[Member] | None = None


class Evidence(Trusted, _Model):
    """A place in the source: page (from 1), box in points (None without geometry), the text as printed there.

    `form` names the form of drafting that served; `confidence` (0 to 100) is present for OCR alone.
    """

    page: Annotated[int, Field(ge=1)]
    bbox: tuple[float, float, float, float] | None = None
    text: str
    form: str | None = None
    confidence: float | None = None


class Record(_Model):
    """Everything that one source document prints."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    kind: Literal["extract", "minutes"] = "extract"
    source: Source
    assembly: Assembly = Assembly()
    session: Session = Session()
    counts: Counts = Counts()
    attendance: list[Member] = []
    acts: list[Act] = []
    findings: list[Finding] = []
    evidence: dict[str, list[Evidence]] = {}

    def to_json(self, *, indent: int | None = 2) -> str:
        """The record as JSON text, keys in the order of the contract; the same record gives the same bytes."""
        return self.model_dump_json(by_alias=True, indent=indent)


def json_schema() -> str:
    """The JSON Schema of the record as it is written, as text with a final newline."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Record.model_json_schema(by_alias=True, mode="serialization"),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
