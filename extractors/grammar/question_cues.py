"""Whose vote it is and on which question, as data: another body's, another day's, on the minutes, on how to vote.

Patterns are for folded text and named as in `extractors.grammar.vote_cues`.
"""

from __future__ import annotations

import re

from extractors.grammar.patterns import Around, sought

CLAUSE_BREAK = re.compile(
    r"[.!?;\n](?:(?<=[.!?])(?<!\b[mnlrd]\.)(?<!mme\.)(?<!mm\.)(?<!\bart\.)\s|(?<=;)\s"
    r"|(?<=\n)(?<!\best\n)(?<!\bete\n)(?<!\bsont\n)\s?"
    r"(?=(?:vu|considerant|attendu|article|apres|votes?|decide|delibere|approuve|adopte|accord)\b|objet\s?:|deliberation\s?:|[-•*>➢✓]\s)"
    r"|(?<=,\n|;\n)(?=(?:prend|prennent|autorise|fixe|accepte|valide|designe|donne|emet|confirme|sollicite|arrete"
    r"|accorde|attribue|institue|instaure|ratifie|rejette)\b))"
)
CLAUSE_WORD_AT = re.compile(r"accord\b|votes?\s?:")
ANOTHER_BODY = sought(
    r"\bcommissions?\b(?! permanente)|\binscrits(?<!non.inscrits)\s?:?\s?\d{1,5}\b|\bles\s+electeurs\b"
    r"|\bcomite\s+(?:technique|social|de\s+pilotage|consultatif)"
    r"|\bconseil\s+(?:d'ecole|de\s+developpement|d'administration|d'exploitation|de\s+surveillance|consultatif"
    r"|de\s+quartier)|\bjury\b|\bassemblee\s+generale\b|\bsondage\b|\bquestionnaire\b|\bpetition\b|\briverains\b"
    r"|\bclect\b|\bgroupe\s+de\s+travail\b|\b(?:que|et)\s+le\s+bureau\b|\b(?:les|des)\s+(?:usagers|enseignants|elus\s+du\s+bureau)\b"
    r"|\bl[ea]s?\s+(?:autres\s+)?conseils\s+municipaux\b|\bcomite\s+de\s+(?:suivi|gestion|programmation)\b"
    r"|\bc\.?h?\.?s\.?c?\.?t\b|\bavis(?<!\bsur l'avis)(?<!\bsur un avis)\s+(?:favorable|unanime|majoritaire)"
    r"|\bcommunes?\s+(?:voisine|limitrophe)s?\b|\b(?:les|des|deux|trois|plusieurs)\s+(?:autres\s+)?communes\b[^.;,\n]{0,40}\s(?:ont|se\s+sont)\b"
    r"|\bles\s+(?:adherents|salaries|agents|habitants|actionnaires|associes|coproprietaires|parents)\b[^.;,\n]{0,30}"
    r"\s(?:ont|se\s+sont|avaient)\b"
)
RESULTS_OF_OTHERS_BEFORE = Around(
    r"\b(?:conseils?\s+d'ecoles?|commissions?(?! permanente)|conseils\s+municipaux|communes|comites?\s+(?!syndica)"
    r"|parents|habitants|consultation|sondage|enquete|concertation)\b(?:(?!\ble\s+(?:conseil|comite|bureau)\b|\bl'assemblee\b"
    r"|\bdecide|\bprocede|\baux\s+voix\b|\bdeliber|\badopt|\bapprouv|\bscrutin)[^\n]){0,400}\b(?:resultats?|avis|votes?|scores?)\s+suivants?\s?:"
    r"[^\n]{0,400}\Z",
    needle=r"suivants?\s?:",
    reach=480,
)
"""Before a figure: the results that others gave, one after another in one paragraph."""
NEXT_QUESTION = re.compile(
    r"[.;]\s+(?:par\s+ailleurs|en\s+outre|d'autre\s+part|il\s+est\s+(?:egalement|ensuite|aussi)\s+propose"
    r"|(?:m\.|mme|monsieur|madame)\s+(?:l[ea]\s+)?[a-z'-]{2,20}\s+propose\s+(?:egalement|ensuite|aussi))\b"
)
"""Between two votes: words that begin another question under the same title (« Par ailleurs, le club demande … »)."""
THEIRS_BEFORE = re.compile(r"\bleur\s(?:accord\s)?\Z")
"""« Les riverains ont donné leur accord … », before « accord », which begins a clause."""
BODY_JUST_BEFORE = re.compile(
    r"\bque\s+l[ae]s?\s+(?:sous-)?(?:commissions?(?! permanente)|bureau|jury|comite\s+(?:technique|social"
    r"|de\s+pilotage))\b[^,;.]{0,50},?\s(?:(?:a|ont|est|s'est|se\s+sont)\s(?:\w+\s)?)?\Z"
    r"|\b(?:avis|votes?)\s+(?:\w+\s+)?(?:de\s+la|du|d'une?)\s+(?:commission(?! permanente)|comite(?! syndical)|jury"
    r"|conseil\s+d'ecole)\b[^.;()]{0,40}\([^()]{0,60}\Z"
)
"""« …, que la commission, à l'unanimité, … », « l'avis du jury (7 voix pour) », whatever the sentence begins with."""
TOLD_OF_BEFORE = sought(
    r"\b(?:commissions?|groupe\s+de\s+travail)\b(?! permanente)[^.;]{0,60}\.\s+(?:il|elle|celui-ci|celle-ci)"
    r"\s+(?:y\s+)?(?:a|avait)\s+(?:[a-z]+\s+){0,3}\Z"
)
"""« Ce dossier a été examiné en commission. Il a été adopté … »: by the commission."""
BODY_VOTED_BEFORE = re.compile(
    r"(?:\A|[.;\n]\s?)(?:la|le)\s+(?:sous-)?(?:commission(?! permanente)|jury|clect"
    r"|comite\s+(?:technique|social|de\s+pilotage))\b[^.;\n]{0,60}\s(?:a|s'est)\s(?:[a-z]+\s)?(?:vote|prononcee?|delibere|statue)\s?[.:]\s{1,2}"
    r"(?:avis\s(?:de)?favorable\s)?(?:a\s+l'\s?)?\Z"
)
"""« La commission a voté. », before what it voted: « À l'unanimité. », « À l'unanimité moins deux voix. »."""
BY_ANOTHER_BODY_AT = re.compile(
    r"\W*(?:par|des?|en|du)\s+(?:l[ae]s?\s+)?(?:membres\s+(?:presents\s+)?(?:de\s+la|du|des)\s+)?"
    r"(?:(?:sous-)?commissions?\b(?! permanente)|jury\b|comite\s+(?:technique|social|de\s+pilotage|consultatif)\b)"
)
_FIGURES = r"(?:[\s,]*(?:et\s+)?\d{1,3}\s+(?:voix\s+|votes\s+)?(?:contre|abstentions?)){0,2}"
IN_ANOTHER_BODY_AT = re.compile(
    rf"(?:\s+a\s+l'\s?unanimite)?{_FIGURES}[\s,)]*(?:par|en|lors\s+d[eu]|au\s+sein\s+d[eu])\s?(?:l[ae]\s|l'|les\s)?\s*(?:(?P<other>clect\b|syndicat\b|communaute\b"
    r"|metropole\b|commissions?\b(?! permanente))|(?P<organ>conseil|comite|bureau|assemblee))"
)
"""After a figure, and those that follow it: whose vote it is (« adopté par 14 voix pour en comité syndical »)."""
OF_BODY_BEFORE = Around(
    r"\b(?:deliberations?|decisions?|avis|rapport|statuts|projet|vote)\s+(?:[a-z]+\s+){0,3}?(?:du|de\s+la|de\s+l'|des)\s?"
    r"(?P<organ>(?:conseil|comite|bureau|assemblee)\b[^.;]{0,80}?)\b(?:adopte|approuve|vote|pris|emis|rendu)e?s?[\s,]+"
    r"(?:a\s+la\s+majorite[\s,]*)?(?:par|avec|a)?\s*\Z",
    needle=r"(?:conseil|comite|bureau|assemblee)",
    reach=60,
)
"""« La délibération du comité syndical, adoptée par 20 voix »"""
GROUPING_DID_BEFORE = sought(
    r"\b(?:le\s+(?:syndicat|departement|pays|petr|parc)|la\s+(?:communaute|metropole|region)|l'agglomeration)\b[^.;]{0,80}?"
    r"\s(?:a|ont|s'est)\s+(?:[a-z]+\s+)?(?:adopte|approuve|vote|delibere|valide|prononce|decide)\b[^.;]{0,60}\Z"
)
"""In an act of a commune: what its grouping did (« La communauté de communes a approuvé par 14 voix … »)."""
BODY_DELIBERATES_BEFORE = re.compile(
    r"(?:\A|[.;\n]\s?|\bque\s)(?:la|le)\s+(?:sous-)?(?:commission(?! permanente)|jury|clect"
    r"|comite\s+(?:technique|social))\b[^.;:\n]{0,50},\s\Z"
)
"""Before a formula of deliberation: that it is another body's (« La commission, après en avoir délibéré, … »)."""
VISA_AT = re.compile(r"\W*(?:vu|considerant|attendu|rappelant|rappelle\s+que|entendu\s+que)\b")
DAY = re.compile(r"\b(?:19|20)\d\d\b|\d/\d|\b(?:seance|reunion|conseil)\s+(?:d[eu]|precedent|dernier)")
"""The day of a sitting, within a visa or a reason."""
VISAS_OVER = re.compile(
    r",\s(?:le\s+[a-z]+(?:\s[a-z]+)?,?\s)?(?:decide|approuve|adopte|autorise)(?:nt)?\b[^.;,]{0,30}\Z"
)
"""After the last of the visas of a sentence: the verb of the council, which was named before them."""
PAST = sought(
    r"\bpar\s+(?:sa\s+|une\s+|la\s+)?deliberation\b(?!\s+ci)|\bavai(?:t|ent)\b|\ba\s+ete\s+(?:pris|vote)e?\s+le\b"
    r"|\b(?:lors|au\s+cours)\s+d[eu]\s?(?:sa|la|son|leur)?\s+(?:seance|reunion|conseil)"
)
OTHER_DAY_BEFORE = sought(
    r"\b(?:lors|au\s+cours)\s+d[eu]\s?(?:sa|la|son|leur)?\s*(?:(?:derniere|precedente)\s+)?(?:seance|reunion)\b[^.;]{0,80}"
    r"\ba\s+(?:vote|decide|approuve|adopte|emis)\b[^.;]{0,40}\Z"
)
"""« Lors de la séance du 3 mai, le conseil a voté … »: a tale, told in the perfect."""
OTHER_DAY_AFTER = re.compile(
    r"\A[^.;\n]{0,12}\b(?:la\s+fois|l'an(?:nee)?|le\s+mandat|la\s+derniere)\s+(?:passee?|derniere?|precedente?|fois)\b"
)

MODAL = sought(
    r"\b(?:propose|proposons|proposent|doit|doivent|devra|peut|peuvent|pourra|pouvant|(?<!ne )souhaite|souhaitons"
    r"|demander|requiert|necessite|faut|requise?|soit\s+(?:adopte|approuve|vote)e?)\b|\bsi\s+le\s+conseil\b"
    r"|\bsauf\s+(?:si|decision)\b"
)
_MINUTES = r"(?:proces.{0,2}ver(?:b?al|baux)|comptes?.{0,2}rendus?|p\.?\s?v\b\.?)"
MINUTES = sought(
    rf"\b{_MINUTES}|\bsecretaires?\b|\bordre\s+du\s+jour\b|\bhuis[\s-]clos\b|\b(?:approbation|adoption)\s+(?:de\s+la\s+(?:derniere\s+|precedente\s+)?(?:seance|reunion)\b"
    r"|du\s+(?:dernier\s+|precedent\s+)?conseil\s+(?:municipal\s+|communautaire\s+|syndical\s+)?du\s)"
)
"""What the council settles before its agenda: minutes of the last sitting, secretary, agenda."""

MINUTES_OF_ORGAN = re.compile(
    rf"\b{_MINUTES}\s+(?:de\s+la\s+|des\s+)?(?:(?:derniere?s?|precedentes?)\s+)?(?:seances?\s+|reunions?\s+)?"
    r"(?:precedente\s+|ordinaire\s+)?(?:du|de\s+la|de\s+l'|des)\s*"
    r"(?:conseil|comite|bureau|assemblee|commission\s+permanente)(?:\s+(?:d'administration|syndical|de\s+communaute"
    r"|de\s+territoire|d'agglomeration|d'ecole|[a-z]{4,14}))?"
)
"""The minutes of an organ, which are put to the vote of that organ."""


_SITS_THERE = re.compile(
    r"(?:[,(]|\ben\s+(?:tant\s+que|qualite\s+de))\s?(?:membres?|administrat(?:eur|rice)s?|(?:vice.)?presidente?s?"
    r"|representante?s?|delegue\w*|siegeant)\s+(?:du|au|de\s+la|a\s+la|de\s+l')\s?(?:sein\s+du\s+)?"
    r"(?:conseil|comite|commission|assemblee|bureau|jury)\b[a-z' ]{0,20}"
    r"|\bproposee?s?\s+par\s+(?:la\s+commission|le\s+bureau)(?:\s+(?!et\b)[a-z']+){0,3}?(?=\s+(?:est|sont)\b)"
)
"""After a name: an office in another body, for which its holder takes no part (« M. X, membre du jury, … »)."""


def of_another_body(before: str) -> bool:
    """Whether the words before a vote name another body than the one whose minutes they are.

    >>> of_another_body("le proces-verbal de la seance du conseil d'administration du 3 mai ")
    False
    >>> of_another_body("mme royer, membre du conseil d'administration de l'office, "), of_another_body("le jury ")
    (False, True)
    """
    if ANOTHER_BODY.search(before) is None:
        return False
    return ANOTHER_BODY.search(_SITS_THERE.sub("", MINUTES_OF_ORGAN.sub("", before))) is not None


MINUTES_BEFORE = sought(
    rf"\b{_MINUTES}\b[^;]{{0,90}}\Z|\bsecretaires?\s+(?:de\s+(?:la\s+)?seance|auxiliaire)(?!\s?:[^\n]{{3,60}}\n[^;]{{0,200}}\bvotants\b)"
    r"|\belue?\s+secretaire|\bordre\s+du\s+jour\b|\bhuis[\s-]clos\b"
)
MINUTES_AFTER = re.compile(
    rf"\A(?![^.;]{{0,60}}\bprend\s+acte)[^.;]{{0,90}}?\b(?:{_MINUTES}\b[^.;]{{0,50}}"
    r"\b(?:seances?|reunions?|conseil|precedente?|derniere?|du\s+\d|assemblee)"
    r"|secretaires?\s+(?:de\s+(?:la\s+)?seance|auxiliaire)|ordre\s+du\s+jour|huis[\s-]clos"
    r"|remplir\s+(?:ces|lesdites|les\s+dites)\s+fonctions)"
)
ITEM_ADDED_BEFORE = Around(
    r"\b(?:r?ajout\w*|inscri\w+|retir\w+)\s[^.;:]{0,40}?\b(?:points?|questions?|deliberations?|sujets?)\b[^.;]{0,200}"
    r"[.;]\s[^.;]{0,80}\Z",
    needle=r"ajout|inscri|retir",
    reach=1,
)
"""The sentence before says that an item is put on the agenda: what follows at once is the council's consent."""
ACTS_AT = re.compile(
    r"[^.;]{0,60}?\b(?:adopte|approuve|fixe|vote)(?:nt)?\s(?!(?:cet|cette|ces|ce|l'|la|le|les)\s?"
    r"(?:r?ajouts?|inscription|modification|proposition|demande|ordre|retrait|points?|questions?)\b)"
)
"""What is more than consent to an item on the agenda: « le conseil, à l'unanimité, adopte le tarif »."""
MINUTES_TITLE = re.compile(
    rf"(?:approbation|adoption|validation|arret)\w?[^\n]{{0,40}}{_MINUTES}|designation[^\n]{{0,30}}secretaire"
    rf"|{_MINUTES}\b[^\n]{{0,90}}\b(?:est|sont)\s+(?:approuve|adopte|valide)"
    r"|\b(?:r?ajout|inscription|modification|retrait)[^\n]{0,60}\bordre\s+du\s+jour"
)
OBJECT = sought(r"\bobjet\s?:\s?(?P<object>[^\n]{0,200}\n?[^\n]{0,100})")
SIGNATURE = sought(r"\n\s?(?:la|le)\s+(?:secretaire|maire|president)|\bpour\s+extrait\b|\bfait\s+et\s+delibere\b")
WAY_OF_VOTING = sought(
    r"\b(?:proceder|recourir|recours|voter|renonc(?:er|e)|derog(?:er|e|ation)|conserver)\b[^.;]{0,80}"
    r"\b(?:secrets?|main\s+levee|public)\b|\bne\s+pas\s+(?:[a-z]+\s+){0,4}secret"
    r"|\b(?:proposition|demande)\s+d[eu]\s?(?:vote|scrutin)\b[^.;]{0,30}\b(?:secrets?|public|nominal)\b"
)
THEN_DECIDES = re.compile(
    r"[^.;:]{0,20}?(?:\bet|\bpuis|,)\s+(?:designe|elit|nomme|proclame|approuve|adopte|fixe|accepte|autorise)(?:nt)?\b"
)
"""After what a council settles on the way of voting: what it decides in the same sentence."""

CITED_BEFORE = Around(
    r"\b(?:vu|annul[a-z]*|abrog[a-z]*|rapporte[a-z]*|retir[a-z]+|rempla[a-z]+|modifi[a-z]+|complet[a-z]+|rectifi[a-z]+"
    r"|rappel[a-z]*|suite\s+a|conformement\s+a|en\s+application\s+de|par|depuis|apres)\s+"
    r"(?:la|sa|les|cette|une)\s+(?:precedente\s+)?deliberations?\b(?:[^.;()]|\.(?=\d)){0,110}"
    r"(?:\(\s?(?:votes?\s?:?\s?)?|\b(?:adoptee?s?|votee?s?|prises?|approuvee?s?)\s+(?:a\s+la\s+majorite,?\s+)?"
    r"(?:par\s+|avec\s+|a\s+)?)\Z"
    r"|\((?:(?:voir|cf\.?|selon)\s)?(?:(?:la|sa)\s)?deliberation\s(?:n\W?\s?[\w./-]+\s)?(?:du|en\s+date\s+du)\s[^()]{0,70}\Z",
    needle="deliberation",
    reach=120,
)
"""An earlier deliberation, cited with its vote (« annule la délibération du 3 mai, adoptée par 12 voix »)."""

_PUT_OFF = (
    r"(?:report(?!\s+(?:de\s+)?(?:credits?|des?\s+(?:credits?|restes?|resultats?|l'excedent)))|renvoi|ajournement|retrait"
    r"|suspension|huis[\s-]clos|scrutin|modification\s+de\s+l'ordre|inscription\s+(?:a|d'un))"
)
_PROCEDURE = (
    rf"(?:(?:sous-)?amendements?\b|(?:motions?|demandes?|propositions?)\s+(?:de\s+|d'){_PUT_OFF}|question\s+prealable"
    r"|contre-propositions?|suspension\s+de\s+seance|renvoi\s+en\s+commission)"
)
PROCEDURE = re.compile(rf"\b{_PROCEDURE}")
PROCEDURE_BEFORE = sought(
    r"(?<!\bapres )(?<!\bavec )(?<!\bainsi )(?<!\bapres l')(?<!\bpar )(?<!\bpar l')(?<!\bpar les )"
    rf"\b{_PROCEDURE}[^;]{{0,200}}\Z"
)
PROCEDURE_VOTED_BEFORE = re.compile(
    rf"\b(?:adopte|rejette|repousse|approuve|accepte|refuse)(?:nt)?\s+(?:l'|cet\s|les\s|le\s|la\s|cette\s){_PROCEDURE}"
    r"[^;]{0,120}\Z"
)
PROCEDURE_AFTER = re.compile(rf"\A[\s,)]*(?:l'|cet\s|les\s|le\s|la\s|cette\s){_PROCEDURE}")
"""What is put to the vote on the way to the act: an amendment, a motion to put it off, a break."""
