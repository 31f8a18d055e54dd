"""Cells of tables that people open in a spreadsheet: a text is never taken for a formula."""

from __future__ import annotations

import re
from typing import Final

from pipeline.french import clean

_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_UNSEEN: Final = "\u200b\u200c\u200d\u2060\ufeff "
"""Characters that nobody sees, before which a spreadsheet may not stop."""

_NUMBER: Final = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def safe_cell(text: str) -> str:
    """A cell on one line, without control characters; what looks like a formula begins with an apostrophe.

    >>> safe_cell("=1+1"), safe_cell("-3"), safe_cell("Tarifs")
    ("'=1+1", '-3', 'Tarifs')
    """
    value = clean(text).strip()
    return f"'{value}" if value.lstrip(_UNSEEN).startswith(_FORMULA) and not _NUMBER.fullmatch(value) else value
