"""Ruled tables: cells from ruling lines, rows of cells into lines.

The rules come from pdfium's path objects: pdfplumber's table finder wants the page parsed a second time, by a parser
that takes far longer than the whole reading.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from pipeline.reading.columns import flows, is_prose, rows_of
from pipeline.reading.labels import is_headed
from pipeline.reading.pieces import Flow, Piece, joined
from pipeline.reading.rules import Rule

_SNAP = 3.0
_START = attrgetter("start")
_MAX_GRID = 20_000
_SHORT_CELL = 3
_LONG_CELL = 12
"""Lines of a cell that a row of two cells, or of more, may have to be read as one line."""


@dataclass(slots=True)
class Table:
    """A grid of closed cells. `cells` maps a square of the grid (row, column) to the cell that covers it.

    Cells bear the number of their first square, row after row. `left` and `right` are the sides of the page's words.
    """

    xs: list[float]
    ys: list[float]
    cells: dict[tuple[int, int], int]
    left: list[float]
    right: list[float]

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The table's outline: x0, top, x1, bottom."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def parted(self, pieces: list[Piece]) -> tuple[list[Piece], list[Piece]]:
        """The pieces that start in a cell of the table, and all others."""
        xs, ys, cells = self.xs, self.ys, self.cells
        head, foot = ys[0], ys[-1]
        inside: list[Piece] = []
        outside: list[Piece] = []
        for piece in pieces:
            middle = piece.middle
            if head <= middle < foot:
                x = (piece.x0 + min(piece.x1, piece.x0 + piece.size)) / 2
                if (bisect_right(ys, middle) - 1, bisect_right(xs, x) - 1) in cells:
                    inside.append(piece)
                    continue
            outside.append(piece)
        return inside, outside

    def flows(self, pieces: list[Piece]) -> list[Flow]:
        """What stands in the table, row after row: a row of short cells is one line, long cells are flows."""
        content = self._content(pieces)
        rows: dict[int, list[list[Piece]]] = defaultdict(list)
        for cell in sorted(content):
            rows[cell // (len(self.xs) - 1)].append(content[cell])
        found: list[Flow] = []
        grid: Flow = []
        for cells in rows.values():
            joined = _joined(cells)
            if joined is not None:
                grid += joined
                continue
            if grid:
                found.append(grid)
                grid = []
            found += _apart(cells)
        return [*found, grid] if grid else found

    def _content(self, pieces: list[Piece]) -> dict[int, list[Piece]]:
        """The pieces of each cell; a piece that runs over a ruling line is parted there."""
        content: dict[int, list[Piece]] = defaultdict(list)
        xs, ys, cells, left, right = self.xs, self.ys, self.cells, self.left, self.right
        for piece in pieces:
            row = bisect_right(ys, piece.middle) - 1
            start = cells.get((row, bisect_right(xs, piece.x0 + 0.5) - 1))
            if start is not None and start == cells.get((row, bisect_right(xs, piece.x1 - 0.5) - 1)):
                content[start].append(piece)
                continue
            by_cell: dict[int, list[int]] = defaultdict(list)
            last = cells.get((row, bisect_right(xs, (piece.x0 + piece.x1) / 2) - 1))
            for index in piece.words:
                cell = cells.get((row, bisect_right(xs, (left[index] + right[index]) / 2) - 1))
                last = cell if cell is not None else last
                if last is not None:
                    by_cell[last].append(index)
            if len(by_cell) == 1:
                content[next(iter(by_cell))].append(piece)
                continue
            for cell, words in by_cell.items():
                x0, x1 = min([left[index] for index in words]), max([right[index] for index in words])
                content[cell].append(Piece(x0, piece.top, x1, piece.bottom, piece.size, words))
        return content


def _joined(cells: list[list[Piece]]) -> Flow | None:
    """The cells of one row as one line, wrapped text joined (a lone cell: as its lines); None where they are too long.

    A line's pieces are its cells.
    """
    rows = [rows_of(cell) for cell in cells]
    heights = [len(r) for r in rows]
    if len(cells) == 1:
        return rows[0] if heights[0] <= _SHORT_CELL else None
    if sum(h > _SHORT_CELL for h in heights) >= 2 or max(heights) > (_LONG_CELL if len(cells) > 2 else _SHORT_CELL):
        return None
    return [[_cell_piece(cell, lines) for cell, lines in zip(cells, rows, strict=True)]]


def _cell_piece(cell: list[Piece], lines: Flow) -> Piece:
    """All the text of a cell as one piece."""
    if len(cell) == 1:
        (one,) = cell
        return Piece(one.x0, one.top, one.x1, one.bottom, one.size, one.words, cell=True)
    return joined(lines)


def _apart(cells: list[list[Piece]]) -> list[Flow]:
    """Long cells of one row: one after the other where one is prose or all have headings, else as rows they share."""
    lines = [rows_of(cell) for cell in cells]
    tall = sum(len(rows) > _SHORT_CELL for rows in lines)
    if tall > 1 and not any(map(is_prose, lines)) and not all(map(is_headed, lines)):
        return flows([piece for cell in cells for piece in cell])
    return [flow for cell in cells for flow in flows(cell)]


def find_tables(rules: tuple[list[Rule], list[Rule]], boxes: NDArray[np.float64]) -> list[Table]:
    """The ruled tables of a page, from top to bottom.

    Args:
        rules: horizontal and vertical ruling lines.
        boxes: the boxes of the page's words, to part pieces of text that run over a rule.
    """
    found: list[Table] = []
    if not rules[0] or len(rules[1]) < 3:
        return found
    left, right = boxes[:, 0].tolist(), boxes[:, 2].tolist()
    for horizontal, vertical in _connected(_merged(rules[0]), _merged(rules[1])):
        xs, ys = _places(vertical), _places(horizontal)
        if len(xs) < 3 or len(ys) < 2 or len(xs) * len(ys) > _MAX_GRID:
            continue
        cells = _closed_cells(xs, ys, horizontal, vertical)
        if len(set(cells.values())) > 1:
            found.append(Table(xs, ys, cells, left, right))
    return sorted(found, key=lambda table: table.ys[0])


def _merged(rules: list[Rule]) -> list[Rule]:
    """Rules on one line that follow each other, as one: word processors draw the side of each cell by itself."""
    found: list[Rule] = []
    for line in _lines(rules):
        line.sort(key=_START)
        at, start, end = line[0]
        for rule in line:
            if rule.start > end + _SNAP:
                found.append(Rule(at, start, end))
                at, start, end = rule
            elif rule.end > end:
                end = rule.end
        found.append(Rule(at, start, end))
    return found


def _lines(rules: list[Rule]) -> list[list[Rule]]:
    """Rules by their lines: those within a few points of each other are on one."""
    lines: list[list[Rule]] = []
    last = -math.inf
    for rule in sorted(rules):
        if not rule.at - last <= _SNAP:
            lines.append([])
        lines[-1].append(rule)
        last = rule.at
    return lines


def _places(rules: list[Rule]) -> list[float]:
    """Where the lines of rules are."""
    return [sum([rule.at for rule in line]) / len(line) for line in _lines(rules)]


def _connected(horizontal: list[Rule], vertical: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Groups of rules that touch each other."""
    at, start, end = np.fromiter(chain.from_iterable(horizontal), float).reshape(-1, 3, 1).swapaxes(0, 1)
    across, top, foot = np.fromiter(chain.from_iterable(vertical), float).reshape(-1, 3).T
    touch = (at >= top - _SNAP) & (at <= foot + _SNAP) & (across >= start - _SNAP) & (across <= end + _SNAP)
    touched: tuple[dict[int, list[int]], dict[int, list[int]]] = defaultdict(list), defaultdict(list)
    for row, column in np.argwhere(touch).tolist():
        touched[0][row].append(column)
        touched[1][column].append(row)
    groups = []
    while touched[0]:
        found: tuple[set[int], set[int]] = set(), set()
        fresh, side = [next(iter(touched[0]))], 0
        while fresh:
            found[side].update(fresh)
            beyond = {other for one in fresh for other in touched[side].pop(one)}
            side = 1 - side
            fresh = list(beyond - found[side])
        groups.append(([horizontal[i] for i in sorted(found[0])], [vertical[i] for i in sorted(found[1])]))
    return groups


def _closed_cells(
    xs: list[float], ys: list[float], horizontal: list[Rule], vertical: list[Rule]
) -> dict[tuple[int, int], int]:
    """The cells of a grid: squares without a rule between them, on condition that rules close them on all sides.

    A row of the grid that is open to the outside, but stands between closed ones, has its squares for cells.
    """
    across = _borders(ys, xs, horizontal)
    down = _borders(xs, ys, vertical)
    cells: dict[tuple[int, int], int] = {}
    height, width = len(ys) - 1, len(xs) - 1
    seen: set[tuple[int, int]] = set()
    open_squares: list[tuple[int, int]] = []
    for start in ((i, j) for i in range(height) for j in range(width)):
        if start in seen:
            continue
        i, j = start
        if across[i][j] and across[i + 1][j] and down[j][i] and down[j + 1][i]:
            cells[start] = i * width + j
            continue
        seen.add(start)
        squares, closed, queue = [start], True, [start]
        while queue:
            i, j = queue.pop()
            for open_side, to in (
                (not across[i][j], (i - 1, j)),
                (not across[i + 1][j], (i + 1, j)),
                (not down[j][i], (i, j - 1)),
                (not down[j + 1][i], (i, j + 1)),
            ):
                if not open_side:
                    continue
                if not (0 <= to[0] < height and 0 <= to[1] < width):
                    closed = False
                elif to not in seen:
                    seen.add(to)
                    squares.append(to)
                    queue.append(to)
        if closed:
            cells.update(dict.fromkeys(squares, start[0] * width + start[1]))
        elif len({i for i, _ in squares}) == 1:
            open_squares += squares
    kept = {i for i, _ in cells}
    cells.update({(i, j): i * width + j for i, j in open_squares if i - 1 in kept or i + 1 in kept})
    return cells


def _borders(lines: list[float], marks: list[float], rules: list[Rule]) -> list[list[bool]]:
    """[line][interval]: whether a rule lies on a line of the grid along the interval between two marks."""
    middles = [(before + after) / 2 for before, after in pairwise(marks)]
    found = [[False] * len(middles) for _ in lines]
    for rule in rules:
        line = found[_nearest(lines, rule.at)]
        for i in range(bisect_right(middles, rule.start - _SNAP), bisect_left(middles, rule.end + _SNAP)):
            line[i] = True
    return found


def _nearest(values: list[float], sought: float) -> int:
    """The number of the nearest of sorted values."""
    after = bisect_left(values, sought)
    if after == len(values) or (after and sought - values[after - 1] <= values[after] - sought):
        return after - 1
    return after
