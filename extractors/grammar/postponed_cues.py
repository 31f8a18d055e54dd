"""What is put off, as data: the point at hand, or something else that its text tells of; for folded text."""

from __future__ import annotations

import re

from extractors.grammar.outcome_cues import SO
from extractors.grammar.patterns import sought

_ITEM = r"(?:point|question|dossier|deliberation|sujet|decision|vote|affaire|projet|rapport|bordereau)"
POSTPONED_AT = sought(
    r"ajournee?s?\b|(?:retiree?s?|retrait)\s+(?:du\s+point\s+)?de\s+l'ordre\s+du\s+jour"
    r"|(?:repoussee?s?|report(?:ee?s?|er(?!\s+(?:la|les?|l')\s?(?:date|delai|echeance|debut|ouverture|travaux|mise|entree|application|demarrage|lancement))))"
    r"\s+(?:[a-z']+\s+){0,4}?(?:a|au)\s+(?:une?|la|un)?\s?(?:prochaine?|seance|conseil|reunion|date)"
    r"|decide(?:nt)?\s+de\s+ne\s+pas\s+deliberer\b|surs(?:eoi[rt]|oi[rst]|oient|is)\s+a\s+(?:statuer|toute\s+decision)\b"
    r"|decide(?:nt)?\s+(?:d'ajourner|de\s+surseoir"
    r"|d'attendre\s+[^.;]{0,60}?(?:\bavant\s+de|\bpour\s+se)\s+(?:se\s+)?prononcer)"
    r"|decide(?:nt)?,?\s+(?:[^.;:\n]{0,40}\s)?de\s+surse?oir\b"
    r"|decide(?:nt)?\s+de\s+retirer\s+(?:ce|cette)\s+(?:point|question|dossier|deliberation|sujet|rapport)\b"
    r"(?!\s+(?:du\s+\d|n\W|numero|en\s+date|prise|adoptee|votee|pour\s+illegal))"
    r"|decide(?:nt)?,?\s+(?:[^.;:]{0,40}\s)?(?:\([^()]{0,120}\),?\s)?(?:d'ajourner|de\s+(?:reporter|renvoyer|differer))\s+(?:ce|cette|le|la|sa|l'|les)\s?"
    r"(?:point|question|dossier|deliberation|sujet|decision|vote|examen|affaire)\b"
    r"|retire(?:nt)?\s+(?:ce|cette|le|la)\s+(?:present\s+)?"
    r"(?:point|question|rapport(?!\s+d')|bordereau|projet\s+de\s+deliberation(?!\s+initial|[^.;]{0,60}\bautre\b)|dossier|deliberation(?!\s+(?:n\s?[°o]|numero|du\s|en\s+date|prise|adoptee|relative|portant|[\w-]*\d))|sujet)\b"
    r"|(?:remise?s?|renvoyee?s?)\s+a\s+(?:une?|la)\s+(?:prochaine|seance|reunion|date)\b"
    r"|renvoyee?s?\s+(?:en|devant\s+la|a\s+la|a\s+l'(?:examen|etude)\s+de\s+la|pour\s+(?:avis|examen|etude)\s+(?:en|devant\s+la|a\s+la))\s+commission\b"
    rf"|(?:reporte|repousse|differe|remet|renvoie)(?:nt|tent)?\s+(?:ce|cette|le|la|sa|l'examen\s+d[eu](?:\s+l[a'])?)\s?{_ITEM}\b"
    rf"|propose(?:nt)?\s+(?:(?:donc|alors|ainsi)\s+)?(?:de|d')\s?(?:reporter|ajourner|renvoyer|differer|retirer|repousser)"
    rf"\s+(?:ce|cette|le|la|l')\s?{_ITEM}\b[^.;]{{0,100}}\.\s+(?:il\s+en\s+est\s+(?:donc\s+)?ainsi\s+decide|ainsi\s+decide"
    r"|accord\s+(?:unanime\s+)?(?:du\s+conseil|de\s+l'assemblee|des\s+(?:elus|conseillers))"
    r"|(?:le|les|l')\s?(?:conseil|comite|assemblee|elus|membres|bureau)\b(?:(?!\b(?:refus|rejet|oppos|ne\b|n'))[^.;]){0,60}?\b(?:(?:accepte|approuve|valide|adopte)(?:nt)?"
    r"(?=\s*(?:[.,;\n]|\Z|a\s+l'unanim|cette|la\s+(?:proposition|demande)|[lc]e\s+(?:report|renvoi|retrait)))"
    r"|est\s+d'accord|sont\s+d'accord))"
    r"|report\s+(?:est\s+)?(?:accepte|approuve|adopte|vote)\b"
    r"|(?:question|demande|decision)\s+sera\s+(?:re\w{3,8}ee?|revue|reprise)\s+(?:lors|au\s+moment|avec)\s[^.;]{0,12}\bbudget\b"
    r"|(?:annulee?s?|retiree?s?)\s+et\s+reportee?s?(?=\s*(?:[.\n]|\Z))"
    r"|(?:il|elle)\s+sera\s+(?:(?:de\s+nouveau|a\s+nouveau)\s+)?(?:re(?:examin|etudi|inscri|vu|pri)\w{1,3}|examinee?|inscrite?)\s+"
    r"(?:a|lors\s+de)\s+(?:la|une)\s+prochaine?\s+(?:seance|reunion)\b"
    rf"|(?:ce|cette)\s+{_ITEM}\s+(?:fera\s+l'objet\s+d'une\s+nouvelle\s+deliberation\b"
    r"|sera\s+(?:(?:de\s+nouveau|a\s+nouveau)\s+)?(?:re\w{3,10}ee?|revue?|reprise?|etudiee?|examinee?|traitee?|debattue?|abordee?|inscrite?)"
    r"\s+(?:(?:de\s+nouveau|a\s+nouveau)\s+)?(?:lors\s+d(?:e\s+la|u|'une?)|a\s+(?:la|une|l'(?=automne|hiver)|l'ordre\s+du\s+jour\s+d(?:e\s+la|u|'une?))|au)"
    r"\s?(?:prochaine?|seance|conseil|reunion|automne|hiver|printemps|rentree)\b"
    r"(?!(?:\s+(?:seance|reunion))?\s+(?:du|de\s+la)\s+(?:comite(?!\s+syndical)|commission|groupe)\b))"
)
"""What puts a point off, or says that it waits."""

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
    rf"|report(?=(?:\s+d[eu]\s?(?:ce|cette|la|l')?\s?{_ITEM})?\s+(?:au\s+prochain|a\s+(?:la|une)\s+(?:prochaine|seance|date|reunion))\b)"
)
TASKED_AT = re.compile(
    r"(?:reporter|ajourner|differer|repousser|retirer|renvoyer)\s+(?:(?:l'examen|le\s+vote)\s+d[eu]\s?)?(?:ce|cette|la|le)\s?"
    rf"{_ITEM}(?=[ ]*(?:[.,;:\n]|\Z)|\s+(?:et\b|de\s+l'ordre\b|(?:au|du)\s+(?:prochain|conseil)\b"
    r"|(?:a|lors)\s[^.;,\n]{0,20}(?:seance|reunion|date)\b"
    r"|afin\b|pour\b|en\s+(?:raison|attend)|dans\s+l'attente|jusqu|faute\b|ulterieurement|sine\s))"
)
TASKED_BEFORE = re.compile(
    r"\b(?:conseil(?:\s+(?:municipal|communautaire|syndical))?|comite(?:\s+syndical)?|assemblee|elus|conseillers|unanimite|deliberer?|majorite)"
    r"\s?,?\s+(?:demande|charge|invite|prie|mandate)(?:nt)?\s+(?:a\s+)?(?:(?:m\.|mr|mme|monsieur|madame)\s+)?"
    r"(?:l[ea]\s+|au\s+)?(?:maire|presidente?),?\s+(?:de\s|d'|a\s)(?:bien\s+vouloir\s+)?\Z"
)
"""« Le conseil demande à M. le maire de reporter ce point »: whom it asks to put off the point at hand."""
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
    rf"|{TASKED_AT.pattern}"
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
OTHER_POINTS = re.compile(
    r"\b(?:les|des|deux|trois|plusieurs)\s(?:points|questions|dossiers|deliberations|sujets|affaires)\s(?!(?:est|sont|etait)\b)[a-z]"
    r"|\bune?\s(?:autre\s)?(?:point|question|dossier|deliberation|sujet|affaire)\s(?:est|a\sete|sera)\s"
)
"""The subject of what is put off are several points that a sentence names, or one that it does not."""
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
