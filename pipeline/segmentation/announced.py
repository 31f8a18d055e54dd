"""Entries of an agenda that a text which lost its ends of lines says again, each as the title of its item."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.segmentation import cues
from pipeline.segmentation.counting_on import TITLE_END

_LEAD = re.compile(r"[^\w\n]{0,4}(?:(?:\d{1,2}|[ivx]{1,4}|[a-h])\s?[).:/°–-]{1,2}\s{0,3})?[^\w\n]{0,4}")
_SHORTEST, _LONGEST = 18, 160
_WORDS = 3
_MOST = 80
"""Lines that an agenda has at the most."""
_MARK_BEFORE = re.compile(r"(?:(?:\d{1,2}|[IVXa-h]{1,4}) ?[).:/°–-]{1,2} ?|[−–•●▪■\uf02d\uf0b7-] ?)\Z")
"""Before a title in the flow: its rank or its bullet."""
_ENDED = re.compile(r"[.;:!?»)\d_…€] ?\Z")
"""Before a title without a mark: that the sentence or the vote above it has ended."""


@dataclass(slots=True)
class Entries:
    """The entries of the agenda of a text, as read so far, folded: the first line of each."""

    left: int = 0
    told: list[str] = field(default_factory=list)

    def seen(self, folded: str) -> None:
        """Take note of a line, if it is one of the agenda."""
        if cues.opens_agenda(folded):
            self.left = _MOST
        elif self.left:
            self.left -= 1
            entry = folded[_LEAD.match(folded).end() :].rstrip(" .;,:-–")  # type: ignore[union-attr]
            if _SHORTEST <= len(entry) <= _LONGEST and entry.count(" ") >= _WORDS - 1 and entry not in self.told:
                self.told.append(entry)

    def breaks(self, text: str, folded: str) -> set[int]:
        """Where the entries begin and end in a text without ends of lines, as titles."""
        found: set[int] = set()
        for entry in self.told:
            at = folded.find(entry)
            while at >= 0:
                begun = _begins(text, at)
                if begun is not None:
                    end = TITLE_END.search(text, at + len(entry), at + len(entry) + _LONGEST)
                    found.update((begun, *((end.end(),) if end is not None else ())))
                at = folded.find(entry, at + len(entry))
        return found


def _begins(text: str, at: int) -> int | None:
    """Where a title begins with its mark, if the words at a place are one and none of a sentence."""
    mark = _MARK_BEFORE.search(text, max(0, at - 8), at)
    begun = mark.start() if mark is not None else at
    if not text[at].isupper():
        return None
    return begun if mark is not None or _ENDED.search(text, max(0, at - 3), at) is not None else None
