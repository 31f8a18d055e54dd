"""Whose vote a phrase tells of: the council's on this act, or another body's, another day's, another question's."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property, lru_cache

from extractors.base import View
from extractors.grammar import vote_cues as cues

_REACH = 420
_AFTER = 200
_NEW_PARAGRAPH = re.compile(r"\n\s*(?=[A-ZÀ-Ý])")


@lru_cache(maxsize=16384)
def _kinds(word: str) -> tuple[str, ...]:
    """The patterns that are tried at a word."""
    return cues.ANCHORS.get(word, ()) + cues.ANCHOR_STARTS.get(word[:4], ())


class Context:
    """A text with what the readers of votes look up again and again, found in one pass over its words."""

    def __init__(self, text: View) -> None:
        self.text = text
        self.folded = text.folded
        self.anchors: dict[str, list[int]] = defaultdict(list)
        for word in cues.WORD.finditer(self.folded):
            for kind in _kinds(word[0]):
                self.anchors[kind].append(word.start())
        self._clauses: dict[tuple[int, int], tuple[str, str]] = {}

    def at(
        self, kind: str, pattern: re.Pattern[str], start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """The matches of a pattern at its anchors between two characters, none inside another."""
        positions = self.anchors[kind]
        done = -1
        last = bisect_left(positions, len(self.folded) if end is None else end)
        for position in positions[bisect_left(positions, start) : last]:
            if position < done:
                continue
            found = pattern.match(self.folded, position)
            if found is not None:
                done = found.end()
                yield found

    @cached_property
    def councils(self) -> list[tuple[int, int]]:
        """Where the council is named as subject of a sentence: start and end."""
        found = []
        for match in self.at("council", cues.COUNCIL_AT):
            before = cues.COUNCIL_BEFORE.search(self.folded, max(0, match.start() - 40), match.start())
            if before is not None:
                found.append((before.start(), match.end()))
        return found

    @cached_property
    def openers(self) -> list[int]:
        """Where the council is named, or a formula stands that opens what it decides."""
        formulas = [m.start() for m in self.at("opens", cues.OPENS_DECISION_AT)]
        return sorted([start for start, _ in self.councils] + formulas)

    @cached_property
    def formulas(self) -> list[tuple[int, int]]:
        """Where a formula of deliberation stands: start and end."""
        return [m.span() for m in self.at("formula", cues.FORMULA_AT)]

    @cached_property
    def _breaks(self) -> list[int]:
        ends = [m.end() for m in cues.CLAUSE_BREAK.finditer(self.folded)]
        return sorted(ends + [m.start() for m in self.at("clause", cues.CLAUSE_WORD_AT)])

    def clause(self, start: int, end: int) -> tuple[str, str]:
        """The folded words of the clause before a phrase, and those after it up to the end of the sentence."""
        known = self._clauses.get((start, end))
        if known is None:
            begin = max(0, start - _REACH)
            broken = bisect_right(self._breaks, start) - 1
            opened = bisect_left(self.openers, start) - 1
            if broken >= 0:
                begin = max(begin, self._breaks[broken])
            if opened >= 0:
                begin = max(begin, self.openers[opened])
            stop = cues.CLAUSE_BREAK.search(self.folded, end, end + _AFTER)
            known = self.folded[begin:start], self.folded[end : stop.start() if stop else end + _AFTER]
            self._clauses[(start, end)] = known
        return known

    def has_council(self, start: int, before: str) -> bool:
        """Whether the clause before a phrase names the council or opens its decision."""
        i = bisect_left(self.openers, start) - 1
        return i >= 0 and self.openers[i] >= start - len(before)

    def unreal(self, start: int, end: int) -> bool:
        """Whether the words before a phrase are a visa, a possibility or a tale of another day."""
        before, _ = self.clause(start, end)
        return bool(cues.VISA_AT.match(before) or cues.MODAL.search(before) or cues.PAST.search(before))

    def foreign(self, start: int, end: int) -> bool:
        """Whether the words around show that a vote is another body's, another day's, or only a possibility."""
        before, after = self.clause(start, end)
        if self.unreal(start, end) or cues.BY_ANOTHER_BODY_AT.match(after):
            return True
        return not self.has_council(start, before) and cues.of_another_body(before)

    def preliminary(self, start: int, end: int) -> bool:
        """Whether a vote is on the minutes, the secretary, the agenda: not the act's, unless it is about these."""
        before, after = self.clause(start, end)
        if not after.strip(" :\n"):
            after = self.folded[end : end + 120]
        line = _NEW_PARAGRAPH.search(self.text.text, end, end + len(after))
        after = cues.SIGNATURE.split(after[: line.start() - end] if line else after, maxsplit=1)[0]
        return bool(cues.MINUTES_BEFORE.search(before) or cues.MINUTES_AFTER.search(after))

    def about_voting(self, start: int, end: int) -> bool:
        """Whether a vote is on the way of voting (« décide à l'unanimité de ne pas voter au scrutin secret »)."""
        before, after = self.clause(start, end)
        return bool(cues.WAY_OF_VOTING.search(after) or cues.WAY_OF_VOTING.search(before[-120:]))

    @cached_property
    def boxes(self) -> list[tuple[int, int, str, bool]]:
        """Boxes of a form that are ticked or empty: (start, end, what they stand for, ticked)."""
        found = []
        for place in sorted({*self.anchors["majority"], *self.anchors["unanimity"]}):
            label = cues.BOX_AFTER.match(self.folded, place)
            if label:
                found.append((label, cues.BOX_BEFORE.search(self.folded, max(0, place - 30), place)))
        if {label["which"] for label, _ in found} != {"unanimite", "majorite"}:
            return []
        if any(before for _, before in found):
            marks = [(label, before["mark"] if before else "") for label, before in found]
        else:
            marks = [(label, label["mark"] or "") for label, _ in found if label["colon"] or label["mark"]]
        boxes = [(*label.span("which"), label["which"], bool(mark) and mark in cues.TICKED) for label, mark in marks]
        return boxes if len({which for _, _, which, _ in boxes}) > 1 else []

    @cached_property
    def title_is_preliminary(self) -> bool:
        """Whether the act itself is about the minutes, the secretary or the agenda."""
        end = self.text.marks.get("title_end", 0)
        if end:
            return bool(cues.MINUTES.search(self.folded, 0, end))
        found = cues.OBJECT.search(self.folded)
        return bool(cues.MINUTES_TITLE.search(found["object"] if found else self.folded[:160]))
