"""Numbers that stand on a line of their own right above each heading: « Délibération n° 41 du 12 octobre 2022 »."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.segmentation.page import Heading, Page

_SHARE = 0.6
_DAY = r"(?:\d{1,2}(?:er)? \w{3,9} \d{4}|\d{1,2}/\d{1,2}/\d{2,4})"
_NUMBER = re.compile(
    r"\W{0,6}(?:(?:deliberation|delib\.?|dcm|acte|resolution)\s?(?:n\s?°|numero)?"
    r"|n\s?°(?: d'ordre| de la deliberation)?"
    r"|numero(?: d'ordre| de (?:l'acte|la deliberation))?)\s?:?\s?(?=[a-z_/ -]{0,8}\d)[\w/._-]{1,20}(?: \d{1,4})?"
    rf"(?:\s(?:du|en date du)\s(?:\w{{5,8}}\s)?{_DAY})?\W*"
)


def led(page: Page, heads: list[Heading]) -> list[Heading]:
    """The headings, each with the line of its number, where one stands right above the first and most others."""
    above = [_numbered(page, head, before) for head, before in zip(heads, [None, *heads], strict=False)]
    if len(heads) < 2 or not above[0] or sum(above) < _SHARE * len(heads):
        return heads
    return [
        replace(head, at=head.at - 1, title=head.title + 1) if led else head
        for head, led in zip(heads, above, strict=True)
    ]


def _numbered(page: Page, head: Heading, before: Heading | None) -> bool:
    """Whether the row above a heading is the line of its number, and of no title."""
    at = head.at - 1
    if at < 0 or at in page.agenda or (before is not None and at < before.at + before.title):
        return False
    row = page.rows[at]
    return _NUMBER.fullmatch(row.folded) is not None and not row.cut and not row.formula
