"""What stands between the members of a list, beside them and in brackets behind them, as data.

The cues of a list are patterns over the *plain* text (accents folded, capitals kept), so that « A » as an initial is
not « à »; the others are for folded text.
"""

from __future__ import annotations

import re

from extractors.grammar.indexed import AtWords

_PROXY = (
    r"(?:pou?[rv]v?oi[rt]s?|pouvair|procurations?|proc\b\.?|pouv\b\.?|mandats?\b|pour\s+mandataires?\b|mandataires?(?=\s?:)|pvr\b|pv\b|p°(?=\s?a\s)"
    r"|delegation)(?: de vot(?:e|er)\b)?"
)
_GIVES = (
    r"(?:donn\w{0,4}|remet|remis|confi\w{1,3}|laiss\w{1,3}|delegu\w{1,3}|transmis|transmet|fait|vot\w{1,3}"
    r"|avec|sous|accord\w{1,3}|etabli\w{0,2})"
)
_LINK = (
    r"(?<!sans )(?<!non )(?:(?:qui|mais|et)\s+)?(?:(?:a|ont|ayant|avait|avaient|est|etait|etaient|absente?s?|excusee?s?"
    r"|excuses?|chacune?|tous|toutes|les|deux)\s?,?\s+){0,4}"
    rf"(?:(?:{_GIVES}\s+)(?:(?:son|sa|leurs?|un|une|le|la|par|de|tout|chacune?|tous|toutes|les|deux)\s+){{0,4}}|(?:par\s+|sa\s+"
    rf"|son\s+))?{_PROXY}(?!\s?(?:de|d)\b|s?\s\d{{1,2}}\s(?-i:[A-Z]))"
    r"(?:\s+(?:donn\w{1,3}|remise?|confiee?|ecrite?|(?:de|pour)\s+vot\w{1,2}|en\s+(?:son|leur)\s+nom|accordee?|est"
    r"|a\s+ete|vote)(?=\W))*"
    r"(?:\s*(?:jusqu|a\s+partir|a\s+compter|pour\s+le\s+point)[^,;()\n]{1,30}?(?=\s+(?:a|A)\s))?"
    r"\s*[:=.…]*\s*(?:(?:a|A|au|en\s+faveur\s+de|pour|->|=>)(?=\s|\Z))?"
)
_SOMEONE = r"(?-i:(?=(?:MM?\.?|Mmes?|Mr|Mlle|Monsieur|Madame|Messieurs|Mesdames)\s|[A-Z][\w'-]+\s+[A-Z]))"
"""Before a person, amid words that may stand in any case."""
_VOTES = r"(?:vot(?:e|ent|era|eront|ait|aient|ant)|agi(?:t|ssent|ssant)|signe(?:nt)?)"
_FOR_ANOTHER = r"(?:(?:pour\s+le\s+compte|au\s+nom|(?:a\s+la|(?:en\s+lieu\s+)?et|en)\s+place)\s+d(?:e\s+|')|pour\s+)"
_GIVEN = (
    r"(?:(?:(?:a|ont)\s+ete|etai(?:en)?t|est|sont)\s+)?(?:donn|remi|confi|accord|transmi|laiss|consenti|etabli)\w{0,4}"
)
"""« Pouvoirs ont été donnés par … »: behind the word of a proxy, who gave it follows."""
_REVERSE = (
    rf"(?:(?:a|ayant|avec)\s+(?:recu\s+)?{_PROXY}\s+(?:de|pour)\s+(?:voter|agir)|(?:qui\s+)?{_VOTES})\s+"
    rf"(?:(?:egalement|aussi|donc)\s+)?{_FOR_ANOTHER}{_SOMEONE}|cel(?:ui|le)\s+de\s+{_SOMEONE}|"
    rf"(?:(?:a\s+recu|ayant\s+recu|recoit|ayant|detien(?:nen)?t|detenant|porteu\w+\s+d\w+|avec|\+)\s+(?:une?\s+"
    rf"|les?\s+|la\s+)?)?{_PROXY}\s+(?:{_GIVEN}\s+)?(?:de|d'|par)(?=\s?[MA-Z])"
    rf"|(?:des|les|leurs?|une?|la)\s+{_PROXY}\s+{_GIVEN}\s+par(?=\s?[MA-Z])"
    rf"|(?:a\s+ete\s+|est\s+|qui\s+est\s+)?mandatee?\s+par\s+{_SOMEONE}"
    rf"|(?:a|ont)\s+depose\s+(?:(?:une?|leurs?|deux|trois|chacune?)\s+)*{_PROXY}\s+(?:pour\s+voter\s+)?au\s+nom\s+d(?:e\s|')"
    r"|mandataires?\s+(?:de|d')(?=\s?(?:M\.|MM|Mme|[A-ZÀ-Þ][\w-]+\s[A-ZÀ-Þ]))"
)
_REPLACED = (
    r"(?:(?:est|etait|etant|sont|qui\s+est|(?:qui\s+)?s'(?:est|etait|etant)\s+fait)\s+)?(?:represent(?!ants\b)\w{0,4}|remplac\w{0,4}"
    r"|supple(?!ant)\w{0,4})\s+(?:par|de)\s+(?:(?:son|sa)\s+)?(?:suppleante?\s*,?\s*)?"
    r"|(?:est\s+)?appelee?\s+a\s+sieger\s*[:,]?\s*"
    r"|(?:par|represente\w{0,2})\s+(?:son|sa)\s+suppleante?\s*[,:]?\s*"
    r"|(?-i:r)epresentee\s+(?=(?:m\.|mr|mme|monsieur|madame)\s)"  # « représentée Mme DUPRÉ »
    r"|par(?=\s+(?:m\.|m[mr]|(?-i:[A-Z])))"  # « retenu par son travail » has no holder
)
_FOR_WHOM = (
    r"(?:pour\s+(?:qui|lequel|laquelle)|au\s+nom\s+(?:duquel|de\s+(?:laquelle|qui)))\s+"
    rf"(?:{_VOTES}\s+)?{_SOMEONE}|(?:qui\s+)?(?:a|ont|ayant)\s+mandate\s+{_SOMEONE}"
)
_INSTEAD = (
    r"(?:(?:ayant|assurant)\s+la\s+|en\s+)?suppleance\s+(?:de\s+|d')|suppleante?\s+(?:de\s+|d')"
    r"|(?<=[a-z][ ])(?<!\bet )(?<!\bson )(?<!\bsa )(?<!\bdelegue )(?<!\bdeleguee )"
    r"suppleante?\s+(?=(?:m\.?|mme|mr|monsieur|madame)\s[a-z][^,;:()\n]{2,40}[ ]?[(;])"
    r"|represente(?:nt)?\s+(?=(?:mm?|mme|mr|monsieur|madame)\b)|representant\s+(?=m\.|mm?e?\s)|(?:en\s+)?remplac(?:ement|ante?)\s+(?:de\s+|d')"
)
_UNTIL_NUMBER = (
    r"[^,;()\n\d]{0,40}\n?[^,;()\n\d]{0,30}\d[\w°.:/-]*(?:\sh(?:eures?)?\b\s?\d{0,2})?(?:\s?(?:a|au|et)\s+(?:la\s+"
    r"|l')?(?:n°\s?|point\s+|deliberation\s+)?[\w°-]{0,8}\d\w*)?"
)
_ITEM_TOLD = (
    r"(?:point|question|deliberation|dossier)\s+(?:sur|relati\w{1,3}|concernant|portant)\s"
    r"[^,;()\n]{3,80}?(?=\s?[,;()\n]|\s[-–]\s|\Z)"
)
"""An item told by its title, where no number is printed (« à partir du point sur les finances »)."""
_ARRIVED = (
    rf"(?:arriv\w{{1,4}}\s+au|(?:a\s+partir|a\s+compter)\s+d[eu]|apres|depuis)\s+(?:l[ae]\s+)?{_ITEM_TOLD}"
    rf"|(?:arriv\w{{1,4}}|presente?|entre\w{{0,2}}|a\s+partir|a\s+compter|depuis|des)\s+(?:de|du|d'|des|a|le|la"
    rf"|l'|apres|pour|au)(?=\W|\d){_UNTIL_NUMBER}"
)
_LEFT = (
    rf"(?:jusqu'a(?:u|\s+l[ae])|depart\s+(?:au|apres\s+l[ae]))\s+{_ITEM_TOLD}"
    rf"|(?:jusqu\w{{0,3}}|depart\w{{0,2}}|partie?|quitt\w{{1,4}}|sortie?|sauf|absente?\s+(?:a\s+partir|pour|au"
    rf"|aux|a\s+compter))\W{_UNTIL_NUMBER}"
)
_AT = r"(?:\s?,?\s?(?:a\s)?\d{1,2}\s?[hH:]\s?\d{0,2}|\b)"
_AFTER_LEAVING = rf"(?:apres|des|a\s+partir\s+de|a\s+compter\s+de|suite\s+a|a)\s+(?:son|leur)\s+depart{_AT}"
UNTIL_COMING = (
    rf"(?:jusqu\s?'?\s?a|avant|en\s+attendant|(?:dans|en)\s+(?:l')?attente\s+de)\s+(?:son|leur)\s+arrivee{_AT}"
)
_SPAN = rf"(?:de|du)\s+(?:la\s+|l')?(?:question|point|deliberation|rapport)s?\W{_UNTIL_NUMBER}"
_ROLE = (
    r"(?:(?:\d{1,2}\s?(?:er|ere|eme|e|nd|nde|°)?|[Pp]remiere?|[Ss]econde?"
    r"|(?:[Dd]eux|[Tt]rois|[Qq]uatr|[Cc]inqu|[Ss]ix|[Ss]ept|[Hh]uit|[Nn]euv|[Dd]ix)ieme|[Ll]e|[Ll]a)\s+)?"
    r"(?:conseil\.\s?munic\.(?:\s(?:de\s|d')?[A-Z][\w'-]+)?"
    r"|(?i:vice.{0,2}pres(?=\.)|vice.{0,2}president\w{0,3}|president\w{0,3}|(?:de la )?maires?(?:[- ]adjoint\w{0,2})?"
    r"|adjoint\w{0,3}|adjts?|conseill\w{2,6}|administrat(?:eur|rice)s?|delegue\w{0,2}|titulaires?"
    r"|suppleant\w{0,2}|membres?|(?:senat(?:eur|rice)|deputee?)s?(?:[- ]maires?)?"
    r"|doyenn?e?|elus?|representante?s?)\b)(?:\(e\))?"
    r"(?:[ \n](?:(?:de|du|des|a|au|aux|la|le|en|et|l'|d')\s?){0,3}"
    r"(?!(?:(?:qui\s)?(?:a|ayant|qui)\s)?(?:donn|pouvoir|procur)|par\s[A-Z]|(?:jusqu|apres|avant|durant|pendant)\b)"
    r"(?:[a-z][a-z'-]*+|(?i:municipa\w+"
    r"|communes?|communauta\w+|delegue\w*|departementa\w*|regiona\w*|general\w*"
    r"|metropolitain\w*|adjoint\w*|territoria\w*|president\w*|bureau"
    r"|communa\w*)\b)(?<! de)(?<! du)(?<! d)(?<! la)(?![A-Z])){0,10}"
    r"(?:\.?\s(?:de\s(?:la\s)?|du\s|d')(?!M\.|Mme|Monsieur|Madame)(?:L[aAeE][sS]?\s|Saint\s)?"
    r"[A-Z][\w'-]+(?:\.[A-Z][\w'-]+)*(?:(?<=-)\s[A-Z][\w'-]+|(?<=\s[Cc]entre)\sde\s[Gg]estion)?)?"
)
_FOR_COMMUNE = (
    r"pour\s(?:la\scommune|les\scommunes)\s(?:de\s|du\s|des\s|d['’])(?:L[ae]s?\s|L')?[A-Z][\w'-]+"
    r"(?:\s(?:sur|sous|en|les|la|le|de|du|des)\s(?:la\s)?[A-Z][\w'-]+)*(?!\s?:)(?![\w'-])"
)
_WHO_MOVES = (
    r"(?i:arriv|depart)\w{0,3}\s+(?i:de\s|d')\s*"
    r"(?:(?:M|Mme|Mr|Mlle|MM|Mmes)\b|Mons|Mad|Mess|Mesd|[A-Z][\w'-]+\s+[A-Z])"
)
"""Who comes or goes is named after the word: it is not the member before it."""
_TIME_TOLD = r"(?!\s+(?:PARTIR|COMPTER|L'|LA\s))"
"""After « À » in capitals: not « À PARTIR DE »."""
_TO = (
    rf"(?:[ ]?(?:a|A(?=\s+(?:M\.|Mme|MME|Mr|Monsieur|Madame|MONSIEUR|MADAME))){_TIME_TOLD}(?=\s+(?:[A-Z]"
    r"|(?:de|du|d'|le|la|l')\s?[A-Z]|m\.|mm?e\b|mr\b|monsieur|madame|a\s))|pour(?=\s+(?:[A-Z]|monsieur|madame))"
    rf"|(?<=[A-Z]{{2}} )A{_TIME_TOLD}(?=\s+[A-Z]{{2}})|(?:en\s+faveur|au\s+profit)\s+de(?=\s+[A-Z])"
    r"|[-=]+>|(?<=[\w)] )>+|[→►⇒])"
)
LIST_CUES = AtWords(
    rf"(?P<unsaid>(?i:n'(?:a|ont|avait|ayant)\s+pas\s+(?:donne|remis|laisse)[^,;()\n]{{0,12}}?{_PROXY}))"
    rf"|(?P<mine>(?i:m'(?:a|ont)\s+(?:donne|remis|confie|laisse|adresse)\s+(?:un\s+|une\s+|son\s+|sa\s+)?{_PROXY}))"
    rf"|(?P<instead>(?i:{_INSTEAD})(?=M\.|M\s|Mme|Monsieur|Madame|[A-Z][\w-]+\s[A-Z]))"
    rf"|(?P<reverse>(?i:{_REVERSE}))|(?P<link>(?i:{_LINK}|{_FOR_WHOM}))|(?P<replaced>(?i:{_REPLACED}))"
    rf"|(?P<to>{_TO})"
    rf"|(?P<arrived>(?!{_WHO_MOVES})(?i:{_ARRIVED}|{_SPAN}|{_AFTER_LEAVING}))"
    rf"|(?P<left>(?!{_WHO_MOVES})(?i:{UNTIL_COMING}|{_LEFT}))"
    r"|(?P<amid>(?<=[;:][ ])(?:absente?s?(?:\s(?:et\s)?excusee?s?)?|excusee?s?)[ ]?:(?=[ ]?[A-Z]))"
    r"|(?P<status>(?i:(?:absente?s?\s?,?\s(?:et\s|est\s|sont\s)?excuse|present|absent|excuse|represente)e?s?|s(?:['\s]est|e\s+sont)\s+fait\s+excuser)\b(?!\s*:))"
    rf"|(?P<role>{_ROLE}|{_FOR_COMMUNE})"
)
"""What may stand between the names of a list."""

ROW_STATE = re.compile(
    r"(?:[\s:;,(-])(?P<state>presente?|absente?(?:\s+excusee?)?|excusee?|representee?(?:\s+par)?)\b"
    r"(?:[\s,;:(–—-]*(?:(?:a\s+)?donne\s+)?(?:pouvoir|procuration)\s*(?:a\b|:))?"
    r"|(?:[\s:;,(-])(?P<proxy>(?:(?:a\s+)?donne\s+)?(?P<given>pouvoir|procuration)(?:\s*(?:a\b|:)|[ ]?\t))"
)
"""In the row of a member: the state, and the proxy that follows."""
MARK = re.compile(r"[xX✓✔☒☑●•1]")
PROXY_WORD = re.compile(r"(?:pouvoir|procuration)s?\b(?![^,]*,[^,]*(?:pouvoir|procuration))")
SUBSTITUTE_OF = re.compile(r"\b(?:supplean(?:te?|ce)\s+(?:de|d')|en\s+remplacement|remplace\b(?!\s+par)|remplacant)")
PAREN_ARRIVED = re.compile(r"\b(?:arriv|a\s+partir|a\s+compter|depuis\b|retard)|^\s*\(?\s*\d{1,2}\s?h\s?\d{0,2}\s*\)?$")
PAREN_LEFT = re.compile(
    r"\bdeparts?\b|\bjusqu|\bquitt|\bsorti|\bpartie?\b|\bsauf\b|\babsente?\s+(?!(?:a\s+l'(?:ouverture|appel)|(?:au|en)\s+(?:debut|moment)))(?:a|pour|au)"
)
AFTER_LEAVING = re.compile(rf"\W*{_AFTER_LEAVING}")
"""In brackets after one who gave a proxy: it holds from then on."""
NO_VOICE = re.compile(r"\bsans\s+(?:voix|droit\s+de\s+vote)\b|\bvoix\s+consultative\b|\ba\s+titre\s+consultatif\b")
"""In brackets after one of the present: who attends without a vote, and is no member that sits."""
ABSENT_UNTIL = re.compile(r"^\W*absente?\s[^,;]{0,40}[,;]\s?(?:puis\s)?(?P<arrived>arriv[^,;]+)")
"""In brackets after one of the present: missing at the opening, and when they came."""
MISSES_FROM = re.compile(r"\W*(?:absent|excuse)e?s?\s(?:a\s(?:partir|compter)|des|depuis|apres)\b")
"""Since when one of those who miss does (« (M. X absent à partir du point 6) »)."""
RANGE = re.compile(
    r"\s*(?:(?:du|de|des|pour|aux?|la|les|l'|points?|questions?|deliberations?|delib|rapports?|n°s?|nos|jusqu'a)[\s.]*){0,6}"
    r"(?:n°\s?)?[a-z]{0,4}[_ -]?\d[\w./-]*(?:\s(?:a|au|et)|,(?=\s_))\s"
    r"(?:(?:la|l'|le|point|question|deliberation|n°|no)\s*){0,3}(?:n°\s?)?[a-z]{0,4}[_ -]?\d"
)
"""In brackets after a member: the items for which they sit, or miss (« de la délibération 3 à 18 », « D_1, _4 »)."""
FROM_FIRST = re.compile(r"[^\d]*(?:(?:19|20)\d\d\D{1,3})?0*1(?!\d)")
"""A range of items that begins with the first: who sits for it leaves afterwards."""
BEGINS = re.compile(r"(?:(?:19|20)\d\d\s?[-_/.]\s?)?(?P<n>\d+)")
"""In words that tell since when: the item, or the hour, behind the year of its number."""
