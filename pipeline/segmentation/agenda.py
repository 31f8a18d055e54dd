"""The agenda and the table of contents printed in minutes: what they hold is no act, but proves headings."""

from __future__ import annotations

import re

from pipeline.segmentation import cues, opening_cues
from pipeline.segmentation.rows import Row
from pipeline.segmentation.title_rows import speaks

_NUMBER = re.compile(
    r"\W{0,4}(?:(?:(?:point|question|rapport)\s)?(?:n\s?°)?\s?|(?:point|question|rapport)\s?)(?:\d{1,2}(?:\.\d{1,2})?|[ivx]{1,5}|[a-h])\s?[.)/:°-]{1,2}\s?"
)
_ACT_NUMBER = re.compile(
    r"\W{0,4}(?:(?:deliberation|delib|del|dcm)\.?\s)?(?:n\s?°\s?)?[a-z]{0,5}[ .-]?"
    r"(?:20\d{2}\s?[-/._]\s?\d{1,4}|(?<=[°a-z .-])\d{2,8}(?:[-/._]\d{1,4}){1,2}"
    r"|(?=\d{1,4}[-/._]\d{1,4}[-/._](?:19|20)\d\d)\d{1,4}(?:[-/._]\d{1,4}){2}|(?<=°)\s?\d{3})"
    r"(?:\s?[-:.\u2013\u2014)]{1,2}|\s)\s?(?=[a-z])"
)
_COLUMNS = re.compile(
    r"\W*(?:(?:questions?|points?|dossiers?|rapports?|numeros?|n\s?°s?)\s?){1,2}"
    r"(?:\s?(?:objets?|intitules?|titres?|libelles?|designations?|themes?|rapporteurs?)){1,3}\W*"
)
"""The titles of the columns of an agenda (« N° Objet Rapporteur »)."""
_RUN_TOGETHER = re.compile(r"\.{8,}\s?\d{1,3}\s+[^\s.]|\A\d{1,3}\s[^.]{5,}\.{8,}")
"""Entries of a table of contents that stand on one line."""
_BULLET = re.compile(r"\W{1,3}(?=\w)|[eo] (?=\w)")
_PAGE = re.compile(r"\d{1,3}\s+(?=[a-z]{4})(?!janv|fevr|mars|avril|juin|juil|aout|sept|octo|nove|dece)")
"""The page, or the bare number, of an entry of a table of contents."""
_LABEL = re.compile(r"(?:objet|deliberation[^:]{0,25})\s?:\s?")
_LETTERS = re.compile(r"[^a-z0-9]+")
_MOST = 160
_ALONE = re.compile(r"\W{0,3}(?:n\s?°\s?)?\d{1,3}\s?[-–.):]{1,2}\W*")
"""The number of an entry alone on its row."""
_LONE_BULLET = re.compile(r"[-–—•·*▪➢►]")
"""The bullet of an entry alone on its row."""
_FIRST_ACT = re.compile(
    r"\W*(?:(?:deliberation|delib\.?|dcm)\s|ref(?:erence)?\.?\s?:\s?)(?:n\s?°\s?)?(?=\S*\d)[\w/._-]{1,20}\W*"
)
"""The number of the first act, alone on its row below the agenda."""
_ACTS = re.compile(r"\W*deliberations? (?:du conseil(?: municipal)?|de l'assemblee)\s?:\W*")
"""The label of the acts below an agenda, in the program of many town halls: « Délibérations du conseil : »."""
_BRACKETED = re.compile(r"\W{0,3}\(\d{2,4}[-/_]\d{2,4}\)\s?[-–:]{0,2}\s?\w")
"""The number of an act in brackets before its title."""
_FIRST_POINT = re.compile(r"\W*(?:point|question|affaire|dossier|sujet)\s?n\s?°\s?0?1\s?[:.–-]{0,2}\W*")
"""« Point n° 1 : » and nothing more, below an agenda whose entries bear no label."""
_FIRST = re.compile(r"(?:point |question |rapport )?(?:n\s?° ?)?(?:0?1|i)\s?[.)/:°–-]{1,2}\s?(?=[a-z])")
"""The number of the first item, at the head of its row."""
_PARTS = 8
"""Rows within which the next rank of an agenda stands below the parts of an entry."""
_ON_ONE_LINE = re.compile(r"\s2\s?[.)/-]{1,2}\s.{4,200}?\s3\s?[.)/-]{1,2}\s")
_RANK_WITHIN = re.compile(r"\s\d{1,2}\s?[.)/–-]{1,2}\s")
_SEVERAL = 2
"""Numbers behind the first, from which on one row holds a whole agenda."""
_NEAR = 4
_APART = 12
"""Within how many rows the next number follows, where each stands on the row of its title and where it stands alone."""
_SHORTEST = 5
"""Letters of an entry that a louder line repeats whole."""


def key(text: str) -> str:
    """The words of a title, without its number or bullet: what agenda and heading have in common."""
    mark = _ACT_NUMBER.match(text) or _NUMBER.match(text) or _PAGE.match(text) or _BULLET.match(text)
    bare = text[mark.end() :] if mark is not None else text
    second = _ACT_NUMBER.match(bare) if mark is not None else None
    bare = bare[second.end() :] if second is not None else bare
    label = _LABEL.match(bare)
    bare = bare[label.end() :] if label is not None else bare
    return _LETTERS.sub("", bare)


def alike(a: str, b: str) -> bool:
    """Whether two title keys begin alike."""
    size = min(len(a), len(b), 30)
    return size >= 9 and a[:size] == b[:size]


def spans(found: list[Row]) -> tuple[set[int], list[str], list[int]]:
    """The rows of agendas and tables of contents, the title keys of the entries, and where those of an agenda begin."""
    inside: set[int] = set()
    titles: list[str] = []
    starts: list[int] = []
    for i, row in enumerate(found):
        if i in inside or not cues.opens_agenda(row.folded) or len(row.folded) > 130:
            continue
        end, ats = _entries(found, i + 1)
        ats = [at for at in ats if not speaks(found, at)]
        entries = [key(found[at].folded) for at in ats]
        told = end < len(found) and (cues.BODY.match(found[end].folded) or found[end].formula)
        if len(entries) == 1 and told and len(_RANK_WITHIN.findall(found[ats[0]].folded)) < _SEVERAL:
            continue
        if ats and _heads_items(found, ats, end):
            continue
        if entries:
            inside.update(range(i, end))
            titles.extend(entries)
            starts.extend(ats)
    leaders = [
        i
        for i, row in enumerate(found)
        if row.folded.count(".") > 3
        and (
            (cues.LEADERS.search(row.folded[-80:]) and "...." in row.folded.replace(" ", ""))
            or _RUN_TOGETHER.search(row.folded)
        )
    ]
    if len(leaders) >= 3:
        inside.update(leaders)
        titles.extend(key(found[i].folded.split("..")[0]) for i in leaders)
    return inside, [t for t in titles if len(t) >= 9], starts


def _heads_items(found: list[Row], ats: list[int], end: int) -> bool:
    """Whether « Ordre du jour » stands above the items themselves: the first of its entries is a decided item."""
    if cues.decides(found[ats[0]].folded) and cues.DECIDED.search(found[ats[0]].folded):
        return True
    ranked = [at for at in ats if _NUMBER.match(found[at].folded)]
    return ranked == ats[:1] and len(ats) > 1 and end < len(found) and found[end].formula


def _entries(found: list[Row], start: int) -> tuple[int, list[int]]:
    """Where an agenda ends, and the first rows of its entries (the row below a number that stands alone)."""
    entries: list[int] = []
    tops: list[str] = []
    quiet: set[str] = set()
    if start < len(found) and _COLUMNS.fullmatch(found[start].folded):
        start += 1
    first = next((row for row in found[start : start + 2] if not cues.opens_agenda(row.folded)), None)
    numbered = first is not None and _NUMBER.match(first.folded) is not None
    apart = first is not None and _ALONE.fullmatch(first.folded) is not None
    reach = _APART if apart else _NEAR
    i = start
    while i < len(found) and i - start < _MOST:
        row = found[i]
        text = row.folded
        if _ALONE.fullmatch(text):
            numbered &= apart or not _ALONE.fullmatch(found[i - 1].folded)  # a column of numbers beside the titles
            i += 1
            continue
        if _LONE_BULLET.fullmatch(text):
            i += 1
            continue
        opened = i > start and _ALONE.fullmatch(found[i - 1].folded) is not None
        marked = opened or _bulleted(found, i) or _NUMBER.match(text) is not None
        if row.cut or row.closes or (row.formula and not marked) or opening_cues.ATTENDANCE.fullmatch(text):
            break
        if _ACTS.fullmatch(text):
            break
        if apart and not opened and _NUMBER.match(text):
            break  # the first heading: its number stands on its row
        if entries and (_restarts(found[entries[0]].folded, text) or (not numbered and _opens_items(found, i))):
            break
        if entries and (_begins_again(found, i, entries) or _numbers_acts(found, i, entries)):
            break
        if len(entries) > 1 and _signed_otherwise(found, i, entries):
            break
        if entries and any(
            p(text) and not p(found[entries[0]].folded)
            for p in (_FIRST_ACT.fullmatch, _BRACKETED.match, _FIRST_POINT.fullmatch)
        ):
            break
        ruled = set(text) <= set("_-=* .") or (cues.BODY.match(text) and not marked and not found[i - 1].full)
        if ruled and (entries or len(text) > 25) and not (apart and _follows(found, i, reach)):
            break
        title = key(text)
        if len(entries) > 1 and any(
            _again(text, title, e) and (len(title) > 20 or not found[i - 1].full) for e in tops
        ):
            break
        if (row.bold or row.caps) and title in quiet:
            break  # the first heading, too short a word to be told by its beginning
        if entries and not marked and row.gap and numbered and not _follows(found, i, reach):
            break
        if len(entries) > 1 and not marked and row.gap and row.caps and all(_bulleted(found, at) for at in entries):
            break  # a title in capitals below a list of bullets
        if cues.END_OF_ITEMS.match(text) and entries and _over(found, i):
            entries.append(i)
            i += 1
            break
        begins = opened if apart else marked or not entries or row.gap or not found[i - 1].full
        if begins and not cues.opens_agenda(text):
            entries.append(i)
            if len(title) >= _SHORTEST and not (row.bold or row.caps):
                quiet.add(title)
            if len(tops) < 3 and (apart or (_NUMBER.match(text) is not None) == numbered):
                tops.append(text)
        i += 1
    return i, entries


def _bulleted(found: list[Row], at: int) -> bool:
    """Whether a row begins with a bullet, or stands below one."""
    row = found[at]
    below = at > 0 and _LONE_BULLET.fullmatch(found[at - 1].folded) is not None
    return below or (_BULLET.match(row.folded) is not None and not row.text[:1].isupper())


def _opens_items(found: list[Row], i: int) -> bool:
    """Whether the first of the numbered items, with its text below it, stands under an agenda of bullets."""
    first = _FIRST.match(found[i].folded)
    return first is not None and i + 1 < len(found) and cues.BODY.match(found[i + 1].folded) is not None


def _begins_again(found: list[Row], i: int, entries: list[int]) -> bool:
    """Whether a row bears the first number again, above the text of its item: full lines that no number opens."""
    if _FIRST.match(found[i].folded) is None or found[i].full or i + 1 >= len(found):
        return False
    last = _NUMBER.match(found[entries[-1]].folded)
    below = found[i + 1]
    text = below.full and not below.gap and _NUMBER.match(below.folded) is None and not _bulleted(found, i + 1)
    return last is not None and _figures(last.group()) not in ("1", "i") and text


def _signed_otherwise(found: list[Row], i: int, entries: list[int]) -> bool:
    """Whether a row bears the first number again with another sign than all entries have (« 1. », then « 1 – »).

    Numbers below a letter, a colon, or between two ranks of the agenda are those of its parts.
    """
    own = _NUMBER.match(found[i].folded) if _FIRST.match(found[i].folded) is not None else None
    last = _NUMBER.match(found[entries[-1]].folded)
    if own is None or last is None or found[i - 1].folded.endswith(":"):
        return False
    signs = {_sign(number.group()) for at in entries if (number := _NUMBER.match(found[at].folded)) is not None}
    rank, first = _figures(last.group()), _figures(own.group())
    below = (_NUMBER.match(row.folded) for row in found[i + 1 : i + _PARTS])
    ranks = {_figures(number.group()) for number in below if number is not None and _sign(number.group()) in signs}
    within = rank.isdecimal() != first.isdecimal() or (rank.isdecimal() and str(int(rank) + 1) in ranks)
    return len(signs) == 1 and _sign(own.group()) not in signs and not within


def _sign(number: str) -> str:
    """What stands behind the figures of an item number."""
    return re.sub(r"[\w\s°]", "", number).replace("—", "–").replace("-", "–")


def _numbers_acts(found: list[Row], i: int, entries: list[int]) -> bool:
    """Whether a row bears the number of an act before its title, below an agenda of bullets."""
    marked = _ACT_NUMBER.match(found[i].folded) is not None and not _bulleted(found, i)
    return marked and all(_bulleted(found, at) for at in entries)


def _restarts(first: str, text: str) -> bool:
    """Whether a row bears the number by which an agenda begins whose entries all stand on one line."""
    own, other = _NUMBER.match(text), _NUMBER.match(first)
    if own is None or other is None or _figures(own.group()) != _figures(other.group()):
        return False
    return _ON_ONE_LINE.search(first, other.end()) is not None


def _again(text: str, title: str, entry: str) -> bool:
    """Whether a line says an entry again, so that the agenda is over: its words, and no other number."""
    own, other = _ACT_NUMBER.match(text), _ACT_NUMBER.match(entry)
    if own is not None and other is not None and own.group() != other.group():
        return False
    ranked = own is None
    own, other = _NUMBER.match(text), _NUMBER.match(entry)
    if ranked and own is not None and other is not None and _figures(own.group()) != _figures(other.group()):
        return False
    return alike(title, key(entry))


def _figures(number: str) -> str:
    """The figures or letters of an item number, without its label and signs: « Point n° 01 : » is « 1 »."""
    return re.sub(r"\W|_|point|question|rapport|n\s?°|(?<!\d)0", "", number)


def _follows(found: list[Row], index: int, reach: int) -> bool:
    """Whether a numbered entry follows within a few rows (a theme stands between)."""
    return any(_NUMBER.match(row.folded) for row in found[index + 1 : index + 1 + reach])


def _over(found: list[Row], index: int) -> bool:
    """Whether an agenda ends with the row of sundry questions: no bullet or number follows."""
    following = found[index + 1] if index + 1 < len(found) else None
    return following is None or not (_BULLET.match(following.folded) or _NUMBER.match(following.folded))
