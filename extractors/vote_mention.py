"""A sense of vote in a text, with its figure and the members named beside it."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.grammar.numbers import number
from extractors.vote_names import Named

_MOST_VOICES = 400


@dataclass(slots=True)
class Mention:
    """A sense of vote in the text: where the whole phrase stands, its figure and the members named beside it.

    `listed` says that it is a label on a line of its own (« - Pour : 16 »), so that remarks may stand between.
    """

    sense: str
    start: int
    end: int
    value: int | None = None
    proven: bool = False
    form: str = ""
    word_start: int = -1
    word_end: int = -1
    names: list[Named] = field(default_factory=list)
    reach: int = -1
    figure: int = -1
    listed: bool = False

    @property
    def last(self) -> int:
        """Where the phrase ends, its names included."""
        return max(self.end, self.reach)


def value_of(folded: str) -> int | None:
    """The figure that is printed, « O » and « l » being a nought and a one; None where no council has so many."""
    if folded == "o":
        return 0
    if folded == "l":
        return 1
    found = number(folded)
    return found if found is not None and found <= _MOST_VOICES else None
