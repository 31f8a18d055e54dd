"""Where a list of members ends, and its text without what is no part of it."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.attendance_pages import turned
from extractors.attendance_strays import BRACKETS, CIVIL, UNFINISHED, without_strays, without_title
from extractors.grammar import attendance_cues as cues
from extractors.grammar.furniture_cues import never_in_list
from extractors.grammar.name_sense import LAST_PERSON_PRINTED, is_surname
from extractors.grammar.patterns import sought

_LOWER_WORD = re.compile(r"(?<![\w'’-])[a-zà-ÿ]{3,}(?![\w-])")
_OF_SENTENCES = sought(
    r"\b(?:est|sont|etai(?:en)?t|etre|ete|avons|avez|nous|vous|je|il|elle|ils|elles|on|que|dans|ce|cet|cette|ces|se|ne"
    r"|pas|une|mais|donc|comme|afin|ses|leurs|notre|votre|mes|nos|vos|tout|toute|merci|fait|cela|ainsi|aussi|quand|si"
    r"|plus)\b"
)
"""Words that no list of members in capitals holds, but sentences."""
_TOLD_OF_MEMBERS = sought(
    r"\bpour\s(?:la\scommune|les\scommunes)\sd(?:e\s|u\s|')"
    r"|\b(?:quitte|rejoint)\sla\sseance\sa\s\d[\dh: ]*(?:\bet\s(?:rentre|revient)\sa\s\d[\dh: ]*)?"
)
"""What stands in a list and is no prose: the commune for which the next members sit; when one goes and comes."""
_AMID = re.compile(r"[ ]de\n\Z")
_BY_OFFICE = re.compile(r"\W{0,4}presidente?\s?:[^\n]*\n\W{0,4}(?:\d\w{0,3}\s)?vice")
"""The first of the labels of a list told by offices (« Président : … / Vice-présidents : … »)."""
CUT = re.compile(r"\s*\[[^\[\]]*\.\.\.")
"""A line that stands for what was taken out of the text."""
_ARTICLE = re.compile(r"(?<![^\s.;,)])(?:L[EAea]S?s?|IL|Il|UNE?|Une?)[ ]\Z|(?<![^\s.;,)])L['’]\Z")
_SENTENCE_END = re.compile(r"(?<!\bM)(?<!\bMM)(?<!\bMr)(?<!\bMme)\.|;[ ]|\t|[ ]-[ ]")
_NEXT_SENTENCE = re.compile(r"(?<=[),.;])\s+(?:-\s?\d{1,3}\s?-\s+)?(?=(?:L[ea]s?|Ces?|Cette|Il)\s[a-zà-ÿ]{3})")
"""Between the last member of a list and a sentence, past the number of the page."""
_OPENER = re.compile(
    r"(?<=[^\W\d_][ ])(?:(?:Avant|Après|Afin|Dans|En|Ensuite|Lors|Par|Pour|Puis|Suite|Sur)[ ](?=[a-zà-ÿ])"
    r"|L[ea][ ](?=(?:[Mm]aire|[Pp]résidente?)[ ,]))"
    r"|(?<=[A-ZÀ-Þ]{2}[ ])(?:L[ea]s?|Cette|Ces?|Une?|Il)[ ](?=[a-zà-ÿ]{3})"
)
"""What opens a sentence behind a list on its line (« Luc VIDAL Avant de débuter la séance, », « … Le Maire, »)."""
_ITEM = re.compile(
    r"\s*(?:\d{1,2}|[IVX]{1,4})\s?[.)/–-]\s?[A-ZÀ-Þ][a-zà-ÿ]{3,}[^,;:]*?\s(?:du|des|de\sla|de\sl['’]|d['’]|au|aux|à\sla)\s?\w"
)
"""The title of a numbered item below a list (« 2. Élaboration du plan local »)."""
_CODED_ITEM = re.compile(
    r"\s*(?:[A-Z]{1,6}[ _-]?)?(?:19|20)\d\d(?:[-_/.]\d{1,4}){1,3}\s?[–—:-]\s{1,2}(?!M\.|Mme|Mr|Mlle)[A-ZÀ-Þ]"
)
"""The title of an act behind its number with the year (« 2020-05-26-02 – ÉLECTION DU MAIRE »)."""
_FIRST_ITEM = re.compile(
    r"\s*(?:1\s?[.)/–-]{1,2}|I\s?\.?\s?[)/–-])\s?(?:[A-ZÀ-Þ][a-zà-ÿ]{2,}(?!-?\w*\s(?:d[eu]\s|d['’])?[A-ZÀ-Þ])|[A-ZÀ-Þ]{3,}(?![\w'’-]*\s[A-ZÀ-Þ][a-zà-ÿ.]))"
)
"""The number of the first item, and no member: a list with ranks begins with theirs (« 1. Vœu », « I – EAU »).

« I. » alone may be the initial of a member."""
_VERB_FIRST = re.compile(r"(?<=[^\W\d_] )(?:Ont|A|Ayant|Est|Sont)(?:[ ][a-zà-ÿ'’]+){0,6}[ ]\Z")
"""The verb that opens a sentence after a list on one line (« Anne DUPRÉ Ont complété le quorum : »)."""
_ATTENDING = re.compile(
    r"(?<=[^\W\d_][ ])(?:[EÉ]tai(?:en)?t|Assistai(?:en)?t|Participai(?:en)?t|Sont)(?:[ ][a-zà-ÿ'’]+){0,3}[ ]\Z"
)
"""The same of those who attend beside the members (« Anne DUPRÉ Étaient également présents : »)."""
_KEPT = 8
"""Lists whose extent is kept."""
_LABEL = 50
_FLAT = 260
"""Characters of a line from which on its text is one whose ends of lines are lost."""
_HEAD = 4
"""Lines of the head of a page."""
_GIVEN = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:[- ][A-ZÀ-Þ][a-zà-ÿ]+)?"
_SURNAME = r"(?:[dD][eE][ ]|[lL][eEaA][ ])?[A-ZÀ-Þ]{2}[A-ZÀ-Þ'’ -]*"
_OFFICE = r"(?:[a-zà-ÿ\d]|Maire|Adjoint|Conseill|Vice|Président|Délégu)[^\n,;]{0,60}"
_MEMBER_LINE = re.compile(
    rf"\s*[-•*]?\s*(?:(?:M\.|Mme|Mr|Mlle|Monsieur|Madame)[ ][A-ZÀ-Þ][\w'’.-]+(?:[ ][A-ZÀ-Þ][\w'’.-]+){{0,3}}"
    rf"|{_GIVEN}[ ]{_SURNAME}|{_SURNAME}[ ]{_GIVEN})\s*,?\s*(?:[(–-]?[ ]?{_OFFICE})?"
)
"""A line that names one member, with the office, and nothing else."""
_STAMPED = re.compile(r"\d\d?/\d\d?/\d\d")
"""In a line: a day as stamps print it."""
_CAPITALS = re.compile(r"[A-ZÀ-Þ][\w'’-]+[ ][A-ZÀ-Þ]")


def extent(text: str, folded: str, start: int, limit: int, *, present: bool = False) -> tuple[int, str]:
    """Where the list that begins at `start` ends, and its text with noise blanked; `limit` is the next heading.

    The substitutes among those `present` are part of a list that tells the full members apart.
    """
    flat = max(text.find("\n", start), start) - text.rfind("\n", 0, start) > _FLAT
    beside = cues.SUBSTITUTES_BESIDE.search(folded, start, limit)
    limit = beside.start() if beside is not None else limit
    bare = folded[start:limit]
    if present and cues.FULL_MEMBERS.match(bare):
        bare = cues.THEN_SUBSTITUTES.sub(lambda m: " " * len(m[0]), bare)
    end, clean = _extent(text[start:limit], bare, flat)
    return start + end, clean


@lru_cache(maxsize=_KEPT)
def _extent(text: str, folded: str, flat: bool) -> tuple[int, str]:
    """Where the list that a stretch begins with ends, and its text without noise.

    `flat` says that the list begins on a line of a text whose ends of lines are lost. Acts of a sitting repeat lists.
    """
    return _Stretch(text, folded, flat=flat).read()


class _Stretch:
    """A stretch that begins with a list, read line by line.

    What is no part of the list is blanked out of `clean`. `bare` is the folded text without what stands in brackets;
    `end`, where the list ends as far as it is read; `titled`, whether it ends above a line of which nothing is its own.
    """

    __slots__ = ("bare", "clean", "end", "flat", "lines", "noise_above", "text", "titled")

    def __init__(self, text: str, folded: str, *, flat: bool) -> None:
        self.text, self.flat, self.lines = text, flat, text.split("\n")
        self.bare = BRACKETS.sub(lambda m: " " * len(m[0]), folded)
        self.clean = list(text)
        self.end, self.noise_above, self.titled = 0, False, False
        if any(sign in self.bare for sign in cues.COLLEGE_SIGNS):
            for college in cues.COLLEGE.finditer(self.bare):
                self._drop(*college.span())
        led = cues.LED_BY.match(self.bare)
        if led is not None:
            self._drop(0, led.end())

    def read(self) -> tuple[int, str]:
        """Where the list ends, and its text without noise."""
        position = 0
        for i, line in enumerate(self.lines):
            stop = position + len(line)
            if not self.end and cues.FIGURE_LINE.match(self.bare, position, stop):
                self._blank(position, stop)
            elif (self.end and self._act_begins(line, position, stop)) or self._ends_in(i, position, stop):
                break
            position = stop + 1
        kept = without_strays("".join(self.clean[: self.end]))
        return self.end, without_title(kept) if self.titled else kept

    def _act_begins(self, line: str, position: int, stop: int) -> bool:
        """Whether the first act or item begins with a line below members."""
        act = cues.ACT_BEGINS.match(self.bare, position, stop)
        if act is not None and not line[act.start("label") - position].islower() and not self._goes_on():
            return True
        item = _ITEM.match(line) or _CODED_ITEM.match(line) or _FIRST_ITEM.match(line)
        return item is not None and not CIVIL.search(line)

    def _ends_in(self, i: int, position: int, stop: int) -> bool:
        """Read a line; whether the list ends in it."""
        line = self.lines[i]
        lists = _lists(line) or (position == 0 and (self.flat or _named_before_noise(line, self.bare)))
        if lists or (self.end and _STAMPED.search(line) is not None and self._goes_on()):
            for noise in cues.INLINE_NOISE.finditer(self.bare, position, stop):
                self._drop(*noise.span())
                line = "".join(self.clean[position:stop])
            if not line.strip():
                return False
        cut = self._cut(i, line, position, lists=lists)
        self.noise_above = cut is None
        if cut is None:
            self._blank(position, stop)
            return False
        skip, keep, final = cut
        final = final and not (lists and self._turns_page(i, line[keep:], stop))
        self._blank(position, position + skip)
        self._blank(position + keep, stop)
        named = bool(line[skip:keep].strip())
        if named:
            self.end = position + keep
        if final:
            begins = cues.TEXT_BEGINS.match(self.bare, position, stop) is not None
            self.titled = not named and (begins or keep == len(line))
        return final

    def _cut(self, i: int, line: str, position: int, *, lists: bool) -> tuple[int, int, bool] | None:
        """What `_line` says of a line where it stands: heads and feet of pages are noise in a list that goes on."""
        stop = position + len(line)
        amid = position > 0 and _AMID.search(self.text, max(position - 6, 0), position) is not None
        amid = amid or self.end == 0 or _BY_OFFICE.match(self.bare, position) is not None
        cut = _line(line, self.bare[position:stop], position == 0, lists, amid=amid)
        if cut is None or not self.end or not _heads_page(self.bare, position, stop, above=self.noise_above):
            return cut
        on = self._goes_on() or _resumes(self.lines[i + 1 : i + 1 + _HEAD], "".join(self.clean[: self.end]))
        return None if on or not (cut[2] or CIVIL.search(line)) else cut

    def _turns_page(self, i: int, rest: str, stop: int) -> bool:
        """Whether the rest of a line is the foot of a page, below which the list goes on: its number is blanked."""
        below = next((j for j in range(i + 1, min(i + 3, len(self.lines))) if self.lines[j].strip()), None)
        number = turned(rest, self.lines[below]) if below is not None else 0
        if below is None or not number:
            return False
        self.lines[below] = " " * number + self.lines[below][number:]
        start = stop + below - i
        self._drop(start, start + number)
        return True

    def _goes_on(self) -> bool:
        """Whether the list is not at its end: a comma, or the like, is its last mark."""
        return UNFINISHED.search("".join(self.clean[max(self.end - 6, 0) : self.end])) is not None

    def _drop(self, start: int, end: int) -> None:
        """Take a stretch out of both texts."""
        self.bare = self.bare[:start] + " " * (end - start) + self.bare[end:]
        self._blank(start, end)

    def _blank(self, start: int, end: int) -> None:
        for i in range(start, end):
            if self.clean[i] != "\t":
                self.clean[i] = " "


def _lists(line: str) -> bool:
    """Whether a line surely holds members, whatever stands among them: its text has lost its ends of lines."""
    return len(line) >= _FLAT or len(CIVIL.findall(line)) > 2


def _named_before_noise(line: str, bare: str) -> bool:
    """Whether somebody is named on the line of a heading before what is no part of a list: ends of lines are lost."""
    noise = cues.INLINE_NOISE.search(bare, 0, len(line))
    return noise is not None and _CAPITALS.search(line, 0, noise.start()) is not None


def _heads_page(bare: str, start: int, stop: int, *, above: bool) -> bool:
    """Whether a line may be the head or foot of a page; `above`, whether that above is no part of the list either."""
    head = cues.PAGE_HEAD.match(bare, start, stop)
    if head is not None and head["loose"] and not above:
        head = None
    return head is not None or cues.RUNNING_HEAD.match(bare, start, stop) is not None


def _resumes(below: list[str], clean: str) -> bool:
    """Whether one of the next lines names a member, and nothing else, as the last line of the list does."""
    last = clean.rstrip().rpartition("\n")[2]
    return _MEMBER_LINE.fullmatch(last) is not None and any(map(_MEMBER_LINE.fullmatch, below))


def _line(line: str, bare: str, first: bool, lists: bool, *, amid: bool) -> tuple[int, int, bool] | None:
    """(characters to skip, where the line stops to be a list, whether the list ends here); None for a line of noise.

    `amid` says that the line above breaks off amid words (« membres de / la commission permanente »), or that none has
    named a member yet, or that the lines begin with offices.
    """
    if CUT.match(line):
        return 0, 0, True
    if not lists and never_in_list(bare):
        return None
    if cues.SPEAKER.match(bare):
        return 0, 0, True
    skip = 0
    tab = line.find("\t")
    labels = cues.SECRETARY_CELL.fullmatch(bare[:tab]) is not None and _MEMBER_LINE.fullmatch(line[tab:]) is not None
    if tab >= 0 and not labels and cues.SIDE_CELL.fullmatch(bare[:tab]) and re.match(r"\s*[A-ZÀ-Þ]", line[tab:]):
        skip = tab
    topic = _topic(line, bare, skip)
    limit = len(line) if topic is None else topic
    stop = (None if skip else cues.STOP_FIRST.match(bare, 0, limit)) or cues.STOP.search(bare, skip, limit)
    if not first and not skip and not amid and cues.STOP_BELOW.match(bare, 0, limit):
        return 0, 0, True
    keep = stop.start() if stop else len(line) if topic is None else topic
    told = _TOLD_OF_MEMBERS.sub(lambda m: " " * len(m[0]), bare)
    found = (m for m in _LOWER_WORD.finditer(line, skip, keep) if told[m.start()] != " ")  # not in brackets
    prose = [m for m in found if bare[m.start() : m.end()] not in cues.LIST_WORDS]
    words = [m.group() for m in prose]
    if line.isupper():
        words = _OF_SENTENCES.findall(told, skip, keep)
    civil = len(CIVIL.findall(line, skip, keep))
    if civil > 2 and len(words) < 3 * civil:
        words = []  # members with their offices told at length
    if (len(words) >= 3 and not re.search(r"(?:\d|point|deliberation|question)", bare[skip:keep])) or len(words) >= 6:
        told_before = _before_prose(line, bare, skip, prose[0].start()) if prose and len(line) >= _FLAT else skip
        if told_before > skip:
            return skip, told_before, True
        return (len(line), len(line), True) if not first or stop or len(words) >= 3 else None
    if stop:
        return skip, _sentence_start(line, bare, skip, keep), True
    return skip, keep, topic is not None


_SUBJECT = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{3,}[ ](?:[a-zà-ÿ]|\d)|[A-ZÀ-Þ][a-zà-ÿ]{3,}\W*\Z")
"""After a rank: a word with a capital that no surname follows."""


def _topic(line: str, bare: str, start: int) -> int | None:
    """Where a subject stands with a capital, that of the first item; not the office of a member (« aux Finances »)."""
    for match in cues.TOPIC.finditer(bare, start):
        at = match.start()
        before = line[start:at].rstrip(" ")
        if match["rank"] and not _SUBJECT.match(line, match.end()):
            continue  # the initial of a member
        member = cues.OFFICE_BEFORE.search(bare, start, at) or is_surname(line, *match.span())
        if (line[at].isupper() or line[at].isdigit()) and not member and _ends(before):
            return at
    return None


def _ends(before: str) -> bool:
    """Whether what stands before a subject may be the end of a list: no word in lower case, no tab."""
    return before[-1:] != "\t" and not re.search(r"(?<![^\s])[a-zà-ÿ'’]+\Z", before)


def _sentence_start(line: str, bare: str, skip: int, stop: int) -> int:
    """Where the sentence begins that the words at `stop` are part of: what stands before it may be the list's."""
    article = _ARTICLE.search(line, skip, stop)
    if article is not None:
        return article.start()
    told = line[stop].islower() or (cues.PREDICATE.match(bare, stop) and ":" not in line[stop : stop + _LABEL])
    told = told and not cues.SECRETARY_NAMED.match(line, stop)
    if not told or cues.AFTER_LIST.match(bare, stop):
        return stop
    verb = _ATTENDING.search(line, skip, stop)
    if verb is not None:
        return verb.start()
    ends = (m for m in _SENTENCE_END.finditer(line, skip, stop) if bare[m.start() : m.end()].strip() or m[0] == "\t")
    begun = max((m.end() for m in ends), default=skip)  # not in brackets, which are blank
    begun = max((m.start() for m in _OPENER.finditer(line, begun, stop)), default=begun)
    begun = max(begun, _subject(line, bare, begun, stop))
    begun = max((m.end() for m in _NEXT_SENTENCE.finditer(line, begun, stop)), default=begun)
    if begun > skip or stop - skip < _FLAT:
        return begun
    verb = _VERB_FIRST.search(line, begun, stop)
    return verb.start() if verb else max(line.rfind(mark, skip, stop) for mark in ",;–") + 1 or begun


def _before_prose(line: str, bare: str, skip: int, prose: int) -> int:
    """Where the sentences end that name members before the first word of a text whose ends of lines are lost."""
    ends = (m for m in _SENTENCE_END.finditer(line, skip, prose) if bare[m.start()] == ".")
    told = max((m.end() for m in ends), default=skip)
    return told if CIVIL.search(line, skip, told) else skip


def _subject(line: str, bare: str, start: int, stop: int) -> int:
    """Where the person begins, or those joined by « et », who are the subject of the verb at `stop`."""
    starts = [m.start() for m in CIVIL.finditer(line, start, stop)]
    while len(starts) > 1 and bare.startswith("ont ", stop) and line[starts[-2] : starts[-1]].rstrip().endswith(" et"):
        starts.pop()
    starts = starts or [m.start() for m in LAST_PERSON_PRINTED.finditer(line, start, stop)]
    return starts[-1] if starts else start
