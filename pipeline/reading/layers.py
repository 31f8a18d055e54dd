"""The layers of a PDF (« optional content ») that are switched off, and the texts that stand in them.

pdfium tells which layer a text stands in, but not which are off: the careful reader looks that up, where it is asked.
"""

from __future__ import annotations

import ctypes
import io
from functools import cached_property
from itertools import repeat
from typing import Any

from pipeline.reading.calls import prototype

_P, _SIZE = ctypes.c_void_p, ctypes.c_ulong
_count_marks = prototype("FPDFPageObj_CountMarks", ctypes.c_int)
_mark = prototype("FPDFPageObj_GetMark", _P)
_name_of = prototype("FPDFPageObjMark_GetName", ctypes.c_int, _P, _P, _SIZE, _P)
_value_of = prototype("FPDFPageObjMark_GetParamStringValue", ctypes.c_int, _P, ctypes.c_char_p, _P, _SIZE, _P)
_NAME = (ctypes.c_ushort * 128)()
_LENGTH = _SIZE()
_ANSWER = ctypes.addressof(_NAME), ctypes.sizeof(_NAME), ctypes.addressof(_LENGTH)
"""Where pdfium writes a text and its length."""
_OC_BYTES = len("OC\0".encode("utf-16-le"))
_DEEPEST = 16
"""Marks of an object that are looked at."""


class Layers:
    """The layers of a file that are off."""

    def __init__(self, data: bytes) -> None:
        """Look whether the file may have layers at all: its catalogue may stand in a packed stream."""
        self._data = data
        self.likely = b"/OCProperties" in data or b"/ObjStm" in data

    @cached_property
    def off(self) -> frozenset[str]:
        """The names of layers that are off, none of which a visible one has too."""
        from pdfminer.pdfdocument import PDFDocument
        from pdfminer.pdfparser import PDFParser

        try:
            return _off(PDFDocument(PDFParser(io.BytesIO(self._data))).catalog)
        except Exception:  # pdfminer lets anything through
            return frozenset()

    def hidden(self, items: list[Any]) -> list[bool]:
        """Which text objects of a page, by their addresses as `calls.argument` has them, stand in a layer that is off.

        Each mark is looked at once: in files for readers of screens all that is printed has one, shared by the objects
        of a paragraph.
        """
        if not self.likely:
            return [False] * len(items)
        depth = min(max(map(_count_marks, items)), _DEEPEST)
        levels = [list(map(_mark, items, repeat(level))) for level in range(depth)]
        off = {mark for level in levels for mark in set(level) if mark is not None and self._is_off(mark)}
        if not off:
            return [False] * len(items)
        return [not off.isdisjoint(marks) for marks in zip(*levels, strict=True)]

    def _is_off(self, mark: int) -> bool:
        if not _name_of(mark, *_ANSWER) or _LENGTH.value != _OC_BYTES or _told() != "OC":
            return False
        return bool(_value_of(mark, b"Name", *_ANSWER)) and _told() in self.off


def _off(catalog: dict[str, Any]) -> frozenset[str]:
    from pdfminer.pdftypes import resolve1

    properties = resolve1(catalog["OCProperties"])
    state = resolve1(properties["D"])
    groups = {_number(group): _name(group) for group in resolve1(properties["OCGs"])}
    hidden = set(map(_number, resolve1(state.get("OFF", []))))
    if getattr(resolve1(state.get("BaseState")), "name", "") == "OFF":
        hidden |= set(groups) - set(map(_number, resolve1(state.get("ON", []))))
    shown = {name for number, name in groups.items() if number not in hidden}
    return frozenset(name for number, name in groups.items() if number in hidden and name not in shown)


def _number(reference: Any) -> int:
    return int(reference.objid)


def _name(reference: Any) -> str:
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    return decode_text(resolve1(resolve1(reference)["Name"]))


def _told() -> str:
    """What pdfium wrote last."""
    return bytes(_NAME)[: max(_LENGTH.value - 2, 0)].decode("utf-16-le", "replace")
