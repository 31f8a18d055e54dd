"""A record as a person likes to read it: the sitting, who was there, each act, and what is missing."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from pipeline import french
from pipeline.french import clean

Node = Mapping[str, Any]

_COUNTS = (
    ("seats", "siège{s}"),
    ("in_office", "en exercice"),
    ("present", "présent{s}"),
    ("proxies", "pouvoir{s}"),
    ("absent", "absent{s}"),
    ("excused", "excusé{s}"),
    ("voting", "votant{s}"),
    ("cast", "suffrage{s} exprimé{s}"),
)
_STATUSES = (
    ("present", "présent{s}"),
    ("represented", "représenté{s}"),
    ("excused", "excusé{s}"),
    ("absent", "absent{s}"),
)
_VOICES = (
    ("for", "pour"),
    ("against", "contre"),
    ("abstention", "abstention{s}"),
    ("not_participating", "sans part au vote"),
    ("blank", "blanc{s}"),
    ("null", "nul{s}"),
)
_OUTCOMES = {
    "adopted": ("adopté", "green"),
    "rejected": ("rejeté", "red"),
    "noted": ("pris acte", "cyan"),
    "postponed": ("reporté", "yellow"),
}
_MISSING_OF_SITTING = (
    ("assembly.name", "assemblée"),
    ("session.date", "date de la séance"),
    ("session.time", "heure"),
    ("session.convened_on", "convocation"),
    ("session.chair", "présidence"),
    ("session.secretaries", "secrétaire de séance"),
    ("counts.in_office", "membres en exercice"),
    ("attendance", "liste des présents"),
    ("acts", "délibération"),
)
_MISSING_OF_ACT = (
    ("number", "numéro"),
    ("subject", "objet"),
    ("decisions", "décision"),
    ("vote.outcome", "issue du vote"),
)


def render(record: Node, label: str) -> RenderableType:
    """A record, decoded from JSON, as something that rich prints. `label` is how the user named the document."""
    parts: list[RenderableType] = [_sitting(record)]
    acts = record["acts"]
    if acts:
        parts.append(_acts(acts))
    missing = list(_missing(record))
    if missing:
        parts.append(Padding(Text.assemble(("Non trouvé : ", "yellow"), ", ".join(missing)), (0, 1)))
    return Panel(Group(*parts), title=Text(clean(label), style="bold"), title_align="left", box=box.ROUNDED)


def long_date(iso: str | None) -> str:
    """A date in French: 2021-09-30 → 30 septembre 2021."""
    if iso is None:
        return ""
    return french.date(dt.date.fromisoformat(iso))


def _sitting(record: Node) -> Table:
    assembly, session = record["assembly"], record["session"]
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    rows = (
        ("Assemblée", _joined(" — ", assembly["name"], assembly["organ"])),
        ("Séance", _joined(", ", long_date(session["date"]), _at_time(session["time"]), session["place"])),
        ("Convocation", long_date(session["convened_on"])),
        ("Présidence", _person(session["chair"])),
        ("Secrétaire", _joined(", ", *map(_person, session["secretaries"]))),
        ("Effectifs", _figures(record["counts"], _COUNTS)),
        ("Listes", _attendance(record["attendance"])),
    )
    for name, value in rows:
        if value:
            grid.add_row(name, Text(clean(value)))
    return grid


def _acts(acts: Iterable[Node]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    table.add_column("N°", style="cyan", overflow="fold", max_width=16)
    table.add_column("Objet et décisions", ratio=1, overflow="fold")
    table.add_column("Vote", overflow="fold", max_width=24)
    for act in acts:
        text = Text(clean(act["subject"] or "(objet non trouvé)"), style="bold" if act["subject"] else "dim")
        for decision in act["decisions"]:
            text.append(f"\n• {_shortened(clean(decision['text']))}", style="not bold")
            amounts = ", ".join(_euros(amount["value"]) for amount in decision["amounts"])
            if amounts:
                text.append(f" [{amounts}]", style="not bold magenta")
        table.add_row(clean(act["number"] or ""), text, _vote(act["vote"]))
    return table


def _vote(vote: Node) -> Text:
    lines = []
    if vote["outcome"] is not None:
        lines.append(_OUTCOMES[vote["outcome"]])
    if vote["unanimous"]:
        lines.append(("unanimité", ""))
    lines.extend((_counted(vote[key], word), "") for key, word in _VOICES if vote[key] is not None)
    return Text("\n").join(Text(*line) for line in lines)


def _missing(record: Node) -> Iterator[str]:
    for path, name in _MISSING_OF_SITTING:
        if _empty(record, path):
            yield name
    acts = record["acts"]
    for path, name in _MISSING_OF_ACT:
        lacking = sum(_empty(act, path) for act in acts)
        if lacking:
            yield name if len(acts) == 1 else f"{name} ({lacking} actes sur {len(acts)})"


def _empty(node: Any, path: str) -> bool:
    for key in path.split("."):
        node = node[key]
    return node is None or node == []


def _attendance(members: Iterable[Node]) -> str:
    tally = Counter(member["status"] for member in members)
    found = ", ".join(_counted(tally[status], word) for status, word in _STATUSES if tally[status])
    return f"{found} (nommés)" if found else ""


def _figures(counts: Node, names: Iterable[tuple[str, str]]) -> str:
    return ", ".join(_counted(counts[key], word) for key, word in names if counts[key] is not None)


def _counted(number: int, word: str) -> str:
    """A number and what it counts; French has the plural from two."""
    return f"{number} {word.format(s='s' if number > 1 else '')}"


def _person(person: Node | None) -> str:
    return str(person["printed"]) if person else ""


def _at_time(time: str | None) -> str:
    return time.replace(":", " h ") if time else ""


def _joined(between: str, *parts: str | None) -> str:
    return between.join(p for p in parts if p)


def _shortened(text: str, length: int = 220) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def _euros(value: str) -> str:
    whole, _, cents = value.partition(".")
    grouped = f"{int(whole):,}".replace(",", "\u202f")
    return grouped + (f",{cents}" if cents.strip("0") else "") + "\u00a0€"


def explanation(record: Node, unread: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Lines that tell the form of drafting that proved each value, and what in the header nothing claimed."""
    places = {pointer: found[0] for pointer, found in record["evidence"].items()}
    width = max(map(len, places), default=0)
    forms = max((len(place["form"] or "") for place in places.values()), default=0)
    yield "Formes de rédaction, par valeur :"
    for pointer, place in places.items():
        text = _shortened(clean(place["text"]), 70)
        yield f"  {pointer:{width}}  {place['form'] or '—':{forms or 1}}  p. {place['page']:<3} {text}"
    lines = [f"  p. {page:<3} {clean(text)}" for page, text in unread]
    yield "Lignes de l'en-tête non lues :" if lines else "Toutes les lignes de l'en-tête sont lues."
    yield from lines
