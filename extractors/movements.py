"""Arrivals and departures told between two votes: who comes or goes is settled later, against the list of members."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from extractors.base import Reading, view

_PLACE = r"(?:la |l'|en |de la |de l'|du |a la |dans la )?(?:seance|salle|assemblee|reunion)"

CUES: tuple[tuple[str, str], ...] = (
    ("departure", r"departs? (?:de|du|d')\b|departs? ?:"),
    ("departure", rf"(?:quitt(?:e|ent|ait|ant)|a quitte|ont quitte|ayant quitte) (?:definitivement )?{_PLACE}"),
    ("aside", rf"(?:sor(?:t|tent|tant)|est sortie?|sont sortie?s|se retir(?:e|ent|ant)) (?:de )?{_PLACE}"),
    ("aside", r"se retir(?:e|ent)(?: pour| lors| au moment| et ne| avant)"),
    ("arrival", r"arrivees? (?:de|du|d')\b|arrivees? ?:"),
    (
        "arrival",
        rf"(?:rejoi(?:nt|gnent)|reintegr(?:e|ent)|regagn(?:e|ent)|revien(?:t|nent)) (?:a |en |dans )?{_PLACE}",
    ),
    ("arrival", rf"(?:arriv(?:e|ent)|entr(?:e|ent)) (?:en |a |dans )?(?:cours de )?{_PLACE}"),
)
"""(kind, pattern over folded text, from the start of a word). `aside` is a departure for the time of one act."""

_CUE = re.compile(rf"\b(?:{'|'.join(f'(?P<{kind}{i}>{pattern})' for i, (kind, pattern) in enumerate(CUES))})")
_STOP = re.compile(r"[.;!?](?=\s+\S)|\n(?=\s*(?:[-•>*\t]|\n))")


@Language.component("registre_movements")
def movements(doc: Doc) -> Doc:
    """Leave one reading `movement` per sentence that tells an arrival or a departure; its value is the kind."""
    text = view(doc)
    for cue in _CUE.finditer(text.folded):
        if text.is_claimed(cue.start()):
            continue
        kind = str(cue.lastgroup).rstrip("0123456789")
        start = 0
        for stop in _STOP.finditer(text.folded, max(cue.start() - 200, 0), cue.end()):
            if stop.end() <= cue.start() and not _abbreviation(text.folded, stop.start()):
                start = stop.end()
        start = max(start, cue.start() - 200)
        end = min(cue.end() + 200, len(text.folded))
        for stop in _STOP.finditer(text.folded, cue.end(), end):
            if not _abbreviation(text.folded, stop.start()):
                end = stop.start()
                break
        text.add(Reading("movement", kind, start, end, f"movement: {kind}"))
    return doc


def _abbreviation(folded: str, stop: int) -> bool:
    """Whether a full stop ends a civility or an initial and not a sentence."""
    return folded[stop] == "." and bool(
        re.search(r"(?:^|[\s(])(?:m|mm|mr|mme|mmes|mlle|dr|[a-z])$", folded[max(stop - 6, 0) : stop])
    )
