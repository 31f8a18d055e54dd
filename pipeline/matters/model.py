"""Subject → matière: words, pairs of words and pieces of words, weighed by a linear model in numpy."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from extractors.grammar.text import fold

_WORD: Final = re.compile(r"[a-z]{2,}|\d{4}")
_EMPTY: Final = frozenset(
    ["de", "du", "des", "la", "le", "les", "un", "une", "et", "au", "aux", "en", "pour", "par", "sur", "dans"]
)
_PIECES: Final = (4, 5)
_LONGEST: Final = 2_000
"""Letters of a subject that are read."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest matière and the probability that it is right."""

    code: str
    confidence: float


def features(subject: str) -> dict[str, float]:
    """What is told of a subject: its words (w), pairs (b) and pieces of words (c), and its first word (f)."""
    words = ["0000" if word[0].isdigit() else word for word in _WORD.findall(fold(subject[:_LONGEST]))]
    kept = [word for word in words if word not in _EMPTY]
    found = {f"f{kept[0]}": 1.0} if kept else {}
    found.update({f"w{word}": 1.0 for word in kept})
    found.update({f"b{one} {two}": 1.0 for one, two in pairwise(kept)})
    for word in kept:
        framed = f"<{word}>"
        found.update({f"c{framed[i : i + n]}": 0.5 for n in _PIECES for i in range(len(framed) - n + 1)})
    return found


def vector(found: dict[str, float], vocabulary: dict[str, int], rarity: Floats) -> Floats:
    """The features that the vocabulary holds, weighed by their rarity, as a vector of length 1."""
    row = np.zeros(len(vocabulary), np.float32)
    for name, weight in found.items():
        place = vocabulary.get(name)
        if place is not None:
            row[place] = weight * rarity[place]
    return row / max(float(np.linalg.norm(row)), 1e-9)


def certainty(scores: NDArray[Any]) -> NDArray[Any]:
    """What the confidence is made of: 1, the best score, and how far it is from the next."""
    ordered = np.sort(scores, axis=-1)
    best, second = ordered[..., -1], ordered[..., -2]
    return np.stack([np.ones_like(best), best, best - second], axis=-1)


@dataclass(frozen=True)
class Model:
    """The weights. `curve` turns what `certainty` gives into log odds; `threshold`: the least confidence to answer."""

    codes: list[str]
    vocabulary: dict[str, int]
    rarity: Floats
    weights: Floats
    curve: Floats
    threshold: float

    def guess(self, subject: str) -> Guess:
        """The likeliest matière of a subject; a subject of unknown words has confidence 0."""
        row = vector(features(subject), self.vocabulary, self.rarity)
        if not row.any():
            return Guess(self.codes[0], 0.0)
        scores = row @ self.weights
        odds = float(certainty(scores) @ self.curve)
        return Guess(self.codes[int(scores.argmax())], 1 / (1 + float(np.exp(-odds))))

    def save(self, path: Path) -> None:
        """Write the model, weights on 8 bits; the same model gives the same bytes."""
        scale = np.abs(self.weights).max(axis=0) / 127
        np.savez_compressed(
            path,
            codes=_packed(self.codes),
            vocabulary=_packed(list(self.vocabulary)),
            rarity=self.rarity.astype(np.float16),
            weights=np.rint(self.weights / np.maximum(scale, 1e-9)).astype(np.int8),
            scale=scale.astype(np.float32),
            curve=self.curve.astype(np.float32),
            threshold=np.array(self.threshold, np.float32),
        )

    @classmethod
    def load(cls, path: Path) -> Model:
        """Read what `save` wrote."""
        with np.load(path, allow_pickle=False) as held:
            return cls(
                _unpacked(held["codes"]),
                {name: i for i, name in enumerate(_unpacked(held["vocabulary"]))},
                held["rarity"].astype(np.float32),
                held["weights"].astype(np.float32) * held["scale"],
                held["curve"],
                float(held["threshold"]),
            )


def _packed(names: list[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(names).encode(), np.uint8)


def _unpacked(held: NDArray[Any]) -> list[str]:
    return bytes(held).decode().split("\n")
