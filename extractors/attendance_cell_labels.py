"""Headings of lists without a colon in the cell beside their list (« PRÉSENTS ⇥ Mme DUPRÉ, M. ROY »)."""

from __future__ import annotations

import re

from extractors.grammar.names import people

_LABEL = re.compile(
    r"^[ ]?(?P<label>(?:(?:etaient|sont) )?presents?"
    r"|(?:etaient |sont )?absents?(?: (?:et )?(?:non )?excuses?)?|excuses?"
    r"|(?:absents? |excuses? )?(?:(?:ayant|ont) donne )?(?:pouvoirs?|procurations?)|representes?)"
    r"(?P<gap>[ ]?\t)[ ]?(?P<list>[^\t\n]+)$",
    re.MULTILINE,
)
_PAIRS = re.compile(r"^[ ]?mandants?[ ]?\t[ ]?mandataires?[ ]?$", re.MULTILINE)
_HEADING = "Pouvoirs :"
_FEWEST = 2


def with_colons(printed: str, folded: str) -> tuple[str, str]:
    """A text in which such labels have a colon, and the titles of a table of proxies are a heading; as long.

    Labels are such where several lines have one, each another, that of the present among them.
    """
    labels = [label for label in _LABEL.finditer(folded) if people(printed[slice(*label.span("list"))])]
    told = [label["label"] for label in labels]
    if len(told) >= _FEWEST and len(set(told)) == len(told) and any("present" in label for label in told):
        for label in labels:
            at = label.end("gap") - 1
            printed, folded = (f"{whole[:at]}:{whole[at + 1 :]}" for whole in (printed, folded))
    pairs = _PAIRS.search(folded)
    if pairs is not None:
        heading = _HEADING.ljust(len(pairs[0]))
        printed = printed[: pairs.start()] + heading + printed[pairs.end() :]
        folded = folded[: pairs.start()] + heading.lower() + folded[pairs.end() :]
    return printed, folded
