"""The words by which minutes tell of other bodies, as data: patterns for one folded line."""

from __future__ import annotations

import re

from extractors.grammar.council_verbs import DECIDING
from extractors.grammar.patterns import Gated

ORGAN = re.compile(
    r"\b(?:conseil (?:municipa|communa|communautaire|metropolitain|syndical|departemental|regional|general"
    r"|d'administration|d'arrondissement|de (?:la )?communaute|de territoire|d'agglomeration)|comite syndical"
    r"|commission permanente)"
)
"""The organ that sits, as the head of the minutes names it."""

COMMUNE = re.compile(r"\W*(?:commune d|mairie d|ville de )")
"""The letterhead of a commune."""
_RANK = r"(?:(?:[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})?|[a-h])\s?[.)/:°–-]{1,3}\s?)?"
_OF = r"(?:de la |de l'|du |des? |d')"
BODIES = (
    r"(?:commissions?(?! permanente)|syndicats?|representations?|representants?|delegues?|conseils? d'ecoles?"
    r"|conseils? (?:communautaires?|syndica\w+|metropolitains?)|comites?|intercommunalite|structures|organismes"
    r"|communautes? (?:de|d')|assemblees? generales?|bureaux?|reunions? (?:inter|exterieure|de la comm|du syndicat))"
)
REPORT = Gated(
    rf"\W*{_RANK}(?:comptes?[ -]?rendus?|retours?|rapports?|echos|nouvelles|bilans?)\s(?:sur |{_OF})(?:l[ae]s? |l')?"
    r"(?:(?:dernieres?|diverse?s|differente?s|derniers?|travaux|seances?|reunions?|assemblees?)\s"
    rf"{_OF})?{BODIES}\b.{{0,80}}|\W*{_RANK}comptes?[ -]rendus?(?: des? reunions?)?\W*\Z",
    holds=("rendu", "retour", "rapport", "echos", "nouvelles", "bilan"),
)
"""The heading of what members report of other bodies."""
NEWS = re.compile(
    rf"\W*{_RANK}(?:informations?|communications?)"
    r"(?: (?:d[ue] (?:m\.? le |la )?(?:maire|presidente?)|generales?))?\W*\Z"
)
"""The heading of news."""
ACT = re.compile(r"\W*(?:deliberations?\b|delib\b|d\.?c\.?m\b|objet\s?:|n\s?°\s?\d{1,4}[-/_.]\d)")
"""How a row begins that heads an act, whatever it looks like."""
ORGAN_OF_GROUPING = re.compile(r"\b(?:conseil|comite|bureau|assemblee)")

ALWAYS = (
    r"(?:sous-)?commissions?(?! permanente)\b[^.;:]{0,40}?|conseils? d'ecole|assemblees? generales?|conseils municipaux"
    r"|comites? (?:de pilotage|technique|des fetes|social\w*)|groupe de travail|si(?:vo[ms]|aep|vu)\b|s(?:m)?ictom\b"
)
"""Bodies that are never the council."""
NAMED = re.compile(rf"\b(?:{BODIES}|{ALWAYS})")
_BESIDE_COMMUNE = (
    r"conseils? (?:communautaires?|syndica\w+|metropolitains?|d'administration|departementa\w+|regiona\w+"
    r"|de communaute)|comite(?: syndical)?|bureau(?: (?:communautaire|syndical|municipal))?"
    r"|communaute (?:de|d')\s?[^.;:]{3,40}?|syndicat[^.;:]{0,50}?|metropole|departement|region|cc[a-z]{0,4}"
)
"""Bodies that are not the council of a commune."""
_DID = r"(?:a|ont|avait|avaient|s'est|se sont|s'etait)\s(?:[a-z']+\s){0,4}?"
_DEED = (
    r"(?:vote|adopte|approuve|decide|accepte|valide|emis|prononcee?s?|donne|refuse|rejete|retenu|choisi|elu|delibere"
    r"|opte|pris acte|augmente|fixe|attribue|accorde|reconduit|confirme|designe|autorise)\b"
)
_DEED_BY = r"\b(?:vote|adopte|approuve|accepte|valide|decide|elu|fixe|retenu|rejete|refuse)e?s?\b[^.;]{0,50}?"


def _told_of(bodies: str) -> re.Pattern[str]:
    """What one of some bodies did, told of it as subject or as agent."""
    subject = (
        r"(?:\A\W*|[.;:,–-]\s?|\bque\s)(?:l[ae] |les |l'|sa |son |notre |cette |ce )?"
        rf"(?:{bodies})\b[^.;]{{0,90}}?\b(?<!\bqui )"
    )
    agent = rf"\b(?:par|en|lors d[eu]) ?(?:le |la |les |l')?(?:{bodies})\b"
    label = r"\A\W*(?:commission\b|conseil d'ecole)[^.;:]{0,60}\s?:\s(?:avis|accord|votes?)\b"
    return re.compile(f"{subject}{_DID}{_DEED}|{_DEED_BY}{agent}|{label}")


TOLD = {True: _told_of(f"{ALWAYS}|{_BESIDE_COMMUNE}"), False: _told_of(ALWAYS)}
"""What another body did, by whether the council of a commune sits."""
HOLDS = (
    "commission", "conseil", "comite", "bureau", "assemblee", "communaute", "syndicat", "metropole", "region",
    "departement", "groupe de", "cc", "siv", "siaep", "ctom",
)  # fmt: skip
"""What a line holds that tells so."""
OWN = re.compile(
    r"\bapres (?:en )?(?:avoir )?(?:en )?delib|pren(?:d|nent) acte|dont acte|\bmise? aux voix"
    r"|\b(?:conseil(?: municipal)?|assemblee|elus|conseillers(?: municipaux)?),?\s(?:[^.;]{0,60}?,\s)?"
    r"(?:(?:l[ea]s? |l'|en )?"
    r"(?:decide|approuve|autorise|adopte|accepte|valide|fixe|emet|donne|vote|retient|designe|refuse)(?:nt)?"
    rf"|{DECIDING})(?![a-z])"
    r"|\b(?:conseil(?: municipal)?|assemblee|elus|conseillers) (?:est|sont) (?:d'accord|favorables?)\b"
    r"|\bpar (?:notre|le) conseil(?: municipal)?\b(?! (?:communau|syndic|metropo|departe|region|general|de |d'))"
)
"""What the council itself does now."""
EARLIER = re.compile(
    r"\bavai(?:en)?t\b|\bl'an(?:nee)?\s(?:dernier|passe)|\b(?:19|20)\d\d\b|\ble \d{1,2}(?:er)? [a-z]{3,9}\b|\blors d"
)
"""What a sentence holds that tells of another day."""
SENTENCE_END = re.compile(r"(?:(?<=[a-z0-9)%€][.;!?])|(?<= [;!?]))\s")
OF_SAME = re.compile(
    r"\W*(?:ils?|elles?|celui-ci|celle-ci|ce dernier|cette derniere)\s"
    r"(?!(?:est|sont|a ete|ont ete) (?:adopte|accepte|approuve|vote|valide|refuse|rejete|autorise)e?s?\b)"
)
"""How a sentence begins that goes on about the body of the one before; what is voted is none."""
