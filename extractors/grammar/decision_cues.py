"""What shows that words are a decision, as data: proposals that are adopted or fall, the passive, votes told as done.

Every pattern is for folded text (`extractors.grammar.text.fold`) and is bounded: none can run away on a long text.
"""

from __future__ import annotations

import re

from extractors.grammar.act_cues import BODY
from extractors.grammar.indexed import ByWords
from extractors.grammar.numbers import WORD

_NO_PURPOSE = "".join(rf"(?<!\b{word})(?<!\b{word}\s)" for word in ("vue", "afin", "but", "avant", "lieu"))
"""Between a proposal and its verb: that no purpose is told (« propose, en vue d'améliorer l'accueil, de … »)."""
PROPOSAL = ByWords(
    r"\b(?:(?:il|ii|l')\s?(?:(?:vous|leur)\s+)?(?:est|sera)\s+(?:(?:donc|ainsi|alors|par\s+consequent"
    r"|des\s+lors|en\s+consequence)\s*,?\s+)?(?:propose|demande|suggere)\b(?:\s+(?:donc|ainsi))?"
    r"|(?:je|nous)\s+vous\s+(?:demand|propos|pri|invit)(?:e|ons)\b|(?:propose|proposons|soumet|demande(?=\s+(?:donc\s+)?(?:aux?|a\s+l[a'])\W?))\b(?:\s+(?:donc|ainsi))?|(?:le\s+)?(?:conseil|assemblee|bureau|comite"
    r"|vous)[^.;:\n]{0,40}(?:est|etes)\s+(?:donc\s+)?(?:invitee?s?|appelee?|sollicitee?|amenee?))"
    r"\s*(?:,[^,.;:]{0,60},)?\s*(?:(?:au|aux\s+membres\s+du|a\s+l'|a\s+la|du|de\s+l')\s?(?:conseil|assemblee"
    r"|bureau|comite|commission)[^.;:,\n]{0,50}?)?\s?,?\s?(?:[^.;:\n]{0,60}?)(?::|\n"
    rf"|,)?\s*(?:{_NO_PURPOSE}(?=(?:\W{{0,6}})(?:d(?:e\s|')(?:(?:ne\s+pas|bien\s+vouloir|l'|la|le|les|se|s'"
    r"|y)\s?){0,3}\w{2,14}(?:er|ir|re)\b))|de\s*(?:bien\s+vouloir\s*)?:\s*(?=\n))"
    r"|\bil\s+(?:vous|nous)\s+(?:appartient|revient|est\s+demande)\s+(?:donc\s+|ainsi\s+)?de\s+(?:bien\s+vouloir\s*)?:\s*(?=\n)"
    r"|\b(?:conseil|assemblee|bureau|comite|vous)\b[^.;:\n]{0,40}\s(?:est|etes)\s+(?:donc\s+|ainsi\s+)?(?:invite|appele|sollicite|amene)e?s?"
    r"\s+a\s*(?:bien\s+vouloir\s*)?:\s*(?=\n)"
    r"|\b(?:s'ils?\s+(?:sont|est)|etes[- ]vous)\s+d'accord\s*"
    r"(?::\s*(?=\n)|pour\s*:?\s*(?=\n|(?:[-–•]\s)?[a-z]{2,14}(?:er|ir|re)\b))"
    r"|\bl[ea]\s+(?:maire|president|presidente)\s+propose\s+(?=que\s|l'(?:adoption|approbation)\s+d)"
)
"""What is put to the council: « il est proposé au Conseil municipal : - De fixer … », « êtes-vous d'accord pour … »."""

FELL = re.compile(
    r"(?:\b(?:proposition|rapport|projet|deliberation|motion|point)\s+(?:est|a\s+ete)\s+(?:donc\s+)?|[.\n]\s?|:\s)"
    r"(?:rejetee?|refusee?|repoussee?)\b(?![\s\S]{0,400}\b(?:adopte|approuve|accepte|valide)e?(?:nt)?\b)"
)
"""After a proposal: that it fell, and that nothing was adopted instead."""

PUT_TO_VOTE = re.compile(
    r"(?:et\s+)?d(?:e\s|')(?:bien\s+vouloir\s+)?(?:se\s|en\s|y\s)?(?:statuer|deliberer|debattre|prononcer)\b"
    r"(?!\s+(?:de)?favorablement)[^.;]{0,80}?(?:\set\sde\sl'autoriser\s[^.;]{3,120})?\W*"
    r"|(?:et\s+)?d(?:e\s|')(?:bien\s+vouloir\s+)?(?:proceder|passer)\s+au\s+(?:vote|scrutin)"
    r"(?:\s+(?:a\s+(?:main|bulletin)|sur\s+c|de\s+c)[^.;]{0,40})?\W*"
    r"|d(?:e\s|')(?:bien\s+vouloir\s+)?(?:faire\s+(?:part|remonter|connaitre|etat)|formuler|presenter|emettre|exprimer)\b"
    r"(?:(?!\bavis\b|\bles\b)[^.;]){0,40}\b(?:remarques?|observations?)\b[^.;]{0,60}\W*"
    r"|que\s+(?:l'on|nous|on|chacune?|la\s+seance|le\s+(?:conseil|vote)|l'assemblee)\b[^.;]{0,40}?\s(?:s'|en\s|y\s|se\s|soit\s)?"
    r"(?:pass|proced|vot|deliber|statu|debatt|discut|exprim|prononc|lev|ouvert|suspend)[a-z]*\b[^.;]{0,60}\W*"
)
"""A proposal that the council look at the matter, which is no deed (« de se prononcer sur ces taux »)."""

ADOPTED = ByWords(
    r"\b(?:conseil|assemblee|bureau|comite|commission|deliberation|proposition"
    r"|rapport)\b[^.;\n]{0,80}\b(?:adopte|approuve|accepte|valide|vote)e?(?:nt)?\b|\badoptee?\b"
    r"|\bapprouvee?\s+(?:a|par)\b|\bunanimite\b|\ba\s+la\s+majorite\b"
    r"|\bvote\s?:|\bpour\s?:\s?\d|\b\d{1,3}\s+(?:voix\s+)?pour\b|\baccord\b"
)
"""What shows that a proposal was adopted."""

ADOPTING = frozenset({"adopter", "approuver", "accepter", "valider", "voter", "décider", "délibérer"})
"""Verbs that say by themselves only that something was adopted."""

_VOTE_WORD = (
    r"(?:a\s+l'?\s?unanimite|a\s+la\s+majorite|absolue|des|de|du|ses|et|ou|la|par|avec|membres|voix|votes?|suffrages"
    r"|presents?|representes?|exprimes?|votants?|suivants|conseillers|elus|conseil|municipal|communautaire|pour|contre"
    rf"|abstentions?|nppv|\d{{1,3}}|{WORD}(?:-{WORD})*|\([^()]{{0,400}}\))"
)
_VOTERS = rf"(?:[\s,;:]+{_VOTE_WORD})*"
BARE = re.compile(
    rf"{_VOTERS}\W*(?:(?:de\s+|d')?(?:adopter|approuver|accepter|valider)\s+)?"
    r"(?:(?:ces?|cette|les|la|le|l'|sa)\s*)?(?:presente?\s+|dite\s+)?"
    r"(?:propositions?(?:\s+d(?:u|e\s+la)\s+rapporteure?)?|decisions?|deliberations?|rapport|projet"
    r"|conclusions(?:\s+d(?:u\s+(?:present\s+)?rapport|u\s+rapporteur|e\s+la\s+rapporteure?))?|dispositions|resolution|point|texte|expose)?"
    rf"{_VOTERS}(?:\s+(?:ci-dessus|presentee?s?|susvisee?s?|precitee?s?|telle?\s+que\s+presentee?s?)[^.;,]{{0,40}})?\W*"
)
"""What a bare adoption says after its verb (« adopte », « approuve ces propositions »)."""

NOT_THE_ACT = re.compile(
    r"\b(?:ajout\w*|inscri\w+|retir\w+|modifi\w+)\b[^.;]{0,80}\bordre\s+du\s+jour\b"
    r"|\bprononc\w+\s+(?:definitivement\s+)?sur\s+(?:celle-ci|(?:l'|cette\s)urgence)\b"
    r"|\bdesign\w+\b[^.;:]{0,30}\b(?:assesseurs?|scrutateurs?)\b|\bdont\s+la\s+teneur\s+suit\b"
    r"|\badopte(?:nt)?\s+la\s+deliberation\s+(?:suivante|qui\s+suit|ci-apres)\s?:?\s*\Z"
    r"|\b(?:proceder|recourir|renoncer?|voter|vote|scrutin)\b[^.;]{0,60}\b(?:main\s+levee|(?:scrutin|vote"
    r"|bulletins?)\s+(?:public|secret)s?)\b(?:[^.;]|\.(?=\w)){0,120}[.;\s]*\Z"
)
"""What the council settles about its sitting, and not about the matter of the act."""

_SECRETARY = (
    r"\bsecretaires?\s+de\s+(?:la\s+)?seance\b|\b(?:elue?|designee?|nommee?)\s+secretaires?(?=\W*(?:\n|\Z|[.;,]))"
    r"|\b(?:en\s+qualite\s+de|comme|pour)\s+secretaires?\b(?!\s+general)"
    r"|(?<!accepter d')\b(?:remplir|exercer|assurer)\s+(?:ces|les|cette|la)\s+fonctions?\b"
    r"|\b(?:reunir|sieger|deliberer|seance|examiner?)\b[^.;:]{0,60}\s(?:a|en)\s+huis[\s-]{1,3}clos\b"
)
OF_SECRETARY = re.compile(_SECRETARY)
"""Who keeps the minutes, and whether the public leaves."""
OF_OPENING = re.compile(
    rf"{_SECRETARY}"
    r"|\b(?:proces[- ]verba(?:l|ux)|compte[- ]rendu|p\.?v\.?)\b[^.;]{0,120}"
    r"\b(?:seances?|reunions?|conseil|dernier|precedent)"
)
"""What is settled at the opening of a sitting."""

ENACTED = re.compile(
    r"\W{0,4}(?:il\s+)?(?:est|sont)\s+(?:approuve|autorise|decide|fixe|cree|attribue|institue|accorde|adopte|habilite"
    r"|designe|nomme|alloue|donne)e?s?\b"
)
"""How an article enacts by itself (« Est approuvée la convention », « Il est accordé une aide »)."""
IN_SHORT = re.compile(
    r"(?:approuve|autorise|accepte|valide|fixe|sollicite)\s+(?:l[ae]s?\s|l'|une?\s|d[eu]s?\s|d'|ce\w{0,3}\s|ses?\s|son\s|sa\s|que\s|a\s+\d"
    r"|m\.|mme\s|monsieur\s|madame\s)|(?:decide\s+d|donne\s+(?:pouvoir|son\s+accord|un\s+avis|mandat)|emet\s+un|prend\s+acte)\s"
)
"""« Approuve le plan. », a line of minutes that name the council nowhere."""
_OFFICE_IS = (
    r"(?:(?:monsieur|madame|m\.|mme)\s+)?l[ea]\s+(?:maire|president|presidente)"
    r"\s+est\s+(?:autorise|charge|habilite|mandate)e?\s+(?:a|de|pour)\b(?:[^.;]|\.(?=\w)|(?<=\b[lrd])\.(?=\s\d)){3,400}"
)
OFFICE_IS = re.compile(_OFFICE_IS)
"""« Le maire est autorisé à signer la convention »."""
PASSIVE = ByWords(
    r"(?:^|\n|[.;,]\s)\W{0,4}(?P<clause>(?:le|la|les|l'|aucune[^.\n]{0,40},\s*(?:le|la))\s?(?P<what>proces"
    r"|compte|p\.?v\b|pv\b)[^.;]{0,160}?\b(?:est|sont|a\s+ete|ont\s+ete)\s+(?:donc\s+|ainsi\s+)?(?:adopte"
    r"|approuve|valide|arrete)e?s?\b(?:\s+a(?:\s+la|\s+l')?\n)?[^.;\n]{0,120})"
    r"|(?:^|\n|[.;]\s)\W{0,4}(?P<named>(?:m\.|mme|monsieur|madame|mademoiselle)\s[^.;:\n]{3,70}?\s(?:est|sont"
    r"|a\s+ete|ont\s+ete)\s+(?:designe|nomme|elu)e?s?\b(?!\s+presidente?\s+de\s+(?:la\s+)?seance)[^.;\n]{0,140}"
    r"(?:(?:(?<=\sa)|(?<=\s(?:de|et|en|au|du|la|le)))\n[^.;\n]{0,140})?)"
    rf"|(?:^|\n|[.;]\s)\W{{0,4}}(?P<office>{_OFFICE_IS})"
    r"|(?:^|\n|[.;,]\s)\W{0,4}(?P<settled>il\s+est\s+(?:donc\s+|ainsi\s+)?decide\b[^.;:\n]{0,60}?"
    r"\s(?:de\s|d'|que\s|qu')(?:[^.;]|\.(?=\w)){3,400})"
)
"""What is decided in the passive: « Le procès-verbal est adopté à l'unanimité », « Mme X est désignée secrétaire »,
« il est décidé de maintenir les tarifs »."""

PERFECT = ByWords(
    rf"(?P<clause>{BODY}[^.;:\n]{{0,60}}?\s(?:a|ont)\b(?:\s?,?\s(?:a\s+l'?\s?unanimite|a\s+la\s+majorite)[^.;:\n,]{{0,50}},?)?"
    r"\s+(?P<past>(?P<stem>decid|fix|emis|approuv|accept|autoris|vot|adopt|valid|design|attribu|accord|sollicit|confirm|choisi|retenu"
    r"|donn|refus|rejet)(?:ee?s?|s|e)?)\b(?:[^.;]|\.(?=\w)|(?<=\bm)\.|(?<=\bmm)\.){3,400})"
)
"""What the council has decided: « Le conseil municipal a fixé, à l'unanimité, les tarifs »."""

CITED = re.compile(
    r"\bpar\s+(?:sa\s+|une\s+)?deliberation|\blors\s+de|\bseance\s+du\b|\bavai(?:t|ent)\b"
    r"|\b(?:le|du|depuis\s+le)\s+\d{1,2}(?:er)?\s+\w{3,9}\s+(?:19|20)\d\d"
)
"""What dates a decision of another sitting."""
MINUTES_OF = re.compile(
    r"\b(?:proces[- ]verba(?:l|ux)|comptes?[- ]rendus?|p\.?v\b\.?)(?:(?!\bque?\b)[^.;]){0,90}?"
    r"\b(?:du|des|le)\s+\d{1,2}(?:er)?\s+\w{3,9}\s+(?:19|20)\d\d"
)
"""The minutes that are approved, with the day of their sitting."""

DEEDS = {
    "adopt": "adopter", "approuv": "approuver", "valid": "valider", "arret": "arrêter", "design": "désigner",
    "nomm": "nommer", "elu": "élire", "decid": "décider", "fix": "fixer", "emis": "émettre", "accept": "accepter",
    "autoris": "autoriser", "vot": "voter", "attribu": "attribuer", "accord": "accorder", "sollicit": "solliciter",
    "charge": "charger", "habilit": "habiliter", "mandat": "mandater", "confirm": "confirmer", "choisi": "choisir",
    "retenu": "retenir", "donn": "donner", "refus": "refuser", "rejet": "rejeter",
}  # fmt: skip
"""Stem of a participle → the infinitive."""

DEED = re.compile(rf"\b(?:est|sont|ete)\s+(?:donc\s+|ainsi\s+)?(?P<stem>{'|'.join(DEEDS)})\w{{0,3}}\b")
"""The participle of a decision in the passive."""

AMOUNT = re.compile(
    r"(?<![\w,/])(?<!\w\.)(?P<n>\d{1,3}(?:[ .]\d{3})+(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2})?)\s{0,2}(?P<k>m|k"
    r"|millions?\s+d'|milliers?\s+d')?\s{0,2}(?:[.,]-{0,2}\s?)?(?:€|eur(?:os?)?(?![a-z]))"
)
"""A sum in euros, in figures."""
