"""registre export: records in the formats of others."""

from __future__ import annotations

import click

from pipeline.commands.export.scdl import scdl
from pipeline.commands.export.tables import jsonl, parquet, tables
from pipeline.commands.export.texts import akomantoso, liste, popolo
from pipeline.commands.french import HELP_NAMES, FrenchGroup


@click.group(cls=FrenchGroup, context_settings=HELP_NAMES, options_metavar="", subcommand_metavar="FORMAT …")
def export() -> None:
    """Écrit les enregistrements dans les formats des autres."""


for command in (scdl, tables, parquet, jsonl, akomantoso, popolo, liste):
    export.add_command(command)
