"""What became of the act: unanimity, outcome, way of voting; each with the words that say so."""

from __future__ import annotations

import re

from extractors.base import Reading, View
from extractors.grammar import vote_cues as cues
from extractors.vote_context import about_voting, clause, foreign, preliminary, title_is_preliminary


def unanimity(text: View) -> Reading | None:
    """The words that say the council was unanimous, or None."""
    boxes = _boxes(text)
    kept: list[re.Match[str]] = []
    soft: list[re.Match[str]] = []
    for found in cues.UNANIMITY.finditer(text.folded):
        start, end = found.span()
        if _unticked(boxes, start) or cues.TEMPLATE.match(text.folded, end) or not _says(text, start, end):
            continue
        if foreign(text, start, end) or about_voting(text, start, end):
            continue
        (soft if preliminary(text, start, end) else kept).append(found)
    if not kept and soft and title_is_preliminary(text):
        kept = soft
    if not kept:
        return None
    last = kept[-1]
    return Reading("vote.unanimous", True, last.start(), last.end(), "unanimity")


def _says(text: View, start: int, end: int) -> bool:
    """Whether the word is said of a vote (« à l'unanimité », « Unanimité des votants », « Vote : unanimité »)."""
    if cues.UNANIMOUS_FORM.search(text.folded, max(0, start - 30), end):
        return True
    return bool(cues.UNANIMOUS_AFTER.match(text.folded, end))


def _boxes(text: View) -> list[tuple[int, int, str, bool | None]]:
    """Boxes of a form: (start, end, what they stand for, ticked or not, None where there is no box)."""
    found = [
        (m.start("which"), m.end("which"), m["which"], bool(m["colon"]), m["before"] or "", m["after"] or "")
        for m in cues.BOXES.finditer(text.folded)
    ]
    if {w for _, _, w, *_ in found} != {"unanimite", "majorite"}:
        return []
    boxes: list[tuple[int, int, str, bool | None]] = []
    drawn = any(b or (a in cues.EMPTY_BOX + "☑☒■✓✔✗✘" and a) for *_, b, a in found)
    formlike = sum(1 for *_, colon, _, _ in found if colon) >= 2
    for start, end, which, colon, before, after in found:
        ticked: bool | None = None
        if drawn and (before or after):
            ticked = (before or after) in cues.TICKED
        elif formlike and colon:
            ticked = bool(after) and after in cues.TICKED
        boxes.append((start, end, which, ticked))
    return boxes


def _unticked(boxes: list[tuple[int, int, str, bool | None]], position: int) -> bool:
    return any(s - 4 <= position < e and which == "unanimite" and ticked is False for s, e, which, ticked in boxes)


def outcome(text: View, unanimous: Reading | None, figures_at: int) -> Reading | None:
    """What became of the act, with the words that say so; None where nothing decides.

    A decision to adopt goes before a note taken in passing; words of rejection and postponement go before a bare verb.
    """
    decided = _decided(text)
    for name, pattern in (("postponed", cues.POSTPONED), ("rejected", cues.REJECTED)):
        found = _own(text, pattern)
        if found and (decided is None or found.start() >= decided.start - 200) and _dominates(text, found, decided):
            return Reading("vote.outcome", name, found.start(), found.end(), f"words of outcome: {name}")
    noted = _own(text, cues.NOTED)
    if noted and (decided is None or decided.form == "weak"):
        return Reading("vote.outcome", "noted", noted.start(), noted.end(), "taking note")
    if decided:
        return Reading("vote.outcome", "adopted", decided.start, decided.end, "deciding verb")
    if unanimous:
        return Reading("vote.outcome", "adopted", unanimous.start, unanimous.end, "unanimity")
    return None


def _dominates(text: View, found: re.Match[str], decided: Reading | None) -> bool:
    """Whether words of rejection or postponement are the last word on the act."""
    return decided is None or found.start() >= decided.start - 200


def _own(text: View, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The last place where a pattern tells of this act and not of another."""
    last = None
    for found in pattern.finditer(text.folded):
        before, _ = clause(text, found.start(), found.end())
        if cues.VISA.search(before) or cues.MODAL.search(before) or cues.PAST.search(before):
            continue
        last = found
    return last


def _decided(text: View) -> Reading | None:
    """The verb by which the council decides."""
    best: Reading | None = None
    lifted = title_is_preliminary(text)
    for form, pattern in (
        ("council", cues.COUNCIL_DECIDES),
        ("formula", cues.FORMULA_DECIDES),
        ("line", cues.LINE_DECIDES),
        ("passed", cues.PASSED),
    ):
        for found in pattern.finditer(text.folded):
            start, end = _verb(found)
            before, _ = clause(text, start, end)
            if cues.VISA.search(before) or cues.MODAL.search(before) or cues.PAST.search(before):
                continue
            if form == "line" and not cues.COUNCIL.search(text.folded, 0, start):
                continue
            if preliminary(text, start, end) and not lifted:
                continue
            if about_voting(text, start, end):
                continue
            if best is None or start > best.start:
                best = Reading("vote.outcome", "adopted", start, end, form)
            break
    return best


def _verb(found: re.Match[str]) -> tuple[int, int]:
    for name in ("verb", "verb2"):
        if name in found.re.groupindex and found[name] is not None:
            return found.span(name)
    return found.span()


def method(text: View) -> Reading | None:
    """The way of voting, where it is said that the council voted so."""
    for name, pattern in (("secret", cues.SECRET), ("public", cues.PUBLIC), ("show_of_hands", cues.SHOW_OF_HANDS)):
        for found in pattern.finditer(text.folded):
            before, _ = clause(text, found.start(), found.end())
            if not (cues.VISA.search(before) or cues.MODAL.search(before) or cues.DENIED.search(found[0])):
                return Reading("vote.method", name, found.start(), found.end(), "way of voting")
    return None
