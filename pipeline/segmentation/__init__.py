"""Document → zones: furniture (stamps, running heads), the opening of the sitting, one act after another.

Acts are told apart by strength of proof; where nothing proves a cut there is one act or none, never a wrong cut.
"""

from __future__ import annotations

from pipeline.furniture import split, without_inline
from pipeline.segmentation import themed
from pipeline.segmentation.breaks import rebroken
from pipeline.segmentation.minutes import acts_of
from pipeline.segmentation.rows import as_rows
from pipeline.segmentation.stacked import unstack
from pipeline.segmentation.stamped import by_stamps
from pipeline.segmentation.zones import BOUND, IDENTIFIED, RANKED, UNTITLED, ActZone, Zones
from schemas.document import Document

__all__ = ["BOUND", "IDENTIFIED", "RANKED", "UNTITLED", "ActZone", "Zones", "segment"]


def segment(document: Document) -> Zones:
    """Tell the zones of a document apart: one extract, or the opening and the acts of minutes.

    An extract whose ends of lines were lost has them set anew.
    """
    zones = _zones(document)
    if zones.kind != "extract" or len(zones.acts) != 1 or (again := rebroken(document)) is None:
        return zones
    parted = _zones(again)
    return parted if parted.kind == "extract" and len(parted.acts) == 1 else zones


def _zones(document: Document) -> Zones:
    flow, furniture = split(document)
    found = themed.parted(as_rows(without_inline(flow, furniture)))
    zones = acts_of(found)
    if zones is None:
        lines = [row.line for row in found]
        zones = Zones("extract", lines, [ActZone(lines)])
    elif zones.kind == "minutes":
        zones.acts = [part for act in zones.acts for part in unstack(act)]
    zones.furniture = furniture
    if not zones.acts or not any(row.formula for row in found):
        zones.acts = by_stamps(document, furniture) or zones.acts
    return zones
