"""The words of a vote, as data: senses, figures, unanimity, what decides, what belongs to somebody else's vote.

Every pattern is for folded text (`extractors.grammar.text.fold`) and is bounded: none can run away on a long text.
"""

from __future__ import annotations

import re

from extractors.grammar.numbers import WORDS

VOICES = r"(?:voix|voies?|votes?|suffrages?)"
_COUNCIL_NOUN = r"(?:conseil|assemblee|comite|bureau|commission permanente|conseillers|conseilleres|elus|delegues)"

NOT_PARTICIPATING = (
    r"n\.? ?p\.? ?p\.? ?v\b\.?"
    r"|ne\s+pren(?:d|ds|nent|d\s?\((?:nen)?t\))\s+pas\s+part(?:\s+aux?\s+(?:present\s+)?(?:votes?|scrutin|deliberations?))?"
    r"|ne\s+prenn?ant\s+pas\s+part(?:\s+aux?\s+votes?)?"
    r"|ne\s+se\s+prononce(?:nt|\s?\(nt\))?\s+pas"
    r"|ne\s+participe(?:nt|\s?\(nt\))?\s+pas(?:\s+aux?\s+(?:present\s+)?(?:votes?|scrutin)|\s+a\s+ce\s+vote)?"
    r"|ne\s+participant\s+pas(?:\s+aux?\s+votes?|\s+a\s+ce\s+vote)"
    r"|n'(?:a|ont|ayant)\s+pas\s+(?:pris\s+part|participe)\s+aux?\s+(?:votes?|scrutin)"
    r"|ne\s+vote(?:nt|\s?\(nt\))?\s+pas\b"
    r"|non[\s-]{1,3}(?:participant|participation|votant)s?(?:\s+aux?\s+votes?)?"
    r"|refus(?:\s+de\s+(?:prendre\s+part\s+au\s+)?|\s+du?\s+)votes?"
)
ABSTENTION = r"(?:s'\s?|se\s+sont\s+)?abs(?:entions?|tantions?|t(?:ent[a-z]{0,6}|ien(?:t|nent)|enu(?:e?s?)|enant|\.|\b))(?:\s?\(s\))?"
SENSE = re.compile(
    rf"(?<![a-z'])(?:(?P<not_participating>{NOT_PARTICIPATING})|(?P<abstention>{ABSTENTION})"
    r"|(?P<against>contre|defavorables?)|(?P<for>pour|favorables?))(?![a-z])"
)
"""A word that may name a sense of vote; only a figure or names beside it prove that it does."""

NUM = rf"(?:(?<![\w.,/°€-])\d{{1,3}}|(?<![\w-])(?:{WORDS})(?![a-z]))"
_AFTER_NUM = (
    r"(?![ ]?(?:%|€|euros?\b|heures?\b|h\d|ans?\b|annees?\b|mois\b|jours?\b|rue\b|avenue\b|m2|m²|eme\b|er\b|°)"
    r"|[.,]\d|/\d|-\d|\d|[ ]\d{3}\b)"
)
FIGURE_BEFORE = re.compile(
    rf"(?P<n>{NUM})\s?(?:\(\s?(?P<again>{NUM})\s?\)\s?)?\s*"
    rf"(?:(?P<noun>{VOICES}\s+(?:exprimee?s?\s+)?(?:d')?"
    r"|(?:membres?|elue?s?|conseillere?s?|deleguee?s?|personnes)\s+(?:votante?s?|votent|votant|ayant\s+vote|ont\s+vote|s')\s*)"
    r"|(?P<who>(?:membres?|elue?s?|conseillere?s?|deleguee?s?|personnes)\s+(?:qui\s+)?))?"
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
    r"(?:(?:^|[\n|(\[*•;,-])\W*|\b(?:votes?|scrutin|resultats?)\s?:?\s+)(?:nombre\s+(?:total\s+)?(?:de\s+)?)?"
    rf"(?:resultats?\s+(?:du|des)\s+)?(?P<noun>(?:{VOICES}|scrutin)(?:\s?\(s\))?\W{{0,4}}(?:exprimes?\s+)?)?[^\w\n]*\Z"
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
    r"|fixe|fixent|vote(?=\s+(?:les?|la|l'|pour|favorable|a|en|ce)\b)|votent|emet|emettent|donne|donnent|designe|designent"
    r"|elit|elisent|nomme|nomment|confirme|confirment|sollicite|sollicitent|arrete|arretent|accorde|accordent"
    r"|attribue|attribuent|cree|creent|institue|instituent|instaure|instaurent|retient|retiennent|ratifie|ratifient"
    r"|habilite|demande(?=\s+(?:a|au|aux|que|la|l'|le|les)\b)|renonce|proclame|choisit|soutient|declare|renouvelle"
    r"|alloue|modifie|affecte|supprime|annule|abroge|delegue|maintient|octroie|consent|s'oppose|abandonne|cede"
    r"|acquiert|prescrit|exonere|emettre\s+un\s+avis|d\s?e\s?c\s?i\s?d\s?e)"
)
ACTING = re.compile(
    rf"(?<![a-z'])(?:(?P<noted>(?:prend|prennent|donne|donnent|pris)\s+acte)"
    rf"|(?P<rejected>rejette(?:nt)?|n'(?:adopte|approuve)(?:nt)?\s+pas|refusent?\s+d'(?:adopter|approuver))"
    rf"|(?P<adopted>{DECIDING_VERBS}))(?![a-z])"
)
"""A verb by which a council acts, in the present or in a participle (folding makes « décide » and « décidé » one)."""

COUNCIL = re.compile(
    rf"(?<!que )(?<!laquelle )(?<!lequel )(?<!dont )(?<!au )(?<!du )(?<!dit )\b(?:(?:le|les\s+membres\s+(?:du|de\s+l')|les|l'|la)\s?{_COUNCIL_NOUN})\b"
    r"|\bapres\s+(?:en\s+)?(?:avoir|deliberation)\b|\bayant\s+delibere\b|\boui\s+(?:cet|l')\s?expose\b"
)
"""The council as subject of a sentence, or the formula that opens what it decides."""

FORMULA = re.compile(
    r"\bapres\s+(?:en\s+)?avoir\s+(?:[a-z]+\s+){0,9}?deliber[a-z]+|\bapres\s+deliberations?|\bdelibere\b|\ba\s?l'?\s?unanim[a-z]+"
    r"|\ba\s+la\s+majorite\b|\boui\s+(?:cet|l')\s?expose|\bapres\s+(?:avoir|discussion|debat|echange)|\bentendu|\bvoix\b"
)
"""Words that stand between a council and its verb, or before the verb where the council is not named."""

PLAIN_GAP = re.compile(
    r"[\s,:*\"'()>-]*(?:(?:municipa|communautaire|metropolitain|syndica|territoria|communa|de\s+(?:la\s+)?(?:communaute|metropole"
    r"|territoire|commune)|d'administration|deliberant|permanent)[a-z]*)?(?:\s+d[eu']\s?[a-z-]+){0,3}[\s,:*\"'()>-]*(?:l'|la\s|les\s|le\s|lui\s)?"
)
"""What may stand between the council and its verb where no formula of deliberation does."""

LIST_MARK = re.compile(
    r"(?:(?:\A|\n)[^\w\n]{0,6}(?:\d{1,2}\s?[°.)/-]{1,3}\s?)?(?:article\s+(?:\d{1,2}|un|deux|unique|premier)\s?(?:er|°|eme)?\s?[^\w\n]{0,5}\s?)?"
    r"|(?:[-•*>➢✓:;,\uf0b7\uf0d8\uf0fc]|\d{1,2}[)°.]{1,2}|article\s+(?:\d{1,2}|unique|premier)\s?(?:er|°)?\s?[^\w\n]{0,4})\s)\Z"
)
"""What stands before a verb that opens a clause of its own."""

SENTENCE_END = re.compile(r"(?<!\bm)(?<!mme)(?<!mm)(?<!\bn)(?<!\bart)[.;]\s")
PASSED = re.compile(
    r"\b(?:est|sont|a\s+ete|ont\s+ete|:|-)?\s?(?P<verb>(?:adopt|approuv|vot|valid|accept)ee?s?)\s+"
    r"(?:a\s+(?:l'?\s?un[a-z]?n[il1]m|la\s+majorite)|par\s+\d|avec\s+\d|a\s+\d{1,3}\s+(?:voix|pour))"
    r"|(?<!qui )\b(?:est|sont)\s+(?P<verb2>(?:adopt|approuv|vot|valid|accept|enterin)ee?s?)\b"
    r"|\bil\s+(?:est|a\s+ete)\s+(?P<verb3>decide)\b"
    r"|\b(?P<verb4>(?:vote|accord|avis)\s?:?\s?(?:favorable\s+)?(?:a\s+)?(?:la\s+)?majorite)\b"
    r"|(?:delibere|deliberation)\s?,?\s?(?:et\s)?,?\s?(?P<verb5>a\s+la\s+majorite)\b"
)
NOTED = re.compile(r"\bdont\s+acte\b|\b(?:est|a\s+ete)\s+pris\s+acte\b|\best\s+donne\s+acte\b")
REJECTED = re.compile(
    r"\b(?:est|sont|a\s+ete)\s+(?:rejete|repousse)e?s?\b|\bn'est\s+pas\s+(?:adopte|approuve)e?\b"
    r"|\b(?:deliberation|proposition|motion|amendement|voeu|vou|rapport)\s+rejetee?\b|\n\W{0,4}rejetee?\s+(?:a|par)\b"
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
    r"(?<!\bm)(?<!mme)(?<!mm)(?<!\bn)[.!?]\s|;\s|\n\s?(?=(?:vu|considerant|attendu|article|apres|vote|decide|approuve|adopte)\b|[-•*>➢✓]\s)|\s(?=accord\b|votes?\s?:)"
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
_MINUTES = r"(?:proces.{0,2}verb(?:al|aux)|comptes?.{0,2}rendus?|p\.?\s?v\b\.?)"
MINUTES = re.compile(rf"\b{_MINUTES}|\bsecretaires?\b|\bordre\s+du\s+jour\b|\bhuis.clos\b")
"""What the council settles before its agenda: minutes of the last sitting, secretary, agenda."""
MINUTES_BEFORE = re.compile(
    rf"\b{_MINUTES}\b[^;]{{0,90}}\Z|\bsecretaires?\s+(?:de\s+(?:la\s+)?seance|auxiliaire)|\belue?\s+secretaire|\bordre\s+du\s+jour\b|\bhuis.clos\b"
)
MINUTES_AFTER = re.compile(
    rf"\A[^.;]{{0,60}}?\b(?:{_MINUTES}\b[^.;]{{0,50}}\b(?:seances?|reunions?|conseil|precedente?|derniere?|du\s+\d|assemblee)"
    r"|secretaires?\s+(?:de\s+(?:la\s+)?seance|auxiliaire)|ordre\s+du\s+jour|huis.clos)"
)

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

_DOTS = r"[^\d\n:a-z]{0,40}[:\s.]{0,12}"
BALLOT_COUNTS: dict[str, re.Pattern[str]] = {
    "vote.null": re.compile(
        rf"(?:bulletins|suffrages|votes)\s+(?:[a-z]+\s+){{0,3}}?nuls?(?:\s+par\s+le\s+bureau)?(?:\s?\([^()\n]{{0,60}}\))?{_DOTS}(?P<n>\d{{1,3}})\b"
    ),
    "vote.blank": re.compile(
        rf"(?:bulletins|suffrages|votes)\s+(?:[a-z]+\s+){{0,2}}?blancs?(?:\s?\([^()\n]{{0,60}}\))?{_DOTS}(?P<n>\d{{1,3}})\b"
    ),
    "vote.not_participating": re.compile(
        rf"presents?\s+(?:a\s+l.appel\s+)?n.(?:ayant|ont)\s+pas\s+pris\s+part\s+au\s+votes?{_DOTS}(?P<n>\d{{1,3}}|o)\b"
    ),
}
"""Counts printed of a ballot: label, leader of dots, figure."""
BALLOT = re.compile(
    r"\bbulletins?\s+(?:trouves|deposes|dans\s+l'urne)|\bmajorite\s+absolue\s?:\s?\d|\b(?:a|ont)\s+obtenu\s?:?"
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
MINUTES_TITLE = re.compile(
    rf"(?:approbation|adoption|validation|arret)\w?[^\n]{{0,40}}{_MINUTES}|designation[^\n]{{0,30}}secretaire"
    rf"|{_MINUTES}\b[^\n]{{0,90}}\b(?:est|sont)\s+(?:approuve|adopte|valide)"
)
SIGNATURE = re.compile(r"\n\s?(?:la|le)\s+(?:secretaire|maire|president)|\bpour\s+extrait\b|\bfait\s+et\s+delibere\b")
COUNCIL_NAMED = re.compile(
    rf"(?<!que )(?<!laquelle )(?<!lequel )(?<!dont )(?<!au )(?<!du )(?<!dit )\b(?:le|les\s+membres\s+(?:du|de\s+l')|les|l'|la)\s?{_COUNCIL_NOUN}\b"
)
FORMULA_GAP = re.compile(
    r"(?:[^.;:\n]|\.(?!\s)){0,60}[\s,:*\"'()>-]{0,8}(?:(?:[^.;:\n]|\.(?!\s)){0,120}[\s,:*\"'()>-]{0,8}){0,2}"
)
STRONG = re.compile(
    r"(?:decide|approuve|adopte|autorise|accepte|valide|fixe|emet|designe|elit|nomme|confirme|sollicite|arrete|accorde|attribue|institue"
    r"|instaure|ratifie|prend\s+acte|donne\s+(?:acte|un\s+avis|pouvoir|son\s+accord|mandat|delegation)|rejette)"
)
