"""Headings told by their look: bold, capitals, size, bullets, lines that stand alone."""

from __future__ import annotations

import re

from extractors.grammar.deed_cues import DEED
from extractors.grammar.heading_cues import THEME
from extractors.grammar.patterns import Gated
from extractors.grammar.text import is_broken
from pipeline.segmentation import cues, kind_cues, opening_cues
from pipeline.segmentation.page import Heading, Page, next_cut
from pipeline.segmentation.rows import Row, body_size
from pipeline.segmentation.title_rows import PERSON, is_title_like, over_its_text, speaks, title_rows

NUMBER = re.compile(
    r"\W{0,3}(?:(?:point|question|affaire|dossier|rapport|chapitre|partie)\s(?:n\s?°\s?)?)?(?P<number>\d{1,2}|[ivx]{1,4})"
    r"\s?[.):/–-]"
)
_VOTED = re.compile(r"\w\s?: votes?\W*\Z")
LETTERED = re.compile(r"[a-h]\s?[-).]\s?(?=[a-z«\"]{2})")
_PREDICATE = re.compile(r"\b(?:est|sont) (?:l[ae]s?|une?|des|autorise|approuve|adopte|fixe|designe|elue?)s?\b")
"""What a sentence says of its subject."""
_RUNS_ON = re.compile(r"[a-z)] (?:de|du|des|la|le|les|l'|d'|a|au|aux|et|ou|en|par|pour|sur|avec)\Z")
"""At the end of a line: that the sentence goes on below."""
_INITIALLED = re.compile(r"(?:, [A-ZÀ-Þ]{1,2}\.? [A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,}){2}")
"""In a line: members by initial and surname (« A DUPRÉ, L VIDAL, JP NOËL »)."""
_NO_TITLE = re.compile(
    r"\W*(?:(?:depenses?|recettes?|montants?|taux|total|financeurs?|libelles?|h\.?t\.?|t\.?t\.?c\.?|€|en|euros?)\W*){1,6}"
    r"|\W*\d{5}\W{1,3}[a-z][a-z' -]{2,30}(?: cedex)?(?: \d{1,2})?\W*"
    r"|\W*(?:total de la )?section d(?:e |')(?:fonctionnement|exploitation|investissement)\b.{0,20}"
)
"""The heads of the columns or parts of a table, or the last line of an address."""
_PARAGRAPH = 8
_PROSE, _STACK, _SHORT = 70, 4, 42
_LABEL = 50
_LABELS = frozenset(
    ("decide", "decision", "vote", "votes", "objet", "annexe", "annexes", "total", "considerant", "article")
)
"""Words alone on their line that are no title."""
_TURNS = Gated(
    r"\b(?:pass\w{0,5}|aborde\w{0,2}|entame\w{0,2}) (?:a |ensuite a )?l'ordre du jour\W*\Z", holds=("l'ordre du jour",)
)
"""Words after which the first item of a sitting stands."""
_ACTS = re.compile(r"\W*deliberations?(?: (?:du conseil|prises|adoptees|soumises|a l'ordre)\b[^:]{0,40})?\s?:\W*")
"""The label of all acts, which stand below it."""
_DEPARTMENTS = 2
"""Departments in capitals, at the least, that prove the titles below them."""
_BULLET = re.compile(r"(?:[•●▪■➢►❖*>→✓♦◆➔]|[eo] (?=\w)|- (?=\w)|[|\[] )\s?\S")


def by_look(page: Page) -> list[Heading]:
    """Lines that look like headings: bold, capitals or large letters, with room before them."""
    size = body_size(page.rows)
    bold_text = sum(row.bold for row in page.rows) > 0.5 * len(page.rows)
    headings: list[Heading] = []
    skip = 0
    long = sum(len(row.text) > _PROSE for row in page.rows) > 0.3 * len(page.rows)
    for i, row in enumerate(page.rows):
        loud = (row.bold and not bold_text) or row.caps or row.size > size + 1.5
        worded = loud and (_is_worded(row) or _is_word_above_text(page.rows, i))
        if not worded or i < skip or i in page.agenda or not is_title_like(row):
            continue
        before = page.rows[i - 1] if i else None
        if cues.END_OF_ITEMS.match(row.folded) or _NO_TITLE.fullmatch(row.folded) or _is_running(page.rows, row):
            continue
        parted = (
            before is None
            or row.gap
            or bool(cues.END_OF_ITEMS.match(before.folded))
            or cues.opens_agenda(before.folded)
            or before.bold != row.bold
            or before.caps != row.caps
            or bool(THEME.fullmatch(before.folded))
        )
        if before is not None and (_RUNS_ON.search(before.folded) or _ends_sentence(before, row)):
            continue
        if not parted or row.formula or i <= page.floor or row.folded.endswith((",", ";")) or _cell(page.rows, i):
            continue
        if THEME.fullmatch(row.folded) and _titled_below(page.rows, i):
            continue
        title = title_rows(page.rows, i, next_cut(page, i))
        skip = i + title
        if not _narrow(page.rows[i:skip], _STACK if long else 2 * _STACK - 2):
            headings.append(Heading(i, title, "typography"))
    named = len(headings) > 1 and headings[0].at == 0 and kind_cues.MINUTES.search(page.rows[0].folded) is not None
    return headings[named:]  # without the name of the document


def _ends_sentence(before: Row, row: Row) -> bool:
    """Whether capitals and a full stop end the sentence of the full line above: « … de la menuiserie / LEROUX. »."""
    runs_on = before.full and not row.gap and not before.caps and before.folded[-1:] not in ".:;!?"
    return runs_on and row.folded.endswith(".")


def _is_running(found: list[Row], row: Row) -> bool:
    """Whether a row names the document and the day of the sitting, and stands so more than once."""
    if cues.RUNNING_HEAD.fullmatch(row.folded) is None:
        return False
    return sum(row.folded == other.folded for other in found) > 1


def _narrow(rows: list[Row], most: int) -> bool:
    """Whether a title is a stack of short lines, as the cells of a column are."""
    return len(rows) >= most and all(len(row.text) < _SHORT for row in rows)


def _titled_below(found: list[Row], at: int) -> bool:
    """Whether a numbered title in capitals or bold stands right below a row, which is then a theme."""
    below = found[at + 1] if at + 1 < len(found) else None
    return below is not None and NUMBER.match(below.folded) is not None and (below.caps or below.bold)


def by_style(page: Page, loud: list[Heading], itemised: list[Heading]) -> list[Heading]:
    """Headings of one loud style that comes back, each with its decision: where items are numbered only within some."""
    groups: dict[tuple[int, bool, bool], list[Heading]] = {}
    size = body_size(page.rows)
    for heading in loud:
        row = page.rows[heading.at]
        groups.setdefault((round(row.size), row.bold, row.caps or row.size > size + 1.5), []).append(heading)
    best: list[Heading] = []
    for (points, bold, caps), group in groups.items():
        if len(group) < 3 or not (points > size + 1.5 or (bold and caps)):
            continue
        if itemised and itemised[0].at < group[0].at:
            continue  # the headings stand within the items, and not the items within the headings
        ends = [h.at for h in group[1:]] + [len(page.rows)]
        decided = sum(page.formulas(h.at, end) > 0 for h, end in zip(group, ends, strict=True))
        holding = sum(any(h.at < i.at < end for i in itemised) for h, end in zip(group, ends, strict=True))
        if decided >= 0.6 * len(group) and holding < 0.5 * len(group) and len(group) > len(best):
            best = group
    return [Heading(h.at, h.title, "typography", sure=True) for h in best]


def standing_alone(page: Page) -> list[Heading]:
    """Bulleted or short lines that stand alone and read as titles."""
    found = []
    for i, row in enumerate(page.rows):
        if i in page.agenda or i <= page.floor or not (row.gap or (i and _parted(page, i))):
            continue
        if _enumerated(page.rows, i):
            continue
        bare = row.text.lstrip('•●▪■➢►❖*>→✓♦◆➔|[ -–«"')
        bullet = _BULLET.match(row.folded) is not None
        bare = bare[2:] if row.text.startswith(("e ", "o ")) else bare
        if not bare[:1].isupper() and not (bullet and bare[:1].isalpha()):
            continue
        if (
            (row.formula and not (bullet and _VOTED.search(row.folded)))
            or (
                row.folded.endswith((";", ",") if bullet or _names_deed(row) else (";", ",", ":", "."))
                and not (bullet and over_its_text(page.rows, i))
            )
            or not is_title_like(row)
        ):
            continue
        if (
            len(bare) < 7
            or cues.END_OF_ITEMS.match(row.folded)
            or cues.DECIDES.match(row.folded)
            or opening_cues.RUNNING_TITLE.match(row.folded)
            or ends_bracket(row.text)
            or row.tabbed
            or _cell(page.rows, i)
            or speaks(page.rows, i)
        ):
            continue
        if (bullet or len(row.folded) < 90) and not re.search(r"\d ?(?:€|euros)|\b(?:est|sont|a ete)\b", row.folded):
            proof = "bullets" if bullet else "lines that stand alone"
            title = title_rows(page.rows, i, next_cut(page, i))
            if title > 1 and page.rows[i + title - 1].folded.endswith((".", ".)")) and not _names_deed(row):
                continue  # a sentence over several lines
            found.append(Heading(i, title, proof))
    return found


def under_themes(page: Page, held: list[Heading], alone: list[Heading]) -> list[Heading]:
    """The headings, where loud ones are themes: the quiet titles right below them are the headings of the acts.

    A quiet title that follows the decision on another, under no loud one, proves that these part the acts.
    """
    quiet = {h.at: h for h in alone if h.proof == "lines that stand alone" and not page.rows[h.at].caps}
    below = [quiet.get(h.at + h.title) if h.proof == "typography" else None for h in held]
    again = [h for h in held if h.at in quiet and h.proof == "lines that stand alone"]
    if not again or not all(h.proof in ("typography", "lines that stand alone") for h in held):
        return held
    looks = {(round(page.rows[h.at].size), page.rows[h.at].bold) for h in again}
    return [
        title if title is not None and _over_text(page, title) and _alike(page, title, looks) else head
        for head, title in zip(held, below, strict=True)
    ]


def below_themes(page: Page, loud: list[Heading], alone: list[Heading]) -> list[Heading]:
    """Quiet titles that stand below departments in capitals or white space, where something is decided on most of them.

    The first stands right below its department: « FINANCES ⏎ Décision modificative n° 3 ⏎ … ».
    """
    themes = [i for i in range(max(page.floor + 1, 0), len(page.rows) - 1) if _heads_titles(page, i)]
    if len(themes) < _DEPARTMENTS:
        return []
    quiet = {i + 1: Heading(i + 1, title_rows(page.rows, i + 1, next_cut(page, i)), "typography") for i in themes}
    for head in alone:
        if head.at > themes[0] and head.proof == "lines that stand alone" and not page.rows[head.at].text.isupper():
            quiet.setdefault(head.at, head)
    heads = sorted(quiet.values(), key=lambda h: h.at)
    ends = [*(h.at for h in heads[1:]), len(page.rows)]
    decided = sum(page.formulas(h.at, end) > 0 for h, end in zip(heads, ends, strict=True))
    if 2 * decided <= len(heads):
        return []
    others = [h for h in loud if h.at > themes[0] and h.at not in quiet and h.at not in themes]
    return sorted([*heads, *others], key=lambda h: h.at)


def _heads_titles(page: Page, i: int) -> bool:
    """Whether a row is a department in capitals with a quiet title right below it.

    White space may part them where the department bears a rank and the title stands on its text.
    """
    row, below = page.rows[i], page.rows[i + 1]
    department = row.gap and row.text.isupper() and THEME.fullmatch(row.folded) is not None and i not in page.agenda
    ranked = below.gap and NUMBER.match(row.folded) is not None and i + 2 < len(page.rows) and not page.rows[i + 2].gap
    parted = below.gap and not ranked
    quiet = not (parted or below.formula or below.full or below.text.isupper()) and below.text[:1].isupper()
    return department and quiet and is_title_like(below) and below.folded[-1:] not in ".;,:" and not below.tabbed


def _alike(page: Page, head: Heading, looks: set[tuple[int, bool]]) -> bool:
    row = page.rows[head.at]
    return (round(row.size), row.bold) in looks


def _over_text(page: Page, head: Heading) -> bool:
    """Whether the text of an item stands right below a title, white space between."""
    end = head.at + head.title
    below = page.rows[end] if end < len(page.rows) else None
    return below is not None and below.gap and (cues.BODY.match(below.folded) is not None or cues.decides(below.folded))


def ended_by_colon(page: Page) -> list[Heading]:
    """Lines of a few words that a colon ends and the text of an item follows: « Voirie : »."""
    found = []
    for i, row in enumerate(page.rows[:-1]):
        if i in page.agenda or i <= page.floor or not (row.gap or voted(page.rows[i - 1])):
            continue
        label = row.folded.endswith(":") and len(row.folded) < _LABEL and row.text.lstrip("-•* ")[:1].isupper()
        other = (
            row.formula or row.tabbed or cues.END_OF_ITEMS.match(row.folded) or opening_cues.opens_sitting(row.folded)
        )
        if label and not other and is_title_like(row) and not page.rows[i + 1].gap:
            found.append(Heading(i, 1, "lines that stand alone"))
    return found


def _names_deed(row: Row) -> bool:
    """Whether a line names a deed and what it is about, so that a colon or full stop may end it."""
    return DEED.match(row.folded) is not None and len(row.folded.split()) > 2


def ends_bracket(text: str) -> bool:
    """Whether a line ends a bracket that opened above: it goes on with what stands there."""
    return text.count(")") > text.count("(")


def _enumerated(found: list[Row], at: int) -> bool:
    """Whether a colon ends the words above a row, which is the first of an enumeration, or an entry of it does."""
    above = next((row.folded for row in reversed(found[max(at - 3, 0) : at]) if any(map(str.isalnum, row.text))), "")
    if above.endswith((",", ";")) and _BULLET.match(found[at].folded):
        return True  # another entry of it
    return above.endswith(":") and not (cues.END_OF_ITEMS.match(above) or _ACTS.fullmatch(above))


def _cell(found: list[Row], at: int) -> bool:
    """Whether a row is the cell of a table: a sum stands below it, or it is short in a column of short ones."""
    near = found[max(at - 1, 0) : at] + found[at + 1 : at + 3]
    below = found[at + 1].folded if at + 1 < len(found) else ""
    if len(found[at].folded) < 40 and re.fullmatch(r"[-\d\s.,]*(?:€|eur(?:os)?|%)?(?:\s?(?:ht|ttc))?", below):
        return True
    short = (len(found[at].folded) < 40 and not found[at].caps) or " " not in found[at].folded
    return short and all(len(row.folded) < 35 and not row.formula and not cues.BODY.match(row.folded) for row in near)


def _parted(page: Page, at: int) -> bool:
    """Whether an item ends right above a row: a decision, and for a bullet its whole paragraph or a theme.

    Or the sitting turns to its agenda there: « propose de passer à l'ordre du jour. », or a deed is named below the
    opening.
    """
    if voted(page.rows[at - 1]) or _sentence_decides(page, at):
        return True
    if at == page.floor + 1 and at + 1 < len(page.rows) and _names_deed(page.rows[at]):
        return cues.BODY.match(page.rows[at + 1].folded) is not None
    if _TURNS.search(f"{page.rows[max(at - 2, 0)].folded} {page.rows[at - 1].folded}"):
        return True
    if _BULLET.match(page.rows[at].folded) is None:
        return False
    above = page.rows[at - 1]
    if above.folded[:2] == page.rows[at].folded[:2] and THEME.fullmatch(above.folded):
        return True
    return decided_above(page, at) or _deed_over_text(page, at)


def _deed_over_text(page: Page, at: int) -> bool:
    """Whether a bullet names a deed right above the text of an item, and something is decided shortly above it."""
    if not _names_deed(page.rows[at]) or not page.rows[at - 1].folded.endswith(".") or at + 1 >= len(page.rows):
        return False
    told = cues.BODY.match(page.rows[at + 1].folded) is not None
    return told and any(row.formula for row in page.rows[max(at - _PARAGRAPH, 0) : at])


def voted(row: Row) -> bool:
    """Whether a row says a decision, or the count of a vote."""
    return row.formula or cues.TALLY.match(row.folded) is not None


def _sentence_decides(page: Page, at: int) -> bool:
    """Whether the row above ends a sentence that says on the row before it what became of the item."""
    last, first = page.rows[at - 1], page.rows[max(at - 2, 0)]
    return last.text[:1].islower() and last.text.endswith(".") and first.formula and not last.full and not last.gap


def decided_above(page: Page, at: int) -> bool:
    """Whether the paragraph right above a row says a decision, and ends."""
    start = next((i for i in range(at - 1, max(at - _PARAGRAPH, 0), -1) if page.rows[i].gap), at)
    return page.rows[at - 1].folded.endswith(".") and any(row.formula for row in page.rows[start:at])


def _is_word_above_text(found: list[Row], at: int) -> bool:
    """Whether a row is one word in capitals, with white space above it, right above the first line of a text."""
    row, below = found[at], found[at + 1] if at + 1 < len(found) else None
    if below is None or not (row.caps and row.gap and row.text.strip(" :.").isalpha()) or row.folded in _LABELS:
        return False
    prose = len(below.text) > _PROSE and below.text[:1].isupper() and not below.caps and not below.tabbed
    return prose and not below.gap and not opening_cues.RUNNING_TITLE.match(row.folded)


def _is_worded(row: Row) -> bool:
    """Whether a row is made of words as a title is."""
    if row.tabbed or len(row.text) > 260 or "|" in row.text.strip(" |") or "....." in row.text:
        return False
    letters = sum(map(str.isalpha, row.text))
    worded = letters > (5 if row.caps and " " in row.text.strip() else 8 if row.caps else 7) and letters > 0.55 * len(
        row.text.replace(" ", "")
    )
    worded = worded and (letters > 8 or max(map(len, row.text.split())) > 4)
    return (
        worded
        and not is_broken(row.text)
        and not cues.DECIDES.match(row.folded)
        and not ends_bracket(row.text)
        and not opening_cues.RUNNING_TITLE.match(row.folded)
        and _PREDICATE.search(row.folded) is None
        and not PERSON.fullmatch(row.text.strip())
        and _INITIALLED.search(row.text) is None
    )
