"""Texts that a program wrapped at a number of characters: long runs of such lines were one line, and are it again."""

from __future__ import annotations

from itertools import accumulate, pairwise

_FEWEST = 12
"""Lines in a row, each filled to the last word that fits, that nothing but a program leaves."""
_WIDEST = 200
_SMALL = 0.4


def unwrapped(lines: list[str]) -> list[str]:
    """The lines of a page, each long run of wrapped ones as the one line that it was."""
    if len(lines) < _FEWEST:
        return lines
    bare = ["" if "\t" in line or "   " in (text := line.strip()) else text for line in lines]
    room = [_room(line, following) for line, following in pairwise(bare)]
    width = _width(room)
    found: list[str] = []
    start = 0
    for at, (least, most) in enumerate([*room, (0, 0)], 1):
        if least <= width < most:
            continue
        found += [" ".join(bare[start:at])] if _is_prose(bare[start:at]) else lines[start:at]
        start = at
    return found


def _is_prose(run: list[str]) -> bool:
    """Whether lines are many, and begin in small letters as often as sentences do that are wrapped; no list does."""
    return len(run) >= _FEWEST and sum(line[0].islower() for line in run) > _SMALL * len(run)


def _room(line: str, following: str) -> tuple[int, int]:
    """How long a line is, or none where it is one word that no width parts, and how long with the first of the next."""
    if not line or not following:
        return 0, 0
    return len(line) if " " in line else 0, len(line) + 1 + len(following.split(" ", 1)[0])


def _width(room: list[tuple[int, int]]) -> int:
    """The number of characters at which most lines end that the first word of the next would not have fitted on.

    Args:
        room: of each line, as `_room` tells it.
    """
    steps = [0] * (_WIDEST + 2)
    for least, most in room:
        if least < min(most, _WIDEST):
            steps[least] += 1
            steps[min(most, _WIDEST)] -= 1
    fits = list(accumulate(steps))
    return fits.index(max(fits))
