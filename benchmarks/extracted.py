"""Does text that another program took out of a PDF read as well as the PDF? The scorecard of PDFs with gold.

python -m benchmarks.extracted GOLD_DIR [TAKER …] [--habit HABIT …] [--command NAME=COMMAND …] [--write FOLDER]

GOLD_DIR holds gold/ and documents/; its PDFs with a text of their own are read. The first row is the PDF itself; each
other row is its text as one program writes it, in the order of that program: names above their headings, labels apart
from their values, columns read across, hyphens lost at ends of lines. A program that is not installed is left out;
`--command` adds one that writes the text of the file in place of `{}`. A habit is what is done to texts later: the ends
of lines are lost from the 3,000th character on, pages run together, the middle is cut (then what is missed may be cut).
Where an order tells no reader who sits, all that may be asked is that nothing false is read.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import logging
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.prints import PRINTS
from benchmarks.scorecards import golds, head, record_of, row, write
from pipeline.evaluation import Figures, Scorecard

Taker = Callable[[Path], str]

_LEAST = 300
"""Letters from which on a PDF has a text of its own."""
_HEAD = 3_000
"""Characters at the head of a text, and at its end, that are kept as they are."""


def _command(words: list[str]) -> Taker:
    """A program that writes the text of the file whose path stands for `{}`."""

    def take(path: Path) -> str:
        told = subprocess.run([str(path) if word == "{}" else word for word in words], capture_output=True, check=False)
        return told.stdout.decode("utf-8", errors="replace")

    return take


def _miner(path: Path) -> str:
    from pdfminer.high_level import extract_text

    return str(extract_text(path))


def _plumber(*, layout: bool) -> Taker:
    def take(path: Path) -> str:
        import pdfplumber

        with pdfplumber.open(path) as document:
            return "\n".join(page.extract_text(layout=layout) or "" for page in document.pages)

    return take


def _pdfium(path: Path) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def _pypdf(mode: str) -> Taker:
    def take(path: Path) -> str:
        pypdf = importlib.import_module("pypdf")
        return "\n".join(page.extract_text(extraction_mode=mode) for page in pypdf.PdfReader(path).pages)

    return take


def takers() -> dict[str, Taker]:
    """The programs that are installed, by name."""
    found: dict[str, Taker] = {}
    if shutil.which("pdftotext"):
        found["pdftotext"] = _command(["pdftotext", "{}", "-"])
        found["pdftotext -layout"] = _command(["pdftotext", "-layout", "{}", "-"])
        found["pdftotext -raw"] = _command(["pdftotext", "-raw", "{}", "-"])
    found |= {"pdfminer.six": _miner, "pdfium": _pdfium}
    found |= {"pdfplumber": _plumber(layout=False), "pdfplumber, layout": _plumber(layout=True)}
    if importlib.util.find_spec("pypdf") is not None:
        found |= {"pypdf": _pypdf("plain"), "pypdf, layout": _pypdf("layout")}
    return found


def _flat_from(text: str) -> str:
    tail = re.sub(r"\s+", " ", text[_HEAD:])
    return f"{text[:_HEAD]}\n[flattened: ] {tail}" if tail else text


def _cut(text: str) -> str:
    middle = "\n\n[... TRUNCATED MIDDLE ...]\n\n"
    return f"{text[:_HEAD]}{middle}{text[-_HEAD:]}" if len(text) > 2 * _HEAD else text


HABITS: dict[str, Callable[[str], str]] = {
    "pages run together": lambda text: text.replace("\f", "\n"),
    "flat from the 3,000th character": _flat_from,
    "cut in its middle": _cut,
    **{name: PRINTS[name] for name in ("paragraphs on one line", "an empty line after each", "no empty lines")},
}


def measure(texts: dict[str, tuple[bytes, str]], gold_of: dict[str, Path]) -> Scorecard:
    """The scorecard of documents, by name: their bytes, and the file name that tells what these are."""
    card = Scorecard()
    for name, (data, file_name) in texts.items():
        card.score(name, json.loads(gold_of[name].read_text(encoding="utf-8")), record_of(data, file_name))
    return card


def _rows(given: argparse.Namespace) -> Iterator[tuple[str, Scorecard, dict[str, str]]]:
    """A name, a scorecard and the texts that it is of: the PDFs, then the texts of each program and habit."""
    programs = takers()
    chosen = [*(given.takers or programs), *(name for name, _ in given.command)]
    programs |= {name: _command(shlex.split(command)) for name, command in given.command}
    if unknown := set(chosen) - set(programs):
        raise SystemExit(f"not installed: {', '.join(sorted(unknown))}; there are {', '.join(programs)}")
    pdfs = {
        path: gold
        for path, gold in golds(given.folder, ".pdf").items()
        if sum(map(str.isalpha, _pdfium(path))) >= _LEAST
    }
    gold_of = {path.name: gold for path, gold in pdfs.items()}
    yield "the PDF itself", measure({p.name: (p.read_bytes(), p.name) for p in pdfs}, gold_of), {}
    for name in chosen:
        taken = {path.name: programs[name](path) for path in pdfs}
        for habit, change in [(name, str), *((f"{name}: {each}", HABITS[each]) for each in given.habit)]:
            texts = {pdf: change(text) for pdf, text in taken.items()}
            encoded = {pdf: (text.encode(errors="replace"), f"{pdf}.txt") for pdf, text in texts.items()}
            yield habit, measure(encoded, gold_of), texts


def _named(given: str) -> tuple[str, str]:
    name, _, command = given.partition("=")
    if "{}" not in command:
        raise argparse.ArgumentTypeError("NAME=COMMAND, with {} for the file")
    return name, command


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("takers", nargs="*", help=", ".join(takers()))
    parser.add_argument("--habit", action="append", choices=list(HABITS), default=[])
    parser.add_argument("--command", action="append", type=_named, default=[])
    parser.add_argument("--write", type=Path, help="a folder for the texts that differ")
    given = parser.parse_args()
    logging.disable(logging.WARNING)  # what pdfminer.six says of fonts
    print(head("text, field"))
    fields: dict[str, Figures] = {}
    for name, card, texts in _rows(given):
        print(row(name, card.micro), flush=True)
        for each, told in card.fields.items() if texts else ():
            fields.setdefault(each, Figures()).add(told)
        if given.write and texts:
            write(given.write / re.sub(r"\W+", "-", name), card.differences, texts)
    for each in sorted(fields):
        print(row(each, fields[each]))


if __name__ == "__main__":
    main()
