"""What became of the act: unanimity, outcome, way of voting; each with the words that say so."""

from __future__ import annotations

import re
from dataclasses import dataclass

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


@dataclass(slots=True)
class _Deed:
    """What the council does by one verb."""

    kind: str
    start: int
    end: int
    form: str


def outcome(text: View, unanimous: Reading | None, lost_at: int | None = None) -> Reading | None:
    """What became of the act, with the words that say so; None where nothing decides.

    Words of rejection and postponement go before a deciding verb that stands earlier; a decision goes before a note
    taken in passing. `lost_at` is where figures stand that show more voices against than for: a deciding verb before
    them is a proposal that fell.
    """
    deeds = _deeds(text)
    adopted = next((d for d in reversed(deeds) if d.kind == "adopted"), None)
    for kind in ("rejected", "postponed"):
        deed = next((d for d in reversed(deeds) if d.kind == kind), None)
        if deed and (adopted is None or deed.start >= adopted.start - 120):
            return _reading(deed)
    deed = adopted or next((d for d in reversed(deeds) if d.kind == "noted"), None)
    if deed and deed.kind == "adopted" and lost_at is not None and deed.start < lost_at:
        return None
    if deed:
        return _reading(deed)
    if unanimous:
        return Reading("vote.outcome", "adopted", unanimous.start, unanimous.end, "unanimity")
    return None


def _reading(deed: _Deed) -> Reading:
    return Reading("vote.outcome", deed.kind, deed.start, deed.end, deed.form)


def _deeds(text: View) -> list[_Deed]:
    """All that the text says the council did on this act, in order."""
    lifted = title_is_preliminary(text)
    deeds: list[_Deed] = []
    for found in cues.ACTING.finditer(text.folded):
        form = _subject(text, found.start(), found.end())
        if form:
            kind = found.lastgroup or "adopted"
            deeds.append(_Deed(kind, found.start(), found.end(), form))
    for kind, pattern in (
        ("adopted", cues.PASSED),
        ("noted", cues.NOTED),
        ("rejected", cues.REJECTED),
        ("postponed", cues.POSTPONED),
    ):
        for found in pattern.finditer(text.folded):
            start, end = found.span(found.lastgroup) if found.lastgroup else found.span()
            deeds.append(_Deed(kind, start, end, f"participle: {kind}"))
    deeds = [d for d in deeds if _is_own(text, d, lifted)]
    return sorted(deeds, key=lambda d: d.start)


def _is_own(text: View, deed: _Deed, lifted: bool) -> bool:
    before, _ = clause(text, deed.start, deed.end)
    if cues.VISA.search(before) or cues.MODAL.search(before) or cues.PAST.search(before):
        return False
    if not cues.COUNCIL.search(before) and deed.form != "clause" and cues.ANOTHER_BODY.search(before):
        return False
    if about_voting(text, deed.start, deed.end):
        return False
    return lifted or deed.kind == "noted" or not preliminary(text, deed.start, deed.end)


def _subject(text: View, start: int, end: int) -> str | None:
    """How the text says that the council is the subject of a verb, or None."""
    folded = text.folded
    low = max(0, start - 320)
    for found in cues.SENTENCE_END.finditer(folded, low, start):
        low = found.end()
    formula = None
    for formula in cues.FORMULA.finditer(folded, low, start):  # noqa: B007 (the last one is wanted)
        pass
    council = None
    for council in cues.COUNCIL_NAMED.finditer(folded, low, start):  # noqa: B007
        pass
    if council and cues.PLAIN_GAP.fullmatch(folded, council.end(), start):
        return "council"
    if formula and cues.FORMULA_GAP.fullmatch(folded, formula.end(), start):
        return "formula of deliberation"
    if text.text[end - 1] in "éÉ":
        return None
    if cues.LIST_MARK.search(folded, max(0, start - 40), start) and cues.COUNCIL.search(folded, 0, start):
        shouted = text.text[start:end].isupper()
        marked = not folded[max(0, start - 2) : start].endswith((", ", "; "))
        if shouted or (marked and cues.STRONG.match(folded, start)):
            return "clause"
    return None


def method(text: View) -> Reading | None:
    """The way of voting, where it is said that the council voted so."""
    for name, pattern in (("secret", cues.SECRET), ("public", cues.PUBLIC), ("show_of_hands", cues.SHOW_OF_HANDS)):
        for found in pattern.finditer(text.folded):
            before, _ = clause(text, found.start(), found.end())
            if not (cues.VISA.search(before) or cues.MODAL.search(before) or cues.DENIED.search(found[0])):
                return Reading("vote.method", name, found.start(), found.end(), "way of voting")
    return None
