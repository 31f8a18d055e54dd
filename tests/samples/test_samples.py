"""Each sample, as text and as PDF, gives the record that was written down for it.

`REGISTRE_UPDATE_GOLDENS=1 pytest tests/samples` writes the goldens anew from the text of each sample; read the
difference before you keep it: a golden says what the page prints, not what the program reads.
"""

from __future__ import annotations

import json
import os
import runpy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pipeline import process
from schemas import Record

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
NAMES = sorted(p.stem for p in (SAMPLES / "sources").glob("*.toml"))
UPDATE = os.environ.get("REGISTRE_UPDATE_GOLDENS", "") not in ("", "0")
ASIDE = ("schema_version", "source", "evidence", "findings")


@cache
def record(file_name: str) -> Record:
    """The record of one file of the samples."""
    return process((SAMPLES / file_name).read_bytes(), file_name)


def content(file_name: str) -> dict[str, Any]:
    """What the record says of the document: source, evidence and findings aside."""
    found: dict[str, Any] = record(file_name).model_dump(mode="json", by_alias=True)
    for key in ASIDE:
        found.pop(key)
    return found


def golden(name: str) -> dict[str, Any]:
    path = SAMPLES / f"{name}.json"
    if UPDATE:
        path.write_text(json.dumps(content(f"{name}.txt"), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    expected: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return expected


def flat(node: Any, pointer: str = "") -> dict[str, Any]:
    """JSON pointer → value, nulls and empty lists left out, so that a failure names what differs."""
    if isinstance(node, dict):
        return {k: v for key, child in node.items() for k, v in flat(child, f"{pointer}/{key}").items()}
    if isinstance(node, list):
        return {k: v for i, child in enumerate(node) for k, v in flat(child, f"{pointer}/{i}").items()}
    return {} if node is None else {pointer: node}


def differences(expected: dict[str, Any], found: dict[str, Any]) -> list[str]:
    left, right = flat(expected), flat(found)
    return [
        f"{pointer}: expected {left.get(pointer)!r}, found {right.get(pointer)!r}"
        for pointer in sorted(left.keys() | right.keys())
        if left.get(pointer) != right.get(pointer)
    ]


def test_goldens_are_not_written_by_the_tests() -> None:
    assert not UPDATE, "REGISTRE_UPDATE_GOLDENS is set: goldens were written, nothing was tested"


def test_every_sample_has_source_text_pdf_and_record() -> None:
    for suffix in (".txt", ".pdf", ".json"):
        assert sorted(p.stem for p in SAMPLES.glob(f"*{suffix}")) == NAMES
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_the_golden_is_a_record(name: str) -> None:
    source = {"name": name, "sha256": "0" * 64, "media_type": "text/plain", "pages": 1}
    read = Record.model_validate({**golden(name), "source": source}).model_dump(mode="json", by_alias=True)
    assert {k: v for k, v in read.items() if k not in ASIDE} == golden(name)


@pytest.mark.parametrize("suffix", [".txt", ".pdf"])
@pytest.mark.parametrize("name", NAMES)
def test_the_record_is_the_golden(name: str, suffix: str) -> None:
    assert differences(golden(name), content(name + suffix)) == []


@pytest.mark.parametrize("name", NAMES)
def test_text_and_pdf_give_the_same_record(name: str) -> None:
    assert differences(content(f"{name}.txt"), content(f"{name}.pdf")) == []


@pytest.mark.parametrize("name", NAMES)
def test_building_again_gives_the_same_bytes(name: str) -> None:
    build = runpy.run_path(str(SAMPLES / "build.py"))["build"]
    for path, made in build(SAMPLES / "sources" / f"{name}.toml").items():
        assert path.read_bytes() == made, f"{path.name}: run python samples/build.py"
