"""The French of the messages: bodies, readings, sums."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.checks import regimes
from schemas.finding import Term

_FEMININE = ("commune", "commission", "région", "Métropole", "Ville")


def the_body(body: str) -> str:
    """A body with its article: la commune, l'Assemblée de Corse."""
    name = regimes.NAMES[body]
    if name[0] in "éAaeo":
        return f"l'{name}"
    return f"{'la' if name.startswith(_FEMININE) else 'le'} {name}"


def readings(terms: Sequence[Term]) -> str:
    """The readings of one figure, each with its name: 16 (présents) ou 17 (noms de présents)."""
    return " ou ".join(f"{term.value} ({term.name})" for term in terms)
