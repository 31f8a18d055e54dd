"""Every rule on anything: it raises nothing, says something in French, and points at what the record holds."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.checks import Profile, across, check
from pipeline.checks.regimes import NAMES
from pipeline.identity import Roll, tie
from schemas import Person, Record

_WORDS = ("Anne", "Bruno", "ABADIE", "BRUNEL", "Cadiou-Roux", "M.", "Mme", "le Maire", "Président", "X", "")
_DAYS = st.none() | st.dates(dt.date(2018, 1, 1), dt.date(2026, 12, 31))
_FEW = st.none() | st.integers(0, 40)
_SUBJECTS = (
    None,
    "Compte administratif 2023",
    "Budget primitif 2019",
    "Élection du maire",
    "Huis clos",
    "Intérêt communautaire",
    "Tarif 2",
)
_NUMBERS = st.none() | st.sampled_from(["2023-14", "7", "2021/2022", "-", "DEL_20230314_1"])
_IDS = st.none() | st.sampled_from(["039-213902505-20230314-2023_14-DE", "039-2-DE", "974-213902505-99999999-X-AR-1-1"])


@st.composite
def persons(draw: st.DrawFn) -> Person:
    words = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3))
    return Person(printed=" ".join(words), last=words[-1] or None)


@st.composite
def votes(draw: st.DrawFn) -> dict[str, Any]:
    figures = ("for", "against", "abstention", "not_participating", "blank", "null", "proxies", "ballots", "cast")
    told: dict[str, Any] = {name: draw(_FEW) for name in (*figures, "majority")}
    told["unanimous"] = draw(st.sampled_from([None, True]))
    told["casting"] = draw(st.sampled_from([None, True]))
    told["outcome"] = draw(st.sampled_from([None, "adopted", "rejected", "noted", "postponed"]))
    told["method"] = draw(st.sampled_from([None, "secret", "public", "show_of_hands"]))
    told["names"] = {s: draw(st.lists(persons(), max_size=2)) for s in ("for", "against", "not_participating")}
    return told


@st.composite
def acts(draw: st.DrawFn) -> dict[str, Any]:
    days = ("transmitted_on", "received_on", "published_on")
    return {
        "number": draw(_NUMBERS),
        "subject": draw(st.sampled_from(_SUBJECTS)),
        "rapporteur": draw(st.none() | persons()),
        "visas": draw(st.lists(st.sampled_from(["la loi n° 2020-1379 du 14 novembre 2020", "le CGCT"]), max_size=2)),
        "vote": draw(votes()),
        "receipt": {"act_id": draw(_IDS), **{day: draw(_DAYS) for day in days}},
    }


@st.composite
def members(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "name": draw(persons()),
        "status": draw(st.sampled_from(["present", "represented", "excused", "absent"])),
        "proxy_holder": draw(st.none() | persons()),
        "arrived": draw(st.sampled_from([None, None, "20h08"])),
        "left": draw(st.sampled_from([None, None, "point 3"])),
    }


@st.composite
def records(draw: st.DrawFn) -> Record:
    fields = ("seats", "in_office", "present", "proxies", "absent", "excused", "voting", "cast")
    data: dict[str, Any] = {
        "kind": draw(st.sampled_from(["extract", "minutes"])),
        "source": {"name": "x", "sha256": "0" * 64, "media_type": "text/plain", "pages": 1},
        "assembly": {"name": "Valmorte", "regime": draw(st.none() | st.sampled_from(sorted(NAMES)))},
        "session": {
            "date": draw(_DAYS),
            "convened_on": draw(_DAYS),
            "posted_on": draw(_DAYS),
            "place": draw(st.sampled_from([None, "en mairie", "salle des fêtes"])),
            "chair": draw(st.none() | persons()),
            "secretaries": draw(st.lists(persons(), max_size=2)),
            "second_convocation": draw(st.sampled_from([None, True])),
            "urgency": draw(st.sampled_from([None, True])),
        },
        "counts": {field: draw(_FEW) for field in fields},
        "attendance": draw(st.lists(members(), max_size=8)),
        "acts": draw(st.lists(acts(), max_size=2)),
    }
    if draw(st.booleans()):
        for act in data["acts"]:
            act["attendance"] = data["attendance"]
    tie(data, Roll(data["attendance"]))
    return Record.model_validate(data)


@settings(max_examples=60)
@given(records(), st.none() | st.integers(0, 400_000), st.none() | st.integers(1, 60))
def test_every_rule_says_something_of_any_record(record: Record, population: int | None, communes: int | None) -> None:
    held = json.loads(record.to_json())
    for finding in check(record, Profile(population=population, communes=communes)).findings:
        assert finding.message[-1:] in ".»)", finding
        assert finding.outcome != "anomaly" or finding.legal_basis, finding
        for term in finding.terms:
            if term.pointer is not None:
                _resolve(held, term.pointer)


def _resolve(held: Any, pointer: str) -> None:
    for part in pointer.split("/")[1:]:
        held = held[int(part)] if isinstance(held, list) else held[part]


@settings(max_examples=40)
@given(st.lists(records(), max_size=4))
def test_any_documents_can_be_compared(found: list[Record]) -> None:
    for crossing in across([(str(i), record) for i, record in enumerate(found)]):
        assert crossing.documents
        assert crossing.finding.message.endswith(".") or "»" in crossing.finding.message
