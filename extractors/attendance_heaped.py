"""Lists whose headings stand together above all members: blocks of members, told by rank, figures or ties of proxies.

A heading of the present with nothing below it but the next heading says that the extraction of text took the headings
from their lists. Nobody is read then but who is told with the holder of a proxy, unless one way of parting the members
is proven: the holders of proxies, and who presides, sit; nobody sits who gives one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

from extractors.attendance_sections import Section
from extractors.attendance_torn import CHAIR, FIGURE, named
from extractors.base import View
from extractors.entry import Entry
from extractors.grammar.names import people, words_of

_FORM = "headings apart from their lists"
_PARTED = re.compile(r"(?:[,;/]|\bet|[-–•])\s{0,3}\Z")
"""What stands before the next member of a line."""
_STEMS = {"present": ("present",), "represented": ("procuration", "pouvoir", "represente"), "absent": ("absent",)}


def heap(text: View, sections: list[Section]) -> list[Section]:
    """The headings that stand together, one of the present among them, the last of which alone has members below."""
    for last, section in enumerate(sections):
        if section.text.strip():
            first = last
            while first and _joined(text, sections[first - 1], sections[first]):
                first -= 1
            run = sections[first : last + 1]
            told = {s.status for s in run}
            if section.status in ("absent", "excused") and _on_its_line(text, section):
                return []
            return run if "present" in {s.status for s in run[:-1]} and len(told) == len(run) else []
    return []


def _on_its_line(text: View, section: Section) -> bool:
    """Whether all members of a list stand on the line that its heading begins, and who presides is none of them.

    The list of the present above it was left empty: « Présents : / Absents excusés : M. X, Mme Y ». Commas part them,
    as they do not where two columns were woven into one line.
    """
    if ":" not in section.announced or text.line_span(text.line_at(section.heading[0]))[0] != section.heading[0]:
        return False
    line = text.line_at(section.heading[0])
    listed = section.text.strip()
    at = section.start + section.text.find(listed)
    names = people(listed)
    parted = all(_PARTED.search(listed, 0, name.start) for name in names[1:])
    alone = text.line_at(at) == line == text.line_at(at + len(listed) - 1)
    return alone and parted and bool(names) and not {words_of(n.printed) for n in names} & named(text, CHAIR)


def missing(text: View, above: Section, section: Section, members: list[Entry]) -> None:
    """Give those told without a holder below « Absents : / Pouvoirs : » the state of the first heading."""
    pair = above.status in ("absent", "excused") and section.status == "represented" and not above.text.strip()
    if not pair or not _joined(text, above, section) or all(entry.holder is None for entry in members):
        return
    for entry in members:
        if entry.holder is None:
            entry.status, entry.proof = above.status, above.heading


def _joined(text: View, above: Section, below: Section) -> bool:
    """Whether nothing stands between two headings, of which the first is no label of a figure."""
    heading = text.text[slice(*above.heading)]
    return (
        not below.excepted
        and not heading.rstrip()[-1:].isdigit()
        and not text.text[above.heading[1] : below.heading[0]].strip()
    )


def heaped(text: View, run: list[Section], members: list[Entry]) -> list[Entry]:
    """The members below headings that stand together, in the order of the headings; where nothing proves it, the
    givers of proxies alone, where they are most of them: the list of the present is lost, theirs is below it.
    """
    for sizes in (*_by_gaps(text, run, members), *_by_figures(text, run, members), *_by_ties(text, run, members)):
        cuts = [0, *accumulate(sizes)]
        parts = [members[a:b] for a, b in pairwise(cuts)]
        if cuts[-1] == len(members) and all(sizes) and _proven(text, run, parts):
            return [_told(entry, section) for section, part in zip(run, parts, strict=True) for entry in part]
    tied = [entry for entry in members if entry.status == "represented" and entry.holder is not None]
    return tied if 2 * len(tied) > len(members) else []


def _told(entry: Entry, section: Section) -> Entry:
    if section.status == "represented" or (section.status != "present" and entry.holder is not None):
        entry.status = "represented"
    else:
        entry.status, entry.holder = section.status, None
    if entry.holder is None:
        entry.proof = section.heading
    entry.form = _FORM
    return entry


def _by_gaps(text: View, run: list[Section], members: list[Entry]) -> Iterator[list[int]]:
    """The sizes of the blocks that white space parts, where these are as many as the headings."""
    sizes = [1] if members else []
    for a, b in pairwise(members):
        last = max(a.name.end, a.holder.end if a.holder is not None else 0)
        lines = range(text.line_at(last) + 1, text.line_at(b.name.start) + 1)
        if any(text.lines[i].gap for i in lines):
            sizes.append(1)
        else:
            sizes[-1] += 1
    if len(sizes) == len(run):
        yield sizes


def _by_figures(text: View, run: list[Section], members: list[Entry]) -> Iterator[list[int]]:
    """The sizes that the printed figures give, one at most being what is left."""
    told = [_figure(text, section) for section in run]
    if told.count(None) == 1:
        told[told.index(None)] = len(members) - sum(size or 0 for size in told)
    sizes = [size for size in told if size is not None and size > 0]
    if len(sizes) == len(run):
        yield sizes


def _by_ties(text: View, run: list[Section], members: list[Entry]) -> Iterator[list[int]]:
    """The sizes where those told with their holders part the members, and a figure counts who sits."""
    tied = [i for i, entry in enumerate(members) if entry.holder is not None]
    rank = next((i for i, section in enumerate(run) if section.status == "represented"), None)
    if rank is None or not tied or tied[-1] - tied[0] != len(tied) - 1 or rank > 1 or len(run) > rank + 2:
        return
    sizes = [*[tied[0]] * rank, len(tied), *[len(members) - tied[-1] - 1] * (len(run) - rank - 1)]
    present = next(i for i, section in enumerate(run) if section.status == "present")
    if _figure(text, run[present]) == sizes[present]:
        yield sizes


def _figure(text: View, section: Section) -> int | None:
    stems = _STEMS.get(section.status, ())
    found = (int(m["figure"]) for m in FIGURE.finditer(text.folded, 0, section.end) if m["what"] in stems)
    return next(found, None)


def _proven(text: View, run: list[Section], parts: list[list[Entry]]) -> bool:
    """Whether all who hold a proxy, and who presides, sit, somebody being so told; who gives one sits nowhere."""
    given = any(section.status == "represented" for section in run)
    sits: list[tuple[str, ...]] = []
    for section, part in zip(run, parts, strict=True):
        if section.status == "represented" and any(entry.holder is None for entry in part):
            return False
        if section.status != "represented" and given and any(entry.holder is not None for entry in part):
            return False
        if section.status == "present":
            sits = [words_of(entry.name.printed) for entry in part]
            if any(entry.holder is not None for entry in part):
                return False
    others = {words_of(e.name.printed) for s, p in zip(run, parts, strict=True) if s.status != "present" for e in p}
    holders = {words_of(e.holder.printed) for part in parts for e in part if e.holder is not None}
    sure = holders | named(text, CHAIR)
    within = all(any(set(who) <= set(member) or set(member) <= set(who) for member in sits) for who in sure)
    return bool(sure) and within and not others & set(sits) and len(set(sits)) == len(sits)
