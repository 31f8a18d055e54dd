"""What heads an extract and opens a sitting, as data: patterns for one folded line, and the lists of the opening."""

from __future__ import annotations

import re

from extractors.grammar.patterns import Gated

SECRETARY = re.compile(
    r"\W*(?:(?:\d{1,2}|[ivx]{1,4})\s?[.)/:–-]{1,2}\s?)?(?:designation|nomination|election|choix) (?:d['\s]un|du|de la"
    r"|par .{0,30} du) secretaire"
)
"""The heading of the designation of the secretary."""

_FORMAL = (
    r"(?:appel(?: nominal)?(?: des (?:conseillers|membres|elus|presents|delegues)(?: \w+){0,2})?"
    r"|(?:verification|constat(?:ation)?|controle|etat) (?:du|de l'existence du|de l'etat du) quorum|quorum"
    r"|(?:liste des )?(?:(?:conseillers|membres|elus|delegues)(?: \w+)? )?(?:presents|absents|excuses|representes)"
    r"|(?:(?:communication|lecture|etat|enregistrement|verification) des )?(?:pouvoirs|procurations)"
    r"|ouverture de (?:la )?seance)"
)
FORMALITY = re.compile(
    rf"\W*(?:(?:\d{{1,2}}|[ivx]{{1,4}}|[a-h])\s?[.)/:°–-]{{1,2}}\s?)?{_FORMAL}"
    rf"(?:\s?(?:[,;/–-]|et)\s(?:(?:du|de la|des|les|l[ea]) )?(?:{_FORMAL}"
    r"|(?:designation|nomination|election) (?:du|d'un|de la) secretaire(?: de (?:la )?seance)?))*\W*\Z"
)
"""A heading of what a sitting begins with, on which nothing is decided: « APPEL NOMINAL », « CONSEILLERS PRÉSENTS ET
QUORUM »."""

ATTENDANCE = Gated(
    r"\W*(?:(?:etai(?:en)?t|membres|conseillers|sont|est)\s)?(?:presente?s?|absente?s?|excusee?s?|representee?s?"
    r"|pouvoirs?|procurations?|secretaires?)\b"
    r".{0,40}|.*\b(?:pouvoir|procuration) (?:a|donnee?)\b.*|\W*secretaire de seance.*",
    holds=("present", "absent", "excuse", "represente", "pouvoir", "procuration", "secretaire"),
)
"""A line of the lists of the opening."""

MEMBERS = re.compile(
    r"\W*(?:\d{1,2}\s)?(?:(?:etai(?:en)?t|membres|conseillers|sont|est)\s)?(?:presente?s?|absente?s?|excusee?s?|representee?s?"
    r"|pouvoirs?|procurations?|secretaires?(?: de (?:la )?seance)?)\s?:.{0,400}"
)
"""A list of the opening on the line of its label (« 1 POUVOIR : M. X à M. Y »)."""

OPENING_FORMULA = re.compile(
    r"s'est reuni|se sont reunis|nombre de (?:membres|conseillers)"
    r"|\b(?:l'\s?an\s(?:deux|mil|20)|presents?\b|convoques?\b)"
)
"""What follows the header of an extract."""

HEADER = re.compile(
    r"\W*e?xtr?ait\s?(?:[a-z]{1,3}\s)?(?:du|de|des)?\s?(?:registres?|proces|deliberations?"
    r"|la seance)"
)
"""The head of an extract."""

HEADER_OF_ACT = re.compile(
    r"\W*deliberation (?:du|de la|de l') ?(?:conseil|comite|bureau|commission|assemblee)\b[^,;.:]{0,60}\Z"
)
"""The head of an act that is called no extract: « DÉLIBÉRATION DU CONSEIL MUNICIPAL »."""

_OPENING_LABEL_FIRST = re.compile(
    r"\W*(?:(?:etai(?:en)?t|membres|conseillers|sont|est|date de)\s(?:\w+\s){0,2})?(?:presente?s?(?!\spar\b)"
    r"|absente?s?|excusee?s?|representee?s?|pouvoirs?"
    r"|procurations?|convocation|en exercice|quorum|secretaire)\b.{0,60}(?::|\Z)"
)

_TO_ACT = r"(?! (?:au |a (?:m\.|mr|mme|monsieur|madame) l[ea] )(?:maire|president)e? (?:pour|de|afin|a l'effet)\b)"
"""After « donne pouvoir »: no proxy, but what the council charges its chair with."""
_OPENING_WORDS = Gated(
    r"nombre de (?:conseillers|membres|delegues)(?!.*pas pris part)"
    r"|\bl'\s?an (?:deux|mil)|secreta(?:ire|riat) de seance|(?:donne|ayant donne) (?:pouvoir|procuration)"
    rf"{_TO_ACT}|(?<!qui )s'est reuni(?!e)"
    r"|se sont reunis"
    rf"|\bpouvoir{_TO_ACT} a\b|legalement convoque|dument convoque",
    holds=("nombre de", "an deux", "an mil", "secreta", "pouvoir", "procuration", "reuni", "convoque"),
)


STATES = re.compile(r"\b(?:absente?|excusee?|presente?), (?:pouvoir|procuration)\b|\bsuppleante?\b.{0,80}\babsente?\b")
"""In a line: the states of members in a list."""
OF_SITTING = re.compile(r"(?:seance|reunion|session)\b.{0,50}?\b\d{1,2}(?:er)? [a-z]{3,9} (?:19|20)\d\d\b")
"""Behind a number alone of its kind: the sitting, which bears it, and its day (« N° 2020/0028 Séance du … »)."""


def opens_sitting(folded: str) -> bool:
    """Whether a line holds words of the opening of a sitting."""
    return _OPENING_LABEL_FIRST.match(folded) is not None or _OPENING_WORDS.search(folded) is not None


STARTS_MINUTES = re.compile(r"\W*(?:proces|compte)[ -]{0,3}(?:verbal|rendu)")
"""A running title of minutes, or a sentence on the previous ones."""

RUNNING_TITLE = re.compile(
    r"\W*(?:(?:seance|reunion|session)\s(?:du|ordinaire|publique|de)|conseil (?:municipal|communautaire"
    r"|metropolitain|syndical|departemental|regional)"
    r"\b(?: (?:du|de|en date).{0,60})?\W*\Z|commune (?:de|d')|ville (?:de|d')"
    r"|communaute (?!de communes\s?[:\u2013-]\s?[a-z])(?:de|d')"
    r"|departement\b|canton\b|mairie (?:de|d')|republique"
    r"|arrondissement|le (?:maire|president|secretaire)|la (?:maire|presidente|secretaire)"
    r"|deliberations?\W*\Z|tota(?:l|ux)\b|intitules?\b.{0,20}\bcomptes?\b|imputations?\W*\Z"
    r"|\w{4,}(?:er|ir|re)(?:, \w{4,}(?:er|ir|re)){1,4}\W*\Z)"
)
"""A line of the letterhead or of a running head, or of signatures, in the look of a title."""
