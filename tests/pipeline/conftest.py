"""What the tests of the commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import cli
from tests.pipeline.documents import TEXT

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def registre(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in a folder of its own: (exit code, standard output, standard error)."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        capfd.readouterr()
        code = cli.run(list(arguments))
        sys.stdout.flush()
        return code, *capfd.readouterr()

    return run


@pytest.fixture
def acte(tmp_path: Path) -> Path:
    path = tmp_path / "acte.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
