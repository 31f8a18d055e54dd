"""Where each clause of an operative part begins and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from extractors.base import View
from extractors.cell_rows import heads_cells, is_table
from extractors.grammar import act_cues as cues
from extractors.openers import Opener, lead_at, reports, shouts_on
from extractors.openers import article as article_of

_PATIENCE = 14
_TABLE = 45
_NUMBER = re.compile(r"\s*(\d{1,2})(?!\d)")
_RANK = re.compile(r"\s*(?:(?P<n>\d{1,2})(?!\d)|\(?(?P<a>[a-h])\))")
_ALONE_RANK = re.compile(r"\s*\d{1,2}\s?(?:°\s?[)/]?|[.)])\s*")
_ALONE_BULLET = re.compile(rf"\s*{cues.BULLET}\s*")
"""A number or a bullet alone on its line, whose clause stands below."""
_STRONG = re.compile(rf"{cues.STRONG}|dit\s+que\b")
_BEGUN = 20
_ALONE = 3
"""Characters after the number of an article that is alone on its line."""
_REACH = 120
"""Characters behind the end of a sentence that a clause which begins before it may take to be known."""
_FULL_LINE = 0.7
"""The share of the longest line from which on a line may go on in the next."""


@dataclass(slots=True)
class Clause:
    """One operative clause: its place, its article, and the lead (verb) by which it begins, as far as printed.

    `governor` is the place of the verb above the list, for a clause without one of its own.
    """

    start: int
    end: int
    article: str | None
    lead: re.Match[str] | None
    mark: int
    form: str
    governor: int | None = None


class Parser:
    """Reads the clauses of one operative part."""

    def __init__(self, text: View, opener: Opener) -> None:
        self.text = text
        self.opener = opener
        self.clauses: list[Clause] = []
        self.open: Clause | None = None
        self.bullet: str | None = None
        self.led = True
        self.nested = False
        self.tasks: int | None = None
        self.named: int | None = None
        self.numbered: tuple[str, int] | None = None
        self.marked: int | None = None
        self.closed = False
        self.running = opener.running
        self.end = opener.body

    def parse(self) -> list[Clause]:
        """All clauses from the opener to the end of the operative part; `end` is left where that is."""
        idle = 0
        first = True
        for start, end in self.text.iter_lines(self.opener.body):
            here = self._line(start, end, first)
            if here == "stop" or self.closed:
                self.end = start
                break
            self.end = end
            idle = 0 if here == "taken" else idle + 1
            if idle > (_TABLE if self.clauses else _PATIENCE):
                break
            first = False
        self._close()
        return self.clauses

    def _line(self, start: int, end: int, first: bool) -> str:
        text, folded = self.text, self.text.folded
        if not folded[start:end].strip():
            return "taken"
        mark = cues.MARK.match(folded, start if self.marked is None else self.marked, end)
        self.marked = None
        body = mark.end() if mark is not None else start
        lead = lead_at(text, body, end)
        article = article_of(text, mark)
        if article is not None and end - body <= _ALONE:
            self._close()
            self.numbered = article, start
            return "taken"
        if article is None and self._stands_alone(start, end):
            self.marked = start
            return "taken"
        opens = (lead is not None or self.opener.noun) and self._waiting()
        opens = opens and ((first and self.running) or body == self.opener.verb)
        begins = opens or self._begins(start, end, mark, body, lead)
        if not begins and not article and self._bare() and cues.END.match(folded, start, min(end + 1, len(folded))):
            self.open = None  # the vote stands between « DÉCIDE : » and what is decided
            return "idle"
        if not begins and not article and self._ends(start, end, mark):
            if not self._waiting():
                return "stop"
            return "taken" if cues.VISA.match(folded, start, end) else "idle"
        if begins:
            self._close()
            self._begin(start, body, article, lead, mark)
        elif self.open is None:
            return "idle"
        elif self._breaks(start, end, mark):
            self._close()
            return "idle"
        self._extend(body if begins else start, end)
        return "taken"

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether a line holds nothing but the bullet or number of the clause below; a number ends the one above."""
        if _ALONE_RANK.fullmatch(self.text.folded, start, end) is not None:
            self._close()
            return True
        return _ALONE_BULLET.fullmatch(self.text.folded, start, end) is not None

    def _bare(self) -> bool:
        """Whether the open clause is the verb of the council alone, first of the operative part."""
        clause = self.open
        if clause is None or self.clauses or clause.lead is None or not clause.lead["form"]:
            return False
        return not self.text.folded[clause.lead.end() : clause.end].strip(" ,:\n")

    def _waiting(self) -> bool:
        return not self.clauses and self.open is None

    def _ends(self, start: int, end: int, mark: re.Match[str] | None) -> bool:
        if cues.END.match(self.text.folded, start, min(end + 1, len(self.text.folded))) is None:
            return self._speaks(start, end)
        previous = self.text.folded[self.open.start : start].rstrip() if self.open is not None else ""
        if not previous.endswith(":") and cues.UNFINISHED.search(previous):
            return False
        if self.open is not None and not self.text.lines[self.text.line_at(start)].gap:
            first = self.text.text[start:end].strip()[:1]
            return previous.endswith((".", ";", ",")) or (
                first.isupper() and not previous.endswith(":") and len(self.text.folded[start:end]) < 60
            )
        return True

    def _speaks(self, start: int, end: int) -> bool:
        """Whether a line gives the word to somebody (« Jean ORME : Merci. »), the clause before being complete."""
        done = self.open is not None and self.text.folded[self.open.start : start].rstrip().endswith((".", ";"))
        return done and cues.SPEAKER.match(self.text.text, start, end) is not None

    def _begins(self, start: int, end: int, mark: re.Match[str] | None, body: int, lead: re.Match[str] | None) -> bool:
        text = self.text
        if article_of(text, mark) is not None or self.numbered is not None:
            return True
        if lead is not None and lead["form"] and reports(text, body, end):
            return False
        bullet = mark["bullet"].strip()[:1] if mark is not None and mark["bullet"] else None
        waiting = self._waiting()
        previous = text.folded[self.opener.start if self.open is None else self.open.start : start].rstrip()
        if lead is None:
            if bullet and self._tasked(body, end, previous):
                return True
            if mark is not None and mark["bullet"] and self._next_number(mark["bullet"], previous):
                return end - body > _ALONE
            if bullet and end - body > _ALONE and self._under_verb(body, end):
                return True
            if waiting and bullet and end - body > 8 and self.opener.governs:
                self.led, self.bullet = False, bullet
                return True
            return bool(not self.led and bullet and self._same(bullet, mark) and end - body > 3)
        if lead["que"] and self.open is not None and bullet and (previous.endswith(":") or self.nested):
            self.nested = True
            return False
        if lead["que"] or lead["past"] or lead["bare"]:
            fits = bullet is not None or (lead["que"] and text.text[body].isupper())
            return bool(fits and (waiting or (self._same(bullet, mark) if bullet else True)))
        if lead["inf"]:
            capital = text.text[body].isupper()
            if bullet:
                return waiting or self._same(bullet, mark) or self.clauses_led_by_inf()
            return (
                (waiting and (capital or self.opener.governs or previous.endswith((":", ","))))
                or (capital and previous.endswith((",", ";", ".", ":")))
                or (self.clauses_led_by_inf() and (previous.endswith((",", ";")) or self._short_before(start)))
                or shouts_on(text, self.open.lead if self.open else None, lead, end)
            )
        printed = text.text[lead.start() : lead.end()]
        if bullet:
            return True
        if printed[:1].isupper():
            return (
                printed.isupper()
                or waiting
                or previous.endswith((",", ";", ".", ":"))
                or text.lines[text.line_at(start)].gap
                or self._alike(body)
            )
        goes_on = text.lines[text.line_at(start)].gap and printed.startswith("et ")  # below figures set apart
        return goes_on or previous.endswith((",", ";", ":") if waiting else (",", ";"))

    def _alike(self, body: int) -> bool:
        """Whether a verb with a capital begins its line as that of the open clause, or its deed, does."""
        head = self.open
        if head is None or head.lead is None or not head.lead["form"]:
            return False
        if not self.text.text[head.start].isupper():
            return self.clauses_led_by_inf()
        begun = self.text.line_span(self.text.line_at(head.start))[0] == head.start
        return begun and _STRONG.match(self.text.folded, body) is not None

    def _tasked(self, body: int, end: int, previous: str) -> bool:
        """Whether a bullet is one of several tasks under one verb (« autorise le maire : - à signer … »)."""
        if cues.TASK.match(self.text.folded, body, end) is None:
            return False
        head = self.open
        if self.tasks is None and head is not None and previous.endswith(":") and head.lead is not None:
            self.tasks = head.start
            self.open = None
        return self.tasks is not None

    def _under_verb(self, body: int, end: int) -> bool:
        """Whether a bullet names a deed by its noun, as those do under « décide » (« - l'attribution de …, »)."""
        if cues.DEED_NOUN.match(self.text.folded, body, end) is None:
            return False
        head = self.open
        if (
            head is not None
            and head.lead is not None
            and cues.DECIDES_ALONE.fullmatch(self.text.folded, head.start, head.end)
        ):
            self.named = head.start
            self.open = None
        return self.named is not None

    def _next_number(self, bullet: str, previous: str) -> bool:
        """Whether a clause without a verb at its head has the number after that of the clause before."""
        number = _NUMBER.match(bullet)
        above = _NUMBER.match(self.text.folded, self.open.mark) if self.open is not None else None
        if number is None or above is None or not previous.endswith((".", ";", ",")):
            return False
        return int(number[1]) == int(above[1]) + 1

    def _short_before(self, start: int) -> bool:
        """Whether the line above ends well before the margin, so that it is not cut by the line below."""
        line = self.text.line_at(start)
        if line == 0 or self.text.lines[line].gap:
            return False
        low, high = self.text.line_span(line - 1)
        return high - low < _FULL_LINE * self.width

    @cached_property
    def width(self) -> int:
        """The characters of the longest line."""
        return max(high - low for low, high in map(self.text.line_span, range(len(self.text.lines))))

    def clauses_led_by_inf(self) -> bool:
        """Whether the clauses so far begin with « de » and an infinitive, or the first with a noun below its verb."""
        last = self.open or (self.clauses[-1] if self.clauses else None)
        if last is None or last.lead is None:
            return False
        below = cues.DEED_BELOW.match(self.text.folded, last.lead.start(), last.end)
        return bool(last.lead["inf"]) or below is not None

    def _same(self, bullet: str | None, mark: re.Match[str] | None) -> bool:
        if self.bullet is None or bullet is None:
            return True
        return bullet == self.bullet or (bullet.isdigit() and self.bullet.isdigit())

    def _begin(
        self, start: int, body: int, article: str | None, lead: re.Match[str] | None, mark: re.Match[str] | None
    ) -> None:
        if article is None and self.numbered is not None:
            article, start = self.numbered
        self.numbered = None
        if mark is not None and mark["bullet"] and self.bullet is None:
            self.bullet = mark["bullet"].strip()[:1]
        form = "article" if article else "bullet" if mark is not None and mark["bullet"] else self.opener.form
        self.running = form not in ("article", "bullet") and self.opener.running and self._waiting()
        self.nested = False
        self.named = None if lead is not None else self.named
        self.open = Clause(body, body, article, lead, start, form)

    def _breaks(self, start: int, end: int, mark: re.Match[str] | None) -> bool:
        """Whether a line that begins no clause stands outside the open one (a table, a remark)."""
        assert self.open is not None
        text = self.text
        previous = text.folded[self.open.start : start].rstrip()
        gap = text.lines[text.line_at(start)].gap
        first = text.text[start:end].strip()[:1]
        if text.is_claimed(start):
            return True
        if previous.endswith(":") and is_table(text, text.line_at(start)):
            return True
        if self.nested and mark is not None and mark["bullet"]:
            return False
        begun = len(previous) < _BEGUN and (previous[-1:].isalnum() or self.open.article is not None)
        if cues.UNFINISHED.search(previous) or (begun and cues.FORMULA.match(text.folded, start) is None):
            return False
        if cues.SENTENCE_END.search(previous, max(0, len(previous) - 1)) and (
            self.running or cues.COUNCIL_AGAIN.match(text.folded, start) is not None
        ):
            return True
        if not gap:
            return heads_cells(text, start, end, previous)
        listed = ":" in previous and bool((mark is not None and mark["bullet"]) or cues.LOT.match(text.folded, start))
        return not (listed or first.islower() or (previous.endswith(",") and not first.isupper()))

    def _extend(self, start: int, end: int) -> None:
        """Take the rest of a line into the open clause; cut it where another clause or sentence begins in the line."""
        assert self.open is not None
        folded = self.text.folded
        position = start
        second: re.Match[str] | None = None
        close: re.Match[str] | None = None
        begun = False
        while self.open is not None:
            stop = cues.SENTENCE_END.search(folded, position, end) if self.running else None
            low = self.open.start + 12
            near = end if stop is None else min(end, stop.end() + _REACH)  # what begins behind the sentence is not next
            inline = self._inline(max(position, low), near)
            if not begun or (second is not None and second.start() < max(position - 2, low)):
                second = cues.SECOND.search(folded, max(position - 2, low), end)
            if not begun or (close is not None and close.start() < max(position, low)):
                close = cues.INLINE_END.search(folded, max(position, low), end)
            begun = True
            others = [m.start() for m in (stop, inline, second) if m is not None]
            if close is not None and close.start() <= min(others, default=end):
                self.open.end = close.start()
                self._close()
                self.closed = True
                return
            places = [m for m in (stop, inline, second) if m is not None and m.end() < end]
            if not places:
                self.open.end = end
                return
            match = min(places, key=lambda m: m.start())
            self.open.end = match.start() + 1
            again = self.open
            self._close()
            mark = cues.MARK.match(folded, match.end() + (match is stop), end)
            body = mark.end() if mark is not None else match.end()
            lead = lead_at(self.text, body, end)
            if match is stop and not (lead is not None and lead["form"]):
                if self.text.text[body : body + 1].islower():
                    self.clauses.pop()
                    self.open = again
                    position = match.end() + 1
                    continue
                return
            running = self.running
            self._begin(match.end(), body, article_of(self.text, mark), lead, mark)
            self.running = running
            position = body

    def _inline(self, start: int, end: int) -> re.Match[str] | None:
        """The next clause that begins within the line; a verb without a mark counts in capitals alone."""
        for match in cues.INLINE.finditer(self.text.folded, start, end):
            if match["list"] is not None and not self._listed(match.start()):
                continue
            if match["bare"] is not None and not (self.open and self.open.lead and self.open.lead["bare"]):
                continue
            if match["number"] is not None and not self._numbers_on(match.end()):
                continue
            if match["shout"] is None:
                return match
            if self.open is not None and self.open.article and self.open.lead is None:  # its verb, late in the clause
                self.open.lead = lead_at(self.text, match.start("shout"), end)
                continue
            verb_start, verb_end = match.span("shout")
            loud = cues.LOUD_AFTER.match(self.text.text, verb_end) is not None
            if self.text.text[verb_start:verb_end].isupper() and verb_end - verb_start > 2 and not loud:
                return match
        return None

    def _numbers_on(self, position: int) -> bool:
        """Whether the number or letter at a place is the one after that of the open clause."""
        above = _RANK.match(self.text.folded, self.open.mark) if self.open is not None else None
        rank = _RANK.match(self.text.folded, position)
        if above is None or rank is None or bool(above["n"]) != bool(rank["n"]):
            return False
        return int(rank["n"]) == int(above["n"]) + 1 if rank["n"] else ord(rank["a"]) == ord(above["a"]) + 1

    def _listed(self, position: int) -> bool:
        """Whether infinitives one after another are a list: below a colon, the first of them led by « de »."""
        first = self.clauses[0] if self.clauses else self.open
        led = self.open is not None and self.open.lead is not None and bool(self.open.lead["inf"])
        before = self.text.folded[self.opener.start : first.start if first is not None else position]
        return led and (":" in before or before.endswith("- "))

    def _close(self) -> None:
        if self.open is not None:
            if self.open.lead is None and (self.tasks is not None or self.named is not None):
                self.open.governor = self.named if self.tasks is None else self.tasks
            elif self.opener.governs and (self.open.lead is None or self.open.lead["que"]):
                self.open.governor = self.opener.verb
            if self.open.end > self.open.start:
                self.clauses.append(self.open)
            self.open = None
