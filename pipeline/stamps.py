"""Which stamps belong to which act, where a document holds several."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from extractors.grammar.furniture_cues import ACT_ID
from extractors.grammar.text import fold
from pipeline.segmentation import Zones
from schemas.document import Document, Line

_CLOSES = re.compile(r"\b(?:pour (?:extrait|copie)|certifie|fait et delibere|apres en avoir delibere)\b")
_HEAD = 12


def by_act(document: Document, zones: Zones) -> list[list[Line]]:
    """The furniture of each act, in the order of the acts.

    Stamps that stand right before the first lines of an act are its own where the first stamp of the document comes
    before its text (extracts bound together); else they close the act before.
    """
    if len(zones.acts) < 2:
        return [zones.furniture for _ in zones.acts]
    place = {id(line): i for i, line in enumerate(document.lines())}
    furniture = {place[id(line)] for line in zones.furniture if id(line) in place}
    lead = _stamps_lead(zones, place)
    starts = []
    for act in zones.acts:
        start = min((place[id(line)] for line in act.lines if id(line) in place), default=len(place))
        while lead and (step := _step_back(start, furniture)):
            start -= step
        starts.append(start)
    owned: dict[int, list[Line]] = defaultdict(list)
    for line in zones.furniture:
        before = [i for i, start in enumerate(starts) if start <= place.get(id(line), -1)]
        if before:
            owned[max(before, key=lambda i: starts[i])].append(line)
        elif lead:
            owned[0].append(line)
    return [owned[i] for i in range(len(zones.acts))]


def _step_back(start: int, furniture: set[int]) -> int:
    """How far the furniture above a line reaches in one step: one line of the text may stand within a stamp."""
    return 1 if start - 1 in furniture else 2 if start - 2 in furniture else 0


def _stamps_lead(zones: Zones, place: dict[int, int]) -> bool:
    """Whether the first identifier of the document stands before its text."""
    first = next((place[id(line)] for line in zones.furniture if ACT_ID.search(fold(line.text))), None)
    lines = [*zones.opening[:1], *(line for act in zones.acts[:1] for line in act.lines[:1])]
    text = min((place[id(line)] for line in lines if id(line) in place), default=0)
    closed = (
        place[id(x)] for act in zones.acts[:1] for x in act.lines if id(x) in place and _CLOSES.search(fold(x.text))
    )
    return first is not None and first <= min(text + _HEAD, next(closed, text + _HEAD))


_NUMBER_IN_ID = re.compile(r"\w{3}-\d{9}-\d{8}-(?P<number>.+)-[A-Z]{2,3}(?:-\d+-\d+)?")


def told_numbers(acts: Sequence[Mapping[str, Any]]) -> dict[int, str]:
    """The numbers of acts that only their ACTES identifiers print, by index.

    The other acts of the document prove it: each prints the end of its identifier's number as its own, after one and
    the same beginning.
    """
    printed = [_in_id(act) for act in acts]
    begins: set[str] = set()
    for act, inside in zip(acts, printed, strict=True):
        if inside and act.get("number"):
            number = act["number"]
            if not inside.endswith(number):
                return {}
            begins.add(inside.removesuffix(number))
    if len(begins) != 1:
        return {}
    begin = begins.pop()
    return {
        i: inside.removeprefix(begin)
        for i, (act, inside) in enumerate(zip(acts, printed, strict=True))
        if inside.startswith(begin) and len(inside) > len(begin) and not act.get("number")
    }


def _in_id(act: Mapping[str, Any]) -> str:
    """The number of an act as its identifier has it, or nothing."""
    match = _NUMBER_IN_ID.fullmatch((act.get("receipt") or {}).get("act_id") or "")
    return match["number"] if match is not None else ""
