"""What addresses and forms of the desk carry, as values."""

from __future__ import annotations

import math
from typing import Any

from starlette.convertors import Convertor

from pipeline.review.desk import fields


class Place(Convertor[int]):
    """The number of an act or a page in an address; −1 is the sitting as a whole."""

    regex = "-1|[0-9]{1,6}"

    def convert(self, value: str) -> int:
        """The number that stands in an address."""
        return int(value)

    def to_string(self, value: int) -> str:
        """The number as an address holds it."""
        return str(value)


def number(text: str | None, default: Any) -> Any:
    """A whole number of an address; the default where there is none."""
    return int(text) if text is not None and text.isdecimal() and len(text) < 10 else default


def day(iso: str | None) -> str:
    """A day as people read it; nothing for nothing."""
    return "/".join(reversed(iso.split("-"))) if iso else ""


def place(said: dict[str, str]) -> tuple[int | None, tuple[float, float, float, float] | None]:
    """The place that somebody drew on a page; none where they drew none."""
    try:
        x0, top, x1, bottom = (round(float(v), 1) for v in said.get("bbox", "").split(","))
        page = int(said["page"])
    except (ValueError, KeyError, OverflowError):
        return None, None
    box = (min(x0, x1), min(top, bottom), max(x0, x1), max(top, bottom))
    return (page, box) if 0 < page < 1_000_000 and all(map(math.isfinite, box)) else (None, None)


def member(said: dict[str, str]) -> dict[str, Any]:
    """A member that somebody adds to the list, as the record holds them.

    Raises:
        ValueRefusedError: there is no name, or no such status.
    """
    name = fields.parsed(said.get("name", ""), "person")
    if name is None:
        raise fields.ValueRefusedError("écrivez le nom du membre")
    return {
        "name": name,
        "status": fields.parsed(said.get("status", ""), "status") or "present",
        "proxy_holder": fields.parsed(said.get("proxy_holder", ""), "person"),
        "role": None,
        "arrived": None,
        "left": None,
    }
