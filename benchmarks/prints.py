"""Does the reading hang on how one council prints? The scorecard of texts with gold, each text in other prints.

python -m benchmarks.prints GOLD_DIR [PRINT …]

GOLD_DIR holds gold/ and documents/; its text files are read. Each print changes all of them in one way that a reader
would not mind, or hardly: what is missed beside the first row, the texts as they are, hangs on the print. Some prints
take facts away (where all is on one line, titles are not told from text): those figures tell what a torn text costs.
"""

from __future__ import annotations

import argparse
import json
import re
import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path

from benchmarks.scorecards import golds, head, record_of, row
from pipeline.evaluation import Figures, Scorecard
from pipeline.reading.text import decode

_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_DAY = re.compile(rf"\b(\d{{1,2}})(?:er)? ({'|'.join(_MONTHS)}) (\d{{4}})\b")
_WRAPPED = 0.85
"""The share of the usual longest line from which on a line runs on in the next."""
_LABELLED = re.compile(r"[-–•●*▪]|\d+ ?[.)/–-]|[A-Z][^ ]* ?:|.*\t")


def _paragraphs(text: str) -> str:
    """Each paragraph on one line, as texts whose ends of lines were lost."""
    return "\n\n".join(re.sub(r"\s*\n\s*", " ", part) for part in re.split(r"\n\s*\n", text))


def _reflowed(text: str) -> str:
    """Running lines put together and broken again at 72 characters."""
    lines = text.split("\n")
    lengths = sorted(len(line) for line in lines if line.strip()) or [0]
    usual = min(lengths[int(0.95 * (len(lengths) - 1))], 160)
    blocks: list[str] = []
    runs_on = False
    for line in lines:
        told = line.strip()
        if runs_on and told and not _LABELLED.match(told):
            blocks[-1] += f" {told}"
        else:
            blocks.append(line)
        runs_on = len(line) >= _WRAPPED * usual and bool(told)
    wrap = textwrap.TextWrapper(72, break_long_words=False, break_on_hyphens=False)
    return "\n".join(block if "\t" in block or "   " in block.strip() else wrap.fill(block) for block in blocks)


def _days(sign: str) -> Callable[[str], str]:
    """Days in figures, parted by a sign; as long, since columns hang on blanks."""

    def figures(match: re.Match[str]) -> str:
        printed = f"{int(match[1]):02d}{sign}{_MONTHS.index(match[2]) + 1:02d}{sign}{match[3]}"
        return printed.ljust(len(match[0]))

    return lambda text: _DAY.sub(figures, text)


PRINTS: dict[str, Callable[[str], str]] = {
    "as they are": lambda text: text,
    "names in small letters": lambda text: re.sub(r"[A-ZÀ-Þ]{3,}", lambda m: m[0].capitalize(), text),
    "all in capitals": str.upper,
    "paragraphs on one line": _paragraphs,
    "all on one line": lambda text: re.sub(r"\s*\n\s*", " ", text),
    "lines of 72 characters": _reflowed,
    "an empty line after each": lambda text: text.replace("\n", "\n\n"),
    "no empty lines": lambda text: re.sub(r"\n\s*\n+", "\n", text),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "days with strokes": _days("/"),
    "days with dots": _days("."),
    "procurations for pouvoirs": lambda text: re.sub(r"\b([Pp])ouvoir(s?)\b", r"\1rocuration\2", text),
}


def figures(texts: dict[Path, Path], print_: Callable[[str], str]) -> Figures:
    """The figures over all fields of the texts in a print; a text that is refused misses all."""
    card = Scorecard()
    for document, gold in texts.items():
        text = print_(decode(document.read_bytes()))
        wanted = json.loads(gold.read_text(encoding="utf-8"))
        card.score(document.name, wanted, record_of(text.encode(), document.name))
    return card.micro


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("prints", nargs="*", choices=[[], *PRINTS], default=[])
    given = parser.parse_args()
    texts = golds(given.folder, ".txt")
    print(f"{len(texts)} texts\n\n{head('print')}")
    for name in given.prints or PRINTS:
        print(row(name, figures(texts, PRINTS[name])), flush=True)


if __name__ == "__main__":
    main()
