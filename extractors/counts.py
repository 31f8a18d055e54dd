"""The figures that the heading prints for the body: in office, present, proxies, absent, voting."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from extractors import count_rows
from extractors.base import Reading, View, view
from extractors.count_rows import Found, Matches, reading_of
from extractors.grammar import count_cues as cues
from extractors.grammar.blocks import blocks
from extractors.grammar.count_sentences import OTHER_SITTING, SENTENCE
from extractors.grammar.numbers import number
from extractors.grammar.session_cues import OPENING_SENTENCE, START_OF_TEXT
from extractors.grammar.text import fold

_FIELDS = frozenset({"seats", "in_office", "present", "proxies", "absent", "excused", "voting", "cast"})
_WHOLES = frozenset({"size", "voting", "taking_part", "cast"})
"""Figures that hold the members present and represented."""
_CHANGED = 60
"""Characters in which words stand before a figure that say it is another than at the opening."""
_NEXT = 40
"""Characters between two figures that stand one beside the other."""
_LIMIT = 12000
_LARGEST = 999
"""No body has more members; what is larger is a year, « L'an deux mille »."""
_NEAR = 120
_SENTENCE = 200
_STOP = re.compile(r"[.;]")
_RANK_AFTER = re.compile(
    r"\s?[.)/-]{1,2}\s?(?!Pouv|Proc|Abs|Exc|Repr|Vot|Quor|Prés|Suff|Nombre|En[ ]ex)(?:M\.|Mme|Mr|[A-ZÀ-Þ])"
)
"""After the figure one: it is the rank of the first member of a list."""
_RANK_OF_MEMBER = re.compile(r"\s?[.)/-]{1,2}\s?(?:M\.?|Mme|Mr|Mlle|Monsieur|Madame)\s[A-ZÀ-Þ]")
"""After a figure that no colon parts from its label: it is the rank of a member (« conseillers 2 - M. NOM »)."""
_OPENED = 500


@Language.component("registre_counts")
def counts(doc: Doc) -> Doc:
    """Leave the readings `counts.*` of the heading of a sitting, each at most once, the first that stands there."""
    text = view(doc)
    end = _heading_end(text.folded, text.marks.get("attendance_start", 0))
    organ = text.first("assembly.organ")
    council = organ is not None and "municipal" in fold(organ.value)  # whose acts may count the board of its CCAS
    labels = [each for each in cues.labels_in(text.folded, end) if not (council and "administration" in each[0])]
    runs = list(count_rows.runs(text, labels, end))
    found: Found = {}
    for told in (
        _table(text, end),
        _rows(text, end),
        count_rows.flat_rows(runs),
        count_rows.stacked(text, end),
        count_rows.series(text, end),
        _first(text, end),
        _blocks(text, end),
        _split(text, end),
        _labelled(text, labels, runs, end),
        _sentence(text, end),
    ):
        for name, reading in told.items():
            found.setdefault(name, reading)
    for name, reading in _at_foot(text, end).items() if "present" not in found else ():
        found.setdefault(name, reading)
    _settle(text, found)
    for name, reading in sorted(found.items(), key=lambda item: item[1].start):
        if name in _FIELDS and reading.value <= _LARGEST:
            reading.field = f"counts.{name}"
            text.add(reading)
    return doc


def _at_foot(text: View, heading: int) -> Found:
    """The figures of an extract that tells the opening of its sitting below the act."""
    foot = cues.FOOT.search(text.folded, heading)
    if foot is None:
        return {}
    end = len(text.folded)
    labels = [label for label in cues.labels_in(text.folded, end) if label.start() >= foot.start()]
    told = _labelled(text, labels, [], end) | _sentence(text, end)
    return {name: reading for name, reading in told.items() if reading.start >= foot.start()}


def _heading_end(folded: str, listed: int) -> int:
    """Where the heading ends: before the text of an act, that of an agenda before the lists of members left out."""
    opened = OPENING_SENTENCE.match(folded, 0, _LIMIT)
    begun = max(opened.end() if opened else 0, listed)
    match = START_OF_TEXT.search(folded, begun, min(len(folded), _LIMIT))
    return match.start() if match else min(len(folded), _LIMIT)


def _settle(text: View, found: Found) -> None:
    """A lone size of the body counts who is in office; represented members are the proxies where none are printed.

    Members who sit in their own right are all who do where no substitute is told of. Those who took part are the
    voters where none are printed as such.
    """
    part = found.pop("taking_part", None)
    if part is not None:
        found.setdefault("voting", part)
    titular = found.pop("titular", None)
    if titular is not None and not cues.DEPUTIES.search(text.folded):
        found.setdefault("present", titular)
    size = found.pop("size", None)
    if size is not None:
        found.setdefault("seats" if "in_office" in found else "in_office", size)
    represented = found.pop("represented", None)
    if represented is not None and (represented.value or not cues.GIVEN.search(text.folded)):
        found.setdefault("proxies", represented)


def _table(text: View, end: int) -> Found:
    """The printed table of three columns: seats, in office, took part; or in office, present, voting."""
    match = cues.TABLE.search(text.folded, 0, end)
    names: tuple[str, ...] = ("seats", "in_office", "voting")
    if match is None or "part" not in match["head"]:
        match, names = cues.WRAPPED_TABLE.search(text.folded, 0, end), ("in_office", "present", "voting")
    return {} if match is None else {n: reading_of(int(match[n]), *match.span(n), "table") for n in names}


def _blocks(text: View, end: int) -> Found:
    found: Found = {}
    for pair in blocks(text.folded, 0, end):
        printed = text.folded[pair.value_start : pair.value_end]
        if printed.isdecimal():
            found.setdefault(pair.label, reading_of(int(printed), pair.value_start, pair.value_end, "block"))
    return found


def _rows(text: View, end: int) -> Found:
    """A row of cells that are all labels, above a row of as many figures."""
    found: Found = {}
    for i in text.tabbed:
        if i + 1 >= len(text.lines) or text.line_starts[i + 1] >= end:
            break
        (start, stop), (low, high) = text.line_span(i), text.line_span(i + 1)
        high = min(high, end)
        cells = text.folded[start:stop].split("\t")
        values = [cell for cell in text.folded[low:high].split("\t") if cell]
        if len(values) != len(cells):
            continue
        if not all(value.strip().isdecimal() for value in values):
            continue
        labels = [cues.LABEL_LINE.fullmatch(cell) for cell in cells]
        if None in labels:
            continue
        position = low
        for label, value in zip(labels, values, strict=True):
            at = text.folded.index(value, position)
            if label is not None:
                found.setdefault(cues.label_of(label), reading_of(int(value), at, at + len(value), "table"))
            position = at + len(value)
    return found


def _first(text: View, end: int) -> Found:
    """A series of figures before their labels."""
    match = cues.FIGURES_FIRST.search(text.folded, 0, end)
    if match is None:
        return {}
    printed = {name: value for name, value in match.groupdict().items() if value is not None}
    return {name: reading_of(int(value), *match.span(name), "figures first") for name, value in printed.items()}


def _split(text: View, end: int) -> Found:
    found: Found = {}
    for name, pattern in cues.SPLIT:
        match = pattern.search(text.folded, 0, end)
        if match:
            found[name] = reading_of(int(match["n"]), *match.span("n"), "column beside")
    return found


def _sentence(text: View, end: int) -> Found:
    found: Found = {}
    for name, pattern in SENTENCE:
        every = pattern.finditer(text.folded, 0, min(len(text.folded), end + _OPENED))
        matches = (m for m in every if not _changed(text, m.start("n")))
        match = next((m for m in matches if name != "present" or not _of_other_sitting(text.folded, m)), None)
        value = number(match["n"].replace("\n", " ")) if match else None
        if match and value is not None:
            found[name] = reading_of(value, *match.span("n"), "sentence")
    return found


def _changed(text: View, start: int) -> bool:
    """Whether the words before a figure say that it is another than at the opening."""
    return cues.CHANGED_BEFORE.search(text.folded, max(0, start - _CHANGED), start) is not None


def _of_other_sitting(folded: str, told: re.Match[str]) -> bool:
    """Whether a sentence tells who sat when there was no quorum, for which the council was convened again."""
    low = max(folded.rfind(sign, max(0, told.start() - _SENTENCE), told.start()) for sign in ".;")
    stop = _STOP.search(folded, told.end(), told.end() + _SENTENCE)
    high = stop.start() if stop is not None else told.end() + _SENTENCE
    return OTHER_SITTING.search(folded, max(low, told.start() - _SENTENCE, 0), high) is not None


def _in_ballot(text: View, start: int, end: int) -> bool:
    """Whether a figure of voters is that of a ballot for persons."""
    low, high = max(0, start - 2 * _NEAR), end + 2 * _NEAR
    if cues.IN_OFFICE.search(text.folded, text.line_span(text.line_at(start))[0], start):
        return False  # beside the figures of the heading
    if cues.BALLOT.search(text.folded, low, high):
        return True
    return bool(cues.MAJORITY.search(text.folded, low, high)) and not cues.IN_OFFICE.search(text.folded, low, start)


def _figure_after(folded: str, start: int, end: int) -> re.Match[str] | None:
    """The figure that follows a label that ends at `start`: on its line, or alone on the line below."""
    if cues.LABEL_NEXT.match(folded, start, end):
        return None
    return (
        cues.OUT_OF.match(folded, start, end)
        or cues.FIGURE_AFTER.match(folded, start, end)
        or cues.FIGURE_BELOW.match(folded, start, end)
    )


def _is_rank(text: View, value: int, end: int) -> bool:
    """Whether a figure that ends there is the rank of a member: the first, or one whom the next follows."""
    if value == 1:
        return _RANK_AFTER.match(text.text, end) is not None
    following = rf"(?<!\d){value + 1}\s?[.)/-]"
    ranked = _RANK_OF_MEMBER.match(text.text, end)
    return ranked is not None and re.search(following, text.text[end : end + _NEAR]) is not None


def _is_note(text: View, label: re.Match[str], figure: re.Match[str], name: str) -> bool:
    """Whether a figure one between a label of several and its colon is the mark of a note (« Absents ¹ : »).

    So it is behind the colon of those present, whom nobody counts where one is alone (« Étaient présents :1 »).
    """
    following = text.folded[figure.end() : figure.end() + 2]
    if not label[0].endswith(("s", "s)")):
        return False
    alone = name == "present" and figure[0].endswith(":1") and following[:1] == "\n"
    return alone or (figure[0].strip() == "1" and following.strip() == ":")


def _of_row_above(text: View, figure: re.Match[str]) -> bool:
    """Whether a figure ends a row of a table above the line of the label."""
    line = text.text[text.line_span(text.line_at(figure.start()))[0] : figure.start()]
    return "\n" in figure[0] and "\t" in line


def _without_empty_lists(text: View, found: Found) -> None:
    """Take out « néant » and « aucun », which stand for the names of a list that is empty.

    They are figures in a row or column of figures: beside one, or beside another of them that is. Names part them from
    the figures of a heading of lists (« Présents : 4 : M. NOM, … / Excusés : néant »).
    """
    empty = {name: r for name, r in found.items() if cues.EMPTY.search(text.folded[r.start : r.end])}
    figures = [r for name, r in found.items() if name not in empty]
    while (name := next((n for n, r in empty.items() if any(_beside(r, f) for f in figures)), None)) is not None:
        figures.append(empty.pop(name))
    for name in empty:
        del found[name]


def _beside(reading: Reading, other: Reading) -> bool:
    """Whether two figures stand one beside the other."""
    return max(reading.start, other.start) - min(reading.end, other.end) <= _NEXT


def _labelled(text: View, labels: Matches, runs: list[tuple[Matches, Matches]], end: int) -> Found:
    """Figures after, below or before their labels, each figure used once."""
    found: Found = {}
    before: list[tuple[str, Reading]] = []
    used = 0
    rows = {label.start() for row, _ in runs for label in row}
    for match in labels:
        if match.start() in rows:
            continue
        name = cues.label_of(match)
        if name in ("voting", "taking_part", "cast") and _in_ballot(text, match.start(), match.end()):
            continue
        if _changed(text, match.start()):
            continue
        after = _figure_after(text.folded, match.end(), end)
        if after is not None:
            group = next(name for name, printed in after.groupdict().items() if printed is not None)
            value = number(after[group].replace("\n", " "))
            if value == 1 and _is_note(text, match, after, name):
                continue
            labelled = value != 1 and ":" in text.folded[match.end() : after.start(group)]
            if value is not None and not labelled and _is_rank(text, value, after.end(group)):
                continue
            whole = name in _WHOLES and cues.SUM_NEXT.match(text.folded, after.end(group))
            if value is not None and not whole:
                found.setdefault(name, reading_of(value, match.start(), after.end(group), "label"))
                used = after.end()
                continue
        if cues.OWN_FIGURE_ELSEWHERE.match(text.folded, match.start()):
            continue
        ahead = cues.FIGURE_BEFORE.search(text.folded, max(used, match.start() - 40), match.start())
        value = number((ahead["o"] or ahead["m"] or ahead["n"]).replace("\n", " ")) if ahead else None
        if ahead is not None and _of_row_above(text, ahead):
            continue
        if ahead is not None and value is not None and ahead[0].strip() not in ("un", "une"):
            before.append((name, reading_of(value, ahead.start(), match.end(), "figure before")))
            used = match.end()
    _without_empty_lists(text, found)
    for name, reading in before if "woven" not in text.marks else ():
        beside = (r for r in (*found.values(), *(b for _, b in before)) if r is not reading)
        added = name == "proxies" and cues.ADDED_BEFORE.search(text.folded, max(0, reading.start - 8), reading.start)
        if added or any(abs(reading.start - r.start) < _NEAR for r in beside):
            found.setdefault(name, reading)
    return found
