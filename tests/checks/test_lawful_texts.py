"""From the text to the findings: acts of invented councils, lawful and not, in many forms of drafting."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.checks import check
from pipeline.core import process

LAWFUL = sorted((Path(__file__).parent / "lawful").glob("*.txt"))
UNLAWFUL = sorted((Path(__file__).parent / "unlawful").glob("*.txt"))
"""Texts with one fault each, whose rule heads the name of the file."""
FOLLOWS = {"P": ("M1",), "K": ("K01", "K04")}
"""Rules that tell, beside that of the fault, what follows from it: the result does not hold, the notice is short."""


@pytest.mark.parametrize("path", LAWFUL, ids=lambda path: path.stem)
def test_a_lawful_act_is_called_neither_unlawful_nor_irregular(path: Path) -> None:
    findings = check(process(path.read_bytes(), path.name)).findings
    wrong = [f for f in findings if f.outcome == "anomaly" and f.severity in ("illegality", "irregularity")]
    assert [f"{f.code} {f.message}" for f in wrong] == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("reconvoque", "Q07"),
        ("deuxieme-reunion", "Q07"),
        ("urgence-mots", "K04"),
        ("urgence-mots2", "K04"),
        ("covid-c4-tiers", "Q02"),
        ("install-2020", "K03"),
        ("cp-dep", "Q10"),
        ("ccas", "Q13"),
        ("partage-rejet", "V04"),
        ("voix-preponderante", "V04"),
    ],
)
def test_a_lawful_act_is_found_to_follow_the_rule_that_it_hangs_on(name: str, code: str) -> None:
    path = next(path for path in LAWFUL if path.stem == name)
    findings = check(process(path.read_bytes(), path.name)).findings
    assert {f.outcome for f in findings if f.code == code} == {"conform"}


@pytest.mark.parametrize("path", UNLAWFUL, ids=lambda path: path.stem)
def test_a_fault_is_told_by_its_rule(path: Path) -> None:
    found = [f for f in check(process(path.read_bytes(), path.name)).findings if f.outcome == "anomaly"]
    code = path.stem.split("-")[0]
    assert code in {f.code for f in found}
    blamed = {f.code for f in found if f.severity in ("illegality", "irregularity")}
    assert blamed <= {code, *FOLLOWS.get(code[0], ())}
