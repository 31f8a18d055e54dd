"""Lists whose members are told with the commune or body that sends them, which is no word of their names."""

from __future__ import annotations

import re

from extractors.grammar.name_chunks import UPPER
from extractors.grammar.patterns import sought

_SAT_FOR = re.compile(
    r"[ ]pour[ \n](?!MM?\b|Mmes?\b|MME|Mr)(?:l[ae]s?[ ]|l['’])?[A-ZÀ-Þ]{2}[A-ZÀ-Þ'’ /-]{1,45}?"
    r"(?=\s*(?:[^\w\s'’./-]|\n|\Z)|[ ]+(?:MM?\.?|Mmes?|MME|Mr)[ ])"
)

_OF_COMMUNE_NAMED = re.compile(
    r"(?:[ ][-–—][ ]?|,[ ])(?i:commune|ville)[ ]d(?:e[ ]la|e[ ]l['’]|es?|u|['’])(?:[ ]?[^\W\d_][\w'’ -]{0,45}?)?"
    r"(?=[ ]+(?:MM?\.?|Mmes?|MME|Mr|Monsieur|Madame)[ ]|[ ]?(?:[,;:)\n]|(?<!\bM)\.|\Z))"
)

_LINKED = (
    r"(?:d(?:e|es|u)|l[ae]s?|lès|sur|sous|en|et|aux?|à|communes?|agglomération|métropole)(?![\w'’])[ \n]|[dlDL]['’][ ]?"
)
_SOMEBODY = (
    rf"(?:MM?|Mmes?|MME|Mr)\b|[{UPPER}][\w'’-]*[a-zà-ÿ][ \n](?:d(?:e|u|es)[ \n]|d['’])?[{UPPER}]{{2}}"
    rf"|[{UPPER}]{{2}}[\w'’-]*[ \n][{UPPER}][a-zà-ÿ]"
)
_PLACE_TOLD = (
    rf"(?:(?:{_LINKED})*(?!{_SOMEBODY})[{UPPER}][\w'’-]*(?:\.[{UPPER}][\w'’-]*)?(?:[- \n](?=\S)|(?![\w'’-])))+"
)
_OF_PLACE = rf"[ \n]d(?:e(?:[ \n]la|[ \n]l['’])?|es|u|['’])[ \n]?{_PLACE_TOLD}"
_DELEGATE = sought(r"[dD][éÉ][lL][éÉ]|[tT][iI][tT]|[sS][uU][pP][pP]|[pP][rR][éÉ][sS][iI]")
_DELEGATE_OF = re.compile(
    rf"(?i:délégué|titulaire|suppléant|président)e?s?(?P<place>{_OF_PLACE})"
    r"(?=[ \n]?(?:[-–—][ \n]|et[ \n]|[,;.\n]|\Z)|(?:MM?|Mmes?|MME|Mr|Monsieur|Madame)\b)"
)
_SENT_BY = re.compile(
    r"(?i:délégué|représentant|conseill|élu|maire)\w*(?:[ ][a-zà-ÿ]{4,12})?"
    rf"(?P<place>[ \n]de[ ]la[ ][cC]ommune[ ]d['’][ ][{UPPER}][^,;:()\n]{{1,40}}?)"
    r"(?=[ ]?(?:[,;.\n]|\Z))"
)
"""A commune behind the words for whom it sent, parted from its elision (« déléguée de la commune d' Orval »)."""
_CIVIL_OF = re.compile(
    rf"(?<![\w'’])(?:MM?\.?|Mmes?|Mr)[ \n][^,;:()]{{0,60}}?[{UPPER}]{{2}}(?P<place>{_OF_PLACE})"
    r"(?=[ \n]?(?:[-–—][ \n]|[,;.\n]|\Z))"
)
_CIVIL_NAMED = re.compile(r"(?<![\w'’])(?:MM?|Mmes?|Mr)\b")

_UNDER_COMMUNE = re.compile(r"(?<![\w'’])Commune[ ]d(?:e[ ]l[ae]|es?|u|['’])(?![^\W\d_])[^:;,()\n\d]{0,40}:")


_SEATS = re.compile(
    r"(?:\(|[-–—,][ ])[ ]?\d{1,3}[ ](?i:voix|délégué|siège|titulaire|représentant|élu|membre|conseiller|pouvoir)"
    r"[^():\n]{0,24}\)?(?=[ ]?:)"
)
"""Behind a commune or a group, before its colon: how many seats or votes it has."""


def without_seats(text: str, *, present: bool) -> str:
    """A list whose members are told with the commune that they sit for, without it.

    That is « M. DUPRÉ – commune de VALBRUNE », « Commune de Valbrune : M. DUPRÉ » and, among those `present`,
    « M. DUPRÉ pour VALBRUNE ».
    """
    text = _SEATS.sub(lambda m: " " * len(m[0]), text)
    text = _SENT_BY.sub(_without_place, text) if "ommune d" in text else text
    for pattern in (_UNDER_COMMUNE, _OF_COMMUNE_NAMED, *([_SAT_FOR] if present else ())):
        if len(pattern.findall(text)) >= 3:
            text = pattern.sub(lambda m: "," + " " * (len(m[0]) - 1), text)
    if len(_DELEGATE.findall(text)) >= 3 and len(_DELEGATE_OF.findall(text)) >= 3:
        text = _DELEGATE_OF.sub(_without_place, text)
    civil = [match.start() for match in _CIVIL_NAMED.finditer(text)]
    of_all = len(civil) >= 3 and _CIVIL_OF.match(text, civil[0]) is not None  # to try one tells of most lists
    if of_all and len(_CIVIL_OF.findall(text)) >= len(civil):
        text = _CIVIL_OF.sub(_without_place, text)
    return text


def _without_place(match: re.Match[str]) -> str:
    kept = match.start("place") - match.start()
    return match[0][:kept] + re.sub(r"[^\n]", " ", match[0][kept:])
