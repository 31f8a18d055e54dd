"""Who sits for each act: the opening list, and the movements told since."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from extractors import Reading, View
from extractors.grammar.text import fold
from pipeline.identity import Roll, tokens

_ITEM = re.compile(
    r"(?:points?|rapports?|questions?|deliberations?|delib\.?|items?|n°|affaires?)\s*(?:n°\s*)?([\w./-]*\d[\w./-]*)"
)

_ATTENDED = re.compile(r"\bjusqu|\bapres\b|\ba (?:la fin|l'issue) |\bfin d[ue]\b")
"""Words before an item that say that a member still sat for it."""

_VOTED = frozenset({"vote.outcome", "vote.for", "vote.against", "vote.abstention", "vote.unanimous"})

Change = tuple[dict[int, str], list[tuple[int, View, Reading]]]
"""Status by member for one act where it differs from the opening, and what proves it."""


def by_act(members: list[dict[str, Any]], numbers: list[str | None], acts: list[View]) -> list[Change]:
    """For each act, the members whose status differs from that at the opening.

    Args:
        members: the members of the record, with `status`, and `arrived` and `left` as printed.
        numbers: the printed number of each act.
        acts: the text of each act, with its readings `movement`.
    """
    roll = Roll(members)
    pending: list[tuple[int, str, View, Reading]] = []
    state: dict[int, str] = {}
    proofs: dict[int, tuple[View, Reading]] = {}
    bounds = [_bounds(m, numbers) for m in members]
    changes: list[Change] = []
    for n, text in enumerate(acts):
        here: dict[int, str] = {}
        for member, status, source, told in pending:
            state[member] = status
            proofs[member] = (source, told)
        pending = []
        settled = _settled(text)
        for movement in text.readings.get("movement", []):
            for member in roll.named_in(text.text[movement.start : movement.end]):
                if members[member]["status"] == "represented" and movement.value != "arrival":
                    continue
                status = "present" if movement.value == "arrival" else "absent"
                if movement.value != "aside" and settled is not None and movement.start >= settled:
                    pending.append((member, status, text, movement))
                    continue
                (here if movement.value == "aside" else state)[member] = status
                proofs[member] = (text, movement)
        status_now = {**state, **here}
        for member, (first, last) in enumerate(bounds):
            if member in status_now:
                continue
            if n < first or n > last:
                status_now[member] = "absent" if members[member]["status"] == "present" else members[member]["status"]
            elif first and members[member]["status"] in ("absent", "excused"):
                status_now[member] = "present"
        differs = {m: s for m, s in status_now.items() if s != members[m]["status"]}
        changes.append((differs, [(m, *proofs[m]) for m in differs if m in proofs]))
    return changes


def aligned(members: list[dict[str, Any]], own: list[Reading]) -> list[Reading] | None:
    """The entries of another list of the same members, in the order of the first list; None where one does not fit."""
    roll = Roll(members)
    placed: dict[int, Reading] = {}
    for entry in own:
        index = roll.find(entry.parts["name"].value.printed)
        if index is None or index in placed:
            return None
        placed[index] = entry
    return [placed[i] for i in range(len(members))] if members and len(placed) == len(members) else None


def differ(members: list[dict[str, Any]], own: list[Reading]) -> bool:
    """Whether two lists in one order give a member another state, or another holder of their proxy."""
    return any(
        member["status"] != entry.value
        or tokens(_printed(member.get("proxy_holder"))) != tokens(_printed(_holder(entry)))
        for member, entry in zip(members, own, strict=True)
    )


def _holder(entry: Reading) -> Any:
    part = entry.parts.get("proxy_holder")
    return None if part is None else part.value


def _printed(person: Any) -> str:
    return "" if person is None else str(person.printed)


def _settled(text: View) -> int | None:
    """Where an act is voted: who comes or goes after that does so for the next act. None where no vote is told."""
    votes = [readings[0].end for name, readings in text.readings.items() if name in _VOTED]
    return max(votes) if votes else None


def _bounds(member: dict[str, Any], numbers: list[str | None]) -> tuple[int, int]:
    """The first and last act for which a member sits, as their entry in the list says by item."""
    first, last = 0, len(numbers)
    if member.get("status") == "represented":
        return first, last
    arrived = _item(member.get("arrived"), numbers)
    if arrived is not None:
        first = arrived + 1 if _ATTENDED.search(fold(member["arrived"])) else arrived
    left = _item(member.get("left"), numbers)
    if left is not None:
        last = left if _ATTENDED.search(fold(member["left"])) else left - 1
    return first, last


def _item(printed: str | None, numbers: list[str | None]) -> int | None:
    """The index of the act that a printed mention such as « à partir du point 3 » names."""
    found = _ITEM.search(fold(printed)) if printed else None
    if found is None:
        return None
    wanted = _key(found.group(1))
    fits = [i for i, number in enumerate(numbers) if number is not None and _key(number) == wanted]
    return fits[0] if len(fits) == 1 else None


def _key(number: str) -> list[str]:
    return [g.lstrip("0") or "0" for g in re.findall(r"[a-z]+|\d+", fold(number))]


def attendance(members: list[dict[str, Any]], differs: dict[int, str]) -> list[dict[str, Any]]:
    """The whole list for one act, with the statuses that differ."""
    found = deepcopy(members)
    for member, status in differs.items():
        found[member]["status"] = status
        if status == "present":
            found[member].pop("proxy_holder", None)
    return found
