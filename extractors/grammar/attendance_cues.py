"""What announces and ends the lists of members at the opening, as data: patterns over the folded text."""

from __future__ import annotations

import re

from extractors.grammar.indexed import ByWords
from extractors.grammar.patterns import sought
from extractors.grammar.voter_cues import VOTES_ON

_SUFFIX = (
    r"(?:\s?[({\[]\s?(?:e\.s|s/es|es/s|e/s|es|ee|nts|nt|e|s)[)}\]]{0,2}\s?(?:s\b|\(s\))?|[.·-](?:e|es)(?:[.·-]s)?\b)?"
)
_STATE = (
    rf"(?:pr[eé]?[es]ente?s?{_SUFFIX}|absente?s?{_SUFFIX}|absences?"
    rf"|(?<=fait )(?:excuser|representer)\b|excusee?s?{_SUFFIX}|exc\.(?=\s?:)|exc\b|representee?s?{_SUFFIX}"
    r"|(?:pres|abs|proc|pouv)\.(?=\s?:)|abs\.(?=\s?exc)|(?:(?<=\n)|(?<=\.\s))(?:pres|pts|abs|exc|proc|pouv)(?=\s?:\s?[a-z])"
    rf"|pouvoirs?{_SUFFIX}|procurations?{_SUFFIX}|delegations?\s+de\s+votes?|(?<=avec\s)delegations?(?=\s?:)|mandats?|mandants|(?<=leur\s)droits?\s+de\s+votes?|empechee?s?{_SUFFIX}|suppleee?s?"
    r"|(?:(?<=absents )|(?<=excuses )|(?<=titulaires )|(?<=et ))remplacee?s?)"
)
_LINKING = (
    rf"(?:s'etai(?:en)?t|se\s+sont|eta[il]ents?|etaints?|etait|sont|est|ont|avaient|avait|a|ayant|membres?{_SUFFIX}|elue?s?{_SUFFIX}"
    r"|(?:mesdames"
    r"|messieurs|mmes?|mm|ms|mrs|m)(?=\.?\s*(?:et|les|ou|/|,)\b)|n'(?:ayant|ont|avaient)\s+pas|en\s+(?:tant\s+que|qualite\s+de)|et|ou|les?|la|l'|de"
    rf"|des|du|d'|en|au|aux|par|avec|sans|non|qui|leur|leurs|tous|toutes|conseill[a-z]*{_SUFFIX}"
    rf"|delegue?e?s?{_SUFFIX}|titulaires?"
    rf"|suppleante?s?{_SUFFIX}|municipa[a-z]*|communautaires?|departementa[a-z]*|regiona[a-z]*|metropolitains?"
    r"|territoria[a-z]*|syndica[a-z]*"
    r"|administrateurs?|une?|son|sa|eu|voix|deliberative|droit(?=\s+de\s+vote\b)|retard|vote|seance|reunion"
    r"|cours(?=\sde\s(?:la\s)?(?:seance|reunion))"
    r"|depots?(?=\sd[eu]s?\s(?:pouvoirs?|procurations?)\b)|l(?=\souverture)|ouverture|appel|debut|personnes|repond(?:ent|u)(?=\s+presents?\b)"
    r"|suivante?s?|communes|(?:collectivites|communautes|structures)(?=\s+represente)|connectee?s?|commencement|mandataires?(?=\s?:)"
    r"|conseil(?=\s?:|\s(?:municipal|communautaire|syndical)\s?:|\s(?:(?:municipal|communautaire|syndical|d'administration)\s)?(?:presents|absents)\b)"
    r"|(?:comite|bureau)(?=\s(?:syndical\s|communautaire\s)?(?:presents|absents|excuses|representes)\b)"
    r"|ete(?=\s+(?:excuse|represente))|fait|moment|nominatif|nominal|regulierement|dument|valablement|respectivement|voter"
    r"|porteu(?:rs?|ses?)(?=\s+d)|(?<=suppleants\sayant\s)recu|pour(?=\s+(?:voter|l[ae]s?\s+represent))|representer|(?<=leur\s)nom|(?<=son\s)nom|(?<=leurs\s)noms|noms(?=\sdes\s(?:membres\s|elus\s|conseillers\s)?(?:presents|absents|excuses|representes)\b)"
    r"|lieu(?=\s+et\s+place)|(?<=lieu\set\s)place"
    r"|(?:(?<=pouvoirs\s)|(?<=procurations\s))(?:recu|remis|depos|transmis|enregistr|etabli)e{0,2}s?(?!\s+(?:par|de|d[eu]s?)\b)"
    r"|salle|mairie(?=\s?:)|presentiel|physiquement|distanciel|distance|(?:visio|audio)[- ]?(?:conference)?"
    rf"|donnee?s?{_SUFFIX}|donnant|remis|confie|laisse|vote|delegue|ecrite?s?|jour|ce|excepte|mais|etant)"
)
_MEMBERS = (
    r"(?:(?:les\s+)?(?:membres|conseillers|elus|delegues)\s+(?:(?:municipaux|communautaires|syndicaux|qui)\s+)?)?"
)
_NOT_THERE = (
    r"(?:ne\s+(?:repondent|siegent|siegeai(?:en)?t|participai(?:en)?t)\s+pas"
    r"|n'(?:ont|a|ayant|avai(?:en)?t)\s+pas\s+(?:repondu|siege|(?:pu\s+)?(?:assiste|participe)r?(?=\s+a\s)|pu\s+(?:sieger|etre\s+la|etre\s+presente?s?)"
    r"|pris\s+part(?=\s+a\s+l[a'])(?!\s+a\s+la\s+(?:deliberation|discussion)))"
    r"|n'(?:etai(?:en)?t|etant)\s+pas\s+(?:la|presente?s?)"
    r"|(?:ont|a|avai(?:en)?t)\s+prie\s+(?:[a-z' ]{2,40}\s)?de\s+(?:les\s+|l')excuser)"
)
"""Sentences that head those who miss (« N'ont pas siégé : », « Avaient prié de les excuser : »)."""
_BETWEEN = r"(?:[ ]{1,3}|[ ]?[/,&–-][ ]?|(?<=l')|(?<=d')|\n(?=represente|(?:et )?excuse(?:e?s)?\s?:))"

_SEVERAL_PERSONS = r"(?:mm|mmes|melles|mesdames|messieurs)\.?\s"
HEADING = re.compile(
    rf"(?<![\w'])(?P<words>(?:{_LINKING}{_BETWEEN}){{0,6}}{_STATE}(?:{_BETWEEN}(?:{_STATE}"
    rf"|{_LINKING})(?:(?<=')|(?![a-z]))){{0,14}}(?![a-z']))"
    r"|(?<=\n)(?P<presence>en\s+presence\s+d[eu]s?(?=\s?:)"
    r"|(?:ont\s+)?repond(?:ent|u)\s+(?:presents?\s+)?a\s+l'appel(?:\s+nominal)?(?=\s?:)"
    r"|(?:il\s+est\s+)?procede\s+a\s+l'appel(?:\s+nominal)?,?\s+(?:auquel|a\s+l'appel\s+duquel)\s+(?:ont\s+)?repond(?:ent|u)"
    r"(?:\s+presents?)?(?=\s?:))"
    rf"|(?<!\w)(?P<missing>(?:{_MEMBERS}{_NOT_THERE}|{_MEMBERS}manquants?|manquai(?:en)?ts?|{_MEMBERS}defaillante?s?)"
    r"(?:\s+a\s+l'appel(?:\s+nominal)?|\s+a\s+(?:la|cette)\s+(?:seance|reunion))?(?=\s?:))"
    r"|(?<!\w)(?P<among>en\s+presence\s+d[eu]s?(?=\s+(?:mm|mmes|mesdames|messieurs)\.?\s))"
    rf"|(?<!\w)(?P<assisting>assistee?\s+d[eu]s?(?=\s?:?\s{{1,2}}{_SEVERAL_PERSONS}))"
    r"|(?<!\w)(?P<voiced>suppleants?\s+(?:presents?\s+)?(?:avec|ayant)\s+(?:une\s+)?(?:voix\s+deliberative|droit\s+de\s+vote)(?=\s?:)"
    r"|suppleants?\s+(?:remplacant|representant|siegeant\s+(?:pour|a\s+la\s+place|en\s+lieu))\b[^:;\n]{0,50}?(?=\s?:))"
    r"|(?<!\w)(?P<sitting>(?:assistaient|assistent|(?:ont|avaient)\s+(?:assiste|participe))\s+a\s+la\s+(?:reunion|seance|visioconference)(?=\s*:|\s*\n)"
    r"|(?:etaient|sont)\s+(?:egalement|aussi)\s+presente?s?"
    r"(?=\s?:[^;]{20,1500}?\b(?:formant\s+la\s+majorite|conseillers\s+municipaux|maires?[- ]adjoints)\b))"
)
"""A run of the words that headings of attendance are made of, with one that tells a state."""

WORD_BEGINS = re.compile(r"(?<!\w)[a-z]")
"""Where a run may begin."""

STATE_WORD = ByWords(
    r"(?:avec|ayant)\s(?:une\s)?(?:voix\s+deliberative|droit\s+de\s+vote)\s?:|pre?[es]ente?|presence\s+d[eu]s?(?:\s?:|\s+m)|\brepond(?:ent|u)\b|absen[tc]|excus|represente|pouvoir|procuration|delegations?\s+de\s+vote|\bdroits?\s+de\s+vote|mandats?\b|mandants\b|empeche|supplee|titulaires\s+remplace|\bassist(?:aient|er?|ent)\b|\bassistee?\s+d[eu]s?\s?:?\s{1,2}(?:mm|mmes|melles|mesdames|messieurs)\b|\bparticiper?\b|\bparticipai(?:en)?t\s+pas\b|\bsiege(?:nt|ai(?:en)?t)\s+pas\b|\bpas\s+(?:siege|pu\s+sieger|pu\s+etre\s+la|la|pris\s+part)\b|\bprie\b|\bmanqu(?:ai(?:en)?t|ant)|\bdefaillant|\bexc\b|\babs\.\s?exc|\b(?:pres|pts|abs|proc|pouv)\.?\s?:"
)

OF_BODIES = re.compile(r"(?:les\s+)?(?:communes|collectivites|communautes|structures)\s+(?:membres\s+)?represente")
"""A heading of the bodies that somebody came for."""
SEATED_IN_BRACKETS = re.compile(
    r"\(\s?(?:(?:mm?|mmes?|mr|messieurs|mesdames|monsieur|madame)\b|[a-z][\w'-]+\s[a-z])[^()\n]{2,200}\)"
)
"""Below it: who came for a body, in brackets behind its name."""

GIVEN_TO = re.compile(
    r"(?:(?:ont|a|avai(?:en)?t)\s+donne\s+)?(?:leurs?\s+|son\s+|sa\s+)?(?:pouvoir|procuration)s?\s+(?:donnee?s?\s+)?a\s+"
    r"(?P<holder>[^:;,\n\t]{4,45}?)\s?:"
)
"""A heading that names who holds the proxies of those listed below it."""

HEADING_TAIL = re.compile(
    r"(?:\s/\s[a-z][a-z' -]{2,40}(?=\s?:))?"
    r"(?:\s?\((?!(?:dont|soit)\b)[a-z][^()\n]{2,96}\)(?=\s?:)"
    r"|\s?\((?:avec|ayant)\s(?:voix|droit)\b[^()\n]{0,60}\)(?=[ ]*\n))?"
    r"(?P<reason>\s*,?\s?(?:(?:dont|y\s+compris)\s+l[ea]\s+(?:maire|presidente?)\b|(?:en\s+)?application|conformement|formant|(?:en\s+)?vertu|au\s+titre"
    r"|pris\s+part\s+au\s+vote|pouv(?:ai(?:en)?t|ant)\s+(?:participer|prendre\s+part|voter|deliberer)\b|a\s+l'ouverture|lors\s+d|dans\s+l|sur\s+(?:le\s+)?site|sous\s+la\s+presidence\s+d"
    r"|pendant\s+l|pour\s+(?:l|causes?\b|raisons?\b|motifs?\b)|autour\s+d|a\s+la\s+seance|en\s+debut|siegeant\b)[^:]{0,260}?(?=:))?"
    r"(?P<count>\s*[:=.-]{0,2}\s*\(?\d{1,3}"
    r"(?!\s?(?:er\s)?(?:janv|fevr|mars|avr|mai\s|juin|juil|aout|sept|oct|nov|dec))"
    r"(?:\s?/\s?\d{1,3})?"
    r"(?:\s(?:a\sl'ouverture|en\sdebut)(?:\sd[eu]\s(?:la\s)?(?:seance|conseil))?)?\)?"
    r"(?:\s?[({]\s?[\d+ ]{1,8}[)}])?(?=\s*"
    r"(?:[:.;,\n(-]|\Z|[a-z]{1,12}\b))(?:\s?\((?:dont|soit)\s[^()\n]{2,40}\)|[ ]?,?[ ]dont\s[^():\n]{2,40}(?=\s?:))?"
    r"(?:[ \n]votants?[ ]?:[ ]?\d{1,3}(?=[ ][a-z'-]{2,}(?:[ ][a-z'-]{2,}){1,3},[ ]))?)?"
    r"(?P<colon>(?:[ ]?\.{2,4}(?=[ ]?:))?\s{0,2}\n?\s?[:;](?:\s*-(?=\s))?|[ ]?\.?[ ]*(?=\n)|\s-(?=\s)|\.(?=\s)"
    r"|[ ]?\.{3,}(?:[ ]?\d{1,3}(?=[ ]*\n))?)?"
)

REPRESENTED = re.compile(
    r"(?<!sans )(?<!non )(?:represente|pouvoir|procuration|\b(?:proc|pouv)\.|delegations?(?:\s+de\s+vote|\Z)"
    r"|manda(?:t|nts)"
    r"|(?:leurs?|(?:delegu|donn|confi|transm|remi)\w+(?:\s+(?:le|un|son))?|delegations?\s+(?:de|du))\s+droits?\s+de\s+vote"
    r"|droits?\s+de\s+vote\s+(?:delegu|donn|confi|transmi|remi)|supplee|remplace)"
)
BY_PROXY = re.compile(r"presente?s?\s+par\s+(?:procuration|pouvoir|mandat|delegation)")
SUBSTITUTES_SENT = re.compile(r"suppleants?\s+ayant\s+(?:recu\s+)?(?:le\s+)?(?:pouvoir|procuration)s?\s+d[eu']")
"""Substitutes whom their full members sent: they sit."""
NO_VOTE = re.compile(r"sans\s+(?:(?:droits?\s+de\s+)?vote|voix\s+delibera(?:tive|nte))\b")
BY_SUBSTITUTES = re.compile(r"\b(?:represente|remplace|supplee)\w*\s+par\s+(?:leurs?|son|sa|un|des)\s+suppleant")
"""Members in whose place a substitute sits: they gave no proxy."""
WITHOUT = re.compile(
    r"n'(?:ayant|ont|avaient)\s+pas\b|(?:sans|non)\s+(?:represente|pouvoir|procuration|mandat|delegations?\s+de\s+vote|donne)"
)
NOT_PRESENT = re.compile(r"\bnon[\s-]+presente?s?\b")
NOT_EXCUSED = re.compile(r"non[\s-]+excuse")

STOP = sought(
    r"https?:|\b(?:l'an\s+(?:deux|mil|\d{4})|(?:(?:elue?s?|designee?s?|nommee?s?|le|la|un|une)\s+(?:(?:elue?s?|designee?s?|nommee?s?|le|la|un|une)\s+)?)?secreta(?:ires?|riat)\b"
    r"|a\s+l'ordre\s+du\s+jour\b|ordre\s+du\s+jour\b|quorum\b|dates?\s+d[e']|convoc|convoque|nombres?\s+(?:total\s+)?d"
    r"|assist(?:ai(?:en)?t|ent|ee?s?|er|ant|ance)\b|invitee?s?\b|particip|egalement\b"
    r"|personnels?\s+[cam]|en\s+exercice\b|votants?\b|effectif\s*(?:legal|total|du|:)"
    r"|(?:\bde|a\s+partir\s+de)\s+l'affaire\s+n\W|suffrages\b|objet\s?:|rapporteure?s?\b|lesquels\b|formant\b|formai|presidence\b"
    r"|(?<!qui )preside\b|(?<!,\s)presidente?\s+de\s+(?:la\s+)?seance|presidente?\s+de\s+(?:la\s+)?seance(?=\s?:)"
    r"|vu\s+(?:le|la|les|l'|que)\b|considerant\b|ouvre\b"
    r"|(?<!qui preside )(?<!presidant )(?<!quitte )(?<!rejoint )la\s+(?:presente\s+)?seance\b"
    r"|(?<!de\s)l[ea]\s+(?:commission\s+permanente|comite\s+syndical|bureau\s+(?:communautaire|syndical|metropolitain))\b"
    r"|apres\s+en\s+avoir\b|il\s+a\s+ete\b|conformement\b|membres\s+(?:presents|du\s+conseil)"
    r"|(?:a|ont)\s+ete\s+(?:nomme|elu|desig|choisi|propos)|est\s+(?:nomme|elu|desig|choisi|propos)"
    r"|design[ea]|approbation\b|direct(?:eur|rice)|affich|extrait\b|le\s+conseil\b|l'assemblee\s+(?:departementale\s+|regionale\s+)?(?:prend|adopte|vote|decide|approuve|delibere|peut)\b|proces.verba|ouverture\b"
    r"|debut\s+de\b|fin\s+de\b|(?:liste|releve|recapitulatif)\s+des\s+(?:deliberations|decisions|actes)\b"
    r"|ne\s+pren(?:d|nent)\s+(?:pas\s+)?part\b|assesseurs?\b|auxiliaire\b|www\b|articles?\s+l|compte.rendu\b"
    r"|ayant\s+pris\s+part|la\s+majorite\b(?!\s?:)|soit\s+\w+\s+(?:membres|conseillers|delegues|presents|elus)\b"
    r"|prefecture\b|telephone\b|tel\b\s?[.:]|fonctionnaires?\b|agents?\b|se\s+sont\b(?!\s+fait\s+excus)"
    r"|s(?:'|(?<=[, ]s)\s)est\b(?!\s+fait\s+(?:represent|excus))"
    r"|deliberations?\s*(?:n°|:)(?=[^\n]{0,30}\n)(?<=\n)|(?<=\n)deliberation[ ]*(?=\n)"
    r"|abstentions?\s?:|conseil\s+(?:municipal|communautaire|d'administration)\s+du\s+(?:[a-z]{5,8}\s+)?\d"
    r"|demission|tous\s+les\b(?!\s+deux)|l'exception\b|autres?\s+(?:personnes|participants|presents)"
    r"|presse\b|correspondante?s?\b|(?:administration|services?|techniciens?|public|intervenants?)\s?:"
    r"|(?:auditeurs?|auditrices?|spectateurs?)\b"
    r"|tresori(?:er|ere)\s+(?:est|etait|excuse|d[eu]s?|principa|municipa|communauta|genera|paye)"
    r"|receveu(?:r|se)\s+(?:municipa|syndica|communauta|principa|d[eu]s?\s)|percept(?:eur|rice)\s+(?:municipa|d[eu]s?\s)"
    r"|(?<=,\s)(?:percept(?:eur|rice)|receveu(?:r|se))(?=\s*(?:[,;.)\n]|$))|payeu\w{1,3}\s+departementa\w+"
    r"|\bl'etat\s+(?:etant\s+)?represente\b|(?<=,\s)(?:sous-)?prefete?\s+(?=d[eu'])"
    r"|comptable\s+(?:public|du\s+tresor)|conseill(?:er|ere)\s+aux\s+decideurs|ainsi\s+que\s?:"
    r"|en\s+(?:application|vertu)\s+d"
    r"|(?:rappelle|indique|souhaite|remercie|informe|expose|explique|precise|declare|annonce|propose|salue|accueille)\b"
    r"|secr?\.\s?:|pres\.\s+de\s+seance\b"
    r"|il\s+(?:est|procede)\b|presente\s+(?:l[aes]{1,2}|l'|son|sa|ses|ce|cette|une?)\b|donne\s+lecture|(?:donne|prend|demande)\s+la\s+parole"
    r"|en\s+preambule\b|bon(?:soir|jour)\b|(?:pour|contre)\s?:\s?\d"
    r"|elue?s?\s+(?:en|de|du)\s[^:\n]{2,40}:|voix\s+consultative\b|non\s+membres?\b|precision\b|a\s+rejoint\b|membres\s+suppleants\b(?!\s+(?:avec|ayant)\s+voix\s+deliberative|[^:\n]{0,30}\bpart\s+au\s+vote)|pour\s+information\b)"
)
STOP_FIRST = re.compile(
    r"\W*(?:(?:arrivees?|departs?)(?:\s+(?:de|d'|a|du)\b|\s?:)|departs?\s(?:en\scours|pendant|anticipe)"
    r"|(?:en|au)\s+cours\s+de\s+(?:la\s+)?(?:seance|reunion)\W*$)"
)
"""What ends a list (brackets are blanked before), and what does at the beginning of a line alone."""

_BODY = (
    r"(?:l[ea]\s+(?:comite|bureau|commission)\b|l'assemblee\b"
    r"|les\s+(?:membres|elus|delegues)\s+d(?:[eu]\b|')(?!(?!.*\b(?:conseil|comite|bureau)\b)[\w' -]{0,40}\s*$))"
)
"""Who deliberates, and no heading of its own line, for whom the next members sit (« Les élus de Brue »)."""
STOP_BELOW = re.compile(
    rf"\W{{0,4}}(?:{_BODY}(?!\s+(?:de\s+)?[\w' -]{{0,40}}:)"
    r"|apres\s+(?:en\s+)?(?:avoir|deliberation|debat|discussion|echange|l'expose)|presidente?\s?:"
    r"|delegations?\s+de\s+(?:m\.|mr|mme|monsieur|madame)\s(?![^\n]*\sa\s)[^\n,;:]{2,40}\Z"
    r"|ayant\s+(?:delibere|entendu)|oui\s+l'expose|sur\s+(?:la\s+)?(?:proposition|presentation|le\s+rapport|rapport)\b"
    r"|(?:decide|approuve|adopte|autorise)(?:nt)?\s?(?::|d'|de\s|l[ea]s?\s|l'))"
)
"""How a line begins, below the first of a list, that is the text of the act: the body that sits, what it does."""

SUBSTITUTES = re.compile(
    r"\A(?!.*(?:titulaire|deliberative|droits? de vote|part au vote|remplac|represente\w* par)).*\bsuppleant", re.DOTALL
)
"""A heading of substitutes alone."""

SUBSTITUTES_BESIDE = re.compile(
    r"(?<=\n)[^\w\n]*(?:(?:membres|delegues|conseillers)\s)?suppleants?\s?:?\s?\([^()\n]*\bsans\s(?:voix|droit)\b[^()\n]*\)"
)
"""Amid a list: the label of substitutes who attend without a vote."""
CONSULTED = re.compile(r"\n[^\n:]{0,40}\bvoix\s+consultative\b[^\n]{0,30}\n[^\w\n]*\Z")
"""Before a heading: its list is of those who attend without a vote."""
OF_A_BODY = re.compile(r"suppl|\btitulaires[ ]?:")
"""In a heading of the present that others follow: they are of those who sit already, or of the next body."""
_PART = (
    r"(?:colleges?\b|(?:les\s)?(?:representante?s?\s(?!m\.|mm|mr\b|mademoiselle|monsieur|madame|messieurs|mesdames)d?|"
    r"membres\s(?:elus?|nommes?|designes?|qualifies?|de\sdroit|associes?)\b"
    r"|administrateurs\s(?:elus?|nommes?|designes?)\b|personn(?:es|alites)\squalifiees\b))"
)
"""How the title of a part of a board begins."""
OF_A_COLLEGE = re.compile(
    r"\bdelegues?\s+(?:(?:du\s+)?college\b|(?:de\s+la|des|du)\s+(?:communaute|communes|departement|region)\b)[^\n:,;]{0,60}\s*\Z"
    rf"|\n[^\w\n]{{0,4}}{_PART}[^\n;,]{{0,100}}\s*\Z"
    r"|\n[^\w\n]{0,4}(?:pour\s+)?(?:la\s+)?commune\s+(?:deleguee|historique|fondatrice|associee)\b[^\n;,]{0,80}\s*\Z"
)
"""Before such a heading: the name of the part of a joint body, or of a new commune, whose members follow."""
FULL_MEMBERS = re.compile(r"\W*membres\s+titulaires\s?:")
THEN_SUBSTITUTES = re.compile(r"(?<=\n)\W*membres\s+suppleants(?=\s?:)")
"""The two labels of a list of the present (« Membres titulaires : … / Membres suppléants : … »)."""

TOPIC = re.compile(
    r"(?<![\w'’-])(?:(?:[ivx]{1,4}|\d{1,2})\s?[.)/–-]\s{0,2})?(?:installation|hommage|rapports?(?=\s+(?:d|n))|communications?|informations?|decisions?|budgets?|finances"
    r"|elections?|presentation|creations?|modifications?|adoptions?|demandes?|conventions?|tarifs?|tarification|travaux"
    r"|motions?|voeux?|urbanisme|ressources\s+humaines|comptes?\s+(?:administratifs?|de\s+gestion|financier)|subventions?"
    r"|attributions?|autorisations?|acquisitions?|cessions?|avenants?|marches?\s+publics?|preambule|questions?"
    r"|affaires\s+\w+|administration\s+generale|environnement|jeunesse|debats?\s+d|projets?\s+d|renouvellement|fixation"
    r"|instauration|reglement\s+interieur|points?\s+(?:n|\d)|appel\s+nominal)(?![\w'’-])"
    r"|(?<![\w'’-])(?P<rank>[ivx]{1,4}\s?[/)–-]\s+)(?=[a-z]{4})"
)
"""A subject, that of the first item below a list, where it is printed with a capital."""
OFFICE_BEFORE = re.compile(
    r"\b(?:adjointe?|deleguee?|conseillere?|vice.presidente?|presidente?|maire|m|mme|monsieur|madame)\.?\s{1,2}\Z"
)
"""Before a subject: that it is the office, or the name, of a member."""
LED_BY = re.compile(
    r"[\s:]{0,4}(?:sous\s+la\s+presidence\s+d(?:e\s|u\s|')\s?"
    r"|tous\s+les\s+(?:membres|conseillers|elus|delegues)\b(?![^:]{0,60}\b(?:sauf|except|hormis|exclusion))[^.;:\n]{0,60}:\s?"
    r"|(?:durant|pendant)\s+toute\s+la\s+seance\s?:\s?)"
)
"""Right after a heading: who presides is the first of the list (« Présents : sous la présidence de M. X, Mme Y »), or
all sit, and are named (« Présents : tous les membres en exercice, soit : M. X, Mme Y »), or for how long it is true."""

ACT_BEGINS = re.compile(
    r"\W{0,4}(?P<label>deliberations?\s*n\s?[°o]|[a-z]{1,6}[-_ ]?\d{4}[-/_]\d"
    r"|(?:19|20)\d\d(?:(?:[-_/.]\d{1,4}){1,2}\s?[-–—:.]?\s{1,2}|\s[a-z]{2,5}\s\d{1,4}\s)(?=[a-z«\"])"
    r"|n\s?°\s?(?:[a-z]{1,6}[-_ ]?)?\d{2,4}[-/_.]\d|\d{1,2}/\d{1,3}\s[-–—]\s(?=[a-z]{4}))"
)
"""The line of the number of the first act."""

PREDICATE = re.compile(
    r"(?:a|ont)\s+ete\b|est\s|direct(?:eur|rice)\b|tresori(?:er|ere)\b|percept(?:eur|rice)\b|receveu(?:r|se)\b|elue?s?\b|designee?s?\b|nommee?s?\b|secreta|ouvre\b|preside\b|(?:s'est|se\s+sont)(?!\s+fait\s+excus)|assist"
    r"|particip|a\s+rejoint|ne\s+pren(?:d|nent)\s"
)
"""What ends a list in capitals and has the name before it for its subject."""

SECRETARY_NAMED = re.compile(
    r"(?:S[eé]cr[eé]taire|SECR[EÉ]TAIRE)s?(?:[ ](?:de|DE)[ ](?:la[ ]|LA[ ])?(?:[sS][ée]ance|S[ÉE]ANCE))?"
    r"[ ](?!DE\b|G[ÉE]N|D['’])[A-ZÀ-Þ]"
)
"""The label of the secretary, without a colon, before the name: it ends a list (as printed)."""

TEXT_BEGINS = re.compile(
    rf"\W{{0,6}}(?:vu\s|considerant|le\s+conseil|{_BODY}|apres\s+(?:en\s+)?avoir|sur\s+proposition|il\s+a\s+ete|"
    r"(?:m\.|mme|monsieur|madame)\s+l[ea]\s|rapporteur"
    r"|l[ea]\s+(?:maire|presidente?)\s)"
)
"""How the line begins that ends a list, where it is the text of the first item."""

_ALL = r"\b(?:tous|toutes|l'ensemble|la\s+totalite)\b"
_BUT = (
    r"\b(?:a\s+l'exception|a\s+l'exclusion|sauf|excepte|hormis)(?![a-z])(?:\s+(?:des?(?![a-z])|du(?![a-z])|d'))?"
    r"\s*:?"
)
BUT = ByWords(_BUT)
EXCEPTED = re.compile(
    rf"{_ALL}[^.;:]{{0,90}}?\b(?:en\s+exercice|(?:etaient|sont|etant)\s+presente?s)\b[^.;:]{{0,20}}?{_BUT}"
    rf"|\b(?:etaient|sont)\s+presente?s\s?:?\s+(?:{_ALL}|(?:(?:mmes|mesdames)\s+et\s+(?:mm\.?|messieurs),?\s+)?les\s+(?:conseillers|membres)\b)"
    rf"[^.;:]{{0,60}}?{_BUT}"
    rf"|(?<=presents )\s?:\s{_ALL}[^.;:]{{0,60}}?{_BUT}|(?<=presents)\s?:\s{_ALL}[^.;:]{{0,60}}?{_BUT}"
)
"""« Tous les membres en exercice à l'exception de »: who is named after it misses."""

FIGURE_LINE = re.compile(
    r"[^\w\n]*(?:nombre|nb|en\s+exercice|votants|quorum|presents|absents)\b[^\n:]{0,60}:\s?\d{1,3}\W*$"
)
"""A line of a figure between a heading and its list."""

MIXED = re.compile(
    r"(?:absent|excuse)\S*\s?(?:\bet\b|\bou\b|/|,)\s?[^\n]*(?:represente|pouvoir|procuration)"
    r"|(?:absent|excuse)[^\n]{0,14}\bdont\s[^\n]{0,14}\b(?:represente|pouvoir|procuration)"
    r"|represente\S*\s?(?:\bet\b|\bou\b|/|,)\s?(?:absent|excuse)"
)
"""A heading of members with a proxy and others together."""

AFTER_LIST = re.compile(
    r"(?:de|a\s+partir\s+de)\s+l'affaire\s|formant|lesquels|formai|soit\s|en\s|membres\s+suppleants\b(?!\s?:)"
)
"""What closes the sentence of a list: the names before it belong to the list."""

UNANNOUNCED = re.compile(
    r"^[^\w\n]*(?:mesdames\s+et\s+messieurs|messieurs\s+et\s+mesdames|mmes?\s+et\s+mm)\.?\s*,?\s+(?:les\s+)?"
    r"(?:conseillers?|membres|delegues?|elus|adjoints)[^:\n]{0,60}:"
    r"|\W*presidente?\s?:(?=[ ][^\n:]{4,50}\n\W{0,4}(?:\d{1,2}\w{0,3}\s)?vice-presidente?s?\s?:)"
    r"|^[^\w\n]*(?:delegues|membres|conseillers)\s+titulaires\s?:(?=[^:]{40,6000}\n\W*\Z)"
    r"|(?<=\d\n)(?=(?:mesdames|messieurs)\s?:)|\bpresente?s?\s?:\s?\d{1,3}[ ]*(?=\n)"
    r"|presidence\s+d[e'][^:;]{0,240}?(?:\.(?:[ ]*\n|[ ](?=[a-z][a-z' -]{2,45}[ ]:[ ]))"
    r"|\b(?:presidente?|maire|adjointe?)\W{0,3}\n)"
    r"|\A[^\n.;:]{0,120}\b\d{4}[^\n.;:,\d]{0,50}?\s(?=(?:mesdames|messieurs|mmes|mm\.?)\s[a-z'-]{2,}\s[a-z' -]{2,20},)",
    re.MULTILINE,
)
"""After what a list of the present may stand that no heading announces."""

LISTED_ELSEWHERE = ByWords(
    r"\bpresente?s?\s?(?:\([a-z]\)s?)?\s?:\s?\(?(?:voir|cf\.?|selon|suivant)\s(?:la\s|le\s)?(?:liste|feuille|tableau|etat|emargement)"
)
"""Those present stand on another sheet (« Présents : voir liste d'émargement »)."""

SPEAKER = re.compile(rf"^\W*(?:(?:(?:m\.?|mme|monsieur|madame)\s+)?l[ea]\s+(?:maire|presidente?)\W*$|{VOTES_ON})")
"""A line that gives the floor, or that who presides signs below, or that tells a vote: the lists are over."""

HOLDERS_COLUMN = re.compile(
    r"(?:\t|\s?\|)\s?(?:a|au|mandataires?|pouvoirs?\s+a|donnee?s?\s+a|representee?s?\s+par|beneficiaires?)\s?[:|]?\s?(?=\n)"
)
"""Beside a heading of grantors: the title of the column of holders."""

INLINE_NOISE = re.compile(
    r"\bpage\s+\d{1,3}(?:\s?(?:sur|/)\s?\d{1,3})?|\b(?:(?:envoye|recu|transmis)e?s?\s+en\s+(?:sous-)?prefecture"
    r"|affichee?s?|publiee?s?|certifiee?s?\s+executoires?)\s+(?:le\s+)?[\d/]{8,10}"
    r"|\bid\s?:\s?\d{3}-\d{9}-\S+"
    r"|(?<=,\s)(?:nombre\s+de\s+(?:conseillers|membres|delegues)(?:\s+[a-z]+){0,2}|(?:nombre\s+de\s+)?votants|suffrages\s+exprimes|en\s+exercice|quorum)\s?:\s?\d{1,3}(?!\d)"
    r"|\b(?:mme|m|mr|madame|monsieur)\.?\s[a-z][^,;:\n]{2,40}?\s?,\s(?:sous-)?prefete?\s+d[eu'][^,;:\n]{2,40}"
    r"(?:\set\s(?:mme|m|mr|madame|monsieur)\.?\s[a-z][^,;:\n]{2,40}?,\s(?:directeur|directrice|chef|secretaire)\b[^,;:\n]{2,70})?"
    r"[,;]\s(?=(?:mm?|mmes?|mr|messieurs|mesdames|monsieur|madame)\b)"
    r"|\b(?:m\.?\s)?(?:pas\s(?:de\s|d')|aucune?\s|sans\s)(?:representante?|deleguee?)(?:\spresente?)?\b|(?<=\s)[–-]\s?c[dgr]\s\d{2,3}\b"
)
"""What stands amid a list whose ends of lines are lost, and is no part of it."""

COLLEGE = re.compile(
    r"\bcollege\s(?:specifique\s)?des\srepresentants\sd(?:es|u|e\sla)\s(?:communes|etablissements\spublics|departement"
    r"|region)(?:\s(?:et\setablissements\s(?:publics\s)?)?(?:non\s)?affilie?e?s)?"
    rf"|^[^\w\n]{{0,4}}{_PART}[^\n:;,]{{0,120}}(?::[ ]*$|$)"
    r"|^[^\w\n]{0,4}(?:pour|au\stitre\sd[eu])\s(?:l[ae]s?\s|l')?(?:communaute|agglomeration|metropole|commune|ville|syndicat"
    r"|departement|region)\b[^\n:;,\d]{0,80}(?::[ ]*$|$)"
    r"|^[^\w\n]{0,4}(?:c\.?c\.?|c\.?a\.?|c\.?u\.?|communaute|agglomeration|metropole|commune|ville|syndicat|departement|region)\s"
    r"[^\n:;,]{2,80}(?::[ ]*$|$)(?=\s*(?:(?:delegues|membres|conseillers)\s)?(?:titulaires?|suppleante?s?)\s?:)",
    re.MULTILINE,
)
"""The title of a part of a board, amid the list of those present."""
COLLEGE_SIGNS = (
    "pour la ",
    "pour le ",
    "pour l'",
    "au titre",
    "college",
    "representant",
    "membres",
    "administrateurs",
    "personn",
    "titulaire",
    "suppleant",
)
"""One of them stands in such a title or right below it; most lists hold none."""

RUNNING_HEAD = re.compile(
    r"\W*(?:(?:commune|ville|mairie|communaute)\s+d|proces.verbal|compte.rendu|p\.?v\.?\s+d|conseil\s|seance\s|extrait\s"
    r"|registre\s)[^\n:]{0,90}\d[^\n:]{0,30}$"
)
"""A line that may be the head or foot of a page, where it cuts a list that is not at its end."""

PAGE_HEAD = re.compile(
    r"\W*(?:departement|arrondissement|canton|republique\s+francaise)\b[^\n:,]{0,45}$"
    r"|\W*(?P<loose>(?:commune|ville|mairie)\s+d(?:e|u|es)?\b[^\n:,]{2,45})$"
)
"""A line of the head of a page, which tells no state and no date; a loose one may as well head a group of members."""

SIDE_CELL = re.compile(
    r"(?!\W{0,3}(?:mm?\.|mmes?|mr|mlle|monsieur|madame)\s[^\n\t\d]{3,50},\s\d{1,2}\s?(?:er|ere|e|eme|nde?)\s)"
    r"[^\n\t]{0,60}(?:\d|:\s*$|\bconvoc|\baffich|\bpresents\b|\bvotants\b|\bexercice\b|\bextrait\b"
    r"|\bregistre\b|\bdeliberation|\bconseil\b"
    r"|\bmunicipal\b|\bcommune\b|\bdate\b|\bnombre\b|\bobjet\b|\bn°)[^\n\t]{0,40}"
)
"""A cell left of a list that belongs to a narrow column beside it, and holds no member with the rank of an office."""
SECRETARY_CELL = re.compile(r"\W*secretaires?(?:\s+de\s+(?:la\s+)?seance)?\s?:\s*")
"""A cell that labels the one beside it, where that names one person."""
REVERSED_HEADING = re.compile(r"\Adepots?\s+d[eu]s?\s|donnee?s?\s+a\s*:?\s*$|\bporteu(?:rs?|ses?)\s+d")

LIST_WORDS = frozenset(
    """
    madame monsieur mesdames messieurs mademoiselle donne donnent donnant donnee donnes ayant avait avaient ont
    pouvoir pouvoirs procuration procurations pourvoir mandat par represente representee representes suppleant
    suppleante suppleants titulaire titulaires maire maires adjoint adjointe adjoints adjointes conseiller
    conseillere conseillers municipal municipale municipaux delegue deleguee delegues president presidente vice
    communautaire communautaires departemental departementale regional regionale arrive arrivee arrives depart
    partir point points jusqu jusque heures deliberation deliberations question questions compter excuse excusee excuser
    excuses absent absente absents present presente remis pour sur sous les des aux son leur avec sans qui saint
    sainte mme mmes neant aucun metropolitain premier premiere deuxieme troisieme membre membres bureau donner
    remplace remplacee remplaces remplacees cause raison raisons motif motifs sante maladie travail professionnel
    professionnelle professionnels professionnelles personnelle personnelles familial familiale familiales medicale
    medicales conge conges deplacement vacances empechement empeche empechee retenu retenue seule seul duree absence
    attente retard rapport dossier voter nom ecrit ecrite place ainsi que est etait puis van von del della dos dit
    der den representant
    """.split()  # noqa: SIM905 (a table is read by eye)
)
"""Lower-case words that do not make a line of a list a line of prose."""
