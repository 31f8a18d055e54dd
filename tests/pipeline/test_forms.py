"""The registry of drafting forms and the extractors say the same."""

from __future__ import annotations

import ast
from collections.abc import Iterator
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


def _left(tree: ast.AST) -> Iterator[str]:
    """The names of forms that a module leaves: constants of that name, and what its readings and entries are given."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "_FORM" for t in node.targets):
            values = [node.value]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Reading", "Entry"):
            values = [k.value for k in node.keywords if k.arg == "form"]
            values += node.args[4:5] if node.func.id == "Reading" else []
        else:
            continue
        yield from (v.value for v in values if isinstance(v, ast.Constant) and isinstance(v.value, str))


def test_every_form_that_a_module_of_the_extractors_names_is_registered() -> None:
    paths = (ROOT / "extractors").rglob("*.py")
    named = {form for path in paths for form in _left(ast.parse(path.read_text(encoding="utf-8")))}
    assert len(named) > 20
    assert named <= set(FORMS)


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
