"""Delegates of a commune joined by dashes, and the commune behind them (« M. A – Mme B VALBRUNE M. C MORELLE … »)."""

from __future__ import annotations

import re

_CIVIL = r"(?:M\.|Mme\.?|Mr|Mlle|Monsieur|Madame)"
_PARTICLE = r"(?:D[EIU]S?|LE|LA|VAN)[ ]"
_SURNAME = rf"(?:{_PARTICLE}|D['’])*(?!{_PARTICLE})[A-ZÀ-Þ]['’]?[A-ZÀ-Þ]+(?:-[A-ZÀ-Þ]+)*"
_MEMBER = rf"{_CIVIL}\s(?:[A-ZÀ-Þ][a-zà-ÿ]+[ -]?)+?(?<=[ ]){_SURNAME}"
_LINK = r"(?:/[ ]|(?:sur|sous|en|le|la|les|de|du|des|Les?|La|et)[ ]|d['’])"
_GROUP = re.compile(
    rf"{_MEMBER}(?P<more>(?:\s?[-–]\s?{_MEMBER})*)"
    rf"(?P<place>(?:[ ]{_LINK}*[A-ZÀ-Þ]{{2}}[A-ZÀ-Þ'’-]*)+)(?=\s*(?:{_CIVIL}\s|\Z))"
)
"""Those whom a commune sent, its name in capitals behind the last, and the civility of the next."""
_ANY = re.compile(rf"(?<![\w.]){_CIVIL}(?=\s)")
_FEWEST = 4
_JOINED = 3
"""Groups of several members from which the words behind the last are no second surname."""
_SHARE = 0.7


def without_last_of_groups(text: str) -> str:
    """A list of such groups without the communes, each of which ends one; as long, and as it was where unsure."""
    if text.count("–") + text.count("-") < _JOINED:
        return text
    found = list(_GROUP.finditer(text))
    told = sum(len(_ANY.findall(match[0])) for match in found)
    joined = sum(bool(match["more"]) for match in found)
    if len(found) < _FEWEST or joined < _JOINED or told < _SHARE * len(_ANY.findall(text)):
        return text
    kept = list(text)
    for match in found:
        start, end = match.span("place")
        kept[start:end] = ";" + " " * (end - start - 1)
    return "".join(kept)
