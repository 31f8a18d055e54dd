"""Is the text layer of a page worth reading, or must the page be recognised from its picture?"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from schemas import Box, Line, Page

Layer = Literal["good", "bad", "poor", "stamp", "none"]

_FEW = 60
"""A page covered by a picture that has no more words than this has a stamp's text alone, or a running head."""
_COVERED = 0.5
_ODD_SHARE = 0.15
_VOWELLESS_SHARE = 0.35
_VOWELS, _FEWEST_LETTERS = 0.27, 100
"""The share of vowels among letters, which is 0.36 and more in French, and letters from which on it tells."""
_ABBREVIATION = 4
"""Letters of an abbreviation, at the most."""
_SCANNED = 0.8
_JUNK_SHARE = 0.1
_FEWEST = 20
_SANE = re.compile(
    r"[(\[«\"“'’]*(?:[A-ZÀ-ÝŒ]?[a-zà-ÿœ]+|[A-ZÀ-ÝŒ]+|[A-Za-zÀ-ÿŒœ]+(?:[-,.'’][A-Za-zÀ-ÿŒœ]+)+-?"
    r"|(?:[dljmnstDLJMNSTC]|[Qq]u)['’]?\d*|(?:[A-Za-zÉ]\.-?)+|[A-Z]{0,4}\.?\d[\d.,:/%°€hH_-]*|\d+(?:er|ère|ème|e|h\d*)"
    r"|[nN]°\S*|[A-Za-zÀ-ÿ]+\([a-z]+\))[)\]»\"”'’.,;:!?…]*|[-–—:;!?/€%&•«»+*=|]|[.…_-]{2,}|\S+@\S+|\w+\.\w+\.\w+"
)
"""A token as French texts have them; all others are what a poor recogniser makes of letters."""
_WORD = re.compile(r"[a-zA-ZÀ-ÿ]{4,}")
_VOWEL = re.compile(r"[aeiouyàâäéèêëîïôöùûüœ]", re.IGNORECASE)
_VOWELLESS = re.compile(f"[{''.join(c for c in map(chr, range(0x100)) if c.isalpha() and not _VOWEL.match(c))}×÷]{{4}}")
"""What any long word without a vowel holds."""


def judge(page: Page, picture_share: float) -> Layer:
    """What the text layer of a page is.

    Args:
        page: the page as its text layer has it.
        picture_share: how much of the page its largest picture covers, 0 to 1.

    `bad` is a layer of broken encodings, be it in one of its fonts; `poor` what a bad recogniser left over a scanned
    page; `stamp` is a little text over one; `none` is no text at all.
    """
    texts = [word.text for line in page.lines for word in line.words]
    if not texts:
        return "none"
    joined = "".join(texts)
    odd = filter(_odd, set(joined) - _PLAIN)
    if sum(map(joined.count, odd)) > _ODD_SHARE * len(joined):
        return "bad"
    if _lacks_words(" ".join(texts)):
        return "bad"
    if _is_shifted(page, joined):
        return "bad"
    if picture_share >= _COVERED and len(texts) <= _FEW:
        return "stamp"
    if picture_share >= _SCANNED and junk(page) > _JUNK_SHARE:
        return "poor"
    return "good"


def _lacks_words(text: str) -> bool:
    """Whether many of the long words of a text hold no vowel."""
    if _VOWELLESS.search(text) is None:
        return False  # of most pages
    words = _WORD.findall(text)
    return len(words) >= 20 and len(words) - sum(map(_has_vowel, words)) > _VOWELLESS_SHARE * len(words)


def junk(page: Page) -> float:
    """The share of tokens of a page that are no words, figures or signs of a French text; 0 where there are few."""
    texts = [word.text for line in page.lines for word in line.words]
    if len(texts) < _FEWEST:
        return 0.0
    return (len(texts) - sum(map(_is_sane, texts))) / len(texts)


def _is_shifted(page: Page, joined: str) -> bool:
    """Whether the letters of a page, or those of its bold print or of all other, stand for others.

    A font that does not tell what its glyphs mean gives their numbers (« 6HFUpWDLUH » for « Secrétaire »), in which
    letters are as many as in French, but not its vowels. One font of a page may, and others not.
    """
    bold = "".join([word.text for line in page.lines for word in line.words if word.bold])
    whole, part = _vowels(joined), _vowels(bold)
    if part < _VOWELS * len(bold) and _lacks_vowels(page, bold=True):
        return True
    if whole - part >= _VOWELS * (len(joined) - len(bold)):
        return False
    return _lacks_vowels(page, bold=False)


def _vowels(text: str) -> int:
    lower = text.lower()
    return sum(map(lower.count, "aeiouyéè"))


def _lacks_vowels(page: Page, *, bold: bool) -> bool:
    """Whether bold print, or all other, lacks vowels in its words: an abbreviation (« HT », « DMTG ») may have none."""
    words = [word.text for line in page.lines for word in line.words if word.bold == bold]
    text = "".join([word for word in words if len(word) > _ABBREVIATION])
    letters = sum(map(str.isalpha, text))
    return letters >= _FEWEST_LETTERS and _vowels(text) < _VOWELS * letters


@lru_cache(maxsize=8192)
def _has_vowel(word: str) -> bool:
    return _VOWEL.search(word) is not None


@lru_cache(maxsize=8192)
def _is_sane(text: str) -> bool:
    return _SANE.fullmatch(text) is not None


def _odd(character: str) -> bool:
    """Whether a character stands in no French text: private use, controls, other scripts."""
    if (
        character < "\u0250"
        or "\u2010" <= character <= "\u2265"
        or character in "\u25a0\u25a1\u25cf\u2610\u2611\u2612\u2713"
    ):
        return character < " " or "\x7f" <= character < "\xa0"
    return unicodedata.category(character) not in ("So", "Sm", "Po", "Pd", "Ps", "Pe")


_PLAIN = frozenset(character for character in map(chr, range(0x250)) if not _odd(character))
"""Characters that are not odd, which nearly all are."""


def merge(native: Page, recognised: Page) -> Page:
    """A recognised page with the printed words of its text layer (stamps) in their place: they are surer."""
    boxes = [box for line in native.lines if (box := line.box) is not None]
    lines = list(native.lines)
    for line in recognised.lines:
        words = [w for w in line.words if w.box is None or not any(_inside(w.box, box) for box in boxes)]
        if words:
            words[0].tab = False
            lines.append(Line(words, line.page, line.block, line.gap))
    lines.sort(key=lambda line: line.box.top if line.box is not None else 0.0)
    return Page(native.number, native.width, native.height, lines)


def _inside(word: Box, line: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return line.x0 - 2 <= x <= line.x1 + 2 and line.top - 2 <= y <= line.bottom + 2
