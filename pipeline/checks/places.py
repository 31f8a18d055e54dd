"""Where an assembly usually sits: the mairie, the seat, the room of its sittings."""

from __future__ import annotations

import re
from typing import Final

from extractors.grammar.text import fold

_USUAL: Final = re.compile(
    r"\bmairies?\b|\bhotel d(?:e|u)\b|\b(?:lieu|salle|locaux)\s+(?:ordinaire|habituel)|\bsiege\b|\bmaison commune\b"
    r"|\b(?:salle|chambre)\s+(?:(?:ordinaire|habituelle)\s+)?(?:de[s]?\s+|du\s+)?(?:conseils?|deliberations?|seances?|"
    r"assemblees?)\b|\blieu\s+\w+\s+de\s+\w+\s+(?:seances|reunions)\b"
)
_UNUSUAL: Final = re.compile(r"\bextraordinaire|\binhabituel|\bexceptionnel")


def is_usual(place: str) -> bool:
    """Whether the words of a place name the usual one."""
    said = fold(place)
    return bool(_USUAL.search(said)) and not _UNUSUAL.search(said)
