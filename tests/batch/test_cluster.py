"""The same archive from a Dask cluster, though one of its workers is lost on the way."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import traps
from small_acts import act, exported

from pipeline.batch import run as runs
from pipeline.batch.archive import Archive
from pipeline.batch.cluster import Dask, EngineError
from pipeline.batch.run import Local, fill
from pipeline.batch.sources import find
from pipeline.runner import Limits

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as cluster:
        yield cluster


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two hundred acts, three of them hostile."""
    monkeypatch.setattr(runs, "Reader", traps.Trapped)
    folder = tmp_path / "actes"
    folder.mkdir()
    for i in range(200):
        (folder / f"{i:03}.txt").write_text(act(i, f"projet numéro {i}"), encoding="utf-8")
    for word in (b"PIEGE sommeil", b"PIEGE sortie", b"PIEGE erreur"):
        (folder / f"{word.decode()}.txt").write_bytes(word)
    return folder


def test_a_worker_is_lost_and_no_document_with_it(cluster: Any, many: Path, tmp_path: Path) -> None:
    limits = Limits(timeout=5, memory=300)
    killed = []

    def told(progress: Any) -> None:
        if progress.read > 20 and not killed:
            with distributed.Client(cluster, set_as_default=False) as client:
                killed.append(next(iter(client.run(os.getpid).values())))
            os.kill(killed[0], signal.SIGKILL)

    with Archive(tmp_path / "grappe.db") as archive:
        engine = Dask(cluster.scheduler_address, limits, chunk=8)
        summary = fill(archive, find([str(many)]), engine, told=told)
    assert killed
    assert summary.complete
    assert summary.statuses == {"ok": 200, "timed out": 1, "crashed": 1, "failed": 1}
    with Archive(tmp_path / "seul.db") as archive:
        fill(archive, find([str(many)]), Local(2, limits))
    assert exported(tmp_path / "grappe.db", tmp_path / "a") == exported(tmp_path / "seul.db", tmp_path / "b")


def test_workers_of_the_cluster_are_kept_from_task_to_task(
    cluster: Any, acts: Path, filled: Callable[..., Any]
) -> None:
    start = time.monotonic()
    assert filled(acts, engine=Dask(cluster.scheduler_address, chunk=1)).statuses == {"ok": 5}
    assert time.monotonic() - start < 60


def test_a_cluster_that_is_not_there_is_told(acts: Path, filled: Callable[..., Any]) -> None:
    with pytest.raises(EngineError, match="aucun ordonnanceur Dask"):
        filled(acts, engine=Dask("tcp://127.0.0.1:9"))


def test_another_version_on_the_cluster_is_told(
    cluster: Any, acts: Path, filled: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from pipeline.batch import cluster as clusters

    sound = clusters.version
    answers = iter(["9.9"])
    monkeypatch.setattr(clusters, "version", lambda: next(answers, sound()))
    with pytest.raises(EngineError, match="sur la grappe"):
        filled(acts, engine=Dask(cluster.scheduler_address))
