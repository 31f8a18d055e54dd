"""Summaries without headings: an act per paragraph in which the council decides, approves or takes note."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.grammar.heading_cues import LED_BY_DASH_PRINTED, LED_PRINTED, RUN_IN
from pipeline.segmentation import cues, opening_cues
from pipeline.segmentation.page import Heading
from pipeline.segmentation.rows import Row
from pipeline.segmentation.title_rows import PERSON
from pipeline.segmentation.zones import LED

_WHO = r"l(?:e|a|es|')\s?" + cues.COUNCIL
_SAID = re.compile(
    r"\W{0,4}(?:[\w' ]{3,60}\s?:\s?)?(?:a l'unanimite[^,;.]{0,60},\s|a la majorite[^,;.]{0,60},\s"
    r"|apres (?:en avoir delibere|deliberation)[^;.]{0,60},\s)?" + _WHO + r"\b[^;.]{0,90}?\b"
    r"(?:decide(?:nt)?|approuve(?:nt)?|autorise(?:nt)?|adopte(?:nt)?|accepte(?:nt)?|valide(?:nt)?|vote(?:nt)?"
    r"|fixe(?:nt)?|emet(?:tent)?|designe(?:nt)?"
    r"|elisent|elit|pren(?:d|nent) acte|ratifie(?:nt)?|confirme(?:nt)?|attribue(?:nt)?|accorde(?:nt)?|renouvelle(?:nt)?"
    r"|sollicite(?:nt)?|donne(?:nt)?|refuse(?:nt)?|rejette(?:nt)?|retien(?:t|nent)|choisi(?:t|ssent)|charge(?:nt)?"
    r"|nomme(?:nt)?|mandate(?:nt)?|confie(?:nt)?|maintien(?:t|nent)|institue(?:nt)?|instaure(?:nt)?|cree(?:nt)?)\b"
)
RUN_IN_PRINTED = re.compile(r"\s*[•●▪■➢►❖*>→✓♦◆➔–-]\s{1,3}[A-ZÀ-Ü][^:.;]{3,70}\s?:\s\S")
"""A bullet, and a title before its text on one line."""
_RESULT = re.compile(
    r"\W*(?:(?:resultats?|decision|proposition|deliberation(?! (?:portant|relative|pour|sur)\b)|ordre)\b"
    r"|.{0,40}\bvotes?\W*\Z)"
)
"""What a colon follows that is the label of a vote and no title."""
_REACH = 3
LEAST = 3
"""Paragraphs of a title and the decision on one line that tell a text of several acts."""


def paragraphs(found: list[Row], start: int, end: int) -> list[tuple[int, int]]:
    """The paragraphs of the council's decisions (first and last row), where every other paragraph or more is one."""
    if start >= end:
        return []
    tops = [i for i in range(start, end) if i == start or found[i].gap or RUN_IN_PRINTED.match(found[i].text)]
    stretches = list(zip(tops, [*tops[1:], end], strict=True))
    said = [(a, b) for a, b in stretches if says(" ".join(row.folded for row in found[a : min(b, a + _REACH)]))]
    if len(said) < 3 or 2 * len(said) < len(stretches):
        return []
    return said


def says(folded: str) -> bool:
    """Whether a text begins with the council and what it decides."""
    return _SAID.match(folded) is not None


def run_in(row: Row) -> bool:
    """Whether a bullet holds a title and the council's decision on one line."""
    return row.formula and RUN_IN_PRINTED.match(row.text) is not None and _SAID.match(row.folded) is not None


def titled(found: list[Row]) -> list[Heading]:
    """The paragraphs that hold a title and the council's decision, where several do, each of another title."""
    titles: dict[str, int] = {}
    for i, row in enumerate(found):
        if not row.gap or ":" not in row.folded or cues.BODY.match(row.folded):
            continue
        match = RUN_IN.match("\n".join([r.folded for r in found[i : i + _REACH]]))
        if match is not None and ":" in row.folded[match.end("title") :][:2] and not row.text[:1].islower():
            titles.setdefault(match["title"], i)
    if len(titles) < LEAST:
        return []
    heads = [Heading(at, 0, "sentences") for at in titles.values()]
    heads += [Heading(at, 0, LED) for at in _explained(found, set(titles.values()))]
    return sorted(heads, key=lambda head: head.at)


def _explained(found: list[Row], told: set[int]) -> list[int]:
    """The other titles that open a paragraph as the first of these do, where the matter is told before the decision."""
    tops = [i for i, row in enumerate(found) if row.gap and i > min(told)]
    return [
        a
        for a, b in pairwise([*tops, len(found)])
        if a not in told
        and not cues.TALLY.match(found[a].folded)
        and any(row.formula for row in found[a:b])
        and led_title(found, a) is not None
    ]


def led(found: list[Row], start: int, end: int, least: int = LEAST) -> list[tuple[int, int]]:
    """The paragraphs that a title and a colon open and in which something is decided (first and last row).

    « Vote des taux : les taux sont inchangés. Unanimité. » Most paragraphs must be such, and each title another;
    `least` is how many prove a text of several acts.
    """
    tops = [i for i in range(start, end) if i == start or found[i].gap or RUN_IN_PRINTED.match(found[i].text)]
    titles = {i: title for i in tops if (title := led_title(found, i)) is not None}
    if 2 * len(titles) < len(tops):
        return []
    acts = [(a, b) for a, b in pairwise([*titles, end]) if any(row.formula for row in found[a:b])]
    told = {titles[a] for a, _ in acts}
    return acts if least <= len(acts) == len(told) and 2 * len(acts) >= len(titles) else []


def led_title(found: list[Row], at: int) -> str | None:
    """The title that opens the paragraph of a row, before a colon; None where none does."""
    match = LED_PRINTED.match(_joined(found, at))
    return match["title"] if match is not None and _is_title(found[at], match["title"]) else None


def dashed(found: list[Row], start: int, end: int) -> list[int]:
    """The rows that a title, a stop and a dash open, each title another, where most of them are decided."""
    tops = [
        i
        for i in range(max(start, 0), end)
        if (match := LED_BY_DASH_PRINTED.match(found[i].text))
        and (found[i].gap or found[i - 1].folded[-1:] in ".!?»)")
        and _is_title(found[i], match[0].rstrip(" -–—."))
    ]
    decided = sum(any(row.formula for row in found[a:b]) for a, b in pairwise([*tops, end]))
    return tops if len(tops) >= LEAST and 2 * decided > len(tops) else []


def _joined(found: list[Row], at: int) -> str:
    """A row and the next of its paragraph, for a title may break off at the end of a line."""
    return "\n".join(row.text for row in found[at : at + 2] if row is found[at] or not row.gap)


def _is_title(row: Row, title: str) -> bool:
    folded = row.folded[: len(title)]
    labels = (cues.BODY, opening_cues.ATTENDANCE, opening_cues.MEMBERS, cues.END_OF_ITEMS, cues.DECIDES, _RESULT)
    return (
        not PERSON.fullmatch(title)
        and not cues.opens_agenda(row.folded)
        and not any(label.match(folded) for label in labels)
    )
