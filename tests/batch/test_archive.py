"""The file itself: one writer, migrations, what the disk refuses, exports."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_acts import exported

from pipeline.batch import archive as archives
from pipeline.batch.archive import Archive, ArchiveError, connect
from pipeline.batch.tables import TABLES

Fill = Callable[..., Any]


def test_a_second_run_at_once_is_refused_and_the_first_goes_on(into: Path) -> None:
    with Archive(into) as first:
        with pytest.raises(ArchiveError, match="un autre « registre batch »"):
            Archive(into)
        first.put("sources", [("a", "b", None, 1)])
    with Archive(into) as again:
        assert again.query("SELECT source FROM sources") == [("a",)]


def test_readers_read_while_a_run_writes(into: Path) -> None:
    with Archive(into) as writer:
        writer.put("sources", [("a", "b", None, 1)])
        writer.commit()
        writer.put("sources", [("c", "d", None, 1)])
        reader = connect(into)
        assert reader.execute("SELECT source FROM sources").fetchall() == [("a",)]
        reader.close()


def test_a_full_disk_says_so_and_what_was_kept_stays(into: Path) -> None:
    with Archive(into) as archive:
        archive.put("sources", [("a", "b", None, 1)])
        archive.commit()
        ((pages,),) = archive.query("PRAGMA page_count")
        archive.query(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(ArchiveError, match="le disque est plein"):
            archive.put("sources", [(f"{i}" * 50, "x" * 900, None, 1) for i in range(100)])
    db = connect(into)
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert db.execute("SELECT source FROM sources").fetchall() == [("a",)]
    db.close()


def test_an_archive_that_cannot_be_written_says_so(into: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Archive(into).close()
    sound = sqlite3.connect

    def read_only(path: Path, **options: Any) -> sqlite3.Connection:
        return sound(path if str(path).endswith(".lock") else f"file:{path}?mode=ro", uri=True, **options)

    monkeypatch.setattr(sqlite3, "connect", read_only)
    with pytest.raises(ArchiveError, match="lecture seule"), Archive(into) as archive:
        archive.put("sources", [("a", "b", None, 1)])


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="ne s'ouvre pas"):
        Archive(tmp_path / "absent" / "archive.db")


@pytest.mark.parametrize("content", [b"pas une base" * 100, None])
def test_another_program_s_file_is_left_alone(into: Path, content: bytes | None) -> None:
    if content is None:
        with sqlite3.connect(into) as db:
            db.execute("CREATE TABLE chose (x)")
        db.close()
    else:
        into.write_bytes(content)
    before = into.read_bytes()
    for opened in (Archive, connect):
        with pytest.raises(ArchiveError, match="pas une archive"):
            opened(into)
    assert into.read_bytes() == before


def test_migrations_are_applied_whole_or_not_at_all(into: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Archive(into).close()
    first = archives.MIGRATIONS
    monkeypatch.setattr(archives, "MIGRATIONS", (*first, ("CREATE TABLE neuve (x)", "CREATE TABLE neuve (x)")))
    with pytest.raises(ArchiveError):
        Archive(into)
    monkeypatch.setattr(archives, "MIGRATIONS", (*first, ("CREATE TABLE neuve (x)",)))
    with pytest.raises(ArchiveError, match="la met à jour"):
        connect(into)
    with Archive(into) as archive:
        assert archive.query("SELECT * FROM neuve") == []
    monkeypatch.setattr(archives, "MIGRATIONS", first)
    with pytest.raises(ArchiveError, match="plus récente"):
        Archive(into)


def test_the_exports_are_those_of_the_archive_and_hold_no_measure(acts: Path, into: Path, filled: Fill) -> None:
    filled(acts)
    first = exported(into, into.parent / "un")
    filled(acts)
    assert exported(into, into.parent / "deux") == first
    assert set(first) == {f"{t.name}.csv" for t in TABLES if t.name not in ("records", "runs")} | {"records.jsonl"}
    assert b"seconds" not in first["documents.csv"]
    assert len(first["records.jsonl"].splitlines()) == 5


def test_the_columns_are_those_of_the_table(into: Path) -> None:
    with Archive(into) as archive:
        for table in TABLES:
            found = archive.query(f'PRAGMA table_info("{table.name}")')
            assert [(name, kind) for _, name, kind, *_ in found] == [(c.name, c.kind) for c in table.columns]
