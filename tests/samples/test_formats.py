"""One act is one record, whatever the format: each sample as .docx, .odt, web page and scan says what its PDF says."""

from __future__ import annotations

import runpy
from functools import cache
from typing import Any

import pytest

from benchmarks.generator.layout import Layout
from benchmarks.generator.office import write_docx, write_html, write_odt
from benchmarks.ocr import Wear, scan
from pipeline import process
from pipeline.reading.tesseract import available
from schemas import Record
from tests.samples.test_samples import ASIDE, NAMES, SAMPLES, differences, flat, golden

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


SCANNED = ("ccas", "commune-encart", "petite-commune", "proces-verbal", "tableau-votes", "titre-en-marge")
_SLIPS = {ord(accented): plain for accented, plain in zip("ÀÂÇÈÉÊËÎÏÔÙÛÜ", "AACEEEEIIOUUU", strict=True)}
"""Accents on capitals are what Tesseract misses most."""


@pytest.mark.skipif(not available(), reason="Tesseract with its French data is not installed")
@pytest.mark.parametrize("name", SCANNED)
def test_a_scan_gives_the_record_of_the_page(name: str) -> None:
    record = process(scan((SAMPLES / f"{name}.pdf").read_bytes(), Wear("scan")), f"{name}.pdf")
    assert record.source.reading == "ocr"
    expected, found = (
        {key: str(value).translate(_SLIPS) for key, value in flat(said).items()}
        for said in (golden(name), content(record))
    )
    different = {key for key in expected.keys() | found.keys() if expected.get(key) != found.get(key)}
    assert len(different) <= 0.01 * len(expected), sorted(different)
