"""Rows that bear the plain number of an item, a roman figure or a letter, in every look."""

from __future__ import annotations

import re
from collections import defaultdict

from extractors.grammar.act_cues import FORM
from extractors.grammar.heading_cues import ASIDE
from pipeline.segmentation import cues
from pipeline.segmentation.marks import Mark
from pipeline.segmentation.rows import Row
from pipeline.segmentation.title_rows import is_title_like

ITEM = re.compile(
    r"(?P<lead>[^\w(]{0,4})(?P<label>point|question|affaire|dossier|rapport|sujet|objet|resolution|note|oj|avis(?=\sn\s?°)"
    r"|ordre du jour|n°)?\s?"
    r"(?:n\s?°)?\s?(?P<number>\d{1,2}|[ivx]{1,5}(?=\W)|[a-h](?=\s?[.)/-]\s|[-)](?!mail|adminis|commerce|sport)[a-z]{4}))\s?(?P<mark>[.)/:°_-]{1,3}"
    r"|-\s?-)\s?(?![\d'])(?P<rest>.*)"
)
_DOTTED = re.compile(
    r"[^\w(]{0,4}(?P<label>point|question|affaire|dossier|rapport|sujet|n°)?\s?(?:n\s?°)?\s?"
    r"(?P<number>\d{1,2}[.-]\d{1,2})\s?(?P<mark>[.)/:°_-]{0,2})\s?(?P<rest>[a-z\"(«].{5,})"
)
_CELLED = re.compile(r"(?P<label>)(?P<number>\d{1,2})(?P<mark>)\s(?P<rest>[a-z\"«].{4,})")
_BARE = re.compile(r"(?P<label>)(?P<number>\d{1,2})(?P<mark>)\s(?P<rest>[a-z\"«].{4,240})")
_BARE_PRINTED = re.compile(r"\d{1,2}\s[A-ZÀ-Ý«\"]")
"""A number and a title without a mark between: the item of a run that holds the whole sitting."""
_NUMBER_ALONE = re.compile(
    r"\W{0,4}(?P<label>n°|point|question|affaire|rapport)\s?(?:n\s?°)?\s?(?P<number>\d{1,2})(?P<mark>)(?P<rest>)\W*\Z"
)
_CODED = re.compile(
    r"[^\w(]{0,4}(?P<letter>[a-z])-?(?P<number>\d{1,2})\s?(?P<mark>[.)/:-]{1,2})\s(?P<rest>[a-z\"«].{4,})"
)
"""The letter of a department and a rank: « F1 - Tarifs »."""

_BRACKETED = re.compile(r"(?P<label>)[(\[](?P<number>\d{1,2})(?P<mark>[)\]])\s(?P<rest>[a-z\"«].{4,})")
_BRACKETED_PRINTED = re.compile(r"[(\[]\d{1,2}[)\]]\s[A-ZÀ-Ý«\"]")
"""« (1) Tarifs », « [1] Tarifs »."""
_CHAPTERED = re.compile(
    r"[^\w(]{0,4}(?P<chapter>[a-h]|[ivx]{1,4})\.(?P<number>\d{1,2})\s?(?P<mark>[.)/:-]{0,2})\s(?P<rest>[a-z\"«].{4,})"
)
"""The letter or figure of a chapter and a rank: « A.1 Tarifs », « III.2) Tarifs »."""

_ORDINALS = (
    "premi", "deuxi", "troisi", "quatri", "cinqui", "sixi", "septi", "huiti", "neuvi", "dixi", "onzi", "douzi",
    "treizi", "quatorzi", "quinzi", "seizi",
)  # fmt: skip
_ORDINAL = re.compile(
    rf"\W{{0,4}}(?:(?P<number>\d{{1,2}})\s?(?:er|ere|re|e|eme|nd|nde)|(?P<word>{'|'.join(_ORDINALS)})(?:er|ere|eme))\s"
    r"(?P<label>deliberation|question|point|affaire|objet|dossier)s?(?:\s(?:a|de)\sl'ordre\sdu\sjour)?\s?(?P<mark>[:.-]{1,2})\s?(?P<rest>.{4,})"
)
"""« 1ère délibération : … », « Deuxième question : … »."""

_MAY_BEAR = re.compile(
    r"\W{0,6}(?:\d|[a-z](?![a-z])|[ivx]{2,5}(?![a-z])|point|question|affaire|dossier|rapport|sujet|objet|resolution|note|avis"
    rf"|oj|ordre du jour|{'|'.join(_ORDINALS)})"
)
"""How a row begins that bears a number of any kind: of ten rows, nine do not."""

_CLAUSE = re.compile(
    r"d(?:e |')(?:ne pas )?\w{2,}(?:er|ir|re)\b|(?:autoriser|approuver|adopter|donner|charger|dire|fixer|solliciter"
    r"|valider|inscrire|imputer|prendre acte|mandater|decider)\b"
)
"""An operative clause, which is numbered as items are: « 2) d'autoriser le maire … »."""
_CLAUSE_BELOW = re.compile(rf"\W{{0,3}}(?:{FORM}|{_CLAUSE.pattern})")
"""The same, below a number that is alone on its line."""
_RESTARTS = ("1.1", "a.1", "f1")
"""Kinds of numbers that begin again under each chapter."""
_OF_CHAPTER = 50
"""More items than a chapter has."""

BARE = "bare"
"""The sign of an item whose number no sign follows."""
_ROMAN = {"i": 1, "v": 5, "x": 10}


def items(found: list[Row], agenda: set[int], *, listed: bool = False) -> dict[tuple[str, ...], list[Mark]]:
    """Rows that bear a plain number, roman figure or letter, by the look of the number, and by its look and weight.

    In a `listed` text, a table of acts, a number may stand in a cell of its own.
    """
    groups: dict[tuple[str, ...], list[Mark]] = defaultdict(list)
    for i, row in enumerate(found):
        if i in agenda or row.cut or len(row.folded) > 420:
            continue
        if not _MAY_BEAR.match(row.folded):
            continue
        match = _DOTTED.match(row.folded) or ITEM.match(row.folded) or _other_item(row)
        match = match or _bracketed(row) or (_CELLED.match(row.folded) if listed and row.tabbed else None)
        bare = match is None and _BARE_PRINTED.match(row.text) is not None and is_title_like(row)
        match = _BARE.fullmatch(row.folded) if bare else match
        if match is None:
            continue
        rest = match["rest"].lstrip("- :_.\t")
        rest = "" if ASIDE.match(rest) else rest
        if cues.PART.match(rest) or _CLAUSE.match(rest):
            continue
        seq, kind = _rank(match)
        if seq < 0 or (rest and not re.match(r"[\"'(]?\s?[a-z0-9]", rest)) or re.match(r"\d+ ?[%€]", rest):
            continue
        if kind not in ("1", "1.1") and not rest:
            continue
        if not rest and _CLAUSE_BELOW.match(found[min(i + 1, len(found) - 1)].folded):
            continue
        if i and match["mark"].startswith(")") and goes_on_in_bracket(found[i - 1].text):
            continue
        if not rest and i and not row.gap and ITEM.match(found[i - 1].folded) and found[i - 1].folded[-1:].isalnum():
            continue
        mark = BARE if bare else match["mark"].strip()[-1:] if match["mark"].strip() not in ("°", "_") else "-"
        shape = (kind, match.groupdict().get("label") or "", "-" if mark in "-_" else mark)
        groups[shape].append(Mark(i, seq, (), rest, restarts=kind in _RESTARTS))
        groups[(*shape, "bold" if row.bold else "caps" if row.caps else "plain")].append(
            Mark(i, seq, (), rest, restarts=kind in _RESTARTS)
        )
    return {shape: [m for k, m in enumerate(marks) if not _stacked(marks, k)] for shape, marks in groups.items()}


def goes_on_in_bracket(above: str) -> bool:
    """Whether a line leaves a bracket open, which the figures at the head of the next close."""
    return above.rfind("(") > above.rfind(")")


def _other_item(row: Row) -> re.Match[str] | None:
    """A row that is « N° 5 » and nothing more, or that an ordinal or the sign of a chapter and a rank open."""
    plain = _NUMBER_ALONE.match(row.folded) or _ORDINAL.match(row.folded)
    if plain or not row.text.lstrip(" -–•*")[:1].isupper():
        return plain
    return _CODED.match(row.folded) or _CHAPTERED.match(row.folded)


def _bracketed(row: Row) -> re.Match[str] | None:
    """A row that a number in brackets opens, before a capital."""
    return _BRACKETED.match(row.folded) if row.text[:1] in "([" and _BRACKETED_PRINTED.match(row.text) else None


def _rank(match: re.Match[str]) -> tuple[int, str]:
    """The place of a number in its run, and what kind of number it is."""
    groups = match.groupdict()
    if groups.get("word"):
        return _ORDINALS.index(match["word"]) + 1, "th"
    seq, kind = sequence(match["number"])
    if groups.get("chapter"):
        return sequence(match["chapter"])[0] * _OF_CHAPTER + seq, "a.1"
    return seq, "f1" if groups.get("letter") else "th" if "word" in groups else kind


def _stacked(marks: list[Mark], k: int) -> bool:
    """Whether a bare number stands right above or below another: a margin column, no heading."""
    mark = marks[k]
    near = [m for m in marks[max(k - 1, 0) : k + 2] if m is not mark and abs(m.at - mark.at) == 1 and not m.rest]
    return not mark.rest and bool(near)


def sequence(number: str) -> tuple[int, str]:
    """The place of a printed number in its run, and its kind; -1 for one that is none."""
    if number.isdigit():
        return int(number), "1"
    if number[0].isdigit():
        major, minor = re.split(r"[.-]", number)
        return (int(major) * _OF_CHAPTER + int(minor), "1.1") if 0 < int(minor) < _OF_CHAPTER else (-1, "1.1")
    if all(c in _ROMAN for c in number):
        values = [_ROMAN[c] for c in number]
        total = sum(-v if any(w > v for w in values[k + 1 :]) else v for k, v in enumerate(values))
        return (total, "i") if 0 < total <= 30 else (-1, "i")
    return (ord(number) - 96, "a") if len(number) == 1 else (-1, "a")
