"""Plant defects in lawful acts, one at a time, and see whether the checker finds them.

    python -m benchmarks.mutations [--seed 1] [--count 60] [--per-kind 12] [--verbose]

The acts are the samples and extracts of the generator, read by the whole program. Two figures come out: of the defects
planted, how many are found under the code of their rule; of the acts as they were, how many anomalies of the severity
« illégalité » are told (none should be).
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import defects_of_acts, defects_of_sittings  # noqa: F401 - they register their defects
from benchmarks.defects import DEFECTS, Defect
from benchmarks.generator.documents import generate
from pipeline import process
from pipeline.checks import check
from schemas import Record
from schemas.errors import DocumentError

SAMPLES = Path(__file__).resolve().parents[1] / "samples"


@dataclass(slots=True)
class Tally:
    """How often a kind of defect was planted and found; the names of the acts where it was not."""

    planted: int = 0
    found: int = 0
    missed: list[str] = field(default_factory=list)


def acts(seed: int, count: int) -> Iterator[Record]:
    """The records to plant in: the samples, then extracts of the generator from a seed on."""
    for path in sorted(SAMPLES.glob("*.txt")):
        yield process(path.read_bytes(), path.name)
    made = 0
    while made < count:
        document = generate(seed)
        seed += 1
        if document.kind != "extract":
            continue
        made += 1
        try:
            yield process(document.text.encode(), f"{document.name}.txt")
        except DocumentError as error:
            print(error, file=sys.stderr)


def anomalies(record: Record, defect: Defect | None = None) -> set[str]:
    """The codes of the rules that a record breaks."""
    checked = check(record, defect.profile if defect else None)
    return {f.code for f in checked.findings if f.outcome == "anomaly"}


def plant(records: list[Record], per_kind: int, seed: int) -> dict[str, Tally]:
    """Plant every kind of defect in that many acts; by kind, what was found."""
    rng = random.Random(seed)
    tallies = {}
    for defect in DEFECTS:
        tally = tallies[defect.name] = Tally()
        for record in rng.sample(records, len(records)):
            if tally.planted == per_kind:
                break
            planted = defect.plant(record.model_copy(deep=True), rng) if record.acts else None
            if planted is None:
                continue
            tally.planted += 1
            if defect.code in anomalies(planted, defect):
                tally.found += 1
            else:
                tally.missed.append(record.source.name)
    return tallies


def illegalities(records: list[Record]) -> list[str]:
    """The anomalies of severity « illégalité » told of acts as they are."""
    return [
        f"{record.source.name} : {f.code} {f.message}"
        for record in records
        for f in check(record).findings
        if f.outcome == "anomaly" and f.severity == "illegality"
    ]


def main() -> int:
    """Run the benchmark and print its two figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1, help="first seed of the generator")
    parser.add_argument("--count", type=int, default=60, help="extracts of the generator")
    parser.add_argument("--per-kind", type=int, default=12, help="acts in which each kind is planted")
    parser.add_argument("--verbose", action="store_true", help="a line per kind")
    options = parser.parse_args()
    records = list(acts(options.seed, options.count))
    tallies = plant(records, options.per_kind, options.seed)
    for defect in DEFECTS:
        tally = tallies[defect.name]
        if options.verbose or tally.found < tally.planted or not tally.planted:
            missed = f"  missed in {', '.join(tally.missed[:3])}" if tally.missed else ""
            print(f"{defect.code}  {tally.found:3}/{tally.planted:<3}  {defect.name}{missed}")
    planted, found = (sum(getattr(t, n) for t in tallies.values()) for n in ("planted", "found"))
    told = illegalities(records)
    print(f"{len(DEFECTS)} kinds, {planted} planted, {found} found ({found / max(planted, 1):.1%})")
    print(f"{len(records)} acts as they were: {len(told)} illegalities told")
    print("\n".join(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
