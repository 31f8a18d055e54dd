"""Labels and what they belong to: beside their values in a column of their own, or above lists side by side."""

from __future__ import annotations

from itertools import pairwise, repeat
from operator import attrgetter

from pipeline.reading.pieces import Flow, Piece, joined

_TOP = attrgetter("top")
_ALIGNED = 2.0
"""Points by which the left edges of lines of one label may differ."""
_LABEL_LINES = 3
_TITLED = 3
"""Lines, its title included, from which a box beside a text is one."""
_SHARED = 0.5
"""How much of its height a label has in common with a value of another size, at the least."""
_NEAR = 5
"""Sizes between a label and a value that is not level with it, at the most."""
_PADDING = 0.8
"""Points that part the cells of a table, at the least."""


def with_labels(rows: Flow) -> Flow:
    """Rows in which each label stands before its values, in one piece where it has several lines."""
    return _whole(_level(rows))


def _level(rows: Flow) -> Flow:
    """Rows in which a label that stands between the heights of the values on its right is in the first row of these.

    So are the fields of forms: of another size than their label, or of two lines beside its middle.
    """
    found: Flow = []
    for at, row in enumerate(rows):
        above = found[-1] if found else []
        below = rows[at + 1] if at + 1 < len(rows) else []
        if len(row) > 1 or not row[0].label:
            if found and _lies_beside(found[-1], row):
                found[-1] = [*found[-1], *row]
            else:
                found.append(row)
        elif _is_right(row[0], above) and (_shared(row[0], above[0]) > _SHARED or _is_amid(row[0], above, below)):
            found[-1] = [*row, *above]
        else:
            found.append(row)
    return found


def _lies_beside(label: list[Piece], row: list[Piece]) -> bool:
    alone = len(label) == 1 and label[0].label
    return alone and _is_right(label[0], row) and _shared(label[0], row[0]) > _SHARED


def _is_right(label: Piece, row: list[Piece]) -> bool:
    """Whether a row is one piece near a label, on its right."""
    return len(row) == 1 and not row[0].label and label.x1 <= row[0].x0 <= label.x1 + _NEAR * label.size


def _shared(one: Piece, other: Piece) -> float:
    """How much of the lower of two pieces stands at the height of the other."""
    return (min(one.bottom, other.bottom) - max(one.top, other.top)) / max(min(one.size, other.size), 1.0)


def _is_amid(label: Piece, above: list[Piece], below: list[Piece]) -> bool:
    """Whether a label stands beside the middle of two lines of one column."""
    return (
        _is_right(label, below)
        and _aligned_left(above[0], below[0])
        and min(_shared(label, above[0]), _shared(label, below[0])) > 0
    )


def _whole(rows: Flow) -> Flow:
    if not any(row[0].label and row[0].runs_on for row in rows):
        return rows
    found: Flow = []
    at = 0
    while at < len(rows):
        lines = _label_lines(rows, at)
        if lines < 2:
            found.append(rows[at])
            at += 1
            continue
        label = joined([row[:1] for row in rows[at : at + lines]])
        found.append([label, *rows[at][1:]])
        found += [row[1:] for row in rows[at + 1 : at + lines] if len(row) > 1]
        at += lines
    return found


def _label_lines(rows: Flow, at: int) -> int:
    """How many lines the label at the left of a row takes; 0 where there is none, or no value beside its first line."""
    first = rows[at][0]
    if len(rows[at]) < 2 or first.runs_on or any(other.label for other in rows[at][1:]):
        return 0
    above = first
    for count, row in enumerate([[first], *rows[at + 1 : at + _LABEL_LINES]], 1):
        piece = row[0]
        near = _aligned_left(piece, first) and piece.top - above.bottom < 0.7 * piece.size
        if not near or any(other.label for other in row[1:]) or (count > 1 and not piece.runs_on):
            return 0
        if piece.label:
            return count
        above = piece
    return 0


def is_headed(rows: Flow) -> bool:
    """Whether lists stand below headings of their own, which end with a colon, in their first line or in the second.

    No list stands left of the first heading: that is one of those beside.
    """
    below = rows[1] if len(rows) > 1 else []
    first = rows[0][0]
    return not any(row[0].x1 < first.x0 for row in rows) and all(
        piece.label or any(end.label and end.runs_on and _aligned_left(piece, end) for end in below)
        for piece in rows[0]
    )


def is_titled(rows: Flow) -> bool:
    """Whether lines are a box of their own, the first its title (« OBJET : ») and all others the text below it."""
    if len(rows) < _TITLED or not rows[0][0].label or any(len(row) > 1 for row in rows):
        return False
    near = all(below[0].top - above[0].bottom < 0.7 * below[0].size for above, below in pairwise(rows))
    return near and not any(row[0].label for row in rows[1:])


def _aligned_left(one: Piece, other: Piece) -> bool:
    return abs(one.x0 - other.x0) < _ALIGNED


def from_label(left: list[Piece], right: list[Piece]) -> list[Piece]:
    """The left side of a band without what stands above a label that is level with the first line on the right.

    So is a label beside the lines that stand above and below the middle of it.
    """
    head = min(right, key=_TOP)
    beside = [piece for piece in left if piece.bottom > head.bottom - 0.3 * piece.size]
    first = min(beside, key=_TOP, default=None)
    return beside if first is not None and (first.label or first.heading) else left


def is_interrupted(left: Flow, right: Flow) -> bool:
    """Whether a list beside another begins below its own heading amid it: the two are columns that are read in turn."""
    if any(len(row) > 1 for row in right) or not is_headed(left):
        return False
    heads = [row[0] for row in right[1:-1] if row[0].label and not row[0].runs_on]
    return any(
        not row[0].label and abs(row[0].bottom - head.bottom) < 0.3 * head.size for head in heads for row in left
    )


def centred_bands(labels: Flow, values: Flow) -> Flow | None:
    """Labels beside the middle of the lines of their values, as one flow, each label first.

    What proves it: lines stand above the first label, a label stands between two lines, and the lines of each label
    begin where those before end.
    """
    groups = _groups(labels)
    if len(groups) < 2 or not all(map(_is_label, groups)) or any(len(row) > 1 for row in labels):
        return None
    spans = [(group[0][0].top, group[-1][0].bottom) for group in groups]
    if values[0][0].top > spans[0][0] - 0.6 * values[0][0].size:
        return None
    ends = _ends(spans, values) if any(map(_between, groups, repeat(values))) else []
    if not ends:
        return None
    flow: Flow = []
    for group, start, end in zip(groups, [0, *ends], ends, strict=False):
        flow += [[joined(group), *values[start]], *values[start + 1 : end]]
    return flow + values[ends[-1] :]


def foot_bands(labels: Flow, values: Flow) -> Flow | None:
    """Labels level with the last lines of their values, as one flow, each label first.

    What proves it: lines stand above the first label, and none of the column below the last; the lines of one value are
    nearer to each other than to those of another.
    """
    groups = _groups(labels)
    if len(groups) < 2 or not all(map(_is_label, groups)) or any(len(row) > 1 for row in labels):
        return None
    ends = [max(_level_with(line[0], values) for line in (group[-1], group[0])) + 1 for group in groups]
    parts = [values[start:end] for start, end in zip([0, *ends], ends, strict=False)]
    tail = values[ends[-1] :]
    if not all(parts) or len(parts[0]) <= len(groups[0]) or (tail and _aligned_left(tail[0][0], values[0][0])):
        return None
    within = max(below[0].top - above[0].bottom for part in parts for above, below in pairwise(part))
    between = min(below[0][0].top - above[-1][0].bottom for above, below in pairwise(parts))
    if between < within + _PADDING:
        return None
    flow: Flow = []
    for group, part in zip(groups, parts, strict=True):
        flow += [[joined(group), *part[0]], *part[1:]]
    return flow + tail


def _level_with(label: Piece, values: Flow) -> int:
    """The number of the line that a label is level with; -1 where there is none."""
    levels = (number for number, row in enumerate(values) if abs(row[0].bottom - label.bottom) < 0.3 * label.size)
    return next(levels, -1)


def _between(label: Flow, values: Flow) -> bool:
    """Whether a label of one line is level with no line of the values."""
    foot, near = label[0][0].bottom, 0.3 * label[0][0].size
    return len(label) == 1 and all(abs(row[0].bottom - foot) > near for row in values)


def _ends(spans: list[tuple[float, float]], values: Flow) -> list[int]:
    """How many lines stand before the end of each label's, where it stands beside their middle; else none.

    Lines beside a label that is higher than they are begin where it does.
    """
    ends: list[int] = []
    start = 0
    for top, bottom in spans:
        rows = values[start:]
        if not rows:
            return []
        head, near = rows[0][0].top, 0.35 * rows[0][0].size
        if abs(top - head) < near:
            start += sum(row[0].bottom < bottom + near for row in rows)
        else:
            away = [abs(head + row[0].bottom - top - bottom) / 2 for row in rows]
            if min(away) > near:
                return []
            start += away.index(min(away)) + 1
        ends.append(start)
    return ends


def label_bands(labels: Flow, prose: Flow) -> Flow | None:
    """Labels of several lines beside their paragraphs, as one flow; None where the left side is a flow of its own.

    Every group of lines on the left but the first must begin on the baseline of a right line that begins a paragraph.
    """
    groups = _groups(labels)
    if len(groups) < 2 or max(map(len, groups)) > 3:
        return None
    starts = _paragraphs(prose)
    for group in groups:
        first = group[0][0]
        if not any(abs(first.bottom - row[0].bottom) < 0.25 * max(first.size, row[0].size) for row in starts):
            return None
    flow: Flow = []
    for i, group in enumerate(groups):
        first = group[0][0]
        start = first.bottom - 0.3 * first.size if i else float("-inf")
        end = groups[i + 1][0][0].bottom - 0.3 * first.size if i + 1 < len(groups) else float("inf")
        beside = [row for row in prose if start <= row[0].bottom < end]
        whole = group if len(group) == 1 else [[joined(group)]] if group[-1][0].label else []
        if whole and beside and abs(beside[0][0].bottom - first.bottom) < 0.3 * first.size:
            flow += [[*whole[0], *beside[0]], *beside[1:]]
        else:
            flow += [*group, *beside]
    return flow


def _paragraphs(prose: Flow) -> Flow:
    """The lines that begin a paragraph: the first, those after a short line, those after white space."""
    right_edge = max(row[-1].x1 for row in prose)
    return prose[:1] + [
        row
        for before, row in pairwise(prose)
        if before[-1].x1 < right_edge - 2.5 * row[0].size or row[0].top - before[0].bottom > 0.7 * row[0].size
    ]


def _is_label(lines: Flow) -> bool:
    return lines[-1][-1].label or lines[0][0].heading


def _groups(labels: Flow) -> list[Flow]:
    """The labels of a column: up to the colon of each where all have one, else up to white space or a heading."""
    by_colon = labels[-1][-1].label and not labels[0][0].heading
    groups = [labels[:1]]
    for above, row in pairwise(labels):
        apart = row[0].top - above[0].bottom >= 0.7 * row[0].size or row[0].heading
        ends = above[-1].label if by_colon else apart
        if ends:
            groups.append([])
        groups[-1].append(row)
    return groups
