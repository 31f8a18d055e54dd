"""One act: heading, what is told, the operative part and the vote; with what they print."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from benchmarks.generator import calendar, forms, matters
from benchmarks.generator.facts import Ballot, Item, Sitting
from benchmarks.generator.layout import Block, Grid, Para
from benchmarks.generator.names import Someone
from benchmarks.generator.roll import Style

_SENSES = {"against": ("voix contre", "contre", "CONTRE"), "abstention": ("abstention", "abstention", "ABSTENTION")}


@dataclass(frozen=True, slots=True)
class Habit:
    """What a council does the same way in all acts of a document."""

    number: str
    heading: str
    operative: str
    bullet: str
    indent: float
    voters: str


@dataclass(slots=True)
class Drafted:
    """The blocks of an act and its gold."""

    blocks: list[Block] = field(default_factory=list)
    gold: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Voted:
    """A vote as printed: words in the operative sentence, or blocks after it."""

    inline: str = ""
    blocks: list[Block] = field(default_factory=list)
    gold: dict[str, Any] = field(default_factory=dict)


def habit(s: Sitting, st: Style, minutes: bool) -> Habit:
    """The ways of one council."""
    rng = st.rng
    return Habit(
        number=rng.choice(forms.NUMBERS[:-1] if minutes else forms.NUMBERS),
        heading=rng.choice(forms.ITEM_LINES) if minutes else rng.choice(["", "", rng.choice(forms.NUMBER_AND_SUBJECT)]),
        operative=rng.choices(
            ["bullets", "infinitives", "shouts", "articles", "ranks", "sentence", "thirds", "proposal"],
            [18, 14, 30, 10, 6, 14, 8, 4],
        )[0],
        bullet=rng.choice(forms.BULLETS),
        indent=rng.choice([0.0, 14.0]),
        voters=rng.choice(["{civ} {LAST}", "{first} {LAST}", "{long} {first} {LAST}", "{civ} {first} {LAST}"]),
    )


def number(s: Sitting, h: Habit, rank: int) -> str:
    """The number of an act, counted in its series."""
    return h.number.format(y=s.date.year, m=s.date.month, d=s.date.day, n=rank)


def body(s: Sitting, st: Style, h: Habit, item: Item, minutes: bool) -> Drafted:
    """What follows the heading of an act."""
    rng = st.rng
    out = Drafted()
    if (not minutes and rng.random() < 0.75) or rng.random() < 0.15:
        _visas(s, st, out)
    if item.rapporteur is not None:
        out.blocks.append(Para(rng.choice(forms.RAPPORTEUR).format(who=st.print(item.rapporteur, st.full))))
    out.blocks += [Para(t, align=rng.choice(["left", "justify"])) for t in item.matter.told]
    if minutes and rng.random() < 0.05:
        out.blocks.append(Para(rng.choice(forms.POSTPONED)))
        out.gold.update(decisions=[], vote=_gold(outcome="postponed"))
        return out
    if item.ballot.outcome == "rejected":
        _rejected(s, st, item, out)
        return out
    voted = vote(s, st, h, item.ballot)
    out.gold["vote"] = voted.gold
    _operative(s, st, h, item, voted, out)
    return out


def _visas(s: Sitting, st: Style, out: Drafted) -> None:
    end = st.rng.choice([",", ";", " ;"])
    day = calendar.long(s.date.replace(day=1))
    verb = st.rng.choice(forms.VISA_VERBS)
    chosen = st.rng.sample(matters.VISAS, st.rng.randint(1, 3))
    out.blocks += [Para(verb + v.format(old="2016-21", day=day, year=s.date.year) + end) for v in chosen]
    if st.rng.random() < 0.5:
        considered = st.rng.choice(matters.CONSIDERED)
        out.blocks.append(Para(f"{'Considérant' if verb != 'VU ' else 'CONSIDÉRANT'} {considered}{end}"))


def _organ(s: Sitting, form: str, **slots: str) -> str:
    feminine = s.body.organ.startswith("Comm")
    organ = s.body.organ
    return form.format(
        Le_organ=("La " if feminine else "Le ") + organ,
        le_organ=("la " if feminine else "le ") + organ,
        LE_ORGAN=("La " if feminine else "Le ").upper() + organ.upper(),
        **slots,
    )


def _rejected(s: Sitting, st: Style, item: Item, out: Drafted) -> None:
    f, a = item.ballot.for_, len(item.ballot.against)
    form = "{Le_organ}, après en avoir délibéré, par {f} voix pour et {a} voix contre, rejette la proposition."
    out.blocks.append(Para(_organ(s, form, f=str(f), a=str(a))))
    out.gold.update(decisions="skip", vote=_gold(**{"for": f, "against": a, "outcome": "rejected"}))


def _operative(s: Sitting, st: Style, h: Habit, item: Item, voted: Voted, out: Drafted) -> None:
    rng = st.rng
    clauses = item.matter.clauses
    kind = "thirds" if item.matter.noted and h.operative in ("proposal", "sentence") else h.operative
    if kind == "sentence" and len(clauses) > 2:
        kind = "shouts"
    if voted.inline and kind != "proposal":
        lead = _organ(s, rng.choice(forms.OPERATIVES), vote=voted.inline)
    else:
        lead = _organ(s, rng.choice(forms.OPERATIVES_BARE))
    infinitives = [_infinitive(v, t) for v, t in clauses]
    thirds = [f"{matters.THIRD[v]} {t}" for v, t in clauses]
    shouts = [f"{st.shout(matters.THIRD[v])} {t}" for v, t in clauses]
    ends = [rng.choice([" ;", ";", ","])] * (len(clauses) - 1) + ["."]
    texts: list[str]
    if kind in ("bullets", "infinitives"):
        bold = kind == "infinitives" and rng.random() < 0.5
        deciding = rng.choice(["décide :", "DÉCIDE :", "décide"])
        texts = [t + e for t, e in zip(infinitives, ends, strict=True)]
        out.blocks += [Para(_lead(lead, deciding), bold=bold)] + [Para(h.bullet + t, indent=h.indent) for t in texts]
    elif kind == "shouts":
        texts = [t + e for t, e in zip(shouts, ends, strict=True)]
        bullet = h.bullet if rng.random() < 0.3 else ""
        out.blocks += [Para(lead)] + [Para(bullet + t) for t in texts]
    elif kind == "articles":
        first, other = rng.choice(forms.ARTICLES)
        chosen = infinitives if rng.random() < 0.5 else thirds
        texts = [t[0].upper() + t[1:] + "." for t in chosen]
        labels = [first, *(other.format(n=i) for i in range(2, len(texts) + 1))]
        out.blocks += [Para(_lead(lead, "DÉCIDE :"))] + [Para(a + t) for a, t in zip(labels, texts, strict=True)]
    elif kind == "ranks":
        form = rng.choice(["{n}° ", "{n}) ", "{n}. "])
        texts = [t[0].upper() + t[1:] + e for t, e in zip(infinitives, ends, strict=True)]
        out.blocks += [Para(_lead(lead, "décide :"))] + [Para(form.format(n=i) + t) for i, t in enumerate(texts, 1)]
    elif kind == "sentence":
        joined = " et ".join(infinitives) if rng.random() < 0.5 else " et ".join(thirds)
        deciding = "décide " if joined.startswith(infinitives[0]) else ""
        texts = [deciding + joined + "."]
        out.blocks.append(Para(f"{lead.rstrip(' :,')}, {texts[0]}"))
    elif kind == "thirds":
        texts = [t + e for t, e in zip(thirds, ends, strict=True)]
        out.blocks += [Para(lead)] + [Para(h.bullet + t, indent=h.indent) for t in texts]
    else:
        texts = [t + e for t, e in zip(infinitives, ends, strict=True)]
        out.blocks += [
            Para(f"Il est proposé {'à la' if s.body.organ.startswith('Comm') else 'au'} {s.body.organ} :")
        ] + [Para(h.bullet + t, indent=h.indent) for t in texts]
        end = f"Le {s.body.organ} adopte{', ' + voted.inline if voted.inline else ''}."
        out.blocks.append(Para(end if not s.body.organ.startswith("Comm") else "La" + end[2:]))
    out.gold["decisions"] = texts
    out.blocks += voted.blocks


def _lead(lead: str, deciding: str) -> str:
    return f"{lead.rstrip(' :,')}, {deciding}" if deciding.islower() else f"{lead.rstrip(' :,')},\n{deciding}"


def _infinitive(verb: str, text: str) -> str:
    return ("d'" if verb[0] in "aeéiou" else "de ") + f"{verb} {text}"


def _gold(**values: Any) -> dict[str, Any]:
    empty: dict[str, Any] = dict.fromkeys(("for", "against", "abstention", "not_participating", "unanimous", "outcome"))
    return {**empty, "names": {}, **values}


def vote(s: Sitting, st: Style, h: Habit, ballot: Ballot) -> Voted:
    """Print a vote in one of its forms."""
    rng = st.rng
    if ballot.outcome == "noted":
        return Voted(gold=_gold(outcome="noted"))
    draw = rng.random()
    if ballot.unanimous and not ballot.aside:
        if draw < 0.5:
            return Voted(rng.choice(forms.UNANIMITY_INLINE), gold=_gold(unanimous=True, outcome="adopted"))
        if draw < 0.58:
            form = rng.choice(forms.UNANIMITY_INLINE_COUNTED)
            text = form.format(**{"for": ballot.for_})
            return Voted(text, gold=_gold(**{"for": ballot.for_, "unanimous": True, "outcome": "adopted"}))
        if draw < 0.75:
            line = Para(rng.choice(forms.UNANIMITY_LINES), bold=rng.random() < 0.4)
            return Voted(blocks=[line], gold=_gold(unanimous=True, outcome="adopted"))
    if draw < 0.5:
        return _sentence(st, h, ballot)
    return _figures(st, h, ballot)


def _voters(st: Style, h: Habit, who: list[Someone]) -> list[str]:
    return [st.print(p, h.voters) for p in who]


def _sentence(st: Style, h: Habit, ballot: Ballot) -> Voted:
    """« par 13 voix pour, 2 voix contre (noms) et 1 abstention (nom) »."""
    rng = st.rng
    gold = _gold(**{"for": ballot.for_, "outcome": "adopted"})
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
            gold["names"][sense] = _voters(st, h, who)
            names = f" ({', '.join(gold['names'][sense])})"
        parts.append(f"{spell(len(who))} {word}{plural}{names}")
    text = (" et " if len(parts) == 2 else ", ").join(parts)
    lead = (
        "par "
        if not (ballot.against or ballot.abstention)
        else rng.choice(["par ", "à la majorité par ", "à la majorité, "])
    )
    aside = _aside(st, h, ballot, gold)
    if rng.random() < 0.7:
        return Voted(lead + text, aside, gold)
    return Voted(blocks=[*aside, Para(f"Adopté {lead}{text}.")], gold=gold)


def _aside(st: Style, h: Habit, ballot: Ballot, gold: dict[str, Any]) -> list[Block]:
    if not ballot.aside:
        return []
    gold["names"]["not_participating"] = _voters(st, h, ballot.aside)
    gold["not_participating"] = "skip"
    return [Para(f"{gold['names']['not_participating'][0]} ne prend pas part au vote.")]


def _figures(st: Style, h: Habit, ballot: Ballot) -> Voted:
    """All senses with figures, in a line, in lines, in a block or in a ruled table."""
    rng = st.rng
    values = {"for": ballot.for_, "against": len(ballot.against), "abstention": len(ballot.abstention)}
    gold = _gold(**values, outcome="adopted")
    draw = rng.random()
    blocks: list[Block]
    if draw < 0.2:
        top = ("Votants", "Pour", "Contre", "Abstentions")
        row = (sum(values.values()), *values.values())
        blocks = [Grid((top, tuple(str(v) for v in row)), (1.0,) * 4, ruled=True, bold_head=True)]
    elif draw < 0.32:
        aside = len(ballot.aside)
        rows = (
            ("SCRUTIN", f"POUR : {values['for']}", f"ABSTENTION : {values['abstention']}"),
            ("", f"CONTRE : {values['against']}", f"NE SE PRONONCE PAS : {aside}"),
        )
        gold["not_participating"] = aside
        blocks = [Grid(rows, (0.6, 1.0, 1.4))]
    else:
        form = rng.choice(forms.FIGURES)
        if "{aside}" in form:
            gold["not_participating"] = len(ballot.aside)
        blocks = [Para(form.format(**values, aside=len(ballot.aside)), bold=rng.random() < 0.3)]
    if gold["not_participating"] is None:
        blocks = [*_aside(st, h, ballot, gold), *blocks]
    if ballot.abstention and rng.random() < 0.25:
        gold["names"]["abstention"] = _voters(st, h, ballot.abstention)
        blocks.append(Para("Abstentions : " + ", ".join(gold["names"]["abstention"])))
    return Voted(blocks=blocks, gold=gold)
