"""The words of arrivals and departures during a sitting, as data. Every pattern is for folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from sys import maxsize

from extractors.grammar.indexed import ByWords
from extractors.grammar.vote_cues import OF_A_BODY

_PLACE = r"(?:la |l'|en |de la |de l'|du |a la |dans la )?(?:seance|salle|assemblee|reunion|conseil)\b"

CUES: tuple[tuple[str, str], ...] = (
    ("departure", r"departs? (?:de |du |d')(?=m\b|mm|mme|mlle|mons|mad|mess|mesd|[a-z'-]+ [a-z])|departs? ?:"),
    (
        "departure",
        r"(?:quitt(?:e|ent|ant)|a quitte|ont quitte|ayant quitte) (?:definitivement |alors |momentanement )?"
        r"(?:la |l')?(?:seance|assemblee|reunion|conseil)\b",
    ),
    (
        "aside",
        r"(?:quitt(?:e|ent|ant)|a quitte|ont quitte|ayant quitte) (?:alors |momentanement )?(?:la |sa )?"
        r"(?:salle|place)\b",
    ),
    ("aside", rf"(?:sor(?:t|tent|tant)|est sortie?|sont sortie?s|se retir(?:e|ent|ant)) (?:alors )?(?:de )?{_PLACE}"),
    (
        "aside",
        r"(?:(?:etant|etait|etaient|est|sont) )?(?:absente?s?|sortie?s?|hors de la salle) (?:lors|au moment) d[ue]"
        r" (?:ce )?vote\b",
    ),
    ("aside", r"se retir(?:e|ent)(?: pour| lors| au moment| et ne| et que| avant|(?= ?(?:[.,;]|\Z)))"),
    ("aside", rf"(?:se (?:deport|recus)(?:e|ent|ant)|s'est deportee?|se sont deportee?s)\b(?!{OF_A_BODY})"),
    ("arrival", r"arrivees? (?:de |du |d')(?=m\b|mm|mme|mlle|mons|mad|mess|mesd|[a-z'-]+ [a-z])|arrivees? ?:"),
    (
        "arrival",
        r"(?:(?:a|ont) (?:rejoint|reintegre|regagne)|rejoi(?:nt|gnent)|reintegr(?:e|ent)|regagn(?:e|ent)"
        rf"|revien(?:t|nent)) (?:a |en |dans )?{_PLACE}",
    ),
    (
        "arrival",
        rf"(?:arriv(?:e|ent)|entr(?:e|ent)|est arrivee?|sont arrivee?s) (?:en |a |dans )?(?:cours de )?{_PLACE}"
        r"|(?:arriv(?:e|ent)|est arrivee?|sont arrivee?s) a \d",
    ),
)
"""(kind, pattern from the start of a word). `aside` is a departure for the time of one act."""

_CUE = re.compile(rf"\b(?:{'|'.join(f'(?P<{kind}{i}>{pattern})' for i, (kind, pattern) in enumerate(CUES))})")
_PLACE_OF_CUE = ByWords(rf"\b(?:{'|'.join(pattern for _, pattern in CUES)})")

NAMED_AFTER = re.compile(r"(?:departs?|arrivees?)\b")
"""The cues after which the person is named; before the others stands the subject."""

SENTENCE_END = re.compile(r"[.;!?](?=\s+\S)|\n(?=\s*(?:[-•>*\t]|\n))")
ABBREVIATION = re.compile(r"(?:^|[\s(])(?:m|mm|mr|mme|mmes|mlle|dr|[a-z])$")
"""Before a full stop: a civility or an initial, after which the sentence goes on."""

OFFICE = re.compile(r"\b(?:(?:m\.|mr|mme|monsieur|madame) )?(?:le |la )(?:maire|presidente?)\b(?!\s+(?:du|de|d')\b)")
"""An office that stands for who holds it."""

LEAD = re.compile(r"\s{0,3}:?\s{0,3}(?:(?:messieurs|mesdames|mm\.?|mmes\.?)\s{1,2})?")
JOINT = re.compile(r"\s{0,3}(?:,|,?\s?et|&|\n|-)\s{0,3}(?:de\s|d')?(?:(?:messieurs|mesdames|mm\.?|mmes\.?)\s{1,2})?")
"""Between two persons who move together."""

PLURAL_VERB = re.compile(r"(?:se )?(?:\w+ent|ont|sont)\b")
TO_VERB = re.compile(
    r"(?:\s?\([^()\n]{0,60}\))?(?:\s{0,2},\s{0,2}[^.;:,\n]{2,70},?)?\s{0,2},?\s{0,3}"
    r"(?:(?:qui|alors|ensuite|egalement|en consequence|momentanement|doit|doivent)\s{1,2}){0,3}"
    r"(?:(?:ne|n')\s?(?:prend|prennent|particip|vot)[^.;:]{2,70}\bet\s{1,2})?"
)
"""Between the subject and the verb: an office, brackets, the refusal to vote."""

PREPOSITION = re.compile(r"(?:\b(?:par|de|a|avec|pour|contre|selon|chez|sur)|\bd')\s*\Z")
"""Before a person: that they are not the subject of the verb that follows."""

FOR_ONE_ACT = re.compile(
    r"pendant (?:cet|ce|le|la)\b|le temps d|pour (?:le|ce|cette|la) (?:vote|point|question|deliberation|affaire)"
    r"|lors d[ue] (?:vote|point)|au moment du vote|prend(?:re|ent)?(?: pas)? part|particip(?:e|er|ent)(?: pas)? au"
    r"|conformement a l'article"
)
"""In the sentence of a departure: that it lasts one act."""

LABEL = re.compile(r"\n\W{0,3}(?P<kind>arrivees?|departs?)(?: (?:de|du|des))? ?:[ \t]*\n")
"""A label above those who come or go, each line with the item (« ARRIVÉE de : »)."""
LISTED_LINE = re.compile(r"\W{0,4}(?=(?:m|mm|mr|mme|mmes|mlle|monsieur|madame|messieurs|mesdames)\b)")
"""A line of those who come or go, below such a label."""
MOVES_AFTER = re.compile(
    r"(?:\s?,\s[^,\n]{2,40},?)?\s?[,(:–-]?\s?(?:\d|(?:au|vers|apres|avant|des|pour|lors|point|question|deliberation|rapport)\b"
    r"|a\s(?:\d|partir\b|compter\b|l'issue\b|la\s(?:fin|suite)\b|[\w-]+\sheures?\b)|(?:arriv|part|quitt)\w+\s)|\W*\Z"
)
"""Behind those named in such a line: when they come or go, and no verb of the debate."""
LABEL_ENDS = re.compile(r"[^\n]{0,40}\b(?:secretaire|assist|quorum|ordre du jour|votants?|presidence)\b|[^\n]*:\s*\Z")
"""What ends the lines below such a label."""
LEAVES_PROXY = re.compile(
    r"(?:et |, ?|\()?(?:donn(?:e|ent|ant)|ayant donne|a donne|laiss(?:e|ant)|remet(?:tant)?)?\s?"
    r"(?:son |un )?(?:pouvoir|procuration) a\s"
)


HOLDERS = re.compile(r"\s*|\s?(?:,\s|(?:,\s)?et\s)a\s")
"""Before each holder of a proxy: nothing, or what parts them (« à Mme X et à M. Y »)."""


def cues_in(folded: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
    """The cues between two characters of a text, in order; the last group tells the kind, and a number."""
    for place in _PLACE_OF_CUE.finditer(folded, start, end):
        cue = _CUE.match(folded, place.start())
        if cue is not None:
            yield cue
