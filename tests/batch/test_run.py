"""A run: each document once, duplicates noted, every source with its result."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import traps
from small_acts import act

from pipeline.batch import run as runs
from pipeline.batch.archive import Archive
from pipeline.batch.reading import Settings
from pipeline.batch.run import RETRIED, Local, fill
from pipeline.batch.sources import find
from pipeline.reading.options import OcrOptions
from pipeline.runner import Limits

Rows = Callable[[str], list[tuple[Any, ...]]]
Fill = Callable[..., Any]

STATUSES = "SELECT source, status, reason FROM sources JOIN documents USING (document) ORDER BY source"


def by_name(found: list[tuple[Any, ...]]) -> dict[str, tuple[str, str | None]]:
    return {Path(source).name: (status, reason) for source, status, reason in found}


def test_every_source_has_its_result(acts: Path, filled: Fill, rows: Rows) -> None:
    (acts / "vide.pdf").write_bytes(b"")
    (acts / "photo.jpg").write_bytes(b"\xff\xd8")
    (acts / "lettre.txt").write_text("Chère Madame,\nbien à vous.\n", encoding="utf-8")
    (acts / "nulle part.pdf").symlink_to(acts / "absent.pdf")
    (acts / "tourne.pdf").symlink_to(acts / "tourne.pdf")
    (acts / "titre seul.txt").write_text("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS\n", encoding="utf-8")
    summary = filled(acts)
    found = by_name(rows(STATUSES))
    assert summary.met == len(found) == 11
    assert summary.complete
    assert found["acte-1.txt"] == ("ok", None)
    assert found["vide.pdf"] == ("refused", "E001")
    assert found["photo.jpg"] == ("refused", "E003")
    assert found["lettre.txt"] == ("refused", "E202")
    assert found["nulle part.pdf"] == found["tourne.pdf"] == ("refused", "E002")
    assert found["titre seul.txt"][0] == "partial"


def test_the_flat_tables_hold_what_the_record_holds(acts: Path, filled: Fill, rows: Rows) -> None:
    filled(acts / "acte-1.txt")
    assert rows("SELECT number, subject, date, decisions FROM acts") == [
        ("2023-001", "projet numéro 1", "2023-03-16", 1)
    ]
    assert rows("SELECT printed, status, proxy_holder FROM attendance ORDER BY position") == [
        ("Mme Odile FERRAND", "present", None),
        ("M. Élie BRÉMOND", "present", None),
        ("M. Jean PAULHET", "represented", "Mme Odile FERRAND"),
    ]
    assert rows("SELECT grantor, holder, holder_position FROM proxies") == [("M. Jean PAULHET", "Mme Odile FERRAND", 0)]
    assert rows("SELECT amounts FROM decisions") == [('["1250.00"]',)]
    assert rows("SELECT votes_for, votes_against, abstentions FROM votes") == [(12, 0, 1)]
    assert rows("SELECT COUNT(*) FROM findings WHERE outcome = 'not_applicable'") == [(0,)]
    assert rows("SELECT COUNT(*) > 3 FROM findings WHERE code LIKE 'V%'") == [(1,)]
    assert rows("SELECT COUNT(*) > 3 FROM forms") == [(1,)]


def test_a_second_run_reads_nothing(acts: Path, filled: Fill) -> None:
    assert filled(acts).read == 5
    again = filled(acts)
    assert (again.met, again.read, again.complete) == (5, 0, True)


def test_what_is_new_or_changed_is_read_and_what_it_was_is_forgotten(acts: Path, filled: Fill, rows: Rows) -> None:
    filled(acts)
    (acts / "acte-2.txt").write_text(act(2, "autre objet"), encoding="utf-8")
    (acts / "acte-6.txt").write_text(act(6, "nouvel objet"), encoding="utf-8")
    assert filled(acts).read == 2
    assert rows("SELECT number FROM acts ORDER BY 1") == [(f"2023-{i:03}",) for i in range(1, 7)]
    assert rows("SELECT COUNT(*) FROM acts WHERE subject = 'projet numéro 2'") == [(0,)]


def test_another_configuration_or_version_reads_all_again(
    acts: Path, filled: Fill, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(acts)
    assert filled(acts, settings=Settings(OcrOptions(enabled=False))).read == 5
    monkeypatch.setattr(runs, "version", lambda: "99.0")
    assert filled(acts, settings=Settings(OcrOptions(enabled=False))).read == 5
    assert rows("SELECT DISTINCT version FROM documents") == [("99.0",)]


def test_one_content_under_two_names_is_read_once(acts: Path, filled: Fill, rows: Rows) -> None:
    shutil.copy(acts / "acte-1.txt", acts / "copie.txt")
    summary = filled(acts)
    assert (summary.met, summary.read) == (6, 5)
    assert rows("SELECT COUNT(*) FROM acts") == [(5,)]
    assert rows("SELECT source, duplicate_of FROM sources WHERE duplicate_of IS NOT NULL") == [
        (str(acts / "copie.txt"), str(acts / "acte-1.txt"))
    ]


def test_one_act_in_two_files_is_noted_and_counted_once(acts: Path, filled: Fill, rows: Rows) -> None:
    (acts / "bis.txt").write_text(act(1, "projet numéro 1") + "\n\nFait et délibéré.\n", encoding="utf-8")
    (acts / "meme-numero.txt").write_text(act(1, "tout autre chose"), encoding="utf-8")
    filled(acts)
    assert rows("SELECT COUNT(*) FROM acts") == [(7,)]
    assert rows("SELECT COUNT(*) FROM distinct_acts") == [(6,)]
    ((first, other),) = rows(
        "SELECT a.document || '#0', b.duplicate_of FROM sources AS a, acts AS b, sources AS c "
        "WHERE a.source LIKE '%acte-1.txt' AND c.source LIKE '%bis.txt' AND b.document = c.document"
    )
    assert first == other


@pytest.mark.usefixtures("sprung")
def test_hostile_documents_end_in_their_statuses(acts: Path, filled: Fill, rows: Rows) -> None:
    for word in traps.SPRUNG:
        (acts / f"{word.decode().split()[1]}.txt").write_bytes(word)
    limits = Limits(timeout=8, memory=200)
    summary = filled(acts, engine=Local(2, limits))
    found = by_name(rows(STATUSES))
    assert summary.statuses == {"ok": 5, "timed out": 2, "crashed": 4, "failed": 1}
    assert found["sommeil.txt"] == found["boucle.txt"] == ("timed out", "E301")
    assert found["memoire.txt"] == ("crashed", "E302")
    assert found["natif.txt"] == found["sortie.txt"] == found["tue.txt"] == ("crashed", "E303")
    assert found["erreur.txt"] == ("failed", "E901")


@pytest.fixture
def sprung(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "Reader", traps.Trapped)


@pytest.mark.usefixtures("sprung")
def test_failures_are_read_again_on_demand_and_once_a_run(acts: Path, filled: Fill, rows: Rows) -> None:
    for name in ("a.txt", "b.txt"):
        (acts / name).write_bytes(b"PIEGE erreur")
    filled(acts)
    assert filled(acts).read == 0
    again = filled(acts, retry=RETRIED["failed"])
    assert (again.read, again.statuses["failed"]) == (1, 2)


def test_a_document_whose_worker_was_killed_is_read_again(
    acts: Path, tmp_path: Path, filled: Fill, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs, "Reader", traps.DiesOnce)
    (acts / "malchance.txt").write_text(f"{tmp_path / 'fois'}\n{act(9)}", encoding="utf-8")
    assert filled(acts).statuses == {"ok": 6}
    assert (tmp_path / "fois").exists()


def test_a_run_that_is_asked_to_stop_leaves_what_it_read_and_is_taken_up(acts: Path, into: Path, rows: Rows) -> None:
    met = []
    with Archive(into) as archive:
        summary = fill(
            archive, find([str(acts)]), Local(1), told=met.append, stopping=lambda: len(list(acts.glob("x"))) > 0
        )
        assert summary.complete
    asked = iter([False, False, True])
    other = into.with_name("autre.db")
    with Archive(other) as archive:
        summary = fill(archive, find([str(acts)]), Local(1), stopping=lambda: next(asked))
        assert (summary.read, summary.missing, summary.complete) == (2, 0, False)
    with Archive(other) as archive:
        summary = fill(archive, find([str(acts)]), Local(1))
        assert (summary.met, summary.read, summary.complete) == (5, 3, True)


def test_the_process_that_writes_loads_no_reader() -> None:
    """Its memory is its own libraries; workers read, and compare."""
    code = (
        "import sys\nimport pipeline.batch.run, pipeline.batch.sources, pipeline.batch.progress\n"
        "sys.exit(', '.join({'spacy', 'numpy', 'pandas', 'extractors', 'pypdfium2'} & set(sys.modules)) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
