"""The vote on an act: figures and names per sense, unanimity, outcome, way of voting."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractors import vote_names as names
from extractors.base import Reading, View, view
from extractors.grammar import vote_cues as cues
from extractors.grammar.numbers import number
from extractors.vote_ballots import counts, is_ballot
from extractors.vote_context import about_voting, foreign, preliminary, title_is_preliminary
from extractors.vote_figures import Mention, mentions
from extractors.vote_outcome import method, outcome, unanimity

_GAP = 220
_LISTED_GAP = 900
_NAMED_ALONE = ("against", "abstention", "not_participating", "for")


@Language.component("registre_votes")
def read_votes(doc: Doc) -> Doc:
    """Leave the readings `vote.*` of an act."""
    text = view(doc)
    ballot = is_ballot(text)
    group = _last_group(text, ballot)
    unanimous = unanimity(text)
    against = next((m.value for m in group if m.sense == "against"), None)
    if unanimous and against:
        unanimous = None
    for mention in group:
        _add(text, mention)
    if unanimous:
        text.add(unanimous)
    result = outcome(text, unanimous, _lost_at(group))
    if result:
        text.add(result)
    way = method(text)
    if way:
        text.add(way)
    if ballot:
        for reading in counts(text):
            if text.first(reading.field) is None:
                text.add(reading)
    _add_proxies(text, group)
    return doc


def _lost_at(group: list[Mention]) -> int | None:
    """Where the figures stand that show more voices against than for."""
    value = {m.sense: m.value for m in group}
    ayes, noes = value.get("for"), value.get("against")
    return group[0].start if ayes is not None and noes is not None and noes > ayes else None


def _add(text: View, mention: Mention) -> None:
    if mention.value is not None:
        text.add(
            Reading(
                f"vote.{mention.sense}", mention.value, mention.start, max(mention.end, mention.word_end), mention.form
            )
        )
    for named in mention.names:
        text.add(Reading(f"vote.names.{mention.sense}", named.person, named.start, named.end, "names by sense"))


def _add_proxies(text: View, group: list[Mention]) -> None:
    if not group:
        return
    found = cues.PROXIES.search(text.folded, group[0].start, min(len(text.folded), group[-1].last + 60))
    if found:
        value = number(found["n"])
        if value is not None:
            text.add(Reading("vote.proxies", value, found.start(), found.end(), "voices by proxy"))


def _last_group(text: View, ballot: bool) -> list[Mention]:
    """The senses of the last vote of the text, with the names beside them."""
    found = mentions(text)
    for i, mention in enumerate(found):
        limit = found[i + 1].start if i + 1 < len(found) else len(text.text)
        _name(text, mention, min(_limit(found, i), limit if limit > mention.end else len(text.text)))
    kept = [m for m in found if m.value is not None or m.names]
    if ballot:
        kept = [m for m in kept if m.sense not in ("for",)]
    groups = _groups(kept)
    lifted = title_is_preliminary(text)
    own = [
        g
        for g in groups
        if not about_voting(text, g[0].start, g[-1].end) and (lifted or not preliminary(text, g[0].start, g[-1].end))
    ]
    return _merge(own)


def _limit(found: list[Mention], i: int) -> int:
    for later in found[i + 1 :]:
        if later.value is not None:
            return later.start
    return found[i].end + 4000


def _name(text: View, mention: Mention, limit: int) -> None:
    """Find the names beside a sense, where its construction calls for some."""
    at = mention.end
    figure = mention.value
    if figure == 0:
        return
    labelled = cues.NAMES_LABEL.match(text.folded, at)
    verb = cues.VERB_OF_VOTING.search(text.folded, max(0, mention.start - 20), mention.end)
    if verb and figure is None and not foreign(text, mention.start, mention.end):
        mention.names = names.before(text, verb.start())
    if mention.names:
        return
    if figure is None and not labelled:
        return
    if figure is None and foreign(text, mention.start, mention.end):
        return
    if labelled and figure is None:
        at = labelled.end() - 1
    mention.names, mention.reach = names.after(text, at, limit, figure)


def _groups(kept: list[Mention]) -> list[list[Mention]]:
    """Mentions that stand together and do not name a sense twice; names before a figure of their sense join it."""
    groups: list[list[Mention]] = []
    for mention in kept:
        group = groups[-1] if groups else []
        reach = _LISTED_GAP if mention.listed and group and group[-1].listed else _GAP
        if not group or mention.start - group[-1].last > reach:
            groups.append([mention])
            continue
        same = next((m for m in group if m.sense == mention.sense), None)
        if same is None:
            group.append(mention)
        elif same.value is None and mention.value is not None:
            mention.names = mention.names or same.names
            group[group.index(same)] = mention
        elif mention.value is None and not same.names:
            same.names = mention.names
        else:
            groups.append([mention])
    return groups


def _merge(groups: list[list[Mention]]) -> list[Mention]:
    """The last vote, with what an earlier statement of the same vote (in the head of an extract) adds to it."""
    if not groups:
        return []
    with_figures = [g for g in groups if any(m.value is not None for m in g)]
    last = list((with_figures or groups)[-1])
    for group in reversed(groups):
        shared = [(a, b) for a in group for b in last if a.sense == b.sense and a is not b]
        same = bool(shared) and all(a.value == b.value for a, b in shared if a.value is not None)
        names_only = all(m.value is None for m in group)
        if (same and any(a.value is not None for a, _ in shared)) or names_only:
            have = {m.sense: m for m in last}
            for mention in group:
                if mention.sense not in have:
                    last.append(mention)
                elif not have[mention.sense].names and mention.names:
                    have[mention.sense].names = mention.names
    return last
