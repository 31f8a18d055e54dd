"""registre review: the reviewer's desk."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from pipeline.commands.french import HELP_NAMES, FrenchCommand, Number, OneOf

if TYPE_CHECKING:
    from pipeline.review.desk.sources import Liner, Opener
    from pipeline.review.desk.store import Judge


_UNHEARD: Final = {
    errno.EADDRINUSE: "un autre programme tient ce port ; choisissez --port",
    errno.EACCES: "ce port est réservé ; choisissez --port au-dessus de 1023",
}


@click.command(cls=FrenchCommand, context_settings=HELP_NAMES, options_metavar="[OPTIONS]")
@click.argument("archive", metavar="ARCHIVE.db")
@click.option(
    "--port", type=Number(int, 0, 65535), default=8017, metavar="N", help="Défaut : 8017 ; 0 : un port libre."
)
@click.option("--host", default="127.0.0.1", metavar="ADRESSE", help="Défaut : 127.0.0.1. Toute autre exige un jeton.")
@click.option("--jeton", metavar="TEXTE", help="Le jeton des autres adresses. Défaut : tiré au hasard et affiché.")
@click.option(
    "--documents", metavar="DOSSIER", help="D'où partent les chemins des documents. Défaut : le dossier courant."
)
@click.option("--agent", metavar="NOM", help="Le nom gardé avec chaque décision. Défaut : celui de la session.")
@click.option("--lang", type=OneOf(["fr", "en"]), default="fr", metavar="fr|en", help="Langue des pages. Défaut : fr.")
@click.option("--assemblees", metavar="TOML", help="Ce que l'acte ne dit pas, par SIREN ou par nom.")
def review(
    archive: str,
    port: int,
    host: str,
    jeton: str | None,
    documents: str | None,
    agent: str | None,
    lang: str,
    assemblees: str | None,
) -> int:
    """Ouvre le bureau de contrôle d'une archive dans le navigateur : l'acte, l'enregistrement et la règle côte à côte.

    Rien ne sort de la machine. Ce qui est accepté, écarté, commenté ou corrigé est gardé dans l'archive.
    """
    import secrets
    from getpass import getuser

    from pipeline.batch.archive import ArchiveError
    from pipeline.review.desk.security import LOOPBACK, Guard
    from pipeline.review.desk.server import listening, serve, stop_in_order

    path = Path(archive)
    token = jeton or (None if host in LOOPBACK else secrets.token_urlsafe(18))
    try:
        if not path.is_file():
            raise ArchiveError(f"{path} : il n'y a pas d'archive de ce nom.")
        _prepared(path)
        socket = listening(host, port)
    except ArchiveError as error:
        raise click.UsageError(str(error).rstrip(".")) from error
    except OSError as error:
        why = _UNHEARD.get(error.errno or 0, "cette adresse n'est pas de cette machine ; choisissez --host")
        raise click.UsageError(f"impossible d'écouter {host}:{port} : {why}") from error
    with _desk(path, Guard(host, token), agent or getuser(), lang, documents, assemblees) as application:
        port = socket.getsockname()[1]
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{port}/" + (f"?jeton={token}" if token else "")
        click.echo(f"Bureau de contrôle : {address}\nCtrl-C l'arrête.", err=True)
        stop_in_order()
        serve(application, socket)
    return 0


def _prepared(path: Path) -> None:
    """Bring an archive to this version of the schema where it is older.

    One that is of this version is left alone: a run may be writing it, or it may be there to read alone.

    Raises:
        ArchiveError: as `Archive`.
    """
    from pipeline.batch.archive import Archive, ArchiveError, reading

    try:
        with reading(path):
            return
    except ArchiveError:
        Archive(path).close()


@contextmanager
def _desk(
    path: Path, guard: object, agent: str, lang: str, documents: str | None, assemblees: str | None
) -> Iterator[object]:
    """The application, with a scratch file for its list that goes when it ends."""
    import tempfile

    from pipeline.review.desk.app import Desk, application
    from pipeline.review.desk.listing import Listing
    from pipeline.review.desk.sources import Sources
    from pipeline.review.desk.store import Store

    with tempfile.TemporaryDirectory(prefix="registre-") as scratch:
        if sys.stderr.isatty():
            click.echo("Préparation de la liste…", err=True)
        listing = Listing(path, Path(scratch) / "list.db")
        sources = Sources(opener(documents), liner())
        yield application(Desk(Store(path, judge(assemblees)), listing, sources, guard, agent, lettered(path), lang))  # type: ignore[arg-type]


def lettered(path: Path) -> Callable[[str, int], bytes]:
    """What drafts the letter of observations of an act, from what was accepted of it; −1 is the sitting as a whole."""
    from pipeline.batch import told
    from pipeline.review.letter import letter
    from pipeline.review.report import key, sheets_of

    def drafted(document: str, act: int) -> bytes:
        one = told.one(path, document)
        accepted, index = one.decided("accept"), None if act < 0 else act
        sheets = sheets_of(one.record)
        sheet = next((sheet for sheet in sheets if sheet.index == index), sheets[0])
        return letter(one.record, index, [finding for finding in sheet.findings if key(finding) in accepted])

    return drafted


def judge(assemblees: str | None) -> Judge:
    """What checks a corrected record anew and lays it out in rows."""
    from pipeline.batch.reading import Settings, rows_of

    settings = Settings(assemblies=assemblees)
    return lambda text: rows_of(text, settings)


def opener(folder: str | None) -> Opener:
    """What finds the bytes of a source again, in a folder or in a container."""
    from pipeline.batch.sources import SourceError, find
    from pipeline.runner import MAX_BYTES

    root = Path(folder or ".")

    def opened(source: str) -> bytes | None:
        path = root / source
        if path.is_file():
            return path.read_bytes() if path.stat().st_size <= MAX_BYTES else None
        for container in path.parents:
            if container.is_file():
                inside = f"{container}/{path.relative_to(container)}"
                try:
                    found = next((f for f in find([str(container)]) if f.source == inside), None)
                except SourceError:
                    return None
                return found.data if found is not None else None
        return None

    return opened


def liner() -> Liner:
    """What reads the lines of a document without geometry."""
    from pipeline.reading import read
    from schemas.errors import DocumentError

    def lines(data: bytes, name: str) -> list[list[str]]:
        try:
            document = read(data, name)
        except DocumentError:
            return []
        return [[line.text for line in page.lines] for page in document.pages]

    return lines
