"""The registry of drafting forms and the extractors say the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.generator.documents import generate
from pipeline import process
from pipeline.forms import FORMS, coverage, fields_by_form

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_every_form_that_serves_in_a_sample_is_registered(path: Path) -> None:
    assert set(fields_by_form(process(path.read_bytes(), path.name))) <= set(FORMS)


@pytest.mark.parametrize("seed", range(800_000, 800_012))
def test_every_form_that_serves_in_an_invented_document_is_registered(seed: int) -> None:
    made = generate(seed)
    assert set(fields_by_form(process(made.text.encode(), f"{made.name}.txt"))) <= set(FORMS)


def test_no_form_is_registered_that_no_extractor_leaves() -> None:
    sources = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("extractors", "pipeline")
        for path in (ROOT / folder).rglob("*.py")
        if path.name != "forms.py"
    )
    made = ("movement: ", "words: ")  # put together from a table of cues
    unknown = [f for f in FORMS if f'"{f}"' not in sources and f': {f}"' not in sources and not f.startswith(made)]
    assert unknown == []


def test_coverage_counts_documents_and_not_values() -> None:
    record = process(SAMPLES[0].read_bytes(), SAMPLES[0].name)
    assert all(count == 2 for _, _, count in coverage([record, record]))
