"""The national nomenclature of matières (ACTES), levels 1 and 2: identical in every département since 2004.

Codes are like versions, not decimals: 7.10 is not 7.1. Levels 3 to 5 are set by each préfecture and are not checked.
"""

from __future__ import annotations

import re
from typing import Final

from extractors.grammar.text import fold

FIELDS: Final[dict[str, str]] = {
    "1": "Commande publique",
    "2": "Urbanisme",
    "3": "Domaine et patrimoine",
    "4": "Fonction publique",
    "5": "Institutions et vie politique",
    "6": "Libertés publiques et pouvoirs de police",
    "7": "Finances locales",
    "8": "Domaines de compétences par thèmes",
    "9": "Autres domaines de compétences",
}
"""Level 1: code → label."""

MATTERS: Final[dict[str, str]] = {
    "1.1": "Marchés publics",
    "1.2": "Délégation de service public",
    "1.3": "Conventions de mandat",
    "1.4": "Autres types de contrats",
    "1.5": "Transactions / protocole d'accord transactionnel",
    "1.6": "Actes relatifs à la maîtrise d'œuvre",
    "1.7": "Actes spéciaux et divers",
    "2.1": "Documents d'urbanisme",
    "2.2": "Actes relatifs au droit d'occupation ou d'utilisation des sols",
    "2.3": "Droit de préemption urbain",
    "3.1": "Acquisitions",
    "3.2": "Aliénations",
    "3.3": "Locations",
    "3.4": "Limites territoriales",
    "3.5": "Autres actes de gestion du domaine public",
    "3.6": "Autres actes de gestion du domaine privé",
    "4.1": "Personnel titulaires et stagiaires de la F.P.T.",
    "4.2": "Personnel contractuel",
    "4.3": "Fonction publique hospitalière",
    "4.4": "Autres catégories de personnels",
    "4.5": "Régime indemnitaire",
    "5.1": "Élection exécutif",
    "5.2": "Fonctionnement des assemblées",
    "5.3": "Désignation de représentants",
    "5.4": "Délégation de fonctions",
    "5.5": "Délégation de signature",
    "5.6": "Exercice des mandats locaux",
    "5.7": "Intercommunalité",
    "5.8": "Décision d'ester en justice",
    "6.1": "Police municipale",
    "6.2": "Pouvoir du président du conseil général (départemental)",
    "6.3": "Pouvoir du président du conseil régional",
    "6.4": "Autres actes réglementaires",
    "6.5": "Actes pris au nom de l'État et soumis au contrôle hiérarchique",
    "7.1": "Décisions budgétaires",
    "7.2": "Fiscalité",
    "7.3": "Emprunts",
    "7.4": "Interventions économiques",
    "7.5": "Subventions",
    "7.6": "Contributions budgétaires",
    "7.7": "Avances",
    "7.8": "Fonds de concours",
    "7.9": "Prise de participation (SEM, etc.)",
    "7.10": "Divers",
    "8.1": "Enseignement",
    "8.2": "Aide sociale",
    "8.3": "Voirie",
    "8.4": "Aménagement du territoire",
    "8.5": "Politique de la ville, habitat, logement",
    "8.6": "Emploi, formation professionnelle",
    "8.7": "Transports",
    "8.8": "Environnement",
    "8.9": "Culture",
    "9.1": "Autres domaines de compétences des communes",
    "9.2": "Autres domaines de compétences des départements",
    "9.3": "Autres domaines de compétences des régions",
    "9.4": "Vœux et motions",
}
"""Level 2: code → label."""

_CODE: Final = re.compile(r"^\s*(\d)\s*[.\s]\s*(\d{1,2})\b")


def level_two(code: str | None) -> str | None:
    """The code of level 2 that a printed code holds (7.5.2 is in 7.5), or None where there is no such matière."""
    found = _CODE.match(code or "")
    if found is None:
        return None
    two = f"{found.group(1)}.{int(found.group(2))}"
    return two if two in MATTERS else None


def scdl_name(code: str) -> str:
    """The name that the SCDL file gives to a matière: « finances locales/subventions ».

    Raises KeyError for a code that the nomenclature does not hold.
    """
    return f"{_plain(FIELDS[code.split('.')[0]])}/{_plain(MATTERS[code])}"


def contradicted_by(code: str, label: str | None) -> str | None:
    """The other matière whose name is printed beside a code of level 2, or None.

    A name that is not in the nomenclature contradicts nothing: levels 3 to 5 have names of their own.

    >>> contradicted_by("7.5", "Marchés publics"), contradicted_by("7.5", "Subventions aux associations")
    ('1.1', None)
    """
    other = _BY_NAME.get(_key(label)) if label else None
    return None if other is None or _key(label) in (_key(MATTERS[code]), _key(FIELDS[code[0]])) else other


def _plain(label: str) -> str:
    """A label in lower case, without commas, parentheses and what stands in them, no blank around a slash."""
    bare = re.sub(r"\s*\([^)]*\)", "", label).replace(",", "").replace(" / ", "/")
    return re.sub(r"\s+", " ", bare).strip().lower()


def _key(label: str | None) -> str:
    return fold(_plain(label or "")).strip(" .;:-")


_BY_NAME: Final = {_key(name): code for code, name in reversed(MATTERS.items())}
"""Folded name → its first code."""
