"""What is worked out once for many: for the rules that ask, for the acts that share the sitting's answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from pipeline.checks.case import Case

Value = TypeVar("Value")


class OfSitting(cached_property[Value]):
    """A value that is that of the sitting for each of its acts too: it is worked out once."""

    def __get__(self, case: Case, owner: type[Any] | None = None) -> Value:  # type: ignore[override]  # of instances
        if self._apart(case):
            return super().__get__(case, owner)
        found: Value = getattr(case.sitting, self.func.__name__)
        case.__dict__[self.func.__name__] = found
        return found

    @staticmethod
    def _apart(case: Case) -> bool:
        return case.sitting is None


class OfList(OfSitting[Value]):
    """A value that is that of the sitting for each act with the same list of members."""

    @staticmethod
    def _apart(case: Case) -> bool:
        return case.sitting is None or case.moved


def once(function: Callable[[Case], Value]) -> Callable[[Case], Value]:
    """A function of the list of members alone, worked out once: acts with the list of the opening share its answer."""

    @wraps(function)
    def asked(case: Case) -> Value:
        held = case if case.moved else case.at_opening
        answers: dict[str, Any] = held.__dict__
        if function.__qualname__ not in answers:
            answers[function.__qualname__] = function(held)
        told: Value = answers[function.__qualname__]
        return told

    return asked
