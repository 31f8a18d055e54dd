"""The way of voting, with the words that say so."""

from __future__ import annotations

from extractors.base import Reading
from extractors.grammar import ballot_cues
from extractors.vote_context import Context


def method(context: Context) -> Reading | None:
    """The way of voting, where it is said that the council voted so; a secret that was only asked for is the last."""
    asked = None
    for name, pattern in ballot_cues.METHODS.items():
        for anchor in context.anchors[name]:
            around = pattern.finditer(context.folded, max(0, anchor - 110), anchor + 40)
            found = next((match for match in around if match.start() <= anchor < match.end()), None)
            if found is None or context.unreal(*found.span()) or _is_rule(context, *found.span()):
                continue
            if name == "show_of_hands" and _of_officers(context, *found.span()):
                continue
            if ballot_cues.DENIED.search(found[0]):
                continue
            told = Reading("vote.method", name, found.start(), found.end(), "way of voting")
            if name != "secret" or not _is_asked(context, *found.span()):
                return told
            asked = asked or told
    return asked


def _is_asked(context: Context, start: int, end: int) -> bool:
    """Whether a secret vote is what somebody asks for, which may not be granted."""
    before, _ = context.clause(start, end)
    return ballot_cues.ASKS.search(f"{before[-60:]}{context.folded[start:end]}") is not None


def _of_officers(context: Context, start: int, end: int) -> bool:
    """Whether hands are raised for the secretary or the tellers of a ballot, which may be secret itself."""
    before, after = context.clause(start, end)
    return ballot_cues.OFFICERS.search(f"{before[-90:]} {context.folded[start:end]} {after[:90]}") is not None


def _is_rule(context: Context, start: int, end: int) -> bool:
    """Whether a way of voting is only what the law prescribes, or what the council may renounce."""
    before, _ = context.clause(start, end)
    after = context.folded[end : end + 40]
    denied = ballot_cues.DENIED.search(before[-30:])
    return bool(denied or ballot_cues.RULE_BEFORE.search(before[-160:]) or ballot_cues.RULE_AFTER.match(after))
