"""The matière of an act where none is printed, inferred from its subject by a small linear model, on demand alone."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pipeline.exports.nomenclature import MATTERS
from pipeline.matters.model import Model
from schemas.record import Matter, Record

WEIGHTS = Path(__file__).with_name("weights.npz")
"""What `make train` wrote."""


@lru_cache(maxsize=1)
def model() -> Model:
    """The model that ships with the package."""
    return Model.load(WEIGHTS)


def infer(subject: str | None) -> Matter | None:
    """The matière of a subject, where the model is sure enough to be right 95 times in 100; else None."""
    guess = model().guess(subject or "")
    if guess.confidence < model().threshold:
        return None
    return Matter(code=guess.code, label=MATTERS[guess.code], basis="inferred")


def with_inferred(record: Record) -> Record:
    """A copy of a record whose acts without matière have the inferred one, where there is one."""
    acts = [act if act.matter else act.model_copy(update={"matter": infer(act.subject)}) for act in record.acts]
    return record.model_copy(update={"acts": acts})
