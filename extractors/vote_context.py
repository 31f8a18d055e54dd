"""Whose vote a phrase tells of: the council's on this act, or another body's, another day's, another question's."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property, lru_cache

from extractors.base import View
from extractors.grammar import outcome_cues, question_cues, unanimity_cues, vote_anchors, vote_cues, voter_cues
from extractors.grammar.beginnings import KEY_LENGTH
from extractors.grammar.text import fold

ORGANS = ("municipal", "assemblee generale", "bureau", "communautaire")
"""Words of the organ that sits, as the opening names it, which tell its votes from those of others."""
_REACH = 420
_AFTER = 200
_CITATION = 240
_SETTLED = 120
_LIST_OF_DEEDS = 2000
"""Characters that may hold the list of what another organ has done."""
_ACCORD = 16
"""Signs that hold « leur accord »."""
_NEAR = 80
_LEADS_TO_FIGURE = re.compile(r"(?:(?:par|avec)\s)?")
"""What a line may hold before the voices that it tells."""
_VOICES = re.compile(r"(?:(?:par|avec)\s)?\d{1,3}\svoix\b")
"""How a paragraph begins that tells the vote."""
_NEW_PARAGRAPH = re.compile(r"\n(?<![Mm]adame\n)(?<![Mm]onsieur\n)(?<!Mme\n)(?<!M\.\n)\s*(?=[A-ZÀ-Ý])")


@lru_cache(maxsize=16384)
def _kinds(word: str) -> tuple[str, ...]:
    """The patterns that are tried at a word."""
    return vote_anchors.ANCHORS.get(word, ()) + vote_anchors.ANCHOR_STARTS.get(word[:4], ())


def _told_before(folded: str, at: int) -> str:
    """What the sentence says before a place, as far as it tells whose accord it is."""
    said = folded[max(0, at - 120) : at]
    return said[max(said.rfind("."), said.rfind(";")) + 1 :]


class Context:
    """A text with what the readers of votes look up again and again, found in one pass over its words."""

    def __init__(self, text: View) -> None:
        self.text = text
        self.folded = text.folded
        self.anchors: dict[str, list[int]] = defaultdict(list)
        places = self.folded.places
        for key in vote_anchors.KEYS & places.keys():
            if len(key) < KEY_LENGTH:  # it is the whole word
                for kind in _kinds(key):
                    self.anchors[kind] += places[key]
                continue
            for place in places[key]:
                word = vote_cues.WORD.match(self.folded, place)
                for kind in _kinds(word[0]) if word is not None else ():
                    self.anchors[kind].append(place)
        for anchors in self.anchors.values():
            anchors.sort()
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
        return [span for span, own in self._bodies if own]

    @cached_property
    def officer(self) -> int | None:
        """Where the words end that name an officer who decides alone."""
        found = outcome_cues.OFFICER_ABOVE.search(self.folded)
        return found.end() if found is not None else None

    @cached_property
    def _strangers(self) -> list[int]:
        """Where the name, as subject, of an organ other than the one that deliberates ends."""
        return [end for (_, end), own in self._bodies if not own]

    def of_list_of_another(self, start: int) -> bool:
        """Whether a phrase stands in the list of what another organ has done (« Le bureau a : – approuvé … »)."""
        i = bisect_right(self._strangers, start) - 1
        stranger = self._strangers[i] if i >= 0 else -1
        if stranger < start - _LIST_OF_DEEDS or self.opened(stranger, start):
            return False
        return outcome_cues.HAS_LIST_AFTER.match(self.folded, stranger, start) is not None

    @cached_property
    def _bodies(self) -> list[tuple[tuple[int, int], bool]]:
        """The organs named as subject, start and end, and whether each is the one that deliberates."""
        own, named = self._organs
        return [(span, not organ or organ == own) for span, organ in named]

    @cached_property
    def _organs(self) -> tuple[str | None, list[tuple[tuple[int, int], str | None]]]:
        """The organ that deliberates, and the place and kind of those named as subject."""
        found = []
        named_so: Counter[str] = Counter()
        deliberating: Counter[str] = Counter()
        nouns = outcome_cues.ASSEMBLY_AT if self._sits("assemblee generale") else outcome_cues.COUNCIL_AT
        for match in self.at("council", nouns):
            start = match.start()
            organ = self._organ_at(start)
            if organ:
                near = outcome_cues.DELIBERATES.search(self.folded, max(0, start - _NEAR), match.end() + _NEAR)
                named_so[organ] += 1
                deliberating[organ] += near is not None
            before = outcome_cues.COUNCIL_BEFORE.search(self.folded, max(0, start - 40), start)
            if before is not None:
                found.append(((before.start(), match.end()), organ))
        if self.anchors["mayor"]:
            named_so["municipal"] += 1

        def likely(organ: str) -> tuple[int, bool, bool, int]:
            return deliberating[organ], organ == "municipal", organ != "bureau", named_so[organ]

        sitting = (("municipal", "municipal"), ("bureau", "bureau"), ("communautaire", "grouping"))
        told = next((organ for word, organ in sitting if self._sits(word)), None)
        return told or max(named_so, key=likely, default=None), found

    def _organ_at(self, start: int) -> str | None:
        """Which organ a noun for the council names."""
        named = outcome_cues.ORGAN_AT.match(self.folded, start)
        return named.lastgroup if named else None

    def _sits(self, organ: str) -> bool:
        """Whether the opening names one of `ORGANS` as the one that sits."""
        named = self.text.first("assembly.organ")
        return organ in self.text.marks or (named is not None and organ in fold(named.value))

    def of_another_body(self, before: str) -> bool:
        """Whether the words before a vote name another body."""
        if not question_cues.of_another_body(before):
            return False
        return not self._sits("assemblee generale") or question_cues.of_another_body(
            before.replace("assemblee generale", "assemblee")
        )

    @cached_property
    def openers(self) -> list[int]:
        """Where the council is named, or a formula stands that opens what it decides."""
        formulas = [m.start() for m in self.at("opens", outcome_cues.OPENS_DECISION_AT)]
        own = [start for start in formulas if not self._of_another(start)]
        return sorted([start for start, _ in self.councils] + own)

    def _of_another(self, formula: int) -> bool:
        """Whether another body is the subject of a formula of deliberation."""
        return question_cues.BODY_DELIBERATES_BEFORE.search(self.folded, max(0, formula - _NEAR), formula) is not None

    @cached_property
    def formulas(self) -> list[tuple[int, int]]:
        """Where a formula of deliberation stands: start and end."""
        return [m.span() for m in self.at("formula", outcome_cues.FORMULA_AT)]

    @cached_property
    def _titles(self) -> list[int]:
        """Where the number and the title of the act end: what stands above them says nothing of a vote below."""
        heads = (self.text.first(field) for field in ("act.number", "act.subject"))
        return [self.text.marks.get("title_end", 0), *(head.end for head in heads if head is not None)]

    @cached_property
    def _breaks(self) -> list[int]:
        ends = [m.end() for m in question_cues.CLAUSE_BREAK.finditer(self.folded)]
        return sorted(ends + [m.start() for m in self.at("clause", question_cues.CLAUSE_WORD_AT)])

    def clause(self, start: int, end: int) -> tuple[str, str]:
        """The folded words of the clause before a phrase, and those after it up to the end of the sentence."""
        known = self._clauses.get((start, end))
        if known is None:
            begin = max(0, start - _REACH, *(title for title in self._titles if title <= start))
            broken = bisect_right(self._breaks, start) - 1
            opened = bisect_left(self.openers, start) - 1
            if broken >= 0:
                begin = max(begin, self._breaks[broken])
            if opened >= 0:
                begin = max(begin, self.openers[opened])
            if self._begins_paragraph(start):
                begin = start
            head = self.text.line_span(self.text.line_at(start))[0]
            if self._begins_paragraph(head) and _VOICES.match(self.folded, head) is not None:
                begin = max(begin, head)
            stop = question_cues.CLAUSE_BREAK.search(self.folded, end, end + _AFTER)
            known = self.folded[begin:start], self.folded[end : stop.start() if stop else end + _AFTER]
            self._clauses[(start, end)] = known
        return known

    def _begins_paragraph(self, start: int) -> bool:
        """Whether a phrase is the first of a paragraph, so that a table or a proposal above says nothing of it."""
        line = self.text.line_at(start)
        head = self.text.line_span(line)[0]
        if not line or _LEADS_TO_FIGURE.fullmatch(self.folded, head, start) is None or self.text.text[head].islower():
            return False
        return self.text.lines[line].gap

    def has_council(self, start: int, before: str) -> bool:
        """Whether the clause before a phrase names the council or opens its decision."""
        i = bisect_left(self.openers, start) - 1
        return i >= 0 and self.openers[i] >= start - len(before)

    def opened(self, start: int, end: int) -> bool:
        """Whether the council is named, or its decision opened, between two characters."""
        i = bisect_left(self.openers, end) - 1
        return i >= 0 and self.openers[i] > start

    def unreal(self, start: int, end: int, *, told: bool = False) -> bool:
        """Whether the words before a phrase are a visa, a tale of another day, or a possibility not `told`."""
        before, _ = self.clause(start, end)
        visa = question_cues.VISA_AT.match(before)
        if visa is not None and question_cues.VISAS_OVER.search(before + self.folded[start:end]):
            visa = None
        possible = not told and question_cues.MODAL.search(before)
        return bool(visa or possible or question_cues.PAST.search(before))

    def foreign(self, start: int, end: int) -> bool:
        """Whether the words around show that a vote is another body's, another day's, or only a possibility."""
        before, after = self.clause(start, end)
        if self.unreal(start, end) or question_cues.BY_ANOTHER_BODY_AT.match(after) or self.aside(start, end):
            return True
        if self.told_of_body(start):
            return True
        if question_cues.OTHER_DAY_AFTER.match(after) or question_cues.OTHER_DAY_BEFORE.search(
            self.folded, max(0, start - _REACH), start
        ):
            return True
        if question_cues.RESULTS_OF_OTHERS_BEFORE.search(self.folded, max(0, start - 2 * _REACH), start):
            return True
        theirs = question_cues.THEIRS_BEFORE.search(self.folded, max(0, start - _ACCORD), start)
        if theirs is not None and self.of_another_body(_told_before(self.folded, theirs.start())):
            return True
        if question_cues.BODY_JUST_BEFORE.search(before) or question_cues.TOLD_OF_BEFORE.search(
            self.folded, max(0, start - _CITATION), start
        ):
            return True
        i = bisect_right(self._strangers, start) - 1
        if (i >= 0 and self._strangers[i] >= start - len(before)) or self.of_another_organ(start, end, before, after):
            return True
        return not self.has_council(start, before) and self.of_another_body(before)

    def told_of_body(self, start: int) -> bool:
        """Whether a phrase is all that its sentence says, below one that says that another body voted."""
        return question_cues.BODY_VOTED_BEFORE.search(self.folded, max(0, start - _CITATION), start) is not None

    def of_this_vote(self, first: int, start: int, end: int) -> bool:
        """Whether a phrase whose subject stands at `first` tells of the vote on the act.

        It does where it is a paragraph of its own, and as a reason that cites no day and no other body (« Considérant
        que Mme X a quitté la salle et n'a pas pris part au vote », « en application duquel M. X ne prend pas part … »).
        """
        if self._begins_paragraph(first):
            return True
        before, _ = self.clause(start, end)
        cites = question_cues.PAST.search(before) or question_cues.DAY.search(before) or self.of_another_body(before)
        return question_cues.VISA_AT.match(before) is not None and not cites

    def of_another_organ(self, start: int, end: int, before: str, after: str) -> bool:
        """Whether the words beside a vote say which body held it, one that does not deliberate here."""
        own, _ = self._organs
        told = question_cues.IN_ANOTHER_BODY_AT.match(after)
        if told is not None and told["other"]:
            return own == "municipal" or told["other"] not in ("syndicat", "communaute", "metropole")
        of = question_cues.OF_BODY_BEFORE.search(before)
        places = [end + told.start("organ")] if told else []
        places += [start - len(before) + of.start("organ")] if of else []
        organs = {self._organ_at(place) for place in places} - {None, own}
        if organs - {"bureau"} or (organs and own == "municipal"):
            return True
        return own == "municipal" and question_cues.GROUPING_DID_BEFORE.search(before) is not None

    def aside(self, start: int, end: int) -> bool:
        """Whether a vote is cited with an earlier act, or is on an amendment or a motion to put the act off."""
        cited = question_cues.CITED_BEFORE.search(self.folded, max(0, start - _CITATION), start)
        if cited is not None and not self.opened(cited.start(), start):
            return True
        if self._title_is_procedure:
            return False
        before, after = self.clause(start, end)
        if question_cues.PROCEDURE_AFTER.match(after) or question_cues.PROCEDURE_VOTED_BEFORE.search(before):
            return True
        return not self.has_council(start, before) and question_cues.PROCEDURE_BEFORE.search(before) is not None

    @cached_property
    def _title_is_procedure(self) -> bool:
        found = question_cues.OBJECT.search(self.folded)
        end = self.text.marks.get("title_end", 0) or (found.end("object") if found else 0)
        return question_cues.PROCEDURE.search(self.folded, 0, end) is not None

    def preliminary(self, start: int, end: int) -> bool:
        """Whether a vote is on the minutes, the secretary, the agenda: not the act's, unless it is about these."""
        before, after = self.clause(start, end)
        if not after.strip(" :\n"):
            after = self.folded[end : end + 120]
        line = _NEW_PARAGRAPH.search(self.text.text, end, end + len(after))
        after = question_cues.SIGNATURE.split(after[: line.start() - end] if line else after, maxsplit=1)[0]
        added = question_cues.ITEM_ADDED_BEFORE.search(self.folded, max(0, start - _REACH), start)
        if added and not question_cues.ACTS_AT.match(self.folded, start):
            return True
        return bool(question_cues.MINUTES_BEFORE.search(before) or question_cues.MINUTES_AFTER.match(after))

    def about_voting(self, start: int, end: int) -> bool:
        """Whether a vote is on the way of voting (« décide à l'unanimité de ne pas voter au scrutin secret »)."""
        before, after = self.clause(start, end)
        settled = question_cues.WAY_OF_VOTING.search(before[-_SETTLED:])
        if settled is not None:
            left = before[-_SETTLED:][settled.end() :] + self.folded[start:end]
            return question_cues.THEN_DECIDES.match(left) is None
        return question_cues.WAY_OF_VOTING.search(after) is not None

    @cached_property
    def sense_lines(self) -> list[int]:
        """Where the lines begin, with a capital, that hold a sense of vote and nothing else."""
        found = (m.span() for m in voter_cues.SENSE_LINE.finditer(self.folded))
        return [start for start, end in found if next(filter(str.isalpha, self.text.text[start:end]), "").isupper()]

    def unticked(self, position: int) -> bool:
        """Whether a character stands in a box that is not ticked, among boxes that are."""
        return any(start - 4 <= position < end and not ticked for start, end, _, ticked in self.boxes)

    @cached_property
    def boxes(self) -> list[tuple[int, int, str, bool]]:
        """Boxes of a form that are ticked or empty: (start, end, what they stand for, ticked)."""
        found = []
        for place in sorted({*self.anchors["majority"], *self.anchors["unanimity"]}):
            label = unanimity_cues.BOX_AFTER.match(self.folded, place)
            if label:
                found.append((label, unanimity_cues.BOX_BEFORE.search(self.folded, max(0, place - 30), place)))
        if {label["which"] for label, _ in found} != {"unanimite", "majorite"}:
            return []
        if any(before for _, before in found):
            marks = [(label, before["mark"] if before else "") for label, before in found]
        else:
            marks = [(label, label["mark"] or "") for label, _ in found if label["colon"] or label["mark"]]
        boxes = [
            (*label.span("which"), label["which"], not unanimity_cues.TICKED.isdisjoint(mark)) for label, mark in marks
        ]
        return boxes if len({which for _, _, which, _ in boxes}) > 1 else []

    @cached_property
    def title_is_preliminary(self) -> bool:
        """Whether the act itself is about the minutes, the secretary or the agenda."""
        end = self.text.marks.get("title_end", 0)
        if end:
            return bool(question_cues.MINUTES.search(self.folded, 0, end))
        found = question_cues.OBJECT.search(self.folded)
        return bool(question_cues.MINUTES_TITLE.search(found["object"] if found else self.folded[:160]))
