"""The words of a vote, as data: senses and figures. What a council does is in `outcome_cues`, whose vote it is in
`question_cues`, who votes in `voter_cues`, unanimity in `unanimity_cues`.

Every pattern is for folded text (`extractors.grammar.text.fold`) and bounded. Patterns named `*_AT` are matched at an
anchor, a word of `extractors.grammar.vote_anchors`, so that a text is read once; those named `*_BEFORE` end where
something else begins.
"""

from __future__ import annotations

import re

from extractors.grammar.numbers import GARBLED, WORDS
from extractors.grammar.numbers import WORD as NUMBER_WORD

WORD = re.compile(r"[a-z]+")
DIGITS = re.compile(r"\d{1,3}")

VOICES = r"(?:voix|voies?|votes?|suffrages?)"
COUNCIL_NOUNS = ("conseil", "assemblee", "comite", "bureau", "conseillers", "conseilleres", "elus", "delegues", "cm")
PARTICIPLES = ("adopte", "approuve", "vote", "valide", "accepte", "enterine")

_TALK = r"(?:debats?|discussions?)"
_BALLOT = r"(?:votes?|scrutin|deliberations?)"
_TO = r"(?:aux?|a\s+l[ae']|a\s+cette|a\s+ce)\s?(?:present\s+)?"
_IN_VOTE = (
    rf"\s+(?:ni\s+)?{_TO}(?:{_TALK}\s*(?:,\s*ni|,|et|ni)\s+(?:{_TO})?{_BALLOT}"
    rf"|{_BALLOT}(?:\s*(?:,\s*ni|,|et|ni)\s+(?:{_TO})?(?:{_TALK}|{_BALLOT}))?)"
)
"""In what somebody takes no part: « au vote », « ni au débat ni au vote »."""
_NOT_FROM = r"(?!\s+(?:du\b|des\b|d'|de\s+(?!la\s+(?:salle|seance|piece)\b)))"
"""Where somebody withdraws from the room, and not from an affair (« M. X s'étant retiré du projet »)."""
OF_A_BODY = (
    r"\s+(?:du|des?|de\s+la|de\s+l'|d'un|d'une)\s?(?:conseils?\s+d'|comites?\b|bureau\b|commissions?\b|jury\b|associations?\b"
    r"|assemblee\s+generale|societes?\b|regies?\b|syndicats?\b|instances?\b|sem\b|spl\b|office\b|centre\b)"
)
"""Behind one who steps aside: from a body in which he sits, and not from this vote."""
_COUNCIL_GOES_ON = (
    r"(?=\Z|\s?[.)]|[^.;]{0,120}?\b(?:conseil\b|assemblee|comite\b|bureau\b|votes?\b"
    r"|scrutin|debats?\b|salle\b|seance|deliber|membres|elus))"
)
"""Behind one who withdraws: what the council does then, and no other event (« le terrain est vendu à Mme Y »)."""
NOT_PARTICIPATING = (
    r"n\.? ?p\.? ?p\.? ?(?:a\.? ?)?v\b\.?"
    rf"|ne\s+pren(?:d|ds|nent|d\s?\((?:nen)?t\))\s+pas\s+part(?:{_IN_VOTE})?"
    rf"|ne\s+prenn?ant\s+pas\s+part(?:{_IN_VOTE})?"
    r"|ne\s+se\s+prononce(?:nt|\s?\(nt\))?\s+pas"
    rf"|ne\s+participe(?:nt|\s?\(nt\))?\s+pas(?:{_IN_VOTE})?"
    rf"|ne\s+participant\s+pas{_IN_VOTE}"
    rf"|n'(?:a|ont|ayant)\s+pas\s+(?:pris\s+part|participe){_IN_VOTE}"
    r"|(?:ne\s+(?:participe(?:nt)?|participant|pren(?:d|nent|ant)\s+part)|n'(?:a|ont|ayant)\s+(?:pris\s+part|participe))"
    rf"(?=\s+ni\b){_IN_VOTE}"
    rf"|ne\s+(?:souhait|desir)(?:e|ent|ant)\s+pas\s+(?:participer|prendre\s+part){_IN_VOTE}"
    rf"|(?:(?<=\bdeclare\s)|(?<=\bdeclarent\s))ne\s+pas\s+(?:(?:souhaiter|vouloir)\s+)?(?:participer|prendre\s+part){_IN_VOTE}"
    r"|ne\s+vote(?:nt|\s?\(nt\))?\s+pas\b"
    r"|non[\s-]{1,3}(?:participant|participation|votant)s?(?:\s+aux?\s+votes?)?"
    r"|sans\s+participation(?=\s?:|\s+aux?\s+votes?)(?:\s+aux?\s+votes?)?|(?<=\d )sans\s+participation"
    rf"|s'\s?etant\s+(?:retiree?s?\b{_NOT_FROM}{_COUNCIL_GOES_ON}|deportee?s?\b{_NOT_FROM})|se\s+deporte(?:nt)?\b(?!{OF_A_BODY})|etant\s+sortie?s?\b{_NOT_FROM}"
    rf"|(?:s'est|se\s+sont)\s+deportee?s?\b(?!{OF_A_BODY})|deports?(?=\s?:\s?\d)"
    r"|(?:s'est|se\s+sont)\s+retiree?s?\s+(?:(?:au\s+moment|lors)\s+du|pour\s+le|avant\s+le)\s+(?:vote|scrutin)\b"
    r"|conseillers?\s+interesses?(?=\s?:\s?\d)"
    r"|refus(?:\s+de\s+(?:prendre\s+part\s+au\s+)?|\s+du?\s+)votes?"
)
ABSTENTION = (
    r"(?:s'\s?|se\s+sont\s+)?abs(?:entions?|tantions?"
    r"|t(?:ent[a-z]{0,6}|ien(?:t|nent)|enu(?:e?s?)|enant|\.|\b))(?:\s?\(s\))?"
)
_NO_SIGNATURE = r"(?!\s+(?:extrait|copie|expedition|ampliation|information|memoire|l[ae]\s+(?:maire|president)))"
SENSE_AT = re.compile(
    rf"(?<![a-z])(?:(?P<not_participating>{NOT_PARTICIPATING})|(?P<abstention>{ABSTENTION})"
    r"|(?P<against>(?<=\d )contres|(?<=[a-z] )contres|contre|(?<!un avis )(?<!son avis )defavorables?"
    r"|(?<=\d )oppositions?|(?<=[a-z] )oppositions(?=\s?(?:[,.;)]|\n|\Z|et\b))|oppositions?(?=\s?:\s?\d))"
    rf"|(?P<for>pour{_NO_SIGNATURE}|(?<!un avis )(?<!son avis )favorables?))(?![a-z])"
)
"""A word that may name a sense of vote; only a figure or names beside it prove that it does."""

NUM = rf"(?:(?<![\w.,/°€-])\d{{1,3}}|(?<![\w-])(?:{WORDS})(?![a-z]))"
_NO_UNIT = (
    rf"(?!{GARBLED}"
    r"|[ ]?(?:%|€|euros?\b|heures?\b|h\d|ans?\b|annees?\b|mois\b|jours?\b|rue\b|avenue\b|m2|m²|eme\b|er\b|°)"
    r"|[.,]\d|/\d|-\d|\d|[ ]\d{3}\b)"
)
_MEMBERS = r"(?:membres?|elue?s?|conseillere?s?|deleguee?s?|personnes)"
FIGURE_BEFORE = re.compile(
    rf"(?<!comme )(?<!vaut )(?P<n>{NUM})\s?(?:\(\s?(?P<again>{NUM})\s?\)\s?)?\s*"
    rf"(?:(?P<noun>{VOICES}\s+(?:exprimee?s?\s+)?(?:d')?"
    rf"|{_MEMBERS}\s+(?:votante?s?|votent|votant|ayant\s+vote|ont\s+vote|s')\s*"
    r"|(?:votent|ont\s+vote|s'est|se\s+sont)\s+)"
    rf"|(?P<who>{_MEMBERS}\s+(?:qui\s+)?(?:sont\s+)?)|sont\s+)?"
    r"""["'(\s]*\Z"""
)
"""A figure that stands before the sense: « 13 voix "Pour" », « DEUX voix POUR », « 1 abstention »."""

FIGURE_AFTER = re.compile(
    rf"""["']?\s?(?:\(s\))?\*?\s?\(?(?P<noun>{VOICES}\s?)?["')]?\s?(?:[:=|?\[({{\t\n]|\.{{3,}}|-\s)?[\s:=|\[({{.]{{0,8}}"""
    rf"(?P<n>{NUM}|(?<![a-z'])[ol](?![a-z']|\.\s?[a-z])){_NO_UNIT}(?P<voices>\s?{VOICES})?"
)
"""A figure that stands after the sense: « Pour : 34 », « Contre [0 », « Abstentions ⏎ 2 »."""

_PROXIES_TOO = rf"\s?\+\s?{NUM}\s?(?:par\s+)?(?:procurations?|pouvoirs?|proc\b|pouv\b)\.?"
SUM_BEFORE = re.compile(rf"{NUM}\s?(?:{VOICES}\s?)?{_PROXIES_TOO}\s*(?:de\s+)?(?:{VOICES}\s*)?[\"'(]?\Z")
SUM_AFTER = re.compile(_PROXIES_TOO)
"""A sum that is not printed (« 12 + 3 pouvoirs voix pour », « 12 voix pour + 3 pouvoirs »): no figure of a sense."""

COLON_FIGURE_AFTER = re.compile(r"(?:\s?\(s\))?(?:\s?[:=]\s{0,2}|\s?\.{3,}\s?)\d{1,3}(?!\d)")
STACKED_FIGURE_AFTER = re.compile(r"(?:\s?\(s\))?\s?:?\s*\n\s?\d{1,3}(?!\d)")
LINE_FIGURE_AFTER = re.compile(r"(?:\s?\(s\))?[ \t|]{1,4}\d{1,3}(?!\d)")
NEXT_SENSE_AFTER = re.compile(rf"[ ]?(?:{VOICES}[ ])?[\"']?[ ]?(?:pour|contre|abst|favorables?|defavorables?)")
_LABEL = rf"(?:{VOICES}\s+)?(?:pour|contre|abst(?:\.|[a-z]{{3,9}})?(?:\s?\(s\))?|{NOT_PARTICIPATING})"
LABEL_ALONE = re.compile(_LABEL)
_FIGURED = rf"""{_LABEL}[ \t:=.]{{0,6}}\d{{1,3}}(?!\w)(?:[ ]{VOICES}\b(?![ ]*["']?[ ]?(?:pour|contre)))?"""
_UNFIGURED = rf"""[\s,;/|–-]{{1,3}}(?:{VOICES}[ ])?["']?[ ]?{_LABEL}(?!["']?[ ]?\d)"""
CHAIN_AT = re.compile(rf"(?:{_FIGURED}[\s,;/|–-]{{1,3}}){{1,4}}{_FIGURED}(?!{_UNFIGURED})")
"""Senses one after another, each with its figure behind it."""
FIGURE_CLOSES_AFTER = re.compile(r"\s?\)\s?(?:[:.,;]|\n|\Z)")
"""What follows the figure of « Abstentions (2) : M. X », « le groupe X s'étant abstenu (2). »."""

LABEL_BEFORE = re.compile(
    r"(?:(?:^|[\n|(\[*•;,-]|\.\s)\W*|\b(?:votes?|scrutin|resultats?|(?:ont|a)\s+vote)\s?:?\s+)(?:nombre\s+(?:total\s+)?(?:de\s+)?)?"
    rf"(?:resultats?\s+(?:du|des)\s+)?(?P<noun>(?:{VOICES}|scrutin)(?:\s?\(s\))?\W{{0,4}}(?:exprimes?\s+)?)?[^\w\n]*\Z"
)
"""What may stand between the start of a line (or a separator) and a label of sense."""

OTHERS_ASKED_BEFORE = re.compile(
    r"\b(?:maires|communes|habitants|familles|foyers|parents|riverains|usagers|agents|commercants)\s+(?:consult|interrog|sond)[^.;:\n]{0,20}\Z"
)
"""Before a figure: whom the council asked (« sur les 20 communes consultées, 15 sont pour »)."""

ANSWER_ENDS_AFTER = re.compile(r"\s?(?:[.,;:(]|\n|\Z)")
"""What follows a figure that answers a question: « Qui est contre ? 2. »."""

_GOES_ON = (
    rf"(?:(?:et|ou|dont|puis|soit|avec|contre|pour|nppv|ne|non|se|sur|par)\b|abst[a-z]*|s'|n'|refus|{VOICES}|{_MEMBERS}|presents?|votants?"
    r"|exprimee?s?|procurations?|pouvoirs?|m\.|mm\.|mme|mmes|mlle|groupe|l[ea]\s+(?:conseil|comite|bureau|maire|president"
    r"|deliberation|proposition|motion|majorite)|l'(?:assemblee|unanimite)|d'|de\s|adopte|approuve|decide|accepte|autorise"
    r"|vote|valide|rejette|fixe|donne|emet|a\s)"
)
GOES_ON_AFTER = re.compile(rf"[ ]*(?![ ]){_GOES_ON}")
"""Words in lower case that may follow a count of voices on its line."""
ANOTHER_FIGURE_AFTER = re.compile(
    rf"[ ]+{NUM}(?![\w-])(?!\s*\(?\s*(?:{NUM}\s*\)\s*)?(?:{VOICES}|{_MEMBERS}|pour|contre|abst|nppv|ne\s|non|n'|refus"
    r"|blanc|nul))"
)
"""A figure of something else after a word of sense (« 12 pour 5 séances »)."""
AYES_BEFORE = re.compile(rf"{VOICES}\s+[\"']?pour[\"']?\s?(?:,\s?et|,|et)\s*\Z")
"""Voices for, right before a figure against (« 12 voix pour et 2 contre la vente »)."""
PAGE_BEFORE = re.compile(r"\bpages?\s*(?:\d{1,3}\s*)?(?:sur|/|-)?\s*\Z|\d\s?/\s?\Z|\s[–-]\s\Z")
FIGURE_JUST_BEFORE = re.compile(r"(?<![\d.,])\d{1,3}[ ]\Z")
VERSUS_BEFORE = re.compile(rf"(?P<n>{NUM})[ ]+(?:voix|votes?|suffrages?)\s+\Z")
VERSUS_AFTER = re.compile(
    rf"(?:[ ]+|\n(?={NUM}\s?(?:{VOICES}|[,;])))(?P<n>{NUM}){_NO_UNIT}(?![\s-]+(?:et[\s-]+)?{NUMBER_WORD}\b)"
    rf"""(?!\s*(?:{VOICES}\s+)?["']?\s?(?:pour|contre|abst|blanc|nul|nppv|ne\s|non|refus|{_MEMBERS}))"""
)
SENSE_BEFORE = re.compile(r"""\b(?:pour|favorables?)["'\s,;:/|–-]{0,6}(?:et\s+)?\Z""")
"""« Par 40 voix contre 20 »."""
_BETWEEN = r"""[\s,;/|"'.–-]{1,8}(?:et\s+)?"""
YES_NO_AT = re.compile(
    rf"""oui["']?\s?[:=]?\s?(?P<yes>{NUM})(?:\s?{VOICES})?{_BETWEEN}["']?non["']?\s?[:=]?\s?(?P<no>{NUM})(?![%\d])"""
)
FOR_ALONE_AT = re.compile(
    rf"(?:(?:(?:adopte|approuve|vote|valide|accepte|decide)(?:e?s?|nt)(?:\s(?:pour|favorablement))?|retenue?s?|attribuee?s?|accord)\s*,?\s*(?:a\s+l'?\s?unanimite[a-z\s]{{0,40}}?,?\s)?(?:par|avec|a)\s+"
    rf"|(?:unanimite|majorite(?!\s(?:absolue|simple|requise|qualifiee|necessaire)))[a-z\s]{{0,40}}?,?\s?\(\s?)(?P<n>{NUM})\s+(?:voix|votes|suffrages)"
    r"(?!\s*(?:\(\s?\d+\s?\)\s*)?[\"']?(?:pour|contre|d'abst|favor|defav|exprim|moins|d'ecart|de\s+majorite"
    r"|par\b|pres\b|au\s+moins|minimum|requises|necessaires|(?:en|de\s+la|du)\s+(?:commission(?! permanente)|jury)))"
)
"""« Adopté par 14 voix », « à l'unanimité (14 voix) »: voices for, where the sense is not printed."""
VOICES_BEFORE = re.compile(
    rf"""\b(?:par|avec)\s+(?:{NUM}\s+(?:{VOICES}\s+)?["']?\s?(?:contre|abstentions?)\s?["']?\s?(?:,|,?\s?et)\s+)?(?P<n>{NUM})\s+\Z"""
)
VOICES_DECIDE_AFTER = re.compile(
    rf"\s*(?:sur\s+{NUM}\s*)?(?:,?\s(?:et|et\s+avec)\s+{NUM}\s+abstentions?\s*)?,?\s*(?:\([^()\n]{{0,80}}\)\s*,?\s*)?"
    r"(?::\s*(?:\n\W{0,4})?)?"
    r"(?:decide|approuve|adopte|accepte|autorise|vote|fixe|valide|donne|emet|exprime|demande|sollicite)(?:nt)?\b"
)
"""« Le conseil, par 14 voix, approuve »: voices for, where the sense is not printed."""
VOICES_THEN_AFTER = re.compile(rf"\s*(?:,|,?\s(?:et|et\s+avec))\s+{NUM}\s+(?:{VOICES}\s+)?(?:contre|abstentions?)\b")
"""« Le conseil approuve par 14 voix et 2 contre »: voices for, where those of another sense stand beside them."""
NONE_AT = re.compile(
    r"(?:sans\s+(?:aucune\s+)?|ni\s+)(?P<against>opposition|(?:voix|votes?)\s+contre)\s*,?\s(?:ni|et)\s+(?:sans\s+)?(?:aucune\s+)?"
    r"(?P<abstention>abstentions?)\b(?!\s+(?:en|a\s+la|de\s+la|du|au)\s+(?:commission|bureau|comite))"
)
"""« Sans opposition ni abstention », « ni voix contre ni abstention »"""
NOT_ONE_AT = re.compile(
    r"(?:(?<![a-z] )|(?<=n'y a )|(?<=n'y a eu )|(?<=\bet ))pas\s+(?:de\s+|d')"
    r"(?:(?P<against>opposition|(?:voix|votes?)\s+contre)|(?P<abstention>abstentions?))"
    r"(?=\s*(?:[.,;:\n]|\Z|et\b|ni\b))"
)
"""« Pas de voix contre, pas d'abstention », and not « Le voisin ne fait pas d'opposition »."""
_NAMED = r"(?:\s?\([^()]{2,200}\))?"
LETTERS_AT = re.compile(
    rf"p(?P<sign>\s?[:=]\s?|\s)(?P<for>{NUM}){_NAMED}{_BETWEEN}c(?P=sign)(?P<against>{NUM}){_NAMED}{_BETWEEN}"
    rf"a(?:bs)?(?P=sign)(?P<abstention>{NUM})(?![\w/%])"
)
"""« P : 12 C : 1 A : 2 », « P : 12 C : 1 (M. X) A : 2 », « P 12 C 1 A 2 »"""
LETTERS_NAMED_AT = re.compile(
    rf"p(?P<sign>\s?[:=]\s?)(?P<for>{NUM}){_NAMED}{_BETWEEN}(?P<c>c)(?P=sign)(?:(?P<against>{NUM}){_NAMED}"
    rf"|[^\d:=\n]{{2,200}}?){_BETWEEN}(?P<a>a(?:bs)?)(?P=sign)(?:(?P<abstention>{NUM})(?![\w/%])|(?=[a-z]))"
)
"""« P : 12 / C : X, Y / A : Z »: the voters stand for their figure."""
LETTERS_LAST_AT = re.compile(
    rf"p{_BETWEEN}(?P<against>{NUM})\s?c{_BETWEEN}(?P<abstention>{NUM})\s?a(?=\s?(?:[.,;:)]|\n|\Z))"
)
LETTERS_LAST_BEFORE = re.compile(rf"\b(?:votes?|scrutin|resultats?)\b[^.\n\d]{{0,20}}[:(–-]\s?(?P<for>{NUM})\s?\Z")
"""« Résultat du vote : 5 P, 0 C, 0 A »"""
YES_NO = re.compile(
    rf"""(?P<yes>{NUM})\s?(?:{VOICES}\s)?["']?oui["']?{_BETWEEN}(?P<no>{NUM})\s?(?:{VOICES}\s)?["']?non\b(?![\s-]+[a-z]*(?:part|vot))"""
)
REJECTS = re.compile(r"\b(?:rejete|rejette|repousse|refuse|(?:prononce|vote)\s+contre\s)")
ELECTS = re.compile(r"\b(?:(?:est|sont|ete)\s+elue?s?|elit|elisent)\b")
"""Voices for somebody, and for no act."""
PLAIN_VOICES = re.compile(r"voix|votes?|suffrages?|membres?|elu|conseill|delegu|personnes")
VERSUS_DEED = re.compile(
    r"\b(?:rejet|adopte|approuve|accepte|decide|valide|vote|fixe|emet|autorise|accorde|attribue|retient|retenu|choisit"
    r"|maintient|maintenu|conseil|assemblee|comite|deliberation)"
    r"|(?<!elu a la )(?<!elue a la )(?<!elus a la )\bmajorite\s+de\b"
)
NAMES_AFTER = re.compile(
    r"\s?[:(–-]\s?\(?(?:(?:m\.|mm\.|mmes?\b|mlles?\b|messieurs|mesdames|monsieur|madame)\s?"
    r"|(?:les\s+)?(?:elus\s+(?:du\s+)?)?groupe\b)"
)
"""What makes a lone figure a count of voices: the voters named beside it."""
NPPV_AT = re.compile(r"n\.? ?p\.? ?p\.? ?(?:a\.? ?)?v\b")

VOTE_LABEL_BEFORE = re.compile(
    r"\b(?:votes?|scrutin|aux\s+voix)(?:\s(?:a\smains?\slevees?|ordinaire|public|a\sbulletins?\ssecrets?))?\s?:\s*"
    r"(?:adoptee?\s+)?(?:par\s+)?\Z|\b(?:adopte|approuve|valide)e?s?\s?:\s*\Z"
    r"|\b(?:unanimite|majorite)(?:\s+des\s+[a-z]+(?:\s+(?:et|ou)?\s*[a-z]+)?)?\s?[:,(]\s?(?:par\s+|avec\s+)?\Z"
    r"|\bunanimite\s\Z"
    r"|\d\s+(?:votants|(?:suffrages\s+)?exprimes)\s?[,;:(]\s?\Z"
)
"""What makes a lone figure a count of voices: « Vote : 15 pour », « à l'unanimité : 15 pour »."""

LINE_ENDS_AFTER = re.compile(r"[ ]?[.;,)]?[ ]*(?:\n|\Z)")
"""« Vote : pour 4 », and nothing more on the line."""
SENTENCE_ENDS_BEFORE = re.compile(r"[.!?][ \n]{1,2}\Z")
CLOSES_LINE_AFTER = re.compile(r"\s?\.[ ]*(?:\n|\Z)")
"""« …. 13 pour. », the last sentence of its line."""
SENSE_LINE_ALONE = re.compile(r"[^\w\n]{0,4}\d{1,3}[ ]pour[^\w\n]{0,3}")
"""« 4 pour », a line of its own."""
PRICE_LINE = re.compile(r"[^\n]{0,80}?\d\s?(?:€|euros?)(?:\s?[.;,)]|\s?(?:ht|ttc))*\s*")
"""A line that ends with a sum, as the row of a tariff does."""

PAGING_BEFORE = re.compile(r"\bpages?[ :]*(?:\d{1,4} ?(?:sur|/) ?)?$|\d ?(?:sur|/) ?$")
"""Before a figure that is the number of a page (« page 1 sur 2 »)."""
COUNT_LABEL_BEFORE = re.compile(
    r"(?<!\d )(?:votants?|exprimee?s?|presents?|exercice|pouvoirs?|procurations?|represente?s?|absents?|excuses?|urne"
    r"|pour|contre|abstentions?(?:\s?\(s\))?)\s*[:=|\[(]+\s*\Z|(?<!aux )(?<!des )voix\s*[:=|\[]+\s*\Z"
)
"""A label that owns the figure after it, which therefore does not belong to the sense that follows."""

MAJORITY_BEFORE = re.compile(r"\b(?:majorite|unanimite)\s+(?:absolue\s+)?des?\s[^.;:()]{3,60}[(:]\s*\Z")
"""Whose majority it is, before a bracket: « à l'unanimité des membres présents (2 abstentions) »."""

COUNT_BEFORE = re.compile(
    r"\b(?:(?:presents?|representes?|pouvoirs?|procurations?|pour|contre)(?:\s?\(s\))?\s*[:=]\s*\d{1,3}[\s,;|–-]*"
    r"|(?:votants?|exprimee?s?)\s?[:=]\s?\d{1,3}[\s,;|–-]*|(?<!\d )(?:votants?|exprimee?s?)\s\d{1,3}[\s,;|–-]*)\Z"
)
"""A count with its figure just before a label of sense, on one line (« Exprimés : 23 Pour : 20 »)."""

CANDIDATE_BEFORE = re.compile(
    r"(?<!deliberation )(?<!proposition )(?<!motion )(?<!texte )(?<!projet )"
    r"\b(?:obtenu|obtient|obtiennent|recueilli|recueille|recueillent|ayant\s+eu)\b[^.;]{0,60}\Z"
)
"""Words that give a figure to a candidate."""

BRACKET = re.compile(r"\([^()]*\)")
WHOLE_BETWEEN = re.compile(r"\n\W{0,4}(?:(?:l'\s?)?ensemble|deliberation|projet|texte|rapport)\b[^\n]{0,40}:\s")
"""Between the vote on an amendment and that on what it amends (« Délibération : 14 pour »)."""
CANDIDATES = re.compile(
    r"\b(?:obtenu|obtient|obtiennent|recueilli\w*|candidat\w*|elue?s?\s+(?:maire|adjoint)|listes?\s+(?:a|ont|n))\b"
)
"""Words of a ballot for persons."""

BLOCK_AT = re.compile(
    rf"(?:(?:{VOICES}\s+)?(?:pour|contre|abst(?:\.|[a-z]{{3,9}})(?:\s?\(s\))?|{NOT_PARTICIPATING})\s*:?\s*){{2,6}}"
    rf"(?P<values>(?:\d{{1,3}}(?:\s?voix)?(?:[\s|:]+|(?=[.,;]))){{2,9}})"
)
"""A block of labels followed by the block of their figures (columns read one after the other)."""

BLOCK_HEAD = re.compile(
    r"(?:nombre\s+de\s+)?(?:(?:conseillers?|membres?|delegues?|elus)\s+(?:presents?|en\s+exercice|votants?)"
    r"|suffrages\s+exprimes(?:\s+avec\s+pouvoirs?)?|presents?(?:\s+(?:et|ou)\s+representes?)?|votants?|exprimes"
    r"|en\s+exercice|representes?|absents?|excuses?|quorum|pouvoirs?|procurations?)\s*:?\s*"
)
"""Labels of counts that may stand before the senses in such a block."""

PROXIES = re.compile(rf"\bdont\s+(?P<n>{NUM})\s+(?:par\s+)?(?:procurations?|pouvoirs?)")

OF_GROUP_BEFORE = re.compile(r"\bgroupe\b[^.;:\n]{1,60}(?::\s?|\s(?:s'?\s?|vot\w{1,4}\s)?)\Z")
"""Before a figure, or the verb before it: that it counts the voices of one group."""

FAVOURABLE_BY_AT = re.compile(
    rf"favorable(?:,?\s+(?:par|de|avec)\s+(?={NUM}\s+voix\b(?!\s+(?:pour|contre|d'ecart)))"
    rf"|\s+de\s+(?={NUM}\s+{_MEMBERS}\b(?!\s+(?:de|du|des|d')\b)))(?P<n>{NUM})"
)
"""« … émet un avis favorable par 16 voix et 2 abstentions »: voices whose sense the opinion tells.

So does « Vote favorable de 4 membres ».
"""
