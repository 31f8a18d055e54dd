"""A desk over a small archive: two acts as text, one as PDF, one with a hostile name and subject."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_bench import HOSTILE, SAMPLE, Bench
from starlette.testclient import TestClient

from pipeline.batch.archive import Archive, connect
from pipeline.batch.run import Local, fill
from pipeline.batch.sources import find
from pipeline.commands.review import judge, lettered, liner, opener
from pipeline.review.desk.app import Desk, application
from pipeline.review.desk.listing import Listing
from pipeline.review.desk.security import Guard
from pipeline.review.desk.sources import Sources
from pipeline.review.desk.store import Store

sys.path.insert(0, str(Path(__file__).parents[1] / "batch"))

import small_acts


def act(number: int, subject: str) -> str:
    """A small act that prints fewer voters than voices, of which a rule complains."""
    return small_acts.act(number, subject).replace("Présents :", "Votants : 3\nPrésents :")


@pytest.fixture(scope="session")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("actes")
    (folder / "acte-1.txt").write_text(act(1, "budget primitif"), encoding="utf-8")
    (folder / "acte-2.txt").write_text(act(2, "tarif de la cantine"), encoding="utf-8")
    (folder / 'a<b>&"c.txt').write_text(act(3, HOSTILE), encoding="utf-8")
    (folder / SAMPLE.name).write_bytes(SAMPLE.read_bytes())
    archive = folder.parent / "actes.db"
    with Archive(archive) as held:
        fill(held, find([str(folder)]), Local(2))
    return archive, folder


@pytest.fixture
def bench(_filled: tuple[Path, Path], tmp_path: Path) -> Iterator[Bench]:
    """A desk over a copy of the archive."""
    archive = tmp_path / "actes.db"
    archive.write_bytes(_filled[0].read_bytes())
    listing = Listing(archive, tmp_path / "liste.db")
    desk = Desk(
        Store(archive, judge(None)), listing, Sources(opener(None), liner()), Guard(), "Agnès", lettered(archive)
    )
    db = connect(archive)
    documents = dict(db.execute("SELECT name, document FROM documents").fetchall())
    db.close()
    with TestClient(application(desk), base_url="http://127.0.0.1") as client:
        yield Bench(desk, archive, client, documents)
