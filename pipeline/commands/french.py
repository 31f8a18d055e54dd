"""Click in French: help pages, messages of wrong usage, values."""

from __future__ import annotations

import datetime as dt
from gettext import gettext
from typing import Any

import click

HELP_NAMES = {"help_option_names": ["-h", "--help"]}


class FrenchCommand(click.Command):
    """A command whose help page is in French."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Utilisation : ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        options = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]
        rows = [row for row in (option.get_help_record(ctx) for option in options) if row is not None]
        if rows:
            with formatter.section("Options "):
                formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The --help option, explained in French."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Affiche cette aide."
        return option


class FrenchGroup(FrenchCommand, click.Group):
    """A group of commands whose help page is in French."""

    command_class = FrenchCommand

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        FrenchCommand.format_options(self, ctx, formatter)
        rows = [(name, self.commands[name].get_short_help_str(90)) for name in self.commands]
        with formatter.section("Commandes "):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the arguments name.

        Raises:
            click.UsageError: there is none.
        """
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            ctx.fail(f"commande inconnue : {args[0]} (commandes : {', '.join(self.commands)})")
        return super().resolve_command(ctx, args)


class Number(click.ParamType):  # type: ignore[type-arg, unused-ignore]
    """A number of at least `minimum`, and at most `maximum`."""

    name = "nombre"

    def __init__(self, kind: type[int] | type[float], minimum: float, maximum: float | None = None) -> None:
        self.kind, self.minimum, self.maximum = kind, minimum, maximum

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | float:
        """The number that was written."""
        try:
            number = self.kind(str(value).replace(",", "."))
        except ValueError:
            self.fail(f"« {value} » n'est pas un nombre{' entier' * (self.kind is int)}", param, ctx)
        if not self.minimum <= number <= (float("inf") if self.maximum is None else self.maximum):
            bound = f"au moins {self.minimum:g}" + (f", au plus {self.maximum:g}" if self.maximum is not None else "")
            self.fail(f"« {value} » : {bound}", param, ctx)
        return number


class Day(click.ParamType):  # type: ignore[type-arg, unused-ignore]
    """A day, as ISO 8601 or as the French write it."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """The day that was written."""
        form = "%d/%m/%Y" if "/" in str(value) else "%Y-%m-%d"
        try:
            return dt.datetime.strptime(str(value), form).date()
        except ValueError:
            self.fail(f"« {value} » n'est pas une date (2024-12-31)", param, ctx)


class OneOf(click.Choice):  # type: ignore[type-arg]
    """One word of a few."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The word that was written."""
        if value not in self.choices:
            self.fail(f"« {value} » : choisissez {' ou '.join(map(str, self.choices))}", param, ctx)
        return super().convert(value, param, ctx)


def usage_message(error: click.UsageError) -> str:
    """What is wrong with a command line, in French."""
    if isinstance(error, click.NoSuchOption):
        return f"option inconnue : {error.option_name}"
    if isinstance(error, click.MissingParameter):
        name = error.param.make_metavar(error.ctx) if error.param and error.ctx else ""
        kind = f"l'option {error.param.opts[0]} " if isinstance(error.param, click.Option) else ""
        return f"il manque {kind}{name}"
    if isinstance(error, click.BadOptionUsage):
        return f"l'option {error.option_name} demande une valeur"
    if isinstance(error, click.BadParameter) and error.param is not None:
        return f"{error.param.opts[0]} {error.message}"
    if error.message.startswith(gettext("Got unexpected extra argument")):
        return "trop d'arguments"
    return error.message
