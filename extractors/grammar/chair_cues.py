"""The words of who presides, as data: the chair, the offices, and where the name of an officer ends.

Every pattern is for folded text (`extractors.grammar.text.fold`), but for those of names as printed.
"""

from __future__ import annotations

import re

from extractors.grammar.indexed import ByWords

_COLUMN = r"(?:\s+|\s*\n[^\n\t]{0,60}\t\s?)"
"""Between two words: a blank, or the end of a line and the cell of a column beside."""
CHAIR_BEFORE = ByWords(
    rf"\bs?ous{_COLUMN}(?:la|ta|l[ae]){_COLUMN}pres[il1](?:-\s?\n\s?)?dence\s?,?\s+(?:(?:effective|provisoire|par\s+interim)\s+)?(?:de\b|d'|du\b|oe\b|(?=(?:m\.|mme|monsieur|madame)\s)|de(?=monsieur\s|madame\s))"
    r"|\bsous\sla\spresidencede\s(?=(?:m\.|mme|monsieur|madame)\s)"
    r"|^\W{0,4}(?:sous\s+la\s+)?presidence\s?(?::|\t\s?(?=(?:m\.|mme|monsieur|madame)\s))"
    r"|^\W{0,4}presidente?(?:\s+de\s+(?:la\s+)?seance)?\s?(?::|\t\s?(?=(?:m\.|mme|monsieur|madame)\s))"
    r"|\bpresidence\s+(?:(?:de\s+)?(?:la\s+|cette\s+)?seance\s+)?(?:est|etait|etant|a\s+ete)\s+"
    r"(?:assuree|exercee|confiee|tenue)\s+(?:par|a)\b|\t\s?presidente?\s?:"
    r"|(?:^\W{0,4}|(?<=\d{4}\s)|(?<=\)\s))presidence\s+(?:de\b|d')|(?<=\d\d\s)presidente?\s?:"
    r"|\ba\s+la\s+presidence\s?:|(?<=[.;]\s)presidence\s?:(?=\s)"
    r"|\bpresidee?(?:,?\s+en\s+l['\s]absence\s+d[eu]\b(?:[^.;:]|\bm\.){4,90}?,)?\s+par\b"
    r"|\bpresidente?\s+de\s+(?:la\s+)?seance\s?:|\bpres\.\s+de\s+seance\s?:"
    r"|^\W{0,4}presidente?\s+de\s+(?:la\s+)?seance(?:\s?\t|\s(?=(?:m\.|mme|monsieur|madame)\s))|\bpresidente?\s?:(?=\s?[^:\n]{4,40}\setaient\spresents)"
    r"|\bseance\s+(?:est\s+|a\s+ete\s+)?(?:declaree\s+)?ouverte\b[^.;:\n]{0,40}\bpar\b"
    r"|\bouverture\s+de\s+(?:la\s+)?seance\b(?:(?!\b(?:presentation|expose|accueil|lecture|allocution|discours|rappel|hommage)\b)[^.;:\n]){0,80}?\bpar\s+(?=(?:m\.|mme|monsieur|madame)\s)",
    re.MULTILINE,
)
CHAIR_LEFT = re.compile(
    r"\b(?:quitt(?:e|ant|ait|\w{1,2}\s)|se\s+retir|s'(?:est|etant)\s+retire|sort(?:i|ie)?\b)[^\n]{0,120}\Z|\bcomptes?\s+administratifs?[^.;\n]{0,120}\Z"
)
"""Before who presides: that it is for one act, from which the chair of the sitting has withdrawn."""
FIGURE_BESIDE = re.compile(
    r"\b(?:(?:nombre\s+de\s+)?(?:presents?|absents?|excuses?|representes?|pouvoirs?|procurations?|votants?)"
    r"|en\s+exercice)\s?:\s?\d{1,3}\b"
)
"""A label and its figure, of a column beside, amid a sentence."""
DEPUTY = re.compile(
    r"(?:maire\W)?\badjointe?\b|\bvice\W?presidente?\b|\bdoyenn?e?\b|\bpresidente?\s+de\s+(?:la\s+)?seance\b"
    r"|\bconseill(?:er|ere)\b"
)
"""The office of who presides in place of the maire or president."""
DEPUTY_AFTER = re.compile(
    rf"\s?[,(–-]?\s{{0,2}}(?:(?:le|la|l'|en\s+qualite\s+de)\s?)?(?:\d{{1,2}}\s?[a-z°]{{0,4}}\s|(?:premiere?|deuxieme|seconde?"
    rf"|troisieme|quatrieme)\s)?(?:{DEPUTY.pattern})"
)
"""The same after the name: « M. X, 1er adjoint »."""
CHAIR_AFTER = re.compile(
    r"\A\s{0,2}[,–-]?\s{0,2}(?:(?:le |la )?(?:maire|presidente?)[\w\s'-]{0,40}?)?\s?[,–-]?\s{0,2}(?:et\s+)?"
    r"sous\s+sa\s+presidence\b"
    r"|\A\s{0,2},?\s{0,2}(?:le |la )?(?:maire|presidente?)?[\w\s'-]{0,30}?,?\s{0,2}"
    r"(?:qui\s+(?:a\s+)?)?(?:presid(?:e|ant|ait)(?:\s+(?:la"
    r"|cette)\s+(?:seance|reunion|assemblee)|\s?[.;)])|(?:prend|a\s+pris|assur\w{1,4})\s+la\s+presidence)"
    r"|\A\s{0,2},\s{0,2}(?:le\s|la\s)?(?:plus\s+agee?|doyenn?e?)\b[^.;:]{0,90}?\s(?:prend|a\s+pris|assur\w{1,4})\s+la\s+presidence"
    r"|\A\s?[,(]\s?maire\s?-\s?presidente?\s?[,;)\n]"
    r"|\A\s{0,2},?\s?\(?(?:(?:\d\w{0,3}\s)?(?:vice-presidente?|adjointe?)[^,;.\n]{0,40},\s)?"
    r"presidente?\s+de\s+(?:la\s+)?seance\b(?!\s+(?:la |le )?secretaire)"
)
PRESIDES = ByWords(
    r"\bpresid(?:e|ant|ait)\b|\b(?:prend|a\s+pris|assur\w{1,4})\s+la\s+presidence"
    r"|\bpresidente?\s+de\s+(?:la\s+)?seance\b|\bmaire\s?-\s?presidente?(?=\s?[,;)\n])|\bsous\s+sa\s+presidence\b"
)
OPENS = ByWords(
    r"\b(?:ouvre|ouvrant|ayant\s+ouvert|a\s+ouvert|declare)\s+(?:ouverte\s+)?(?:la\s+|cette\s+)?(?:presente\s+)?(?:seance|reunion)\b"
)
CHAIR_OPENS = re.compile(
    r"\A(?![^.;:]{0,80}\b(?:monsieur|madame|m\.|mme)\s+l[ea]\s+(?:maire|president))(?:\s?\([^()\n]{0,40}\))?(?:\s{0,2},\s{0,2}[^.;:,\n]{2,60}){0,2}\s{0,2},?\s{0,3}(?:[^.;:]{2,80}?\bet\s{0,2})?"
    r"(?:,?\s?(?:apres\s+avoir\s+constate|ayant\s+constate)\b[^.;:]{5,80},\s{1,2}"
    r"|constate\b[^.;:]{5,90}[;,]\s(?:il|elle)\s)?\Z"
)
"""Between a person and the words that open the sitting."""
_OFFICE = r"(?:m\.?|mr|mme|monsieur|madame)\s+l[ea]\s+(?:maire|presidente?)"
CHAIR_OFFICE = ByWords(
    rf"\bsous\s+la\s+presidence\s+d[eu]\s?(?:{_OFFICE}|maire|president)\b"
    rf"|(?:\b(?:m\.?|mr|mme|monsieur|madame)\s+|^\W{{0,4}})l[ae]\s+(?:maire|presidente?)"
    r"\s+(?:preside|(?:ouvre|declare)\s+(?:la\s+)?(?:presente\s+)?seance)\b",
    re.MULTILINE,
)
"""Who presides, told by the office alone."""
ROLES = frozenset(
    [
        "m",
        "mr",
        "mme",
        "monsieur",
        "madame",
        "mademoiselle",
        "le",
        "la",
        "l",
        "les",
        "son",
        "sa",
        "de",
        "du",
        "des",
        "d",
        "maire",
        "president",
        "presidente",
        "doyen",
        "doyenne",
        "benjamin",
        "benjamine",
        "age",
        "assemblee",
        "conseil",
        "adjoint",
        "adjointe",
        "au",
        "premier",
        "premiere",
        "1er",
        "1ere",
        "vice",
        "vice-president",
        "en",
        "exercice",
        "et",
        "sortant",
        "par",
        "ville",
        "commune",
        "delegue",
        "membre",
        "a",
        "municipal",
        "communautaire",
        "seance",
        "effective",
        "mesdames",
        "messieurs",
        "mm",
        "mmes",
    ]
)
"""Words that may stand between a cue and the name of the chair."""
REST_OF_SURNAME = re.compile(
    r"[ ]*\n[ ]*(?P<rest>[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?:[ ][A-ZÀ-Þ][A-ZÀ-Þ'’-]+){0,2})(?=[.,](?:\s|\Z))"
)
"""Capitals in the line below a name that end its sentence, or its part of it."""
FIRST_NAME_BELOW = re.compile(r"[ ]*\n[ ]*(?P<rest>[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)(?=\s?[.,])")
"""A word in the line below a surname that ends its part of the sentence."""
NAMELESS = re.compile(r"\s*:?\s*(?:m\.?|mr|mme|monsieur|madame)\s?,")
"""Behind a cue: a civility whose name was blotted out (« sous la présidence de M. , Président »)."""
STOP_NAMES = re.compile(
    r"\n\W{0,4}l(?:es?|a)\s(?:conseil|quorum|maire|president|proces|compte|secretaire|seance)"
    r"|\b(?:conseillers\s(?:en|munic|commun|presents)|observations?\b|membres\s(?:en|presents)"
    r"|(?:nombre|date|quorum|presents?|absents?|convocation|objet|votants|rappel|ordre\s+du\s+jour)\b|del(?=[ .]?\d))"
)
"""What begins after a name on its line."""
SURNAME_ENDS_PRINTED = re.compile(
    r"(?P<kept>(?:(?:M|Mr|Mme|Mlle)\.?\s|(?:Monsieur|Madame)\s)?(?!(?:M(?:me|r|lle|onsieur|adame)|D[eu]s?|L[ae])\b)[A-ZÀ-Þ][^\s\d]*[a-zà-ÿ][^\s\d]*(?:\s[A-ZÀ-Þ][^\s\d]*[a-zà-ÿ]"
    r"[^\s\d]*)?\s(?:(?:DE|DU|LE|LA|DES|de|du|des|le|la)\s){0,2}[A-ZÀ-Þ]{2}[A-ZÀ-Þ'’-]+(?:\s[A-ZÀ-Þ][A-ZÀ-Þ'’-]+)*)"
    r"\s(?:[A-ZÀ-Þ][a-zà-ÿ]|[A-ZÀ-Þ][A-ZÀ-Þ]+(?=[/_]\d)|N(?=\s?[°º]))"
)
"""A name as printed, up to its surname in capitals, where a sentence, a title or a code goes on after it."""
TITLE_WORDS = frozenset(
    {"designation", "nomination", "election", "approbation", "choix", "proces-verbal", "ouverture", "adoption"}
)
"""Words of the titles of a sitting, which are no names."""
WORD_BEGINS = re.compile(r"(?<!\w)\w")
NO_BEGINNING = frozenset({"ete", "elue", "designee", "nommee", "je"})
"""Words of a sentence that no name begins with, in a text in capitals."""
