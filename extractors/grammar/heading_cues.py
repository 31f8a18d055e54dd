"""The head of an act, as data: labels of object, theme and matter, lines that are no title, where a title ends.

Patterns named `…_PRINTED` are for the text as printed, all others for folded text. Every one is bounded.
"""

from __future__ import annotations

import re

from extractors.grammar.indexed import ByWords
from extractors.grammar.patterns import Around, Led

OF_AGENDA_PRINTED = re.compile(r"(?:de|à)\sl['’]ordre\sdu\sjour\s?[:–—-]{0,2}\s?")
"""What may stand between the rank of an item and its title."""

ASIDE = re.compile(r"\W{0,3}(?:rapporteur|nomenclature|matiere|classification|theme)\w*\s?(?:\([a-z]\)\s?)?[:.-]")
"""A line between the number of an act and its title that is neither."""

DAY_PRINTED = re.compile(
    r"[^\w\n]{0,3}(?:(?:en date )?du|(?:EN DATE )?DU) (?:\w{5,8} )?"
    r"(?:\d{1,2}(?:er)? \w{3,9} \d{4}|\d{1,2}/\d{1,2}/\d{4})"
    r"\s?(?:[:–—-]{1,2}\s?|(?=\n))"
)
"""The day between a number and a title: « n° 2023-14 du 12 mai 2023 : … »."""

OBJECT = Around(
    r"(?:^|\n|\t)[^\w\n]{0,5}(?:(?:[a-z]{0,6}[-_ ]?(?:n\s?°\s?)?\d[\w/._-]{0,16}"
    r"|\d{1,3})\s?[-.):]{0,3}\s{0,2})?"
    r"(?P<label>[o0]bjet|o b j e t|intitule|titre|sujet(?=\s{0,2}:)|affaire(?=\s{0,2}:(?!\s*suivi)))"
    r"(?:\s?n\s?°\s?\w[\w/._-]{0,14})?"
    r"(?:\s+de\s+la\s+(?:(?:presente|\d{1,2}(?:e|ere|eme|nde)|premiere|deuxieme|seconde|troisieme)\s+)?deliberation|\s?/\s?[a-z]{4,14}(?=\s?:))?"
    r"\s{0,2}(?P<colon>[:;.=-]{1,2}|/(?=[ ])|(?=\n))[ \t]{0,4}(?:(?:19|20)\d\d/\d{1,4}_)?",
    needle=r"objet|0bjet|o b j e t|intitule|titre|sujet|affaire",
    reach=46,
)
"""« OBJET : », « Objet de la délibération » at the start of a line, or after the number."""

OBJECT_BARE_PRINTED = Led(r"\n", r"[^\w\n]{0,4}OBJET[ \t]{1,6}(?!D[EU]S?\b|N\s?[°º])(?=[A-ZÀ-Ý«][^\n]{8})")
"""The label without a colon, before a title on its line: « OBJET Tarifs du marché »."""

MAIL_FROM = re.compile(r"^\W{0,2}(?:de|from|expediteur)\s?[:\t]", re.MULTILINE)
MAIL_TO = re.compile(r"^\W{0,2}(?:a|to|pour|destinataires?)\s?[:\t]", re.MULTILINE)
"""The head of a mail that an act was printed with."""

AGENDA_ITEM = re.compile(
    r"(?:\A|\n)[^\w\n]{0,4}ordre\s+du\s+jour\s?:[ \t]{1,4}(?=[a-z«\"])(?!voir\b|cf\b|joint|ci-|selon\b|suivant)"
)
"""« Ordre du jour : » with what follows on its line."""

OBJECT_HERE = re.compile(
    r"[^\w\n]{0,4}(?:(?:objet|0bjet|intitule)(?: de la deliberation)?|(?:projet de )?deliberation)"
    r"\s{0,2}[:;.-]{1,2}\s{0,3}"
)
"""The label of object after a number, on the line of the title."""

ITEM_LABEL = re.compile(r"point|question|affaire|dossier|sujet|rapport")
"""What an item of the agenda is called before its number."""

ACT_LABEL = re.compile(r"(?:projet de )?deliberation\s{0,2}[:–-]\s{1,3}(?=\S)")
"""The name of the act before its title: « Délibération : Tarifs »."""

_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_TELLS = (
    r"(?:expose|rapporte|rappelle|presente|informe|indique|explique|propose|fait\s+(?:part|savoir|connaitre|etat)"
    r"|soumet"
    r"|donne\s+(?:lecture|connaissance|la\s+parole)|precise|souhaite|demande|sollicite|cede|prend|invite|signale|ouvre"
    r"|dit\b|est|a\b|quitte|evoque|annonce|remercie|ayant|soulign|fait\b)"
)
_CIVIL = r"(?:m\.|mr\.?|mme|mm\.|monsieur|madame|messieurs|mesdames|mlle|mademoiselle)"

BODY = re.compile(
    r"\W{0,4}(?:"
    r"vu\s?(?:$|[,:]|l[ea']|les|l'|que|l'avis|ensemble|la|code|son|sa|ses|notre|d)|vus?\s+(?:les|la)\b"
    r"|considerant|attendu\b|rappelant\b|entendu\s|ayant\s+entendu|oui\s"
    rf"|{_CIVIL}\s[^\n]{{0,110}}?(?:,\s*|\s){_TELLS}|{_CIVIL}\s+(?:le|la)\s+(?:maire|president|presidente"
    rf"|rapporteur)\b"
    rf"|[^\n.:;]{{3,60}}\s(?:rapporte|expose|rappelle|presente|explique|informe|indique)\s?(?::|,|que\b|au\b"
    rf"|aux\b|a\s+l'|le\b|la\b|les\b)|(?:le|la)\s+(?:maire|president|presidente|rapporteur)\s[^\n]{{0,60}}?{_TELLS}"
    r"|a\s+l'\s?unanimite\b[^.\n]{0,60},\s(?:le|la|l')\s?(?:conseil|comite|bureau|commission|assemblee)\b"
    r"|scrutin\s+secret\b"
    r"|(?:(?:le|la)\s+|l')(?:conseil|comite|bureau|commission|assemblee)\b[^\n]{0,60}(?:$|,|delibere|decide|approuve"
    r"|prend\s+acte|est\b|a\s|constate)|les\s+membres\s+du"
    r"|sur\s+(?:le\s+rapport|proposition|l'expose|la\s+proposition|rapport)|apres\s+(?:avoir|en|un|avis|l'avis"
    r"|examen|discussion|deliberation|lecture)|conformement|par\s+(?:deliberation|courrier|arrete|lettre"
    r"|decision|la\s+presente)|il\s+(?:est|convient|s'agit|vous|appartient|a\s+ete|y\s+a)\b"
    r"|dans\s+le\s+(?:cadre|but|contexte|souci)|suite\s+a\s|afin\s+d|depuis\s|pour\s+(?:memoire|rappel"
    r"|permettre)|compte\s+tenu|en\s+(?:application|vertu|raison|effet|consequence|date|vue|\d{4})|au\s+(?:vu"
    r"|regard|titre|cours|terme)\s|aux\s+termes|lors\s+d|chaque\s+annee|mesdames|mes\s+chers|chers\s+coll"
    r"|preambule|expose(?:\s+(?:des|:|du)|\W*$)|note\s+de|synthese|contexte\b|rappel\b"
    r"|(?:la|cette|le|ce)\s+(?:presente|deliberation|loi|decret|commune|ville|projet|departement|convention"
    r"|communaute)\s[^\n]{0,60}\s(?:a|est|prevoit|sont|souhaite|doit|ont|permet|fixe|propose|dispose|stipule"
    r"|vise)\b|l'article\s|les\s+articles|nous\s|je\s|cet\s|ces\s|a\s+la\s+suite|a\s+ce\s+jour|a\s+l'issue"
    r"|d'une\s+part|le\s+code|il\s+rappelle|elle\s+rappelle|decide\b|suivant\s|selon\s|considerant\b"
    r"|l[ea]\s+(?:maire|presidente?)\s+rend\s+compte\b|ayant\s+(?:\w+\s+)?delibere\b|appelee?s?\s+a\s+(?:en\s+)?deliberer\b|de\s+plus,|en\s+outre,|par\s+ailleurs,"
    r"|delibere\s?[,:]?\s?$|(?:ainsi|dument)\s+(?:informe|eclaire)\b|[^\n.:;]{3,60}\bet\s+apres\s+(?:en\s+)?avoir\s+(?:en\s+)?delibere\b"
    r")"
)
"""A line by which the body of an act begins: visa, reason, somebody tells, the council acts."""

STRONG_BODY = re.compile(
    r"\W{0,4}(?:vus?\s+(?:l[ea']|les|l'|ensemble|son|sa|ses)|considerant\b|attendu\s+que"
    r"|[^\n:]{3,110}?\W(?:rapporte|expose|presente\s+le\s+rapport)\s?(?:[:.]|ce\s+qui|que\b|au\b|a\s+l'))"
)
"""A line that is surely of the body, whatever else claims it."""
STRONG_BODY_KEYS = ("vu", "vus", "cons", "atte", "rapp", "expo", "pres")
"""How the words begin that each of them holds one of, as the index of a text has them."""

OPENING = re.compile(
    rf"\W{{0,4}}(?:l'an\s|l\s?'?an\s+deux|le\s+{_DAY}|le\s+\d{{1,2}}(?:er)?\s+\w{{3,9}}\s+(?:19|20|deux)"
    rf"|{_CIVIL}\s[^\n.;]{{2,60}}?\s(?:ouvre|preside|declare\s+ouverte)\s+la\s+seance\b"
    r"|l[ea]\s+(?:conseil|comite|assemblee)\b[^\n]{0,30}?\speut\s+(?:\w+\s+){0,2}deliberer\b"
    rf"|{_DAY}\s+\d|date\s+(?:de|d')|convo|s'est\s+reuni|sous\s+la\s+presidence|legalement|dument"
    rf"|regulierement|(?:le|la|les\s+membres\s+du)\s+(?:conseil|bureau|comite"
    rf"|commission)[^\n]{{0,70}}(?:convoqu|reuni|assembl|legalement|s'est|compos|dument|regulier))"
)
"""A line of the opening of the sitting."""

HARD = re.compile(
    r"\W{0,4}(?:etaient|etai[t]\b|presents?\b|presente?s\b|absents?\b|absentes?\b|excuses?\b|excusee?s?\b"
    r"|procurations?\b|pouvoirs?\b|pouvoir\s|representes?\b|ont\s+donne|a\s+donne|ayant\s+donne|secretaires?\b"
    r"|secretariat(?!\s+general)|president\b(?!\s+du)|presidente?\s?:|presidence|votants?\b|quorum|suffrages|effectif|convoc"
    r"|formant|les\s+membres\s+presents|mairie\s+d[^\n]{2,90}\d{5}|code\s+commune|lesquels|exercice|en\s+exercice|nombre\s+(?:de|des)\s+(?:conseillers|membres|delegues|presents"
    r"|votants|voix|procurations|elus|pouvoirs|suffrages|absents)"
    r"|nombre\s+d[e']|\d{1,3}\s+(?:conseillers|membres|delegues|elus)\s|membres?\s|titulaires?\b|suppleants?\b|afferents|conseillers?\s|delegues?\s|invites?\b"
    r"|administrateurs?\s(?:presents?|representes?|absents?|excuses?|en\s+exercice|ayant)\b"
    r"|assist(?!ance)|arriv|depart\b|elue?s?\b|nbre|affich|publi|transmis|telet|recu\b|reception\s+(?:par|en|prefe|au)|envoye|accuse|acte\s|certifi"
    r"|depos|mis[e]?\s+en\s+ligne|id\s?:|identifiant|seance\b|session\b|reunion\b|date\b|heures?\b|extrait"
    r"|registre|du\s+registre|des\s+deliberations|deliberations?\s+(?:du|de\s+la|de\s+l|des)\s|republique"
    r"|liberte|departement\b|arrondissement|canton\b|prefecture|sous-prefecture|tel\b|tel\.|site\b|www"
    r"|courriel|page\s|siret|siege|nota\b|l[ea]\s+(?:maire|presidente?)\s+certifie\b"
    r"|compte\W?rendu\s+(?:(?:du|de\s+la|sommaire)\s+(?:conseil|seance)|(?:affiche|publie|mis)\b)|proces\W?verbal\s+(?:du"
    r"|de\s+la)\s+(?:conseil|seance)|rapporteure?\b|du\s+\d{1,2}(?:er)?\s+\w{3,9}\s+\d{4}\W*$"
    r"|(?:[a-z]{2,12}\s[-–]\s)?rapport\s?/\s?n\s?°\s?[\w./-]+\W*$"
    r"|ordre\s+du\s+jour|liste\s+des|la\s+seance|l[ea']\s?quorum|\[\.\.\.|-{3,}|_{3,}|={3,}|\.{5,})"
)
"""A line of the header, of the attendance or of a stamp, that is no title."""

BULLET_PRINTED = re.compile(r"[eo] (?=[A-ZÀ-Ý«])")
"""A bullet that the recogniser took for a letter."""

SOFT = re.compile(
    r"\W{0,4}(?:commune\s+d|ville\s+d|region\s+d|membre\s+d|pays\s+d|mairie\b|communaute\s+(?:de\s+communes|d'agglomeration|urbaine)\s*$"
    r"|conseil\s+(?:municipal|communautaire|departemental|regional|metropolitain|syndical|d'administration"
    r"|de\s+territoire|de\s+communaute|de\s+la\s+(?:communaute|metropole|collectivite))"
    r"\W*(?:$|d[eu']|\d|seance|reunion|session|urbaine|europeenne)|deliberations?\W*(?:$|\d|conseil|bureau|du)|direction\s+(?:de|des|du"
    r"|generale)|service\s+(?:de|des|du)\s|pole\s|commission\s+permanente\W*$|bureau\s+(?:communautaire"
    r"|syndical)\W*$|\d{5}\s|\d{1,4}\s?,?\s(?:rue|place|avenue|bd|boulevard|route|chemin)\b|objet\b|canton"
    r"|le\s+maire\W*$|\d+\W*$)"
)
"""A line that is no title where no label or number stands before it."""

BODY_ALONE = re.compile(
    r"\W{0,4}(?:communaute\s+(?:de\s+communes?|d'agglomeration|urbaine)|syndicat\s+(?:mixte|intercommunal))\s[^\n.:;\d]{3,60}"
)
"""A line that names the body and nothing else."""

NOT_TITLE = re.compile(
    r"\W{0,4}(?:vue?s?\s+(?:l[aes]{1,2}\b|l')|convocation\s+(?:a|au|du|de)\b|(?:debut|fin|ouverture|cloture)\s+de\s+(?:la\s+)?seance|(?:en|au)\s+cours\s+de\s+(?:la\s+)?(?:seance|reunion)\W*\Z|la\s+(?:reunion|seance)\b"
    r"|ce(?:lui|lle|ux|lles)-ci\s|l[ae]\s+(?:loi|decret|ordonnance)\s+n|la\s+loi\W*\Z|proces\W?verb(?:al|aux)\W*\Z|compte\W{0,2}rendu(?:\s+sommaire)?\W*\Z"
    r"|(?:rapport|note)\s+de\s+(?:presentation|synthese)\W*\Z|expose\s+des\s+motifs\W*\Z"
    r"|(?:premier|1er|deuxieme|second|2e|2eme|troisieme|3e|3eme)\s+tour\b|visas?\s+et\s+consid|reportee?\W*\Z|retiree?\W*\Z|adoptee?\s+(?:par\s+\d|a\s+l'unanimite)|prend\s+fin|dont\s+acte|jusqu|(?:(?:par|a|au|aux|de"
    r"|du|des|d'|et|ou|en|dans|qui|que|dont|sur|avec|pour)\s|d'|l'unanimite))"
)
"""What no title begins with: words about the sitting, the middle of a sentence (in small letters)."""

RECORD = re.compile(r"(?:proces\W?verb(?:al|aux)|compte\W{0,2}rendu(?:\s+sommaire)?)\W*")
"""The name of the minutes and nothing else: a title where a number stands before it (« 1) Compte-rendu »)."""

NAMES = re.compile(
    rf"\W{{0,3}}(?:{_CIVIL})\s|[^\n]*\b(?:pouvoir|procuration)\s+(?:a|de|donne)\b|[^\n]*\bayant\s+donne\b"
    rf"|[^\n]*\b(?:adjointe?|conseill[ere]{{1,4}})\s*[,;]"
)
"""A line of persons."""

DANGLING = re.compile(
    r"(?:\b(?:de|du|des|la|le|les|un|une|et|ou|a|au|aux|pour|par|sur|avec|dans|en|l|d|sa|son|ses|entre"
    r"|relative?s?|portant)|[,:('/–—\"-]|['’])\s*\Z"
)
"""The end of a line after which a title must go on."""

_THEME_WORD = (
    r"(?:finances?|budgets?|affaires?|generales?|ressources?|humaines?|personnel|personnels|urbanisme"
    r"|amenagement|territoires?|developpement|economi(?:e|que)s?|attractivite|solidarites?"
    r"|environnement|ecologie|ecologique|transition|transitions|energies?|energetique|culture"
    r"|culturel(?:le)?s?|sports?|sportive?s?|education|scolaires?|periscolaires?|enfance|petite|jeunesse"
    r"|famille|social(?:e|es)?|sociaux|sante|tourisme|habitat|logement"
    r"|voirie|travaux|batiments?|patrimoine|domaine|foncier|fonciere|mobilites?|transports?|deplacements?"
    r"|securite|police|tranquillite|prevention|citoyennete|democratie|locale|vie|associative|associations"
    r"|institutions?|institutionnel(?:le)?s?|intercommunalite"
    r"|administration|administratives?|juridiques?|juridique|commande|publique|marches|publics|eau"
    r"|assainissement|dechets|agriculture|ruralite|commerces?|artisanat|numerique|informatique|communication"
    r"|cohesion|innovation|emploi|formation|insertion|espaces?|verts|cadre|proximite|relations|internationales"
    r"|gouvernance|assemblees?|direction|service|services|technique|techniques|politique|de la ville|durable"
    r"|rh|diverses|cimetieres?|restauration|loisirs|animation|fiscalite|grands|projets|moyens|population"
    r"|municipal(?:es)?|collectives?|aine[e]?s|handicap|reseaux|risques|poles?|seniors?)"
)
THEME = re.compile(
    rf"[^\w\n]{{0,4}}(?:(?:[ivx]{{1,5}}|[a-h]"
    rf"|\d{{1,2}})\s?[-.):/]{{1,3}}\s{{0,2}})?(?P<words>{_THEME_WORD}(?:(?:[\s,/&-]|\bet\b|\bdes?\b|\bdu\b"
    rf"|\bla\b|\ble\b|\bl'|\bd'|\bau\b|\baux\b){{1,6}}{_THEME_WORD}){{0,7}})[^\w\n]{{0,4}}"
)
"""A heading of department or sector."""

RANK_OF_THEME = re.compile(
    r"\W{0,4}(?:\d{1,2}|[a-h](?=\s?[.)])|[ivx]{1,5})\s?[-–.):/]{1,3}\s{0,4}(?P<words>\w[^\n]*?)\W*\Z"
)
"""The number or letter of a heading of which the words are not known, and these."""

THEME_NUMBERED = re.compile(r"(?:[ivx]{1,5}|[a-h])\s?[-.):/]")
"""The Roman number or letter of a heading that all acts below it stand under."""

MATTER = ByWords(
    r"(?:matieres?(?:\s+de\s+l'acte)?|nomenclature(?:\s+(?:actes|des\s+actes|prefecture))?"
    r"|domaines?(?:\s+de\s+competences?(?:\s+par\s+themes?)?)?|classification(?:\s+(?:actes|des\s+actes"
    r"|nationale))?|code\s+(?:matiere|nomenclature|actes)|thematique|rubrique)"
    r"\s{0,2}(?:n\s?°\s?)?[:=-]?\s{0,3}(?P<code>[1-9]\s?[.,]\s?\d{1,2}(?:\s?[.,]\s?\d{1,2}){0,3})(?!\d)"
    r"(?:[ .:-]{1,5}(?P<label>[a-z][^\n\t]{2,80}))?"
)
"""« Matières de l'acte : 8.8-Environnement », « Nomenclature ACTES : 7.5.2 »."""

MATTER_LINE = ByWords(
    r"(?:^|\n|\t)[^\w\n]{0,3}(?P<code>[1-9]\.\d{1,2}(?:\.\d{1,2}){0,3})"
    r"(?: {0,2}[-:/]{0,2} {0,2}(?P<label>[a-z][^\n\t]{2,80}))?\s{0,3}(?=\n|$|\t)"
)
"""A code of the nomenclature alone on its line, with or without its label."""

MATTER_COUNTS = {"1": 7, "2": 3, "3": 6, "4": 5, "5": 8, "6": 5, "7": 10, "8": 9, "9": 4}
"""Level 1 of the national nomenclature → number of its level-2 codes (source: the @CTES classification)."""

MATTER_LABELS = re.compile(
    r"\b(?:marches?\s+publics|delegation\s+de\s+service|conventions?\s+de\s+mandat|contrats|transactions"
    r"|maitrise\s+d'ouvre|documents?\s+d'urbanisme|droit\s+d'occupation|droit\s+de\s+preemption|acquisitions?"
    r"|alienations?|locations?|limites\s+territoriales|gestion\s+du\s+domaine|personnel|regime\s+indemnitaire"
    r"|categories\s+de\s+personnels|election\s+executif|fonctionnement\s+des\s+assemblees"
    r"|designation\s+de\s+representants|delegation\s+de|exercice\s+des\s+mandats|intercommunalite"
    r"|ester\s+en\s+justice"
    r"|police|libertes|decisions\s+budgetaires|fiscalite|emprunts?|subventions|interventions\s+economiques"
    r"|fonds\s+de\s+concours|prises\s+de\s+participation|contributions?\s+budgetaires|divers\b|avances"
    r"|enseignement|aide\s+sociale|voirie|amenagement|habitat|logement|emploi|formation|transports"
    r"|environnement|culture|autres\s+domaines|voux|politique\s+de\s+la\s+ville)"
)
"""Words of the labels of the nomenclature, which prove a code that has no label of its own."""

_COUNCIL_ACTS = (
    r"(?:apres\s(?:en\s)?(?:avoir\s)?deliber\w{1,5},?\s)?(?:a\sl'\s?unanimite[^,.\n]{0,40},?\s)?(?:le|la|les|l')\s?"
    r"(?:conseil|commission|bureau|comite|assemblee|membres|elus|conseillers)\b[^\n.:;]{0,90}?"
    r"(?:\s(?:decide|approuve|accepte|retien|accorde|attribue|autorise|adopte|valide|vote|fixe|designe|sollicite|donne"
    r"|emet|elit|confirme|renouvelle|refuse|rejette|choisi|souhaite|nomme)(?:nt|t)?\b|est\s|prend|ont?\s|a\s)"
)
"""The council that acts."""

RUN_IN = re.compile(rf"[^\w\n]{{0,4}}(?P<title>[^:\n]{{4,150}}(?:\n[^:\n]{{0,90}})?)\s?[:–—]\s(?={_COUNCIL_ACTS})")
"""A title that the sentence of the decision follows on its line: « Voirie : le conseil retient … »."""

LED_PRINTED = re.compile(
    r"[^\w\n]{0,4}(?P<title>[A-ZÀ-Ý](?:[^.:;\n]|(?<=[A-Z])\.|\n(?=[a-zà-ÿ0-9])){4,90}?)"
    r"(?:\s?:\s{1,2}|\.\s?[-–—]{1,2}\s{1,2})(?=[^\W_]|[«\"])"
)
"""A title that opens a paragraph, before a colon or a stop and a dash: « Vote des taux : les taux sont inchangés. »."""

LED_BY_DASH_PRINTED = re.compile(r"[^\w\n]{0,4}[A-ZÀ-Ý][^.:;\n]{3,90}\.\s?[-–—]{1,2}\s{1,2}(?=[A-ZÀ-Ý«\"\d])")
"""A title, a stop and a dash at the head of a paragraph: « Tarifs de l'eau. – Le maire rappelle … »."""

LED_SIGN_PRINTED = re.compile(r"(?<=[^\W_]{2})(?:\s?\.\s?[-–—]{1,2}|\s?(?P<colon>:))\s+(?=[A-ZÀ-Ý«\d])")
"""The stop and the dash, or the colon, between a title and its paragraph."""
PERSON_DID_PRINTED = re.compile(
    r"(?:MM?\.|Mmes?|Monsieur|Madame)\s[^.;:]{3,80}?\s(?:a|ont|est|sont|demande|propose|présente|explique|rappelle)\s"
)
"""Somebody who does something, after the colon of a title in capitals."""

NEXT_SENTENCE_PRINTED = re.compile(
    r"(?<=[a-zà-ÿ»)][a-zà-ÿ0-9»)]{2})\.(?:\s?»)?\s+(?=(?:(?:L[ea]s?|Il|Elle|Une?|Cett?e|Ces|Dans|Compte|Afin|Par|Pour|En)\s"
    r"|L['’])[a-zà-ÿ])"
)
"""A sentence that begins after the first of a title: it is none of the title's."""

_MONTHS = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
_NAMED = (
    "association", "compagnie", "société", "école", "salle", "résidence", "théâtre", "rue", "place", "camping",
    "accueil", "crèche", "maison", "foyer", "club", "collectif", "gîte", "restaurant", "domaine", "lotissement",
    "quartier", "hameau", "lieu-dit", "moulin", "SCI", "SARL", "SAS",
)  # fmt: skip
_SMALL = ("de", "du", "des", "et", "à", "au", "aux", "par", "que", "pour", "avec", "sur", "dont", "entre", "chez")
_NOT_BEHIND = "".join(rf"(?<!\b{word}\s)" for word in (*_SMALL, *_NAMED))
"""Not behind the words, and a blank, that a name in capitals follows (« l'association La Clef »)."""
RUN_ON_PRINTED = re.compile(
    r"\s(?<=[a-zà-ÿ»)\d]\s)(?:\s*(?=Le\s(?:(?:[Cc]onseil\s(?:[Mm]unicipal|[Cc]ommunautaire|[Ss]yndical)|[Cc]omité\s[Ss]yndical)\b"
    r"[^.;:\n]{0,60}?\s(?:décide|approuve|accepte|autorise|adopte|valide|vote|fixe|désigne|nomme|retient|sollicite|donne|émet)\b"
    r"|(?:[Cc]ompte[- ][Rr]endu|[Pp]rocès[- ][Vv]erbal)\b[^.;:\n]{0,90}?"
    r"(?:\s(?:est|a\sété)\s|\sn['’](?:ayant|appel|a\s))"
    rf"|(?:[a-zé]{{2,8}}[ -]){{1,3}}{_MONTHS}\sdeux\smil))"
    r"|(?<!\bde\s)(?<!\bdu\s)(?<!\bet\s)(?<!\bà\s)(?<!\bpar\s)(?<!\bque\s)(?<!\bpour\s)(?<!\bavec\s)(?<!\bdont\s)"
    r"(?<!\bMme\s)(?<!\bMadame\s)(?<!\bMonsieur\s)\s*(?=[A-ZÀ-Ý][a-zà-ÿ]{2,}(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?\s[A-ZÀ-Ý][A-ZÀ-Ý'’-]{2,}\s"
    r"(?:demande|propose|présente|expose|rappelle|indique|informe|explique|précise)\s"
    r"|(?:Est|Sont)\s(?:élu|désigné|nommé)e?s?\s|Par\s(?:courrier|délibération|arrêté|lettre)\s(?:du|en\sdate)\s)"
    rf"|{_NOT_BEHIND}\s*(?=(?:L['’][A-Za-zÀ-ÿ]|(?:Les?|La|Ils?|Elles?|Une?|Cett?e|Ces)\s)(?:(?:(?!\b(?:qui|que|dont|où)\b)[^.:;\n]){{2,90}}?\s)?"
    r"(?:est|sont|(?:a|ont)\s[a-zé]{2,}é|doit|doivent|arriven?t?|expire|convient|propose|demande|souhaite|sera|seront)\s))"
)
"""What goes on in the line of a title without a mark between: the council that decides, the day of the opening, a
sentence."""

RESULT_AT_END = re.compile(
    r"(?P<sign>[\s–—:|(.-]{1,6}|,\s(?=(?:adopt|approuv|rejet|refus|valid|accept)ee?s?\s(?:a\s(?:l'\s?unanim|la\smaj)|par\s\d)"
    r"|(?:adopt|approuv|rejet|refus|valid|accept|report|ajourn|retir)ee?s?\W*\Z))"
    r"(?P<result>(?:(?:point|question|dossier|deliberation|rapport) |votes?\s?:\s?)?"
    r"(?:(?:est |a ete )?(?:adopt|approuv|rejet|refus|valid|vot(?!es? d[eu'])|report|ajourn|retir|accept)ee?s?"
    r"|prend(?:re)? acte|dont acte|(?:il (?:en )?est )?prise?s? (?:d')?acte|(?:a )?l'?\s?unanimite"
    r"|(?<!votants )(?<!votants: )(?<!votants : )\d{1,3} (?:voix )?pour|unanimite"
    r"|(?:a la )?majorite|avis (?:de)?favorable"
    r"|pour\s?:?\s?\d{1,3}(?=\s*(?:[,;–-]\s?)?contre\s?:?\s?\d))\b"
    r"(?:\W{0,3}(?:a|par|de|du|avec|au|des|la|l'|\d{1,3}|sans|moins|pour|contre)\b[^\n]{0,90})?"
    r"(?:\n\W{0,3}\d{1,3}\s(?:voix\s)?(?:pour|contre|abstentions?)\b[^\n]{0,60})?)\W*\Z"
)
"""What became of an item, at the end of its title."""

TITLE_ENDS = re.compile(
    r"[\s–—-]+(?=\(?rapporteure?s?\s?(?:[:(]|(?:m\.|mme|monsieur|madame)\s)"
    r"|(?:(?:affaire|dossier)\s+presentee?\s+par|resume|expose\s+des\s+motifs)\s?:"
    r"|(?:classification|nomenclature)\s?:\s?\d|numero\s+d['\s]ordre\s?:\s?\d)|[\s{(]+(?=publication\s?:\s)|"
    rf"\s+(?=interventions?\s+de\s+{_CIVIL}\s)|\s?[.,;:–—]\s+(?={_CIVIL}\s[^\n]{{0,110}}?(?:,\s*|\s){_TELLS}|vu\s+(?:la|le|les|l')|considerant\s|l'an\s+deux"
    rf"|{_COUNCIL_ACTS})"
    r"|\s+(?=vu\s+(?:l[ae]s?\s+(?:code|loi|decret|deliberation|rapport|budget|statuts|articles?)\b|l'(?:avis|arrete|article|ordonnance)\b)"
    rf"|(?:{_CIVIL}\s)?l[ea]\s(?:maire|presidente?)\s(?!a\s\w+(?:er|ir|re)\b){_TELLS}|l'an\s+deux\s+mil|extrait\s+du\s+registre\b|republique\s+francaise\b|apres\s+en\s+avoir\s+deliber)"
    r"|[\s(–—-]+(?=(?:nombre\s+de\s+)?votants?\s?:\s?\d|pour\s?:\s?\d{1,3}\W{1,4}contre\s?:)"
    r"|[.]\s+(?=(?:[a-z'-]{2,}\s){2,4}(?:expose|rapporte|rappelle|presente)\s?(?::|que\b|au\b|aux\b|a\sl'))"
    r"|\n(?=\W{0,4}(?:a\s+l'\s?unanimite[^.\n]{0,60},\s(?:le|la|l')\s?(?:conseil|comite|commission|bureau|assemblee)\b"
    r"|(?:un|le)\s+(?:tiers|quart)\s+des\s+membres\s+presents\b|par\s+(?:\d{1,3}|[a-z-]{2,20})\s+(?:voix|votes?|pour)\b|mise?s?\s+aux\s+voix\b"
    r"|votes?(?:\s+pour|\s+a\s+mains?\s+levees?)?\s?:|resultats?\s+d(?:u|es)\s+votes?\b|(?:premier|1er)\s+tour\s?[:.(]|scrutin\s+secret\b"
    r"|pour\s+contre\s+abst|pour\s\d{1,3}\W{1,4}(?:contre|abst\w*)\s\d|\d{1,3}\s(?:voix\s)?pour\W{1,4}\d{1,3}\s(?:voix\s)?contre\b"
    r"|avis\s+(?:de)?favorable\s+a\s+l|(?:pour|contre|abstentions?)\s?:\s|(?:au|a\s+bulletins?)\s+(?:scrutin\s+)?(?:secrets?|public)\b|a\s+main\s+levee\b"
    r"|(?:adopte|approuve|accepte|valide|rejete)e?s?\s+(?:a\s+l|par\b)|(?:ne\s+pren(?:d|nent)|n'ont\s+pas\s+pris)\s+pas?\s*part\b))"
)
"""Where the body begins on the line of the title itself, or the vote on the line below it."""
