"""Lists whose names nothing parts, so that nobody can be told from the next."""

from __future__ import annotations

from extractors.grammar.first_names import is_first_name
from extractors.grammar.names import Name
from extractors.grammar.text import fold

_COLUMN = 3
"""First names, or rows of surnames, from which on they show how a list was printed."""
_LONGEST_NAME = 8
_ROW = 4
"""Words of a name from which on it may be a row of several."""
_ROWS_SHARE = 0.4


def run_together(names: list[Name]) -> bool:
    """Whether a list cannot be trusted, because its names run into each other or are torn in two columns."""
    return _too_long(names) or _rows_of_surnames(names) or _apart(names)


def _too_long(names: list[Name]) -> bool:
    """Whether most words of a list stand in names that are too long for one person."""
    sizes = [n.size for n in names]
    return sum(size for size in sizes if size > _LONGEST_NAME) > 0.5 * sum(sizes)


def _rows_of_surnames(names: list[Name]) -> bool:
    """Whether many words of a list stand in rows of surnames in capitals (« DUPRÉ MARTIN LEROY VIDAL »)."""
    rows = [n.printed.split() for n in names if n.size >= _ROW and not n.own and n.printed.isupper()]
    rows = [words for words in rows if not any(len(word) < 4 or is_first_name(fold(word)) for word in words)]
    return len(rows) >= _COLUMN and sum(map(len, rows)) > _ROWS_SHARE * sum(n.size for n in names)


def _apart(names: list[Name]) -> bool:
    """Whether surnames and first names stand each in a column of their own, written one after the other."""
    lone = [n.printed for n in names if n.size == 1 and not n.own]
    given = [word for word in lone if not word.isupper()]
    known = sum(is_first_name(fold(word)) for word in given)
    return known >= max(_COLUMN, 0.5 * len(given)) and 2 * len(given) == len(lone) > 0.8 * len(names)
