"""Members named beside a sense of vote."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.base import View
from schemas import Person


@dataclass(slots=True)
class Named:
    """A member named in a vote, and where."""

    person: Person
    start: int
    end: int


_CIVILITY = (
    r"(?:M\.?\s?M\.|MM\b\.?|Mrs\b\.?|Mr\b\.?|M\.|M\b|Mmes\b\.?|Mme\b\.?|MMES\b|MME\b\.?|Mlles?\b\.?|Messieurs\b|Mesdames\b|"
    r"Monsieur\b|Madame\b|Mademoiselle\b|MONSIEUR\b|MADAME\b|MESSIEURS\b|MESDAMES\b|Dr\b\.?|Docteur\b)"
)
_STOP = (
    rf"(?!{_CIVILITY}|(?:DECIDE|DÉCIDE|APPROUVE|AUTORISE|ADOPTE|DIT|ARTICLE|Article|VOTE|Vote|POUR|Pour|CONTRE|Contre|ABST|Abst|LE|Le|LA|La|LES|Les"
    r"|FAIT|Fait|ET|Et|DE|NPPV|Groupe|GROUPE|Maire|MAIRE|Pouvoir|pouvoir|Procuration|L['’]|Il|Elle|Ils|Elles|DEL|Délibération|Certifié|Ainsi"
    r"|Conseil|CONSEIL|Unanimité|UNANIMIT|Adopté|ADOPTÉ|Approuvé|Président|PRÉSIDENT|PRESIDENT|Arrivée|Départ|Ne|NE|À|A|Après|APRÈS|APRES|Vu|VU|Considérant|Par|PAR|Madame|Monsieur)\b)"
)
_WORD = rf"{_STOP}(?:[A-ZÀ-ÖØ-Ý][\w'’.]*(?:\s?-\s?\n?\s?[A-ZÀ-ÖØ-Ý]?[\w'’.]+)*)"
_PARTICLE = r"(?:de|du|des|d['’]|la|le|les|el|ben|von|van|di|da|DE|DU|DES|LA|LE|EL|BEN|DI|DA|VAN|VON)"
_NAME = re.compile(
    rf"(?P<civility>{_CIVILITY})?(?P<blank>\s*)(?P<name>(?:{_PARTICLE}\s)?{_WORD}(?:[ \n](?:{_PARTICLE}[ \n]){{0,2}}{_WORD}){{0,4}})"
)
_SEPARATOR = re.compile(r"(?:\s|[,;/&•·+|}]|-(?=\s)|–|\bet\b|\bET\b|\bainsi que\b|\([^()]{0,160}\))*")
_GROUPS = {"mm": "M.", "messieurs": "M.", "mmes": "Mme", "mesdames": "Mme", "mlles": "Mlle"}
_ONE = {"m": "M.", "mr": "M.", "monsieur": "M.", "mme": "Mme", "madame": "Mme", "mlle": "Mlle", "mademoiselle": "Mlle"}
_OPEN = re.compile(
    r"""["'»]?\s?(?:\(s\))?\s?(?:voix|votes?)?\s?(?:de\s+)?(?P<mark>[(:\[{,;—–-])?\s*(?:(?:dont|de|voix|soit)\s*:?\s+)?"""
)


def person(civility: str | None, name: str) -> Person:
    """A person of the parts as printed."""
    words = name.split()
    shouted = [w for w in words if w.isupper() and len(w) > 1]
    first = " ".join(w for w in words if w not in shouted) or None if shouted else None
    last = " ".join(shouted) if shouted else None
    if civility and not shouted:
        last = name if len(words) == 1 else None
    key = (civility or "").lower().replace(".", "").replace(" ", "")
    group = key in _GROUPS
    printed = name if group or not civility else f"{civility} {name}"
    return Person(printed=printed, civility=_GROUPS.get(key) or _ONE.get(key), first=first, last=last)


def run(text: View, start: int, end: int, *, bare: bool, most: int = 200) -> tuple[list[Named], int]:
    """Names one after another with nothing but separators between, and where they end.

    Without `bare`, the first name must have a civility.
    """
    found: list[Named] = []
    position, civility = start, None
    while position < end and len(found) < most:
        gap = _SEPARATOR.match(text.text, position, end)
        at = gap.end() if gap else position
        match = _NAME.match(text.text, at, end)
        if match is None or (found and gap and not gap[0].strip() and not match["civility"]):
            break
        if not match["civility"] and not bare and not found:
            break
        own = match["civility"]
        key = (own or "").lower().replace(".", "").replace(" ", "")
        if own:
            civility = own if key in _GROUPS else None
        printed = " ".join(match["name"].split()).rstrip(".")
        who = person(own or civility, printed)
        if own and key not in _GROUPS:
            who = person(own, printed)
        if all(n.person.printed != who.printed for n in found):
            found.append(Named(who, match.start() if own and key not in _GROUPS else match.start("name"), match.end()))
        position = match.end()
    return found, position


def after(text: View, position: int, limit: int, figure: int | None) -> tuple[list[Named], int]:
    """The names that follow a sense of vote, before `limit`, and where they end."""
    opened = _OPEN.match(text.text, position, limit)
    if opened is None:
        return [], position
    mark, at = opened["mark"], opened.end()
    if mark in ("(", "[", "{"):
        close = _closing(text.text, opened.start("mark"), limit)
        names, _ = run(text, at, close, bare=True)
        return (names, close) if names else ([], position)
    names, end = run(text, at, limit, bare=mark == ":", most=figure or 200)
    return names, end if names else position


def _closing(text: str, opening: int, limit: int) -> int:
    """Where the bracket at `opening` closes (or the limit)."""
    depth = 0
    for i in range(opening, min(limit, opening + 4000)):
        if text[i] in "([{":
            depth += 1
        elif text[i] in ")]}":
            depth -= 1
            if depth <= 0:
                return i
    return limit


_LAST_NAMES = re.compile(rf"{_CIVILITY}\s*{_WORD}")
_BETWEEN = re.compile(r"[^.;:?!\n()]{0,90}(?:\n[^.;:?!\n()]{0,60})?")
_HEARSAY = re.compile(r"\b(?:qu'|que|si|demande|indique|precise|vote\s+pour)\b")


def before(text: View, position: int) -> list[Named]:
    """The names that stand before a verb of voting (« Mme DURAND, membre du bureau, ne prend pas part au vote »)."""
    low = max(0, position - 260)
    best: list[Named] = []
    for match in _LAST_NAMES.finditer(text.text, low, position):
        if best and match.start() < best[-1].end:
            continue
        names, end = run(text, match.start(), position, bare=False)
        if names and _BETWEEN.fullmatch(text.text, end, position) and not _HEARSAY.search(text.folded, end, position):
            best = names
    return best
