"""The comparisons between documents of one council: attendance, members in office, numbers, proxies, names."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from extractors.grammar.text import fold
from pipeline.checks.case import SUBSTITUTE
from pipeline.french import count, date, listed
from pipeline.identity import tokens
from schemas.finding import Severity, Term
from schemas.record import Member, Record

_WHOLE: Final = 0.75
"""Share of a run of numbers that must be held for the others to be missing, rather than left out of the batch."""

_PROXY_SITTINGS: Final = 3
"""Consecutive sittings that one proxy may serve (CGCT L2121-20)."""

_QUARTER: Final = 100
"""Days over which two sittings cannot follow one another: a council meets once a quarter (CGCT L2121-7)."""

_ALIKE: Final = 0.8
"""Likeness (0 to 1, of difflib) over which two names are two spellings of one, or two titles those of one act."""

Document = tuple[str, Record]


@dataclass(frozen=True, slots=True)
class Told:
    """What a comparison tells: the message, its terms, the documents. `severity` where it is not the rule's own.

    `open` is why nothing can be concluded, in French.
    """

    message: str
    terms: tuple[Term, ...]
    documents: tuple[str, ...]
    severity: Severity | None = None
    open: str | None = None


def sittings(documents: Sequence[Document]) -> Iterator[list[Document]]:
    """The documents of one sitting each, in the order of the days; two hours of one day are two sittings."""
    by_day: dict[dt.date, list[Document]] = defaultdict(list)
    for label, record in documents:
        if record.session.date is not None:
            by_day[record.session.date].append((label, record))
    for day in sorted(by_day):
        hours = {record.session.time for _, record in by_day[day]} - {None}
        if len(hours) < 2:
            yield by_day[day]
            continue
        by_hour: dict[str, list[Document]] = defaultdict(list)
        for label, record in by_day[day]:
            by_hour[record.session.time or ""].append((label, record))
        yield from (by_hour[hour] for hour in sorted(by_hour))


def _person(member: Member) -> frozenset[str]:
    return tokens(member.name.printed)


def _told(record: Record) -> bool:
    """Whether a record tells of somebody who came or went."""
    return any(m.arrived or m.left for m in record.attendance) or any(act.attendance for act in record.acts)


def attendance(documents: Sequence[Document]) -> Iterator[Told]:
    """X01: one sitting, two lists, and nobody is said to have come or gone.

    Minutes may list whoever sat at some time, and tell by act who was away: an extract cannot be held against them.
    """
    for held in sittings(documents):
        lists = [(label, r) for label, r in held if r.attendance]
        for (first, a), (second, b) in pairwise(lists):
            if _told(a) or _told(b):
                continue
            state = {_person(m): m for m in a.attendance}
            both = [(state[_person(m)], m) for m in b.attendance if _person(m) in state]
            changed = [m.name.printed for m, n in both if (m.status == "present") != (n.status == "present")]
            if changed and a.session.date is not None:
                one, two = (sum(m.status == "present" for m in r.attendance) for r in (a, b))
                yield Told(
                    f"Séance du {date(a.session.date)} : {listed(changed)} : état différent d'un acte à l'autre "
                    f"({one} présents, puis {two}), sans arrivée ni départ mentionné.",
                    (Term(name="présents", value=one), Term(name="présents", value=two)),
                    (first, second),
                    open="un procès-verbal et un extrait" if a.kind != b.kind else None,
                )


def in_office(documents: Sequence[Document]) -> Iterator[Told]:
    """X02: two numbers of members in office in one sitting, or in one month."""
    by_month: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for held in sittings(documents):
        numbers: dict[int, list[str]] = defaultdict(list)
        for label, record in held:
            if record.counts.in_office is not None:
                numbers[record.counts.in_office].append(label)
                by_month[f"{record.session.date:%m/%Y}"][record.counts.in_office].append(label)
        day = held[0][1].session.date
        if len(numbers) > 1 and day is not None:
            yield _two_numbers(f"Séance du {date(day)}", numbers, "drafting")
            del by_month[f"{day:%m/%Y}"]
    for month, numbers in by_month.items():
        if len(numbers) > 1:
            yield _two_numbers(f"En {month}, sauf démission ou vacance", numbers, None)


def _two_numbers(when: str, numbers: dict[int, list[str]], severity: Severity | None) -> Told:
    values = sorted(numbers)
    return Told(
        f"{when} : le nombre de membres en exercice vaut {listed([str(n) for n in values])} selon l'acte.",
        tuple(Term(name="en exercice", value=n) for n in values),
        tuple(label for labels in numbers.values() for label in labels),
        severity,
    )


@dataclass(frozen=True, slots=True)
class _Numbered:
    """An act with a number: what stands before its rank, its rank, as printed, its subject, its document."""

    series: str
    rank: int
    printed: str
    subject: str
    document: str


_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")
_RANKED: Final = re.compile(r"^(.*?)(\d+)\s*$", re.DOTALL)


def _numbered(documents: Sequence[Document]) -> Iterator[_Numbered]:
    """Each act with a number; in minutes a bare figure is the rank of an item, not the number of an act."""
    for label, record in documents:
        for act in record.acts:
            printed = (act.number or "").strip()
            found = _RANKED.match(printed)
            if found is None or (record.kind == "minutes" and printed.isdigit()):
                continue
            series = re.sub(r"\s", "", fold(found.group(1)))
            yield _Numbered(series, int(found.group(2)), printed, act.subject or "", label)


def doubled(documents: Sequence[Document]) -> Iterator[Told]:
    """X03: one number, two subjects: in one sitting, or in any of the council where the number holds its year."""
    dated: dict[tuple[str, int], _Numbered] = {}
    for held in sittings(documents):
        plain: dict[tuple[str, int], _Numbered] = {}
        for act in _numbered(held):
            seen = dated if _YEAR.search(act.printed) else plain
            before = seen.setdefault((act.series, act.rank), act)
            if act.subject and before.subject and not _same_subject(before.subject, act.subject):
                yield Told(
                    f"Le numéro {act.printed} désigne deux délibérations : « {before.subject} » et « {act.subject} ».",
                    (Term(name="numéro", value=before.printed), Term(name="numéro", value=act.printed)),
                    (before.document, act.document),
                )


def _same_subject(one: str, other: str) -> bool:
    """Whether two titles may be those of one act: much alike, or the words of one mostly in the other."""
    a, b = fold(one), fold(other)
    if difflib.SequenceMatcher(None, a, b).ratio() >= _ALIKE:
        return True
    words, more = sorted((set(re.findall(r"\w{3,}", a)), set(re.findall(r"\w{3,}", b))), key=len)
    return not words or len(words & more) >= _ALIKE * len(words)


def missing(documents: Sequence[Document]) -> Iterator[Told]:
    """X04: a gap in the numbers of one sitting, where nearly all of them are held."""
    for held in sittings(documents):
        by_series: dict[str, dict[int, _Numbered]] = defaultdict(dict)
        for act in _numbered(held):
            by_series[act.series].setdefault(act.rank, act)
        for acts in by_series.values():
            have = sorted(acts)
            gaps = [n for n in range(have[0], have[-1]) if n not in acts] if _nearly_all(have) else []
            if gaps:
                first, last = acts[have[0]].printed, acts[have[-1]].printed
                yield Told(
                    f"Entre les numéros {first} et {last}, il manque {listed([str(n) for n in gaps])}.",
                    tuple(Term(name="numéro", value=n) for n in gaps),
                    tuple(act.document for act in acts.values()),
                )


def _nearly_all(numbers: Sequence[int]) -> bool:
    """Whether nearly all of a run of numbers are held, three at least."""
    return len(numbers) > 2 and len(numbers) >= _WHOLE * (numbers[-1] - numbers[0] + 1)


def proxies(documents: Sequence[Document]) -> Iterator[Told]:
    """X05: one grantor and one holder over more than three sittings on end (CGCT L2121-20)."""
    runs: dict[tuple[frozenset[str], frozenset[str]], list[str]] = {}
    last: dt.date | None = None
    for held in sittings(documents):
        day = held[0][1].session.date
        assert day is not None
        if last is not None and (day - last).days > _QUARTER:
            runs = {}
        last = day
        pairs: dict[tuple[frozenset[str], frozenset[str]], tuple[str, str, str]] = {}
        for label, record in held:
            for i, member in enumerate(record.attendance):
                if member.proxy_holder is not None and not _substituted(record, i):
                    pair = (_person(member), tokens(member.proxy_holder.printed))
                    pairs[pair] = (label, member.name.printed, member.proxy_holder.printed)
        runs = {pair: [*runs.get(pair, []), told[0]] for pair, told in pairs.items()}
        for pair, labels in runs.items():
            if len(labels) == _PROXY_SITTINGS + 1:
                _, grantor, holder = pairs[pair]
                yield Told(
                    f"{grantor} a donné pouvoir à {holder} pour {count(len(labels), 'séance')} qui se suivent ici "
                    f"({_PROXY_SITTINGS} au plus pour un même pouvoir, sauf maladie ; un nouveau pouvoir est permis).",
                    (Term(name="séances", value=len(labels)),),
                    tuple(labels),
                )


def _substituted(record: Record, index: int) -> bool:
    """Whether a member is replaced by their substitute, who sits in their own right and holds no proxy."""
    pointer = f"/attendance/{index}"
    places = [p for at in (pointer, f"{pointer}/proxy_holder") for p in record.evidence.get(at, [])]
    return any(SUBSTITUTE.search(fold(place.text)) for place in places)


def strangers(documents: Sequence[Document]) -> Iterator[Told]:
    """X06: a member of one act whom the other acts of the sitting do not know, or spell otherwise."""
    for held in sittings(documents):
        lists = [(label, r, {_person(m): m.name.printed for m in r.attendance}) for label, r in held if r.attendance]
        seen: set[frozenset[str]] = set()
        for label, record, members in lists:
            others = {person: name for other, _, known in lists if other != label for person, name in known.items()}
            written = {_letters(name) for name in others.values()}
            for person, printed in members.items():
                if not others or _letters(printed) in written or any(person <= o or o <= person for o in others):
                    continue
                near = difflib.get_close_matches(fold(printed), [fold(name) for name in others.values()], 1, _ALIKE)
                spelling = next((name for name in others.values() if near and fold(name) == near[0]), None)
                pair = frozenset({fold(printed), *near})
                if pair in seen or (spelling is None and not _comparable(record, len(members), len(others))):
                    continue
                seen.add(pair)
                where = next((o for o, _, known in lists if o != label and spelling in known.values()), label)
                why = f"s'écrit {spelling} ailleurs" if spelling else "les autres actes de la séance l'ignorent"
                yield Told(f"{printed} : {why}.", (Term(name="membre", value=printed),), (label, where))


def _letters(name: str) -> str:
    """The letters of a name alone: a hyphen at the end of a line is lost in reading."""
    return re.sub(r"[^a-z]", "", fold(name))


def _comparable(record: Record, members: int, others: int) -> bool:
    """Whether the other lists hold as many members, so that one whom they lack is not one whom they leave out."""
    return others >= max(members, record.counts.in_office or 0)
