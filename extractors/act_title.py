"""The title of an act: after its label, after its number, or by its place and type before the body."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.base import View
from extractors.grammar import heading_cues as cues
from extractors.grammar import number_cues
from extractors.grammar.deed_cues import DEED
from extractors.grammar.prose import begins_sentence, opens_sentence
from extractors.title_lines import MOST_LINES, follows, listed, same_type, title_like
from extractors.title_span import Title, checked, past_number

_DATED = re.compile(
    r"\W{0,3}(?:d[eu]\s(?:la\s)?(?:conseil|comite|bureau|commission)\s[a-z]{5,16}\s)?(?:du|en\s+date\s+du|seance\s+du)\s+(?:(?:lun|mar|mercre|jeu|vendre|same)di\s+|dimanche\s+)?"
    r"\d{1,2}(?:er)?\s+\w{3,9}\s+\d{4}\W*"
)
_ASIDE = re.compile(r"\W*(?:rapporteur|n\s?°|\d{1,3}\W*$|\d\.\d{1,2}(?:\.\d{1,2}){0,2}\W*$|\W+$)")
"""A line between a title and the text: the rapporteur, the number, the code of the matter."""
_ORGAN = re.compile(
    r"\W{0,4}(?:deliberations?\s+(?:du|de\s+la|de\s+l')\s?)?(?:conseil|commission\s+permanente|assemblee|bureau|comite)"
    r"(?:\s+(?:municipal|communautaire|metropolitain|departemental|regional|syndical|territorial|general|de\s+(?:la\s+)?"
    r"(?:communaute|collectivite|metropole|territoire)|du\s+conseil|d[eu'])[^\n.:;]{0,40})?\W{0,4}"
    r"|\W{0,4}\d{1,2}\s?(?:e|ere|re|eme)\s+commission\b[^\n]{0,60}"
)
"""The organ, or the commission of the council, between the number of an act and its title."""
_DEPARTMENT = re.compile(r"\W{0,3}(?:direction|service|pole)\s[^\n.:;\d]{3,80}")
"""The department that brings a matter before the council."""
_TOWN = re.compile(r"\W{0,3}(?:commune(?:\s+nouvelle)?|ville|mairie)\s+d(?:[eu]s?\s|')[^\n.:;\d]{2,60}")
"""The letterhead of a commune, below the number of an act."""
_TOWN_FILED = re.compile(r"\W{0,3}(?:commune|ville|mairie)\s+d(?:[eu]s?\s|')[^\n.:;\d]{2,60}\snomenclature\b")
"""The same on its line, with the code of the matter behind it."""
_RAPPORTEUR = re.compile(r"\W{0,3}rapporteure?\s?:[^\n]{3,60}")
"""Who brings a matter before the council, between the number of an act and its title."""
_DATED_SENTENCE = re.compile(r"\W{0,4}l\s?'?\s?an\s")
"""How the sentence of the opening begins, below the dates and figures of the head."""
_FIGURE = re.compile(r"\d")
_SECRETARY = re.compile(
    r"(?:[^\n.:]|(?<=\bm)\.|(?<=\bmme)\.|(?<=\bl)\.(?=\s?\d)){0,130}"
    r"(?:\b(?:de|du|comme|fonctions|pour|la|le|une?)\s?\n\W{0,3})?\bsecretaire\b"
    r"|\W*(?:(?:etai(?:en)?t|sont)\s)?egalement\spresente?s?\s?:"
)
_MOVES = re.compile(
    r"\W*(?:m\.|mme|mr|monsieur|madame)\s[^\n.:;,]{2,50},\s(?:arrivee?|partie?|(?:pres|abs)ente?)\s[^\n]{0,24}\d"
)
"""A line of who came or went during the sitting (« Mme X, arrivée à 10h25, avait donné délégation à M. Y »)."""
_DEED_AMID = re.compile(rf"(?<=[.:–-]\s)(?:{DEED.pattern})")
"""A deed behind the heading of the department, in a title in capitals (« FINANCES. GARANTIE D'EMPRUNT »)."""
_ON_ACCOUNTS = re.compile(
    r"\W{0,4}l[ea]\s+(?:conseil|comite|assemblee)\b(?:[^.;]|\bm\.){0,140}?,\s+reunie?\s(?:[^.;]|\bm\.){0,140}?\bdeliberant\s+sur\b"
)
"""The council that sits under another chair on the accounts: no opening of the sitting."""
_NEXT_LINE = 50
_MANY_WORDS = 6
"""Words of a line above a number that no word of a deed shows to be a title."""


def body_start(text: View) -> int:
    """Where the body of the act begins: the first line of the body after the opening of the sitting and its lists.

    Returns the length of the text where nothing proves it.
    """
    places = text.folded.places
    rows = sorted({text.line_at(place) for key in cues.STRONG_BODY_KEYS for place in places.get(key, ())})
    sure = next(
        (s for s, e in map(text.line_span, rows) if cues.STRONG_BODY.match(text.folded, s, e) and not listed(text, s)),
        len(text.text),
    )
    lists = max((end for start, end, who in text.claimed if who == "attendance" and start < sure), default=0)
    for start, end in text.iter_lines(min(lists, sure)):
        if start >= sure:
            break
        if end <= start or listed(text, start):
            continue
        if cues.OPENING.match(text.folded, start, end) and not _ON_ACCOUNTS.match(text.folded, start):
            continue
        if _MOVES.match(text.folded, start, end):
            continue
        if cues.BODY.match(text.folded, start, end) and not _SECRETARY.match(text.folded, start, end + _NEXT_LINE):
            return start
    return sure


def labelled(text: View, end: int | None = None) -> Title | None:
    """The title after « OBJET : », where the label stands before `end`."""
    for match in cues.OBJECT.finditer(text.folded, 0, len(text.folded) if end is None else end):
        title = None if _of_mail(text, match.start()) else collect(text, match.end(), "labelled object")
        if title is not None:
            return title
    bare = next(cues.OBJECT_BARE_PRINTED.finditer(text.text, 0, len(text.text) if end is None else end), None)
    return collect(text, bare.end(), "object without a colon") if bare is not None else None


_MAIL_HEAD = 5
"""Lines above the subject of a mail in which its head stands."""


def _of_mail(text: View, position: int) -> bool:
    """Whether a label of object stands in the head of a mail, below who sent it and to whom."""
    line = text.line_at(position)
    head = text.folded[text.line_starts[max(0, line - _MAIL_HEAD)] : position]
    return cues.MAIL_FROM.search(head) is not None and cues.MAIL_TO.search(head) is not None


def run_in(text: View) -> Title | None:
    """The title that begins the text, where the decision follows it on its line."""
    match = cues.RUN_IN.match(text.folded) or ("led" in text.marks and cues.LED_PRINTED.match(text.text)) or None
    return checked(text, Title(*match.span("title"), "run in")) if match is not None else None


def after_number(text: View, number_end: int) -> Title | None:
    """The title on the lines that follow the number of the act."""
    line = text.line_at(number_end)
    end = text.line_span(line)[1]
    rest = re.sub(
        r"\W*(?:(?:du|en date du|seance du)\s[^\n]{0,40}\d{4}|\d\.\d{1,2}(?:\.\d)?"
        r"|(?:du|de\sla|de\sl')\s?(?:(?:conseil|bureau|comite)\s(?:municipa|communaut|syndic|departement|region|metropol|executif)\w*"
        r"|assemblee\s(?:de\s)?\w+|commission\spermanente)[^\n]{0,40})?\W*",
        "",
        text.folded[number_end:end],
        count=1,
    )
    if _TOWN_FILED.match(rest):
        rest = ""
    elif cues.HARD.match(rest.strip()):
        if not text.folded[number_end:end].startswith("\t"):
            return None
        rest = ""  # a stamp beside
    start = end - len(rest) if len(rest) > 12 else end + 1
    while start > end and line + 1 < len(text.lines) and _between(text, line + 1):
        line += 1
        end = text.line_span(line)[1]
        start = end + 1
    if start >= len(text.text):
        return None
    if start > end:
        first = text.folded[start : text.line_span(min(line + 1, len(text.lines) - 1))[1]]
        body = cues.BODY_ALONE.fullmatch(first) is not None and DEED.search(first) is None
        if (
            body
            or cues.SOFT.match(first)
            or text.lines[line].block != text.lines[min(line + 1, len(text.lines) - 1)].block
        ):
            return None
    title = collect(text, start, "after the number")
    if title is not None and _told(text, title.start):
        return None
    if title is None or cues.THEME.fullmatch(text.folded, title.start, title.end):
        return None
    return title if len(text.text[title.start : title.end].split()) > 1 else None


def _between(text: View, index: int) -> bool:
    """Whether a line between a number and the title tells the day, the organ, or the department right above it."""
    span = text.line_span(index)
    if any(pattern.fullmatch(text.folded, *span) for pattern in (_DATED, _ORGAN, _TOWN, _RAPPORTEUR)) or _matter(
        text, span
    ):
        return True
    below = index + 1 < len(text.lines) and not text.lines[index + 1].gap
    return below and _DEPARTMENT.fullmatch(text.folded, *span) is not None and title_like(text, index + 1, soft=True)


def _matter(text: View, span: tuple[int, int]) -> bool:
    """Whether a line gives the code of the matter with its label, and nothing else."""
    if cues.MATTER.match(text.folded[slice(*span)].lstrip()) is not None:
        return True
    line = cues.MATTER_LINE.match(text.folded, max(span[0] - 1, 0), span[1])
    return line is not None and line["label"] is not None and cues.MATTER_LABELS.search(line["label"]) is not None


def above_number(text: View, number_start: int) -> Title | None:
    """The block of lines right above the number of the act, which stands alone on its line: « Numéro V-2021-104 »."""
    line = text.line_at(number_start)
    start, end = text.line_span(line)
    alone = number_cues.NUMBER_ALONE_PRINTED.fullmatch(text.text, start, end)
    if alone is None or line == 0 or not title_like(text, line - 1, soft=True):
        return None
    first = line - 1
    while first > 0 and _goes_on(text, first - 1, first, line - 1):
        first -= 1
    start, end = text.line_span(first)[0], text.line_span(line - 1)[1]
    named = DEED.search(text.folded, start, end) is not None or len(text.text[start:end].split()) >= _MANY_WORDS
    apart = first == 0 or text.lines[first].gap
    return checked(text, Title(start, end, "above the number")) if named and apart else None


def _told(text: View, start: int) -> bool:
    """Whether a paragraph begins as a sentence does, and another sentence follows within its line."""
    end = text.line_span(text.line_at(start))[1]
    if opens_sentence(text.text, start, end):
        return True
    return begins_sentence(text.text, start) and cues.NEXT_SENTENCE_PRINTED.search(text.text, start, end) is not None


def _first_told(text: View) -> int:
    """Where the first paragraph of prose below the lists of members begins; the length of the text where none does."""
    lists = max((end for _, end, who in text.claimed if who in ("attendance", "proxies")), default=0)
    spans = text.iter_lines(lists) if lists else ()
    return next((start for start, _ in spans if _told(text, start)), len(text.text))


def before_body(text: View, body: int) -> Title | None:
    """The block of lines that stands last before the body."""
    body = body if body < len(text.text) else _first_told(text)
    index = text.line_at(body) - 1 if body < len(text.text) else -1
    while index >= 0 and (_skipped(text, index) or _heads_page(text, index)):
        index -= 1
    if index < 0 or not title_like(text, index, soft=True):
        return None
    last = first = index
    line = text.text[slice(*text.line_span(index))]
    words = text.text[past_number(text, *text.line_span(index)) : text.line_span(index)[1]] or line
    while first > 0 and _goes_on(text, first - 1, first, last):
        first -= 1
    start, end = text.line_span(first)[0], text.line_span(last)[1]
    told = next((i for i in range(first, last + 1) if opens_sentence(text.text, text.line_span(i)[0], end)), None)
    if told is not None:
        return before_body(text, text.line_span(told)[0]) if told else None
    if "€" in line or line.rstrip().endswith(",") or sum(c.isdigit() for c in words) > 0.3 * len(words):
        return None
    above = text.folded[slice(*text.line_span(max(first - 1, 0)))]
    if text.text[start : start + 1].islower():
        if first > 0 and not text.lines[first].gap and above[-1:].isalnum():
            start = _next_sentence(text, first, last)  # what stands above goes on there
        elif text.text[end - 1] == "." or above.startswith("[..."):
            return None
    if start >= end:
        return None
    return checked(text, Title(start, end, "before the body"))


def _next_sentence(text: View, first: int, last: int) -> int:
    """Where the first line begins, below one of a block, that starts with a capital after a stop; else its end."""
    spans = [text.line_span(i) for i in range(first, last + 1)]
    for (_, above), (start, _) in pairwise(spans):
        if text.text[above - 1] == "." and text.text[start].isupper():
            return start
    return spans[-1][1]


def above_opening(text: View) -> Title | None:
    """The one title that stands by itself above the opening of the sitting, and names what the council does."""
    openings = [i for i, span in enumerate(text.iter_lines()) if cues.OPENING.match(text.folded, *span)]
    dated = (i for i in openings if _DATED_SENTENCE.match(text.folded, text.line_span(i)[0]))
    limit = next(dated, next(iter(openings), 0))
    found: list[Title] = []
    last = -1
    for first in range(limit):
        start, end = text.line_span(first)
        label = cues.OBJECT_HERE.match(text.folded, start, end)
        names = DEED.match(text.folded, past_number(text, label.end() if label is not None else start, end))
        if names is None and text.text[start:end].isupper():
            names = _DEED_AMID.search(text.folded, start, end)
        if first <= last or names is None or not _stands_apart(text, first) or not title_like(text, first, soft=False):
            continue
        last = first
        while last + 1 < limit and follows(text, first, last):
            last += 1
        title = checked(text, Title(start, text.line_span(last)[1], "above the opening"))
        if title is not None and (last + 1 == limit or _stands_apart(text, last + 1)):
            found.append(title)
    return found[0] if len(found) == 1 else None


def _stands_apart(text: View, index: int) -> bool:
    """Whether white space, or a line of the head of the extract, stands above a line."""
    above = text.line_span(index - 1) if index else (0, 0)
    return not index or text.lines[index].gap or any(p.match(text.folded, *above) for p in (cues.HARD, cues.SOFT))


def _goes_on(text: View, above: int, below: int, last: int) -> bool:
    """Whether the line above belongs to the same title."""
    if last - above > MOST_LINES or not title_like(text, above, soft=True) or not same_type(text, above, below):
        return False
    start, end = text.line_span(above)
    told = text.text[start:end].rstrip()
    if told.endswith(".") and not told.isupper() and text.text[slice(*text.line_span(below))].isupper():
        return False  # a sentence, above a title in capitals
    if not text.lines[below].gap:
        return True
    return cues.DANGLING.search(text.folded, start, end) is not None


def _skipped(text: View, index: int) -> bool:
    start, end = text.line_span(index)
    line = text.folded[start:end]
    return not line.strip() or _ASIDE.match(line) is not None


def _heads_page(text: View, index: int) -> bool:
    """Whether a line that is no title stands above too, but for the number of the page, as the head of a page does."""
    start, end = text.line_span(index)
    if title_like(text, index, soft=True):
        return False
    above = "\n" + _FIGURE.sub("0", text.folded[:start])
    return f"\n{_FIGURE.sub('0', text.folded[start:end])}\n" in above


def collect(text: View, start: int, form: str) -> Title | None:
    """The lines of a title from a place on, until the body, another field, white space or another type."""
    first = text.line_at(start)
    if not text.text[start : text.line_span(first)[1]].strip(" \t:-–—.«»\"'_|"):
        first += 1
        while first < len(text.lines) and not text.text[slice(*text.line_span(first))].strip():
            first += 1
        if first >= len(text.lines):
            return None
        start = text.line_span(first)[0]
    line_start = text.line_span(first)[0]
    if start == line_start and not title_like(text, first, soft=False):
        return None
    last = first
    while last + 1 < len(text.lines) and last - first < MOST_LINES and follows(text, first, last):
        last += 1
    if _is_wrapped_theme(text, start, first, last) and title_like(text, last + 1, soft=False):
        last += 1  # in another type
        while last + 1 < len(text.lines) and last - first < MOST_LINES and follows(text, last, last):
            last += 1
    return checked(text, _without_theme(text, start, first, last, form))


def _is_wrapped_theme(text: View, start: int, first: int, last: int) -> bool:
    """Whether two lines are one heading of department, right above another line."""
    if last != first + 1 or last + 1 >= len(text.lines) or text.lines[last + 1].gap:
        return False
    return cues.THEME.fullmatch(text.folded, start, text.line_span(last)[1]) is not None


def _without_theme(text: View, start: int, first: int, last: int, form: str) -> Title:
    """Set a heading of department, on one line or wrapped over two, apart from the title below it."""
    for row in range(first, min(first + 2, last)):
        end = text.line_span(row)[1]
        if cues.THEME.fullmatch(text.folded, start, end) and not cues.DANGLING.search(text.folded, start, end):
            return Title(text.line_span(row + 1)[0], text.line_span(last)[1], form, (start, end))
    return Title(start, text.line_span(last)[1], form)
