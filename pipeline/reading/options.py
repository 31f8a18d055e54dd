"""How documents are read: what a user may choose."""

from __future__ import annotations

from dataclasses import dataclass

DPI = 200
"""At 200 dots an inch Tesseract reads clean scans best; more costs time and gains nothing."""


@dataclass(frozen=True, slots=True)
class OcrOptions:
    """How scanned pages are read: whether at all, at how many dots an inch, and the folder that keeps results."""

    enabled: bool = True
    dpi: int = DPI
    cache: str | None = None
