"""The documents of a command line, read and checked."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.commands.console import progress
from pipeline.commands.french import Number

if TYPE_CHECKING:
    from pipeline.checks import Profiles
    from pipeline.commands.sources import Source
    from pipeline.runner import Job
    from schemas import Record


def stated_profiles(toml: str | None, body: str | None, population: int | None, department: str | None) -> Profiles:
    """What the user says of the assemblies."""
    from pydantic import ValidationError

    from pipeline.checks import Profile, ProfileError, Profiles, load
    from pipeline.checks.regimes import DEPARTMENT, NAMES

    if body is not None and body not in NAMES:
        raise click.UsageError(f"--type « {body} » : choisissez parmi {', '.join(NAMES)}")
    if department is not None and re.search(DEPARTMENT, department) is None:
        raise click.UsageError(f"--departement « {department} » : donnez son numéro, comme 01, 2A, 57 ou 974")
    default = Profile.model_validate({"type": body, "population": population, "departement": department})
    try:
        return Profiles(default=default) if toml is None else load(Path(toml), default)
    except (ProfileError, ValidationError) as error:
        raise click.UsageError(str(error)) from error


_OPTIONS = (
    click.option(
        "--type", "body", metavar="TYPE", help="Type d'assemblée, quand l'acte ne le dit pas : COM, EPCI, DEP…"
    ),
    click.option(
        "--population", type=Number(int, 0), metavar="N", help="Population municipale au dernier renouvellement."
    ),
    click.option(
        "--departement",
        "department",
        metavar="N°",
        help="Département des assemblées : l'Alsace et la Moselle ont leur droit.",
    ),
    click.option(
        "--assemblees", metavar="TOML", help="Ce que l'acte ne dit pas, par SIREN ou par nom : voir docs/rules.md."
    ),
    click.option(
        "--workers", type=Number(int, 1, 256), metavar="N", help="Processus de lecture. Défaut : un par cœur."
    ),
    click.option("--ocr/--no-ocr", "ocr", default=True, help="Lit ou non les pages numérisées. Défaut : oui."),
)


def reading_options(function: Callable[..., int]) -> Callable[..., int]:
    """The options of what is read and checked: type of assembly, population, file of assemblies, workers, OCR."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


@dataclass(frozen=True, slots=True)
class Judged:
    """A document that was read and checked: how the user named it, its record with findings, where it came from."""

    label: str
    record: Record
    job: Job


def judged(
    files: Sequence[str], profiles: Profiles, workers: int | None, ocr: bool, refused: list[str]
) -> Iterator[Judged]:
    """Every document and record, checked; what is refused is told on the error stream, and noted in `refused`."""
    from rich.console import Console

    from pipeline.checks import check
    from pipeline.commands.console import user_cache
    from pipeline.commands.sources import STDIN, SameTargetError, find
    from pipeline.french import clean
    from pipeline.reading.options import OcrOptions
    from pipeline.runner import run
    from schemas import Record

    console = Console(stderr=True, highlight=False, soft_wrap=True)

    def refuse(message: str) -> None:
        refused.append(message)
        console.print(clean(message), markup=False)

    stdin = sys.stdin.buffer.read() if STDIN in files else None
    try:
        sources = find(files, stdin)
    except SameTargetError as error:
        raise click.UsageError(str(error)) from error
    results = run(
        [s.job for s in sources if s.error is None and not _is_record(s)],
        workers=workers,
        indent=None,
        ocr=OcrOptions(ocr, cache=str(user_cache() / "ocr")),
    )
    with progress(console, len(sources), quiet=sys.stdout.isatty()) as advance:
        for source in sources:
            label, record = source.job.label, None
            if _is_record(source):
                record = _loaded(source.job.path)
                reason: object = f"{label} : enregistrement illisible ; donnez un fichier de « registre extract »"
            elif source.error is not None:
                reason = source.error
            else:
                result = next(results)
                if result.passed_over:
                    continue
                record, reason = (Record.model_validate_json(result.json) if result.json else None), result.error
            advance()
            if record is None:
                refuse(str(reason))
            else:
                yield Judged(label, check(record, profiles.of(record)), source.job)
    results.close()


def _is_record(source: Source) -> bool:
    """Whether a source is a record that was written before, and no document."""
    return source.job.path is not None and source.job.path.suffix.lower() == ".json"


def _loaded(path: Path | None) -> Record | None:
    """A record that was written before, or None where the file holds none."""
    from pydantic import ValidationError

    from schemas import Record

    try:
        return None if path is None else Record.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None
