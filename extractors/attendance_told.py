"""Proxies told on lines of their own below the lists (« - Mme DUPRÉ procuration à M. MARTIN »)."""

from __future__ import annotations

import re

from extractors.attendance_lists import Listing, entries
from extractors.attendance_sections import Section
from extractors.attendance_style import Style
from extractors.base import View
from extractors.grammar.names import Name, words_of
from extractors.grammar.patterns import Around
from extractors.proxies import Entry

_REACH = 2_000
"""Signs below the lists within which such lines are looked for."""
_LINE = Around(
    r"^[^\w\n]{0,4}(?:[a-z]+\.?\s)?[^\n:;,]{3,50}?\s(?:(?:a\s|ayant\s)?donn(?:e|ee|ant)\s)?(?:sa\s|son\s)?"
    r"(?:procuration|pouvoir)\s(?:donnee?\s)?a\s[^\n:;,]{3,50}$",
    needle=r"procuration|pouvoir",
    reach=120,
    flags=re.MULTILINE,
)


def told_below(text: View, end: int, found: list[Entry], style: Style) -> list[Entry]:
    """The proxies on lines below `end`, of those whom the lists call absent or excused, to those called present.

    Whoever is named otherwise on such a line is no member that the lists know: « pouvoir à M. X pour signer ».
    """
    told: list[Entry] = []
    for match in _LINE.finditer(text.folded, end, min(len(text.folded), end + _REACH)):
        section = Section("represented", match.span(), *match.span(), text.text[slice(*match.span())])
        told.extend(
            entry
            for entry in entries(Listing.of(section), style)
            if entry.holder is not None
            and _listed(entry.name, found, {"absent", "excused"})
            and _listed(entry.holder, found, {"present"})
        )
    return told


def _listed(name: Name, found: list[Entry], states: set[str]) -> bool:
    """Whether exactly one member of some states bears all words of a name."""
    own = set(words_of(name.printed))
    fits = [entry for entry in found if entry.status in states and own <= set(words_of(entry.name.printed))]
    return bool(own) and len(fits) == 1
