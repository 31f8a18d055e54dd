"""Lists that stand above their heading, or around it: the cell of the heading was read after that of the list."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.attendance_sections import Section
from extractors.base import View
from extractors.grammar import attendance_cues as cues
from extractors.grammar.first_names import is_first_name
from extractors.grammar.names import people
from extractors.grammar.text import fold

_FEWEST = 6
"""Members from which a paragraph of nothing but names is a list."""
_WORD = re.compile(r"(?<![\w'’-])[^\W\d_]{3,}")
_LONGEST = 80
"""Lines of such a list."""


def restored(text: View, printed: str, listed: list[Section]) -> list[Section]:
    """The sections with the names that stand above their headings."""
    return _around(text, printed, _from_above(text, printed, listed))


def _around(text: View, printed: str, listed: list[Section]) -> list[Section]:
    """The sections, a heading alone on its line between the parts of a name given the list that stands around it.

    « Jean DUPRÉ, Mme Anne / PRÉSENTS / MARTIN, Paul LEROY »: the heading stood at the middle of its cell.
    """
    found = list(listed)
    for i, section in enumerate(found):
        line = text.line_at(section.heading[0])
        low, high = text.line_span(line)
        label = printed[low:high].strip(" :")
        if not line or high <= low or label != printed[slice(*section.heading)].strip(" :"):
            continue
        if not _is_torn(printed, low - 1, high):
            continue
        first = line - 1
        while first and not text.lines[first].gap and _is_unfinished(printed, text.line_span(first)[0] - 1):
            first -= 1
        start = text.line_span(first)[0]
        whole = printed[start:low] + " " * (high - low) + printed[high : section.end]
        found[i] = replace(section, start=start, text=_JOINED.sub(lambda gap: " " * len(gap[0]), whole))
        if i and found[i - 1].start < start < found[i - 1].end:
            above = found[i - 1]
            found[i - 1] = replace(above, end=start, text=above.text[: start - above.start])
    return found


_CIVIL = r"(?:MM?\.?|Mmes?|MME|Mr|Mlle|Monsieur|Madame)"
_BROKEN = re.compile(
    rf"(?:\b(?P<civil>{_CIVIL})|[ ][àÀ]|\b{_CIVIL}[ ](?P<first>[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?))[ ]?\Z"
)
"""The end of a line within a name: its civility, a first name behind one, or what leads to a holder."""
_UNFINISHED = re.compile(r"[,;][ ]?\Z")
_GOES_ON = re.compile(rf"\n(?:(?P<civil>{_CIVIL}[ ])|[A-ZÀ-Þ])")


def _is_torn(printed: str, end: int, start: int) -> bool:
    """Whether a name breaks off at the end of a line, and goes on at another start."""
    broken, on = _BROKEN.search(printed, max(0, end - 60), end), _GOES_ON.match(printed, start)
    if broken is None or on is None:
        return False
    parted = broken["civil"] is not None or (broken["first"] is not None and is_first_name(fold(broken["first"])))
    return (parted and on["civil"] is None) or broken["first"] is broken["civil"] is None


def _is_unfinished(printed: str, end: int) -> bool:
    """Whether a list goes on after the end of a line."""
    return _UNFINISHED.search(printed, max(0, end - 3), end) is not None or _is_torn(printed, end, end)


_JOINED = re.compile(r"\n[ ]{4,}\n")


def _from_above(text: View, printed: str, listed: list[Section]) -> list[Section]:
    """The sections, a heading of the present with nothing below it but the next given the names right above it.

    « Jean DUPRÉ, Anne MARTIN, … / Présents : / Absents : … »: the names have no other heading, the heading no others.
    """
    bare = [i for i, section in enumerate(listed) if section.status == "present" and not section.text.strip()]
    if len(bare) != 1 or bare[0] + 1 == len(listed) or any(s.status == "present" and s.text.strip() for s in listed):
        return listed
    section, below = listed[bare[0]], listed[bare[0] + 1]
    between = printed[section.heading[1] : below.heading[0]].strip()
    place = None if between or below.start - section.start > _NEAR else _names_above(text, printed, section.heading[0])
    if place is None or any(other.start < place[1] and place[0] < other.end for other in listed[: bare[0]]):
        return listed
    given = replace(section, start=place[0], end=place[1], text=printed[slice(*place)])
    return [*listed[: bare[0]], given, *listed[bare[0] + 1 :]]


_NEAR = 300
"""Characters between two headings that stand one below the other."""


def _names_above(text: View, printed: str, heading: int) -> tuple[int, int] | None:
    """The paragraph right above a heading that begins its line, if it is names and nothing else."""
    last = text.line_at(heading) - 1
    if last < 0 or printed[text.line_span(last + 1)[0] : heading].strip():
        return None
    first = last
    while first and not text.lines[first].gap and last - first < _LONGEST:
        first -= 1
    place = text.line_span(first)[0], text.line_span(last)[1]
    listed = printed[slice(*place)]
    names = people(listed)
    rest = listed
    for name in reversed(names):
        rest = rest[: name.start] + rest[name.end :]
    other = [word for word in _WORD.findall(rest) if word.lower() not in cues.LIST_WORDS]
    return place if len(names) >= _FEWEST and not other and ":" not in listed else None
