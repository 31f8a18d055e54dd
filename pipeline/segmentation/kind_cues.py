"""Titles by which a text says what it is: minutes, an extract, a list of acts."""

from __future__ import annotations

import re

from extractors.grammar.patterns import Gated

MINUTES = Gated(
    r"proces[ .-]{0,3}verb(?:al|aux)|compte[ -]{0,3}rendu|\bpv\b|\bp\.v\.|liste des deliberations"
    r"|resume des deliberations"
    r"|releve des (?:deliberations|decisions)|recueil des deliberations|\bcr (?:du |de la )?(?:conseil|seance|reunion)",
    holds=(
        "verb",
        "rendu",
        "pv",
        "p.v.",
        "deliberations",
        "decisions",
        *(f"cr {word}" for word in ("d", "co", "s", "r")),
    ),
)
"""A title that says minutes (where no extract is spoken of)."""

IN_PLACE_OF_MINUTES = Gated(
    r"(?:compte[ -]{0,3}rendu|releve[a-z ]{0,20}) (?:tenant lieu de|valant) proces[ -]{0,3}verbal", holds=("verbal",)
)
"""What no text but minutes says of itself, at whatever length of a line."""

EXTRACT = Gated(
    r"extrait\s(?:du|de|des|conforme)|copie conforme|exrait du registre|xtrait du registre",
    holds=("xtrait", "exrait", "conforme"),
)
"""A title that says extract."""

EXTRACT_OF_MINUTES = re.compile(
    r"extrait\s(?:du|des)\s(?:registre des\s)?(?:proces[ -]{0,3}verb(?:al|aux)|comptes?[ -]{0,3}rendus?)"
    r"(?!.{0,30}deliberation)"
)
"""A title that may say one act or a whole sitting."""

ONE_OF_MINUTES = re.compile(r"proces[ .-]{0,3}verbal de (?:la )?deliberation\b")
"""A title of minutes that speaks of one act."""

LIST_OF_ACTS = Gated(
    r"\W*(?:liste|resume|releve) des deliberations\b"
    r"|\W*n\s?°[^\n]{0,25}\b(?:objet|intitule)s?\b[^\n]{0,30}\b(?:votes?|pour|resultats?|decisions?)\b",
    holds=("deliberations", "objet", "intitule"),
)
"""The document (or its last part) that lists the acts of a sitting, one line or a few lines each, or its columns."""

NOT_TITLE = re.compile(
    r"approbation|adoption|approuv(?:e|ant)|adopt(?:e|ant)|lecture|valide|arrete|affich|transmi|pris connaissance"
)
"""What a mention of minutes that are not these stands with."""
