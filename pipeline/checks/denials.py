"""What a second list of the opening denies of a member, as the evidence of the name keeps it."""

from __future__ import annotations

from typing import Final

from extractors.attendance_denied import AWAY_TOO, OTHER_HOLDER, PRESENT_TOO
from pipeline.checks.case import Case, Seat
from schemas.record import Evidence

_FORMS: Final = frozenset({AWAY_TOO, OTHER_HOLDER, PRESENT_TOO})
"""The forms of drafting in which a second list denies the first."""


def denied(case: Case, seat: Seat) -> Evidence | None:
    """The place where a second list denies what the record holds of a member, or None."""
    places = case.record.evidence.get(f"/attendance/{seat.index}/name", [])
    return next((place for place in places if place.form in _FORMS), None)
