"""Write invented documents with their gold, for `registre evaluate` and for the other benchmarks.

    python benchmarks/generate.py --seed 1 --count 200 --into OUT --kind text

writes `OUT/documents/gen-000001.txt` … and `OUT/gold/gen-000001.txt.gold.json` …; the same seeds give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.generator.documents import GeneratedDocument, generate

__all__ = ["GeneratedDocument", "generate", "main", "write"]


def write(document: GeneratedDocument, into: Path, kind: str) -> Path:
    """Write one document and its gold; the path of the document."""
    name = f"{document.name}.{'pdf' if kind == 'pdf' else 'txt'}"
    for folder in ("documents", "gold"):
        (into / folder).mkdir(parents=True, exist_ok=True)
    path = into / "documents" / name
    path.write_bytes(document.pdf if kind == "pdf" else document.text.encode("utf-8"))
    gold = json.dumps(document.gold, ensure_ascii=False, indent=1)
    (into / "gold" / f"{name}.gold.json").write_text(gold + "\n", encoding="utf-8")
    return path


def main(arguments: list[str] | None = None) -> int:
    """Write the documents that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1, help="seed of the first document")
    parser.add_argument("--count", type=int, default=100, help="how many documents")
    parser.add_argument("--into", type=Path, required=True, help="folder to write in")
    parser.add_argument("--kind", choices=["text", "pdf"], default="text", help="format of the documents")
    options = parser.parse_args(arguments)
    for seed in range(options.seed, options.seed + options.count):
        write(generate(seed), options.into, options.kind)
    print(f"{options.count} documents dans {options.into}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
