"""One act: heading, what is told, the operative part and the vote; with what they print."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from benchmarks.generator import act_forms, calendar, matters
from benchmarks.generator.ballots import Voted, empty, secret, vote
from benchmarks.generator.facts import Item, Sitting
from benchmarks.generator.layout import Block, Para
from benchmarks.generator.roll import Style


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


def habit(s: Sitting, st: Style, minutes: bool) -> Habit:
    """The ways of one council."""
    rng = st.rng
    return Habit(
        number=rng.choice(act_forms.NUMBERS[:-1] if minutes else act_forms.NUMBERS),
        heading=rng.choice(act_forms.ITEM_LINES)
        if minutes
        else rng.choice(["", "", rng.choice(act_forms.NUMBER_AND_SUBJECT)]),
        operative=rng.choices(
            ["bullets", "infinitives", "shouts", "articles", "ranks", "sentence", "thirds", "proposal"],
            [18, 14, 30, 10, 6, 14, 8, 4],
        )[0],
        bullet=rng.choice(act_forms.BULLETS),
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
        out.blocks.append(Para(rng.choice(act_forms.RAPPORTEUR).format(who=st.print(item.rapporteur, st.full))))
    out.blocks += [Para(t, align=rng.choice(["left", "justify"])) for t in item.matter.told]
    if minutes and rng.random() < 0.15:
        asks, answers = rng.sample(s.present, 2)
        form = rng.choice(act_forms.DEBATES)
        out.blocks.append(Para(form.format(a=st.print(asks, st.full), b=st.print(answers, st.full))))
    if minutes and rng.random() < 0.05:
        out.blocks.append(Para(rng.choice(act_forms.POSTPONED)))
        out.gold.update(decisions=[], vote=empty(outcome="postponed"))
        return out
    if not item.matter.noted and rng.random() < 0.03:
        voted = secret(s, st)
        out.blocks += voted.blocks
        out.gold.update(decisions="skip", vote=voted.gold)
        return out
    if item.ballot.outcome == "rejected":
        _rejected(s, st, item, out)
        return out
    voted = vote(st, h.voters, item.ballot)
    out.gold["vote"] = voted.gold
    _operative(s, st, h, item, voted, out)
    return out


def _visas(s: Sitting, st: Style, out: Drafted) -> None:
    end = st.rng.choice([",", ";", " ;"])
    day = calendar.long(s.date.replace(day=1))
    verb = st.rng.choice(act_forms.VISA_VERBS)
    chosen = st.rng.sample(matters.VISAS, st.rng.randint(1, 3))
    out.blocks += [Para(verb + v.format(old="2016-21", day=day, year=s.date.year) + end) for v in chosen]
    if st.rng.random() < 0.08:
        out.blocks.append(Para(verb + act_forms.COMMISSION_VOTE + end))
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
    out.gold.update(decisions="skip", vote=empty(**{"for": f, "against": a, "outcome": "rejected"}))


def _operative(s: Sitting, st: Style, h: Habit, item: Item, voted: Voted, out: Drafted) -> None:
    rng = st.rng
    clauses = item.matter.clauses
    kind = "thirds" if item.matter.noted and h.operative in ("proposal", "sentence") else h.operative
    if kind == "sentence" and len(clauses) > 2:
        kind = "shouts"
    if voted.inline and kind != "proposal":
        lead = _organ(s, rng.choice(act_forms.OPERATIVES), vote=voted.inline)
    else:
        lead = _organ(s, rng.choice(act_forms.OPERATIVES_BARE))
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
        first, other = rng.choice(act_forms.ARTICLES)
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
