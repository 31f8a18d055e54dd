"""Where the lists of members stand at the opening: headings, the stretch that each governs, noise taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from extractors.grammar import attendance_cues as cues
from extractors.grammar.text import fold
from schemas.record import Status

FARTHEST = 1600
"""Characters between one list and the next heading, beyond which a heading belongs to something else."""
FURTHEST = 60_000
"""Characters of a text in which headings are sought."""
LONGEST = 14_000
"""Characters of one list."""


@dataclass(slots=True)
class Section:
    """A list: the status that its heading gives, the heading (characters), the list (characters), its clean text.

    `text` has the same length as the stretch, with what is no part of the list blanked. `reverse` says that the
    heading announces holders first, `mixed` that it announces members with a proxy and others together.
    """

    status: Status
    heading: tuple[int, int]
    start: int
    end: int
    text: str
    reverse: bool = False
    mixed: bool = False


_Mark = tuple[Status | None, tuple[int, int], bool]
"""Status that a heading gives (None for one that ends the list before), its place, whether holders come first."""

_LINE_LEAD = re.compile(r"(?:[^\w\n\t]|\b(?:[ivx]{1,4}|\d{1,3}|[a-z])(?=\s?[-.)/]|\s)|\be\b){0,8}")
_COUNTING = re.compile(r"(?:nombre|nb|total)(?:\s+(?:total|de|d'|des|membres|conseillers|delegues|elus)){0,4}\s*\Z")
_NAME_AFTER = re.compile(
    r"[ \t]*(?:MM|M\.|Mme|Mr|Mes|Mon|Mad|MME|[A-ZÀ-Þ][\w'’-]+\s+[A-ZÀ-Þ]"
    r"|[A-ZÀ-Þ]\.(?:-?[A-ZÀ-Þ]\.)?[ ]?[A-ZÀ-Þ][\w'’-])"
)
_PROXY_TOLD = re.compile(
    r"[ \t]*(?:M\.|Mme|Mr|Mlle|Monsieur|Madame)[ ][^\n,;:]{2,50}?[ ]"
    r"(?:a donné|ayant donné|donne)[ ](?:pouvoir|procuration)"
)
_SENTENCE = re.compile(r"\b(?:etaient|sont)\b")
_TO_SOMEONE = re.compile(r"\b(?:a|par|de|du|d'|en|au)\s*\Z")
_BRACKETS = re.compile(r"[(\[{][^()\[\]{}]{0,240}[)\]}]")
_LOWER_WORD = re.compile(r"(?<![\w'’-])[a-zà-ÿ]{3,}(?![\w-])")


def sections(text: str, folded: str) -> list[Section]:
    """The lists of members at the opening of a text, in order."""
    marks = _without_counts(text, _headings(text, folded))
    found: list[Section] = []
    last_end = None
    seen: set[str] = set()
    for i, (status, (start, end), reverse) in enumerate(marks):
        if last_end is not None and start - last_end > (FARTHEST if "present" in seen else 2 * FARTHEST):
            break
        if status == "present" and seen - {"present"} and "present" in seen and "suppl" not in folded[start:end]:
            break
        limit = marks[i + 1][1][0] if i + 1 < len(marks) else len(text)
        limit = min(limit, end + LONGEST)
        stop, clean = _extent(text, folded, end, limit)
        if status is not None:
            section = Section(
                status, (start, end), end, stop, clean, reverse, bool(cues.MIXED.search(folded[start:end]))
            )
            found.append(section)
            if _has_names(section):
                last_end = stop
                seen.add(status)
    return found


def implied(text: str, folded: str, limit: int) -> Section | None:
    """The stretch that would be the list of the present where no heading announces one, before `limit`."""
    match = cues.UNANNOUNCED.search(folded, 0, min(limit, 6_000))
    if match is None:
        return None
    stop, clean = _extent(text, folded, match.end(), min(limit, match.end() + LONGEST))
    return Section("present", match.span(), match.end(), stop, clean)


def _has_names(section: Section) -> bool:
    return sum(c.isalpha() for c in section.text) >= 3


def _headings(text: str, folded: str) -> list[_Mark]:
    found: list[_Mark] = []
    for match in _candidates(folded):
        tail = cues.HEADING_TAIL.match(folded, match.end())
        end = tail.end() if tail else match.end()
        colon = tail["colon"] if tail else None
        if not _announces(text, folded, match, tail, end):
            continue
        words = folded[match.start() : match.end()]
        if match["presence"]:
            status: Status | None = "present"
        elif match["sitting"]:
            status = None if any(s == "present" for s, *_ in found) else "present"
        else:
            status = _status(words)
        found.append((status, (match.start(), end), bool(colon) and bool(cues.REVERSED_HEADING.search(words))))
    return found


def _without_counts(text: str, marks: list[_Mark]) -> list[_Mark]:
    """Headings without the labels of a column of figures (« Présents : 27 / Absents : 6 »)."""

    def figure(mark: _Mark) -> bool:
        return (
            text[mark[1][0] : mark[1][1]].rstrip()[-1:].isdigit()
            and text[mark[1][1] : mark[1][1] + 2].strip()[:1] != "("
        )

    def next_line(a: _Mark, b: _Mark) -> bool:
        return text.count("\n", a[1][1] - 1, b[1][0]) <= 1

    kept = []
    for i, mark in enumerate(marks):
        beside = [
            other
            for a, b, other in ((i - 1, i, i - 1), (i, i + 1, i + 1))
            if a >= 0 and b < len(marks) and figure(marks[other]) and next_line(marks[a], marks[b])
        ]
        kept.append((None, mark[1], mark[2]) if figure(mark) and beside else mark)
    return kept


def _candidates(folded: str) -> Iterator[re.Match[str]]:
    """The runs of heading words, sought around the words that tell a state."""
    done = 0
    for key in cues.STATE_WORD.finditer(folded, 0, FURTHEST):
        if key.start() < done:
            continue
        match = cues.HEADING.search(folded, max(done, key.start() - 60), key.end() + 160)
        if match is not None and match.start() <= key.start():
            yield match
            done = match.end()


def _announces(text: str, folded: str, match: re.Match[str], tail: re.Match[str] | None, end: int) -> bool:
    """Whether a run of heading words stands as a heading: at the start of a line or cell, or before a colon."""
    start = match.start()
    line = max(folded.rfind("\n", 0, start), folded.rfind("\t", 0, start)) + 1
    before = folded[max(start - 60, 0) : start]
    if _COUNTING.search(before):
        return False
    colon = tail["colon"] if tail else None
    hard = bool(colon) and ":" in str(colon)
    own_line = bool(_LINE_LEAD.fullmatch(folded, line, start))
    capital = text[start].isupper()
    if not own_line and capital and cues.REPRESENTED.match(folded, start) and _PROXY_TOLD.match(text, end):
        return True
    if not own_line or (line > 0 and text[line - 1] == "\t"):
        return hard and (capital or bool(_SENTENCE.search(folded[start : match.end()])))
    if not hard and _TO_SOMEONE.search(folded[start : match.end()]):
        return False
    if hard:
        return capital or "\n" not in str(colon)
    if not capital:
        return False
    closed = end >= len(text) or text[end] == "\n" or bool(colon)
    counted = bool(tail and tail["count"])
    return closed or counted or bool(_NAME_AFTER.match(text, end))


def _status(words: str) -> Status | None:
    present, absent = bool(re.search(r"pr[es]*ent", words)) and words != "represent", "absen" in words
    present = bool(re.search(r"(?<!re)pr[es]?[es]ent", words))
    excused = bool(re.search(r"excus|\bexc\b|empeche", words))
    without = bool(cues.WITHOUT.search(words))
    represented = bool(cues.REPRESENTED.search(words)) and not without
    if present:
        return None if absent or excused or represented else "present"
    if represented:
        return "represented"
    if excused and not cues.NOT_EXCUSED.search(words):
        return "excused"
    return "absent"


def _extent(text: str, folded: str, start: int, limit: int) -> tuple[int, str]:
    """Where the list that begins at `start` ends, and its text with noise blanked."""
    bare = _BRACKETS.sub(lambda m: " " * len(m[0]), folded[start:limit])
    clean = list(text[start:limit])
    position = 0
    end = 0
    for line in text[start:limit].split("\n"):
        stop = position + len(line)
        if not end and cues.FIGURE_LINE.match(bare, position, stop):
            _blank(clean, position, stop)
            position = stop + 1
            continue
        cut = _line(line, bare[position:stop], position == 0)
        if cut is None:
            _blank(clean, position, stop)
        else:
            skip, keep, final = cut
            _blank(clean, position, position + skip)
            _blank(clean, position + keep, stop)
            if line[skip:keep].strip():
                end = position + keep
            if final:
                break
        position = stop + 1
    return start + end, _without_strays("".join(clean[:end]))


def _blank(clean: list[str], start: int, end: int) -> None:
    for i in range(start, end):
        if clean[i] != "\t":
            clean[i] = " "


def _line(line: str, bare: str, first: bool) -> tuple[int, int, bool] | None:
    """(characters to skip, where the line stops to be a list, whether the list ends here); None for a line of noise."""
    if cues.NEVER_IN_LIST.search(bare):
        return None
    if cues.SPEAKER.match(bare):
        return 0, 0, True
    skip = 0
    tab = line.find("\t")
    if tab >= 0 and cues.SIDE_CELL.fullmatch(bare[:tab]) and re.match(r"\s*[A-ZÀ-Þ]", line[tab:]):
        skip = tab
    stop = cues.STOP.search(bare, skip)
    keep = stop.start() if stop else len(line)
    words = [w for w in _LOWER_WORD.findall(_BRACKETS.sub(" ", line[skip:keep])) if fold(w) not in cues.LIST_WORDS]
    if (len(words) >= 3 and not re.search(r"(?:\d|point|deliberation|question)", bare[skip:keep])) or len(words) >= 6:
        return (len(line), len(line), True) if not first or stop or len(words) >= 3 else None
    if stop:
        sentence = max(line.rfind(mark, skip, keep) for mark in (". ", "; ", "\t", ".", " - ")) if keep > skip else -1
        if line[keep].islower() and not cues.AFTER_LIST.match(bare, keep):
            keep = sentence + 1 if sentence > skip else skip
        return skip, keep, True
    return skip, len(line), False


def _without_strays(text: str) -> str:
    """Blank a short line without separators amid long full lines: a word of a narrow column beside the list."""
    lines = text.split("\n")
    if len(lines) < 4:
        return text
    usual = median(len(line) for line in lines)
    if usual < 60:
        return text
    for i in range(1, len(lines) - 1):
        line = lines[i].strip()
        around = (lines[i - 1].rstrip(), lines[i + 1].rstrip())
        if (
            line
            and len(line) < 0.35 * usual
            and not re.search(r"[,;:.()–•-]|\bet\b", line)
            and min(len(a) for a in around) >= 0.75 * usual
            and around[0][-1] not in ",;"
        ):
            lines[i] = " " * len(lines[i])
    return "\n".join(lines)
