"""What marks a line as furniture of the page (stamp, running head, page number, letterhead), as data.

Every pattern is for one folded line (`extractors.grammar.text.fold`).
"""

from __future__ import annotations

import re

from extractors.grammar.patterns import Gated, sought

ACT_ID = re.compile(
    r"(?P<department>\d\d[\dab])(?<![\w-]...)(?P<dash>[ -]{1,2})(?P<siren>\d{9})[ -]{1,2}"
    r"(?P<date>20 ?\d ?\d ?[01] ?\d ?[0-3] ?\d)[ -]{1,2}(?P<number>[a-z0-9_./-]{1,40}(?: [a-z0-9_./-]{1,30}){0,2}?)"
    r" ?(?:-\n?|\b\.) ?(?P<nature>de|ar|au|bf|cc|ai|dec|df)(?P<annex>-\d{1,2}-\d{1,2})?(?![a-z0-9])"
)
"""An ACTES identifier: department, SIREN, date, number, nature; scans lose a dash or set a blank in it.

What may not stand before is said behind the first figures, since `re` skips to a figure only where one comes first.
"""

ID_BEGUN = re.compile(r".*\b\d{3}-\d{9}-\d{8}-\S{1,40}-")
ID_ENDED = frozenset({"de", "ar", "au", "bf", "cc", "ai", "dec", "df"})
"""A line that breaks an identifier off before its nature, and what the next line holds then."""

_WHEN = r"[\s:.]{0,4}(?:[\d /.-]{4,14}|\d{1,2}\W{0,2}[a-z]{3,9}\W{0,2}\d{2,4})?[\s.]*"

STAMP = Gated(
    r"(?:\W*(?:o |a)?\s?ccuse de reception.{0,60}"
    r"|\W*accuse certifie executoire\W*|\W*acte certifie executoire\W*|\W*acte\W+a classer\W*"
    r"|\W*(?:envoye|[a-z]{0,4}ye) en (?:sous[ -])?prefecture le" + _WHEN +
    r"|\W*(?:recu|r[a-z]{2}u) en (?:sous[ -])?prefecture le" + _WHEN +
    r"|\W*[dp]ate de (?:tele)?transmission" + _WHEN +
    r"|\W*date de reception (?:en )?(?:sous[ -])?(?:prefecture|de l'ar)" + _WHEN +
    r"|\W*reception (?:par|en) (?:le |la )?(?:sous[ -])?(?:prefet|prefecture)" + _WHEN +
    r"|\W*(?:envoi|transmission) (?:en )?(?:sous[ -])?prefecture" + _WHEN +
    r"|\W*identifiant (?:de )?(?:tele)?transmission.{0,50}|\W*s[²2]?low\W*|\W*id ?: ?\S{0,60}"
    r"|\W*berger[ -]levrault.{0,20})",
    holds=("reception", "executoire", "classer", "prefecture", "transmission", "low", "id:", "id :", "berger"),
)  # fmt: skip
"""A whole line of the stamp of sending and receipt."""

STAMP_NEIGHBOUR = Gated(
    r"\W*(?:(?:publie|affiche)e?(?: et (?:publie|affiche)e?)? le|publication|recue? le)" + _WHEN,
    holds=(" le", "publication"),
)
"""A line that belongs to a stamp where one of its lines stands beside it."""

BARE_DATE = re.compile(
    r"\W*\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2,4}\W*"
    r"|\W*\d{1,2}(?:er)? ?(?:janv|fev|mars|avr|mai|juin|juil|aout|sep|oct|nov|dec)[a-z]{0,6}\.? ?\d{4}\W*"
)
UNFILLED = re.compile(
    r"(?!\D*+\d)\D*(?:prefecture|transmission|reception|prefet|\bl'ar|\b(?:publie|affiche)e?|\bpublication)(?: le)?\W*"
)
"""A date alone on its line, and a label of a stamp whose date does not stand on its line."""

PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|pg\.?|feuillet|folio)\s?(?:n°\s?)?\d{1,3}(?:\s?(?:/|sur|de)\s?\d{1,3})?\W*"
    r"|\W*\d{1,3}\s?(?:/|sur)\s?\d{1,3}(?![\d\s]*:)\W*|-\s?\d{1,3}\s?-"
)
"""A whole line that says the page; a colon ends none."""

OWN_NUMBER = re.compile(r"deliberation\s?n\s?°\s?\S[^.;:]{0,30}")
LONE_NUMBER = re.compile(r"\d{1,3}")
"""The number of the act and that of the page, which stand in the head of each page of some acts."""

PAGE_TAIL = re.compile(
    r"[\s|–-]*(?:(?:page|p\.|pg\.?)\s?(?:n°\s?)?\d{1,3}(?:\s?(?:/|sur)\s?\d{1,3})?|\d{1,3}\s?(?:/|sur)\s?\d{1,3})\W*\Z"
)
"""The page, at the end of a running head."""

PAGE_AMID = re.compile(r"(?<=[a-z]{3})[\s|–-]{1,4}\d{1,3}\s?/\s?\d{1,3}[\s|–-]{1,4}(?=[a-z]{3})")
"""The page, between the words of a running head."""

RUNNING = re.compile(
    r"conseil\s(?:municipal|communautaire|metropolitain|departemental|regional|de territoire|d'administration|du \d)"
    r"|seance (?:publique |ordinaire |pleniere )?du|proces[ -]?verbal|compte[ -]?rendu"
    r"|\b(?:pv (?:cm )?du\b|cm (?:du )?\d"
    r"|(?:commune|ville|communaute|canton|departement|mairie|republique|page|metropole|syndicat)\b)"
)
"""What running heads and feet speak of."""

_TITLES = r"extrait|registre des|deliberation|\bacte\b"
_MATTER = (
    r"presente?s?\b|absente?s?\b|excuse|pouvoir|procuration|secretaire|convocation"
    r"|convoque|en exercice|votants?\b|abst|unanim|adopte|approuv|decide|considerant|monsieur|madame|€|euros|question"
    r"|point\b|ordre du jour|[,;:]\W*$|^(?:les? |la |\W*\d+\W+[a-z]{3})"
    r"|\b(?:il est|est invite|propos\w+|delibere\w*|entend\w*|expose)\b"
    r"|\b(?:(?:objet|rapport|pour|contre|vu|article|mm|mmes?)\b|vote|m\. )"
)
KEEP = re.compile(rf"{_TITLES}|{_MATTER}")
"""What no running head holds that is told by its words: titles, lists, votes, sums."""
MATTER = re.compile(_MATTER)
"""What none holds that is told by its place on all pages: a title may be one."""

SIGNED = re.compile(r"(?:\bmaire|\bpresidente?|\badjointe?|\bsecretaire|signe|signature|conforme)\W*$")
"""The line before the name of a person who signs, which is no foot of a page though it stand there twice."""

_SITS = r"\b(?:l'an\b|presents?\b|convoque|s'est reuni|se sont reunis)"
SITS = re.compile(_SITS)
OPENS = re.compile(rf"ordre du jour|{_SITS}")
"""What follows a heading that opens a sitting or an act, and no running head."""

CONTACT = Gated(
    r"\W*(?:tel(?:ephone)?|fax|telecopie|courriel|e-?mail|mail|site(?: internet)?|internet)\s?[.:]{1,2}\s?.{0,80}"
    r"|.{0,60}\b(?:www\.|https?://)\S{4,}.{0,20}|.{0,40}\b[\w.-]{2,40}@[\w.-]{2,40}\.[a-z]{2,4}\b.{0,40}"
    r"|.{0,60}\btel\s?[.:]{0,2}\s?0\d(?:[ .-]?\d\d){4}.{0,60}",
    holds=("tel", "fax", "courriel", "mail", "site", "internet", "www.", "http", "@"),
)
"""A line of a letterhead with ways of reaching the house."""

ADDRESS = re.compile(
    r"\W*(?:\d{1,4}(?: ?(?:bis|ter|[a-c]))?,? (?:rue|avenue|av\.|place|boulevard|bd|route|allee|cours|chemin|quai"
    r"|square|esplanade|grande rue|impasse)\b.{2,60}"
    r"|(?:cs|bp|b\.p\.) ?\d{2,6}\b.{0,40}|\d{5} [a-z][a-z' -]{2,40}(?: cedex(?: \d{1,2})?)?)"
)
"""A line of a postal address."""

_NEVER_FROM_START = re.compile(
    r"[^\w\n]*(?:[a-z°]{1,12}\.?\s?)?(?:\d{1,3}\s?[:.]\s?)?\d{1,4}\W*$"
    r"|\s*\[[a-z]+: ?\]|\W*\d{1,3}\s?\|\s?page\W*$|\W*en\s+(?:sous-)?prefecture\s+le\b"
    r"|\W*objet\s+de\s+la\s+deliberation\W*$"
)
_NEVER_WITHIN = sought(
    r"envoye\s+en\s+prefecture|recu\s+en\s+prefecture|accuse\s+de\s+reception|publie\s+le|affiche\s+le\b|\bid\s?:\s?\d"
    r"|\bpage\s+\d|\bacte\s+rendu\s+executoire"
)
_NEVER_SIGNS = re.compile(r"\[\.\.\.|/(?:(?<=\d/)|(?<=\d\s/))\s?\d{1,3}\s*$")


def never_in_list(folded: str) -> bool:
    """Whether no line of a list of members is like this one: a number alone, a stamp, the page."""
    return bool(_NEVER_FROM_START.match(folded) or _NEVER_WITHIN.search(folded) or _NEVER_SIGNS.search(folded))
