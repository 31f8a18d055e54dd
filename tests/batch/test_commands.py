"""registre batch and registre query, as a user meets them; the pandas face."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from small_acts import act, kept

import pipeline
from pipeline.batch.archive import Archive, ArchiveError
from pipeline.batch.progress import pace
from pipeline.batch.run import Progress
from tests.conftest import Run


def test_an_archive_is_filled_then_completed(registre: Run, acts: Path) -> None:
    (acts / "vide.pdf").write_bytes(b"")
    code, out, err = registre("batch", "actes", "--into", "archive.db", "--workers", "1")
    assert (code, out) == (0, "")
    assert re.fullmatch(r"6 sources, 6 lues en \d+ s : 5 complets, 1 refusé\.\n", err)
    assert "6 sources, 0 lue en" in registre("batch", "actes", "--into", "archive.db")[2]
    assert "6 sources, 1 lue en" in registre("batch", "actes", "--into", "archive.db", "--retry", "refused")[2]


def test_the_report_tells_what_became_of_the_documents(registre: Run, acts: Path, tmp_path: Path) -> None:
    (acts / "<script>.pdf").write_bytes(b"")
    (acts / "copie.txt").write_text(act(1, "projet numéro 1"), encoding="utf-8")
    registre("batch", "actes", "--into", "archive.db")
    code, out, _ = registre("batch", "--into", "archive.db", "--report", "--report-html", "bilan.html")
    assert code == 0
    for text in ("7 sources, 6 contenus distincts", "1 doublon", "5 actes", "E001", "V01", "heure", "Chaque source"):
        assert text in out, text
    page = (tmp_path / "bilan.html").read_text(encoding="utf-8")
    assert page.count("<svg") > 4
    assert "&lt;script&gt;.pdf" in page
    assert "<script" not in page
    assert "http" not in page


def test_the_report_of_an_empty_archive_is_a_report(registre: Run, tmp_path: Path) -> None:
    Archive(tmp_path / "vide.db").close()
    code, out, _ = registre("batch", "--into", "vide.db", "--report", "--report-html", "bilan.html")
    assert code == 0
    assert "0 source" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["batch", "--into", "a.db"], "il manque SOURCE"),
        (["batch", "absent", "--into", "a.db"], "absent : il n'y a ni fichier ni dossier"),
        (["batch", "--into", "absent.db", "--report"], "absent.db : il n'y a pas d'archive"),
        (["batch", "actes", "--into", "absent/a.db"], "ne s'ouvre pas"),
        (["batch", "actes", "--into", "actes/acte-1.txt"], "n'est pas une archive"),
        (["batch", "actes", "--into", "a.db", "--retry", "tout"], "choisissez"),
        (["batch", "actes", "--into", "a.db", "--assemblees", "absent.toml"], "absent.toml"),
        (["query", "SELECT 1"], "--archive"),
        (["query", "SELECT 1", "-a", "absent.db"], "il n'y a pas d'archive"),
    ],
)
def test_wrong_usage_is_told_in_french(registre: Run, acts: Path, arguments: list[str], message: str) -> None:
    code, _, err = registre(*arguments)
    assert code == 2
    assert message in err


def test_a_second_run_at_once_is_told(registre: Run, acts: Path, tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db"):
        code, _, err = registre("batch", "actes", "--into", "archive.db")
    assert code == 2
    assert "un autre « registre batch » écrit dans cette archive" in err


def test_ctrl_c_finishes_what_is_under_way_and_the_next_run_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "actes"
    folder.mkdir()
    for i in range(300):
        (folder / f"{i:03}.txt").write_text(act(i, f"projet numéro {i}"), encoding="utf-8")
    command = [sys.executable, "-m", "pipeline.cli", "batch", "actes", "--into", "a.db", "--workers", "1"]
    process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not kept(tmp_path / "a.db"):
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert "la même commande reprend" in err
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=True)
    met, read = map(int, re.findall(r"^(\d+) sources, (\d+) lue", done.stderr, re.MULTILINE)[0])
    assert met == 300
    assert read < 300


def test_a_query_prints_a_table_csv_or_json(registre: Run, acts: Path) -> None:
    registre("batch", "actes", "--into", "archive.db")
    sql = "SELECT number, votes_for FROM acts JOIN votes USING (document, act) ORDER BY number"
    code, out, _ = registre("query", sql, "--limit", "2")
    assert code == 0
    assert "2023-001" in out
    assert "2023-003" not in out
    assert registre("query", sql, "--format", "csv", "-a", "archive.db")[1].startswith(
        "number,votes_for\n2023-001,12\n"
    )
    assert json.loads(registre("query", sql, "--format", "json")[1].splitlines()[0]) == {
        "number": "2023-001",
        "votes_for": 12,
    }


@pytest.mark.parametrize(
    "sql", ["DELETE FROM acts", "SELECT rien FROM acts", "SELECT 1; SELECT 2", "PRAGMA user_version = 9"]
)
def test_a_query_never_writes(registre: Run, acts: Path, sql: str) -> None:
    registre("batch", "actes", "--into", "archive.db")
    code, _, err = registre("query", sql)
    assert (code, "requête refusée" in err) == (2, True)
    assert "│        5 │" in registre("query", "SELECT COUNT(*) FROM acts")[1]


def test_the_tables_are_dataframes_with_the_right_types(acts: Path, tmp_path: Path, filled: Callable[..., Any]) -> None:
    (acts / "bis.txt").write_text(act(1, "projet numéro 1") + "\nFait et délibéré.\n", encoding="utf-8")
    filled(acts)
    with pipeline.open_archive(tmp_path / "archive.db") as archive:
        found = archive.acts()
        assert len(found) == 5
        assert len(archive.acts(duplicates=True)) == 6
        assert found["date"].iloc[0] == pd.Timestamp(2023, 3, 16)
        assert str(found["date"].dtype) == "datetime64[s]"
        assert str(found["decisions"].dtype) == "Int64"
        assert archive.votes()["votes_for"].sum() == 12 * 6
        assert str(archive.votes()["unanimous"].dtype) == "boolean"
        assert str(archive.attendance()["status"].dtype) == "category"
        assert set(archive.findings()["outcome"]) <= {"anomaly", "conform", "unverifiable"}
        assert len(archive.documents()) == len(archive.sources()) == 6
        assert archive.documents()["seconds"].gt(0).all()
        record = archive.record(found["document"].iloc[0])
        assert record is not None
        assert record["session"]["date"] == "2023-03-16"
        assert archive.record("absent") is None
        assert archive.query("SELECT COUNT(*) AS n FROM acts")["n"].iloc[0] == 6
        for name in ("proxies", "decisions"):
            assert not getattr(archive, name)().empty


def test_an_archive_is_exported_like_its_records(registre: Run, acts: Path, tmp_path: Path) -> None:
    (acts / "bis.txt").write_text(act(1, "projet numéro 1") + "\nFait et délibéré.\n", encoding="utf-8")
    registre("batch", "actes", "--into", "archive.db")
    (tmp_path / "qui.toml").write_text(
        '[[collectivite]]\nnom = "Commune de Sarvagnac"\nsiret = "21340172200019"\n', encoding="utf-8"
    )
    code, _, err = registre("export", "scdl", "archive.db", "-o", "scdl.csv", "--collectivites", "qui.toml")
    told = re.findall(r"(\d+) lignes?, (\d+) refus", err)
    assert told, err
    assert sum(map(int, told[0])) == 5
    code, _, err = registre("export", "scdl", "absente.db", "-o", "scdl.csv", "--collectivites", "qui.toml")
    assert code == 2
    assert "il n'y a pas d'archive" in err


def test_an_empty_archive_gives_empty_frames_of_the_same_types(tmp_path: Path) -> None:
    Archive(tmp_path / "vide.db").close()
    with pipeline.open_archive(tmp_path / "vide.db") as archive:
        acts = archive.acts()
        assert acts.empty
        assert str(acts["date"].dtype) == "datetime64[s]"
        assert str(acts["act"].dtype) == "Int64"


def test_an_archive_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="il n'y a pas d'archive"):
        pipeline.open_archive(tmp_path / "absent.db")


def test_the_time_left_is_told_once_the_pace_is_known() -> None:
    told: list[str] = []
    for done in (2, 50):
        told.append(pace(Progress(statuses=Counter(ok=done), started=time.monotonic() - 20), 100))
    assert told == ["0,1 documents/s ; 2 complets", "2,5 documents/s, reste 20 s ; 50 complets"]
