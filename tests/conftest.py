"""What the tests share: the real documents beside the project, where they are there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
os.environ["PYTHONPATH"] = str(ROOT)  # for the processes that tests start, wherever they stand
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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests were skipped for want of the real documents."""
    skipped = [r for r in terminalreporter.stats.get("skipped", []) if ABSENT in str(r.longrepr)]
    if skipped:
        terminalreporter.write_line(f"{len(skipped)} tests on real documents skipped: {ABSENT}.")
