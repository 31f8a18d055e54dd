"""What the French pages say holds: the pages and pictures that they name are there, their commands are registre's."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from pipeline.cli import registre

DOCS = Path(__file__).parents[1] / "docs"
PAGES = [DOCS / "LISEZMOI.md", *sorted((DOCS / "guide").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_and_picture_that_is_named_is_there(page: Path) -> None:
    for link in re.findall(r"\]\(([\w./-]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / link).exists(), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_is_shown_is_taken(page: Path) -> None:
    blocks = re.findall(r"```\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("registre ")]
    inline = re.findall(r"`(registre [a-z]+ [^`]+)`", page.read_text(encoding="utf-8"))
    for line in [*lines, *inline]:
        words = shlex.split(line, comments=True)[1:]
        command: click.Command = registre
        while isinstance(command, click.Group):
            command = command.commands[words.pop(0)]
        command.make_parser(click.Context(command)).parse_args(list(words))
