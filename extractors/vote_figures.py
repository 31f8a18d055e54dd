"""Figures of a vote: which words name a sense of vote, and what figure each has.

A figure is a count of voices only in a proven construction: with the word *voix* or *vote*, with a colon at the start
of a line, as an abstention, in a column, or beside another figure so proven. « Pour 2023 : » and « contre 5 % » are no
votes.
"""

from __future__ import annotations

import itertools
import re

from extractors.base import View
from extractors.grammar import vote_cues as cues
from extractors.vote_context import Context
from extractors.vote_mention import Mention, value_of

ADOPTING_VOICES = "voices that adopt"
"""The form of voices whose sense only the verb tells."""
NOBODY = "nobody"
"""The form of a sense that the text says nobody chose."""
_WINDOW = 70
_FIGURE = 4
_NEIGHBOUR = 60
_BRACKET = 400
_CHAIN = 30
_VOTERS_BELOW = re.compile(r"[ :]*\n[ ]?\d{1,3}")


def _sense(groups: dict[str, str | None]) -> str:
    return next(name for name, value in groups.items() if value is not None)


def _before(text: View, sense: str, start: int, end: int, taken: int) -> Mention | None:
    """The figure that stands before a sense."""
    low = max(taken, start - _WINDOW)
    found = cues.FIGURE_BEFORE.search(text.folded, low, start)
    if found is None or cues.CANDIDATE_BEFORE.search(text.folded, max(0, found.start() - 60), found.start()):
        return None
    value = value_of(found["n"])
    if value is None:
        return None
    noun = found["noun"] or ""
    lead = text.folded[max(0, found.start() - 40) : found.start()]
    owned = cues.COUNT_LABEL_BEFORE.search(lead) is not None
    owned = owned and cues.MAJORITY_BEFORE.search(text.folded, max(0, found.start() - 90), found.start()) is None
    owned = owned and (not noun.strip() or cues.STACKED_FIGURE_AFTER.match(text.folded, end) is not None)
    if owned or cues.PAGING_BEFORE.search(lead):
        return None
    if _labels_first(text, found.end("n"), start, end):
        return None
    between = text.folded[found.end("n") : start]
    bracketed = lead.endswith("(")  # « à la majorité (3 ⏎ abstentions : M. X) »
    labelled = lead.rstrip().endswith(":") or (not bracketed and text.folded[end : end + 2].strip().startswith(":"))
    if "\n" in between and not noun.strip() and (labelled or cues.PAGE_BEFORE.search(lead)):
        return None
    if "\t" in between or ("\n" in between and _columnar(text, found.start(), start)):
        return None
    quoted = '"' in between
    quoted = quoted or cues.VOTE_LABEL_BEFORE.search(lead) is not None
    counted = cues.PLAIN_VOICES.match(noun) is not None
    if sense == "against" and counted and cues.ANOTHER_FIGURE_AFTER.match(text.folded, end):
        return None
    lone = counted and found["n"] in ("un", "une")  # « un vote contre serait … »
    told = (
        sense == "against"
        and cues.AYES_BEFORE.search(text.folded, max(0, found.start() - _CHAIN), found.start()) is not None
    )
    if sense in ("for", "against") and (lone or not (counted or told)) and _goes_astray(text, end):
        return None
    proven = bool(noun) or sense == "abstention" or quoted or (sense == "not_participating" and bool(found["who"]))
    proven = (
        proven
        or (bracketed and text.folded[end : end + 1] == ")")  # « (12 pour) »
        or cues.NAMES_AFTER.match(text.folded, end) is not None
        or cues.NPPV_AT.match(text.folded, start) is not None
        or _alone_on_line(text, text.line_at(start))
    )
    return Mention(sense, found.start(), end, value, proven, "figure before sense", start, end)


def _alone_on_line(text: View, line: int) -> bool:
    """Whether a line is a figure with « pour » and nothing else, and no row of a table of prices."""
    if cues.SENSE_LINE_ALONE.fullmatch(text.folded, *text.line_span(line)) is None:
        return False
    if not 0 < line < len(text.lines) - 1:
        return True
    return not all(cues.PRICE_LINE.fullmatch(text.folded, *text.line_span(i)) for i in (line - 1, line + 1))


def _labels_first(text: View, figure: int, start: int, end: int) -> bool:
    """Whether each figure stands after its sense, so that the one that ends at `figure` is of something else.

    So it is where a colon or leaders join the sense with what follows, where the line begins with the sense, and where
    a row that begins with a capital ends with a figure (« art. 5 Pour : 14 »).
    """
    folded = text.folded
    if cues.COLON_FIGURE_AFTER.match(folded, end):
        return True
    label = figure + len(folded[figure:start]) - len(folded[figure:start].lstrip(" \t\n\"'(-|"))
    if "\n" in folded[figure:label]:
        first, last = text.line_span(text.line_at(figure - 1))
        lone = folded[first:last].strip().isdecimal()
        if cues.LINE_FIGURE_AFTER.match(folded, end) or (not lone and cues.STACKED_FIGURE_AFTER.match(folded, end)):
            return True
    return text.text[label].isupper() and cues.CHAIN_AT.match(folded, label) is not None


def _goes_astray(text: View, end: int) -> bool:
    """Whether words or a figure after a sense show that it is no vote (« 12 pour 5 séances », « 2 contre le mur »)."""
    if cues.ANOTHER_FIGURE_AFTER.match(text.folded, end):
        return True
    following = text.text[end : end + 2]
    return following[:1] == " " and following[1:].islower() and cues.GOES_ON_AFTER.match(text.folded, end) is None


def _columnar(text: View, figure: int, start: int) -> bool:
    """Whether figure and sense stand on lines of their own, so that they do not belong together."""
    first, last = text.line_span(text.line_at(figure))
    alone_before = not text.folded[first:figure].strip(" \t:|-")
    _, sense_last = text.line_span(text.line_at(start))
    in_cells = "\t" in text.folded[first:figure] and not text.folded[figure:last].strip("0123456789 |")
    return alone_before or (in_cells and last != sense_last)


def _after(text: View, sense: str, start: int, end: int) -> Mention | None:
    """The figure that stands after a sense."""
    found = cues.FIGURE_AFTER.match(text.folded, end)
    if found is None:
        return None
    value = value_of(found["n"])
    if value is None or found[0].count("\n") > 2:
        return None
    gap = text.folded[end : found.start("n")]
    sep = gap.strip(" \"')s")
    next_one = cues.NEXT_SENSE_AFTER.match(text.folded, found.end("n")) is not None
    if "\n" in gap and ":" not in gap and (next_one or _figures_above(text, start)):
        return None
    colon = ":" in gap or "=" in gap or ("(" in gap and bool(cues.FIGURE_CLOSES_AFTER.match(text.folded, found.end())))
    label = cues.LABEL_BEFORE.search(text.folded, max(0, start - 50), start)
    noun = bool(found["noun"] or found["voices"] or (label and label["noun"]))
    own = sense in ("abstention", "not_participating")
    proven = (colon and (own or noun or bool(label))) or (noun and bool(sep))
    before = (text.folded, max(0, start - _WINDOW), start)
    proven = proven or cues.COUNT_BEFORE.search(*before) is not None
    alone = cues.LINE_ENDS_AFTER.match(text.folded, found.end()) is not None
    proven = proven or (alone and cues.VOTE_LABEL_BEFORE.search(*before) is not None)
    if not found["n"].isdigit() and not colon:
        return None
    if not sep and not colon and not found["n"].isdigit():
        return None
    if not noun and _goes_astray(text, found.end()):
        return None
    begin = label.start("noun") if label and label["noun"] else start
    if "\n" in text.folded[begin:start]:
        begin = start
    return Mention(
        sense,
        begin,
        found.end(),
        value,
        proven,
        "label and figure",
        start,
        end,
        figure=found.end("n"),
        listed=colon and label is not None,
    )


def _heads_voters(context: Context, mention: Mention) -> bool:
    """Whether a sense alone on its line, as another is, has its figure and a word in capitals on the next line."""
    text, lines = context.text, context.sense_lines
    below = _VOTERS_BELOW.fullmatch(text.text, mention.word_end, mention.figure) is not None
    first = text.text[mention.figure : mention.figure + 2].strip()
    return below and first.isupper() and len(lines) > 1 and text.line_starts[text.line_at(mention.word_start)] in lines


def _figures_above(text: View, start: int) -> bool:
    """Whether figures and labels alternate line by line, a figure first and a label last."""
    kinds = []
    here = text.line_at(start)
    for step in (-1, 1):
        line, last = here, "label"
        while 0 <= line + step < len(text.lines):
            words = text.folded[slice(*text.line_span(line + step))].strip()
            kind = "figure" if words.isdecimal() else "label" if cues.LABEL_ALONE.fullmatch(words) else ""
            if not kind or kind == last:
                break
            line, last = line + step, kind
        kinds.append(last)
    return kinds == ["figure", "label"]


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
        ayes = cues.VERSUS_BEFORE.search(folded, max(0, start - _WINDOW), start) if match["against"] else None
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
        pair = cues.YES_NO_AT.match(context.folded, anchor) or cues.YES_NO.search(
            context.folded, max(0, anchor - _CHAIN), anchor + _NEIGHBOUR
        )
        if pair is None or (found and pair.start("yes") <= found[-1].end):
            continue
        for sense, group in (("for", "yes"), ("against", "no")):
            low, high = pair.span(group)
            value = value_of(pair[group])
            found.append(Mention(sense, low, high, value, value is not None, "yes and no", low, high))
    return found


def _letters(context: Context) -> list[Mention]:
    """Figures behind the first letters of the senses (« P : 12 C : 1 A : 2 »)."""
    return [
        Mention(sense, *found.span(sense), value_of(found[sense]), True, "letters of the senses", *found.span(sense))
        for found in context.at("letters", cues.LETTERS_AT)
        if context.text.text[found.start()] == "P"
        for sense in ("for", "against", "abstention")
    ]


_PASSING = ("passed", "decided", "unanimity", "majority", "clause")
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
        if before is None or not cues.VOICES_DECIDE_AFTER.match(context.folded, anchor + len("voix")):
            continue
        low, high = before.span("n")
        if context.has_council(low, context.clause(low, high)[0]):
            value = value_of(before["n"])
            found.append(Mention("for", low, high, value, value is not None, ADOPTING_VOICES, low, high))
    return found


def _none(context: Context) -> list[Mention]:
    """Senses that the text says nobody chose."""
    return [
        Mention(sense, *match.span(sense), 0, True, NOBODY, *match.span(sense))
        for match in context.at("sense", cues.NONE_AT)
        for sense in ("against", "abstention")
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
        if cues.SUM_BEFORE.search(text.folded, max(taken, start - _WINDOW), start):
            continue
        before = _before(text, sense, start, end, taken)
        after = None if before and before.proven else _after(text, sense, start, end)
        if after is not None and _heads_voters(context, after):
            after.proven = True
        if before and after and not after.listed and cues.NEXT_SENSE_AFTER.match(text.folded, after.figure):
            after = None
        mention = after if after and (after.proven or not before) else before
        beside = before is None and cues.FIGURE_JUST_BEFORE.search(text.folded, max(taken, start - _FIGURE), start)
        if beside and after and not after.proven and not _labels_first(text, beside.end(), start, end):
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
            chained = last is not None and mention.start - last.end <= _CHAIN and last.sense != mention.sense
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
        if m.value and cues.OF_GROUP_BEFORE.search(context.folded, max(0, m.start - _WINDOW), m.start) is not None
    ]
    for mention in told:
        beside = (m for m in told if m is not mention and m.sense == mention.sense)
        if any(abs(m.start - mention.start) <= 4 * _WINDOW for m in beside):
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
