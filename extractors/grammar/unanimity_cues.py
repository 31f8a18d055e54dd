"""The words of unanimity, as data: whose it is, and the box to tick.

Patterns are for folded text and named as in `extractors.grammar.vote_cues`.
"""

from __future__ import annotations

import re

from extractors.grammar.vote_cues import NUM

UNANIMITY_AT = re.compile(
    r"[lf]?un[a-z]?n[il1][mn][il1]\s?(?:t\s?[ec]|tes|ement|[ts]e?\b)|[lf]?unanimes?\b|unanimement\b"
)
"""The word, its article glued or misread before it (« lunanimité », « Funanimité »)."""
UNANIMOUS_BEFORE = re.compile(
    r"(?:(?<![a-z])a\s*l?\s?'?\s?"
    r"|\b(?:avis|vote|accord)\s+(?:favorable\s+)?(?:de|a)\s+l'"
    r"|\b(?:votes?|pour|accord|adoptee?s?|approuvee?s?|resultats?|decision|avis|voix)\s?:?\W{0,4}(?:a\s)?"
    r"|(?:\n|\A|[(.:?!])\s?[^\w\n]{0,4}|\d\s?[,;/-]\s?|votants\s?:\s?\d{1,3}\s{1,8}|\b(?:main\s+levee|scrutin\s+(?:public|ordinaire))\s?[,;:–-]\s?)\Z"
)
UNANIMOUS_COUNCIL_BEFORE = re.compile(
    r"(?:\bvote\s+est|\b(?:conseil|assemblee|comite|bureau|elus|conseillers|membres|municipal|municipaux|communautaires?"
    r"|syndical|delegues)\s?,|\ble\s+conseil(?:\s+(?:municipal|communautaire|syndical))?)\s+\Z"
)
"""« Le conseil, unanime, … », « le vote est unanime »."""
UNANIMOUSLY_BEFORE = re.compile(
    r"\b(?:delibere|decide|approuve|adopte|accepte|valide|fixe|emet|vote|autorise|designe)(?:nt)?\s?,?\s\Z"
)
"""« Après en avoir délibéré, unanimement, … », « le conseil approuve unanimement »."""
UNANIMOUS_AFTER = re.compile(
    r"\s(?:des\s+(?:votants|membres|suffrages|voix|presents|conseillers|elus|exprimes)|moins)\b"
)
UNANIMOUS_OF_ANOTHER = re.compile(
    r"(?<=unanime)s?\s+(?:du|des|de\s+(?:la|l'))"
    r"(?!\s?(?:conseil|assemblee|elus\b|membres\s+(?:du\s+conseil|presents|de\s+l'assemblee)))"
)
"""« L'avis unanime du bureau », « l'accord unanime des riverains »."""
UNANIMITY_OF = re.compile(
    r"(?:\s+des?\s+membres\s+(?:presents?|votants)(?:\s+(?:et|ou)\s+representes?)?)?\s?,?\s+moins\s+(?:l'|les\s+|[a-z]{2,9}\s+"
    r"|\d{1,3}\s+)?abstentions?\b"
    r"|\s+(?:des?\s+)?(?:(?:votes|suffrages|voix|membres|conseillers)\s+)?(?:exprimee?s?|votants)\b"
)
"""Whose unanimity it is, where abstentions are left out of it."""
UNANIMOUS_ON_ITEM = re.compile(
    r"(?:\A|\n|[.;]\s)[^\w\n]{0,4}(?!(?:resultats?|votes?|decisions?|scrutin|delibere|adopte|approuve|l'assemblee|apres"
    r"|l[ea]\s+(?:conseil|comite|bureau|deliberation|proposition|motion))\b)[a-z0-9][^:\n]{3,120}[ ]?:\s*"
    r"(?:(?:adopte|approuve|vote|valide)e?s?\s+)?(?:a\s+l\s?'?\s?)?unanim\w*\Z"
)
"""A line that says of one of several questions that it passed so (« - droit de place : unanimité »)."""
NOT_UNANIMOUS_AFTER = re.compile(
    rf"\s*(?:ou\s+non\b|/\s?(?:a\s+la\s+)?majorite|\(?ou\s+(?:a\s+la\s+)?majorite)|\s+(?:requise|exigee)\b|\s+moins\s+(?:(?:{NUM}|la|les|quelques)\s+(?:voix|votes?)\b(?!\s+d'abst)|celles?\s+de\b)"
)
"""A form to fill in, or « à l'unanimité moins deux voix »."""
BOX_BEFORE = re.compile(
    r"(?P<mark>[☐☑☒□■✓✔✗✘]|\[ ?x? ?\]|\( ?x? ?\))\s?(?:adoptee?|approuvee?|vote)?\s{0,2}(?:a\s?)?(?:l'\s?|la\s)?\Z"
)
BOX_AFTER = re.compile(
    r"(?P<which>unanimite|majorite)\s?(?P<colon>:?)[ \t]?"
    r"(?P<mark>[☐☑☒□■✓✔✗✘]|\[ ?x? ?\]|[xa](?=[ \t]*(?:\n|\Z)))?"
)
"""A box to tick, before or after what it stands for; a lone letter is a tick of a font of symbols."""
TICKED = frozenset("☑☒■✓✔✗✘xa")
THEN = re.compile(r"[.;]\s{1,2}(?:puis|ensuite|enfin|en\s+revanche|par\s+contre|d'autre\s+part|par\s+ailleurs)\b")
"""How a sentence begins, below the voices, that tells of another vote: « Puis, à l'unanimité, il fixe … »."""
ANOTHER_PASSED = re.compile(
    r"[,;]\s(?:et\s)?(?:l[ea]s?|celui|celle|ceux|celles)\s(?!conseil|comite|assemblee|elus|membres)[^,.;:]{2,60}\s"
    r"(?:est|sont)\s(?:adopt|approuv|vot|accept|valid)ee?s?\W[^,.;:]{0,10}\Z"
)
"""Between the voices and an unanimity: something else that is adopted by it (« …, le budget annexe est adopté à »)."""
