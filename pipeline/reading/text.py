"""Text files: encodings, tab-separated columns, Markdown leftovers."""

from __future__ import annotations

import hashlib
import re
from unicodedata import normalize

import numpy as np

from extractors.grammar.patterns import sought
from pipeline.reading.hyphens import rejoined
from pipeline.reading.letters import LIGATURES, in_latin
from pipeline.reading.sidebars import unfold
from pipeline.reading.sniff import identify
from pipeline.reading.strays import brought_down
from pipeline.reading.wrapping import unwrapped
from schemas import Document, DocumentError, Line, Page, Word

_MARKDOWN = re.compile(r"(?<!\*)\*\*(?!\*)|(?<!_)__(?=[^\s_])|(?<=[^\s_])__(?!_)")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\u200b-\u200f\ufeff\u2060\u00ad]")
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_LETTERS_APART = re.compile(r"(?<!\S)(?<!\s[A-ZÀ-Ý] )[A-ZÀ-Ý](?: [A-ZÀ-Ý]){4,}+(?!\S)(?! \S)")
"""Capitals with blanks between, up to a gap or the end of the line: a letter-spaced word."""
_SPELLED = {**LIGATURES, "\u2010": "-", "\u2011": "-"}
"""Ligature characters, those with the codes of other letters too, and hyphens that are not plain ones."""
_LIGATURE_LOST = sought(r"(?:onvoca|rocura|élibéra)on(?=s?(?![a-zà-ÿ]))")
_WITHOUT_LIGATURES = tuple(
    (re.compile(rf"(?<![^\W\d_])(?P<before>{before}){lost}"), whole)
    for before, lost, whole in (
        (r"(?!(?:[pP]har|lyc|mach)aon)(?:[a-zà-ÿ]{2,}|[A-ZÀ-Ý][a-zà-ÿ]{2,})", r"aon(?=s?(?![a-zà-ÿ]))", "ation"),
        (r"[tT]", r"ulaire", "itulaire"),
        (r"[aA]r", r"cle(?=s?(?![a-zà-ÿ]))", "ticle"),
        (r"[cC]ollec|[aA]c", r"vité", "tivité"),
        (r"[aA]bst|[cC]onv|[sS]ubv|[mM]", r"enon(?=s?(?![a-zà-ÿ]))", "ention"),
        (r"[qQ]u|[gG]", r"eson(?=s?(?![a-zà-ÿ]))", "estion"),
        (r"[sS]e|[ée]le|[fF]on|[aA]", r"con(?=(?:s|nement)?(?![a-zà-ÿ]))", "ction"),
        (r"[pP]ar", r"cip", "ticip"),
    )
)
"""Words that every act has and that lost a ligature, as converters of files leave them (« procuraon »)."""
_CUT = re.compile(r"(?<![ \t])[ \t]*(\[[^\[\]\n]{0,20}\bTRUNCATED\b[^\[\]\n]{0,20}\])[ \t]*")
"""What tools that shorten texts leave where something is missing."""
_FLATTENED = re.compile(
    r"(?<![^\W\d_])(?P<last>[^\W\d_]*)(?P<blank>[ \t]*)\n?\[flattened:? ?\](?P<after>[ \t]*)(?P<next>[^\W\d_]*)"
)
"""What tools that take the ends of lines out leave where they began to: nothing is missing, a word may be parted."""
_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
_TABLE_ROW = re.compile(r"\|[^|\n]*(?:\|[^|\n]*)+\||[^|\n]{1,60}\|(?:[^|\n]{0,60}\|){2,12}[^|\n]{0,60}")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?")
_RULES = ("-", "*", "=")
_SIGNS = ("\t", "|", "\\", "#")
"""What a line that is more than words between blanks has, if no gaps."""
_RULE = re.compile(r"(?:[-*=][ \t]*){3,}")
_ESCAPE = re.compile(r"\\(?=[-#*_.()\[\]+!|>~`])")
SPREAD = 0.6
"""The share of a text's lines with an empty one before them from which these may be its spacing."""
_ENDS = ".:;!?»"
_REASON = re.compile(r"(?:vus?|considérant|attendu|sur|après|l[ea]s? (?:conseil|comité|assemblée|bureau))\b")
"""How a paragraph begins after a comma, in small letters though it be."""
_AS_SPACING = 0.1
"""The share of empty lines that stand within a sentence from which the empty lines of a text are its spacing."""
_MOJIBAKE = (
    ("cp1252", re.compile("Ã[\u0080-\u00bf ©¨ª«®¯´¹»]|â€[\u0099™œ¦“”]")),
    ("cp1250", re.compile("Ă[\u0080-\u00bf ©¨Ş«®Ż´ąşĽ»]|â€[\u0099™ś¦“”]")),
)
"""Encodings that UTF-8 is taken for, and what then stands for its letters."""
_LETTER_TWICE = re.compile("(?P<grave>[ÃĂ][ \u00a0]{1,2}(?=\\S))|[ÃĂÂÅâ][^\\s\\w]{1,2}|[ÃĂÂÅâ][ŞŻąşĽśªº€œ][^\\s\\w]?")
"""One letter that was decoded wrongly; « à » ends in a blank that does not break, or in one that does."""
_LABEL_GLUED = sought(
    r"(?<=[a-zà-ÿ.)])(?:(?:Absent|Excusé|Présent|Représenté|Pouvoir|Procuration)e?s?(?![a-zà-ÿ])|Secrétaires? de "
    r"|[ÉE]taient |Ont donné )(?=[^\n:]{0,40}:)"
)
"""Where the label of a list follows the last word of the list before it, the end of the line between them lost."""
_NAME_GLUED = sought(
    r"(?<!\w)(?:(?:PR[ÉE]SENT|ABSENT|EXCUS[ÉE]|REPR[ÉE]SENT[ÉE]|PROCURATION|POUVOIR)E?S?|SECR[ÉE]TAIRES? DE S[ÉE]ANCE)"
    r"(?=(?:MM?\.|Mmes?|Mr|Mesdames|Messieurs|Monsieur|Madame)\s)"
)
"""A label in capitals that the first member follows without a blank."""


def decode(data: bytes) -> str:
    """Bytes → text: a byte order mark decides, then the NULs of UTF-16, then UTF-8, then Windows-1252."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    head = data[:4096]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(head) > 7 and head[first::2].count(0) > 0.4 * len(head) and head[1 - first :: 2].count(0) == 0:
            return data.decode(encoding, errors="replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
    return _undone(text)


def _undone(text: str) -> str:
    """Text that was decoded wrongly once before it was saved (`dÃ©libÃ©ration`), set right where nothing is lost."""
    encoding = next((name for name, signs in _MOJIBAKE if len(signs.findall(text)) >= 3), None)
    if encoding is None:
        return text
    try:
        return text.encode(encoding).decode("utf-8")
    except UnicodeError:
        return _LETTER_TWICE.sub(lambda letter: _set_right(letter, encoding), text)


def _set_right(letter: re.Match[str], encoding: str) -> str:
    """A letter that was decoded wrongly, where the rest of its text was not."""
    if letter["grave"]:
        return "à "
    try:
        return letter[0].encode(encoding).decode("utf-8")
    except UnicodeError:
        return letter[0]


def clean(text: str) -> str:
    """Text without ligature characters, invisible and control characters and Markdown emphasis; accents composed."""
    for character, spelled in _SPELLED.items():
        text = text.replace(character, spelled)  # all of them are faster than one `translate`
    text = _INVISIBLE.sub("", text)
    if "**" in text or "__" in text:
        text = _MARKDOWN.sub("", text)
    if "aon" in text and _LIGATURE_LOST.search(text) is not None:
        for pattern, whole in _WITHOUT_LIGATURES:
            text = pattern.sub(rf"\g<before>{whole}", text)
    text = in_latin(normalize("NFC", text))
    return _NAME_GLUED.sub(r"\g<0> ", _LABEL_GLUED.sub(r"\n\g<0>", text))


def read_text(data: bytes, name: str) -> Document:
    """Read a text file; a form feed starts a new page.

    Raises:
        DocumentError: E003, a picture, an archive or another known format; E201, nothing legible in the file.
    """
    family, label = identify(data)
    if family == "other" and label and label != "un fichier XML":
        raise DocumentError("E003", name, label)
    if family == "other" and not label:
        raise DocumentError("E201", name)
    text = clean(decode(data)).replace("\r\n", "\n").replace("\r", "\n")
    if not _legible(text):
        raise DocumentError("E201", name)
    text = brought_down(_mended(text))
    if "TRUNCATED" in text:
        text = _CUT.sub(r"\n\1\n", text)
    pages = pages_of(text)
    if not any(p.lines for p in pages):
        raise DocumentError("E201", name)
    rejoined(pages)
    return Document(name, hashlib.sha256(data).hexdigest(), "text/plain", pages, paged=len(pages) > 1)


def pages_of(text: str) -> list[Page]:
    """The pages of clean text, which form feeds part."""
    spacing = _spacing(text)
    return [_page(part, number, spacing) for number, part in enumerate(text.split("\f"), 1)]


def _mended(text: str) -> str:
    """Text without marks of flattening: the parts of a word put together, told by the other words of the text."""
    if "[flattened" not in text:
        return text
    known = set(re.findall(r"[^\W\d_]+", _FLATTENED.sub(" ", text)))

    def mend(match: re.Match[str]) -> str:
        last, following = match["last"], match["next"]
        whole = last + following in known or not (last in known and following in known)
        parted = bool(last) and following[:1].islower() and whole and not match["blank"]
        return last + ("" if parted else " ") + following

    return _FLATTENED.sub(mend, text)


def _legible(text: str) -> bool:
    """Whether half of what is printed, dotted lines and rules set aside, is letters or figures, and few signs odd."""
    counts = np.bincount(np.frombuffer(text[:20_000].encode("utf-32-le", "surrogatepass"), np.uint32))
    often = {chr(code): int(counts[code]) for code in np.flatnonzero(counts).tolist()}
    printed = {c: n for c, n in often.items() if not c.isspace() and c not in "._-=*|+#…"}
    total = sum(printed.values())
    known = sum(n for c, n in printed.items() if c.isalnum())
    plain = sum(n for c, n in printed.items() if c.isascii() or "À" <= c <= "ÿ" or c in "œŒ’‘“”«»€–—•")
    return bool(printed) and known >= 0.5 * total and plain >= 0.7 * total


def _spacing(text: str) -> int:
    """How many empty lines follow each line of a text that is spaced out, and say nothing there; else none."""
    blanks, within, last, empty = [], 0, "", 0
    for line in map(str.strip, text.split("\n")):
        if not line:
            empty += 1
            continue
        if last:
            blanks.append(empty)
            begins = last[-1] in _ENDS or (last[-1] == "," and _REASON.match(line) is not None)
            within += bool(empty) and line[0].islower() and not begins
        last, empty = line, 0
    spaced = len(blanks) - blanks.count(0)
    if spaced < SPREAD * len(blanks) or within < _AS_SPACING * spaced:
        return 0
    return min(filter(None, blanks), default=0)


def _page(text: str, number: int, spacing: int) -> Page:
    """A page; up to `spacing` empty lines between two lines leave no gap."""
    page = Page(number)
    empty = 0
    for raw in unwrapped(unfold(text.split("\n"))):
        heading = _HEADING.match(raw)
        words = _words(_closed(raw) if _LETTERS_APART.search(raw) is not None else raw)
        if not words:
            empty += 1
            continue
        words[0].tab = False
        page.lines.append(Line(words, page=number, gap=empty > spacing or heading is not None))
        empty = 0
    return page


def _closed(raw: str) -> str:
    """A line with its letter-spaced words closed up (« A D O P T E », « S É A N C E   D U   4   M A I »)."""
    pieces = raw.split()
    if all(len(piece) == 1 for piece in pieces):
        closed = " ".join("".join(word.split()) for word in re.split(r" {2,}|\t", raw.strip()))
        return re.sub(r"(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d)", " ", closed)
    return _LETTERS_APART.sub(lambda m: m[0].replace(" ", "").ljust(len(m[0])), raw)


def _words(raw: str) -> list[Word]:
    """The words of a line, a tab before each that begins a cell; what Markdown adds is left out."""
    stripped = raw.strip()
    if stripped[:1] in _RULES and _RULE.fullmatch(stripped):
        return []
    if not any(map(raw.__contains__, _SIGNS)) and "   " not in stripped:
        words = list(map(Word, stripped.split()))
        if words:
            words[0].at = len(raw) - len(raw.lstrip())
        return words
    if _TABLE_ROW.fullmatch(stripped):
        cells = [] if _TABLE_RULE.fullmatch(stripped) else stripped.removeprefix("|").removesuffix("|").split("|")
    else:
        cells = (_HEADING.sub("", raw, count=1) if raw.startswith("#") else raw).split("\t")
    found: list[Word] = []
    if len(cells) == 1:
        return _laid_out(cells[0])
    for column, cell in enumerate(cells):
        for part in _GAP.split(cell):
            tokens = _ESCAPE.sub("", part).split()
            found += [Word(token, tab=i == 0, column=column) for i, token in enumerate(tokens)]
    return found


def _laid_out(line: str) -> list[Word]:
    """The words of a line that keeps its layout, each that begins a cell with its place."""
    found: list[Word] = []
    start = 0
    for end in [*(gap.start() for gap in _GAP.finditer(line)), len(line)]:
        tokens = _ESCAPE.sub("", line[start:end]).split()
        at = end - len(line[start:end].lstrip())
        found += [Word(token, tab=i == 0, at=at if i == 0 else None) for i, token in enumerate(tokens)]
        start = end
    return found
