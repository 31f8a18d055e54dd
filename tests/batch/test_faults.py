"""Three hundred documents, thirty of them hostile, and a run that is killed again and again: nothing is lost."""

from __future__ import annotations

import csv
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import hostile
import psutil
import pytest
from small_acts import exported, kept

from benchmarks.generator.documents import generate
from pipeline.batch.archive import connect

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the bound of memory")

GOOD = 270
HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder: 270 generated acts, some as PDF, and thirty hostile files; the same acts stand in one more place."""
    folder = tmp_path_factory.mktemp("fautes") / "actes"
    folder.mkdir()
    for seed in range(GOOD):
        document = generate(seed)
        path = folder / f"acte-{seed:03}"
        if seed % 3:
            path.with_suffix(".txt").write_text(document.text, encoding="utf-8")
        else:
            path.with_suffix(".pdf").write_bytes(document.pdf)
    assert len(hostile.plant(folder, generate(GOOD).pdf)) == 30
    return folder


def started(documents: Path, archive: Path) -> subprocess.Popen[str]:
    options = ["--workers", "2", "--timeout", "10", "--memory", "400"]
    command = [sys.executable, str(HERE / "planted.py"), "batch", documents.name, "--into", str(archive), *options]
    return subprocess.Popen(command, cwd=documents.parent, stderr=subprocess.PIPE, text=True)


def workers(process: subprocess.Popen[str]) -> list[psutil.Process]:
    """The workers of a run: what its fork server has started."""
    try:
        return [c for c in psutil.Process(process.pid).children(recursive=True) if c.ppid() != process.pid]
    except psutil.NoSuchProcess:
        return []


def disturb(process: subprocess.Popen[str], archive: Path, until: int, chance: random.Random) -> None:
    """Kill workers now and then, and the run itself once it has so many results.

    Results come between two kills: a document that is killed again each time it is begun would rightly end as crashed.
    """
    last = kept(archive)
    while process.poll() is None and (now := kept(archive)) < until:
        time.sleep(chance.uniform(0.2, 0.8))
        if now > last + 4 and chance.random() < 0.5:
            last = now
            for worker in workers(process)[:1]:
                worker.kill()
    left = workers(process)
    process.kill()
    process.wait()
    _, alive = psutil.wait_procs(left, timeout=20)
    assert not alive, "workers outlive their parent"
    assert process.stderr is not None
    process.stderr.close()


def finished(process: subprocess.Popen[str]) -> str:
    _, told = process.communicate(timeout=300)
    assert process.returncode == 0, told
    return told


@pytest.fixture(scope="module")
def undisturbed(documents: Path) -> dict[str, bytes]:
    archive = documents.parent / "calme.db"
    told = finished(started(documents, archive))
    assert f"{GOOD + 30} sources" in told
    return exported(archive, documents.parent / "calme")


def by_source(exports: dict[str, bytes]) -> dict[str, dict[str, str]]:
    """The row of `documents` of each file."""
    tables = {
        name: list(csv.DictReader(exports[f"{name}.csv"].decode().splitlines(keepends=True)))
        for name in ("documents", "sources")
    }
    documents = {row["document"]: row for row in tables["documents"]}
    return {row["source"].partition("/")[2]: documents[row["document"]] for row in tables["sources"]}


def test_every_document_ends_and_the_hostile_ones_say_how(undisturbed: dict[str, bytes]) -> None:
    found = by_source(undisturbed)
    assert len(found) == GOOD + 30
    reasons = {name: (row["status"], row["reason"]) for name, row in found.items() if not name.startswith("acte-")}
    assert {name for name, (status, _) in reasons.items() if status in ("ok", "partial")} <= {
        "accentué\net coupé.pdf", "é" * 100 + ".pdf", "presque.pdf", "moitie.pdf", "sans tete.pdf",
    }  # fmt: skip
    assert reasons["sommeil.txt"] == reasons["boucle.txt"] == ("timed out", "E301")
    assert reasons["memoire-1.txt"] == reasons["memoire-2.txt"] == ("crashed", "E302")
    assert reasons["natif-1.txt"] == reasons["sortie.txt"] == reasons["tue.txt"] == ("crashed", "E303")
    assert reasons["erreur.txt"] == ("failed", "E901")
    assert reasons["rires.pdf"][0] in ("timed out", "crashed", "refused")
    assert reasons["bombe-1.pdf"][0] in ("timed out", "crashed", "refused")
    assert reasons["pages.pdf"] == ("refused", "E104")
    assert reasons["chiffre-1.pdf"] == ("refused", "E102")
    assert reasons["vide-1.pdf"] == reasons["vide-2.txt"] == ("refused", "E001")
    assert reasons["lien mort.pdf"] == reasons["lien rond.pdf"] == ("refused", "E002")
    good = [row["status"] for name, row in found.items() if name.startswith("acte-")]
    assert set(good) <= {"ok", "partial"}
    assert len(good) == GOOD


@pytest.mark.parametrize("seed", [1])
def test_a_run_killed_three_times_ends_as_one_that_was_not(
    documents: Path, undisturbed: dict[str, bytes], seed: int
) -> None:
    chance = random.Random(seed)
    archive = documents.parent / f"secoue-{seed}.db"
    for until in (50, 130, 220):
        disturb(started(documents, archive), archive, until + chance.randrange(40), chance)
    assert 0 < kept(archive) < GOOD + 30
    last = started(documents, archive)
    time.sleep(2)
    for worker in workers(last):
        worker.kill()
    finished(last)
    db = connect(archive)
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.close()
    found = exported(archive, documents.parent / f"secoue-{seed}")
    assert {name for name in found if found[name] != undisturbed[name]} == set()


def test_a_run_that_is_killed_before_it_reads_anything_is_taken_up(documents: Path) -> None:
    archive = documents.parent / "tot.db"
    few = documents.parent / "peu"
    few.mkdir()
    for path in sorted(documents.glob("acte-00*")):
        shutil.copy(path, few)
    for delay in (0.05, 0.3, 0.6):
        process = started(few, archive)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.communicate()
    assert "10 sources" in finished(started(few, archive))
