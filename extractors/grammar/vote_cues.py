"""The words of a vote, as data: senses, figures, unanimity, what decides, what belongs to somebody else's vote.

Every pattern is for folded text (`extractors.grammar.text.fold`) and is bounded: none can run away on a long text.
"""

from __future__ import annotations

import re

from extractors.grammar.numbers import WORDS

VOICES = r"(?:voix|voies|votes?|suffrages?)"
_COUNCIL_NOUN = r"(?:conseil|assemblee|comite|bureau|commission permanente|conseillers|conseilleres|elus|delegues)"

NOT_PARTICIPATING = (
    r"n\.? ?p\.? ?p\.? ?v\b\.?"
    r"|ne\s+prend(?:s|nent|\s?\(nent\)|ent)?\s+pas\s+part(?:\s+aux?\s+(?:present\s+)?(?:votes?|scrutin|deliberations?))?"
    r"|ne\s+prenn?ant\s+pas\s+part(?:\s+aux?\s+votes?)?"
    r"|ne\s+se\s+prononcent?\s+pas"
    r"|ne\s+participe(?:nt|\s?\(nt\))?\s+pas(?:\s+aux?\s+(?:present\s+)?(?:votes?|scrutin)|\s+a\s+ce\s+vote)?"
    r"|ne\s+participant\s+pas(?:\s+aux?\s+votes?|\s+a\s+ce\s+vote)"
    r"|n'(?:a|ont|ayant)\s+pas\s+(?:pris\s+part|participe)\s+aux?\s+(?:votes?|scrutin)"
    r"|ne\s+vote(?:nt|\s?\(nt\))?\s+pas\b"
    r"|non[\s-]{1,3}(?:participant|participation|votant)s?(?:\s+aux?\s+votes?)?"
    r"|refus(?:\s+de\s+(?:prendre\s+part\s+au\s+)?|\s+du?\s+)votes?"
)
ABSTENTION = r"(?:s'\s?|se\s+sont\s+)?abst(?:ent[a-z]{0,6}|ien(?:t|nent)|enu(?:e?s?)|enant|\.|\b)(?:\s?\(s\))?"
SENSE = re.compile(
    rf"(?<![a-z'])(?:(?P<not_participating>{NOT_PARTICIPATING})|(?P<abstention>{ABSTENTION})"
    r"|(?P<against>contre|defavorables?)|(?P<for>pour|favorables?))(?![a-z])"
)
"""A word that may name a sense of vote; only a figure or names beside it prove that it does."""

NUM = rf"(?:(?<![\w.,/°€-])\d{{1,3}}|(?<![\w-])(?:{WORDS}))"
_AFTER_NUM = r"(?!\s?(?:%|€|euros?\b|heures?\b|h\d|ans?\b|annees?\b|mois\b|jours?\b|rue\b|avenue\b|m2|m²|eme\b|er\b|°|[.,]\d|/\d|-\d|\d)|[ ]\d{3}\b)"
FIGURE_BEFORE = re.compile(
    rf"(?P<n>{NUM})\s?(?:\(\s?(?P<again>{NUM})\s?\)\s?)?\s*"
    rf"(?P<noun>{VOICES}\s+(?:exprimee?s?\s+)?(?:d')?"
    r"|(?:membres?|elus?|conseillers?|delegues?|personnes)\s+(?:votants?\s+|votent\s+|votant\s+|ayant\s+vote\s+|qui\s+)?)?"
    r"""["'(\s]*\Z"""
)
"""A figure that stands before the sense: « 13 voix "Pour" », « DEUX voix POUR », « 1 abstention »."""

FIGURE_AFTER = re.compile(
    rf"""["']?\s?(?:\(s\))?\s?(?P<noun>{VOICES}\s?)?["')]?\s?(?P<sep>[:=|\[({{\t\n]|\.{{3,}}|-\s)?[\s:=|\[({{.]{{0,8}}"""
    rf"(?P<n>{NUM}|(?<![a-z'])[ol](?![a-z'])){_AFTER_NUM}(?P<voices>\s?{VOICES})?"
)
"""A figure that stands after the sense: « Pour : 34 », « Contre [0 », « Abstentions ⏎ 2 »."""

EMPTY_AFTER = re.compile(r"""["']?\s?(?:\(s\))?\s?[:=]\s*(?:neant\b)""")

LABEL_BEFORE = re.compile(
    rf"(?:^|[\n|(\[*•;,-])\W*(?:nombre\s+(?:total\s+)?(?:de\s+)?)?(?:resultats?\s+(?:du|des)\s+)?"
    rf"(?P<noun>(?:{VOICES}|scrutin)(?:\s?\(s\))?\W{{0,4}}(?:exprimes?\s+)?)?[^\w\n]*\Z"
)
"""What may stand between the start of a line (or a separator) and a label of sense."""

COUNT_LABEL = re.compile(
    r"(?:votants?|exprimee?s?|presents?|exercice|pouvoirs?|procurations?|represente?s?|absents?|excuses?|voix|urne"
    r"|pour|contre|abstentions?(?:\s?\(s\))?)\s*[:=|\[(]+\s*\Z"
)
"""A label that owns the figure after it, which therefore does not belong to the sense that follows."""

BALLOT_FIGURE = re.compile(r"\b(?:obtenu|obtient|obtiennent|recueilli|recueille|recueillent|ayant\s+eu)\b[^.;]{0,60}\Z")

BLOCK = re.compile(
    rf"(?:(?:{VOICES}\s+)?(?:pour|contre|abst[a-z]{{3,9}}(?:\s?\(s\))?|{NOT_PARTICIPATING}|non\s+participants?)\s*:?\s*){{2,6}}"
    rf"(?P<values>(?:\d{{1,3}}(?:\s?voix)?[\s|:]+){{2,9}})"
)
"""A block of labels followed by the block of their figures (columns read one after the other)."""

BLOCK_HEAD = re.compile(
    r"(?:(?:nombre\s+de\s+)?(?P<label>(?:conseillers?|membres?|delegues?|elus)\s+(?:presents?|en\s+exercice|votants?)"
    r"|suffrages\s+exprimes(?:\s+avec\s+pouvoirs?)?|presents?(?:\s+(?:et|ou)\s+representes?)?|votants?|exprimes|pouvoirs?|procurations?)\s*:?\s*)"
)

PROXIES = re.compile(rf"\bdont\s+(?P<n>{NUM})\s+(?:par\s+)?(?:procurations?|pouvoirs?)")

UNANIMITY = re.compile(
    r"\b(?:a\s*l\s?'?\s?|l')?un[a-z]?n[il1][mn][il1]\s?(?:t\s?[ecé]|tes|ement)\b|\bunanim(?:es?|e)\b"
)
MAJORITY = re.compile(
    r"\ba\s+la\s+majorite\b(?!\s+(?:simple\s+)?(?:absolue\s+)?(?:des\s+membres\s+en\s+exercice|parmi|relative))"
)

DECIDING_VERBS = (
    r"(?:decide|decident|approuve|approuvent|adopte|adoptent|autorise|autorisent|accepte|acceptent|valide|valident"
    r"|fixe|fixent|vote|votent|emet|emettent|donne|donnent|designe|designent|elit|elisent|nomme|nomment|confirme|confirment"
    r"|sollicite|sollicitent|arrete|arretent|accorde|accordent|attribue|attribuent|cree|creent|institue|instituent"
    r"|instaure|instaurent|retient|retiennent|ratifie|ratifient|mandate|habilite|demande|demandent|renonce|proclame"
    r"|choisit|soutient|declare|s'engage|renouvelle|alloue|modifie|affecte|supprime|annule|abroge|delegue|maintient|octroie"
    r"|consent|constitue|adhere|s'oppose|deliberent|abandonne|cede|vend|acquiert|prescrit|tire|statue|exonere|majore)"
)
NOTING = r"(?:prend(?:s|re)?|prennent|pris|donne|donnent)\s+acte|dont\s+acte"

COUNCIL = re.compile(
    rf"(?<!que )(?<!au )(?<!du )\b(?:(?:le|les\s+membres\s+(?:du|de\s+l')|les|l'|la)\s?{_COUNCIL_NOUN})\b"
    r"|\bapres\s+(?:en\s+)?(?:avoir|deliberation)\b|\bayant\s+delibere\b|\boui\s+(?:cet|l')\s?expose\b"
)
"""The council as subject of a sentence, or the formula that opens what it decides."""

COUNCIL_DECIDES = re.compile(
    rf"(?<!que )(?<!au )(?<!du )\b(?:le|les\s+membres\s+(?:du|de\s+l')|les|l'|la)\s?{_COUNCIL_NOUN}\b"
    rf"(?P<gap>(?:[^.;]|\.(?!\s)){{0,260}}?)(?P<verb>\b{DECIDING_VERBS}\b(?!\s+acte))"
)
FORMULA_DECIDES = re.compile(
    rf"(?:apres\s+(?:en\s+)?avoir\s+(?:[a-z]+\s+){{0,9}}?delibere|apres\s+deliberation|ayant\s+delibere|ainsi\s+delibere)"
    rf"(?P<gap>(?:[^.;]|\.(?!\s)){{0,200}}?)(?P<verb>\b{DECIDING_VERBS}\b(?!\s+acte))"
)
LINE_DECIDES = re.compile(
    r"(?m)^(?:[^\w\n]{0,6}(?:\d{1,2}\s?[°.)/-]{1,3}\s?)?)(?:article\s+(?:\d{1,2}|un|deux|unique|premier)\s?(?:er|°|eme)?\s?[^\w\n]{0,5}\s?)?"
    rf"(?P<verb>(?:{DECIDING_VERBS}|d\s?e\s?c\s?i\s?d\s?e)\b)(?!\s+acte)(?=\s)"
)
PASSED = re.compile(
    r"\b(?:est|sont|a\s+ete|ont\s+ete|:|-)?\s?(?P<verb>(?:adopt|approuv|vot|valid|accept)ee?s?)\s+"
    r"(?:a\s+(?:l'?\s?un[a-z]?n[il1]m|la\s+majorite)|par\s+\d|avec\s+\d|a\s+\d{1,3}\s+(?:voix|pour))"
    r"|\b(?:est|sont)\s+(?P<verb2>(?:adopt|approuv|vot|valid|accept|entérin|enterin)ee?s?)\b"
    r"|\b(?:vote|accord|avis)\s?:?\s?(?:favorable\s+)?(?:a\s+)?(?:la\s+)?majorite\b"
    r"|(?:delibere|deliberation)\s?,?\s?(?:et\s)?,?\s?a\s+la\s+majorite\b"
)
NOTED = re.compile(rf"\b(?:{NOTING})\b")
REJECTED = re.compile(
    r"\b(?:rejette|rejettent)\b|\b(?:est|sont|a\s+ete)\s+(?:rejete|repousse)e?s?\b|\bn'est\s+pas\s+(?:adopte|approuve)e?\b"
    r"|\b(?:delibere|deliberation|proposition|motion|amendement|voeu|rapport)\w{0,3}\s+rejetee?\b|\brefusent?\s+d'(?:adopter|approuver)\b"
    r"|\bn'(?:adopte|approuve)(?:nt)?\s+pas\b"
)
POSTPONED = re.compile(
    r"\bajournee?s?\b|\b(?:retiree?s?|retrait)\s+(?:du\s+point\s+)?de\s+l'ordre\s+du\s+jour"
    r"|\breport(?:ee?s?|er)\s+(?:[a-z']+\s+){0,4}?(?:a|au)\s+(?:une?|la|un)?\s?(?:prochaine?|seance|conseil|reunion|date)"
    r"|\bdecide(?:nt)?\s+de\s+ne\s+pas\s+deliberer\b|\bsurs(?:eoi[rt]|is)\s+a\s+statuer\b|\bdecide(?:nt)?\s+(?:d'ajourner|de\s+surseoir)"
)

TEMPLATE = re.compile(r"\s*(?:ou\s+non\b|/\s?(?:a\s+la\s+)?majorite|\(?ou\s+(?:a\s+la\s+)?majorite)")
BOXES = re.compile(
    r"(?P<before>[☐☑☒□■✓✔✗✘]?)\s?(?:adoptee?|approuvee?|vote)?\s{0,2}(?:a\s?)?(?:l'\s?|la\s)?(?P<which>unanimite|majorite)\s?"
    r"(?P<colon>:?)[ \t]?(?P<after>[☐☑☒□■✓✔✗✘]|[xa](?=\s*$|\s*\n))?",
    re.MULTILINE,
)
TICKED, EMPTY_BOX = "☑☒■✓✔✗✘xa", "☐□"

CLAUSE_BREAK = re.compile(
    r"(?<!\bm)(?<!mme)(?<!mm)(?<!\bn)[.!?]\s|;\s|\n\s?(?=(?:vu|considerant|attendu|article|apres|vote|decide|approuve|adopte)\b|[-•*>➢✓]\s)"
)
ANOTHER_BODY = re.compile(
    r"\bcommissions?\b(?! permanente)|\bcomite\s+(?:technique|social|de\s+pilotage|consultatif)|\bconseil\s+(?:d'ecole|de\s+developpement"
    r"|d'administration|d'exploitation|de\s+surveillance|consultatif)|\bc\.?h?\.?s\.?c?\.?t\b|\bavis\s+(?:favorable|unanime|majoritaire)"
)
VISA = re.compile(r"\A\W*(?:vu|considerant|attendu|rappelant|rappelle\s+que|entendu\s+que)\b")
PAST = re.compile(
    r"\bpar\s+(?:sa\s+|une\s+|la\s+)?deliberation\b(?!\s+ci)|\bavai(?:t|ent)\b|\b(?:lors|au\s+cours)\s+d[eu]\s?(?:sa|la|son|leur)?\s+(?:seance|reunion|conseil)"
    r"|\ba\s+ete\s+(?:pris|vote)e?\s+le\b"
)
MODAL = re.compile(
    r"\b(?:propose|proposons|proposent|doit|doivent|devra|peut|peuvent|pourra|pouvant|souhaite|souhaitons|demander|requiert|necessite|faut"
    r"|requise?|soit\s+(?:adopte|approuve|vote)e?)\b|\bsi\s+le\s+conseil\b|\bsauf\s+(?:si|decision)\b"
)
MINUTES = re.compile(
    r"\bproces.{0,2}verb(?:al|aux)\b|\bcompte.{0,2}rendus?\b|\bp\.?\s?v\.?\b|\bsecretaires?\b|\bordre\s+du\s+jour\b|\bhuis.clos\b"
)
"""What the council settles before its agenda: minutes of the last sitting, secretary, agenda."""

WAY_OF_VOTING = re.compile(
    r"\b(?:proceder|recourir|recours|voter|renonc(?:er|e)|derog(?:er|e|ation)|conserver|scrutin)\b[^.;]{0,80}\b(?:secrets?|main\s+levee|public)\b"
    r"|\bne\s+pas\s+(?:[a-z]+\s+){0,4}secret"
)

SHOW_OF_HANDS = re.compile(
    r"\b(?:vot\w{0,6}|procede\w{0,3}|scrutin|decide)\b[^.;]{0,60}\bmains?\s+levees?\b|\bmains?\s+levees?\b\s?[:,]"
)
SECRET = re.compile(
    r"\b(?:procede\w{0,3}|vot(?:e|ent|er)|decid\w{1,3})\b[^.;]{0,60}\b(?:bulletins?|scrutin|vote)\s+secrets?\b"
    r"|\bbulletins?\s+(?:trouves|deposes|dans\s+l'urne|blancs?|nuls?|declares)\b"
)
PUBLIC = re.compile(
    r"\b(?:au|en|par|vote|procede[^.;]{0,20})\s+scrutin\s+public\b|\bvote\s+(?:par\s+appel\s+)?nominal\b|\bvote\s+par\s+appel\s+nominal\b"
)

BALLOT_COUNTS: dict[str, re.Pattern[str]] = {
    "vote.null": re.compile(
        r"(?:bulletins|suffrages|votes)\s+(?:[a-z]+\s+){0,3}?nuls?(?:\s+par\s+le\s+bureau)?[^\d\n:]{0,60}[:\s.]{1,12}(?P<n>\d{1,3})\b"
    ),
    "vote.blank": re.compile(
        r"(?:bulletins|suffrages|votes)\s+(?:[a-z]+\s+){0,2}?blancs?[^\d\n:]{0,40}[:\s.]{1,12}(?P<n>\d{1,3})\b"
    ),
    "vote.not_participating": re.compile(
        r"presents?\s+(?:a\s+l'appel\s+)?n'ayant\s+pas\s+pris\s+part\s+au\s+vote[^\d\n:]{0,20}[:\s.]{1,12}(?P<n>\d{1,3})\b"
    ),
}
BALLOT = re.compile(
    r"\bbulletins?\s+(?:trouves|deposes|dans\s+l'urne)|\bmajorite\s+absolue\s?:\s?\d|\b(?:a|ont)\s+obtenu\s?:?|\bsuffrages\s+exprimes\s?:\s?\d"
)

DIGITS = re.compile(r"\d{1,3}")
DENIED = re.compile(r"\b(?:ne\s+pas|renonc|derog|sans)")
UNANIMOUS_FORM = re.compile(
    r"(?:\ba\s*l?\s?'?\s?un[a-z]{2,5}\s?[a-z]{2,4}"
    r"|\b(?:vote|votes|pour|accord|adoptee?|approuvee?|resultats?|decision|avis|voix)\s?:?\W{0,4}(?:a\s)?unanim[a-z]{2,5}"
    r"|(?:\n|\A|[(.:])\s?[^\w\n]{0,4}unanim[a-z]{2,5})\Z"
)
UNANIMOUS_AFTER = re.compile(
    r"\s(?:des\s+(?:votants|membres|suffrages|voix|presents|conseillers|elus|exprimes)|moins)\b"
)
NAMES_LABEL = re.compile(
    r"""["']?\s?(?:\(s\))?\s?(?:voix|votes?)?\s?(?:de\s?)?:(?=\s*\S)|["']?\s?(?:\(s\))?\s?\((?=\s?[mA-Za-z])"""
)
VERB_OF_VOTING = re.compile(
    rf"(?:\bvot(?:e|ent|ant)\s+contre|\bs'\s?abst(?:ient|iennent|enant)|\bse\s+sont\s+abstenu\w*|\bl'abstention\s+de|(?:{NOT_PARTICIPATING}))\Z"
)
