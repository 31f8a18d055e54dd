"""registre schema: the JSON Schema of the record."""

from __future__ import annotations

import click

from pipeline.commands.french import HELP_NAMES, FrenchCommand


@click.command(cls=FrenchCommand, context_settings=HELP_NAMES, options_metavar="")
def schema() -> None:
    """Affiche le schéma JSON de l'enregistrement."""
    from schemas.record import json_schema

    click.echo(json_schema(), nl=False)
