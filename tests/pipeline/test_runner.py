"""Documents in processes that can be killed: order, bounds, deaths, and that no document harms another."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import psutil
import pytest

from pipeline import core, pool, runner
from pipeline.pool import Kept
from pipeline.runner import Job, Limits, Result, run

GOOD = """COMMUNE DE SARVAGNAC
L'an deux mille vingt-trois, le seize mars à dix-neuf heures, le conseil municipal s'est réuni.
Présents : Mme Odile FERRAND, M. Élie BRÉMOND.
Le conseil municipal, à l'unanimité, DÉCIDE d'approuver le budget primitif.
Pour : 12 - Contre : 0 - Abstention : 1
"""
BOUNDED = pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the bound of memory")
LETTER = "Chère Madame,\nnous avons bien reçu votre commande.\nCordialement.\n"


def good(name: str = "acte.txt") -> Job:
    return Job(name, name, data=GOOD.encode())


def codes(results: Iterable[Result]) -> list[str]:
    return [r.error.code if r.error else "ok" for r in results]


@pytest.fixture
def in_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a job whose name is that of a trap spring it in the worker instead of being read."""
    monkeypatch.setattr(runner, "_work", _spring)


def _spring(job: Job, limits: Limits, *how: Any) -> Result:
    sound = core.process
    core.process = TRAPS.get(job.name, sound)  # type: ignore[assignment]
    try:
        return _read(job, limits, *how)
    finally:
        core.process = sound


_read = runner._work


def _sleep(*_: object) -> None:
    time.sleep(60)


def _devour(*_: object) -> None:
    kept = []
    while True:
        kept.append(bytearray(10_000_000))


def _die(*_: object) -> None:
    os._exit(7)


def _abort(*_: object) -> None:
    os.abort()


def _blunder(*_: object) -> None:
    raise ZeroDivisionError("secret")


TRAPS = {"sleep": _sleep, "devour": _devour, "die": _die, "abort": _abort, "blunder": _blunder}


@pytest.mark.parametrize(
    ("trap", "code", "state"),
    [
        ("sleep", "E301", "timed out"),
        pytest.param("devour", "E302", "crashed", marks=BOUNDED),
        ("abort", "E302", "crashed"),
        ("die", "E303", "crashed"),
        ("blunder", "E901", "failed"),
    ],
)
@pytest.mark.usefixtures("in_worker")
def test_a_bad_document_ends_in_its_code_and_the_others_are_read(trap: str, code: str, state: str) -> None:
    jobs = [good("a.txt"), Job(trap, trap, data=b"x"), good("b.txt")]
    results = list(run(jobs, workers=2, limits=Limits(timeout=3, memory=200)))
    assert [r.job.label for r in results] == ["a.txt", trap, "b.txt"]
    assert codes(results) == ["ok", code, "ok"]
    assert results[1].state == state


@pytest.mark.usefixtures("in_worker")
def test_an_error_of_ours_is_named_and_not_shown() -> None:
    (result,) = run([Job("blunder", "dossier/acte.pdf", data=b"x")], workers=1)
    assert "ZeroDivisionError" in str(result.error)
    assert "secret" not in str(result.error)
    assert "dossier/acte.pdf" in str(result.error)


def test_results_come_in_the_order_of_the_jobs() -> None:
    names = [f"acte-{i:03}.txt" for i in range(40)]
    results = list(run(map(good, names), workers=2))
    assert [r.job.name for r in results] == names
    assert codes(results) == ["ok"] * 40
    assert all(r.json is not None and f'"name": "{r.job.name}"' in r.json for r in results)


def test_jobs_are_drawn_as_they_are_needed() -> None:
    drawn = 0

    def jobs() -> Iterator[Job]:
        nonlocal drawn
        for i in range(1000):
            drawn += 1
            yield good(f"{i}.txt")

    results = run(jobs(), workers=1)
    next(results)
    assert drawn < 100
    results.close()


def test_what_is_refused_says_so_under_the_name_the_user_gave(tmp_path: Path) -> None:
    (tmp_path / "lettre.txt").write_text(LETTER, encoding="utf-8")
    jobs = [
        Job("lettre.txt", "ici/lettre.txt", path=tmp_path / "lettre.txt"),
        Job("vide.txt", "vide.txt", data=b""),
        Job("absent.pdf", "absent.pdf", path=tmp_path / "absent.pdf"),
        Job("dossier", "dossier", path=tmp_path),
        good(),
    ]
    results = list(run(jobs, workers=2))
    assert codes(results) == ["E202", "E001", "E002", "E002", "ok"]
    assert results[0].error is not None
    assert results[0].error.document == "ici/lettre.txt"
    assert {r.state for r in results[:4]} == {"refused"}


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    huge = tmp_path / "enorme.txt"
    with huge.open("wb") as file:
        file.truncate(runner.MAX_BYTES + 1)
    assert codes(run([Job("enorme.txt", "enorme.txt", path=huge)], workers=1)) == ["E004"]


def test_a_worker_killed_while_idle_does_not_end_the_run() -> None:
    results = run((good(f"{i}.txt") for i in range(60)), workers=1)
    found = [next(results)]
    workers = [c for c in psutil.Process().children(recursive=True) if c.ppid() != os.getpid()]  # not the server
    for worker in workers:
        worker.kill()
    found += list(results)
    assert workers
    assert [r.job.name for r in found] == [f"{i}.txt" for i in range(60)]
    assert codes(found).count("ok") >= 59


def test_the_parent_stays_light() -> None:
    program = (
        "import sys\n"
        "from pipeline.runner import Job, run\n"
        "if __name__ == '__main__':\n"
        f"    (result,) = run([Job('a.txt', 'a.txt', data={GOOD.encode()!r})], workers=1)\n"
        "    assert result.json, result.error\n"
        "    print(sorted({'spacy', 'pandas', 'pdfplumber', 'pypdfium2', 'numpy'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.strip() == "[]", done.stderr


def test_no_process_stays_behind() -> None:
    list(run([good()], workers=2))
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        grandchildren = [c for c in psutil.Process().children(recursive=True) if c.ppid() != os.getpid()]
        if not grandchildren:
            return
        time.sleep(0.1)
    pytest.fail(f"left: {grandchildren}")


def _length(data: bytes, job: Job) -> int:
    if job.name == "lent":
        time.sleep(2)
    return len(data)


def test_a_caller_s_own_work_is_done_and_a_slow_document_holds_up_no_other() -> None:
    jobs = [Job(name, name, data=b"12345") for name in ("lent", *"abcdef")]
    results = list(run(jobs, workers=2, work=_length, ordered=False))
    assert results[-1].job.name == "lent"
    assert {r.product for r in results} == {5}
    assert [r.job.name for r in run(jobs, workers=2, work=_length)] == [j.name for j in jobs]


def _die_once(data: bytes, job: Job) -> str:
    try:
        os.close(os.open(data, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return job.name
    os.kill(os.getpid(), signal.SIGKILL)
    return ""


@pytest.mark.parametrize(("attempts", "code"), [(1, "E303"), (2, "ok")])
def test_a_document_whose_worker_was_killed_is_tried_again(tmp_path: Path, attempts: int, code: str) -> None:
    job = Job("a", "a", data=os.fsencode(tmp_path / "fois"))
    assert codes(run([job], workers=1, work=_die_once, attempts=attempts)) == [code]


def _pid(_data: bytes, _job: Job) -> int:
    return os.getpid()


def test_workers_are_kept_for_the_run_that_follows() -> None:
    kept = Kept()
    pids = [r.product for _ in range(3) for r in run([good()], workers=1, work=_pid, kept=kept)]
    assert len(set(pids)) == 1
    psutil.Process(pids[0]).kill()
    assert codes(run([good()], workers=1, kept=kept)) == ["ok"], "a worker that died meanwhile is no loss"
    kept.close()
    assert kept.take() is None


def _spin(_data: bytes, _job: Job) -> None:
    while True:
        pass


@BOUNDED
def test_a_bound_on_the_processor_s_time_is_kept_for_each_document() -> None:
    start = time.monotonic()
    results = list(run([good("a")], workers=1, work=_spin, limits=Limits(timeout=60, cpu=1)))
    assert codes(results) == ["E301"]
    assert time.monotonic() - start < 30
    patient = Limits(timeout=60, cpu=2)
    assert codes(run([good(f"{i}") for i in range(3)], workers=1, work=_work_a_second, limits=patient)) == ["ok"] * 3


def _work_a_second(_data: bytes, _job: Job) -> None:
    end = time.process_time() + 1
    while time.process_time() < end:
        pass


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux forgets a peak")
def test_the_memory_of_a_document_is_its_own() -> None:
    big, small = run([Job("gros", "gros", data=b"1"), Job("petit", "petit", data=b"0")], workers=1, work=_take)
    assert big.peak is not None
    assert small.peak is not None
    assert big.peak - small.peak > 100


def _take(data: bytes, _job: Job) -> None:
    len(b"x" * (200_000_000 * int(data)))


def _stuck(_data: bytes, job: Job) -> None:
    Path(job.name).write_text(str(os.getpid()))
    re.match(r"(a+)+b", "a" * 60)  # holds the interpreter, and all its threads, for ever


def test_a_worker_that_is_stuck_does_not_outlive_its_parent(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    program = (
        "import sys\nfrom test_runner import _stuck\nfrom pipeline.runner import Job, run\n"
        f"if __name__ == '__main__':\n    list(run([Job({str(told)!r}, 'a', data=b'x')], workers=1, work=_stuck))\n"
    )
    paths = os.pathsep.join([str(Path(__file__).parent), os.environ["PYTHONPATH"]])
    parent = subprocess.Popen([sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": paths})
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not (told.exists() and told.read_text()):
        time.sleep(0.05)
    worker = psutil.Process(int(told.read_text()))
    parent.kill()
    parent.wait()
    assert psutil.wait_procs([worker], timeout=10)[1] == []


def test_unread_lines_are_told_on_demand() -> None:
    text = "RÉFÉRENCE INTERNE ZZ/42\n" + GOOD
    (result,) = run([Job("a.txt", "a.txt", data=text.encode())], workers=1, explain=True)
    assert result.unread is not None
    assert (1, "RÉFÉRENCE INTERNE ZZ/42") in result.unread
    (plain,) = run([good()], workers=1)
    assert plain.unread is None


def test_a_document_that_a_broken_pool_forgot_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        active = False

    monkeypatch.setattr(pool, "_LOOK_SECONDS", 0.01)
    forgotten: Future[Result] = Future()
    assert pool.first_done([forgotten], Broken()) is forgotten
    assert isinstance(forgotten.exception(), BrokenProcessPool)
