"""What stands before a colon, or a bare initial, in a list of members: where a name ends and a commune begins."""

from __future__ import annotations

import re

from extractors.grammar.name_chunks import LETTER, UPPER, Chunk
from extractors.grammar.name_words import NOT_NAMES
from extractors.grammar.text import fold

COMMUNE_LINKS = frozenset({"sur", "sous", "en", "les", "aux", "et"})
PARTICLE = re.compile(r"(?:DE|DU|DES|LA|LE|LES)\b|[DL]['’]")
THEN_PLACE = re.compile(r"(?:MU)+M")
"""The shape of members without a separator, and of a commune after them."""
_COMMUNE_BEGINS = re.compile(r"(?:SAINTE?|STE?|L[AE]S?|NOTRE)[ .-]|L['’]")
"""Words in capitals that begin a commune rather than go on with a surname."""
_WITH_INITIAL = re.compile(rf"(?<![{LETTER}])[{UPPER}][{UPPER}'’-]+ (?!M\.)[{UPPER}]\.(?![{LETTER}])")
_WITH_CIVILITY = re.compile(r"\b(?:Mmes?|MME|Madame|Monsieur|MM)\b")


def initialled(text: str) -> bool:
    """Whether the members are told by surname and initial, without a civility (« DUPRÉ J. NOËL M. PETIT Z. »)."""
    return len(_WITH_INITIAL.findall(text)) >= 3 and _WITH_CIVILITY.search(text) is None


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
