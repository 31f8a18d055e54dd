"""Time of the whole job, PDF bytes → record, against `pdftotext -layout`, with the share of each stage.

    python -m benchmarks.extract [FOLDER] [--rounds 5]

Unit: milliseconds of processor time a document. `process` runs in one process that has imported everything, as in a
kept worker; pdftotext is one process a document, since that is how it is used (the cost of starting one is shown beside
it). The jobs take turns on each document, and its least time of all rounds counts, since other programs make single
times longer, never shorter; the stages are medians over the rounds.
"""

from __future__ import annotations

import io
import shutil
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.reading import NO_OCR, asked, measure, pdftotext, start_only
from pipeline import core
from pipeline.reading.careful import from_words
from pipeline.reading.layout import lay_out
from schemas import Document, DocumentError

WHOLE = "registre: process"
PLUMBER = "registre on pdfplumber's words"
PDFTOTEXT = "pdftotext -layout (a process a document)"

Files = list[tuple[Path, bytes, int]]


def whole(path: Path, data: bytes) -> object:
    return _or_error(core.process, data, path.name, NO_OCR)


def on_plumber_words(path: Path, data: bytes) -> object:
    """The same job on the words that pdfplumber finds."""
    import pdfplumber

    pages = []
    with pdfplumber.open(io.BytesIO(data)) as opened:
        for page in opened.pages:
            words = page.extract_words(use_text_flow=True, extra_attrs=["fontname", "size", "upright"])
            pages.append(lay_out(from_words(words, float(page.width), float(page.height)), page.page_number))
    return _or_error(core.build, Document(path.name, "0" * 64, "application/pdf", pages))


def _or_error(job: Callable[..., object], *arguments: Any) -> object:
    """A document that is refused takes its time as well."""
    try:
        return job(*arguments)
    except DocumentError as error:
        return error


@contextmanager
def clocks() -> Iterator[dict[str, float]]:
    """Put a clock on every stage of `core.process`; yields the seconds of each, which grow as documents are read."""
    seconds: dict[str, float] = defaultdict(float)

    def clocked(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:
            start = time.process_time()
            try:
                return function(*arguments, **named)
            finally:
                seconds[name] += time.process_time() - start

        return run

    stages = {"read": "reading", "segment": "segmentation", "make_doc": "words to Doc", "by_act": "segmentation"}
    stages["assemble"] = "assembly and validation"
    sound = {attribute: getattr(core, attribute) for attribute in (*stages, "_components")}
    on_clocks: dict[tuple[str, ...], tuple[Any, ...]] = {}

    def components(pipes: tuple[str, ...]) -> tuple[Any, ...]:
        if pipes not in on_clocks:
            named = zip(pipes, sound["_components"](pipes), strict=True)
            on_clocks[pipes] = tuple(clocked(name, component) for name, component in named)
        return on_clocks[pipes]

    for attribute, name in stages.items():
        setattr(core, attribute, clocked(name, sound[attribute]))
    core._components = components  # type: ignore[assignment]
    try:
        yield seconds
    finally:
        for attribute, function in sound.items():
            setattr(core, attribute, function)


def shares(files: Files, rounds: int) -> dict[str, float]:
    """Median milliseconds a document of each stage, the largest first; "other" is what no clock stands on."""
    found: dict[str, list[float]] = defaultdict(list)
    with clocks() as seconds:
        for i in range(rounds + 1):
            seconds.clear()
            start = time.process_time()
            for path, data, _ in files:
                whole(path, data)
            seconds["other"] = time.process_time() - start - sum(seconds.values())
            if i:  # the first round warms up
                for name, value in seconds.items():
                    found[name].append(1000 * value / len(files))
    medians = {name: statistics.median(values) for name, values in found.items()}
    return dict(sorted(medians.items(), key=lambda item: -item[1]))


def main() -> None:
    files, rounds = asked(__doc__)
    engines = {WHOLE: whole, PLUMBER: on_plumber_words}
    if shutil.which("pdftotext"):
        engines |= {PDFTOTEXT: pdftotext, "starting a process alone": start_only}
    core.warm_up()
    times = measure(engines, files, rounds)
    base = times.get(PDFTOTEXT, times[WHOLE])
    unit = "pdftotext" if PDFTOTEXT in times else "process"
    print(f"{len(files)} documents, {sum(n for _, _, n in files)} pages, {rounds} rounds, processor time\n")
    print(f"| job | ms a document | × {unit} |\n|---|--:|--:|")
    for name, seconds in times.items():
        print(f"| {name} | {1000 * seconds / len(files):.1f} | {seconds / base:.2f} |")
    stages = shares(files, rounds)
    total = sum(stages.values())
    print("\n| stage of process | ms a document | share |\n|---|--:|--:|")
    for name, value in stages.items():
        print(f"| {name} | {value:.2f} | {value / total:.0%} |")


if __name__ == "__main__":
    main()
