"""What the words of the sitting tell below the lists: proxies (« M. X, qui a donné pouvoir à Mme Y, est excusé »).

And who comes or goes at what item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors import movements
from extractors.base import Reading, View
from extractors.entry import Entry, Place
from extractors.grammar.names import Name, people, words_of
from schemas.record import Status

_REACH = 2_000
"""Signs below the lists within which proxies are told."""
_FEWEST = 3
"""Pairs from which on those whom no list names are members."""
_PROXY = re.compile(r"\b(?:pouvoir|procuration|mandat)(?P<several>s)?\b")
_BEFORE, _AFTER = 130, 90
_STOP = re.compile(r"[;:»\"\n]|\.(?<!\bm\.)(?<!\bmr\.)(?<!\bmme\.)(?<!\b[a-z]\.)(?=\s)")
_GIVES = re.compile(r"\b(?:donn|remet|remis|confi|laiss|adress|transm)\w*\s(?:[a-z']+\s){0,3}\Z|\A\W{0,3}\Z")
"""From the giver to the word: that he or she gives, or nothing."""
_TO_ME = re.compile(
    r"\bm'(?:a|ont)\s(?:donne|remis|confie|laisse|adresse|transmis)\s(?:un\s|une\s|son\s|sa\s|leur\s)?\Z"
)
_FOR_OTHER_ENDS = re.compile(
    r"\s(?:de\s(?!vot)|(?:pour|afin\sde)\s(?!vot|l[ea]\s(?:represent|seance|presente|reunion)|cette\s|ce\s(?:soir|conseil)))"
)
"""After « m'a donné procuration »: what for, where that is not the sitting."""
_TO = re.compile(r"(?:\s(?:donnee?|ecrite?|de\svote))?\s(?:a|en\sfaveur\sde|au\sprofit\sde)\s(?=\S)")
_PERSON = (
    r"(?:(?:M\.|Mr|Mme|Me?lle|Monsieur|Madame)(?:[ ]|[ ]?\n))?[A-ZÀ-Þ][\w'’-]*\.?"
    r"(?:(?:[ ](?!M\.|(?:Mr|Mme|Me?lle|Monsieur|Madame)\b)|\n(?=[A-ZÀ-Þ'’-]{2,}(?:[,;.\n]|[ ](?:et|à)[ ])))"
    r"(?:de[ ]|du[ ]|d['’])?[A-ZÀ-Þ][\w'’-]*){0,4}"
)
_PAIR = re.compile(
    rf"[\s,;.–-]*(?:et[ ])?(?:de[ ])?(?P<giver>{_PERSON})"
    r"(?:,?[ ](?:qui[ ])?(?:a[ ]|ayant[ ])?donn\w{1,3}[ ](?:son[ ]|sa[ ])?(?:pouvoir|procuration))?"
    rf"\sà\s(?P<holder>{_PERSON})(?:[ ]\([^()\n]{{3,40}}\))?"
)
"""« X à Y », one after the other below words that announce proxies."""
_ANNOUNCES = re.compile(r"(?:[ ](?:suivante?s|reçue?s|données|parvenues|remis(?:es)?|déposée?s))?[ ]?[:.](?=\s)")
_SEVERAL_GIVE = re.compile(
    r"\bd(?:ont|esquels) les noms suivent,? (?:ont|avaient) (?:donne|remis|confie|delegue)\b[^.;:]{0,60}\Z"
)
"""Before the word, where the pairs follow at the end of a sentence: « Les membres dont les noms suivent ont donné »."""
_AT_LENGTH = re.compile(
    r"(?: ecrit)?(?: (?:de|pour) voter?)?,?(?: en leurs? noms?)?(?:,? (?:par|en|au|conforme)[^:;]{3,280})? ?:(?=\s)"
)
"""After the word, up to the pairs: « pouvoir écrit de voter en leur nom, par application de l'article … : »."""


def told_below(text: View, end: int, found: list[Entry]) -> list[Entry]:
    """The proxies told below `end`, of those whom the lists call absent or excused, to those called present.

    Below words that announce proxies, a giver whom no list names is a member too, where the lists call all holders
    present. Whoever is named otherwise beside such a word is no member: « pouvoir à M. X pour signer ».
    """
    told: list[Entry] = []
    for match in _PROXY.finditer(text.folded, end, min(len(text.folded), end + _REACH)):
        several = match["several"] or _SEVERAL_GIVE.search(text.folded, max(0, match.start() - _BEFORE), match.start())
        if several and (pairs := list(_pairs(text, match.end(), found))):
            told.extend(pairs)
            continue
        if match["several"]:
            continue
        giver = _before(text, match.start())
        if giver is None or not _listed(giver, found, {"absent", "excused"}):
            continue
        between = text.folded[giver.end : match.start()]
        if _TO_ME.search(between) and _FOR_OTHER_ENDS.match(text.folded, match.end()) is None:
            told.append(_entry(giver, None, match.span()))
            continue
        holder = _after(text, match.end())
        if holder is not None and _GIVES.search(between) and _listed(holder, found, {"present"}):
            told.append(_entry(giver, holder, (holder.start, holder.end)))
            told.extend(_likewise(text, holder.end, found))
    return told


def told_above(text: View, start: int, found: list[Entry]) -> list[Entry]:
    """The proxies told in sentences above the lists, which begin at `start`, of those whom these do not name.

    The lists call the holders present.
    """
    told: list[Entry] = []
    for match in _PROXY.finditer(text.folded, max(0, start - _REACH), start):
        giver, holder = _before(text, match.start()), _after(text, match.end())
        if giver is None or holder is None or holder.end > start or not (giver.own or giver.apart):
            continue
        gives = _GIVES.search(text.folded[giver.end : match.start()])
        if gives and _listed(holder, found, {"present"}) and not _listed(giver, found, {"present", "represented"}):
            told.append(_entry(giver, holder, (holder.start, holder.end)))
    return told


def _entry(giver: Name, holder: Name | None, proof: Place) -> Entry:
    giver.placed = True
    return Entry(giver, "represented", proof, holder, form="proxy")


def _before(text: View, at: int) -> Name | None:
    """The last person whom the sentence names before a place."""
    low = max(0, at - _BEFORE)
    for stop in _STOP.finditer(text.folded, low, at):
        low = stop.end()
    names = people(text.text, low, at)
    return names[-1] if names else None


def _after(text: View, at: int) -> Name | None:
    """The person to whom a proxy goes that is told right before a place."""
    to = _TO.match(text.folded, at)
    if to is None:
        return None
    stop = _STOP.search(text.folded, to.end(), to.end() + _AFTER)
    names = people(text.text, to.end(), stop.start() if stop is not None else min(to.end() + _AFTER, len(text.text)))
    return names[0] if names and names[0].start == to.end() else None


def _likewise(text: View, at: int, found: list[Entry]) -> Iterator[Entry]:
    """Those who follow a giver and a holder without the verb: « X a donné pouvoir à Y, Z à V et … »."""
    for giver, holder in _paired(text, at):
        anew = _PROXY.search(text.folded, giver.end, holder.start) is not None
        if anew or not (_listed(giver, found, {"absent", "excused"}) and _listed(holder, found, {"present"})):
            return
        yield _entry(giver, holder, (holder.start, holder.end))


def _pairs(text: View, at: int, found: list[Entry]) -> Iterator[Entry]:
    """The givers and holders that stand in pairs below words that announce them, if all holders are called present."""
    pairs = _in_pairs(text, at)
    if not all(_listed(h, found, {"present"}) and not _listed(g, found, {"present"}) for g, h in pairs):
        return
    for one, other in pairs:
        if not _listed(one, found, {"represented"}):  # else the lists have told it
            yield _entry(one, other, (other.start, other.end))


def _in_pairs(text: View, at: int) -> list[tuple[Name, Name]]:
    """The givers and holders that stand in pairs below words that announce them."""
    announced = _ANNOUNCES.match(text.text, at) or _AT_LENGTH.match(text.folded, at)
    return _paired(text, announced.end()) if announced is not None else []


def told_alone(text: View) -> list[Entry]:
    """The proxies that whoever opens the sitting tells, one after the other, where the text has no list of members.

    Nothing else proves that they are people: each pair has a civility or a surname in capitals.
    """
    for match in _PROXY.finditer(text.folded, 0, min(len(text.folded), _REACH)):
        pairs = _in_pairs(text, match.end()) if match["several"] else []
        if len(pairs) >= _FEWEST and all(_is_person(text, one) or _is_person(text, other) for one, other in pairs):
            return [_entry(giver, holder, (holder.start, holder.end)) for giver, holder in pairs]
    return []


def _is_person(text: View, name: Name) -> bool:
    """Whether a name shows by itself that it is one, and not that of a place or a street."""
    return name.own or any(len(word) > 2 and word.isupper() for word in text.text[name.start : name.end].split())


def _paired(text: View, at: int) -> list[tuple[Name, Name]]:
    """The givers and holders that stand in pairs from a place on; none where one of them is no person."""
    pairs: list[tuple[Name, Name]] = []
    while (pair := _PAIR.match(text.text, at)) is not None:
        giver, holder = (people(text.text, *pair.span(who)) for who in ("giver", "holder"))
        if len(giver) != 1 or len(holder) != 1:
            return []
        pairs.append((giver[0], holder[0]))
        at = pair.end()
    return pairs


def _listed(name: Name, found: list[Entry], states: set[Status]) -> bool:
    """Whether exactly one member of some states bears all words of a name."""
    own = set(words_of(name.printed))
    fits = [entry for entry in found if entry.status in states and own <= set(words_of(entry.name.printed))]
    return bool(own) and len(fits) == 1


def moves_below(text: View, end: int, found: list[Entry]) -> None:
    """Give the entries the arrivals and departures told below the lists (« Arrivée de M. X au point 3 »)."""
    stop = min(len(text.folded), end + _REACH)
    for moved in (*movements.told(text, end, stop), *movements.listed(text, end, stop)):
        holder = moved.parts.get("holder")
        unread = holder is None and _PROXY.search(text.folded, moved.start, moved.end) is not None
        if moved.value == "aside" or unread:
            continue
        states: set[Status] = {"absent", "excused"} if moved.value == "arrival" else {"present"}
        if text.folded.startswith("arriv", moved.start) or moved.form == movements.LISTED:
            states.add("present")
        for who in (part for leaf, part in moved.parts.items() if leaf != "holder"):
            own = set(words_of(who.value.printed))
            fits = [e for e in found if e.status in states and own and own <= set(words_of(e.name.printed))]
            if len(fits) == 1 and moved.value == "arrival":
                fits[0].arrived = fits[0].arrived or (moved.start, moved.end)
            elif len(fits) == 1:
                fits[0].left = fits[0].left or (moved.start, moved.end)
                fits[0].later = fits[0].later or (_named_at(text, holder) if holder is not None else None)


def _named_at(text: View, holder: Reading) -> Name | None:
    """The name of the holder of a proxy, at its place."""
    return next(iter(people(text.text, holder.start, holder.end)), None)


def joined(text: View, start: int, end: int, found: list[Entry]) -> list[Entry]:
    """Those whom no list names, of whom a sentence among the lists tells that they came later (« M. X a rejoint »)."""
    late: list[Entry] = []
    for moved in movements.told(text, start, end):
        for who in moved.parts.values() if moved.value == "arrival" else ():
            names = people(text.text, who.start, who.end)
            own = set(words_of(who.value.printed))
            if len(names) == 1 and names[0].own and not any(own <= set(words_of(e.name.printed)) for e in found):
                late.append(Entry(names[0], "present", (who.start, who.end), arrived=(who.end + 1, moved.end)))
    return late
