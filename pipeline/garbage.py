"""The collection of garbage, put off while a document is read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def garbage_left() -> Iterator[None]:
    """Put the collection of garbage off to the end: a document makes thousands of objects, which all live to its end.

    It took a quarter of the time. A worker puts it off until the record is gone too, which would be looked through.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
