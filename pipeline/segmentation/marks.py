"""Numbers at the head of rows, and the best run of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Mark:
    """A number at the head of a row: `at` is the row, `seq` its place in the run, `shape` tells runs apart.

    `bare` says that no sign or word tells that it is one.
    """

    at: int
    seq: int
    shape: tuple[str, ...]
    rest: str
    parts: tuple[int, ...] = ()
    restarts: bool = False
    bare: bool = False


def chain(marks: list[Mark], weight: dict[int, float], cuts: list[int]) -> list[Mark]:
    """The best rising run of marks: steps of one, small leaps, any leap over a cut, new starts where they are allowed.

    `weight` gives for each row what speaks for it as a heading; linear in the number of marks.
    """
    best: dict[int, tuple[float, Mark, int]] = {}
    link: list[int] = []
    scores: list[float] = []
    top: tuple[float, int] = (0.0, -1)
    for n, mark in enumerate(marks):
        late = 0.0 if cuts or mark.restarts else 0.4 * max(mark.seq - 1, 0)
        score, before = weight.get(mark.at, 0.0) - late, -1
        options = [(mark.seq - step, 0.3 * (step - 1)) for step in (1, 2, 3)] + [(mark.seq, 0.8)]
        for seq, cost in options:
            held = best.get(seq)
            if held is not None and held[0] + weight.get(mark.at, 0.0) - cost > score:
                score, before = held[0] + weight.get(mark.at, 0.0) - cost, held[2]
        if top[1] >= 0:
            last = marks[top[1]]
            leap = last.seq < mark.seq and any(last.at < c < mark.at for c in cuts)
            if (leap or (mark.restarts and (mark.seq == 1 or mark.seq > last.seq))) and top[0] + weight.get(
                mark.at, 0.0
            ) > score:
                score, before = top[0] + weight.get(mark.at, 0.0), top[1]
        scores.append(score)
        link.append(before)
        if mark.seq not in best or score >= best[mark.seq][0]:
            best[mark.seq] = (score, mark, n)
        if score > top[0]:
            top = (score, n)
    run: list[Mark] = []
    n = top[1]
    while n >= 0:
        run.append(marks[n])
        n = link[n]
    return run[::-1]


def sections(marks: list[Mark], last: int) -> list[tuple[Mark, int]]:
    """Each mark with the row where the next begins, or the last row."""
    ends = [m.at for m in marks[1:]] + [last] * bool(marks)
    return list(zip(marks, ends, strict=True))
