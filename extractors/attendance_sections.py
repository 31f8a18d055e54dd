"""Where the lists of members stand at the opening: the stretch that each heading governs, noise taken out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.attendance_extent import CUT, extent
from extractors.attendance_headings import RANK, headings
from extractors.attendance_seats import Mark, with_seats
from extractors.grammar import attendance_cues as cues
from extractors.grammar.first_names import is_first_name
from extractors.grammar.names import Name, people
from extractors.grammar.patterns import sought
from extractors.grammar.text import fold
from schemas.record import Status

FARTHEST = 1600
"""Characters between one list and the next heading, beyond which a heading belongs to something else."""
OPENING = 8_000
"""Characters in which the first list must begin."""
LONGEST = 14_000
"""Characters of one list."""


@dataclass(slots=True)
class Section:
    """A list: the status that its heading gives, the heading (characters), the list (characters), its clean text.

    `text` has the same length as the stretch, with what is no part of the list blanked. `reverse` says that the
    heading announces holders first, `mixed` that it announces members with a proxy and others together, `excepted`
    that all the others sit, `cut` that the text breaks off where the list ends. `holder` is whom it names as the
    holder of the proxies, `announced` the words of the heading.
    """

    status: Status
    heading: tuple[int, int]
    start: int
    end: int
    text: str
    reverse: bool = False
    mixed: bool = False
    excepted: bool = False
    cut: bool = False
    holder: Name | None = None
    announced: str = ""

    @property
    def place(self) -> tuple[int, int]:
        """The heading and the list, which may stand above it."""
        return min(self.heading[0], self.start), max(self.heading[1], self.end)


_BRACKETS = re.compile(r"[(\[{][^()\[\]{}]{0,240}[)\]}]")
_CAPITALISED = re.compile(r"(?<![^\W\d_])[A-ZÀ-Þ][\w'’.-]*[^\W\d_]|(?i:\bm\.|\bmme\b)")
_MAJORITY = sought(
    r"\bformant\b[^.;:\n]{0,80}\b(?:exercice|membres|conseil)\b[ .,;]*\s*"
    r"(?=(?:m\.|mme|mr|mlle|monsieur|madame)\s[^\n,;:]{2,50}?\s(?:a|avait|ayant)\s(?:donne|remis)\s(?:pouvoir|procuration)\b)"
)
"""What closes the list of the present, where sentences that tell proxies follow it at once."""
_CIVIL = r"(?:MM?\.?|Mmes?|MMES?|Mr|Mrs|Messieurs|Mesdames|Monsieur|Madame)"
_CIVIL_NEXT = re.compile(rf"[ \t]*{_CIVIL}(?:[ ]et[ ]{_CIVIL})?[ ][A-ZÀ-Þ]")
_ON_ITS_LINE = re.compile(r"[ ]{1,2}[A-ZÀ-Þ][\w'’-]+[ ][A-ZÀ-Þ]")
_FIGURE_NEXT = re.compile(
    r"\W*(?:votants|quorum|pouvoirs?|procurations?|absents?|excuses?|suffrages)\b[^\n:]{0,40}:?\s?\d{1,3}\b"
)
"""After a figure: another of the same column."""
_FIGURE_LINE = re.compile(r"\n[A-ZÀ-Þ][^\n:]{3,30}:[ ]?\d{1,3}(?=\n)")
"""A line of a column of figures (« Votants : 24 »)."""
_COLUMN_TITLES = 3
_BODIES = 3
"""Bodies with whom they sent in brackets, from which they are a list of the present."""
_EITHER = re.compile(r"\bpresente?s?\s?(?:\bou\b|\bet\b|/)\s?represente")
_WHO_IS = re.compile(
    r"\(\s?(?:(?:a\s+donne\s+)?(?:pouvoir|procuration)|representee?)\b[^()\n]{3,60}\)|,\srepresentee?\spar\s(?:m\.|mme|m\s)"
    r"|,\s[a-z' -]{5,40}\s(?:pouvoir|procuration)\s(?:a\s)?[a-z' -]{5,40}(?=[,.\n])"
)
"""In a list of those present or represented: who of them is represented (« Eva ROY (pouvoir à Luc PIC) »)."""

_INITIAL_BEHIND = re.compile(
    r"(?<![\w'’-])(?P<surname>[A-ZÀ-Þ][A-ZÀ-Þ'’-]+)[ ](?!M\.)[A-ZÀ-Þ]\.(?P<gap>\s)(?=[A-ZÀ-Þ]{2})"
)


def sections(text: str, folded: str) -> list[Section]:
    """The lists of members at the opening of a text, in order."""
    marks = _without_titles(text, _without_counts(text, folded, headings(text, folded)))
    if marks and (closed := _MAJORITY.search(folded, marks[0][1][1], min(len(folded), OPENING))):
        marks = sorted([*marks, ("represented", closed.span(), False)], key=lambda mark: mark[1])
    marks = with_seats(folded, _with_exceptions(text, folded, _without_substitutes(folded, marks)))
    found: list[Section] = []
    last_end = None
    seen: set[str] = set()
    for i, (status, (start, end), reverse) in enumerate(marks):
        if last_end is not None and start - last_end > (FARTHEST if "present" in seen else 2 * FARTHEST):
            break
        if "present" in seen and cues.CONSULTED.search(folded, max(start - 120, 0), start):
            break
        others = status == "present" and seen - {"present"} and "present" in seen
        college = cues.OF_A_COLLEGE.search(folded, max(start - 120, 0), start) if others else None
        if others and not college and not cues.OF_A_BODY.search(folded, start, end):
            break
        limit = marks[i + 1][1][0] if i + 1 < len(marks) else len(text)
        limit = min(limit, end + LONGEST)
        stop, clean = extent(text, folded, end, limit, present=status == "present")
        if status is None and _EITHER.search(folded, start, end) and _WHO_IS.search(folded, end, stop):
            status = "present"
        if status == "represented" and cues.OF_BODIES.match(folded, start, end):
            seated = len(cues.SEATED_IN_BRACKETS.findall(folded, end, stop))
            status = "present" if seated >= _BODIES and seated >= 0.8 * text.count("(", end, stop) else None
        if status is not None:
            mixed = bool(cues.MIXED.search(folded[start:end]))
            excepted = bool(cues.BUT.search(folded[start:end]))
            cut = CUT.match(text, stop) is not None
            holder = _holder(text, folded, start, end)
            section = Section(
                status, (start, end), end, stop, _parted(clean), reverse, mixed, excepted, cut, holder, text[start:end]
            )
            found.append(section)
            if _has_names(section):
                last_end = stop
                seen.add(status)
    return found


_GIVEN_BEHIND = re.compile(
    r"(?<![\w'’-])(?P<surname>[A-ZÀ-Þ][A-ZÀ-Þ'’-]+)[ ]"
    r"\((?P<given>[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?|[A-ZÀ-Þ]\.)\)"
)
"""A first name, or its initial, in brackets behind a surname."""


def _parted(listed: str) -> str:
    """A list where a stop ends the entry of one whom an initial tells from a namesake (« NOYER C. NOYER D. ORME »).

    First names in brackets that tell namesakes apart stand without these (« M. NOYER (Luc), M. NOYER (Paul) »).
    """
    given = list(_GIVEN_BEHIND.finditer(listed)) if "(" in listed else []
    given = [m for m in given if m["given"].endswith(".") or is_first_name(fold(m["given"]))]
    alike = Counter(m["surname"] for m in given)
    for match in given:
        if alike[match["surname"]] > 1:
            start, end = match.span("given")
            listed = f"{listed[: start - 1]} {match['given']} {listed[end + 1 :]}"
    found = list(_INITIAL_BEHIND.finditer(listed))
    others = ((m["surname"], listed[: m.start()] + listed[m.end() :]) for m in found)
    namesakes = {surname for surname, rest in others if f"{surname} " in rest or f" {surname}." in rest}
    for match in found:
        if match["surname"] in namesakes:
            at = match.start("gap")
            listed = f"{listed[:at]};{listed[at + 1 :]}"
    return listed


_ALL_MEMBERS = re.compile(
    r"^[^\w\n]*(?:les\s+)?(?:membres|conseillers|elus)\s+(?:municipaux|du\s+conseil(?:\s+municipal)?)\s?:", re.MULTILINE
)
"""Before the names of all members, where others are told to miss below them."""


def implied(text: str, folded: str, limit: int) -> Iterator[Section]:
    """The stretches that may be the list of the present where no heading announces one, before `limit`."""
    marks = (cues.UNANNOUNCED, _ALL_MEMBERS) if limit < len(text) else (cues.UNANNOUNCED,)
    for match in (match for mark in marks for match in mark.finditer(folded, 0, min(limit, 6_000))):
        stop, clean = extent(text, folded, match.end(), min(limit, match.end() + LONGEST))
        cells = (cell for line in folded[match.end() : stop].split("\n") for cell in line.split("\t"))
        if not any(cues.HEADING.fullmatch(cell.strip(" :.")) for cell in cells):  # of columns, or of lists
            yield Section("present", match.span(), match.end(), stop, clean)


def _has_names(section: Section) -> bool:
    return _CAPITALISED.search(section.text) is not None


def _holder(text: str, folded: str, start: int, end: int) -> Name | None:
    """Who holds the proxies of a list, where its heading names one person."""
    given = cues.GIVEN_TO.match(folded, start, end)
    named = [] if given is None else people(text, *given.span("holder"))
    return replace(named[0], placed=True) if len(named) == 1 else None


def _without_counts(text: str, folded: str, marks: list[Mark]) -> list[Mark]:
    """Headings without the labels of a column of figures (« Présents : 27 / Absents : 6 »)."""

    def figure(mark: Mark) -> bool:
        return (
            text[mark[1][0] : mark[1][1]].rstrip(" \n–-")[-1:].isdigit()
            and text[mark[1][1] : mark[1][1] + 2].strip()[:1] != "("
            and not RANK.match(text, mark[1][1])
        )

    def next_line(a: Mark, b: Mark) -> bool:
        return _FIGURE_LINE.sub("", text[a[1][1] - 1 : b[1][0]]).count("\n") <= 1

    kept = []
    for i, mark in enumerate(marks):
        beside = [
            other
            for a, b, other in ((i - 1, i, i - 1), (i, i + 1, i + 1))
            if a >= 0 and b < len(marks) and figure(marks[other]) and next_line(marks[a], marks[b])
        ]
        told_again = any(other[0] == mark[0] and not figure(other) for other in marks[i + 1 :])
        counted = beside or (told_again and _FIGURE_NEXT.match(folded, mark[1][1]))
        counts = figure(mark) and counted and not _lists_as_many(text, folded, marks, i)
        kept.append((None, mark[1], mark[2]) if counts else mark)
    return kept


def _lists_as_many(text: str, folded: str, marks: list[Mark], index: int) -> bool:
    """Whether as many persons stand below a heading as its figure says (« Membres présents : 24 »)."""
    start, end = marks[index][1]
    limit = marks[index + 1][1][0] if index + 1 < len(marks) else len(text)
    figure = re.search(r"\d{1,3}(?=\D*\Z)", text[start:end])
    clean = extent(text, folded, end, min(limit, end + LONGEST))[1]
    if figure is None:
        return False
    persons = people(clean)
    told, named = int(figure.group()), len(persons)
    sizes = (told, 2 * told) if marks[index][0] == "represented" else (told,)  # each with a holder
    if told > 2:
        return any(abs(named - size) <= 1 for size in sizes)
    known = _ON_ITS_LINE.match(text, end) and all(is_first_name(fold(name.first or "")) for name in persons)
    return told > 0 and named in sizes and (_CIVIL_NEXT.match(text, end) is not None or bool(known))


def _without_titles(text: str, marks: list[Mark]) -> list[Mark]:
    """Headings without the titles of the columns of a table (« Présent / Absent / Excusé », or two side by side)."""
    titles: set[int] = set()
    run: list[int] = []
    for i, (status, (start, end), _) in enumerate(marks):
        gap = text[marks[i - 1][1][1] : start] if i else text
        adjoining = not _BRACKETS.sub("", gap).strip()
        before = text[marks[i - 1][1][0] : start] if i else text
        counted = text[: marks[i - 1][1][1]].rstrip()[-1:].isdigit() if i else False
        apart = ("\t" in gap and not counted) or (
            marks[i - 1][0] not in (None, status) and ":" not in before + text[start:end]
        )
        if status is not None and adjoining and apart and "\n" not in gap + before:
            titles |= {i - 1, i}
        if not adjoining:
            run = []
        run = [*run, i] if status is not None and ":" not in text[start:end] else []
        told = {marks[j][0] for j in run}
        if len(run) >= _COLUMN_TITLES and "present" in told and len(told) > 1:
            titles.update(run)
    return [(None, *mark[1:]) if i in titles else mark for i, mark in enumerate(marks)]


def _without_substitutes(folded: str, marks: list[Mark]) -> list[Mark]:
    """Headings without those of the substitutes, where a list tells who of them misses: they do not sit."""
    own = [cues.SUBSTITUTES.match(folded[slice(*place)]) is not None for _, place, _ in marks]
    if not any(mine and mark[0] in ("absent", "excused") for mine, mark in zip(own, marks, strict=True)):
        return marks
    return [(None, *mark[1:]) if mine else mark for mine, mark in zip(own, marks, strict=True)]


def _with_exceptions(text: str, folded: str, marks: list[Mark]) -> list[Mark]:
    """The headings, with « tous les membres en exercice à l'exception de », which announces who misses."""
    match = cues.EXCEPTED.search(folded, 0, OPENING) if cues.BUT.search(folded, 0, OPENING) else None
    if match is None:
        return marks
    around = [m for m in marks if not match.start() < m[1][0] < match.end()]
    return sorted([*around, ("absent", match.span(), False)], key=lambda mark: mark[1])
