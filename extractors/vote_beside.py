"""The figure beside a sense of vote: before it or after it, on its line or in the next."""

from __future__ import annotations

import re

from extractors.base import View
from extractors.grammar import vote_cues as cues
from extractors.vote_context import Context
from extractors.vote_mention import Mention, value_of

WINDOW = 70
"""Signs before a sense in which its figure stands."""
CHAIN = 30
"""Signs, at the most, between the figures of one vote."""
_VOTERS_BELOW = re.compile(r"[ :]*\n[ ]?\d{1,3}")


def before_sense(text: View, sense: str, start: int, end: int, taken: int) -> Mention | None:
    """The figure that stands before a sense."""
    low = max(taken, start - WINDOW)
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
    if labels_first(text, found.end("n"), start, end) or cues.OTHERS_ASKED_BEFORE.search(lead):
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
        and cues.AYES_BEFORE.search(text.folded, max(0, found.start() - CHAIN), found.start()) is not None
    )
    if sense in ("for", "against") and (lone or not (counted or told)) and _goes_astray(text, end, labelled=quoted):
        return None
    proven = bool(noun) or sense == "abstention" or quoted or (sense == "not_participating" and bool(found["who"]))
    proven = (
        proven
        or (bracketed and text.folded[end : end + 1] == ")")  # « (12 pour) »
        or cues.NAMES_AFTER.match(text.folded, end) is not None
        or cues.NPPV_AT.match(text.folded, start) is not None
        or _alone_on_line(text, text.line_at(start))
        or (sense == "for" and _own_sentence(text, found.start("n"), end))
    )
    return Mention(sense, found.start(), end, value, proven, "figure before sense", start, end)


def _own_sentence(text: View, figure: int, end: int) -> bool:
    """Whether a figure and its sense are a sentence that ends a line: « … est son frère. 13 pour. »."""
    led = cues.SENTENCE_ENDS_BEFORE.search(text.folded, max(0, figure - 3), figure)
    return led is not None and cues.CLOSES_LINE_AFTER.match(text.folded, end) is not None


def _alone_on_line(text: View, line: int) -> bool:
    """Whether a line is a figure with « pour » and nothing else, and no row of a table of prices."""
    if cues.SENSE_LINE_ALONE.fullmatch(text.folded, *text.line_span(line)) is None:
        return False
    if not 0 < line < len(text.lines) - 1:
        return True
    return not all(cues.PRICE_LINE.fullmatch(text.folded, *text.line_span(i)) for i in (line - 1, line + 1))


def labels_first(text: View, figure: int, start: int, end: int) -> bool:
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


def _goes_astray(text: View, end: int, *, labelled: bool = False) -> bool:
    """Whether words or a figure after a sense show that it is no vote (« 12 pour 5 séances », « 2 contre le mur »).

    Behind a label, words say on what it is: « Vote : 12 pour le mur, 2 contre ».
    """
    if cues.ANOTHER_FIGURE_AFTER.match(text.folded, end):
        return True
    if labelled:
        return False
    following = text.text[end : end + 2]
    return following[:1] == " " and following[1:].islower() and cues.GOES_ON_AFTER.match(text.folded, end) is None


def _columnar(text: View, figure: int, start: int) -> bool:
    """Whether figure and sense stand on lines of their own, so that they do not belong together."""
    first, last = text.line_span(text.line_at(figure))
    alone_before = not text.folded[first:figure].strip(" \t:|-")
    _, sense_last = text.line_span(text.line_at(start))
    in_cells = "\t" in text.folded[first:figure] and not text.folded[figure:last].strip("0123456789 |")
    return alone_before or (in_cells and last != sense_last)


def after_sense(text: View, sense: str, start: int, end: int) -> Mention | None:
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
    asked = "?" in gap
    if asked and cues.ANSWER_ENDS_AFTER.match(text.folded, found.end()) is None:
        return None
    closed = "(" in gap and cues.FIGURE_CLOSES_AFTER.match(text.folded, found.end()) is not None
    colon = asked or ":" in gap or "=" in gap or closed
    label = cues.LABEL_BEFORE.search(text.folded, max(0, start - 50), start)
    noun = bool(found["noun"] or found["voices"] or (label and label["noun"]))
    own = sense in ("abstention", "not_participating")
    proven = asked or (colon and (own or noun or bool(label))) or (noun and bool(sep))
    before = (text.folded, max(0, start - WINDOW), start)
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


def heads_voters(context: Context, mention: Mention) -> bool:
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
