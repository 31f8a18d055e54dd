"""One list of members as tokens, and its entries: a list, columns, rows; none where it cannot be trusted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from extractors.attendance_asides import ListReader
from extractors.attendance_cells import in_one_cell
from extractors.attendance_communes import (
    PERSON,
    are_communes,
    told_apart,
    without_communes,
    without_places,
)
from extractors.attendance_flattened import without_columns, without_holders
from extractors.attendance_legend import boxed
from extractors.attendance_pairs import (
    heads_as_grantors,
    holders_in_brackets,
    in_columns,
    in_one_bracket,
    in_the_names_of,
    paired_lines,
    respectively,
)
from extractors.attendance_run_together import run_together
from extractors.attendance_sections import Section
from extractors.attendance_sent_by import without_seats
from extractors.attendance_style import Style, bare_surnames, whole_names
from extractors.entry import Entry, Place
from extractors.grammar import list_cues as cues
from extractors.grammar.double_names import OPEN_HYPHEN
from extractors.grammar.name_chunks import TORN_HYPHEN, Name, Token
from extractors.grammar.name_lexer import lex
from extractors.grammar.name_order import in_two_cases
from extractors.grammar.names import plausible
from extractors.grammar.text import fold, plain
from extractors.proxy_sharing import of_blanked

_KEPT = 8
"""Lists that are kept as they are read, for when the next act repeats them."""
_NO_SURNAME = (
    r"(?!(?:MAIRE|ADJ|CONSEIL|D[ÉE]L[ÉE]GU|PR[ÉE]S|VICE|DOYEN|BENJAMIN|EXCUS|ABSENT|POUVOIR|PROCUR|REPR[ÉE]S|SECR[ÉE]T"
    r"|TITULAIRE|SUPPL|MEMBRE|[ÉE]LUE?\b))"
)
"""Before a word in capitals: that it is no office and no state, which a dash may set apart from a name as well."""
_DASHED = re.compile(
    rf"(?<=[A-ZÀ-Þ]{{2}}) [-–—] {_NO_SURNAME}(?=[A-ZÀ-Þ]{{2,}}(?:\s[A-ZÀ-Þ][a-zà-ÿ]|[A-ZÀ-Þ'’-]*\s?[,;]))"
)
_DASHED_LAST = re.compile(
    r"(?:(?<=[,;:])|^)(?P<before>\s*(?:(?:M\.|Mme|Mr|Mlle|Monsieur|Madame)\s)?"
    r"(?!M(?:mes?|r|lle|essieurs|esdames|onsieur|adame)\b)[A-ZÀ-Þ][a-zà-ÿ][\w'’-]*(?:\s[A-ZÀ-Þ]{2}[A-ZÀ-Þ'’-]*){1,3})"
    rf" [-–—] {_NO_SURNAME}(?=[A-ZÀ-Þ]{{3,}}\s*(?:[,;\n.]|\Z))"
)
"""An entry whose surname in capitals a dash goes on with another (« Anne DU VAL – MARTIN »)."""
_TIGHT_DASH = re.compile(r"(?<=[a-zà-ÿ])-(?=[A-ZÀ-Þ]{2,}\s[A-ZÀ-Þ][a-zà-ÿ])")
_DASH = re.compile(r" [-–—] ")
_TWO_CASES = re.compile(
    r"[A-ZÀ-Þ]{2}\s(?:.*\s)?[A-ZÀ-Þ][a-zà-ÿ]"
    r"|(?<!\S)(?!M(?:mes?|lle|r|esdames|essieurs|adame|onsieur)\b)[A-ZÀ-Þ][a-zà-ÿ]\S*\s(?:.*\s)?[A-ZÀ-Þ]{2}"
)
_DOTTED = re.compile(r"(?<=[A-ZÀ-Þ]{3})[ ]?\.[ ]?(?=[A-ZÀ-Þ]{3})")
_EN_DASH = re.compile(r"(?<=[a-zà-ÿ])–(?=[A-ZÀ-Þ][a-zà-ÿ])")
"""The dash that stands for the hyphen of a first name (« DUPRÉ Jean–Luc »)."""
_HALF_DASH = re.compile(r"(?<=[^\W\d_])- (?=[A-ZÀ-Þ])")
_HALF_DASH_AFTER_FIRST = re.compile(r"(?<=[a-zà-ÿ])- (?=(?:[A-ZÀ-Þ]{2,}[ '’\n-]){1,4}[A-ZÀ-Þ][a-zà-ÿ])")
"""The dash that lost its first blank among others that kept it (« DUPRÉ Jean – LEROY Paul- ROY Anne »)."""


def _hyphens(pieces: list[str]) -> bool:
    """Whether dashes are hyphens set apart: commas part whole names, none of which a dash parts from another."""
    whole = [[part for part in _DASH.split(piece) if _TWO_CASES.search(part)] for piece in pieces]
    return all(len(parts) < 2 for parts in whole) and sum(map(len, whole)) > 0.7 * len(pieces)


def _parted(text: str) -> str:
    """A list whose dashes have a blank after them alone (« DUPRÉ Jean- LEROY Paul- »), with commas for them."""
    if "–" in text and text.count(",") >= 4 * text.count("–"):
        text = _EN_DASH.sub("-", text)
    dashes = len(_DASH.findall(text))
    if text.count(",") >= 4 * max(1, dashes):
        return _DASHED.sub("   ", text)  # the dash of a double surname (« MOINE – VIAL Vanessa »)
    if text.count(",") > dashes and _hyphens(text.split(",")):
        return _DASH.sub("   ", text)  # hyphens set apart (« MOINE - VIAL Jean - Luc »)
    if len(_TIGHT_DASH.findall(text)) >= 3 and not re.search(r"[,;/]", text):
        return _TIGHT_DASH.sub(",", text)  # « DUPRÉ Jean-LEROY Paul-ROY Anne »
    if "," not in text and len(_DOTTED.findall(text)) >= 2:
        return _DOTTED.sub(lambda m: ",".ljust(len(m[0])), text)  # « DUPRÉ.LEROY.ROY »
    if "," not in text and dashes > len(_HALF_DASH_AFTER_FIRST.findall(text)):
        return _HALF_DASH_AFTER_FIRST.sub(", ", text)
    dashes = len(_HALF_DASH.findall(text))
    return _HALF_DASH.sub(", ", text) if dashes >= 3 and not re.search(r"[,;]| [-–] ", text) else text


_COMMUNE_FIRST = re.compile(
    rf"(?:(?<=[,;\n:])|^)[ ]*(?:[-–•][ ])?(?!{PERSON})(?P<commune>[A-ZÀ-Þ][^,;:()\n]{{2,45}}?)[ ]?"
    rf"\((?=[ ]?(?:{PERSON}|MM\.?[ ]|Mmes[ ]))(?P<inner>[^()]{{4,200}})\)"
)


def _unbracketed(text: str) -> str:
    """A list of communes with their delegates in brackets (« VALBRUNE (DUPRÉ Jean), … ») without either, as long."""
    found = list(_COMMUNE_FIRST.finditer(text)) if text.count("(") > 2 else []
    if len(found) < 3 or len(found) < 0.6 * text.count("("):
        return text
    return _COMMUNE_FIRST.sub(lambda m: " " * (m.start("inner") - m.start()) + m["inner"] + ",", text)


_COMMUNE_DASH = re.compile(
    r"^[ \t]*[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,45}?(?P<dash>[ ][-–—][ ])"
    r"(?=(?:M\.|Mme|Monsieur|Madame)[ ]|[A-ZÀ-Þ][a-zà-ÿ]+(?:[- ][A-ZÀ-Þ][a-zà-ÿ]+)*[ ][A-ZÀ-Þ]{2})",
    re.MULTILINE,
)


def _in_columns(text: str) -> str:
    """A list in columns, whose hyphens at the ends of cells join no word of the next row's first cell."""
    lines = [line for line in text.split("\n") if line.strip()]
    if sum("\t" in line.strip() for line in lines) < 0.5 * len(lines):
        return text
    return re.sub(r"(?<=\w)-(?=[ ]?[\t\n])", TORN_HYPHEN, text)


_SHOUTED = re.compile(r"[ ]*[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,45}")
_LAST_FIRST = re.compile(r"[ ]*[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?:[ ][A-ZÀ-Þ][A-ZÀ-Þ'’-]+)*[ ][A-ZÀ-Þ][a-zà-ÿ]")
_GIVEN = re.compile(r"(?:[a-zà-ÿ]|[:.)])\s*\Z")
_FIRST_LAST = re.compile(r"[ ]*[A-ZÀ-Þ][a-zà-ÿ]+(?:[- ][A-ZÀ-Þ][a-zà-ÿ]+)*[ \n]+(?:[A-ZÀ-Þ]{2}|[dD][eu’'])")
_WHOLE = re.compile(r"(?:(?<![A-ZÀ-Þ])(?!D[EU]S?\b|L[EA]S?\b)[A-ZÀ-Þ][A-ZÀ-Þ'’-]+|[:.)])\s*\Z")


def _under_communes(text: str) -> str:
    """A list with communes in capitals on lines of their own above wrapped lines of delegates, with colons after them.

    A surname alone on its line, which ends the name that the line above breaks off, is none.
    """
    lines = list(re.finditer(r"[^\n]+", text))
    ends = max((_shouted_lines(lines, *order) for order in ((_WHOLE, _FIRST_LAST), (_GIVEN, _LAST_FIRST))), key=len)
    if len(ends) < 3:
        return text
    marked = list(text)
    for end in ends:
        marked[end] = ":"
    return "".join(marked)


def _shouted_lines(lines: list[re.Match[str]], whole: re.Pattern[str], name: re.Pattern[str]) -> list[int]:
    """Where lines in capitals end that stand between the end of a name and the beginning of another."""
    return [
        line.end()
        for i, line in enumerate(lines[:-1])
        if _SHOUTED.fullmatch(line.group())
        and whole.search(lines[i - 1].group() if i else ":")
        and name.match(lines[i + 1].group())
    ]


_LEADERS = re.compile(r"(?:[.…]{4,}|(?:[ ]\.){4,})(?P<next>(?=[ ]?(?![AÀ][ ])[A-ZÀ-Þ]))?")


def _without_leaders(text: str, *, present: bool) -> str:
    """A list without the dots that lead from a grantor to a holder (« Jean DUPRÉ ........ à ....... Anne MARTIN »).

    Among those `present`, they lead from a commune to its delegates, and a colon stands for them.
    """
    if "..." not in text and ". ." not in text and "…" not in text:
        return text
    return _LEADERS.sub(lambda m: (":" if present and m["next"] is not None else "").ljust(len(m[0])), text)


_HOLDER_IN_BRACKETS = re.compile(r"(?<= [àÀ] )\((?P<holder>[A-ZÀ-Þ][^()\n,;]{3,48})\)")
"""After the word that leads to the holder of a proxy: he or she in brackets (« Luc VIDAL à (Anne MARTIN) »)."""
_UNFINISHED = re.compile(r"(?:[a-zà-ÿ]|[,;/&–—-])\s*\Z")


def _headed(text: str) -> str:
    """A list whose lines begin with a commune and a dash (« VALBRUNE – Jean DUPRÉ, … »), with colons for them."""
    found = list(_COMMUNE_DASH.finditer(text))
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    wrapped = any(_UNFINISHED.search(text, 0, m.start()) for m in found)
    if len(found) < 2 or len(found) < 0.8 * lines or wrapped:
        return text
    return _COMMUNE_DASH.sub(lambda m: m[0][: -len(m["dash"])] + " : ", text)


def _in_two_cases(text: str, change: Callable[[str], str]) -> str:
    """What a change of single signs makes of a list, which sees small letters as two cases would print them."""
    cased = in_two_cases(text)
    if cased == text:
        return change(text)
    return "".join(own if a == b else b for own, a, b in zip(text, cased, change(cased), strict=True))


@lru_cache(maxsize=_KEPT)
def _parted_from_places(text: str, *, present: bool, municipal: bool) -> tuple[str, str, bool | None]:
    """A list without the places of its members; that without accents; and whether each line is an entry of its own."""
    text = in_one_cell(_HOLDER_IN_BRACKETS.sub(r" \g<holder> ", text))
    text = without_seats(_without_leaders(text, present=present), present=present)
    text = text if present else of_blanked(text)
    text = without_holders(without_columns(text) if present else text)
    text = _in_two_cases(text, lambda read: without_communes(read, municipal=municipal))
    if municipal and _DASH.search(text):
        text = _DASHED_LAST.sub(rf"\g<before>{OPEN_HYPHEN}", text)
    text = _in_columns(_under_communes(_in_two_cases(_parted(text), lambda read: _headed(_unbracketed(read)))))
    return text, plain(text), _by_lines(text)


_OF_COMMUNE = re.compile(r"^[ ]*[A-ZÀ-Þ][A-ZÀ-Þ'’ -]+(?:[ ]?/[ ]?[A-ZÀ-Þ'’ -]+)?[ ]*$", re.MULTILINE)
"""A line in capitals, as those of communes are (« SAINT-OBRE SUR ORLE », « LA FOSSE S/ ORLE »)."""
_ENDS = frozenset({"line", "head"})
_CELL = ["tab", "name"]


@dataclass(slots=True)
class Listing:
    """A list and its tokens."""

    section: Section
    tokens: list[Token]

    @classmethod
    def of(cls, section: Section, *, municipal: bool = False) -> Listing:
        """Read the tokens of a list, that of a `municipal` council or another."""
        text, bare, hard = _parted_from_places(section.text, present=section.status == "present", municipal=municipal)
        return cls(section, lex(text, cues=cues.LIST_CUES, plain=bare, hard=hard))

    @property
    def alone(self) -> frozenset[int]:
        """The identity of the names that stand alone on their lines, or in the first cell of a row that has others."""
        articles = ("Les", "LES")  # of communes
        tokens = [t for t in self.tokens if self.section.text[t.start : t.end] not in articles]
        kinds = ["line", *(t.kind for t in tokens), "line", "line"]
        whole = {
            id(t.name)
            for i, t in enumerate(tokens)
            if t.name is not None and kinds[i] in _ENDS and (kinds[i + 2] in _ENDS or kinds[i + 2 : i + 4] == _CELL)
        }
        return frozenset(whole | self._of_communes())

    def _of_communes(self) -> set[int]:
        """The identity of the names on lines of capitals that hold no separator of a list."""
        return {
            id(t.name)
            for line in _OF_COMMUNE.finditer(self.section.text)
            for t in self.tokens
            if t.name is not None and line.start() <= t.start < line.end()
        }

    @property
    def names(self) -> list[Name]:
        """The persons of the list, before any is refused."""
        return [t.name for t in self.tokens if t.name is not None]


_OF_PROXIES = ("pouvoir", "procuration", "représent", "represent")
_TWO_SIDES = re.compile(r"[^/,;\n]+\s/\s[^/,;\n]+")
"""A line of two persons, one on each side of a stroke."""
_STANDS_FOR = re.compile(r"\brepresentee?s? par\b")


def _by_lines(text: str) -> bool | None:
    """True where nearly every line tells a proxy, so that each is an entry of its own; None where nothing tells."""
    lower = text.lower()
    if " / " not in lower and not any(word in lower for word in _OF_PROXIES):
        return None
    folded = fold(text)
    lines = [line for line in folded.split("\n") if sum(map(str.isalpha, line)) > 2]
    if len(lines) > 1 and all(map(_TWO_SIDES.fullmatch, lines)):
        return True
    linked = sum(bool(cues.PROXY_WORD.search(line) or _STANDS_FOR.search(line)) for line in lines)
    return True if len(lines) > 1 and linked >= 0.8 * len(lines) and text.count(";") < linked / 2 else None


def entries(listing: Listing, style: Style) -> list[Entry]:
    """The entries of one list; empty where the list cannot be trusted (columns run together, junk)."""
    section, names = listing.section, listing.names
    if (
        len(LONE_MARK.findall(section.text)) >= _MARKS
        or run_together(names)
        or are_communes(section.announced, section.text, names)
    ):
        return []
    if len(names) >= 8 and sum(n.glued and not told_apart(n) for n in names) > 0.3 * len(names):
        return []
    tokens = without_places(_before_cut(listing.tokens) if section.cut else listing.tokens)
    tokens = heads_as_grantors(section, tokens, style)
    linked = any(t.kind in ("link", "to", "replaced") and not _shouted_to(section, t) for t in tokens)
    bare = any(told(section.status, section.text, names) for told in (bare_surnames, whole_names))
    if not bare and (not linked or any(style.marks(n) for n in names) or not all(n.printed.isupper() for n in names)):
        tokens = _as_printed(section, names, style).kept(section.text, tokens)
    ordered = in_the_names_of(section, tokens)
    ordered = respectively(section, tokens) if ordered is None else ordered
    paired = in_one_bracket(section, tokens) if ordered is None else None
    if paired is None and ordered is None:
        paired = in_columns(tokens)
    if paired is None and ordered is None:
        paired = paired_lines(section, tokens)
    if ordered is not None:
        found = ordered
    elif paired is not None:
        found = [Entry(a, "represented", section.heading, b, form="columns of grantors and holders") for a, b in paired]
    else:
        found = ListReader(section, section.text).read(tokens)
        holders_in_brackets(section, found, style)
    if section.mixed and any(e.holder is not None for e in found):
        for entry in found:
            if entry.status == "represented" and entry.holder is None and entry.proof == section.heading:
                entry.status = "excused"
    _come_later(section, found)
    found = boxed(section, found)
    for entry in found:
        _place(entry, section)
    for entry in found if section.holder is not None else ():
        entry.holder = entry.holder or section.holder
    return [e for e in found if plausible(e.name)]


_COME_LATER = re.compile(
    r"(?<=\n)\W*(?i:arriv[ée]e?s?(?:\(e\)s?)?)\s(?P<when>(?:en cours de|pendant la)\s(?:la\s)?s[ée]ance)"
    r"[^\n:]{0,24}(?::|\n)"
)
"""Amid the present: the label of those who came later (« Arrivée en cours de séance – 1 élue »)."""


def _come_later(section: Section, found: list[Entry]) -> None:
    """Tell of the present below such a label that they arrived."""
    label = _COME_LATER.search(section.text) if section.status == "present" else None
    for entry in found if label is not None else ():
        if label is not None and entry.name.start >= label.end() and entry.arrived is None:
            entry.arrived = label.span("when")


def _before_cut(tokens: list[Token]) -> list[Token]:
    """The tokens of a list that breaks off, without a last name of which a part may be lost."""
    last = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].kind != "line"), None)
    return tokens if last is None or tokens[last].name is None else tokens[:last]


LONE_MARK = re.compile(r"(?:^|\s)[xX✓✔☒☑][ ]*(?=[\n\t]|\Z)")
"""A mark alone on its line, in its cell or at the end of a line."""
_MARKS = 4
"""Marks alone on their lines, in their cells or at the end of a line, that tell a table whose columns are lost."""


def _shouted_to(section: Section, token: Token) -> bool:
    """Whether a token is « À » in capitals, which a title may hold, in a list that is none of proxies."""
    return (
        token.kind == "to"
        and section.status != "represented"
        and section.text[token.start : token.end].strip() in ("A", "À")
    )


def _as_printed(section: Section, names: list[Name], style: Style) -> Style:
    """The style of one list: those who miss may be named beside their heading without the civility of others."""
    if section.status == "present" or any(n.own or n.grouped or not 1 < n.size <= 4 for n in names):
        return style
    beside = section.text[:1] == " " and "\n" not in section.text.strip()
    proxies = beside or cues.PROXY_WORD.search(fold(section.text)) is not None
    return replace(style, civil=False, some=False) if proxies else style


def _place(entry: Entry, section: Section) -> None:
    """Turn the places of an entry into characters of the whole text."""

    def moved(place: Place | None) -> Place | None:
        return None if place is None else (place[0] + section.start, place[1] + section.start)

    names = {id(n): n for n in (entry.name, entry.holder) if n is not None}
    for name in names.values():
        if not name.placed:
            name.start += section.start
            name.end += section.start
            name.placed = True
    entry.role, entry.arrived, entry.left = moved(entry.role), moved(entry.arrived), moved(entry.left)
    if entry.proof != section.heading:
        entry.proof = (entry.proof[0] + section.start, entry.proof[1] + section.start)
