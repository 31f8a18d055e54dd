"""Numbers that only acts bear, at the head of lines or at the end of titles, and the runs that they form."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pipeline.segmentation import cues
from pipeline.segmentation.items import ITEM, goes_on_in_bracket
from pipeline.segmentation.marks import Mark
from pipeline.segmentation.rows import Row
from pipeline.segmentation.title_rows import lists_members

_LABEL = (
    r"(?P<label>(?:extrait de la |projet de )?deliberation(?: (?:sur le )?point)?|delib\.?|del\b\.?|acte|d\.?c\.?m\b\.?"
    r"|rapport|dossier|affaire|aff\b\.?|ref(?:erence)?\.?(?=\s?:)"
    r"|question|point"
    r"|note|sujet|resolution|decision|arrete|d\.?m\b|objet(?=\s(?:n\s?°\s?)?(?:19|20)\d\d[-/_]\d))?"
)
_NUMBER = re.compile(
    r"(?P<lead>(?:\W{0,12}|[eo] )(?:(?P<item>\d{1,2})\s?(?:[).:]|[/-](?!\d)){1,2}\s{0,3})?)"
    + _LABEL
    + r"\W{0,4}(?P<n>n\s?[°o*\"]|no\.|nr\b|numero)?\s?[:.]?\s?"
    r"(?P<number>(?P<letters>(?:[a-z]{1,5}(?![a-z])[ ._-]{0,3}){0,2})"
    r"(?P<digits>\d{1,8}(?:\s?[-/._]{1,2}\s?\d{1,5}|\s-\s?\d{1,4}|(?<=\d{4}[.-]\d\d[.-]\d\d)\s?–\s?\d{1,3}(?=\s*(?:\Z|[:–—-]))"
    r"|(?<=\d{8})\s\d{1,3}(?!\d)"
    r"|(?<=\d{6})\s\d{3}(?!\d)|(?<=[a-z]\d\d)\s\d{3}(?!\d)|[-._/][a-z]{1,6}[-._/]?\d{1,5}"
    r"|(?<=(?:19|20)\d\d)\s[-–]\s[a-z]{3,5}\s[-–]\s\d{1,4}){0,4})"
    r"(?P<tail>[-_/]\d?[a-z]{1,6}(?![\w'-]))?(?![\d%€])"
    r"(?!\s?(?:€|euros|h\d))(?!,\d))"
)
_RANKED = re.compile(r"\W{0,3}(?:n\s?°\s?)?(?P<n>\d{3})\s?[-–—:.)]{1,2}\s(?P<rest>[a-z].{4,300})")
_RANKED_PRINTED = re.compile(r"\W{0,3}(?:[Nn]\s?[°º˚]\s?)?\d{3}\s?[-–—:.)]{1,2}\s[A-ZÀ-Ý]")
"""The rank of an act in its year before its title: « 145 – Tarifs », « N° 145 : Tarifs »."""
_DOTTED = re.compile(r"\W{0,3}(?P<year>\d\d)[./-]\d\d[./-](?P<n>\d{1,3})\s?[-–—:.)]{0,2}\s(?P<rest>[a-z].{4,300})")
"""The year, the month of the sitting and a rank before a title: « 25.05.02 – Tarifs »."""
_OF_MONTH = re.compile(
    r"\W{0,3}(?P<n>\d{1,3})[./-]\d\d[./-](?:19|20)(?P<year>\d\d)\s?[-–—:]{1,2}\s(?P<rest>[a-z].{4,300})"
)
"""The same the other way round: « 02-05-2025 : Tarifs »."""
_RANGE = re.compile(
    r"\W{0,4}(?P<label>rapports|dossiers|affaires|deliberations|points|questions)\s(?:n\s?°\s?s?|nos|numeros)?\s?(?P<first>\d{1,3})"
    r"\s?(?:a|au|et|-|–)\s(?:n\s?°\s?)?(?P<last>\d{1,3})\b"
)
_BARE = re.compile(r"\W{0,3}(?:n\s?°\s?)?(?P<n>\d{1,3})\s?[.)/:–-]{0,2}\s(?P<rest>[a-z«\"].{4,300})")
"""A number before its title, below the line that announces several."""
_RANK_AND_YEAR = re.compile(r"\W{0,3}(?P<n>\d{1,3})\s?[/-]\s?(?P<year>\d\d)\s+(?P<rest>[A-ZÀ-Ý«\"][^\n]{3,300})")
_FILES = ("rapport", "dossier", "affaire")
"""What bears a rank of three figures in an assembly: « Rapport n° 101 »."""
_FILED = ("n", "", "1")
"""The shape of such a number; one alone may be that of a file which an act tells of."""
_OF_YEAR = re.compile(r"\d{3}/[0-4]\d\s?:|\d{1,3}/[0-4]\d\s?[).:–-]{1,2}\s?objet\b")
"""The rank of an act in its year, and the year, before a colon or the label: « 028/18 : », « 28/18 – Objet : »."""
_SECRETARY_NAMED = re.compile(r"\bsecretaire(?: de (?:la )?seance)? ?: ?(?:(?:m|mme)\.? )?[^.:;,]{3,40}\Z")
"""The name of the secretary, at the end of a line."""
_DIGIT = re.compile(r"\d")
_AT_END = re.compile(
    r"(?:\(?(?:\b(?:deliberation|delib\.?|dcm) )?\bn\s?°\s?(?P<number>[a-z]{0,5}\d{1,4}(?:[-/._]\d{1,4}){1,3})\)?"
    r"|\((?!\d\d?[-/.]\d\d?[-/.]\d{4}\b)(?P<bare>\d{1,4}(?:[-/._]\d{1,4}){2,3})\)"
    r"|\(\s?(?P<coded>[a-z]{1,5}[-_ ]?20\d\d(?:[-/._ ]\d{1,4}){1,3})\s?\)"
    r"|\t\W{0,3}(?P<cell>(?:19|20)\d\d[-/._](?!(?:19|20)\d\d)\d{1,4}))\W*\Z"
)
_CODE_AT_END = re.compile(
    r"(?:\(\s?(?:n\s?°\s?)?|[-–—]\s?(?=[a-z]{1,5}_))(?!(?:dm|mapa|p[ac]|b[ps]|ca|ap|ae|ct)(?![a-z]))"
    r"(?P<code>(?:[a-z]{1,5}[_-]|del?\s)(?:19|20)\d\d[ _-]\d{1,4}(?:[ _-]\d{1,3}){0,2})\s?\)?\W*\Z"
    r"|\bref(?:erence)?\.?\s?:\s?(?P<ref>(?:19|20)\d\d[ _/-]?(?:[a-z]{1,3}[ _/-]?)?\d{1,4}"
    r"|\d{1,4}[_/-](?:19|20)\d\d)\W*\Z"
)
"""The number that some programs print behind a title: « Tarifs ( DE_2019_093) », « Tarifs réf : 2019D093 »."""
_SPACED = frozenset(("del", "dl", "dcm", "cm", "cc", "dcc", "dcs", "dca", "db", "dbc", "cs", "dg", "delib", "d", "ca"))
_NO_PREFIX = frozenset("dm art p l r h au le du en la a et ou les rn rd lot bp cp".split())  # noqa: SIM905
_OF_MAYOR = re.compile(r"decision (?:(?:du|de la|de m(?:onsieur|adame|\.)) |portant\b|municipale\b)")
"""After a number: that it is a decision taken by delegation."""
_DECISION_BEFORE = re.compile(r"(?:\A|\W)decision (?:du [^.;:]{6,30} )?n\s?°\s?\Z")
"""The end of a line whose number stands below: that of a decision (« Décision du 4 mai 2021 n° / MA-DEC-2021-12 »)."""
_DAY = re.compile(r"\A(?:en date )?du (?:\d{1,2}(?:er)? \w{3,9} \d{4}|\d{1,2}/\d{1,2}/\d{4})\s?[:-]{1,2}\s?(?=\w)")
_DAY_FIRST = re.compile(r"\W*\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d(?!\d)")
"""A day in figures, whose parts are neither a rank nor a number."""
_DAY_CELL = re.compile(r"(?:\d{1,2}/\d{1,2})?/?(?:19|20)\d\d|\d{1,2}/\d{1,2}")
_CAPITALS = 12
"""Characters from which on a row in capitals is a title, and no word of a table."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HEAD = 30
_LONGEST = 300
_RANKED_PARTS = 2
"""More figures than a cited number has: year, sitting and rank, which a bracket may close (« 2015-5-1) Tarifs »)."""
_CLOSING = re.compile(r"[^()]{0,40}\)")
_CLOSES = re.compile(
    r"(?:(?:est|a ete)\s)?(?:adopt|approuv|rejet|vot|report|ajourn|retir)ee(?:\s(?:a|par)\s[^.;:]{3,60})?\W*"
)
"""After a number: that the act above has it (« Délibération n° 2023/31 adoptée. »)."""
_VOICES = re.compile(r"(?:voix\s|votes?\s)?(?:pour|contre|abst\w*)\s?(?:[,;:.–-]|\d|\Z)")
"""After a number: that it counts voices (« Délibération : 14 pour, 3 contre »)."""


def act_numbers(found: list[Row], agenda: set[int]) -> list[list[Mark]]:
    """The runs of numbers that only acts bear (with a year, a date, or the word délibération), the longest first."""
    groups: dict[tuple[str, ...], list[Mark]] = defaultdict(list)
    marks = {i: mark for i in range(len(found)) if i not in agenda and (mark := _mark_at(found, i)) is not None}
    marks |= {mark.at: mark for mark in (*_grouped(found, agenda), *_ranks_and_year(found, agenda))}
    told = _told_by_delegation(found, marks)
    doubtful: list[Mark] = []
    for i, mark in marks.items():
        (doubtful if i in told else groups[mark.shape]).append(mark)
    for mark in doubtful:
        shape = next((shape for shape, marks in groups.items() if shape == mark.shape or _beside(mark, marks)), None)
        if shape is not None:
            groups[shape].append(mark)
    if len(groups.get(_FILED, ())) == 1:
        del groups[_FILED]
    year = _sitting_year(found)
    own = any(year in mark.parts for group in groups.values() for mark in group)
    for group in groups.values():
        group.sort(key=lambda m: m.at)
        if own:
            group[:] = [m for m in group if year in m.parts or not any(1990 <= p < year for p in m.parts)]
    runs = [_counted(group) for group in groups.values() if group] or [_of_the_year(found, agenda)]
    return sorted((run for run in runs if run), key=lambda run: (-len({m.seq for m in run}), run[0].at))


def _grouped(found: list[Row], agenda: set[int]) -> Iterator[Mark]:
    """The bare numbers of items that a line announces together (« Rapports n° 201 à 203 : / 201 TARIFS / 202 … »).

    Their one vote stands in that line, or right below the last.
    """
    for i, row in enumerate(found):
        range_ = _RANGE.match(row.folded)
        if range_ is None or i in agenda:
            continue
        first, last = int(range_["first"]), int(range_["last"])
        kind = "delib" if range_["label"].startswith("delib") else "n"
        below = [_BARE.match(found[at].folded) for at in range(i + 1, min(i + 2 + last - first, len(found)))]
        ranks = [int(match["n"]) for match in below if match is not None]
        voted = row.formula or any(found[at].formula for at in range(i + 2 + last - first, len(found))[:1])
        if voted and ranks == list(range(first, last + 1)):
            for at, match in enumerate(below, i + 1):
                if match is not None:
                    yield Mark(at, int(match["n"]), (kind, "", "1"), match["rest"], (int(match["n"]),), bare=True)


def _ranks_and_year(found: list[Row], agenda: set[int]) -> list[Mark]:
    """The ranks of acts with the year of the sitting, each right before its title (« 12/21 Achat », « 13/21 Vente »).

    They rise by one for the most part, and something is decided below most of them: they are no days.
    """
    ranked = [(i, match) for i, row in enumerate(found) if (match := _RANK_AND_YEAR.match(row.text))]
    year = _sitting_year(found) % 100 if ranked else 0
    marks = [
        Mark(i, int(match["n"]), ("n", "", "2"), match["rest"], (int(match["n"]), year), bare=True)
        for i, match in ranked
        if i not in agenda and int(match["year"]) == year
    ]
    steps = [after.seq - before.seq for before, after in pairwise(marks)]
    if not steps or not all(0 < step < 4 for step in steps):
        return []
    ends = [*(mark.at for mark in marks[1:]), len(found)]
    decided = sum(any(row.formula for row in found[mark.at : end]) for mark, end in zip(marks, ends, strict=True))
    return (
        [replace(mark, rest=found[mark.at].folded[-len(mark.rest) :]) for mark in marks]
        if 2 * decided > len(marks)
        else []
    )


def _of_the_year(found: list[Row], agenda: set[int]) -> list[Mark]:
    """The ranks of acts in their year, one after another, each before its title: « 145 – TARIFS », « 146 – BUDGET ».

    The year and the month may stand before them. Below most of them something is decided, else they are accounts,
    tariffs or parcels that an act lists.
    """
    year = f"{_sitting_year(found) % 100:02}"
    marks = [
        Mark(i, int(match["n"]), ("", "", "1"), match["rest"], (int(match["n"]),), bare="year" in match.groupdict())
        for i, row in enumerate(found)
        if i not in agenda and (match := _ranked(row, year))
    ]
    steps = [after.seq - before.seq for before, after in pairwise(marks)]
    if len(steps) < 2 or not all(0 < step < 4 for step in steps) or 2 * steps.count(1) <= len(steps):
        return []
    ends = [*(mark.at for mark in marks[1:]), len(found)]
    decided = sum(any(row.formula for row in found[mark.at : end]) for mark, end in zip(marks, ends, strict=True))
    return marks if 2 * decided > len(marks) else []


def _ranked(row: Row, year: str) -> re.Match[str] | None:
    """The rank of an act in the year of the sitting, before its title."""
    dotted = _DOTTED.match(row.folded) or _OF_MONTH.match(row.folded)
    if dotted is not None:
        return dotted if dotted["year"] == year else None
    return _RANKED.match(row.folded) if _RANKED_PRINTED.match(row.text) else None


def _told_by_delegation(found: list[Row], marks: dict[int, Mark]) -> set[int]:
    """The rows of numbers below a line that announces decisions by delegation, or in a table of them with their days.

    That the council takes note, and a title in capitals, end the list; a number that follows that of the last one goes
    on with it. « Délibération » before a number says that it is none, as what the council decides below the only one.
    """
    told: set[int] = set()
    if all(mark.shape[0] == "delib" for mark in marks.values()):
        return told
    headed = announced = False
    last: Mark | None = None
    since: list[int] = []
    for i, row in enumerate(found):
        mark = marks.get(i)
        if mark is not None:
            listed = headed or announced or _OF_MAYOR.match(mark.rest) is not None
            listed = listed or (last is not None and _follows(last, mark)) or _dated_cell(found, i)
            if listed and mark.shape[0] != "delib":
                told.add(i)
                since.append(i)
                last = mark
        elif cues.DELEGATED.match(row.folded):
            headed, since = True, []
        elif cues.TOLD_OF_DELEGATION.search(row.folded):
            announced, since = True, []
        elif row.formula and cues.NOTES.search(row.folded):
            headed, announced, last, since = False, False, None, []
        elif row.formula:
            if _decided(found, [marks[at] for at in since], i):
                told.discard(since[-1])
                headed = False
            announced, last = False, None
        elif row.caps and len(row.folded) > _CAPITALS:
            headed = announced = False
    return told


def _decided(found: list[Row], told: list[Mark], at: int) -> bool:
    """Whether closing words are those of the last number of a list of decisions: the only one, or one out of its run.

    An item between has the decision for itself, but for one whose number stands right above it.
    """
    if not told or (len(told) > 1 and (_follows(*told[-2:]) or not cues.DECIDED.search(found[at].folded))):
        return False
    alone = not told[-1].rest
    return not any(ITEM.match(row.folded) for row in found[told[-1].at + 1 + alone : at])


def _follows(last: Mark, mark: Mark) -> bool:
    """Whether a number is the next of its kind."""
    steps = [b - a for a, b in zip(last.parts, mark.parts, strict=False)]
    return last.shape == mark.shape and sorted(steps) == [0] * (len(steps) - 1) + [1]


def _dated_cell(found: list[Row], i: int) -> bool:
    """Whether the cell of a day stands right above a number that is alone in its own."""
    return i > 0 and _DAY_CELL.fullmatch(found[i - 1].folded) is not None and len(found[i].folded) < _CAPITALS


def _mark_at(found: list[Row], i: int) -> Mark | None:
    """The number that a row begins with as a heading does."""
    mark = _act_number(i, found[i].folded)
    return None if mark is not None and (_runs_on(found, i, mark) or _bounds(found, i)) else mark


def _bounds(found: list[Row], i: int) -> bool:
    """Whether a number of an act, parted from its sentence, says from or until which act somebody sat."""
    if i == 0 or "deliberation" not in found[i - 1].folded:
        return False
    before = " ".join([row.folded for row in found[max(0, i - 2) : i]])
    return re.search(r"\b(?:jusqu'?a?u?|a partir d\w*|a compter d\w*)\b.{0,20}\bdeliberations?\Z", before) is not None


def _beside(mark: Mark, marks: list[Mark]) -> bool:
    """Whether a number differs from those of a run by its counter alone."""
    return any(
        len(m.parts) == len(mark.parts) > 2 and sum(a != b for a, b in zip(m.parts, mark.parts, strict=True)) == 1
        for m in marks
    )


def _sitting_year(found: list[Row]) -> int:
    """The year that the head names most: act numbers of years before it are those of acts that are cited."""
    years = Counter(_YEAR.findall("\n".join([row.folded[:_LONGEST] for row in found[:_HEAD]])))
    return int(years.most_common(1)[0][0]) if years else 0


def _runs_on(found: list[Row], i: int, own: Mark) -> bool:
    """Whether a line, which a number begins, goes on with the sentence of the line before it."""
    before, row = found[i - 1], found[i]
    if i and goes_on_in_bracket(before.text) and _CLOSING.match(row.folded):
        return True
    if i and row.text[:1].islower() and row.folded.startswith("delib") and before.folded[-1:] not in ".:;!":
        return True
    if i and _DECISION_BEFORE.search(before.folded):
        return True
    if i and not row.gap and row.folded.startswith("(") and (before.formula or row.folded.endswith(").")):
        return True  # in brackets at the end of the text of the item
    if i == 0 or row.gap or row.bold != before.bold or not before.full or before.tabbed or before.formula:
        return False
    above = _act_number(i - 1, before.folded)
    if above is not None and above.shape == own.shape and above.rest and own.rest:
        return False
    ended = lists_members(before) or _SECRETARY_NAMED.search(before.folded) is not None
    if own.rest and ended and before.folded[-1:].isalnum():
        return False  # the list, or the opening, is at its end
    return before.folded[-1:].isalnum() or before.folded.endswith((",", "-", "°", "'"))


def _act_number(i: int, text: str) -> Mark | None:
    match = _NUMBER.match(text) if _DIGIT.search(text) else None
    if match is None:
        return None
    label, letters = match["label"] or "", re.sub(r"[^a-z]", "", match["letters"])
    parts = tuple(int(g) for g in re.findall(r"\d+", match["digits"]))
    rest = text[match.end() :].lstrip(" )]:.-–—_\t")
    if label in ("decision", "arrete", "dm", "d.m") or letters in _NO_PREFIX or len(text) > 1500:
        return None
    if match["item"] and _DAY_FIRST.match(text):
        return None
    if " " in match["letters"].strip() or (
        match["letters"][-2:-1].isalpha()
        and match["letters"].endswith(" ")
        and letters not in _SPACED
        and not (letters == "de" and len(parts) > 3)
    ):
        return None
    after = text[match.end() : match.end() + 1]
    closes = after == ")" and "(" not in text[: match.end()]
    whole = label == "objet" or (not label and len(parts) > _RANKED_PARTS)
    if after == "," or (closes and not (rest and whole)):
        return None
    if cues.RANGE.match(rest):
        return None
    rest = _DAY.sub("", rest, count=1)
    if re.match(r"du |en |dat|le |au |et |relati|portant\b", rest) or _CLOSES.fullmatch(rest) or _VOICES.match(rest):
        return None
    said = label[:5] in ("delib", "del", "del.", "extra", "proje", "acte") or label.replace(".", "") == "dcm"
    filed = label in _FILES and match["n"] is not None and len(parts) == 1 and 100 <= parts[0] <= 999
    bracketed = after == ")" and text[: match.start("number")].endswith("(")
    numbered = match["n"] is not None or match["tail"] is not None or bracketed
    ranked = "/" in match["digits"][1:4] and _OF_YEAR.match(text, match.start("digits")) is not None
    if not (said or filed or ranked) and not _dated(parts, letters, match["digits"], numbered):
        return None
    if not said and not match["n"] and not letters and (_is_date(parts, match["digits"]) or _are_years(parts)):
        return None
    kind = "delib" if said else "n" if match["n"] or letters else ""
    return Mark(i, parts[-1], (kind, letters, str(len(parts))), rest, parts)


def _dated(parts: tuple[int, ...], letters: str, digits: str, numbered: bool) -> bool:
    """Whether the groups of a number hold a year or a date, and a counter beside it."""
    if len(parts) < 2:
        least = 2000_000 if len(letters) > 1 else 2000_0101
        return bool(letters) and parts[0] > least if parts else False
    year = any(1990 <= p <= 2050 for p in parts)
    day = any(len(g) in (6, 8) for g in re.findall(r"\d+", digits))
    short = (bool(letters) or numbered) and any(
        len(g) == 2 and (5 <= int(g) <= 40 or int(g) > 80) for g in re.findall(r"\d+", digits)[:2]
    )
    if "." in digits and not (year or letters or (numbered and len(parts) == 3)):
        return False
    return year or day or short or bool(re.fullmatch(r"\d{2}[-_]\d{2}/\d{2,3}|\d{2}-\d{3}", digits))


def _is_date(parts: tuple[int, ...], digits: str) -> bool:
    """Whether a number is a day: « 01/03/2023 », and not « 01/03-2023 »."""
    signs = set(re.findall(r"[-/._]", digits))
    return len(parts) == 3 and parts[0] <= 31 and parts[1] <= 12 and parts[2] > 1900 and len(signs) == 1


def _are_years(parts: tuple[int, ...]) -> bool:
    return len(parts) == 2 and all(1990 <= p <= 2050 for p in parts)


def _counted(group: list[Mark]) -> list[Mark]:
    """The run with its counter: the group of digits that differs most from mark to mark; odd ones are left out.

    Another may count on beside it: that of the year, and that of the sitting.
    """
    size = len(group[0].parts)
    distinct = [len({m.parts[k] for m in group}) for k in range(size)]
    years = [all(1990 <= m.parts[k] <= 2050 for m in group) for k in range(size)]
    counter = max(range(size), key=lambda k: (distinct[k] if not years[k] else 0, k))
    if len(group) > 2:
        fixed = [Counter(m.parts[k] for m in group).most_common(1)[0][0] for k in range(size)]
        beside = [len({m.parts[k] - m.parts[counter] for m in group}) == 1 for k in range(size)]
        group = [m for m in group if all(beside[k] or m.parts[k] == fixed[k] for k in range(size))]
    for mark in group:
        mark.seq = mark.parts[counter]
    return group


def at_end(text: str) -> str | None:
    """The act number in brackets at the end of a title, or None."""
    last = next((sign for sign in reversed(text) if sign.isalnum()), "")
    match = _AT_END.search(text) if last.isdecimal() else None
    return match[match.lastgroup or 0] if match else coded_at_end(text)


def coded_at_end(text: str) -> str | None:
    """The code with letters and a year that closes a title, or None."""
    match = _CODE_AT_END.search(text) if text.rstrip(") ")[-1:].isdecimal() else None
    return match[match.lastgroup or 0] if match else None
