"""Records made by hand for the rules: a small council, lawful until a test changes it."""

from __future__ import annotations

from typing import Any

from pipeline.checks import CATALOGUE, Profile
from pipeline.checks.case import Case
from pipeline.checks.engine import apply
from pipeline.checks.rule import Verdict
from schemas import Evidence, Record

NAMES = (
    "Anne ABADIE",
    "Bruno BRUNEL",
    "Claire CADIOU",
    "Denis DELMAS",
    "Elsa ESTEVE",
    "Franck FABRE",
    "Gaëlle GARNIER",
)
MORE = ("Hugo HUBERT", "Inès IMBERT", "Jules JOUVE", "Katia KELLER", "Louis LACAZE", "Maude MARTY", "Nadia NOGUES")


def person(index: int) -> dict[str, Any]:
    """A member of the list, as somebody names them elsewhere."""
    name = (*NAMES, *MORE)[index]
    return {"printed": name, "last": name.split()[-1], "member": f"/attendance/{index}"}


def council(
    *,
    present: int = 9,
    represented: int = 2,
    absent: int = 3,
    date: str = "2023-03-14",
    convened_on: str | None = "2023-03-01",
    kind: str = "COM",
    subject: str = "Tarif de la cantine",
    vote: dict[str, Any] | None = None,
    **session: Any,
) -> Record:
    """Fourteen members in office unless told otherwise; the first presides, the second keeps the minutes."""
    status = ["present"] * present + ["represented"] * represented + ["absent"] * absent
    members = [
        {"name": {k: v for k, v in person(i).items() if k != "member"}, "status": s} for i, s in enumerate(status)
    ]
    for i in range(represented):
        members[present + i]["proxy_holder"] = person(i + 1)
    return Record.model_validate(
        {
            "source": {"name": "acte.pdf", "sha256": "0" * 64, "media_type": "application/pdf", "pages": 2},
            "assembly": {"name": "Commune de Castelmer", "type": kind, "department": "39"},
            "session": {
                "date": date,
                "convened_on": convened_on,
                "chair": person(0),
                "secretaries": [person(1)],
                **session,
            },
            "counts": {"in_office": len(status), "present": present, "proxies": represented},
            "attendance": members,
            "acts": [
                {
                    "number": "2023-14",
                    "subject": subject,
                    "vote": {"unanimous": True, "outcome": "adopted", **(vote or {})},
                }
            ],
        }
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
    """The council with a vote in voices; eleven voices are held."""
    figures = {"for": for_, "against": against, "abstention": abstention, "unanimous": None, "outcome": "adopted"}
    return council(subject=subject, vote=figures | more)


def verdicts(code: str, record: Record, *, act: int | None = 0, **profile: Any) -> list[Verdict]:
    """What one rule says of an act of a record, or of its sitting."""
    rule = next(rule for rule in CATALOGUE if rule.code == code)
    index = None if rule.level == "sitting" else act
    return list(apply(rule, Case(record, Profile.model_validate(profile), index)))


def outcome(code: str, record: Record, **profile: Any) -> str:
    """The one outcome of a rule; the gravest where there are several."""
    found = {v.outcome for v in verdicts(code, record, **profile)}
    return next(o for o in ("anomaly", "unverifiable", "conform", "not_applicable") if o in found)


def severity(code: str, record: Record, **profile: Any) -> str | None:
    """The severity of the anomaly that a rule tells."""
    rule = next(rule for rule in CATALOGUE if rule.code == code)
    found = [v.severity or rule.severity for v in verdicts(code, record, **profile) if v.outcome == "anomaly"]
    return found[0] if found else None


def message(code: str, record: Record, **profile: Any) -> str:
    """What a rule says, in French."""
    return " ".join(v.message for v in verdicts(code, record, **profile))


def proved(record: Record, pointer: str, text: str, confidence: float | None = None, form: str | None = None) -> Record:
    """The record with the place of one value."""
    place = Evidence(page=1, text=text, confidence=confidence, form=form)
    return record.model_copy(update={"evidence": {**record.evidence, pointer: [place]}})
