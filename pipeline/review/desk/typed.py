"""What addresses and forms of the desk carry, as values."""

from __future__ import annotations

from typing import Any

from pipeline.review.desk import fields


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
        return int(said["page"]), (x0, top, x1, bottom)
    except (ValueError, KeyError):
        return None, None


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
