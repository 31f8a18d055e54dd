"""What stands before a colon in a list of members: where a name ends and a commune begins."""

from __future__ import annotations

import re

from extractors.grammar.first_names import is_first_name
from extractors.grammar.name_chunks import Chunk
from extractors.grammar.name_words import NOT_NAMES
from extractors.grammar.text import fold

COMMUNE_LINKS = frozenset({"sur", "sous", "en", "les", "aux", "et"})
PARTICLE = re.compile(r"(?:DE|DU|DES|LA|LE|LES)\b|[DL]['’]")
THEN_PLACE = re.compile(r"(?:MU)+M")
"""The shape of members without a separator, and of a commune after them."""
_COMMUNE_BEGINS = re.compile(r"(?:SAINTE?|STE?|L[AE]S?|NOTRE)[ .-]|L['’]")
"""Words in capitals that begin a commune rather than go on with a surname."""
_TOLD_PARTICLE = re.compile(r"(?i:de|du|des|la|le|les|el|ben|da|di|van|[dl]['’])")
_SAINT = re.compile(r"(?i:sainte?|ste?)\.?")


def to_surname(chunk: Chunk) -> list[tuple[int, int, str]]:
    """Its words up to the shouted surname; what follows is the commune that heads the next group."""
    last = max(i for i, word in enumerate(chunk.words) if word[2] == "U")
    return chunk.words[: last + 1]


def one_surname(text: str, chunk: Chunk) -> list[tuple[int, int, str]]:
    """Its words up to one surname, with particles; capitals after it are the commune that heads the next group.

    A surname of two words ends where a commune plainly begins (« Anne DUPRÉ VAL SAINT-OBRE : »).
    """
    words = chunk.words
    first = next(i for i, word in enumerate(words) if word[2] == "U")
    last = next((i for i in range(first, len(words)) if not PARTICLE.fullmatch(text, *words[i][:2])), len(words) - 1)
    place = next((i for i in range(last + 1, len(words)) if _COMMUNE_BEGINS.match(text, words[i][0])), last + 1)
    return words[:place]


def told_member(text: str, folded: str, chunk: Chunk) -> list[tuple[int, int, str]]:
    """The same of words in one case, by common first names (« Anne Marie Dupré Valbrune : »).

    None is left of one that does not begin with a first name.
    """
    words = chunk.words
    known = [is_first_name(folded[start:end]) for start, end, _ in words]
    if not known[0]:
        return []
    begins = (i for i in range(2, len(words) - 1) if words[i][2] == "M" and words[i - 1][2] == "U")
    last = max(begins, default=0) + 1
    if known[last] and last + 2 < len(words) and not begins_place(text, words[last + 1]):
        last += not text[words[last + 1][0]].islower()
    while last + 1 < len(words) and _TOLD_PARTICLE.fullmatch(text, *words[last][:2]):
        last += 1
    place = last + 1
    while place < len(words) and text[words[place][0]].islower():
        place += 1
    saint = place + 1 < len(words) and _SAINT.match(text, words[place + 1][0])
    return words[: place + bool(saint)]


def to_first_name(folded: str, chunk: Chunk) -> list[tuple[int, int, str]]:
    """Its words up to the first names after the last surname; what follows heads a group (« DUPRÉ Anne Valbrune : »).

    None is left of one that has no common first name there, or nothing after it.
    """
    words = chunk.words
    known = [is_first_name(folded[start:end]) for start, end, _ in words]
    end = first = max(i for i, word in enumerate(words) if word[2] == "U") + 1
    while end + 1 < len(words) and known[end]:
        end += 1
    return words[:end] if end > first else []


def begins_place(text: str, word: tuple[int, int, str]) -> bool:
    """Whether a word is one that others of a commune follow (« La », « Saint »)."""
    return bool(_TOLD_PARTICLE.fullmatch(text, *word[:2]) or _SAINT.fullmatch(text, *word[:2]))


def starts_common(head: str) -> bool:
    """Whether the first word of a heading is a common word (« Groupe UDI Valbrune : »)."""
    return fold(head).split()[0] in NOT_NAMES


def before_last_line(text: str, chunk: Chunk) -> list[tuple[int, int, str]]:
    """Its words before its last end of line; what follows heads a group (« Anne DUPRÉ / SAINT-OBRE : »)."""
    words = chunk.words
    for i in range(len(words) - 1, 0, -1):
        if "\n" in text[words[i - 1][1] : words[i][0]]:
            return words[:i]
    return []
