"""Words of a page → lines in reading order, by geometry alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise, repeat
from statistics import median
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from pipeline.reading.columns import Flow, Piece, Row, flows
from pipeline.reading.glyphs import Glyphs
from pipeline.reading.hyphens import with_wrapped_cells
from pipeline.reading.skew import levelled
from schemas import Box, Line, Page, Word

if TYPE_CHECKING:
    from pipeline.reading.tables import Table

COLUMN_GAP = 1.2
"""White space, in sizes, that parts columns, where the line's other gaps are not nearly as wide."""
_WIDE = 2.5
_STRAY_GAP = 0.4
_GLUED = 0.1
_MARKER_REACH = 4.5
_CAPITALS = frozenset(letter for letter in map(chr, range(0x250)) if letter.isupper())
_LETTERS = 4
"""Single capitals in a row that may be a letter-spaced word."""
_MARKER = re.compile(r"[-–—•*+▪◦■□●○✓✔➢➤>o·]{1,2}|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)°]{1,2}-?|\d{1,2}\s?-")

Array = NDArray[Any]
FindTables = Callable[[], "list[Table]"]


def lay_out(glyphs: Glyphs, number: int, find_tables: FindTables | None = None) -> Page:
    """The lines of a page. `find_tables` is asked for the ruled tables only where pieces of text stand side by side."""
    page = Page(number, glyphs.width, glyphs.height)
    if not glyphs.texts:
        return page
    words = _words(glyphs)
    pieces = _pieces(levelled(glyphs))
    tables = find_tables() if find_tables is not None and _side_by_side(pieces) else []
    spaced = sum([text in _CAPITALS for text in glyphs.texts if len(text) == 1]) >= _LETTERS
    block = 0
    for flow in _in_order(pieces, tables):
        lines = [Line(_line(row, words), number, block) for row in flow]
        if spaced:
            for line in lines:
                line.words = _closed_up(line.words)
        _mark_gaps(lines, flow, first_on_page=not page.lines)
        page.lines += with_wrapped_cells(lines)
        block += 1
    if glyphs.turned.any():
        _add_turned(page, glyphs, words, block)
    return page


def _words(glyphs: Glyphs) -> list[Word]:
    sides = zip(*glyphs.boxes.round(2).T.tolist(), strict=True)
    boxes = map(tuple.__new__, repeat(Box), sides)  # Box._make takes twice as long
    return list(map(Word, glyphs.texts, boxes, glyphs.sizes.round(2).tolist(), glyphs.bold.tolist()))


def _pieces(glyphs: Glyphs) -> list[Piece]:
    """Runs of words that follow each other in the page's stream on one baseline, without a column gap."""
    order = (~glyphs.turned).nonzero()[0].tolist()
    if not order:
        return []
    sides, size = glyphs.boxes.T, glyphs.sizes
    if len(order) < len(size):
        sides, size = sides[:, order], size[order]
    x0, top, x1, bottom = sides
    gap = x0[1:] - x1[:-1]
    large = np.maximum(size[1:], size[:-1])
    shared = np.minimum(bottom[1:], bottom[:-1]) - np.maximum(top[1:], top[:-1])
    follows = (shared > 0.5 * np.minimum(size[1:], size[:-1])) & (gap > -0.5 * large)
    apart = ~follows
    wide = (follows & (gap > COLUMN_GAP * large)).nonzero()[0].tolist()
    if wide:
        gaps, chained = gap.tolist(), follows.tolist()
        apart[wide] = [not _is_justified(i, gaps, chained) for i in wide]
    breaks = (apart.nonzero()[0] + 1).tolist()
    firsts, afters = [0, *breaks], [*breaks, len(order)]
    starts = np.array(firsts)
    sizes = np.maximum.reduceat(size, starts)
    feet = _baselines(bottom, size, sizes, starts)
    left, head = np.minimum.reduceat(x0, starts).tolist(), np.minimum.reduceat(top, starts).tolist()
    right = np.maximum.reduceat(x1, starts).tolist()
    words = [order[i:j] for i, j in zip(firsts, afters, strict=True)]
    return _with_markers(list(map(Piece, left, head, right, feet, sizes.tolist(), words)), glyphs.texts)


def _with_markers(pieces: list[Piece], texts: list[str]) -> list[Piece]:
    """Pieces, each sign or number of an item of a list joined to the item's text, a tabulator away on its right."""
    found: list[Piece] = []
    alone: list[Piece] = []
    for piece in pieces:
        is_marker = len(piece.words) == 1 and _MARKER.fullmatch(texts[piece.words[0]]) is not None
        (alone if is_marker else found).append(piece)
    for marker in alone:
        reach = marker.x1 + _MARKER_REACH * max(marker.size, 8.0)
        items = [p for p in found if marker.x1 <= p.x0 + 1 <= reach and p.top < marker.middle < p.bottom]
        if not items:
            found.append(marker)
            continue
        item = min(items, key=lambda p: p.x0)
        item.words = marker.words + item.words
        item.x0 = marker.x0
    return found


def _baselines(bottom: Array, size: Array, large: Array, starts: Array) -> list[float]:
    """The foot of each piece: that of its lowest word that is not small print (an exponent, an index)."""
    if (np.minimum.reduceat(size, starts) < 0.8 * large).any():
        of_word = large.repeat(np.diff(starts, append=len(size)))
        bottom = np.where(size >= 0.8 * of_word, bottom, -np.inf)
    return np.maximum.reduceat(bottom, starts).tolist()  # type: ignore[no-any-return]


def _is_justified(i: int, gap: list[float], follows: list[bool]) -> bool:
    """Whether a wide gap is one of many alike in its line (a badly justified line, and no column)."""
    start, end = i, i + 1
    while start > 0 and follows[start - 1]:
        start -= 1
    while end < len(gap) and follows[end]:
        end += 1
    others = gap[start:i] + gap[i + 1 : end]
    return len(others) >= 3 and gap[i] < _WIDE * median(others)


def _side_by_side(pieces: list[Piece]) -> bool:
    """Whether two rows or more of a page hold several pieces."""
    marks = sorted([(p.bottom, p.size) for p in pieces])
    return sum([below - above < 0.5 * size for (above, _), (below, size) in pairwise(marks)]) >= 2


def _in_order(pieces: list[Piece], tables: list[Table]) -> list[Flow]:
    """Flows in reading order. A ruled table takes part as one large piece: a whole width, or part of a column."""
    rest = pieces
    contents: dict[int, list[Flow]] = {}
    stand_ins: list[Piece] = []
    for table in tables:
        inside, rest = table.parted(rest)
        if not inside:
            continue
        stand_in = Piece(*table.box, inside[0].size, [])
        stand_ins.append(stand_in)
        contents[id(stand_in)] = table.flows(inside)
    found = flows(rest + stand_ins)
    return found if not contents else [part for flow in found for part in _expanded(flow, contents)]


def _expanded(flow: Flow, contents: dict[int, list[Flow]]) -> Iterator[Flow]:
    """A flow with what stands in its tables in the place of their stand-ins."""
    plain: Flow = []
    for row in flow:
        for piece in row:
            if id(piece) in contents:
                if plain:
                    yield plain
                yield from contents[id(piece)]
                plain = []
            elif plain and plain[-1] and plain[-1][-1] in row:
                plain[-1].append(piece)
            else:
                plain.append([piece])
    if plain:
        yield plain


def _line(row: Row, words: list[Word]) -> list[Word]:
    """The words of one row in order: tabs where columns part, pieces of one word glued."""
    if len(row) == 1 and not row[0].cell:
        return [words[index] for index in row[0].words]
    found: list[Word] = []
    for piece in row:
        for j, index in enumerate(piece.words):
            word = words[index]
            if not found or (j and not piece.cell):
                found.append(word)
            elif piece.cell:
                _append_in_cell(found, word, first=not j)
            else:
                _append_piece(found, word)
    return found


def _append_in_cell(found: list[Word], word: Word, first: bool) -> None:
    """Add a word of a table's cell: a tab before the cell; a word that was broken at a line's end in it is one."""
    if not first and found[-1].text.endswith("-") and not _level(found[-1], word):
        _glue(found[-1], word)
        return
    word.tab = first
    found.append(word)


def _append_piece(found: list[Word], word: Word) -> None:
    """Add the first word of a piece: after a tab, unless it stands so near that it belongs to the words before it."""
    before = found[-1]
    if _repeats(before, word):
        return
    gap = word.box.x0 - before.box.x1 if word.box and before.box else 0.0
    near = gap <= _STRAY_GAP * word.size and _level(before, word)
    if near and gap <= _GLUED * word.size:
        _glue(before, word)
        return
    word.tab = not near
    found.append(word)


def _level(one: Word, other: Word) -> bool:
    """Whether two words stand on one line of text (and not in a cell's first and another cell's last line)."""
    return bool(one.box and other.box and abs(one.box.bottom - other.box.bottom) < 0.5 * max(one.size, other.size))


def _repeats(one: Word, other: Word) -> bool:
    """Whether a word is printed again over itself, to make it look bold."""
    if one.text != other.text or one.box is None or other.box is None:
        return False
    return all(abs(a - b) < 0.15 * one.size for a, b in zip(one.box, other.box, strict=True))


def _glue(one: Word, other: Word) -> None:
    one.text += other.text
    if one.box and other.box:
        one.box = one.box.union(other.box)


def _closed_up(words: list[Word]) -> list[Word]:
    """Words with letter-spaced words ("S É A N C E") closed up, where equal narrow gaps between letters prove it."""
    if sum(len(w.text) == 1 for w in words) < _LETTERS:
        return words
    found: list[Word] = []
    run: list[Word] = []
    for word in [*words, None]:
        if word is not None and len(word.text) == 1 and word.text.isalpha() and word.text.isupper() and not word.tab:
            run.append(word)
            continue
        if word is not None and run and word.tab is False and len(word.text) == 1 and word.text.isalnum():
            run.append(word)
            continue
        found += _close(run)
        run = []
        if word is not None:
            if word.tab and len(word.text) == 1 and word.text.isalpha() and word.text.isupper():
                run = [word]
            else:
                found.append(word)
    return found


def _close(run: list[Word]) -> list[Word]:
    """A run of single capitals as the words that their gaps tell apart; unchanged where the gaps prove nothing."""
    if len(run) < _LETTERS:
        return run
    gaps = [b.box.x0 - a.box.x1 for a, b in pairwise(run) if a.box and b.box]
    if len(gaps) != len(run) - 1:
        return run
    usual = median(gaps)
    inner = [g for g in gaps if g < 1.7 * max(usual, 0.5)]
    if usual > 0.9 * run[0].size or max(inner) - min(inner) > 0.35 * run[0].size or len(inner) < 0.6 * len(gaps):
        return run
    closed = [run[0]]
    for gap, word in zip(gaps, run[1:], strict=True):
        if gap < 1.7 * max(usual, 0.5):
            _glue(closed[-1], word)
        else:
            closed.append(word)
    return closed


def _mark_gaps(lines: list[Line], flow: Flow, first_on_page: bool) -> None:
    """Say which lines have more white space before them than the usual leading of their flow."""
    feet = [max([piece.bottom for piece in row]) if len(row) > 1 else row[0].bottom for row in flow]
    heads = [min([piece.top for piece in row]) if len(row) > 1 else row[0].top for row in flow]
    sizes = [max([piece.size for piece in row]) if len(row) > 1 else row[0].size for row in flow]
    spaces = [(head - foot) / max(size, 1.0) for foot, head, size in zip(feet, heads[1:], sizes[1:], strict=False)]
    close = sorted(s for s in spaces if s < 1.5)
    usual = max(close[len(close) // 3], 0.0) if close else 0.15
    lines[0].gap = not first_on_page
    for line, space in zip(lines[1:], spaces, strict=True):
        line.gap = space > usual + 0.35


def _add_turned(page: Page, glyphs: Glyphs, words: list[Word], block: int) -> None:
    """Stamps and notes that are turned on the page, as lines of their own at its end."""
    turned = np.flatnonzero(glyphs.turned).tolist()
    before = None
    for index in turned:
        line = int(glyphs.stream_line[index])
        if before != line:
            page.lines.append(Line([], page.number, block, gap=before is None))
            before = line
        page.lines[-1].words.append(words[index])
