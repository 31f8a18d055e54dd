"""The vote on an act: figures and names per sense, unanimity, outcome, way of voting."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from extractors import vote_names as names
from extractors.base import Reading, View, view
from extractors.grammar import unanimity_cues, vote_cues, voter_cues
from extractors.grammar.numbers import number
from extractors.grammar.question_cues import NEXT_QUESTION
from extractors.listed_result import listed_result
from extractors.vote_ballots import casting, counts, is_ballot, short_counts
from extractors.vote_columns import read_columns, read_counted
from extractors.vote_context import Context
from extractors.vote_figures import ADOPTING_VOICES, NOBODY, mentions
from extractors.vote_mention import Mention
from extractors.vote_method import method
from extractors.vote_outcome import outcome
from extractors.vote_parts import on_part, voted_in_figures, without_parts
from extractors.vote_roll import read_roll
from extractors.vote_tables import told_in_table
from extractors.vote_unanimity import unanimity

_SENTENCE_END = re.compile(r"(?<!\bM)(?<!\bMme)\.\s")
_GAP = 220
_VERB = 45
"""Characters before a sense in which its verb begins."""
_LISTED_GAP = 900
_ASIDE_GAP = 1500
_BESIDE = 120
_HEAD_AND_BODY = 2
_OPPOSED = ("for", "against")
"""Senses of which one at least is told again where a vote is stated twice."""


@Language.component("registre_votes")
def read_votes(doc: Doc) -> Doc:
    """Leave the readings `vote.*` of an act."""
    text = view(doc)
    context = Context(text)
    ballot = is_ballot(text)
    said = unanimous = unanimity(context)
    group = _last_group(context, ballot, whole=said is not None) or told_in_table(text)
    if unanimous and on_part(text, unanimous.start) and (group or voted_in_figures(text)):
        unanimous = None
    if unanimous and _divided(text, unanimous, group) and not _of_one_vote(context, unanimous, group):
        unanimous = None
    columns = read_counted(text)
    for mention in group:
        mention.names = [] if columns else mention.names
        _add(text, mention)
    if not any(m.names for m in group):
        for reading in columns or read_roll(text) or read_columns(text):
            text.add(reading)
    if unanimous:
        text.add(unanimous)
    result = outcome(context, unanimous, _lost_at(group), tied=_tied(group), ballot=ballot)
    if result is None and said and not any(m.sense == "against" for m in group):
        result = outcome(context, said, ballot=ballot)  # the first of two questions passed
    if result:
        text.add(result)
    for reading in listed_result(text):
        if text.first(reading.field) is None:
            text.add(reading)
    way = method(context)
    if way:
        text.add(way)
    decided = casting(text)
    if decided:
        text.add(decided)
    for reading in _papers(text, group, ballot=ballot, secret=way is not None and way.value == "secret"):
        if text.first(reading.field) is None:
            text.add(reading)
    _add_proxies(text, group)
    return doc


def _divided(text: View, unanimous: Reading, group: list[Mention]) -> bool:
    """Whether figures deny an unanimity: voices against, or abstentions of another vote, told below."""
    given = {m.sense for m in group if m.value}
    between = text.folded[unanimous.end : max(unanimous.end, group[0].start)] if group else ""
    later = "majorite" in between or NEXT_QUESTION.search(between) is not None
    return "against" in given or ("abstention" in given and (later or _of_another(text, unanimous, group)))


def _of_another(text: View, unanimous: Reading, group: list[Mention]) -> bool:
    """Whether the unanimity is that of something else adopted in the sentence of the voices."""
    return (
        bool(group) and unanimity_cues.ANOTHER_PASSED.search(text.folded, group[-1].last, unanimous.start) is not None
    )


def _of_one_vote(context: Context, reading: Reading, group: list[Mention]) -> bool:
    """Whether words stand so near the figures that they tell of the same vote: in its sentence, or right after it.

    Where the sentence of the figures is the council's, what it does in a sentence after them is another vote.
    """
    if _on_another_item(context.text, reading, group) or _of_another(context.text, reading, group):
        return False
    if reading.start >= group[-1].last:
        before, _ = context.clause(group[0].start, group[0].end)
        told = context.has_council(group[0].start, before)
        if unanimity_cues.THEN.search(context.folded, group[-1].last, reading.start):
            return False
        again = told and any(group[-1].last < start < reading.start for start in context.openers)
        return not again and reading.start - group[-1].last <= _BESIDE
    return "." not in context.text.text[reading.end : group[0].start] and group[0].start - reading.end <= _BESIDE


def _on_another_item(text: View, reading: Reading, group: list[Mention]) -> bool:
    """Whether a line names a question of its own before the words, where the figures stand on another line."""
    told = unanimity_cues.UNANIMOUS_ON_ITEM.search(text.folded, max(0, reading.start - _GAP), reading.end)
    return told is not None and text.line_at(reading.end) not in {text.line_at(m.start) for m in group}


def _papers(text: View, group: list[Mention], *, ballot: bool, secret: bool) -> list[Reading]:
    """What the count of the papers prints: of an election, or beside the figures of a secret vote."""
    papers = counts(text) if ballot else []
    if not ballot and not secret:
        return papers
    start, end = (group[0].start - _BESIDE, group[-1].last + _BESIDE) if group else (0, len(text.folded))
    return papers if ballot and not group else papers + short_counts(text, max(0, start), end)


def _lost_at(group: list[Mention]) -> int | None:
    """Where the figures stand that show more voices against than for."""
    value = {m.sense: m.value for m in group}
    ayes, noes = value.get("for"), value.get("against")
    return group[0].start if ayes is not None and noes is not None and noes > ayes else None


def _tied(group: list[Mention]) -> bool:
    """Whether the figures show as many voices for as against."""
    value = {m.sense: m.value for m in group}
    return bool(value.get("for")) and value.get("for") == value.get("against")


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
    told = list(vote_cues.PROXIES.finditer(text.folded, group[0].start, min(len(text.folded), group[-1].last + 60)))
    told = [] if told and _of_abstentions(group, told[0].start()) else told
    if len(told) == 1:  # several are those of the senses, each with its own: no sum is printed
        (found,) = told
        value = number(found["n"])
        if value is not None:
            text.add(Reading("vote.proxies", value, found.start(), found.end(), "voices by proxy"))


def _of_abstentions(group: list[Mention], place: int) -> bool:
    """Whether the proxies told at a place are those of members who abstain, which are no sum of the voices."""
    before = [m for m in group if m.start < place]
    return bool(before) and before[-1].sense == "abstention"


def _last_group(context: Context, ballot: bool, *, whole: bool) -> list[Mention]:
    """The senses of the last vote of the text, with the names beside them; `whole` says that words tell one too."""
    found = mentions(context)
    limit = len(context.folded)
    for mention in reversed(found):
        _name(context, mention, limit)
        limit = mention.start if mention.value is not None or mention.names else limit
    kept = [m for m in found if m.value is not None or m.names]
    if ballot and not _on_the_act(context, kept):
        kept = [m for m in kept if m.sense != "for"]
    own = []
    for group in _groups(kept, context.text.text):
        place = group[0].start, group[-1].end
        if context.about_voting(*place):
            continue
        if context.title_is_preliminary or not context.preliminary(*place):
            own.append(group)
    return _merge(without_parts(context.text, own, whole=whole))


def _on_the_act(context: Context, kept: list[Mention]) -> bool:
    """Whether the papers counted say yes or no to the act, and name no candidate."""
    opposed = any(m.sense == "against" and m.value is not None for m in kept)
    return opposed and vote_cues.CANDIDATES.search(context.folded) is None


def _name(context: Context, mention: Mention, limit: int) -> None:
    """Find the names beside a sense, where its construction calls for some."""
    if mention.value == 0 or mention.form == ADOPTING_VOICES:
        return
    text, at = context.text, mention.end
    if mention.value is None and (told := names.answered(text, mention.start, at, limit)):
        mention.names, mention.reach = told, told[-1].end
        return
    if mention.value is None:
        heads = _heads_lines(context, mention)
        label = voter_cues.NAMES_LABEL_AT.match(text.folded, at)
        verb = voter_cues.VOTING_BEFORE.search(text.folded, max(0, mention.start - _VERB), mention.end)
        if not (heads or label or verb):
            return
        if context.foreign(mention.start, mention.end) and not (verb and _left_out(context, mention, verb.start())):
            return
        if heads:
            limit = next((start for start in context.sense_lines if at < start < limit), limit)
            mention.names, mention.reach = names.after(text, at, limit, None, below=True)
            return
        if label and label[0].endswith(":"):  # « S'est abstenue : Mme X », whoever is named before
            mention.names, mention.reach = names.after(text, label.end() - 1, limit, mention.value)
        if verb and not mention.names and not (label and text.text[verb.start()].isupper()):
            mention.names = names.before(text, verb.start())
        if mention.names or not label:
            return
        at = label.end() - 1 if label[0].endswith((":", "(")) else at
    mention.names, mention.reach = names.after(text, at, limit, mention.value)


def _left_out(context: Context, mention: Mention, verb: int) -> bool:
    """Whether who is named before a verb takes no part in this vote, though a visa or a reason says so."""
    if mention.sense != "not_participating":
        return False
    told = names.before(context.text, verb)
    return bool(told) and context.of_this_vote(told[0].start, mention.start, mention.end)


def _heads_lines(context: Context, mention: Mention) -> bool:
    """Whether a sense stands alone on its line, as another does too, so that its voters are named below it."""
    text = context.text
    end = text.text.find("\n", mention.end)
    if text.text[mention.end : end].strip(" .:") or "\n" in text.text[mention.start : mention.end]:
        return False
    start = text.line_starts[text.line_at(mention.start)]
    lines = context.sense_lines
    return start in lines and any(0 < abs(other - start) <= _LISTED_GAP for other in lines)


def _told_apart(text: str, last: Mention, mention: Mention) -> bool:
    """Whether a sentence ends between two senses, one of which only says that nobody chose it, as of any other vote."""
    return NOBODY in (last.form, mention.form) and _SENTENCE_END.search(text, last.last, mention.start) is not None


def _groups(kept: list[Mention], text: str) -> list[list[Mention]]:
    """Mentions that stand together and do not name a sense twice; names before a figure of their sense join it."""
    groups: list[list[Mention]] = []
    for mention in kept:
        group = groups[-1] if groups else []
        if group and _told_apart(text, group[-1], mention):
            groups.append([mention])
            continue
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
            groups.append([*_carried(group, mention, text), mention])
    return [group for group in groups if group]


def _carried(group: list[Mention], mention: Mention, text: str) -> list[Mention]:
    """The senses at the end of a group, taken from it, that stand in the sentence of one which begins another vote.

    « 13 contre, 1 abstention. Achat d'un four : 12 pour, 2 abstentions »: each sentence tells a vote of its own.
    """
    if _SENTENCE_END.search(text, group[-1].last, mention.start):
        return []
    for i in range(len(group) - 1, 0, -1):
        if _SENTENCE_END.search(text, group[i - 1].last, group[i].start):
            carried = group[i:]
            del group[i:]
            return carried
    return []


def _beside(group: list[Mention], last: list[Mention], with_figures: list[list[Mention]]) -> bool:
    """Whether names stand beside the last vote, with no other vote between."""
    start, end = sorted((group[0].start, last[0].start))
    return end - start <= _ASIDE_GAP and not any(start < other[0].start < end for other in with_figures)


def _as_many(group: list[Mention], last: list[Mention]) -> bool:
    """Whether as many are named for each sense as the figures say, which a table in the head of the act may hold."""
    figures = {m.sense: m.value for m in last}
    return all(m.value is None and m.names and figures.get(m.sense) == len(m.names) for m in group)


def _merge(groups: list[list[Mention]]) -> list[Mention]:
    """The last vote, with what an earlier statement of the same vote (in the head of an extract) adds to it."""
    if not groups:
        return []
    with_figures = [g for g in groups if any(m.value is not None for m in g)]
    last = list((with_figures or groups)[-1])
    for group in reversed(groups):
        shared = [(a, b) for a in group for b in last if a.sense == b.sense and a is not b]
        opposed = [m for m in last if m.sense in _OPPOSED]
        same = (
            len(with_figures) <= _HEAD_AND_BODY
            and bool(shared)
            and (not opposed or any(b.sense in _OPPOSED for _, b in shared))
            and all(a.value == b.value for a, b in shared if a.value is not None)
        )
        names_only = all(m.value is None or m.sense == "not_participating" for m in group) and _beside(
            group, last, with_figures
        )
        if (same and any(a.value is not None for a, _ in shared)) or names_only or _as_many(group, last):
            have = {m.sense: m for m in last}
            for mention in group:
                if mention.sense not in have:
                    last.append(mention)
                elif not have[mention.sense].names and mention.names:
                    have[mention.sense].names = mention.names
    return last
