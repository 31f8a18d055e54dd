"""What the commands of export share: the records that they are given, and how they say what was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline.commands.french import HELP_NAMES, FrenchCommand

if TYPE_CHECKING:
    from pipeline.exports.tidy import Change, Told
    from schemas import Record

Function = Callable[..., Any]
_READ = (".json", ".jsonl", ".xml")
"""Files of a folder that may hold records."""


@dataclass(slots=True)
class Given:
    """The records that a command of export is given, and whether third parties are struck out of them.

    `unread` names the files and folders that hold no record: they are told, and the command ends with 1. `output` is
    what the command writes: it is not read where it stands in a folder that is given.
    """

    names: tuple[str, ...]
    struck: bool
    output: Path
    unread: list[Path] = field(default_factory=list)

    def records(self, before: Change | None = None) -> Iterator[Record]:
        """The records; `before` is a change that is made before third parties are struck out."""
        found = self._all(self.names)
        for change in filter(None, (before, self._change())):
            found = map(change, found)
        return found

    def rows(self) -> Iterator[Told]:
        """The rows of the tables, of records and of archives."""
        from pipeline.batch.archive import ArchiveError
        from pipeline.exports.tidy import of_archive, of_records

        for name in self.names:
            if Path(name).suffix != ".db":
                yield from of_records(self._all((name,)), self._change())
                continue
            try:
                yield from of_archive(Path(name), self._change())
            except ArchiveError as error:
                raise click.UsageError(str(error).rstrip(".")) from error

    def _all(self, names: tuple[str, ...]) -> Iterator[Record]:
        """The records that files, folders and archives hold; what is no record is told."""
        for name in names:
            path = Path(name)
            if path.suffix == ".db":
                yield from _archived(path)
                continue
            for file in self._files(path):
                try:
                    yield from _held(file)
                except (OSError, ValueError):
                    self.unread.append(file)
                    why = "enregistrement illisible ; donnez un fichier de « registre extract »"
                    click.echo(f"{file} : {why}", err=True)

    def _files(self, path: Path) -> list[Path]:
        if not path.is_dir():
            return [path]
        files = sorted(f for f in path.rglob("*") if f.suffix in _READ and f.resolve() != self.output)
        if not files:
            self.unread.append(path)
            told = f"tirez-les d'abord : registre extract {path} -o ENREGISTREMENTS"
            click.echo(f"{path} : aucun enregistrement dans ce dossier ; {told}", err=True)
        return files

    def _change(self) -> Change | None:
        if not self.struck:
            return None
        from pipeline.exports.third_parties import without_third_parties

        return without_third_parties


def command(name: str) -> Callable[[Function], click.Command]:
    """A command of `registre export`: its function takes what is given first, then its own options."""

    def made(function: Function) -> click.Command:
        @wraps(function)
        def called(records: tuple[str, ...], sans_tiers: bool, **options: Any) -> Any:
            given = Given(records, sans_tiers, _apart(options["output"], records))
            return function(given, **options) or int(bool(given.unread))

        records = click.argument("records", nargs=-1, required=True, metavar="ENREGISTREMENT|DOSSIER|ARCHIVE.db…")
        struck = click.option("--sans-tiers", is_flag=True, help="Occulte le nom des tiers dans les textes.")
        make = click.command(name, cls=FrenchCommand, context_settings=HELP_NAMES, options_metavar="[OPTIONS]")
        return make(records(struck(called)))

    return made


def _apart(output: str, names: tuple[str, ...]) -> Path:
    """The place to write, which is none of the files that are read: they would be lost."""
    place = Path(output).resolve()
    if place.is_file() and place in {Path(name).resolve() for name in names}:
        raise click.UsageError(f"{output} serait lu et écrit à la fois ; donnez un autre nom à -o")
    return place


def output(what: str, metavar: str) -> Callable[[Function], Function]:
    """The option that says where to write."""
    return click.option("-o", "--output", required=True, metavar=metavar, help=what)


@contextmanager
def writing(path: str) -> Iterator[None]:
    """Say in French that what the block writes cannot be written."""
    try:
        yield
    except OSError as error:
        raise click.UsageError(f"impossible d'écrire {path}") from error


def told(counts: dict[str, int]) -> int:
    """Say how many things of each kind were written."""
    click.echo(", ".join(f"{name} {count}" for name, count in counts.items()) + ".", err=True)
    return 0


def _held(file: Path) -> Iterator[Record]:
    """The records of a file: one as JSON, one a line, or an act in Akoma Ntoso."""
    from pipeline.exports.akomantoso import read
    from schemas import Record

    if file.suffix == ".jsonl":
        with file.open(encoding="utf-8") as stream:
            yield from map(Record.model_validate_json, stream)
    elif file.suffix == ".xml":
        yield read(file.read_bytes())
    else:
        yield Record.model_validate_json(file.read_bytes())


def _archived(path: Path) -> Iterator[Record]:
    """The records of an archive."""
    from pipeline.batch.archive import ArchiveError, records
    from schemas import Record

    try:
        yield from map(Record.model_validate_json, records(path))
    except ArchiveError as error:
        raise click.UsageError(str(error).rstrip(".")) from error
