"""Defects to plant in a lawful record, one at a time: each with the rule that must find it.

A plant takes a record and a source of chance; it returns the record with the defect, or None where the record does not
lend itself to it (nobody gave a proxy, no figures in the vote).
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pipeline.checks.profile import Profile
from schemas import Record

Plant = Callable[[Record, random.Random], Record | None]


@dataclass(frozen=True, slots=True)
class Defect:
    """A kind of defect: its French name, the code of the rule that must find it, and how it is planted."""

    name: str
    code: str
    plant: Plant
    profile: Profile | None = None


DEFECTS: list[Defect] = []


def defect(name: str, code: str, **profile: Any) -> Callable[[Plant], Plant]:
    """Register a plant."""

    def keep(plant: Plant) -> Plant:
        DEFECTS.append(Defect(name, code, plant, Profile.model_validate(profile) if profile else None))
        return plant

    return keep
