"""The furniture of the pages: stamps, running heads and feet, page numbers, letterhead, specks of the scanner.

What is furniture is told by cues and by repetition over the pages. Nothing that could be a title, a member of a list
or a vote is ever taken out: furniture left in the flow costs little, a lost line is lost.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import takewhile

from extractors.grammar import furniture_cues as cues
from extractors.grammar.text import fold, fold_lines
from schemas.document import Document, Line

_EDGE = 4
_LETTERHEAD = 14
_NEAR = 3
_SHORTEST_RUNNING = 8
_LONGEST = 240
_SPECKS = 3
_MARKS = frozenset("'`,.;:~^\"|¦")
"""Stray marks of the scanner, and how long a line of two is with a blank between them."""
_PAGES = 3
"""Pages from which on a text without their breaks has the head of a page."""
_TAIL = 60
_GOES_ON = re.compile(r"[a-zà-ÿ]|[A-ZÀ-Ý][\w'’-]+[ ]?[,(.]")
"""The beginning of a line that goes on with a sentence, or with the last name of the line before."""
_DAY_BELOW = re.compile(r"(?:en date )?du \d{1,2}(?:er)? [a-z]{3,9} (?:19|20)\d\d\W*")
"""The rest of a title that names a sitting by its day (« Observations sur le procès-verbal / du 4 mai 2024 »)."""
_LEVEL = 3.0
"""Points by which the height of a running head may differ from page to page."""
_TELLS = re.compile(
    r"\b(?:19|20)\d\d\b|\d[/.-]\d|\b(?:commune|ville|communaute|metropole|departement|syndicat|mairie de)\b"
)
"""A foot that tells the day or the body."""
_RANK_OF_YEAR = re.compile(r"\W*(\d{2})/(\d{3})\W*")
"""« 23/418 » alone on its line: the number of an act, where no other page of 418 is told."""
_LEAF = re.compile(r"\s(\d{1,4})\Z")


@dataclass(slots=True)
class Folded:
    """A line, its text as printed, and the same folded and stripped: all who tell the zones apart ask for them."""

    line: Line
    text: str
    folded: str


def fold_all(lines: list[Line]) -> list[Folded]:
    """The lines with their texts."""
    texts = [line.text for line in lines]
    return list(map(Folded, lines, texts, map(str.strip, fold_lines(texts))))


def split(document: Document) -> tuple[list[Folded], list[Line]]:
    """Tell the lines of a document apart: (those of the text, furniture), each in reading order.

    Every line of the document is in exactly one of the two.
    """
    lines = list(document.lines())
    told = fold_all(lines)
    folded = [said.folded for said in told]
    short = [text if len(text) <= _LONGEST else "" for text in folded]
    taken = _stamps(short) | _page_numbers(document, lines, short) | _letterhead(short) | _specks(short)
    taken |= _running(document, lines, folded, taken)
    flow = [said for i, said in enumerate(told) if i not in taken]
    return flow, [line for i, line in enumerate(lines) if i in taken]


def _stamps(folded: list[str]) -> set[int]:
    """Lines of stamps of sending and receipt, and the line of publication that stands among them."""
    found = {i for i, text in enumerate(folded) if cues.STAMP.fullmatch(text) or _is_act_id(text)}
    if not found:
        return found
    near = {i for at in found for i in range(max(at - _NEAR, 0), min(at + _NEAR + 1, len(folded)))}
    found |= {i for i in near if cues.STAMP_NEIGHBOUR.fullmatch(folded[i])}
    found |= {i for i in near if i and folded[i] in cues.ID_ENDED and cues.ID_BEGUN.fullmatch(folded[i - 1])}
    unfilled = 0
    for i, text in enumerate(folded):
        if i in found:
            unfilled += cues.UNFILLED.fullmatch(text) is not None
        elif unfilled and i - 1 in found and cues.BARE_DATE.fullmatch(text):
            found.add(i)
            unfilled -= 1
        else:
            unfilled = 0
    return found


def _is_act_id(text: str) -> bool:
    match = cues.ACT_ID.search(text) if "20" in text else None  # the century of its date
    return match is not None and len(text) - (match.end() - match.start()) <= 20


def _page_numbers(document: Document, lines: list[Line], folded: list[str]) -> set[int]:
    """Lines that say the page, in words anywhere, as its bare number at its edge; the hour of the print at an edge."""
    found = {i for i, text in enumerate(folded) if cues.PAGE_NUMBER.fullmatch(text)}
    if document.paged:
        found |= {i for i in _edges(lines, 1) if _PRINTED_AT.fullmatch(folded[i]) is not None}
    ranked = {i: match.groups() for i in found if (match := _RANK_OF_YEAR.fullmatch(folded[i])) is not None}
    found -= {
        i for i, (first, last) in ranked.items() if {f for f, again in ranked.values() if again == last} == {first}
    }
    if document.paged:
        edges = _edges(lines, 1)
        found |= {i for i in edges if folded[i].strip("-–. ") == str(lines[i].page) and lines[i].page > 1}
    return found


def _edges(lines: list[Line], depth: int) -> set[int]:
    """The first and the last lines of each page."""
    return {i for page in _by_page(lines).values() for i in (*page[:depth], *page[-depth:])}


def _by_page(lines: list[Line]) -> dict[int, list[int]]:
    by_page: dict[int, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        by_page[line.page].append(i)
    return by_page


def _letterhead(folded: list[str]) -> set[int]:
    """Ways of reaching the house, near the top or repeated; an address beside them or beside its other half."""
    often = Counter(folded)
    found = {
        i
        for i, text in enumerate(folded)
        if (i < _LETTERHEAD or often[text] > 2) and len(text) < 120 and cues.CONTACT.fullmatch(text)
    }
    address = {i for i, text in enumerate(folded[:_LETTERHEAD]) if cues.ADDRESS.fullmatch(text)}
    beside = found | address
    return found | {i for i in address if i - 1 in beside or i + 1 in beside}


def _specks(folded: list[str]) -> set[int]:
    """Lines of one or two stray marks, without letter or digit, that are neither a rule nor a bullet."""
    short = ((i, "".join(text.split())) for i, text in enumerate(folded) if len(text) <= _SPECKS)
    return {i for i, marks in short if 0 < len(marks) < _SPECKS and not set(marks) - _MARKS}


def _running(document: Document, lines: list[Line], folded: list[str], taken: set[int]) -> set[int]:
    """Running heads and feet: the same words again and again.

    The first on the first page stays in the text, but for a foot that tells neither the day nor the body, or that parts
    a list or a sentence which goes on over the page.
    """
    if document.paged and len(document.pages) > 1:
        key = {
            i: _without_number(_without_page(folded[i]), lines[i].page)
            for i in sorted(_edges(lines, _EDGE))
            if len(folded[i]) > _SHORTEST_RUNNING
        }
        key |= _foliated(lines, key)
    else:
        key = {i: _without_page(text) for i, text in enumerate(folded) if len(text) > _SHORTEST_RUNNING}
    pages: dict[str, set[int]] = defaultdict(set)
    counts = Counter(key.values())
    again = {i for i, text in key.items() if counts[text] > 1}
    if not again:
        return set()
    for i, text in key.items():
        pages[text].add(lines[i].page)
    again |= taken
    placed = _placed(document, lines, key)
    sheets = list(_by_page(lines).values())
    feet = _feet(sheets, folded, again) if document.paged else set()
    fixed = placed & (feet | _heads(sheets, again))
    found = set()
    seen: set[str] = set()
    for i, text in key.items():
        if len(text) < 6 or i in taken or counts[text] < 2 or (i not in placed and cues.KEEP.search(text)):
            continue
        if not document.paged and _DAY_BELOW.fullmatch("".join(folded[i + 1 : i + 2])) and i + 1 not in again:
            continue  # the days differ: these are titles
        named = cues.RUNNING.search(text) is not None
        often = _on_pages(len(pages[text]), len(document.pages), named)
        proved = i in fixed or (often if document.paged else named and counts[text] > 2)
        paged = len(folded[i]) > len(text)  # the page stands at its end
        parts = i in placed and (folded[i - 1][-1:].isalnum() or folded[i - 1].endswith((",", "-")))
        later = text in seen or lines[i].page > 1 or (i in feet and (parts or not (named and _TELLS.search(text))))
        opens = cues.SITS if i in placed else cues.OPENS
        if proved and later and (paged or i in feet or not _opens(lines, folded, i, again, opens)):
            found.add(i)
        seen.add(text)
    return found | _head_numbers(folded, counts, found | taken, least=2 if document.paged else _PAGES)


def _head_numbers(folded: list[str], counts: Counter[str], found: set[int], least: int) -> set[int]:
    """The number of the act, and that of the page above it, where they stand again in the head of each page.

    What goes before is furniture; the number stays where it stands first, and where another stood since (an agenda).
    """
    heads: set[int] = set()
    seen: set[str] = set()
    last = ""
    for i, text in enumerate(folded):
        if not cues.OWN_NUMBER.fullmatch(text):
            continue
        paged = i - 1 if i and cues.LONE_NUMBER.fullmatch(folded[i - 1]) else i
        figures = "".join(filter(str.isdecimal, text))
        if figures == last and text in seen and counts[text] >= least and paged - 1 in found:
            heads.update(range(paged, i + 1))
        seen.add(text)
        last = figures
    return heads


def _placed(document: Document, lines: list[Line], key: dict[int, str]) -> set[int]:
    """The lines whose words, be they those of a title, stand at one height of every page.

    They may be missing on the first page, where they say no number: it would stand nowhere else.
    """
    places: dict[str, list[tuple[int, float, int]]] = defaultdict(list)
    for i, text in key.items():
        box = lines[i].words[0].box
        if box is not None:
            places[text].append((lines[i].page, box.bottom, i))
    pages = {page.number for page in document.pages if page.lines}
    found: set[int] = set()
    for text, at in places.items():
        missed = pages - {page for page, _, _ in at}
        feet = [bottom for _, bottom, _ in at]
        everywhere = not missed or (missed == {min(pages)} and not any(map(str.isdigit, text)))
        level = len(at) > 1 and everywhere and max(feet) - min(feet) < _LEVEL
        if level and not cues.MATTER.search(text):
            found.update(i for _, _, i in at)
    return found


def _without_page(text: str) -> str:
    """A running head without the page amid it or at its end."""
    if "/" in text:
        text = cues.PAGE_AMID.sub(" ", text)
    tail = text[-_TAIL:]
    if not next((sign for sign in reversed(tail) if sign.isalnum()), "").isdecimal():
        return text
    return text[: len(text) - len(tail)] + cues.PAGE_TAIL.sub("", tail)


def _on_pages(often: int, pages: int, named: bool) -> bool:
    """Whether words at the edges of so many pages are a running head: few, where they name a body or a sitting."""
    return often >= max(2, pages // 3) if named else often >= max(3, 0.6 * pages)


def _without_number(text: str, page: int) -> str:
    """A running head without the number of its page at either end."""
    mark = str(page)
    if text.endswith((f" {mark}", f"\t{mark}")):
        return text[: -len(mark)].rstrip()
    return text[len(mark) :].lstrip() if text.startswith((f"{mark} ", f"{mark}\t")) else text


def _foliated(lines: list[Line], key: dict[int, str]) -> dict[int, str]:
    """Running heads that end with the leaf of a register, which goes up as the pages do: the line, its words."""
    leaves: dict[tuple[str, int], list[int]] = defaultdict(list)
    for i, text in key.items():
        leaf = _LEAF.search(text, max(0, len(text) - 6))
        if leaf is not None:
            leaves[text[: leaf.start()], int(leaf[1]) - lines[i].page].append(i)
    return {i: words for (words, _), places in leaves.items() if len(places) > 2 for i in places}


def _opens(lines: list[Line], folded: list[str], index: int, furniture: set[int], opens: re.Pattern[str]) -> bool:
    """Whether a heading opens a sitting or an act: its formula or its list (`opens`) follows within a few lines.

    It does not where what the page before ends with goes on below it; `furniture` is left out of that.
    """
    if not any(opens.search(text) for text in folded[index + 1 : index + 9]):
        return False
    before = next((i for i in range(index - 1, max(index - 1 - _EDGE, -1), -1) if i not in furniture), None)
    after = next((i for i in range(index + 1, min(index + 1 + _EDGE, len(lines))) if i not in furniture), None)
    if before is None or after is None or lines[before].page == lines[index].page:
        return True
    if any(cues.OPENS.search(text) or cues.KEEP.search(text) for text in folded[index + 1 : after]):
        return True
    if folded[before][-1:].isalnum():
        return _GOES_ON.match(lines[after].text) is None
    listed = folded[before].endswith((",", "-")) and "," in folded[after]
    return not listed or cues.OPENS.search(folded[after]) is not None


def _heads(pages: list[list[int]], again: set[int]) -> set[int]:
    """The lines with nothing above them on their page but what stands on others too, and text below.

    Read upwards, pages have their feet so.
    """
    heads = ((list(takewhile(again.__contains__, page)), page) for page in pages)
    return {i for head, page in heads if len(head) < len(page) for i in head}


def _feet(pages: list[list[int]], folded: list[str], again: set[int]) -> set[int]:
    """The lines with nothing below them on their page but what stands on others too, and text above; no signatures."""
    upwards = [page[::-1] for page in pages]
    return {i for i in _heads(upwards, again) if not cues.SIGNED.search(folded[i - 1])}


_FLAT = 260
_SHORTEST_INLINE = 16
_PRINTED_AT = re.compile(r"\d\d/\d\d/(?:19|20)\d\d \d\d:\d\d:\d\d")
"""The day and the hour of the print, at the foot of each page."""
_LAST_NUMBER = re.compile(r"\d+(?=\D*\Z)")


def without_inline(flow: list[Folded], furniture: list[Line]) -> list[Folded]:
    """The lines of the text, without the heads and feet of pages that stand within long lines (ends of lines lost).

    Only words that are furniture elsewhere, with a number among them (a date, a page), are taken out, as printed; the
    last number may be any, being that of the page.
    """
    flat = [i for i, said in enumerate(flow) if len(said.text) >= _FLAT]
    if not flat:
        return flow
    patterns = {_inline(line.text) for line in furniture} - {None}
    if not patterns:
        return flow
    running = re.compile("|".join(rf"(?<!\S){p}(?!\S)" for p in sorted(patterns, key=str)))
    cleared = dict(zip(flat, fold_all([_cleared(flow[i].line, running) for i in flat]), strict=True))
    return [cleared.get(i, said) for i, said in enumerate(flow)]


def _inline(text: str) -> str | None:
    """The pattern of a running head or foot that may be taken out of a line, or None."""
    number = _LAST_NUMBER.search(text)
    folded = fold(text).strip()
    if _PRINTED_AT.fullmatch(text) is not None:
        return re.escape(text)
    stamped = cues.ACT_ID.search(folded) is not None or cues.STAMP.fullmatch(folded) is not None
    if number is None or stamped or not _SHORTEST_INLINE <= len(text) <= _LONGEST or len(text.split()) < 3:
        return None
    page = r"\d{1,3}" if len(number.group()) < 4 else number.group()
    before, after = (" ".join(part.split()) for part in (text[: number.start()], text[number.end() :]))
    return rf"{re.escape(before)}\s?{page}\s?{re.escape(after)}"


def _cleared(line: Line, running: re.Pattern[str]) -> Line:
    """A line without the words of running heads and feet."""
    text = " ".join(word.text for word in line.words)
    spans = [match.span() for match in running.finditer(text)]
    words, at = [], 0
    for word in line.words:
        if not any(start <= at < end for start, end in spans):
            words.append(word)
        at += len(word.text) + 1
    return replace(line, words=words) if spans and words else line
