"""Which rows a title holds, and what stands between the number of an act and its title."""

from __future__ import annotations

import re

from extractors.grammar.first_names import is_first_name
from extractors.grammar.heading_cues import ASIDE
from extractors.grammar.prose import opens_sentence
from extractors.grammar.text import fold
from pipeline.segmentation import cues, opening_cues
from pipeline.segmentation.rows import ITEM_START, Row

_SUBTITLE = 90
_LETTER = re.compile(r"[a-z]\s?[).-]|[eo] (?=[A-ZÀ-Ü])")
"""The letter of a sub-item, or a bullet that the recogniser took for one."""

_NUMBERED = re.compile(r"\W{0,3}(?:n ?°|\d)")
PERSON = re.compile(
    r"(?:(?:M\.|Mme|Monsieur|Madame) )?[A-ZÀ-Ü][a-zà-ÿ]+(?:-[A-ZÀ-Ü][a-zà-ÿ]+)?"
    r"(?: (?:de |du |d'|la )?[A-ZÀ-Ü'’-]{2,}){1,3}"
    r"|(?:(?:M\.|Mme) )?[A-ZÀ-Ü'’-]{3,}(?: [A-ZÀ-Ü'’-]{3,})? [A-ZÀ-Ü][a-zà-ÿ]+(?:[- ][A-ZÀ-Ü][a-zà-ÿ]+)?"
)
"""A name alone on its line."""
_WHAT_IS_DONE = re.compile(
    r"[-–] (?:presentation|autorisation|approbation|adoption|decision|avis|information|attribution|modification"
    r"|avenant|signature|debat|vote|annee|exercice)\b[^.;:]{0,60}"
)
"""The end of a title that says what is done about its matter (« Rapport annuel du syndicat ⏎ - présentation »)."""
_BETWEEN_NAMES = re.compile(r"\s*[,;/]\s*|\s(?:et|[-–])\s")
_FIRST_NAME = re.compile(r"(?<![\w'’-])(?!(?:M|Mme|Monsieur|Madame)\b)[A-ZÀ-Ü][a-zà-ÿ]+(?:-[A-ZÀ-Ü][a-zà-ÿ]+)?")
_SPEECHES = 3
"""Rows that are one name alone, from which on it is that of somebody who speaks."""
_INITIALS = re.compile(r"\([A-ZÀ-Þ][A-ZÀ-Þ0-9.'’ -]{1,20}\)")
"""The initials of a body in brackets, alone on their line, which end the title above."""
_MEMBERS = 6
"""Rows of the lists of members that may stand between the number of an act and its title."""
_SENTENCE = re.compile(r"\b(?:ils?|elles?|est|sont|sera|seront|doit|doivent|ont|on|nous)\b.*[.;:,]\Z")
_UNENDED = re.compile(
    r"(?:,| (?:-|de|du|des|la|le|les|et|a|au|aux|d'|en|(?<!\d )pour|par|sur|avec|dans|entre|relative?s?))\Z"
)
_OF_COUNCIL = re.compile(r"\W*(?:municipal|communautaire|syndical|metropolitain|departemental|regional)\W*")
"""The rest of the name of a council whose first word ends the line above."""
_MONTHS = r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"
_MONTH = re.compile(rf"{_MONTHS}\s(?:19|20)\d\d\W*")
"""The rest of a day that the line above begins."""
_DAY = re.compile(rf"\d{{1,2}}(?:er)? {_MONTHS}\Z")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
"""A day without its year at the end of a line, and the year that begins the next."""


def is_title_like(row: Row) -> bool:
    """Whether a line may be (part of) a title: not a sentence of the text, not a list of the opening, not a vote."""
    return (
        not cues.BODY.match(row.folded)
        and not opening_cues.ATTENDANCE.fullmatch(row.folded)
        and not cues.opens_agenda(row.folded)
        and not cues.BALLOT_STAGE.match(row.folded)
        and not cues.PART.match(row.folded)
        and not cues.PART_OF_ACT.match(row.folded)
        and not cues.TALLY.match(row.folded)
        and not cues.FIELD.match(row.folded)
        and not row.closes
        and not row.cut
        and any(map(str.isalpha, row.text))
    )


def speaks(found: list[Row], at: int) -> bool:
    """Whether a row is names alone, of who speaks or how they vote: first names tell it, or that it comes again.

    « EHPAD Marie Curie » is a place: there the surname is not in capitals.
    """
    name = found[at].text.strip()
    if not all(map(PERSON.fullmatch, _BETWEEN_NAMES.split(name.rstrip(" .,;")))):
        return False
    firsts = [fold(word) for word in _FIRST_NAME.findall(name)]
    known = bool(firsts) and all(map(is_first_name, firsts))
    return known or sum(row.text.strip() == name for row in found) >= _SPEECHES


def over_its_text(found: list[Row], at: int) -> bool:
    """Whether a semicolon ends a line that the text of an item follows: a title as the agenda has it.

    Below the entry of an enumeration stands another.
    """
    below = found[at + 1].folded if at + 1 < len(found) else ""
    return found[at].folded.endswith(";") and cues.BODY.match(below) is not None


def title_rows(found: list[Row], start: int, limit: int, least: int = 1) -> int:
    """How many rows the title that begins at `start` holds, up to `limit` (a row index)."""
    end = start + least
    while end < limit and end - start < 8 and _goes_on(found[end - 1], found[end], found[start]):
        end += 1
    return end - start + _subtitle(found, end, limit)


def _subtitle(found: list[Row], at: int, limit: int) -> int:
    """One where a second title stands right below the first, and right above the text or white space; else none."""
    if at + 1 >= limit or found[at].gap or found[at + 1].closes:
        return 0
    if not found[at + 1].gap and not cues.BODY.match(found[at + 1].folded):
        return 0
    row, before = found[at], found[at - 1]
    short = len(row.folded) < _SUBTITLE and not row.full and not row.tabbed and not row.formula and not row.cut
    ended = row.folded.endswith((".", ",", ";", ":")) or before.folded.endswith((".", ":", ";"))
    worded = row.text.strip()[:1].isupper() and len(row.folded.split()) > 1 and not PERSON.fullmatch(row.text.strip())
    plain = (
        is_title_like(row) and row.caps == before.caps and row.bold == before.bold and not _NUMBERED.match(row.folded)
    )
    return int(short and worded and plain and not ended and not opens_sentence(row.text))


def _goes_on(before: Row, row: Row, first: Row) -> bool:
    """Whether a row goes on with the title of the row before it."""
    if not row.gap and before.folded.endswith(" conseil") and _OF_COUNCIL.fullmatch(row.folded):
        return before.caps == row.caps
    if (
        row.cut
        or row.closes
        or any(cue.fullmatch(row.folded) for cue in (opening_cues.ATTENDANCE, cues.PART, cues.RESULT))
    ):
        return False
    if ITEM_START.match(row.folded):
        return False
    if _INITIALS.fullmatch(row.text.strip()):
        return before.folded[-1:].isalpha()
    if before.bold != row.bold and (before.bold or first.bold):
        return False
    if not row.gap and before.folded[-1:].isdigit() and _MONTH.match(row.folded):
        return True
    if not row.gap and _YEAR.match(row.folded) and _DAY.search(before.folded):
        return True
    hyphenated = _UNENDED.search(before.folded) is not None and not (
        before.folded[-1] == "," and cues.BODY.match(row.folded)
    )
    if opens_sentence(row.text) and not hyphenated:
        return False
    if before.bold and row.bold and not row.gap and abs(before.size - row.size) < 0.6:
        return not cues.BODY.match(row.folded) or hyphenated or before.full
    if row.caps and not row.gap and not before.caps and len(before.folded) > 40 and not cues.BODY.match(row.folded):
        return True
    if before.caps and row.caps and not cues.BODY.match(row.folded):
        return not row.gap or before.full
    if before.caps and not row.caps and len(row.folded) > 30 and not hyphenated:
        return False
    if row.gap and not hyphenated and not _small(before, row):
        return False
    if not (before.full or hyphenated or _small(before, row)):
        return False
    colon = before.folded[-1:] == ":" and before.full and row.text[:1].islower() and not row.formula
    if before.folded.endswith((".", ":", ";")) and not (hyphenated or (colon and not cues.BODY.match(row.folded))):
        return False
    return hyphenated or not cues.BODY.match(row.folded) or (row.folded[:1].islower() and row.text[:1].islower())


def _small(before: Row, row: Row) -> bool:
    """Whether a row begins in small letters, or with them in a bracket, as only the second line of a title does.

    A row that is all in brackets is an aside, and a sentence below white space is text.
    """
    bracketed = row.text[:1] == "(" and not row.folded.endswith(")")
    small = row.text[int(bracketed) :][:1].islower() or (
        row.text[2:3].islower() and _WHAT_IS_DONE.fullmatch(row.folded) is not None
    )
    if not small or _LETTER.match(row.text) is not None or (row.gap and _SENTENCE.search(row.folded)):
        return False
    return before.folded[-1:].isalnum() and not row.formula and not row.tabbed


def lists_members(row: Row) -> bool:
    """Whether a row is one of the lists of the opening."""
    return bool(opening_cues.MEMBERS.fullmatch(row.folded) or opening_cues.ATTENDANCE.fullmatch(row.folded))


def past_asides(found: list[Row], at: int, limit: int) -> int:
    """The row after those of the rapporteur, the matter or members, if a title stands there; else the row itself."""
    past = at
    while past < min(limit, at + 2) and ASIDE.match(found[past].folded):
        past += 1
    listed = past
    while listed < min(limit, past + _MEMBERS) and lists_members(found[listed]):
        listed += 1
    past = listed if listed < limit and not found[listed].formula else past
    return past if past < limit and is_title_like(found[past]) else at
