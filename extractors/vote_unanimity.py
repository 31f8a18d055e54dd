"""Whether the council was unanimous, with the words that say so."""

from __future__ import annotations

from extractors.base import Reading
from extractors.grammar import unanimity_cues as cues
from extractors.vote_context import Context


def unanimity(context: Context) -> Reading | None:
    """The words that say the council was unanimous, or None."""
    kept: list[tuple[int, int]] = []
    soft: list[tuple[int, int]] = []
    for found in context.at("unanimity", cues.UNANIMITY_AT):
        lead = cues.UNANIMOUS_BEFORE.search(context.folded, max(0, found.start() - 30), found.start())
        if lead is None and not _unanimous_council(context.folded, found.start(), found.end()):
            continue
        start = lead.start() + len(lead[0]) - len(lead[0].lstrip(" .!?\n")) if lead else found.start()
        end = found.end()
        if context.unticked(found.start()) or cues.NOT_UNANIMOUS_AFTER.match(context.folded, end):
            continue
        if cues.UNANIMOUS_OF_ANOTHER.match(context.folded, found.start() + len("unanime")):
            continue
        if context.foreign(start, end) or context.about_voting(start, end):
            continue
        (soft if context.preliminary(start, end) else kept).append((start, end))
    if not kept and context.title_is_preliminary:
        kept = soft
    if not kept:
        return None
    start, end = kept[-1]
    whose = cues.UNANIMITY_OF.match(context.folded, end)
    return Reading("vote.unanimous", True, start, whose.end() if whose else end, "unanimity")


def _unanimous_council(folded: str, start: int, end: int) -> bool:
    """Whether it is the council that the word tells of, where nothing leads to it (« le conseil, unanime, »)."""
    if cues.UNANIMOUS_AFTER.match(folded, end):
        return True
    if folded.startswith("unanimement", start) and cues.UNANIMOUSLY_BEFORE.search(folded, max(0, start - 14), start):
        return True
    council = cues.UNANIMOUS_COUNCIL_BEFORE.search(folded, max(0, start - 40), start)
    return council is not None and folded.startswith("unanime", start)
