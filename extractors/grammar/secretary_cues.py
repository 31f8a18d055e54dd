"""Who the secretaries of a sitting are, as patterns for folded text."""

from __future__ import annotations

import re

from extractors.grammar.indexed import ByWords

SECRETARY_BEFORE: tuple[tuple[str, ByWords], ...] = (
    (
        "label",
        ByWords(
            r"\bse?creta(?:ires?|riat)(?:\s?\(s\))?(?:\s+(?:elue?|designee?|nommee?)s?)?(?:\s?\(e?s?\))?"
            r"(?:\s+(?:de|pour\s+la|de\s+la|pour\s+la\s+duree\s+de\s+la)\s+(?:seance|session|reunion))?"
            r"(?:\s+elue?s?)?(?:\s/\s[a-z][a-z' -]{2,40}?(?=\s?:))?"
            r"\s{0,3}[:=](?!\s*=)\s?(?:\((?:elue?s?|designee?s?|nommee?s?)[^()\n:]{0,40}\)\s?:\s?)?|\bsecr?\.\s?:\s?"
        ),
    ),
    (
        "is",
        ByWords(
            r"\b(?:le|la|les|du|de\s+la)\s+secretaires?\s+de\s+(?:la\s+)?seance(?:,\s+qui(?:\s+ce\s+soir)?)?\s+(?:est|sont|sera)\b"
            r"|\bfonctions?\s+de\s+secretaires?(?:\s+de\s+(?:la\s+)?seance)?\s+(?:sont|ont\s+ete|etant|seront)"
            r"\s+(?:remplies|assurees|exercees|tenues|confiees)\s+(?:par|a)\b"
            r"|\bdesignation\s+d(?:u|e\s+la)\s+secretaires?\s+de\s+(?:la\s+)?seance\s+s'est\s+portee\s+sur\b"
            r"|\b(?:comme|pour|en qualite de)\s+secretaires?(?:\s+de\s+(?:la\s+)?seance)?\s*[:,]?(?=\s)"
            r"|\bsecretaires?\s+de\s+(?:la\s+)?seance\s+(?:est\s+)?(?:designee?|nommee?|elue?)\s?:?\s"
            r"|\b(?:(?:a|ont)\s+ete|est|sont|a|ayant)\s+(?:elue?s?|designee?s?"
            r"|nommee?s?)\s+(?:comme\s+)?secretaires?(?:\s+de\s+(?:la\s+)?seance)?"
            r"(?:\s?[:,]\s|[ ](?!de\s+(?:la\s+)?seance\b)(?=\S))"
            r"|\b(?:nomme|designe|elit|choisit)\s+(?=(?:m\.|mme|mr|monsieur|madame)\s[^.;:,\n]{3,40}\s"
            r"secretaire(?:\s+de\s+(?:la\s+)?seance\b|\s?(?:[.;]|\n|\Z)))"
            r"|\b(?:nommer|designer|elire|nomme|designe|elit)\s+secretaires?\s+de\s+(?:la\s+)?seance(?:,\s(?:par|a)\s[^.;:\n]{4,60}?)?\s?:"
            r"|\bpropose\s+que\s+(?=(?:m\.|mme|mr|monsieur|madame)\s[^.;:,\n]{3,40}\ssoit\s+(?:notre\s+|le\s+|la\s+)?secretaire\b)"
            r"|\bsecretaires?\s+de\s+(?:la\s+)?seance\b[^.;\n]{0,80}\bproposer?\s+la\s+candidature\s+de\b"
            r"|\bpropose\s+(?:le\s+secretariat|les\s+fonctions\s+de\s+secretaire)\s+de\s+(?:la\s+)?seance\s+a\b"
            r"|\bsecretariat\s+(?:de\s+(?:la\s+)?seance\s+)?(?:(?:est|etait|a\s+ete|etant|sera)\s+)?(?:assure|realise|tenu)\s+par\s?:?"
        ),
    ),
    (
        "line",
        ByWords(
            r"^\W{0,4}secretaires?(?:\s?\(s\))?(?:\s+de\s+(?:la\s+)?(?:seance|session))?(?:\s+(?:elue?|designee?|nommee?)s?)?"
            r"\s?-?\s(?=\s{0,2}\S)",
            re.MULTILINE,
        ),
    ),
    (
        "line",
        ByWords(r"^\W{0,4}secretaires?\s+de(?:\s+la)?[ ]?\t(?=[^\n]{3,60}\n\W{0,3}seance\W*$)", re.MULTILINE),
    ),
    ("amid", ByWords(r"(?<!\bla )(?<!\ble )\bsecretaires?\s+de\s+(?:la\s+)?seance[ ](?=\S)")),
)
_MEMBER = (
    r"(?:\s{0,2},?\s{0,2}(?:\d?\w{0,4}\s?(?:adjointe?|conseill[a-z]{2,4}|vice[- ]presidente?|maire"
    r"|membre|doyen|benjamin|seule?\s+candidat|direct(?:eur|rice)\s+general|attachee?\s|secretaire\s+generale?)[\w\s'-]{0,50}?,?))?"
)
_MADE = r"(?:elue?s?|designee?s?|nommee?s?|choisie?s?)"
SECRETARY = ByWords(r"\bsecretai?r(?:es?|iat)")
SECRETARY_AFTER: tuple[re.Pattern[str], ...] = (
    re.compile(
        r"\A(?:\s{0,2},(?:[^.;:,]|\.(?=\d)){2,90})?\s{0,2},?\s{0,2}(?:(?:qui|laquelle|lequel)\s+)?"
        r"(?:(?:rempli|assure|exerce)ra|remplit|remplissent|(?:assure|exerce|accepte|se\s+propose)(?:nt)?"
        r"|(?:fait|font|faisant)(?=\s+(?:fonctions?|office)\s))(?:\s+(?:fonctions?|office)\s+de(?=\s+secretaire))?"
        r"\s+(?:les\s+|la\s+|le\s+|d'etre\s+|comme\s+|pour\s+etre\s+)?(?:fonctions?\s+de\s+)?secreta(?:ire|riat\b)"
    ),
    re.compile(
        r"\A\s{1,2}(?:se\s+)?propos(?:e|ent|ant)\s+(?:(?:d'|pour\s+)assurer|d'exercer|de\s+(?:remplir|tenir))\s+"
        r"(?:le\s+secretariat|les?\s+fonctions?\s+de\s+secretaire)\b(?!\s+d(?:u|es|'|e\s+(?!(?:la\s+|cette\s+)?seance))\b)"
    ),
    re.compile(
        r"\A(?:\s?,\s[^.;:,\n]{3,60}?,?)?\s{1,2}d'(?:assurer|exercer|remplir|tenir)\s+"
        r"(?:le\s+secretariat|les?\s+fonctions?\s+de\s+secretaire)\b(?!\s+d(?:u|es|'|e\s+(?!(?:la\s+|cette\s+)?seance))\b)"
    ),
    re.compile(
        rf"\A(?:\s?\([^()\n]{{0,40}}\))?{_MEMBER}(?:\s{{0,2}},)?"
        rf"\s{{0,2}}(?:(?:qui\s+)?(?:a|ont)\s+ete|est|sont|soit|ne\s+soit|ayant\s+ete|etant)\s+{_MADE}"
        r"(?:[^.;\n:]|\.(?=\w)){0,60}?(?:\n[^.;\n:]{0,50}?)?\bsecreta(?:ires?|riat)"
    ),
    re.compile(
        rf"\A(?:\s?\([^()\n]{{0,40}}\))?{_MEMBER}(?:\s?,?\sa\sl'unanimite\s?,)?\s{{1,2}}"
        r"(?:(?:pour\s+)?(?:assur\w{1,5}|tenir)\s+(?:les\s+fonctions\s+de|le)\s+secreta(?:ire|riat)"
        r"|(?:,\s)?(?:en\s+qualite\s+de|comme|en\s+tant\s+que|aux\s+fonctions\s+de|pour(?:\s+etre)?"
        r"|pour\s+(?:remplir|exercer|assurer)\s+(?:les|la)\s+fonctions?\s+de)\s+secretaires?\b)"
    ),
    re.compile(r"\A(?: {0,2}(?:,\s?)?|\s?\(\s?)secretaires? de (?:la )?seance\b(?!\s?:)"),
    re.compile(
        r"\A(?:,\s(?:direct|attache|secretaire\sgeneral|redact|adjointe?\s|conseill|delegue|membre|vice)[^.;:,\n]{2,60})?"
        r" {0,2},?\s{0,2}secretaires?\s+de\s+(?:la\s+)?seance\b(?!\s?:|\s(?:m\.|mme|monsieur|madame)\s)"
    ),
    re.compile(r"\A secretaires?\s?(?:[.;\n]|\Z)"),
    re.compile(r"\A\s{1,2}(?:sera|est)\s+(?:le\s+|la\s+)?secretaires?(?:\s+de\s+(?:la\s+)?seance\b|\s?(?:\.|\n|\Z))"),
)
"""What follows the name of a secretary, up to that word."""

SECRETARY_TITLE = ByWords(
    r"\b(?:nommer|designer|elire)\s(?:une?|le|la)\ssecretaires?\b"
    r"|\b(?:designation|nomination|election)\s(?:[a-z ]{0,30})?(?:d'une?|du|de\s+la|des|d'un\s?\(e\)"
    r"|d'une?\s+ou\s+plusieurs)?\s?"
    r"(?:\(e\)\s?)?secretaires?\b"
)
SPEAKS_AFTER = re.compile(
    r"(?:,\s[^,;.\n]{3,40},)?\s(?:presente|expose|rappelle|ouvre|donne|propose|indique|informe|demande|explique|precise|fait|prend"
    r"|souhaite|remercie|procede|declare|preside)\b"
)
"""After a person behind the secretaries, that a sentence begins with it (« … M. Luc PIN ; Mme Anne ROY présente »)."""

VOLUNTEERS = re.compile(
    r"\A\s{1,2}(?:se\s+)?propos(?:e|ent)\s+(?:(?:d\s?'|pour\s+)\s?assurer|d\s?'\s?exercer|de\s+(?:remplir|tenir))\s+(?:cette|ces|ce)\s"
    r"(?:fonctions?|secretariat|tache|role)\b"
)
"""What follows the name of who offers to keep the minutes, when the mayor asked for somebody to do it."""
ASKED_FOR = ByWords(r"\bdemande\b[^.;]{0,60}\bassurer\s(?:le\s+secretariat|les?\s+fonctions?\s+de\s+secretaire)\b")
ELECTED = re.compile(
    r"\A\s{0,2},?\s{0,2}(?:(?:ayant\s+obtenu|s[e']\s?(?:est\s)?porte\w{0,2}\s(?:volontaire|candidate?)|se\spropose)\b"
    r"[^.;]{0,60}?(?:,\s?|\s)(?:et\s)?(?:(?:il|elle)\s)?)?(?:est|a\s+ete|sont)\s+(?:elue?|designee?|nommee?)"
    r"(?!\s+(?:rapporteur|president))"
    r"|\A\s{1,2}(?:a\s+)?accepte\s+(?:de\s+(?:remplir|assurer|exercer)\s+)?(?:cette|ces|lesdites)\s+fonctions?\b"
)
ELECTS_BEFORE = re.compile(
    r"\A[^.;]{0,120}?\b(?:conseil|comite|assemblee|bureau)\b[^.;]{0,60}?\b(?:designe|nomme|elit|choisit)\b"
    r"(?:\s?,[^.;]{0,90},)?\s{1,2}\Z"
)
ENDS_AFTER = re.compile(r"\s?(?:[.;]|\n|\Z)")
"""Between the title of the choice of a secretary and the name, and after it (« Le conseil désigne, …, M. X. »)."""
CHOOSING = frozenset(
    {
        "designe",
        "designee",
        "nommee",
        "elue",
        "il",
        "elle",
        "a",
        "ete",
        "nomme",
        "elit",
        "choisit",
        "propose",
        "unanimite",
        "pour",
        "comme",
        "designer",
        "nommer",
    }
    | {"directeur", "directrice", "general", "generale", "services"}
)
"""Words that may stand between the label of the secretary and the name (« Secrétaire : le conseil désigne »)."""
NOT_SECRETARY = re.compile(
    r"\A[\s-]?(?:auxiliaire|de\s+mairie|general|d'etat|adjoint|du\s+(?:bureau|chsct)|administrati)"
    r"|\A[^\n]{0,24}\bauxiliaire"
)
SIGNED = ByWords(r"\b(?:le|la|les)\s+secretaires?\s+de\s+(?:la\s+)?seance\b")
