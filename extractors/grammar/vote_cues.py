"""The words of a vote, as data: senses, figures, names, unanimity. What a council does is in `outcome_cues`, whose vote
it is in `question_cues`.

Every pattern is for folded text (`extractors.grammar.text.fold`) and bounded. Patterns named `*_AT` are matched at an
anchor, a word of `extractors.grammar.vote_anchors`, so that a text is read once; those named `*_BEFORE` end where
something else begins.
"""

from __future__ import annotations

import re

from extractors.grammar.numbers import WORD as NUMBER_WORD
from extractors.grammar.numbers import WORDS
from extractors.grammar.patterns import Around, sought

WORD = re.compile(r"[a-z]+")
DIGITS = re.compile(r"\d{1,3}")

VOICES = r"(?:voix|voies?|votes?|suffrages?)"
COUNCIL_NOUNS = ("conseil", "assemblee", "comite", "bureau", "conseillers", "conseilleres", "elus", "delegues", "cm")
PARTICIPLES = ("adopte", "approuve", "vote", "valide", "accepte", "enterine")

# --- senses and figures -------------------------------------------------------------------------------------------

_TALK = r"(?:debats?|discussions?)"
_BALLOT = r"(?:votes?|scrutin|deliberations?)"
_TO = r"(?:aux?|a\s+l[ae']|a\s+cette|a\s+ce)\s?(?:present\s+)?"
_IN_VOTE = (
    rf"\s+(?:ni\s+)?{_TO}(?:{_TALK}\s*(?:,\s*ni|,|et|ni)\s+(?:{_TO})?{_BALLOT}"
    rf"|{_BALLOT}(?:\s*(?:,\s*ni|,|et|ni)\s+(?:{_TO})?(?:{_TALK}|{_BALLOT}))?)"
)
"""In what somebody takes no part: « au vote », « ni au débat ni au vote »."""
NOT_PARTICIPATING = (
    r"n\.? ?p\.? ?p\.? ?v\b\.?"
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
    r"|sans\s+participation(?=\s?:|\s+aux?\s+votes?)(?:\s+aux?\s+votes?)?"
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
    r"|(?P<against>(?<=\d )contres|(?<=[a-z] )contres|contre|(?<!un avis )(?<!son avis )defavorables?)"
    rf"|(?P<for>pour{_NO_SIGNATURE}|(?<!un avis )(?<!son avis )favorables?))(?![a-z])"
)
"""A word that may name a sense of vote; only a figure or names beside it prove that it does."""

NUM = rf"(?:(?<![\w.,/°€-])\d{{1,3}}|(?<![\w-])(?:{WORDS})(?![a-z]))"
_NO_UNIT = (
    r"(?![ ]?(?:%|€|euros?\b|heures?\b|h\d|ans?\b|annees?\b|mois\b|jours?\b|rue\b|avenue\b|m2|m²|eme\b|er\b|°)"
    r"|[.,]\d|/\d|-\d|\d|[ ]\d{3}\b)"
)
_MEMBERS = r"(?:membres?|elue?s?|conseillere?s?|deleguee?s?|personnes)"
FIGURE_BEFORE = re.compile(
    rf"(?<!comme )(?<!vaut )(?P<n>{NUM})\s?(?:\(\s?(?P<again>{NUM})\s?\)\s?)?\s*"
    rf"(?:(?P<noun>{VOICES}\s+(?:exprimee?s?\s+)?(?:d')?"
    rf"|{_MEMBERS}\s+(?:votante?s?|votent|votant|ayant\s+vote|ont\s+vote|s')\s*"
    r"|(?:votent|ont\s+vote|s'est|se\s+sont)\s+)"
    rf"|(?P<who>{_MEMBERS}\s+(?:qui\s+)?))?"
    r"""["'(\s]*\Z"""
)
"""A figure that stands before the sense: « 13 voix "Pour" », « DEUX voix POUR », « 1 abstention »."""

FIGURE_AFTER = re.compile(
    rf"""["']?\s?(?:\(s\))?\*?\s?\(?(?P<noun>{VOICES}\s?)?["')]?\s?(?:[:=|\[({{\t\n]|\.{{3,}}|-\s)?[\s:=|\[({{.]{{0,8}}"""
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
    rf"(?:(?:(?:adopte|approuve|vote|valide|accepte|decide)(?:e?s?|nt)|accord)\s*,?\s*(?:a\s+l'?\s?unanimite[a-z\s]{{0,40}}?,?\s)?(?:par|avec|a)\s+"
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
NONE_AT = re.compile(
    r"sans\s+(?:aucune\s+)?(?P<against>opposition|(?:voix|votes?)\s+contre)\s*,?\s(?:ni|et)\s+(?:sans\s+)?(?:aucune\s+)?"
    r"(?P<abstention>abstentions?)\b"
)
"""« Sans opposition ni abstention »"""
_NAMED = r"(?:\s?\([^()]{2,200}\))?"
LETTERS_AT = re.compile(
    rf"p\s?[:=]\s?(?P<for>{NUM}){_NAMED}{_BETWEEN}c\s?[:=]\s?(?P<against>{NUM}){_NAMED}{_BETWEEN}a(?:bs)?\s?[:=]\s?(?P<abstention>{NUM})"
    r"(?![\w/%])"
)
"""« P : 12 C : 1 A : 2 », « P : 12 C : 1 (M. X) A : 2 »"""
YES_NO = re.compile(
    rf"""(?P<yes>{NUM})\s?(?:{VOICES}\s)?["']?oui["']?{_BETWEEN}(?P<no>{NUM})\s?(?:{VOICES}\s)?["']?non\b(?![\s-]+[a-z]*(?:part|vot))"""
)
REJECTS = re.compile(r"\b(?:rejete|rejette|repousse|refuse)")
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
NPPV_AT = re.compile(r"n\.? ?p\.? ?p\.? ?v\b")

VOTE_LABEL_BEFORE = re.compile(
    r"\b(?:votes?|scrutin|aux\s+voix)(?:\s(?:a\smains?\slevees?|ordinaire|public|a\sbulletins?\ssecrets?))?\s?:\s*"
    r"(?:adoptee?\s+)?(?:par\s+)?\Z|\b(?:adopte|approuve|valide)e?s?\s?:\s*\Z"
    r"|\b(?:unanimite|majorite)(?:\s+des\s+[a-z]+(?:\s+(?:et|ou)?\s*[a-z]+)?)?\s?[:,(]\s?(?:par\s+|avec\s+)?\Z"
    r"|\d\s+(?:votants|(?:suffrages\s+)?exprimes)\s?[,;:(]\s?\Z"
)
"""What makes a lone figure a count of voices: « Vote : 15 pour », « à l'unanimité : 15 pour »."""

LINE_ENDS_AFTER = re.compile(r"[ ]?[.;,)]?[ ]*(?:\n|\Z)")
"""« Vote : pour 4 », and nothing more on the line."""
SENSE_LINE_ALONE = re.compile(r"[^\w\n]{0,4}\d{1,3}[ ]pour[^\w\n]{0,3}")
"""« 4 pour », a line of its own."""
PRICE_LINE = re.compile(r"[^\n]{0,80}?\d\s?(?:€|euros?)(?:\s?[.;,)]|\s?(?:ht|ttc))*\s*")
"""A line that ends with a sum, as the row of a tariff does."""

PAGING_BEFORE = re.compile(r"\bpages?[ :]*(?:\d{1,4} ?(?:sur|/) ?)?$|\d ?(?:sur|/) ?$")
"""Before a figure that is the number of a page (« page 1 sur 2 »)."""
COUNT_LABEL_BEFORE = re.compile(
    r"(?<!\d )(?:votants?|exprimee?s?|presents?|exercice|pouvoirs?|procurations?|represente?s?|absents?|excuses?|urne"
    r"|pour|contre|abstentions?(?:\s?\(s\))?)\s*[:=|\[(]+\s*\Z|(?<!aux )voix\s*[:=|\[]+\s*\Z"
)
"""A label that owns the figure after it, which therefore does not belong to the sense that follows."""

MAJORITY_BEFORE = re.compile(r"\b(?:majorite|unanimite)\s+(?:absolue\s+)?des?\s[^.;:()]{3,60}\(\s*\Z")
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

# --- names --------------------------------------------------------------------------------------------------------

_CIVILITY = r"(?:m\.|mm\.|mmes?\b|mlles?\b|messieurs|mesdames|monsieur|madame|mademoiselle)"
NAMES_LABEL_AT = re.compile(
    r"""["']?\s?(?:\(s\))?\s?(?:voix|votes?)?\s?(?:de\s?)?:(?=\s*\S)|["']?\s?(?:\(s\))?\s?\((?=\s?[a-z])"""
    rf"|(?<=abstention)\s(?=de\s+{_CIVILITY})|(?<=abstentions)\s(?=de\s+{_CIVILITY})"
    rf"|(?<=vote contre)\s(?=de\s+{_CIVILITY})|(?<=votes contre)\s(?=de\s+{_CIVILITY})"
    rf"|(?<=participation au vote)\s(?=de\s+{_CIVILITY})"
)
VOTING_BEFORE = re.compile(
    r"(?:\b(?:vot(?:e|ent|ant)|qui\s(?:est|sont))\s+contre|\bs'\s?abst(?:ient|iennent|enant)|\bse\s+sont\s+abstenu\w*|\bs'\s?etant\s+abstenu\w*"
    r"|\bs'est\s+abstenue?"
    rf"|(?:\bse\s+sont\s+deporte\w{{1,2}}|\bs'est\s+deporte\w?)(?:\s?[:;,]\s|\s+et\s+)(?:ils?|elles?)?\s?(?:{NOT_PARTICIPATING})"
    rf"|(?:{NOT_PARTICIPATING}))\Z"
)
"""Verbs of voting whose subject is the voter."""

_VOTED = r"(?:(?:ont|a|n'ont|n'a|se\s+sont|s'est|sont|est)\s+)?"
SENSE_LINE = re.compile(
    rf"^[^\w\n]*{_VOTED}(?:{VOICES}\s+)?(?P<sense>pour|contre|{ABSTENTION}|{NOT_PARTICIPATING})"
    r"(?:\s?\(s\))?[^\w\n]*$",
    re.MULTILINE,
)
"""A line of a sense and nothing else, below which the voters stand (« Ont voté contre »)."""

ASKED_AT = re.compile(r"\s?\?[\s\"»:–—-]{0,6}")
WHO_BEFORE = re.compile(r"\bqui\s(?:(?:est|sont|vote|votent)\s)?\Z")
ANSWERED_AT = re.compile(r"\s?(?:\.(?!\s?[-–—])|\n|\Z)")
"""« Qui s'abstient ? Mme X et M. Y. »: those who answer, and say nothing more."""
OPENING_AT = re.compile(
    r"""\s?["']?\s?(?:\(s\))?\)?\s?(?:voix|votes?)?\s?(?:de\s+)?(?:\.\s(?=\())?(?P<mark>[(:\[{,;–—-])?[ \t]*"""
    r"(?:(?:dont|de|voix|soit|celles?\s+de|celui\s+de)\s*:?\s+)?"
)
"""What may stand between a sense with its figure and the names."""

AMONG = re.compile(r"\bdont\b")
"""Before names: that others voted so too."""

GROUP = re.compile(
    r"(?:(?<=[(:;,\n])|(?<=\bet)|\A)\s?(?:pour\s+)?(?:les?\s+|l')?(?:(?:elus|membres|conseillers)\s+(?:du|de\s+la)\s+)?"
    rf"(?:(?:groupe|liste)\b[^:();\n]{{1,70}}?|non[- ]inscrite?s?\s?|elue?s?\s(?!m\.|mm)[a-z' -]{{4,40}}?)"
    rf"(?P<end>(?:\(\s?\d{{1,2}}\s?\)\s?)?:|[–-](?=\s{_CIVILITY})|\((?P<members>[^()]{{3,400}})(?P<close>\)))"
)
"""The name of a group before those of its members."""
_IN_BRACKETS = r"\([^()]{3,300}\)"
GROUPS_BEFORE = re.compile(
    rf"\bgroupes?\b[^();:\n]{{1,80}}{_IN_BRACKETS}(?:(?:\s?,|\s(?:et|ainsi\s+que)\b)[^();:]{{1,80}}{_IN_BRACKETS}){{0,6}}\s?,?\s*\Z"
)
"""Before a verb of voting: groups, each with its members in brackets."""
MEMBERS_IN_BRACKETS = re.compile(r"\((?P<members>[^()]{3,300})\)")
OF_GROUP_BEFORE = re.compile(r"\bgroupe\b[^.;:\n]{1,60}(?::\s?|\s(?:s'?\s?|vot\w{1,4}\s)?)\Z")
"""Before a figure, or the verb before it: that it counts the voices of one group."""
DONT_AT = re.compile(r"\s?\(\s?(?:dont|y\s+compris)\s[^()\n]{1,40}\)")
"""After a figure: how many of them are proxies (« 3 abstentions (dont 1 pouvoir) : M. X »)."""
COUNTED_AT = re.compile(rf"\s?{NUM}\s?(?:\+|et|dont)\s?{NUM}\s?(?:procurations?|pouvoirs?)\s?(?:pour|contre)?\s?:\s?")
"""In brackets, before the voters: how many of them are proxies (« 5 contre (2 + 3 procurations : M. X, …) »)."""
ANOTHER_BRACKET = re.compile(r"\)\s?[,;]?\s?\(")
BY_PROXY = Around(
    r"(?:\+|\bet\b|\bpar\b|\bayant\b|\bavec\b|\bporteuse?\b)?\s?(?:du\s+|de\s+|l[ea]\s+|son\s+|sa\s+|une?\s+)?"
    r"\b(?:pouvoirs?|procurations?)\b[^,;()\n]{0,60}",
    needle=r"pouvoir|procuration",
    reach=40,
)
"""Whose voice a voter carries, within a list of voters."""
AND_OF = re.compile(rf"\bet\s+(?P<of>de\s+)(?={_CIVILITY})")

GOES_ON_SPEAKING = re.compile(r"[ ](?!(?:ayant|avec|et|par|pouvoir|absent|du|de|la|le)\b)[a-zà-ÿ]{3,}")
"""After a name, as printed: the verb of a sentence of the debate."""
_WAY = r"(?:a\s+la\s+majorite|a\s+bulletins?\s+secrets?|a\s+main\s+levee|au\s+scrutin|egalement|ensuite|ainsi|donc)"
CHOOSES_BEFORE = re.compile(
    r"\b(?:designe|elit|elise|nomme|proclame|choisit|autorise|charge|mandate|habilite|remercie)(?:nt)?\W{1,3}"
    rf"(?:{_WAY}\b[^,;.:()\d]{{0,40}}?\W{{0,3}}){{0,2}}(?:(?:par|avec|a)\s+)?\(?\s?{NUM}\s[^.;:()]{{0,90}}\Z"
)
"""Voices right behind a verb that chooses somebody, who is named behind them (« désigne, par 10 voix pour et … »)."""
CHOSEN_AFTER = re.compile(
    r"\s?,?\s*(?:(?:est|sont|a\s+ete|ont\s+ete)\s+(?:[a-z]+\s+)?(?:designe|elu|nomme|proclame|declare|autorise|charge"
    r"|mandate|habilite)e?s?\b|en\s+(?:qualite|tant)\b|comme\b|\(?(?:delegue|titulaire|suppleant|representant)e?s?\b"
    r"|(?:a|pour)\s+(?:signer|representer|sieger)\b)"
)
"""After a name: that this is whom the council chooses, and no voter."""
OFFICE_CHOSEN_AFTER = re.compile(
    r"\)?\s?,\s*(?:(?:monsieur|madame|m\.|mme)\s+)?(?:l[ae]\s+(?:maire|presidente?)|son\s+president|sa\s+presidente)\b"
)
"""After names: the office that the council empowers, so that those named are voters (« 1 contre : M. X, le maire »)."""
VOTES_NEXT = re.compile(
    r"(?:\s?,?\s(?:(?:vice-)?presidente?|membre|tresori\w+|secretaire|adjointe?|interessee?|concernee?|partie\s+prenante)"
    r"\b[^,.;()]{0,50}?)?"
    rf"\s?,?\s*(?![^\n.;]{{0,40}}:)(?:{NOT_PARTICIPATING}|s'\s?(?:abst|est\b|etant)|se\s+sont\b|votent?\b)"
)
"""After a name: the verb of which it is the subject, so that it is not of the sense before."""

ASIDE = sought(r"\b(?:etant|sortie?s?|quitte|retiree?s?|ne\s+p|n'ayant|absent(?:e?s?)\s+(?:lors|au\s+moment))")
"""Words that show that a bracket does not list the voters."""

ABSTAINS = sought(r"\bs'(?:abstien|abstenant|etant\s+absten|est\s+absten)|\bse\s+sont\s+absten")
"""Words that show that a bracket names who abstains."""

OFFICE_BEFORE = re.compile(
    r"(?:\A|[\n(.;,])\s?[^\w\n]{0,3}(?P<office>(?P<civility>monsieur|madame|m\.|mme)\s+l[ae]\s+(?:maire|presidente?))\b"
    r"[^.;:\n]{0,80}\Z"
)
"""Who presides, told by the office, as subject of a verb of voting."""

HEARSAY = re.compile(
    r"\b(?:qu'|que|si|demande|indique|precise|annonce|declare(?!\s*\Z)|vot(?:e|ent|ant)\s+(?:pour|contre))\b"
    r"|[(\n].*[(\n]"
)
"""Words between a name and a verb of voting that tell what somebody says of the vote."""

# --- unanimity ----------------------------------------------------------------------------------------------------

UNANIMITY_AT = re.compile(r"[lf]?un[a-z]?n[il1][mn][il1]\s?(?:t\s?[ec]|tes|ement|[ts]e?\b)|[lf]?unanimes?\b")
"""The word, its article glued or misread before it (« lunanimité », « Funanimité »)."""
UNANIMOUS_BEFORE = re.compile(
    r"(?:(?<![a-z])a\s*l?\s?'?\s?"
    r"|\b(?:avis|vote|accord)\s+(?:favorable\s+)?(?:de|a)\s+l'"
    r"|\b(?:votes?|pour|accord|adoptee?s?|approuvee?s?|resultats?|decision|avis|voix)\s?:?\W{0,4}(?:a\s)?"
    r"|(?:\n|\A|[(.:?!])\s?[^\w\n]{0,4}|\d\s?[,;/-]\s?|votants\s?:\s?\d{1,3}\s{1,8}|\b(?:main\s+levee|scrutin\s+(?:public|ordinaire))\s?[,;:–-]\s?)\Z"
)
UNANIMOUS_COUNCIL_BEFORE = re.compile(
    r"(?:\bvote\s+est|\b(?:conseil|assemblee|comite|bureau|elus|conseillers|membres|municipal|municipaux|communautaires?"
    r"|syndical|delegues)\s?,|\ble\s+conseil(?:\s+(?:municipal|communautaire|syndical))?)\s+\Z"
)
"""« Le conseil, unanime, … », « le vote est unanime »."""
UNANIMOUS_AFTER = re.compile(
    r"\s(?:des\s+(?:votants|membres|suffrages|voix|presents|conseillers|elus|exprimes)|moins)\b"
)
UNANIMOUS_OF_ANOTHER = re.compile(
    r"(?<=unanime)s?\s+(?:du|des|de\s+(?:la|l'))"
    r"(?!\s?(?:conseil|assemblee|elus\b|membres\s+(?:du\s+conseil|presents|de\s+l'assemblee)))"
)
"""« L'avis unanime du bureau », « l'accord unanime des riverains »."""
UNANIMITY_OF = re.compile(
    r"(?:\s+des?\s+membres\s+(?:presents?|votants)(?:\s+(?:et|ou)\s+representes?)?)?\s?,?\s+moins\s+(?:l'|les\s+|[a-z]{2,9}\s+"
    r"|\d{1,3}\s+)?abstentions?\b"
    r"|\s+(?:des?\s+)?(?:(?:votes|suffrages|voix|membres|conseillers)\s+)?(?:exprimee?s?|votants)\b"
)
"""Whose unanimity it is, where abstentions are left out of it."""
UNANIMOUS_ON_ITEM = re.compile(
    r"(?:\A|\n|[.;]\s)[^\w\n]{0,4}(?!(?:resultats?|votes?|decisions?|scrutin|delibere|adopte|approuve|l'assemblee|apres"
    r"|l[ea]\s+(?:conseil|comite|bureau|deliberation|proposition|motion))\b)[a-z0-9][^:\n]{3,120}[ ]?:\s*"
    r"(?:(?:adopte|approuve|vote|valide)e?s?\s+)?(?:a\s+l\s?'?\s?)?unanim\w*\Z"
)
"""A line that says of one of several questions that it passed so (« - droit de place : unanimité »)."""
NOT_UNANIMOUS_AFTER = re.compile(
    rf"\s*(?:ou\s+non\b|/\s?(?:a\s+la\s+)?majorite|\(?ou\s+(?:a\s+la\s+)?majorite)|\s+(?:requise|exigee)\b|\s+moins\s+{NUM}\s+voix\b(?!\s+d'abst)"
)
"""A form to fill in, or « à l'unanimité moins deux voix »."""
BOX_BEFORE = re.compile(
    r"(?P<mark>[☐☑☒□■✓✔✗✘]|\[ ?x? ?\]|\( ?x? ?\))\s?(?:adoptee?|approuvee?|vote)?\s{0,2}(?:a\s?)?(?:l'\s?|la\s)?\Z"
)
BOX_AFTER = re.compile(
    r"(?P<which>unanimite|majorite)\s?(?P<colon>:?)[ \t]?"
    r"(?P<mark>[☐☑☒□■✓✔✗✘]|\[ ?x? ?\]|[xa](?=[ \t]*(?:\n|\Z)))?"
)
"""A box to tick, before or after what it stands for; a lone letter is a tick of a font of symbols."""
TICKED = frozenset("☑☒■✓✔✗✘xa")

OFFICE_BETWEEN = re.compile(
    r"\s?,\s(?:(?:vice-)?president|tresori|secretaire|membre|conseill|adjoint|maire|delegue|proprietaire|acquereu|locataire|gerant|epou"
    r"|interess|concern|parente?s?\b)[^,.;\n]{0,70}(?:\n[^,.;\n]{0,70})?,?\s(?:et|ainsi\sque)\s\Z"
)
"""Between two who take no part: what the first is elsewhere (« Mme X, présidente du club, et M. Y, trésorier, »)."""

ANOTHER_PASSED = re.compile(
    r"[,;]\s(?:et\s)?(?:l[ea]s?|celui|celle|ceux|celles)\s(?!conseil|comite|assemblee|elus|membres)[^,.;:]{2,60}\s"
    r"(?:est|sont)\s(?:adopt|approuv|vot|accept|valid)ee?s?\W[^,.;:]{0,10}\Z"
)
"""Between the voices and an unanimity: something else that is adopted by it (« …, le budget annexe est adopté à »)."""

FAVOURABLE_BY_AT = re.compile(rf"favorable,?\s+par\s+(?P<n>{NUM})\s+voix\b(?!\s+(?:pour|contre|d'ecart))")
"""« … émet un avis favorable par 16 voix et 2 abstentions »: voices whose sense the opinion tells."""
