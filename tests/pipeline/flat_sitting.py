"""A sitting whose ends of lines were all lost."""

from __future__ import annotations

from pipeline.core import process
from schemas import Record

ITEMS = (
    "1 – Tarifs de la salle des fêtes Monsieur le Maire propose de relever les tarifs. Le conseil adopte à l'unanimité."
    " 2 – Acquisition d'un broyeur Monsieur le Maire présente trois devis. Le conseil adopte à l'unanimité."
    " 3 – Réfection du lavoir Madame CORVAL présente le projet. Le conseil adopte à l'unanimité."
)


def flat(opening: str, items: str = ITEMS) -> Record:
    head = "PROCÈS-VERBAL DU CONSEIL MUNICIPAL DE VALBRUME Séance du 14 mars 2023 à 20 heures"
    return process(f"{head} {opening} {items}".encode(), "pv.txt")
