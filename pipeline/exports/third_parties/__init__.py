"""A record without the names of third parties: what docs/exports/third-parties.md tells, and no more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, Final

from extractors.grammar.names import same_member, words_of
from extractors.grammar.text import fold
from pipeline.exports.sums import sums_in
from pipeline.exports.third_parties import words
from pipeline.exports.third_parties.naming import Mention, mentions
from schemas.finding import Finding
from schemas.record import Act, Decision, Person, Record

NAME: Final = "[nom occulté]"
SUM: Final = "[montant occulté]"
HOME: Final = "[adresse occultée]"
BIRTH: Final = "[naissance occultée]"


def without_third_parties(record: Record) -> Record:
    """A copy of a record in whose texts third parties are not named; members are.

    Subject, theme, visas, decisions, place, findings and evidence are changed; evidence of a changed text is dropped.
    """
    acts, changed, known = [], set[str](), list(_members(record))
    for index, act in enumerate(record.acts):
        made = _Redactor(known, act).act()
        acts.append(made)
        changed |= {f"/acts/{index}/{pointer}" for pointer in _differences(act, made)}
    told = _Redactor(known, None)
    evidence = {
        pointer: [place.model_copy(update={"text": told.text(place.text)}) for place in places]
        for pointer, places in record.evidence.items()
        if changed.isdisjoint(accumulate(pointer.split("/"), "{}/{}".format))
    }
    place = record.session.place
    session = record.session.model_copy(update={"place": told.text(place) if place else place})
    findings = [told.finding(finding) for finding in record.findings]
    return record.model_copy(update={"acts": acts, "evidence": evidence, "session": session, "findings": findings})


def _differences(act: Act, made: Act) -> Iterator[str]:
    yield from (name for name in ("subject", "theme") if getattr(act, name) != getattr(made, name))
    for name in ("visas", "decisions"):
        pairs = zip(getattr(act, name), getattr(made, name), strict=True)
        yield from (f"{name}/{i}" for i, (one, other) in enumerate(pairs) if one != other)


class _Redactor:
    """Strikes third parties out of the texts of one act, or of the sitting."""

    def __init__(self, known: list[Person], act: Act | None) -> None:
        self.known = known
        self.source = act
        subject = fold(act.subject or "") if act else ""
        self.of_members = bool(words.OFFICE_ACT.search(subject))

    def act(self) -> Act:
        """The act without third parties; its sums too, where its subject gives something to one."""
        act = self.source
        assert act is not None
        given = bool(act.subject and words.GRANT.search(fold(act.subject)) and self.struck(act.subject))
        return act.model_copy(
            update={
                "subject": self.text(act.subject) if act.subject else act.subject,
                "theme": self.text(act.theme) if act.theme else act.theme,
                "visas": [self.text(visa) for visa in act.visas],
                "decisions": [self._decision(decision, given) for decision in act.decisions],
            }
        )

    def _decision(self, decision: Decision, given: bool) -> Decision:
        text = self.text(decision.text, sums=given)
        amounts = [] if SUM in text else decision.amounts
        return decision.model_copy(update={"text": text, "amounts": amounts})

    def finding(self, finding: Finding) -> Finding:
        """A finding without third parties in its words and in what it shows."""
        terms = [
            term.model_copy(update={"value": self.text(term.value)}) if isinstance(term.value, str) else term
            for term in finding.terms
        ]
        return finding.model_copy(update={"message": self.text(finding.message), "terms": terms})

    def struck(self, text: str) -> list[Mention]:
        """The third parties whom a text names."""
        return [mention for mention in mentions(text) if not self._acts_as_member(mention, text)]

    def text(self, text: str, *, sums: bool = False) -> str:
        """A text without third parties, without the sums that stand beside their names (`sums`: at all events)."""
        named = self.struck(text)
        cuts = [(m.start, m.end, NAME) for m in named]
        cuts += [(m.start(), m.end(), BIRTH) for m in words.BIRTH.finditer(text)]
        cuts += [(m.start(), _home_end(m), HOME) for m in words.HOME.finditer(text)]
        if named or sums:
            cuts += [(start, end, SUM) for start, end, _ in sums_in(text)]
        end, pieces = 0, []
        for start, stop, mark in sorted(cuts):
            if start >= end:
                pieces += [text[end:start], mark]
                end = stop
        return "".join([*pieces, text[end:]])

    def _acts_as_member(self, mention: Mention, text: str) -> bool:
        before = fold(text[max(0, mention.start - 60) : mention.start])
        if words.AFTER_MANDATE.match(fold(text[mention.end : mention.end + 60])):
            return True
        if any(cue.search(before) for cue in (words.BEFORE_MANDATE, words.REPORTING, words.COMES_OR_GOES)):
            return True
        if mention.household:
            return False
        return (
            self.of_members
            or bool(words.OFFICE_ACT.search(fold(text)))
            or any(_is(mention, member) for member in self.known)
        )


def _home_end(match: re.Match[str]) -> int:
    """Where an address ends: before the words that go on with the sentence."""
    on = words.HOME_ENDS.search(match[0], 12)
    return match.start() + on.start() if on else match.end()


def _members(record: Record) -> Iterator[Person]:
    """Those whom a record names as members: the lists, who presides, reports, writes, votes, holds a proxy."""
    session = record.session
    yield from filter(None, [session.chair, *session.secretaries])
    for act in record.acts:
        yield from filter(None, [act.rapporteur])
        for members in (record.attendance, act.attendance or []):
            for member in members:
                yield member.name
                yield from filter(None, [member.proxy_holder])
        names: Any = act.vote.names
        for sense in ("for_", "against", "abstention", "not_participating"):
            yield from getattr(names, sense)


def _is(mention: Mention, member: Person) -> bool:
    """Whether a mention may be of a member: the surname and nothing against it, or both names."""
    sex = {"M.": "M.", "Mme": "Mme", "Mlle": "Mme"}.get(member.civility or "", "")
    if mention.sex and sex and mention.sex != sex:
        return False
    said, whole, last = (set(words_of(name)) for name in (mention.name, member.printed, member.last or member.printed))
    if said and said <= whole:
        return bool(said & last)
    if last and last <= said:
        first = whole - last
        return not first or bool(first & said) or all(len(word) == 1 for word in said - last)
    return len(said) > 1 and same_member(mention.name, member.printed)
