"""What a list of persons is made of: tokens, runs of words, and the kinds of these."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extractors.grammar.name_words import PARTICLES


@dataclass(slots=True)
class Name:
    """A person found in a text: where (characters) and how printed, with the parts that the print shows.

    `own` says that a civility stands before the name, `grouped` that one governs its group, `glued` that no separator
    parted it from the name before. `size` is the number of its words. `apart` says that two cases, or a common first
    name in the order of the list, show where it begins and ends.
    """

    start: int
    end: int
    printed: str
    civility: str | None = None
    first: str | None = None
    last: str | None = None
    own: bool = False
    grouped: bool = False
    glued: bool = False
    size: int = 1
    placed: bool = False
    apart: bool = False

    def moved(self, offset: int) -> Name:
        """A name of its own, a number of characters behind; `dataclasses.replace` takes four times as long."""
        return Name(
            self.start + offset,
            self.end + offset,
            self.printed,
            self.civility,
            self.first,
            self.last,
            self.own,
            self.grouped,
            self.glued,
            self.size,
            self.placed,
            self.apart,
        )


@dataclass(slots=True)
class Token:
    """A piece of a list. `kind` is `name`, `sep`, `line`, `tab`, `paren`, `head`, `other`, or the name of a cue."""

    kind: str
    start: int
    end: int
    name: Name | None = None

    def moved(self, offset: int) -> Token:
        """A token of its own, a number of characters behind."""
        name = None if self.name is None else self.name.moved(offset)
        return Token(self.kind, self.start + offset, self.end + offset, name)


LETTER = r"A-Za-zÀ-ÖØ-öø-ž"
UPPER = r"A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽ"
APOSTROPHE = "'’`´‘"
LOWER = rf"(?:d[{APOSTROPHE}]\s?|l[{APOSTROPHE}]\s?|(?:{'|'.join(sorted(PARTICLES - {'d', 'l'}))})\s+)"
PAIR = r"(?:J[A-HJ-SVY]|(?!MM|MR)M[ABCFGHJLNPRTY]|A[CFLMS]|P[AEHJLMY]|R[MJP]|F[MX]|G[AM]|C[HM]|L[MP]|Y[MV]|H[P])"
"""The initials of a double first name without a hyphen (« JP. DUPRÉ », « DUPRÉ MC »)."""
HEADS = 3
"""Groups from which a list is one under communes."""
_PARTICLES_FIRST = re.compile(rf"(?:{LOWER})+")
_POINTED = re.compile(rf"[{UPPER}](?:[.\- ]+[{UPPER}]){{0,2}}[.\- ]*")
_PAIR = re.compile(rf"{PAIR}\. ?|J[BCDFGLMPR]|M[CFHJLPT]|FX|RM|P[HJLM]")
TORN_HYPHEN = "‐"
"""In a table, the hyphen at which a column breaks a name off; it does not join the next line's first word."""
BROKEN_OFF = frozenset({"DE", "DU", "DES", "LA", "LE", "LES", "VAN", "DEN", "VON", "EL", "BEN", "DA", "DI", "DOS"})
"""Words of a surname that another follows: a line that ends so breaks the name off."""


@dataclass(slots=True)
class Chunk:
    """Words that stand together, before it is known how many persons they are.

    `torn` says that other cells stand between the words, `told` that the order of the list gave them their kinds.
    """

    start: int
    words: list[tuple[int, int, str]]
    civility: str | None = None
    own: bool = False
    grouped: bool = False
    glued: bool = False
    torn: bool = False
    told: bool = False


def without_particles(word: str) -> str:
    """A word without the particles in lower case before it."""
    particles = _PARTICLES_FIRST.match(word) if word[:1].islower() else None
    return word[particles.end() :] if particles else word


@lru_cache(maxsize=4096)
def shape_of(word: str) -> str:
    """U for a shouted word, I for initials, M for any other."""
    bare = without_particles(word)
    letters = [c for c in bare if c.isalpha()]
    if bare in ("St", "Ste"):
        return "U"
    if len(letters) == 2 and _PAIR.fullmatch(bare):
        return "I"
    if len(letters) == 1 or (len(letters) <= 3 and len(bare) > len(letters) and _POINTED.fullmatch(bare)):
        return "I"
    upper = sum(c.isupper() for c in letters)
    return "U" if upper >= 2 and upper >= 0.7 * len(letters) else "M"


def shape(chunk: Chunk) -> str:
    """The kinds of the words of a chunk, repeats once: « MU » for « Anne-Lise Marie DUPRÉ VAL »."""
    return _squeezed("".join([word[2] for word in chunk.words]))


@lru_cache(maxsize=1024)
def _squeezed(kinds: str) -> str:
    return re.sub(r"(.)\1+", r"\1", kinds.replace("I", "M"))
