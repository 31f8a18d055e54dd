"""The words of an act, as data: operative verbs, what opens a clause and ends it.

Every pattern is for folded text (`extractors.grammar.text.fold`) and is bounded: none can run away on a long text.
"""

from __future__ import annotations

import re

from extractors.grammar.council_verbs import BETWEEN_COMMAS, DECIDING
from extractors.grammar.council_verbs import FORMS as LESSER
from extractors.grammar.indexed import ByWords

_ACCENTS = str.maketrans("éèêàîôçû", "eeeaiocu")
_VERBS = """
    accepter accorder admettre=admet,admettent adopter affecter affirmer agréer adhérer=adhere,adherent ajourner
    allouer annuler appliquer approuver arrêter attester attribuer augmenter autoriser céder=cede,cedent charger
    choisir=choisit,choisissent classer clôturer compléter=complete,completent confier confirmer
    considérer=considere,considerent constater constituer conclure=conclut conférer=confere,conferent conserver
    consentir=consent,consentent convenir=convient créer=cree,creent décider déclarer déclasser
    définir=definit,definissent déléguer=delegue,deleguent demander dénommer dénoncer désaffecter désigner
    dire=dit,disent dispenser donner élire=elit,elisent émettre=emet,emettent engager entériner
    établir=etablit,etablissent étendre=etend,etendent exonérer=exonere,exonerent exprimer fixer garantir=garantit
    habiliter imputer indiquer inscrire=inscrit,inscrivent instaurer instituer intégrer=integre,integrent inviter lancer
    maintenir=maintient,maintiennent mandater modifier nommer noter octroyer=octroie,octroient opter
    ouvrir=ouvre,ouvrent préciser=precise,precisent prélever=preleve,prelevent prendre=prend,prennent
    prescrire=prescrit,prescrivent procéder=procede,procedent proclamer proroger=proroge,prorogent prononcer ratifier
    réaffirmer rappeler=rappelle,rappellent rapporter reconduire=reconduit,reconduisent refuser régler=regle
    rejeter=rejette,rejettent
    renoncer=renonce,renoncent rendre=rend,rendent renouveler=renouvelle,renouvellent reporter
    retenir=retient,retiennent retirer réviser=revise solliciter soutenir=soutient,soutiennent souhaiter supprimer
    transférer=transfere,transferent valider vendre=vend,vendent verser voter acquérir=acquiert,acquierent
    remercier subordonner résilier rembourser conditionner missionner condamner déplorer appeler=appelle,appellent
    apporter porter répartir=repartit,repartissent opposer institutionnaliser exiger=exige,exigent
    abroger=abroge,abrogent acquiescer destiner ordonner prévoir=prevoit,prevoient interdire=interdit,interdisent
    suspendre=suspend,suspendent reconnaître=reconnait,reconnaissent dissoudre=dissout regretter rectifier
    assujettir=assujettit,assujettissent déterminer souscrire=souscrit,souscrivent contracter
    réitérer=reitere,reiterent
"""


def _forms() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in _VERBS.split():
        infinitive, _, printed = entry.partition("=")
        stem = infinitive.translate(_ACCENTS)[:-2]
        for form in printed.split(",") if printed else (f"{stem}e", f"{stem}ent"):
            found[form] = infinitive
    return found


_WE = {
    "decidons": "décider", "approuvons": "approuver", "adoptons": "adopter", "autorisons": "autoriser",
    "acceptons": "accepter", "validons": "valider", "fixons": "fixer", "donnons": "donner", "emettons": "émettre",
    "designons": "désigner", "sollicitons": "solliciter", "confirmons": "confirmer", "votons": "voter",
    "ratifions": "ratifier", "chargeons": "charger", "mandatons": "mandater", "attribuons": "attribuer",
    "accordons": "accorder", "creons": "créer", "prenons": "prendre", "instituons": "instituer",
}  # fmt: skip
FORMS: dict[str, str] = _forms() | _WE
"""Folded form of the present → the infinitive."""

INFINITIVES: dict[str, str] = {v.translate(_ACCENTS): v for v in (LESSER | FORMS).values()}
"""Folded infinitive → the infinitive with its accents."""


_RE = (
    r"(?:(?:re|com|ap|entre|sur|de)?prendre|(?:ad|per|re|sou|trans|pro|e|o|com)?mettre|rendre|vendre|(?:in|sou"
    r"|pre|de|re|trans)?s?crire|(?:re)?elire|(?:inter|re|contre)?dire|(?:re|con|recon|pro|tra|intro)duire|reduire"
    r"|(?:re)?construire|instruire|(?:satis)?faire|(?:sous|ex)traire|(?:con|in|ex)clure|clore|(?:pour)?suivre"
    r"|attendre|entendre|etendre|defendre|(?:cor)?repondre|(?:ad)?joindre|atteindre|suspendre|interrompre"
    r"|reconnaitre|debattre)"
)
_NOUN_ER = (
    r"(?:papier|janvier|fevrier|premier|dernier|cahier|foncier|quartier|courrier|chantier|loyer|foyer|policier"
    r"|financier|particulier|danger|mer|hiver|dossier|atelier|escalier|metier|mobilier|immobilier|pompier|fermier"
    r"|conseiller|calendrier|usager|clocher|verger|plancher|fer|cancer|hier|dechetterie|pouvoir|devoir"
    r"|trottoir|terroir|couloir|savoir|reservoir|soir|avenir|loisir|plaisir|souvenir|desir|cuir)\b"
)


def _any(words: object) -> str:
    return "|".join(sorted(map(str, words), key=len, reverse=True))  # type: ignore[call-overload]


_NOUNS = (
    r"(?!demandes?(?!\s*(?:a\b|au\b|aux\b|l[ae]\b|l'|les\b|une?\b|qu|[,:]|m\.|mme|mons|mada|son\b|ce\b|cette\b"
    r"|instamment|$))|votes?\s*(?:[:=.]|sur\b|ainsi\b|comme\s+suit\b|du\b|des\b|de\b|d'|pour\b|contre\b|a\s|favorable|unan|secret|public|par\s+(?:scrutin|appel|bulletin)|n"
    r"|$)|charges?\s+d[eu']|notes?\s+d[eu']"
    r"|cloture\s+d[eu]\b|arretes?\s+(?:n|du\b|munic|prefec|minist|inter|de\b)|mandates?\s+d|dit\s?[,)]|rend(?!\s+(?:un|son"
    r"|compte|hommage|executoire))|applique\s+pas"
    r"|portent|porte(?!\s(?:(?:de|a)\s\d|le\s(?:montant|taux|tarif|prix|nombre|plafond|seuil|loyer)\b"
    r"|la\s(?:duree|somme|participation|redevance)\b|candidate?\b)))"
)
INFINITIVE_OF: dict[str, str] = LESSER | FORMS
"""The same, with the verbs that decide only with their object."""
FORM = rf"(?:(?:s'|se\s|lui\s)?(?:{_NOUNS}(?:{_any(FORMS)})|{DECIDING}))(?![\w'])"
"""A present form of an operative verb."""

STRONG = (
    r"(?:decidons|approuvons|adoptons|autorisons|acceptons|validons|decide|decident|approuve|approuvent|adopte|adoptent|autorise|autorisent|accepte|acceptent|valide|valident"
    r"|prend\s+acte|prennent\s+acte|emet|emettent|donne|donnent|designe|designent|elit|sollicite|sollicitent|confirme"
    r"|vote|votent|ratifie|fixe|fixent|arrete|arretent|attribue|accorde|accordent|declare|cree|creent|instaure"
    r"|institue"
    r"|retient|retiennent|mandate|charge|rejette|refuse|maintient|renouvelle|prononce|rend\s+un\s+avis|opte|s'oppose"
    r"|se\s+prononce|demande|souhaite|constate(?:nt)?\s+et\s+(?:approuve|adopte|valide|accepte)(?:nt)?"
    rf"|{DECIDING})(?![\w'])"
)
"""A present form by which a council acts, where its name alone stands before (« Le conseil municipal approuve »)."""

_BODY = (
    r"(?:les?|la|les\s+membres\s+(?:presents\s+)?(?:du|de\s+la|de\s+l')|l')\s?(?:conseil\s+du\s+\d{1,2}\s?(?:er|e|eme)\s+arrondissement|conseil|assemblee|comite|bureau"
    r"|commission\s+permanente"
    r"|conseillers|elus|conseil\s+d'administration)"
)
BODY = rf"\b(?=l)(?:(?<!\bque )|(?<=\bvote que ))(?<!qu')(?<!\bau )(?<!\bdu )(?<!\bpar )(?<!\bsi ){_BODY}\b"
_FORMULA = (
    r"(?:apres\s+(?:en\s+)?avoir\s+(?:[\w']+\s+){0,8}?deliber\w*|apres\s+(?:en\s+)?deliberation|(?:(?<!fait )et"
    r"|en\s+avoir|ayant)\s+delibere|\ba\s+delibere(?:\s*\([^()]{0,160}\))?\s+pour\s?:(?=\s*\n)"
    r"|(?:oui|ayant\s+entendu|entendu)\s+(?:cet|l')\s?expose|(?:expose|rapport)(?:\s+d[eu]s?\s[^,.;\n]{2,40}?)?\s+entendu|apres\s+(?:discussion"
    r"|debat|echange)s?"
    r"|apres\s+(?:un\s+)?(?:vote|scrutin)\s+(?:a\s+(?:bulletins?\s+secrets?|mains?\s+levees?)|secret|public)"
    r"|apres\s+(?:en\s+)?avoir\s+(?:procede\s+(?:au|a\s+un)\s+(?:vote|scrutin)|entendu|pris\s+connaissance|vote|debattu))"
)
UNANIMITY = (
    r"(?:a\s+l\s?'?\s?unanimit[ec]|a\s+la\s+majorite|unanimement|par\s+\d{1,3}\s+(?:voix|votes?|pour)"
    r"|avec\s+\d{1,3}\s+voix|\d{1,3}\s+voix\s+pour|\d{1,3}\s+pour(?:\s+et|\s?,)\s\d{1,3}\s+(?:contre|abst\w*)"
    r"|a\s+mains?\s+levees?)"
)
TRIGGER = ByWords(
    rf"(?:{BODY}|\b(?:{_FORMULA}|{UNANIMITY}|il\s+est\s+(?=decide))|(?:^|\n)\W{{0,6}}(?:decide|decidons|delibere)\s?[:,]?\s*(?=\n)"
    r"|(?:^|\n)\W{0,6}(?:adopte\s?:?|a\sadopte\s[^\n]{0,60}\b(?:dispositions|deliberation)\s[^\n]{0,40}\bteneur\ssuit\s?:?)\s*(?=\n\W{0,4}article\s))"
)
"""What may open the operative part: the council, the formula of deliberation, the vote."""

COUNCIL_AGAIN = re.compile(
    rf"\W{{0,4}}{_BODY}\b[^.;:\n]{{0,60}}(?:\b(?:adopte|approuve|accepte|valide|vote)(?:nt)?\b|\bdelibere\s?,\W*\n)"
)
"""A sentence of its own on the council's vote (« Le conseil adopte. », « Le conseil, après en avoir délibéré, »)."""

DELIBERATED_AT = re.compile(r"apres\s+(?:en\s+)?(?:avoir\s+deliber|deliberation\b)")
BODY_ALONE = re.compile(BODY)
FORMULA = re.compile(rf"\b{_FORMULA}|\b{UNANIMITY}")

BEFORE_VERB = re.compile(
    r"(?:[,:;)\]\"*>\ue000-\uf8ff•●▪■◆✓✔➢➤→-]\s*|\n[^\w\n]{0,6}|\b(?:deliber\w*|unanimite|majorite|unanimement|conseil"
    r"|municipal|communautaire|metropolitain|syndical|departemental|regional|territoire"
    r"|administration|presents?|representes?|votants|exprimes|voix|membres|assemblee|comite|bureau|commission"
    r"|permanente?|abstentions?|pour|contre|expose|vote|majorite\s+absolue|et|discussion|debat|ainsi|donc"
    r"|par\s+consequent|nous)\s+)\Z"
)
"""What stands right before the verb of the council."""

PLAIN_GAP = re.compile(
    r"\W{0,6}(?:(?:municipa(?:l|ux)|communautaire|metropolitain|syndica(?:l|ux)|territorial|regiona(?:l|ux)"
    r"|departementa(?:l|ux)|communal|d'administration|deliberant|permanent"
    r"|general|de\s+territoire)e?s?)?(?:\s+(?:d[eu']|de\s+la|de\s+l')\s?[\w'-]+){0,4}"
    rf"{BETWEEN_COMMAS}"
    r"[\s,:*\"()>-]{0,8}(?:l'|la\s|les\s|le\s|lui\s)?(?=(?P<verb>" + STRONG + r"))"
)
"""From the name of the council straight to a strong verb."""

_SHOUT = _any(sorted({*FORMS} - {"conclut", "rend", "notent"}))
BULLET = r"(?:[-–—•●▪■◆◊◇♦❖‣▶◦*>➢➤✓✔→+·~\ue000-\uf8ff\"“»«]|o(?=\s)|e(?=\s)|_)"
ARTICLE = (
    r"(?:article\s{0,2}|art\.\s?)(?P<article>\d{1,2}(?!\d)|premier|unique|un|deux|trois|quatre|cinq|six|sept"
    r"|huit|neuf|dix|i{1,3}v?|l(?=\s?er))(?![a-df-z])"
    r"(?:\s?(?:(?:er|ere|eme|e)(?![a-z])|[°\"'*”]))?\s?[-:.,)_\s]{0,5}"
)
ITEM = (
    r"(?:\d{1,2}\s?(?:°\s?[)/]?|\)|[./]-?\s?(?=\D)|-\s?(?=\D))|\(?[a-h]\)"
    r"|(?:i{1,3}|iv|vi{0,3})\s?[.)](?:\s?[-–])?\s(?=\S))"
)
MARK = re.compile(
    rf"\s{{0,4}}(?:(?:{BULLET}\s{{0,2}})?{ARTICLE})?(?P<bullet>(?:{BULLET}\s{{0,3}}){{1,4}}|{ITEM}\s{{0,3}}(?:[-–]\s)?)?(?:_\s)?"
)
"""What stands before a clause on its line: article, bullet, number."""

_LOST = rf"(?:{_any(word for word in INFINITIVES if word[0] in 'ai')})(?![\w'])"
"""Behind a « d » whose apostrophe was lost (« dautoriser »): no other word is written so."""
LEAD = re.compile(
    rf"(?:(?P<form>(?:et\s+|il\s+|elle\s+|ils\s+|de\s+plus,?\s+|par\s+ailleurs,?\s+)?{FORM})"
    rf"|(?P<inf>(?:et\s+)?d(?:e\s+|'{{1,2}}\s?|(?={_LOST}))(?:(?:(?:ne\s+pas|bien\s+vouloir|lui|se|s'|y|en)\s?){{0,3}}(?!{_NOUN_ER})"
    rf"(?P<word>[a-z]{{2,14}}(?:er|ir|oir)|{_RE})|(?:ne\s+pas\s+)?(?:l'|les?\s"
    rf"|la\s)(?P<known>{_any(INFINITIVES)}|{_RE}))(?![\w']))|(?P<bare>(?:{_any(INFINITIVES)})(?![\w']))"
    rf"|(?P<que>qu(?:e\s|'))|(?P<past>(?:le|la|les|l')\s?[^.\n]{{2,160}}?\s(?:est|sont)\s(?:approuve|adopte)e?s?))"
)
"""The words by which an operative clause begins."""

_ORDINAL = "premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix"
INLINE = re.compile(
    rf"[;.,:]\s+(?:(?:{BULLET}\s?){{1,2}}(?=\s?(?:et\s)?(?:{_SHOUT})\b|\s?d(?:e\s|')[a-z]{{2,14}}(?:er|ir|re)\b)"
    rf"|(?={ARTICLE}))"
    rf"|(?P<lost>;\s+)(?=d{_LOST})"
    r"|(?P<list>;\s+|\s-\s+)(?=d(?:e\s|')(?:ne\s+pas\s+|l[ae']\s?|les\s)?[a-z]{2,14}(?:er|ir|re)\b)"
    rf"|(?<=\s)(?=art(?:icle\s|\.\s?)(?:\d{{1,2}}|{_ORDINAL})\s?(?:er|°)?\s?[:–-]\s)"
    rf"|(?P<bare>[;,]\s+{BULLET}\s?)(?=[a-z]{{2,14}}(?:er|ir|re)\b)"
    r"|(?P<number>[;.,:]?\s+)(?=(?:\d{1,2}\s?(?:°\s?[)/]?|[.)/-])|[b-h]\))\s{0,2}(?:[-–]\s)?"
    rf"(?:d(?:e\s|')(?:ne\s+pas\s+|l[ae']\s?|les\s)?[a-z]{{2,14}}(?:er|ir|re)\b|(?:{_SHOUT})\b))"
    rf"|\s(?:[•✓➢➤►▪■◆\ue000-\uf8ff]\s{{0,2}}){{1,4}}(?=(?:{FORM})\s|d(?:e\s|')(?:l[ae']\s?|les\s)?[a-z]{{2,14}}(?:er|ir|re)\b)"
    rf"|\s(?:{BULLET}\s)?(?=(?P<shout>{FORM})\s)"
)
"""A clause that begins within a line (lines lost): a separator, then a bullet and a verb, an article, a number."""

LOT = re.compile(r"\W{0,3}lot\s(?:n\s?°\s?)?\d{1,2}\b")
"""One of the lots that a clause lists, set apart from the one above."""

LOUD_AFTER = re.compile(r" (?:[A-ZÀ-Ý]['’ ]?){2}")
"""As printed, after a verb in capitals: that all is (« AUTORISE LE MAIRE », « AUTORISE M. le Maire » is not)."""

INLINE_END = re.compile(
    r"\s+(?=(?:pour|contre|abstentions?)\s?:\s?\d|accuse\s+de\s+reception\s+(?:en|de\s+la)\s+(?:sous-)?prefecture\b)|"
    r"(?<=[.:;,?])\s+(?=qui\s+(?:est\s+(?:pour|contre)|vote|s'abstient))|(?<=[.;,])\s+(?=(?:ainsi\s+)?fait\s+(?:et\s+delibere|a\s|en\s+seance)|pour\s+(?:extrait|copie)\b"
    r"|suivent\s+les\s+sign|votes?\s?:|votants?\s?:|pour\s?:\s?\d|adoptee?\s+(?:a\s+l|par\s+\d)|voix\s+(?:pour|contre)\s?:|pour\s+\d{1,3}[\s,;-]+contre\b|cette\s+deliberation\s+est\s+adoptee)"
)
"""The closing formula or the vote on the line of the last clause."""

SECOND = re.compile(
    r"[,;]\s+(?=et\s+(?:autorise|donne|charge|mandate|habilite)(?:nt)?\s+(?:a\s+|tous?\s+|au\s+)?(?:m\.|mm|mme"
    r"|monsieur|madame|le\s+(?:maire|president)|la\s+(?:presidente|maire)|pouvoirs?))"
)
"""A second verb of the same sentence: « …, et autorise le Maire à … »."""

_OFFICE = r"(?:maire|president|presidente|secretaire|vice-president|vice-presidente|directeur|directrice|doyen)"
END = re.compile(
    r"\W{0,6}(?:"
    r"apres\s+(?:en\s+)?avoir\s+(?:en\s+)?delibere\b|(?:ainsi\s+)?fait\s+(?:et|a|en)\b|ainsi\s+(?:fait|delibere)|delibere\s+(?:a|en|les|le|par|et)\b"
    r"|pour\s+(?:extrait|copie|ampliation|expedition)\b|extrait\s+certifie|ampliation\b"
    r"|copie\s+certifiee|certifiee?\b|je\s+soussigne|signe\b|signature|suivent\s+les|ont\s+signe|au\s+registre"
    r"|les\s+signatures|et\s+ont\s+signe|tous\s+les\s+(?:conseillers|membres)\b[^.\n]{0,60}\bsigne"
    r"|l'assemblee\s+deliberante\s*(?:$|\n)"
    rf"|(?:le|la)\s+{_OFFICE}(?:\s+de\s+(?:la\s+)?seance)?\s*[,:;.]?\s*(?:(?:le|la)\s+{_OFFICE}|\n|$|\t)"
    rf"|le\s+maire\s?:\s*$|(?:m\.|mme|monsieur|madame)\s+(?:le|la)\s+{_OFFICE}\s*,?\s*$"
    rf"|pour\s+(?:le|la)\s+{_OFFICE}"
    r"|publiee?\b|affichee?\b|date\s+(?:de|d')|acte\s+rendu|rendue?\s+exec|transmi|telet|transmission|envoye"
    r"|recu\s+(?:en|le)|accuse\s+de|notifiee?\s+le|mise?\s+en\s+ligne"
    r"|(?:la\s+presente|cette)\s+(?:deliberation|decision)\s+(?:peut|pourra|est|sera|fera|a\s+ete|adoptee|mise)"
    r"|la\s+deliberation\s+(?:fera\s+l'objet|sera\s+(?:affich|publi|transmi|notifi))"
    r"|(?:les\s+)?conclusions\b[^.\n]{0,40}?(?:mises?\s+aux\s+voix|adoptee?s)|adoptee?\s+le\s+\d"
    r"|le\s+present\s+acte|il\s+est\s+(?:pris|donne)\s+acte|(?:delais?\s+et\s+)?voies?\s+(?:et\s+delais?\s+)?de\s+recours|le\s+tribunal"
    r"|conformement\s+(?:a\s+l'article|aux\s+articles|aux\s+dispositions)[^.\n]{0,60}(?:justice|recours"
    r"|r\.?\s?421)|informe\s+que|en\s+application\s+(?:de\s+l'article|des\s+articles)\s+r\.?\s?421"
    r"|scrutin\b|adoptee?\s?:|votes?\s?(?:[:=(]|$|\n|pour|sur\s+l|a\s+main|favorable|par\s+(?:scrutin|appel|bulletin))|votants?\b"
    r"|votes?\s+exprimes|suffrages|(?:ont|a)\s+vote\s+(?:pour|contre)\b|se\s+sont\s+abstenu"
    r"|resultats?\s+d(?:u|es)\s+votes?|detail\s+d(?:u|es)\s+votes?|nombre\s+de\s+(?:v|suff|membres|conseillers|bulletins)"
    r"|mise?\s+aux?\s+voi[xe]|avis\s+(?:de)?favorable\s+adopte"
    r"|pour\s?(?:[:=(]|\d|$|\n|tous\b)|contre\s?(?:[:=(]|\d|$|\n)|abstentions?\s?(?:\(s\))?\s?(?:[:=(]|\d|$|\n"
    r"|de)|\d{1,3}\s+(?:voix|pour|contre|abst)|(?:voix|unanimite)\b|ne\s+(?:prend|prennent|vote|se\s+prononce"
    r"|participe)|n'?ppv|n\.p\.p\.v"
    r"|(?:deliberation|rapport|proposition|point|dossier|texte|projet)?\s?(?:est\s+)?(?:adopte|approuve|vote"
    r"|valide)e?s?\s+(?:a|par|avec|de)\s+(?:l'\s?unan|la\s+maj|\d|l'ensemble)"
    r"|a\s+l'?\s?unanimite\s*(?:des\s+(?:membres|voix|suffrages|presents|votants"
    r"|membres\s+presents)[^,:]{0,60})?[.\s]*$|(?:a|ont)\s+ete\s+elu|(?:est|sont)\s+elu|adopte[e.]?\s*$|accord\b"
    r"|(?:vu|considerant|attendu)\b|l'ordre\s+du\s+jour|la\s+seance\s+est|(?:fin|cloture)\s+(?:de\s+(?:la\s+)?(?:seance|reunion)|du\s+(?:conseil|comite)\b)"
    r"|(?:nombre\s+de\s+)?(?:membres\s+|conseillers\s+)?en\s+exercice\b|questions?\s+diverses|\[\.\.\.|annexes?\b(?!\s+aux?\s|\s+a\s+(?:l[ae]|cette)\b)|objet\s?:|rapporteur\s?:|deliberation\s{0,2}:?\s{0,2}n|page\s+\d|\d{3}-\d{9}|point\s+n|rapport\s+n"
    r"|le\s+(?:proces|point|rapport|dossier)\b[^.\n]{0,80}(?:adopte|approuve)|debats?\b|interventions?\b"
    r"|arrivee\s+de|depart\s+de|sortie\s+de"
    r"|(?:m|mm|mme|mmes|mr|monsieur|madame|messieurs|mesdames|mademoiselle)\.?\s+[^.\n]{2,70}?\b(?:indique"
    r"|demande|precise|explique|rappelle|s'interroge|fait\s+(?:part|remarquer|savoir|observer)|informe"
    r"|souhaite|repond|propose|presente|estime|remercie|donne|prend\s+la\s+parole"
    r"|quitte|sort|revient|s'abstient|vote|ajoute|pense|dit|signale|souligne|intervient|expose|rapporte"
    r"|regrette|note|evoque|annonce|constate|ne\s+prend|cede|veut|aimerait|se\s+demande)\b"
    r")"
)
"""A line that ends the operative part: vote, closing formula, signature, appeal, debate, the next head."""

VISA = re.compile(r"\W{0,6}(?:vus?|considerant|attendu|rappelant)\b")
UNFINISHED = re.compile(
    r"(?::|\b(?:autorise|et\s+charge|et\s+delegue|mandate|habilite|de|du|des|d'|l[ae]|les|l'|a|au|aux|et|ou|par|pour|sur|en|avec|dans|entre|que"
    r"|qui|un|une|son|sa|ses|ce|cette|ces))\Z"
)
"""Words after which a clause goes on, whatever white space stands below (a page break, a paragraph)."""
TASK = re.compile(r"a\s(?:(?:l[ae]|les)\s|l')?[a-z]{2,14}(?:er|ir|re)\b")
"""What somebody is told to do, under one verb for several bullets."""
DEED_NOUN = re.compile(
    r"(?:l[ea]\s|les\s|l'|une?\s)(?:[a-z]{4,}(?:tion|ment|sion|ture|ise|age)s?|ventes?|achats?|octroi|retrait|report"
    r"|maintien|embauche)\b"
)
"""What a council does, told by a noun."""
DEED_BELOW = re.compile(
    rf"(?:decid|deliber)\w{{1,3}}\b[^\n]{{0,60}}\n\s{{0,3}}(?:d(?:e\s|')[a-z]{{2,14}}(?:er|ir|re)\b|{DEED_NOUN.pattern})"
)
"""A verb that decides alone on its line, above the first of the infinitives or nouns that it governs."""

DECIDES_ALONE = re.compile(r"\s*decide(?:nt)?\s?:?\s*")
SPEAKER = re.compile(
    r"(?:(?:M\.|Mme|Mr|Monsieur|Madame)\s[^:\n.]{2,50}"
    r"|[A-ZÀ-Ý][a-zà-ÿ'-]+(?:\s[A-ZÀ-Ý][a-zà-ÿ-]+)?\s[A-ZÀ-Ý][A-ZÀ-Ý'’ -]{2,30})"
    r"\s?(?::|\.\s?[-–])\s+[A-ZÀ-Ý«]"
)
"""A line of the debate, as printed: who speaks, then the words."""

PASSED = re.compile(r"(?<!\bpar )\b(?:adopt|approuv|vot|valid|accept)\w{0,4}\s\Z|\bfavorable\s\Z")
"""What stands before « à l'unanimité » where the line only reports the vote."""

SENTENCE_END = re.compile(
    r"\.(?<!\.{4})(?<![\s.(]m\.)(?<!\bmm\.)(?<!mme\.)(?<!\bn\.)(?<!\bart\.)(?<!\bal\.)(?<!\bst\.)(?<!\b[a-z]\.)(?=\s|$)"
)
