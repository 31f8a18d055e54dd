"""What the README says holds: its commands are there, its example runs, its figures are those of the run."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from pipeline.cli import run
from pipeline.commands.table import render


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def namespace(readme: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the Python example leaves behind."""
    monkeypatch.chdir(root)
    (example,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    found: dict[str, Any] = {}
    exec(example, found)
    return found


def test_the_python_example_reads_what_it_says(readme: str, namespace: dict[str, Any]) -> None:
    record = namespace["record"]
    assert f"# {record.session.date!r}" in readme
    assert f"vote.for_  # {record.acts[0].vote.for_}\n" in readme
    place = record.evidence["/acts/0/vote/for"][0]
    assert f'"bbox": {list(place.bbox)}, "text": "{place.text}", "form": "{place.form}"' in readme


def test_the_run_that_is_shown_is_a_real_one(readme: str, namespace: dict[str, Any]) -> None:
    console = Console(width=80, record=True, file=io.StringIO())
    console.print(render(json.loads(namespace["record"].to_json()), "samples/commune-encart.pdf"))
    assert console.export_text().strip() in readme


def test_every_make_target_and_page_that_is_named_is_there(readme: str, root: Path) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?:^|`)make ([\w-]+)", readme, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for link in re.findall(r"\]\(([\w./-]+)\)", readme):
        assert (root / link).exists(), link


def test_the_check_that_is_shown_is_a_real_one(
    readme: str, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (shown,) = re.findall(r"```\n\$ registre (check samples/.*?)```", readme, re.DOTALL)
    command, _, lines = shown.partition("\n")
    monkeypatch.chdir(root)
    assert run(command.split()) == 0
    assert capsys.readouterr().out.split() == lines.split()
