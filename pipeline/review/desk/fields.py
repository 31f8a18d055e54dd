"""The values of a record that a reviewer sees and may correct: their labels, their kinds, and what may be typed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, get_args

from extractors.grammar.names import parse_name
from pipeline.french import STATUSES, clean
from schemas.record import AssemblyType, VoteOutcome

OUTCOMES: Final = {"adopted": "adopté", "rejected": "rejeté", "noted": "pris acte", "postponed": "ajourné"}
BOOLEANS: Final = {"true": "oui", "false": "non"}

CHOICES: Final[dict[str, dict[str, str]]] = {
    "status": {str(name): text for name, text in STATUSES.items()},
    "outcome": {name: OUTCOMES[name] for name in get_args(VoteOutcome)},
    "type": {name: name for name in get_args(AssemblyType)},
    "bool": BOOLEANS,
}

_SITTING: Final = (
    ("/assembly/name", "Assemblée", "text"),
    ("/assembly/organ", "Organe", "text"),
    ("/assembly/type", "Type", "type"),
    ("/session/date", "Séance", "date"),
    ("/session/time", "Heure", "time"),
    ("/session/place", "Lieu", "text"),
    ("/session/convened_on", "Convocation", "date"),
    ("/session/chair", "Présidence", "person"),
    ("/session/secretaries/*", "Secrétaire", "person"),
)
_COUNTS: Final = (
    ("/counts/seats", "Effectif légal", "int"),
    ("/counts/in_office", "En exercice", "int"),
    ("/counts/present", "Présents", "int"),
    ("/counts/proxies", "Pouvoirs", "int"),
    ("/counts/absent", "Absents", "int"),
    ("/counts/excused", "Excusés", "int"),
    ("/counts/voting", "Votants", "int"),
    ("/counts/cast", "Exprimés", "int"),
)
_ACT: Final = (
    ("/number", "Numéro", "text"),
    ("/theme", "Thème", "text"),
    ("/subject", "Objet", "text"),
    ("/rapporteur", "Rapporteur", "person"),
)
_VOTE: Final = (
    ("/vote/outcome", "Issue", "outcome"),
    ("/vote/unanimous", "Unanimité", "bool"),
    ("/vote/for", "Pour", "int"),
    ("/vote/against", "Contre", "int"),
    ("/vote/abstention", "Abstentions", "int"),
    ("/vote/not_participating", "Ne prennent pas part", "int"),
    ("/vote/blank", "Blancs", "int"),
    ("/vote/null", "Nuls", "int"),
    ("/vote/cast", "Suffrages exprimés", "int"),
    ("/vote/names/for/*", "Nommés pour", "person"),
    ("/vote/names/against/*", "Nommés contre", "person"),
    ("/vote/names/abstention/*", "Nommés abstention", "person"),
    ("/vote/names/not_participating/*", "Nommés sans part", "person"),
)
_DECISIONS: Final = (("/decisions/*/text", "Décision", "text"),)
_RECEIPT: Final = (
    ("/receipt/act_id", "Identifiant ACTES", "text"),
    ("/receipt/transmitted_on", "Transmis le", "date"),
    ("/receipt/received_on", "Reçu le", "date"),
    ("/receipt/published_on", "Publié le", "date"),
)
_MEMBER: Final = (
    ("", "Membre", "member"),
    ("/name", "Nom", "person"),
    ("/status", "État", "status"),
    ("/proxy_holder", "Pouvoir à", "person"),
)

_INDEX: Final = "(?:0|[1-9][0-9]{0,5})"
"""A place in a list as pointers write it; « 01 » would be a second name of one place."""
_FIGURE: Final = re.compile("[0-9]{1,6}")

SECTIONS: Final = (
    ("Acte", True, _ACT),
    ("Vote", True, _VOTE),
    ("Décisions", True, _DECISIONS),
    ("Séance", False, _SITTING),
    ("Effectifs", False, _COUNTS),
    ("Préfecture", True, _RECEIPT),
)
"""Title of a section, whether it is the act's own (else the sitting's), its fields."""


@dataclass(frozen=True, slots=True)
class Field:
    """A value on the page: its pointer, its label, its kind and the value itself, decoded."""

    pointer: str
    label: str
    kind: str
    value: Any

    @property
    def shown(self) -> str:
        """The value for people; empty where nothing is printed."""
        return shown(self.value, self.kind)

    @property
    def listed(self) -> bool:
        """Whether it is an item of a list, which may be taken out."""
        return self.pointer.rpartition("/")[2].isdigit()


class ValueRefusedError(ValueError):
    """A value that its field cannot hold; the message is French."""


def sections(record: dict[str, Any], act: int) -> Iterator[tuple[str, list[Field]]]:
    """The sections of the page of an act: title and fields, those that print nothing too."""
    for title, own, table in SECTIONS:
        if own and act < 0:
            continue
        stem = f"/acts/{act}" if own else ""
        yield title, [field for row in table for field in _fields(record, stem, *row)]


def members(record: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Pointer and value of each member of the list."""
    for i, member in enumerate(record["attendance"]):
        yield f"/attendance/{i}", member


def moved(record: dict[str, Any], act: int) -> dict[str, str]:
    """Pointer of each member of the list who does not sit for an act as at the opening, with how they sit for it."""
    own = (record["acts"][act]["attendance"] if act >= 0 else None) or []
    pairs = enumerate(zip(record["attendance"], own, strict=False))
    return {
        f"/attendance/{i}": now["status"]
        for i, (before, now) in pairs
        if before["status"] != now["status"] and before["name"]["printed"] == now["name"]["printed"]
    }


def field_at(record: dict[str, Any], pointer: str) -> Field:
    """The field at a pointer of a record.

    Raises:
        ValueRefusedError: no field that may be corrected stands there.
    """
    for table in (*(table for _, _, table in SECTIONS), _MEMBER):
        for pattern, label, kind in table:
            stem = {id(_MEMBER): f"/attendance/{_INDEX}"}.get(id(table), "")
            own = any(table is t and o for _, o, t in SECTIONS)
            stem = f"/acts/{_INDEX}" if own else stem
            if re.fullmatch(stem + re.escape(pattern).replace(r"\*", _INDEX), pointer):
                try:
                    return Field(pointer, label, kind, _at(record, pointer))
                except (KeyError, IndexError, TypeError):
                    break
    raise ValueRefusedError("cette valeur ne se corrige pas ici")


def parsed(text: str, kind: str) -> Any:
    """What somebody typed, as the record holds it; None for nothing.

    Raises:
        ValueRefusedError: it is no value of that kind.
    """
    text = " ".join(clean(text).split())
    if not text:
        return None
    if kind == "int":
        if _FIGURE.fullmatch(text) is None:
            raise ValueRefusedError(f"« {text} » n'est pas un nombre entier")
        return int(text)
    if kind == "date":
        return _day(text)
    if kind == "time":
        found = re.fullmatch(r"(\d{1,2})\s*[:hH]\s*(\d{2})?", text)
        if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
            raise ValueRefusedError(f"« {text} » n'est pas une heure (20:30)")
        return f"{int(found[1]):02}:{found[2] or '00'}"
    if kind in CHOICES:
        if text not in CHOICES[kind]:
            raise ValueRefusedError(f"« {text} » : choisissez {', '.join(CHOICES[kind].values())}")
        return text == "true" if kind == "bool" else text
    if kind == "person":
        civility, first, last = parse_name(text)
        return {"printed": text, "civility": civility, "first": first, "last": last, "member": None}
    return text


def shown(value: Any, kind: str) -> str:
    """A value for people."""
    if value is None:
        return ""
    if kind in ("person", "member"):
        return str(value.get("printed") or value.get("name", {}).get("printed") or "")
    if kind == "date":
        year, month, day = str(value).split("-")
        return f"{day}/{month}/{year}"
    if kind == "bool":
        return BOOLEANS["true" if value else "false"]
    return CHOICES.get(kind, {}).get(str(value), str(value))


def typed(value: Any, kind: str) -> str:
    """A value as it is typed into a form."""
    if kind in ("status", "outcome", "type"):
        return str(value or "")
    if kind == "bool":
        return "" if value is None else str(value).lower()
    return shown(value, kind)


def _day(text: str) -> str:
    for form in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return dt.datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    raise ValueRefusedError(f"« {text} » n'est pas une date (31/12/2024)")


def _fields(record: dict[str, Any], stem: str, pattern: str, label: str, kind: str) -> Iterator[Field]:
    head, star, tail = pattern.partition("*")
    if not star:
        yield Field(stem + pattern, label, kind, _at(record, stem + pattern))
        return
    for i in range(len(_at(record, stem + head.rstrip("/")))):
        pointer = f"{stem}{head}{i}{tail}"
        yield Field(pointer, label, kind, _at(record, pointer))


def _at(record: Any, pointer: str) -> Any:
    for part in pointer.strip("/").split("/"):
        record = record[int(part) if isinstance(record, list) else part]
    return record
