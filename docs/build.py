"""Write docs/cli.md, docs/errors.md and docs/rules.md from the program itself."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli import registre

_HEAD = """# The command line

Written by `make docs` from the help of the commands; a test holds both equal.
Errors are explained in [errors.md](errors.md).
"""


def reference() -> str:
    """The page: one section per command."""
    root = _context(registre, "registre")
    pages = [("registre", root.get_help())]
    for name, command in registre.commands.items():
        context = _context(command, name, root)
        pages.append((f"registre {name}", context.get_help()))
        if isinstance(command, click.Group):
            for inner, one in command.commands.items():
                pages.append((f"registre {name} {inner}", _context(one, inner, context).get_help()))
    return _HEAD + "".join(f"\n## {name}\n\n```\n{text}\n```\n" for name, text in pages)


def _context(command: click.Command, name: str, parent: click.Context | None = None) -> click.Context:
    return click.Context(command, parent, name, terminal_width=100, **command.context_settings)


def errors() -> str:
    """The page of the codes of error."""
    from schemas.errors import ERRORS

    rows = "".join(f"| {code} | {problem} | {remedy} |\n" for code, (problem, remedy) in ERRORS.items())
    return (
        "# Errors\n\nWritten by `make docs` from `schemas/errors.py`. A message names the code, the document, what is "
        f"wrong and what to do.\n\n| code | problème | à faire |\n|---|---|---|\n{rows}"
    )


def rules() -> str:
    """The page of the rules of the checker."""
    from pipeline.checks import CATALOGUE, CROSS_RULES
    from pipeline.checks.catalogue import page

    return page(CATALOGUE, CROSS_RULES)


def archive() -> str:
    """The tables of an archive, for docs/archive.md: what stands below its mark."""
    from pipeline.batch.archive import MIGRATIONS
    from pipeline.batch.reading import PARTIAL
    from pipeline.batch.tables import TABLES

    parts = [f"Schema {len(MIGRATIONS)} (`PRAGMA user_version`).\n"]
    for table in TABLES:
        key = ", ".join(f"`{name}`" for name in table.key)
        rows = "".join(
            f"| `{c.name}` | {c.kind} | {c.note or 'as printed'}{' ¹' * c.measured} |\n" for c in table.columns
        )
        parts.append(
            f"\n### {table.name}\n\nA row is {table.row}. Key: {key}.\n\n|column|type|what|\n|---|---|---|\n{rows}"
        )
    reasons = "".join(f"| {code} | {text} |\n" for code, text in PARTIAL.items())
    parts.append("\n¹ differs from one run to the next, and is left out of the exports.\n")
    parts.append(f"\n### Why a record is partial\n\n| code | motif |\n|---|---|\n{reasons}")
    return "".join(parts)


ARCHIVE_MARK = "<!-- written by make docs -->\n"


if __name__ == "__main__":
    here = Path(__file__).parent
    page = here / "archive.md"
    page.write_text(page.read_text(encoding="utf-8").partition(ARCHIVE_MARK)[0] + ARCHIVE_MARK + archive(), "utf-8")
    (here / "cli.md").write_text(reference(), encoding="utf-8")
    (here / "errors.md").write_text(errors(), encoding="utf-8")
    (here / "rules.md").write_text(rules(), encoding="utf-8")
