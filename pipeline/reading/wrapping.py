"""Texts that a program wrapped at a number of characters: long runs of such lines were one line, and are it again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, chain, pairwise

_FEWEST = 12
"""Lines in a row, each filled to the last word that fits, that nothing but a program leaves."""
_WIDEST = 200
_SMALL = 0.4


def unwrapped(lines: list[str]) -> list[str]:
    """The lines of a page, each long run of wrapped ones as the one line that it was."""
    blocks = [(start, end) for start, end in _blocks(lines) if end - start >= _FEWEST and _is_prose(lines[start:end])]
    if not blocks:
        return lines
    rooms = [[_room(a, b) for a, b in pairwise(lines[start:end])] for start, end in blocks]
    width = _width(rooms)
    found: list[str] = []
    done = 0
    for (start, end), room in zip(blocks, rooms, strict=True):
        found += lines[done:start]
        first = start
        for at, (least, most) in enumerate([*room, (0, 0)], start + 1):
            if not least <= width < most:
                found += _joined(lines[first:at])
                first = at
        done = end
    return found + lines[done:]


def _blocks(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Where lines begin and end that no white space parts, and no gap of columns."""
    start = 0
    for at, line in enumerate(lines):
        if not line or line.isspace() or "\t" in line or "   " in line.strip():
            yield start, at
            start = at + 1
    yield start, len(lines)


def _joined(run: list[str]) -> list[str]:
    """Full lines as one, if they are prose."""
    return [" ".join(line.strip() for line in run)] if _is_prose(run) else run


def _is_prose(run: list[str]) -> bool:
    """Whether lines are many, and begin in small letters as often as sentences do that are wrapped; no list does."""
    return len(run) >= _FEWEST and sum(line.lstrip()[0].islower() for line in run) > _SMALL * len(run)


def _room(line: str, following: str) -> tuple[int, int]:
    """How long a line is, or none where it is one word that no width parts, and how long with the first of the next."""
    line, following = line.strip(), following.lstrip()
    return len(line) if " " in line else 0, len(line) + 1 + len(following.split(None, 1)[0])


def _width(rooms: list[list[tuple[int, int]]]) -> int:
    """The number of characters at which most lines end that the first word of the next would not have fitted on.

    Args:
        rooms: of each line, as `_room` tells it.
    """
    steps = [0] * (_WIDEST + 2)
    for least, most in chain.from_iterable(rooms):
        if least < min(most, _WIDEST):
            steps[least] += 1
            steps[min(most, _WIDEST)] -= 1
    fits = list(accumulate(steps))
    return fits.index(max(fits))
