"""The scorecard: the values that it compares, and its agreement with the reference script."""

from __future__ import annotations

import copy
import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline import evaluation
from pipeline.evaluation import Figures, Scorecard, paired


@pytest.fixture(scope="session")
def script(shared: Path) -> ModuleType:
    """The reference script."""
    spec = importlib.util.spec_from_file_location("reference_score", shared / "evaluation" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Mme Odile FERRAND", "FERRAND Odile", True),
        ("M. Élie BRÉMOND", "Elie BREMOND", True),
        ("Odile FERRANDIER", "Odile FERRANDLER", True),  # one letter of OCR
        ("Odile FERRAND", "Paul FERRAND", False),
        ("FERRAND", "Odile FERRAND", False),
        ("Madame", "Madame", False),
    ],
)
def test_names_are_the_same(a: str, b: str, same: bool) -> None:
    assert evaluation.same_name(a, b) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [("FERRAND", "Mme Odile FERRAND", True), ("Odile", "FERRAND", False), ("", "FERRAND", False)],
)
def test_a_surname_stands_for_a_person(a: str, b: str, same: bool) -> None:
    assert evaluation.same_person(a, b) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Ville de Sarvagnac", "SARVAGNAC", True),
        ("Commune de Sarvagnac", "Commune de Monteval", False),
        ("Conseil municipal", "Conseil municipal", True),
        ("Conseil municipal", "Ville", False),
    ],
)
def test_bodies_are_the_same(a: str, b: str, same: bool) -> None:
    assert evaluation.same_body(a, b) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [("2021/007", "2021-7", True), ("D 12", "D012", True), ("2021-07", "2021-08", False), ("000", "0", True)],
)
def test_numbers_are_the_same(a: str, b: str, same: bool) -> None:
    assert evaluation.same_number(a, b) is same


def test_equal_values_are_paired_before_alike_ones() -> None:
    assert paired(["Odile FERRAND", "Mme Odile FERRAND"], ["Mme Odile FERRAND"], evaluation.same_name) == {1: 0}


def test_a_wrong_value_costs_a_false_and_a_miss() -> None:
    card = Scorecard()
    card.score("a", {"counts": {"present": 12, "voting": None, "absent": 3}}, {"counts": {"present": 13, "voting": 4}})
    assert card.fields == {
        "counts.present": Figures(0, 1, 1),
        "counts.voting": Figures(0, 1, 0),
        "counts.absent": Figures(0, 0, 1),
    }
    assert card.micro.f1 == 0


def test_what_the_gold_leaves_out_is_not_scored() -> None:
    card = Scorecard()
    card.score("a", {"session": {"date": "skip"}}, {"session": {"date": "2021-01-01", "time": "18:00"}})
    assert card.fields == {}


def test_without_a_record_everything_is_missed() -> None:
    card = Scorecard()
    gold = {"session": {"date": "2021-01-01"}, "acts": [{"number": "1", "vote": {"for": 3}}]}
    card.score("a", gold, {})
    assert card.micro == Figures(0, 0, 4)
    assert (card.micro.precision, card.micro.recall) == (1, 0)


def agree(script: ModuleType, documents: dict[str, tuple[Any, Any]]) -> None:
    """Both score the documents alike, field by field, difference by difference."""
    tally, card = script.Tally(), Scorecard()
    for name, (gold, record) in documents.items():
        before = [sum(part.values()) for part in (tally.hit, tally.false, tally.miss)]
        script.score_document(tally, name, copy.deepcopy(gold), copy.deepcopy(record))
        after = [sum(part.values()) for part in (tally.hit, tally.false, tally.miss)]
        card.score(name, gold, record)
        mine = card.documents[name]
        assert [mine.hit, mine.false, mine.miss] == [a - b for a, b in zip(after, before, strict=True)]
    fields = set(tally.hit) | set(tally.false) | set(tally.miss)
    theirs = {field: Figures(tally.hit[field], tally.false[field], tally.miss[field]) for field in fields}
    assert card.fields == theirs
    for field, figures in theirs.items():
        expected = script.f1(figures.hit, figures.false, figures.miss)
        assert (card.fields[field].precision, card.fields[field].recall, card.fields[field].f1) == expected
    differences = [(d.document, d.field, d.gold, d.found) for d in card.differences]
    assert sorted(map(repr, differences)) == sorted(map(repr, tally.log))


def as_record(gold: Any) -> dict[str, Any]:
    """A record that says what a gold says."""
    lists = gold.get("attendance")
    attendance: list[dict[str, Any]] = []
    if isinstance(lists, dict):
        for status, key in (("present", "present"), ("excused", "absent")):
            names = lists.get(key)
            attendance += [{"name": {"printed": n}, "status": status} for n in (names if names != "skip" else ()) or ()]
        proxies = lists.get("proxies")
        attendance += [
            {"name": {"printed": p[0]}, "status": "represented", "proxy_holder": {"printed": p[1]} if p[1] else None}
            for p in (proxies if proxies != "skip" else ()) or ()
        ]
    acts = gold.get("acts")
    return {
        **{room: copy.deepcopy(gold.get(room)) for room in ("assembly", "session", "counts")},
        "attendance": attendance,
        "acts": copy.deepcopy(acts) if isinstance(acts, list) else [],
    }


FIGURES = ("in_office", "present", "proxies", "absent", "voting", "for", "against", "abstention", "not_participating")


def perturbed(node: Any, chance: random.Random, rate: float) -> Any:
    """The same data with values lost, changed, doubled and swapped."""
    if isinstance(node, dict):
        return {
            key: chance.choice([None, 7])
            if value is None and key in FIGURES and chance.random() < rate
            else perturbed(value, chance, rate)
            for key, value in node.items()
        }
    if isinstance(node, list):
        kept = [perturbed(item, chance, rate) for item in node if chance.random() > rate]
        if kept and chance.random() < rate:
            kept.insert(chance.randrange(len(kept)), copy.deepcopy(chance.choice(kept)))
        if chance.random() < rate:
            chance.shuffle(kept)
        return kept
    if chance.random() > rate:
        return node
    if isinstance(node, int):
        return chance.choice([None, True, 0, 7])
    if isinstance(node, str) and node not in ("present", "represented", "excused", "absent"):
        i = chance.randrange(len(node) + 1)
        return chance.choice([None, node[:i], node[i:], node[:i] + "x" + node[i:], node.upper(), f"Mme {node}"])
    return node


@pytest.fixture(scope="session")
def golds(shared: Path) -> dict[str, Any]:
    paths = sorted((shared / "evaluation" / "dev" / "gold").glob("*.gold.json"))
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in paths}


@pytest.mark.real
def test_it_agrees_with_the_script_on_the_gold_itself_and_on_nothing(script: ModuleType, golds: dict[str, Any]) -> None:
    agree(script, {name: (gold, as_record(gold)) for name, gold in golds.items()})
    agree(script, {name: (gold, {}) for name, gold in golds.items()})


@pytest.mark.real
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), rate=st.sampled_from([0.02, 0.1, 0.3]))
def test_it_agrees_with_the_script_on_perturbed_records(
    script: ModuleType, golds: dict[str, Any], seed: int, rate: float
) -> None:
    chance = random.Random(seed)
    some = chance.sample(sorted(name for name in golds if len(golds[name].get("acts") or []) < 12), 4)
    agree(script, {name: (golds[name], perturbed(as_record(golds[name]), chance, rate)) for name in some})


@given(seed=st.integers(0, 2**32))
def test_a_perturbed_record_never_raises_and_never_scores_better(seed: int) -> None:
    gold: dict[str, Any] = {
        "assembly": {"name": "Commune de Sarvagnac", "type": "COM"},
        "session": {"date": "2023-03-16", "chair": "Mme Odile FERRAND", "secretaries": ["Élie BRÉMOND"]},
        "counts": {"in_office": 15, "present": 12},
        "attendance": {
            "present": ["Odile FERRAND", "Élie BRÉMOND"],
            "absent": ["Luc TARDY"],
            "proxies": [["Ana SOL", "Élie BRÉMOND"], ["Guy PERRIN", None]],
        },
        "acts": [
            {"number": "2023-01", "subject": "Budget primitif de la commune", "decisions": ["APPROUVE le budget"]},
            {"number": "2023-02", "subject": "Convention avec le syndicat", "vote": {"for": 12, "outcome": "adopted"}},
        ],
    }
    perfect, worse = Scorecard(), Scorecard()
    perfect.score("a", gold, as_record(gold))
    worse.score("a", gold, perturbed(as_record(gold), random.Random(seed), 0.3))
    assert perfect.micro.f1 == 1
    assert worse.micro.hit <= perfect.micro.hit
    assert worse.micro.f1 <= 1
