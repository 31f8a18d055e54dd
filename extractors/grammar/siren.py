"""The SIREN: nine digits, the last of which is a key."""

from __future__ import annotations


def luhn(siren: str) -> bool:
    """Whether the key of a SIREN is right.

    >>> luhn("732829320"), luhn("732829321")
    (True, False)
    """
    digits = [int(c) * (1 + i % 2) for i, c in enumerate(siren)]
    return sum(d - 9 * (d > 9) for d in digits) % 10 == 0
