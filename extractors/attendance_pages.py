"""Where the page turns amid a list of members, in a text whose pages are lines (« … Conseil du 4 mai 1 / 2 … »)."""

from __future__ import annotations

import re

_FOOT = re.compile(r"(?:(?P<words>[^\n]{0,120})[ ])?(?P<page>\d{1,3})[ ]*")
_LEAD = re.compile(r"(?P<page>\d{1,3})[ ](?=[^\W\d])")


def turned(tail: str, below: str) -> int:
    """The signs of the number that the line below begins with, where `tail` ends with that of the page before; else 0.

    >>> turned("Conseil du 4 mai 1", "2 pour Brue : M. ROY"), turned("Conseil du 4 mai 2021", "Mme ROY")
    (2, 0)
    """
    foot, lead = _FOOT.fullmatch(tail), _LEAD.match(below)
    return lead.end() if foot and lead and int(lead["page"]) == int(foot["page"]) + 1 else 0
