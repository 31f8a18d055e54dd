"""The SIREN: nine digits, the last of which is a key."""

from __future__ import annotations


def luhn(siren: str) -> bool:
    """Whether the key of a SIREN (or of a SIRET) is right.

    >>> luhn("732829320"), luhn("732829321")
    (True, False)
    """
    digits = [int(c) * (1 + i % 2) for i, c in enumerate(reversed(siren))]
    return sum(d - 9 * (d > 9) for d in digits) % 10 == 0


def siren_of(act_id: str | None) -> str | None:
    """The SIREN that an ACTES identifier holds, DDD-SIREN-AAAAMMJJ-NUMERO-NATURE."""
    parts = (act_id or "").split("-")
    return parts[1] if len(parts) > 2 and len(parts[1]) == 9 and parts[1].isdigit() else None
