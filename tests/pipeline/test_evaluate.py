"""registre evaluate: the scorecard, the floor, parts of a set."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.pipeline.documents import TEXT


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A gold set of two documents, one of which no reader takes."""
    folder = tmp_path / "set"
    (folder / "gold").mkdir(parents=True)
    (folder / "documents").mkdir()
    (folder / "documents" / "acte.txt").write_text(TEXT, encoding="utf-8")
    (folder / "documents" / "scan.pdf").write_bytes(b"\xff\xd8\xff\xe0 scan")
    vote = {"for": 12, "against": 0, "abstention": 2, "unanimous": True}
    for name, value in (("acte.txt", {"acts": [{"vote": vote}]}), ("scan.pdf", {"session": {"date": "2023-03-16"}})):
        (folder / "gold" / f"{name}.gold.json").write_text(json.dumps(value), encoding="utf-8")
    return folder


def test_evaluate_prints_the_scorecard_and_what_was_not_read(registre: Run, gold: Path) -> None:
    code, out, _ = registre("evaluate", "set", "--worst", "1", "--json", "chiffres.json")
    assert code == 0
    assert re.search(r"^vote\.for +1 +1 +0 +0 +1\.000 +1\.000 +1\.000$", out, re.MULTILINE)
    assert re.search(r"^vote\.abstention +1 +0 +1 +1 +0\.000", out, re.MULTILINE)
    assert "E103 scan.pdf" in out
    assert "référence  2" in out
    figures = json.loads((gold.parent / "chiffres.json").read_text(encoding="utf-8"))
    assert figures["not_read"] == {"scan.pdf": "E103"}
    assert figures["micro"]["miss"] == 2


def test_evaluate_takes_the_folder_of_gold_or_its_parent(registre: Run, gold: Path) -> None:
    def table(*arguments: str) -> list[str]:
        return [line for line in registre("evaluate", *arguments)[1].splitlines() if re.search(r"\d\.\d{3}$", line)]

    assert len(table("set")) > 4
    assert table("set") == table("set/gold") == table("set/gold", "--documents", "set/documents")


def test_evaluate_fails_under_the_floor(registre: Run, gold: Path) -> None:
    assert registre("evaluate", "set", "--min-f1", "0.1")[0] == 0
    code, _, err = registre("evaluate", "set", "--min-f1", "0.99")
    assert code == 1
    assert "sous le seuil de 0.99" in err


def test_evaluate_takes_a_part(registre: Run, gold: Path) -> None:
    assert "1 documents" in registre("evaluate", "set", "--only", "acte")[1]
    assert "1 documents" in registre("evaluate", "set", "--single")[1]
    code, _, err = registre("evaluate", "set", "--only", "rien")
    assert code == 2
    assert "aucun document de référence" in err
