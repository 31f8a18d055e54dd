"""Lines of a list of members that are none of it: words of a column beside, and the title of the first item below."""

from __future__ import annotations

import re
from statistics import median

from extractors.grammar.name_chunks import BROKEN_OFF, shape_of
from extractors.grammar.patterns import sought

BRACKETS = re.compile(r"[(\[{][^()\[\]{}]{0,240}[)\]}]")
_BETWEEN = re.compile(r"[,;/•]|\s[-–—]\s|\bet\b")
UNFINISHED = re.compile(r"(?:[,;/•–—-]|\bet|\bde|\bdu|\bd['’])\s*\Z")
_LEADS_ON = re.compile(r"\b(?:à|pour|par|MM?\.?|Mmes?\.?|MME|Mr|Mlle|Monsieur|Madame)\Z")
"""The end of a line that a name must follow."""
_TITLE = re.compile(r"[^\W\d_]{2}[^,;:/•()\d]*")
CIVIL = sought(r"\b(?:MM?|Mmes?|MME|Mr|M[Ee]?lles?|MLLE|Mademoiselle|Messieurs|Mesdames|Monsieur|Madame)\b")


def without_strays(text: str) -> str:
    """Blank a short line without separators amid long full lines: a word of a narrow column beside the list."""
    lines = text.split("\n")
    if len(lines) < 4:
        return text
    usual = median(len(line) for line in lines)
    if usual < 60:
        return text
    for i in range(1, len(lines) - 1):
        line = lines[i].strip()
        around = (lines[i - 1].rstrip(), lines[i + 1].rstrip())
        if (
            line
            and len(line) < 0.35 * usual
            and not re.search(r"[,;:.()–•-]|\bet\b", line)
            and min(len(a) for a in around) >= 0.75 * usual
            and not UNFINISHED.search(around[0])
            and not any(map(_LEADS_ON.search, (around[0], line)))
            and not _ends_name(around[0], line)
            and not _names_several(line)
        ):
            lines[i] = " " * len(lines[i])
    return "\n".join(lines)


def _names_several(line: str) -> bool:
    """Whether a line without separators holds several whole names (« ROY Luc PETIT Anne »)."""
    kinds = "".join([shape_of(word) for word in line.split()])
    return re.fullmatch(r"(?:U+[MI]+){2,}|(?:[MI]+U+){2,}", kinds) is not None


def _ends_name(above: str, line: str) -> bool:
    """Whether a line of one word is the surname, or first name, that the name above it lacks."""
    pieces = [[w for w in piece if not CIVIL.fullmatch(w.rstrip("."))] for piece in _pieces(above)]
    last, words = pieces[-1], line.split()
    if len(last) > 1 and last[-1] in BROKEN_OFF:
        return len(words) <= 2
    whole = [len(piece) > 1 for piece in pieces[1:-1] or pieces[:-1]]  # the first may be the end of a broken name
    ends = len(words) == 1 or (len(words) <= 3 and all(shape_of(w) == "U" for w in words))
    return len(last) == 1 and ends and sum(whole) >= 0.6 * len(whole)


def without_title(text: str) -> str:
    """Blank the title of the first item, below a list of members parted by commas whose last line is whole."""
    lines = text.split("\n")
    while True:
        filled = [i for i, line in enumerate(lines) if line.strip()]
        if len(filled) < 2 or not _is_title(lines, filled):
            return "\n".join(lines)
        lines[filled[-1]] = " " * len(lines[filled[-1]])


def _is_title(lines: list[str], filled: list[int]) -> bool:
    last, above = lines[filled[-1]].strip(), lines[filled[-2]].strip()
    if " " not in last or CIVIL.search(last) or not _BETWEEN.search(above) or UNFINISHED.search(above):
        return False
    pieces = [p for i in filled[:-1] for p in _pieces(lines[i])]
    usual = median(len(p) for p in pieces)
    parted = sum(_two_cases(p) for p in pieces) >= 0.6 * len(pieces)

    def whole(line: str) -> bool:
        piece = _pieces(line)[-1]
        return _two_cases(piece) if parted else len(piece) >= usual

    if not whole(above) or any(not UNFINISHED.search(o) and whole(o) for o in (lines[i] for i in filled[:-2])):
        return False
    if parted:
        return not any(_two_cases(p) for p in _pieces(last))
    if _TITLE.fullmatch(last) and not _BETWEEN.search(last):
        return True
    shouted = all(shape_of(w) == "U" for w in last.split()[:2])
    return shouted and not any(shape_of(w) == "U" for piece in pieces for w in piece)


def _pieces(line: str) -> list[list[str]]:
    """The words of each name of a line; one empty piece for a line without any."""
    found = [p.split() for p in _BETWEEN.split(BRACKETS.sub(" ", line).strip(" .")) if p.strip()]
    return found or [[]]


def _two_cases(words: list[str]) -> bool:
    kinds = {shape_of(w) for w in words if w[:1].isalpha()}
    return "U" in kinds and bool(kinds & {"M", "I"})
