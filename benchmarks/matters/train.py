"""Train and score the model of matières.

python -m benchmarks.matters.train SUBJECTS.tsv --weights FILE.npz --page PAGE.md

SUBJECTS.tsv has the columns subject, code, also (codes that are right too), source (council, year). The model is a
ridge regression on those subjects, the labels of the nomenclature and phrases.txt; it has no chance in it. Of subjects,
only features that two councils share, or that phrases.txt holds, are kept: no name of a place or a person is.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pipeline.exports.nomenclature import FIELDS, MATTERS
from pipeline.matters.model import Floats, Model, certainty, features, vector

HERE = Path(__file__).parent
PENALTY = 0.3
PRECISION = 0.95
CODES = list(MATTERS)


@dataclass(frozen=True)
class Example:
    told: dict[str, float]
    codes: tuple[str, ...]
    """The right code first, then those that are right too."""
    council: str | None


@dataclass(frozen=True)
class Fitted:
    vocabulary: dict[str, int]
    rarity: Floats
    weights: Floats


def phrases() -> list[Example]:
    """The labels of the nomenclature and the phrases written for this project."""
    found = [Example(features(label), (code,), None) for code, label in MATTERS.items()]
    code = ""
    for line in (HERE / "phrases.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            code = line.strip("[]")
        elif line and not line.startswith("#"):
            found.append(Example(features(line), (code,), None))
    return found


def subjects(path: Path) -> list[Example]:
    """Real subjects with their codes."""
    with path.open(encoding="utf-8", newline="") as stream:
        return [
            Example(
                features(row["subject"]),
                (row["code"], *(row["also"] or "").replace(",", " ").split()),
                row["source"].split(",")[0],
            )
            for row in csv.DictReader(stream, delimiter="\t")
        ]


def fit(examples: list[Example]) -> Fitted:
    """The weights that the examples give."""
    seen: Counter[str] = Counter()
    where: dict[str, set[str | None]] = defaultdict(set)
    for example in examples:
        for name in example.told:
            seen[name] += 1
            where[name].add(example.council)
    kept = sorted(n for n in seen if seen[n] > 1 and (None in where[n] or len(where[n]) > 1))
    vocabulary = {name: i for i, name in enumerate(kept)}
    rarity = np.array([np.log((1 + len(examples)) / (1 + seen[n])) + 1 for n in kept], np.float32)
    rows = np.stack([vector(e.told, vocabulary, rarity) for e in examples])
    wanted = np.zeros((len(examples), len(CODES)), np.float32)
    for i, example in enumerate(examples):
        wanted[i, CODES.index(example.codes[0])] = 1
    kernel = rows @ rows.T + PENALTY * np.eye(len(rows), dtype=np.float32)
    return Fitted(vocabulary, rarity, (rows.T @ np.linalg.solve(kernel, wanted)).astype(np.float32))


def unseen_scores(real: list[Example], written: list[Example]) -> Floats:
    """The scores of each subject by a model that saw nothing of its council."""
    scores = np.zeros((len(real), len(CODES)), np.float32)
    for council in sorted({e.council or "" for e in real}):
        fitted = fit([e for e in real if e.council != council] + written)
        for i, example in enumerate(real):
            if example.council == council:
                scores[i] = vector(example.told, fitted.vocabulary, fitted.rarity) @ fitted.weights
    return scores


def curve(scores: Floats, right: np.ndarray) -> Floats:
    """The logistic regression of being right on how sure the scores are, by Newton's method."""
    known, slope = certainty(scores).astype(float), np.zeros(3)
    for _ in range(30):
        chance = 1 / (1 + np.exp(-known @ slope))
        bend = known.T @ (known * (chance * (1 - chance))[:, None]) + 1e-3 * np.eye(3)
        slope += np.linalg.solve(bend, known.T @ (right - chance) - 1e-3 * slope)
    return slope.astype(np.float32)


def confidence(scores: Floats, slope: Floats) -> np.ndarray:
    """The probability of being right."""
    return 1 / (1 + np.exp(-(certainty(scores) @ slope)))


def threshold(sure: np.ndarray, right: np.ndarray) -> float:
    """The least confidence above which 95 % of the answers are right."""
    order = np.argsort(-sure, kind="stable")
    share = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    last = max((i for i, value in enumerate(share) if value >= PRECISION), default=0)
    return float(sure[order][last])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("subjects", type=Path)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--page", type=Path, required=True)
    asked = parser.parse_args()
    real, written = subjects(asked.subjects), phrases()
    scores = unseen_scores(real, written)
    best = [CODES[i] for i in scores.argmax(axis=1)]
    right = np.array([b in e.codes for b, e in zip(best, real, strict=True)])
    field = np.array([b[0] in {c[0] for c in e.codes} for b, e in zip(best, real, strict=True)])
    slope = curve(scores, right)
    sure = confidence(scores, slope)
    least = threshold(sure, right)
    fitted = fit(real + written)
    Model(CODES, fitted.vocabulary, fitted.rarity, fitted.weights, slope, least).save(asked.weights)
    size = asked.weights.stat().st_size
    asked.page.write_text(page(real, written, scores, right, field, sure, least, len(fitted.vocabulary), size), "utf-8")


def page(
    real: list[Example],
    written: list[Example],
    scores: Floats,
    right: np.ndarray,
    field: np.ndarray,
    sure: np.ndarray,
    least: float,
    width: int,
    size: int,
) -> str:
    """The scorecard."""
    councils = [e.council or "" for e in real]
    named = sorted(set(councils), key=lambda c: -councils.count(c))
    rows, kept, good = [], 0, 0
    for number, council in enumerate(named, 1):
        here = np.array([c == council for c in councils])
        slope = curve(scores[~here], right[~here])
        there = threshold(confidence(scores[~here], slope), right[~here])
        answered = confidence(scores[here], slope) >= there
        kept, good = kept + int(answered.sum()), good + int(right[here][answered].sum())
        rows.append(
            f"| {number} | {here.sum()} | {right[here].mean():.3f} | {field[here].mean():.3f} "
            f"| {answered.mean():.3f} | {right[here][answered].mean():.3f} |"
        )
    answered = sure >= least
    rows.append(
        f"| all | {len(real)} | {right.mean():.3f} | {field.mean():.3f} | {kept / len(real):.3f} | {good / kept:.3f} |"
    )
    bins = []
    for low, high in ((0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        inside = (sure >= low) & (sure < high)
        if inside.any():
            told = f"{low:.2f} to {min(high, 1):.2f}"
            bins.append(f"| {told} | {inside.sum()} | {sure[inside].mean():.3f} | {right[inside].mean():.3f} |")
    fields = []
    for one, label in FIELDS.items():
        inside = np.array([e.codes[0][0] == one for e in real])
        if inside.any():
            fields.append(
                f"| {one} {label} | {inside.sum()} | {right[inside].mean():.3f} | {answered[inside].mean():.3f} |"
            )
    template = (HERE / "page.md").read_text(encoding="utf-8")
    values = {
        "real": len(real), "councils": len(named), "written": len(written), "width": width, "size": size // 1000,
        "level2": f"{right.mean():.3f}", "level1": f"{field.mean():.3f}", "coverage": f"{answered.mean():.3f}",
        "threshold": f"{least:.3f}", "rows": "\n".join(rows), "bins": "\n".join(bins), "fields": "\n".join(fields),
    }  # fmt: skip
    return template.format(**values)


if __name__ == "__main__":
    main()
