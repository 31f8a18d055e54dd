"""The words around the names of the voters, as data.

Patterns are for folded text and named as in `extractors.grammar.vote_cues`.
"""

from __future__ import annotations

import re

from extractors.grammar.patterns import Around, sought
from extractors.grammar.vote_cues import ABSTENTION, NOT_PARTICIPATING, NUM, VOICES

_CIVILITY = r"(?:m\.|mm\.|mmes?\b|mlles?\b|messieurs|mesdames|monsieur|madame|mademoiselle)"
VOTES_ON = (
    rf"{_CIVILITY}\s[^,;:\n]{{2,40}}?\svot(?:e|ent)\s+"
    r"(?:contre|(?:pour|en\s+faveur\s+de)\s+(?:l[ae]s?\b(?!\s?compte)|l'|cet))"
)
"""« Mme X vote pour la candidature de … »: no proxy, as « vote pour M. Y » may be."""
NAMES_LABEL_AT = re.compile(
    r"""["']?\s?(?:\(s\))?\s?(?:voix|votes?)?\s?(?:de\s?)?"""
    r"""(?:\((?!(?:mm?\.|mmes?|monsieur|madame)\s)[a-z][^():\n]{3,80}\)\s?)?:(?=\s*\S)|["']?\s?(?:\(s\))?\s?\((?=\s?[a-z])"""
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
FIRM = re.compile(
    r"\b(?:entreprise|societe|sarl|sas|sci|cabinet|famille|indivision|consorts)\b(?!\s?(?:d[eu]s?\s|d'|,))"
)
"""That a name is a firm's, or a family's (« la société DUPRÉ s'étant retirée »)."""
_VOTED = r"(?:(?:ont|a|n'ont|n'a|se\s+sont|s'est|sont|est)\s+)?"
SENSE_LINE = re.compile(
    rf"^[^\w\n]*{_VOTED}(?:{VOICES}\s+)?(?P<sense>pour|contre|{ABSTENTION}|{NOT_PARTICIPATING})"
    r"(?:\s?\(s\))?[^\w\n]*$",
    re.MULTILINE,
)
"""A line of a sense and nothing else, below which the voters stand (« Ont voté contre »)."""
ASKED_AT = re.compile(r"\s?\?[\s\"»:–—-]{0,6}\(?")
WHO_BEFORE = re.compile(
    r"\bqui\s(?:(?:est|sont|vote|votent)\s)?\Z"
    r"|(?:[.?!:\n()]\s{0,3}|\by\sa[- ]t[- ]il\s)(?:et\s)?(?:des\s|d'autres\s)?(?:votes?\s|voix\s)?\Z"
)
ANSWERED_AT = re.compile(r"\s?(?:\.?\s?\)|\.(?!\s?[-–—])|\n|\Z)")
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
DONT_AT = re.compile(r"\s?\(\s?(?:dont|y\s+compris)\s[^()\n]{1,40}\)")
"""After a figure: how many of them are proxies (« 3 abstentions (dont 1 pouvoir) : M. X »)."""
COUNTED_AT = re.compile(rf"\s?{NUM}\s?(?:\+|et|dont)\s?{NUM}\s?(?:procurations?|pouvoirs?)\s?(?:pour|contre)?\s?:\s?")
"""In brackets, before the voters: how many of them are proxies (« 5 contre (2 + 3 procurations : M. X, …) »)."""
ANOTHER_BRACKET = re.compile(r"\)\s?[,;]?\s?\(")
BY_PROXY = Around(
    r"(?:\+|\bet\b|\bpar\b|\bayant\b|\bavec\b|\bporteuse?\b)?\s?(?:du\s+|de\s+|l[ea]\s+|ses\s+|son\s+|sa\s+|une?\s+|\d{1,2}\s+)?"
    r"\b(?:pouvoirs?|procurations?|mandants?)\b[^,;()\n]{0,60}",
    needle=r"pouvoir|procuration|mandant",
    reach=40,
)
"""Whose voice a voter carries, within a list of voters."""
VOICES_OF_ONE = re.compile(r"(?<=[a-z]{2})[ ](?P<voices>:?\s?\d{1,2}(?:\s?voix)?)(?=\s?[,;)]|\s?\Z)")
"""Behind a voter, within a list of voters: how many voices are his or hers (« M. X 3, Mme Y 1 »)."""
AND_OF = re.compile(rf"\bet\s+(?P<of>de\s+)(?={_CIVILITY})")
ASKS_PRINTED = re.compile(r"[ ]*\n\W*(?:Qui|Y\sa|Est-ce|Quels?|Pas\sd|Des)\b")
"""Below the name of who speaks, alone on its line: the question on who votes how (« Qui est contre ? »)."""
GOES_ON_SPEAKING = re.compile(r"[ ](?!(?:ayant|avec|et|par|pouvoir|absent|du|de|la|le)\b)[a-zà-ÿ]{3,}")
"""After a name, as printed: the verb of a sentence of the debate."""
_WAY = r"(?:a\s+la\s+majorite|a\s+bulletins?\s+secrets?|a\s+main\s+levee|au\s+scrutin|egalement|ensuite|ainsi|donc)"
CHOOSES_BEFORE = re.compile(
    r"\b(?:designe|elit|elise|nomme|proclame|choisit|autorise|charge|mandate|habilite|remercie)(?:nt|e?s?)\W{1,3}"
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
OFFICE_BETWEEN = re.compile(
    r"\s?,\s(?:(?:vice-)?president|tresori|secretaire|membre|conseill|adjoint|maire|delegue|proprietaire|acquereu|locataire|gerant|epou"
    r"|interess|concern|parente?s?\b)[^,.;\n]{0,70}(?:\n[^,.;\n]{0,70})?,?\s(?:et|ainsi\sque)\s\Z"
)
"""Between two who take no part: what the first is elsewhere (« Mme X, présidente du club, et M. Y, trésorier, »)."""
