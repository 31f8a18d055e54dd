"""Numbers of acts that go on, in a text that lost its ends of lines, where the lines above it left off.

« 2021-12 TARIFS » on a line, and « … adopte. 2021-13 BAIL DU FOUR Madame le maire … » in the flow below it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.grammar.text import fold
from pipeline.segmentation import cues

_CODED = re.compile(
    r"\W{0,4}(?P<prefix>(?:[A-Za-zÉÈéè.°]{1,14}[ .°_-]{0,3}){0,3}(?:19|20)\d\d(?:[-/._ ]?\d\d){0,2}"
    r"(?:[-/._]{1,2} ?|(?<=\d{8}) ))(?P<n>\d{1,4})(?!\d|[-/._]\d)"
)
"""The code of an act with its year, up to the rank that counts, at the head of a line."""
_NOT_OURS = r"(?!\d|[-/._,]\d| ?(?:€|euros|%|du \d|en date))"
_NOT_CITED = r"(?<![\w/.°-])(?<![nN]° )(?<![nN]°)(?<!\b[Ll]a )(?<!\b[Ss]a )(?<!cette )"
"""What stands before no code that opens an act (« rappelle la délibération n° 2021-13 »)."""
_MOST_STEP, _MOST_TORN = 2, 60
"""How far the next rank may be from the last, and where the middle of the text was cut out between them."""
_MOST_PREFIXES = 24
_LONGEST = 260
_OF_MAYOR = re.compile(
    r"[\s:–-]{0,4}(?:approuvant|portant|autorisant|fixant|acceptant|d[ée]cidant|d[ée]cision|arr[êe]t[ée]|relati)", re.I
)
"""After a code: that it is of what was decided by delegation."""
TITLE_END = re.compile(
    r"(?<=[a-zà-ÿ\d»)]{2})\. (?=[A-ZÀ-Ý])"
    r"|(?<=\S) (?=(?:Monsieur|Madame|M\.|Mme|Vu|Considérant|Après|Afin|Suite|Il|Conformément|Par délibération"
    r"|Le (?:[Cc]onseil|[Mm]aire|[Pp]résident|[Cc]omité|[Bb]ureau)|Les membres) )"
)
"""The end of a title in the flow, before the words that begin its text."""


@dataclass(slots=True)
class Codes:
    """The codes of the acts of a text, as read so far: what stands before each rank, and the last rank.

    `torn` says that the middle of the text was cut out since: ranks may be missing.
    """

    last: dict[str, int] = field(default_factory=dict)
    torn: bool = False

    def seen(self, text: str) -> None:
        """Take note of the code that a line begins with."""
        self.torn |= text.startswith("[") and cues.CUT.search(fold(text)) is not None
        match = _CODED.match(text) if "20" in text[:40] or "19" in text[:40] else None
        if match is not None and _OF_MAYOR.match(text, match.end()) is None:
            self.last[match["prefix"]] = int(match["n"])
            if len(self.last) > _MOST_PREFIXES:
                del self.last[next(iter(self.last))]

    def breaks(self, text: str) -> set[int]:
        """Where the acts begin in a text without ends of lines whose codes count on, and where their titles end."""
        found: set[int] = set()
        for prefix, last in self.last.items():
            step = _MOST_TORN if self.torn else _MOST_STEP
            for match in re.finditer(rf"{_NOT_CITED}{re.escape(prefix)}(?P<n>\d{{1,4}}){_NOT_OURS}", text):
                rank = int(match["n"])
                if not 0 < rank - last <= step or _OF_MAYOR.match(text, match.end()) is not None:
                    continue
                end = TITLE_END.search(text, match.end() + 4, match.end() + _LONGEST)
                found.update((match.start(), *((end.end(),) if end is not None else ())))
                self.last[prefix], last, step = rank, rank, _MOST_STEP
        return found
