"""The parts of a text with gold that may stand in another: where its evidence stands, and what it says there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from extractors.grammar.text import fold
from pipeline.core import build
from pipeline.evaluation import ACT, SITTING, Scorecard
from pipeline.reading import read
from schemas import Document, DocumentError, Line, Record

_STATUS = {"present": "present", "represented": "proxies", "absent": "absent", "excused": "absent"}
SENSES = ("for", "against", "abstention", "not_participating")
_ROLL = ("/attendance/", "/counts/", "/session/")
_BODY = ("/acts/0/subject", "/acts/0/rapporteur", "/acts/0/visas/", "/acts/0/theme", "/acts/0/number")
_END = ("/acts/0/decisions/", "/acts/0/vote/")
_FIGURES = tuple(f"/acts/0/vote/{name}" for name in (*SENSES, "names", "unanimous"))
_RESOLVES = re.compile(r"\b(?:conseil|assemblee|comite)\b|\bdeliber|\bdecide|\bunanim|\bmajorite\b")
_LED = 8
"""Lines above the first clause where somebody resolves on it."""
_GOES_ON = re.compile(r"[a-zà-ÿ]")
_VOTED = re.compile(r"\bunanim|\bvoix\b|\babstention|\bvot(?:e|ant|es)\b")
_HANGS = re.compile(r"\W*(?:d'|de |du |des |qu'|que |\w+(?:er|ir|re)\b)")
"""How a clause begins that says what is asked: it is decided where a vote follows."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value that a text says of a field, and the lines that it stands on."""

    field: str
    told: Any
    lines: frozenset[int]


@dataclass
class Source:
    """A text that is one act, its record, and the fields of which its gold says otherwise."""

    name: str
    lines: list[Line]
    record: Record
    doubtful: frozenset[str]

    @cached_property
    def proofs(self) -> dict[str, frozenset[int]]:
        """Where the evidence stands: pointer → lines."""
        return {
            pointer: frozenset(int(place.confidence) for place in places if place.confidence is not None)
            for pointer, places in self.record.evidence.items()
        }

    def where(self, *pointers: str) -> set[int]:
        """The lines where something below some pointers stands."""
        return set().union(*(lines for pointer, lines in self.proofs.items() if pointer.startswith(pointers)))

    @cached_property
    def values(self) -> list[Value]:
        """Everything that the text says, field by field."""
        data = self.record.model_dump(mode="json", by_alias=True)
        return [Value(name, told, self._lines(pointer)) for name, pointer, told in _values(data) if told is not None]

    def _lines(self, pointer: str) -> frozenset[int]:
        """The lines of a value; none where it hangs on another part of the text."""
        if not pointer:
            return frozenset()
        return frozenset(self.where(f"{pointer}/")) | self.proofs.get(pointer, frozenset())

    @cached_property
    def surnames(self) -> set[str]:
        """The surnames of all persons named."""
        return {word for person in _persons(self.record.model_dump()) for word in fold(person).split() if len(word) > 2}

    @cached_property
    def cuts(self) -> tuple[int, int] | None:
        """Where the body begins, and where the decisions do; None where these parts are not one after the other."""
        roll, end = self.where("/attendance/"), self.where(*_END)
        titles = self.where("/acts/0/subject")
        if not roll or not end or min(end) <= max(roll | titles):
            return None
        body = min((line for line in self.where(*_BODY) if line > max(roll)), default=min(end))
        begins = 1 + max(line for line in self.where(*_ROLL) if line < min(body, min(end)))
        while begins < body and _GOES_ON.match(self.lines[begins].text):
            begins += 1
        ends = min(end)
        led = [line for line in range(max(begins, ends - _LED), ends) if _RESOLVES.search(fold(self.lines[line].text))]
        ends = led[0] if led else ends
        while ends > begins and self._runs_on(self.lines[ends - 1].text, self.lines[ends].text):
            ends -= 1
        return begins, ends

    @staticmethod
    def _runs_on(above: str, line: str) -> bool:
        """Whether a line and that above it are of one sentence."""
        return above.rstrip()[-1:] in ",:-" or _GOES_ON.match(line) is not None

    @cached_property
    def missing(self) -> tuple[int, int] | None:
        """Where the members who miss are listed, if nothing else is there."""
        absent = [f"/attendance/{i}/" for i, m in enumerate(self.record.attendance) if m.status != "present"]
        return self._alone(absent, [p for p in self.proofs if not p.startswith(tuple(absent))]) if absent else None

    @cached_property
    def vote(self) -> tuple[int, int] | None:
        """Where the vote is told, if nothing else is there, nor a vote elsewhere, and no clause hangs on it."""
        if any(_HANGS.match(fold(decision.text)) for act in self.record.acts for decision in act.decisions):
            return None
        voted = {i for i, line in enumerate(self.lines) if _VOTED.search(fold(line.text))}
        if voted - self.where("/acts/0/vote/"):
            return None
        span = self._alone(_FIGURES, [p for p in self.proofs if not p.startswith((*_FIGURES, "/acts/0/vote/outcome"))])
        if span is None or self._runs_on(self.lines[span[0] - 1].text, self.lines[span[0]].text):
            return None
        return span

    @cached_property
    def leads(self) -> tuple[bool, bool]:
        """Whether the vote is told before what is decided, and whether who resolves is told with it."""
        decided = self.where("/acts/0/decisions/")
        voted = range(*self.vote) if self.vote is not None else range(0)
        before = bool(decided and voted) and voted[0] < min(decided)
        return before, any(_RESOLVES.search(fold(self.lines[line].text)) is not None for line in voted)

    def _alone(self, inside: Iterable[str], others: Iterable[str]) -> tuple[int, int] | None:
        lines = self.where(*inside)
        if not lines:
            return None
        span = min(lines), max(lines) + 1
        return None if any(self.proofs[p].intersection(range(*span)) for p in others) else span


_PERSONS = ("session.secretaries", "session.chair")
_PRINTED_AGAIN = (
    "assembly.name",
    *_PERSONS,
    "acts.number",
    "acts.subject",
    "acts.receipt.act_id",
)
"""Fields that another place than that of the evidence may tell."""


@dataclass(frozen=True)
class Part:
    """Some lines of a text."""

    source: Source
    start: int
    end: int

    def holds(self, value: Value) -> bool:
        """Whether a value of the text stands here, all of it."""
        return bool(value.lines) and all(self.start <= line < self.end for line in value.lines)

    def touches(self, value: Value) -> bool:
        """Whether some of it does, or its text elsewhere than its evidence says."""
        said = fold(str(value.told))
        said = said.rpartition(" ")[2] if value.field in _PERSONS else said
        again = value.field in _PRINTED_AGAIN and len(said) > 1 and said in self.folded
        return again or any(self.start <= line < self.end for line in value.lines)

    def counts(self, value: Value) -> bool:
        """Whether a figure of the sitting stands here."""
        return value.field.startswith("counts.") and self.touches(value)

    @cached_property
    def folded(self) -> str:
        """The text."""
        return fold(" ".join(line.text for line in self.source.lines[self.start : self.end]))


def _values(data: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """(field of the gold, pointer, value) of a record."""
    for name, _ in SITTING:
        yield name, "/" + name.replace(".", "/"), _at(data, name)
    for i, person in enumerate(data["session"]["secretaries"]):
        yield "session.secretaries", f"/session/secretaries/{i}", person["printed"]
    for i, member in enumerate(data["attendance"]):
        kind, name, holder = _STATUS[member["status"]], member["name"]["printed"], member["proxy_holder"]
        told = [name, holder["printed"] if holder else ""] if kind == "proxies" else name
        yield f"attendance.{kind}", f"/attendance/{i}", told
    act = data["acts"][0]
    for name, _ in ACT:
        yield f"acts.{name}", f"/acts/0/{name.replace('.', '/')}", _at(act, name)
    for i, decision in enumerate(act["decisions"]):
        yield "acts.decisions", f"/acts/0/decisions/{i}/text", decision["text"]
    for sense in SENSES:
        for i, person in enumerate(act["vote"]["names"][sense]):
            known = person["civility"] or (person["first"] and person["last"])
            yield f"acts.vote.names.{sense}", f"/acts/0/vote/names/{sense}/{i}" if known else "", person["printed"]


def _at(data: Mapping[str, Any], path: str) -> Any:
    node: Any = data
    for key in path.split("."):
        node = node.get(key) if isinstance(node, dict) else None
    return node["printed"] if isinstance(node, dict) else node


def _persons(node: Any) -> Iterator[str]:
    """The surnames, or what is printed without one, of the persons in a record."""
    if isinstance(node, dict):
        if "printed" in node:
            yield node.get("last") or node["printed"]
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from _persons(child)


def sources(folder: Path) -> list[Source]:
    """The texts of a folder that are one act and read as their gold says."""
    found = []
    for gold in sorted((folder / "gold").glob("*.txt.gold.json")):
        path = folder / "documents" / gold.name.removesuffix(".gold.json")
        try:
            document = read(path.read_bytes(), path.name)
            _number(document)
            record = build(document)
        except (DocumentError, OSError):
            continue
        if record.kind != "extract" or len(record.acts) != 1 or record.acts[0].subject is None:
            continue
        card = Scorecard()
        card.score(
            path.name, json.loads(gold.read_text(encoding="utf-8")), record.model_dump(mode="json", by_alias=True)
        )
        doubtful = frozenset(difference.field for difference in card.differences)
        if "acts.found" not in doubtful:
            found.append(Source(path.name, list(document.lines()), record, doubtful))
    return found


def _number(document: Document) -> None:
    """Write on each word the number of its line, where the evidence keeps what a scanner thinks of it."""
    for number, line in enumerate(document.lines()):
        for word in line.words:
            word.confidence = float(number)
