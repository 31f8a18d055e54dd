"""What reviewers say of findings and values: a log in the archive, and what it makes of a record.

The log only grows. The state of a finding or a value is what was said last; a record is corrected when it is handed
out, so that what was read stays beside what people made of it.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple

from pipeline.batch.tables import REVIEWS

Kind = Literal["accept", "dismiss", "comment", "reopen", "correct", "restore", "validate"]
FINDING_KINDS: Final[tuple[Kind, ...]] = ("accept", "dismiss", "comment", "reopen")
VALUE_KINDS: Final[tuple[Kind, ...]] = ("correct", "restore")

_FIGURES: Final = re.compile(
    r"/acts/\d+/(?:number|theme|subject|receipt/.*|decisions/.*|vote/(?!names).*)|/session/(?!chair|secretaries).*"
)

_COLUMNS: Final = ", ".join(f'"{column.name}"' for column in REVIEWS.columns)


@dataclass(frozen=True, slots=True)
class Review:
    """One thing that was said.

    `target` is the code of a finding, or the JSON pointer of a value in the record as it was read; `before` and `value`
    are decoded JSON; `bbox` is in points from the top left corner of `page`.
    """

    document: str
    act: int
    kind: Kind
    target: str
    who: str
    before: Any = None
    value: Any = None
    page: int | None = None
    bbox: tuple[float, float, float, float] | None = None
    comment: str | None = None
    at: str = ""
    number: int = 0


def write(db: sqlite3.Connection, review: Review) -> Review:
    """Add to the log, within the caller's transaction; the review with its number and hour."""
    at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    bbox = None if review.bbox is None else json.dumps(review.bbox)
    told = (review.document, review.act, review.kind, review.target, _text(review.before), _text(review.value))
    cursor = db.execute(
        f"INSERT INTO reviews ({_COLUMNS}) VALUES (NULL, ?, ?, {', '.join('?' * 9)})",
        (at, review.who, *told, review.page, bbox, review.comment),
    )
    (row,) = db.execute(f"SELECT {_COLUMNS} FROM reviews WHERE rowid = ?", [cursor.lastrowid])
    return _of(row)


def of_document(db: sqlite3.Connection, document: str) -> list[Review]:
    """All that was said of a document, in the order in which it was."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM reviews WHERE document = ? ORDER BY review", [document])
    return [_of(row) for row in rows]


def by_document(db: sqlite3.Connection) -> dict[str, list[Review]]:
    """What was said of values, by document: corrections are few, documents many."""
    found: dict[str, list[Review]] = {}
    kinds = ", ".join("?" * len(VALUE_KINDS))
    rows = db.execute(f"SELECT {_COLUMNS} FROM reviews WHERE kind IN ({kinds}) ORDER BY review", VALUE_KINDS)
    for row in rows:
        review = _of(row)
        found.setdefault(review.document, []).append(review)
    return found


def corrections(reviews: Iterable[Review]) -> list[Review]:
    """The corrections that hold: the last of each value, those taken back left out. What was added stands by itself."""
    last: dict[tuple[str, str | None], Review] = {}
    for review in reviews:
        if review.kind in VALUE_KINDS:
            added = review.target.endswith("/-")
            key = (review.target, _text(review.value if review.kind == "correct" else review.before) if added else None)
            last.pop(key, None)
            if review.kind == "correct":
                last[key] = review
    return list(last.values())


def states(reviews: Iterable[Review]) -> dict[tuple[int, str, str], Review]:
    """What was last decided of each finding: (act, code, message) → acceptance or dismissal.

    The message belongs to the key: a finding that says something else after a new reading is another finding.
    """
    last: dict[tuple[int, str, str], Review] = {}
    for review in reviews:
        if review.kind in ("accept", "dismiss"):
            last[review.act, review.target, review.before] = review
        elif review.kind == "reopen":
            last.pop((review.act, review.target, review.before), None)
    return last


class Corrected(NamedTuple):
    """A record as JSON, the corrections that no longer find their value, and the others by the place they hold at."""

    text: str
    lost: list[Review]
    places: dict[str, Review]


def corrected(text: str, reviews: Sequence[Review], *, removing: bool = True) -> Corrected:
    """A record, as JSON, with the corrections that hold.

    A correction within a list (a member, a decision) holds only where the value that it corrects is still there: in its
    place, or in one other place of that list. All others win over whatever was read.

    Args:
        text: the record as it was read.
        reviews: what was said of the document.
        removing: whether what was taken out of a list goes; else it stays, so that the places of the others do too.
    """
    from pipeline.identity import tie_again  # with all extractors: an archive where nobody said anything needs none

    record: dict[str, Any] = json.loads(text)
    lost, removed, places = [], [], {}
    # All are looked for in the record as it was read: what one corrects is not what the next was told of.
    for path, review in [(_found(record, review), review) for review in corrections(reviews)]:
        if path is None:
            lost.append(review)
            continue
        if review.value is None and path[-1].isdigit():
            removed.append(path)
        else:
            _set(record, path, review.value)
            _prove(record, path, review)
        places["/" + "/".join(path)] = review
    if removing:
        for path in sorted(removed, key=lambda p: (len(p), int(p[-1])), reverse=True):
            _remove(record, path)
    if any(not _of_figures(review.target) for review in places.values()):
        tie_again(record)
    return Corrected(json.dumps(record, ensure_ascii=False, separators=(",", ":")), lost, places)


def _of_figures(pointer: str) -> bool:
    """Whether a value names nobody: persons need not be tied to the list anew after it."""
    return pointer.startswith(("/counts/", "/assembly/")) or bool(_FIGURES.fullmatch(pointer))


def value_at(record: dict[str, Any], pointer: str) -> Any:
    """The value at a JSON pointer.

    Raises:
        KeyError: the record has no such place.
    """
    return _walk(record, _path(pointer))


def _path(pointer: str) -> list[str]:
    return pointer.strip("/").split("/")


def _walk(node: Any, path: Sequence[str]) -> Any:
    for part in path:
        if isinstance(node, list) and part.isdigit() and int(part) < len(node):
            node = node[int(part)]
        elif isinstance(node, dict) and part in node:
            node = node[part]
        else:
            raise KeyError("/".join(path))
    return node


def _found(record: dict[str, Any], review: Review) -> list[str] | None:
    """Where a correction applies in the record as it is now read; None where its value is gone."""
    path = _path(review.target)
    if path[-1] == "-":
        return path
    rooted = next((i for i, part in enumerate(path) if part.isdigit() and path[0] != "acts"), None)
    if path[0] == "acts":
        rooted = next((i for i, part in enumerate(path[2:], 2) if part.isdigit()), None)
    try:
        if rooted is None:
            _walk(record, path[:-1])
            return path
        if _walk(record, path) == review.before:
            return path
    except KeyError:
        if rooted is None:
            return None
    try:
        items = _walk(record, path[:rooted])
    except KeyError:
        return None
    rest = path[rooted + 1 :]
    places = [i for i, item in enumerate(items) if _same(item, rest, review.before)]
    return [*path[:rooted], str(places[0]), *rest] if len(places) == 1 and not _state_alone(rest) else None


def _state_alone(rest: Sequence[str]) -> bool:
    """Whether what is corrected is no name or text that could be known again in another place."""
    return bool(rest) and rest[0] in ("status", "role", "proxy_holder", "arrived", "left")


def _same(item: Any, rest: Sequence[str], before: Any) -> bool:
    try:
        return bool(_walk(item, rest) == before)
    except KeyError:
        return False


def _set(record: dict[str, Any], path: list[str], value: Any) -> None:
    holder = _walk(record, path[:-1])
    if isinstance(holder, list):
        if path[-1] == "-":
            path[-1] = str(len(holder))
            holder.append(value)
        else:
            holder[int(path[-1])] = value
    elif holder is not None:
        holder[path[-1]] = value


def _prove(record: dict[str, Any], path: Sequence[str], review: Review) -> None:
    """The reviewer stands for the value; the place on the page is the one that they drew, where they drew one."""
    pointer = "/" + "/".join(path)
    evidence: dict[str, Any] = record.setdefault("evidence", {})
    before = evidence.get(pointer) or []
    for key in [key for key in evidence if key == pointer or key.startswith(pointer + "/")]:
        del evidence[key]
    if review.value is None:
        return
    if review.page is not None:
        box = None if review.bbox is None else list(review.bbox)
        places = [{"page": review.page, "bbox": box, "text": _shown(review.value), "form": "reviewer"}]
    else:
        places = [{**place, "form": "reviewer"} for place in before]
    evidence[pointer] = [{"confidence": None, **place} for place in places] or [
        {"page": 1, "bbox": None, "text": _shown(review.value), "form": "reviewer", "confidence": None}
    ]


def _remove(record: dict[str, Any], path: list[str]) -> None:
    """Take an item out of a list; the evidence of those after it moves up."""
    place = int(path[-1])
    del _walk(record, path[:-1])[place]
    stem = "/" + "/".join(path[:-1]) + "/"
    if stem == "/attendance/":
        from pipeline.identity import leave

        leave(record, place)
    moved = {}
    for key, places in record.get("evidence", {}).items():
        rest = key.removeprefix(stem)
        head, slash, tail = rest.partition("/")
        if rest == key or not head.isdigit() or int(head) < place:
            moved[key] = places
        elif int(head) > place:
            moved[f"{stem}{int(head) - 1}{slash}{tail}"] = places
    record["evidence"] = moved


def _shown(value: Any) -> str:
    """A value as the text of its evidence."""
    if isinstance(value, dict):
        return str(value.get("printed") or value.get("text") or _shown(value.get("name")) or "")
    return str(value)


def _text(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


def _of(row: Sequence[Any]) -> Review:
    number, at, who, document, act, kind, target, before, value, page, bbox, comment = row
    box = None if bbox is None else tuple(json.loads(bbox))
    was, now = (None if text is None else json.loads(str(text)) for text in (before, value))  # SQLite makes 2 of "2"
    return Review(document, act, kind, target, who, was, now, page, box, comment, at, number)
