"""The command line, as a user meets it: help, wrong usage, start."""

from __future__ import annotations

import json
import re
import runpy
import subprocess
import sys
from pathlib import Path

import click
import pytest

from pipeline import cli
from tests.conftest import Run

SLOW = ("spacy", "pandas", "pdfplumber", "pydantic", "pypdfium2", "numpy", "lxml", "rich", "pebble", "multiprocessing")


@pytest.mark.parametrize("name", ["", *cli.registre.commands])
def test_every_command_has_a_help_page_in_french(registre: Run, name: str) -> None:
    for option in ("--help", "-h"):
        code, out, err = registre(*filter(None, [name, option]))
        assert (code, err) == (0, "")
        assert out.startswith("Utilisation : registre")
        assert not re.search(r"\b(Usage|Options:|Commands|Show this|default)\b", out)


@pytest.mark.parametrize("command", cli.registre.commands.values(), ids=str)
def test_every_option_is_explained(command: click.Command) -> None:
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name


def test_exit_codes_stand_in_the_help(registre: Run) -> None:
    assert "Codes de sortie" in registre("extract", "--help")[1]
    assert "Codes de sortie" in registre("evaluate", "--help")[1]


def test_the_pages_of_reference_are_those_of_the_commands(root: Path) -> None:
    built = runpy.run_path(str(root / "docs" / "build.py"))
    assert (root / "docs" / "cli.md").read_text(encoding="utf-8") == built["reference"](), "run make docs"
    assert (root / "docs" / "errors.md").read_text(encoding="utf-8") == built["errors"](), "run make docs"
    assert (root / "docs" / "archive.md").read_text(encoding="utf-8").endswith(built["archive"]()), "run make docs"


def test_help_imports_nothing_slow(root: Path) -> None:
    program = (
        "import sys\nfrom pipeline.cli import run\n"
        f"run(['extract', '--help'])\nprint('loaded', sorted(set({SLOW!r}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.splitlines()[-1] == "loaded []"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["extrait"], "commande inconnue : extrait"),
        (["extract"], "il manque FICHIER"),
        (["extract", "--fast", "a"], "option inconnue : --fast"),
        (["extract", "a", "-o"], "demande une valeur"),
        (["extract", "--workers", "beaucoup", "a"], "--workers « beaucoup » n'est pas un nombre entier"),
        (["extract", "--workers", "0", "a"], "au moins 1"),
        (["extract", "--timeout", "-3", "a"], "au moins 0.1"),
        (["extract", "--format", "xml", "a"], "choisissez json ou table"),
        (["evaluate", "nulle-part"], "pas de dossier de documents"),
        (["schema", "trop"], "trop d'arguments"),
    ],
)
def test_wrong_usage_is_told_in_french_with_code_2(registre: Run, arguments: list[str], words: str) -> None:
    code, out, err = registre(*arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert "--help" in err


def test_an_error_of_ours_is_no_traceback(registre: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def blunder() -> str:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr("schemas.record.json_schema", blunder)
    code, out, err = registre("schema")
    assert (code, out) == (70, "")
    assert "erreur interne : ZeroDivisionError" in err
    assert "Traceback" not in err
    monkeypatch.setenv("REGISTRE_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        registre("schema")


def test_the_schema_is_printed(registre: Run) -> None:
    code, out, _ = registre("schema")
    assert code == 0
    assert json.loads(out)["title"] == "Record"
