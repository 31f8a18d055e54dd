"""Persons as councils print them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Name:
    """A person found in a text: where (characters) and how printed, with the parts that the print shows."""

    start: int
    end: int
    printed: str
    civility: str | None = None
    first: str | None = None
    last: str | None = None
