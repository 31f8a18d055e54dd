"""What a council does, as data: the verbs that decide, take note, reject or postpone, and where they stand.

Patterns are for folded text and named as in `extractors.grammar.vote_cues`.
"""

from __future__ import annotations

import re

from extractors.grammar.council_verbs import BETWEEN_COMMAS, ITS_ACT, THEN
from extractors.grammar.numbers import WORDS
from extractors.grammar.patterns import sought
from extractors.grammar.refusal_cues import OF_ANOTHER
from extractors.grammar.vote_cues import COUNCIL_NOUNS

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
    "maintient", "suit", "octroie", "consent", "abandonne", "cede", "acquiert", "prescrit", "exonere", "prononce",
    "prononcent", "exprime", "apporte", "tire", *(form for form in THEN if not form.startswith("pren")),
)  # fmt: skip
"""Verbs by which a council adopts (folding makes « décide » and « décidé » one)."""

LESSER = (
    "charge", "chargent", "mandate", "mandatent", "invite", "invitent", "constate", "determine", "definit", "repartit",
    "souscrit", "contracte", "ouvre", "engage", "cloture", "integre",
)  # fmt: skip
"""Verbs by which a council acts where no other says what became of the act."""
_OFFICER = r"(?=\s+(?:m\.|mme\b|monsieur|madame|l[ae]\s+(?:maire|presidente?)))"
_LESSER = (
    rf"(?:charge|mandate|invite)(?:nt)?{_OFFICER}|constate\s+la\s+desaffectation|porte\s+candidate?\b"
    r"|(?:determine|definit|repartit|souscrit|contracte|integre)(?=\s+(?:les?|la|une?)\b|\s+l')"
    r"|ouvre(?=\s+(?:un\s+credit|(?:les|des)\s+credits|une?\s+(?:poste|emploi)))"
    r"|engage(?=\s+(?:la\s+(?:commune|procedure|revision)|les\s+(?:travaux|credits|depenses)|une\s+procedure))"
    r"|cloture(?=\s+(?:le\s+(?:budget|compte)|la\s+(?:regie|procedure|zac|concertation)))"
)
_CITED_ACT = r"(?=\s+(?:la|sa|les)\s+deliberations?\s+(?:n\W|numero|du\s|en\s+date|prise|adoptee|relative|portant|\d))"
_FAVOURABLY = (
    r"(?=\s+(?:favorablement|en\s+faveur|pour\s+(?:l'|la|les|le\s+(?!rejet|refus))"
    r"|pour(?=\s+(?:a\s+l'\s?unanimite|a\s+la\s+majorite|par\s+\d)|\s?[,.(]))"
    r"|\s+(?:le\s+(?:de)?classement|la\s+(?:desaffectation|dissolution|cloture))\b)"
)
_AGAINST = (
    r"\s+contre(?=\s+(?:a\s+l'\s?unanimite|a\s+la\s+majorite|par\s+\d|(?:cette|la\s+presente)\s+(?:proposition|motion"
    r"|deliberation)|ce\s+(?:(?<!prononce contre ce )projet(?!\s+d[eu']?)|point|voeu|rapport))|\s?\.\s*(?:\n|\Z))"
)
"""« Le conseil vote contre à l'unanimité. », « se prononce contre cette proposition »."""
_OBJECT_NEEDED = THEN | {
    "vote": r"(?=\s+(?:(?:une?|des)\s+(?:subvention|credit|aide|participation|motion)"
    rf"|les?|la|l'|pour|favorable(?:ment)?|a|en|ce|cette|ces|cet|et\s+(?:arrete|approuve|adopte)|par\s+(?:\d{{1,3}}|{WORDS})\s+voix(?!\s+(?:contre|d'abst)))\b)",
    "prononce": _FAVOURABLY,
    "prononcent": _FAVOURABLY,
    "suit": r"(?=\s+(?:l'avis|(?:la|cette)\s+proposition|cet\s+avis)\b"
    r"(?![^.;]{0,80}\b(?:renvoi|report|ajourn|retir|rejet|refus|defavorable)))",
    "exprime": r"(?=\s+(?:son|sa|ses|le\s+(?:voeu|vou|souhait)|un\s+avis)\b)",
    "apporte": r"(?=\s+son\s+soutien\b)",
    "tire": r"(?=\s+(?:le\s+)?bilan\s+de\s+la\s+concertation\b)",
    "demande": r"(?=\s+(?:a|au|aux|que|la|l'|le|les)\b)",
}
ACTING_AT = re.compile(
    r"(?:(?<![a-z'])|(?<=\bl')(?=(?:approuve|adopte|accepte|autorise)(?:nt)?\b))(?:(?P<noted>(?:prend|prennent|donne|donnent|pris)\s+acte"
    r"|(?:prend|prennent)\s+(?:(?:bonne\s+)?note(?![^\n]{0,160}?\b(?:il|elle|et|puis|mais)\s+(?:decide|approuve|adopte|accepte|autorise|fixe|vote|valide|refuse|rejette|emet)(?:nt)?\b)|connaissance(?=[^.;]{0,60}\b(?:observation|remarque|donne\s+acte|en\s+prend\s+acte)))"
    r"|(?:n'a|n'ont|n'emet(?:tent)?)\s+(?:pas\s+d'|aucune\s)(?:observation|remarque)s?\s+et\s+(?:en\s)?(?:prend|prennent)\s+acte"
    r"|atteste(?:nt)?(?=\s+(?:de\s+la\s+tenue|que\s+le\s+debat)))"
    rf"|(?P<rejected>(?:vote|prononce){_AGAINST}|"
    r"rejette(?:nt)?|n'est\s+pas\s+favorable(?=\s+(?:a\b|au)|\s?\.\s*(?:\n|\Z))|decline(?:nt)?(?=\s+(?:cette|la)\s+proposition\b(?!"
    + OF_ANOTHER
    + r"))"
    r"|n'(?:adopte|approuve|accepte|autorise|accorde|attribue|octroie)(?:nt)?\s+pas|ne\s+valide(?:nt)?\s+pas"
    r"|refuse(?:nt)?(?=\s+(?:d'|de\b|la\b|les?\b|l'|cet|ces?\b|sa\b|leur\b|toute\b)|\s+par\s+\d|\s?\.\s*(?:\n|\Z)))"
    rf"|(?P<adopted>{'|'.join(v + _OBJECT_NEEDED.get(v, '') for v in DECIDING)}|s'oppose|s'engage(?:nt)?(?=\s+a\b)"
    rf"|prend\s+en\s+charge|pr(?:end|ennent|is){ITS_ACT}|ne\s+preempte(?:nt)?\s+pas|(?:rapporte|retire){_CITED_ACT}|d\s?e\s?c\s?i\s?d\s?e)|(?P<lesser>{_LESSER}))"
    r"(?![a-z])"
)
STRONG_AT = re.compile(
    r"decide|approuve|adopte|autorise|accepte|valide|fixe|emet|designe|elit|nomme|confirme|sollicite|arrete|accorde"
    r"|attribue|institue|instaure|ratifie|prend\s+acte|rejette|vote\s+et\s+(?:arrete|approuve|adopte)"
    r"|donne\s+(?:acte|un\s+avis|pouvoir|son\s+accord|mandat|delegation)"
)
"""Verbs that open an operative clause even where they are not shouted."""

SHOUTED_AT = re.compile(
    r"(?:decide|approuve|adopte|autorise|accepte|valide|fixe|sollicite|emet|prend\s+acte"
    r"|donne(?=\s+(?:pouvoir|acte|mandat|quitus|delegation|tout|son|un\s+avis|l'autorisation)\b))\b"
)
HEADS_LINE_BEFORE = re.compile(r"(?:\A|\n)[^\w\n]{0,4}\Z")
OFFICER_ABOVE = sought(
    r"(?<![^\n])(?:(?:(?:monsieur|madame)\s+)?l[ae]\s+(?:maire|presidente?)\b(?:[^\n]{0,60},|(?:\s(?:de\s|du\s|des\s|d')[^\n.,:]{2,40})?)\s?\n"
    r"|\W{0,4}(?:decision|arrete)\s+(?:municipale?\s+)?d(?:u|e\s+la)\s+(?:maire|presidente?)\b)"
)
"""« DÉCIDE », « APPROUVE le plan » at the head of a line, in minutes that name the council nowhere."""

AUXILIARY_BEFORE = re.compile(r"\b(?:a|ont|est|ete)\s+(?:[a-z]+\s+)?\Z")
NEGATED_BEFORE = sought(r"\bne\s+\Z")
COUNCIL_HAS_BEFORE = re.compile(r"\b(?:a|ont)\s+(?:egalement\s+|donc\s+|ainsi\s+|ensuite\s+)?\Z")
COUNCIL_FIRST_BEFORE = re.compile(
    r"(?:(?:\A|\n|[.!?]\s)\s?[^\w\n]{0,4}|\bau\s+vu\s+de\s+ces\s+elements\s?,\s)(?:le\s|la\s|l')?\Z"
)
_VOTED_SO = rf"(?:a\s+(?:la\s+majorite|l'\s?unanimite)|par\s+(?:\d{{1,3}}|{WORDS})\s+(?:voix|pour))"
HAS_DECIDED_AT = re.compile(
    r"decide(?=\s*(?:de\b|d'|que\b|qu'|:))|pris\s+acte|donne\s+acte|fixe(?=\s+a\s)"
    rf"|(?:approuve|adopte|vote|accepte|valide|accorde)(?=\s?,?\s+{_VOTED_SO}|[^.;:\n]{{3,90}}?\s{_VOTED_SO})"
)
"""After « le conseil a »: what is told of this sitting, for it says how it was voted (« a voté, à la majorité, »)."""
OTHER_DAY_AFTER = re.compile(
    r"[^.;\n]{0,60}\b(?:le\s+\d|en\s+\d{4}|depuis|annee\s+derniere|precedemment|il\s+y\s+a\b)"
    r"|[^.;]{0,90}?\blors\s+d(?:u|e\s+(?:la|sa|son)|'une)\s(?:\w+\s)?(?:seance|reunion|conseil|session|assemblee)\b"
)
"""A date after what a council « a décidé »: a tale of another day."""
SO = r"(?:(?:donc|ainsi|alors|des\s+lors|par\s+consequent)\s+)?"
PASSED_BEFORE = sought(
    rf"(?<!qui )(?<!qui\n)\b(?:est|sont)\s+{SO}\Z"
    r"|\b(?:deliberation|proposition|motion|rapport|vou|point|question|conclusions|texte|budget)\s+(?:a|ont)\s+ete\s+\Z"
    r"|(?:\A|\n|[.!?]\s)\s?[^\w\n]{0,4}(?:la\s+)?(?:proposition|motion|deliberation|demande|conclusions|rapport|point|dossier"
    r"|texte|projet|resolution|vou|vote)\s+"
    r"(?:n\s?[°o]\s?[\w/._-]{1,24}\s+)?\Z"
    r"|(?:\A|\n|[.!?]\s)\s?[^\w\n]{0,4}(?:(?:votes?(?:\s+du\s+conseil)?|decision|resultat(?:\s+du\s+vote)?)\s?:|resultat\s+du\s+vote)\s?\Z"
)
_MARK = r"(?:article\s+(?:\d{1,2}|un|unique|premier)\s?(?:er|°)?|\d{1,2}\s?[°.)/-]{1,2}|[a-h]\))\s?[\s:.*>•–-]{0,4}"
"""The number of a clause."""
ONLY_NOTES_AFTER = re.compile(rf"[\s:;,*>•–-]{{0,8}}(?:{_MARK})?(?:de\s+)?(?:prendre|prend)\s+acte\b")
"""« Décide de prendre acte »: the council takes note."""

VISAS_AFTER = re.compile(r"[\s:,]{0,8}(?:vu|considerant)\b")
FIRST_CLAUSE = re.compile(r"(?:\n|[.,;]\s)\s?[^\w\n]{1,6}(?=d(?:e\s|')\s?[a-z]{3,14}(?:er|ir|re)\b)")
"""Visas that stand between « décide » and its list, and where that list begins."""

CLAUSE_OF_OWN = re.compile(
    rf"(?:\n\s?[^\w\n]{{0,4}}(?:{_MARK})?|[;,]\s|\bet\s)\s?d(?:e\s|')\s?"
    r"(?!charger|dire|prendre\s+acte|preciser|notifier|transmettre|publier|inviter|rappeler|communiquer)[a-z]{3,14}(?:er|ir|re)\b"
)
"""A clause in the infinitive that does more than take note."""

TOLD_BEFORE = re.compile(
    r"\b(?:rappelle|indique|precise|explique|informe|ajoute|souligne|note|constate|remarque|repond|dit|declare|signale)"
    r"(?:nt)?\b[^.;]{0,60}\bqu(?:e\b|')[^.;]{0,80}\Z"
)
"""What somebody tells in the debate (« M. X rappelle que les crédits sont votés »)."""
ALONE_BEFORE = re.compile(r"(?:\A|\n|[.!?]\s)\s?[^\w\n]{0,4}\Z")
ALONE_AFTER = re.compile(
    r"(?:adopte|approuve|accepte|valide)e?s?(?:\s?[.!]?\s*(?:\n|\Z)"
    r"|\s?\(\s?(?:a\s+l'unanim|unanim|(?:\d{1,3}|" + WORDS + r")\s+(?:voix\s+)?(?:pour|contre|abst))"
    r"|\s+sans\s+(?:observation|remarque|reserve|modification|debat|objection)s?\b"
    r"|,\s(?:m\.|mm\.|mmes?|monsieur|madame|messieurs|mesdames)\s[^.;\n]{2,80}\b(?:vot(?:e|ant)|abst))"
)
"""« Adopté. », « Adopté (20 pour, 5 contre) », « Adopté, Mme X votant contre » as a sentence of its own."""
_VOICES_LEAD = (
    rf"(?:(?:\d{{1,3}}|{WORDS})\s(?:voix\s)?(?:pour|contre|abstentions?|non|blancs?)|"
    r"(?:contre|abst(?:entions?|\.)?|non|blancs?)\s?:?\s?\d{1,3})"
    r"(?:\s?\([^()\n]{2,80}\))?\s?[:=>,–—-]{1,2}\s?\Z"
)
VOICES_LEAD_BEFORE = re.compile(_VOICES_LEAD)
"""« 40 pour, 3 contre : adopté »: the voices, of which the word is the result."""
RESULT_LEAD_BEFORE = re.compile(
    r"(?:\A|\n|[.!?]\s)\s?[^\w\n]{0,4}(?:(?:votes?|decision|resultat(?:\s+du\s+vote)?)\s?:\s?)?\Z"
    rf"|{_VOICES_LEAD}"
)
"""Before « rejeté » that stands alone: the beginning of a sentence, a label, or the voices."""
RESULT_ALONE_AT = re.compile(
    r"(?:rejete|refuse|repousse|reporte|retire|differe)e?s?\b|report\b|(?:annule|retire)e?s?\s+et\s+reporte"
    r"|(?:il|elle|question|demande|decision)\s+sera\b"
)
"""What tells what became of something by itself, where it is a sentence of its own."""
ENDS_AFTER = re.compile(r"\s?[.!]?\s*(?:\n|\Z)")
_OF_COUNCIL = (
    r"(?:unanime\s+|favorable\s+)?(?:du\s+conseil(?:\s+(?:municipal|communautaire|syndical))?|de\s+l'assemblee"
    r"|des\s+(?:elus|conseillers|membres\s+du\s+conseil)|de\s+tous\s+les\s+(?:elus|conseillers|membres)(?:\s+presents)?)"
    r"\s?(?:[.(]|\n|\Z|,?\s(?:moins|par|avec|a\s+l'unanimite|\d)\b)"
)
ACCORD_AT = re.compile(
    rf"accord\s?\.?\s*(?:\n|\Z)|accord\s+(?:de\s+principe\s+)?(?:{_OF_COUNCIL}|(?:du\s+conseil(?:\s+(?:municipal|communautaire|syndical))?"
    r"|de\s+l'assemblee|des\s+(?:elus|conseillers))\s+(?:pour|sur)\b"
    r"|d(?:u\s+(?:conseil|comite|bureau)|e\s+l'assemblee)\s?,\s(?=a\s(?:effet|compter|partir))"
    r"|(?:de|par|avec)\s+\d{1,3}\s+voix\b(?!\s+contre))"
)
FAVOURABLE_AT = re.compile(rf"favorable\s+(?:{_OF_COUNCIL}|(?:de|par|avec)\s+\d{{1,3}}\s+voix\b(?!\s+contre))")
FAVOURABLE_BEFORE = re.compile(r"(?:\A|\n|[.!?]\s)\s?[^\w\n]{0,4}avis\s+\Z")
"""« Accord du conseil. », « Avis favorable du conseil municipal. » as sentences of their own."""
_AGREES = (
    r"(?:\A|\n|[.!?;]\s)\s?[^\w\n]{0,4}(?:(?:le|l'ensemble\s+du)\s+(?:conseil|comite|bureau)|l'assemblee"
    r"|(?:les|tous\s+les|l'ensemble\s+des)\s+(?:elus|conseillers|membres))"
    r"(?:\s+(?!qu)[a-z']+){0,3}\s?,?\s+(?:est|sont|se\s+(?:dit|disent|declare|declarent|montre|montrent))\s+"
    r"(?:(?:tous|tout\s+a\s+fait|entierement)\s+)?"
)
AGREED_AT, AGREED_BEFORE = re.compile(r"accord\b(?!\s+(?:si|sous|a\s+condition))"), re.compile(_AGREES + r"d'\Z")
"""« Le conseil est d'accord. »"""
IN_FAVOUR_AT = re.compile(r"favorables?\s?(?:[.,]|\n|\Z|(?:au|aux|a|pour)\b)(?!\s+condition)")
IN_FAVOUR_BEFORE = re.compile(_AGREES + r"\Z")
"""« Le conseil est favorable à la vente. »"""

_THEIRS = r"(?:par|avec)\s+\d{1,3}\s+voix\s+(?:en|de\s+la|du)\s+(?:commission(?! permanente)|jury)"
NOT_PASSED_AFTER = re.compile(rf"e?s?\s+(?:le\s+\d|en\s+\d|par\s+(?!\d)|{_THEIRS}|depuis|chaque|pour)\b")
_FEW = r"(?:\d{1,3}|une?|deux|trois|quatre|cinq|six)\s+(?:voix|votes?|contre|abst|oppos)"
_BY_VOTE = (
    r"(?:a\s+l?\s?'?\s?un[a-z]?n[il1]m|(?:a|par)\s+la\s+majorite|par\s(?::\s)?\d|avec\s+\d"
    r"|a\s+\d{1,3}\s+(?:voix|pour))"
)
PASSED_AFTER = re.compile(
    rf"e?s?(?:\s+avec|\s?,?\s+moins)\s+{_FEW}|e?s?\s+(?!{_THEIRS}){_BY_VOTE}|(?<!vote)(?<!votes)\s?:\s+(?:{_BY_VOTE}|\d{{1,3}}\s+(?:voix|pour)\b)"
)
VOTED_AFTER = re.compile(r"\s?:\s+\d{1,3}\s+(?:voix|pour)\b")
"""« Voté : 7 pour, 1 abstention »; « Vote : 7 pour » says only that there was one."""
DECIDED_BEFORE = re.compile(r"\bil\s+est\s+\Z")
AUTHORISED_BEFORE = re.compile(
    r"(?:\A|\n|[.!?]\s)\s?[^\w\n]{0,4}(?:(?:monsieur|madame|m\.|mme)\s+)?l[ae]\s+(?:maire|presidente?)\s+est\s+\Z"
)
"""« Monsieur le Maire est autorisé à … », a sentence of its own."""
MAJORITY_BEFORE = re.compile(
    r"(?:\b(?:votes?|accord)(?:\s+du\s+conseil(?:\s+(?:municipal|communautaire|syndical))?)?\s?:?\s?(?:a\s+)?(?:la\s+)?"
    r"|\b(?:delibere|deliberation)\s?,?\s?(?:et\s)?,?\s?a\s+la\s+"
    r"|(?:\A|\n|[.!?]\s)\s?[^\w\n]{0,4}(?:approbation|adoption|validation|vote\s+favorable),?\s+a\s+la\s+)\Z"
)
MAJORITY_LINE_BEFORE = re.compile(r"(?:\A|\n)\W{0,4}a\s+la\s+\Z")
MAJORITY_ALONE_BEFORE = re.compile(r"(?:\A|\n)\W{0,4}\Z")
MAJORITY_ALONE_AFTER = re.compile(r"\s?[(-]\s?\d{1,3}\s+(?:voix|pour|contre|abst)")
"""« Majorité (14 pour, 1 abstention) »"""
MAJORITY_LINE_AFTER = re.compile(r"\s*(?:\(|\.?\s*(?:\n|\Z)|(?:avec|par|de)\s+\d{1,3}\s+(?:voix|pour)\b)")
"""« A la majorité (1 contre) », « A la majorité avec 13 voix pour », a line of its own."""
DELIBERATES_AT = re.compile(r"delibere\s?[:,]?\s*\n\s?[^\w\n]{0,4}article\b")
"""« DÉLIBÈRE », alone on its line, above numbered articles."""
_OFFER = (
    r"\b(?:entreprises?|societes?|cabinets?|bureau\s+d'etudes|offres?|devis|propositions?|candidatures?|solutions?"
    r"|variantes?|options?|sarl|ets|caisse\s+d'epargne|banque\s+(?:postale|populaire)|credit\s+(?:agricole|mutuel))\b"
)
RETAINED = (
    "retenu", "accepte", "accorde", "attribue", "octroye", "alloue", "fixe", "porte", "ramene", "reconduit", "maintenu",
    "renouvele", "instaure", "supprime", "consenti", "confie", "cede",
)  # fmt: skip
"""Participles that the voices beside them, or what they conclude, make a decision."""
RETAINED_AT = re.compile(
    r"(?:retenu|accepte)e?s?\b(?!\s+(?:par\s+(?!\d|l[ea'](?:s\s|\s)?(?:conseil|assemblee|elus))|le\s+\d|depuis|lors"
    rf"|{_THEIRS}|au\s+(?:programme|dispositif)))"
)
RETAINED_BEFORE = re.compile(
    rf"{_OFFER}(?:(?!\b(?:qui|si|que)\b|qu')(?:[^.;:]|(?<=\bm)\.)){{0,80}}\s(?:est|sont)\s+{SO}\Z"
)
"""« L'entreprise X est retenue. », « Le devis est accepté pour un montant de … »"""
_BY_COUNCIL = (
    r"e?s?\s+(?:a\s+l'\s?unanimite\s+)?par\s+(?:le\s+conseil(?:\s+municipal)?|l'assemblee"
    r"|(?:l'ensemble\s+d|tous\s+l|l)es\s+(?:elus|conseillers|votants|membres\s+(?:du\s+conseil|presents|votants)))"
)
BY_COUNCIL_AFTER = re.compile(rf"{_BY_COUNCIL}\b")
"""« Le devis est accepté par le conseil »: who decides is told, whatever the council notes beside."""
BY_COUNCIL_LAST_AFTER = re.compile(rf"{_BY_COUNCIL}(?:\s+a\s+l'\s?unanimite\b|\s*(?:[.;(]|\n|\Z))")
PLAINLY_IS_BEFORE = re.compile(
    r"(?:(?!\b(?:que|lorsque|quand|chaque|toujours|budgets?|comptes?)\b|qu'|lorsqu').)*\b(?:est|sont)\s+(?:donc\s+|ainsi\s+)?",
    re.DOTALL,
)
"""« La convention est approuvée par le conseil. », which is no rule (« le budget est voté par le conseil »)."""
VOTED_FOR_AT = re.compile(
    r"(?:retenu|accorde|attribue|octroye|alloue|fixe|reconduit|maintenu|renouvele|instaure|consenti|confie|cede)e?s?\s+"
    rf"(?:(?:a|au|aux|pour)\s[^.;:()]{{3,60}}?,?\s)?(?:a\s+l'\s?unanimite|(?:par|avec)\s+(?:\d{{1,3}}|{WORDS})\s+voix"
    rf"(?:\s+(?:pour|contre)\s+(?:\d{{1,3}}|{WORDS}))?)"
)
VOTED_FOR_BEFORE = re.compile(
    rf"\s(?:est|sont)\s+{SO}\Z|(?:\A|\n|[.!?]\s)\W{{0,3}}(?:la\s)?{_OFFER}[^.;:\n]{{0,50}}\s\Z"
)
"""« La mutuelle est retenue avec 14 voix », « Proposition du bureau retenue par 8 voix »: voices chose it."""
CONCLUDED_AT = re.compile(
    r"(?:fixe|maintenu|porte|ramene|accorde|attribue|reconduit|renouvele|instaure|supprime)e?s?\b"
    r"(?!\s+(?:par|depuis|chaque|en\s+(?:19|20)\d\d|le\s+\d))"
)
CONCLUDED_BEFORE = re.compile(r"(?:\A|\n|[.!?]\s)[^.;:\n]{3,60}\s(?:est|sont)\s+(?:donc|ainsi)\s+\Z")
CONCLUDED_VOICES = re.compile(r"\bunanim|\bmajorite\b|\b(?:pour|contre|voix)\W{0,4}\d|\d\W{0,2}(?:voix|pour|contre)\b")
"""« Le repas est donc fixé à 2,75 €. », below the voices that decided so."""
CONCLUDED_LINE_BEFORE = re.compile(
    r"(?:\d|voix|pour|contre|abstentions?|[)])[\s.,:;]{0,3}\n[^\w\n]{0,4}(?:article\s+(?:1|unique|premier)\b\s?(?:er)?[^\w\n]{0,8})?"
    r"(?:l[ea]s?\s|l'|une?\s)[^.;:\n]{3,80}\s(?:est|sont)\s\Z"
)
"""« Le repas est fixé à 2,75 €. », the line right below them."""
ALL_BUT_AT = re.compile(rf"unanimite\s+moins\s+(?:l'|les\s+|(?:\d{{1,3}}|{WORDS}|quelques)\s+)?(?:voix|abstentions?)\b")
ALL_BUT_BEFORE = re.compile(
    r"(?:\A|\n|[.!?:]\s)\s?[^\w\n]{0,4}(?:(?:adoptee?|approuvee?|votee?|accord)\s)?(?:a\s+l'\s?)?\Z"
)
"""« À l'unanimité moins deux voix. », a sentence of its own."""
DELIBERATES_FOR_AT = re.compile(
    r"delibere(?:\s*\([^()]{0,160}\))?\s+pour\s?:\s*[^\w\n]{0,4}(?!prendre\s+acte|rejeter|refuser|reporter|ajourner)"
    r"[a-z]{3,14}(?:er|ir|re)\b"
)
DELIBERATES_FOR_BEFORE = re.compile(r"\ba\s+\Z")
"""« Le conseil a délibéré (13 pour, 2 abstentions) pour : – approuver … »"""
NOTED_AT = sought(
    r"dont\s+acte\b|(?:est|a\s+ete)\s+(?:pris|donne)\s+acte\b|est\s+donne(?<=\bacte est donne)(?=\s+(?:a|au|aux)\b)"
)
NOTES_BEFORE = re.compile(r"\b(?:prend|prennent|pris|donne)\s+acte\b[^.;\n]{0,80}\Z")
"""Before an unanimity: what it takes note of."""
CHOSEN_BEFORE = re.compile(r"\b(?:est|sont|ete)\s+(?:[a-z]+\s+)?\Z")
CHOSEN_AT = re.compile(r"(?:proclame|designe|elu|nomme|declare)e?s?\b")
"""« M. X est proclamé élu »: the result of a ballot, not what a council adopts."""
PRONOUN_BEFORE = re.compile(r"\b(?:les?|la|l')\s?\Z")
"""« le rejette »: what the sentence before names."""

COUNCIL_BEFORE = sought(
    r"(?<!que )(?<!laquelle )(?<!lequel )(?<!dont )(?<!au )(?<!du )(?<!dit )"
    r"\b(?:le|les\s+membres\s+(?:du|de\s+l')|les|l'|la|l'ensemble\s+(?:des|du))\s?\Z"
)
"""What stands before a noun for the council where it is the subject of its sentence."""

_NOT_COUNCIL = {
    "conseil": r"(?!\s+(?:d'(?:ecole|etat|exploitation|etablissement)|de\s+(?:developpement|surveillance|quartier|vie\b"
    r"|discipline|classe)|des\s+(?:sages|jeunes|ministres)|municipal\s+(?:des\s+|d')?(?:jeunes|enfants)|citoyen"
    r"|constitutionnel|consultatif|scientifique|superieur|national|en\s(?!pren)|juridique))",
    "comite": r"(?!\s+(?:technique|social|de\s+(?:pilotage|programmation|suivi|jumelage|selection|quartier|lecture)"
    r"|consultatif|des\s+fetes|national|d'(?:hygiene|entreprise|experts)))",
    "bureau": r"(?!\s+(?:d'(?:etudes?|ordre|architect)|de\s+(?:vote|controle|poste)|des\s|central))",
    "assemblee": r"(?!\s+(?:generale|nationale))",
    "delegues": r"(?!\s+du\s+personnel)",
}
_COUNCILS = "|".join(noun + r"\b" + _NOT_COUNCIL.get(noun, "") for noun in COUNCIL_NOUNS)
COUNCIL_AT = sought(rf"(?:{_COUNCILS}|commission\s+permanente\b|membres\s+presents\b)")
ASSEMBLY_AT = re.compile(rf"assemblee\s+generale\b|{COUNCIL_AT.pattern}")
"""The same where a general assembly sits."""
ORGAN_AT = re.compile(
    r"(?P<municipal>conseil(?:ler|lere)?s?\s+(?:municipa|communa(?!ut)|d'arrondissement))"
    r"|(?P<grouping>(?:conseil(?:ler|lere)?s?|comite|delegues)\s+(?:communautaire|metropolitain|syndica|intercommuna"
    r"|d'agglomeration|de\s+(?:la\s+)?(?:communaute|metropole|territoire)))"
    r"|(?P<council>conseil(?:ler|lere)?s?\s+(?:departementa|genera|regiona)|commission\s+permanente)"
    r"|(?P<board>conseil\s+d'administration)|(?P<bureau>bureau\b)"
)
"""Which organ a noun for the council names; a department or a region sits as council or as standing commission."""
DELIBERATES = sought(
    r"deliber|unanim|majorite|\bvoix\b|\b(?:decide|approuve|adopte|autorise|accepte|prend\s+acte|emet|valide|fixe)(?:nt)?\b"
)
"""What shows that an organ that is named beside it is the one that sits."""
FORMULA_AT = re.compile(
    r"apres\s+(?:en\s+)?avoir\s+(?:[a-z]+\s+){0,9}?deliber[a-z]+|apres\s+deliberations?|delibere\b|[lf]?unanim[a-z]+"
    r"|majorite\b|oui\s+(?:cet|l')\s?expose|apres\s+(?:(?:en\s+)?avoir|discussion|debat|echange)|entendue?\b|voix\b"
)
"""Words that stand between a council and its verb, or before the verb where the council is not named."""

OPENS_DECISION_AT = sought(r"apres\s+(?:en\s+)?(?:avoir|deliberation)\b|ayant\s+delibere\b|oui\s+(?:cet|l')\s?expose\b")
"""The formulas that open what a council decides, wherever they stand."""

PLAIN_GAP = re.compile(
    r"[\s,:*\"'()>-]*(?:(?:municipa|communautaire|metropolitain|syndica|territoria|communa|de\s+(?:la\s+)?(?:communaute"
    r"|metropole|territoire|commune)|d'administration|deliberant|permanent)[a-z]*)?"
    r"(?:\s*,?\s*presents?(?:\s*(?:et|ou|,|/)\s*(?:valablement\s+)?representes?)?)?(?:\s+d[eu']\s?[a-z-]+){0,3}"
    rf"{BETWEEN_COMMAS}"
    r"[\s,:*\"'()>-]*(?:constate(?:nt)?\s+et\s+)?(?:(?:lui|leur)\s+en\s|l'|la\s|les\s|le\s|lui\s|se\s|en\s)?"
)
"""What may stand between the council and its verb where no formula of deliberation does."""

GAP_STOP = re.compile(r";|\.(?=\s)(?<!\bm\.)(?<!\bmm\.)(?<!\bmme\.)")
GAP_BREAK = re.compile(r"[:\n][\s,:*\"'()>-]*")
MOST_GAP, MOST_GAP_BREAKS = 320, 3
"""What may not, or not often, stand between a formula of deliberation and the verb of the council."""
BRACKETED = re.compile(r"\([^()]{0,1200}\)")
"""An aside within a clause, as the names of those who voted against."""
MARK_ALONE = re.compile(r"\s?[-–•*>➢✓]\s")
LIST_MARK_BEFORE = re.compile(
    r"(?:(?:\A|\n)[^\w\n]{0,6}(?:\d{1,2}\s?[°.)/-]{1,3}\s?)?"
    r"(?:article\s+(?:\d{1,2}|un|deux|unique|premier)\s?(?:er|°|eme)?\s?[^\w\n]{0,5}\s?)?"
    r"|(?:[-•*>➢✓:;,\uf0b7\uf0d8\uf0fc]|\d{1,2}[)°.]{1,2}"
    r"|article\s+(?:\d{1,2}|unique|premier)\s?(?:er|°)?\s?[^\w\n]{0,4})\s)\Z"
)
"""What stands before a verb that opens a clause of its own."""

BULLET_BEFORE = re.compile(r"(?:\A|\n)[ ]?[-–•*➢>✓\uf0b7\uf0a8\uf0d8\uf0fc][ ]{1,3}\Z")
DONE_AFTER = re.compile(
    r"\s(?:l[ae]s?\s(?!\d|1er\b)|l'|une?\s|des?\s|d'|du\s|qu[e']|a\s|monsieur\s|madame\s|m\.|mme\s)"
)
"""« Le conseil a : – approuvé le budget – autorisé le maire à … »: a bullet, the participle, its object."""
HAS_LIST_AFTER = re.compile(r"[^.;:]{0,120}?\b(?:a|ont)(?:\s(?:[a-z]+|l'unanimite)){0,3}\s?:")
"""Behind an organ: that a list of what it has done begins."""

SENTENCE_END = re.compile(r"[.;](?<!\bm\.)(?<!mme\.)(?<!mm\.)(?<!\bn\.)(?<!\bart\.)\s")
