"""The catalogue: every rule of the reference stands in it once, with its law, and its page is up to date."""

from __future__ import annotations

import pytest

from pipeline.checks import CATALOGUE, CROSS_RULES, Rule
from pipeline.checks.regimes import NAMES


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_a_rule_says_what_it_is(rule: Rule) -> None:
    assert rule.title
    assert rule.arithmetic
    assert rule.basis
    assert rule.bodies <= set(NAMES)
    assert all(pointer.startswith("/") for pointer in rule.inputs)
    assert rule.since is None or rule.until is None or rule.since <= rule.until
    assert (type(rule).__doc__ or "").startswith(f"{rule.code}:")


def test_rules_across_documents_have_codes_of_their_own() -> None:
    codes = [rule.code for rule in CROSS_RULES]
    assert len(set(codes)) == len(codes)
    assert not set(codes) & {rule.code for rule in CATALOGUE}
