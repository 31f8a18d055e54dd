"""A whole invented document: extract or minutes, as text and as PDF, with its gold."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random
from dataclasses import dataclass
from typing import Any

from benchmarks.generator import act_forms, acts, calendar, facts, forms
from benchmarks.generator.acts import Habit
from benchmarks.generator.facts import Item, Sitting
from benchmarks.generator.layout import Aside, Block, Grid, Layout, PageBreak, Para, Rule, Space
from benchmarks.generator.names import shout
from benchmarks.generator.opening import Head, head
from benchmarks.generator.plain import write_text
from benchmarks.generator.roll import Style, style
from benchmarks.generator.typeset import write_pdf
from extractors.grammar.siren import luhn

_TABLES = {id(table): name for name, table in {**vars(forms), **vars(act_forms)}.items() if isinstance(table, tuple)}


@dataclass(frozen=True, slots=True)
class GeneratedDocument:
    """A document of a seed. `gold` is in the format of the evaluation; `forms` are the drafting forms that served."""

    name: str
    kind: str
    text: str
    pdf: bytes
    gold: dict[str, Any]
    forms: tuple[str, ...] = ()


class Recorder(random.Random):
    """A source of chance that remembers which forms of drafting it chose."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.chosen: list[str] = []

    def choice(self, seq: Any) -> Any:
        """One of a sequence, kept in mind where it is a form."""
        found: Any = super().choice(seq)
        table = _TABLES.get(id(seq))
        if table is not None:
            self.chosen.append(f"{table}: {found}")
        return found


def generate(seed: int) -> GeneratedDocument:
    """The document of a seed; the same seed gives the same bytes."""
    rng = Recorder(seed)
    layout, gold, kind = compose(rng)
    text = write_text(layout)
    if rng.random() < 0.05:
        text = slips(text, rng)
    return GeneratedDocument(f"gen-{seed:06}", kind, text, write_pdf(layout), gold, tuple(rng.chosen))


_SLIPS = (
    ("Étaient", "Étalent"),
    (" à ", " â "),
    (" :", ":"),
    ("1er", "ler"),
    ("é, ", "é , "),
    ("Présents", "Presents"),
)


def slips(text: str, rng: random.Random) -> str:
    """The text as a scan gives it: a few of the slips that character recognition makes."""
    for right, wrong in rng.sample(_SLIPS, 2):
        parts = text.split(right)
        text = parts[0] + "".join((wrong if rng.random() < 0.5 else right) + part for part in parts[1:])
    return text


def compose(rng: random.Random) -> tuple[Layout, dict[str, Any], str]:
    """Layout, gold and kind of one document."""
    kind = rng.choices(("extract", "minutes", "bound"), (57, 38, 5))[0]
    s = facts.sitting(rng, {"extract": 1, "minutes": rng.randint(3, 12), "bound": rng.randint(2, 4)}[kind])
    st = style(rng)
    opening = head(s, st, kind == "minutes")
    blocks, gold_acts = {"extract": _extract, "minutes": _minutes, "bound": _bound}[kind](s, st, opening)
    layout = _layout(s, st, blocks)
    stamp: tuple[str, ...] = ()
    if kind == "extract" and "receipt" not in gold_acts[0]:
        stamp, receipt = _stamp(s, rng)
        gold_acts[0]["receipt"] = {**_NO_RECEIPT, **receipt}
    gold = {
        "assembly": {"name": s.body.name, "type": s.body.kind},
        "session": opening.session,
        "counts": opening.counts,
        "attendance": {
            "present": opening.roll.present,
            "absent": opening.roll.absent,
            "proxies": [list(p) for p in opening.roll.proxies],
        },
        "acts": gold_acts,
    }
    if rng.random() < 0.4:
        layout = _curly(layout)
    return dataclasses.replace(layout, stamp=stamp), gold, kind


_NO_RECEIPT = dict.fromkeys(("act_id", "transmitted_on", "received_on", "published_on"))


@dataclass(frozen=True, slots=True)
class _Title:
    """How the acts of a document are headed: chosen once."""

    habit: Habit
    numbered: bool
    number_line: str
    bare_subject: str
    subject: str
    top: bool
    bold: bool


def _title(s: Sitting, st: Style) -> _Title:
    rng = st.rng
    return _Title(
        habit=acts.habit(s, st, minutes=False),
        numbered=rng.random() < 0.85,
        number_line=rng.choice(act_forms.NUMBER_LINES),
        bare_subject=rng.choice(act_forms.SUBJECT_LINES),
        subject=rng.choice(act_forms.SUBJECT_LINES[:4]),
        top=rng.random() < 0.15,
        bold=rng.random() < 0.8,
    )


def _extract(s: Sitting, st: Style, opening: Head) -> tuple[list[Block], list[dict[str, Any]]]:
    blocks, gold = _whole(s, st, opening, _title(s, st), s.items[0], st.rng.randint(1, 140))
    return blocks, [gold]


def _bound(s: Sitting, st: Style, opening: Head) -> tuple[list[Block], list[dict[str, Any]]]:
    """Complete extracts of one sitting in one file, each with its header on a page of its own."""
    title = dataclasses.replace(_title(s, st), numbered=True, top=False)
    blocks: list[Block] = []
    gold_acts = []
    first = st.rng.randint(1, 90)
    for k, item in enumerate(s.items):
        act, gold = _whole(s, st, opening, title, item, first + k)
        blocks += [*([PageBreak()] if k else []), *act]
        gold_acts.append(gold)
    return blocks, gold_acts


def _whole(
    s: Sitting, st: Style, opening: Head, t: _Title, item: Item, rank: int
) -> tuple[list[Block], dict[str, Any]]:
    """A complete extract: header, title, act, closing."""
    rng = st.rng
    number = acts.number(s, t.habit, rank) if t.numbered else None
    heading = _heading(st, t, item, number)
    drafted = acts.body(s, st, t.habit, item, minutes=False)
    end = [Para(c) for c in rng.sample(act_forms.CLOSINGS, rng.randint(0, 2))]
    gold = {"number": number, "subject": item.matter.title, **drafted.gold}
    if rng.random() < 0.2:
        line, dates = rng.choice(act_forms.SENT_LINES)
        sent, published = s.date + dt.timedelta(days=3), s.date + dt.timedelta(days=4)
        end.append(Para(line.format(sent=calendar.short(sent), published=calendar.short(published))))
        printed = {d: (sent if d == "transmitted_on" else published).isoformat() for d in dates}
        gold["receipt"] = {**_NO_RECEIPT, **printed}
    office = s.chief.replace("Monsieur le", "Le").replace("Madame la", "La")
    signed = Para(f"{office},\n{st.print(s.chair, '{first} {LAST}')}")
    order = [*heading, *opening.blocks] if t.top else [*opening.blocks, *heading]
    return [*order, *drafted.blocks, *end, signed], gold


def _heading(st: Style, t: _Title, item: Item, number: str | None) -> list[Block]:
    title = item.matter.title
    slots = {"number": number, "title": title, "TITLE": st.shout(title)}
    blocks: list[Block] = []
    if st.rng.random() < 0.08:
        blocks.append(Para(st.rng.choice(act_forms.MATTER_LINES), size=9))
    if t.habit.heading and number:
        return [*blocks, Para(t.habit.heading.format(**slots), bold=True)]
    if number:
        blocks.append(Para(t.number_line.format(**slots), bold=t.bold))
    if item.theme:
        blocks.append(Para(st.shout(item.theme), bold=True))
    form = t.subject if item.theme or not number else t.bare_subject
    return [*blocks, Para(form.format(**slots), bold=t.bold)]


def _minutes(s: Sitting, st: Style, opening: Head) -> tuple[list[Block], list[dict[str, Any]]]:
    rng = st.rng
    h = acts.habit(s, st, minutes=True)
    blocks: list[Block] = list(opening.blocks)
    if rng.random() < 0.4:
        blocks.append(Para(rng.choice(act_forms.PRELIMINARIES)))
    if rng.random() < 0.6:
        blocks += _agenda(s, st)
    if rng.random() < 0.12:
        decided = [f"DM {s.date.year}-{n:02} : renouvellement du contrat de maintenance" for n in (4, 5)]
        blocks += [Para(rng.choice(act_forms.DELEGATED), bold=True), Para("\n".join(decided), indent=14)]
    first = rng.randint(1, 90)
    themed = "{k}" not in h.heading and rng.random() < 0.3
    gold_acts: list[dict[str, Any]] = []
    theme = None
    for k, item in enumerate(s.items, 1):
        number = acts.number(s, h, first + k)
        if themed and item.theme and item.theme != theme:
            theme = item.theme
            blocks.append(Para(st.shout(theme), bold=True, align="center"))
        title = item.matter.title
        text = h.heading.format(k=k, number=number, title=title, TITLE=st.shout(title))
        printed = number if "{number}" in h.heading else str(k) if "{k}" in h.heading else None
        blocks += [Space(4), Para(text, bold=rng.random() < 0.97)]
        if k > 1 and rng.random() < 0.05:
            gone = rng.choice(s.present[1:])
            blocks.append(
                Para(f"Départ de {st.print(gone, st.full)} à {s.hours + 1}h{rng.choice([10, 20, 35])}.", italic=True)
            )
        drafted = acts.body(s, st, h, item, minutes=True)
        blocks += drafted.blocks
        gold_acts.append({"number": printed, "subject": title, **drafted.gold})
    blocks += _end(s, st)
    return blocks, gold_acts


def _agenda(s: Sitting, st: Style) -> list[Block]:
    form = st.rng.choice(act_forms.AGENDA_LINES)
    lines = [form.format(k=k, title=item.matter.title) for k, item in enumerate(s.items, 1)]
    if st.rng.random() < 0.5:
        lines.append(form.format(k=len(lines) + 1, title="Questions diverses"))
    return [
        Para(st.rng.choice(["Ordre du jour :", "ORDRE DU JOUR", "Ordre du jour"]), bold=True),
        Para("\n".join(lines), indent=14),
    ]


def _end(s: Sitting, st: Style) -> list[Block]:
    blocks: list[Block] = []
    if st.rng.random() < 0.4:
        blocks += [
            Para(st.rng.choice(["Questions diverses", "QUESTIONS DIVERSES", "Informations diverses"]), bold=True)
        ]
        blocks += [Para("La fête du village aura lieu le dernier samedi de juin. Les bénévoles se feront connaître.")]
    closing = st.rng.choice(
        [
            "L'ordre du jour étant épuisé, la séance est levée à {h}.",
            "La séance est levée à {h}.",
            "Fin de la séance à {h}.",
        ]
    )
    return [*blocks, Rule(0.3), Para(closing.format(h=f"{s.hours + 2}h{st.rng.choice(['00', '10', '45'])}"))]


def _stamp(s: Sitting, rng: random.Random) -> tuple[tuple[str, ...], dict[str, Any]]:
    if rng.random() < 0.55:
        return (), {}
    lines, dates = rng.choice(act_forms.STAMPS)
    sent = s.date + dt.timedelta(days=rng.randint(1, 9))
    days = {"transmitted_on": sent, "received_on": sent, "published_on": sent + dt.timedelta(days=rng.randint(0, 3))}
    serial = rng.choice(["DEL{y}_{n:03}", "D{y}_{n:02}_{n}", "DCM{y}{n:03}", "{n:05}"]).format(
        y=s.date.year, n=rng.randint(1, 99)
    )
    department = rng.choice(["021", "034", "087", "044"])
    act_id = f"{department}-{_siren(f'2{rng.randint(10000000, 99999999)}')}-{s.date:%Y%m%d}-{serial}-DE"
    slots = {"id": act_id, "sent": sent, "received": sent, "published": days["published_on"]}
    printed = {k: calendar.short(v) if isinstance(v, dt.date) else v for k, v in slots.items()}
    return tuple(line.format(**printed) for line in lines), {
        "act_id": act_id,
        **{d: days[d].isoformat() for d in dates},
    }


def _siren(digits: str) -> str:
    """Nine digits with their last made the key of a SIREN."""
    return next(siren for key in range(10) if luhn(siren := f"{digits[:8]}{key}"))


def _layout(s: Sitting, st: Style, blocks: list[Block]) -> Layout:
    rng = st.rng
    foot = (
        rng.choice(act_forms.FEET)
        .replace("{body}", s.body.name)
        .replace("{session}", f"Séance du {calendar.long(s.date)}")
    )
    return Layout(
        blocks=tuple(blocks),
        foot=foot,
        font=rng.choice(["Helvetica", "Times"]),
        size=rng.choice([9.5, 10, 11, 12]),
        text_width=rng.randint(78, 118),
        text_cell=rng.choice(["\t", "\t", "    "]),
        text_aside=rng.choice(["beside", "before", "before"]),
        text_page=rng.randint(44, 66),
        text_break=rng.choice(["\n\f", "\n\n"]),
        hyphenate=rng.random() < 0.12,
    )


def _curly(layout: Layout) -> Layout:
    """The same layout with typographic apostrophes."""

    def para(p: Para) -> Para:
        return dataclasses.replace(p, text=p.text.replace("'", "’"))

    def block(b: Block) -> Block:
        match b:
            case Para():
                return para(b)
            case Grid():
                return dataclasses.replace(b, rows=tuple(tuple(c.replace("'", "’") for c in row) for row in b.rows))
            case Aside():
                main = tuple(para(m) if isinstance(m, Para) else m for m in b.main)
                return dataclasses.replace(b, side=tuple(para(p) for p in b.side), main=main)
            case _:
                return b

    return dataclasses.replace(layout, blocks=tuple(block(b) for b in layout.blocks))


__all__ = ["GeneratedDocument", "Habit", "compose", "generate", "shout"]
