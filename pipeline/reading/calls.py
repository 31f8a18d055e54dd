"""Short calls of pdfium, a thousand a page, of which ctypes takes more than pdfium itself.

A function that is not told the types of its arguments takes them as they are, in half the time: integers for C ints,
and addresses that were made once. Letting go of the interpreter's lock and taking it again would be a tenth of a call.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

_LOT = 1024
"""Things that are asked for at a time: so many answers have their place."""


def prototype(name: str, result: Any, *arguments: Any) -> Any:
    """A pdfium function; where no types of arguments are given, addresses must be ctypes' own (`address`)."""
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value or 0)


def address(handle: Any) -> Any:
    """A pointer of pdfium's as functions without types of arguments take it."""
    return argument(ctypes.cast(handle, ctypes.c_void_p).value)


argument = ctypes.c_void_p.from_param
"""The same of a pointer that is a plain integer."""


class Answers:
    """What a function tells of things, `width` numbers each, asked for many of them at a time.

    It is called with the places of its answer last, either one for all numbers or one for each.
    """

    def __init__(self, name: str, width: int, kind: Any, *, places: int = 1) -> None:
        self._call = prototype(name, None)
        memory = (kind * (width * _LOT))()
        size, step = ctypes.sizeof(kind), ctypes.sizeof(kind) * width
        self._places = [[ctypes.byref(memory, i * step + j * size) for i in range(_LOT)] for j in range(places)]
        self._array = np.frombuffer(memory, kind).reshape(_LOT, width)

    def of_glyphs(self, pages: Iterable[Any], chars: Sequence[int], silence: float = 0.0) -> NDArray[Any]:
        """The answers for glyphs, each of its page, a row for each; `silence` stands where there is none."""
        return self._asked(chars, silence, iter(pages))

    def of(self, things: Sequence[Any]) -> NDArray[Any]:
        """The answers for things that have addresses, a row for each; zeros where there is none."""
        return self._asked(things, 0.0)

    def _asked(self, things: Sequence[Any], silence: float, *before: Iterator[Any]) -> NDArray[Any]:
        count = len(things)
        if count > _LOT:
            lots = [things[i : i + _LOT] for i in range(0, count, _LOT)]
            return np.concatenate([self._asked(lot, silence, *before) for lot in lots])
        rows = self._array[:count]
        rows.fill(silence)
        deque(map(self._call, *[islice(each, count) for each in before], things, *self._places), 0)
        return rows.copy()
