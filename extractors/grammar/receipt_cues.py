"""The words of the préfecture's receipt and of publication, as data.

Every pattern is for folded text (`extractors.grammar.text.fold`).
"""

from __future__ import annotations

import re

from extractors.grammar.indexed import ByWords
from extractors.grammar.patterns import Around

_PLACE = (
    r"(?:\s+(?:de\s+l[ae']\s?|d[eu]s?\s+|d')(?:(?:[a-z]\.[ -]?){2,4}|[a-z][a-z'-]{2,30}"
    r"(?:\s[a-z'-]{2,20}){0,2}?)(?=\s*(?:le\b|via\b|:)))?"
)
_OFFICE = (
    rf"(?:(?:(?:(?:m\.|mr|mme|monsieur|madame)\s+)?l[ae]\s+)?(?:sous\W{{0,3}}|s\s?/\s?)?prefe(?:cture|t){_PLACE}|(?:(?:au|le)\s+)?controle\s+de\s+(?:la\s+)?legalite"
    r"|(?:(?:au|le)\s+)?representant\s+de\s+l'\s?etat"
    rf"|(?:la\s+)?subdivision(?:\s+administrative{_PLACE})?"
    r"|(?:(?:au|le)\s+)?commissaire\s+delegue(?:\s+de\s+la\s+republique)?"
    r"|(?:(?:au|le)\s+)?haut[- ]commissa(?:riat|ire)(?:\s+de\s+la\s+republique)?"
    r"(?:,\s+subdivision\b[^\n\d,;]{0,60},?(?=\s+le\b))?)"
)
_TO = r"(?:en|par|a|au)"
_ON_LINE = r"(?:\s+(?:par\s+voie\s+)?electronique|\s+(?:dematerialisee|numerique|en\s+ligne))?"
_ACT = r"(?:compte[- ]rendu|liste|proces[- ]verbal|deliberation|acte|presente?)"

LABELS: tuple[tuple[str, ByWords | Around], ...] = (
    (
        "receipt.received_on",
        ByWords(
            rf"\b(?:r[a-z]{{1,3}}u|vise)e?\s+{_TO}\s+(?:titre\s+du\s+)?{_OFFICE}(?:\s+via\s[^\n:]{{2,30}}?(?=\s+le\b))?(?:\s+le)?"
            rf"|\breception\s+(?:{_TO}\s+)?{_OFFICE}(?:\s+(?:en\s+date\s+)?(?:le|du))?"
            rf"|\bdate\s+de\s+reception(?:\s+(?:en|de|a|par|au)?\s*(?:{_OFFICE}|l'ar|ar|l'accuse)\b)?"
            rf"|\baccuse\s+de\s+reception\s+(?:en|de|du)\s+{_OFFICE}(?:\s+(?:en\s+date\s+du|le|du)|(?=\s?:)|\s?:\s?le)"
            rf"|\baccuse\s+de\s+reception\s+(?:(?:en|de|du)\s+)?{_OFFICE}(?=\s{{1,3}}\d{{1,2}}\W{{1,3}}[a-z0-9]{{2,9}}\W{{1,3}}\d{{2,4}}\b)"
            rf"|\bar\s+(?:(?:en|de|du)\s+)?{_OFFICE}\s+(?:en\s+date\s+)?(?:du|le)(?=\s+\d)"
            r"|\brecue?\s+(?:en\s+|a\s+la\s+)?(?:sous\W{0,3}|s\s?/\s?)?pref\.(?:\s+(?:de\s+|d')?[a-z-]{3,20})?(?:\s+le)?(?=\s+\d)"
            r"|\bres\s+en\s+prefecture\s+le|\bcourrier\s+arrive(?:\s+le)?\b"
            r"|\baccuse\s+(?:de\s+)?reception\s+le\b|\bdate\s+de\s+l'accuse\s+de\s+reception(?=\s?:)"
            rf"|\b(?:date\s+(?:de\s+)?)?retour\s+(?:de\s+)?{_OFFICE}(?=\s?:|\s+le\b)"
            rf"|\bar\s+{_OFFICE}\s?:\s?\d[\dab]\d-\d{{9}}-\S{{8,60}}\s+en\s+date\s+du(?=\s+\d)"
            r"|(?:(?<=\d[ \t][–—|;,-]\s)|(?<=\d[;,]\s))reception(?=\s?:\s?\d)"
            rf"|\bdate\s+(?:d[e']\s?)?(?:l')?ar\b(?:\s+{_OFFICE})?(?=\s?:)|\bvisa\s+(?:de\s+)?{_OFFICE}(?=\s?:|\s?\n)"
        ),
    ),
    (
        "receipt.received_on",
        Around(
            r"\b(?!(?:r[a-z]{1,3}u|vise)e?\s)[a-z]{4,12}\s{1,4}par\s+le\s+prefet(?=\s?:)",
            needle=r"par\s+le\s+prefet\s?:",
            reach=16,
        ),
    ),
    (
        "receipt.transmitted_on",
        ByWords(
            rf"\benvoyee?\s+(?:en|a|au)\s+{_OFFICE}(?:\s+le)?"
            rf"|\b[dp]ate\s+de\s+(?:tele)?transmission(?:\s+de\s+l'acte|\s+(?:en|a|au)\s+{_OFFICE})?|\benvoi\s+(?:(?:en|a|au)\s+)?{_OFFICE}(?:\s+le)?"
            rf"|\b(?:tele)?transmis(?:e|es|sion)?\s+(?:\w+\s+){{0,3}}(?:en|a|au)\s*{_OFFICE}(?:\s+par\s+voie\s+[a-z]{{6,16}})?(?:\s+(?:le|du))?"
            rf"|\b(?:sous-)?prefecture\s?:\s?(?:envoi|envoyee?|(?:tele)?transmi(?:ssion|se?))\s+le\b"
            rf"|\b(?:tele)?transmission\s+{_OFFICE}(?:\s+(?:en\s+date\s+)?(?:le|du)|(?=\s?:))"
            rf"|\b(?:tele)?transmise?(?:\s+le|(?=\s+et\s+(?:affiche|publie|notifie)))|\bteletransmission(?=\s?:)"
            rf"|\b(?:date\s+de\s+)?(?:depot|depose[es]{{0,2}})\s+(?:en|a)\s+{_OFFICE}(?:\s+le)?"
            rf"|\b(?:compte\s+tenu\s+de\s+)?(?:la|sa)\s+(?:tele)?transmission\s+en\s+{_OFFICE}(?:\s+le)?"
        ),
    ),
    (
        "receipt.transmitted_on",
        Around(
            rf"\b(?!envoye)[a-z]{{0,4}}ye\s+(?:en|a|au)\s+{_OFFICE}(?:\s+le)?", needle=r"ye\s+(?:en|a|au)\s", reach=4
        ),
    ),
    (
        "receipt.published_on",
        ByWords(
            r"\b(?:publiee?|affichee?|notifiee?)(?:\s+(?:et|ou)\s+(?:publiee?|affichee?|mise?\s+en\s+ligne"
            r"|transmise?|notifiee?))?"
            r"(?:\s+(?:en\s+mairie|au\s+(?:recueil|r\.?a\.?a)\b[^\n:\d]{0,50}?|a\s+l'hotel\s+d[eu][^\n:\d]{3,30}?|a\s+la\s+porte\s+de\s+la\s+mairie|au\s+c\.?c\.?a\.?s\b\.?"
            r"|au\s+siege(?:\s+d[^\n:\d]{3,40}?)?|a\s+la\s+mairie(?:\s+d[^\n:\d]{3,40}?|\s+du\s+\d{1,2}\w{0,4}\s+arrondissement)?|(?:sous\s+format\s+|par\s+voie\s+)?electronique(?:ment)?|sur\s+(?:format\s+)?papier|(?:sur\s+(?:le\s+)?|au\s+)(?:panneau|tableau)[^\n:\d]{0,30}?|sur\s+(?:le\s+site|www\.|internet)[^\n:\d]{0,40}))?"
            r"\s*(?:,\s?)?(?:le|du|:)"
            r"|\bdate\s+de\s+(?:la\s+)?publicite(?=\s?:)|\baffichage\s+(?:au\s+centre\s+administratif|en\s+mairie|a\s+la\s+mairie|a\s+l'hotel\s+de\s+ville)\s+(?:le|du)"
            rf"|\bdate\s+de\s+(?:la\s+)?publication(?:\s+sur\s+le\s+site[^\n:\d]{{0,40}}|\s+d(?:u|e\s+la)\s+{_ACT}\b[^\n:\d]{{0,30}}(?=:))?"
            rf"|\bpublication{_ON_LINE}(?:\s+le)?(?=\s?:)|\b(?:la\s+)?publication{_ON_LINE}\s+(?:le|du(?=\s+\d|\s?:))"
            r"|\bpublication\s+(?:ou|et)\s+notification\s+(?:du|le)|\bpublication\s?/\s?notification(?=\s?:)"
            r"|\bpublication\s+(?:au|dans\s+le)\s+(?:recueil|r\.?a\.?a)\b[^\n:\d]{0,60}?\s(?:le|du)(?=\s+\d)"
            r"|\bpublication\s+sur\s+le\s+site[^\n:\d]{0,60}?\sle|\bformalites\s+de\s+publicite\s+(?:effectue|accompli)es\s+le"
            r"|\bmise?\s+en\s+ligne\s+sur\s[^:;.\d]{3,60}?\sle(?=\s+\d)"
            r"|\bpublication\s+(?:sur\s+(?:le\s+)?)?site(?:\s+internet)?(?:\s+(?:d[eu]s?\s|d'|de\sl)[^\n:\d]{2,40})?(?=\s?:)"
            r"|\b(?:date\s+de\s+)?mise?\s+en\s+ligne(?:\s+(?:de\s+)?l'acte|\s+sur[^\n:\d]{0,50}(?:le|(?=\s?:))|\s+le|\s?:)"
            rf"|\b(?:date\s+d')?affichage(?:\s+(?:du|de\s+la|de\s+l')\s?{_ACT}[^\n:\d]{{0,30}})?"
            r"(?:\s+integral)?"
            r"(?:\s+(?:le|du)|\s{0,2}:\s{0,2}(?:du|le)?)?(?=[\s:])"
        ),
    ),
)
"""Field and label. The date stands after the label, or below a block of labels."""

EXECUTORY_BEFORE = re.compile(
    r"\b(?:executoire|(?:tele)?transmis(?:e|sion)?|reception|depot|envoi)\b(?:[^.;]|\.(?=\s?\d)|(?<=\bm)\.){0,90}(?:\bet|,|\s-)\s+(?:apres\s+|de\s+|par\s+)?(?:sa\s+|la\s+|son\s+|l')?\Z"
    r"|\bexecutoire\W{1,3}par\s+(?:sa\s+|son\s+|l')?\Z|\bcertifie\s+(?:la\s+|que\s[^.;]{0,70}\ba\s+ete\s+)?\Z"
    r"|\bpresente?\s+(?:deliberation|acte)\s+(?:a\s+(?:bien\s+)?ete|est)\s+\Z"
)
"""Before a publication: the sentence that says why the act is in force."""

CONVOCATION = re.compile(r"convocation|convo[qc]u|\bordre\s+du\s+jour\b")
"""About a posting: that it is the convocation's."""

PAPERS_BEFORE = re.compile(
    r"\b(?:rapports?|dossiers?|documents|projets|notes?|convocations?|pieces)\b[^.;:]{0,50}\Z"
    r"|\b(?:compte\W?rendu|proces\W?verbal)\b[^.;:]{0,90}\Z"
)
"""Before « transmis le »: what members get before the sitting."""

VALUE_AFTER = re.compile(
    r"[\s:.,|_-]{0,12}(?:id\s?:\s{1,3})?(?:le\s|du\s)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?[\s:]{0,3}\Z"
)
"""What may stand between a label and its date."""

BESIDE = re.compile(r"[ :]*\n[^\n\t\d]{2,60}\t\s?(?:le\s|du\s)?\Z")
"""Between a label and its date in a column of their own: who signs, in the column beside."""

OF_ACT = re.compile(
    r"\b(?:deliberation|acte)\s(?:est\s)?(?:publi|affich)[a-z]{1,3}\s[^\n]{0,3}\Z|\bpubli(?:ee?|cation)\b[^\n]{0,60}\Z"
)
OF_SITTING = re.compile(r"\b(?:compte[- ]rendu|proces[- ]verbal|liste)\b[^\n]{0,60}\Z")
"""Up to the end of the label of a posting: whether it is the act's or that of the minutes."""

MINUTES_POSTED = re.compile(
    r"\b(?:compte[- ]rendu|proces[- ]verbal|liste\s+des\s+deliberations)\b"
    r"[^.;\n]{0,110}\s(?:(?:a|ont)\s+ete\s+)?\Z"
)
"""Before « affiché à la porte de la mairie le »: that it tells the posting of the minutes of the sitting."""

SAME_STAMP = re.compile(
    r"\b(?:convocation|transmi|recue?\b|reception|depot|depose|envoye|envoi\b|teletransmi)[^\n]{0,70}\d{2}"
    r"(?:\s(?:au|en|a)\s[^\n\d]{3,40})?[\s,;.|/–-]*\Z"
)
"""Before a publication on its line: another date, of the receipt or of the convocation."""

RECEIVED = ByWords(
    r"(?<![a-z])(?:re(?:[cg]ue?|ception)|(?<!est )(?<!etait )(?<!ete )arrivee?)\s+le\s?:?\s{1,2}(?:-\s)?"
)
STAMPED = re.compile(
    r"accuse\s+de\s+reception|prefecture|subdivision\s+administrative|haut[- ]commissariat"
    r"|\btransmise?\b[^.;]{0,60}\bprefet\b"
)
"""« Reçu le », which is the préfecture's where its stamp or an identifier stands just above."""

STAMPED_BELOW = re.compile(r"[ .]*\n\W*(?:sous\W{0,3})?prefecture\b")
ARRIVED = ByWords(r"(?:\n|(?<=\d{4})[ ])\W{0,4}(?:(?:courrier\s+)?arrivee?|recue?)\W{0,4}(?=\n|\Z)")
STAMP_ABOVE = re.compile(r"\bprefecture\b[^\n]{0,40}(?:\n(?:[^\n\t\d]{2,40}\t)?\W{0,6}|[ ])\Z")
"""A date in a stamp: between « reçu le » and the préfecture, or between the préfecture and « arrivée »."""

DONE = re.compile(r"(?:(?:tele)?transmis|envoye|recu|depose|publie|affiche|notifie)e?s?\b")
JOINED = re.compile(r"\s+et\s+(?:l[ea]\s|s[ao]n?\s)?")
"""Between two labels of one date (« Transmis en préfecture et affiché le 5 mai »)."""

BLANK = re.compile(r"[\s:.]*(?:\bid\s?:\s*)?")
"""Between two labels of a block: nothing, or the label of the identifier."""

ALONE = re.compile(
    r"[\s.,;)\"]{0,6}(?:\n|\t|\Z)|\s[–—-]\s(?:l[ea]\s+(?:maire|presidente?)|signe)\b|\s+s.?low?\b|\s+sur\s+(?:le\s+|son\s+)?site|\s?,\s+(?:conformement\b|dans\s+les\s+delais\b)|\s+par\s+(?:tele)?transmi"
    r"|[\s.,;|–-]{1,4}(?:id\s?:|\d{3}-\d{9}|(?:date\s+de\s+)?(?:envo(?:ye|i)|recue?\b|reception|accuse\b|executoire\b|(?:tele)?transmi))"
    r"|\s+au\s+\d|\s\d{1,3}\n|,?\s+et\s+(?:s[ao]n?\s+|l[ea]\s+|de\s+s[ao]n?\s+)?(?:(?:tele)?transmi|notifi|depo|envoy|adress|recep)"
)
"""After the date of a publication: nothing more on the line."""
