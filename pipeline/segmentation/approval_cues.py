"""The heading of the approval of the previous minutes, as data."""

from __future__ import annotations

import re

APPROVAL = re.compile(
    r"\W*(?:(?:\d{1,2}|[ivx]{1,4})(?:\s?[.)/:–-]{1,2}\s?|\s))?"
    r"(?:lecture et )?(?:approbation|adoption|validation|arret)s? (?:du|des|de|d'un|le) ?(?:dernier |precedent )?"
    r"(?:proces|comptes?[ -]?rendus?|pv\b|p\.v|cr\b"
    r"|(?:la )?(?:derniere |precedente )?(?:seance|reunion|conseil)\b(?: (?:municipal|communautaire|syndical"
    r"|precedente?))?(?: en date)? d[ue] (?:\w{5,8} )?\d{1,2}(?:er)? [a-z]{3,9} \d{4})"
)
"""The heading of the approval of the previous minutes."""

MINUTES_BEFORE = re.compile(
    r"\W*(?:(?:proces[ -]?verbal|comptes?[ -]?rendu|pv|p\.v\.?|cr) (?:de la )?(?:seance|reunion) du"
    r" \d{1,2}(?:er)? [a-z]{3,9} \d{4})\W*\Z"
)
APPROVED_BELOW = re.compile(
    r"\W*(?:l[ea] |ce )?(?:proces[ -]?verbal|comptes?[ -]?rendu|pv|p\.v\.?|cr)\b[^.;:]{0,60}"
    r"\b(?:est|a ete) (?:approuve|adopte|valide)"
)
"""The same as a title that only names them, and the sentence below it."""
