"""The lists of the opening in one of their layouts: who is present, represented, absent."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.generator import forms
from benchmarks.generator.facts import Sitting
from benchmarks.generator.layout import Block, Grid, Para
from benchmarks.generator.names import Someone, shout


@dataclass(slots=True)
class Style:
    """How one council drafts: chosen once for a document."""

    rng: random.Random
    accents: bool
    name: str
    separator: str
    bold: bool
    full: str = "{long} {first} {LAST}"

    def print(self, who: Someone, style: str | None = None) -> str:
        """A person as this council prints it."""
        return (style or self.name).format(
            civ=who.civility,
            long=who.long_civility,
            first=who.first,
            last=who.last,
            LAST=shout(who.last, self.accents),
            i=who.first[0],
        )

    def shout(self, text: str) -> str:
        return shout(text, self.accents)

    def fill(self, form: str, agree: Someone | None = None, /, **slots: object) -> str:
        """A form with its slots filled; `{e}` agrees with a person."""
        female = agree is not None and agree.female
        words = {"e": "e" if female else "", "ere": "ère" if female else "er", **slots}
        filled = form.format(**words)
        return filled if self.accents or not filled.isupper() else self.shout(filled)

    def heading(self, form: str, **slots: object) -> str:
        """A heading; capitals keep or lose their accents as everywhere in the document."""
        return self.fill(form, **slots)


@dataclass(slots=True)
class Roll:
    """The printed lists: blocks, and their gold. `counts` are figures that the headings print.

    `nobody_absent`: words such as « Absents : néant » stand in the place of a figure.
    """

    blocks: list[Block] = field(default_factory=list)
    present: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    proxies: list[tuple[str, str | None]] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    nobody_absent: bool = False


def style(rng: random.Random) -> Style:
    """A way of drafting."""
    name = rng.choices(list(forms.NAME_STYLES), list(forms.NAME_STYLES.values()))[0]
    full = rng.choice(["{long} {first} {LAST}", "{civ} {first} {LAST}", "{first} {LAST}"])
    return Style(rng, rng.random() < 0.7, name, rng.choice(forms.SEPARATORS), rng.random() < 0.5, full)


def roll(s: Sitting, st: Style) -> Roll:
    """Draft the lists of a sitting."""
    out = Roll()
    if st.rng.random() < 0.04 and "{first}" in st.name:
        _grid_of_all(s, st, out)
    else:
        _present(s, st, out)
        _away(s, st, out)
    if st.rng.random() < 0.15:
        official = Someone("Claudine", "Rivoalleau", True)
        form = st.rng.choice(forms.OFFICIALS)
        out.blocks.append(
            Para(form.format(who=st.print(official), office=st.rng.choice(["directrice générale", "secrétaire"])))
        )
    return out


def _present(s: Sitting, st: Style, out: Roll) -> None:
    heading = st.rng.choice(forms.PRESENT)
    if "{n}" in heading:
        out.counts["present"] = len(s.present)
    heading = st.heading(heading, n=len(s.present), organ_members=f"Mesdames et Messieurs les {s.body.members}")
    layouts: list[tuple[Callable[[Sitting, Style, Roll, str], None], float]] = [
        (_running, 6),
        (_lines, 2.5),
        (_columns, 2.5),
        (_civilities, 2),
    ]
    if s.body.kind == "COM" and s.present[0] is s.chair and len(s.present) > 6:
        layouts.append((_offices, 1.5))
    if s.body.kind in ("EPCI", "SYN"):
        layouts += [(_communes, 4), (_brackets, 3)]
    draw = st.rng.choices([x for x, _ in layouts], [w for _, w in layouts])[0]
    draw(s, st, out, heading)


def _running(s: Sitting, st: Style, out: Roll, heading: str) -> None:
    shown = [st.print(p) for p in s.present]
    out.present += shown
    if len(shown) > 3 and st.rng.random() < 0.12:
        i = st.rng.randrange(1, len(shown))
        shown[i] += " " + st.fill(
            st.rng.choice(forms.MOVED), s.present[i], hour=f"{s.hours + 1}h{st.rng.choice([10, 25, 40])}"
        )
    elif st.rng.random() < 0.12 and s.body.kind == "COM":
        shown[0] += ", Maire" if s.present[0] is s.chair and st.separator != ", " else ""
    text = _joined(shown, st)
    out.blocks += _headed(heading, text, st)


def _joined(shown: list[str], st: Style) -> str:
    if len(shown) > 1 and st.separator == ", " and st.rng.random() < 0.2:
        return ", ".join(shown[:-1]) + " et " + shown[-1]
    return st.separator.join(shown) + st.rng.choice(["", "", "."])


def _headed(heading: str, text: str, st: Style) -> list[Block]:
    """A heading and its text, in one paragraph or two."""
    if st.rng.random() < 0.6 and heading.rstrip().endswith(":"):
        return [Para(f"{heading} {text}", align=st.rng.choice(["left", "justify"]))]
    return [Para(heading, bold=st.bold), Para(text, align=st.rng.choice(["left", "justify"]))]


def _lines(s: Sitting, st: Style, out: Roll, heading: str) -> None:
    shown = [st.print(p) for p in s.present]
    out.present += shown
    bullet = st.rng.choice(["", "", "- ", "• "])
    roles = s.body.kind == "COM" and st.rng.random() < 0.4
    lines = []
    for i, (who, name) in enumerate(zip(s.present, shown, strict=True)):
        role = ""
        if roles and who is s.chair:
            role = ", Maire"
        elif roles and i < 5:
            nth = ("1er" if not who.female else "1ère") if i == 1 else f"{i + 1}ème"
            role = ", " + st.fill(forms.ROLES[0], who, nth=nth)
        lines.append(f"{bullet}{name}{role}")
    out.blocks += [Para(heading, bold=st.bold), Para("\n".join(lines), indent=st.rng.choice([0, 14]))]


def _columns(s: Sitting, st: Style, out: Roll, heading: str) -> None:
    shown = [st.print(p) for p in s.present]
    out.present += shown
    width = st.rng.choice([2, 3])
    if st.rng.random() < 0.5:
        rows = [tuple(shown[i : i + width]) for i in range(0, len(shown), width)]
    else:
        height = -(-len(shown) // width)
        rows = [
            tuple(shown[c * height + r] for c in range(width) if c * height + r < len(shown)) for r in range(height)
        ]
    filled = tuple(row + ("",) * (width - len(row)) for row in rows)
    out.blocks += [Para(heading, bold=st.bold), Grid(filled, (1.0,) * width)]


def _civilities(s: Sitting, st: Style, out: Roll, heading: str) -> None:
    inner = st.name.replace("{civ} ", "").replace("{long} ", "")
    groups = [[p for p in s.present if not p.female], [p for p in s.present if p.female]]
    words = st.rng.choice(
        [("MM. ", "Mmes "), ("MM. ", "Mmes "), ("Messieurs ", "Mesdames "), ("Messieurs : ", "Mesdames : ")]
    )
    texts = []
    for word, alone, group in zip(words, ("M. ", "Mme "), groups, strict=True):
        if group:
            shown = [st.print(p, inner) for p in group]
            out.present += shown
            texts.append((alone if len(group) == 1 else word) + _joined(shown, st))
    out.blocks += [Para(heading, bold=st.bold), *(Para(t) for t in texts)]


def _offices(s: Sitting, st: Style, out: Roll, heading: str) -> None:
    """Maire, adjoints, conseillers: the function stands once after its group."""
    chair, deputies, others = s.present[:1], s.present[1:4], s.present[4:]
    out.present += [st.print(p) for p in s.present]
    slots = {"chair": st.print(chair[0])}
    texts = []
    for form, group in zip(st.rng.choice(forms.OFFICE_GROUPS), (chair, deputies, others), strict=True):
        texts.append(form.format(**slots, names=", ".join(st.print(p) for p in group)))
    out.blocks += [Para(heading, bold=st.bold), *(Para(t, after=2) for t in texts)]


def _communes(s: Sitting, st: Style, out: Roll, heading: str) -> None:
    form = st.rng.choice(
        ["Pour {c} : {names}", "{c} : {names}", "{C} : {names}", "{C}\n{names}", "Commune de {c} : {names}"]
    )
    texts = []
    for place in dict.fromkeys(p.commune for p in s.present):
        shown = [st.print(p) for p in s.present if p.commune == place]
        out.present += shown
        inner = ", " if "{names}" in form and st.separator == ", " else st.separator
        texts.append(form.format(c=place, C=st.shout(place), names=inner.join(shown)))
    out.blocks += [Para(heading, bold=st.bold), *(Para(t, after=2) for t in texts)]


def _brackets(s: Sitting, st: Style, out: Roll, heading: str) -> None:
    shown = []
    for i, who in enumerate(s.present):
        out.present.append(st.print(who))
        deputy = f", suppléant{'e' if who.female else ''} de Noël Gardaveau" if i == 3 and st.rng.random() < 0.3 else ""
        shown.append(f"{st.print(who)}{deputy} ({who.commune})")
    out.blocks += _headed(heading, _joined(shown, st), st)


def _grid_of_all(s: Sitting, st: Style, out: Roll) -> None:
    """One row per member, with marks under the states."""
    named = st.name.replace("{civ} ", "").replace("{long} ", "")
    rows = [("Nom", "Présent", "Absent", "Pouvoir à")]
    rows += [(st.print(p, named), "X", "", "") for p in s.present]
    rows += [(st.print(a, named), "", "X", st.print(b, named)) for a, b in s.proxies]
    rows += [(st.print(p, named), "", "X", "") for p in s.absent]
    out.present += [st.print(p, named) for p in s.present]
    out.proxies += [(st.print(a, named), st.print(b, named)) for a, b in s.proxies]
    out.absent += [st.print(p, named) for p in s.absent]
    out.blocks.append(Grid(tuple(rows), (2.2, 0.8, 0.8, 2.2), ruled=True, bold_head=True))


def _away(s: Sitting, st: Style, out: Roll) -> None:
    roll = st.rng.random()
    if s.proxies and roll < 0.2:
        _merged(s, st, out)
        return
    parts: list[Callable[[Sitting, Style, Roll], None]] = [_proxies, _absent]
    if st.rng.random() < 0.25:
        parts.reverse()
    for part in parts:
        part(s, st, out)


def _merged(s: Sitting, st: Style, out: Roll) -> None:
    """One list of the absent, with proxies in brackets."""
    form = st.rng.choice([f for f in forms.PROXY if "(" in f])
    shown = []
    for a, b in s.proxies:
        out.proxies.append((st.print(a), st.print(b)))
        shown.append(st.fill(form, a, a=st.print(a), b=st.print(b)))
    for who in s.absent:
        out.absent.append(st.print(who))
        shown.append(st.print(who))
    out.blocks += _headed(st.heading(st.rng.choice(forms.ABSENT[:3])), _joined(shown, st), st)


def _proxies(s: Sitting, st: Style, out: Roll) -> None:
    if not s.proxies:
        return
    if st.rng.random() < 0.06:
        out.proxies += [(st.print(a), None) for a, _ in s.proxies]
        out.blocks += _headed(
            st.heading(st.rng.choice(forms.UNNAMED_HOLDER)), _joined([st.print(a) for a, _ in s.proxies], st), st
        )
        return
    heading = st.rng.choice(forms.PROXIES)
    if "{n}" in heading:
        out.counts["proxies"] = len(s.proxies)
    heading = st.heading(heading, n=len(s.proxies))
    form = st.rng.choice(forms.PROXY)
    out.proxies += [(st.print(a), st.print(b)) for a, b in s.proxies]
    pairs = [st.fill(form, a, a=st.print(a), b=st.print(b)) for a, b in s.proxies]
    draw = st.rng.random()
    if draw < 0.45:
        out.blocks += _headed(heading, _joined(pairs, st), st)
    elif draw < 0.85:
        bullet = st.rng.choice(["", "", "- ", "• "])
        out.blocks += [
            Para(heading, bold=st.bold),
            Para("\n".join(bullet + p for p in pairs), indent=st.rng.choice([0, 14])),
        ]
    else:
        head = st.rng.choice(
            [
                ("Mandant", "Mandataire"),
                ("Conseiller absent", "Pouvoir donné à"),
                ("Absent représenté", "Représenté par"),
            ]
        )
        rows = (head, *((st.print(a), st.print(b)) for a, b in s.proxies))
        out.blocks += [Para(heading, bold=st.bold), Grid(rows, (1.0, 1.0), ruled=True, bold_head=True)]


def _absent(s: Sitting, st: Style, out: Roll) -> None:
    if not s.absent:
        if st.rng.random() < 0.2:
            out.blocks.append(Para(st.rng.choice(forms.NOBODY_ABSENT)))
            out.nobody_absent = True
        return
    if len(s.absent) == 1 and st.rng.random() < 0.7:
        heading = st.rng.choice(forms.ONE_ABSENT[s.absent[0].female])
    elif st.rng.random() < 0.2:
        heading = st.rng.choice(forms.ABSENT_COUNTED)
        out.counts["absent"] = len(s.absent)
    else:
        heading = st.rng.choice(forms.ABSENT)
    shown = [st.print(p) for p in s.absent]
    out.absent += shown
    heading = st.heading(heading, n=len(shown))
    if st.rng.random() < 0.06:
        shown[-1] += " " + st.fill(
            st.rng.choice(forms.LATE), s.absent[-1], hour=f"{s.hours + 1}h{st.rng.choice([10, 25])}"
        )
    if st.rng.random() < 0.75:
        out.blocks += _headed(heading, _joined(shown, st), st)
    else:
        out.blocks += [Para(heading, bold=st.bold), Para("\n".join(shown))]
