"""Models of values that the program made, not validated, as a document has hundreds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from pydantic import BaseModel

if TYPE_CHECKING:
    _Base = BaseModel
else:
    _Base = object
_set = object.__setattr__


class Trusted(_Base):
    """What makes such models; to be mixed into a `BaseModel`."""

    _every: ClassVar[set[str]]

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        cls._every = set(cls.model_fields)

    @classmethod
    def trusted(cls, values: dict[str, Any]) -> Self:
        """A model of values, not validated.

        Args:
            values: those of every field, in the order of the fields; the model keeps this very dictionary.
        """
        made = cls.__new__(cls)
        _set(made, "__dict__", values)
        _set(made, "__pydantic_fields_set__", cls._every)
        _set(made, "__pydantic_extra__", None)
        _set(made, "__pydantic_private__", None)
        return made
