"""What segmentation delivers: the opening of a sitting, its acts, the furniture of the pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from schemas.document import Line

LED = "titles before a colon"
"""Proof of acts whose paragraph begins with a title and a colon."""

UNTITLED = ("sentences", LED, "closing formula", "stamps alone")
"""Proofs of acts without a heading."""

RANKED = "ranks without a sign"
"""Proof of acts whose heading begins with the number of the item and no sign after it."""

IDENTIFIED = ("bound extracts", "stamps alone", "whole document")
"""Proofs of acts that are told apart by more than a title: their own head, or their ACTES identifier."""

BOUND = "bound extracts"
"""Proof of acts that are whole extracts, each with its own opening."""


@dataclass(slots=True)
class ActZone:
    """The lines of one act. `title_lines` counts those of its heading; `proof` names what told the act apart.

    Where `themed`, the first line (counted among `title_lines`) is the heading of department the act stands under; it
    may stand on an earlier page, above other acts.
    """

    lines: list[Line]
    title_lines: int = 0
    proof: str = "whole document"
    themed: bool = False


@dataclass(slots=True)
class Zones:
    """What a document is made of. In an extract the one act is read in the same lines as the opening."""

    kind: Literal["extract", "minutes"]
    opening: list[Line]
    acts: list[ActZone] = field(default_factory=list)
    furniture: list[Line] = field(default_factory=list)

    @property
    def act_of_opening(self) -> ActZone | None:
        """The act whose lines are those of the opening (an extract), or None (minutes)."""
        return next((a for a in self.acts if a.lines is self.opening), None)
