"""The catalogue: every rule of the reference stands in it once, with its law, and its page is up to date."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from pipeline.checks import CATALOGUE, CROSS_RULES, Rule
from pipeline.checks.regimes import NAMES

# fmt: off
REFERENCE = [
    *(f"Q{n:02}" for n in range(1, 18)), "C01", "C02", *(f"P{n:02}" for n in range(1, 12)),
    *(f"V{n:02}" for n in range(1, 19)), "M1", "M2", *(f"K{n:02}" for n in range(1, 12)),
    *(f"F{n:02}" for n in range(1, 14)), *(f"S{n:02}" for n in range(1, 8)),
]
# fmt: on


def test_every_rule_of_the_reference_is_there_once() -> None:
    assert sorted(rule.code for rule in CATALOGUE) == sorted(REFERENCE)


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_a_rule_says_what_it_is(rule: Rule) -> None:
    assert rule.title
    assert rule.arithmetic
    assert rule.basis
    assert rule.bodies <= set(NAMES)
    assert all(pointer.startswith("/") for pointer in rule.inputs)
    assert rule.since is None or rule.until is None or rule.since <= rule.until
    assert (type(rule).__doc__ or "").startswith(f"{rule.code}:")


def test_the_page_of_the_rules_is_up_to_date(root: Path) -> None:
    built = runpy.run_path(str(root / "docs" / "build.py"))
    assert (root / "docs" / "rules.md").read_text(encoding="utf-8") == built["rules"]()


def test_rules_across_documents_have_codes_of_their_own() -> None:
    codes = [rule.code for rule in CROSS_RULES]
    assert len(set(codes)) == len(codes)
    assert not set(codes) & {rule.code for rule in CATALOGUE}
