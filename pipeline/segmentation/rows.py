"""Lines with what tells headings: folded text, capitals, weight, size, room left at their end."""

from __future__ import annotations

import itertools
import re
import string
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from extractors.grammar.patterns import with_signs
from extractors.grammar.text import fold
from pipeline.furniture import Folded
from pipeline.segmentation import cues
from pipeline.segmentation.announced import Entries
from pipeline.segmentation.breaks import FLAT
from pipeline.segmentation.counting_on import Codes
from pipeline.segmentation.long_lines import broken, of_paragraph
from schemas.document import Line

_QUIET_LETTERS = 100
"""Small letters that a text in capitals may hold."""
_SHORT_LINE = 0.7
_BEGINS = re.compile(r"\A\W*(?:\d[\d\W]*)?[^\W\d_]")
_AFTER_STOP = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+[^\W\d_]")
_WIDE = 1.15
_MOST = 1500
_MOSTLY = 0.7
_AYES = re.compile(r"\W*(?:(?:voix|votes?) )?pour\s?:")
_ACTS_BELOW = re.compile(r"\W*deliberations\W*")
_FIGURE = re.compile(r"\d{1,3}(?:\s(?:voix|\()|\W*\Z)")
_FOR_FIGURE = re.compile(r"\bpour\s\d{1,3}\Z")
_VOICES = re.compile(r"voix|votes?\b|contre|abst|et\b|sur\b|dont\b")

ITEM_START = re.compile(
    r"\W{0,3}(?:(?:\d{1,2}|[a-h])\s?[.)]\s\s?|[ivx]{1,4}[.-]\d{1,2}[.) :\u2013-]{1,3}(?=[a-z]{3}))[a-z\"(]"
)


_LOWER = string.ascii_lowercase.encode()


@dataclass(slots=True)
class Row:
    """One line of the flow.

    `width` is where the line ends (points, or characters without geometry); `full` says that the first word of the
    next line did not fit on it; `tabbed` that it holds column gaps; `closes` that it closes the sitting; `formula`
    that it holds words of a decision or a vote.
    """

    line: Line
    text: str
    folded: str
    gap: bool
    caps: bool
    width: float
    tabbed: bool
    cut: bool
    closes: bool
    formula: bool
    full: bool = False
    _bold: bool | None = None
    _size: float | None = None

    @property
    def bold(self) -> bool:
        """Whether most of it is bold; worked out when it is asked for, as the size is: of extracts, seldom."""
        if self._bold is None:
            words = self.line.words
            bold = sum([len(w.text) for w in words if w.bold])
            self._bold = bold > 0.6 * (len(self.text) - len(words) + 1)
        return self._bold

    @property
    def size(self) -> float:
        """The font size of its words; the box of a word with tall ink is a little higher."""
        if self._size is None:
            sizes = sorted([w.size for w in self.line.words])
            self._size = sizes[len(sizes) // 2]
        return self._size

    @property
    def page(self) -> int:
        """The page that the line stands on."""
        return self.line.page


def as_rows(lines: list[Folded]) -> list[Row]:
    """The lines as rows; long lines whose ends were lost are broken where a heading or its text begins."""
    loud = _is_loud(lines)
    codes, entries = Codes(), Entries()
    last = max([i for i, said in enumerate(lines) if len(said.text) + 1 >= FLAT], default=0)
    parts: list[Folded] = []
    for i, said in enumerate(lines):
        if len(said.text) + 1 < FLAT:
            parts.extend(of_paragraph(said))
            if i < last:  # only long lines ask what was seen above them
                codes.seen(said.text)
                entries.seen(said.folded)
        else:
            parts.extend(broken(said, loud, codes, entries))
    parts = quiet(parts) if loud else parts
    deciding = with_signs(cues.DECIDERS, [said.folded for said in parts])
    found = [_row(said, may_decide=i in deciding) for i, said in enumerate(parts)]
    _mark_full(found)
    _mark_counts(found)
    _mark_opening(found)
    return found


def _is_loud(lines: list[Folded]) -> bool:
    """Whether a text of some length is in capitals throughout, so that they tell no heading."""
    letters = capitals = 0
    for said in lines:
        own = sum(map(str.isupper, said.text))
        letters, capitals = letters + sum(map(str.isalpha, said.text)), capitals + own
        if letters - capitals > _QUIET_LETTERS:
            return False
    return letters > 10 * _QUIET_LETTERS and capitals > 0.9 * letters


def quiet(parts: list[Folded]) -> list[Folded]:
    """The lines of a text in capitals as small letters would print them: a capital where a sentence or title begins."""
    usual = sorted(len(said.text) for said in parts)[int(0.9 * (len(parts) - 1))]
    found: list[Folded] = []
    above = ""
    for said in parts:
        ended = not above or above[-1] in ".:;!?" or len(above) < _SHORT_LINE * usual
        begins = said.line.gap or ended or ITEM_START.match(said.folded) is not None
        text = _BEGINS.sub(lambda m: m[0].upper(), said.text.lower()) if begins else said.text.lower()
        found.append(replace(said, text=_AFTER_STOP.sub(lambda m: m[0].upper(), text)))
        above = said.folded
    return found


def _row(said: Folded, *, may_decide: bool) -> Row:
    line, text = said.line, said.text
    folded = said.folded if len(text) <= _MOST else said.folded[:_MOST].strip()
    capitals = _is_shouted(text)
    return Row(
        line=line,
        text=text,
        folded=folded,
        gap=line.gap,
        caps=capitals,
        width=_width(line, text, capitals),
        tabbed="\t" in text or line.words[0].tab,
        cut=cues.CUT.search(folded) is not None,
        closes=cues.CLOSING.match(folded) is not None,
        formula=is_formula(folded) or (may_decide and cues.decides(folded)) or _decided_late(text),
    )


def _decided_late(text: str) -> bool:
    """Whether a line too long to be folded whole says below how its item ended: a paragraph of an office file."""
    return len(text) > _MOST and is_formula(fold(text[_MOST:]))


def _is_shouted(text: str) -> bool:
    """Whether three letters of four are capitals, of six or more."""
    plain = text.encode("ascii", "replace")
    if 4 * (len(plain) - len(plain.translate(None, _LOWER))) > len(plain):
        return False
    capitals = sum(map(str.isupper, text))
    return capitals > 4 and (letters := sum(map(str.isalpha, text))) > 5 and capitals > 0.75 * letters


@lru_cache(maxsize=4096)
def is_formula(folded: str) -> bool:
    """Whether a line holds closing words of an item that is decided; kept, since its row and its act both ask."""
    return cues.is_formula(folded)


def _width(line: Line, text: str, capitals: bool) -> float:
    if line.words[0].box is not None:
        return max([w.box.x1 if w.box is not None else 0.0 for w in line.words])
    return len(text) * (_WIDE if capitals else 1.0)


def _mark_counts(found: list[Row]) -> None:
    """A count of voices whose figure stands on the line below its word closes an item: « POUR : ⏎ 12 ».

    A figure at the end of a line may be of something else, told below: « fixé pour 12 ⏎ mois ».
    """
    for row, below in itertools.pairwise(found):
        if _AYES.fullmatch(row.folded) and _FIGURE.match(below.folded):
            row.formula = True
        last = _FOR_FIGURE.search(row.folded) if row.formula else None
        if last is not None and below.text[:1].islower() and _VOICES.match(below.folded) is None:
            before = row.folded[: last.start()]
            row.formula = is_formula(before) or cues.decides(before)


def _mark_opening(found: list[Row]) -> None:
    """« Délibérations : » above all that is decided closes no sitting."""
    for row in itertools.takewhile(lambda row: not row.formula, found):
        if row.closes and _ACTS_BELOW.fullmatch(row.folded):
            row.closes = False


def _mark_full(found: list[Row]) -> None:
    """Mark the lines that run on to the next: its first word would not have fitted."""
    usual = sorted(row.width for row in found if len(row.text) > 40)
    if not usual:
        return
    lines = [width for width in usual if width < FLAT]
    if found[0].line.words[0].box is None and len(lines) > _MOSTLY * len(usual):
        usual = lines  # whole paragraphs among lines tell nothing of where lines end
    margin = usual[int(len(usual) * 0.9)]
    for row, following in itertools.pairwise(found):
        own, first = row.line.words[0].box, following.line.words[0]
        if own is not None:
            room = first.box.x1 - first.box.x0 if first.box is not None else 0.0
            row.full = row.width + room + 2 > margin and row.width - own.x0 > 0.4 * margin
        else:
            row.full = row.width + 1 + len(first.text) * (_WIDE if following.caps else 1.0) > 0.93 * margin


def body_size(found: list[Row]) -> float:
    """The font size that most lines have."""
    sizes = Counter([round(row.size) for row in found])
    return float(sizes.most_common(1)[0][0]) if sizes else 0.0
