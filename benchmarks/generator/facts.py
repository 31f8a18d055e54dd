"""What happens at an invented sitting, before anybody drafts it."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field
from typing import Literal

from benchmarks.generator import matters, names
from benchmarks.generator.names import Someone

Kind = Literal["COM", "EPCI", "SYN", "DEP", "REG", "CCAS"]
ORGANS = {
    "COM": ("Conseil Municipal", "conseillers municipaux", "conseillers", "Maire", "Maire"),
    "EPCI": ("Conseil Communautaire", "conseillers communautaires", "délégués", "Président", "Présidente"),
    "SYN": ("Comité Syndical", "délégués", "délégués", "Président", "Présidente"),
    "DEP": ("Conseil départemental", "conseillers départementaux", "conseillers", "Président", "Présidente"),
    "REG": ("Conseil régional", "conseillers régionaux", "conseillers", "Président", "Présidente"),
    "CCAS": ("Conseil d'Administration", "administrateurs", "membres", "Président", "Présidente"),
}
"""Type → organ, its members, a shorter word for them, the title of who presides (man, woman)."""


@dataclass(frozen=True, slots=True)
class Body:
    """The assembly. `name` is the body as printed, `place` its commune or territory."""

    kind: Kind
    name: str
    place: str
    organ: str
    members: str
    short_members: str
    department: str


@dataclass(slots=True)
class Ballot:
    """A vote in voices, with the members who did not vote for; `outcome` as in the record."""

    for_: int
    against: list[Someone] = field(default_factory=list)
    abstention: list[Someone] = field(default_factory=list)
    aside: list[Someone] = field(default_factory=list)
    outcome: Literal["adopted", "rejected", "noted", "postponed"] = "adopted"

    @property
    def unanimous(self) -> bool:
        return not self.against and not self.abstention


@dataclass(frozen=True, slots=True)
class Item:
    """One item on which the council decides."""

    matter: matters.Matter
    ballot: Ballot
    rapporteur: Someone | None
    theme: str | None


@dataclass(slots=True)
class Sitting:
    """A sitting: who sat, when, and what was decided."""

    body: Body
    date: dt.date
    hours: int
    minutes: int
    convened: dt.date
    chair: Someone
    secretary: Someone | None
    present: list[Someone]
    proxies: list[tuple[Someone, Someone]]
    absent: list[Someone]
    items: list[Item]

    @property
    def in_office(self) -> int:
        return len(self.present) + len(self.proxies) + len(self.absent)

    @property
    def voting(self) -> int:
        return len(self.present) + len(self.proxies)

    @property
    def chief(self) -> str:
        """« Monsieur le Maire », as the council speaks of who presides it."""
        *_, man, woman = ORGANS[self.body.kind]
        return f"Madame la {woman}" if self.chair.female else f"Monsieur le {man}"


_NOTICE: dict[Kind, int] = {"EPCI": 1, "SYN": 1, "DEP": 8, "REG": 8}
"""Days of notice beyond those of a commune, so that the sitting is lawful."""


def sitting(rng: random.Random, items: int) -> Sitting:
    """An invented sitting with that many items."""
    kind: Kind = rng.choices(("COM", "EPCI", "SYN", "DEP", "REG", "CCAS"), (62, 18, 6, 5, 3, 6))[0]
    body = _body(rng, kind)
    size = {"COM": (9, 39), "EPCI": (16, 48), "SYN": (8, 22), "DEP": (14, 30), "REG": (18, 40), "CCAS": (7, 15)}[kind]
    places = rng.sample(names.PLACES, 8)
    everybody = names.people(rng, rng.randint(*size), places)
    rng.shuffle(everybody)
    away = rng.choices((0, 1, 2), (1, 3, 6))[0] and rng.randint(1, max(1, len(everybody) // 3))
    gone, present = everybody[:away], everybody[away:]
    represented = gone[: rng.randint(0, len(gone))]
    holders = rng.sample(present, min(len(present), len(represented)))
    proxies = list(zip(represented, holders, strict=False))
    absent = gone[len(proxies) :]
    chair = present[0]
    if rng.random() < 0.4:
        present.sort(key=lambda s: names.shout(s.last, accents=False))
    date = dt.date(rng.randint(2008, 2025), 1, 1) + dt.timedelta(days=rng.randint(5, 360))
    drafted = Sitting(
        body=body,
        date=date,
        hours=rng.choice([9, 10, 14, 17, 18, 18, 19, 19, 20, 20, 20]),
        minutes=rng.choice([0, 0, 0, 15, 30, 30, 30, 45]),
        convened=date - dt.timedelta(days=rng.randint(5, 12) + _NOTICE.get(kind, 0)),
        chair=chair,
        secretary=rng.choice([p for p in present if p is not chair]) if rng.random() < 0.85 else None,
        present=present,
        proxies=proxies,
        absent=absent,
        items=[],
    )
    while len(drafted.items) < items:
        item = _item(rng, drafted)
        if item.matter.title[:14] not in {i.matter.title[:14] for i in drafted.items}:
            drafted.items.append(item)
    return drafted


def _item(rng: random.Random, s: Sitting) -> Item:
    noted = rng.random() < 0.1
    who = rng.choice(s.present)
    subject = matters.matter(
        rng, s.date.year, s.chief, f"{who.long_civility} {who.first} {names.shout(who.last)}", noted
    )
    rapporteur = rng.choice(s.present[1:]) if rng.random() < 0.35 else None
    theme = rng.choice(matters.THEMES) if rng.random() < 0.25 else None
    return Item(subject, _ballot(rng, s, noted), rapporteur, theme)


def _ballot(rng: random.Random, s: Sitting, noted: bool) -> Ballot:
    if noted:
        return Ballot(s.voting, outcome="noted")
    roll = rng.random()
    if roll < 0.55 or s.voting < 8:
        return Ballot(s.voting)
    others = rng.sample(s.present[1:], min(len(s.present) - 1, rng.randint(1, 5)))
    cut = rng.randint(0, len(others))
    against, abstention = others[:cut], others[cut:]
    aside = [abstention.pop()] if len(abstention) > 1 and rng.random() < 0.3 else []
    if roll > 0.97:
        against = s.present[1 : 2 + (2 * s.voting) // 3]
        return Ballot(max(0, s.voting - len(against)), against, outcome="rejected")
    return Ballot(s.voting - len(others), against, abstention, aside)


def _body(rng: random.Random, kind: Kind) -> Body:
    place, department = rng.choice(names.PLACES), rng.choice(names.DEPARTMENTS)
    organ, members, short, *_ = ORGANS[kind]
    if kind == "COM":
        name = rng.choice(["Commune ", "Commune ", "Ville "]) + names.of(place)
    elif kind == "EPCI":
        name = rng.choice(
            [
                f"Communauté de communes {names.of(place)}",
                f"Communauté d'agglomération {names.of(place)}",
                f"Communauté de communes Val {names.of(place)}",
                f"{place} Agglomération",
                f"{place} Métropole",
            ]
        )
        if name.endswith("Métropole"):
            organ, members = "Conseil Métropolitain", "conseillers métropolitains"
    elif kind == "SYN":
        name = rng.choice(["Syndicat mixte des eaux ", "Syndicat intercommunal des écoles ", "Syndicat d'énergie "])
        name += names.of(place)
    elif kind == "DEP":
        name = f"Département {names.of(department)}"
        if rng.random() < 0.6:
            organ = "Commission permanente"
    elif kind == "REG":
        name = f"Conseil régional {names.of(department)}"
    else:
        name = f"Centre Communal d'Action Sociale {names.of(place)}"
    return Body(kind, name, place, organ, members, short, department)
