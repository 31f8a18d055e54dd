"""The command `registre`. Nothing slow is imported here: each verb imports what it needs when it runs."""

from __future__ import annotations

import io
import os
import sys

import click

from pipeline.commands.batch import batch
from pipeline.commands.check import check
from pipeline.commands.draw import draw
from pipeline.commands.evaluate import evaluate
from pipeline.commands.export import export
from pipeline.commands.extract import extract
from pipeline.commands.french import HELP_NAMES, FrenchGroup, usage_message
from pipeline.commands.query import query
from pipeline.commands.report import report
from pipeline.commands.review import review
from pipeline.commands.rules import rules
from pipeline.commands.schema import schema

USAGE_ERROR = 2
INTERNAL_ERROR = 70
INTERRUPTED = 130


def _version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"registre {version('registre')}")
        ctx.exit()


@click.group(cls=FrenchGroup, context_settings=HELP_NAMES, options_metavar="", subcommand_metavar="COMMANDE …")
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Affiche la version."
)
def registre() -> None:
    """Des délibérations des assemblées locales aux enregistrements vérifiables.

    registre lit les extraits du registre des délibérations et les procès-verbaux de séance (PDF, texte, bureautique),
    et en tire un enregistrement par document, avec la preuve de chaque valeur.
    """


for command in (extract, check, report, rules, batch, review, query, export, draw, evaluate, schema):
    registre.add_command(command)


def main() -> None:
    """Run the command line and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter is no reason to stop
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command line and return its exit code."""
    try:
        code = registre.main(arguments, prog_name="registre", standalone_mode=False)
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "registre"
        click.echo(f"registre : {usage_message(error)}.\nAide : {path} --help", err=True)
        return USAGE_ERROR
    except click.Abort:
        click.echo("Interrompu.", err=True)
        return INTERRUPTED
    except Exception as bug:
        if os.environ.get("REGISTRE_DEBUG") == "1":
            raise
        click.echo(f"registre : erreur interne : {type(bug).__name__}. REGISTRE_DEBUG=1 la montre en entier.", err=True)
        return INTERNAL_ERROR
    return code if isinstance(code, int) else 0


if __name__ == "__main__":
    main()
