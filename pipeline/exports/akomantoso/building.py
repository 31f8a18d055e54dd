"""Elements of a document, and the list of what they refer to."""

from __future__ import annotations

import re
from typing import Any, Final, TypeAlias

from lxml import etree

from pipeline.exports.akomantoso.terms import AKN, OWN, akn, own
from pipeline.exports.naming import slug
from schemas.record import Member, Person

Element: TypeAlias = Any
"""An element of lxml, which has no types."""

_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PARTS: Final = ("civility", "first", "last")


def text_of(text: str) -> str:
    """A text without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def root() -> Element:
    """The element that holds a document."""
    return etree.Element(akn("akomaNtoso"), nsmap={None: AKN, "r": OWN})


def add(parent: Element, tag: str, text: str | None = None, /, **attributes: str | None) -> Element:
    """Add an element of the standard; attributes that are None are left out, a final `_` of their names too."""
    given = {key.rstrip("_"): text_of(value) for key, value in attributes.items() if value is not None}
    element = etree.SubElement(parent, akn(tag), given)
    if text is not None:
        element.text = text_of(text)
    return element


def say(parent: Element, text: str) -> None:
    """Add text at the end of an element."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text_of(text)
    else:
        parent.text = (parent.text or "") + text_of(text)


class References:
    """What a document refers to, each thing once, in the order in which it is met."""

    def __init__(self, scope: str, members: list[Member]) -> None:
        self._scope = scope
        self._items: dict[str, tuple[str, str, str]] = {}
        self._people: dict[str, str] = {}
        for number, member in enumerate(members, 1):
            self._member(f"p{number}", member.name)
        self._members = [f"p{number}" for number in range(1, len(members) + 1)]

    def concept(self, term: tuple[str, str], kind: str = "Concept") -> str:
        """The reference of a concept, an event or a role: (identifier, French name)."""
        name, shown = term
        folder = {"Concept": "concept", "Event": "event", "Role": "role"}[kind]
        self._items.setdefault(name, (f"TLC{kind}", f"/akn/ontology/{folder}/fr/{name}", shown))
        return f"#{name}"

    def organization(self, name: str, path: str, shown: str) -> str:
        """The reference of an organization."""
        self._items.setdefault(name, ("TLCOrganization", f"/akn/ontology/organization/{path}", shown))
        return f"#{name}"

    def verb(self, infinitive: str) -> str:
        """The reference of the verb of a decision."""
        name = slug(infinitive)
        self._items.setdefault(f"verbe-{name}", ("TLCTerm", f"/akn/ontology/term/fr/{name}", infinitive))
        return f"#verbe-{name}"

    def person(self, person: Person) -> str:
        """The reference of the member whom a mention stands for, or of a person who is on no list."""
        place = int(person.member.rpartition("/")[2]) if person.member else len(self._members)
        if place < len(self._members):
            return f"#{self._members[place]}"
        if person.printed not in self._people:
            self._member(f"q{len(self._people) + 1}", person)
        return f"#{self._people[person.printed]}"

    def _member(self, name: str, person: Person) -> None:
        bare = slug(" ".join(filter(None, (person.first, person.last))) if person.last else person.printed)
        path = f"/akn/ontology/person/fr/{self._scope}/{bare or name}"
        self._items[name] = ("TLCPerson", path, person.printed)
        self._people.setdefault(person.printed, name)

    def write(self, parent: Element) -> None:
        """Add the references to `meta`."""
        references = add(parent, "references", source="#registre")
        for name, (tag, href, shown) in self._items.items():
            add(references, tag, eId=name, href=href, showAs=shown)


def mention(parent: Element, person: Person, references: References, role: tuple[str, str] | None = None) -> None:
    """Add a person as printed, with the parts of the name that the print shows."""
    reference = references.person(person)
    as_ = references.concept(role, "Role") if role else None
    element = add(parent, "person", person.printed, refersTo=reference, as_=as_)
    for part in _PARTS:
        value = getattr(person, part)
        if value is not None:
            element.set(own(part), text_of(value))
    if person.member is None and reference.startswith("#p"):
        element.set(own("tied"), "false")  # the print alone says that it is that member
