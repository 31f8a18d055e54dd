"""What the extractors read → the record, with the place on the page of every value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import Any

import numpy as np
from spacy.tokens import Doc

from extractors import Reading, View, view
from pipeline import identity, presence
from pipeline.identity import is_chair
from pipeline.segmentation import Zones
from pipeline.stamps import told_numbers
from schemas import Box, Counts, Document, Evidence, Record

_LISTS = {"session.secretaries", "act.visas"}
_BODY = ("assembly.organ", "assembly.type", "assembly.regime", "assembly.siren", "assembly.department")
ELSEWHERE = ("assembly.name", "session.date", "session.secretaries")
"""What is looked for in the whole text, where the opening does not say it."""

_SITTING = ("session.chair", "session.time", "session.convened_on", "session.posted_on", "session.place")
_COMMUNES = "21"
"""How the SIREN of communes begin."""
_COUNTS = tuple(f"counts.{name}" for name in Counts.model_fields)
_OF_VOTE = frozenset(("counts.voting", "counts.cast"))
_RECEIPT = ("act_id", "transmitted_on", "received_on", "published_on")
_SENSES = ("for", "against", "abstention", "not_participating")
_ALIAS = {"act": (), "vote": ("vote",), "receipt": ("receipt",)}


def _places(text: View, reading: Reading) -> list[dict[str, Any]]:
    """The values of the evidence of each line of a reading; the boxes are to be rounded."""
    places: list[dict[str, Any]] = []
    last = max(reading.end, reading.start + 1)
    low = reading.start
    for line in range(text.line_at(low), len(text.lines)):
        if low >= last:
            break
        end_of_line = text.line_starts[line + 1] - 1
        start, end, low = low, min(end_of_line, last), end_of_line + 1
        words = text.words_at(start, end)
        if not words:
            continue
        boxes = [word.box for word in words if word.box is not None]
        confidences = [word.confidence for word in words if word.confidence is not None]
        places.append(
            {
                "page": text.lines[line].page,
                "bbox": _around(boxes) if boxes else None,
                "text": " ".join(text.text[start:end].split()),
                "form": reading.form if reading.form and not places else None,
                "confidence": round(min(confidences), 1) if confidences else None,
            }
        )
    return places


def _around(boxes: list[Box]) -> tuple[float, float, float, float]:
    """The box around some; most hold two or three, for which `min` and `max` take twice as long."""
    x0, top, x1, bottom = boxes[0]
    for left, above, right, below in boxes[1:]:
        if left < x0:
            x0 = left
        if above < top:
            top = above
        if right > x1:
            x1 = right
        if below > bottom:
            bottom = below
    return x0, top, x1, bottom


_DOUBT = 1e-6
"""How far from the middle of two tenths floating point may err."""


def _round(places: list[dict[str, Any]]) -> None:
    """Round boxes to tenths of points, as `round` does, which takes ten times as long for one after the other."""
    boxed = [place for place in places if place["bbox"] is not None]
    if not boxed:
        return
    sides = np.fromiter(chain.from_iterable([place["bbox"] for place in boxed]), float, 4 * len(boxed))
    tenths = np.rint(sides * 10)
    rounded = tenths / 10
    doubtful = np.abs(sides * 10 - tenths) > 0.5 - _DOUBT
    if doubtful.any():
        rounded[doubtful] = [round(side, 1) for side in sides[doubtful].tolist()]
    for place, box in zip(boxed, zip(*[iter(rounded.tolist())] * 4, strict=True), strict=True):
        place["bbox"] = box


class _Builder:
    """A record as plain data, and its evidence."""

    def __init__(self) -> None:
        self.data: dict[str, Any] = {}
        self.evidence: dict[str, list[Evidence]] = {}
        self.places: list[dict[str, Any]] = []
        self._proofs: dict[tuple[int, int, int, str], list[Evidence]] = {}

    def prove(self, pointer: str, text: View, reading: Reading) -> None:
        """Keep the places of a reading: one for each line that it stands on."""
        key = id(text), reading.start, reading.end, reading.form
        proofs = self._proofs.get(key)
        if proofs is None:  # the members of a list share the heading that proves their status
            places = _places(text, reading)
            self.places += places
            proofs = self._proofs[key] = list(map(Evidence.trusted, places))
        if proofs:
            self.evidence.setdefault(pointer, []).extend(proofs)

    def put(self, node: dict[str, Any], pointer: str, text: View, reading: Reading, path: Iterable[str]) -> None:
        """Set one value in a node, with its evidence."""
        *parents, last = path
        for parent in parents:
            node = node.setdefault(parent, {})
            pointer += f"/{parent}"
        node[last] = reading.value
        self.prove(f"{pointer}/{last}", text, reading)

    def append(self, node: dict[str, Any], pointer: str, text: View, reading: Reading, path: Iterable[str]) -> None:
        """Add one value to a list in a node, with its evidence."""
        *parents, last = path
        for parent in parents:
            node = node.setdefault(parent, {})
            pointer += f"/{parent}"
        values = node.setdefault(last, [])
        self.prove(f"{pointer}/{last}/{len(values)}", text, reading)
        values.append(reading.value)


def assemble(
    document: Document, zones: Zones, opening: Doc, acts: list[Doc], stamps: list[Doc], whole: Doc | None = None
) -> Record:
    """Make the record of one document.

    Args:
        document: the document.
        zones: its zones.
        opening: the Doc of its opening, read.
        acts: the Docs of its acts, read.
        stamps: the Doc of the furniture of each act, read.
        whole: the Doc of the whole text, read for what the opening does not say of the body.
    """
    build = _Builder()
    build.data.update(
        kind=zones.kind,
        source={
            "name": document.name,
            "sha256": document.sha256,
            "media_type": document.media_type,
            "pages": len(document.pages),
            "reading": document.reading,
        },
    )
    head = view(opening)
    for name, readings in head.readings.items():
        room, _, leaf = name.partition(".")
        if room not in ("assembly", "session", "counts"):
            continue
        if name in _LISTS:
            for reading in readings:
                build.append(build.data, "", head, reading, (room, leaf))
        else:
            build.put(build.data, "", head, readings[0], (room, leaf))
    spoken = [head, *([view(whole)] if whole is not None else [])]
    lists = next((text for text in spoken if text.first("attendance") is not None), head)
    _members(build, build.data, "", lists)
    _presiding(build, head)
    roll = identity.Roll(build.data.get("attendance") or [])
    build.data["acts"] = [_act(build, i, view(doc), roll) for i, doc in enumerate(acts)]
    identity.tie(build.data, roll)
    if zones.kind == "minutes":
        _presence(build, [view(doc) for doc in acts], roll, lists)
        for i, (zone, doc) in enumerate(zip(zones.acts, acts, strict=True)):
            title = view(doc).line_starts[min(max(zone.title_lines, 1), len(zone.lines))]
            build.prove(
                f"/acts/{i}",
                view(doc),
                Reading("act", None, view(doc).marks.get("theme_end", 0), title - 1, zone.proof),
            )
    elsewhere = [view(doc) for doc in (*([whole] if whole is not None else ()), *acts, *stamps)]
    _unsaid(build, head, elsewhere)
    _not_the_annex_s(build)
    _receipts(build, [view(doc) for doc in stamps], spoken if zones.kind == "minutes" else [])
    for i, number in told_numbers(build.data["acts"]).items():
        build.data["acts"][i]["number"] = number
        build.evidence[f"/acts/{i}/number"] = build.evidence[f"/acts/{i}/receipt/act_id"]
    _with_empty_parts(build.data)
    _round(build.places)
    return Record.model_validate({**build.data, "evidence": build.evidence})


def _with_empty_parts(data: dict[str, Any]) -> None:
    """Say the parts of a record that nothing was read of: an empty one is made faster than a default is copied."""
    for part in ("assembly", "session", "counts"):
        data.setdefault(part, {})
    data["session"].setdefault("secretaries", [])
    data.setdefault("attendance", [])
    data["findings"] = []
    for act in data["acts"]:
        names = act.setdefault("vote", {}).setdefault("names", {})
        for sense in _SENSES:
            names.setdefault(sense, [])
        act.setdefault("receipt", {})
        act.setdefault("visas", [])
        act.setdefault("decisions", [])


def _unsaid(build: _Builder, head: View, texts: list[View]) -> None:
    """What the opening does not say of the body and of the sitting: the first text that says it counts."""
    names = [*_BODY, *ELSEWHERE]
    if head.first("session.date") is None or head.first("attendance") is None:
        names += _SITTING
    if not any(name.startswith("counts.") for name in head.readings):
        names += _COUNTS
    votes = _OF_VOTE if len(build.data["acts"]) > 1 else frozenset()
    for name in names:
        room, _, leaf = name.partition(".")
        told = (t for t in texts if t.readings.get(name) and not (name in votes and _votes_alone(t)))
        text = next(told, None) if head.first(name) is None else None
        if text is None:
            continue
        node = build.data.setdefault(room, {})
        if name not in _LISTS:
            build.put(build.data, "", text, text.readings[name][0], (room, leaf))
        elif not node.get(leaf):
            for reading in text.readings[name]:
                build.append(build.data, "", text, reading, (room, leaf))


def _votes_alone(text: View) -> bool:
    """Whether a text counts no more than who votes on it, as one of several acts does."""
    return all(name in _OF_VOTE for name in text.readings if name in _COUNTS)


def _not_the_annex_s(build: _Builder) -> None:
    """Drop a syndicate whose letterhead alone is read where the identifiers of the acts are those of a commune."""
    body = build.data.get("assembly") or {}
    if str(body.get("siren") or "").startswith(_COMMUNES) and body.get("type") == "SYN" and not body.get("organ"):
        for leaf in ("name", "type", "regime"):
            body.pop(leaf, None)
            build.evidence.pop(f"/assembly/{leaf}", None)


def _receipts(build: _Builder, stamps: list[View], posted: list[View]) -> None:
    """Complete the receipts of acts from their stamps; minutes that are posted as a whole publish all their acts."""
    for i, text in enumerate(stamps):
        for leaf in _RECEIPT:
            _complete(build, i, text, leaf)
    receipts = [act.get("receipt", {}) for act in build.data["acts"]]
    days = {told["published_on"] for told in receipts if "published_on" in told}
    if any(told.get("act_id") for told in receipts) or len(days) > 1:
        return  # each act is posted for itself
    for i in range(len(stamps)):
        for text in posted:
            _complete(build, i, text, "published_on")


def _complete(build: _Builder, index: int, text: View, leaf: str) -> None:
    act = build.data["acts"][index]
    reading = text.first(f"receipt.{leaf}")
    if reading is not None and act.setdefault("receipt", {}).get(leaf) is None:
        build.put(act, f"/acts/{index}", text, reading, ("receipt", leaf))


def _members(
    build: _Builder, node: dict[str, Any], pointer: str, text: View, readings: list[Reading] | None = None
) -> None:
    for i, reading in enumerate(text.readings.get("attendance", []) if readings is None else readings):
        member: dict[str, Any] = {"status": reading.value}
        for leaf, part in reading.parts.items():
            if leaf == "again":  # no value of the record: a second place of the name
                build.prove(f"{pointer}/attendance/{i}/name", text, part)
                continue
            if leaf == "later":  # the proxy of who has left, for the acts after that
                continue
            if leaf != "status":
                member[leaf] = part.value
            build.prove(f"{pointer}/attendance/{i}/{leaf}", text, part)
        node.setdefault("attendance", []).append(member)


def _presiding(build: _Builder, head: View) -> None:
    """The chair that the opening tells by the office alone: the one member whom the list gives that office."""
    if "chair_office" not in head.marks or (build.data.get("session") or {}).get("chair") is not None:
        return
    holders = [
        reading.parts["name"]
        for reading in head.readings.get("attendance", [])
        if reading.value == "present" and "role" in reading.parts and is_chair(reading.parts["role"].value)
    ]
    if len(holders) == 1:
        chair = replace(holders[0], value=holders[0].value.model_copy(), form="office told in the list")
        build.put(build.data, "", head, chair, ("session", "chair"))


def _presence(build: _Builder, acts: list[View], roll: identity.Roll, lists: View) -> None:
    """Give each act its own attendance where it differs from that of the opening."""
    members = build.data.get("attendance") or []
    entries = enumerate(lists.readings.get("attendance", []))
    later = {i: (lists, entry.parts["later"]) for i, entry in entries if "later" in entry.parts}
    chair = identity.chair_of(build.data, roll)
    numbers = [act.get("number") for act in build.data["acts"]]
    for i, changes in enumerate(presence.by_act(members, numbers, acts, roll, chair, later)):
        if i and acts[i].readings.get("attendance"):
            _own_list(build, i, acts[i], roll)
            continue
        if not changes:
            continue
        build.data["acts"][i]["attendance"] = own = presence.attendance(members, changes)
        identity.tie_holders([own[member] for member, change in changes.items() if change.holder is not None], roll)
        _proved_again(build, i, changes)
        for member, change in changes.items():
            if change.text is not None and change.told is not None:
                build.prove(f"/acts/{i}/attendance/{member}/status", change.text, change.told)
            if change.text is not None and change.holder is not None:
                build.prove(f"/acts/{i}/attendance/{member}/proxy_holder", change.text, change.holder)


def _own_list(build: _Builder, act: int, text: View, roll: identity.Roll) -> None:
    """The list of an extract that is bound with others, where it names the members of the first in another state."""
    members = build.data.get("attendance") or []
    placed = presence.aligned(roll, text.readings["attendance"])
    if placed is None:
        return
    node: dict[str, Any] = {}
    pointer = f"/acts/{act}"
    build.prove(f"{pointer}/attendance", text, placed[0])
    if not presence.differ(members, placed):
        return
    _members(build, node, pointer, text, placed)
    build.data["acts"][act]["attendance"] = node["attendance"]
    identity.tie_holders(node["attendance"], roll)


def _proved_again(build: _Builder, act: int, changes: dict[int, presence.Change]) -> None:
    """Prove the list of an act by the opening's; a status that differs, by what the list tells of coming or going."""
    for pointer in [p for p in build.evidence if p.startswith("/attendance/")]:
        _, _, index, leaf = pointer.split("/")
        change = changes.get(int(index))
        if change is None or leaf not in ("status", "proxy_holder"):
            build.evidence[f"/acts/{act}{pointer}"] = build.evidence[pointer]
        if change is not None and leaf == change.leaf:
            build.evidence[f"/acts/{act}/attendance/{index}/status"] = build.evidence[pointer]


def _act(build: _Builder, index: int, text: View, roll: identity.Roll) -> dict[str, Any]:
    act: dict[str, Any] = {}
    pointer = f"/acts/{index}"
    for name, readings in text.readings.items():
        room, *path = name.split(".")
        if room not in _ALIAS:
            continue
        full = (*_ALIAS[room], *path)
        if name == "act.decisions":
            for i, reading in enumerate(readings):
                decision = {"text": reading.value, "amounts": []}
                build.prove(f"{pointer}/decisions/{i}/text", text, reading)
                for leaf, part in reading.parts.items():
                    if leaf.startswith("amounts."):
                        build.prove(f"{pointer}/decisions/{i}/amounts/{len(decision['amounts'])}", text, part)
                        decision["amounts"].append(part.value)
                    else:
                        decision[leaf] = part.value
                        build.prove(f"{pointer}/decisions/{i}/{leaf}", text, part)
                act.setdefault("decisions", []).append(decision)
        elif name in _LISTS or name.startswith("vote.names."):
            woven = name not in _LISTS and roll.weaves([reading.value for reading in readings])
            for reading in readings if not woven else ():
                if name in _LISTS or roll.may_know(reading.value):
                    build.append(act, pointer, text, reading, full)
        else:
            build.put(act, pointer, text, readings[0], full)
    return act
