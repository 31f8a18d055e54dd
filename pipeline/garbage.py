"""The collection of garbage, put off while a document is read."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def garbage_left(work: Callable[P, T]) -> Callable[P, T]:
    """Put the collection of garbage off to the end: a document makes thousands of objects, which all live to its end.

    It took a quarter of the time. A worker puts it off until the record is gone too, which would be looked through;
    nothing is made here once it is allowed again, as that would bring it about: who keeps nothing is spared all of it.
    """

    @wraps(work)
    def put_off(*args: P.args, **kwargs: P.kwargs) -> T:
        was_on = gc.isenabled()
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            if was_on:
                gc.enable()

    return put_off
