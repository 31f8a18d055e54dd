"""Lists of the acts of a sitting without numbers: a title a line, and what became of it at its end or below."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.grammar.text import fold
from pipeline.segmentation import cues
from pipeline.segmentation.page import Heading, Page
from pipeline.segmentation.rows import Row
from pipeline.segmentation.sentences import RUN_IN_PRINTED
from pipeline.segmentation.title_rows import is_title_like
from pipeline.segmentation.zones import LED

_PARTED = re.compile(r"\t|\s[-–—:|(]\s?|\s?[:|(]\s|\.{3,}|\s(?=[A-ZÀ-Ü]\w)")
_LONGEST = 6
_BULLET = re.compile(r"\s*[-–—•●▪■➢►*→]\s{1,3}(?=[A-ZÀ-Ü])")
_ENDED = re.compile(
    r"(?:,|\s?[:–—-])\s(?=\w+\s|(?:adopte|approuve|accepte|valide|rejete|refuse|reporte|ajourne|retire)e?s?\W*\Z|unanimite\W*\Z)"
)
_LEAST = 3
_MOST_LED = 0.6
"""The part of the bullets with a title that something is decided on, from which on they are acts."""


def told(page: Page) -> list[Heading]:
    """The acts of a list: bullets that a title and a colon open, else titles that their results end."""
    led = [
        i
        for i in range(max(page.floor, page.lists[0]) + 1, len(page.rows))
        if i not in page.agenda and RUN_IN_PRINTED.match(page.rows[i].text)
    ]
    decided = sum(page.formulas(at, end) > 0 for at, end in pairwise([*led, len(page.rows)]))
    if len(led) >= _LEAST and decided >= _MOST_LED * len(led):
        return [Heading(at, 0, LED) for at in led]
    return by_results(page)


def by_results(page: Page) -> list[Heading]:
    """The titles of a list of acts: what stands before each result, from the one before it on."""
    found: list[Heading] = []
    top = page.lists[0] + 1 if page.lists else 0
    for i in range(top, len(page.rows)):
        row = page.rows[i]
        alone = cues.RESULT.fullmatch(row.folded) is not None
        if row.cut or row.closes or (row.gap and not alone):
            top = i + row.cut
        if not alone and not _ends(row):
            continue
        title = i - top + (not alone)
        if 0 < title <= _LONGEST and all(map(is_title_like, page.rows[top : top + title])):
            found.append(Heading(top, title, "results", sure=True))
        top = i + 1
    return found if len(found) > 1 else []


def of_bullets(page: Page) -> list[Heading]:
    """The entries of a list of bullets, each of which tells at its end, after a sign, what became of it.

    « - Achat d'un broyeur, adopté à l'unanimité », « • Achat d'un broyeur : adopté à l'unanimité »
    """
    found: list[Heading] = []
    for i, row in enumerate(page.rows):
        if i in page.agenda or not _BULLET.match(row.text):
            continue
        if rows := _rows_to_result(page, i):
            found.append(Heading(i, rows, "results", sure=True))
    return found if len(found) >= _LEAST else []


def _rows_to_result(page: Page, start: int) -> int:
    """How many rows the entry of a bullet has up to what became of it; 0 where it does not tell."""
    entry = ""
    for at in range(start, min(start + _LONGEST, len(page.rows))):
        if at > start and (_BULLET.match(page.rows[at].text) or _apart(page, at)):
            break
        entry = f"{entry} {page.rows[at].folded}".lstrip()
        if any(cues.RESULT.fullmatch(entry, m.end()) for m in _ENDED.finditer(entry)):
            return at + 1 - start
    return 0


def _apart(page: Page, at: int) -> bool:
    """Whether a row goes on with nothing above it."""
    row = page.rows[at]
    return row.gap or row.closes or row.cut


def _ends(row: Row) -> bool:
    """Whether a row ends with a result that a sign, a column or a capital sets apart."""
    return any(cues.RESULT.fullmatch(fold(row.text[m.end() :])) for m in _PARTED.finditer(row.text))
