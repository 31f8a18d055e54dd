"""Records → Popolo (popoloproject.com): organizations, people, sittings, motions and their vote events.

An identifier is drawn from what it names, so that the same records give the same bytes. People are told apart within
one body by their printed name alone: two members of one name are one, and nobody is followed from one body to another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any, Final

from extractors.grammar.text import fold
from schemas.record import Act, Person, Record

Item = dict[str, Any]

_OPTIONS: Final = (("yes", "for_"), ("no", "against"), ("abstain", "abstention"), ("not voting", "not_participating"))
_RESULTS: Final = {"adopted": "pass", "rejected": "fail"}


def document(records: Iterable[Record]) -> dict[str, list[Item]]:
    """The five lists, each in the order in which its things are met, each thing once.

    Acts without a vote event have their motion alone; a sitting whose body is not read has no organization.
    """
    found: dict[str, dict[str, Item]] = {
        name: {} for name in ("organizations", "persons", "events", "motions", "vote_events")
    }
    for record in records:
        for kind, item in _items(record):
            found[kind].setdefault(item["id"], item)
    return {kind: list(items.values()) for kind, items in found.items()}


def _items(record: Record) -> Iterator[tuple[str, Item]]:
    body, session = record.assembly, record.session
    organization = _id("organization", body.siren or body.name, body.organ) if body.siren or body.name else None
    if organization is not None:
        identifiers = [{"scheme": "SIREN", "identifier": body.siren}] if body.siren else []
        yield (
            "organizations",
            _kept({"id": organization, "name": body.name, "classification": body.type, "identifiers": identifiers}),
        )
    scope = organization or record.source.sha256
    for person in _people(record):
        given = {"honorific_prefix": person.civility, "given_name": person.first, "family_name": person.last}
        yield "persons", _kept({"id": _person(scope, person), "name": _name(person), **given})
    day = session.date.isoformat() if session.date else None
    event = _id("event", scope, day or record.source.sha256)
    attendees = [{"id": _person(scope, m.name)} for m in record.attendance if m.status == "present"]
    yield (
        "events",
        _kept(
            {
                "id": event,
                "classification": "sitting",
                "start_date": day,
                "location": session.place,
                "organization_id": organization,
                "attendees": attendees,
            }
        ),
    )
    shared = {"organization_id": organization, "legislative_session_id": event, "start_date": day}
    for index, act in enumerate(record.acts):
        yield from _decided(record, index, act, scope, shared)


def _decided(record: Record, index: int, act: Act, scope: str, shared: Item) -> Iterator[tuple[str, Item]]:
    vote = act.vote
    known = _known(record, act)
    if any(_known(record, other) == known for other in record.acts[:index]):
        known = None  # minutes that count anew in each part: two acts, not one
    motion = _id("motion", scope, known or f"{record.source.sha256}#{index}")
    result = _RESULTS.get(vote.outcome or "", vote.outcome)
    yield (
        "motions",
        _kept(
            {
                "id": motion,
                "organization_id": shared["organization_id"],
                "legislative_session_id": shared["legislative_session_id"],
                "date": shared["start_date"],
                "text": act.subject,
                "classification": act.matter.code if act.matter else None,
                "creator_id": _person(scope, _member(record, act.rapporteur)) if act.rapporteur else None,
                "result": result,
            }
        ),
    )
    counts = [{"option": option, "value": getattr(vote, name)} for option, name in _OPTIONS]
    counts = [count for count in counts if count["value"] is not None]
    votes = [
        {"voter_id": _person(scope, _member(record, person)), "option": option}
        for option, name in _OPTIONS
        for person in getattr(vote.names, name)
    ]
    if counts or votes or vote.outcome in _RESULTS:
        yield (
            "vote_events",
            _kept(
                {
                    "id": _id("vote_event", motion),
                    "identifier": act.number or act.receipt.act_id,
                    "motion_id": motion,
                    **shared,
                    "result": result,
                    "counts": counts,
                    "votes": votes,
                }
            ),
        )


def _known(record: Record, act: Act) -> str | None:
    """What tells an act from the others of its body, in whichever document it is printed."""
    return act.receipt.act_id or (act.number and record.session.date and f"{record.session.date} {act.number}") or None


def _people(record: Record) -> Iterator[Person]:
    yield from (member.name for member in record.attendance)
    for act in record.acts:
        yield from (member.name for member in act.attendance or [])
        yield from [_member(record, act.rapporteur)] if act.rapporteur else []
        for _, name in _OPTIONS:
            yield from (_member(record, person) for person in getattr(act.vote.names, name))


def _member(record: Record, person: Person) -> Person:
    """The member of the list whom a mention stands for, or the mention."""
    place = int(person.member.rpartition("/")[2]) if person.member else len(record.attendance)
    return record.attendance[place].name if place < len(record.attendance) else person


def _name(person: Person) -> str:
    whole = " ".join(part for part in (person.first, person.last) if part)
    return whole if person.last else person.printed


def _person(scope: str, person: Person) -> str:
    return _id("person", scope, " ".join(sorted(fold(_name(person)).replace("-", " ").split())))


def _id(kind: str, *parts: str | None) -> str:
    told = "\n".join(" ".join(fold(part or "").split()) for part in parts)
    return f"{kind}/{hashlib.sha256(told.encode()).hexdigest()[:16]}"


def _kept(item: Item) -> Item:
    return {key: value for key, value in item.items() if value is not None and value != []}
