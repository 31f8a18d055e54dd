"""How titles name what a council does, as data; for folded text."""

from __future__ import annotations

import re

DEED = re.compile(
    r"(?:[•●▪■➢►❖*>→✓♦◆➔-]\s?|[eo] )?[«\"]?\s?(?:approbation|adoption|designation|election|attribution|demandes? de"
    r"|conventions?|avenant|creation|suppression|modification|decisions? modificative|dm\b|vote\b"
    r"|comptes? (?:de gestion|administratif|financier)"
    r"|budget\b.{0,40}(?:decision modificative|vote|primitif|supplementaire)|affectation|tarifs?\b|acquisition"
    r"|cession|ventes?\b|achat|location|bail\b|echange de|regularisation|delegation de|adhesion|renouvellement"
    r"|autorisation|fixation|mise (?:a|en)\b|transfert|motion|v(?:oe|o)ux?\b|marche (?:de|public)|indemnites?"
    r"|recrutement|tableau des (?:effectifs|emplois)|garantie|denomination|classement|declassement|desaffectation"
    r"|avis sur|participation|cotisation|remboursement|admission|provision"
    r"|ouverture (?:de(?! (?:la )?(?:seance|reunion)\b)|des|anticipee)"
    r"|amortissement|taux\b|taxes?\b|reglement|constitution|composition|servitude|preemption|dissolution|statuts"
    r"|retrait d|prise de competence|fonds de concours|subventions?\b|nomination|prolongation|resiliation"
    r"|reconduction|actualisation|revision|instauration|institution|exoneration|dotation|plan de financement"
    r"|signature|revalorisation|remise gracieuse|retrocession|numerotation|lancement|prescription|choix d|contrat"
    r"|fongibilite|bilan d|restes a realiser|debat d)"
)
"""How a title begins that names what the council does."""
