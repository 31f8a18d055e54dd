"""What marks the parts of minutes, as data: patterns for one folded line (`extractors.grammar.text.fold`)."""

from __future__ import annotations

import re

from extractors.grammar.council_verbs import DECIDING
from extractors.grammar.patterns import Gated, sought

CUT = Gated(r"\[[ .]{0,5}(?:truncated|tronque|coupe)[^\]]{0,30}\]", holds=("[",))
"""A mark that the middle of the text was cut out."""

AGENDA = Gated(
    r"\W*(?:(?:rappel|lecture) de )?l?'?\s?ordre\sdu\sjour(?:\s(?:de la seance|du \d.{0,40}|complementaire))?\W*\Z"
    r"|\W*(?:sommaire|table des matieres)\W*\Z|\W*(?:dossiers?|points?|questions?|affaires?"
    r"|sujets?)\s(?:inscrits?\s)?"
    r"a\sl'ordre\sdu\sjour\W*\Z|(?!.{0,60}\bpass\w{1,5} (?:ensuite |donc )?a l'ordre du jour)"
    r"(?!\W*\d{1,2}\s?[-–.)/]{1,2}\s?(?:proposition|ajout|retrait|modification|inscription|demande|report)s?\b)"
    r".{0,90}\bl'ordre du jour(?: suivant)?(?: de la seance)?(?: est le suivant)?\s?:\Z"
    r"|.{0,60}\b(?:rappelle|donne lecture de|enonce|presente) l'ordre du jour\W*\Z"
    r"|.{0,60}ordre du jour (?:est|etait) le suivant\W*\Z|.{0,90}\b(?:ajout"
    r"|inscri).{0,40}points? suivants?(?: a l'ordre du jour)?\s?:\Z",
    holds=("ordre", "sommaire", "table des matieres", "suivant"),
)
"""A line that opens the agenda."""


def opens_agenda(folded: str) -> bool:
    """Whether a line opens the agenda."""
    return AGENDA.match(folded) is not None


LEADERS = re.compile(r"(?:\.\s?){5,}\W{0,4}(?:page |p\. ?)?\d{1,3}\W*\Z")
"""Dotted leaders of a table of contents."""

CLOSING = Gated(
    r"(?:\W|\d{1,2}\s?h\s?\d{0,2}|a\b)*(?:l'?\s?ordre du jour (?:etant|est)?\s?(?:epuise|termine|clos|acheve)"
    r"|plus rien n'etant)"
    r"|.{0,60}\b(?:leve(?:e)?\sla\sseance|seance\s(?:est|a ete|fut)?\s?(?:levee|close))"
    r"|\W*(?:la\s)?seance\s(?:est\s)?(?:levee|close)|\W*(?:fin|cloture) de (?:la )?seance"
    r"|\W*(?:fin|cloture) (?:de (?:la )?reunion|du (?:conseil|comite)(?: municipal| communautaire| syndical)?)"
    r"\W*(?:\Z|(?:a |vers )?\d{1,2}\s?h)"
    r"|.{0,40}l'ordre du jour etant epuise"
    r"|\W*(?:fait et delibere|ont signe|suivent les signatures|signatures? des membres)"
    r"|\W*(?:(?:liste|recapitulatif|rappel) des )?deliberations\W*\Z|\W*(?:liste|recapitulatif"
    r"|rappel) des deliberations\b|\W*consultation des actes",
    holds=("seance", "deliber", "ordre du jour", "sign", "rien n'etant", "consultation", "fin d", "cloture d"),
)
"""A line that closes the sitting."""

DELIBERATION_ALONE = re.compile(r"\W*(?:projet de )?deliberation\W*")
"""A line that opens the text of an act below the debate on it."""

ACTS_BELOW = re.compile(
    r"\W*(?:\d{1,2}|[ivx]{1,4})\s?[.)/:–-]{1,2}\s?(?:projets? de )?(?:deliberations?"
    r"|(?:points|affaires|dossiers|sujets) (?:soumise?s a (?:deliberation|decision)|a deliberer))\W*\Z"
)
"""The heading of the part of a sitting in which all that is decided stands, each act under a title of its own."""

END_OF_ITEMS = Gated(
    r"\W*(?:(?:[ivx]{1,4}|\d{1,2}|[a-h])\s?[.)/:°-]{1,2}\s?|point (?:n\s?° ?)?\d{1,2}\W{1,3})?(?:questions?|affaires?"
    r"|informations?|points?|(?P<asked>demandes?|sujets?|communications?))\s"
    r"(?:et (?:questions?|informations?|affaires?) )?divers(?:es)?\b(?(asked)(?! d[eu']))"
    r"|\W*(?:(?:[ivx]{1,4}|\d{1,2})\s?[.)/:°-]{1,2}\s?)?(?:informations?|communications?|divers|remerciements?"
    r"|annexes?"
    r"|questions? (?:orales?|ecrites?|du public)|tour de table|agenda|dates? a retenir|rendez-vous)"
    r"(?: (?:du maire|du president|au conseil|municipales?|generales?|de .{0,40}))?\W*\Z"
    r"|\W*informations?\s?(?:sur|-|:)",
    holds=(
        "divers",
        "information",
        "communication",
        "remerciement",
        "annexe",
        "question",
        "tour de table",
        "agenda",
        "a retenir",
        "rendez-vous",
    ),
)
"""A heading of what is no act: sundry questions, information."""

DELEGATED = Gated(
    r"\W*(?:[ivx\d]{1,4}\s?[.)/:-]{1,2}\s?)?(?:information(?:s)? (?:sur|relative)s? (?:aux?"
    r"|les) )?(?:(?:compte ?-? ?rendu|communication|lecture|etat|releve) des )?"
    r"(?:liste des )?decisions?(?: municipales?)? (?:du|de la|de m\.|de monsieur le|de madame l[ea]|prises?|par"
    r"|rendues)\b(?! (?:conseil|comite|bureau)\b)"
    r".{0,90}\Z|\W*delegations? (?:du|de la|au) (?:maire|president).{0,60}\Z"
    r"|\W*(?:[ivx\d]{1,4}\s?[.)/:-]{1,2}\s?)?"
    r"(?:decisions municipales|compte[ -]rendu (?:de la|des) delegations?\b.{0,60})\W*\Z",
    holds=("decision", "delegation"),
)
"""A heading of decisions taken by delegation."""

TOLD_OF_DELEGATION = Gated(
    r"\bdecisions?\b.{0,80}\b(?:delegations?|delegues|delegataire|l\.? ?(?:2122|5211|3211|4231)-\d{1,2}|suivantes)\b"
    r"|\b(?:rend|rendre|donne|informe|communique|porte)\b.{0,60}\bdecisions?\b|\b(?:arretes|delegation) et decisions\b"
    r"|\bl\.? ?(?:2122|5211|3211|4231)-\d{1,2}\b.{0,40}\bdecisions\b|\bdeclarations? d'intention d'aliener\b"
    r"|\bdelegations? (?:du|accordees?|consenties?|donnees?)\b.{0,50}\bau (?:maire|president)\b",
    holds=("decision", "aliener", "delegation"),
)
"""A line that announces decisions taken by delegation, or declarations: what is numbered below it is no act."""

RUNNING_HEAD = re.compile(
    r"(?:.{3,60}\W )?(?:proces[ -]?verbal|comptes?[ -]?rendu|registre)"
    r"(?: des? (?:la |l')?(?:deliberations?|seances?|reunion))?"
    r"(?:(?:\W+|du|de la|des?|seance|reunion|municipal|communautaire|syndical|conseil|comite|bureau)\b\W*){1,7}"
    r"\d{1,2}(?:er|°)? [a-z]{3,9} (?:19|20)\d\d(?:\W.{0,30})?"
)
"""The name of the document, with the day of the sitting: the head or foot of its pages."""

TALLY = re.compile(
    r"\W*(?:(?:\d{1,3}|une?|deux|trois)\s?)?(?:(?:voix|votes?)\s)?(?:pour|contre|abst(?:\.|entions?)?|nppv)(?:\s?\(s\))?(?:\W*\Z|\s?[:=(]|\s\d{1,3}\b)"
)
"""A line of the count of a vote: a sense, with its figure or voters."""

FIELD = re.compile(
    r"\W*(?:usage|prix(?: de (?:vente|cession))?|vendeurs?|acquereurs?|ref\w*\.? cadastra\w+|superficie|surface"
    r"|(?:designation|situation|adresse|nature) du bien(?: vendu)?"
    r"|(?:montant|cout|loyer|devis|estimation)s?(?: (?:total|annuel|mensuel|estime|previsionnel|global|des travaux))?"
    r"(?: (?:ht|ttc))?(?=\s?:\s?\d))\s?(?:\(s\))?\s?:"
)
"""A line that describes what is sold, in a notice of sale to the holder of the right of pre-emption, or tells a sum."""


RESULT = re.compile(
    r"\W*(?:(?:la |le )?(?:deliberation|proposition|motion|rapport|point|conseil(?: municipal)?)\s)?"
    r"(?:votes?\s?:\s?)?"
    r"(?:(?:est |a ete )?(?:adopt|approuv|rejet|refus|valid|vot|report|ajourn|retir|annul|accept)ee?s?"
    r"|prend(?:re)? acte|dont acte|prise?s? (?:d')?acte|(?:a )?l'?\s?unanimite|unanimite|(?:a la )?majorite"
    r"|avis (?:favorable|defavorable))\b"
    r"(?:\W{0,3}(?:a|et|par|de|du|avec|au|des|la|l'|\d{1,3}|sans|moins|pour)\b.{0,90})?"
    r"\W*"
)
"""A line, or the end of one, that says how an item ended and nothing more."""

_FORMULA_WORDS = Gated(
    r"unanimi|apres (?:en )?(?:avoir )?(?:delib|debat|discut)|ayant deliber"
    r"|voix pour\b|pren(?:d(?:s|re)?|nent) acte"
    r"|pris acte|donne acte|dont acte|a la majorite|majorite absolue|mise? aux voix|suffrages exprimes"
    r"|apres (?:en avoir|avoir) pris|adoptee?s?(?:\W*\Z|\spar\b)|(?:rejet|refus)ee?s?(?:\W*\Z|\spar\s\d)"
    r"|(?:est|sont|ete)\s(?:adopte|approuve|accepte|valide|vote|elu)e?s?\b"
    r"(?!\s(?:lors d|en (?:19|20)\d\d|(?:le|en)\Z|le \d|depuis|dans|il y a))"
    r"|reportee?s? (?:a|au|lors d'|jusqu'a) ?(?:une |la |le |un )?(?:\w+ ){0,2}(?:seance|date|reunion|conseil\b)"
    r"|(?:est|sont|ete) reportee?s?(?: a)?\W*\Z"
    r"|\breporte(?:nt)? (?:la|le|ce|cette|l') ?(?:point|question|dossier|deliberation|decision|sujet|vote|examen)\b"
    r"|\b(?:maire|presidente?) est (?:donc |ainsi )?(?:autorisee? a|chargee? de|mandatee? pour)\b"
    r"|\boui\s?[:=]?\s?\d{1,3}\b.{0,12}\bnon\s?:?\s?\d|\bpour\W{1,4}contre\W{1,4}abst"
    r"|\b(?:point|question|dossier|deliberation|rapport) (?:retire|reporte)e?s?\W*\Z"
    r"|\bdeliberation (?:est|a ete) (?:retire|reporte|ajourne)e\b"
    r"|\b(?:point|question|dossier|rapport) (?:(?:est|a ete) )?(?:retire|reporte|renvoye)e?\b"
    r"|\b(?:motion|voeu|vou|proposition|demande|affaire|projet) (?:est |a ete )?renvoyee? (?:en|devant|a)\b"
    r"|\b(?:projet|point|question|dossier|examen|decision) repoussee? (?:a|au)\b"
    r"|\bne (?:preempte(?:nt)?|souleve(?:nt)?) pas\b|n'y (?:est|sont) pas oppose"
    r"|accord(?:(?<=\Aaccord)|(?<=[.:] accord))\W*\Z|voix(?:(?<=\b\d voix)|(?<=\b\d\d voix)),? elue?\b"
    r"|\bdecision (?:est |a ete )?(?:reporte|ajourne|differe)e\b"
    r"|(?:conseil|comite|assemblee|elus|conseillers)\b.{0,100}\bavant de"
    r" (?:se prononcer|statuer|deliberer|prendre (?:une|sa) decision)"
    r"|\bs'abstien(?:t|nent) (?:sur (?:ce|cette)\b|lors du vote)"
    r"|pas d'opposition|votes? favorables?\b|adoptee?s? a main levee|(?:conseil|assemblee|comite)\b.{0,20} est d'accord"
    r"|(?:avis favorable|accord) (?:de|par|avec) \d{1,3} voix\b"
    r"|\baccords? unanimes?\b(?! (?:de|du|des)\b(?! (?:conseil|elus|conseillers)\b))"
    r"|(?:conseil|assemblee|comite)(?: municipal| communautaire| syndical)?,? unanimes?\b"
    r"|\bvotes? a bulletins? secrets?\b|\b(?:vote|elu)e?s? (?:par|avec) \d{1,2} (?:voix|pour)\b"
    r"|\b(?:est|sont) remise?s? a (?:la|une) (?:prochaine|autre)\b"
    r"|\ben est (?:donc )?ainsi decide|\bsurs(?:eoi[rt]|oi[st]|oient|is) a (?:statuer|toute decision)"
    r"|\b(?:ce|cette) (?:point|question|dossier|sujet|affaire|rapport) sera (?:de nouveau |a nouveau )?"
    r"(?:re\w{3,10}ee?|revue?|reprise?|etudiee?|examinee?|traitee?|debattue?|abordee?|inscrite?) (?:lors d|au? )"
    r"|(?:il|elle)(?:(?<=\Ail)|(?<=\Aelle)|(?<=[.;] il)|(?<=[.;] elle)) sera (?:de nouveau |a nouveau )?"
    r"(?:re(?:examin|etudi|inscri|vu|pri)\w{1,3}|examinee?|inscrite?)"
    r" (?:a|lors de) (?:la|une) prochaine? (?:seance|reunion)"
    r"|\b(?:la|cette) (?:question|demande|decision) sera (?:re\w{3,8}ee?|revue|reprise)"
    r" (?:lors|au moment|avec) .{0,12}budget"
    r"|renvoyee?s?(?:(?<=\Arenvoye)|(?<=\Arenvoyee)) (?:en|devant|a) (?:la )?(?:commission|bureau)\b"
    r"|\bvote identique\b|\b(?:conseil|comite|assemblee)\b.{0,30} atteste(?:nt)? .{0,20}\bdebat\b"
    r"|\b(?:annulee?s?|retiree?s?) et (?:reporte|ajourne)e?s?\W*\Z|\breport (?:est )?(?:accepte|approuve|adopte|vote)\b"
    r"|\b(?:adopte|approuve|accepte|vote)e?s?, (?:m\.|mm\.|mmes?|monsieur|madame) [^.;]{2,60} (?:votant|s'abst)"
    r"|\b(?:conseil|comite|assemblee)\b.{0,30} (?:en )?(?:prend|prennent) (?:bonne )?note\b"
    r"|\b(?:conseil|comite|assemblee)\b(?: \w+)? (?:n'est pas favorable|decline (?:cette|la))\b"
    r"|\b(?:report de|retirer) (?:ce|cette) (?:point|question|dossier|deliberation|rapport|sujet)\b"
    r"|\b(?:prend|prennent) connaissance\b.{0,50}\b(?:n'a|n'ont|n'emet|ne formule|sans|aucune)\b.{0,16}\bobservation"
    r"|(?:reporte|repousse|differe|remet|renvoie|retire)(?:nt|tent)? (?:sa|ce|cette|la|le) (?:decision|point|question"
    r"|dossier|deliberation|affaire|sujet|vote|rapport|bordereau)\b"
    r"|accord (?:de principe )?d(?:u|es) (?:conseil|comite|bureau|elus|conseillers)"
    r"|accord de tous les (?:membres|elus|conseillers)"
    r"|(?:conseil|assemblee|comite|elus|conseillers|membres)\b(?: (?!qu)\w+){0,2} (?:est|sont) (?:favorables?|d'accord)"
    r"|\b(?:demande|sollicitation) (?:est|a ete) (?:rejete|refuse)e\b(?! (?:le \d|par (?!\d|le conseil|l'assemblee)))"
    r"|\b(?:proposition|motion|demande|deliberation) (?:n'est pas|non) (?:retenu|adopte|approuve|accepte)e\b"
    r"|avis(?:(?<=\Aavis)|(?<=[.:] avis)) (?:de)?favorable (?:unanime )?d(?:u|es|e l') ?"
    r"(?:conseil(?! d)|elus|assemblee)"
    r"|acte est donne\b"
    r"|ne s'oppose(?:nt)? pas|\b(?:est|sont) (?:donc |ainsi )?designee?s?\b(?!,?(?: comme)? secretaire)"
    r"|\b(?:entreprises?|societes?|cabinet|offres?|devis|propositions?|candidatures?|solution|variante)\b(?:[^.;:]|(?<=\bm)\.){0,80}"
    r" (?:est|sont) (?:donc |ainsi )?retenue?s?\b(?! (?:par|le \d|depuis|lors))"
    r"|proclame|ne pas deliberer|il est decide|est decidee?\b|delibere a l|ajourne"
    r"|retire(?:e)? de l'ordre du jour|ayant obtenu|accord du (?:conseil|comite|bureau)"
    r"|\bn'appelle\b.{0,30}\b(?:ni|aucune) (?:observation|reserve)"
    r"|\b(?:votes?\s?(?::|\Z)|pour\s?[:=\[(|]\s?\d|pour\s\d{1,3}(?=\s?(?:[.,;:|)\]]|voix|contre|abst|\Z))"
    r"|contre\s?[:=\[(|]?\s?\d(?!\d{0,2}(?:\s?[€%]|\s(?:euros?|l'an(?:nee)?\b|en (?:19|20)\d\d|auparavant)))"
    r"|abstentions?\s?[:=\[(|]?\s?\d)|\bmoins (?:une|deux|trois|\d{1,2}) (?:voix|abstentions?)\b",
    holds=(
        "pour", "vote", "unanimi", "deliber", "apres ", "ayant ", "voix", " acte", "acte est", "majorite", "suffrages",
        "adopte", "contre", "abstention", "renvoye", "approuve", "accepte", "valide", "elu", "reporte", "retire",
        "autorise",
        "charge", "mandate", "designe", "decide", "accord", "oppos", "ajourne", "rejete", "refuse", "proclame", "oui",
        "differe", "remet", "renvoie", "repousse", "favorable", "n'appelle", "retenu", "unanime", " sera ",
        "surs", " note", "decline", "report de", "observation", "remarque", "prononcer", "statuer", "abstien",
        "avant de", "preempte", "souleve", "identique", "atteste", " remis", "moins ",
    ),
)  # fmt: skip
"""Every alternative begins with a letter, and looks behind it for what must stand before: see `sought`."""
WISH = re.compile(
    r"\W{0,4}(?:v(?:oe|o)ux?|motions?)(?:\W*\Z|\s(?:du|de|des|d'|relati|pour|presente|depose|contre|en faveur))"
)
"""The title of a wish or a motion, which groups put without a number below the items."""

VOTED_TOGETHER = re.compile(
    r"\b(?:ces|les|l'ensemble des|tous les|toutes les) (?:(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2}) )?"
    r"(?:deliberations|rapports|points|dossiers|propositions)\b"
    r"|\A\W*(?:adopte|approuve|vote|valide|accepte|rejete)e?s\b"
)
"""In the line of a vote: that it is of several items at once."""

_FORMULA_FIGURES = Gated(
    r"\d(?:\s(?:voix\s)?pour\b(?!\s(?:l[ea']|un|cent|mille|\d))|\s?abstention)", holds=("pour", "abstention")
)
_FORMULA_ALONE = re.compile(
    r"\W*(?:(?:point |question |vote |decision\s?: )?(?:reporte|differe|retire)e?s?(?: par .{3,40})?\W*\Z|unanimes?,"
    r"|p ?: ?\d{1,3}\W{1,5}(?:c :|c:) ?[\da-z]"
    r"|(?:point|question|dossier|deliberation|rapport|proposition|motion|vou|resolution|texte|projet|demande)"
    r" (?:approuve|valide|accepte)e?\W*\Z"
    r"|(?:votes? )?(?:pour|contre|abstentions?) ?: ?(?:mm?\.|mmes?\b|monsieur|madame)"
    r"|(?:vo(?:tants?|ix)\W{0,3}\d{1,3}\W{1,5})?p\W{0,3}\d{1,3}\W{1,5}c\W{0,3}\d{1,3}\W{1,5}a(?:bs)?\W{0,3}\d)"
)
"""What begins a line: among the others it would keep them from being sought by their letters."""


def is_formula(folded: str) -> bool:
    """Whether a line holds closing words of an item that is decided: a vote, its result, a note that is taken."""
    return bool(_FORMULA_WORDS.search(folded) or _FORMULA_FIGURES.search(folded) or _FORMULA_ALONE.match(folded))


DECIDED = re.compile(
    r"apres (?:en )?(?:avoir )?(?:en )?delib|ayant delibere|\bunanimi|a la majorite\b|\b(?:pris|prend|prennent) acte"
    r"|dont acte|\d voix pour\b|\bpour\s?:\s?\d|adoptee?s? (?:a|par)\b|mise? aux voix"
)
"""Closing words that nothing but a decision has."""

COUNCIL = (
    r"(?:conseil(?:\s(?:municipal|communautaire|metropolitain|departemental|regional|syndical|d'administration"
    r"|de territoire|de communaute))?|comite(?:\ssyndical)?|assemblee|bureau(?!x? de vote)"
    r"|conseillers(?:\s(?!qui\b)\w+)?|membres(?: (?!qui\b)\w+){0,4}|elus|cm\b)"
)
_ANOTHER_DAY = r"(?:le\s\d{1,2}(?:er)?\s[a-z]{3,9}|en\s(?:19|20)\d\d|lors\sd|depuis\b|l'an(?:nee)?\s(?:dernier|passe))"
"""What shows that a decision is told of another day."""
_COUNCIL_DECIDES = (
    COUNCIL + r"\b(?!(?:\s(?:municipal|communautaire|metropolitain|departemental|regional|syndical))?\squ[ie'])"
    r"(?:(?!\bavai(?:en)?t\b)[^.;]){0,60}?"
    r"\b(?:decide|approuve|autorise|adopte|accepte|valide|fixe|emet|charge|donne (?:son|un a(?:vis|ccord)|pouvoir"
    r"|tous?)|vote|retient|designe|nomme|elit|confirme|confie|sollicite|refuse|rejette|ratifie|choisit|accorde|attribue"
    r"|renouvelle|instaure|supprime|maintient|reconduit|mandate|opte|renonce)"
    rf"(?!\w*\s{_ANOTHER_DAY})"
)
_COUNCIL_DECIDES = rf"(?:{_COUNCIL_DECIDES}|{COUNCIL}\b(?:\s?,[^,.;]{{0,60}},?)?\s(?:se |lui |en )?{DECIDING}(?![a-z]))"
DECIDES = re.compile(
    rf"(?:\bl(?:e|a|es|')\s?|^\W*){_COUNCIL_DECIDES}"
    r"|^\W*(?:(?:decide|approuve|autorise|adopte|accepte|valide|sollicite|ratifie|designe)(?:nt)?|votent|prend acte)\b"
)
"""The council, or nobody named at the head of the line, decides."""
DECIDERS = (
    "conseil", "comite", "assemblee", "bureau", "membres", "elus", "cm", "decide", "approuve", "autorise", "adopte",
    "accepte", "valide", "sollicite", "ratifie", "designe", "votent", "prend acte",
)  # fmt: skip
"""A line in which somebody decides holds one of these."""
_DECIDES_WITHIN = sought(rf"\bl(?:e|a|es|')\s?{_COUNCIL_DECIDES}")


_EARLIER_BEFORE = re.compile(
    rf"(?:\bdeliberations?\s(?:n\S{{0,20}}\s)?(?:en\sdate\s)?du\s\d[^.;]{{0,60}}|\b{_ANOTHER_DAY}[^.;,]{{0,40}}),\s?\Z"
)
"""Before « le conseil a approuvé »: the deliberation or the day of an earlier decision."""
_HAS = re.compile(r"\b(?:a|avait|ont|avaient)\s(?:[a-z]+\s)?[a-z]+\Z")
_TOLD_OF_EARLIER = re.compile(
    rf"\b{COUNCIL}\b[^.;]{{0,60}}?\b(?:avai(?:en)?t\s(?:[^.;]{{0,50}}\s)?(?:decide|approuve|autorise|adopte|accepte|valide|vote)"
    rf"|a\s(?:decide|approuve|autorise|adopte|accepte|valide|vote)e?s?\s{_ANOTHER_DAY})"
)


def decides(folded: str) -> bool:
    """Whether somebody decides at the head of a line, or the council within it, on no earlier day that is told."""
    for words in DECIDERS:
        if words in folded:
            break
    else:
        return False  # most lines; to look for the words costs a fifth of a search
    if DECIDES.match(folded) is not None:
        return True
    return any(
        not (_HAS.search(found[0]) and _EARLIER_BEFORE.search(folded, max(0, found.start() - 120), found.start()))
        for found in _DECIDES_WITHIN.finditer(folded)
    )


def tells_earlier(folded: str) -> bool:
    """Whether a line tells that the council decided on another day, and nothing that it decides now."""
    earlier = _TOLD_OF_EARLIER.search(folded)
    if earlier is not None:
        return _DECIDES_WITHIN.search(folded, earlier.end()) is None
    return _DECIDES_WITHIN.search(folded) is not None and not decides(folded)


BODY = re.compile(
    r"\W{0,3}(?:monsieur|madame|m\.|mr\b|mme\b|mm\b|m\s(?!\d)|le (?:maire|president|conseil|comite|bureau"
    r"|rapporteur|code)\b|la (?:maire|presidente)\b|vu\b"
    r"|considerant|concernant\b|rapporteur|rapport(?:e|é)? par|(?:rapport )?presente par|expose"
    r"|il (?:est|a|convient|s'agit|appartient"
    r"|explique|y a|rappelle)\b|"
    r"dans le (?:cadre|but)|suite (?:a|au|aux)\b|apres\b|par (?:deliberation|courrier|arrete|lettre|decision)"
    r"|conformement|afin\b|en (?:application|vertu|raison|effet|vue|date|(?:19|20)\d\d)\b"
    r"|pour (?:rappel|memoire|faire)|l'assemblee|les (?:membres|elus|conseillers)|la commune\b"
    r"|ayant\b|etant\b|aux termes|"
    r"nomenclature|(?:le|la|les) .{0,60}(?:rappelle|expose|informe|explique|propose|precise|indique)\b"
    r"|votes?\s?(?::|\Z|(?:pour|contre|a|au|unanime|favorable|\d+)\b)"
    r"|adopte|unanim|"
    r"(?:cette|ces|chaque|lors|depuis|comme)\b|compte[ -]tenu|afin|sur (?:proposition|le rapport)"
    r"|deliberation (?:ajournee|retiree)|entendu|nous\b|je\b|"
    r"departs?\b|arrivees?\b|visas\b|interventions? d|une? .{0,50}\b(?:est|a ete|sera|doit)\b"
    r"|[«\"]?\s?(?:mes chers|mesdames)|article\b"
    r"|note\b|contexte|expose|l'article|l'an )"
)
"""How the text of an item begins, which no title does."""


PART = re.compile(
    r"\W*(?:(?:la |le )?(?:decisions?|propositions?|resultats?|votes?)|resultats? d[ue]s? (?:votes?|scrutin)"
    r"|municipal|communautaire|syndical|metropolitain|departemental|regional"
    r"|expose(?: des motifs)?|debats?|delibere|discussions?|echanges?"
    r"|vu et considerants?|visas et considerants?"
    r"|(?:rappel du )?contexte|motifs|enjeux|objectifs|dispositif|impacts? (?:financiers?|budgetaires?)"
    r"|preambule|conclusions?|(?:remarques?|o ?bservations?|interventions?)(?:\W{1,4}(?:et )?(?:remarques?|questions?"
    r"|o ?bservations?|interventions?)){0,3})\W*\Z"
)
"""The heading of a part of an item: its debate, its decision, its vote."""

PROPOSAL = sought(
    r"\b(?:je vous|il (?:vous )?est|nous vous) propos|\bpropose (?:au|a l'|aux|de|d')|retient cette|est proposee?"
)
"""Words that put a question to the council."""

EXTRACT_END = re.compile(
    r"pour extrait|extrait (?:certifie )?conforme|copie (?:certifiee )?conforme|fait et delibere|certifie executoire"
)
"""What closes an extract."""

INFORMATION = re.compile(
    r"\W*(?:(?:point |question )?(?:\d{1,2}|[ivx]{1,4}|n\s?°\s?\d{1,2})\s?[.)/:-]{1,2}\s?)?(?:objet\s?[:-]\s?)?"
    r"(?:(?:points? d')?informations?\b|comptes?[ -]rendus? (?:des|de) (?:commissions?|reunions?)\W*\Z)"
)
"""The title of an item for information."""

PART_OF_ACT = re.compile(
    r"\W*(?:chapitre|titre|section|partie|tranche(?=[^:]*\Z)|livre)s?\s(?:n\s?°\s?)?"
    r"(?:(?:\d{1,3}|[ivx]{1,4}|premiere?)(?:\W*\Z|\s?[:.–-])"
    r"|(?:de fonctionnement|d'investissement|d'exploitation)\W*\Z)"
)
"""The heading of a part of what an act adopts, though a vote stand below it: « Chapitre 2 : Commissions »."""

BALLOT_STAGE = re.compile(
    r"\W*(?:[\d.a-z]{1,4}\s?[.):°'-]{1,2}\s?\w?\.?\s?)?(?:presidence de l|constitution du bureau"
    r"|composition du bureau|deroulement d|resultats? d|proclamation d|listes? de[s ]+candidat"
    r"|candidat(?:e?s?|ures?)\b(?! (?:a|au|aux) )|(?:ont|a) obtenu\b|depot des candid"
    r"|nombre de (?:votants|suffrages|bulletins|conseillers)"
    r"|suffrages? (?:exprimes|obtenus)|majorite absolue|indiquer les nom"
    r"|(?:premier|deuxieme|second|troisieme) tour|en (?:chiffres?|toutes lettres)|nom et prenom"
    r"|observations? et reclam|cloture du proces|mise en place du bureau"
    r"|mode de scrutin|depouillement\b|procede au vote\b"
    r"|installation des conseillers"
    r"|observations? d[eu]|interventions? d|explications? de vote"
    r"|debats?\W*\Z|discussions?\W*\Z|devis n|lot n\s?°|tranche n)"
)
"""A stage of an election (and of its printed form) or of a debate, which is no item of its own."""

NOTES = re.compile(r"(?<!\ba )pren(?:d(?:s|re)?|nent) acte|pris acte|dont acte|donne acte")
"""The council takes note."""

RANGE = re.compile(
    r"(?:a|au|et|jusqu'?a?u?|a partir de?|abs\w*|inclus)\b[\s._]*(?:_?\d|la fin|\w+ repr)|jusqu|a partir|prend fin"
    r"|;\s?[a-z]{0,3}[ .-]?\d{2,4}[ ._/-]"  # « 2019_C14 ; 2019_C15 Nombre de présents : 20 »
)
"""What follows a number of acts that says from where to where somebody sat, or that others go with it, and no title."""

NO_DEED = re.compile(r"\binformations?\b|communication|presentation|\bdecisions? (?:du (?:maire|president)|prises?)\b")
"""Words of the title of what may be told without a decision."""
