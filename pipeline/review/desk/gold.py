"""What reviewers corrected, as gold for `registre evaluate`: a field that nobody looked at is left out."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable
from typing import Any, Final

from pipeline.review.desk.sources import Sources
from pipeline.review.desk.store import Reviewed, Store
from pipeline.review.desk.views import settled

_COUNTS: Final = ("in_office", "present", "proxies", "absent", "voting")
_SESSION: Final = ("date", "time", "convened_on")
_FIGURES: Final = ("for", "against", "abstention", "not_participating", "unanimous", "outcome")
_RECEIPT: Final = ("act_id", "transmitted_on", "received_on", "published_on")


_LONGEST: Final = 100
"""Letters of a file name: disks take 255 bytes."""


def bundle(store: Store, sources: Sources) -> bytes:
    """A zip of `gold/<name>.gold.json` and `documents/<name>` for each document that was corrected or validated."""
    db = store.reader()
    rows = db.execute(
        "SELECT DISTINCT document FROM reviews WHERE kind IN ('correct', 'validate') ORDER BY document"
    ).fetchall()
    stream = io.BytesIO()
    taken: set[str] = set()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for (document,) in rows:
            seen = store.document(document)
            if seen is None:
                continue
            name = _name(seen.name, taken)
            said = gold(seen)
            _put(archive, f"gold/{name}.gold.json", json.dumps(said, ensure_ascii=False, indent=1).encode())
            original = sources.original(db, document)
            if original is not None:
                _put(archive, f"documents/{name}", original.data)
    return stream.getvalue()


def gold(seen: Reviewed) -> dict[str, Any]:
    """The gold of a document: the whole of it where somebody validated it, else what was corrected."""
    record = settled(seen)
    whole = {
        "assembly": {key: record["assembly"][key] for key in ("name", "type")},
        "session": {
            **{key: record["session"][key] for key in _SESSION},
            "chair": _printed(record["session"]["chair"]),
            "secretaries": [_printed(person) for person in record["session"]["secretaries"]],
        },
        "counts": {key: record["counts"][key] for key in _COUNTS},
        "attendance": {
            "present": _of_status(record, "present"),
            "absent": _of_status(record, "absent", "excused"),
            "proxies": [
                [_printed(m["name"]), _printed(m["proxy_holder"])]
                for m in record["attendance"]
                if m["status"] == "represented"
            ],
        },
        "acts": [_act(act) for act in record["acts"]],
    }
    if any(review.kind == "validate" for review in seen.reviews):
        return whole
    touched = [*seen.corrected, *(review.target for review in seen.added.values())]
    return _kept(whole, touched)


def _kept(whole: dict[str, Any], pointers: Iterable[str]) -> dict[str, Any]:
    """The values of a gold that corrections touch."""
    found: dict[str, Any] = {}
    for pointer in pointers:
        head, *rest = pointer.strip("/").split("/")
        if head in ("assembly", "session", "counts") and rest and rest[0] in whole[head]:
            found.setdefault(head, {})[rest[0]] = whole[head][rest[0]]
        elif head == "attendance":
            found[head] = whole[head]
        elif head == "acts":
            place, keys = int(rest[0]), rest[1:]
            acts = found.setdefault("acts", [{key: act[key] for key in ("number", "subject")} for act in whole["acts"]])
            if keys[0] in ("vote", "receipt") and keys[1] in whole["acts"][place][keys[0]]:
                acts[place].setdefault(keys[0], {})[keys[1]] = whole["acts"][place][keys[0]][keys[1]]
            elif keys[0] == "decisions":
                acts[place]["decisions"] = whole["acts"][place]["decisions"]
    return found


def _act(act: dict[str, Any]) -> dict[str, Any]:
    vote = act["vote"]
    names = {sense: [_printed(person) for person in people] for sense, people in vote["names"].items()}
    return {
        "number": act["number"],
        "subject": act["subject"],
        "decisions": [decision["text"] for decision in act["decisions"]],
        "vote": {**{key: vote[key] for key in _FIGURES}, "names": names},
        "receipt": {key: act["receipt"][key] for key in _RECEIPT},
    }


def _of_status(record: dict[str, Any], *statuses: str) -> list[str | None]:
    return [_printed(member["name"]) for member in record["attendance"] if member["status"] in statuses]


def _printed(person: dict[str, Any] | None) -> str | None:
    return None if person is None else str(person["printed"])


def _name(name: str, taken: set[str]) -> str:
    """A file name that leads nowhere else and stands once."""
    plain = "".join(c if c.isalnum() or c in "-_. " else "_" for c in name.replace("\\", "/").rpartition("/")[2])
    stem, dot, suffix = (plain.strip(". ") or "document").rpartition(".")
    plain = f"{stem[:_LONGEST]}{dot}{suffix[:_LONGEST]}"
    number, found = 1, plain
    while found.casefold() in taken:
        number += 1
        stem, dot, suffix = plain.rpartition(".")
        found = f"{stem or suffix}-{number}{dot + suffix if stem else ''}"
    taken.add(found.casefold())
    return found


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """A member that is the same whenever it is written."""
    archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
