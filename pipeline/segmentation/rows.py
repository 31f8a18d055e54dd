"""Lines with what tells headings: folded text, capitals, weight, size, room left at their end."""

from __future__ import annotations

import itertools
import re
import string
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from extractors.grammar.heading_cues import ASIDE
from extractors.grammar.prose import opens_sentence
from extractors.grammar.text import fold
from pipeline.furniture import Folded, fold_all
from pipeline.segmentation import cues
from schemas.document import Line, Word

_LONG = 260
_SUBTITLE = 90
_LETTER = re.compile(r"[a-z]\s?[).-]|[eo] (?=[A-ZÀ-Ü])")
"""The letter of a sub-item, or a bullet that the recogniser took for one."""

_NUMBERED = re.compile(r"\W{0,3}(?:n ?°|\d)")
PERSON = re.compile(
    r"(?:(?:M\.|Mme|Monsieur|Madame) )?[A-ZÀ-Ü][a-zà-ÿ]+(?:-[A-ZÀ-Ü][a-zà-ÿ]+)?"
    r"(?: (?:de |du |d'|la )?[A-ZÀ-Ü'’-]{2,}){1,3}"
)
"""A name alone on its line."""

_QUIET_LETTERS = 100
"""Small letters that a text in capitals may hold."""
_SHORT_LINE = 0.7
_BEGINS = re.compile(r"\A\W*(?:\d[\d\W]*)?[^\W\d_]")
_AFTER_STOP = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+[^\W\d_]")
_WIDE = 1.15
_MEMBERS = 6
"""Rows of the lists of members that may stand between the number of an act and its title."""
_MOST = 1500
_MOSTLY = 0.7
_COUNT = (
    r"(?<=: )\d{1,2} ?(?:-|[.,;/]? ?(?:nombre|membres|conseillers|delegues|elus|en exercice|presente?s|absente?s"
    r"|excuse|represente|pouvoirs?|procurations?|votants|quorum))"
)
"""A figure after its label, before the next label: no number of an item."""
_BREAK = re.compile(
    r"(?<=[\s.;:])(?:objet\s?:|deliberation n°"
    r"|(?<!\bloi )(?<!decret )(?<!arrete )(?<!ordonnance )(?<!circulaire )(?<!prefectoral )(?<!organique )"
    r"n° ?\d{2,6}[-/ ]\d{2,4}\b"
    r"|monsieur l[e]|madame l[ea]"
    r"|rapporteur ?:|(?<!de )(?<!avec )(?<!sans )vote ?:"
    r"|le conseil (?:municipal|communautaire)|vu l(?:e|a|es|')\b|considerant\b|il est propose|apres en avoir delibere"
    r"|questions diverses|del[ _-]?\d{2,8}[_-]\d{1,4}\b|point n ?° ?\d{1,2} ?[:.–-]"
    r"|(?:\d{1,2}/\d{2}-(?:19|20)\d\d|(?:19|20)\d\d[-/_]\d{2,4}) ?[-–—:]{1,3} ?(?=[a-z]{3}))"
    rf"|(?:(?<=[.;:!?»)] )|(?<=unanimite )|(?<=\d/\d ))(?!{_COUNT})(?:\d{{1,2}} ?[-).] ?(?=[a-z]{{2}})"
    r"|\d{1,2} ?/ ?(?=[a-z]{3})"
    r"|[a-h] ?[-)] ?(?=[a-z]{3})|[eo•] (?=[a-z]{3}))"
    r"|(?<=[.;:!?»)|] )\d{1,2}\.\d{1,2}\.? (?=[a-z]{4,} )"
    r"|(?<=[.;:!?»)\w] )(?:monsieur|madame|m\.?|mme) (?:[a-z'-]+ ){1,3}"
    r"(?:propose|expose|rappelle|presente|explique|informe)\b"
)
_CODE = re.compile(r"\(\s?DEL?_(?:19|20)\d\d_\d{1,4}(?:_\d{1,3})?\s?\)\s")
_BEFORE_TITLE = re.compile(r"(?:(?<!\bM)(?<!\bMM)[.;!?»]|(?<=conseil)\s?:|(?<=\d\))) (?=[A-ZÀ-Ý«\"])")
"""Before a title in the flow: the end of a sentence, the label of the acts, or a code."""
_ASIDE = re.compile(r"\([^()]{0,160}\)")
"""In brackets no heading begins, nor the text after one."""
_MARKED = re.compile(r"(?:[eo•] |\d{1,2} ?(?:[-–).]|/(?= ?[^\d ])) ?|[a-h] ?[-)] ?|N° ?\d)")
_SENTENCE = re.compile(
    r"(?<=[a-zà-ÿ»)]{2})\. (?=[A-ZÀ-Ü])"
    r"|(?<=[a-zà-ÿ»)\d]) (?=(?:Afin|Les|La|Le|Il|Une?|En|Dans|Suite|Pour"
    r"|Monsieur|Madame|M\.|Mme|Vu|Après|Par|Considérant|Conformément) )"
)
_APPROVAL = re.compile(
    r"(?<=\S )(?:APPROBATION|ADOPTION|Approbation|Adoption|Validation)"
    r" (?i:d(?:u|es|e la) (?:dernier |pr[ée]c[ée]dent )?(?:proc[èe]s|comptes?[ -]?rendus?|pv\b))"
    r"(?:[^.;:]{0,110}?\b(?:\d{1,2}(?:er|ER|°)? [^\W\d]{3,9}\.? (?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})"
    r"(?! (?:et|ET)\b)(?P<day>[.:]?))?"
)
"""The approval of the previous minutes, up to the day of these."""
_APPROVALS = ("approbation d", "adoption d", "validation d")
_NUMBERED_BEFORE = re.compile(r"(?:[\d°]\s?[-–—.):/]{0,2}|[-–—•*]|\b(?:et|ET))\s\Z")
_UNENDED = re.compile(r"(?:,| (?:-|de|du|des|la|le|les|et|a|au|aux|d'|en|pour|par|sur|avec|dans|entre|relative?s?))\Z")
_MONTHS = r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"
_MONTH = re.compile(rf"{_MONTHS}\s(?:19|20)\d\d\W*")
"""The rest of a day that the line above begins."""
_DAY = re.compile(rf"\d{{1,2}}(?:er)? {_MONTHS}\Z")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
"""A day without its year at the end of a line, and the year that begins the next."""

_ITEM_START = re.compile(
    r"\W{0,3}(?:(?:\d{1,2}|[a-h])\s?[.)]\s\s?|[ivx]{1,4}[.-]\d{1,2}[.) :\u2013-]{1,3}(?=[a-z]{3}))[a-z\"(]"
)
_ABBREVIATIONS = re.compile(r"(?:[^A-ZÀ-Ü]*\s|[A-ZÀ-Ü](?:\.[A-ZÀ-Ü])*\.?\s|[^\s]{1,5}\.\s)+")
_SHOUT = re.compile(r"(?:[A-ZÀ-Ü0-9«»'’\-–,./:()&]{2,40}\s+|[A-ZÀ-Ü:«»–-]\s+|(?<=\bDU )\d\s+(?=[A-ZÀ-Ü]{3})){4,}")
_RANK = re.compile(
    r"(?:\b(?:point |n ?° ?)?\d{1,2}(?:[.-]\d{1,2})? ?[-–—.):/]{1,2} {1,2}|\b[IVX]{1,4} ?[-–—.)]{1,2} )\Z", re.I
)
"""The number that stands before a title."""

_RANK_ALONE = re.compile(r"(?<=[.;:!?»)_–-] )\d{1,2} \Z")
"""The same, where no mark stands between, but before the number: that what goes before has ended."""
_BARE_RANK = re.compile(r"(?<=[.;!?»)_] )(?P<n>\d{1,2}) (?=[A-ZÀ-Ý«\"][\w'’]+ )")
_BARE_TITLE = re.compile(r"[^.;:!?]{8,110}?(?: : |\. )(?=[A-ZÀ-Ý«\"])")
_RUN = 3
"""Numbers from 1 on, without a mark of their own, that open the items of a text."""

_FIRST_NAME = re.compile(
    r"(?:[,;:–-]|\bet|\bMM?\.?|\bMmes?|\bMonsieur|\bMadame)\s[A-ZÀ-Ü][a-zà-ÿ]+(?:-[A-ZÀ-Ü][a-zà-ÿ]+)*\s\Z"
    r"|\b(?:MM?\.?|Mmes?|Monsieur|Madame)\s\Z"
)
"""A civility or a first name, in a list of members: the capitals after it begin with a surname."""

_LABEL_END = re.compile(r":\s(?:(?:MME|MR?\.?)\s)?(?:[A-ZÀ-Ü'’-]+\s+){1,3}\Z")
_GIVEN = re.compile(r"[A-ZÀ-Ü][a-zà-ÿ]+(?:-[A-ZÀ-Ü][a-zà-ÿ]+)*(?=\s*(?:\Z|[,;.–-](?:\s|\Z)|[A-ZÀ-Ü]{2,}\s))")
"""A label in capitals that ends with a surname, and the first name after it."""

_SHORT_SHOUT = re.compile(
    r"(?<=[a-zà-ÿ)»]\. )(?=[^a-zà-ÿ]{13,80}[A-ZÀ-Ü]['’]?[a-zà-ÿ])(?:(?:[A-ZÀ-Ü]['’])?[A-ZÀ-Ü-]{4,} "
    r"|(?:DE|DU|DES|LA|LE|ET|AU|AUX) ){2,3}"
    r"(?=[A-ZÀ-Ü][a-zà-ÿ’']+ [a-zà-ÿ0-9])"
)
"""Two or three capital words after a full stop and before a sentence."""


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
    bold: bool
    caps: bool
    size: float
    width: float
    tabbed: bool
    cut: bool
    closes: bool
    formula: bool
    full: bool = False

    @property
    def page(self) -> int:
        """The page that the line stands on."""
        return self.line.page


def as_rows(lines: list[Folded]) -> list[Row]:
    """The lines as rows; long lines whose ends were lost are broken where a heading or its text begins."""
    loud = _is_loud(lines)
    parts = [part for said in lines for part in ([said] if len(said.text) + 1 < _LONG else _broken(said, loud))]
    found = list(map(_row, quiet(parts) if loud else parts))
    _mark_full(found)
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
        begins = said.line.gap or ended or _ITEM_START.match(said.folded) is not None
        text = _BEGINS.sub(lambda m: m[0].upper(), said.text.lower()) if begins else said.text.lower()
        found.append(replace(said, text=_AFTER_STOP.sub(lambda m: m[0].upper(), text)))
        above = said.folded
    return found


def _row(said: Folded) -> Row:
    line, text = said.line, said.text
    words = line.words
    folded = said.folded if len(text) <= _MOST else said.folded[:_MOST].strip()
    capitals = _is_shouted(text)
    return Row(
        line=line,
        text=text,
        folded=folded,
        gap=line.gap,
        bold=sum([len(w.text) for w in words if w.bold]) > 0.6 * (len(text) - len(words) + 1),
        caps=capitals,
        size=sorted([w.size for w in words])[len(words) // 2],  # the box of a word with tall ink is a little higher
        width=_width(line, text, capitals),
        tabbed="\t" in text or words[0].tab,
        cut=cues.CUT.search(folded) is not None,
        closes=cues.CLOSING.match(folded) is not None,
        formula=is_formula(folded) or cues.decides(folded) or _decided_late(text),
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


def _mark_full(found: list[Row]) -> None:
    """Mark the lines that run on to the next: its first word would not have fitted."""
    usual = sorted(row.width for row in found if len(row.text) > 40)
    if not usual:
        return
    lines = [width for width in usual if width < _LONG]
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


def _broken(said: Folded, loud: bool) -> list[Folded]:
    """A long line in parts, each beginning where a heading, or the text after one, begins.

    `loud` says that the text is in capitals, which tell no heading then.
    """
    line, words = said.line, said.line.words
    text = " ".join(w.text for w in words)
    folded = fold(text)
    breaks = {m.start() for m in _BREAK.finditer(folded)}
    for match in _SHOUT.finditer(text) if not loud else ():
        lead = _ABBREVIATIONS.match(match.group())
        start = match.start() + (lead.end() if lead else 0)
        named = _FIRST_NAME.search(text, max(start - 40, 0), start) is not None
        if not named and sum(c.isalpha() for c in text[start : match.end()]) > 15:
            rank = _RANK.search(text, max(start - 14, 0), start) or _RANK_ALONE.search(text, max(start - 6, 0), start)
            end = match.end() - (3 if match.group().endswith(" M. ") else 0)  # « M. le Maire » begins what follows
            breaks.add(rank.start() if rank is not None else start)
            if not (_LABEL_END.search(match.group()) and _GIVEN.match(text, match.end())):
                breaks.add(end)
    for match in _SHORT_SHOUT.finditer(text) if not loud else ():
        breaks.update((match.start(), match.end()))
    for match in _APPROVAL.finditer(text) if any(map(folded.__contains__, _APPROVALS)) else ():
        if not _NUMBERED_BEFORE.search(text, max(match.start() - 8, 0), match.start()):
            breaks.add(match.start())
        if match["day"] is not None:
            breaks.add(match.end() + 1)
    breaks.update(_title_ends(text, breaks))
    breaks.update(_bare_ranks(text))
    breaks.update(_coded(text))
    breaks.difference_update([at for m in _ASIDE.finditer(text) for at in range(m.start() + 1, m.end())])
    parts: list[Line] = []
    part: list[Word] = []
    at = 0
    for word in words:
        if at in breaks and part:
            parts.append(replace(line, words=part, gap=line.gap or bool(parts)))
            part = []
        part.append(word)
        at += len(word.text) + 1
    parts.append(replace(line, words=part, gap=line.gap or bool(parts)))
    return fold_all(parts) if len(parts) > 1 else [said]


def _bare_ranks(text: str) -> set[int]:
    """Where items begin that numbers without a mark open, several from 1 on, and where the text below them does."""
    run: list[int] = []
    ends: list[int] = []
    for rank in _BARE_RANK.finditer(text):
        title = _BARE_TITLE.match(text, rank.end()) if int(rank["n"]) == len(run) + 1 else None
        if title is not None:
            run.append(rank.start())
            ends.append(title.end())
    return {*run, *ends} if len(run) >= _RUN else set()


def _coded(text: str) -> set[int]:
    """Where titles begin that a code in brackets closes, and where the text below them does."""
    ends: set[int] = set()
    for code in _CODE.finditer(text):
        begun = [m.end() for m in _BEFORE_TITLE.finditer(text, max(0, code.start() - _LONG), code.start())]
        ends.update((*begun[-1:], code.end()))
    return ends


def _title_ends(text: str, breaks: set[int]) -> set[int]:
    """Where the titles end that a bullet or a number opens: at a full stop, or where a sentence begins."""
    ends = set()
    for start in breaks:
        if _MARKED.match(text, start):
            end = _SENTENCE.search(text, start + 8, start + 260)
            if end is not None:
                ends.add(end.end())
    return ends


def body_size(found: list[Row]) -> float:
    """The font size that most lines have."""
    sizes = Counter([round(row.size) for row in found])
    return float(sizes.most_common(1)[0][0]) if sizes else 0.0


def is_title_like(row: Row) -> bool:
    """Whether a line may be (part of) a title: not a sentence of the text, not a list of the opening, not a vote."""
    return (
        not cues.BODY.match(row.folded)
        and not cues.ATTENDANCE.fullmatch(row.folded)
        and not cues.opens_agenda(row.folded)
        and not cues.BALLOT_STAGE.match(row.folded)
        and not cues.PART.match(row.folded)
        and not row.closes
        and not row.cut
        and any(map(str.isalpha, row.text))
    )


def title_rows(found: list[Row], start: int, limit: int, least: int = 1) -> int:
    """How many rows the title that begins at `start` holds, up to `limit` (a row index)."""
    end = start + least
    while end < limit and end - start < 8 and _goes_on(found[end - 1], found[end], found[start]):
        end += 1
    return end - start + _subtitle(found, end, limit)


def _subtitle(found: list[Row], at: int, limit: int) -> int:
    """One where a second title stands right below the first, and right above the text or white space; else none."""
    if at + 1 >= limit or found[at].gap or found[at + 1].closes:
        return 0
    if not found[at + 1].gap and not cues.BODY.match(found[at + 1].folded):
        return 0
    row, before = found[at], found[at - 1]
    short = len(row.folded) < _SUBTITLE and not row.full and not row.tabbed and not row.formula and not row.cut
    ended = row.folded.endswith((".", ",", ";", ":")) or before.folded.endswith((".", ":", ";"))
    worded = row.text.strip()[:1].isupper() and len(row.folded.split()) > 1 and not PERSON.fullmatch(row.text.strip())
    plain = (
        is_title_like(row) and row.caps == before.caps and row.bold == before.bold and not _NUMBERED.match(row.folded)
    )
    return int(short and worded and plain and not ended and not opens_sentence(row.text))


def _goes_on(before: Row, row: Row, first: Row) -> bool:
    """Whether a row goes on with the title of the row before it."""
    if row.cut or row.closes or any(cue.fullmatch(row.folded) for cue in (cues.ATTENDANCE, cues.PART, cues.RESULT)):
        return False
    if _ITEM_START.match(row.folded):
        return False
    if before.bold != row.bold and (before.bold or first.bold):
        return False
    if not row.gap and before.folded[-1:].isdigit() and _MONTH.match(row.folded):
        return True
    if not row.gap and _YEAR.match(row.folded) and _DAY.search(before.folded):
        return True
    hyphenated = _UNENDED.search(before.folded) is not None and not (
        before.folded[-1] == "," and cues.BODY.match(row.folded)
    )
    if opens_sentence(row.text) and not hyphenated:
        return False
    if before.bold and row.bold and not row.gap and abs(before.size - row.size) < 0.6:
        return not cues.BODY.match(row.folded) or hyphenated or before.full
    if row.caps and not row.gap and not before.caps and len(before.folded) > 40 and not cues.BODY.match(row.folded):
        return True
    if before.caps and row.caps and not cues.BODY.match(row.folded):
        return not row.gap or before.full
    if before.caps and not row.caps and len(row.folded) > 30 and not hyphenated:
        return False
    if row.gap and not hyphenated:
        return False
    if not (before.full or hyphenated or _small(before, row)):
        return False
    colon = before.folded[-1:] == ":" and before.full and row.text[:1].islower() and not row.formula
    if before.folded.endswith((".", ":", ";")) and not (hyphenated or (colon and not cues.BODY.match(row.folded))):
        return False
    return hyphenated or not cues.BODY.match(row.folded) or (row.folded[:1].islower() and row.text[:1].islower())


def _small(before: Row, row: Row) -> bool:
    """Whether a row begins in small letters, as only the second line of a title does right below the first."""
    if not row.text[:1].islower() or _LETTER.match(row.text) is not None:
        return False
    return before.folded[-1:].isalnum() and not row.formula and not row.tabbed


def lists_members(row: Row) -> bool:
    """Whether a row is one of the lists of the opening."""
    return bool(cues.MEMBERS.fullmatch(row.folded) or cues.ATTENDANCE.fullmatch(row.folded))


def past_asides(found: list[Row], at: int, limit: int) -> int:
    """The row after those of the rapporteur, the matter or members, if a title stands there; else the row itself."""
    past = at
    while past < min(limit, at + 2) and ASIDE.match(found[past].folded):
        past += 1
    listed = past
    while listed < min(limit, past + _MEMBERS) and lists_members(found[listed]):
        listed += 1
    past = listed if listed < limit and not found[listed].formula else past
    return past if past < limit and is_title_like(found[past]) else at
