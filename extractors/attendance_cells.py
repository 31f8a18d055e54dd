"""Lists whose members are parted in cells (« DUPRÉ ⇥ Jean », « Mme ⇥ Anne ⇥ MARTIN »), put together again."""

from __future__ import annotations

import re

from extractors.grammar.first_names import is_first_name
from extractors.grammar.text import fold

_FEWEST = 3
_SHARE = 0.6
"""Members so parted, and the share of the lines with cells that they stand on, from which a list is one of them."""
_UPPER = "A-ZÀ-ÖØ-ÞŒ"
_CIVIL = r"(?:(?:MM?\.?|Mmes?|Mlles?|Mr|Monsieur|Madame|Mademoiselle|MME|MLLE)[ ]?[ \t][ ]?)?"
_LAST = rf"[{_UPPER}][{_UPPER}'’-]+(?:[ ][{_UPPER}][{_UPPER}'’-]*)*"
_FIRST = rf"[{_UPPER}][a-zà-ÿœ]+(?:[- ][{_UPPER}][a-zà-ÿœ]+)*"
_ANY = rf"(?:(?:d[eu]s?|l[ae])[ ]|[dl]['’]){{0,2}}[{_UPPER}][\w'’-]+(?:[ ][\w'’-]+){{0,3}}"
_HEAD = re.compile(
    r"(?:civilit[ée]s?[ ]?\t[ ]?)?(?:noms?[ ]?\t[ ]?pr[ée]noms?|pr[ée]noms?[ ]?\t[ ]?noms?)\b", re.IGNORECASE
)
"""The titles of the two columns."""
_BEGINS, _ENDS = r"(?<![^\t\n])[ ]*", r"(?=[ ]*(?:[\t\n;,]|\Z))"
_PARTED = re.compile(
    rf"{_BEGINS}{_CIVIL}(?:{_LAST}[ ]?\t[ ]?(?P<after>{_FIRST})|(?P<before>{_FIRST})[ ]?\t[ ]?{_LAST}){_ENDS}"
)
_TITLED = re.compile(rf"(?m:^)[ ]*{_CIVIL}{_ANY}[ ]?\t[ ]?{_ANY}{_ENDS}")


def in_one_cell(text: str) -> str:
    """A list with blanks for the gaps within the names of its members, as long; as it was where unsure.

    Capitals and first names that are known tell which cells are one name, or the titles of the two columns do.
    """
    if text.count("\t") < _FEWEST:
        return text
    head = _HEAD.search(text)
    if head is not None:
        text = text[: head.start()] + " " * len(head[0]) + text[head.end() :]
        found = list(_TITLED.finditer(text, head.end()))
    else:
        found = list(_PARTED.finditer(text))
        known = sum(is_first_name(fold((name["after"] or name["before"]).split()[0])) for name in found)
        if 2 * known < len(found):
            return text
    lines = sum("\t" in line.strip(" \t") for line in text.split("\n"))
    if len(found) < _FEWEST or len(found) < _SHARE * lines:
        return text
    for name in found:
        text = text[: name.start()] + name[0].replace("\t", " ") + text[name.end() :]
    return text
