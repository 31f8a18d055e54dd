"""The collectivités whose acts are published: official name and SIRET, which an act does not print.

[[collectivite]]
siren = "200000000"
siret = "20000000000017"
nom = "Communauté de communes des Trois Vallées"
aussi = ["CC Trois Vallées"]          # other names under which the acts call it
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from extractors.grammar.siren import siren_of
from extractors.grammar.text import fold
from pipeline.toml import read_toml
from schemas.record import Record


class CommunityError(Exception):
    """A file of collectivités that cannot be used; the message is French and says what to mend."""


class Community(BaseModel):
    """One collectivité, as the national file names it."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, frozen=True)

    siret: Annotated[str, Field(pattern=r"^\d{14}$")]
    name: Annotated[str, Field(min_length=1)] = Field(alias="nom")
    siren: Annotated[str, Field(pattern=r"^\d{9}$")] | None = None
    aliases: list[str] = Field(default=[], alias="aussi")


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    collectivite: list[Community] = []


def load(path: Path) -> list[Community]:
    """Read a TOML file of collectivités.

    Raises:
        CommunityError: the file cannot be read, or an entry is wrong.
    """
    return read_toml(path, _File, CommunityError).collectivite


def community_of(record: Record, communities: list[Community]) -> Community | None:
    """The collectivité of a record: by the SIREN of its ACTES identifiers, or by the name that it prints."""
    sirens = {record.assembly.siren, *(siren_of(act.receipt.act_id) for act in record.acts)}
    for community in communities:
        if (community.siren or community.siret[:9]) in sirens:
            return community
    name = _key(record.assembly.name)
    return next((c for c in communities if name and name in {_key(n) for n in (c.name, *c.aliases)}), None)


def _key(name: str | None) -> str:
    return " ".join(fold(name or "").replace("'", " ").replace("’", " ").split())
