"""Popolo: each thing once, references that hold, figures as printed."""

from __future__ import annotations

import json
from pathlib import Path

from pipeline.cli import run
from pipeline.exports.popolo import document
from tests.exports.test_tidy import record

VOTE = {
    "for": 10,
    "against": 1,
    "outcome": "adopted",
    "names": {"against": [{"printed": "Mme Leroux", "member": "/attendance/0"}]},
}


def test_a_vote_has_its_counts_and_its_voter_is_the_member() -> None:
    found = document([record(vote=VOTE)])
    (event,) = found["vote_events"]
    assert event["counts"] == [{"option": "yes", "value": 10}, {"option": "no", "value": 1}]
    assert event["result"] == "pass"
    assert event["votes"] == [{"voter_id": found["persons"][0]["id"], "option": "no"}]
    assert [person["name"] for person in found["persons"]] == ["Mme Anne LEROUX", "M. Luc, dit « Lulu » PETIT"]
    assert found["events"][0]["attendees"] == [{"id": found["persons"][0]["id"]}]


def test_references_hold_and_things_stand_once() -> None:
    found = document([record("a", vote=VOTE), record("b", number="2023-15", vote=VOTE)])
    sizes = {kind: len(items) for kind, items in found.items()}
    assert sizes == {"organizations": 1, "persons": 2, "events": 1, "motions": 2, "vote_events": 2}
    known = {item["id"] for items in found.values() for item in items}
    for item in [*found["motions"], *found["vote_events"]]:
        told = {item[key] for key in ("organization_id", "legislative_session_id", "motion_id") if key in item}
        assert told <= known
        assert {vote["voter_id"] for vote in item.get("votes", [])} <= known


def test_a_unanimity_without_figures_has_no_counts() -> None:
    (event,) = document([record(vote={"unanimous": True, "outcome": "adopted"})])["vote_events"]
    assert "counts" not in event
    assert not document([record(vote={})])["vote_events"]


def test_the_command(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(record(vote=VOTE).to_json(), encoding="utf-8")
    out = tmp_path / "popolo.json"
    assert run(["export", "popolo", str(tmp_path / "a.json"), "-o", str(out)]) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["motions"][0]["text"].startswith("Tarifs")
