"""How the memory of a process is told and laid out."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pipeline import memory


def test_what_is_laid_into_large_pages_is_what_it_was() -> None:
    held = [str(number) * 40 for number in range(100_000)]
    told = hash(tuple(held))
    memory.into_large_pages()
    assert hash(tuple(held)) == told


def test_a_system_that_tells_nothing_of_its_memory_leaves_it_as_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(memory, "_MAPS", tmp_path / "none")
    memory.into_large_pages()


def test_a_library_may_stand_below_a_path_of_another_encoding(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    maps = tmp_path / "maps"
    maps.write_bytes(b"7f0000000000-7f0000001000 r--p 00000000 08:01 42 /opt/donn\xe9es/lib.so\n")
    monkeypatch.setattr(memory, "_MAPS", maps)
    memory.into_large_pages()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells what a process holds")
def test_more_is_held_after_more_was_made() -> None:
    memory.forget_peak()
    before = memory.peak() or 0
    held = bytearray(64 * 2**20)
    assert (memory.peak() or 0) > before + 32
    assert len(held)
