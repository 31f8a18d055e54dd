"""The consistency checker: a record against the law of its day, for its type of assembly.

`check` judges one record; `CATALOGUE` holds the rules, one small class each, in the order of `registre rules`.
"""

from __future__ import annotations

from typing import Final

from pipeline.checks import (
    ballots,
    convocation,
    covid,
    effect,
    form,
    headcount,
    majorities,
    named_votes,
    notice,
    officers,
    outcomes,
    proxies,
    proxy_papers,
    publicity,
    quorum,
    quorum_special,
    size,
    votes,
    withdrawals,
)
from pipeline.checks.across import CROSS_RULES, Crossing, across, within
from pipeline.checks.engine import findings
from pipeline.checks.profile import Profile, ProfileError, Profiles, load
from pipeline.checks.rule import Rule
from schemas.record import Record

CATALOGUE: Final[tuple[Rule, ...]] = (
    *sorted((*quorum.RULES, *quorum_special.RULES), key=lambda rule: rule.code),
    *covid.RULES,
    *proxies.RULES,
    *proxy_papers.RULES,
    *sorted(
        (*votes.RULES, *outcomes.RULES, *named_votes.RULES, *ballots.RULES, *withdrawals.RULES, *majorities.RULES),
        key=lambda rule: rule.code,
    ),
    *effect.RULES,
    *sorted((*notice.RULES, *convocation.RULES), key=lambda rule: rule.code),
    *sorted((*form.RULES, *headcount.RULES, *officers.RULES, *publicity.RULES), key=lambda rule: rule.code),
    *size.RULES,
)


def check(record: Record, profile: Profile | None = None) -> Record:
    """The record with its findings.

    Args:
        record: what a document prints.
        profile: what the document does not print: type of assembly, population, the statutes' own rules.
    """
    return record.model_copy(update={"findings": findings(record, CATALOGUE, profile)})


__all__ = [
    "CATALOGUE",
    "CROSS_RULES",
    "Crossing",
    "Profile",
    "ProfileError",
    "Profiles",
    "Rule",
    "across",
    "check",
    "load",
    "within",
]
