"""Document → zones: furniture (stamps, running heads), the opening of the sitting, one act after another.

Acts are told apart by strength of proof; where nothing proves a cut there is one act or none, never a wrong cut.
"""

from __future__ import annotations

from itertools import islice

from extractors.grammar.text import fold
from pipeline.furniture import split, without_inline
from pipeline.segmentation import kind_cues, themed
from pipeline.segmentation.breaks import FEWEST_RANKS, RANKS, is_flat, parted_labels, rebroken
from pipeline.segmentation.minutes import acts_of
from pipeline.segmentation.rows import as_rows
from pipeline.segmentation.stacked import unstack
from pipeline.segmentation.stamped import by_stamps
from pipeline.segmentation.zones import BOUND, IDENTIFIED, LED, RANKED, UNTITLED, ActZone, Zones
from schemas.document import Document, Line

_HEAD_LINES = 5
_HEAD = 400
"""Lines, and characters, at the head of a document."""

_SHORTEST_RUNNING = 8
"""Characters that a running head or foot has at the least."""

_PROOFS = frozenset({"number series"})
_PROOFS_OF_ALL = _PROOFS | {"item numbers"}
"""What proves the acts of a text without ends of lines.

The ranks of items do too, where one act at most, or others by their ranks, were found before.
"""

__all__ = ["BOUND", "IDENTIFIED", "LED", "RANKED", "UNTITLED", "ActZone", "Zones", "segment"]


def segment(document: Document) -> Zones:
    """Tell the zones of a document apart: one extract, or the opening and the acts of minutes.

    An extract whose ends of lines were lost has them set anew, and so have minutes that are all one line.
    """
    zones = _zones(document)
    one = zones.kind == "extract" and len(zones.acts) == 1
    if not (one or _is_flat(document)) or (again := rebroken(document)) is None:
        return zones
    parted = _zones(again)
    if one and parted.kind == "extract" and len(parted.acts) == 1:
        return parted
    more = len(parted.acts) > len(zones.acts)
    firm = len(zones.acts) > 1 and any(act.proof != "item numbers" for act in zones.acts)
    return parted if more and _is_sitting(document, parted, _PROOFS if firm else _PROOFS_OF_ALL) else zones


def _is_flat(document: Document) -> bool:
    """Whether a document has hardly a line."""
    return len(list(islice(document.lines(), _HEAD_LINES))) < _HEAD_LINES


def _is_sitting(document: Document, parted: Zones, numbered: frozenset[str]) -> bool:
    """Whether a text without ends of lines is minutes: so called at its head, with several acts `numbered` so."""
    head = fold(" ".join(line.text for line in islice(document.lines(), _HEAD_LINES)))[:_HEAD]
    called = kind_cues.MINUTES.search(head) is not None and kind_cues.EXTRACT.search(head) is None
    proofs = [act.proof for act in parted.acts if act.proof != "approval of the minutes"]
    return called and len(proofs) > 1 and (numbered.issuperset(proofs) or _in_ranks(parted))


def _in_ranks(parted: Zones) -> bool:
    """Whether the titles of all acts bear Roman ranks, from I on, each the next one."""
    ranks = tuple(act.lines[0].words[0].text for act in parted.acts if act.title_lines)
    return len(ranks) == len(parted.acts) >= FEWEST_RANKS and ranks == RANKS[: len(ranks)]


def _drop_first_feet(acts: list[ActZone], furniture: list[Line]) -> None:
    """Take out of the acts what stands on their first page and again at the edges of others, and the page beside it.

    It stays in the text for the name of the body and the day that it may tell, and would be read into a clause.
    """
    running = {text for line in furniture if line.page > 1 and len(text := line.text) > _SHORTEST_RUNNING}
    for act in acts if running else ():
        body = act.lines[act.title_lines :]
        if body and body[0].page == 1:
            texts = [line.text if line.page == 1 else "" for line in body]
            feet = {i for i, text in enumerate(texts) if text in running}
            feet |= {
                i for i, text in enumerate(texts) if text.strip("-–. ") == "1" and not feet.isdisjoint((i - 1, i + 1))
            }
            act.lines[act.title_lines :] = [line for i, line in enumerate(body) if i not in feet]


def _zones(document: Document) -> Zones:
    flow, furniture = split(document)
    found = themed.parted(as_rows(without_inline(flow, furniture)))
    zones = acts_of(found)
    if zones is None:
        lines = [row.line for row in found]
        zones = Zones("extract", lines, [ActZone(lines)])
    elif zones.kind == "minutes":
        zones.acts = [part for act in zones.acts for part in unstack(act)]
        if document.paged:
            _drop_first_feet(zones.acts, furniture)
        if any(is_flat(said.line, said.text) for said in flow[: len(zones.opening)]):
            zones.opening = parted_labels(zones.opening)
    zones.furniture = furniture
    if not zones.acts or not any(row.formula for row in found):
        zones.acts = by_stamps(document, furniture) or zones.acts
    return zones
