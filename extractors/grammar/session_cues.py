"""The words of the opening of a sitting, as data: what a date stands for, the hour, the quorum, the urgency, the place.

Every pattern is for folded text (`extractors.grammar.text.fold`).
"""

from __future__ import annotations

import re

from extractors.grammar.indexed import ByWords
from extractors.grammar.patterns import Gated, sought

_BODY = r"(?:conseils?|assemblee|comite|bureau|commission permanente|conseillers|conseilleres|membres|delegues|elus)"

START_OF_TEXT = re.compile(
    r"^\W{0,6}(?:(?:vu|considerant|attendu)\b(?! le proces)|apres en avoir|decide|article 1|ordre du jour\b"
    r"|le conseil [a-z]+ ?,?$|(?:monsieur|madame|m\.|mme) (?:le|la) (?:maire|president|presidente) (?:expose"
    r"|rappelle|informe|presente|ouvre))",
    re.MULTILINE,
)
"""Where the text of an act or of a debate begins, and the heading ends."""

_GAP = (
    r"(?:(?!\breuni|\bassembl|presents?\b(?!\s(?:conseil|comite|bureau)\b)|absents?\b)[^.;\d]"
    r"|\.(?=[a-z])|(?<=\bm)\.|\b\d{1,2}\s?(?:er|e|eme)\b)"
)
BEFORE_DATE: tuple[tuple[str, re.Pattern[str] | Gated], ...] = (
    ("posted", Gated(r"\baffich[a-z]{1,4}\s+de\s+la\s+convocation[^.;\d]{0,20}\Z", holds=("affich",))),
    (
        "posted",
        Gated(r"\bconvocations?\b[^.;:\d]{0,70}\b(?:a|ont)\s+ete\s+affiche?e?s?\b[^.;:\d]{0,60}\Z", holds=("affich",)),
    ),
    ("other", Gated(r"\breuni(?:ra|ront)\b[^.;\d]{0,140}\Z", holds=("reunir",))),
    (
        "sitting: convened for",
        Gated(
            rf"\bconvo(?:cations?|quee?s?)\b{_GAP}{{0,140}}\bpour\s+\Z"
            r"|\bconvoquee?s?\s+le\s+\d{1,2}(?:er)?\s[a-z]{3,9}(?:\s\d{4})?\s+pour\s+\Z",
            holds=("convo",),
        ),
    ),
    (
        "convened",
        Gated(
            rf"\bconvocations?\s+individuelles?\b{_GAP}{{0,120}}\b(?:transmis|adresse|envoye|remis){_GAP}{{0,90}}\Z"
            rf"|(?:convo[qc]u?[ea]{{0,2}}s?|convocations?)(?:\s?\((?:s|e|es)\))?\b(?!\s+(?:a\s+la|au|a\s+une|pour)\s+"
            rf"(?:seance|reunion|conseil|comite)|\s+pour\s+(?:l[ae]|cette)\s+(?:seance|reunion|conseil|comite)\b(?!(?:\s\w+)?\s?:)){_GAP}{{0,110}}\Z"
            rf"|d ate de la convocation\W{{0,4}}\Z|\bconvoc\.\W{{0,4}}\Z|\bconv\.\W{{0,4}}\Z",
            holds=("convo", "conv."),
        ),
    ),
    (
        "convened",
        Gated(
            r"\bconvocations?\s(?:pour|a)\s(?:la|une|cette)\s(?:seance|reunion)\b[^.;:]{0,40}\b"
            r"(?:datee?s?|en\sdate)(?:\sdu)?\s*\Z",
            holds=("convocation",),
        ),
    ),
    ("convened", Gated(r"\bsur\s+(?:l')?invitation\b[^.;:\d]{0,40}\Z", holds=("invitation",))),
    ("posted", Gated(rf"\b(?:date d'affichage|affichage|affichee?s?)\b{_GAP}{{0,50}}\Z", holds=("affich",))),
    (
        "other",
        sought(
            r"(?:publication|publiee?|mise? en ligne|transmi|rapports?\s+(?:\w+\s+){0,3}(?:adress|envoy|remis)"
            r"|prefecture|recue?|notifi|certifi|depot)[^.;\d]{0,40}\Z"
        ),
    ),
    (
        "other",
        Gated(
            r"\b(?:commissions?(?!\s+permanente)|comite\s+(?:technique|social)|jury|groupe\s+de\s+travail)\b[^.;\d]{0,120}\breunie?s?\s[^.;\d]{0,40}\Z",
            holds=("reuni",),
        ),
    ),
    (
        "sitting: met on",
        Gated(
            r"(?:\breuni(?:e?s?)|(?<!\bl')(?<!\bl'\s)(?<!\bcette\s)\bassemblee?s?|\bassembles)\b(?:[^.;\d]|\.(?=[a-z])){0,140}\Z",
            holds=("reuni", "assemble"),
        ),
    ),
    (
        "sitting: title",
        sought(
            r"(?:seances?|sessions?|reunion|assemblee|conseil|comite|bureau"
            r"|conference(?!\s+(?:des\s+(?:maires|presidents)|de\s+presse))|commission permanente|c\.?m\.?"
            r"|proces[- ]?verbal|p\.?v\.?"
            r"|compte\s?[- ]?\s?rendu|c\.?r\.?|resume|administration)\b(?:\s?n°\s?\S{1,14})?"
            r"(?:(?!\bpresents?\b|\babsents?\b)[^.;\d]|\bm\.(?![a-z])|\.(?=[a-z])"
            r"|(?<=\blun)\.|(?<=\bmar)\.|(?<=\bmer)\.|(?<=\bjeu)\.|(?<=\bven)\.|(?<=\bsam)\.|(?<=\bdim)\.){0,90}\Z"
        ),
    ),
    (
        "sitting: number",
        Gated(r"\bdeliberation\s(?:n|n°|no)\W{0,2}[\w /.-]{1,24}(?:\s{1,2}|[ ][|•·–—][ ])\Z", holds=("deliberation",)),
    ),
)
"""Before a date: what it is the date of. The first pattern that fits counts."""

AGAIN = re.compile(
    r"\b(?:(?:seconde|deuxieme|2e|2eme|nouvelle)\s+convocation|reconvoquee?s?|(?:seconde|deuxieme)\s+fois"
    r"|(?:a|(?<!\bsera\s)(?<!\bseront\s)de)\s+nouveau\s+convoquee?s?|convoquee?s?\s+(?:a|de)\s+nouveau)\b[^.;\d]{0,40}\Z"
)
"""Before a date: that the council was convened again on it."""

EARLIER = sought(
    r"(?:approb|approuv|adopt|\barret|observation|precedent|dernier|prochain|rappel|ajourn|report|depuis|lors\b|(?<!ad)joint"
    r"|premiere fois|remarque|lecture|suite a|par deliberation|\bvu\b|\bloi\b|decret|ordonnance"
    r"|delegation)[^.;]{0,140}\Z|\b(?:scrutins?|elections?(?:\s+municipales)?)\s+(?:du|des)\W+\Z"
    r"|deliberation [a-z ]{0,30}\bdu\W+\Z"
)
"""Before the date of a sitting: that it is another sitting's."""

LISTED_OF_SITTING = re.compile(
    r"(?:\A|\n)\W*(?:liste des )?deliberations?\s"
    r"(?:examinees|adoptees|approuvees|prises|soumises|votees)\b[^.;\d]{0,80}"
    r"\blors\sde\s(?:la|sa)\sseance\W+(?:du\W*)?(?:(?:conseil|comite|bureau)\b[^.;\d]{0,30})?\Z"
)
"""Before the date of a sitting: that the list of its acts is what is read."""

BESIDE_LABEL = re.compile(
    r"(?:^|\n)(?P<label>[^\t\n]{3,60}(?:: ?|\b(?:convocation|affichage) ?))\t[^\n]*\n(?:le ?:? ?)?\Z"
)
"""Before a date that stands alone in the first column: its label, in that column on the line above."""

WEEKDAY = re.compile(r"(?<![a-z])(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[ ,]{0,3}(?:le )?\Z")
"""Right before a date: the day of the week."""

DAY_WORDS = re.compile(
    r"(?=[acdejlmsv]|\Z)(?:\b(?:en\s+date\s+du|les?|d[ue]s?|ce|au|(?:ce\s+|au)?jourd'hui)\W{1,3})?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche)\W{0,3})?(?:le\s)?\Z"
)

AFTER_CONVENED = re.compile(
    r"\s?,\s?(?:la\s)?convocation\b[^.;\d]{0,90}\b(?:adresse|envoye|transmis|remis)e?s?\b(?!\s(?:le|en\sdate)\b)"
    r"(?![^.;]{0,200}\b(?:s'est|se\ssont|est|etant)\s(?:reuni|assembl))"
    r"|\s{0,2}(?:la|les)\s(?:lettres?\sde\s)?convocations?\b"
)
"""After a date: what was sent on it (« Le 3 mai, convocation du conseil adressée à chaque conseiller », « avoir adressé
le 3 mai les convocations des conseillers »)."""
WE_CONVENED = re.compile(
    r"\W{0,3}nous\b[^.;\d]{0,90}?\b(?:avons\s+(?:certifie\s+avoir\s+)?|certifi(?:ons|e)\s+avoir\s+)convoque\b"
)
"""After a date in words: the mayor's own notice (« Le 3 mai, Nous, Luc PIC, certifions avoir convoqué le conseil »)."""
OF_SITTING = re.compile(r"\b(?:seance|reunion|session)\b[^.;\n]{0,40}\Z")
"""Before a date: that it is the day of the sitting, whatever follows."""
LABEL_BROKEN = ("date de\t", "date de \t", "date d'\t", "date de la\t")
LABEL_BELOW = re.compile(
    r"\s?\n\W{0,3}(?:la\s)?(?:(?P<convened>convocation)|(?P<posted>affichage))(?:\sdu\sconseil)?\W*(?:\n|\Z)"
)
"""A label that the cell of its date parts: « DATE DE ⇥ 5 mars 2021 / CONVOCATION »."""
AFTER_EARLIER = re.compile(
    r"\A[^.;\n]{0,50}\b(?:est|sont|a ete|ont ete)\s+(?:approuv|adopt|mis aux voix)|\A[^.;\n]{0,20}\bapprouve"
)
OPENING_SENTENCE = re.compile(
    rf"\A(?:(?!\bconvo)(?:[^.;]|(?<=\bmm)\.)){{0,120}}?\b{_BODY}\b(?:[^.;]|\.(?=[a-z])|\bmm?e?\.(?![a-z])){{0,400}}?(?:\breuni(?!ra\b|ront\b)"
    rf"|\breunl|assembl|\btenu\b|presidence)"
    rf"|\A[^.;]{{0,160}}?\b(?:s'est|se\s+sont)\s+(?:reuni|assembl)e?s?\b[^.;]{{0,60}}?\b{_BODY}\b"
)
"""After a date: the council that met on it."""

TITLE_OF_ANOTHER = re.compile(
    rf"\W*{_BODY}\b(?:\s[a-z']{{4,16}})?\W+(?:(?:seance|reunion)\s(?:\w+\s)?)?du\s(?:[a-z]{{5,8}}\s)?(?P<day>\d{{1,2}})\b"
)
"""Right after a date: a title that gives the sitting its day. The date above was a stamp's, or a letter's."""

TO_APPROVE_BEFORE = re.compile(r"\b(?:ordre\s+du\s+jour|approbations?|adoptions?)\b[^\n]*\n[^\n]*\Z")
"""On the line above a day: that what it is the day of is dealt with by another sitting."""
TITLE_BEHIND = re.compile(
    r"\s?[-–—:|]\s?(?:comptes?[- ]?rendus?|proces[- ]?verbal|p\.?v\b|seance|reunion|conseil)"
    r"(?:\s(?:de\sla|du|de|d'|la|le|seance|reunion|ordinaire|extraordinaire|publique)){0,5}"
    r"(?:\s?(?:conseil|comite)(?:\s(?:municipal|communautaire|syndical|d'administration))?)?\W*(?:\n|\Z)"
)
"""Right after a day that begins its line: the name of the minutes of that sitting, and nothing else."""
TITLE_RIGHT_BEFORE = re.compile(
    r"\b(?:seance|reunion|conseil\s+[a-z]{5,16}|comite\s+syndical|conseil\s+d'administration"
    r"|(?<=[-–—]\s)(?:conseil|comite|commission\s+permanente))\s+(?:en\s+date\s+)?d(?:u|es)\W*"
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\W*)?\Z"
)
"""Right before a date: the sitting, in a document without lines."""

AGAINST_TITLE = "against the title"
"""The form of a day of the sitting that the title of the document gives otherwise."""
TITLE_BLOCK = re.compile(
    r"\W{0,8}(?:\w{1,4}\s)?(?:seances?|sessions?|reunion|conseil|comite|bureau"
    r"|conference(?!\s+(?:des\s+(?:maires|presidents)|de\s+presse))|commission|proces[- ]?verbal"
    r"|p\.?v\b|compte\s?[- ]?\s?rendu"
    r"|extraits?|registre|deliberations?|du|des|de la|les?|la|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|assemblee|resume|c\.?m\b|tenue?\s|en\s+date\s+du\b"
    r"|ville|communes?|communaute|agglomeration|metropole|syndicat|mairie|c\.?[cau]\.?(?=\s)|\d)",
)
"""How the line of a date begins in a title."""

SENTENCE_BEFORE = re.compile(r"[\d.;]\s*\Z")
"""Right before a date amid a line: that a sentence begins with it."""

PLACE_ALONE = re.compile(r"\W{0,4}(?:\d{1,3}\s)?[a-z][a-z' -]{1,30},\s?(?:le\s?)?")
"""The place that a letter is dated at (« Valbrune, le 12 mars »)."""
MET_ON_ANOTHER = re.compile(
    r"[ ]*\n[^.;]{0,160}?\b(?:s'est|se\s+sont)\s+reunie?s?\s+(?:(?:le|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche)\s+){0,2}\d{1,2}(?:er)?\s[a-z]{3,9}\s\d{4}\b"
)
"""After a day alone on its line (that of a page of the web): the council that met on a day of its own."""
LETTER_BEGINS = re.compile(
    r"[ .]*(?:\Z|\n|(?:reunion|seance|compte[- ]rendu|proces[- ]verbal)\s(?:de\s(?:la|l')\s?|du\s)"
    r"[^.;:]{0,60}?\d{1,2}\s[a-z]{3,9}\s\d{4})"
)
"""After the day of a letter: the end of the line, or the title of the sitting with a day of its own."""

OPENED_AT = re.compile(
    r"(?:seance|conseil|\bseance\sdu\s[a-z' ]{4,40})\s(?:est\s|a ete\s)?(?:declaree?\s)?ouverte?\b[^.;\n]{0,80}?"
    r"\ba\s{1,2}\Z"
    r"|\b(?:seance\b(?:[^.;\n]|\bmm?e?\.){1,80},\s(?:est|a ete)\s(?:declaree\s)?ouverte\s(?:a|des)\s{1,2}\Z"
    r"|ouvre\s(?:la|cette)\s(?:seance|reunion)\b[^.;\n]{0,60}?\b(?:a|il\sest)\s{1,2}\Z"
    r"|(?:debut|ouverture)\s(?:de\s)?(?:la\s)?(?:seance|reunion)\W{0,4}(?:a\s(?::\s)?)?\Z"
    r"|\b(?:seance|reunion)\b(?:[^.;\n]|\bm\.){0,130}?\b(?:debute|commence|demarre)\sa\s{1,2}\Z"
    r"|seance\s(?:est\s)?ouverte\W{0,3}a?\s?\Z|(?<=\n)ouverture\sa\s{1,2}\Z)"
    r"|\b(?:conseil(?:\s[a-z]{6,15})?|comite|assemblee)\ss'est\sreunie?\s(?:[a-z' -]{0,60}\s)?a\s{1,2}\Z"
)
"""Before an hour: that of the opening."""

SOMEBODY_MOVES = re.compile(
    r"\s?,\s(?:[^.;:\n]|\bm\.){0,60}?\b(?:quitte(?:nt)?|arrivent?|rejoint|rejoignent|sort|sortent)\b"
)
"""After an hour: that of a member who comes or goes."""
OPENS_AT = re.compile(r"\ba\s{1,2}\Z")
OPENED_AFTER = re.compile(
    r"\s?[,:]?\s(?:(?:m\.|mme|monsieur|madame)\s)?(?:[^.;:]|\bm\.){0,140}?\b(?:ouvre|declare\s+ouverte)\s+(?:la\s+)?(?:seance|reunion)\b"
    r"|\s?,?\s(?:[^.;:]){0,140}?\bdeclare\s+la\s+(?:seance|reunion)\s+ouverte\b"
    r"|\s?,?\sla\s+seance\s+est\s+(?:declaree\s+)?ouverte\b"
)
"""After an hour at the head of a sentence: that of the opening (« À 18 h 40, Mme X ouvre la séance »)."""

STOP_TIME = sought(
    r"\bpresents?\b|\bpresentes?\b|\babsents?\b|\bexcuse|\barriv|\bdepart\b|\bordre du jour\b|\bsecretaire"
)

HOUR_NEXT = re.compile(r"\s?,?\s(?:a|des)\s{1,2}")
"""After the day of the sitting, told again: its hour follows."""

HOUR_PARTED = re.compile(r"(?!\s(?:et\s)?[\w-]{3,12}\sminutes)(?:(?!\bheures?\b)[^.;]){1,60}\sminutes\b")
"""After an hour: its minutes stand apart, past what a column beside prints."""


QUORUM = ByWords(
    r"\b(?:(?:le\s+)?quorum\s+(?:est\s+|etant\s+|a\s+ete\s+)?(?:\w+\s+)?(?:atteint|verifie|constate|respecte|reuni)"
    r"|quorum\s+(?:est|etant)\b|formant\s+(?:ainsi\s+)?(?:la\s+majorite|le\s+tiers)\s+des\s+(?:membres"
    r"|conseillers|delegues)"
    r"|forment\s+la\s+majorite\s+des|nombre\s+(?:suffisant|prescrit\s+par\s+la\s+loi)"
    r"|quorum\s*[:=]\s*(?:\d|atteint|oui\b)|(?<!du )quorum\s*\.{3,60}\s*\d"
    r"|condition\s+de\s+quorum\b[^.;]{0,80}\bremplie)"
)
SECOND_CONVOCATION = ByWords(
    r"\b(?:seconde|deuxieme|2e|2eme|(?<!commune )nouvelle)\s+convocation\b(?!\s+sans\s+condition)"
    r"|\ba\s+nouveau\s+convoque"
    r"|(?<!\bsera\s)(?<!\bseront\s)\bde\s+nouveau\s+convoquee?s?\b|\bconvoquee?s?\s+(?:(?:a|de)\s+nouveau|(?:une|pour\s+la)\s+(?:seconde|deuxieme))|\breconvoquee?s?\b"
    r"|\bquorum\s+n'(?:etant|ayant|avait|a)\s+pas\s+(?:pu\s+etre\s+|ete\s+)?(?:atteint|reuni)\s+"
    r"(?:le\s+(?:\w+\s+)?\d|(?:lors\s+de|a|au\s+cours\s+de)\s+(?:la|sa|une)\s+(?:premiere\s+)?(?:seance|reunion))"
    r"|\bpremiere\s+(?:seance|reunion|convocation)\b[^.;]{0,40}\b(?:n'ayant|faute\s+de|sans)\b[^.;]{0,40}\bquorum\b"
    r"|\b(?:assemblee?s?|reunie?s?)\b[^.;]{0,110}\bpour\s+(?:une|la)\s+(?:deuxieme|seconde|2\s?e(?:me)?)\s+(?:lecture|fois)\b"
    r"|\breuni\w*\s+de\s+plein\s+droit\s+trois\s+jours\b|\bse\s+tient\s+de\s+plein\s+droit\s+trois\s+jours\b"
)
OF_EARLIER_LINE = re.compile(
    r"\W{0,4}(?:vus?|considerant|rappel\w*)\b[^.;]{0,40}\b(?:deliberation|seance)\s(?:\S+\s){0,3}?du\s"
)
"""A line that tells of an earlier act, whose urgency is not that of the sitting."""
_BEEN = r"(?:(?:a|ayant)\s+ete\s+|est\s+|etant\s+)?"
_ITS = r"(?!\s+d(?:es?|u)\s+(?!(?:la|cette)\s+(?:convocation|seance|reunion|session)))(?!\s+de\s+l')"
"""After urgency: that it is no other thing's (« l'urgence des travaux »)."""
_SHORTENED = r"(?:abreg|raccourci|ramen|redui)\w*"
URGENCY = ByWords(
    r"\bconvo\w{2,8}\b[^.;]{0,60}\b(?:en|d')\s?urgence|\bprocedure\s+d'urgence\b"
    r"|\burgence\s+(?:de\s+la\s+)?convocation"
    r"|\b(?:seance|session)\s+(?:extraordinaire\s+)?(?:d'|en\s+)urgence\b"
    r"|\breunion\s+(?:extraordinaire\s+)?(?:d'|en\s+)urgence\b(?=\s+(?:du|de\s+l'assemblee|de\s+ce)\b|\W*\n)|\breunie?s?\s+(?:en|d')\s?urgence\b"
    rf"|\bdelai\s+(?:legal\s+)?de\s+(?:la\s+)?convocation\s+{_BEEN}{_SHORTENED}|\bdelai\s+(?:legal\s+)?{_BEEN}abreg"
    rf"|\bdelai\s+(?:legal\s+)?{_BEEN}{_SHORTENED}\s+a\s+(?:un|1)\s+jour\b"
    rf"|\brend(?:u)?\s+compte\s+de\s+l'urgence\b{_ITS}|\bse\s+prononc\w{{1,3}}\b[^.;]{{0,50}}\bsur\s+l'urgence\b{_ITS}"
    r"|\b(?:approuve|admet|reconnait)\s+l'urgence\b(?=\s?(?:[.,;:]|a\s+l'unanimite|de\s+la\s+(?:convocation|seance|reunion)))"
)
PLACE = ByWords(
    r"\b(?:(?:reunie?s?|assemblee?s?|assembles)\b(?:[^.;]|\.(?=[a-z\d])){0,140}?(?<![\w'])"
    r"|(?:conseil|assemblee|seance|comite\s+syndical)\b[^.;]{0,120}?\btenue?s?\s+(?=(?:en|par)\s+(?:visio|audio|tele)))"
    r"(?P<place>(?:(?:dans|a|au|en)\s+(?:la\s+|l'|le\s+|sa\s+|une\s+)?)?(?:salles?|mairie|hotel|lieu|siege|maison"
    r"|espace|centre|foyer|auditorium"
    r"|gymnase|theatre|amphitheatre|pole|domaine|chateau|complexe|salon|halle|palais|grange"
    r"|ecole|residence)\b[^,;.\n]{0,90}?(?:\n[^,;.\n]{0,60}?)?(?:,\s(?:dans\s+)?(?:la\s+)?(?:salle|salon)\b[^,;.\n]{0,50}?"
    r"(?:\n[^,;.\n]{0,30}?)?)?"
    r"|(?:en|par)\s+(?:visio|audio|tele)-?conference)"
    r"(?=\s*(?:,|;|\.|\Z|sous\b|en seance|en session|au nombre|le \d|a \d|a \w+ heures)|(?<=conference)[ ]*\n)"
)
PLACE_NAMED_PRINTED = re.compile(
    r"\b[Rr]éunie?s?\s(?P<place>(?:à|aux?)\s(?:L[ae]s?\s|l[ae]s?\s|[Ll]['’])?(?=[A-ZÀ-Þ])(?![^,;.\n]{0,40}\bheures?\b)"
    r"[^,;.\n\d]{3,60}?)(?=\s+(?:sous\s+la\s+présidence|en\s+séance|en\s+session))"
)
"""A place of which no word tells what it is, by its capital (« réuni à La Filature sous la présidence »)."""
AFTER_PLACE = re.compile(
    r"\s(?:sur\s+(?:la\s+)?convocation|ou\s+(?:la|le|les)|en\s+raison|suite\s+a|en\s+suite\s+de)\b"
)
"""What follows a place in its sentence, and is no part of it."""

CONVENED_WOVEN = sought(
    r"\bdate\s(?:de\s)?(?:la\s)?convocation\s?:\s{1,3}(?=(?:etaient\s)?(?:presents?|excuses?|absents?|membres\spresents)\s?:)"
)
"""The label of the convocation without its value, right before the heading of a list."""
AMONG_NAMES = re.compile(r"[\w\s.,'’-]*[,;]\s+\d[\d/.-]*\d\s+[A-ZÀ-Þ][\w-]+\s")
"""A date in figures behind the comma of a name and before the next name."""
