"""Ways of voting, and the counts of the papers of a ballot, as data for folded text."""

from __future__ import annotations

import re

from extractors.grammar.patterns import sought

METHODS: dict[str, re.Pattern[str]] = {
    "secret": re.compile(
        r"\b(?:procede\w{0,3}|vot(?:e|ent|er)|decid\w{1,3})\b[^.;]{0,60}\b(?:bulletins?|scrutin|vote)\s+secrets?\b"
        r"|(?<![^\n.;,:(])\s?(?:au\s+scrutin|a\s+bulletins?|par\s+(?:scrutin|bulletins?))\s+secrets?\b"
        r"(?=\s?[,:]|\s+(?:par\s|demande|\())"
        r"|\b(?:tiers|quart)\s+des\s+membres\s+presents\s+(?:(?:ayant|a|ont)\s+)?(?:demand|reclam)\w{1,3}\s+(?:que\s+)?"
        r"[^.;]{0,30}\b(?:bulletins?|scrutin|vote)\s+secrets?\b"
        r"|\bvote\s+a\s+eu\s+lieu\s+(?:a|au)\s+(?:bulletins?|scrutin)\s+secrets?\b"
        r"|\bscrutin\s+secrets?\s?:\s*(?:\d|pour\b|oui\b)"
        r"|\bbulletins?\s+(?:trouves|deposes|dans\s+l'urne|declares)\b|\bbulletins?\s+(?:blancs?|nuls?)[^\d\n]{0,40}\d"
    ),
    "public": sought(
        r"\b(?:au|en|par|vote|procede[^.;]{0,20})\s+scrutin\s+public\b|\bvote\s+(?:par\s+appel\s+)?nominal\b"
    ),
    "show_of_hands": re.compile(
        r"\b(?:vot\w{0,6}|procede\w{0,3}|scrutin|decide)\b[^.;]{0,60}\bmains?\s+levees?\b|\bmains?\s+levees?\b(?:\s?[:,]|\s+et\s+a\s+(?:l'unanim|la\s+majorite))"
    ),
}
SHORT_COUNTS: dict[str, tuple[re.Pattern[str], ...]] = {
    "vote.blank": (
        re.compile(
            r"(?:^|[\n,;(:-]\s?|\d\s)(?:\w+\s)?blancs?(?:\s?[:=]\s?(?P<n>\d{1,3})\b|\s(?P<m>\d{1,3})(?=\s?[,;.)\n]))"
        ),
        re.compile(
            r"\b(?P<n>\d{1,3}|un|deux|trois)\s+(?:(?:bulletins?|votes?|suffrages?)\s+)?blancs?\b(?!\s+(?:et|ou)\b|\s?:\s?\d)"
        ),
    ),
    "vote.null": (
        re.compile(
            r"(?:^|[\n,;(:-]\s?|\d\s)(?:\w+\s)?nuls?(?:\s?[:=]\s?(?P<n>\d{1,3})\b|\s(?P<m>\d{1,3})(?=\s?[,;.)\n]))"
        ),
        re.compile(
            r"(?<!blancs et )(?<!blancs ou )\b(?P<n>\d{1,3}|un|deux|trois)\s+"
            r"(?:(?:bulletins?|votes?|suffrages?)\s+)?nuls?\b(?!\s?:\s?\d)"
        ),
    ),
}
"""Blank and null papers told in a line of figures: « 9 pour, 5 contre, 1 blanc »."""
DENIED = re.compile(r"\b(?:ne\s+pas|renonc|derog|sans)")
ASKS = re.compile(r"\b(?:demand|reclam|sollicit|souhait)\w{1,4}\b")
"""In the clause of a secret vote: that somebody asks for it."""
RULE_BEFORE = re.compile(
    r"\b(?:appartient|convient|prevoit|prevoyant|dispose|stipule|lorsqu|doivent|doit|sont\s+elus|est\s+elue?)\b"
)
OFFICERS = re.compile(r"\b(?:assesseurs?|scrutateurs?|secretaires?\s+de\s+(?:la\s+)?seance)\b")
"""Who is chosen before a ballot."""
RULE_AFTER = re.compile(
    r"\W{0,3}(?:sauf|a\s+moins\s+que|lorsqu|conformement\s+aux\s+regles"
    r"|a\s+la\s+demande(?!\s+(?:de|des)\s+\w+\s+(?:conseillers|membres|elus|delegues)))"
)
"""What shows that words on the way of voting cite the rule."""
CASTING = re.compile(
    r"\b(?:voix\s+(?:(?:du|de\s+la)\s+(?:maire|president\w*)\s+)?(?:(?:est|etant|etait)\s+)?preponderante"
    r"|voix\s+preponderante|celle\s+d[eu]\s[^.;,()]{3,40},?\s(?:etant\s)?preponderante"
    r"|voix\s+d[eu]\s[^.;,()]{3,40}\scompt(?:e|ant)\s+double(?!\s+(?:en\s+cas|lors|si)))\b"
)
CASTING_RULE = re.compile(r"\b(?:en\s+cas|article|dispose|prevoit|rappelle|peut|pourra|sera|serait|aura)\b")
"""Words before a casting vote that tell of the rule, not of this vote."""
BALLOT = re.compile(
    r"bulletins?\s+(?:trouves|deposes|dans\s+l'urne)|majorite\s+absolue\s?:\s?\d|exprimes\W{1,3}majorite\s+absolue\s\d|\b(?:a|ont)\s+obtenu\s?:?"
)
_DOTS = r"[^\d\n:a-z]{0,40}[:\s.]{0,12}"
BALLOT_COUNTS: dict[str, re.Pattern[str]] = {
    "vote.null": re.compile(
        r"(?:bulletins|suffrages|votes)\s+(?:(?!blancs?\b)[a-z]+\s+){0,3}?nuls?(?:\s+par\s+le\s+bureau)?(?:\s?\([^()\n]{0,60}\))?"
        rf"{_DOTS}(?P<n>\d{{1,3}})\b"
    ),
    "vote.blank": re.compile(
        r"(?:bulletins|suffrages|votes)\s+(?:(?!nuls?\b)[a-z]+\s+){0,2}?blancs?(?:\s?\([^()\n]{0,60}\))?"
        rf"{_DOTS}(?P<n>\d{{1,3}})\b"
    ),
    "vote.ballots": re.compile(
        rf"bulletins?\s+(?:trouves|deposes)\s+dans\s+l'urne(?:\s?\([^()\n]{{0,60}}\))?{_DOTS}(?P<n>\d{{1,3}})\b"
    ),
    "vote.cast": re.compile(
        rf"(?<!sur les )suffrages?\s+exprimes?(?:\s?[\[(][^()\[\]\n]{{0,60}}[\])])?{_DOTS}(?P<n>\d{{1,3}})\b"
    ),
    "vote.majority": re.compile(rf"majorite\s+absolue(?:\s?\([^()\n]{{0,60}}\))?{_DOTS}(?P<n>\d{{1,3}})\b"),
    "vote.not_participating": re.compile(
        r"presents?\s+(?:a\s+l.appel\s+)?n.(?:ayant|ont)\s+pas\s+pris\s+part\s+au\s+votes?"
        rf"{_DOTS}(?P<n>\d{{1,3}})\b"
    ),
}
"""Counts printed of a ballot: label, leader of dots, figure. One figure for « blancs ou nuls » is neither's."""
CAST_BEFORE = re.compile(r"\b(?P<n>\d{1,3})\s+(?:suffrages\s+)?exprimes(?=\W{1,3}(?:la\s+)?majorite\s+absolue\b)")
"""The votes cast, in a line of figures that ends in the majority they make (« 16 exprimés, majorité absolue : 9 »)."""
