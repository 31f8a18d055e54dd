"""registre export: records in the formats of others."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from pipeline.commands.french import HELP_NAMES, FrenchCommand, FrenchGroup

if TYPE_CHECKING:
    from pipeline.exports.scdl import Line
    from pipeline.exports.tidy import Rows
    from schemas import Record

_PART = 100_000
"""Rows of one file: past it the national platform asks for a partition."""


@click.group(cls=FrenchGroup, context_settings=HELP_NAMES, options_metavar="", subcommand_metavar="FORMAT …")
def export() -> None:
    """Écrit les enregistrements dans les formats des autres."""


@export.command(cls=FrenchCommand, context_settings=HELP_NAMES, options_metavar="[OPTIONS]")
@click.argument("records", nargs=-1, required=True, metavar="ENREGISTREMENT|DOSSIER…")
@click.option("-o", "--output", required=True, metavar="FICHIER", help="Le fichier CSV à écrire.")
@click.option("--collectivites", required=True, metavar="TOML", help="Nom et SIRET de ceux qui publient.")
@click.option("--votes-deduits", is_flag=True, help="Remplit les votes d'une unanimité sans chiffres.")
@click.option("--matieres-deduites", is_flag=True, help="Écrit aussi les matières déduites de l'objet.")
def scdl(
    records: tuple[str, ...], output: str, collectivites: str, votes_deduits: bool, matieres_deduites: bool
) -> int:
    """Le fichier national des délibérations (SCDL 2.1.5).

    ENREGISTREMENT est un fichier .json de « registre extract », ou une archive .db de « registre batch ». Les
    lignes qu'aucun validateur n'accepterait vont dans FICHIER.refus.csv avec leurs raisons, les colonnes déduites
    dans FICHIER.deduits.csv.
    """
    from pipeline.exports.communities import CommunityError, load
    from pipeline.exports.scdl import Options, lines

    try:
        communities = load(Path(collectivites))
    except CommunityError as error:
        raise click.UsageError(str(error)) from error
    options = Options(derived_votes=votes_deduits, inferred_matters=matieres_deduites)
    read = _records(records)
    if matieres_deduites:
        from pipeline.matters import with_inferred

        read = map(with_inferred, read)
    found = list(lines(read, communities, options))
    good = [line for line in found if not line.errors]
    try:
        _write(Path(output), good)
    except OSError as error:
        raise click.UsageError(f"impossible d'écrire {output}") from error
    refused = _sidecars(Path(output), found)
    click.echo(f"{len(good)} ligne{'s' * (len(good) > 1)}, {refused} refusée{'s' * (refused > 1)}.", err=True)
    return 0 if not refused else 1


_READ = click.argument("records", nargs=-1, required=True, metavar="ENREGISTREMENT|DOSSIER|ARCHIVE.db…")


def _folder(function: Callable[..., int]) -> Callable[..., int]:
    """The option of the folder that a format fills."""
    return click.option("-o", "--output", required=True, metavar="DOSSIER", help="Le dossier à remplir.")(function)


@export.command("csv", cls=FrenchCommand, context_settings=HELP_NAMES, options_metavar="[OPTIONS]")
@_READ
@_folder
def tables(records: tuple[str, ...], output: str) -> int:
    """Un CSV par table : documents, actes, présences, pouvoirs, décisions, votes, constats.

    datapackage.json (Frictionless) dit ce que tient chaque colonne. Les constats sont ceux de « registre check » ou de
    « registre batch ».
    """
    from pipeline.exports.tidy import write_csv

    with _writing(output):
        return _told(write_csv(_rows(records), Path(output)))


@export.command(cls=FrenchCommand, context_settings=HELP_NAMES, options_metavar="[OPTIONS]")
@_READ
@_folder
def parquet(records: tuple[str, ...], output: str) -> int:
    """Les mêmes tables en Parquet (pip install 'registre[parquet]')."""
    from pipeline.exports.tidy import write_parquet

    try:
        with _writing(output):
            return _told(write_parquet(_rows(records), Path(output)))
    except ImportError as error:
        raise click.UsageError("il manque pyarrow : pip install 'registre[parquet]'") from error


@export.command(cls=FrenchCommand, context_settings=HELP_NAMES, options_metavar="[OPTIONS]")
@_READ
@click.option("-o", "--output", required=True, metavar="FICHIER", help="Le fichier .jsonl à écrire.")
def jsonl(records: tuple[str, ...], output: str) -> int:
    """Les enregistrements entiers, un par ligne."""
    from pipeline.exports.tidy import write_lines

    with _writing(output):
        count = write_lines(_records(records), Path(output))
    click.echo(f"{count} enregistrement{'s' * (count > 1)}.", err=True)
    return 0


@export.command(cls=FrenchCommand, context_settings=HELP_NAMES, options_metavar="[OPTIONS]")
@_READ
@click.option("-o", "--output", required=True, metavar="FICHIER", help="Le fichier .json à écrire.")
def popolo(records: tuple[str, ...], output: str) -> int:
    """Organisations, personnes, séances, motions et votes au format Popolo."""
    import json

    from pipeline.exports.popolo import document

    found = document(_records(records))
    with _writing(output):
        Path(output).write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return _told({name: len(items) for name, items in found.items()})


@contextmanager
def _writing(output: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise click.UsageError(f"impossible d'écrire {output}") from error


def _told(counts: dict[str, int]) -> int:
    click.echo(", ".join(f"{name} {count}" for name, count in counts.items()) + ".", err=True)
    return 0


def _records(names: tuple[str, ...]) -> Iterator[Record]:
    """The records that files and folders hold; what is no record is told."""
    from pydantic import ValidationError

    from schemas import Record

    for name in names:
        path = Path(name)
        if path.suffix == ".db":
            yield from map(Record.model_validate_json, _archived(path))
            continue
        for file in sorted(path.rglob("*.json")) if path.is_dir() else [path]:
            try:
                yield Record.model_validate_json(file.read_bytes())
            except (OSError, ValidationError):
                click.echo(f"{file} : enregistrement illisible ; donnez un fichier de « registre extract »", err=True)


def _rows(names: tuple[str, ...]) -> Iterator[Rows]:
    """The rows of the tables, of records and of archives."""
    from pipeline.batch.archive import ArchiveError
    from pipeline.exports.tidy import of_archive, of_records

    for name in names:
        if Path(name).suffix != ".db":
            yield from of_records(_records((name,)))
            continue
        try:
            yield from of_archive(Path(name))
        except ArchiveError as error:
            raise click.UsageError(str(error).rstrip(".")) from error


def _archived(path: Path) -> Iterator[str]:
    """The records of an archive."""
    from pipeline.batch.archive import ArchiveError, records

    try:
        yield from records(path)
    except ArchiveError as error:
        raise click.UsageError(str(error).rstrip(".")) from error


def _write(path: Path, good: list[Line]) -> None:
    """Write the file, in parts where it is too long."""
    from pipeline.exports.scdl_checks import COLUMNS

    parts = [good[i : i + _PART] for i in range(0, len(good), _PART)] or [[]]
    for number, part in enumerate(parts, 1):
        name = path if len(parts) == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
        with name.open("w", encoding="utf-8", newline="") as stream:
            rows = csv.DictWriter(stream, COLUMNS)
            rows.writeheader()
            rows.writerows(line.row for line in part)


def _sidecars(path: Path, found: list[Line]) -> int:
    """Write the refused rows and the deduced columns beside the file; how many rows were refused."""
    from pipeline.exports.scdl_checks import COLUMNS

    def table(suffix: str, columns: list[str], rows: list[list[str]]) -> None:
        name = path.with_name(f"{path.name}.{suffix}.csv")
        if not rows:
            name.unlink(missing_ok=True)
            return
        with name.open("w", encoding="utf-8", newline="") as stream:
            _plain(stream, [columns, *rows])

    refused = [line for line in found if line.errors]
    table(
        "refus",
        ["SOURCE", "ACTE", "RAISONS", *COLUMNS],
        [[line.source, str(line.act + 1), " ; ".join(line.errors), *line.row.values()] for line in refused],
    )
    table(
        "deduits",
        ["SOURCE", "ACTE", "DELIB_ID", "COLONNES"],
        [
            [line.source, str(line.act + 1), line.row["DELIB_ID"], " ".join(line.derived)]
            for line in found
            if line.derived and not line.errors
        ],
    )
    return len(refused)


def _plain(stream: IO[str], rows: list[list[str]]) -> None:
    csv.writer(stream).writerows(rows)
