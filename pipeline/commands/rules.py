"""registre rules: the catalogue of the rules of law."""

from __future__ import annotations

import click

from pipeline.commands.french import HELP_NAMES, FrenchCommand


@click.command(cls=FrenchCommand, context_settings=HELP_NAMES, options_metavar="")
@click.argument("codes", nargs=-1, metavar="[CODE…]")
def rules(codes: tuple[str, ...]) -> int:
    """Montre le catalogue des règles, ou quelques-unes en entier : registre rules Q01 P01."""
    from pipeline.checks import CATALOGUE
    from pipeline.checks.catalogue import entry, line

    by_code = {rule.code: rule for rule in CATALOGUE}
    unknown = [code for code in codes if code.upper() not in by_code]
    if unknown:
        raise click.UsageError(f"règle inconnue : {', '.join(unknown)} (« registre rules » les montre toutes)")
    if codes:
        click.echo("\n\n".join(entry(by_code[code.upper()]) for code in codes))
    else:
        click.echo("\n".join(line(rule) for rule in CATALOGUE))
    return 0
