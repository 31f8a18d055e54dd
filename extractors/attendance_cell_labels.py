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
_GIVER = (
    r"(?:(?:noms?[ ]des[ ])?mandants?(?:[ ]?[/–-]|[ ](?:a|et)(?=[ ]))?"
    r"|(?:conseillers?|membres?|elue?s?|deleguee?s?)(?:[ ]municipaux)?"
    r"[ ](?:absente?s?|excusee?s?|representee?s?|empechee?s?)"
    r"|(?:(?:(?:etaient|sont)[ ])?(?:absents?|excuses?|conseillers?|membres?|elus)"
    r"(?:[ ](?:et[ ])?(?:absents|excuses|municipaux|qui))*[ ])?"
    r"(?:ayant|ont|avaient)[ ]donne[ ](?:pouvoir|procuration))"
)
_HOLDER = (
    r"(?:(?:noms?[ ]des[ ])?mandataires?|(?:(?:a|ont)[ ])?donne[ ](?:pouvoir|procuration)[ ]a|representee?s?[ ]par"
    r"|(?:pouvoir|procuration)s?[ ](?:donnee?s?[ ])?a)"
)
_OTHER_LIST = r"[^\n]*\b(?:presente?s?|absente?s?|excusee?s?|pouvoirs?|procurations?|objet|secretaire)\b"
"""A line of another list, or below the lists: no row of the first column."""
_CIVIL = r"(?:m\.|mme|mr|mlle|monsieur|madame)"
PAIRS = re.compile(
    rf"(?:^[ ]?|(?<=:[ ]))(?P<giver>{_GIVER})[ ]?:?(?:\s{{1,3}}(?P<holder>{_HOLDER}[ ]?:?)(?=[ ]?$|[ ]{_CIVIL}[ ])"
    rf"|[ ]?\n(?=(?:(?!{_OTHER_LIST})[^\n]*\n){{2,60}}?(?P<below>{_HOLDER}[ ]?:?)[ ]?\n"
    rf"(?!{_HOLDER}[ ]?:?[ ]?\n)))",
    re.MULTILINE,
)
"""The titles of the two columns of a table of proxies: side by side, or each above its column where these are apart."""
_HEADING, _SHORT = "Pouvoirs :", "Pouvoir"
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
    pairs = PAIRS.search(folded)
    if pairs is not None:
        if pairs["below"] is not None:
            printed, folded = (_put(whole, pairs.span("below"), "") for whole in (printed, folded))
        place = pairs.start("giver"), pairs.end("holder") if pairs["holder"] else pairs.end("giver")
        heading = _HEADING if place[1] - place[0] >= len(_HEADING) else _SHORT
        printed, folded = _put(printed, place, heading), _put(folded, place, heading.lower())
    return printed, folded


def _put(whole: str, place: tuple[int, int], words: str) -> str:
    """A text with other words at a place, as long."""
    return whole[: place[0]] + words.ljust(place[1] - place[0]) + whole[place[1] :]
