"""Names of the files of a folder: parts of an address, and no name given twice."""

from __future__ import annotations

import re
from itertools import chain, count

from extractors.grammar.text import fold


def slug(text: str) -> str:
    """A text as a part of an address or of a name: « N° 2024/03-12 » → n-2024-03-12.

    >>> slug("Communauté d'agglomération du Val")
    'communaute-d-agglomeration-du-val'
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(text).replace("°", "")).strip("-")[:80].strip("-")


class Names:
    """Gives a name to each thing that is written; the second of one name has `-2` after it."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def of(self, stem: str) -> str:
        """The name without suffix, told apart from those that were given before."""
        names = chain((stem,), (f"{stem}-{number}" for number in count(2)))
        name = next(name for name in names if name not in self._given)
        self._given.add(name)
        return name
