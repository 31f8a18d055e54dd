"""Who reports on an act, as data: his label, and how minutes tell that he speaks.

Patterns are for folded text.
"""

from __future__ import annotations

import re

from extractors.grammar.indexed import ByWords
from extractors.grammar.patterns import Around

_SOMEBODY = r"(?=(?:m\.|mr|mme|monsieur|madame)\s(?!l[ea]\s))"
_MATTER = r"(?:(?:ce|le|cette|la)\s)?(?:dossier|point|rapport|sujet|question|deliberation|affaire)"
_OF_MATTER = r"(?:du|de\s(?:la|ce|cette|l'))\s?(?:dossier|point|rapport|sujet|projet|question|deliberation|affaire)"
RAPPORTEUR = ByWords(
    r"(?:^|\n|\t|[(\s])(?:rapporteure?|raporteur)(?:e?\s?\(e\))?\s?(?::|-)\s{0,3}(?P<after>(?=\S))"
    r"|(?:^|\n)[^\w\n]{0,4}rapporteure?\s(?P<line>(?!general\b|special\b|public\b|d[eu]s?\b|pour\b)"
    r"(?=[a-z.'-]{2,}\s[a-z' -]{2,40}\W{0,4}(?:\n|$)))"
    r"|(?:^|\n)[^\w\n]{0,4}rapport\s+presente\s+par\s+(?P<of>(?=(?:m\.|mme|monsieur|madame)\s))"
    r"|(?:^|\n)[^\w\n]{1,4}rapport\s+(?:presente\s+par|de)\s+(?P<bare>(?=[a-z-]{2,}\s[a-z' -]{2,40}\W{0,4}(?:\n|$)))"
    r"|\b(?:du|de\s+la|par\s+le|par\s+la)\s+rapporteure?\s?[,:]?\s+(?P<named>(?=(?:m\.|mme|monsieur|madame)\s))"
    r"|\(\s?rapporteure?\s+(?P<bracketed>(?=[a-z'. -]{4,60}\)))"
    rf"|(?:^|\n)[^\w\n]{{0,4}}rapporteure?s?(?:\(e\))?\s?:?\s{{0,2}}(?P<several>{_SOMEBODY})"
    rf"|\bl(?:a|es?)\srapporteure?s?\s(?:de\sce\sdossier\s)?(?:est|sont)\s(?P<told>{_SOMEBODY})"
    rf"|(?:^|\n)[^\w\n]{{0,4}}presentation\s(?:{_OF_MATTER}\s)?(?:(?:est\s)?faite\s)?par\s(?P<shown>{_SOMEBODY})"
    rf"|(?:^|\n)[^\w\n]{{0,4}}(?:{_MATTER}\s(?:est\s)?)?(?:presente|rapporte|expose)e?\spar\s(?P<presented>{_SOMEBODY})"
)
"""« Rapporteur : X », « RAPPORTEUR X » on its line,
« l'exposé du rapporteur, Monsieur X », « Rapport présenté par M. X », « – Rapport de X – »,
« (Rapporteur X) », « La rapporteure est Mme X », « Présentation du dossier par M. X », « Point présenté par Mme X »."""

RAPPORTEUR_WORD = ByWords(
    r"rapp?orteur|\nrapport\s+presente|\n\W{0,4}rapport\s+de\s|\bpresentation\b|\bpresentee?\s+par\b|\bexposee?\s+par\b"
)
"""Every mention of one holds one of these."""

HEARD = ByWords(
    r"\b(?:sur|entendu|oui|ayant\s+entendu)\s(?:le\s)?(?:rapport|l'\s?expose|l'intervention|la\spresentation)\s(?:(?:presentee?|faite?)\s)?"
    rf"(?:par|de|du)\s(?={_SOMEBODY})"
)
"""« Sur le rapport de Mme X », « Après avoir entendu l'exposé de M. X »."""

TELLER = Around(
    r"(?:^|\n)[^\w\n]{0,4}(?P<who>[^\n:]{4,160}?(?:\n[^\n:]{0,80}?)?)[\s,]{1,3}(?:rapporte|expose"
    r"|presente\s+(?:le|ce|cette|la)\s+(?:rapport|dossier|point|question|deliberation|sujet)"
    r"|(?:donne|fait)\s+lecture\s+du\s+rapport|prend\s+la\s+parole\s+(?:en\s+(?:tant\s+que|qualite\s+de)|pour\s+(?:presenter|exposer))|rapporteure?\s?,?\s+(?:expose"
    r"|et|rappelle|presente|informe|indique)|est\s+(?:le\s+|la\s+)?rapporteure?(?=\s?[.,;\n]|\s+d(?:e\s+ce|u)\s))\b",
    needle=r"rapporte|expose|presente\s+(?:le|ce|cette|la)\s|lecture\s+du\s+rapport"
    r"|prend\s+la\s+parole\s",
    reach=250,
)
"""« Monsieur X, adjoint, expose », « Y rapporte : », « Z est rapporteur. »."""

SPEAKS = re.compile(r"(?:M\.|Mme|Monsieur|Madame)\s[^.:\n]{2,40}\s?(?:[.:]\s?[-–—]|:)\s")
"""A line of the debate, as printed: who speaks, then the words (« M. LE MAIRE.- … »)."""

NEXT_ACT = re.compile(r"\s+(?:la|le)\s+(?:deliberation|rapport|dossier|point|projet)\s+suivante?\b")
DECIDED_BEFORE = re.compile(r"\bdeliber|\badopte|\bunanim|\d\s(?:voix\s)?pour\b|\bmise?s?\saux\svoix\b")
"""After who tells, and above him: that it is the next act (« Adopté. ⏎ X rapporte la délibération suivante. »)."""

SAYS = re.compile(
    r"\b(?:ajoute|cede|demande|donne|explique|indique|informe|laisse|note|passe|precise|propose|rappelle|remercie"
    r"|repond|signale|souligne|souhaite)\b"
)
"""What else somebody does between a name and the word that tells, so that the name is not the teller's."""

FLOOR = re.compile(
    r"\n[^\w\n]{0,4}(?:m\.|mr|mme|monsieur|madame)\s[^.:\n]{2,80}?\s(?:(?:donne|cede|passe|laisse)\s+(?:ensuite\s+|alors\s+)?"
    r"la\s+parole\s+a|demande\s+a(?=\s[^.;:]{4,200}?\s(?:de\s+presenter|d'exposer)\b(?!\s(?:ses|sa|son)\s)))\s"
    r"(?=(?:m\.|mr|mme|mlle|monsieur|madame|mademoiselle)\s)(?!(?:monsieur|madame)\s+l[ea]\b)"
)
"""« Monsieur le Maire donne la parole à Madame X », at the start of what is told of an item."""

OUTSIDER_AFTER = re.compile(
    r"\s?[,(]\s?(?:(?:le|la|les)\s|l')?(?:architecte|paysagiste|urbaniste|notaire|geometre|percept|tresori|comptable|avocat"
    r"|ingenieur|technicien|consultant|habitant|riverain|administre|gerant|exploitant|commissaire|bureau\sd'etudes"
    r"|direct(?:eur|rice)|dg[sa]\b|secretaire\s(?:general|de\smairie)|president\w*\s(?:de\sl'association|du\sclub))"
    r"|\s?,?\sd(?:u\s(?:cabinet|bureau\sd'etudes|club)|e\s(?:la\ssociete|l'(?:entreprise|association|agence)))\b"
)
"""After who is given the floor: that he or she is no member, and reports on nothing."""
