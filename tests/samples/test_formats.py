"""One act is one record, whatever the format: each sample as .docx, .odt, web page and scan says what its PDF says."""

from __future__ import annotations

import runpy
from functools import cache
from typing import Any

import pytest

from benchmarks.generator.layout import Layout
from benchmarks.generator.office import write_docx, write_html, write_odt
from pipeline import process
from schemas import Record
from tests.samples.test_samples import ASIDE, NAMES, SAMPLES, differences, golden

WRITERS = {"docx": write_docx, "odt": write_odt, "html": write_html}


@cache
def layout(name: str) -> Layout:
    found: Layout = runpy.run_path(str(SAMPLES / "build.py"))["load"](SAMPLES / "sources" / f"{name}.toml")
    return found


def content(record: Record) -> dict[str, Any]:
    found = record.model_dump(mode="json", by_alias=True)
    return {key: value for key, value in found.items() if key not in ASIDE}


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("name", NAMES)
def test_an_office_file_gives_the_record_of_the_page(name: str, form: str) -> None:
    record = process(WRITERS[form](layout(name)), f"{name}.{form}")
    assert differences(golden(name), content(record)) == []
