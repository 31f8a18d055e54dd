"""Popolo: each thing once, references that hold, figures as printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline import process
from pipeline.cli import run
from pipeline.exports.popolo import document
from tests.exports.test_tidy import record
from tests.samples.test_samples import NAMES, SAMPLES

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


@pytest.mark.parametrize("name", NAMES)
def test_what_popolo_holds_of_the_samples_is_what_the_records_say(name: str) -> None:
    sample = process((SAMPLES / f"{name}.txt").read_bytes(), f"{name}.txt")
    found = json.loads(json.dumps(document([sample])))
    senses = {"yes": "for_", "no": "against", "abstain": "abstention", "not voting": "not_participating"}
    events = {event["motion_id"]: event for event in found["vote_events"]}
    for motion, act in zip(found["motions"], sample.acts, strict=True):
        assert (motion.get("text"), motion.get("date")) == (act.subject, str(sample.session.date))
        event = events.get(motion["id"], {})
        counts = {count["option"]: count["value"] for count in event.get("counts", [])}
        printed = {option: getattr(act.vote, sense) for option, sense in senses.items()}
        assert counts == {option: value for option, value in printed.items() if value is not None}
        named = [vote["option"] for vote in event.get("votes", [])]
        assert sorted(named) == sorted(o for o, sense in senses.items() for _ in getattr(act.vote.names, sense))
    present = [member for member in sample.attendance if member.status == "present"]
    assert len(found["events"][0].get("attendees", [])) == len(present)


def test_two_acts_of_one_number_in_one_document_are_two_motions() -> None:
    once = record(number="1", vote=VOTE)
    other = once.acts[0].model_copy(update={"subject": "Budget de l'eau"})
    found = document([once.model_copy(update={"acts": [*once.acts, other]})])
    assert [motion["text"] for motion in found["motions"]] == [once.acts[0].subject, "Budget de l'eau"]
    assert len(found["vote_events"]) == 2
