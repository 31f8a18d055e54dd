"""Where an operative part opens, and where each of its clauses begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.base import View
from extractors.grammar import act_cues as cues

_WINDOW = 320
_PATIENCE = 14
_TABLE = 45
_BACK = 8
_FEW_LINES = 5
_SOMEBODY = re.compile(r"(?:maire|president|presidente|rapporteure?|adjointe?)\s\Z")
_TAKEN = re.compile(
    r"(?:\b(?:le|la|les|un|une|des|du|de|au|aux|ce|cette|son|sa|ses|leur|avoir|ayant|a|ont|est|sont|ete|etre|qui|que|ne|par|ou"
    r"|en|entre|doit|peut|avait|avaient|soit|apres|mise?|pour)\s|\b[ldn]'\s?)\Z"
)
_VISA = re.compile(r"\W{0,4}(?:vu|considerant|attendu|rappelant)\b")
_FORM = re.compile(cues.FORM)
_STRONG = re.compile(cues.STRONG)
_DECIDE = re.compile(r"(?:decide|decident)\b")
_COLON = re.compile(
    r"(?:[ ,]|a\s+l'?\s?unanimit[ec][^,:.;\n]{0,60}|a\s+la\s+majorite[^,:.;\n]{0,60}|\([^()\n]{0,160}\))*(?::|-\s)\s?(?=\S)"
)
_VOTE_WORDS = re.compile(
    r"(?:[\s,:.]|(?:a\s+l'?\s?unanimit[ec]|a\s+la\s+majorite|par\s+\d)[^,:.;]{0,90}?(?=[,:.;]|\n)|\([^()]{0,200}\)"
    r"|(?:des\s+)?(?:membres\s+)?(?:presents|votants|suffrages\s+exprimes)(?:\s+(?:et|ou)\s+representes)?)*"
)
_REPORT = re.compile(
    r"(?:adopte|approuve|vote|valide|accepte)e?s?\s+(?:a\s+l'?\s?unanim\w+|a\s+la\s+majorite|par\s+\d+\s+voix)[^,;:]{0,60}\W*"
)
_LIST = re.compile(r"(?:[^.;:\n]|\.(?=\w)){0,200}[:,]?\s*(?:\n|$)")
_ENDS_SENTENCE = tuple(".;")
_OPEN_ENDS = tuple(":,")


@dataclass(slots=True)
class Clause:
    """One operative clause: its place, its article, and the lead (verb) by which it begins, as far as printed."""

    start: int
    end: int
    article: str | None
    lead: re.Match[str] | None
    mark: int
    form: str


@dataclass(slots=True)
class Opener:
    """A place where an operative part opens. `strength`: 2 for a formula of deliberation or a shouted verb, 1 else."""

    start: int
    body: int
    strength: int
    form: str
    running: bool = False
    governs: bool = False


def openers(text: View) -> list[Opener]:
    """The places where the council begins to act, in order."""
    found = [*_triggered(text), *_shouted(text)]
    if any(o.strength == 2 for o in found):
        first = min(o.start for o in found if o.strength == 2)
        found = [o for o in found if o.strength == 2 or o.start > first]
    return sorted(found, key=lambda o: o.start)


def _triggered(text: View) -> Iterator[Opener]:
    folded = text.folded
    covered = -1
    for match in cues.TRIGGER.finditer(folded):
        if match.start() < covered or text.is_claimed(match.start()) or _in_visa(text, match.start()):
            continue
        plain = cues.PLAIN_GAP.match(folded, match.end()) if cues.BODY_ALONE.match(match[0].strip()) else None
        if plain is not None:
            verb = plain.start("verb")
            body = _governed(text, verb)
            yield Opener(match.start(), body, 1, "council and verb", True, body != verb)
            covered = verb
            continue
        if cues.PASSED.search(folded, max(0, match.start() - 20), match.start()):
            continue
        if not cues.FORMULA.search(match[0]) and "decide" not in folded[match.start() : match.end() + 12]:
            continue
        opener = _after_formula(text, match)
        if opener is not None:
            yield opener
            covered = opener.body


def _after_formula(text: View, match: re.Match[str]) -> Opener | None:
    """The verb or the list that a formula of deliberation leads to."""
    folded, end = text.folded, match.end()
    limit = min(len(folded), end + _WINDOW)
    stop = cues.SENTENCE_END.search(folded, end, limit)
    limit = stop.start() if stop else limit
    for verb in _FORM.finditer(folded, end, limit):
        before = folded[max(0, verb.start() - 24) : verb.start()]
        if not _leads(text, end, verb.start()):
            continue
        if not _TAKEN.search(before) and not (folded[verb.start() - 1].isalnum() or folded[verb.start() - 1] in "-'"):
            running = _running(text, verb.start())
            body = _governed(text, verb.start())
            governs = body != verb.start()
            if not running and not governs:
                body = text.line_span(text.line_at(body))[0]
            return Opener(match.start(), body, 2, "formula and verb", running, governs)
    if match[0].strip(" \n-:,").startswith("decide"):
        return Opener(match.start(), end, 2, "decide alone", governs=True)
    if _LIST.match(folded, end, min(len(folded), end + _WINDOW)):
        return Opener(match.start(), _next_line(text, end), 2, "formula and list")
    return None


def _leads(text: View, after: int, verb: int) -> bool:
    """Whether a verb stands where the council's own would: after a comma, the vote or the council, or close to it."""
    gap = text.folded[after:verb]
    if gap.count("\n") > _FEW_LINES or _SOMEBODY.search(gap):
        return False
    line = gap.rfind("\n")
    if line >= 0 and not gap[line:].strip(" \n") and text.text[verb].islower():
        return (
            gap[:line].rstrip()[-1:] in (",", ":", ";", ")")
            or cues.BEFORE_VERB.search(gap[:line].rstrip() + " ") is not None
        )
    return cues.BEFORE_VERB.search(gap) is not None or not gap.strip() or cues.BODY_ALONE.search(gap[-70:]) is not None


def _running(text: View, position: int) -> bool:
    """Whether a verb stands within a line, after other words."""
    line = text.folded[text.line_span(text.line_at(position))[0] : position]
    return cues.MARK.fullmatch(line) is None


def _governed(text: View, verb: int) -> int:
    """The place of the first clause: the verb itself, or the list that follows a verb with nothing of its own."""
    form = _FORM.match(text.folded, verb)
    if form is None:
        return verb
    rest = _VOTE_WORDS.match(text.folded, form.end())
    if rest is None or "\n" not in rest[0]:
        mark = _COLON.match(text.folded, form.end()) if _DECIDE.match(text.folded, verb) else None
        return verb if mark is None else mark.end()
    line = text.line_at(min(rest.end(), len(text.folded) - 1))
    start = text.line_span(line)[0]
    if text.folded[start : rest.end()].strip(" \t,:"):
        return verb
    if start < form.end():
        return verb
    mark = cues.MARK.match(text.folded, start)
    listed = mark is not None and bool(mark["bullet"] or mark["article"])
    return start if listed or _DECIDE.match(text.folded, verb) else verb


def _shouted(text: View) -> Iterator[Opener]:
    """Lines that begin with a verb in capitals (« APPROUVE … », « Article 1 : DIT … »), or with an article and a verb."""
    for start, end in text.iter_lines():
        mark = cues.MARK.match(text.folded, start, end)
        body = mark.end() if mark else start
        form = _FORM.match(text.folded, body, end)
        if form is None or text.is_claimed(body):
            continue
        printed = text.text[form.start() : form.end()]
        article = _article(text, mark) is not None
        if _reports(text, form.start(), end):
            continue
        if (printed.isupper() and len(printed) > 2) or article:
            rest = text.folded[form.end() : end].strip(" ,:")
            if rest or printed.rstrip("ENT").endswith(("DECID", "DÉCID")):
                yield Opener(start, start, 2, "shouted verb")
        elif mark is not None and mark["bullet"] and _STRONG.match(text.folded, body) and _council_before(text, start):
            yield Opener(start, start, 2, "council and bullets")


def _article(text: View, mark: re.Match[str] | None) -> str | None:
    """The number of an article that stands before a clause, and is not one of a law cited at the start of a line."""
    if mark is None or mark["article"] is None:
        return None
    after = text.folded[mark.end("article") : mark.end()]
    following = text.text[mark.end() : mark.end() + 1]
    return mark["article"] if re.search(r"[-:.)_]", after) or not following.islower() else None


def _reports(text: View, start: int, end: int) -> bool:
    """Whether a line only reports the vote (« Adopté à l'unanimité »)."""
    return _REPORT.fullmatch(text.folded, start, end) is not None


def _council_before(text: View, start: int) -> bool:
    before = text.folded[max(0, start - 120) : start].rstrip(" \n:,-")
    return re.search(rf"{cues.BODY}[^.;\n]{{0,60}}\Z", before) is not None


def _in_visa(text: View, position: int) -> bool:
    """Whether a place stands in a visa or a reason (« Vu … », « Considérant … »)."""
    line = text.line_at(position)
    for _ in range(_BACK):
        start, _end = text.line_span(line)
        if _VISA.match(text.folded, start) and start < position:
            return True
        if line == 0 or text.lines[line].gap:
            return False
        before = text.folded[slice(*text.line_span(line - 1))].rstrip()
        if before.endswith((".", ";", ":", ",")):
            return False
        line -= 1
    return False


def _next_line(text: View, position: int) -> int:
    found = text.folded.find("\n", position)
    return len(text.folded) if found < 0 else found + 1


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
        self.running = opener.running
        self.end = opener.body

    def parse(self) -> list[Clause]:
        """All clauses from the opener to the end of the operative part; `end` is left where that is."""
        idle = 0
        first = True
        for start, end in self.text.iter_lines(self.opener.body):
            here = self._line(start, end, first)
            if here == "stop":
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
        mark = cues.MARK.match(folded, start, end)
        body = mark.end() if mark is not None else start
        lead = cues.LEAD.match(folded, body, end)
        begins = (first and self.running and lead is not None) or self._begins(start, end, mark, body, lead)
        article = _article(text, mark)
        if not begins and not article and self._ends(start, end, mark):
            return "stop" if self.clauses or self.open or not self._waiting() else "idle"
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

    def _waiting(self) -> bool:
        return not self.clauses and self.open is None

    def _ends(self, start: int, end: int, mark: re.Match[str] | None) -> bool:
        if cues.END.match(self.text.folded, start, min(end + 1, len(self.text.folded))) is None:
            return False
        if self.open is not None and not self.text.lines[self.text.line_at(start)].gap:
            previous = self.text.folded[self.open.start : start].rstrip()
            first = self.text.text[start:end].strip()[:1]
            return previous.endswith((".", ";", ",")) or (
                first.isupper() and not previous.endswith(":") and len(self.text.folded[start:end]) < 60
            )
        return True

    def _begins(self, start: int, end: int, mark: re.Match[str] | None, body: int, lead: re.Match[str] | None) -> bool:
        text = self.text
        if _article(text, mark) is not None:
            return end - body > 3
        if lead is not None and lead["form"] and _reports(text, body, end):
            return False
        bullet = mark["bullet"].strip()[:1] if mark is not None and mark["bullet"] else None
        waiting = self._waiting()
        previous = text.folded[self.opener.start if self.open is None else self.open.start : start].rstrip()
        if lead is None:
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
                (waiting and (capital or previous.endswith((":", ","))))
                or (capital and previous.endswith((",", ";", ".", ":")))
                or (self.clauses_led_by_inf() and previous.endswith((",", ";")))
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
            )
        return previous.endswith((",", ";", ":") if waiting else (",", ";"))

    def clauses_led_by_inf(self) -> bool:
        """Whether the clauses so far begin with « de » and an infinitive."""
        last = self.open or (self.clauses[-1] if self.clauses else None)
        return last is not None and last.lead is not None and bool(last.lead["inf"])

    def _same(self, bullet: str | None, mark: re.Match[str] | None) -> bool:
        if self.bullet is None or bullet is None:
            return True
        return bullet == self.bullet or (bullet.isdigit() and self.bullet.isdigit())

    def _begin(
        self, start: int, body: int, article: str | None, lead: re.Match[str] | None, mark: re.Match[str] | None
    ) -> None:
        if mark is not None and mark["bullet"] and self.bullet is None:
            self.bullet = mark["bullet"].strip()[:1]
        form = "article" if article else "bullet" if mark is not None and mark["bullet"] else self.opener.form
        self.running = form not in ("article", "bullet") and self.opener.running and self._waiting()
        self.nested = False
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
        if previous.endswith(":"):
            return False
        if self.running and previous.endswith("."):
            return True
        if not gap:
            return False
        listed = mark is not None and bool(mark["bullet"]) and ":" in previous
        return not (listed or first.islower() or (previous.endswith(",") and not first.isupper()))

    def _extend(self, start: int, end: int) -> None:
        """Take the rest of a line into the open clause; cut it where another clause or sentence begins in the line."""
        assert self.open is not None
        folded = self.text.folded
        position = start
        while self.open is not None:
            stop = cues.SENTENCE_END.search(folded, position, end) if self.running else None
            inline = self._inline(max(position, self.open.start + 12), end)
            second = cues.SECOND.search(folded, max(position - 2, self.open.start + 12), end)
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
            lead = cues.LEAD.match(folded, body, end)
            if match is stop and not (lead is not None and lead["form"]):
                if self.text.text[body : body + 1].islower():
                    self.clauses.pop()
                    self.open = again
                    position = match.end() + 1
                    continue
                return
            running = self.running
            self._begin(match.end(), body, _article(self.text, mark), lead, mark)
            self.running = running
            position = body

    def _inline(self, start: int, end: int) -> re.Match[str] | None:
        """The next clause that begins within the line; a verb without a mark counts in capitals alone."""
        for match in cues.INLINE.finditer(self.text.folded, start, end):
            if match["shout"] is None:
                return match
            verb_start, verb_end = match.span("shout")
            after = self.text.text[verb_end + 1 : verb_end + 4]
            if self.text.text[verb_start:verb_end].isupper() and verb_end - verb_start > 2 and not after.isupper():
                return match
        return None

    def _close(self) -> None:
        if self.open is not None:
            if self.open.end > self.open.start:
                self.clauses.append(self.open)
            self.open = None
