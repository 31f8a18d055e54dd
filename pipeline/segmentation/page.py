"""What is known of a whole text when its headings are sought."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.segmentation import cues, kind_cues, opening_cues, reports
from pipeline.segmentation.agenda import alike, key
from pipeline.segmentation.rows import Row
from pipeline.segmentation.title_rows import lists_members

_LIST = 12
_LONGEST_TITLE = 110
_HEAD = 45
_SENTENCE = 40
"""Characters of a row that holds a sentence."""
_ASIDE = re.compile(
    r"\W*(?:a \d{1,2} ?h ?\d{0,2}\b.{0,12})?(?:departs?|arrivees?) d"
    r"|\W*(?:(?:la|une) (?:sous-)?commission(?! permanente)|le conseil d'ecole|l'assemblee generale d)\b"
)
"""A row amid the items on who comes or goes, who may give a proxy then, or on the sitting of another body."""
_DECISION_ABOVE = re.compile(r"\bdecision n ?° ?[\w/.-]{1,16} (?:du|en date)\b[^;]{0,90}\Z")
_TELLING = 3
"""Rows above a decision in which it may be told that a delegation gave it to the mayor."""
_LINK = re.compile(
    r"(?:\A|[\s'])(?:l[ae]s?|l'|une?|d[eu]s?|d'|a|aux?|et|ou|en|par|pour|sur|dans|que|qu'|qui|son|sa|ses|ce|cette)\Z"
    r"|\s[b-xz]\Z"
    r"|[a-z]\. (?:\w[^.:]*\s)?(?:au|le|du|les|des|en)\s\d{1,4}\Z"
)
"""The end of a line that no sentence ends with: « présente le », « … trois ans. Au 27 »."""
_SIGNED = re.compile(
    r"\b(?:maire|presidente?|secretaire|signatures?|conforme|affiche|fait et deliber\w+|susdits?)\W*\Z"
)


@dataclass(slots=True)
class Heading:
    """A heading: `at` is its first row, `title` how many rows it holds, `number` whether it bears an act number.

    `above` are rows elsewhere that give its title, where a cut of the text took it away. `seq` is its place in the run
    of numbers of its `kind`, 0 where it has none.
    """

    at: int
    title: int
    proof: str
    number: bool = False
    sure: bool = False
    above: list[int] = field(default_factory=list)
    seq: int = 0
    kind: str = ""


@dataclass(slots=True)
class Page:
    """What is known of the whole text when headings are sought.

    `announced` are the first rows of the entries of the agenda, in its order; `lists` those that open a list of acts,
    `sundry` those that head what is no act; `walls` those where any act ends: a cut, the close of the sitting, sundry
    questions, decisions by delegation.
    """

    rows: list[Row]
    agenda: set[int]
    titles: list[str]
    cuts: list[int]
    sums: list[int]
    floor: int = 0
    listed: bool = False
    announced: list[int] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)
    sundry: list[int] = field(default_factory=list)
    walls: list[int] = field(default_factory=list)

    def formulas(self, start: int, end: int) -> int:
        """How many rows between two rows hold a closing formula."""
        return self.sums[min(end, len(self.rows))] - self.sums[min(start, len(self.rows))]

    @property
    def breaks_off(self) -> bool:
        """Whether the text stops amid a sentence, and nothing closes the sitting: its end was taken away."""
        last = self.rows[-1]
        small = last.text[-1].islower() or last.text[-1] in ",'’"
        above = self.rows[-2] if len(self.rows) > 1 and last.text[:1].islower() else None
        long = above is not None and len(above.text) > _SENTENCE and (above.text[-1].isalnum() or above.text[-1] == ",")
        runs_on = above is not None and (long or (above.full and not last.gap))
        amid = (small and (len(last.text) >= _SENTENCE or runs_on)) or _LINK.search(last.folded) is not None
        return amid and not _SIGNED.search(last.folded) and not any(row.closes for row in self.rows)

    def in_agenda(self, text: str) -> bool:
        """Whether the agenda announces a title."""
        if not self.titles:
            return False
        title = key(text)
        return len(title) >= 9 and any(alike(title, t) and len(title) <= 2 * len(t) + 20 for t in self.titles)


def survey(found: list[Row], agenda: set[int], titles: list[str], announced: list[int] | None = None) -> Page:
    """Make the page: where it is cut, and how many formulas stand before each row."""
    floor = _floor(found)
    reported = set(reports.silence(found, floor))
    sums = [0]
    lists, sundry, walls = [], [], []
    for i, row in enumerate(found):
        sums.append(sums[-1] + (row.formula and i not in agenda))
        short = len(row.folded) < _LONGEST_TITLE
        if kind_cues.LIST_OF_ACTS.match(row.folded):
            lists.append(i)
        ends = cues.END_OF_ITEMS.match(row.folded) and not row.text[:1].islower()
        if ends:
            sundry.append(i)
        ended = row.cut or row.closes or (short and (ends or delegated(row))) or i in reported or of_mayor(found, i)
        if ended and i not in agenda:
            walls.append(i + (not ends and _runs_on(found, i)))
    cuts = [i for i, row in enumerate(found) if row.cut]
    listed = bool(lists) and lists[0] < _HEAD
    return Page(found, agenda, titles, cuts, sums, floor, listed, announced or [], lists, sundry, walls)


def of_mayor(found: list[Row], i: int) -> bool:
    """Whether a row is the object of a decision taken by delegation, whose number stands at the end of that above."""
    if not found[i].folded.startswith("objet") or i == 0 or _DECISION_ABOVE.search(found[i - 1].folded) is None:
        return False
    return any(cues.TOLD_OF_DELEGATION.search(row.folded) for row in found[max(0, i - _TELLING) : i])


def _runs_on(found: list[Row], at: int) -> bool:
    """Whether a row ends the sentence in capitals above it (« … PREND ACTE DES ⏎ DÉCISIONS DU MAIRE »)."""
    above = found[at - 1] if at else None
    return above is not None and above.caps and not found[at].gap and _LINK.search(above.folded) is not None


def delegated(row: Row) -> bool:
    """Whether a row is the heading of decisions taken by delegation."""
    return cues.DELEGATED.match(row.folded) is not None and (row.bold or row.caps or row.gap)


def alone_below_opening(page: Page, at: int, title: int) -> bool:
    """Whether a title right below the opening, above the text of its item, is all that a text that breaks off holds."""
    end = at + title
    if not page.breaks_off or page.cuts or not 0 <= page.floor == at - 1 or end >= len(page.rows):
        return False
    return cues.BODY.match(page.rows[end].folded) is not None and not cues.BODY.match(page.rows[at].folded)


def _floor(found: list[Row]) -> int:
    """The last row of the lists and formulas of the opening: no heading told by its look stands before it."""
    floor = -1
    for i, row in enumerate(found):
        if i > floor + 30 or row.cut:
            break
        if opening_cues.opens_sitting(row.folded) and not _ASIDE.match(row.folded):
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


def lists_apart(page: Page, head: Heading) -> tuple[list[Row], list[Row]]:
    """The rows of a title, and those of the lists of members that stand between the number of the act and it."""
    rows = page.rows[head.at : head.at + head.title]
    told = [i for i, row in enumerate(rows) if i and head.number and lists_members(row)]
    return [row for i, row in enumerate(rows) if i not in told], [rows[i] for i in told]


def next_cut(page: Page, at: int) -> int:
    """The row of the next cut of the text after a row, or the end."""
    return next((c for c in page.cuts if c > at), len(page.rows))
