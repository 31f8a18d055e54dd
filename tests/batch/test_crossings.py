"""What the documents of one council say against each other, in an archive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import traps
from small_acts import act, exported

from pipeline import open_archive
from pipeline.batch import archive as archives
from pipeline.batch import crossings
from pipeline.batch.archive import Archive, ArchiveError
from pipeline.checks import across
from schemas import Record

Rows = Callable[[str], list[tuple[Any, ...]]]
Fill = Callable[..., Any]

CODES = "SELECT code, COUNT(DISTINCT crossing), COUNT(*) FROM crossings GROUP BY code"


@pytest.fixture
def doubled(acts: Path) -> Path:
    """Five acts, of which the second bears the number of the first."""
    (acts / "acte-2.txt").write_text(act(1, "règlement du cimetière"), encoding="utf-8")
    return acts


def test_a_run_ends_with_what_the_documents_say_against_each_other(doubled: Path, filled: Fill, rows: Rows) -> None:
    filled(doubled)
    assert ("X03", 1, 2) in rows(CODES)
    told = rows("SELECT message FROM crossings WHERE code = 'X03' AND position = 0")
    assert told[0][0].startswith("Le numéro 2023-001 désigne deux délibérations")
    documents = rows(
        "SELECT d.name FROM crossings JOIN documents AS d USING (document) WHERE code = 'X03' ORDER BY position"
    )
    assert documents == [("acte-1.txt",), ("acte-2.txt",)]


def test_they_are_found_anew_at_each_run(doubled: Path, filled: Fill, rows: Rows) -> None:
    filled(doubled)
    (doubled / "acte-2.txt").write_text(act(2, "projet numéro 2"), encoding="utf-8")
    filled(doubled)
    assert not [code for code, *_ in rows(CODES) if code == "X03"]


def test_another_council_with_the_same_numbers_is_another(acts: Path, filled: Fill, rows: Rows) -> None:
    text = act(1, "règlement du cimetière").replace("SARVAGNAC", "TOURNELAC")
    (acts / "acte-2.txt").write_text(text, encoding="utf-8")
    filled(acts)
    assert not [code for code, *_ in rows(CODES) if code == "X03"]


def test_an_act_met_twice_is_not_held_against_itself(acts: Path, filled: Fill, rows: Rows) -> None:
    text = (acts / "acte-1.txt").read_text(encoding="utf-8")
    (acts / "copie.txt").write_text(text + "\nVu pour affichage\n", encoding="utf-8")
    filled(acts)
    assert rows("SELECT COUNT(*) FROM acts WHERE duplicate_of IS NOT NULL") == [(1,)]
    assert rows("SELECT COUNT(*) FROM crossings") == [(0,)]


def test_a_run_in_two_parts_ends_with_the_same(doubled: Path, filled: Fill, into: Path, tmp_path: Path) -> None:
    filled(doubled)
    whole = exported(into, tmp_path / "whole")
    into.unlink()
    filled(doubled / "acte-3.txt")
    filled(doubled)
    assert exported(into, tmp_path / "parts")["crossings.csv"] == whole["crossings.csv"]
    assert b"X03" in whole["crossings.csv"]


def test_they_are_findings_of_each_of_their_documents(doubled: Path, filled: Fill, into: Path) -> None:
    filled(doubled)
    with open_archive(into) as archive:
        findings, crossings = archive.findings(), archive.crossings()
        assert len(crossings[crossings["code"] == "X03"]) == 2
        told = findings[findings["code"] == "X03"]
        assert len(told) == 2
        assert set(told["act"]) == {-1}
        assert str(findings["code"].dtype) == "category"
        assert (findings["code"] == "V01").any()


def test_an_archive_of_the_second_schema_gets_them_at_its_next_run(
    doubled: Path, filled: Fill, rows: Rows, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = archives.MIGRATIONS
    monkeypatch.setattr(archives, "MIGRATIONS", known[:2])
    Archive(into).close()
    monkeypatch.setattr(archives, "MIGRATIONS", known)
    filled(doubled)
    assert ("X03", 1, 2) in rows(CODES)


def test_a_comparison_whose_process_is_killed_is_begun_again(
    doubled: Path, filled: Fill, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crossings, "compare", traps.killed_once)
    assert filled(doubled).complete
    assert ("X03", 1, 2) in rows(CODES)


def test_a_comparison_that_never_ends_well_is_told_and_the_next_run_makes_it(
    doubled: Path, filled: Fill, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(crossings, "compare", traps.killed)
        with pytest.raises(ArchiveError, match="relancez la même commande"):
            filled(doubled)
    assert rows("SELECT COUNT(*) FROM documents") == [(5,)]
    again = filled(doubled)
    assert (again.read, again.complete) == (0, True)
    assert ("X03", 1, 2) in rows(CODES)


def test_what_the_disk_refuses_to_a_comparison_is_told(
    doubled: Path, filled: Fill, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crossings, "compare", traps.refused)
    with pytest.raises(ArchiveError, match="le disque est plein"):
        filled(doubled)


def test_records_lose_nothing_that_is_compared_on_their_way_into_the_archive(
    acts: Path, filled: Fill, into: Path, rows: Rows
) -> None:
    (acts / "acte-2.txt").write_text(act(1, "règlement du cimetière"), encoding="utf-8")
    (acts / "acte-4.txt").write_text(act(9, "projet numéro 4").replace("M. Élie BRÉMOND", "M. Élie BREMONT"))
    for month in ("avril", "mai", "juin"):
        (acts / f"{month}.txt").write_text(act(1, f"projet de {month}").replace("seize mars", f"seize {month}"))
    filled(acts)
    whole = {record.source.name: record for record in map(Record.model_validate_json, archives.records(into))}
    told = [crossing.finding.message for crossing in across(sorted(whole.items()))]
    found = rows("SELECT message FROM crossings WHERE position = 0 ORDER BY crossing")
    assert [message for (message,) in found] == told
    assert {code for code, *_ in rows(CODES)} == {"X03", "X05", "X06"}
