"""Headings of items, by strength of proof: act numbers, « Objet », agenda, the approval of the minutes."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from extractors.grammar.patterns import Gated
from pipeline.segmentation import approval_cues, cues, opening_cues, series
from pipeline.segmentation.agenda import alike, key
from pipeline.segmentation.marks import Mark, sections
from pipeline.segmentation.page import Heading, Page, next_cut, of_mayor
from pipeline.segmentation.rows import Row
from pipeline.segmentation.title_rows import is_title_like, past_asides, title_rows
from pipeline.segmentation.zones import RANKED

_OBJECT = Gated(
    r"\W{0,3}(?:\d{1,3}(?:[/-]\d{2,4})?\s?[.)/:-]{1,2}\s?)?objets?(?: de la deliberation)?\s?(?::|-|;)\s?\S"
    r"|\W{0,3}objet\s?:?\Z",
    holds=("objet",),
)
_ACT_LABEL = re.compile(r"\W{0,3}(?i:(?:projet de )?d[ée]lib[ée]ration)\s?:\s(?=[A-ZÀ-Ü][^\n]{8})")
_CELL = re.compile(
    r"\t\W{0,3}(?:(?:(?:deliberation|delib\.?|dcm) )?n\s?°[^\t]{3,20}|(?P<bare>(?:19|20)\d\d[-/._]\d{1,4}\W*))\Z"
)
"""The cell of the number right of a title; a `bare` one is a year and a rank."""
_RANK = re.compile(r"\d{1,2}\s?[.)/–-]{1,2}\s(?=[a-z])")
"""How the title of an item begins that white space may part from the number of its act."""
_RANK_ALONE = re.compile(r"\d{1,2}\s?[.)/-]{1,2}")
_BACK = 5
_MOST_LISTED = 6
_BRACKETED = 24
_SENTENCE = 160
"""Characters that no title of the approval of the minutes has."""
_ENTRY = 14
"""Characters at the beginning of an entry of the agenda that a row repeats."""
_LINES_OF_FILE = 2
"""Lines, at the most, of one of the files that an act lists."""


def numbered(page: Page, labelled: list[Heading]) -> list[Heading]:
    """Headings that bear an act number, of the run (or runs) that hold; those that are `labelled` may end with one."""
    found: dict[int, Heading] = {}
    runs = [_one_each(_without_columns(run, page), page) for run in series.act_numbers(page.rows, page.agenda)]
    proved = [any(page.formulas(m.at, end) for m, end in sections(run, len(page.rows))) for run in runs]
    years: set[int] = set()
    told: set[tuple[int, ...]] = set()
    for run, holds in zip(runs, proved, strict=True):
        marks = run if holds or not any(proved) else []
        if not marks or (found and (len(marks) < 2 or _years(marks) != years or _listed_within(marks, found))):
            continue
        years = years if found else _years(marks)
        bare = not any(marks[0].shape[:2])
        if len(marks) == 1 and (bare or not page.cuts) and not _heads_an_act(page, marks[0]):
            continue
        if len(marks) == 1 and opening_cues.OF_SITTING.match(marks[0].rest):
            continue
        habit = _below_titles(marks, page)
        headings = [_at_number(mark, page, end, habit) for mark, end in sections(marks, len(page.rows))]
        _list_titles(page, marks, headings)
        silent = sum(_speechless(heading, mark) for heading, mark in zip(headings, marks, strict=True))
        if len(marks) > 2 and 2 * silent > len(marks):
            continue
        for heading, mark in zip(headings, marks, strict=True):
            heading.seq, heading.kind = mark.seq, "/".join(mark.shape)
            heading.proof = RANKED if mark.bare else heading.proof
            if heading.at not in found and not (mark.parts in told and _told_again(page, mark.at)):
                found[heading.at] = heading
        told.update(mark.parts for mark in marks)
    for heading in (*labelled, *_ended_by_number(page)):
        if heading.number and heading.at not in found:
            found[heading.at] = heading
    return [found[at] for at in sorted(found)]


def _listed_within(marks: list[Mark], found: dict[int, Heading]) -> bool:
    """Whether numbers stand a line or two apart between two acts: those of files that the first deals with."""
    close = all(after.at - before.at <= _LINES_OF_FILE for before, after in pairwise(marks))
    first, last = marks[0].at, marks[-1].at
    within = not any(first < at < last for at in found) and min(found) < first
    return close and within and max(found) > last


def _below_titles(marks: list[Mark], page: Page) -> bool:
    """Whether the numbers of a run stand below the titles of their acts, as most of them show."""
    alone = [(mark, end) for mark, end in sections(marks, len(page.rows)) if not mark.rest]
    under = sum(_under_title(page.rows, mark.at, end) for mark, end in alone)
    return under > 1 and 2 * under >= len(marks)


def _heads_an_act(page: Page, only: Mark) -> bool:
    """Whether the only number of a text stands above a decision, or above the end of a text that breaks off."""
    if page.formulas(only.at, only.at + 60):
        return True
    below = page.rows[only.at + 1 : only.at + 2]
    if not only.rest and any(opening_cues.STATES.search(row.folded) for row in below):
        return False  # amid a list of members: from which act one of them sat
    decided = page.formulas(only.at, len(page.rows)) or any(row.closes for row in page.rows)
    if decided or cues.NO_DEED.search(page.rows[only.at].folded):
        return False
    return page.breaks_off or (only.shape[0] == "delib" and bool(only.rest or page.rows[only.at + 1 :]))


def _told_again(page: Page, at: int) -> bool:
    """Whether a row stands in a list of the acts below the close of the sitting."""
    closed = next((i for i, row in enumerate(page.rows) if row.closes and i not in page.agenda), at)
    return any(row.closes for row in page.rows[closed:at]) or any(closed <= i < at for i in page.lists)


def _ended_by_number(page: Page) -> list[Heading]:
    """Titles that act numbers close, in brackets or a cell, each with its decision: « Tarifs (n° 2023-14) »."""
    ends = [
        i
        for i, row in enumerate(page.rows)
        if i not in page.agenda
        and (row.folded.endswith(")") or (row.tabbed and _CELL.search(row.folded)) or series.coded_at_end(row.folded))
        and series.at_end(row.folded)
        and _closes_title(page, i)
    ]
    found = [_ended(page, i) for i in ends]
    starts = [*(h.at for h in found[1:]), len(page.rows)]
    decided = [page.formulas(h.at, end) > 0 for h, end in zip(found, starts, strict=False)]
    coded = all(series.coded_at_end(page.rows[i].folded) for i in ends) and 2 * sum(decided) >= len(found) > 0
    coded = coded and not page.formulas(page.floor + 1, found[0].at)  # no acts above bear none
    return found if coded or (len(found) > 1 and all(decided)) else []


def _ended(page: Page, at: int) -> Heading:
    """The heading that a number closes, or the first line of which stands left of its bare number."""
    top = at if _beside_bare(page.rows[at]) else _top(page.rows, at)
    rows = title_rows(page.rows, at, next_cut(page, at)) if _beside_bare(page.rows[at]) else 1 + at - top
    return Heading(top, rows, "number series", True, True)


def _beside_bare(row: Row) -> bool:
    """Whether a year and a rank stand in the cell right of a line."""
    cell = _CELL.search(row.folded) if row.tabbed else None
    return cell is not None and cell["bare"] is not None


def _closes_title(page: Page, at: int) -> bool:
    """Whether a row is the last of a title: the text of the item, or white space, stands below it.

    Codes one right below the other stand in a list of other acts.
    """
    if at and not page.rows[at].gap and series.coded_at_end(page.rows[at - 1].folded):
        return False
    row, below = page.rows[at], page.rows[at + 1] if at + 1 < len(page.rows) else None
    top = page.rows[_top(page.rows, at)]
    long = len(row.folded) > _BRACKETED or series.coded_at_end(row.folded) is not None
    title = is_title_like(top) and top.text[:1].isupper() and not row.formula and long
    if _beside_bare(row):
        return title
    return title and (below is None or below.gap or cues.BODY.match(below.folded) is not None)


def _top(found: list[Row], at: int) -> int:
    """The first row of the title that a row closes: white space or a decision stands above it."""
    top = at
    while top > max(at - 3, 0) and not found[top].gap and not found[top - 1].formula and not found[top - 1].cut:
        top -= 1
    return top if found[top].gap or (top and found[top - 1].formula) else at


def _list_titles(page: Page, marks: list[Mark], headings: list[Heading]) -> None:
    """In a list of acts, all that stands between two numbers that stand alone is a title."""
    if not page.lists or any(mark.rest for mark in marks):
        return
    for heading, (mark, end) in zip(headings, sections(marks, len(page.rows)), strict=True):
        rows = page.rows[mark.at + 1 : min(end, next_cut(page, mark.at))]
        rows = rows[: next((k for k, row in enumerate(rows) if cues.RESULT.fullmatch(row.folded)), len(rows))]
        said = any(row.closes or cues.DECIDED.search(row.folded) or cues.decides(row.folded) for row in rows)
        if heading.at == mark.at and 0 < len(rows) <= _MOST_LISTED and not said:
            heading.title = 1 + len(rows)


def _speechless(heading: Heading, mark: Mark) -> bool:
    """Whether a number has no title on its row, above or below: one of a table."""
    return heading.title == 1 and heading.at == mark.at and not re.search(r"[a-z]{3}", mark.rest)


def _years(marks: list[Mark]) -> set[int]:
    """The years in the numbers of a run."""
    return {part for mark in marks for part in mark.parts if 1990 <= part <= 2050}


def _without_columns(run: list[Mark], page: Page) -> list[Mark]:
    """A run without the numbers that stand one below the other, without a title or in the opening: no headings.

    A title that its decision follows is an item, though the next one names the secretary of the sitting.
    """
    bare = {m.at for m in run if not m.rest}
    decided = {m.at for m, end in sections(run, len(page.rows)) if m.rest and page.formulas(m.at + 1, end)}
    every = {m.at for m in run}
    return [
        m
        for m in run
        if not (not m.rest and (m.at - 1 in bare or m.at + 1 in bare))
        and not (m.at < page.floor and m.at not in decided and every & {m.at - 2, m.at - 1, m.at + 1, m.at + 2})
    ]


def _one_each(marks: list[Mark], page: Page) -> list[Mark]:
    """Marks without those of a list that repeats the numbers of the items: of equal numbers, the one with an item."""
    parted = sections(marks, len(page.rows))
    length = {m.at: end - m.at for m, end in parted}
    proved = {m.at: page.formulas(m.at, end) > 0 for m, end in parted}
    held: dict[tuple[int, ...], Mark] = {}
    kept: list[Mark] = []
    for mark in marks:
        first = held.get(mark.parts)
        if first is None:
            held[mark.parts] = mark
            kept.append(mark)
        elif mark.rest and proved[mark.at] and proved[first.at] and not alike(key(mark.rest), key(first.rest)):
            kept.append(mark)
        elif proved[mark.at] and not proved[first.at]:
            kept[kept.index(first)] = mark
            held[mark.parts] = mark
    last_proved = max((m.at for m in kept if proved[m.at]), default=-1)
    tail = [m for m in kept if m.at > last_proved and length[m.at] <= 4]
    if last_proved >= 0 and len(tail) >= 3 and len(tail) < len(kept):
        kept = [m for m in kept if m not in tail]
    return sorted(kept, key=lambda m: m.at)


def _at_number(mark: Mark, page: Page, end: int, habit: bool = False) -> Heading:
    """The heading that a number belongs to: its own row, the title below it, or the title above it.

    `end` is the row of the next number; `habit` says that the numbers of the run stand below the titles.
    """
    found, at = page.rows, mark.at
    limit = min(next_cut(page, at), end)
    proof = "number series"
    if len(mark.rest) >= 6 and re.search(r"[a-z]{3}", mark.rest):
        return Heading(at, title_rows(found, at, limit), proof, number=True, sure=True)
    below = past_asides(found, at + 1, limit)
    if below < limit and _labelled(found[below]):
        return Heading(at, below - at + title_rows(found, below, limit), proof, number=True, sure=True)
    amid = found[at - 1].folded.rstrip().endswith((",", ":")) if at else False  # a number of the margin in a sentence
    for back in range(at - 1, max(at - _BACK, -1), -1):
        row = found[back]
        if row.cut or row.closes or back in page.agenda or (row.formula and not amid and not _labelled(row)):
            break
        if _labelled(row) and not _column(found, back):
            return Heading(back, min(title_rows(found, back, limit), at - back), proof, number=True, sure=True)
    if not mark.rest and _under_title(found, at, limit, habit=habit):
        top = _top(found, at - 1)
        return Heading(top, at - top, proof, number=True, sure=True)
    if below < limit and (is_title_like(found[below]) or _torn_title(found[below:limit])):
        return Heading(at, below - at + title_rows(found, below, limit), proof, number=True, sure=True)
    return Heading(at, 1, proof, number=True, sure=True)


def _torn_title(rows: list[Row]) -> bool:
    """Whether a word that may head a part begins a title in a narrow column: « Décision / modificative »."""
    if len(rows) < 2 or not cues.PART.match(rows[0].folded):
        return False
    return rows[1].text[:1].islower() and not rows[1].gap and not rows[1].formula


def _under_title(found: list[Row], at: int, limit: int, *, habit: bool = False) -> bool:
    """Whether a number alone on its row stands between the title of its act and the text, by `habit` any text."""
    if at < 1 or at + 1 >= limit or (found[at].gap and not _RANK.match(found[at - 1].folded)):
        return False
    above, below = found[at - 1], found[at + 1]
    top = _top(found, at - 1)
    begun = found[top].gap or _RANK.match(found[top].folded) or (top and found[top - 1].formula)
    parted = begun and found[top].text.lstrip(' «"0123456789.)/–-')[:1].isupper()
    ended = above.folded.endswith((".", ",", ";", ":"))
    if not parted or ended or above.formula or not is_title_like(above):
        return False
    return habit or cues.BODY.match(below.folded) is not None


def _column(found: list[Row], at: int) -> bool:
    """Whether a label is the head of a column: the head of another stands beside it."""
    beside = found[max(at - 1, 0) : at] + found[at + 1 : at + 2]
    return any(re.fullmatch(r"\W*(?:n\s?°|numeros?|votes?|decisions?|resultats?|dates?)\W*", r.folded) for r in beside)


def _labelled(row: Row) -> bool:
    """Whether a line says that it is a title."""
    return bool(_OBJECT.match(row.folded) or re.match(r"\W{0,3}(?:rapport|point|question) n", row.folded))


def by_label(page: Page) -> list[Heading]:
    """Headings « Objet : … »."""
    ats = [i for i, row in enumerate(page.rows) if i not in page.agenda]
    named = [i for i in ats if _names_act(page.rows[i])]
    labels = {i for i in ats if _OBJECT.match(page.rows[i].folded) and not _column(page.rows, i)}
    labels = {i for i in labels if not of_mayor(page.rows, i)}
    heads = sorted(labels | (set(named) if len(named) > 1 else set()))
    return [_label(page, a, b) for a, b in pairwise([*heads, len(page.rows)])]


def _names_act(row: Row) -> bool:
    """Whether a row is « Délibération : » and a title."""
    if _ACT_LABEL.match(row.text) is None or not row.gap or row.formula:
        return False
    rest = row.folded.partition(":")[2].strip()
    return not cues.BODY.match(rest) and not cues.PART.match(rest)


def _label(page: Page, at: int, end: int) -> Heading:
    """The heading that a label opens, before the next at `end`; an act number may close it."""
    alone = page.rows[at].folded.rstrip(" :").endswith("objet")
    title = title_rows(page.rows, at, min(next_cut(page, at), end), 2 if alone else 1)
    number = series.at_end(page.rows[min(at + title, len(page.rows)) - 1].folded) is not None
    return Heading(at, title, "number series" if number else "object label", number=number, sure=number)


def _repeats(title: str, entry: str) -> bool:
    """Whether a title is that of an entry of the agenda, and hardly more."""
    return alike(title, entry) and title[:22] == entry[:22] and len(title) <= len(entry) + 60


def by_agenda(page: Page) -> list[Heading]:
    """Lines that repeat an entry of the agenda, word for word at their beginning."""
    found: list[Heading] = []
    entries: dict[str, list[str]] = defaultdict(list)
    for told in page.titles:
        entries[told[:_ENTRY]].append(told)
    short = {t for t in page.titles if len(t) < _ENTRY}
    start = max(page.agenda, default=-1) + 1 if page.titles else len(page.rows)
    for i, row in enumerate(page.rows[start:], start):
        if row.cut or len(row.folded) > 300 or row.folded.endswith((";", ",")) or i in page.sundry:
            continue
        title = key(row.folded)
        if title in short and row.gap:
            found.append(Heading(i, 1, "agenda match"))
        elif len(title) >= _ENTRY and any(_repeats(title, entry) for entry in entries.get(title[:_ENTRY], ())):
            if found and found[-1].at + found[-1].title >= i:
                found[-1].title = max(found[-1].title, i + 1 - found[-1].at)
            else:
                found.append(Heading(i, title_rows(page.rows, i, next_cut(page, i)), "agenda match"))
    return found


def _approved_below(page: Page, at: int) -> bool:
    """Whether a row names the minutes of a sitting, and the next says that they are approved."""
    below = page.rows[at + 1].folded if at + 1 < len(page.rows) else ""
    return (
        approval_cues.MINUTES_BEFORE.match(page.rows[at].folded) is not None
        and approval_cues.APPROVED_BELOW.match(below) is not None
    )


def approvals(page: Page) -> list[Heading]:
    """The approval of the previous minutes with a heading of its own; a sentence right below one says it again."""
    found: list[Heading] = []
    for i, row in enumerate(page.rows):
        approval = approval_cues.APPROVAL.match(row.folded) or _approved_below(page, i)
        if i in page.agenda or not approval or len(row.folded) >= _SENTENCE:
            continue
        above = found[-1] if found else None
        again = above is not None and above.at + above.title == i and page.rows[above.at].caps and not row.caps
        if not again and not re.search(r"\best\b|\bsont\b", row.folded[12:]):
            ranked = i > 0 and _RANK_ALONE.fullmatch(page.rows[i - 1].folded) is not None
            title = title_rows(page.rows, i, next_cut(page, i)) + ranked
            found.append(Heading(i - ranked, title, "approval of the minutes"))
    return found
