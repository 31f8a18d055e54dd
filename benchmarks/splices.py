"""How well do forms of drafting combine? The scorecard of acts put together from the parts of several texts with gold.

python -m benchmarks.splices GOLD_DIR [CUT …] [--count 400] [--seed 1] [--write FOLDER]

GOLD_DIR holds gold/ and documents/; of its text files serve those that are one act and read as their gold says. Each is
cut where its evidence stands: the head with the roll, the subject with the body, the decisions with the vote and the
foot; within these the members who miss, and the sentence of the vote. Parts of two or three texts of one type of
assembly, none of whose names meet, make a splice. It should read as its parts did: a field that no part brings, or that
two do, is left out. What is missed or false hangs on words that stood in another part.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.scorecards import head, row, write
from benchmarks.splice_parts import SENSES, Part, Source, sources
from extractors.grammar.text import fold
from pipeline.core import build
from pipeline.evaluation import ACT, SITTING, SKIP, Figures, Scorecard
from schemas import Document, DocumentError, Page

_LISTS = ("present", "absent", "proxies")
_MANY = ("session.secretaries", *(f"attendance.{name}" for name in _LISTS), "acts.decisions")
_MANY_OF_VOTE = tuple(f"acts.vote.names.{sense}" for sense in SENSES)


Splice = list[Part]


def _thirds(first: Source, second: Source, third: Source) -> Splice | None:
    cuts = [source.cuts for source in (first, second, third)]
    if cuts[0] is None or cuts[1] is None or cuts[2] is None:
        return None
    return [
        Part(first, 0, cuts[0][0]),
        Part(second, *cuts[1]),
        Part(third, cuts[2][1], len(third.lines)),
    ]


def _missing(source: Source) -> tuple[int, int] | None:
    return source.missing


def _vote(source: Source) -> tuple[int, int] | None:
    return source.vote


def _within(block: Callable[[Source], tuple[int, int] | None]) -> Callable[[Source, Source, Source], Splice | None]:
    """Put a block of the second in the place of that of the first."""

    def splice(first: Source, second: Source, _: Source) -> Splice | None:
        own, other = block(first), block(second)
        if own is None or other is None or (block is _vote and first.leads != second.leads):
            return None
        return [Part(first, 0, own[0]), Part(second, *other), Part(first, own[1], len(first.lines))]

    return splice


CUTS: dict[str, Callable[[Source, Source, Source], Splice | None]] = {
    "another's head and roll": lambda first, second, _: _thirds(first, second, second),
    "another's decisions and foot": lambda first, second, _: _thirds(first, first, second),
    "three parts of three": _thirds,
    "another's members who miss": _within(_missing),
    "another's vote": _within(_vote),
}


def document(parts: Splice, name: str) -> Document:
    """The parts one after another, an empty line between them."""
    lines = [
        replace(line, words=[replace(word, confidence=None) for word in line.words], page=1, gap=line.gap or not i)
        for part in parts
        for i, line in enumerate(part.source.lines[part.start : part.end])
    ]
    return Document(name, "0" * 64, "text/plain", [Page(1, lines=lines)], paged=False)


def fits(parts: Splice) -> bool:
    """Whether parts may stand together: one kind of assembly, no name in two of them, one subject, one number."""
    texts = list({part.source.name: part.source for part in parts}.values())
    if len(set(map(_kind, texts))) != 1 or len(set(map(_body, texts))) != len(texts):
        return False
    if any(a.surnames & b.surnames for a in texts for b in texts if a is not b):
        return False
    titles, numbers = (
        sum(part.holds(value) for part in parts for value in part.source.values if value.field == name)
        for name in ("acts.subject", "acts.number")
    )
    return titles == 1 and numbers < 2


def _kind(source: Source) -> tuple[str | None, str]:
    """The type of the assembly, and the noun for the organ that sits."""
    body = source.record.assembly
    return body.type, fold(body.organ or "conseil").partition(" ")[0]


def _body(source: Source) -> str:
    return fold(source.record.assembly.name or source.name)


def expected(parts: Splice) -> dict[str, Any]:
    """The gold of a splice: what its parts bring."""
    flat: dict[str, Any] = {name: _one(parts, name, first=True) for name, _ in SITTING}
    flat.update({f"acts.{name}": _one(parts, f"acts.{name}") for name, _ in ACT})
    flat.update({name: _many(parts, name) for name in (*_MANY, *_MANY_OF_VOTE)})
    gold: dict[str, Any] = {}
    act: dict[str, Any] = {}
    for name, told in flat.items():
        node, path = (act, name.removeprefix("acts.")) if name.startswith("acts.") else (gold, name)
        *rooms, leaf = path.split(".")
        for room in rooms:
            node = node.setdefault(room, {})
        node[leaf] = told
    return {**gold, "acts": [act]}


def _scored(name: str) -> str:
    """The name of a field on the scorecard."""
    if name.startswith("acts.vote.names"):
        return "vote.names"
    return name.removeprefix("acts.") if name.startswith(("acts.vote", "acts.receipt")) else name


def _one(parts: Splice, name: str, *, first: bool = False) -> Any:
    """What the parts say of a field: SKIP where none of them does, but another part of a text, or where two do.

    What the sitting is, the first part that tells it says.
    """
    told = [[v for v in part.source.values if v.field == name] for part in parts]
    if any(_scored(name) in part.source.doubtful for part in parts) or (name in _DAYS and _early(parts, name)):
        return SKIP
    if not any(told):
        return None
    if name.startswith("counts.") and sum(any(map(part.counts, part.source.values)) for part in parts) > 1:
        return SKIP
    pairs = [(part, value) for part, values in zip(parts, told, strict=True) for value in values]
    here = [value for part, value in pairs if part.holds(value)]
    others = any(part.touches(value) for part, value in pairs if not here or value is not here[0])
    return here[0].told if (len(here) == 1 and not others) or (here and first and name != "assembly.name") else SKIP


_DAYS = ("acts.receipt.transmitted_on", "acts.receipt.received_on", "acts.receipt.published_on")


def _early(parts: Splice, name: str) -> bool:
    """Whether a receipt is older than the sitting of the head: none of the act."""
    sitting = str(parts[0].source.record.session.date)
    return any(str(value.told) < sitting for part in parts for value in part.source.values if value.field == name)


def _many(parts: Splice, name: str) -> Any:
    """What the parts list under a field; SKIP where two of them do, or where a voter is known by the roll alone."""
    if any(_scored(name) in part.source.doubtful for part in parts):
        return SKIP
    told, tellers = [], 0
    for part in parts:
        values = [value for value in part.source.values if value.field == name]
        here = [value.told for value in values if part.holds(value)]
        tellers += bool(here)
        told += here
        if any(not part.holds(value) and (part.touches(value) or not value.lines) for value in values):
            return SKIP
    return told if tellers < 2 else SKIP


@dataclass
class Tally:
    """The scorecard of one cut, and its splices by name."""

    card: Scorecard = field(default_factory=Scorecard)
    splices: dict[str, Splice] = field(default_factory=dict)


def measure(texts: Sequence[Source], cut: str, count: int, seed: int) -> Tally:
    """Score a number of splices of one cut."""
    tally = Tally()
    for parts in islice(_drawn(texts, cut, random.Random(f"{cut} {seed}")), count):
        name = "+".join(dict.fromkeys(part.source.name.removesuffix(".txt") for part in parts))
        try:
            record = build(document(parts, name)).model_dump(mode="json", by_alias=True)
        except DocumentError:
            record = {}
        tally.card.score(name, expected(parts), record)
        tally.splices[name] = parts
    return tally


def _drawn(texts: Sequence[Source], cut: str, rng: random.Random) -> Iterator[Splice]:
    """Splices of one cut, at random; no end where there are any."""
    seen: set[tuple[str, ...]] = set()
    for _ in range(200_000):
        drawn = rng.sample(texts, 3)
        parts = CUTS[cut](drawn[0], drawn[1], drawn[2])
        key = tuple(part.source.name for part in parts or ())
        if parts is not None and key not in seen and fits(parts):
            seen.add(key)
            yield parts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("cuts", nargs="*", choices=[[], *CUTS], default=[])
    parser.add_argument("--count", type=int, default=400, help="splices of each cut")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", type=Path, help="a folder for the splices that differ")
    given = parser.parse_args()
    texts = sources(given.folder)
    print(f"{len(texts)} texts\n\n{head('cut, field')}")
    tallies = {cut: measure(texts, cut, given.count, given.seed) for cut in given.cuts or CUTS}
    fields: dict[str, Figures] = {}
    for cut, tally in tallies.items():
        print(row(f"{cut} ({len(tally.splices)})", tally.card.micro))
        for name, told in tally.card.fields.items():
            fields.setdefault(name, Figures()).add(told)
    for name in sorted(fields):
        print(row(name, fields[name]))
    for tally in tallies.values() if given.write else ():
        _write(tally, given.write)


def _write(tally: Tally, folder: Path) -> None:
    """Write the splices that differ, each as a text below what differs."""
    texts = {
        name: "\n\n".join("\n".join(line.text for line in part.source.lines[part.start : part.end]) for part in parts)
        for name, parts in tally.splices.items()
    }
    write(folder, tally.card.differences, texts)


if __name__ == "__main__":
    main()
