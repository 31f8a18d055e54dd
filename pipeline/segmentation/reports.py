"""What minutes tell of other bodies: the votes of a grouping, a school board or a commission are none of the council's.

« COMPTES RENDUS – Syndicat des eaux : le comité a voté le budget à l'unanimité. »
"""

from __future__ import annotations

from extractors.grammar.deed_cues import DEED
from extractors.grammar.outcome_cues import ORGAN_AT
from pipeline.segmentation import cues, report_cues
from pipeline.segmentation.items import ITEM, sequence
from pipeline.segmentation.rows import Row
from pipeline.segmentation.title_rows import is_title_like

_HEAD = 45
_LONGEST, _SENTENCE = 110, 40


def silence(found: list[Row], floor: int) -> list[int]:
    """Take the closing words from rows that tell what other bodies decided; where the reports of these begin."""
    commune = _sits(found[: floor + 1] if floor > 0 else found[:_HEAD]) == "municipal"
    starts, told = [], []
    end = 0
    for i, row in enumerate(found):
        if i > floor and _heads_reports(row, commune=commune):
            starts.append(i)
            end = _end(found, i)
        elif row.formula and (_reported(row) if i < end else _is_told(row, commune=commune)):
            row.formula = False
            told.append(i)
    if told and end < len(found) and _torn(found, told[-1]):
        found[told[-1]].formula = True  # the decision on the item that tells it was taken away
    return starts


def _torn(found: list[Row], at: int) -> bool:
    """Whether the text breaks off below a row, in the same item."""
    ended = found[-1].text[-1] in ".!?;:)»" or any(row.closes or row.formula for row in found[at + 1 :])
    return not ended and len(found[-1].text) > _SENTENCE


def _sits(head: list[Row]) -> str | None:
    """The kind of organ that the head names first, or the council of the commune that it names."""
    named = next((m for row in head if (m := report_cues.ORGAN.search(row.folded)) is not None), None)
    if named is None:
        return "municipal" if any(report_cues.COMMUNE.match(row.folded) for row in head) else None
    organ = ORGAN_AT.match(named.string, named.start())
    return organ.lastgroup if organ is not None else None


def _heads_reports(row: Row, *, commune: bool) -> bool:
    """Whether a row is a heading below which members report of other bodies."""
    heads = report_cues.REPORT.match(row.folded) or report_cues.NEWS.match(row.folded)
    if len(row.folded) >= _LONGEST or row.text[:1].islower() or heads is None:
        return False
    apart = row.gap or row.caps or row.bold or ITEM.match(row.folded) is not None
    of_own_kind = not commune and report_cues.ORGAN_OF_GROUPING.search(row.folded)
    return apart and not of_own_kind and not row.formula and not row.folded.endswith((".", ","))


def _end(found: list[Row], start: int) -> int:
    """The row after the reports below a heading: the next heading of its look, or of an act."""
    head = found[start]
    rank = _rank(head)
    for i in range(start + 1, len(found)):
        row = found[i]
        if row.closes or row.cut or report_cues.ACT.match(row.folded) or cues.END_OF_ITEMS.match(row.folded):
            return i
        if rank is not None:
            if (other := _rank(row)) is not None and other[1] == rank[1] and other[0] == rank[0] + 1:
                return i
        elif head.caps or head.bold:
            if (row.caps, row.bold) == (head.caps, head.bold) and _heads_other(row):
                return i
        elif row.gap and DEED.match(row.folded) and is_title_like(row):
            return i
    return len(found)


def _rank(row: Row) -> tuple[int, str] | None:
    """The rank at the head of a row, and its kind."""
    item = ITEM.match(row.folded)
    return sequence(item["number"]) if item is not None else None


def _heads_other(row: Row) -> bool:
    """Whether a loud row heads no report."""
    return row.gap and is_title_like(row) and not report_cues.NAMED.search(row.folded)


def _reported(row: Row) -> bool:
    """Whether a row among the reports tells nothing that the council itself decides now."""
    return report_cues.OWN.search(row.folded) is None or cues.tells_earlier(row.folded)


def _is_told(row: Row, *, commune: bool) -> bool:
    """Whether all that a row tells is the vote or decision of another body, or the council's of another day."""
    told = False
    for sentence in report_cues.SENTENCE_END.split(row.folded):
        again = told and report_cues.OF_SAME.match(sentence) is not None and report_cues.OWN.search(sentence) is None
        if again or _tells_other(sentence, commune=commune):
            told = True
        elif cues.is_formula(sentence) or cues.decides(sentence):
            return False
    return told


def _tells_other(sentence: str, *, commune: bool) -> bool:
    """Whether a sentence tells what another body did, or the council on another day."""
    if report_cues.OWN.search(sentence) is not None and not cues.tells_earlier(sentence):
        return False
    if any(map(sentence.__contains__, report_cues.HOLDS)) and report_cues.TOLD[commune].search(sentence):
        return True
    return report_cues.EARLIER.search(sentence) is not None and cues.tells_earlier(sentence)
