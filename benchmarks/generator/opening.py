"""The head of a document: body, title, day, hour, chair, convocation, secretary, figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from benchmarks.generator import calendar, forms
from benchmarks.generator.facts import ORGANS, Sitting
from benchmarks.generator.layout import Aside, Block, Grid, Para
from benchmarks.generator.names import of
from benchmarks.generator.roll import Roll, Style, roll


@dataclass(slots=True)
class Head:
    """The blocks before the first act, and their gold."""

    blocks: list[Block] = field(default_factory=list)
    session: dict[str, Any] = field(default_factory=dict)
    counts: dict[str, int | None] = field(default_factory=dict)
    roll: Roll = field(default_factory=Roll)


def head(s: Sitting, st: Style, minutes: bool) -> Head:
    """Draft the head of an extract or of minutes."""
    rng = st.rng
    out = Head(
        session={"date": s.date.isoformat(), "time": None, "convened_on": None, "chair": None, "secretaries": []}
    )
    out.roll = roll(s, st)
    body_named = _titles(s, st, minutes, out)
    dated = _title_date(s, st, out)
    formula = rng.random() < 0.85 or not body_named
    sentence = _formula(s, st, out) if formula else ""
    lines = [] if formula else _lines(s, st, out, dated)
    if formula and not out.session["convened_on"] and rng.random() < 0.6:
        lines.append(_convocation(s, st, out))
    counts = _counts(s, st, out)
    _arrange(s, st, out, sentence, lines, counts)
    return out


def _arrange(s: Sitting, st: Style, out: Head, sentence: str, lines: list[str], counts: list[str]) -> None:
    """Put the parts in order: figures beside the opening, before the lists, or after them."""
    rng = st.rng
    secretary = _secretary(s, st, out)
    opening: list[Para | Grid] = [Para(sentence, align=rng.choice(["left", "justify"]))] if sentence else []
    told: list[Block] = [Para(line) for line in lines]
    rolled = out.roll.blocks
    if secretary:
        place = rng.choice([0, len(rolled), len(rolled)])
        rolled = [*rolled[:place], Para(secretary), *rolled[place:]]
    if rng.random() < 0.08:
        rolled = [
            *rolled,
            Para(rng.choice(["Le quorum est atteint.", "Le quorum étant atteint, la séance est ouverte."])),
        ]
    draw = rng.random()
    if counts and draw < 0.35 and opening:
        side = tuple(Para(c, size=9, after=2) for c in [*counts, *lines])
        inside = [*opening, *(b for b in rolled if isinstance(b, Para | Grid))] if rng.random() < 0.6 else opening
        out.blocks.append(Aside(side, tuple(inside), side_share=0.25, right=rng.random() < 0.15))
        out.blocks += [] if len(inside) > len(opening) else rolled
    elif draw < 0.7:
        out.blocks += [*told, *_count_blocks(counts, st), *opening, *rolled]
    else:
        out.blocks += [*opening, *told, *rolled, *_count_blocks(counts, st)]


def _titles(s: Sitting, st: Style, minutes: bool, out: Head) -> bool:
    """Letterhead and title; whether one of them names the body."""
    rng = st.rng
    letterhead = rng.random() < 0.65
    if letterhead:
        lines = [f"Département {of(s.body.department)}"] if rng.random() < 0.3 and s.body.kind == "COM" else []
        lines.append(s.body.name)
        text = "\n".join(lines)
        text = st.shout(text) if rng.random() < 0.5 else text
        out.blocks.append(Para(text, bold=rng.random() < 0.5, align=rng.choice(["left", "left", "center"])))
    form = rng.choice(forms.MINUTES_TITLES if minutes else forms.EXTRACT_TITLES)
    organ = "Conseil départemental" if s.body.organ == "Commission permanente" else s.body.organ
    title = form.format(organ=organ, ORGAN=st.shout(organ), OF_BODY=st.shout(of_body(s)))
    title = title if st.accents else st.shout(title) if title.isupper() else title
    out.blocks.append(Para(title, bold=True, align="center", size=rng.choice([12, 13, 14])))
    return letterhead or "OF_BODY" in form


def of_body(s: Sitting) -> str:
    """« de la Commune d'Orlemont », « de Brévaines Métropole »."""
    if s.body.name.split()[0] in ("Commune", "Ville", "Communauté"):
        return "de la " + s.body.name
    if s.body.kind == "REG":
        return s.body.name.removeprefix("Conseil régional ")
    if s.body.name.split()[0] in ("Syndicat", "Centre", "Département"):
        return "du " + s.body.name
    return of(s.body.name)


def _title_date(s: Sitting, st: Style, out: Head) -> bool:
    form = st.rng.choice(forms.TITLE_DATES)
    time = calendar.hour(s.hours, s.minutes, st.rng)
    if "{time}" in form:
        out.session["time"] = f"{s.hours:02}:{s.minutes:02}"
    long, weekday = calendar.long(s.date), calendar.long(s.date, weekday=True)
    text = form.format(
        long=long,
        LONG=st.shout(long),
        weekday=weekday,
        WEEKDAY=st.shout(weekday),
        short=calendar.short(s.date),
        time=time,
    )
    text = text if st.accents or not text.isupper() else st.shout(text)
    out.blocks.append(Para(text, bold=st.rng.random() < 0.6, align="center"))
    return "{time}" in form


def _formula(s: Sitting, st: Style, out: Head) -> str:
    rng = st.rng
    form = rng.choice(forms.OPENINGS)
    convened = rng.choice(forms.CONVENED)
    if "{convened" in form.lower() and (rng.random() < 0.5 or "{Convened}" in form):
        without_year = rng.random() < 0.25 and "{Convened}" not in form and s.convened.year == s.date.year
        date = calendar.long(s.convened)
        convened += " le " + (date.rsplit(" ", 1)[0] if without_year else date)
        out.session["convened_on"] = s.convened.isoformat()
    chair = _chair(s, st, out)
    month = calendar.MONTHS[s.date.month - 1]
    out.session["time"] = f"{s.hours:02}:{s.minutes:02}"
    organ = s.body.organ
    long = calendar.long(s.date)
    return form.format(
        year_day_words=calendar.words(s.date, rng),
        year_words=calendar.year(s.date.year, rng),
        year=s.date.year,
        day=s.date.day,
        of_month=("d'" if month[0] in "ao" else "de ") + month,
        long=long,
        long_no_year=long.rsplit(" ", 1)[0],
        weekday=calendar.long(s.date, weekday=True),
        time=calendar.hour(s.hours, s.minutes, rng),
        of_organ=("de la " if organ.startswith("Comm") else "du ") + organ,
        organ_low=("la " if organ.startswith("Comm") else "le ") + organ,
        of_body=of_body(s),
        convened=convened,
        convened_plural=convened.replace("convoqué", "convoqués"),
        Convened=convened[0].upper() + convened[1:],
        place=rng.choice(forms.PLACES),
        chair=chair,
    )


def _chair(s: Sitting, st: Style, out: Head) -> str:
    *_, man, woman = ORGANS[s.body.kind]
    office = woman if s.chair.female else man
    name = st.print(s.chair, st.full)
    if st.name.split()[-1] == "{LAST}" and "{first}" not in st.name:
        name = st.print(s.chair, "{long} {LAST}")
    out.session["chair"] = name
    return st.rng.choice([f"{name}, {office}", f"{name}, {office}", f"{name}, {office} {of(s.body.place)}", name])


def _lines(s: Sitting, st: Style, out: Head, dated: bool) -> list[str]:
    """Chair and convocation on lines of their own, where no sentence opens the sitting."""
    lines = [st.rng.choice(forms.CHAIR_LINES).format(chair=_chair(s, st, out))]
    if st.rng.random() < 0.7:
        lines.append(_convocation(s, st, out))
    if not dated and st.rng.random() < 0.5:
        lines.append(f"Ouverture de la séance à {s.hours}h{s.minutes:02}")
        out.session["time"] = f"{s.hours:02}:{s.minutes:02}"
    return lines


def _convocation(s: Sitting, st: Style, out: Head) -> str:
    out.session["convened_on"] = s.convened.isoformat()
    line = st.rng.choice(forms.CONVOCATION_LINES)
    return line.format(long=calendar.long(s.convened), short=calendar.short(s.convened))


def _secretary(s: Sitting, st: Style, out: Head) -> str:
    if s.secretary is None:
        return ""
    if s.body.kind != "CCAS" and len(s.present) > 5 and st.rng.random() < 0.04:
        both = [st.print(p, st.full) for p in (s.secretary, next(p for p in s.present[1:] if p is not s.secretary))]
        out.session["secretaries"] = both
        return st.rng.choice(forms.TWO_SECRETARIES).format(a=both[0], b=both[1])
    who = st.print(s.secretary, st.full if st.rng.random() < 0.5 else st.name)
    out.session["secretaries"] = [who]
    le = "La " if s.body.organ.startswith("Comm") else "Le "
    return st.fill(st.rng.choice(forms.SECRETARY), s.secretary, who=who, Le_organ=le + s.body.organ)


def _counts(s: Sitting, st: Style, out: Head) -> list[str]:
    rng = st.rng
    figures = {
        "in_office": s.in_office,
        "present": len(s.present),
        "proxies": len(s.proxies),
        "absent": len(s.absent),
        "voting": s.voting,
    }
    printed = dict(out.roll.counts)
    names = [n for n in figures if rng.random() < {"in_office": 0.95, "absent": 0.35}.get(n, 0.75)]
    out.counts = dict.fromkeys(figures)
    out.counts.update(printed)
    if out.roll.nobody_absent:
        del out.counts["absent"]
        names = [n for n in names if n != "absent"]
    if rng.random() < 0.25:
        return []
    out.counts.update({n: figures[n] for n in names})
    labels = {n: rng.choice(forms.COUNT_LABELS[n]).format(short_members=s.body.short_members) for n in names}
    if rng.random() < 0.3:
        labels = {n: st.shout(label) for n, label in labels.items()}
    spelt = rng.random() < 0.05 and max(figures.values()) < 100
    seats = [f"Afférents au {s.body.organ} : {s.in_office}"] if "in_office" in names and rng.random() < 0.08 else []
    return seats + [
        f"{labels[n]} : {calendar.number(figures[n]) if spelt and figures[n] else figures[n]}" for n in names
    ]


def _count_blocks(counts: list[str], st: Style) -> list[Block]:
    if not counts:
        return []
    draw = st.rng.random()
    if draw < 0.5:
        return [Para("\n".join(counts))]
    if draw < 0.85:
        return [Para(st.rng.choice([" – ", "   ", " ; ", " - "]).join(counts))]
    rows = tuple((label, figure) for label, _, figure in (c.rpartition(" : ") for c in counts))
    return [Grid(rows, (3.0, 1.0), ruled=st.rng.random() < 0.5)]
