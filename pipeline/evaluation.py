"""Records against gold, field by field.

Every printed value is an instance: equal to the gold it is a hit; not in the gold, or otherwise there, it is false;
a value of the gold that was not produced is missed. Saying nothing costs recall, guessing costs precision. What the
gold leaves out (no key, or the string "skip") is not scored. How two values are compared stands in the tables below.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any

Same = Callable[[Any, Any], bool]
SKIP = "skip"

_CIVILITIES = frozenset(
    {"m", "mm", "mr", "mrs", "mme", "mmes", "mlle", "monsieur", "madame", "messieurs", "mesdames", "mademoiselle"}
    | {"docteur", "dr", "me", "maitre"}
)
_GENERIC = frozenset(
    {"ville", "commune", "communes", "communaute", "agglomeration", "metropole", "departement", "region", "syndicat"}
    | {"mairie", "conseil", "municipal", "communautaire", "metropolitain"}
    | {"de", "du", "des", "la", "le", "les", "l", "d", "et"}
)
_NOT_ALPHANUMERIC = re.compile(r"[^a-z0-9]+")
_LIGATURES = str.maketrans({"’": "'", "œ": "oe", "Œ": "OE"})


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Lower case, no accents, words of letters and digits with one blank between them."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).lower()
    return _NOT_ALPHANUMERIC.sub(" ", bare).strip()


@lru_cache(maxsize=65536)
def _name_words(name: str) -> tuple[str, ...]:
    return tuple(sorted(w for w in folded(name).split() if w not in _CIVILITIES))


def _alike(a: str, b: str, ratio: float, *, autojunk: bool) -> bool:
    """Whether two texts are alike to a ratio; the cheap upper bounds are asked first."""
    matcher = SequenceMatcher(None, a, b, autojunk=autojunk)
    return matcher.real_quick_ratio() >= ratio and matcher.quick_ratio() >= ratio and matcher.ratio() >= ratio


def same_value(a: Any, b: Any) -> bool:
    """Equal."""
    return bool(a == b)


def same_name(a: str, b: str) -> bool:
    """The same words in any order without civilities, or so but for a letter (OCR)."""
    first, second = _name_words(a), _name_words(b)
    if not first or not second:
        return False
    return first == second or _alike(" ".join(first), " ".join(second), 0.93, autojunk=True)


def same_person(a: str, b: str) -> bool:
    """As `same_name`; a surname alone also stands for the full name."""
    first, second = set(_name_words(a)), set(_name_words(b))
    return same_name(a, b) or (bool(first and second) and (first <= second or second <= first))


def same_proxy(a: Sequence[str], b: Sequence[str]) -> bool:
    """The same member, represented by the same holder."""
    return same_name(a[0], b[0]) and (not (a[1] or b[1]) or same_person(a[1], b[1]))


def same_body(a: str, b: str) -> bool:
    """The same words of place, whatever generic words ("Ville de") stand around them."""
    first, second = folded(str(a)), folded(str(b))
    places = set(first.split()) - _GENERIC
    return first == second or (bool(places) and places == set(second.split()) - _GENERIC)


def same_number(a: Any, b: Any) -> bool:
    """The same groups of letters and of digits, leading zeros dropped."""
    first, second = ([group.lstrip("0") or "0" for group in re.findall(r"[a-z]+|\d+", folded(str(x)))] for x in (a, b))
    return first == second


def same_folded(a: Any, b: Any) -> bool:
    """The same but for case, accents and punctuation."""
    return folded(str(a)) == folded(str(b))


def same_text(ratio: float) -> Same:
    """A comparison of texts: equal, one within the other (from 20 characters), or alike to a ratio."""

    def same(a: Any, b: Any) -> bool:
        first, second = folded(str(a)), folded(str(b))
        if not first or not second:
            return False
        if first == second:
            return True
        if min(len(first), len(second)) >= 20 and (first in second or second in first):
            return True
        return _alike(first, second, ratio, autojunk=False)

    return same


SITTING: tuple[tuple[str, Same], ...] = (
    ("assembly.name", same_body),
    ("assembly.type", same_value),
    ("session.date", same_value),
    ("session.time", same_value),
    ("session.convened_on", same_value),
    ("session.chair", same_person),
    ("counts.in_office", same_value),
    ("counts.present", same_value),
    ("counts.proxies", same_value),
    ("counts.absent", same_value),
    ("counts.voting", same_value),
)
"""Fields of the sitting with one value."""

ACT: tuple[tuple[str, Same], ...] = (
    ("number", same_number),
    ("subject", same_text(0.85)),
    ("vote.for", same_value),
    ("vote.against", same_value),
    ("vote.abstention", same_value),
    ("vote.not_participating", same_value),
    ("vote.unanimous", same_value),
    ("vote.outcome", same_value),
    ("receipt.act_id", same_folded),
    ("receipt.transmitted_on", same_value),
    ("receipt.received_on", same_value),
    ("receipt.published_on", same_value),
)
"""Fields of an act with one value."""

_SENSES = ("for", "against", "abstention", "not_participating")
_same_decision = same_text(0.8)
_same_subject_of_act = same_text(0.75)


@dataclass(frozen=True, slots=True)
class Difference:
    """A value of the gold that was not found (`found` is None), or one that the gold does not hold so."""

    document: str
    field: str
    gold: Any
    found: Any


@dataclass(slots=True)
class Figures:
    """Hits, false values, missed values."""

    hit: int = 0
    false: int = 0
    miss: int = 0

    @property
    def precision(self) -> float:
        """The share of the produced values that the gold holds; 1 where none was produced."""
        return self.hit / (self.hit + self.false) if self.hit + self.false else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold's values that were produced; 1 where the gold has none."""
        return self.hit / (self.hit + self.miss) if self.hit + self.miss else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def add(self, other: Figures) -> None:
        """Count another's figures too."""
        self.hit += other.hit
        self.false += other.false
        self.miss += other.miss


@dataclass(slots=True)
class Scorecard:
    """The figures of every field and document, and every difference."""

    fields: dict[str, Figures] = field(default_factory=dict)
    documents: dict[str, Figures] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)

    @property
    def micro(self) -> Figures:
        """All instances of all fields together."""
        total = Figures()
        for figures in self.fields.values():
            total.add(figures)
        return total

    @property
    def mean_f1(self) -> float:
        """The mean of the F1 of the fields (macro)."""
        return sum(f.f1 for f in self.fields.values()) / len(self.fields) if self.fields else 0.0

    def worst(self, count: int) -> list[tuple[str, Figures]]:
        """The documents with the lowest F1."""
        return sorted(self.documents.items(), key=lambda item: item[1].f1)[:count]

    def score(self, document: str, gold: Mapping[str, Any], record: Mapping[str, Any]) -> None:
        """Count one document. An empty record means that everything in the gold is missed."""
        paper = _Paper(self, document, self.documents.setdefault(document, Figures()))
        for path, same in SITTING:
            paper.one(document, path, _wanted(gold, path), _printed(_at(record, path)), same)
        _lists(paper, gold, record)
        wanted = _wanted(gold, "acts")
        if wanted not in (SKIP, None):
            _acts(paper, wanted, record.get("acts") or [])


@dataclass(slots=True)
class _Paper:
    """Where one document is marked."""

    card: Scorecard
    document: str
    figures: Figures

    def count(self, name: str, hit: int = 0, false: int = 0, miss: int = 0) -> None:
        new = Figures(hit, false, miss)
        self.card.fields.setdefault(name, Figures()).add(new)
        self.figures.add(new)

    def differ(self, label: str, name: str, gold: Any, found: Any) -> None:
        self.card.differences.append(Difference(label, name, gold, found))

    def one(self, label: str, name: str, gold: Any, found: Any, same: Same) -> None:
        """Mark a field with one value."""
        if gold == SKIP or (gold is None and found is None):
            return
        if gold is not None and found is not None and same(gold, found):
            self.count(name, hit=1)
            return
        self.count(name, false=int(found is not None), miss=int(gold is not None))
        self.differ(label, name, gold, found)

    def many(self, label: str, name: str, gold: Any, found: Sequence[Any], same: Same) -> None:
        """Mark a field with a list of values, in any order."""
        if gold == SKIP or gold is None:
            return
        pairs = paired(gold, found, same)
        self.count(name, hit=len(pairs), false=len(found) - len(pairs), miss=len(gold) - len(pairs))
        for i in sorted(set(range(len(gold))) - pairs.keys()):
            self.differ(label, name, gold[i], None)
        for j in sorted(set(range(len(found))) - set(pairs.values())):
            self.differ(label, name, None, found[j])


def paired(gold: Sequence[Any], found: Sequence[Any], same: Same) -> dict[int, int]:
    """Pair the values of two lists one to one: equal ones first, then the first that is the same."""
    pairs: dict[int, int] = {}
    free = dict.fromkeys(range(len(found)))
    for compare in (same_value, same):
        for i, value in enumerate(gold):
            if i in pairs:
                continue
            j = next((j for j in free if compare(value, found[j])), None)
            if j is not None:
                pairs[i] = j
                del free[j]
    return pairs


def _lists(paper: _Paper, gold: Mapping[str, Any], record: Mapping[str, Any]) -> None:
    """Mark the secretaries and the attendance."""
    document = paper.document
    secretaries = _people(_at(record, "session.secretaries"))
    paper.many(document, "session.secretaries", _wanted(gold, "session.secretaries"), secretaries, same_person)
    by_status: dict[Any, list[tuple[str, str]]] = {}
    for member in record.get("attendance") or []:
        names = (_printed(member.get("name")) or "", _printed(member.get("proxy_holder")) or "")
        by_status.setdefault(member.get("status"), []).append(names)
    present = [name for name, _ in by_status.get("present", ())]
    paper.many(document, "attendance.present", _wanted(gold, "attendance.present"), present, same_name)
    absent = [name for status in ("absent", "excused") for name, _ in by_status.get(status, ())]
    paper.many(document, "attendance.absent", _wanted(gold, "attendance.absent"), absent, same_name)
    proxies = _wanted(gold, "attendance.proxies")
    if proxies not in (SKIP, None):
        proxies = [(pair[0], pair[1] or "") for pair in proxies]
    paper.many(document, "attendance.proxies", proxies, by_status.get("represented", []), same_proxy)


def _acts(paper: _Paper, wanted: Sequence[Mapping[str, Any]], acts: Sequence[Mapping[str, Any]]) -> None:
    """Pair the acts, and mark each pair; an act without its like is marked against an empty one."""
    pairs = paired(wanted, acts, _same_act)
    if len(wanted) == len(acts) == 1:
        pairs = {0: 0}
    paper.count("acts.found", len(pairs), len(acts) - len(pairs), len(wanted) - len(pairs))
    for j in sorted(set(range(len(acts))) - set(pairs.values())):
        paper.differ(paper.document, "acts.found", None, acts[j].get("subject"))
    for i, gold in enumerate(wanted):
        if i not in pairs:
            paper.differ(paper.document, "acts.found", gold.get("subject"), None)
        _act(paper, f"{paper.document}#{gold.get('number') or i + 1}", gold, acts[pairs[i]] if i in pairs else {})


def _act(paper: _Paper, label: str, gold: Mapping[str, Any], act: Mapping[str, Any]) -> None:
    for path, same in ACT:
        name = path if "." in path else f"acts.{path}"
        paper.one(label, name, _wanted(gold, path), _at(act, path), same)
    decisions = [d.get("text") if isinstance(d, dict) else d for d in act.get("decisions") or []]
    paper.many(label, "acts.decisions", gold.get("decisions", SKIP), decisions, _same_decision)
    for sense in _SENSES:
        path = f"vote.names.{sense}"
        paper.many(label, "vote.names", _wanted(gold, path), _people(_at(act, path)), same_person)


def _same_act(gold: Mapping[str, Any], act: Mapping[str, Any]) -> bool:
    """Whether two acts are one: by their subject, or by their number."""
    subjects, numbers = ((gold.get(key), act.get(key)) for key in ("subject", "number"))
    if all(subjects) and _same_subject_of_act(*subjects):
        return True
    return all(numbers) and same_number(*numbers)


def _wanted(gold: Mapping[str, Any], path: str) -> Any:
    """The gold's value, or SKIP where the gold does not speak of it."""
    node: Any = gold
    for key in path.split("."):
        if not isinstance(node, dict) or key not in node:
            return SKIP
        node = node[key]
    return node


def _at(record: Mapping[str, Any], path: str) -> Any:
    """The record's value, or None."""
    node: Any = record
    for key in path.split("."):
        if not isinstance(node, dict):
            return None
        node = node.get(key)
    return node


def _printed(value: Any) -> Any:
    """A person as printed; any other value as it is."""
    if not isinstance(value, dict):
        return value
    parts: Iterable[str] = filter(None, (value.get("first"), value.get("last")))
    return value.get("printed") or " ".join(parts) or None


def _people(values: Iterable[Any] | None) -> list[str]:
    return [name for name in map(_printed, values or ()) if name]
