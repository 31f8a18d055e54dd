"""Proxies of several givers: who share a holder (« X et Y ont donné pouvoir à Z »), or all have « de » before."""

from __future__ import annotations

import re

from extractors.attendance_sections import Section
from extractors.entry import Entry, Place
from extractors.grammar.name_chunks import Name
from extractors.grammar.text import fold

_FINITE = re.compile(r"\b(?:ont|avaient|donnent|donnaient|remettent|confient|laissent|sont|etaient)\b")
"""The verb of several givers: all who are enumerated before it are its subject."""
_SEVERAL = re.compile(
    r"\b(?:leurs?|chacune?|tous|toutes|pouvoirs|procurations|mandats|representee?s|remplacee?s|suppleee?s)\b"
)
"""Words that tell more than one giver, but not how many."""
_ONE = re.compile(
    r"\b(?:a|avait)\s+(?:donne|remis|confie|laisse)\b|\bdonne\s+(?:son\s+|sa\s+)?(?:pouvoir|procuration|mandat)\b"
    r"|^\W*(?:represente|remplace|supplee)e?\b"
)
"""Words that tell one giver."""
_LAST_TWO = re.compile(r"\bdeux\b")
_WHO = re.compile(r"^\W*qui\b")
_CIVIL = re.compile(r"\b(?:m\.\s?m|mm?|mmes?|mlles?|mrs?|dr)\b\.?")
_BRACKETS = re.compile(r"\([^()]*\)")
_JOINS = re.compile(r"[\s\w,/&'-]*")
_AND = re.compile(r"(?:\bet\b|\bainsi que\b|&)(?:\s+(?:de\s|d'|monsieur|madame|messieurs|mesdames)?\s*)*\Z")
_AND_TO = re.compile(r"\s*(?:et|ET)\s+(?:(?:à|a|de|par)\s+)?(?:(?:MM?|Mmes?|Mr|Mlle|Monsieur|Madame)\b\.?\s*)?")
_JOINT = re.compile(r"[,/&]|\bet\b|\bainsi que\b")
_BROKEN = re.compile(r"(?<![,/&\s])[ ]*\n(?!\s*(?:et|ainsi que)\b)(?<!\bet\n)(?<!\bque\n)")
_OPENS = re.compile(r"(?:\A|[\n;.])[^\w(]*(?:(?:monsieur|madame|messieurs|mesdames|de)\b\s*|d'\s*)*\Z")
_CLOSES = re.compile(r"[\s.]*(?:\Z|;)|[ .]*\n")
_INITIALLED = re.compile(r"[A-ZÀ-Ý]\.(?:[ -]?[A-ZÀ-Ý]\.)?[ ]?[A-ZÀ-Ý][a-zà-ÿ'’-]{2,}(?:[ -][A-ZÀ-Ý][a-zà-ÿ'’-]+)?")
"""A holder in brackets by an initial and a surname in small letters: « Rose Fabre (P. Armand) »."""
_SEVERAL_GIVERS = 3
"""Givers from which on « de » before each of them is no particle of their names."""


_GIVER_AFTER_OF = re.compile(r"(?:\A|[;,\n])[\s–•-]*(?P<of>[Dd]e )(?=[A-ZÀ-Þ][^;,\n]{1,60}? [àÀ] )")
_TO_HOLDER = re.compile(r" [àÀ] ")


def sharers(section: Section, text: str, entries: list[Entry], tie: Place, holder: Name) -> list[Entry]:
    """Those before the last of `entries` who give their proxies to its holder too.

    `tie` is the place of the words on the proxy between the last member and the holder. Who is enumerated before a
    verb in the plural gives; where the words tell several but not how many, the last two do; where they tell none,
    « et » and a list of proxies do, or a line of two members alone.
    """
    gaps = _gaps(text, entries, section.heading)
    if not gaps:
        return []
    words = fold(text[entries[-1].name.end : tie[1]])
    joined = _AND.search(gaps[0]) is not None
    whole = entries[-1 - len(gaps) : -1]
    proxies = section.status == "represented" or entries[-1].form == "proxy"
    alone = _OPENS.search(_without_civility(text[: whole[0].name.start])) is not None
    finite = _FINITE.search(words)
    if section.status == "present" and len(entries) == len(whole) + 1:
        return []  # all whom a list of the present names
    if _LAST_TWO.search(words):
        return whole[-1:]
    if finite and not _WHO.match(words) and (joined or len(whole) == 1) and (alone or section.status != "present"):
        return whole
    if finite or _SEVERAL.search(words):
        return whole[-1:] if joined or len(whole) == 1 else []
    if _ONE.search(words) or text.rfind("(", 0, tie[0]) > text.rfind(")", 0, tie[0]):
        return []
    if joined and proxies:
        return whole
    stands = len(whole) == 1 and alone and _CLOSES.match(text, holder.end) is not None
    colon = text[: tie[0]].rstrip().endswith(":")
    return whole if stands and (proxies or colon) else []


def names_holder(name: Name) -> bool:
    """Whether what stands alone in the brackets behind a giver is plainly a person, and no office or commune."""
    return name.own or None not in (name.first, name.last) or _INITIALLED.fullmatch(name.printed) is not None


def second_holder(text: str, entries: list[Entry], name: Name) -> bool:
    """Whether a name is that of the holder of the last of two givers (« A et B à C et D »), and gives none itself."""
    if len(entries) < 2 or entries[-1].holder is None or entries[-2].holder is not entries[-1].holder:
        return False
    one, other = entries[-2:]
    held = _AND_TO.fullmatch(text, entries[-1].holder.end, name.start) is not None
    return held and _AND_TO.fullmatch(text, one.name.end, other.name.start) is not None


def _gaps(text: str, entries: list[Entry], heading: Place) -> list[str]:
    """What stands before the last of the members and, from there back, between those who are enumerated before."""
    found: list[str] = []
    for i in range(len(entries) - 1, 0, -1):
        before = entries[i - 1]
        if before.holder is not None or (before.proof != heading and before.form != "proxy"):
            break
        gap = _BRACKETS.sub("", _without_civility(text[before.name.end : entries[i].name.start]))
        if not _JOINS.fullmatch(gap) or not _JOINT.search(gap) or _BROKEN.search(gap):
            break
        found.append(gap)
    return found


def _without_civility(text: str) -> str:
    return _CIVIL.sub("", fold(text))


def of_blanked(text: str) -> str:
    """A list of proxies « De X à Y ; de Z à W » without « de », which a sentence begins with: it is no particle."""
    found = list(_GIVER_AFTER_OF.finditer(text)) if text[:12].lstrip(" \n:-–•").startswith("De ") else []
    if len(found) < 2 or len(found) < len(_TO_HOLDER.findall(text)):
        return text
    marked = list(text)
    for giver in found:
        marked[giver.start("of") : giver.end("of")] = "   "
    return "".join(marked)


def without_of(entries: list[Entry]) -> None:
    """Take « de » from before the givers of « procurations : de X à Y, de Z à Y … »."""
    givers = [entry for entry in entries if entry.holder is not None]
    if len(givers) < _SEVERAL_GIVERS or not all(entry.name.printed.startswith("de ") for entry in givers):
        return
    for name in (entry.name for entry in givers):
        name.start, name.printed, name.last = (
            name.start + 3,
            name.printed[3:],
            name.last and name.last.removeprefix("de "),
        )
