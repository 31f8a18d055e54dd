"""Headings of items, by strength of proof: act numbers, agenda, item numbers, « Objet », typography, bullets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.segmentation import cues, series
from pipeline.segmentation.agenda import alike, key
from pipeline.segmentation.rows import Row, body_size, is_title_like, title_rows

_OBJECT = re.compile(r"\W{0,3}(?:\d{1,2}\s?[.)/:-]{1,2}\s?)?objets?\s?(?::|-|;)\s?\S|\W{0,3}objet\s?:?\Z")
_BULLET = re.compile(r"(?:[•●▪■➢►❖*>]|[eo] (?=\w)|- (?=\w)|[|\[] )\s?\S")
_SUBITEM = re.compile(r"(?P<sign>[-•●▪■➢►❖*>]|[a-h](?=[).-]))[).-]?\s{0,2}(?P<title>\w{2})")
_BACK = 5
_LIST = 12


@dataclass(slots=True)
class Heading:
    """A heading: `at` is its first row, `title` how many rows it holds, `number` whether it bears an act number."""

    at: int
    title: int
    proof: str
    number: bool = False
    sure: bool = False


@dataclass(slots=True)
class Page:
    """What is known of the whole text when headings are sought."""

    rows: list[Row]
    agenda: set[int]
    titles: list[str]
    cuts: list[int]
    sums: list[int]
    floor: int = 0
    listed: bool = False

    def formulas(self, start: int, end: int) -> int:
        """How many rows between two rows hold a closing formula."""
        return self.sums[min(end, len(self.rows))] - self.sums[min(start, len(self.rows))]

    def in_agenda(self, text: str) -> bool:
        """Whether the agenda announces a title."""
        title = key(text)
        return len(title) >= 9 and any(alike(title, t) and len(title) <= 2 * len(t) + 20 for t in self.titles)


def survey(found: list[Row], agenda: set[int], titles: list[str]) -> Page:
    """Make the page: where it is cut, and how many formulas stand before each row."""
    sums = [0]
    for i, row in enumerate(found):
        sums.append(sums[-1] + (row.formula and i not in agenda))
    return Page(
        found,
        agenda,
        titles,
        [i for i, row in enumerate(found) if row.cut],
        sums,
        _floor(found),
        any(cues.LIST_OF_ACTS.match(row.folded) for row in found[:45]),
    )


def _floor(found: list[Row]) -> int:
    """The last row of the lists and formulas of the opening: no heading told by its look stands before it."""
    floor = -1
    for i, row in enumerate(found):
        if i > floor + 30 or row.cut:
            break
        if cues.OPENING_LABEL.search(row.folded):
            floor = i
    end = floor + 1
    while (
        floor >= 0
        and end < len(found)
        and len(found[end].folded) < 50
        and not found[end].formula
        and not found[end].cut
    ):
        end += 1
    return end - 1 if end - floor > _LIST else floor


def numbered(page: Page) -> list[Heading]:
    """Headings that bear an act number, of the run (or runs) that hold."""
    found: dict[int, Heading] = {}
    runs = [_one_each(_without_columns(run, page.floor), page) for run in series.act_numbers(page.rows, page.agenda)]
    proved = [any(page.formulas(m.at, end) for m, end in _sections(run, len(page.rows))) for run in runs]
    years: set[int] = set()
    for run, holds in zip(runs, proved, strict=True):
        marks = run if holds or not any(proved) else []
        if not marks or (found and (len(marks) < 2 or _years(marks) != years)):
            continue
        years = years if found else _years(marks)
        if len(marks) == 1 and not page.formulas(marks[0].at, marks[0].at + 60) and not page.cuts:
            continue
        for mark in marks:
            heading = _at_number(mark, page)
            if heading.at not in found:
                found[heading.at] = heading
    for heading in by_label(page):
        if heading.number and heading.at not in found:
            found[heading.at] = heading
    return [found[at] for at in sorted(found)]


def _sections(marks: list[series.Mark], last: int) -> list[tuple[series.Mark, int]]:
    """Each mark with the row where the next begins, or the last row."""
    ends = [m.at for m in marks[1:]] + [last] * bool(marks)
    return list(zip(marks, ends, strict=True))


def _years(marks: list[series.Mark]) -> set[int]:
    """The years in the numbers of a run."""
    return {part for mark in marks for part in mark.parts if 1990 <= part <= 2050}


def _without_columns(run: list[series.Mark], floor: int) -> list[series.Mark]:
    """A run without the numbers that stand one below the other, without a title or in the opening: no headings."""
    bare = {m.at for m in run if not m.rest}
    every = {m.at for m in run}
    return [
        m
        for m in run
        if not (not m.rest and (m.at - 1 in bare or m.at + 1 in bare))
        and not (m.at < floor and every & {m.at - 2, m.at - 1, m.at + 1, m.at + 2})
    ]


def _one_each(marks: list[series.Mark], page: Page) -> list[series.Mark]:
    """Marks without those of a list that repeats the numbers of the items: of equal numbers, the one with an item."""
    sections = _sections(marks, len(page.rows))
    length = {m.at: end - m.at for m, end in sections}
    proved = {m.at: page.formulas(m.at, end) > 0 for m, end in sections}
    held: dict[tuple[int, ...], series.Mark] = {}
    kept: list[series.Mark] = []
    for mark in marks:
        first = held.get(mark.parts)
        if first is None:
            held[mark.parts] = mark
            kept.append(mark)
        elif proved[mark.at] and proved[first.at] and not alike(key(mark.rest), key(first.rest)):
            kept.append(mark)
        elif proved[mark.at] and not proved[first.at]:
            kept[kept.index(first)] = mark
            held[mark.parts] = mark
    last_proved = max((m.at for m in kept if proved[m.at]), default=-1)
    tail = [m for m in kept if m.at > last_proved and length[m.at] <= 4]
    if last_proved >= 0 and len(tail) >= 3 and len(tail) < len(kept):
        kept = [m for m in kept if m not in tail]
    return sorted(kept, key=lambda m: m.at)


def _at_number(mark: series.Mark, page: Page) -> Heading:
    """The heading that a number belongs to: its own row, the title below it, or the title above it."""
    found, at = page.rows, mark.at
    limit = _limit(page, at)
    proof = "number series"
    if len(mark.rest) >= 6 and re.search(r"[a-z]{3}", mark.rest):
        return Heading(at, title_rows(found, at, limit), proof, number=True, sure=True)
    if at + 1 < limit and _labelled(found[at + 1]):
        return Heading(at, 1 + title_rows(found, at + 1, limit), proof, number=True, sure=True)
    for back in range(at - 1, max(at - _BACK, -1), -1):
        row = found[back]
        if row.cut or row.closes or back in page.agenda:
            break
        if _labelled(row):
            return Heading(back, min(title_rows(found, back, limit), at - back), proof, number=True, sure=True)
    below = at + 1
    if below < limit and is_title_like(found[below]):
        return Heading(at, 1 + title_rows(found, below, limit), proof, number=True, sure=True)
    return Heading(at, 1, proof, number=True, sure=True)


def _labelled(row: Row) -> bool:
    """Whether a line says that it is a title."""
    return bool(_OBJECT.match(row.folded) or re.match(r"\W{0,3}(?:rapport|point|question) n", row.folded))


def _limit(page: Page, at: int) -> int:
    return next((c for c in page.cuts if c > at), len(page.rows))


def by_items(page: Page) -> list[Heading]:
    """Headings with a plain number: the run that agenda and closing formulas speak for most."""
    best: list[series.Mark] = []
    most = 0.0
    for shape, marks in series.items(page.rows, page.agenda).items():
        weight = _weights(marks, page)
        for mark in marks:
            mark.restarts |= shape[0] == "1" and mark.at > 0 and _theme(page.rows[mark.at - 1])
        run = series.chain(marks, weight, page.cuts)
        if shape[0] == "a" and not all(page.in_agenda(page.rows[m.at].folded) for m in run):
            continue
        total = sum(weight[m.at] for m in run)
        if total > most and _holds(run, page):
            best, most = run, total
    proof = "item numbers"
    headings = []
    for mark in best:
        proof = "agenda match" if page.in_agenda(page.rows[mark.at].folded) else "item numbers"
        least = 1 if mark.rest else 2
        headings.append(Heading(mark.at, title_rows(page.rows, mark.at, _limit(page, mark.at), least), proof))
    return headings


def _weights(marks: list[series.Mark], page: Page) -> dict[int, float]:
    weight = {}
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        end = following.at if following is not None else len(page.rows)
        cut = next((c for c in page.cuts if mark.at < c < end), end)
        proved = page.formulas(mark.at, cut) > 0
        announced = page.in_agenda(page.rows[mark.at].folded)
        prose = (
            bool(cues.BODY.match(mark.rest)) or mark.rest.endswith((";", ",")) or _lower(page.rows[mark.at], mark.rest)
        )
        weight[mark.at] = (
            (1.0 if proved else 0.2 if cut < end or page.listed else -0.6)
            + (2.0 if announced else 0.0)
            - (1.2 if prose and not announced else 0.0)
            - 2.0 * bool(cues.BALLOT_STAGE.match(mark.rest))
        )
        if not proved and not announced and end - mark.at < 3 and not page.listed:
            weight[mark.at] -= 0.5
    return weight


def _lower(row: Row, rest: str) -> bool:
    """Whether the words after a number begin with a small letter."""
    return bool(rest) and row.text.rstrip()[len(row.text.rstrip()) - len(rest) :][:1].islower()


def _holds(run: list[series.Mark], page: Page) -> bool:
    """Whether a run is proved: announced by the agenda, or decided item after item."""
    decided = sum(page.formulas(m.at, end) > 0 for m, end in _sections(run, len(page.rows)))
    announced = sum(page.in_agenda(page.rows[m.at].folded) for m in run)
    if len(run) == 1 and not announced and (cues.BODY.match(run[0].rest) or _lower(page.rows[run[0].at], run[0].rest)):
        return False
    return announced >= 2 or decided >= 2 or (decided == 1 and (announced == 1 or bool(page.cuts)))


def _theme(row: Row) -> bool:
    return (row.caps or row.bold) and is_title_like(row)


def by_label(page: Page) -> list[Heading]:
    """Headings « Objet : … »."""
    return [_label(page, i) for i, row in enumerate(page.rows) if i not in page.agenda and _OBJECT.match(row.folded)]


def _label(page: Page, at: int) -> Heading:
    """The heading that a label opens; an act number may close it."""
    title = title_rows(page.rows, at, _limit(page, at), 2 if page.rows[at].folded.rstrip(" :").endswith("objet") else 1)
    number = series.at_end(page.rows[min(at + title, len(page.rows)) - 1].folded) is not None
    return Heading(at, title, "number series" if number else "object label", number=number, sure=number)


def by_agenda(page: Page) -> list[Heading]:
    """Lines that repeat an entry of the agenda, word for word at their beginning."""
    found: list[Heading] = []
    entries = {t[:14]: t for t in page.titles if len(t) >= 14}
    start = max(page.agenda, default=-1)
    for i, row in enumerate(page.rows):
        if (
            i <= start
            or row.cut
            or cues.END_OF_ITEMS.match(row.folded)
            or len(row.folded) > 300
            or row.folded.endswith((";", ","))
        ):
            continue
        title = key(row.folded)
        entry = entries.get(title[:14])
        if entry is not None and alike(title, entry) and title[:22] == entry[:22] and len(title) <= len(entry) + 60:
            if found and found[-1].at + found[-1].title >= i:
                found[-1].title = max(found[-1].title, i + 1 - found[-1].at)
            else:
                found.append(Heading(i, title_rows(page.rows, i, _limit(page, i)), "agenda match"))
    return found


def by_look(page: Page) -> list[Heading]:
    """Lines that look like headings: bold, capitals or large letters, with room before them."""
    size = body_size(page.rows)
    bold_text = sum(row.bold for row in page.rows) > 0.5 * len(page.rows)
    headings: list[Heading] = []
    skip = 0
    for i, row in enumerate(page.rows):
        if i < skip or i in page.agenda or not _stands_out(row, size, bold_text) or not is_title_like(row):
            continue
        before = page.rows[i - 1] if i else None
        if cues.END_OF_ITEMS.match(row.folded):
            continue
        parted = (
            before is None
            or row.gap
            or bool(cues.END_OF_ITEMS.match(before.folded))
            or before.bold != row.bold
            or before.caps != row.caps
        )
        if not parted or row.formula or i <= page.floor or row.folded.endswith((",", ";")):
            continue
        title = title_rows(page.rows, i, _limit(page, i))
        headings.append(Heading(i, title, "typography"))
        skip = i + title
    return headings


def by_style(page: Page, itemised: list[Heading]) -> list[Heading]:
    """Headings of one loud style that comes back, each with its decision: where items are numbered only within some."""
    groups: dict[tuple[int, bool, bool], list[Heading]] = {}
    size = body_size(page.rows)
    for heading in by_look(page):
        row = page.rows[heading.at]
        loud = row.size > size + 1.5
        groups.setdefault((round(row.size), row.bold, row.caps or loud), []).append(heading)
    best: list[Heading] = []
    for (points, bold, caps), group in groups.items():
        if len(group) < 3 or not (points > size + 1.5 or (bold and caps)):
            continue
        ends = [h.at for h in group[1:]] + [len(page.rows)]
        decided = sum(page.formulas(h.at, end) > 0 for h, end in zip(group, ends, strict=True))
        holding = sum(any(h.at < i.at < end for i in itemised) for h, end in zip(group, ends, strict=True))
        if decided >= 0.6 * len(group) and holding < 0.5 * len(group) and len(group) > len(best):
            best = group
    return [Heading(h.at, h.title, "typography", sure=True) for h in best]


def standing_alone(page: Page) -> list[Heading]:
    """Bulleted or short lines that stand alone and read as titles."""
    found = []
    for i, row in enumerate(page.rows):
        if i in page.agenda or i <= page.floor or not (row.gap or (i and page.rows[i - 1].formula)):
            continue
        bare = row.text.lstrip("•●▪■➢►❖*>|[ -–")
        bullet = _BULLET.match(row.folded) is not None
        bare = bare[2:] if row.text.startswith(("e ", "o ")) else bare
        if not bare[:1].isupper() and not (bullet and bare[:1].isalpha()):
            continue
        if row.formula or row.folded.endswith((";", ",") if bullet else (";", ",", ":", ".")) or not is_title_like(row):
            continue
        if len(bare) < 7 or cues.END_OF_ITEMS.match(row.folded) or any(word.tab for word in row.line.words):
            continue
        if (bullet or len(row.folded) < 90) and not re.search(r"\d ?(?:€|euros)|\b(?:est|sont|a ete)\b", row.folded):
            found.append(
                Heading(i, title_rows(page.rows, i, _limit(page, i)), "bullets" if bullet else "lines that stand alone")
            )
    return found


def _stands_out(row: Row, size: float, bold_text: bool) -> bool:
    letters = sum(c.isalpha() for c in row.text)
    loud = (row.bold and not bold_text) or (row.caps and letters > 8) or row.size > size + 1.5
    if any(word.tab for word in row.line.words) or "|" in row.text.strip(" |") or cues.RUNNING_TITLE.match(row.folded):
        return False
    return loud and letters > 7 and letters > 0.55 * len(row.text.replace(" ", "")) and len(row.text) < 260


def approvals(page: Page) -> list[Heading]:
    """The approval of the previous minutes with a heading of its own."""
    return [
        Heading(i, title_rows(page.rows, i, _limit(page, i)), "approval of the minutes")
        for i, row in enumerate(page.rows)
        if i not in page.agenda and cues.APPROVAL.match(row.folded) and len(row.folded) < 160
        and not re.search(r"\best\b|\bsont\b", row.folded[12:])
    ]  # fmt: skip


def _introduced(between: list[Row], last: Heading) -> bool:
    """Whether only the name of a rapporteur stands between a theme and the first heading under it."""
    return not last.sure and not last.number and len(between) == 1 and "rapporteu" in between[0].folded


def by_subitem(page: Page, held: list[Heading]) -> list[Heading]:
    """Bulleted or lettered titles under a heading, each with its own decision."""
    found: list[Heading] = []
    ends = [h.at for h in held[1:]] + [len(page.rows)] * bool(held)
    for heading, end in zip(held, ends, strict=True):
        first = heading.at + heading.title
        sign = _SUBITEM.match(page.rows[first].folded) if first < end else None
        if sign is None or page.formulas(first, end) < 2:
            continue
        ats = [i for i in range(first, end) if _is_subitem(page.rows[i], sign["sign"])]
        stops = [*ats[1:], end]
        if len(ats) > 1 and all(page.formulas(a, b) for a, b in zip(ats, stops, strict=True)):
            found.extend(Heading(a, title_rows(page.rows, a, _limit(page, a)), "sub-items") for a in ats)
    return found


def _is_subitem(row: Row, sign: str) -> bool:
    match = _SUBITEM.match(row.folded)
    if match is None or row.formula or row.folded.endswith((";", ",")) or len(row.folded) > 130:
        return False
    same = match["sign"] == sign or (sign.isalpha() and match["sign"].isalpha())
    return same and row.text.lstrip()[match.start("title") :][:1].isupper()


def _look(page: Page, heading: Heading) -> tuple[object, ...]:
    """What headings of one kind have in common."""
    row = page.rows[heading.at]
    sign = row.folded[:1] if heading.proof == "bullets" else ""
    return (heading.proof, round(row.size), row.bold, row.caps, sign)


def merge(page: Page, held: list[Heading], more: Iterable[Heading], walls: list[int]) -> list[Heading]:
    """Add headings that part what is decided from what is decided: a formula before each (or no text), and one after.

    What follows a heading is read up to the next of its look. `walls` are the rows (sorted) where sections end.
    """
    found = sorted(held, key=lambda h: h.at)
    candidates = sorted(more, key=lambda h: h.at)
    siblings: dict[tuple[object, ...], int] = {}
    stop: dict[int, int] = {}
    for new in reversed(candidates):
        look = _look(page, new)
        stop[id(new)] = siblings.get(look, len(page.rows))
        siblings[look] = new.at
    for new in candidates:
        at = bisect_right(found, new.at, key=lambda h: h.at)
        last = found[at - 1] if at else None
        if last is not None and new.at < last.at + last.title:
            continue
        following = found[at].at if at < len(found) else len(page.rows)
        wall = bisect_right(walls, new.at)
        end = min(following, walls[wall] if wall < len(walls) else len(page.rows), stop[id(new)])
        body = new.at + (new.title if new.proof == "typography" else 0)
        if not page.formulas(body, end) and not _cut_off(page, last, new, end):
            continue
        start = last.at + last.title if last is not None else 0
        walled = wall > 0 and last is not None and walls[wall - 1] >= last.at
        if last is not None and not walled and start < new.at and not page.formulas(start, new.at):
            if not _introduced(page.rows[start : new.at], last):
                continue
            found.remove(last)
            at -= 1
        found.insert(at, new)
    return found


def _cut_off(page: Page, last: Heading | None, new: Heading, end: int) -> bool:
    """Whether a heading right after the opening loses its decision to a cut of the text."""
    if end >= len(page.rows) or not page.rows[end].cut or not 0 <= page.floor < new.at < page.floor + 40:
        return False
    empty = last is None or last.at + last.title == new.at
    return (
        empty and len(page.rows[new.at].folded.split()) > 2 and not cues.STARTS_MINUTES.match(page.rows[new.at].folded)
    )
