"""Programs that readers call end when their time is up, and when the process that called them dies."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from benchmarks.ocr import Wear, scan
from pipeline.reading.child import call

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child of its parent's death")


def running(mark: str) -> list[psutil.Process]:
    found = []
    for process in psutil.process_iter(["cmdline", "status"]):
        if mark in (process.info["cmdline"] or []) and process.info["status"] != psutil.STATUS_ZOMBIE:
            found.append(process)
    return found


def gone(mark: str, seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while running(mark) and time.monotonic() < end:
        time.sleep(0.05)
    return not running(mark)


def test_what_a_program_writes_and_its_code() -> None:
    assert call(("sh", "-c", "cat; echo $OMP_THREAD_LIMIT; exit 3"), data=b"vu ", seconds=10) == (3, b"vu 1\n")


def test_a_program_and_its_own_children_end_when_the_time_is_up() -> None:
    with pytest.raises(TimeoutError):
        call(("sh", "-c", "sleep 71.3 & sleep 71.3"), seconds=0.3)
    assert gone("71.3")


def test_a_program_that_is_not_there() -> None:
    with pytest.raises(OSError):
        call(("registre-no-such-program",), seconds=1)


def test_tesseract_does_not_outlive_a_worker_that_took_too_long(tmp_path: Path, root: Path) -> None:
    fake = tmp_path / "tesseract"
    fake.write_text('#!/bin/sh\n[ "$1" = --list-langs ] && echo fra && exit\nexec sleep 72.4\n')
    fake.chmod(0o755)
    (tmp_path / "scan.pdf").write_bytes(scan((root / "samples" / "petite-commune.pdf").read_bytes(), Wear("scan")))
    program = (
        "from pathlib import Path\n"
        "from pipeline.runner import Job, Limits, run\n"
        "if __name__ == '__main__':\n"
        f"    job = Job('scan.pdf', 'scan.pdf', path=Path({str(tmp_path / 'scan.pdf')!r}))\n"
        "    (result,) = run([job], workers=1, limits=Limits(timeout=15))\n"
        "    print(result.error.code)\n"
    )
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env=environment, cwd=root
    ) as process:
        end = time.monotonic() + 60
        while not running("72.4") and process.poll() is None and time.monotonic() < end:
            time.sleep(0.05)
        assert running("72.4"), "the worker never called it"
        out, _ = process.communicate(timeout=60)
    assert out.strip() == "E301"
    assert gone("72.4")
