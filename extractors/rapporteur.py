"""Who reports on an act: by a label, given the floor, telling the matter, or heard by the council."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.base import Reading, View
from extractors.grammar import rapporteur_cues as cues
from extractors.grammar.heading_cues import DANGLING
from extractors.grammar.name_words import CIVILITIES, PARTICLES
from extractors.grammar.names import Name, people, person
from extractors.grammar.text import fold

_HEAD = 6_000
_FIRST = 200
"""Characters below a title where the first line of the text begins."""
_NEAR = 90
"""Characters behind a label within which the name ends."""
_APART = 12
"""Characters between a label and the name, at the most."""


def rapporteur(text: View, title_end: int) -> None:
    """Leave `act.rapporteur`, of the act whose title ends at a character."""
    limit = min(len(text.text), title_end + _HEAD)
    for form, name in _found(text, title_end, limit):
        text.add(Reading("act.rapporteur", person(name), name.start, name.end, form))
        return


def _found(text: View, start: int, limit: int) -> Iterator[tuple[str, Name]]:
    """Who may be the rapporteur, and what shows it, the surest first."""
    folded = text.folded
    mentioned = cues.RAPPORTEUR_WORD.search(folded) is not None
    for match in cues.RAPPORTEUR.finditer(folded) if mentioned else ():
        end = min(match.end() + _NEAR, len(text.text))
        stop = folded.find("\n", match.end(), end)
        names = people(text.text, match.end(), end if stop < 0 or stop - match.end() < 8 else stop)
        names = [n for n in names if _named(n)]
        if names and names[0].start - match.end() < _APART and not _goes_on(text, match, names[0]):
            yield "label", names[0]
    floor = cues.FLOOR.search(folded, start, min(limit, start + _FIRST))
    if floor is not None and (member := _member(text, floor.end())) is not None:
        yield "given the floor", member
    for teller in cues.TELLER.finditer(folded, start, limit):
        decided = cues.DECIDED_BEFORE.search(folded, start, teller.end("who"))
        if decided and cues.NEXT_ACT.match(folded, teller.end()):
            break
        names = people(text.text, *teller.span("who"))
        told = text.text[teller.end() - 1] not in "éÉ" and names
        if told and _named(names[0]) and not cues.SAYS.search(folded, names[0].end, teller.end("who")):
            yield "who tells", names[0]
    for heard in cues.HEARD.finditer(folded, start):
        if (member := _member(text, heard.end())) is not None:
            yield "heard", member
    if start and (alone := _alone_below(text, start)) is not None:
        yield "alone below the title", alone


def _alone_below(text: View, title_end: int) -> Name | None:
    """The one person, with a civility, who is alone on the line below the title, above the words of somebody."""
    last = text.line_at(title_end - 1)
    if last + 2 >= len(text.lines) or cues.SPEAKS.match(text.text, *text.line_span(last + 2)) is None:
        return None
    start, end = text.line_span(last + 1)
    if end - start >= _NEAR or DANGLING.search(text.folded, text.line_span(last)[0], title_end):
        return None
    names = people(text.text, start, end)
    if len(names) != 1 or names[0].civility is None or names[0].first is None:
        return None
    return names[0] if text.text[start:end].strip() == names[0].printed else None


def _goes_on(text: View, match: re.Match[str], name: Name) -> bool:
    """Whether « présenté par » or « le rapporteur est » goes on with a sentence, or with who is no member."""
    if match["shown"] is None and match["presented"] is None and match["told"] is None:
        return False
    begun = next(c for c in text.text[match.start() : match.end()] if c.isalpha())
    return begun.islower() or cues.OUTSIDER_AFTER.match(text.folded, name.end) is not None


def _member(text: View, start: int) -> Name | None:
    """The person named at a character, who is of the council as far as the words behind the name tell."""
    names = people(text.text, start, min(start + _NEAR, len(text.text)))
    outsider = names and cues.OUTSIDER_AFTER.match(text.folded, names[0].end)
    return names[0] if names and not outsider and names[0].start == start and _named(names[0]) else None


def _named(name: Name) -> bool:
    """Whether a mention names a person: a civility before a surname, or two words that tell first name and surname."""
    words = [w for w in fold(name.printed).split() if w.strip(".") not in CIVILITIES]
    return bool(words) and words[0] not in PARTICLES and (name.civility is not None or len(words) > 1)
