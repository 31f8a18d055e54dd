"""Records for the tests of rules: sittings of invented councils, built in one call, and what a rule says of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pipeline.checks import CATALOGUE
from pipeline.checks.engine import findings
from pipeline.checks.profile import Profile
from pipeline.identity import Roll, tie
from schemas.finding import Finding
from schemas.record import Evidence, Person, Record

_FIRST = ("Odile", "Gaspard", "Noémie", "Alban", "Firmin", "Lucie", "Tancrède", "Solène", "Hector", "Maud")
_HEADS = ("Bar", "Cler", "Dum", "Fer", "Gal", "Hor", "Jar", "Lor", "Mir", "Nav", "Per", "Quel", "Rod", "Sar", "Tor")
_TAILS = ("andol", "bezieux", "cambre", "doussac", "evrol", "fontane", "guérin", "illac", "mazel", "nières")

MAIRE = "Odile TERRASSON"
"""Who presides the sittings, unless another chair is named."""


def people(number: int, first: int = 0) -> list[str]:
    """Invented members, each with a surname of their own; `first` starts further in the list (150 names)."""
    surnames = [(head + tail).upper() for tail in _TAILS for head in _HEADS]
    return [f"{_FIRST[i % len(_FIRST)]} {surnames[i]}" for i in range(first, first + number)]


def person(name: str) -> Person:
    """A person as a list prints them, the surname in capitals."""
    words = name.split()
    last = [w for w in words if w.isupper() and len(w) > 1]
    first = [w for w in words if not w.isupper() and w.rstrip(".") not in ("M", "Mme", "Monsieur", "Madame")]
    civility = next((w for w in words if w.rstrip(".") in ("M", "Mme", "Monsieur", "Madame")), None)
    return Person(printed=name, civility=civility, first=" ".join(first) or None, last=" ".join(last) or None)


def act(
    subject: str = "Achat d'une balayeuse",
    *,
    vote: Mapping[str, Any] | None = None,
    names: Mapping[str, Sequence[str]] | None = None,
    states: Mapping[str, str] | None = None,
    **printed: Any,
) -> dict[str, Any]:
    """An act of a sitting.

    Args:
        subject: the title.
        vote: what the vote prints, by the keys of the record (`for`, `against`, `outcome` …); adopted by default.
        names: the members named, by sense of vote.
        states: the members who do not sit for it as at the opening, and their status.
        **printed: other keys of the record's act (`visas`, `decisions`, `receipt` …).
    """
    told: dict[str, Any] = {"outcome": "adopted", **(vote or {})}
    if names:
        told["names"] = {sense: [person(name) for name in who] for sense, who in names.items()}
    return {"subject": subject, "vote": told, "_states": dict(states or {}), **printed}


def sitting(
    *,
    present: int | Iterable[str] = 8,
    represented: Mapping[str, str | None] | None = None,
    absent: Iterable[str] = (),
    excused: Iterable[str] = (),
    in_office: int | None = 11,
    day: str | None = "2024-03-04",
    body: str | None = "COM",
    regime: str | None = None,
    acts: Sequence[dict[str, Any]] | None = None,
    vote: Mapping[str, Any] | None = None,
    chair: str | None = MAIRE,
    secretary: str | None = None,
    counts: Mapping[str, int] | None = None,
    session: Mapping[str, Any] | None = None,
    moves: Mapping[str, Mapping[str, str]] | None = None,
    kind: str = "extract",
    **more: Any,
) -> Record:
    """A sitting, its persons tied to its list as the extraction ties them.

    Args:
        present: the members present; a number stands for the maire and as many others as are wanting.
        represented: grantor to holder (None: no holder named).
        in_office, counts: printed figures; only those that are given are printed.
        day: ISO date of the sitting; `body`, `regime`: type of assembly; `session`: its other keys.
        acts: built by `act`; one act with the given `vote` by default.
        moves: by member, other keys of the record's member (`left`, `arrived`, `role`).
        **more: other keys of the record (`evidence`, `assembly` …).
    """
    if isinstance(present, int):
        present = [MAIRE, *people(present - 1)][: max(present, 0)]
    listed: list[dict[str, Any]] = [{"name": person(name), "status": "present"} for name in present]
    for grantor, holder in (represented or {}).items():
        held = person(holder) if holder else None
        listed.append({"name": person(grantor), "status": "represented", "proxy_holder": held})
    listed += [{"name": person(name), "status": "absent"} for name in absent]
    listed += [{"name": person(name), "status": "excused"} for name in excused]
    for member in listed:
        member.update((moves or {}).get(member["name"].printed, {}))
    data: dict[str, Any] = {
        "kind": kind,
        "source": {"name": "acte.txt", "sha256": "0" * 64, "media_type": "text/plain", "pages": 1},
        "assembly": {"name": "Commune de Valmorte", "type": body, "regime": regime},
        "session": {
            "date": dt.date.fromisoformat(day) if day else None,
            "chair": person(chair) if chair else None,
            "secretaries": [person(secretary)] if secretary else [],
            **(session or {}),
        },
        "counts": {"in_office": in_office, **(counts or {})},
        "attendance": listed,
        "acts": [dict(a) for a in (acts or [act(vote=vote)])],
    }
    tie(data, Roll(data["attendance"]))
    for one in data["acts"]:
        states = one.pop("_states", {})
        if states:
            one["attendance"] = [{**m, "status": states.get(m["name"].printed, m["status"])} for m in listed]
    data.update(more)
    return Record.model_validate(data)


def member(index: int) -> Person:
    """The member of that rank in the list of `small_council`, as somebody names them elsewhere."""
    return person([MAIRE, *people(13)][index])


def small_council(
    *,
    present: int = 9,
    represented: int = 2,
    absent: int = 3,
    date: str = "2023-03-14",
    convened_on: str | None = "2023-03-01",
    kind: str = "COM",
    subject: str = "Tarif de la cantine",
    vote: Mapping[str, Any] | None = None,
    **session: Any,
) -> Record:
    """Fourteen members in office unless told otherwise, lawful until a test changes it.

    The first presides, the second keeps the minutes; the second and those after hold the proxies, one each.
    """
    names = [member(i).printed for i in range(present + represented + absent)]
    return sitting(
        present=names[:present],
        represented={names[present + i]: member(i + 1).printed for i in range(represented)},
        absent=names[present + represented :],
        in_office=len(names),
        day=date,
        body=kind,
        acts=[act(subject, vote={"unanimous": True, **(vote or {})}, number="2023-14")],
        counts={"present": present, "proxies": represented},
        session={"convened_on": convened_on, "chair": member(0), "secretaries": [member(1)], **session},
        assembly={"name": "Commune de Castelmer", "type": kind, "department": "39"},
    )


def voted(
    for_: int | None,
    against: int | None = None,
    abstention: int | None = None,
    /,
    *,
    subject: str = "Tarif",
    **more: Any,
) -> Record:
    """The small council with a vote in voices; eleven voices are held."""
    figures = {"for": for_, "against": against, "abstention": abstention, "unanimous": None, "outcome": "adopted"}
    return small_council(subject=subject, vote=figures | more)


def proved(record: Record, pointer: str, text: str, confidence: float | None = None, form: str | None = None) -> Record:
    """The record with the place of one value."""
    place = Evidence(page=1, text=text, confidence=confidence, form=form)
    return record.model_copy(update={"evidence": {**record.evidence, pointer: [place]}})


def judged(record: Record, code: str, **profile: Any) -> list[Finding]:
    """What one rule says of a record: the sitting, then act by act; `profile`: what the user says of the assembly."""
    rules = [rule for rule in CATALOGUE if rule.code == code]
    assert rules, code
    return findings(record, rules, Profile.model_validate(profile))


def outcome(record: Record, code: str, **profile: Any) -> str:
    """The gravest outcome of one rule on a record."""
    found = {finding.outcome for finding in judged(record, code, **profile)}
    return next(o for o in ("anomaly", "unverifiable", "conform", "not_applicable", "") if o in found or not o)


def severity(record: Record, code: str, **profile: Any) -> str | None:
    """The severity of the anomaly that a rule tells."""
    return next((f.severity for f in judged(record, code, **profile) if f.outcome == "anomaly"), None)


def message(record: Record, code: str, **profile: Any) -> str:
    """What a rule says, in French."""
    return " ".join(finding.message for finding in judged(record, code, **profile))


def only(record: Record, code: str, **profile: Any) -> Finding:
    """The finding of one rule, where it makes exactly one."""
    (finding,) = judged(record, code, **profile)
    return finding
