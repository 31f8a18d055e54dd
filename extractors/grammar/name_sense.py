"""Whether a word of a list of persons is part of a name, or a common word beside one."""

from __future__ import annotations

import re

from extractors.grammar.first_names import is_first_name
from extractors.grammar.name_chunks import UPPER, Chunk, shape, without_particles
from extractors.grammar.name_heads import PARTICLE
from extractors.grammar.name_words import AMID_TOO, MONTHS_TOO, NOT_NAMES, OFFICES, STATES, SURNAMES_TOO
from extractors.grammar.text import fold

_ARTICLES = ("Le", "La")
_PREPOSITIONS = ("À", "Â")
_ALONE = frozenset(_ARTICLES + _PREPOSITIONS)
_ARTICLE_OF_SENTENCE = re.compile(r"L[ea] [a-zà-ÿ]{3}")
"""« Le précédent … »: what begins a sentence, and no name."""
_AFTER_COMMA, _COMMA_NEXT = re.compile(r", \Z"), re.compile(r" ?,| et ")
_FIRST_NAME = re.compile(
    rf"[ ](?P<name>[{UPPER}][a-zà-ÿ]+(?:-[{UPPER}][a-zà-ÿ]+)*)\.?\s*(?:[,;(/•\n]|\s[-–]|\.|\bet\b|\b[àa]\s|\Z)"
)
LAST_PERSON_PRINTED = re.compile(
    rf"(?:(?<=[{UPPER}]{{2}} )|(?<=[,;] ))[{UPPER}][a-zà-ÿ]+(?:-[{UPPER}][a-zà-ÿ]+)*[ ]"
    rf"(?:[{UPPER}][{UPPER}'’-]+[ ]){{1,3}}\Z"
)
"""The person at the end of a stretch, behind another or a comma (« à Paul LEROY Anne MARTIN »)."""


def after_particles(text: str, chunk: Chunk | None) -> bool:
    """Whether a chunk ends with shouted particles after first names (« Paul LE »), or is made of them (« DE LA »)."""
    words = [] if chunk is None else chunk.words
    count = next((i for i, (s, e, _) in enumerate(reversed(words)) if not PARTICLE.fullmatch(text, s, e)), len(words))
    return count > 0 and all(kind == "M" for *_, kind in words[: len(words) - count])


def common(text: str, folded: str, match: re.Match[str], chunk: Chunk | None) -> bool:
    """Whether a capitalised word is a common word, and not part of a name in capitals."""
    start, end = match.span()
    printed, word = match[0], folded[start:end]
    if printed[0].islower():
        word = without_particles(word)
    word = word.strip(".")
    common = word in NOT_NAMES or ("-" in word and {word.rsplit("-", 1)[-1], word.split("-", 1)[0]} <= NOT_NAMES)
    if not common and printed not in _ALONE:
        return False
    if printed in _PREPOSITIONS:
        return True
    if printed == "Son" and chunk is not None and chunk.words and _SON.match(text, start):
        return False
    article = printed in _ARTICLES and _ARTICLE_OF_SENTENCE.match(text, start) is not None
    if not (common or article) or (chunk is not None and _named_so(text, folded, word, match, chunk)):
        return False
    if article or not common or not printed.isupper() or word.startswith(STATES):
        return True
    below = chunk is not None and bool(chunk.words) and "\n" in text[chunk.words[-1][1] : match.start()]
    if below and word not in SURNAMES_TOO:
        return True  # « Secrétaire : Anne Dupré / APPROBATION DU PROCÈS-VERBAL »
    amid = _AFTER_COMMA.search(text, max(match.start() - 2, 0), match.start()) is not None
    if amid and word in AMID_TOO and _COMMA_NEXT.match(text, match.end()):
        return False  # « EYDOUX, FÉVRIER, GODIN »
    if chunk is not None and (shape(chunk) == "M" or (not chunk.words and word in ("maire", "bureau"))):
        return False
    begun = chunk is not None and bool(chunk.words)
    if begun and after_particles(text, chunk):
        return chunk is not None and chunk.words[0][2] == "U" and not _first_name_next(text, folded, match.end())
    return begun or word not in SURNAMES_TOO or not _first_name_next(text, folded, match.end())


_SON = re.compile(rf"Son(?= (?:[{UPPER}]{{2}}|[{UPPER}][a-zà-ÿ]))")
"""A first name (« Van Son LÉVY »), where it stands behind another and before more of the name."""
_ENDS_NAME = re.compile(r"[ ]?(?:[,;(/•\n]|-[ ]|\Z)")


def _named_so(text: str, folded: str, word: str, match: re.Match[str], chunk: Chunk) -> bool:
    """Whether a common word after a civility or a first name is the surname (« Mme Vote », « Élise Février, »)."""
    led = match[0][0].islower() or "\n" in text[chunk.start : match.start()]
    if led or word in OFFICES or word.startswith(STATES):
        return False
    if not chunk.words:
        return chunk.own
    start, end, kind = chunk.words[-1]
    first = is_first_name(folded[start:end]) or (kind == "I" and word in MONTHS_TOO)
    return len(chunk.words) == 1 and first and bool(_ENDS_NAME.match(text, match.end()))


def _first_name_next(text: str, folded: str, position: int) -> bool:
    """Whether one first name follows, and then the next member (« MAIRE Éric, »)."""
    first = _FIRST_NAME.match(text, position)
    return first is not None and folded[first.start("name") : first.end("name")] not in NOT_NAMES


def is_surname(text: str, start: int, end: int) -> bool:
    """Whether a shouted common word is the surname before a known first name (« JEUNESSE André, »)."""
    first = _FIRST_NAME.match(text, end) if text[start:end].isupper() else None
    return first is not None and is_first_name(fold(first["name"]))


_OF_WOMEN = "aeh"
"""How first names of women end that nobody has for surname (« Lise », « Eva », « Sarah »)."""


def surname_of_office(text: str, chunk: Chunk, cue: re.Match[str]) -> bool:
    """Whether a shouted word that tells an office is a surname: a first name alone is before it (« Mme Sylvie DOYEN »).

    So is an initial (« A. DOYEN »). « M. Martin MAIRE » may tell the office of who has a first name for surname, but
    « M. Jean-Luc MAIRE » does not, nor does a woman's first name (« Mme Lise MAIRE »).
    """
    start, end, kind = chunk.words[-1]
    word = fold(cue[0])
    compound = kind == "M" and "-" in text[start:end]
    womans = chunk.civility in ("Mme", "Mlle") and text[end - 1] in _OF_WOMEN
    office = word == "doyen" or (word in ("maire", "president") and (compound or womans or not chunk.own))
    one = office and len(chunk.words) == 1 and text[end : cue.start()] in (" ", "")
    return one and (kind == "I" or is_first_name(fold(text[start:end])))
