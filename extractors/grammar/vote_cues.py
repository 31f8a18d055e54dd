"""The words of a vote, as data: senses, figures, unanimity, what decides, what belongs to somebody else's vote.

Every pattern is for folded text (`extractors.grammar.text.fold`) and bounded. Patterns named `*_AT` are matched at an
anchor, a word of `ANCHORS`, so that a text is read once; those named `*_BEFORE` end where something else begins.
"""

from __future__ import annotations

import re

from extractors.grammar.numbers import WORDS

WORD = re.compile(r"[a-z]+")
DIGITS = re.compile(r"\d{1,3}")

VOICES = r"(?:voix|voies?|votes?|suffrages?)"
COUNCIL_NOUNS = ("conseil", "assemblee", "comite", "bureau", "conseillers", "conseilleres", "elus", "delegues")
PARTICIPLES = ("adopte", "approuve", "vote", "valide", "accepte", "enterine")

# --- senses and figures -------------------------------------------------------------------------------------------

NOT_PARTICIPATING = (
    r"n\.? ?p\.? ?p\.? ?v\b\.?"
    r"|ne\s+pren(?:d|ds|nent|d\s?\((?:nen)?t\))\s+pas\s+part(?:\s+aux?\s+(?:present\s+)?(?:votes?|scrutin|deliberations?))?"
    r"|ne\s+prenn?ant\s+pas\s+part(?:\s+aux?\s+votes?)?"
    r"|ne\s+se\s+prononce(?:nt|\s?\(nt\))?\s+pas"
    r"|ne\s+participe(?:nt|\s?\(nt\))?\s+pas(?:\s+aux?\s+(?:present\s+)?(?:votes?|scrutin)|\s+a\s+ce\s+vote)?"
    r"|ne\s+participant\s+pas(?:\s+aux?\s+votes?|\s+a\s+ce\s+vote)"
    r"|n'(?:a|ont|ayant)\s+pas\s+(?:pris\s+part|participe)\s+aux?\s+(?:votes?|scrutin)"
    r"|ne\s+(?:participe(?:nt)?|pren(?:d|nent)\s+part)\s+ni\s+aux?\s+debats?,?\s+ni\s+aux?\s+votes?"
    r"|ne\s+vote(?:nt|\s?\(nt\))?\s+pas\b"
    r"|non[\s-]{1,3}(?:participant|participation|votant)s?(?:\s+aux?\s+votes?)?"
    r"|refus(?:\s+de\s+(?:prendre\s+part\s+au\s+)?|\s+du?\s+)votes?"
)
ABSTENTION = (
    r"(?:s'\s?|se\s+sont\s+)?abs(?:entions?|tantions?"
    r"|t(?:ent[a-z]{0,6}|ien(?:t|nent)|enu(?:e?s?)|enant|\.|\b))(?:\s?\(s\))?"
)
_NO_SIGNATURE = r"(?!\s+(?:extrait|copie|expedition|ampliation|information|memoire|l[ae]\s+(?:maire|president)))"
SENSE_AT = re.compile(
    rf"(?<![a-z])(?:(?P<not_participating>{NOT_PARTICIPATING})|(?P<abstention>{ABSTENTION})"
    r"|(?P<against>contre|defavorables?)"
    rf"|(?P<for>pour{_NO_SIGNATURE}|favorables?))(?![a-z])"
)
"""A word that may name a sense of vote; only a figure or names beside it prove that it does."""

NUM = rf"(?:(?<![\w.,/°€-])\d{{1,3}}|(?<![\w-])(?:{WORDS})(?![a-z]))"
_NO_UNIT = (
    r"(?![ ]?(?:%|€|euros?\b|heures?\b|h\d|ans?\b|annees?\b|mois\b|jours?\b|rue\b|avenue\b|m2|m²|eme\b|er\b|°)"
    r"|[.,]\d|/\d|-\d|\d|[ ]\d{3}\b)"
)
_MEMBERS = r"(?:membres?|elue?s?|conseillere?s?|deleguee?s?|personnes)"
FIGURE_BEFORE = re.compile(
    rf"(?P<n>{NUM})\s?(?:\(\s?(?P<again>{NUM})\s?\)\s?)?\s*"
    rf"(?:(?P<noun>{VOICES}\s+(?:exprimee?s?\s+)?(?:d')?"
    rf"|{_MEMBERS}\s+(?:votante?s?|votent|votant|ayant\s+vote|ont\s+vote|s')\s*)"
    rf"|(?P<who>{_MEMBERS}\s+(?:qui\s+)?))?"
    r"""["'(\s]*\Z"""
)
"""A figure that stands before the sense: « 13 voix "Pour" », « DEUX voix POUR », « 1 abstention »."""

FIGURE_AFTER = re.compile(
    rf"""["']?\s?(?:\(s\))?\s?(?P<noun>{VOICES}\s?)?["')]?\s?(?:[:=|\[({{\t\n]|\.{{3,}}|-\s)?[\s:=|\[({{.]{{0,8}}"""
    rf"(?P<n>{NUM}|(?<![a-z'])[ol](?![a-z'])){_NO_UNIT}(?P<voices>\s?{VOICES})?"
)
"""A figure that stands after the sense: « Pour : 34 », « Contre [0 », « Abstentions ⏎ 2 »."""

LABEL_BEFORE = re.compile(
    r"(?:(?:^|[\n|(\[*•;,-])\W*|\b(?:votes?|scrutin|resultats?)\s?:?\s+)(?:nombre\s+(?:total\s+)?(?:de\s+)?)?"
    rf"(?:resultats?\s+(?:du|des)\s+)?(?P<noun>(?:{VOICES}|scrutin)(?:\s?\(s\))?\W{{0,4}}(?:exprimes?\s+)?)?[^\w\n]*\Z"
)
"""What may stand between the start of a line (or a separator) and a label of sense."""

VOTE_LABEL_BEFORE = re.compile(r"\b(?:votes?|scrutin)\s?:\s*(?:adoptee?\s+)?(?:par\s+)?\Z")
"""What makes a lone figure a count of voices: « Vote : 15 pour »."""

COUNT_LABEL_BEFORE = re.compile(
    r"(?:votants?|exprimee?s?|presents?|exercice|pouvoirs?|procurations?|represente?s?|absents?|excuses?|voix|urne"
    r"|pour|contre|abstentions?(?:\s?\(s\))?)\s*[:=|\[(]+\s*\Z"
)
"""A label that owns the figure after it, which therefore does not belong to the sense that follows."""

CANDIDATE_BEFORE = re.compile(
    r"\b(?:obtenu|obtient|obtiennent|recueilli|recueille|recueillent|ayant\s+eu)\b[^.;]{0,60}\Z"
)
"""Words that give a figure to a candidate."""

BLOCK_AT = re.compile(
    rf"(?:(?:{VOICES}\s+)?(?:pour|contre|abst(?:\.|[a-z]{{3,9}})(?:\s?\(s\))?|{NOT_PARTICIPATING})\s*:?\s*){{2,6}}"
    rf"(?P<values>(?:\d{{1,3}}(?:\s?voix)?[\s|:]+){{2,9}})"
)
"""A block of labels followed by the block of their figures (columns read one after the other)."""

BLOCK_HEAD = re.compile(
    r"(?:nombre\s+de\s+)?(?:(?:conseillers?|membres?|delegues?|elus)\s+(?:presents?|en\s+exercice|votants?)"
    r"|suffrages\s+exprimes(?:\s+avec\s+pouvoirs?)?|presents?(?:\s+(?:et|ou)\s+representes?)?|votants?|exprimes"
    r"|pouvoirs?|procurations?)\s*:?\s*"
)
"""Labels of counts that may stand before the senses in such a block."""

PROXIES = re.compile(rf"\bdont\s+(?P<n>{NUM})\s+(?:par\s+)?(?:procurations?|pouvoirs?)")

# --- names --------------------------------------------------------------------------------------------------------

NAMES_LABEL_AT = re.compile(
    r"""["']?\s?(?:\(s\))?\s?(?:voix|votes?)?\s?(?:de\s?)?:(?=\s*\S)|["']?\s?(?:\(s\))?\s?\((?=\s?[a-z])"""
)
VOTING_BEFORE = re.compile(
    r"(?:\bvot(?:e|ent|ant)\s+contre|\bs'\s?abst(?:ient|iennent|enant)|\bse\s+sont\s+abstenu\w*"
    rf"|(?:{NOT_PARTICIPATING}))\Z"
)
"""Verbs of voting whose subject is the voter."""

OPENING_AT = re.compile(
    r"""["']?\s?(?:\(s\))?\s?(?:voix|votes?)?\s?(?:de\s+)?(?P<mark>[(:\[{,;-])?[ \t]*"""
    r"(?:(?:dont|de|voix|soit)\s*:?\s+)?"
)
"""What may stand between a sense with its figure and the names."""

GROUP_AT = re.compile(
    r"\s?(?:pour\s+)?(?:les?\s+|l')?(?:(?:elus|membres|conseillers)\s+(?:du|de\s+la)\s+)?(?:groupe|liste)\b[^:()\n]{1,70}:"
)
"""The name of a group before those of its members."""

ASIDE = re.compile(r"\b(?:etant|sortie?s?|quitte|retiree?s?|ne\s+p|n'ayant|absent(?:e?s?)\s+(?:lors|au\s+moment))")
"""Words that show that a bracket does not list the voters."""

HEARSAY = re.compile(r"\b(?:qu'|que|si|demande|indique|precise|annonce|declare|vote\s+pour)\b|[(\n].*[(\n]")
"""Words between a name and a verb of voting that tell what somebody says of the vote."""

# --- unanimity ----------------------------------------------------------------------------------------------------

UNANIMITY_AT = re.compile(r"[lf]?un[a-z]?n[il1][mn][il1]\s?(?:t\s?[ec]|tes|ement|[ts]e?\b)|[lf]?unanimes?\b")
"""The word, its article glued or misread before it (« lunanimité », « Funanimité »)."""
UNANIMOUS_BEFORE = re.compile(
    r"(?:(?<![a-z])a\s*l?\s?'?\s?"
    r"|\b(?:votes?|pour|accord|adoptee?s?|approuvee?s?|resultats?|decision|avis|voix)\s?:?\W{0,4}(?:a\s)?"
    r"|(?:\n|\A|[(.:])\s?[^\w\n]{0,4})\Z"
)
UNANIMOUS_AFTER = re.compile(
    r"\s(?:des\s+(?:votants|membres|suffrages|voix|presents|conseillers|elus|exprimes)|moins)\b"
)
NOT_UNANIMOUS_AFTER = re.compile(
    rf"\s*(?:ou\s+non\b|/\s?(?:a\s+la\s+)?majorite|\(?ou\s+(?:a\s+la\s+)?majorite)|\s+moins\s+{NUM}\s+voix\b(?!\s+d'abst)"
)
"""A form to fill in, or « à l'unanimité moins deux voix »."""
BOX_BEFORE = re.compile(r"(?P<mark>[☐☑☒□■✓✔✗✘])\s?(?:adoptee?|approuvee?|vote)?\s{0,2}(?:a\s?)?(?:l'\s?|la\s)?\Z")
BOX_AFTER = re.compile(
    r"(?P<which>unanimite|majorite)\s?(?P<colon>:?)[ \t]?(?P<mark>[☐☑☒□■✓✔✗✘]|[xa](?=[ \t]*(?:\n|\Z)))?"
)
"""A box to tick, before or after what it stands for; a lone letter is a tick of a font of symbols."""
TICKED = "☑☒■✓✔✗✘xa"

# --- what the council does ----------------------------------------------------------------------------------------

DECIDING = (
    "decide", "decident", "approuve", "approuvent", "adopte", "adoptent", "autorise", "autorisent", "accepte",
    "acceptent", "valide", "valident", "fixe", "fixent", "vote", "votent", "emet", "emettent", "donne", "donnent",
    "designe", "designent", "elit", "elisent", "nomme", "nomment", "confirme", "confirment", "sollicite",
    "sollicitent", "arrete", "arretent", "accorde", "accordent", "attribue", "attribuent", "cree", "creent",
    "institue", "instituent", "instaure", "instaurent", "retient", "retiennent", "ratifie", "ratifient", "habilite",
    "habilitent", "demande", "demandent", "renonce", "renoncent", "proclame", "choisit", "soutient", "declare",
    "declarent", "renouvelle", "alloue", "modifie", "affecte", "supprime", "annule", "abroge", "delegue",
    "verse", "garantit", "denomme", "reconduit", "proroge", "classe", "declasse", "constitue", "rembourse",
    "transfere", "incorpore", "conclut", "achete", "vend", "loue",
    "maintient", "octroie", "consent", "abandonne", "cede", "acquiert", "prescrit", "exonere",
)  # fmt: skip
"""Verbs by which a council adopts (folding makes « décide » and « décidé » one)."""

_OBJECT_NEEDED = {
    "vote": r"(?=\s+(?:les?|la|l'|pour|favorable|a|en|ce)\b)",
    "demande": r"(?=\s+(?:a|au|aux|que|la|l'|le|les)\b)",
}
ACTING_AT = re.compile(
    r"(?<![a-z'])(?:(?P<noted>(?:prend|prennent|donne|donnent|pris)\s+acte)"
    r"|(?P<rejected>rejette(?:nt)?|n'(?:adopte|approuve)(?:nt)?\s+pas|refusent?\s+d'(?:adopter|approuver))"
    rf"|(?P<adopted>{'|'.join(v + _OBJECT_NEEDED.get(v, '') for v in DECIDING)}|s'oppose|d\s?e\s?c\s?i\s?d\s?e))"
    r"(?![a-z])"
)
STRONG_AT = re.compile(
    r"decide|approuve|adopte|autorise|accepte|valide|fixe|emet|designe|elit|nomme|confirme|sollicite|arrete|accorde"
    r"|attribue|institue|instaure|ratifie|prend\s+acte|rejette"
    r"|donne\s+(?:acte|un\s+avis|pouvoir|son\s+accord|mandat|delegation)"
)
"""Verbs that open an operative clause even where they are not shouted."""

AUXILIARY_BEFORE = re.compile(r"\b(?:a|ont|est|ete)\s+(?:[a-z]+\s+)?\Z")
PASSED_BEFORE = re.compile(
    r"(?<!qui )(?<!qui\n)\b(?:est|sont)\s+\Z"
    r"|\b(?:deliberation|proposition|motion|rapport|vou|point|question|conclusions|texte|budget)\s+(?:a|ont)\s+ete\s+\Z"
)
ONLY_NOTES_AFTER = re.compile(r"[\s:;,*>•–-]{0,8}(?:de\s+)?prendre\s+acte\b")
"""« Décide de prendre acte »: the council takes note."""

CLAUSE_OF_OWN = re.compile(
    r"(?:\n\s?[^\w\n]{0,4}|[;,]\s|\bet\s)\s?d(?:e\s|')\s?"
    r"(?!charger|dire|prendre\s+acte|preciser|notifier|transmettre|publier|inviter|rappeler|communiquer)[a-z]{3,14}(?:er|ir|re)\b"
)
"""A clause in the infinitive that does more than take note."""

ALONE_BEFORE = re.compile(r"(?:\A|\n|[.!?]\s)\s?[^\w\n]{0,4}\Z")
ALONE_AFTER = re.compile(r"(?:adopte|approuve)e?s?\s?[.!]?\s*(?:\n|\Z)")
"""« Adopté. » as a sentence of its own."""

NOT_PASSED_AFTER = re.compile(r"e?s?\s+(?:le\s+\d|en\s+\d|par\s+(?!\d)|depuis|chaque|pour)\b")
PASSED_AFTER = re.compile(
    r"e?s?\s+(?:a\s+l?\s?'?\s?un[a-z]?n[il1]m|a\s+la\s+majorite|par\s+\d|avec\s+\d|a\s+\d{1,3}\s+(?:voix|pour))"
)
DECIDED_BEFORE = re.compile(r"\bil\s+est\s+\Z")
MAJORITY_BEFORE = re.compile(
    r"(?:\b(?:votes?|accord)\s?:?\s?(?:a\s+)?(?:la\s+)?|\b(?:delibere|deliberation)\s?,?\s?(?:et\s)?,?\s?a\s+la\s+)\Z"
)
NOTED_AT = re.compile(r"dont\s+acte\b|(?:est|a\s+ete)\s+(?:pris|donne)\s+acte\b")
REJECTED_AT = re.compile(
    r"(?:est|sont|a\s+ete)\s+(?:rejete|repousse)e?s?\b|n'est\s+pas\s+(?:adopte|approuve)e?\b"
    r"|(?:deliberation|proposition|motion|amendement|voeu|vou|rapport)\s+rejetee?\b|rejetee?s?\s+(?:a|par)\b"
)
REJECTED_SUBJECT_BEFORE = re.compile(
    r"\b(?:deliberation|proposition|motion|amendement|voeu|vou|rapport|point|question|projet|texte|conclusions)\b[^.;:]{0,80}\Z"
)
REJECTED_BY_VOTE = re.compile(r"\s+(?:a\s+(?:l'|la\s|\d)|par\s+\d)")
"""What shows that it is the council that rejects: what it votes on, or its voices."""

POSTPONED_AT = re.compile(
    r"ajournee?s?\b|(?:retiree?s?|retrait)\s+(?:du\s+point\s+)?de\s+l'ordre\s+du\s+jour"
    r"|report(?:ee?s?|er)\s+(?:[a-z']+\s+){0,4}?(?:a|au)\s+(?:une?|la|un)?\s?(?:prochaine?|seance|conseil|reunion|date)"
    r"|decide(?:nt)?\s+de\s+ne\s+pas\s+deliberer\b|surs(?:eoi[rt]|is)\s+a\s+statuer\b"
    r"|decide(?:nt)?\s+(?:d'ajourner|de\s+surseoir)"
)

COUNCIL_BEFORE = re.compile(
    r"(?<!que )(?<!laquelle )(?<!lequel )(?<!dont )(?<!au )(?<!du )(?<!dit )"
    r"\b(?:le|les\s+membres\s+(?:du|de\s+l')|les|l'|la)\s?\Z"
)
"""What stands before a noun for the council where it is the subject of its sentence."""

_COUNCILS = "|".join(noun for noun in COUNCIL_NOUNS if noun != "assemblee")
COUNCIL_AT = re.compile(rf"(?:{_COUNCILS}|assemblee(?!\s+generale)|commission\s+permanente)\b")
FORMULA_AT = re.compile(
    r"apres\s+(?:en\s+)?avoir\s+(?:[a-z]+\s+){0,9}?deliber[a-z]+|apres\s+deliberations?|delibere\b|[lf]?unanim[a-z]+"
    r"|majorite\b|oui\s+(?:cet|l')\s?expose|apres\s+(?:(?:en\s+)?avoir|discussion|debat|echange)|entendue?\b|voix\b"
)
"""Words that stand between a council and its verb, or before the verb where the council is not named."""

OPENS_DECISION_AT = re.compile(
    r"apres\s+(?:en\s+)?(?:avoir|deliberation)\b|ayant\s+delibere\b|oui\s+(?:cet|l')\s?expose\b"
)
"""The formulas that open what a council decides, wherever they stand."""

PLAIN_GAP = re.compile(
    r"[\s,:*\"'()>-]*(?:(?:municipa|communautaire|metropolitain|syndica|territoria|communa|de\s+(?:la\s+)?(?:communaute"
    r"|metropole|territoire|commune)|d'administration|deliberant|permanent)[a-z]*)?(?:\s+d[eu']\s?[a-z-]+){0,3}"
    r"[\s,:*\"'()>-]*(?:l'|la\s|les\s|le\s|lui\s)?"
)
"""What may stand between the council and its verb where no formula of deliberation does."""

GAP_STOP = re.compile(r";|\.(?=\s)(?<!\bm\.)(?<!\bmm\.)(?<!\bmme\.)")
GAP_BREAK = re.compile(r"[:\n][\s,:*\"'()>-]*")
MOST_GAP, MOST_GAP_BREAKS = 320, 3
"""What may not, or not often, stand between a formula of deliberation and the verb of the council."""
BRACKETED = re.compile(r"\([^()]{0,1200}\)")
"""An aside within a clause, as the names of those who voted against."""
LIST_MARK_BEFORE = re.compile(
    r"(?:(?:\A|\n)[^\w\n]{0,6}(?:\d{1,2}\s?[°.)/-]{1,3}\s?)?"
    r"(?:article\s+(?:\d{1,2}|un|deux|unique|premier)\s?(?:er|°|eme)?\s?[^\w\n]{0,5}\s?)?"
    r"|(?:[-•*>➢✓:;,\uf0b7\uf0d8\uf0fc]|\d{1,2}[)°.]{1,2}"
    r"|article\s+(?:\d{1,2}|unique|premier)\s?(?:er|°)?\s?[^\w\n]{0,4})\s)\Z"
)
"""What stands before a verb that opens a clause of its own."""

SENTENCE_END = re.compile(r"[.;](?<!\bm\.)(?<!mme\.)(?<!mm\.)(?<!\bn\.)(?<!\bart\.)\s")

# --- whose vote ---------------------------------------------------------------------------------------------------

CLAUSE_BREAK = re.compile(
    r"[.!?;\n](?:(?<=[.!?])(?<!\bm\.)(?<!mme\.)(?<!mm\.)(?<!\bn\.)\s|(?<=;)\s"
    r"|(?<=\n)(?<!\best\n)(?<!\bete\n)(?<!\bsont\n)\s?"
    r"(?=(?:vu|considerant|attendu|article|apres|votes?|decide|approuve|adopte|accord)\b|[-•*>➢✓]\s))"
)
CLAUSE_WORD_AT = re.compile(r"accord\b|votes?\s?:")
ANOTHER_BODY = re.compile(
    r"\bcommissions?\b(?! permanente)|\bcomite\s+(?:technique|social|de\s+pilotage|consultatif)"
    r"|\bconseil\s+(?:d'ecole|de\s+developpement|d'administration|d'exploitation|de\s+surveillance|consultatif)"
    r"|\bjury\b|\bassemblee\s+generale\b|\bsondage\b|\bpetition\b|\briverains\b"
    r"|\bc\.?h?\.?s\.?c?\.?t\b|\bavis\s+(?:favorable|unanime|majoritaire)"
)
BY_ANOTHER_BODY_AT = re.compile(r"\W*(?:par|de|en|des)\s+(?:la\s+|les\s+)?(?:sous-)?commissions?\b(?! permanente)")
VISA_AT = re.compile(r"\W*(?:vu|considerant|attendu|rappelant|rappelle\s+que|entendu\s+que)\b")
PAST = re.compile(
    r"\bpar\s+(?:sa\s+|une\s+|la\s+)?deliberation\b(?!\s+ci)|\bavai(?:t|ent)\b|\ba\s+ete\s+(?:pris|vote)e?\s+le\b"
    r"|\b(?:lors|au\s+cours)\s+d[eu]\s?(?:sa|la|son|leur)?\s+(?:seance|reunion|conseil)"
)
MODAL = re.compile(
    r"\b(?:propose|proposons|proposent|doit|doivent|devra|peut|peuvent|pourra|pouvant|souhaite|souhaitons|demander"
    r"|requiert|necessite|faut|requise?|soit\s+(?:adopte|approuve|vote)e?)\b|\bsi\s+le\s+conseil\b"
    r"|\bsauf\s+(?:si|decision)\b"
)
_MINUTES = r"(?:proces.{0,2}verb(?:al|aux)|comptes?.{0,2}rendus?|p\.?\s?v\b\.?)"
MINUTES = re.compile(rf"\b{_MINUTES}|\bsecretaires?\b|\bordre\s+du\s+jour\b|\bhuis.clos\b")
"""What the council settles before its agenda: minutes of the last sitting, secretary, agenda."""

MINUTES_OF_ORGAN = re.compile(
    rf"\b{_MINUTES}\s+(?:de\s+la\s+|des\s+)?(?:(?:derniere?s?|precedentes?)\s+)?(?:seances?\s+|reunions?\s+)?"
    r"(?:precedente\s+|ordinaire\s+)?(?:du|de\s+la|de\s+l'|des)\s*"
    r"(?:conseil|comite|bureau|assemblee|commission\s+permanente)(?:\s+(?:d'administration|syndical|de\s+communaute"
    r"|de\s+territoire|d'agglomeration|d'ecole|[a-z]{4,14}))?"
)
"""The minutes of an organ, which are put to the vote of that organ."""


def of_another_body(before: str) -> bool:
    """Whether the words before a vote name another body than the one whose minutes they are.

    >>> of_another_body("le proces-verbal de la seance du conseil d'administration du 3 mai ")
    False
    """
    return ANOTHER_BODY.search(before) is not None and (
        ANOTHER_BODY.search(MINUTES_OF_ORGAN.sub("", before)) is not None
    )


MINUTES_BEFORE = re.compile(
    rf"\b{_MINUTES}\b[^;]{{0,90}}\Z|\bsecretaires?\s+(?:de\s+(?:la\s+)?seance|auxiliaire)|\belue?\s+secretaire"
    r"|\bordre\s+du\s+jour\b|\bhuis.clos\b"
)
MINUTES_AFTER = re.compile(
    rf"\A(?![^.;]{{0,60}}\bprend\s+acte)[^.;]{{0,60}}?\b(?:{_MINUTES}\b[^.;]{{0,50}}"
    r"\b(?:seances?|reunions?|conseil|precedente?|derniere?|du\s+\d|assemblee)"
    r"|secretaires?\s+(?:de\s+(?:la\s+)?seance|auxiliaire)|ordre\s+du\s+jour|huis.clos)"
)
MINUTES_TITLE = re.compile(
    rf"(?:approbation|adoption|validation|arret)\w?[^\n]{{0,40}}{_MINUTES}|designation[^\n]{{0,30}}secretaire"
    rf"|{_MINUTES}\b[^\n]{{0,90}}\b(?:est|sont)\s+(?:approuve|adopte|valide)"
)
OBJECT = re.compile(r"\bobjet\s?:\s?(?P<object>[^\n]{0,200}\n?[^\n]{0,100})")
SIGNATURE = re.compile(r"\n\s?(?:la|le)\s+(?:secretaire|maire|president)|\bpour\s+extrait\b|\bfait\s+et\s+delibere\b")
WAY_OF_VOTING = re.compile(
    r"\b(?:proceder|recourir|recours|voter|renonc(?:er|e)|derog(?:er|e|ation)|conserver|scrutin)\b[^.;]{0,80}"
    r"\b(?:secrets?|main\s+levee|public)\b|\bne\s+pas\s+(?:[a-z]+\s+){0,4}secret"
)

# --- anchors ------------------------------------------------------------------------------------------------------

_BY_WORD: dict[str, tuple[str, ...]] = {
    "sense": (
        "pour", "contre", "favorable", "favorables", "defavorable", "defavorables", "n", "nppv", "ne", "non",
        "refus", "s", "se", "abs",
    ),
    "acting": (
        *DECIDING, "prend", "prennent", "pris", "rejette", "rejettent", "n", "s", "refuse", "refusent", "d", "de",
    ),
    "passed": tuple(stem + ending for stem in PARTICIPLES for ending in ("", "e", "s", "es")),
    "decided": ("decide",),
    "majority": ("majorite",),
    "noted": ("dont", "est", "a"),
    "rejected": (
        "est", "sont", "a", "n", "deliberation", "proposition", "motion", "amendement", "voeu", "vou", "rapport",
        "rejete", "rejetee", "rejetes", "rejetees",
    ),
    "postponed": (
        "ajourne", "ajournee", "ajournes", "ajournees", "retire", "retiree", "retires", "retirees", "retrait",
        "reporte", "reportee", "reportes", "reportees", "reporter", "decide", "decident", "surseoir", "surseoit",
        "sursis",
    ),
    "council": (*COUNCIL_NOUNS, "commission"),
    "opens": ("apres", "ayant", "oui"),
    "formula": ("apres", "delibere", "majorite", "oui", "entendu", "entendue", "voix"),
    "clause": ("accord", "vote", "votes"),
    "secret": ("secret", "secrets", "bulletins", "bulletin"),
    "public": ("public", "nominal"),
    "show_of_hands": ("levee", "levees"),
}  # fmt: skip
_BY_START: dict[str, tuple[str, ...]] = {
    "sense": ("abst", "abse"),
    "unanimity": ("unan", "unam", "unna", "luna", "funa"),
    "formula": ("unan", "luna", "funa"),
}


def _anchors(table: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    kinds: dict[str, list[str]] = {}
    for kind, words in table.items():
        for word in words:
            kinds.setdefault(word, []).append(kind)
    return {word: tuple(names) for word, names in kinds.items()}


ANCHORS = _anchors(_BY_WORD)
"""Word → the patterns that are tried at it."""
ANCHOR_STARTS = _anchors(_BY_START)
"""First four letters of a word → the patterns that are tried at it."""
