"""What the consistency checker says of a record."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from schemas.trusted import Trusted

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


class Finding(Trusted, _Model):
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
