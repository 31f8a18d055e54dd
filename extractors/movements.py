"""Arrivals and departures told between two votes: who comes or goes, settled later against the list of members."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from extractors.base import Reading, View, view
from extractors.grammar import movement_cues as cues
from extractors.grammar.names import Name, people, person
from schemas import Person

_SENTENCE = 260
_TIME = 60
LISTED = "movements below a label"


@Language.component("registre_movements")
def movements(doc: Doc) -> Doc:
    """Leave one reading `movement` per sentence that tells an arrival or a departure, with who moves.

    Its value is the kind (`arrival`, `departure`, or `aside` for the time of one act). Its parts are the persons, in
    order (« 0 », « 1 », …; an office stands for who holds it), and « holder », to whom they leave their proxy.
    """
    text = view(doc)
    for reading in told(text):
        text.add(reading)
    return doc


def told(text: View, start: int = 0, end: int | None = None) -> Iterator[Reading]:
    """The movements told between two characters, in order."""
    taken = 0
    for cue in cues.cues_in(text.folded, start, len(text.folded) if end is None else end):
        if cue.start() < taken or text.is_claimed(cue.start()):
            continue
        kind = str(cue.lastgroup).rstrip("0123456789")
        named = cues.NAMED_AFTER.match(text.folded, cue.start(), cue.end()) is not None
        low, high = _sentence(text, cue.start(), cue.end())
        who = list(_after(text, cue.end(), high)) if named else _before(text, low, cue)
        if not who:
            continue
        taken = high
        first = cue.start() if named else who[0][0]
        if kind == "departure" and cues.FOR_ONE_ACT.search(text.folded, first, high):
            kind = "aside"
        persons = [Reading("who", p, s, e) for s, e, p in who]
        holders = list(_holders(text, cue.end(), high)) if kind == "departure" else []
        if len(holders) == len(persons) > 1:  # to each who leaves their own
            for one, holder in zip(persons, holders, strict=True):
                yield Reading("movement", kind, first, high, f"movement: {kind}", {"0": one, "holder": holder})
            continue
        parts = {str(i): one for i, one in enumerate(persons)}
        if len(holders) == 1:
            parts["holder"] = holders[0]
        yield Reading("movement", kind, first, high, f"movement: {kind}", parts)


def listed(text: View, start: int, end: int) -> Iterator[Reading]:
    """The arrivals or departures that stand each on its line below their label (« ARRIVÉE de : ⏎ M. X après … »)."""
    for label in cues.LABEL.finditer(text.folded, start, end):
        kind = "arrival" if label["kind"].startswith("arriv") else "departure"
        wrapped = False
        for low, high in text.iter_lines(label.end(), end):
            told = cues.LISTED_LINE.match(text.folded, low, high)
            who = list(_after(text, told.end(), high)) if told is not None else []
            if who and cues.MOVES_AFTER.match(text.folded, who[-1][1], high):
                parts = {str(i): Reading("who", p, s, e) for i, (s, e, p) in enumerate(who)}
                yield Reading("movement", kind, who[-1][1], high, LISTED, parts)
                wrapped = False
            elif told is not None or wrapped or cues.LABEL_ENDS.match(text.folded, low, high):
                break
            else:
                wrapped = True


def _sentence(text: View, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence around a cue, at most `_SENTENCE` characters to each side."""
    low, high = max(start - _SENTENCE, 0), min(end + _SENTENCE, len(text.folded))
    for stop in cues.SENTENCE_END.finditer(text.folded, low, start + 1):
        if not cues.ABBREVIATION.search(text.folded[max(stop.start() - 6, 0) : stop.start()]):
            low = stop.end()
    for stop in cues.SENTENCE_END.finditer(text.folded, end, high):
        if not cues.ABBREVIATION.search(text.folded[max(stop.start() - 6, 0) : stop.start()]):
            return low, stop.start()
    return low, high


def _persons(text: View, start: int, end: int) -> Iterator[tuple[int, int, Person]]:
    """The persons and offices that stand in a stretch, in order."""
    found: list[tuple[int, int, Person]] = [
        (m.start(), m.end(), Person(printed=text.printed(*m.span())))
        for m in cues.OFFICE.finditer(text.folded, start, end)
    ]
    offices = list(found)
    for name in people(text.text, start, end):
        if not any(s < name.end and name.start < e for s, e, _ in offices) and _named(name):
            found.append((name.start, name.end, person(name)))
    yield from sorted(found, key=lambda item: item[0])


def _named(name: Name) -> bool:
    """Whether a name tells a person, and is not a capitalised word alone."""
    return name.own or name.grouped or name.size > 1 or name.printed.isupper()


def _after(text: View, start: int, end: int) -> Iterator[tuple[int, int, Person]]:
    """The persons named right after a cue (« Départ de Mme X et M. Y à 20 h »)."""
    position = start
    for low, high, who in _persons(text, start, min(end + 1, len(text.folded))):
        joint = text.folded[position:low]
        if not (cues.LEAD if position == start else cues.JOINT).fullmatch(joint):
            return
        yield low, high, who
        position = high


def _before(text: View, start: int, cue: re.Match[str]) -> list[tuple[int, int, Person]]:
    """The subject of the verb: the person right before it, and those joined to them where the verb is plural."""
    opened = text.folded.rfind("(", start, cue.start())
    if opened > text.folded.rfind(")", start, cue.start()):
        start = opened + 1
    found = list(_persons(text, start, cue.start()))
    if not found:
        return []
    between = text.folded[found[-1][1] : cue.start()]
    governed = cues.PREPOSITION.search(text.folded[start : found[-1][0]]) is not None
    if not cues.TO_VERB.fullmatch(between) or (governed and not between.lstrip(" ,").startswith("qui ")):
        return []
    subject = [found[-1]]
    if not cues.PLURAL_VERB.match(cue[0]):
        return subject
    for one in reversed(found[:-1]):
        if not cues.JOINT.fullmatch(text.folded[one[1] : subject[0][0]]):
            break
        subject.insert(0, one)
    return subject


def _holders(text: View, start: int, end: int) -> Iterator[Reading]:
    """To whom those who leave give their proxies, in order (« donnent pouvoir à Mme X et à M. Y »)."""
    given = cues.LEAVES_PROXY.search(text.folded, start, min(end + _TIME, len(text.folded)))
    if given is None:
        return
    position = given.end()
    for low, high, who in _persons(text, position, min(position + 2 * _TIME, len(text.folded))):
        if not cues.HOLDERS.fullmatch(text.folded, position, low):
            return
        yield Reading("proxy_holder", who, low, high, "proxy")
        position = high
