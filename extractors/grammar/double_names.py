"""Names that signs join: a hyphen between blanks (« Jean - Paul DUPRÉ »), a slash, a dot (« DUPRÉ.J »)."""

from __future__ import annotations

import re

from extractors.grammar.first_names import is_first_name
from extractors.grammar.text import fold

OPEN_HYPHEN = "\u2060-\u2060"
"""Stands for such a hyphen while a list is read."""
SLASH = "\u2044"
"""Stands for a slash that joins two surnames of one person (« NÉRÉE/VALBRUN Liliane »)."""
DOT = "\u2024"
"""Stands for the dot between a surname and its initial (« DUPRÉ.J »)."""
_DOTTED = re.compile(r"\.(?<=[A-ZÀ-Þ]{3}\.)(?P<initial>[A-ZÀ-Þ](?:\.[A-ZÀ-Þ])?)(?=\.?(?:\s|[,;:/()–-]|\Z))")
_NEXT_DOTTED = re.compile(rf"(?<={DOT}[A-ZÀ-Þ])[. ](?=[ ]?[A-ZÀ-Þ]{{2}})")
DOUBLING = frozenset({"jean", "marie", "anne", "pierre", "paul", "louis", "rose", "charles"})
"""First names that begin double ones."""
_PAIR = re.compile(
    r"(?<![^\s,;:(/•-])(?P<first>[A-ZÀ-Þ][A-Za-zÀ-ÿ]+) - (?=(?P<second>[A-ZÀ-Þ][A-Za-zÀ-ÿ]+)(?![A-Za-zÀ-ÿ]))"
)
_BEGINS = re.compile(r"(?:[,;:(/•\n\t-]|\A|\b(?:MM?|Mmes?|Mr|Mlle|Monsieur|Madame|et)\.?)\s*\Z")
_SURNAME_BEFORE = re.compile(r"[A-ZÀ-Þ]{2}[ ]\Z")
_ENDS = re.compile(r"\s*(?:[,;(/•\n]|\Z|[àa]\s)|[ ][-–][ ](?:[A-ZÀ-Þ]{2}|MM?\b|Mme|Mr)")
_AROUND = 10
_SURNAME = r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]+"
_SAINT = re.compile(r"(?<![^\W\d_])(?P<first>SAINTE?|Sainte?) - (?=[A-ZÀ-Þ])")
_CIVIL = r"(?:(?:MM?|Mmes?|Mr|Mlle|Monsieur|Madame)\.? )?"
_FIRST = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:(?:-|\u2060-\u2060)[A-ZÀ-Þ][a-zà-ÿ]+)?"
_ENTRY = re.compile(r"[^,;:\n]+")
_SURNAMES = re.compile(
    rf"\s*(?P<one>(?:M|Mr|Mme|Mlle|Monsieur|Madame)\.?\s)?{_CIVIL}(?:{_FIRST} {_SURNAME}(?P<last>) - {_SURNAME}"
    rf"|{_SURNAME}(?P<lead>) - {_SURNAME} (?P<first>{_FIRST}))\s*[.]?\s*"
)
"""An entry of a list that is a first name and two surnames with a hyphen between blanks.

In a short list, only where `one` person is told of and the `first` name ends the entry.
"""
_FEWEST = 4
_MOST_SHARE = 0.25
"""Entries of a list from which on it is looked for two surnames, and the share above which these are communes."""
_SLASHED = re.compile(
    rf"(?<![^\s,;:(/•-])(?P<lead>(?:D[EU] )?(?:L[AE] )?{_SURNAME})/(?P<rest>{_SURNAME})\s(?P<first>[A-ZÀ-Þ][a-zà-ÿ]+)"
)
_TELLS_BEHIND = re.compile(r"(?<=[A-Za-zÀ-ÿ]{2})-(?=(?:arrivée?|départ|absente?|excusée?|pouvoir|procuration)\s)")
"""The hyphen between a name and what is told of its bearer (« Anne DUPRÉ-arrivée à 19 h »)."""
_KER = re.compile(r"\bK/(?=[A-ZÀ-Þ][A-Za-zÀ-ÿ])")
"""The sign with which « Ker » is written in some surnames (« K/VELLA »)."""


def close_hyphens(text: str) -> str:
    """The text, of the same length, with `OPEN_HYPHEN`, `SLASH` and `DOT` within names; what parts persons stays."""
    if "." in text and _DOTTED.search(text):
        text = _DOTTED.sub(lambda m: m[0].replace(".", DOT), text)
        text = _NEXT_DOTTED.sub(",", text)  # « DUPRÉ.J LEROY.P »
    if "/" in text:
        text = _KER.sub(f"K{SLASH}", text)
        text = _SLASHED.sub(_slashed, text)
    if "-" in text:
        text = _TELLS_BEHIND.sub(",", text)
    if " - " not in text:
        return text
    return _with_surnames(_PAIR.sub(_closed, _SAINT.sub(rf"\g<first>{OPEN_HYPHEN}", text)))


def _with_surnames(text: str) -> str:
    """A list with the hyphens closed between the two surnames of some members, where others have none."""
    entries = list(_ENTRY.finditer(text)) if " - " in text else []
    found = [m for entry in entries if (m := _SURNAMES.fullmatch(text, *entry.span())) is not None]
    if len(entries) < _FEWEST:
        found = [m for m in found if m["one"] and m["first"] and is_first_name(fold(_simple(m["first"])))]
    elif len(found) > _MOST_SHARE * len(entries):
        return text
    for match in found:
        at = max(match.start("last"), match.start("lead"))
        text = text[:at] + OPEN_HYPHEN + text[at + len(OPEN_HYPHEN) :]
    return text


def _simple(first: str) -> str:
    return re.split(r"\u2060?-", first)[0]


def opened(printed: str) -> str:
    """The words of a name as they are printed."""
    return printed.replace("\u2060", " ").replace(SLASH, "/").replace(DOT, ".")


def _slashed(names: re.Match[str]) -> str:
    before = names.string[max(0, names.start() - _AROUND) : names.start()]
    one = is_first_name(fold(names["first"])) and _BEGINS.search(before)
    return names[0].replace("/", SLASH) if one else names[0]


def _closed(pair: re.Match[str]) -> str:
    before, after = (
        pair.string[max(0, pair.start() - _AROUND) : pair.start()],
        pair.string[pair.end("second") :][:_AROUND],
    )
    double = fold(pair["first"]) in DOUBLING and is_first_name(fold(pair["second"]))
    double = double and pair["first"].isupper() == pair["second"].isupper()
    leads = _BEGINS.search(before) and re.match(r"[ ][A-ZÀ-Þ]", after)
    ends = _SURNAME_BEFORE.search(before) and _ENDS.match(after)
    return pair["first"] + OPEN_HYPHEN if double and (leads or ends) else pair[0]
