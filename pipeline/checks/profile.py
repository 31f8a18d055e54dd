"""What an act does not print and the law asks for: type of assembly, population, rules of the statutes.

A TOML file gives them by SIREN or by name:

    [[assemblee]]
    siren = "200000000"
    nom = "Communauté de communes des Trois Vallées"
    type = "EPCI"
    population = 21500
    communes = 17
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from extractors.grammar.siren import siren_of
from extractors.grammar.text import fold
from pipeline.checks.regimes import DEPARTMENT, Body
from pipeline.toml import read_toml
from schemas.record import Record


class ProfileError(Exception):
    """A file of assemblies that cannot be used; the message is French and says what to mend."""


class Profile(BaseModel):
    """One assembly. `population` is the municipal population at the last general renewal, in inhabitants.

    `proxies_per_holder`, `notice_days` (clear days) and `quorum` are the statutes' own rules (open mixed syndicates).
    """

    model_config = ConfigDict(extra="forbid", populate_by_name=True, frozen=True)

    siren: Annotated[str, Field(pattern=r"^\d{9}$")] | None = None
    name: str | None = Field(default=None, alias="nom")
    type: Body | None = None
    department: Annotated[str, Field(pattern=DEPARTMENT)] | None = Field(default=None, alias="departement")
    population: Annotated[int, Field(ge=0)] | None = None
    communes: Annotated[int, Field(ge=1)] | None = None
    quorum: Literal["majorite", "tiers"] | None = None
    proxies_per_holder: Annotated[int, Field(ge=0)] | None = Field(default=None, alias="pouvoirs_par_mandataire")
    notice_days: Annotated[int, Field(ge=0)] | None = Field(default=None, alias="jours_francs")


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    assemblee: list[Profile] = []


class Profiles:
    """The assemblies that a user describes, found by SIREN, or else by name."""

    def __init__(self, profiles: list[Profile] | None = None, default: Profile | None = None) -> None:
        self.profiles = profiles or []
        self.default = default or Profile()

    def of(self, record: Record) -> Profile:
        """The profile of a record's assembly; what the command line says wins over the file."""
        found = self._find(record) or Profile()
        said = self.default.model_dump(exclude_none=True)
        return found.model_copy(update=said)

    def _find(self, record: Record) -> Profile | None:
        sirens = {record.assembly.siren, *(siren_of(act.receipt.act_id) for act in record.acts)} - {None}
        for profile in self.profiles:
            if profile.siren is not None and profile.siren in sirens:
                return profile
        name = fold(record.assembly.name or "")
        return next((p for p in self.profiles if p.name and fold(p.name) == name), None)


def load(path: Path, default: Profile | None = None) -> Profiles:
    """Read a TOML file of assemblies.

    Raises:
        ProfileError: the file cannot be read, or an entry is wrong.
    """
    return Profiles(read_toml(path, _File, ProfileError).assemblee, default)
