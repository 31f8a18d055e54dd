"""The national file from real documents: rows written, rows refused and why, and what validata-table says of the file.

python -m benchmarks.scdl DOCUMENTS [--schema SCHEMA --validata PYTHON]

DOCUMENTS is a folder that `registre extract` reads; PYTHON that of an environment with validata-table. Acts do not
print the SIRET of their body: each body met is given an invented one with right keys, on the SIREN of its ACTES
identifiers where it prints one. A body that is not read stays without, and its rows are refused.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from extractors.grammar.siren import luhn
from pipeline.cli import run
from pipeline.councils import siren_of_record
from pipeline.exports.scdl_checks import is_siret
from schemas import Record

ORACLE = Path(__file__).resolve().parents[1] / "tests" / "exports" / "oracle.py"
FORMS: tuple[tuple[str, ...], ...] = ((), ("--votes-deduits",), ("--votes-deduits", "--matieres-deduites"))


def communities(records: Iterable[Record]) -> str:
    """A file of collectivités for the bodies of the records."""
    parts = []
    names = {record.assembly.name: siren_of_record(record) for record in records if record.assembly.name}
    for number, (name, siren) in enumerate(sorted(names.items())):
        stem = siren or next(f"2{number:07d}{key}" for key in range(10) if luhn(f"2{number:07d}{key}"))
        siret = next(f"{stem}{nic:05d}" for nic in range(100) if is_siret(f"{stem}{nic:05d}"))
        parts.append(f"[[collectivite]]\nsiret = {json.dumps(siret)}\nnom = {json.dumps(name, ensure_ascii=False)}\n")
    return "\n".join(parts)


def rows(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def refused_by(python: str, schema: Path, table: Path) -> dict[str, list[str]]:
    """What validata-table refuses of a file, by row."""
    done = subprocess.run([python, str(ORACLE), str(schema), str(table)], capture_output=True, text=True, check=True)
    found: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return found


def reasons(refused: list[dict[str, str]]) -> Counter[str]:
    """Why rows are refused; a row may have several reasons. What names one act or one body is left out."""
    told = (reason for row in refused for reason in row["RAISONS"].split(" ; "))
    return Counter(re.sub(r"(fichier TOML|d'après) ?:? .*", r"\1 …", reason) for reason in told)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=Path)
    parser.add_argument("--schema", type=Path)
    parser.add_argument("--validata")
    asked = parser.parse_args()
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        records, toml, out = (Path(folder) / name for name in ("records", "collectivites.toml", "deliberations.csv"))
        run(["extract", str(asked.documents), "-o", str(records)])
        files = sorted(records.rglob("*.json"))
        toml.write_text(communities(Record.model_validate_json(f.read_bytes()) for f in files), encoding="utf-8")
        for options in FORMS:
            run(["export", "scdl", str(records), "-o", str(out), "--collectivites", str(toml), *options])
            written, refused = rows(out), rows(out.with_name(f"{out.name}.refus.csv"))
            voted = sum(bool(row["VOTE_REEL"]) for row in written)
            form = " ".join(options) or "printed alone"
            print(f"\n{form}: {len(files)} documents, {len(written)} rows, {voted} with votes")
            if asked.validata and asked.schema and written:
                found = refused_by(asked.validata, asked.schema, out)
                bad += len(found)
                print(f"  validata-table accepts {len(written) - len(found)} of {len(written)} rows {found or ''}")
            print(f"  {len(refused)} refused:")
            for reason, count in reasons(refused).most_common():
                print(f"  {count:4d}  {reason}")
    return bool(bad)


if __name__ == "__main__":
    raise SystemExit(main())
