"""registre export scdl: the national file of deliberations, and what it refuses."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.commands.export.given import Given, command, output, writing

if TYPE_CHECKING:
    from pipeline.exports.scdl import Line
    from pipeline.exports.tidy import Change

_ABSENT = "collectivité absente du fichier TOML"
"""How the reason begins that names a body without name and SIRET."""
_MOST_REASONS = 3
_PART = 100_000
"""Rows of one file: past it the national platform asks for a partition."""


@command("scdl")
@output("Le fichier CSV à écrire.", "FICHIER")
@click.option("--collectivites", required=True, metavar="TOML", help="Nom et SIRET de ceux qui publient.")
@click.option("--votes-deduits", is_flag=True, help="Remplit les votes d'une unanimité sans chiffres.")
@click.option("--matieres-deduites", is_flag=True, help="Écrit aussi les matières déduites de l'objet.")
def scdl(given: Given, output: str, collectivites: str, votes_deduits: bool, matieres_deduites: bool) -> int:
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
    inferred: Change | None = None
    if matieres_deduites:
        from pipeline.matters import with_inferred as inferred
    found = list(lines(given.records(inferred), communities, options))
    good = [line for line in found if not line.errors]
    with writing(output):
        _write(Path(output), good)
        refused = _sidecars(Path(output), found)
    click.echo(f"{len(good)} ligne{'s' * (len(good) > 1)}, {refused} refusée{'s' * (refused > 1)}.", err=True)
    if refused:
        click.echo(f"Pourquoi, ligne par ligne : {output}.refus.csv. {_reasons(found)}", err=True)
    return 0 if not refused else 1


def _reasons(found: list[Line]) -> str:
    """The reasons that refuse the most rows, with how many."""
    kinds = Counter(_ABSENT if why.startswith(_ABSENT) else why for line in found for why in line.errors)
    told = [f"{kind} ({number})" for kind, number in kinds.most_common(_MOST_REASONS)]
    return f"Surtout : {' ; '.join(told)}."


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
    from pipeline.spreadsheet import safe_cell

    def table(suffix: str, columns: list[str], rows: list[list[str]]) -> None:
        name = path.with_name(f"{path.name}.{suffix}.csv")
        if not rows:
            name.unlink(missing_ok=True)
            return
        with name.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([columns, *rows])

    refused = [line for line in found if line.errors]
    table(
        "refus",
        ["SOURCE", "ACTE", "RAISONS", *COLUMNS],
        [
            [safe_cell(line.source), str(line.act + 1), safe_cell(" ; ".join(line.errors)), *line.row.values()]
            for line in refused
        ],
    )
    table(
        "deduits",
        ["SOURCE", "ACTE", "DELIB_ID", "COLONNES"],
        [
            [safe_cell(line.source), str(line.act + 1), line.row["DELIB_ID"], " ".join(line.derived)]
            for line in found
            if line.derived and not line.errors
        ],
    )
    return len(refused)
