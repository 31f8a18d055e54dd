"""Which member of the list a mention stands for, where exactly one fits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Any

from extractors.grammar.first_names import is_first_name
from extractors.grammar.text import fold
from schemas.record import Person

_CIVILITIES = {
    "m",
    "mm",
    "mr",
    "mme",
    "mmes",
    "mlle",
    "monsieur",
    "madame",
    "mademoiselle",
    "dr",
    "docteur",
    "me",
    "maitre",
}
_FEMALE = {"mme", "mmes", "mlle", "madame", "mademoiselle"}
_OFFICE = re.compile(r"^(?:(?:(?:m|mr|mme|monsieur|madame)\.? ?)?(?:le |la )(?:maire|presidente?)|maire|presidente?)$")


_LISTED = 5
"""Members from which on a list tells who may vote."""
_CHAIRS = frozenset(f"{the}{office}" for the in ("", "le ", "la ") for office in ("maire", "president", "presidente"))


@lru_cache(maxsize=4096)
def tokens(name: str) -> frozenset[str]:
    """The words of a name that tell persons apart: folded, without civility."""
    return frozenset(w for w in re.findall(r"[a-z0-9]+", fold(name)) if w not in _CIVILITIES)


def is_office(printed: str) -> bool:
    """Whether a mention is only the office of who presides: « M. le Maire », « la Présidente »."""
    return bool(_OFFICE.match(fold(printed).strip()))


def is_chair(role: str) -> bool:
    """Whether the role of a member is the office that presides (« Maire », « la présidente »), and no other's."""
    return fold(role).strip() in _CHAIRS


class Roll:
    """The members of the opening list, to be found by a mention."""

    def __init__(self, members: list[Any]) -> None:
        self._members: list[Person] = [m["name"] for m in members]
        self.names = [tokens(name.printed) for name in self._members]

    @cached_property
    def last(self) -> list[frozenset[str]]:
        """The words of their surnames."""
        return [tokens(name.last or name.printed) for name in self._members]

    @cached_property
    def female(self) -> list[bool | None]:
        """Whether each is called a woman or a man, where the list says so."""
        return [_sex(name.civility) for name in self._members]

    def find(self, printed: str, chair: int | None = None) -> int | None:
        """The index of the one member that a mention fits, or None.

        `chair` is the member who presides: « M. le Maire » stands for them.
        """
        if is_office(printed):
            return chair
        wanted = tokens(printed)
        if not wanted:
            return None
        for fits in self._fitting(wanted):
            if len(fits) > 1 and (sex := _sex(printed.split()[0])) is not None:
                fits = [i for i in fits if self.female[i] in (None, sex)]
            if fits:
                return fits[0] if len(fits) == 1 else None
        return None

    def _fitting(self, wanted: frozenset[str]) -> Iterator[list[int]]:
        """The members that the words of a mention fit, in ways that are less and less sure."""
        yield [i for i, name in enumerate(self.names) if name == wanted]
        yield [i for i, name in enumerate(self.names) if wanted <= name or (len(name) > 0 and name <= wanted)]
        yield [i for i, last in enumerate(self.last) if last and last <= wanted and self._one_initial(i, wanted - last)]

    def may_know(self, person: Person) -> bool:
        """Whether a voter may be a member: named as a person is, or with a word of the name of one on the list.

        « Contre : Agir Ensemble » names a group. Without a list of some length a surname in capitals will do.
        """
        if person.civility or (person.first and person.last):
            return True
        words = tokens(person.printed)
        if len(self.names) >= _LISTED:
            return any(words & name for name in self.names)
        return person.printed.isupper() or any(is_first_name(word) for word in words)

    def weaves(self, persons: list[Person]) -> bool:
        """Whether most of those named bear words of several members, whom columns of the page wove together."""
        woven = sum(self._of_several(tokens(person.printed)) for person in persons)
        return woven > 1 and 2 * woven > len(persons)

    def _of_several(self, words: frozenset[str]) -> bool:
        """Whether members bear all words of a name, but none of them bears them together."""
        alone = any(words <= name or (name and name <= words) for name in self.names)
        return len(words) > 1 and not alone and words <= frozenset().union(*self.names)

    def _one_initial(self, index: int, rest: frozenset[str]) -> bool:
        """Whether what a mention adds to the surname are initials of that member's other names."""
        others = self.names[index] - self.last[index]
        return bool(rest) and all(len(w) == 1 and any(o.startswith(w) for o in others) for w in rest)


@lru_cache(maxsize=64)
def _sex(civility: str | None) -> bool | None:
    word = fold(civility or "").rstrip(".")
    return True if word in _FEMALE else False if word in _CIVILITIES else None


def chair_of(data: dict[str, Any], roll: Roll) -> int | None:
    """The index of the member of a record under construction who presides, where the list has that member."""
    person = (data.get("session") or {}).get("chair")
    return None if person is None else roll.find(person.printed)


def tie(data: dict[str, Any], roll: Roll) -> None:
    """Tie the persons of a record under construction to the members of its list (`Person.member`)."""
    chair = chair_of(data, roll)
    for person in _mentions(data):
        index = roll.find(person.printed, chair)
        if index is not None:
            person.member = f"/attendance/{index}"


def tie_again(record: dict[str, Any]) -> None:
    """Tie the persons of a decoded record who are tied to nobody, after names or the list were corrected."""
    roll = Roll([{"name": Person.model_validate(member["name"])} for member in record["attendance"]])
    chair = record["session"]["chair"]
    presiding = None if chair is None else roll.find(chair["printed"])
    for person in _everybody(record):
        index = roll.find(person["printed"], presiding) if person["member"] is None else None
        if index is not None:
            person["member"] = f"/attendance/{index}"


def leave(record: dict[str, Any], place: int) -> None:
    """Take the ties to a member who goes out of the list of a decoded record; those to the members after move up."""
    for person in _everybody(record):
        tied = -1 if person["member"] is None else int(person["member"].rpartition("/")[2])
        if tied >= place:
            person["member"] = None if tied == place else f"/attendance/{tied - 1}"


def _everybody(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from _mentions(record)
    for act in record["acts"]:
        for member in act["attendance"] or []:
            if member["proxy_holder"] is not None:
                yield member["proxy_holder"]


def tie_holders(own: list[Any], roll: Roll) -> None:
    """Tie the holders of proxies in another list of the same members."""
    for member in own:
        holder = member.get("proxy_holder")
        index = roll.find(holder.printed) if holder is not None else None
        if holder is not None and index is not None:
            holder.member = f"/attendance/{index}"


def _mentions(data: dict[str, Any]) -> Iterator[Any]:
    session = data.get("session") or {}
    if session.get("chair") is not None:
        yield session["chair"]
    yield from session.get("secretaries") or []
    for member in data.get("attendance") or []:
        if member.get("proxy_holder") is not None:
            yield member["proxy_holder"]
    for act in data.get("acts") or []:
        if act.get("rapporteur") is not None:
            yield act["rapporteur"]
        for people in ((act.get("vote") or {}).get("names") or {}).values():
            yield from people
