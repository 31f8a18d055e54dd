"""A report on documents that were checked: one page that opens anywhere, without network or script, and prints well."""

from __future__ import annotations

import datetime as dt
from base64 import b64encode
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from jinja2 import Environment, PackageLoader, Template, select_autoescape

from pipeline import french
from pipeline.councils import by_council
from pipeline.french import SEVERITIES
from pipeline.review import drawings, timelines
from pipeline.review.crops import Crop, Place, places_of
from pipeline.review.verdicts import VERDICTS, Sheet, articles, figure, joined, places, sheets
from schemas.finding import Finding
from schemas.record import Record

Key = tuple[int | None, str, str]
"""What makes a finding the same: its act, its code, what it says."""

_PICTURES: Final = 12_000_000
"""Bytes of pictures in one page: it goes by e-mail, and opens on an old machine."""
_SHOWN: Final = 500
"""Documents told one by one, the gravest first."""
_COUNCILS: Final = 12
_CLEAR: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Reported:
    """A document: how the user named it, its record with findings, what reviewers decided and said of these.

    `reviewed` says that it comes from where reviewers decide; `dismissed` counts the findings that they set aside.
    """

    label: str
    record: Record
    reviewed: bool = False
    accepted: frozenset[Key] = frozenset()
    notes: Mapping[Key, Sequence[str]] = field(default_factory=dict)
    dismissed: int = 0


def key(finding: Finding) -> Key:
    """What makes a finding the same as one that was decided on."""
    return finding.act, finding.code, finding.message


@dataclass(frozen=True, slots=True)
class Shown:
    """A document as the page shows it."""

    told: Reported
    sheets: tuple[Sheet, ...]

    @property
    def anomalies(self) -> list[Finding]:
        """Those of the sitting and of all acts."""
        return [finding for sheet in self.sheets for finding in sheet.anomalies]

    @property
    def order(self) -> tuple[int, int]:
        """Gravest first, then the narrowest result."""
        ranks, anomalies = list(SEVERITIES), self.anomalies
        worst = min((ranks.index(f.severity) for f in anomalies), default=len(ranks))
        return worst, min((f.margin for f in anomalies if f.margin is not None), default=_CLEAR)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its anomalies in the summary."""

    code: str
    title: str
    total: int
    bar: drawings.Bar | None


@dataclass(frozen=True, slots=True)
class Council:
    """A council over time."""

    name: str
    sittings: int
    strip: timelines.Strip | None
    steps: timelines.Steps | None


def render(
    documents: Iterable[Reported],
    across: Iterable[tuple[Finding, tuple[str, ...]]] = (),
    *,
    refused: Sequence[str] = (),
    crops: Mapping[str, Sequence[Crop]] | None = None,
    made_on: dt.date | None = None,
    t: drawings.Translate = drawings.same,
    language: str = "fr",
) -> str:
    """The page.

    Args:
        documents: what was checked.
        across: findings over several documents, with the documents that they concern.
        refused: why documents were not read, a message each.
        crops: cuttings of the pages, by the label of the document; without them, the places are quoted.
        made_on: the day of the report.
        t: from French words to those of the page.
        language: that of the page's own words.
    """
    held = sorted((Shown(d, sheets_of(d.record)) for d in documents), key=lambda shown: shown.order)
    troubled = [shown for shown in held if shown.anomalies]
    clear = [shown for shown in held if not shown.anomalies]
    crossings = list(across)
    judged = [sheet for shown in held for sheet in shown.sheets if sheet.act is not None]
    anomalies = [finding for shown in troubled for finding in shown.anomalies]
    anomalies += [finding for finding, _ in crossings if finding.outcome == "anomaly"]
    return _template().render(
        t=t,
        language=language,
        made_on=made_on,
        documents=held,
        clear=clear[:_SHOWN],
        troubled=troubled[:_SHOWN],
        left_off=max(len(troubled) - _SHOWN, 0) + max(len(clear) - _SHOWN, 0),
        across=crossings,
        refused=refused,
        acts=len(judged),
        dismissed=sum(shown.told.dismissed for shown in held),
        tally=Counter(f.severity for f in anomalies),
        verdicts=_verdicts(judged, t),
        rules=_rules(anomalies),
        councils=_councils([shown.told.record for shown in held], t),
        pictures=_Pictures(crops or {}),
        vote=lambda act: drawings.vote_bar(act.vote.model_dump(by_alias=True), t),
        hemicycle=lambda record, act: drawings.hemicycle(drawings.seats(record.model_dump(by_alias=True), act), t),
        severities=SEVERITIES,
        key=key,
        places=places,
        day=french.date if language == "fr" else lambda day: f"{day:%d %B %Y}",
    )


def sheets_of(record: Record) -> tuple[Sheet, ...]:
    """The sheets of a record; the sitting of a lone act is judged with it."""
    found = tuple(sheets(record))
    return (joined(*found),) if len(found) == 2 else found


class _Pictures:
    """The pictures of the page, up to what it may weigh; how many were left off."""

    def __init__(self, crops: Mapping[str, Sequence[Crop]]) -> None:
        self._crops = {label: {crop.place: crop for crop in found} for label, found in crops.items()}
        self._room, self.left_off = _PICTURES, 0

    def of(self, finding: Finding, told: Reported) -> list[tuple[Place, Crop, str]]:
        """The cuttings of a finding, each with the URL that holds its picture."""
        held = self._crops.get(told.label)
        if not held:
            return []
        found = []
        for place in places_of(finding, told.record):
            crop = held.get(place)
            if crop is None:
                continue
            if len(crop.data) * 4 // 3 > self._room:
                self.left_off += 1
                continue
            self._room -= len(crop.data) * 4 // 3
            found.append((place, crop, f"data:image/{crop.kind};base64,{b64encode(crop.data).decode()}"))
        return found


def _verdicts(judged: Sequence[Sheet], t: drawings.Translate) -> drawings.Bar | None:
    """The verdicts on the acts, as one bar."""
    counted = Counter(sheet.verdict for sheet in judged)
    return drawings.bar([(f"verdict-{name}", t(word), counted[word]) for name, word in VERDICTS.items()], 760.0)


def _rules(anomalies: Sequence[Finding]) -> list[Rule]:
    """The rules that found something, the one that found most first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    titles: dict[str, str] = {}
    for finding in anomalies:
        counts[finding.code][finding.severity] += 1
        titles.setdefault(finding.code, finding.title)
    most = max((sum(c.values()) for c in counts.values()), default=1)
    return [
        Rule(code, titles[code], sum(found.values()), _rule_bar(found, most))
        for code, found in sorted(counts.items(), key=lambda item: (-sum(item[1].values()), item[0]))
    ]


def _rule_bar(found: Counter[str], most: int) -> drawings.Bar | None:
    parts = [(f"severity-{name}", word, found[name]) for name, word in SEVERITIES.items()]
    return drawings.bar(parts, 240.0 * sum(found.values()) / most, 14.0)


def _councils(records: Sequence[Record], t: drawings.Translate) -> list[Council]:
    """The councils that met twice at least, those that met most first."""
    dated = [(str(i), record) for i, record in enumerate(records) if record.assembly.name and record.session.date]
    held = ([record for _, record in council] for council in by_council(dated))
    found = [_council(council, t) for council in held if len({r.session.date for r in council}) > 1]
    return sorted(found, key=lambda council: -council.sittings)[:_COUNCILS]


def _council(records: Sequence[Record], t: drawings.Translate) -> Council:
    dated = sorted(((r.session.date.isoformat(), r) for r in records if r.session.date), key=lambda item: item[0])
    members = [(day, m.name.printed, m.status) for day, record in dated for m in record.attendance]
    numbers: dict[str, dict[str, int]] = {}
    for day, record in dated:
        told = numbers.setdefault(day, {})
        for name in ("in_office", "present"):
            value: Any = getattr(record.counts, name)
            if value is not None:
                told.setdefault(name, value)
    curves = [
        (name, t(word), [numbers[day].get(name) for day in numbers])
        for name, word in (("in_office", "en exercice"), ("present", "présents"))
    ]
    strip = timelines.strip(*timelines.attendance(members), t)
    return Council(records[0].assembly.name or "", len(numbers), strip, timelines.steps(list(numbers), curves))


@lru_cache(maxsize=1)
def _template() -> Template:
    env = Environment(
        loader=PackageLoader("pipeline.review"),
        autoescape=select_autoescape(["html"]),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(clean=french.clean, articles=articles, figure=figure)
    return env.get_template("report.html")
