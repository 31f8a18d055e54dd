"""What is put off, as data: the point at hand, or something else that its text tells of; for folded text."""

from __future__ import annotations

import re

from extractors.grammar.outcome_cues import SO

WAITS_AT = re.compile(
    r"(?:(?:souhaite|prefere|desire|veut|veulent|entend|attend)(?:nt)?|(?:rend|attend|i|visite|rencontre|consulte)ra)\b[^.;]{0,100}?\bavant\s+de\s+"
    r"(?:se\s+prononcer|statuer|deliberer|prendre\s+(?:une|sa)\s+decision)\b"
)
WAITS_BEFORE = re.compile(
    r"\b(?:conseil(?:\s+(?:municipal|communautaire|syndical))?|comite|assemblee|elus|conseillers)\s+(?:se\s+)?\Z"
)
"""« Le conseil souhaite voir les lieux avant de se prononcer. »"""

POSTPONED_LOOSE_AT = re.compile(
    r"(?:reporte|retire|differe)e?s?(?=\s*(?:[.,;\n]|par\b|et\ssera\b|a\s+la\s+demande\b|en\s+seance\b|\Z"
    r"|(?:en\s+|au\s+mois\s+d(?:e\s+|'))(?:janv|fev|mars|avril|mai\b|juin|juil|aout|sept|oct|nov|dec)|ulterieurement\b))"
    r"|report(?=\s+(?:au\s+prochain|a\s+(?:la|une)\s+(?:prochaine|seance|date|reunion))\b)"
)
POSTPONED_SUBJECT_BEFORE = re.compile(
    r"\b(?:point|question|dossier|rapport|deliberation|sujet|affaire|projet\s+de\s+deliberation)\b[^.;:]{0,60}"
    rf"\b(?:est|sont)\s+{SO}\Z"
    r"|(?:\A|\n)\W{0,4}(?:decision|resultat|vote)s?\s?:\s?\Z"
    r"|(?:\A|[\n;:]|\s-)\W{0,4}(?:ce|cette|le|la)?\s?(?:point|question|dossier|rapport|deliberation|sujet|affaire|decision)\s+\Z"
)
"""« Ce dossier est reporté. », « Point retiré »"""

POSTPONED_VOTE_BEFORE = re.compile(rf"\b(?:vote|examen|decision)\b[^.;:]{{0,60}}\b(?:est|sont)\s+{SO}\Z")
"""The same of what may be another's: it must be told to be of the point at hand."""

WAS_SENT_BACK = re.compile(r"\b(?:a|avait|ayant)\s+ete\s+renvoye")
"""« Le dossier a été renvoyé en commission »: where the council decides below, on another day."""

IS_PUT_OFF_BEFORE = re.compile(r"\b(?:est|sont)\s+(?:donc\s+|ainsi\s+)?\Z")
"""What makes « reporté à une séance ultérieure » told of this sitting, whatever stands before in the sentence."""

COUNCIL_PUTS_OFF_AT = re.compile(
    r"decide|propose|(?:retire|reporte|repousse|differe|remet|renvoie)(?:nt|tent)?\s+(?:ce|cette|le|la|sa)\b"
)
"""Words on what is put off that name who does it, and what."""
VOTE_OF_AFTER = re.compile(r"\s+(?:le\s+vote|l'examen|l'adoption)\s+d(?:u|es|e\s+la|e\s+l')\s?(?P<of>[^.;,\n]{3,60})")
"""After « décide d'ajourner »: the vote of what."""
_POINTS = (
    r"(?:points?|questions?|dossiers?|deliberations?|sujets?|affaires?|projets?|decisions?|votes?|examen|rapports?"
    r"|propositions?|demandes?)"
)
NO_SUBJECT = re.compile(rf"\W*(?:{_POINTS}\s?)?\W*(?:(?:est|sont|a\s+ete|ete|donc)\s+)*")
"""« Reporté », « Point ajourné », « Vote : reporté »"""
POINT_AT_HAND = re.compile(
    rf"\b(?:cet?|cette|ces|presente?)\s+(?:presente?\s+)?{_POINTS}\b"
    rf"|\b(?:le|la|les|l'|l'examen\s+(?:du|de\s+la)|le\s+vote\s+(?:du|de\s+la))\s?{_POINTS},?\s+"
    r"(?:qui\s+)?(?:(?:est|sont|a|ont|ete|sera|soit|donc|ainsi|alors|egalement)\s+)*\Z"
)
"""The subject of what is put off is the point that the act is about."""
OTHER_EVENT = re.compile(
    r"\b(?:reunions?|seances?|fetes?|manifestations?|ceremonies?|chantiers?|travaux|spectacles?|inauguration|visites?"
    r"|rendez-vous|elections?|conseils?\s+d'\w+|assemblee\s+generale|enquete|concerts?|repas|sorties?)\b"
    r"[^.;,]{0,60}\b(?:est|sont|etaient|etait|a\s+ete|ont\s+ete|ayant\s+ete|sera|seront)\s+(?:[a-z]+\s+)?\Z"
)
"""The subject of what is put off is nothing that a council deliberates on."""
NO_TOPIC = frozenset(
    """
    conseil municipal municipale point points question questions commune vote votes seance prochain prochaine maire
    monsieur madame decision decisions examen dossier deliberation deliberations sujet affaire projet etre avoir sont
    approbation adoption dans pour avec cette leur suite objet
    """.split()  # noqa: SIM905 (a table is read by eye)
)
"""Words that tell nothing of what a title is about."""
