"""The layers of a PDF (« optional content ») that are switched off, and the texts that stand in them.

pdfium tells which layer a text stands in, but not which are off: the careful reader looks that up, where it is asked.
"""

from __future__ import annotations

import ctypes
import io
from functools import cached_property
from typing import Any

import pypdfium2.raw as pdfium

from pipeline.reading.calls import prototype

_count_marks = prototype("FPDFPageObj_CountMarks", ctypes.c_int)
_NAME = (ctypes.c_ushort * 128)()
_LENGTH = ctypes.c_ulong()


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

    def hides(self, item: Any) -> bool:
        """Whether a text object, by its address as `calls.argument` has it, stands in a layer that is off."""
        if not self.likely or not _count_marks(item):
            return False
        name = _layer_of(item)
        return name is not None and name in self.off


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


def _layer_of(item: Any) -> str | None:
    """The name of the layer that an object stands in; None where it stands in none."""
    handle = ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)
    for index in range(_count_marks(item)):
        mark = pdfium.FPDFPageObj_GetMark(handle, index)
        if _told(pdfium.FPDFPageObjMark_GetName, mark) == "OC":
            return _told(pdfium.FPDFPageObjMark_GetParamStringValue, mark, b"Name")
    return None


def _told(call: Any, *arguments: Any) -> str:
    """What a call writes as a text."""
    _LENGTH.value = 0
    done = call(*arguments, _NAME, ctypes.sizeof(_NAME), ctypes.byref(_LENGTH))
    return bytes(_NAME)[: max(_LENGTH.value - 2, 0)].decode("utf-16-le", "replace") if done else ""
