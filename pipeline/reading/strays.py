"""Numbers of items that stand above the last clauses of the item before: a column that was read before its text.

« 2. / Autorise le maire à signer. / TARIFS »: the number is that of the title below the clauses, where lone numbers
count the items of a text one by one.
"""

from __future__ import annotations

import re
from itertools import pairwise

_LONE = re.compile(r"[ \f]*(?P<number>(?P<rank>\d{1,2})[ ]?[.)]-?)[ ]*")
_FEWEST = 3
"""Lone numbers, each one more than the one before, that count items."""
_CLAUSE = re.compile(
    r"[ ]*(?:[-–•▪]\s?)?(?:D[ée]cid|Accept|Autoris|Approuv|Ent[ée]rin|Adopt|Charg|Fix|Donn|Valid|Vot|Sollicit|Demand"
    r"|D[ée]sign|[ÉEé]met|Retien|Di[ts]|Prend|Prenn|Confirm|Refus|Rejet|Habilit|Mandat|Attribu|Précis)[a-zà-ÿ]*\s"
)
"""How a clause of the operative part begins."""
_FARTHEST = 30
"""Lines of such clauses."""
_SHORTEST = 8
"""Letters of a title in capitals."""


def brought_down(text: str) -> str:
    """The text with such numbers before their titles, which stand in capitals below white space."""
    lines = text.split("\n")
    lone = [(i, match) for i, line in enumerate(lines) if (match := _LONE.fullmatch(line)) is not None]
    if len(lone) < _FEWEST or not _count(lone):
        return text
    ends = [*(i for i, _ in lone[1:]), len(lines)]
    for (at, match), end in zip(lone, ends, strict=True):
        first = next((i for i in range(at + 1, end) if lines[i].strip()), end)
        if first == end or _CLAUSE.match(lines[first]) is None:
            continue
        title = next((i for i in range(first + 1, min(end, at + _FARTHEST)) if _is_title(lines, i)), None)
        if title is not None:
            lines[at] = "\f" * lines[at].count("\f")
            lines[title] = f"{match['number']} {lines[title].lstrip(' ')}"
    return "\n".join(lines)


def _count(lone: list[tuple[int, re.Match[str]]]) -> bool:
    """Whether several of the numbers follow each other one by one, and none begins anew as those of clauses do."""
    ranks = [int(match["rank"]) for _, match in lone]
    return 1 not in ranks[1:] and sum(b == a + 1 for a, b in pairwise(ranks)) >= _FEWEST - 1


def _is_title(lines: list[str], at: int) -> bool:
    """Whether a line in capitals stands below white space."""
    line = lines[at].strip()
    return not lines[at - 1].strip() and line.isupper() and sum(map(str.isalpha, line)) >= _SHORTEST
