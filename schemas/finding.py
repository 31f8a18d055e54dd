"""What the consistency checker says of a record."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict

Outcome = Literal["conform", "anomaly", "unverifiable", "not_applicable"]
Severity = Literal["illegality", "irregularity", "drafting", "information"]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", json_schema_serialization_defaults_required=True)


class Term(_Model):
    """One figure of a check: its name, its value and where the record holds it (JSON pointer)."""

    name: str
    value: int | str | None
    pointer: str | None = None


class LegalBasis(_Model):
    """An article of law, such as CGCT L2121-20."""

    code: str
    article: str


class Finding(_Model):
    """One check applied to one act, or to the sitting where `act` is None."""

    code: str
    title: str
    act: int | None = None
    outcome: Outcome
    severity: Severity
    message: str
    terms: list[Term] = []
    margin: int | None = None
    legal_basis: list[LegalBasis] = []
    remedy: str | None = None

    @classmethod
    def trusted(cls, values: dict[str, Any]) -> Self:
        """A finding of values that the program made, not validated, as a document has hundreds.

        Args:
            values: those of every field, in the order of the fields; the finding keeps this very dictionary.
        """
        made = cls.__new__(cls)
        _set(made, "__dict__", values)
        _set(made, "__pydantic_fields_set__", _FIELDS)
        _set(made, "__pydantic_extra__", None)
        _set(made, "__pydantic_private__", None)
        return made


_set = object.__setattr__
_FIELDS = set(Finding.model_fields)
