"""Where the lists of members stand at the opening: headings, the stretch that each governs, noise taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.attendance_extent import CUT, extent
from extractors.attendance_seats import Mark, with_seats
from extractors.grammar import attendance_cues as cues
from extractors.grammar.names import Name, people
from extractors.grammar.patterns import sought
from schemas.record import Status

FARTHEST = 1600
"""Characters between one list and the next heading, beyond which a heading belongs to something else."""
FURTHEST = 60_000
"""Characters of a text in which headings are sought."""
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


_BRACKETS = re.compile(r"[(\[{][^()\[\]{}]{0,240}[)\]}]")
_LINE_LEAD = re.compile(r"(?:[^\w\n\t]|\b(?:[ivx]{1,4}|\d{1,3}|[a-z])(?=\s?[-.)/]|\s)|\be\b){0,8}")
_COUNTING = re.compile(r"(?:nombre|nb|total)(?:\s+(?:total|de|d'|des|membres|conseillers|delegues|elus)){0,4}\s*\Z")
_NAME_AFTER = re.compile(
    r"[ \t]*\(?(?:MM|M\.|M[ ](?=[A-ZÀ-Þ])|Mme|Mr|Mes|Mon|Mad|MME|[A-ZÀ-Þ][\w'’-]+\s+[A-ZÀ-Þ]"
    r"|[A-ZÀ-Þ]\.(?:-?[A-ZÀ-Þ]\.)?[ ]?[A-ZÀ-Þ][\w'’-])"
)
_PROXY_TOLD = re.compile(
    r"[ \t]*(?:M\.|Mme|Mr|Mlle|Monsieur|Madame)[ ][^\n,;:]{2,50}?[ ]"
    r"(?:a donné|ayant donné|donne)[ ](?:pouvoir|procuration)"
)
_PAIR_NEXT = re.compile(
    r"[ ](?:M\.|Mme\.?|Mr|Monsieur|Madame)[ ][A-ZÀ-Þ][^\n,;:]{1,40}?[ ][àÀ][ ](?:M\.|Mme|Mr|Monsieur|Madame)[ ]"
)
"""After heading words that open a line: who gave a proxy, and to whom."""
_CAPITALISED = re.compile(r"(?<![^\W\d_])[A-ZÀ-Þ][\w'’.-]*[^\W\d_]|(?i:\bm\.|\bmme\b)")
_RANK = re.compile(r"\s?[.)]\s?(?:M\.|Mme|Mr|[A-ZÀ-Þ][\w'’-]+\s+[A-ZÀ-Þ])")
"""After a figure: that it is the rank of the first member."""
_MAJORITY = sought(
    r"\bformant\b[^.;:\n]{0,80}\b(?:exercice|membres|conseil)\b[ .,;]*\s*"
    r"(?=(?:m\.|mme|mr|mlle|monsieur|madame)\s[^\n,;:]{2,50}?\s(?:a|avait|ayant)\s(?:donne|remis)\s(?:pouvoir|procuration)\b)"
)
"""What closes the list of the present, where sentences that tell proxies follow it at once."""
_CIVIL_NEXT = re.compile(r"[ \t]*(?:MM?\.?|Mmes?|MMES?|Mr|Mrs|Messieurs|Mesdames|Monsieur|Madame)[ ][A-ZÀ-Þ]")
_WAS = re.compile(r"etai(?:en)?ts?\b")
_PEOPLE_BELOW = re.compile(r"\n+(?:Par[ ])?(?:MM?\.?|Mmes?|Mr|Messieurs|Mesdames|Monsieur|Madame)[ ][A-ZÀ-Þ]")
"""After heading words that end a line, which the name before them began."""
_FIGURE_NEXT = re.compile(
    r"\W*(?:votants|quorum|pouvoirs?|procurations?|absents?|excuses?|suffrages)\b[^\n:]{0,40}:?\s?\d{1,3}\b"
)
"""After a figure: another of the same column."""
_FIGURE_LINE = re.compile(r"\n[A-ZÀ-Þ][^\n:]{3,30}:[ ]?\d{1,3}(?=\n)")
"""A line of a column of figures (« Votants : 24 »)."""
_COLUMN_TITLES = 3
_OF_EITHER = re.compile(r"\w\((?:e|es)\)s?\Z")
"""The ending of a heading of both sexes (« Présent(e)s »), which no sentence has."""
_SENTENCE = re.compile(r"\b(?:etaient|sont)\b")
_OF_WHOM = re.compile(r"\bdont \(?\d{1,3}\)? \Z")
"""Before a heading amid a line, after a figure of all (« Présents : 48 dont (46) présents avec droit de vote : »)."""
_CAPITAL_WORD = re.compile(r"(?<!\w)[A-ZÀ-Þ]")
_AGAINST = re.compile(r"\b(?:pour|contre)\b")
_EITHER = re.compile(r"\bpresente?s?\s?(?:\bou\b|\bet\b|/)\s?represente")
_WHO_IS = re.compile(r"\(\s?(?:(?:a\s+donne\s+)?(?:pouvoir|procuration)|representee?)\b[^()\n]{3,60}\)")
"""In a list of those present or represented: who of them is represented (« Eva ROY (pouvoir à Luc PIC) »)."""
_ROLL_BELOW = re.compile(r"\s*\n[^\n:]{4,50}[ ]?:[ ]?(?:present|absent|excuse|represente)e?(?=[\n,;(]|[ ]\()")
"""Below a title: a member with a state of its own (« Appel des présents : / Anne MARTIN : présente »)."""
_TO_SOMEONE = re.compile(r"\b(?:a|par|de|du|d'|en|au)\s*\Z")


def sections(text: str, folded: str) -> list[Section]:
    """The lists of members at the opening of a text, in order."""
    marks = _without_titles(text, _without_counts(text, folded, _headings(text, folded)))
    if marks and (closed := _MAJORITY.search(folded, marks[0][1][1], min(len(folded), OPENING))):
        marks = sorted([*marks, ("represented", closed.span(), False)], key=lambda mark: mark[1])
    marks = with_seats(folded, _with_exceptions(text, folded, _without_substitutes(folded, marks)))
    found: list[Section] = []
    last_end = None
    seen: set[str] = set()
    for i, (status, (start, end), reverse) in enumerate(marks):
        if last_end is not None and start - last_end > (FARTHEST if "present" in seen else 2 * FARTHEST):
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
        if status is not None:
            mixed = bool(cues.MIXED.search(folded[start:end]))
            excepted = bool(cues.BUT.search(folded[start:end]))
            cut = CUT.match(text, stop) is not None
            holder = _holder(text, folded, start, end)
            section = Section(
                status, (start, end), end, stop, clean, reverse, mixed, excepted, cut, holder, text[start:end]
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
    stop, clean = extent(text, folded, match.end(), min(limit, match.end() + LONGEST))
    for line in re.finditer(r"[^\n]+", folded[match.end() : stop]):
        if any(cues.HEADING.fullmatch(cell.strip(" :.")) for cell in line.group().split("\t")):
            return None  # the titles of columns, or of lists
    return Section("present", match.span(), match.end(), stop, clean)


def _has_names(section: Section) -> bool:
    return _CAPITALISED.search(section.text) is not None


def _headings(text: str, folded: str) -> list[Mark]:
    found: list[Mark] = []
    for match in _candidates(folded):
        tail = cues.HEADING_TAIL.match(folded, match.end())
        given = _given_to(text, folded, match)
        if given is not None:
            found.append(("represented", given.span(), False))
            continue
        end = tail.end() if tail else match.end()
        colon = tail["colon"] if tail else None
        start = _capital_within(text, folded, match)
        loose = bool(found) and not text[: found[-1][1][1]].rstrip().endswith((":", ";", "."))
        if not _announces(text, folded, match, start, tail, end) and not (
            loose and _follows(text, start, match.end(), end)
        ):
            continue
        words = folded[start : match.end()]
        if match["presence"]:
            status: Status | None = "present"
        elif match["silent"]:
            status = "absent"
        elif match["sitting"] or match["among"]:
            status = None if any(s == "present" for s, *_ in found) else "present"
        else:
            status = status_told(words)
        found.append((status, (start, end), bool(colon) and bool(cues.REVERSED_HEADING.search(words))))
    return found


def _given_to(text: str, folded: str, match: re.Match[str]) -> re.Match[str] | None:
    """A heading that opens a line, and names who holds the proxies (« Ont donné pouvoir à M. X : »)."""
    line = folded.rfind("\n", 0, match.start()) + 1
    given = cues.GIVEN_TO.match(folded, match.start())
    own = given is not None and text[given.start()].isupper() and text[given.start("holder")].isupper()
    return given if own and _LINE_LEAD.fullmatch(folded, line, match.start()) else None


def _holder(text: str, folded: str, start: int, end: int) -> Name | None:
    """Who holds the proxies of a list, where its heading names one person."""
    given = cues.GIVEN_TO.match(folded, start, end)
    named = [] if given is None else people(text, *given.span("holder"))
    return replace(named[0], placed=True) if len(named) == 1 else None


def _without_counts(text: str, folded: str, marks: list[Mark]) -> list[Mark]:
    """Headings without the labels of a column of figures (« Présents : 27 / Absents : 6 »)."""

    def figure(mark: Mark) -> bool:
        return (
            text[mark[1][0] : mark[1][1]].rstrip()[-1:].isdigit()
            and text[mark[1][1] : mark[1][1] + 2].strip()[:1] != "("
            and not _RANK.match(text, mark[1][1])
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
    told, named = int(figure.group()), len(people(clean))
    sizes = (told, 2 * told) if marks[index][0] == "represented" else (told,)  # each with a holder
    if told > 2:
        return any(abs(named - size) <= 1 for size in sizes)
    return told > 0 and named in sizes and _CIVIL_NEXT.match(text, end) is not None


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


def _candidates(folded: str) -> Iterator[re.Match[str]]:
    """The runs of heading words, sought around the words that tell a state."""
    done = 0
    for key in cues.STATE_WORD.finditer(folded, 0, FURTHEST):
        if key.start() < done:
            continue
        begun = cues.WORD_BEGINS.finditer(folded, max(done, key.start() - 60), key.start() + 1)
        runs = (cues.HEADING.match(folded, word.start(), key.end() + 160) for word in begun)
        match = next((run for run in runs if run is not None), None)
        if match is not None:
            yield match
            done = match.end()


def _capital_within(text: str, folded: str, match: re.Match[str]) -> int:
    """Where a heading begins, in a line that words of the list before it lead into (« conseillers Absents : »)."""
    start = match.start()
    if text[start].isupper() or text[start - 1 : start] in ("", "\n", "\t"):
        return start
    capital = next((m.start() for m in _CAPITAL_WORD.finditer(text, start, match.end())), start)
    return capital if cues.STATE_WORD.search(folded, capital, match.end()) else start


def _announces(text: str, folded: str, match: re.Match[str], start: int, tail: re.Match[str] | None, end: int) -> bool:
    """Whether a run of heading words stands as a heading: at the start of a line or cell, or before a colon."""
    if match["among"]:
        return True
    if _ROLL_BELOW.match(folded, end):
        return False
    line = max(folded.rfind("\n", 0, start), folded.rfind("\t", 0, start)) + 1
    before = folded[max(start - 60, 0) : start]
    colon = tail["colon"] if tail else None
    told = tail["count"] or "" if tail else ""
    if folded.startswith(("abs.", "abs ", "abs:"), start) and _AGAINST.search(before):
        return False  # those who abstain
    counting = _COUNTING.search(before)
    if counting is not None:  # « Nombre de présents : 10 : M. X, … »
        lead = _LINE_LEAD.fullmatch(folded, line, start - len(before) + counting.start())
        return bool(lead and ":" in told and ":" in (colon or "") and _NAME_AFTER.match(text, end))
    named = _NAME_AFTER.match(text, end) or _RANK.match(text, end)
    last = text[end : end + 1] == "\n"
    after_sentence = text[start - 2 : start] == ". "
    below = after_sentence and last and _NAME_AFTER.match(text, end + 1)
    hard = ":" in (colon or "") or (":" in told and bool(named or below))
    own_line = bool(_LINE_LEAD.fullmatch(folded, line, start))
    capital = text[start].isupper()
    if not own_line and capital and cues.REPRESENTED.match(folded, start) and _PROXY_TOLD.match(text, end):
        return True
    if not own_line and capital and _WAS.match(folded, start) and _PEOPLE_BELOW.match(text, end):
        return True
    if not own_line and _BARE_PRESENT.fullmatch(text, start, match.end()) and _PEOPLE_NEXT.match(text, end):
        return True
    if not own_line and ":" in told and folded[start : match.end()] == "presents" and _PEOPLE_NEXT.match(text, end):
        return True  # « en exercice : 29 présents : 23 ARNAL Luc – BESSE Anne – COSTE Zoé »
    if folded.rfind("(", line, start) > folded.rfind(")", line, start):
        told_to = folded[start:end]
        if not own_line or told_to.count(")") > told_to.count("("):
            return False  # in brackets, which its tail runs out of
    if not own_line or (line > 0 and text[line - 1] == "\t"):
        cell = (own_line or after_sentence) and last
        if capital and (named or cell) and _spoken(text, folded, line, start, match.end()):
            return True
        return hard and (capital or bool(_SENTENCE.search(folded[start : match.end()]) or _OF_WHOM.search(before)))
    if not hard and _TO_SOMEONE.search(folded[start : match.end()]):
        return False
    if hard:
        return capital or "\n" not in str(colon)
    if not capital:
        return _PAIR_NEXT.match(text, end) is not None
    closed = end >= len(text) or text[end] == "\n" or bool(colon) or bool(cues.HOLDERS_COLUMN.match(folded, end))
    counted = bool(tail and tail["count"])
    return closed or counted or named is not None


_BARE_PRESENT = re.compile(r"(?:Présents|PR[ÉE]SENTS)(?:[ ](?:MM\.?|M\.|Mmes?|Mesdames|Messieurs))?")
_GIVEN = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?"
_SHOUTED = r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ'’-]*"
_SOMEBODY = (
    r"(?:(?:M\.|Mme|Mr|Monsieur|Madame)[ ](?:[A-ZÀ-Þ][\w'’-]+[ ]?){1,3}"
    rf"|{_GIVEN}(?:[ ]{_SHOUTED}){{1,2}}|(?:{_SHOUTED}[ ]){{1,2}}{_GIVEN})"
)
_PEOPLE_NEXT = re.compile(
    rf"[ ](?:(?:Mmes?|MM\.?)[ ](?=[A-ZÀ-Þ]{{2}}[^.;:]{{0,60}}[-–,]))?(?:{_SOMEBODY}[ ]?[-–,;.]?[ ]?){{3}}"
)
"""Three members at once after a heading that bears no colon."""
_LOOSE = re.compile(
    r"(?i:[eé]taient |ont |ayant )?(?:Absent|Excus[ée]|Repr[ée]sent[ée]|Pouvoir|Procuration"
    r"|ABSENT|EXCUS[EÉ]|REPR[EÉ]SENT|POUVOIR|PROCURATION)[^.,;:]*(?<=[sS)])[^.,;:]*"
)


def _follows(text: str, start: int, stop: int, end: int) -> bool:
    """Whether plural heading words amid a line go on in the way of a heading before, which bears no colon either."""
    return (
        _LOOSE.fullmatch(text, start, stop) is not None
        and text[start - 1 : start] == " "
        and _NAME_AFTER.match(text, end + (text[end : end + 1] == "\n")) is not None
        and not _TO_SOMEONE.search(text[max(0, start - 8) : start].lower())
    )


def _spoken(text: str, folded: str, line: int, start: int, end: int) -> bool:
    """Whether heading words amid a line are a sentence's (« Étaient présents M. X »), or the only ones in capitals."""
    words = text[start:end]
    shouted = words.isupper() and line < start and not text[line:start].isupper()
    return shouted or bool(_SENTENCE.search(folded[start:end])) or bool(_OF_EITHER.search(words))


def status_told(words: str) -> Status | None:
    """The state that the words of a heading tell; None where they tell the present and others together."""
    present, absent = bool(re.search(r"pr[es]*ent", words)) and words != "represent", "absen" in words
    present = bool(re.search(r"(?<!re)pr[es]?[es]ent|\bpres\.", words))
    excused = bool(re.search(r"excus|\bexc\b|empeche", words))
    without = bool(cues.WITHOUT.search(words))
    represented = bool(cues.REPRESENTED.search(words)) and not without
    if cues.BY_PROXY.search(words):
        return "represented"
    if cues.SUBSTITUTES_SENT.search(words):
        return "present"
    if present:
        return None if absent or excused or represented or cues.NO_VOTE.search(words) else "present"
    if represented:
        return "represented"
    if excused and not cues.NOT_EXCUSED.search(words):
        return "excused"
    return "absent"
