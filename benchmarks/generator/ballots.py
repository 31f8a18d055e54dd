"""A vote in one of the forms in which acts print it, and what it prints."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from benchmarks.generator import act_forms, calendar
from benchmarks.generator.facts import Ballot, Sitting
from benchmarks.generator.layout import Block, Grid, Para
from benchmarks.generator.names import Someone
from benchmarks.generator.roll import Style

_SENSES = {"against": ("voix contre", "contre", "CONTRE"), "abstention": ("abstention", "abstention", "ABSTENTION")}


@dataclass(slots=True)
class Voted:
    """A vote as printed: words in the operative sentence, or blocks after it."""

    inline: str = ""
    blocks: list[Block] = field(default_factory=list)
    gold: dict[str, Any] = field(default_factory=dict)


def empty(**values: Any) -> dict[str, Any]:
    empty: dict[str, Any] = dict.fromkeys(("for", "against", "abstention", "not_participating", "unanimous", "outcome"))
    return {**empty, "names": {}, **values}


def vote(st: Style, voters: str, ballot: Ballot) -> Voted:
    """Print a vote in one of its act_forms."""
    rng = st.rng
    if ballot.outcome == "noted":
        return Voted(gold=empty(outcome="noted"))
    draw = rng.random()
    if ballot.unanimous and not ballot.aside:
        if draw < 0.5:
            return Voted(rng.choice(act_forms.UNANIMITY_INLINE), gold=empty(unanimous=True, outcome="adopted"))
        if draw < 0.58:
            form = rng.choice(act_forms.UNANIMITY_INLINE_COUNTED)
            text = form.format(**{"for": ballot.for_})
            return Voted(text, gold=empty(**{"for": ballot.for_, "unanimous": True, "outcome": "adopted"}))
        if draw < 0.75:
            line = Para(rng.choice(act_forms.UNANIMITY_LINES), bold=rng.random() < 0.4)
            return Voted(blocks=[line], gold=empty(unanimous=True, outcome="adopted"))
    if ballot.abstention and not ballot.against and not ballot.aside and draw < 0.12:
        return _but_abstentions(st, voters, ballot)
    if draw < 0.5:
        return _sentence(st, voters, ballot)
    return _figures(st, voters, ballot)


def _voters(st: Style, voters: str, who: list[Someone]) -> list[str]:
    return [st.print(p, voters) for p in who]


def _sentence(st: Style, voters: str, ballot: Ballot) -> Voted:
    """« par 13 voix pour, 2 voix contre (noms) et 1 abstention (nom) »."""
    rng = st.rng
    gold = empty(**{"for": ballot.for_, "outcome": "adopted"})
    named, spelt, form = rng.random() < 0.4, rng.random() < 0.08, rng.randrange(3)
    spell = (lambda n: calendar.number(n).upper()) if spelt else str
    parts = [f"{spell(ballot.for_)} {('voix pour', 'pour', 'POUR')[form]}"]
    for sense, who in (("against", ballot.against), ("abstention", ballot.abstention)):
        if not who:
            continue
        gold[sense] = len(who)
        word = _SENSES[sense][form]
        plural = ("S" if word.isupper() else "s") if sense == "abstention" and len(who) > 1 else ""
        names = ""
        if named:
            gold["names"][sense] = _voters(st, voters, who)
            names = f" ({', '.join(gold['names'][sense])})"
        parts.append(f"{spell(len(who))} {word}{plural}{names}")
    text = (" et " if len(parts) == 2 else ", ").join(parts)
    lead = (
        "par "
        if not (ballot.against or ballot.abstention)
        else rng.choice(["par ", "à la majorité par ", "à la majorité, "])
    )
    aside = _aside(st, voters, ballot, gold)
    if rng.random() < 0.7:
        return Voted(lead + text, aside, gold)
    return Voted(blocks=[*aside, Para(f"Adopté {lead}{text}.")], gold=gold)


def _aside(st: Style, voters: str, ballot: Ballot, gold: dict[str, Any]) -> list[Block]:
    if not ballot.aside:
        return []
    gold["names"]["not_participating"] = _voters(st, voters, ballot.aside)
    gold["not_participating"] = "skip"
    return [Para(f"{gold['names']['not_participating'][0]} ne prend pas part au vote.")]


def _figures(st: Style, voters: str, ballot: Ballot) -> Voted:
    """All senses with figures, in a line, in lines, in a block or in a ruled table."""
    rng = st.rng
    values = {"for": ballot.for_, "against": len(ballot.against), "abstention": len(ballot.abstention)}
    gold = empty(**values, outcome="adopted")
    draw = rng.random()
    blocks: list[Block]
    if draw < 0.08:
        labels = ("Pour", "Contre", "Abstention")
        column = tuple((label, str(value)) for label, value in zip(labels, values.values(), strict=True))
        blocks = [Grid(column, (1.0, 2.0), ruled=rng.random() < 0.5)]
    elif draw < 0.25:
        top = ("Votants", "Pour", "Contre", "Abstentions")
        row = (sum(values.values()), *values.values())
        blocks = [Grid((top, tuple(str(v) for v in row)), (1.0,) * 4, ruled=True, bold_head=True)]
    elif draw < 0.35:
        aside = len(ballot.aside)
        rows = (
            ("SCRUTIN", f"POUR : {values['for']}", f"ABSTENTION : {values['abstention']}"),
            ("", f"CONTRE : {values['against']}", f"NE SE PRONONCE PAS : {aside}"),
        )
        gold["not_participating"] = aside
        blocks = [Grid(rows, (0.6, 1.0, 1.4))]
    else:
        form = rng.choice(act_forms.FIGURES)
        if "{aside}" in form:
            gold["not_participating"] = len(ballot.aside)
        blocks = [Para(form.format(**values, aside=len(ballot.aside)), bold=rng.random() < 0.3)]
    if rng.random() < 0.04:
        unanimous, majority = rng.choice(act_forms.BOXES)
        blocks.append(Para(unanimous if ballot.unanimous else majority))
        gold["unanimous"] = True if ballot.unanimous else None
    if gold["not_participating"] is None:
        blocks = [*_aside(st, voters, ballot, gold), *blocks]
    if ballot.abstention and rng.random() < 0.25:
        gold["names"]["abstention"] = _voters(st, voters, ballot.abstention)
        blocks.append(Para("Abstentions : " + ", ".join(gold["names"]["abstention"])))
    return Voted(blocks=blocks, gold=gold)


def _but_abstentions(st: Style, voters: str, ballot: Ballot) -> Voted:
    """« adopté avec 2 abstentions (noms) »: those who voted for are not counted in print."""
    gold = empty(abstention=len(ballot.abstention), outcome="adopted")
    gold["names"]["abstention"] = _voters(st, voters, ballot.abstention)
    plural = "s" if len(ballot.abstention) > 1 else ""
    names = ", ".join(gold["names"]["abstention"])
    return Voted(blocks=[Para(f"Adopté avec {len(ballot.abstention)} abstention{plural} ({names}).")], gold=gold)


def secret(s: Sitting, st: Style) -> Voted:
    """An election by secret ballot: voices per candidate, which are no voices for the act."""
    rng = st.rng
    blank, null = rng.randint(0, 2), rng.randint(0, 1)
    cast = s.voting - blank - null
    who = st.print(rng.choice(s.present), "{long} {first} {LAST}")
    figures = (
        f"Nombre de bulletins : {s.voting}\nBulletins blancs : {blank}\nBulletins nuls : {null}\n"
        f"Suffrages exprimés : {cast}\nMajorité absolue : {cast // 2 + 1}"
    )
    told = rng.choice(["Il est procédé au vote au scrutin secret.", "Le vote a lieu à bulletins secrets."])
    elected = "proclamée élue" if who.startswith("Madame") else "proclamé élu"
    result = f"{who} a obtenu {cast} voix. {who}, ayant obtenu la majorité absolue, est {elected}."
    return Voted(blocks=[Para(told), Para(figures, indent=14), Para(result)], gold=empty(outcome="skip"))
