"""Words of a page → lines in reading order, by geometry alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise, repeat
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from pipeline.reading.columns import flows
from pipeline.reading.glyphs import Glyphs
from pipeline.reading.hyphens import with_wrapped_cells
from pipeline.reading.pieces import Flow, Piece, Row, pieces_of, side_by_side, told
from pipeline.reading.skew import levelled
from schemas import Box, Line, Page, Word

if TYPE_CHECKING:
    from pipeline.reading.tables import Table

_STRAY_GAP = 0.4
_GLUED = 0.1
_LAPPED = -0.3
"""Sizes by which pieces of one word may lap over each other; what laps further was set apart from it."""
_LIKE = 0.8
"""How much smaller pieces of one word may be than each other: a stamp is set in smaller print."""
_CAPITALS = frozenset(letter for letter in map(chr, range(0x250)) if letter.isupper())
_LETTERS = 4
"""Single capitals in a row that may be a letter-spaced word."""

FindTables = Callable[[], "list[Table]"]


def lay_out(glyphs: Glyphs, number: int, find_tables: FindTables | None = None) -> Page:
    """The lines of a page. `find_tables` is asked for the ruled tables only where pieces of text stand side by side."""
    page = Page(number, glyphs.width, glyphs.height)
    if not glyphs.texts:
        return page
    words = _words(glyphs)
    pieces = pieces_of(levelled(glyphs))
    tables: list[Table] = []
    if side_by_side(pieces):
        pieces = told(pieces, glyphs)
        tables = find_tables() if find_tables is not None else []
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
    near = _LAPPED * word.size <= gap <= _STRAY_GAP * word.size and _level(before, word)
    if near and gap <= _GLUED * word.size and min(before.size, word.size) >= _LIKE * max(before.size, word.size):
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
