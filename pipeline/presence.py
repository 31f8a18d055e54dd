"""Who sits for each act: the opening list, and the movements told since."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from extractors import Reading, View
from extractors.grammar.dates import times
from extractors.grammar.text import fold
from pipeline.identity import Roll, tokens
from schemas import Person

_ITEM = re.compile(
    r"(?:points?|rapports?|questions?|deliberations?|delib\.?|items?|n°|affaires?)\s*(?:n°\s*)?([\w./-]*\d[\w./-]*)"
)

_ATTENDED = re.compile(r"\bjusqu|\bapres\b|\ba (?:la fin|l'issue) |\bfin d[ue]\b")
"""Words before an item that say that a member still sat for it."""

_RANGE = re.compile(
    r"([\w./-]*\d[\w./-]*)\s(?:a|au|et)\s(?:(?:la|l'|le|point|question|deliberation|n°|no)\s*){0,3}([\w./-]*\d[\w./-]*)"
)
"""« de la délibération 3 à 18 »: the items for which a member sits."""
_WITHDRAWS = re.compile(r"\bcomptes? administratifs?\b|\bcompte financier unique\b")
"""The accounts, at whose vote the mayor withdraws (CGCT, L2121-14), to come back after it."""
_OF_THE_VOTE = re.compile(r"\b(?:vot|particip|part\b|interess|deport|concern|raison)")
"""In the sentence of who leaves the room: that it is for the vote told before it."""
_VOTED = frozenset({"vote.outcome", "vote.for", "vote.against", "vote.abstention", "vote.unanimous"})


@dataclass(slots=True)
class Change:
    """What one act changes for a member: the status, what proves it, and to whom the member leaves a proxy.

    Either a movement, `told` in `text`; or what the entry of the list says by item (« à partir du point 3 »), at its
    `leaf` (`arrived` or `left`).
    """

    status: str
    text: View | None = None
    told: Reading | None = None
    holder: Reading | None = None
    leaf: str = ""


def by_act(
    members: list[dict[str, Any]],
    numbers: list[str | None],
    acts: list[View],
    roll: Roll,
    chair: int | None = None,
    later: Mapping[int, tuple[View, Reading]] | None = None,
) -> list[dict[int, Change]]:
    """For each act, the members whose status differs from that at the opening.

    Args:
        members: the members of the record, with `status`, and `arrived` and `left` as printed.
        numbers: the printed number of each act.
        acts: the text of each act, with its readings `movement`.
        roll: the same members, to be found by a mention.
        chair: the member who presides, whom « Madame le maire » stands for.
        later: the members whom a list says to give a proxy when they leave, with its text and the holder.
    """
    pending: list[tuple[int, Change]] = []
    aside_next: dict[int, Change] = {}
    state: dict[int, Change] = {}
    bounds = [_bounds(m, numbers) for m in members]
    changes: list[dict[int, Change]] = []
    for n, text in enumerate(acts):
        here, aside_next = aside_next, {}
        state.update(pending)
        pending = []
        settled = _settled(text)
        for movement in text.readings.get("movement", []):
            for member, change in _moved(roll, members, text, movement, chair):
                aside = movement.value == "aside" or (member == chair and _WITHDRAWS.search(text.folded) is not None)
                if change.status == "present" or not aside:
                    if settled is not None and movement.start >= settled:
                        pending.append((member, change))
                    else:
                        state[member] = change
                elif settled is not None and movement.start >= settled and not _for_the_vote(text, movement):
                    aside_next[member] = change
                else:
                    here[member] = change
        now = {**state, **here}
        for member, (first, last) in enumerate(bounds):
            status = members[member]["status"]
            if member in now:
                continue
            told = [leaf for leaf in ("arrived", "left") if members[member].get(leaf)]
            if n > last and status == "present" and later is not None and member in later:
                text, holder = later[member]
                now[member] = Change("represented", text, holder=holder, leaf=told[-1])
            elif status == "present" and (n < first or n > last):
                now[member] = Change("absent", leaf=told[0 if n < first else -1])
            elif n >= first > 0 and status != "present":
                now[member] = Change("present", leaf=told[0])
        changes.append({m: c for m, c in now.items() if c.status != members[m]["status"]})
    return changes


def aligned(roll: Roll, own: list[Reading]) -> list[Reading] | None:
    """The entries of another list of the same members, in the order of the first list; None where one does not fit."""
    placed: dict[int, Reading] = {}
    for entry in own:
        index = roll.find(entry.parts["name"].value.printed)
        if index is None or index in placed:
            return None
        placed[index] = entry
    count = len(roll.names)
    return [placed[i] for i in range(count)] if count and len(placed) == count else None


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


def _moved(
    roll: Roll, members: list[dict[str, Any]], text: View, movement: Reading, chair: int | None
) -> Iterator[tuple[int, Change]]:
    """The members who move, each with the new state; who is represented cannot leave."""
    holder = movement.parts.get("holder")
    status = "present" if movement.value == "arrival" else "represented" if holder is not None else "absent"
    for leaf, who in movement.parts.items():
        member = roll.find(who.value.printed, chair) if leaf != "holder" else None
        if member is not None and (movement.value == "arrival" or members[member]["status"] != "represented"):
            yield member, Change(status, text, movement, holder if status == "represented" else None)


def _for_the_vote(text: View, movement: Reading) -> bool:
    """Whether who leaves the room after a vote is told does so for that vote, not at an hour of the sitting."""
    told = text.folded[movement.start : movement.end]
    return not times(told, 0, len(told)) or _OF_THE_VOTE.search(told) is not None


def _settled(text: View) -> int | None:
    """Where an act is voted: who comes or goes after that does so for the next act. None where no vote is told."""
    votes = [readings[0].end for name, readings in text.readings.items() if name in _VOTED]
    return max(votes) if votes else None


def _bounds(member: dict[str, Any], numbers: list[str | None]) -> tuple[int, int]:
    """The first and last act for which a member sits, as their entry in the list says by item."""
    first, last = 0, len(numbers)
    for leaf in ("arrived",) if member.get("status") == "represented" else ("arrived", "left"):
        told = fold(member.get(leaf) or "")
        between = _RANGE.search(told)
        if between is not None and (ends := [_act(item, numbers) for item in between.groups()]) != [None, None]:
            return (first if ends[0] is None else ends[0]), (last if ends[1] is None else ends[1])
        found = _ITEM.search(told)
        act = _act(found.group(1), numbers) if found is not None else None
        if act is not None and leaf == "arrived":
            first = act + 1 if _ATTENDED.search(told) else act
        elif act is not None:
            last = act if _ATTENDED.search(told) else act - 1
    return first, last


def _act(item: str, numbers: list[str | None]) -> int | None:
    """The index of the one act that an item such as « 3 » or « 2024-12 » names, by the groups of its number."""
    wanted = _key(item)
    keys = [_key(number or "") for number in numbers]
    fits = [i for i, key in enumerate(keys) if wanted in (key, [group for group in key if group.isdecimal()])]
    return fits[0] if len(fits) == 1 else None


def _key(number: str) -> list[str]:
    return [g.lstrip("0") or "0" for g in re.findall(r"[a-z]+|\d+", fold(number))]


def attendance(members: list[dict[str, Any]], changes: dict[int, Change]) -> list[dict[str, Any]]:
    """The whole list for one act, with the statuses that differ.

    Its persons are its own: whoever corrects one in a record means no other list.
    """
    found = [_own(member) for member in members]
    for member, change in changes.items():
        found[member]["status"] = change.status
        if change.status == "present":
            found[member].pop("proxy_holder", None)
        elif change.holder is not None:
            found[member]["proxy_holder"] = change.holder.value.model_copy()
    return found


def _own(member: dict[str, Any]) -> dict[str, Any]:
    return {leaf: value.model_copy() if isinstance(value, Person) else value for leaf, value in member.items()}
