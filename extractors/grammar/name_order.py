"""The order of first names and surnames in a list that one case prints (« Anne Dupré », « ANNE DUPRÉ »).

Two cases show where a name begins and ends. Where there is but one, common first names show the order of the list, and
the order shows which words of a member are the surname, be the first name a common one or not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.grammar.first_names import is_first_name
from extractors.grammar.text import fold

Words = list[tuple[int, int, str]]
"""Where each word of a name stands, and its kind."""

_FEWEST = 4
"""Names of two words or more from which a list has an order."""
_SHARE = 0.5
"""The share of them that common first names begin, or end, at the least."""
_SAINTS = frozenset({"saint", "sainte", "st", "ste"})
_ONE_CASE = 0.8
_OTHER_WAY = 0.25


def order_of(folded: str, names: Sequence[Words]) -> str | None:
    """« MU » where first names come first in a list of one case, « UM » where they come last, None where none tells.

    Args:
        folded: the folded text of the list.
        names: the words of each name, with their kinds.
    """
    if len(names) < _FEWEST:
        return None
    several = [words for words in names if len(words) > 1]
    single = [words for words in several if in_one_case(folded, words)]
    if len(single) < max(_FEWEST, _ONE_CASE * len(several)):
        return None
    first_last = last_first = 0
    for words in single:
        known = [kind == "I" or is_first_name(folded[start:end]) for start, end, kind in words]
        first_last += known[0] and not known[-1]
        last_first += known[-1] and not known[0]
    least = max(3, _SHARE * len(single))
    if first_last >= least and last_first <= _OTHER_WAY * first_last:
        return "MU"
    return "UM" if last_first >= least and first_last <= _OTHER_WAY * last_first else None


def in_one_case(folded: str, words: Words) -> bool:
    """Whether the words of a name are all shouted, or none is.

    What follows a first name and a surname that are both shouted may be a commune (« ANNE DUPRÉ de Saint-Obre »).
    """
    kinds = [kind for *_, kind in words if kind != "I"]
    start, end, _ = words[0]
    return len(set(kinds)) < 2 or (kinds[:2] == ["U", "U"] and is_first_name(folded[start:end]))


def told(folded: str, words: Words, order: str) -> Words:
    """The words of a name, or of several that nothing parts, with the kinds that they have in a list of that order.

    >>> [kind for *_, kind in told("anne dupre", [(0, 4, "M"), (5, 10, "M")], "MU")]
    ['M', 'U']
    """
    known = [is_first_name(folded[start:end]) for start, end, _ in words]
    for i in range(1, len(words)):
        known[i] = known[i] and folded[words[i - 1][0] : words[i - 1][1]] not in _SAINTS
    kinds = _first_last(words, known) if order == "MU" else _last_first(words, known)
    return [(start, end, kind) for (start, end, _), kind in zip(words, kinds, strict=True)]


def _first_last(words: Words, known: list[bool]) -> list[str]:
    """A first name with a word after it begins a name, or goes on with first names; any other word is a surname."""
    kinds: list[str] = []
    for i, (*_, kind) in enumerate(words):
        begins = i == 0 or (known[i] and i + 1 < len(words))
        kinds.append(kind if kind == "I" else "M" if begins else "U")
    return kinds


def _last_first(words: Words, known: list[bool]) -> list[str]:
    """A first name after a surname ends a name, as does the last word."""
    kinds: list[str] = []
    for i, (*_, kind) in enumerate(words):
        ends = i > 0 and (known[i] or (i + 1 == len(words) and kinds[-1] == "U"))
        kinds.append(kind if kind == "I" else "M" if ends else "U")
    return kinds


_RUN = re.compile(r"(?<![^\W\d_])[A-ZÀ-Þ][\w'’-]+(?:[ ](?:(?:d[eu]|des|l[ae])[ ]|d['’])?[A-ZÀ-Þ][\w'’-]+){1,3}(?!\w)")
"""Two to four words with capitals."""
_WORD = re.compile(r"[^\s]+")
_TWO_CASES = re.compile(r"[a-zà-ÿ][ ][A-ZÀ-Þ]{2}|(?<=[A-ZÀ-Þ]{2}[ ])[A-ZÀ-Þ][a-zà-ÿ]")
_CIVILITIES = frozenset({"monsieur", "madame", "mademoiselle", "mme", "mr", "mlle"})


def in_two_cases(text: str) -> str:
    """A list in small letters as two cases would print it, as long; as it was where it holds two or is unsure.

    >>> in_two_cases("Anne Dupré (Valbrune), Paul Leroy (Brue), Lucie Roy (Brue), Marc Vidal (Saint-Obre)")
    'Anne DUPRÉ (Valbrune), Paul LEROY (Brue), Lucie ROY (Brue), Marc VIDAL (Saint-Obre)'
    """
    if len(_TWO_CASES.findall(text)) > 1 or sum(map(str.isupper, text)) > sum(map(str.islower, text)):
        return text
    folded = fold(text)
    runs: list[tuple[Words, bool, bool]] = []
    for run in _RUN.finditer(text):
        words = [(run.start() + m.start(), run.start() + m.end(), "M") for m in _WORD.finditer(run[0])]
        if folded[slice(*words[0][:2])].strip(".") in _CIVILITIES:
            words = words[1:]
        if len(words) > 1:
            first, last = (is_first_name(folded[slice(*words[i][:2])]) for i in (0, -1))
            runs.append((words, first, last))
    first_last = sum(begins and not ends for _, begins, ends in runs)
    last_first = sum(ends and not begins for _, begins, ends in runs)
    if max(first_last, last_first) < 3 or min(first_last, last_first) > _OTHER_WAY * max(first_last, last_first):
        return text
    kept, order = list(text), "MU" if first_last > last_first else "UM"
    for words, first, last in runs:
        for start, end, kind in told(folded, words, order) if (first if order == "MU" else last) else ():
            if kind == "M":
                kept[start + 1 : end] = text[start + 1 : end].lower()
            elif text[start].isupper():
                kept[start:end] = text[start:end].upper()
    return "".join(kept) if len(kept) == len(text) else text
