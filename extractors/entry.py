"""One member of a list, as the rules of attendance hand it to each other."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.grammar.name_chunks import Name
from schemas.record import Status

Place = tuple[int, int]


@dataclass(slots=True)
class Entry:
    """One member as a list gives them. `proof` is the place of the words that prove the status.

    `until` and `since` say that the state of this list ends, or begins, during the sitting, `begins` with what item or
    hour, `ranged` that the last item is told too; `either`, that the words do not tell which of two persons holds the
    proxy of the other. `replaced` is the state of a member for whom the `holder` sits as substitute; `missed`, that a
    list tells that the member misses. `again` is what another list says otherwise of the member, who neither comes nor
    goes; `holds`, that a sentence names the member as one who votes for another; `later` is who holds the proxy of one
    of the present when he or she has left.
    """

    name: Name
    status: Status
    proof: Place
    holder: Name | None = None
    role: Place | None = None
    arrived: Place | None = None
    left: Place | None = None
    until: bool = False
    since: bool = False
    begins: int | None = None
    ranged: bool = False
    either: bool = False
    replaced: Status | None = None
    missed: bool = False
    again: Entry | None = None
    holds: bool = False
    later: Name | None = None
    form: str = "list"

    @property
    def moves(self) -> bool:
        """Whether a list tells that the state of the member ends or begins during the sitting."""
        return bool(self.since or self.until or self.arrived or self.left)
