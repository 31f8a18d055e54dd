"""What the tests share: the command, and the real documents beside the project, where they are there."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from pipeline import cli

Run = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
os.environ["PYTHONPATH"] = str(ROOT)  # for the processes that tests start, wherever they stand
settings.register_profile("registre", deadline=None)  # a busy machine is no fault
settings.load_profile("registre")
ABSENT = "the real documents beside the project are absent"


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents and gold beside the repository; tests that need it are skipped without it."""
    if not (SHARED / "evaluation").is_dir():
        pytest.skip(ABSENT)
    return SHARED


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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests were skipped for want of the real documents."""
    skipped = [r for r in terminalreporter.stats.get("skipped", []) if ABSENT in str(r.longrepr)]
    if skipped:
        terminalreporter.write_line(f"{len(skipped)} tests on real documents skipped: {ABSENT}.")
