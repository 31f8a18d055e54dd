"""The words of the name of a body, as data: where it begins and ends, and what shows that it is the name of another.

Most are for the text as printed, since capitals show where a name ends; the others for folded text.
"""

from __future__ import annotations

import re

from extractors.grammar.patterns import Around, sought

OF_ACRONYM = re.compile(
    r"(?i:comit[eé] syndical du) (?P<name>S[A-Z][A-Z0-9]{2,8}(?! [A-ZÀ-Þ]{2})"
    r"(?: [A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ]?[a-zà-ÿ]+)*)*)"
    r"(?=,? (?:d[uû]ment|l[eé]galement|r[eé]guli[eè]rement|s['’ ]est))"
)
"""A syndicate that is called by its acronym, and the place behind it (« le comité syndical du SYVALOR Loue, … »)."""

TRAILING = re.compile(
    r"communaute\surbaine(?=\W*$)|(?:metropole|agglomeration|agglo|communaute)\b(?!\s(?:de\s)?commune|\sd['’]agglo|\surbaine)",
    re.MULTILINE,
)
"""What ends the name of a body whose kind stands last (« Les Monts Agglomération »)."""

ELSEWHERE = sought(
    r"\b(?:avis|favorables?)\s+(?:a\s+l'adhesion|au\s+retrait)\s+de\s+(?:la\s+)?\Z|"
    r"\b(?:integration|rattachement)\s+de\s+(?:la\s+)?\Z|"
    r"\badjointe?s?\s+(?:au\s+)?\Z|\(c\.?c\.?a\.?s\.?\)\s+(?:de\s+la\s+|de\s+l'|de\s+|du\s+)?\Z|\b(?:ccas|sociale)\s+de\s+la\s+\Z"
    r"|(?:\bcourriers?|\blettres?|\bcourriels?|\bhabitants?|\bdemandes?"
    r"|\bcantons?|\barrondissements?|\bmembre|\bavec|\bentre|\bpar|\bpour|\bsalle|\bfetes"
    r"|(?<!conseil\sde\s)\bterritoire|\bdeleguee?s?|\bassociee?s?|\bau\s+profit"
    r"|\bcreation|\bfusion"
    r"|\bprefet|\bprefecture|\bpropriete)\s+(?:\w+\s+)?(?:de\s+|du\s+|d'|a\s+|dans\s+)?(?:la\s+|le\s+|l')?\Z"
)
"""Before a name: that it is another body's, or a place."""

NAMELESS = sought(r"\b(?:canton|arrondissement)\s(?:de|du)\s\Z")
"""Before the letterhead of a commune: a canton whose name was lost (« Canton de COMMUNE DE VALBRUNE »)."""

SAT_FOR = re.compile(r"\b(?:deleguee?s?|representante?s?)\s+(?:\w+\s+)?(?:de\s+|du\s+)?(?:la\s+|l')?\Z")
"""Before a name: that a member sits for it."""

DATELINE = Around(
    r"^(?:fait a )?(?P<name>[a-z'-]{3,24}(?: [a-z'-]{2,20}){0,3}), ?le (?:\d|lundi|mardi|mercredi|jeudi|vendredi)",
    needle=r", ?le [\dlmjv]",
    flags=re.MULTILINE,
)
"""The place and the day of a letter or a signature."""

GAP = re.compile(r" {0,2}(?:[–-] )?\n? {0,2}")
INFINITIVE = sought(
    r"(?:d')?(?:autoriser|approuver|adopter|donner|fixer|valider|prendre|accepter|solliciter|decider|attribuer"
    r"|designer|elire|emettre"
    r"|procede[r]?|creer|modifier|voter|arreter|deliberer|debattre|confirmer|accorder)"
)
"""What an organ decides, in capitals where a name could stand (« d'AUTORISER »)."""

_U = "A-ZÀ-ÖØ-ÞŒ"
_L = "a-zà-öø-ÿœ"
GOES_ON = re.compile(
    rf"(?![ ][-–][ ](?i:arrondissement|canton|commune|ville|r[ée]publique)\b)[ ]?[-–'’]\s?[{_U}{_L}]"
    rf"|[ ](?P<next>(?:[dDlL]['’])?[{_U}][{_U}{_L}-]+)"
)
"""After the name of a département: that the name may be longer."""
LEVELS = frozenset(
    {"commune", "communes", "ville", "communaute", "syndicat", "region", "centre", "metropole", "comite"}
)
"""What may stand after the name of a département on its line."""
BESIDE = re.compile(r"-\n[a-z ]{3,40} ?:(?:[^\t\n]{0,12}\t| ?\d{1,4} )")
"""A name cut at a line's end before a label of the column beside."""

ARTICLE = re.compile(rf"L[eE][ ](?P<next>[{_U}][{_U}{_L}'’-]+)")
LAND = re.compile(
    rf"(?:Territoire|TERRITOIRE)\s(?:(?i:de la|de|du|des)\s|(?i:de\sl|d)['’])?(?P<next>[{_U}][{_U}{_L}'’-]+)"
)
WORD = re.compile(
    rf"(?:[dDlL]['’])?[{_U}][{_U}{_L}]*(?:['’][{_U}{_L}]+)*(?:-\n?[{_U}{_L}]+(?:['’][{_U}{_L}]+)*)*"
    rf"|[dl]['’][{_U}][{_U}{_L}-]*"
)
LINK = re.compile(
    r"(?:de la|de l['’]|de|du|des|d['’]|la|le|les|lès|l['’]|sur|sous|en|et|&|aux?|[àa])(?=[\s]|(?<=['’]))",
    re.IGNORECASE,
)
MEETS = re.compile(
    r"\s?,?\s(?:dument|legalement|regulierement|s'est\s+(?:legalement\s+)?(?:reuni|assemble|constitue))"
    r"|\s(?:[–-]\s)?(?:compte[ -]rendu|proces[ -]verbal)\s(?:du\s|de\s(?:la\s)?(?:seance|reunion)\s)"
)
"""After the name of the body that sits, or whose minutes they are."""

LISTED = re.compile(
    rf"(?:,\s[{_U}][{_U}{_L}'’-]+(?:[ ][{_U}][{_U}{_L}'’-]+)?){{1,6}}(?:"
    rf"[ ](?:et|ET)[ ](?:(?:de|du|des|la|le|DE|DU|DES|LA|LE)[ ]){{0,2}}[{_U}][{_U}{_L}'’-]+"
    r"|(?=,?[ ]?(?:\n|\Z|dûment|légalement|régulièrement|s['’]est[ ])))"
)
"""The other places of a name that lists several (« Communauté de communes Orle, Brue et Carpe »)."""

TITLE_LINE = re.compile(r"\W{0,3}(?:\d{1,3}|[IVX]{1,5})\s?[-–—.)/°]{1,2}\s?[A-ZÀ-Þ]")
"""A line that begins as the title of an item: what it ends with does not go on in the next."""

STOP = frozenset(
    """
    vu considerant seance conseil le l'an lan departement arrondissement canton deliberation deliberations
    extrait registre mairie republique maire president presidente dument legalement regulierement convoque
    convoques s'est reunis objet date presents nombre monsieur madame m mme proces-verbal compte compte-rendu
    compte-rendus pv page tel n lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril
    mai juin juillet aout septembre octobre novembre decembre membre envoye recu publie affiche id place rue
    quartier avenue boulevard impasse bp
    salle liberte france francaise etaient procuration pouvoir les-deliberations ordinaire reunion session
    proces note conseillers delegues exercice votants absents pouvoirs procurations code general bureau
    communautaire municipal secretariat service elaboration l'elaboration l'adhesion l'association financement
    programme projet dispositif schema contrat syndicat direction hotel il elle territoire sein titre profit
    commission cette ladite ledit se sont statuts inscrire rajouter
    toutes tous aucune aucun chaque chacune chacun maison
    feuillet folio nomenclature convocation affichage lieu membres quorum ordre secretaire numero annee cedex
    prefecture sous-prefecture
    """.split()  # noqa: SIM905 (a table is read by eye)
)
"""Folded words that end a name."""
