"""What several documents of one council say against each other (X01 …)."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from extractors.grammar.text import fold
from pipeline.checks.profile import siren_of
from pipeline.checks.rule import law
from pipeline.french import count, date, listed
from pipeline.identity import tokens
from schemas.finding import Finding, Severity, Term
from schemas.record import Member, Record

_GAP: Final = 10
"""Longest run of missing numbers that is told: past it, the numbering is another series."""

_PROXY_SITTINGS: Final = 3
"""Consecutive sittings that one proxy may serve (CGCT L2121-20)."""

_ALIKE: Final = 0.8
"""Likeness (0 to 1, of difflib) over which two names are two spellings of one."""

Document = tuple[str, Record]


@dataclass(frozen=True, slots=True)
class Crossing:
    """A finding over several documents, and how the user named them."""

    finding: Finding
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CrossRule:
    """A rule over the documents of one council, for the catalogue."""

    code: str
    title: str
    severity: Severity
    articles: tuple[str, ...]
    arithmetic: str
    judge: Callable[[Sequence[Document]], Iterable[tuple[str, tuple[Term, ...], Sequence[str]]]]


def across(documents: Iterable[Document]) -> list[Crossing]:
    """Compare the records of each council with one another.

    Args:
        documents: (how the user named the document, its record); the councils are told apart here.
    """
    councils: dict[str, list[Document]] = defaultdict(list)
    for label, record in documents:
        key = _council(record)
        if key is not None:
            councils[key].append((label, record))
    found: list[Crossing] = []
    for held in councils.values():
        for rule in CROSS_RULES:
            for message, terms, names in rule.judge(held):
                finding = Finding(
                    code=rule.code,
                    title=rule.title,
                    outcome="anomaly",
                    severity=rule.severity,
                    message=message,
                    terms=list(terms),
                    legal_basis=list(law(*rule.articles)),
                    remedy="les feuilles de présence et le registre des délibérations",
                )
                found.append(Crossing(finding, tuple(dict.fromkeys(names))))
    return found


def _council(record: Record) -> str | None:
    """What tells a council: its SIREN, or its name and organ."""
    sirens = [record.assembly.siren, *(siren_of(act.receipt.act_id) for act in record.acts)]
    siren = next((s for s in sirens if s), None)
    name = fold(record.assembly.name or "").strip()
    return siren or (f"{name}/{record.assembly.type}" if name else None)


def _sittings(documents: Sequence[Document]) -> Iterator[list[Document]]:
    """The documents of one sitting each, in the order of the days."""
    by_day: dict[object, list[Document]] = defaultdict(list)
    for label, record in documents:
        if record.session.date is not None:
            by_day[record.session.date, record.session.time].append((label, record))
    for day in sorted(by_day, key=str):
        yield by_day[day]


def _told(record: Record) -> bool:
    """Whether a record tells of somebody who came or went."""
    return any(m.arrived or m.left for m in record.attendance) or any(act.attendance for act in record.acts)


def _person(member: Member) -> frozenset[str]:
    return tokens(member.name.printed)


def _attendance(documents: Sequence[Document]) -> Iterator[tuple[str, tuple[Term, ...], Sequence[str]]]:
    """X01: one sitting, two lists, and nobody is said to have come or gone."""
    for held in _sittings(documents):
        listed_ = [(label, r) for label, r in held if r.attendance]
        for (first, a), (second, b) in pairwise(listed_):
            if _told(a) or _told(b):
                continue
            state = {_person(m): m for m in a.attendance}
            changed = [(state[_person(m)], m) for m in b.attendance if _person(m) in state]
            changed = [(m, n) for m, n in changed if (m.status == "present") != (n.status == "present")]
            if changed and a.session.date is not None:
                who = listed([m.name.printed for m, _ in changed])
                one, two = (sum(m.status == "present" for m in r.attendance) for r in (a, b))
                yield (
                    f"Séance du {date(a.session.date)} : {who} : état différent d'un acte à l'autre "
                    f"({one} présents, puis {two}), sans arrivée ni départ mentionné.",
                    (Term(name="présents", value=one), Term(name="présents", value=two)),
                    (first, second),
                )


def _in_office(documents: Sequence[Document]) -> Iterator[tuple[str, tuple[Term, ...], Sequence[str]]]:
    """X02: two numbers of members in office in one month."""
    by_month: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for label, record in documents:
        if record.session.date is not None and record.counts.in_office is not None:
            by_month[f"{record.session.date:%m/%Y}"][record.counts.in_office].append(label)
    for month, numbers in by_month.items():
        if len(numbers) > 1:
            yield (
                f"En {month}, le nombre de membres en exercice vaut {listed([str(n) for n in sorted(numbers)])} "
                "selon l'acte.",
                tuple(Term(name="en exercice", value=n) for n in sorted(numbers)),
                [label for labels in numbers.values() for label in labels],
            )


_NUMBER = re.compile(r"^(.*?)(\d+)\s*$", re.DOTALL)


def _numbered(documents: Sequence[Document]) -> Iterator[tuple[str, str, int, str]]:
    """(series, subject, number, document) of each act with a number."""
    for label, record in documents:
        year = record.session.date.year if record.session.date else 0
        for act in record.acts:
            found = _NUMBER.match(act.number or "")
            if found is not None:
                yield f"{year}:{fold(found.group(1))}", fold(act.subject or ""), int(found.group(2)), label


def _doubled(documents: Sequence[Document]) -> Iterator[tuple[str, tuple[Term, ...], Sequence[str]]]:
    """X03: one number, two subjects."""
    for held in _sittings(documents):
        seen: dict[tuple[str, int], tuple[str, str]] = {}
        for series, subject, number, label in _numbered(held):
            before = seen.setdefault((series, number), (subject, label))
            alike = difflib.SequenceMatcher(None, before[0], subject).ratio()
            if subject and before[0] and alike < _ALIKE:
                yield (
                    f"Le numéro {number} désigne deux délibérations.",
                    (Term(name="numéro", value=number),),
                    (
                        before[1],
                        label,
                    ),
                )


def _missing(documents: Sequence[Document]) -> Iterator[tuple[str, tuple[Term, ...], Sequence[str]]]:
    """X04: a gap in the numbers of one sitting."""
    for held in _sittings(documents):
        by_series: dict[str, dict[int, str]] = defaultdict(dict)
        for series, _, number, label in _numbered(held):
            by_series[series][number] = label
        for numbers in by_series.values():
            have = sorted(numbers)
            gaps = [n for a, b in pairwise(have) if b - a <= _GAP for n in range(a + 1, b)]
            if gaps and len(have) > 2:
                yield (
                    f"Entre les numéros {have[0]} et {have[-1]}, il manque {listed([str(n) for n in gaps])}.",
                    tuple(Term(name="numéro", value=n) for n in gaps),
                    list(numbers.values()),
                )


def _proxies(documents: Sequence[Document]) -> Iterator[tuple[str, tuple[Term, ...], Sequence[str]]]:
    """X05: one grantor and one holder over more than three sittings on end (CGCT L2121-20)."""
    runs: dict[tuple[frozenset[str], frozenset[str]], list[str]] = {}
    for held in _sittings(documents):
        pairs: dict[tuple[frozenset[str], frozenset[str]], tuple[str, str, str]] = {}
        for label, record in held:
            for member in record.attendance:
                if member.proxy_holder is not None:
                    pair = (_person(member), tokens(member.proxy_holder.printed))
                    pairs[pair] = (label, member.name.printed, member.proxy_holder.printed)
        runs = {pair: [*runs.get(pair, []), told[0]] for pair, told in pairs.items()}
        for pair, labels in runs.items():
            if len(labels) == _PROXY_SITTINGS + 1:
                _, grantor, holder = pairs[pair]
                yield (
                    f"{grantor} a donné pouvoir à {holder} pour {count(len(labels), 'séance')} de suite "
                    f"({_PROXY_SITTINGS} au plus pour un même pouvoir, sauf maladie ; un nouveau pouvoir est permis).",
                    (Term(name="séances", value=len(labels)),),
                    labels,
                )


def _strangers(documents: Sequence[Document]) -> Iterator[tuple[str, tuple[Term, ...], Sequence[str]]]:
    """X06: a member of one act whom the other acts of the sitting do not know."""
    for held in _sittings(documents):
        lists = [(label, {_person(m): m.name.printed for m in r.attendance}) for label, r in held if r.attendance]
        if len(lists) < 2:
            continue
        for label, members in lists:
            others: dict[frozenset[str], str] = {}
            for name, known in lists:
                if name != label:
                    others.update(known)
            if len(lists) == 2 and label != lists[0][0]:
                continue
            for person, printed in members.items():
                if person in others or any(person <= o or o <= person for o in others):
                    continue
                near = difflib.get_close_matches(fold(printed), [fold(o) for o in others.values()], 1, _ALIKE)
                why = "une autre graphie existe ailleurs" if near else "les autres actes de la séance l'ignorent"
                yield f"{printed} : {why}.", (Term(name="membre", value=printed),), [label]


CROSS_RULES: Final = (
    CrossRule(
        "X01",
        "Présences différentes dans une même séance",
        "drafting",
        ("L2121-15",),
        "un membre présent dans un acte et non dans un autre, sans arrivée ni départ",
        _attendance,
    ),
    CrossRule(
        "X02",
        "Membres en exercice différents dans un même mois",
        "drafting",
        ("L2121-2",),
        "un seul nombre de membres en exercice par mois, sauf démission ou vacance",
        _in_office,
    ),
    CrossRule("X03", "Numéro en double", "drafting", ("R2121-9",), "un numéro, une délibération", _doubled),
    CrossRule("X04", "Numéro manquant", "information", ("R2121-9",), "des numéros qui se suivent", _missing),
    CrossRule(
        "X05",
        "Pouvoir sur plus de trois séances",
        "information",
        ("L2121-20",),
        "mêmes mandant et mandataire ≤ 3 séances de suite",
        _proxies,
    ),
    CrossRule(
        "X06",
        "Membre inconnu des autres actes",
        "information",
        ("L2121-15",),
        "chaque membre nommé figure dans les autres actes de la séance",
        _strangers,
    ),
)
