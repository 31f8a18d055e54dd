"""Whether a line begins a sentence of the text, which no title is: a subject and a verb of its own.

Patterns are for the text as printed: folding makes « gère » and « géré » one.
"""

from __future__ import annotations

import re

_REACH = 320
"""Characters in which the verb of a sentence stands."""
_OPENER = re.compile(
    r"\W{0,2}(?:(?:L[ea]s?|Une?|Des|Cette|Cet|Ces?|Son|Sa|Ses|Notre|Nos|Leurs?|Ils?|Elles?|On|Nous|Plusieurs|Chaque|Comme"
    r"|Ensuite|Puis|Enfin|Certaine?s|Deux|Trois|Aucune?|Toute?s?|Tous|Dans|Depuis|Suite|Afin|Pour|En|Par|Lors|Après|Avant|Actuellement"
    r"|Ainsi|Cependant|Toutefois|Or|Considérant|Sur|Selon|Si|Quand|Lorsque|Face|Devant|Grâce|Conformément|Étant|Etant"
    r"|Monsieur|Madame|M\.|Mme|Concernant|Aux?)[ ]|[LD]['’]|À[ ]|A[ ](?=[a-zà-ÿ]))(?![A-ZÀ-Þ]{2}[A-ZÀ-Þ' ]*(?:\n|\Z))"
)
_NOUNS = (
    r"(?:m|arg|ag|accid|par|cli|présid|résid|excéd|réc|prés|abs|adhér|pati|urg|cont|différ|compét|perman|affér|adjac"
    r"|fréqu|subséqu|précéd|équival|inter|conv|corresp|contin|incid|évid|intellig|transpar|viol|souv|comm|suffis|suiv"
    r"|ci|effici|caré|détri|couv|adolesc|innoc|vétér|ingré|gradi|coeffici|opul|tal|imman|consci|néglig|déc|v|d|c|l"
    r"|ori|occid|antécéd|référ|adhér|confid|dilig|impatient|émin|inclém|escal|exig|pertin|puru|somnol)"
)
"""What stands before « -ent » in words that are no verbs in the plural."""
_VERB = re.compile(
    r"(?<![\w'’-])(?:"
    r"est(?!-|[ ]de[ ]la)|sont|était|étaient|sera|seront|serait|seraient|avait|avaient|aura|auront|aurait|auraient"
    r"|ont|doit|doivent|devra|devront|devrait|peut|peuvent|pourra|pourront|pourrait|faut|faudra|faudrait|font|vont|va"
    r"|vient|viennent|existe|existent|appartient|permet|permettent|permettra|prévoit|prévoient|comprend|comprennent"
    r"|impose|imposent|autorise|donne(?:nt)?(?=[ ])"
    r"|gère|gèrent|accueille|accueillent|organise|organisent|souhaite|souhaitent|propose"
    r"|proposent|dispose|disposent|représente|représentent|constitue|constituent|concerne|concernent|comporte|comportent"
    r"|nécessite|nécessitent|participe|participent|assure|assurent|finance|financent|occupe|occupent|possède|possèdent"
    r"|envisage|envisagent|exploite|exploitent|établit|établissent|sollicite|sollicitent|invite|rappelle|précise|indique"
    r"|rend(?:ent)?|relate(?:nt)?|a[ ]besoin|ont[ ]besoin|lie|lient|prend|prennent|reçoit|reçoivent|sert|servent"
    r"|coûte(?:nt)?|reste(?:nt)?[ ](?=à)|fixe(?:nt)?[ ](?=l)|fait[ ](?=part|état|savoir|l)|arrivent?(?=[ ]à)"
    r"|quitte(?:nt)?(?=[ ](?:la|l['’]))|sort(?:ent)?(?=[ ]de)|rejoi(?:nt|gnent)(?=[ ](?:la|l['’]))"
    r"|convient|s['’]agit|s['’](?:\w{2,}(?:e|ent|it|ait|aient|a))|se[ ]\w{3,}(?:e|ent|it|t|ait|aient)"
    r"|n(?:['’]|e[ ])\w{1,}[ ](?:pas|plus|jamais|que|aucune?)"
    r"|(?:il|elle|ils|elles|on|nous)[ ](?:[nl]['’e][ ]?)?\w{1,}"
    rf"|(?!{_NOUNS}ent\b)[a-zà-ÿ]{{3,}}(?<!m)ent"
    r"(?=[ ](?:l[ea]s?|une?|des?|du|à|aux?|en|par|pour|dans|sur|pas|plus|que|[dl]['’]))"
    r"|[a-zà-ÿ]{2,}(?:aient|èrent|eront|iront|irent|urent)"
    r"|a[ ](?:été|pour|fait|donc|également|déjà|ainsi|[a-zà-ÿ]{2,}(?:é|i|u|is)(?=[ .,]))"
    r")(?![\w-])"
)
_ENDS = re.compile(r"(?<![ .(]M)(?<!Mme)(?<![ .][A-Z])[.;!?](?=[\s»]|\Z)|:[ ]?(?=\n)")
_RELATIVE = re.compile(
    r"(?:\bqui|\bque|qu['’](?:il|elle|on)s?|\bdont|\boù)[ ]"
    r"(?:(?:n['’]|ne[ ]|se[ ]|s['’]|l['’]a?|les?[ ]|y[ ]|en[ ])[ ]?)?\Z"
)
"""Before a verb: it is that of a relative clause, which a title may hold."""


def begins_sentence(text: str, start: int = 0) -> bool:
    """Whether a line begins with a word by which sentences begin (« La », « Depuis »), and titles seldom."""
    return _OPENER.match(text, start) is not None


def opens_sentence(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether the line that begins at `start` opens a sentence with a verb of its own, up to its full stop or `end`.

    >>> opens_sentence("Les tarifs n'ont pas changé."), opens_sentence("Les tarifs du marché")
    (True, False)
    """
    if _OPENER.match(text, start) is None:
        return False
    reach = min(len(text) if end is None else end, start + _REACH)
    stop = _ENDS.search(text, start + 3, reach)
    reach = stop.start() if stop is not None else reach
    return any(_RELATIVE.search(text, start, m.start()) is None for m in _VERB.finditer(text, start, reach))
