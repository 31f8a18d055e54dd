"""Time to read born-digital PDFs: ours against pdfplumber, pdfminer.six and `pdftotext -layout`.

    python benchmarks/reading.py [FOLDER] [--rounds 5]

All engines read the same files in turns; the figure of an engine is the least processor time that it took for each
file in any round, added up: other programs make single times longer, never shorter. Ours, pdfplumber and pdfminer.six
run within one process that has imported them; pdftotext is one process a file, since that is how it is used; the cost
of starting a process (`pdftotext -v`) is shown beside it.
"""

from __future__ import annotations

import argparse
import io
import math
import resource
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from pipeline.reading.ocr import OcrOptions
from pipeline.reading.pdf import read_pdf
from schemas import DocumentError

Engine = Callable[[Path, bytes], object]
NO_OCR = OcrOptions(enabled=False)


def ours(path: Path, data: bytes) -> object:
    return read_pdf(data, path.name, NO_OCR)


def plumber_words(path: Path, data: bytes) -> object:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as document:
        return [page.extract_words() for page in document.pages]


def miner(path: Path, data: bytes) -> object:
    from pdfminer.high_level import extract_text

    return extract_text(io.BytesIO(data))


def pdftotext(path: Path, data: bytes) -> object:
    return subprocess.run(["pdftotext", "-layout", path, "-"], stdout=subprocess.DEVNULL, check=False)


def start_only(path: Path, data: bytes) -> object:
    return subprocess.run(["pdftotext", "-v"], capture_output=True, check=False)


ENGINES: dict[str, Engine] = {
    "registre: lines, columns, tables": ours,
    "pdfplumber: words": plumber_words,
    "pdfminer.six: text": miner,
}
PROCESSES: dict[str, Engine] = {
    "pdftotext -layout (a process a file)": pdftotext,
    "starting a process alone": start_only,
}


def born_digital(folder: Path) -> list[tuple[Path, bytes, int]]:
    """(path, bytes, pages) of the PDFs below a folder that have text of their own."""
    found = []
    for path in sorted(folder.rglob("*.pdf")):
        data = path.read_bytes()
        try:
            document = read_pdf(data, path.name, NO_OCR)
        except DocumentError:
            continue
        found.append((path, data, len(document.pages)))
    return found


def measure(engines: dict[str, Engine], files: list[tuple[Path, bytes, int]], rounds: int) -> dict[str, float]:
    """Processor seconds of each engine for all files, each the least of the rounds; engines take turns on each file."""
    least: dict[tuple[str, Path], float] = {}
    for _ in range(rounds):
        for path, data, _pages in files:
            for name, engine in engines.items():
                least[name, path] = min(least.get((name, path), math.inf), _seconds(engine, path, data))
    return {name: sum(least[name, path] for path, _, _ in files) for name in engines}


def _seconds(engine: Engine, path: Path, data: bytes) -> float:
    """The processor time of an engine: that of the process it starts, if it starts one."""
    own, started = _spent(resource.RUSAGE_SELF), _spent(resource.RUSAGE_CHILDREN)
    engine(path, data)
    return (_spent(resource.RUSAGE_CHILDREN) - started) or (_spent(resource.RUSAGE_SELF) - own)


def _spent(who: int) -> float:
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def asked(purpose: str | None) -> tuple[list[tuple[Path, bytes, int]], int]:
    """The files and the number of rounds that the command line asks for."""
    parser = argparse.ArgumentParser(description=purpose, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("samples"))
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    files = born_digital(arguments.folder)
    if not files:
        parser.error(f"no born-digital PDF below {arguments.folder}")
    return files, arguments.rounds


def main() -> None:
    files, rounds = asked(__doc__)
    engines = {**ENGINES, **(PROCESSES if shutil.which("pdftotext") else {})}
    times = measure(engines, files, rounds)
    pages, base = sum(n for _, _, n in files), times["registre: lines, columns, tables"]
    print(f"{len(files)} files, {pages} pages, {rounds} rounds, processor time\n")
    print("| engine | ms a file | ms a page | × ours |\n|---|--:|--:|--:|")
    for name, seconds in times.items():
        print(f"| {name} | {1000 * seconds / len(files):.1f} | {1000 * seconds / pages:.2f} | {seconds / base:.2f} |")


if __name__ == "__main__":
    main()
