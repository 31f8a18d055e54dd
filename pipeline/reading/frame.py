"""The page as it is shown: its visible box, its rotation."""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

Coordinate = TypeVar("Coordinate", float, NDArray[np.float64])


class Frame:
    """From the space of a PDF page (origin anywhere, y upwards) to points from the top left of the page as shown."""

    def __init__(self, page: Any) -> None:
        """Ask pdfium for the crop box and the rotation of an open page."""
        bounds = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, bounds)
        self.rotation: int = pdfium.FPDFPage_GetRotation(page)
        self.left, self.right = sorted((bounds.left, bounds.right))
        self.low, self.high = sorted((bounds.bottom, bounds.top))
        self.sides = self.left, self.right, self.low, self.high, self.rotation
        width, height = self.right - self.left, self.high - self.low
        self.width, self.height = (height, width) if self.rotation % 2 else (width, height)

    def shown(self, x: Coordinate, y: Coordinate) -> tuple[Coordinate, Coordinate]:
        """Points of the page's own space as (points from the left, points from the top) of the page as shown."""
        match self.rotation:
            case 1:
                return y - self.low, x - self.left
            case 2:
                return self.right - x, y - self.low
            case 3:
                return self.high - y, self.right - x
        return x - self.left, self.high - y
