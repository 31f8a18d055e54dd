"""What the tests of archives share: small acts, and runs in this process."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from small_acts import act

from pipeline.batch.archive import Archive, connect
from pipeline.batch.run import Local, Summary, fill
from pipeline.batch.sources import find

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
if str(HERE) not in os.environ["PYTHONPATH"].split(os.pathsep):  # workers import the traps
    os.environ["PYTHONPATH"] += os.pathsep + str(HERE)


@pytest.fixture
def acts(tmp_path: Path) -> Path:
    """A folder of five acts."""
    folder = tmp_path / "actes"
    folder.mkdir()
    for i in range(1, 6):
        (folder / f"acte-{i}.txt").write_text(act(i, f"projet numéro {i}"), encoding="utf-8")
    return folder


Fill = Callable[..., Summary]


@pytest.fixture
def into(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


@pytest.fixture
def filled(into: Path) -> Fill:
    """Run over sources, into the archive of the test."""

    def run(*sources: Path | str, **options: object) -> Summary:
        engine = options.pop("engine", None) or Local(2)
        with Archive(into) as archive:
            return fill(archive, find(map(str, sources)), engine, **options)  # type: ignore[arg-type]

    return run


@pytest.fixture
def rows(into: Path) -> Callable[[str], list[tuple[object, ...]]]:
    """The rows of a statement."""

    def ask(sql: str) -> list[tuple[object, ...]]:
        db = connect(into)
        try:
            return db.execute(sql).fetchall()
        finally:
            db.close()

    return ask
