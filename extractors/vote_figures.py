"""Figures of a vote: which words name a sense of vote, and what figure each has.

A figure is a count of voices only in a proven construction: with the word *voix* or *vote*, with a colon at the start
of a line, as an abstention, in a column, or beside another figure so proven. « Pour 2023 : » and « contre 5 % » are no
votes.
"""

from __future__ import annotations

import itertools
import re

from extractors.grammar import vote_cues as cues
from extractors.vote_beside import CHAIN, WINDOW, after_sense, before_sense, heads_voters, labels_first
from extractors.vote_context import Context
from extractors.vote_mention import Mention, value_of

ADOPTING_VOICES = "voices that adopt"
"""The form of voices whose sense only the verb tells."""
NOBODY = "nobody"
"""The form of a sense that the text says nobody chose."""
_LETTERS = "letters of the senses"
_NEIGHBOUR = 60
_BRACKET = 400
_FIGURE = 4


def _sense(groups: dict[str, str | None]) -> str:
    return next(name for name, value in groups.items() if value is not None)


def _blocks(context: Context) -> list[Mention]:
    """Labels in one block, their figures in the next: paired by rank."""
    mentions: list[Mention] = []
    folded = context.folded
    for found in context.at("sense", cues.BLOCK_AT):
        labels = list(context.at("sense", cues.SENSE_AT, found.start(), found.start("values")))
        values = list(cues.DIGITS.finditer(folded, found.start("values"), found.end("values")))
        values = _own_values(context, values, len(labels))
        extra = len(values) - len(labels)
        if extra > 0 and _heads(folded[max(0, found.start() - 160) : found.start()]) == extra:
            values = values[extra:]
        senses = [_sense(m.groupdict()) for m in labels]
        if len(values) != len(labels) or len(set(senses)) != len(senses):
            continue
        for label, sense, figure in zip(labels, senses, values, strict=True):
            value = value_of(figure[0])
            if value is not None:
                low, high = figure.span()
                mentions.append(Mention(sense, low, high, value, True, "labels, then figures", *label.span()))
    return mentions


def _own_values(context: Context, values: list[re.Match[str]], count: int) -> list[re.Match[str]]:
    """The figures of a block without those of the next lines: a line of as many as it has labels, or as many lines."""
    lines: dict[int, list[re.Match[str]]] = {}
    for value in values:
        lines.setdefault(context.text.line_at(value.start()), []).append(value)
    first = next(iter(lines.values()), [])
    if len(first) == count:
        return first
    lone = [
        v[0]
        for line, v in lines.items()
        if context.folded[slice(*context.text.line_span(line))].strip(" |").removesuffix(" voix").isdecimal()
    ]
    return lone if len(lone) == count else values


def _versus(context: Context) -> list[Mention]:
    """« Adopté par 40 voix contre 20 »: voices for, then voices against; the other way round for what is rejected."""
    found: list[Mention] = []
    folded = context.folded
    for match in context.at("sense", cues.SENSE_AT):
        start, end = match.span()
        ayes = cues.VERSUS_BEFORE.search(folded, max(0, start - WINDOW), start) if match["against"] else None
        noes = cues.VERSUS_AFTER.match(folded, end) if ayes else None
        if ayes is None or noes is None or cues.SENSE_BEFORE.search(folded, 0, ayes.start()):
            continue
        before, after = context.clause(ayes.start(), noes.end())
        if not cues.VERSUS_DEED.search(before + " " + after):
            continue
        senses = ("against", "for") if cues.REJECTS.search(before) else ("for", "against")
        for sense, figure in zip(senses, (ayes, noes), strict=True):
            value = value_of(figure["n"])
            if value is not None:
                low, high = figure.span("n")
                found.append(Mention(sense, low, high, value, True, "voices against voices", start, end))
    return found


def _yes_no(context: Context) -> list[Mention]:
    """« OUI : 15 – NON : 7 », « 15 oui, 7 non »: yes is for, no is against; neither counts alone."""
    found: list[Mention] = []
    for anchor in context.anchors["yes"]:
        before = cues.YES_NO.search(context.folded, max(0, anchor - CHAIN), anchor + _NEIGHBOUR)
        ahead = before is not None and before.start("yes") < anchor < before.start("no")  # « 12 oui 1 non 2 blancs »
        pair = before if ahead else cues.YES_NO_AT.match(context.folded, anchor) or before
        if pair is None or (found and pair.start("yes") <= found[-1].end):
            continue
        for sense, group in (("for", "yes"), ("against", "no")):
            low, high = pair.span(group)
            value = value_of(pair[group])
            found.append(Mention(sense, low, high, value, value is not None, "yes and no", low, high))
    return found


def _letters(context: Context) -> list[Mention]:
    """Figures or voters behind the first letters of the senses (« P : 12 C : 1 A : 2 »), or figures before them."""
    senses = ("for", "against", "abstention")
    told: list[Mention] = []
    for pattern, form in ((cues.LETTERS_AT, _LETTERS), (cues.LETTERS_NAMED_AT, "letters, then voters")):
        for found in context.at("letters", pattern):
            if context.text.text[found.start()] != "P" or (told and told[-1].end > found.start()):
                continue
            for sense in senses:
                place = found.span(sense) if found[sense] else found.span(sense[0] if sense != "against" else "c")
                value = value_of(found[sense]) if found[sense] else None
                told.append(Mention(sense, *place, value, value is not None, form, *place))
    for found in context.at("letters", cues.LETTERS_LAST_AT):
        ayes = cues.LETTERS_LAST_BEFORE.search(context.folded, max(0, found.start() - _NEIGHBOUR), found.start())
        if ayes is not None and context.text.text[found.start()] == "P":
            for sense, match in zip(senses, (ayes, found, found), strict=True):
                place = match.span(sense)
                told.append(Mention(sense, *place, value_of(match[sense]), True, _LETTERS, *place))
    return told


_PASSING = ("passed", "decided", "retained", "unanimity", "majority", "clause")
"""The words by which something passes, behind which the voices for it may stand alone."""


def _alone(context: Context) -> list[Mention]:
    """Voices that adopt, whose sense the verb tells."""
    found: list[Mention] = []
    for kind, pattern in (*((kind, cues.FOR_ALONE_AT) for kind in _PASSING), ("sense", cues.FAVOURABLE_BY_AT)):
        for match in context.at(kind, pattern):
            low, high = match.span("n")
            value = value_of(match["n"])
            found.append(Mention("for", low, high, value, value is not None, ADOPTING_VOICES, low, high))
    for anchor in context.anchors["formula"]:
        before = cues.VOICES_BEFORE.search(context.folded, max(0, anchor - _NEIGHBOUR), anchor)
        if before is None:
            continue
        low, high = before.span("n")
        said, follow = context.clause(low, high)
        decide = cues.VOICES_DECIDE_AFTER.match(context.folded, anchor + len("voix"))
        beside = cues.VOICES_THEN_AFTER.match(context.folded, anchor + len("voix"))
        apart = cues.REJECTS.search(said + follow) or cues.ELECTS.search(said + follow)
        if (decide or (beside and not apart)) and context.has_council(low, said):
            value = value_of(before["n"])
            found.append(Mention("for", low, high, value, value is not None, ADOPTING_VOICES, low, high))
    return found


def _none(context: Context) -> list[Mention]:
    """Senses that the text says nobody chose."""
    return [
        Mention(sense, *match.span(sense), 0, True, NOBODY, *match.span(sense))
        for pattern in (cues.NONE_AT, cues.NOT_ONE_AT)
        for match in context.at("sense", pattern)
        for sense in ("against", "abstention")
        if match[sense]
    ]


def _heads(before: str) -> int:
    """How many labels of counts stand just before a block of senses."""
    count, position = 0, len(before)
    for found in reversed(list(cues.BLOCK_HEAD.finditer(before))):
        if before[found.end() : position].strip(" \n\t:|"):
            break
        count, position = count + 1, found.start()
    return count


def mentions(context: Context) -> list[Mention]:
    """Every sense of vote in a text that may have a figure, in order; figures that nothing proves are dropped."""
    found: list[Mention] = []
    text = context.text
    blocks = {m.word_start: m for m in _blocks(context)}
    versus = _versus(context)
    contested = {m.word_start: max(v.end for v in versus if v.word_start == m.word_start) for m in versus}
    found += versus + _yes_no(context) + _letters(context) + _alone(context) + _none(context)
    taken = 0
    for match in context.at("sense", cues.SENSE_AT):
        start, end = match.span()
        sense = _sense(match.groupdict())
        if start in blocks:
            found.append(blocks[start])
            taken = max(taken, blocks[start].end)
            continue
        if start in contested:
            taken = max(taken, contested[start])
        if start < taken:
            continue
        if cues.SUM_BEFORE.search(text.folded, max(taken, start - WINDOW), start):
            continue
        before = before_sense(text, sense, start, end, taken)
        after = None if before and before.proven else after_sense(text, sense, start, end)
        if after is not None and heads_voters(context, after):
            after.proven = True
        if before and after and not after.listed and cues.NEXT_SENSE_AFTER.match(text.folded, after.figure):
            after = None
        mention = after if after and (after.proven or not before) else before
        beside = before is None and cues.FIGURE_JUST_BEFORE.search(text.folded, max(taken, start - _FIGURE), start)
        if beside and after and not after.proven and not labels_first(text, beside.end(), start, end):
            mention = None
        if mention is None:
            mention = Mention(sense, start, end, word_start=start, word_end=end)
        else:
            taken = mention.end
            if cues.SUM_AFTER.match(text.folded, mention.end):
                continue
        found.append(mention)
    found.sort(key=lambda m: m.start)
    _prove_by_neighbour(context.folded, found)
    _drop_shares(context, found)
    return _own([m for m in found if m.value is None or m.proven], context)


def _own(found: list[Mention], context: Context) -> list[Mention]:
    """Without the figures of another body's vote; figures side by side are of one vote."""
    kept: list[Mention] = []
    last: Mention | None = None
    own = True
    for mention in found:
        if mention.value is not None:
            chained = last is not None and mention.start - last.end <= CHAIN and last.sense != mention.sense
            chained = chained and last is not None and not context.opened(last.end, mention.start)
            chained = chained and not (last and cues.WHOLE_BETWEEN.search(context.folded, last.end, mention.start))
            own = own if chained else not context.foreign(mention.start, mention.end)
            last = mention
        if mention.value is None or own:
            kept.append(mention)
    return kept


def _drop_shares(context: Context, found: list[Mention]) -> None:
    """Take their figures from senses that several groups share, each with its own voices: no sum is printed."""
    told = [
        m
        for m in found
        if m.value and cues.OF_GROUP_BEFORE.search(context.folded, max(0, m.start - WINDOW), m.start) is not None
    ]
    for mention in told:
        beside = (m for m in told if m is not mention and m.sense == mention.sense)
        if any(abs(m.start - mention.start) <= 4 * WINDOW for m in beside):
            mention.proven = False


def _prove_by_neighbour(folded: str, found: list[Mention]) -> None:
    """A bare figure (« 38 POUR », « Pour [17 ») counts where another sense with a figure stands beside it.

    A bracket may stand between (« 10 pour (8 + 2 pouvoirs) et 5 contre »).
    """
    figured = [m for m in found if m.value is not None]
    for _ in range(2):
        for a, b in itertools.pairwise(figured):
            near = _apart(folded, a, b) <= _NEIGHBOUR and a.sense != b.sense
            if near and (a.proven or b.proven or a.form == b.form):
                a.proven = b.proven = True


def _apart(folded: str, a: Mention, b: Mention) -> int:
    """How many characters stand between two senses, those of a bracket left out."""
    gap = b.start - a.end
    if not _NEIGHBOUR < gap <= _BRACKET or not folded[a.end : a.end + 2].lstrip().startswith("("):
        return gap
    return len(cues.BRACKET.sub("", folded[a.end : b.start]))
