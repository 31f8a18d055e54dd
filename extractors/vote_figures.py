"""Figures of a vote: which words name a sense of vote, and what figure each has.

A figure is a count of voices only in a proven construction: with the word *voix* or *vote*, with a colon at the start
of a line, as an abstention, in a column, or beside another figure so proven. « Pour 2023 : » and « contre 5 % » are not.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from extractors.base import View
from extractors.grammar import vote_cues as cues
from extractors.grammar.numbers import number
from extractors.vote_context import foreign
from extractors.vote_names import Named

_MOST_VOICES = 400
_WINDOW = 70
_NEIGHBOUR = 60
_CHAIN = 30


@dataclass(slots=True)
class Mention:
    """A sense of vote in the text: where the whole phrase stands, its figure and the members named beside it.

    `listed` says that it is a label on a line of its own (« - Pour : 16 »), so that remarks may stand between.
    """

    sense: str
    start: int
    end: int
    value: int | None = None
    value_start: int = -1
    value_end: int = -1
    proven: bool = False
    form: str = ""
    word_start: int = -1
    word_end: int = -1
    names: list[Named] = field(default_factory=list)
    reach: int = -1
    listed: bool = False

    @property
    def last(self) -> int:
        """Where the phrase ends, its names included."""
        return max(self.end, self.reach)


def _value(folded: str) -> int | None:
    if folded == "o":
        return 0
    if folded == "l":
        return 1
    found = number(folded)
    return found if found is not None and found <= _MOST_VOICES else None


def _sense(groups: dict[str, str | None]) -> str:
    return next(name for name, value in groups.items() if value is not None)


def _before(text: View, sense: str, start: int, end: int, taken: int) -> Mention | None:
    """The figure that stands before a sense."""
    low = max(taken, start - _WINDOW)
    found = cues.FIGURE_BEFORE.search(text.folded, low, start)
    if found is None or cues.BALLOT_FIGURE.search(text.folded, max(0, found.start() - 60), found.start()):
        return None
    value = _value(found["n"])
    if value is None:
        return None
    noun = found["noun"] or ""
    lead = text.folded[max(0, found.start() - 40) : found.start()]
    if not noun.strip() and cues.COUNT_LABEL.search(lead):
        return None
    between = text.folded[found.end("n") : start]
    if "\t" in between or ("\n" in between and _columnar(text, found.start(), start, end)):
        return None
    quoted = '"' in between
    proven = bool(noun) or sense == "abstention" or quoted or (sense == "not_participating" and bool(found["who"]))
    return Mention(
        sense, found.start(), end, value, found.start("n"), found.end("n"), proven, "figure before sense", start, end
    )


def _columnar(text: View, figure: int, start: int, end: int) -> bool:
    """Whether figure and sense stand on lines of their own, so that they do not belong together."""
    first, last = text.line_span(text.line_at(figure))
    alone_before = not text.folded[first:figure].strip(" \t:|-")
    sense_first, sense_last = text.line_span(text.line_at(start))
    alone_after = not text.folded[sense_first:start].strip() and not text.folded[end:sense_last].strip(" \t:|-s()")
    return alone_before or (alone_after and last != sense_last and alone_before)


def _after(text: View, sense: str, start: int, end: int) -> Mention | None:
    """The figure that stands after a sense."""
    found = cues.FIGURE_AFTER.match(text.folded, end)
    if found is None:
        return None
    value = _value(found["n"])
    if value is None or found[0].count("\n") > 2:
        return None
    gap = text.folded[end : found.start("n")]
    sep = gap.strip(" \"')s")
    colon = ":" in gap or "=" in gap
    label = cues.LABEL_BEFORE.search(text.folded, max(0, start - 50), start)
    noun = bool(found["noun"] or found["voices"] or (label and label["noun"]))
    own = sense in ("abstention", "not_participating")
    proven = (colon and (own or noun or bool(label))) or (noun and bool(sep))
    if not found["n"].isdigit() and not colon:
        return None
    if not sep and not colon and not found["n"].isdigit():
        return None
    begin = start - (start - label.start("noun")) if label and label["noun"] else start
    return Mention(
        sense,
        begin,
        found.end(),
        value,
        found.start("n"),
        found.end("n"),
        proven,
        "label and figure",
        start,
        end,
        listed=colon and label is not None,
    )


def _blocks(text: View) -> list[Mention]:
    """Labels in one block, their figures in the next: paired by rank."""
    mentions: list[Mention] = []
    for found in cues.BLOCK.finditer(text.folded):
        labels = [
            (m.start(), m.end(), _sense(m.groupdict()))
            for m in cues.SENSE.finditer(text.folded, found.start(), found.start("values"))
        ]
        values = [
            (found.start("values") + m.start(), found.start("values") + m.end(), m[0])
            for m in cues.DIGITS.finditer(found["values"])
        ]
        extra = len(values) - len(labels)
        if extra > 0:
            head = text.folded[max(0, found.start() - 160) : found.start()]
            if _heads(head) != extra:
                continue
            values = values[extra:]
        if len(values) != len(labels) or len({s for _, _, s in labels}) != len(labels):
            continue
        for (start, end, sense), (low, high, figure) in zip(labels, values, strict=True):
            value = _value(figure)
            if value is not None:
                mention = Mention(sense, low, high, value, low, high, True, "labels, then figures", start, end)
                mentions.append(mention)
    return mentions


def _heads(before: str) -> int:
    """How many labels of counts stand just before a block of senses."""
    count, position = 0, len(before)
    for found in reversed(list(cues.BLOCK_HEAD.finditer(before))):
        if before[found.end() : position].strip(" \n\t:|"):
            break
        count, position = count + 1, found.start()
    return count


def mentions(text: View) -> list[Mention]:
    """Every sense of vote in a text that may have a figure, in order; figures that nothing proves are dropped."""
    found: list[Mention] = []
    blocks = {m.word_start: m for m in _blocks(text)}
    taken = 0
    for match in cues.SENSE.finditer(text.folded):
        start, end = match.span()
        sense = _sense(match.groupdict())
        if start in blocks:
            mention: Mention | None = blocks[start]
        elif start < taken:
            continue
        else:
            before = _before(text, sense, start, end, taken)
            after = _after(text, sense, start, end)
            mention = before if before and (before.proven or not after or not after.proven) else after
        if mention is None:
            mention = Mention(sense, start, end, word_start=start, word_end=end)
        elif start not in blocks:
            taken = mention.end
        found.append(mention)
    _prove_by_neighbour(found)
    return _own([m for m in found if m.value is None or m.proven], text)


def _own(found: list[Mention], text: View) -> list[Mention]:
    """Without the figures of another body's vote; figures side by side are of one vote."""
    kept: list[Mention] = []
    last: Mention | None = None
    for mention in found:
        if mention.value is None:
            kept.append(mention)
            continue
        chained = last is not None and mention.start - last.end <= _CHAIN and last.sense != mention.sense
        if not chained and foreign(text, mention.start, mention.end):
            last = mention
            continue
        if chained and last not in kept:
            last = mention
            continue
        kept.append(mention)
        last = mention
    return kept


def _prove_by_neighbour(found: list[Mention]) -> None:
    """A bare figure (« 38 POUR », « Pour [17 ») counts where another sense with a figure stands beside it."""
    figured = [m for m in found if m.value is not None]
    for _ in range(2):
        for a, b in itertools.pairwise(figured):
            near = b.start - a.end <= _NEIGHBOUR and a.sense != b.sense
            if near and (a.proven or b.proven or a.form == b.form):
                a.proven = b.proven = True
