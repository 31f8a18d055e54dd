"""The labels of the figures that a heading prints for the body, as data.

Every pattern is for folded text (`extractors.grammar.text.fold`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.grammar.indexed import ByWords
from extractors.grammar.numbers import GARBLED, WORDS
from extractors.grammar.patterns import Around, sought

WHO = (
    r"(?:membres?|conseillers?(?:/?(?:\s?eres?))?|conseilleres?|delegues?|elus?|personnes|representants|titulaires"
    r"|administrateurs?)"
)
OF = r"(?:\s+(?:municipaux|communautaires|metropolitains|departementaux|regionaux|syndicaux|territoriaux))?"
OF_BODY = (
    r"(?:\s+(?:(?:composant|du|de|formant|dans|au)\s+)(?:le\s+|l'|la\s+)?(?:conseil(?:\s+d['\s]administration)?|comite|assemblee"
    r"|bureau|c\.?a\b\.?)(?:\s+[a-z]{5,18})?)?"
)
_OF_BODY_NAMED = OF_BODY.replace("{5,18})?)?", "{5,18})??)?") + r"(?:\s+titulaires\s?(?:et|ou|/)\s?suppleants)?"
"""The same, before a label: a word is the body's only where it is no label itself, and both kinds of delegates."""
_NUMBER_OF = (
    rf"(?:(?:nombres?|nbre?|effectif)\s+(?:total\s+)?(?:de\s+|des\s+|d')(?:{WHO}{OF}{_OF_BODY_NAMED}\s*[,:-]?\s*)?)"
)
_BEFORE = rf"(?:{_NUMBER_OF}|{WHO}{OF}{_OF_BODY_NAMED}\s*[,:-]?\s*|dont\s+|total\s+)?"
_PLURAL = r"(?:\s?\((?:e|s|es|e\)\s?\(s)\)(?:\s?\(?s\)?)?)?"

_TOGETHER = r"presents?\s*(?:et|ou|\(y\s+compris|y\s+compris|,)\s*(?:ceux\b[^:\n]{0,40}|representes?)"
"""Two states in one label, which any word may begin."""

LABELS: tuple[tuple[str, str], ...] = (
    ("none", rf"(?:nombre\s+de\s+)?(?:\w++\s++)?{_TOGETHER}[^:\n]{{0,20}}"),
    (
        "titular",
        rf"{_NUMBER_OF}?(?:{WHO}{OF}\s+)?(?:presente?s?\s+titulaires?|titulaires?\s+presente?s?)",
    ),
    (
        "deputies",
        rf"{_NUMBER_OF}?(?:{WHO}{OF}\s+)?(?:presente?s?\s+suppleante?s?|suppleante?s?\s+presente?s?)",
    ),
    (
        "none",
        r"(?:auditeurs?|auditrices?|spectateurs?|publics?|journalistes?|agents?|invitee?s?)(?:\s+elus)?\s+presents?",
    ),
    ("none", r"(?:absente?s?|excusee?s?)\s+(?:et|ou)\s+(?:procurations?|pouvoirs?)"),
    (
        "none",
        r"(?:voix|suffrages)\s+(?:presente?s|representee?s)(?:\s+(?:et|ou|/)\s+(?:presente?s|representee?s))?",
    ),
    ("none", r"quorum"),
    ("none", r"pouvoir\s+donnee?\s+a(?=\s)(?<=\d\)\spouvoir\sdonne\sa)"),
    ("none", rf"(?:majorite|moitie|tiers|quart)\s+(?:absolue\s+)?(?:de\s+s|d)es\s+(?:{WHO}{OF}\s+)?en\s+exercice"),
    ("none", r"(?:nombre\s+de\s+)?votants\s*\(\s?enveloppes[^)\n]{0,30}\)?|n'ayant\s+pas\s+pris\s+part\s+au\s+vote"),
    ("sitting", r"date\s+(?:du\s+conseil(?:\s+[a-z]{5,16})?|de\s+(?:la\s+)?(?:seance|reunion))"),
)
"""What a label names, tried before `COUNTED`. `none` is understood and gives no count."""
DEPUTIES = ByWords(r"\bpresente?s?\s+suppleante?s?\b|\bsuppleante?s?\s+presente?s?\b|\bsuppleante?s?\s+(?:de\s|d')")
"""Substitutes among the present, who are not counted with the members."""
EMPTY = re.compile(r"\b(?:neant|aucune?)\Z")
GIVEN = ByWords(r"\b(?:donne|pouvoirs?|procurations?)\b")
"""Proxies told of beside members who are represented, by their substitutes then."""

FOOT = ByWords(
    r"\bseance\s+ouverte\s+a\b[^.;\n]{0,40}?\bsous\s+la\s+presidence\b"
    r"|\b(?:nombre\s+de\s+)?(?:membres|conseillers)\s+en\s+exercice\s?:\s?\d{1,3}\s?[,;\n–-]\s?presents?\s?:\s?\d"
)
"""The sitting, told below the act: « Séance ouverte à 18 h 05 sous la présidence de … », its figures on a line."""

_ROW_NEXT = (
    r"\s(?:[2-9][ ]|\d\d\s)(?!(?:presente?|excusee?|representee?|votant|pouvoir|procuration|suffrage|pour)s?\b"
    r"|quorum\b|date\b)[a-z]"
)
"""Behind the state of a member: the number of the next row of the table, and its words."""

COUNTED: tuple[tuple[str, str], ...] = (
    ("present", r"(?:assistant|qui\s+(?:assistent|assistaient|ont\s+assiste))\s+a\s+la\s+(?:seance|reunion)(?=\s?:)"),
    (
        "in_office",
        r"en\s+exer[ce]ice(?:\s+(?:avec|ayant)\s+voix\s+deliberative)?(?:\s?,?\s+(?:au|le)\s+jour\s+de\s+la\s+seance)?"
        r"|en\s+fonctions?\b",
    ),
    ("voting", rf"votan[st]{{1,2}}{_PLURAL}(?:\s\(\s?presents\s+(?:et|ou)\s+representes\s?\))?"),
    (
        "present",
        rf"(?:[ée]ta?[il]ent\s+)?(?:presente?s|presente?(?=\s?[(:])|(?<=etaient\s)reunis(?=\s?:\s?\d)){_PLURAL}(?:\s+(?:participant\s+au\s+vote|votants"
        rf"|a\s+l'ouverture(?:\s+de\s+la\s+seance)?|a\s+l'appel(?:\s+nominal)?|a\s+la\s+seance|en\s+seance|a\s+la\s+reunion|au\s+conseil"
        rf"|physiquement|mesdames\s+et\s+messieurs(?:\s+les\s+(?:conseillers|membres|delegues)[a-z ]{{0,20}})?))?"
        r"(?:,?\s(?:dont|y\s+compris)\s+l[ea]\s+(?:maire|presidente?)(?=\s\(\d\d))?",
    ),
    (
        "proxies",
        rf"(?:absent\S{{0,4}}\s+)?(?:excuse\S{{0,5}}\s+)?(?:(?:ayant|ont)\s+donne\s+|avec\s+"
        rf"|de\s+)?(?:pouvoirs?|procurations?|(?:mandats?|delegations?)\s+de\s+votes?){_PLURAL}(?:\s+ecrite?s?)?(?:\s+donnee?s?|\s+de\s+votes?)?",
    ),
    ("absent", rf"absente?s?{_PLURAL}\s+(?:et|ou)\s+excusee?s?{_PLURAL}"),
    ("none", r"absente?s?\s+(?:non\s+excuse\S{0,5})"),
    ("absent", r"non\s+representes?"),
    (
        "represented",
        rf"(?:absente?s?\s+)?representee?s?{_PLURAL}(?:\s+par\s+(?:pouvoir|procuration)s?(?:\s+ecrits?)?)?",
    ),
    ("excused", rf"(?:absente?s?\s+)?(?:et\s+)?excusee?s?{_PLURAL}"),
    ("absent", rf"absente?(?!{_ROW_NEXT})s?{_PLURAL}(?:\s+a\s+la\s+seance)?|absences?(?=\s?:)"),
)
"""Labels before which « nombre de membres » may stand, and the like."""

OTHERS: tuple[tuple[str, str], ...] = (
    (
        "taking_part",
        r"(?:nombre\s+de\s+)?(?:membres\s+)?(?:ayant|qui\s+ont)\s+pris\s+part\s+(?:a\s+la\s+deliberation|aux\s+deliberations|aux?\s+votes?)",
    ),
    ("voting", r"(?:total\s+des|nombre\s+de)\s+votes?(?=\s?:)"),
    ("cast", r"(?:nombre\s+de\s+|nombre\s+d')?(?:suffrages\s+)?exprimes"),
    (
        "seats",
        r"effectif\s+legal(?:\s+du\s+\w+\s+\w+)?"
        r"|(?<=\n)legal(?=\s+\d)|(?:nombre\s+de\s+)?sieges(?!\s+(?:vacant|non\s+pourvu|a\s+pourvoir))"
        r"(?!\s?:\s?\d{1,3}\s(?:titulaires?|suppleants?|pourvus?|a\s+pourvoir))",
    ),
    ("size", r"afferents?\s+au\s+conseil(?:\s+[a-z]{5,16})?|(?<![^\n])afferents?(?=\s*(?::|\t|\n|\Z|presents?\b))"),
    (
        "size",
        r"effectif(?:(?:\s+(?:total|du\s+conseil|du\s+comite|de\s+l'assemblee)){1,2}(?:\s+[a-z]{5,16})?)?(?=\s?:)",
    ),
    ("size", rf"(?:nombre\s+de\s+)?{WHO}{OF}\s+elus(?=\s?:\s?\d)"),
    ("size", rf"{WHO}{OF}{OF_BODY}(?=\s?:\s?\d{{1,3}}\s{{0,2}}[;,.–-]?\s{{0,6}}(?:dont\s)?presente?s\b)"),
    ("size", r"(?:nombre\s+de\s+)?(?:membres|delegues|conseillers)\s+titulaires(?=\s?:\s?\d)"),
    ("size", rf"nombres?\s+(?:total\s+)?(?:legal\s+)?(?:de\s+|des\s+|d')?{WHO}{OF}{OF_BODY}{OF}"),
    (
        "convened",
        r"(?:date\s+de\s+(?:la\s+)?)?convocation(?:\s+du\s+conseil\s+\w+)?(?:\s+(?:envoyee?"
        r"|adressee?))?(?:\s+(?:en\s+date\s+)?(?:le|du))?",
    ),
    ("posted", r"(?:date\s+d')?affichage(?:\s+de\s+la\s+convocation)?"),
)
"""Labels tried last; `size` is in office, or the seats beside it."""


def _named(labels: tuple[tuple[str, str], ...], kind: str) -> str:
    """An alternation of labels, each a group of its own name."""
    return "|".join(f"(?P<{name}_{kind}{i}>{pattern})" for i, (name, pattern) in enumerate(labels))


def _ungrouped(labels: tuple[tuple[str, str], ...]) -> str:
    """The same without names."""
    return "|".join(pattern for _, pattern in labels)


LABEL = re.compile(
    rf"(?<![a-z'])(?:{_named(LABELS, 'a')}|{_BEFORE}(?:{_named(COUNTED, 'b')})|{_named(OTHERS, 'c')})(?![a-z])"
)
"""Any label; `label_of` tells which."""

_ANY_TOGETHER = sought(_TOGETHER)
_PLACE_OF_LABEL = ByWords(
    rf"(?<![a-z'])(?:{_ungrouped(LABELS[1:])}|{_BEFORE}(?:{_ungrouped(COUNTED)})|{_ungrouped(OTHERS)})(?![a-z])"
)
"""Where a label stands that no other word begins."""

LABEL_LINE = re.compile(rf"\W{{0,6}}(?:{LABEL.pattern})[\s:.=_-]{{0,60}}")
"""A line that holds a label and nothing else."""

SERIES = Around(
    r"^(?P<labels>[^\n:\d/]{4,60}(?:/[^\n:\d/]{4,60}){1,5}):\s{0,3}(?P<values>\d{1,3}(?:\s?/\s?\d{1,3}){1,5})(?=\W*$)",
    needle=r":\s{0,3}\d{1,3}\s?/",
    flags=re.MULTILINE,
)
"""A line of labels parted by strokes, then of figures parted so too."""

WORDED = rf"(?:{WORDS})(?![a-z-])"
_DIGITS = (
    rf"\d{{1,3}}(?!\d|{GARBLED}|[ .]\d{{3}}|[.,]\d|\s?(?:%|€|h\b|heures?\b|ans\b|m2\b|er\b|eme\b|°)"
    r"|[ \t]?(?:voix\s+)?(?:pour(?!\s(?:extrait|copie|ampliation|expedition))|contre)\b(?!\s?:|\t\d)"
    r"|\s?/\s?\d|-\d|\s?(?:janv|fevr|mars\b|avr|mai\b|juin\b|juil|aout\b|sept|oct|nov|dec)[a-z]*\.?\s\d)"
)
VALUE_LINE = re.compile(
    r"\W{0,4}(?P<value>\d{1,3}|(?:\w{3,9}\s)?\d{1,2}(?:er)?\s?[a-z]{3,9}\.?\s?\d{4}"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})\W{0,3}(?:puis\s.{0,60})?"
)
"""A line that holds a figure or a date and nothing else."""

_AT_OPENING = r"(?:\s(?:a\sl'ouverture|en\sdebut)(?:\sd[eu]\s(?:la\s)?(?:seance|conseil))?)?"
FIGURE_AFTER = re.compile(
    rf"(?:[ ]?\")?[ \t]{{0,3}}(?:[:=|>*…][ \t:=|>._…-]{{0,60}}|[._-]{{2,60}}[ \t]?|[-–][ \t]?)(?P<n>{_DIGITS}|{WORDED})"
    rf"|(?:[ ]?\")?[ \t]{{1,6}}(?P<m>{_DIGITS})|[ ]?\t[ ]?(?P<q>{WORDED})(?=\s*(?:\n|\Z))"
    rf"|[ ](?:est|etait|etant)\s+de\s+(?::\s?)?(?P<o>{_DIGITS}|{WORDED})"
    rf"|[ ]?\(\s?(?P<p>\d{{1,3}}){_AT_OPENING}\s?\)(?=\s?:|\sdont\b|[ ]*\n)"
    rf"|[ ]?:[ ]?\(\s?(?P<r>\d{{1,3}}){_AT_OPENING}\s?\)(?=[ ]*\n|[ ]dont\b)"
    r"|[ ]?:[ ]?\(\s?(?P<s>\d{2,3})\s?\)(?=[ ](?:mm?\.|mme|monsieur|madame|mesdames|messieurs)[ ])"
)
"""A figure on the line of its label."""

CHANGED_BEFORE = re.compile(
    r"\b(?:desormais|dorenavant|demeure|passe\sa|portee?s?\sa|ramenee?s?\sa)\b[^.;:,\n]{0,40}\Z"
)
"""Before the figure of who is left once somebody came or went (« il y a désormais 11 votants »)."""

FIGURE_BELOW = re.compile(
    rf"(?![ ]?\.\s*\n)[ \t:=._…-]{{0,60}}\n[ \t:=._-]{{0,3}}(?P<n>{_DIGITS})[ .]{{0,2}}"
    rf"(?=\n(?!\W{{0,4}}\d{{1,3}}\W{{0,2}}\n)|\Z|(?:jusqu|a\s+l'ouverture|puis\b))"
    r"|[ ]?:[ ]?\t[^\n\d]*\n[ ]?(?P<r>\d{1,3})(?=\t)"
)
"""A figure alone on the line below its label."""

_THEN = r"\s?[:,;–-]?\s{0,2}(?:(?:et|dont)\s+)?"
FIGURES_FIRST = Around(
    rf"(?<![\w.,/°-])(?!(?:(?<=:)|(?<=:\s))\d{{1,3}}[ \t]*\n)"
    rf"(?P<in_office>\d{{1,3}})\s+(?:{WHO}{OF}\s+)?en\s+ex(?:ercice|\.)"
    rf"{_THEN}(?P<present>\d{{1,3}})\s+(?:{WHO}{OF}\s+)?pres(?:ents?\b|\.)"
    rf"(?:{_THEN}(?P<proxies>\d{{1,3}})\s+(?:(?:pouvoirs?|procurations?|representes?)\b|(?:pouv|proc)\.))?"
    rf"(?:{_THEN}(?P<excused>\d{{1,3}})\s+(?:absents?\s+)?exc(?:uses?\b|\.))?"
    rf"(?:{_THEN}(?P<absent>\d{{1,3}})\s+abs(?:ents?\b|\.))?"
    rf"(?:{_THEN}(?P<voting>\d{{1,3}})\s+vot(?:ants?\b|\.))?(?!\s?:?\s?\d|[a-z \t]{{1,30}}:\s?\d)",
    needle=r"\ben\s+ex(?:ercice|\.)",
    reach=120,
)
"""A series of figures, each before its label (« 79 conseillers en exercice : 67 présents, 10 pouvoirs »).

A figure behind a colon that ends its line is that of the label before it (« Votants : 5 / En exercice : 7 »).
"""

FIGURES = re.compile(r"\s*:?\s*\d{1,3}(?:\s+(?::\s*)?\d{1,3}){1,7}(?![\w/.,°-]|\s+(?::\s*)?\d)")
"""Figures that follow each other, each with its colon or without."""

FIGURES_ABOVE = re.compile(r"(?:(?<=\n)|\A)\d{1,3}(?:\s*\n\s*\d{1,3}){2,7}\s*\n\s*\Z")
"""Figures, each on its line, right above their labels."""

OUT_OF = re.compile(r"[ \t]{0,3}:[ \t]{0,3}(?P<n>\d{1,3})\s?/\s?\d{1,3}(?![\d/])")
"""A figure with what it is out of (« Présents : 23/27 »)."""

SUM_NEXT = re.compile(r"\s?\+\s?\d")
"""After a figure: another that is added to it (« Votants : 10 + 5 procurations »), so that it is no whole."""

ADDED_BEFORE = re.compile(r"\d\s?\+\s?\Z")
"""Before a figure: another to which it is added (« 10 + 5 procurations »)."""

LABEL_NEXT = re.compile(r"\s?[-–]\s?\d{1,3}\s{1,2}(?:(?:conseillers|membres|delegues|elus)\s)?[a-z]{4}")
"""After a label: a dash, a figure and the label of that figure (« 27 en exercice – 23 présents »)."""

FIGURE_BEFORE = re.compile(
    rf"(?<![\w.,/°-])(?<!\dh )(?<!\d h )(?<!heures )(?P<n>\d{{1,3}}|{WORDED}(?!\s*\n))\s{{0,2}}"
    r"(?:\(\s?(?P<m>\d{1,3})\s?\)\s{0,2})?\Z"
    r"|\(\s?(?P<o>\d{1,3})\s?\)\s{0,2}\Z"
)
"""A figure right before its label."""

OWN_FIGURE_ELSEWHERE = re.compile(
    r"nombre\s+de\b|(?<=\n)[^:\n]{4,60}:\s*\S{0,8}\s?[a-z]"
    r"|[a-z]{6,10}\s?:\s(?:mm?\.|mmes?|mesdames|messieurs|monsieur|madame)\s"
)
"""Labels whose figure does not stand before them: « nombre de … », or a heading on a line of its own."""

BALLOT = re.compile(
    r"bulletin|ayant\s+pas\s+pris\s+part|suffrages\s+(?:declares|blancs|nuls)|enveloppe|\burne\b|\btour\s+de\s+scrutin|premier\s+tour"
)
"""Near a figure of voters: that they vote in a ballot for persons."""

MAJORITY = re.compile(r"majorite\s+absolue")
IN_OFFICE = re.compile(r"\ben\s+exercice\s?:")
"""Near a figure of voters: the majority of a ballot, unless the figures of the heading stand there too."""

SPLIT: tuple[tuple[str, ByWords], ...] = (
    ("in_office", ByWords(r"\ben[ ]?(?:\t[^\n]*)?\n\W{0,3}exercice\s?:\s?(?P<n>\d{1,3})\b")),
    (
        "voting",
        ByWords(r"\bpris\s+part\s+a\s+la[ ]?(?:\t[^\n]*)?\n\W{0,3}deliberation\s?:?\s?(?P<n>\d{1,3})(?=\t|\n)"),
    ),
    ("size", ByWords(r"\bmembres\s+composant\s+(?P<n>\d{1,3})\s*\n\s*le\s+conseil")),
    ("present", ByWords(r"\bmembres\s+presents\s+a\s+(?P<n>\d{1,3})\s*\n\s*la\s+seance")),
    ("absent", ByWords(r"\bmembres\s+non\s+(?P<n>\d{1,3})\s*\n\s*(?:representes|excuses)")),
)
"""A figure that stands in the column beside a label of two lines."""

_MONTH = r"(?:janv|fevr|mars|avri|mai|juin|juil|aout|sept|octo|nove|dece)"
TABLE = ByWords(
    r"\bafferents?\s+(?:en\s+(?:exercice\s+)?qui\s+ont\b[^\n]{0,60}\s+)?au\b(?P<head>[\s\S]{0,260}?)(?:\n|(?<=deliberation)\s:?|(?<=vote)\s:?)\W{0,4}"
    r"(?P<seats>\d{1,3})[\s|]+(?P<in_office>\d{1,3})[\s|]+(?P<voting>\d{1,3})"
    rf"(?:\W{{0,3}}\n|(?=\s(?!{_MONTH})[a-z]))"
)
"""The printed table « afférents au conseil | en exercice | qui ont pris part à la délibération »."""


WRAPPED_TABLE = ByWords(
    r"\ben\tpresents\tvotants\b[^\n]*\n\W{0,4}exercice\b[^\n]*\n(?:[^\d\n][^\n]*\n)?\W{0,4}"
    r"(?P<in_office>\d{1,3})[\s|]+(?P<present>\d{1,3})[\s|]+(?P<voting>\d{1,3})(?=[\t\n])"
)
"""The table « en exercice | présents | votants » whose first title is of two lines."""


def labels_in(folded: str, end: int) -> Iterator[re.Match[str]]:
    """The labels before a character of a text, in order."""
    if _ANY_TOGETHER.search(folded, 0, end):
        yield from LABEL.finditer(folded, 0, end)
        return
    for place in _PLACE_OF_LABEL.finditer(folded, 0, end):
        label = LABEL.match(folded, place.start(), end)
        if label is not None:
            yield label


def label_of(match: re.Match[str]) -> str:
    """What a match of `LABEL` names.

    >>> label_of(LABEL.search("nombre de conseillers en exercice : 19"))
    'in_office'
    """
    return next(key for key, value in match.groupdict().items() if value is not None).rpartition("_")[0]
