"""Who presides a sitting, and who keeps its minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.base import Reading, View
from extractors.grammar import chair_cues as cues
from extractors.grammar import secretary_cues
from extractors.grammar.first_names import is_first_name
from extractors.grammar.name_words import NOT_NAMES
from extractors.grammar.names import Name, people, person, words_of
from extractors.grammar.text import fold

_WITH_TITLE = 4
"""Words from which on a name may hold more than a member."""
_WORD = re.compile(r"[\w'’-]+")
_SAID = 160
"""Signs in which a person is named beside the words on the office."""


def chair(text: View, limit: int) -> None:
    """Leave the reading of who presides, told before `limit`, or the place where an office alone is named."""
    for match in cues.CHAIR_BEFORE.finditer(text.folded, 0, limit):
        name = _whole(text, _named_after(text, match.end()))
        if name is not None and not cues.CHAIR_LEFT.search(text.folded, max(0, match.start() - _SAID), match.start()):
            deputy = cues.DEPUTY_AFTER.match(text.folded, name.end) or cues.DEPUTY.search(
                text.folded, match.end(), name.start
            )
            form = "presided by a deputy" if deputy else "presided by"
            text.add(Reading("session.chair", person(name), name.start, name.end, form))
            return
    for cue, after, form in (
        (cues.PRESIDES, cues.CHAIR_AFTER, "presides"),
        (cues.OPENS, cues.CHAIR_OPENS, "opens the sitting"),
    ):
        for said in cue.finditer(text.folded, 0, limit):
            for name in _persons(text, said.start() - _SAID, said.start()):
                opens = form == "opens the sitting"
                if not opens and cues.CHAIR_LEFT.search(text.folded, max(0, name.start - _SAID), name.start):
                    continue  # for one act, from which the chair of the sitting has withdrawn
                end = said.start() if opens else said.end() + _SAID
                if after.match(text.folded[name.end : end]):
                    text.add(Reading("session.chair", person(name), name.start, name.end, form))
                    return
    office = cues.CHAIR_OFFICE.search(text.folded, 0, limit)
    if office is not None:
        text.marks["chair_office"] = office.start()


def _persons(text: View, start: int, end: int) -> Iterator[Name]:
    """The persons printed in a stretch; a role or the words of a title are no person."""
    end = min(len(text.text), end)
    begins = cues.WORD_BEGINS.search(text.text, max(0, start), end)
    return (
        name
        for found in people(text.text, begins.start() if begins else end, end)
        if (name := _to_surname(text, found)) is not None
        and (words := _foreign(text.folded[name.start : name.end]))
        and not cues.TITLE_WORDS.intersection(words)
        and not {"d", "un", "une"}.issuperset(words)
        and words[0] not in cues.NO_BEGINNING
        and max(map(len, words)) > 1  # « C.M. 29/06/2022 »
        and (len(words) > 1 or name.civility is not None or name.printed.isupper() or _called(name))
    )


def _called(name: Name) -> bool:
    """Whether a known first name stands with a surname in capitals, a role elsewhere (« Simone VILLE »)."""
    return name.first is not None and name.last is not None and is_first_name(fold(name.first))


def _to_surname(text: View, name: Name) -> Name | None:
    """A name up to its surname in capitals, where other words go on after it."""
    kept = cues.SURNAME_ENDS_PRINTED.match(text.text, name.start, min(name.end + 3, len(text.text)))
    if kept is None or kept.end("kept") >= name.end:
        return name
    return next(iter(people(text.text, name.start, kept.end("kept"))), None)


def _named_after(text: View, start: int) -> Name | None:
    """The person named right after a cue; a role, or a piece of the column beside, may stand between."""
    found = next(_persons(text, start, start + 160), None)
    if found is None or cues.NAMELESS.match(text.folded, start):
        return None
    between = cues.FIGURE_BESIDE.sub("", text.folded[start : found.start])
    words = _foreign(between)
    broken = "\n" in between.lstrip(" ")[:2] or "\t" in between
    return found if not words or (broken and len(words) <= 6 and "." not in between) else None


def _whole(text: View, name: Name | None) -> Name | None:
    """A name with the rest of it, where the line ends amid it: « Anne COSTA / RIBEIRO. », « Mme COSTA / Anne, »."""
    if name is None or name.last is None or not name.printed.endswith(name.last) or not name.last.isupper():
        return name
    if name.first is None:
        below = cues.FIRST_NAME_BELOW.match(text.text, name.end)
        if below is None or not is_first_name(fold(below["rest"])):
            return name
        return replace(name, end=below.end("rest"), printed=f"{name.printed} {below['rest']}", first=below["rest"])
    rest = cues.REST_OF_SURNAME.match(text.text, name.end)
    if rest is None or any(fold(word) in NOT_NAMES for word in rest["rest"].split()):
        return name
    more = f" {rest['rest']}"
    return replace(name, end=rest.end("rest"), printed=name.printed + more, last=name.last + more)


def secretaries(text: View) -> None:
    """Leave the readings of the secretaries of the sitting; two are joined by « et »."""
    for names, form in (
        (_secretaries_after(text), "label"),
        (_secretaries_before(text), "designated"),
        (_secretaries_titled(text), "designated under a title"),
        (_secretaries_asked(text), "offers to do it"),
        (_secretaries_signed(text), "signature"),
    ):
        if names:
            for name in (_as_listed(text, name) for name in names):
                text.add(Reading("session.secretaries", person(name), name.start, name.end, form))
            return


def _as_listed(text: View, name: Name) -> Name:
    """A name without the title in capitals that follows it, where the list of the present has the name alone."""
    words = words_of(name.printed)
    listed = {words_of(member.parts["name"].value.printed) for member in text.readings.get("attendance", ())}
    if words in listed or len(words) < _WITH_TITLE:
        return name
    for word in _WORD.finditer(text.text, name.start, name.end):
        found = people(text.text, name.start, word.end())
        if len(found) == 1 and len(words_of(found[0].printed)) > 1 and words_of(found[0].printed) in listed:
            return found[0]
    return name


def _secretaries_after(text: View) -> list[Name]:
    for form, pattern in secretary_cues.SECRETARY_BEFORE:
        for match in pattern.finditer(text.folded):
            if secretary_cues.NOT_SECRETARY.match(text.folded[match.start() + 10 : match.end() + 30].lstrip("s ")):
                continue
            stop = cues.STOP_NAMES.search(text.folded, match.end(), match.end() + 140)
            found = list(_persons(text, match.end(), stop.start() if stop else match.end() + 140))
            between = text.folded[match.end() : found[0].start] if found else "."
            if form in ("line", "amid") and between.strip():
                continue
            if form == "amid" and not _labels(text, match.start()):
                continue
            if form == "is" and "\n" in between and ":" not in match.group() and _secretaries_before(text):
                continue  # « … désigne M. Roy comme secrétaire de séance », and a title below
            if not re.search(r"[.;]\s|\bet\b", between + " ") and not set(_foreign(between)) - secretary_cues.CHOOSING:
                return _run(text, found, several="secretaires" in match.group())
    return []


def _labels(text: View, start: int) -> bool:
    """Whether a word amid a line begins what follows, and is no office of the person before it."""
    return text.text[start].isupper() and not text.text[:start].rstrip().endswith((",", "("))


def _foreign(between: str) -> list[str]:
    """The words between a cue and a name that are neither civilities nor roles."""
    return [w for w in re.findall(r"[\w-]+", between) if w not in cues.ROLES]


def _run(text: View, found: list[Name], *, several: bool) -> list[Name]:
    """The first person and those joined to it."""
    names = found[:1]
    for name in found[1:4]:
        joint = text.folded[names[-1].end : name.start].strip()
        beside = (
            several and not joint and name.civility is not None and "\n" not in text.text[names[-1].end : name.start]
        )
        if not beside and joint not in (("et", ",", ";", "&", "-") if several else ("et", "&")):
            break
        if (beside or joint == ";") and secretary_cues.SPEAKS_AFTER.match(text.folded, name.end):
            break
        names.append(name)
    return names


def _secretaries_before(text: View) -> list[Name]:
    named = [
        (match.end() + 20, list(_persons(text, match.start() - 200, match.start())))
        for match in secretary_cues.SECRETARY.finditer(text.folded)
        if not secretary_cues.NOT_SECRETARY.match(text.folded[match.end() : match.end() + 30].lstrip("s "))
    ]
    for pattern in secretary_cues.SECRETARY_AFTER:
        for end, found in named:
            for i, name in enumerate(found):
                if pattern.match(text.folded[name.end : end]):
                    joined = (
                        found[i - 1 : i] if i and text.folded[found[i - 1].end : name.start].strip() == "et" else []
                    )
                    return [*joined, name]
    return []


def _secretaries_titled(text: View) -> list[Name]:
    for match in secretary_cues.SECRETARY_TITLE.finditer(text.folded):
        for name in _persons(text, match.end(), match.end() + 260):
            if secretary_cues.ELECTED.match(text.folded[name.end : name.end + 140]):
                return [name]
            elects = secretary_cues.ELECTS_BEFORE.match(text.folded[match.end() : name.start])
            if elects and secretary_cues.ENDS_AFTER.match(text.folded, name.end):
                return [name]
    return []


def _secretaries_asked(text: View) -> list[Name]:
    """Who offers to keep the minutes, where somebody was just asked for."""
    for match in secretary_cues.ASKED_FOR.finditer(text.folded):
        for name in _persons(text, match.end(), match.end() + _SAID):
            if secretary_cues.VOLUNTEERS.match(text.folded[name.end : name.end + _SAID]):
                return [name]
    return []


def _secretaries_signed(text: View) -> list[Name]:
    for match in secretary_cues.SIGNED.finditer(text.folded):
        found = list(_persons(text, match.end(), match.end() + 80))
        between = text.folded[match.end() : found[0].start] if found else "."
        if "." not in between and "\n" in between and not _foreign(between):
            return found[:1]
    return []
